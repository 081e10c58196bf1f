/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-item.h"
#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-standing.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* A State in the table of a treaty: properties state (its position in the bundle's table), code, name, names (in both languages), marks (of the treaty; see acc-mark-row.h), status, how, signed, date, bound, rule,
 * left (since when it is party no longer, and how it ended), reservations, limitation, description, spoken (the whole row in words). */
#define ACC_TYPE_TREATY_ROW (acc_treaty_row_get_type ())
G_DECLARE_FINAL_TYPE (AccTreatyRow, acc_treaty_row, ACC, TREATY_ROW, AccItem)
struct _AccTreatyRow
{
  AccItem parent_instance;
  char *code, *name, *names, *status, *how, *signed_on, *date, *bound, *rule, *left, *reservations, *limitation, *description, *spoken;
  char *marks;

  guint state;
  gboolean shown;
  AccStanding standing;
  int act; /* AccActionKind of what decided, or -1 */
  AccDate signature, departure; /* not set where there is none */
  gint32 signed_day, day, bound_day, left_day; /* ACC_DAY_MAX where there is none */
  guint n_reservations;
  GHashTable *articles; /* those reserved, without their paragraphs */
};

/* A row for each State of the bundle. */
GListStore *acc_treaty_row_list (AccBundle *bundle);
/* What they say of the session's treaty on its date. TRUE when any of them says another thing now. */
gboolean    acc_treaty_row_update (GListModel *rows, AccSession *session);
/* What one, whose member state is set, says of a treaty, by its position. TRUE when it says another thing now. */
gboolean    acc_treaty_row_fill (AccTreatyRow *row, const AccMoment *moment, guint treaty);
/* "22 April 1954" in a column of days from which States are bound, "bound from 22 April 1954" before; "day not known" of ACC_DAY_MAX. */
char       *acc_treaty_row_word_bound (const AccPosition *position, gint32 day);
/* "26" of "26(1)"; transfer full. */
char       *acc_treaty_row_get_article (const char *paragraph);

G_END_DECLS
