/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-csv.h"
#include "model/acc-bundle.h"

G_BEGIN_DECLS

/* A bundle of one's own from tables, for the command line and the window. */

/* What two tables do not say; each may be missing. */
typedef struct
{
  AccCsv *states;  /* iso3, name, kind: States and organisations that the program does not know */
  AccCsv *sources; /* id, title, publisher */
  const char *title;
  AccDate as_at;   /* to which the acts are complete */
} AccMakeOptions;

char *acc_make_bundle_edition (GBytes *actions, GBytes *treaties, GBytes *states, GBytes *sources);
char *acc_make_bundle (AccBundle *shipped, AccCsv *actions, AccCsv *treaties, const AccMakeOptions *options, const char *edition, const char *output, GPtrArray *faults,
                       GError **error);

G_END_DECLS
