/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* Why a sentence says what it says; CLAIMS as in acc-proof-view.h. NULL where there is nothing to prove; transfer none. */
GtkWidget *acc_proof_dialog_present (GtkWindow *parent, AccSession *session, const char *claims);

G_END_DECLS
