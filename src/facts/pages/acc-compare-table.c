/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Legal positions side by side: of a State as in the table of the treaty, of a region as counts and spans. */

#include "config.h"

#include "facts/pages/acc-compare-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-words.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-facts-private.h"
#include "facts/pages/acc-treaty-row.h"
#include "facts/sheet/acc-sheet.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"

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

static AccCompareCell *
cell_at (AccCompareGroup *group, AccCompareRow row, guint column)
{
  return &group->lines[row].cells[column];
}

/* text: transfer full. */
static void
set_text (AccCompareGroup *group, AccCompareRow row, guint column, char *text)
{
  cell_at (group, row, column)->text = text;
}

/* An act of which the day is not known lies somewhere between the first and the last possible one. */
static void
set_days (AccCompareGroup *group, AccCompareRow row, guint column, gint32 first, gint32 last)
{
  AccCompareCell *cell = cell_at (group, row, column);

  if (*cell->text == '\0' || first <= ACC_DAY_MIN || last >= ACC_DAY_MAX)
    return;
  cell->first = first;
  cell->last = last;
}

static void
fill_state (AccCompareGroup   *group,
            const AccMoment   *moment,
            guint              treaty,
            guint              column,
            const AccCompared *compared)
{
  g_autoptr (AccTreatyRow) row = g_object_new (ACC_TYPE_TREATY_ROW, "code", compared->state->iso3, NULL);
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccPosition position;
  gboolean party;

  /* Not even that it is not party. */
  if (!acc_claim_can_stand (bundle, compared->index))
    {
      for (AccCompareRow r = 0; r < ACC_COMPARE_N_ROWS; r++)
        set_text (group, r, column, g_strdup (r == ACC_COMPARE_STATUS ? acc_words_describe_kind ((AccStateKind) compared->state->kind) : ""));
      cell_at (group, ACC_COMPARE_STATUS, column)->aside = TRUE;
      return;
    }
  row->state = compared->index;
  acc_treaty_row_fill (row, moment, treaty);
  party = row->standing == ACC_STANDING_PARTY;
  set_text (group, ACC_COMPARE_STATUS, column, g_strdup (row->status));
  cell_at (group, ACC_COMPARE_STATUS, column)->marks = g_strdup (row->marks);
  set_text (group, ACC_COMPARE_HOW, column, g_strdup (row->how));
  set_text (group, ACC_COMPARE_DEPOSITED, column, g_strdup (row->date));
  set_text (group, ACC_COMPARE_BOUND, column, g_strdup (row->bound));
  set_text (group, ACC_COMPARE_RESERVATIONS, column, party ? word_reservations (bundle, compared->index, treaty, moment->day) : g_strdup (""));
  set_text (group, ACC_COMPARE_LIMITATION, column, g_strdup (party && *row->limitation == '\0' ? _ ("None recorded") : row->limitation));
  acc_ledger_query (moment->ledger, compared->index, treaty, moment->day, moment->basis, &position);
  /* Of who left, the day that is told is that of a denunciation: among those of the instruments it says nothing. */
  if (position.action != NULL && acc_action_joins (position.action))
    set_days (group, ACC_COMPARE_DEPOSITED, column, acc_date_first_day (position.action->date), acc_date_last_day (position.action->date));
  set_days (group, ACC_COMPARE_BOUND, column, position.bound_first, position.bound_since);
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
fill_region (AccCompareGroup   *group,
             const AccMoment   *moment,
             guint              t,
             guint              column,
             const AccCompared *compared)
{
  AccLedger *ledger = moment->ledger;
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccBasis basis = moment->basis;
  gint32 day = moment->day, first_deposit = ACC_DAY_MAX, last_deposit = ACC_DAY_MIN, first_bound = ACC_DAY_MAX, last_bound = ACC_DAY_MIN;
  guint n, all = acc_facts_count_all (moment, compared->region, acc_bundle_get_treaty_group (bundle, t), &n);
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), t), compared->region, day, basis);
  g_autofree char *few = acc_locale_format_number (n);
  g_autofree char *whole = acc_locale_format_number (all);
  gboolean told = acc_ledger_can_count (ledger, acc_bundle_get_treaty_group (bundle, t), basis);
  g_autofree char *status = !told ? acc_words_number_or_untold (0, FALSE)
                                  : acc_locale_compose (ngettext ("{n} of {all} States party", "{n} of {all} States party", n), "n", few, "all", whole, NULL);

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
      /* A day that is still to come is not one since which anybody is bound. */
      if (position.bound_since <= day)
        {
          first_bound = MIN (first_bound, position.bound_since);
          last_bound = MAX (last_bound, position.bound_since);
        }
    }
  set_text (group, ACC_COMPARE_STATUS, column, g_steal_pointer (&status));
  /* All or none of a region is what one State says of itself. */
  if (told && (n == 0 || n == all))
    cell_at (group, ACC_COMPARE_STATUS, column)->meaning = g_strdup (n == 0 ? _ ("Not party") : _ ("Party"));
  set_text (group, ACC_COMPARE_HOW, column, g_strdup (""));
  set_text (group, ACC_COMPARE_DEPOSITED, column, word_days (first_deposit, last_deposit));
  set_text (group, ACC_COMPARE_BOUND, column, word_days (first_bound, last_bound));
  set_text (group, ACC_COMPARE_RESERVATIONS, column, n > 0 ? word_states (count_named (bundle, parties, t, day, FALSE)) : g_strdup (""));
  set_text (group, ACC_COMPARE_LIMITATION, column, n > 0 ? word_states (count_named (bundle, parties, t, day, TRUE)) : g_strdup (""));
}

/* A limitation is a matter of the treaties that allow one. */
static gboolean
has_limitations (AccBundle *bundle,
                 guint      treaty)
{
  return acc_index_of_treaty (bundle, ACC_TABLE_LIMITATIONS, treaty).n > 0;
}

gboolean
acc_compare_table_is_dated (AccCompareRow row)
{
  return row == ACC_COMPARE_DEPOSITED || row == ACC_COMPARE_BOUND;
}

/* Before (or, the other way round, after) some other date of the line and after none; days on which it could lie either way say nothing. */
static gboolean
is_outermost (const AccCompareLine *line, guint n, guint column, gboolean earliest)
{
  const AccCompareCell *one = &line->cells[column];
  gboolean found = FALSE;

  for (guint c = 0; c < n; c++)
    {
      const AccCompareCell *other = &line->cells[c];
      gint32 apart = earliest ? other->first - one->last : one->first - other->last;

      if (c == column || other->first > other->last)
        continue;
      if (apart < 0)
        return FALSE;
      found = found || apart > 0;
    }
  return found && one->first <= one->last;
}

/* Where nothing is said, nothing can differ: another row tells why. Dates nearly always differ, so that what is told of them is their order. */
static void
settle (AccCompareLine *line, AccCompareRow row, guint n)
{
  const char *first = NULL;

  for (guint c = 0; c < n; c++)
    {
      AccCompareCell *cell = &line->cells[c];
      const char *meaning = cell->meaning != NULL ? cell->meaning : cell->text;

      if (*cell->text == '\0')
        continue;
      line->said = TRUE;
      if (cell->aside)
        continue;
      if (acc_compare_table_is_dated (row))
        cell->order = is_outermost (line, n, c, TRUE) ? ACC_ORDER_FIRST : is_outermost (line, n, c, FALSE) ? ACC_ORDER_LAST : ACC_ORDER_NONE;
      line->differs = line->differs || (acc_compare_table_is_dated (row) ? cell->order != ACC_ORDER_NONE : first != NULL && strcmp (meaning, first) != 0);
      if (first == NULL)
        first = meaning;
    }
}

static void
clear_group (gpointer data)
{
  AccCompareGroup *group = data;

  for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
    for (guint c = 0; c < ACC_PLACE_COMPARED_MAX; c++)
      {
        AccCompareCell *cell = cell_at (group, r, c);

        g_free (cell->text);
        g_free (cell->marks);
        g_free (cell->meaning);
      }
}

AccCompareTable *
acc_compare_table_new (const AccMoment *moment, const guint *treaties, guint n, const AccPlace *compared)
{
  AccCompareTable *self = g_new0 (AccCompareTable, 1);

  self->ledger = g_object_ref (moment->ledger);
  self->bundle = g_object_ref (acc_ledger_get_bundle (moment->ledger));
  self->day = moment->day;
  self->basis = moment->basis;
  self->n_compared = compared->n_compared;
  memcpy (self->compared, compared->compared, sizeof self->compared);
  for (guint c = 0; c < compared->n_compared; c++)
    self->codes[c] = acc_compared_get_code (&compared->compared[c]);
  for (guint c = 0; c < compared->n_compared; c++)
    self->names[c] = acc_second_add (acc_compared_get_name (&compared->compared[c]), acc_compared_dup_second (&compared->compared[c]));
  self->groups = g_array_sized_new (FALSE, TRUE, sizeof (AccCompareGroup), n);
  g_array_set_clear_func (self->groups, clear_group);
  g_array_set_size (self->groups, n);
  for (guint g = 0; g < n; g++)
    {
      AccCompareGroup *group = &g_array_index (self->groups, AccCompareGroup, g);
      guint t = treaties[g];

      group->treaty = acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t);
      for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
        for (guint c = 0; c < self->n_compared; c++)
          cell_at (group, r, c)->first = 1;
      for (guint c = 0; c < self->n_compared; c++)
        {
          const AccCompared *one = &compared->compared[c];

          if (one->state != NULL)
            fill_state (group, moment, t, c, one);
          else
            fill_region (group, moment, t, c, one);
          if (!has_limitations (self->bundle, t))
            *cell_at (group, ACC_COMPARE_LIMITATION, c)->text = '\0';
        }
      for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
        settle (&group->lines[r], r, self->n_compared);
    }
  return self;
}

void
acc_compare_table_free (AccCompareTable *self)
{
  for (guint c = 0; c < self->n_compared; c++)
    g_free (self->names[c]);
  g_array_unref (self->groups);
  g_object_unref (self->bundle);
  g_object_unref (self->ledger);
  g_free (self);
}

char *
acc_compare_table_name_claims (const AccCompareTable *self, guint group, int column)
{
  const AccMoment moment = { self->ledger, self->day, self->basis };
  guint t = (guint) acc_bundle_treaty_index (self->bundle, g_array_index (self->groups, AccCompareGroup, group).treaty->id);
  GString *names = g_string_new (NULL);

  for (guint c = 0; c < self->n_compared; c++)
    {
      const AccCompared *one = &self->compared[c];
      g_autofree char *claims = NULL;

      if (column >= 0 && column != (int) c)
        continue;
      claims = one->state != NULL ? acc_claim_name_both (&moment, one->index, t, NULL, FALSE)
                                  : acc_claim_name_parties (one->region, acc_bundle_get_treaty_group (self->bundle, t)->id);
      if (claims != NULL && *claims != '\0')
        acc_claim_add_name (names, g_steal_pointer (&claims), ACC_DAY_MIN);
    }
  return g_string_free (names, names->len == 0);
}

const AccCompareLine *
acc_compare_table_get (const AccCompareTable *self, guint group, AccCompareRow row)
{
  return &g_array_index (self->groups, AccCompareGroup, group).lines[row];
}

const char *
acc_compare_table_get_label (AccCompareRow row)
{
  const char *const labels[ACC_COMPARE_N_ROWS] = { _ ("Status"), _ ("How"), _ ("Deposited"), _ ("Bound since"), _ ("Reservations"), _ ("Limitation") };

  return labels[row];
}

const char *
acc_compare_table_get_order (AccOrder order)
{
  return order == ACC_ORDER_NONE    ? ""
         /* Translators: behind a date in a row of dates, of several States: no other of these States was before it */
         : order == ACC_ORDER_FIRST ? C_ ("date among others", "first")
                                    /* Translators: behind a date in a row of dates, of several States: no other of these States was after it */
                                    : C_ ("date among others", "last");
}

/* How many of those compared can be party. */
static guint
count_standing (const AccCompareTable *self)
{
  guint n = 0;

  for (guint c = 0; self->groups->len > 0 && c < self->n_compared; c++)
    n += acc_compare_table_get (self, 0, ACC_COMPARE_STATUS)->cells[c].aside ? 0 : 1;
  return n;
}

/* One of the treaties compared on which not all stand alike. */
char *
acc_compare_table_dup_sentence (const AccCompareTable *self)
{
  g_autoptr (GArray) alike = g_array_new (FALSE, FALSE, sizeof (guint)), apart = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *when = acc_locale_format_when (acc_date_from_day (self->day));
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  for (guint g = 0; g < self->groups->len; g++)
    {
      guint t = (guint) acc_bundle_treaty_index (self->bundle, g_array_index (self->groups, AccCompareGroup, g).treaty->id);

      g_array_append_val (acc_compare_table_get (self, g, ACC_COMPARE_STATUS)->differs ? apart : alike, t);
    }
  if (alike->len + apart->len == 0)
    return g_strdup (acc_words_say_no_treaties ());
  if (count_standing (self) < 2)
    return g_strdup ("");
  same = acc_words_list_treaties (self->bundle, alike, FALSE);
  other = acc_words_list_treaties (self->bundle, apart, FALSE);
  if (apart->len == 0)
    return acc_locale_compose (_ ("{When}, those compared had the same status under each treaty."), "when", when, NULL);
  if (alike->len == 0)
    return acc_locale_compose (_ ("{When}, those compared differed in their status under each treaty."), "when", when, NULL);
  return acc_locale_compose (_ ("{When}, those compared differed in their status under: {treaties}. The same status under: {others}."), "when", when, "treaties",
                             other, "others", same, NULL);
}

char *
acc_compare_table_dup_cell (const AccCompareTable *self, guint group, AccCompareRow row, guint column)
{
  const AccCompareCell *cell = &acc_compare_table_get (self, group, row)->cells[column];

  return cell->order == ACC_ORDER_NONE ? g_strdup (cell->text) : g_strconcat (cell->text, acc_locale_get_semicolon (), acc_compare_table_get_order (cell->order), NULL);
}

char *
acc_compare_table_dup_line (const AccCompareTable *self, guint group, AccCompareRow row)
{
  g_autoptr (GString) words = g_string_new (acc_locale_treaty_short_title (g_array_index (self->groups, AccCompareGroup, group).treaty));

  g_string_append_printf (words, "; %s", acc_compare_table_get_label (row));
  for (guint c = 0; c < self->n_compared; c++)
    {
      g_autofree char *cell = acc_compare_table_dup_cell (self, group, row, c);
      g_autofree char *said = *cell != '\0' ? acc_locale_compose (_ ("{title}: {words}"), "title", self->names[c], "words", cell, NULL) : NULL;

      acc_words_append_line (words, said);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
acc_compare_table_dup_table (const AccCompareTable *self, gboolean only)
{
  g_autofree char *title = acc_compare_table_dup_sentence (self);
  g_autoptr (AccSheet) sheet = acc_sheet_new (self->bundle, title);

  acc_sheet_add_column (sheet, "treaty", _ ("Treaty"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "row", "", ACC_SHEET_TEXT);
  for (guint c = 0; c < self->n_compared; c++)
    acc_sheet_add_column (sheet, self->names[c], self->names[c], ACC_SHEET_TEXT);
  for (guint g = 0; g < self->groups->len; g++)
    for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
      {
        const AccCompareLine *line = acc_compare_table_get (self, g, r);

        if (!line->said || (only && !line->differs))
          continue;
        acc_sheet_add (sheet, acc_locale_treaty_short_title (g_array_index (self->groups, AccCompareGroup, g).treaty));
        acc_sheet_add (sheet, acc_compare_table_get_label (r));
        for (guint c = 0; c < self->n_compared; c++)
          acc_sheet_take (sheet, acc_compare_table_dup_cell (self, g, r, c));
      }
  return acc_sheet_to_tsv (sheet);
}

AccSheet *
acc_compare_table_make_sheet (const AccCompareTable *self, gboolean only)
{
  static const char *const keys[ACC_COMPARE_N_ROWS] = { "status", "action", "date", "bound_since", "reservations", "limitation" };
  AccSheet *sheet = acc_sheet_new (self->bundle, _ ("Legal positions side by side"));

  acc_sheet_add_column (sheet, "treaty", _ ("Treaty"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "row", _ ("Kind"), ACC_SHEET_TEXT);
  for (guint c = 0; c < self->n_compared; c++)
    acc_sheet_add_column (sheet, self->codes[c], self->names[c], ACC_SHEET_TEXT);
  acc_sheet_add_frame (sheet, self->day, (int) self->basis, acc_bundle_get_edition (self->bundle));
  acc_sheet_add_own (sheet);
  for (guint g = 0; g < self->groups->len; g++)
    for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
      {
        const AccCompareLine *line = acc_compare_table_get (self, g, r);
        AccTreaty *treaty = g_array_index (self->groups, AccCompareGroup, g).treaty;

        if (!line->said || (only && !line->differs))
          continue;
        acc_sheet_note_sources (sheet, treaty->source);
        acc_sheet_add_words (sheet, treaty->id, acc_locale_treaty_short_title (treaty));
        acc_sheet_add_words (sheet, keys[r], acc_compare_table_get_label (r));
        for (guint c = 0; c < self->n_compared; c++)
          acc_sheet_take (sheet, acc_compare_table_dup_cell (self, g, r, c));
      }
  return sheet;
}

char *
acc_compare_table_dup_sources (const AccCompareTable *self, int group)
{
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint g = 0; g < self->groups->len; g++)
    {
      const char *id = g_array_index (self->groups, AccCompareGroup, g).treaty->source;
      AccSource *source = acc_bundle_find_source (self->bundle, id);
      g_autofree char *by = acc_words_describe_source (self->bundle, id);

      if ((group >= 0 && (guint) group != g) || source == NULL || !g_hash_table_add (seen, (gpointer) id))
        continue;
      g_string_append_printf (sources, "%s%s (%s)", sources->len > 0 ? acc_locale_get_semicolon () : "", acc_locale_text (source->title), by);
    }
  return g_string_free (g_steal_pointer (&sources), FALSE);
}
