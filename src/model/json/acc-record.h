/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/acc-date.h"
#include "model/json/acc-field.h"

G_BEGIN_DECLS

/* What all records of a bundle share: reading, writing and the GObject properties follow the table of fields of their kind.
 * Records are immutable once read; their fields are public and read-only. */

#define ACC_TYPE_RECORD (acc_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccRecord, acc_record, ACC, RECORD, GObject)

struct _AccRecordClass
{
  GObjectClass parent_class;
  const AccField *fields;
  guint n_fields;
  /* What no single field says; called for an object whose fields are all right. */
  gboolean (*check) (JsonObject *object, const AccFaultPlace *place);
};

void       acc_record_class_set_fields (AccRecordClass *klass, const AccField *fields, guint n_fields);
AccRecord *acc_record_read (GType type, JsonNode *node, const AccFaultPlace *place);
void       acc_record_write (AccRecord *self, JsonBuilder *builder);

G_END_DECLS
