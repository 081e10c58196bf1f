/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as an OpenDocument text, which an office goes on writing in: named styles, lists, tables whose heading is repeated on each page, and
 * references that lead to their notes and sources. */

#include "config.h"

#include "report/document/acc-report-odt-private.h"

#include <cairo-svg.h>
#include <string.h>

#include "facts/sheet/acc-odf.h"
#include "locale/acc-locale.h"
#include "report/document/acc-report-drawing-private.h"

/* Between the margins of a page of A4; the lines of a larger one are as long or longer. */
#define PICTURE_CM 16.6

/* References become links: to the bookmarks of notes and sources, and to the web. */
static void
append_text (GString           *out,
             const AccDocument *self,
             const char        *text)
{
  GString *xml = g_string_new (NULL);
  g_autofree char *whole = NULL, *marked = NULL;
  g_autoptr (GArray) links = NULL;
  g_autofree char *read = acc_document_read_text (text, TRUE, &links);
  guint at = 0;

  for (guint i = 0; i <= links->len; i++)
    {
      const AccDocumentLink *link = i < links->len ? &g_array_index (links, AccDocumentLink, i) : NULL;
      g_autofree char *before = g_strndup (read + at, (link != NULL ? link->start : strlen (read)) - at);
      g_autofree char *words = link != NULL ? g_strndup (read + link->start, link->end - link->start) : NULL;

      acc_odf_append_escaped (xml, before);
      if (link == NULL)
        break;
      g_string_append (xml, "<text:a xlink:type=\"simple\" xlink:href=\"");
      if (link->kind == ACC_DOCUMENT_LINK_ADDRESS)
        acc_odf_append_escaped (xml, words);
      else
        g_string_append_printf (xml, "#%s-%u", link->kind == ACC_DOCUMENT_LINK_NOTE ? "note" : "source", link->number);
      g_string_append (xml, "\">");
      acc_odf_append_escaped (xml, words);
      g_string_append (xml, "</text:a>");
      at = link->end;
    }
  whole = g_string_free (xml, FALSE);
  /* Isolated as it is elsewhere: an office has no element that does it. */
  marked = self->second != NULL ? acc_document_mark_second (whole, "<text:span text:style-name=\"Second\">\u2068", "\u2069</text:span>") : NULL;
  g_string_append (out, marked != NULL ? marked : whole);
}

void
_acc_odt_append_paragraph (GString           *xml,
                           const AccDocument *self,
                           const char        *style,
                           const char        *text)
{
  g_string_append_printf (xml, "<text:p text:style-name=\"%s%s\">", self->is_beside ? ACC_ODT_BESIDE : "", style);
  append_text (xml, self, text);
  g_string_append (xml, "</text:p>");
}

/* As wide as the text; of a heading the cells say that they are one by their style and by where they stand. */
void
_acc_odt_append_table (GString           *xml,
                       const AccDocument *self,
                       const AccBlock    *block,
                       guint              number)
{
  if (block->text != NULL)
    _acc_odt_append_paragraph (xml, self, "Caption", block->text);
  g_string_append_printf (xml, "<table:table table:name=\"table-%u\" table:style-name=\"%sTable\"><table:table-column table:style-name=\"First\"/>"
                          "<table:table-column table:style-name=\"Next\" table:number-columns-repeated=\"%u\"/>",
                          number, self->is_beside ? ACC_ODT_BESIDE : "", MAX (block->n_columns, 2) - 1);
  for (guint r = 0; r < block->rows->len; r++)
    {
      g_string_append (xml, r == 0 ? "<table:table-header-rows><table:table-row table:style-name=\"Row\">" : "<table:table-row table:style-name=\"Row\">");
      for (guint c = 0; c < block->n_columns; c++)
        {
          gboolean number_cell = block->right_aligned >> c & 1;

          g_string_append (xml, "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">");
          _acc_odt_append_paragraph (xml, self, r == 0 ? (number_cell ? "Heading_20_of_20_numbers" : "Table_20_Heading") : number_cell ? "Number" : "Table_20_Contents", ((GStrv) block->rows->pdata[r])[c]);
          g_string_append (xml, "</table:table-cell>");
        }
      g_string_append (xml, r == 0 ? "</table:table-row></table:table-header-rows>" : "</table:table-row>");
    }
  g_string_append (xml, "</table:table>");
}

/* What a list goes on with is in the same list; an item of an item is a list in its item. */
static guint
append_list (GString           *xml,
             const AccDocument *self,
             guint              first)
{
  const GPtrArray *blocks = self->blocks;
  guint i = first;
  gboolean open = FALSE;

  g_string_append (xml, "<text:list text:style-name=\"Items\">");
  for (; i < blocks->len; i++)
    {
      const AccBlock *block = blocks->pdata[i];
      gboolean sub = block->kind == ACC_BLOCK_SUBITEM, after_sub = i > first && ((AccBlock *) blocks->pdata[i - 1])->kind == ACC_BLOCK_SUBITEM;

      if (block->kind != ACC_BLOCK_ITEM && !sub)
        break;
      if (after_sub && !sub)
        g_string_append (xml, "</text:list>");
      if (open && !sub)
        g_string_append (xml, "</text:list-item>");
      if (!open || !sub)
        g_string_append (xml, "<text:list-item>");
      if (sub && !after_sub)
        g_string_append (xml, "<text:list>");
      open = TRUE;
      g_string_append (xml, sub ? "<text:list-item>" : "");
      _acc_odt_append_paragraph (xml, self, "Item", block->text);
      g_string_append (xml, sub ? "</text:list-item>" : "");
    }
  if (i > first && ((AccBlock *) blocks->pdata[i - 1])->kind == ACC_BLOCK_SUBITEM)
    g_string_append (xml, "</text:list>");
  g_string_append (xml, "</text:list-item></text:list>");
  return i;
}

/* Its number is written and not counted by the reader: sentences refer to it. */
void
_acc_odt_append_numbered (GString           *xml,
                          const AccDocument *self,
                          const AccBlock    *block)
{
  const char *kind = block->kind == ACC_BLOCK_NOTE ? "note" : "source";

  if (self->is_beside)
    g_string_append (xml, "<text:p text:style-name=\"" ACC_ODT_BESIDE "Reference\">");
  else
    g_string_append_printf (xml, "<text:p text:style-name=\"Reference\"><text:bookmark text:name=\"%s-%u\"/>", kind, block->number);
  g_string_append_printf (xml, block->kind == ACC_BLOCK_NOTE ? "%u." : "[%u]", block->number);
  g_string_append (xml, "<text:tab/>");
  append_text (xml, self, block->text);
  g_string_append (xml, "</text:p>");
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What no one refers to: cairo names the drawing by how many were begun before it in this process, and the same document is the same bytes. */
static void
forget_name (GByteArray *svg)
{
  static const char begins[] = " id=\"surface";
  const char *data = (const char *) svg->data;
  const char *name = g_strstr_len (data, svg->len, begins);
  const char *end = name != NULL ? memchr (name + strlen (begins), '"', svg->len - (gsize) (name - data) - strlen (begins)) : NULL;

  if (end != NULL)
    g_byte_array_remove_range (svg, (guint) (name - data), (guint) (end + 1 - name));
}

/* Its letters are outlines: an office has other fonts than they were measured with, and not every one turns lines round that run from the right. What it
 * shows is told in words beside it. NULL where cairo cannot. */
static GBytes *
draw_picture (const AccDocumentFigure *figure,
              GHashTable              *fonts)
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, data, ACC_DOCUMENT_WIDTH, figure->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  figure->draw (figure->data, cr, fonts);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    {
      forget_name (data);
      return g_byte_array_free_to_bytes (data);
    }
  g_byte_array_unref (data);
  return NULL;
}

/* As wide as the text, with what it shows for who does not see it. */
void
_acc_odt_append_picture (GString           *xml,
                         const AccDocument *self,
                         const AccBlock    *block,
                         GArray            *pictures,
                         GHashTable        *fonts)
{
  AccOdfPicture picture = { .media_type = "image/svg+xml", .bytes = draw_picture (block->figure, fonts) };
  char tall[G_ASCII_DTOSTR_BUF_SIZE];

  if (picture.bytes == NULL)
    return;
  picture.name = g_strdup_printf ("Pictures/%u.svg", pictures->len + 1);
  g_array_append_val (pictures, picture);
  if (block->text != NULL)
    _acc_odt_append_paragraph (xml, self, "Caption", block->text);
  g_string_append_printf (xml,
                          "<text:p text:style-name=\"Picture\"><draw:frame draw:name=\"picture-%u\" draw:style-name=\"Frame\" text:anchor-type=\"as-char\" svg:width=\"" G_STRINGIFY (PICTURE_CM)
                          "cm\" svg:height=\"%scm\"><draw:image xlink:href=\"%s\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" draw:mime-type=\"%s\"/><svg:title>",
                          pictures->len, g_ascii_formatd (tall, sizeof tall, "%.2f", PICTURE_CM * block->figure->height / ACC_DOCUMENT_WIDTH), picture.name, picture.media_type);
  acc_odf_append_escaped (xml, block->text != NULL ? block->text : "");
  g_string_append (xml, "</svg:title><svg:desc>");
  acc_odf_append_escaped (xml, block->figure->alt);
  g_string_append (xml, "</svg:desc></draw:frame></text:p>");
}

void
_acc_odt_append_heading (GString           *xml,
                         const AccDocument *self,
                         const char        *text)
{
  g_string_append_printf (xml, "<text:h text:style-name=\"%sHeading_20_1\" text:outline-level=\"1\">", self->is_beside ? ACC_ODT_BESIDE : "");
  append_text (xml, self, text);
  g_string_append (xml, "</text:h>");
}

#define BOLD " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""
#define SIZE(pt) " fo:font-size=\"" pt "\" style:font-size-asian=\"" pt "\" style:font-size-complex=\"" pt "\""
#define PARAGRAPH(name, shown, parent, properties, text) \
  "<style:style style:name=\"" name "\" style:display-name=\"" shown "\" style:family=\"paragraph\" style:parent-style-name=\"" parent "\"><style:paragraph-properties " properties "/>" \
  "<style:text-properties " text "/></style:style>"

static char *
make_styles (const AccDocument *self)
{
  g_autofree char *beside = self->beside != NULL ? _acc_odt_make_styles_beside (self->beside) : g_strdup ("");
  g_autofree char *language = acc_odf_make_language (self->language);
  g_autofree char *second = acc_odf_make_language (self->second != NULL ? self->second : self->language);
  gboolean rtl = self->rtl;
  /* Not every reader turns "start" round where what is written runs from the right. */
  const char *start = rtl ? "right" : "left", *end = rtl ? "left" : "right";

  return g_strdup_printf (
      "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"%s\" style:writing-mode=\"%s\" fo:orphans=\"2\" fo:widows=\"2\" style:tab-stop-distance=\"1cm\"/>"
      "<style:text-properties fo:font-family=\"sans-serif\" style:font-family-generic=\"swiss\"" SIZE ("10.5pt") "%s/></style:default-style>"
      "<style:default-style style:family=\"table\"><style:table-properties table:border-model=\"collapsing\"/></style:default-style>"
      "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
      PARAGRAPH ("Text_20_body", "Text body", "Standard", "fo:margin-bottom=\"0.25cm\" fo:line-height=\"130%%\"", "")
      PARAGRAPH ("Title", "Title", "Standard", "fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"", BOLD SIZE ("20pt"))
      PARAGRAPH ("Subtitle", "Subtitle", "Standard", "fo:margin-bottom=\"0.5cm\"", "fo:color=\"#555555\"")
      "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\""
      " style:default-outline-level=\"1\"><style:paragraph-properties fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/><style:text-properties" BOLD SIZE ("14pt") "/></style:style>"
      PARAGRAPH ("Item", "Item", "Standard", "fo:margin-bottom=\"0.1cm\" fo:line-height=\"130%%\"", "")
      PARAGRAPH ("Table_20_Contents", "Table Contents", "Standard", "fo:margin-top=\"0.06cm\" fo:margin-bottom=\"0.06cm\"", SIZE ("9.5pt"))
      PARAGRAPH ("Table_20_Heading", "Table Heading", "Table_20_Contents", "fo:keep-with-next=\"always\"", BOLD)
      PARAGRAPH ("Number", "Number", "Table_20_Contents", "fo:text-align=\"%s\"", "")
      PARAGRAPH ("Heading_20_of_20_numbers", "Heading of numbers", "Table_20_Heading", "fo:text-align=\"%s\"", "")
      "<style:style style:name=\"Reference\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.1cm\" fo:margin-left=\"1cm\" fo:text-indent=\"-1cm\">"
      "<style:tab-stops><style:tab-stop style:position=\"0cm\"/></style:tab-stops></style:paragraph-properties><style:text-properties" SIZE ("9.5pt") "/></style:style>"
      PARAGRAPH ("Caption", "Caption", "Standard", "fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"", SIZE ("9.5pt"))
      PARAGRAPH ("Picture", "Picture", "Standard", "fo:margin-bottom=\"0.3cm\"", "")
      PARAGRAPH ("Footer", "Footer", "Standard", "", "fo:color=\"#555555\"" SIZE ("8.5pt"))
      "<style:style style:name=\"Second\" style:family=\"text\"><style:text-properties%s/></style:style>"
      "<text:list-style style:name=\"Items\">"
      "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
      "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.5cm\" fo:margin-left=\"0.5cm\"/></style:list-level-properties></text:list-level-style-bullet>"
      "<text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"–\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
      "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.5cm\" fo:margin-left=\"1cm\"/></style:list-level-properties></text:list-level-style-bullet>"
      "</text:list-style>%s",
      start, rtl ? "rl-tb" : "lr-tb", language, end, end, second, beside);
}

static const char automatic[] =
    "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties table:align=\"margins\" style:rel-width=\"100%\" fo:margin-bottom=\"0.3cm\"/></style:style>"
    "<style:style style:name=\"First\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"7*\"/></style:style>"
    "<style:style style:name=\"Next\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"5*\"/></style:style>"
    "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>"
    "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding-top=\"0.05cm\" fo:padding-bottom=\"0.05cm\" fo:padding-left=\"0.15cm\" fo:padding-right=\"0.15cm\" fo:border-bottom=\"0.5pt solid #999999\"/></style:style>"
    "<style:style style:name=\"Frame\" style:family=\"graphic\"><style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" fo:padding=\"0cm\" fo:border=\"none\"/></style:style>";

static void
append_blocks (GString           *xml,
               const AccDocument *self,
               GArray            *pictures,
               GHashTable        *fonts)
{
  guint n_tables = 0;

  for (guint i = 0; i < self->blocks->len;)
    {
      const AccBlock *block = self->blocks->pdata[i];

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
        case ACC_BLOCK_SUBITEM:
          i = append_list (xml, self, i);
          continue;
        case ACC_BLOCK_TABLE:
          _acc_odt_append_table (xml, self, block, ++n_tables);
          break;
        case ACC_BLOCK_NOTE:
        case ACC_BLOCK_SOURCE:
          _acc_odt_append_numbered (xml, self, block);
          break;
        case ACC_BLOCK_FIGURE:
          _acc_odt_append_picture (xml, self, block, pictures, fonts);
          break;
        case ACC_BLOCK_PARAGRAPH:
        default:
          _acc_odt_append_paragraph (xml, self, "Text_20_body", block->text);
          break;
        }
      i++;
    }
}

/* Of the first block of a kind, in each language that there is; transfer full, NULL where there is none. */
static char *
find_text (const AccDocument *self,
           AccBlockKind       kind)
{
  for (guint i = 0; i < self->blocks->len; i++)
    if (((AccBlock *) self->blocks->pdata[i])->kind == kind)
      return acc_document_join_texts (self, i);
  return NULL;
}

/**
 * acc_document_to_odt:
 * @self: a document
 * @drawn_with: (out) (optional) (transfer full): names and versions of the libraries that wrote it, and where it has a picture, of those and a digest of
 *   the fonts that drew it
 *
 * Returns: (transfer full): the document
 */
GBytes *
acc_document_to_odt (AccDocument *self,
                     char       **drawn_with)
{
  g_autoptr (GString) body = g_string_new ("<office:text>");
  g_autofree char *styles = make_styles (self);
  const AccOdfFoot feet[] = { { self->footer, "Footer", self->language }, { self->beside != NULL ? self->beside->footer : NULL, ACC_ODT_BESIDE "Footer", self->beside != NULL ? self->beside->language : NULL } };
  g_autofree char *master = acc_odf_make_master (acc_paper_get_size (self->paper)->odf, feet, self->beside != NULL ? 2 : 1);
  g_autofree char *title = find_text (self, ACC_BLOCK_TITLE), *subtitle = find_text (self, ACC_BLOCK_SUBTITLE);
  g_autofree char *all_automatic = NULL, *beside = NULL;
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (AccOdfPicture));
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  g_array_set_clear_func (pictures, acc_odf_clear_picture);
  if (self->beside != NULL)
    {
      beside = _acc_odt_make_automatic_beside (self);
      _acc_odt_append_beside (body, self, pictures, fonts);
    }
  else
    append_blocks (body, self, pictures, fonts);
  all_automatic = g_strconcat (automatic, beside, NULL);
  g_string_append (body, "</office:text>");
  if (drawn_with != NULL)
    *drawn_with = pictures->len > 0 ? _acc_document_describe_drawing (fonts) : g_strconcat ("zlib-", acc_odf_get_packer (), NULL);
  return acc_odf_pack (ACC_ODF_TEXT, &(AccOdf) { .title = title != NULL ? title : "", .language = self->language, .description = subtitle, .styles = styles, .master = master, .automatic = all_automatic,
                                                 .body = body->str, .pictures = pictures });
}
