/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An OpenDocument text in two languages: rows of two cells, which an office can go on writing in; the styles of the second language have its direction and
 * its name, so that its words are checked and read aloud in it. */

#include "config.h"

#include "report/document/acc-report-odt-private.h"

#include "facts/sheet/acc-odf.h"
#include "locale/acc-locale.h"

static const char *
get_direction (const AccDocument *self)
{
  return self->rtl ? "rl-tb" : "lr-tb";
}

char *
_acc_odt_make_styles_beside (const AccDocument *second)
{
  static const struct
  {
    const char *name, *shown;
    gboolean at_end; /* numbers */
  } styles[] = {
    { "Text_20_body", "Text body", FALSE }, { "Title", "Title", FALSE }, { "Subtitle", "Subtitle", FALSE }, { "Heading_20_1", "Heading 1", FALSE }, { "Item", "Item", FALSE },
    { "Table_20_Contents", "Table Contents", FALSE }, { "Table_20_Heading", "Table Heading", FALSE }, { "Number", "Number", TRUE },
    { "Heading_20_of_20_numbers", "Heading of numbers", TRUE }, { "Reference", "Reference", FALSE }, { "Caption", "Caption", FALSE }, { "Footer", "Footer", FALSE },
  };
  GString *xml = g_string_new (NULL);
  g_autofree char *language = acc_odf_make_language (second->language);

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    g_string_append_printf (xml,
                            "<style:style style:name=\"" ACC_ODT_BESIDE "%s\" style:display-name=\"Beside %s\" style:family=\"paragraph\" style:parent-style-name=\"%s\">"
                            "<style:paragraph-properties fo:text-align=\"%s\" style:writing-mode=\"%s\"/><style:text-properties%s/></style:style>",
                            styles[i].name, styles[i].shown, styles[i].name, second->rtl != styles[i].at_end ? "right" : "left", get_direction (second), language);
  return g_string_free (xml, FALSE);
}

char *
_acc_odt_make_automatic_beside (const AccDocument *self)
{
  const char *start = self->rtl ? "right" : "left", *end = self->rtl ? "left" : "right";

  return g_strdup_printf (
      "<style:style style:name=\"" ACC_ODT_BESIDE "Table\" style:family=\"table\"><style:table-properties table:align=\"margins\" style:rel-width=\"100%%\" fo:margin-bottom=\"0.3cm\" style:writing-mode=\"%s\"/></style:style>"
      "<style:style style:name=\"Rows\" style:family=\"table\"><style:table-properties table:align=\"margins\" style:rel-width=\"100%%\" style:writing-mode=\"%s\"/></style:style>"
      "<style:style style:name=\"Heading_20_rows\" style:family=\"table\"><style:table-properties table:align=\"margins\" style:rel-width=\"100%%\" fo:keep-with-next=\"always\" style:writing-mode=\"%s\"/></style:style>"
      "<style:style style:name=\"Half\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"1*\"/></style:style>"
      "<style:style style:name=\"First_20_cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0cm\" fo:padding-%s=\"0.35cm\" fo:border=\"none\"/></style:style>"
      "<style:style style:name=\"Second_20_cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0cm\" fo:padding-%s=\"0.35cm\" fo:border=\"none\"/></style:style>",
      get_direction (self->beside), get_direction (self), get_direction (self), end, start);
}

static void
append_cell (GString           *xml,
             const AccDocument *self,
             const AccBlock    *block)
{
  static const char list[] = "<text:list text:style-name=\"Items\"><text:list-item>";

  g_string_append_printf (xml, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">", self->is_beside ? "Second_20_cell" : "First_20_cell");
  if (*block->text == '\0')
    g_string_append (xml, "<text:p/>");
  else
    switch (block->kind)
      {
      case ACC_BLOCK_TITLE:
        _acc_odt_append_paragraph (xml, self, "Title", block->text);
        break;
      case ACC_BLOCK_SUBTITLE:
        _acc_odt_append_paragraph (xml, self, "Subtitle", block->text);
        break;
      case ACC_BLOCK_HEADING:
        _acc_odt_append_heading (xml, self, block->text);
        break;
      case ACC_BLOCK_ITEM:
        g_string_append (xml, list);
        _acc_odt_append_paragraph (xml, self, "Item", block->text);
        g_string_append (xml, "</text:list-item></text:list>");
        break;
      case ACC_BLOCK_SUBITEM:
        g_string_append (xml, list);
        g_string_append (xml, "<text:list><text:list-item>");
        _acc_odt_append_paragraph (xml, self, "Item", block->text);
        g_string_append (xml, "</text:list-item></text:list></text:list-item></text:list>");
        break;
      case ACC_BLOCK_NOTE:
      case ACC_BLOCK_SOURCE:
        _acc_odt_append_numbered (xml, self, block);
        break;
      case ACC_BLOCK_TABLE:
      case ACC_BLOCK_FIGURE:
      case ACC_BLOCK_PARAGRAPH:
      default:
        _acc_odt_append_paragraph (xml, self, "Text_20_body", block->text);
        break;
      }
  g_string_append (xml, "</table:table-cell>");
}

/* Headings are a table of their own, which stays with what it heads. */
static gboolean
is_heading (const AccBlock *block)
{
  return block->kind == ACC_BLOCK_TITLE || block->kind == ACC_BLOCK_SUBTITLE || block->kind == ACC_BLOCK_HEADING;
}

/* Those from FIRST on that stand in one table; how many they are. */
static guint
append_rows (GString           *xml,
             const AccDocument *self,
             guint              first,
             guint              number)
{
  gboolean heading = is_heading (self->blocks->pdata[first]);
  guint i;

  g_string_append_printf (xml, "<table:table table:name=\"rows-%u\" table:style-name=\"%s\"><table:table-column table:style-name=\"Half\" table:number-columns-repeated=\"2\"/>", number,
                          heading ? "Heading_20_rows" : "Rows");
  for (i = first; i < self->blocks->len; i++)
    {
      const AccBlock *block = self->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_TABLE || block->kind == ACC_BLOCK_FIGURE || is_heading (block) != heading)
        break;
      g_string_append (xml, "<table:table-row>");
      append_cell (xml, self, block);
      append_cell (xml, self->beside, self->beside->blocks->pdata[i]);
      g_string_append (xml, "</table:table-row>");
    }
  g_string_append (xml, "</table:table>");
  return i - first;
}

/* It is worded while it is drawn. */
static void
append_picture (GString           *xml,
                const AccDocument *self,
                const AccBlock    *block,
                GArray            *pictures,
                GHashTable        *fonts)
{
  g_autofree char *language = g_strdup (acc_locale_get_language ());

  acc_locale_set_language (self->language);
  _acc_odt_append_picture (xml, self, block, pictures, fonts);
  acc_locale_set_language (language);
}

/* A table stands whole above the same in the second language: so an office can mend one without the other. */
void
_acc_odt_append_beside (GString           *xml,
                        const AccDocument *self,
                        GArray            *pictures,
                        GHashTable        *fonts)
{
  guint n_tables = 0;

  for (guint i = 0; i < self->blocks->len;)
    {
      const AccBlock *block = self->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_TABLE)
        {
          _acc_odt_append_table (xml, self, block, ++n_tables);
          _acc_odt_append_table (xml, self->beside, self->beside->blocks->pdata[i], ++n_tables);
        }
      else if (block->kind == ACC_BLOCK_FIGURE)
        {
          append_picture (xml, self, block, pictures, fonts);
          append_picture (xml, self->beside, self->beside->blocks->pdata[i], pictures, fonts);
        }
      if (block->kind == ACC_BLOCK_TABLE || block->kind == ACC_BLOCK_FIGURE)
        i++;
      else
        i += append_rows (xml, self, i, i + 1);
    }
  /* What follows a table at the end of a text is a paragraph. */
  g_string_append (xml, "<text:p text:style-name=\"Footer\"/>");
}
