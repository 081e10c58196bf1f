/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "program.h"

#include "app/acc-application.h"
#include "locale/acc-locale.h"
#include "widgets.h"

#define PATIENCE (60 * G_USEC_PER_SEC)

static AccApplication *application;
static char *home; /* NULL where it is the one of all tests */

GtkApplication *
program_start (int    *argc,
               char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  acc_locale_init ("en");
  gtk_disable_setlocale (); /* as the program does */
  application = acc_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  return GTK_APPLICATION (application);
}

GtkApplication *
program_start_alone (int    *argc,
                     char ***argv)
{
  home = g_dir_make_tmp ("accession-test-XXXXXX", NULL);
  g_assert_true (home != NULL && g_setenv ("XDG_DATA_HOME", home, TRUE));
  return program_start (argc, argv);
}

int
program_run (void)
{
  int status = g_test_run ();

  g_clear_object (&application);
  if (home != NULL)
    g_spawn_sync (NULL, (char *[]) { (char *) "rm", (char *) "-rf", home, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_clear_pointer (&home, g_free);
  return status;
}

void
program_wait_shown (AccWindow *window)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while ((acc_window_is_loading (window) || !gtk_widget_get_mapped (GTK_WIDGET (window))) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (!acc_window_is_loading (window) && gtk_widget_get_mapped (GTK_WIDGET (window)));
  widgets_spin ();
}

gpointer
program_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}
