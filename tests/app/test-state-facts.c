/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a State says on a date, against the tables of the bundle. No display is needed. */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "facts/pages/acc-compare-table.h"
#include "facts/pages/acc-facts.h"
#include "facts/session/acc-session.h"
#include "facts/time/acc-changes.h"
#include "locale/acc-locale.h"
#include "model/law/acc-own-act.h"

static AccBundle *shipped;

static gint32
read_day (const char *text)
{
  AccDate date;

  g_assert_true (acc_date_parse (text, &date, NULL));
  return acc_date_last_day (date);
}

static AccSession *
open_state (AccBundle  *bundle,
            const char *state,
            const char *day)
{
  AccSession *session = acc_session_new ();
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, read_day (day));
  acc_session_go_to (session, state);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, state);
  return session;
}

/* "title: when|text|tone; when|text|tone / title: ..." */
static char *
write_law (AccFacts *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (facts->law)); i++)
    {
      g_autoptr (AccLaw) law = g_list_model_get_item (G_LIST_MODEL (facts->law), i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " / " : "", law->title);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (law->steps)); j++)
        {
          g_autoptr (AccLawStep) step = g_list_model_get_item (G_LIST_MODEL (law->steps), j);

          g_string_append_printf (text, "%s %s|%s|%u", j > 0 ? ";" : "", step->when, step->text, step->tone);
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_law (void)
{
  const struct
  {
    const char *state, *day, *law;
  } cases[] = {
    { "KAZ", "1999-01-14", "" },
    { "KAZ", "1999-02-01",
      "1951 Convention: 15 January 1999|Accession|0; 15 April 1999|Not bound until then|2; 15 January 1999|Declaration under article 1(B)|0 / "
      "1967 Protocol: 15 January 1999|Accession|0; 15 January 1999|Bound since|0" },
    { "KAZ", "1999-04-15",
      "1951 Convention: 15 January 1999|Accession|0; 15 April 1999|Bound since|0; 15 January 1999|Declaration under article 1(B)|0 / "
      "1967 Protocol: 15 January 1999|Accession|0; 15 January 1999|Bound since|0" },
    /* Before its deposit nobody could know it; today's record does. */
    { "SRB", "1992-04-26", "" },
    { "SRB", "1995-01-01",
      "1951 Convention: 12 March 2001|Succession|2; 27 April 1992|Bound since|2 / "
      "1967 Protocol: 12 March 2001|Succession|2; 27 April 1992|Bound since|2 / "
      "1954 Convention: 12 March 2001|Succession|2; 27 April 1992|Bound since|2" },
    { "SRB", "2005-01-01",
      "1951 Convention: 12 March 2001|Succession|0; 27 April 1992|Bound since|0; 12 March 2001|Declaration under article 1(B)|0 / "
      "1967 Protocol: 12 March 2001|Succession|0; 27 April 1992|Bound since|0 / "
      "1954 Convention: 12 March 2001|Succession|0; 27 April 1992|Bound since|0" },
    { "DEU", "1954-04-21", "1951 Convention: 19 November 1951|Signed|0; 1 December 1953|Ratification|0; 22 April 1954|Not bound until then|2" },
    { "DEU", "1977-08-30",
      "1951 Convention: 19 November 1951|Signed|0; 1 December 1953|Ratification|0; 22 April 1954|Bound since|0 / "
      "1967 Protocol: 5 November 1969|Accession|0; 5 November 1969|Bound since|0 / "
      "1954 Convention: 28 September 1954|Signed|0; 26 October 1976|Ratification|0; 24 January 1977|Bound since|0; |Reservation to articles 23 and 27|0" },
    { "TUR", "2010-01-01",
      "1951 Convention: 24 August 1951|Signed|0; 30 March 1962|Ratification|0; 28 June 1962|Bound since|0; "
      "|Reservation and declaration on article 1|0; |Geographical limitation: people displaced by events in Europe|0 / "
      "1967 Protocol: 31 July 1968|Accession|0; 31 July 1968|Bound since|0; |Declaration on article I|0" },
    { "HUN", "1995-01-01",
      "1951 Convention: 14 March 1989|Accession|0; 12 June 1989|Bound since|0; |Geographical limitation: people displaced by events in Europe|0 / "
      "1967 Protocol: 14 March 1989|Accession|0; 14 March 1989|Bound since|0" },
    { "HUN", "2000-01-01",
      "1951 Convention: 14 March 1989|Accession|0; 12 June 1989|Bound since|0; |Geographical limitation withdrawn on 8 January 1998|1 / "
      "1967 Protocol: 14 March 1989|Accession|0; 14 March 1989|Bound since|0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].state, cases[i].day);
      g_autoptr (AccFacts) facts = acc_facts_new ();
      g_autofree char *law = NULL;

      acc_facts_update_state (facts, session);
      law = write_law (facts);
      g_assert_cmpstr (law, ==, cases[i].law);
    }
}

static AccLawStep *
get_step (AccFacts *facts,
          guint     treaty,
          guint     step)
{
  g_autoptr (AccLaw) law = g_list_model_get_item (G_LIST_MODEL (facts->law), treaty);

  g_assert_nonnull (law);
  return g_list_model_get_item (G_LIST_MODEL (law->steps), step);
}

/* It acceded on 4 September 1990 and ended on 2 October, before the 90 days had run: on a basis that counts from then it was no party. */
static void
test_never_bound (void)
{
  const struct
  {
    AccBasis basis;
    const char *status;
    guint mark;
  } cases[] = { { ACC_BASIS_DEPOSIT, "Party until it ended", ACC_MARK_BARRED }, { ACC_BASIS_IN_FORCE, "Ended", ACC_MARK_NONE }, { ACC_BASIS_BOUND, "Ended", ACC_MARK_NONE } };
  g_autoptr (AccSession) session = open_state (shipped, "DDR", "2000-01-01");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccFacts) facts = acc_facts_new ();
      g_autoptr (AccTerms) terms = NULL;

      acc_session_set_basis (session, cases[i].basis);
      acc_facts_update_state (facts, session);
      terms = g_list_model_get_item (G_LIST_MODEL (facts->terms), 0);
      g_assert_cmpstr (terms->status, ==, cases[i].status);
      g_assert_cmpuint (acc_mark_row_get (terms->marks, 0, NULL), ==, cases[i].mark);
    }
}

/* By which rule and article, and from which source; why a succession has two dates. */
static void
test_law_details (void)
{
  const struct
  {
    const char *state, *day;
    guint treaty, step;
    const char *detail, *source;
  } cases[] = {
    { "DEU", "2000-01-01", 0, 0, "A signature alone does not bind", "United Nations Treaty Collection" },
    { "DEU", "2000-01-01", 0, 2, "article 43(1)", "United Nations Treaty Collection" },
    { "KAZ", "2000-01-01", 0, 1, "Bound 90 days after its own deposit (article 43(2)).", "United Nations Treaty Collection" },
    { "KAZ", "2000-01-01", 1, 1, "article VIII(2)", "United Nations Treaty Collection" },
    { "SRB", "2005-01-01", 0, 0, "Succession, counted from the day of its deposit.", "United Nations Treaty Collection" },
    { "SRB", "2005-01-01", 0, 1, "Succession, reaching back to the date of independence or separation.", "United Nations Treaty Collection" },
    { "SRB", "2005-01-01", 0, 1,
      "Two dates: the instrument was deposited on 12 March 2001 and counts from then; it binds the State as from 27 April 1992.",
      "United Nations Treaty Collection" },
    { "DEU", "2000-01-01", 2, 3, "Recorded as standing on 14 March 2015", "United Nations Treaty Collection" },
    { "MDG", "1965-06-01", 0, 0, "Counted from", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].state, cases[i].day);
      g_autoptr (AccFacts) facts = acc_facts_new ();
      g_autoptr (AccLawStep) step = NULL;

      acc_facts_update_state (facts, session);
      step = get_step (facts, cases[i].treaty, cases[i].step);
      g_assert_nonnull (step);
      g_assert_nonnull (strstr (step->detail, cases[i].detail));
      g_assert_nonnull (strstr (step->source, cases[i].source));
      g_assert_cmpstr (step->details, !=, "");
    }
}

/* The record that ships has no reservation that was withdrawn; one's own may have. */
#define OWN                                                                                                                       \
  "{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\",\"tables\":{"                                \
  "\"sources\":[{\"id\":\"S\",\"title\":\"T\",\"publisher\":\"P\"}],"                                                            \
  "\"states\":[{\"iso3\":\"AAA\",\"name\":\"A\",\"kind\":\"member\"}],"                                                          \
  "\"treaties\":[{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1951-07-28\",\"entry_into_force\":\"1954-04-22\"," \
  "\"later_wait_days\":90,\"article_denunciation\":\"9\",\"source\":\"S\"}],"                                                    \
  "\"actions\":[{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1960-01-01\",\"sources\":[\"S\"]},"      \
  "{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"denunciation\",\"date\":\"1980-01-01\",\"sources\":[\"S\"]}],"               \
  "\"reservations\":[{\"state\":\"AAA\",\"treaty\":\"t\",\"articles\":[\"7\"],\"kind\":\"reservation\",\"withdrawn\":\"1970-06-01\",\"source\":\"S\"}," \
  "{\"state\":\"AAA\",\"treaty\":\"t\",\"kind\":\"declaration\",\"date\":\"1965-05-05\",\"source\":\"S\"}]}}"

static void
test_law_own (void)
{
  const struct
  {
    const char *day, *law;
  } cases[] = {
    { "1959-12-31", "" },
    { "1960-01-01", "T: 1 January 1960|Accession|0; 31 March 1960|Not bound until then|2; |Reservation to article 7|0" },
    { "1970-05-31", "T: 1 January 1960|Accession|0; 31 March 1960|Bound since|0; |Reservation to article 7|0; 5 May 1965|Declaration|0" },
    { "1970-06-01", "T: 1 January 1960|Accession|0; 31 March 1960|Bound since|0; |Reservation to article 7|1; 5 May 1965|Declaration|0" },
    { "1980-02-01", "T: 1 January 1960|Accession|0; 31 March 1960|Bound since|0; 1 January 1980|Denunciation|0; 1 January 1981|No longer party|2; "
                    "|Reservation to article 7|1; 5 May 1965|Declaration|0" },
    { "1981-01-01", "T: 1 January 1960|Accession|0; 31 March 1960|Bound since|0; 1 January 1980|Denunciation|0; 1 January 1981|No longer party|0" },
  };
  g_autofree char *dir = g_dir_make_tmp ("acc-facts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "own.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  g_autoptr (AccFacts) facts = acc_facts_new ();

  g_assert_true (g_file_set_contents (path, OWN, -1, NULL));
  bundle = acc_bundle_load (file, NULL, &error);
  g_assert_no_error (error);
  /* The same facts all the way: what another date showed is not left behind. */
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (bundle, "AAA", cases[i].day);
      g_autofree char *law = NULL;

      acc_facts_update_state (facts, session);
      law = write_law (facts);
      g_assert_cmpstr (law, ==, cases[i].law);
    }
  g_unlink (path);
  g_rmdir (dir);
}

/* "title: text|figure; text|figure / title: ..." */
static void
test_procedures (void)
{
  const struct
  {
    const char *state, *day, *text;
  } cases[] = {
    /* The columns of data/procedures; nothing is added up. */
    { "DEU", "2024-02-01",
      "Asylum applications, 2023: New applications|329,104; Repeated applications|22,767; Appeals|92,561 / "
      "Asylum decisions, 2023: First instance|235,822; Repeated or reopened applications|25,759; Judicial review|92,178 / "
      "Solutions, 2023: Refugees who returned from here|52,000; Refugees resettled here|4,547" },
    { "DEU", "1999-12-31", "Solutions, 1999: Refugees who returned from here|41,783" },
    { "KAZ", "1996-12-31", "" },
    { "KAZ", "2009-01-01", "Asylum applications, 2008: New and repeated applications together|251 / "
                           "Asylum decisions, 2008: First instance and appeal together|200 / Solutions, 2008: Not reported|" },
    { "LBN", "1952-12-31", "Other agencies’ figures, 1952: UNRWA: Palestine refugees|103,137" },
    { "PER", "2009-12-31",
      "Asylum applications, 2009: New applications|169 / Asylum decisions, 2009: First instance|382 / Solutions, 2009: Not reported| / "
      "Other agencies’ figures, 2009: IDMC: estimate of internally displaced people|150,000" },
  };
  g_autoptr (AccFacts) facts = acc_facts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].state, cases[i].day);
      g_autoptr (GString) text = g_string_new (NULL);

      acc_facts_update_state (facts, session);
      for (guint c = 0; c < g_list_model_get_n_items (G_LIST_MODEL (facts->procedures)); c++)
        {
          g_autoptr (AccLaw) card = g_list_model_get_item (G_LIST_MODEL (facts->procedures), c);

          g_string_append_printf (text, "%s%s:", c > 0 ? " / " : "", card->title);
          for (guint r = 0; r < g_list_model_get_n_items (G_LIST_MODEL (card->steps)); r++)
            {
              g_autoptr (AccLawStep) row = g_list_model_get_item (G_LIST_MODEL (card->steps), r);

              g_string_append_printf (text, "%s %s|%s", r > 0 ? ";" : "", row->text, row->when);
            }
        }
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
}

/* The four outcomes stand beside their sum, and cases are called cases. */
static void
test_decisions (void)
{
  const struct
  {
    const char *state, *day;
    guint card, row;
    const char *detail;
  } cases[] = {
    { "DEU", "2024-02-01", 1, 0, "Recognised: 40,394\nOther protection: 88,587\nRejected: 59,298\nClosed otherwise: 47,543" },
    { "KAZ", "2018-12-31", 1, 0, "Recognised: 28\nOther protection: 0\nRejected: 89\nClosed otherwise: 13\nCounted in cases, not persons" },
  };
  g_autoptr (AccFacts) facts = acc_facts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].state, cases[i].day);
      g_autoptr (AccLaw) card = NULL;
      g_autoptr (AccLawStep) row = NULL;

      acc_facts_update_state (facts, session);
      card = g_list_model_get_item (G_LIST_MODEL (facts->procedures), cases[i].card);
      row = g_list_model_get_item (G_LIST_MODEL (card->steps), cases[i].row);
      g_assert_cmpstr (row->detail, ==, cases[i].detail);
    }
}

static void
test_kin (void)
{
  const struct
  {
    const char *state, *kin;
  } cases[] = {
    { "KAZ", "" },
    { "DEU", "DDR Predecessor in the record, until 2 October 1990;" },
    { "DDR", "DEU Successor in the record;" },
    { "SRB",
      "YUG Predecessor in the record, until 27 April 1992, by way of: Serbia and Montenegro (Federal Republic of Yugoslavia to 2003)\n"
      "The succession of the State shown took the place of its entry with the depositary;"
      "SCG Predecessor in the record, until 3 June 2006;" },
    { "MNE",
      "YUG Predecessor in the record, until 27 April 1992, by way of: Serbia and Montenegro (Federal Republic of Yugoslavia to 2003);"
      "SCG Predecessor in the record, until 3 June 2006;" },
    { "SCG",
      "YUG Predecessor in the record, until 27 April 1992;"
      "MNE Successor in the record, from 3 June 2006;"
      "SRB Successor in the record;" },
    { "SVK", "CSK Predecessor in the record, until 31 December 1992;" },
    { "CSK", "CZE Successor in the record, from 1 January 1993;SVK Successor in the record, from 1 January 1993;" },
  };
  g_autoptr (AccFacts) facts = acc_facts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].state, "2010-01-01");
      g_autoptr (GString) text = g_string_new (NULL);

      acc_facts_update_state (facts, session);
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (facts->kin)); k++)
        {
          g_autoptr (AccKin) kin = g_list_model_get_item (G_LIST_MODEL (facts->kin), k);

          g_string_append_printf (text, "%s %s;", kin->code, kin->relation);
        }
      g_assert_cmpstr (text->str, ==, cases[i].kin);
    }
}

/* Treaties are no matter of a territory that has no act, nor of an origin in UNHCR's table, which hosts nobody either: nothing is said of it, not "not party" either. */
static void
test_no_states (void)
{
  const struct
  {
    const char *code;
    guint cards;
    gboolean hosts;
  } cases[] = {
    { "KAZ", 4, TRUE },
    { "SYR", 4, TRUE },
    { "HKG", 0, TRUE },
    { "UNK", 0, FALSE },
    { "XXA", 0, FALSE },
  };
  g_autoptr (AccFacts) facts = acc_facts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].code, "2025-12-31");
      g_autofree char *title = NULL;
      g_autofree char *empty = NULL;

      acc_facts_update_state (facts, session);
      g_object_get (facts, "origins-title", &title, "origins-empty", &empty, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facts->terms)), ==, cases[i].cards);
      g_assert_cmpint (*title != '\0', ==, cases[i].hosts);
      g_assert_cmpstr (empty, ==, "");
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facts->destinations)), >, 0);
    }
}

/* The figures of data/series, subtracted by hand. */
static void
test_change (void)
{
  const struct
  {
    const char *state, *day, *label, *change;
  } cases[] = {
    { "KAZ", "1999-12-31", "Refugees hosted", "6,456 more than in 1998" },
    { "KAZ", "2018-12-31", "Refugees hosted", "34 fewer than in 2017" },
    { "KAZ", "1993-12-31", "Refugees hosted", "Not reported in 1992" },
    { "KAZ", "1992-12-31", "Refugees hosted", "" },
    { "KAZ", "1999-12-31", "Refugees from Kazakhstan", "11,399 fewer than in 1998" },
    { "COL", "2019-06-01", "Stateless people", "As many as in 2017" },
    { "VEN", "2007-12-31", "Refugees hosted", "200,188 more than in 2006\nFigures from 2007 on include people in a refugee-like situation and cannot be compared with those before (UNHCR, 2007 Global Trends)." },
    { "COL", "2018-12-31", "Asylum-seekers hosted",
      "2,326 more than in 2017\nFirst counted in 2018: Other people in need of international protection. Before, they may be counted under: Refugees and Asylum-seekers." },
    { "COL", "2018-12-31", "Other people hosted who need international protection", "The table has this category from 2018 on; what is before that is not zero." },
    { "DEU", "2001-12-31", "Asylum-seekers hosted", "15,259 more than in 2000" },
    { "DEU", "1951-12-31", "Refugees hosted", "" },
    /* A change of category is no departure. */
    { "KAZ", "2025-12-31", "Refugees hosted",
      "61,456 fewer than in 2024\nPart of the change from 2024 to 2025 may be one of category: for the same origins and countries of asylum, 65,511 stood under “Refugees” "
      "and none does any more, while 48,391 stand under “Other people in need of international protection”, where none stood before. The table does not explain why "
      "people of unknown origin are counted in another category from 2025 on." },
    { "KAZ", "2025-12-31", "Refugees from Kazakhstan", "25 more than in 2024" },
    { "SYR", "2025-12-31", "Refugees who returned here", "828,430 more than in 2024" },
    { "TUR", "2025-12-31", "Refugees who left from here to return home", "396,570 more than in 2024" },
    { "DEU", "1999-12-31", "Asylum-seekers hosted", "" },
  };
  g_autoptr (AccFacts) facts = acc_facts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccSession) session = open_state (shipped, cases[i].state, cases[i].day);
      gboolean found = FALSE;

      acc_facts_update_state (facts, session);
      for (guint f = 0; f < g_list_model_get_n_items (G_LIST_MODEL (facts->figures)); f++)
        {
          g_autoptr (AccFigure) figure = g_list_model_get_item (G_LIST_MODEL (facts->figures), f);

          if (strcmp (figure->label, cases[i].label) != 0)
            continue;
          found = TRUE;
          g_assert_cmpstr (figure->change, ==, cases[i].change);
          if (strcmp (figure->label, "Asylum-seekers hosted") == 0 && strcmp (cases[i].day, "2000-12-31") < 0)
            g_assert_cmpstr (figure->figure, ==, "Not collected");
          if (strstr (figure->label, "return") != NULL)
            g_assert_cmpstr (figure->when, ==, "In the course of 2025");
        }
      g_assert_true (found);
    }
}

/* A card that showed a series and now shows what a source says has no change. */
static void
test_change_is_cleared (void)
{
  g_autoptr (AccFacts) facts = acc_facts_new ();
  g_autoptr (AccSession) plain = open_state (shipped, "DEU", "1999-12-31");
  g_autoptr (AccSession) observed = open_state (shipped, "KAZ", "1999-02-01");

  acc_facts_update_state (facts, plain);
  acc_facts_update_state (facts, observed);
  for (guint f = 0; f < g_list_model_get_n_items (G_LIST_MODEL (facts->figures)); f++)
    {
      g_autoptr (AccFigure) figure = g_list_model_get_item (G_LIST_MODEL (facts->figures), f);

      if (figure->points == NULL)
        g_assert_cmpstr (figure->change, ==, "");
    }
}

/* The record that ships with one act of the user's own over it. */
static AccBundle *
load_with_act (const char *text)
{
  g_autoptr (GError) error = NULL;
  AccBundle *bundle = acc_bundle_load_shipped (&error);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_no_error (error);
  g_ptr_array_add (acts, acc_record_read (ACC_TYPE_OWN_ACT, node, &(AccFaultPlace){ faults, "", "", -1, -1 }));
  g_assert_true (acc_own_act_check (acts->pdata[0], bundle, NULL, &(AccFaultPlace){ faults, "", "", -1, -1 }));
  acc_bundle_add_acts (bundle, acts);
  return bundle;
}

/* What the first sentence of a page tells of an act of the user's own says that it is one. */
static void
test_own_act_in_the_sentence (void)
{
  g_autoptr (AccBundle) bundle = load_with_act ("{\"state\": \"ERI\", \"treaty\": \"refugees-1951\", \"action\": \"accession\", \"date\": \"2025-03-03\", \"source\": \"s\"}");
  g_autoptr (AccSession) session = open_state (bundle, "ERI", "2026-01-01");
  g_autoptr (AccFacts) facts = acc_facts_new ();

  acc_facts_update_state (facts, session);
  g_assert_nonnull (strstr (facts->sentence, "3 March 2025 (recorded by the user)"));
}

/* To which day a succession reaches back may be told by nobody: it is no later than the notification, and no page calls that the day. */
static void
test_succession_without_its_day (void)
{
  g_autoptr (AccBundle) bundle = load_with_act ("{\"state\": \"ERI\", \"treaty\": \"protocol-1967\", \"action\": \"succession\", \"date\": \"2025-03-03\", \"source\": \"s\"}");
  g_autoptr (AccSession) session = open_state (bundle, "ERI", "2026-01-01");
  g_autoptr (AccFacts) facts = acc_facts_new ();
  g_autoptr (AccTerms) terms = NULL;
  g_autofree char *law = NULL;
  g_autofree char *sentence = NULL;
  AccClaim claim;

  acc_facts_update_state (facts, session);
  terms = g_list_model_get_item (G_LIST_MODEL (facts->terms), 1);
  g_assert_cmpstr (terms->bound, ==, "From which day it is bound is not known");
  law = write_law (facts);
  g_assert_nonnull (strstr (law, "|From which day it is bound is not known|"));
  acc_claim_find (&(AccMoment){ acc_session_get_ledger (session), acc_session_get_day (session), ACC_BASIS_DEPOSIT }, "ERI/protocol-1967/standing", &claim);
  sentence = acc_claim_get_whole (&claim);
  g_assert_nonnull (strstr (sentence, "From which day the 1967 Protocol binds it cannot be said."));
}

static AccCompareTable *
compare (AccSession *session)
{
  const GArray *treaties = acc_session_get_treaties (session);

  return acc_compare_table_new (&(AccMoment){ acc_session_get_ledger (session), acc_session_get_day (session), acc_session_get_basis (session) },
                                (const guint *) (gpointer) treaties->data, treaties->len, acc_session_get_place (session));
}

/* The date of a denunciation is none of a deposit, and comes neither first nor last of those. */
static void
test_a_denunciation_among_deposits (void)
{
  g_autoptr (AccBundle) bundle = load_with_act ("{\"state\": \"UGA\", \"treaty\": \"refugees-1951\", \"action\": \"denunciation\", \"date\": \"2001-02-03\", \"source\": \"s\"}");
  g_autoptr (AccSession) session = NULL;
  g_autoptr (AccCompareTable) table = NULL;
  const AccCompareLine *line;

  session = open_state (bundle, "compare:KAZ,UGA,TUR", "2010-01-01");
  table = compare (session);
  line = acc_compare_table_get (table, 0, ACC_COMPARE_DEPOSITED);
  g_assert_cmpstr (line->cells[1].text, ==, "3 February 2001");
  g_assert_cmpint (line->cells[0].order, ==, ACC_ORDER_LAST);
  g_assert_cmpint (line->cells[1].order, ==, ACC_ORDER_NONE);
  g_assert_cmpint (line->cells[2].order, ==, ACC_ORDER_FIRST);
}

/* A territory that has no act is not said to differ from a party, nor to be like who is none: it is told what it is. */
static void
test_compared_with_no_state (void)
{
  g_autoptr (AccSession) session = open_state (shipped, "compare:HKG,KAZ", "2010-01-01");
  g_autoptr (AccCompareTable) table = compare (session);
  const AccCompareLine *line = acc_compare_table_get (table, 0, ACC_COMPARE_STATUS);
  g_autofree char *alone = acc_compare_table_dup_sentence (table);
  g_autofree char *two = NULL;

  g_assert_cmpstr (line->cells[0].text, ==, "Territory");
  g_assert_cmpstr (line->cells[1].text, ==, "Party");
  g_assert_false (line->differs);
  g_assert_cmpstr (alone, ==, "");
  g_clear_pointer (&table, acc_compare_table_free);
  g_clear_object (&session);
  session = open_state (shipped, "compare:HKG,KAZ,SYR", "2010-01-01");
  table = compare (session);
  two = acc_compare_table_dup_sentence (table);
  g_assert_cmpstr (two, ==, "On 1 January 2010, those compared differed in their status under: the 1951 Convention and the 1967 Protocol. "
                            "The same status under: the 1954 Convention and the 1961 Convention.");
}

/* Who reads ahead has read all that the changes then ask for. */
static void
test_changes_read (void)
{
  g_autoptr (AccBundle) ahead = acc_bundle_load_shipped (NULL);
  g_autoptr (AccBundle) later = acc_bundle_load_shipped (NULL);
  g_autoptr (AccLedger) first = acc_ledger_new (ahead);
  g_autoptr (AccLedger) second = acc_ledger_new (later);
  AccChangesQuery query = { .from = acc_day_from_ymd (1990, 1, 1), .to = acc_day_from_ymd (1999, 12, 31), .basis = ACC_BASIS_DEPOSIT };
  g_autoptr (AccChanges) changes = NULL;

  acc_changes_read (first, &query);
  changes = acc_changes_new (second, &query);
  g_assert_cmpuint (changes->movements->len, >, 0);
  for (guint i = 0; i < changes->movements->len; i++)
    g_assert_true (acc_bundle_has_read_series (ahead, ((AccMovement *) changes->movements->pdata[i])->state->iso3));
  g_assert_false (acc_bundle_has_read_series (ahead, "MCO"));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  shipped = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  g_test_add_func ("/app/state/law", test_law);
  g_test_add_func ("/app/state/never-bound", test_never_bound);
  g_test_add_func ("/app/state/law-details", test_law_details);
  g_test_add_func ("/app/state/law-own-bundle", test_law_own);
  g_test_add_func ("/app/state/predecessors-and-successors", test_kin);
  g_test_add_func ("/app/state/no-states", test_no_states);
  g_test_add_func ("/app/state/procedures", test_procedures);
  g_test_add_func ("/app/state/decisions", test_decisions);
  g_test_add_func ("/app/state/change", test_change);
  g_test_add_func ("/app/state/change-is-cleared", test_change_is_cleared);
  g_test_add_func ("/app/state/own-act-in-the-sentence", test_own_act_in_the_sentence);
  g_test_add_func ("/app/state/succession-without-its-day", test_succession_without_its_day);
  g_test_add_func ("/app/compare/a-denunciation-among-deposits", test_a_denunciation_among_deposits);
  g_test_add_func ("/app/compare/with-no-state", test_compared_with_no_state);
  g_test_add_func ("/app/changes/read-ahead", test_changes_read);
  status = g_test_run ();
  g_clear_object (&shipped);
  return status;
}
