/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signs briefings, and says in words who signed a file. */

#include "config.h"

#include "report/acc-report-signature.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-edition-words.h"
#include "model/acc-text.h"
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
      *message = acc_locale_compose (_ ("Whose the signature beside it is, and whether the file is what was signed, cannot be told: {reason}. If you know whose key it is, “{command}” takes it in"),
                                     "reason", error->message, /* NOLINT(clang-analyzer-core.NullDereference): what g_error_matches() matched is there */
                                     "command", "accession keys add FILE", NULL);
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
