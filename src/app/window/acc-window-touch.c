/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A swipe over the page leads back and forward, as in a browser. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include <math.h>

#define FASTER 250.0 /* pixels a second: slower, it is no swipe */
#define FLATTER 2.0  /* how much more sideways than up or down */

static void
swipe_cb (GtkGesture *gesture,
          double      across,
          double      down,
          AccWindow  *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (fabs (across) < FASTER || fabs (across) < FLATTER * fabs (down))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if ((across > 0) != rtl)
    acc_session_go_back (self->session);
  else
    acc_session_go_forward (self->session);
}

/* Only what nothing on the page has a use for comes here: what scrolls sideways, the timeline and a handle that is held take theirs. Beside the
 * page the sidebar stays where it is; where it lies over the page it is swiped in and out. */
void
_acc_window_install_touch (AccWindow *self)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (swipe), GTK_PHASE_BUBBLE);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (swipe_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), GTK_EVENT_CONTROLLER (swipe));
  g_object_bind_property (self->flap, "folded", self->flap, "swipe-to-open", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->flap, "folded", self->flap, "swipe-to-close", G_BINDING_SYNC_CREATE);
}
