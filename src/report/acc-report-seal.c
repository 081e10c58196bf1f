/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Seals briefings, and says whether a sealed one is what its edition says. */

#include "config.h"

#include "report/acc-report-seal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/acc-report-brief.h"

#define MARK "accession-seal/1 "

static const struct
{
  AccFormat format;
  const char *before, *after;
} wrappings[] = {
  { ACC_FORMAT_TEXT, "\n", "\n" },
  { ACC_FORMAT_MARKDOWN, "\n<!-- ", " -->\n" },
  { ACC_FORMAT_HTML, "<!-- ", " -->\n" },
  { ACC_FORMAT_JSON, ",\n  \"seal\" : \"", "\"\n}\n" },
  { ACC_FORMAT_PDF, "%", "\n" },
};

/* What a JSON briefing ends with before its seal is put in. */
#define JSON_END "\n}\n"

void
acc_seal_clear (AccSeal *self)
{
  g_free (self->program);
  g_free (self->bundle);
  g_free (self->edition);
  g_free (self->state);
  g_free (self->as_of);
  g_free (self->format);
  g_free (self->language);
  g_free (self->sha256);
  memset (self, 0, sizeof *self);
}

static int
find_wrapping (AccFormat format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrappings); i++)
    {
      if (wrappings[i].format == format)
        return (int) i;
    }
  return -1;
}

/**
 * acc_seal_apply:
 * @body: a briefing
 * @bundle: from which it was made
 * @state: on which State
 * @day: as of which day
 * @format: its format
 *
 * Returns: (transfer full): the briefing with its seal
 */
GBytes *
acc_seal_apply (GBytes    *body,
                AccBundle *bundle,
                AccState  *state,
                gint32     day,
                AccFormat  format)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, body);
  g_autofree char *id = g_uri_escape_string (acc_bundle_get_id (bundle), NULL, TRUE);
  g_autofree char *edition = g_uri_escape_string (acc_bundle_get_edition (bundle), NULL, TRUE);
  g_autofree char *as_of = acc_report_day_to_string (day);
  int wrapping = find_wrapping (format);
  gsize length;
  const char *data = g_bytes_get_data (body, &length);
  GString *sealed = g_string_new_len (data, (gssize) length);

  g_return_val_if_fail (wrapping >= 0, NULL);

  if (format == ACC_FORMAT_JSON && g_str_has_suffix (sealed->str, JSON_END))
    g_string_truncate (sealed, sealed->len - strlen (JSON_END));
  g_string_append_printf (sealed, "%s" MARK "program=%s bundle=%s edition=%s state=%s as-of=%s format=%s lang=%s sha256=%s%s",
                          wrappings[wrapping].before, ACC_VERSION, id, edition, state->iso3, as_of, acc_format_to_string (format),
                          acc_locale_get_language (), digest, wrappings[wrapping].after);
  return g_string_free_to_bytes (sealed);
}

static gboolean
take_field (AccSeal    *seal,
            const char *field)
{
  const struct
  {
    const char *key;
    char **value;
  } fields[] = {
    { "program=", &seal->program }, { "bundle=", &seal->bundle }, { "edition=", &seal->edition }, { "state=", &seal->state },
    { "as-of=", &seal->as_of }, { "format=", &seal->format }, { "lang=", &seal->language }, { "sha256=", &seal->sha256 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!g_str_has_prefix (field, fields[i].key))
        continue;
      if (*fields[i].value != NULL)
        return FALSE;
      *fields[i].value = g_uri_unescape_string (field + strlen (fields[i].key), NULL);
      return *fields[i].value != NULL && g_utf8_validate (*fields[i].value, -1, NULL);
    }
  return FALSE;
}

/* The last mark in the file. */
static const char *
find_mark (const char *data,
           gsize       length)
{
  gsize n = strlen (MARK);

  for (gsize i = length >= n ? length - n + 1 : 0; i-- > 0;)
    {
      if (memcmp (data + i, MARK, n) == 0)
        return data + i;
    }
  return NULL;
}

/**
 * acc_seal_split:
 * @sealed: a file
 * @seal: (out): what its seal says; to be cleared in any case
 * @body: (out) (transfer full): what stands before the seal
 *
 * Returns: whether the file ends with a seal that is whole
 */
gboolean
acc_seal_split (GBytes  *sealed,
                AccSeal *seal,
                GBytes **body)
{
  gsize length;
  const char *data = g_bytes_get_data (sealed, &length);
  const char *mark = data != NULL ? find_mark (data, length) : NULL;
  const char *end = data != NULL ? data + length : NULL;
  const char *stop;
  g_autofree char *line = NULL;
  g_auto (GStrv) fields = NULL;
  GString *before;
  int format, wrapping;
  gsize n_before, n_after;

  *seal = (AccSeal){ 0 };
  if (mark == NULL)
    return FALSE;
  for (stop = mark + strlen (MARK); stop < end && *stop != '\n' && *stop != '"' && *stop != '\0'; stop++)
    ;
  line = g_strndup (mark + strlen (MARK), (gsize) (stop - mark) - strlen (MARK));
  if (g_str_has_suffix (line, " -->"))
    {
      line[strlen (line) - strlen (" -->")] = '\0';
      stop -= strlen (" -->");
    }
  fields = g_strsplit (line, " ", 16);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (!take_field (seal, fields[i]))
        return FALSE;
    }
  if (seal->program == NULL || seal->bundle == NULL || seal->edition == NULL || seal->state == NULL || seal->as_of == NULL
      || seal->format == NULL || seal->language == NULL || seal->sha256 == NULL)
    return FALSE;
  format = acc_format_from_string (seal->format);
  wrapping = format >= 0 ? find_wrapping ((AccFormat) format) : -1;
  if (wrapping < 0)
    return FALSE;
  n_before = strlen (wrappings[wrapping].before);
  n_after = strlen (wrappings[wrapping].after);
  /* Nothing may stand after a seal. */
  if ((gsize) (mark - data) < n_before || memcmp (mark - n_before, wrappings[wrapping].before, n_before) != 0
      || (gsize) (end - stop) != n_after || memcmp (stop, wrappings[wrapping].after, n_after) != 0)
    return FALSE;
  before = g_string_new_len (data, mark - data - (gssize) n_before);
  if (format == ACC_FORMAT_JSON)
    g_string_append (before, JSON_END);
  *body = g_string_free_to_bytes (before);
  return TRUE;
}

static char *
get_line (GBytes *bytes,
          guint   line)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;
  const char *start = data;
  const char *stop;
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;

  for (guint i = 1; i < line && start < end; i++)
    {
      const char *newline = memchr (start, '\n', (gsize) (end - start));

      start = newline != NULL ? newline + 1 : end;
    }
  if (start >= end)
    return g_strdup (_ ("the end of the file"));
  stop = memchr (start, '\n', (gsize) (end - start));
  text = g_strndup (start, (gsize) ((stop != NULL ? stop : end) - start));
  valid = g_utf8_make_valid (text, -1);
  if (g_utf8_strlen (valid, -1) > 160)
    {
      g_autofree char *head = g_utf8_substring (valid, 0, 160);

      return g_strdup_printf ("“%s…”", head);
    }
  return g_strdup_printf ("“%s”", valid);
}

/* The number of the first line that differs, from 1; 0 when none does. */
static guint
find_difference (GBytes *a,
                 GBytes *b)
{
  gsize n_a, n_b;
  const char *x = g_bytes_get_data (a, &n_a);
  const char *y = g_bytes_get_data (b, &n_b);
  guint line = 1;

  for (gsize i = 0; i < MAX (n_a, n_b); i++)
    {
      if (i >= n_a || i >= n_b || x[i] != y[i])
        return line;
      if (x[i] == '\n')
        line++;
    }
  return 0;
}

static GBytes *
regenerate (AccLedger     *ledger,
            const AccSeal *seal,
            GError       **error)
{
  AccState *state = acc_bundle_find_state (acc_ledger_get_bundle (ledger), seal->state);
  g_autofree char *language = g_strdup (acc_locale_get_language ());
  AccDate date;
  GBytes *body;

  if (state == NULL || acc_locale_match_language (seal->language) == NULL || !acc_date_parse (seal->as_of, &date, NULL)
      || date.precision != ACC_PRECISION_DAY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The seal names a State, a day or a language that this edition does not have"));
      return NULL;
    }
  acc_locale_set_language (seal->language);
  body = acc_report_brief_body (ledger, state, acc_date_first_day (date), (AccFormat) acc_format_from_string (seal->format), error);
  acc_locale_set_language (language);
  return body;
}

static char *
explain_pdf (gboolean intact)
{
  return g_strdup (intact ? _ ("The PDF was not changed since it was sealed, but drawing it again does not give the same bytes: it may have been drawn "
                               "with other fonts or libraries, or by another version. Compare the text format instead")
                          : _ ("The PDF was changed after it was sealed: its digest does not match"));
}

/**
 * acc_report_verify:
 * @ledger: the record at hand
 * @sealed: a sealed briefing
 * @message: (out): one line that says what was found
 *
 * Returns: whether the briefing says what its edition says
 */
gboolean
acc_report_verify (AccLedger *ledger,
                   GBytes    *sealed,
                   char     **message)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_auto (AccSeal) seal = { 0 };
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *found_line = NULL;
  g_autofree char *expected_line = NULL;
  gboolean intact;
  guint line;

  if (!acc_seal_split (sealed, &seal, &body))
    {
      *message = g_strdup (_ ("There is no seal that can be read at the end of the file; only briefings that the program made and nobody cut can be verified"));
      return FALSE;
    }
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, body);
  intact = g_ascii_strcasecmp (digest, seal.sha256) == 0;
  if (strcmp (seal.bundle, acc_bundle_get_id (bundle)) != 0 || strcmp (seal.edition, acc_bundle_get_edition (bundle)) != 0)
    {
      *message = acc_locale_compose (intact ? _ ("The briefing was made from edition {edition} of “{bundle}”, and the one at hand is edition {other} of “{own}”: "
                                                 "it was not changed since it was sealed, but what it says cannot be compared. Give its edition with --bundle")
                                            : _ ("The briefing was changed after it was sealed: its digest does not match. It was made from edition {edition} of "
                                                 "“{bundle}”, so the line cannot be told; give that edition with --bundle"),
                                     "edition", seal.edition, "bundle", seal.bundle, "other", acc_bundle_get_edition (bundle), "own",
                                     acc_bundle_get_id (bundle), NULL);
      return FALSE;
    }
  expected = regenerate (ledger, &seal, &error);
  if (expected == NULL)
    {
      *message = g_strdup (error->message);
      return FALSE;
    }
  line = find_difference (body, expected);
  if (line == 0 && intact)
    {
      *message = acc_locale_compose (_ ("verified: {state} as of {date} says what edition {edition} of “{bundle}” says"), "state", seal.state, "date",
                                     seal.as_of, "edition", seal.edition, "bundle", seal.bundle, NULL);
      return TRUE;
    }
  if (line == 0)
    {
      *message = g_strdup (_ ("The text is what its edition says, but the digest in the seal was changed"));
      return FALSE;
    }
  if (strcmp (seal.format, "pdf") == 0)
    {
      *message = explain_pdf (intact);
      return FALSE;
    }
  found_line = get_line (body, line);
  expected_line = get_line (expected, line);
  {
    g_autofree char *number = g_strdup_printf ("%u", line);

    *message = acc_locale_compose (!intact ? _ ("The briefing was changed after it was sealed: line {n}: expected {expected}, found {found}")
                                   : strcmp (seal.program, ACC_VERSION) != 0
                                       ? _ ("The briefing was not changed since it was sealed, but version {version} of the program wrote it: line {n}: this version "
                                            "writes {expected}, found {found}")
                                       : _ ("The briefing does not say what its edition says: line {n}: expected {expected}, found {found}"),
                                   "n", number, "expected", expected_line, "found", found_line, "version", seal.program, NULL);
  }
  return FALSE;
}

/**
 * acc_report_brief:
 * @ledger: the ledger
 * @state: the State
 * @day: as of which day
 * @format: text, Markdown, HTML, PDF or JSON
 * @error: return location for an error; only a PDF can fail
 *
 * Returns: (transfer full): the briefing, sealed
 */
GBytes *
acc_report_brief (AccLedger *ledger,
                  AccState  *state,
                  gint32     day,
                  AccFormat  format,
                  GError   **error)
{
  g_autoptr (GBytes) body = acc_report_brief_body (ledger, state, day, format, error);

  return body != NULL ? acc_seal_apply (body, acc_ledger_get_bundle (ledger), state, day, format) : NULL;
}
