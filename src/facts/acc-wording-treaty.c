/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands at the top of a treaty's page: how many are party, since when it is in force and by whose act, who left. */

#include "config.h"

#include "facts/acc-wording-treaty.h"

#include <glib/gi18n.h>

#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "model/bundle/acc-index.h"

char *
acc_wording_treaty_sentence (AccLedger *ledger,
                             guint      treaty,
                             gint32     day,
                             AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTreaty *record = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty);
  AccGroup *group = acc_bundle_get_treaty_group (bundle, treaty);
  guint n = acc_ledger_count (ledger, group, NULL, day, basis, NULL);
  g_autofree char *when = acc_locale_format_when (acc_date_from_day (day));
  g_autofree char *number = acc_locale_format_number (n);
  g_autofree char *title = acc_words_treaty_in_sentence (record);
  g_autofree char *reach = NULL;

  if (acc_date_last_day (record->done) > day)
    {
      g_autofree char *done = acc_locale_format_when (record->done);

      return acc_locale_compose (_ ("{Treaty} was adopted later, {done}."), "treaty", title, "done", done, NULL);
    }
  if (!acc_ledger_can_count (ledger, group, basis))
    return acc_words_say_untold (bundle, group);
  reach = acc_wording_reach (bundle, group, day);
  if (*reach == '\0')
    return acc_locale_compose (ngettext ("{When}, {n} State was party to {treaty}.", "{When}, {n} States were party to {treaty}.", n), "when", when, "n", number,
                               "treaty", title, NULL);
  return acc_locale_compose (ngettext ("As far as the record goes, {n} State was party to {treaties} {date}.",
                                       "As far as the record goes, {n} States were party to {treaties} {date}.", n),
                             "date", when, "n", number, "treaties", title, NULL);
}

/* Neither of the two days is that of entry into force, which may also lie before or after the day that is asked for. */
static char *
word_open_entry (gint32 first,
                 gint32 last)
{
  g_autofree char *from = acc_locale_format_date (acc_date_from_day (first));
  g_autofree char *to = acc_locale_format_date (acc_date_from_day (last));

  return acc_locale_compose (_ ("Entry into force between {first} and {last}; the record does not know the day."), "first", from, "last", to, NULL);
}

char *
acc_wording_treaty_entry (AccLedger *ledger,
                          guint      treaty,
                          gint32     day)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTreaty *record = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty);
  AccAction *deciding = NULL;
  gint32 first = acc_ledger_get_entry_first (ledger, treaty), entry = acc_ledger_get_entry_into_force (ledger, treaty, &deciding);
  AccState *state = deciding != NULL ? acc_bundle_find_state (bundle, deciding->state) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *computed = NULL;
  g_autofree char *name = NULL;
  g_autofree char *act = NULL;
  g_autofree char *number = NULL;
  g_autofree char *article = acc_locale_format_article (record->article_first != NULL ? record->article_first : "");
  g_autofree char *published = NULL;

  /* Neither a rule nor a published day: that is not to say that it never was. */
  if (entry >= ACC_DAY_MAX && record->instruments == ACC_INT_ABSENT)
    return g_strdup (_ ("The bundle does not say when the treaty entered into force."));
  if (first > day)
    return g_strdup (_ ("Not in force on this date."));
  if (!acc_ledger_is_day (first, entry))
    return word_open_entry (first, entry);
  date = acc_locale_format_date (acc_date_from_day (entry));
  /* Without the rule, and where a published day stands in for it, there is nothing to say of where the day comes from. */
  if (state == NULL || record->article_first == NULL || !acc_ledger_is_entry_computed (ledger, treaty))
    return acc_locale_compose (_ ("In force since {date}."), "date", date, NULL);
  name = acc_locale_state_in_sentence (state);
  act = acc_locale_format_date (deciding->date);
  number = acc_locale_format_ordinal_words (ACC_RANK_INSTRUMENT, (guint) record->instruments);
  if (record->wait_years != ACC_INT_ABSENT && record->wait_years > 0)
    {
      g_autofree char *wait = acc_locale_format_number (record->wait_years);

      computed = acc_locale_compose (ngettext ("In force since {date}: {n} year after the {ordinal} instrument, that of {state} of {act} (article {article}).",
                                               "In force since {date}: {n} years after the {ordinal} instrument, that of {state} of {act} (article {article}).",
                                               (gulong) record->wait_years),
                                     "date", date, "n", wait, "ordinal", number, "state", name, "act", act, "article", article, NULL);
    }
  else if (record->wait_days != ACC_INT_ABSENT && record->wait_days > 0)
    {
      g_autofree char *wait = acc_locale_format_number (record->wait_days);

      computed = acc_locale_compose (ngettext ("In force since {date}: {n} day after the {ordinal} instrument, that of {state} of {act} (article {article}).",
                                               "In force since {date}: {n} days after the {ordinal} instrument, that of {state} of {act} (article {article}).",
                                               (gulong) record->wait_days),
                                     "date", date, "n", wait, "ordinal", number, "state", name, "act", act, "article", article, NULL);
    }
  else
    computed = acc_locale_compose (_ ("In force since {date}, the day of the {ordinal} instrument, that of {state} (article {article})."), "date", date, "ordinal",
                                   number, "state", name, "article", article, NULL);
  /* In a bundle of one's own it is whoever made it that says so, and nobody has read what a depositary published. */
  if (!acc_date_is_set (record->entry_into_force) || acc_bundle_is_own (bundle))
    return g_steal_pointer (&computed);
  if (acc_date_first_day (record->entry_into_force) == entry)
    return acc_locale_compose (_ ("{computed} The depositary published the same day."), "computed", computed, NULL);
  published = acc_locale_format_date (record->entry_into_force);
  return acc_locale_compose (_ ("{computed} The depositary published {published}."), "computed", computed, "published", published, NULL);
}

static char *
word_denunciations (AccLedger *ledger,
                    guint      treaty,
                    gint32     day)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_ACTIONS, treaty);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < rows.n; i++)
    {
      AccAction *action = rows.records[i];
      g_autofree char *name = NULL;
      g_autofree char *when = NULL;

      if (action->kind != ACC_ACTION_DENUNCIATION || acc_date_last_day (action->date) > day)
        continue;
      name = acc_locale_state_in_sentence (acc_bundle_find_state (bundle, action->state));
      when = acc_locale_format_when (action->date);
      /* Translators: a State and when it denounced: "Senegal on 1 January 1980" */
      g_ptr_array_add (names, acc_locale_compose (_ ("{state} {when}"), "state", name, "when", when, NULL));
    }
  if (names->len == 0)
    return g_strdup (_ ("No State had denounced it."));
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  return acc_locale_compose (_ ("Denounced by {states}."), "states", list, NULL);
}

char *
acc_wording_treaty_history (AccLedger *ledger,
                            guint      treaty,
                            gint32     day)
{
  AccTreaty *record = acc_bundle_get_item (acc_ledger_get_bundle (ledger), ACC_TABLE_TREATIES, treaty);
  GString *text = g_string_new (NULL);

  if (acc_date_last_day (record->done) <= day)
    {
      acc_words_add_sentence (text, acc_wording_treaty_entry (ledger, treaty, day));
      acc_words_add_sentence (text, word_denunciations (ledger, treaty, day));
    }
  return g_string_free (text, FALSE);
}

char *
acc_wording_treaty_reservations_as_at (AccBundle *bundle,
                                       AccTreaty *treaty)
{
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_RESERVATIONS, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  AccDate as_at = { 0 };
  g_autofree char *date = NULL;

  for (guint i = 0; i < rows.n; i++)
    {
      AccReservation *reservation = rows.records[i];

      if (acc_date_is_set (reservation->as_at)
          && (!acc_date_is_set (as_at) || acc_date_last_day (reservation->as_at) > acc_date_last_day (as_at)))
        as_at = reservation->as_at;
    }
  if (!acc_date_is_set (as_at))
    return g_strdup (_ ("No reservations are recorded for this treaty."));
  date = acc_locale_format_date (as_at);
  return acc_locale_compose (_ ("● reservation, ○ declaration, × withdrawn. As at {date}: what was made or withdrawn later is not in the record."), "date", date, NULL);
}
