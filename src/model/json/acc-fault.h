/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What is wrong with a file of a bundle, and where. Readers add faults to a list and go on; acc_fault_to_string() alone words them. */

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

/* In the order of AccBundleError; what each says is in acc-fault.c. */
typedef enum
{
  ACC_FAULT_UNREADABLE, /* found: why */
  ACC_FAULT_NO_FILE,    /* a device, a pipe or a folder */
  ACC_FAULT_NO_FOLDER,

  ACC_FAULT_EMPTY,
  ACC_FAULT_TOO_LARGE,
  ACC_FAULT_NOT_UTF8,
  ACC_FAULT_NOT_JSON,
  ACC_FAULT_SYNTAX, /* found: what the parser says */
  ACC_FAULT_TOO_MANY, /* expected: how many pairs of a State and a treaty there may be */
  ACC_FAULT_TOO_DEEP,
  ACC_FAULT_TOO_MANY_DIGITS,
  ACC_FAULT_NO_VALUE,
  ACC_FAULT_TABLE_NOT_UTF8, /* this and the next: of a table that a person keeps */
  ACC_FAULT_TABLE_QUOTE,

  ACC_FAULT_NOT_BUNDLE,
  ACC_FAULT_NOT_SERIES,
  ACC_FAULT_NOT_TABLE, /* expected: its name */
  ACC_FAULT_NOT_RECORD,
  ACC_FAULT_NOT_OBJECT,
  ACC_FAULT_NOT_LIST,
  ACC_FAULT_NOT_TEXT,
  ACC_FAULT_NOT_TEXTS,
  ACC_FAULT_NOT_DATE,
  ACC_FAULT_NOT_SPAN,
  ACC_FAULT_NOT_INT,
  ACC_FAULT_NOT_BOOLEAN,
  ACC_FAULT_NOT_WORD,
  ACC_FAULT_MISSING,
  ACC_FAULT_UNKNOWN_MEMBER,
  ACC_FAULT_UNKNOWN_COLUMN,
  ACC_FAULT_YEAR,
  ACC_FAULT_LENGTH,
  ACC_FAULT_FIGURE,
  ACC_FAULT_ZERO,
  ACC_FAULT_TABLE_ROW,    /* expected, found: how many columns */
  ACC_FAULT_TABLE_COLUMN, /* expected: all that are needed, found: the one that is missing */
  ACC_FAULT_TABLE_CELL,

  ACC_FAULT_FOREIGN,
  ACC_FAULT_CONSTANT,
  ACC_FAULT_WORD,
  ACC_FAULT_DATE, /* found: what the reader of dates says */
  ACC_FAULT_TEXT,
  ACC_FAULT_TOO_LONG, /* expected: how many characters it may have */
  ACC_FAULT_FORM, /* expected: an example */
  ACC_FAULT_FILE_NAME,
  ACC_FAULT_RANGE, /* expected: "0–100" */
  ACC_FAULT_TWICE_IN_LIST,

  ACC_FAULT_NO_STATE,
  ACC_FAULT_NOT_IN_FILE, /* expected: the file */
  ACC_FAULT_REFERENCE, /* expected: the table that does not have it */

  ACC_FAULT_TWICE,
  ACC_FAULT_SECOND_DEFAULT,
  ACC_FAULT_BESIDE, /* expected: the member that excludes it */
  ACC_FAULT_BEFORE_TREATY,
  ACC_FAULT_REACHES_BACK,
  ACC_FAULT_NEVER_JOINED,
  ACC_FAULT_JOINED_TWICE,
  ACC_FAULT_SIGNATURE_CLOSED, /* expected: the span in which other was open */
  ACC_FAULT_NOT_OPEN_TO,      /* expected: the kinds of act to which other is open */
  ACC_FAULT_NOT_YET,          /* these ten: of an act that a person records */
  ACC_FAULT_HAS_NO_TREATIES,
  ACC_FAULT_STATE_LATER,      /* expected: since when it is there */
  ACC_FAULT_STATE_ENDED,      /* expected: its last day */
  ACC_FAULT_ACT_TWICE,
  ACC_FAULT_JOINS_BESIDE,     /* expected: the date of the other act */
  ACC_FAULT_SIGNS_BESIDE,
  ACC_FAULT_LEAVES_BESIDE,
  ACC_FAULT_NOTHING_TO_CORRECT,
  ACC_FAULT_CORRECTED_TWICE,
  ACC_FAULT_ENTRY_INTO_FORCE,
  ACC_FAULT_RESERVATION_WITHDRAWN,
  ACC_FAULT_LIMITATION_WITHDRAWN,
  ACC_N_FAULTS,
} AccFaultKind;

/**
 * AccFault:
 * @file: the file's name
 * @line: counted from 1; 0 where it is known by its pointer
 * @pointer: JSON pointer into the file, "" for the whole
 * @table: an #AccTable, or -1
 * @row: the place of the record in its table, or -1
 * @member: (nullable): the record's member, as a pointer without its first slash
 * @expected: (nullable): by kind
 * @found: (nullable): by kind
 * @other: (nullable): what a third word of the sentence names
 */
typedef struct
{
  AccFaultKind kind;
  char *file;
  guint line;
  char *pointer;
  int table;
  int row;
  char *member;
  char *expected;
  char *found;
  char *other;
} AccFault;

/* Where a reader stands, and the list that it adds to. */
typedef struct
{
  GPtrArray *faults; /* of AccFault */
  const char *file;
  const char *pointer;
  int table;
  int row;
} AccFaultPlace;

GPtrArray     *acc_faults_new (void);
gboolean       acc_faults_raise (GPtrArray *faults, GError **error);

gboolean       acc_fault_add (const AccFaultPlace *place, const char *member, AccFaultKind kind, const char *expected, const char *found);
gboolean       acc_fault_add_of (const AccFaultPlace *place, const char *member, AccFaultKind kind, const char *expected, const char *found, const char *other);
AccFault      *acc_fault_new (const AccFaultPlace *place, const char *member, AccFaultKind kind, const char *expected, const char *found);
void           acc_fault_free (AccFault *self);
AccBundleError acc_fault_get_code (const AccFault *self);
char          *acc_fault_describe (const AccFault *self);
char          *acc_fault_to_string (const AccFault *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccFault, acc_fault_free)

G_END_DECLS
