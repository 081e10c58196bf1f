/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document and its writers for text, Markdown and HTML. */

#include "config.h"

#include "report/acc-report-document.h"

#include <string.h>

#include "locale/acc-second.h"
#include "report/acc-report.h"

#define COLUMNS 78

static void
free_block (gpointer data)
{
  AccBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

AccDocument *
acc_document_new (const char *language)
{
  AccDocument *self = g_new0 (AccDocument, 1);

  self->language = g_strdup (language);
  self->second = g_strdup (acc_second_get_language ());
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

void
acc_document_free (AccDocument *self)
{
  g_free (self->language);
  g_free (self->second);
  g_free (self->footer);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static AccBlock *
add_block (AccDocument *self,
           AccBlockKind kind,
           char        *text)
{
  AccBlock *block = g_new0 (AccBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
acc_document_take (AccDocument *self,
                   AccBlockKind kind,
                   char        *text)
{
  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  add_block (self, kind, text);
}

void
acc_document_add (AccDocument *self,
                  AccBlockKind kind,
                  const char  *text)
{
  acc_document_take (self, kind, g_strdup (text));
}

void
acc_document_take_numbered (AccDocument *self,
                            AccBlockKind kind,
                            guint        number,
                            char        *text)
{
  add_block (self, kind, text)->number = number;
}

AccBlock *
acc_document_add_table (AccDocument *self,
                        guint        n_columns,
                        guint        right_aligned)
{
  AccBlock *block = add_block (self, ACC_BLOCK_TABLE, NULL);

  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  block->n_columns = n_columns;
  block->right_aligned = right_aligned;
  return block;
}

void
acc_document_take_cell (AccBlock *table,
                        guint     column,
                        char     *text)
{
  GStrv row;

  if (column == 0)
    {
      row = g_new0 (char *, table->n_columns + 1);
      for (guint i = 0; i < table->n_columns; i++)
        row[i] = g_strdup ("");
      g_ptr_array_add (table->rows, row);
    }
  row = table->rows->pdata[table->rows->len - 1];
  g_free (row[column]);
  row[column] = text;
}

/* The digits of the note that is referred to at a place in a text: how many, from the third byte on; 0 where it refers to none. */
static gsize
count_note_digits (const char *place)
{
  gsize digits = place[0] == '[' && place[1] == '^' ? strspn (place + 2, "0123456789") : 0;

  return digits > 0 && place[2 + digits] == ']' ? digits : 0;
}

char *
acc_document_raise_notes (const char *text)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      gsize digits = count_note_digits (p);

      if (digits == 0)
        {
          g_string_append_c (out, *p++);
          continue;
        }
      for (gsize i = 0; i < digits; i++)
        g_string_append (out, raised[p[2 + i] - '0']);
      p += digits + 3;
      /* Two numbers are not read as one. */
      if (count_note_digits (p) > 0)
        g_string_append (out, "\u00a0");
    }
  return g_string_free (out, FALSE);
}

/* The rows of a table, as a person reads them. */
GPtrArray *
acc_document_raise_rows (const AccBlock *table)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint r = 0; r < table->rows->len; r++)
    {
      GStrv row = g_new0 (char *, table->n_columns + 1);

      for (guint c = 0; c < table->n_columns; c++)
        row[c] = acc_document_raise_notes (((GStrv) table->rows->pdata[r])[c]);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
append_underlined (GString    *out,
                   const char *text,
                   char        line)
{
  glong length = g_utf8_strlen (text, -1);

  g_string_append_printf (out, "%s\n", text);
  for (glong i = 0; i < length; i++)
    g_string_append_c (out, line);
  g_string_append_c (out, '\n');
}

static void
append_wrapped (GString    *out,
                const char *text,
                const char *first,
                const char *rest)
{
  g_autofree char *raised = acc_document_raise_notes (text);
  g_autofree char *wrapped = acc_report_wrap (raised, COLUMNS, first, rest);

  g_string_append (out, wrapped);
}

static gboolean
is_list (AccBlockKind kind)
{
  return kind == ACC_BLOCK_ITEM || kind == ACC_BLOCK_SUBITEM || kind == ACC_BLOCK_NOTE || kind == ACC_BLOCK_SOURCE;
}

char *
acc_document_to_text (AccDocument *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      AccBlock *block = self->blocks->pdata[i];
      AccBlock *before = i > 0 ? self->blocks->pdata[i - 1] : NULL;
      g_autofree char *label = NULL;
      g_autofree char *table = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      if (before != NULL && !(is_list (block->kind) && is_list (before->kind)) && before->kind != ACC_BLOCK_TITLE)
        g_string_append_c (out, '\n');
      switch (block->kind)
        {
        case ACC_BLOCK_TITLE:
          append_underlined (out, block->text, '=');
          break;
        case ACC_BLOCK_HEADING:
          append_underlined (out, block->text, '-');
          break;
        case ACC_BLOCK_ITEM:
          append_wrapped (out, block->text, "- ", "  ");
          break;
        case ACC_BLOCK_SUBITEM:
          append_wrapped (out, block->text, "  - ", "    ");
          break;
        case ACC_BLOCK_TABLE:
          rows = acc_document_raise_rows (block);
          table = acc_report_table_to_text (rows, block->n_columns, block->right_aligned);
          g_string_append (out, table);
          break;
        case ACC_BLOCK_NOTE:
          label = g_strdup_printf ("%u.%s", block->number, block->number < 10 ? "  " : " ");
          append_wrapped (out, block->text, label, "    ");
          break;
        case ACC_BLOCK_SOURCE:
          label = g_strdup_printf ("[%u] ", block->number);
          append_wrapped (out, block->text, label, "    ");
          break;
        case ACC_BLOCK_SUBTITLE:
        case ACC_BLOCK_PARAGRAPH:
        default:
          append_wrapped (out, block->text, "", "");
          break;
        }
    }
  if (self->footer != NULL)
    {
      g_string_append_c (out, '\n');
      append_wrapped (out, self->footer, "", "");
    }
  return g_string_free (out, FALSE);
}

/* Markdown: what its syntax would take for markup is escaped; references stay as they are. */
static char *
escape_markdown (const char *text)
{
  g_autofree char *raised = acc_document_raise_notes (text);
  GString *out = g_string_new (NULL);

  for (const char *p = raised; *p != '\0'; p++)
    {
      if (strchr ("\\`*_<>|#", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static void
append_markdown_table (GString  *out,
                       AccBlock *block)
{
  for (guint r = 0; r < block->rows->len; r++)
    {
      g_string_append_c (out, '|');
      for (guint c = 0; c < block->n_columns; c++)
        {
          g_autofree char *cell = escape_markdown (((GStrv) block->rows->pdata[r])[c]);

          g_string_append_printf (out, " %s |", cell);
        }
      g_string_append_c (out, '\n');
      if (r == 0)
        {
          g_string_append_c (out, '|');
          for (guint c = 0; c < block->n_columns; c++)
            g_string_append (out, block->right_aligned >> c & 1 ? " ---: |" : " --- |");
          g_string_append_c (out, '\n');
        }
    }
}

char *
acc_document_to_markdown (AccDocument *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      AccBlock *block = self->blocks->pdata[i];
      AccBlock *before = i > 0 ? self->blocks->pdata[i - 1] : NULL;
      g_autofree char *text = block->text != NULL ? escape_markdown (block->text) : NULL;

      if (before != NULL && !(is_list (block->kind) && is_list (before->kind)))
        g_string_append_c (out, '\n');
      switch (block->kind)
        {
        case ACC_BLOCK_TITLE:
          g_string_append_printf (out, "# %s\n", text);
          break;
        case ACC_BLOCK_HEADING:
          g_string_append_printf (out, "## %s\n", text);
          break;
        case ACC_BLOCK_SUBTITLE:
          g_string_append_printf (out, "*%s*\n", text);
          break;
        case ACC_BLOCK_ITEM:
          g_string_append_printf (out, "- %s\n", text);
          break;
        case ACC_BLOCK_SUBITEM:
          g_string_append_printf (out, "  - %s\n", text);
          break;
        case ACC_BLOCK_TABLE:
          append_markdown_table (out, block);
          break;
        case ACC_BLOCK_NOTE:
        case ACC_BLOCK_SOURCE:
          g_string_append_printf (out, "%u. %s\n", block->number, text);
          break;
        case ACC_BLOCK_PARAGRAPH:
        default:
          g_string_append_printf (out, "%s\n", text);
          break;
        }
    }
  if (self->footer != NULL)
    {
      g_autofree char *footer = escape_markdown (self->footer);

      g_string_append_printf (out, "\n%s\n", footer);
    }
  return g_string_free (out, FALSE);
}

/* What stands in the second language is isolated (acc_second_set_marked()): here it says so, for who reads the page aloud, hyphenates it
 * or chooses a font. Isolates inside are those of a number or of a Latin name. */
static char *
mark_second (const AccDocument *self,
             const char        *html)
{
  GString *out = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = html; *p != '\0'; p++)
    {
      gboolean opens = g_str_has_prefix (p, "\u2066") || g_str_has_prefix (p, "\u2067") || g_str_has_prefix (p, "\u2068");

      if (depth == 0 && (g_str_has_prefix (p, "\u200e\u2068") || g_str_has_prefix (p, "\u200f\u2068")))
        {
          g_string_append_printf (out, "<bdi lang=\"%s\" dir=\"%s\">", self->second, acc_second_is_rtl () ? "rtl" : "ltr");
          p += strlen ("\u200e\u2068") - 1;
          depth = 1;
          continue;
        }
      if (depth > 0 && opens)
        depth++;
      else if (depth > 0 && g_str_has_prefix (p, "\u2069") && --depth == 0)
        {
          g_string_append (out, "</bdi>");
          p += strlen ("\u2069") - 1;
          continue;
        }
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

/* Escapes, and makes [1] a link to the source of that number, and [^1] one to the note. */
static char *
escape_html (const AccDocument *self,
             const char        *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = escaped; *p != '\0'; p++)
    {
      gsize digits = *p == '[' ? strspn (p + 1, "0123456789") : 0;
      gsize note = count_note_digits (p);

      if (note > 0)
        {
          g_string_append_printf (out, "<sup><a href=\"#note-%.*s\" role=\"doc-noteref\">%.*s</a></sup>%s", (int) note, p + 2, (int) note, p + 2,
                                  count_note_digits (p + note + 3) > 0 ? "\u00a0" : "");
          p += note + 2;
        }
      else if (digits > 0 && p[1 + digits] == ']')
        {
          g_string_append_printf (out, "<a href=\"#source-%.*s\">[%.*s]</a>", (int) digits, p + 1, (int) digits, p + 1);
          p += digits + 1;
        }
      else
        g_string_append_c (out, *p);
    }
  if (self->second != NULL)
    {
      g_autofree char *plain = g_string_free (out, FALSE);

      return mark_second (self, plain);
    }
  return g_string_free (out, FALSE);
}

static void
append_html_table (const AccDocument *self,
                   GString           *out,
                   AccBlock          *block)
{
  g_string_append (out, "<table>\n");
  for (guint r = 0; r < block->rows->len; r++)
    {
      g_string_append (out, "<tr>");
      for (guint c = 0; c < block->n_columns; c++)
        {
          g_autofree char *cell = escape_html (self, ((GStrv) block->rows->pdata[r])[c]);
          const char *tag = r == 0 || c == 0 ? "th" : "td";
          const char *scope = r == 0 ? " scope=\"col\"" : c == 0 ? " scope=\"row\"" : "";

          g_string_append_printf (out, "<%s%s%s>%s</%s>", tag, scope, block->right_aligned >> c & 1 ? " class=\"number\"" : "", cell, tag);
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</table>\n");
}

char *
acc_document_to_html (AccDocument *self)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n");
  g_autofree char *title = NULL;
  AccBlockKind open = ACC_BLOCK_TITLE;

  for (guint i = 0; i < self->blocks->len && title == NULL; i++)
    {
      AccBlock *block = self->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_TITLE)
        title = g_markup_escape_text (block->text, -1);
    }
  g_string_append_printf (out,
                          "<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n<style>\n"
                          "body { font: 1rem/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }\n"
                          "table { border-collapse: collapse; } th, td { border-bottom: 1px solid #999; padding: .2rem .8rem .2rem 0; text-align: start; font-weight: normal; }\n"
                          "tr:first-child th { font-weight: bold; } .number { text-align: right; font-variant-numeric: tabular-nums; }\n"
                          "footer, .subtitle { font-size: .9rem; } a { text-decoration: none; } sup { line-height: 0; }\n"
                          "@media print { body { margin: 0; max-width: none; } }\n"
                          "</style>\n</head>\n<body>\n",
                          self->language, acc_locale_is_rtl () ? "rtl" : "ltr", title != NULL ? title : "");
  for (guint i = 0; i <= self->blocks->len; i++)
    {
      AccBlock *block = i < self->blocks->len ? self->blocks->pdata[i] : NULL;
      AccBlockKind kind = block != NULL ? block->kind : ACC_BLOCK_TITLE;
      g_autofree char *text = block != NULL && block->text != NULL ? escape_html (self, block->text) : NULL;

      if (is_list (open) && kind != open)
        g_string_append (out, open == ACC_BLOCK_SOURCE || open == ACC_BLOCK_NOTE ? "</ol>\n" : "</ul>\n");
      if (is_list (kind) && kind != open)
        g_string_append (out, kind == ACC_BLOCK_SOURCE || kind == ACC_BLOCK_NOTE ? "<ol>\n" : kind == ACC_BLOCK_SUBITEM ? "<ul class=\"of-these\">\n" : "<ul>\n");
      open = kind;
      if (block == NULL)
        break;
      switch (kind)
        {
        case ACC_BLOCK_TITLE:
          g_string_append_printf (out, "<h1>%s</h1>\n", text);
          break;
        case ACC_BLOCK_HEADING:
          g_string_append_printf (out, "<h2>%s</h2>\n", text);
          break;
        case ACC_BLOCK_SUBTITLE:
          g_string_append_printf (out, "<p class=\"subtitle\">%s</p>\n", text);
          break;
        case ACC_BLOCK_ITEM:
        case ACC_BLOCK_SUBITEM:
          g_string_append_printf (out, "<li>%s</li>\n", text);
          break;
        case ACC_BLOCK_SOURCE:
        case ACC_BLOCK_NOTE:
          g_string_append_printf (out, "<li id=\"%s-%u\">%s</li>\n", kind == ACC_BLOCK_NOTE ? "note" : "source", block->number, text);
          break;
        case ACC_BLOCK_TABLE:
          append_html_table (self, out, block);
          break;
        case ACC_BLOCK_PARAGRAPH:
        default:
          g_string_append_printf (out, "<p>%s</p>\n", text);
          break;
        }
    }
  if (self->footer != NULL)
    {
      g_autofree char *footer = g_markup_escape_text (self->footer, -1);

      g_string_append_printf (out, "<footer>%s</footer>\n", footer);
    }
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
