/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Briefings of every kind, with their check lines: nothing but what the program writes agrees. */

#include "fuzz.h"

#include "locale/acc-locale.h"
#include "report/acc-report-seal.h"
#include "report/brief/acc-report-brief.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  AccLedger *ledger = fuzz_get_ledger ();
  g_autoptr (GBytes) sealed = g_bytes_new (data, size);
  g_autofree char *message = NULL;
  AccVerdict verdict = acc_report_verify (ledger, sealed, &message);

  fuzz_assert_line (message);
  g_assert_cmpstr (acc_locale_get_language (), ==, "en");
  if (verdict == ACC_VERDICT_AGREES)
    {
      g_auto (AccSeal) seal = { 0 };
      g_autoptr (GBytes) body = NULL;
      g_autoptr (GBytes) again = NULL;
      g_auto (GStrv) languages = NULL;
      AccDate date;
      AccPlace place;

      g_assert_true (acc_seal_split (sealed, &seal, &body));
      g_assert_true (acc_place_find (&place, acc_ledger_get_bundle (ledger), seal.place));
      g_assert_true (acc_date_parse (seal.as_of, &date, NULL));
      languages = g_strsplit (seal.language, ",", 2);
      if (languages[1] != NULL || *seal.paper != '\0' || *seal.beside != '\0')
        return 0;
      acc_locale_set_language (languages[0]);
      again = acc_report_brief (ledger, &place, acc_date_first_day (date),
                                (AccFormat) acc_format_from_string (seal.format), NULL, NULL, NULL);
      acc_locale_set_language ("en");
      g_assert_true (g_bytes_equal (again, sealed));
    }
  return 0;
}
