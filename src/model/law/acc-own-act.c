/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts of a person's own: whether they fit an edition, and how they are laid over it. */

#include "config.h"

#include "model/law/acc-own-act.h"

#include <string.h>

#include "model/bundle/acc-bundle-private.h"
#include "model/bundle/acc-check.h"

/* As many digits as tell sets of acts apart. */
#define DIGITS 12

/* What a sequence of acts needs to know of each, whether it is the edition's or one's own. */
typedef struct
{
  int kind;
  AccDate date;
  gconstpointer of; /* the AccOwnAct, NULL of the edition's */
} Act;

static const char *
get_nick (int kind)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ACC_TYPE_ACTION_KIND);

  return g_enum_get_value (kinds, kind)->value_nick;
}

/**
 * acc_own_act_get_id:
 *
 * Returns: (transfer full): the name by which it is removed
 */
char *
acc_own_act_get_id (const AccOwnAct *self)
{
  g_autofree char *date = acc_date_to_string (self->date);

  return g_strjoin ("/", self->state, self->treaty, get_nick (self->kind), date, NULL);
}

/* The act of the edition that it stands instead of: where there are several of the day, that of its own kind. */
static AccAction *
find_corrected (const AccOwnAct *self, AccBundle *bundle)
{
  AccRows rows = acc_index_of_both (bundle, ACC_TABLE_ACTIONS, (guint) acc_bundle_state_index (bundle, self->state), (guint) acc_bundle_treaty_index (bundle, self->treaty));
  AccAction *found = NULL;

  for (guint i = 0; acc_date_is_set (self->corrects) && i < rows.n; i++)
    {
      AccAction *action = rows.records[i];

      if (action->own == NULL && acc_date_equal (action->date, self->corrects) && (found == NULL || action->kind == self->kind))
        found = action;
    }
  return found;
}

static gboolean
is_corrected (AccBundle *bundle, const AccAction *action, const GPtrArray *acts)
{
  for (guint i = 0; acts != NULL && i < acts->len; i++)
    {
      const AccOwnAct *act = acts->pdata[i];

      if (strcmp (act->state, action->state) == 0 && strcmp (act->treaty, action->treaty) == 0 && find_corrected (act, bundle) == action)
        return TRUE;
    }
  return FALSE;
}

/* Denunciations come last of a day, and signatures first: so are the kinds in order. */
static int
compare_acts (gconstpointer a, gconstpointer b)
{
  const Act *x = a, *y = b;
  gint32 day_x = acc_date_first_day (x->date), day_y = acc_date_first_day (y->date);

  return day_x != day_y ? (day_x < day_y ? -1 : 1) : x->kind - y->kind;
}

/* All acts of its State under its treaty, it among them, as they would stand. */
static GArray *
list_sequence (const AccOwnAct *self, AccBundle *bundle, const GPtrArray *others)
{
  GArray *acts = g_array_new (FALSE, FALSE, sizeof (Act));
  AccRows rows = acc_index_of_both (bundle, ACC_TABLE_ACTIONS, (guint) acc_bundle_state_index (bundle, self->state), (guint) acc_bundle_treaty_index (bundle, self->treaty));
  AccAction *corrected = find_corrected (self, bundle);
  Act act = { self->kind, self->date, self };

  g_array_append_val (acts, act);
  for (guint i = 0; i < rows.n; i++)
    {
      AccAction *action = rows.records[i];

      if (action == corrected || is_corrected (bundle, action, others))
        continue;
      act = (Act){ action->kind, action->date, NULL };
      g_array_append_val (acts, act);
    }
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const AccOwnAct *other = others->pdata[i];

      if (strcmp (other->state, self->state) != 0 || strcmp (other->treaty, self->treaty) != 0)
        continue;
      act = (Act){ other->kind, other->date, other };
      g_array_append_val (acts, act);
    }
  g_array_sort (acts, compare_acts);
  return acts;
}

/* It signs once, joins once unless it left between, and leaves what it joined. A fault that was there without it is none of its own. */
static void
check_sequence (const AccOwnAct *self, AccBundle *bundle, const GPtrArray *others, const AccFaultPlace *place)
{
  g_autoptr (GArray) acts = list_sequence (self, bundle, others);
  const Act *joined = NULL, *left = NULL, *beside = NULL;
  AccFaultKind fault = ACC_N_FAULTS;
  guint own = 0;

  for (guint i = 0; i < acts->len; i++)
    if (g_array_index (acts, Act, i).of == self)
      own = i;
  for (guint i = 0; i < acts->len && fault == ACC_N_FAULTS; i++)
    {
      const Act *act = &g_array_index (acts, Act, i);
      gboolean same = i != own && act->kind == self->kind;

      if (same && acc_date_equal (act->date, self->date))
        fault = ACC_FAULT_ACT_TWICE;
      else if (same && self->kind == ACC_ACTION_SIGNATURE)
        fault = ACC_FAULT_SIGNS_BESIDE;
      if (fault != ACC_N_FAULTS)
        beside = act;
      else if (act->kind == ACC_ACTION_DENUNCIATION)
        {
          if (joined == NULL && left != NULL && (i == own || left->of == self))
            {
              fault = ACC_FAULT_LEAVES_BESIDE;
              beside = i == own ? left : act;
            }
          else if (joined == NULL && i == own)
            fault = ACC_FAULT_NEVER_JOINED;
          joined = NULL;
          left = act;
        }
      else if (acc_action_kind_joins (act->kind))
        {
          if (joined != NULL && (act->of == self || joined->of == self))
            {
              fault = ACC_FAULT_JOINS_BESIDE;
              beside = act->of == self ? joined : act;
            }
          joined = act;
          left = NULL;
        }
    }
  if (fault != ACC_N_FAULTS)
    {
      g_autofree char *date = beside != NULL ? acc_date_to_string (beside->date) : NULL;

      acc_fault_add_of (place, fault == ACC_FAULT_NEVER_JOINED ? "action" : "date", fault, date, self->state, self->treaty);
    }
}

static void
check_references (const AccOwnAct *self, AccBundle *bundle, const AccFaultPlace *place)
{
  if (acc_bundle_find_state (bundle, self->state) == NULL)
    acc_fault_add (place, "state", ACC_FAULT_NO_STATE, NULL, self->state);
  if (acc_bundle_find_treaty (bundle, self->treaty) == NULL)
    acc_fault_add (place, "treaty", ACC_FAULT_REFERENCE, acc_table_get_info (ACC_TABLE_TREATIES)->key, self->treaty);
}

/* Only a succession can be of a day before the successor's first. */
static void
check_state (const AccOwnAct *self, const AccState *state, const AccFaultPlace *place)
{
  gint32 first = acc_date_first_day (self->date);
  gboolean ended = acc_date_is_set (state->until) && acc_date_last_day (state->until) < first;
  g_autofree char *end = NULL;

  if (!acc_state_has_treaties (state) || state->filed_under != NULL)
    acc_fault_add (place, "state", ACC_FAULT_HAS_NO_TREATIES, NULL, state->iso3);
  else if (!acc_state_was_there (state, first, acc_date_last_day (self->date))
           && (ended || (self->kind != ACC_ACTION_SUCCESSION && self->kind != ACC_ACTION_SUCCESSION_TO_SIGNATURE)))
    {
      end = acc_date_to_string (ended ? state->until : state->since);
      acc_fault_add (place, "date", ended ? ACC_FAULT_STATE_ENDED : ACC_FAULT_STATE_LATER, end, state->iso3);
    }
}

/**
 * acc_own_act_check:
 * @self: an act
 * @bundle: the edition that it would lie over
 * @others: (nullable) (element-type AccOwnAct): those that would lie beside it
 * @place: where it stands, and where its faults go
 *
 * Returns: whether it may
 */
gboolean
acc_own_act_check (const AccOwnAct *self, AccBundle *bundle, const GPtrArray *others, const AccFaultPlace *place)
{
  guint before = place->faults->len;
  AccState *state;

  check_references (self, bundle, place);
  if (place->faults->len > before)
    return FALSE;
  state = acc_bundle_find_state (bundle, self->state);
  acc_check_act (acc_bundle_find_treaty (bundle, self->treaty), self->kind, self->date, self->effective, place);
  if (acc_date_first_day (self->date) > acc_date_last_day (acc_date_today ()))
    {
      g_autofree char *date = acc_date_to_string (self->date);

      acc_fault_add (place, "date", ACC_FAULT_NOT_YET, NULL, date);
    }
  check_state (self, state, place);
  if (acc_date_is_set (self->corrects))
    {
      AccAction *corrected = find_corrected (self, bundle);
      g_autofree char *date = acc_date_to_string (self->corrects);

      if (corrected == NULL)
        acc_fault_add_of (place, "corrects", ACC_FAULT_NOTHING_TO_CORRECT, date, self->state, self->treaty);
      else if (is_corrected (bundle, corrected, others))
        acc_fault_add_of (place, "corrects", ACC_FAULT_CORRECTED_TWICE, date, self->state, self->treaty);
    }
  if (place->faults->len == before)
    check_sequence (self, bundle, others, place);
  return place->faults->len == before;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = acc_own_act_get_id (*(AccOwnAct *const *) a);
  g_autofree char *y = acc_own_act_get_id (*(AccOwnAct *const *) b);

  return strcmp (x, y);
}

/* What acc_record_write () leaves out, the file that an act was taken from and when, is of one computer alone; the rest is the same on all. */
char *
acc_own_acts_name (const GPtrArray *acts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;

  if (acts == NULL || acts->len == 0)
    return NULL;
  for (guint i = 0; i < acts->len; i++)
    g_ptr_array_add (sorted, acts->pdata[i]);
  g_ptr_array_sort (sorted, compare_ids);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sorted->len; i++)
    acc_record_write (sorted->pdata[i], builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return g_strdup_printf (ACC_OWN_ACTS_PREFIX "%u-%.*s", acts->len, DIGITS, digest);
}

/* Of the edition's, where the act says no more of it than its id; of the user's, where it says the same. */
static gboolean
is_source (const AccSource *source, const AccOwnAct *act)
{
  return (!source->own && act->publisher == NULL && act->address == NULL)
         || (g_strcmp0 (source->publisher, act->publisher) == 0 && g_strcmp0 (source->address, act->address) == 0);
}

/* The source of that id, or one with that text as its title; those of the same text by another publisher or elsewhere are numbered. */
static const char *
add_source (AccBundle *bundle, const AccOwnAct *act)
{
  GPtrArray *items = bundle->items[ACC_TABLE_SOURCES];
  g_autofree char *id = g_strdup (act->source);
  AccSource *source;

  for (guint n = 2; (source = acc_bundle_find_source (bundle, id)) != NULL && !is_source (source, act); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s (%u)", act->source, n);
    }
  if (source != NULL)
    return source->id;
  source = g_object_new (ACC_TYPE_SOURCE, NULL);
  source->id = g_steal_pointer (&id);
  source->title = g_strdup (act->source);
  source->publisher = g_strdup (act->publisher);
  source->address = g_strdup (act->address);
  source->own = TRUE;
  g_list_store_append (bundle->tables[ACC_TABLE_SOURCES], source);
  g_ptr_array_add (items, source);
  g_hash_table_insert (bundle->index[ACC_TABLE_SOURCES], g_strdup (source->id), GUINT_TO_POINTER (items->len));
  g_object_unref (source);
  return source->id;
}

/* The bundle keeps what is taken from its table, for who asks what the act stands instead of. */
static void
take_corrected (AccBundle *bundle, AccOwnAct *act)
{
  guint row;

  act->corrected = find_corrected (act, bundle);
  if (act->corrected == NULL || !g_ptr_array_find (bundle->items[ACC_TABLE_ACTIONS], act->corrected, &row))
    return;
  g_ptr_array_add (bundle->corrected, g_object_ref (act->corrected));
  g_ptr_array_remove_index (bundle->items[ACC_TABLE_ACTIONS], row);
  g_list_store_remove (bundle->tables[ACC_TABLE_ACTIONS], row);
}

static void
add_action (AccBundle *bundle, AccOwnAct *act)
{
  AccAction *action = g_object_new (ACC_TYPE_ACTION, NULL);

  action->state = g_strdup (act->state);
  action->treaty = g_strdup (act->treaty);
  action->kind = act->kind;
  action->date = act->date;
  action->effective = act->effective;
  action->doubt = act->doubt != ACC_ENUM_ABSENT ? act->doubt : ACC_DOUBT_SINGLE_SOURCE;
  action->effective_doubt = action->doubt;
  action->sources = g_strdupv ((char *[]) { (char *) add_source (bundle, act), NULL });
  action->note = g_strdup (act->note);
  action->own = act;
  g_list_store_append (bundle->tables[ACC_TABLE_ACTIONS], action);
  g_ptr_array_add (bundle->items[ACC_TABLE_ACTIONS], action);
  g_object_unref (action);
}

/**
 * acc_bundle_add_acts:
 * @acts: (element-type AccOwnAct): each checked against the bundle, and the others
 *
 * Lays them over it, at most once, and before a ledger is made of it: the edition has another name from then on.
 */
void
acc_bundle_add_acts (AccBundle *self, GPtrArray *acts)
{
  g_return_if_fail (ACC_IS_BUNDLE (self) && self->acts->len == 0);

  if (acts->len == 0)
    return;
  for (guint i = 0; i < acts->len; i++)
    {
      AccOwnAct *act = g_object_ref (acts->pdata[i]);

      g_ptr_array_add (self->acts, act);
      take_corrected (self, act);
    }
  for (guint i = 0; i < acts->len; i++)
    add_action (self, acts->pdata[i]);
  g_clear_pointer (&self->by, _acc_index_free);
  self->by = _acc_index_new (self);
  _acc_bundle_find_first_day (self);
  self->acts_name = acc_own_acts_name (self->acts);
  _acc_bundle_name_edition (self);
}

/**
 * acc_bundle_get_acts:
 *
 * Returns: (transfer none) (element-type AccOwnAct): the acts that lie over it, none where there are none
 */
GPtrArray *
acc_bundle_get_acts (AccBundle *self)
{
  return self->acts;
}
