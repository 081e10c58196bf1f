/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of children: what they wish if there is room, and the rest of the width to those that expand. */

#include "config.h"

#include "cards/acc-text-line.h"

/* Of the theme, in the rows of lists. */
#define ROW_SPACING 6

struct _AccTextLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean centered; /* each child as high as it wishes, in the middle */
};

G_DEFINE_FINAL_TYPE (AccTextLineLayout, acc_text_line_layout, GTK_TYPE_LAYOUT_MANAGER)

struct _AccTextLine
{
  GtkWidget parent_instance;
};

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccTextLine, acc_text_line, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* The width of each visible child (to be freed) in a width, or what it wishes if there is none to fit. */
static GtkRequestedSize *
share_width (AccTextLineLayout *self,
             GtkWidget         *widget,
             int                width,
             guint             *n_children)
{
  GtkWidget *child;
  GtkRequestedSize *sizes;
  guint n = 0, n_expand = 0;
  int left = width;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  *n_children = n;
  if (n == 0)
    return NULL;
  sizes = g_new0 (GtkRequestedSize, n);
  n = 0;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &sizes[n].minimum_size, &sizes[n].natural_size, NULL, NULL);
      sizes[n].data = child;
      left -= sizes[n].minimum_size + (n > 0 ? self->spacing : 0);
      n_expand += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
      n++;
    }
  if (width < 0)
    {
      for (guint i = 0; i < n; i++)
        sizes[i].minimum_size = sizes[i].natural_size;
      return sizes;
    }
  left = gtk_distribute_natural_allocation (MAX (0, left), n, sizes);
  for (guint i = 0; i < n && n_expand > 0; i++)
    if (gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
      {
        int more = left / (int) n_expand;

        sizes[i].minimum_size += more;
        left -= more;
        n_expand--;
      }
  return sizes;
}

static void
acc_text_line_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  AccTextLineLayout *self = ACC_TEXT_LINE_LAYOUT (manager);
  guint n = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      {
        int least, wanted;

        if (!gtk_widget_should_layout (child))
          continue;
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
        *minimum += least + (n > 0 ? self->spacing : 0);
        *natural += wanted + (n > 0 ? self->spacing : 0);
        n++;
      }
  else
    {
      g_autofree GtkRequestedSize *sizes = share_width (self, widget, for_size, &n);

      for (guint i = 0; i < n; i++)
        {
          int least, wanted;

          gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL, sizes[i].minimum_size, &least, &wanted, NULL, NULL);
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
        }
    }
}

static void
acc_text_line_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  AccTextLineLayout *self = ACC_TEXT_LINE_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n;
  g_autofree GtkRequestedSize *sizes = share_width (self, widget, width, &n);
  int x = 0;

  for (guint i = 0; i < n; i++)
    {
      int own = sizes[i].minimum_size, high = height;

      if (self->centered)
        gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL, own, NULL, &high, NULL, NULL);
      high = MIN (high, height);
      gtk_widget_size_allocate (sizes[i].data, &(GtkAllocation) { rtl ? width - x - own : x, (height - high) / 2, own, high }, -1);
      x += own + self->spacing;
    }
}

static GtkSizeRequestMode
acc_text_line_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_text_line_layout_class_init (AccTextLineLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = acc_text_line_layout_measure;
  manager_class->allocate = acc_text_line_layout_allocate;
  manager_class->get_request_mode = acc_text_line_layout_get_request_mode;
}

static void
acc_text_line_layout_init (AccTextLineLayout *self)
{
}

/**
 * acc_text_line_layout_take_row:
 * @row: a row of a list whose child is a horizontal box, as that of an AdwActionRow
 *
 * Lays out the box as a line. The line does what an alignment of the children would do: an aligned child is asked how narrow it can
 * be at its height, as a GtkBox asks.
 */
void
acc_text_line_layout_take_row (GtkListBoxRow *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  AccTextLineLayout *layout;

  if (!GTK_IS_BOX (box))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_FILL);
  layout = g_object_new (ACC_TYPE_TEXT_LINE_LAYOUT, NULL);
  layout->spacing = ROW_SPACING;
  layout->centered = TRUE;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
}

static void
acc_text_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (acc_text_line_parent_class)->dispose (object);
}

static void
acc_text_line_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SPACING)
    g_value_set_int (value, ACC_TEXT_LINE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (object)))->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_text_line_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_SPACING)
    ACC_TEXT_LINE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (object)))->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_text_line_class_init (AccTextLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_text_line_dispose;
  object_class->get_property = acc_text_line_get_property;
  object_class->set_property = acc_text_line_set_property;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "textline");
  gtk_widget_class_set_layout_manager_type (widget_class, ACC_TYPE_TEXT_LINE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
acc_text_line_init (AccTextLine *self)
{
}

GtkWidget *
acc_text_line_new (int spacing)
{
  return g_object_new (ACC_TYPE_TEXT_LINE, "spacing", spacing, NULL);
}

void
acc_text_line_append (AccTextLine *self,
                      GtkWidget   *child)
{
  g_return_if_fail (ACC_IS_TEXT_LINE (self));
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
