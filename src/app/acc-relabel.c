/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads once which object of which template has which translatable text, and sets those texts anew on the widgets that the
 * templates made. Each object with such a text has an id in its template; a test holds that. Widgets, and all they remember
 * (what was typed, scrolled to, focused), stay as they are. GTK says its own words once, when it makes a widget: they are asked for
 * again where widgets that stay have some. */

#include "config.h"

#include "app/acc-relabel.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *property; /* NULL for an item of a string list */
  char *context;
  char *msgid;
  gboolean accessible;
} Text;

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->property);
  g_free (text->context);
  g_free (text->msgid);
  g_free (text);
}

typedef struct
{
  GHashTable *templates; /* class name to a table of ids to arrays of Text */
  GHashTable *objects;   /* of the template being read */
  GPtrArray *ids;        /* of the objects that enclose the place being read; "" where there is none */
  Text *text;            /* being read */
  GString *words;
  gboolean accessible;
} Reader;

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             user_data,
               GError             **error)
{
  Reader *reader = user_data;
  const char *id = "", *class_name = NULL, *name = NULL, *message_context = NULL;
  gboolean translatable = FALSE;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], "id") == 0)
        id = values[i];
      else if (strcmp (names[i], "class") == 0)
        class_name = values[i];
      else if (strcmp (names[i], "name") == 0)
        name = values[i];
      else if (strcmp (names[i], "context") == 0)
        message_context = values[i];
      else if (strcmp (names[i], "translatable") == 0)
        translatable = strcmp (values[i], "yes") == 0;
    }
  if (strcmp (element, "template") == 0 && class_name != NULL)
    {
      reader->objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
      g_hash_table_insert (reader->templates, g_strdup (class_name), reader->objects);
      g_ptr_array_add (reader->ids, g_strdup (""));
    }
  else if (strcmp (element, "object") == 0)
    g_ptr_array_add (reader->ids, g_strdup (id));
  else if (strcmp (element, "accessibility") == 0)
    reader->accessible = TRUE;
  else if (translatable && (strcmp (element, "property") == 0 || strcmp (element, "item") == 0))
    {
      reader->text = g_new0 (Text, 1);
      reader->text->property = g_strdup (name);
      reader->text->context = g_strdup (message_context);
      reader->text->accessible = reader->accessible;
      reader->words = g_string_new (NULL);
    }
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             user_data,
             GError             **error)
{
  Reader *reader = user_data;
  const char *id = reader->ids->len > 0 ? reader->ids->pdata[reader->ids->len - 1] : "";

  if (reader->text != NULL && (strcmp (element, "property") == 0 || strcmp (element, "item") == 0))
    {
      GPtrArray *texts = reader->objects != NULL ? g_hash_table_lookup (reader->objects, id) : NULL;

      reader->text->msgid = g_string_free (g_steal_pointer (&reader->words), FALSE);
      if (texts == NULL && reader->objects != NULL)
        {
          texts = g_ptr_array_new_with_free_func (text_free);
          g_hash_table_insert (reader->objects, g_strdup (id), texts);
        }
      if (texts != NULL)
        g_ptr_array_add (texts, reader->text);
      else
        text_free (reader->text);
      reader->text = NULL;
    }
  else if (strcmp (element, "object") == 0 || strcmp (element, "template") == 0)
    {
      if (reader->ids->len > 0)
        g_ptr_array_set_size (reader->ids, reader->ids->len - 1);
      if (strcmp (element, "template") == 0)
        reader->objects = NULL;
    }
  else if (strcmp (element, "accessibility") == 0)
    reader->accessible = FALSE;
}

static void
read_words (GMarkupParseContext *context,
            const char          *words,
            gsize                length,
            gpointer             user_data,
            GError             **error)
{
  Reader *reader = user_data;

  if (reader->words != NULL)
    g_string_append_len (reader->words, words, (gssize) length);
}

static GHashTable *
read_templates (void)
{
  static const GMarkupParser parser = { start_element, end_element, read_words, NULL, NULL };
  GHashTable *templates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_auto (GStrv) files = g_resources_enumerate_children (ACC_RESOURCE_PATH "/ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (gsize i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (ACC_RESOURCE_PATH "/ui/", files[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      Reader reader = { .templates = templates, .ids = ids };
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);

      g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
    }
  return templates;
}

#define TOOLKIT "gtk40" /* GTK's own catalogue */

/* Its buttons are made anew when the layout becomes another one. */
static void
remake_controls (GtkWindowControls *controls)
{
  g_autofree char *layout = g_strdup (gtk_window_controls_get_decoration_layout (controls));

  gtk_window_controls_set_decoration_layout (controls, ":");
  gtk_window_controls_set_decoration_layout (controls, layout);
}

/* What a chooser with nothing in it shows, on the page "empty" of its stack; and the hint of its search. */
static void
relabel_chooser (GtkWidget *widget)
{
  GtkWidget *empty = GTK_IS_STACK (widget) ? gtk_stack_get_child_by_name (GTK_STACK (widget), "empty") : NULL;

  if (GTK_IS_LABEL (empty))
    gtk_label_set_label (GTK_LABEL (empty), g_dgettext (TOOLKIT, "(None)"));
  else if (GTK_IS_SEARCH_ENTRY (widget))
    g_object_set (widget, "placeholder-text", g_dgettext (TOOLKIT, "Search…"), NULL);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      relabel_chooser (child);
}

/* The menu of a text (Cut, Copy, …) is kept once it was open, and thrown away when what the program adds to it becomes another. */
static void
forget_menu (GtkWidget *widget)
{
  g_autoptr (GMenuModel) own = NULL;
  g_autoptr (GMenu) other = g_menu_new ();

  g_object_get (widget, "extra-menu", &own, NULL);
  g_object_set (widget, "extra-menu", other, NULL);
  g_object_set (widget, "extra-menu", own, NULL);
}

static void
relabel_toolkit (GtkWidget *widget)
{
  if (GTK_IS_WINDOW_CONTROLS (widget))
    remake_controls (GTK_WINDOW_CONTROLS (widget));
  else if (GTK_IS_DROP_DOWN (widget))
    relabel_chooser (widget);
  else if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || (GTK_IS_LABEL (widget) && gtk_label_get_selectable (GTK_LABEL (widget))))
    forget_menu (widget);
}

static const char *
translate (const Text *text)
{
  return text->context != NULL ? g_dpgettext2 (NULL, text->context, text->msgid) : gettext (text->msgid);
}

/* A chooser whose choices the template writes: the same one stays chosen. */
static void
relabel_choices (GtkDropDown *choice,
                 GHashTable  *objects)
{
  GListModel *model = gtk_drop_down_get_model (choice);
  const char *id = GTK_IS_STRING_LIST (model) ? gtk_buildable_get_buildable_id (GTK_BUILDABLE (model)) : NULL;
  GPtrArray *texts = id != NULL ? g_hash_table_lookup (objects, id) : NULL;
  guint selected = gtk_drop_down_get_selected (choice);

  if (texts == NULL || texts->len != g_list_model_get_n_items (model))
    return;
  for (guint i = 0; i < texts->len; i++)
    {
      const char *items[] = { translate (texts->pdata[i]), NULL };

      gtk_string_list_splice (GTK_STRING_LIST (model), i, 1, items);
    }
  gtk_drop_down_set_selected (choice, selected);
}

static void
relabel_widget (GtkWidget  *widget,
                GHashTable *objects)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  GPtrArray *texts = id != NULL ? g_hash_table_lookup (objects, id) : NULL;

  if (GTK_IS_DROP_DOWN (widget))
    relabel_choices (GTK_DROP_DOWN (widget), objects);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const Text *text = texts->pdata[i];

      if (text->accessible && strcmp (text->property, "label") == 0)
        gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, translate (text), -1);
      else if (text->accessible)
        gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, translate (text), -1);
      else if (text->property != NULL)
        g_object_set (widget, text->property, translate (text), NULL);
    }
}

/* objects: of the template that made the widget. */
static void
relabel_tree (GtkWidget  *widget,
              GHashTable *templates,
              GHashTable *objects)
{
  GHashTable *own = g_hash_table_lookup (templates, G_OBJECT_TYPE_NAME (widget));

  relabel_toolkit (widget);
  if (objects != NULL)
    relabel_widget (widget, objects);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    relabel_tree (child, templates, own != NULL ? own : objects);
}

/**
 * acc_relabel:
 * @root: a window
 *
 * Sets every translatable text of the templates below @root, and GTK's own words in it, to what the language in use has for them.
 */
void
acc_relabel (GtkWidget *root)
{
  static GHashTable *templates;

  g_return_if_fail (GTK_IS_WIDGET (root));

  if (templates == NULL)
    templates = read_templates ();
  relabel_tree (root, templates, NULL);
}
