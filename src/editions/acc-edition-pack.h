/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-store.h"
#include "trust/acc-signature.h"

G_BEGIN_DECLS

/* An edition in one file, to be carried on a stick or sent by mail: four lines of signature, and behind them a ZIP archive of the edition's
 * folder. "tail -n +5" and "head -n 4" give what minisign(1) checks. */

#define ACC_EDITION_PACK_SUFFIX ".accession-data"

/* The file; transfer full. The same edition and key give the same bytes. */
GBytes *acc_edition_pack (AccEdition *edition, const AccSecretKey *key, GError **error);

/* Whether a file is one by its name or by how it begins; a forged one is one too. */
gboolean acc_edition_pack_is (GFile *file);

/* One that is open: what it holds lies in a folder of its own until it is taken in. */
typedef struct _AccEditionPack AccEditionPack;

AccEditionPack *acc_edition_pack_open (GFile *file, GPtrArray *keys, GCancellable *cancellable, GError **error);
void            acc_edition_pack_close (AccEditionPack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccEditionPack, acc_edition_pack_close)

const AccKey   *acc_edition_pack_get_signer (AccEditionPack *self);
AccEdition     *acc_edition_pack_get_edition (AccEditionPack *self); /* transfer none; not to be kept */
/* An edition at hand whose figures are later; transfer full, NULL: none. */
AccEdition     *acc_edition_pack_find_later (AccEditionPack *self);
/* The edition at hand that was made of the same tables; transfer full, NULL: none. */
AccEdition     *acc_edition_pack_find_same (AccEditionPack *self);
AccEdition     *acc_edition_pack_take_in (AccEditionPack *self, gboolean machine, gboolean use, GCancellable *cancellable, GError **error);

G_END_DECLS
