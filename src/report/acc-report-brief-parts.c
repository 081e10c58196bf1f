/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a briefing after the treaties: terms, counts in the world with what sources report, observations, events. */

#include "config.h"

#include "facts/acc-reported-count.h"
#include "model/acc-index.h"
#include "report/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
describe_reservation (AccBrief       *self,
                      AccReservation *reservation)
{
  AccTreaty *treaty = acc_bundle_find_treaty (self->bundle, reservation->treaty);
  g_autofree char *articles = NULL;
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;
  g_autofree char *references = _acc_brief_refer_one (self, reservation->source);
  guint n = reservation->articles != NULL ? g_strv_length (reservation->articles) : 0;
  const char *message;

  if (n > 0)
    articles = acc_locale_format_articles ((const char *const *) reservation->articles);
  switch ((AccReservationKind) reservation->kind)
    {
    case ACC_RESERVATION_CHOICE:
      message = _ ("{treaty}, declaration under article {articles}: {summary}.");
      break;
    case ACC_RESERVATION_DECLARATION:
      message = n > 0 ? ngettext ("{treaty}, article {articles}: a declaration: {summary}.", "{treaty}, articles {articles}: a declaration: {summary}.", n)
                      : _ ("{treaty}: a declaration: {summary}.");
      break;
    case ACC_RESERVATION_BOTH:
      message = n > 0 ? ngettext ("{treaty}, article {articles}: a reservation and a declaration: {summary}.",
                                  "{treaty}, articles {articles}: a reservation and a declaration: {summary}.", n)
                      : _ ("{treaty}: a reservation and a declaration: {summary}.");
      break;
    case ACC_RESERVATION_RESERVATION:
    default:
      message = n > 0 ? ngettext ("{treaty}, article {articles}: a reservation: {summary}.", "{treaty}, articles {articles}: a reservation: {summary}.", n)
                      : _ ("{treaty}: a reservation: {summary}.");
      break;
    }
  text = acc_locale_compose (message, "treaty", acc_locale_treaty_short_title (treaty), "articles", articles, "summary",
                             reservation->summary != NULL ? acc_locale_text (reservation->summary) : _ ("no text in the source"), NULL);
  if (acc_date_is_set (reservation->withdrawn))
    {
      g_autofree char *when = acc_locale_format_when (reservation->withdrawn);

      later = acc_locale_compose (_ ("It was withdrawn {when}."), "when", when, NULL);
    }
  else if (acc_date_is_set (reservation->as_at)
           && acc_date_last_day (reservation->as_at) != acc_date_last_day (acc_bundle_get_as_at (self->bundle, ACC_TABLE_RESERVATIONS)))
    {
      g_autofree char *date = acc_locale_format_date (reservation->as_at);

      later = acc_locale_compose (_ ("As at {date}."), "date", date, NULL);
    }
  return g_strconcat (text, references, later != NULL ? " " : "", later, NULL);
}

static void
write_limitation (AccBrief *self,
                  guint     treaty)
{
  gboolean stands = FALSE;
  AccLimitation *limitation = _acc_brief_find_limitation (self, treaty, &stands);
  g_autofree char *title = NULL;
  g_autofree char *article = NULL;
  g_autofree char *when = NULL;
  g_autofree char *references = NULL;
  GString *text;

  if (limitation == NULL)
    return;
  title = acc_words_treaty_in_sentence (_acc_brief_get_treaty (self, treaty));
  article = limitation->article != NULL ? acc_locale_format_article (limitation->article) : g_strdup ("");
  if (acc_date_is_set (limitation->withdrawn))
    when = acc_locale_format_when (limitation->withdrawn);
  references = _acc_brief_refer_one (self, limitation->source);
  text = g_string_new (NULL);
  if (stands && limitation->extent != NULL)
    acc_words_add_sentence (text, acc_locale_compose (_ ("It applies {treaty} with a geographical limitation (article {article}), to {extent} alone."), "treaty", title,
                                                       "article", article, "extent", acc_locale_text (limitation->extent), NULL));
  else if (stands)
    acc_words_add_sentence (text, acc_locale_compose (_ ("It applies {treaty} with a geographical limitation (article {article})."), "treaty", title, "article", article, NULL));
  else if (when != NULL)
    acc_words_add_sentence (text, acc_locale_compose (_ ("It had withdrawn its geographical limitation (article {article} of {treaty}) {when}."), "treaty", title,
                                                       "article", article, "when", when, NULL));
  else
    acc_words_add_sentence (text, acc_locale_compose (_ ("It had once limited {treaty} geographically (article {article}); when that was withdrawn is not known."), "treaty",
                                                       title, "article", article, NULL));
  g_string_append (text, references);
  if (!stands && when != NULL && limitation->doubt == ACC_DOUBT_UNVERIFIED)
    acc_words_add_sentence (text, g_strdup (_ ("This date is not verified.")));
  if (limitation->note != NULL)
    acc_words_add_sentence (text, acc_locale_compose (_ ("The record notes: {note}."), "note", acc_locale_text (limitation->note), NULL));
  acc_document_take (self->document, ACC_BLOCK_ITEM, g_string_free (text, FALSE));
}

/* Where a treaty asks for a choice and the record has that of some States, it is not known that the others made none. */
static void
write_missing_choice (AccBrief *self,
                      guint     treaty)
{
  AccTreaty *record = _acc_brief_get_treaty (self, treaty);
  AccRows rows = acc_index_of_treaty (self->bundle, ACC_TABLE_RESERVATIONS, treaty);
  AccReservation *example = NULL;
  AccPosition position;
  g_autofree char *title = NULL;
  g_autofree char *articles = NULL;

  _acc_brief_query (self, treaty, &position);
  /* A limitation is what the one alternative comes to: of these States the declaration is known. */
  if (acc_index_of_both (self->bundle, ACC_TABLE_LIMITATIONS, self->state_index, treaty).n > 0)
    return;
  for (guint i = 0; i < rows.n; i++)
    {
      AccReservation *reservation = rows.records[i];

      if (reservation->kind != ACC_RESERVATION_CHOICE || reservation->articles == NULL)
        continue;
      if (strcmp (reservation->state, self->state->iso3) == 0)
        return;
      example = reservation;
    }
  if (example == NULL || position.status != ACC_STATUS_PARTY)
    return;
  title = acc_words_treaty_in_sentence (record);
  articles = acc_locale_format_articles ((const char *const *) example->articles);
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                     acc_locale_compose (_ ("Which declaration it made under article {articles} of {treaty} is not recorded."), "articles", articles, "treaty", title, NULL));
}

void
_acc_brief_write_terms (AccBrief *self)
{
  AccRows rows = acc_index_of_state (self->bundle, ACC_TABLE_RESERVATIONS, self->state_index);
  guint first = self->document->blocks->len;
  AccDate as_at = acc_bundle_get_as_at (self->bundle, ACC_TABLE_RESERVATIONS);
  gboolean joined = FALSE;

  for (guint t = 0; t < self->n_treaties; t++)
    {
      AccPosition position;

      _acc_brief_query (self, t, &position);
      joined |= position.status == ACC_STATUS_PARTY;
    }
  if (!joined)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Terms"));
  for (guint t = 0; t < self->n_treaties; t++)
    write_limitation (self, t);
  for (guint i = 0; i < rows.n; i++)
    {
      AccReservation *reservation = rows.records[i];

      if (_acc_brief_reservation_stands (self, reservation))
        acc_document_take (self->document, ACC_BLOCK_ITEM, describe_reservation (self, reservation));
    }
  if (self->document->blocks->len == first + 1)
    acc_document_add (self->document, ACC_BLOCK_PARAGRAPH, _ ("The record has no reservation and no geographical limitation of this State."));
  for (guint t = 0; t < self->n_treaties; t++)
    write_missing_choice (self, t);
  if (acc_date_is_set (as_at))
    {
      g_autofree char *date = acc_locale_format_date (as_at);

      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                         acc_locale_compose (_ ("Reservations and declarations are recorded as the depositary listed them on {date}. For an earlier date those withdrawn since are "
                                                "missing; for a later one nothing is known."),
                                             "date", date, NULL));
    }
}

static char *
describe_reported (AccBrief    *self,
                   AccReportedCount *reported)
{
  g_autofree char *value = acc_locale_format_number (reported->count->value);
  g_autofree char *when = acc_locale_format_span_when (&reported->count->date);
  g_autofree char *references = _acc_brief_refer_one (self, reported->count->source);
  g_autofree char *text = acc_locale_compose (_ ("{n} {when}"), "n", value, "when", when, NULL);

  return g_strconcat (text, references, NULL);
}

/* What the source has more or less than the record. */
static char *
describe_comparison (AccReportedCount *reported)
{
  gint64 difference = reported->count->value - (gint64) reported->computed;
  g_autofree char *n = acc_locale_format_number (ABS (difference));

  if (difference == 0)
    return g_strdup (_ ("the same"));
  return acc_locale_compose (difference > 0 ? C_ ("difference", "{n} more") : C_ ("difference", "{n} fewer"), "n", n, NULL);
}

static char *
describe_difference (AccReportedCount *reported,
                     const char  *title)
{
  g_autofree char *computed = acc_locale_format_number (reported->computed);
  g_autofree char *text = acc_locale_compose (_ ("{treaty}: the record gives {n} for that date."), "treaty", title, "n", computed, NULL);

  return g_strconcat (text, " ", reported->explanation, NULL);
}

void
_acc_brief_write_counts (AccBrief *self)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new ();
  AccBlock *table;
  guint n = _acc_brief_n_counts (self);

  if (n == 0)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("States party in the world"));
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                     acc_locale_compose (_ ("Counted from the record for {date}, and as sources reported it at the time:"), "date", self->date, NULL));
  table = acc_document_add_table (self->document, 4, 1u << 1);
  acc_document_take_cell (table, 0, g_strdup (_ ("Treaty")));
  acc_document_take_cell (table, 1, g_strdup (_ ("Counted")));
  acc_document_take_cell (table, 2, g_strdup (_ ("Reported")));
  acc_document_take_cell (table, 3, g_strdup (_ ("Difference")));
  for (guint i = 0; i < n; i++)
    {
      AccGroup *group = _acc_brief_get_count (self, i);
      guint computed = acc_ledger_count (self->ledger, group, NULL, self->day, ACC_BASIS_DEPOSIT, NULL);
      const char *title = acc_locale_text (group->title);
      AccReportedCount reported;

      acc_document_take_cell (table, 0, g_strdup (title));
      acc_document_take_cell (table, 1, acc_locale_format_number (computed));
      if (acc_reported_count_find (self->ledger, group, self->day, &reported))
        {
          acc_document_take_cell (table, 2, describe_reported (self, &reported));
          acc_document_take_cell (table, 3, describe_comparison (&reported));
          if (reported.explanation != NULL)
            g_ptr_array_add (differences, describe_difference (&reported, title));
          g_free (reported.explanation);
        }
      else
        acc_document_take_cell (table, 2, g_strdup (_ ("no report at hand")));
    }
  for (guint i = 0; i < differences->len; i++)
    acc_document_take (self->document, ACC_BLOCK_ITEM, differences->pdata[i]);
}

static char *
describe_value (AccObservation *observation)
{
  g_autofree char *value = NULL;
  const char *message;

  if (observation->qualifier == ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS)
    return g_strdup (_ ("hundreds of thousands"));
  if (observation->value == ACC_INT_ABSENT)
    return NULL;
  value = acc_locale_format_number (observation->value);
  switch ((AccQualifier) observation->qualifier)
    {
    case ACC_QUALIFIER_ABOUT:
      message = _ ("about {n}");
      break;
    case ACC_QUALIFIER_UP_TO:
      message = _ ("up to {n}");
      break;
    case ACC_QUALIFIER_AT_LEAST:
      message = _ ("at least {n}");
      break;
    case ACC_QUALIFIER_ESTIMATED:
      message = _ ("an estimated {n}");
      break;
    default:
      message = "{n}";
      break;
    }
  return acc_locale_compose (message, "n", value, NULL);
}

static char *
describe_observation (AccBrief       *self,
                      AccObservation *observation)
{
  g_autofree char *value = describe_value (observation);
  g_autofree char *when = acc_locale_format_span (&observation->date);
  g_autofree char *origins = NULL;
  g_autofree char *text = NULL;
  g_autofree char *references = _acc_brief_refer_one (self, observation->source);
  const char *title = acc_locale_text (observation->title);

  if (observation->origins != NULL && observation->origins[0] != NULL)
    {
      g_autoptr (GPtrArray) states = g_ptr_array_new ();

      for (guint i = 0; observation->origins[i] != NULL; i++)
        {
          AccState *origin = acc_bundle_find_state (self->bundle, observation->origins[i]);

          if (origin != NULL)
            g_ptr_array_add (states, origin);
        }
      origins = acc_words_list_states (states);
    }
  if (value != NULL && origins != NULL)
    text = acc_locale_compose (_ ("{Title}: {value}, from {origins} ({when})."), "title", title, "value", value, "origins", origins, "when", when, NULL);
  else if (value != NULL)
    text = acc_locale_compose (_ ("{Title}: {value} ({when})."), "title", title, "value", value, "when", when, NULL);
  else if (origins != NULL)
    text = acc_locale_compose (_ ("{Title}: {origins} ({when})."), "title", title, "origins", origins, "when", when, NULL);
  else
    text = acc_locale_compose (_ ("{Title}: no figure is reported ({when})."), "title", title, "when", when, NULL);
  if (observation->note != NULL)
    {
      const char *note = acc_locale_text (observation->note);

      return g_strconcat (text, " ", note, g_str_has_suffix (note, ".") ? "" : ".", references, NULL);
    }
  return g_strconcat (text, references, NULL);
}

static void
write_with_parts (AccBrief       *self,
                  GPtrArray      *list,
                  AccObservation *observation,
                  AccBlockKind    kind)
{
  acc_document_take (self->document, kind, describe_observation (self, observation));
  for (guint i = 0; i < list->len && kind == ACC_BLOCK_ITEM; i++)
    {
      AccObservation *part = list->pdata[i];

      if (g_strcmp0 (part->part_of, observation->id) == 0)
        write_with_parts (self, list, part, ACC_BLOCK_SUBITEM);
    }
}

void
_acc_brief_write_observations (AccBrief *self)
{
  g_autoptr (GPtrArray) list = _acc_brief_list_observations (self);

  if (list->len == 0)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Figures that sources give"));
  for (guint i = 0; i < list->len; i++)
    {
      AccObservation *observation = list->pdata[i];
      gboolean is_part = FALSE;

      for (guint other = 0; other < list->len; other++)
        is_part |= g_strcmp0 (observation->part_of, ((AccObservation *) list->pdata[other])->id) == 0;
      if (!is_part)
        write_with_parts (self, list, observation, ACC_BLOCK_ITEM);
    }
}

void
_acc_brief_write_events (AccBrief *self)
{
  g_autoptr (GPtrArray) list = _acc_brief_list_events (self);

  if (list->len == 0)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Background"));
  for (guint i = 0; i < list->len; i++)
    {
      AccEvent *event = list->pdata[i];
      g_autofree char *when = acc_locale_format_span (&event->date);
      g_autofree char *references = _acc_brief_refer_one (self, event->source);
      g_autofree char *text = NULL;

      if (event->place != NULL && strstr (event->title, event->place) == NULL)
        text = acc_locale_compose (_ ("{When}: {title} ({place})."), "when", when, "title", acc_locale_text (event->title), "place",
                                   acc_locale_text (event->place), NULL);
      else
        text = acc_locale_compose (_ ("{When}: {title}."), "when", when, "title", acc_locale_text (event->title), NULL);
      if (event->detail != NULL)
        {
          const char *detail = acc_locale_text (event->detail);

          acc_document_take (self->document, ACC_BLOCK_ITEM, g_strconcat (text, " ", detail, g_str_has_suffix (detail, ".") ? "" : ".", references, NULL));
        }
      else
        acc_document_take (self->document, ACC_BLOCK_ITEM, g_strconcat (text, references, NULL));
    }
}
