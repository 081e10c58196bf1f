/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Definitions of UNHCR's categories, and the breaks in their series. */

#include "config.h"

#include "facts/acc-category.h"

#include <glib/gi18n.h>

/* From this year on UNHCR counts people in a refugee-like situation as refugees: UNHCR, 2007 Global Trends (June 2008). */
#define REFUGEE_LIKE 2007

const char *
acc_category_define (AccCategory category)
{
  static const char *const definitions[ACC_N_CATEGORIES] = {
    [ACC_CATEGORY_REFUGEES] = N_ ("Refugees: people recognised as such under the 1951 Convention, its 1967 Protocol, the OAU Convention of 1969 or UNHCR's Statute, people with "
                                  "complementary or temporary protection, and people in a refugee-like situation."),
    [ACC_CATEGORY_ASYLUM_SEEKERS] = N_ ("Asylum-seekers: people whose application for asylum had not been decided by the end of the year."),
    [ACC_CATEGORY_RETURNED_REFUGEES] = N_ ("Returned refugees: refugees who returned to their country of origin in the course of the year."),
    [ACC_CATEGORY_IDPS] = N_ ("Internally displaced people: people displaced within their own country by conflict, whom UNHCR protects or assists."),
    [ACC_CATEGORY_RETURNED_IDPS] = N_ ("Returned internally displaced people: those who returned home in the course of the year."),
    [ACC_CATEGORY_STATELESS] = N_ ("Stateless people: people whom no State considers its nationals under its law, as far as they are counted."),
    [ACC_CATEGORY_OOC] = N_ ("Others of concern: people whom UNHCR assists and who belong to no other category."),
    [ACC_CATEGORY_OIP] = N_ ("Other people in need of international protection: people outside their country who are in no other category and probably need protection."),
    [ACC_CATEGORY_HST] = N_ ("Host community: people who live where displaced people are received, and whom UNHCR assists."),
  };

  g_return_val_if_fail (category < ACC_N_CATEGORIES, NULL);
  return _ (definitions[category]);
}

int
acc_category_get_begin (AccBundle  *bundle,
                               AccCategory category)
{
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);
  const AccSeriesRun *run = world != NULL ? acc_series_get_total (world, ACC_SIDE_HOSTED) : NULL;

  if (run == NULL || run->figures[category] == NULL)
    return 0;
  for (guint i = 0; i < run->n_years; i++)
    if (run->figures[category][i] > 0)
      return i > 0 ? run->years[i] : 0;
  return 0;
}

int
acc_category_get_break (AccCategory category)
{
  return category == ACC_CATEGORY_REFUGEES ? REFUGEE_LIKE : 0;
}

int
acc_category_get_comparable_since (AccBundle  *bundle,
                                 AccCategory category)
{
  int begin = acc_category_get_begin (bundle, category);

  return begin != 0 ? begin : acc_category_get_break (category);
}

char *
acc_category_word_break (AccBundle  *bundle,
                                AccCategory category)
{
  int begin = acc_category_get_begin (bundle, category), at = acc_category_get_comparable_since (bundle, category);
  g_autofree char *year = acc_locale_format_date (acc_date_year (at));

  if (begin != 0)
    return acc_locale_compose (_ ("The table has this category from {year} on; what is before that is not zero."), "year", year, NULL);
  if (at != 0)
    return acc_locale_compose (_ ("Figures from {year} on include people in a refugee-like situation and cannot be compared with those before (UNHCR, 2007 Global Trends)."), "year", year, NULL);
  return NULL;
}

const char *
acc_category_describe (AccCategory category)
{
  static const char *const names[ACC_N_CATEGORIES] = {
    [ACC_CATEGORY_REFUGEES] = N_ ("Refugees"),
    [ACC_CATEGORY_ASYLUM_SEEKERS] = N_ ("Asylum-seekers"),
    [ACC_CATEGORY_RETURNED_REFUGEES] = N_ ("Returned refugees"),
    [ACC_CATEGORY_IDPS] = N_ ("Internally displaced people"),
    [ACC_CATEGORY_RETURNED_IDPS] = N_ ("Returned internally displaced people"),
    [ACC_CATEGORY_STATELESS] = N_ ("Stateless people"),
    [ACC_CATEGORY_OOC] = N_ ("Others of concern"),
    [ACC_CATEGORY_OIP] = N_ ("Other people in need of international protection"),
    [ACC_CATEGORY_HST] = N_ ("Host community"),
  };

  g_return_val_if_fail (category < ACC_N_CATEGORIES, NULL);

  return _ (names[category]);
}
