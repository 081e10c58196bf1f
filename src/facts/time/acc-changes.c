/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed between two days. Who joined and left is read off the ledger, which is asked on each day on which something of a State changes, and
 * the day before; terms and figures are those of the record. */

#include "config.h"

#include "facts/time/acc-changes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/acc-people.h"
#include "facts/claims/acc-claim.h"
#include "model/bundle/acc-index.h"
#include "model/figures/acc-totals.h"

#define MOVEMENTS_MOST 10

static void
change_free (AccChange *one)
{
  g_free (one->text);
  g_free (one->doubt);
  g_free (one);
}

static void
movement_free (AccMovement *one)
{
  g_free (one->title);
  g_free (one->note);
  g_free (one);
}

void
acc_changes_free (AccChanges *self)
{
  g_ptr_array_unref (self->acts);
  g_ptr_array_unref (self->movements);
  g_ptr_array_unref (self->breaks);
  g_array_unref (self->counted);
  g_free (self);
}

static AccBundle *
get_bundle (AccChanges *self)
{
  return acc_ledger_get_bundle (self->ledger);
}

/* Nothing is told whose days all lie outside. */
static AccChange *
add (AccChanges *self, AccChangeKind kind, AccState *state, AccTreaty *treaty, AccSpan when, const char *source, char *text)
{
  const AccChangesQuery *query = &self->query;
  gint32 first = acc_span_first_day (&when), last = acc_span_last_day (&when);
  AccChange *one;

  if (last < query->from || first > query->to)
    {
      g_free (text);
      return NULL;
    }
  one = g_new0 (AccChange, 1);
  one->kind = kind;
  one->state = state;
  one->treaty = treaty;
  one->when = when;
  one->source = source;
  one->possible = first < query->from || last > query->to;
  one->is_state = acc_words_is_state (state) && state->kind != ACC_STATE_ORGANISATION;
  one->text = text;
  g_ptr_array_add (self->acts, one);
  return one;
}

/* An act whose month or year alone is known is told as the record has it. */
static AccSpan
find_span (AccAction *action, gint32 first, gint32 last)
{
  AccSpan span = { .is_interval = TRUE };

  if (first == last)
    return acc_span_single (acc_date_from_day (last));
  if (action != NULL && acc_date_first_day (action->date) == first && acc_date_last_day (action->date) == last)
    return acc_span_single (action->date);
  span.start = acc_date_from_day (first);
  span.end = acc_date_from_day (last);
  span.start_bound = first > ACC_DAY_MIN ? ACC_BOUND_GIVEN : ACC_BOUND_UNKNOWN;
  span.end_bound = last < ACC_DAY_MAX ? ACC_BOUND_GIVEN : ACC_BOUND_UNKNOWN;
  return span;
}

/* NULL: nothing is. That a month or a year alone is known, the days tell themselves. */
static char *
dup_doubt (AccClaimKind kind, AccDoubt doubt)
{
  AccClaim claim = { .kind = kind, .doubt = doubt };
  const char *words = acc_claim_get_doubt (&claim);

  return *words != '\0' ? g_strdup (words) : NULL;
}

static void
add_step (AccChanges *self, AccState *state, AccTreaty *treaty, const AccPosition *position, AccBasis basis, gboolean joins, gint32 first, gint32 last)
{
  gboolean binding = acc_basis_asks_binding (basis);
  AccChangeKind kind = joins ? binding ? ACC_CHANGE_BOUND : ACC_CHANGE_JOINED : binding ? ACC_CHANGE_UNBOUND : ACC_CHANGE_LEFT;
  AccAction *action = joins ? position->joined != NULL ? position->joined : position->maybe : position->action;
  gboolean ended = !joins && position->status == ACC_STATUS_ENDED;
  const char *words = action != NULL && !ended ? acc_act_get_text (action->kind, ACC_ACT_NOUN) : acc_standing_describe (position);
  AccChange *one = add (self, kind, state, treaty, find_span (action, first, last), action != NULL && !ended ? action->sources[0] : NULL, acc_own_mark_of (g_strdup (words), ended ? NULL : action));

  if (one == NULL || ended || action == NULL)
    return;
  one->action = action;
  one->doubt = dup_doubt (ACC_CLAIM_DOUBT, (AccDoubt) action->doubt);
}

/* Of a State that is not party by the last day, and perhaps is: the days on which it may have become one. */
static void
add_possible (AccChanges *self, guint s, guint t, AccBasis basis, const AccPosition *position)
{
  AccState *state = acc_bundle_get_item (get_bundle (self), ACC_TABLE_STATES, s);
  AccTreaty *treaty = acc_bundle_get_item (get_bundle (self), ACC_TABLE_TREATIES, t);
  AccPosition later;

  if (position->status == ACC_STATUS_PARTY)
    {
      /* It may have left by then. */
      if (position->until_first <= self->query.to && position->until > self->query.to && position->until_first < position->until)
        {
          gint32 first = position->until_first, last = position->until;

          acc_ledger_query (self->ledger, s, t, MIN (last, ACC_DAY_MAX - 1), basis, &later);
          add_step (self, state, treaty, &later, basis, FALSE, first, last);
        }
      return;
    }
  if (!position->may_count)
    return;
  for (gint32 day = self->query.to; (day = acc_ledger_next_change (self->ledger, (int) s, day, basis, TRUE)) < ACC_DAY_MAX;)
    {
      acc_ledger_query (self->ledger, s, t, day, basis, &later);
      if (later.status == ACC_STATUS_PARTY)
        {
          add_step (self, state, treaty, &later, basis, TRUE, later.since_first, later.since);
          return;
        }
    }
}

static void
add_steps (AccChanges *self, guint s, const GArray *treaties, AccBasis basis)
{
  AccState *state = acc_bundle_get_item (get_bundle (self), ACC_TABLE_STATES, s);

  for (gint32 day = self->query.from - 1; (day = acc_ledger_next_change (self->ledger, (int) s, day, basis, TRUE)) <= self->query.to;)
    for (guint i = 0; i < treaties->len; i++)
      {
        guint t = g_array_index (treaties, guint, i);
        AccTreaty *treaty = acc_bundle_get_item (get_bundle (self), ACC_TABLE_TREATIES, t);
        AccPosition before, after;

        acc_ledger_query (self->ledger, s, t, day - 1, basis, &before);
        acc_ledger_query (self->ledger, s, t, day, basis, &after);
        if (before.status != ACC_STATUS_PARTY && after.status == ACC_STATUS_PARTY)
          add_step (self, state, treaty, &after, basis, TRUE, MIN (after.since_first, day), day);
        else if (before.status == ACC_STATUS_PARTY && after.status != ACC_STATUS_PARTY)
          add_step (self, state, treaty, &after, basis, FALSE, MIN (before.until_first, day), day);
      }
  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccPosition position;

      acc_ledger_query (self->ledger, s, t, self->query.to, basis, &position);
      add_possible (self, s, t, basis, &position);
    }
}

static void
add_term (AccChanges *self, AccChangeKind kind, AccState *state, const char *treaty_id, AccDate date, AccDoubt doubt, const char *source, const char *words)
{
  AccTreaty *treaty = acc_bundle_find_treaty (get_bundle (self), treaty_id);
  AccChange *one = NULL;

  if (acc_date_is_set (date) && (self->query.treaty == NULL || self->query.treaty == treaty))
    one = add (self, kind, state, treaty, acc_span_single (date), source, g_strdup (words));
  if (one != NULL)
    one->doubt = dup_doubt (ACC_CLAIM_LIMITATION, doubt);
}

static void
add_terms (AccChanges *self, guint s)
{
  AccBundle *bundle = get_bundle (self);
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
  AccRows reservations = acc_index_of_state (bundle, ACC_TABLE_RESERVATIONS, s), limitations = acc_index_of_state (bundle, ACC_TABLE_LIMITATIONS, s);

  for (guint i = 0; i < reservations.n; i++)
    {
      AccReservation *one = reservations.records[i];
      g_autofree char *words = acc_claim_word_reservation ((AccClaimKind) one->kind, (const char *const *) one->articles);
      AccDate made = acc_ledger_get_made (self->ledger, one);

      add_term (self, ACC_CHANGE_MADE, state, one->treaty, made, ACC_DOUBT_VERIFIED, one->source, words);
      add_term (self, ACC_CHANGE_WITHDRAWN, state, one->treaty, one->withdrawn, ACC_DOUBT_VERIFIED, one->source, words);
      add_term (self, ACC_CHANGE_WITHDRAWN_IN_PART, state, one->treaty, one->withdrawn_in_part, ACC_DOUBT_VERIFIED, one->source, words);
    }
  for (guint i = 0; i < limitations.n; i++)
    {
      AccLimitation *one = limitations.records[i];
      const char *words = C_ ("terms", "geographical limitation");

      add_term (self, ACC_CHANGE_MADE, state, one->treaty, one->declared, (AccDoubt) one->doubt, one->source, words);
      add_term (self, ACC_CHANGE_WITHDRAWN, state, one->treaty, one->withdrawn, (AccDoubt) one->doubt, one->source, words);
    }
}

/* The treaties of which the State has acts, for of the others nothing changes. */
static GArray *
list_treaties (AccChanges *self, guint s)
{
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (self->ledger, s, -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *treaties = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < actions->len; i++)
    {
      guint t = (guint) acc_bundle_treaty_index (get_bundle (self), ((AccAction *) actions->pdata[i])->treaty);

      if ((self->query.treaty == NULL || acc_bundle_get_item (get_bundle (self), ACC_TABLE_TREATIES, t) == (gpointer) self->query.treaty)
          && g_hash_table_add (seen, GUINT_TO_POINTER (t)))
        g_array_append_val (treaties, t);
    }
  return treaties;
}

static int
compare_changes (gconstpointer a, gconstpointer b, gpointer data)
{
  const AccChange *x = *(AccChange *const *) a, *y = *(AccChange *const *) b;
  gint64 differences[] = {
    acc_bundle_treaty_index (data, x->treaty->id) - acc_bundle_treaty_index (data, y->treaty->id), (int) x->kind - (int) y->kind, x->possible - y->possible,
    (gint64) acc_span_last_day (&x->when) - acc_span_last_day (&y->when), strcmp (x->state->iso3, y->state->iso3), strcmp (x->text, y->text),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i] != 0)
      return differences[i] < 0 ? -1 : 1;
  return 0;
}

static gboolean
concerns (AccChanges *self, AccState *state)
{
  return self->query.state != NULL ? state == self->query.state : self->query.region == NULL || acc_bundle_state_in_region (get_bundle (self), state, self->query.region);
}

/* Across the end of a year in which a series breaks, no change is told from another way of counting. */
static void
add_movement (AccChanges *self, AccTotals *totals, AccState *state, const AccPeopleRow *row)
{
  g_autoptr (GArray) breaks = acc_category_list_breaks (get_bundle (self), row->side, row->category, state->iso3);
  AccMovement best = { .state = state, .row = *row };
  gint64 most = 0;

  for (int year = self->first_year; year <= self->last_year; year++)
    {
      AccValue before = acc_totals_get_value (totals, state->iso3, row->side, row->category, year - 1);
      AccValue after = acc_totals_get_value (totals, state->iso3, row->side, row->category, year);
      gint64 size = acc_value_is_number (before) && acc_value_is_number (after) ? ABS (after.number - before.number) : 0;

      if (size > most && !acc_category_is_break (breaks, year))
        {
          most = size;
          best.year = year;
          best.before = before;
          best.after = after;
        }
    }
  if (most > 0)
    g_ptr_array_add (self->movements, g_memdup2 (&best, sizeof best));
}

static void
add_breaks (AccChanges *self, const AccPeopleRow *row)
{
  AccBundle *bundle = get_bundle (self);
  AccState *state = self->query.state;
  const char *code = state != NULL ? state->iso3 : "world";
  AccSeries *series = acc_bundle_get_series (bundle, code, NULL);
  /* The table has no figure of a region, and that of the world is none of it. */
  AccValue none = { ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT };
  gboolean told = self->query.region == NULL;

  for (int year = self->first_year; series != NULL && year <= self->last_year; year++)
    {
      g_autofree char *note = acc_category_word_break (bundle, row->side, row->category, code, year);
      AccMovement *one;

      if (note == NULL)
        continue;
      one = g_new0 (AccMovement, 1);
      one->state = state;
      one->row = *row;
      one->is_break = TRUE;
      one->place = (int) self->breaks->len;
      one->year = year;
      one->before = told ? acc_series_get_value (series, row->side, row->category, year - 1) : none;
      one->after = told ? acc_series_get_value (series, row->side, row->category, year) : none;
      one->title = acc_category_name (bundle, row->category, row->side, state);
      one->note = g_steal_pointer (&note);
      one->source = g_intern_string (acc_series_get_source (series));
      g_ptr_array_add (self->breaks, one);
    }
}

static int
compare_movements (gconstpointer a, gconstpointer b)
{
  const AccMovement *x = *(AccMovement *const *) a, *y = *(AccMovement *const *) b;
  gint64 first = ABS (x->after.number - x->before.number), second = ABS (y->after.number - y->before.number);

  if (first != second)
    return first > second ? -1 : 1;
  return strcmp (x->state->iso3, y->state->iso3);
}

static int
compare_breaks (gconstpointer a, gconstpointer b)
{
  const AccMovement *x = *(AccMovement *const *) a, *y = *(AccMovement *const *) b;

  return x->year != y->year ? x->year - y->year : x->place - y->place;
}

/* Among those of many States the name of each comes first, where the series does not name it itself. */
static char *
word_title (AccChanges *self, const AccMovement *one)
{
  AccCategoryRecord *record = acc_bundle_find_category (get_bundle (self), acc_category_to_string (one->row.category));
  const char *title = record == NULL ? NULL : one->row.side == ACC_SIDE_HOSTED ? record->title_hosted : record->title_abroad;
  g_autofree char *what = acc_category_name (get_bundle (self), one->row.category, one->row.side, one->state);

  if (self->query.state != NULL || (title != NULL && strstr (title, "{state") != NULL))
    return g_steal_pointer (&what);
  /* Translators: a State, and a yearly figure of it: "Jordan: refugees hosted" */
  return acc_locale_compose (C_ ("changes", "{state}: {what}"), "state", acc_locale_state_name (one->state), "what", what, NULL);
}

/* Of what is counted at the end of a year and stands in sums with the rest; a year counts that lies whole between the days. */
static void
find_movements (AccChanges *self)
{
  AccBundle *bundle = get_bundle (self);
  AccTotals *totals = acc_bundle_get_totals (bundle);
  g_autoptr (GPtrArray) categories = NULL;
  int month, day;

  acc_day_to_ymd (self->query.from - 1, &self->first_year, &month, &day);
  self->first_year++;
  acc_day_to_ymd (self->query.to + 1, &self->last_year, &month, &day);
  self->last_year = MIN (self->last_year - 1, acc_people_get_last_year (bundle));
  if (acc_bundle_is_mid_year (bundle, self->last_year))
    self->last_year--; /* half a year is no change from one end to the next */
  categories = acc_bundle_list_categories (bundle, NULL);
  for (guint i = 0; i < categories->len; i++)
    {
      AccCategoryRecord *record = categories->pdata[i];
      AccPeopleRow row = { .category = acc_category_from_string (record->id), .always = record->always };

      if (record->period != ACC_PERIOD_END_OF_YEAR || record->not_part_of != NULL)
        continue;
      for (guint side = 0; record->sides[side] != NULL; side++)
        {
          row.side = strcmp (record->sides[side], "abroad") == 0 ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED;
          for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
            {
              AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

              /* An origin that is no State is told of where it is asked for. */
              if ((state->kind != ACC_STATE_GROUP || state == self->query.state) && concerns (self, state))
                add_movement (self, totals, state, &row);
            }
          if (side == 0 || self->query.state != NULL)
            g_array_append_val (self->counted, row);
        }
    }
  g_ptr_array_sort (self->movements, compare_movements);
  if (self->movements->len > MOVEMENTS_MOST)
    g_ptr_array_set_size (self->movements, MOVEMENTS_MOST);
}

static void
word_figures (AccChanges *self)
{
  AccBundle *bundle = get_bundle (self);

  for (guint i = 0; i < self->counted->len; i++)
    add_breaks (self, &g_array_index (self->counted, AccPeopleRow, i));
  g_ptr_array_sort (self->breaks, compare_breaks);
  for (guint i = 0; i < self->movements->len; i++)
    {
      AccMovement *one = self->movements->pdata[i];
      AccSeries *series = acc_bundle_get_series (bundle, one->state->iso3, NULL);

      one->title = word_title (self, one);
      if (series == NULL)
        continue;
      one->note = acc_category_word_caution (bundle, series, one->row.side, one->row.category, one->year);
      one->source = g_intern_string (acc_series_get_source (series));
    }
}

static AccChanges *
begin (AccLedger *ledger, const AccChangesQuery *query)
{
  AccChanges *self = g_new0 (AccChanges, 1);

  self->ledger = ledger;
  self->query = *query;
  self->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  self->movements = g_ptr_array_new_with_free_func ((GDestroyNotify) movement_free);
  self->breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) movement_free);
  self->counted = g_array_new (FALSE, FALSE, sizeof (AccPeopleRow));
  self->first_year = 1;
  return self;
}

/**
 * acc_changes_read:
 * @ledger: the ledger
 * @query: where, between which days
 *
 * Reads the figures that acc_changes_new() asks for. Any thread; those that cannot be read it has none of.
 */
void
acc_changes_read (AccLedger *ledger, const AccChangesQuery *query)
{
  g_autoptr (AccChanges) self = begin (ledger, query);

  find_movements (self);
  for (guint i = 0; i < self->movements->len; i++)
    acc_bundle_get_series (get_bundle (self), ((AccMovement *) self->movements->pdata[i])->state->iso3, NULL);
}

/**
 * acc_changes_new:
 * @ledger: the ledger
 * @query: where, between which days, on which basis
 *
 * Returns: (transfer full): what changed
 */
AccChanges *
acc_changes_new (AccLedger *ledger, const AccChangesQuery *query)
{
  AccChanges *self = begin (ledger, query);
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      g_autoptr (GArray) treaties = NULL;

      if (!concerns (self, acc_bundle_get_item (bundle, ACC_TABLE_STATES, s)))
        continue;
      treaties = list_treaties (self, s);
      add_steps (self, s, treaties, query->basis);
      if (!acc_basis_asks_binding (query->basis))
        add_steps (self, s, treaties, ACC_BASIS_BOUND);
      add_terms (self, s);
    }
  g_ptr_array_sort_with_data (self->acts, compare_changes, bundle);
  if (query->treaty == NULL)
    {
      find_movements (self);
      word_figures (self);
    }
  return self;
}

/**
 * acc_changes_count:
 * @self: what changed
 * @treaty: a treaty
 * @kind: what was done
 *
 * Returns: how many times, by States, on a day that lies between the two; who did it twice is counted twice
 */
guint
acc_changes_count (const AccChanges *self, AccTreaty *treaty, AccChangeKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->acts->len; i++)
    {
      const AccChange *one = self->acts->pdata[i];

      n += one->treaty == treaty && one->kind == kind && !one->possible && one->is_state;
    }
  return n;
}
