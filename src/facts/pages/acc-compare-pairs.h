/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-item.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* Two that may be compared to begin with: properties code (the text of the place), name (of both), detail (what makes them a pair). */
#define ACC_TYPE_COMPARE_PAIR (acc_compare_pair_get_type ())
G_DECLARE_FINAL_TYPE (AccComparePair, acc_compare_pair, ACC, COMPARE_PAIR, AccItem)
struct _AccComparePair
{
  AccItem parent_instance;

  char *code, *name, *detail;
};

/* Of any bundle, by rule, on the session's date: those with the two largest of the first figures of people; of one sub-region the latest to
 * join the first treaty and one that has not; the two regions with the most States. Each where there is one. */
void acc_compare_pair_list (GListStore *pairs, AccSession *session);

G_END_DECLS
