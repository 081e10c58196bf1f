/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates with a precision and spans of them: the calendar. */
#include "config.h"

#include "model/acc-date.h"

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

  acc_day_to_ymd (CLAMP (day, acc_day_from_ymd (-ACC_YEAR_MAX, 1, 1), acc_day_from_ymd (ACC_YEAR_MAX, 12, 31)), &y, &m, &d);
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

  year = CLAMP (year, -ACC_YEAR_MAX, ACC_YEAR_MAX);
  return acc_date_day (year, month, MIN (date.day, acc_days_in_month (year, month)));
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
 * acc_span_is_doubtful:
 *
 * Returns: whether a date of it is marked as approximate ("~") or uncertain ("?"), of which no part is known for certain
 */
gboolean
acc_span_is_doubtful (const AccSpan *span)
{
  return ((span->start.flags | span->end.flags) & (ACC_DATE_APPROXIMATE | ACC_DATE_UNCERTAIN)) != 0;
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
