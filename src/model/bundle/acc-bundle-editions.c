/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which edition of the yearly figures a bundle shows: those that it came with, or another edition whole. Nothing that the other lacks is
 * taken from the first. */
#include "config.h"

#include "model/bundle/acc-bundle-private.h"

#include <string.h>

/* The source that figures name, as the first of their files says. */
static AccSource *
find_figures_source (AccBundle *self, GFile *series_dir)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = series_dir != NULL ? g_file_get_child (series_dir, "world.json") : NULL;
  g_autoptr (AccSeries) world = file != NULL ? acc_series_load (file, "world", FALSE, NULL, faults) : NULL;

  return world != NULL ? acc_bundle_find_source (self, acc_series_get_source (world)) : NULL;
}

/* What the record of the source says of when and to which day is of the bundle's own figures. Where the edition does not know when it was
 * published, nothing is said: its last day alone would read as that. */
static void
restate_source (AccBundle *self, AccEdition *edition)
{
  const AccEditionInfo *info = acc_edition_get_info (edition);
  AccSource *own = find_figures_source (self, self->series_dir);
  AccSource *source = acc_edition_get_series (edition) != NULL ? find_figures_source (self, acc_edition_get_series (edition)) : own;
  const AccDate none = { 0 };

  if (own != NULL)
    self->own_published = own->date.start;
  if (source == NULL)
    return;
  source->date = acc_span_single (info->published);
  source->as_at = none;
  if (acc_date_is_set (info->published))
    {
      g_autofree char *last = g_strdup_printf ("%04d-%s", info->last_year, info->mid_year ? "06-30" : "12-31");

      acc_date_parse (last, &source->as_at, NULL);
    }
  g_clear_pointer (&source->note, g_free);
}

/**
 * acc_bundle_use_edition:
 * @edition: (nullable): whose figures it shows from now on; %NULL for its own
 *
 * To be called at most once, and before anybody has asked for a series: what was read is kept. The source that the figures name says from
 * then on when the edition was published.
 */
void
acc_bundle_use_edition (AccBundle *self, AccEdition *edition)
{
  g_return_if_fail (ACC_IS_BUNDLE (self));
  g_return_if_fail (g_hash_table_size (self->series) == 0 && g_hash_table_size (self->procedures) == 0);
  g_set_object (&self->figures, edition);
  _acc_bundle_name_edition (self);
  if (edition != NULL)
    restate_source (self, edition);
}

/**
 * acc_bundle_get_figures:
 *
 * Returns: (transfer none) (nullable): the edition whose figures are shown; %NULL where they are the bundle's own
 */
AccEdition *
acc_bundle_get_figures (AccBundle *self)
{
  return self->figures;
}

/**
 * acc_bundle_is_mid_year:
 *
 * Returns: whether the figures of a year are of its middle, 30 June, and what happened within it is of six months
 */
gboolean
acc_bundle_is_mid_year (AccBundle *self, int year)
{
  const AccEditionInfo *info = self->figures != NULL ? acc_edition_get_info (self->figures) : NULL;
  AccSeries *world = info == NULL ? acc_bundle_get_series (self, "world", NULL) : NULL;

  if (info != NULL)
    return info->mid_year && info->last_year == year;
  return world != NULL && acc_series_is_mid_year (world, year);
}

static AccEditionTable *
find_or_add (AccEditionInfo *info, const char *name, int first, int last)
{
  AccEditionTable *table = NULL;

  for (guint i = 0; i < info->tables->len && table == NULL; i++)
    if (strcmp (((AccEditionTable *) info->tables->pdata[i])->name, name) == 0)
      table = info->tables->pdata[i];
  if (table == NULL)
    {
      table = acc_edition_info_add_table (info, name);
      table->first_year = first;
      table->last_year = last;
    }
  table->first_year = MIN (table->first_year, first);
  table->last_year = MAX (table->last_year, last);
  return table;
}

static void
list_procedures (AccBundle *self, AccEditionInfo *info)
{
  for (guint s = 0; self->procedures_dir != NULL && s < acc_bundle_get_n (self, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (self, ACC_TABLE_STATES, s);
      g_autofree char *name = g_strconcat (state->iso3, ".json", NULL);
      g_autoptr (GFile) file = g_file_get_child (self->procedures_dir, name);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (AccProcedures) procedures = g_file_query_exists (file, NULL) ? acc_procedures_load (file, state->iso3, NULL, faults) : NULL;

      for (guint r = 0; procedures != NULL && r < acc_procedures_get_n (procedures); r++)
        {
          const AccProceduresRun *run = acc_procedures_get_run (procedures, r);

          if (run->n_years > 0)
            find_or_add (info, acc_procedures_table_get_source (run->table), run->years[0], run->years[run->n_years - 1]);
        }
    }
}

/**
 * acc_bundle_get_own_series:
 *
 * Reads one file.
 *
 * Returns: (transfer full) (nullable): the figures that the bundle came with, as an edition with the id %ACC_EDITION_SHIPPED, of whose tables the
 * population table alone is listed; %NULL where it has none
 */
AccEdition *
acc_bundle_get_own_series (AccBundle *self)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = self->series_dir != NULL ? g_file_get_child (self->series_dir, "world.json") : NULL;
  g_autoptr (AccSeries) world = file != NULL ? acc_series_load (file, "world", FALSE, NULL, faults) : NULL;
  AccEditionInfo *info;
  AccSource *source;

  if (world == NULL)
    return NULL;
  info = acc_edition_info_new ();
  info->id = g_strdup (ACC_EDITION_SHIPPED);
  info->first_year = acc_series_get_first_year (world);
  info->last_year = acc_series_get_last_year (world);
  info->mid_year = acc_series_is_mid_year (world, info->last_year);
  source = acc_bundle_find_source (self, acc_series_get_source (world));
  if (self->figures != NULL)
    info->published = self->own_published;
  else if (source != NULL)
    info->published = source->date.start;
  find_or_add (info, "population", info->first_year, info->last_year);
  return acc_edition_new (info, self->series_dir, self->procedures_dir);
}

/**
 * acc_bundle_get_own_figures:
 *
 * Reads the series of the world, and the procedures of all States: not for every start.
 *
 * Returns: (transfer full) (nullable): the same with all its tables
 */
AccEdition *
acc_bundle_get_own_figures (AccBundle *self)
{
  g_autoptr (AccEdition) bare = acc_bundle_get_own_series (self);
  AccEditionInfo *info = bare != NULL ? acc_edition_info_copy (acc_edition_get_info (bare)) : NULL;

  if (info == NULL)
    return NULL;
  list_procedures (self, info);
  return acc_edition_new (info, self->series_dir, self->procedures_dir);
}
