/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Faults of a bundle: what each kind says, and the list that readers add to. */

#include "config.h"

#include "model/json/acc-fault.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Enough to work on; a file of another kind would give as many as it has rows. */
#define MAX_FAULTS 1000
/* What was found is quoted, or is a sentence that quotes it; more of it helps nobody. */
#define MAX_QUOTED 60
#define MAX_SENTENCE 300

G_DEFINE_QUARK (acc-bundle-error-quark, acc_bundle_error)

static const struct
{
  AccBundleError code;
  const char *text;
} kinds[ACC_N_FAULTS] = {
  [ACC_FAULT_UNREADABLE] = { ACC_BUNDLE_ERROR_READ, N_ ("cannot be read: {found}") },
  [ACC_FAULT_NO_FILE] = { ACC_BUNDLE_ERROR_READ, N_ ("is not a file") },
  [ACC_FAULT_NO_FOLDER] = { ACC_BUNDLE_ERROR_READ, N_ ("there is no such folder") },
  [ACC_FAULT_EMPTY] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("the file is empty") },
  [ACC_FAULT_TOO_LARGE] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("larger than 64 MiB; split the table into several files") },
  [ACC_FAULT_TOO_MANY] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("States times treaties make more than {expected}; split the bundle into several") },
  [ACC_FAULT_NOT_UTF8] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("not UTF-8; save the file in that encoding") },
  [ACC_FAULT_NOT_JSON] = { ACC_BUNDLE_ERROR_SYNTAX,
                           N_ ("not JSON: it has texts in double quotes, decimal numbers, true, false and null, and no comments") },
  [ACC_FAULT_SYNTAX] = { ACC_BUNDLE_ERROR_SYNTAX, "{found}" },
  [ACC_FAULT_TOO_DEEP] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("nested more than 32 levels deep; a bundle has 4") },
  [ACC_FAULT_TOO_MANY_DIGITS] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("a number has more than 15 digits; write it shorter or as a text") },
  [ACC_FAULT_NO_VALUE] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("holds no JSON value") },
  [ACC_FAULT_TABLE_NOT_UTF8] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("not UTF-8; save the table again with the character set Unicode (UTF-8)") },
  [ACC_FAULT_TABLE_QUOTE] = { ACC_BUNDLE_ERROR_SYNTAX, N_ ("a quotation mark is opened and never closed") },
  [ACC_FAULT_NOT_BUNDLE] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a bundle, which is an object") },
  [ACC_FAULT_NOT_SERIES] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a series, which is an object") },
  [ACC_FAULT_NOT_TABLE] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a list of {expected}") },
  [ACC_FAULT_NOT_RECORD] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a record, found {found}") },
  [ACC_FAULT_NOT_OBJECT] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected an object, found {found}") },
  [ACC_FAULT_NOT_LIST] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a list, found {found}") },
  [ACC_FAULT_NOT_TEXT] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a text, found {found}") },
  [ACC_FAULT_NOT_TEXTS] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a list of texts, found {found}") },
  [ACC_FAULT_NOT_DATE] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a date, found {found}") },
  [ACC_FAULT_NOT_SPAN] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a date or span, found {found}") },
  [ACC_FAULT_NOT_INT] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a whole number, found {found}") },
  [ACC_FAULT_NOT_BOOLEAN] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected true or false, found {found}") },
  [ACC_FAULT_NOT_WORD] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a word, found {found}") },
  [ACC_FAULT_MISSING] = { ACC_BUNDLE_ERROR_TYPE, N_ ("required, but not there") },
  [ACC_FAULT_UNKNOWN_MEMBER] = { ACC_BUNDLE_ERROR_TYPE, N_ ("not a member of this kind of record; check the spelling") },
  [ACC_FAULT_UNKNOWN_COLUMN] = { ACC_BUNDLE_ERROR_TYPE, N_ ("“{found}” is not a column that is known") },
  [ACC_FAULT_YEAR] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected years from 1900 to 2200 in ascending order, found {found}") },
  [ACC_FAULT_LENGTH] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected {expected} figures, one for each year; found {found}") },
  [ACC_FAULT_FIGURE] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected a count or null, found {found}") },
  [ACC_FAULT_ZERO] = { ACC_BUNDLE_ERROR_TYPE, N_ ("“zero” names no category, or one that has a column too") },
  [ACC_FAULT_TABLE_ROW] = { ACC_BUNDLE_ERROR_TYPE, N_ ("expected {expected} columns as in the header, found {found}") },
  [ACC_FAULT_TABLE_COLUMN] = { ACC_BUNDLE_ERROR_TYPE, N_ ("the column “{found}” is missing; needed are {expected}") },
  [ACC_FAULT_TABLE_CELL] = { ACC_BUNDLE_ERROR_TYPE, N_ ("must not be empty") },
  [ACC_FAULT_FOREIGN] = { ACC_BUNDLE_ERROR_VALUE,
                          N_ ("expected “{expected}”, found “{found}”; this file is not a bundle that this version reads") },
  [ACC_FAULT_CONSTANT] = { ACC_BUNDLE_ERROR_VALUE, N_ ("expected “{expected}”, found “{found}”") },
  [ACC_FAULT_WORD] = { ACC_BUNDLE_ERROR_VALUE, N_ ("expected one of {expected}, found “{found}”") },
  [ACC_FAULT_DATE] = { ACC_BUNDLE_ERROR_VALUE, "{found}" },
  [ACC_FAULT_TEXT] = { ACC_BUNDLE_ERROR_VALUE, N_ ("expected a text of one line, not empty, without a space at its ends and without control characters, found “{found}”") },
  [ACC_FAULT_TOO_LONG] = { ACC_BUNDLE_ERROR_VALUE, N_ ("a text has more than {expected} characters; shorten it") },
  [ACC_FAULT_FORM] = { ACC_BUNDLE_ERROR_VALUE, N_ ("expected a text of the form “{expected}”, found “{found}”") },
  [ACC_FAULT_FILE_NAME] = { ACC_BUNDLE_ERROR_VALUE, N_ ("expected the name of a file beside the manifest, found “{found}”") },
  [ACC_FAULT_RANGE] = { ACC_BUNDLE_ERROR_VALUE, N_ ("expected a whole number in the range {expected}, found {found}") },
  [ACC_FAULT_TWICE_IN_LIST] = { ACC_BUNDLE_ERROR_VALUE, N_ ("“{found}” is there twice in the list") },
  [ACC_FAULT_NO_STATE] = { ACC_BUNDLE_ERROR_REFERENCE, N_ ("there is no State “{found}”; write its ISO 3166-1 code") },
  [ACC_FAULT_NOT_IN_FILE] = { ACC_BUNDLE_ERROR_REFERENCE, N_ ("“{found}” is not in {expected}") },
  [ACC_FAULT_REFERENCE] = { ACC_BUNDLE_ERROR_REFERENCE, N_ ("“{found}” is not among the bundle's {expected}") },
  [ACC_FAULT_TWICE] = { ACC_BUNDLE_ERROR_RULE, N_ ("“{found}” is there twice; give each record a key of its own") },
  [ACC_FAULT_SECOND_DEFAULT] = { ACC_BUNDLE_ERROR_RULE, N_ ("one group at most is the default; “{found}” is already") },
  [ACC_FAULT_BESIDE] = { ACC_BUNDLE_ERROR_RULE, N_ ("must not be there beside {expected}") },
  [ACC_FAULT_BEFORE_TREATY] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} is before {other} itself, which is of {expected}") },
  [ACC_FAULT_REACHES_BACK] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} is before the act; only a succession reaches back") },
  [ACC_FAULT_NEVER_JOINED] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} denounces {other}, which it had not joined") },
  [ACC_FAULT_JOINED_TWICE] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} joins {other} a second time without a denunciation between (/{expected})") },
  [ACC_FAULT_SIGNATURE_CLOSED] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} is outside the time in which {other} was open for signature ({expected})") },
  [ACC_FAULT_NOT_OPEN_TO] = { ACC_BUNDLE_ERROR_RULE, N_ ("{other} is not open to this kind of act ({found}), but to {expected}") },
  [ACC_FAULT_NOT_YET] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} has not come yet; an act is recorded once it has been done") },
  [ACC_FAULT_HAS_NO_TREATIES] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} is a territory or a group of people; acts are recorded of States and organisations") },
  [ACC_FAULT_STATE_LATER] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} is a State that the record has from {expected} only") },
  [ACC_FAULT_STATE_ENDED] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} is a former State, which the record has until {expected}") },
  [ACC_FAULT_ACT_TWICE] = { ACC_BUNDLE_ERROR_RULE, N_ ("this act is there already: {found}, {other}, {expected}") },
  [ACC_FAULT_JOINS_BESIDE] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} joined {other} by another act too ({expected}), with no denunciation between") },
  [ACC_FAULT_SIGNS_BESIDE] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} signed {other} on another day too ({expected})") },
  [ACC_FAULT_LEAVES_BESIDE] = { ACC_BUNDLE_ERROR_RULE, N_ ("{found} denounced {other} on another day too ({expected}), and did not join again between") },
  [ACC_FAULT_NOTHING_TO_CORRECT] = { ACC_BUNDLE_ERROR_RULE, N_ ("there is no act of {found} under {other} with the date {expected} that this could correct") },
  [ACC_FAULT_CORRECTED_TWICE] = { ACC_BUNDLE_ERROR_RULE, N_ ("the act of {found} under {other} with the date {expected} is corrected by another of these acts already") },
  [ACC_FAULT_ENTRY_INTO_FORCE] = { ACC_BUNDLE_ERROR_RULE, N_ ("published as {found}, but the instruments give {expected}") },
  [ACC_FAULT_RESERVATION_WITHDRAWN] = { ACC_BUNDLE_ERROR_RULE, N_ ("is before the reservation was made") },
  [ACC_FAULT_LIMITATION_WITHDRAWN] = { ACC_BUNDLE_ERROR_RULE, N_ ("is before the limitation was declared") },
};

/* One line, whatever a hostile file holds. Neither a line feed nor what turns the direction of writing comes through. */
static char *
quote (const char *text,
       guint       limit)
{
  GString *line = g_string_new (NULL);
  const char *p = text;

  for (guint n = 0; *p != '\0' && n < limit; n++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT ? 0xfffd : c);
    }
  if (*p != '\0')
    g_string_append (line, "…");
  return g_string_free (line, FALSE);
}

/**
 * acc_fault_new:
 * @place: where the reader stands
 * @member: (nullable): the member of the object there, or a pointer below it without its first slash
 * @kind: what is wrong
 * @expected: (nullable): by @kind
 * @found: (nullable): by @kind; valid UTF-8
 *
 * Returns: (transfer full): the fault
 */
AccFault *
acc_fault_new (const AccFaultPlace *place,
               const char          *member,
               AccFaultKind         kind,
               const char          *expected,
               const char          *found)
{
  AccFault *self = g_new0 (AccFault, 1);
  gboolean sentence = kind == ACC_FAULT_DATE || kind == ACC_FAULT_SYNTAX || kind == ACC_FAULT_UNREADABLE;

  self->kind = kind;
  self->file = g_strdup (place->file);
  self->table = place->table;
  self->row = place->row;
  if (member != NULL)
    {
      self->member = quote (member, MAX_QUOTED);
      self->pointer = g_strconcat (place->pointer, "/", self->member, NULL);
    }
  else
    self->pointer = g_strdup (place->pointer);
  self->expected = g_strdup (expected);
  self->found = found != NULL ? quote (found, sentence ? MAX_SENTENCE : MAX_QUOTED) : NULL;
  return self;
}

/**
 * acc_fault_add:
 *
 * The same as acc_fault_new(), added to the list of @place.
 *
 * Returns: %FALSE
 */
gboolean
acc_fault_add (const AccFaultPlace *place,
               const char          *member,
               AccFaultKind         kind,
               const char          *expected,
               const char          *found)
{
  return acc_fault_add_of (place, member, kind, expected, found, NULL);
}

/* The same with what a third word of the sentence names. */
gboolean
acc_fault_add_of (const AccFaultPlace *place,
                  const char          *member,
                  AccFaultKind         kind,
                  const char          *expected,
                  const char          *found,
                  const char          *other)
{
  AccFault *self;

  if (place->faults->len >= MAX_FAULTS)
    return FALSE;
  self = acc_fault_new (place, member, kind, expected, found);
  self->other = g_strdup (other);
  g_ptr_array_add (place->faults, self);
  return FALSE;
}

void
acc_fault_free (AccFault *self)
{
  g_free (self->file);
  g_free (self->pointer);
  g_free (self->member);
  g_free (self->expected);
  g_free (self->found);
  g_free (self->other);
  g_free (self);
}

/**
 * acc_faults_new:
 *
 * Returns: (transfer full) (element-type AccFault): a list without faults
 */
GPtrArray *
acc_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) acc_fault_free);
}

AccBundleError
acc_fault_get_code (const AccFault *self)
{
  return kinds[self->kind].code;
}

/**
 * acc_fault_describe:
 *
 * Returns: (transfer full): what is wrong, without where
 */
char *
acc_fault_describe (const AccFault *self)
{
  static const char *const names[] = { "{expected}", "{found}", "{other}" };
  const char *values[] = { self->expected, self->found, self->other };
  GString *sentence = g_string_new (NULL);
  const char *p = *kinds[self->kind].text == '{' && strchr (kinds[self->kind].text, ' ') == NULL ? kinds[self->kind].text : _ (kinds[self->kind].text);

  while (*p != '\0')
    {
      gsize n = 0;

      while (n < G_N_ELEMENTS (names) && !g_str_has_prefix (p, names[n]))
        n++;
      if (n < G_N_ELEMENTS (names))
        {
          g_string_append (sentence, values[n] != NULL ? values[n] : _ ("nothing"));
          p += strlen (names[n]);
        }
      else
        g_string_append_c (sentence, *p++);
    }
  return g_string_free (sentence, FALSE);
}

/**
 * acc_fault_to_string:
 *
 * Returns: (transfer full): one line, "actions.json: /12/date: expected …, found …" or "acts.csv:12: date: expected …, found …"
 */
char *
acc_fault_to_string (const AccFault *self)
{
  g_autofree char *what = acc_fault_describe (self);

  if (self->kind == ACC_FAULT_SYNTAX)
    return g_strdup_printf ("%s:%s", self->file, what);
  if (self->line > 0 && self->member != NULL)
    return g_strdup_printf ("%s:%u: %s: %s", self->file, self->line, self->member, what);
  if (self->line > 0)
    return g_strdup_printf ("%s:%u: %s", self->file, self->line, what);
  if (acc_fault_get_code (self) <= ACC_BUNDLE_ERROR_SYNTAX && *self->pointer == '\0')
    return g_strdup_printf ("%s: %s", self->file, what);
  return g_strdup_printf ("%s: %s: %s", self->file, *self->pointer != '\0' ? self->pointer : "/", what);
}

/**
 * acc_faults_raise:
 * @faults: (element-type AccFault): at least one
 * @error: (out) (optional): #ACC_BUNDLE_ERROR, of the first
 *
 * Returns: %FALSE
 */
gboolean
acc_faults_raise (GPtrArray *faults,
                  GError   **error)
{
  AccFault *first = g_ptr_array_index (faults, 0);
  g_autofree char *message = acc_fault_to_string (first);

  g_set_error_literal (error, ACC_BUNDLE_ERROR, (int) acc_fault_get_code (first), message);
  return FALSE;
}
