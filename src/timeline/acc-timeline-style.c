/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Font, colours and the texts that the layout asks for. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <math.h>

#define HEADER_FROM_EM 34.0 /* narrower: titles stand in the lanes */
#define HEADER_MIN_EM 5.0
#define HEADER_MAX_EM 13.0
#define MOST_TICK_STRINGS 1000

/* Text for the layout, measured by who draws it. */
static gpointer
tick_text (AccTimelineTickLabel label,
           AccDate              date,
           gboolean             major,
           double              *width,
           gpointer             data)
{
  AccTimeline *self = data;
  /* what a language writes costs more than to look it up */
  gpointer key = GINT_TO_POINTER (acc_date_first_day (date) * 4 + (int) label);
  const char *string = g_hash_table_lookup (self->tick_strings, key);
  AccTimelineText *text;

  if (string == NULL)
    {
      char *written = self->format->tick (label, date, self->format_data);

      if (g_hash_table_size (self->tick_strings) > MOST_TICK_STRINGS)
        g_hash_table_remove_all (self->tick_strings);
      g_hash_table_insert (self->tick_strings, key, written);
      string = written;
    }
  text = acc_timeline_texts_get (self->texts, major ? ACC_TIMELINE_TEXT_TICK_MAJOR : ACC_TIMELINE_TEXT_TICK, string, 0);
  *width = text->width;
  return text;
}

static gpointer
item_text (guint    position,
           double   room,
           double  *width,
           double  *wanted,
           gpointer data)
{
  AccTimeline *self = data;
  g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, position);
  AccTimelineText *text;

  if (item == NULL)
    return NULL;
  text = acc_timeline_texts_get_label (self->texts, acc_timeline_item_get_title (item), room, wanted);
  *width = text != NULL ? text->width : 0;
  return text;
}

static gpointer
count_text (guint    count,
            double  *width,
            gpointer data)
{
  AccTimeline *self = data;
  g_autofree char *string = self->format->compact (count, self->format_data);
  AccTimelineText *text = acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_BADGE, string, 0);

  *width = text->width;
  return text;
}

static const AccTimelineLayoutFuncs layout_funcs = { tick_text, item_text, count_text };

/* The widest label of each sort. */
static AccTimelineTickWidths
measure_ticks (AccTimeline *self)
{
  AccTimelineTickWidths widths = { 0 };

  for (guint m = 1; m <= 12; m++)
    {
      static const AccTimelineTickLabel labels[] = { ACC_TIMELINE_TICK_YEAR, ACC_TIMELINE_TICK_MONTH,
                                                     ACC_TIMELINE_TICK_MONTH_YEAR, ACC_TIMELINE_TICK_DAY };

      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          double width = 0;

          if (m > 1 && labels[i] != ACC_TIMELINE_TICK_MONTH && labels[i] != ACC_TIMELINE_TICK_MONTH_YEAR)
            continue;
          tick_text (labels[i], acc_date_day (2008, m, 28), TRUE, &width, self);
          widths.width[labels[i]] = MAX (widths.width[labels[i]], width);
        }
    }
  return widths;
}

/**
 * _acc_timeline_update_style:
 *
 * Reads font and colours anew when they may have changed.
 */
void
_acc_timeline_update_style (AccTimeline *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA foreground, accent;

  if (!self->texts_dirty && self->texts != NULL)
    return;
  self->texts_dirty = FALSE;
  acc_timeline_texts_free (self->texts);
  self->texts = acc_timeline_texts_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  acc_timeline_snapshot_painter_clear (&self->painter);
  acc_timeline_snapshot_painter_init (&self->painter);
  gtk_style_context_get_color (style, &foreground);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &accent) &&
      !gtk_style_context_lookup_color (style, "theme_selected_bg_color", &accent))
    gdk_rgba_parse (&accent, "#3584e4");
  acc_timeline_palette_init (&self->palette, &foreground, &accent, self->high_contrast);
  g_hash_table_remove_all (self->tick_strings);
  self->tick_widths = measure_ticks (self);
  self->layout_dirty = TRUE;
}

/**
 * _acc_timeline_choose_header:
 *
 * Returns: width of the column of titles; 0 where there is no room for one
 */
double
_acc_timeline_choose_header (AccTimeline *self,
                             double       width)
{
  double em = acc_timeline_texts_get_em (self->texts), widest = 0;

  if (self->compact || width < HEADER_FROM_EM * em)
    return 0;
  for (guint i = 0; i < self->n_shown; i++)
    if (self->titles[i] != NULL)
      widest = MAX (widest, acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_LANE, self->titles[i], 0)->width);
  for (AccTimelineSeries *series = self->series; series != NULL; series = acc_timeline_series_get_below (series))
    if (acc_timeline_series_get_title (series) != NULL)
      widest = MAX (widest, acc_timeline_texts_get (self->texts, ACC_TIMELINE_TEXT_LANE, acc_timeline_series_get_title (series), 0)->width);
  if (widest == 0)
    return 0;
  return round (CLAMP (widest + em * 1.4, HEADER_MIN_EM * em, HEADER_MAX_EM * em));
}

/**
 * _acc_timeline_fill_input:
 * @input: (out): what is to be laid out in that size
 */
void
_acc_timeline_fill_input (AccTimeline            *self,
                          AccTimelineLayoutInput *input,
                          double                  width,
                          double                  height)
{
  *input = (AccTimelineLayoutInput) {
    .index = self->index, .scale = self->scale, .lanes = self->shown, .n_lanes = self->n_shown, .series = self->series,
    .height = height, .em = acc_timeline_texts_get_em (self->texts), .scroll = self->scroll,
    .titles_above = _acc_timeline_choose_header (self, width) == 0 && self->lanes != NULL,
    .show_handle = self->show_handle, .show_overview = self->show_overview && !self->compact, .compact = self->compact, .funcs = &layout_funcs, .data = self
  };
}
