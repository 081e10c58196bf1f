/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-words.h"

G_BEGIN_DECLS

/* What all reports share: the formats, and the small pieces that sentences and tables are made of. A report is a
 * function from a ledger and a question to a text; nothing in this room needs a display. */

typedef enum
{
  ACC_FORMAT_TEXT,
  ACC_FORMAT_JSON,
  ACC_FORMAT_CSV,
  ACC_FORMAT_MARKDOWN,
  ACC_FORMAT_HTML,
  ACC_FORMAT_PDF,
  ACC_FORMAT_BIBTEX,
  ACC_FORMAT_RIS,
  ACC_FORMAT_CSL_JSON,
  ACC_FORMAT_BIBLATEX,
  ACC_FORMAT_CHICAGO,
  ACC_FORMAT_APA,
  ACC_FORMAT_ODS,
  ACC_FORMAT_ODT,
  ACC_N_FORMATS,
} AccFormat;

const char *acc_format_to_string (AccFormat format);
/* -1 when there is no such format. */
int         acc_format_from_string (const char *text);
/* Whether it is written from a table, an AccSheet. */
gboolean    acc_format_is_table (AccFormat format);

/* Nicks of enumerations, as in the JSON. */
const char *acc_report_nick (GType type, int value);

/* A day as EDTF, or NULL for the two ends of time. */
char       *acc_report_day_to_string (gint32 day);

/* JSON. */
char       *acc_report_json_to_string (JsonBuilder *builder);
void        acc_report_json_add_string (JsonBuilder *builder, const char *key, const char *value); /* NULL is null */
void        acc_report_json_add_strings (JsonBuilder *builder, const char *key, const char *const *values);
void        acc_report_json_add_date (JsonBuilder *builder, const char *key, AccDate date);
void        acc_report_json_add_day (JsonBuilder *builder, const char *key, gint32 day);
void        acc_report_json_add_int (JsonBuilder *builder, const char *key, gint64 value);
void        acc_report_json_add_bundle (JsonBuilder *builder, AccBundle *bundle);
void        acc_report_json_add_as_at (JsonBuilder *builder, AccBundle *bundle);
void        acc_report_json_add_own (JsonBuilder *builder, const AccAction *action);
void        acc_report_json_add_record (JsonBuilder *builder, AccRecord *record);

/* A table for a terminal: columns as wide as they need, numbers to the right. rows: GPtrArray of GStrv of n_columns cells. */
char       *acc_report_table_to_text (GPtrArray *rows, guint n_columns, guint right_aligned_mask);
/* That the bundle is not the one built in, as a paragraph with a blank line after it; nothing where it is. */
void        acc_report_append_own (GString *out, AccBundle *bundle);
char       *acc_report_wrap (const char *text, guint columns, const char *first_indent, const char *indent);

G_END_DECLS
