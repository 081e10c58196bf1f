/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The profile of a State: who it is, its positions on a day by all three ways of counting, and every record that names it. */

#include "config.h"

#include "report/acc-report-profile.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-standing.h"
#include "locale/acc-phrase.h"
#include "model/bundle/acc-index.h"

#include "report/brief/acc-report-brief-private.h"
#include "report/tables/acc-report-series.h"
#include "report/tables/acc-report-status.h"

static const AccBasis bases[] = { ACC_BASIS_DEPOSIT, ACC_BASIS_IN_FORCE, ACC_BASIS_RETROACTIVE, ACC_BASIS_BOUND };

static void
add_positions (AccBrief    *self,
               JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "treaties");
  json_builder_begin_array (builder);
  for (guint t = 0; t < self->n_treaties && _acc_brief_tells_treaties (self); t++)
    {
      AccTreaty *treaty = _acc_brief_get_treaty (self, t);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "id", treaty->id);
      acc_report_json_add_string (builder, "title", acc_locale_treaty_title (treaty));
      for (gsize b = 0; b < G_N_ELEMENTS (bases); b++)
        {
          AccPosition position;

          acc_ledger_query (self->moment.ledger, self->state_index, t, self->moment.day, bases[b], &position);
          json_builder_set_member_name (builder, acc_report_nick (ACC_TYPE_BASIS, bases[b]));
          json_builder_begin_object (builder);
          acc_report_json_add_position (builder, treaty, &position);
          json_builder_end_object (builder);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_records (AccBrief    *self,
             JsonBuilder *builder,
             const char  *key,
             AccTable     table)
{
  AccRows rows = acc_index_of_state (self->bundle, table, self->state_index);

  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows.n; i++)
    acc_report_json_add_record (builder, rows.records[i]);
  json_builder_end_array (builder);
}

static char *
to_json (AccBrief *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  AccSeries *series = acc_bundle_get_series (self->bundle, self->state->iso3, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "state");
  acc_record_write (ACC_RECORD (self->state), builder);
  acc_report_json_add_day (builder, "as_of", self->moment.day);
  add_positions (self, builder);
  add_records (self, builder, "actions", ACC_TABLE_ACTIONS);
  add_records (self, builder, "reservations", ACC_TABLE_RESERVATIONS);
  add_records (self, builder, "limitations", ACC_TABLE_LIMITATIONS);
  add_records (self, builder, "observations", ACC_TABLE_OBSERVATIONS);
  add_records (self, builder, "events", ACC_TABLE_EVENTS);
  json_builder_set_member_name (builder, "series");
  if (series != NULL)
    {
      int year = acc_series_get_year (series, self->moment.day);

      json_builder_begin_object (builder);
      acc_report_json_add_int (builder, "first_year", acc_series_get_first_year (series));
      acc_report_json_add_int (builder, "last_year", acc_series_get_last_year (series));
      acc_report_json_add_string (builder, "source", acc_series_get_source (series));
      acc_report_json_add_int (builder, "year", year != 0 ? year : ACC_INT_ABSENT);
      /* Before its first year there is no figure; which were collected then depends on the year all the same. */
      acc_report_json_add_figures (builder, self->bundle, series, year != 0 ? year : acc_day_figure_year (self->moment.day, G_MININT, acc_series_get_last_year (series)));
      json_builder_end_object (builder);
    }
  else
    json_builder_add_null_value (builder);
  g_array_unref (acc_report_json_add_apart (builder, self->bundle, self->state->iso3, self->moment.day));
  acc_report_json_add_as_at (builder, self->bundle);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

static void
take_fact (AccBlock   *table,
           const char *label,
           char       *value)
{
  if (value == NULL || *value == '\0')
    {
      g_free (value);
      return;
    }
  acc_document_take_cell (table, 0, g_strdup (label));
  acc_document_take_cell (table, 1, value);
}

static char *
list_codes (AccBrief          *self,
            const char *const *codes)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      AccState *state = acc_bundle_find_state (self->bundle, codes[i]);

      if (state != NULL)
        g_ptr_array_add (states, state);
    }
  list = acc_words_list_states (states);
  return acc_phrase_inflect (list, NULL);
}

static void
write_facts (AccBrief *self)
{
  AccState *state = self->state;
  AccRegion *region = acc_bundle_find_region (self->bundle, state->region);
  AccBlock *table = acc_document_add_table (self->document, 2, 0);

  /* ISO has none for an organisation, nor for an origin that is no State. */
  take_fact (table, state->kind == ACC_STATE_ORGANISATION || state->kind == ACC_STATE_GROUP ? _ ("Code") : _ ("ISO 3166-1 code"), g_strdup (state->iso3));
  take_fact (table, _ ("Kind"), g_strdup (acc_words_describe_kind ((AccStateKind) state->kind)));
  take_fact (table, _ ("Region"), region != NULL ? g_strdup (acc_locale_region_name (region)) : NULL);
  take_fact (table, _ ("Independence or separation"), acc_locale_format_date (state->since));
  take_fact (table, _ ("Existed until"), acc_locale_format_date (state->until));
  take_fact (table, _ ("Predecessors"), list_codes (self, (const char *const *) state->predecessors));
  if (state->aliases != NULL)
    /* Those that the sources use, which are in English. */
    take_fact (table, strcmp (acc_locale_get_language (), "en") == 0 ? _ ("Other names") : _ ("Other names in English"),
               acc_locale_format_list ((const char *const *) state->aliases, g_strv_length (state->aliases)));
  take_fact (table, _ ("Note"), g_strdup (acc_locale_text (state->note)));
}

static void
write_positions (AccBrief *self)
{
  AccBlock *table;

  acc_document_take (self->document, ACC_BLOCK_HEADING, acc_locale_compose (_ ("Treaties on {date}"), "date", self->date, NULL));
  table = acc_document_add_table (self->document, 5, 0);
  acc_document_take_cell (table, 0, g_strdup (_ ("Treaty")));
  acc_document_take_cell (table, 1, g_strdup (_ ("By deposit")));
  acc_document_take_cell (table, 2, g_strdup (_ ("In force")));
  acc_document_take_cell (table, 3, g_strdup (_ ("As known today")));
  acc_document_take_cell (table, 4, g_strdup (_ ("Bound that day")));
  for (guint t = 0; t < self->n_treaties; t++)
    for (guint b = 0; b < G_N_ELEMENTS (bases); b++)
      {
        AccPosition position;

        acc_ledger_query (self->moment.ledger, self->state_index, t, self->moment.day, bases[b], &position);
        if (b == 0)
          acc_document_take_cell (table, 0, g_strdup (acc_locale_treaty_short_title (_acc_brief_get_treaty (self, t))));
        acc_document_take_cell (table, b + 1, position.certain || acc_standing_from_position (&position) == ACC_STANDING_OPEN
                                                ? g_strdup (acc_standing_describe (&position))
                                                : acc_locale_compose (_ ("{status}, not certain"), "status", acc_standing_describe (&position), NULL));
      }
}

static void
write_actions (AccBrief *self)
{
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (self->moment.ledger, self->state_index, -1);

  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Treaty actions"));
  if (self->state->filed_under != NULL)
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_words_say_filed (self->bundle, self->state));
  else if (actions->len == 0)
    acc_document_add (self->document, ACC_BLOCK_PARAGRAPH, _ ("No treaty action is recorded."));
  for (guint i = 0; i < actions->len; i++)
    {
      AccAction *action = actions->pdata[i];
      AccTreaty *treaty = acc_bundle_find_treaty (self->bundle, action->treaty);
      g_autofree char *date = acc_locale_format_date (action->date);
      g_autofree char *references = _acc_brief_refer (self, (const char *const *) action->sources);
      g_autofree char *effective = acc_date_is_set (action->effective) ? acc_locale_format_date (action->effective) : NULL;
      GString *text = g_string_new (NULL);

      acc_words_add_sentence (text, acc_locale_compose (_ ("{date}: {action}, {treaty}."), "date", date, "action", acc_act_get_text ((AccActionKind) action->kind, ACC_ACT_NOUN),
                                                        "treaty", acc_locale_treaty_short_title (treaty), NULL));
      if (effective != NULL)
        acc_words_add_sentence (text, acc_locale_compose (_ ("Effective {date}."), "date", effective, NULL));
      acc_claim_add_doubts (text, self->bundle, action, FALSE, FALSE);
      g_string_append (text, references);
      acc_document_take (self->document, ACC_BLOCK_ITEM, g_string_free (text, FALSE));
    }
}

static AccDocument *
write_document (AccBrief *self)
{
  AccDocument *document = acc_document_new (acc_locale_get_language ());

  self->document = document;
  document->head = g_strdup (acc_locale_state_name (self->state));
  acc_document_add (document, ACC_BLOCK_TITLE, acc_locale_state_name (self->state));
  _acc_brief_write_own (document, self->bundle);
  write_facts (self);
  if (_acc_brief_tells_treaties (self))
    {
      write_positions (self);
      write_actions (self);
    }
  _acc_brief_write_terms (self);
  _acc_brief_write_people (self);
  _acc_brief_write_observations (self);
  _acc_brief_write_events (self);
  if (_acc_brief_tells_treaties (self))
    acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_words_describe_as_at (self->bundle));
  _acc_brief_write_notes (self);
  _acc_brief_write_sources (self);
  return document;
}

AccDocument *
acc_report_profile_document (AccLedger *ledger,
                             AccState  *state,
                             gint32     day)
{
  AccBrief self;
  AccDocument *document;

  _acc_brief_init (&self, ledger, ACC_PLACE_OF_STATE (state), day, NULL);
  document = write_document (&self);
  _acc_brief_clear (&self);
  return document;
}

/**
 * acc_report_profile:
 * @ledger: the ledger
 * @state: the State
 * @day: as of which day
 * @format: text or JSON
 *
 * Returns: (transfer full): the profile
 */
char *
acc_report_profile (AccLedger *ledger,
                    AccState  *state,
                    gint32     day,
                    AccFormat  format)
{
  g_autoptr (AccDocument) document = NULL;
  AccBrief self;
  char *text;

  if (format != ACC_FORMAT_JSON)
    {
      document = acc_report_profile_document (ledger, state, day);
      return acc_document_to_text (document);
    }
  _acc_brief_init (&self, ledger, ACC_PLACE_OF_STATE (state), day, NULL);
  text = to_json (&self);
  _acc_brief_clear (&self);
  return text;
}
