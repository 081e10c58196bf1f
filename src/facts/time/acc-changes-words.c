/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed between two days, in words. */

#include "config.h"

#include "facts/time/acc-changes.h"

#include <glib/gi18n.h>

#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-standing.h"

GPtrArray *
acc_changes_list_groups (const AccChanges *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccGroup *combined = acc_bundle_get_default_group (bundle);
  GPtrArray *groups = g_ptr_array_new ();

  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    if (self->query.treaty == NULL || acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t) == (gpointer) self->query.treaty)
      g_ptr_array_add (groups, acc_bundle_get_treaty_group (bundle, t));
  if (self->query.treaty == NULL && combined != NULL && combined->members->len > 1)
    g_ptr_array_add (groups, combined);
  return groups;
}

gboolean
acc_changes_find_positions (const AccChanges *self, const AccGroup *group, AccPosition *before, AccPosition *after)
{
  guint state = (guint) acc_bundle_state_index (acc_ledger_get_bundle (self->ledger), self->query.state->iso3);
  guint treaty = g_array_index (group->members, guint, 0);

  if (group->members->len != 1)
    return FALSE;
  acc_ledger_query (self->ledger, state, treaty, self->query.from - 1, self->query.basis, before);
  acc_ledger_query (self->ledger, state, treaty, self->query.to, self->query.basis, after);
  return TRUE;
}

gboolean
acc_changes_word_group (const AccChanges *self, const AccGroup *group, char **before, char **after)
{
  AccPosition first, last;

  if (self->query.state == NULL)
    {
      *before = acc_words_count_parties (self->ledger, group, self->query.region, self->query.from - 1, self->query.basis, NULL);
      *after = acc_words_count_parties (self->ledger, group, self->query.region, self->query.to, self->query.basis, NULL);
      return TRUE;
    }
  if (!acc_changes_find_positions (self, group, &first, &last))
    return FALSE;
  *before = g_strdup (acc_standing_describe (&first));
  *after = g_strdup (acc_standing_describe (&last));
  return TRUE;
}

const char *
acc_changes_name_group (const AccGroup *group)
{
  return acc_locale_text (group->short_title != NULL && group->members->len == 1 ? group->short_title : group->title);
}

const char *
acc_change_kind_to_string (AccChangeKind kind)
{
  static const char *const names[ACC_N_CHANGES] = { "joined", "left", "bound", "no-longer-bound", "made", "withdrawn", "withdrawn-in-part" };

  return names[kind];
}

const char *
acc_change_kind_get_title (AccChangeKind kind)
{
  switch (kind)
    {
    case ACC_CHANGE_JOINED:
      return C_ ("changes", "Joined");
    case ACC_CHANGE_BOUND:
      return C_ ("changes", "Became bound");
    case ACC_CHANGE_UNBOUND:
      return C_ ("changes", "No longer bound");
    case ACC_CHANGE_MADE:
      return C_ ("changes", "Reservations and declarations made");
    case ACC_CHANGE_WITHDRAWN:
      return C_ ("changes", "Withdrawn");
    case ACC_CHANGE_WITHDRAWN_IN_PART:
      return C_ ("changes", "Withdrawn in part");
    default:
      return acc_standing_get_title (ACC_STANDING_LEFT);
    }
}

char *
acc_change_word (const AccChange *change)
{
  g_autofree char *what = change->doubt == NULL ? g_strdup (change->text) : acc_locale_compose (_ ("{words} ({source})"), "words", change->text, "source", change->doubt, NULL);

  if (!change->possible)
    return g_steal_pointer (&what);
  /* Translators: an act of which the day is not known, and which may have been before or after the days that are asked about */
  return acc_locale_compose (C_ ("changes", "{what} (possible, not counted: the day may lie outside)"), "what", what, NULL);
}

char *
acc_changes_word_title (const AccChanges *self)
{
  g_autofree char *from = acc_locale_format_date (acc_date_from_day (self->query.from));
  g_autofree char *to = acc_locale_format_date (acc_date_from_day (self->query.to));
  const char *place = self->query.state != NULL ? acc_locale_state_name (self->query.state) : self->query.region != NULL ? acc_locale_region_name (self->query.region) : _ ("World");

  /* Translators: {place} is a State, a region or the world */
  return acc_locale_compose (C_ ("changes", "{place}: what changed between {from} and {to}, both days included"), "place", place, "from", from, "to", to, NULL);
}

const char *
acc_changes_say_no_acts (const AccChanges *self)
{
  return self->acts->len > 0 ? NULL : C_ ("changes", "Between these days the record has no act that changed anything.");
}

static gboolean
has_both (const AccMovement *movement)
{
  return acc_value_is_number (movement->before) && acc_value_is_number (movement->after);
}

const char *
acc_changes_say_no_movements (const AccChanges *self)
{
  if (self->movements->len > 0 || self->query.treaty != NULL)
    return NULL;
  /* Some may differ that are of a year in which their series breaks. */
  for (guint i = 0; i < self->breaks->len; i++)
    if (has_both (self->breaks->pdata[i]))
      return NULL;
  return C_ ("changes", "Between these days there are no figures of two ends of a year, one after the other, that differ.");
}

char *
acc_changes_word_terms (const AccChanges *self)
{
  AccClaim claim = { .kind = ACC_CLAIM_TERMS_LISTED, .bundle = acc_ledger_get_bundle (self->ledger) };

  claim.date = acc_bundle_get_as_at (claim.bundle, ACC_TABLE_RESERVATIONS);
  return acc_date_is_set (claim.date) ? acc_claim_get_text (&claim) : NULL;
}

char *
acc_movement_word_note (const AccMovement *movement)
{
  g_autofree char *year = acc_locale_format_date (acc_date_year (movement->year));

  if (movement->note == NULL)
    return NULL;
  if (movement->is_break && has_both (movement))
    {
      g_autofree char *before = acc_people_word_value (movement->before);
      g_autofree char *after = acc_people_word_value (movement->after);

      /* Translators: as the message without the numbers; a list of changes is above, from which this one is left out: the figure was {before} a year earlier, and is {after} */
      return acc_locale_compose (C_ ("changes", "{year}, {what} (not compared above: {before}, then {after}): {note}"), "year", year, "what", movement->title, "before", before,
                                 "after", after, "note", movement->note, NULL);
    }
  /* Translators: {what} is a yearly figure; {note} are whole sentences on it, each with its full stop */
  return acc_locale_compose (C_ ("changes", "{year}, {what}: {note}"), "year", year, "what", movement->title, "note", movement->note, NULL);
}

const char *
acc_changes_say_movements (void)
{
  return C_ ("changes", "Figures that changed most within a year: at the end of the year before, and at its end");
}
