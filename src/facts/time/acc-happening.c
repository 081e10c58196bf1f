/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a place by its record: how it came to be, what it did under each treaty and on what terms, events, and numbers that a
 * source gives. What follows from figures is in acc-happening-computed.c. */

#include "config.h"

#include "facts/time/acc-happening.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-article-facts.h"
#include "model/bundle/acc-index.h"

G_DEFINE_FINAL_TYPE (AccHappening, acc_happening, G_TYPE_OBJECT)

static void
acc_happening_finalize (GObject *object)
{
  AccHappening *self = ACC_HAPPENING (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->name);
  g_free (self->claims);
  g_free (self->source);
  G_OBJECT_CLASS (acc_happening_parent_class)->finalize (object);
}

static void
acc_happening_class_init (AccHappeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_happening_finalize;
}

static void
acc_happening_init (AccHappening *self)
{
  self->value = ACC_INT_ABSENT;
  self->importance = 50;
}

typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccState *shown; /* whose page it is; NULL: one of many States */
  AccTreaty *only; /* of which alone it is told; NULL: of all */
  gboolean articles; /* of what was said of its articles, and not of the acts under it */
  AccArticle *article; /* of which alone; NULL: of all */
  GPtrArray *list;
} Telling;

static const char *
nick_of (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL; /* static */
}

static AccHappening *
add (Telling *self, AccSpan date, const char *lane, const char *kind, const char *state, const char *source)
{
  AccHappening *one = g_object_new (ACC_TYPE_HAPPENING, NULL);

  one->date = date;
  one->lane = g_intern_string (lane);
  one->kind = g_intern_string (kind);
  one->state = g_intern_string (state);
  one->source = g_strdup (source);
  g_ptr_array_add (self->list, one);
  return one;
}

/* On the page of a State WHAT is the title; among many it is the State's name, and WHAT comes after it. REST is a source in words, or else
 * a sentence before it. */
static void
word (Telling *self, AccHappening *one, const char *what, const char *rest, const char *source)
{
  AccState *state = one->state != NULL && self->shown == NULL ? acc_bundle_find_state (self->bundle, one->state) : NULL;
  g_autofree char *by = acc_words_describe_source (self->bundle, source);
  GString *detail = g_string_new (NULL);

  one->title = g_strdup (state != NULL ? acc_locale_state_name (state) : what);
  if (state != NULL)
    acc_words_add_sentence (detail, acc_locale_end_sentence (what));
  if (rest != NULL && *rest != '\0')
    acc_words_add_sentence (detail, acc_locale_end_sentence (rest));
  acc_words_add_sentence (detail, g_strdup (by));
  one->detail = g_string_free (detail, FALSE);
}

static const char *
lane_of (Telling *self, AccTreaty *treaty)
{
  return self->shown != NULL ? ACC_LANE_TREATIES : treaty->id;
}

/* From when the act binds, where that is another day; or from when a denunciation ends it. */
static void
add_effect (Telling *self, guint s, guint t, AccAction *action)
{
  AccTreaty *treaty = acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t);
  gboolean ends = action->kind == ACC_ACTION_DENUNCIATION;
  gint32 deposit = acc_date_last_day (action->date), day;
  AccPosition position, bound;
  AccHappening *one;
  g_autofree char *title = NULL;
  g_autofree char *rule = NULL;

  if (acc_action_signs (action) || action->date.precision != ACC_PRECISION_DAY)
    return;
  acc_ledger_query (self->ledger, s, t, deposit, ACC_BASIS_DEPOSIT, &position);
  if (!ends && position.action != action)
    return;
  day = ends ? position.until : position.bound_since;
  if (day == deposit || day >= ACC_DAY_MAX || day <= ACC_DAY_MIN || (!ends && !acc_ledger_is_day (position.bound_first, position.bound_since)))
    return;
  acc_ledger_query (self->ledger, s, t, MAX (day, deposit), ACC_BASIS_BOUND, &bound);
  if (ends)
    bound.rule = ACC_RULE_DENOUNCED;
  rule = acc_words_explain_rule (treaty, &bound);
  title = acc_locale_compose (ends ? C_ ("timeline", "{treaty}: no longer binds the State") : C_ ("timeline", "{treaty}: binds the State"), "treaty",
                              acc_locale_treaty_short_title (treaty), NULL);
  title = acc_own_mark_of (g_steal_pointer (&title), action);
  one = add (self, acc_span_single (acc_date_from_day (day)), lane_of (self, treaty), ends ? "unbound" : "bound", action->state,
             acc_date_is_set (action->effective) ? action->sources[0] : treaty->source);
  one->treaty = treaty;
  one->own = action->own != NULL ? action : NULL;
  one->computed = !acc_date_is_set (action->effective);
  one->importance = 45;
  word (self, one, title, rule, one->source);
}

static void
add_action (Telling *self, guint s, AccAction *action)
{
  guint t = (guint) acc_bundle_treaty_index (self->bundle, action->treaty);
  AccTreaty *treaty = acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t);
  g_autofree char *sources = g_strjoinv (" ", action->sources);
  AccHappening *one = add (self, acc_span_single (action->date), lane_of (self, treaty), nick_of (ACC_TYPE_ACTION_KIND, action->kind), action->state, sources);
  g_autofree char *title = self->shown != NULL ? acc_locale_compose (acc_act_get_text (action->kind, ACC_ACT_TREATY), "treaty", acc_locale_treaty_short_title (treaty), NULL)
                                               : g_strdup (acc_act_get_text (action->kind, ACC_ACT_TITLE));

  title = acc_own_mark_of (g_steal_pointer (&title), action);
  one->own = action->own != NULL ? action : NULL;
  one->treaty = treaty;
  one->action = action->kind;
  one->is_action = TRUE;
  one->importance = self->shown == NULL && acc_action_signs (action) ? 60 : 90;
  word (self, one, title, NULL, action->sources[0]);
  if (self->shown != NULL)
    add_effect (self, s, t, action);
}

/* What became of a term on a day. */
typedef enum
{
  TERM_MADE,
  TERM_WITHDRAWN_IN_PART,
  TERM_WITHDRAWN,
} Turn;

static void
add_term (Telling *self, AccDate date, AccTreaty *treaty, const char *state, const char *words, const char *summary, const char *kind, const char *source, Turn turn)
{
  static const struct { const char *words, *suffix; } turns[] = {
    [TERM_MADE] = { NC_ ("timeline", "{treaty}: {reservation}"), "" },
    [TERM_WITHDRAWN_IN_PART] = { NC_ ("timeline", "{treaty}, withdrawn in part: {reservation}"), "-withdrawn-in-part" },
    [TERM_WITHDRAWN] = { NC_ ("timeline", "{treaty}, withdrawn: {reservation}"), "-withdrawn" },
  };
  g_autofree char *title = acc_locale_compose (g_dpgettext2 (NULL, "timeline", turns[turn].words), "treaty", acc_locale_treaty_short_title (treaty), "reservation", words, NULL);
  g_autofree char *nick = g_strconcat (kind, turns[turn].suffix, NULL);
  AccHappening *one;

  if (!acc_date_is_set (date) || (self->only != NULL && treaty != self->only))
    return;
  one = add (self, acc_span_single (date), ACC_LANE_TERMS, nick, state, source);
  one->treaty = treaty;
  /* What stands in part still stands. */
  one->withdraws = turn == TERM_WITHDRAWN;
  one->importance = 55;
  word (self, one, title, summary, source);
}

static void
add_terms (Telling *self, guint s)
{
  AccRows reservations = acc_index_of_state (self->bundle, ACC_TABLE_RESERVATIONS, s), limitations = acc_index_of_state (self->bundle, ACC_TABLE_LIMITATIONS, s);

  for (guint i = 0; i < reservations.n; i++)
    {
      AccReservation *one = reservations.records[i];
      AccTreaty *treaty = acc_bundle_find_treaty (self->bundle, one->treaty);
      g_autofree char *words = acc_claim_word_reservation ((AccClaimKind) one->kind, (const char *const *) one->articles);
      AccDate made = acc_ledger_get_made (self->ledger, one);
      const char *summary = one->summary != NULL ? acc_locale_text (one->summary) : NULL;
      const char *later = one->later_summary != NULL ? acc_locale_text (one->later_summary) : summary, *kind = nick_of (ACC_TYPE_RESERVATION_KIND, one->kind);

      if (self->article != NULL && !acc_article_is_touched (self->article, (const char *const *) one->articles))
        continue;
      add_term (self, made, treaty, one->state, words, summary, kind, one->source, TERM_MADE);
      add_term (self, one->withdrawn_in_part, treaty, one->state, words, later, kind, one->source, TERM_WITHDRAWN_IN_PART);
      add_term (self, one->withdrawn, treaty, one->state, words, later, kind, one->source, TERM_WITHDRAWN);
    }
  for (guint i = 0; i < limitations.n; i++)
    {
      AccLimitation *one = limitations.records[i];
      AccTreaty *treaty = acc_bundle_find_treaty (self->bundle, one->treaty);
      const char *extent = one->extent != NULL ? acc_locale_text (one->extent) : NULL;
      const char *const by[] = { one->article, NULL };

      if (self->article != NULL && !acc_article_is_touched (self->article, by))
        continue;

      add_term (self, one->declared, treaty, one->state, C_ ("terms", "geographical limitation"), extent, "limitation", one->source, TERM_MADE);
      add_term (self, one->withdrawn, treaty, one->state, C_ ("terms", "geographical limitation"), extent, "limitation", one->source, TERM_WITHDRAWN);
    }
}

/* Of the day on which it was over, or where it is not yet, on which it had begun: before that it is not told of. */
static char *
name_claim (const AccClaim *claim, const AccSpan *date)
{
  g_autofree char *id = acc_claim_get_id (claim);
  gint32 last = acc_span_last_day (date);
  g_autofree char *day = acc_date_to_string (acc_date_from_day (last < ACC_DAY_MAX ? last : acc_date_last_day (date->start)));

  return g_strdup_printf ("%s@%s", id, day);
}

static void
add_statehood (Telling *self, guint s)
{
  AccRows rows = acc_index_of_state (self->bundle, ACC_TABLE_STATEHOOD, s);
  const AccMoment moment = { self->ledger, ACC_DAY_MAX - 1, ACC_BASIS_DEPOSIT };
  AccClaim claim;

  for (guint i = 0; i < rows.n; i++)
    {
      AccStatehood *one = rows.records[i];
      AccHappening *told = add (self, acc_span_single (one->date), self->shown != NULL ? ACC_LANE_LAW : ACC_LANE_STATES, nick_of (ACC_TYPE_STATEHOOD_KIND, one->kind), one->state,
                                one->source);
      g_autofree char *other = acc_date_is_set (one->other) ? acc_words_statehood_other (self->bundle, one) : NULL;

      acc_claim_fill_statehood (&claim, &moment, one);
      told->claims = name_claim (&claim, &told->date);
      told->importance = 70;
      word (self, told, acc_words_statehood ((AccStatehoodKind) one->kind), other, one->source);
    }
}

/* An act is told from the act, and a State's beginning from the day that is known of it. */
static gboolean
repeats (Telling *self, AccEvent *event)
{
  AccRows rows = { 0 };

  if (self->shown == NULL || g_strcmp0 (event->state, self->shown->iso3) != 0)
    return FALSE;
  if (event->kind == ACC_EVENT_TREATY)
    return TRUE;
  if (event->kind == ACC_EVENT_STATE)
    rows = acc_index_of_state (self->bundle, ACC_TABLE_STATEHOOD, (guint) acc_bundle_state_index (self->bundle, event->state));
  for (guint i = 0; i < rows.n; i++)
    {
      AccDate day = ((AccStatehood *) rows.records[i])->date;

      if (acc_date_first_day (day) >= acc_span_first_day (&event->date) && acc_date_last_day (day) <= acc_span_last_day (&event->date))
        return TRUE;
    }
  return FALSE;
}

static void
add_event (Telling *self, AccEvent *event)
{
  static const struct { const char *lane; guint importance; } places[] = {
    [ACC_EVENT_INSTITUTION] = { ACC_LANE_LAW, 60 }, [ACC_EVENT_TREATY] = { ACC_LANE_TREATIES, 80 }, [ACC_EVENT_DECLARATION] = { ACC_LANE_LAW, 60 },
    [ACC_EVENT_CONFERENCE] = { ACC_LANE_EVENTS, 50 }, [ACC_EVENT_STATE] = { ACC_LANE_LAW, 60 }, [ACC_EVENT_PRESENCE] = { ACC_LANE_LAW, 60 },
    [ACC_EVENT_LAW] = { ACC_LANE_LAW, 60 }, [ACC_EVENT_MOVEMENT] = { ACC_LANE_EVENTS, 50 }, [ACC_EVENT_CAMPAIGN] = { ACC_LANE_EVENTS, 50 },
    [ACC_EVENT_DOCUMENT] = { ACC_LANE_EVENTS, 55 }, [ACC_EVENT_DISPLACEMENT] = { ACC_LANE_DISPLACEMENT, 65 },
  };
  const AccMoment moment = { self->ledger, acc_span_last_day (&event->date), ACC_BASIS_DEPOSIT };
  AccHappening *one;
  AccClaim claim;

  if (repeats (self, event))
    return;
  one = add (self, event->date, places[event->kind].lane, nick_of (ACC_TYPE_EVENT_KIND, event->kind), event->state, event->source);
  one->treaty = event->treaty != NULL ? acc_bundle_find_treaty (self->bundle, event->treaty) : NULL;
  one->importance = places[event->kind].importance;
  acc_claim_fill_event (&claim, &moment, event);
  one->claims = name_claim (&claim, &event->date);
  one->name = g_strdup (event->title);
  one->title = g_strdup (acc_locale_text (event->title));
  {
    GString *detail = g_string_new (NULL);

    if (event->detail != NULL)
      acc_words_add_sentence (detail, acc_locale_end_sentence (acc_locale_text (event->detail)));
    acc_words_add_sentence (detail, acc_words_describe_source (self->bundle, event->source));
    one->detail = g_string_free (detail, FALSE);
  }
}

/* The words say of what the number is one. */
static void
add_observation (Telling *self, AccObservation *observation)
{
  const char *qualifier = acc_words_describe_qualifier ((AccQualifier) observation->qualifier);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  AccHappening *one;

  if (observation->value == ACC_INT_ABSENT)
    return;
  one = add (self, observation->date, ACC_LANE_COUNTED, "observation", observation->state, observation->source);
  number = acc_locale_format_number (observation->value);
  words = *qualifier != '\0' ? g_strdup_printf ("%s %s", qualifier, number) : g_strdup (number);
  one->name = g_strdup (observation->title);
  one->claims = g_strdup_printf ("%s/observation/%s", observation->state, observation->id);
  one->value = observation->value;
  one->qualifier = nick_of (ACC_TYPE_QUALIFIER, observation->qualifier);
  one->importance = 40;
  one->title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_text (observation->title), "words", words, NULL);
  one->detail = acc_words_describe_source (self->bundle, observation->source);
}

static gboolean
has_event (AccBundle *bundle, guint treaty, AccDate date)
{
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_EVENTS, treaty);

  for (guint i = 0; i < rows.n; i++)
    if (acc_date_equal (((AccEvent *) rows.records[i])->date.start, date))
      return TRUE;
  return FALSE;
}

/* The day on which it was done, and that of its entry into force, where no event of the bundle tells of them. */
static void
add_treaty (Telling *self, guint t)
{
  AccTreaty *treaty = acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t);
  gint32 computed = acc_ledger_get_entry_into_force (self->ledger, t, NULL);
  gboolean published = acc_date_is_set (treaty->entry_into_force);
  AccDate dates[] = { treaty->done, treaty->entry_into_force };
  const char *const texts[] = { C_ ("timeline", "{treaty}: adopted"), C_ ("timeline", "{treaty}: enters into force") };

  if (!published && acc_ledger_is_day (acc_ledger_get_entry_first (self->ledger, t), computed))
    dates[1] = acc_date_from_day (computed);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      AccHappening *one;

      if (!acc_date_is_set (dates[i]) || has_event (self->bundle, t, dates[i]))
        continue;
      one = add (self, acc_span_single (dates[i]), ACC_LANE_TREATIES, i == 0 ? "adopted" : "in-force", NULL, treaty->source);
      one->treaty = treaty;
      if (i == 1)
        {
          AccSpan date = acc_span_single (dates[i]);
          AccClaim claim;

          acc_claim_fill_entry (&claim, &(AccMoment) { self->ledger, acc_date_last_day (dates[i]), ACC_BASIS_DEPOSIT }, t);
          one->claims = name_claim (&claim, &date);
        }
      one->importance = 80;
      one->computed = i == 1 && !published;
      one->title = acc_locale_compose (texts[i], "treaty", acc_locale_treaty_short_title (treaty), NULL);
      one->detail = acc_words_describe_source (self->bundle, treaty->source);
    }
}

static void
add_state (Telling *self, guint s)
{
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (self->ledger, s, -1);

  for (guint i = 0; i < actions->len && !self->articles; i++)
    if (self->only == NULL || g_str_equal (((AccAction *) actions->pdata[i])->treaty, self->only->id))
      add_action (self, s, actions->pdata[i]);
  add_terms (self, s);
  if (self->only == NULL)
    add_statehood (self, s);
}

static gboolean
event_in_region (AccBundle *bundle, AccEvent *event, AccRegion *region)
{
  AccState *state = event->state != NULL ? acc_bundle_find_state (bundle, event->state) : NULL;

  if (event->kind == ACC_EVENT_TREATY && state != NULL)
    return FALSE;
  if (state != NULL && acc_bundle_state_in_region (bundle, state, region))
    return TRUE;
  for (guint i = 0; event->states != NULL && event->states[i] != NULL; i++)
    if (acc_bundle_state_in_region (bundle, acc_bundle_find_state (bundle, event->states[i]), region))
      return TRUE;
  return FALSE;
}

static void
add_page_of_state (Telling *self)
{
  guint s = (guint) acc_bundle_state_index (self->bundle, self->shown->iso3);
  AccRows observations = acc_index_of_state (self->bundle, ACC_TABLE_OBSERVATIONS, s), events = acc_index_of_state (self->bundle, ACC_TABLE_EVENTS, s);

  add_state (self, s);
  for (guint i = 0; i < observations.n; i++)
    add_observation (self, observations.records[i]);
  for (guint i = 0; i < events.n; i++)
    add_event (self, events.records[i]);
}

/* Of who are compared: each in a lane of its own, and nothing of what follows from figures. */
static void
add_compared (Telling *self, const AccCompared *compared)
{
  AccPlace place = acc_compared_get_place (compared);
  g_autoptr (GPtrArray) list = acc_happening_list (self->ledger, &place, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      AccHappening *one = list->pdata[i];

      one->lane = g_intern_string (acc_compared_get_code (compared));
      g_ptr_array_add (self->list, g_object_ref (one));
    }
}

static gboolean
is_told_of (const AccPlace *place, AccEvent *event, AccBundle *bundle)
{
  if (place->treaty != NULL)
    return g_strcmp0 (event->treaty, place->treaty->id) == 0 && event->state == NULL;
  return place->kind == ACC_PLACE_REGION ? event_in_region (bundle, event, place->region) : event->state == NULL;
}

static void
add_page_of_many (Telling *self, const AccPlace *place)
{
  for (guint s = 0; s < acc_bundle_get_n (self->bundle, ACC_TABLE_STATES); s++)
    if (place->kind != ACC_PLACE_REGION || acc_bundle_state_in_region (self->bundle, acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, s), place->region))
      add_state (self, s);
  for (guint i = 0; i < acc_bundle_get_n (self->bundle, ACC_TABLE_EVENTS); i++)
    {
      AccEvent *event = acc_bundle_get_item (self->bundle, ACC_TABLE_EVENTS, i);

      if (is_told_of (place, event, self->bundle))
        add_event (self, event);
    }
  for (guint t = 0; place->kind != ACC_PLACE_REGION && t < acc_bundle_get_n (self->bundle, ACC_TABLE_TREATIES); t++)
    if (self->only == NULL || acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t) == (gpointer) self->only)
      add_treaty (self, t);
}

GPtrArray *
acc_happening_list (AccLedger *ledger, const AccPlace *place, const GPtrArray *years)
{
  Telling self = { ledger, acc_ledger_get_bundle (ledger), place->kind == ACC_PLACE_STATE ? place->state : NULL,
                   place->treaty, place->kind == ACC_PLACE_ARTICLE, place->article, g_ptr_array_new_with_free_func (g_object_unref) };

  if (self.shown != NULL)
    add_page_of_state (&self);
  else if (place->kind == ACC_PLACE_COMPARISON)
    for (guint i = 0; i < place->n_compared; i++)
      add_compared (&self, &place->compared[i]);
  else
    add_page_of_many (&self, place);
  if (years != NULL)
    acc_happening_add_computed (self.list, ledger, place, years);
  return self.list;
}
