/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the sidebar. Rows are used again for other places, so the item is a property that changes. */

#include "config.h"

#include "app/sidebar/acc-sidebar-row.h"

#include "cards/acc-compat.h"
#include "cards/acc-marks.h"
#include "facts/acc-words.h"

struct _AccSidebarRow
{
  GtkWidget parent_instance;

  AccPlaceRow *item;
  GtkWidget *count;
  GtkWidget *marks;
  GtkImage *arrow;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccSidebarRow, acc_sidebar_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* Its name in a second language, then what is to be said of it. */
static char *
word_description (AccPlaceRow *item)
{
  GString *words = g_string_new (NULL);

  acc_words_append_line (words, item->second);
  acc_words_append_line (words, item->description);
  return g_string_free (words, FALSE);
}

/* The heading of bookmarks does not. */
static gboolean
folds (AccPlaceRow *item)
{
  return item->kind == ACC_PLACE_ROW_FOLD || (item->kind == ACC_PLACE_ROW_REGION && *item->section != '\0');
}

/* A region's row leads to its page: its arrow alone folds it. */
static void
arrow_pressed_cb (GtkGestureClick *click,
                  int              n_press,
                  double           x,
                  double           y,
                  AccSidebarRow   *self)
{
  if (self->item == NULL || self->item->kind != ACC_PLACE_ROW_REGION)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  g_object_set (self->item, "folded", !self->item->folded, NULL);
}

/* What is spoken belongs to the row of the list, which is what has the focus. */
static void
update_words (AccSidebarRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = word_description (self->item);
  GtkAccessible *spoken = GTK_ACCESSIBLE (row != NULL ? row : GTK_WIDGET (self));

  gtk_accessible_update_property (spoken, GTK_ACCESSIBLE_PROPERTY_LABEL, self->item->name != NULL ? self->item->name : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (folds (self->item))
    {
      gtk_image_set_from_icon_name (self->arrow, self->item->folded ? "pan-end-symbolic" : "pan-down-symbolic");
      gtk_accessible_update_state (spoken, GTK_ACCESSIBLE_STATE_EXPANDED, !self->item->folded, -1);
    }
  else
    gtk_accessible_reset_state (spoken, GTK_ACCESSIBLE_STATE_EXPANDED);
  if (self->item->present)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "absent");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "absent");
}

/* Asked for when the pointer rests: to set it is to ask the display server where the pointer is, for every row that another place comes to. */
static gboolean
query_tooltip_cb (AccSidebarRow *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  g_autofree char *words = self->item != NULL ? word_description (self->item) : NULL;

  if (words == NULL || *words == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
acc_sidebar_row_dispose (GObject *object)
{
  AccSidebarRow *self = ACC_SIDEBAR_ROW (object);

  acc_sidebar_row_set_item (self, NULL);
  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (acc_sidebar_row_parent_class)->dispose (object);
}

static void
acc_sidebar_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, ACC_SIDEBAR_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_sidebar_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    acc_sidebar_row_set_item (ACC_SIDEBAR_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_sidebar_row_class_init (AccSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_sidebar_row_dispose;
  object_class->get_property = acc_sidebar_row_get_property;
  object_class->set_property = acc_sidebar_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ACC_TYPE_PLACE_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACC_TYPE_MARKS);
  g_type_ensure (ACC_TYPE_PLACE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AccSidebarRow, count);
  gtk_widget_class_bind_template_child (widget_class, AccSidebarRow, marks);
  gtk_widget_class_bind_template_child (widget_class, AccSidebarRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
acc_sidebar_row_init (AccSidebarRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidebar-row");
  g_signal_connect (click, "pressed", G_CALLBACK (arrow_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->arrow), GTK_EVENT_CONTROLLER (click));
}

AccPlaceRow *
acc_sidebar_row_get_item (AccSidebarRow *self)
{
  g_return_val_if_fail (ACC_IS_SIDEBAR_ROW (self), NULL);
  return self->item;
}

void
acc_sidebar_row_set_item (AccSidebarRow *self,
                          AccPlaceRow   *item)
{
  static const char *const classes[] = { "world", "map", "compare", "changes", "fold", "treaty", "region", "state", "bookmark" };

  g_return_if_fail (ACC_IS_SIDEBAR_ROW (self));

  if (self->item == item)
    return;
  if (self->item != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->item, update_words, self);
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[self->item->kind]);
    }
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[item->kind]);
      gtk_widget_set_visible (self->count, item->kind != ACC_PLACE_ROW_WORLD && item->kind != ACC_PLACE_ROW_MAP && item->kind != ACC_PLACE_ROW_STATE);
      gtk_widget_set_visible (self->marks, item->kind == ACC_PLACE_ROW_STATE);
      gtk_widget_set_visible (GTK_WIDGET (self->arrow), folds (item));
      g_signal_connect_object (item, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
      update_words (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
