/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/acc-date.h"

G_BEGIN_DECLS

/* What all records of a bundle share: one table of fields says, for each kind of record, the JSON key, the type, the place
 * in the struct and whether it must be there. Reading, checking, writing and the GObject properties all follow that table.
 * Records are immutable once read; their fields are public and read-only. */

typedef enum
{
  ACC_FIELD_STRING,   /* char * */
  ACC_FIELD_STRINGS,  /* GStrv */
  ACC_FIELD_DATE,     /* AccDate, EDTF in JSON */
  ACC_FIELD_SPAN,     /* AccSpan, EDTF in JSON */
  ACC_FIELD_INT,      /* gint64; ACC_INT_ABSENT where not given */
  ACC_FIELD_BOOLEAN,  /* gboolean */
  ACC_FIELD_ENUM,     /* int, by the nick of the GEnumClass */
} AccFieldType;

typedef enum
{
  ACC_FIELD_OPTIONAL = 0,
  ACC_FIELD_REQUIRED = 1 << 0,
  ACC_FIELD_TEXT = 1 << 1, /* English text for people: a msgid of the program's catalogue */
} AccFieldFlags;

/* Not available is not zero. */
#define ACC_INT_ABSENT G_MININT64

typedef struct
{
  const char *name; /* property name; the JSON key has "_" for "-" */
  AccFieldType type;
  goffset offset;
  AccFieldFlags flags;
  GType (*enum_type) (void);
} AccField;

#define ACC_TYPE_RECORD (acc_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccRecord, acc_record, ACC, RECORD, GObject)

struct _AccRecordClass
{
  GObjectClass parent_class;
  const AccField *fields;
  guint n_fields;
};

/**
 * ACC_BUNDLE_ERROR:
 *
 * Error domain of everything that reads a bundle; codes are #AccBundleError. Messages name file and JSON pointer.
 */
#define ACC_BUNDLE_ERROR (acc_bundle_error_quark ())
GQuark acc_bundle_error_quark (void);

/**
 * AccBundleError:
 * @ACC_BUNDLE_ERROR_READ: a file cannot be read
 * @ACC_BUNDLE_ERROR_SYNTAX: not JSON, not UTF-8, too large or nested too deeply
 * @ACC_BUNDLE_ERROR_TYPE: a value is not of the type expected, or a required one is missing
 * @ACC_BUNDLE_ERROR_VALUE: a value is of the right type but not allowed (a date that does not exist, an unknown word)
 * @ACC_BUNDLE_ERROR_REFERENCE: a State, treaty, region or source is named that the bundle does not hold
 * @ACC_BUNDLE_ERROR_RULE: the records contradict each other
 */
typedef enum
{
  ACC_BUNDLE_ERROR_READ,
  ACC_BUNDLE_ERROR_SYNTAX,
  ACC_BUNDLE_ERROR_TYPE,
  ACC_BUNDLE_ERROR_VALUE,
  ACC_BUNDLE_ERROR_REFERENCE,
  ACC_BUNDLE_ERROR_RULE,
} AccBundleError;

gboolean   acc_bundle_fault (GError **error, AccBundleError code, const char *file, const char *pointer, const char *format, ...) G_GNUC_PRINTF (5, 6);

void       acc_record_class_set_fields (AccRecordClass *klass, const AccField *fields, guint n_fields);
AccRecord *acc_record_read (GType type, JsonNode *node, const char *file, const char *pointer, GError **error);
void       acc_record_write (AccRecord *self, JsonBuilder *builder);

G_END_DECLS
