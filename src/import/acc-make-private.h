/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "import/acc-make-bundle.h"

G_BEGIN_DECLS

/* What makes a bundle of tables shares with what makes their records. */

typedef struct
{
  AccBundle *shipped;
  AccMake *make;
  const char *title; /* of the bundle */
  AccCsv *actions;
  AccCsv *treaties;
  AccCsv *states;
  AccCsv *sources;
  GPtrArray *faults;
  GHashTable *treaty_ids;
  GPtrArray *source_ids; /* in the order of first use */
  GHashTable *participants; /* of which an act is told */
} AccMaker;

void _acc_make_add_text (JsonBuilder *builder, const char *key, const char *text);
/* The row of a table whose cell has that text, or -1. */
int _acc_make_find_row (AccCsv *csv, const char *column, const char *text);
/* Treaties, acts, States, regions, groups and sources. */
void _acc_make_add_tables (AccMaker *self, JsonBuilder *builder, GCancellable *cancellable);

G_END_DECLS
