/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages whose places are named: translators move {state} and {when} where their language wants them. */

#include "config.h"

#include "locale/acc-locale-private.h"
#include "locale/acc-name-table.h"
#include "locale/acc-phrase.h"

#include <string.h>
#include <unicode/uchar.h>

/* The direction of the first letter that has one, or neutral. */
static UCharDirection
find_direction (const char *text,
                gboolean   *mixed)
{
  UCharDirection first = U_OTHER_NEUTRAL;

  *mixed = FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (text));

      if (direction == U_RIGHT_TO_LEFT_ARABIC)
        direction = U_RIGHT_TO_LEFT;
      if (direction != U_LEFT_TO_RIGHT && direction != U_RIGHT_TO_LEFT)
        continue;
      if (first == U_OTHER_NEUTRAL)
        first = direction;
      else if (first != direction)
        *mixed = TRUE;
    }
  return first;
}

/* In a right-to-left language a Latin name with brackets or full stops falls apart unless it is isolated (Unicode, annex 9). */
char *
_acc_locale_isolate (const char *value)
{
  gboolean mixed;

  if (find_direction (value, &mixed) == U_LEFT_TO_RIGHT && !mixed)
    return g_strconcat ("\u2066", value, "\u2069", NULL);
  return g_strdup (value);
}

static void
append_capitalised (GString    *out,
                    const char *text)
{
  gunichar first;

  if (*text == '\0')
    return;
  first = g_utf8_get_char (text);
  g_string_append_unichar (out, g_unichar_totitle (first));
  g_string_append (out, g_utf8_next_char (text));
}

/* After a full stop and a space; not at the beginning, where a message may be a part of another one, and not after an abbreviation:
 * a figure, or a letter by itself ("2024 г."). */
static gboolean
begins_sentence (GString *out)
{
  const char *stop = out->str + out->len - 2, *letter, *before;

  if (out->len <= 2 || stop[1] != ' ' || *stop != '.' || g_ascii_isdigit (stop[-1]))
    return FALSE;
  letter = g_utf8_find_prev_char (out->str, stop);
  before = letter != NULL ? g_utf8_find_prev_char (out->str, letter) : NULL;
  return before == NULL || !g_unichar_isalpha (g_utf8_get_char (letter)) || !g_unichar_isspace (g_utf8_get_char (before));
}

/* Kazakh writes the ending of a rank in figures only where no noun follows, and a hyphen where one does: "133-ші", "133-қатысушы".
 * How long the rank is without its ending; 0 where it stays as it is. */
static gsize
find_joined_rank (const char *value,
                  const char *rest)
{
  gsize length = strlen (value), ending = strlen ("-ші");

  if (!g_str_equal (acc_locale_get_language (), "kk") || length <= ending || *rest != ' ' || !g_unichar_isalpha (g_utf8_get_char (rest + 1)) ||
      !g_ascii_isdigit (value[length - ending - 1]))
    return 0;
  return g_str_has_suffix (value, "-ші") || g_str_has_suffix (value, "-шы") ? length - ending + 1 : 0;
}

/* A column of the table for a value. What is no name of the table, such as a State of somebody's own bundle, has the column of the
 * row whose code is the place itself in braces: such a row says in words what the name alone cannot ("of the State {name}"). */
static const char *
find_cell (const char *value,
           const char *place,
           gsize       length,
           const char *column)
{
  const AccNameTable *table = acc_name_table_get (acc_locale_get_language ());
  const char *found = acc_name_table_get_form (table, value, column);
  g_autofree char *lower = g_ascii_strdown (place, length);
  g_autofree char *code = g_strconcat ("{", lower, "}", NULL);

  return found != NULL || acc_name_table_holds (table, value) ? found : acc_name_table_get_cell (table, code, column);
}

/* The form in which a place wants a name, {state:of}; the value itself where there is none. */
static char *
make_form (const char *value,
           const char *place,
           gsize       length,
           gsize       whole)
{
  g_autofree char *column = g_strndup (place + length + 1, whole - length - 1);
  const char *form = acc_phrase_is (value) ? NULL : find_cell (value, place, length, column);
  g_auto (GStrv) parts = form != NULL ? g_strsplit (form, "{name}", -1) : NULL;

  if (acc_phrase_is (value))
    return acc_phrase_inflect (value, column);
  return parts != NULL ? g_strjoinv (value, parts) : g_strdup (value);
}

#define N_MONTHS 12

/* Which of twelve words a month takes, which is known by its name. */
static guint
choose_by_month (const char *value)
{
  g_autofree char *folded = acc_locale_fold (value);
  int month = _acc_locale_find_month (folded);

  return MAX (month, 1) - 1;
}

/* Which word a date takes, {date|since the|since}: the first with a day, the second with a month, the third, or the last, with less.
 * A date is known by its digits, and is read as it was written. */
static guint
choose_by_precision (const char *value,
                     guint       n)
{
  gboolean digits = FALSE;
  AccDate date;

  for (const char *at = value; *at != '\0' && !digits; at = g_utf8_next_char (at))
    digits = g_unichar_isdigit (g_utf8_get_char (at));
  if (!digits)
    return 0;
  if (!acc_locale_parse_date (value, &date, NULL))
    return n - 1;
  return MIN (n - 1, date.precision == ACC_PRECISION_DAY ? 0 : date.precision == ACC_PRECISION_MONTH ? 1 : 2);
}

/* The one of several words that agrees with a name, {state|acceded|acceded}: the column "agrees" says which, from 0. Where there
 * is none, the first, but of a date the one for what is known of it, and of a month its own. */
static char *
choose_word (const char *value,
             const char *place,
             gsize       length,
             gsize       whole)
{
  g_autofree char *text = g_strndup (place + length + 1, whole - length - 1);
  g_auto (GStrv) choices = g_strsplit (text, "|", -1);
  guint n = g_strv_length (choices), at;
  const char *agrees;

  if (acc_phrase_is (value))
    return acc_phrase_choose (value, (const char *const *) choices);
  agrees = find_cell (value, place, length, "agrees");
  if (agrees == NULL && n == N_MONTHS)
    return g_strdup (choices[choose_by_month (value)]);
  at = agrees == NULL ? choose_by_precision (value, n) : g_ascii_isdigit (*agrees) ? (guint) (*agrees - '0') : 0;
  return g_strdup (choices[at < n ? at : 0]);
}

/**
 * acc_locale_compose:
 * @message: a translated message with places such as {state}
 * @...: pairs of name and value, then %NULL
 *
 * In a language written from right to left, values in Latin letters are isolated.
 *
 * A place whose name no pair gives stays as it is, so that a mistake is seen. A place written {State} takes the value
 * of "state" with its first letter capitalised, and so does one at the beginning of a further sentence.
 *
 * A translation may ask for a name in a form that its language's table has, {state:of}, and for the word that agrees with the
 * name, {state|signed|signed}, with how precise a date is, {date|on|in}, or with a month: docs/translating.md. A value of acc_phrase_new() takes the form name by name.
 *
 * Returns: (transfer full): the message with its places filled
 */
char *
acc_locale_compose (const char *message,
                    ...)
{
  const char *names[16], *values[16], *plain[16];
  g_autoptr (GPtrArray) made_values = g_ptr_array_new_with_free_func (g_free);
  gboolean mixed;
  guint n = 0;
  GString *out;
  va_list args;

  g_return_val_if_fail (message != NULL, NULL);

  va_start (args, message);
  while (n < G_N_ELEMENTS (names))
    {
      names[n] = va_arg (args, const char *);
      if (names[n] == NULL)
        break;
      values[n] = va_arg (args, const char *);
      if (values[n] == NULL)
        values[n] = "";
      plain[n] = values[n];
      if (acc_phrase_is (values[n]))
        {
          g_ptr_array_add (made_values, acc_phrase_inflect (values[n], NULL));
          values[n] = g_ptr_array_index (made_values, made_values->len - 1);
        }
      if (acc_locale_is_rtl ())
        {
          g_ptr_array_add (made_values, _acc_locale_isolate (values[n]));
          values[n] = g_ptr_array_index (made_values, made_values->len - 1);
        }
      n++;
    }
  va_end (args);

  out = g_string_new (NULL);
  while (*message != '\0')
    {
      const char *open = strchr (message, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *made = NULL;
      const char *value;
      gsize length, whole, joined;
      guint i;

      if (close == NULL)
        {
          g_string_append (out, message);
          break;
        }
      g_string_append_len (out, message, open - message);
      whole = close - open - 1;
      length = strcspn (open + 1, ":|}");
      for (i = 0; i < n; i++)
        {
          if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], open + 1, length) == 0)
            break;
        }
      if (i == n)
        {
          g_string_append_len (out, open, whole + 2);
          message = close + 1;
          continue;
        }
      if (open[1 + length] == '|')
        made = choose_word (plain[i], open + 1, length, whole);
      else if (open[1 + length] == ':')
        {
          g_autofree char *form = make_form (plain[i], open + 1, length, whole);

          made = acc_locale_is_rtl () ? _acc_locale_isolate (form) : g_steal_pointer (&form);
        }
      value = made != NULL ? made : values[i];
      message = close + 1;
      joined = find_joined_rank (value, message);
      if (joined > 0)
        {
          g_string_append_len (out, value, joined);
          message++;
        }
      else if (g_ascii_isupper (open[1]) || begins_sentence (out))
        append_capitalised (out, value);
      else
        g_string_append (out, value);
      /* A value that ends as its language abbreviates ("1999 г.") also ends the sentence, and a year says so once ("1999年"). */
      if (*message == '.' && out->len > 0 && out->str[out->len - 1] == '.')
        message++;
      else if (g_str_has_prefix (message, "年") && g_str_has_suffix (out->str, "年"))
        message += strlen ("年");
    }
  /* Text is laid out by its first letter: a mark says that the sentence runs from the right though a Latin name begins it. */
  if (acc_locale_is_rtl () && find_direction (out->str, &mixed) == U_LEFT_TO_RIGHT && mixed)
    g_string_prepend (out, "\u200f");
  _acc_locale_write_digits (out);
  return g_string_free (out, FALSE);
}

/**
 * acc_locale_end_sentence:
 * @text: a note, with or without a full stop
 *
 * Returns: (transfer full): @text with the full stop of the language of the interface, unless it ends as a sentence does
 */
char *
acc_locale_end_sentence (const char *text)
{
  static const char *const ends[] = { ".", "!", "?", "…", "。", "！", "？", "؟" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      return g_strdup (text);
  return g_strconcat (text, g_str_equal (acc_locale_get_language (), "zh-CN") ? "。" : ".", NULL);
}

/**
 * acc_locale_get_sentence_space:
 *
 * Returns: what stands between two sentences: a space, and in Chinese nothing
 */
const char *
acc_locale_get_sentence_space (void)
{
  return g_str_equal (acc_locale_get_language (), "zh-CN") ? "" : " ";
}

/**
 * acc_locale_get_semicolon:
 *
 * Returns: what stands between two parts of a list that have commas in them, with its spaces, as the language writes it
 */
const char *
acc_locale_get_semicolon (void)
{
  const char *language = acc_locale_get_language ();

  if (g_str_has_prefix (language, "ar") || g_str_has_prefix (language, "fa"))
    return "؛ ";
  return g_str_equal (language, "zh-CN") ? "；" : g_str_equal (language, "fr") ? "\u00a0; " : "; ";
}
