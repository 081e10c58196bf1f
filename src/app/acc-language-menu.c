/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main menu, with the languages by their own names: those read by native speakers first, the others below a heading that
 * says what they are. */

#include "config.h"

#include "app/acc-language-menu.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

/* A language goes in here when a native speaker has read its catalogue: docs/translating.md. */
static const char *const reviewed[] = { "en", NULL };

gboolean
acc_language_is_reviewed (const char *language)
{
  return g_strv_contains (reviewed, language);
}

static void
append_languages (GMenu    *menu,
                  gboolean  of_reviewed)
{
  const char *const *languages = acc_locale_list_languages ();

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (acc_language_is_reviewed (languages[i]) != of_reviewed)
        continue;
      name = acc_locale_get_autonym (languages[i]);
      item = g_menu_item_new (name, NULL);
      g_menu_item_set_action_and_target (item, "app.language", "s", languages[i]);
      g_menu_append_item (menu, item);
    }
}

/**
 * acc_language_menu_get_main:
 *
 * Returns: (transfer none): the main menu in the language in use; valid until the next call
 */
GMenuModel *
acc_language_menu_get_main (void)
{
  static GtkBuilder *builder;
  g_autoptr (GMenu) languages = g_menu_new ();
  g_autoptr (GMenu) session = g_menu_new ();
  g_autoptr (GMenu) read = g_menu_new ();
  g_autoptr (GMenu) unread = g_menu_new ();

  g_clear_object (&builder);
  builder = gtk_builder_new_from_resource (ACC_RESOURCE_PATH "/gtk/menu.ui");
  g_menu_append (session, _ ("_System Language"), "app.language::");
  append_languages (read, TRUE);
  append_languages (unread, FALSE);
  g_menu_append_section (languages, NULL, G_MENU_MODEL (session));
  g_menu_append_section (languages, NULL, G_MENU_MODEL (read));
  g_menu_append_section (languages, _ ("Not yet reviewed by native speakers"), G_MENU_MODEL (unread));
  g_menu_append_submenu (G_MENU (gtk_builder_get_object (builder, "languages")), _ ("_Language"), G_MENU_MODEL (languages));
  return G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu"));
}

void
acc_language_menu_set_shortcuts (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (ACC_RESOURCE_PATH "/gtk/help-overlay.ui");

  gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}
