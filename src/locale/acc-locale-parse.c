/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people type them. What can be read in two ways is read day first, as the program writes it; what names a
 * day that the calendar does not have is refused and never moved to the next month. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/uchar.h>

#define MAX_TOKENS 8

typedef struct
{
  int number;   /* -1 for a month written as a word */
  int n_digits;
  int month;
} Token;

static gboolean
fail (GError    **error,
      const char *text)
{
  g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_SYNTAX,
               _ ("“%s” is not a date; write 1980, Mar 1980, 28.7.1980, 1 February 1999 or 1999-02-01"), text);
  return FALSE;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* The word at *@p, folded; *@p goes behind it. */
static char *
next_word (const char **p)
{
  const char *start = *p;
  g_autofree char *word = NULL;

  while (**p != '\0' && is_letter (g_utf8_get_char (*p)))
    *p = g_utf8_next_char (*p);
  word = g_strndup (start, *p - start);
  return acc_locale_fold (word);
}

/* Words beside the month that the language of the interface writes in its dates: "de", "г", "年". */
static gboolean
is_written (const char *folded)
{
  static GHashTable *written;
  static guint written_serial;

  if (written == NULL || written_serial != acc_locale_get_serial ())
    {
      const AccDate samples[] = {
        acc_date_day (1999, 2, 1), acc_date_day (1999, 2, 2),
        { .year = 1999, .month = 2, .precision = ACC_PRECISION_MONTH }, acc_date_year (1999),
      };

      g_clear_pointer (&written, g_hash_table_unref);
      written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autofree char *text = acc_locale_format_date (samples[i]);
          const char *p = text;

          while (*p != '\0')
            if (is_letter (g_utf8_get_char (p)))
              {
                g_autofree char *word = next_word (&p);

                if (_acc_locale_find_month (word) == 0)
                  g_hash_table_add (written, g_steal_pointer (&word));
              }
            else
              p = g_utf8_next_char (p);
        }
      written_serial = acc_locale_get_serial ();
    }
  return g_hash_table_contains (written, folded);
}

static gboolean
is_filler (const char *folded)
{
  static const char *const fillers[] = { "of", "the", "st", "nd", "rd", "th", NULL };
  /* What a hand writes in full and CLDR shortens, or writes otherwise: "1 лютого 1999 року", "1999 жылғы 1 ақпан". */
  static const char *const own[][6] = {
    { "es", "o", NULL }, { "kk", "жылғы", "жылы", "жыл", "күні", NULL }, { "ru", "года", "год", NULL }, { "uk", "року", "рік", NULL },
  };

  if (g_strv_contains (fillers, folded) || is_written (folded))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_str_equal (acc_locale_get_language (), own[i][0]))
      for (gsize w = 1; own[i][w] != NULL; w++)
        {
          g_autofree char *word = acc_locale_fold (own[i][w]);

          if (g_str_equal (folded, word))
            return TRUE;
        }
  return FALSE;
}

/* The month that *@folded and the text at *@p begin with, or 0: names of two words ("كانون الثاني") are read to their end. */
static int
read_month (const char *folded,
            const char **p)
{
  int month = _acc_locale_find_month (folded);
  const char *next = *p;
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;

  if (month != 0)
    return month;
  while (g_unichar_isspace (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  second = next_word (&next);
  both = g_strconcat (folded, " ", second, NULL);
  month = _acc_locale_find_month (both);
  if (month != 0)
    *p = next;
  return month;
}

/* What stands between two parts of a date, and so neither alone nor at its ends. */
static gboolean
is_separator (gunichar c)
{
  return c == '/' || c == '-' || c == ',' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

/* Digits of any script, words that are months, and nothing else. Returns -1 for what is not understood. */
static int
split (const char *text,
       Token      *tokens)
{
  const char *p = text;
  gboolean separated = TRUE; /* a part must follow */
  int n = 0;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (is_separator (c))
        {
          if (separated)
            return -1;
          separated = TRUE;
          p = g_utf8_next_char (p);
          continue;
        }
      if (u_charDigitValue (c) >= 0 || g_unichar_isalpha (c))
        separated = FALSE;
      if (u_charDigitValue (c) >= 0)
        {
          Token token = { .month = 0 };

          while (*p != '\0' && u_charDigitValue (g_utf8_get_char (p)) >= 0)
            {
              if (token.n_digits == 4)
                return -1;
              token.number = token.number * 10 + u_charDigitValue (g_utf8_get_char (p));
              token.n_digits++;
              p = g_utf8_next_char (p);
            }
          if (n == MAX_TOKENS)
            return -1;
          tokens[n++] = token;
        }
      else if (g_unichar_isalpha (c))
        {
          g_autofree char *folded = next_word (&p);
          int month;

          if (is_filler (folded))
            continue;
          month = read_month (folded, &p);
          /* "شباط/فبراير": the same month by two names. */
          if (month != 0 && n > 0 && tokens[n - 1].number < 0 && tokens[n - 1].month == month)
            continue;
          if (month == 0 || n == MAX_TOKENS)
            return -1;
          tokens[n++] = (Token){ .number = -1, .month = month };
        }
      else if (g_unichar_isspace (c) || c == '.' || g_unichar_type (c) == G_UNICODE_FORMAT)
        p = g_utf8_next_char (p);
      else
        return -1;
    }
  return separated ? -1 : n;
}

static gboolean
take (const char *text,
      int         year,
      int         month,
      int         day,
      AccDate    *date,
      GError    **error)
{
  if (month < 1 || month > 12)
    {
      g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_NO_SUCH_DAY,
                   _ ("“%s” does not exist: there is no month %d (dates are read day, month, year)"), text, month);
      return FALSE;
    }
  if (day == 0)
    {
      *date = (AccDate){ .year = year, .month = month, .precision = ACC_PRECISION_MONTH };
      return TRUE;
    }
  if (day < 1 || day > acc_days_in_month (year, month))
    {
      g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_NO_SUCH_DAY,
                   _ ("“%s” does not exist: that month has %d days"), text, acc_days_in_month (year, month));
      return FALSE;
    }
  *date = acc_date_day (year, month, day);
  return TRUE;
}

static gboolean
is_year (const Token *token)
{
  return token->number > 0 && token->n_digits == 4;
}

static gboolean
is_small (const Token *token)
{
  return token->number >= 0 && token->n_digits <= 2;
}

static gboolean
interpret (const char  *text,
           const Token *t,
           int          n,
           AccDate     *date,
           GError     **error)
{
  if (n == 1 && is_year (&t[0]))
    {
      *date = acc_date_year (t[0].number);
      return TRUE;
    }
  if (n == 2)
    {
      const Token *year = is_year (&t[1]) ? &t[1] : &t[0];
      const Token *month = year == &t[1] ? &t[0] : &t[1];

      if (is_year (year) && month->number < 0)
        return take (text, year->number, month->month, 0, date, error);
      if (is_year (year) && is_small (month))
        return take (text, year->number, month->number, 0, date, error);
    }
  if (n == 3)
    {
      const Token *year = is_year (&t[2]) ? &t[2] : &t[0];
      const Token *first = year == &t[2] ? &t[0] : &t[1];
      const Token *second = first + 1;

      if (!is_year (year))
        return fail (error, text);
      if (first->number < 0 && is_small (second) && second->number > 0)
        return take (text, year->number, first->month, second->number, date, error);
      if (second->number < 0 && is_small (first) && first->number > 0)
        return take (text, year->number, second->month, first->number, date, error);
      if (is_small (first) && is_small (second) && year == &t[2] && first->number > 0)
        return take (text, year->number, second->number, first->number, date, error);
      if (is_small (first) && is_small (second) && year == &t[0] && second->number > 0)
        return take (text, year->number, first->number, second->number, date, error);
    }
  return fail (error, text);
}

/* Decades, centuries and seasons are read as the program writes them in the language of the interface or in English, and no
 * otherwise: the number that stands in @text says which dates can be meant. */
static gboolean
is_as_written (const char *text,
               AccDate    *date)
{
  g_autofree char *typed = acc_locale_fold (text);
  AccDate meant[6];
  guint n = 0;
  const char *p = text;
  int number = 0;

  while (*p != '\0' && u_charDigitValue (g_utf8_get_char (p)) < 0)
    p = g_utf8_next_char (p);
  for (; *p != '\0' && u_charDigitValue (g_utf8_get_char (p)) >= 0 && number < 1000; p = g_utf8_next_char (p))
    number = number * 10 + u_charDigitValue (g_utf8_get_char (p));
  if (number >= 1000 && number % 10 == 0)
    meant[n++] = (AccDate){ .year = number, .precision = ACC_PRECISION_DECADE };
  if (number >= 1000)
    for (int season = 21; season <= 24; season++)
      meant[n++] = (AccDate){ .year = number, .month = season, .precision = ACC_PRECISION_MONTH };
  else if (number >= 1 && number < 100)
    meant[n++] = (AccDate){ .year = (number - 1) * 100, .precision = ACC_PRECISION_CENTURY };
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *written = acc_locale_format_date (meant[i]);
      g_autofree char *folded = acc_locale_fold (written);
      g_autofree char *english = g_strdup_printf ("%ds", meant[i].year);

      *date = meant[i];
      if (strcmp (folded, typed) == 0 || (meant[i].precision == ACC_PRECISION_DECADE && strcmp (english, typed) == 0))
        return TRUE;
    }
  return FALSE;
}

/* The date in @text by itself when @text is @message with a date in it, "about 1999"; NULL otherwise. */
static char *
take_out (const char *text,
          const char *message)
{
  const char *mark = strstr (message, "{date}");
  g_autofree char *before = mark != NULL ? g_strndup (message, mark - message) : NULL;
  const char *after = mark != NULL ? mark + strlen ("{date}") : NULL;

  if (mark == NULL || strlen (text) <= strlen (before) + strlen (after) || !g_str_has_prefix (text, before) || !g_str_has_suffix (text, after))
    return NULL;
  return g_strndup (text + strlen (before), strlen (text) - strlen (before) - strlen (after));
}

/* "about January 1999", "2018 (uncertain)", as the program writes them. */
static gboolean
is_flagged (const char *text,
            AccDate    *date)
{
  static const struct
  {
    const char *message;
    guint flags;
  } kinds[] = {
    { "about {date} (uncertain)", ACC_DATE_APPROXIMATE | ACC_DATE_UNCERTAIN },
    { "about {date}", ACC_DATE_APPROXIMATE },
    { "{date} (uncertain)", ACC_DATE_UNCERTAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *own = take_out (text, _ (kinds[i].message));
      g_autofree char *english = own == NULL ? take_out (text, kinds[i].message) : NULL;
      const char *plain = own != NULL ? own : english;

      if (plain != NULL && acc_locale_parse_date (plain, date, NULL) && date->flags == 0)
        {
          date->flags = kinds[i].flags;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_today (const char *text)
{
  g_autofree char *folded = acc_locale_fold (text);
  g_autofree char *own = acc_locale_fold (C_ ("date", "today"));

  return strcmp (folded, "today") == 0 || strcmp (folded, own) == 0;
}

/**
 * acc_locale_parse_date:
 * @text: what was typed
 * @date: (out): the date, at the precision that was typed
 * @error: return location for an %ACC_DATE_ERROR, with a translated message
 *
 * Reads EDTF, a year, a month and year, a day in the order day, month, year or year, month, day, with the month as a
 * number or a word in the language of the interface or in English, "today", and whatever acc_locale_format_date()
 * writes in that language.
 *
 * Returns: whether @text is a date that exists
 */
gboolean
acc_locale_parse_date (const char *text,
                       AccDate    *date,
                       GError    **error)
{
  g_autofree char *trimmed = NULL;
  g_autoptr (GError) edtf_error = NULL;
  Token tokens[MAX_TOKENS];
  AccDate result = { 0 };
  int n;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, ACC_DATE_ERROR, ACC_DATE_ERROR_SYNTAX, _ ("A date must be written in UTF-8"));
      return FALSE;
    }
  trimmed = g_strstrip (g_strdup (text));
  /* Longer than any date that the program writes; the message need not repeat all of it. */
  if (g_utf8_strlen (trimmed, -1) > 60)
    {
      g_autofree char *start = g_utf8_substring (trimmed, 0, 60);
      g_autofree char *shortened = g_strconcat (start, "…", NULL);

      return fail (error, shortened);
    }

  if (acc_date_parse (trimmed, &result, &edtf_error))
    {
      *date = result;
      return TRUE;
    }
  if (is_today (trimmed))
    {
      *date = acc_date_today ();
      return TRUE;
    }
  if (is_as_written (trimmed, &result) || is_flagged (trimmed, &result))
    {
      *date = result;
      return TRUE;
    }

  n = split (trimmed, tokens);
  if (n <= 0)
    return fail (error, trimmed);
  return interpret (trimmed, tokens, n, date, error);
}
