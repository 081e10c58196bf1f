/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-csv.h"
#include "model/acc-bundle.h"

G_BEGIN_DECLS

/* A bundle of one's own from two tables, for the command line and the window. */

char *acc_make_bundle_edition (GBytes *actions, GBytes *treaties);
char *acc_make_bundle (AccBundle *shipped, AccCsv *actions, AccCsv *treaties, const char *edition, const char *output, GPtrArray *faults, GError **error);

G_END_DECLS
