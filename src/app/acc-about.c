/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program is, who made it, and which figures it shows. */

#include "config.h"

#include "app/acc-about.h"

#include <glib/gi18n.h>

#include "facts/acc-edition-words.h"
#include "locale/acc-review.h"

/* Which edition of figures is shown, and how old it is. */
static char *
say_figures (AccEdition *edition)
{
  g_autofree char *name = acc_edition_word_name (edition);
  g_autofree char *age = acc_edition_word_age (acc_edition_get_info (edition));

  return g_markup_printf_escaped ("%s\n%s", name, age);
}

/* Of what the program came with they are read, which takes longer than a frame. */
static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, acc_bundle_get_own_figures (task_data), g_object_unref);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AccEdition) edition = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *figures = edition != NULL ? say_figures (edition) : NULL;

  if (figures != NULL && gtk_widget_get_visible (GTK_WIDGET (source)))
    adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (source), C_ ("edition", "Figures in use"), NULL, GTK_LICENSE_CUSTOM, figures);
}

/**
 * acc_about_show:
 * @parent: (nullable): the window over which it is shown
 */
void
acc_about_show (AccWindow *parent)
{
  const char *const developers[] = { _ ("The Accession contributors"), NULL };
  g_autofree char *languages = acc_review_say_all ();
  AccBundle *bundle = parent != NULL ? acc_session_get_bundle (acc_window_get_session (parent)) : NULL;
  AccEdition *edition = bundle != NULL ? acc_bundle_get_figures (bundle) : NULL;
  GtkWidget *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "transient-for", parent,
                                   "modal", TRUE,
                                   "application-name", "Accession",
                                   "application-icon", ACC_APPLICATION_ID,
                                   "developer-name", _ ("The Accession contributors"),
                                   "developers", developers,
                                   "version", ACC_VERSION,
                                   "license-type", GTK_LICENSE_GPL_3_0,
                                   "comments", _ ("Which States are bound by the refugee and statelessness treaties, since when and on what terms, and how many displaced "
                                                  "people they host or come from.\n\nNames are those that the cited sources use on their dates. No position is taken on the "
                                                  "status of any territory. Accession is not affiliated with UNHCR or the United Nations."),
                                   NULL);

  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _ ("Translations"), NULL, GTK_LICENSE_CUSTOM, languages);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _ ("Population figures"), _ ("UNHCR Refugee Population Statistics Database, under CC BY 4.0"),
                                      GTK_LICENSE_CUSTOM, _ ("Licence: Creative Commons Attribution 4.0 International"));
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _ ("Treaty record"), _ ("The Accession contributors"), GTK_LICENSE_CUSTOM,
                                      _ ("Compiled from the published status lists, each fact with its source. Licence: Creative Commons Attribution 4.0 International"));
  if (edition != NULL)
    {
      g_autofree char *figures = say_figures (edition);

      adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), C_ ("edition", "Figures in use"), NULL, GTK_LICENSE_CUSTOM, figures);
    }
  else if (bundle != NULL && !acc_bundle_is_own (bundle))
    {
      g_autoptr (GTask) task = g_task_new (about, NULL, read_cb, NULL);

      g_task_set_task_data (task, g_object_ref (bundle), g_object_unref);
      g_task_run_in_thread (task, read_in_thread);
    }
  gtk_window_present (GTK_WINDOW (about));
}
