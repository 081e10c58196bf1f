/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two editions of the population table beside each other: rows by year, origin and asylum, and from their differences the totals of States. */
#include "config.h"

#include "editions/acc-edition-compare.h"

#include <stdlib.h>
#include <string.h>

#define YEARS 400
#define YEAR_FIRST 1900

/* Codes of both tables, in one order. */
typedef struct
{
  GPtrArray *codes;
  guint16 *places[2]; /* of each position in a table, that in codes */
} Union;

/* A row, and where its codes stand in the union. */
typedef struct
{
  guint64 key; /* asylum, origin, year */
  const AccImportRow *row;
} Entry;

void
acc_comparison_free (AccComparison *self)
{
  g_array_unref (self->new_years);
  g_array_unref (self->gone_years);
  g_ptr_array_unref (self->new_codes);
  g_ptr_array_unref (self->gone_codes);
  g_array_unref (self->gone);
  g_array_unref (self->revisions);
  g_free (self);
}

/* Both lists are sorted. */
static void
unite (Union *both, const AccImportTable *const tables[2], AccComparison *found)
{
  guint at[2] = { 0, 0 };

  both->codes = g_ptr_array_new ();
  for (guint t = 0; t < 2; t++)
    both->places[t] = g_new0 (guint16, tables[t]->codes->len);
  while (at[0] < tables[0]->codes->len || at[1] < tables[1]->codes->len)
    {
      const char *codes[2];
      int order;

      for (guint t = 0; t < 2; t++)
        codes[t] = at[t] < tables[t]->codes->len ? tables[t]->codes->pdata[at[t]] : NULL;
      order = codes[0] == NULL ? 1 : codes[1] == NULL ? -1 : strcmp (codes[0], codes[1]);
      for (guint t = 0; t < 2; t++)
        if (t == 0 ? order <= 0 : order >= 0)
          both->places[t][at[t]++] = both->codes->len;
      g_ptr_array_add (both->codes, (gpointer) (order <= 0 ? codes[0] : codes[1]));
      if (order != 0)
        g_ptr_array_add (order < 0 ? found->gone_codes : found->new_codes, g_strdup (order < 0 ? codes[0] : codes[1]));
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  guint64 x = ((const Entry *) a)->key, y = ((const Entry *) b)->key;

  return x < y ? -1 : x > y;
}

/* The rows in one order; sorted only where they are not. */
static Entry *
list_entries (const AccImportTable *table, const guint16 *places)
{
  guint n = table->rows->len;
  Entry *entries = g_new (Entry, n);
  gboolean sorted = TRUE;

  for (guint i = 0; i < n; i++)
    {
      const AccImportRow *row = &g_array_index (table->rows, AccImportRow, i);

      entries[i] = (Entry) { (guint64) places[row->asylum] << 32 | (guint64) places[row->origin] << 16 | (guint16) row->year, row };
      sorted = sorted && (i == 0 || entries[i - 1].key < entries[i].key);
    }
  if (!sorted)
    qsort (entries, n, sizeof *entries, compare_entries);
  return entries;
}

static void
list_years (const AccImportTable *const tables[2], guint8 *years, AccComparison *found)
{
  for (guint t = 0; t < 2; t++)
    for (guint i = 0; i < tables[t]->rows->len; i++)
      years[CLAMP (g_array_index (tables[t]->rows, AccImportRow, i).year - YEAR_FIRST, 0, YEARS - 1)] |= 1u << t;
  for (guint y = 0; y < YEARS; y++)
    {
      int year = YEAR_FIRST + (int) y;

      if (years[y] == 1)
        g_array_append_val (found->gone_years, year);
      else if (years[y] == 2)
        g_array_append_val (found->new_years, year);
    }
}

/* Of which places, sides and years a row differs: of the others no sum does. */
typedef struct
{
  guint8 *sides; /* a bit for each side; place by place, year by year */
  const gboolean *wanted; /* places; NULL: all */
} Touched;

static guint8 *
find_touched (const Touched *touched, guint place, int year)
{
  return &touched->sides[place * YEARS + (guint) CLAMP (year - YEAR_FIRST, 0, YEARS - 1)];
}

static void
touch (Touched *touched, guint64 key)
{
  const guint places[] = { [ACC_SIDE_HOSTED] = key >> 32, [ACC_SIDE_ABROAD] = (key >> 16) & 0xffff };

  for (AccSide side = 0; side < 2; side++)
    if (touched->wanted == NULL || touched->wanted[places[side]])
      *find_touched (touched, places[side], (int) (key & 0xffff)) |= 1u << side;
}

/* The sums of a State, on each side: of people that it has, and of its people elsewhere, as series count them. */
static void
add_up (GHashTable *totals, const Touched *touched, const Entry *entry, guint which, guint mask)
{
  const guint places[] = { [ACC_SIDE_HOSTED] = entry->key >> 32, [ACC_SIDE_ABROAD] = (entry->key >> 16) & 0xffff };
  int year = (int) (entry->key & 0xffff);

  for (AccSide side = 0; side < 2; side++)
    {
      if (!(*find_touched (touched, places[side], year) & 1u << side))
        continue;
      for (guint c = 0; c < ACC_IMPORT_N_CATEGORIES; c++)
        {
          guint64 key = (guint64) places[side] << 32 | (guint64) year << 8 | (guint64) side << 4 | c;
          gint64 *pair;

          if (entry->row->figures[c] == 0 || !(mask & (1u << c)))
            continue;
          pair = g_hash_table_lookup (totals, &key);
          if (pair == NULL)
            {
              pair = g_new0 (gint64, 3);
              pair[2] = (gint64) key;
              g_hash_table_insert (totals, &pair[2], pair);
            }
          pair[which] += entry->row->figures[c];
        }
    }
}

static int
compare_revisions (gconstpointer a, gconstpointer b)
{
  const AccRevision *x = a, *y = b;
  gint64 m = ABS (x->after - x->before), n = ABS (y->after - y->before);
  int order;

  if (m != n)
    return m < n ? 1 : -1;
  if (x->year != y->year)
    return y->year - x->year;
  order = strcmp (x->code, y->code);
  if (order != 0)
    return order;
  return x->category != y->category ? strcmp (acc_category_to_string (x->category), acc_category_to_string (y->category)) : (int) x->side - (int) y->side;
}

static void
list_revisions (GHashTable *totals, Union *both, AccComparison *found)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, totals);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const gint64 *pair = value;
      guint64 key = (guint64) pair[2];
      AccRevision revision = { "", (key >> 4) & 0xf, acc_category_from_string (acc_import_categories[key & 0xf]), (int) ((key >> 8) & 0xffff), pair[0], pair[1] };

      if (pair[0] == pair[1])
        continue;
      memcpy (revision.code, both->codes->pdata[key >> 32], 3);
      g_array_append_val (found->revisions, revision);
    }
  g_array_sort (found->revisions, compare_revisions);
}

static gboolean
is_same (const AccImportRow *a, const AccImportRow *b, guint mask)
{
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    if (mask & (1u << k) && a->figures[k] != b->figures[k])
      return FALSE;
  return TRUE;
}

/* The categories that both tables have a column of. */
static guint
find_shared (const AccImportTable *const tables[2])
{
  guint mask = (1u << ACC_IMPORT_N_CATEGORIES) - 1;

  for (guint t = 0; t < 2; t++)
    for (guint i = 0; i < tables[t]->lacking->len; i++)
      for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
        if (strcmp (tables[t]->lacking->pdata[i], acc_import_categories[k]) == 0)
          mask &= ~(1u << k);
  return mask;
}

static gboolean
is_empty (const AccImportRow *row)
{
  for (guint k = 0; k < ACC_IMPORT_N_CATEGORIES; k++)
    if (row->figures[k] != 0)
      return FALSE;
  return TRUE;
}

static void
note_gone (AccComparison *found, const Union *both, const Entry *entry)
{
  AccRowGone gone = { .year = entry->row->year };

  if (is_empty (entry->row))
    return;
  found->rows_gone++;
  memcpy (gone.origin, both->codes->pdata[(entry->key >> 16) & 0xffff], 3);
  memcpy (gone.asylum, both->codes->pdata[entry->key >> 32], 3);
  g_array_append_val (found->gone, gone);
}

static int
compare_gone (gconstpointer a, gconstpointer b)
{
  const AccRowGone *x = a, *y = b;
  int order = strcmp (x->asylum, y->asylum);

  return x->year != y->year ? y->year - x->year : order != 0 ? order : strcmp (x->origin, y->origin);
}

/**
 * acc_edition_compare:
 * @before: the rows of one edition; codes sorted; its moment is that of its last year
 * @after: those of the other
 * @codes: (nullable): of States: only the rows and revisions of these
 * @cancellable: (nullable): to stop
 * @error: %G_IO_ERROR_CANCELLED
 *
 * A category that one of the two has no column of is not compared: that it is not there says nothing about people. A 0 in one and nothing in
 * the other are the same, since a table writes both for what is none.
 *
 * Returns: (transfer full): what differs, or %NULL when cancelled
 */
AccComparison *
acc_edition_compare (const AccImportTable *before, const AccImportTable *after, const char *const *codes, GCancellable *cancellable, GError **error)
{
  const AccImportTable *const tables[2] = { before, after };
  AccComparison *found = g_new0 (AccComparison, 1);
  g_autoptr (GHashTable) totals = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autofree guint8 *years = g_new0 (guint8, YEARS);
  g_autofree gboolean *wanted = NULL;
  g_autofree guint8 *sides = NULL;
  Touched touched;
  guint at[2] = { 0, 0 }, mask = find_shared (tables);
  Entry *entries[2];
  Union both;

  found->new_years = g_array_new (FALSE, FALSE, sizeof (int));
  found->gone_years = g_array_new (FALSE, FALSE, sizeof (int));
  found->new_codes = g_ptr_array_new_with_free_func (g_free);
  found->gone_codes = g_ptr_array_new_with_free_func (g_free);
  found->gone = g_array_new (FALSE, FALSE, sizeof (AccRowGone));
  found->revisions = g_array_new (FALSE, FALSE, sizeof (AccRevision));
  unite (&both, tables, found);
  list_years (tables, years, found);
  wanted = codes != NULL ? g_new0 (gboolean, both.codes->len + 1) : NULL;
  for (guint i = 0; codes != NULL && i < both.codes->len; i++)
    wanted[i] = g_strv_contains (codes, both.codes->pdata[i]);
  sides = g_new0 (guint8, (gsize) both.codes->len * YEARS);
  touched = (Touched) { sides, wanted };
  for (guint t = 0; t < 2; t++)
    {
      entries[t] = list_entries (tables[t], both.places[t]);
      if (tables[t]->moment == ACC_IMPORT_MIDDLE && (tables[1 - t]->moment != ACC_IMPORT_MIDDLE || tables[1 - t]->last_year != tables[t]->last_year)
          && years[tables[t]->last_year - YEAR_FIRST] == 3)
        found->other_year = tables[t]->last_year;
    }
  while (at[0] < before->rows->len || at[1] < after->rows->len)
    {
      const Entry *pair[2];
      guint64 key;
      int year;
      gboolean shared, mine;

      for (guint t = 0; t < 2; t++)
        pair[t] = at[t] < tables[t]->rows->len ? &entries[t][at[t]] : NULL;
      key = pair[0] == NULL ? pair[1]->key : pair[1] == NULL ? pair[0]->key : MIN (pair[0]->key, pair[1]->key);
      year = (int) (key & 0xffff);
      shared = years[CLAMP (year - YEAR_FIRST, 0, YEARS - 1)] == 3 && year != found->other_year;
      mine = codes == NULL || wanted[key >> 32] || wanted[(key >> 16) & 0xffff];
      for (guint t = 0; t < 2; t++)
        {
          if (pair[t] != NULL && pair[t]->key != key)
            pair[t] = NULL;
          at[t] += pair[t] != NULL;
        }
      if (!mine)
        continue;
      if (year == found->other_year)
        found->rows_other++;
      if (!shared || (pair[0] != NULL && pair[1] != NULL && is_same (pair[0]->row, pair[1]->row, mask)))
        continue;
      touch (&touched, key);
      if (pair[0] != NULL && pair[1] != NULL)
        found->rows_revised++;
      else if (pair[0] != NULL)
        note_gone (found, &both, pair[0]);
      else if (pair[1] != NULL)
        found->rows_new += !is_empty (pair[1]->row);
    }
  for (guint t = 0; t < 2; t++)
    for (guint i = 0; i < tables[t]->rows->len; i++)
      add_up (totals, &touched, &entries[t][i], t, mask);
  list_revisions (totals, &both, found);
  g_array_sort (found->gone, compare_gone);
  g_ptr_array_unref (both.codes);
  for (guint t = 0; t < 2; t++)
    {
      g_free (entries[t]);
      g_free (both.places[t]);
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&found, acc_comparison_free);
  return found;
}

typedef struct
{
  AccEdition *edition;
  GCancellable *cancellable;
  AccImportTable *table;
  GError *error;
} Reading;

static gpointer
read_in_thread (gpointer data)
{
  Reading *reading = data;

  reading->table = acc_import_table_read_folder (acc_edition_get_series (reading->edition), reading->cancellable, &reading->error);
  return NULL;
}

/**
 * acc_edition_compare_stored:
 * @before: an edition that has a population table
 * @after: another
 * @codes: (nullable): as for acc_edition_compare()
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, #ACC_IMPORT_ERROR, %G_IO_ERROR
 *
 * Reads both at once, and blocks.
 *
 * Returns: (transfer full): what differs, or %NULL
 */
AccComparison *
acc_edition_compare_stored (AccEdition *before, AccEdition *after, const char *const *codes, GCancellable *cancellable, GError **error)
{
  Reading readings[] = { { before, cancellable }, { after, cancellable } };
  GThread *thread = g_thread_new ("edition", read_in_thread, &readings[0]);
  g_autoptr (AccImportTable) old = NULL;
  g_autoptr (AccImportTable) new = NULL;

  read_in_thread (&readings[1]);
  g_thread_join (thread);
  old = readings[0].table;
  new = readings[1].table;
  if (readings[0].error != NULL)
    {
      g_clear_error (&readings[1].error);
      g_propagate_error (error, readings[0].error);
      return NULL;
    }
  if (readings[1].error != NULL)
    {
      g_propagate_error (error, readings[1].error);
      return NULL;
    }
  return acc_edition_compare (old, new, codes, cancellable, error);
}
