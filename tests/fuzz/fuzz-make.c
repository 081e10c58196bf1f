/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that a person keeps: acts, treaties, States and sources, with a form feed between them. What is made of them is a bundle. */

#include "fuzz.h"

#include <string.h>

#include "import/acc-make-bundle.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static const char *const names[] = { "acts.csv", "treaties.csv", "states.csv", "sources.csv" };
  AccBundle *shipped = acc_ledger_get_bundle (fuzz_get_ledger ());
  g_autoptr (AccMake) make = acc_make_new ();
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *output = g_build_filename (fuzz_get_folder (), "own.accession.json", NULL);
  const guint8 *end = data + size;

  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    {
      const guint8 *stop = data < end ? memchr (data, '\f', (size_t) (end - data)) : NULL;
      g_autoptr (GBytes) bytes = g_bytes_new (data, (size_t) ((stop != NULL ? stop : end) - data));

      if (g_bytes_get_size (bytes) > 0 || i <= ACC_MAKE_TREATIES)
        acc_make_read (make, (AccMakeTable) i, names[i], bytes, faults);
      acc_make_guess (names[i], bytes);
      data = stop != NULL ? stop + 1 : end;
    }
  if (faults->len == 0)
    text = acc_make_bundle (make, shipped, output, NULL, faults, &error);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = acc_fault_to_string (faults->pdata[i]);

      fuzz_assert_line (line);
    }
  if (error != NULL)
    fuzz_assert_error (FALSE, error);
  g_assert_true (text != NULL || faults->len > 0 || error != NULL);
  if (text != NULL)
    {
      g_autoptr (GFile) file = fuzz_write ("own.accession.json", (const guint8 *) text, strlen (text));
      g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (bundle);
    }
  return 0;
}
