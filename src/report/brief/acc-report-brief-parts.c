/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a briefing after the treaties: terms, counts in the world with what sources report, observations, events. */

#include "config.h"

#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-reported-count.h"
#include "facts/time/acc-happening.h"
#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

void
_acc_brief_write_terms (AccBrief *self)
{
  g_autoptr (GArray) claims = acc_claim_list_all_terms (self->moment.ledger, self->state_index, self->moment.day, ACC_BASIS_DEPOSIT);

  if (!_acc_brief_has (self, ACC_BRIEF_TERMS))
    return;
  if (claims->len > 0)
    acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Terms"));
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_autofree char *words = acc_claim_get_text (claim);
      g_autofree char *references = claim->n_sources > 0 ? _acc_brief_refer_one (self, claim->sources[0]) : NULL;
      GString *text = NULL;

      _acc_brief_note (self, claim);
      text = g_string_new (NULL);
      _acc_brief_add_sentence (self, text, g_steal_pointer (&words));
      g_string_append (text, references != NULL ? references : "");
      acc_words_add_sentence (text, acc_claim_get_rest (claim));
      acc_document_take (self->document, claim->record != NULL ? ACC_BLOCK_ITEM : ACC_BLOCK_PARAGRAPH, g_string_free (text, FALSE));
    }
}

static char *
describe_reported (AccBrief    *self,
                   AccReportedCount *reported)
{
  g_autofree char *value = acc_locale_format_number (reported->count->value);
  const AccSpan *span = &reported->count->date;
  gboolean of_day = !span->is_interval && span->start.precision == ACC_PRECISION_DAY;
  g_autofree char *when = of_day ? acc_locale_format_date (span->start) : acc_locale_format_span_when (span);
  g_autofree char *references = _acc_brief_refer_one (self, reported->count->source);
  /* Translators: how many States there were as at a day: "45 on 1 February 1999". */
  g_autofree char *text = acc_locale_compose (of_day ? C_ ("count", "{n} on {date}") : _ ("{n} {when}"), "n", value, of_day ? "date" : "when", when, NULL);

  return g_strconcat (text, references, NULL);
}

/* What the source has more or less than the record. */
static char *
describe_comparison (AccReportedCount *reported,
                     guint             counted)
{
  gint64 difference = reported->count->value - (gint64) reported->computed;
  g_autofree char *n = acc_locale_format_number (ABS (difference));

  char *words = difference == 0 ? g_strdup (_ ("the same"))
                                : acc_locale_compose (difference > 0 ? C_ ("difference", "{n} more") : C_ ("difference", "{n} fewer"), "n", n, NULL);
  char *dated;

  /* What the record counts for the day of the briefing stands beside it, and is not what the source is compared with. */
  if (reported->computed == counted)
    return words;
  dated = acc_locale_compose (C_ ("difference", "{words} on that date"), "words", words, NULL);
  g_free (words);
  return dated;
}

static char *
describe_difference (AccReportedCount *reported,
                     const char  *title)
{
  g_autofree char *computed = acc_locale_format_number (reported->computed);
  GString *text = g_string_new (NULL);

  acc_words_add_sentence (text, acc_locale_compose (_ ("{treaty}: the record gives {n} for that date."), "treaty", title, "n", computed, NULL));
  acc_words_add_sentence (text, g_strdup (reported->explanation));
  return g_string_free (text, FALSE);
}

void
_acc_brief_write_counts (AccBrief  *self,
                         AccTreaty *treaty)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new ();
  AccBlock *table;
  guint n = _acc_brief_n_counts (self);

  if (!_acc_brief_has (self, ACC_BRIEF_COUNTS))
    return;
  if (n == 0)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("States party in the world"));
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                     acc_locale_compose (_ ("Counted from the record for {date}, and as sources reported it at the time:"), "date", self->date, NULL));
  table = acc_document_add_table (self->document, 4, 1u << 1);
  table->text = acc_locale_compose (C_ ("table", "States party on {date}, counted and reported"), "date", self->date, NULL);
  acc_document_take_cell (table, 0, g_strdup (_ ("Treaty")));
  acc_document_take_cell (table, 1, g_strdup (_ ("Counted")));
  acc_document_take_cell (table, 2, g_strdup (_ ("Reported")));
  acc_document_take_cell (table, 3, g_strdup (_ ("Difference")));
  for (guint i = 0; i < n; i++)
    {
      AccGroup *group = _acc_brief_get_count (self, i);
      guint computed = acc_ledger_count (self->moment.ledger, group, NULL, self->moment.day, ACC_BASIS_DEPOSIT, NULL);
      const char *title = acc_locale_text (group->title);
      AccReportedCount reported;

      if (treaty != NULL && (i >= self->n_treaties || _acc_brief_get_treaty (self, i) != treaty))
        continue;
      _acc_brief_note_count (self, group, self->moment.day);
      acc_document_take_cell (table, 0, _acc_brief_mark (self, g_strdup (title)));
      acc_document_take_cell (table, 1, acc_locale_format_number (computed));
      if (acc_reported_count_find (self->moment.ledger, group, self->moment.day, &reported))
        {
          acc_document_take_cell (table, 2, describe_reported (self, &reported));
          acc_document_take_cell (table, 3, describe_comparison (&reported, computed));
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
describe_observation (AccBrief       *self,
                      AccObservation *observation)
{
  AccClaim claim;
  g_autofree char *text = NULL;
  g_autofree char *references = _acc_brief_refer_one (self, observation->source);

  acc_claim_fill_observation (&claim, &self->moment, observation);
  _acc_brief_note (self, &claim);
  text = _acc_brief_mark (self, acc_claim_get_whole (&claim));
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

  if (!_acc_brief_has (self, ACC_BRIEF_OBSERVATIONS))
    return;
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

  if (!_acc_brief_has (self, ACC_BRIEF_BACKGROUND))
    return;
  if (list->len == 0)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Background"));
  for (guint i = 0; i < list->len; i++)
    {
      AccEvent *event = list->pdata[i];
      g_autofree char *references = _acc_brief_refer_one (self, event->source);
      g_autofree char *text = NULL;
      AccClaim claim;

      acc_claim_fill_event (&claim, &self->moment, event);
      text = acc_claim_get_whole (&claim);
      acc_document_take (self->document, ACC_BLOCK_ITEM, g_strconcat (text, references, NULL));
    }
}
