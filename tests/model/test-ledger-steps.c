/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The staircase of parties: known steps, and the same numbers as the count of any day. */

#include "model/law/acc-ledger-steps.h"

/* Positions of the treaties; EITHER of the first two is what the bundle counts together. */
enum
{
  R51,
  P67,
  S54,
  S61,
  EITHER,
};

static AccBundle *bundle;
static AccLedger *ledger;

static gint32
day (const char *text)
{
  AccDate date;
  g_autoptr (GError) error = NULL;

  acc_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return acc_date_last_day (date);
}

static AccGroup *
group (guint which)
{
  return which == EITHER ? acc_bundle_get_default_group (bundle) : acc_bundle_get_treaty_group (bundle, which);
}

static void
test_known (void)
{
  static const struct
  {
    guint treaties;
    const char *date;
    guint before, on;
  } cases[] = {
    { R51, "1952-12-04", 0, 1 },     /* Denmark, the first ratification */
    { R51, "1954-01-22", 5, 6 },     /* Australia, the sixth */
    { R51, "1999-01-15", 132, 133 }, /* Kazakhstan */
    { P67, "1999-01-15", 133, 134 },
    { EITHER, "1999-01-15", 136, 137 },
    { P67, "1967-10-04", 5, 6 },   /* Sweden, the sixth */
    { S61, "1973-12-13", 5, 6 },   /* Australia, the sixth */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) steps = acc_ledger_list_steps (ledger, group (cases[i].treaties), NULL, ACC_BASIS_DEPOSIT);
      const AccStep *data = (const AccStep *) steps->data;

      g_test_message ("%u on %s", cases[i].treaties, cases[i].date);
      g_assert_cmpuint (acc_steps_get_count (data, steps->len, day (cases[i].date) - 1), ==, cases[i].before);
      g_assert_cmpuint (acc_steps_get_count (data, steps->len, day (cases[i].date)), ==, cases[i].on);
    }
}

static void
test_values (void)
{
  static const struct
  {
    guint treaties;
    guint in_1999, in_2025;
  } cases[] = { { EITHER, 137, 149 }, { R51, 133, 146 }, { P67, 134, 147 }, { S54, 45, 99 }, { S61, 19, 82 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) steps = acc_ledger_list_steps (ledger, group (cases[i].treaties), NULL, ACC_BASIS_DEPOSIT);
      const AccStep *data = (const AccStep *) steps->data;

      g_assert_cmpuint (acc_steps_get_count (data, steps->len, day ("1999-02-01")), ==, cases[i].in_1999);
      g_assert_cmpuint (acc_steps_get_count (data, steps->len, day ("2025-12-31")), ==, cases[i].in_2025);
    }
}

/* On every basis, on every step and between them, for one treaty or several, the world or a region. */
static void
test_same_as_count (void)
{
  AccRegion *central_asia = acc_bundle_find_region (bundle, "143");
  static const guint sets[] = { R51, P67, S54, S61, EITHER };

  g_assert_nonnull (central_asia);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (int basis = ACC_BASIS_DEPOSIT; basis <= ACC_BASIS_BOUND; basis++)
      for (guint variant = 0; variant < 2; variant++)
        {
          AccRegion *region = variant == 1 ? central_asia : NULL;
          g_autoptr (GArray) steps = acc_ledger_list_steps (ledger, group (sets[i]), region, (AccBasis) basis);
          const AccStep *data = (const AccStep *) steps->data;

          for (guint s = 1; s < steps->len; s++)
            {
              g_assert_cmpint (data[s - 1].day, <, data[s].day);
              g_assert_cmpuint (data[s - 1].count, !=, data[s].count);
            }
          for (gint32 d = day ("1950-01-01"); d < day ("2026-06-01"); d += 97)
            g_assert_cmpuint (acc_steps_get_count (data, steps->len, d), ==,
                              acc_ledger_count (ledger, group (sets[i]), region, d, (AccBasis) basis, NULL));
        }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) folder = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  bundle = acc_bundle_load (folder, NULL, &error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/ledger/steps/known", test_known);
  g_test_add_func ("/ledger/steps/values", test_values);
  g_test_add_func ("/ledger/steps/same-as-count", test_same_as_count);
  status = g_test_run ();
  g_object_unref (ledger);
  g_object_unref (bundle);
  return status;
}
