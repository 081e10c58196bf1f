/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of the process: which one it is, the catalogue that goes with it, and the names and texts of the bundle
 * in it. This is the only file that holds the language; the other files of the room ask here. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>
#include <unicode/uloc.h>

typedef struct
{
  const char *tag;     /* BCP 47 */
  const char *gettext; /* directory of the catalogue */
  const char *icu;     /* dates in British order for English */
} AccLanguage;

static const AccLanguage languages[] = {
  { "en", "en", "en_GB" },
};

static const AccLanguage *current = &languages[0];
static guint serial = 1;

static const AccLanguage *
find_language (const char *name)
{
  g_autofree char *tag = NULL;

  if (name == NULL || *name == '\0' || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0)
    return NULL;
  tag = g_strdelimit (g_strdup (name), "_", '-');
  tag[strcspn (tag, ".@")] = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ascii_strcasecmp (tag, languages[i].tag) == 0)
        return &languages[i];
    }
  tag[strcspn (tag, "-")] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gsize length = strcspn (languages[i].tag, "-");

      if (strlen (tag) == length && g_ascii_strncasecmp (tag, languages[i].tag, length) == 0)
        return &languages[i];
    }
  return NULL;
}

static const AccLanguage *
find_session_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const AccLanguage *language = find_language (names[i]);

      if (language != NULL)
        return language;
    }
  return &languages[0];
}

/**
 * acc_locale_list_languages:
 *
 * Returns: (transfer none): tags of the languages that the program speaks, English first
 */
const char *const *
acc_locale_list_languages (void)
{
  static const char *tags[G_N_ELEMENTS (languages) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    tags[i] = languages[i].tag;
  return tags;
}

/**
 * acc_locale_match_language:
 * @language: (nullable): a BCP 47 tag or a POSIX name such as "en_GB.UTF-8"
 *
 * Returns: (transfer none) (nullable): the tag of the language that it stands for, or %NULL
 */
const char *
acc_locale_match_language (const char *language)
{
  const AccLanguage *found = find_language (language);

  return found != NULL ? found->tag : NULL;
}

/**
 * acc_locale_init:
 * @language: (nullable): a language tag, or %NULL to follow the session
 *
 * Binds the catalogue and chooses the language. To be called first in main(). The system's own locale is used for the
 * character set alone: where it is not installed the program works all the same.
 */
void
acc_locale_init (const char *language)
{
  if (setlocale (LC_ALL, "") == NULL || strcmp (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");

  bindtextdomain (GETTEXT_PACKAGE, ACC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  acc_locale_set_language (language);
}

/**
 * acc_locale_set_language:
 * @language: (nullable): a language tag, or %NULL to follow the session; one that the program does not speak gives English
 *
 * Changes the language of the process. Whatever is on screen has to be asked for again by its owner.
 */
void
acc_locale_set_language (const char *language)
{
  const AccLanguage *chosen = language != NULL ? find_language (language) : find_session_language ();

  if (chosen == NULL)
    chosen = &languages[0];
  if (chosen == current && language != NULL && g_strcmp0 (g_getenv ("LANGUAGE"), chosen->gettext) == 0)
    return;
  current = chosen;
  serial++;
  if (language != NULL)
    g_setenv ("LANGUAGE", chosen->gettext, TRUE);
  /* gettext notices a new LANGUAGE when the domain is bound again. */
  bindtextdomain (GETTEXT_PACKAGE, ACC_LOCALEDIR);
}

const char *
acc_locale_get_language (void)
{
  return current->tag;
}

gboolean
acc_locale_is_rtl (void)
{
  return uloc_isRightToLeft (current->icu);
}

const char *
_acc_locale_get_icu (void)
{
  return current->icu;
}

guint
_acc_locale_get_serial (void)
{
  return serial;
}

gboolean
_acc_locale_is_english (void)
{
  return strcmp (current->tag, "en") == 0;
}

/**
 * acc_locale_text:
 * @msgid: (nullable): an English text of a bundle
 *
 * Returns: (transfer none) (nullable): the text in the language of the interface where the catalogue has it
 */
const char *
acc_locale_text (const char *msgid)
{
  if (msgid == NULL || *msgid == '\0')
    return msgid;
  return g_dgettext (GETTEXT_PACKAGE, msgid);
}

const char *
acc_locale_state_name (AccState *state)
{
  g_return_val_if_fail (state != NULL, NULL);

  return acc_locale_text (state->name);
}

/**
 * acc_locale_state_in_sentence:
 * @state: a State
 *
 * The name as English writes it inside a sentence: some names take the article. Other languages use the plain name.
 *
 * Returns: (transfer full): the name, beginning in lower case where it takes an article
 */
char *
acc_locale_state_in_sentence (AccState *state)
{
  static const char *const with_article[] = {
    "ARE", "BHS", "CAF", "COD", "COG", "COK", "COM", "DDR", "DOM", "GBR", "GMB", "KOR", "LAO", "MDA", "MDV", "MHL", "NLD", "PHL",
    "PRK", "PSE", "RUS", "SYR", "USA", "VAT", NULL
  };
  const char *name = acc_locale_state_name (state);

  /* Origins in UNHCR's table that are no States. */
  if (strcmp (state->iso3, "UNK") == 0)
    return g_strdup (C_ ("origin", "unknown"));
  if (strcmp (state->iso3, "XXA") == 0)
    return g_strdup (C_ ("origin", "stateless people"));
  if (name == state->name && _acc_locale_is_english () && g_strv_contains (with_article, state->iso3))
    return g_strconcat ("the ", name, NULL);
  return g_strdup (name);
}

const char *
acc_locale_region_name (AccRegion *region)
{
  g_return_val_if_fail (region != NULL, NULL);

  return acc_locale_text (region->name);
}

const char *
acc_locale_treaty_title (AccTreaty *treaty)
{
  g_return_val_if_fail (treaty != NULL, NULL);

  return acc_locale_text (treaty->title);
}

const char *
acc_locale_treaty_short_title (AccTreaty *treaty)
{
  g_return_val_if_fail (treaty != NULL, NULL);

  return acc_locale_text (treaty->short_title);
}
