/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions of figures in words: which, to which day, how old. */

#include "config.h"

#include "facts/acc-edition-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "model/acc-text.h"

char *
acc_edition_word_name (AccEdition *edition)
{
  return g_strdup (strcmp (acc_edition_get_id (edition), ACC_EDITION_SHIPPED) == 0 ? C_ ("edition", "The one that ships with Accession") : acc_edition_get_id (edition));
}

char *
acc_edition_word_used (const char *id)
{
  if (strcmp (id, ACC_EDITION_SHIPPED) == 0)
    return g_strdup (C_ ("edition", "The built-in edition is in use."));
  return acc_locale_compose (_ ("Edition {id} is in use."), "id", id, NULL);
}

char *
acc_edition_word_lead (AccEdition *edition)
{
  const AccEditionInfo *info = acc_edition_get_info (edition);
  g_autofree char *published = acc_date_is_set (info->published) ? acc_locale_format_date (info->published) : NULL;
  gboolean shipped = strcmp (info->id, ACC_EDITION_SHIPPED) == 0;
  const char *message = shipped ? published != NULL ? C_ ("edition", "Shipped edition, published {date}") : C_ ("edition", "Shipped edition")
                        : published != NULL ? C_ ("edition", "Edition {id}, published {date}")
                                            : C_ ("edition", "Edition {id}, date of publication not known");

  return acc_locale_compose (message, "id", info->id, "date", published, NULL);
}

const char *
acc_edition_word_record (void)
{
  return C_ ("edition", "The treaty record does not change with the edition: who joined and who left is the same with both.");
}

char *
acc_edition_word_added (const AccEditionInfo *info, gboolean same, gboolean used)
{
  const char *message = same   ? _ ("Edition {id} is there already, from the same tables.")
                        : used ? _ ("Edition {id} was taken in, and is in use.")
                               : _ ("Edition {id} was taken in; another stays in use.");

  return acc_locale_compose (message, "id", info->id, NULL);
}

char *
acc_edition_word_signer (const AccKey *key)
{
  g_autofree char *id = acc_key_get_id (key);
  g_autofree char *fingerprint = acc_key_get_fingerprint (key);
  g_autofree char *name = acc_text_clean (key->name);

  return acc_locale_compose (_ ("Signed by the key {id}, “{name}”: {fingerprint}."), "id", id, "name", name, "fingerprint", fingerprint, NULL);
}

/**
 * acc_edition_word_age:
 *
 * Returns: (transfer full): to which day an edition goes, and when it was published where that is known
 */
char *
acc_edition_word_age (const AccEditionInfo *info)
{
  g_autofree char *year = acc_locale_format_date (acc_date_year (info->last_year));
  g_autofree char *published = acc_date_is_set (info->published) ? acc_locale_format_date (info->published) : NULL;

  if (published == NULL)
    return acc_locale_compose (info->mid_year ? C_ ("edition", "Figures to the middle of {year}") : C_ ("edition", "Figures to the end of {year}"), "year", year, NULL);
  return acc_locale_compose (info->mid_year ? C_ ("edition", "Figures to the middle of {year}, published {date}") : C_ ("edition", "Figures to the end of {year}, published {date}"),
                             "year", year, "date", published, NULL);
}

char *
acc_edition_word_table (const char *name)
{
  const struct
  {
    const char *name;
    const char *title;
  } titles[] = {
    { "population", NC_ ("edition", "Population") },
    { "asylum_applications", NC_ ("edition", "Asylum applications") },
    { "asylum_decisions", NC_ ("edition", "Asylum decisions") },
    { "solutions", NC_ ("edition", "Solutions") },
    { acc_procedures_table_to_string (ACC_PROCEDURES_UNRWA), NC_ ("edition", "Palestine refugees (UNRWA)") },
    { acc_procedures_table_to_string (ACC_PROCEDURES_IDMC), NC_ ("edition", "Internal displacement (IDMC)") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].name, name) == 0)
      return g_strdup (g_dpgettext2 (NULL, "edition", titles[i].title));
  return g_strdup (name);
}

char *
acc_edition_word_tables (const AccEditionInfo *info)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < info->tables->len; i++)
    g_ptr_array_add (titles, acc_edition_word_table (((AccEditionTable *) info->tables->pdata[i])->name));
  return acc_locale_format_list ((const char *const *) titles->pdata, titles->len);
}

char *
acc_edition_word_warning (AccBundle *bundle, const AccEditionWarning *warning)
{
  static const char *const messages[] = {
    [ACC_WARNING_FALLS] = N_ ("Look twice: {figure} in the world fall by a third or more within a year, from {before} to {after} in {year}."),
    [ACC_WARNING_VANISHES] = N_ ("Look twice: {state} has no row in {year}, and the year before {before} people there."),
    [ACC_WARNING_UNIT] = N_ ("Look twice: {figure} in the world go from {before} to {after} in {year}, as if another unit had been used."),
  };
  g_autofree char *before = acc_locale_format_number (warning->before);
  g_autofree char *after = acc_locale_format_number (warning->after);
  g_autofree char *year = acc_locale_format_date (acc_date_year (warning->year));
  AccState *state = acc_bundle_find_state (bundle, warning->code);

  return acc_locale_compose (_ (messages[warning->kind]), "figure", acc_category_describe (bundle, warning->category), "state",
                             state != NULL ? acc_locale_state_name (state) : warning->code, "before", before, "after", after, "year", year, NULL);
}

static void
add_count (GPtrArray *lines, const char *message, guint n)
{
  g_autofree char *count = acc_locale_format_number (n);

  if (n > 0)
    g_ptr_array_add (lines, acc_locale_compose (message, "n", count, NULL));
}

char *
acc_edition_word_years (const GArray *years)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < years->len;)
    {
      guint end = i;
      gboolean span;
      g_autofree char *first = acc_locale_format_date (acc_date_year (g_array_index (years, int, i)));

      while (end + 1 < years->len && g_array_index (years, int, end + 1) == g_array_index (years, int, end) + 1)
        end++;
      span = end > i + 1; /* two are named, as a sentence does */
      if (span)
        {
          g_autofree char *last = acc_locale_format_date (acc_date_year (g_array_index (years, int, end)));

          g_ptr_array_add (parts, acc_locale_compose (C_ ("edition", "{first} to {last}"), "first", first, "last", last, NULL));
        }
      else
        g_ptr_array_add (parts, g_strdup (first));
      i = span ? end + 1 : i + 1;
    }
  return acc_locale_format_list ((const char *const *) parts->pdata, parts->len);
}

static void
add_years (GPtrArray *lines, const char *message, const GArray *years)
{
  g_autofree char *list = acc_edition_word_years (years);

  if (years->len > 0)
    g_ptr_array_add (lines, acc_locale_compose (message, "years", list, NULL));
}

/**
 * acc_edition_word_comparison:
 *
 * Returns: (transfer full) (element-type utf8): what two editions have otherwise, a sentence each
 */
GPtrArray *
acc_edition_word_comparison (const AccComparison *comparison)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  add_years (lines, C_ ("edition", "New years: {years}"), comparison->new_years);
  add_years (lines, C_ ("edition", "Years that are not in it: {years}"), comparison->gone_years);
  add_count (lines, C_ ("edition", "New rows: {n}"), comparison->rows_new);
  add_count (lines, C_ ("edition", "Revised rows: {n}"), comparison->rows_revised);
  add_count (lines, C_ ("edition", "Rows that are gone: {n}"), comparison->rows_gone);
  if (comparison->rows_new + comparison->rows_revised + comparison->rows_gone == 0)
    g_ptr_array_add (lines, g_strdup (_ ("No figure of the years that both have was revised")));
  if (comparison->other_year != 0)
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (comparison->other_year));

      g_ptr_array_add (lines, acc_locale_compose (_ ("{year} is not compared: one of the two has its middle and the other its end"), "year", year, NULL));
    }
  return lines;
}

gboolean
acc_edition_tells (AccBundle *bundle, const AccRevision *revision)
{
  AccCategoryRecord *record = acc_bundle_find_category (bundle, acc_category_to_string (revision->category));

  return record == NULL || g_strv_contains ((const char *const *) record->sides, revision->side == ACC_SIDE_ABROAD ? "abroad" : "hosted");
}

/* On a side on which the bundle has no name for the category, that of the other would be of other people. */
static char *
name_figure (AccBundle *bundle, const AccRevision *revision, AccState *state)
{
  const AccPeopleRow row = { revision->category, revision->side };

  if (revision->side == ACC_SIDE_ABROAD && !acc_edition_tells (bundle, revision))
    return acc_people_name_figure (bundle, &row, FALSE);
  return acc_category_name (bundle, revision->category, revision->side, state);
}

/* A table writes a zero also where nothing was reported. */
static char *
word_sum (gint64 sum)
{
  return sum == 0 ? g_strdup (C_ ("edition", "none or 0")) : acc_locale_format_number (sum);
}

GStrv
acc_edition_list_revision (AccBundle *bundle, const AccRevision *revision)
{
  AccState *state = acc_bundle_find_state (bundle, revision->code);
  GStrv cells = g_new0 (char *, 6);

  cells[0] = g_strdup (state != NULL ? acc_locale_state_name (state) : revision->code);
  cells[1] = name_figure (bundle, revision, state);
  cells[2] = acc_locale_format_date (acc_date_year (revision->year));
  cells[3] = word_sum (revision->before);
  cells[4] = word_sum (revision->after);
  return cells;
}
