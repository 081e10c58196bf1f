/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the years of a figure, of one edition or of two. */

#include "config.h"

#include "cards/cards/acc-stat-plot.h"

#include <glib/gi18n.h>

#include "cards/cards/acc-stat-editions.h"
#include "cards/cards/acc-stat-table.h"
#include "cards/charts/acc-chart-paint.h"
#include "cards/charts/acc-sparkline.h"
#include "facts/acc-edition-words.h"
#include "locale/acc-locale.h"

#define LINE_HEIGHT 90 /* in the popover */
#define WIDTH 200
#define SAMPLE_WIDTH 24
#define SPACING 6

struct _AccStatPlot
{
  GtkWidget parent_instance;

  AccStatCard *card;
};

G_DEFINE_FINAL_TYPE (AccStatPlot, acc_stat_plot, GTK_TYPE_WIDGET)

/* X is the place of its beginning, or of its end where ALIGN is 1. Returns its height. */
static double
draw_label (AccStatCard           *card,
            GtkSnapshot           *snapshot,
            const char            *text,
            double                 x,
            double                 y,
            double                 align,
            const GdkRGBA         *color,
            const AccChartPalette *palette)
{
  g_autoptr (PangoLayout) layout = acc_chart_create_layout (GTK_WIDGET (card), text, palette);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  acc_chart_draw_layout (snapshot, layout, x - align * width, y, color, palette);
  return height;
}

/* A piece of the line, and whose it is, on as many lines as it takes. SNAPSHOT: NULL to measure. Returns the height of the row. */
static double
draw_entry (AccStatCard           *card,
            GtkSnapshot           *snapshot,
            AccEdition            *edition,
            gboolean               dashed,
            double                 width,
            double                 y,
            gboolean               rtl,
            const GdkRGBA         *color,
            const AccChartPalette *palette)
{
  g_autofree char *text = acc_edition_word_lead (edition);
  g_autoptr (PangoLayout) layout = acc_chart_create_layout (GTK_WIDGET (card), text, palette);
  double x = rtl ? width - SAMPLE_WIDTH : 0, middle;
  PangoRectangle line;
  int height;
  cairo_t *cr;

  pango_layout_set_width (layout, (int) (MAX (width - SAMPLE_WIDTH - SPACING, SAMPLE_WIDTH) * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (snapshot == NULL)
    return height;
  acc_chart_draw_layout (snapshot, layout, rtl ? 0 : SAMPLE_WIDTH + SPACING, y, color, palette);
  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  middle = y + line.height / 2.0;
  cr = acc_chart_append_cairo (snapshot, x, y, SAMPLE_WIDTH, height);
  gdk_cairo_set_source_rgba (cr, color);
  acc_sparkline_set_line (cr, dashed);
  cairo_move_to (cr, x + 1, middle);
  cairo_line_to (cr, x + SAMPLE_WIDTH - 1, middle);
  cairo_stroke (cr);
  cairo_destroy (cr);
  return height;
}

/* Nothing where there is one line alone. Returns its height. */
static double
draw_legend (AccStatCard           *card,
             GtkSnapshot           *snapshot,
             double                 width,
             double                 y,
             gboolean               rtl,
             const GdkRGBA         *color,
             const AccChartPalette *palette)
{
  const AccSaid *said = acc_stat_editions_get_chosen (card);
  AccEdition *shown = acc_stat_editions_get_shown (card);
  double height = SPACING;

  if (said == NULL)
    return 0;
  if (shown != NULL)
    height += draw_entry (card, snapshot, shown, FALSE, width, y + height, rtl, color, palette);
  return height + draw_entry (card, snapshot, said->edition, TRUE, width, y + height, rtl, color, palette);
}

double
acc_stat_plot_draw (AccStatCard           *card,
                    GtkSnapshot           *snapshot,
                    double                 width,
                    double                 height,
                    const AccChartPalette *palette)
{
  AccFigure *item = acc_stat_card_get_item (card);
  AccPoints *points = item->points != NULL ? ACC_POINTS (item->points) : NULL;
  const AccSaid *said = acc_stat_editions_get_chosen (card);
  AccPoints *other = said != NULL ? said->points : NULL;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL;
  GdkRGBA dim = palette->ink;
  int from, to;
  gint64 most;
  double y;

  if (!acc_sparkline_get_span (points, other, &from, &to, &most))
    return 0;
  dim.alpha *= 0.7f;
  {
    g_autofree char *first = acc_locale_format_date (acc_date_year (from));
    g_autofree char *last = acc_locale_format_date (acc_date_year (to));
    g_autofree char *top = acc_locale_format_number (most);

    y = draw_label (card, snapshot, top, rtl ? width : 0, 0, rtl ? 1 : 0, &dim, palette) + 2;
    draw_label (card, snapshot, first, rtl ? width : 0, y + height + 2, rtl ? 1 : 0, &dim, palette);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) y));
    acc_sparkline_draw (points, other, item->year, snapshot, width, height, rtl, &palette->ink);
    gtk_snapshot_restore (snapshot);
    y += height + 2 + draw_label (card, snapshot, last, rtl ? 0 : width, y + height + 2, rtl ? 0 : 1, &dim, palette);
  }
  return y + draw_legend (card, snapshot, width, y, rtl, &dim, palette);
}

static void
acc_stat_plot_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  AccChartPalette palette;

  acc_chart_palette_init_for_widget (&palette, widget);
  acc_stat_plot_draw (ACC_STAT_PLOT (widget)->card, snapshot, gtk_widget_get_width (widget), LINE_HEIGHT, &palette);
}

static void
acc_stat_plot_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AccStatCard *card = ACC_STAT_PLOT (widget)->card;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (card), "0");
  int line;

  pango_layout_get_pixel_size (layout, NULL, &line);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = WIDTH;
  else
    *minimum = *natural = LINE_HEIGHT + 2 * (line + 2) + (int) draw_legend (card, NULL, for_size >= 0 ? for_size : WIDTH, 0, FALSE, NULL, NULL);
}

static GtkSizeRequestMode
acc_stat_plot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_stat_plot_class_init (AccStatPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = acc_stat_plot_get_request_mode;
  widget_class->measure = acc_stat_plot_measure;
  widget_class->snapshot = acc_stat_plot_snapshot;
  gtk_widget_class_set_css_name (widget_class, "statplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
acc_stat_plot_init (AccStatPlot *self)
{
}

GtkWidget *
acc_stat_plot_new (AccStatCard *card)
{
  AccStatPlot *self = g_object_new (ACC_TYPE_STAT_PLOT, NULL);
  g_autofree char *sentence = acc_stat_table_dup_both (card);

  self->card = card;
  gtk_widget_set_margin_start (GTK_WIDGET (self), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, acc_stat_card_get_item (card)->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  return GTK_WIDGET (self);
}
