/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the sidebar: their names, marks and counts on a date. */

#include "config.h"

#include "facts/pages/acc-place-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/session/acc-place.h"
#include "facts/pages/acc-mark.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

static const AccItemField acc_place_row_fields[] = {
  { "kind", ACC_ITEM_UINT, G_STRUCT_OFFSET (AccPlaceRow, kind) },
  { "state", ACC_ITEM_UINT, G_STRUCT_OFFSET (AccPlaceRow, state) },
  { "treaty", ACC_ITEM_UINT, G_STRUCT_OFFSET (AccPlaceRow, treaty) },
  { "sort", ACC_ITEM_UINT, G_STRUCT_OFFSET (AccPlaceRow, sort) },
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, name) },
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, code) },
  { "count", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, count) },
  { "description", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, description) },
  { "second", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, second) },
  { "marks", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, marks) },
  { "folded", ACC_ITEM_BOOLEAN, G_STRUCT_OFFSET (AccPlaceRow, folded) },
  { "section", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccPlaceRow, section) },
  { "present", ACC_ITEM_BOOLEAN, G_STRUCT_OFFSET (AccPlaceRow, present) },
};
ACC_DEFINE_ITEM_WITH_INIT (AccPlaceRow, acc_place_row)

static void
acc_place_row_init (AccPlaceRow *self)
{
  self->present = TRUE;
}

AccPlaceRow *
acc_place_row_new (AccPlaceRowKind kind,
                   const char     *code,
                   const char     *name)
{
  AccPlaceRow *self = g_object_new (ACC_TYPE_PLACE_ROW, "code", code, "name", name, NULL);

  self->kind = kind;
  self->section = g_strdup ("");
  return self;
}

/* The world, the map, what is compared, the treaties in the order of the bundle, then the regions by name, in each its heading and its States by name. */
int
acc_place_row_compare (gconstpointer a,
                       gconstpointer b,
                       gpointer      user_data)
{
  const AccPlaceRow *x = a, *y = b;
  int order;

  if (x->kind <= ACC_PLACE_ROW_TREATY || y->kind <= ACC_PLACE_ROW_TREATY)
    return x->kind != y->kind ? (int) x->kind - (int) y->kind : (int) x->treaty - (int) y->treaty;
  order = acc_locale_collate (x->section, y->section);
  if (order != 0)
    return order;
  if (x->kind != y->kind)
    return x->kind == ACC_PLACE_ROW_REGION ? -1 : 1;
  return acc_locale_collate (x->name, y->name);
}

static AccPlaceRow *
new_state_place (AccState *state,
                 guint     position)
{
  AccPlaceRow *place = acc_place_row_new (ACC_PLACE_ROW_STATE, state->iso3, acc_locale_state_name (state));

  place->state = position;
  place->second = acc_second_state_name (state);
  place->sort = (AccStateKind) state->kind;
  return place;
}

GListStore *
acc_place_row_list (AccBundle *bundle)
{
  GListStore *store = g_list_store_new (ACC_TYPE_PLACE_ROW);
  g_autoptr (GHashTable) regions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (AccPlaceRow) world = acc_place_row_new (ACC_PLACE_ROW_WORLD, ACC_PLACE_TEXT_WORLD, _ ("World"));
  g_autoptr (AccPlaceRow) map = acc_place_row_new (ACC_PLACE_ROW_MAP, ACC_PLACE_TEXT_MAP, C_ ("place", "Map"));
  g_autoptr (AccPlaceRow) compare = acc_place_row_new (ACC_PLACE_ROW_COMPARE, ACC_PLACE_TEXT_COMPARE, _ ("Compare"));
  g_autoptr (AccPlaceRow) changes = acc_place_row_new (ACC_PLACE_ROW_CHANGES, ACC_PLACE_TEXT_CHANGES, C_ ("place", "What Changed"));

  g_list_store_append (store, world);
  if (acc_place_has_map (bundle))
    g_list_store_append (store, map);
  g_list_store_append (store, compare);
  g_list_store_append (store, changes);
  if (acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) > ACC_SESSION_CARDS)
    {
      g_autoptr (AccPlaceRow) fold = acc_place_row_new (ACC_PLACE_ROW_FOLD, ACC_PLACE_ROW_FOLD_CODE, _ ("Treaties"));

      g_list_store_append (store, fold);
    }
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      g_autofree char *code = g_strconcat (ACC_PLACE_TEXT_TREATY, treaty->id, NULL);
      g_autoptr (AccPlaceRow) place = acc_place_row_new (ACC_PLACE_ROW_TREATY, code, acc_locale_treaty_short_title (treaty));

      place->treaty = t;
      place->second = acc_second_text (treaty->short_title);
      g_list_store_append (store, place);
    }
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      AccRegion *region = state->region != NULL ? acc_bundle_find_region (bundle, state->region) : NULL;
      g_autoptr (AccPlaceRow) place = NULL;
      AccPlaceRow *heading;

      if (state->kind == ACC_STATE_GROUP)
        continue;
      place = new_state_place (state, s);
      heading = g_hash_table_lookup (regions, region != NULL ? region->code : "");
      if (heading == NULL)
        {
          g_autofree char *code = region != NULL ? g_strconcat (ACC_PLACE_TEXT_REGION, region->code, NULL) : g_strdup ("");

          heading = acc_place_row_new (ACC_PLACE_ROW_REGION, code, region != NULL ? acc_locale_region_name (region) : _ ("Other"));
          heading->second = region != NULL ? acc_second_region_name (region) : NULL;
          g_free (heading->section);
          heading->section = g_strdup (heading->name);
          g_hash_table_insert (regions, (gpointer) (region != NULL ? region->code : ""), heading);
          g_list_store_append (store, heading);
          g_object_unref (heading);
        }
      g_free (place->section);
      place->section = g_strdup (heading->section);
      place->region = heading;
      g_list_store_append (store, place);
    }
  g_list_store_sort (store, acc_place_row_compare, NULL);
  return store;
}

AccPlaceRow *
acc_place_row_find (GListModel *places,
                    const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (places, i);

      if (strcmp (place->code, code) == 0)
        return place; /* the model holds it */
    }
  return NULL;
}

gboolean
acc_place_row_same (GListModel *places,
                    GListModel *others)
{
  static const char *const names[] = { "kind", "state", "treaty", "sort", "code", "name", "second", "section", NULL };

  return acc_item_list_same (places, others, names);
}

static void
update_state (AccPlaceRow *place,
              AccSession  *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  gint32 day = acc_session_get_day (session);
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, place->state);
  g_autofree char *marks = acc_wording_marks (ledger, place->state, acc_session_get_treaties (session), day, acc_session_get_basis (session));
  gboolean present = acc_words_state_exists (state, day);

  if (g_strcmp0 (marks, place->marks) != 0 || place->description == NULL || present != place->present)
    {
      g_autofree char *words = acc_wording_describe_marks (bundle, acc_session_get_treaties (session), marks);
      g_autofree char *later = present || place->sort == ACC_STATE_TERRITORY || place->sort == ACC_STATE_ORGANISATION ? NULL : acc_locale_compose (_ ("Not a State on this date. {marks}"), "marks", words, NULL);

      g_object_set (place, "marks", marks, "present", present, "description", later != NULL ? later : words, NULL);
    }
}

static void
update_treaty (AccPlaceRow *place,
               AccSession  *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccGroup *group = acc_bundle_get_treaty_group (acc_session_get_bundle (session), place->treaty);
  AccBasis basis = acc_session_get_basis (session);
  guint n = acc_ledger_count (ledger, group, NULL, acc_session_get_day (session), basis, NULL);
  gboolean told = acc_ledger_can_count (ledger, group, basis);
  g_autofree char *number = told ? acc_locale_format_number (n) : g_strdup ("");
  /* Translators: said of a treaty */
  g_autofree char *words = told ? acc_locale_compose (ngettext ("{n} State is party", "{n} States are party", n), "n", number, NULL)
                                : acc_words_say_untold (acc_session_get_bundle (session), group);

  g_object_set (place, "count", number, "description", words, NULL);
}

/* What is looked at, and how many treaties that is. Few of them show at once. */
static void
update_fold (AccPlaceRow *place,
             AccSession  *session)
{
  const GArray *treaties = acc_session_get_treaties (session);
  AccGroup *group = acc_bundle_find_group (acc_session_get_bundle (session), treaties);
  g_autofree char *number = acc_locale_format_number (treaties->len);

  if (place->description == NULL || place->looked_at != acc_session_get_group (session))
    g_object_set (place, "folded", treaties->len > ACC_SESSION_CARDS, NULL);
  place->looked_at = acc_session_get_group (session);
  g_object_set (place, "count", number, "description", group != NULL ? acc_locale_text (group->title) : "", NULL);
}

/* How many are compared, and who. */
static void
update_comparison (AccPlaceRow *place,
                   AccSession  *session)
{
  const AccPlace *compared = acc_session_get_comparison (session);
  g_autofree char *number = compared->n_compared > 0 ? acc_locale_format_number (compared->n_compared) : g_strdup ("");
  g_autofree char *names = compared->n_compared > 0 ? acc_place_list_compared (compared) : g_strdup (_ ("States and regions side by side"));

  g_object_set (place, "count", number, "description", names, NULL);
}

gboolean
acc_place_row_update (GListModel *places,
                      AccSession *session)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccGroup *group = acc_session_get_group (session);
  g_autofree char *treaties = group != NULL ? acc_words_name_treaties (bundle, group->members, TRUE) : NULL;
  g_autoptr (GHashTable) totals = g_hash_table_new (NULL, NULL), parties = g_hash_table_new (NULL, NULL), shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  gboolean told = acc_ledger_can_count (acc_session_get_ledger (session), group, acc_session_get_basis (session));
  gboolean changed = FALSE, folded = FALSE;

  for (guint i = 0; i < acc_session_get_treaties (session)->len; i++)
    g_hash_table_add (listed, GUINT_TO_POINTER (g_array_index (acc_session_get_treaties (session), guint, i)));
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (places, i);
      gboolean visible, party = FALSE;

      if (place->kind != ACC_PLACE_ROW_STATE)
        continue;
      update_state (place, session);
      for (guint m = 0; group != NULL && m < group->members->len && !party; m++)
        party = acc_ledger_is_party (acc_session_get_ledger (session), place->state, g_array_index (group->members, guint, m), acc_session_get_day (session), acc_session_get_basis (session));
      /* An organisation is no State, and counted nowhere among them. */
      if (place->sort != ACC_STATE_ORGANISATION && (place->present || party))
        g_hash_table_insert (totals, place->region, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (totals, place->region)) + 1));
      if (place->sort != ACC_STATE_ORGANISATION && party)
        g_hash_table_insert (parties, place->region, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (parties, place->region)) + 1));

      /* Former States and territories are in the way of most who look for a State: they show on their dates, or when searched. */
      visible = place->sort != ACC_STATE_TERRITORY && (place->sort != ACC_STATE_FORMER || place->present || party);
      if (visible)
        g_hash_table_add (shown, place->region);
      visible = visible && !place->region->folded;
      changed = changed || visible != place->visible;
      place->visible = visible;
    }
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (places, i);
      gboolean visible;

      if (place->kind == ACC_PLACE_ROW_STATE)
        continue;
      visible = place->kind != ACC_PLACE_ROW_REGION || g_hash_table_contains (shown, place);
      if (place->kind == ACC_PLACE_ROW_FOLD)
        {
          update_fold (place, session);
          folded = place->folded;
        }
      else if (place->kind == ACC_PLACE_ROW_MAP)
        g_object_set (place, "description", C_ ("place", "State by State, by a treaty or by a figure"), NULL);
      else if (place->kind == ACC_PLACE_ROW_COMPARE)
        update_comparison (place, session);
      else if (place->kind == ACC_PLACE_ROW_CHANGES)
        g_object_set (place, "description", C_ ("place", "Between two dates: who joined and left, and which figures moved most"), NULL);
      else if (place->kind == ACC_PLACE_ROW_TREATY)
        visible = !folded && g_hash_table_contains (listed, GUINT_TO_POINTER (place->treaty));
      /* States are counted for the treaties that show. */
      if (place->kind == ACC_PLACE_ROW_TREATY && (visible || place->bookmarked))
        update_treaty (place, session);
      changed = changed || visible != place->visible;
      place->visible = visible;
      if (place->kind == ACC_PLACE_ROW_REGION)
        {
          guint of = GPOINTER_TO_UINT (g_hash_table_lookup (totals, place)), n = GPOINTER_TO_UINT (g_hash_table_lookup (parties, place));
          g_autofree char *few = acc_locale_format_number (n);
          g_autofree char *all = acc_locale_format_number (of);
          /* Translators: parties among the States of a region: "4/5" */
          g_autofree char *count = acc_locale_compose (C_ ("parties of States", "{n}/{all}"), "n", few, "all", all, NULL);
          g_autofree char *words = of == 0 || group == NULL ? g_strdup ("")
                                   : !told              ? acc_words_say_untold (bundle, group)
                                                        : acc_locale_compose (_ ("{n} of {all} States party to {treaties}"), "n", few, "all", all, "treaties", treaties, NULL);

          g_object_set (place, "count", of > 0 && group != NULL && told ? count : "", "description", words, NULL);
        }
    }
  return changed;
}
