/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Seals briefings, and takes sealed ones apart. */

#include "config.h"

#include "report/acc-report-seal.h"

#include <string.h>

#include "locale/acc-second.h"

#define MARK "accession-seal/"

/* All that a seal may be. No value holds a byte that any of the formats gives a meaning, or that ends a line anywhere. */
#define FORM                                                                                                              \
  MARK "([12]) program=([0-9.]+) bundle=([A-Za-z0-9.%_~-]+) edition=([A-Za-z0-9.%_~-]+) (?:state|place)=([A-Za-z0-9.%_~-]+) as-of=([0-9-]+)" \
       " format=([a-z]+) lang=([A-Za-z_-]+(?:,[A-Za-z_-]+)?)(?: beside=([A-Za-z_-]+(?:,[A-Za-z_-]+)?))?(?: paper=(letter))?(?: parts=([a-z]+(?:,[a-z]+)*))?(?: compare=([A-Za-z0-9._-]+))?(?: figures=([0-9a-f]{64}))?(?: compare-figures=([0-9a-f]{64}))?" \
       "(?: made-with=([a-z]+-[0-9A-Za-z.]+(?:_[a-z]+-[0-9A-Za-z.]+)*))? sha256=([0-9a-f]{64})"

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
  { ACC_FORMAT_ODT, "", "" }, /* the comment of the ZIP, whose length stands before it */
};

#define ZIP_LENGTH 2 /* bytes at the end of a ZIP without a comment */

/* What a JSON briefing ends with before its seal is put in. */
#define JSON_END "\n}\n"

void
acc_seal_clear (AccSeal *self)
{
  g_free (self->version);
  g_free (self->program);
  g_free (self->bundle);
  g_free (self->edition);
  g_free (self->place);
  g_free (self->as_of);
  g_free (self->format);
  g_free (self->language);
  g_free (self->beside);
  g_free (self->paper);
  g_free (self->parts);
  g_free (self->compared);
  g_free (self->figures);
  g_free (self->compared_figures);
  g_free (self->made_with);
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

static void
set_comment_length (GString *zip,
                    gsize    end,
                    gsize    length)
{
  if (end < ZIP_LENGTH)
    return;
  zip->str[end - 2] = (char) (length & 255);
  zip->str[end - 1] = (char) (length >> 8 & 255);
}

/**
 * acc_report_brief_has_format:
 *
 * Returns: whether a briefing of the place can be written in that format, and sealed
 */
gboolean
acc_report_brief_has_format (const AccPlace *place,
                             AccFormat       format)
{
  return find_wrapping (format) >= 0 && (format != ACC_FORMAT_JSON || place->kind == ACC_PLACE_STATE);
}

/* Behind a name, which is of one computer. */
static void
add_digest (GString    *text,
            const char *key,
            AccEdition *edition)
{
  g_autofree char *digest = edition != NULL ? acc_edition_dup_digest (edition) : NULL;

  if (digest != NULL)
    g_string_append_printf (text, " %s=%s", key, digest);
}

/**
 * acc_seal_apply:
 * @body: a briefing
 * @bundle: from which it was made
 * @place: of what it is
 * @day: as of which day
 * @format: its format
 * @compared: (nullable): the edition that it was compared with
 * @look: (nullable): how it looks; %NULL for A4
 * @made_with: the libraries and fonts that wrote it
 *
 * Returns: (transfer full): the briefing with its seal
 */
GBytes *
acc_seal_apply (GBytes         *body,
                AccBundle      *bundle,
                const AccPlace *place,
                gint32          day,
                AccFormat       format,
                AccEdition     *compared,
                const AccBriefLook *look,
                const char     *made_with)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, body);
  g_autofree char *id = g_uri_escape_string (acc_bundle_get_id (bundle), NULL, FALSE);
  g_autofree char *edition = g_uri_escape_string (acc_bundle_get_edition (bundle), NULL, FALSE);
  g_autofree char *text = acc_place_to_text (place);
  g_autofree char *of = g_uri_escape_string (text, NULL, FALSE);
  g_autofree char *as_of = acc_report_day_to_string (day);
  const char *paper = look != NULL && look->paper != ACC_PAPER_A4 && acc_report_brief_has_pages (format) ? acc_paper_to_string (look->paper) : NULL;
  g_autofree char *parts = look != NULL && look->parts != 0 && look->parts != ACC_BRIEF_ALL_PARTS ? acc_brief_parts_to_string (look->parts) : NULL;
  const char *beside = look != NULL && g_strcmp0 (look->beside, acc_locale_get_language ()) != 0 ? look->beside : NULL;
  /* JSON is the same in every language. */
  const char *second = beside == NULL && format != ACC_FORMAT_JSON ? acc_second_get_language () : NULL;
  int wrapping = find_wrapping (format);
  gsize length;
  const char *data = g_bytes_get_data (body, &length);
  GString *sealed = g_string_new_len (data, (gssize) length);
  g_autoptr (GString) digests = g_string_new (NULL);

  g_return_val_if_fail (wrapping >= 0, NULL);
  add_digest (digests, "figures", acc_bundle_get_figures (bundle));
  add_digest (digests, "compare-figures", compared);

  if (format == ACC_FORMAT_JSON && g_str_has_suffix (sealed->str, JSON_END))
    g_string_truncate (sealed, sealed->len - strlen (JSON_END));
  g_string_append_printf (sealed, "%s" MARK "2 program=%s bundle=%s edition=%s %s=%s as-of=%s format=%s lang=%s%s%s%s%s%s%s%s%s%s%s%s made-with=%s sha256=%s%s",
                          wrappings[wrapping].before, ACC_VERSION, id, edition, place->kind == ACC_PLACE_STATE ? "state" : "place", of, as_of, acc_format_to_string (format),
                          acc_locale_get_language (), second != NULL ? "," : "", second != NULL ? second : "", beside != NULL ? " beside=" : "", beside != NULL ? beside : "", paper != NULL ? " paper=" : "", paper != NULL ? paper : "",
                          parts != NULL ? " parts=" : "", parts != NULL ? parts : "",
                          compared != NULL ? " compare=" : "",
                          compared != NULL ? acc_edition_get_id (compared) : "", digests->str, made_with, digest, wrappings[wrapping].after);
  if (format == ACC_FORMAT_ODT)
    set_comment_length (sealed, length, sealed->len - length);
  return g_string_free_to_bytes (sealed);
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
 * Returns: whether the file ends with a seal of the form that the program writes
 */
gboolean
acc_seal_split (GBytes  *sealed,
                AccSeal *seal,
                GBytes **body)
{
  gsize length;
  const char *data = g_bytes_get_data (sealed, &length);
  const char *mark = data != NULL ? find_mark (data, length) : NULL;
  g_autoptr (GRegex) regex = g_regex_new (FORM, G_REGEX_RAW | G_REGEX_ANCHORED, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *bundle = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *place = NULL;
  GString *before;
  int format, wrapping, stop;
  gsize n_before, n_after;

  *seal = (AccSeal){ 0 };
  if (mark == NULL || !g_regex_match_full (regex, mark, data + length - mark, 0, 0, &match, NULL))
    return FALSE;
  {
    char **const values[] = { &seal->version, &seal->program, &bundle,         &edition,         &place,
                              &seal->as_of,   &seal->format,  &seal->language, &seal->beside, &seal->paper, &seal->parts, &seal->compared,  &seal->figures,
                              &seal->compared_figures, &seal->made_with, &seal->sha256 };

    for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
      *values[i] = g_match_info_fetch (match, (int) i + 1);
  }
  seal->bundle = g_uri_unescape_string (bundle, NULL);
  seal->edition = g_uri_unescape_string (edition, NULL);
  seal->place = g_uri_unescape_string (place, NULL);
  if (seal->bundle == NULL || seal->edition == NULL || seal->place == NULL || !g_utf8_validate (seal->place, -1, NULL) || !g_utf8_validate (seal->bundle, -1, NULL) || !g_utf8_validate (seal->edition, -1, NULL)
      || (*seal->made_with != '\0') != (strcmp (seal->version, "2") == 0))
    return FALSE;
  format = acc_format_from_string (seal->format);
  wrapping = format >= 0 ? find_wrapping ((AccFormat) format) : -1;
  if (wrapping < 0)
    return FALSE;
  n_before = strlen (wrappings[wrapping].before);
  n_after = strlen (wrappings[wrapping].after);
  /* Nothing may stand after a seal. */
  g_match_info_fetch_pos (match, 0, NULL, &stop);
  if ((gsize) (mark - data) < n_before || memcmp (mark - n_before, wrappings[wrapping].before, n_before) != 0
      || length - (gsize) (mark - data) - (gsize) stop != n_after || memcmp (mark + stop, wrappings[wrapping].after, n_after) != 0)
    return FALSE;
  before = g_string_new_len (data, mark - data - (gssize) n_before);
  if (format == ACC_FORMAT_JSON)
    g_string_append (before, JSON_END);
  else if (format == ACC_FORMAT_ODT)
    set_comment_length (before, before->len, 0);
  *body = g_string_free_to_bytes (before);
  return TRUE;
}

/* In the digits of the language, whatever those on the screen are: another reader writes the same. */
GBytes *
acc_seal_write_body (AccLedger          *ledger,
                     const AccPlace     *place,
                     gint32              day,
                     AccFormat           format,
                     AccEdition         *compared,
                     const AccBriefLook *look,
                     char              **made_with,
                     GError            **error)
{
  gboolean western = acc_locale_get_western_digits ();
  GBytes *body;

  acc_locale_set_western_digits (FALSE);
  body = acc_report_brief_body (ledger, place, day, format, compared, look, made_with, error);
  acc_locale_set_western_digits (western);
  return body;
}

/**
 * acc_report_brief:
 * @ledger: the ledger
 * @place: of what; acc_report_brief_is_possible()
 * @day: as of which day; of what changed, the last
 * @format: one that it has; acc_report_brief_has_format()
 * @compared: (nullable): another edition of figures, whose figures are told in the notes
 * @look: (nullable): how it looks; %NULL for A4
 * @error: return location for an error; only a PDF can fail
 *
 * Returns: (transfer full): the briefing, sealed
 */
GBytes *
acc_report_brief (AccLedger      *ledger,
                  const AccPlace *place,
                  gint32          day,
                  AccFormat       format,
                  AccEdition     *compared,
                  const AccBriefLook *look,
                  GError        **error)
{
  g_autofree char *made_with = NULL;
  g_autoptr (GBytes) body = acc_seal_write_body (ledger, place, day, format, compared, look, &made_with, error);

  return body != NULL ? acc_seal_apply (body, acc_ledger_get_bundle (ledger), place, day, format, compared, look, made_with) : NULL;
}
