/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table makes the widgets of the rows in view and no others, and keeps its titles in sight: so it scrolls itself. What is above it
 * moves out of the way first, while the table keeps the height of the whole: its lower end comes into sight with that. */

#include "config.h"

#include "app/treaty/acc-table-scroll.h"

#include "cards/acc-compat.h"

#define LEAST_HEIGHT 120

enum
{
  PROP_HEAD = 1,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

struct _AccTableScroll
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkColumnView *names, *table;
  GtkAdjustment *hadjustment, *vadjustment;
  GtkAdjustment *inside; /* of the rows */
  GtkScrollablePolicy policy[2];
  int head_height;
  gboolean placing;
  guint reveal_id, follow_id;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (AccTableScroll, acc_table_scroll, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Where the rows have to be for the whole to be there. */
static double
get_inside (AccTableScroll *self)
{
  return MAX (gtk_adjustment_get_value (self->vadjustment) - self->head_height, 0);
}

static void
scrolled_cb (AccTableScroll *self)
{
  if (self->placing)
    return;
  gtk_adjustment_set_value (self->inside, get_inside (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
follow_cb (gpointer user_data)
{
  AccTableScroll *self = user_data;
  double value = gtk_adjustment_get_value (self->inside);

  self->follow_id = 0;
  if (value != get_inside (self))
    gtk_adjustment_set_value (self->vadjustment, value > 0 ? self->head_height + value : MIN (gtk_adjustment_get_value (self->vadjustment), self->head_height));
  return G_SOURCE_REMOVE;
}

/* The rows went elsewhere of themselves: to that which the keyboard went to. They do so while they are placed, and what is around them may be in the middle
 * of that too: what asks then to be placed anew, GTK forgets. So the whole follows before the next frame. */
static void
inside_changed_cb (AccTableScroll *self)
{
  if (!self->placing && self->follow_id == 0 && gtk_adjustment_get_value (self->inside) != get_inside (self))
    self->follow_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_cb, self, NULL);
}

static void
set_adjustment (AccTableScroll *self,
                GtkAdjustment **place,
                GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && *place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  if (place == &self->vadjustment)
    g_signal_connect_object (*place, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  else if (self->table != NULL)
    gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (self->table), *place);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static int
get_names_width (AccTableScroll *self)
{
  int width = 0;

  if (self->names != NULL)
    gtk_widget_measure (GTK_WIDGET (self->names), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static void
place_child (AccTableScroll *self,
             gpointer        child,
             int             x,
             int             y,
             int             width,
             int             height,
             int             whole)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = whole - x - width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

/* How high table and titles would be with all rows: asked of the table where they are few, for then it has made them all; and never for
 * less than its least width, as it scrolls sideways there. */
static double
get_table_height (AccTableScroll *self,
                  int             width,
                  int             height)
{
  double upper = gtk_adjustment_get_upper (self->inside), page = gtk_adjustment_get_page_size (self->inside);
  int least, natural;

  if (upper > page)
    return height - page + upper;
  gtk_widget_measure (GTK_WIDGET (self->table), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->table), GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &natural, NULL, NULL);
  return MIN (natural, height);
}

static void
acc_table_scroll_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (widget);
  int names = MIN (get_names_width (self), width / 2), least = 0, whole = width;
  double value, all;

  self->placing = TRUE;
  if (self->head != NULL)
    {
      gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      whole = MAX (whole, least);
      gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, whole, NULL, &self->head_height, NULL, NULL);
    }
  value = gtk_adjustment_get_value (self->vadjustment);
  all = self->head_height;
  if (self->table != NULL)
    {
      int y = MAX (self->head_height - (int) value, 0);
      double sideways = gtk_adjustment_get_value (self->hadjustment);

      place_child (self, self->table, names, y, width - names, height, width);
      /* Columns that have become narrower end its way sideways after it has placed them by that: it does so again below. */
      if (gtk_adjustment_get_value (self->hadjustment) != sideways)
        gtk_widget_queue_allocate (GTK_WIDGET (self->table));
      /* It may have gone elsewhere, and then the whole goes with it. */
      if (gtk_adjustment_get_value (self->inside) > 0)
        value = self->head_height + gtk_adjustment_get_value (self->inside);
      else
        value = MIN (value, self->head_height);
      if (self->names != NULL)
        {
          place_child (self, self->names, 0, y, names, height, width);
          gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->names)), gtk_adjustment_get_value (self->inside));
        }
      all += get_table_height (self, width - names, height);
    }
  else
    gtk_adjustment_configure (self->hadjustment, 0, 0, width, width / 10.0, width * 0.9, width);
  gtk_adjustment_configure (self->vadjustment, value, 0, MAX (all, height), height / 10.0, height * 0.9, height);
  value = gtk_adjustment_get_value (self->vadjustment);
  if (self->head != NULL)
    place_child (self, self->head, 0, -MIN ((int) value, self->head_height), whole, self->head_height, width);
  if (self->table != NULL)
    {
      int y = MAX (self->head_height - (int) value, 0);

      place_child (self, self->table, names, y, width - names, height, width);
      if (self->names != NULL)
        place_child (self, self->names, 0, y, names, height, width);
    }
  self->placing = FALSE;
}

static void
acc_table_scroll_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = LEAST_HEIGHT;
  else if (self->head != NULL)
    gtk_widget_measure (self->head, orientation, -1, minimum, natural, NULL, NULL);
}

/* What the keyboard is on comes into sight; what the pointer is on is in sight. */
static gboolean
reveal_cb (gpointer user_data)
{
  AccTableScroll *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;
  double value = gtk_adjustment_get_value (self->vadjustment), height = gtk_widget_get_height (GTK_WIDGET (self));

  self->reveal_id = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) || !gtk_window_get_focus_visible (GTK_WINDOW (root))
      || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return G_SOURCE_REMOVE;
  if (bounds.origin.y < 0 && self->head != NULL && gtk_widget_is_ancestor (focus, self->head))
    /* However far the rows are. */
    gtk_adjustment_set_value (self->vadjustment, MIN (value, self->head_height) + bounds.origin.y);
  else if (bounds.origin.y + bounds.size.height > height)
    gtk_adjustment_set_value (self->vadjustment, value + bounds.origin.y + bounds.size.height - height);
  return G_SOURCE_REMOVE;
}

static void
acc_table_scroll_set_focus_child (GtkWidget *widget,
                                  GtkWidget *child)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (widget);

  GTK_WIDGET_CLASS (acc_table_scroll_parent_class)->set_focus_child (widget, child);
  /* When it has been placed. */
  if (child != NULL && self->reveal_id == 0)
    self->reveal_id = g_idle_add (reveal_cb, self);
}

static void
acc_table_scroll_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (object);

  switch (prop_id)
    {
    case PROP_HEAD:
      self->head = g_value_get_object (value);
      gtk_widget_insert_before (self->head, GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    default:
      self->policy[prop_id == PROP_VSCROLL_POLICY] = g_value_get_enum (value);
    }
}

static void
acc_table_scroll_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (object);

  switch (prop_id)
    {
    case PROP_HEAD:
      g_value_set_object (value, self->head);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    default:
      g_value_set_enum (value, self->policy[prop_id == PROP_VSCROLL_POLICY]);
    }
}

static void
acc_table_scroll_dispose (GObject *object)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (object);

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  acc_table_scroll_set_table (self, NULL, NULL);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  G_OBJECT_CLASS (acc_table_scroll_parent_class)->dispose (object);
}

static void
acc_table_scroll_finalize (GObject *object)
{
  AccTableScroll *self = ACC_TABLE_SCROLL (object);

  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  g_clear_object (&self->inside);
  G_OBJECT_CLASS (acc_table_scroll_parent_class)->finalize (object);
}

static void
acc_table_scroll_class_init (AccTableScrollClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = acc_table_scroll_set_property;
  object_class->get_property = acc_table_scroll_get_property;
  object_class->dispose = acc_table_scroll_dispose;
  object_class->finalize = acc_table_scroll_finalize;
  widget_class->measure = acc_table_scroll_measure;
  widget_class->size_allocate = acc_table_scroll_size_allocate;
  widget_class->set_focus_child = acc_table_scroll_set_focus_child;
  g_object_class_install_property (object_class, PROP_HEAD, g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "tablescroll");
}

static void
acc_table_scroll_init (AccTableScroll *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->inside = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  g_signal_connect_object (self->inside, "value-changed", G_CALLBACK (inside_changed_cb), self, G_CONNECT_SWAPPED);
}

void
acc_table_scroll_set_table (AccTableScroll *self,
                            GtkColumnView  *names,
                            GtkColumnView  *table)
{
  g_return_if_fail (ACC_IS_TABLE_SCROLL (self));

  if (self->table == table)
    return;
  if (self->names != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->names));
  if (self->table != NULL)
    {
      gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (self->table), NULL);
      gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (self->table), NULL);
      gtk_widget_unparent (GTK_WIDGET (self->table));
    }
  self->names = names;
  self->table = table;
  if (names != NULL)
    gtk_widget_set_parent (GTK_WIDGET (names), GTK_WIDGET (self));
  if (table == NULL)
    return;
  gtk_widget_set_parent (GTK_WIDGET (table), GTK_WIDGET (self));
  gtk_adjustment_set_value (self->inside, 0);
  gtk_adjustment_set_value (self->hadjustment, 0);
  gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (table), self->hadjustment);
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (table), self->inside);
}

/**
 * acc_table_scroll_to_first:
 *
 * Shows the first row, as after it became another; the head stays as far as it is in sight. GTK keeps that row in view which was the first.
 */
void
acc_table_scroll_to_first (AccTableScroll *self)
{
  GtkColumnView *const tables[] = { self->names, self->table };

  g_return_if_fail (ACC_IS_TABLE_SCROLL (self));

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] != NULL)
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (tables[i])), "list.scroll-to-item", "u", 0);
  /* The rows go there when they are placed: as they are now, they have no place yet. */
  self->placing = TRUE;
  gtk_adjustment_set_value (self->vadjustment, MIN (gtk_adjustment_get_value (self->vadjustment), self->head_height));
  self->placing = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
