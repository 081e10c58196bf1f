/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* A briefing that somebody has: whether it is what the program writes from the record at hand, told in a dialog. */

/* What is to be done with a file that was dropped or chosen. */
typedef enum
{
  ACC_FILE_OTHER,
  ACC_FILE_BUNDLE,
  ACC_FILE_TABLE,
  ACC_FILE_BRIEFING,
} AccFileKind;

/* By its name; of what may be either, a bundle or a briefing as JSON, by its content, which is read. */
AccFileKind acc_verify_find_kind (GFile *file);
void        acc_verify_show (GtkWindow *window, AccSession *session, GFile *file);

G_END_DECLS
