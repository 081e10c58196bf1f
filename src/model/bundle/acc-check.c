/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks a bundle as its maintainer wants it: everything that is wrong, each with its place. */

#include "config.h"

#include "model/bundle/acc-check.h"

#include <string.h>

#include "model/bundle/acc-index.h"
#include "model/figures/acc-population.h"
#include "model/json/acc-columns.h"
#include "model/json/acc-json.h"
#include "model/law/acc-ledger.h"

#define INDEX "index.json"

/* A fault of a record that could be read. */
static void
add_fault (AccBundle    *bundle,
           GPtrArray    *faults,
           AccTable      table,
           guint         row,
           const char   *member,
           AccFaultKind  kind,
           const char   *expected,
           const char   *found,
           const char   *other)
{
  g_autofree char *pointer = NULL;
  AccFaultPlace place = acc_bundle_get_place (bundle, table, row, &pointer, faults);

  acc_fault_add_of (&place, member, kind, expected, found, other);
}

static gboolean
is_signature (int kind)
{
  return kind == ACC_ACTION_SIGNATURE || kind == ACC_ACTION_DEFINITIVE_SIGNATURE;
}

static void
add_date_fault (const AccFaultPlace *place,
                const char          *member,
                AccFaultKind         kind,
                const char          *expected,
                AccDate              found,
                const AccTreaty     *treaty)
{
  g_autofree char *date = acc_date_to_string (found);

  acc_fault_add_of (place, member, kind, expected, date, treaty->id);
}

/**
 * acc_check_act:
 * @treaty: the treaty
 * @kind: an #AccActionKind
 * @date: when it was done
 * @effective: from when it counts, where that is told
 * @place: where faults go
 *
 * Returns: whether the treaty was open to such an act on that date
 */
gboolean
acc_check_act (const AccTreaty     *treaty,
               int                  kind,
               AccDate              date,
               AccDate              effective,
               const AccFaultPlace *place)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ACC_TYPE_ACTION_KIND);
  const char *nick = g_enum_get_value (kinds, kind)->value_nick;
  guint before = place->faults->len;
  AccDate from = acc_date_is_set (treaty->signature_from) ? treaty->signature_from : treaty->done;

  if (acc_date_last_day (date) < acc_date_first_day (treaty->done))
    {
      g_autofree char *done = acc_date_to_string (treaty->done);

      add_date_fault (place, "date", ACC_FAULT_BEFORE_TREATY, done, date, treaty);
    }
  else if (is_signature (kind)
           && (acc_date_last_day (date) < acc_date_first_day (from)
               || (acc_date_is_set (treaty->signature_until) && acc_date_first_day (date) > acc_date_last_day (treaty->signature_until))))
    {
      g_autofree char *first = acc_date_to_string (from);
      g_autofree char *last = acc_date_is_set (treaty->signature_until) ? acc_date_to_string (treaty->signature_until) : g_strdup ("..");
      g_autofree char *span = g_strconcat (first, "/", last, NULL);

      add_date_fault (place, "date", ACC_FAULT_SIGNATURE_CLOSED, span, date, treaty);
    }
  if (treaty->open_to != NULL && kind != ACC_ACTION_SUCCESSION && kind != ACC_ACTION_SUCCESSION_TO_SIGNATURE && kind != ACC_ACTION_DENUNCIATION
      && !g_strv_contains ((const char *const *) treaty->open_to, nick))
    {
      g_autofree char *open = g_strjoinv (", ", treaty->open_to);

      acc_fault_add_of (place, "action", ACC_FAULT_NOT_OPEN_TO, open, nick, treaty->id);
    }
  if (acc_date_is_set (effective) && kind != ACC_ACTION_SUCCESSION && acc_date_last_day (effective) < acc_date_first_day (date))
    add_date_fault (place, "effective", ACC_FAULT_REACHES_BACK, NULL, effective, treaty);
  return place->faults->len == before;
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

      if (treaty != NULL)
        {
          g_autofree char *pointer = NULL;
          AccFaultPlace place = acc_bundle_get_place (bundle, ACC_TABLE_ACTIONS, i, &pointer, faults);

          acc_check_act (treaty, action->kind, action->date, action->effective, &place);
        }
    }
}

static guint
row_of (GHashTable *positions,
        AccAction  *action)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (positions, action));
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
                  add_fault (bundle, faults, ACC_TABLE_ACTIONS, row_of (positions, action), NULL, ACC_FAULT_NEVER_JOINED, NULL, action->state, action->treaty);
                joined = NULL;
              }
            else if (acc_action_joins (action))
              {
                if (joined != NULL)
                  {
                    g_autofree char *first = g_strdup_printf ("%u", row_of (positions, joined));

                    add_fault (bundle, faults, ACC_TABLE_ACTIONS, row_of (positions, action), NULL, ACC_FAULT_JOINED_TWICE, first, action->state, action->treaty);
                  }
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
      /* Where instruments are missing, the ledger takes the published day. */
      if (computed >= acc_date_first_day (treaty->entry_into_force) && computed <= acc_date_last_day (treaty->entry_into_force))
        continue;
      published = acc_date_to_string (treaty->entry_into_force);
      own = acc_date_to_string (acc_date_from_day (computed));
      add_fault (bundle, faults, ACC_TABLE_TREATIES, t, "entry_into_force", ACC_FAULT_ENTRY_INTO_FORCE, own, published, NULL);
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
        add_fault (bundle, faults, ACC_TABLE_RESERVATIONS, i, "withdrawn", ACC_FAULT_RESERVATION_WITHDRAWN, NULL, NULL, NULL);
    }
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_LIMITATIONS); i++)
    {
      AccLimitation *limitation = acc_bundle_get_item (bundle, ACC_TABLE_LIMITATIONS, i);

      if (acc_date_is_set (limitation->declared) && acc_date_is_set (limitation->withdrawn)
          && acc_date_last_day (limitation->withdrawn) < acc_date_first_day (limitation->declared))
        add_fault (bundle, faults, ACC_TABLE_LIMITATIONS, i, "withdrawn", ACC_FAULT_LIMITATION_WITHDRAWN, NULL, NULL, NULL);
    }
}

/* What is said of a paragraph is said of an article that the record knows, where it has those of the treaty. */
static void
check_numbers (AccBundle        *bundle,
               GPtrArray        *faults,
               AccTable          table,
               guint             row,
               const char       *member,
               const AccTreaty  *treaty,
               const char *const *numbers)
{
  if (treaty == NULL || acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, treaty->id)).n == 0)
    return;
  for (guint i = 0; numbers != NULL && numbers[i] != NULL; i++)
    if (acc_bundle_find_article (bundle, treaty, numbers[i]) == NULL)
      add_fault (bundle, faults, table, row, member, ACC_FAULT_REFERENCE, "articles", numbers[i], NULL);
}

static void
check_articles (AccBundle *bundle,
                GPtrArray *faults)
{
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_ARTICLES); i++)
    {
      AccArticle *article = acc_bundle_get_item (bundle, ACC_TABLE_ARTICLES, i);
      AccTreaty *treaty = acc_bundle_find_treaty (bundle, article->treaty);
      const char *const by[] = { article->reservable_by, NULL };

      if (acc_bundle_find_article (bundle, treaty, article->number) != article)
        add_fault (bundle, faults, ACC_TABLE_ARTICLES, i, "number", ACC_FAULT_TWICE, NULL, article->number, NULL);
      check_numbers (bundle, faults, ACC_TABLE_ARTICLES, i, "reservable_by", treaty, by);
      check_numbers (bundle, faults, ACC_TABLE_ARTICLES, i, "except", treaty, (const char *const *) article->except);
      check_numbers (bundle, faults, ACC_TABLE_ARTICLES, i, "except_of_base", acc_bundle_find_treaty (bundle, treaty->base),
                     (const char *const *) article->except_of_base);
    }
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_RESERVATIONS); i++)
    {
      AccReservation *reservation = acc_bundle_get_item (bundle, ACC_TABLE_RESERVATIONS, i);
      AccTreaty *treaty = acc_bundle_find_treaty (bundle, reservation->treaty);

      check_numbers (bundle, faults, ACC_TABLE_RESERVATIONS, i, "articles", treaty, (const char *const *) reservation->articles);
      check_numbers (bundle, faults, ACC_TABLE_RESERVATIONS, i, "base_articles", acc_bundle_find_treaty (bundle, treaty->base),
                     (const char *const *) reservation->base_articles);
    }
}

/**
 * acc_check_bundle:
 * @bundle: a bundle that could be read
 * @faults: (element-type AccFault): where each fault is added
 *
 * Compares the records with each other and with the rules of their treaties: the
 * entry into force by the articles that the records name.
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
  check_articles (bundle, faults);
  return faults->len == before;
}

/* g_ptr_array_sort() gives pointers to the elements. */
static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
check_entry (JsonNode            *entry,
             GHashTable          *named,
             GPtrArray           *codes,
             const AccFaultPlace *place)
{
  static const AccField fields[] = {
    { "code", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED, .form = ACC_FORM_SERIES },
    { "name", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
  };
  const char *code;

  if (!JSON_NODE_HOLDS_OBJECT (entry))
    acc_json_misfit (place, NULL, ACC_FAULT_NOT_OBJECT, entry);
  else if (acc_fields_check (fields, G_N_ELEMENTS (fields), json_node_get_object (entry), place))
    {
      code = acc_json_get_text (json_node_get_object (entry), "code");
      if (!g_hash_table_add (named, (gpointer) code))
        acc_fault_add (place, "code", ACC_FAULT_TWICE, NULL, code);
      else if (!g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
        acc_fault_add (place, "code", ACC_FAULT_REFERENCE, "series", code);
    }
}

/* Which series there are, and the names that their source uses. What it names is there, and what is there it names. */
static void
check_index (GFile        *folder,
             GPtrArray    *codes,
             GCancellable *cancellable,
             GPtrArray    *faults)
{
  static const AccField fields[] = {
    { "format", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "source", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "attribution", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "licence", ACC_FIELD_STRING, 0, ACC_FIELD_REQUIRED },
    { "as-at", ACC_FIELD_DATE, 0, ACC_FIELD_REQUIRED },
    { "series", ACC_FIELD_NODE, 0, ACC_FIELD_REQUIRED },
  };
  g_autoptr (GFile) file = g_file_get_child (folder, INDEX);
  AccFaultPlace place = { faults, INDEX, "", -1, -1 };
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = acc_json_load (file, cancellable, &place);
  g_autoptr (JsonNode) root = bytes != NULL ? acc_json_parse (bytes, &place) : NULL;
  JsonObject *object = acc_json_get_table (root, "accession-series-index-1", fields, G_N_ELEMENTS (fields), &place);
  JsonArray *list = object != NULL ? acc_json_get_list (object, "series", &place) : NULL;

  if (list == NULL)
    return;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/series/%u", i);
      AccFaultPlace own = { faults, INDEX, pointer, -1, -1 };

      check_entry (json_array_get_element (list, i), named, codes, &own);
    }
  for (guint i = 0; i < codes->len; i++)
    if (!g_hash_table_contains (named, codes->pdata[i]))
      acc_fault_add (&place, "series", ACC_FAULT_REFERENCE, INDEX, codes->pdata[i]);
}

/* Every file of a folder that the manifest names by KEY, read as the bundle reads it. */
static void
check_folder (GFile        *folder,
              const char   *key,
              const char   *manifest,
              GCancellable *cancellable,
              GPtrArray    *faults)
{
  gboolean is_series = strcmp (key, "series") == 0;
  g_autoptr (GFileEnumerator) files = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  gboolean has_index = FALSE;

  if (folder == NULL)
    return;
  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (files == NULL)
    {
      AccFaultPlace place = { faults, manifest, "", -1, -1 };

      acc_fault_add (&place, key, ACC_FAULT_NO_FOLDER, NULL, NULL);
      return;
    }
  for (;;)
    {
      GFileInfo *info = NULL;
      const char *name;

      if (!g_file_enumerator_iterate (files, &info, NULL, cancellable, NULL) || info == NULL)
        break;
      name = g_file_info_get_name (info);
      if (is_series && strcmp (name, INDEX) == 0)
        has_index = TRUE;
      else if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (codes, g_strndup (name, strlen (name) - strlen (".json")));
    }
  g_ptr_array_sort (codes, compare_codes);
  if (has_index)
    check_index (folder, codes, cancellable, faults);
  for (guint i = 0; i < codes->len; i++)
    {
      g_autofree char *name = g_strconcat (codes->pdata[i], ".json", NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      GObject *read = is_series ? (GObject *) acc_series_load (file, codes->pdata[i], TRUE, cancellable, faults)
                                : (GObject *) acc_procedures_load (file, codes->pdata[i], cancellable, faults);

      g_clear_object (&read);
    }
}

/**
 * acc_check_file:
 * @file: a folder with a manifest, or a manifest
 * @cancellable: (nullable): to stop
 * @faults: (element-type AccFault): where each fault is added
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
  g_autoptr (AccBundle) read = acc_bundle_read (file, cancellable, faults);
  gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY;
  g_autofree char *manifest = is_folder ? g_strdup (ACC_BUNDLE_MANIFEST) : g_file_get_basename (file);
  g_autoptr (AccPopulation) G_GNUC_UNUSED population = NULL;

  if (read == NULL)
    return FALSE;
  acc_check_bundle (read, faults);
  check_folder (acc_bundle_get_series_folder (read), "series", manifest, cancellable, faults);
  check_folder (acc_bundle_get_procedures_folder (read), "procedures", manifest, cancellable, faults);
  population = acc_population_load (read, cancellable, faults);
  if (faults->len != before)
    return FALSE;
  if (bundle != NULL)
    *bundle = g_steal_pointer (&read);
  return TRUE;
}
