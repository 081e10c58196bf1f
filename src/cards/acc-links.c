/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links in texts. */

#include "config.h"

#include "cards/acc-links.h"

#include "facts/pages/acc-article-links.h"

#define FOLLOWED "acc-links-followed"

gboolean
acc_links_follow_cb (GtkWidget  *label,
                     const char *place)
{
  GtkWidget *popover = gtk_widget_get_ancestor (label, GTK_TYPE_POPOVER);

  /* The page to which it leads would lie under it. */
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (label, "win.go", "s", place);
  return TRUE;
}

void
acc_links_set (GtkLabel   *label,
               const char *marked,
               AccBundle  *bundle)
{
  g_autofree char *markup = acc_article_link (marked, bundle);

  if (g_object_get_data (G_OBJECT (label), FOLLOWED) == NULL)
    {
      g_object_set_data (G_OBJECT (label), FOLLOWED, label);
      g_signal_connect (label, "activate-link", G_CALLBACK (acc_links_follow_cb), NULL);
    }
  gtk_label_set_markup (label, markup);
}
