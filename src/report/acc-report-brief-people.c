/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a briefing on people: the yearly figures at the two ends of a year nearest to the day, and where people came
 * from. A figure that is not reported is said to be so; it is never shown as zero. */

#include "config.h"

#include "report/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-category.h"

static char *
count_people (AccCategory category,
              gint64      n)
{
  g_autofree char *number = acc_locale_format_number (n);
  gulong plural = (gulong) MIN (n, G_MAXINT32);
  const char *message;

  if (n == 0 && category == ACC_CATEGORY_REFUGEES)
    return g_strdup (_ ("no refugees"));
  if (n == 0 && category == ACC_CATEGORY_ASYLUM_SEEKERS)
    return g_strdup (_ ("no asylum-seekers"));
  switch (category)
    {
    case ACC_CATEGORY_REFUGEES:
      message = ngettext ("{n} refugee", "{n} refugees", plural);
      break;
    case ACC_CATEGORY_ASYLUM_SEEKERS:
      message = ngettext ("{n} asylum-seeker", "{n} asylum-seekers", plural);
      break;
    case ACC_CATEGORY_IDPS:
      message = ngettext ("{n} internally displaced person", "{n} internally displaced people", plural);
      break;
    case ACC_CATEGORY_STATELESS:
      message = ngettext ("{n} stateless person", "{n} stateless people", plural);
      break;
    default:
      message = ngettext ("{n} other person of concern", "{n} other people of concern", plural);
      break;
    }
  return acc_locale_compose (message, "n", number, NULL);
}

static char *
describe_year (AccBrief  *self,
               AccSeries *series,
               AccSide    side,
               int        year)
{
  static const AccCategory categories[] = { ACC_CATEGORY_REFUGEES, ACC_CATEGORY_ASYLUM_SEEKERS };
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *when = acc_locale_format_date (acc_date_year (year));
  const char *message;

  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      gint64 figure = acc_series_get_figure (series, side, categories[i], year);

      if (figure != ACC_FIGURE_ABSENT)
        g_ptr_array_add (people, count_people (categories[i], figure));
    }
  list = acc_locale_format_list ((const char *const *) people->pdata, people->len);
  if (people->len == 0)
    message = side == ACC_SIDE_HOSTED ? _ ("No figures are reported for people hosted by {state} at the end of {year}.")
                                      : _ ("No figures are reported for people from {state} abroad at the end of {year}.");
  else if (side == ACC_SIDE_HOSTED)
    message = _ ("At the end of {year} {state} hosted {people}.");
  else
    message = _ ("At the end of {year} there were {people} from {state} in other countries.");
  return acc_locale_compose (message, "year", when, "state", self->name, "people", list, NULL);
}

/* The name of an origin or asylum: a State, or one of the groups that the table knows. */
static char *
name_partner (AccBrief   *self,
              const char *code)
{
  AccState *state = acc_bundle_find_state (self->bundle, code);

  return state != NULL ? acc_locale_state_in_sentence (state) : g_strdup (code);
}

static char *
describe_partners (AccBrief  *self,
                   AccSeries *series,
                   AccSide    side,
                   int        year)
{
  g_autoptr (GArray) ranked = acc_series_rank_partners (series, side, ACC_CATEGORY_REFUGEES, year);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < MIN (ranked->len, 3); i++)
    {
      AccRanked *partner = &g_array_index (ranked, AccRanked, i);
      g_autofree char *name = name_partner (self, partner->partner);
      g_autofree char *figure = acc_locale_format_number (partner->figure);

      /* Translators: a country and how many refugees: "Tajikistan (5,355)". */
      g_ptr_array_add (names, acc_locale_compose (_ ("{state} ({n})"), "state", name, "n", figure, NULL));
    }
  if (names->len == 0)
    return NULL;
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  return acc_locale_compose (side == ACC_SIDE_HOSTED
                                 ? ngettext ("The main origin of the refugees was {list}.", "The main origins of the refugees were {list}.", names->len)
                                 : ngettext ("The main country of asylum was {list}.", "The main countries of asylum were {list}.", names->len),
                             "list", list, NULL);
}

static char *
format_figure (gint64 figure)
{
  return figure == ACC_FIGURE_ABSENT ? g_strdup (_ ("not reported")) : acc_locale_format_number (figure);
}

static void
add_row (AccBlock   *table,
         AccSeries  *series,
         AccSide     side,
         AccCategory category,
         const char *label,
         int         year)
{
  acc_document_take_cell (table, 0, g_strdup (label));
  acc_document_take_cell (table, 1, format_figure (acc_series_get_figure (series, side, category, year - 1)));
  acc_document_take_cell (table, 2, format_figure (acc_series_get_figure (series, side, category, year)));
}

static void
write_table (AccBrief  *self,
             AccSeries *series,
             int        year)
{
  AccBlock *table = acc_document_add_table (self->document, 3, 1u << 1 | 1u << 2);
  static const AccCategory always[] = { ACC_CATEGORY_REFUGEES, ACC_CATEGORY_ASYLUM_SEEKERS };

  acc_document_take_cell (table, 0, g_strdup (_ ("People")));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = acc_locale_format_date (acc_date_year (year - 1 + (int) i));

      acc_document_take_cell (table, i + 1, acc_locale_compose (_ ("end of {year}"), "year", text, NULL));
    }
  for (guint c = 0; c < ACC_N_CATEGORIES; c++)
    {
      gint64 before = acc_series_get_figure (series, ACC_SIDE_HOSTED, c, year - 1);
      gint64 figure = acc_series_get_figure (series, ACC_SIDE_HOSTED, c, year);
      gboolean show = (before != ACC_FIGURE_ABSENT && before > 0) || (figure != ACC_FIGURE_ABSENT && figure > 0);

      for (gsize a = 0; a < G_N_ELEMENTS (always); a++)
        show |= c == always[a];
      if (show)
        add_row (table, series, ACC_SIDE_HOSTED, c, acc_category_describe (c), year);
    }
  add_row (table, series, ACC_SIDE_ABROAD, ACC_CATEGORY_REFUGEES, _ ("Refugees from here, abroad"), year);
}

void
_acc_brief_write_people (AccBrief *self)
{
  g_autoptr (GError) error = NULL;
  AccSeries *series = acc_bundle_get_series (self->bundle, self->state->iso3, &error);
  GString *paragraph;
  int year;
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };

  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("People"));
  if (series == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                           acc_locale_compose (_ ("The bundle has no yearly figures for {state}."), "state", self->name, NULL));
      else
        acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                           acc_locale_compose (_ ("The yearly figures cannot be read: {error}"), "error", error->message, NULL));
      return;
    }
  year = acc_series_get_year (series, self->day);
  if (year == 0)
    {
      g_autofree char *first = acc_locale_format_date (acc_date_year (acc_series_get_first_year (series)));

      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_locale_compose (_ ("The yearly figures for {state} begin with the end of {year}."), "state", self->name, "year", first, NULL));
      return;
    }
  for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      if (sides[s] == ACC_SIDE_HOSTED && self->state->kind == ACC_STATE_GROUP)
        continue; /* it hosts nobody */
      paragraph = g_string_new (NULL);
      for (int y = year - 1; y <= year; y++)
        {
          g_autofree char *sentence = describe_year (self, series, sides[s], y);
          g_autofree char *partners = describe_partners (self, series, sides[s], y);

          g_string_append_printf (paragraph, "%s%s%s%s", paragraph->len > 0 ? " " : "", sentence, partners != NULL ? " " : "", partners != NULL ? partners : "");
        }
      if (acc_bundle_find_source (self->bundle, acc_series_get_source (series)) != NULL)
        {
          g_autofree char *references = _acc_brief_refer_one (self, acc_series_get_source (series));

          g_string_append (paragraph, references);
        }
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_string_free (paragraph, FALSE));
    }
  write_table (self, series, year);
}
