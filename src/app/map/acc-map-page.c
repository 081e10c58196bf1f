/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the map. What it goes by has a chart over all years: how the number of parties grew, or the figure of the world. */

#include "config.h"

#include "app/map/acc-map-page.h"

#include <glib/gi18n.h>

#include "cards/acc-columns.h"
#include "cards/charts/acc-growth-chart.h"
#include "cards/charts/acc-growth-draw.h"
#include "cards/charts/acc-line-chart.h"
#include "facts/acc-category.h"
#include "facts/pages/acc-facts-private.h"
#include "locale/acc-locale.h"
#include "report/tables/acc-report-series.h"

struct _AccMapPage
{
  AccFollower base;

  AccWorldMap *map;
  GtkWidget *charts;
  AccGrowthChart *growth;
  AccLineChart *lines;
  AccPeopleRow drawn; /* of which the lines are; of category 0 for none */
};

G_DEFINE_FINAL_TYPE (AccMapPage, acc_map_page, ACC_TYPE_FOLLOWER)

static void
pick_day_cb (AccMapPage *self,
             int         day)
{
  acc_session_set_day (self->base.session, day);
}

static void
pick_year_cb (AccMapPage *self,
              int         year)
{
  acc_session_set_day (self->base.session, acc_day_from_ymd (year, 12, 31));
}

/* Both sides of the world are the same; it is named by the one that the map shows. */
static void
draw_lines (AccMapPage         *self,
            AccSeries          *world,
            AccPoints          *points,
            const AccPeopleRow *figure)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  AccLine line = { .name = g_strdup (_ ("World")), .code = g_strdup (acc_series_get_code (world)), .row = *figure, .points = g_object_ref (points) };
  g_autofree char *title = acc_people_name_figure (bundle, figure, FALSE);
  g_autofree char *note = acc_category_word_breaks (bundle, figure->side, figure->category, NULL, 0);
  g_autofree char *source = acc_report_describe_series_source (bundle, world);
  GArray *lines = acc_line_array_new ();

  g_array_append_val (lines, line);
  acc_line_chart_set_lines (self->lines, lines, title, acc_category_to_string (figure->category), NULL, note != NULL ? note : "", source);
  self->drawn = *figure;
}

/* Those that are looked at, as many as there are lines for; the treaty on the map is one of them, whatever is looked at. */
static GArray *
list_treaties (AccMapPage *self,
               guint       mapped)
{
  const GArray *looked_at = acc_session_get_treaties (self->base.session);
  GArray *treaties = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = MIN (looked_at->len, ACC_GROWTH_MAX - 1);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    found = found || g_array_index (looked_at, guint, i) == mapped;
  if (!found)
    {
      g_array_append_val (treaties, mapped);
      n = MIN (n, ACC_GROWTH_MAX - 2);
    }
  g_array_append_vals (treaties, looked_at->data, n);
  return treaties;
}

static void
acc_map_page_update (AccFollower      *follower,
                     AccSessionChanges changes)
{
  AccMapPage *self = ACC_MAP_PAGE (follower);
  AccSession *session = follower->session;
  AccBundle *bundle = acc_session_get_bundle (session);
  const AccPeopleRow *figure;
  AccSeries *world;
  AccPoints *points;
  int treaty;

  acc_world_map_update (self->map, session);
  figure = acc_world_map_get_figure (self->map);
  treaty = acc_world_map_get_treaty (self->map);
  world = figure != NULL ? acc_bundle_get_series (bundle, "world", NULL) : NULL;
  points = world != NULL ? _acc_facts_make_points (bundle, world, ACC_SIDE_HOSTED, figure->category) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->growth), treaty >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), points != NULL);
  gtk_widget_set_visible (self->charts, treaty >= 0 || points != NULL);
  if (treaty >= 0)
    {
      g_autoptr (GArray) treaties = list_treaties (self, (guint) treaty);

      acc_growth_chart_set_ledger (self->growth, acc_session_get_ledger (session), treaties, acc_session_get_group (session), acc_session_get_basis (session));
      acc_growth_chart_set_day (self->growth, acc_session_get_day (session));
    }
  if (points != NULL && (figure->category != self->drawn.category || figure->side != self->drawn.side || changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE)))
    draw_lines (self, world, points, figure);
  if (points != NULL)
    acc_line_chart_set_year (self->lines, _acc_facts_year (world, acc_session_get_day (session)));
}

static void
acc_map_page_class_init (AccMapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ACC_FOLLOWER_CLASS (klass)->update = acc_map_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_MAP;
  gtk_widget_class_set_css_name (widget_class, "mappage");
  g_type_ensure (ACC_TYPE_COLUMNS);
  g_type_ensure (ACC_TYPE_GROWTH_CHART);
  g_type_ensure (ACC_TYPE_LINE_CHART);
  g_type_ensure (ACC_TYPE_WORLD_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccMapPage, map);
  gtk_widget_class_bind_template_child (widget_class, AccMapPage, charts);
  gtk_widget_class_bind_template_child (widget_class, AccMapPage, growth);
  gtk_widget_class_bind_template_child (widget_class, AccMapPage, lines);
  gtk_widget_class_bind_template_callback (widget_class, pick_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_year_cb);
}

static void
acc_map_page_init (AccMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
