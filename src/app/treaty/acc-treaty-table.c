/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of all other treaties: what a State did under each, or how many States are party. A row leads to the treaty's page. */

#include "config.h"

#include "app/treaty/acc-treaty-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-compat.h"
#include "cards/acc-copy.h"
#include "cards/acc-list-part.h"
#include "cards/acc-why.h"
#include "cards/acc-marks.h"
#include "cards/acc-save-sheet.h"
#include "cards/acc-table-row.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-treaty-entry.h"
#include "locale/acc-locale.h"
#include "report/tables/acc-report-status.h"

#define FEW 8 /* treaties, which need no search */

/* In the order in which they stand. */
typedef enum
{
  COLUMN_TITLE,
  COLUMN_JOINED,
  COLUMN_SIGNED,
  COLUMN_LEFT,
  COLUMN_PARTIES,
  COLUMN_DONE,
  N_COLUMNS,
} Column;

static const char *const column_properties[N_COLUMNS] = { "title", "joined", "signed", "left", "parties", "done" };

struct _AccTreatyTable
{
  GtkWidget parent_instance;

  AccSession *session;
  GListStore *entries;
  GtkCustomFilter *filter;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  char *text; /* what is searched, folded */
  guint language;

  GtkLabel *title, *nothing;
  GtkSearchEntry *search;
  GtkWidget *scrolled;
  GtkColumnView *table;
  GtkColumnViewColumn *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (AccTreatyTable, acc_treaty_table, GTK_TYPE_WIDGET)

/* A title takes what room there is and two lines of it; the rest of it is read when the pointer rests. */
static void
setup_title_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *marks = acc_marks_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-request", 150, "max-width-chars", 60, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  acc_table_row_follow (item, ACC_TYPE_TREATY_ENTRY, "marks", marks, "marks");
  acc_table_row_follow (item, ACC_TYPE_TREATY_ENTRY, "title", label, "label");
  acc_table_row_follow (item, ACC_TYPE_TREATY_ENTRY, "full-title", label, "tooltip-text");
  gtk_box_append (GTK_BOX (box), marks);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
  acc_table_row_speak (item, ACC_TYPE_TREATY_ENTRY);
}

static void
setup_text_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  property)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, "numeric");
  acc_table_row_follow (item, ACC_TYPE_TREATY_ENTRY, property, label, "label");
  gtk_list_item_set_child (item, label);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  const AccTreatyEntry *x = a, *y = b;

#define BY(member) ((x->member > y->member) - (x->member < y->member))
  switch ((Column) GPOINTER_TO_UINT (user_data))
    {
    case COLUMN_JOINED:
      return BY (joined_day);
    case COLUMN_SIGNED:
      return BY (signed_day);
    case COLUMN_LEFT:
      return BY (left_day);
    case COLUMN_PARTIES: /* the most first: that is what a person sorts for */
      return -BY (n_parties);
    case COLUMN_DONE:
      return BY (done_day);
    case COLUMN_TITLE:
    case N_COLUMNS:
    default:
      return acc_locale_collate (x->title, y->title);
    }
#undef BY
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AccTreatyTable *self = user_data;

  return self->text == NULL || *self->text == '\0' || acc_treaty_entry_matches (item, self->text);
}

static void
show_found (AccTreatyTable *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_widget_set_visible (self->scrolled, any);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any);
}

static void
search_changed_cb (AccTreatyTable *self)
{
  g_free (self->text);
  self->text = acc_locale_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_strstrip (self->text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
  /* The entry tells of a letter a while after it was typed: not of another page. */
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    acc_session_set_filter (self->session, gtk_editable_get_text (GTK_EDITABLE (self->search)), TRUE);
}

static void
activate_cb (AccTreatyTable *self,
             guint           position)
{
  g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (entry != NULL && self->session != NULL)
    acc_session_go_to (self->session, entry->code);
}

/* On the page of a State how it stands, elsewhere how many are party. */
static char *
name_claims (GtkWidget *table,
             GtkWidget *inner)
{
  AccSession *session = ACC_TREATY_TABLE (gtk_widget_get_ancestor (table, ACC_TYPE_TREATY_TABLE))->session;
  AccBundle *bundle = acc_session_get_bundle (session);
  AccState *state = acc_session_get_state (session);
  AccTreatyEntry *entry = acc_table_row_find_item (inner);

  if (entry == NULL)
    return NULL;
  return state != NULL ? acc_claim_name_both (acc_session_get_moment (session), (guint) acc_bundle_state_index (bundle, state->iso3), entry->treaty, NULL, FALSE)
                       : acc_claim_name_parties (NULL, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, entry->treaty))->id);
}

static void
add_column (AccTreatyTable *self,
            Column          which)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (which), NULL));

  if (which == COLUMN_TITLE)
    g_signal_connect (factory, "setup", G_CALLBACK (setup_title_cb), NULL);
  else
    g_signal_connect (factory, "setup", G_CALLBACK (setup_text_cb), (gpointer) column_properties[which]);
  self->columns[which] = gtk_column_view_column_new (NULL, factory);
  acc_copy_set_column (self->columns[which], column_properties[which]);
  gtk_column_view_column_set_sorter (self->columns[which], sorter);
  gtk_column_view_column_set_expand (self->columns[which], which == COLUMN_TITLE);
  gtk_column_view_append_column (self->table, self->columns[which]);
  g_object_unref (self->columns[which]); /* the table holds it */
}

static void
acc_treaty_table_dispose (GObject *object)
{
  AccTreatyTable *self = ACC_TREATY_TABLE (object);

  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_TREATY_TABLE);
  g_clear_object (&self->session);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (acc_treaty_table_parent_class)->dispose (object);
}

static void
acc_treaty_table_class_init (AccTreatyTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_treaty_table_dispose;
  gtk_widget_class_set_css_name (widget_class, "treatytable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-treaty-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AccTreatyTable, title);
  gtk_widget_class_bind_template_child (widget_class, AccTreatyTable, search);
  gtk_widget_class_bind_template_child (widget_class, AccTreatyTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AccTreatyTable, table);
  gtk_widget_class_bind_template_child (widget_class, AccTreatyTable, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

/* The treaties that are found, in their order: to a State, all that is told of its position; otherwise, how many are party. */
static AccSheet *
make_sheet (GtkWidget *widget)
{
  AccTreatyTable *self = ACC_TREATY_TABLE (widget);
  AccBundle *bundle = self->session != NULL ? acc_session_get_bundle (self->session) : NULL;
  g_autoptr (GPtrArray) treaties = g_ptr_array_new ();
  AccStatusQuery query = { .treaties = treaties };
  AccSheet *sheet;

  if (bundle == NULL)
    return NULL;
  query.day = acc_session_get_day (self->session);
  query.basis = acc_session_get_basis (self->session);
  query.state = acc_session_get_state (self->session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      g_ptr_array_add (treaties, acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, entry->treaty));
    }
  if (query.state != NULL)
    return acc_report_status_sheet (acc_session_get_ledger (self->session), &query);
  sheet = acc_sheet_new (bundle, gtk_label_get_label (self->title));
  acc_sheet_add_column (sheet, "treaty", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "title", _ ("Treaty"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "parties", C_ ("table of treaties", "Parties"), ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "concluded", C_ ("table of treaties", "Concluded"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "sources", _ ("Sources"), ACC_SHEET_TEXT);
  acc_sheet_add_frame (sheet, query.day, (int) query.basis, acc_bundle_get_edition (bundle));
  acc_sheet_add_own (sheet);
  for (guint i = 0; i < treaties->len; i++)
    {
      g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);
      AccTreaty *treaty = treaties->pdata[i];
      AccSpan done = acc_span_single (treaty->done);

      acc_sheet_add (sheet, treaty->id);
      acc_sheet_add (sheet, entry->title);
      acc_sheet_add_number (sheet, entry->told ? (gint64) entry->n_parties : ACC_INT_ABSENT);
      acc_sheet_add_span (sheet, &done);
      acc_sheet_add_sources (sheet, treaty->source);
    }
  return sheet;
}

static void
acc_treaty_table_init (AccTreatyTable *self)
{
  self->entries = g_list_store_new (ACC_TYPE_TREATY_ENTRY);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->entries)), g_object_ref (GTK_FILTER (self->filter)));
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_why_offer (GTK_WIDGET (self->table), name_claims);
  acc_save_offer_sheet (GTK_WIDGET (self), make_sheet);
  for (guint c = 0; c < N_COLUMNS; c++)
    add_column (self, (Column) c);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), g_object_ref (gtk_column_view_get_sorter (self->table)));
}

static void
translate (AccTreatyTable *self)
{
  const char *const titles[N_COLUMNS] = { _ ("Treaty"), C_ ("table of treaties", "Joined"), _ ("Signed"), C_ ("table of treaties", "Left"),
                                          C_ ("table of treaties", "Parties"), C_ ("table of treaties", "Concluded") };

  for (guint c = 0; c < N_COLUMNS; c++)
    gtk_column_view_column_set_title (self->columns[c], titles[c]);
  self->language = acc_locale_get_serial ();
}

/**
 * acc_treaty_table_update:
 * @session: a session with a ledger
 *
 * Lists the treaties without a card. Rows stay, and say what is so on the date of the session.
 */
void
acc_treaty_table_update (AccTreatyTable *self,
                         AccSession     *session)
{
  gboolean of_state, changed;
  guint n;

  g_return_if_fail (ACC_IS_TREATY_TABLE (self) && ACC_IS_SESSION (session));

  g_set_object (&self->session, session);
  of_state = acc_session_get_state (session) != NULL;
  changed = of_state ? acc_treaty_entry_list_state (self->entries, session) : acc_treaty_entry_list_world (self->entries, session);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search), n > FEW);
  if (n == 0)
    return;
  /* A list makes its first rows as soon as it has a model: there is none before there is anything to list. */
  if (gtk_column_view_get_model (self->table) == NULL)
    {
      GListModel *part = acc_list_part_new (GTK_WIDGET (self->table), G_LIST_MODEL (self->sorted));
      g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (part));

      gtk_column_view_set_model (self->table, selection);
    }
  if (self->language != acc_locale_get_serial ())
    translate (self);
  for (guint c = COLUMN_JOINED; c < N_COLUMNS; c++)
    gtk_column_view_column_set_visible (self->columns[c], of_state == (c <= COLUMN_LEFT));
  {
    g_autofree char *number = acc_locale_format_number (n);
    /* Translators: heading of the table of those for which there is no card on the page: "Other treaties: 275" */
    g_autofree char *title = acc_locale_compose (C_ ("table of treaties", "Other treaties: {n}"), "n", number, NULL);

    gtk_label_set_label (self->title, title);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  }
  /* To list rows anew is to make their widgets anew: not while a date is dragged. */
  if (changed)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (gtk_sorter_get_order (gtk_column_view_get_sorter (self->table)) != GTK_SORTER_ORDER_NONE)
    gtk_sorter_changed (gtk_column_view_get_sorter (self->table), GTK_SORTER_CHANGE_DIFFERENT);
  show_found (self);
}

void
acc_treaty_table_follow_filter (AccTreatyTable *self,
                                AccSession     *session)
{
  const char *text = acc_session_get_filter (session);

  g_return_if_fail (ACC_IS_TREATY_TABLE (self));
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->search)), text != NULL ? text : "") != 0)
    acc_treaty_table_set_search (self, text != NULL ? text : "");
}

void
acc_treaty_table_set_search (AccTreatyTable *self,
                             const char     *text)
{
  g_return_if_fail (ACC_IS_TREATY_TABLE (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  search_changed_cb (self); /* the entry itself waits for the next letter */
}

/**
 * acc_treaty_table_get_rows:
 *
 * Returns: (transfer none): the rows that show
 */
GListModel *
acc_treaty_table_get_rows (AccTreatyTable *self)
{
  g_return_val_if_fail (ACC_IS_TREATY_TABLE (self), NULL);
  return G_LIST_MODEL (self->sorted);
}
