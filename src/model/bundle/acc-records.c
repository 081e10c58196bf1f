/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of fields of all kinds of records, and the words that their enumerations have in JSON. */
#include "config.h"

#include "model/bundle/acc-records.h"

#include "model/json/acc-enum.h"

ACC_DEFINE_ENUM (AccStateKind, acc_state_kind,
                 ACC_ENUM_VALUE (ACC_STATE_MEMBER, "member"),
                 ACC_ENUM_VALUE (ACC_STATE_OBSERVER, "observer"),
                 ACC_ENUM_VALUE (ACC_STATE_NON_MEMBER, "non-member"),
                 ACC_ENUM_VALUE (ACC_STATE_FORMER, "former"),
                 ACC_ENUM_VALUE (ACC_STATE_TERRITORY, "territory"),
                 ACC_ENUM_VALUE (ACC_STATE_GROUP, "group"),
                 ACC_ENUM_VALUE (ACC_STATE_ORGANISATION, "organisation"))
ACC_DEFINE_ENUM (AccActionKind, acc_action_kind,
                 ACC_ENUM_VALUE (ACC_ACTION_SIGNATURE, "signature"),
                 ACC_ENUM_VALUE (ACC_ACTION_SUCCESSION_TO_SIGNATURE, "succession-to-signature"),
                 ACC_ENUM_VALUE (ACC_ACTION_RATIFICATION, "ratification"),
                 ACC_ENUM_VALUE (ACC_ACTION_ACCEPTANCE, "acceptance"),
                 ACC_ENUM_VALUE (ACC_ACTION_APPROVAL, "approval"),
                 ACC_ENUM_VALUE (ACC_ACTION_ACCESSION, "accession"),
                 ACC_ENUM_VALUE (ACC_ACTION_DEFINITIVE_SIGNATURE, "definitive-signature"),
                 ACC_ENUM_VALUE (ACC_ACTION_CONSENT_TO_BE_BOUND, "consent-to-be-bound"),
                 ACC_ENUM_VALUE (ACC_ACTION_SUCCESSION, "succession"),
                 ACC_ENUM_VALUE (ACC_ACTION_DENUNCIATION, "denunciation"))
ACC_DEFINE_ENUM (AccQualifier, acc_qualifier,
                 ACC_ENUM_VALUE (ACC_QUALIFIER_EXACTLY, "exactly"),
                 ACC_ENUM_VALUE (ACC_QUALIFIER_ABOUT, "about"),
                 ACC_ENUM_VALUE (ACC_QUALIFIER_UP_TO, "up-to"),
                 ACC_ENUM_VALUE (ACC_QUALIFIER_AT_LEAST, "at-least"),
                 ACC_ENUM_VALUE (ACC_QUALIFIER_ESTIMATED, "estimated"),
                 ACC_ENUM_VALUE (ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS, "hundreds-of-thousands"))
ACC_DEFINE_ENUM (AccDoubt, acc_doubt,
                 ACC_ENUM_VALUE (ACC_DOUBT_VERIFIED, "verified"),
                 ACC_ENUM_VALUE (ACC_DOUBT_COMPUTED, "computed"),
                 ACC_ENUM_VALUE (ACC_DOUBT_SINGLE_SOURCE, "single-source"),
                 ACC_ENUM_VALUE (ACC_DOUBT_UNVERIFIED, "unverified"))
ACC_DEFINE_ENUM (AccReservationKind, acc_reservation_kind,
                 ACC_ENUM_VALUE (ACC_RESERVATION_RESERVATION, "reservation"),
                 ACC_ENUM_VALUE (ACC_RESERVATION_DECLARATION, "declaration"),
                 ACC_ENUM_VALUE (ACC_RESERVATION_BOTH, "both"),
                 ACC_ENUM_VALUE (ACC_RESERVATION_CHOICE, "choice"))
ACC_DEFINE_ENUM (AccReservable, acc_reservable,
                 ACC_ENUM_VALUE (ACC_RESERVABLE_YES, "yes"),
                 ACC_ENUM_VALUE (ACC_RESERVABLE_IN_PART, "in-part"),
                 ACC_ENUM_VALUE (ACC_RESERVABLE_NO, "no"),
                 ACC_ENUM_VALUE (ACC_RESERVABLE_NOT_NAMED, "not-named"))
ACC_DEFINE_ENUM (AccLimitationStatus, acc_limitation_status,
                 ACC_ENUM_VALUE (ACC_LIMITATION_LIMITED, "limited"),
                 ACC_ENUM_VALUE (ACC_LIMITATION_WITHDRAWN, "withdrawn"))
ACC_DEFINE_ENUM (AccPeriod, acc_period,
                 ACC_ENUM_VALUE (ACC_PERIOD_END_OF_YEAR, "end-of-year"),
                 ACC_ENUM_VALUE (ACC_PERIOD_WITHIN_YEAR, "within-year"))
ACC_DEFINE_ENUM (AccStatehoodKind, acc_statehood_kind,
                 ACC_ENUM_VALUE (ACC_STATEHOOD_INDEPENDENCE, "independence"),
                 ACC_ENUM_VALUE (ACC_STATEHOOD_FORMATION, "formation"),
                 ACC_ENUM_VALUE (ACC_STATEHOOD_DISSOLUTION, "dissolution"),
                 ACC_ENUM_VALUE (ACC_STATEHOOD_ORIGINAL_MEMBER, "original-member"),
                 ACC_ENUM_VALUE (ACC_STATEHOOD_ADMISSION, "admission"),
                 ACC_ENUM_VALUE (ACC_STATEHOOD_OBSERVER, "observer"))
ACC_DEFINE_ENUM (AccEventKind, acc_event_kind,
                 ACC_ENUM_VALUE (ACC_EVENT_INSTITUTION, "institution"),
                 ACC_ENUM_VALUE (ACC_EVENT_TREATY, "treaty"),
                 ACC_ENUM_VALUE (ACC_EVENT_DECLARATION, "declaration"),
                 ACC_ENUM_VALUE (ACC_EVENT_CONFERENCE, "conference"),
                 ACC_ENUM_VALUE (ACC_EVENT_STATE, "state"),
                 ACC_ENUM_VALUE (ACC_EVENT_PRESENCE, "presence"),
                 ACC_ENUM_VALUE (ACC_EVENT_LAW, "law"),
                 ACC_ENUM_VALUE (ACC_EVENT_MOVEMENT, "movement"),
                 ACC_ENUM_VALUE (ACC_EVENT_CAMPAIGN, "campaign"),
                 ACC_ENUM_VALUE (ACC_EVENT_DOCUMENT, "document"),
                 ACC_ENUM_VALUE (ACC_EVENT_DISPLACEMENT, "displacement"))

/* A kind of record is its table of fields, with what no field says alone. */
#define RECORD(TypeName, type_name, fields) RECORD_WITH_CHECK (TypeName, type_name, fields, NULL)
#define RECORD_WITH_CHECK(TypeName, type_name, fields, check_fields)                               \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, ACC_TYPE_RECORD)                                       \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    acc_record_class_set_fields (ACC_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));         \
    ACC_RECORD_CLASS (klass)->check = check_fields;                                                \
  }                                                                                                \
  static void type_name##_init (TypeName *self)                                                    \
  {                                                                                                \
  }

static gboolean
has_word (JsonObject *object, const char *key, const char *word)
{
  return g_strcmp0 (acc_json_get_text (object, key), word) == 0;
}

static gboolean
exclude (JsonObject *object, const char *key, const char *beside, const AccFaultPlace *place)
{
  return !json_object_has_member (object, key) || acc_fault_add (place, key, ACC_FAULT_BESIDE, beside, NULL);
}

static gboolean
needs (JsonObject *object, const char *key, const char *other, const AccFaultPlace *place)
{
  return !json_object_has_member (object, key) || json_object_has_member (object, other) || acc_fault_add (place, other, ACC_FAULT_MISSING, NULL, NULL);
}

static const AccField source_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, id), ACC_FIELD_REQUIRED, NULL },
  { "title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, title), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "publisher", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, publisher), ACC_FIELD_REQUIRED, NULL },
  { "date", ACC_FIELD_SPAN, G_STRUCT_OFFSET (AccSource, date), ACC_FIELD_OPTIONAL, NULL },
  { "as-at", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccSource, as_at), ACC_FIELD_OPTIONAL, NULL },
  { "licence", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, licence), ACC_FIELD_OPTIONAL, NULL },
  { "address", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, address), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ADDRESS },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, note), ACC_FIELD_OPTIONAL, NULL },
  { "editorial", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccSource, editorial), ACC_FIELD_EDITORIAL, NULL },
};
RECORD (AccSource, acc_source, source_fields)

static const AccField region_fields[] = {
  { "code", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccRegion, code), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_M49 },
  { "name", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccRegion, name), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "parent", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccRegion, parent), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_M49 },
};
RECORD (AccRegion, acc_region, region_fields)

static const AccField state_fields[] = {
  { "iso3", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, iso3), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "name", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, name), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "region", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, region), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_M49 },
  { "kind", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccState, kind), ACC_FIELD_REQUIRED, acc_state_kind_get_type },
  { "since", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccState, since), ACC_FIELD_OPTIONAL, NULL },
  { "until", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccState, until), ACC_FIELD_OPTIONAL, NULL },
  { "place-taken-by", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, place_taken_by), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "filed-under", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, filed_under), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "predecessors", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccState, predecessors), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "aliases", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccState, aliases), ACC_FIELD_OPTIONAL, NULL },
  { "figures-include", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccState, figures_include), ACC_FIELD_OPTIONAL, NULL },
  { "inhabitants-from", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccState, inhabitants_from), ACC_FIELD_OPTIONAL, NULL },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, note), ACC_FIELD_TEXT, NULL },
  { "editorial", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccState, editorial), ACC_FIELD_EDITORIAL, NULL },
};

/* A State that ended has its last day; no other has one, or a State that took its place. */
static gboolean
check_state (JsonObject *object, const AccFaultPlace *place)
{
  g_autofree char *kind = g_strdup_printf ("“kind”: “%s”", acc_json_get_text (object, "kind"));

  if (has_word (object, "kind", "former"))
    return json_object_has_member (object, "until") || acc_fault_add (place, "until", ACC_FAULT_MISSING, NULL, NULL);
  return exclude (object, "until", kind, place) & exclude (object, "place_taken_by", kind, place);
}
RECORD_WITH_CHECK (AccState, acc_state, state_fields, check_state)

gboolean
acc_state_has_treaties (const AccState *state)
{
  return state->kind != ACC_STATE_TERRITORY && state->kind != ACC_STATE_GROUP;
}

gboolean
acc_state_was_there (const AccState *state, gint32 first, gint32 last)
{
  return (!acc_date_is_set (state->since) || acc_date_first_day (state->since) <= last)
         && (!acc_date_is_set (state->until) || acc_date_last_day (state->until) >= first);
}

static const AccField treaty_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, id), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "base", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, base), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_KEY },
  { "title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, title), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "short-title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, short_title), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "place", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, place), ACC_FIELD_TEXT, NULL },
  { "done", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccTreaty, done), ACC_FIELD_REQUIRED, NULL },
  { "entry-into-force", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccTreaty, entry_into_force), ACC_FIELD_OPTIONAL, NULL },
  { "signature-from", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccTreaty, signature_from), ACC_FIELD_OPTIONAL, NULL },
  { "signature-until", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccTreaty, signature_until), ACC_FIELD_OPTIONAL, NULL },
  { "open-to", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccTreaty, open_to), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_KEY },
  { "untc", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, untc), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_UNTC },
  { "registration-date", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccTreaty, registration_date), ACC_FIELD_OPTIONAL, NULL },
  { "registration-no", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, registration_no), ACC_FIELD_OPTIONAL, NULL, .max = 9999999 },
  { "unts-volume", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, unts_volume), ACC_FIELD_OPTIONAL, NULL, .max = 99999 },
  { "unts-page", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, unts_page), ACC_FIELD_OPTIONAL, NULL, .max = 99999 },
  { "signatories", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, signatories), ACC_FIELD_OPTIONAL, NULL, .max = 1000 },
  { "languages", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccTreaty, languages), ACC_FIELD_OPTIONAL, NULL },
  { "instruments", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, instruments), ACC_FIELD_OPTIONAL, NULL, .min = 1, .max = 1000 },
  { "wait-days", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, wait_days), ACC_FIELD_OPTIONAL, NULL, .max = 36525 },
  { "wait-years", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, wait_years), ACC_FIELD_OPTIONAL, NULL, .max = 100 },
  { "later-wait-days", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, later_wait_days), ACC_FIELD_OPTIONAL, NULL, .max = 36525 },
  { "article-first", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, article_first), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "article-later", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, article_later), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "article-denunciation", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, article_denunciation), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "denunciation-months", ACC_FIELD_INT, G_STRUCT_OFFSET (AccTreaty, denunciation_months), ACC_FIELD_OPTIONAL, NULL, .max = 1200 },
  { "shape", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccTreaty, shape), ACC_FIELD_OPTIONAL, acc_shape_get_type },
  { "colour", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccTreaty, colour), ACC_FIELD_OPTIONAL, acc_color_get_type },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccTreaty, source), ACC_FIELD_REQUIRED, NULL },
};

static gboolean
check_treaty (JsonObject *object, const AccFaultPlace *place)
{
  return !json_object_has_member (object, "wait_days") || exclude (object, "wait_years", "“wait_days”", place);
}
RECORD_WITH_CHECK (AccTreaty, acc_treaty, treaty_fields, check_treaty)

static const AccField action_fields[] = {
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccAction, state), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "treaty", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccAction, treaty), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "action", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccAction, kind), ACC_FIELD_REQUIRED, acc_action_kind_get_type },
  { "date", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccAction, date), ACC_FIELD_REQUIRED, NULL },
  { "effective", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccAction, effective), ACC_FIELD_OPTIONAL, NULL },
  { "doubt", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccAction, doubt), ACC_FIELD_OPTIONAL, acc_doubt_get_type },
  { "effective-doubt", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccAction, effective_doubt), ACC_FIELD_EDITORIAL, acc_doubt_get_type },
  { "sources", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccAction, sources), ACC_FIELD_REQUIRED, NULL },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccAction, note), ACC_FIELD_TEXT, NULL },
  { "editorial", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccAction, editorial), ACC_FIELD_EDITORIAL, NULL },
};
RECORD (AccAction, acc_action, action_fields)

/* What is of one computer alone is not handed on with an act. */
static const AccField own_act_fields[] = {
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, state), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "treaty", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, treaty), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "action", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccOwnAct, kind), ACC_FIELD_REQUIRED, acc_action_kind_get_type },
  { "date", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccOwnAct, date), ACC_FIELD_REQUIRED, NULL },
  { "effective", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccOwnAct, effective), ACC_FIELD_OPTIONAL, NULL },
  { "corrects", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccOwnAct, corrects), ACC_FIELD_OPTIONAL, NULL },
  { "doubt", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccOwnAct, doubt), ACC_FIELD_NO_DEFAULT, acc_doubt_get_type },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, source), ACC_FIELD_REQUIRED, NULL },
  { "publisher", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, publisher), ACC_FIELD_OPTIONAL, NULL },
  { "address", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, address), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ADDRESS },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, note), ACC_FIELD_OPTIONAL, NULL },
  { "by", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, by), ACC_FIELD_OPTIONAL, NULL },
  { "file", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccOwnAct, file), ACC_FIELD_EDITORIAL, NULL },
  { "recorded", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccOwnAct, recorded), ACC_FIELD_EDITORIAL, NULL },
};
RECORD (AccOwnAct, acc_own_act, own_act_fields)

static const AccField reservation_fields[] = {
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccReservation, state), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "treaty", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccReservation, treaty), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "articles", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccReservation, articles), ACC_FIELD_TEXT, NULL, .form = ACC_FORM_ARTICLE },
  { "base-articles", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccReservation, base_articles), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "kind", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccReservation, kind), ACC_FIELD_REQUIRED, acc_reservation_kind_get_type },
  { "date", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccReservation, date), ACC_FIELD_OPTIONAL, NULL },
  { "withdrawn", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccReservation, withdrawn), ACC_FIELD_OPTIONAL, NULL },
  { "withdrawn-in-part", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccReservation, withdrawn_in_part), ACC_FIELD_OPTIONAL, NULL },
  { "as-at", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccReservation, as_at), ACC_FIELD_OPTIONAL, NULL },
  { "summary", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccReservation, summary), ACC_FIELD_TEXT, NULL },
  { "later-summary", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccReservation, later_summary), ACC_FIELD_TEXT, NULL },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccReservation, source), ACC_FIELD_REQUIRED, NULL },
  { "editorial", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccReservation, editorial), ACC_FIELD_EDITORIAL, NULL },
};

static gboolean
check_reservation (JsonObject *object, const AccFaultPlace *place)
{
  return needs (object, "later_summary", "withdrawn_in_part", place);
}
RECORD_WITH_CHECK (AccReservation, acc_reservation, reservation_fields, check_reservation)

static const AccField article_fields[] = {
  { "treaty", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, treaty), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "number", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, number), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ARTICLE },
  { "heading", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, heading), ACC_FIELD_TEXT, NULL },
  { "chapter", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, chapter), ACC_FIELD_TEXT, NULL },
  { "provides", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, provides), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "reservable", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccArticle, reservable), ACC_FIELD_NO_DEFAULT, acc_reservable_get_type },
  { "reservable-by", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, reservable_by), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "except", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccArticle, except), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "except-of-base", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccArticle, except_of_base), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccArticle, source), ACC_FIELD_REQUIRED, NULL },
};
RECORD (AccArticle, acc_article, article_fields)

static const AccField limitation_fields[] = {
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, state), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "treaty", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, treaty), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "status", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccLimitation, status), ACC_FIELD_REQUIRED, acc_limitation_status_get_type },
  { "article", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, article), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ARTICLE },
  { "extent", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, extent), ACC_FIELD_TEXT, NULL },
  { "declared", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccLimitation, declared), ACC_FIELD_OPTIONAL, NULL },
  { "withdrawn", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccLimitation, withdrawn), ACC_FIELD_OPTIONAL, NULL },
  { "doubt", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccLimitation, doubt), ACC_FIELD_OPTIONAL, acc_doubt_get_type },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, note), ACC_FIELD_TEXT, NULL },
  { "later-note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, later_note), ACC_FIELD_TEXT, NULL },
  { "later-from", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccLimitation, later_from), ACC_FIELD_OPTIONAL, NULL },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, source), ACC_FIELD_REQUIRED, NULL },
  { "editorial", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccLimitation, editorial), ACC_FIELD_EDITORIAL, NULL },
};

static gboolean
check_limitation (JsonObject *object, const AccFaultPlace *place)
{
  return (!has_word (object, "status", "limited") || exclude (object, "withdrawn", "“status”: “limited”", place))
         & needs (object, "later_note", "later_from", place) & needs (object, "later_from", "later_note", place);
}
RECORD_WITH_CHECK (AccLimitation, acc_limitation, limitation_fields, check_limitation)

static const AccField event_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, id), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "date", ACC_FIELD_SPAN, G_STRUCT_OFFSET (AccEvent, date), ACC_FIELD_REQUIRED, NULL },
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, state), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "states", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccEvent, states), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "place", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, place), ACC_FIELD_TEXT, NULL },
  { "kind", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccEvent, kind), ACC_FIELD_REQUIRED, acc_event_kind_get_type },
  { "title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, title), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "detail", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, detail), ACC_FIELD_TEXT, NULL },
  { "treaty", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, treaty), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_KEY },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccEvent, source), ACC_FIELD_REQUIRED, NULL },
};
RECORD (AccEvent, acc_event, event_fields)

static const AccField observation_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccObservation, id), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccObservation, state), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccObservation, title), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "value", ACC_FIELD_INT, G_STRUCT_OFFSET (AccObservation, value), ACC_FIELD_OPTIONAL, NULL },
  { "qualifier", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccObservation, qualifier), ACC_FIELD_NO_DEFAULT, acc_qualifier_get_type },
  { "date", ACC_FIELD_SPAN, G_STRUCT_OFFSET (AccObservation, date), ACC_FIELD_REQUIRED, NULL },
  { "origins", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccObservation, origins), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "part-of", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccObservation, part_of), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_KEY },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccObservation, note), ACC_FIELD_TEXT, NULL },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccObservation, source), ACC_FIELD_REQUIRED, NULL },
};

/* A figure with its qualifier, a ranking of origins, or a figure that the source gives in words alone. */
static gboolean
check_observation (JsonObject *object, const AccFaultPlace *place)
{
  if (json_object_has_member (object, "origins") || has_word (object, "qualifier", "hundreds-of-thousands"))
    return TRUE;
  if (!json_object_has_member (object, "value"))
    return acc_fault_add (place, "value", ACC_FAULT_MISSING, NULL, NULL);
  return json_object_has_member (object, "qualifier") || acc_fault_add (place, "qualifier", ACC_FAULT_MISSING, NULL, NULL);
}
RECORD_WITH_CHECK (AccObservation, acc_observation, observation_fields, check_observation)

static const AccField group_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccGroup, id), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccGroup, title), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "short-title", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccGroup, short_title), ACC_FIELD_TEXT, NULL },
  { "any", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccGroup, any), ACC_FIELD_TEXT, NULL },
  { "all", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccGroup, all), ACC_FIELD_TEXT, NULL },
  { "treaties", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccGroup, treaties), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "default", ACC_FIELD_BOOLEAN, G_STRUCT_OFFSET (AccGroup, is_default), ACC_FIELD_OPTIONAL, NULL },
};
RECORD (AccGroup, acc_group, group_fields)

gboolean
acc_group_has (const AccGroup *group,
               guint           treaty)
{
  for (guint i = 0; i < group->members->len; i++)
    if (g_array_index (group->members, guint, i) == treaty)
      return TRUE;
  return FALSE;
}

char *
acc_group_get_key (const AccGroup *group)
{
  return g_strjoinv ("|", group->treaties);
}

static const AccField count_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccCount, id), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "treaties", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccCount, treaties), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "value", ACC_FIELD_INT, G_STRUCT_OFFSET (AccCount, value), ACC_FIELD_REQUIRED, NULL, .max = 1000 },
  { "date", ACC_FIELD_SPAN, G_STRUCT_OFFSET (AccCount, date), ACC_FIELD_REQUIRED, NULL },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccCount, note), ACC_FIELD_TEXT, NULL },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccCount, source), ACC_FIELD_REQUIRED, NULL },
};
RECORD (AccCount, acc_count, count_fields)

#define FIELD(name, type, member, ...) { name, ACC_FIELD_##type, G_STRUCT_OFFSET (AccCategoryRecord, member), __VA_ARGS__ }
static const AccField category_record_fields[] = {
  FIELD ("id", STRING, id, ACC_FIELD_REQUIRED, .form = ACC_FORM_CATEGORY),
  FIELD ("title", STRING, title, ACC_FIELD_REQUIRED | ACC_FIELD_TEXT),
  FIELD ("title-hosted", STRING, title_hosted, ACC_FIELD_TEXT),
  FIELD ("title-abroad", STRING, title_abroad, ACC_FIELD_TEXT),
  FIELD ("definition", STRING, definition, ACC_FIELD_REQUIRED | ACC_FIELD_TEXT),
  FIELD ("period", ENUM, period, ACC_FIELD_REQUIRED, .enum_type = acc_period_get_type),
  FIELD ("sides", STRINGS, sides, ACC_FIELD_REQUIRED, .form = ACC_FORM_SIDE),
  FIELD ("always", BOOLEAN, always, ACC_FIELD_OPTIONAL),
  FIELD ("procedures", BOOLEAN, procedures, ACC_FIELD_OPTIONAL),
  FIELD ("collected-state", INT, collected_state, ACC_FIELD_OPTIONAL, .min = 1, .max = 9999),
  FIELD ("collected-world", INT, collected_world, ACC_FIELD_OPTIONAL, .min = 1, .max = 9999),
  FIELD ("zero-needs", STRINGS, zero_needs, ACC_FIELD_OPTIONAL, .form = ACC_FORM_CATEGORY),
  FIELD ("not-part-of", STRINGS, not_part_of, ACC_FIELD_OPTIONAL, .form = ACC_FORM_CATEGORY),
  FIELD ("taken-from", STRINGS, taken_from, ACC_FIELD_OPTIONAL, .form = ACC_FORM_CATEGORY),
  FIELD ("sentences", TEXTS, sentences, ACC_FIELD_TEXT, .form = ACC_FORM_CATEGORY),
  FIELD ("unit", STRING, unit, ACC_FIELD_REQUIRED, .form = ACC_FORM_UNIT),
  FIELD ("agency", STRING, agency, ACC_FIELD_REQUIRED | ACC_FIELD_TEXT),
  FIELD ("rounded", INT, rounded, ACC_FIELD_OPTIONAL, .min = 1),
  FIELD ("source", STRING, source, ACC_FIELD_REQUIRED),
};
#undef FIELD
RECORD (AccCategoryRecord, acc_category_record, category_record_fields)

static const AccField break_fields[] = {
  { "id", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, id), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_KEY },
  { "category", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, category), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_CATEGORY },
  { "year", ACC_FIELD_INT, G_STRUCT_OFFSET (AccBreak, year), ACC_FIELD_REQUIRED, NULL, .min = 1, .max = 9999 },
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, state), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "not-of", ACC_FIELD_STRINGS, G_STRUCT_OFFSET (AccBreak, not_of), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_ISO3 },
  { "side", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, side), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_SIDE },
  { "moved-to", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, moved_to), ACC_FIELD_OPTIONAL, NULL, .form = ACC_FORM_CATEGORY },
  { "note", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, note), ACC_FIELD_REQUIRED | ACC_FIELD_TEXT, NULL },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccBreak, source), ACC_FIELD_REQUIRED, NULL },
};
RECORD (AccBreak, acc_break, break_fields)

static const AccField statehood_fields[] = {
  { "state", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccStatehood, state), ACC_FIELD_REQUIRED, NULL, .form = ACC_FORM_ISO3 },
  { "kind", ACC_FIELD_ENUM, G_STRUCT_OFFSET (AccStatehood, kind), ACC_FIELD_REQUIRED, acc_statehood_kind_get_type },
  { "date", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccStatehood, date), ACC_FIELD_REQUIRED, NULL },
  { "source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccStatehood, source), ACC_FIELD_REQUIRED, NULL },
  { "other", ACC_FIELD_DATE, G_STRUCT_OFFSET (AccStatehood, other), ACC_FIELD_OPTIONAL, NULL },
  { "other-source", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccStatehood, other_source), ACC_FIELD_OPTIONAL, NULL },
  { "editorial", ACC_FIELD_STRING, G_STRUCT_OFFSET (AccStatehood, editorial), ACC_FIELD_EDITORIAL, NULL },
};

/* Another date has its own source. */
static gboolean
check_statehood (JsonObject *object, const AccFaultPlace *place)
{
  const char *missing = json_object_has_member (object, "other") ? "other_source" : "other";

  return json_object_has_member (object, "other") == json_object_has_member (object, "other_source")
         || acc_fault_add (place, missing, ACC_FAULT_MISSING, NULL, NULL);
}
RECORD_WITH_CHECK (AccStatehood, acc_statehood, statehood_fields, check_statehood)

/* Vienna Convention on the Law of Treaties, articles 2(1)(b) and 11: ratification, acceptance, approval, accession, and a
 * signature that is definitive are all means of consenting to be bound. */
gboolean
acc_action_kind_joins (int kind)
{
  return kind >= ACC_ACTION_RATIFICATION && kind <= ACC_ACTION_SUCCESSION;
}

gboolean
acc_action_joins (const AccAction *action)
{
  return acc_action_kind_joins (action->kind);
}

gboolean
acc_action_signs (const AccAction *action)
{
  return action->kind <= ACC_ACTION_SUCCESSION_TO_SIGNATURE;
}

/**
 * acc_treaty_give_signs:
 * @treaties: (element-type AccTreaty): all of a bundle
 *
 * Sets the sign of each. What a bundle leaves open comes in turn, past the signs that it gives to others, as long as there are any left.
 */
void
acc_treaty_give_signs (GPtrArray *treaties)
{
  gboolean given[1 + ACC_N_SHAPES][1 + ACC_N_COLORS] = { { FALSE } };
  guint turn = 0;

  for (guint t = 0; t < treaties->len; t++)
    {
      AccTreaty *treaty = treaties->pdata[t];

      given[treaty->shape][treaty->colour] = TRUE;
    }
  for (guint t = 0; t < treaties->len; t++)
    {
      AccTreaty *treaty = treaties->pdata[t];
      AccSign next = acc_sign_in_turn (turn);

      if (treaty->shape == ACC_SHAPE_IN_TURN && treaty->colour == ACC_COLOR_IN_TURN)
        {
          for (guint i = 0; i < ACC_N_SHAPES * ACC_N_COLORS && given[next.shape][next.color]; i++)
            next = acc_sign_in_turn (++turn);
          turn++;
        }
      treaty->sign = (AccSign) { treaty->shape != ACC_SHAPE_IN_TURN ? (AccShape) treaty->shape : next.shape,
                                 treaty->colour != ACC_COLOR_IN_TURN ? (AccColor) treaty->colour : next.color };
    }
}
