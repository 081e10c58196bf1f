/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window with one, nine, 33 and 600 treaties: what it lists and counts, against the rule by which the bundle was made. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/compare/acc-compare-page.h"
#include "app/pages/acc-page.h"
#include "app/sidebar/acc-sidebar.h"
#include "app/treaty/acc-treaty-page.h"
#include "app/treaty/acc-treaty-table.h"
#include "cards/charts/acc-growth-chart.h"
#include "facts/pages/acc-mark-row.h"
#include "facts/pages/acc-place-row.h"
#include "facts/pages/acc-treaty-entry.h"
#include "facts/acc-wording-treaty.h"
#include "facts/acc-wording.h"
#include "widgets.h"

#define N_STATES 7

/* The rule: a State acceded, signed, or did neither; every fourth of those that acceded left again. */
static gboolean
acceded (guint state,
         guint treaty)
{
  return (state + treaty) % 3 == 0;
}

static gboolean
signed_only (guint state,
             guint treaty)
{
  return (state + treaty) % 3 == 1;
}

static gboolean
left (guint state,
      guint treaty)
{
  return acceded (state, treaty) && (state + treaty) % 12 == 0;
}

static gboolean
is_party (guint state,
          guint treaty)
{
  return acceded (state, treaty) && !left (state, treaty);
}

static void
add_act (GString    *json,
         guint       state,
         guint       treaty,
         const char *act,
         const char *date)
{
  g_string_append_printf (json, "%s{\"state\": \"QA%c\", \"treaty\": \"t%03u\", \"action\": \"%s\", \"date\": \"%s\", \"sources\": [\"s\"]}",
                          json->str[json->len - 1] == '[' ? "" : ",\n", 'A' + state, treaty, act, date);
}

/* groups: of ten treaties each, the last of them counted where nobody says which. */
static AccLedger *
make_ledger (guint    n_treaties,
             gboolean groups)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"accession-bundle-1\", \"id\": \"many\", \"title\": \"Many\", \"edition\": \"1\", \"tables\": {\n\"sources\": [{\"id\": \"s\", "
                                           "\"title\": \"S\", \"publisher\": \"P\"}],\n\"states\": [");
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("accession-many-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  for (guint s = 0; s < N_STATES; s++)
    g_string_append_printf (json, "%s{\"iso3\": \"QA%c\", \"name\": \"State %c\", \"kind\": \"member\"}", s > 0 ? ", " : "", 'A' + s, 'A' + s);
  g_string_append (json, "],\n\"treaties\": [");
  for (guint t = 0; t < n_treaties; t++)
    g_string_append_printf (json, "%s{\"id\": \"t%03u\", \"title\": \"The treaty numbered %u\", \"short_title\": \"Treaty %u\", \"done\": \"1926-01-01\", %s\"source\": \"s\"}",
                            t > 0 ? ",\n" : "", t, t, t, t == 2 ? "\"shape\": \"star\", \"colour\": \"rose\", " : "");
  g_string_append (json, "],\n\"groups\": [");
  for (guint g = 0; groups && g < n_treaties / 10; g++)
    {
      g_string_append_printf (json, "%s{\"id\": \"g%u\", \"title\": \"Group %u\", \"default\": %s, \"treaties\": [", g > 0 ? ",\n" : "", g, g,
                              g == n_treaties / 10 - 1 ? "true" : "false");
      for (guint t = 0; t < 10; t++)
        g_string_append_printf (json, "%s\"t%03u\"", t > 0 ? ", " : "", g * 10 + t);
      g_string_append (json, "]}");
    }
  g_string_append (json, "],\n\"actions\": [");
  for (guint t = 0; t < n_treaties; t++)
    for (guint s = 0; s < N_STATES; s++)
      {
        if (acceded (s, t))
          add_act (json, s, t, "accession", "1930-05-04");
        if (signed_only (s, t))
          add_act (json, s, t, "signature", "1928-03-02");
        if (left (s, t))
          add_act (json, s, t, "denunciation", "1950-07-06");
      }
  g_string_append (json, "]}}\n");
  g_assert_true (g_file_set_contents (path, json->str, -1, &error));
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  bundle = acc_bundle_load (file, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return acc_ledger_new (bundle);
}

static AccSession *
make_view (guint    n_treaties,
           gboolean groups)
{
  g_autoptr (AccLedger) ledger = make_ledger (n_treaties, groups);
  AccSession *session = acc_session_new ();

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  return session;
}

static guint
count (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

/* What a bundle gives to one treaty, no other takes in turn. */
static void
test_signs (void)
{
  g_autoptr (AccLedger) ledger = make_ledger (33, FALSE);
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint t = 0; t < 33; t++)
    {
      AccSign sign = ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->sign;

      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER ((guint) sign.shape * 16 + (guint) sign.color)));
      if (t == 2)
        {
          g_assert_cmpint (sign.shape, ==, ACC_SHAPE_STAR);
          g_assert_cmpint (sign.color, ==, ACC_COLOR_ROSE);
        }
    }
}

/* A row has marks of the first treaties that are looked at, and tells in number and in words to how many of the others the State is party. */
static void
check_rows (AccSession *session,
            guint       n_shown,
            guint       first)
{
  g_autoptr (GListStore) places = acc_place_row_list (acc_session_get_bundle (session));

  acc_place_row_update (G_LIST_MODEL (places), session);
  for (guint i = 0; i < count (G_LIST_MODEL (places)); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (G_LIST_MODEL (places), i);
      guint party = 0;

      if (place->kind != ACC_PLACE_ROW_STATE)
        continue;
      g_assert_cmpuint (acc_mark_row_get_n (place->marks), ==, MIN (n_shown, ACC_SESSION_CARDS));
      for (guint m = 0; m < n_shown; m++)
        {
          guint t = first + m, mark;

          party += m >= ACC_SESSION_CARDS && is_party (place->state, t) ? 1 : 0;
          if (m >= ACC_SESSION_CARDS)
            continue;
          mark = acc_mark_row_get (place->marks, m, NULL);
          g_assert_cmpuint (mark == ACC_MARK_FILLED, ==, is_party (place->state, t));
          g_assert_cmpuint (mark == ACC_MARK_NONE, ==, !acceded (place->state, t) && !signed_only (place->state, t));
        }
      g_assert_cmpuint (acc_mark_row_count_rest (place->marks, ACC_SESSION_CARDS), ==, party);
      if (n_shown > ACC_SESSION_CARDS)
        {
          g_autofree char *words = g_strdup_printf ("; further treaties: party to %u of %u", party, n_shown - ACC_SESSION_CARDS);

          g_assert_true (g_str_has_suffix (place->description, words));
        }
      else
        g_assert_null (strstr (place->description, "further"));
    }
}

static void
test_state (gconstpointer data)
{
  guint n_treaties = GPOINTER_TO_UINT (data), cards = MIN (n_treaties, ACC_SESSION_CARDS);
  g_autoptr (AccSession) session = make_view (n_treaties, FALSE);
  GtkWidget *window = gtk_window_new ();
  AccPage *page = g_object_new (ACC_TYPE_PAGE, NULL);
  AccTreatyTable *table;
  GListModel *rows;

  acc_session_go_to (session, "QAC");
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  acc_follower_set_session (ACC_FOLLOWER (page), session);
  gtk_window_present (GTK_WINDOW (window));
  widgets_wait_frames (window, 2);
  table = widgets_find (GTK_WIDGET (page), ACC_TYPE_TREATY_TABLE);
  rows = acc_treaty_table_get_rows (table);
  g_assert_cmpuint (count (G_LIST_MODEL (ACC_FACTS_PAGE (page)->facts->terms)), ==, cards);
  g_assert_cmpuint (count (rows), ==, n_treaties - cards);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (table)), ==, n_treaties > cards);
  for (guint i = 0; i < count (rows); i++)
    {
      g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (rows, i);
      guint t = cards + i;

      g_assert_cmpuint (entry->treaty, ==, t);
      g_assert_cmpstr (entry->joined, ==, acceded (2, t) ? "Accession, 4 May 1930" : "");
      g_assert_cmpstr (entry->signed_on, ==, signed_only (2, t) ? "2 March 1928" : "");
      g_assert_cmpint (*entry->left != '\0', ==, left (2, t));
      g_assert_true (g_str_has_prefix (entry->spoken, entry->title));
    }
  /* The world was not counted for it. */
  g_assert_cmpuint (acc_growth_chart_get_n_curves (widgets_find (GTK_WIDGET (page), ACC_TYPE_GROWTH_CHART)), ==, 0);
  if (n_treaties >= 33)
    {
      acc_treaty_table_set_search (table, "  NUMBERED 32");
      g_assert_cmpuint (count (rows), ==, n_treaties == 33 ? 1 : 11); /* 32, and 320 to 329 */
      acc_treaty_table_set_search (table, "unheard of");
      g_assert_cmpuint (count (rows), ==, 0);
      acc_treaty_table_set_search (table, "");
    }
  /* Before any of it, and back on the same rows. */
  acc_session_set_day (session, acc_day_from_ymd (1927, 1, 1));
  for (guint i = 0; i < count (rows); i++)
    {
      g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (rows, i);

      g_assert_cmpstr (entry->joined, ==, "");
      g_assert_cmpstr (entry->signed_on, ==, "");
      g_assert_cmpuint (acc_mark_row_get (entry->marks, 0, NULL), ==, ACC_MARK_NONE);
    }
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  check_rows (session, n_treaties, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_world (gconstpointer data)
{
  guint n_treaties = GPOINTER_TO_UINT (data), cards = MIN (n_treaties, ACC_SESSION_CARDS);
  g_autoptr (AccSession) session = make_view (n_treaties, FALSE);
  AccPage *page = g_object_ref_sink (g_object_new (ACC_TYPE_PAGE, "session", session, NULL));
  GListModel *figures = G_LIST_MODEL (ACC_FACTS_PAGE (page)->facts->figures);
  GListModel *rows = acc_treaty_table_get_rows (widgets_find (GTK_WIDGET (page), ACC_TYPE_TREATY_TABLE));
  g_autofree char *of = g_strdup_printf ("States were party to treaties of this record: %u of %u.", n_treaties, n_treaties);

  g_assert_cmpuint (count (figures), ==, cards);
  g_assert_cmpuint (count (rows), ==, n_treaties - cards);
  for (guint t = 0; t < n_treaties; t++)
    {
      guint parties = 0;
      g_autofree char *number = NULL;

      for (guint s = 0; s < N_STATES; s++)
        parties += is_party (s, t) ? 1 : 0;
      number = g_strdup_printf ("%u", parties);
      if (t < cards)
        {
          g_autoptr (AccFigure) figure = g_list_model_get_item (figures, t);

          g_assert_cmpstr (figure->figure, ==, number);
          g_assert_cmpuint (acc_mark_row_get_n (figure->marks), ==, 1);
        }
      else
        {
          g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (rows, t - cards);

          g_assert_cmpstr (entry->parties, ==, number);
        }
    }
  if (n_treaties > ACC_SESSION_CARDS)
    g_assert_nonnull (strstr (ACC_FACTS_PAGE (page)->facts->sentence, of));
  g_object_unref (page);
}

/* How many rows of the sidebar are treaties, and whether there is a fold above them. */
static guint
count_listed (AccSidebar  *sidebar,
              AccPlaceRow   **fold)
{
  GListModel *shown = acc_sidebar_get_shown (sidebar);
  guint n = 0;

  *fold = NULL;
  for (guint i = 0; i < count (shown); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (shown, i);

      if (place->kind == ACC_PLACE_ROW_FOLD)
        *fold = place; /* the sidebar holds it */
      n += place->kind == ACC_PLACE_ROW_TREATY ? 1 : 0;
    }
  return n;
}

/* The group that the bundle counts is looked at first; another can be chosen, and one treaty alone. */
static void
test_groups (void)
{
  g_autoptr (AccSession) session = make_view (33, TRUE), few = make_view (4, FALSE);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccSidebar *sidebar = g_object_ref_sink (g_object_new (ACC_TYPE_SIDEBAR, "session", session, NULL));
  AccSidebar *short_one = g_object_ref_sink (g_object_new (ACC_TYPE_SIDEBAR, "session", few, NULL));
  GtkDropDown *choice = widgets_find (GTK_WIDGET (sidebar), GTK_TYPE_DROP_DOWN);
  g_autofree char *sentence = NULL;
  AccPlaceRow *fold;

  g_assert_cmpuint (count_listed (short_one, &fold), ==, 4);
  g_assert_null (fold);
  g_assert_false (gtk_widget_get_visible (widgets_find (GTK_WIDGET (short_one), GTK_TYPE_DROP_DOWN)));

  check_rows (session, 10, 20);
  g_assert_cmpuint (count_listed (sidebar, &fold), ==, 0);
  g_assert_nonnull (fold);
  g_assert_cmpstr (fold->count, ==, "10");
  g_assert_true (fold->folded);
  g_signal_emit_by_name (widgets_find (widgets_find (gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (sidebar))), GTK_TYPE_SCROLLED_WINDOW), GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_false (fold->folded);
  g_assert_cmpuint (count_listed (sidebar, &fold), ==, 10);

  /* Three groups and 33 treaties. */
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (choice)));
  g_assert_cmpuint (count (gtk_drop_down_get_model (choice)), ==, 36);
  gtk_drop_down_set_selected (choice, 1);
  g_assert_true (acc_session_get_group (session) == acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, 0));
  check_rows (session, 10, 0);
  sentence = acc_wording_state_sentence (acc_session_get_ledger (session), 0, acc_session_get_treaties (session), acc_session_get_day (session), ACC_BASIS_DEPOSIT);
  /* Of 0, 3, 6 and 9 the first was left. */
  g_assert_cmpstr (sentence, ==, "On 1 February 1999, State A was party to treaties of “Group 0”: 3 of 10.");
  gtk_drop_down_set_selected (choice, 3 + 32);
  check_rows (session, 1, 32);
  g_assert_cmpuint (count_listed (sidebar, &fold), ==, 1);
  gtk_drop_down_set_selected (choice, 0);
  g_assert_false (acc_session_has_chosen (session));
  check_rows (session, 10, 20);
  g_object_unref (sidebar);
  g_object_unref (short_one);
}

/* Where a row leads. */
static const char *
entry_code (GListModel *rows)
{
  g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (rows, 0);

  return entry->code; /* the list holds it */
}

/* The bundle does not say when its treaties bind: so nothing counts who was bound, and no number stands for it. */
static void
test_untold (void)
{
  g_autoptr (AccSession) session = make_view (33, FALSE);
  AccPage *page = g_object_ref_sink (g_object_new (ACC_TYPE_PAGE, "session", session, NULL));
  GListModel *rows = acc_treaty_table_get_rows (widgets_find (GTK_WIDGET (page), ACC_TYPE_TREATY_TABLE));
  g_autofree char *sentence = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *words = NULL;

  acc_session_set_basis (session, ACC_BASIS_IN_FORCE);
  for (guint i = 0; i < count (rows); i++)
    {
      g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (rows, i);

      g_assert_cmpstr (entry->parties, ==, "cannot be told");
    }
  sentence = acc_wording_state_sentence (acc_session_get_ledger (session), 0, acc_session_get_treaties (session), acc_session_get_day (session), ACC_BASIS_IN_FORCE);
  g_assert_true (g_str_has_prefix (sentence, "How many of these treaties were binding cannot be told"));
  g_assert_true (g_str_has_prefix (ACC_FACTS_PAGE (page)->facts->sentence, "How many of these treaties were binding cannot be told"));
  marks = acc_wording_marks (acc_session_get_ledger (session), 0, acc_session_get_treaties (session), acc_session_get_day (session), ACC_BASIS_IN_FORCE);
  g_assert_false (acc_mark_row_tells_rest (marks));
  words = acc_wording_describe_marks (acc_session_get_bundle (session), acc_session_get_treaties (session), marks);
  g_assert_true (g_str_has_suffix (words, "; 25 treaties: cannot be told"));
  {
    AccTreatyPage *treaty = NULL;

    acc_session_go_to (session, entry_code (rows));
    treaty = g_object_ref_sink (g_object_new (ACC_TYPE_TREATY_PAGE, "session", session, NULL));
    g_assert_true (g_str_has_prefix (acc_treaty_page_get_tally (treaty), "Party: cannot be\u00a0told"));
    acc_session_set_basis (session, ACC_BASIS_DEPOSIT);
    g_assert_null (strstr (acc_treaty_page_get_tally (treaty), "told"));
    acc_session_set_basis (session, ACC_BASIS_IN_FORCE);
    acc_session_go_to (session, ACC_PLACE_TEXT_WORLD);
    g_object_unref (treaty);
  }
  {
    g_autofree char *entry = acc_wording_treaty_entry (acc_session_get_ledger (session), 0, acc_session_get_day (session));

    g_assert_cmpstr (entry, ==, "The bundle does not say when the treaty entered into force.");
  }
  acc_session_set_basis (session, ACC_BASIS_DEPOSIT);
  for (guint i = 0; i < count (rows); i++)
    {
      g_autoptr (AccTreatyEntry) entry = g_list_model_get_item (rows, i);

      g_assert_cmpstr (entry->parties, !=, "cannot be told");
    }
  g_object_unref (page);
}

/* What is compared are the treaties that are looked at. */
static void
test_compare (void)
{
  g_autoptr (AccSession) session = make_view (33, TRUE);
  g_autofree char *compared = g_strdup ("compare:QAA,QAB");
  AccComparePage *page;
  const AccCompareTable *table;

  acc_session_go_to (session, compared);
  page = g_object_ref_sink (g_object_new (ACC_TYPE_COMPARE_PAGE, "session", session, NULL));
  table = acc_side_by_side_get_table (acc_compare_page_get_legal (page));
  /* Eight of the ten of the last group: the first of them is the treaty 20. */
  for (guint g = 0; g < ACC_SESSION_CARDS; g++)
    {
      g_assert_cmpint (strcmp (acc_compare_table_get (table, g, ACC_COMPARE_STATUS)->cells[0].text, "Party") == 0, ==, is_party (0, 20 + g));
      g_assert_cmpint (strcmp (acc_compare_table_get (table, g, ACC_COMPARE_STATUS)->cells[1].text, "Party") == 0, ==, is_party (1, 20 + g));
    }
  g_object_unref (page);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 1, 9, 33, 600 };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/many/signs", test_signs);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *state = g_strdup_printf ("/many/state/%u", sizes[i]);
      g_autofree char *world = g_strdup_printf ("/many/world/%u", sizes[i]);

      g_test_add_data_func (state, GUINT_TO_POINTER (sizes[i]), test_state);
      g_test_add_data_func (world, GUINT_TO_POINTER (sizes[i]), test_world);
    }
  g_test_add_func ("/many/groups", test_groups);
  g_test_add_func ("/many/untold", test_untold);
  g_test_add_func ("/many/compare", test_compare);
  return g_test_run ();
}
