/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* EDTF level 1, in which dates and spans are written: in and out. */
#include "config.h"

#include "model/acc-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads COUNT digits; FALSE when one is something else. */
static gboolean
read_digits (const char **text, int count, int *value)
{
  int v = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      v = v * 10 + ((*text)[i] - '0');
    }
  *text += count;
  *value = v;
  return TRUE;
}

static gboolean
syntax_error (const char *text, GError **error)
{
  g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_SYNTAX,
               _ ("“%s” is not a date; write it as 1999, 1999-02, 1999-02-01, 199X or a span such as 1991-12/.."), text);
  return FALSE;
}

/* YYYY, YYYX, YYXX, with a sign; also Y12345 where it lies within the range. */
static gboolean
parse_year (const char **p, AccDate *date)
{
  int sign = 1, v = 0;

  if (**p == 'Y')
    {
      (*p)++;
      if (**p == '-')
        (*p)++;
      for (int i = 0; g_ascii_isdigit (**p); i++, (*p)++)
        v = i < 9 ? v * 10 + (**p - '0') : ACC_YEAR_MAX + 1;
      if (v <= ACC_YEAR_MAX)
        return FALSE; /* the Y form is for years of more than four digits, which are outside the range */
      v = ACC_YEAR_MAX + 1;
    }
  else
    {
      if (**p == '-')
        {
          sign = -1;
          (*p)++;
        }
      if (!read_digits (p, 2, &v))
        return FALSE;
      if (g_str_has_prefix (*p, "XX"))
        {
          date->precision = ACC_PRECISION_CENTURY;
          *p += 2;
          date->year = sign * v * 100;
          return sign > 0;
        }
      if (g_ascii_isdigit (**p) && (*p)[1] == 'X')
        {
          v = v * 10 + (**p - '0');
          date->precision = ACC_PRECISION_DECADE;
          *p += 2;
          date->year = sign * v * 10;
          return sign > 0;
        }
      int low = 0;

      if (!read_digits (p, 2, &low))
        return FALSE;
      v = v * 100 + low;
    }
  date->precision = ACC_PRECISION_YEAR;
  date->year = v > ACC_YEAR_MAX ? G_MAXINT16 : sign * v;
  return TRUE;
}

static gboolean
parse_one (const char *text, gsize length, AccDate *out, GError **error)
{
  g_autofree char *copy = g_strndup (text, length);
  const char *p = copy;
  AccDate date = { 0 };
  int value;

  if (!parse_year (&p, &date))
    return syntax_error (copy, error);
  if (date.year == G_MAXINT16)
    {
      g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_RANGE, _ ("The year of “%s” is outside the range of four digits"), copy);
      return FALSE;
    }
  if (date.precision == ACC_PRECISION_YEAR && *p == '-')
    {
      p++;
      if (g_str_has_prefix (p, "XX"))
        {
          /* The month is not known, so neither is the day: what is left is the year. */
          p += 2;
          if (*p == '-')
            {
              if (!g_str_has_prefix (p, "-XX"))
                return syntax_error (copy, error);
              p += 3;
            }
        }
      else
        {
          if (!read_digits (&p, 2, &value))
            return syntax_error (copy, error);
          if (!((value >= 1 && value <= 12) || (value >= 21 && value <= 24)))
            {
              g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_NO_SUCH_DAY, _ ("“%s” does not exist: there is no month %d"), copy, value);
              return FALSE;
            }
          date.month = value;
          date.precision = ACC_PRECISION_MONTH;
          if (*p == '-')
            {
              p++;
              if (value > 12)
                return syntax_error (copy, error);
              if (g_str_has_prefix (p, "XX"))
                p += 2;
              else
                {
                  if (!read_digits (&p, 2, &value))
                    return syntax_error (copy, error);
                  if (value < 1 || value > acc_days_in_month (date.year, date.month))
                    {
                      g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_NO_SUCH_DAY,
                                   _ ("“%s” does not exist: that month has %d days"), copy,
                                   acc_days_in_month (date.year, date.month));
                      return FALSE;
                    }
                  date.day = value;
                  date.precision = ACC_PRECISION_DAY;
                }
            }
        }
    }
  switch (*p)
    {
    case '~':
      date.flags = ACC_DATE_APPROXIMATE;
      p++;
      break;
    case '?':
      date.flags = ACC_DATE_UNCERTAIN;
      p++;
      break;
    case '%':
      date.flags = ACC_DATE_APPROXIMATE | ACC_DATE_UNCERTAIN;
      p++;
      break;
    default:
      break;
    }
  if (*p != '\0')
    return syntax_error (copy, error);
  *out = date;
  return TRUE;
}

/**
 * acc_date_parse:
 * @text: EDTF level 1, a single date
 * @date: (out): the date; untouched on failure
 * @error: #ACC_DATE_ERROR
 *
 * Returns: whether @text is a date that exists
 */
gboolean
acc_date_parse (const char *text, AccDate *date, GError **error)
{
  g_return_val_if_fail (text != NULL && date != NULL, FALSE);
  return parse_one (text, strlen (text), date, error);
}

/**
 * acc_date_to_string:
 *
 * Returns: (transfer full): EDTF level 1; "" for a date that is not set
 */
char *
acc_date_to_string (AccDate date)
{
  static const char *const suffix[] = { "", "~", "?", "%" };
  const char *sign = date.year < 0 ? "-" : "";
  int year = ABS (date.year);
  const char *end = suffix[date.flags & 3];

  if (!acc_date_is_set (date))
    return g_strdup ("");
  switch ((AccPrecision) date.precision)
    {
    case ACC_PRECISION_DAY:
      return g_strdup_printf ("%s%04d-%02d-%02d%s", sign, year, date.month, date.day, end);
    case ACC_PRECISION_MONTH:
      return g_strdup_printf ("%s%04d-%02d%s", sign, year, date.month, end);
    case ACC_PRECISION_DECADE:
      return g_strdup_printf ("%s%03dX%s", sign, year / 10, end);
    case ACC_PRECISION_CENTURY:
      return g_strdup_printf ("%s%02dXX%s", sign, year / 100, end);
    case ACC_PRECISION_YEAR:
    default:
      return g_strdup_printf ("%s%04d%s", sign, year, end);
    }
}

static gboolean
parse_bound (const char *text, gsize length, AccDate *date, guint8 *bound, GError **error)
{
  if (length == 0)
    *bound = ACC_BOUND_UNKNOWN;
  else if (length == 2 && strncmp (text, "..", 2) == 0)
    *bound = ACC_BOUND_OPEN;
  else
    {
      *bound = ACC_BOUND_GIVEN;
      return parse_one (text, length, date, error);
    }
  return TRUE;
}

/**
 * acc_span_parse:
 * @text: EDTF level 1: a date, or an interval whose ends may be open ("..") or unknown (empty)
 * @span: (out): untouched on failure
 * @error: #ACC_DATE_ERROR
 *
 * Returns: whether @text is a date or span that exists
 */
gboolean
acc_span_parse (const char *text, AccSpan *span, GError **error)
{
  const char *slash = strchr (text, '/');
  AccSpan result = { 0 };

  if (slash == NULL)
    {
      if (!acc_date_parse (text, &result.start, error))
        return FALSE;
      result.end = result.start;
      *span = result;
      return TRUE;
    }
  result.is_interval = TRUE;
  if (!parse_bound (text, slash - text, &result.start, &result.start_bound, error)
      || !parse_bound (slash + 1, strlen (slash + 1), &result.end, &result.end_bound, error))
    return FALSE;
  if (result.start_bound != ACC_BOUND_GIVEN && result.end_bound != ACC_BOUND_GIVEN)
    return syntax_error (text, error);
  if (acc_span_first_day (&result) > acc_span_last_day (&result))
    {
      g_set_error (error, ACC_DATE_ERROR, ACC_DATE_ERROR_RANGE, _ ("The span “%s” ends before it starts"), text);
      return FALSE;
    }
  *span = result;
  return TRUE;
}

/**
 * acc_span_to_string:
 *
 * Returns: (transfer full): EDTF level 1
 */
char *
acc_span_to_string (const AccSpan *span)
{
  static const char *const open[] = { "", "..", "" };
  g_autofree char *start = acc_date_to_string (span->start);
  g_autofree char *end = acc_date_to_string (span->end);

  if (!span->is_interval)
    return g_steal_pointer (&start);
  return g_strconcat (span->start_bound == ACC_BOUND_GIVEN ? start : open[span->start_bound], "/",
                      span->end_bound == ACC_BOUND_GIVEN ? end : open[span->end_bound], NULL);
}
