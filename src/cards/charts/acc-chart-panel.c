/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of a chart: title, sentence, drawing or table, and the buttons of all of it. */

#include "config.h"

#include "cards/charts/acc-chart-panel.h"

#include <glib/gi18n.h>

#include "cards/charts/acc-chart-save.h"

struct _AccChartPanel
{
  GtkWidget parent_instance;

  char *style; /* of the title */
  GtkBox *box, *head, *header;
  GtkWidget *top, *table_page; /* the head and the table, in what is wrapped around them */
  GtkLabel *title, *sentence;
  GtkToggleButton *toggle;
  GtkWidget *save; /* NULL before there is a chart */
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkWidget *plot, *table;
};

enum
{
  PROP_SHOW_TABLE = 1,
  PROP_SPACING,
  PROP_TABLE_HEIGHT,
  PROP_TITLE_STYLE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccChartPanel, acc_chart_panel, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  static const char *const parts[] = { [ACC_CHART_PANEL_END] = "end", [ACC_CHART_PANEL_CONTROL] = "control", [ACC_CHART_PANEL_LEGEND] = "legend",
                                       [ACC_CHART_PANEL_PLOT] = "plot", [ACC_CHART_PANEL_TABLE] = "table", [ACC_CHART_PANEL_FOOT] = "foot" };

  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    if (g_strcmp0 (type, parts[part]) == 0)
      {
        acc_chart_panel_add (ACC_CHART_PANEL (buildable), (AccChartPanelPart) part, GTK_WIDGET (child));
        return;
      }
  parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
toggled_cb (AccChartPanel *self)
{
  /* Who fills the table when it is first shown does so before it is seen. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
  gtk_stack_set_visible_child_name (self->stack, acc_chart_panel_get_show_table (self) ? "table" : "plot");
}

static gboolean
toggle_shortcut_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  AccChartPanel *self = ACC_CHART_PANEL (widget);
  gboolean show = !acc_chart_panel_get_show_table (self);

  acc_chart_panel_set_show_table (self, show);
  gtk_widget_grab_focus (show ? self->table : self->plot);
  return TRUE;
}

static void
acc_chart_panel_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccChartPanel *self = ACC_CHART_PANEL (object);

  switch (id)
    {
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, acc_chart_panel_get_show_table (self));
      break;
    case PROP_SPACING:
      g_value_set_int (value, gtk_box_get_spacing (self->box));
      break;
    case PROP_TABLE_HEIGHT:
      g_value_set_int (value, gtk_scrolled_window_get_min_content_height (self->scrolled));
      break;
    case PROP_TITLE_STYLE:
      g_value_set_string (value, self->style);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
acc_chart_panel_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccChartPanel *self = ACC_CHART_PANEL (object);

  switch (id)
    {
    case PROP_SHOW_TABLE:
      acc_chart_panel_set_show_table (self, g_value_get_boolean (value));
      break;
    case PROP_SPACING:
      gtk_box_set_spacing (self->box, g_value_get_int (value));
      gtk_box_set_spacing (self->head, g_value_get_int (value));
      break;
    case PROP_TABLE_HEIGHT:
      gtk_scrolled_window_set_min_content_height (self->scrolled, g_value_get_int (value));
      break;
    case PROP_TITLE_STYLE:
      if (self->style != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self->title), self->style);
      g_free (self->style);
      self->style = g_value_dup_string (value);
      gtk_widget_add_css_class (GTK_WIDGET (self->title), self->style);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
acc_chart_panel_dispose (GObject *object)
{
  AccChartPanel *self = ACC_CHART_PANEL (object);

  self->plot = self->table = NULL;
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->style, g_free);
  G_OBJECT_CLASS (acc_chart_panel_parent_class)->dispose (object);
}

static void
acc_chart_panel_class_init (AccChartPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_chart_panel_dispose;
  object_class->get_property = acc_chart_panel_get_property;
  object_class->set_property = acc_chart_panel_set_property;
  /**
   * AccChartPanel:show-table:
   *
   * Whether the drawing gives way to a table of the same.
   */
  properties[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TABLE_HEIGHT] = g_param_spec_int ("table-height", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE_STYLE] = g_param_spec_string ("title-style", NULL, NULL, "section-title", G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, toggle_shortcut_cb, NULL);
}

static GtkLabel *
new_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
}

static void
acc_chart_panel_init (AccChartPanel *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->header = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->title = new_label ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->toggle), "flat");
  self->sentence = new_label ();
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "dim-label");
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->stack = g_object_new (GTK_TYPE_STACK, "vhomogeneous", FALSE, NULL);
  self->top = GTK_WIDGET (self->head);
  self->table_page = GTK_WIDGET (self->scrolled);
  gtk_stack_add_named (self->stack, self->table_page, "table");
  gtk_box_append (self->header, GTK_WIDGET (self->title));
  gtk_box_append (self->header, GTK_WIDGET (self->toggle));
  gtk_box_append (self->head, GTK_WIDGET (self->header));
  gtk_box_append (self->head, GTK_WIDGET (self->sentence));
  gtk_box_append (self->box, self->top);
  gtk_box_append (self->box, GTK_WIDGET (self->stack));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * acc_chart_panel_new:
 * @chart: (transfer none): what the panel stands around, which holds it
 *
 * Returns: (transfer floating): a panel without drawing and table
 */
GtkWidget *
acc_chart_panel_new (AccChart *chart)
{
  AccChartPanel *self = g_object_new (ACC_TYPE_CHART_PANEL, NULL);

  acc_chart_panel_set_chart (self, chart);
  return GTK_WIDGET (self);
}

/**
 * acc_chart_panel_set_chart:
 * @chart: (transfer none): what the panel stands around, which holds it; given once
 */
void
acc_chart_panel_set_chart (AccChartPanel *self,
                           AccChart      *chart)
{
  g_return_if_fail (ACC_IS_CHART_PANEL (self) && self->save == NULL);
  self->save = acc_chart_add_save (chart);
  gtk_box_insert_child_after (self->header, self->save, GTK_WIDGET (self->toggle));
}

/**
 * acc_chart_panel_add:
 * @part: where it stands
 * @child: (transfer floating): a widget; of parts of which there may be several the last of them
 */
void
acc_chart_panel_add (AccChartPanel     *self,
                     AccChartPanelPart  part,
                     GtkWidget         *child)
{
  g_return_if_fail (ACC_IS_CHART_PANEL (self));
  switch (part)
    {
    case ACC_CHART_PANEL_END:
      gtk_box_append (self->header, child);
      break;
    case ACC_CHART_PANEL_CONTROL:
      gtk_box_insert_child_after (self->head, child, gtk_widget_get_prev_sibling (GTK_WIDGET (self->sentence)));
      break;
    case ACC_CHART_PANEL_LEGEND:
      gtk_box_append (self->head, child);
      break;
    case ACC_CHART_PANEL_PLOT:
      self->plot = child;
      gtk_stack_add_named (self->stack, child, "plot");
      gtk_stack_set_visible_child (self->stack, child);
      break;
    case ACC_CHART_PANEL_TABLE:
      self->table = child;
      gtk_scrolled_window_set_child (self->scrolled, child);
      break;
    case ACC_CHART_PANEL_FOOT:
      gtk_box_append (self->box, child);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * acc_chart_panel_wrap:
 * @wrap: takes a widget that is nowhere, and returns what holds it, both floating or full
 *
 * Puts the texts and the table, each for itself, into what keeps them to a width; the drawing takes all there is.
 */
void
acc_chart_panel_wrap (AccChartPanel *self,
                      GtkWidget     *(*wrap) (GtkWidget *child))
{
  g_autoptr (GtkWidget) head = NULL;
  g_autoptr (GtkWidget) table = NULL;

  g_return_if_fail (ACC_IS_CHART_PANEL (self));
  head = g_object_ref (self->top);
  table = g_object_ref (self->table_page);
  gtk_box_remove (self->box, head);
  self->top = wrap (head);
  gtk_box_prepend (self->box, self->top);
  gtk_stack_remove (self->stack, table);
  self->table_page = wrap (table);
  gtk_stack_add_named (self->stack, self->table_page, "table");
}

/**
 * acc_chart_panel_set_texts:
 * @title: of the chart
 * @tooltip: of the button for its table, in the language of the moment
 */
void
acc_chart_panel_set_texts (AccChartPanel *self,
                           const char    *title,
                           const char    *tooltip)
{
  g_return_if_fail (ACC_IS_CHART_PANEL (self));
  gtk_label_set_label (self->title, title);
  gtk_button_set_label (GTK_BUTTON (self->toggle), _ ("Table"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->toggle), tooltip);
  acc_chart_translate_save (self->save);
}

void
acc_chart_panel_set_sentence (AccChartPanel *self,
                              const char    *sentence)
{
  g_return_if_fail (ACC_IS_CHART_PANEL (self));
  gtk_label_set_label (self->sentence, sentence);
}

void
acc_chart_panel_set_show_table (AccChartPanel *self,
                                gboolean       show_table)
{
  g_return_if_fail (ACC_IS_CHART_PANEL (self));
  gtk_toggle_button_set_active (self->toggle, show_table);
}

gboolean
acc_chart_panel_get_show_table (AccChartPanel *self)
{
  g_return_val_if_fail (ACC_IS_CHART_PANEL (self), FALSE);
  return gtk_toggle_button_get_active (self->toggle);
}

/**
 * acc_chart_panel_get_head:
 *
 * Returns: (transfer none): what holds the header, the controls, the sentence and the legend
 */
GtkWidget *
acc_chart_panel_get_head (AccChartPanel *self)
{
  g_return_val_if_fail (ACC_IS_CHART_PANEL (self), NULL);
  return self->top;
}

/**
 * acc_chart_panel_get_body:
 *
 * Returns: (transfer none): what holds the drawing or its table, whichever is shown
 */
GtkWidget *
acc_chart_panel_get_body (AccChartPanel *self)
{
  g_return_val_if_fail (ACC_IS_CHART_PANEL (self), NULL);
  return GTK_WIDGET (self->stack);
}
