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
               _ ("“%s” is not a date; write 1951, Mar 1967, 28.7.1951, 1 February 1999 or 1999-02-01"), text);
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

  return g_strv_contains (fillers, folded) || is_written (folded);
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
          month = _acc_locale_find_month (folded);
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

/* "1990s", as the program writes decades. */
static gboolean
is_decade (const char *text,
           AccDate    *date)
{
  g_autofree char *typed = acc_locale_fold (text);
  const char *p = text;
  int year = 0;

  while (*p != '\0' && u_charDigitValue (g_utf8_get_char (p)) < 0)
    p = g_utf8_next_char (p);
  for (; *p != '\0' && u_charDigitValue (g_utf8_get_char (p)) >= 0 && year < 1000; p = g_utf8_next_char (p))
    year = year * 10 + u_charDigitValue (g_utf8_get_char (p));
  *date = (AccDate){ .year = year, .precision = ACC_PRECISION_DECADE };
  if (year < 1000 || year % 10 != 0)
    return FALSE;
  for (int english = 0; english < 2; english++)
    {
      g_autofree char *written = english ? g_strdup_printf ("%ds", year) : acc_locale_format_date (*date);
      g_autofree char *folded = acc_locale_fold (written);

      if (strcmp (folded, typed) == 0)
        return TRUE;
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
  if (is_decade (trimmed, &result))
    {
      *date = result;
      return TRUE;
    }

  n = split (trimmed, tokens);
  if (n <= 0)
    return fail (error, trimmed);
  return interpret (trimmed, tokens, n, date, error);
}
