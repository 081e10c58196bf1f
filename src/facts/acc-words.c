/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pieces that sentences are made of: names of treaties and States in a sentence, rules, bases, acts, doubts. */

#include "config.h"

#include "facts/acc-words.h"
#include "locale/acc-phrase.h"
#include "locale/acc-second.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * acc_words_is_state:
 * @state: a record of the table of States
 *
 * Returns: whether treaties can be spoken of: it is or was a State, or an organisation; no territory and no group of people
 */
gboolean
acc_words_is_state (AccState *state)
{
  return acc_state_has_treaties (state);
}

/**
 * acc_words_describe_kind:
 * @kind: of a record of the table of States
 *
 * Returns: what it is: “Territory”; static
 */
const char *
acc_words_describe_kind (AccStateKind kind)
{
  switch (kind)
    {
    case ACC_STATE_MEMBER:
      return _ ("Member of the United Nations");
    case ACC_STATE_OBSERVER:
      return _ ("Observer at the United Nations");
    case ACC_STATE_NON_MEMBER:
      return _ ("Not a member of the United Nations");
    case ACC_STATE_FORMER:
      return _ ("Former State");
    case ACC_STATE_TERRITORY:
      return _ ("Territory");
    case ACC_STATE_ORGANISATION:
      return _ ("Organisation");
    case ACC_STATE_GROUP:
    default:
      return _ ("Group of people");
    }
}

/**
 * acc_words_state_exists:
 * @state: a State
 * @day: a day number
 *
 * Returns: whether it is a State and existed on that day, as far as its dates are known
 */
gboolean
acc_words_state_exists (AccState *state,
                         gint32    day)
{
  return acc_state_has_treaties (state) && state->kind != ACC_STATE_ORGANISATION && acc_state_was_there (state, day, day);
}

/**
 * acc_words_state_exists_in:
 * @bundle: the bundle of the State
 * @state: a State
 * @region: (nullable): a region; anywhere when %NULL
 * @day: a day number
 *
 * One whose acts the record files under another is that one here: a list or a number has it once.
 *
 * Returns: whether it is a State of the region and existed on that day, as far as its dates are known
 */
gboolean
acc_words_state_exists_in (AccBundle *bundle,
                           AccState  *state,
                           AccRegion *region,
                           gint32     day)
{
  return acc_words_state_exists (state, day) && state->filed_under == NULL && (region == NULL || acc_bundle_state_in_region (bundle, state, region));
}

/**
 * acc_words_entry_stands_for:
 * @parties: (element-type AccState): who is counted on that day
 * @state: a State
 * @day: a day number
 *
 * Where the entry of a former State still stands in the lists until another takes its place, the two are one and the same place: who counts
 * the one must not tell of the other as missing.
 *
 * Returns: whether a State that is no more is counted, whose place @state took later
 */
gboolean
acc_words_entry_stands_for (const GPtrArray *parties,
                            AccState        *state,
                            gint32           day)
{
  for (guint i = 0; i < parties->len; i++)
    {
      AccState *party = parties->pdata[i];

      if (g_strcmp0 (party->place_taken_by, state->iso3) == 0 && !acc_words_state_exists (party, day))
        return TRUE;
    }
  return FALSE;
}

/**
 * acc_words_say_entry_stands:
 * @ledger: a ledger
 * @state: a State that is party to none of the treaties
 * @treaties: (element-type guint): positions of treaties
 * @day: a day number
 * @basis: who is counted
 *
 * Returns: (transfer full) (nullable): that the entry of a former State stands where @state is no party yet; %NULL where none does
 */
char *
acc_words_say_entry_stands (AccLedger    *ledger,
                            AccState     *state,
                            const GArray *treaties,
                            gint32        day,
                            AccBasis      basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *former = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (g_strcmp0 (former->place_taken_by, state->iso3) != 0)
        continue;
      for (guint i = 0; i < treaties->len; i++)
        {
          guint t = g_array_index (treaties, guint, i);
          AccPosition position;

          acc_ledger_query (ledger, s, t, day, basis, &position);
          if (position.status == ACC_STATUS_PARTY && position.rule == ACC_RULE_PLACE_TAKEN)
            return acc_words_explain_rule (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t), &position);
        }
    }
  return NULL;
}

/**
 * acc_words_treaty_in_sentence:
 * @treaty: a treaty
 *
 * Returns: (transfer full): for a message to name it, in the form that its language wants there: "the 1980 Convention"
 */
char *
acc_words_treaty_in_sentence (AccTreaty *treaty)
{
  g_autofree char *title = acc_second_mention_treaty (treaty);

  return acc_phrase_new (ACC_PHRASE_TREATIES, (const char *const *) &title, 1);
}

/* More than can be read in a sentence: by the name of their group, or how many they are. */
static char *
word_many (AccBundle    *bundle,
           const GArray *treaties,
           gboolean      any)
{
  AccGroup *group = acc_bundle_find_group (bundle, treaties);
  g_autofree char *number = acc_locale_format_number (treaties->len);
  g_autofree char *words = NULL;

  if (group == NULL)
    words = acc_locale_compose (ngettext ("{n} treaty", "{n} treaties", treaties->len), "n", number, NULL);
  else
    words = acc_locale_compose (any ? C_ ("treaties", "any of the treaties of “{group}”") : C_ ("treaties", "the treaties of “{group}”"), "group",
                                acc_locale_text (group->title), NULL);
  return acc_phrase_new (ACC_PHRASE_WORDS, (const char *const *) &words, 1);
}

/**
 * acc_words_list_treaties:
 * @bundle: a bundle
 * @treaties: (element-type guint): positions in its table of treaties
 * @any: "or" instead of "and"
 *
 * Returns: (transfer full): for a message to name them: "the 1980 Convention and the 1990 Protocol"
 */
char *
acc_words_list_treaties (AccBundle    *bundle,
                         const GArray *treaties,
                         gboolean      any)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  if (treaties->len > ACC_WORDS_NAMED_MAX)
    return word_many (bundle, treaties, any);
  for (guint i = 0; i < treaties->len; i++)
    g_ptr_array_add (titles, acc_second_mention_treaty (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (treaties, guint, i))));
  return acc_phrase_new (any ? ACC_PHRASE_ANY : ACC_PHRASE_TREATIES, (const char *const *) titles->pdata, titles->len);
}

/**
 * acc_words_name_treaties:
 *
 * As acc_words_list_treaties(), but by the name that the bundle has for them where they are one of its groups.
 *
 * Returns: (transfer full): for a message to name them: "the 1980 Convention and its 1990 Protocol"
 */
char *
acc_words_name_treaties (AccBundle    *bundle,
                         const GArray *treaties,
                         gboolean      any)
{
  AccGroup *group = acc_bundle_find_group (bundle, treaties);
  const char *name = group == NULL ? NULL : any ? group->any : group->all;

  if (name == NULL)
    return acc_words_list_treaties (bundle, treaties, any);
  name = acc_locale_text (name);
  return acc_phrase_new (ACC_PHRASE_WORDS, &name, 1);
}

/**
 * acc_words_list_states:
 * @states: (element-type AccState): States
 *
 * Returns: (transfer full): for a message to name them
 */
char *
acc_words_list_states (GPtrArray *states)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < states->len; i++)
    g_ptr_array_add (names, acc_locale_state_in_sentence (states->pdata[i]));
  return acc_phrase_new (ACC_PHRASE_STATES, (const char *const *) names->pdata, names->len);
}

char *
acc_words_say_no_date (const char *text)
{
  return acc_locale_compose (_ ("“{text}” is not a date. Write 1980, Mar 1980, 28.7.1980 or 1999-02-01."), "text", text, NULL);
}

const char *
acc_words_describe_basis (AccBasis basis)
{
  switch (basis)
    {
    case ACC_BASIS_DEPOSIT:
      return _ ("counted by the instruments deposited by that day");
    case ACC_BASIS_IN_FORCE:
      return _ ("counted by the States bound on that day");
    case ACC_BASIS_RETROACTIVE:
      return _ ("as known today, with successions counted from the date to which they reach back");
    case ACC_BASIS_BOUND:
      return _ ("counted by the States bound on that day, with successions from the date to which they reach back");
    default:
      return "";
    }
}

/**
 * acc_words_explain_rule:
 * @treaty: the treaty
 * @position: an answer of the ledger
 *
 * Returns: (transfer full): the rule that decided, as a sentence with the article behind it
 */
char *
acc_words_explain_rule (AccTreaty         *treaty,
                         const AccPosition *position)
{
  const char *message = "";
  g_autofree char *made = position->maybe != NULL ? acc_locale_format_date (position->maybe->date) : NULL;
  g_autofree char *days = acc_locale_format_number (MAX (treaty->later_wait_days, 0));
  g_autofree char *first = acc_locale_format_article (treaty->article_first != NULL ? treaty->article_first : "");
  g_autofree char *later = acc_locale_format_article (treaty->article_later != NULL ? treaty->article_later : "");
  g_autofree char *denunciation = acc_locale_format_article (treaty->article_denunciation != NULL ? treaty->article_denunciation : "");

  switch (position->rule)
    {
    case ACC_RULE_NO_ACTION:
      message = _ ("No act is recorded by that day.");
      break;
    case ACC_RULE_FILED_UNDER:
      message = _ ("The record files its treaty actions under another State.");
      break;
    case ACC_RULE_SIGNATURE_ALONE:
      message = _ ("It had signed; a signature alone does not bind.");
      break;
    case ACC_RULE_DEPOSIT:
      message = _ ("Counted from the day on which the instrument was deposited.");
      break;
    case ACC_RULE_ENTRY_FIRST:
      message = treaty->article_first != NULL ? _ ("Bound with the entry into force of the treaty itself (article {first}).") : _ ("Bound with the entry into force of the treaty itself.");
      break;
    case ACC_RULE_ENTRY_LATER:
      if (treaty->later_wait_days > 0)
        message = treaty->article_later != NULL ? _ ("Bound {days} days after its own deposit (article {later}).") : _ ("Bound {days} days after its own deposit.");
      else
        message = treaty->article_later != NULL ? _ ("Bound from the day of its own deposit (article {later}).") : _ ("Bound from the day of its own deposit.");
      break;
    case ACC_RULE_WAITING:
      message = treaty->article_first != NULL && treaty->article_later != NULL ? _ ("Deposited; the period before it is bound had not run (articles {first} and {later}).")
                                                                               : _ ("Deposited; the period before it is bound had not run.");
      break;
    case ACC_RULE_SUCCESSION_DEPOSIT:
      message = _ ("Succession, counted from the day of its deposit.");
      break;
    case ACC_RULE_SUCCESSION_BACK:
      message = _ ("Succession, reaching back to the date of independence or separation.");
      break;
    case ACC_RULE_EFFECTIVE_GIVEN:
      message = _ ("The source gives the date of effect itself.");
      break;
    case ACC_RULE_DENOUNCED:
      message = treaty->article_denunciation != NULL ? _ ("Denounced, and the period of notice had run (article {denunciation}).") : _ ("Denounced, and the period of notice had run.");
      break;
    case ACC_RULE_STATE_ENDED:
      message = _ ("The State had ceased to exist.");
      break;
    case ACC_RULE_PLACE_TAKEN:
      message = _ ("The entry of a former State stood until the deposit of the State that took its place.");
      break;
    case ACC_RULE_NOT_YET_A_STATE:
      message = _ ("Before the date of independence or separation.");
      break;
    case ACC_RULE_DAY_NOT_KNOWN:
      message = made != NULL ? _ ("An act of {made} is recorded; whether by this day is not known.") : _ ("Whether it counted by this day is not known: the record does not have all dates to the day.");
      break;
    case ACC_RULE_NOT_TOLD:
      message = _ ("Deposited; the bundle does not say when the treaty binds.");
      break;
    default:
      break;
    }
  return acc_locale_compose (message, "days", days, "first", first, "later", later, "denunciation", denunciation, "made", made, NULL);
}

/**
 * acc_words_say_no_treaties:
 *
 * Returns: (transfer none): what stands in place of treaties where the bundle is one of figures alone
 */
const char *
acc_words_say_no_treaties (void)
{
  return _ ("This bundle has no treaties.");
}

/**
 * acc_words_count_parties:
 * @ledger: the ledger
 * @group: the treaties counted together
 * @region: (nullable): %NULL for the world
 * @day: a day number
 * @basis: the basis of counting
 *
 * @uncertain: (out) (optional): how many more may be party; 0 where nothing can be told
 *
 * Returns: (transfer full): the number of parties, or that it cannot be told where the bundle lacks the rule that it needs
 */
char *
acc_words_count_parties (AccLedger      *ledger,
                         const AccGroup *group,
                         AccRegion      *region,
                         gint32          day,
                         AccBasis        basis,
                         guint          *uncertain)
{
  gboolean told = acc_ledger_can_count (ledger, group, basis);

  if (uncertain != NULL)
    *uncertain = 0;
  return acc_words_number_or_untold (told ? acc_ledger_count (ledger, group, region, day, basis, uncertain) : 0, told);
}

/**
 * acc_words_number_or_untold:
 * @number: how many
 * @told: whether acc_ledger_can_count() says that it is a number of anything
 *
 * Returns: (transfer full): what stands in its place
 */
char *
acc_words_number_or_untold (guint    number,
                            gboolean told)
{
  return told ? acc_locale_format_number (number) : g_strdup (C_ ("count", "cannot be told"));
}

/**
 * acc_words_say_untold:
 * @bundle: the bundle
 * @group: treaties of which one at least has no rule in the bundle
 *
 * Returns: (transfer full): a sentence that stands where the number of those bound would stand
 */
char *
acc_words_say_untold (AccBundle      *bundle,
                      const AccGroup *group)
{
  g_autofree char *treaties = acc_words_list_treaties (bundle, group->members, TRUE);

  return acc_locale_compose (C_ ("count", "How many States were bound cannot be told: the bundle does not say when {treaties} comes to bind."), "treaties", treaties, NULL);
}

/**
 * acc_words_title_of:
 * @bundle: a bundle
 * @place: the name of a State or a region
 * @treaties: whether treaties are spoken of, and not figures alone
 *
 * Returns: (transfer full): the title of a text on it; treaties are those of refugees in the bundle that ships: what those of another are on is not known
 */
char *
acc_words_title_of (AccBundle  *bundle,
                    const char *place,
                    gboolean    treaties)
{
  const char *title = !treaties ? _ ("{state}: figures")
                      : !acc_bundle_is_own (bundle) && acc_bundle_get_series_folder (bundle) != NULL ? _ ("{state}: refugee and statelessness treaties")
                                                                                                  : _ ("{state}: treaties");

  return acc_locale_compose (title, "state", place, NULL);
}

/* One date need not be said of each treaty. */
static gboolean
is_same_for_all (AccBundle *bundle,
                 AccDate   *date)
{
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); i++)
    {
      AccDate own = acc_bundle_get_treaty_as_at (bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, i))->id);

      if (!acc_date_is_set (own) || (i > 0 && !acc_date_equal (own, *date)))
        return FALSE;
      *date = own;
    }
  return TRUE;
}

/**
 * acc_words_say_open:
 * @treaty: a treaty that a State may have joined by the day that is spoken of, the date of its act not being known to the day
 *
 * Returns: (transfer full): a sentence, for window and briefing alike
 */
char *
acc_words_say_open (AccTreaty *treaty)
{
  g_autofree char *title = acc_words_treaty_in_sentence (treaty);

  return acc_locale_compose (_ ("Whether it had joined {treaty} by that day is not certain: the record does not have the exact date."), "treaty", title, NULL);
}

/**
 * acc_words_say_filed:
 * @bundle: the bundle of the State
 * @state: a State
 *
 * Returns: (transfer full) (nullable): under which other State the record files its acts; %NULL where it has its own
 */
char *
acc_words_say_filed (AccBundle      *bundle,
                     const AccState *state)
{
  if (state->filed_under == NULL)
    return NULL;
  return acc_locale_compose (C_ ("State", "The record files its treaty actions under another State: {state}."), "state",
                             acc_locale_state_name (acc_bundle_find_state (bundle, state->filed_under)), NULL);
}

/* "Treaty record complete to October 2025 (1980 Convention: July 2024; ...)." */
char *
acc_words_describe_as_at (AccBundle *bundle)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  AccDate shared = { 0 };

  if (n > 1 && is_same_for_all (bundle, &shared))
    {
      g_autofree char *day = acc_locale_format_date (shared);

      return acc_locale_compose (_ ("The record of all treaties is complete to {date}."), "date", day, NULL);
    }
  for (guint i = 0; i < n; i++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, i);
      AccDate date = acc_bundle_get_treaty_as_at (bundle, treaty->id);
      g_autofree char *text = NULL;

      if (!acc_date_is_set (date))
        continue;
      text = acc_locale_format_date (date);
      /* Translators: to which date the record of a treaty is complete: "1980 Convention to July 2024". */
      g_ptr_array_add (parts, acc_locale_compose (_ ("{treaty} to {date}"), "treaty", acc_locale_treaty_short_title (treaty), "date", text, NULL));
    }
  if (parts->len == 0)
    return g_strdup (_ ("The record does not say to which date it is complete."));
  list = acc_locale_format_list ((const char *const *) parts->pdata, parts->len);
  return acc_locale_compose (_ ("The record is complete as follows: {list}."), "list", list, NULL);
}

/**
 * acc_words_add_sentence:
 * @paragraph: where it is added, after a space where there is text
 * @sentence: (transfer full) (nullable): a sentence; "" and %NULL add nothing
 */
void
acc_words_add_sentence (GString *paragraph,
                        char    *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? acc_locale_get_sentence_space () : "", sentence);
  g_free (sentence);
}

/**
 * acc_words_append_line:
 * @text: where it is added, on a line of its own
 * @line: (nullable): "" and %NULL add nothing
 */
void
acc_words_append_line (GString    *text,
                       const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}
