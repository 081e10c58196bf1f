/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a figure is what it is: the table's own, or one that another source gives. */

#include "config.h"

#include "facts/claims/acc-proof-private.h"

#include <glib/gi18n.h>

#include "facts/acc-category.h"
#include "facts/acc-people.h"

static gboolean
has_idle_zero (const AccClaim *claim)
{
  AccSeries *series = claim->state != NULL && claim->partner == NULL ? acc_bundle_get_series (claim->bundle, claim->state->iso3, NULL) : NULL;

  return series != NULL && acc_series_has_idle_zero (series, claim->side, acc_category_from_string (claim->category->id), claim->year);
}

static char *
explain_value (const AccClaim *claim)
{
  AccCollection collection = acc_category_record_get_collection (claim->category, claim->state == NULL);
  g_autofree char *year = NULL;
  g_autofree char *number = NULL;

  switch (claim->value.kind)
    {
    case ACC_VALUE_ROUNDED:
      number = acc_locale_format_number (collection.rounded);
      return acc_locale_compose (C_ ("proof", "Figures up to {n} are rounded: this one may stand for a smaller one."), "n", number, NULL);
    case ACC_VALUE_ZERO:
      return g_strdup (C_ ("proof", "The table has a zero here, which is a figure."));
    case ACC_VALUE_NOT_COLLECTED:
      year = acc_locale_format_date (acc_date_year (collection.collected));
      return acc_locale_compose (_ ("The table has this category from {year} on; what is before that is not zero."), "year", year, NULL);
    case ACC_VALUE_NOT_REPORTED:
      if (has_idle_zero (claim))
        return g_strdup (C_ ("proof", "The table has a 0 here, but only in rows that are there for other figures: it does not say that there were none."));
      return g_strdup (C_ ("proof", "The table has no figure here, which is not a zero."));
    default:
      return g_strdup (C_ ("proof", "The figure is as the table has it."));
    }
}

/* What was not reported is in no sum. */
static char *
explain_sum (const AccClaim *claim)
{
  guint asked, reported;
  AccValue value;
  g_autofree char *n = NULL;
  g_autofree char *all = NULL;

  acc_people_find_sum (claim->bundle, claim->region, claim->category, claim->side, claim->year, claim->day, &value, &asked, &reported);
  n = acc_locale_format_number (reported);
  all = acc_locale_format_number (asked);
  return acc_locale_compose (C_ ("proof", "The figures of the States of the region are added up. States of which there is one: {n} of {all}."), "n", n, "all", all, NULL);
}

/* Of a sum: what it is made of, a row for each State of which there is a figure. */
static void
add_summed (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  AccCollection collection = acc_category_record_get_collection (claim->category, FALSE);
  guint asked;
  g_autoptr (GArray) summed = acc_people_list_summed (claim->bundle, claim->region, claim->category, claim->side, claim->year, claim->day, &asked);

  for (guint i = 0; i < summed->len; i++)
    {
      const AccPeopleSummed *one = &g_array_index (summed, AccPeopleSummed, i);

      _acc_proof_add_row (self, acc_category_word (claim->bundle, acc_category_from_string (claim->category->id), claim->side, one->state, claim->year,
                                                   acc_value_new (one->figure, claim->year, collection)),
                          claim->category, acc_date_year (claim->year), FALSE);
    }
}

/* The row and the column of the table: each place has a row as country of asylum and one as country of origin, the world one. */
static void
add_cell (AccProof *self, const char *column)
{
  const AccClaim *claim = &self->claim;
  g_autofree char *year = acc_locale_format_date (acc_date_year (claim->year));
  const char *message = claim->state == NULL              ? C_ ("proof", "In the table: {place}, {year}, “{category}”.")
                        : claim->side == ACC_SIDE_HOSTED ? C_ ("proof", "In the table: {place} (country of asylum), {year}, “{category}”.")
                                                         : C_ ("proof", "In the table: {place} (country of origin), {year}, “{category}”.");

  _acc_proof_add_row (self, acc_locale_compose (message, "place", acc_claim_get_place (claim), "year", year, "category", column, NULL), claim->category,
                      acc_date_year (claim->year), FALSE);
}

/* Of a part: the whole, and which share of that it is, where both are known and the share is not rounded to all of it. */
static void
add_whole (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  AccMoment moment = { claim->ledger, claim->day, claim->basis };
  AccClaim whole;
  double share;
  g_autofree char *percent = NULL;
  g_autofree char *least = NULL;

  acc_claim_fill_figure (&whole, &moment, claim->state->iso3, claim->category, claim->side, claim->year);
  _acc_proof_add_row (self, acc_claim_get_text (&whole), claim->category, acc_date_year (claim->year), FALSE);
  if (!acc_value_is_number (claim->value) || !acc_value_is_number (whole.value) || whole.value.number <= 0)
    return;
  share = (double) claim->value.number / (double) whole.value.number;
  if (share > 1 || (share < 1 && share >= 0.9995))
    return;
  least = acc_locale_format_percent (0.001);
  percent = share > 0 && share < 0.0005 ? acc_locale_compose (C_ ("figure", "less than {n}"), "n", least, NULL) : acc_locale_format_percent (share);
  _acc_proof_add (self, ACC_PROOF_GROUND, acc_locale_compose (C_ ("proof", "Its share of that is {percent}, as computed here."), "percent", percent, NULL));
}

void
_acc_proof_of_figure (AccProof *self)
{
  const AccClaim *claim = &self->claim;
  const char *code = claim->state != NULL ? claim->state->iso3 : "world";
  AccSeries *series = acc_bundle_get_series (claim->bundle, code, NULL); /* of a region that of the world, which is of the same edition */
  const char *as_at = series != NULL ? acc_series_get_as_at (series) : NULL;
  AccDate date;
  AccCategory column = acc_category_from_string (claim->category->id);
  const char *title = acc_locale_text (claim->category->title);
  g_autofree char *part = claim->partner != NULL ? acc_category_name_part (claim->bundle, claim->side, claim->partner, title) : NULL;
  AccProofLine *line;

  _acc_proof_add (self, ACC_PROOF_RULE, g_strdup (acc_locale_text (claim->category->definition)));
  if (claim->category->agency != NULL)
    _acc_proof_add (self, ACC_PROOF_RULE, acc_locale_compose (C_ ("proof", "Who counts: {agency}."), "agency", acc_locale_text (claim->category->agency), NULL));
  if (claim->region != NULL)
    add_summed (self);
  else
    add_cell (self, part != NULL ? part : title);
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, claim->region != NULL ? explain_sum (claim) : explain_value (claim));
  if (part != NULL)
    add_whole (self);
  if (claim->region != NULL)
    _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_category_word_breaks (claim->bundle, claim->side, column, NULL, 0));
  if (series != NULL && claim->region == NULL && !claim->category->procedures)
    {
      if (part == NULL && column == acc_category_get_lead (claim->bundle, series) && acc_value_is_number (claim->value))
        _acc_proof_add (self, ACC_PROOF_GROUND, acc_people_word_partners (claim->bundle, series, claim->side, claim->year));
      line = _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_category_word_caution (claim->bundle, series, claim->side, column, claim->year));
      if (line != NULL)
        line->shared = claim->category->always && claim->year == acc_series_get_year (series, claim->day);
      _acc_proof_add (self, ACC_PROOF_CERTAINTY, acc_category_word_breaks (claim->bundle, claim->side, column, code, claim->year));
    }
  if (as_at != NULL && acc_date_parse (as_at, &date, NULL))
    {
      g_autofree char *at = acc_locale_format_date (date);

      _acc_proof_add (self, ACC_PROOF_CHANGE, acc_locale_compose (C_ ("proof", "The table is as at {date}; a later edition may have another figure."), "date", at, NULL));
    }
}

void
_acc_proof_of_observation (AccProof *self)
{
  AccObservation *observation = self->claim.record;
  AccObservation *whole = observation->part_of != NULL ? acc_bundle_find_observation (self->claim.bundle, observation->part_of) : NULL;

  _acc_proof_add (self, ACC_PROOF_RULE, g_strdup (C_ ("proof", "The figure is a source’s own; it is not counted here.")));
  _acc_proof_add_row (self, acc_claim_get_text (&self->claim), observation, observation->date.start, FALSE);
  if (whole != NULL)
    {
      g_autofree char *part = acc_locale_compose (_ ("Part of: {whole}"), "whole", acc_locale_text (whole->title), NULL);

      _acc_proof_add_row (self, acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", part, NULL), whole, whole->date.start, FALSE);
    }
  if (!self->claim.certain)
    _acc_proof_add (self, ACC_PROOF_CERTAINTY, g_strdup (C_ ("proof", "The source does not give an exact figure.")));
  _acc_proof_add_nothing_doubtful (self);
}
