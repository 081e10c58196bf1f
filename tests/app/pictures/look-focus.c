/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the place of the keyboard is seen: what has it is drawn with it and without, and the two pictures are compared. */

#include "config.h"

#include "look.h"

#include "widgets.h"

#define MOST_STOPS 80 /* of one page */
#define AROUND 16     /* px: the ring of an entry is around its text and its symbols */
#define HANDLE 100    /* px: the handle of time is as wide as the axis, and its ring is around the date alone */

/* A part of the window as it is now. */
static GdkPixbuf *
draw (GtkWidget             *window,
      const graphene_rect_t *part)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  widgets_wait_frames (window, 2);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_renderer_realize (renderer, NULL, &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, part);
  gsk_renderer_unrealize (renderer);
  return gdk_pixbuf_get_from_texture (texture);
}

static int
compare_falling (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? 1 : x > y ? -1 : 0;
}

/* How much so many pixels changed, those that did the most. */
static double
measure (GdkPixbuf *with,
         GdkPixbuf *without,
         guint      least)
{
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));

  for (int y = 0; y < gdk_pixbuf_get_height (with); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (with); x++)
      {
        double ratio = contrast_ratio (contrast_get (with, x, y), contrast_get (without, x, y));

        g_array_append_val (ratios, ratio);
      }
  g_array_sort (ratios, compare_falling);
  return g_array_index (ratios, double, MIN (least, ratios->len - 1));
}

/* Whether its middle is: nothing lies over that. */
static gboolean
is_seen (GtkWidget             *window,
         GtkWidget             *widget,
         const graphene_rect_t *bounds)
{
  GtkWidget *there = gtk_widget_pick (window, bounds->origin.x + bounds->size.width / 2, bounds->origin.y + bounds->size.height / 2, GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

  return there != NULL && (there == widget || gtk_widget_is_ancestor (there, widget) || gtk_widget_is_ancestor (widget, there));
}

void
look_at_focus (Look       *self,
               GtkWidget  *window,
               const char *page)
{
  GtkWidget *first = NULL;

  self->page = page;
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < MOST_STOPS && gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD); i++)
    {
      GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (window));
      g_autoptr (GdkPixbuf) with = NULL;
      g_autoptr (GdkPixbuf) without = NULL;
      g_autofree char *name = NULL;
      g_autofree char *size = NULL;
      graphene_rect_t bounds, part, whole = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window), (float) gtk_widget_get_height (window));

      if (widget == NULL || widget == first)
        break;
      if (first == NULL)
        first = widget;
      name = look_name (widget);
      if (!g_hash_table_add (self->seen, g_strconcat ("had the focus: ", name, NULL)))
        continue;
      /* It may have scrolled to where it is seen. What is larger than the window is seen in part. */
      widgets_wait_frames (window, 2);
      if (!gtk_widget_compute_bounds (widget, window, &bounds) || !is_seen (window, widget, &bounds) || !graphene_rect_intersection (&bounds, &whole, &bounds))
        continue;
      graphene_rect_inset_r (&bounds, -AROUND, -AROUND, &part);
      graphene_rect_intersection (&part, &whole, &part);
      graphene_rect_round_extents (&part, &part);
      gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
      with = draw (window, &part);
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      without = draw (window, &part);
      gtk_widget_grab_focus (widget);
      size = g_strdup_printf ("%.0f × %.0f px at %.0f, %.0f", bounds.size.width, bounds.size.height, bounds.origin.x, bounds.origin.y);
      /* A quarter of an outline of one pixel: of what is seen in part, one side or two have none. */
      look_measured (self, LOOK_OF_FOCUS, measure (with, without, g_str_equal (G_OBJECT_TYPE_NAME (widget), "AccTimelineHandle") ? HANDLE : (guint) (bounds.size.width + bounds.size.height) / 2),
                     LOOK_MARK, widget, size);
    }
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
}
