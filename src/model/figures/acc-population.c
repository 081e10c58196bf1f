/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of inhabitants, which is large and seldom asked for: read when it is. */

#include "config.h"

#include "model/figures/acc-population.h"

#include <string.h>

#include "model/bundle/acc-bundle-private.h"
#include "model/json/acc-columns.h"
#include "model/json/acc-field.h"
#include "model/json/acc-json.h"

#define FORMAT "accession-population-1"

struct _AccPopulation
{
  GObject parent_instance;

  char *source;
  char *as_at;
  char *licence;
  GArray *years;      /* gint16, ascending */
  GHashTable *states; /* code -> gint64 of each of the years */
};

G_DEFINE_FINAL_TYPE (AccPopulation, acc_population, G_TYPE_OBJECT)

static void
acc_population_finalize (GObject *object)
{
  AccPopulation *self = ACC_POPULATION (object);

  g_free (self->source);
  g_free (self->as_at);
  g_free (self->licence);
  g_clear_pointer (&self->years, g_array_unref);
  g_hash_table_unref (self->states);
  G_OBJECT_CLASS (acc_population_parent_class)->finalize (object);
}

static void
acc_population_class_init (AccPopulationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_population_finalize;
}

static void
acc_population_init (AccPopulation *self)
{
  self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
read_state (AccPopulation       *self,
            AccBundle           *bundle,
            JsonNode            *node,
            const AccFaultPlace *place)
{
  static const AccField fields[] = {
    { "state", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_ISO3 },
    { "inhabitants", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  };
  g_autofree gint64 *figures = g_new0 (gint64, self->years->len);
  JsonObject *object;
  const char *code;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return acc_json_misfit (place, NULL, ACC_FAULT_NOT_OBJECT, node);
  object = json_node_get_object (node);
  if (!acc_fields_check (fields, G_N_ELEMENTS (fields), object, place))
    return FALSE;
  code = acc_json_get_text (object, "state");
  if (acc_bundle_find_state (bundle, code) == NULL)
    return acc_fault_add (place, "state", ACC_FAULT_REFERENCE, "states", code);
  if (g_hash_table_contains (self->states, code))
    return acc_fault_add (place, "state", ACC_FAULT_TWICE, NULL, code);
  if (!acc_json_read_figures (object, "inhabitants", self->years->len, figures, place))
    return FALSE;
  return g_hash_table_insert (self->states, g_strdup (code), g_steal_pointer (&figures));
}

static void
read_table (AccPopulation       *self,
            AccBundle           *bundle,
            JsonNode            *root,
            const AccFaultPlace *place)
{
  static const AccField fields[] = {
    { "format", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "source", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "attribution", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "licence", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "as-at", ACC_FIELD_DATE, 0, ACC_FIELD_REQUIRED },
    { "years", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
    { "states", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  };
  JsonObject *object = acc_json_get_table (root, FORMAT, fields, G_N_ELEMENTS (fields), place);
  JsonArray *states;

  if (object == NULL || (self->years = acc_json_read_years (object, place)) == NULL || (states = acc_json_get_list (object, "states", place)) == NULL)
    return;
  self->source = g_strdup (acc_json_get_text (object, "source"));
  self->as_at = g_strdup (acc_json_get_text (object, "as_at"));
  self->licence = g_strdup (acc_json_get_text (object, "licence"));
  if (acc_bundle_find_source (bundle, self->source) == NULL)
    acc_fault_add (place, "source", ACC_FAULT_REFERENCE, "sources", self->source);
  for (guint i = 0; i < json_array_get_length (states); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/states/%u", i);
      AccFaultPlace own = { place->faults, place->file, pointer, -1, -1 };

      read_state (self, bundle, json_array_get_element (states, i), &own);
    }
}

/**
 * acc_population_load:
 * @bundle: whose table it is
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where each fault is added
 *
 * Returns: (transfer full) (nullable): the table; %NULL where the bundle has none, or with faults
 */
AccPopulation *
acc_population_load (AccBundle    *bundle,
                     GCancellable *cancellable,
                     GPtrArray    *faults)
{
  g_autofree char *name = bundle->population_file != NULL ? g_file_get_basename (bundle->population_file) : NULL;
  AccFaultPlace place = { faults, name, "", -1, -1 };
  g_autoptr (AccPopulation) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  guint before = faults->len;

  if (name == NULL || (bytes = acc_json_load (bundle->population_file, cancellable, &place)) == NULL || (root = acc_json_parse (bytes, &place)) == NULL)
    return NULL;
  self = g_object_new (ACC_TYPE_POPULATION, NULL);
  read_table (self, bundle, root, &place);
  return faults->len == before ? g_steal_pointer (&self) : NULL;
}

/**
 * acc_bundle_get_population:
 * @bundle: a bundle
 *
 * Returns: (transfer none) (nullable): its table of inhabitants; %NULL where it has none that can be read
 */
AccPopulation *
acc_bundle_get_population (AccBundle *bundle)
{
  static GMutex lock;
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_return_val_if_fail (ACC_IS_BUNDLE (bundle), NULL);
  if (bundle->population_file == NULL)
    return NULL;
  locker = g_mutex_locker_new (&lock);
  if (!bundle->population_read)
    {
      faults = acc_faults_new ();
      bundle->population = acc_population_load (bundle, NULL, faults);
      bundle->population_read = TRUE;
    }
  return bundle->population;
}

const char *
acc_population_get_source (AccPopulation *self)
{
  g_return_val_if_fail (ACC_IS_POPULATION (self), NULL);
  return self->source;
}

/**
 * acc_population_get_as_at:
 *
 * Returns: EDTF, as the table has it
 */
const char *
acc_population_get_as_at (AccPopulation *self)
{
  g_return_val_if_fail (ACC_IS_POPULATION (self), NULL);
  return self->as_at;
}

const char *
acc_population_get_licence (AccPopulation *self)
{
  g_return_val_if_fail (ACC_IS_POPULATION (self), NULL);
  return self->licence;
}

/**
 * acc_population_get:
 * @self: (nullable): a table
 * @code: of a State or territory
 * @year: a year
 *
 * Returns: how many inhabitants it had in the middle of the year, or %ACC_INT_ABSENT
 */
gint64
acc_population_get (AccPopulation *self,
                    const char    *code,
                    int            year)
{
  const gint64 *figures = self != NULL ? g_hash_table_lookup (self->states, code) : NULL;

  for (guint i = 0; figures != NULL && i < self->years->len; i++)
    if (g_array_index (self->years, gint16, i) == year)
      return figures[i];
  return ACC_INT_ABSENT;
}

/**
 * acc_population_rate:
 * @figure: of people, or %ACC_INT_ABSENT
 * @inhabitants: of the same year, or %ACC_INT_ABSENT
 *
 * Returns: how many people there are to 1,000 inhabitants; below zero where that cannot be said
 */
double
acc_population_rate (gint64 figure,
                     gint64 inhabitants)
{
  return figure == ACC_INT_ABSENT || inhabitants == ACC_INT_ABSENT || inhabitants == 0 ? -1 : (double) figure * 1000 / (double) inhabitants;
}
