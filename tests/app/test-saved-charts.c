/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every chart of every page as a file, in letters of three scripts: texts are texts, the file says what it shows, and the drawing is that of the
 * picture in pixels. With a folder in ACC_CHART_DIR the files are left there, for who reads them with programs of others. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cards/cards/acc-stat-card.h"
#include "cards/charts/acc-chart.h"
#include "cards/charts/acc-ranked-bars.h"
#include "locale/acc-locale.h"

#include "program.h"
#include "widgets.h"

#define WIDTH 960
#define CELL 24 /* px: within it letters may lie a little otherwise */
/* Of all of 255 in each, how far the means of the same cell may be apart. */
#define CELL_DIFFERENCE 16
#define PATIENCE (60 * G_USEC_PER_SEC)

static GtkApplication *application;
static const char *edition;

static const char *const languages[] = { "en", "ar", "zh_CN" };

/* Without the timeline, which every page has and no chart draws; it is here once, as it is saved. */
static const struct
{
  const char *place;
  guint charts; /* at least */
} pages[] = { { "world", 6 }, { "KAZ", 2 }, { "region:143", 2 }, { "treaty:refugees-1951", 1 }, { "compare:KAZ,KGZ,TJK", 1 }, { "map", 1 } };

/* What the elements of an SVG hold. */
typedef struct
{
  GString *texts;
  char *title, *desc, *language, *direction;
  guint n_texts, depth;
} Read;

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **keys,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Read *self = data;

  /* Letters drawn as shapes. */
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_assert_null (strstr (values[i], "glyph"));
      if (self->depth == 0 && g_str_equal (keys[i], "xml:lang"))
        self->language = g_strdup (values[i]);
      if (self->depth == 0 && g_str_equal (keys[i], "direction"))
        self->direction = g_strdup (values[i]);
    }
  self->n_texts += g_str_equal (name, "text");
  self->depth++;
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  ((Read *) data)->depth--;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Read *self = data;
  const char *name = g_markup_parse_context_get_element (context);

  if (g_str_equal (name, "text"))
    g_string_append_printf (self->texts, "%.*s ", (int) length, text);
  else if (g_str_equal (name, "title") && self->title == NULL)
    self->title = g_strndup (text, length);
  else if (g_str_equal (name, "desc") && self->desc == NULL)
    self->desc = g_strndup (text, length);
}

static void
read_svg (Read   *self,
          GBytes *svg)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;

  *self = (Read) { .texts = g_string_new (NULL) };
  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_markup_parse_context_free (context);
}

static void
clear (Read *self)
{
  g_string_free (self->texts, TRUE);
  g_free (self->title);
  g_free (self->desc);
  g_free (self->language);
  g_free (self->direction);
}

/* Where lines break is the paper's matter. */
static char *
join (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check_words (const char *found,
             char       *wanted)
{
  g_autofree char *all = join (found), *part = join (wanted != NULL ? wanted : "");

  if (strstr (all, part) == NULL)
    g_error ("“%s” is not among the texts: %s", wanted, found);
  g_free (wanted);
}

static GdkPixbuf *
load (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *picture = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static double
get_mean (GdkPixbuf *picture,
          int        x,
          int        y,
          int        channel)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (picture);
  int n = gdk_pixbuf_get_n_channels (picture), stride = gdk_pixbuf_get_rowstride (picture), count = 0;
  double sum = 0;

  for (int row = y; row < MIN (y + CELL, gdk_pixbuf_get_height (picture)); row++)
    for (int column = x; column < MIN (x + CELL, gdk_pixbuf_get_width (picture)); column++, count++)
      sum += pixels[row * stride + column * n + channel];
  return sum / MAX (1, count);
}

/* How far the two are apart where they are most. */
static double
compare (GdkPixbuf *a,
         GdkPixbuf *b)
{
  double most = 0;

  g_assert_cmpint (gdk_pixbuf_get_width (a), ==, gdk_pixbuf_get_width (b));
  g_assert_cmpint (gdk_pixbuf_get_height (a), ==, gdk_pixbuf_get_height (b));
  for (int y = 0; y < gdk_pixbuf_get_height (a); y += CELL)
    for (int x = 0; x < gdk_pixbuf_get_width (a); x += CELL)
      for (int channel = 0; channel < 3; channel++)
        most = MAX (most, fabs (get_mean (a, x, y, channel) - get_mean (b, x, y, channel)));
  return most;
}

static void
leave (const char *name,
       const char *ending,
       GBytes     *bytes)
{
  const char *folder = g_getenv ("ACC_CHART_DIR");
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;

  g_assert_true (path == NULL || g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static gboolean
has (GBytes     *bytes,
     const char *text)
{
  gsize n, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &n);

  for (gsize i = 0; i + length <= n; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;
  return FALSE;
}

static void
check_pdf (GBytes     *pdf,
           const char *language)
{
  g_autofree char *said = g_strconcat ("/Lang (", language, ")", NULL);

  g_assert_true (has (pdf, said));
  g_assert_true (has (pdf, "/S /Figure"));
  g_assert_true (has (pdf, "/Alt <FEFF"));
  g_assert_true (has (pdf, "/DisplayDocTitle true"));
  g_assert_false (has (pdf, "/CreationDate"));
}

static void
check (AccChart   *chart,
       const char *name)
{
  AccChartInterface *iface = ACC_CHART_GET_IFACE (chart);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = acc_chart_to_bytes (chart, ACC_CHART_SVG, WIDTH, &error);
  g_autoptr (GBytes) png = acc_chart_to_bytes_scaled (chart, ACC_CHART_PNG, WIDTH, 1, &error);
  g_autoptr (GBytes) pdf = acc_chart_to_bytes (chart, ACC_CHART_PDF, WIDTH, &error);
  g_autoptr (GdkPixbuf) drawn = NULL, pixels = NULL;
  g_autofree char *language = g_strdelimit (g_strdup (acc_locale_get_language ()), "_", '-');
  double difference;
  Read read;

  g_assert_no_error (error);
  leave (name, ".svg", svg);
  leave (name, ".png", png);
  leave (name, ".pdf", pdf);
  read_svg (&read, svg);
  g_assert_cmpuint (read.n_texts, >, 0);
  g_assert_true (read.title != NULL && read.desc != NULL);
  g_assert_cmpstr (read.language, ==, language);
  g_assert_cmpstr (read.direction, ==, acc_locale_is_rtl () ? "rtl" : "ltr");
  check_words (read.texts->str, g_strdup (read.title));
  if (iface->make_picture == NULL)
    {
      check_words (read.texts->str, iface->dup_title (chart));
      check_words (read.texts->str, iface->dup_sentence (chart));
      check_words (read.texts->str, acc_chart_dup_source (chart));
    }
  g_assert_nonnull (strstr (read.texts->str, edition));
  /* Counts of parties have no source of their own. */
  if (ACC_IS_RANKED_BARS (chart) || (ACC_IS_STAT_CARD (chart) && *acc_stat_card_get_item (ACC_STAT_CARD (chart))->source != '\0'))
    g_assert_nonnull (strstr (read.texts->str, "CC-BY-4.0"));
  clear (&read);
  check_pdf (pdf, language);
  drawn = load (svg);
  pixels = load (png);
  difference = compare (drawn, pixels);
  g_test_message ("%s: %.1f", name, difference);
  g_assert_cmpfloat (difference, <, CELL_DIFFERENCE);
}

static guint
check_all (GtkWidget  *widget,
           const char *page)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (ACC_IS_CHART (widget))
    {
      g_autofree char *title = ACC_CHART_GET_IFACE (widget)->dup_title (ACC_CHART (widget)), *sentence = ACC_CHART_GET_IFACE (widget)->dup_sentence (ACC_CHART (widget));
      g_autofree char *whole = g_strdup_printf ("%s-%s-%s-%s", acc_locale_get_language (), page, G_OBJECT_TYPE_NAME (widget), title);
      g_autofree char *name = g_strdelimit (g_strdup (whole), ":, /()", '-');

      /* A card of one figure alone draws nothing. */
      if (*sentence != '\0')
        {
          check (ACC_CHART (widget), name);
          n++;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_all (child, page);
  return n;
}

static void
test_saved (void)
{
  AccWindow *window = acc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 800);
  acc_window_open (window, pages[0].place, "2024-12-31");
  acc_window_load (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  program_wait_shown (window);
  edition = acc_bundle_get_edition (acc_session_get_bundle (acc_window_get_session (window)));
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_action_group_change_action_state (G_ACTION_GROUP (application), "language", g_variant_new_string (languages[l]));
      for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        {
          acc_session_go_to (acc_window_get_session (window), pages[i].place);
          widgets_wait_frames (GTK_WIDGET (window), 8);
          g_assert_cmpuint (check_all (GTK_WIDGET (window), pages[i].place), >=, pages[i].charts);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
  widgets_spin ();
}

int
main (int    argc,
      char **argv)
{
  application = program_start_alone (&argc, &argv);
  g_test_add_func ("/app/saved-charts", test_saved);
  return program_run ();
}
