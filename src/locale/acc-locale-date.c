/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and spans in words, at every precision, in the language of the interface. ICU formats them on a proleptic
 * Gregorian calendar in UTC, so that neither a time zone nor the change from the Julian calendar can move a day. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <float.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>

#define MS_PER_DAY 86400000.0

static const UChar utc[] = { 'U', 'T', 'C', 0 };

static GHashTable *formatters; /* skeleton -> UDateFormat */
static guint formatters_serial;

static UDateFormat *
open_formatter (const char *locale,
                const char *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *calendar_locale = g_strconcat (locale, strchr (locale, '@') != NULL ? ";" : "@", "calendar=gregorian", NULL);
  g_autofree UChar *skeleton16 = NULL;
  UDateTimePatternGenerator *generator;
  UDateFormat *format;
  UCalendar *calendar;
  UChar pattern[128];
  int32_t skeleton_length, pattern_length;

  skeleton16 = _acc_locale_to_utf16 (skeleton, &skeleton_length);
  generator = udatpg_open (calendar_locale, &status);
  pattern_length = udatpg_getBestPattern (generator, skeleton16, skeleton_length, pattern, G_N_ELEMENTS (pattern), &status);
  udatpg_close (generator);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, calendar_locale, utc, -1, pattern, pattern_length, &status);
  calendar = ucal_open (utc, -1, calendar_locale, UCAL_GREGORIAN, &status);
  ucal_setGregorianChange (calendar, -DBL_MAX, &status);
  if (U_SUCCESS (status))
    udat_setCalendar (format, calendar);
  ucal_close (calendar);
  if (U_FAILURE (status))
    {
      g_warning ("ICU cannot format dates by “%s” in %s: %s", skeleton, locale, u_errorName (status));
      udat_close (format);
      return NULL;
    }
  return format;
}

static UDateFormat *
get_formatter (const char *skeleton)
{
  UDateFormat *format;

  if (formatters == NULL || formatters_serial != acc_locale_get_serial ())
    {
      g_clear_pointer (&formatters, g_hash_table_unref);
      formatters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) udat_close);
      formatters_serial = acc_locale_get_serial ();
    }
  format = g_hash_table_lookup (formatters, skeleton);
  if (format == NULL)
    {
      format = open_formatter (_acc_locale_get_icu (), skeleton);
      if (format != NULL)
        g_hash_table_insert (formatters, g_strdup (skeleton), format);
    }
  return format;
}

/* The first day of a month is an ordinal in French and Portuguese where the month is a word, "1er février", "1º de fevereiro";
 * CLDR writes it as any other day. NULL where there is nothing to add. */
static const char *
get_first_day_suffix (const char *skeleton)
{
  static const char *const suffixes[][2] = { { "fr", "er" }, { "pt", "º" } };

  if (strchr (skeleton, 'd') == NULL || strstr (skeleton, "MMM") == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_prefix (_acc_locale_get_icu (), suffixes[i][0]))
      return suffixes[i][1];
  return NULL;
}

static char *
format_with (UDateFormat *format,
             const char  *skeleton,
             gint32       day)
{
  UErrorCode status = U_ZERO_ERROR;
  UFieldPosition place = { .field = UDAT_DATE_FIELD };
  const char *suffix = get_first_day_suffix (skeleton);
  int year, month, day_of_month;
  UChar buffer[128];
  int32_t length;
  g_autofree char *start = NULL;
  g_autofree char *rest = NULL;

  if (format == NULL)
    return g_strdup ("");
  length = udat_format (format, day * MS_PER_DAY, buffer, G_N_ELEMENTS (buffer), &place, &status);
  if (U_FAILURE (status) || length > (int32_t) G_N_ELEMENTS (buffer))
    return g_strdup ("");
  acc_day_to_ymd (day, &year, &month, &day_of_month);
  if (suffix == NULL || day_of_month != 1 || place.endIndex <= place.beginIndex)
    return _acc_locale_to_utf8 (buffer, length);
  start = _acc_locale_to_utf8 (buffer, place.endIndex);
  rest = _acc_locale_to_utf8 (buffer + place.endIndex, length - place.endIndex);
  return g_strconcat (start, suffix, rest, NULL);
}

/**
 * acc_locale_format_tick:
 * @date: a date
 * @skeleton: an ICU skeleton: "y", "MMMy", "MMMd"
 *
 * Returns: (transfer full): the first day of @date by that skeleton
 */
char *
acc_locale_format_tick (AccDate     date,
                        const char *skeleton)
{
  if (!acc_date_is_set (date))
    return g_strdup ("");
  return format_with (get_formatter (skeleton), skeleton, acc_date_first_day (date));
}

static char *
format_year (int year)
{
  const char *skeleton = year > 0 ? "y" : "Gy";

  return format_with (get_formatter (skeleton), skeleton, acc_day_from_ymd (year, 1, 1));
}

/* As it stands beside a day or a year. */
static char *
get_month_name (guint month)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = get_formatter ("yMMMM");
  UChar name[64];
  int32_t length = format != NULL ? udat_getSymbols (format, UDAT_MONTHS, month - 1, name, G_N_ELEMENTS (name), &status) : 0;

  return U_SUCCESS (status) ? _acc_locale_to_utf8 (name, length) : g_strdup ("");
}

/* Without the words for "about" and "uncertain". */
static char *
format_plain (AccDate date)
{
  static const char *const seasons[] = {
    /* Translators: {year} is a year, "1999". */
    N_ ("spring {year}"), N_ ("summer {year}"), N_ ("autumn {year}"), N_ ("winter {year}")
  };
  g_autofree char *year = NULL;

  switch ((AccPrecision) date.precision)
    {
    case ACC_PRECISION_DAY:
      return acc_locale_format_tick (date, date.year > 0 ? "dMMMMy" : "dMMMMyG");
    case ACC_PRECISION_MONTH:
      if (date.month > 12)
        {
          year = format_year (date.year);
          return acc_locale_compose (_ (seasons[CLAMP (date.month - 21, 0, 3)]), "year", year, NULL);
        }
      return acc_locale_format_tick (date, date.year > 0 ? "MMMMy" : "MMMMyG");
    case ACC_PRECISION_YEAR:
      return format_year (date.year);
    case ACC_PRECISION_DECADE:
      year = format_year (date.year);
      /* Translators: a decade; {year} is its first year: "1990s". */
      return acc_locale_compose (C_ ("decade", "{year}s"), "year", year, NULL);
    case ACC_PRECISION_CENTURY:
      year = acc_locale_format_ordinal (ACC_RANK_CENTURY, MAX (date.year, 0) / 100 + 1);
      /* Translators: {ordinal} is a number such as "20th". */
      return acc_locale_compose (_ ("{ordinal} century"), "ordinal", year, NULL);
    default:
      return g_strdup ("");
    }
}

/**
 * acc_locale_format_date:
 * @date: a date
 *
 * Returns: (transfer full): the date at its own precision, "1 February 1999", "about January 1999"; "" when it is not set
 */
char *
acc_locale_format_date (AccDate date)
{
  g_autofree char *plain = NULL;

  if (!acc_date_is_set (date))
    return g_strdup ("");
  plain = format_plain (date);
  switch (date.flags & (ACC_DATE_APPROXIMATE | ACC_DATE_UNCERTAIN))
    {
    case ACC_DATE_APPROXIMATE:
      /* Translators: {date} is a date or a month or a year: "about January 1999". */
      return acc_locale_compose (_ ("about {date}"), "date", plain, NULL);
    case ACC_DATE_UNCERTAIN:
      return acc_locale_compose (_ ("{date} (uncertain)"), "date", plain, NULL);
    case ACC_DATE_APPROXIMATE | ACC_DATE_UNCERTAIN:
      return acc_locale_compose (_ ("about {date} (uncertain)"), "date", plain, NULL);
    default:
      return g_steal_pointer (&plain);
    }
}

/**
 * acc_locale_format_span:
 * @span: a date or a span
 *
 * Returns: (transfer full): "December 1991 onwards", "April 1998 to February 1999", "until 2000, beginning not known"; "" when it is not set
 */
char *
acc_locale_format_span (const AccSpan *span)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!acc_span_is_set (span))
    return g_strdup ("");
  if (!span->is_interval)
    return acc_locale_format_date (span->start);
  if (span->start_bound == ACC_BOUND_GIVEN)
    start = acc_locale_format_date (span->start);
  if (span->end_bound == ACC_BOUND_GIVEN)
    end = acc_locale_format_date (span->end);

  if (start != NULL && end != NULL)
    return acc_locale_compose (_ ("{start} to {end}"), "start", start, "end", end, NULL);
  if (start != NULL && span->end_bound == ACC_BOUND_OPEN)
    return acc_locale_compose (_ ("{start} onwards"), "start", start, NULL);
  if (start != NULL)
    return acc_locale_compose (_ ("from {start}, end not known"), "start", start, NULL);
  /* An open start is told as an unknown one: nothing that the record dates has been for ever. */
  if (end != NULL)
    return acc_locale_compose (_ ("until {end}, beginning not known"), "end", end, NULL);
  return g_strdup (_ ("at all times"));
}

/**
 * acc_locale_format_when:
 * @date: a date
 *
 * Returns: (transfer full): the date as a part of a sentence, "on 15 January 1999", "in April 1998", "in the 1990s"
 */
char *
acc_locale_format_when (AccDate date)
{
  g_autofree char *plain = NULL;

  if (!acc_date_is_set (date))
    return g_strdup (_ ("on a date that is not known"));
  plain = acc_locale_format_date (date);
  switch ((AccPrecision) date.precision)
    {
    case ACC_PRECISION_DAY:
      /* Translators: as part of a sentence; {date} is a day: "on 15 January 1999". */
      return acc_locale_compose (C_ ("day", "on {date}"), "date", plain, NULL);
    case ACC_PRECISION_MONTH:
      if (date.flags == 0 && date.month <= 12 && date.year > 0)
        {
          g_autofree char *month = get_month_name (date.month);
          g_autofree char *year = format_year (date.year);

          /* Translators: as part of a sentence, with a month and a year: "in April 1998". A language whose months have cases gives
           * the twelve of them: {month|a|b|...}. */
          return acc_locale_compose (C_ ("month", "in {month} {year}"), "month", month, "year", year, NULL);
        }
      break;
    case ACC_PRECISION_YEAR:
      if (date.flags == 0)
        /* Translators: as part of a sentence; {date} is a year and nothing else: "in 2018". */
        return acc_locale_compose (C_ ("year", "in {date}"), "date", plain, NULL);
      break;
    case ACC_PRECISION_DECADE:
      if (date.flags == 0)
        /* Translators: as part of a sentence; {date} is a decade: "in the 1990s". */
        return acc_locale_compose (C_ ("decade", "in the {date}"), "date", plain, NULL);
      break;
    case ACC_PRECISION_CENTURY:
      if (date.flags == 0)
        /* Translators: as part of a sentence; {date} is a century: "in the 20th century". */
        return acc_locale_compose (C_ ("century", "in the {date}"), "date", plain, NULL);
      break;
    default:
      break;
    }
  /* Translators: as part of a sentence; {date} is a season, or a month or a year of which more is said: "in spring 1998", "in about 1998". */
  return acc_locale_compose (C_ ("month or year", "in {date}"), "date", plain, NULL);
}

/**
 * acc_locale_format_span_when:
 * @span: a date or a span
 *
 * Returns: (transfer full): the span as a part of a sentence, "from April 1998 to February 1999", "from December 1991 onwards"
 */
char *
acc_locale_format_span_when (const AccSpan *span)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!acc_span_is_set (span))
    return g_strdup (_ ("on a date that is not known"));
  if (!span->is_interval)
    return acc_locale_format_when (span->start);
  if (span->start_bound == ACC_BOUND_GIVEN)
    start = acc_locale_format_date (span->start);
  if (span->end_bound == ACC_BOUND_GIVEN)
    end = acc_locale_format_date (span->end);
  if (start != NULL && end != NULL)
    return acc_locale_compose (_ ("from {start} to {end}"), "start", start, "end", end, NULL);
  if (start != NULL && span->end_bound == ACC_BOUND_OPEN)
    return acc_locale_compose (_ ("from {start} onwards"), "start", start, NULL);
  return acc_locale_format_span (span);
}

/* Months by name, for reading dates: in the language of the interface and in English. */

static GHashTable *months; /* folded name -> month */
static guint months_serial;

static void
add_months (const char *locale)
{
  static const UDateFormatSymbolType kinds[] = {
    UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS
  };
  UDateFormat *format = open_formatter (locale, "yMMMM");

  if (format == NULL)
    return;
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int month = 0; month < 12; month++)
      {
        UErrorCode status = U_ZERO_ERROR;
        UChar name[64];
        int32_t length = udat_getSymbols (format, kinds[k], month, name, G_N_ELEMENTS (name), &status);
        g_autofree char *utf8 = NULL;
        char *folded;

        if (U_FAILURE (status))
          continue;
        utf8 = _acc_locale_to_utf8 (name, length);
        folded = acc_locale_fold (utf8);
        if (*folded == '\0' || g_ascii_isdigit (*folded))
          g_free (folded);
        else
          g_hash_table_insert (months, folded, GINT_TO_POINTER (month + 1));
      }
  udat_close (format);
}

int
_acc_locale_find_month (const char *folded_word)
{
  GHashTableIter iter;
  gpointer key, value;
  int found = 0;

  if (months == NULL || months_serial != acc_locale_get_serial ())
    {
      g_clear_pointer (&months, g_hash_table_unref);
      months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      add_months ("en_US");
      /* Arabic has two sets of names: "فبراير" in Egypt and the Gulf, "شباط" in the Levant; the United Nations writes both. */
      if (g_str_has_prefix (_acc_locale_get_icu (), "ar"))
        add_months ("ar_SY");
      add_months (_acc_locale_get_icu ());
      months_serial = acc_locale_get_serial ();
    }
  value = g_hash_table_lookup (months, folded_word);
  if (value != NULL)
    return GPOINTER_TO_INT (value);

  /* A beginning of three letters or more that only one month has. */
  if (g_utf8_strlen (folded_word, -1) < 3)
    return 0;
  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (!g_str_has_prefix (key, folded_word))
        continue;
      if (found != 0 && found != GPOINTER_TO_INT (value))
        return 0;
      found = GPOINTER_TO_INT (value);
    }
  return found;
}
