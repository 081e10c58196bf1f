/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The claims on terms and on doubt: which there are. Their words are in acc-claim-words.c. */

#include "config.h"

#include "facts/claims/acc-claim.h"

#include "model/bundle/acc-index.h"
#include "model/json/acc-enum.h"

ACC_DEFINE_ENUM (AccClaimKind, acc_claim_kind,
                 ACC_ENUM_VALUE (ACC_CLAIM_RESERVATION, "reservation"),
                 ACC_ENUM_VALUE (ACC_CLAIM_DECLARATION, "declaration"),
                 ACC_ENUM_VALUE (ACC_CLAIM_RESERVATION_AND_DECLARATION, "reservation-and-declaration"),
                 ACC_ENUM_VALUE (ACC_CLAIM_CHOICE, "choice"),
                 ACC_ENUM_VALUE (ACC_CLAIM_LIMITATION, "limitation"),
                 ACC_ENUM_VALUE (ACC_CLAIM_CHOICE_NOT_RECORDED, "choice-not-recorded"),
                 ACC_ENUM_VALUE (ACC_CLAIM_NO_TERMS, "no-terms"),
                 ACC_ENUM_VALUE (ACC_CLAIM_TERMS_LISTED, "terms-listed"),
                 ACC_ENUM_VALUE (ACC_CLAIM_PRECISION, "precision"),
                 ACC_ENUM_VALUE (ACC_CLAIM_DOUBT, "doubt"),
                 ACC_ENUM_VALUE (ACC_CLAIM_NOTE, "note"),
                 ACC_ENUM_VALUE (ACC_CLAIM_OWN_ACT, "own-act"),
                 ACC_ENUM_VALUE (ACC_CLAIM_STANDING, "standing"),
                 ACC_ENUM_VALUE (ACC_CLAIM_RANK, "rank"),
                 ACC_ENUM_VALUE (ACC_CLAIM_COUNT, "count"),
                 ACC_ENUM_VALUE (ACC_CLAIM_FIGURE, "figure"),
                 ACC_ENUM_VALUE (ACC_CLAIM_OBSERVATION, "observation"),
                 ACC_ENUM_VALUE (ACC_CLAIM_EVENT, "event"),
                 ACC_ENUM_VALUE (ACC_CLAIM_STATEHOOD, "statehood"),
                 ACC_ENUM_VALUE (ACC_CLAIM_ENTRY, "entry"))

#define NO_NUMBER(kind) ((AccValue) { kind, ACC_INT_ABSENT })

gboolean
acc_claim_fill_term (AccClaim *claim, AccBundle *bundle, guint state, guint treaty, gpointer record, gint32 day)
{
  *claim = (AccClaim) { .bundle = bundle, .state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state),
                        .treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty), .record = record, .day = day,
                        .value = NO_NUMBER (ACC_VALUE_EXACT) };
  if (ACC_IS_LIMITATION (record))
    {
      AccLimitation *limitation = record;

      claim->kind = ACC_CLAIM_LIMITATION;
      claim->articles = &limitation->article;
      claim->n_articles = limitation->article != NULL ? 1 : 0;
      claim->sources = &limitation->source;
      claim->date = limitation->declared;
      claim->doubt = (AccDoubt) limitation->doubt;
      claim->stands = acc_date_is_set (limitation->withdrawn) ? acc_date_last_day (limitation->withdrawn) > day : limitation->status == ACC_LIMITATION_LIMITED;
      claim->certain = claim->doubt != ACC_DOUBT_UNVERIFIED;
    }
  else
    {
      AccReservation *reservation = record;

      claim->kind = (AccClaimKind) reservation->kind;
      claim->articles = reservation->articles;
      claim->n_articles = reservation->articles != NULL ? g_strv_length (reservation->articles) : 0;
      claim->sources = &reservation->source;
      claim->date = reservation->date;
      claim->stands = !acc_date_is_set (reservation->withdrawn) || acc_date_last_day (reservation->withdrawn) > day;
      /* A list is of one day: what stood before it is known of what is dated, and what stood later of nothing. */
      claim->certain = !acc_date_is_set (reservation->as_at) || !claim->stands
                       || (acc_date_last_day (reservation->as_at) >= day && (acc_date_is_set (reservation->date) || acc_date_first_day (reservation->as_at) <= day));
    }
  claim->n_sources = 1;
  return !acc_date_is_set (claim->date) || acc_date_first_day (claim->date) <= day;
}

const char *
acc_claim_get_summary (const AccClaim *claim)
{
  const AccReservation *reservation = claim->kind <= ACC_CLAIM_CHOICE ? claim->record : NULL;

  if (reservation == NULL)
    return NULL;
  return reservation->later_summary != NULL && acc_date_last_day (reservation->withdrawn_in_part) <= claim->day ? reservation->later_summary : reservation->summary;
}

gboolean
acc_claim_stands_in_part (const AccClaim *claim)
{
  AccDate in_part = claim->kind <= ACC_CLAIM_CHOICE && claim->record != NULL ? ((AccReservation *) claim->record)->withdrawn_in_part : (AccDate){ 0 };

  return claim->stands && acc_date_is_set (in_part) && acc_date_last_day (in_part) <= claim->day;
}

GArray *
acc_claim_list_terms (AccBundle *bundle, guint state, guint treaty, gint32 day)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  static const AccTable tables[] = { ACC_TABLE_RESERVATIONS, ACC_TABLE_LIMITATIONS };
  AccClaim claim;

  for (gsize table = 0; table < G_N_ELEMENTS (tables); table++)
    {
      AccRows rows = acc_index_of_both (bundle, tables[table], state, treaty);

      for (guint i = 0; i < rows.n; i++)
        if (acc_claim_fill_term (&claim, bundle, state, treaty, rows.records[i], day))
          g_array_append_val (claims, claim);
    }
  return claims;
}

gboolean
acc_claim_any (AccBundle *bundle, guint state, guint treaty, gint32 day, gboolean limitation)
{
  AccRows rows = acc_index_of_both (bundle, limitation ? ACC_TABLE_LIMITATIONS : ACC_TABLE_RESERVATIONS, state, treaty);
  AccClaim claim;

  for (guint i = 0; i < rows.n; i++)
    if (acc_claim_fill_term (&claim, bundle, state, treaty, rows.records[i], day) && claim.stands && claim.kind != ACC_CLAIM_CHOICE)
      return TRUE;
  return FALSE;
}

/* Where a treaty asks for a choice and the record has that of some States, it is not known that the others made none. Of those with
 * a limitation the choice is known: a limitation is what the one alternative comes to. */
gboolean
acc_claim_find_missing_choice (AccBundle *bundle, guint state, guint treaty, gint32 day, AccClaim *claim)
{
  AccRows own = acc_index_of_both (bundle, ACC_TABLE_RESERVATIONS, state, treaty), all = acc_index_of_treaty (bundle, ACC_TABLE_RESERVATIONS, treaty);

  if (acc_index_of_both (bundle, ACC_TABLE_LIMITATIONS, state, treaty).n > 0)
    return FALSE;
  for (guint i = 0; i < own.n; i++)
    if (ACC_RESERVATION (own.records[i])->kind == ACC_RESERVATION_CHOICE)
      return FALSE;
  for (guint i = 0; i < all.n; i++)
    {
      AccReservation *other = all.records[i];

      if (other->kind != ACC_RESERVATION_CHOICE || other->articles == NULL)
        continue;
      acc_claim_fill_term (claim, bundle, state, treaty, other, day);
      claim->kind = ACC_CLAIM_CHOICE_NOT_RECORDED;
      claim->value = NO_NUMBER (ACC_VALUE_NOT_REPORTED);
      claim->record = claim->sources = NULL;
      claim->n_sources = 0;
      claim->date = (AccDate) { 0 };
      claim->stands = claim->certain = TRUE;
      return TRUE;
    }
  return FALSE;
}

GArray *
acc_claim_list_all_terms (AccLedger *ledger, guint state, gint32 day, AccBasis basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccRows rows = acc_index_of_state (bundle, ACC_TABLE_RESERVATIONS, state);
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  g_autoptr (GArray) withdrawn = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  AccClaim claim, whole = { .kind = ACC_CLAIM_NO_TERMS, .bundle = bundle, .state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state), .day = day,
                            .value = NO_NUMBER (ACC_VALUE_NOT_REPORTED), .stands = TRUE, .certain = TRUE };
  gboolean joined = FALSE;

  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      g_autoptr (GArray) terms = NULL;

      if (!acc_ledger_is_party (ledger, state, t, day, basis))
        continue;
      joined = TRUE;
      terms = acc_claim_list_terms (bundle, state, t, day);
      for (guint i = 0; i < terms->len; i++)
        if (g_array_index (terms, AccClaim, i).kind == ACC_CLAIM_LIMITATION)
          g_array_append_val (claims, g_array_index (terms, AccClaim, i));
    }
  for (guint i = 0; joined && i < rows.n; i++)
    {
      AccReservation *reservation = rows.records[i];
      int t = acc_bundle_treaty_index (bundle, reservation->treaty);

      if (t >= 0 && acc_ledger_is_party (ledger, state, (guint) t, day, basis) && acc_claim_fill_term (&claim, bundle, state, (guint) t, reservation, day))
        g_array_append_val (claim.stands ? claims : withdrawn, claim);
    }
  /* Of who has withdrawn all that it made it would be false to say that the record has none. */
  if (claims->len == 0 && withdrawn->len > 0)
    g_array_append_vals (claims, withdrawn->data, withdrawn->len);
  else if (joined && claims->len == 0)
    g_array_append_val (claims, whole);
  for (guint t = 0; joined && t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    if (acc_ledger_is_party (ledger, state, t, day, basis) && acc_claim_find_missing_choice (bundle, state, t, day, &claim))
      g_array_append_val (claims, claim);
  whole.kind = ACC_CLAIM_TERMS_LISTED;
  whole.value = NO_NUMBER (ACC_VALUE_EXACT);
  whole.date = acc_bundle_get_as_at (bundle, ACC_TABLE_RESERVATIONS);
  if (joined && acc_date_is_set (whole.date))
    g_array_append_val (claims, whole);
  return claims;
}

GArray *
acc_claim_list_doubts (AccBundle *bundle, AccAction *action, gint32 day)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  AccClaim claim = { .kind = ACC_CLAIM_PRECISION, .bundle = bundle, .state = acc_bundle_find_state (bundle, action->state),
                     .treaty = acc_bundle_find_treaty (bundle, action->treaty), .record = action, .day = day, .stands = TRUE, .value = NO_NUMBER (ACC_VALUE_EXACT), .date = action->date, .doubt = (AccDoubt) action->doubt,
                     .sources = action->sources, .n_sources = action->sources != NULL ? g_strv_length (action->sources) : 0 };

  if (action->own != NULL)
    {
      claim.kind = ACC_CLAIM_OWN_ACT;
      g_array_append_val (claims, claim);
      claim.kind = ACC_CLAIM_PRECISION;
    }
  if (action->date.precision == ACC_PRECISION_YEAR || action->date.precision == ACC_PRECISION_MONTH)
    g_array_append_val (claims, claim);
  claim.kind = ACC_CLAIM_DOUBT;
  if (claim.doubt != ACC_DOUBT_VERIFIED)
    g_array_append_val (claims, claim);
  claim.kind = ACC_CLAIM_NOTE;
  claim.certain = TRUE;
  if (action->note != NULL)
    g_array_append_val (claims, claim);
  return claims;
}
