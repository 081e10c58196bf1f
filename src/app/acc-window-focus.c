/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* F6: from one part of the window to the next, which Tab would reach after all that is between. */

#include "config.h"

#include "app/acc-window-private.h"

#include "timeline/acc-timeline.h"

static GtkWidget *
find_timeline (GtkWidget *widget)
{
  if (ACC_IS_TIMELINE (widget))
    return gtk_widget_get_mapped (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) ? find_timeline (child) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
holds (GtkWidget *part,
       GtkWidget *focus)
{
  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* The parts in their order; the timeline is within the page and so comes after it. */
void
_acc_window_focus_part (AccWindow *self,
                        gboolean   forward)
{
  GtkWidget *page = _acc_window_get_shown_page (self), *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *parts[4];
  int n = 0, at = -1;

  if (_acc_window_is_sidebar_shown (self))
    parts[n++] = GTK_WIDGET (acc_window_get_sidebar (self));
  if (page != NULL)
    {
      parts[n++] = page;
      parts[n] = find_timeline (page);
      if (parts[n] != NULL)
        n++;
    }
  parts[n++] = GTK_WIDGET (acc_window_get_as_of (self));
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
