/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/law/acc-own-act.h"

G_BEGIN_DECLS

/* Files of acts that people write, hand on and take in: JSON ("accession-acts-1"), or a table with the columns that "make-bundle" knows. */

#define ACC_ACTS_FORMAT "accession-acts-1"

/* The acts of a file, each as it can be read alone; NULL where there is a fault. name: the file's, for faults. Transfer full. */
GPtrArray *acc_acts_read (const char *name, GBytes *bytes, GPtrArray *faults);
/* The same with what BUNDLE, and the acts BESIDE (nullable), say of each. */
GPtrArray *acc_acts_read_for (AccBundle *bundle, const GPtrArray *beside, const char *name, GBytes *bytes, GPtrArray *faults);
/* As JSON. whole: with the file each was taken from, and when, as only the own store has it. Transfer full. */
char      *acc_acts_write (const GPtrArray *acts, gboolean whole);
/* One of them so. Transfer full. */
JsonNode  *acc_acts_write_one (const AccOwnAct *act, gboolean whole);
/* What a table calls a member of an act. */
const char *acc_acts_get_column (const char *member);

G_END_DECLS
