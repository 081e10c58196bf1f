/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows, from one start to the next. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include "app/acc-settings.h"

#define SAVE_SECONDS 3
#define SAVE_KEY "acc-window-save"

void
_acc_window_remember (AccWindow *self)
{
  acc_settings_save_session (self->session, self->file);
}

static gboolean
save_cb (gpointer user_data)
{
  AccWindow *self = user_data;

  g_object_steal_data (G_OBJECT (self), SAVE_KEY);
  _acc_window_remember (self);
  return G_SOURCE_REMOVE;
}

static void
stop (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

/* Not at the end alone, which may come without a word; and not at each step of a date that is dragged. */
void
_acc_window_remember_soon (AccWindow *self)
{
  if (g_object_get_data (G_OBJECT (self), SAVE_KEY) == NULL)
    g_object_set_data_full (G_OBJECT (self), SAVE_KEY, GUINT_TO_POINTER (g_timeout_add_seconds (SAVE_SECONDS, save_cb, self)), stop);
}

/**
 * acc_window_restore:
 *
 * Loads the bundle of the last time, or the one that ships where that cannot be read, and shows the page, date and basis of the last time.
 */
void
acc_window_restore (AccWindow *self)
{
  g_auto (AccLastSession) session = { 0 };
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (ACC_IS_WINDOW (self));

  if (acc_settings_get_session (&session))
    {
      acc_window_open (self, session.place, session.as_of);
      self->wanted_basis = (int) session.basis;
      file = session.bundle != NULL ? g_file_new_for_uri (session.bundle) : NULL;
    }
  self->restoring = file != NULL;
  acc_window_load (self, file);
}
