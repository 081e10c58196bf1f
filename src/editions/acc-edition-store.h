/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* Where editions lie side by side, each in a folder of its name: in the user's data folder, and, read only, in those of the machine. A file
 * beside them, current, names the one in use. Readers need no lock: a folder that has edition.json is whole, and its files never change.
 * Who writes holds the lock; what an ended writer left behind is cleared away by the next. What is not an edition's is never deleted. */

char       *acc_edition_store_get_folder (void);  /* transfer full; of the user; need not be there */
GPtrArray  *acc_edition_store_list (void);        /* transfer container of AccEdition, latest figures first; without those of the bundle */
/* The same behind that of the bundle, whose figures are read for it; transfer full. */
GPtrArray  *acc_edition_store_list_all (AccBundle *bundle);
/* The same, that of the bundle in its place by age and with its population table alone; transfer full. */
GPtrArray  *acc_edition_store_list_by_age (AccBundle *bundle);
/* Of such a list; transfer none, NULL where there is none. */
AccEdition *acc_edition_store_pick (GPtrArray *editions, const char *id);
/* Those that the bundle does not show; its own, where it shows another, first. */
GPtrArray  *acc_edition_store_list_others (AccBundle *bundle);
AccEdition *acc_edition_store_find (const char *id, GError **error);
/* One that is to be looked at beside what the bundle shows, each of its files as it was written; also that of the bundle. Transfer full. */
AccEdition *acc_edition_store_open (AccBundle *bundle, const char *id, GError **error);
/* As the list is sorted: below zero where the figures of the first are later. */
int         acc_edition_compare_age (AccEdition *a, AccEdition *b);
char       *acc_edition_store_get_current (void); /* transfer full; ACC_EDITION_SHIPPED where nothing else is chosen */
gboolean    acc_edition_store_is_system (AccEdition *edition);
gboolean    acc_edition_store_use (const char *id, GError **error);
gboolean    acc_edition_store_remove (const char *id, GError **error);

/* Writing one: a folder that nobody sees until it is whole. */
typedef struct _AccEditionPlace AccEditionPlace;

/* machine: for everybody who uses the computer, and not for the user alone. */
AccEditionPlace *acc_edition_place_open (gboolean machine, GError **error);
const char      *acc_edition_place_get_folder (AccEditionPlace *self); /* series/, procedures/ go here; nothing else may */
/* Writes edition.json and checksums, and puts the folder in its place under info->id, or that with a number behind it where the name is
 * taken. use: it becomes the one in use. Takes info. Transfer full. */
AccEdition      *acc_edition_place_commit (AccEditionPlace *self, AccEditionInfo *info, gboolean use, GError **error);
void             acc_edition_place_close (AccEditionPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccEditionPlace, acc_edition_place_close)

G_END_DECLS
