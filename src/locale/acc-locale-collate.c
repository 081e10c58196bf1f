/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting and folding of text by ICU, and strings in and out of it. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/utrans.h>

UChar *
_acc_locale_to_utf16 (const char *text,
                      int32_t    *length)
{
  glong n = 0;
  gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  if (utf16 == NULL) /* not UTF-8 */
    utf16 = g_new0 (gunichar2, 1);
  *length = (int32_t) n;
  return (UChar *) utf16;
}

char *
_acc_locale_to_utf8 (const UChar *text,
                     int32_t      length)
{
  char *utf8 = length > 0 ? g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL) : NULL;

  return utf8 != NULL ? utf8 : g_strdup ("");
}

/**
 * acc_locale_collate:
 * @a: a text
 * @b: another
 *
 * Compares by the rules of the language of the interface.
 *
 * Returns: less than, equal to or greater than 0
 */
int
acc_locale_collate (const char *a,
                    const char *b)
{
  static UCollator *collator;
  static guint collator_serial;
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult result;

  if (collator == NULL || collator_serial != acc_locale_get_serial ())
    {
      g_clear_pointer (&collator, ucol_close);
      collator = ucol_open (_acc_locale_get_icu (), &status);
      collator_serial = acc_locale_get_serial ();
    }
  if (collator == NULL)
    return strcmp (a, b);
  result = ucol_strcollUTF8 (collator, a, -1, b, -1, &status);
  if (U_FAILURE (status))
    return strcmp (a, b);
  return result == UCOL_LESS ? -1 : result == UCOL_GREATER ? 1 : 0;
}

/* May be used by several threads at once: a transliterator keeps nothing between calls. */
static UTransliterator *
get_folder (void)
{
  static gsize made;
  static UTransliterator *folder;

  if (g_once_init_enter (&made))
    {
      UErrorCode status = U_ZERO_ERROR;
      UParseError where;
      g_autofree UChar *id = NULL;
      int32_t length;

      /* Vowel signs of Indic scripts are letters to their readers and stay. */
      id = _acc_locale_to_utf16 ("NFKD; [[:Mn:]&[[:Inherited:][:Hebrew:][:Arabic:][:Greek:][:Cyrillic:][:Latin:]]] Remove; "
                                 "Latin-ASCII; NFKC; Lower",
                                 &length);
      folder = utrans_openU (id, length, UTRANS_FORWARD, NULL, 0, &where, &status);
      if (U_FAILURE (status))
        {
          g_warning ("ICU cannot fold text: %s", u_errorName (status));
          folder = NULL;
        }
      g_once_init_leave (&made, 1);
    }
  return folder;
}

/* Apostrophes go, other punctuation separates words; one space between words. */
static char *
strip_punctuation (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean separate = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\'' || c == 0x2019 || c == 0x02BC || c == '`')
        continue;
      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          if (separate && out->len > 0)
            g_string_append_c (out, ' ');
          separate = FALSE;
          g_string_append_unichar (out, c);
        }
      else
        separate = TRUE;
    }
  return g_string_free (out, FALSE);
}

/**
 * acc_locale_fold:
 * @text: a text
 *
 * Folds for search: case, accents and punctuation are ignored, in any script, and letters such as ø and ł are as people
 * without that key type them. The result does not depend on the language of the interface. Any thread.
 *
 * Returns: (transfer full): the folded text
 */
char *
acc_locale_fold (const char *text)
{
  gboolean ascii = TRUE;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0' && ascii; p++)
    ascii = (guchar) *p < 0x80;
  if (ascii)
    folded = g_ascii_strdown (text, -1);
  else
    {
      UTransliterator *folder = get_folder ();
      g_autofree UChar *source = NULL;
      g_autofree UChar *buffer = NULL;
      UErrorCode status = U_ZERO_ERROR;
      int32_t length, capacity, limit;

      source = _acc_locale_to_utf16 (text, &length);
      capacity = length * 8 + 64;
      limit = length;
      buffer = g_new (UChar, capacity);
      memcpy (buffer, source, (gsize) length * sizeof (UChar));
      if (folder != NULL)
        utrans_transUChars (folder, buffer, &length, capacity, 0, &limit, &status);
      folded = folder != NULL && U_SUCCESS (status) ? _acc_locale_to_utf8 (buffer, length) : g_utf8_strdown (text, -1);
    }
  return strip_punctuation (folded);
}
