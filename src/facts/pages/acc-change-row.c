/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed, line by line. */

#include "config.h"

#include "facts/pages/acc-change-row.h"

#include <glib/gi18n.h>

#include "facts/claims/acc-claim.h"
#include "facts/session/acc-session.h"

static const AccItemField acc_change_row_fields[] = {
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccChangeRow, name) },
  { "detail", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccChangeRow, detail) },
  { "when", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccChangeRow, when) },
  { "claims", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccChangeRow, claims) },
  { "place", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccChangeRow, place) },
  { "kind", ACC_ITEM_UINT, G_STRUCT_OFFSET (AccChangeRow, kind) },
  { "day", ACC_ITEM_INT, G_STRUCT_OFFSET (AccChangeRow, day) },
};
ACC_DEFINE_ITEM (AccChangeRow, acc_change_row)

AccChangeRow *
acc_change_row_new (AccChangeRowKind kind, AccState *state, char *name, char *detail, char *when)
{
  AccChangeRow *row = g_object_new (ACC_TYPE_CHANGE_ROW, NULL);

  row->kind = kind;
  row->place = state != NULL ? g_strdup (state->iso3) : NULL;
  row->day = ACC_DAY_MIN;
  row->name = name;
  row->detail = detail;
  row->when = when;
  return row;
}

/* CLAIMS: taken over, or NULL. */
static void
take (GPtrArray *rows, AccChangeRowKind kind, AccState *state, char *name, char *detail, char *when, char *claims)
{
  AccChangeRow *row = acc_change_row_new (kind, state, name, detail, when);

  row->claims = claims;
  g_ptr_array_add (rows, row);
}

/* How a State stood and stands, or how many were and are party. */
static char *
name_group (const AccChanges *self, const AccGroup *group)
{
  const gint32 days[] = { self->query.from - 1, ACC_DAY_MIN };
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    acc_claim_add_name (names, self->query.state != NULL ? acc_claim_name_standing (self->query.state, group->treaties[0]) : acc_claim_name_parties (self->query.region, group->id),
                        days[i]);
  return g_string_free (names, FALSE);
}

/* Of an act how the State stands since then, and on which terms. */
static char *
name_act (const AccChanges *self, const AccChange *one)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccMoment moment = { self->ledger, acc_span_last_day (&one->when), self->query.basis };

  return acc_claim_name_both (&moment, (guint) acc_bundle_state_index (bundle, one->state->iso3), (guint) acc_bundle_treaty_index (bundle, one->treaty->id), NULL, TRUE);
}

/* The figure, and that of the year before. */
static char *
name_movement (const AccMovement *one)
{
  const char *code = one->state != NULL ? one->state->iso3 : ACC_PLACE_TEXT_WORLD;
  g_autofree char *after = acc_claim_name_figure (code, one->row.category, one->row.side, one->year);
  g_autofree char *before = acc_claim_name_figure (code, one->row.category, one->row.side, one->year - 1);

  return g_strconcat (after, " ", before, NULL);
}

static void
take_note (GPtrArray *rows, char *text)
{
  if (text != NULL)
    take (rows, ACC_CHANGE_ROW_NOTE, NULL, text, NULL, NULL, NULL);
}

/* How many were party on the day before and on the last; of a State how it stood and stands. */
static void
add_heading (const AccChanges *self, GPtrArray *rows, const AccGroup *group)
{
  g_autofree char *first = acc_locale_format_date (acc_date_from_day (self->query.from - 1));
  g_autofree char *last = acc_locale_format_date (acc_date_from_day (self->query.to));
  g_autofree char *before = NULL, *after = NULL;
  char *detail;

  if (!acc_changes_word_group (self, group, &before, &after))
    return;
  if (self->query.state != NULL)
    /* Translators: how a State stood to a treaty on two days, in a few words: "31 December 1989: not party. 31 December 1999: accession" */
    detail = acc_locale_compose (C_ ("changes", "{from}: {before}. {to}: {after}"), "from", first, "to", last, "before", before, "after", after, NULL);
  else
    /* Translators: how many States were party to a treaty on two days */
    detail = acc_locale_compose (C_ ("changes", "States party: {before} on {from}, {after} on {to}"), "from", first, "to", last, "before", before, "after", after, NULL);
  take (rows, ACC_CHANGE_ROW_HEADING, NULL, g_strdup (acc_changes_name_group (group)), detail, NULL, name_group (self, group));
}

static void
add_acts (const AccChanges *self, GPtrArray *rows, AccTreaty *treaty)
{
  AccChangeKind kind = ACC_N_CHANGES;

  for (guint i = 0; i < self->acts->len; i++)
    {
      const AccChange *one = self->acts->pdata[i];

      if (one->treaty != treaty)
        continue;
      if (one->kind != kind)
        take (rows, ACC_CHANGE_ROW_KIND, NULL, g_strdup (acc_change_kind_get_title (one->kind)), NULL,
              acc_locale_format_number (acc_changes_count (self, treaty, one->kind)), NULL);
      kind = one->kind;
      take (rows, ACC_CHANGE_ROW_ACT, one->state, g_strdup (acc_locale_state_name (one->state)), acc_change_word (one), acc_locale_format_span (&one->when),
            name_act (self, one));
    }
}

static gboolean
has_acts (const AccChanges *self, AccTreaty *treaty)
{
  for (guint i = 0; i < self->acts->len; i++)
    if (((AccChange *) self->acts->pdata[i])->treaty == treaty)
      return TRUE;
  return FALSE;
}

static void
add_figures (const AccChanges *self, GPtrArray *rows)
{
  if (self->movements->len > 0)
    take (rows, ACC_CHANGE_ROW_HEADING, NULL, g_strdup (_ ("Figures")), g_strdup (acc_changes_say_movements ()), NULL, NULL);
  for (guint i = 0; i < self->movements->len; i++)
    {
      const AccMovement *one = self->movements->pdata[i];
      g_autofree char *before = acc_people_word_value (one->before);
      g_autofree char *after = acc_people_word_value (one->after);

      take (rows, ACC_CHANGE_ROW_FIGURE, one->state, g_strdup (one->title),
            /* Translators: a yearly figure at the end of the year before, and at the end of the year: "from 8,343 to 14,799" */
            acc_locale_compose (C_ ("changes", "from {before} to {after}"), "before", before, "after", after, NULL),
            acc_locale_format_date (acc_date_year (one->year)), name_movement (one));
      take_note (rows, acc_movement_word_note (one));
    }
  take_note (rows, g_strdup (acc_changes_say_no_movements (self)));
  for (guint i = 0; i < self->breaks->len; i++)
    take_note (rows, acc_movement_word_note (self->breaks->pdata[i]));
}

/**
 * acc_change_row_list:
 * @self: what changed
 *
 * Returns: (transfer full) (element-type AccChangeRow): its lines. Of many treaties those alone are listed of which there is something to tell
 */
GPtrArray *
acc_change_row_list (const AccChanges *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, self->query.state != NULL ? self->query.state->iso3 : "world", NULL);
  g_autoptr (GPtrArray) groups = acc_changes_list_groups (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  take_note (rows, g_strdup (acc_changes_say_no_acts (self)));
  for (guint i = 0; i < groups->len; i++)
    {
      AccGroup *group = groups->pdata[i];
      AccTreaty *treaty = group->members->len == 1 ? acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (group->members, guint, 0)) : NULL;

      if (groups->len > ACC_SESSION_CARDS + 1 && treaty != NULL && !has_acts (self, treaty))
        continue;
      add_heading (self, rows, group);
      if (treaty != NULL)
        add_acts (self, rows, treaty);
    }
  take_note (rows, acc_changes_word_terms (self));
  add_figures (self, rows);
  if (series != NULL && (self->movements->len > 0 || self->breaks->len > 0))
    take_note (rows, acc_words_describe_source (bundle, acc_series_get_source (series)));
  take_note (rows, acc_words_describe_as_at (bundle));
  return rows;
}
