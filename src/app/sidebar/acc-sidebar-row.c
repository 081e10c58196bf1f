/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the sidebar. Rows are used again for other places, so the item is a property that changes. A list makes two hundred of them at once: most
 * are of States, which have a name and marks, so the other parts are made for the rows that first need them, and none is read from a template. */

#include "config.h"

#include "app/sidebar/acc-sidebar-row.h"

#include "cards/acc-marks.h"
#include "facts/acc-words.h"

#define SPACING 8
#define LEAST_LETTERS 20
#define LETTERS 22
#define MOST_MARKS 4

struct _AccSidebarRow
{
  GtkWidget parent_instance;

  AccPlaceRow *item;
  GtkWidget *name;
  GtkWidget *count; /* these three: NULL until there is something for them to show */
  GtkWidget *arrow;
  GtkWidget *marks;
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

/* A part that the place has, where it belongs in the row; or hidden where it has none. */
static void
show_part (AccSidebarRow *self,
           GtkWidget    **part,
           gboolean       shown,
           GtkWidget   *(*make) (AccSidebarRow *self),
           GtkWidget     *behind)
{
  if (shown && *part == NULL)
    {
      *part = make (self);
      gtk_widget_insert_after (*part, GTK_WIDGET (self), behind);
    }
  if (*part != NULL)
    gtk_widget_set_visible (*part, shown);
}

static GtkWidget *
make_count (AccSidebarRow *self)
{
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "numeric");
  return count;
}

static GtkWidget *
make_arrow (AccSidebarRow *self)
{
  GtkWidget *arrow = gtk_image_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (arrow_pressed_cb), self);
  gtk_widget_add_controller (arrow, GTK_EVENT_CONTROLLER (click));
  return arrow;
}

static GtkWidget *
make_marks (AccSidebarRow *self)
{
  return g_object_new (ACC_TYPE_MARKS, "valign", GTK_ALIGN_CENTER, "most", MOST_MARKS, NULL);
}

static void
show_parts (AccSidebarRow *self)
{
  AccPlaceRow *item = self->item;

  show_part (self, &self->count, item->kind != ACC_PLACE_ROW_WORLD && item->kind != ACC_PLACE_ROW_MAP && item->kind != ACC_PLACE_ROW_STATE, make_count, self->name);
  show_part (self, &self->arrow, folds (item), make_arrow, self->count != NULL ? self->count : self->name);
  show_part (self, &self->marks, item->kind == ACC_PLACE_ROW_STATE, make_marks, gtk_widget_get_last_child (GTK_WIDGET (self)));
}

/* What is spoken belongs to the row of the list, which is what has the focus. */
static void
update (AccSidebarRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = word_description (self->item);
  GtkAccessible *spoken = GTK_ACCESSIBLE (row != NULL ? row : GTK_WIDGET (self));

  gtk_inscription_set_text (GTK_INSCRIPTION (self->name), self->item->name);
  if (self->count != NULL)
    gtk_label_set_label (GTK_LABEL (self->count), self->item->count != NULL ? self->item->count : "");
  if (self->marks != NULL)
    g_object_set (self->marks, "marks", self->item->marks, NULL);
  gtk_accessible_update_property (spoken, GTK_ACCESSIBLE_PROPERTY_LABEL, self->item->name != NULL ? self->item->name : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (folds (self->item))
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), self->item->folded ? "pan-end-symbolic" : "pan-down-symbolic");
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
  GtkWidget *child;

  acc_sidebar_row_set_item (ACC_SIDEBAR_ROW (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
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

  object_class->dispose = acc_sidebar_row_dispose;
  object_class->get_property = acc_sidebar_row_get_property;
  object_class->set_property = acc_sidebar_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ACC_TYPE_PLACE_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
acc_sidebar_row_init (AccSidebarRow *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidebar-row");
  self->name = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 0.0, "yalign", 0.5, "hexpand", TRUE, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                             "min-chars", LEAST_LETTERS, "nat-chars", LETTERS, "has-tooltip", TRUE, NULL);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  g_signal_connect_object (self->name, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
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
      g_signal_handlers_disconnect_by_func (self->item, update, self);
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[self->item->kind]);
    }
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[item->kind]);
      show_parts (self);
      g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
