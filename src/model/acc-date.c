/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates with a precision and spans of them: the calendar, and EDTF level 1 in and out. */
#include "config.h"

#include "model/acc-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YEAR_MAX 9999

G_DEFINE_QUARK (acc-date-error-quark, acc_date_error)

static AccDate *
date_copy (const AccDate *date)
{
  return g_memdup2 (date, sizeof *date);
}

static AccSpan *
span_copy (const AccSpan *span)
{
  return g_memdup2 (span, sizeof *span);
}

G_DEFINE_BOXED_TYPE (AccDate, acc_date, date_copy, g_free)
G_DEFINE_BOXED_TYPE (AccSpan, acc_span, span_copy, g_free)

/**
 * acc_day_from_ymd:
 * @year: astronomical year
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * The day number of a calendar day, 1970-01-01 being 0, in the proleptic Gregorian calendar. Pure arithmetic on eras of
 * 400 years (146,097 days), so that no time zone can enter.
 *
 * Returns: the day number
 */
gint32
acc_day_from_ymd (int year, int month, int day)
{
  int y = month <= 2 ? year - 1 : year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

/**
 * acc_day_to_ymd:
 * @day: a day number
 * @year: (out): astronomical year
 * @month: (out): 1 to 12
 * @day_of_month: (out): 1 to 31
 *
 * The inverse of acc_day_from_ymd().
 */
void
acc_day_to_ymd (gint32 day, int *year, int *month, int *day_of_month)
{
  gint32 z = day + 719468;
  int era = (z >= 0 ? z : z - 146096) / 146097;
  int day_of_era = z - era * 146097;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int mp = (5 * day_of_year + 2) / 153;

  *day_of_month = day_of_year - (153 * mp + 2) / 5 + 1;
  *month = mp < 10 ? mp + 3 : mp - 9;
  *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * acc_days_in_month:
 * @year: astronomical year
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
acc_days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 30);
  return days[month - 1] + (month == 2 && is_leap_year (year));
}

/**
 * acc_day_add_years:
 * @day: a day number
 * @years: whole years, may be negative
 *
 * The same day of another year; 29 February becomes 28 February where there is none.
 *
 * Returns: the day number
 */
gint32
acc_day_add_years (gint32 day, int years)
{
  int y, m, d;

  acc_day_to_ymd (day, &y, &m, &d);
  y += years;
  return acc_day_from_ymd (y, m, MIN (d, acc_days_in_month (y, m)));
}

/**
 * acc_day_figure_year:
 * @day: a day number
 * @first: the first year with a figure, or %G_MININT for any
 * @last: the last year with a figure, or %G_MAXINT for any
 *
 * The one rule for which yearly figure is shown on a day: that of the last end of year not after the day, 31 December itself
 * counted, and the last one there is on later days.
 *
 * Returns: the year; 0 where the day is before the end of the first
 */
int
acc_day_figure_year (gint32 day, int first, int last)
{
  int year, month, of_month;

  acc_day_to_ymd (day, &year, &month, &of_month);
  if (month != 12 || of_month != 31)
    year--;
  year = MIN (year, last);
  return year >= first ? year : 0;
}

/**
 * acc_date_day:
 *
 * Returns: a date of day precision; the caller answers for its existing
 */
AccDate
acc_date_day (int year, int month, int day)
{
  return (AccDate) { .year = year, .month = month, .day = day, .precision = ACC_PRECISION_DAY };
}

/**
 * acc_date_year:
 *
 * Returns: a date of year precision, which is not its first of January
 */
AccDate
acc_date_year (int year)
{
  return (AccDate) { .year = year, .precision = ACC_PRECISION_YEAR };
}

/**
 * acc_date_from_day:
 * @day: a day number
 *
 * Returns: the date of day precision
 */
AccDate
acc_date_from_day (gint32 day)
{
  int y, m, d;

  acc_day_to_ymd (CLAMP (day, acc_day_from_ymd (-YEAR_MAX, 1, 1), acc_day_from_ymd (YEAR_MAX, 12, 31)), &y, &m, &d);
  return acc_date_day (y, m, d);
}

/**
 * acc_date_today:
 *
 * The calendar day where the reader is. This is the only place where a clock, and so a time zone, is read.
 *
 * Returns: a date of day precision
 */
AccDate
acc_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return acc_date_day (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

gboolean
acc_date_is_set (AccDate date)
{
  return date.precision != ACC_PRECISION_DAY || date.day != 0;
}

gboolean
acc_date_equal (AccDate a, AccDate b)
{
  return a.year == b.year && a.month == b.month && a.day == b.day && a.precision == b.precision && a.flags == b.flags;
}

/* Seasons by the numbers of EDTF: three months from March, June, September and December. Which half of the earth is meant
 * is not said, so a season stands for the three months as the northern hemisphere names them. */
static int
season_first_month (int season)
{
  return 3 + (season - 21) * 3;
}

/**
 * acc_date_first_day:
 * @date: a date that is set
 *
 * Returns: the number of the first day that @date may mean
 */
gint32
acc_date_first_day (AccDate date)
{
  switch ((AccPrecision) date.precision)
    {
    case ACC_PRECISION_DAY:
      return acc_day_from_ymd (date.year, date.month, date.day);
    case ACC_PRECISION_MONTH:
      return acc_day_from_ymd (date.year, date.month > 12 ? season_first_month (date.month) : date.month, 1);
    case ACC_PRECISION_YEAR:
    case ACC_PRECISION_DECADE:
    case ACC_PRECISION_CENTURY:
    default:
      return acc_day_from_ymd (date.year, 1, 1);
    }
}

/**
 * acc_date_last_day:
 * @date: a date that is set
 *
 * Returns: the number of the last day that @date may mean
 */
gint32
acc_date_last_day (AccDate date)
{
  switch ((AccPrecision) date.precision)
    {
    case ACC_PRECISION_DAY:
      return acc_day_from_ymd (date.year, date.month, date.day);
    case ACC_PRECISION_MONTH:
      {
        int month = date.month > 12 ? season_first_month (date.month) + 2 : date.month;
        int year = month > 12 ? date.year + 1 : date.year;

        month = month > 12 ? month - 12 : month;
        return acc_day_from_ymd (year, month, acc_days_in_month (year, month));
      }
    case ACC_PRECISION_YEAR:
      return acc_day_from_ymd (date.year, 12, 31);
    case ACC_PRECISION_DECADE:
      return acc_day_from_ymd (date.year + 9, 12, 31);
    case ACC_PRECISION_CENTURY:
    default:
      return acc_day_from_ymd (date.year + 99, 12, 31);
    }
}

/**
 * acc_date_add_months:
 * @date: a date of day precision
 * @months: may be negative
 *
 * Returns: the same day of another month, or that month's last day where it is shorter
 */
AccDate
acc_date_add_months (AccDate date, int months)
{
  int count = date.year * 12 + (date.month - 1) + months;
  int year = count >= 0 ? count / 12 : (count - 11) / 12;
  int month = count - year * 12 + 1;

  year = CLAMP (year, -YEAR_MAX, YEAR_MAX);
  return acc_date_day (year, month, MIN (date.day, acc_days_in_month (year, month)));
}

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
        {
          sign = -1;
          (*p)++;
        }
      for (int i = 0; g_ascii_isdigit (**p); i++, (*p)++)
        v = i < 9 ? v * 10 + (**p - '0') : YEAR_MAX + 1;
      if (v <= YEAR_MAX)
        return FALSE; /* the Y form is for years of more than four digits, which are outside the range */
      v = YEAR_MAX + 1;
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
  date->year = v > YEAR_MAX ? G_MAXINT16 : sign * v;
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

AccSpan
acc_span_single (AccDate date)
{
  return (AccSpan) { .start = date, .end = date };
}

gboolean
acc_span_is_set (const AccSpan *span)
{
  return span->is_interval || acc_date_is_set (span->start);
}

/**
 * acc_span_first_day:
 *
 * Returns: the first day that the span may cover; %ACC_DAY_MIN where its start is open or unknown
 */
gint32
acc_span_first_day (const AccSpan *span)
{
  if (span->is_interval && span->start_bound != ACC_BOUND_GIVEN)
    return ACC_DAY_MIN;
  return acc_date_first_day (span->start);
}

/**
 * acc_span_last_day:
 *
 * Returns: the last day that the span may cover; %ACC_DAY_MAX where its end is open or unknown
 */
gint32
acc_span_last_day (const AccSpan *span)
{
  if (span->is_interval && span->end_bound != ACC_BOUND_GIVEN)
    return ACC_DAY_MAX;
  return acc_date_last_day (span->end);
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
