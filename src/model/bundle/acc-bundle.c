/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bundle: finds records by their keys, and reads yearly figures when they are first asked for. acc-bundle-read.c reads the rest. */
#include "config.h"

#include "model/bundle/acc-bundle-private.h"

#include "model/bundle/acc-translations.h"
#include "model/json/acc-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (AccBundle, acc_bundle, G_TYPE_OBJECT)

static void
acc_bundle_finalize (GObject *object)
{
  AccBundle *self = ACC_BUNDLE (object);

  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      g_clear_object (&self->tables[t]);
      g_clear_pointer (&self->items[t], g_ptr_array_unref);
      g_clear_pointer (&self->index[t], g_hash_table_unref);
      g_free (self->files[t]);
      g_free (self->bases[t]);
    }
  g_clear_pointer (&self->series, g_hash_table_unref);
  g_clear_pointer (&self->undescribed, g_ptr_array_unref);
  g_clear_pointer (&self->named, g_ptr_array_unref);
  g_mutex_clear (&self->series_lock);
  g_clear_object (&self->series_dir);
  g_clear_pointer (&self->procedures, g_hash_table_unref);
  g_clear_object (&self->procedures_dir);
  g_clear_object (&self->population_file);
  g_clear_object (&self->population);
  g_clear_object (&self->figures);
  g_clear_pointer (&self->by, _acc_index_free);
  g_free (self->id);
  g_free (self->title);
  g_free (self->edition);
  g_free (self->edition_with_figures);
  g_free (self->acts_name);
  g_clear_pointer (&self->acts, g_ptr_array_unref);
  g_clear_pointer (&self->corrected, g_ptr_array_unref);
  g_clear_pointer (&self->treaty_as_at, g_hash_table_unref);
  g_clear_pointer (&self->translations, g_hash_table_unref);
  g_clear_pointer (&self->singles, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  G_OBJECT_CLASS (acc_bundle_parent_class)->finalize (object);
}

static void
acc_bundle_class_init (AccBundleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_bundle_finalize;
}

static void
acc_bundle_init (AccBundle *self)
{
  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      self->tables[t] = g_list_store_new (acc_table_get_info (t)->get_type ());
      self->items[t] = g_ptr_array_new ();
      self->index[t] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  self->series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->named = g_ptr_array_new_with_free_func (g_object_unref);
  self->undescribed = g_ptr_array_new_with_free_func (g_object_unref);
  self->procedures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_mutex_init (&self->series_lock);
  self->translations = acc_translations_new ();
  self->singles = g_ptr_array_new_with_free_func (g_object_unref);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->acts = g_ptr_array_new_with_free_func (g_object_unref);
  self->corrected = g_ptr_array_new_with_free_func (g_object_unref);
  self->treaty_as_at = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * acc_bundle_load_shipped:
 * @error: #ACC_BUNDLE_ERROR
 *
 * Returns: (transfer full): the bundle built into the program
 */
AccBundle *
acc_bundle_load_shipped (GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource://" ACC_RESOURCE_PATH "/bundle/bundle.json");

  return acc_bundle_load (file, NULL, error);
}

const char *
acc_bundle_get_id (AccBundle *self)
{
  return self->id;
}

const char *
acc_bundle_get_title (AccBundle *self)
{
  return self->title;
}

const char *
acc_bundle_get_edition (AccBundle *self)
{
  return self->edition_with_figures != NULL ? self->edition_with_figures : self->edition;
}

/* The record's own, then whose figures it shows, then which acts lie over it. */
void
_acc_bundle_name_edition (AccBundle *self)
{
  const char *figures = self->figures != NULL ? acc_edition_get_id (self->figures) : NULL;

  g_free (self->edition_with_figures);
  self->edition_with_figures = g_strconcat (self->edition, figures != NULL ? "+" : "", figures != NULL ? figures : "", self->acts_name != NULL ? "+" : "",
                                            self->acts_name != NULL ? self->acts_name : "", NULL);
}

/**
 * acc_bundle_same_record:
 *
 * Returns: whether both have the same States, treaties and groups: nothing but their yearly figures, and the acts over the record, may differ
 */
gboolean
acc_bundle_same_record (AccBundle *self, AccBundle *other)
{
  return strcmp (self->id, other->id) == 0 && strcmp (self->edition, other->edition) == 0 && self->own == other->own;
}

/**
 * acc_bundle_translate:
 * @language: BCP 47
 * @text: an English text of the bundle
 *
 * Any thread.
 *
 * Returns: (transfer none) (nullable): the translation that the bundle itself has, as long as the bundle lives
 */
const char *
acc_bundle_translate (AccBundle *self, const char *language, const char *text)
{
  return acc_translations_find (self->translations, language, text);
}

/**
 * acc_bundle_is_own:
 *
 * A copy of the record counts too: whoever has the files can change them.
 *
 * Returns: whether it was read from anywhere but the program itself
 */
gboolean
acc_bundle_is_own (AccBundle *self)
{
  return self->own;
}

AccDate
acc_bundle_get_as_at (AccBundle *self, AccTable table)
{
  return self->as_at[table];
}

/**
 * acc_bundle_get_treaty_as_at:
 *
 * Returns: to which date the actions of @treaty are complete; falls back on the table's own
 */
AccDate
acc_bundle_get_treaty_as_at (AccBundle *self, const char *treaty)
{
  const AccDate *date = g_hash_table_lookup (self->treaty_as_at, treaty);

  return date ? *date : self->as_at[ACC_TABLE_ACTIONS];
}

/**
 * acc_bundle_get_table:
 *
 * Returns: (transfer none): the records of a table
 */
GListModel *
acc_bundle_get_table (AccBundle *self, AccTable table)
{
  return G_LIST_MODEL (self->tables[table]);
}

guint
acc_bundle_get_n (AccBundle *self, AccTable table)
{
  return self->items[table]->len;
}

/**
 * acc_bundle_get_item:
 *
 * Returns: (transfer none): a record
 */
gpointer
acc_bundle_get_item (AccBundle *self, AccTable table, guint position)
{
  return g_ptr_array_index (self->items[table], position);
}

static int
position_of (AccBundle *self, AccTable table, const char *key)
{
  return key ? GPOINTER_TO_INT (g_hash_table_lookup (self->index[table], key)) - 1 : -1;
}

static gpointer
find (AccBundle *self, AccTable table, const char *key)
{
  int position = position_of (self, table, key);

  return position < 0 ? NULL : g_ptr_array_index (self->items[table], position);
}

AccState *
acc_bundle_find_state (AccBundle *self, const char *iso3)
{
  return find (self, ACC_TABLE_STATES, iso3);
}

AccTreaty *
acc_bundle_find_treaty (AccBundle *self, const char *id)
{
  return find (self, ACC_TABLE_TREATIES, id);
}

AccObservation *
acc_bundle_find_observation (AccBundle *self, const char *id)
{
  return find (self, ACC_TABLE_OBSERVATIONS, id);
}

int
acc_bundle_state_index (AccBundle *self, const char *iso3)
{
  return position_of (self, ACC_TABLE_STATES, iso3);
}

int
acc_bundle_treaty_index (AccBundle *self, const char *id)
{
  return position_of (self, ACC_TABLE_TREATIES, id);
}

/* Case and accents ignored: compatibility decomposition without its combining marks, then case folding. */
static char *
plain (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) base = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (base, c);
    }
  return g_utf8_casefold (base->str, base->len);
}

static gboolean
same_plain (const char *folded, const char *other)
{
  g_autofree char *b = plain (other);

  return strcmp (folded, b) == 0;
}

/**
 * acc_bundle_find_state_by_text:
 * @text: an ISO code, a name or another name of a State
 *
 * Returns: (transfer none) (nullable): the State whose code, name or other name it is, case and accents ignored
 */
AccState *
acc_bundle_find_state_by_text (AccBundle *self, const char *text)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autofree char *folded = plain (text);
  AccState *state = acc_bundle_find_state (self, upper);

  if (state != NULL)
    return state;
  for (guint i = 0; i < self->items[ACC_TABLE_STATES]->len; i++)
    {
      state = g_ptr_array_index (self->items[ACC_TABLE_STATES], i);
      if (same_plain (folded, state->name))
        return state;
    }
  for (guint i = 0; i < self->items[ACC_TABLE_STATES]->len; i++)
    {
      state = g_ptr_array_index (self->items[ACC_TABLE_STATES], i);
      for (guint a = 0; state->aliases != NULL && state->aliases[a] != NULL; a++)
        if (same_plain (folded, state->aliases[a]))
          return state;
    }
  return NULL;
}

/**
 * acc_bundle_find_region:
 * @code_or_name: an M49 code or a name, case and accents ignored
 *
 * Returns: (transfer none) (nullable): the region
 */
AccRegion *
acc_bundle_find_region (AccBundle *self, const char *code_or_name)
{
  g_autofree char *folded = NULL;
  AccRegion *region = find (self, ACC_TABLE_REGIONS, code_or_name);

  if (region != NULL || code_or_name == NULL)
    return region;
  folded = plain (code_or_name);
  for (guint i = 0; i < self->items[ACC_TABLE_REGIONS]->len; i++)
    {
      region = g_ptr_array_index (self->items[ACC_TABLE_REGIONS], i);
      if (same_plain (folded, region->name))
        return region;
    }
  return NULL;
}

/**
 * acc_bundle_state_in_region:
 *
 * Returns: whether the State lies in the region itself or in a sub-region of it
 */
gboolean
acc_bundle_state_in_region (AccBundle *self, AccState *state, AccRegion *region)
{
  const char *code = state->region;

  for (guint depth = 0; code != NULL && depth < 4; depth++)
    {
      AccRegion *own = find (self, ACC_TABLE_REGIONS, code);

      if (own == region)
        return TRUE;
      code = own ? own->parent : NULL;
    }
  return FALSE;
}

AccGroup *
acc_bundle_get_treaty_group (AccBundle *self, guint treaty)
{
  g_return_val_if_fail (treaty < self->singles->len, NULL);
  return self->singles->pdata[treaty];
}

AccGroup *
acc_bundle_get_default_group (AccBundle *self)
{
  return self->default_group;
}

AccGroup *
acc_bundle_find_group (AccBundle *self, const GArray *members)
{
  for (guint i = 0; i < self->items[ACC_TABLE_GROUPS]->len; i++)
    {
      AccGroup *group = self->items[ACC_TABLE_GROUPS]->pdata[i];

      if (group->members->len == members->len && memcmp (group->members->data, members->data, members->len * sizeof (guint)) == 0)
        return group;
    }
  return NULL;
}

AccGroup *
acc_bundle_find_same_group (AccBundle *self, const AccGroup *group)
{
  return group->members->len == 1 ? acc_bundle_get_treaty_group (self, g_array_index (group->members, guint, 0)) : acc_bundle_find_group (self, group->members);
}

/**
 * acc_bundle_get_series_folder:
 *
 * Returns: (transfer none) (nullable): where its series lie
 */
GFile *
acc_bundle_get_series_folder (AccBundle *self)
{
  return self->figures != NULL ? acc_edition_get_series (self->figures) : self->series_dir;
}

/**
 * acc_bundle_get_procedures_folder:
 *
 * Returns: (transfer none) (nullable): where its procedures lie
 */
GFile *
acc_bundle_get_procedures_folder (AccBundle *self)
{
  return self->figures != NULL ? acc_edition_get_procedures (self->figures) : self->procedures_dir;
}

/* The file of a code, where the folder has one. */
static GFile *
find_figures (GFile *folder, const char *code)
{
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autoptr (GFile) file = NULL;

  if (folder == NULL || !acc_form_matches (ACC_FORM_FILE, name))
    return NULL;
  file = g_file_get_child (folder, name);
  return g_file_query_exists (file, NULL) ? g_steal_pointer (&file) : NULL;
}

/**
 * acc_bundle_get_series:
 * @code: ISO3 of a State, territory or group, or "world"
 * @error: #ACC_BUNDLE_ERROR, or %G_IO_ERROR_NOT_FOUND where the bundle has no series for it
 *
 * Read when first asked for, and kept. May be called from any thread.
 *
 * Returns: (transfer none): the series, or %NULL
 */
AccSeries *
acc_bundle_get_series (AccBundle *self, const char *code, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);
  AccSeries *series = g_hash_table_lookup (self->series, code);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = NULL;

  if (series != NULL)
    return series;
  file = find_figures (acc_bundle_get_series_folder (self), code);
  if (file == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s: the bundle has no series for it"), code);
      return NULL;
    }
  series = acc_series_load (file, code, TRUE, NULL, faults);
  if (series == NULL)
    {
      acc_faults_raise (faults, error);
      return NULL;
    }
  _acc_bundle_join (self, series);
  g_hash_table_insert (self->series, g_strdup (code), series);
  return series;
}

/**
 * acc_bundle_has_read_series:
 * @code: as of acc_bundle_get_series()
 *
 * Returns: whether that would answer without reading a file
 */
gboolean
acc_bundle_has_read_series (AccBundle *self, const char *code)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);
  g_autoptr (GFile) file = NULL;

  if (g_hash_table_contains (self->series, code))
    return TRUE;
  file = find_figures (acc_bundle_get_series_folder (self), code);
  return file == NULL;
}

/**
 * acc_bundle_get_procedures:
 * @code: ISO3 of a State
 * @error: #ACC_BUNDLE_ERROR, or %G_IO_ERROR_NOT_FOUND where the bundle has none for it
 *
 * Read when first asked for, and kept. May be called from any thread.
 *
 * Returns: (transfer none): the procedures, or %NULL
 */
AccProcedures *
acc_bundle_get_procedures (AccBundle *self, const char *code, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->series_lock);
  AccProcedures *procedures = g_hash_table_lookup (self->procedures, code);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GFile) file = NULL;

  if (procedures != NULL)
    return procedures;
  file = find_figures (acc_bundle_get_procedures_folder (self), code);
  if (file == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s: the bundle has no procedures for it"), code);
      return NULL;
    }
  procedures = acc_procedures_load (file, code, NULL, faults);
  if (procedures == NULL)
    acc_faults_raise (faults, error);
  else
    g_hash_table_insert (self->procedures, g_strdup (code), procedures);
  return procedures;
}
