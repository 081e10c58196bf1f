/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* The folded names of all that a bundle holds, in all languages of the program. It does not depend on the language in use. */

typedef enum
{
  ACC_SEARCH_STATES,
  ACC_SEARCH_REGIONS,
  ACC_SEARCH_TREATIES,
  ACC_SEARCH_ARTICLES,
  ACC_SEARCH_EVENTS,
  ACC_SEARCH_DOCUMENTS,
  ACC_SEARCH_N_KINDS,
} AccSearchKind;

#define ACC_SEARCH_NOT_FOUND G_MAXUINT

typedef struct _AccSearchIndex AccSearchIndex;
typedef struct _AccSearchBuilder AccSearchBuilder;

/* The main thread prepares, any thread builds: it takes some tens of milliseconds. Building takes the builder. */
AccSearchBuilder *acc_search_builder_new (AccBundle *bundle);
AccSearchIndex   *acc_search_builder_build (AccSearchBuilder *self);

void              acc_search_index_free (AccSearchIndex *self);
/* How well all WORDS (folded) name a record: 0 is best. SHOWN: the name that was found, as it is written. */
guint             acc_search_index_rank (AccSearchIndex *self, AccSearchKind kind, guint position, GPtrArray *words, const char **shown);
/* Whether a word stands at the beginning of a word of any record's names. */
gboolean          acc_search_index_knows (AccSearchIndex *self, AccSearchKind kind, const char *word);

G_END_DECLS
