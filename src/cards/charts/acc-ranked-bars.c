/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names with figures and bars, one below the other. */

#include "config.h"

#include "cards/charts/acc-ranked-bars.h"

#include "cards/acc-why.h"
#include "cards/cards/acc-card-private.h"
#include "cards/charts/acc-ranked-table.h"

/* One row; its template binds label, figure and bar to the item. */
#define ACC_TYPE_RANKED_ROW (acc_ranked_row_get_type ())
G_DECLARE_FINAL_TYPE (AccRankedRow, acc_ranked_row, ACC, RANKED_ROW, GtkListBoxRow)

struct _AccRankedRow
{
  GtkListBoxRow parent_instance;

  AccRankedItem *item;
  gboolean leads_on; /* without a code of its own: to the table of all */
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

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), self->leads_on || (self->item->code != NULL && *self->item->code != '\0'));
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
  GListModel *model; /* what is shown */
  AccRankedList lister;
  gpointer lister_data;
  char *title, *source, *sentence, *id, *what;
};

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (AccRankedBars, acc_ranked_bars, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, acc_ranked_table_chart_init))

static guint signals[N_SIGNALS];

static char *
name_claims (GtkWidget *row,
             GtkWidget *inner)
{
  return g_strdup (ACC_RANKED_ROW (row)->item->claim);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  AccRankedRow *row = g_object_new (ACC_TYPE_RANKED_ROW, "item", item, NULL);

  row->leads_on = ACC_RANKED_BARS (user_data)->lister != NULL;
  update_row (row);
  acc_why_offer (GTK_WIDGET (row), name_claims);
  return GTK_WIDGET (row);
}

static void
row_activated_cb (AccRankedBars *self,
                  GtkListBoxRow *row)
{
  const char *code = ACC_RANKED_ROW (row)->item->code;

  if (code != NULL && *code != '\0')
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, code);
  else
    acc_ranked_table_open (self);
}

static gboolean
table_shortcut_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  acc_ranked_table_open (ACC_RANKED_BARS (widget));
  return TRUE;
}

static void
acc_ranked_bars_dispose (GObject *object)
{
  AccRankedBars *self = ACC_RANKED_BARS (object);
  GtkWidget *child;

  /* The list, and a table or a menu that is open. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;
  g_clear_object (&self->model);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->sentence, g_free);
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
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, table_shortcut_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "rankedbars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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
  g_set_object (&self->model, model);
  gtk_list_box_bind_model (self->list, model, create_row, self, NULL);
}

/**
 * acc_ranked_bars_set_list:
 * @list: gives all that is ranked
 *
 * To be called before the model is bound.
 */
void
acc_ranked_bars_set_list (AccRankedBars *self,
                          AccRankedList  list,
                          gpointer       user_data)
{
  g_return_if_fail (ACC_IS_RANKED_BARS (self));
  self->lister = list;
  self->lister_data = user_data;
}

GListModel *
acc_ranked_bars_list (AccRankedBars *self)
{
  g_return_val_if_fail (ACC_IS_RANKED_BARS (self), NULL);
  return self->lister != NULL ? self->lister (self, self->lister_data) : NULL;
}

/**
 * acc_ranked_bars_describe:
 * @title: what is ranked
 * @source: who reports it, in a sentence, with the licence
 * @id: of the category that is counted
 * @what: its title
 *
 * Called again with the same it says nothing anew, unless other States have most.
 */
void
acc_ranked_bars_describe (AccRankedBars *self,
                          const char    *title,
                          const char    *source,
                          const char    *id,
                          const char    *what)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (ACC_IS_RANKED_BARS (self) && self->model != NULL);
  if (g_strcmp0 (self->title, title) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  g_free (self->source);
  self->source = g_strdup (source);
  g_free (self->id);
  self->id = g_strdup (id);
  g_free (self->what);
  self->what = g_strdup (what);
  sentence = acc_ranked_table_dup_sentence (self, self->model);
  if (g_strcmp0 (self->sentence, sentence) == 0)
    return;
  g_free (self->sentence);
  self->sentence = g_steal_pointer (&sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->sentence, -1);
}

const char *
acc_ranked_bars_get_id (AccRankedBars *self)
{
  return self->id != NULL ? self->id : "figure";
}

const char *
acc_ranked_bars_get_what (AccRankedBars *self)
{
  return self->what != NULL ? self->what : "";
}

const char *
acc_ranked_bars_get_title (AccRankedBars *self)
{
  g_return_val_if_fail (ACC_IS_RANKED_BARS (self), "");
  return self->title != NULL ? self->title : "";
}

const char *
acc_ranked_bars_get_source (AccRankedBars *self)
{
  g_return_val_if_fail (ACC_IS_RANKED_BARS (self), "");
  return self->source != NULL ? self->source : "";
}
