/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a page: what it shows, its sentence, its table, and the pictures of it that are saved. */

#include "config.h"

#include "app/window/acc-page-timeline-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/pages/acc-source-dialog.h"
#include "app/window/acc-start-edge.h"
#include "cards/acc-copy.h"
#include "cards/acc-why.h"
#include "cards/acc-table-row.h"
#include "facts/acc-words.h"
#include "facts/time/acc-happening.h"
#include "locale/acc-locale.h"
#include "report/tables/acc-report-timeline.h"

#define MOST_LANES_TOLD 16

#define CONTENT_WIDTH 1100 /* as the page, but for the timeline itself, which takes the width */
#define CONTENT_TIGHTENING 900

static void chart_iface_init (AccChartInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccPageTimeline, acc_page_timeline, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, chart_iface_init))

/* The handle was moved. */
static void
as_of_cb (AccPageTimeline *self)
{
  AccDate date = acc_timeline_get_as_of (self->timeline);

  if (self->session != NULL && acc_date_is_set (date))
    acc_session_set_day (self->session, acc_date_last_day (date));
}

/* However far it is led, the handle has been moved once. */
static void
moving_cb (AccPageTimeline *self)
{
  if (self->session == NULL)
    return;
  if (acc_timeline_get_moving (self->timeline))
    acc_session_begin_movement (self->session);
  else
    acc_session_end_movement (self->session);
}

void
_acc_page_timeline_open (AccPageTimeline *self,
                         AccTimelineItem *item)
{
  AccBundle *bundle = acc_session_get_bundle (self->session);
  AccSource *source = acc_report_timeline_find_source (bundle, item);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (source != NULL)
    acc_source_dialog_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, bundle, source);
}

/* Of the mark on which the keyboard is. */
static char *
word_mark (GtkWidget *timeline)
{
  AccPageTimeline *self = ACC_PAGE_TIMELINE (gtk_widget_get_ancestor (timeline, ACC_TYPE_PAGE_TIMELINE));
  g_autoptr (AccTimelineItem) item = acc_timeline_get_focus_item (ACC_TIMELINE (timeline));
  g_autofree char *date = NULL, *words = NULL, *source = NULL;
  AccSource *said;
  AccSpan span;

  if (item == NULL || self->session == NULL)
    return NULL;
  span = acc_timeline_item_get_span (item);
  date = acc_locale_format_span (&span);
  words = acc_locale_compose (_ ("{title}: {words}"), "title", acc_timeline_item_get_title (item), "words", date, NULL);
  said = acc_report_timeline_find_source (acc_session_get_bundle (self->session), item);
  source = said != NULL ? acc_words_describe_source (acc_session_get_bundle (self->session), said->id) : NULL;
  return acc_copy_quote_words (timeline, words, source);
}

/* Of the mark on which the keyboard is, or of the row of its table. */
static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  AccPageTimeline *self = ACC_PAGE_TIMELINE (gtk_widget_get_ancestor (widget, ACC_TYPE_PAGE_TIMELINE));
  g_autoptr (AccTimelineItem) focused = widget == GTK_WIDGET (self->timeline) ? acc_timeline_get_focus_item (self->timeline) : NULL;
  AccTimelineItem *item = focused != NULL ? focused : widget != GTK_WIDGET (self->timeline) ? acc_table_row_find_item (inner) : NULL;
  AccHappening *one = item != NULL ? ACC_HAPPENING (acc_timeline_simple_item_get_object (ACC_TIMELINE_SIMPLE_ITEM (item))) : NULL;

  return one != NULL && self->session != NULL ? acc_happening_name_claims (one, acc_session_get_ledger (self->session), acc_session_get_basis (self->session)) : NULL;
}

/* "1991 to 2024": the years in which something begins. */
static char *
word_years (int first,
            int last)
{
  g_autofree char *from = acc_locale_format_date (acc_date_year (first));
  g_autofree char *to = acc_locale_format_date (acc_date_year (last));

  return first == last ? g_steal_pointer (&from) : acc_locale_compose (_ ("{from} to {to}"), "from", from, "to", to, NULL);
}

static char *
word_lane (AccTimelineLane *lane,
           GListModel      *items)
{
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);

      n += g_strcmp0 (acc_timeline_item_get_lane (item), acc_timeline_lane_get_id (lane)) == 0;
    }
  number = acc_locale_format_number (n);
  return acc_locale_compose (C_ ("end of a line: treaty and count", "{treaty}: {n}"), "treaty", acc_timeline_lane_get_title (lane), "n", number, NULL);
}

/**
 * acc_page_timeline_dup_sentence:
 *
 * Returns: (transfer full): how many entries there are, from when to when, and of few kinds how many of each
 */
char *
acc_page_timeline_dup_sentence (AccPageTimeline *self)
{
  GListModel *items = acc_timeline_get_model (self->timeline), *lanes = acc_timeline_get_lanes (self->timeline);
  guint n = items != NULL ? g_list_model_get_n_items (items) : 0;
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *number = NULL;
  g_autofree char *years = NULL;
  g_autofree char *list = NULL;
  int first = G_MAXINT16, last = G_MININT16;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (items, i);
      AccSpan span = acc_timeline_item_get_span (item);

      if (!acc_date_is_set (span.start))
        continue;
      first = MIN (first, span.start.year);
      last = MAX (last, span.start.year);
    }
  if (first > last)
    return g_strdup (_ ("None recorded"));
  number = acc_locale_format_number (n);
  years = word_years (first, last);
  /* Nobody listens to a list of hundreds, nor waits for it to be counted. */
  if (g_list_model_get_n_items (lanes) > MOST_LANES_TOLD)
    /* Translators: what a timeline with many lanes holds: "27,994 entries, 1904 to 2015." */
    return acc_locale_compose (ngettext ("{n} entry, {years}.", "{n} entries, {years}.", n), "n", number, "years", years, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (lanes, i);

      g_ptr_array_add (kinds, word_lane (lane, items));
    }
  list = acc_locale_format_list ((const char *const *) kinds->pdata, kinds->len);
  /* Translators: what a timeline holds: "19 entries, 1991 to 2024. Treaties: 2, Law and institutions: 6 and Events: 11." */
  return acc_locale_compose (ngettext ("{n} entry, {years}. {list}.", "{n} entries, {years}. {list}.", n), "n", number, "years", years, "list", list, NULL);
}

static char *
dup_title (AccChart *chart)
{
  return g_strdup (_ ("Timeline"));
}

static char *
dup_sentence (AccChart *chart)
{
  return acc_page_timeline_dup_sentence (ACC_PAGE_TIMELINE (chart));
}

static void
fill_sheet (AccChart *chart,
            AccSheet *sheet)
{
  _acc_page_timeline_fill_sheet (ACC_PAGE_TIMELINE (chart), sheet);
}

/* The days and the lanes that the page shows, as the command line draws them. */
static GBytes *
make_picture (AccChart      *chart,
              AccChartType   type,
              double         width,
              guint          scale,
              GError       **error)
{
  AccPageTimeline *self = ACC_PAGE_TIMELINE (chart);
  AccTimelineExport params = {
    .type = type == ACC_CHART_PDF ? ACC_TIMELINE_EXPORT_PDF : type == ACC_CHART_PNG ? ACC_TIMELINE_EXPORT_PNG : ACC_TIMELINE_EXPORT_SVG,
    .model = acc_timeline_get_model (self->timeline),
    .lanes = acc_timeline_get_lanes (self->timeline),
    .series = acc_timeline_get_series (self->timeline),
    .as_of = acc_timeline_get_as_of (self->timeline),
    .start = acc_timeline_get_range_start (self->timeline),
    .end = acc_timeline_get_range_end (self->timeline),
    .width = MAX (width, gtk_widget_get_width (GTK_WIDGET (self->timeline))),
    .scale = scale,
  };
  AccPlace subject;

  subject = acc_place_get_subject (acc_session_get_place (self->session));
  return acc_report_timeline_draw (acc_session_get_ledger (self->session), &subject, &params, error);
}

static void
chart_iface_init (AccChartInterface *iface)
{
  iface->dup_title = dup_title;
  iface->dup_sentence = dup_sentence;
  iface->fill_sheet = fill_sheet;
  iface->make_picture = make_picture;
}

static void
acc_page_timeline_dispose (GObject *object)
{
  AccPageTimeline *self = ACC_PAGE_TIMELINE (object);
  GtkWidget *child;

  /* The panel, and a menu that is open. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->timeline = NULL;
  g_clear_object (&self->rows);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (acc_page_timeline_parent_class)->dispose (object);
}

static void
acc_page_timeline_class_init (AccPageTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_page_timeline_dispose;
  gtk_widget_class_set_css_name (widget_class, "pagetimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_clamp (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_CLAMP, "maximum-size", CONTENT_WIDTH, "tightening-threshold", CONTENT_TIGHTENING, "child", child, NULL);
}

static void
acc_page_timeline_init (AccPageTimeline *self)
{
  self->timeline = ACC_TIMELINE (acc_timeline_new ());
  _acc_page_timeline_build_table (self);
  _acc_page_timeline_build_choice (self);
  self->panel = ACC_CHART_PANEL (acc_chart_panel_new (ACC_CHART (self)));
  acc_chart_panel_wrap (self->panel, make_clamp);
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_PLOT, GTK_WIDGET (self->timeline));
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_TABLE, GTK_WIDGET (self->table));
  acc_chart_panel_add (self->panel, ACC_CHART_PANEL_END, GTK_WIDGET (self->choose));
  acc_start_edge_keep (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->table), GTK_TYPE_SCROLLED_WINDOW)));
  gtk_widget_set_vexpand (gtk_widget_get_parent (GTK_WIDGET (self->table)), TRUE);
  gtk_widget_set_vexpand (acc_chart_panel_get_body (self->panel), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->panel), GTK_WIDGET (self));
  acc_timeline_set_reserved_letters (self->timeline, "t");
  acc_copy_offer (GTK_WIDGET (self->timeline), word_mark);
  acc_why_offer (GTK_WIDGET (self->timeline), name_claims);
  acc_why_offer (GTK_WIDGET (self->table), name_claims);
  g_object_bind_property (adw_style_manager_get_default (), "high-contrast", self->timeline, "high-contrast", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->timeline, "notify::as-of", G_CALLBACK (as_of_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "notify::moving", G_CALLBACK (moving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "item-activated", G_CALLBACK (_acc_page_timeline_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "notify::show-table", G_CALLBACK (_acc_page_timeline_update_table), self, G_CONNECT_SWAPPED);
}

static void
update_texts (AccPageTimeline *self)
{
  g_autofree char *sentence = acc_page_timeline_dup_sentence (self);

  acc_chart_panel_set_texts (self->panel, _ ("Timeline"), _ ("Show the timeline as a table (T)"));
  acc_chart_panel_set_sentence (self->panel, sentence);
  gtk_menu_button_set_label (self->choose, _ ("Lanes"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choose), _ ("Choose what the timeline shows"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

void
acc_page_timeline_fill (AccPageTimeline *self,
                        AccSession      *session,
                        gboolean         fit)
{
  g_autoptr (GListStore) items = NULL;
  g_autoptr (GListStore) lanes = NULL;
  g_autoptr (AccTimelineSeries) series = NULL;
  AccPlace subject;

  g_return_if_fail (ACC_IS_PAGE_TIMELINE (self));
  subject = acc_place_get_subject (acc_session_get_place (session));
  series = acc_report_timeline_collect (acc_session_get_ledger (session), &subject, ACC_DAY_MAX, &items, &lanes);
  g_set_object (&self->session, session);
  acc_timeline_set_format (self->timeline, acc_report_timeline_get_format (), NULL, NULL);
  acc_timeline_set_lanes (self->timeline, G_LIST_MODEL (lanes));
  acc_timeline_set_model (self->timeline, G_LIST_MODEL (items));
  _acc_page_timeline_take_series (self, series);
  /* The date is there before the range is chosen, which takes it in, and today is never out of the hand's reach. */
  acc_timeline_set_reach (self->timeline, acc_date_today ());
  acc_page_timeline_update (self);
  if (fit)
    acc_timeline_fit_all (self->timeline);
  _acc_page_timeline_update_table (self);
  update_texts (self);
}

void
acc_page_timeline_update (AccPageTimeline *self)
{
  g_return_if_fail (ACC_IS_PAGE_TIMELINE (self) && self->session != NULL);
  acc_timeline_set_as_of (self->timeline, acc_date_from_day (acc_session_get_day (self->session)));
}

void
acc_page_timeline_set_compact (AccPageTimeline *self,
                               gboolean         compact)
{
  g_return_if_fail (ACC_IS_PAGE_TIMELINE (self));
  if (compact)
    acc_page_timeline_set_show_table (self, FALSE);
  gtk_widget_set_visible (acc_chart_panel_get_head (self->panel), !compact);
  acc_timeline_set_compact (self->timeline, compact);
}

AccTimeline *
acc_page_timeline_get_timeline (AccPageTimeline *self)
{
  g_return_val_if_fail (ACC_IS_PAGE_TIMELINE (self), NULL);
  return self->timeline;
}

/**
 * acc_page_timeline_get_body:
 *
 * Returns: (transfer none): what holds the timeline or its table, whichever is shown
 */
GtkWidget *
acc_page_timeline_get_body (AccPageTimeline *self)
{
  g_return_val_if_fail (ACC_IS_PAGE_TIMELINE (self), NULL);
  return acc_chart_panel_get_body (self->panel);
}

/**
 * acc_page_timeline_get_rows:
 *
 * Returns: (transfer none): of #AccTimelineItem, the rows of the table; none while it is not shown
 */
GListModel *
acc_page_timeline_get_rows (AccPageTimeline *self)
{
  g_return_val_if_fail (ACC_IS_PAGE_TIMELINE (self), NULL);
  return G_LIST_MODEL (self->rows);
}

void
acc_page_timeline_set_show_table (AccPageTimeline *self,
                                  gboolean         show_table)
{
  g_return_if_fail (ACC_IS_PAGE_TIMELINE (self));
  acc_chart_panel_set_show_table (self->panel, show_table);
}

gboolean
acc_page_timeline_get_show_table (AccPageTimeline *self)
{
  g_return_val_if_fail (ACC_IS_PAGE_TIMELINE (self), FALSE);
  return acc_chart_panel_get_show_table (self->panel);
}
