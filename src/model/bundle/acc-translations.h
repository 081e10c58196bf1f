/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/json/acc-fault.h"

G_BEGIN_DECLS

/* A bundle's own translations of its texts: for each language a table of English text to text. */

GHashTable *acc_translations_new (void);
void        acc_translations_read (GHashTable *self, JsonNode *node, GFile *folder, GCancellable *cancellable, const AccFaultPlace *manifest);
const char *acc_translations_find (GHashTable *self, const char *language, const char *text);

G_END_DECLS
