/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a briefing: the timeline of its place up to its day. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>

#include "facts/time/acc-happening.h"
#include "report/tables/acc-report-timeline.h"

#define PX_PER_PT (96.0 / 72.0)
/* What the timeline leaves free around it, in points: on a page it goes to the edges of the text. */
#define EDGE 12.0
/* What is higher leaves no room for its caption on any paper, in points. */
#define HEIGHT_MAX 600.0

typedef struct
{
  AccTimelineExport params;
  GListStore *items, *lanes;
  AccTimelineSeries *series;
} Picture;

static void
free_picture (gpointer data)
{
  Picture *self = data;

  g_object_unref (self->items);
  g_object_unref (self->lanes);
  g_clear_object (&self->series);
  g_free (self);
}

static void
draw_picture (gpointer    data,
              cairo_t    *cr,
              GHashTable *fonts)
{
  Picture *self = data;

  cairo_save (cr);
  /* Its sheet covers nothing above it. */
  cairo_rectangle (cr, -EDGE, 0, ACC_DOCUMENT_WIDTH + 2 * EDGE, ACC_DOCUMENT_WIDTH * 2);
  cairo_clip (cr);
  cairo_translate (cr, -EDGE, -EDGE);
  cairo_scale (cr, 1 / PX_PER_PT, 1 / PX_PER_PT);
  acc_timeline_export_draw (&self->params, cr, fonts);
  cairo_restore (cr);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const AccHappening *x = ACC_HAPPENING (acc_timeline_simple_item_get_object ((AccTimelineSimpleItem *) a));
  const AccHappening *y = ACC_HAPPENING (acc_timeline_simple_item_get_object ((AccTimelineSimpleItem *) b));
  gint32 first_x = acc_span_first_day (&x->date), first_y = acc_span_first_day (&y->date);

  return first_x < first_y ? -1 : first_x > first_y ? 1 : g_strcmp0 (x->title, y->title);
}

/* Of all that happened in the world, who joined the treaties. */
static void
keep_treaties (Picture   *self,
               AccBundle *bundle)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->items)); i > 0; i--)
    {
      g_autoptr (AccTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i - 1);

      if (acc_bundle_find_treaty (bundle, acc_timeline_item_get_lane (item)) == NULL)
        g_list_store_remove (self->items, i - 1);
    }
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i > 0; i--)
    {
      g_autoptr (AccTimelineLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i - 1);

      if (acc_bundle_find_treaty (bundle, acc_timeline_lane_get_id (lane)) == NULL)
        g_list_store_remove (self->lanes, i - 1);
    }
}

static double
measure (Picture *self)
{
  return acc_timeline_export_measure (&self->params) / PX_PER_PT - 2 * EDGE;
}

/**
 * _acc_brief_add_figure:
 * @document: where it is added
 * @ledger: the ledger
 * @place: of which it is
 * @day: the last that is shown
 *
 * Adds nothing where the record tells of nothing up to that day. Where it tells of too much for a page, the picture is of the treaties alone, and of
 * too many of those there is none.
 */
void
_acc_brief_add_figure (AccDocument    *document,
                       AccLedger      *ledger,
                       const AccPlace *place,
                       gint32          day)
{
  Picture *self = g_new0 (Picture, 1);
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (day));
  AccDocumentFigure *figure;
  char *caption;

  self->series = acc_report_timeline_collect (ledger, place, day, &self->items, &self->lanes);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    {
      free_picture (self);
      return;
    }
  g_list_store_sort (self->items, compare_items, NULL);
  self->params = (AccTimelineExport){ .type = ACC_TIMELINE_EXPORT_PDF, .model = G_LIST_MODEL (self->items), .lanes = G_LIST_MODEL (self->lanes), .series = self->series,
                                      .format = acc_report_timeline_get_format (), .as_of = acc_date_from_day (day), .font = "Sans 7.5",
                                      .width = (ACC_DOCUMENT_WIDTH + 2 * EDGE) * PX_PER_PT,
                                      .rtl = acc_locale_is_rtl (), .language = document->language };
  if (measure (self) > HEIGHT_MAX)
    keep_treaties (self, acc_ledger_get_bundle (ledger));
  if (measure (self) > HEIGHT_MAX)
    {
      free_picture (self);
      return;
    }
  caption = acc_locale_compose (C_ ("picture", "{Place}: timeline up to {date}"), "place", document->head, "date", date, NULL);
  figure = g_new0 (AccDocumentFigure, 1);
  figure->height = measure (self);
  figure->alt = acc_report_timeline_describe (&self->params, caption);
  figure->draw = draw_picture;
  figure->data = self;
  figure->free_data = free_picture;
  acc_document_take_figure (document, caption, figure);
}
