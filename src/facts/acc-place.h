/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "facts/acc-item.h"
#include "facts/acc-session.h"

G_BEGIN_DECLS

/* A row of the sidebar: the world, what is compared, a treaty, a region, a State. */

typedef enum
{
  ACC_PLACE_WORLD,
  ACC_PLACE_COMPARE,
  ACC_PLACE_FOLD, /* above the treaties, where they are many */
  ACC_PLACE_TREATY,
  ACC_PLACE_REGION,
  ACC_PLACE_STATE,
  ACC_PLACE_BOOKMARK, /* of a region; States and treaties have their own rows twice */
} AccPlaceKind;

/* Properties name, code, count ("4/5" of a region, "133" of a treaty), marks (see acc-mark-row.h), description, folded. */
#define ACC_TYPE_PLACE (acc_place_get_type ())
G_DECLARE_FINAL_TYPE (AccPlace, acc_place, ACC, PLACE, AccItem)
struct _AccPlace
{
  AccItem parent_instance;
  char *name, *code, *count, *description, *marks;
  gboolean present; /* the State existed on the date */

  AccPlaceKind kind;
  guint state;          /* position of the State in the bundle's table */
  guint treaty;         /* or of the treaty */
  AccStateKind sort;    /* of the State */
  AccPlace *region;     /* the row of its region; borrowed, both are in the same store */
  char *section;        /* for sorting: name of the region */
  gboolean visible;
  gboolean bookmarked;  /* it has another row, above the list */
  gboolean folded;      /* of a fold: the treaties behind it do not show; property "folded" */
  const void *looked_at; /* of a fold: for which group it was folded or not */
};

/* Of the fold: no place, so that it is never the one that is shown. */
#define ACC_PLACE_FOLD_CODE "treaties"

AccPlace *acc_place_new (AccPlaceKind kind, const char *code, const char *name);
int       acc_place_compare (gconstpointer a, gconstpointer b, gpointer user_data);
/* The rows of a bundle, sorted. */
GListStore *acc_place_list (AccBundle *bundle);
/* What they say on the date of the session, and which of them show on it. TRUE when another set shows now. */
gboolean  acc_place_update (GListModel *places, AccSession *session);

G_END_DECLS
