/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of a search's answers. Its rows stay from one letter to the next and are given other answers: making widgets takes
 * longer than searching. */

#include "config.h"

#include "app/sidebar/acc-results.h"

#include "app/sidebar/acc-result-row.h"
#include "cards/acc-compat.h"
#include "locale/acc-locale.h"

struct _AccResults
{
  GtkWidget parent_instance;

  GListStore *shown;
  GPtrArray *rows; /* of AccResultRow; the list owns them */
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
};

enum
{
  SIGNAL_OPEN,
  SIGNAL_LEAVE,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccResults, acc_results, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static GtkWidget *
create_heading (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *title = gtk_label_new (NULL), *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (box, "result-heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

/* A heading where another kind begins, with how many were found. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  AccResult *item = acc_result_row_get_item (ACC_RESULT_ROW (row));
  AccResult *previous = before != NULL ? acc_result_row_get_item (ACC_RESULT_ROW (before)) : NULL;
  g_autofree char *number = NULL;
  GtkWidget *heading;

  if (item == NULL || (previous != NULL && previous->kind == item->kind))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_list_box_row_get_header (row);
  if (heading == NULL)
    {
      heading = create_heading ();
      gtk_list_box_row_set_header (row, heading);
    }
  number = acc_locale_format_number (item->total);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (heading)), acc_result_describe_kind (item->kind));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (heading)), number);
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       user_data)
{
  return acc_result_row_get_item (ACC_RESULT_ROW (row)) != NULL;
}

static void
activated_cb (AccResults    *self,
              GtkListBoxRow *row)
{
  AccResult *item = acc_result_row_get_item (ACC_RESULT_ROW (row));

  /* A row that the pointer was pressed on may have lost its answer before it is let go: somebody typed on. */
  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, item);
}

static gboolean
keynav_failed_cb (AccResults       *self,
                  GtkDirectionType  direction)
{
  if (direction != GTK_DIR_UP)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
  return TRUE;
}

static void
acc_results_dispose (GObject *object)
{
  AccResults *self = ACC_RESULTS (object);

  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_RESULTS);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (acc_results_parent_class)->dispose (object);
}

static void
acc_results_class_init (AccResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_results_dispose;

  signals[SIGNAL_OPEN] = g_signal_new ("open", ACC_TYPE_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ACC_TYPE_RESULT);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", ACC_TYPE_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "searchresults");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-results.ui");
  gtk_widget_class_bind_template_child (widget_class, AccResults, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AccResults, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
acc_results_init (AccResults *self)
{
  self->shown = g_list_store_new (ACC_TYPE_RESULT);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

/**
 * acc_results_search:
 * @session: what is searched
 * @text: what was typed
 *
 * Returns: whether anything is found
 */
gboolean
acc_results_search (AccResults *self,
                    AccSession *session,
                    const char *text)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (ACC_IS_RESULTS (self), FALSE);

  found = acc_result_find (session, text);
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), found->pdata, found->len);
  while (self->rows->len < found->len)
    {
      GtkWidget *row = acc_result_row_new ();

      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  for (guint i = 0; i < self->rows->len; i++)
    acc_result_row_set_item (self->rows->pdata[i], i < found->len ? found->pdata[i] : NULL);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  return found->len > 0;
}

/**
 * acc_results_rewind:
 *
 * Marks the first answer and shows it: something else was typed.
 */
void
acc_results_rewind (AccResults *self)
{
  g_return_if_fail (ACC_IS_RESULTS (self));

  if (self->rows->len > 0)
    gtk_list_box_select_row (self->list, self->rows->pdata[0]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

void
acc_results_open (AccResults *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ACC_IS_RESULTS (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL && acc_result_row_get_item (ACC_RESULT_ROW (row)) != NULL)
    activated_cb (self, row);
}

void
acc_results_focus (AccResults *self)
{
  guint n;

  g_return_if_fail (ACC_IS_RESULTS (self));

  /* The first is marked already: down from there is the second. */
  n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  if (n > 0)
    gtk_widget_grab_focus (self->rows->pdata[n > 1 ? 1 : 0]);
}

GListModel *
acc_results_get_model (AccResults *self)
{
  g_return_val_if_fail (ACC_IS_RESULTS (self), NULL);
  return G_LIST_MODEL (self->shown);
}
