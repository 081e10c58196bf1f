/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of the process: which one it is, the catalogue that goes with it, and the locale
 * that gettext stands on. This is the only file that holds the language; the other files of the room ask here. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>

/* glibc's counter: gettext looks for its catalogues anew when it has changed. Declared in no header. */
extern int _nl_msg_cat_cntr;

typedef struct
{
  const char *tag;     /* BCP 47 */
  const char *gettext; /* directory of the catalogue */
  const char *icu;     /* dates in British order for English */
} AccLanguage;

/* For tests and pictures (po/make-pseudo.py), with the dates and names of languages that there are. */
static const AccLanguage pseudo_languages[] = {
  { "en-XA", "en_XA", "en_GB" },
  { "ar-XB", "ar_XB", "ar_EG" },
};

static const AccLanguage languages[] = {
  { "en", "en", "en_GB" },
  { "ar", "ar", "ar_EG" },
  { "zh-CN", "zh_CN", "zh_Hans_CN" },
  { "fr", "fr", "fr_FR" },
  { "ru", "ru", "ru_RU" },
  { "es", "es", "es_ES" },
  { "kk", "kk", "kk_KZ" },
  { "fa", "fa", "fa_IR" },
  { "uk", "uk", "uk_UA" },
  { "pt-BR", "pt_BR", "pt_BR" },
  { "de", "de", "de_DE" },
  { "tr", "tr", "tr_TR" },
  { "sw", "sw", "sw_TZ" },
};

static const AccLanguage *current = &languages[0];
static const AccLanguage *session = &languages[0];
static guint serial = 1;
static gboolean western_digits;

/* Installed, or where a tree that is not installed says. */
static const char *
find_folder (const char *variable,
             const char *installed)
{
  const char *folder = g_getenv (variable);

  return folder != NULL && *folder != '\0' ? folder : installed;
}

static char *
find_catalogue (const char *gettext)
{
  return g_build_filename (find_folder ("ACCESSION_LOCALEDIR", ACC_LOCALEDIR), gettext, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
}

/* A language in no list whose catalogue lies where the others do: one that is being made (tools/new-language), or a pseudo language.
 * It can be asked for by its whole tag and is never offered. */
static const AccLanguage *
find_unlisted_language (const char *tag)
{
  static GHashTable *made; /* tag to AccLanguage, for the life of the process */
  const AccLanguage *known = made != NULL ? g_hash_table_lookup (made, tag) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *catalogue = NULL;
  AccLanguage *language;

  if (known != NULL)
    return known;
  for (gsize i = 0; i < G_N_ELEMENTS (pseudo_languages) && known == NULL; i++)
    if (g_ascii_strcasecmp (tag, pseudo_languages[i].tag) == 0)
      known = &pseudo_languages[i];
  /* What is no tag would be a path. */
  if (known == NULL && !g_regex_match_simple ("^[a-z]{2,3}(-[A-Za-z]{2,4})?$", tag, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
    return NULL;
  name = known != NULL ? g_strdup (known->gettext) : g_strdelimit (g_strdup (tag), "-", '_');
  catalogue = find_catalogue (name);
  if (!g_file_test (catalogue, G_FILE_TEST_EXISTS))
    return NULL;
  if (known != NULL)
    return known;
  language = g_new0 (AccLanguage, 1);
  language->tag = g_intern_string (tag);
  language->gettext = language->icu = g_intern_string (name);
  if (made == NULL)
    made = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (made, (gpointer) language->tag, language);
  return language;
}

static const AccLanguage *
find_language (const char *name)
{
  const AccLanguage *unlisted;
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
  unlisted = find_unlisted_language (tag);
  if (unlisted != NULL)
    return unlisted;
  tag[strcspn (tag, "-")] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gsize length = strcspn (languages[i].tag, "-");

      if (strlen (tag) == length && g_ascii_strncasecmp (tag, languages[i].tag, length) == 0)
        return &languages[i];
    }
  return NULL;
}

/* What the session asks for: read once, before LANGUAGE is ours to write. */
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

/* gettext follows LANGUAGE only where the locale of messages is not "C", and since version 2.39 glibc takes "C.UTF-8" for it
 * too. A machine may have no other: then messages stand on a locale of our own, which is one small file without any text
 * (see docs/translating.md). LOCPATH counts at the moment of setlocale () alone, and is not left to the programs we start. */
static void
ensure_message_locale (void)
{
  const char *name = setlocale (LC_MESSAGES, NULL);
  g_autofree char *locpath = g_strdup (g_getenv ("LOCPATH"));

  if (name != NULL && strcmp (name, "C") != 0 && strcmp (name, "POSIX") != 0 && !g_str_has_prefix (name, "C."))
    return;
  g_setenv ("LOCPATH", find_folder ("ACCESSION_LOCPATH", ACC_LOCPATH), TRUE);
  if (setlocale (LC_MESSAGES, "xx.UTF-8") == NULL)
    g_debug ("No locale for messages in %s", g_getenv ("LOCPATH"));
  if (locpath != NULL)
    g_setenv ("LOCPATH", locpath, TRUE);
  else
    g_unsetenv ("LOCPATH");
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
  ensure_message_locale ();

  bindtextdomain (GETTEXT_PACKAGE, find_folder ("ACCESSION_LOCALEDIR", ACC_LOCALEDIR));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  session = find_session_language ();
  acc_locale_set_language (language);
}

/**
 * acc_locale_set_language:
 * @language: (nullable): a language tag, or %NULL to follow the session; one that the program does not speak gives English
 *
 * Changes the language of the process. Whatever is on screen has to be asked for again by its owner. Main thread, with no
 * other thread reading the environment.
 */
void
acc_locale_set_language (const char *language)
{
  const AccLanguage *chosen = language != NULL ? find_language (language) : session;

  if (chosen == NULL)
    chosen = &languages[0];
  if (chosen == current && g_strcmp0 (g_getenv ("LANGUAGE"), chosen->gettext) == 0)
    return;
  current = chosen;
  serial++;
  g_setenv ("LANGUAGE", chosen->gettext, TRUE);
  _nl_msg_cat_cntr++;
}

gboolean
acc_locale_is_session_language (void)
{
  return current == session;
}

void
_acc_locale_change_serial (void)
{
  serial++;
}

/**
 * acc_locale_get_serial:
 *
 * Returns: a number that is another one after each change of the language, for what keeps texts
 */
guint
acc_locale_get_serial (void)
{
  return serial;
}

/**
 * acc_locale_get_icu_version:
 *
 * Returns: (transfer none): the version of ICU that runs, which decides how dates, numbers and lists are written
 */
const char *
acc_locale_get_icu_version (void)
{
  static char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;

  u_getVersion (version);
  u_versionToString (version, text);
  return text;
}

/**
 * acc_locale_get_autonym:
 * @language: a tag of acc_locale_list_languages()
 *
 * Returns: (transfer full): the name that the language has in itself, written as in a list: "Français", "Қазақ тілі"
 */
char *
acc_locale_get_autonym (const char *language)
{
  const AccLanguage *found = find_language (language);
  const char *icu = found != NULL ? found->icu : language;
  UErrorCode status = U_ZERO_ERROR;
  UChar name[100];
  ULocaleDisplayNames *names;
  UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, UDISPCTX_STANDARD_NAMES };
  int32_t length;

  names = uldn_openForContext (icu, contexts, G_N_ELEMENTS (contexts), &status);
  /* Chinese by its script, Portuguese by its country: the tag says as much as is needed. */
  length = uldn_localeDisplayName (names, strcmp (language, "zh-CN") == 0 ? "zh_Hans" : language, name, G_N_ELEMENTS (name), &status);
  uldn_close (names);
  return U_SUCCESS (status) ? _acc_locale_to_utf8 (name, length) : g_strdup (language);
}

/* What ICU calls a language, and where its catalogue is. */
void
_acc_locale_describe_language (const char *language,
                               char      **icu,
                               char      **catalogue)
{
  const AccLanguage *found = find_language (language);

  if (found == NULL)
    found = &languages[0];
  *icu = g_strdup (found->icu);
  *catalogue = find_catalogue (found->gettext);
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

/**
 * acc_locale_set_western_digits:
 * @western: whether numbers and dates have the digits 0 to 9 in every language
 *
 * As with another language, whatever is on screen has to be asked for again by its owner.
 */
void
acc_locale_set_western_digits (gboolean western)
{
  if (western_digits == !!western)
    return;
  western_digits = !!western;
  serial++;
}

gboolean
acc_locale_get_western_digits (void)
{
  return western_digits;
}

/* Of Arabic or of Persian, whose digits are two bytes each; -1 where none is there. */
static int
read_digit (const char *at)
{
  guchar lead = (guchar) at[0], next = lead == 0xd9 || lead == 0xdb ? (guchar) at[1] : 0;
  guchar zero = lead == 0xd9 ? 0xa0 : 0xb0;

  return next >= zero && next <= zero + 9 ? next - zero : -1;
}

void
_acc_locale_write_digits (GString *text)
{
  gsize to = 0;

  for (gsize from = 0; western_digits && from < text->len; from++, to++)
    {
      int digit = read_digit (text->str + from);

      text->str[to] = digit >= 0 ? (char) ('0' + digit) : text->str[from];
      from += digit >= 0;
    }
  if (western_digits)
    g_string_truncate (text, to);
}

const char *
_acc_locale_keep_digits (const char *text)
{
  const char *at = western_digits ? text : NULL;
  g_autoptr (GString) written = NULL;

  /* Next to no text has one. */
  while (at != NULL && *at != '\0' && read_digit (at) < 0)
    at++;
  if (at == NULL || *at == '\0')
    return text;
  written = g_string_new (text);
  _acc_locale_write_digits (written);
  return g_intern_string (written->str);
}

const char *
_acc_locale_get_icu (void)
{
  g_autofree char *western = western_digits ? g_strconcat (current->icu, "@numbers=latn", NULL) : NULL;

  return western != NULL ? g_intern_string (western) : current->icu;
}

gboolean
_acc_locale_is_english (void)
{
  return strcmp (current->tag, "en") == 0;
}
