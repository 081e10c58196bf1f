/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/json/acc-fault.h"

G_BEGIN_DECLS

JsonNode *acc_json_parse (GBytes *bytes, const AccFaultPlace *place);
GBytes   *acc_json_load (GFile *file, GCancellable *cancellable, const AccFaultPlace *place);

G_END_DECLS
