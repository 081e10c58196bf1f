/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a search, of the window and of the desktop, and hits that the desktop hands back. The first byte chooses the language. */

#include "fuzz.h"

#include "facts/search/acc-search.h"
#include "locale/acc-locale.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static AccSearch *search;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) hits = NULL;
  const char *const *languages = acc_locale_list_languages ();
  g_autofree char *own_place = NULL;
  g_autofree char *own_as_of = NULL;

  if (size == 0)
    return 0;
  if (search == NULL)
    search = acc_search_new (fuzz_get_ledger ());
  acc_locale_set_language (languages[data[0] % 2 == 0 ? 0 : data[0] % g_strv_length ((GStrv) languages)]);
  text = fuzz_dup_text (data + 1, size - 1);
  words = g_strsplit (text, " ", 0);
  hits = acc_search_find (search, (const char *const *) words);
  for (guint i = 0; hits[i] != NULL && i < 5; i++)
    {
      g_autofree char *place = NULL;
      g_autofree char *as_of = NULL;
      g_autofree char *name = NULL;
      g_autofree char *description = NULL;

      g_assert_true (acc_search_parse (search, hits[i], &place, &as_of));
      g_assert_true (acc_search_describe (search, hits[i], &name, &description));
      fuzz_assert_line (name);
      fuzz_assert_line (description);
    }
  acc_search_parse (search, text, &own_place, &own_as_of);
  return 0;
}
