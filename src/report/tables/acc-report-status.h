/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/sheet/acc-sheet.h"
#include "report/acc-report.h"

G_BEGIN_DECLS

typedef struct
{
  gint32 day;
  AccBasis basis;
  AccTreaty *treaty; /* nullable: all */
  AccRegion *region; /* nullable: the world */
  AccState *state;   /* nullable: all; otherwise its positions instead of lists of parties */
  GPtrArray *states; /* nullable; in a table: the positions of these, party or not, in this order */
  GPtrArray *treaties; /* nullable; in a table: of these, in this order */
} AccStatusQuery;

/* Who is party on a day, as text or JSON, and as a table; transfer full. */
char      *acc_report_status (AccLedger *ledger, const AccStatusQuery *query, AccFormat format);
AccSheet  *acc_report_status_sheet (AccLedger *ledger, const AccStatusQuery *query);
void       acc_report_status_fill_sheet (AccLedger *ledger, const AccStatusQuery *query, AccSheet *sheet);
char      *acc_report_status_title (const AccStatusQuery *query);
GPtrArray *acc_report_status_list (AccLedger *ledger, const AccStatusQuery *query, guint treaty);

/* The position of one State as members of the object that is open in BUILDER. */
void  acc_report_json_add_position (JsonBuilder *builder, AccTreaty *treaty, const AccPosition *position);

/* A day is given where it is known; where it lies between two, null, and "KEY_span" beside it. */
void acc_report_json_add_known_day (JsonBuilder *builder, const char *key, gint32 first, gint32 last);

G_END_DECLS
