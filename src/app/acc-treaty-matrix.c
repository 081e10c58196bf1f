/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles by State: reservations and declarations that stand on a date, and those withdrawn. */

#include "config.h"

#include "app/acc-treaty-matrix.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "facts/acc-treaty-row.h"
#include "facts/acc-wording-private.h"
#include "locale/acc-locale.h"
#include "model/acc-index.h"

G_DEFINE_FINAL_TYPE (AccMatrixCell, acc_matrix_cell, ACC_TYPE_ITEM)

static const AccItemField cell_fields[] = {
  { "text", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixCell, text) },
  { "description", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixCell, description) },
};

static void
acc_matrix_cell_class_init (AccMatrixCellClass *klass)
{
  acc_item_class_set_fields (ACC_ITEM_CLASS (klass), cell_fields, G_N_ELEMENTS (cell_fields));
}

static void
acc_matrix_cell_init (AccMatrixCell *self)
{
}

G_DEFINE_FINAL_TYPE (AccMatrixRow, acc_matrix_row, ACC_TYPE_ITEM)

static const AccItemField matrix_fields[] = {
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, code) },
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, name) },
  { "spoken", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, spoken) },
};

static void
acc_matrix_row_finalize (GObject *object)
{
  AccMatrixRow *self = ACC_MATRIX_ROW (object);

  g_ptr_array_unref (self->cells);
  g_free (self->levels);
  G_OBJECT_CLASS (acc_matrix_row_parent_class)->finalize (object);
}

static void
acc_matrix_row_class_init (AccMatrixRowClass *klass)
{
  acc_item_class_set_fields (ACC_ITEM_CLASS (klass), matrix_fields, G_N_ELEMENTS (matrix_fields));
  G_OBJECT_CLASS (klass)->finalize = acc_matrix_row_finalize;
}

static void
acc_matrix_row_init (AccMatrixRow *self)
{
  self->cells = g_ptr_array_new_with_free_func (g_object_unref);
}

/* By number, then by letters ("VII" has none); the general ones first. */
static int
compare_articles (gconstpointer a,
                  gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  long nx = strtol (x, NULL, 10), ny = strtol (y, NULL, 10);

  if (nx != ny)
    return nx < ny ? -1 : 1;
  return strcmp (x, y);
}

static void
add_article (GPtrArray *articles,
             char      *article)
{
  for (guint i = 0; i < articles->len; i++)
    if (strcmp (articles->pdata[i], article) == 0)
      {
        g_free (article);
        return;
      }
  g_ptr_array_add (articles, article);
}

static gboolean
is_general (AccReservation *reservation)
{
  return reservation->articles == NULL || reservation->articles[0] == NULL;
}

GPtrArray *
acc_matrix_list_articles (AccBundle *bundle,
                          AccTreaty *treaty)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_free);
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_RESERVATIONS, (guint) acc_bundle_treaty_index (bundle, treaty->id));

  for (guint i = 0; i < rows.n; i++)
    {
      AccReservation *reservation = rows.records[i];

      if (reservation->kind == ACC_RESERVATION_CHOICE)
        continue;
      if (is_general (reservation))
        add_article (articles, g_strdup (""));
      for (guint a = 0; reservation->articles != NULL && reservation->articles[a] != NULL; a++)
        add_article (articles, acc_treaty_row_get_article (reservation->articles[a]));
    }
  g_ptr_array_sort (articles, compare_articles);
  return articles;
}

GListStore *
acc_matrix_list (AccBundle *bundle,
                 AccTreaty *treaty,
                 GPtrArray *articles)
{
  GListStore *rows = g_list_store_new (ACC_TYPE_MATRIX_ROW);
  guint t = (guint) acc_bundle_treaty_index (bundle, treaty->id);

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      AccRows reservations = acc_index_of_both (bundle, ACC_TABLE_RESERVATIONS, s, t);
      gboolean any = FALSE;
      g_autoptr (AccMatrixRow) row = NULL;

      for (guint i = 0; i < reservations.n; i++)
        any = any || ACC_RESERVATION (reservations.records[i])->kind != ACC_RESERVATION_CHOICE;
      if (!any)
        continue;
      row = g_object_new (ACC_TYPE_MATRIX_ROW, "code", state->iso3, "name", acc_locale_state_name (state), NULL);
      row->levels = g_new0 (guint8, articles->len + 1);
      for (guint a = 0; a < articles->len; a++)
        g_ptr_array_add (row->cells, g_object_new (ACC_TYPE_MATRIX_CELL, NULL));
      g_list_store_append (rows, row);
    }
  return rows;
}

static gboolean
touches (AccReservation *reservation,
         const char     *article,
         GString        *paragraphs)
{
  gboolean found = FALSE;

  if (is_general (reservation))
    return *article == '\0';
  for (guint i = 0; reservation->articles[i] != NULL; i++)
    {
      g_autofree char *whole = acc_treaty_row_get_article (reservation->articles[i]);

      if (strcmp (whole, article) != 0)
        continue;
      found = TRUE;
      g_string_append_printf (paragraphs, "%s%s", paragraphs->len > 0 ? ", " : "", reservation->articles[i]);
    }
  return found;
}

static char *
describe (const char         *state,
          const char         *paragraphs,
          guint               level,
          AccReservationKind  kind,
          AccDate             withdrawn)
{
  g_autofree char *article = acc_locale_format_article (paragraphs);
  g_autofree char *date = acc_date_is_set (withdrawn) ? acc_locale_format_date (withdrawn) : g_strdup ("");

  if (*paragraphs == '\0')
    {
      if (level == 1)
        return acc_locale_compose (_ ("{State}, general: withdrawn on {date}"), "state", state, "date", date, NULL);
      return acc_locale_compose (kind == ACC_RESERVATION_DECLARATION ? _ ("{State}, general: declaration") : _ ("{State}, general: reservation"), "state", state, NULL);
    }
  if (level == 1)
    return acc_locale_compose (_ ("{State}, article {article}: withdrawn on {date}"), "state", state, "article", article, "date", date, NULL);
  switch (kind)
    {
    case ACC_RESERVATION_DECLARATION:
      return acc_locale_compose (_ ("{State}, article {article}: declaration"), "state", state, "article", article, NULL);
    case ACC_RESERVATION_BOTH:
      return acc_locale_compose (_ ("{State}, article {article}: reservation and declaration"), "state", state, "article", article, NULL);
    case ACC_RESERVATION_RESERVATION:
    default:
      return acc_locale_compose (_ ("{State}, article {article}: reservation"), "state", state, "article", article, NULL);
    }
}

/* What a State said of an article: what stands counts before what was withdrawn. */
static guint
fill_cell (AccMatrixCell *cell,
           AccState      *state,
           AccRows        reservations,
           const char    *article,
           gboolean       party,
           gint32         day)
{
  guint level = 0;
  AccReservationKind kind = ACC_RESERVATION_RESERVATION;
  AccDate withdrawn = { 0 };
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *description = NULL;

  for (guint i = 0; party && i < reservations.n; i++)
    {
      AccReservation *reservation = reservations.records[i];
      g_autoptr (GString) paragraphs = g_string_new (NULL);
      guint here;

      if (reservation->kind == ACC_RESERVATION_CHOICE || !touches (reservation, article, paragraphs))
        continue;
      if (_acc_wording_reservation_stands (reservation, day))
        here = 2;
      else
        here = acc_date_is_set (reservation->withdrawn) && acc_date_last_day (reservation->withdrawn) <= day ? 1 : 0;
      if (here <= level)
        continue;
      level = here;
      kind = (AccReservationKind) reservation->kind;
      withdrawn = reservation->withdrawn;
      g_string_assign (said, paragraphs->str);
    }
  if (level > 0)
    description = describe (acc_locale_state_name (state), said->str, level, kind, withdrawn);
  g_object_set (cell, "text", level == 0 ? "" : level == 1 ? "×" : kind == ACC_RESERVATION_DECLARATION ? "○" : "●", "description",
                description != NULL ? description : "", NULL);
  return level;
}

gboolean
acc_matrix_update (GListModel *rows,
                   AccView    *view,
                   GPtrArray  *articles)
{
  AccBundle *bundle = acc_view_get_bundle (view);
  AccTreaty *treaty = acc_view_get_treaty (view);
  gint32 day = acc_view_get_day (view);
  gboolean changed = FALSE;
  guint t;

  g_return_val_if_fail (treaty != NULL, FALSE);

  t = (guint) acc_bundle_treaty_index (bundle, treaty->id);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);
      AccState *state = acc_bundle_find_state (bundle, row->code);
      guint s = (guint) acc_bundle_state_index (bundle, row->code);
      AccRows reservations = acc_index_of_both (bundle, ACC_TABLE_RESERVATIONS, s, t);
      gboolean party = acc_ledger_is_party (acc_view_get_ledger (view), s, t, day, acc_view_get_basis (view));
      gboolean shown = FALSE;
      g_autoptr (GString) spoken = g_string_new (NULL);

      for (guint a = 0; a < articles->len; a++)
        {
          AccMatrixCell *cell = row->cells->pdata[a];
          guint level = fill_cell (cell, state, reservations, articles->pdata[a], party, day);

          if (level > 0)
            g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? "; " : "", cell->description);
          changed = changed || level != row->levels[a];
          row->levels[a] = (guint8) level;
          shown = shown || level > 0;
        }
      changed = changed || shown != row->shown;
      row->shown = shown;
      g_object_set (row, "spoken", spoken->str, NULL);
    }
  return changed;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
spoken_cb (AccMatrixCell *cell,
           GParamSpec    *pspec,
           GtkWidget     *label)
{
  const char *words = cell->description != NULL && *cell->description != '\0' ? cell->description : _ ("Nothing recorded");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The label may be gone before, and its bindings with it: they are held so that letting go is safe then too. */
static void
let_go (gpointer binding)
{
  g_binding_unbind (binding);
  g_object_unref (binding);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  AccMatrixRow *row = gtk_list_item_get_item (item);
  AccMatrixCell *cell = row->cells->pdata[GPOINTER_TO_UINT (user_data)];
  GtkWidget *label = gtk_list_item_get_child (item);

  g_object_set_data_full (G_OBJECT (label), "acc-text", g_object_ref (g_object_bind_property (cell, "text", label, "label", G_BINDING_SYNC_CREATE)),
                          let_go);
  g_object_set_data_full (G_OBJECT (label), "acc-tip", g_object_ref (g_object_bind_property (cell, "description", label, "tooltip-text", G_BINDING_SYNC_CREATE)),
                          let_go);
  g_signal_connect_object (cell, "notify::description", G_CALLBACK (spoken_cb), label, 0);
  spoken_cb (cell, NULL, label);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  AccMatrixRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (row->cells->pdata[GPOINTER_TO_UINT (user_data)], spoken_cb, label);
  g_object_set_data (G_OBJECT (label), "acc-text", NULL);
  g_object_set_data (G_OBJECT (label), "acc-tip", NULL);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const AccMatrixRow *x = a, *y = b;
  guint position = GPOINTER_TO_UINT (user_data);

  /* Who reserved first: that is what a person sorts for. */
  return (int) y->levels[position] - (int) x->levels[position];
}

GtkColumnViewColumn *
acc_matrix_column_new (const char *article,
                       guint       position)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_levels, GUINT_TO_POINTER (position), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (position));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (position));
  column = gtk_column_view_column_new (*article != '\0' ? article : _ ("General"), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  return column;
}
