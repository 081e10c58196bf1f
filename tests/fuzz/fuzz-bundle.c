/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bundle of one file: read, checked, and, if it is one, asked. */

#include "fuzz.h"

#include "locale/acc-locale.h"
#include "model/bundle/acc-check.h"
#include "report/acc-report-seal.h"
#include "report/brief/acc-report-brief.h"

static void
ask (AccBundle *bundle)
{
  g_autoptr (AccLedger) ledger = acc_ledger_new (bundle);
  guint n = MIN (acc_bundle_get_n (bundle, ACC_TABLE_STATES), 2);

  for (guint i = 0; i < n; i++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) brief = acc_report_brief (ledger, ACC_PLACE_OF_STATE (state), acc_day_from_ymd (1999, 2, 1), ACC_FORMAT_HTML, NULL, NULL, &error);
      g_autofree char *message = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (acc_report_verify (ledger, brief, &message), ==, ACC_VERDICT_AGREES);
      fuzz_assert_line (message);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GFile) file = fuzz_write ("fuzz.accession.json", data, size);
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) checked = NULL;
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, &error);

  fuzz_assert_error (bundle != NULL, error);
  acc_check_file (file, NULL, faults, &checked);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = acc_fault_to_string (faults->pdata[i]);

      fuzz_assert_line (line);
    }
  /* Who loads takes what who checks takes. */
  g_assert_true (bundle != NULL || faults->len > 0);
  if (bundle != NULL)
    ask (bundle);
  return 0;
}
