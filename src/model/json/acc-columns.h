/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/json/acc-fault.h"
#include "model/json/acc-field.h"

G_BEGIN_DECLS

#define ACC_COLUMN_YEAR_FIRST 1900
#define ACC_COLUMN_YEAR_LAST 2200

gboolean acc_json_misfit (const AccFaultPlace *place, const char *member, AccFaultKind kind, JsonNode *node);
gboolean acc_json_check_format (JsonObject *object, const char *format, const AccFaultPlace *place);
JsonObject *acc_json_get_table (JsonNode *root, const char *format, const AccField *fields, gsize n_fields, const AccFaultPlace *place);
JsonArray *acc_json_get_list (JsonObject *object, const char *key, const AccFaultPlace *place);
GArray  *acc_json_read_years (JsonObject *object, const AccFaultPlace *place);
gboolean acc_json_read_figures (JsonObject *object, const char *key, guint n_years, gint64 *figures, const AccFaultPlace *place);

G_END_DECLS
