/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "facts/pages/acc-item.h"
#include "facts/time/acc-changes.h"

G_BEGIN_DECLS

/* A line of the page of what changed (under each treaty, with how many were party before and after, who did what and when; then the figures), or
 * of what is new in an edition. */

typedef enum
{
  ACC_CHANGE_ROW_HEADING, /* a treaty, or the figures */
  ACC_CHANGE_ROW_KIND,    /* "Joined", and how many of those counted did */
  ACC_CHANGE_ROW_ACT,     /* a State, what it did, the day */
  ACC_CHANGE_ROW_FIGURE,  /* what was counted, from what to what, the year */
  ACC_CHANGE_ROW_NOTE,    /* a sentence */
} AccChangeRowKind;

/* Properties name, detail, when; kind; claims: what it states, for acc_proof_list(); place: where it leads, and day: to which there. */
#define ACC_TYPE_CHANGE_ROW (acc_change_row_get_type ())
G_DECLARE_FINAL_TYPE (AccChangeRow, acc_change_row, ACC, CHANGE_ROW, AccItem)
struct _AccChangeRow
{
  AccItem parent_instance;
  char *name, *detail, *when;

  char *claims; /* NULL for nothing */
  char *place;  /* a State's code; NULL where it leads nowhere */
  guint kind;   /* AccChangeRowKind */
  gint32 day;   /* ACC_DAY_MIN: the day that is shown */
};

/* A line; takes the texts, each of which may be NULL, as STATE may be. Transfer full. */
AccChangeRow *acc_change_row_new (AccChangeRowKind kind, AccState *state, char *name, char *detail, char *when);
/* Of AccChangeRow, in the order in which they are read. Transfer full. */
GPtrArray *acc_change_row_list (const AccChanges *changes);

G_END_DECLS
