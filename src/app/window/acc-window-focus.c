/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard's way through the window. F6 goes from one part to the next. Tab leaves a list or a table at once: within it are
 * the arrows, and there may be hundreds of rows, each of which GTK makes a stop. */

#include "config.h"

#include "app/window/acc-page-timeline.h"
#include "app/window/acc-window-private.h"

static gboolean
holds (GtkWidget *part,
       GtkWidget *focus)
{
  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* The parts in their order; the timeline lies below the page. */
void
_acc_window_focus_part (AccWindow *self,
                        gboolean   forward)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack), *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *parts[4];
  int n = 0, at = -1;

  if (adw_flap_get_reveal_flap (self->flap))
    parts[n++] = GTK_WIDGET (self->sidebar);
  if (page != NULL && gtk_widget_get_mapped (page))
    parts[n++] = page;
  if (gtk_widget_get_mapped (GTK_WIDGET (acc_spine_get_timeline (self->spine))))
    parts[n++] = acc_page_timeline_get_body (acc_spine_get_timeline (self->spine));
  parts[n++] = GTK_WIDGET (self->as_of);
  for (int i = 0; i < n; i++)
    if (holds (parts[i], focus))
      at = i;
  for (int i = 0; i < n; i++)
    {
      at = at < 0 ? (forward ? 0 : n - 1) : (at + (forward ? 1 : n - 1)) % n;
      /* Into the page at its beginning, not where it was left: from there Tab goes on. */
      if (gtk_widget_child_focus (parts[at], GTK_DIR_TAB_FORWARD))
        {
          gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
          return;
        }
    }
}

typedef struct
{
  GtkWidget *widget;
  float x, y;
} Stop;

/* As GTK orders them: from above to below, and in a line as one reads. */
static int
compare_stops (gconstpointer a,
               gconstpointer b,
               gpointer      rtl)
{
  const Stop *one = a, *other = b;

  if (one->y != other->y)
    return one->y < other->y ? -1 : 1;
  if (one->x == other->x)
    return 0;
  return (one->x < other->x) == (rtl == NULL) ? -1 : 1;
}

/* The first place for the focus after CHILD in PARENT. */
static gboolean
focus_beside (GtkWidget       *parent,
              GtkWidget       *child,
              GtkDirectionType direction)
{
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  gboolean rtl = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL, passed = FALSE;
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;

  for (GtkWidget *w = gtk_widget_get_first_child (parent); w != NULL; w = gtk_widget_get_next_sibling (w))
    {
      graphene_rect_t bounds;
      Stop stop = { .widget = w };

      if (!gtk_widget_get_mapped (w) || GTK_IS_POPOVER (w) || !gtk_widget_compute_bounds (w, parent, &bounds))
        continue;
      stop.x = rtl ? bounds.origin.x + bounds.size.width : bounds.origin.x;
      stop.y = bounds.origin.y;
      g_array_append_val (stops, stop);
    }
  g_array_sort_with_data (stops, compare_stops, rtl ? parent : NULL);
  for (int i = step > 0 ? 0 : (int) stops->len - 1; i >= 0 && i < (int) stops->len; i += step)
    {
      GtkWidget *widget = g_array_index (stops, Stop, i).widget;

      if (widget == child)
        passed = TRUE;
      else if (passed && gtk_widget_child_focus (widget, direction))
        return TRUE;
    }
  return FALSE;
}

static gboolean
leave (GtkWidget       *list,
       GtkDirectionType direction)
{
  GtkWidget *child = list;

  for (GtkWidget *parent = gtk_widget_get_parent (list); parent != NULL; child = parent, parent = gtk_widget_get_parent (parent))
    {
      if (focus_beside (parent, child, direction))
        return TRUE;
      if (GTK_IS_ROOT (parent))
        {
          /* Around: from the beginning of the window, or its end. */
          gtk_root_set_focus (GTK_ROOT (parent), NULL);
          return gtk_widget_child_focus (parent, direction);
        }
    }
  return FALSE;
}

static gboolean
tab_cb (AccWindow      *self,
        guint           keyval,
        guint           keycode,
        GdkModifierType state)
{
  GtkWidget *list = NULL;

  if ((keyval != GDK_KEY_Tab && keyval != GDK_KEY_ISO_Left_Tab && keyval != GDK_KEY_KP_Tab) || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  for (GtkWidget *w = gtk_root_get_focus (GTK_ROOT (self)); w != NULL && !GTK_IS_POPOVER (w); w = gtk_widget_get_parent (w))
    if (GTK_IS_LIST_VIEW (w) || GTK_IS_COLUMN_VIEW (w) || GTK_IS_GRID_VIEW (w))
      list = w;
  if (list == NULL || !leave (list, keyval == GDK_KEY_ISO_Left_Tab || state & GDK_SHIFT_MASK ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
    return GDK_EVENT_PROPAGATE;
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
  return GDK_EVENT_STOP;
}

void
_acc_window_watch_tab (AccWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (tab_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
