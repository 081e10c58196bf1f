/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The writer for HTML: one file that needs no other, read on a screen of any width, aloud, and on paper as the PDF is. */

#include "config.h"

#include "report/document/acc-report-document.h"

#include <string.h>

#include "locale/acc-second.h"
#include "report/acc-report.h"

/* Links are told from text by more than their colour, no word makes a narrow screen scroll sideways, and the header of a table is printed on each
 * page that it goes on over. */
static const char style[] =
    "html { color: #1a1a1c; background: #fff; }\n"
    "body { font: 1rem/1.55 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }\n"
    "h1, h2 { color: #1a549e; line-height: 1.25; break-after: avoid; } h2 { margin-top: 2rem; }\n"
    "a { color: #1a549e; text-decoration: underline; text-decoration-thickness: from-font; text-underline-offset: .15em; } sup { line-height: 0; }\n"
    ".subtitle { color: #5c5c61; border-bottom: .15rem solid #1a549e; padding-bottom: .5rem; } .subtitle, footer { font-size: .9rem; }\n"
    "ul, ol { padding-inline-start: 1.5rem; } li { margin-block: .25rem; } .small { font-size: .85rem; }\n"
    "table { border-collapse: collapse; width: 100%; margin-block: 1.5rem; } caption { text-align: start; font-weight: bold; padding-bottom: .25rem; }\n"
    "th, td { border-bottom: 1px solid #b8b8bd; padding: .25rem 0; text-align: start; vertical-align: top; font-weight: normal; }\n"
    "th + *, td + * { padding-inline-start: .8rem; } thead th { font-weight: bold; border-bottom-color: #4d4d4d; vertical-align: bottom; }\n"
    ".number { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "footer { color: #5c5c61; border-top: 1px solid #b8b8bd; margin-top: 2rem; padding-top: .5rem; }\n"
    "@page { margin: 2cm; } @media print { body { margin: 0; max-width: none; font-size: 10pt; } tr, li, figure { break-inside: avoid; } p { orphans: 2; widows: 2; } }\n";

/* Escapes, and makes what is referred to links: [1] to the source of that number, [^1] to the note, an address to itself. */
static char *
escape_html (const AccDocument *self,
             const char        *text)
{
  g_autoptr (GArray) references = NULL;
  g_autofree char *plain = acc_document_read_text (text, FALSE, &references);
  g_autofree char *whole = NULL, *opening = NULL;
  GString *out = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i <= references->len; i++)
    {
      const AccDocumentLink *reference = i < references->len ? &g_array_index (references, AccDocumentLink, i) : NULL;
      guint stop = reference != NULL ? reference->start : (guint) strlen (plain);
      g_autofree char *between = g_markup_escape_text (plain + at, (gssize) (stop - at));
      g_autofree char *address = NULL;

      g_string_append (out, between);
      if (reference == NULL)
        break;
      at = reference->end;
      switch (reference->kind)
        {
        case ACC_DOCUMENT_LINK_NOTE:
          g_string_append_printf (out, "<sup><a href=\"#note-%u\" role=\"doc-noteref\">%u</a></sup>", reference->number, reference->number);
          break;
        case ACC_DOCUMENT_LINK_SOURCE:
          g_string_append_printf (out, "<a href=\"#source-%u\">[%u]</a>", reference->number, reference->number);
          break;
        case ACC_DOCUMENT_LINK_ADDRESS:
        default:
          address = g_markup_escape_text (plain + stop, (gssize) (at - stop));
          g_string_append_printf (out, "<a href=\"%s\">%s</a>", address, address);
          break;
        }
    }
  whole = g_string_free (out, FALSE);
  if (self->second == NULL)
    return g_steal_pointer (&whole);
  opening = g_strdup_printf ("<bdi lang=\"%s\" dir=\"%s\">", self->second, acc_second_is_rtl () ? "rtl" : "ltr");
  return acc_document_mark_second (whole, opening, "</bdi>");
}

static void
append_table (const AccDocument *self,
              GString           *out,
              AccBlock          *block)
{
  g_autofree char *caption = block->text != NULL ? escape_html (self, block->text) : NULL;

  g_string_append (out, "<table>\n");
  if (caption != NULL)
    g_string_append_printf (out, "<caption>%s</caption>\n", caption);
  for (guint r = 0; r < block->rows->len; r++)
    {
      g_string_append (out, r == 0 ? "<thead>\n<tr>" : r == 1 ? "<tbody>\n<tr>" : "<tr>");
      for (guint c = 0; c < block->n_columns; c++)
        {
          g_autofree char *cell = escape_html (self, ((GStrv) block->rows->pdata[r])[c]);
          const char *tag = r == 0 || c == 0 ? "th" : "td";
          const char *scope = r == 0 ? " scope=\"col\"" : c == 0 ? " scope=\"row\"" : "";

          g_string_append_printf (out, "<%s%s%s>%s</%s>", tag, scope, block->right_aligned >> c & 1 ? " class=\"number\"" : "", cell, tag);
        }
      g_string_append (out, r == 0 ? "</tr>\n</thead>\n" : "</tr>\n");
    }
  g_string_append (out, block->rows->len > 1 ? "</tbody>\n</table>\n" : "</table>\n");
}

/* The ends of the lists that the next block is not in, from the innermost out. What is of an item stands inside it. */
static void
close_lists (GString     *out,
             AccBlockKind open,
             AccBlockKind next)
{
  if (open == ACC_BLOCK_SUBITEM && next != ACC_BLOCK_SUBITEM)
    g_string_append (out, "</ul>\n");
  if ((open == ACC_BLOCK_ITEM || open == ACC_BLOCK_SUBITEM) && next != ACC_BLOCK_SUBITEM)
    g_string_append (out, next == ACC_BLOCK_ITEM ? "</li>\n" : "</li>\n</ul>\n");
  if ((open == ACC_BLOCK_SOURCE || open == ACC_BLOCK_NOTE) && next != open)
    g_string_append (out, "</ol>\n");
}

static void
append_item (GString     *out,
             AccBlockKind kind,
             guint        number,
             const char  *text,
             AccBlockKind open)
{
  if (kind == ACC_BLOCK_ITEM)
    g_string_append_printf (out, "%s<li>%s", open == ACC_BLOCK_ITEM || open == ACC_BLOCK_SUBITEM ? "" : "<ul>\n", text);
  else if (kind == ACC_BLOCK_SUBITEM)
    g_string_append_printf (out, "%s<li>%s</li>\n", open == ACC_BLOCK_SUBITEM ? "" : "\n<ul>\n", text);
  else
    g_string_append_printf (out, "%s<li id=\"%s-%u\" value=\"%u\">%s</li>\n", open == kind ? "" : "<ol class=\"small\">\n", kind == ACC_BLOCK_NOTE ? "note" : "source",
                            number, number, text);
}

static void
append_block (const AccDocument *self,
              GString           *out,
              AccBlock          *block,
              AccBlockKind       kind,
              const char        *text,
              AccBlockKind       open)
{
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
    case ACC_BLOCK_TABLE:
      append_table (self, out, block);
      break;
    case ACC_BLOCK_ITEM:
    case ACC_BLOCK_SUBITEM:
    case ACC_BLOCK_SOURCE:
    case ACC_BLOCK_NOTE:
      append_item (out, kind, block->number, text, open);
      break;
    case ACC_BLOCK_FIGURE:
      break;
    case ACC_BLOCK_PARAGRAPH:
    default:
      g_string_append_printf (out, "<p>%s</p>\n", text);
      break;
    }
}

char *
acc_document_to_html (AccDocument *self)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n");
  g_autofree char *title = NULL, *language = g_strdelimit (g_strdup (self->language), "_", '-');
  AccBlockKind open = ACC_BLOCK_TITLE;

  for (guint i = 0; i < self->blocks->len && title == NULL; i++)
    {
      AccBlock *block = self->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_TITLE)
        title = g_markup_escape_text (block->text, -1);
    }
  g_string_append_printf (out,
                          "<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n",
                          language, acc_locale_is_rtl () ? "rtl" : "ltr", title != NULL ? title : "", style);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      AccBlock *block = self->blocks->pdata[i];
      g_autofree char *text = block->text != NULL ? escape_html (self, block->text) : NULL;
      gboolean alone = block->kind == ACC_BLOCK_SUBITEM && open != ACC_BLOCK_ITEM && open != ACC_BLOCK_SUBITEM;
      AccBlockKind kind = alone ? ACC_BLOCK_ITEM : block->kind;

      close_lists (out, open, kind);
      append_block (self, out, block, kind, text, open);
      open = kind;
    }
  close_lists (out, open, ACC_BLOCK_TITLE);
  g_string_append (out, "</main>\n");
  if (self->footer != NULL)
    {
      g_autofree char *footer = g_markup_escape_text (self->footer, -1);

      g_string_append_printf (out, "<footer>%s</footer>\n", footer);
    }
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
