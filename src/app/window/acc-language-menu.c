/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main menu, with the languages by their own names: English and what native speakers have read all of, then what they have
 * read in part, then what no one has, each below a heading that says so. */

#include "config.h"

#include "app/window/acc-language-menu.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"
#include "locale/acc-review.h"

/* Those of which so many parts were read, from LEAST to MOST, below a heading; nothing where there are none. */
static void
append_languages (GMenu      *menu,
                  const char *action,
                  const char *heading,
                  guint       least,
                  guint       most)
{
  const char *const *languages = acc_locale_list_languages ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      guint n = acc_review_count (languages[i]);
      g_autofree char *name = acc_locale_get_autonym (languages[i]);
      g_autofree char *parts = acc_review_list_parts (languages[i]);
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (n < least || n > most)
        continue;
      /* Translators: a language, and which parts of its translation native speakers have read: “Français (law, interface)” */
      label = n > 0 && n < ACC_N_REVIEWS ? acc_locale_compose (_ ("{language} ({parts})"), "language", name, "parts", parts, NULL) : g_strdup (name);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, action, "s", languages[i]);
      g_menu_append_item (section, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, heading, G_MENU_MODEL (section));
}

/* One that has no language of its own for its first row, then all. */
static void
append_submenu (GMenu      *section,
                const char *title,
                const char *action,
                const char *first)
{
  g_autoptr (GMenu) languages = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();
  g_autofree char *empty = g_strconcat (action, "::", NULL);

  g_menu_append (none, first, empty);
  g_menu_append_section (languages, NULL, G_MENU_MODEL (none));
  append_languages (languages, action, NULL, ACC_N_REVIEWS, ACC_N_REVIEWS);
  append_languages (languages, action, _ ("Read by native speakers in part"), 1, ACC_N_REVIEWS - 1);
  append_languages (languages, action, _ ("Translated by machine, not read by a native speaker"), 0, 0);
  g_menu_append_submenu (section, title, G_MENU_MODEL (languages));
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
  GMenu *section;

  g_clear_object (&builder);
  builder = gtk_builder_new_from_resource (ACC_RESOURCE_PATH "/gtk/menu.ui");
  section = G_MENU (gtk_builder_get_object (builder, "languages"));
  append_submenu (section, _ ("_Language"), "app.language", _ ("_System Language"));
  append_submenu (section, _ ("_Second Language"), "app.second-language", C_ ("second language", "_None"));
  return G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu"));
}

void
acc_language_menu_show_shortcuts (GtkApplicationWindow *window)
{
  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (ACC_RESOURCE_PATH "/gtk/shortcuts.ui");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}
