/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a card: each at least as high as the grid says that it is in the cards beside it. */

#include "config.h"

#include "cards/cards/acc-card-box.h"

#include <string.h>

#define SPACING 3

struct _AccCardBox
{
  GtkWidget parent_instance;

  int heights[ACC_CARD_PARTS]; /* what the row agreed on; all 0: nothing, the card stands alone */
};

G_DEFINE_FINAL_TYPE (AccCardBox, acc_card_box, GTK_TYPE_WIDGET)

static void
measure_parts (AccCardBox *self,
               int         width,
               int        *heights)
{
  guint part = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL && part < ACC_CARD_PARTS; child = gtk_widget_get_next_sibling (child), part++)
    {
      int natural = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      heights[part] = MAX (heights[part], natural);
    }
}

static int
sum (const int *heights)
{
  int total = 0;

  for (guint i = 0; i < ACC_CARD_PARTS; i++)
    if (heights[i] > 0)
      total += heights[i] + (total > 0 ? SPACING : 0);
  return total;
}

static void
get_padding (AccCardBox *self,
             GtkBorder  *padding)
{
  gtk_style_context_get_padding (gtk_widget_get_style_context (GTK_WIDGET (self)), padding);
}

static void
acc_card_box_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int heights[ACC_CARD_PARTS] = { 0 };

      measure_parts (ACC_CARD_BOX (widget), for_size, heights);
      *minimum = *natural = sum (heights);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
acc_card_box_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AccCardBox *self = ACC_CARD_BOX (widget);
  int heights[ACC_CARD_PARTS] = { 0 };
  int y = 0;
  guint part = 0;

  measure_parts (self, width, heights);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && part < ACC_CARD_PARTS; child = gtk_widget_get_next_sibling (child), part++)
    {
      gboolean last = gtk_widget_get_next_sibling (child) == NULL;

      if (gtk_widget_should_layout (child))
        gtk_widget_size_allocate (child, &(GtkAllocation) { 0, last ? MAX (y, height - heights[part]) : y, width, heights[part] }, -1);
      if (MAX (heights[part], self->heights[part]) > 0)
        y += MAX (heights[part], self->heights[part]) + SPACING;
    }
}

static GtkSizeRequestMode
acc_card_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_card_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (acc_card_box_parent_class)->dispose (object);
}

static void
acc_card_box_class_init (AccCardBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_card_box_dispose;
  widget_class->measure = acc_card_box_measure;
  widget_class->size_allocate = acc_card_box_size_allocate;
  widget_class->get_request_mode = acc_card_box_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "box");
}

static void
acc_card_box_init (AccCardBox *self)
{
}

AccCardBox *
acc_card_box_find (GtkWidget *card)
{
  GtkWidget *first = gtk_widget_get_first_child (card);

  return first != NULL && ACC_IS_CARD_BOX (first) ? ACC_CARD_BOX (first) : NULL;
}

void
acc_card_box_raise (AccCardBox *self,
                    int         width,
                    int        *heights)
{
  GtkBorder padding;

  get_padding (self, &padding);
  measure_parts (self, MAX (0, width - padding.left - padding.right), heights);
}

int
acc_card_box_sum (AccCardBox *self,
                  const int  *heights)
{
  GtkBorder padding;

  get_padding (self, &padding);
  return sum (heights) + padding.top + padding.bottom;
}

void
acc_card_box_set_heights (AccCardBox *self,
                          const int  *heights)
{
  if (memcmp (self->heights, heights, sizeof self->heights) == 0)
    return;
  memcpy (self->heights, heights, sizeof self->heights);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
