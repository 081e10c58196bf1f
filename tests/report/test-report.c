/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pieces of reports: tables, wrapping, documents in each format, seals, and reports of the shipped record. */

#include "config.h"

#include <pango/pangocairo.h>
#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "facts/session/acc-place.h"
#include "facts/time/acc-happening.h"
#include "locale/acc-second.h"
#include "report/acc-report-profile.h"
#include "report/acc-report-seal.h"
#include "report/brief/acc-report-brief.h"
#include "report/cite/acc-report-cite.h"
#include "facts/sheet/acc-pdf-update.h"
#include "report/tables/acc-report-series.h"
#include "report/tables/acc-report-status.h"
#include "report/tables/acc-report-timeline.h"

static AccBundle *bundle;
static AccLedger *ledger;
static const char *data_dir;

/* What is drawn here depends on no font but those that the tests bring; the last four are names for one of them. */
static void
test_fonts (void)
{
  static const char *const ours[] = { "DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif", "Sans", "Serif", "Monospace", "System-ui", NULL };
  g_autofree PangoFontFamily **families = NULL;
  gboolean has_sans = FALSE;
  int n_families;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    {
      const char *name = pango_font_family_get_name (families[i]);

      if (!g_strv_contains (ours, name) && !g_str_has_prefix (name, "Cantarell"))
        g_error ("the tests see the font %s", name);
      has_sans |= g_str_equal (name, "DejaVu Sans");
    }
  g_assert_true (has_sans);
}

static void
test_wrap (void)
{
  static const struct
  {
    const char *text;
    guint columns;
    const char *first, *indent, *expected;
  } cases[] = {
    { "one two three", 7, "", "", "one two\nthree\n" },
    { "one two three", 80, "- ", "  ", "- one two three\n" },
    { "one two three", 9, "- ", "  ", "- one two\n  three\n" },
    { "averylongword b", 5, "", "", "averylongword\nb\n" },
    { "  spaced   out\nlines ", 80, "", "", "spaced out lines\n" },
    { "日本 日本", 6, "", "", "日本\n日本\n" }, /* each sign is two columns wide */
    { "", 80, "", "", "\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wrapped = acc_report_wrap (cases[i].text, cases[i].columns, cases[i].first, cases[i].indent);

      g_assert_cmpstr (wrapped, ==, cases[i].expected);
    }
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *table = NULL;

  g_ptr_array_add (rows, g_strsplit ("Treaty|Counted|", "|", -1));
  g_ptr_array_add (rows, g_strsplit ("Côte|9|x", "|", -1));
  table = acc_report_table_to_text (rows, 3, 1u << 1);
  g_assert_cmpstr (table, ==, "Treaty  Counted\nCôte          9  x\n");
}

static void
test_formats (void)
{
  for (int i = 0; i < ACC_N_FORMATS; i++)
    g_assert_cmpint (acc_format_from_string (acc_format_to_string ((AccFormat) i)), ==, i);
  g_assert_cmpint (acc_format_from_string ("docx"), ==, -1);
  g_assert_cmpint (acc_format_from_string (NULL), ==, -1);
}

static AccDocument *
make_document (void)
{
  AccDocument *document = acc_document_new ("en");
  AccBlock *table;

  document->footer = g_strdup ("Foot & mouth.");
  acc_document_add (document, ACC_BLOCK_TITLE, "A <title> & more");
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, "Said by *someone* [1] and <b>others</b> [x].");
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, "Known.[^2][^10] [1] Not [^x].");
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, NULL);
  acc_document_add (document, ACC_BLOCK_ITEM, "first");
  acc_document_add (document, ACC_BLOCK_SUBITEM, "of these");
  table = acc_document_add_table (document, 2, 1u << 1);
  table->text = g_strdup ("A caption");
  acc_document_take_cell (table, 0, g_strdup ("a|b"));
  acc_document_take_cell (table, 1, g_strdup ("n"));
  acc_document_take_cell (table, 0, g_strdup ("row[^2]"));
  acc_document_take_cell (table, 1, g_strdup ("7"));
  acc_document_take_numbered (document, ACC_BLOCK_NOTE, 2, g_strdup ("A rule. [1]"));
  acc_document_take_numbered (document, ACC_BLOCK_SOURCE, 1, g_strdup ("A source, https://example.org/a_(b)?c=1&d. javascript:alert(1)"));
  return document;
}

static void
test_document (void)
{
  g_autoptr (AccDocument) document = make_document ();
  g_autofree char *text = acc_document_to_text (document);
  g_autofree char *markdown = acc_document_to_markdown (document);
  g_autofree char *html = acc_document_to_html (document);

  g_assert_cmpstr (text, ==,
                   "A <title> & more\n================\nSaid by *someone* [1] and <b>others</b> [x].\n\nKnown.²\u00a0¹⁰ [1] Not [^x].\n\n- first\n  - of these\n\n"
                   "A caption\na|b   n\nrow²  7\n\n2.  A rule. [1]\n[1] A source, https://example.org/a_(b)?c=1&d. javascript:alert(1)\n\nFoot & mouth.\n");
  g_assert_cmpstr (markdown, ==,
                   "# A \\<title\\> & more\n\nSaid by \\*someone\\* [1] and \\<b\\>others\\</b\\> [x].\n\nKnown.²\u00a0¹⁰ [1] Not [^x].\n\n- first\n  - of these\n\n"
                   "**A caption**\n\n| a\\|b | n |\n| --- | ---: |\n| row² | 7 |\n\n2. A rule. [1]\n1. A source, https://example.org/a\\_(b)?c=1&d. javascript:alert(1)\n\nFoot & mouth.\n");
  g_assert_nonnull (strstr (html, "<title>A &lt;title&gt; &amp; more</title>"));
  g_assert_nonnull (strstr (html, "<p>Said by *someone* <a href=\"#source-1\">[1]</a> and &lt;b&gt;others&lt;/b&gt; [x].</p>"));
  g_assert_nonnull (strstr (html, "<p>Known.<sup><a href=\"#note-2\" role=\"doc-noteref\">2</a></sup>\u00a0<sup><a href=\"#note-10\" role=\"doc-noteref\">10</a></sup> "
                                  "<a href=\"#source-1\">[1]</a> Not [^x].</p>"));
  g_assert_nonnull (strstr (html, "<ol class=\"small\">\n<li id=\"note-2\" value=\"2\">A rule. <a href=\"#source-1\">[1]</a></li>\n</ol>\n"
                                  "<ol class=\"small\">\n<li id=\"source-1\" value=\"1\">"));
  g_assert_nonnull (strstr (html, "<ul>\n<li>first\n<ul>\n<li>of these</li>\n</ul>\n</li>\n</ul>"));
  g_assert_nonnull (strstr (html, "<tr><th scope=\"row\">row<sup><a href=\"#note-2\" role=\"doc-noteref\">2</a></sup></th><td class=\"number\">7</td></tr>"));
  g_assert_nonnull (strstr (html, "<caption>A caption</caption>"));
  g_assert_nonnull (strstr (html, "A source, <a href=\"https://example.org/a_(b)?c=1&amp;d\">https://example.org/a_(b)?c=1&amp;d</a>. javascript:alert(1)</li>\n</ol>\n</main>"));
}

static void
test_pdf_long (void)
{
  g_autoptr (AccDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) twice = NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (words, "word%u ", i);
  acc_document_take (document, ACC_BLOCK_PARAGRAPH, g_string_free (words, FALSE));
  for (guint i = 0; i < 100; i++)
    acc_document_add (document, ACC_BLOCK_ITEM, "An item with Русский and العربية and 日本 in it.");
  once = acc_document_to_pdf (document, NULL, &error);
  g_assert_no_error (error);
  twice = acc_document_to_pdf (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (once, twice));
  g_assert_cmpint (memcmp (g_bytes_get_data (once, NULL), "%PDF-", 5), ==, 0);
}

static AccState *
find (const char *iso3)
{
  AccState *state = acc_bundle_find_state (bundle, iso3);

  g_assert_nonnull (state);
  return state;
}

static gboolean
has (GBytes     *bytes,
     const char *text)
{
  gsize length, n = strlen (text);
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (data + i, text, n) == 0)
      return TRUE;
  return FALSE;
}

/* What cairo leaves out is in the update, and what a text refers to can be gone to. */
static void
test_pdf_tagged (void)
{
  static const char *const found[] = { "/MarkInfo", "/S /H1", "/S /LBody", "/S /THead", "/S /Link", "/Lang (en)", "/DisplayDocTitle true", "/A << /O /Table /Scope /Column >>",
                                       "/A << /O /Table /Scope /Row >>", "<rdf:li xml:lang=\"x-default\">A &lt;title&gt; &amp; more</rdf:li>", "/Outlines",
                                       "/URI (https://example.org/a_%28b%29?c=1&d)", "(source-1)", "(note-2)" };
  g_autoptr (AccDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = acc_document_to_pdf (document, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (!has (pdf, found[i]))
      g_error ("%s", found[i]);
  g_assert_false (has (pdf, "javascript"));
  /* Of a note that is not in the document there is no link. */
  g_assert_false (has (pdf, "note-10"));
}

/* The picture of a briefing ends with its day, and says in words what it shows. */
static void
test_pdf_picture (void)
{
  g_autoptr (AccDocument) document = acc_report_brief_document (ledger, ACC_PLACE_OF_STATE (find ("KAZ")), acc_day_from_ymd (1999, 2, 1), NULL, NULL, NULL);
  g_autoptr (AccDocument) none = acc_report_brief_document (ledger, ACC_PLACE_OF_STATE (find ("KAZ")), acc_day_from_ymd (1900, 1, 1), NULL, NULL, NULL);
  g_autoptr (GBytes) pdf = acc_document_to_pdf (document, NULL, NULL);
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      AccBlock *block = document->blocks->pdata[i];

      if (block->figure == NULL)
        continue;
      n++;
      g_assert_cmpstr (block->text, ==, "Kazakhstan: timeline up to 1 February 1999");
      g_assert_nonnull (strstr (block->figure->alt, "1951 Convention: acceded (15 January 1999)"));
      g_assert_nonnull (strstr (block->figure->alt, "\nRefugees hosted: 8,343, end of 1998"));
      /* What a later day brought. */
      g_assert_null (strstr (block->figure->alt, "April 1999"));
      /* The fonts that draw it are among those that the seal names. */
      block->figure->draw (block->figure->data, cr, fonts);
      g_assert_cmpuint (g_hash_table_size (fonts), >, 0);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (has (pdf, "/S /Figure"));
  g_assert_true (has (pdf, "/Alt <FEFF004B"));
  for (guint i = 0; i < none->blocks->len; i++)
    g_assert_null (((AccBlock *) none->blocks->pdata[i])->figure);
}

/* What was not over on the day is told as going on, in the picture and in the list: the record has it from 1961 to 2002. */
static void
test_brief_not_over (void)
{
  gint32 day = acc_day_from_ymd (1999, 2, 1);
  g_autoptr (AccDocument) document = acc_report_brief_document (ledger, ACC_PLACE_OF_STATE (find ("AGO")), day, NULL, NULL, NULL);
  g_autoptr (AccDocument) later = acc_report_brief_document (ledger, ACC_PLACE_OF_STATE (find ("AGO")), acc_day_from_ymd (2002, 12, 31), NULL, NULL, NULL);
  g_autofree char *text = acc_document_to_text (document);
  g_autofree char *over = acc_document_to_text (later);
  g_autoptr (GListStore) items = NULL;
  g_autoptr (GListStore) lanes = NULL;
  g_autoptr (AccTimelineSeries) series = acc_report_timeline_collect (ledger, &(AccPlace){ .kind = ACC_PLACE_STATE, .state = find ("AGO") }, day, &items, &lanes);
  guint n = 0;

  g_assert_nonnull (strstr (text, "1961 onwards: "));
  g_assert_null (strstr (text, "1961 to 2002"));
  g_assert_nonnull (strstr (over, "1961 to 2002: "));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      AccSpan span = acc_timeline_item_get_span (item);

      n += span.is_interval;
      g_assert_true (!span.is_interval || span.end_bound != ACC_BOUND_GIVEN || acc_span_last_day (&span) <= day);
    }
  g_assert_cmpuint (n, >, 0);
}

/* The numbers of objects are cairo's own, and so is what a later one writes. */
static void
test_pdf_update (void)
{
  static const char *const objects[] = { "7 0 obj\n<</Type/Catalog/Lang(fr)/StructTreeRoot 3 0 R/MarkInfo<</Marked true>>>>\nendobj\n",
                                         "3 0 obj\n<< /Type /StructTreeRoot /K [ 5 0 R ] >>\nendobj\n",
                                         "5 0 obj\n<< /S /Document /K [ 9 0 R << /Type /MCR /MCID 3 >> 4 0 R 11 12 2 0 R ] /T (a \\) >> b (c)) >>\nendobj\n",
                                         "9 0 obj\n<< /Type /StructElem /S /Figure /K 3 >>\nendobj\n",
                                         "4 0 obj\n<< /S /TH /A << /O /Table /Scope /Both >> /K 4 >>\nendobj\n",
                                         "2 0 obj\n<< /S /Figure /Alt (there) /K 5 >>\nendobj\n" };
  static const guint numbers[] = { 7, 3, 5, 9, 4, 2 };
  const AccPdfAbout about = { "kk", "Title", "Test", NULL, FALSE };
  GByteArray *pdf = g_byte_array_new ();
  const AccPdfMark said[] = { { "Ein Bild ü", NULL }, { ACC_PDF_COLUMN, NULL }, { "another", NULL } };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (AccPdfMark));
  g_autoptr (GString) file = g_string_new ("%PDF-1.4\n");
  g_autoptr (GBytes) done = NULL;
  gsize places[10] = { 0 }, xref;

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      places[numbers[i]] = file->len;
      g_string_append (file, objects[i]);
    }
  xref = file->len;
  g_string_append (file, "xref\n0 10\n");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 %c \n", places[i], places[i] > 0 ? 'n' : 'f');
  g_string_append_printf (file, "trailer\n<</Size 10/Root 7 0 R>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", xref);
  g_byte_array_append (pdf, (const guint8 *) file->str, (guint) file->len);
  g_array_append_vals (marks, said, G_N_ELEMENTS (said));
  acc_pdf_update (pdf, &about, marks);
  done = g_byte_array_free_to_bytes (pdf);
  g_assert_true (has (done, "9 0 obj\n<< /Type /StructElem /S /Figure /K 3 /Alt <FEFF00450069006E002000420069006C0064002000FC> >>\nendobj\n"));
  g_assert_true (has (done, "7 0 obj\n<</Type/Catalog/Lang(fr)/StructTreeRoot 3 0 R/MarkInfo<</Marked true>>/ViewerPreferences << /DisplayDocTitle true >> /Metadata 10 0 R >>\n"));
  g_assert_true (has (done, "trailer\n<< /Size 11 /Root 7 0 R /Prev "));
  g_assert_false (has (done, "/Lang (kk)"));
  g_assert_false (has (done, "/Scope /Column"));
  g_assert_true (has (done, "xref\n7 1\n"));
  g_assert_true (has (done, "\n9 2\n"));
}

/* The edges of what is drawn on a page between two heights; only what is written, not the rules, is wanted of a caller. */
static void
find_edges (cairo_surface_t *page,
            int              from,
            int              to,
            int             *left,
            int             *right)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, 596, 842);
  cairo_t *cr = cairo_create (image);
  const guchar *data;

  cairo_set_source_surface (cr, page, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  data = cairo_image_surface_get_data (image);
  *left = 596;
  *right = 0;
  for (int y = from; y < to; y++)
    for (int x = 0; x < 596; x++)
      if (data[y * cairo_image_surface_get_stride (image) + x] > 64)
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x);
        }
  cairo_surface_destroy (image);
}

/* In a language that is written from right to left, bullets, labels and tables begin at the right edge as the texts do. */
static void
test_pages_rtl (void)
{
  g_autoptr (AccDocument) document = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  AccBlock *table;
  double width, height;
  int left, right;

  acc_locale_set_language ("ar");
  document = acc_document_new ("ar");
  table = acc_document_add_table (document, 2, 1u << 1);
  acc_document_take_cell (table, 0, g_strdup ("خلية"));
  acc_document_add (document, ACC_BLOCK_TITLE, "عنوان");
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, "UNHCR");
  acc_document_add (document, ACC_BLOCK_ITEM, "بند");
  acc_document_add (document, ACC_BLOCK_SUBITEM, "بند");
  acc_document_take_numbered (document, ACC_BLOCK_SOURCE, 1, g_strdup ("مصدر"));
  pages = acc_document_to_pages (document, &width, &height);
  g_assert_cmpuint (pages->len, ==, 1);
  /* The cell, above the rule of its row; then the rest, above that of the foot. */
  find_edges (pages->pdata[0], 76, 88, &left, &right);
  g_assert_cmpint (left, >, 500);
  g_assert_cmpint (right, <=, (int) width - 60);
  find_edges (pages->pdata[0], 96, 700, &left, &right);
  g_assert_cmpint (left, >, (int) width / 2);
  g_assert_cmpint (right, >, 500);
  g_assert_cmpint (right, <=, (int) width - 58);
  acc_locale_set_language ("en");
}

static void
test_seal (void)
{
  static const AccFormat formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_MARKDOWN, ACC_FORMAT_HTML, ACC_FORMAT_JSON, ACC_FORMAT_PDF };
  gint32 day = acc_day_from_ymd (1999, 2, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *made_with = NULL;
      g_autoptr (GBytes) body = acc_report_brief_body (ledger, ACC_PLACE_OF_STATE (find ("KAZ")), day, formats[i], NULL, NULL, &made_with, &error);
      g_autoptr (GBytes) sealed = acc_report_brief (ledger, ACC_PLACE_OF_STATE (find ("KAZ")), day, formats[i], NULL, NULL, &error);
      g_autoptr (GBytes) again = NULL;
      g_auto (AccSeal) seal = { 0 };
      g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, body);
      g_autofree char *message = NULL;

      g_assert_no_error (error);
      g_assert_true (acc_seal_split (sealed, &seal, &again));
      g_assert_true (g_bytes_equal (body, again));
      g_assert_cmpstr (seal.sha256, ==, digest);
      g_assert_cmpstr (seal.made_with, ==, made_with);
      g_assert_cmpstr (seal.place, ==, "KAZ");
      g_assert_cmpstr (seal.as_of, ==, "1999-02-01");
      g_assert_cmpstr (seal.format, ==, acc_format_to_string (formats[i]));
      g_assert_cmpstr (seal.edition, ==, acc_bundle_get_edition (bundle));
      g_assert_cmpint (acc_report_verify (ledger, sealed, &message), ==, ACC_VERDICT_AGREES);
      g_assert_true (g_str_has_prefix (message, "verified: "));
    }
}

/* A file cut at any place, or with any byte changed, never verifies. */
static void
test_seal_damage (void)
{
  g_autoptr (GBytes) sealed = acc_report_brief (ledger, ACC_PLACE_OF_STATE (find ("UZB")), acc_day_from_ymd (1999, 2, 1), ACC_FORMAT_TEXT, NULL, NULL, NULL);
  gsize length;
  const char *data = g_bytes_get_data (sealed, &length);

  for (gsize i = 0; i < length; i += i < length - 400 ? 41 : 1)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) changed = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      copy[i] ^= 0x02;
      changed = g_bytes_new (copy, length);
      g_assert_cmpint (acc_report_verify (ledger, cut, &first), ==, ACC_VERDICT_DIFFERS);
      g_assert_nonnull (first);
      g_assert_cmpint (acc_report_verify (ledger, changed, &second), !=, ACC_VERDICT_AGREES);
      g_assert_nonnull (second);
    }
}

static void
test_status_json (void)
{
  AccStatusQuery query = { .day = acc_day_from_ymd (1999, 2, 1), .basis = ACC_BASIS_DEPOSIT };
  g_autofree char *text = acc_report_status (ledger, &query, ACC_FORMAT_JSON);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonArray *treaties = json_object_get_array_member (object, "treaties");
  static const gint64 parties[] = { 133, 134, 45, 19 };

  g_assert_cmpuint (json_array_get_length (treaties), ==, G_N_ELEMENTS (parties));
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (treaties, i), "parties"), ==, parties[i]);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "combined"), "refugees-1951|protocol-1967"), ==, 137);
}

/* Reports of every State and treaty in every format are made, are UTF-8, and leave no place of a message unfilled. */
static void
test_all (void)
{
  const int *cites = acc_report_cite_formats;
  g_autoptr (GRegex) unfilled = g_regex_new ("(?<![{a-z] )\\{[A-Za-z_]+\\}[^,]|\\(null\\)", 0, 0, NULL);
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_STATES);

  for (guint i = 0; i < n; i++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, i);
      gint32 day = acc_day_from_ymd (1950 + (int) i % 80, 6, 30);
      g_autoptr (GBytes) brief = acc_report_brief (ledger, ACC_PLACE_OF_STATE (state), day, ACC_FORMAT_TEXT, NULL, NULL, NULL);
      g_autofree char *profile = acc_report_profile (ledger, state, day, ACC_FORMAT_TEXT);
      g_autofree char *json = acc_report_profile (ledger, state, day, ACC_FORMAT_JSON);
      g_autofree char *series = acc_report_series (bundle, state->iso3, 0, 0, FALSE, ACC_FORMAT_TEXT, NULL);
      AccMoment moment = { ledger, day, ACC_BASIS_DEPOSIT };
      AccPlace place = { .kind = ACC_PLACE_STATE, .state = state };
      g_autofree char *cite = acc_report_cite_place (&moment, &place, (AccFormat) cites[i % 7]);
      g_autoptr (JsonNode) root = json_from_string (json, NULL);
      gsize length;
      const char *text = g_bytes_get_data (brief, &length);

      g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
      g_assert_false (g_regex_match_full (unfilled, text, (gssize) length, 0, 0, NULL, NULL));
      g_assert_false (g_regex_match (unfilled, profile, 0, NULL));
      g_assert_true (series == NULL || g_utf8_validate (series, -1, NULL));
      g_assert_nonnull (root);
      g_assert_true (g_utf8_validate (cite, -1, NULL));
    }
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); i++)
    for (guint f = 0; cites[f] >= 0; f++)
      {
        AccMoment moment = { ledger, 0, ACC_BASIS_DEPOSIT };
        AccPlace place = { .kind = ACC_PLACE_TREATY, .treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, i) };
        g_autofree char *cite = acc_report_cite_place (&moment, &place, (AccFormat) cites[f]);

        g_assert_nonnull (strstr (cite, "United Nations"));
      }
}

static void
test_series_absent (void)
{
  g_autoptr (GError) error = NULL;
  AccSheet *none = acc_report_series_sheet (bundle, "XXQ", 0, 0, FALSE, &error);
  g_autoptr (AccSheet) sheet = acc_report_series_sheet (bundle, "KAZ", 1999, 1999, FALSE, NULL);
  g_autofree char *csv = acc_sheet_to_csv (sheet);
  g_autofree char *json = acc_report_series (bundle, "KAZ", 1999, 1999, FALSE, ACC_FORMAT_JSON, NULL);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (lines[0], ==, "state,year,side,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst,kinds,source,as_at,edition,mid_year,own_bundle");
  g_assert_true (g_str_has_prefix (lines[1], "KAZ,1999,hosted,14799,,506,,,,0,,,refugees=exact asylum_seekers=not-collected returned_refugees=exact idps=not-reported "
                   "returned_idps=not-reported stateless=not-collected ooc=zero oip=not-collected hst=not-collected,UNHCR-RPSD,2025,2025.12,no,\"Not Accession’s built-in record: "));
  g_assert_nonnull (strstr (json, "\"oip\" : null"));
}

static void
assert_line (const char *csv,
             const char *line)
{
  /* Columns may come after. */
  g_autofree char *whole = g_strdup_printf ("\r\n%s,", line);

  if (strstr (csv, whole) == NULL)
    g_error ("“%s” is not in:\n%s", line, csv);
}

/* What the record says, as it stands in data/; and what follows from it, read there by hand. */
static void
test_timeline (void)
{
  static const struct
  {
    const char *place;
    const char *lines[14];
  } cases[] = {
    { "KAZ", { "1991-12-16,law,independence,KAZ,,,,,CIA-Factbook-2026,",
               "1992-03-02,law,admission,KAZ,,,,,UNTC-I-2,",
               "1999-01-15,treaties,accession,KAZ,refugees-1951,,,,UNTC-2015,",
               "1999-04-15,treaties,bound,KAZ,refugees-1951,,,,UNTC-2015,computed",
               "1999-02,figures,observation,KAZ,,Refugees and asylum-seekers in Kazakhstan,up-to,14000,UNHCR-1999,",
               "1993,computed,first-figure,KAZ,,refugees hosted,,5000,UNHCR-RPSD,computed",
               "2024,computed,most,KAZ,,refugees hosted,,65833,UNHCR-RPSD,computed" } },
    { "SYR", { "1946-04-17,law,independence,SYR,,,,,CIA-Factbook-2026,",
               "1945-10-24,law,original-member,SYR,,,,,UNTC-I-1,",
               "1968,computed,first-figure,SYR,,refugees abroad,,1200,UNHCR-RPSD,computed",
               "2021,computed,most,SYR,,refugees abroad,,6848865,UNHCR-RPSD,computed",
               "2013,computed,largest-rise,SYR,,refugees abroad,,2468323,UNHCR-RPSD,computed",
               "2025,computed,largest-fall,SYR,,refugees abroad,,4865764,UNHCR-RPSD,computed",
               "2007,computed,break,SYR,,refugees abroad,,,UNHCR-RPSD,computed",
               "2011-03,displacement,displacement,,,Unrest in Syria begins,,,UNHCR-Syria-7-years," } },
    { "VEN", { "2018,computed,first-figure,VEN,,oip abroad,,2592947,UNHCR-RPSD,computed",
               "2025,computed,most,VEN,,oip abroad,,6042706,UNHCR-RPSD,computed" } },
    { "MEX", { "2014-07-11,terms,reservation-withdrawn,MEX,refugees-1951,,,,BGBl-III-5-2019," } },
    { "PNG", { "2013-08-20,terms,reservation-withdrawn-in-part,PNG,refugees-1951,,,,BGBl-III-5-2019," } },
    { "143", { "1999-01-15,refugees-1951,accession,KAZ,refugees-1951,,,,UNTC-2015,", "1992-03-02,states,admission,UZB,,,,,UNTC-I-2," } },
    { "world", { "1951-07-28,treaties,treaty,,refugees-1951,Convention relating to the Status of Refugees adopted,,,UNTS-189-137,",
                 "1991-12-16,states,independence,KAZ,,,,,CIA-Factbook-2026," } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccRegion *region = acc_bundle_find_region (bundle, cases[i].place);
      g_autofree char *text = g_strconcat (region != NULL ? ACC_PLACE_TEXT_REGION : "", cases[i].place, NULL);
      AccPlace place;
      g_autoptr (GListStore) items = NULL;
      g_autoptr (GListStore) lanes = NULL;
      g_autoptr (AccTimelineSeries) series = NULL;
      g_autoptr (AccSheet) sheet = acc_sheet_new (bundle, "");
      g_autofree char *csv = NULL;

      g_assert_true (acc_place_find (&place, bundle, text));
      series = acc_report_timeline_collect (ledger, &place, ACC_DAY_MAX, &items, &lanes);
      acc_report_timeline_fill_sheet (sheet, G_LIST_MODEL (items));
      csv = acc_sheet_to_csv (sheet);

      for (guint l = 0; cases[i].lines[l] != NULL; l++)
        assert_line (csv, cases[i].lines[l]);
      /* What began the State is not told twice, once by its month and once by its day. */
      if (g_str_equal (cases[i].place, "KAZ"))
        g_assert_null (strstr (csv, "Kazakhstan becomes independent"));
      /* The largest story comes first. */
      g_assert_nonnull (series);
      if (g_str_equal (cases[i].place, "SYR"))
        {
          g_assert_cmpstr (acc_timeline_series_get_title (series), ==, "Refugees from the Syrian Arab Republic");
          g_assert_cmpstr (acc_timeline_series_get_title (acc_timeline_series_get_below (series)), ==, "Internally displaced people");
          g_assert_cmpint (acc_timeline_series_lookup (series, 2021), ==, 6848865);
        }
      /* Behind the refugees, though there are many more of them. */
      if (g_str_equal (cases[i].place, "VEN"))
        {
          g_assert_cmpstr (acc_timeline_series_get_title (series), ==, "Refugees from Venezuela");
          g_assert_cmpstr (acc_timeline_series_get_title (acc_timeline_series_get_below (series)), ==, "Other people from Venezuela in need of international protection");
        }
      /* Nobody publishes the figures of a region: they are said to be sums. */
      if (region != NULL)
        g_assert_cmpstr (acc_timeline_series_get_title (series), ==, "Refugees hosted, sum of the States");
      for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (items)); n++)
        {
          g_autoptr (AccTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (items), n);
          gboolean computed = ACC_HAPPENING (acc_timeline_simple_item_get_object (ACC_TIMELINE_SIMPLE_ITEM (item)))->computed;

          g_assert_cmpint (computed, ==, acc_timeline_item_get_kind (item) == ACC_TIMELINE_KIND_COMPUTED);
          g_assert_cmpstr (acc_timeline_item_get_description (item), !=, "");
        }
    }
}

/* HTML says what is in which language, also where both run the same way; text, which cannot, has no marks for it. */
static void
test_second_of_region (void)
{
  const AccPlace place = { .kind = ACC_PLACE_REGION, .region = acc_bundle_find_region (bundle, "143") };
  gint32 day = acc_day_from_ymd (1999, 2, 1);
  g_autoptr (GBytes) html = NULL, text = NULL;
  const char *page, *plain;

  acc_locale_set_bundle (bundle);
  acc_locale_set_language ("ru");
  acc_second_set_language ("kk");
  html = acc_report_brief (ledger, &place, day, ACC_FORMAT_HTML, NULL, NULL, NULL);
  text = acc_report_brief (ledger, &place, day, ACC_FORMAT_TEXT, NULL, NULL, NULL);
  page = g_bytes_get_data (html, NULL);
  plain = g_bytes_get_data (text, NULL);
  g_assert_nonnull (strstr (page, "<h1>Центральная Азия (<bdi lang=\"kk\" dir=\"ltr\">Орталық Азия</bdi>)"));
  g_assert_nonnull (strstr (page, "Қырғызстан</bdi>)"));
  g_assert_nonnull (strstr (page, "(қазақ тілі) выполнен машиной"));
  g_assert_null (strstr (strstr (page, "<body>"), "\u2068"));
  g_assert_true (g_str_has_prefix (plain, "Центральная Азия (Орталық Азия)"));
  g_assert_null (strstr (plain, "\u2068"));
  acc_second_set_language (NULL);
  acc_locale_set_language ("en");
  acc_locale_set_bundle (NULL);
}

/* A map per 1,000 inhabitants is no other map where nobody says how many they are. */
static void
test_map_without_population (void)
{
  g_autofree char *path = g_dir_make_tmp ("acc-report-XXXXXX", NULL);
  g_autoptr (GFile) without = g_file_new_for_path (path);
  g_autoptr (GDir) files = g_dir_open (data_dir, 0, NULL);
  g_autoptr (GPtrArray) linked = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AccBundle) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *manifest = g_build_filename (data_dir, "bundle.json", NULL);
  g_autofree char *changed = g_build_filename (path, "bundle.json", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  AccPlace place;

  for (const char *name = g_dir_read_name (files); name != NULL; name = g_dir_read_name (files))
    if (!g_str_equal (name, "bundle.json"))
      {
        g_autofree char *target = g_build_filename (data_dir, name, NULL);

        g_ptr_array_add (linked, g_build_filename (path, name, NULL));
        g_assert_cmpint (symlink (target, linked->pdata[linked->len - 1]), ==, 0);
      }
  g_assert_true (g_file_get_contents (manifest, &text, NULL, NULL));
  parts = g_strsplit (text, ",\n  \"population\": \"population.json\"", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_free (text);
  text = g_strjoinv ("", parts);
  g_assert_true (g_file_set_contents (changed, text, -1, NULL));
  other = acc_bundle_load (without, NULL, &error);
  g_assert_no_error (error);
  for (guint b = 0; b < 2; b++)
    {
      g_autofree char *title = NULL;
      AccBundle *asked = b == 0 ? bundle : other;

      g_assert_true (acc_place_find (&place, asked, "map:refugees/per-1000"));
      title = acc_place_dup_subtitle (&place, asked);
      g_assert_cmpstr (title, ==, b == 0 ? "Refugees hosted per 1,000 inhabitants" : "Refugees hosted");
    }
  g_assert_cmpint (g_remove (changed), ==, 0);
  for (guint i = 0; i < linked->len; i++)
    g_assert_cmpint (g_remove (linked->pdata[i]), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* Every briefing in every language has its like beside it, and the process speaks as before. */
static void
test_beside (void)
{
  static const char *const places[] = { "KAZ", "SRB", "JOR", "SSD", "world", "region:143", "treaty:refugees-1951", "changes:KAZ,1990-01-01", "changes:world,2010-01-01", "compare:KAZ,KGZ,143" };
  const char *const *languages = acc_locale_list_languages ();

  for (guint l = 0; languages[l] != NULL; l++)
    for (guint p = 0; p < G_N_ELEMENTS (places); p++)
      {
        const AccBriefLook look = { .beside = languages[l] };
        g_autoptr (AccDocument) document = NULL;
        g_autoptr (GError) error = NULL;
        AccPlace place;

        g_assert_true (acc_place_find (&place, bundle, places[p]));
        document = acc_report_brief_document (ledger, &place, acc_day_from_ymd (2015, 3, 14), NULL, &look, &error);
        g_assert_no_error (error);
        g_assert_nonnull (document);
        g_assert_cmpstr (acc_locale_get_language (), ==, "en");
        g_assert_null (acc_second_get_language ());
        if (g_str_equal (languages[l], "en"))
          {
            g_assert_null (document->beside);
            continue;
          }
        g_assert_cmpstr (document->beside->language, ==, languages[l]);
        g_assert_cmpint (document->beside->rtl, ==, g_str_equal (languages[l], "ar") || g_str_equal (languages[l], "fa"));
        g_assert_cmpuint (document->beside->blocks->len, ==, document->blocks->len);
        for (guint i = 0; i < document->blocks->len; i++)
          {
            const AccBlock *block = document->blocks->pdata[i], *other = document->beside->blocks->pdata[i];

            g_assert_cmpint (block->kind, ==, other->kind);
            g_assert_cmpuint (block->number, ==, other->number);
            g_assert_true (block->text == NULL || *block->text != '\0' || *other->text != '\0');
          }
      }
}

static AccDocument *
make_paragraphs (const char *first,
                 const char *second)
{
  AccDocument *document = acc_document_new ("en");

  document->keeps_empty = TRUE;
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, first);
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, "");
  acc_document_add (document, ACC_BLOCK_PARAGRAPH, second);
  return document;
}

static void
test_beside_unlike (void)
{
  g_autoptr (AccDocument) document = make_paragraphs ("One", "Two");
  g_autoptr (AccDocument) whole = make_paragraphs ("One", "Two");
  AccDocument *longer = make_paragraphs ("Un", "Deux");
  g_autofree char *text = NULL;

  acc_document_add (longer, ACC_BLOCK_PARAGRAPH, "Trois");
  g_assert_false (acc_document_put_beside (document, longer));
  g_assert_null (document->beside);
  g_assert_cmpuint (document->blocks->len, ==, 3);
  longer = make_paragraphs ("Un", "Deux");
  ((AccBlock *) longer->blocks->pdata[2])->kind = ACC_BLOCK_ITEM;
  g_assert_false (acc_document_put_beside (document, longer));
  /* What is empty in one alone has an empty place beside it; what is in both is left out. */
  g_assert_true (acc_document_put_beside (whole, make_paragraphs ("", "Deux")));
  g_assert_cmpuint (whole->blocks->len, ==, 2);
  text = acc_document_to_text (whole);
  g_assert_cmpstr (text, ==, "One\n\nTwo\n\nDeux\n");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  g_assert_cmpint (argc, ==, 2);
  data_dir = argv[1];
  folder = g_file_new_for_path (data_dir);
  bundle = acc_bundle_load (folder, NULL, &error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);

  g_test_add_func ("/report/fonts", test_fonts);
  g_test_add_func ("/report/wrap", test_wrap);
  g_test_add_func ("/report/table", test_table);
  g_test_add_func ("/report/formats", test_formats);
  g_test_add_func ("/report/document", test_document);
  g_test_add_func ("/report/pdf-long", test_pdf_long);
  g_test_add_func ("/report/pdf-tagged", test_pdf_tagged);
  g_test_add_func ("/report/pdf-picture", test_pdf_picture);
  g_test_add_func ("/report/brief-not-over", test_brief_not_over);
  g_test_add_func ("/report/pdf-update", test_pdf_update);
  g_test_add_func ("/report/pages-rtl", test_pages_rtl);
  g_test_add_func ("/report/beside", test_beside);
  g_test_add_func ("/report/beside-unlike", test_beside_unlike);
  g_test_add_func ("/report/seal", test_seal);
  g_test_add_func ("/report/seal-damage", test_seal_damage);
  g_test_add_func ("/report/status-json", test_status_json);
  g_test_add_func ("/report/all", test_all);
  g_test_add_func ("/report/series-absent", test_series_absent);
  g_test_add_func ("/report/timeline", test_timeline);
  g_test_add_func ("/report/map-without-population", test_map_without_population);
  g_test_add_func ("/report/second-of-region", test_second_of_region);
  status = g_test_run ();
  g_clear_object (&ledger);
  g_clear_object (&bundle);
  return status;
}
