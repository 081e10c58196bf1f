/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A message that goes by itself, and never before it has come to rest. libadwaita 1.2 frees what it knows of a toast when that has gone, and uses
 * it once more when it has come: one that takes the place of another comes for longer than it needs to go, and Escape pressed twice, or Undo at
 * once, was the end of the program. */

#include "config.h"

#include "app/window/acc-toast.h"

#define COMING_KEY "acc-coming"
/* Microseconds of the frames; libadwaita moves a toast for half a second at most. */
#define COMING 600000

typedef struct
{
  AdwToast *toast;   /* a weak pointer */
  guint tick_id;     /* 0: it is not on the screen, or at rest */
  gint64 since;      /* the first frame that it was on the screen; 0: none yet */
  gboolean unwanted; /* it is to go as soon as it has come */
} Coming;

static void
free_coming (gpointer data)
{
  Coming *coming = data;

  g_clear_weak_pointer (&coming->toast);
  g_free (coming);
}

static gboolean
frame_cb (GtkWidget     *label,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Coming *coming = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (coming->since == 0)
    coming->since = now;
  if (now - coming->since < COMING)
    return G_SOURCE_CONTINUE;
  coming->tick_id = 0;
  /* By itself the toast has already left its overlay, and would not say so again. */
  if (coming->unwanted && coming->toast != NULL)
    g_signal_emit_by_name (coming->toast, "dismissed");
  return G_SOURCE_REMOVE;
}

static void
mapped_cb (GtkWidget *label,
           Coming    *coming)
{
  coming->since = 0;
  if (coming->tick_id == 0)
    coming->tick_id = gtk_widget_add_tick_callback (label, frame_cb, coming, NULL);
}

/* Before the overlay hears of it. */
static void
dismissed_cb (AdwToast  *toast,
              GtkWidget *label)
{
  Coming *coming = g_object_get_data (G_OBJECT (label), COMING_KEY);
  GtkWidget *shown = label;

  if (coming->tick_id == 0 || !gtk_widget_get_mapped (label) || !adw_get_enable_animations (label))
    return;
  g_signal_stop_emission_by_name (toast, "dismissed");
  coming->unwanted = TRUE;
  while (gtk_widget_get_parent (shown) != NULL && !ADW_IS_TOAST_OVERLAY (gtk_widget_get_parent (shown)))
    shown = gtk_widget_get_parent (shown);
  /* It is as good as gone. */
  gtk_widget_set_can_target (shown, FALSE);
}

/**
 * acc_toast_new:
 * @message: what it says, as it is: no markup
 *
 * Returns: (transfer full): a toast that may be dismissed at any moment. Its title is a box with a label, which takes as many lines as @message needs.
 */
AdwToast *
acc_toast_new (const char *message)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (message), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  Coming *coming = g_new0 (Coming, 1);

  g_set_weak_pointer (&coming->toast, toast);
  g_object_set_data_full (G_OBJECT (label), COMING_KEY, coming, free_coming);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect (label, "map", G_CALLBACK (mapped_cb), coming);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), label, 0);
  gtk_box_append (GTK_BOX (box), label);
  adw_toast_set_custom_title (toast, box);
  return toast;
}
