/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people in the sentence with which a page opens: the largest figures of the end of the year that stands for the day. */

#include "config.h"

#include "facts/claims/acc-claim.h"

#include <glib/gi18n.h>

#include "facts/acc-category.h"
#include "facts/acc-people.h"
#include "facts/acc-words.h"
#include "facts/session/acc-place.h"

#define TOLD 3        /* of a State, whose page and briefing have all figures */
#define TOLD_OF_MANY 5 /* of a region and of the world, of which this sentence is all that a briefing has */

typedef struct
{
  const char *one, *many;
} Message;

/* As a person counts them, of a State, of a region, and of the world and an origin that is no State, by the words of the bundle. A category that has none is not told. */
static gboolean
find_message (const AccClaim *claim, Message *message)
{
  static const char *const keys[][2] = { { "people_one", "people_many" }, { "from_one", "from_many" }, { "region_from_one", "region_from_many" }, { "counted_one", "counted_many" } };
  AccCategory category = acc_category_from_string (claim->category->id);
  gboolean counted = claim->region == NULL && (claim->state == NULL || claim->state->kind == ACC_STATE_GROUP);
  guint which = counted ? 3 : claim->side == ACC_SIDE_HOSTED ? 0 : claim->region != NULL ? 2 : 1;

  message->one = acc_category_say (claim->bundle, category, keys[which][0]);
  message->many = acc_category_say (claim->bundle, category, keys[which][1]);
  /* There nobody is a guest. */
  if (which == 3 && message->one == NULL)
    {
      message->one = acc_category_say (claim->bundle, category, keys[0][0]);
      message->many = acc_category_say (claim->bundle, category, keys[0][1]);
    }
  return message->one != NULL && message->many != NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const AccClaim *x = a, *y = b;

  return x->value.number == y->value.number ? 0 : x->value.number > y->value.number ? -1 : 1;
}

/* What another agency counts apart is told where it is more than all that is told: else the sentence would be about the smaller part. */
static void
add_apart (GArray *claims, const AccMoment *moment, AccState *state)
{
  g_autoptr (GArray) apart = acc_people_list_apart (acc_ledger_get_bundle (moment->ledger), state->iso3, moment->day);
  gint64 largest = claims->len > 0 ? g_array_index (claims, AccClaim, 0).value.number : G_MAXINT64;
  AccClaim claim;

  for (guint i = 0; i < apart->len; i++)
    {
      const AccPeopleApart *one = &g_array_index (apart, AccPeopleApart, i);

      if (one->value.number > largest && acc_claim_fill_figure (&claim, moment, state->iso3, one->category, ACC_SIDE_HOSTED, one->year))
        g_array_append_val (claims, claim);
    }
}

/* The largest alone, and of whom the record tells first of all the largest figure even where others are larger: Colombia's refugees beside its displaced. */
static void
keep_largest (GArray *claims, AccCategory lead, guint most)
{
  guint first = 0;

  while (first < claims->len && acc_category_from_string (g_array_index (claims, AccClaim, first).category->id) != lead)
    first++;
  if (first > most && first < claims->len)
    g_array_index (claims, AccClaim, most) = g_array_index (claims, AccClaim, first);
  g_array_set_size (claims, MIN (claims->len, first >= most && first < claims->len ? most + 1 : most));
}

/**
 * acc_claim_list_people:
 * @moment: for which day
 * @state: (nullable): a State; with no @region either, the world
 * @region: (nullable): a region, of which the figures of the States are added up
 *
 * The largest figures of people, three of a State, and one of the category that the bundle names first, of the year that stands for the day, of its end
 * or its middle; none where nothing is reported, and none of a State before or after its time.
 *
 * Returns: (transfer full): of AccClaim, the largest first, then what other agencies count apart
 */
GArray *
acc_claim_list_people (const AccMoment *moment, AccState *state, AccRegion *region)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccSeries *series = acc_bundle_get_series (bundle, state != NULL ? state->iso3 : ACC_PLACE_TEXT_WORLD, NULL);
  const char *code = state != NULL ? state->iso3 : region != NULL ? region->code : ACC_PLACE_TEXT_WORLD;
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  int year = series != NULL ? acc_series_get_year (series, moment->day) : 0;

  if (year == 0 || (state != NULL && acc_words_is_state (state) && !acc_words_state_exists (state, moment->day)))
    return claims;
  for (guint c = 0; c < acc_bundle_get_n (bundle, ACC_TABLE_CATEGORIES); c++)
    {
      AccCategoryRecord *category = acc_bundle_get_item (bundle, ACC_TABLE_CATEGORIES, c);

      for (guint s = 0; !category->procedures && category->period != ACC_PERIOD_WITHIN_YEAR && category->sides[s] != NULL; s++)
        {
          AccSide side = g_str_equal (category->sides[s], "abroad") ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED;
          AccClaim claim;
          Message message;

          if (side == ACC_SIDE_ABROAD && state == NULL && region == NULL)
            continue;
          if (acc_claim_fill_figure (&claim, moment, code, category, side, year) && acc_value_is_number (claim.value) && claim.value.number > 0
              && find_message (&claim, &message))
            g_array_append_val (claims, claim);
        }
    }
  g_array_sort (claims, compare);
  keep_largest (claims, acc_category_get_lead (bundle, series), state != NULL ? TOLD : TOLD_OF_MANY);
  if (state != NULL)
    add_apart (claims, moment, state);
  return claims;
}

static char *
word_people (const AccClaim *claim)
{
  Message message = { NULL, NULL };
  g_autofree char *number = acc_locale_format_number (claim->value.number);
  g_autofree char *name = claim->state != NULL ? acc_locale_state_in_sentence (claim->state) : NULL;
  g_autofree char *people = find_message (claim, &message) ? acc_locale_compose (acc_locale_text_plural (message.one, message.many, (gulong) MIN (claim->value.number, G_MAXINT32)),
                                                                                "n", number, "state", name, NULL)
                                                          : g_strdup (number);

  /* Translators: of a small number of people, which the agency that counts them rounds: “5 refugees (rounded)” */
  return claim->value.kind == ACC_VALUE_ROUNDED ? acc_locale_compose (C_ ("people", "{people} (rounded)"), "people", people, NULL) : g_steal_pointer (&people);
}

/**
 * acc_claim_word_people:
 * @claims: as acc_claim_list_people() lists them
 *
 * Returns: (transfer full) (nullable): sentences, NULL for none: “At the end of 2025 (UNHCR): 5,536,120 internally displaced people and
 * 4,865,764 refugees from Syria.”
 */
char *
acc_claim_word_people (const GArray *claims)
{
  const AccClaim *first;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *year = NULL;
  g_autofree char *list = NULL;
  GString *text;

  if (claims->len == 0)
    return NULL;
  first = &g_array_index (claims, AccClaim, 0);
  year = acc_locale_format_date (acc_date_year (first->year));
  text = g_string_new (NULL);
  for (guint i = 0; i < claims->len; i++)
    if (!g_array_index (claims, AccClaim, i).category->procedures)
      g_ptr_array_add (people, word_people (&g_array_index (claims, AccClaim, i)));
  list = acc_locale_format_list ((const char *const *) people->pdata, people->len);
  if (people->len > 0)
    /* Translators: {agency} counts, as “UNHCR”; {people} is a list of numbers of people: “3,000 refugees hosted and 20 stateless people” */
    acc_words_add_sentence (text, acc_locale_compose (acc_locale_of_year (first->year, C_ ("people", "At the end of {year} ({agency}): {people}."),
                                                                          C_ ("people", "In the middle of {year} ({agency}): {people}.")),
                                                      "year", year, "agency", acc_locale_text (first->category->agency), "people", list, NULL));
  for (guint i = people->len; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      AccPeopleApart apart = { claim->category, NULL, claim->year, claim->value };

      acc_words_add_sentence (text, acc_people_word_apart (&apart));
    }
  if (first->region != NULL)
    acc_words_add_sentence (text, g_strdup (C_ ("people", "These are sums over the States of the region, of the figures that there are.")));
  return g_string_free (text, text->len == 0);
}

/**
 * acc_claim_name_people:
 * @names: the names of other claims, parted by spaces
 *
 * Adds the names of @claims.
 */
void
acc_claim_name_people (GString *names, const GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    acc_claim_add_name (names, acc_claim_get_id (&g_array_index (claims, AccClaim, i)), ACC_DAY_MIN);
}
