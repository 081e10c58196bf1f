/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* The record that ships as it is shown: read, with an edition of figures in it, and the user's own acts over it. */

/* Which of them cannot be had. */
typedef enum
{
  ACC_LOAD_RECORD,
  ACC_LOAD_FIGURES,
  ACC_LOAD_ACTS,
} AccLoadStep;

typedef struct
{
  const char *edition; /* NULL: the one in use */
  gboolean check;      /* every file of it is to be as it was written */
  gboolean no_acts;
} AccLoadWish;

/* Has a bundle show an edition: that of the name, or the one in use where id is NULL; ACC_EDITION_SHIPPED is the bundle's own. */
gboolean   acc_load_edition (AccBundle *bundle, const char *id, GError **error);
AccBundle *acc_load_shown (const AccLoadWish *wish, GPtrArray *faults, AccLoadStep *failed, GCancellable *cancellable, GError **error);
/* Another where another edition was put in use, or acts were recorded or removed since; transfer full. */
char      *acc_load_dup_stamp (void);

G_END_DECLS
