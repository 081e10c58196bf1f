/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button of a chooser, for languages whose words are long: the toolkit's own asks for the width of the longest choice. And for
 * screen readers: the keyboard stops at a button within the chooser, which the toolkit leaves without a name. */

#include "config.h"

#include "cards/acc-choice.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  setup_cb (factory, item);
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_list_item_get_child (item)), 34);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (gtk_list_item_get_child (item)), GTK_NATURAL_WRAP_INHERIT);
}

/**
 * acc_choice_wrap:
 * @choice: a chooser whose model is a #GtkStringList
 */
void
acc_choice_wrap (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  /* The list keeps the toolkit's own rows, with their tick. */
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

/**
 * acc_choice_search:
 * @choice: a chooser whose model is a #GtkStringList, for which acc_choice_wrap() was called
 */
void
acc_choice_search (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkListItemFactory) button = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  /* Newer GTK puts a factory of its own in the place of this one when it is given an expression. */
  button = g_object_ref (gtk_drop_down_get_factory (choice));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_expression (choice, string);
  gtk_drop_down_set_factory (choice, button);
  gtk_drop_down_set_list_factory (choice, factory);
  gtk_drop_down_set_enable_search (choice, TRUE);
  /* GTK 4.8 finds what a choice begins with; newer ones find it anywhere. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (choice), "search-match-mode") != NULL)
    g_object_set (choice, "search-match-mode", GTK_STRING_FILTER_MATCH_MODE_SUBSTRING, NULL);
}

/**
 * acc_choice_set_words:
 * @choice: a chooser whose model is a #GtkStringList, or that has none yet
 * @words: what can be chosen
 *
 * The rows of a long list are not made again for a record that was read anew.
 */
void
acc_choice_set_words (GtkDropDown   *choice,
                      GtkStringList *words)
{
  GListModel *had = gtk_drop_down_get_model (choice);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (words));
  gboolean same = had != NULL && n == g_list_model_get_n_items (had);

  for (guint i = 0; i < n && same; i++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (had), i), gtk_string_list_get_string (words, i));
  if (!same)
    gtk_drop_down_set_model (choice, G_LIST_MODEL (words));
}

static void
name_button (GtkDropDown *choice)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  gpointer selected = gtk_drop_down_get_selected_item (choice);
  const char *title = g_object_get_data (G_OBJECT (choice), "acc-title");
  g_autofree char *words = NULL;

  if (button == NULL)
    return;
  if (GTK_IS_STRING_OBJECT (selected))
    /* Translators: a cell of a table or a chooser as it is read out: title of its column, and what stands in it */
    words = acc_locale_compose (_ ("{title}: {words}"), "title", title, "words", gtk_string_object_get_string (selected), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : title, -1);
}

/**
 * acc_choice_set_title:
 * @choice: a chooser whose model is a #GtkStringList
 * @title: what is chosen, in the language in use
 *
 * A screen reader says the title and the choice. To be called again when the language changes.
 */
void
acc_choice_set_title (GtkDropDown *choice,
                      const char  *title)
{
  gboolean first = g_object_get_data (G_OBJECT (choice), "acc-title") == NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  g_object_set_data_full (G_OBJECT (choice), "acc-title", g_strdup (title), g_free);
  if (first)
    g_signal_connect (choice, "notify::selected-item", G_CALLBACK (name_button), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* GTK 4.18 calls it by what is chosen, whatever its label says: there the title is heard as its description. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (choice), title);
  name_button (choice);
}
