/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a region and of a treaty, against the records they come from. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/pages/acc-region-page.h"
#include "app/treaty/acc-treaty-page.h"
#include "facts/pages/acc-member.h"

static AccLedger *ledger;

static AccSession *
new_view (const char *place,
          gint32      day)
{
  AccSession *session = acc_session_new ();

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, day);
  acc_session_go_to (session, place);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, place);
  return session;
}

static char *
list_codes (GListModel *rows)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      g_autofree char *code = NULL;

      g_object_get (row, "code", &code, NULL);
      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", code);
    }
  return g_strdup (codes->str);
}

static void
test_places (void)
{
  g_autoptr (AccSession) session = new_view ("region:143", acc_day_from_ymd (1999, 2, 1));

  acc_session_go_to (session, "world");
  g_assert_true (acc_session_go_to (session, "region:Central Asia"));
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "region:143");
  acc_session_go_to (session, "treaty:refugees-1951");
  g_assert_nonnull (acc_session_get_treaty (session));
  g_assert_null (acc_session_get_region (session));
  acc_session_go_to (session, "treaty:none");
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "treaty:refugees-1951");
  acc_session_go_back (session);
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "region:143");
}

static void
test_region (void)
{
  static const char *const codes[] = { "TJK", "KGZ", "TKM", "KAZ" };
  static const char *const dates[] = { "7 December 1993", "8 October 1996", "2 March 1998", "15 January 1999" };
  g_autoptr (AccSession) session = new_view ("region:143", acc_day_from_ymd (1999, 2, 1));
  AccRegionPage *page = g_object_ref_sink (g_object_new (ACC_TYPE_REGION_PAGE, "session", session, NULL));
  GListModel *members = acc_region_page_get_members (page);
  g_autofree char *missing = list_codes (acc_region_page_get_missing (page));

  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (AccMember) member = g_list_model_get_item (members, i);

      g_assert_cmpstr (member->code, ==, codes[i]);
      g_assert_nonnull (strstr (member->act, dates[i]));
    }
  g_assert_cmpstr (missing, ==, "UZB");
  g_assert_nonnull (strstr (ACC_FACTS_PAGE (page)->facts->sentence, "4 of the 5 States in Central Asia"));
  acc_session_set_day (session, acc_day_from_ymd (1999, 1, 14));
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 3);
  g_object_unref (page);
}

static void
test_treaty (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTreatyPage *page = g_object_ref_sink (g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL));
  GListModel *rows = acc_treaty_page_get_rows (page);
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  gint32 today = acc_date_first_day (acc_date_today ());
  g_autofree char *not_1954 = NULL;

  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 133);
  acc_session_set_day (session, today);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 146);

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_RESERVATIONS); i++)
    {
      AccReservation *reservation = acc_bundle_get_item (bundle, ACC_TABLE_RESERVATIONS, i);

      if (strcmp (reservation->treaty, "refugees-1951") != 0 || reservation->kind == ACC_RESERVATION_DECLARATION || acc_date_is_set (reservation->withdrawn)
          || !acc_ledger_is_party (ledger, (guint) acc_bundle_state_index (bundle, reservation->state), 0, today, ACC_BASIS_DEPOSIT))
        continue;
      for (guint a = 0; reservation->articles != NULL && reservation->articles[a] != NULL; a++)
        if (strcmp (reservation->articles[a], "26") == 0 || g_str_has_prefix (reservation->articles[a], "26("))
          g_hash_table_add (expected, reservation->state);
    }
  g_assert_cmpuint (g_hash_table_size (expected), >, 5);
  /* Burundi reserved articles 17, 22 and 26 of the Convention when it acceded to the Protocol. */
  g_assert_true (g_hash_table_add (expected, (gpointer) "BDI"));
  acc_treaty_page_set_article (page, "26");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, g_hash_table_size (expected));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (rows, i);

      g_assert_true (g_hash_table_contains (expected, row->code));
    }
  g_assert_cmpuint (g_list_model_get_n_items (acc_treaty_page_get_matrix (page)), >, g_hash_table_size (expected));

  acc_session_go_to (session, "treaty:stateless-1961");
  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  acc_treaty_page_set_not_party (page, "stateless-1954");
  not_1954 = list_codes (rows);
  g_assert_cmpstr (not_1954, ==, "CAN JAM NZL");
  g_object_unref (page);
}

/* Each State is in one of the standings, and the page says how many are in each. */
static void
test_treaty_standings (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1992, 1, 1));
  AccTreatyPage *page = g_object_ref_sink (g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL));
  GListModel *rows = acc_treaty_page_get_rows (page);
  guint all = g_list_model_get_n_items (rows), sum = 0, predecessor = 0;
  gboolean found = FALSE;

  for (AccStanding standing = ACC_STANDING_PARTY; standing <= ACC_STANDING_PREDECESSOR; standing++)
    {
      guint n;

      acc_treaty_page_set_standing (page, standing);
      n = g_list_model_get_n_items (rows);
      sum += n;
      if (standing == ACC_STANDING_PARTY)
        g_assert_cmpuint (n, ==, acc_ledger_count (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), 0), NULL, acc_day_from_ymd (1992, 1, 1), ACC_BASIS_DEPOSIT, NULL));
      if (standing == ACC_STANDING_PREDECESSOR)
        predecessor = n;
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (AccTreatyRow) row = g_list_model_get_item (rows, i);

          g_assert_cmpint (row->standing, ==, standing);
          found = found || (standing == ACC_STANDING_PREDECESSOR && strcmp (row->code, "SVN") == 0);
        }
    }
  g_assert_cmpuint (sum, ==, all);
  /* Slovenia was a State by then and succeeded to Yugoslavia's part later that year. */
  g_assert_true (found);
  {
    g_autofree char *said = g_strdup_printf ("Predecessor was party:\u00a0%u", predecessor);

    g_assert_nonnull (strstr (acc_treaty_page_get_tally (page), said));
  }
  g_object_unref (page);
}

static void
test_treaty_acts (void)
{
  g_autoptr (AccSession) session = new_view ("treaty:refugees-1951", acc_day_from_ymd (1999, 2, 1));
  AccTreatyPage *page = g_object_ref_sink (g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL));
  GListModel *rows = acc_treaty_page_get_rows (page);
  static const AccActionKind kinds[] = { ACC_ACTION_RATIFICATION, ACC_ACTION_ACCESSION, ACC_ACTION_SUCCESSION };
  guint sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      acc_treaty_page_set_how (page, kinds[i]);
      g_assert_cmpuint (g_list_model_get_n_items (rows), >, 0);
      sum += g_list_model_get_n_items (rows);
    }
  /* Each party joined by one of the three. */
  g_assert_cmpuint (sum, ==, 133);
  acc_treaty_page_set_how (page, ACC_ACTION_SIGNATURE);
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, 133);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (rows, i);

      g_assert_true (g_str_has_prefix (row->spoken, row->name));
      g_assert_nonnull (strstr (row->spoken, row->status));
      if (strcmp (row->code, "KAZ") == 0)
        g_assert_cmpstr (row->spoken, ==, "Kazakhstan; Party; Accession; 15 January 1999; Bound since: bound from 15 April 1999, art. 43(2)");
    }
  g_object_unref (page);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/pages/places", test_places);
  g_test_add_func ("/pages/region", test_region);
  g_test_add_func ("/pages/treaty", test_treaty);
  g_test_add_func ("/pages/treaty/standings", test_treaty_standings);
  g_test_add_func ("/pages/treaty/acts", test_treaty_acts);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
