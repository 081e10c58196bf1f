/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/acc-make-bundle.h"

G_BEGIN_DECLS

/* What the thread is given, and what it finds. */
typedef struct
{
  GFile *files[ACC_N_MAKE_TABLES]; /* owned; NULL where there is none */
  GPtrArray *unsorted;             /* of GFile, to be put among the files by their columns; NULL where there are none */
  GFile *target;                   /* owned; NULL to look at the tables alone */
  AccMake *make;
  GPtrArray *faults; /* of AccFault */
} AccMakeJob;

AccMakeJob *acc_make_job_new (void);
void acc_make_async (gpointer source, AccMakeJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
AccMakeJob *acc_make_get_job (GAsyncResult *result);
gboolean acc_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS
