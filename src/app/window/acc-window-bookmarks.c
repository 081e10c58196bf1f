/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping and removing a bookmark. Nobody is asked whether they are sure: what is removed can be had back. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include <glib/gi18n.h>

#include "app/window/acc-bookmark-button.h"
#include "app/window/acc-bookmarks.h"
#include "locale/acc-locale.h"

static void
bookmark_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccSession *session = ACC_WINDOW (widget)->session;
  const char *place = acc_session_get_place_text (session);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;
  int at;

  if (!acc_bookmark_is_possible (session))
    return;
  if (!acc_bookmarks_has (acc_bookmarks_get_default (), place))
    {
      acc_bookmarks_add (acc_bookmarks_get_default (), place, -1);
      return;
    }
  at = acc_bookmarks_remove (acc_bookmarks_get_default (), place);
  g_object_get (session, "title", &title, NULL);
  /* Translators: the name of a State, a region or a treaty */
  message = acc_locale_compose (_ ("Bookmark removed: {name}"), "name", title, NULL);
  _acc_window_offer_undo (ACC_WINDOW (widget), message, "win.restore-bookmark", g_variant_new ("(si)", place, at));
}

static void
restore_bookmark_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char *place;
  int at;

  g_variant_get (parameter, "(&si)", &place, &at);
  if (*place != '\0')
    acc_bookmarks_add (acc_bookmarks_get_default (), place, at);
}

void
_acc_window_install_bookmarks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.bookmark", NULL, bookmark_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-bookmark", "(si)", restore_bookmark_cb);
}
