/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in all windows: actions and their keys, the languages, and what is preferred. */

#include "config.h"

#include "app/acc-application-private.h"

#include <string.h>

#include "app/acc-about.h"
#include "app/acc-settings.h"
#include "app/help/acc-help.h"
#include "app/window/acc-preferences.h"
#include "app/window/acc-window.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

#define SECOND_LANGUAGE "second-language"

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_reverse (g_list_copy (gtk_application_get_windows (user_data)));

  /* The one used last is closed last, so that the next start shows what that one showed. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (ACC_IS_WINDOW (l->data))
      gtk_window_close (l->data);
  g_application_quit (user_data);
}

/* Beside the one used last, from what that one shows. */
static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AccWindow *before = acc_window_find (user_data), *window = acc_window_new (user_data);

  if (before == NULL || !acc_window_share (window, before))
    acc_window_restore (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  acc_help_show (gtk_application_get_active_window (user_data));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  acc_about_show (acc_window_find (user_data));
}

static void
tell_windows (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ACC_IS_WINDOW (l->data))
      acc_window_language_changed (l->data);
}

/* Of the process and all its windows. */
static void
apply_language (GtkApplication *application,
                gboolean        second,
                const char     *language)
{
  guint before = acc_locale_get_serial ();

  if (second)
    acc_second_set_language (language);
  else
    acc_locale_set_language (*language != '\0' ? language : NULL);
  gtk_widget_set_default_direction (acc_locale_is_rtl () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  if (acc_locale_get_serial () == before)
    return;
  acc_preferences_close ();
  tell_windows (application);
  acc_help_language_changed ();
}

/* What is written with the digits that were before. */
static void
digits_changed_cb (AccApplication *self)
{
  acc_locale_set_western_digits (g_settings_get_boolean (self->settings, "western-digits"));
  tell_windows (GTK_APPLICATION (self));
}

/* In every window, and at every start; where none is chosen any more, each stays as it is. */
static void
basis_changed_cb (AccApplication *self)
{
  int basis = acc_settings_get_start_basis ();

  for (GList *l = basis >= 0 ? gtk_application_get_windows (GTK_APPLICATION (self)) : NULL; l != NULL; l = l->next)
    if (ACC_IS_WINDOW (l->data))
      acc_session_set_basis (acc_window_get_session (l->data), (AccBasis) basis);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AccWindow *window = acc_window_find (user_data);

  if (window != NULL)
    acc_preferences_present (window);
}

/* Stateful, so that the menu shows which one it is; the empty one follows the session, or is no second language. */
static void
language_changed_cb (GSimpleAction *action,
                     GVariant      *value,
                     gpointer       user_data)
{
  const char *language = g_variant_get_string (value, NULL);
  gboolean second = strcmp (g_action_get_name (G_ACTION (action)), SECOND_LANGUAGE) == 0;

  if (*language != '\0' && acc_locale_match_language (language) == NULL)
    return;
  g_simple_action_set_state (action, value);
  acc_settings_set_language (second, language);
  apply_language (user_data, second, language);
}

static void
set_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "app.new-window", { "<Control>n" } },
    { "app.preferences", { "<Control>comma" } },
    { "window.close", { "<Control>w" } },
    { "win.search", { "<Control>f" } },
    { "win.date", { "<Control>l" } },
    { "win.bookmark", { "<Control>d" } },
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.world", { "<Alt>Home" } },
    { "win.map", { "F4" } },
    { "win.changes", { "F7" } },
    { "win.previous-change", { "<Alt>Page_Up" } },
    { "win.next-change", { "<Alt>Page_Down" } },
    { "win.today", { "<Control>t" } },
    { "win.sidebar", { "F9" } },
    { "win.timeline", { "F8" } },
    { "win.open-bundle", { "<Control>o" } },
    { "win.next-part", { "F6" } },
    { "win.previous-part", { "<Shift>F6" } },
    { "win.save-briefing", { "<Control>s" } },
    { "win.save-dossier", { "<Shift><Control>s" } },
    { "win.print", { "<Control>p" } },
    { "win.save-chart", { "<Control>e" } },
    { "win.save-table", { "<Shift><Control>e" } },
    { "win.cite::text", { "<Shift><Control>c" } },
    { "app.help", { "F1" } },
    { "win.show-help-overlay", { "<Control>question" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action, accelerators[i].keys);
}

/* --lang of this start, then what was chosen in the menu, then the session. A language of this start has no second one but its own. */
static void
start_language (AccApplication *self,
                gboolean        second)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), second ? SECOND_LANGUAGE : "language");
  g_auto (GStrv) given = self->language != NULL ? g_strsplit (self->language, ",", 2) : NULL;
  g_autofree char *chosen = given == NULL ? acc_settings_get_language (second) : g_strdup (given[second] != NULL ? given[second] : "");

  const char *tag = acc_locale_match_language (chosen);

  if (tag == NULL)
    tag = "";
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (tag));
  apply_language (GTK_APPLICATION (self), second, tag);
}

/* Where there are none, there is nothing to prefer. */
static void
follow_settings (AccApplication *self)
{
  GAction *preferences = g_action_map_lookup_action (G_ACTION_MAP (self), "preferences");

  self->settings = acc_settings_open ();
  g_simple_action_set_enabled (G_SIMPLE_ACTION (preferences), self->settings != NULL);
  if (self->settings == NULL)
    return;
  acc_locale_set_western_digits (g_settings_get_boolean (self->settings, "western-digits"));
  g_signal_connect_object (self->settings, "changed::western-digits", G_CALLBACK (digits_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::start-basis", G_CALLBACK (basis_changed_cb), self, G_CONNECT_SWAPPED);
}

void
_acc_application_start_actions (AccApplication *self)
{
  const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "new-window", .activate = new_window_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "help", .activate = help_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "language", .parameter_type = "s", .state = "''", .change_state = language_changed_cb },
    { .name = SECOND_LANGUAGE, .parameter_type = "s", .state = "''", .change_state = language_changed_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accelerators (GTK_APPLICATION (self));
  follow_settings (self);
  start_language (self, FALSE);
  start_language (self, TRUE);
}
