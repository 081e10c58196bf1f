/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A briefing as JSON: the same facts as the document, by key. */

#include "config.h"

#include "facts/acc-people.h"
#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-reported-count.h"
#include "report/acc-report-claim.h"
#include "report/brief/acc-report-brief-private.h"
#include "report/tables/acc-report-series.h"
#include "report/tables/acc-report-status.h"


static void
add_treaties (AccBrief    *self,
              JsonBuilder *builder)
{
  AccRegion *region = acc_bundle_find_region (self->bundle, self->state->region);

  json_builder_set_member_name (builder, "treaties");
  json_builder_begin_array (builder);
  for (guint t = 0; t < self->n_treaties && _acc_brief_tells_treaties (self); t++)
    {
      AccTreaty *treaty = _acc_brief_get_treaty (self, t);
      AccPosition position;
      g_autoptr (GPtrArray) preceding = NULL;
      gboolean ranked;
      guint world, own;

      _acc_brief_query (self, t, &position);
      /* An act without a day has a place in no order. */
      ranked = position.joined != NULL && position.joined->date.precision == ACC_PRECISION_DAY;
      world = ranked ? acc_ledger_rank (self->moment.ledger, self->state_index, t, NULL, self->moment.day) : 0;
      own = ranked && region != NULL ? acc_ledger_rank (self->moment.ledger, self->state_index, t, region, self->moment.day) : 0;
      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "id", treaty->id);
      acc_report_json_add_string (builder, "title", acc_locale_treaty_title (treaty));
      acc_report_json_add_position (builder, treaty, &position);
      acc_report_json_add_int (builder, "rank_world", world > 0 ? (gint64) world : ACC_INT_ABSENT);
      acc_report_json_add_int (builder, "rank_region", own > 0 ? (gint64) own : ACC_INT_ABSENT);
      json_builder_set_member_name (builder, "preceding_in_region");
      json_builder_begin_array (builder);
      if (ranked && region != NULL)
        preceding = acc_ledger_list_preceding (self->moment.ledger, self->state_index, t, region, self->moment.day);
      for (guint i = 0; preceding != NULL && i < preceding->len; i++)
        {
          AccState *state = preceding->pdata[i];
          AccPosition other;

          acc_ledger_query (self->moment.ledger, (guint) acc_bundle_state_index (self->bundle, state->iso3), t, acc_ledger_get_eve (self->moment.ledger, self->state_index, t, self->moment.day),
                            ACC_BASIS_DEPOSIT, &other);
          json_builder_begin_object (builder);
          acc_report_json_add_string (builder, "state", state->iso3);
          acc_report_json_add_date (builder, "date", other.joined != NULL ? other.joined->date : (AccDate){ 0 });
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_counts (AccBrief    *self,
            JsonBuilder *builder)
{
  guint n = _acc_brief_n_counts (self);

  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    {
      AccGroup *group = _acc_brief_get_count (self, i);
      g_autofree char *id = acc_group_get_key (group);
      AccReportedCount reported;

      json_builder_set_member_name (builder, id);
      json_builder_begin_object (builder);
      acc_report_json_add_int (builder, "computed", acc_ledger_count (self->moment.ledger, group, NULL, self->moment.day, ACC_BASIS_DEPOSIT, NULL));
      if (acc_reported_count_find (self->moment.ledger, group, self->moment.day, &reported))
        {
          g_autofree char *date = acc_span_to_string (&reported.count->date);

          _acc_brief_number (self, reported.count->source);
          acc_report_json_add_int (builder, "reported", reported.count->value);
          acc_report_json_add_string (builder, "reported_for", date);
          acc_report_json_add_int (builder, "computed_for_that_date", reported.computed);
          acc_report_json_add_int (builder, "difference", reported.count->value - (gint64) reported.computed);
          acc_report_json_add_string (builder, "explanation", reported.explanation);
          acc_report_json_add_string (builder, "note", acc_locale_text (reported.count->note));
          acc_report_json_add_string (builder, "source", reported.count->source);
          g_free (reported.explanation);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_record (AccBrief    *self,
            JsonBuilder *builder,
            AccRecord   *record,
            const char  *source)
{
  acc_record_write (record, builder);
  if (source != NULL)
    _acc_brief_number (self, source);
}

static void
add_terms (AccBrief     *self,
           JsonBuilder  *builder,
           const GArray *claims,
           gboolean      limitations)
{
  json_builder_set_member_name (builder, limitations ? "limitations" : "reservations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);

      if (claim->record != NULL && (claim->kind == ACC_CLAIM_LIMITATION) == limitations)
        add_record (self, builder, claim->record, claim->sources[0]);
    }
  json_builder_end_array (builder);
}

static void
add_texts (JsonBuilder *builder,
           const char  *key,
           GPtrArray   *texts)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, texts->pdata[i]);
  json_builder_end_array (builder);
}

/* The notes of the document, in which the statements of a rule stand together by how certain they are. */
static void
add_notes (AccBrief    *self,
           AccBrief    *noted,
           JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < noted->notes->len; i++)
    {
      const AccNote *note = noted->notes->pdata[i];

      json_builder_begin_object (builder);
      acc_report_json_add_int (builder, "number", i + 1);
      acc_report_json_add_string (builder, "rule", note->rule);
      add_texts (builder, "articles", note->articles);
      add_texts (builder, "sources", note->sources);
      for (guint s = 0; s < note->sources->len; s++)
        _acc_brief_number (self, acc_bundle_find_source (self->bundle, note->sources->pdata[s])->id);
      json_builder_set_member_name (builder, "statements");
      json_builder_begin_array (builder);
      for (guint p = 0; p < note->parts->len; p++)
        {
          const AccNotePart *part = note->parts->pdata[p];

          json_builder_begin_object (builder);
          acc_report_json_add_string (builder, "certainty", part->certainty);
          add_texts (builder, "claims", part->claims);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Those that a note names and no list of the State has: of a category that is told of on one side, a sentence may say how many there are on the other. */
static void
add_noted (GArray    *claims,
           AccBrief  *noted,
           const AccMoment *moment)
{
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (listed, acc_claim_get_id (&g_array_index (claims, AccClaim, i)));
  for (guint i = 0; i < noted->notes->len; i++)
    for (guint p = 0; p < ((AccNote *) noted->notes->pdata[i])->parts->len; p++)
      {
        const AccNotePart *part = ((AccNote *) noted->notes->pdata[i])->parts->pdata[p];

        for (guint c = 0; c < part->claims->len; c++)
          {
            AccClaim claim;

            if (!g_hash_table_contains (listed, part->claims->pdata[c]) && acc_claim_find (moment, part->claims->pdata[c], &claim) && claim.state == noted->state)
              g_array_append_val (claims, claim);
          }
      }
}

/* All that the briefing says; transfer full. */
static GArray *
list_claims (AccBrief *self,
             AccBrief *noted)
{
  GArray *claims = acc_claim_list_all (&self->moment, self->state_index);

  add_noted (claims, noted, &self->moment);
  return claims;
}

/* Each by its name. */
static void
add_claims (AccBrief    *self,
            AccBrief    *noted,
            JsonBuilder *builder)
{
  g_autoptr (GArray) claims = list_claims (self, noted);

  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_auto (GStrv) sources = acc_claim_get_sources (claim);

      acc_report_json_add_claim (builder, claim);
      for (guint s = 0; sources[s] != NULL; s++)
        if (acc_bundle_find_source (self->bundle, sources[s]) != NULL)
          _acc_brief_number (self, acc_bundle_find_source (self->bundle, sources[s])->id);
    }
  json_builder_end_array (builder);
}

static void
add_observations (AccBrief    *self,
                  JsonBuilder *builder)
{
  g_autoptr (GPtrArray) list = _acc_brief_list_observations (self);

  json_builder_set_member_name (builder, "observations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    add_record (self, builder, list->pdata[i], ((AccObservation *) list->pdata[i])->source);
  json_builder_end_array (builder);
}

static void
add_events (AccBrief    *self,
            JsonBuilder *builder)
{
  g_autoptr (GPtrArray) list = _acc_brief_list_events (self);

  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    add_record (self, builder, list->pdata[i], ((AccEvent *) list->pdata[i])->source);
  json_builder_end_array (builder);
}

static void
add_year (AccBundle   *bundle,
          AccSeries   *series,
          JsonBuilder *builder,
          int          year)
{
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  AccCategory category = acc_category_get_lead (bundle, series);

  acc_report_json_add_int (builder, "year", year);
  acc_report_json_add_figures (builder, bundle, series, year);
  for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      g_autoptr (GArray) ranked = acc_series_rank_others (series, sides[s], category, year);

      json_builder_set_member_name (builder, sides[s] == ACC_SIDE_HOSTED ? "main_origins" : "main_asylum");
      json_builder_begin_array (builder);
      for (guint i = 0; i < MIN (ranked->len, ACC_PEOPLE_PARTNERS); i++)
        {
          AccRanked *partner = &g_array_index (ranked, AccRanked, i);

          json_builder_begin_object (builder);
          acc_report_json_add_string (builder, "code", partner->partner);
          acc_report_json_add_int (builder, acc_category_to_string (category), partner->figure);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
    }
}

/* Where the year cannot be compared with the one before. */
static void
add_cautions (AccBrief    *self,
              JsonBuilder *builder,
              AccSeries   *series,
              int          year)
{
  g_autoptr (GArray) rows = acc_people_list_rows (self->bundle, series, year - 1, year);

  json_builder_set_member_name (builder, "cautions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);
      g_autofree char *caution = acc_category_word_caution (self->bundle, series, row->side, row->category, year);

      if (caution == NULL)
        continue;
      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "side", row->side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
      acc_report_json_add_string (builder, "category", acc_category_to_string (row->category));
      acc_report_json_add_string (builder, "text", caution);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_series (AccBrief    *self,
            JsonBuilder *builder)
{
  AccSeries *series = acc_bundle_get_series (self->bundle, self->state->iso3, NULL);
  int year = series != NULL ? acc_series_get_year (series, self->moment.day) : 0;

  json_builder_set_member_name (builder, "series");
  if (year == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_year (self->bundle, series, builder, year);
  json_builder_set_member_name (builder, "previous_year");
  json_builder_begin_object (builder);
  add_year (self->bundle, series, builder, year - 1);
  json_builder_end_object (builder);
  add_cautions (self, builder, series, year);
  acc_report_json_add_string (builder, "source", acc_series_get_source (series));
  if (acc_bundle_find_source (self->bundle, acc_series_get_source (series)) != NULL)
    _acc_brief_number (self, acc_series_get_source (series));
  json_builder_end_object (builder);
}

static void
add_apart (AccBrief    *self,
           JsonBuilder *builder)
{
  g_autoptr (GArray) list = acc_report_json_add_apart (builder, self->bundle, self->state->iso3, self->moment.day);

  for (guint i = 0; i < list->len; i++)
    if (acc_bundle_find_source (self->bundle, g_array_index (list, AccPeopleApart, i).source) != NULL)
      _acc_brief_number (self, g_array_index (list, AccPeopleApart, i).source);
}

static void
collect_action_sources (AccBrief *self)
{
  for (guint t = 0; t < self->n_treaties; t++)
    {
      AccPosition position;

      _acc_brief_query (self, t, &position);
      for (guint s = 0; position.action != NULL && position.action->sources != NULL && position.action->sources[s] != NULL; s++)
        _acc_brief_number (self, position.action->sources[s]);
    }
}

/* The same claims in the language of the process, by their names. */
static void
add_texts_in_language (AccBrief    *self,
                       AccBrief    *noted,
                       JsonBuilder *builder)
{
  g_autoptr (GArray) claims = list_claims (self, noted);

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "name", acc_locale_state_name (self->state));
  json_builder_set_member_name (builder, "treaties");
  json_builder_begin_object (builder);
  for (guint t = 0; t < self->n_treaties; t++)
    acc_report_json_add_string (builder, _acc_brief_get_treaty (self, t)->id, acc_locale_treaty_title (_acc_brief_get_treaty (self, t)));
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_object (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_autofree char *id = acc_claim_get_id (claim);
      g_autofree char *text = acc_claim_get_whole (claim);

      acc_report_json_add_string (builder, id, text);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* LANGUAGES: "en,ar". The language of the process is afterwards what it was. */
static void
add_languages (AccBrief    *self,
               AccBrief    *noted,
               JsonBuilder *builder,
               const char  *languages)
{
  g_autofree char *before = g_strdup (acc_locale_get_language ());
  g_auto (GStrv) tags = g_strsplit (languages, ",", -1);

  json_builder_set_member_name (builder, "texts");
  json_builder_begin_object (builder);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      acc_locale_set_language (tags[i]);
      json_builder_set_member_name (builder, tags[i]);
      add_texts_in_language (self, noted, builder);
    }
  json_builder_end_object (builder);
  acc_locale_set_language (before);
}

/**
 * acc_report_brief_json:
 * @ledger: the ledger
 * @state: the State
 * @day: as of which day
 * @compared: (nullable): another edition of figures, whose figures are told too
 * @languages: (nullable): tags between commas, in which names and sentences are told too
 *
 * Returns: (transfer full): the briefing as JSON
 */
char *
acc_report_brief_json (AccLedger  *ledger,
                       AccState   *state,
                       gint32      day,
                       AccEdition *compared,
                       const char *languages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) terms = NULL;
  g_autoptr (AccDocument) G_GNUC_UNUSED document = NULL;
  AccBrief self, noted;
  char *text;

  /* The notes are numbered as the document names them. */
  _acc_brief_init (&noted, ledger, ACC_PLACE_OF_STATE (state), day, compared);
  document = _acc_brief_write (&noted);
  _acc_brief_init (&self, ledger, ACC_PLACE_OF_STATE (state), day, NULL);
  collect_action_sources (&self);
  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "state", state->iso3);
  acc_report_json_add_string (builder, "name", acc_locale_state_name (state));
  acc_report_json_add_string (builder, "region", state->region);
  acc_report_json_add_day (builder, "as_of", day);
  acc_report_json_add_string (builder, "basis", acc_report_nick (ACC_TYPE_BASIS, ACC_BASIS_DEPOSIT));
  add_treaties (&self, builder);
  add_counts (&self, builder);
  terms = acc_claim_list_all_terms (ledger, self.state_index, day, ACC_BASIS_DEPOSIT);
  add_terms (&self, builder, terms, FALSE);
  add_terms (&self, builder, terms, TRUE);
  add_observations (&self, builder);
  add_series (&self, builder);
  add_apart (&self, builder);
  add_events (&self, builder);
  add_claims (&self, &noted, builder);
  add_notes (&self, &noted, builder);
  if (languages != NULL)
    add_languages (&self, &noted, builder, languages);
  _acc_brief_add_compared_json (&noted, builder);
  acc_report_json_add_as_at (builder, self.bundle);
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self.sources->len; i++)
    {
      AccSource *source = acc_bundle_find_source (self.bundle, self.sources->pdata[i]);

      if (source != NULL)
        acc_record_write (ACC_RECORD (source), builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  text = acc_report_json_to_string (builder);
  _acc_brief_clear (&self);
  _acc_brief_clear (&noted);
  return text;
}
