/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Window size, last State and date, language, through GSettings: the one place that knows the schema. */

#include "config.h"

#include "app/acc-settings.h"

static gboolean disabled;

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL && !disabled ? g_settings_schema_source_lookup (source, ACC_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
acc_settings_restore_size (GtkWindow *window)
{
  g_autoptr (GSettings) settings = open_settings ();
  int width, height;

  if (settings == NULL)
    return;
  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

gboolean
acc_settings_get_last (char **place,
                       char **as_of)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings == NULL)
    return FALSE;
  *place = g_settings_get_string (settings, "last-place");
  *as_of = g_settings_get_string (settings, "last-as-of");
  return TRUE;
}

void
acc_settings_save (GtkWindow *window,
                   AccView   *view)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autofree char *as_of = acc_view_is_today (view) ? g_strdup ("") : acc_date_to_string (acc_date_from_day (acc_view_get_day (view)));
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_string (settings, "last-place", acc_view_get_place (view));
  g_settings_set_string (settings, "last-as-of", as_of);
}

/**
 * acc_settings_get_language:
 *
 * Returns: (transfer full): the tag of the language that was chosen; empty to follow the session
 */
char *
acc_settings_get_language (void)
{
  g_autoptr (GSettings) settings = open_settings ();

  return settings != NULL ? g_settings_get_string (settings, "language") : g_strdup ("");
}

void
acc_settings_set_language (const char *language)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings != NULL)
    g_settings_set_string (settings, "language", language);
}

void
acc_settings_disable (void)
{
  disabled = TRUE;
}
