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

/* Of two languages: each has its column, and on a narrow screen stands below the other. Lists have their signs in both columns. */
static const char style_beside[] =
    "body { max-width: 76rem; } .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2.5rem; } .two > * { margin-top: 0; }\n"
    "h1, h2 { margin-bottom: .75rem; } .two > p { margin-bottom: .75rem; } .subtitle { margin-bottom: 1rem; }\n"
    ".rows, .rows ul { list-style: none; padding: 0; margin-block: .5rem; } .rows .two > p { position: relative; padding-inline-start: 1.25rem; margin-bottom: .25rem; }\n"
    ".rows ul .two > p { padding-inline-start: 2.5rem; } .rows p::before { content: attr(data-sign); position: absolute; inset-inline-start: 0; }\n"
    ".rows ul p::before { inset-inline-start: 1.25rem; } .small .two > p { padding-inline-start: 2rem; } footer p { margin: 0; }\n"
    "@media screen and (max-width: 44rem) { .two { grid-template-columns: minmax(0, 1fr); } .two > * + * { margin-top: .25rem; } }\n"
    "@media print, (min-width: 44rem) { .two table { font-size: .9em; overflow-wrap: break-word; } .two th + *, .two td + * { padding-inline-start: .6rem; } }\n"
    "@media print { body { font-size: 9.5pt; } .two { column-gap: .8cm; } p, .two table { break-inside: avoid; } }\n";

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

/* Of an element in the document's language, where it is one of two; transfer full. */
static char *
name_language (const AccDocument *self)
{
  g_autofree char *language = g_strdelimit (g_strdup (self->language), "_", '-');

  return g_strdup_printf (" lang=\"%s\" dir=\"%s\"", language, self->rtl ? "rtl" : "ltr");
}

/* attributes: of the table, with a blank before each. */
static void
append_table (const AccDocument *self,
              GString           *out,
              AccBlock          *block,
              const char        *attributes)
{
  g_autofree char *caption = block->text != NULL ? escape_html (self, block->text) : NULL;

  g_string_append_printf (out, "<table%s>\n", attributes);
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
      append_table (self, out, block, "");
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

/* Both languages of a text, each in an element of its own. sign: what stands before each, NULL for nothing. */
static char *
make_cells (const AccDocument *self,
            guint              index,
            const char        *element,
            const char        *sign)
{
  GString *out = g_string_new (NULL);

  for (const AccDocument *part = self; part != NULL; part = part->beside)
    {
      const AccBlock *block = part->blocks->pdata[index];
      g_autofree char *language = name_language (part);
      g_autofree char *text = escape_html (part, block->text);
      g_autofree char *signed_by = sign != NULL && *text != '\0' ? g_strdup_printf (" data-sign=\"%s\"", sign) : g_strdup ("");

      g_string_append_printf (out, "<%s%s%s>%s</%s>", element, language, signed_by, text, element);
    }
  return g_string_free (out, FALSE);
}

static void
append_tables_beside (const AccDocument *self,
                      GString           *out,
                      guint              index)
{
  gboolean narrow = ((AccBlock *) self->blocks->pdata[index])->n_columns <= ACC_DOCUMENT_BESIDE_COLUMNS;

  g_string_append (out, narrow ? "<div class=\"two\">\n" : "");
  for (const AccDocument *part = self; part != NULL; part = part->beside)
    {
      g_autofree char *language = name_language (part);

      append_table (part, out, part->blocks->pdata[index], language);
    }
  g_string_append (out, narrow ? "</div>\n" : "");
}

/* Headings hold both languages, and so do the items of lists: what is one thing is one element, with one name to go to. */
static void
append_beside (const AccDocument *self,
               GString           *out,
               guint              index,
               AccBlockKind       kind,
               AccBlockKind       open)
{
  const AccBlock *block = self->blocks->pdata[index];
  gboolean heading = kind == ACC_BLOCK_TITLE || kind == ACC_BLOCK_HEADING, numbered = kind == ACC_BLOCK_NOTE || kind == ACC_BLOCK_SOURCE;
  g_autofree char *sign = numbered ? g_strdup_printf (kind == ACC_BLOCK_NOTE ? "%u." : "[%u]", block->number) : NULL;
  g_autofree char *cells = NULL;

  if (kind == ACC_BLOCK_FIGURE)
    return;
  if (kind == ACC_BLOCK_TABLE)
    {
      append_tables_beside (self, out, index);
      return;
    }
  cells = make_cells (self, index, heading ? "span" : "p", numbered ? sign : kind == ACC_BLOCK_ITEM ? "•" : kind == ACC_BLOCK_SUBITEM ? "–" : NULL);
  if (heading)
    g_string_append_printf (out, "<%s class=\"two\">%s</%s>\n", kind == ACC_BLOCK_TITLE ? "h1" : "h2", cells, kind == ACC_BLOCK_TITLE ? "h1" : "h2");
  else if (kind == ACC_BLOCK_ITEM)
    g_string_append_printf (out, "%s<li><div class=\"two\">%s</div>", open == ACC_BLOCK_ITEM || open == ACC_BLOCK_SUBITEM ? "" : "<ul class=\"rows\">\n", cells);
  else if (kind == ACC_BLOCK_SUBITEM)
    g_string_append_printf (out, "%s<li><div class=\"two\">%s</div></li>\n", open == ACC_BLOCK_SUBITEM ? "" : "\n<ul>\n", cells);
  else if (numbered)
    g_string_append_printf (out, "%s<li id=\"%s-%u\" value=\"%u\"><div class=\"two\">%s</div></li>\n", open == kind ? "" : "<ol class=\"small rows\">\n",
                            kind == ACC_BLOCK_NOTE ? "note" : "source", block->number, block->number, cells);
  else
    g_string_append_printf (out, "<div class=\"two%s\">%s</div>\n", kind == ACC_BLOCK_SUBTITLE ? " subtitle" : "", cells);
}

static void
append_footer (const AccDocument *self,
               GString           *out)
{
  if (self->footer == NULL)
    return;
  g_string_append (out, self->beside != NULL ? "<footer class=\"two\">" : "<footer>");
  for (const AccDocument *part = self; part != NULL; part = part->beside)
    {
      g_autofree char *footer = g_markup_escape_text (part->footer != NULL ? part->footer : "", -1);
      g_autofree char *language = name_language (part);

      if (self->beside != NULL)
        g_string_append_printf (out, "<p%s>%s</p>", language, footer);
      else
        g_string_append (out, footer);
    }
  g_string_append (out, "</footer>\n");
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
        {
          g_autofree char *both = acc_document_join_texts (self, i);

          title = g_markup_escape_text (both, -1);
        }
    }
  g_string_append_printf (out,
                          "<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n<style>\n%s%s</style>\n</head>\n<body>\n<main>\n",
                          language, self->rtl ? "rtl" : "ltr", title != NULL ? title : "", style, self->beside != NULL ? style_beside : "");
  for (guint i = 0; i < self->blocks->len; i++)
    {
      AccBlock *block = self->blocks->pdata[i];
      g_autofree char *text = block->text != NULL ? escape_html (self, block->text) : NULL;
      gboolean alone = block->kind == ACC_BLOCK_SUBITEM && open != ACC_BLOCK_ITEM && open != ACC_BLOCK_SUBITEM;
      AccBlockKind kind = alone ? ACC_BLOCK_ITEM : block->kind;

      close_lists (out, open, kind);
      if (self->beside != NULL)
        append_beside (self, out, i, kind, open);
      else
        append_block (self, out, block, kind, text, open);
      open = kind;
    }
  close_lists (out, open, ACC_BLOCK_TITLE);
  g_string_append (out, "</main>\n");
  append_footer (self, out);
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
