/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of the window, drawn by the program itself: for the tests and for machines without a display. */

#include "config.h"

#include "app/acc-screenshot.h"

#include <gio/gio.h>

/**
 * acc_screenshot_save:
 * @widget: a mapped widget
 * @path: where the PNG goes, whole or not at all
 * @error: return location for an error of #GIOErrorEnum or #GFileError; %G_IO_ERROR_NOT_INITIALIZED where nothing is drawn yet
 *
 * Returns: whether it was written
 */
gboolean
acc_screenshot_save (GtkWidget  *widget,
                     const char *path,
                     GError    **error)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_INITIALIZED, "nothing has been drawn yet");
      return FALSE;
    }
  if (!gsk_renderer_realize (renderer, NULL, error))
    return FALSE;
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);
  bytes = gdk_texture_save_to_png_bytes (texture);
  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
