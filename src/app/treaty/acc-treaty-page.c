/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a treaty: the table of States, and what narrows it. The matrix of reservations is in acc-treaty-page-matrix.c. */

#include "config.h"

#include "app/treaty/acc-treaty-page-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/treaty/acc-matrix-columns.h"
#include "app/treaty/acc-treaty-columns.h"
#include "app/treaty/acc-treaty-matrix.h"
#include "app/window/acc-bookmark-button.h"
#include "app/window/acc-start-edge.h"
#include "cards/acc-links.h"
#include "cards/acc-list-part.h"
#include "cards/acc-save-sheet.h"
#include "cards/acc-table-row.h"
#include "cards/acc-why.h"
#include "cards/acc-wrap-box.h"
#include "facts/acc-wording-treaty.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-article-facts.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"
#include "report/tables/acc-report-status.h"

G_DEFINE_FINAL_TYPE (AccTreatyPage, acc_treaty_page, ACC_TYPE_FOLLOWER)

const char *const _acc_treaty_page_same_row[] = { "state", "code", "names", NULL };

static gboolean
filter_row (gpointer item,
            gpointer user_data)
{
  AccTreatyPage *self = user_data;
  AccTreatyRow *row = item;
  AccSession *session = self->base.session;

  return row->shown && acc_treaty_filter_match (self->narrowing, row, acc_session_get_moment (session));
}

/* Territories and organisations have rows too, and are counted apart. */
static gboolean
is_state (AccTreatyPage *self,
          AccTreatyRow  *row)
{
  AccState *state = acc_bundle_get_item (acc_session_get_bundle (self->base.session), ACC_TABLE_STATES, row->state);

  return state->kind != ACC_STATE_ORGANISATION && state->kind != ACC_STATE_TERRITORY;
}

/* The orders that the titles of the columns offer to the pointer, for the keyboard: of those that show. */
static void
offer_orders (AccTreatyPage *self)
{
  g_autoptr (GMenuModel) orders = acc_treaty_columns_make_menu (self->table, "table.sort");

  acc_treaty_filter_set_orders (self->narrowing, orders);
}

/* What there is for a table; before the page has been placed, what there is for any page. */
int
_acc_treaty_page_get_width (AccTreatyPage *self)
{
  int width = 0;

  for (GtkWidget *widget = GTK_WIDGET (self->whole); widget != NULL && width == 0 && !GTK_IS_ROOT (widget); widget = gtk_widget_get_parent (widget))
    width = gtk_widget_get_width (widget);
  return width;
}

static gboolean
fit (AccTreatyPage *self)
{
  int width = _acc_treaty_page_get_width (self);
  gboolean changed;

  if (width <= 0 || self->articles == NULL)
    return FALSE;
  self->fitted = TRUE;
  changed = acc_treaty_columns_fit (self->table, G_LIST_MODEL (self->rows), width);
  if (!self->matrix_stale)
    acc_matrix_columns_fit (self->names, self->matrix, self->articles, width);
  return changed;
}

static gboolean
is_of_states (AccTreatyPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->tabs), "states") == 0;
}

static void
show_table (AccTreatyPage *self)
{
  gboolean of_states = is_of_states (self), any;

  if (!of_states)
    _acc_treaty_page_update_matrix (self);
  any = g_list_model_get_n_items (G_LIST_MODEL (of_states ? self->sorted : self->matrix_sorted)) > 0;
  gtk_widget_set_visible (self->nothing, of_states && !any);
  /* Cells are made for the columns that there are when the table gets its place. */
  any = any && self->fitted;
  acc_table_scroll_set_table (self->whole, of_states || !any ? NULL : self->names, !any ? NULL : of_states ? self->table : self->matrix);
}

static gboolean
fit_cb (gpointer user_data)
{
  AccTreatyPage *self = user_data;

  self->fit_id = 0;
  if (fit (self))
    offer_orders (self);
  show_table (self);
  return G_SOURCE_REMOVE;
}

/* Columns cannot become others while they are being placed. */
static void
resized_cb (AccTreatyPage *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH, fit_cb, self, NULL);
}

static void
update_count (AccTreatyPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found)), apart[2] = { 0 };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *number = NULL;
  g_autofree char *states = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (G_LIST_MODEL (self->found), i);
      AccState *state = acc_bundle_get_item (acc_session_get_bundle (self->base.session), ACC_TABLE_STATES, row->state);

      if (!is_state (self, row))
        apart[state->kind == ACC_STATE_ORGANISATION ? 1 : 0]++;
    }
  number = acc_locale_format_number (n - apart[0] - apart[1]);
  states = acc_locale_compose (ngettext ("{n} State", "{n} States", n - apart[0] - apart[1]), "n", number, NULL);
  g_string_append (words, states);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *few = acc_locale_format_number (apart[i]);
      g_autofree char *more = acc_locale_compose (i == 0 ? ngettext ("and {n} territory", "and {n} territories", apart[i])
                                                         : ngettext ("and {n} organisation", "and {n} organisations", apart[i]), "n", few, NULL);

      if (apart[i] > 0)
        g_string_append_printf (words, " %s", more);
    }
  acc_treaty_filter_set_count (self->narrowing, words->str);
  show_table (self);
}

static void
narrow (AccTreatyPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
  /* A step of the history, unless that led here. */
  if (!self->updating && acc_follower_is_of (ACC_FOLLOWER (self), self->base.session))
    {
      g_autofree char *text = acc_treaty_filter_dup_text (self->narrowing);

      acc_session_set_filter (self->base.session, text, acc_treaty_filter_is_typed (self->narrowing));
    }
}

static void
clear_cb (AccTreatyPage *self)
{
  acc_treaty_filter_clear (self->narrowing);
}

static void
activate_cb (AccTreatyPage *self,
             guint          position,
             GtkColumnView *table)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (table)), position);
  g_autofree char *code = NULL;

  if (row == NULL)
    return;
  g_object_get (row, "code", &code, NULL);
  acc_session_go_to (self->base.session, code);
}

/* How the State of the row stands, or what it says of the article in whose column the pointer is. */
static char *
name_claims (GtkWidget *table,
             GtkWidget *inner)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (gtk_widget_get_ancestor (table, ACC_TYPE_TREATY_PAGE));
  AccSession *session = self->base.session;
  gpointer row = acc_table_row_find_item (inner);
  int position = table == GTK_WIDGET (self->matrix) ? acc_matrix_columns_find (inner) : -1;
  g_autofree char *code = NULL;

  if (row == NULL)
    return NULL;
  g_object_get (row, "code", &code, NULL);
  return acc_claim_name_both (acc_session_get_moment (session), (guint) acc_bundle_state_index (acc_session_get_bundle (session), code),
                              (guint) acc_bundle_treaty_index (acc_session_get_bundle (session), self->treaty->id),
                              position >= 0 ? self->articles->pdata[position] : NULL, FALSE);
}

/* Who chooses an order wants its first rows, not the one that was first. */
void
_acc_treaty_page_ordered_cb (AccTreatyPage *self)
{
  if (!self->updating)
    acc_table_scroll_to_first (self->whole);
}

static void
sort_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  acc_treaty_columns_sort (ACC_TREATY_PAGE (widget)->table, g_variant_get_uint32 (parameter));
}

/* How many stand to it in which way; each State is counted once, and what is none is not counted among them. */
static void
update_tally (AccTreatyPage *self)
{
  g_autofree char *tally = NULL;
  guint n[ACC_N_STANDINGS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (row->shown && is_state (self, row))
        n[row->standing]++;
    }
  tally = acc_standing_word_tally (n, acc_ledger_can_count (acc_session_get_ledger (self->base.session), acc_bundle_get_treaty_group (acc_session_get_bundle (self->base.session), (guint) acc_bundle_treaty_index (acc_session_get_bundle (self->base.session), self->treaty->id)),
                                                            acc_session_get_basis (self->base.session)));
  gtk_label_set_label (self->tally, tally);
}

/* Other names, in another order. With the same ones the rows stay, and their widgets, of which to make some hundreds anew would hold the window for
 * long. Whether they do not. */
static gboolean
list_rows (AccTreatyPage     *self,
           AccSessionChanges  changes)
{
  g_autoptr (GListStore) rows = acc_treaty_row_list (acc_session_get_bundle (self->base.session));

  if (self->rows != NULL && !(changes & ACC_CHANGED_LANGUAGE) && acc_item_list_same (G_LIST_MODEL (self->rows), G_LIST_MODEL (rows), _acc_treaty_page_same_row))
    return FALSE;
  g_set_object (&self->rows, rows);
  acc_treaty_row_update (G_LIST_MODEL (self->rows), self->base.session);
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (self->rows));
  return TRUE;
}

static void
update_words (AccTreatyPage *self,
              AccTreaty     *treaty)
{
  AccLedger *ledger = acc_session_get_ledger (self->base.session);
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  guint t = (guint) acc_bundle_treaty_index (bundle, treaty->id);
  gint32 day = acc_session_get_day (self->base.session);
  g_autofree char *sentence = acc_wording_treaty_sentence (ledger, t, day, acc_session_get_basis (self->base.session));
  const char *marked = acc_article_marks_set (treaty->id);
  g_autofree char *history = acc_wording_treaty_history (ledger, t, day);
  g_autofree char *as_at = acc_wording_treaty_reservations_as_at (bundle, treaty);
  g_autofree char *second = acc_second_text (treaty->short_title);
  g_autofree char *second_title = strcmp (treaty->title, treaty->short_title) != 0 ? acc_second_text (treaty->title) : NULL;
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *articles = g_strconcat (ACC_PLACE_TEXT_ARTICLE, treaty->id, NULL);
  g_autoptr (GString) claims = g_string_new (NULL);

  acc_claim_add_name (claims, acc_claim_name_parties (NULL, treaty->id), ACC_DAY_MIN);
  acc_claim_add_name (claims, acc_claim_name_entry (treaty->id), ACC_DAY_MIN);
  acc_article_marks_set (marked);
  gtk_stack_page_set_title (self->states_tab, C_ ("tab", "States"));
  gtk_stack_page_set_title (self->reservations_tab, C_ ("tab", "Reservations"));
  gtk_label_set_label (self->title, acc_locale_treaty_short_title (treaty));
  acc_words_append_line (titles, second);
  acc_words_append_line (titles, second_title);
  gtk_label_set_label (self->second, titles->str);
  gtk_widget_set_visible (GTK_WIDGET (self->second), titles->len > 0);
  gtk_label_set_label (self->sentence, sentence);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->why), "s", claims->str);
  gtk_button_set_label (GTK_BUTTON (self->all_articles), acc_article_get_title (NULL));
  gtk_widget_set_visible (self->all_articles, acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, t).n > 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->all_articles), "s", articles);
  acc_links_set (self->entry, history, bundle);
  gtk_label_set_label (self->as_at, as_at);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("States and the treaty"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->names), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reservations by State and article"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->matrix), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reservations by State and article"), -1);
}

static void
acc_treaty_page_update (AccFollower      *follower,
                        AccSessionChanges changes)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (follower);
  AccBundle *bundle = acc_session_get_bundle (follower->session);
  AccTreaty *treaty = acc_session_get_treaty (follower->session);
  gboolean other_treaty = g_strcmp0 (treaty->id, self->treaty_id) != 0, another = other_treaty || (changes & ACC_CHANGED_RECORD) != 0, listed;

  self->updating = TRUE;
  if (changes == ACC_CHANGED_FILTER)
    {
      acc_treaty_filter_set_text (self->narrowing, acc_session_get_filter (follower->session));
      self->updating = FALSE;
      return;
    }
  /* Other titles; what was chosen and typed stays. */
  if (changes & ACC_CHANGED_LANGUAGE)
    acc_treaty_columns_translate (self->table);
  listed = (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE)) != 0 && list_rows (self, changes);
  if (!listed && (acc_treaty_row_update (G_LIST_MODEL (self->rows), follower->session) || acc_treaty_filter_asks_others (self->narrowing)))
    {
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
      gtk_sorter_changed (gtk_column_view_get_sorter (self->table), GTK_SORTER_CHANGE_DIFFERENT);
    }
  if (another || (changes & ACC_CHANGED_LANGUAGE))
    {
      self->treaty = treaty;
      self->matrix_other = TRUE;
      self->matrix_new = self->matrix_new || other_treaty || (changes & ACC_CHANGED_LANGUAGE) != 0;
      g_free (self->treaty_id);
      self->treaty_id = g_strdup (treaty->id);
      g_clear_pointer (&self->articles, g_ptr_array_unref);
      self->articles = acc_matrix_list_articles (bundle, treaty);
    }
  self->matrix_stale = TRUE;
  /* What was chosen for one treaty is not meant for the next. */
  if (other_treaty)
    {
      gtk_stack_set_visible_child_name (self->tabs, "states");
      acc_treaty_columns_sort_by_first (self->table);
      acc_treaty_columns_sort_by_first (self->names);
      gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->whole)), 0);
    }
  if (another)
    acc_treaty_filter_fill (self->narrowing, bundle, self->articles, !other_treaty);
  else if (changes & ACC_CHANGED_LANGUAGE)
    acc_treaty_filter_translate (self->narrowing, bundle);
  if (changes & (ACC_CHANGED_FILTER | ACC_CHANGED_RECORD))
    acc_treaty_filter_set_text (self->narrowing, acc_session_get_filter (follower->session));
  if (fit (self) || another || (changes & ACC_CHANGED_LANGUAGE))
    offer_orders (self);
  update_count (self);
  update_tally (self);
  update_words (self, treaty);
  self->updating = FALSE;
}

/* No narrower than what stands above the table. */
static void
acc_treaty_page_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (widget);

  gtk_widget_measure (orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_WIDGET (self->whole) : gtk_widget_get_first_child (widget), orientation, -1, minimum, natural,
                      NULL, NULL);
}

static void
acc_treaty_page_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
acc_treaty_page_dispose (GObject *object)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  G_OBJECT_CLASS (acc_treaty_page_parent_class)->dispose (object);
  g_clear_object (&self->table);
  g_clear_object (&self->names);
  g_clear_object (&self->matrix);
}

static void
acc_treaty_page_finalize (GObject *object)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (object);

  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->matrix_sorted);
  g_clear_object (&self->matrix_found);
  g_clear_object (&self->matrix_filter);
  g_clear_object (&self->rows);
  g_free (self->treaty_id);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->matrix_articles, g_ptr_array_unref);
  G_OBJECT_CLASS (acc_treaty_page_parent_class)->finalize (object);
}

static void
acc_treaty_page_class_init (AccTreatyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_treaty_page_dispose;
  object_class->finalize = acc_treaty_page_finalize;
  widget_class->measure = acc_treaty_page_measure;
  widget_class->size_allocate = acc_treaty_page_size_allocate;
  ACC_FOLLOWER_CLASS (klass)->update = acc_treaty_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_TREATY;
  ACC_FOLLOWER_CLASS (klass)->concerns = (ACC_CHANGED_ALL & ~ACC_CHANGED_GROUP) | ACC_CHANGED_FILTER;

  gtk_widget_class_set_css_name (widget_class, "treatypage");
  g_type_ensure (ACC_TYPE_TABLE_SCROLL);
  g_type_ensure (ACC_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  g_type_ensure (ACC_TYPE_TREATY_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-treaty-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, AccTreatyPage, child)
  BIND (title);
  BIND (second);
  BIND (sentence);
  BIND (why);
  BIND (all_articles);
  BIND (entry);
  BIND (tally);
  BIND (as_at);
  BIND (tabs);
  BIND (whole);
  BIND (nothing);
  BIND (matrix_order);
  BIND (narrowing);
  BIND (states_tab);
  BIND (reservations_tab);
#undef BIND
  gtk_widget_class_install_action (widget_class, "table.sort", "u", sort_cb);
  gtk_widget_class_install_action (widget_class, "table.sort-matrix", "u", _acc_treaty_page_sort_matrix_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_table);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

/* The table of the tab that shows, with the rows that are found, in their order. */
static AccSheet *
make_sheet (GtkWidget *widget)
{
  AccTreatyPage *self = ACC_TREATY_PAGE (widget);
  AccSession *session = self->base.session;
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autoptr (GPtrArray) states = g_ptr_array_new ();
  const AccStatusQuery query = { .day = acc_session_get_day (session), .basis = acc_session_get_basis (session), .treaty = self->treaty, .states = states };
  AccSheet *sheet;

  if (!is_of_states (self))
    return acc_matrix_make_sheet (G_LIST_MODEL (self->matrix_sorted), session, self->articles);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      g_ptr_array_add (states, acc_bundle_get_item (bundle, ACC_TABLE_STATES, row->state));
    }
  sheet = acc_report_status_sheet (acc_session_get_ledger (session), &query);
  g_free (sheet->title);
  sheet->title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_treaty_short_title (self->treaty), "words", _ ("States and the treaty"), NULL);
  return sheet;
}

/* One click opens a row, as in other lists. */
GtkColumnView *
_acc_treaty_page_new_table (AccTreatyPage    *self,
                            GtkSortListModel *rows,
                            const char       *style)
{
  GtkColumnView *table = g_object_ref_sink (g_object_new (GTK_TYPE_COLUMN_VIEW, "single-click-activate", TRUE, "show-row-separators", TRUE, NULL));
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (acc_list_part_new (GTK_WIDGET (table), G_LIST_MODEL (rows)));

  gtk_widget_add_css_class (GTK_WIDGET (table), "data-table");
  gtk_widget_add_css_class (GTK_WIDGET (table), style);
  gtk_column_view_set_model (table, GTK_SELECTION_MODEL (selection));
  acc_why_offer (GTK_WIDGET (table), name_claims);
  g_signal_connect_object (table, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return table;
}

static void
acc_treaty_page_init (AccTreatyPage *self)
{
  GtkWidget *scrolled;

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL); /* it measures itself */
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_save_offer_sheet (GTK_WIDGET (self), make_sheet);
  scrolled = gtk_widget_get_first_child (GTK_WIDGET (self));
  acc_start_edge_keep (GTK_SCROLLED_WINDOW (scrolled));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)), "changed", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);

  self->filter = gtk_custom_filter_new (filter_row, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);
  self->table = _acc_treaty_page_new_table (self, self->sorted, "states");
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->table));
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (_acc_treaty_page_ordered_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  acc_treaty_columns_add (self->table);

  _acc_treaty_page_init_matrix (self);
  acc_treaty_columns_sort_by_first (self->table);
  acc_treaty_columns_sort_by_first (self->names);
}

GListModel *
acc_treaty_page_get_rows (AccTreatyPage *self)
{
  g_return_val_if_fail (ACC_IS_TREATY_PAGE (self), NULL);
  return G_LIST_MODEL (self->sorted);
}

GListModel *
acc_treaty_page_get_matrix (AccTreatyPage *self)
{
  g_return_val_if_fail (ACC_IS_TREATY_PAGE (self), NULL);
  _acc_treaty_page_update_matrix (self);
  return G_LIST_MODEL (self->matrix_sorted);
}

void
acc_treaty_page_set_standing (AccTreatyPage *self,
                              AccStanding    standing)
{
  g_return_if_fail (ACC_IS_TREATY_PAGE (self));
  acc_treaty_filter_set_standing (self->narrowing, standing);
}

void
acc_treaty_page_set_how (AccTreatyPage *self,
                         AccActionKind  how)
{
  g_return_if_fail (ACC_IS_TREATY_PAGE (self));
  acc_treaty_filter_set_how (self->narrowing, how);
}

const char *
acc_treaty_page_get_tally (AccTreatyPage *self)
{
  g_return_val_if_fail (ACC_IS_TREATY_PAGE (self), NULL);
  return gtk_label_get_label (self->tally);
}

void
acc_treaty_page_set_article (AccTreatyPage *self,
                             const char    *article)
{
  g_return_if_fail (ACC_IS_TREATY_PAGE (self));
  acc_treaty_filter_set_article (self->narrowing, article);
}

void
acc_treaty_page_set_not_party (AccTreatyPage *self,
                               const char    *treaty)
{
  g_return_if_fail (ACC_IS_TREATY_PAGE (self));
  acc_treaty_filter_set_not_party (self->narrowing, treaty != NULL ? acc_bundle_treaty_index (acc_session_get_bundle (self->base.session), treaty) : -1);
}

void
acc_treaty_page_show_matrix (AccTreatyPage *self,
                             gboolean       show)
{
  g_return_if_fail (ACC_IS_TREATY_PAGE (self));
  gtk_stack_set_visible_child_name (self->tabs, show ? "reservations" : "states");
}
