/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-index.h"
#include "model/figures/acc-series.h"

G_BEGIN_DECLS

struct _AccBundle
{
  GObject parent_instance;

  GListStore *tables[ACC_N_TABLES];
  GPtrArray *items[ACC_N_TABLES]; /* the same records, for reading without a reference each */
  GHashTable *index[ACC_N_TABLES]; /* key -> position + 1; only tables whose records have a key of their own */
  GHashTable *series;              /* code -> AccSeries, as they are read */
  GPtrArray *undescribed;          /* AccCategoryRecord: columns of series that the table of categories does not have, as they are met */
  GPtrArray *named;                /* AccSource: what only series name as their source */
  GMutex series_lock;              /* of these and of procedures */
  GFile *series_dir;
  GHashTable *procedures;          /* code -> AccProcedures */
  GFile *procedures_dir;
  GFile *population_file;          /* NULL: it has none */
  gpointer population;             /* AccPopulation; NULL until it is first asked for */
  gboolean population_read;
  AccEdition *figures;             /* whose series and procedures are shown instead; NULL: its own */
  AccDate own_published;           /* where figures are shown instead: when its own were published */

  /* Where each table was read, for faults: a file beside the manifest, or the manifest and a pointer into it. */
  char *files[ACC_N_TABLES];
  char *bases[ACC_N_TABLES];

  char *id;
  char *title;
  char *edition;
  char *edition_with_figures; /* and with acts; NULL: as edition */
  GPtrArray *acts;            /* AccOwnAct, which lie over it */
  GPtrArray *corrected;       /* AccAction, which they stand instead of */
  char *acts_name;            /* NULL: none */
  GHashTable *translations;
  gboolean own; /* not the one that is built in */
  AccDate as_at[ACC_N_TABLES];
  GHashTable *treaty_as_at; /* treaty -> AccDate */
  GPtrArray *singles;       /* AccGroup: one of each treaty */
  GPtrArray *members;       /* GArray of guint, behind the groups */
  AccGroup *default_group;
  gint32 first_day;         /* with which the record begins; ACC_DAY_MAX where it has no treaty and no act */
  AccIndex *by;             /* what concerns which State and treaty; made when all is read */
};

/* What the bundle knows of its categories, told to a series that was read. */
void _acc_bundle_join (AccBundle *self, AccSeries *series); /* where the lock is held */
void _acc_bundle_join_series (AccBundle *self, AccSeries *series);
void _acc_bundle_name_edition (AccBundle *self);
/* When all is read: a date that is dragged asks for it at every step. */
void _acc_bundle_find_first_day (AccBundle *self);

G_END_DECLS
