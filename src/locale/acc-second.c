/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second language: one reader of its names and catalogue, kept for the bundle that is shown. */

#include "config.h"

#include "locale/acc-second.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/uloc.h>

#include "locale/acc-locale-private.h"
#include "locale/acc-names.h"
#include "locale/acc-phrase.h"

static const char *chosen; /* a tag, NULL for none */
static AccNames *names;    /* in it, of the bundle shown; made when first asked for */
static gboolean marked; /* whatever the directions are, for a writer that finds the words again */
static GHashTable *mentioned; /* titles, while a text is written that names each for the first time once */

/**
 * acc_second_set_language:
 * @language: (nullable): a language tag
 *
 * Whatever is on screen has to be asked for again by its owner, as after acc_locale_set_language().
 */
void
acc_second_set_language (const char *language)
{
  const char *found = acc_locale_match_language (language);

  if (found == chosen)
    return;
  chosen = found;
  _acc_second_forget ();
  _acc_locale_change_serial ();
}

/**
 * acc_second_get_language:
 *
 * Returns: (transfer none) (nullable): its tag; %NULL where nothing is shown in a second language
 */
const char *
acc_second_get_language (void)
{
  return chosen != NULL && strcmp (chosen, acc_locale_get_language ()) != 0 ? chosen : NULL;
}

/**
 * acc_second_is_rtl:
 *
 * Returns: whether it is written from right to left; %FALSE where there is none
 */
gboolean
acc_second_is_rtl (void)
{
  return chosen != NULL && uloc_isRightToLeft (chosen);
}

/**
 * acc_second_set_marked:
 * @on: whether every text is to be isolated, also where both languages have one direction
 *
 * Between a mark of direction and U+2068, and U+2069, a writer of HTML or of OpenDocument finds what it says in which language.
 */
void
acc_second_set_marked (gboolean on)
{
  marked = on;
}

/* Names belong to a bundle. */
void
_acc_second_forget (void)
{
  g_clear_pointer (&names, acc_names_free);
}

static gboolean
is_english (void)
{
  return strcmp (chosen, "en") == 0;
}

/* NULL where nothing is to be looked up: for want of a language, or of a bundle. */
static AccNames *
get_names (void)
{
  if (acc_second_get_language () == NULL || _acc_locale_get_bundle () == NULL)
    return NULL;
  if (names == NULL)
    names = acc_names_new (chosen, _acc_locale_get_bundle ());
  return names;
}

/* A line is laid out by its first strong letter: a mark makes that the one of the interface, and the isolate keeps brackets and full
 * stops around it where they belong (Unicode, annex 9). */
static char *
finish (char       *text,
        const char *first)
{
  g_autofree char *taken = text;

  if (text == NULL || *text == '\0' || g_strcmp0 (text, first) == 0)
    return NULL;
  if (!marked && acc_second_is_rtl () == acc_locale_is_rtl ())
    return g_steal_pointer (&taken);
  return g_strconcat (acc_locale_is_rtl () ? "\u200f" : "\u200e", "\u2068", text, "\u2069", NULL);
}

static char *
finish_name (char      **listed,
             const char *english,
             const char *first)
{
  g_auto (GStrv) taken = listed;

  return finish (g_strdup (is_english () ? english : listed[0]), first);
}

/**
 * acc_second_state_name:
 * @state: a State
 *
 * Returns: (transfer full) (nullable): its name in the second language, in the nominative
 */
char *
acc_second_state_name (AccState *state)
{
  AccNames *self = get_names ();

  return self != NULL ? finish_name (acc_names_list_state (self, state), state->name, acc_locale_state_name (state)) : NULL;
}

/**
 * acc_second_region_name:
 * @region: a region
 *
 * Returns: (transfer full) (nullable): its name in the second language
 */
char *
acc_second_region_name (AccRegion *region)
{
  AccNames *self = get_names ();

  return self != NULL ? finish_name (acc_names_list_region (self, region), region->name, acc_locale_region_name (region)) : NULL;
}

/**
 * acc_second_text:
 * @msgid: (nullable): an English text of the bundle, such as the title of a treaty
 *
 * Returns: (transfer full) (nullable): the same in the second language
 */
char *
acc_second_text (const char *msgid)
{
  AccNames *self = get_names ();

  if (self == NULL)
    return NULL;
  return finish (is_english () ? g_strdup (msgid) : acc_names_get_text (self, msgid), acc_locale_text (msgid));
}

/**
 * acc_second_term:
 * @context: (nullable): the context of the message
 * @msgid: a message of the program
 *
 * Returns: (transfer full) (nullable): the same in the second language
 */
char *
acc_second_term (const char *context,
                 const char *msgid)
{
  AccNames *self = get_names ();

  if (self == NULL)
    return NULL;
  return finish (is_english () ? g_strdup (msgid) : acc_names_get_message (self, context, msgid),
                 context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, msgid) : g_dgettext (GETTEXT_PACKAGE, msgid));
}

/* MESSAGE and VALUE are taken: the message with its one {place} filled. */
static char *
fill (char       *message,
      const char *place,
      char       *value,
      gboolean    begins,
      const char *first)
{
  g_autofree char *taken = message;
  g_autofree char *taken_value = value;
  g_autofree char *isolated = value != NULL && acc_second_is_rtl () ? _acc_locale_isolate (value) : g_strdup (value);
  GString *text;

  if (message == NULL || value == NULL)
    return NULL;
  text = g_string_new (message);
  g_string_replace (text, place, isolated, 1);
  if (begins)
    {
      g_autofree char *rest = g_strdup (g_utf8_next_char (text->str));
      gunichar letter = g_unichar_totitle (g_utf8_get_char (text->str));

      g_string_truncate (text, 0);
      g_string_append_unichar (text, letter);
      g_string_append (text, rest);
    }
  return finish (g_string_free (text, FALSE), first);
}

/**
 * acc_second_term_articles:
 * @context: (nullable): the context of the message
 * @one: the message, with a place {articles}
 * @many: its plural; @one where it has none
 * @articles: (array zero-terminated=1) (nullable): the numbers of the articles
 * @begins: whether it stands on a line of its own, and not inside a sentence
 * @first: the same in the language of the interface
 *
 * Returns: (transfer full) (nullable): "Réserve aux articles 23 et 27"
 */
char *
acc_second_term_articles (const char        *context,
                          const char        *one,
                          const char        *many,
                          const char *const *articles,
                          gboolean           begins,
                          const char        *first)
{
  static const char *const none[] = { NULL };
  AccNames *self = get_names ();
  guint n = articles != NULL ? g_strv_length ((char **) articles) : 0;

  if (self == NULL)
    return NULL;
  return fill (is_english () ? g_strdup (n == 1 ? one : many) : one != many ? acc_names_get_plural (self, one, n) : acc_names_get_message (self, context, one),
               "{articles}", acc_names_list_articles (self, n > 0 ? articles : none), begins, first);
}

/**
 * acc_second_term_text:
 * @msgid: a message of the program
 * @place: what stands in it for the text, "{extent}"
 * @text: an English text of the bundle
 * @first: the same in the language of the interface
 *
 * Returns: (transfer full) (nullable): %NULL too where the text has no translation
 */
char *
acc_second_term_text (const char *msgid,
                      const char *place,
                      const char *text,
                      const char *first)
{
  AccNames *self = get_names ();

  if (self == NULL)
    return NULL;
  return is_english () ? fill (g_strdup (msgid), place, g_strdup (text), TRUE, first)
                       : fill (acc_names_get_message (self, NULL, msgid), place, acc_names_get_text (self, text), TRUE, first);
}

/**
 * acc_second_add:
 * @first: a name or a term in the language of the interface
 * @second: (transfer full) (nullable): the same in the second language
 *
 * Returns: (transfer full): @first alone where there is no @second
 */
char *
acc_second_add (const char *first,
                char       *second)
{
  g_autofree char *taken = second;

  /* Translators: a name or a legal term, and the same in a second language: “Kazakhstan (Қазақстан)” */
  return second != NULL ? acc_locale_compose (C_ ("second language", "{first} ({second})"), "first", first, "second", second, NULL) : g_strdup (first);
}

/**
 * acc_second_add_line:
 * @first: a text in the language of the interface
 * @second: (transfer full) (nullable): a name in the second language
 *
 * Returns: (transfer full): @first, and @second below it where there is one
 */
char *
acc_second_add_line (const char *first,
                     char       *second)
{
  g_autofree char *taken = second;

  return second != NULL ? g_strconcat (first, "\n", second, NULL) : g_strdup (first);
}

void
acc_second_begin (void)
{
  acc_second_end ();
  mentioned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
acc_second_end (void)
{
  g_clear_pointer (&mentioned, g_hash_table_unref);
}

/**
 * acc_second_mention_treaty:
 * @treaty: a treaty
 *
 * Returns: (transfer full): a name for acc_phrase_new()
 */
char *
acc_second_mention_treaty (AccTreaty *treaty)
{
  const char *title = acc_locale_treaty_short_title (treaty);
  g_autofree char *second = mentioned != NULL && !g_hash_table_contains (mentioned, title) ? acc_second_text (treaty->short_title) : NULL;

  if (second == NULL)
    return g_strdup (title);
  g_hash_table_add (mentioned, g_strdup (title));
  return g_strconcat (title, ACC_PHRASE_SECOND, second, NULL);
}

/**
 * acc_second_mention:
 * @first: a term inside a sentence
 * @second: (transfer full) (nullable): the same in the second language
 *
 * Returns: (transfer full): both where a text is written that names it for the first time, or else @first
 */
char *
acc_second_mention (const char *first,
                    char       *second)
{
  g_autofree char *taken = second;

  if (second == NULL || mentioned == NULL || !g_hash_table_add (mentioned, g_strdup (first)))
    return g_strdup (first);
  return acc_second_add (first, g_steal_pointer (&taken));
}
