/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a briefing on people: the figures of the year that stands for the day and of the one before, where people came from,
 * who came and went within the year, and what other agencies count. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"

static void
take_heading (AccBlock   *table,
              const char *first,
              gboolean    flow,
              int         year)
{
  acc_document_take_cell (table, 0, g_strdup (first));
  for (guint i = 0; i < 2; i++)
    {
      int at = year - 1 + (int) i;
      g_autofree char *text = acc_locale_format_date (acc_date_year (at));
      const char *message = flow ? acc_locale_of_year (at, "{year}", _ ("first half of {year}")) : acc_locale_of_year (at, _ ("end of {year}"),
                                                       _ ("middle of {year}"));

      acc_document_take_cell (table, i + 1, acc_locale_compose (message, "year", text, NULL));
    }
}

static void
note_figures (AccBrief           *self,
              const AccPeopleRow *row,
              int                 from,
              int                 to)
{
  for (int year = from; year <= to; year++)
    _acc_brief_note_figure (self, acc_category_to_string (row->category), row->side, year);
}

/* What is counted at the end of a year, and what within it, in a table of their own. */
static void
write_table (AccBrief  *self,
             AccSeries *series,
             gboolean   flows,
             int        year)
{
  g_autoptr (GArray) rows = acc_people_list_rows (self->bundle, series, year - 1, year);
  AccBlock *table = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);

      if (acc_category_is_flow (self->bundle, row->category) != flows)
        continue;
      if (table == NULL)
        {
          table = acc_document_add_table (self->document, 3, 1u << 1 | 1u << 2);
          table->text = acc_locale_compose (flows ? C_ ("table", "{State}: figures in the course of a year") : C_ ("table", "{State}: figures at a point in time"), "state",
                                            self->document->head, NULL);
          take_heading (table, flows ? _ ("In the course of the year") : _ ("People"), flows, year);
        }
      note_figures (self, row, year - 1, year);
      acc_document_take_cell (table, 0, _acc_brief_mark (self, acc_category_name (self->bundle, row->category, row->side, self->state)));
      acc_document_take_cell (table, 1, acc_people_word_value (acc_series_get_value (series, row->side, row->category, year - 1)));
      acc_document_take_cell (table, 2, acc_people_word_value (acc_series_get_value (series, row->side, row->category, year)));
    }
}

/* What the sentence on a year counts, as the bundle has words for it. */
static void
note_told (AccBrief  *self,
           AccSeries *series,
           AccSide    side,
           int        year)
{
  g_autoptr (GPtrArray) categories = acc_bundle_list_categories (self->bundle, series);

  for (guint i = 0; i < categories->len; i++)
    {
      const AccCategoryRecord *record = categories->pdata[i];
      AccCategory category = acc_category_from_string (record->id);
      g_autofree char *told = acc_people_word_count (self->bundle, category, acc_series_get_value (series, side, category, year));

      if (told != NULL)
        _acc_brief_note_figure (self, record->id, side, year);
    }
}

static void
write_side (AccBrief  *self,
            AccSeries *series,
            AccSide    side,
            int        year)
{
  g_autoptr (GArray) rows = acc_people_list_rows (self->bundle, series, year, year);
  GString *paragraph = g_string_new (NULL);

  for (int y = year - 1; y <= year; y++)
    {
      note_told (self, series, side, y);
      _acc_brief_add_sentence (self, paragraph, acc_people_word_year (self->bundle, series, side, self->name, y));
      acc_words_add_sentence (paragraph, acc_people_word_partners (self->bundle, series, side, y));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);

      if (row->side != side)
        continue;
      if (row->always)
        {
          g_autoptr (GPtrArray) cautions = acc_category_list_cautions (self->bundle, series, side, row->category, year);

          /* Two categories may have the same to say. */
          for (guint c = 0; c < cautions->len; c++)
            if (strstr (paragraph->str, cautions->pdata[c]) == NULL)
              acc_words_add_sentence (paragraph, g_strdup (cautions->pdata[c]));
        }
      if (acc_category_is_flow (self->bundle, row->category))
        {
          note_figures (self, row, year, year);
          _acc_brief_add_sentence (self, paragraph, acc_people_word_flow (self->bundle, series, row, year));
        }
    }
  acc_words_add_sentence (paragraph, acc_people_word_uncollected (self->bundle, series, side, year - 1, year));
  if (acc_bundle_find_source (self->bundle, acc_series_get_source (series)) != NULL)
    {
      g_autofree char *references = _acc_brief_refer_one (self, acc_series_get_source (series));

      g_string_append (paragraph, references);
    }
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
}

/* What other agencies count is kept apart, and in no sum. */
static void
write_apart (AccBrief *self)
{
  g_autoptr (GArray) list = acc_people_list_apart (self->bundle, self->state->iso3, self->moment.day);

  for (guint i = 0; i < list->len; i++)
    {
      const AccPeopleApart *apart = &g_array_index (list, AccPeopleApart, i);
      GString *paragraph = g_string_new (NULL);
      g_autofree char *references = acc_bundle_find_source (self->bundle, apart->source) != NULL ? _acc_brief_refer_one (self, apart->source) : g_strdup ("");

      _acc_brief_note_figure (self, apart->category->id, ACC_SIDE_HOSTED, apart->year);
      _acc_brief_add_sentence (self, paragraph, acc_people_word_apart (apart));
      g_string_append (paragraph, references);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
    }
}

/* The table has years from before a State began, under the name that it has today. */
static void
write_beginning (AccBrief  *self,
                 AccSeries *series,
                 int        year)
{
  int last = acc_series_is_mid_year (series, year) ? year - 1 : year;
  gint32 begin = acc_date_is_set (self->state->since) ? acc_date_first_day (self->state->since) : ACC_DAY_MIN;
  g_autofree char *date = NULL;
  g_autofree char *when = NULL;

  if (begin > acc_date_last_day (acc_date_year (year - 1)))
    {
      last = begin > acc_date_last_day (acc_date_year (last)) ? last : year - 1;
      date = acc_locale_format_date (acc_date_from_day (acc_date_last_day (acc_date_year (last))));
      when = acc_locale_format_when (self->state->since);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_locale_compose (_ ("On {date} {state} was not yet a State; the record has its independence or separation {when}."), "date", date,
                                             "state", self->name, "when", when, NULL));
    }
}

/* FALSE where there are none for the day, which is said. */
static gboolean
write_series (AccBrief *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undescribed = NULL;
  AccSeries *series = acc_bundle_get_series (self->bundle, self->state->iso3, &error);
  int year = series != NULL ? acc_series_get_year (series, self->moment.day) : 0;

  if (series == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                       acc_locale_compose (_ ("The bundle has no yearly figures for {state}."), "state", self->name, NULL));
  else if (series == NULL)
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                       acc_locale_compose (_ ("The yearly figures cannot be read: {error}"), "error", error->message, NULL));
  else if (year == 0)
    {
      g_autofree char *first = acc_locale_format_date (acc_date_year (acc_series_get_first_year (series)));

      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_locale_compose (_ ("The yearly figures for {state} begin with the end of {year}."), "state", self->name, "year", first, NULL));
    }
  if (year == 0)
    return FALSE;
  write_beginning (self, series, year);
  if (self->state->kind != ACC_STATE_GROUP) /* it hosts nobody */
    write_side (self, series, ACC_SIDE_HOSTED, year);
  write_side (self, series, ACC_SIDE_ABROAD, year);
  write_apart (self);
  undescribed = acc_people_word_undescribed (self->bundle, series);
  if (undescribed != NULL)
    acc_document_add (self->document, ACC_BLOCK_PARAGRAPH, undescribed);
  write_table (self, series, FALSE, year);
  write_table (self, series, TRUE, year);
  return TRUE;
}

void
_acc_brief_write_people_of_place (AccBrief *self)
{
  g_autoptr (GArray) claims = acc_claim_list_people (&self->moment, NULL, self->place.region);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  AccSeries *series = self->place.kind == ACC_PLACE_WORLD ? acc_bundle_get_series (self->bundle, self->code, NULL) : NULL;
  int year = series != NULL ? acc_series_get_year (series, self->moment.day) : 0;
  GString *paragraph;

  if (claims->len == 0 || !_acc_brief_has (self, ACC_BRIEF_PEOPLE))
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("People"));
  paragraph = g_string_new (NULL);
  for (guint i = 0; i < claims->len; i++)
    _acc_brief_note (self, &g_array_index (claims, AccClaim, i));
  _acc_brief_add_sentence (self, paragraph, acc_claim_word_people (claims));
  for (guint i = 0; i < claims->len; i++)
    {
      g_auto (GStrv) sources = acc_claim_get_sources (&g_array_index (claims, AccClaim, i));

      for (guint s = 0; sources[s] != NULL; s++)
        {
          AccSource *source = acc_bundle_find_source (self->bundle, sources[s]);

          if (source != NULL && !g_ptr_array_find (named, source, NULL))
            {
              g_autofree char *reference = _acc_brief_refer_one (self, source->id);

              g_string_append (paragraph, reference);
              g_ptr_array_add (named, source);
            }
        }
    }
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
  if (year == 0)
    return;
  write_table (self, series, FALSE, year);
  write_table (self, series, TRUE, year);
}

void
_acc_brief_write_people (AccBrief *self)
{
  /* A bundle of treaties alone is about nothing else. */
  if ((acc_bundle_get_series_folder (self->bundle) == NULL && acc_bundle_get_procedures_folder (self->bundle) == NULL) || !_acc_brief_has (self, ACC_BRIEF_PEOPLE))
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("People"));
  if (!write_series (self))
    write_apart (self);
}
