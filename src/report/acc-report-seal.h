/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/acc-report.h"

G_BEGIN_DECLS

/* Sealed briefings. The seal is the last line of a briefing (the last member of a JSON one). It names the bundle, its
 * edition, the State, the day, the format and the language, and holds the SHA-256 of all that stands before it. So anyone
 * can tell whether a copy was changed, and with the same edition the program can write the briefing again and compare. */

typedef struct
{
  char *program;
  char *bundle;
  char *edition;
  char *state;
  char *as_of;
  char *format;
  char *language;
  char *sha256;
} AccSeal;

void     acc_seal_clear (AccSeal *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccSeal, acc_seal_clear)

/* Seals a briefing; transfer full. */
GBytes  *acc_seal_apply (GBytes *body, AccBundle *bundle, AccState *state, gint32 day, AccFormat format);
/* Takes a sealed briefing apart; FALSE when there is no seal to be read. body: (out) transfer full. */
gboolean acc_seal_split (GBytes *sealed, AccSeal *seal, GBytes **body);

/* TRUE: the briefing says what its edition says, and message tells which. FALSE: message says what is wrong. The language
 * of the process is changed to that of the briefing, and back. message: (out) transfer full, one line. */
gboolean acc_report_verify (AccLedger *ledger, GBytes *sealed, char **message);

G_END_DECLS
