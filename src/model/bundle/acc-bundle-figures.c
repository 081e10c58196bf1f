/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a bundle learns from its series: columns that its table of categories does not have, of which nothing is known, and on what terms
 * their figures are. */

#include "config.h"

#include "model/bundle/acc-bundle-private.h"

#include <glib/gi18n.h>
#include <string.h>

static AccCategoryRecord *
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (strcmp (((AccCategoryRecord *) records->pdata[i])->id, id) == 0)
      return records->pdata[i];
  return NULL;
}

/* Its id is its title. Series count persons at the end of a year where nothing else is said. */
static AccCategoryRecord *
describe (const char *id, const char *source)
{
  static const char *const sides[] = { "hosted", "abroad", NULL };
  AccCategoryRecord *record = g_object_new (ACC_TYPE_CATEGORY_RECORD, NULL);

  record->id = g_strdup (id);
  record->title = g_strdup (id);
  record->definition = g_strdup (NC_ ("data", "The bundle does not describe this category."));
  record->period = ACC_PERIOD_END_OF_YEAR;
  record->sides = g_strdupv ((GStrv) sides);
  record->always = TRUE;
  record->collected_state = record->collected_world = record->rounded = ACC_INT_ABSENT;
  record->unit = g_strdup ("persons");
  record->source = g_strdup (source);
  return record;
}

static AccSource *
find_named (AccBundle *self, const char *id)
{
  for (guint i = 0; i < self->named->len; i++)
    if (strcmp (((AccSource *) self->named->pdata[i])->id, id) == 0)
      return self->named->pdata[i];
  return NULL;
}

/* A licence, or a source at all, that only the file of the series names. */
static void
take_source (AccBundle *self, AccSeries *series)
{
  const char *id = acc_series_get_source (series);
  int position = GPOINTER_TO_INT (g_hash_table_lookup (self->index[ACC_TABLE_SOURCES], id)) - 1;
  AccSource *source = position >= 0 ? self->items[ACC_TABLE_SOURCES]->pdata[position] : find_named (self, id);

  if (source == NULL)
    {
      source = g_object_new (ACC_TYPE_SOURCE, NULL);
      source->id = g_strdup (id);
      source->title = g_strdup (id);
      source->publisher = g_strdup (acc_series_get_attribution (series));
      acc_date_parse (acc_series_get_as_at (series), &source->as_at, NULL);
      g_ptr_array_add (self->named, source);
    }
  /* Who reads it meanwhile has it or has none. */
  if (g_atomic_pointer_get (&source->licence) == NULL)
    g_atomic_pointer_set (&source->licence, g_strdup (acc_series_get_licence (series)));
}

/**
 * acc_bundle_find_source:
 * @id: an id, which may be that of a series that was read
 *
 * Returns: (transfer none) (nullable): the source; one that only a series names has its id as its title
 */
AccSource *
acc_bundle_find_source (AccBundle *self, const char *id)
{
  int position = id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->index[ACC_TABLE_SOURCES], id)) - 1 : -1;
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = NULL;

  if (position >= 0 || id == NULL)
    return position >= 0 ? self->items[ACC_TABLE_SOURCES]->pdata[position] : NULL;
  locker = g_mutex_locker_new (&self->series_lock);
  return find_named (self, id);
}

void
_acc_bundle_join (AccBundle *self, AccSeries *series)
{
  take_source (self, series);
  for (guint i = 0; i < acc_series_get_n_categories (series); i++)
    {
      const char *id = acc_category_to_string (acc_series_get_category (series, i));

      if (!g_hash_table_contains (self->index[ACC_TABLE_CATEGORIES], id) && find (self->undescribed, id) == NULL)
        g_ptr_array_add (self->undescribed, describe (id, acc_series_get_source (series)));
    }
  acc_series_join (series, self->items[ACC_TABLE_CATEGORIES]);
  acc_series_join (series, self->undescribed);
}

void
_acc_bundle_join_series (AccBundle *self, AccSeries *series)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);

  _acc_bundle_join (self, series);
}

/**
 * acc_bundle_find_category:
 * @id: an id, which may be that of a column of a series that was read
 *
 * Returns: (transfer none) (nullable): what is known of it; of a column that the table of categories does not have, the id as its title and no agency
 */
AccCategoryRecord *
acc_bundle_find_category (AccBundle *self, const char *id)
{
  int position = id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->index[ACC_TABLE_CATEGORIES], id)) - 1 : -1;
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = NULL;

  if (position >= 0 || id == NULL)
    return position >= 0 ? self->items[ACC_TABLE_CATEGORIES]->pdata[position] : NULL;
  locker = g_mutex_locker_new (&self->series_lock);
  return find (self->undescribed, id);
}

/**
 * acc_bundle_list_categories:
 * @series: (nullable): whose columns are listed behind those of the table; %NULL: those of every series that was read
 *
 * Returns: (transfer container) (element-type AccCategoryRecord): what is or may be a column of series, the table's first and in its order
 */
GPtrArray *
acc_bundle_list_categories (AccBundle *self, AccSeries *series)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);

  for (guint i = 0; i < self->items[ACC_TABLE_CATEGORIES]->len; i++)
    {
      AccCategoryRecord *record = self->items[ACC_TABLE_CATEGORIES]->pdata[i];

      if (!record->procedures)
        g_ptr_array_add (list, record);
    }
  for (guint i = 0; series == NULL && i < self->undescribed->len; i++)
    g_ptr_array_add (list, self->undescribed->pdata[i]);
  for (guint i = 0; series != NULL && i < acc_series_get_n_categories (series); i++)
    {
      AccCategoryRecord *record = find (self->undescribed, acc_category_to_string (acc_series_get_category (series, i)));

      if (record != NULL)
        g_ptr_array_add (list, record);
    }
  return list;
}
