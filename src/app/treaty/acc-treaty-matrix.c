/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles by State: reservations and declarations that stand on a date, and those withdrawn. */

#include "config.h"

#include "app/treaty/acc-treaty-matrix.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "facts/acc-words.h"
#include "facts/acc-wording-treaty.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-treaty-row.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"

static const AccItemField acc_matrix_cell_fields[] = {
  { "text", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixCell, text) },
  { "description", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixCell, description) },
};
ACC_DEFINE_ITEM (AccMatrixCell, acc_matrix_cell)

G_DEFINE_FINAL_TYPE (AccMatrixRow, acc_matrix_row, ACC_TYPE_ITEM)

static const AccItemField matrix_fields[] = {
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, code) },
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, name) },
  { "names", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, names) },
  { "total", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccMatrixRow, total) },
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
      row->names = acc_second_add_line (row->name, acc_second_state_name (state));
      row->levels = g_new0 (guint8, articles->len + 1);
      for (guint a = 0; a < articles->len; a++)
        g_ptr_array_add (row->cells, g_object_new (ACC_TYPE_MATRIX_CELL, NULL));
      g_list_store_append (rows, row);
    }
  return rows;
}

/* Which paragraphs of the article it is about. */
static gboolean
touches (const AccClaim *claim, const char *article, GPtrArray *paragraphs)
{
  gboolean found = claim->n_articles == 0 && *article == '\0';

  g_ptr_array_set_size (paragraphs, 0);
  for (guint i = 0; i < claim->n_articles; i++)
    {
      g_autofree char *whole = acc_treaty_row_get_article (claim->articles[i]);

      if (strcmp (whole, article) != 0)
        continue;
      found = TRUE;
      g_ptr_array_add (paragraphs, claim->articles[i]);
    }
  g_ptr_array_add (paragraphs, NULL);
  return found;
}

static char *
describe (const char *state, const AccClaim *claim, GPtrArray *paragraphs)
{
  g_autofree char *words = acc_claim_word_reservation (claim->kind, (const char *const *) paragraphs->pdata);
  g_autofree char *rest = claim->stands ? NULL : acc_claim_get_rest (claim);
  GString *text = g_string_new (NULL);

  acc_words_add_sentence (text, acc_locale_compose (_ ("{State}: {reservation}."), "state", state, "reservation", words, NULL));
  acc_words_add_sentence (text, g_steal_pointer (&rest));
  return g_string_free (text, FALSE);
}

/* What a State said of an article: what stands counts before what was withdrawn. */
static guint
fill_cell (AccMatrixCell *cell, AccState *state, const char *article, const GArray *claims)
{
  guint level = 0;
  AccClaimKind kind = ACC_CLAIM_RESERVATION;
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  g_autofree char *description = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      guint here = claim->stands ? ACC_MATRIX_STANDS : 1;

      if (claim->kind >= ACC_CLAIM_CHOICE || here <= level || !touches (claim, article, paragraphs))
        continue;
      level = here;
      kind = claim->kind;
      g_free (description);
      description = describe (acc_locale_state_name (state), claim, paragraphs);
    }
  cell->kind = (int) kind;
  g_object_set (cell, "text", level == 0 ? "" : level == 1 ? "×" : kind == ACC_CLAIM_DECLARATION ? "○" : "●", "description",
                description != NULL ? description : "", NULL);
  return level;
}

gboolean
acc_matrix_update (GListModel *rows,
                   AccSession *session,
                   GPtrArray  *articles)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccTreaty *treaty = acc_session_get_treaty (session);
  gint32 day = acc_session_get_day (session);
  gboolean changed = FALSE;
  guint t;

  g_return_val_if_fail (treaty != NULL, FALSE);

  t = (guint) acc_bundle_treaty_index (bundle, treaty->id);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);
      guint s = (guint) acc_bundle_state_index (bundle, row->code);
      g_autoptr (GArray) claims = acc_claim_list_terms (bundle, s, t, day);
      gboolean shown = FALSE;
      guint n = 0;
      g_autofree char *total = NULL;
      g_autoptr (GString) spoken = g_string_new (NULL);

      if (!acc_ledger_is_party (acc_session_get_ledger (session), s, t, day, acc_session_get_basis (session)))
        g_array_set_size (claims, 0);
      for (guint a = 0; a < articles->len; a++)
        {
          AccMatrixCell *cell = row->cells->pdata[a];
          guint level = fill_cell (cell, acc_bundle_get_item (bundle, ACC_TABLE_STATES, s), articles->pdata[a], claims);

          if (level > 0)
            g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? "; " : "", cell->description);
          changed = changed || level != row->levels[a];
          row->levels[a] = (guint8) level;
          shown = shown || level > 0;
          n += level == ACC_MATRIX_STANDS ? 1 : 0;
        }
      changed = changed || shown != row->shown;
      row->shown = shown;
      row->n = n;
      total = acc_locale_format_number (n);
      g_object_set (row, "total", total, "spoken", spoken->str, NULL);
    }
  return changed;
}

/* A column for each article on which any row says something; for people, with the marks of the page. */
AccSheet *
acc_matrix_make_sheet (GListModel *rows,
                       AccSession *session,
                       GPtrArray  *articles)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccTreaty *treaty = acc_session_get_treaty (session);
  AccRows reservations = acc_index_of_treaty (bundle, ACC_TABLE_RESERVATIONS, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  g_autofree char *title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_treaty_short_title (treaty), "words", _ ("Reservations by State and article"), NULL);
  AccSheet *sheet = acc_sheet_new (bundle, title);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));

  sheet->summary = acc_wording_treaty_reservations_as_at (bundle, treaty);
  acc_sheet_add_constant (sheet, "treaty", NULL, ACC_SHEET_TEXT, treaty->id);
  acc_sheet_add_column (sheet, "iso3", _ ("Code"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "articles", C_ ("column of a matrix", "Total"), ACC_SHEET_NUMBER);
  for (guint a = 0; a < articles->len; a++)
    {
      const char *article = articles->pdata[a];
      g_autofree char *key = *article != '\0' ? g_strconcat ("article_", article, NULL) : g_strdup ("general");
      g_autofree char *number = acc_locale_format_article (article);
      gboolean any = FALSE;

      for (guint i = 0; i < g_list_model_get_n_items (rows) && !any; i++)
        {
          g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);

          any = row->levels[a] > 0;
        }
      if (!any)
        continue;
      g_array_append_val (shown, a);
      acc_sheet_add_column (sheet, key, *article != '\0' ? number : _ ("General"), ACC_SHEET_TEXT);
    }
  acc_sheet_add_frame (sheet, acc_session_get_day (session), (int) acc_session_get_basis (session), acc_bundle_get_edition (bundle));
  acc_sheet_add_own (sheet);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccMatrixRow) row = g_list_model_get_item (rows, i);

      for (guint r = 0; r < reservations.n; r++)
        if (g_str_equal (ACC_RESERVATION (reservations.records[r])->state, row->code))
          acc_sheet_note_sources (sheet, ACC_RESERVATION (reservations.records[r])->source);
      acc_sheet_add (sheet, row->code);
      acc_sheet_add (sheet, row->name);
      acc_sheet_add_number (sheet, row->n);
      for (guint c = 0; c < shown->len; c++)
        {
          guint a = g_array_index (shown, guint, c);
          AccMatrixCell *cell = row->cells->pdata[a];

          acc_sheet_add_words (sheet, row->levels[a] == 0 ? NULL : row->levels[a] < ACC_MATRIX_STANDS ? "withdrawn" : cell->kind == ACC_CLAIM_DECLARATION ? "declaration" : "reservation",
                               row->levels[a] > 0 ? cell->text : NULL);
        }
    }
  return sheet;
}
