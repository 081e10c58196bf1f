/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks a bundle as its maintainer wants it: everything that is wrong, each with its place. */

#include "config.h"

#include "model/acc-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/acc-json.h"
#include "model/acc-ledger.h"

#define MANIFEST "bundle.json"
/* Enough to work on; a file of another kind would give as many as it has rows. */
#define MAX_FAULTS 1000

typedef struct
{
  const char *key;
  GType (*type) (void);
  const char *identity; /* the JSON key that must be unique, or NULL */
} Table;

static const Table tables[ACC_N_TABLES] = {
  [ACC_TABLE_SOURCES] = { "sources", acc_source_get_type, "id" },
  [ACC_TABLE_REGIONS] = { "regions", acc_region_get_type, "code" },
  [ACC_TABLE_STATES] = { "states", acc_state_get_type, "iso3" },
  [ACC_TABLE_TREATIES] = { "treaties", acc_treaty_get_type, "id" },
  [ACC_TABLE_ACTIONS] = { "actions", acc_action_get_type, NULL },
  [ACC_TABLE_RESERVATIONS] = { "reservations", acc_reservation_get_type, NULL },
  [ACC_TABLE_LIMITATIONS] = { "limitations", acc_limitation_get_type, NULL },
  [ACC_TABLE_EVENTS] = { "events", acc_event_get_type, "id" },
  [ACC_TABLE_OBSERVATIONS] = { "observations", acc_observation_get_type, "id" },
  [ACC_TABLE_COUNTS] = { "counts", acc_count_get_type, "id" },
  [ACC_TABLE_GROUPS] = { "groups", acc_group_get_type, "id" },
};

/* JSON keys that name a record of another table, in whatever table they stand. */
static const struct
{
  const char *key;
  AccTable target;
} links[] = {
  { "state", ACC_TABLE_STATES }, { "states", ACC_TABLE_STATES }, { "origins", ACC_TABLE_STATES }, { "predecessors", ACC_TABLE_STATES },
  { "place_taken_by", ACC_TABLE_STATES }, { "treaty", ACC_TABLE_TREATIES }, { "treaties", ACC_TABLE_TREATIES },
  { "source", ACC_TABLE_SOURCES }, { "sources", ACC_TABLE_SOURCES }, { "region", ACC_TABLE_REGIONS }, { "parent", ACC_TABLE_REGIONS },
  { "part_of", ACC_TABLE_OBSERVATIONS },
};

/* A table as it was found: its JSON, and where. */
typedef struct
{
  JsonNode *node;
  char *file;
  char *base;
  GHashTable *keys; /* identities */
  gboolean unread;  /* named, but its file cannot be read: what refers to it is not a fault of its own */
} Found;

static void G_GNUC_PRINTF (2, 3)
add_fault (GPtrArray  *faults,
           const char *format,
           ...)
{
  va_list args;

  if (faults->len >= MAX_FAULTS)
    return;
  va_start (args, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
take_error (GPtrArray *faults,
            GError    *error)
{
  add_fault (faults, "%s", error->message);
  g_error_free (error);
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* Of a record, or of one of its members, which is written with its slash. */
static void G_GNUC_PRINTF (5, 6)
add_fault_at (GPtrArray  *faults,
              const char *file,
              guint       record,
              const char *member,
              const char *format,
              ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  add_fault (faults, "%s: /%u%s: %s", file, record, member, what);
}

static JsonNode *
read_file (GFile        *file,
           GCancellable *cancellable,
           GPtrArray    *faults)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  JsonNode *node;

  bytes = g_file_load_bytes (file, cancellable, NULL, &error);
  if (bytes == NULL)
    {
      add_fault (faults, _ ("%s: cannot be read: %s"), name, error->message);
      g_error_free (error);
      return NULL;
    }
  node = acc_json_parse (bytes, name, &error);
  if (node == NULL)
    take_error (faults, error);
  return node;
}

static void
check_records (Found       *found,
               const Table *table,
               GPtrArray   *faults)
{
  JsonArray *array;
  guint n;

  if (!JSON_NODE_HOLDS_ARRAY (found->node))
    {
      g_autofree char *what = g_strdup_printf (_ ("expected a list of %s"), table->key);

      add_fault (faults, "%s: %s: %s", found->file, *found->base ? found->base : "/", what);
      return;
    }
  array = json_node_get_array (found->node);
  n = json_array_get_length (array);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/%u", found->base, i);
      JsonNode *node = json_array_get_element (array, i);
      GError *error = NULL;
      AccRecord *record = acc_record_read (table->type (), node, found->file, pointer, &error);
      const char *key;

      if (record == NULL)
        take_error (faults, error);
      g_clear_object (&record);
      key = table->identity != NULL && JSON_NODE_HOLDS_OBJECT (node) ? get_text (json_object_get_member (json_node_get_object (node), table->identity)) : NULL;
      if (key != NULL && !g_hash_table_add (found->keys, (gpointer) key))
        {
          g_autofree char *what = g_strdup_printf (_ ("“%s” is there twice; give each record a key of its own"), key);

          add_fault (faults, "%s: %s/%s: %s", found->file, pointer, table->identity, what);
        }
    }
}

static void
check_link (Found      *tables_found,
            Found      *found,
            guint       record,
            const char *key,
            AccTable    target,
            JsonNode   *value,
            GPtrArray  *faults)
{
  const char *text = get_text (value);

  if (text != NULL && !tables_found[target].unread && !g_hash_table_contains (tables_found[target].keys, text))
    {
      g_autofree char *what = g_strdup_printf (_ ("“%s” is not among the bundle's %s"), text, tables[target].key);

      add_fault (faults, "%s: %s/%u/%s: %s", found->file, found->base, record, key, what);
    }
}

static void
check_links (Found     *tables_found,
             Found     *found,
             GPtrArray *faults)
{
  JsonArray *array;
  guint n;

  if (found->node == NULL || !JSON_NODE_HOLDS_ARRAY (found->node))
    return;
  array = json_node_get_array (found->node);
  n = json_array_get_length (array);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *record = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (record))
        continue;
      for (gsize l = 0; l < G_N_ELEMENTS (links); l++)
        {
          JsonNode *value = json_object_get_member (json_node_get_object (record), links[l].key);

          if (value == NULL)
            continue;
          if (JSON_NODE_HOLDS_ARRAY (value))
            {
              JsonArray *values = json_node_get_array (value);

              for (guint v = 0; v < json_array_get_length (values); v++)
                check_link (tables_found, found, i, links[l].key, links[l].target, json_array_get_element (values, v), faults);
            }
          else
            check_link (tables_found, found, i, links[l].key, links[l].target, value, faults);
        }
    }
}

static void
find_table (Found        *found,
            JsonObject   *object,
            AccTable      table,
            GFile        *folder,
            const char   *manifest,
            GCancellable *cancellable,
            GPtrArray    *faults)
{
  JsonNode *node = json_object_get_member (object, tables[table].key);
  const char *name = get_text (node);

  found->keys = g_hash_table_new (g_str_hash, g_str_equal);
  if (node == NULL)
    return;
  if (name != NULL)
    {
      g_autoptr (GFile) child = NULL;

      /* Never a path that leads out of the folder; acc_bundle_load() says so. */
      if (*name == '\0' || *name == '.' || strpbrk (name, "/\\") != NULL)
        return;
      child = g_file_get_child (folder, name);
      found->node = read_file (child, cancellable, faults);
      found->unread = found->node == NULL;
      found->file = g_strdup (name);
      found->base = g_strdup ("");
    }
  else
    {
      found->node = json_node_ref (node);
      found->file = g_strdup (manifest);
      found->base = g_strdup_printf ("/tables/%s", tables[table].key);
    }
  if (found->node != NULL)
    check_records (found, &tables[table], faults);
}

/* g_ptr_array_sort() gives pointers to the elements. */
static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
check_tables (JsonNode     *root,
              GFile        *folder,
              const char   *manifest,
              GCancellable *cancellable,
              GPtrArray    *faults)
{
  Found found[ACC_N_TABLES] = { 0 };
  JsonNode *node = JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "tables") : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  for (guint t = 0; t < ACC_N_TABLES; t++)
    find_table (&found[t], json_node_get_object (node), t, folder, manifest, cancellable, faults);
  for (guint t = 0; t < ACC_N_TABLES; t++)
    check_links (found, &found[t], faults);
  for (guint t = 0; t < ACC_N_TABLES; t++)
    {
      g_clear_pointer (&found[t].node, json_node_unref);
      g_free (found[t].file);
      g_free (found[t].base);
      g_hash_table_unref (found[t].keys);
    }
}

static void
check_actions (AccBundle *bundle,
               GPtrArray *faults)
{
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS);

  for (guint i = 0; i < n; i++)
    {
      AccAction *action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, i);
      AccTreaty *treaty = acc_bundle_find_treaty (bundle, action->treaty);

      if (action->sources == NULL || action->sources[0] == NULL)
        add_fault_at (faults, "actions.json", i, "/sources", _ ("expected at least one source"));
      if (treaty != NULL && acc_date_last_day (action->date) < acc_date_first_day (treaty->done))
        {
          g_autofree char *date = acc_date_to_string (action->date);
          g_autofree char *done = acc_date_to_string (treaty->done);

          add_fault_at (faults, "actions.json", i, "/date", _ ("%s is before %s itself, which is of %s"), date, treaty->id, done);
        }
      if (acc_date_is_set (action->effective) && action->kind != ACC_ACTION_SUCCESSION
          && acc_date_last_day (action->effective) < acc_date_first_day (action->date))
        {
          g_autofree char *date = acc_date_to_string (action->effective);

          add_fault_at (faults, "actions.json", i, "/effective", _ ("%s is before the act; only a succession reaches back"), date);
        }
    }
}

/* Nobody joins twice without leaving between. */
static void
check_sequences (AccBundle *bundle,
                 AccLedger *ledger,
                 GPtrArray *faults)
{
  guint n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES);
  guint n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS); i++)
    g_hash_table_insert (positions, acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, i), GUINT_TO_POINTER (i));
  for (guint s = 0; s < n_states; s++)
    for (guint t = 0; t < n_treaties; t++)
      {
        g_autoptr (GPtrArray) actions = acc_ledger_list_actions (ledger, s, (int) t);
        AccAction *joined = NULL;

        for (guint i = 0; i < actions->len; i++)
          {
            AccAction *action = actions->pdata[i];

            if (action->kind == ACC_ACTION_DENUNCIATION)
              {
                if (joined == NULL)
                  add_fault_at (faults, "actions.json", GPOINTER_TO_UINT (g_hash_table_lookup (positions, action)), "",
                                _ ("%s denounces %s, which it had not joined"), action->state, action->treaty);
                joined = NULL;
              }
            else if (acc_action_joins (action))
              {
                if (joined != NULL)
                  add_fault_at (faults, "actions.json", GPOINTER_TO_UINT (g_hash_table_lookup (positions, action)), "",
                                _ ("%s joins %s a second time without a denunciation between (/%u)"), action->state, action->treaty,
                                GPOINTER_TO_UINT (g_hash_table_lookup (positions, joined)));
                joined = action;
              }
          }
      }
}

static void
check_entry_into_force (AccBundle *bundle,
                        AccLedger *ledger,
                        GPtrArray *faults)
{
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);

  for (guint t = 0; t < n; t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      gint32 computed = acc_ledger_get_entry_into_force (ledger, t, NULL);
      g_autofree char *published = NULL;
      g_autofree char *own = NULL;

      if (!acc_date_is_set (treaty->entry_into_force) || treaty->instruments == ACC_INT_ABSENT)
        continue; /* nothing to compare */
      if (computed < ACC_DAY_MAX && computed >= acc_date_first_day (treaty->entry_into_force) && computed <= acc_date_last_day (treaty->entry_into_force))
        continue;
      published = acc_date_to_string (treaty->entry_into_force);
      own = computed < ACC_DAY_MAX ? acc_date_to_string (acc_date_from_day (computed)) : g_strdup (_ ("no such day"));
      add_fault_at (faults, "treaties.json", t, "/entry_into_force", _ ("published as %s, but the instruments give %s"), published, own);
    }
}

static void
check_withdrawals (AccBundle *bundle,
                   GPtrArray *faults)
{
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_RESERVATIONS); i++)
    {
      AccReservation *reservation = acc_bundle_get_item (bundle, ACC_TABLE_RESERVATIONS, i);

      if (acc_date_is_set (reservation->date) && acc_date_is_set (reservation->withdrawn)
          && acc_date_last_day (reservation->withdrawn) < acc_date_first_day (reservation->date))
        add_fault_at (faults, "reservations.json", i, "/withdrawn", _ ("is before the reservation was made"));
    }
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_LIMITATIONS); i++)
    {
      AccLimitation *limitation = acc_bundle_get_item (bundle, ACC_TABLE_LIMITATIONS, i);

      if (acc_date_is_set (limitation->declared) && acc_date_is_set (limitation->withdrawn)
          && acc_date_last_day (limitation->withdrawn) < acc_date_first_day (limitation->declared))
        add_fault_at (faults, "limitations.json", i, "/withdrawn", _ ("is before the limitation was declared"));
    }
}

/**
 * acc_check_bundle:
 * @bundle: a bundle that could be read
 * @faults: (element-type utf8): where a line is added for each fault
 *
 * Compares the records with each other and with the rules of their treaties (1951 art. 43, 1967 art. VIII, 1954 art. 39,
 * 1961 art. 18 for the entry into force).
 *
 * Returns: whether nothing was found
 */
gboolean
acc_check_bundle (AccBundle *bundle,
                  GPtrArray *faults)
{
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);
  guint before = faults->len;

  check_actions (bundle, faults);
  check_sequences (bundle, ledger, faults);
  check_entry_into_force (bundle, ledger, faults);
  check_withdrawals (bundle, faults);
  return faults->len == before;
}

/* The folder that the manifest names by KEY. */
static GFile *
find_folder (GFile        *file,
             const char   *key,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY;
  g_autoptr (GFile) folder = is_folder ? g_object_ref (file) : g_file_get_parent (file);
  g_autoptr (GFile) manifest = is_folder ? g_file_get_child (file, MANIFEST) : g_object_ref (file);
  g_autoptr (JsonNode) root = read_file (manifest, cancellable, ignored);
  const char *name = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? get_text (json_object_get_member (json_node_get_object (root), key)) : NULL;

  return name != NULL && folder != NULL ? g_file_get_child (folder, name) : NULL;
}

/* Every file of the folder that the manifest names by KEY, read as the bundle reads it. */
static guint
check_folder (AccBundle    *bundle,
              GFile        *file,
              const char   *key,
              GCancellable *cancellable,
              GPtrArray    *faults)
{
  g_autoptr (GFile) folder = find_folder (file, key, cancellable);
  g_autoptr (GFileEnumerator) files = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  if (folder == NULL)
    return 0;
  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (files == NULL)
    {
      add_fault (faults, "%s: /%s: %s", MANIFEST, key, _ ("there is no such folder"));
      return 0;
    }
  for (;;)
    {
      GFileInfo *info = NULL;
      const char *name;

      if (!g_file_enumerator_iterate (files, &info, NULL, cancellable, NULL) || info == NULL)
        break;
      name = g_file_info_get_name (info);
      if (g_str_has_suffix (name, ".json") && strcmp (name, "index.json") != 0)
        g_ptr_array_add (codes, g_strndup (name, strlen (name) - strlen (".json")));
    }
  g_ptr_array_sort (codes, compare_codes);
  for (guint i = 0; i < codes->len; i++)
    {
      GError *error = NULL;
      gboolean read = strcmp (key, "series") == 0 ? acc_bundle_get_series (bundle, codes->pdata[i], &error) != NULL
                                                  : acc_bundle_get_procedures (bundle, codes->pdata[i], &error) != NULL;

      if (read)
        n++;
      else
        take_error (faults, error);
    }
  return n;
}

/**
 * acc_check_series:
 * @bundle: the bundle
 * @file: where it was read from
 * @cancellable: (nullable): to stop
 * @faults: (element-type utf8): where a line is added for each series, and each file of procedures, that cannot be read
 *
 * Returns: how many series could be read
 */
guint
acc_check_series (AccBundle    *bundle,
                  GFile        *file,
                  GCancellable *cancellable,
                  GPtrArray    *faults)
{
  guint n = check_folder (bundle, file, "series", cancellable, faults);

  check_folder (bundle, file, "procedures", cancellable, faults);
  return n;
}

/**
 * acc_check_file:
 * @file: a folder with a manifest, or a manifest
 * @cancellable: (nullable): to stop
 * @faults: (element-type utf8): where a line is added for each fault
 * @bundle: (out) (optional) (nullable) (transfer full): the bundle, where it has no faults
 *
 * Returns: whether nothing was found
 */
gboolean
acc_check_file (GFile        *file,
                GCancellable *cancellable,
                GPtrArray    *faults,
                AccBundle   **bundle)
{
  guint before = faults->len;
  gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY;
  g_autoptr (GFile) folder = is_folder ? g_object_ref (file) : g_file_get_parent (file);
  g_autoptr (GFile) manifest = is_folder ? g_file_get_child (file, MANIFEST) : g_object_ref (file);
  g_autofree char *name = g_file_get_basename (manifest);
  g_autoptr (JsonNode) root = read_file (manifest, cancellable, faults);
  g_autoptr (AccBundle) read = NULL;
  GError *error = NULL;

  if (root == NULL)
    return FALSE;
  check_tables (root, folder, name, cancellable, faults);
  if (faults->len == before)
    {
      read = acc_bundle_load (file, cancellable, &error);
      if (read == NULL)
        take_error (faults, error);
    }
  if (read != NULL)
    {
      acc_check_bundle (read, faults);
      acc_check_series (read, file, cancellable, faults);
    }
  if (faults->len != before)
    return FALSE;
  if (bundle != NULL)
    *bundle = g_steal_pointer (&read);
  return TRUE;
}
