/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* What the building of the ledger and the asking of it share: plain arrays. */

#define N_BASES 4

/* One stay of a State in a treaty, from the act that joined it to what ended it. All days are day numbers. Where the date of
 * deposit is not known to the day, it is counted from the last day that it may mean: a year is never its first of January. */
typedef struct
{
  AccAction *joined;
  AccAction *left; /* the denunciation, or NULL */
  gint32 start_first[N_BASES]; /* first day on which it may count */
  gint32 start[N_BASES];       /* first day on which it certainly counts; ACC_DAY_MAX where that is not told */
  gint32 until_first[N_BASES]; /* first day on which it may no longer count */
  gint32 until[N_BASES];       /* first day on which it no longer counts; ACC_DAY_MAX */
  guint8 start_rule[N_BASES];  /* AccRule */
  guint8 until_rule[N_BASES];
  gint32 bound_first;          /* by the treaty's own rule; both ACC_DAY_MAX when it never came to bind */
  gint32 bound_since;
  gboolean verified;
} Stay;

/* All that is known of one State and one treaty. */
typedef struct
{
  guint first_stay; /* in stays */
  guint n_stays;
  AccAction *signature;
  gint32 signed_first;
  gint32 signed_on;
} Entry;

/* The days of acc_ledger_next_change(). */
typedef struct
{
  int state;
  GArray *days; /* gint32 */
} Changes;

struct _AccLedger
{
  GObject parent_instance;

  AccBundle *bundle;
  guint n_states;
  guint n_treaties;
  Entry *entries; /* state * n_treaties + treaty */
  GArray *stays;
  gint32 *since; /* of each State; ACC_DAY_MIN where it is older or not settled */
  gint32 *until; /* of each State: its last day; ACC_DAY_MAX */
  gint32 *entry_first; /* of each treaty: the first day on which it may have entered into force; ACC_DAY_MIN where nothing is said */
  gint32 *entry_into_force;
  gint32 *deciding_first; /* of each treaty: the days between which the deciding instrument lies; ACC_DAY_MIN and MAX where there is no number */
  gint32 *deciding_last;
  AccAction **deciding;
  Changes changes[N_BASES][2]; /* for any State, and for the one asked last; once they were asked for */
};

static inline AccTreaty *
treaty_at (AccLedger *self, guint treaty)
{
  return acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, treaty);
}

static inline AccState *
state_at (AccLedger *self, guint state)
{
  return acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, state);
}

static inline const Entry *
entry_at (AccLedger *self, guint state, guint treaty)
{
  return &self->entries[state * self->n_treaties + treaty];
}

static inline const Stay *
stay_at (AccLedger *self, const Entry *entry, guint i)
{
  return &g_array_index (self->stays, Stay, entry->first_stay + i);
}

/* The stay that counts on the day, or NULL. */
static inline const Stay *
stay_on (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis)
{
  const Entry *entry = entry_at (self, state, treaty);

  for (guint i = 0; i < entry->n_stays; i++)
    {
      const Stay *stay = stay_at (self, entry, i);

      if (day >= stay->start[basis] && day < stay->until[basis])
        return stay;
    }
  return NULL;
}

/* The treaty's rules, applied to the actions of a State under it (own) among all under it, by date. */
void _acc_ledger_compute_entry_into_force (AccLedger *self, guint treaty, GPtrArray *actions);
/* Whether an act is one of the instruments of which the treaty asks a number before it enters into force. */
gboolean _acc_ledger_counts_for_entry (AccLedger *self, AccAction *action);
/* The day on which it enters into force where the last of them was deposited on DAY. */
gint32 _acc_ledger_wait_for_entry (AccLedger *self, guint treaty, gint32 day);
void _acc_ledger_build_entry (AccLedger *self, guint state, guint treaty, GPtrArray *own, GPtrArray *all);

/* Not counted, yet possible: the day lies in the part of a date that is not known. */
gboolean _acc_ledger_may_be_party (AccLedger *self, guint state, guint treaty, gint32 day, AccBasis basis);

/* The stays behind the ledger's answers, for what counts many days at once. FALSE when there is no such stay. */
gboolean _acc_ledger_get_stay (AccLedger *self, guint state, guint treaty, guint index, AccBasis basis, gint32 *start, gint32 *until);

G_END_DECLS
