/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The States before and after a State, as far as the record names them: its predecessors and theirs, those that name it as a
 * predecessor, and whose succession took whose place with the depositary. Nothing about succession in law is concluded from that. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/pages/acc-place-row.h"
#include "facts/acc-wording.h"
#include "locale/acc-locale.h"

static const AccItemField acc_kin_fields[] = {
  { "code", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccKin, code) },
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccKin, name) },
  { "relation", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccKin, relation) },
  { "marks", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccKin, marks) },
};
ACC_DEFINE_ITEM (AccKin, acc_kin)

/* Who names a State as a predecessor: by its code, read once from the bundle. */
static GHashTable *
get_successors (AccBundle *bundle)
{
  GHashTable *successors = g_object_get_data (G_OBJECT (bundle), "acc-successors");

  if (successors != NULL)
    return successors;
  successors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, i);

      for (guint p = 0; state->predecessors != NULL && state->predecessors[p] != NULL; p++)
        {
          GPtrArray *named = g_hash_table_lookup (successors, state->predecessors[p]);

          if (named == NULL)
            {
              named = g_ptr_array_new ();
              g_hash_table_insert (successors, state->predecessors[p], named);
            }
          g_ptr_array_add (named, state);
        }
    }
  g_object_set_data_full (G_OBJECT (bundle), "acc-successors", successors, (GDestroyNotify) g_hash_table_unref);
  return successors;
}

typedef struct
{
  AccState *state;
  AccState *through; /* NULL where the record names it directly */
  gboolean before;
} Kin;

/* Theirs first, so that the oldest stands first. The visited ones are not asked again: a bundle may name States in a circle. */
static void
collect_before (GArray     *chain,
                AccBundle  *bundle,
                AccState   *state,
                AccState   *through,
                GHashTable *visited)
{
  for (guint p = 0; state->predecessors != NULL && state->predecessors[p] != NULL; p++)
    {
      Kin kin = { acc_bundle_find_state (bundle, state->predecessors[p]), through, TRUE };

      if (kin.state == NULL || !g_hash_table_add (visited, kin.state))
        continue;
      collect_before (chain, bundle, kin.state, kin.state, visited);
      g_array_append_val (chain, kin);
    }
}

static void
collect_after (GArray     *chain,
               AccBundle  *bundle,
               AccState   *state,
               AccState   *through,
               GHashTable *visited)
{
  GPtrArray *named = g_hash_table_lookup (get_successors (bundle), state->iso3);

  for (guint i = 0; named != NULL && i < named->len; i++)
    {
      Kin kin = { named->pdata[i], through, FALSE };

      if (!g_hash_table_add (visited, kin.state))
        continue;
      g_array_append_val (chain, kin);
      collect_after (chain, bundle, kin.state, kin.state, visited);
    }
}

static char *
word_relation (const Kin *kin,
               AccState  *shown)
{
  AccDate date = kin->before ? kin->state->until : kin->state->since;
  /* Acts of one State may be filed under another, which then begins with it: not the day on which it followed. */
  gboolean filed = !kin->before && acc_date_is_set (date) && acc_date_is_set (shown->since) && acc_date_first_day (date) <= acc_date_first_day (shown->since);
  g_autofree char *when = acc_date_is_set (date) && !filed ? acc_locale_format_date (date) : NULL;
  g_autofree char *relation = NULL;

  if (kin->before)
    relation = when != NULL ? acc_locale_compose (_ ("Predecessor in the record, until {date}"), "date", when, NULL) : g_strdup (_ ("Predecessor in the record"));
  else
    relation = when != NULL ? acc_locale_compose (_ ("Successor in the record, from {date}"), "date", when, NULL) : g_strdup (_ ("Successor in the record"));
  if (kin->through == NULL)
    return g_steal_pointer (&relation);
  /* Translators: a State that is related to the one shown through a third: "Predecessor in the record, by way of: Czechoslovakia" */
  return acc_locale_compose (_ ("{relation}, by way of: {state}"), "relation", relation, "state", acc_locale_state_name (kin->through), NULL);
}

void
_acc_facts_fill_kin (AccFacts   *self,
                     AccSession *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccState *state = acc_session_get_state (session);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (Kin));
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  guint n = 0;

  g_hash_table_add (visited, state);
  collect_before (chain, bundle, state, NULL, visited);
  collect_after (chain, bundle, state, NULL, visited);
  /* Whose place is taken with the depositary need not be named as a predecessor. */
  if (state->place_taken_by != NULL)
    {
      Kin kin = { acc_bundle_find_state (bundle, state->place_taken_by), NULL, FALSE };

      if (kin.state != NULL && g_hash_table_add (visited, kin.state))
        g_array_append_val (chain, kin);
    }
  for (guint i = 0; i < chain->len; i++)
    {
      const Kin *kin = &g_array_index (chain, Kin, i);
      g_autofree char *relation = word_relation (kin, state);
      g_autofree char *text = NULL;
      int index = acc_bundle_state_index (bundle, kin->state->iso3);
      g_autofree char *marks = acc_wording_marks (ledger, (guint) index, acc_session_get_treaties (session), day, basis);

      if (g_strcmp0 (kin->state->place_taken_by, state->iso3) == 0)
        text = g_strdup_printf ("%s\n%s", relation, _ ("The succession of the State shown took the place of its entry with the depositary"));
      else if (g_strcmp0 (state->place_taken_by, kin->state->iso3) == 0)
        text = g_strdup_printf ("%s\n%s", relation, _ ("Its succession took the place of the entry shown with the depositary"));
      else
        text = g_steal_pointer (&relation);
      g_object_set (_acc_facts_next (self->kin, &n), "code", kin->state->iso3, "name", acc_locale_state_name (kin->state), "relation", text, "marks",
                    marks, NULL);
    }
  _acc_facts_end (self->kin, n);
}
