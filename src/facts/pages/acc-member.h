/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-item.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* A State of a region under a treaty, or under the pair: properties code, name, rank ("1"), act ("Acceded on 7 December 1993"),
 * bound ("Bound since ..."), marks, party. */
#define ACC_TYPE_MEMBER (acc_member_get_type ())
G_DECLARE_FINAL_TYPE (AccMember, acc_member, ACC, MEMBER, AccItem)
struct _AccMember
{
  AccItem parent_instance;
  char *code, *name, *rank, *act, *bound;
  char *marks;
  gboolean party;
};

/* Fills members with the parties of a region in the order of joining, and missing with the other States that existed on the date.
 * group: one treaty or several, of which being party to one is enough. */
void acc_member_list (GListStore *members, GListStore *missing, AccSession *session, AccRegion *region, AccGroup *group);

G_END_DECLS
