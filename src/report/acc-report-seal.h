/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"
#include "report/acc-report.h"
#include "report/brief/acc-report-brief.h"

G_BEGIN_DECLS

/* Sealed briefings. The seal is the last line of a briefing (the last member of a JSON one). It names the bundle, its
 * edition, the place, the day, the format, the language, and what wrote it, and holds the SHA-256 of all that stands before it.
 * It has no key, so it proves nothing by itself: a briefing is verified by writing it again and comparing every byte. */

typedef struct
{
  char *version; /* of the seal's form: "1" or "2" */
  char *program;
  char *bundle;
  char *edition;
  char *place; /* as acc_place_find() reads it */
  char *as_of;
  char *format;
  char *language;
  char *beside;  /* the language in which all of it stands beside the first; "" for none */
  char *paper;   /* "" for A4, and of what has no pages */
  char *parts;   /* "" for all */
  char *compared; /* the id of the edition whose figures are told too; "" for none */
  char *figures; /* by which the edition of figures is known anywhere, and that which it is compared with; "" where the seal does not say, or it is the bundle's */
  char *compared_figures;
  char *made_with; /* libraries and fonts; "" in version 1 */
  char *sha256;
} AccSeal;

typedef enum
{
  ACC_VERDICT_AGREES,
  ACC_VERDICT_DIFFERS,
  ACC_VERDICT_NOT_COMPARED, /* another edition, version of the program, library or font than is at hand */
} AccVerdict;

void       acc_seal_clear (AccSeal *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccSeal, acc_seal_clear)

/* What is sealed: a briefing in the digits of its language, whatever those on the screen are; transfer full. */
GBytes    *acc_seal_write_body (AccLedger *ledger, const AccPlace *place, gint32 day, AccFormat format, AccEdition *compared, const AccBriefLook *look, char **made_with,
                                GError **error);
/* Seals a briefing; transfer full. */
GBytes    *acc_seal_apply (GBytes *body, AccBundle *bundle, const AccPlace *place, gint32 day, AccFormat format, AccEdition *compared, const AccBriefLook *look, const char *made_with);
/* Takes a sealed briefing apart; FALSE when there is no seal of the program's form. body: (out) transfer full. */
gboolean   acc_seal_split (GBytes *sealed, AccSeal *seal, GBytes **body);

/* Writes the briefing again and compares; message tells what was found. The language of the process is changed to that of
 * the briefing, and back. message: (out) transfer full, one line. */
AccVerdict acc_report_verify (AccLedger *ledger, GBytes *sealed, char **message);

G_END_DECLS
