/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/session/acc-place.h"
#include "model/law/acc-ledger.h"
#include "report/document/acc-report-document.h"
#include "trust/acc-secret-key.h"

G_BEGIN_DECLS

/* A dossier: all that the program writes about a State, a region or the world as of a day, for handing to others. For each language the briefing in every
 * form, the tables for an office, the timeline and the citations; once, for programs, the tables and the briefing as data; a text that says what is there;
 * and a manifest with the checksum of every file. It is made step by step, in memory, so that it can be ended at any time and nothing was written. The same
 * record, place, day, languages and paper give the same bytes. */

typedef struct _AccDossier AccDossier;

#define ACC_DOSSIER_MANIFEST "manifest.json"
#define ACC_DOSSIER_FORM "accession-dossier/1" /* of the manifest */
#define ACC_DOSSIER_ZIP ".zip"
#define ACC_DOSSIER_COMMAND "accession dossier" /* which makes one */

AccDossier *acc_dossier_new (AccLedger *ledger, const AccPlace *place, gint32 day, const char *const *languages, AccPaper paper);
void        acc_dossier_free (AccDossier *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccDossier, acc_dossier_free)

/* Of a comparison, a treaty or a list of changes there is none. */
gboolean    acc_dossier_is_possible (const AccPlace *place);
/* How many steps there are, and how many were made. */
guint       acc_dossier_get_n_steps (AccDossier *self);
guint       acc_dossier_get_n_made (AccDossier *self);
gboolean    acc_dossier_make_next (AccDossier *self, GError **error);

/* Once all is made, a signature of the manifest beside it. */
gboolean    acc_dossier_sign (AccDossier *self, const AccSecretKey *key, GError **error);

/* Once all is made. In any thread. */
GBytes     *acc_dossier_to_zip (AccDossier *self);
/* Whole or not at all, and never over what is there: a folder that is not empty is refused, before anything is made as well as after. */
gboolean    acc_dossier_check_target (const char *path, GError **error);
gboolean    acc_dossier_write (AccDossier *self, const char *path, GError **error);

/* Whether the files of a folder are those that its manifest lists, no more and no less. */
gboolean    acc_dossier_verify (const char *folder, GBytes *manifest, guint *n_files, GError **error);

G_END_DECLS
