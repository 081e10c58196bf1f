/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the facts of all pages share: the type itself, figures of series, ranked partners, sources. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "facts/claims/acc-claim.h"
#include "locale/acc-locale.h"
#include "locale/acc-phrase.h"
#include "model/figures/acc-population.h"
#include "model/figures/acc-totals.h"


static const AccItemField acc_reference_fields[] = {
  { "title", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccReference, title) },
  { "subtitle", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccReference, subtitle) },
  { "address", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccReference, address) },
};
ACC_DEFINE_ITEM (AccReference, acc_reference)

#define FIELD(name, type, member) { name, type, G_STRUCT_OFFSET (AccFacts, member) }
static const AccItemField acc_facts_fields[] = {
  FIELD ("title", ACC_ITEM_STRING, title),
  FIELD ("second", ACC_ITEM_STRING, second),
  FIELD ("sentence", ACC_ITEM_STRING, sentence),
  FIELD ("note", ACC_ITEM_STRING, note),
  FIELD ("claims", ACC_ITEM_STRING, claims),
  FIELD ("names", ACC_ITEM_STRING, names),
  FIELD ("record", ACC_ITEM_STRING, record),
  FIELD ("origins-title", ACC_ITEM_STRING, origins_title),
  FIELD ("origins-empty", ACC_ITEM_STRING, origins_empty),
  FIELD ("destinations-title", ACC_ITEM_STRING, destinations_title),
  FIELD ("destinations-empty", ACC_ITEM_STRING, destinations_empty),
  FIELD ("terms", ACC_ITEM_OBJECT, terms),
  FIELD ("law", ACC_ITEM_OBJECT, law),
  FIELD ("kin", ACC_ITEM_OBJECT, kin),
  FIELD ("procedures", ACC_ITEM_OBJECT, procedures),
  FIELD ("figures", ACC_ITEM_OBJECT, figures),
  FIELD ("origins", ACC_ITEM_OBJECT, origins),
  FIELD ("destinations", ACC_ITEM_OBJECT, destinations),
  FIELD ("documents", ACC_ITEM_OBJECT, documents),
  FIELD ("sources", ACC_ITEM_OBJECT, sources),
};
ACC_DEFINE_ITEM_WITH_INIT (AccFacts, acc_facts)

static void
acc_facts_init (AccFacts *self)
{
  self->terms = g_list_store_new (ACC_TYPE_TERMS);
  self->law = g_list_store_new (ACC_TYPE_LAW);
  self->kin = g_list_store_new (ACC_TYPE_KIN);
  self->procedures = g_list_store_new (ACC_TYPE_LAW);
  self->figures = g_list_store_new (ACC_TYPE_FIGURE);
  self->origins = g_list_store_new (ACC_TYPE_RANKED_ITEM);
  self->destinations = g_list_store_new (ACC_TYPE_RANKED_ITEM);
  self->documents = g_list_store_new (ACC_TYPE_REFERENCE);
  self->sources = g_list_store_new (ACC_TYPE_REFERENCE);
}

AccFacts *
acc_facts_new (void)
{
  return g_object_new (ACC_TYPE_FACTS, NULL);
}

/* Items of the store that are not needed at the moment, and come back in it with all that shows them. */
#define SPARE "acc-facts-spare"

gpointer
_acc_facts_next (GListStore *store,
                 guint      *n)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), *n);

  if (item == NULL)
    {
      GPtrArray *spare = g_object_get_data (G_OBJECT (store), SPARE);

      if (spare != NULL && spare->len > 0)
        item = g_ptr_array_steal_index (spare, spare->len - 1);
      else
        item = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (store)), NULL);
      g_list_store_append (store, item);
    }
  (*n)++;
  return item; /* the store holds it */
}

void
_acc_facts_end (GListStore *store,
                guint       n)
{
  guint held = g_list_model_get_n_items (G_LIST_MODEL (store));
  GPtrArray *spare = g_object_get_data (G_OBJECT (store), SPARE);

  if (held <= n)
    return;
  if (spare == NULL)
    {
      spare = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (store), SPARE, spare, (GDestroyNotify) g_ptr_array_unref);
    }
  for (guint i = held; i > n; i--)
    {
      GObject *item = g_list_model_get_item (G_LIST_MODEL (store), i - 1);

      g_object_set_data (item, ACC_ITEM_KEEP, GINT_TO_POINTER (TRUE));
      g_ptr_array_add (spare, item);
    }
  g_list_store_splice (store, n, held - n, NULL, 0);
}

int
_acc_facts_year (AccSeries *series,
                 gint32     day)
{
  return acc_day_figure_year (day, G_MININT, series != NULL ? acc_series_get_last_year (series) : G_MAXINT);
}

int
_acc_facts_first_year (AccBundle *bundle)
{
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);

  return world != NULL ? acc_series_get_first_year (world) : 0;
}

const char *
_acc_facts_get_licence (AccBundle  *bundle,
                        const char *id,
                        const char *of_table)
{
  AccSource *source = acc_bundle_find_source (bundle, id);

  return source != NULL && source->licence != NULL ? source->licence : of_table != NULL ? of_table : "";
}

AccPoints *
_acc_facts_make_points (AccBundle   *bundle,
                        AccSeries   *series,
                        AccSide      side,
                        AccCategory  category)
{
  const AccSeriesRun *run = acc_series_get_total (series, side);
  g_autofree gint64 *figures = NULL;
  g_autofree char *key = g_strdup_printf ("acc-points-%d-%u", side, category);
  AccPoints *points = g_object_get_data (G_OBJECT (series), key);
  g_autoptr (GArray) breaks = NULL;
  gboolean any = FALSE;

  if (points != NULL || (figures = acc_series_list_figures (series, side, category)) == NULL)
    return points;
  for (guint i = 0; i < run->n_years; i++)
    any = any || figures[i] > 0;
  if (!any)
    return NULL;
  points = acc_points_new (run->years, figures, run->n_years);
  breaks = acc_category_list_breaks (bundle, side, category, acc_series_get_code (series));
  acc_points_set_breaks (points, breaks);
  if (acc_bundle_is_mid_year (bundle, acc_series_get_last_year (series)))
    acc_points_set_middle (points, acc_series_get_last_year (series));
  g_object_set_data_full (G_OBJECT (series), key, points, g_object_unref);
  return points;
}

/* "Mainly from Tajikistan, the Russian Federation and Afghanistan". Where those whose origin is no State (unknown, above all) are
 * the most, nobody else is "mainly": they are named first, with their number. */
static char *
word_partners (AccBundle   *bundle,
               AccSeries   *series,
               AccSide      side,
               AccCategory  category,
               int          year)
{
  g_autoptr (GArray) ranked = acc_series_rank_others (series, side, category, year);
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (AccRanked));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  AccState *group = NULL; /* before every State */
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;
  guint named;

  for (guint i = 0; i < ranked->len; i++)
    {
      AccState *partner = acc_bundle_find_state (bundle, g_array_index (ranked, AccRanked, i).partner);

      if (partner != NULL && partner->kind != ACC_STATE_GROUP)
        g_array_append_val (states, g_array_index (ranked, AccRanked, i));
      else if (partner != NULL && i == 0)
        group = partner;
    }
  named = acc_ranked_count_first (states, 3);
  for (guint i = 0; i < named; i++)
    g_ptr_array_add (names, acc_locale_state_in_sentence (acc_bundle_find_state (bundle, g_array_index (states, AccRanked, i).partner)));
  if (group != NULL && side == ACC_SIDE_HOSTED)
    number = acc_locale_format_number (g_array_index (ranked, AccRanked, 0).figure);
  if (names->len == 0 && number != NULL)
    return acc_locale_compose (_ ("{title}: {words}"), "title", acc_locale_state_name (group), "words", number, NULL);
  if (names->len == 0)
    return g_strdup ("");
  list = acc_phrase_new (ACC_PHRASE_STATES, (const char *const *) names->pdata, names->len);
  if (number != NULL)
    /* Translators: origins of refugees where those of unknown origin are the most: "Unknown: 849,200. The others mainly from
     * Bosnia and Herzegovina". */
    return acc_locale_compose (_ ("{group}: {n}. The others mainly from {states}"), "group", acc_locale_state_name (group), "n", number, "states", list, NULL);
  return acc_locale_compose (side == ACC_SIDE_HOSTED ? _ ("Mainly from {states}") : _ ("Mainly in {states}"), "states", list, NULL);
}

/* Against the year before, and no other: over a gap nothing is computed. */
static char *
word_change (AccBundle   *bundle,
             AccSeries   *series,
             AccSide      side,
             AccCategory  category,
             int          year)
{
  gint64 value = acc_series_get_figure (series, side, category, year);
  gint64 earlier = acc_series_get_figure (series, side, category, year - 1);
  int begin = acc_category_get_begin (bundle, category, acc_series_get_code (series));
  g_autofree char *before = acc_locale_format_date (acc_date_year (year - 1));
  g_autofree char *number = NULL;
  g_autofree char *change = NULL;
  g_autofree char *caution = NULL;
  const char *message;

  /* Half a year is no more compared with a whole one than June with December. */
  if (value == ACC_FIGURE_ABSENT || year <= _acc_facts_first_year (bundle) || acc_bundle_is_mid_year (bundle, year))
    return g_strdup ("");
  if (year == begin)
    return acc_category_word_begin (bundle, category, acc_series_get_code (series));
  if (earlier == ACC_FIGURE_ABSENT)
    return acc_locale_compose (_ ("Not reported in {year}"), "year", before, NULL);
  number = acc_locale_format_number (ABS (value - earlier));
  if (value == earlier)
    message = _ ("As many as in {year}");
  else if (value > earlier)
    /* Translators: a figure against the year before: "1,230 more than in 1998" */
    message = _ ("{n} more than in {year}");
  else
    message = _ ("{n} fewer than in {year}");
  change = acc_locale_compose (message, "n", number, "year", before, NULL);
  caution = acc_category_word_caution (bundle, series, side, category, year);
  return caution != NULL ? g_strdup_printf ("%s\n%s", change, caution) : g_steal_pointer (&change);
}

static gboolean
is_world (AccSeries *series)
{
  return strcmp (acc_series_get_code (series), "world") == 0;
}

/* How many that are to 1,000 inhabitants, and that nobody counted it so; "" where one of both is missing, or nobody is there. */
static char *
word_rate (AccBundle   *bundle,
           AccSeries   *series,
           AccCategory  category,
           int          year,
           AccValue     value)
{
  double rate = acc_people_find_rate (bundle, acc_series_get_code (series), category, year, value);
  g_autofree char *number = NULL;
  g_autofree char *thousand = NULL;

  if (rate <= 0)
    return g_strdup ("");
  number = acc_people_word_rate (value, rate);
  thousand = acc_locale_format_number (1000);
  /* Translators: below a figure: “165.4 per 1,000 inhabitants (computed)” */
  return acc_locale_compose (C_ ("figure", "{n} per {thousand} inhabitants (computed)"), "n", number, "thousand", thousand, NULL);
}

/* Who is counted, what cannot be compared, and the source; of what is computed too. */
static char *
word_details (AccBundle   *bundle,
              AccSeries   *series,
              AccSide      side,
              AccCategory  category,
              gboolean     computed)
{
  g_autofree char *at = acc_category_word_breaks (bundle, side, category, acc_series_get_code (series), 0);
  g_autofree char *source = acc_wording_source_in_full (bundle, acc_series_get_source (series));
  g_autofree char *inhabitants = computed ? acc_people_word_population (bundle) : NULL;

  return g_strdup_printf ("%s%s%s\n\n%s%s%s", acc_category_define (bundle, category), at != NULL ? "\n\n" : "", at != NULL ? at : "", source,
                          inhabitants != NULL ? "\n\n" : "", inhabitants != NULL ? inhabitants : "");
}

/* For how many countries a figure of the world stands. */
static char *
word_coverage (AccBundle   *bundle,
               AccSeries   *series,
               AccSide      side,
               AccCategory  category,
               int          year)
{
  guint n = acc_category_get_begin (bundle, category, "") <= year ? acc_totals_count_reported (acc_bundle_get_totals (bundle), side, category, year) : 0;
  g_autofree char *number = acc_locale_format_number (n);

  if (n == 0)
    return g_strdup ("");
  return acc_locale_compose (ngettext ("Reported for {n} State or territory", "Reported for {n} States and territories", n), "n", number, NULL);
}

static void
add_series_figure (AccFacts    *self,
                   guint       *n,
                   AccBundle   *bundle,
                   AccSeries   *series,
                   AccSide      side,
                   AccCategory  category,
                   gint32       day)
{
  int year = _acc_facts_year (series, day);
  AccValue value = acc_series_get_value (series, side, category, year);
  g_autofree char *title = acc_category_name (bundle, category, side, acc_bundle_find_state (bundle, acc_series_get_code (series)));
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));
  const char *period = acc_category_is_flow (bundle, category) ? acc_locale_of_year (year, _ ("In the course of {year}"), _ ("In the first half of {year}"))
                                                               : acc_locale_of_year (year, _ ("End of {year}"), _ ("Middle of {year}"));
  g_autofree char *when = acc_locale_compose (period, "year", date, NULL);
  g_autofree char *figure = acc_people_word_value_alone (value);
  g_autofree char *partners = NULL;
  g_autofree char *source = NULL;
  g_autofree char *details = NULL;
  g_autofree char *note = NULL;
  g_autofree char *change = word_change (bundle, series, side, category, year);
  g_autofree char *claim = acc_claim_name_figure (acc_series_get_code (series), category, side, year);
  AccPoints *points = _acc_facts_make_points (bundle, series, side, category);

  partners = category == acc_category_get_lead (bundle, series) && acc_value_is_number (value) ? word_partners (bundle, series, side, category, year) : g_strdup ("");
  source = acc_words_describe_source (bundle, acc_series_get_source (series));
  note = is_world (series) ? word_coverage (bundle, series, side, category, year) : word_rate (bundle, series, category, year, value);
  details = word_details (bundle, series, side, category, !is_world (series) && *note != '\0');
  g_object_set (_acc_facts_next (self->figures, n),
                "label", title,
                "qualifier", "",
                "figure", figure,
                "when", when,
                "origins", partners,
                "note", note,
                "source", source,
                "licence", _acc_facts_get_licence (bundle, acc_series_get_source (series), acc_series_get_licence (series)),
                "details", details,
                "claim", claim,
                "change", change,
                "points", points,
                "year", (guint) MAX (year, 0),
                "mark", 0u,
                "marks", "",
                NULL);
}

void
_acc_facts_add_series (AccFacts  *self,
                       guint     *n,
                       AccBundle *bundle,
                       AccSeries *series,
                       gint32     day)
{
  int year = _acc_facts_year (series, day);
  g_autoptr (GArray) rows = acc_people_list_rows (bundle, series, year, year);

  for (guint i = 0; i < rows->len; i++)
    {
      const AccPeopleRow *row = &g_array_index (rows, AccPeopleRow, i);

      add_series_figure (self, n, bundle, series, row->side, row->category, day);
    }
}

static int
fill_ranked (GListStore *store,
             AccBundle  *bundle,
             AccSeries  *series,
             AccSide     side,
             gint32      day,
             guint       most)
{
  AccCategory category = acc_category_get_lead (bundle, series);
  int year = _acc_facts_year (series, day);
  /* The partners of the world are all States, on the other side. Each partner of a State is a part of what the State has. */
  AccSide partners = side == ACC_SIDE_HOSTED ? ACC_SIDE_ABROAD : ACC_SIDE_HOSTED;
  g_autoptr (GArray) ranked = is_world (series) ? acc_totals_rank (acc_bundle_get_totals (bundle), partners, category, year)
                                                : acc_series_rank_partners (series, side, category, year);
  g_autofree char *total = series != NULL ? acc_claim_name_figure (acc_series_get_code (series), category, side, year) : NULL;
  gint64 largest = 1, rest = 0;
  guint n = 0, others = 0;

  for (guint i = 0; ranked != NULL && i < ranked->len; i++)
    {
      AccRanked *entry = &g_array_index (ranked, AccRanked, i);
      AccState *partner = acc_bundle_find_state (bundle, entry->partner);
      g_autofree char *figure = NULL;
      g_autofree char *claim = NULL;

      if (i >= most)
        {
          rest += entry->figure;
          others++;
          continue;
        }
      largest = MAX (largest, entry->figure);
      figure = acc_locale_format_number (entry->figure);
      claim = is_world (series) ? acc_claim_name_figure (entry->partner, category, partners, year)
                                : acc_claim_name_partner (acc_series_get_code (series), category, side, year, entry->partner);
      g_object_set (_acc_facts_next (store, &n),
                    "code", entry->partner,
                    "label", partner != NULL ? acc_locale_state_name (partner) : entry->partner,
                    "figure", figure,
                    "fraction", (double) entry->figure / (double) largest,
                    "value", (guint64) entry->figure,
                    "claim", claim,
                    NULL);
    }
  if (others > 0)
    {
      g_autofree char *number = acc_locale_format_number (others);
      g_autofree char *label = acc_locale_compose (ngettext ("{n} more", "{n} more", others), "n", number, NULL);
      g_autofree char *figure = acc_locale_format_number (rest);

      g_object_set (_acc_facts_next (store, &n), "code", "", "label", label, "figure", figure, "fraction", 0.0, "value", (guint64) rest, "claim", total, NULL);
    }
  _acc_facts_end (store, n);
  return n > 0 ? year : 0;
}

int
_acc_facts_fill_ranked (GListStore *store,
                        AccBundle  *bundle,
                        AccSeries  *series,
                        AccSide     side,
                        gint32      day)
{
  return fill_ranked (store, bundle, series, side, day, ACC_PEOPLE_PARTNERS);
}

char *
_acc_facts_word_heading (AccBundle *bundle, AccSeries *series, const char *key, const char *otherwise, int year)
{
  AccCategory category = acc_category_get_lead (bundle, series);
  g_autofree char *middle = g_strconcat (key, "_middle", NULL);
  const char *own = acc_category_say (bundle, category, acc_locale_of_year (year, key, middle));
  g_autofree char *date = acc_locale_format_date (acc_date_year (year));
  g_autofree char *words = acc_locale_compose (own != NULL ? acc_locale_text (own) : otherwise, "year", date, NULL);

  if (own != NULL)
    return g_steal_pointer (&words);
  return acc_locale_compose (_ ("{title}: {words}"), "title", acc_category_describe (bundle, category), "words", words, NULL);
}

/* Of whom the list tells is in its heading: the sentences beside it count others too. */
char *
_acc_facts_word_partners (AccBundle *bundle, AccSeries *series, AccSide side, int year)
{
  if (side == ACC_SIDE_HOSTED)
    return _acc_facts_word_heading (bundle, series, "world_origins", acc_locale_of_year (year, _ ("Where from, end of {year}"), _ ("Where from, middle of {year}")), year);
  return _acc_facts_word_heading (bundle, series, "world_asylum", acc_locale_of_year (year, _ ("Where to, end of {year}"), _ ("Where to, middle of {year}")), year);
}

/* Neither lists nor headings, and nothing of the bundle before: a bundle without figures does not speak of people. */
void
_acc_facts_leave_out_people (AccFacts *self)
{
  _acc_facts_end (self->origins, 0);
  _acc_facts_end (self->destinations, 0);
  g_object_set (self, "origins-title", "", "origins-empty", "", "destinations-title", "", "destinations-empty", "", NULL);
}

GListModel *
acc_facts_list_ranked (AccSession *session,
                       AccSide     side)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccState *state = acc_session_get_state (session);
  AccSeries *series = acc_bundle_get_series (bundle, state != NULL ? state->iso3 : "world", NULL);
  GListStore *store = g_list_store_new (ACC_TYPE_RANKED_ITEM);

  if (series != NULL)
    fill_ranked (store, bundle, series, side, acc_session_get_day (session), G_MAXUINT);
  return G_LIST_MODEL (store);
}

void
_acc_facts_add_source (AccFacts   *self,
                       guint      *n,
                       AccBundle  *bundle,
                       const char *id,
                       GHashTable *seen)
{
  AccSource *source = id != NULL ? acc_bundle_find_source (bundle, id) : NULL;
  g_autofree char *subtitle = NULL;

  if (source == NULL || !g_hash_table_add (seen, source->id))
    return;
  {
    g_autofree char *short_form = acc_words_describe_source (bundle, id);

    subtitle = source->licence != NULL
                   ? acc_locale_compose (_ ("{source}. Licence: {licence}"), "source", short_form, "licence", source->licence, NULL)
                   : g_steal_pointer (&short_form);
  }
  g_object_set (_acc_facts_next (self->sources, n), "title", acc_locale_text (source->title), "subtitle", subtitle, "address",
                source->address != NULL ? source->address : "", NULL);
}

char *
_acc_facts_word_counted (AccLedger *ledger,
                         AccGroup  *group,
                         AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autofree char *counted = acc_locale_compose (_ ("Parties are {basis}."), "basis", acc_words_describe_basis (basis), NULL);
  AccTreaty *first = acc_bundle_find_treaty (bundle, group->treaties[0]);
  g_autofree char *source = acc_wording_source_in_full (bundle, first->source);

  return g_strdup_printf ("%s\n\n%s", counted, source);
}

char *
_acc_facts_add_people (AccSession *session,
                       const char *law,
                       GString    *names)
{
  g_autoptr (GArray) claims = acc_claim_list_people (acc_session_get_moment (session), acc_session_get_state (session), acc_session_get_region (session));
  GString *text = g_string_new (law);

  acc_words_add_sentence (text, acc_claim_word_people (claims));
  acc_claim_name_people (names, claims);
  return g_string_free (text, FALSE);
}

char *
_acc_facts_mark_of (AccBundle *bundle,
                    guint      treaty)
{
  return acc_mark_row_new (((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty))->sign, ACC_MARK_FILLED);
}
