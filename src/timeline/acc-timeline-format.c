/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The default way to write dates and numbers: English, by GLib alone. */
#include "config.h"

#include "timeline/acc-timeline-format.h"

#include <string.h>

static const char *const month_names[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
};

static char *
format_year (int year)
{
  if (year <= 0)
    return g_strdup_printf ("%d BC", 1 - year);
  return g_strdup_printf ("%d", year);
}

static char *
format_tick (AccTimelineTickLabel label,
             AccDate              date,
             gpointer             data)
{
  g_autofree char *year = format_year (date.year);

  switch (label)
    {
    case ACC_TIMELINE_TICK_MONTH:
      return g_strndup (month_names[CLAMP (date.month, 1, 12) - 1], 3);
    case ACC_TIMELINE_TICK_MONTH_YEAR:
      return g_strdup_printf ("%.3s %s", month_names[CLAMP (date.month, 1, 12) - 1], year);
    case ACC_TIMELINE_TICK_DAY:
      return g_strdup_printf ("%d", date.day);
    case ACC_TIMELINE_TICK_YEAR:
    default:
      return g_steal_pointer (&year);
    }
}

static char *
format_date (AccDate  date,
             gpointer data)
{
  static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };
  g_autofree char *year = format_year (date.year);
  g_autofree char *plain = NULL;

  if (!acc_date_is_set (date))
    return g_strdup ("undated");
  if (date.precision == ACC_PRECISION_CENTURY)
    plain = date.year >= 0 ? g_strdup_printf ("%d to %d", date.year, date.year + 99) : g_steal_pointer (&year);
  else if (date.precision == ACC_PRECISION_DECADE)
    plain = g_strdup_printf ("%ss", year);
  else if (date.precision == ACC_PRECISION_YEAR || date.month == 0)
    plain = g_steal_pointer (&year);
  else if (date.month > 20)
    plain = g_strdup_printf ("%s %s", seasons[(date.month - 21) & 3], year);
  else if (date.precision == ACC_PRECISION_MONTH)
    plain = g_strdup_printf ("%s %s", month_names[(date.month - 1) % 12], year);
  else
    plain = g_strdup_printf ("%d %s %s", date.day, month_names[(date.month - 1) % 12], year);

  if (date.flags & ACC_DATE_APPROXIMATE)
    return g_strdup_printf (date.flags & ACC_DATE_UNCERTAIN ? "about %s, uncertain" : "about %s", plain);
  if (date.flags & ACC_DATE_UNCERTAIN)
    return g_strdup_printf ("%s, uncertain", plain);
  return g_steal_pointer (&plain);
}

static char *
format_span (const AccSpan *span,
             gpointer       data)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!acc_span_is_set (span))
    return g_strdup ("undated");
  start = format_date (span->start, data);
  end = format_date (span->end, data);
  if (!span->is_interval)
    return g_steal_pointer (&start);
  if (span->start_bound != ACC_BOUND_GIVEN)
    return g_strdup_printf ("until %s, beginning not known", end);
  if (span->end_bound != ACC_BOUND_GIVEN)
    return g_strdup_printf (span->end_bound == ACC_BOUND_OPEN ? "%s onwards" : "from %s, end not known", start);
  return g_strdup_printf ("%s to %s", start, end);
}

static char *
format_number (gint64   number,
               gpointer data)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GString *text = g_string_new (NULL);
  gsize length = 0;

  for (const char *p = digits; *p != '\0'; p++)
    length += *p != '-';
  for (const char *p = digits; *p != '\0'; p++)
    {
      g_string_append_c (text, *p);
      if (*p != '-' && --length > 0 && length % 3 == 0)
        g_string_append_c (text, ',');
    }
  return g_string_free (text, FALSE);
}

static char *
format_compact (gint64   number,
                gpointer data)
{
  static const struct { gint64 unit; char letter; } units[] = {
    { G_GINT64_CONSTANT (1000000000), 'B' }, { 1000000, 'M' }, { 1000, 'K' }
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (number >= units[i].unit)
      {
        if (number < 10 * units[i].unit && number % units[i].unit >= units[i].unit / 10)
          return g_strdup_printf ("%" G_GINT64_FORMAT ".%d%c", number / units[i].unit,
                                  (int) (number % units[i].unit / (units[i].unit / 10)), units[i].letter);
        return g_strdup_printf ("%" G_GINT64_FORMAT "%c", number / units[i].unit, units[i].letter);
      }
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static gboolean
parse_date (const char *text,
            AccDate    *date,
            gpointer    data)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = NULL;

  if (acc_date_parse (stripped, date, NULL))
    return TRUE;

  /* "15 January 1999", "January 1999" */
  words = g_strsplit (stripped, " ", 3);
  for (guint at = 0; words[0] != NULL && at < 2; at++)
    for (guint m = 0; words[at] != NULL && m < G_N_ELEMENTS (month_names); m++)
      if (strlen (words[at]) >= 3 && g_ascii_strncasecmp (words[at], month_names[m], strlen (words[at])) == 0)
        {
          int year = words[at + 1] != NULL ? (int) g_ascii_strtoll (words[at + 1], NULL, 10) : 0;
          int day = at == 1 ? (int) g_ascii_strtoll (words[0], NULL, 10) : 0;
          g_autofree char *edtf = at == 1 ? g_strdup_printf ("%04d-%02u-%02d", year, m + 1, day)
                                          : g_strdup_printf ("%04d-%02u", year, m + 1);

          return year > 0 && acc_date_parse (edtf, date, NULL);
        }
  return FALSE;
}

static char *
format_figure (gint64   number,
               int      year,
               gboolean within,
               gpointer data)
{
  g_autofree char *digits = format_number (number, data);

  return g_strdup_printf (within ? "%s, in %d" : "%s, end of %d", digits, year);
}

/**
 * acc_timeline_format_get_default:
 *
 * Returns: (transfer none): English
 */
const AccTimelineFormat *
acc_timeline_format_get_default (void)
{
  static const AccTimelineFormat format = {
    format_tick, format_date, format_span, format_number, format_compact, parse_date, format_figure
  };

  return &format;
}
