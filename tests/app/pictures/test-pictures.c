/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page in one setting: drawn, laid on a sheet, and the sheet compared with the one that was looked at and approved.
 * usage: test-pictures SETTING APPROVED_FOLDER; the pictures and the sheet go into ACC_SCREENSHOT_DIR. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/acc-screenshot.h"
#include "app/window/acc-welcome.h"
#include "locale/acc-locale.h"

#include "look.h"
#include "program.h"
#include "sheet.h"
#include "widgets.h"

typedef struct
{
  const char *name, *language;
  int width, height;
  gboolean dark, contrast;
  double letters;
} Setting;

static const Setting settings[] = {
  { "light", "en", 1280, 860, FALSE, FALSE, 1 },
  { "dark", "en", 1280, 860, TRUE, FALSE, 1 },
  { "contrast", "en", 1280, 860, FALSE, TRUE, 1 },
  { "dark-contrast", "en", 1280, 860, TRUE, TRUE, 1 },
  { "arabic", "ar", 1280, 860, FALSE, FALSE, 1 },
  { "chinese", "zh_CN", 1280, 860, FALSE, FALSE, 1 },
  { "narrow", "en", 360, 720, FALSE, FALSE, 1 },
  { "large-text", "en", 1280, 860, FALSE, FALSE, 2 },
  { "laptop", "ru", 1366, 768, FALSE, FALSE, 1 },
  { "wide", "en", 2560, 1440, FALSE, FALSE, 1 },
};

/* Places, the day on which they are seen, and a name for the picture. The bundle that ships is what is seen. */
static const char *const places[][3] = {
  { "world", "2024-12-31", "world" },
  { "map", "1999-02-01", "map" },
  { "map:refugees", "2015-12-31", "map-figure" },
  { "KAZ", "1999-02-01", "kazakhstan" },
  { "SYR", "2024-12-31", "syria" },
  { "region:143", "1999-02-01", "region" },
  { "treaty:refugees-1951", "1999-02-01", "treaty" },
  { "article:refugees-1951/26", "2024-12-31", "article" },
  { "compare:", "2024-12-31", "compare-empty" },
  { "compare:FRA,NZL,143", "2015-12-31", "compare" },
  { "changes", "1999-02-01", "changes" },
  { "editions", "2024-12-31", "editions" },
};

static GtkApplication *application;
static const Setting *setting;
static const char *approved;

/* The strip of time reaches to today, and the table of editions tells their age: every day would have other pictures. The linker puts
 * this in the place of acc_date_today (). */
AccDate __wrap_acc_date_today (void);
AccDate
__wrap_acc_date_today (void)
{
  return acc_date_day (2026, 6, 30);
}

static GdkPixbuf *
draw (AccWindow  *window,
      const char *path)
{
  g_autoptr (GError) error = NULL;
  GdkPixbuf *picture;

  widgets_wait_frames (GTK_WIDGET (window), 3);
  g_assert_true (acc_screenshot_save (GTK_WIDGET (window), path, &error));
  g_assert_no_error (error);
  picture = gdk_pixbuf_new_from_file (path, &error);
  g_assert_no_error (error);
  return picture;
}

static gboolean
is_same (GdkPixbuf *a,
         GdkPixbuf *b)
{
  g_autoptr (GBytes) x = gdk_pixbuf_read_pixel_bytes (a), y = gdk_pixbuf_read_pixel_bytes (b);

  return g_bytes_equal (x, y);
}

static void
rest (void)
{
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5; g_get_monotonic_time () < end;)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
open_place (AccWindow *window,
            gsize      place)
{
  AccSession *session = acc_window_get_session (window);
  AccDate day;

  g_assert_true (acc_date_parse (places[place][1], &day, NULL));
  acc_session_go_to (session, places[place][0]);
  acc_session_set_day (session, acc_date_first_day (day));
}

/* What is read in a thread comes later: a page is drawn until it stays as it is. */
static GdkPixbuf *
draw_at_rest (AccWindow  *window,
              const char *path)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  GdkPixbuf *before = draw (window, path);

  while (g_get_monotonic_time () < deadline)
    {
      GdkPixbuf *now;

      rest ();
      now = draw (window, path);
      if (is_same (before, now))
        {
          g_object_unref (now);
          return before;
        }
      g_object_unref (before);
      before = now;
    }
  g_error ("%s does not come to rest", path);
}

static void
test_pages (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("ACC_SCREENSHOT_DIR"), setting->name, NULL);
  g_autofree char *told = g_build_filename (folder, "look.txt", NULL);
  g_autoptr (Look) look = look_new (setting->letters);
  g_autoptr (Sheet) sheet = sheet_new (setting->width, setting->height, G_N_ELEMENTS (places));
  AccWindow *window = acc_window_new (application);
  int width = 0;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  gtk_window_set_default_size (GTK_WINDOW (window), setting->width, setting->height);
  acc_window_open (window, places[0][0], places[0][1]);
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *file = g_strconcat (places[i][2], ".png", NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GdkPixbuf) picture = NULL;

      open_place (window, i);
      /* The focus stands where the page before had it. */
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      picture = draw_at_rest (window, path);
      /* No page makes the window wider than a person made it. */
      if (width == 0)
        width = gdk_pixbuf_get_width (picture);
      g_assert_cmpint (gdk_pixbuf_get_width (picture), ==, width);
      sheet_add (sheet, places[i][2], picture);
      look_at (look, GTK_WIDGET (window), picture, places[i][2]);
      /* The greeting is on the first of them. */
      gtk_widget_set_visible (widgets_find (GTK_WIDGET (window), ACC_TYPE_WELCOME), FALSE);
    }
  /* After all pictures: it moves what scrolls. */
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      open_place (window, i);
      rest ();
      look_at_focus (look, GTK_WIDGET (window), places[i][2]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
  look_tell (look, told, gtk_get_minor_version () == SHEET_GTK_MINOR);
  sheet_save (sheet, g_getenv ("ACC_SCREENSHOT_DIR"), setting->name);
  /* Another toolkit draws otherwise, and is right to: there it is only seen that every page can be drawn, and told how that looks. */
  if (gtk_get_minor_version () != SHEET_GTK_MINOR)
    g_test_message ("not compared: approved pictures are of GTK 4." G_STRINGIFY (SHEET_GTK_MINOR));
  else
    sheet_compare (sheet, approved, g_getenv ("ACC_SCREENSHOT_DIR"), setting->name);
}

int
main (int    argc,
      char **argv)
{
  for (gsize i = 0; argc > 2 && i < G_N_ELEMENTS (settings); i++)
    if (g_str_equal (settings[i].name, argv[1]))
      setting = &settings[i];
  if (setting == NULL)
    g_error ("usage: test-pictures SETTING APPROVED_FOLDER");
  approved = argv[2];
  argv[2] = argv[0];
  argc -= 2;
  argv += 2;
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  if (setting->contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  application = program_start_alone (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-xft-dpi", (int) (96 * 1024 * setting->letters), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), setting->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  acc_locale_set_language (setting->language);
  gtk_widget_set_default_direction (acc_locale_is_rtl () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_test_add_func ("/pictures", test_pages);
  return program_run ();
}
