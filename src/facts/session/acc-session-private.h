/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-history.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

struct _AccSession
{
  GObject parent_instance;

  AccMoment moment; /* without a ledger until a bundle is there */
  AccSearch *search; /* made when it is first asked for */
  AccHistory *history;
  AccPlace place;
  AccPlace comparison; /* the last one shown */
  AccPlace changes_asked; /* likewise */
  AccPlace map;           /* likewise */
  char *place_text;    /* of the one shown */
  const char *filter; /* interned, or NULL */
  AccPlace filtered;  /* the place that was narrowed last, and by what: it is found again as it was left */
  const char *filtered_by;
  gboolean typing;    /* the change that is being made is one of the letters of a word */
  gboolean typed;     /* so was the present step */
  AccGroup *group;  /* chosen; of the bundle, which holds it */
  GArray *treaties; /* guint */
  AccSessionChanges changes; /* not yet told */
  guint depth;               /* of changes that are being made together */
  gboolean telling;
  gboolean forgets;          /* what was looked at so far: the change that is being made brings other records */
  guint movements;           /* of the date, that go on */
  gboolean moved;            /* since they began: the present step is theirs */
};

/* One change by itself, or a part of the one that is being made. */
void _acc_session_change (AccSession *self, AccSessionChanges changes);

G_END_DECLS
