/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for the rows of tables: the keyboard stops at rows, which GtkColumnView itself leaves without a name. */

#include "config.h"

#include "cards/acc-table-row.h"

#include <string.h>

#define LIST_ITEM "acc-list-item" /* of a cell, or of a line: the GtkListItem that it is the child of, which lives as long as it is there */

void
acc_table_row_keep (GtkListItem *item,
                    GtkWidget   *child)
{
  g_object_set_data (G_OBJECT (child), LIST_ITEM, item);
}

/* In the first cell that was given one. */
static GtkListItem *
find_list_item (GtkWidget *widget)
{
  GtkListItem *found = g_object_get_data (G_OBJECT (widget), LIST_ITEM);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_list_item (child);
  return found;
}

gpointer
acc_table_row_find_item (GtkWidget *inner)
{
  for (; inner != NULL; inner = gtk_widget_get_parent (inner))
    {
      gboolean is_row = strcmp (gtk_widget_get_css_name (inner), "row") == 0;
      GtkListItem *found = is_row ? find_list_item (inner) : g_object_get_data (G_OBJECT (inner), LIST_ITEM);

      if (found != NULL || is_row)
        return found != NULL ? gtk_list_item_get_item (found) : NULL;
    }
  return NULL;
}

static GtkWidget *
find_row (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  while (row != NULL && strcmp (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  return row;
}

void
acc_table_row_name (GtkListItem *item,
                    const char  *name)
{
  GtkWidget *row = find_row (item);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_texts (GtkWidget *widget,
              GString   *texts)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (*text != '\0')
    g_string_append_printf (texts, texts->len > 0 ? "; %s" : "%s", text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

void
acc_table_row_name_by_cells (GtkListItem *item)
{
  GtkWidget *row = find_row (item);
  g_autoptr (GString) texts = g_string_new (NULL);

  if (row == NULL)
    return;
  acc_table_row_keep (item, gtk_list_item_get_child (item));
  append_texts (row, texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, texts->str, -1);
}

static GtkExpression *
of_item (GType       type,
         const char *property)
{
  return gtk_property_expression_new (type, gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item"), property);
}

void
acc_table_row_follow (GtkListItem *item,
                      GType        type,
                      const char  *property,
                      gpointer     widget,
                      const char  *what)
{
  acc_table_row_keep (item, widget);
  gtk_expression_bind (of_item (type, property), widget, what, item);
}

static void
speak_cb (gpointer user_data)
{
  GtkListItem *item = user_data;
  g_autofree char *spoken = NULL;

  if (gtk_list_item_get_item (item) == NULL)
    return;
  g_object_get (gtk_list_item_get_item (item), "spoken", &spoken, NULL);
  acc_table_row_name (item, spoken != NULL ? spoken : "");
}

void
acc_table_row_speak (GtkListItem *item,
                     GType        type)
{
  g_autoptr (GtkExpression) spoken = of_item (type, "spoken");

  gtk_expression_watch (spoken, item, speak_cb, item, NULL);
}
