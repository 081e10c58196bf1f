/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "facts/pages/acc-item.h"
#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* A row of the sidebar: the world, the map, what is compared, a treaty, a region, a State. */

typedef enum
{
  ACC_PLACE_ROW_WORLD,
  ACC_PLACE_ROW_MAP,
  ACC_PLACE_ROW_COMPARE,
  ACC_PLACE_ROW_CHANGES,
  ACC_PLACE_ROW_FOLD, /* above the treaties, where they are many */
  ACC_PLACE_ROW_TREATY,
  ACC_PLACE_ROW_REGION,
  ACC_PLACE_ROW_STATE,
  ACC_PLACE_ROW_BOOKMARK, /* of a region; States and treaties have their own rows twice */
} AccPlaceRowKind;

/* Properties kind, state, treaty, sort; name, code, count ("4/5" of a region, "133" of a treaty), marks (see acc-mark-row.h), description, second (the name in a second language), folded. */
#define ACC_TYPE_PLACE_ROW (acc_place_row_get_type ())
G_DECLARE_FINAL_TYPE (AccPlaceRow, acc_place_row, ACC, PLACE_ROW, AccItem)
struct _AccPlaceRow
{
  AccItem parent_instance;
  char *name, *code, *count, *description, *second, *marks;
  gboolean present; /* the State existed on the date */

  guint kind;           /* AccPlaceRowKind */
  guint state;          /* position of the State in the bundle's table */
  guint treaty;         /* or of the treaty */
  guint sort;           /* AccStateKind, of the State */
  AccPlaceRow *region;     /* the row of its region; borrowed, both are in the same store */
  char *section;        /* for sorting: name of the region */
  gboolean visible;
  gboolean bookmarked;  /* it has another row, above the list */
  gboolean folded;      /* of a fold and of a region: what is behind it does not show; property "folded" */
  const void *looked_at; /* of a fold: for which group it was folded or not */
};

/* Of the fold: no place, so that it is never the one that is shown. */
#define ACC_PLACE_ROW_FOLD_CODE "treaties"

AccPlaceRow *acc_place_row_new (AccPlaceRowKind kind, const char *code, const char *name);
int       acc_place_row_compare (gconstpointer a, gconstpointer b, gpointer user_data);
/* The rows of a bundle, sorted. */
GListStore *acc_place_row_list (AccBundle *bundle);
/* Whether both have the same rows by the same names, as after other figures came to the same record. */
gboolean    acc_place_row_same (GListModel *places, GListModel *others);
/* The one of a place, by its text; transfer none, NULL where there is none. */
AccPlaceRow *acc_place_row_find (GListModel *places, const char *code);
/* What they say on the date of the session, and which of them show on it. TRUE when another set shows now. */
gboolean  acc_place_row_update (GListModel *places, AccSession *session);

G_END_DECLS
