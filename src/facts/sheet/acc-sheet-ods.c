/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table as an OpenDocument spreadsheet: what people read, numbers as numbers and days as days, under a heading that stays; a second sheet
 * says what it is, of which day, and by which sources. */

#include "config.h"

#include "facts/sheet/acc-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "facts/sheet/acc-odf.h"
#include "locale/acc-locale.h"

/* Of a column, in letters. */
#define LEAST 6
#define MOST 48
#define HEADING 18
#define ABOUT 110
#define CM_OF_LETTER 0.2

/* Decimals of a rate: of one that these would round to nothing, as many as tell it. */
#define DECIMALS 2
#define MOST_DECIMALS 9

#define CELL(more) "<style:table-cell-properties style:vertical-align=\"top\" fo:padding-left=\"0.12cm\" fo:padding-right=\"0.12cm\"" more "/>"
#define CONFIG(name, type, value) "<config:config-item config:name=\"" name "\" config:type=\"" type "\">" value "</config:config-item>"

typedef struct
{
  const AccSheet *sheet;
  GArray *columns; /* guint: of the table's, those that people read */
  GString *styles;
  GString *body;
} Writer;

static const AccSheetColumn *
get_column (Writer *self,
            guint   at)
{
  return self->sheet->columns->pdata[g_array_index (self->columns, guint, at)];
}

static void
add_text_cell (GString    *xml,
               const char *text,
               const char *style)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  if (text == NULL || *text == '\0')
    {
      g_string_append (xml, "<table:table-cell/>");
      return;
    }
  g_string_append_printf (xml, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">", style);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (xml, "<text:p>");
      acc_odf_append_escaped (xml, lines[i]);
      g_string_append (xml, "</text:p>");
    }
  g_string_append (xml, "</table:table-cell>");
}

static gboolean
is_whole_day (const char *text,
              AccDate    *date)
{
  return strlen (text) == 10 && acc_date_parse (text, date, NULL) && date->precision == ACC_PRECISION_DAY && date->flags == 0 && date->year > 0;
}

/* "1998-04" is no day, and "about 1998" none either: they are words. */
static void
add_date_cell (GString    *xml,
               const char *text)
{
  AccDate date;
  AccSpan span;

  if (is_whole_day (text, &date))
    g_string_append_printf (xml, "<table:table-cell table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"%s\"><text:p>%s</text:p></table:table-cell>", text, text);
  else
    {
      g_autofree char *words = acc_span_parse (text, &span, NULL) ? acc_locale_format_span (&span) : g_strdup (text);

      add_text_cell (xml, words, "text");
    }
}

static void
append_number_style (Writer      *self,
                     const char  *cell,
                     AccSheetType type)
{
  static const char *const styles[] = { "text", "number", "day", "year", "rate" };
  double value = type == ACC_SHEET_RATE ? g_ascii_strtod (cell, NULL) : 0, shown = value * 100;
  guint decimals = DECIMALS;

  while (value > 0 && shown < 1 && decimals < MOST_DECIMALS)
    {
      shown *= 10;
      decimals++;
    }
  g_string_append (self->body, styles[type]);
  if (decimals > DECIMALS)
    g_string_append_printf (self->body, "%u", decimals);
}

static void
add_cell (Writer *self,
          guint   row,
          guint   at)
{
  guint c = g_array_index (self->columns, guint, at);
  const AccSheetColumn *column = self->sheet->columns->pdata[c];
  const char *cell = acc_sheet_get_cell (self->sheet, row, c);
  g_autofree char *words = acc_sheet_dup_words (self->sheet, row, c);

  if (words == NULL || *words == '\0' || cell == NULL || column->type == ACC_SHEET_TEXT)
    add_text_cell (self->body, words, "text");
  else if (column->type == ACC_SHEET_DATE)
    add_date_cell (self->body, cell);
  else
    {
      g_string_append (self->body, "<table:table-cell table:style-name=\"");
      append_number_style (self, cell, column->type);
      g_string_append_printf (self->body, "\" office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>", cell, cell);
    }
}

static void
add_column_style (Writer *self,
                  guint   at,
                  glong   letters)
{
  char width[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (width, sizeof width, "%.2f", (double) CLAMP (letters + 3, LEAST, ABOUT) * CM_OF_LETTER);
  g_string_append_printf (self->styles, "<style:style style:name=\"co%u\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"%scm\"/></style:style>", at, width);
}

static void
add_columns (Writer *self)
{
  for (guint at = 0; at < self->columns->len; at++)
    {
      /* A heading may go over lines. */
      glong letters = MIN (g_utf8_strlen (get_column (self, at)->title, -1), HEADING);

      for (guint r = 0; r < acc_sheet_get_n_rows (self->sheet); r++)
        {
          g_autofree char *words = acc_sheet_dup_words (self->sheet, r, g_array_index (self->columns, guint, at));

          letters = MAX (letters, words != NULL ? g_utf8_strlen (words, -1) : 0);
        }
      add_column_style (self, at, MIN (letters, MOST));
      g_string_append_printf (self->body, "<table:table-column table:style-name=\"co%u\"/>", at);
    }
}

static void
begin_table (Writer     *self,
             const char *name)
{
  g_string_append (self->body, "<table:table table:style-name=\"ta\" table:name=\"");
  acc_odf_append_escaped (self->body, name);
  g_string_append (self->body, "\">");
}

static void
add_pair (Writer     *self,
          const char *name,
          char       *text)
{
  if (text == NULL)
    return;
  g_string_append (self->body, "<table:table-row table:style-name=\"ro\">");
  add_text_cell (self->body, name, "head");
  add_text_cell (self->body, text, "text");
  g_string_append (self->body, "</table:table-row>");
  g_free (text);
}

static void
add_about (Writer *self)
{
  const AccSheet *sheet = self->sheet;

  begin_table (self, _ ("Sources"));
  add_column_style (self, self->columns->len, 16);
  add_column_style (self, self->columns->len + 1, ABOUT);
  g_string_append_printf (self->body, "<table:table-column table:style-name=\"co%u\"/><table:table-column table:style-name=\"co%u\"/>", self->columns->len, self->columns->len + 1);
  add_pair (self, C_ ("own bundle", "Title"), g_strdup (sheet->title));
  add_pair (self, "", g_strdup (sheet->summary));
  add_pair (self, _ ("Date"), sheet->day < ACC_DAY_MAX ? acc_locale_format_date (acc_date_from_day (sheet->day)) : NULL);
  add_pair (self, _ ("Status"), sheet->basis >= 0 ? acc_locale_compose (_ ("Parties are {basis}."), "basis", acc_words_describe_basis (sheet->basis), NULL) : NULL);
  add_pair (self, C_ ("own bundle", "Edition"), sheet->bundle != NULL ? acc_own_word_edition (sheet->bundle) : NULL);
  add_pair (self, "", g_strdup (sheet->own));
  for (guint i = 0; i < sheet->sources->len; i++)
    {
      AccSource *source = sheet->sources->pdata[i];
      g_autofree char *cited = acc_words_cite_source (source);

      add_pair (self, i == 0 ? _ ("Sources") : "", g_strdup_printf ("%s: %s", source->id, cited));
    }
  add_pair (self, _ ("Source"), g_strdup (sheet->foot));
  g_string_append (self->body, "</table:table>");
}

static char *
make_settings (const char *name)
{
  GString *settings = g_string_new ("<config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
                                    CONFIG ("ViewId", "string", "view1") "<config:config-item-map-named config:name=\"Tables\"><config:config-item-map-entry config:name=\"");

  acc_odf_append_escaped (settings, name);
  g_string_append (settings, "\">" CONFIG ("HorizontalSplitMode", "short", "0") CONFIG ("VerticalSplitMode", "short", "2") CONFIG ("VerticalSplitPosition", "int", "1")
                   CONFIG ("ActiveSplitRange", "short", "2") CONFIG ("PositionTop", "int", "0") CONFIG ("PositionBottom", "int", "1")
                   "</config:config-item-map-entry></config:config-item-map-named>");
  g_string_append (settings, "<config:config-item config:name=\"ActiveTable\" config:type=\"string\">");
  acc_odf_append_escaped (settings, name);
  g_string_append (settings, "</config:config-item></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>");
  return g_string_free (settings, FALSE);
}

static void
add_styles (GString *styles)
{
  g_string_append_printf (styles,
                          "<number:number-style style:name=\"n0\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
                          "<number:number-style style:name=\"n1\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"4\"/></number:number-style>"
                          "<number:number-style style:name=\"n2\"><number:number number:decimal-places=\"2\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
                          "<number:date-style style:name=\"d0\"><number:year number:style=\"long\"/><number:text>-</number:text><number:month number:style=\"long\"/>"
                          "<number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>"
                          "<style:style style:name=\"text\" style:family=\"table-cell\">" CELL (" fo:wrap-option=\"wrap\"") "</style:style>"
                          "<style:style style:name=\"head\" style:family=\"table-cell\">" CELL (" fo:wrap-option=\"wrap\"")
                          "<style:text-properties fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"/></style:style>"
                          "<style:style style:name=\"head-end\" style:family=\"table-cell\">" CELL (" fo:wrap-option=\"wrap\" style:text-align-source=\"fix\"") "<style:paragraph-properties fo:text-align=\"end\"/>"
                          "<style:text-properties fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"/></style:style>"
                          "<style:style style:name=\"number\" style:family=\"table-cell\" style:data-style-name=\"n0\">" CELL ("") "</style:style>"
                          "<style:style style:name=\"year\" style:family=\"table-cell\" style:data-style-name=\"n1\">" CELL ("") "</style:style>"
                          "<style:style style:name=\"rate\" style:family=\"table-cell\" style:data-style-name=\"n2\">" CELL ("") "</style:style>"
                          "<style:style style:name=\"day\" style:family=\"table-cell\" style:data-style-name=\"d0\">" CELL (" style:text-align-source=\"fix\"") "<style:paragraph-properties fo:text-align=\"start\"/></style:style>"
                          "<style:style style:name=\"ro\" style:family=\"table-row\"><style:table-row-properties style:use-optimal-row-height=\"true\"/></style:style>"
                          "<style:style style:name=\"ta\" style:family=\"table\" style:master-page-name=\"Standard\"><style:table-properties table:display=\"true\" style:writing-mode=\"%s\"/></style:style>",
                          acc_locale_is_rtl () ? "rl-tb" : "lr-tb");
  for (guint d = DECIMALS + 1; d <= MOST_DECIMALS; d++)
    g_string_append_printf (styles,
                            "<number:number-style style:name=\"r%u\"><number:number number:decimal-places=\"%u\" number:min-integer-digits=\"1\"/></number:number-style>"
                            "<style:style style:name=\"rate%u\" style:family=\"table-cell\" style:data-style-name=\"r%u\">" CELL ("") "</style:style>",
                            d, d, d, d);
}

GBytes *
acc_sheet_to_ods (const AccSheet *sheet)
{
  Writer self = { .sheet = sheet, .columns = g_array_new (FALSE, FALSE, sizeof (guint)), .styles = g_string_new (NULL), .body = g_string_new ("<office:spreadsheet>") };
  g_autofree char *language = acc_odf_make_language (sheet->language);
  g_autofree char *base = g_strdup_printf ("<style:default-style style:family=\"table-cell\"><style:text-properties fo:font-family=\"sans-serif\" style:font-family-generic=\"swiss\" style:font-family-asian=\"sans-serif\" "
                                           "style:font-family-complex=\"sans-serif\"%s/></style:default-style>",
                                           language);
  /* On paper it lies, and no column is on a page of its own. */
  g_autofree char *master = acc_odf_make_master ("fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" style:scale-to-X=\"1\" style:scale-to-Y=\"0\"", &(AccOdfFoot){ sheet->title, "Footer", acc_locale_get_language () }, 1);
  g_autofree char *settings = make_settings (_ ("Table"));
  GBytes *bytes;

  for (guint c = 0; c < sheet->columns->len; c++)
    if (((AccSheetColumn *) sheet->columns->pdata[c])->title != NULL)
      g_array_append_val (self.columns, c);
  add_styles (self.styles);
  begin_table (&self, _ ("Table"));
  add_columns (&self);
  g_string_append (self.body, "<table:table-header-rows><table:table-row table:style-name=\"ro\">");
  for (guint at = 0; at < self.columns->len; at++)
    {
      const AccSheetColumn *column = get_column (&self, at);

      add_text_cell (self.body, column->title, column->type == ACC_SHEET_TEXT || column->type == ACC_SHEET_DATE ? "head" : "head-end");
    }
  g_string_append (self.body, "</table:table-row></table:table-header-rows>");
  for (guint r = 0; r < acc_sheet_get_n_rows (sheet); r++)
    {
      g_string_append (self.body, "<table:table-row table:style-name=\"ro\">");
      for (guint at = 0; at < self.columns->len; at++)
        add_cell (&self, r, at);
      g_string_append (self.body, "</table:table-row>");
    }
  g_string_append (self.body, "</table:table>");
  add_about (&self);
  g_string_append (self.body, "</office:spreadsheet>");
  bytes = acc_odf_pack (ACC_ODF_SPREADSHEET, &(AccOdf) { .title = sheet->title, .language = sheet->language, .description = sheet->summary, .styles = base, .master = master,
                                                         .automatic = self.styles->str, .body = self.body->str, .settings = settings });
  g_array_unref (self.columns);
  g_string_free (self.styles, TRUE);
  g_string_free (self.body, TRUE);
  return bytes;
}
