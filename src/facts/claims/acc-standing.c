/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One answer of the ledger as a standing, and each standing as a mark and in words. */

#include "config.h"

#include "facts/claims/acc-standing.h"

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

/**
 * acc_standing_from_position:
 * @position: an answer of the ledger
 *
 * Where the days that are not known, or a rule that the bundle does not have, could make it a party, nothing else is said of it.
 *
 * Returns: the standing; never %ACC_STANDING_ANY, nor %ACC_STANDING_PREDECESSOR, for which another State has to be asked
 */
AccStanding
acc_standing_from_position (const AccPosition *position)
{
  if (position->status == ACC_STATUS_PARTY)
    return ACC_STANDING_PARTY;
  if (position->may_count || position->rule == ACC_RULE_NOT_TOLD)
    return ACC_STANDING_OPEN;
  switch (position->status)
    {
    case ACC_STATUS_SIGNED:
    case ACC_STATUS_DEPOSITED:
      return ACC_STANDING_SIGNED;
    case ACC_STATUS_LEFT:
      return ACC_STANDING_LEFT;
    case ACC_STATUS_ENDED:
      /* What had deposited and ended before it was bound was no party on a basis that counts from then. */
      return position->joined != NULL && position->since < ACC_DAY_MAX ? ACC_STANDING_ENDED : ACC_STANDING_NEVER;
    case ACC_STATUS_PARTY:
    case ACC_STATUS_NONE:
    default:
      return position->rule == ACC_RULE_FILED_UNDER ? ACC_STANDING_FILED : ACC_STANDING_NEVER;
    }
}

/**
 * acc_standing_to_string:
 *
 * Returns: (transfer none): the word for it in JSON
 */
const char *
acc_standing_to_string (AccStanding standing)
{
  static const char *const words[ACC_N_STANDINGS] = { "any", "party", "signed", "left", "ended", "not-certain", "never", "predecessor", "filed-under-another" };

  return words[standing];
}

/**
 * acc_standing_get_mark:
 *
 * Returns: how it is drawn
 */
AccMark
acc_standing_get_mark (AccStanding standing)
{
  static const AccMark marks[ACC_N_STANDINGS] = { [ACC_STANDING_PARTY] = ACC_MARK_FILLED, [ACC_STANDING_SIGNED] = ACC_MARK_OUTLINED,
                                                  [ACC_STANDING_LEFT] = ACC_MARK_CROSSED, [ACC_STANDING_ENDED] = ACC_MARK_BARRED,
                                                  [ACC_STANDING_OPEN] = ACC_MARK_DASHED, [ACC_STANDING_FILED] = ACC_MARK_ELSEWHERE };

  return marks[standing];
}

/**
 * acc_standing_get_title:
 *
 * Returns: a few words that can stand alone, translated
 */
const char *
acc_standing_get_title (AccStanding standing)
{
  const char *msgid = acc_standing_get_msgid (standing);

  return *msgid != '\0' ? _ (msgid) : "";
}

/**
 * acc_standing_get_msgid:
 *
 * Returns: the title in English, for acc_second_term()
 */
const char *
acc_standing_get_msgid (AccStanding standing)
{
  static const char *const titles[ACC_N_STANDINGS] = {
    [ACC_STANDING_ANY] = "",
    [ACC_STANDING_PARTY] = N_ ("Party"),
    [ACC_STANDING_SIGNED] = N_ ("Signed or deposited, not bound"),
    [ACC_STANDING_LEFT] = N_ ("No longer party"),
    [ACC_STANDING_ENDED] = N_ ("Party until it ended"),
    [ACC_STANDING_OPEN] = N_ ("Not certain"),
    [ACC_STANDING_NEVER] = N_ ("Never joined"),
    [ACC_STANDING_PREDECESSOR] = N_ ("Predecessor was party"),
    [ACC_STANDING_FILED] = N_ ("Filed under another State"),
  };

  return titles[standing];
}

/* A message with a place for {treaty}. */
static const char *
get_message (guint mark)
{
  switch (mark & 0x0f)
    {
    case ACC_MARK_FILLED:
      return mark & ACC_MARK_GAP ? _ ("{treaty}: party, with a reservation, declaration or limitation") : _ ("{treaty}: party");
    case ACC_MARK_OUTLINED:
      return _ ("{treaty}: signed or deposited, not bound");
    case ACC_MARK_CROSSED:
      return _ ("{treaty}: no longer party");
    case ACC_MARK_BARRED:
      return C_ ("standing", "{treaty}: party until it ended");
    case ACC_MARK_DASHED:
      return C_ ("standing", "{treaty}: not certain");
    case ACC_MARK_ELSEWHERE:
      return C_ ("standing", "{treaty}: filed under another State");
    default:
      return _ ("{treaty}: not party");
    }
}

/**
 * acc_mark_word:
 * @mark: an #AccMark, with %ACC_MARK_GAP where a reservation or limitation stands, and %ACC_MARK_OWN where an act of the user's decides
 * @treaty: a treaty
 *
 * Returns: (transfer full): what it says
 */
char *
acc_mark_word (guint      mark,
               AccTreaty *treaty)
{
  char *words = acc_locale_compose (get_message (mark), "treaty", acc_locale_treaty_short_title (treaty), NULL);

  return mark & ACC_MARK_OWN ? acc_own_mark (words) : words;
}

/**
 * acc_standing_describe:
 * @position: an answer of the ledger
 *
 * Returns: how the State stands, to follow the name of a treaty in a table
 */
const char *
acc_standing_describe (const AccPosition *position)
{
  switch (acc_standing_from_position (position))
    {
    case ACC_STANDING_PARTY:
      return _ ("party");
    case ACC_STANDING_SIGNED:
      return position->status == ACC_STATUS_DEPOSITED ? _ ("deposited, not yet bound") : _ ("signed, not a party");
    case ACC_STANDING_LEFT:
      return _ ("no longer a party");
    case ACC_STANDING_ENDED:
      return C_ ("standing", "party until it ended");
    case ACC_STANDING_OPEN:
      return C_ ("standing", "not certain");
    case ACC_STANDING_FILED:
      return C_ ("standing", "filed under another State");
    case ACC_STANDING_ANY:
    case ACC_STANDING_NEVER:
    case ACC_STANDING_PREDECESSOR:
    case ACC_N_STANDINGS:
    default:
      return position->status == ACC_STATUS_ENDED ? _ ("ended") : _ ("not a party");
    }
}

/**
 * acc_standing_word_tally:
 * @numbers: how many States stand in each way
 * @told: whether the bundle tells who is party, as acc_ledger_can_count() has it
 *
 * Returns: (transfer full): how many parties, and how many of each other standing that occurs
 */
char *
acc_standing_word_tally (const guint numbers[ACC_N_STANDINGS],
                         gboolean    told)
{
  static const AccStanding order[] = { ACC_STANDING_PARTY, ACC_STANDING_SIGNED, ACC_STANDING_LEFT, ACC_STANDING_ENDED,
                                       ACC_STANDING_OPEN,  ACC_STANDING_PREDECESSOR, ACC_STANDING_NEVER };
  GString *tally = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *number = acc_words_number_or_untold (numbers[order[i]], told || order[i] != ACC_STANDING_PARTY);
      g_autofree char *part = NULL;
      char *gap;

      if (numbers[order[i]] == 0 && order[i] != ACC_STANDING_PARTY)
        continue;
      /* Translators: how many States stand to a treaty in a certain way: "Never joined: 41" */
      part = acc_locale_compose (_ ("{status}: {n}"), "status", acc_standing_get_title (order[i]), "n", number, NULL);
      /* The number stays with its words where the line breaks. */
      gap = strrchr (part, ' ');
      if (tally->len > 0)
        /* Translators: it must not look like a figure: beside Arabic figures a dot in the middle is a zero */
        g_string_append (tally, C_ ("between two counts", " · "));
      if (gap != NULL)
        g_string_append_printf (tally, "%.*s\u00a0%s", (int) (gap - part), part, gap + 1);
      else
        g_string_append (tally, part);
    }
  return g_string_free (tally, FALSE);
}
