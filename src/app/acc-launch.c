/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The only way from an address in a bundle to another program. A bundle may come from anyone, and an address of another scheme could
 * open a file of the person's, or start what they have installed: only pages of the web are opened. */

#include "config.h"

#include "app/acc-launch.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"

/**
 * acc_launch_is_allowed:
 * @address: (nullable): an address as a bundle gives it
 *
 * What is opened is what a person has read: an address has no blanks, and no signs that are not seen or turn others round (RFC 3986 has
 * printable ASCII alone).
 *
 * Returns: whether it is an address of the web, with a host, which acc_launch_address() opens
 */
gboolean
acc_launch_is_allowed (const char *address)
{
  g_autoptr (GUri) uri = NULL;

  if (address == NULL)
    return FALSE;
  for (const char *p = address; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      return FALSE;
  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return FALSE;
  return g_str_equal (g_uri_get_scheme (uri), "http") || g_str_equal (g_uri_get_scheme (uri), "https");
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && GTK_IS_WINDOW (root))
    acc_alert_show (GTK_WINDOW (root), _ ("This Address Cannot Be Opened"), error->message, NULL);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && GTK_IS_WINDOW (root))
    acc_alert_show (GTK_WINDOW (root), _ ("This File Cannot Be Opened"), error->message, NULL);
}

/**
 * acc_launch_file:
 * @widget: what was chosen, in a window
 * @address: of a file that the program has written
 *
 * Opens it in the program that the person has for its kind, through the portal in a sandbox; says why where there is none.
 */
void
acc_launch_file (GtkWidget  *widget,
                 const char *address)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb, g_object_ref (widget));
}

/**
 * acc_launch_address:
 * @widget: what was chosen, in a window
 * @address: an address that the person has before them
 *
 * Opens @address in the browser, if acc_launch_is_allowed(); says why, if the browser cannot be started.
 */
void
acc_launch_address (GtkWidget  *widget,
                    const char *address)
{
  g_autoptr (GdkAppLaunchContext) context = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!acc_launch_is_allowed (address))
    return;
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (widget));
}
