/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "facts/pages/acc-item.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

#define ACC_RESULT_COMMAND ACC_SEARCH_N_KINDS

/* A row of the search's answers. Properties name, other (the name by which it was found, where that is
 * another one), detail (a smaller line), marks, has-marks, description (as it is
 * spoken). */
#define ACC_TYPE_RESULT (acc_result_get_type ())
G_DECLARE_FINAL_TYPE (AccResult, acc_result, ACC, RESULT, AccItem)
struct _AccResult
{
  AccItem parent_instance;
  char *name, *other, *detail, *description;
  char *marks;
  gboolean has_marks;

  AccSearchKind kind; /* or ACC_RESULT_COMMAND */
  guint total;    /* of its kind that were found, also where fewer are listed */
  char *place;    /* where it leads; NULL for a document and a command */
  const char *action; /* what a command does: an action with its target; borrowed */
  AccSource *source; /* the document */
  gint32 day;     /* on which day; ACC_DAY_MIN for the one that is shown */
};

/* The answers to what was typed, of AccResult: the kind with the best one first, the best of each kind first. */
GPtrArray  *acc_result_find (AccSession *session, const char *text);
/* What the answers of a kind stand under. */
const char *acc_result_describe_kind (AccSearchKind kind);

G_END_DECLS
