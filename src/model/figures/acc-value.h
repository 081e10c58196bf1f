/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-records.h"

G_BEGIN_DECLS

/* A figure with the kind of figure that it is. What was not collected and what was not reported is no number, and never zero. */

typedef enum
{
  ACC_VALUE_EXACT,
  ACC_VALUE_ABOUT,
  ACC_VALUE_UP_TO,
  ACC_VALUE_AT_LEAST,
  ACC_VALUE_ROUNDED, /* small and rounded by who counts: a 5 may stand for 1 to 4 */
  ACC_VALUE_ESTIMATE,
  ACC_VALUE_PROVISIONAL,
  ACC_VALUE_ZERO,
  ACC_VALUE_NOT_COLLECTED,
  ACC_VALUE_NOT_REPORTED,
  ACC_VALUE_UNCERTAIN, /* of an answer that is no figure: the record cannot tell */
} AccValueKind;

#define ACC_TYPE_VALUE_KIND (acc_value_kind_get_type ())
GType acc_value_kind_get_type (void);

typedef struct
{
  AccValueKind kind;
  gint64 number; /* ACC_INT_ABSENT where the kind is that there is none */
} AccValue;

/* Since when a category is collected for whom, up to which figure it is rounded (0 where that is not known), and whether it counts
 * people at the end of the year rather than what they did within it. */
typedef struct
{
  int collected;
  int rounded;
  gboolean stock;
} AccCollection;

AccCollection acc_category_record_get_collection (AccCategoryRecord *self, gboolean world); /* self: nullable */
AccValue      acc_value_new (gint64 figure, int year, AccCollection collection);
gboolean      acc_value_is_number (AccValue value);
const char   *acc_value_kind_to_string (AccValueKind kind);

G_END_DECLS
