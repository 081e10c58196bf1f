/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of figures, and what a number in a table is by the record of its category. */
#include "config.h"

#include "model/figures/acc-value.h"

#include "model/json/acc-enum.h"

ACC_DEFINE_ENUM (AccValueKind, acc_value_kind,
                 ACC_ENUM_VALUE (ACC_VALUE_EXACT, "exact"),
                 ACC_ENUM_VALUE (ACC_VALUE_ABOUT, "about"),
                 ACC_ENUM_VALUE (ACC_VALUE_UP_TO, "up-to"),
                 ACC_ENUM_VALUE (ACC_VALUE_AT_LEAST, "at-least"),
                 ACC_ENUM_VALUE (ACC_VALUE_ROUNDED, "rounded"),
                 ACC_ENUM_VALUE (ACC_VALUE_ESTIMATE, "estimate"),
                 ACC_ENUM_VALUE (ACC_VALUE_PROVISIONAL, "provisional"),
                 ACC_ENUM_VALUE (ACC_VALUE_ZERO, "zero"),
                 ACC_ENUM_VALUE (ACC_VALUE_NOT_COLLECTED, "not-collected"),
                 ACC_ENUM_VALUE (ACC_VALUE_NOT_REPORTED, "not-reported"),
                 ACC_ENUM_VALUE (ACC_VALUE_UNCERTAIN, "uncertain"))

/**
 * acc_category_record_get_collection:
 * @self: (nullable): a category
 * @world: of the world's total rather than of a State
 *
 * Returns: since when it is collected, and how it is rounded
 */
AccCollection
acc_category_record_get_collection (AccCategoryRecord *self, gboolean world)
{
  AccCollection collection = { 0 };
  gint64 since;

  if (self == NULL)
    return collection;
  since = world ? self->collected_world : self->collected_state;
  collection.collected = (int) CLAMP (since, 0, 9999); /* absent is below zero */
  collection.stock = self->period == ACC_PERIOD_END_OF_YEAR;
  collection.rounded = (int) CLAMP (self->rounded, 0, G_MAXINT);
  return collection;
}

/**
 * acc_value_new:
 * @figure: as the table has it, %ACC_INT_ABSENT where it has none
 * @year: of which year
 * @collection: what is known of its category
 *
 * A table may hold a 0 for what was not collected at all: before the first year for which it was, that is no figure.
 *
 * Returns: the figure with its kind
 */
AccValue
acc_value_new (gint64 figure, int year, AccCollection collection)
{
  if (figure == ACC_INT_ABSENT || (figure == 0 && year < collection.collected))
    return (AccValue) { year < collection.collected ? ACC_VALUE_NOT_COLLECTED : ACC_VALUE_NOT_REPORTED, ACC_INT_ABSENT };
  return (AccValue) { figure == 0 ? ACC_VALUE_ZERO : figure <= collection.rounded ? ACC_VALUE_ROUNDED : ACC_VALUE_EXACT, figure };
}

gboolean
acc_value_is_number (AccValue value)
{
  return value.number != ACC_INT_ABSENT;
}

/**
 * acc_value_kind_to_string:
 *
 * Returns: (transfer none): the word for it in JSON and CSV
 */
const char *
acc_value_kind_to_string (AccValueKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_VALUE_KIND);
  GEnumValue *value = g_enum_get_value (klass, (int) kind);

  return value != NULL ? value->value_nick : "";
}
