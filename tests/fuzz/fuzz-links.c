/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links to a page, and the texts by which places are kept. */

#include "fuzz.h"

#include "facts/search/acc-find.h"
#include "facts/session/acc-place.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autofree char *as_of = NULL;
  g_autofree char *place = NULL;
  AccBundle *bundle = acc_ledger_get_bundle (fuzz_get_ledger ());
  AccPlace found, again;

  acc_find_read_link (text, &place, &as_of);
  if (acc_place_find (&found, bundle, place != NULL ? place : text))
    {
      g_autofree char *written = acc_place_to_text (&found);
      g_autofree char *subtitle = acc_place_dup_subtitle (&found, bundle);

      g_assert_true (acc_place_find (&again, bundle, written) && acc_place_equal (&found, &again));
      g_assert_true (g_utf8_validate (acc_place_get_title (&found), -1, NULL) && g_utf8_validate (subtitle, -1, NULL));
    }
  return 0;
}
