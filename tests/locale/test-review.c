/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who read which translation: what is said where nobody, somebody and everybody did. */

#include "config.h"

#include <string.h>

#include "locale/acc-locale.h"
#include "locale/acc-review.h"
#include "locale/acc-second.h"

#define HEAD "# A remark.\nlanguage\tpart\tname\tdate\tpage\n"
#define LAW "fr\tlaw\tJeanne Dupont, translator\t2027-05-03\t0123456789ab\n"
#define REST "fr\tinterface\tJeanne Dupont, translator\t2027-05-04\t\nfr\tnotes\tPaul Martin, lawyer\t2027-06-01\t\n"

/* The table that ships says nothing of anybody who did not sign: every translation is said to come from a machine. */
static void
test_nobody (void)
{
  const char *const *languages = acc_locale_list_languages ();

  acc_review_set_table (HEAD);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      gboolean source = strcmp (languages[i], "en") == 0;

      acc_locale_set_language (languages[i]);
      g_assert_cmpuint (acc_review_count (languages[i]), ==, source ? ACC_N_REVIEWS : 0);
      text = acc_review_say_text ();
      g_assert_true (source ? text == NULL : text != NULL && *text != '\0');
    }
  acc_locale_set_language ("en");
}

static void
test_parts (void)
{
  g_autofree char *parts = NULL, *text = NULL, *all = NULL;

  acc_review_set_table (HEAD LAW);
  g_assert_true (acc_review_has ("fr", ACC_REVIEW_LAW));
  g_assert_false (acc_review_has ("fr", ACC_REVIEW_NOTES));
  g_assert_false (acc_review_has ("de", ACC_REVIEW_LAW));
  g_assert_cmpuint (acc_review_count ("fr"), ==, 1);
  parts = acc_review_list_parts ("fr");
  g_assert_cmpstr (parts, ==, "law");
  all = acc_review_say_all ();
  g_assert_nonnull (strstr (all, "Français, law: read by Jeanne Dupont, translator, 3 May 2027.\nTranslated by machine, not read by a native speaker: العربية"));
  g_assert_null (strstr (strstr (all, "\n"), "Français"));
  acc_locale_set_language ("fr");
  text = acc_review_say_text ();
  g_assert_true (g_str_has_prefix (text, "Des locuteurs natifs ont relu ces parties de la traduction\u00a0: droit."));
  acc_locale_set_language ("en");
}

/* Of a second language the same is said, in the first; and nothing of English, which is the original. */
static void
test_second (void)
{
  static const struct
  {
    const char *table, *first, *second, *says;
  } cases[] = {
    { HEAD, "en", "fr", "The translation into the second language (Français) was made by machine and not read by a native speaker." },
    { HEAD, "de", "fr", "Die Übersetzung in die zweite Sprache (Français) wurde maschinell erstellt und von keinem Muttersprachler gelesen." },
    { HEAD, "fr", "en", NULL },
    { HEAD, "fr", "fr", NULL },
    { HEAD LAW, "en", "fr", "Of the translation into the second language (Français), native speakers have read these parts: law. The rest was translated by machine." },
    { HEAD LAW REST, "en", "fr", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      acc_review_set_table (cases[i].table);
      acc_locale_set_language (cases[i].first);
      acc_second_set_language (cases[i].second);
      text = acc_review_say_second ();
      g_assert_cmpstr (text, ==, cases[i].says);
    }
  acc_second_set_language (NULL);
  acc_locale_set_language ("en");
}

/* Only where all parts are signed is nothing said any more. */
static void
test_everybody (void)
{
  g_autofree char *text = NULL;

  acc_review_set_table (HEAD LAW REST);
  g_assert_cmpuint (acc_review_count ("fr"), ==, ACC_N_REVIEWS);
  acc_locale_set_language ("fr");
  text = acc_review_say_text ();
  g_assert_null (text);
  acc_locale_set_language ("en");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  acc_locale_init ("en");
  g_test_add_func ("/locale/review/nobody", test_nobody);
  g_test_add_func ("/locale/review/parts", test_parts);
  g_test_add_func ("/locale/review/second", test_second);
  g_test_add_func ("/locale/review/everybody", test_everybody);
  return g_test_run ();
}
