/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* What is looked at: the world, a State, a region, a treaty, its articles or one of them, States and regions compared, what changed, or the map. A
 * value, which is copied; what it names belongs to the bundle that it was found in. Links, settings, bookmarks, rows and scripts write it as
 * a text: "world", the ISO3 code of a State, "region:143" (M49), "treaty:some-treaty", "article:some-treaty" (all of them),
 * "article:some-treaty/26", "compare:KAZ,143"; "compare:" alone is the page on which nothing is compared yet; "changes:KAZ,1990-01-01" is
 * what changed for Kazakhstan from that day to the one that is shown, "changes" the same of the world in ten years; "editions:2023.12.0,shipped" is
 * what the second of two editions of figures has otherwise than the first, "editions" the same of the one that is shown and the one before; "map" is the map as it
 * begins, "map:some-treaty" by that treaty, "map:some_category/abroad/per-1000" by a figure: of which side, the first where it is not said, and
 * whether to 1,000 inhabitants. */

typedef enum
{
  ACC_PLACE_WORLD,
  ACC_PLACE_STATE,
  ACC_PLACE_REGION,
  ACC_PLACE_TREATY,
  ACC_PLACE_COMPARISON,
  ACC_PLACE_CHANGES,
  ACC_PLACE_ARTICLE,
  ACC_PLACE_EDITIONS,
  ACC_PLACE_MAP,
} AccPlaceKind;

#define ACC_PLACE_TEXT_WORLD "world"
#define ACC_PLACE_TEXT_REGION "region:"
#define ACC_PLACE_TEXT_TREATY "treaty:"
#define ACC_PLACE_TEXT_COMPARE "compare:"
#define ACC_PLACE_TEXT_CHANGES "changes"
#define ACC_PLACE_TEXT_ARTICLE "article:"
#define ACC_PLACE_TEXT_EDITIONS "editions"
#define ACC_PLACE_TEXT_MAP "map"
#define ACC_PLACE_COMPARED_MAX 6

/* One of the two is set. */
typedef struct
{
  AccState *state;
  AccRegion *region;
  guint index; /* of the State in the bundle's table */
} AccCompared;

typedef struct
{
  AccPlaceKind kind;
  AccState *state; /* each set where it is the kind; of changes one of the first two, or neither for the world */
  AccRegion *region;
  AccTreaty *treaty; /* also of the articles */
  AccArticle *article; /* NULL: all of the treaty */
  AccCompared compared[ACC_PLACE_COMPARED_MAX];
  guint n_compared;
  AccTreaty *mapped;    /* of the map: by which treaty, or by which figure; neither: as it begins */
  AccCategory category;
  AccSide side;
  gboolean per_1000;
  gint32 from; /* of changes: the first day; ACC_DAY_MIN for ten years up to the day that is shown */
  const char *before, *after; /* of editions: their ids, interned; NULL for the one that is shown and the one before it */
} AccPlace;

/* To be handed over. */
#define ACC_PLACE_OF_STATE(s) (&(const AccPlace){ .kind = ACC_PLACE_STATE, .state = (s) })

/* Of editions. Ids: nullable, both or none. */
AccPlace    acc_place_of_editions (const char *before, const char *after);
/* What a text means, written by a person or by this program; FALSE where it means no place of the bundle, and the place is the world.
 * bundle: NULL before there is one, when the world is all that is known. */
gboolean    acc_place_find (AccPlace *self, AccBundle *bundle, const char *text);
/* Transfer full. */
char       *acc_place_to_text (const AccPlace *self);
gboolean    acc_place_equal (const AccPlace *self, const AccPlace *other);
const char *acc_place_get_title (const AccPlace *self);
/* Of whom it speaks: of changes the world, the State or the region that is asked about; of anything else itself. */
AccPlace    acc_place_get_subject (const AccPlace *self);
/* Whether there are treaties or figures to colour a map by. */
gboolean    acc_place_has_map (AccBundle *bundle);
/* The first day of the changes up to DAY. */
gint32      acc_place_get_from (const AccPlace *self, gint32 day);
/* What it belongs to, or "": the region of a State or of a sub-region; of a treaty its full title; who is compared. Transfer full. */
char       *acc_place_dup_subtitle (const AccPlace *self, AccBundle *bundle);

/* A comparison with one more State or region: FALSE where there is no room, where it is in it, or where the other is neither. */
gboolean    acc_place_add (AccPlace *self, const AccPlace *other, AccBundle *bundle);
void        acc_place_remove (AccPlace *self, guint position);
gboolean    acc_place_holds (const AccPlace *self, const AccPlace *other);

/* ISO3 or M49. */
const char *acc_compared_get_code (const AccCompared *compared);
const char *acc_compared_get_name (const AccCompared *compared);
/* The same in the second language; transfer full, NULL where there is none. */
char       *acc_compared_dup_second (const AccCompared *compared);
/* The page of its own that it has. */
AccPlace    acc_compared_get_place (const AccCompared *compared);
/* "Kazakhstan, Kyrgyzstan and Uzbekistan"; transfer full. */
char       *acc_place_list_compared (const AccPlace *self);

G_END_DECLS
