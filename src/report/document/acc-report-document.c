/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document and its writers for text and Markdown. */

#include "config.h"

#include "report/document/acc-report-document.h"

#include <string.h>

#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "report/acc-report.h"

#define COLUMNS 78

static void
free_block (gpointer data)
{
  AccBlock *block = data;

  g_free (block->text);
  if (block->figure != NULL)
    {
      block->figure->free_data (block->figure->data);
      g_free (block->figure->alt);
      g_free (block->figure);
    }
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

AccDocument *
acc_document_new (const char *language)
{
  AccDocument *self = g_new0 (AccDocument, 1);

  self->language = g_strdup (language);
  self->rtl = acc_locale_is_rtl ();
  self->second = g_strdup (acc_second_get_language ());
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

void
acc_document_free (AccDocument *self)
{
  g_free (self->language);
  g_free (self->second);
  g_free (self->head);
  g_free (self->date);
  g_free (self->footer);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->beside, acc_document_free);
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
  if ((text == NULL || *text == '\0') && self->keeps_empty)
    {
      g_free (text);
      add_block (self, kind, g_strdup (""));
      return;
    }
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

void
acc_document_take_figure (AccDocument       *self,
                          char              *caption,
                          AccDocumentFigure *figure)
{
  add_block (self, ACC_BLOCK_FIGURE, caption)->figure = figure;
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

/* Of two languages each has its line, with one rule under both. OTHER: nullable. */
static void
append_underlined (GString    *out,
                   const char *text,
                   const char *other,
                   char        line)
{
  glong length = MAX (g_utf8_strlen (text, -1), other != NULL ? g_utf8_strlen (other, -1) : 0);

  g_string_append_printf (out, "%s\n", text);
  if (other != NULL)
    g_string_append_printf (out, "%s\n", other);
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

/* What a block without pictures comes after. */
static AccBlock *
find_before (AccDocument *self,
             guint        index)
{
  while (index > 0 && ((AccBlock *) self->blocks->pdata[index - 1])->kind == ACC_BLOCK_FIGURE)
    index--;
  return index > 0 ? self->blocks->pdata[index - 1] : NULL;
}

/* What stands beside it in the second language; NULL for none. */
static AccBlock *
find_beside (AccDocument *self,
             guint        index)
{
  AccBlock *block = self->beside != NULL ? self->beside->blocks->pdata[index] : NULL;

  return block != NULL && (block->text == NULL || *block->text != '\0') ? block : NULL;
}

/* With spaces instead of a number or a sign where it GOES_ON with what was said in another language. */
static void
append_text_block (GString        *out,
                   const AccBlock *block,
                   gboolean        goes_on)
{
  g_autofree char *label = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  switch (block->kind)
    {
    case ACC_BLOCK_ITEM:
      append_wrapped (out, block->text, goes_on ? "  " : "- ", "  ");
      break;
    case ACC_BLOCK_SUBITEM:
      append_wrapped (out, block->text, goes_on ? "    " : "  - ", "    ");
      break;
    case ACC_BLOCK_TABLE:
      if (block->text != NULL)
        append_wrapped (out, block->text, "", "");
      rows = acc_document_raise_rows (block);
      table = acc_report_table_to_text (rows, block->n_columns, block->right_aligned);
      g_string_append (out, table);
      break;
    case ACC_BLOCK_NOTE:
      label = g_strdup_printf ("%u.%s", block->number, block->number < 10 ? "  " : " ");
      append_wrapped (out, block->text, goes_on ? "    " : label, "    ");
      break;
    case ACC_BLOCK_SOURCE:
      label = g_strdup_printf ("[%u] ", block->number);
      append_wrapped (out, block->text, goes_on ? "    " : label, "    ");
      break;
    case ACC_BLOCK_TITLE:
    case ACC_BLOCK_HEADING:
    case ACC_BLOCK_FIGURE:
    case ACC_BLOCK_SUBTITLE:
    case ACC_BLOCK_PARAGRAPH:
    default:
      append_wrapped (out, block->text, "", "");
      break;
    }
}

char *
acc_document_to_text (AccDocument *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      AccBlock *block = self->blocks->pdata[i], *other = find_beside (self, i);
      AccBlock *before = find_before (self, i);
      gboolean heading = block->kind == ACC_BLOCK_TITLE || block->kind == ACC_BLOCK_HEADING, empty = block->text != NULL && *block->text == '\0' && self->beside != NULL;

      if (block->kind == ACC_BLOCK_FIGURE)
        continue;
      if (before != NULL && !(is_list (block->kind) && is_list (before->kind)) && before->kind != ACC_BLOCK_TITLE)
        g_string_append_c (out, '\n');
      if (heading)
        append_underlined (out, block->text, other != NULL ? other->text : NULL, block->kind == ACC_BLOCK_TITLE ? '=' : '-');
      else if (!empty)
        append_text_block (out, block, FALSE);
      if (heading || other == NULL)
        continue;
      if (!empty && !is_list (block->kind))
        g_string_append_c (out, '\n');
      append_text_block (out, other, !empty);
    }
  for (const AccDocument *part = self; part != NULL; part = part->beside)
    if (part->footer != NULL)
      {
        g_string_append_c (out, '\n');
        append_wrapped (out, part->footer, "", "");
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
append_markdown_table (GString    *out,
                       AccBlock   *block,
                       const char *caption)
{
  /* A table has no caption of its own there: a paragraph in bold before it is what readers take for one. */
  if (caption != NULL)
    g_string_append_printf (out, "**%s**\n\n", caption);
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

/* OTHER: nullable, in the second language. What begins a block is what its further paragraphs stand below. */
static void
append_markdown_texts (GString        *out,
                       const AccBlock *block,
                       const char     *text,
                       const char     *other)
{
  g_autofree char *label = block->kind == ACC_BLOCK_ITEM      ? g_strdup ("- ")
                           : block->kind == ACC_BLOCK_SUBITEM ? g_strdup ("  - ")
                           : is_list (block->kind)            ? g_strdup_printf ("%u. ", block->number)
                                                              : g_strdup ("");
  g_autofree char *below = g_strnfill (strlen (label), ' ');
  const char *mark = block->kind == ACC_BLOCK_SUBTITLE ? "*" : "";
  const char *first = *text != '\0' || other == NULL ? text : other;

  g_string_append_printf (out, "%s%s%s%s\n", label, mark, first, mark);
  if (other != NULL && first != other)
    g_string_append_printf (out, "\n%s%s%s%s\n", below, mark, other, mark);
}

char *
acc_document_to_markdown (AccDocument *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      AccBlock *block = self->blocks->pdata[i], *beside = find_beside (self, i);
      AccBlock *before = find_before (self, i);
      g_autofree char *text = block->text != NULL ? escape_markdown (block->text) : NULL;
      g_autofree char *other = beside != NULL && beside->text != NULL ? escape_markdown (beside->text) : NULL;
      g_autofree char *joint = NULL;

      if (block->kind == ACC_BLOCK_FIGURE)
        continue;
      /* Items of several paragraphs stand apart. */
      if (before != NULL && (self->beside != NULL || !(is_list (block->kind) && is_list (before->kind))))
        g_string_append_c (out, '\n');
      switch (block->kind)
        {
        case ACC_BLOCK_TITLE:
        case ACC_BLOCK_HEADING:
          joint = acc_document_join_texts (self, i);
          g_free (text);
          text = escape_markdown (joint);
          g_string_append_printf (out, "%s %s\n", block->kind == ACC_BLOCK_TITLE ? "#" : "##", text);
          break;
        case ACC_BLOCK_TABLE:
          append_markdown_table (out, block, text);
          if (beside != NULL)
            {
              g_string_append_c (out, '\n');
              append_markdown_table (out, beside, other);
            }
          break;
        case ACC_BLOCK_ITEM:
        case ACC_BLOCK_SUBITEM:
        case ACC_BLOCK_NOTE:
        case ACC_BLOCK_SOURCE:
        case ACC_BLOCK_SUBTITLE:
        case ACC_BLOCK_FIGURE:
        case ACC_BLOCK_PARAGRAPH:
        default:
          append_markdown_texts (out, block, text != NULL ? text : "", other);
          break;
        }
    }
  for (const AccDocument *part = self; part != NULL; part = part->beside)
    if (part->footer != NULL)
      {
        g_autofree char *footer = escape_markdown (part->footer);

        g_string_append_printf (out, "\n%s\n", footer);
      }
  return g_string_free (out, FALSE);
}
