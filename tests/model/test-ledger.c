/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the treaties, each with its table of cases, on the bundle that ships. The expected numbers are those of the
 * press release of 1 February 1999, of the depositary's published totals, and of the treaties' texts. */
#include "model/law/acc-ledger-steps.h"
#include "model/law/acc-ledger.h"

#include <string.h>

enum { R51, P67, S54, S61 };
/* The treaty alone, and those that the bundle counts together. */
#define ONE(t) acc_bundle_get_treaty_group (bundle, t)
#define EITHER acc_bundle_get_default_group (bundle)

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

static guint
state (const char *iso3)
{
  int index = acc_bundle_state_index (bundle, iso3);

  g_assert_cmpint (index, >=, 0);
  return index;
}

#define assert_day(actual, expected)                                             \
  G_STMT_START                                                                   \
  {                                                                              \
    g_autofree char *text_ = (actual) >= ACC_DAY_MAX ? g_strdup ("never")        \
                             : acc_date_to_string (acc_date_from_day (actual));  \
    g_assert_cmpstr (text_, ==, (expected));                                     \
  }                                                                              \
  G_STMT_END

static void
test_treaties_in_order (void)
{
  static const char *const ids[] = { "refugees-1951", "protocol-1967", "stateless-1954", "stateless-1961" };

  for (guint t = 0; t < 4; t++)
    g_assert_cmpint (acc_bundle_treaty_index (bundle, ids[t]), ==, t);
}

static void
test_counts (void)
{
  static const struct
  {
    const char *date;
    AccBasis basis;
    guint either, r51, p67, both, s54, s61;
  } cases[] = {
    { "1999-02-01", ACC_BASIS_DEPOSIT, 137, 133, 134, 130, 45, 19 },
    { "1999-02-01", ACC_BASIS_IN_FORCE, 137, 132, 134, 129, 45, 19 },
    { "1999-02-01", ACC_BASIS_RETROACTIVE, 137, 133, 134, 130, 46, 19 },
    { "2025-12-31", ACC_BASIS_DEPOSIT, 149, 146, 147, 144, 99, 82 },
    { "2025-12-31", ACC_BASIS_IN_FORCE, 149, 146, 147, 144, 99, 82 },
    { "2025-12-31", ACC_BASIS_RETROACTIVE, 149, 146, 147, 144, 99, 82 },
    { "1951-07-27", ACC_BASIS_DEPOSIT, 0, 0, 0, 0, 0, 0 },
    { "1954-04-22", ACC_BASIS_IN_FORCE, 6, 6, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 on = day (cases[i].date);
      AccBasis b = cases[i].basis;

      g_test_message ("%s, basis %d", cases[i].date, b);
      g_assert_cmpuint (acc_ledger_count (ledger, ONE (S61), NULL, on, b, NULL), ==, cases[i].s61);
      g_assert_cmpuint (acc_ledger_count (ledger, ONE (R51), NULL, on, b, NULL), ==, cases[i].r51);
      g_assert_cmpuint (acc_ledger_count (ledger, ONE (P67), NULL, on, b, NULL), ==, cases[i].p67);
      g_assert_cmpuint (acc_ledger_count (ledger, EITHER, NULL, on, b, NULL), ==, cases[i].either);
      g_assert_cmpuint (acc_ledger_count_all (ledger, EITHER, NULL, on, b, NULL), ==, cases[i].both);
      g_assert_cmpuint (acc_ledger_count (ledger, ONE (S54), NULL, on, b, NULL), ==, cases[i].s54);
    }
}

static void
test_entry_into_force (void)
{
  static const struct
  {
    guint treaty;
    const char *deciding, *deposited, *in_force;
  } cases[] = {
    { R51, "AUS", "1954-01-22", "1954-04-22" },
    { P67, "SWE", "1967-10-04", "1967-10-04" },
    { S54, "FRA", "1960-03-08", "1960-06-06" },
    { S61, "AUS", "1973-12-13", "1975-12-13" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccAction *deciding;
      gint32 entry = acc_ledger_get_entry_into_force (ledger, cases[i].treaty, &deciding);

      assert_day (entry, cases[i].in_force);
      g_assert_cmpuint (acc_ledger_count (ledger, ONE (cases[i].treaty), NULL, entry - 1, ACC_BASIS_IN_FORCE, NULL), ==, 0);
      g_assert_cmpuint (acc_ledger_count (ledger, ONE (cases[i].treaty), NULL, entry, ACC_BASIS_IN_FORCE, NULL), >=, 6);
      g_assert_cmpstr (deciding->state, ==, cases[i].deciding);
      assert_day (acc_date_last_day (deciding->date), cases[i].deposited);
    }
  for (guint t = 0; t < 4; t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);

      g_assert_cmpint (acc_ledger_get_entry_into_force (ledger, t, NULL), ==, acc_date_last_day (treaty->entry_into_force));
    }
}

/* What is said of one State on one day, rule by rule. */
static void
test_positions (void)
{
  static const struct
  {
    const char *iso3;
    guint treaty;
    const char *date;
    AccBasis basis;
    AccStatus status;
    AccRule rule;
    const char *bound_since;
    gboolean certain;
  } cases[] = {
    /* 1951 art. 43(2) and 1967 art. VIII(2): Kazakhstan bound by the Protocol at once, by the Convention on the ninetieth day */
    { "KAZ", R51, "1999-01-14", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_NO_ACTION, "never", TRUE },
    { "KAZ", R51, "1999-02-01", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "1999-04-15", TRUE },
    { "KAZ", R51, "1999-02-01", ACC_BASIS_IN_FORCE, ACC_STATUS_DEPOSITED, ACC_RULE_WAITING, "1999-04-15", TRUE },
    { "KAZ", R51, "1999-04-14", ACC_BASIS_IN_FORCE, ACC_STATUS_DEPOSITED, ACC_RULE_WAITING, "1999-04-15", TRUE },
    { "KAZ", R51, "1999-04-15", ACC_BASIS_IN_FORCE, ACC_STATUS_PARTY, ACC_RULE_ENTRY_LATER, "1999-04-15", TRUE },
    { "KAZ", P67, "1999-02-01", ACC_BASIS_IN_FORCE, ACC_STATUS_PARTY, ACC_RULE_ENTRY_LATER, "1999-01-15", TRUE },
    { "KAZ", S54, "2025-12-31", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_NO_ACTION, "never", TRUE },
    /* first six: bound with the treaty's own entry into force */
    { "AUS", R51, "1954-04-21", ACC_BASIS_IN_FORCE, ACC_STATUS_DEPOSITED, ACC_RULE_WAITING, "1954-04-22", TRUE },
    { "DNK", R51, "1954-04-22", ACC_BASIS_IN_FORCE, ACC_STATUS_PARTY, ACC_RULE_ENTRY_FIRST, "1954-04-22", TRUE },
    { "DNK", R51, "1952-01-01", ACC_BASIS_DEPOSIT, ACC_STATUS_SIGNED, ACC_RULE_SIGNATURE_ALONE, "never", TRUE },
    /* succession: by its deposit for those who counted then, back to the separation as seen now */
    { "SRB", R51, "2001-03-11", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_NO_ACTION, "never", TRUE },
    { "SRB", R51, "2001-03-12", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_DEPOSIT, "1992-04-27", TRUE },
    { "SRB", R51, "2001-03-12", ACC_BASIS_IN_FORCE, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_DEPOSIT, "1992-04-27", TRUE },
    { "SRB", R51, "1999-02-01", ACC_BASIS_RETROACTIVE, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_BACK, "1992-04-27", TRUE },
    { "VCT", S54, "1999-02-01", ACC_BASIS_RETROACTIVE, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_BACK, "1979-10-27", TRUE },
    { "VCT", S54, "1999-02-01", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_NO_ACTION, "never", TRUE },
    { "ZWE", S54, "1998-12-01", ACC_BASIS_IN_FORCE, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_DEPOSIT, "1980-04-18", TRUE },
    /* predecessors until they end; Yugoslavia's entry stood until Serbia's deposit, and its days are not verified */
    { "YUG", R51, "1990-01-01", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "1960-03-14", FALSE },
    { "YUG", R51, "1999-02-01", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_PLACE_TAKEN, "1960-03-14", FALSE },
    { "YUG", R51, "2001-03-12", ACC_BASIS_DEPOSIT, ACC_STATUS_ENDED, ACC_RULE_PLACE_TAKEN, "1960-03-14", FALSE },
    { "YUG", R51, "1992-04-26", ACC_BASIS_RETROACTIVE, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "1960-03-14", FALSE },
    { "YUG", R51, "1992-04-27", ACC_BASIS_RETROACTIVE, ACC_STATUS_ENDED, ACC_RULE_STATE_ENDED, "1960-03-14", FALSE },
    { "CSK", R51, "1992-12-31", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "1992-02-24", TRUE },
    { "CSK", R51, "1993-01-01", ACC_BASIS_DEPOSIT, ACC_STATUS_ENDED, ACC_RULE_STATE_ENDED, "1992-02-24", TRUE },
    { "CZE", R51, "1993-01-01", ACC_BASIS_RETROACTIVE, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_BACK, "1993-01-01", TRUE },
    /* ended before ninety days had run: deposited, never bound */
    { "DDR", R51, "1990-10-01", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "never", FALSE },
    { "DDR", R51, "1990-10-01", ACC_BASIS_IN_FORCE, ACC_STATUS_DEPOSITED, ACC_RULE_WAITING, "never", FALSE },
    { "DDR", R51, "1991-01-01", ACC_BASIS_IN_FORCE, ACC_STATUS_ENDED, ACC_RULE_STATE_ENDED, "never", FALSE },
    /* denunciation: one year after notice (1954 art. 40) */
    { "MDG", S54, "1965-04-02", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "1962-05-21", TRUE },
    { "MDG", S54, "1966-04-01", ACC_BASIS_IN_FORCE, ACC_STATUS_PARTY, ACC_RULE_ENTRY_LATER, "1962-05-21", TRUE },
    { "MDG", S54, "1966-04-02", ACC_BASIS_IN_FORCE, ACC_STATUS_LEFT, ACC_RULE_DENOUNCED, "1962-05-21", TRUE },
    { "MDG", S54, "1966-04-02", ACC_BASIS_DEPOSIT, ACC_STATUS_LEFT, ACC_RULE_DENOUNCED, "1962-05-21", TRUE },
    /* a year is never its first of January */
    { "SSD", P67, "2017-12-31", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_NO_ACTION, "never", TRUE },
    { "SSD", P67, "2018-06-01", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_DAY_NOT_KNOWN, "never", FALSE },
    { "SSD", P67, "2018-12-31", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "2018-12-31", TRUE },
    /* who was bound that day, as a court asks it */
    { "KAZ", R51, "1999-02-01", ACC_BASIS_BOUND, ACC_STATUS_DEPOSITED, ACC_RULE_WAITING, "1999-04-15", TRUE },
    { "KAZ", P67, "1999-02-01", ACC_BASIS_BOUND, ACC_STATUS_PARTY, ACC_RULE_ENTRY_LATER, "1999-01-15", TRUE },
    { "SRB", R51, "1995-01-01", ACC_BASIS_BOUND, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_BACK, "1992-04-27", TRUE },
    { "DDR", R51, "1990-10-02", ACC_BASIS_BOUND, ACC_STATUS_DEPOSITED, ACC_RULE_WAITING, "never", FALSE },
    { "DZA", R51, "1962-12-31", ACC_BASIS_BOUND, ACC_STATUS_PARTY, ACC_RULE_SUCCESSION_BACK, "1962-07-05", TRUE },
    /* the Austrian Federal Law Gazette has the day: BGBl. III 5/2019 */
    { "SSD", R51, "2018-12-09", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_NO_ACTION, "never", TRUE },
    { "SSD", R51, "2018-12-10", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "2019-03-10", TRUE },
    { "SVN", S61, "2025-03-15", ACC_BASIS_DEPOSIT, ACC_STATUS_NONE, ACC_RULE_DAY_NOT_KNOWN, "never", FALSE },
    { "SVN", S61, "2025-03-31", ACC_BASIS_DEPOSIT, ACC_STATUS_PARTY, ACC_RULE_DEPOSIT, "2025-06-29", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccPosition position;

      g_test_message ("%s, treaty %u, %s, basis %d", cases[i].iso3, cases[i].treaty, cases[i].date, cases[i].basis);
      acc_ledger_query (ledger, state (cases[i].iso3), cases[i].treaty, day (cases[i].date), cases[i].basis, &position);
      g_assert_cmpint (position.status, ==, cases[i].status);
      g_assert_cmpint (position.rule, ==, cases[i].rule);
      assert_day (position.bound_since, cases[i].bound_since);
      g_assert_cmpint (position.certain, ==, cases[i].certain);
      g_assert_cmpint (acc_ledger_is_party (ledger, state (cases[i].iso3), cases[i].treaty, day (cases[i].date), cases[i].basis), ==,
                       cases[i].status == ACC_STATUS_PARTY);
    }
}

static void
test_uncertain_count (void)
{
  guint uncertain;

  g_assert_cmpuint (acc_ledger_count (ledger, ONE (P67), NULL, day ("2018-06-01"), ACC_BASIS_DEPOSIT, &uncertain), ==, 146);
  g_assert_cmpuint (uncertain, ==, 1);
  g_assert_cmpuint (acc_ledger_count (ledger, ONE (P67), NULL, day ("2018-12-31"), ACC_BASIS_DEPOSIT, &uncertain), ==, 147);
  g_assert_cmpuint (uncertain, ==, 0);
}

static void
assert_states (GPtrArray *states, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < states->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "", ((AccState *) states->pdata[i])->iso3);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_rank (void)
{
  AccRegion *central_asia = acc_bundle_find_region (bundle, "143");
  gint32 on = day ("1999-02-01");
  g_autoptr (GPtrArray) preceding = acc_ledger_list_preceding (ledger, state ("KAZ"), R51, central_asia, on);
  g_autoptr (GPtrArray) none = acc_ledger_list_preceding (ledger, state ("UZB"), R51, central_asia, on);
  g_autoptr (GPtrArray) members = acc_ledger_list_parties (ledger, ONE (R51), central_asia, on, ACC_BASIS_DEPOSIT);

  g_assert_nonnull (central_asia);
  assert_states (preceding, "TJK KGZ TKM");
  assert_states (members, "TJK KGZ TKM KAZ");
  assert_states (none, "");
  g_assert_cmpuint (acc_ledger_rank (ledger, state ("KAZ"), R51, central_asia, on), ==, 4);
  g_assert_cmpuint (acc_ledger_rank (ledger, state ("KAZ"), R51, NULL, on), ==, 133);
  g_assert_cmpuint (acc_ledger_rank (ledger, state ("KAZ"), P67, NULL, on), ==, 134);
  g_assert_cmpuint (acc_ledger_rank (ledger, state ("KAZ"), R51, NULL, day ("1999-01-14")), ==, 0);
  g_assert_cmpuint (acc_ledger_rank (ledger, state ("DNK"), R51, NULL, on), ==, 1);
  /* Serbia took the place of Yugoslavia, and so joined as the 137th; the number of parties stayed the same. */
  g_assert_cmpuint (acc_ledger_count (ledger, ONE (R51), NULL, day ("2001-03-11"), ACC_BASIS_DEPOSIT, NULL), ==, 137);
  g_assert_cmpuint (acc_ledger_count (ledger, ONE (R51), NULL, day ("2001-03-12"), ACC_BASIS_DEPOSIT, NULL), ==, 137);
  g_assert_cmpuint (acc_ledger_rank (ledger, state ("SRB"), R51, NULL, day ("2001-03-12")), ==, 137);
}

static void
test_next_change (void)
{
  int kaz = state ("KAZ");

  assert_day (acc_ledger_next_change (ledger, kaz, day ("1999-01-01"), ACC_BASIS_IN_FORCE, TRUE), "1999-01-15");
  assert_day (acc_ledger_next_change (ledger, kaz, day ("1999-01-15"), ACC_BASIS_IN_FORCE, TRUE), "1999-04-15");
  assert_day (acc_ledger_next_change (ledger, kaz, day ("1999-01-15"), ACC_BASIS_DEPOSIT, TRUE), "1999-04-15");
  assert_day (acc_ledger_next_change (ledger, kaz, day ("1999-04-15"), ACC_BASIS_DEPOSIT, TRUE), "never");
  /* Deposited, and ended before it was bound: no day on which it came to be. */
  assert_day (acc_ledger_next_change (ledger, state ("DDR"), day ("1990-10-03"), ACC_BASIS_DEPOSIT, TRUE), "never");
  assert_day (acc_ledger_next_change (ledger, kaz, day ("2020-01-01"), ACC_BASIS_IN_FORCE, FALSE), "1999-04-15");
  g_assert_cmpint (acc_ledger_next_change (ledger, kaz, day ("1999-01-15"), ACC_BASIS_DEPOSIT, FALSE), ==, ACC_DAY_MIN);
  assert_day (acc_ledger_next_change (ledger, -1, day ("1951-07-01"), ACC_BASIS_DEPOSIT, TRUE), "1951-07-28");
}

/* Every State on every first of the month: the bases never contradict what they mean. */
static void
test_invariants (void)
{
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_STATES);
  guint asked = 0;

  for (int year = 1951; year <= 2025; year++)
    for (int month = 1; month <= 12; month++)
      for (guint t = 0; t < 4; t++)
        for (guint s = 0; s < n; s++)
          {
            gint32 on = acc_day_from_ymd (year, month, 1);
            AccPosition deposit, in_force;

            acc_ledger_query (ledger, s, t, on, ACC_BASIS_DEPOSIT, &deposit);
            acc_ledger_query (ledger, s, t, on, ACC_BASIS_IN_FORCE, &in_force);
            if (in_force.status == ACC_STATUS_PARTY)
              g_assert_cmpint (deposit.status, ==, ACC_STATUS_PARTY);
            if (in_force.status == ACC_STATUS_DEPOSITED)
              g_assert_cmpint (deposit.status, ==, ACC_STATUS_PARTY);
            g_assert_cmpint (deposit.status, !=, ACC_STATUS_DEPOSITED);
            if (deposit.status == ACC_STATUS_PARTY)
              g_assert_cmpint (deposit.since, <=, on);
            asked++;
          }
  g_assert_cmpuint (asked, ==, 75 * 12 * 4 * n);
}

/* What a bundle of figures alone asks: nobody is party to none of its treaties. */
static void
test_no_treaties (void)
{
  for (AccBasis basis = 0; basis <= ACC_BASIS_BOUND; basis++)
    {
      guint uncertain = 7;
      g_autoptr (GPtrArray) parties = acc_ledger_list_parties (ledger, NULL, NULL, acc_day_from_ymd (1999, 2, 1), basis);
      g_autoptr (GArray) steps = acc_ledger_list_steps (ledger, NULL, NULL, basis);

      g_assert_cmpuint (parties->len, ==, 0);
      g_assert_cmpuint (steps->len, ==, 0);
      g_assert_cmpuint (acc_ledger_count (ledger, NULL, NULL, acc_day_from_ymd (1999, 2, 1), basis, &uncertain), ==, 0);
      g_assert_cmpuint (uncertain, ==, 0);
      g_assert_cmpuint (acc_ledger_count_all (ledger, NULL, NULL, acc_day_from_ymd (1999, 2, 1), basis, NULL), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  bundle = acc_bundle_load (file, NULL, &error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/ledger/treaties", test_treaties_in_order);
  g_test_add_func ("/ledger/counts", test_counts);
  g_test_add_func ("/ledger/entry-into-force", test_entry_into_force);
  g_test_add_func ("/ledger/positions", test_positions);
  g_test_add_func ("/ledger/uncertain", test_uncertain_count);
  g_test_add_func ("/ledger/rank", test_rank);
  g_test_add_func ("/ledger/next-change", test_next_change);
  g_test_add_func ("/ledger/invariants", test_invariants);
  g_test_add_func ("/ledger/no-treaties", test_no_treaties);
  result = g_test_run ();
  g_object_unref (ledger);
  g_object_unref (bundle);
  return result;
}
