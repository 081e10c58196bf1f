/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences and short lines about States on dates, against what the sources say. No display is needed. */

#include "config.h"

#include "cards/acc-marks.h"
#include "facts/pages/acc-facts.h"
#include "facts/pages/acc-place-row.h"
#include "facts/claims/acc-claim.h"
#include "facts/search/acc-result.h"
#include "facts/session/acc-session.h"
#include "facts/acc-wording-treaty.h"
#include "facts/acc-wording.h"
#include "locale/acc-locale.h"

static AccLedger *ledger;

static gint32
read_day (const char *text)
{
  AccDate date;

  g_assert_true (acc_date_parse (text, &date, NULL));
  return acc_date_last_day (date);
}

static guint
find_state (const char *iso3)
{
  int index = acc_bundle_state_index (acc_ledger_get_bundle (ledger), iso3);

  g_assert_cmpint (index, >=, 0);
  return (guint) index;
}

static void
test_sentences (void)
{
  const struct
  {
    const char *state, *day, *sentence;
  } cases[] = {
    { "KAZ", "1999-02-01",
      "Acceded to the 1951 Convention and its 1967 Protocol on 15 January 1999, the fourth State in Central Asia to do so. "
      "Not party to the statelessness conventions." },
    { "KAZ", "1999-01-14", "Not party to the 1951 Convention, the 1967 Protocol, the 1954 Convention or the 1961 Convention." },
    { "UZB", "1999-02-01", "Not party to the 1951 Convention, the 1967 Protocol, the 1954 Convention or the 1961 Convention." },
    { "KAZ", "1951-12-31", "Kazakhstan became a State later, on 16 December 1991." },
    { "UZB", "2026-11-24",
      "As far as the record goes, not party to the 1951 Convention, the 1967 Protocol, the 1954 Convention or the 1961 Convention." },
    { "MLI", "2016-03-01",
      "Succeeded to the 1951 Convention on 2 February 1973, the 11th State in Western Africa to join. "
      "Acceded to the 1967 Protocol on 2 February 1973, the tenth State in Western Africa to do so. "
      "Whether it had joined the 1954 Convention by that day is not certain: the record does not have the exact date. "
      "Whether it had joined the 1961 Convention by that day is not certain: the record does not have the exact date." },
    { "YUG", "1960-01-01",
      "Ratified the 1951 Convention on 15 December 1959 (not verified), the third State in Southern Europe to join. "
      "Acceded to the 1954 Convention on 9 April 1959, the first State in Southern Europe to do so." },
  };

  g_autoptr (GArray) all = acc_session_list_treaties (acc_ledger_get_bundle (ledger), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = acc_wording_state_sentence (ledger, find_state (cases[i].state), all, read_day (cases[i].day), ACC_BASIS_DEPOSIT);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* Of UNHCR's tables of 25 June 2026: the largest first, none where nothing is reported, small numbers as what they are. */
static void
test_people (void)
{
  const struct
  {
    const char *place, *day, *sentence;
  } cases[] = {
    { "KAZ", "1999-02-01", "At the end of 1998 (UNHCR): 20,458 refugees from Kazakhstan and 8,343 refugees hosted." },
    { "SYR", "2026-11-28",
      "At the end of 2025 (UNHCR): 5,542,227 internally displaced people, 4,865,764 refugees from the Syrian Arab Republic and 160,000 stateless people. "
      "Not counted here: Internally displaced people by IDMC’s estimate, 5,964,000 at the end of 2025." },
    { "KAZ", "1951-12-31", NULL },
    { "YUG", "2026-11-28", NULL },
    { "002", "2026-11-28",
      "At the end of 2025 (UNHCR): 30,483,032 internally displaced people, 11,147,493 refugees from States of the region, 10,466,679 refugees hosted, 2,497,249 asylum-seekers from States of the region and "
      "1,960,787 asylum-seekers hosted. "
      "These are sums over the States of the region, of the figures that there are." },
    { "world", "2026-11-28", "At the end of 2025 (UNHCR): 64,239,352 internally displaced people, 28,461,306 refugees, 8,998,097 asylum-seekers, 7,177,473 other people in need of international "
      "protection and 4,477,220 stateless people." },
    { "BRB", "2026-11-28", "At the end of 2025 (UNHCR): 722 asylum-seekers from Barbados, 577 refugees from Barbados and 8 asylum-seekers hosted." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccMoment moment = { ledger, read_day (cases[i].day), ACC_BASIS_DEPOSIT };
      AccState *state = acc_bundle_find_state (acc_ledger_get_bundle (ledger), cases[i].place);
      g_autoptr (GArray) claims = acc_claim_list_people (&moment, state, state == NULL ? acc_bundle_find_region (acc_ledger_get_bundle (ledger), cases[i].place) : NULL);
      g_autofree char *sentence = acc_claim_word_people (claims);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      for (guint c = 0; c < claims->len; c++)
        {
          g_autofree char *name = acc_claim_get_id (&g_array_index (claims, AccClaim, c));
          AccClaim found;

          g_assert_true (acc_claim_find (&moment, name, &found));
          g_assert_cmpint (found.value.number, ==, g_array_index (claims, AccClaim, c).value.number);
        }
    }
}

/* The record of 1951 ends in 2024 (data/bundle.json): past that, what is not recorded may have happened. */
static void
test_treaty_sentence (void)
{
  guint treaty = (guint) acc_bundle_treaty_index (acc_ledger_get_bundle (ledger), "refugees-1951");
  g_autofree char *then = acc_wording_treaty_sentence (ledger, treaty, read_day ("1999-02-01"), ACC_BASIS_DEPOSIT);
  g_autofree char *after = acc_wording_treaty_sentence (ledger, treaty, read_day ("2026-11-24"), ACC_BASIS_DEPOSIT);

  g_assert_cmpstr (then, ==, "On 1 February 1999, 133 States were party to the 1951 Convention.");
  g_assert_cmpstr (after, ==, "As far as the record goes, 146 States were party to the 1951 Convention on 24 November 2026.");
}

static void
test_world_sentence (void)
{
  g_autofree char *then = acc_wording_world_sentence (ledger, acc_bundle_get_default_group (acc_ledger_get_bundle (ledger)), read_day ("1999-02-01"), ACC_BASIS_DEPOSIT);
  g_autofree char *after = acc_wording_world_sentence (ledger, acc_bundle_get_default_group (acc_ledger_get_bundle (ledger)), read_day ("2026-11-24"), ACC_BASIS_DEPOSIT);
  g_autofree char *before = acc_wording_world_sentence (ledger, acc_bundle_get_default_group (acc_ledger_get_bundle (ledger)), read_day ("1950-01-01"), ACC_BASIS_DEPOSIT);

  g_assert_cmpstr (then, ==,
                   "On 1 February 1999, 137 States were party to the 1951 Convention or its 1967 Protocol. The latest to join was Kazakhstan, on 15 January 1999.");
  g_assert_cmpstr (after, ==,
                   "As far as the record goes, 149 States were party to the 1951 Convention or its 1967 Protocol on 24 November 2026. "
                   "The latest to join was South Sudan, on 10 December 2018.");
  g_assert_cmpstr (before, ==, "On 1 January 1950, no State was party to the 1951 Convention or its 1967 Protocol.");
}

typedef struct
{
  const char *state, *day;
  guint treaty;
  const char *status, *date, *bound, *rank, *caution, *limitation;
} TermsCase;

static void
test_terms (void)
{
  const TermsCase cases[] = {
    { "KAZ", "1999-02-01", 0, "Accession", "15 January 1999", "Not bound until 15 April 1999", "133rd party, fourth in Central Asia", "", "" },
    { "KAZ", "1999-04-15", 0, "Accession", "15 January 1999", "Bound since 15 April 1999", "133rd party, fourth in Central Asia", "", "" },
    { "KAZ", "1999-02-01", 1, "Accession", "15 January 1999", "Bound from the same day", "134th party, fourth in Central Asia", "", "" },
    { "KAZ", "1999-02-01", 2, "Not party", "", "", "45 States are party", "", "" },
    { "KAZ", "1999-02-01", 3, "Not party", "", "", "19 States are party", "", "" },
    { "KAZ", "1951-12-31", 1, "Not yet adopted", "Adopted on 31 January 1967", "", "", "", "" },
    /* A year alone is never a day: no rank, no day from which it is bound. */
    { "SSD", "2019-01-01", 1, "Accession", "2018", "From which day it is bound is not known", "", "Only the year is known\nThe date rests on one source", "" },
    /* Whether it had joined by then is not known: nobody is told that it had not. */
    { "MLI", "2016-03-01", 2, "Not certain", "", "", "86 States are party", "May be party: the day of deposit is not known", "" },
    { "TUR", "2010-01-01", 0, "Ratification", "30 March 1962", "Bound since 28 June 1962", "34th party, second in Western Asia", "", "Geographical limitation: people displaced by events in Europe" },
    { "FRA", "2010-01-01", 0, "Ratification", "23 June 1954", "Bound since 21 September 1954", "Ninth party, fifth in Western Europe", "",
      "Geographical limitation withdrawn on 3 February 1971 (the date is not verified)" },
    { "MDG", "1970-01-01", 2, "No longer party", "since 2 April 1966", "Notice given on 2 April 1965", "21 States are party", "The date is computed from another that was published", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TermsCase *expected = &cases[i];
      g_autoptr (AccTerms) terms = g_object_new (ACC_TYPE_TERMS, NULL);

      acc_wording_fill_terms (terms, ledger, find_state (expected->state), expected->treaty, read_day (expected->day), ACC_BASIS_DEPOSIT);
      g_assert_cmpstr (terms->status, ==, expected->status);
      g_assert_cmpstr (terms->date, ==, expected->date);
      g_assert_cmpstr (terms->bound, ==, expected->bound);
      g_assert_cmpstr (terms->rank, ==, expected->rank);
      g_assert_cmpstr (terms->caution, ==, expected->caution);
      g_assert_cmpstr (terms->limitation, ==, expected->limitation);
      g_assert_nonnull (terms->details);
    }
}

static void
test_reach (void)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autofree char *within = acc_wording_reach (bundle, acc_bundle_get_treaty_group (bundle, 0), read_day ("1999-02-01"));
  g_autofree char *past = acc_wording_reach (bundle, acc_bundle_get_treaty_group (bundle, 0), read_day ("2024-08-01"));
  g_autofree char *all = acc_wording_reach (bundle, NULL, read_day ("2026-11-24"));
  g_autofree char *later = acc_wording_reach (bundle, acc_bundle_get_treaty_group (bundle, 3), read_day ("2026-11-24"));

  g_assert_cmpstr (within, ==, "");
  g_assert_cmpstr (past, ==, "Record to July 2024");
  g_assert_cmpstr (all, ==, "Record to July 2024");
  g_assert_cmpstr (later, ==, "Record to October 2025");
}

static void
test_marks (void)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GArray) all = acc_session_list_treaties (bundle, NULL);
  g_autofree char *kazakhstan = acc_wording_marks (ledger, find_state ("KAZ"), all, read_day ("1999-02-01"), ACC_BASIS_DEPOSIT);
  g_autofree char *turkey = acc_wording_marks (ledger, find_state ("TUR"), all, read_day ("2010-01-01"), ACC_BASIS_DEPOSIT);
  g_autofree char *in_force = acc_wording_marks (ledger, find_state ("KAZ"), all, read_day ("1999-02-01"), ACC_BASIS_IN_FORCE);
  g_autofree char *words = acc_wording_describe_marks (bundle, all, kazakhstan);
  AccSign sign;

  g_assert_cmpuint (acc_mark_row_get_n (kazakhstan), ==, 4);
  g_assert_cmpuint (acc_mark_row_get (kazakhstan, 0, &sign), ==, ACC_MARK_FILLED);
  g_assert_cmpint (sign.shape, ==, ACC_SHAPE_DISC);
  g_assert_cmpint (sign.color, ==, ACC_COLOR_BLUE);
  g_assert_cmpuint (acc_mark_row_get (kazakhstan, 1, &sign), ==, ACC_MARK_FILLED);
  g_assert_cmpint (sign.shape, ==, ACC_SHAPE_DIAMOND);
  g_assert_cmpint (sign.color, ==, ACC_COLOR_TEAL);
  g_assert_cmpuint (acc_mark_row_get (kazakhstan, 2, NULL), ==, ACC_MARK_NONE);
  g_assert_cmpuint (acc_mark_row_count_rest (kazakhstan, 0), ==, 2);
  g_assert_false (acc_mark_row_has_rest (kazakhstan));
  g_assert_cmpuint (acc_mark_row_get (turkey, 0, NULL), ==, ACC_MARK_FILLED | ACC_MARK_GAP);
  g_assert_cmpuint (acc_mark_row_get (in_force, 0, NULL), ==, ACC_MARK_OUTLINED);
  g_assert_cmpuint (acc_mark_row_get (in_force, 1, NULL), ==, ACC_MARK_FILLED);
  g_assert_cmpstr (words, ==, "1951 Convention: party; 1967 Protocol: party; 1954 Convention: not party; 1961 Convention: not party");
}

static void
test_places (void)
{
  g_autoptr (AccSession) session = acc_session_new ();
  g_autoptr (GListStore) places = acc_place_row_list (acc_ledger_get_bundle (ledger));
  const struct
  {
    const char *search, *found;
  } searches[] = { { "kaz", "KAZ" }, { "burma", "MMR" }, { "cote", "CIV" }, { "CÔTE", "CIV" }, { "kgz", "KGZ" }, { "turk", "TUR" }, { "czechos", "CSK" } };

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, read_day ("1999-02-01"));
  g_assert_true (acc_place_row_update (G_LIST_MODEL (places), session));
  g_assert_false (acc_place_row_update (G_LIST_MODEL (places), session));
  g_assert_cmpstr (acc_place_row_find (G_LIST_MODEL (places), "region:143")->count, ==, "4/5");
  g_assert_false (acc_place_row_find (G_LIST_MODEL (places), "SSD")->present);
  g_assert_false (acc_place_row_find (G_LIST_MODEL (places), "HKG")->visible);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GPtrArray) found = acc_result_find (session, searches[i].search);
      AccResult *first = found->len > 0 ? found->pdata[0] : NULL;

      g_assert_nonnull (first);
      g_assert_cmpstr (first->place, ==, searches[i].found);
    }
  {
    g_autoptr (GPtrArray) found = acc_result_find (session, "no such state");

    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
test_view_history (void)
{
  g_autoptr (AccSession) session = acc_session_new ();

  acc_session_set_ledger (session, ledger);
  acc_session_go_to (session, "KAZ");
  acc_session_go_to (session, "no such place");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  acc_session_go_to (session, "TJK");
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  g_assert_true (acc_session_can_go_forward (session));
  acc_session_go_back (session);
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, ACC_PLACE_TEXT_WORLD);
  acc_session_go_forward (session);
  acc_session_go_to (session, "UZB");
  g_assert_false (acc_session_can_go_forward (session));
  acc_session_set_day (session, G_MAXINT32 / 2);
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (9999, 12, 31));
}

/* The date, the basis and the treaties belong to it; a movement of the date is one step, however many days it passes. */
static void
test_undo (void)
{
  g_autoptr (AccSession) session = acc_session_new ();
  AccGroup *group = acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), 0);
  gint32 day, first = read_day ("1990-01-01");

  acc_session_set_day (session, read_day ("1999-02-01"));
  acc_session_set_ledger (session, ledger);
  /* What was before the bundle is no way back. */
  g_assert_false (acc_session_can_go_back (session));
  day = acc_session_get_day (session);
  acc_session_go_to (session, "KAZ");
  acc_session_begin_movement (session);
  for (gint32 i = 0; i < 300; i++)
    acc_session_set_day (session, first + i);
  acc_session_end_movement (session);
  acc_session_set_basis (session, ACC_BASIS_BOUND);
  acc_session_set_group (session, group);
  acc_session_go_back (session);
  g_assert_null (acc_session_has_chosen (session) ? group : NULL);
  g_assert_cmpint (acc_session_get_basis (session), ==, ACC_BASIS_BOUND);
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_basis (session), ==, ACC_BASIS_DEPOSIT);
  g_assert_cmpint (acc_session_get_day (session), ==, first + 299);
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_day (session), ==, day);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  acc_session_go_forward (session);
  g_assert_cmpint (acc_session_get_day (session), ==, first + 299);
  acc_session_go_forward (session);
  acc_session_go_forward (session);
  g_assert_true (acc_session_get_group (session) == group);
  g_assert_false (acc_session_can_go_forward (session));

  /* Led away and back again, nothing was changed; two movements are two steps; a page amid one is a step of its own. */
  acc_session_begin_movement (session);
  acc_session_set_day (session, day);
  acc_session_set_day (session, first + 299);
  acc_session_end_movement (session);
  for (gint32 i = 0; i < 2; i++)
    {
      acc_session_begin_movement (session);
      acc_session_set_day (session, first + 10 * i);
      acc_session_end_movement (session);
    }
  acc_session_begin_movement (session);
  acc_session_set_day (session, first + 100);
  acc_session_go_to (session, "TJK");
  acc_session_set_day (session, first + 101);
  acc_session_set_day (session, first + 102);
  acc_session_end_movement (session);
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  g_assert_cmpint (acc_session_get_day (session), ==, first + 100);
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_day (session), ==, first + 10);
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_day (session), ==, first);
  acc_session_go_back (session);
  g_assert_cmpint (acc_session_get_day (session), ==, first + 299);
  acc_session_go_back (session);
  g_assert_false (acc_session_has_chosen (session));
}

static void
count_cb (AccSession       *session,
          AccSessionChanges changes,
          GArray           *told)
{
  g_array_append_val (told, changes);
  /* What a listener changes is told after what it listens to. */
  if (changes == ACC_CHANGED_BASIS)
    {
      acc_session_set_day (session, read_day ("2001-01-01"));
      g_assert_cmpuint (told->len, ==, 1);
    }
}

static void
notified_cb (AccSession *session,
             GParamSpec *property,
             guint      *count)
{
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
  g_assert_cmpint (acc_session_get_day (session), ==, read_day ("1999-02-01"));
  (*count)++;
}

static void
test_session_changes (void)
{
  g_autoptr (AccSession) session = acc_session_new ();
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (AccSessionChanges));
  guint titles = 0, dates = 0;

  acc_session_set_ledger (session, ledger);
  g_signal_connect (session, "changed", G_CALLBACK (count_cb), told);
  {
    gulong a = g_signal_connect (session, "notify::title", G_CALLBACK (notified_cb), &titles);
    gulong b = g_signal_connect (session, "notify::as-of-text", G_CALLBACK (notified_cb), &dates);

    acc_session_begin (session);
    acc_session_go_to (session, "KAZ");
    acc_session_begin (session);
    acc_session_set_day (session, read_day ("1999-02-01"));
    acc_session_commit (session);
    acc_session_set_group (session, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), 0));
    g_assert_cmpuint (told->len, ==, 0);
    acc_session_commit (session);
    g_signal_handler_disconnect (session, a);
    g_signal_handler_disconnect (session, b);
  }
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpuint (g_array_index (told, AccSessionChanges, 0), ==, ACC_CHANGED_PLACE | ACC_CHANGED_DAY | ACC_CHANGED_GROUP | ACC_CHANGED_FILTER);
  g_assert_cmpuint (titles, ==, 1);
  g_assert_cmpuint (dates, ==, 1);

  /* Nothing became another. */
  acc_session_begin (session);
  acc_session_go_to (session, "KAZ");
  acc_session_go_to (session, "no such place");
  acc_session_set_day (session, read_day ("1999-02-01"));
  acc_session_set_ledger (session, ledger);
  acc_session_commit (session);
  g_assert_cmpuint (told->len, ==, 1);

  g_array_set_size (told, 0);
  acc_session_set_basis (session, ACC_BASIS_IN_FORCE);
  g_assert_cmpuint (told->len, ==, 2);
  g_assert_cmpuint (g_array_index (told, AccSessionChanges, 1), ==, ACC_CHANGED_DAY);
  acc_session_language_changed (session);
  g_assert_cmpuint (g_array_index (told, AccSessionChanges, 2), ==, ACC_CHANGED_LANGUAGE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AccBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/app/wording/state-sentences", test_sentences);
  g_test_add_func ("/app/wording/people", test_people);
  g_test_add_func ("/app/wording/world-sentence", test_world_sentence);
  g_test_add_func ("/app/wording/treaty-sentence", test_treaty_sentence);
  g_test_add_func ("/app/wording/terms", test_terms);
  g_test_add_func ("/app/wording/reach", test_reach);
  g_test_add_func ("/app/wording/marks", test_marks);
  g_test_add_func ("/app/places", test_places);
  g_test_add_func ("/app/session/history", test_view_history);
  g_test_add_func ("/app/session/undo", test_undo);
  g_test_add_func ("/app/session/changes", test_session_changes);
  status = g_test_run ();
  g_clear_object (&ledger);
  return status;
}
