/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in the window: what names find, in which groups, what opens, and that the keyboard comes back. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/sidebar/acc-result-row.h"
#include "facts/search/acc-result.h"

#include "program.h"
#include "widgets.h"

static GtkApplication *application;

static AccWindow *
open_window (const char *place)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 800);
  acc_window_open (window, place, "1999-02-01");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  return window;
}

static void
close_window (AccWindow *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
  g_assert_null (left);
}

/* Types, and waits for the index where it is not there yet. */
static GListModel *
search (AccWindow  *window,
        const char *text)
{
  AccSidebar *sidebar = acc_window_get_sidebar (window);

  acc_sidebar_set_search (sidebar, text);
  while (!acc_search_prepare (acc_session_get_search (acc_window_get_session (window))))
    g_main_context_iteration (NULL, TRUE);
  widgets_spin ();
  return acc_sidebar_get_shown (sidebar);
}

static void
press_enter (AccWindow *window)
{
  g_signal_emit_by_name (acc_sidebar_get_search_entry (acc_window_get_sidebar (window)), "activate");
}

static const char *
get_place (AccWindow *window)
{
  return acc_session_get_place_text (acc_window_get_session (window));
}

/* The kinds in the order of their groups, as digits of AccSearchKind. */
static char *
list_groups (GListModel *results)
{
  g_autoptr (GString) groups = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (AccResult) result = g_list_model_get_item (results, i);

      if (groups->len == 0 || groups->str[groups->len - 1] != (char) ('0' + result->kind))
        g_string_append_c (groups, (char) ('0' + result->kind));
    }
  return g_strdup (groups->str);
}

/* A State by its names in any language, its former names, its codes, with or without its accents. */
static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "kaz", "KAZ" }, { "KAZ", "KAZ" }, { "kz", "KAZ" }, { "қазақ", "KAZ" }, { "ҚАЗАҚСТАН", "KAZ" }, { "哈萨克", "KAZ" }, { "kasachstan", "KAZ" },
    { "казахстан", "KAZ" }, { "كازاخستان", "KAZ" }, { "قزاقستان", "KAZ" }, { "burma", "MMR" }, { "cote", "CIV" }, { "Côte d’Ivoire", "CIV" },
    { "slowenien", "SVN" }, { "UZB", "UZB" }, { "almanya", "DEU" }, { "ujerumani", "DEU" }, { "yugoslavia", "YUG" },
  };
  AccWindow *window = open_window ("world");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i][0]);
      g_assert_cmpuint (g_list_model_get_n_items (search (window, cases[i][0])), >=, 1);
      press_enter (window);
      g_assert_cmpstr (get_place (window), ==, cases[i][1]);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (get_place (window), ==, cases[G_N_ELEMENTS (cases) - 2][1]);
  close_window (window);
}

/* The answers stand in groups, that with the best answer first. */
static void
test_groups (void)
{
  AccWindow *window = open_window ("world");
  AccSession *session = acc_window_get_session (window);
  g_autofree char *region = list_groups (search (window, "asia"));
  g_autofree char *treaty = NULL;
  g_autofree char *event = NULL;
  g_autofree char *document = NULL;

  g_assert_true (g_str_has_prefix (region, "1"));
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "region:142");

  search (window, "asie centrale");
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "region:143");

  treaty = list_groups (search (window, "1951 convention"));
  g_assert_true (g_str_has_prefix (treaty, "2"));
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "treaty:refugees-1951");

  /* data/events.json: unhcr-statute, 1950-12-14, of no State. */
  event = list_groups (search (window, "statute of unhcr"));
  g_assert_true (g_str_has_prefix (event, "4"));
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "world");
  g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1950, 12, 14));

  document = list_groups (search (window, "hails accessions"));
  g_assert_cmpstr (document, ==, "5");
  close_window (window);
}

/* A date and a treaty beside the name. */
/* By its number, with or without the treaty, as it is written in any language; and by its heading. */
static void
test_article (void)
{
  static const struct { const char *typed, *place; } cases[] = {
    { "article IV 1967", "article:protocol-1967/IV" }, { "art. iv 1967", "article:protocol-1967/IV" }, { "статья IV 1967", "article:protocol-1967/IV" },
    { "المادة ٤ ١٩٦٧", "article:protocol-1967/IV" }, { "第4条 1967", "article:protocol-1967/IV" }, { "settlement of disputes 1967", "article:protocol-1967/IV" },
    { "article VIII", "article:protocol-1967/VIII" }, { "règlement des différends 1967", "article:protocol-1967/IV" }, { "article 1967", NULL },
    { "article 26 1951", "article:refugees-1951/26" }, { "art. 26 1951", "article:refugees-1951/26" }, { "article 4 1951", "article:refugees-1951/4" },
    { "статья 26 1954", "article:stateless-1954/26" }, { "madde 26 1951", "article:refugees-1951/26" }, { "26-бап 1951", "article:refugees-1951/26" },
    { "article 26", "article:refugees-1951/26" },
  };
  AccWindow *window = open_window ("world");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GListModel *results = search (window, cases[i].typed);
      g_autoptr (AccResult) first = g_list_model_get_item (results, 0);

      g_test_message ("%s", cases[i].typed);
      if (cases[i].place != NULL)
        g_assert_cmpstr (first != NULL ? first->place : NULL, ==, cases[i].place);
    }
  search (window, "article VIII 1967");
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "article:protocol-1967/VIII");
  close_window (window);
}

static void
test_date (void)
{
  AccWindow *window = open_window ("world");
  g_autoptr (AccResult) result = NULL;

  search (window, "kenya 1 march 1999");
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "KEN");
  g_assert_cmpint (acc_session_get_day (acc_window_get_session (window)), ==, acc_day_from_ymd (1999, 3, 1));

  result = g_list_model_get_item (search (window, "kenya 1951"), 0);
  g_assert_cmpstr (result->name, ==, "Kenya");
  /* data/actions.json: acceded on 16 May 1966. */
  g_assert_nonnull (strstr (result->detail, "16 May 1966"));
  close_window (window);
}

/* A document has no page: its details open, and say where it is. */
static void
test_document (void)
{
  AccWindow *window = open_window ("KAZ");
  g_autoptr (GList) windows = NULL;
  gboolean told = FALSE;

  search (window, "hails accessions");
  press_enter (window);
  g_assert_cmpstr (get_place (window), ==, "KAZ");
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data))
      {
        g_autofree char *body = NULL;

        told = TRUE;
        g_object_get (l->data, "secondary-text", &body, NULL);
        g_assert_nonnull (strstr (body, "https://www.unhcr.org/"));
        gtk_window_destroy (l->data);
      }
  g_assert_true (told);
  close_window (window);
}

/* Escape ends the search, and the keyboard is where it was. */
static void
test_escape (void)
{
  AccWindow *window = open_window ("KAZ");
  AccSidebar *sidebar = acc_window_get_sidebar (window);
  GtkWidget *entry = acc_sidebar_get_search_entry (sidebar), *before;

  gtk_widget_child_focus (GTK_WIDGET (acc_window_get_as_of (window)), GTK_DIR_TAB_FORWARD);
  before = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  g_assert_cmpuint (g_list_model_get_n_items (search (window, "nowhere land")), ==, 0);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == before);
  g_assert_cmpuint (g_list_model_get_n_items (acc_sidebar_get_shown (sidebar)), >, 190);
  g_assert_cmpstr (get_place (window), ==, "KAZ");
  close_window (window);
}

/* The names found are those of all languages whichever is in use; the ones shown are of that. */
static void
test_language (void)
{
  AccWindow *window = open_window ("world");
  g_autoptr (AccResult) english = g_list_model_get_item (search (window, "kasachstan"), 0);
  g_autoptr (AccResult) russian = NULL;

  g_assert_cmpstr (english->name, ==, "Kazakhstan");
  g_assert_cmpstr (english->other, ==, "Kasachstan");
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string ("ru"));
  widgets_spin ();
  russian = g_list_model_get_item (acc_sidebar_get_shown (acc_window_get_sidebar (window)), 0);
  g_assert_cmpstr (russian->name, ==, "Казахстан");
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string (""));
  widgets_spin ();
  close_window (window);
}

static gboolean
lists (GListModel *shown,
       const char *action,
       const char *place)
{
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (AccResult) result = g_list_model_get_item (shown, i);

      if (g_strcmp0 (result->action, action) == 0 && g_strcmp0 (result->place, place) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Commands and questions of law by the words for them. */
static void
test_commands (void)
{
  static const struct { const char *text, *action; } commands[] = {
    { "changed", "win.changes" }, { "map", "win.map" }, { "import", "win.new-bundle" }, { "print", "win.print" }, { "compare", "win.compare" },
    { "open", "win.open-bundle" }, { "export", "win.save-briefing" }, { "manual", "app.help" }, { "keyboard", "win.show-help-overlay" },
  };
  AccWindow *window = open_window ("KAZ");
  AccSession *session = acc_window_get_session (window);
  guint with = (guint) acc_bundle_treaty_index (acc_session_get_bundle (session), "stateless-1961"), n = 0;
  guint without = (guint) acc_bundle_treaty_index (acc_session_get_bundle (session), "stateless-1954");
  GListModel *shown;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_true (lists (search (window, commands[i].text), commands[i].action, NULL));
  acc_session_set_day (session, acc_day_from_ymd (2020, 1, 1));
  g_assert_true (lists (search (window, "left"), NULL, "MDG"));
  g_assert_true (lists (search (window, "denounced 1954"), NULL, "MDG"));
  g_assert_false (lists (search (window, "denounced 1951"), NULL, "MDG"));
  g_assert_true (lists (search (window, "reservation"), NULL, "treaty:refugees-1951"));
  shown = search (window, "stateless 1961 not 1954");
  for (guint s = 0; s < acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_STATES); s++)
    {
      AccLedger *ledger = acc_session_get_ledger (session);
      gint32 day = acc_session_get_day (session);
      gboolean expected = acc_ledger_is_party (ledger, s, with, day, ACC_BASIS_DEPOSIT) && !acc_ledger_is_party (ledger, s, without, day, ACC_BASIS_DEPOSIT);

      g_assert_true (lists (shown, NULL, ((AccState *) acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_STATES, s))->iso3) == expected);
      n += expected ? 1 : 0;
    }
  g_assert_cmpuint (n, >, 0);
  /* What is chosen is done. */
  search (window, "changed");
  g_signal_emit_by_name (acc_sidebar_get_search_entry (acc_window_get_sidebar (window)), "activate");
  widgets_spin ();
  g_assert_cmpstr (acc_session_get_place_text (session), ==, "changes:KAZ");
  close_window (window);
}

/* A row that the pointer holds is left without an answer by a letter that is typed meanwhile: there is nothing to open. */
static void
test_row_that_went (void)
{
  AccWindow *window = open_window ("KAZ");
  GtkListBoxRow *row;
  GtkListBox *list;
  guint n;

  n = g_list_model_get_n_items (search (window, "ka"));
  g_assert_cmpuint (g_list_model_get_n_items (search (window, "kazakhstan")), <, n);
  list = GTK_LIST_BOX (gtk_widget_get_parent (widgets_find (GTK_WIDGET (acc_window_get_sidebar (window)), ACC_TYPE_RESULT_ROW)));
  row = gtk_list_box_get_row_at_index (list, (int) n - 1);
  g_assert_nonnull (row);
  g_assert_null (acc_result_row_get_item (ACC_RESULT_ROW (row)));
  acc_session_go_to (acc_window_get_session (window), "KEN");
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (get_place (window), ==, "KEN");
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  application = program_start (&argc, &argv);
  g_test_add_func ("/app/search/names", test_names);
  g_test_add_func ("/app/search/groups", test_groups);
  g_test_add_func ("/app/search/article", test_article);
  g_test_add_func ("/app/search/date", test_date);
  g_test_add_func ("/app/search/document", test_document);
  g_test_add_func ("/app/search/escape", test_escape);
  g_test_add_func ("/app/search/language", test_language);
  g_test_add_func ("/app/search/commands", test_commands);
  g_test_add_func ("/app/search/row-that-went", test_row_that_went);
  return program_run ();
}
