/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-csv.h"
#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* A bundle of one's own from tables, for the command line and the window. */

typedef enum
{
  ACC_MAKE_ACTIONS,  /* iso3, treaty, action, date, source */
  ACC_MAKE_TREATIES, /* id, title, done, entry_into_force */
  ACC_MAKE_STATES,   /* iso3, name, kind: States and organisations that the program does not know; may be missing */
  ACC_MAKE_SOURCES,  /* id, title, publisher; may be missing */
  ACC_N_MAKE_TABLES,
} AccMakeTable;

/* What a person gives, and what was found in it. */
typedef struct
{
  AccCsv *tables[ACC_N_MAKE_TABLES];
  GBytes *bytes[ACC_N_MAKE_TABLES];
  char *title;   /* NULL for the names of the tables */
  char *edition; /* NULL to have it made from the tables */
  AccDate as_at; /* to which the acts are complete */

  guint n_treaties, n_acts;
  guint n_states, n_territories, n_organisations; /* with an act */
  GPtrArray *unknown;                             /* "acts.csv: remarks": columns that nothing is made of */
} AccMake;

AccMake *acc_make_new (void);
void acc_make_free (AccMake *self);
gboolean acc_make_read (AccMake *self, AccMakeTable table, const char *file, GBytes *bytes, GPtrArray *faults);
/* "iso3, treaty, ...": the columns that a table must have; transfer full. */
char *acc_make_list_columns (AccMakeTable table);
/* Which table has the columns of this one; ACC_N_MAKE_TABLES where none. */
AccMakeTable acc_make_guess (const char *file, GBytes *bytes);
char *acc_make_bundle (AccMake *make, AccBundle *shipped, const char *output, GCancellable *cancellable, GPtrArray *faults, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccMake, acc_make_free)

G_END_DECLS
