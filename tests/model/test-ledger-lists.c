/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts, steps, orders and turning days of a small record made up for them, each at its edges. What must be answered was worked out by hand. */

#include "made-record.h"
#include "model/law/acc-ledger-steps.h"
#include "model/law/acc-ledger.h"

#include <string.h>

#define STATES                                                             \
  "CCC member region=110\nAAA member region=200\nBBB observer region=100\n" \
  "DDD non-member\nEEE member region=200\nGGG member\nHHH member\nLLL member\n" \
  "FOR former until=1995-12-31 place_taken_by=SUC region=100\n"             \
  "SUC member since=1996-01-01 region=100\n"                                \
  "MMM former until=1995-12-31 place_taken_by=PPP\nPPP member\n"            \
  "OOO former until=1995-12-31 place_taken_by=QQQ\nQQQ member\n"            \
  "TTT territory region=100\nUUU territory\nORG organisation region=100\n"  \
  "NIL member\nRRR member\nSSS member\n"

/* Bound at once by the one, ten days after a deposit by the two; of the others nothing is told. */
#define TREATIES                                          \
  "bare\n"                                                 \
  "one instruments=1 wait_days=0 later_wait_days=0\n"      \
  "two instruments=1 wait_days=0 later_wait_days=10\n"     \
  "none\n"

#define MORE                                                                                                                    \
  ",\"regions\":[{\"code\":\"100\",\"name\":\"North\"},{\"code\":\"110\",\"name\":\"Isles\",\"parent\":\"100\"},{\"code\":\"200\",\"name\":\"South\"}]" \
  ",\"groups\":[{\"id\":\"both\",\"title\":\"Both\",\"treaties\":[\"one\",\"two\"],\"default\":true},"                           \
  "{\"id\":\"first\",\"title\":\"First\",\"treaties\":[\"bare\",\"one\"]},{\"id\":\"last\",\"title\":\"Last\",\"treaties\":[\"two\",\"none\"]}]" \
  ",\"reservations\":[" RESERVATION ("CCC", "one", ",\"date\":\"1991\"") "," RESERVATION ("CCC", "one", "") "," RESERVATION ("SSS", "bare", "") \
  "," RESERVATION ("DDD", "one", "") "," RESERVATION ("EEE", "bare", "") "]"
#define RESERVATION(state, treaty, date) "{\"state\":\"" state "\",\"treaty\":\"" treaty "\",\"kind\":\"reservation\",\"source\":\"S\"" date "}"

/* In no order. HHH joins anew while its notice runs; the two never came to bind LLL, MMM was no more when it would have. */
#define ACTS                                              \
  "ORG accession 1990-01-05 one\n"                         \
  "CCC accession 1990-01-10 one\n"                         \
  "AAA accession 1990-01-10 one,two\n"                     \
  "UUU accession 1990-01-15 one\n"                         \
  "TTT accession 1990-01-20 one\n"                         \
  "FOR accession 1990-02-01 one\n"                         \
  "DDD accession 1997-06-01 one\n"                         \
  "DDD denunciation 1993-05-05 one\n"                      \
  "DDD accession 1992-05-05 one\n"                         \
  "BBB accession 1991-03-01 one\n"                         \
  "HHH accession 1990-04-01 one\n"                         \
  "HHH denunciation 1996-03-01 one\n"                      \
  "HHH accession 1996-09-01 one\n"                         \
  "LLL accession 1993-01-01 one\n"                         \
  "SUC succession 1998-04-01 one effective=1996-01-01\n"   \
  "NIL signature 1988-05-05 one\n"                         \
  "CCC accession 1989-01-01 two\n"                         \
  "BBB accession 1990-03-01 two\n"                         \
  "GGG accession 1990-06-01 two\n"                         \
  "GGG signature 1995-06-01 bare\n"                        \
  "GGG accession 1995 one\n"                               \
  "DDD accession 1994-02-01 two\n"                         \
  "EEE accession 1994-07-05 two\n"                         \
  "EEE accession 1994-06 one\n"                            \
  "EEE signature 1994-06-15 bare\n"                        \
  "LLL accession 1993-06-25 two\n"                         \
  "LLL denunciation 1993-06-26 two effective=1993-06-30\n" \
  "MMM accession 1995-12-25 two\n"                         \
  "PPP succession 1996-01-04 two effective=1996-01-01\n"   \
  "OOO accession 1995-12-25 two\n"                         \
  "QQQ succession 1996-02-01 two effective=1996-01-01\n"   \
  "RRR ratification 1980-01-01 bare\n"                     \
  "RRR signature 1980-01-01 bare\n"                        \
  "SSS signature 1980-01-01 bare\n"                        \
  "SSS ratification 1980-01-01 bare\n"

enum { BARE, ONE, TWO, NONE, BOTH };

static AccBundle *bundle;
static AccLedger *ledger;

static guint
find_state (const char *iso3)
{
  int state = acc_bundle_state_index (bundle, iso3);

  g_assert_cmpint (state, >=, 0);
  return (guint) state;
}

static AccGroup *
get_group (guint which)
{
  return which == BOTH ? acc_bundle_get_default_group (bundle) : acc_bundle_get_treaty_group (bundle, which);
}

static AccRegion *
find_region (const char *code)
{
  return code != NULL ? acc_bundle_find_region (bundle, code) : NULL;
}

/* "DATE:count DATE:count…" */
static void
test_steps (void)
{
  static const struct
  {
    guint group;
    AccBasis basis;
    const char *region, *expected;
  } cases[] = {
    { BARE, ACC_BASIS_DEPOSIT, NULL, "1980-01-01:2" },
    { BARE, ACC_BASIS_IN_FORCE, NULL, "" },
    { NONE, ACC_BASIS_DEPOSIT, NULL, "" },
    /* SUC took the place of FOR on 1 April 1998 (as seen now, on the day on which that ended): no step. */
    { ONE, ACC_BASIS_DEPOSIT, NULL, "1990-01-10:2 1990-02-01:3 1990-04-01:4 1991-03-01:5 1992-05-05:6 1993-01-01:7 1994-05-05:6 1994-06-30:7 1995-12-31:8 1997-06-01:9" },
    { ONE, ACC_BASIS_RETROACTIVE, NULL, "1990-01-10:2 1990-02-01:3 1990-04-01:4 1991-03-01:5 1992-05-05:6 1993-01-01:7 1994-05-05:6 1994-06-30:7 1995-12-31:8 1997-06-01:9" },
    { ONE, ACC_BASIS_DEPOSIT, "100", "1990-01-10:1 1990-02-01:2 1991-03-01:3" },
    { ONE, ACC_BASIS_DEPOSIT, "110", "1990-01-10:1" },
    { ONE, ACC_BASIS_DEPOSIT, "200", "1990-01-10:1 1994-06-30:2" },
    { TWO, ACC_BASIS_DEPOSIT, NULL, "1989-01-01:1 1990-01-10:2 1990-03-01:3 1990-06-01:4 1993-06-25:5 1993-06-30:4 1994-02-01:5 1994-07-05:6 1995-12-25:8" },
    { TWO, ACC_BASIS_IN_FORCE, NULL, "1989-01-01:1 1990-01-20:2 1990-03-11:3 1990-06-11:4 1994-02-11:5 1994-07-15:6 1996-01-04:8" },
    { TWO, ACC_BASIS_RETROACTIVE, NULL, "1989-01-01:1 1990-01-10:2 1990-03-01:3 1990-06-01:4 1993-06-25:5 1993-06-30:4 1994-02-01:5 1994-07-05:6 1995-12-25:8" },
    /* As a court asks it, neither MMM nor OOO came to be bound: those that took their places are, from their ends. */
    { TWO, ACC_BASIS_BOUND, NULL, "1989-01-01:1 1990-01-20:2 1990-03-11:3 1990-06-11:4 1994-02-11:5 1994-07-15:6 1996-01-01:8" },
    { BOTH, ACC_BASIS_DEPOSIT, NULL, "1989-01-01:1 1990-01-10:2 1990-02-01:3 1990-03-01:4 1990-04-01:5 1990-06-01:6 1992-05-05:7 1993-01-01:8 1994-06-30:9 1995-12-25:11" },
    { BOTH, ACC_BASIS_IN_FORCE, NULL, "1989-01-01:1 1990-01-10:2 1990-02-01:3 1990-03-11:4 1990-04-01:5 1990-06-11:6 1992-05-05:7 1993-01-01:8 1994-06-30:9 1996-01-04:11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccGroup *group = get_group (cases[i].group);
      AccRegion *region = find_region (cases[i].region);
      g_autoptr (GArray) steps = acc_ledger_list_steps (ledger, group, region, cases[i].basis);
      const AccStep *data = (const AccStep *) steps->data;
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint s = 0; s < steps->len; s++)
        {
          g_autofree char *date = acc_date_to_string (acc_date_from_day (data[s].day));
          guint before = s > 0 ? data[s - 1].count : 0;

          g_string_append_printf (text, "%s%s:%u", s > 0 ? " " : "", date, data[s].count);
          g_assert_cmpuint (acc_steps_get_count (data, steps->len, data[s].day - 1), ==, before);
          g_assert_cmpuint (acc_steps_get_count (data, steps->len, data[s].day), ==, data[s].count);
          g_assert_cmpuint (acc_steps_get_count (data, steps->len, data[s].day + 1), ==, data[s].count);
          g_assert_cmpuint (acc_ledger_count (ledger, group, region, data[s].day - 1, cases[i].basis, NULL), ==, before);
          g_assert_cmpuint (acc_ledger_count (ledger, group, region, data[s].day, cases[i].basis, NULL), ==, data[s].count);
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

/* Before the first step nobody was party, whatever lies before it in memory. */
static void
test_before_first (void)
{
  static const AccStep steps[] = { { 1, 7 }, { 10, 1 }, { 20, 2 } };

  g_assert_cmpuint (acc_steps_get_count (steps + 1, 2, 9), ==, 0);
  g_assert_cmpuint (acc_steps_get_count (steps + 1, 2, 10), ==, 1);
  g_assert_cmpuint (acc_steps_get_count (steps + 1, 1, 20), ==, 1);
  g_assert_cmpuint (acc_steps_get_count (steps, 0, 20), ==, 0);
}

/* One leaves and joins again on the day on which the next leaves: each for itself. */
static void
test_same_day (void)
{
  g_autoptr (AccBundle) near = made_record_load ("AAA member\nBBB member\n", "t instruments=1 wait_days=0 later_wait_days=0\n",
                                                 "AAA accession 1990-01-01 t\nAAA denunciation 1995-01-01 t effective=2000-01-01\nAAA accession 2000-01-01 t\n"
                                                 "BBB accession 1990-01-01 t\nBBB denunciation 1995-01-01 t effective=2000-01-01\n",
                                                 "");
  g_autoptr (AccLedger) about = acc_ledger_new (near);
  g_autoptr (GArray) steps = acc_ledger_list_steps (about, acc_bundle_get_treaty_group (near, 0), NULL, ACC_BASIS_DEPOSIT);

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (g_array_index (steps, AccStep, 0).day, ==, made_record_day ("1990-01-01"));
  g_assert_cmpuint (g_array_index (steps, AccStep, 0).count, ==, 2);
  g_assert_cmpint (g_array_index (steps, AccStep, 1).day, ==, made_record_day ("2000-01-01"));
  g_assert_cmpuint (g_array_index (steps, AccStep, 1).count, ==, 1);
}

/* Party to one or more, party to all, and how many more that may be. */
static void
test_counts (void)
{
  static const struct
  {
    const char *date, *region;
    guint any, any_maybe, all, all_maybe;
  } cases[] = {
    { "1988-12-31", NULL, 0, 0, 0, 0 },
    { "1990-01-09", NULL, 1, 0, 0, 0 },
    { "1990-01-10", NULL, 2, 0, 2, 0 },
    { "1991-02-28", NULL, 6, 0, 2, 0 },
    { "1991-03-01", NULL, 6, 0, 3, 0 },
    { "1993-06-29", NULL, 8, 0, 4, 0 },
    { "1993-06-30", NULL, 8, 0, 3, 0 },
    { "1994-02-01", NULL, 8, 0, 4, 0 },
    { "1994-05-05", NULL, 8, 0, 3, 0 },
    { "1994-05-31", NULL, 8, 0, 3, 0 },
    { "1994-06-01", NULL, 8, 1, 3, 0 },
    { "1994-06-29", NULL, 8, 1, 3, 0 },
    { "1994-06-29", "200", 1, 1, 1, 0 },
    { "1994-06-29", "100", 3, 0, 2, 0 },
    { "1994-06-30", NULL, 9, 0, 3, 0 },
    { "1994-07-05", NULL, 9, 0, 4, 0 },
    { "1994-12-31", NULL, 9, 0, 4, 0 },
    /* GGG is party to the two, and in some part of 1995 to the one. */
    { "1995-01-01", NULL, 9, 0, 4, 1 },
    { "1995-12-30", NULL, 11, 0, 4, 1 },
    { "1995-12-31", NULL, 11, 0, 5, 0 },
    { "1997-06-01", NULL, 11, 0, 6, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint maybe = 77;
      gint32 day = made_record_day (cases[i].date);

      g_test_message ("%s %s", cases[i].date, cases[i].region);
      g_assert_cmpuint (acc_ledger_count (ledger, get_group (BOTH), find_region (cases[i].region), day, ACC_BASIS_DEPOSIT, &maybe), ==, cases[i].any);
      g_assert_cmpuint (maybe, ==, cases[i].any_maybe);
      maybe = 77;
      g_assert_cmpuint (acc_ledger_count_all (ledger, get_group (BOTH), find_region (cases[i].region), day, ACC_BASIS_DEPOSIT, &maybe), ==, cases[i].all);
      g_assert_cmpuint (maybe, ==, cases[i].all_maybe);
    }
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
test_parties (void)
{
  static const struct
  {
    guint group;
    const char *date, *region;
    AccBasis basis;
    const char *expected;
  } cases[] = {
    { ONE, "1990-01-09", NULL, ACC_BASIS_DEPOSIT, "" },
    { ONE, "1990-01-10", NULL, ACC_BASIS_DEPOSIT, "AAA CCC" },
    { ONE, "1992-12-31", NULL, ACC_BASIS_DEPOSIT, "AAA CCC FOR HHH BBB DDD" },
    { ONE, "1992-12-31", "100", ACC_BASIS_DEPOSIT, "CCC FOR BBB" },
    { ONE, "1997-06-01", NULL, ACC_BASIS_DEPOSIT, "AAA CCC FOR BBB LLL EEE GGG HHH DDD" },
    { ONE, "1998-04-01", NULL, ACC_BASIS_DEPOSIT, "AAA CCC BBB LLL EEE GGG HHH DDD SUC" },
    { ONE, "1998-04-01", NULL, ACC_BASIS_RETROACTIVE, "AAA CCC BBB LLL EEE GGG SUC HHH DDD" },
    /* By the first of the two treaties; what DDD left and joined again counts from when it joined again. */
    { BOTH, "1998-04-01", NULL, ACC_BASIS_DEPOSIT, "CCC AAA BBB GGG LLL DDD EEE PPP QQQ HHH SUC" },
  };
  g_autoptr (GPtrArray) organisations = acc_ledger_list_apart (ledger, get_group (ONE), NULL, made_record_day ("1998-04-01"), ACC_BASIS_DEPOSIT, ACC_STATE_ORGANISATION);
  g_autoptr (GPtrArray) territories = acc_ledger_list_apart (ledger, get_group (ONE), NULL, made_record_day ("1998-04-01"), ACC_BASIS_DEPOSIT, ACC_STATE_TERRITORY);
  g_autoptr (GPtrArray) northern = acc_ledger_list_apart (ledger, get_group (ONE), find_region ("100"), made_record_day ("1998-04-01"), ACC_BASIS_DEPOSIT, ACC_STATE_TERRITORY);
  g_autoptr (GPtrArray) southern = acc_ledger_list_apart (ledger, get_group (ONE), find_region ("200"), made_record_day ("1998-04-01"), ACC_BASIS_DEPOSIT, ACC_STATE_ORGANISATION);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) states = acc_ledger_list_parties (ledger, get_group (cases[i].group), find_region (cases[i].region), made_record_day (cases[i].date), cases[i].basis);

      assert_states (states, cases[i].expected);
    }
  assert_states (organisations, "ORG");
  assert_states (territories, "UUU TTT");
  assert_states (northern, "TTT");
  assert_states (southern, "");
}

/* Who joined before, on the eve of the State's own deposit, and so its rank. */
static void
test_rank (void)
{
  static const struct
  {
    const char *state, *date, *region;
    guint rank;
    const char *eve, *before;
  } cases[] = {
    { "AAA", "1998-04-01", NULL, 1, "1990-01-09", "" },
    { "CCC", "1998-04-01", NULL, 1, "1990-01-09", "" },
    { "BBB", "1998-04-01", NULL, 5, "1991-02-28", "AAA CCC FOR HHH" },
    { "BBB", "1998-04-01", "100", 3, "1991-02-28", "CCC FOR" },
    { "DDD", "1992-05-04", NULL, 0, "1992-05-04", "" },
    { "DDD", "1992-05-05", NULL, 6, "1992-05-04", "AAA CCC FOR HHH BBB" },
    { "DDD", "1994-05-04", NULL, 6, "1992-05-04", "AAA CCC FOR HHH BBB" },
    { "DDD", "1994-05-05", NULL, 0, "1994-05-05", "" },
    { "DDD", "1998-04-01", NULL, 9, "1997-05-31", "AAA CCC FOR BBB LLL EEE GGG HHH" },
    /* It took the place of FOR, which so did not precede it; and nobody precedes itself. */
    { "SUC", "1998-04-01", NULL, 9, "1998-03-31", "AAA CCC BBB LLL EEE GGG HHH DDD" },
    /* In the region a third had joined before it, and is gone: as to joining it is not the third. */
    { "SUC", "1998-04-01", "100", 0, "1998-03-31", "CCC BBB" },
    { "HHH", "1998-04-01", NULL, 8, "1996-08-31", "AAA CCC FOR BBB LLL EEE GGG" },
    { "EEE", "1998-04-01", NULL, 7, "1994-06-29", "AAA CCC FOR HHH BBB LLL" },
    /* No State has no rank among States. */
    { "TTT", "1998-04-01", NULL, 0, "1990-01-19", "AAA CCC" },
    { "ORG", "1998-04-01", NULL, 0, "1990-01-04", "" },
    { "NIL", "1998-04-01", NULL, 0, "1998-04-01", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = made_record_day (cases[i].date);
      guint state = find_state (cases[i].state);
      AccRegion *region = find_region (cases[i].region);
      g_autoptr (GPtrArray) before = acc_ledger_list_preceding (ledger, state, ONE, region, day);
      g_autofree char *eve = acc_date_to_string (acc_date_from_day (acc_ledger_get_eve (ledger, state, ONE, day)));

      g_test_message ("%s on %s", cases[i].state, cases[i].date);
      assert_states (before, cases[i].before);
      g_assert_cmpstr (eve, ==, cases[i].eve);
      g_assert_cmpuint (acc_ledger_rank (ledger, state, ONE, region, day), ==, cases[i].rank);
    }
}

/* Who deposited on the eve precedes, also where it is not bound yet. */
static void
test_eve (void)
{
  g_autoptr (AccBundle) near = made_record_load ("AAA member\nBBB member\nCCC member\nDDD member\n", "t instruments=1 wait_days=0 later_wait_days=10\n",
                                                 "AAA accession 1990-01-10 t\nBBB accession 1990-01-11 t\nCCC accession 1990-01-11 t\nDDD accession 1990-01-12 t\n", "");
  g_autoptr (AccLedger) about = acc_ledger_new (near);
  static const struct
  {
    guint state, rank;
    const char *eve, *before;
  } cases[] = { { 0, 1, "1990-01-09", "" }, { 1, 2, "1990-01-10", "AAA" }, { 2, 2, "1990-01-10", "AAA" }, { 3, 4, "1990-01-11", "AAA BBB CCC" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = made_record_day ("1990-01-12");
      g_autoptr (GPtrArray) before = acc_ledger_list_preceding (about, cases[i].state, 0, NULL, day);
      g_autofree char *eve = acc_date_to_string (acc_date_from_day (acc_ledger_get_eve (about, cases[i].state, 0, day)));

      assert_states (before, cases[i].before);
      g_assert_cmpstr (eve, ==, cases[i].eve);
      g_assert_cmpuint (acc_ledger_rank (about, cases[i].state, 0, NULL, day), ==, cases[i].rank);
    }
}

/* All turning days of a State, in both directions. */
static void
test_next_change (void)
{
  static const struct
  {
    const char *state;
    AccBasis basis;
    const char *expected;
  } cases[] = {
    { "CCC", ACC_BASIS_DEPOSIT, "1989-01-01 1990-01-10" },
    { "AAA", ACC_BASIS_DEPOSIT, "1990-01-10 1990-01-20" },
    { "AAA", ACC_BASIS_IN_FORCE, "1990-01-10 1990-01-20" },
    { "AAA", ACC_BASIS_RETROACTIVE, "1990-01-10 1990-01-20" },
    { "AAA", ACC_BASIS_BOUND, "1990-01-10 1990-01-20" },
    { "DDD", ACC_BASIS_DEPOSIT, "1992-05-05 1994-02-01 1994-02-11 1994-05-05 1997-06-01" },
    { "EEE", ACC_BASIS_DEPOSIT, "1994-06-15 1994-06-30 1994-07-05 1994-07-15" },
    { "LLL", ACC_BASIS_DEPOSIT, "1993-01-01 1993-06-25 1993-06-30" },
    { "LLL", ACC_BASIS_BOUND, "1993-01-01 1993-06-25 1993-06-30" },
    { "FOR", ACC_BASIS_DEPOSIT, "1990-02-01 1998-04-01" },
    { "FOR", ACC_BASIS_IN_FORCE, "1990-02-01 1998-04-01" },
    { "FOR", ACC_BASIS_RETROACTIVE, "1990-02-01 1996-01-01" },
    { "FOR", ACC_BASIS_BOUND, "1990-02-01 1996-01-01" },
    { "SUC", ACC_BASIS_DEPOSIT, "1998-04-01" },
    { "SUC", ACC_BASIS_IN_FORCE, "1998-04-01" },
    { "SUC", ACC_BASIS_RETROACTIVE, "1996-01-01 1998-04-01" },
    { "SUC", ACC_BASIS_BOUND, "1996-01-01 1998-04-01" },
    /* It would have been bound on the day on which another took its place; another was, for a month. */
    { "MMM", ACC_BASIS_DEPOSIT, "1995-12-25 1996-01-04" },
    { "MMM", ACC_BASIS_RETROACTIVE, "1995-12-25 1996-01-01" },
    { "OOO", ACC_BASIS_DEPOSIT, "1995-12-25 1996-01-04 1996-02-01" },
    { "NIL", ACC_BASIS_BOUND, "1988-05-05" },
    { "RRR", ACC_BASIS_DEPOSIT, "1980-01-01" },
    { NULL, ACC_BASIS_DEPOSIT,
      "1980-01-01 1988-05-05 1989-01-01 1990-01-05 1990-01-10 1990-01-15 1990-01-20 1990-02-01 1990-03-01 1990-03-11 1990-04-01 1990-06-01 1990-06-11"
      " 1991-03-01 1992-05-05 1993-01-01 1993-06-25 1993-06-30 1994-02-01 1994-02-11 1994-05-05 1994-06-15 1994-06-30 1994-07-05 1994-07-15 1995-06-01"
      " 1995-12-25 1995-12-31 1996-01-04 1996-02-01 1996-09-01 1997-03-01 1997-06-01 1998-04-01" },
    { NULL, ACC_BASIS_RETROACTIVE,
      "1980-01-01 1988-05-05 1989-01-01 1990-01-05 1990-01-10 1990-01-15 1990-01-20 1990-02-01 1990-03-01 1990-03-11 1990-04-01 1990-06-01 1990-06-11"
      " 1991-03-01 1992-05-05 1993-01-01 1993-06-25 1993-06-30 1994-02-01 1994-02-11 1994-05-05 1994-06-15 1994-06-30 1994-07-05 1994-07-15 1995-06-01"
      " 1995-12-25 1995-12-31 1996-01-01 1996-01-04 1996-02-01 1996-09-01 1997-03-01 1997-06-01 1998-04-01" },
  };
  /* One that nobody has asked: what is kept of all States must not come from the answer about one. */
  g_autoptr (AccLedger) fresh = acc_ledger_new (bundle);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int state = cases[i].state != NULL ? (int) find_state (cases[i].state) : -1;
      g_autoptr (GString) forward = g_string_new (NULL);
      g_autoptr (GString) back = g_string_new (NULL);
      guint turns = 0;

      g_test_message ("%s, basis %d", cases[i].state, (int) cases[i].basis);
      for (gint32 day = ACC_DAY_MIN; (day = acc_ledger_next_change (fresh, state, day, cases[i].basis, TRUE)) != ACC_DAY_MAX && turns < 100; turns++)
        {
          g_autofree char *date = acc_date_to_string (acc_date_from_day (day));

          g_string_append_printf (forward, "%s%s", forward->len > 0 ? " " : "", date);
        }
      turns = 0;
      for (gint32 day = ACC_DAY_MAX; (day = acc_ledger_next_change (fresh, state, day, cases[i].basis, FALSE)) != ACC_DAY_MIN && turns < 100; turns++)
        {
          g_autofree char *date = acc_date_to_string (acc_date_from_day (day));

          g_string_prepend (back, back->len > 0 ? " " : "");
          g_string_prepend (back, date);
        }
      g_assert_cmpstr (forward->str, ==, cases[i].expected);
      g_assert_cmpstr (back->str, ==, cases[i].expected);
    }
}

static void
test_actions (void)
{
  static const struct
  {
    const char *state;
    int treaty;
    const char *expected;
  } cases[] = {
    { "DDD", -1, "one 1992-05-05, one 1993-05-05, two 1994-02-01, one 1997-06-01" },
    { "DDD", BARE, "" },
    { "DDD", ONE, "one 1992-05-05, one 1993-05-05, one 1997-06-01" },
    { "DDD", TWO, "two 1994-02-01" },
    /* A month or a year comes with its last day. */
    { "EEE", -1, "bare 1994-06-15, one 1994-06, two 1994-07-05" },
    { "GGG", -1, "two 1990-06-01, bare 1995-06-01, one 1995" },
    { "NIL", -1, "one 1988-05-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) actions = acc_ledger_list_actions (ledger, find_state (cases[i].state), cases[i].treaty);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint a = 0; a < actions->len; a++)
        {
          AccAction *action = actions->pdata[a];
          g_autofree char *date = acc_date_to_string (action->date);

          g_string_append_printf (text, "%s%s %s", a > 0 ? ", " : "", action->treaty, date);
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
  /* Of one day, who signs signs before it joins, whichever stands first in the file. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) actions = acc_ledger_list_actions (ledger, find_state (i == 0 ? "RRR" : "SSS"), BARE);

      g_assert_cmpuint (actions->len, ==, 2);
      g_assert_cmpint (((AccAction *) actions->pdata[0])->kind, ==, ACC_ACTION_SIGNATURE);
      g_assert_cmpint (((AccAction *) actions->pdata[1])->kind, ==, ACC_ACTION_RATIFICATION);
    }
}

/* Of its own date; of the first instrument; of none. */
static void
test_made (void)
{
  static const char *const expected[] = { "1991", "1990-01-10", "1980-01-01", "1992-05-05", NULL };

  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_RESERVATIONS), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      AccDate made = acc_ledger_get_made (ledger, acc_bundle_get_item (bundle, ACC_TABLE_RESERVATIONS, i));
      g_autofree char *text = acc_date_is_set (made) ? acc_date_to_string (made) : NULL;

      g_assert_cmpstr (text, ==, expected[i]);
      g_assert_true (text != NULL || acc_date_equal (made, (AccDate) { 0 }));
    }
}

static void
test_can_count (void)
{
  for (AccBasis basis = ACC_BASIS_DEPOSIT; basis <= ACC_BASIS_BOUND; basis++)
    {
      gboolean binding = basis == ACC_BASIS_IN_FORCE || basis == ACC_BASIS_BOUND;

      g_assert_cmpint (acc_basis_asks_binding (basis), ==, binding);
      g_assert_true (acc_ledger_can_count (ledger, NULL, basis));
      g_assert_true (acc_ledger_can_count (ledger, get_group (ONE), basis));
      g_assert_true (acc_ledger_can_count (ledger, get_group (BOTH), basis));
      g_assert_cmpint (acc_ledger_can_count (ledger, get_group (BARE), basis), ==, !binding);
      /* Those whose first or last treaty has no rule. */
      g_assert_cmpint (acc_ledger_can_count (ledger, acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, 1), basis), ==, !binding);
      g_assert_cmpint (acc_ledger_can_count (ledger, acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, 2), basis), ==, !binding);
    }
}

/* What was joined by one act is said once, and by as many as differ in anything. */
static void
test_joinings (void)
{
  g_autoptr (AccBundle) acts = made_record_load ("AAA member\nBBB member\n", "a\nb\nc\nd\ne\nf\ng\nh\n",
                                                 "AAA accession 1999-01-01 a,f\nBBB accession 1999-01-01 a\nAAA ratification 1999-01-01 b,h\nAAA accession 1999-01-01 c doubt=single-source\n"
                                                 "AAA accession 1999-01-01 d note=Alone\nAAA accession 1999-01-02 e\n",
                                                 "");
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  /* Of one's own, and otherwise as that under c. */
  g_autoptr (JsonNode) node = json_from_string ("{\"state\":\"AAA\",\"treaty\":\"g\",\"action\":\"accession\",\"date\":\"1999-01-01\",\"doubt\":\"single-source\",\"source\":\"S\"}", NULL);
  static const struct
  {
    const char *date, *expected;
  } cases[] = { { "1998-12-31", "" }, { "1999-01-01", "af bh c d g" }, { "1999-01-02", "af bh c d e g" } };
  g_autoptr (AccLedger) over = NULL;

  g_ptr_array_add (own, acc_record_read (ACC_TYPE_OWN_ACT, node, &(AccFaultPlace){ faults, "", "", -1, -1 }));
  g_assert_cmpuint (faults->len, ==, 0);
  acc_bundle_add_acts (acts, own);
  over = acc_ledger_new (acts);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) joinings = acc_ledger_list_joinings (over, 0, made_record_day (cases[i].date), ACC_BASIS_DEPOSIT);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < joinings->len; j++)
        {
          const AccJoining *joining = joinings->pdata[j];

          if (j > 0)
            g_string_append_c (text, ' ');
          for (guint t = 0; t < joining->treaties->len; t++)
            g_string_append_c (text, (char) ('a' + g_array_index (joining->treaties, guint, t)));
          g_assert_cmpint (joining->action->treaty[0], ==, 'a' + g_array_index (joining->treaties, guint, 0));
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  bundle = made_record_load (STATES, TREATIES, ACTS, MORE);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/ledger/lists/steps", test_steps);
  g_test_add_func ("/ledger/lists/before-first", test_before_first);
  g_test_add_func ("/ledger/lists/same-day", test_same_day);
  g_test_add_func ("/ledger/lists/counts", test_counts);
  g_test_add_func ("/ledger/lists/parties", test_parties);
  g_test_add_func ("/ledger/lists/rank", test_rank);
  g_test_add_func ("/ledger/lists/eve", test_eve);
  g_test_add_func ("/ledger/lists/next-change", test_next_change);
  g_test_add_func ("/ledger/lists/actions", test_actions);
  g_test_add_func ("/ledger/lists/made", test_made);
  g_test_add_func ("/ledger/lists/can-count", test_can_count);
  g_test_add_func ("/ledger/lists/joinings", test_joinings);
  result = g_test_run ();
  g_object_unref (ledger);
  g_object_unref (bundle);
  return result;
}
