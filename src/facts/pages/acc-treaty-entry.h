/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/pages/acc-item.h"
#include "facts/session/acc-session.h"
#include "model/law/acc-ledger-steps.h"

G_BEGIN_DECLS

/* A treaty that has no card on a page, in the table below the cards: properties code (where a click leads), title, full-title (in both languages), marks
 * (see acc-mark-row.h), joined ("Accession, 15 January 1999"), signed, left (dates), parties ("133"), done, spoken (the row in words). */
#define ACC_TYPE_TREATY_ENTRY (acc_treaty_entry_get_type ())
G_DECLARE_FINAL_TYPE (AccTreatyEntry, acc_treaty_entry, ACC, TREATY_ENTRY, AccItem)
struct _AccTreatyEntry
{
  AccItem parent_instance;
  char *code, *title, *full_title, *marks, *joined, *signed_on, *left, *parties, *done, *spoken;

  guint treaty;   /* position in the bundle's table */
  guint n_parties;
  gboolean told;  /* the bundle says who is party on the basis */
  gint32 joined_day, signed_day, left_day, done_day; /* ACC_DAY_MAX where there is none */
  char *key;      /* what is to be found: both titles, folded */
  guint language; /* of the titles: a serial of the locale */
  GArray *steps;  /* AccStep: how many are party, from which day; of what follows */
  AccLedger *counted;
  guint steps_of;
  AccBasis basis;
};

/* All treaties but those that have a card, as they are to the State of the session. TRUE when there are others now, or by other names. */
gboolean acc_treaty_entry_list_state (GListStore *entries, AccSession *session);
/* The same, with the number of States that are party to each. */
gboolean acc_treaty_entry_list_world (GListStore *entries, AccSession *session);
/* Whether what was typed is in its titles; folded: by acc_locale_fold (). */
gboolean acc_treaty_entry_matches (AccTreatyEntry *self, const char *folded);

G_END_DECLS
