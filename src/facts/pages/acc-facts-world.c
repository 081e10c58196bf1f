/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of the world says: how many States are party, computed from the record and as reported, side by side. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>

#include "facts/pages/acc-mark.h"
#include "facts/claims/acc-reported-count.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

/* Parties at the end of each year, from the first treaty to the present; reckoned once for a ledger and a basis. */
static AccPoints *
make_growth (AccLedger *ledger,
             AccGroup  *group,
             AccBasis   basis)
{
  g_autofree char *key = g_strdup_printf ("acc-growth-%s-%d", group->id, basis);
  AccPoints *points = g_object_get_data (G_OBJECT (ledger), key);
  int first = acc_bundle_get_first_year (acc_ledger_get_bundle (ledger)), last = acc_date_today ().year;
  guint n = (guint) MAX (1, last - first + 1);
  g_autofree gint16 *years = NULL;
  g_autofree gint64 *values = NULL;

  if (points != NULL)
    return points;
  years = g_new (gint16, n);
  values = g_new (gint64, n);
  for (guint i = 0; i < n; i++)
    {
      years[i] = (gint16) (first + (int) i);
      values[i] = acc_ledger_count (ledger, group, NULL, acc_day_from_ymd (years[i], 12, 31), basis, NULL);
    }
  points = acc_points_new (years, values, n);
  g_object_set_data_full (G_OBJECT (ledger), key, points, g_object_unref);
  return points;
}

/* "Reported for 1 February 1999: 137, as in the record (UNHCR, 1 February 1999)", and why that is another number where it is. The day is said,
 * for the window may be at a later one. */
static void
word_reported (AccLedger  *ledger,
               AccGroup   *group,
               gint32      day,
               char      **line,
               char      **details)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccReportedCount reported;
  g_autofree char *number = NULL;
  g_autofree char *source = NULL;
  g_autofree char *full = NULL;
  g_autofree char *date = NULL;

  if (!acc_reported_count_find (ledger, group, day, &reported))
    {
      *line = g_strdup ("");
      *details = g_strdup ("");
      return;
    }
  number = acc_locale_format_number (reported.count->value);
  source = acc_words_describe_source (bundle, reported.count->source);
  full = acc_wording_source_in_full (bundle, reported.count->source);
  date = acc_locale_format_span (&reported.count->date);
  if (reported.explanation == NULL)
    *line = acc_locale_compose (_ ("Reported for {date}: {n}, as in the record ({source})"), "date", date, "n", number, "source", source, NULL);
  else
    {
      g_autofree char *computed = acc_locale_format_number (reported.computed);

      *line = acc_locale_compose (_ ("Reported for {date}: {n} where the record has {computed} ({source}). {explanation}"), "date", date, "n", number,
                                  "computed", computed, "source", source, "explanation", reported.explanation, NULL);
    }
  *details = acc_locale_compose (_ ("Reported for {date}. {note}\n\n{source}"), "date", date, "note",
                                 reported.count->note != NULL ? acc_locale_text (reported.count->note) : "", "source", full, NULL);
  g_free (reported.explanation);
}

static void
add_count (AccFacts   *self,
           guint      *n,
           AccLedger  *ledger,
           AccGroup   *group,
           int         treaty,
           const char *label,
           gint32      day,
           AccBasis    basis)
{
  guint uncertain = 0;
  gboolean told = acc_ledger_can_count (ledger, group, basis);
  g_autofree char *figure = acc_words_count_parties (ledger, group, NULL, day, basis, &uncertain);
  g_autofree char *line = NULL;
  g_autofree char *details = NULL;
  g_autofree char *maybe = NULL;
  g_autofree char *both = NULL;
  g_autofree char *reach = acc_wording_reach (acc_ledger_get_bundle (ledger), group, day);
  g_autofree char *marks = treaty >= 0 ? _acc_facts_mark_of (acc_ledger_get_bundle (ledger), (guint) treaty) : NULL;
  g_autofree char *claim = acc_claim_name_parties (NULL, group->id);
  int year, month, of_month;

  acc_day_to_ymd (day, &year, &month, &of_month);
  word_reported (ledger, group, day, &line, &details);
  if (uncertain > 0)
    {
      g_autofree char *number = acc_locale_format_number (uncertain);

      maybe = acc_locale_compose (ngettext ("{n} more may be party: the day of deposit is not known", "{n} more may be party: the days of deposit are not known",
                                            uncertain),
                                  "n", number, NULL);
    }
  if (*details == '\0')
    {
      g_free (details);
      details = _acc_facts_word_counted (ledger, group, basis); /* nobody reports this number */
    }
  both = maybe != NULL ? g_strdup_printf ("%s%s%s", maybe, *line != '\0' ? "\n" : "", line) : g_strdup (line);
  g_object_set (_acc_facts_next (self->figures, n),
                "label", label,
                "qualifier", "",
                "figure", figure,
                "when", reach,
                "origins", "",
                "note", both,
                "source", "",
                "licence", "",
                "details", details,
                "claim", claim,
                "change", "",
                "points", told ? make_growth (ledger, group, basis) : NULL,
                "year", (guint) MAX (year, 0),
                "mark", (guint) (treaty + 1),
                "marks", marks,
                NULL);
}

guint
_acc_facts_count_world_cards (AccSession *session)
{
  AccGroup *counted = acc_session_get_group (session);
  guint n = acc_session_get_treaties (session)->len;

  return n <= ACC_SESSION_CARDS ? n : counted != NULL && counted->members->len > 1 ? ACC_SESSION_CARDS - 1 : ACC_SESSION_CARDS;
}

static void
fill_counts (AccFacts   *self,
             guint      *n,
             AccSession *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  AccGroup *counted = acc_session_get_group (session);
  const GArray *treaties = acc_session_get_treaties (session);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);

  for (guint i = 0; i < _acc_facts_count_world_cards (session); i++)
    {
      guint t = g_array_index (treaties, guint, i);

      add_count (self, n, ledger, acc_bundle_get_treaty_group (bundle, t), (int) t, acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t)),
                 day, basis);
    }
  if (counted != NULL && counted->members->len > 1)
    add_count (self, n, ledger, counted, -1, acc_locale_text (counted->title), day, basis);
}

static void
fill_world_series (AccFacts  *self,
                   guint     *n,
                   AccBundle *bundle,
                   AccSeries *series,
                   gint32     day)
{
  int shown = _acc_facts_year (series, day);
  g_autofree char *from = _acc_facts_word_partners (bundle, series, ACC_SIDE_HOSTED, shown);
  g_autofree char *to = _acc_facts_word_partners (bundle, series, ACC_SIDE_ABROAD, shown);
  gboolean origins, hosts;

  if (shown >= _acc_facts_first_year (bundle))
    _acc_facts_add_series (self, n, bundle, series, day);
  origins = _acc_facts_fill_ranked (self->origins, bundle, series, ACC_SIDE_HOSTED, day) != 0;
  hosts = _acc_facts_fill_ranked (self->destinations, bundle, series, ACC_SIDE_ABROAD, day) != 0;
  g_object_set (self,
                "origins-title", origins ? from : "",
                "destinations-title", hosts ? to : "",
                NULL);
}

/**
 * acc_facts_update_world:
 * @session: a session with a ledger
 *
 * Says what the page of the world says on the date of the session.
 */
void
acc_facts_update_world (AccFacts   *self,
                        AccSession *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);
  AccSeries *series = acc_bundle_get_series (bundle, "world", NULL);
  g_autofree char *law = acc_wording_world_sentence (ledger, acc_session_get_group (session), day, basis);
  g_autofree char *sentence = NULL;
  g_autofree char *names = acc_wording_names_policy ();
  g_autofree char *record = acc_words_describe_as_at (bundle);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *note = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) > 0
                                     ? acc_locale_compose (_ ("Parties are {basis}."), "basis", acc_words_describe_basis (basis), NULL)
                                     : NULL;
  const GArray *treaties = acc_session_get_treaties (session);
  AccGroup *group = acc_session_get_group (session);
  g_autoptr (GString) claims = g_string_new (NULL);
  guint n = 0, n_sources = 0;

  if (group != NULL)
    acc_claim_add_name (claims, acc_claim_name_parties (NULL, group->id), ACC_DAY_MIN);
  sentence = _acc_facts_add_people (session, law, claims);
  fill_counts (self, &n, session);
  if (series != NULL)
    {
      fill_world_series (self, &n, bundle, series, day);
      _acc_facts_add_source (self, &n_sources, bundle, acc_series_get_source (series), seen);
    }
  else
    _acc_facts_leave_out_people (self);
  _acc_facts_end (self->figures, n);
  for (guint i = 0; i < _acc_facts_count_world_cards (session); i++)
    _acc_facts_add_source (self, &n_sources, bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, g_array_index (treaties, guint, i)))->source, seen);
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_COUNTS); i++)
    {
      AccCount *count = acc_bundle_get_item (bundle, ACC_TABLE_COUNTS, i);

      if (acc_span_first_day (&count->date) <= day && acc_span_last_day (&count->date) > day - 366)
        _acc_facts_add_source (self, &n_sources, bundle, count->source, seen);
    }
  _acc_facts_end (self->sources, n_sources);
  g_object_set (self, "title", _ ("World"), "second", "", "sentence", sentence, "claims", claims->str, "note", note, "names", names, "record", record, NULL);
}
