/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-edition-said.h"
#include "facts/claims/acc-claim.h"
#include "facts/session/acc-place.h"
#include "facts/time/acc-changes.h"
#include "report/brief/acc-report-brief.h"

G_BEGIN_DECLS

/* What the parts of a briefing share. */
typedef struct _AccBrief
{
  AccMoment moment; /* by deposit, whatever it says of other bases */
  AccBundle *bundle;
  AccPlace place;
  AccState *state;  /* these two of the briefing of a State alone */
  guint state_index;
  const char *code; /* of its figures: of a State, or "world" */
  AccChanges *changes; /* NULL: it is not of what changed */
  guint n_treaties;
  char *date;       /* the day in words */
  char *name;       /* the State, or whatever it is about, inside a sentence */
  AccDocument *document;
  GPtrArray *sources; /* ids in the order in which they are named */
  GPtrArray *notes;   /* AccNote, in the order in which they are named */
  GHashTable *numbers; /* of the notes, from 1, by the names of the claims */
  char *first_named;  /* the first of these names */
  GArray *marks;      /* numbers of notes that the next sentence bears, in order */
  AccEdition *compared; /* whose figures are told in the notes too; NULL: none; borrowed */
  int order;            /* of its publication: below 0 before that of the figures shown, above 0 after it, 0 not known */
  gboolean beside;    /* it is to stand beside the same in another language */
  gboolean sealed;    /* a check line comes behind it */
  guint parts;        /* AccBriefPart: which of them are written */
  gboolean on_paper;  /* with a picture, of which no other form shows anything */
  GPtrArray *listed;  /* AccState, in the order in which their terms are listed */
  const struct _AccBrief *lead; /* the same in the language beside which this one stands, in whose order all is told; NULL for none */
  GPtrArray *said;    /* AccBriefSaid, in the order in which they are named */
} AccBrief;

/* What the other edition has for a figure. */
typedef struct
{
  char *claim;
  guint note;         /* its number, from 1 */
  AccValue shown;
  AccSaid *said;
} AccBriefSaid;

/* By which rule statements are made; one note for all of that rule. */
typedef struct
{
  char *rule;         /* sentences */
  GPtrArray *articles; /* char* */
  GPtrArray *sources; /* ids */
  GPtrArray *parts;   /* AccNotePart, for each way of being certain or doubtful */
} AccNote;

typedef struct
{
  char *certainty;    /* sentences, "" for none */
  GPtrArray *claims;  /* names of the statements */
} AccNotePart;

void       _acc_brief_init (AccBrief *self, AccLedger *ledger, const AccPlace *place, gint32 day, AccEdition *compared);
void       _acc_brief_clear (AccBrief *self);
gboolean   _acc_brief_has (AccBrief *self, AccBriefPart part);

/* Whether it can join treaties, or acts of it are recorded all the same, as of a territory. */
gboolean   _acc_brief_tells_treaties (AccBrief *self);
AccTreaty *_acc_brief_get_treaty (AccBrief *self, guint treaty);
void       _acc_brief_query (AccBrief *self, guint treaty, AccPosition *position);
/* The number of a source, from 1; it is added to the list when it was not named before. */
guint      _acc_brief_number (AccBrief *self, const char *source);
/* " [1] [2]" for the end of a sentence; transfer full. */
char      *_acc_brief_refer (AccBrief *self, const char *const *sources);
char      *_acc_brief_refer_one (AccBrief *self, const char *source);

/* The claims that the next sentence rests on, each with its note. A sentence that bears notes is added by _acc_brief_add_sentence(), a cell
 * or a paragraph is marked with _acc_brief_mark(), which takes it. */
GPtrArray *_acc_brief_new_notes (void);
void       _acc_brief_note (AccBrief *self, const AccClaim *claim);
void       _acc_brief_note_standing (AccBrief *self, guint state, guint treaty);
void       _acc_brief_note_standings (AccBrief *self, const GArray *treaties);
void       _acc_brief_note_rank (AccBrief *self, guint treaty, AccRegion *region);
void       _acc_brief_note_count (AccBrief *self, AccGroup *group, gint32 day);
void       _acc_brief_note_figure (AccBrief *self, const char *category, AccSide side, int year);
char      *_acc_brief_mark (AccBrief *self, char *text);
void       _acc_brief_add_sentence (AccBrief *self, GString *paragraph, char *sentence);

/* Of the edition that it is compared with, where there is one: asks it for a figure that has a note; how many differ, NULL where it is compared
 * with none (transfer full); what there is to say in a note; all of it. */
GPtrArray *_acc_brief_new_said (void);
int        _acc_brief_order_compared (AccBrief *self);
void       _acc_brief_compare (AccBrief *self, guint note, const AccClaim *claim);
char      *_acc_brief_word_compared (AccBrief *self);
void       _acc_brief_add_compared (AccBrief *self, GString *text, guint note);
void       _acc_brief_add_compared_json (AccBrief *self, JsonBuilder *builder);

/* What is counted: each treaty alone, then those that the bundle counts together. */
guint      _acc_brief_n_counts (AccBrief *self);
AccGroup  *_acc_brief_get_count (AccBrief *self, guint index);

/* Records of the State up to the day, in order of date; transfer container. */
GPtrArray *_acc_brief_list_observations (AccBrief *self);
GPtrArray *_acc_brief_list_events (AccBrief *self);

/* Those of a list of treaties that had been made by a day; transfer full. */
GArray    *_acc_brief_list_existing (AccBrief *self, const GArray *treaties, gint32 day);
void       _acc_brief_add_region_rank (AccBrief *self, GString *paragraph, const GArray *treaties);
void       _acc_brief_write_outside (AccBrief *self);

/* The parts of the document. */
void       _acc_brief_write_treaties (AccBrief *self);
void       _acc_brief_write_terms (AccBrief *self);
void       _acc_brief_write_counts (AccBrief *self, AccTreaty *treaty); /* NULL: all, and those that are counted together */
void       _acc_brief_write_people (AccBrief *self);
/* The largest figures in sentences, and of the world all of them. */
void       _acc_brief_write_people_of_place (AccBrief *self);
/* What the briefing of another place than a State says between its head and how far the record goes. */
void       _acc_brief_write_region (AccBrief *self); /* also of the world */
void       _acc_brief_write_treaty (AccBrief *self);
void       _acc_brief_write_changes (AccBrief *self);
void       _acc_brief_write_comparison (AccBrief *self);
void       _acc_brief_write_observations (AccBrief *self);
void       _acc_brief_write_events (AccBrief *self);
void       _acc_brief_write_notes (AccBrief *self);
void       _acc_brief_write_sources (AccBrief *self);

/* All of the document; its notes and sources stay with SELF. */
AccDocument *_acc_brief_write (AccBrief *self);

/* The timeline up to the day, for paper. */
void _acc_brief_add_figure (AccDocument *document, AccLedger *ledger, const AccPlace *place, gint32 day);
void _acc_brief_write_own (AccDocument *document, AccBundle *bundle);

G_END_DECLS
