/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says of a bundle of one's own that it is not the record that ships, and of acts of one's own that they are not in it, in the same
 * words everywhere. */

#include "config.h"

#include "facts/acc-own.h"

#include <glib/gi18n.h>

#include "facts/acc-act.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-phrase.h"
#include "model/law/acc-own-act.h"

/* More of them are counted, not listed. */
#define MOST_LISTED 5

/**
 * acc_own_word_act:
 * @bundle: over which it lies
 * @act: an act of one's own
 *
 * Returns: (transfer full): what it is, in words without a verb
 */
char *
acc_own_word_act (AccBundle       *bundle,
                  const AccOwnAct *act)
{
  AccState *state = acc_bundle_find_state (bundle, act->state);
  AccTreaty *treaty = acc_bundle_find_treaty (bundle, act->treaty);
  g_autofree char *date = acc_locale_format_date (act->date);

  /* Translators: an act that a person has recorded: "Eritrea – Some Treaty: accession, 3 March 2025" */
  return acc_locale_compose (C_ ("own act", "{state} – {treaty}: {action}, {date}"), "state", state != NULL ? acc_locale_state_name (state) : act->state, "treaty",
                             treaty != NULL ? acc_locale_treaty_short_title (treaty) : act->treaty, "action", acc_act_get_text ((AccActionKind) act->kind, ACC_ACT_NOUN),
                             "date", date, NULL);
}

/**
 * acc_own_mark_act:
 * @act: an act of one's own that lies over a bundle
 *
 * Returns: (transfer full): what is said wherever the act is, inside a sentence
 */
char *
acc_own_mark_act (const AccOwnAct *act)
{
  g_autofree char *date = act->corrected != NULL ? acc_locale_format_date (act->corrected->date) : NULL;

  if (act->corrected == NULL)
    return g_strdup (C_ ("own act", "recorded by the user, not in the edition"));
  return acc_locale_compose (C_ ("own act", "recorded by the user, not in the edition, which has this instead: {action}, {date}"), "action",
                             acc_act_get_text ((AccActionKind) act->corrected->kind, ACC_ACT_NOUN), "date", date, NULL);
}

char *
acc_own_mark (char *words)
{
  /* Translators: behind an act, or how a State stands by it: "Accession (recorded by the user)" */
  char *marked = acc_locale_compose (C_ ("own act", "{words} (recorded by the user)"), "words", words, NULL);

  g_free (words);
  return marked;
}

char *
acc_own_mark_of (char            *words,
                 const AccAction *action)
{
  return action != NULL && action->own != NULL ? acc_own_mark (words) : words;
}

static char *
say_acts (AccBundle *bundle)
{
  GPtrArray *acts = acc_bundle_get_acts (bundle);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *n = acc_locale_format_number (acts->len);
  g_autofree char *list = NULL;

  if (acts->len > MOST_LISTED)
    return acc_locale_compose (ngettext ("With {n} act recorded by the user, which is not in the edition.", "With {n} acts recorded by the user, which are not in the edition.", acts->len),
                               "n", n, NULL);
  for (guint i = 0; i < acts->len; i++)
    g_ptr_array_add (words, acc_own_word_act (bundle, acts->pdata[i]));
  g_ptr_array_add (words, NULL);
  list = g_strjoinv (acc_locale_get_semicolon (), (GStrv) words->pdata);
  return acc_locale_compose (ngettext ("With {n} act recorded by the user, which is not in the edition: {list}.",
                                       "With {n} acts recorded by the user, which are not in the edition: {list}.", acts->len),
                             "n", n, "list", list, NULL);
}

/**
 * acc_own_say:
 * @bundle: a bundle
 *
 * Returns: (transfer full) (nullable): the sentence that says it is not the record built in, or that acts lie over it; %NULL where neither is so
 */
char *
acc_own_say (AccBundle *bundle)
{
  if (acc_bundle_get_acts (bundle)->len > 0)
    return say_acts (bundle);
  if (!acc_bundle_is_own (bundle))
    return NULL;
  return acc_locale_compose (_ ("Not Accession’s built-in record: “{title}”, edition {edition}."), "title", acc_locale_text (acc_bundle_get_title (bundle)),
                             "edition", acc_bundle_get_edition (bundle), NULL);
}

/**
 * acc_own_word_edition:
 * @bundle: a bundle
 *
 * Returns: (transfer full): the line at the foot of each page
 */
char *
acc_own_word_edition (AccBundle *bundle)
{
  const char *message = acc_bundle_is_own (bundle) ? _ ("Made by Accession from edition {edition} of “{bundle}”, which is not its built-in record.")
                                                   : _ ("Made by Accession from edition {edition} of “{bundle}”.");

  return acc_locale_compose (message, "edition", acc_bundle_get_edition (bundle), "bundle", acc_locale_text (acc_bundle_get_title (bundle)), NULL);
}

const char *
acc_own_get_column (AccBundle *bundle)
{
  return acc_bundle_get_acts (bundle)->len > 0 ? "own_acts" : "own_bundle";
}

/* What a fault names as a file does, as a reader would. */
static void
take_words (char **text,
            char  *words)
{
  if (words == NULL)
    return;
  g_free (*text);
  *text = words;
}

static char *
find_words (AccBundle  *bundle,
            const char *text)
{
  AccState *state = text != NULL ? acc_bundle_find_state (bundle, text) : NULL;
  AccTreaty *treaty = text != NULL ? acc_bundle_find_treaty (bundle, text) : NULL;
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ACC_TYPE_ACTION_KIND);
  GEnumValue *kind = text != NULL ? g_enum_get_value_by_nick (kinds, text) : NULL;
  AccSpan span;
  AccDate date;

  if (state != NULL)
    return acc_locale_state_in_sentence (state);
  if (treaty != NULL)
    {
      g_autofree char *phrase = acc_words_treaty_in_sentence (treaty);

      return acc_phrase_inflect (phrase, NULL);
    }
  if (kind != NULL)
    return g_strdup (acc_act_get_text ((AccActionKind) kind->value, ACC_ACT_NOUN));
  if (text != NULL && acc_date_parse (text, &date, NULL))
    return acc_locale_format_date (date);
  if (text != NULL && acc_span_parse (text, &span, NULL))
    return acc_locale_format_span (&span);
  return NULL;
}

/**
 * acc_own_word_fault:
 * @bundle: over which the act would lie
 * @fault: of acc_own_act_check()
 *
 * Returns: (transfer full): the sentence of the fault, with names and dates as the language has them
 */
char *
acc_own_word_fault (AccBundle *bundle,
                    AccFault  *fault)
{
  g_autofree char *clause = NULL;

  take_words (&fault->found, find_words (bundle, fault->found));
  take_words (&fault->other, find_words (bundle, fault->other));
  take_words (&fault->expected, find_words (bundle, fault->expected));
  clause = acc_fault_describe (fault);
  return acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL);
}
