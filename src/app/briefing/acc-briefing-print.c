/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the briefing on what is shown. */

#include "config.h"

#include "app/briefing/acc-briefing.h"

#include <glib/gi18n.h>

#include "app/acc-save-paper.h"
#include "cards/acc-save.h"
#include "locale/acc-locale.h"

typedef struct
{
  AccLedger *ledger;
  AccPlace place;
  gint32 day;
  AccEdition *compared;
  AccBriefLook look;
  GPtrArray *pages;
  double width, height;
} Pages;

static void
pages_free (gpointer data)
{
  Pages *self = data;

  g_object_unref (self->ledger);
  g_clear_object (&self->compared);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

/* As large as the paper allows. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              gpointer           user_data)
{
  Pages *pages = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / pages->width, gtk_print_context_get_height (context) / pages->height);

  if (number < 0 || (guint) number >= pages->pages->len)
    return;
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, pages->pages->pdata[number], 0, 0);
  cairo_paint (cr);
}

/* As it is asked for, also where another place is shown since. */
static gboolean
make_pages (Pages   *self,
            GError **error)
{
  g_autoptr (AccDocument) document = acc_report_brief_document (self->ledger, &self->place, self->day, self->compared, &self->look, error);

  if (document == NULL)
    return FALSE;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = acc_document_to_pages (document, &self->width, &self->height);
  return TRUE;
}

/* The printer's paper is known by now. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Pages *pages = user_data;
  AccPaper paper = acc_save_find_paper (gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context)));

  if (paper == pages->look.paper)
    return;
  pages->look.paper = paper;
  make_pages (pages, NULL);
  gtk_print_operation_set_n_pages (operation, (int) pages->pages->len);
}

/**
 * acc_briefing_print_operation_new:
 * @session: what is shown; acc_briefing_is_possible()
 * @compared: (nullable): another edition of figures, whose figures are told in the notes of a State's
 * @look: (nullable): how it looks, whose language is interned; its paper is that which is asked for first
 * @error: return location for an error; only two languages beside each other can fail
 *
 * Returns: (transfer full) (nullable): the briefing's pages, ready to be printed
 */
GtkPrintOperation *
acc_briefing_print_operation_new (AccSession          *session,
                                  AccEdition          *compared,
                                  const AccBriefLook  *look,
                                  GError             **error)
{
  GtkPrintOperation *operation;
  g_autofree char *name = acc_save_name (session, NULL, "");
  Pages *pages = g_new0 (Pages, 1);

  pages->ledger = g_object_ref (acc_session_get_ledger (session));
  pages->place = *acc_session_get_place (session);
  pages->day = acc_session_get_day (session);
  g_set_object (&pages->compared, compared);
  if (look != NULL)
    pages->look = *look;
  if (!make_pages (pages, error))
    {
      pages_free (pages);
      return NULL;
    }
  operation = gtk_print_operation_new ();
  g_object_set_data_full (G_OBJECT (operation), "acc-pages", pages, pages_free);
  if (look != NULL)
    {
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      GtkPaperSize *size = gtk_paper_size_new (look->paper == ACC_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

      gtk_page_setup_set_paper_size_and_default_margins (setup, size);
      gtk_print_operation_set_default_page_setup (operation, setup);
      gtk_paper_size_free (size);
    }
  gtk_print_operation_set_n_pages (operation, (int) pages->pages->len);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), pages);
  return operation;
}

static void
say_not_printed (GtkWindow    *window,
                 const GError *error)
{
  g_autofree char *message = acc_locale_compose (_ ("Not printed. {reason}"), "reason", error->message, NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", message);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    say_not_printed (window, error);
}

/**
 * acc_briefing_print:
 * @window: which says what went wrong
 * @dialog: over which to ask for a printer; may be the same
 * @session: what is shown; where it has no briefing, that is said
 * @compared: (nullable): as of acc_briefing_print_operation_new()
 * @look: (nullable): as of it
 */
void
acc_briefing_print (GtkWindow          *window,
                    GtkWindow          *dialog,
                    AccSession         *session,
                    AccEdition         *compared,
                    const AccBriefLook *look)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (acc_briefing_say_impossible (window, session))
    return;
  operation = acc_briefing_print_operation_new (session, compared, look, &error);
  if (operation == NULL)
    {
      say_not_printed (window, error);
      return;
    }
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, dialog, NULL);
}
