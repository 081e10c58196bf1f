/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* A record as a window is to show it, with the ledger of its law and what is asked for on every page; and what of it could not be had. */
typedef struct
{
  AccLedger *ledger;
  char *damage;      /* why the edition in use is not shown; NULL where it is */
  char *acts_damage; /* why the user's own acts are not; NULL where they are */
  GPtrArray *left;   /* of AccFault: what keeps some of them off; NULL where nothing does */
} AccLoading;

/* FILE: NULL for the record that ships. Any thread. */
AccLoading *acc_loading_read (GFile *file, gboolean no_acts, GCancellable *cancellable, GError **error);
void        acc_loading_free (AccLoading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccLoading, acc_loading_free)

G_END_DECLS
