/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed between two days: the numbers before and after, each act and each term under its treaty, and the figures that changed most. */

#include "config.h"

#include "report/tables/acc-report-changes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/claims/acc-standing.h"
#include "report/brief/acc-report-brief.h"
#include "report/tables/acc-report-series.h"

static void
json_add_count (AccChanges *self, JsonBuilder *builder, AccGroup *group, const char *key, gint32 day)
{
  guint uncertain = 0;
  gboolean told = acc_ledger_can_count (self->ledger, group, self->query.basis);
  guint n = told ? acc_ledger_count (self->ledger, group, self->query.region, day, self->query.basis, &uncertain) : 0;
  g_autofree char *more = g_strconcat (key, "_uncertain", NULL);

  acc_report_json_add_int (builder, key, told ? (gint64) n : ACC_INT_ABSENT);
  acc_report_json_add_int (builder, more, uncertain);
}

static void
json_add_groups (AccChanges *self, JsonBuilder *builder)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  g_autoptr (GPtrArray) groups = acc_changes_list_groups (self);

  json_builder_set_member_name (builder, self->query.state != NULL ? "standing" : "counts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < groups->len; i++)
    {
      AccGroup *group = groups->pdata[i];
      AccTreaty *treaty = group->members->len == 1 ? acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (group->members, guint, 0)) : NULL;
      AccPosition before, after;

      if (self->query.state != NULL && !acc_changes_find_positions (self, group, &before, &after))
        continue;
      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "id", group->id);
      acc_report_json_add_string (builder, "title", acc_locale_text (group->title));
      if (self->query.state != NULL)
        {
          acc_report_json_add_string (builder, "before", acc_standing_to_string (acc_standing_from_position (&before)));
          acc_report_json_add_string (builder, "after", acc_standing_to_string (acc_standing_from_position (&after)));
        }
      else
        {
          json_add_count (self, builder, group, "before", self->query.from - 1);
          json_add_count (self, builder, group, "after", self->query.to);
        }
      for (AccChangeKind kind = 0; treaty != NULL && kind < ACC_N_CHANGES; kind++)
        acc_report_json_add_int (builder, acc_change_kind_to_string (kind), acc_changes_count (self, treaty, kind));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
json_add_value (JsonBuilder *builder, const char *key, AccValue value)
{
  g_autofree char *kind = g_strconcat (key, "_kind", NULL);

  acc_report_json_add_int (builder, key, value.number);
  acc_report_json_add_string (builder, kind, acc_value_kind_to_string (value.kind));
}

static void
json_add_movements (JsonBuilder *builder, const char *key, GPtrArray *list)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      const AccMovement *one = list->pdata[i];

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "state", one->state != NULL ? one->state->iso3 : NULL);
      acc_report_json_add_string (builder, "category", acc_category_to_string (one->row.category));
      acc_report_json_add_string (builder, "side", one->row.side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
      acc_report_json_add_string (builder, "title", one->title);
      acc_report_json_add_int (builder, "year", one->year);
      json_add_value (builder, "before", one->before);
      json_add_value (builder, "after", one->after);
      acc_report_json_add_string (builder, "note", one->note);
      acc_report_json_add_string (builder, "source", one->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
to_json (AccChanges *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const AccChangesQuery *query = &self->query;

  json_builder_begin_object (builder);
  acc_report_json_add_day (builder, "from", query->from);
  acc_report_json_add_day (builder, "to", query->to);
  acc_report_json_add_string (builder, "basis", acc_report_nick (ACC_TYPE_BASIS, query->basis));
  acc_report_json_add_string (builder, "place", query->state != NULL ? query->state->iso3 : query->region != NULL ? query->region->code : "world");
  json_add_groups (self, builder);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->acts->len; i++)
    {
      const AccChange *one = self->acts->pdata[i];
      g_autofree char *when = acc_span_to_string (&one->when);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "treaty", one->treaty->id);
      acc_report_json_add_string (builder, "kind", acc_change_kind_to_string (one->kind));
      acc_report_json_add_string (builder, "state", one->state->iso3);
      acc_report_json_add_string (builder, "name", acc_locale_state_name (one->state));
      acc_report_json_add_string (builder, "date", when);
      acc_report_json_add_string (builder, "text", one->text);
      json_builder_set_member_name (builder, "counted");
      json_builder_add_boolean_value (builder, !one->possible && one->is_state);
      json_builder_set_member_name (builder, "possible");
      json_builder_add_boolean_value (builder, one->possible);
      acc_report_json_add_string (builder, "source", one->source);
      acc_report_json_add_own (builder, one->action);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_add_movements (builder, "movements", self->movements);
  json_add_movements (builder, "breaks", self->breaks);
  acc_report_json_add_date (builder, "terms_as_at", acc_bundle_get_as_at (acc_ledger_get_bundle (self->ledger), ACC_TABLE_RESERVATIONS));
  acc_report_json_add_as_at (builder, acc_ledger_get_bundle (self->ledger));
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

/**
 * acc_report_changes_sheet:
 *
 * Returns: (transfer full): acts, movements and breaks in one table; what a kind has no cell for stays empty, and so does a figure that is not available
 */
AccSheet *
acc_report_changes_sheet (AccChanges *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  GPtrArray *lists[] = { self->movements, self->breaks };
  g_autofree char *title = acc_changes_word_title (self);
  g_autofree char *from = acc_date_to_string (acc_date_from_day (self->query.from));
  AccSheet *sheet = acc_sheet_new (bundle, title);

  acc_sheet_add_column (sheet, "kind", _ ("Kind"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "treaty", _ ("Treaty"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "iso3", _ ("Code"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "state", _ ("State"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "date", _ ("Date"), ACC_SHEET_DATE);
  acc_sheet_add_column (sheet, "what", _ ("What happened"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "before", C_ ("heading of a column", "Before"), ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "after", C_ ("heading of a column", "Now"), ACC_SHEET_NUMBER);
  acc_sheet_add_column (sheet, "counted", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "source", _ ("Source"), ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "precision", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "before_kind", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_column (sheet, "after_kind", NULL, ACC_SHEET_TEXT);
  acc_sheet_add_constant (sheet, "from", NULL, ACC_SHEET_DATE, from);
  acc_sheet_add_frame (sheet, self->query.to, (int) self->query.basis, acc_bundle_get_edition (bundle));
  acc_sheet_add_own_act_column (sheet);
  acc_sheet_add_own (sheet);
  for (guint i = 0; i < self->acts->len; i++)
    {
      const AccChange *one = self->acts->pdata[i];
      g_autofree char *word = acc_change_word (one);

      acc_sheet_add_words (sheet, acc_change_kind_to_string (one->kind), acc_change_kind_get_title (one->kind));
      acc_sheet_add_words (sheet, one->treaty->id, acc_locale_treaty_short_title (one->treaty));
      acc_sheet_add (sheet, one->state->iso3);
      acc_sheet_add (sheet, acc_locale_state_name (one->state));
      acc_sheet_add_span (sheet, &one->when);
      acc_sheet_add_words (sheet, one->text, word);
      acc_sheet_add_number (sheet, ACC_INT_ABSENT);
      acc_sheet_add_number (sheet, ACC_INT_ABSENT);
      acc_sheet_add (sheet, one->possible ? "possible" : one->is_state ? "yes" : "no");
      acc_sheet_add_sources (sheet, one->source);
      acc_sheet_add_precision (sheet, &one->when);
      acc_sheet_add (sheet, NULL);
      acc_sheet_add (sheet, NULL);
      acc_sheet_add_own_act (sheet, one->action);
    }
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      {
        const AccMovement *one = lists[l]->pdata[i];
        AccSpan year = acc_span_single (acc_date_year (one->year));
        g_autofree char *what = g_strdup_printf ("%s %s", acc_category_to_string (one->row.category), one->row.side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
        g_autofree char *note = one->note != NULL ? acc_movement_word_note (one) : NULL;

        acc_sheet_add_words (sheet, l == 0 ? "movement" : "break", _ ("Figures"));
        acc_sheet_add (sheet, NULL);
        acc_sheet_add (sheet, one->state != NULL ? one->state->iso3 : NULL);
        acc_sheet_add (sheet, one->state != NULL ? acc_locale_state_name (one->state) : NULL);
        acc_sheet_add_span (sheet, &year);
        acc_sheet_add_words (sheet, what, l == 1 && note != NULL ? note : one->title);
        acc_sheet_add_number (sheet, acc_value_is_number (one->before) ? one->before.number : ACC_INT_ABSENT);
        acc_sheet_add_number (sheet, acc_value_is_number (one->after) ? one->after.number : ACC_INT_ABSENT);
        acc_sheet_add (sheet, NULL);
        acc_sheet_add_sources (sheet, one->source);
        acc_sheet_add_precision (sheet, &year);
        acc_sheet_add (sheet, acc_value_kind_to_string (one->before.kind));
        acc_sheet_add (sheet, acc_value_kind_to_string (one->after.kind));
        acc_sheet_add_own_act (sheet, NULL);
      }
  return sheet;
}

static void
take_row (GPtrArray *rows, char *a, char *b, char *c, char *d)
{
  GStrv row = g_new0 (char *, 5);

  row[0] = a;
  row[1] = b;
  row[2] = c;
  row[3] = d;
  g_ptr_array_add (rows, row);
}

static void
append_table (GString *out, GPtrArray *rows, guint n_columns, guint right)
{
  g_autofree char *table = acc_report_table_to_text (rows, n_columns, right);

  g_string_append (out, table);
}

static void
append_wrapped (GString *out, const char *text)
{
  g_autofree char *wrapped = text != NULL ? acc_report_wrap (text, 78, "", "") : NULL;

  if (wrapped != NULL)
    g_string_append_printf (out, "\n%s", wrapped);
}

static void
append_groups (AccChanges *self, GString *out)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) groups = acc_changes_list_groups (self);
  gint32 days[] = { self->query.from - 1, self->query.to };

  take_row (rows, g_strdup (""), acc_locale_format_date (acc_date_from_day (days[0])), acc_locale_format_date (acc_date_from_day (days[1])), NULL);
  for (guint i = 0; i < groups->len; i++)
    {
      AccGroup *group = groups->pdata[i];
      char *cells[2];

      if (!acc_changes_word_group (self, group, &cells[0], &cells[1]))
        continue;
      take_row (rows, g_strdup (acc_changes_name_group (group)), cells[0], cells[1], NULL);
    }
  append_table (out, rows, 3, self->query.state != NULL ? 0 : ~1u);
}

/* Those from FIRST on that are of one treaty and one kind; how many they are. */
static guint
append_acts (AccChanges *self, GString *out, guint first)
{
  const AccChange *lead = self->acts->pdata[first];
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint i;

  if (first == 0 || ((AccChange *) self->acts->pdata[first - 1])->treaty != lead->treaty)
    g_string_append_printf (out, "\n%s\n", acc_locale_treaty_title (lead->treaty));
  for (i = first; i < self->acts->len; i++)
    {
      const AccChange *one = self->acts->pdata[i];

      if (one->treaty != lead->treaty || one->kind != lead->kind)
        break;
      take_row (rows, g_strconcat ("    ", acc_locale_state_name (one->state), NULL), acc_locale_format_span (&one->when), acc_change_word (one), NULL);
    }
  g_string_append_printf (out, "  %s\n", acc_change_kind_get_title (lead->kind));
  append_table (out, rows, 3, 0);
  return i - first;
}

static void
append_movements (AccChanges *self, GString *out)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < self->movements->len; i++)
    {
      const AccMovement *one = self->movements->pdata[i];

      g_autofree char *year = acc_locale_format_date (acc_date_year (one->year));

      take_row (rows, g_strconcat ("  ", year, NULL), g_strdup (one->title), acc_people_word_value (one->before), acc_people_word_value (one->after));
      if (one->note != NULL)
        {
          g_autofree char *line = acc_movement_word_note (one);
          g_autofree char *wrapped = acc_report_wrap (line, 78, "  ", "    ");

          g_string_append (notes, wrapped);
        }
    }
  if (rows->len > 0)
    {
      append_wrapped (out, acc_changes_say_movements ());
      append_table (out, rows, 4, 1u << 2 | 1u << 3);
      g_string_append (out, notes->str);
    }
}

static void
append_breaks (AccChanges *self, GString *out)
{
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const AccMovement *one = self->breaks->pdata[i];
      g_autofree char *line = acc_movement_word_note (one);
      g_autofree char *wrapped = acc_report_wrap (line, 78, "  ", "    ");

      g_string_append_printf (out, "%s%s", i == 0 ? "\n" : "", wrapped);
    }
}

static char *
to_text (AccChanges *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, self->query.state != NULL ? self->query.state->iso3 : "world", NULL);
  g_autofree char *title = acc_changes_word_title (self);
  g_autofree char *head = acc_report_wrap (title, 78, "", "");
  g_autofree char *basis = acc_locale_compose (_ ("Parties are {basis}."), "basis", acc_words_describe_basis (self->query.basis), NULL);
  g_autofree char *terms = acc_changes_word_terms (self);
  g_autofree char *source = series != NULL && (self->movements->len > 0 || self->breaks->len > 0) ? acc_report_describe_series_source (bundle, series) : NULL;
  g_autofree char *as_at = acc_words_describe_as_at (bundle);
  g_autofree char *apart = self->query.state != NULL ? acc_report_brief_word_no_treaties (bundle, self->query.state) : NULL;
  GString *out = g_string_new (head);

  if (apart == NULL)
    append_wrapped (out, basis);
  if (apart == NULL || acc_bundle_is_own (bundle))
    g_string_append_c (out, '\n');
  acc_report_append_own (out, bundle);
  append_wrapped (out, apart);
  if (apart == NULL)
    {
      append_groups (self, out);
      append_wrapped (out, acc_changes_say_no_acts (self));
      for (guint i = 0; i < self->acts->len;)
        i += append_acts (self, out, i);
      append_wrapped (out, terms);
    }
  append_movements (self, out);
  append_wrapped (out, acc_changes_say_no_movements (self));
  append_breaks (self, out);
  append_wrapped (out, source);
  append_wrapped (out, as_at);
  return g_string_free (out, FALSE);
}

/**
 * acc_report_changes:
 * @changes: what changed
 * @format: text or JSON
 *
 * Returns: (transfer full): the answer
 */
char *
acc_report_changes (AccChanges *changes,
                    AccFormat   format)
{
  return format == ACC_FORMAT_JSON ? to_json (changes) : to_text (changes);
}
