/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open window through all languages and back, with no locale installed but C.UTF-8: what it says, in which order and
 * direction, and that nothing a person did to it is lost. */

#include "config.h"

#include <adwaita.h>
#include <locale.h>
#include <malloc.h>
#include <string.h>

#include "app/acc-application.h"
#include "app/window/acc-window.h"
#include "cards/charts/acc-tile.h"
#include "facts/pages/acc-card-items.h"
#include "facts/pages/acc-place-row.h"
#include "locale/acc-locale.h"
#include "timeline/acc-timeline.h"

#include "widgets.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
/* Of the sanitizer's run-time library, whose headers come with clang alone. */
gsize __sanitizer_get_current_allocated_bytes (void);
#endif

static GtkApplication *application;

static AccWindow *
open_window (const char *place)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 760);
  acc_window_open (window, place, "1999-02-01");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (acc_window_is_loading (window) || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  widgets_wait_frames (GTK_WIDGET (window), 6);
  return window;
}

static void
choose (const char *language)
{
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string (language));
  widgets_spin ();
}

/* Which of the spaces that do not break stands somewhere differs between versions of CLDR. */
static char *
plain (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\u00a0", " ", 0);
  g_string_replace (out, "\u202f", " ", 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The place of a State among the rows of the sidebar's list. */
static guint
find_row (AccWindow  *window,
          const char *code)
{
  GListModel *rows = acc_sidebar_get_shown (acc_window_get_sidebar (window));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccPlaceRow) place = g_list_model_get_item (rows, i);

      if (strcmp (place->code, code) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* Names and dates as CLDR writes them. */
static const struct
{
  const char *language, *title, *date, *number;
  gboolean rtl;
} cases[] = {
  { "en", "Kazakhstan", "1 February 1999", "8,343", FALSE },
  { "ar", "كازاخستان", "١ فبراير ١٩٩٩", "٨٬٣٤٣", TRUE },
  { "zh-CN", "哈萨克斯坦", "1999年2月1日", "8,343", FALSE },
  { "fr", "Kazakhstan", "1er février 1999", "8 343", FALSE },
  { "ru", "Казахстан", "1 февраля 1999 г.", "8 343", FALSE },
  { "es", "Kazajstán", "1 de febrero de 1999", "8343", FALSE },
  { "kk", "Қазақстан", "1999 ж. 1 ақпан", "8 343", FALSE },
  { "fa", "قزاقستان", "۱ فوریهٔ ۱۹۹۹", "۸٬۳۴۳", TRUE },
  { "uk", "Казахстан", "1 лютого 1999 р.", "8 343", FALSE },
  { "pt-BR", "Cazaquistão", "1º de fevereiro de 1999", "8.343", FALSE },
  { "de", "Kasachstan", "1. Februar 1999", "8.343", FALSE },
  { "tr", "Kazakistan", "1 Şubat 1999", "8.343", FALSE },
  { "sw", "Kazakistani", "1 Februari 1999", "8,343", FALSE },
  { "en", "Kazakhstan", "1 February 1999", "8,343", FALSE },
};

static void
test_through_all (void)
{
  AccWindow *window = open_window ("KAZ");
  AccPage *page = acc_window_get_page (window);
  AccSession *session = acc_window_get_session (window);
  AccFacts *facts = ACC_FACTS_PAGE (page)->facts;
  AccTimeline *timeline = widgets_find (GTK_WIDGET (window), ACC_TYPE_TIMELINE);
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (widgets_find (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW));
  GtkWidget *search = acc_sidebar_get_search_entry (acc_window_get_sidebar (window));
  GtkWidget *focus;
  double top, start, end;

  g_assert_cmpstr (setlocale (LC_CTYPE, NULL), ==, "C.UTF-8");
  acc_timeline_set_reduced_motion (timeline, TRUE);
  acc_timeline_show_range (timeline, acc_day_from_ymd (1990, 1, 1), acc_day_from_ymd (2005, 1, 1));
  acc_page_scroll_to (page, 0.4);
  widgets_wait_frames (GTK_WIDGET (window), 4);
  gtk_widget_grab_focus (search);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  top = gtk_adjustment_get_value (scroll);
  start = acc_timeline_get_range_start (timeline);
  end = acc_timeline_get_range_end (timeline);
  g_assert_nonnull (focus);
  g_assert_cmpfloat (top, >, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *as_of = NULL, *title = NULL;
      g_autoptr (GListModel) figures = G_LIST_MODEL (g_object_ref (facts->figures));
      g_autofree char *date = NULL;
      int found = FALSE;

      choose (cases[i].language);
      widgets_wait_frames (GTK_WIDGET (window), 3);
      g_test_message ("%s", cases[i].language);
      g_assert_cmpstr (acc_locale_get_language (), ==, cases[i].language);
      g_object_get (session, "as-of-text", &as_of, "title", &title, NULL);
      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (facts->title, ==, cases[i].title);
      date = plain (as_of);
      g_assert_cmpstr (date, ==, cases[i].date);
      for (guint n = 0; n < g_list_model_get_n_items (figures); n++)
        {
          g_autoptr (AccFigure) figure = g_list_model_get_item (figures, n);

          g_autofree char *number = plain (figure->figure);

          found = found || strcmp (number, cases[i].number) == 0;
        }
      g_assert_true (found);
      g_assert_true ((gtk_widget_get_direction (GTK_WIDGET (window)) == GTK_TEXT_DIR_RTL) == cases[i].rtl);

      /* In the order of the language's alphabet. */
      {
        AccBundle *bundle = acc_session_get_bundle (session);
        static const char *const pairs[][2] = { { "KAZ", "KGZ" }, { "TJK", "TKM" }, { "SWE", "NOR" }, { "DNK", "EST" } };

        for (gsize p = 0; p < G_N_ELEMENTS (pairs); p++)
          {
            int order = acc_locale_collate (acc_locale_state_name (acc_bundle_find_state (bundle, pairs[p][0])),
                                            acc_locale_state_name (acc_bundle_find_state (bundle, pairs[p][1])));

            g_assert_true ((find_row (window, pairs[p][0]) < find_row (window, pairs[p][1])) == (order < 0));
          }
      }

      /* Nothing is lost. */
      g_assert_cmpstr (acc_session_get_place_text (session), ==, "KAZ");
      g_assert_cmpint (acc_session_get_day (session), ==, acc_day_from_ymd (1999, 2, 1));
      g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_start (timeline), start, 0.5);
      g_assert_cmpfloat_with_epsilon (acc_timeline_get_range_end (timeline), end, 0.5);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
      g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* What was typed and chosen stays; labels of templates, menu and table follow. */
static void
test_input_stays (void)
{
  AccWindow *window = open_window ("treaty:refugees-1951");
  AccTreatyPage *page = acc_window_get_treaty_page (window);
  GtkWidget *search = acc_sidebar_get_search_entry (acc_window_get_sidebar (window));
  guint english, french;
  g_autofree char *hint = NULL;

  gtk_editable_set_text (GTK_EDITABLE (search), "kaz");
  acc_treaty_page_set_standing (page, ACC_STANDING_PARTY);
  acc_treaty_page_set_article (page, "26");
  widgets_spin ();
  english = g_list_model_get_n_items (acc_treaty_page_get_rows (page));
  g_assert_cmpuint (english, >, 0);
  choose ("fr");
  widgets_wait_frames (GTK_WIDGET (window), 3);
  french = g_list_model_get_n_items (acc_treaty_page_get_rows (page));
  g_assert_cmpuint (french, ==, english);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "kaz");
  g_object_get (search, "placeholder-text", &hint, NULL);
  g_assert_cmpstr (hint, ==, "Rechercher");
  choose ("en");
  g_clear_pointer (&hint, g_free);
  g_object_get (search, "placeholder-text", &hint, NULL);
  g_assert_cmpstr (hint, ==, "Search");
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

static GtkWidget *
find_label (GtkWidget  *root,
            const char *text)
{
  if (GTK_IS_LABEL (root) && strcmp (gtk_label_get_label (GTK_LABEL (root)), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The words that are GTK's: the buttons of the window, an empty chooser. */
static void
test_toolkit (void)
{
  static const char *const languages[] = { "fr", "ar", "zh-CN", "de", "kk", "en" };
  AccWindow *window = open_window ("treaty:refugees-1951");
  g_autofree char *seen = g_strdup ("");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *close;
      const char *word;

      choose (languages[i]);
      widgets_wait_frames (GTK_WIDGET (window), 3);
      word = g_dgettext ("gtk40", "Close the window");
      if (strcmp (languages[i], "en") != 0 && strcmp (word, "Close the window") == 0)
        {
          g_test_message ("GTK has no words in “%s” on this machine", languages[i]);
          continue;
        }
      g_assert_cmpstr (word, !=, seen);
      g_free (seen);
      seen = g_strdup (word);
      close = find_button (GTK_WIDGET (window), "window.close");
      g_assert_nonnull (close);
      gtk_test_accessible_assert_property (close, GTK_ACCESSIBLE_PROPERTY_LABEL, g_dgettext ("gtk40", "Close"));
      gtk_test_accessible_assert_property (close, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, word);
      g_assert_nonnull (find_label (GTK_WIDGET (window), g_dgettext ("gtk40", "(None)")));
      if (strcmp (languages[i], "en") != 0)
        g_assert_null (find_label (GTK_WIDGET (window), "(None)"));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

/* "System language" is what the session asked for at the start: English here. */
static void
test_system (void)
{
  choose ("de");
  g_assert_cmpstr (acc_locale_get_language (), ==, "de");
  choose ("");
  g_assert_cmpstr (acc_locale_get_language (), ==, "en");
  choose ("tlh");
  g_assert_cmpstr (acc_locale_get_language (), ==, "en");
}

/* Written, or told where the pointer rests. */
static gboolean
shows (GtkWidget  *root,
       const char *text)
{
  const char *tip = gtk_widget_get_tooltip_text (root);

  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  if ((tip != NULL && strstr (tip, text) != NULL) || (ACC_IS_TILE (root) && acc_tile_get_text (ACC_TILE (root)) != NULL && strstr (acc_tile_get_text (ACC_TILE (root)), text) != NULL))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* Names, titles and terms of a second language beside those of the first, live, and away again. */
static void
test_second (void)
{
  static const struct
  {
    const char *place;
    const char *first[3], *second[5];
  } pages[] = {
    { "KAZ", { "Kazakhstan", "1951 Convention", "Accession" }, { "كازاخستان", "اتفاقية عام ١٩٥١", "انضمام", "Accession (", "Declaration under article 1(B) (\u200e\u2068إعلان بموجب المادة" } },
    { "region:143", { "Central Asia" }, { "آسيا الوسطى" } },
    { "treaty:refugees-1951", { "1951 Convention" }, { "اتفاقية عام ١٩٥١", "الاتفاقية الخاصة بوضع اللاجئين", "Afghanistan\n\u200e\u2068أفغانستان" } },
    { "compare:KAZ,143", { "1951 Convention" }, { "Kazakhstan (\u200e\u2068كازاخستان", "Kazakhstan\n\u200e\u2068كازاخستان", "Central Asia (\u200e\u2068آسيا الوسطى", "اتفاقية عام ١٩٥١" } },
    { "map", { "1951 Convention" }, { "\n\u200e\u2068كازاخستان", "\n\u200e\u2068ملاوي" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      AccWindow *window = open_window (pages[i].place);
      AccSidebar *sidebar = acc_window_get_sidebar (window);

      if (i == 0)
        widgets_unfold (GTK_WIDGET (window));
      for (guint step = 0; step < 3; step++)
        {
          g_autoptr (AccPlaceRow) row = NULL;

          g_action_group_change_action_state (G_ACTION_GROUP (application), "second-language", g_variant_new_string (step == 1 ? "ar" : ""));
          widgets_spin ();
          widgets_wait_frames (GTK_WIDGET (window), 3);
          g_assert_cmpstr (acc_locale_get_language (), ==, "en");
          for (gsize w = 0; w < G_N_ELEMENTS (pages[i].first) && pages[i].first[w] != NULL; w++)
            g_assert_true (shows (GTK_WIDGET (window), pages[i].first[w]));
          for (gsize w = 0; w < G_N_ELEMENTS (pages[i].second) && pages[i].second[w] != NULL; w++)
            g_assert_cmpint (shows (GTK_WIDGET (window), pages[i].second[w]), ==, step == 1);
          row = g_list_model_get_item (acc_sidebar_get_shown (sidebar), find_row (window, "KAZ"));
          g_assert_cmpstr (row->name, ==, "Kazakhstan");
          g_assert_cmpint (row->second != NULL && strstr (row->second, "كازاخستان") != NULL, ==, step == 1);
        }
      gtk_window_destroy (GTK_WINDOW (window));
      widgets_spin ();
    }
}

/* Bytes in use, not bytes resident: what an allocator keeps back for later, and a sanitizer's quarantine, is nobody's leak. */
static gsize
get_allocated (void)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return __sanitizer_get_current_allocated_bytes ();
#else
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#endif
}

/* Fifty switches after each language has been seen: what one of them kept would show fifty times. */
static void
test_memory (void)
{
  static const char *const languages[] = { "ar", "de", "zh-CN", "kk", "en" };
  AccWindow *window = open_window ("KAZ");
  gsize before;

  for (guint i = 0; i < 15; i++)
    {
      choose (languages[i % G_N_ELEMENTS (languages)]);
      widgets_wait_frames (GTK_WIDGET (window), 2);
    }
  before = get_allocated ();
  g_assert_cmpuint (before, >, 0);
  for (guint i = 0; i < 50; i++)
    {
      choose (languages[i % G_N_ELEMENTS (languages)]);
      widgets_wait_frames (GTK_WIDGET (window), 2);
    }
  g_test_message ("allocated before %" G_GSIZE_FORMAT ", after %" G_GSIZE_FORMAT, before, get_allocated ());
  g_assert_cmpuint (get_allocated (), <, before + 4 * 1024 * 1024);
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int   argc,
      char *argv[])
{
  int status;

  acc_locale_init ("en");
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);
  application = GTK_APPLICATION (acc_application_new (G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/app/languages/all-and-back", test_through_all);
  g_test_add_func ("/app/languages/input-stays", test_input_stays);
  g_test_add_func ("/app/languages/toolkit", test_toolkit);
  g_test_add_func ("/app/languages/system", test_system);
  g_test_add_func ("/app/languages/second", test_second);
  g_test_add_func ("/app/languages/memory", test_memory);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
