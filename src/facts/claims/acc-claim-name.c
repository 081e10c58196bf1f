/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How claims are named, and found again by that. */

#include "config.h"

#include "facts/claims/acc-claim-private.h"

#include <string.h>

#include "facts/session/acc-place.h"
#include "model/bundle/acc-index.h"

char *
acc_claim_name_figure (const char *code, AccCategory category, AccSide side, int year)
{
  return g_strdup_printf ("%s/%s/%d%s", code, acc_category_to_string (category), year, side == ACC_SIDE_ABROAD ? "/abroad" : "");
}

char *
acc_claim_name_partner (const char *code, AccCategory category, AccSide side, int year, const char *partner)
{
  g_autofree char *whole = acc_claim_name_figure (code, category, side, year);

  return g_strconcat (whole, "/", partner, NULL);
}

char *
acc_claim_name_standing (const AccState *state, const char *treaty)
{
  return g_strdup_printf ("%s/%s/standing", state->iso3, treaty);
}

char *
acc_claim_name_parties (const AccRegion *region, const char *group)
{
  return g_strdup_printf ("%s/%s/parties", region != NULL ? region->code : ACC_PLACE_TEXT_WORLD, group);
}

char *
acc_claim_name_entry (const char *treaty)
{
  return g_strdup_printf ("%s/%s/entry", ACC_PLACE_TEXT_WORLD, treaty);
}

/**
 * acc_claim_add_name:
 * @names: names of claims, to be asked one after the other
 * @name: (transfer full): one more
 * @day: a day number on which it is asked, or %ACC_DAY_MIN for that of whoever asks
 */
void
acc_claim_add_name (GString *names, char *name, gint32 day)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);
  if (day > ACC_DAY_MIN)
    {
      g_autofree char *date = acc_date_to_string (acc_date_from_day (day));

      g_string_append_printf (names, "@%s", date);
    }
  g_free (name);
}

/**
 * acc_claim_name_both:
 * @moment: for which day and basis
 * @article: (nullable): of which alone, without its paragraphs; "" for what is said of none
 * @dated: whether the names keep the moment's day, to be asked on another one
 *
 * Returns: (transfer full): the names of what is said of the two, with a space between them: how the State stands, but where an article is asked for, and on which terms
 */
char *
acc_claim_name_both (const AccMoment *moment, guint state, guint treaty, const char *article, gboolean dated)
{
  g_autoptr (GArray) terms = acc_claim_list_terms (acc_ledger_get_bundle (moment->ledger), state, treaty, moment->day);
  gint32 day = dated ? moment->day : ACC_DAY_MIN;
  GString *names = g_string_new (NULL);
  AccClaim standing;

  if (article == NULL && acc_claim_fill_standing (&standing, moment, state, treaty))
    acc_claim_add_name (names, acc_claim_get_id (&standing), day);
  for (guint i = 0; i < terms->len; i++)
    {
      const AccClaim *claim = &g_array_index (terms, AccClaim, i);
      gboolean touched = article == NULL || (*article == '\0' && claim->n_articles == 0);

      for (guint a = 0; a < claim->n_articles && !touched; a++)
        touched = g_str_has_prefix (claim->articles[a], article) && *article != '\0' && !g_ascii_isalnum (claim->articles[a][strlen (article)]);
      if (touched)
        acc_claim_add_name (names, acc_claim_get_id (claim), day);
    }
  return g_string_free (names, FALSE);
}

/* Which of several of its kind that a State has under a treaty, in the order of the record: from 1. */
static guint
get_number (const AccClaim *claim)
{
  AccRows rows = { NULL, 0 };
  guint n = 1;

  if (claim->kind <= ACC_CLAIM_CHOICE && claim->record != NULL)
    rows = acc_index_of_both (claim->bundle, ACC_TABLE_RESERVATIONS, (guint) acc_bundle_state_index (claim->bundle, claim->state->iso3),
                              (guint) acc_bundle_treaty_index (claim->bundle, claim->treaty->id));
  for (guint i = 0; i < rows.n && rows.records[i] != claim->record; i++)
    n += ((AccReservation *) rows.records[i])->kind == ((AccReservation *) claim->record)->kind ? 1 : 0;
  return n;
}

static const char *
name_place (const AccClaim *claim)
{
  return claim->state != NULL ? claim->state->iso3 : claim->region != NULL ? claim->region->code : ACC_PLACE_TEXT_WORLD;
}

/**
 * acc_claim_get_id:
 * @claim: a claim
 *
 * Of what it is, and not of when it is asked: the day and the basis of a standing are not in it; the year of a figure is.
 *
 * Returns: (transfer full): its name
 */
char *
acc_claim_get_id (const AccClaim *claim)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_CLAIM_KIND);
  const char *kind = g_enum_get_value (klass, (int) claim->kind)->value_nick;

  switch (claim->kind)
    {
    case ACC_CLAIM_COUNT:
      return acc_claim_name_parties (claim->region, claim->group->id);
    case ACC_CLAIM_FIGURE:
      return claim->partner != NULL
                 ? acc_claim_name_partner (name_place (claim), acc_category_from_string (claim->category->id), claim->side, claim->year, claim->partner)
                 : acc_claim_name_figure (name_place (claim), acc_category_from_string (claim->category->id), claim->side, claim->year);
    case ACC_CLAIM_OBSERVATION:
      return g_strdup_printf ("%s/observation/%s", claim->state->iso3, ((AccObservation *) claim->record)->id);
    case ACC_CLAIM_EVENT:
    case ACC_CLAIM_STATEHOOD:
    case ACC_CLAIM_ENTRY:
      return _acc_claim_name_happened (claim);
    case ACC_CLAIM_RANK:
      if (claim->region != NULL)
        return g_strdup_printf ("%s/%s/rank/%s", claim->state->iso3, claim->treaty->id, claim->region->code);
      break;
    default:
      break;
    }
  if (claim->treaty == NULL)
    return g_strdup_printf ("%s/%s", claim->state->iso3, kind);
  if (get_number (claim) > 1)
    return g_strdup_printf ("%s/%s/%s/%u", claim->state->iso3, claim->treaty->id, kind, get_number (claim));
  return g_strdup_printf ("%s/%s/%s", claim->state->iso3, claim->treaty->id, kind);
}

/* "KAZ/refugees/1998", "KAZ/refugees/1998/abroad", "143/refugees/1998", "world/refugees/1998"; "KAZ/refugees/1998/TJK", "KAZ/refugees/1998/abroad/RUS". */
static gboolean
find_figure (const AccMoment *moment, GStrv parts, guint n, AccClaim *claim)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, parts[0], NULL); /* which may have a column that the table does not describe */
  AccCategoryRecord *category = acc_bundle_find_category (bundle, parts[1]);
  AccRegion *region = acc_bundle_find_region (bundle, parts[0]);
  AccSide side = n > 3 && strcmp (parts[3], "abroad") == 0 ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED;
  gboolean sided = side == ACC_SIDE_ABROAD || (n > 3 && strcmp (parts[3], "hosted") == 0);
  gint64 year;

  if (category == NULL || (series == NULL && category->agency == NULL) || n > (sided ? 5 : 4) || !g_ascii_string_to_signed (parts[2], 10, 1, 9999, &year, NULL))
    return FALSE;
  if (n == (sided ? 5 : 4))
    return acc_claim_fill_partner (claim, moment, parts[0], category, side, (int) year, parts[n - 1]);
  return (strcmp (parts[0], ACC_PLACE_TEXT_WORLD) == 0 || acc_bundle_find_state (bundle, parts[0]) != NULL
          || (region != NULL && strcmp (region->code, parts[0]) == 0))
         && acc_claim_fill_figure (claim, moment, parts[0], category, side, (int) year);
}

/* The treaty alone, or treaties that the bundle counts together. */
static AccGroup *
find_group (AccBundle *bundle, const char *id)
{
  int treaty = acc_bundle_treaty_index (bundle, id);

  if (treaty >= 0)
    return acc_bundle_get_treaty_group (bundle, (guint) treaty);
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_GROUPS); i++)
    if (strcmp (((AccGroup *) acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, i))->id, id) == 0)
      return acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, i);
  return NULL;
}

/**
 * acc_claim_find:
 * @moment: for which day and basis
 * @id: the name of a claim, as acc_claim_get_id() writes it
 * @claim: (out caller-allocates): the claim
 *
 * Returns: whether there is one of that name for the moment
 */
gboolean
acc_claim_find (const AccMoment *moment, const char *id, AccClaim *claim)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  g_auto (GStrv) parts = g_strsplit (id, "/", -1);
  guint n = g_strv_length (parts);
  int state = n > 0 ? acc_bundle_state_index (bundle, parts[0]) : -1;
  int treaty = n > 2 ? acc_bundle_treaty_index (bundle, parts[1]) : -1;
  g_autoptr (GArray) terms = NULL;

  if (n == 3 && strcmp (parts[2], "parties") == 0)
    {
      AccRegion *region = strcmp (parts[0], ACC_PLACE_TEXT_WORLD) != 0 ? acc_bundle_find_region (bundle, parts[0]) : NULL;
      AccGroup *group = find_group (bundle, parts[1]);

      if (group == NULL || (region == NULL && strcmp (parts[0], ACC_PLACE_TEXT_WORLD) != 0) || (region != NULL && strcmp (region->code, parts[0]) != 0))
        return FALSE;
      acc_claim_fill_count (claim, moment, group, region);
      return TRUE;
    }
  if (n >= 3 && find_figure (moment, parts, n, claim))
    return TRUE;
  if (n == 3 && _acc_claim_find_happened (moment, parts, claim))
    return TRUE;
  if (state < 0)
    return FALSE;
  if (n == 3 && treaty >= 0 && strcmp (parts[2], "standing") == 0)
    return acc_claim_fill_standing (claim, moment, (guint) state, (guint) treaty);
  if (n >= 3 && treaty >= 0 && strcmp (parts[2], "rank") == 0)
    {
      AccRegion *region = n == 4 ? acc_bundle_find_region (bundle, parts[3]) : NULL;

      return n <= 4 && (n == 3 || (region != NULL && strcmp (region->code, parts[3]) == 0)) && acc_claim_fill_rank (claim, moment, (guint) state, (guint) treaty, region);
    }
  if (n == 3 && strcmp (parts[1], "observation") == 0)
    {
      AccObservation *observation = acc_bundle_find_observation (bundle, parts[2]);

      if (observation == NULL || strcmp (observation->state, parts[0]) != 0)
        return FALSE;
      acc_claim_fill_observation (claim, moment, observation);
      return TRUE;
    }
  terms = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  _acc_claim_add_terms (terms, moment, (guint) state);
  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *own = acc_claim_get_id (&g_array_index (terms, AccClaim, i));

      *claim = g_array_index (terms, AccClaim, i);
      if (strcmp (own, id) == 0)
        return TRUE;
    }
  return FALSE;
}
