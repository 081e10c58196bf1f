/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* What there is to choose of for a briefing, in the language in use; the first of each is none. Transfer full. */

/* The languages that may stand beside it; the one whose names the window shows comes first. TAGS is filled with them, interned; the first is NULL. */
GtkStringList *acc_briefing_list_languages (GPtrArray *tags);
/* Other editions of figures, whose figures are told in the notes of a State's. EDITIONS, which frees AccEdition, is filled with them, without the first. */
GtkStringList *acc_briefing_list_editions (AccSession *session, GPtrArray *editions);

G_END_DECLS
