/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names with figures and bars, one below the other. */

#include "config.h"

#include "cards/acc-ranked-bars.h"

#include "cards/acc-card-private.h"

/* One row; its template binds label, figure and bar to the item. */
#define ACC_TYPE_RANKED_ROW (acc_ranked_row_get_type ())
G_DECLARE_FINAL_TYPE (AccRankedRow, acc_ranked_row, ACC, RANKED_ROW, GtkListBoxRow)

struct _AccRankedRow
{
  GtkListBoxRow parent_instance;

  AccRankedItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
};

G_DEFINE_FINAL_TYPE (AccRankedRow, acc_ranked_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_row (AccRankedRow *self)
{
  const char *parts[] = { self->item->figure };

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), self->item->code != NULL && *self->item->code != '\0');
  _acc_card_describe (GTK_WIDGET (self), self->item->label, parts, G_N_ELEMENTS (parts));
}

static void
acc_ranked_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACC_TYPE_RANKED_ROW);
  g_clear_object (&ACC_RANKED_ROW (object)->item);
  G_OBJECT_CLASS (acc_ranked_row_parent_class)->dispose (object);
}

static void
acc_ranked_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, ACC_RANKED_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_ranked_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AccRankedRow *self = ACC_RANKED_ROW (object);

  if (prop_id != PROP_ITEM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->item = g_value_dup_object (value);
  if (self->item == NULL)
    return;
  g_signal_connect_object (self->item, "notify", G_CALLBACK (update_row), self, G_CONNECT_SWAPPED);
  update_row (self);
}

static void
acc_ranked_row_class_init (AccRankedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_ranked_row_dispose;
  object_class->get_property = acc_ranked_row_get_property;
  object_class->set_property = acc_ranked_row_set_property;
  g_object_class_install_property (object_class, PROP_ITEM,
                                   g_param_spec_object ("item", NULL, NULL, ACC_TYPE_RANKED_ITEM,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-ranked-row.ui");
  _acc_card_bind_closures (widget_class);
}

static void
acc_ranked_row_init (AccRankedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

struct _AccRankedBars
{
  GtkWidget parent_instance;

  GtkListBox *list;
};

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccRankedBars, acc_ranked_bars, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return g_object_new (ACC_TYPE_RANKED_ROW, "item", item, NULL);
}

static void
row_activated_cb (AccRankedBars *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, ACC_RANKED_ROW (row)->item->code);
}

static void
acc_ranked_bars_dispose (GObject *object)
{
  AccRankedBars *self = ACC_RANKED_BARS (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  G_OBJECT_CLASS (acc_ranked_bars_parent_class)->dispose (object);
}

static void
acc_ranked_bars_class_init (AccRankedBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_ranked_bars_dispose;
  /**
   * AccRankedBars::open:
   * @code: the code of the row's item
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", ACC_TYPE_RANKED_BARS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "rankedbars");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
acc_ranked_bars_init (AccRankedBars *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
acc_ranked_bars_new (void)
{
  return g_object_new (ACC_TYPE_RANKED_BARS, NULL);
}

/**
 * acc_ranked_bars_bind_model:
 * @model: of #AccRankedItem
 */
void
acc_ranked_bars_bind_model (AccRankedBars *self,
                            GListModel    *model)
{
  g_return_if_fail (ACC_IS_RANKED_BARS (self));
  gtk_list_box_bind_model (self->list, model, create_row, NULL, NULL);
}
