/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and numbers of citations: a date less precise than a day, or than a year, is given as no more than that. */

#include "config.h"

#include "report/cite/acc-report-cite-private.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

AccCitedDate
_acc_cited_get_date (const AccCited *cited)
{
  const AccSpan *date = &cited->date;

  if (!acc_span_is_set (date))
    return ACC_CITED_NO_DATE;
  if (date->start_bound != ACC_BOUND_GIVEN || date->end_bound != ACC_BOUND_GIVEN || date->start.precision > ACC_PRECISION_YEAR
      || date->end.precision > ACC_PRECISION_YEAR)
    return ACC_CITED_WORDS;
  return date->is_interval ? ACC_CITED_SPAN : ACC_CITED_DATE;
}

int
_acc_cited_get_season (AccDate date)
{
  return date.precision == ACC_PRECISION_MONTH && date.month > 12 ? date.month - 20 : 0;
}

char *
_acc_cited_dup_year (const AccCited *cited)
{
  switch (_acc_cited_get_date (cited))
    {
    case ACC_CITED_NO_DATE:
      return NULL;
    case ACC_CITED_DATE:
      return g_strdup_printf ("%d", cited->date.start.year);
    default:
      return acc_locale_format_span (&cited->date);
    }
}

char *
_acc_cited_dup_number (gint64 number)
{
  return number != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

char *
_acc_cited_dup_series (const AccCited *cited)
{
  g_autofree char *volume = _acc_cited_dup_number (cited->volume);
  g_autofree char *page = _acc_cited_dup_number (cited->page);

  if (volume == NULL || page == NULL)
    return NULL;
  return acc_locale_compose (_ ("United Nations, Treaty Series, vol. {volume}, p. {page}"), "volume", volume, "page", page, NULL);
}
