/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page: facts bound by the template, cards and rows bound to the facts' lists, and the timeline bound to the date. */

#include "config.h"

#include "app/acc-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/acc-bookmark-button.h"
#include "app/acc-briefing.h"
#include "app/acc-page-timeline.h"
#include "app/acc-source-row.h"
#include "app/acc-treaty-table.h"
#include "app/acc-world-map.h"
#include "cards/acc-card-grid.h"
#include "cards/acc-growth-chart.h"
#include "cards/acc-law-card.h"
#include "cards/acc-marks.h"
#include "cards/acc-ranked-bars.h"
#include "cards/acc-spoken.h"
#include "cards/acc-stat-card.h"
#include "cards/acc-text-line.h"
#include "cards/acc-treaty-card.h"
#include "cards/acc-wrap-box.h"
#include "facts/acc-facts-private.h"
#include "locale/acc-locale.h"
#include "report/acc-report.h"

#define LEAST_HEIGHT 120

struct _AccPage
{
  AccFollower base;

  AccFacts *facts;

  GtkScrolledWindow *scrolled;
  GtkWidget *compare_with;
  GtkMenuButton *briefing;
  AccCardGrid *terms;
  AccCardGrid *law;
  GtkListBox *kin;
  AccCardGrid *figures;
  AccCardGrid *procedures;
  AccTreatyTable *others;
  AccGrowthChart *growth;
  AccWorldMap *map;
  AccPageTimeline *timeline;
  AccRankedBars *origins;
  AccRankedBars *destinations;
  GtkListBox *documents;
  GtkListBox *sources;
};

enum
{
  PROP_0,
  PROP_FACTS,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccPage, acc_page, ACC_TYPE_FOLLOWER)

static GParamSpec *properties[N_PROPS];

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_number (GObject *object,
            guint    number)
{
  return number > 0;
}

static GtkWidget *
create_kin (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 0, "subtitle-lines", 0, NULL);
  GtkWidget *marks = acc_marks_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (next, "dim-label");
  acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (row));
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "relation", row, "subtitle", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "marks", marks, "marks", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), marks);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  g_object_set_data_full (G_OBJECT (row), "acc-kin", g_object_ref (item), g_object_unref);
  return row;
}

static void
kin_activated_cb (AccPage       *self,
                  GtkListBoxRow *row)
{
  AccKin *kin = g_object_get_data (G_OBJECT (row), "acc-kin");

  acc_session_go_to (self->base.session, kin->code);
}

static void
open_cb (AccPage    *self,
         const char *code)
{
  acc_session_go_to (self->base.session, code);
}

/* A day was pointed at on the chart. */
static void
pick_day_cb (AccPage *self,
             int      day)
{
  acc_session_set_day (self->base.session, day);
}

static GListModel *
list_ranked (AccRankedBars *bars,
             gpointer       user_data)
{
  AccPage *self = user_data;

  return acc_facts_list_ranked (self->base.session, bars == self->origins ? ACC_SIDE_HOSTED : ACC_SIDE_ABROAD);
}

static void
describe_rankings (AccPage *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  AccSeries *series = acc_bundle_get_series (bundle, "world", NULL);
  g_autofree char *source = series != NULL ? acc_words_describe_source (bundle, acc_series_get_source (series)) : g_strdup ("");

  acc_ranked_bars_describe (self->origins, self->facts->origins_title, source);
  acc_ranked_bars_describe (self->destinations, self->facts->destinations_title, source);
}

static void
acc_page_update (AccFollower      *follower,
                 AccSessionChanges changes)
{
  AccPage *self = ACC_PAGE (follower);
  AccSession *session = follower->session;
  AccLedger *ledger = acc_session_get_ledger (session);
  gboolean of_state = acc_session_get_state (session) != NULL;

  if (of_state)
    acc_facts_update_state (self->facts, session);
  else
    {
      _acc_facts_end (self->facts->terms, 0);
      _acc_facts_end (self->facts->law, 0);
      _acc_facts_end (self->facts->procedures, 0);
      _acc_facts_end (self->facts->kin, 0);
      _acc_facts_end (self->facts->documents, 0);
      acc_facts_update_world (self->facts, session);
      acc_growth_chart_set_ledger (self->growth, ledger, acc_session_get_treaties (session), acc_session_get_group (session), acc_session_get_basis (session));
      acc_growth_chart_set_day (self->growth, acc_session_get_day (session));
      acc_world_map_update (self->map, session);
    }
  acc_treaty_table_update (self->others, session);
  /* Behind the cards that it goes on from: a State's treaties, or the figures of the world. */
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->others))), GTK_WIDGET (self->others),
                               of_state ? gtk_widget_get_parent (GTK_WIDGET (self->law)) : GTK_WIDGET (self->figures));
  describe_rankings (self);
  gtk_widget_set_visible (GTK_WIDGET (self->growth), !of_state && acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_TREATIES) > 0);
  gtk_widget_set_visible (self->compare_with, of_state);
  gtk_widget_set_visible (GTK_WIDGET (self->briefing), of_state);
  gtk_widget_set_visible (GTK_WIDGET (self->map), !of_state);
  if (changes & ACC_CHANGED_LANGUAGE)
    {
      g_autoptr (GMenuModel) menu = acc_briefing_menu_new ();

      acc_spoken_set_menu (self->briefing, menu, _ ("Briefing"));
    }
  /* In another language the zoom stays. */
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    acc_page_timeline_fill (self->timeline, session, (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD)) != 0);
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  acc_page_timeline_update (self->timeline);
}

/* What scrolls needs no height of its own: to ask all of it how high it would be in the narrowest window, for the window's least
 * size, costs as much as to lay it out. */
static void
acc_page_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (GTK_WIDGET (ACC_PAGE (widget)->scrolled), orientation, -1, minimum, natural, NULL, NULL);
  else
    *minimum = *natural = LEAST_HEIGHT;
}

static void
acc_page_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (ACC_PAGE (widget)->scrolled), width, height, baseline, NULL);
}

static void
acc_page_finalize (GObject *object)
{
  AccPage *self = ACC_PAGE (object);

  g_clear_object (&self->facts);
  G_OBJECT_CLASS (acc_page_parent_class)->finalize (object);
}

static void
acc_page_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  AccPage *self = ACC_PAGE (object);

  switch (prop_id)
    {
    case PROP_FACTS:
      g_value_set_object (value, self->facts);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_page_class_init (AccPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = acc_page_finalize;
  object_class->get_property = acc_page_get_property;
  ACC_FOLLOWER_CLASS (klass)->update = acc_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_WORLD | 1 << ACC_PLACE_STATE;

  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, ACC_TYPE_FACTS, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "placepage");
  widget_class->measure = acc_page_measure;
  widget_class->size_allocate = acc_page_size_allocate;
  g_type_ensure (ACC_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  g_type_ensure (ACC_TYPE_CARD_GRID);
  g_type_ensure (ACC_TYPE_FACTS);
  g_type_ensure (ACC_TYPE_GROWTH_CHART);
  g_type_ensure (ACC_TYPE_RANKED_BARS);
  g_type_ensure (ACC_TYPE_PAGE_TIMELINE);
  g_type_ensure (ACC_TYPE_TREATY_TABLE);
  g_type_ensure (ACC_TYPE_WORLD_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AccPage, compare_with);
  gtk_widget_class_bind_template_child (widget_class, AccPage, briefing);
  gtk_widget_class_bind_template_child (widget_class, AccPage, terms);
  gtk_widget_class_bind_template_child (widget_class, AccPage, law);
  gtk_widget_class_bind_template_child (widget_class, AccPage, kin);
  gtk_widget_class_bind_template_child (widget_class, AccPage, figures);
  gtk_widget_class_bind_template_child (widget_class, AccPage, procedures);
  gtk_widget_class_bind_template_child (widget_class, AccPage, others);
  gtk_widget_class_bind_template_child (widget_class, AccPage, growth);
  gtk_widget_class_bind_template_child (widget_class, AccPage, map);
  gtk_widget_class_bind_template_child (widget_class, AccPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, AccPage, origins);
  gtk_widget_class_bind_template_child (widget_class, AccPage, destinations);
  gtk_widget_class_bind_template_child (widget_class, AccPage, documents);
  gtk_widget_class_bind_template_child (widget_class, AccPage, sources);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_number);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, kin_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_day_cb);
}

static void
acc_page_init (AccPage *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* it measures itself */
  self->facts = acc_facts_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_card_grid_bind_model (self->terms, G_LIST_MODEL (self->facts->terms), acc_treaty_card_new);
  acc_card_grid_bind_model (self->procedures, G_LIST_MODEL (self->facts->procedures), acc_law_card_new);
  acc_card_grid_bind_model (self->law, G_LIST_MODEL (self->facts->law), acc_law_card_new);
  gtk_list_box_bind_model (self->kin, G_LIST_MODEL (self->facts->kin), create_kin, NULL, NULL);
  acc_card_grid_bind_model (self->figures, G_LIST_MODEL (self->facts->figures), acc_stat_card_new);
  acc_ranked_bars_set_list (self->origins, list_ranked, self);
  acc_ranked_bars_set_list (self->destinations, list_ranked, self);
  acc_ranked_bars_bind_model (self->origins, G_LIST_MODEL (self->facts->origins));
  acc_ranked_bars_bind_model (self->destinations, G_LIST_MODEL (self->facts->destinations));
  gtk_list_box_bind_model (self->documents, G_LIST_MODEL (self->facts->documents), acc_source_row_new, NULL, NULL);
  gtk_list_box_bind_model (self->sources, G_LIST_MODEL (self->facts->sources), acc_source_row_new, NULL, NULL);
}

/**
 * acc_page_get_facts:
 *
 * Returns: (transfer none): what the page says
 */
AccFacts *
acc_page_get_facts (AccPage *self)
{
  g_return_val_if_fail (ACC_IS_PAGE (self), NULL);
  return self->facts;
}

/**
 * acc_page_scroll_to:
 * @fraction: 0 for the top of the page, 1 for its end
 */
void
acc_page_scroll_to (AccPage *self,
                    double   fraction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  gtk_adjustment_set_value (adjustment, fraction * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
}
