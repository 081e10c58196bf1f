/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-sign.h"
#include "model/json/acc-record.h"

G_BEGIN_DECLS

/* The kinds of records of a bundle, in the field's own words. All fields are read-only; strings may be %NULL where a
 * comment does not say "required". Field names are the JSON keys and, with "-" for "_", the property names. */

typedef enum { ACC_STATE_MEMBER, ACC_STATE_OBSERVER, ACC_STATE_NON_MEMBER, ACC_STATE_FORMER, ACC_STATE_TERRITORY, ACC_STATE_GROUP, ACC_STATE_ORGANISATION } AccStateKind;
/* In the order in which acts of one day count: those that sign, those that join, those that leave. */
typedef enum
{
  ACC_ACTION_SIGNATURE,
  ACC_ACTION_SUCCESSION_TO_SIGNATURE,
  ACC_ACTION_RATIFICATION,
  ACC_ACTION_ACCEPTANCE,
  ACC_ACTION_APPROVAL,
  ACC_ACTION_ACCESSION,
  ACC_ACTION_DEFINITIVE_SIGNATURE,
  ACC_ACTION_CONSENT_TO_BE_BOUND,
  ACC_ACTION_SUCCESSION,
  ACC_ACTION_DENUNCIATION,
} AccActionKind;
typedef enum { ACC_QUALIFIER_EXACTLY, ACC_QUALIFIER_ABOUT, ACC_QUALIFIER_UP_TO, ACC_QUALIFIER_AT_LEAST, ACC_QUALIFIER_ESTIMATED, ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS } AccQualifier;
typedef enum { ACC_DOUBT_VERIFIED, ACC_DOUBT_COMPUTED, ACC_DOUBT_SINGLE_SOURCE, ACC_DOUBT_UNVERIFIED } AccDoubt;
/* A choice is a declaration that the treaty asks for, between alternatives that it offers: it reserves nothing. */
typedef enum { ACC_RESERVATION_RESERVATION, ACC_RESERVATION_DECLARATION, ACC_RESERVATION_BOTH, ACC_RESERVATION_CHOICE } AccReservationKind;
/* What the treaty says of reservations to an article: it may be reserved; a part of it; it may not; it is not among those named that may. */
typedef enum { ACC_RESERVABLE_YES, ACC_RESERVABLE_IN_PART, ACC_RESERVABLE_NO, ACC_RESERVABLE_NOT_NAMED } AccReservable;
typedef enum { ACC_LIMITATION_LIMITED, ACC_LIMITATION_WITHDRAWN } AccLimitationStatus;
typedef enum { ACC_EVENT_INSTITUTION, ACC_EVENT_TREATY, ACC_EVENT_DECLARATION, ACC_EVENT_CONFERENCE, ACC_EVENT_STATE, ACC_EVENT_PRESENCE, ACC_EVENT_LAW, ACC_EVENT_MOVEMENT, ACC_EVENT_CAMPAIGN, ACC_EVENT_DOCUMENT, ACC_EVENT_DISPLACEMENT } AccEventKind;
typedef enum { ACC_STATEHOOD_INDEPENDENCE, ACC_STATEHOOD_FORMATION, ACC_STATEHOOD_DISSOLUTION, ACC_STATEHOOD_ORIGINAL_MEMBER, ACC_STATEHOOD_ADMISSION, ACC_STATEHOOD_OBSERVER } AccStatehoodKind;
typedef enum { ACC_PERIOD_END_OF_YEAR, ACC_PERIOD_WITHIN_YEAR } AccPeriod;

#define ACC_TYPE_STATE_KIND (acc_state_kind_get_type ())
#define ACC_TYPE_ACTION_KIND (acc_action_kind_get_type ())
#define ACC_TYPE_QUALIFIER (acc_qualifier_get_type ())
#define ACC_TYPE_DOUBT (acc_doubt_get_type ())
#define ACC_TYPE_RESERVATION_KIND (acc_reservation_kind_get_type ())
#define ACC_TYPE_RESERVABLE (acc_reservable_get_type ())
#define ACC_TYPE_LIMITATION_STATUS (acc_limitation_status_get_type ())
#define ACC_TYPE_EVENT_KIND (acc_event_kind_get_type ())
#define ACC_TYPE_STATEHOOD_KIND (acc_statehood_kind_get_type ())
#define ACC_TYPE_PERIOD (acc_period_get_type ())
GType acc_state_kind_get_type (void);
GType acc_action_kind_get_type (void);
GType acc_qualifier_get_type (void);
GType acc_doubt_get_type (void);
GType acc_reservation_kind_get_type (void);
GType acc_reservable_get_type (void);
GType acc_limitation_status_get_type (void);
GType acc_event_kind_get_type (void);
GType acc_statehood_kind_get_type (void);
GType acc_period_get_type (void);

#define ACC_TYPE_SOURCE (acc_source_get_type ())
G_DECLARE_FINAL_TYPE (AccSource, acc_source, ACC, SOURCE, AccRecord)
struct _AccSource
{
  AccRecord parent_instance;
  char *id;        /* required */
  char *title;     /* required, text */
  char *publisher; /* required; NULL of one that the user named without */
  AccSpan date;
  AccDate as_at; /* to which the source is complete, or was read */
  char *licence; /* SPDX or words */
  char *address;
  char *note;
  char *editorial;
  gboolean own; /* the user named it for an act; set by acc_bundle_add_acts () */
};

#define ACC_TYPE_REGION (acc_region_get_type ())
G_DECLARE_FINAL_TYPE (AccRegion, acc_region, ACC, REGION, AccRecord)
struct _AccRegion
{
  AccRecord parent_instance;
  char *code;   /* required: M49, three digits */
  char *name;   /* required, text */
  char *parent; /* M49 code of the region that a sub-region lies in */
};

#define ACC_TYPE_STATE (acc_state_get_type ())
G_DECLARE_FINAL_TYPE (AccState, acc_state, ACC, STATE, AccRecord)
struct _AccState
{
  AccRecord parent_instance;
  char *iso3;   /* required: ISO 3166-1 alpha-3, for lookup only */
  char *name;   /* required, text: as the cited source uses it */
  char *region; /* M49 code of the sub-region, or of the region where no sub-region is given */
  int kind;     /* AccStateKind, required */
  AccDate since;
  AccDate until; /* only former States: the last day */
  char *filed_under; /* ISO3 of the State to whose name the record gives its acts, as the depositary does; NULL: to its own */
  char *place_taken_by; /* ISO3 of the State whose later succession replaced this entry with the depositary */
  GStrv predecessors;   /* ISO3 */
  GStrv aliases;        /* former and other names, for search */
  GStrv figures_include; /* names whose figures the table gives under this State */
  AccDate inhabitants_from; /* since when its territory is the one that a table of inhabitants counts back */
  char *note;           /* text */
  char *editorial;
};

/* Whether treaties can be spoken of: it is or was a State, or an organisation; no territory and no group of people. */
gboolean acc_state_has_treaties (const AccState *state);
/* Whether it was there on any of the days, as far as its own dates are known. */
gboolean acc_state_was_there (const AccState *state, gint32 first, gint32 last);

#define ACC_TYPE_TREATY (acc_treaty_get_type ())
G_DECLARE_FINAL_TYPE (AccTreaty, acc_treaty, ACC, TREATY, AccRecord)
struct _AccTreaty
{
  AccRecord parent_instance;
  char *id;          /* required */
  char *base;        /* the treaty that this one builds on */
  char *title;       /* required, text: official */
  char *short_title; /* required, text: "1980 Convention" */
  char *place;       /* text */
  AccDate done;      /* required */
  AccDate entry_into_force; /* as published; the program computes its own and compares */
  AccDate signature_from;   /* between these days it was open for signature; as long as it is known */
  AccDate signature_until;
  GStrv open_to;            /* the kinds of act by which one may sign or join, successions apart; NULL: any */
  char *untc;
  AccDate registration_date;
  gint64 registration_no, unts_volume, unts_page, signatories;
  GStrv languages;
  /* The rule of entry into force, as data: */
  gint64 instruments;       /* how many ratifications or accessions bring it into force; not given: the published day stands */
  gint64 wait_days;         /* days from the last of these instruments */
  gint64 wait_years;        /* or years */
  gint64 later_wait_days;   /* days from a later State's own deposit */
  char *article_first;      /* "43(1)" */
  char *article_later;      /* "43(2)" */
  char *article_denunciation;
  gint64 denunciation_months; /* notice period */
  int shape;    /* AccShape, and AccColor: by what it is known where it is drawn */
  int colour;
  char *source; /* required */
  AccSign sign; /* what these two say, or what is next in turn; set by the bundle */
};

void acc_treaty_give_signs (GPtrArray *treaties);

#define ACC_TYPE_ACTION (acc_action_get_type ())
G_DECLARE_FINAL_TYPE (AccAction, acc_action, ACC, ACTION, AccRecord)
struct _AccAction
{
  AccRecord parent_instance;
  char *state;  /* required: ISO3 */
  char *treaty; /* required */
  int kind;     /* AccActionKind, required; JSON key "action" */
  AccDate date; /* required: date of deposit, or of signature or notice */
  AccDate effective; /* only where the treaty's own rule does not give it */
  int doubt;         /* AccDoubt */
  int effective_doubt; /* AccDoubt: of the effective date alone */
  GStrv sources;     /* required */
  char *note;        /* text */
  char *editorial;
  struct _AccOwnAct *own; /* of whom it is where it is not the record's; set by acc_bundle_add_acts () */
};

/* Whether the act makes the State a party, or signs without binding it. */
gboolean acc_action_kind_joins (int kind);
gboolean acc_action_joins (const AccAction *action);
gboolean acc_action_signs (const AccAction *action);

/* An act that a person recorded over an edition, in no table of a bundle: acc-own-act.h. */
#define ACC_TYPE_OWN_ACT (acc_own_act_get_type ())
G_DECLARE_FINAL_TYPE (AccOwnAct, acc_own_act, ACC, OWN_ACT, AccRecord)
struct _AccOwnAct
{
  AccRecord parent_instance;
  char *state;  /* these four as in AccAction, required */
  char *treaty;
  int kind;
  AccDate date;
  AccDate effective;
  AccDate corrects; /* the date of the act in the edition, of the same State and treaty, that it stands instead of */
  int doubt;        /* AccDoubt; ACC_ENUM_ABSENT: it has one source */
  char *source;     /* required: a text, or the id of a source of the bundle */
  char *publisher;  /* of the source */
  char *address;
  char *note;
  char *by;         /* who recorded it */
  char *file;       /* the file that it was taken from; NULL: entered in the window */
  AccDate recorded; /* when it was taken in */
  AccAction *corrected; /* what it stands instead of; the bundle's, set when it is added to one */
};

#define ACC_TYPE_RESERVATION (acc_reservation_get_type ())
G_DECLARE_FINAL_TYPE (AccReservation, acc_reservation, ACC, RESERVATION, AccRecord)
struct _AccReservation
{
  AccRecord parent_instance;
  char *state;    /* required */
  char *treaty;   /* required */
  GStrv articles; /* empty: general */
  GStrv base_articles; /* of the treaty that this one builds on */
  int kind;       /* AccReservationKind, required */
  AccDate date;      /* when made, where known; otherwise with the instrument */
  AccDate withdrawn;
  AccDate withdrawn_in_part; /* from when it stands in part only; the later summary says for whom */
  AccDate as_at;     /* until when it is known to stand */
  char *summary;     /* text */
  char *later_summary; /* text: what is told in its place from withdrawn_in_part on */
  char *source;      /* required */
  char *editorial;   /* for those who maintain the record */
};

/* An article of a treaty. The heading is the treaty's own; what it provides is told in the project's words. */
#define ACC_TYPE_ARTICLE (acc_article_get_type ())
G_DECLARE_FINAL_TYPE (AccArticle, acc_article, ACC, ARTICLE, AccRecord)
struct _AccArticle
{
  AccRecord parent_instance;
  char *treaty;   /* required */
  char *number;   /* required: "26", "VII" */
  char *heading;  /* text */
  char *chapter;  /* text: under which it stands; those of one chapter follow each other */
  char *provides; /* required, text: a sentence or two */
  int reservable; /* AccReservable; ACC_ENUM_ABSENT where the record does not say */
  char *reservable_by;  /* the article that says so: "42(1)" */
  GStrv except;         /* what of it may not be reserved: "16(1)" */
  GStrv except_of_base; /* which articles of the treaty that this one builds on may not be reserved through it */
  char *source;   /* required */
};

#define ACC_TYPE_LIMITATION (acc_limitation_get_type ())
G_DECLARE_FINAL_TYPE (AccLimitation, acc_limitation, ACC, LIMITATION, AccRecord)
struct _AccLimitation
{
  AccRecord parent_instance;
  char *state;  /* required */
  char *treaty; /* required */
  int status;   /* AccLimitationStatus, required */
  char *article; /* which allows it */
  char *extent;  /* text: to what the treaty is limited, inside a sentence */
  AccDate declared;
  AccDate withdrawn;
  int doubt; /* AccDoubt */
  char *note;   /* text */
  char *later_note; /* text: what is told in its place from later_from on */
  AccDate later_from;
  char *editorial;
  char *source; /* required */
};

#define ACC_TYPE_EVENT (acc_event_get_type ())
G_DECLARE_FINAL_TYPE (AccEvent, acc_event, ACC, EVENT, AccRecord)
struct _AccEvent
{
  AccRecord parent_instance;
  char *id;     /* required */
  AccSpan date; /* required */
  char *state;  /* ISO3 of the State concerned; world events have none */
  GStrv states; /* further States that the event is shown with */
  char *place;  /* text */
  int kind;     /* AccEventKind, required */
  char *title;  /* required, text */
  char *detail; /* text */
  char *treaty;
  char *source; /* required */
};

#define ACC_TYPE_OBSERVATION (acc_observation_get_type ())
G_DECLARE_FINAL_TYPE (AccObservation, acc_observation, ACC, OBSERVATION, AccRecord)
struct _AccObservation
{
  AccRecord parent_instance;
  char *id;       /* required */
  char *state;    /* required */
  char *title;    /* required, text: what was counted */
  gint64 value;   /* ACC_INT_ABSENT for a ranking without figures */
  int qualifier;  /* AccQualifier; ACC_ENUM_ABSENT for a ranking without figures */
  AccSpan date;   /* required: when, or over which span */
  GStrv origins;  /* ISO3, ranked as the source names them */
  char *part_of;  /* id of the observation of which this is a part ("of whom") */
  char *note;     /* text */
  char *source;   /* required */
};

#define ACC_TYPE_GROUP (acc_group_get_type ())
G_DECLARE_FINAL_TYPE (AccGroup, acc_group, ACC, GROUP, AccRecord)
struct _AccGroup
{
  AccRecord parent_instance;
  char *id;          /* required; that of the treaty in a group of one */
  char *title;       /* required, text: "1980 Convention or 1990 Protocol" */
  char *short_title; /* text, where there is little room: "1980 or 1990" */
  char *any;         /* text, in a sentence: "the 1980 Convention or its 1990 Protocol" */
  char *all;         /* text, in a sentence: "the 1980 Convention and its 1990 Protocol" */
  GStrv treaties;    /* required */
  gboolean is_default; /* JSON key "default": what is counted where nobody says which treaties */
  const GArray *members; /* of guint: the positions of its treaties in their table, ascending; set by the bundle, which owns it */
};
/* Whether the treaty at that position is one of the group's. */
gboolean acc_group_has (const AccGroup *group, guint treaty);
/* The ids of its treaties as they are in JSON: "some-treaty|its-protocol"; transfer full. */
char    *acc_group_get_key (const AccGroup *group);

#define ACC_TYPE_COUNT (acc_count_get_type ())
G_DECLARE_FINAL_TYPE (AccCount, acc_count, ACC, COUNT, AccRecord)
struct _AccCount
{
  AccRecord parent_instance;
  char *id;       /* required */
  GStrv treaties; /* required; several: States party to one or more of them */
  gint64 value;   /* required */
  AccSpan date;   /* required: the date that the source counts for */
  char *note;     /* text */
  char *source;   /* required */
};

/* What a series counts; its id is the key of the column, or of the table of procedures. */
#define ACC_TYPE_CATEGORY_RECORD (acc_category_record_get_type ())
G_DECLARE_FINAL_TYPE (AccCategoryRecord, acc_category_record, ACC, CATEGORY_RECORD, AccRecord)
struct _AccCategoryRecord
{
  AccRecord parent_instance;
  char *id;           /* required */
  char *title;        /* required, text */
  char *title_hosted; /* text: by country of asylum, where that has a name of its own */
  char *title_abroad; /* text: by country of origin, with {state} for its name */
  char *definition;   /* required, text: who is counted */
  int period;         /* AccPeriod, required */
  GStrv sides;        /* required: "hosted", "abroad": on which it is told of */
  gboolean always;    /* told also where it is zero */
  gboolean procedures; /* its figures are a table of the procedures, and no column of the series */
  gint64 collected_state; /* the first year for which it is collected by State; a 0 before it is no figure */
  gint64 collected_world; /* the same of the world */
  GStrv zero_needs;       /* ids of the categories of which one must have more than 0 in a year, or a 0 is no figure */
  GStrv not_part_of;      /* ids of the categories with which it stands in no sum */
  GStrv taken_from;       /* ids of the categories in which its people stood before it was counted */
  GStrv sentences;    /* texts: a key, then the sentence that says it of this category; acc_category_record_say() */
  char *unit;         /* required */
  char *agency;       /* required: who counts */
  gint64 rounded;     /* figures up to this are rounded */
  char *source;       /* required */
};

/* From this year on a category counts otherwise than before. */
#define ACC_TYPE_BREAK (acc_break_get_type ())
G_DECLARE_FINAL_TYPE (AccBreak, acc_break, ACC, BREAK, AccRecord)
struct _AccBreak
{
  AccRecord parent_instance;
  char *id;       /* required */
  char *category; /* required */
  gint64 year;    /* required */
  char *state;    /* ISO3 of the State concerned; %NULL: all */
  GStrv not_of;   /* ISO3 of States of which it does not hold */
  char *side;     /* "hosted", "abroad"; %NULL: both */
  char *moved_to; /* the category in which the people are counted from then on */
  char *note;     /* required, text: {year} is the year, {before} the one before */
  char *source;   /* required */
};

/* How a State came to be, and to be among the United Nations; or ceased to be. */
#define ACC_TYPE_STATEHOOD (acc_statehood_get_type ())
G_DECLARE_FINAL_TYPE (AccStatehood, acc_statehood, ACC, STATEHOOD, AccRecord)
struct _AccStatehood
{
  AccRecord parent_instance;
  char *state;        /* required */
  int kind;           /* AccStatehoodKind, required */
  AccDate date;       /* required */
  char *source;       /* required */
  AccDate other;      /* as another source has it, or the same in another sense */
  char *other_source; /* where there is another date */
  char *editorial;
};

G_END_DECLS
