/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-words.h"

G_BEGIN_DECLS

/* A count of parties that a source reports, beside what the record says for the same date. */
typedef struct
{
  AccCount *count;   /* borrowed from the bundle */
  gint32 day;        /* for which both count */
  guint computed;    /* on that day, by deposit */
  char *explanation; /* owned by the caller; NULL where the two agree */
} AccReportedCount;

gboolean acc_reported_count_is_of (AccBundle *bundle, AccCount *count, const AccGroup *group);
gboolean acc_reported_count_find (AccLedger *ledger, const AccGroup *group, gint32 as_of, AccReportedCount *reported);

G_END_DECLS
