/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"
#include "report/brief/acc-report-brief.h"

G_BEGIN_DECLS

/* The briefing on what is shown, on the date that is shown: to a file or to a printer. What became of it is told through
 * the action "win.say". */

gboolean           acc_briefing_is_possible (AccSession *session);
/* Save and print, as a menu in the language in use; transfer full. */
GMenuModel        *acc_briefing_menu_new (void);
void               acc_briefing_save (GtkWindow *window, AccSession *session);
/* compared: the id of another edition of figures, whose figures are told in the notes of a State's briefing; NULL: of none. look: NULL for A4. */
void               acc_briefing_save_to (GtkWindow *window, AccSession *session, GFile *chosen, const char *compared, const AccBriefLook *look);
void               acc_briefing_print (GtkWindow *window, AccSession *session);

/* What the two do once a person has chosen where. The ending of the file's name decides what is written: PDF, HTML, Markdown or text. */
void               acc_briefing_write_async (AccSession *session, GFile *file, const char *compared, const AccBriefLook *look, GAsyncReadyCallback callback, gpointer user_data);
gboolean           acc_briefing_write_finish (AccSession *session, GAsyncResult *result, GError **error);
GtkPrintOperation *acc_briefing_print_operation_new (AccSession *session);

G_END_DECLS
