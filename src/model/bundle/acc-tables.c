/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a bundle: their names, their kinds of records, and which fields name a record of which. */

#include "config.h"

#include "model/bundle/acc-tables.h"

#include <string.h>

static const AccTableInfo infos[ACC_N_TABLES] = {
  [ACC_TABLE_SOURCES] = { "sources", acc_source_get_type, "id", G_STRUCT_OFFSET (AccSource, id), TRUE },
  [ACC_TABLE_REGIONS] = { "regions", acc_region_get_type, "code", G_STRUCT_OFFSET (AccRegion, code), FALSE },
  [ACC_TABLE_STATES] = { "states", acc_state_get_type, "iso3", G_STRUCT_OFFSET (AccState, iso3), TRUE },
  [ACC_TABLE_TREATIES] = { "treaties", acc_treaty_get_type, "id", G_STRUCT_OFFSET (AccTreaty, id), TRUE },
  [ACC_TABLE_ACTIONS] = { "actions", acc_action_get_type, NULL, 0, TRUE },
  [ACC_TABLE_RESERVATIONS] = { "reservations", acc_reservation_get_type, NULL, 0, FALSE },
  [ACC_TABLE_LIMITATIONS] = { "limitations", acc_limitation_get_type, NULL, 0, FALSE },
  [ACC_TABLE_EVENTS] = { "events", acc_event_get_type, "id", G_STRUCT_OFFSET (AccEvent, id), FALSE },
  [ACC_TABLE_OBSERVATIONS] = { "observations", acc_observation_get_type, "id", G_STRUCT_OFFSET (AccObservation, id), FALSE },
  [ACC_TABLE_COUNTS] = { "counts", acc_count_get_type, "id", G_STRUCT_OFFSET (AccCount, id), FALSE },
  [ACC_TABLE_GROUPS] = { "groups", acc_group_get_type, "id", G_STRUCT_OFFSET (AccGroup, id), FALSE },
  [ACC_TABLE_CATEGORIES] = { "categories", acc_category_record_get_type, "id", G_STRUCT_OFFSET (AccCategoryRecord, id), FALSE },
  [ACC_TABLE_BREAKS] = { "breaks", acc_break_get_type, "id", G_STRUCT_OFFSET (AccBreak, id), FALSE },
  [ACC_TABLE_STATEHOOD] = { "statehood", acc_statehood_get_type, NULL, 0, FALSE },
  [ACC_TABLE_ARTICLES] = { "articles", acc_article_get_type, NULL, 0, FALSE },
};

/* Fields that name a record of another table, the same in every kind of record. */
static const struct
{
  const char *field;
  AccTable target;
} links[] = {
  { "state", ACC_TABLE_STATES }, { "states", ACC_TABLE_STATES }, { "origins", ACC_TABLE_STATES },
  { "predecessors", ACC_TABLE_STATES }, { "place-taken-by", ACC_TABLE_STATES }, { "filed-under", ACC_TABLE_STATES }, { "treaty", ACC_TABLE_TREATIES },
  { "treaties", ACC_TABLE_TREATIES }, { "base", ACC_TABLE_TREATIES }, { "source", ACC_TABLE_SOURCES }, { "sources", ACC_TABLE_SOURCES },
  { "other-source", ACC_TABLE_SOURCES },
  { "region", ACC_TABLE_REGIONS }, { "parent", ACC_TABLE_REGIONS }, { "part-of", ACC_TABLE_OBSERVATIONS },
  { "category", ACC_TABLE_CATEGORIES }, { "moved-to", ACC_TABLE_CATEGORIES }, { "not-part-of", ACC_TABLE_CATEGORIES },
  { "taken-from", ACC_TABLE_CATEGORIES },
};

const AccTableInfo *
acc_table_get_info (AccTable table)
{
  return &infos[table];
}

/**
 * acc_table_find:
 *
 * Returns: the #AccTable of that name, or -1
 */
int
acc_table_find (const char *key)
{
  for (int t = 0; t < ACC_N_TABLES; t++)
    if (strcmp (infos[t].key, key) == 0)
      return t;
  return -1;
}

/**
 * acc_table_get_target:
 *
 * Returns: the #AccTable whose records the field names, or -1
 */
int
acc_table_get_target (const AccField *field)
{
  for (guint l = 0; l < G_N_ELEMENTS (links); l++)
    if (strcmp (links[l].field, field->name) == 0)
      return (int) links[l].target;
  return -1;
}
