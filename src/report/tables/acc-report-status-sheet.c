/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is party to what on a day, as a table: the rows that the page of a treaty has, with what programs want beside it. */

#include "config.h"

#include "report/tables/acc-report-status.h"

#include <glib/gi18n.h>

#include "facts/pages/acc-treaty-row.h"

static void
add_days (AccSheet *sheet,
          gint32    first,
          gint32    last)
{
  acc_sheet_add_day (sheet, acc_ledger_is_day (first, last) ? last : ACC_DAY_MAX);
}

static void
add_row (AccSheet        *sheet,
         const AccMoment *moment,
         AccState        *state,
         guint            t)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
  g_autoptr (AccTreatyRow) row = g_object_new (ACC_TYPE_TREATY_ROW, "code", state->iso3, "name", acc_locale_state_name (state), NULL);
  AccSpan date = { 0 }, signature, departure;
  AccPosition position;
  g_autofree char *sources = NULL;
  g_autofree char *day = NULL;

  row->state = (guint) acc_bundle_state_index (bundle, state->iso3);
  acc_treaty_row_fill (row, moment, t);
  acc_ledger_query (moment->ledger, row->state, t, moment->day, moment->basis, &position);
  if (position.action != NULL)
    {
      date = acc_span_single (position.action->date);
      day = acc_date_to_string (position.action->date);
      sources = g_strjoinv ("+", position.action->sources);
    }
  signature = acc_span_single (row->signature);
  departure = acc_span_single (row->departure);
  acc_sheet_add_words (sheet, treaty->id, acc_locale_treaty_short_title (treaty));
  acc_sheet_add (sheet, state->iso3);
  acc_sheet_add (sheet, acc_locale_state_name (state));
  acc_sheet_add_words (sheet, acc_report_nick (ACC_TYPE_STATUS, position.status), row->status);
  acc_sheet_add_words (sheet, position.action != NULL ? acc_report_nick (ACC_TYPE_ACTION_KIND, position.action->kind) : NULL, row->how);
  /* People read the day of a signature as that. */
  acc_sheet_add_words (sheet, day, row->act < 0 ? "" : NULL);
  add_days (sheet, position.since_first, position.since);
  add_days (sheet, position.bound_first, position.bound_since);
  acc_sheet_add (sheet, acc_report_nick (ACC_TYPE_RULE, position.rule));
  acc_sheet_add (sheet, position.certain ? "yes" : "no");
  acc_sheet_add_sources (sheet, sources);
  acc_sheet_add_precision (sheet, &date);
  acc_sheet_add_span (sheet, &signature);
  acc_sheet_add_span (sheet, &departure);
  acc_sheet_add (sheet, row->reservations);
  acc_sheet_add (sheet, row->limitation);
  acc_sheet_add_own_act (sheet, position.action);
}

/**
 * acc_report_status_fill_sheet:
 * @query: what is asked
 *
 * Adds a row for each party, or for each of those that were asked for; the treaties one after another.
 */
void
acc_report_status_fill_sheet (AccLedger            *ledger,
                              const AccStatusQuery *query,
                              AccSheet             *sheet)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  const AccMoment moment = { ledger, query->day, query->basis };

  acc_sheet_add_column (sheet, "treaty", _ ("Treaty"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "iso3", _ ("Code"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "status", _ ("Status"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "action", _ ("How"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "date", _ ("Deposited"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "since", NULL, ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "bound_since", _ ("Bound since"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "rule", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "certain", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "sources", _ ("Sources"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "precision", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "signed", _ ("Signed"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "left", C_ ("column", "Left on"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "reservations", _ ("Reservations"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "limitation", _ ("Limitation"), ACC_SHEET_TEXT);
  acc_sheet_add_frame (sheet, query->day, (int) query->basis, acc_bundle_get_edition (bundle));
  acc_sheet_add_own_act_column (sheet);
  acc_sheet_add_own (sheet);
  for (guint at = 0; at < (query->treaties != NULL ? query->treaties->len : acc_bundle_get_n (bundle, ACC_TABLE_TREATIES)); at++)
    {
      guint t = query->treaties != NULL ? (guint) acc_bundle_treaty_index (bundle, ((AccTreaty *) query->treaties->pdata[at])->id) : at;
      g_autoptr (GPtrArray) parties = NULL;
      const GPtrArray *states;

      if (query->treaty != NULL && query->treaty != acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))
        continue;
      if (query->state != NULL)
        {
          add_row (sheet, &moment, query->state, t);
          continue;
        }
      if (query->states == NULL)
        parties = acc_report_status_list (ledger, query, t);
      states = query->states != NULL ? query->states : parties;
      for (guint i = 0; i < states->len; i++)
        add_row (sheet, &moment, states->pdata[i], t);
    }
}

AccSheet *
acc_report_status_sheet (AccLedger            *ledger,
                         const AccStatusQuery *query)
{
  g_autofree char *title = acc_report_status_title (query);
  AccSheet *sheet = acc_sheet_new (acc_ledger_get_bundle (ledger), title);

  acc_report_status_fill_sheet (ledger, query, sheet);
  return sheet;
}
