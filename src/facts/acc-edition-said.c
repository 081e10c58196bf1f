/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other editions say of a figure that is shown, and by how much it was revised. What an edition does not have is said to be so. */

#include "config.h"

#include "facts/acc-edition-said.h"

#include <glib/gi18n.h>
#include <string.h>

#include "editions/acc-edition-store.h"
#include "facts/acc-edition-words.h"
#include "facts/acc-people.h"
#include "model/figures/acc-procedures.h"

struct _AccSaidQuestion
{
  AccBundle *bundle;
  char *code;
  AccCategoryRecord *category;
  AccSide side;
  int year;
  gboolean mid_year; /* of the figure that is shown */
  GPtrArray *categories;
  GArray *breaks;
  AccEdition *shown;
};

/**
 * acc_said_question_new:
 * @claim: a claim
 *
 * Returns: (transfer full) (nullable): the question what other editions say of it
 */
AccSaidQuestion *
acc_said_question_new (const AccClaim *claim)
{
  AccSaidQuestion *self;

  if (claim->kind != ACC_CLAIM_FIGURE || claim->region != NULL || claim->partner != NULL || acc_bundle_is_own (claim->bundle))
    return NULL;
  self = g_new0 (AccSaidQuestion, 1);
  self->bundle = g_object_ref (claim->bundle);
  self->code = g_strdup (claim->state != NULL ? claim->state->iso3 : "world");
  self->category = claim->category;
  self->side = claim->side;
  self->year = claim->year;
  self->mid_year = acc_bundle_is_mid_year (claim->bundle, claim->year);
  self->categories = acc_bundle_list_categories (claim->bundle, NULL);
  self->breaks = acc_category_list_breaks (claim->bundle, claim->side, acc_category_from_string (claim->category->id), self->code);
  return self;
}

void
acc_said_question_free (AccSaidQuestion *self)
{
  g_ptr_array_unref (self->categories);
  g_array_unref (self->breaks);
  g_clear_object (&self->shown);
  g_free (self->code);
  g_object_unref (self->bundle);
  g_free (self);
}

void
acc_said_free (AccSaid *self)
{
  g_clear_object (&self->edition);
  g_clear_object (&self->points);
  g_free (self);
}

/* The file of the State in a part of the edition, where it has one that is as it was written. */
static GFile *
find_file (AccSaidQuestion *question, AccSaid *said, GFile *folder)
{
  g_autofree char *name = g_strconcat (question->code, ".json", NULL);
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  if (!g_file_query_exists (file, NULL))
    {
      said->kind = ACC_SAID_NO_ROW;
      return NULL;
    }
  said->kind = ACC_SAID_UNREADABLE;
  return acc_edition_check_file (said->edition, file, NULL, NULL) ? g_steal_pointer (&file) : NULL;
}

/* Whether what an edition has of a year is of its middle. */
static gboolean
is_middle (AccEdition *edition, int year)
{
  const AccEditionInfo *info = edition != NULL ? acc_edition_get_info (edition) : NULL;

  return info != NULL && info->mid_year && info->last_year == year;
}

gboolean
acc_said_has_year (const AccSaid *self, AccEdition *edition, AccPoints *points, int year)
{
  const AccEditionTable *table = edition != NULL ? acc_edition_find_table (edition, self->table) : NULL;
  guint n = points != NULL ? acc_points_get_n (points) : 0;

  if (table != NULL)
    return year >= table->first_year && year <= table->last_year;
  return n > 0 && year >= acc_points_get_year (points, 0) && year <= acc_points_get_year (points, n - 1);
}

/* FIGURES: NULL where nothing of it was reported in any year. */
static void
take_points (AccSaidQuestion *question, AccSaid *said, const gint16 *years, const gint64 *figures, guint n)
{
  if (figures != NULL && n > 0)
    {
      said->points = acc_points_new (years, figures, n);
      acc_points_set_breaks (said->points, question->breaks);
      if (is_middle (said->edition, years[n - 1]))
        acc_points_set_middle (said->points, years[n - 1]);
    }
  said->kind = !acc_said_has_year (said, said->edition, said->points, question->year) ? ACC_SAID_NO_YEAR
               : is_middle (said->edition, question->year) != question->mid_year      ? ACC_SAID_OTHER_DAY
                                                                                      : ACC_SAID_FIGURE;
}

/* Kept with the edition: who asks for one figure may ask for more. Borrowed; NULL where there is none, and said->kind tells why. */
static gpointer
find_figures (AccSaidQuestion *question, AccSaid *said, GFile *folder)
{
  g_autofree char *key = g_strdup_printf ("acc-said-%d-%s", question->category->procedures, question->code);
  gpointer found = g_object_get_data (G_OBJECT (said->edition), key);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = NULL;

  if (found != NULL || (file = find_file (question, said, folder)) == NULL)
    return found;
  if (question->category->procedures)
    found = acc_procedures_load (file, question->code, NULL, faults);
  else if ((found = acc_series_load (file, question->code, FALSE, NULL, faults)) != NULL)
    acc_series_join (found, question->categories);
  if (found != NULL)
    g_object_set_data_full (G_OBJECT (said->edition), key, found, g_object_unref);
  return found;
}

static void
find_in_series (AccSaidQuestion *question, AccSaid *said)
{
  AccCategory category = acc_category_from_string (question->category->id);
  AccSeries *series;
  g_autofree gint64 *figures = NULL;
  const AccSeriesRun *run;

  said->kind = ACC_SAID_NO_TABLE;
  said->table = "population";
  if (acc_edition_get_series (said->edition) == NULL || acc_edition_lacks_category (said->edition, question->category->id)
      || (series = find_figures (question, said, acc_edition_get_series (said->edition))) == NULL)
    return;
  run = acc_series_get_total (series, question->side);
  figures = acc_series_list_figures (series, question->side, category);
  take_points (question, said, run->years, figures, run->n_years);
  said->value = acc_series_get_value (series, question->side, category, question->year);
}

static gboolean
is_of (const AccProceduresRun *run, AccSaidQuestion *question)
{
  return strcmp (acc_procedures_table_to_string (run->table), question->category->id) == 0 && run->n_years > 0 && run->figures[0] != NULL;
}

/* What another agency counts: a table of its own, which an edition may lack. */
static void
find_in_procedures (AccSaidQuestion *question, AccSaid *said)
{
  AccProcedures *procedures;
  AccProceduresTable table = 0;

  while (table < ACC_PROCEDURES_N_TABLES && strcmp (acc_procedures_table_to_string (table), question->category->id) != 0)
    table++;
  said->kind = ACC_SAID_NO_TABLE;
  if (table == ACC_PROCEDURES_N_TABLES)
    return;
  said->table = acc_procedures_table_get_source (table);
  /* Of those that ship the tables are not listed: they have all. */
  if (acc_edition_get_procedures (said->edition) == NULL
      || (acc_edition_get_folder (said->edition) != NULL && acc_edition_find_table (said->edition, said->table) == NULL)
      || (procedures = find_figures (question, said, acc_edition_get_procedures (said->edition))) == NULL)
    return;
  said->kind = ACC_SAID_NO_ROW;
  for (guint i = 0; i < acc_procedures_get_n (procedures); i++)
    {
      const AccProceduresRun *run = acc_procedures_get_run (procedures, i);

      if (!is_of (run, question))
        continue;
      take_points (question, said, run->years, run->figures[0], run->n_years);
      said->value = acc_value_new (acc_procedures_run_get (run, 0, question->year), question->year, acc_category_record_get_collection (question->category, FALSE));
    }
}

AccSaid *
acc_said_find (AccSaidQuestion *question, AccEdition *edition)
{
  AccSaid *said = g_new0 (AccSaid, 1);

  said->edition = g_object_ref (edition);
  said->value = (AccValue) { ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT };
  if (question->category->procedures)
    find_in_procedures (question, said);
  else
    find_in_series (question, said);
  return said;
}

GPtrArray *
acc_said_list (AccSaidQuestion *question, GCancellable *cancellable)
{
  AccEdition *figures = acc_bundle_get_figures (question->bundle);
  g_autoptr (GPtrArray) editions = acc_edition_store_list_others (question->bundle);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_said_free);

  g_clear_object (&question->shown);
  question->shown = figures != NULL ? g_object_ref (figures) : acc_bundle_get_own_series (question->bundle);
  for (guint i = 0; i < editions->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      g_ptr_array_add (list, acc_said_find (question, editions->pdata[i]));
    }
  return g_steal_pointer (&list);
}

AccEdition *
acc_said_get_shown (AccSaidQuestion *question)
{
  return question->shown;
}

gint64
acc_said_get_difference (const AccSaid *self, AccValue shown)
{
  gboolean both = self->kind == ACC_SAID_FIGURE && acc_value_is_number (shown) && acc_value_is_number (self->value);

  return both ? shown.number - self->value.number : ACC_INT_ABSENT;
}

gboolean
acc_said_is_same (const AccSaid *self, AccValue shown)
{
  return self->kind == ACC_SAID_FIGURE && shown.number == self->value.number && (acc_value_is_number (shown) || shown.kind == self->value.kind);
}

/**
 * acc_said_word:
 * @shown: the figure that is shown
 * @year: of which year
 *
 * Returns: (transfer full): what the edition has, and by how much the figure shown differs
 */
char *
acc_said_word (const AccSaid *self, AccValue shown, int year)
{
  static const char *const lacks[] = {
    [ACC_SAID_NO_YEAR] = NC_ ("edition", "{edition}: it has no figures of {year}."),
    [ACC_SAID_NO_TABLE] = NC_ ("edition", "{edition}: it does not have this table."),
    [ACC_SAID_NO_ROW] = NC_ ("edition", "{edition}: it has no rows of this State or territory in this table."),
    [ACC_SAID_UNREADABLE] = NC_ ("edition", "{edition}: its figures are not as they were written. Take the edition in again."),
  };
  const AccEditionInfo *info = acc_edition_get_info (self->edition);
  g_autofree char *edition = acc_edition_word_lead (self->edition);
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));
  g_autofree char *figure = acc_people_word_value (self->value);
  gint64 more = acc_said_get_difference (self, shown);
  g_autofree char *number = acc_locale_format_number (more != ACC_INT_ABSENT ? ABS (more) : 0);
  const char *message;

  if (self->kind != ACC_SAID_FIGURE && self->kind != ACC_SAID_OTHER_DAY)
    return acc_locale_compose (g_dpgettext2 (NULL, "edition", lacks[self->kind]), "edition", edition, "year", date, NULL);
  if (self->kind == ACC_SAID_OTHER_DAY)
    message = info->mid_year ? C_ ("edition", "{edition}: {figure}, of the middle of {year}. That is another day, and no revision.")
                             : C_ ("edition", "{edition}: {figure}, of the end of {year}. That is another day, and no revision.");
  else if (acc_said_is_same (self, shown))
    message = C_ ("edition", "{edition}: {figure}. It was not revised.");
  else if (more == ACC_INT_ABSENT)
    message = C_ ("edition", "{edition}: {figure}. Only one of the two editions has a figure.");
  else
    message = more > 0 ? C_ ("edition", "{edition}: {figure}. The figure shown is higher by {n}.") : C_ ("edition", "{edition}: {figure}. The figure shown is lower by {n}.");
  return acc_locale_compose (message, "edition", edition, "figure", figure, "year", date, "n", number, NULL);
}

char *
acc_said_list_other_years (const AccSaid *self, AccEdition *shown, AccPoints *points)
{
  AccPoints *const both[] = { self->points, points };
  int first = G_MAXINT, last = 0;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (both[i] != NULL && acc_points_get_n (both[i]) > 0)
      {
        first = MIN (first, acc_points_get_year (both[i], 0));
        last = MAX (last, acc_points_get_year (both[i], acc_points_get_n (both[i]) - 1));
      }
  for (int year = first; year <= last; year++)
    if (acc_said_has_year (self, self->edition, self->points, year) && acc_said_has_year (self, shown, points, year)
        && is_middle (self->edition, year) == is_middle (shown, year)
        && acc_points_get_of_year (self->points, year) != acc_points_get_of_year (points, year))
      g_array_append_val (years, year);
  return years->len > 0 ? acc_edition_word_years (years) : NULL;
}
