/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"
#include "report/acc-report.h"
#include "report/brief/acc-brief-part.h"
#include "report/document/acc-report-document.h"

G_BEGIN_DECLS

/* A briefing as of one day on a State, a region, the world, a treaty, a comparison or what changed: what a press officer would write from the record, every sentence
 * with its numbered sources, as text, Markdown, HTML, PDF or OpenDocument, and of a State as JSON too. */

/* How a briefing looks that says the same, and which parts of it there are. */
typedef struct
{
  AccPaper paper; /* of the forms that have pages */
  const char *beside; /* a second language, in which all of it stands beside the first; of JSON "en,ar", in which its texts are told; NULL for none */
  guint parts; /* AccBriefPart; 0: all */
  gboolean sealed; /* of acc_report_brief_document(): with what a file says of its check line */
} AccBriefLook;

gboolean     acc_report_brief_is_possible (const AccPlace *place);
/* What is said, instead of how it stands to treaties, of an origin in a table of figures or a territory that has no act; NULL of any other; transfer full. */
char        *acc_report_brief_word_no_treaties (AccBundle *bundle, AccState *state);
/* All formats that it has. */
gboolean     acc_report_brief_has_format (const AccPlace *place, AccFormat format);
/* AccBriefPart: those that one of this place may have. */
guint        acc_report_brief_list_parts (const AccPlace *place);
/* Whether it has pages, which a paper is chosen for. */
gboolean     acc_report_brief_has_pages (AccFormat format);

/* LOOK, of each of these: NULL for A4, in one language. The briefing without its seal, and the versions of what its bytes depend on besides the bundle; both transfer full. COMPARED, of each of these: another
 * edition of figures, whose figures are told in the notes; NULL: of no other, whichever are there. */
GBytes      *acc_report_brief_body (AccLedger *ledger, const AccPlace *place, gint32 day, AccFormat format, AccEdition *compared, const AccBriefLook *look, char **made_with, GError **error);
/* The same with the seal that acc_report_verify() checks. */
GBytes      *acc_report_brief (AccLedger *ledger, const AccPlace *place, gint32 day, AccFormat format, AccEdition *compared, const AccBriefLook *look, GError **error);
AccDocument *acc_report_brief_document (AccLedger *ledger, const AccPlace *place, gint32 day, AccEdition *compared, const AccBriefLook *look, GError **error);
char        *acc_report_brief_json (AccLedger *ledger, AccState *state, gint32 day, AccEdition *compared, const char *languages);

G_END_DECLS
