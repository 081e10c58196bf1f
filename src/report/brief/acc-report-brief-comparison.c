/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefing of a comparison: how States and regions stand to each treaty, side by side, on which terms, and how many people are told of them. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "facts/pages/acc-compare-table.h"
#include "locale/acc-second.h"

/* What is told of each in a table; on which terms it stands has more words than a column holds. */
static const AccCompareRow columns[] = { ACC_COMPARE_STATUS, ACC_COMPARE_HOW, ACC_COMPARE_DEPOSITED, ACC_COMPARE_BOUND };
static const AccCompareRow terms[] = { ACC_COMPARE_RESERVATIONS, ACC_COMPARE_LIMITATION };

/* Its name, with the numbers of the sources: of a State those of its act, of a region that of the record. */
static char *
name_compared (AccBrief          *self,
               const AccCompared *one,
               const char        *name,
               guint              treaty)
{
  g_autofree char *reference = NULL;
  AccPosition position = { 0 };

  if (one->state != NULL)
    acc_ledger_query (self->moment.ledger, one->index, treaty, self->moment.day, ACC_BASIS_DEPOSIT, &position);
  reference = position.action != NULL ? _acc_brief_refer (self, (const char *const *) position.action->sources)
                                      : _acc_brief_refer_one (self, _acc_brief_get_treaty (self, treaty)->source);
  return g_strconcat (name, reference, NULL);
}

static void
note_status (AccBrief          *self,
             const AccCompared *one,
             guint              treaty)
{
  AccClaim claim;

  if (one->state != NULL)
    _acc_brief_note_standing (self, one->index, treaty);
  else if (acc_claim_fill_count (&claim, &self->moment, acc_bundle_get_treaty_group (self->bundle, treaty), one->region))
    _acc_brief_note (self, &claim);
}

static void
write_positions (AccBrief              *self,
                 const AccCompareTable *compared,
                 guint                  group,
                 guint                  treaty)
{
  AccCompareRow told[G_N_ELEMENTS (columns)];
  guint n_told = 0;
  AccBlock *table;

  /* A column that has nothing to say of anybody tells the reader nothing. */
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (acc_compare_table_get (compared, group, columns[i])->said)
      told[n_told++] = columns[i];
  table = acc_document_add_table (self->document, n_told + 1, 0);
  table->text = g_strdup (acc_locale_treaty_title (_acc_brief_get_treaty (self, treaty)));
  acc_document_take_cell (table, 0, g_strdup (_ ("State or region")));
  for (guint i = 0; i < n_told; i++)
    acc_document_take_cell (table, i + 1, g_strdup (acc_compare_table_get_label (told[i])));
  for (guint c = 0; c < compared->n_compared; c++)
    {
      acc_document_take_cell (table, 0, name_compared (self, &self->place.compared[c], compared->names[c], treaty));
      for (guint i = 0; i < n_told; i++)
        {
          char *cell = acc_compare_table_dup_cell (compared, group, told[i], c);

          if (told[i] == ACC_COMPARE_STATUS)
            {
              note_status (self, &self->place.compared[c], treaty);
              cell = _acc_brief_mark (self, cell);
            }
          acc_document_take_cell (table, i + 1, cell);
        }
    }
}

/* "Kazakhstan: reservation on article 17"; what stands of a State bears its notes. FALSE: nothing is recorded of it. */
static gboolean
write_terms_of_state (AccBrief          *self,
                      const AccCompared *one,
                      const char        *name,
                      guint              treaty)
{
  g_autoptr (GArray) claims = acc_claim_list_terms (self->bundle, one->index, treaty, self->moment.day);
  gboolean any = FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_autofree char *label = claim->stands ? acc_claim_get_label (claim) : NULL;
      g_autofree char *text = NULL;
      g_autofree char *reference = NULL;

      if (!claim->stands)
        continue;
      any = TRUE;
      _acc_brief_note (self, claim);
      text = _acc_brief_mark (self, acc_locale_compose (_ ("{title}: {words}"), "title", name, "words", label, NULL));
      reference = claim->n_sources > 0 ? _acc_brief_refer_one (self, claim->sources[0]) : g_strdup ("");
      acc_document_take (self->document, ACC_BLOCK_ITEM, g_strconcat (text, reference, NULL));
    }
  return any;
}

/* Where a cell has nothing to say, another tells why. */
static void
write_terms (AccBrief              *self,
             const AccCompareTable *compared,
             guint                  group,
             guint                  treaty)
{
  for (guint c = 0; c < compared->n_compared; c++)
    {
      gboolean party = *acc_compare_table_get (compared, group, ACC_COMPARE_RESERVATIONS)->cells[c].text != '\0';
      g_autoptr (GString) words = g_string_new (NULL);

      if (party && self->place.compared[c].state != NULL && write_terms_of_state (self, &self->place.compared[c], compared->names[c], treaty))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
        {
          const char *cell = acc_compare_table_get (compared, group, terms[i])->cells[c].text;
          g_autofree char *said = acc_locale_compose (_ ("{title}: {words}"), "title", acc_compare_table_get_label (terms[i]), "words", cell, NULL);

          if (*cell != '\0')
            g_string_append_printf (words, "%s%s", words->len > 0 ? acc_locale_get_semicolon () : "", said);
        }
      if (words->len > 0)
        acc_document_take (self->document, ACC_BLOCK_ITEM, acc_locale_compose (_ ("{title}: {words}"), "title", compared->names[c], "words", words->str, NULL));
    }
}

/* Whether any of those compared has a number; the categories that are always told need none. */
static gboolean
is_told (AccBrief           *self,
         const AccPeopleRow *row,
         int                 year)
{
  AccCategoryRecord *record = acc_bundle_find_category (self->bundle, acc_category_to_string (row->category));
  gboolean told = row->always;

  for (guint c = 0; c < self->place.n_compared && !told; c++)
    {
      AccClaim claim;

      told = self->place.compared[c].state != NULL && acc_claim_fill_figure (&claim, &self->moment, self->place.compared[c].state->iso3, record, row->side, year)
             && acc_value_is_number (claim.value);
    }
  return told;
}

/* A region's figure is a sum, and told of the category alone in which each person is in one State. */
static char *
word_figure (AccBrief           *self,
             const AccCompared  *one,
             const AccPeopleRow *row,
             int                 year)
{
  AccCategoryRecord *record = acc_bundle_find_category (self->bundle, acc_category_to_string (row->category));
  AccClaim claim;

  if (one->region != NULL && (row->side != ACC_SIDE_HOSTED || row->category != acc_category_get_lead (self->bundle, NULL) || record->agency == NULL))
    /* Translators: in the place of a figure of a region, which would be a sum of its States' */
    return g_strdup (C_ ("figure", "not added up"));
  if (!acc_claim_fill_figure (&claim, &self->moment, acc_compared_get_code (one), record, row->side, year))
    return acc_people_word_value ((AccValue){ .kind = ACC_VALUE_NOT_REPORTED });
  _acc_brief_note (self, &claim);
  return _acc_brief_mark (self, acc_people_word_value (claim.value));
}

/* What to know of figures of that year before they are compared, each once, and behind what it is to be known of. */
static void
write_cautions (AccBrief     *self,
                const GArray *figures,
                int           year)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *number = acc_locale_format_date (acc_date_year (year));

  for (guint i = 0; i < figures->len; i++)
    for (guint c = 0; c < self->place.n_compared; c++)
      {
        /* What is not told in the table has no number in any State, and so no caution. */
        const AccPeopleRow *row = &g_array_index (figures, AccPeopleRow, i);
        AccState *state = self->place.compared[c].state;
        AccSeries *series = state != NULL ? acc_bundle_get_series (self->bundle, state->iso3, NULL) : NULL;
        g_autofree char *caution = series != NULL ? acc_category_word_caution (self->bundle, series, row->side, row->category, year) : NULL;
        g_autofree char *what = caution != NULL ? acc_category_name (self->bundle, row->category, row->side, state) : NULL;
        guint at;

        if (caution == NULL)
          continue;
        if (!g_ptr_array_find_with_equal_func (told, caution, g_str_equal, &at))
          {
            at = told->len;
            g_ptr_array_add (told, g_strdup (caution));
            g_ptr_array_add (names, g_ptr_array_new_with_free_func (g_free));
          }
        g_ptr_array_add (names->pdata[at], acc_locale_compose (C_ ("changes", "{state}: {what}"), "state", acc_locale_state_name (state), "what", what, NULL));
      }
  for (guint i = 0; i < told->len; i++)
    {
      GPtrArray *of = names->pdata[i];
      g_autofree char *list = acc_locale_format_list ((const char *const *) of->pdata, of->len);

      acc_document_take (self->document, ACC_BLOCK_ITEM, acc_locale_compose (C_ ("changes", "{year}, {what}: {note}"), "year", number, "what", list, "note", told->pdata[i], NULL));
    }
}

static void
write_people (AccBrief              *self,
              const AccCompareTable *compared)
{
  AccSeries *world = acc_bundle_get_series (self->bundle, ACC_PLACE_TEXT_WORLD, NULL);
  int year = world != NULL ? acc_series_get_year (world, self->moment.day) : 0;
  g_autoptr (GArray) figures = year != 0 ? acc_people_list_figures (self->bundle) : NULL;
  g_autofree char *number = NULL;
  g_autofree char *when = NULL;
  g_autofree char *reference = NULL;
  gboolean summed = FALSE;
  AccBlock *table;

  if (figures == NULL || figures->len == 0)
    return;
  number = acc_locale_format_date (acc_date_year (year));
  when = acc_locale_compose (acc_locale_of_year (year, _ ("end of {year}"), _ ("middle of {year}")), "year", number, NULL);
  reference = acc_bundle_find_source (self->bundle, acc_series_get_source (world)) != NULL ? _acc_brief_refer_one (self, acc_series_get_source (world)) : g_strdup ("");
  acc_document_take (self->document, ACC_BLOCK_HEADING, acc_locale_compose (_ ("{title}: {words}"), "title", _ ("People"), "words", when, NULL));
  table = acc_document_add_table (self->document, compared->n_compared + 1, ~1u);
  table->text = acc_locale_compose (C_ ("table", "{State}: figures at a point in time"), "state", self->document->head, NULL);
  acc_document_take_cell (table, 0, g_strconcat (_ ("People"), reference, NULL));
  for (guint c = 0; c < compared->n_compared; c++)
    {
      acc_document_take_cell (table, c + 1, g_strdup (compared->names[c]));
      summed = summed || self->place.compared[c].region != NULL;
    }
  for (guint i = 0; i < figures->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (figures, AccPeopleRow, i);

      if (!is_told (self, row, year))
        continue;
      acc_document_take_cell (table, 0, acc_people_name_figure (self->bundle, row, FALSE));
      for (guint c = 0; c < compared->n_compared; c++)
        acc_document_take_cell (table, c + 1, word_figure (self, &self->place.compared[c], row, year));
    }
  write_cautions (self, figures, year);
  if (summed)
    acc_document_add (self->document, ACC_BLOCK_PARAGRAPH, C_ ("people", "These are sums over the States of the region, of the figures that there are."));
}

void
_acc_brief_write_comparison (AccBrief *self)
{
  AccClaim listed = { .kind = ACC_CLAIM_TERMS_LISTED, .bundle = self->bundle, .date = acc_bundle_get_as_at (self->bundle, ACC_TABLE_RESERVATIONS) };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) treaties = NULL;
  g_autoptr (AccCompareTable) compared = NULL;

  for (guint t = 0; t < self->n_treaties; t++)
    g_array_append_val (all, t);
  treaties = _acc_brief_list_existing (self, all, self->moment.day);
  compared = acc_compare_table_new (&self->moment, (const guint *) (gpointer) treaties->data, treaties->len, &self->place);
  if (treaties->len > 0)
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_compare_table_dup_sentence (compared));
  for (guint g = 0; g < treaties->len; g++)
    {
      guint t = g_array_index (treaties, guint, g);
      AccTreaty *treaty = _acc_brief_get_treaty (self, t);

      acc_document_take (self->document, ACC_BLOCK_HEADING, acc_second_add (acc_locale_treaty_short_title (treaty), acc_second_text (treaty->short_title)));
      write_positions (self, compared, g, t);
      if (_acc_brief_has (self, ACC_BRIEF_TERMS))
        write_terms (self, compared, g, t);
    }
  if (treaties->len > 0 && acc_date_is_set (listed.date) && _acc_brief_has (self, ACC_BRIEF_TERMS))
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_claim_get_text (&listed));
  if (_acc_brief_has (self, ACC_BRIEF_PEOPLE))
    write_people (self, compared);
  /* It is high: at the end it tears no gap. */
  if (self->on_paper && _acc_brief_has (self, ACC_BRIEF_PICTURE))
    _acc_brief_add_figure (self->document, self->moment.ledger, &self->place, self->moment.day);
}
