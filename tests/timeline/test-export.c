/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export without a display: what is in the files. */
#include "config.h"

#include "timeline/acc-timeline-export.h"

#include <glib/gstdio.h>
#include <string.h>

static GListStore *
make_items (gboolean arabic)
{
  static const char *const items[][3] = { { "1951-07-28", "treaties", "Convention <adopted> & signed" },
                                          { "1998-04", "law", "Law" },
                                          { "1991-12/..", "law", "Membership of the Commonwealth of Independent States" },
                                          { "2010-01-01", "events", "Event" } };
  GListStore *store = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      AccSpan span = { 0 };
      g_autoptr (AccTimelineSimpleItem) item = NULL;

      g_assert_true (acc_span_parse (items[i][0], &span, NULL));
      item = acc_timeline_simple_item_new (&span, items[i][1], i, arabic ? "الاتفاقية" : items[i][2]);
      g_list_store_append (store, item);
    }
  return store;
}

static GListStore *
make_lanes (void)
{
  static const char *const ids[] = { "treaties", "law", "events" };
  GListStore *store = g_list_store_new (ACC_TYPE_TIMELINE_LANE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new (ids[i], ids[i]);

      g_list_store_append (store, lane);
    }
  return store;
}

static char *
export (AccTimelineExportType type,
        gboolean              arabic,
        gsize                *length)
{
  g_autoptr (GListStore) items = make_items (arabic), lanes = make_lanes ();
  g_autoptr (GError) error = NULL;
  AccTimelineExport params = { .type = type, .model = G_LIST_MODEL (items), .lanes = G_LIST_MODEL (lanes),
                               .as_of = acc_date_day (1999, 2, 1), .title = "Title & more", .subtitle = "As of 1 February 1999",
                               .source = "Source: UNHCR", .width = 900, .rtl = arabic };
  GBytes *bytes;

  if (type == ACC_TIMELINE_EXPORT_PDF)
    {
      params.paper = ACC_TIMELINE_PAPER_A4;
      params.pages = 3;
    }
  bytes = acc_timeline_export_to_bytes (&params, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return g_bytes_unref_to_data (bytes, length);
}

static void
nothing (GMarkupParseContext *context,
         const char          *name,
         const char         **names,
         const char         **values,
         gpointer             data,
         GError             **error)
{
  guint *n_texts = data;

  *n_texts += strcmp (name, "text") == 0;
}

static void
test_svg (void)
{
  static const GMarkupParser parser = { .start_element = nothing };
  gsize length;
  g_autofree char *svg = export (ACC_TIMELINE_EXPORT_SVG, FALSE, &length);
  guint n_texts = 0;
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &n_texts, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, length, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_markup_parse_context_free (context);
  /* text as text, escaped; nothing as a picture */
  g_assert_cmpuint (n_texts, >, 12);
  g_assert_nonnull (strstr (svg, "<title>Title &amp; more</title>"));
  g_assert_nonnull (strstr (svg, ">Convention &lt;adopted&gt; &amp; signed</text>"));
  g_assert_nonnull (strstr (svg, ">As of 1 February 1999</text>"));
  g_assert_nonnull (strstr (svg, ">1 February 1999</text>"));
  g_assert_nonnull (strstr (svg, ">Source: UNHCR</text>"));
  g_assert_nonnull (strstr (svg, "linearGradient"));
  g_assert_null (strstr (svg, "<image"));
  /* numbers have a point and are numbers */
  g_assert_null (strstr (svg, "nan"));
  g_assert_null (strstr (svg, "inf\""));
}

/* Of a bar whose start is open or unknown only the end is known: it comes out of nothing shortly before, and never from the
 * edge. The picture spans a century, so that "shortly" is told from "from the edge". */
static void
test_unknown_start (void)
{
  static const char *const spans[] = { "../2000", "/2000" };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GListStore) items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM), lanes = make_lanes ();
      AccTimelineExport params = { .type = ACC_TIMELINE_EXPORT_SVG, .model = G_LIST_MODEL (items), .lanes = G_LIST_MODEL (lanes),
                                   .width = 900 };
      g_autoptr (AccTimelineSimpleItem) first = NULL, item = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *svg = NULL;
      AccSpan span = acc_span_single (acc_date_day (1920, 1, 1));
      const char *bar;

      first = acc_timeline_simple_item_new (&span, "treaties", ACC_TIMELINE_KIND_LAW, "First");
      g_assert_true (acc_span_parse (spans[i], &span, NULL));
      item = acc_timeline_simple_item_new (&span, "events", ACC_TIMELINE_KIND_EVENT, "Campaign");
      g_list_store_append (items, first);
      g_list_store_append (items, item);
      bytes = acc_timeline_export_to_bytes (&params, NULL);
      g_assert_nonnull (bytes);
      svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      bar = strstr (svg, "<rect fill=\"url(#soft0)\" x=\"");
      g_assert_nonnull (bar);
      g_assert_cmpfloat (g_ascii_strtod (bar + strlen ("<rect fill=\"url(#soft0)\" x=\""), NULL), >, 600);
      g_assert_nonnull (strstr (svg, "<linearGradient id=\"soft0\"><stop offset=\"0\""));
    }
}

/* The figure beside the handle is that of the last end of year not after the day, and says so. */
static void
test_series_year (void)
{
  static const gint16 years[] = { 1997, 1998, 1999 };
  static const gint64 values[] = { 15585, 8343, 14799 };
  static const struct
  {
    AccDate as_of;
    const char *figure; /* NULL: none had been published for any year that had ended */
  } cases[] = {
    { { .year = 1999, .month = 2, .day = 1, .precision = ACC_PRECISION_DAY }, ">8,343, end of 1998</text>" },
    { { .year = 1999, .month = 12, .day = 30, .precision = ACC_PRECISION_DAY }, ">8,343, end of 1998</text>" },
    { { .year = 1999, .month = 12, .day = 31, .precision = ACC_PRECISION_DAY }, ">14,799, end of 1999</text>" },
    { { .year = 2003, .month = 5, .day = 1, .precision = ACC_PRECISION_DAY }, ">14,799, end of 1999</text>" },
    { { .year = 1997, .month = 5, .day = 1, .precision = ACC_PRECISION_DAY }, NULL },
  };
  g_autoptr (GListStore) items = make_items (FALSE), lanes = make_lanes ();
  g_autoptr (AccTimelineSeries) series = acc_timeline_series_new ("Refugees hosted", years, values, G_N_ELEMENTS (years), NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccTimelineExport params = { .type = ACC_TIMELINE_EXPORT_SVG, .model = G_LIST_MODEL (items), .lanes = G_LIST_MODEL (lanes),
                                   .series = series, .as_of = cases[i].as_of, .width = 900 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = acc_timeline_export_to_bytes (&params, &error);
      g_autofree char *svg = NULL;

      g_assert_no_error (error);
      svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      if (cases[i].figure != NULL)
        g_assert_nonnull (strstr (svg, cases[i].figure));
      else
        g_assert_null (strstr (svg, ", end of "));
    }
}

static void
test_svg_arabic (void)
{
  gsize length;
  g_autofree char *svg = export (ACC_TIMELINE_EXPORT_SVG, TRUE, &length);

  g_assert_nonnull (strstr (svg, "direction=\"rtl\" text-anchor=\"end\""));
  g_assert_nonnull (strstr (svg, ">الاتفاقية</text>"));
}

static void
test_png (void)
{
  gsize length;
  g_autofree char *png = export (ACC_TIMELINE_EXPORT_PNG, FALSE, &length);

  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (((guchar) png[18] << 8) | (guchar) png[19], ==, 900);
}

static guint
count (const char *data,
       gsize       length,
       const char *what)
{
  guint n = 0;
  gsize step = strlen (what);

  for (gsize i = 0; i + step <= length; i++)
    n += memcmp (data + i, what, step) == 0;
  return n;
}

static void
test_pdf (void)
{
  gsize length;
  g_autofree char *pdf = export (ACC_TIMELINE_EXPORT_PDF, FALSE, &length);

  g_assert_cmpmem (pdf, 5, "%PDF-", 5);
  g_assert_cmpuint (count (pdf, length, "<< /Type /Page %"), ==, 3);
  /* A4 landscape, fonts with their characters, no pictures */
  g_assert_cmpuint (count (pdf, length, "841.889764 595.275591"), >=, 1);
  g_assert_cmpuint (count (pdf, length, "/ToUnicode"), >=, 1);
  g_assert_cmpuint (count (pdf, length, "/Subtype /Image"), ==, 0);
}

static void
test_errors (void)
{
  static const double sizes[][2] = { { 0, 0 }, { 10, 500 }, { 900, 20 }, { 1e9, 500 }, { 900, 1e9 }, { -5, 500 } };
  g_autofree char *folder = g_dir_make_tmp ("timeline-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "no-such-folder", "x.svg", NULL);
  g_autoptr (GError) error = NULL;
  AccTimelineExport params = { .width = 500 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      AccTimelineExport bad = { .width = sizes[i][0], .height = sizes[i][1] };
      g_autoptr (GError) reason = NULL;

      g_assert_null (acc_timeline_export_to_bytes (&bad, &reason));
      g_assert_error (reason, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
  g_assert_false (acc_timeline_export (&params, file, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_rmdir (folder);
}

/* Nothing to show is a timeline too. */
static void
test_empty (void)
{
  AccTimelineExport params = { .type = ACC_TIMELINE_EXPORT_SVG, .width = 300, .height = 200 };
  g_autoptr (GBytes) bytes = acc_timeline_export_to_bytes (&params, NULL);

  g_assert_nonnull (bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 200);
}

int
main (int    argc,
      char **argv)
{
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/export/svg", test_svg);
  g_test_add_func ("/timeline/export/unknown-start", test_unknown_start);
  g_test_add_func ("/timeline/export/series-year", test_series_year);
  g_test_add_func ("/timeline/export/svg-arabic", test_svg_arabic);
  g_test_add_func ("/timeline/export/png", test_png);
  g_test_add_func ("/timeline/export/pdf", test_pdf);
  g_test_add_func ("/timeline/export/errors", test_errors);
  g_test_add_func ("/timeline/export/empty", test_empty);
  return g_test_run ();
}
