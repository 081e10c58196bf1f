/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of the world, of a State and of a region have in common. */

#include "config.h"

#include "app/pages/acc-facts-page.h"

#include <glib/gi18n.h>

#include "app/window/acc-bookmark-button.h"
#include "app/briefing/acc-briefing.h"
#include "app/pages/acc-source-row.h"
#include "cards/acc-columns.h"
#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/acc-spoken.h"
#include "cards/cards/acc-stat-card.h"
#include "cards/acc-text-line.h"
#include "cards/acc-wrap-box.h"
#include "cards/acc-why.h"
#include "facts/acc-category.h"
#include "report/tables/acc-report-series.h"

enum
{
  PROP_0,
  PROP_FACTS,
  N_PROPS,
};

G_DEFINE_ABSTRACT_TYPE (AccFactsPage, acc_facts_page, ACC_TYPE_FOLLOWER)

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

/* A day was pointed at on the chart. */
static void
pick_day_cb (AccFactsPage *self,
             int           day)
{
  acc_session_set_day (self->base.session, day);
}

static void
open_cb (AccFactsPage *self,
         const char   *code)
{
  acc_session_go_to (self->base.session, code);
}

gpointer
acc_facts_page_get_row_item (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "acc-item");
}

static void
row_activated_cb (AccFactsPage  *self,
                  GtkListBoxRow *row)
{
  g_autofree char *code = NULL;

  g_object_get (acc_facts_page_get_row_item (GTK_WIDGET (row)), "code", &code, NULL);
  acc_session_go_to (self->base.session, code);
}

GtkWidget *
acc_facts_page_new_row (gpointer item)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 0, "subtitle-lines", 0, NULL);
  GtkWidget *marks = acc_marks_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (next, "dim-label");
  acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (row));
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "marks", marks, "marks", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), marks);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  g_object_set_data_full (G_OBJECT (row), "acc-item", g_object_ref (item), g_object_unref);
  return row;
}

static char *
word_sentence (GtkWidget *label)
{
  AccFacts *facts = ACC_FACTS_PAGE (gtk_widget_get_ancestor (label, ACC_TYPE_FACTS_PAGE))->facts;

  return acc_copy_quote (label, facts->claims, facts->sentence);
}

static char *
name_claims (GtkWidget *label,
             GtkWidget *inner)
{
  return g_strdup (ACC_FACTS_PAGE (gtk_widget_get_ancestor (label, ACC_TYPE_FACTS_PAGE))->facts->claims);
}

static GListModel *
list_ranked (AccRankedBars *bars,
             gpointer       user_data)
{
  AccFactsPage *self = user_data;

  return ACC_FACTS_PAGE_GET_CLASS (self)->list_ranked (self, bars == self->origins ? ACC_SIDE_HOSTED : ACC_SIDE_ABROAD);
}

static void
acc_facts_page_update (AccFollower      *follower,
                       AccSessionChanges changes)
{
  AccFactsPage *self = ACC_FACTS_PAGE (follower);
  AccBundle *bundle = acc_session_get_bundle (follower->session);
  AccSeries *series = acc_bundle_get_series (bundle, "world", NULL);
  AccCategory lead = acc_category_get_lead (bundle, series);
  g_autofree char *source = series != NULL ? acc_report_describe_series_source (bundle, series) : g_strdup ("");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->why), "s", self->facts->claims != NULL ? self->facts->claims : "");
  gtk_widget_set_visible (self->why, self->facts->claims != NULL && *self->facts->claims != '\0');
  acc_ranked_bars_describe (self->origins, self->facts->origins_title, source, acc_category_to_string (lead), acc_category_describe (bundle, lead));
  acc_ranked_bars_describe (self->destinations, self->facts->destinations_title, source, acc_category_to_string (lead), acc_category_describe (bundle, lead));
  if (changes & ACC_CHANGED_LANGUAGE)
    {
      g_autoptr (GMenuModel) menu = acc_briefing_menu_new ();

      acc_spoken_set_menu (self->briefing, menu, _ ("Briefing"));
    }
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
acc_facts_page_finalize (GObject *object)
{
  g_clear_object (&ACC_FACTS_PAGE (object)->facts);
  G_OBJECT_CLASS (acc_facts_page_parent_class)->finalize (object);
}

static void
acc_facts_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_FACTS)
    g_value_set_object (value, ACC_FACTS_PAGE (object)->facts);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_facts_page_class_init (AccFactsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = acc_facts_page_finalize;
  object_class->get_property = acc_facts_page_get_property;
  ACC_FOLLOWER_CLASS (klass)->update = acc_facts_page_update;
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, ACC_TYPE_FACTS, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
acc_facts_page_init (AccFactsPage *self)
{
  self->facts = acc_facts_new ();
}

void
acc_facts_page_class_set_template (AccFactsPageClass *klass,
                                   const char        *resource)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ACC_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  g_type_ensure (ACC_TYPE_CARD_GRID);
  g_type_ensure (ACC_TYPE_COLUMNS);
  g_type_ensure (ACC_TYPE_FACTS);
  g_type_ensure (ACC_TYPE_GROWTH_CHART);
  g_type_ensure (ACC_TYPE_RANKED_BARS);
  gtk_widget_class_set_template_from_resource (widget_class, resource);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, briefing);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, why);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, figures);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, growth);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, origins);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, destinations);
  gtk_widget_class_bind_template_child (widget_class, AccFactsPage, sources);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_number);
  gtk_widget_class_bind_template_callback (widget_class, pick_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* How the number of parties grew, in the world or in a region. */
void
acc_facts_page_show_growth (AccFactsPage *self)
{
  AccSession *session = self->base.session;
  gboolean shown = acc_session_get_state (session) == NULL && acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_TREATIES) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->growth), shown);
  if (!shown)
    return;
  acc_growth_chart_set_region (self->growth, acc_session_get_region (session));
  acc_growth_chart_set_ledger (self->growth, acc_session_get_ledger (session), acc_session_get_treaties (session), acc_session_get_group (session),
                               acc_session_get_basis (session));
  acc_growth_chart_set_day (self->growth, acc_session_get_day (session));
}

void
acc_facts_page_bind (AccFactsPage *self)
{
  acc_card_grid_bind_model (self->figures, G_LIST_MODEL (self->facts->figures), acc_stat_card_new);
  acc_copy_offer (GTK_WIDGET (self->sentence), word_sentence);
  acc_why_offer (GTK_WIDGET (self->sentence), name_claims);
  acc_ranked_bars_set_list (self->origins, list_ranked, self);
  acc_ranked_bars_set_list (self->destinations, list_ranked, self);
  acc_ranked_bars_bind_model (self->origins, G_LIST_MODEL (self->facts->origins));
  acc_ranked_bars_bind_model (self->destinations, G_LIST_MODEL (self->facts->destinations));
  gtk_list_box_bind_model (self->sources, G_LIST_MODEL (self->facts->sources), acc_source_row_new, NULL, NULL);
}
