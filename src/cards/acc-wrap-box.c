/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of children, broken as words are. */

#include "config.h"

#include "cards/acc-wrap-box.h"

#define SPACING 6

struct _AccWrapBox
{
  GtkWidget parent_instance;
};

static void acc_wrap_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccWrapBox, acc_wrap_box, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, acc_wrap_box_buildable_init))

/* How wide a child is in lines of @width, and how high then. */
static int
measure_child (GtkWidget *child,
               int        width,
               int       *height)
{
  int minimum, natural, own;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  own = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, own, NULL, height, NULL, NULL);
  return own;
}

/* The first child that no longer goes into the line that begins with @first, and the height of that line. */
static GtkWidget *
end_line (GtkWidget *first,
          int        width,
          int       *line)
{
  GtkWidget *child;
  int x = 0;

  *line = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int own, height;

      if (!gtk_widget_should_layout (child))
        continue;
      own = measure_child (child, width, &height);
      if (x > 0 && x + own > width)
        break;
      x += own + SPACING;
      *line = MAX (*line, height);
    }
  return child;
}

/* The children's places in a width, each in the middle of its line's height; or the height that they need. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL)
    {
      int x = 0, line;
      GtkWidget *end = end_line (first, width, &line);

      for (GtkWidget *child = first; allocate && child != end; child = gtk_widget_get_next_sibling (child))
        {
          int own, height;
          GtkAllocation place;

          if (!gtk_widget_should_layout (child))
            continue;
          own = measure_child (child, width, &height);
          place = (GtkAllocation){ rtl ? width - x - own : x, y + (line - height) / 2, own, height };
          gtk_widget_size_allocate (child, &place, -1);
          x += own + SPACING;
        }
      y += line + SPACING;
      first = end;
    }
  return MAX (0, y - SPACING);
}

static void
acc_wrap_box_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && orientation == GTK_ORIENTATION_HORIZONTAL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? SPACING : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : G_MAXINT, FALSE);
}

static void
acc_wrap_box_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  lay_out (widget, width, TRUE);
}

static GtkSizeRequestMode
acc_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_wrap_box_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  acc_wrap_box_insert (ACC_WRAP_BOX (buildable), GTK_WIDGET (child), NULL);
}

static void
acc_wrap_box_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = acc_wrap_box_add_child;
}

static void
acc_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (acc_wrap_box_parent_class)->dispose (object);
}

static void
acc_wrap_box_class_init (AccWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_wrap_box_dispose;
  widget_class->measure = acc_wrap_box_measure;
  widget_class->size_allocate = acc_wrap_box_size_allocate;
  widget_class->get_request_mode = acc_wrap_box_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
acc_wrap_box_init (AccWrapBox *self)
{
}

void
acc_wrap_box_insert (AccWrapBox *self,
                     GtkWidget  *child,
                     GtkWidget  *sibling)
{
  g_return_if_fail (ACC_IS_WRAP_BOX (self));
  gtk_widget_insert_before (child, GTK_WIDGET (self), sibling);
}
