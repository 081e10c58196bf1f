/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a page of the manual: from Mallard's elements to labels, lists and tables. */

#include "config.h"

#include "app/help/acc-help-page.h"

#include <adwaita.h>
#include <string.h>

#include "locale/acc-locale.h"

#define SCREEN "help-screen"
#define NOTICE "help-notice"

typedef struct
{
  GHashTable *pages; /* all of them, by id: for the titles of links and the lists of guides */
  AccHelpNode *page;
  int level;
  gboolean rtl;
} Builder;

static void append_blocks (Builder *builder, GtkBox *box, AccHelpNode *node);

/* Runs of blanks are one blank, as in any markup. */
static void
append_words (GString    *markup,
              const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  for (const char *p = escaped; *p != '\0'; p++)
    {
      char letter = g_ascii_isspace (*p) ? ' ' : *p;

      if (letter != ' ' || (markup->len > 0 && markup->str[markup->len - 1] != ' '))
        g_string_append_c (markup, letter);
    }
}

static void
append_inline (Builder     *builder,
               GString     *markup,
               AccHelpNode *node)
{
  static const struct
  {
    const char *name, *tag;
  } styles[] = { { "em", "i" }, { "gui", "b" }, { "cmd", "tt" }, { "code", "tt" }, { "file", "tt" }, { "input", "tt" }, { "key", "tt" } };

  for (guint i = 0; i < node->children->len; i++)
    {
      AccHelpNode *child = g_ptr_array_index (node->children, i);
      const char *tag = NULL;
      gboolean isolated;

      if (child->text != NULL)
        {
          /* The blanks between the keys of a combination are not written. */
          if (g_strcmp0 (node->name, "keyseq") != 0)
            append_words (markup, child->text);
          continue;
        }
      if (i > 0 && g_strcmp0 (node->name, "keyseq") == 0)
        g_string_append_c (markup, '+');
      if (g_str_equal (child->name, "link") && child->xref != NULL)
        {
          g_autofree char *id = g_strndup (child->xref, strcspn (child->xref, "#"));
          g_autofree char *title = acc_help_node_get_text (g_hash_table_lookup (builder->pages, id), "title");

          g_string_append_printf (markup, "<a href=\"%s\">", child->xref);
          if (child->children->len > 0)
            append_inline (builder, markup, child);
          else
            append_words (markup, title);
          g_string_append (markup, "</a>");
          continue;
        }
      for (gsize j = 0; j < G_N_ELEMENTS (styles); j++)
        if (g_str_equal (child->name, styles[j].name))
          tag = styles[j].tag;
      /* Beside letters from right to left, Alt+← and --lang would be turned round: what is pressed or typed stands between U+2068 and U+2069. */
      isolated = builder->rtl && (tag != NULL ? g_str_equal (tag, "tt") && g_strcmp0 (node->name, "keyseq") != 0 : g_str_equal (child->name, "keyseq"));
      if (isolated)
        g_string_append (markup, "\u2068");
      if (tag != NULL)
        g_string_append_printf (markup, "<%s>", tag);
      append_inline (builder, markup, child);
      if (tag != NULL)
        g_string_append_printf (markup, "</%s>", tag);
      if (isolated)
        g_string_append (markup, "\u2069");
    }
}

static gboolean
link_cb (GtkLabel   *label,
         const char *address,
         gpointer    user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (label), "help.open", "s", address);
  return TRUE;
}

static GtkLabel *
append_label (Builder     *builder,
              GtkBox      *box,
              AccHelpNode *node)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  GtkWidget *label;

  append_inline (builder, markup, node);
  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), g_strchomp (markup->str));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect (label, "activate-link", G_CALLBACK (link_cb), NULL);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
append_title (Builder     *builder,
              GtkBox      *box,
              AccHelpNode *node)
{
  static const char *const classes[] = { "title-1", "title-3", "heading" };
  GtkWidget *label = GTK_WIDGET (append_label (builder, box, node));

  gtk_widget_add_css_class (label, classes[MIN (builder->level, 2)]);
  if (builder->level > 0)
    gtk_widget_set_margin_top (label, builder->level == 1 ? 12 : 0);
}

/* Can be selected, to be copied into a terminal. */
static void
append_screen (Builder     *builder,
               GtkBox      *box,
               AccHelpNode *node)
{
  g_autofree char *text = acc_help_node_get_text (node, NULL);
  GtkWidget *label = gtk_label_new (g_strstrip (text));

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, SCREEN);
  gtk_box_append (box, label);
}

static GtkBox *
new_box (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_widget_set_hexpand (box, TRUE);
  return GTK_BOX (box);
}

/* Of a list, of steps, of terms with what they mean. */
static void
append_items (Builder     *builder,
              GtkBox      *box,
              AccHelpNode *node)
{
  int level = builder->level, n = 0;
  GtkBox *list = new_box (6);

  for (guint i = 0; i < node->children->len; i++)
    {
      AccHelpNode *item = g_ptr_array_index (node->children, i);
      g_autofree char *number = NULL;
      GtkWidget *line;
      GtkBox *content;

      if (g_strcmp0 (item->name, "item") != 0)
        continue;
      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      content = new_box (g_str_equal (node->name, "terms") ? 2 : 6);
      number = g_str_equal (node->name, "steps") ? g_strdup_printf ("%d.", ++n) : g_strdup ("•");
      if (!g_str_equal (node->name, "terms"))
        {
          GtkWidget *mark = gtk_label_new (number);

          gtk_widget_set_valign (mark, GTK_ALIGN_START);
          gtk_widget_add_css_class (mark, "dim-label");
          gtk_box_append (GTK_BOX (line), mark);
        }
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (content));
      gtk_box_append (list, line);
      builder->level = 2;
      append_blocks (builder, content, item);
      builder->level = level;
    }
  gtk_box_append (box, GTK_WIDGET (list));
}

static void
append_table (Builder     *builder,
              GtkBox      *box,
              AccHelpNode *node)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < node->children->len; i++)
    {
      AccHelpNode *tr = g_ptr_array_index (node->children, i);
      int column = 0;

      for (guint j = 0; tr->name != NULL && j < tr->children->len; j++)
        {
          AccHelpNode *td = g_ptr_array_index (tr->children, j);
          GtkBox *cell;

          if (td->name == NULL)
            continue;
          cell = new_box (6);
          append_blocks (builder, cell, td);
          gtk_widget_set_hexpand (GTK_WIDGET (cell), column > 0);
          gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (cell), column++, row, 1, 1);
        }
      row += column > 0;
    }
  gtk_box_append (box, grid);
}

/* By what the page says about its place in a list, otherwise by its title. */
static char *
get_sort_key (AccHelpNode *page)
{
  AccHelpNode *info = acc_help_node_find (page, "info");

  return acc_help_node_get_text (acc_help_node_find (info, "title") != NULL ? info : page, "title");
}

static int
compare_pages (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = get_sort_key (*(AccHelpNode *const *) a);
  g_autofree char *other = get_sort_key (*(AccHelpNode *const *) b);

  return g_utf8_collate (one, other);
}

/* The pages that hang in a section of a guide. */
static void
append_guide (Builder    *builder,
              GtkBox     *box,
              const char *section)
{
  g_autofree char *guide = g_strconcat (builder->page->id, "#", section, NULL);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  GtkWidget *list;
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, builder->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    if (g_strcmp0 (acc_help_node_get_guide (page), guide) == 0)
      g_ptr_array_add (pages, page);
  if (pages->len == 0)
    return;
  g_ptr_array_sort (pages, compare_pages);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < pages->len; i++)
    {
      AccHelpNode *node = g_ptr_array_index (pages, i);
      g_autofree char *title = acc_help_node_get_text (node, "title");
      g_autofree char *description = acc_help_node_get_text (acc_help_node_find (node, "info"), "desc");
      g_autofree char *shown = g_markup_escape_text (title, -1);
      g_autofree char *below = g_markup_escape_text (description, -1);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.open");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", node->id);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (box, list);
}

static void
append_section (Builder     *builder,
                GtkBox      *box,
                AccHelpNode *node)
{
  GtkBox *section = new_box (9);

  gtk_widget_set_name (GTK_WIDGET (section), node->id != NULL ? node->id : "");
  builder->level++;
  append_blocks (builder, section, node);
  if (node->id != NULL)
    append_guide (builder, section, node->id);
  builder->level--;
  gtk_box_append (box, GTK_WIDGET (section));
}

/* A notice is what docs/help/manual.py has put there about the translation of the page. */
static void
append_note (Builder     *builder,
             GtkBox      *box,
             AccHelpNode *node)
{
  GtkBox *note = new_box (6);

  gtk_widget_add_css_class (GTK_WIDGET (note), g_strcmp0 (node->style, "notice") == 0 ? NOTICE : "help-note");
  append_blocks (builder, note, node);
  gtk_box_append (box, GTK_WIDGET (note));
}

static void
append_blocks (Builder     *builder,
               GtkBox      *box,
               AccHelpNode *node)
{
  static const struct
  {
    const char *name;
    void (*append) (Builder *builder, GtkBox *box, AccHelpNode *node);
  } blocks[] = {
    { "title", append_title }, { "screen", append_screen },  { "list", append_items }, { "steps", append_items },
    { "terms", append_items }, { "section", append_section }, { "table", append_table }, { "note", append_note },
  };

  for (guint i = 0; i < node->children->len; i++)
    {
      AccHelpNode *child = g_ptr_array_index (node->children, i);

      if (g_strcmp0 (child->name, "p") == 0)
        append_label (builder, box, child);
      for (gsize j = 0; j < G_N_ELEMENTS (blocks); j++)
        if (g_strcmp0 (child->name, blocks[j].name) == 0)
          blocks[j].append (builder, box, child);
    }
}

/* The page is in a language of its own, which need not be that of the window around it; commands are written from left to right, and a
 * notice is in the language of the window. */
static void
set_direction (GtkWidget       *widget,
               GtkTextDirection direction)
{
  if (gtk_widget_has_css_class (widget, NOTICE))
    direction = acc_locale_is_rtl () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  gtk_widget_set_direction (widget, gtk_widget_has_css_class (widget, SCREEN) ? GTK_TEXT_DIR_LTR : direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_direction (child, direction);
}

/**
 * acc_help_page_new:
 * @page: what is shown
 * @pages: (element-type utf8 AccHelpNode): all pages by id
 *
 * A link asks for the action "help.open" with the address of the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
acc_help_page_new (AccHelpNode *page,
                   GHashTable  *pages)
{
  gboolean translated = g_strcmp0 (page->lang, acc_locale_get_language ()) == 0;
  Builder builder = { .pages = pages, .page = page, .rtl = translated && acc_locale_is_rtl () };
  GtkBox *box = new_box (12);

  gtk_widget_add_css_class (GTK_WIDGET (box), "help-page");
  append_blocks (&builder, box, page);
  set_direction (GTK_WIDGET (box), builder.rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  return GTK_WIDGET (box);
}

/**
 * acc_help_page_find_section:
 *
 * Returns: (nullable) (transfer none): the section's widget
 */
GtkWidget *
acc_help_page_find_section (GtkWidget  *page,
                            const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_name (child), id))
      return child;
  return NULL;
}
