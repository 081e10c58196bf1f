/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the model takes: bundle from the resource, one State's series, an as-of query over all States and treaties.
 * Prints one JSON object; medians of many runs, in milliseconds. */
#include "model/figures/acc-totals.h"
#include "model/law/acc-ledger.h"

#include <stdlib.h>

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (double *times, guint n)
{
  qsort (times, n, sizeof *times, compare_doubles);
  return times[n / 2];
}

static double
now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static double
time_bundle (guint runs)
{
  g_autofree double *times = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = now ();
      g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (&error);
      g_autoptr (AccLedger) ledger = bundle ? acc_ledger_new (bundle) : NULL;

      g_assert_no_error (error);
      g_assert_nonnull (ledger);
      times[i] = now () - start;
    }
  return median (times, runs);
}

static double
time_series (const char *code, guint runs)
{
  g_autofree double *times = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
      g_autoptr (GError) error = NULL;
      double start = now ();

      acc_bundle_get_series (bundle, code, &error);
      g_assert_no_error (error);
      times[i] = now () - start;
    }
  return median (times, runs);
}

/* The totals of all States at once. */
static double
time_totals (guint runs)
{
  g_autofree double *times = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
      double start = now ();

      g_assert_cmpuint (acc_totals_get_n (acc_bundle_get_totals (bundle)), >, 0);
      times[i] = now () - start;
    }
  return median (times, runs);
}

static double
time_query (guint runs)
{
  g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (NULL);
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);
  guint n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES), n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  g_autofree double *times = g_new (double, runs);
  guint parties = 0;

  for (guint i = 0; i < runs; i++)
    {
      double start = now ();

      for (guint s = 0; s < n_states; s++)
        for (guint t = 0; t < n_treaties; t++)
          {
            AccPosition position;

            acc_ledger_query (ledger, s, t, (gint32) (i % 20000), i % 3, &position);
            parties += position.status == ACC_STATUS_PARTY;
          }
      times[i] = now () - start;
    }
  g_assert_cmpuint (parties, >, 0);
  return median (times, runs);
}

int
main (void)
{
  g_print ("{\"bundle_ms\":%.3f,\"series_kaz_ms\":%.3f,\"series_usa_ms\":%.3f,\"series_deu_ms\":%.3f,\"totals_ms\":%.3f,\"as_of_query_ms\":%.3f}\n",
           time_bundle (31), time_series ("KAZ", 31), time_series ("USA", 31), time_series ("DEU", 31), time_totals (31), time_query (2001));
  return 0;
}
