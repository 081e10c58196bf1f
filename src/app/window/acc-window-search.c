/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching begins with Ctrl+F or with the first letter typed anywhere, and ends where the keyboard was before. */

#include "config.h"

#include "app/window/acc-window-private.h"

#define FOCUS_KEY "acc-window-focus-before-search"

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
keep_focus (AccWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self)), *sidebar = GTK_WIDGET (self->sidebar);
  GWeakRef *before;

  if (focus == NULL || gtk_widget_is_ancestor (focus, sidebar))
    return;
  before = g_object_get_data (G_OBJECT (self), FOCUS_KEY);
  if (before == NULL)
    {
      before = g_new0 (GWeakRef, 1);
      g_weak_ref_init (before, NULL);
      g_object_set_data_full (G_OBJECT (self), FOCUS_KEY, before, free_weak_ref);
    }
  g_weak_ref_set (before, focus);
}

/* Ctrl+F. */
void
_acc_window_search (AccWindow *self)
{
  keep_focus (self);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  acc_sidebar_focus_search (self->sidebar);
}

/* Escape. */
void
_acc_window_end_search (AccWindow *self)
{
  GWeakRef *before = g_object_get_data (G_OBJECT (self), FOCUS_KEY);
  g_autoptr (GtkWidget) focus = before != NULL ? g_weak_ref_get (before) : NULL;
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_grab_focus (focus))
    return;
  if (page != NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* What no widget had a use for: a letter is the first of a search. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                AccWindow             *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 || !g_unichar_isgraph (gdk_keyval_to_unicode (key)))
    return FALSE;
  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) || acc_session_get_ledger (self->session) == NULL)
    return FALSE;
  keep_focus (self);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  return acc_sidebar_type (self->sidebar, keys, gdk_keyval_to_unicode (key));
}

void
_acc_window_install_typing (AccWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
