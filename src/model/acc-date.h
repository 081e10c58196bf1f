/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Dates with a precision, and spans of them, in the proleptic Gregorian calendar and without any time zone. The written
 * form is EDTF level 1. A date less precise than a day is never turned into one: it has a first and a last possible day. */

/**
 * ACC_DATE_ERROR:
 *
 * Error domain of #AccDate and #AccSpan; codes are #AccDateError.
 */
#define ACC_DATE_ERROR (acc_date_error_quark ())
GQuark acc_date_error_quark (void);

/**
 * AccDateError:
 * @ACC_DATE_ERROR_SYNTAX: the text is not EDTF level 1 (a time of day or a time zone is never accepted)
 * @ACC_DATE_ERROR_NO_SUCH_DAY: the text is well formed, but the calendar has no such month or day
 * @ACC_DATE_ERROR_RANGE: the year is outside ±9,999 or a span ends before it starts
 */
typedef enum
{
  ACC_DATE_ERROR_SYNTAX,
  ACC_DATE_ERROR_NO_SUCH_DAY,
  ACC_DATE_ERROR_RANGE,
} AccDateError;

typedef enum
{
  ACC_PRECISION_DAY,
  ACC_PRECISION_MONTH,
  ACC_PRECISION_YEAR,
  ACC_PRECISION_DECADE,
  ACC_PRECISION_CENTURY,
} AccPrecision;

typedef enum
{
  ACC_DATE_APPROXIMATE = 1 << 0, /* EDTF ~ : about */
  ACC_DATE_UNCERTAIN = 1 << 1,   /* EDTF ? ; both together are EDTF % */
} AccDateFlags;

/**
 * AccDate:
 * @year: astronomical year, the first of the decade or century when less precise than a year
 * @month: 1 to 12, 0 where the precision is coarser than a month; EDTF seasons 21 to 24 have month precision
 * @day: 1 to 31, 0 where the precision is coarser than a day
 * @precision: an #AccPrecision
 * @flags: #AccDateFlags
 *
 * A plain value, to be copied. All zero with @month 0 and precision day is "no date" (acc_date_is_set()).
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  guint8 precision;
  guint8 flags;
} AccDate;

typedef enum
{
  ACC_BOUND_GIVEN,
  ACC_BOUND_OPEN,    /* ".." : goes on without end */
  ACC_BOUND_UNKNOWN, /* "" : it ended or began, nobody says when */
} AccBound;

/**
 * AccSpan:
 *
 * A single date (start and end equal, @is_interval false) or an interval with either end given, open or unknown.
 */
typedef struct
{
  AccDate start;
  AccDate end;
  guint8 start_bound;
  guint8 end_bound;
  guint8 is_interval;
} AccSpan;

/* Days are counted from 1970-01-01 = 0, proleptic Gregorian; these stand for the ends of an open span. */
#define ACC_YEAR_MAX 9999 /* as many before the year 0 */
#define ACC_DAY_MIN (G_MININT32 / 4)
#define ACC_DAY_MAX (G_MAXINT32 / 4)

#define ACC_TYPE_DATE (acc_date_get_type ())
#define ACC_TYPE_SPAN (acc_span_get_type ())
GType acc_date_get_type (void);
GType acc_span_get_type (void);

AccDate  acc_date_day (int year, int month, int day);
AccDate  acc_date_year (int year);
AccDate  acc_date_from_day (gint32 day);
AccDate  acc_date_today (void);
gboolean acc_date_is_set (AccDate date);
gboolean acc_date_equal (AccDate a, AccDate b);
gint32   acc_date_first_day (AccDate date);
gint32   acc_date_last_day (AccDate date);
AccDate  acc_date_add_months (AccDate date, int months);
gboolean acc_date_parse (const char *text, AccDate *date, GError **error);
char    *acc_date_to_string (AccDate date);

gint32   acc_day_from_ymd (int year, int month, int day);
void     acc_day_to_ymd (gint32 day, int *year, int *month, int *day_of_month);
int      acc_days_in_month (int year, int month);
gint32   acc_day_add_years (gint32 day, int years);
int      acc_day_figure_year (gint32 day, int first, int last);

AccSpan  acc_span_single (AccDate date);
gboolean acc_span_is_set (const AccSpan *span);
gboolean acc_span_is_doubtful (const AccSpan *span); /* about a day, or one that is itself in question */
gint32   acc_span_first_day (const AccSpan *span);
gint32   acc_span_last_day (const AccSpan *span);
gboolean acc_span_parse (const char *text, AccSpan *span, GError **error);
char    *acc_span_to_string (const AccSpan *span);

G_END_DECLS
