/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Legal positions side by side: of a State as in the table of the treaty, of a region as counts and spans. */

#include "config.h"

#include "app/compare/acc-compare-legal.h"

#include <glib/gi18n.h>

#include "cards/acc-marks.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-facts-private.h"
#include "facts/pages/acc-treaty-row.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/acc-index.h"
#include "report/acc-report.h"

/* What stands, a line each. */
static char *
word_reservations (AccBundle *bundle, guint state, guint treaty, gint32 day)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GArray) claims = acc_claim_list_terms (bundle, state, treaty, day);

  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_autofree char *words = acc_claim_get_label (claim);

      if (claim->stands && claim->kind < ACC_CLAIM_CHOICE)
        acc_words_append_line (lines, words);
    }
  return g_strdup (lines->len > 0 ? lines->str : _ ("None recorded"));
}

static void
fill_state (AccSideBySide     *table,
            AccSession        *session,
            guint              group,
            guint              treaty,
            guint              column,
            const AccCompared *compared)
{
  g_autoptr (AccTreatyRow) row = g_object_new (ACC_TYPE_TREATY_ROW, "code", compared->state->iso3, NULL);
  AccBundle *bundle = acc_session_get_bundle (session);
  g_autofree char *reservations = NULL;
  gboolean party;

  row->state = compared->index;
  acc_treaty_row_fill (row, session, treaty);
  party = row->standing == ACC_STANDING_PARTY;
  if (party)
    reservations = word_reservations (bundle, compared->index, treaty, acc_session_get_day (session));
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_STATUS, column, row->status, row->marks);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_HOW, column, row->how, NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_DEPOSITED, column, row->date, NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_BOUND, column, row->bound, NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_RESERVATIONS, column, reservations != NULL ? reservations : "", NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_LIMITATION, column, party && *row->limitation == '\0' ? _ ("None recorded") : row->limitation, NULL);
}

/* From the first of the days to the last. */
static char *
word_days (gint32 first,
           gint32 last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first > last)
    return g_strdup ("");
  from = acc_locale_format_date (acc_date_from_day (first));
  to = acc_locale_format_date (acc_date_from_day (last));
  /* Translators: the first and the last of the dates on which States of a region joined */
  return first == last ? g_steal_pointer (&from) : acc_locale_compose (_ ("First {first}, last {last}"), "first", from, "last", to, NULL);
}

static char *
word_states (guint n)
{
  g_autofree char *number = acc_locale_format_number (n);

  return n == 0 ? g_strdup (_ ("None recorded")) : acc_locale_compose (ngettext ("{n} State", "{n} States", n), "n", number, NULL);
}

/* Of how many of the parties a limitation stands, or else a reservation or declaration. */
static guint
count_named (AccBundle *bundle, GPtrArray *parties, guint treaty, gint32 day, gboolean limitation)
{
  guint n = 0;

  for (guint p = 0; p < parties->len; p++)
    n += acc_claim_any (bundle, (guint) acc_bundle_state_index (bundle, ((AccState *) parties->pdata[p])->iso3), treaty, day, limitation) ? 1 : 0;
  return n;
}

static void
fill_region (AccSideBySide     *table,
             AccSession        *session,
             guint              group,
             guint              t,
             guint              column,
             const AccCompared *compared)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccBasis basis = acc_session_get_basis (session);
  gint32 day = acc_session_get_day (session), first_deposit = ACC_DAY_MAX, last_deposit = ACC_DAY_MIN, first_bound = ACC_DAY_MAX, last_bound = ACC_DAY_MIN;
  guint all = _acc_facts_count_states (bundle, compared->region, day);
  guint n = _acc_facts_count_parties (ledger, compared->region, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), t), day, basis);
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), t), compared->region, day, basis);
  g_autofree char *few = acc_locale_format_number (n);
  g_autofree char *whole = acc_locale_format_number (all);
  gboolean told = acc_ledger_can_count (ledger, acc_bundle_get_treaty_group (bundle, t), basis);
  g_autofree char *status = !told ? acc_words_number_or_untold (0, FALSE)
                                  : acc_locale_compose (ngettext ("{n} of {all} States party", "{n} of {all} States party", n), "n", few, "all", whole, NULL);
  g_autofree char *deposited = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *reserved = NULL;
  g_autofree char *limited = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      AccState *state = parties->pdata[i];
      AccPosition position;

      acc_ledger_query (ledger, (guint) acc_bundle_state_index (bundle, state->iso3), t, day, basis, &position);
      if (position.action != NULL)
        {
          first_deposit = MIN (first_deposit, acc_date_last_day (position.action->date));
          last_deposit = MAX (last_deposit, acc_date_last_day (position.action->date));
        }
      if (position.bound_since < ACC_DAY_MAX)
        {
          first_bound = MIN (first_bound, position.bound_since);
          last_bound = MAX (last_bound, position.bound_since);
        }
    }
  deposited = word_days (first_deposit, last_deposit);
  bound = word_days (first_bound, last_bound);
  reserved = n > 0 ? word_states (count_named (bundle, parties, t, day, FALSE)) : g_strdup ("");
  limited = n > 0 ? word_states (count_named (bundle, parties, t, day, TRUE)) : g_strdup ("");
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_STATUS, column, status, NULL);
  /* All or none of a region is what one State says of itself. */
  if (told && (n == 0 || n == all))
    acc_side_by_side_set_meaning (table, group, ACC_COMPARE_STATUS, column, n == 0 ? _ ("Not party") : _ ("Party"));
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_HOW, column, "", NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_DEPOSITED, column, deposited, NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_BOUND, column, bound, NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_RESERVATIONS, column, reserved, NULL);
  acc_side_by_side_set_cell (table, group, ACC_COMPARE_LIMITATION, column, limited, NULL);
}

/* A limitation is a matter of the treaties that allow one. */
static gboolean
has_limitations (AccBundle *bundle,
                 guint      treaty)
{
  return acc_index_of_treaty (bundle, ACC_TABLE_LIMITATIONS, treaty).n > 0;
}

void
acc_compare_legal_fill (AccSideBySide *table,
                        AccSession    *session,
                        const AccPlace  *compared)
{
  const char *const labels[ACC_COMPARE_N_ROWS] = { _ ("Status"), _ ("How"), _ ("Deposited"), _ ("Bound since"), _ ("Reservations"), _ ("Limitation") };
  AccBundle *bundle = acc_session_get_bundle (session);
  const GArray *treaties = acc_session_get_treaties (session);
  guint n_treaties = MIN (treaties->len, ACC_SESSION_CARDS);

  acc_side_by_side_resize (table, n_treaties, ACC_COMPARE_N_ROWS, compared->n_compared);
  for (guint c = 0; c < compared->n_compared; c++)
    {
      g_autofree char *named = acc_second_add (acc_compared_get_name (&compared->compared[c]), acc_compared_dup_second (&compared->compared[c]));

      acc_side_by_side_set_column (table, c, named);
    }
  for (guint g = 0; g < n_treaties; g++)
    {
      guint t = g_array_index (treaties, guint, g);
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      g_autofree char *title = acc_second_add (acc_locale_treaty_short_title (treaty), acc_second_text (treaty->short_title));

      acc_side_by_side_set_group (table, g, title);
      for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
        acc_side_by_side_set_label (table, g, r, labels[r]);
      for (guint c = 0; c < compared->n_compared; c++)
        {
          const AccCompared *one = &compared->compared[c];

          if (one->state != NULL)
            fill_state (table, session, g, t, c, one);
          else
            fill_region (table, session, g, t, c, one);
          if (!has_limitations (bundle, t))
            acc_side_by_side_set_cell (table, g, ACC_COMPARE_LIMITATION, c, "", NULL);
        }
    }
  acc_side_by_side_settle (table);
}

/* One of the treaties compared on which not all stand alike. */
char *
acc_compare_legal_sentence (AccSideBySide *table,
                            AccSession    *session,
                            const AccPlace  *compared)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  const GArray *treaties = acc_session_get_treaties (session);
  g_autoptr (GArray) alike = g_array_new (FALSE, FALSE, sizeof (guint)), apart = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *when = acc_locale_format_when (acc_date_from_day (acc_session_get_day (session)));
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  for (guint g = 0; g < MIN (treaties->len, ACC_SESSION_CARDS); g++)
    g_array_append_val (acc_side_by_side_get_differs (table, g, ACC_COMPARE_STATUS) ? apart : alike, g_array_index (treaties, guint, g));
  if (alike->len + apart->len == 0)
    return g_strdup (acc_words_say_no_treaties ());
  same = acc_words_list_treaties (bundle, alike, FALSE);
  other = acc_words_list_treaties (bundle, apart, FALSE);
  if (apart->len == 0)
    return acc_locale_compose (_ ("{When}, those compared had the same status under each treaty."), "when", when, NULL);
  if (alike->len == 0)
    return acc_locale_compose (_ ("{When}, those compared differed in their status under each treaty."), "when", when, NULL);
  return acc_locale_compose (_ ("{When}, those compared differed in their status under: {treaties}. The same status under: {others}."), "when", when, "treaties",
                             other, "others", same, NULL);
}
