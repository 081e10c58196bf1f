/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signs briefings, and says in words who signed a file. */

#include "config.h"

#include "report/acc-report-signature.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-edition-words.h"
#include "model/acc-text.h"
#include "model/acc-write.h"
#include "report/acc-report-seal.h"
#include "trust/acc-keyring.h"
#include "trust/acc-signature.h"

/* What the briefing is of, in the words of its check line. No time of day: the same briefing and key give the same signature. */
static char *
make_remark (GBytes *briefing)
{
  g_auto (AccSeal) seal = { 0 };
  g_autoptr (GBytes) body = NULL;
  g_autofree char *bundle = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *place = NULL;

  if (!acc_seal_split (briefing, &seal, &body))
    return g_strdup ("Accession briefing");
  bundle = g_uri_escape_string (seal.bundle, NULL, FALSE);
  edition = g_uri_escape_string (seal.edition, NULL, FALSE);
  place = g_uri_escape_string (seal.place, NULL, FALSE);
  return g_strdup_printf ("Accession briefing place=%s as-of=%s bundle=%s edition=%s format=%s lang=%s", place, seal.as_of, bundle, edition, seal.format, seal.language);
}

/**
 * acc_report_sign:
 * @key: who signs
 * @briefing: a sealed briefing
 * @error: #ACC_TRUST_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): what belongs into the file beside it
 */
char *
acc_report_sign (const AccSecretKey *key,
                 GBytes             *briefing,
                 GError            **error)
{
  g_autofree char *remark = make_remark (briefing);

  return acc_signature_make (key, briefing, remark, error);
}

/* More than any signature has. */
#define MOST_BYTES 16384

static GBytes *
read_signature (GFile *beside)
{
  g_autoptr (GFileInputStream) stream = g_file_query_file_type (beside, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR ? g_file_read (beside, NULL, NULL) : NULL;

  return stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), MOST_BYTES, NULL, NULL) : NULL;
}

/**
 * acc_report_may_sign:
 * @beside: where a signature is to lie
 *
 * Returns: whether nothing is there, or a signature, which is replaced; what else is called so is somebody's own
 */
gboolean
acc_report_may_sign (GFile *beside)
{
  g_autoptr (GBytes) there = read_signature (beside);
  gsize size = 0;
  const char *data = there != NULL ? g_bytes_get_data (there, &size) : NULL;

  return size >= strlen (ACC_TRUST_COMMENT) ? memcmp (data, ACC_TRUST_COMMENT, strlen (ACC_TRUST_COMMENT)) == 0 : !g_file_query_exists (beside, NULL);
}

/**
 * acc_report_write_signed:
 * @file: where the briefing goes; what was there is replaced, whole or not at all
 * @beside: where its signature goes; acc_report_may_sign()
 * @briefing: the briefing
 * @signature: by acc_report_sign()
 * @error: return location for an error of #GIOErrorEnum
 *
 * An old signature goes before an old briefing does, and a new one comes after the new briefing: who is interrupted has a briefing without one, which says
 * so itself, and not one that seems to be forged. Any thread.
 *
 * Returns: whether both are written; where the briefing is not, both are what they were
 */
gboolean
acc_report_write_signed (GFile      *file,
                         GFile      *beside,
                         GBytes     *briefing,
                         const char *signature,
                         GError    **error)
{
  g_autoptr (GBytes) old = read_signature (beside), made = g_bytes_new (signature, strlen (signature));
  g_autoptr (GError) none = NULL;

  if (!g_file_delete (beside, NULL, &none) && !g_error_matches (none, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&none));
      return FALSE;
    }
  if (acc_write_file (file, briefing, NULL, error))
    return acc_write_file (beside, made, NULL, error);
  if (old != NULL)
    acc_write_file (beside, old, NULL, NULL);
  return FALSE;
}

/* NULL where it holds what no text does: nothing behind a NUL may go unread. */
static char *
read_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return data != NULL && g_utf8_validate (data, (gssize) length, NULL) ? g_strndup (data, length) : NULL;
}

static char *
describe_signer (const AccKey *key,
                 const char   *remark)
{
  g_autofree char *signer = acc_edition_word_signer (key);
  g_autofree char *clean = acc_text_clean (remark);
  g_autofree char *said = acc_locale_compose (_ ("The signature says of the file: “{words}”."), "words", clean, NULL);

  return g_strconcat (signer, " ", said, NULL);
}

/**
 * acc_report_check_signature:
 * @file: all of a file
 * @signature: (nullable): all of what lies beside it; %NULL where nothing does
 * @message: (out) (transfer full) (nullable): one line that says what was found; %NULL where nobody signed
 *
 * Returns: whether it is signed by a key that the user trusts
 */
AccSigned
acc_report_check_signature (GBytes *file,
                            GBytes *signature,
                            char  **message)
{
  g_autoptr (GPtrArray) keys = acc_keyring_list (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = signature != NULL ? read_text (signature) : NULL;
  g_autofree char *remark = NULL;
  g_autofree char *reason = NULL;
  const AccKey *key;

  *message = NULL;
  if (signature == NULL)
    return ACC_SIGNED_BY_NOBODY;
  key = text != NULL ? acc_signature_check (text, file, keys, &remark, &error) : NULL;
  if (key != NULL)
    {
      *message = describe_signer (key, remark);
      return ACC_SIGNED_BY_TRUSTED;
    }
  if (g_error_matches (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_UNKNOWN_KEY))
    {
      *message = acc_locale_compose (_ ("Whose the signature beside it is, and whether the file is what was signed, cannot be told: {reason}."),
                                     "reason", error->message, NULL); /* NOLINT(clang-analyzer-core.NullDereference): what g_error_matches() matched is there */
      return ACC_SIGNED_BY_UNKNOWN;
    }
  reason = g_strdup (error != NULL ? error->message : _ ("this is not a key or a signature as minisign writes it"));
  *message = acc_locale_compose (_ ("The signature beside it does not fit the file: {reason}. It may also be the signature of another file"), "reason", reason, NULL);
  return ACC_SIGNED_WRONGLY;
}

const char *
acc_report_say_unsigned (void)
{
  return _ ("No signature is at hand: the check line proves agreement with an edition, not who made the file.");
}
