/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words on the card of a treaty: how and when the State joined, from when it is bound and by which article, its place in
 * the order, on what terms, and what is doubtful about any of it. */

#include "config.h"

#include "facts/acc-act.h"
#include "facts/acc-standing.h"
#include "facts/acc-wording-private.h"

#include <glib/gi18n.h>

#include "facts/acc-mark.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "model/acc-index.h"

typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccState *state;
  AccTreaty *treaty;
  guint s, t;
  gint32 day;
  AccBasis basis;
  AccPosition position;
} Question;

static const char *
word_status (Question *q)
{
  AccStanding standing = acc_standing_from_position (&q->position);

  if (q->position.status == ACC_STATUS_PARTY || q->position.status == ACC_STATUS_DEPOSITED)
    return acc_act_get_text (q->position.action->kind, ACC_ACT_TITLE);
  if (standing == ACC_STANDING_SIGNED)
    return _ ("Signed");
  if (standing != ACC_STANDING_NEVER)
    return acc_standing_get_title (standing);
  if (q->position.status == ACC_STATUS_ENDED)
    return _ ("Never joined");
  return acc_date_last_day (q->treaty->done) > q->day ? _ ("Not yet adopted") : _ ("Not party");
}

static char *
word_date (Question *q)
{
  AccAction *action = q->position.action;

  if (q->position.status == ACC_STATUS_LEFT && q->position.until < ACC_DAY_MAX)
    {
      g_autofree char *date = acc_locale_format_date (acc_date_from_day (q->position.until));

      return acc_locale_compose (_ ("since {date}"), "date", date, NULL);
    }
  /* What ended is dated by its end, not by how it began. */
  if (acc_standing_from_position (&q->position) == ACC_STANDING_ENDED)
    return q->position.until < ACC_DAY_MAX ? acc_locale_format_date (acc_date_from_day (q->position.until)) : g_strdup ("");
  if (action != NULL)
    return acc_locale_format_date (action->date);
  if (acc_date_last_day (q->treaty->done) > q->day)
    {
      g_autofree char *date = acc_locale_format_when (q->treaty->done);

      return acc_locale_compose (_ ("Adopted {when}"), "when", date, NULL);
    }
  return g_strdup ("");
}

static char *
word_bound (Question *q)
{
  AccAction *action = q->position.action;
  g_autofree char *date = NULL;

  if (q->position.status == ACC_STATUS_SIGNED)
    return g_strdup (_ ("A signature alone does not bind"));
  if (q->position.status == ACC_STATUS_LEFT)
    {
      date = acc_locale_format_date (action->date);
      return acc_locale_compose (_ ("Notice given on {date}"), "date", date, NULL);
    }
  if (q->position.status != ACC_STATUS_PARTY && q->position.status != ACC_STATUS_DEPOSITED)
    return g_strdup ("");
  if (q->position.bound_first >= ACC_DAY_MAX)
    return g_strdup (_ ("The treaty never came to bind it"));
  if (q->position.bound_since >= ACC_DAY_MAX)
    return g_strdup (_ ("The bundle does not say when the treaty binds"));
  if (action->date.precision != ACC_PRECISION_DAY && !acc_date_is_set (action->effective))
    return g_strdup (_ ("From which day it is bound is not known"));
  date = acc_locale_format_date (acc_date_from_day (q->position.bound_since));
  if (action->kind == ACC_ACTION_SUCCESSION && q->position.bound_since < acc_date_first_day (action->date))
    return acc_locale_compose (_ ("Bound since {date}, to which the succession reaches back"), "date", date, NULL);
  if (q->position.bound_since > q->day)
    return acc_locale_compose (_ ("Not bound until {date}"), "date", date, NULL);
  if (q->position.bound_since == acc_date_last_day (action->date))
    return g_strdup (_ ("Bound from the same day"));
  return acc_locale_compose (_ ("Bound since {date}"), "date", date, NULL);
}

/* "133rd party, fourth in Central Asia"; for who is not party, how many are. */
static char *
word_rank (Question *q)
{
  AccRegion *region = q->state->region != NULL ? acc_bundle_find_region (q->bundle, q->state->region) : NULL;
  guint world, here;
  g_autofree char *ordinal = NULL;
  g_autofree char *local = NULL;

  if (q->position.status != ACC_STATUS_PARTY)
    {
      guint count;
      g_autofree char *number = NULL;

      if (acc_date_last_day (q->treaty->done) > q->day || !acc_ledger_can_count (q->ledger, acc_bundle_get_treaty_group (q->bundle, q->t), q->basis))
        return g_strdup ("");
      count = acc_ledger_count (q->ledger, acc_bundle_get_treaty_group (q->bundle, q->t), NULL, q->day, q->basis, NULL);
      number = acc_locale_format_number (count);
      return acc_locale_compose (ngettext ("{n} State is party", "{n} States are party", count), "n", number, NULL);
    }
  /* A rank needs a day: where only the year is known, others of that year may have come before. */
  if (q->position.action->date.precision != ACC_PRECISION_DAY)
    return g_strdup ("");
  world = acc_ledger_rank (q->ledger, q->s, q->t, NULL, q->day);
  here = region != NULL ? acc_ledger_rank (q->ledger, q->s, q->t, region, q->day) : 0;
  if (world == 0)
    return g_strdup ("");
  ordinal = acc_locale_format_ordinal_words (world);
  if (here == 0)
    /* Translators: the place in the order of joining: "133rd party", "Ninth party" */
    return acc_locale_compose (_ ("{Ordinal} party"), "ordinal", ordinal, NULL);
  local = acc_locale_format_ordinal_words (here);
  /* Translators: places in the order of joining: "133rd party, fourth in Central Asia" */
  return acc_locale_compose (_ ("{Ordinal} party, {local} in {region}"), "ordinal", ordinal, "local", local, "region",
                             acc_locale_region_name (region), NULL);
}

char *
_acc_wording_reservation (AccReservation *reservation)
{
  g_autofree char *articles = NULL;
  gsize n = reservation->articles != NULL ? g_strv_length (reservation->articles) : 0;

  if (n == 0)
    return g_strdup (reservation->kind == ACC_RESERVATION_DECLARATION || reservation->kind == ACC_RESERVATION_CHOICE ? _ ("Declaration") : _ ("Reservation"));
  articles = acc_locale_format_articles ((const char *const *) reservation->articles);
  if (reservation->kind == ACC_RESERVATION_CHOICE)
    return acc_locale_compose (_ ("Declaration under article {articles}"), "articles", articles, NULL);
  if (reservation->kind == ACC_RESERVATION_DECLARATION)
    return acc_locale_compose (ngettext ("Declaration on article {articles}", "Declaration on articles {articles}", n), "articles", articles, NULL);
  if (reservation->kind == ACC_RESERVATION_BOTH)
    return acc_locale_compose (ngettext ("Reservation and declaration on article {articles}", "Reservation and declaration on articles {articles}", n),
                               "articles", articles, NULL);
  return acc_locale_compose (ngettext ("Reservation to article {articles}", "Reservation to articles {articles}", n), "articles", articles, NULL);
}

/* Reservations in force on the day: short on the card, whole with their source in the details. */
static char *
word_terms (Question *q,
            GString  *details)
{
  AccRows rows = acc_index_of_both (q->bundle, ACC_TABLE_RESERVATIONS, q->s, q->t);
  GString *text = g_string_new (NULL);
  AccDate listed = { 0 };

  for (guint i = 0; q->position.status == ACC_STATUS_PARTY && i < rows.n; i++)
    {
      AccReservation *reservation = rows.records[i];
      g_autofree char *line = NULL;
      g_autofree char *full = NULL;
      g_autofree char *source = NULL;

      if (!_acc_wording_reservation_stands (reservation, q->day))
        continue;
      line = _acc_wording_reservation (reservation);
      if (reservation->kind != ACC_RESERVATION_CHOICE)
        acc_words_append_line (text, line);
      if (acc_date_is_set (reservation->as_at))
        listed = reservation->as_at;
      source = acc_words_describe_source (q->bundle, reservation->source);
      full = reservation->summary != NULL
                 ? acc_locale_compose (_ ("{reservation}: {summary} ({source})"), "reservation", line, "summary", acc_locale_text (reservation->summary),
                                       "source", source, NULL)
                 : acc_locale_compose (_ ("{reservation} ({source})"), "reservation", line, "source", source, NULL);
      acc_words_append_line (details, full);
    }
  /* The list is of one day. For an earlier day what was withdrawn since is missing, for a later one nothing is known. */
  if (acc_date_is_set (listed) && (acc_date_first_day (listed) > q->day || acc_date_last_day (listed) < q->day))
    {
      g_autofree char *date = acc_locale_format_date (listed);
      g_autofree char *as_listed = acc_locale_compose (_ ("As listed on {date}"), "date", date, NULL);

      acc_words_append_line (text, as_listed);
    }
  return g_string_free (text, FALSE);
}

/* What the limitation is on the day; "" where it had ended, and when is not known. */
char *
_acc_wording_limitation (AccLimitation *limitation,
                         gint32         day)
{
  g_autofree char *date = NULL;

  if (_acc_wording_limitation_stands (limitation, day))
    {
      if (limitation->extent == NULL)
        return g_strdup (_ ("Geographical limitation"));
      return acc_locale_compose (limitation->doubt == ACC_DOUBT_UNVERIFIED ? _ ("Geographical limitation: {extent} (not verified)") : _ ("Geographical limitation: {extent}"), "extent", acc_locale_text (limitation->extent), NULL);
    }
  if (!acc_date_is_set (limitation->withdrawn))
    return g_strdup ("");
  date = acc_locale_format_date (limitation->withdrawn);
  return acc_locale_compose (limitation->doubt == ACC_DOUBT_UNVERIFIED ? _ ("Geographical limitation withdrawn on {date} (not verified)")
                                                                       : _ ("Geographical limitation withdrawn on {date}"),
                             "date", date, NULL);
}

static char *
word_limitation (Question *q,
                 GString  *details)
{
  AccRows rows = acc_index_of_both (q->bundle, ACC_TABLE_LIMITATIONS, q->s, q->t);
  AccLimitation *limitation = q->position.status == ACC_STATUS_PARTY && rows.n > 0 ? rows.records[0] : NULL;

  if (limitation == NULL)
    return g_strdup ("");
  if (limitation->note != NULL)
    acc_words_append_line (details, acc_locale_text (limitation->note));
  return _acc_wording_limitation (limitation, q->day);
}

/* What is doubtful about an act; "" where nothing is. */
const char *
_acc_wording_doubt (AccAction *action)
{
  if (action->date.precision == ACC_PRECISION_YEAR)
    return _ ("Only the year is known");
  if (action->date.precision == ACC_PRECISION_MONTH)
    return _ ("Only the month is known");
  switch (action->doubt)
    {
    case ACC_DOUBT_UNVERIFIED:
      return _ ("Not verified");
    case ACC_DOUBT_COMPUTED:
      return _ ("Computed from another published date");
    case ACC_DOUBT_SINGLE_SOURCE:
      return _ ("Rests on one source");
    case ACC_DOUBT_VERIFIED:
    default:
      break;
    }
  return "";
}

static char *
word_caution (Question *q)
{
  AccAction *action = q->position.action;

  if (action == NULL)
    return g_strdup (!q->position.certain ? _ ("May be party: the day of deposit is not known") : "");
  return g_strdup (_acc_wording_doubt (action));
}

static void
add_sources (Question *q,
             GString  *details)
{
  AccAction *action = q->position.action;

  for (guint i = 0; action != NULL && action->sources != NULL && action->sources[i] != NULL; i++)
    {
      g_autofree char *source = acc_wording_source_in_full (q->bundle, action->sources[i]);

      if (details->len > 0)
        g_string_append_c (details, '\n');
      acc_words_append_line (details, source);
    }
}

void
acc_wording_fill_terms (AccTerms  *terms,
                        AccLedger *ledger,
                        guint      state,
                        guint      treaty,
                        gint32     day,
                        AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  Question q = { .ledger = ledger, .bundle = bundle, .s = state, .t = treaty, .day = day, .basis = basis,
                 .state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, state),
                 .treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty) };
  GString *details = g_string_new (NULL);
  g_autofree char *date = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *reservations = NULL;
  g_autofree char *limitation = NULL;
  g_autofree char *caution = NULL;
  g_autofree char *reach = acc_wording_reach (bundle, acc_bundle_get_treaty_group (bundle, treaty), day);
  g_autofree char *text = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *marks = acc_wording_marks_of (ledger, state, treaty, day, basis);
  AccPosition in_force;

  acc_ledger_query (ledger, state, treaty, day, basis, &q.position);
  acc_ledger_query (ledger, state, treaty, MAX (day, q.position.bound_since < ACC_DAY_MAX ? q.position.bound_since : day), ACC_BASIS_IN_FORCE, &in_force);
  date = word_date (&q);
  bound = word_bound (&q);
  rank = word_rank (&q);
  caution = word_caution (&q);
  rule = acc_words_explain_rule (q.treaty, q.position.status == ACC_STATUS_PARTY && in_force.status == ACC_STATUS_PARTY ? &in_force : &q.position);
  acc_words_append_line (details, rule);
  if (q.position.action != NULL && q.position.action->note != NULL)
    acc_words_append_line (details, acc_locale_text (q.position.action->note));
  reservations = word_terms (&q, details);
  limitation = word_limitation (&q, details);
  add_sources (&q, details);
  text = g_string_free (details, FALSE);

  g_object_set (terms,
                "title", acc_locale_treaty_short_title (q.treaty),
                "full-title", acc_locale_treaty_title (q.treaty),
                "mark", treaty,
                "marks", marks,
                "status", word_status (&q),
                "date", date,
                "bound", bound,
                "rank", rank,
                "terms", reservations,
                "limitation", limitation,
                "caution", caution,
                "reach", reach,
                "details", text,
                "party", q.position.status == ACC_STATUS_PARTY,
                NULL);
}
