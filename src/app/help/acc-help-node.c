/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a page of the manual. What is not known is kept, and what it means is for the page that shows it. */

#include "config.h"

#include "app/help/acc-help-node.h"

static AccHelpNode *
node_new (const char *name,
          const char *text)
{
  AccHelpNode *self = g_new0 (AccHelpNode, 1);

  self->name = g_strdup (name);
  self->text = g_strdup (text);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_help_node_free);
  return self;
}

void
acc_help_node_free (AccHelpNode *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self->id);
  g_free (self->type);
  g_free (self->xref);
  g_free (self->style);
  g_free (self->lang);
  g_ptr_array_unref (self->children);
  g_free (self);
}

static void
start_cb (GMarkupParseContext *context,
          const char          *name,
          const char         **attributes,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  GPtrArray *open = user_data;
  AccHelpNode *parent = g_ptr_array_index (open, open->len - 1);
  AccHelpNode *node = node_new (name, NULL);

  for (gsize i = 0; attributes[i] != NULL; i++)
    {
      if (g_str_equal (attributes[i], "id"))
        node->id = g_strdup (values[i]);
      else if (g_str_equal (attributes[i], "type"))
        node->type = g_strdup (values[i]);
      else if (g_str_equal (attributes[i], "xref"))
        node->xref = g_strdup (values[i]);
      else if (g_str_equal (attributes[i], "style"))
        node->style = g_strdup (values[i]);
      else if (g_str_equal (attributes[i], "xml:lang"))
        node->lang = g_strdup (values[i]);
    }
  g_ptr_array_add (parent->children, node);
  g_ptr_array_add (open, node);
}

static void
end_cb (GMarkupParseContext *context,
        const char          *name,
        gpointer             user_data,
        GError             **error)
{
  GPtrArray *open = user_data;

  g_ptr_array_set_size (open, (int) open->len - 1);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  GPtrArray *open = user_data;
  AccHelpNode *parent = g_ptr_array_index (open, open->len - 1);

  if (length > 0)
    g_ptr_array_add (parent->children, node_new (NULL, text));
}

/**
 * acc_help_node_load:
 * @path: of a page
 * @error: return location for an error of #GFileError or #GMarkupError, which names the file
 *
 * Returns: (transfer full): the element "page"
 */
AccHelpNode *
acc_help_node_load (const char *path,
                    GError    **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr (AccHelpNode) root = node_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  g_ptr_array_add (open, root);
  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, open, NULL);
  if (!g_markup_parse_context_parse (context, text, (gssize) length, error) || !g_markup_parse_context_end_parse (context, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  return g_ptr_array_steal_index (root->children, root->children->len - 1);
}

/**
 * acc_help_node_find:
 *
 * Returns: (nullable): the first child of that name
 */
AccHelpNode *
acc_help_node_find (AccHelpNode *self,
                    const char  *name)
{
  for (guint i = 0; self != NULL && i < self->children->len; i++)
    {
      AccHelpNode *child = g_ptr_array_index (self->children, i);

      if (g_strcmp0 (child->name, name) == 0)
        return child;
    }
  return NULL;
}

static void
append_text (AccHelpNode *self,
             GString     *text)
{
  if (self->text != NULL)
    g_string_append (text, self->text);
  for (guint i = 0; i < self->children->len; i++)
    append_text (g_ptr_array_index (self->children, i), text);
}

/**
 * acc_help_node_get_text:
 * @name: (nullable): a child's name, or %NULL for the whole node
 *
 * Returns: (transfer full): its plain text; empty where there is no such child
 */
char *
acc_help_node_get_text (AccHelpNode *self,
                        const char  *name)
{
  AccHelpNode *node = name != NULL ? acc_help_node_find (self, name) : self;
  GString *text = g_string_new (NULL);

  if (node != NULL)
    append_text (node, text);
  return g_string_free (text, FALSE);
}

/**
 * acc_help_node_get_guide:
 *
 * Returns: (nullable): of a page, the section that it hangs in, such as "index#more"
 */
const char *
acc_help_node_get_guide (AccHelpNode *self)
{
  AccHelpNode *info = acc_help_node_find (self, "info");

  for (guint i = 0; info != NULL && i < info->children->len; i++)
    {
      AccHelpNode *child = g_ptr_array_index (info->children, i);

      if (g_strcmp0 (child->name, "link") == 0 && g_strcmp0 (child->type, "guide") == 0)
        return child->xref;
    }
  return NULL;
}
