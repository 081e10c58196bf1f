/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a briefing on the screen: the same recordings that a printer gets. */

#include "config.h"

#include "app/briefing/acc-briefing-preview.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

/* On paper, which is white whatever the window is. */
static GdkPaintable *
make_paintable (cairo_surface_t *page,
                double           width,
                double           height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const graphene_size_t size = GRAPHENE_SIZE_INIT ((float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, page, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

static GtkWidget *
make_page (cairo_surface_t *page,
           double           width,
           double           height,
           guint            number,
           guint            total)
{
  g_autoptr (GdkPaintable) paintable = make_paintable (page, width, height);
  GtkWidget *picture = gtk_picture_new_for_paintable (paintable);
  g_autofree char *n = acc_locale_format_number (number), *of = acc_locale_format_number (total);
  g_autofree char *words = acc_locale_compose (C_ ("print", "Page {number} of {total}"), "number", n, "total", of, NULL);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), words);
  gtk_widget_set_tooltip_text (picture, words);
  gtk_widget_add_css_class (picture, "briefing-page");
  /* A keyboard goes from page to page, and they scroll with it. */
  gtk_widget_set_focusable (picture, TRUE);
  return picture;
}

void
acc_briefing_preview_fill (GtkBox             *pages,
                           AccSession         *session,
                           AccEdition         *compared,
                           const AccBriefLook *look)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccDocument) document = acc_report_brief_document (acc_session_get_ledger (session), acc_session_get_place (session), acc_session_get_day (session), compared, look, &error);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (pages))) != NULL)
    gtk_box_remove (pages, child);
  if (document != NULL)
    {
      double width, height;
      g_autoptr (GPtrArray) made = acc_document_to_pages (document, &width, &height);

      for (guint i = 0; i < made->len; i++)
        gtk_box_append (pages, make_page (made->pdata[i], width, height, i + 1, made->len));
    }
  else
    {
      child = gtk_label_new (error->message);
      gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      gtk_box_append (pages, child);
    }
}
