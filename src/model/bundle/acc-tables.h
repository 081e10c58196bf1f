/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-records.h"

G_BEGIN_DECLS

typedef enum
{
  ACC_TABLE_SOURCES,
  ACC_TABLE_REGIONS,
  ACC_TABLE_STATES,
  ACC_TABLE_TREATIES,
  ACC_TABLE_ACTIONS,
  ACC_TABLE_RESERVATIONS,
  ACC_TABLE_LIMITATIONS,
  ACC_TABLE_EVENTS,
  ACC_TABLE_OBSERVATIONS,
  ACC_TABLE_COUNTS,
  ACC_TABLE_GROUPS,
  ACC_TABLE_CATEGORIES,
  ACC_TABLE_BREAKS,
  ACC_TABLE_STATEHOOD,
  ACC_TABLE_ARTICLES,
  ACC_N_TABLES,
} AccTable;

/**
 * AccTableInfo:
 * @key: its member of a manifest's "tables"
 * @get_type: its kind of record
 * @identity: (nullable): the member by which other records name one of it
 * @identity_offset: where the record's struct has that
 * @required: whether a bundle must have it; it may be empty all the same
 */
typedef struct
{
  const char *key;
  GType (*get_type) (void);
  const char *identity;
  goffset identity_offset;
  gboolean required;
} AccTableInfo;

const AccTableInfo *acc_table_get_info (AccTable table);
int                 acc_table_find (const char *key);
int                 acc_table_get_target (const AccField *field);

G_END_DECLS
