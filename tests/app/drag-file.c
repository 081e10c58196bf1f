/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small window out of which a file can be dragged, as out of a file manager. Usage: drag-file FILE */

#include "config.h"

#include <gtk/gtk.h>

static void
activate_cb (GtkApplication *application,
             GFile          *file)
{
  GtkWidget *window = gtk_application_window_new (application), *label = gtk_label_new (g_file_peek_path (file));
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);

  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), file);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
