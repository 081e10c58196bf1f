/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/acc-date.h"
#include "model/json/acc-fault.h"

G_BEGIN_DECLS

/* The rules of a bundle's files, each stated once: a table of fields says, for each kind of JSON object, which members it has, of which
 * type and form and in which range, and which must be there. Loading and checking both follow it, and a test holds the schemas
 * of data/schema to it. */

typedef enum
{
  ACC_FIELD_STRING,   /* char * */
  ACC_FIELD_STRINGS,  /* GStrv; not empty, nothing in it twice */
  ACC_FIELD_DATE,     /* AccDate, EDTF in JSON */
  ACC_FIELD_SPAN,     /* AccSpan, EDTF in JSON */
  ACC_FIELD_INT,      /* gint64; ACC_INT_ABSENT where not given */
  ACC_FIELD_BOOLEAN,  /* gboolean */
  ACC_FIELD_ENUM,     /* int, by the nick of the GEnumClass */
  ACC_FIELD_TEXTS,    /* GStrv: a key of the field's form, then its text, and so on; an object, not empty */
  ACC_FIELD_NODE,     /* whatever it holds, its own reader looks at it */
} AccFieldType;

typedef enum
{
  ACC_FIELD_OPTIONAL = 0,
  ACC_FIELD_REQUIRED = 1 << 0,
  ACC_FIELD_TEXT = 1 << 1, /* English text for people: a msgid of the program's catalogue */
  ACC_FIELD_NO_DEFAULT = 1 << 3, /* an enumeration that says nothing where it is not given: ACC_ENUM_ABSENT, not its first value */
  ACC_FIELD_EDITORIAL = 1 << 2, /* for those who maintain the record: read, and written for nobody */
} AccFieldFlags;

/* What a text must look like; the patterns are in acc-field.c. */
typedef enum
{
  ACC_FORM_TEXT, /* one line, not empty, no space at its ends, no control characters */
  ACC_FORM_ISO3,
  ACC_FORM_SERIES, /* ISO3 or world */
  ACC_FORM_M49,
  ACC_FORM_KEY,
  ACC_FORM_ARTICLE,
  ACC_FORM_FILE,
  ACC_FORM_UNTC,
  ACC_FORM_ADDRESS,
  ACC_FORM_PROCEDURE,
  ACC_FORM_LEVEL,
  ACC_FORM_UNIT,
  ACC_FORM_APPLICATION,
  ACC_FORM_CATEGORY,
  ACC_FORM_SIDE,
  ACC_FORM_LANGUAGE,
  ACC_N_FORMS,
} AccForm;

/* Not available is not zero. */
#define ACC_INT_ABSENT G_MININT64
#define ACC_ENUM_ABSENT -1
/* Where a field gives no other range; what a double holds exactly. */
#define ACC_INT_LARGEST G_GINT64_CONSTANT (999999999999999)

typedef struct
{
  const char *name; /* property name; the JSON key has "_" for "-" */
  AccFieldType type;
  goffset offset; /* in the record's struct */
  AccFieldFlags flags;
  GType (*enum_type) (void);
  AccForm form;
  gint64 min;
  gint64 max; /* 0: ACC_INT_LARGEST */
} AccField;

char       *acc_field_get_key (const AccField *field);
gint64      acc_field_get_max (const AccField *field);
const char *acc_form_get_pattern (AccForm form);
const char *acc_form_get_example (AccForm form);
gboolean    acc_form_matches (AccForm form, const char *text);
char       *acc_json_describe (JsonNode *node);
gboolean    acc_field_check (const AccField *field, const char *member, JsonNode *node, const AccFaultPlace *place);
gboolean    acc_fields_check (const AccField *fields, guint n_fields, JsonObject *object, const AccFaultPlace *place);
const char *acc_json_get_text (JsonObject *object, const char *key);

G_END_DECLS
