/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar and EDTF level 1, by tables; every test runs in three time zones, and none may show. */
#include "model/acc-date.h"

#include <stdlib.h>
#include <time.h>

static const char *const zones[] = { "UTC", "Pacific/Kiritimati", "America/Los_Angeles" };

static void
set_zone (guint i)
{
  g_setenv ("TZ", zones[i], TRUE);
  tzset ();
}

static void
test_calendar (void)
{
  static const struct
  {
    int y, m, d;
    gint32 day;
  } cases[] = {
    { 1970, 1, 1, 0 }, { 1969, 12, 31, -1 }, { 2000, 2, 29, 11016 }, { 1999, 2, 1, 10623 },
    { 1600, 3, 1, -135080 }, { 1, 1, 1, -719162 }, { 0, 3, 1, -719468 }, { -1, 12, 31, -719529 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int y, m, d;

      g_assert_cmpint (acc_day_from_ymd (cases[i].y, cases[i].m, cases[i].d), ==, cases[i].day);
      acc_day_to_ymd (cases[i].day, &y, &m, &d);
      g_assert_cmpint (y, ==, cases[i].y);
      g_assert_cmpint (m, ==, cases[i].m);
      g_assert_cmpint (d, ==, cases[i].d);
    }
  for (gint32 day = -800000; day < 800000; day += 13)
    {
      int y, m, d;

      acc_day_to_ymd (day, &y, &m, &d);
      g_assert_cmpint (acc_day_from_ymd (y, m, d), ==, day);
    }
  g_assert_cmpint (acc_days_in_month (1900, 2), ==, 28);
  g_assert_cmpint (acc_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (acc_day_add_years (acc_day_from_ymd (2000, 2, 29), 1), ==, acc_day_from_ymd (2001, 2, 28));
}

static void
test_edtf (void)
{
  /* written, first day, last day; what is read is written again as it was, unless a form is given */
  static const struct
  {
    const char *text, *first, *last, *again;
  } cases[] = {
    { "1999-02-01", "1999-02-01", "1999-02-01", NULL },
    { "1998-04", "1998-04-01", "1998-04-30", NULL },
    { "1995", "1995-01-01", "1995-12-31", NULL },
    { "199X", "1990-01-01", "1999-12-31", NULL },
    { "19XX", "1900-01-01", "1999-12-31", NULL },
    { "1998~", "1998-01-01", "1998-12-31", NULL },
    { "1998-04?", "1998-04-01", "1998-04-30", NULL },
    { "2004-06-11%", "2004-06-11", "2004-06-11", NULL },
    { "1999-XX", "1999-01-01", "1999-12-31", "1999" },
    { "1999-XX-XX", "1999-01-01", "1999-12-31", "1999" },
    { "1999-04-XX", "1999-04-01", "1999-04-30", "1999-04" },
    { "2001-21", "2001-03-01", "2001-05-31", NULL },
    { "2001-24", "2001-12-01", "2002-02-28", NULL },
    { "0000", "0000-01-01", "0000-12-31", NULL },
    { "-0044-03-15", "-0044-03-15", "-0044-03-15", NULL },
    { "2000-02-29", "2000-02-29", "2000-02-29", NULL },
    { "1991-12/1999-02", "1991-12-01", "1999-02-28", NULL },
    { "1991-12/..", "1991-12-01", NULL, NULL },
    { "../2000", NULL, "2000-12-31", NULL },
    { "1991-12/", "1991-12-01", NULL, NULL },
    { "/2000", NULL, "2000-12-31", NULL },
    { "1998~/1999-02-01", "1998-01-01", "1999-02-01", NULL },
  };

  for (guint z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      set_zone (z);
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *again = NULL;
          AccSpan span;

          g_test_message ("%s in %s", cases[i].text, zones[z]);
          acc_span_parse (cases[i].text, &span, &error);
          g_assert_no_error (error);
          again = acc_span_to_string (&span);
          g_assert_cmpstr (again, ==, cases[i].again ? cases[i].again : cases[i].text);
          if (cases[i].first != NULL)
            {
              g_autofree char *first = acc_date_to_string (acc_date_from_day (acc_span_first_day (&span)));

              g_assert_cmpstr (first, ==, cases[i].first);
            }
          else
            g_assert_cmpint (acc_span_first_day (&span), ==, ACC_DAY_MIN);
          if (cases[i].last != NULL)
            {
              g_autofree char *last = acc_date_to_string (acc_date_from_day (acc_span_last_day (&span)));

              g_assert_cmpstr (last, ==, cases[i].last);
            }
          else
            g_assert_cmpint (acc_span_last_day (&span), ==, ACC_DAY_MAX);
        }
    }
  set_zone (0);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    AccDateError code;
  } cases[] = {
    { "", ACC_DATE_ERROR_SYNTAX }, { "1", ACC_DATE_ERROR_SYNTAX }, { "99", ACC_DATE_ERROR_SYNTAX }, { "1999-2", ACC_DATE_ERROR_SYNTAX },
    { "1999-02-1", ACC_DATE_ERROR_SYNTAX }, { "1999-02-01T00:00:00Z", ACC_DATE_ERROR_SYNTAX }, { "1999-02-01 ", ACC_DATE_ERROR_SYNTAX },
    { "1999-XX-01", ACC_DATE_ERROR_SYNTAX }, { "1X99", ACC_DATE_ERROR_SYNTAX }, { "199x", ACC_DATE_ERROR_SYNTAX },
    { "1999-21-01", ACC_DATE_ERROR_SYNTAX }, { "1999/2000/2001", ACC_DATE_ERROR_SYNTAX }, { "../..", ACC_DATE_ERROR_SYNTAX },
    { "/", ACC_DATE_ERROR_SYNTAX }, { "1999~~", ACC_DATE_ERROR_SYNTAX }, { "ninety", ACC_DATE_ERROR_SYNTAX },
    { "1999-13", ACC_DATE_ERROR_NO_SUCH_DAY }, { "1999-00", ACC_DATE_ERROR_NO_SUCH_DAY }, { "1999-02-29", ACC_DATE_ERROR_NO_SUCH_DAY },
    { "1900-02-29", ACC_DATE_ERROR_NO_SUCH_DAY }, { "1999-04-31", ACC_DATE_ERROR_NO_SUCH_DAY }, { "1999-04-00", ACC_DATE_ERROR_NO_SUCH_DAY },
    { "Y", ACC_DATE_ERROR_SYNTAX }, { "Y1999", ACC_DATE_ERROR_SYNTAX }, { "Y-0044", ACC_DATE_ERROR_SYNTAX }, { "-199X", ACC_DATE_ERROR_SYNTAX },
    { "-19XX", ACC_DATE_ERROR_SYNTAX }, { "1999-XX-X1", ACC_DATE_ERROR_SYNTAX }, { "1999/x", ACC_DATE_ERROR_SYNTAX }, { "x/1999", ACC_DATE_ERROR_SYNTAX },
    { "1999/-.", ACC_DATE_ERROR_SYNTAX }, { "1999/.-", ACC_DATE_ERROR_SYNTAX },
    { "Y170000002", ACC_DATE_ERROR_RANGE }, { "Y-170000002", ACC_DATE_ERROR_RANGE }, { "Y123456789012345678901", ACC_DATE_ERROR_RANGE }, { "2000/1999", ACC_DATE_ERROR_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AccSpan span = acc_span_single (acc_date_year (1234));

      g_test_message ("“%s”", cases[i].text);
      g_assert_false (acc_span_parse (cases[i].text, &span, &error));
      g_assert_error (error, ACC_DATE_ERROR, (int) cases[i].code);
      g_assert_cmpint (span.start.year, ==, 1234); /* untouched */
    }
}

static void
test_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "1999-01-31", 1, "1999-02-28" }, { "2000-01-31", 1, "2000-02-29" }, { "1965-04-02", 12, "1966-04-02" },
    { "1999-01-15", -1, "1998-12-15" }, { "1999-01-15", -13, "1997-12-15" }, { "1999-12-15", 1, "2000-01-15" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      AccDate date;

      g_assert_true (acc_date_parse (cases[i].from, &date, NULL));
      text = acc_date_to_string (acc_date_add_months (date, cases[i].months));
      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

/* A figure stands for the end of its year: that of the last year that had ended, of those that there are. */
static void
test_figure_year (void)
{
  g_assert_cmpint (acc_day_figure_year (acc_day_from_ymd (1999, 2, 1), 1951, 2025), ==, 1998);
  g_assert_cmpint (acc_day_figure_year (acc_day_from_ymd (1999, 12, 30), 1951, 2025), ==, 1998);
  g_assert_cmpint (acc_day_figure_year (acc_day_from_ymd (1999, 12, 31), 1951, 2025), ==, 1999);
  g_assert_cmpint (acc_day_figure_year (acc_day_from_ymd (2031, 1, 1), 1951, 2025), ==, 2025);
  g_assert_cmpint (acc_day_figure_year (acc_day_from_ymd (1951, 12, 30), 1951, 2025), ==, 0);
  g_assert_cmpint (acc_day_figure_year (acc_day_from_ymd (1999, 2, 1), 0, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/calendar", test_calendar);
  g_test_add_func ("/date/edtf", test_edtf);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/figure-year", test_figure_year);
  return g_test_run ();
}
