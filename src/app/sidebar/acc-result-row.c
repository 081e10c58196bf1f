/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the search's answers, bound to its answer by the template. */

#include "config.h"

#include "app/sidebar/acc-result-row.h"

#include "cards/acc-marks.h"

struct _AccResultRow
{
  GtkListBoxRow parent_instance;

  AccResult *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccResultRow, acc_result_row, GTK_TYPE_LIST_BOX_ROW)

static GParamSpec *properties[N_PROPS];

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
acc_result_row_dispose (GObject *object)
{
  g_clear_object (&ACC_RESULT_ROW (object)->item);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  G_OBJECT_CLASS (acc_result_row_parent_class)->dispose (object);
}

static void
acc_result_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, ACC_RESULT_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_result_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_ITEM)
    acc_result_row_set_item (ACC_RESULT_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_result_row_class_init (AccResultRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_result_row_dispose;
  object_class->get_property = acc_result_row_get_property;
  object_class->set_property = acc_result_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ACC_TYPE_RESULT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACC_TYPE_MARKS);
  g_type_ensure (ACC_TYPE_RESULT);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-result-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
acc_result_row_init (AccResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
acc_result_row_new (void)
{
  return g_object_new (ACC_TYPE_RESULT_ROW, NULL);
}

void
acc_result_row_set_item (AccResultRow *self,
                         AccResult    *item)
{
  g_return_if_fail (ACC_IS_RESULT_ROW (self));

  if (!g_set_object (&self->item, item))
    return;
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, item->name != NULL ? item->name : "",
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, item->description != NULL ? item->description : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

AccResult *
acc_result_row_get_item (AccResultRow *self)
{
  g_return_val_if_fail (ACC_IS_RESULT_ROW (self), NULL);
  return self->item;
}
