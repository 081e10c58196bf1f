/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"
#include "report/brief/acc-report-brief.h"
#include "trust/acc-secret-key.h"

G_BEGIN_DECLS

/* The briefing on what is shown, on the date that is shown: to a file or to a printer. What became of it is told through
 * the action "win.say". */

gboolean           acc_briefing_is_possible (AccSession *session);
/* Where there is none, that is said; TRUE then. */
gboolean           acc_briefing_say_impossible (GtkWindow *window, AccSession *session);
/* Save and print, as a menu in the language in use; transfer full. */
GMenuModel        *acc_briefing_menu_new (void);

/* How a person wants it; of %NULL, and of what is 0, that is A4, in one language, with all parts and unsigned. */
typedef struct
{
  AccBriefLook look;    /* its language is interned */
  AccEdition *compared; /* (nullable): another edition of figures, whose figures are told in the notes of a State's; borrowed */
  AccSecretKey *key;    /* (nullable): who signs */
} AccBriefingChoice;

/* Once a person has chosen where. The ending of the file's name decides what is written: PDF, OpenDocument, HTML, Markdown or text. The key is taken. */
void               acc_briefing_save_to (GtkWindow *window, AccSession *session, GFile *chosen, const AccBriefingChoice *choice);
/* The same without a word. BESIDE: (nullable): where the signature goes; beside the file when NULL. */
void               acc_briefing_write_async (AccSession *session, GFile *file, GFile *beside, const AccBriefingChoice *choice, GAsyncReadyCallback callback, gpointer user_data);
gboolean           acc_briefing_write_finish (AccSession *session, GAsyncResult *result, GError **error);

/* LOOK: (nullable). COMPARED: (nullable): the edition itself. DIALOG: over which a printer is asked for; WINDOW: which says what went wrong. */
void               acc_briefing_print (GtkWindow *window, GtkWindow *dialog, AccSession *session, AccEdition *compared, const AccBriefLook *look);
/* NULL with an error where two languages cannot stand beside each other. */
GtkPrintOperation *acc_briefing_print_operation_new (AccSession *session, AccEdition *compared, const AccBriefLook *look, GError **error);

G_END_DECLS
