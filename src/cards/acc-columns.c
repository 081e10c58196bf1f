/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One column that is never too wide to be read, or two. */

#include "config.h"

#include "cards/acc-columns.h"

#define MARGIN 18
#define SPACING 24
#define ONE_WIDTH 1100  /* the widest one column */
#define TWO_WIDTH 1310  /* from here on there are two: a window of 1,600 pixels, less its list */
#define TWO_CHARS 150   /* and as many letters must go into a line, which are fewer where they are large */
#define BOTH_WIDTH 2400 /* the widest two */

struct _AccColumns
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AccColumns, acc_columns, GTK_TYPE_WIDGET)

/* Whether there is width for two. */
static gboolean
is_wide (GtkWidget *widget,
         int        width)
{
  PangoFontMetrics *metrics;
  int letter;

  if (width < TWO_WIDTH)
    return FALSE;
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  letter = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);
  return width >= TWO_CHARS * letter;
}

/* The places of the children in a width, or the height that they need. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_last_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean two = is_wide (widget, width);
  int inner = MIN (width - 2 * MARGIN, two ? BOTH_WIDTH : ONE_WIDTH);
  int left = (width - inner) / 2;
  int wide = two ? (inner - SPACING) * 3 / 5 : inner, narrow = two ? inner - SPACING - wide : inner;
  int x = two ? left + wide + SPACING : left;
  int high, low;

  gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_VERTICAL, narrow, NULL, &low, NULL, NULL);
  if (allocate)
    {
      gtk_widget_size_allocate (first, &(GtkAllocation) { rtl ? width - left - wide : left, 0, wide, high }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation) { rtl ? width - x - narrow : x, two ? 0 : high + SPACING, narrow, low }, -1);
    }
  return two ? MAX (high, low) : high + SPACING + low;
}

static void
acc_columns_measure (GtkWidget      *widget,
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
      *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : ONE_WIDTH, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least + 2 * MARGIN);
      *natural = MAX (*natural, MIN (wanted, ONE_WIDTH) + 2 * MARGIN);
    }
}

static void
acc_columns_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  lay_out (widget, width, TRUE);
}

static GtkSizeRequestMode
acc_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (acc_columns_parent_class)->dispose (object);
}

static void
acc_columns_class_init (AccColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_columns_dispose;
  widget_class->measure = acc_columns_measure;
  widget_class->size_allocate = acc_columns_size_allocate;
  widget_class->get_request_mode = acc_columns_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "columns");
}

static void
acc_columns_init (AccColumns *self)
{
}
