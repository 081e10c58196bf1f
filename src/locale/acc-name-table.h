/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a language calls States, territories and regions, as its table in data/names says. A table is read once, lasts as long as
 * the program and never changes: any thread. All strings are the table's; NULL where it has none. */

typedef struct _AccNameTable AccNameTable;

const AccNameTable *acc_name_table_get (const char *language);
const char         *acc_name_table_get_name (const AccNameTable *self, const char *code);
gboolean            acc_name_table_holds (const AccNameTable *self, const char *name);
const char         *acc_name_table_get_cell (const AccNameTable *self, const char *code, const char *column);
const char         *acc_name_table_get_form (const AccNameTable *self, const char *name, const char *form);

G_END_DECLS
