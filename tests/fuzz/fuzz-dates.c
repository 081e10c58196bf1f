/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: EDTF, and as they are typed in each language. The first byte chooses the language. */

#include "fuzz.h"

#include <string.h>

#include "locale/acc-locale.h"

/* It quotes what was typed, for who shows it to clean. */
static void
assert_said (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
try_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  AccDate date, again;

  if (!acc_date_parse (text, &date, &error))
    {
      assert_said (error);
      return;
    }
  g_assert_cmpint (acc_date_first_day (date), <=, acc_date_last_day (date));
  written = acc_date_to_string (date);
  g_assert_true (acc_date_parse (written, &again, NULL) && acc_date_equal (date, again));
}

static void
try_span (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autofree char *words = NULL;
  AccSpan span, second;

  if (!acc_span_parse (text, &span, &error))
    {
      assert_said (error);
      return;
    }
  g_assert_cmpint (acc_span_first_day (&span), <=, acc_span_last_day (&span));
  written = acc_span_to_string (&span);
  g_assert_true (acc_span_parse (written, &second, NULL));
  again = acc_span_to_string (&second);
  g_assert_cmpstr (written, ==, again);
  words = acc_locale_format_span (&span);
  fuzz_assert_line (words);
}

static void
try_typed (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *edtf = NULL;
  AccDate date, again;

  if (!acc_locale_parse_date (text, &date, &error))
    {
      assert_said (error);
      return;
    }
  g_assert_true (acc_date_is_set (date));
  edtf = acc_date_to_string (date);
  g_assert_true (acc_locale_parse_date (edtf, &again, NULL) && acc_date_equal (date, again));
  words = acc_locale_format_date (date);
  fuzz_assert_line (words);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  const char *const *languages = acc_locale_list_languages ();
  g_autofree char *text = NULL;

  if (size == 0)
    return 0;
  fuzz_get_folder ();
  acc_locale_set_language (languages[data[0] % g_strv_length ((GStrv) languages)]);
  text = fuzz_dup_text (data + 1, size - 1);
  try_date (text);
  try_span (text);
  try_typed (text);
  return 0;
}
