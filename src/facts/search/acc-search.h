/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/search/acc-search-index.h"
#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* What the words of a search stand for: the one way to search, of the window and of the desktop alike. */

#define ACC_TYPE_SEARCH (acc_search_get_type ())
G_DECLARE_FINAL_TYPE (AccSearch, acc_search, ACC, SEARCH, GObject)

/* "kenya 1980 2 may 1999" is a State, a treaty and a date. */
typedef struct
{
  AccSearchKind kind;
  guint position;    /* in the bundle's table */
  guint rank;        /* 0 is best */
  const char *name;  /* in the language of the interface; valid until that changes */
  const char *shown; /* the name that was found; NULL for a code; valid as long as the search */
  int treaty;        /* asked for with a State, or -1 */
  char *as_of;       /* as it was typed, or NULL */
} AccSearchHit;

AccSearch *acc_search_new (AccLedger *ledger);
AccLedger *acc_search_get_ledger (AccSearch *self);
/* Makes ready in a thread; TRUE when it is. Signal "ready". */
gboolean   acc_search_prepare (AccSearch *self);
GPtrArray *acc_search_find_hits (AccSearch *self, const char *const *words, guint kinds);
char      *acc_search_get_place (AccSearch *self, const AccSearchHit *hit);
/* Whether all the words, folded, name it. */
gboolean   acc_search_names_treaty (AccSearch *self, guint treaty, GPtrArray *words);
/* Its position on a treaty, or on all of them, in words. */
char      *acc_search_describe_state (AccSearch *self, guint index, int treaty, const GArray *treaties, gint32 day, AccBasis basis);
gboolean   acc_search_get_day (AccSearch *self, const AccSearchHit *hit, gint32 *day);

/* For the desktop a hit is a line of text, so that it can be handed out and taken back: PLACE|TREATY|DATE, the last two often
 * empty. The hits, best first. */
GStrv      acc_search_find (AccSearch *self, const char *const *words);
/* Where a hit leads, as acc_window_open() takes it; FALSE when it is none. */
gboolean   acc_search_parse (AccSearch *self, const char *hit, char **place, char **as_of);
/* Its name, and its position in words. */
gboolean   acc_search_describe (AccSearch *self, const char *hit, char **name, char **description);

G_END_DECLS
