/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is party to what on a day: counts, lists in the order of joining, or the positions of one State. */

#include "config.h"

#include "report/tables/acc-report-status.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-standing.h"
#include "locale/acc-phrase.h"
#include "report/brief/acc-report-brief.h"

typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  const AccStatusQuery *query;
  guint n_treaties;
} Status;

static AccTreaty *
get_treaty (Status *self,
            guint   treaty)
{
  return acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, treaty);
}

static gboolean
is_wanted (Status *self,
           guint   treaty)
{
  return self->query->treaty == NULL || self->query->treaty == get_treaty (self, treaty);
}

static void
get_position (Status      *self,
              AccState    *state,
              guint        treaty,
              AccPosition *position)
{
  acc_ledger_query (self->ledger, acc_bundle_state_index (self->bundle, state->iso3), treaty, self->query->day, self->query->basis, position);
}

/* States of the region asked for that are not counted for certain: either not counted but perhaps party, or counted on
 * a row that nobody verified. */
static GPtrArray *
list_doubtful (Status  *self,
               guint    treaty,
               gboolean counted)
{
  GPtrArray *states = g_ptr_array_new ();
  guint n = acc_bundle_get_n (self->bundle, ACC_TABLE_STATES);

  for (guint i = 0; i < n; i++)
    {
      AccState *state = acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, i);
      AccPosition position;

      if (state->kind == ACC_STATE_ORGANISATION || state->kind == ACC_STATE_TERRITORY || (self->query->region != NULL && !acc_bundle_state_in_region (self->bundle, state, self->query->region)))
        continue;
      acc_ledger_query (self->ledger, i, treaty, self->query->day, self->query->basis, &position);
      if (counted ? position.status == ACC_STATUS_PARTY && !position.certain : position.may_count)
        g_ptr_array_add (states, state);
    }
  return states;
}

/* Parties that are no States: they stand beside every count. */
static GPtrArray *
list_apart (Status      *self,
            guint        treaty,
            AccStateKind kind)
{
  return acc_ledger_list_apart (self->ledger, acc_bundle_get_treaty_group (self->bundle, treaty), self->query->region, self->query->day, self->query->basis, kind);
}

/* "and 1 organisation", "and 2 territories, and 1 organisation"; "" where there is none. */
static char *
word_apart (Status *self,
            guint   treaty)
{
  g_autoptr (GPtrArray) organisations = list_apart (self, treaty, ACC_STATE_ORGANISATION);
  g_autoptr (GPtrArray) territories = list_apart (self, treaty, ACC_STATE_TERRITORY);
  g_autofree char *n = acc_locale_format_number (organisations->len);
  g_autofree char *m = acc_locale_format_number (territories->len);
  /* Translators: after the number of States that are party to a treaty */
  g_autofree char *first = acc_locale_compose (ngettext ("and {n} territory", "and {n} territories", territories->len), "n", m, NULL);
  /* Translators: after the number of States that are party to a treaty */
  g_autofree char *second = acc_locale_compose (ngettext ("and {n} organisation", "and {n} organisations", organisations->len), "n", n, NULL);

  return g_strjoin (territories->len > 0 && organisations->len > 0 ? " " : "", territories->len > 0 ? first : "", organisations->len > 0 ? second : "", NULL);
}

/**
 * acc_report_status_list:
 * @query: on which day, on which basis, in which region
 * @treaty: its position
 *
 * Returns: (transfer container): all parties, States first
 */
GPtrArray *
acc_report_status_list (AccLedger            *ledger,
                        const AccStatusQuery *query,
                        guint                 treaty)
{
  Status self = { .ledger = ledger, .bundle = acc_ledger_get_bundle (ledger), .query = query };
  GPtrArray *parties = acc_ledger_list_parties (ledger, acc_bundle_get_treaty_group (self.bundle, treaty), query->region, query->day, query->basis);
  g_autoptr (GPtrArray) territories = list_apart (&self, treaty, ACC_STATE_TERRITORY);
  g_autoptr (GPtrArray) organisations = list_apart (&self, treaty, ACC_STATE_ORGANISATION);

  g_ptr_array_extend (parties, territories, NULL, NULL);
  g_ptr_array_extend (parties, organisations, NULL, NULL);
  return parties;
}

/* Of all parties those that are so by an act that the user recorded. */
static GPtrArray *
list_own (Status *self,
          guint   treaty)
{
  GPtrArray *parties = acc_report_status_list (self->ledger, self->query, treaty);

  for (guint i = parties->len; i > 0; i--)
    {
      AccPosition position;

      get_position (self, parties->pdata[i - 1], treaty, &position);
      if (position.action == NULL || position.action->own == NULL)
        g_ptr_array_remove_index (parties, i - 1);
    }
  return parties;
}

static void
add_codes (JsonBuilder *builder,
           const char  *key,
           GPtrArray   *states)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < states->len; i++)
    json_builder_add_string_value (builder, ((AccState *) states->pdata[i])->iso3);
  json_builder_end_array (builder);
}

/* A day is given where the record gives it. Where it lies between two days, null stands there, and the two beside it. */
void
acc_report_json_add_known_day (JsonBuilder *builder,
                               const char  *key,
                               gint32       first,
                               gint32       last)
{
  g_autofree char *span_key = g_strconcat (key, "_span", NULL);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *span = NULL;

  if (first == last || first >= ACC_DAY_MAX)
    {
      acc_report_json_add_day (builder, key, last);
      return;
    }
  acc_report_json_add_string (builder, key, NULL);
  from = acc_report_day_to_string (first);
  to = acc_report_day_to_string (last);
  span = g_strdup_printf ("%s/%s", from != NULL ? from : "", to != NULL ? to : "");
  acc_report_json_add_string (builder, span_key, span);
}

/**
 * acc_report_json_add_position:
 * @builder: in an object that is open
 * @treaty: the treaty
 * @position: an answer of the ledger
 *
 * Adds the position with the rule that decided, the act and its sources.
 */
void
acc_report_json_add_position (JsonBuilder       *builder,
                              AccTreaty         *treaty,
                              const AccPosition *position)
{
  AccAction *action = position->action;
  g_autofree char *explanation = acc_words_explain_rule (treaty, position);

  acc_report_json_add_string (builder, "status", acc_report_nick (ACC_TYPE_STATUS, position->status));
  json_builder_set_member_name (builder, "party");
  json_builder_add_boolean_value (builder, position->status == ACC_STATUS_PARTY);
  acc_report_json_add_string (builder, "rule", acc_report_nick (ACC_TYPE_RULE, position->rule));
  acc_report_json_add_string (builder, "explanation", explanation);
  acc_report_json_add_string (builder, "action", action != NULL ? acc_report_nick (ACC_TYPE_ACTION_KIND, action->kind) : NULL);
  acc_report_json_add_date (builder, "date", action != NULL ? action->date : (AccDate){ 0 });
  acc_report_json_add_date (builder, "effective", action != NULL ? action->effective : (AccDate){ 0 });
  acc_report_json_add_known_day (builder, "since", position->since_first, position->since);
  acc_report_json_add_known_day (builder, "bound_since", position->bound_first, position->bound_since);
  acc_report_json_add_known_day (builder, "until", position->until_first, position->until);
  json_builder_set_member_name (builder, "certain");
  json_builder_add_boolean_value (builder, position->certain);
  acc_report_json_add_string (builder, "doubt", action != NULL ? acc_report_nick (ACC_TYPE_DOUBT, action->doubt) : NULL);
  acc_report_json_add_string (builder, "effective_doubt", action != NULL && acc_date_is_set (action->effective) ? acc_report_nick (ACC_TYPE_DOUBT, action->effective_doubt) : NULL);
  acc_report_json_add_string (builder, "note", action != NULL ? acc_locale_text (action->note) : NULL);
  acc_report_json_add_strings (builder, "sources", action != NULL ? (const char *const *) action->sources : NULL);
  acc_report_json_add_own (builder, action);
}

/* A number of parties; null where the bundle lacks the rule that the basis asks for, for none is not what it says. */
static void
add_count (Status         *self,
           JsonBuilder    *builder,
           const char     *key,
           const AccGroup *group,
           guint           count)
{
  if (acc_ledger_can_count (self->ledger, group, self->query->basis))
    acc_report_json_add_int (builder, key, count);
  else
    acc_report_json_add_string (builder, key, NULL);
}

/* The treaties that are also counted together, where no single one was asked for; NULL for none. */
static AccGroup *
get_combined (Status *self)
{
  AccGroup *group = acc_bundle_get_default_group (self->bundle);

  return self->query->treaty == NULL && group != NULL && group->members->len > 1 ? group : NULL;
}

static void
add_combined (Status      *self,
              JsonBuilder *builder)
{
  AccGroup *group = get_combined (self);

  json_builder_set_member_name (builder, "combined");
  json_builder_begin_object (builder);
  if (group != NULL)
    {
      g_autofree char *either = g_strjoinv ("|", group->treaties);
      g_autofree char *both = g_strjoinv ("&", group->treaties);

      add_count (self, builder, either, group, acc_ledger_count (self->ledger, group, self->query->region, self->query->day, self->query->basis, NULL));
      add_count (self, builder, both, group, acc_ledger_count_all (self->ledger, group, self->query->region, self->query->day, self->query->basis, NULL));
    }
  json_builder_end_object (builder);
}

/* Every group of the bundle, where no single treaty was asked for. */
static void
add_groups (Status      *self,
            JsonBuilder *builder)
{
  const AccStatusQuery *query = self->query;

  json_builder_set_member_name (builder, "groups");
  json_builder_begin_array (builder);
  for (guint i = 0; query->treaty == NULL && i < acc_bundle_get_n (self->bundle, ACC_TABLE_GROUPS); i++)
    {
      AccGroup *group = acc_bundle_get_item (self->bundle, ACC_TABLE_GROUPS, i);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "id", group->id);
      acc_report_json_add_string (builder, "title", acc_locale_text (group->title));
      add_count (self, builder, "any", group, acc_ledger_count (self->ledger, group, query->region, query->day, query->basis, NULL));
      add_count (self, builder, "all", group, acc_ledger_count_all (self->ledger, group, query->region, query->day, query->basis, NULL));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
to_json (Status *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const AccStatusQuery *query = self->query;

  json_builder_begin_object (builder);
  acc_report_json_add_day (builder, "as_of", query->day);
  acc_report_json_add_string (builder, "basis", acc_report_nick (ACC_TYPE_BASIS, query->basis));
  if (query->region != NULL)
    acc_report_json_add_string (builder, "region", query->region->code);
  if (query->state != NULL)
    {
      acc_report_json_add_string (builder, "state", query->state->iso3);
      acc_report_json_add_string (builder, "name", acc_locale_state_name (query->state));
    }
  json_builder_set_member_name (builder, "treaties");
  json_builder_begin_array (builder);
  for (guint t = 0; t < self->n_treaties; t++)
    {
      AccTreaty *treaty = get_treaty (self, t);

      if (!is_wanted (self, t))
        continue;
      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "id", treaty->id);
      acc_report_json_add_string (builder, "title", acc_locale_treaty_title (treaty));
      if (query->state != NULL)
        {
          AccPosition position;

          get_position (self, query->state, t, &position);
          acc_report_json_add_position (builder, treaty, &position);
        }
      else
        {
          g_autoptr (GPtrArray) parties = acc_ledger_list_parties (self->ledger, acc_bundle_get_treaty_group (self->bundle, t), query->region, query->day, query->basis);
          g_autoptr (GPtrArray) organisations = list_apart (self, t, ACC_STATE_ORGANISATION);
          g_autoptr (GPtrArray) territories = list_apart (self, t, ACC_STATE_TERRITORY);
          g_autoptr (GPtrArray) uncertain = list_doubtful (self, t, FALSE);
          g_autoptr (GPtrArray) unverified = list_doubtful (self, t, TRUE);
          g_autoptr (GPtrArray) own = list_own (self, t);
          gint32 entry = acc_ledger_get_entry_into_force (self->ledger, t, NULL);

          add_count (self, builder, "parties", acc_bundle_get_treaty_group (self->bundle, t), parties->len);
          add_codes (builder, "states", parties);
          add_codes (builder, "uncertain", uncertain);
          add_codes (builder, "unverified", unverified);
          acc_report_json_add_day (builder, "entry_into_force", acc_ledger_is_day (acc_ledger_get_entry_first (self->ledger, t), entry) ? entry : ACC_DAY_MAX);
          add_codes (builder, "organisations", organisations);
          add_codes (builder, "territories", territories);
          if (own->len > 0)
            add_codes (builder, "own", own);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (query->state == NULL)
    {
      add_combined (self, builder);
      add_groups (self, builder);
    }
  acc_report_json_add_as_at (builder, self->bundle);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

/**
 * acc_report_status_title:
 *
 * Returns: (transfer full): what the answer is headed
 */
char *
acc_report_status_title (const AccStatusQuery *query)
{
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (query->day));
  const char *basis = acc_words_describe_basis (query->basis);

  if (query->state != NULL)
    return acc_locale_compose (_ ("{state} on {date}, {basis}"), "state", acc_locale_state_name (query->state), "date", date, "basis", basis, NULL);
  if (query->region != NULL)
    return acc_locale_compose (_ ("Parties in {region} on {date}, {basis}"), "region", acc_phrase_name_region (query->region), "date", date, "basis", basis, NULL);
  return acc_locale_compose (_ ("Parties on {date}, {basis}"), "date", date, "basis", basis, NULL);
}

static void
take_row (GPtrArray *rows,
          char      *a,
          char      *b,
          char      *c)
{
  GStrv row = g_new0 (char *, 4);

  row[0] = a;
  row[1] = b;
  row[2] = c;
  g_ptr_array_add (rows, row);
}

static char *
state_to_text (Status *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *title = acc_report_status_title (self->query);
  g_autofree char *table = NULL;
  g_autofree char *as_at = acc_words_describe_as_at (self->bundle);
  g_autofree char *wrapped = acc_report_wrap (as_at, 78, "", "");
  g_autofree char *apart = acc_report_brief_word_no_treaties (self->bundle, self->query->state);
  GString *out;

  for (guint t = 0; t < self->n_treaties && apart == NULL; t++)
    {
      AccTreaty *treaty = get_treaty (self, t);
      AccPosition position;
      g_autofree char *rule = NULL;
      char *detail;

      if (!is_wanted (self, t))
        continue;
      get_position (self, self->query->state, t, &position);
      rule = acc_words_explain_rule (treaty, &position);
      if (position.action != NULL)
        {
          g_autofree char *day = acc_locale_format_date (position.action->date);
          g_autoptr (GString) said = g_string_new (NULL);

          acc_claim_add_doubts (said, self->bundle, position.action, FALSE, FALSE);
          acc_words_add_sentence (said, g_steal_pointer (&rule));
          detail = acc_locale_compose (_ ("{action} {date}. {rule}"), "action", acc_act_get_text (position.action->kind, ACC_ACT_NOUN), "date", day, "rule", said->str, NULL);
        }
      else
        detail = g_steal_pointer (&rule);
      take_row (rows, g_strdup (acc_locale_treaty_short_title (treaty)), g_strdup (acc_standing_describe (&position)), detail);
    }
  table = apart != NULL       ? acc_report_wrap (apart, 78, "", "")
        : self->n_treaties > 0 ? acc_report_table_to_text (rows, 3, 0) : g_strdup_printf ("%s\n", acc_words_say_no_treaties ());
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s\n\n", title);
  acc_report_append_own (out, self->bundle);
  g_string_append_printf (out, "%s\n%s", table, wrapped);
  return g_string_free (out, FALSE);
}

static void
add_party_list (Status  *self,
                GString *out,
                guint    t)
{
  g_autoptr (GPtrArray) parties = acc_report_status_list (self->ledger, self->query, t);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *table = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      AccPosition position;

      get_position (self, parties->pdata[i], t, &position);
      take_row (rows, g_strdup (acc_locale_state_name (parties->pdata[i])),
                position.action != NULL ? acc_locale_format_date (position.action->date) : g_strdup (""),
                g_strdup (position.action != NULL ? acc_act_get_text (position.action->kind, ACC_ACT_NOUN) : ""));
    }
  table = self->n_treaties > 0 ? acc_report_table_to_text (rows, 3, 1u << 1) : g_strdup_printf ("%s\n", acc_words_say_no_treaties ());
  g_string_append_printf (out, "\n%s\n%s", acc_locale_treaty_title (get_treaty (self, t)), table);
}

static void
add_doubts (Status  *self,
            GString *out,
            guint    t)
{
  g_autoptr (GPtrArray) uncertain = list_doubtful (self, t, FALSE);
  g_autoptr (GPtrArray) unverified = list_doubtful (self, t, TRUE);
  const char *title = acc_locale_treaty_short_title (get_treaty (self, t));

  if (uncertain->len > 0)
    {
      g_autofree char *list = acc_words_list_states (uncertain);
      g_autofree char *text = acc_locale_compose (_ ("{treaty}, not counted but perhaps party by then: {states}."), "treaty", title, "states", list, NULL);
      g_autofree char *wrapped = acc_report_wrap (text, 78, "", "  ");

      g_string_append (out, wrapped);
    }
  if (unverified->len > 0)
    {
      g_autofree char *list = acc_words_list_states (unverified);
      g_autofree char *text = acc_locale_compose (_ ("{treaty}, counted on a date that is not verified: {states}."), "treaty", title, "states", list, NULL);
      g_autofree char *wrapped = acc_report_wrap (text, 78, "", "  ");

      g_string_append (out, wrapped);
    }
}

static char *
to_text (Status *self)
{
  const AccStatusQuery *query = self->query;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *table = NULL;
  g_autofree char *title = acc_report_status_title (query);
  g_autofree char *as_at = acc_words_describe_as_at (self->bundle);
  g_autofree char *wrapped = acc_report_wrap (as_at, 78, "", "");
  AccGroup *group = get_combined (self);
  GString *out;

  for (guint t = 0; t < self->n_treaties; t++)
    {
      if (is_wanted (self, t))
        take_row (rows, g_strdup (acc_locale_treaty_short_title (get_treaty (self, t))),
                  acc_words_count_parties (self->ledger, acc_bundle_get_treaty_group (self->bundle, t), query->region, query->day, query->basis, NULL), word_apart (self, t));
    }
  if (group != NULL)
    {
      take_row (rows, g_strdup (acc_locale_text (group->title)),
                acc_words_count_parties (self->ledger, group, query->region, query->day, query->basis, NULL), g_strdup (""));
      take_row (rows, g_strdup (group->members->len == 2 ? _ ("both of these") : _ ("all of these")),
                acc_words_number_or_untold (acc_ledger_count_all (self->ledger, group, query->region, query->day, query->basis, NULL),
                                            acc_ledger_can_count (self->ledger, group, query->basis)), g_strdup (""));
    }
  table = self->n_treaties > 0 ? acc_report_table_to_text (rows, 3, 1u << 1) : g_strdup_printf ("%s\n", acc_words_say_no_treaties ());
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s\n\n", title);
  acc_report_append_own (out, self->bundle);
  g_string_append (out, table);
  if (query->treaty != NULL || query->region != NULL)
    for (guint t = 0; t < self->n_treaties; t++)
      {
        if (is_wanted (self, t))
          add_party_list (self, out, t);
      }
  g_string_append_c (out, '\n');
  for (guint t = 0; t < self->n_treaties; t++)
    {
      if (is_wanted (self, t))
        add_doubts (self, out, t);
    }
  g_string_append (out, wrapped);
  return g_string_free (out, FALSE);
}

/**
 * acc_report_status:
 * @ledger: the ledger
 * @query: what is asked
 * @format: text or JSON
 *
 * Returns: (transfer full): the answer
 */
char *
acc_report_status (AccLedger            *ledger,
                   const AccStatusQuery *query,
                   AccFormat             format)
{
  Status self = { .ledger = ledger, .bundle = acc_ledger_get_bundle (ledger), .query = query };

  self.n_treaties = acc_bundle_get_n (self.bundle, ACC_TABLE_TREATIES);
  if (format == ACC_FORMAT_JSON)
    return to_json (&self);
  return query->state != NULL ? state_to_text (&self) : to_text (&self);
}
