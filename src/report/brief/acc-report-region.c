/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefing on a region: a table for each treaty of those who joined, in order, and those who are missing. */

#include "config.h"

#include "report/brief/acc-report-region.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "locale/acc-review.h"
#include "locale/acc-second.h"
#include "report/brief/acc-report-brief-private.h"

typedef struct
{
  AccLedger *ledger;
  AccBundle *bundle;
  AccRegion *region;
  gint32 day;
  AccDocument *document;
  GPtrArray *sources; /* ids, in the order in which they are named */
} Briefing;

static guint
number_source (Briefing   *self,
               const char *id)
{
  for (guint i = 0; i < self->sources->len; i++)
    if (strcmp (self->sources->pdata[i], id) == 0)
      return i + 1;
  g_ptr_array_add (self->sources, (char *) id);
  return self->sources->len;
}

/* A State, with the numbers of the sources of its act. */
static char *
name_party (Briefing  *self,
            AccState  *state,
            AccAction *action)
{
  g_autofree char *both = acc_second_add (acc_locale_state_name (state), acc_second_state_name (state));
  GString *name = g_string_new (both);

  for (guint i = 0; action->sources != NULL && action->sources[i] != NULL; i++)
    g_string_append_printf (name, " [%u]", number_source (self, action->sources[i]));
  return g_string_free (name, FALSE);
}

static void
write_parties (Briefing *self,
               guint     t)
{
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (self->ledger, acc_bundle_get_treaty_group (self->bundle, t), self->region, self->day, ACC_BASIS_DEPOSIT);
  AccBlock *table;

  if (parties->len == 0)
    return;
  table = acc_document_add_table (self->document, 4, 0);
  table->text = acc_locale_compose (C_ ("table", "{Region}: States party on {date}"), "region", self->document->head, "date", self->document->date, NULL);
  acc_document_take_cell (table, 0, g_strdup (_ ("State")));
  acc_document_take_cell (table, 1, g_strdup (_ ("How")));
  acc_document_take_cell (table, 2, g_strdup (_ ("Deposited")));
  acc_document_take_cell (table, 3, g_strdup (_ ("Bound since")));
  for (guint i = 0; i < parties->len; i++)
    {
      AccState *state = parties->pdata[i];
      AccPosition position;

      acc_ledger_query (self->ledger, (guint) acc_bundle_state_index (self->bundle, state->iso3), t, self->day, ACC_BASIS_DEPOSIT, &position);
      if (position.action == NULL)
        continue;
      acc_document_take_cell (table, 0, name_party (self, state, position.action));
      acc_document_take_cell (table, 1, g_strdup (acc_act_get_text (position.action->kind, ACC_ACT_NOUN)));
      acc_document_take_cell (table, 2, acc_locale_format_date (position.action->date));
      acc_document_take_cell (table, 3,
                              position.bound_since < ACC_DAY_MAX ? acc_locale_format_date (acc_date_from_day (position.bound_since)) : g_strdup (_ ("day not known")));
    }
}

/* "Missing: Angola and Eritrea"; nothing of nobody. */
static void
take_names (Briefing   *self,
            const char *title,
            GPtrArray  *states)
{
  g_autofree char *names = NULL;

  if (states->len == 0)
    return;
  names = acc_words_list_states (states);
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_locale_compose (_ ("{title}: {words}"), "title", title, "words", names, NULL));
}

static void
write_missing (Briefing *self,
               guint     t)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint s = 0; s < acc_bundle_get_n (self->bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, s);
      AccPosition position;

      if (state->kind == ACC_STATE_GROUP || state->kind == ACC_STATE_TERRITORY
          || (self->region != NULL && !acc_bundle_state_in_region (self->bundle, state, self->region)) || !acc_words_state_exists (state, self->day))
        continue;
      acc_ledger_query (self->ledger, s, t, self->day, ACC_BASIS_DEPOSIT, &position);
      if (position.status != ACC_STATUS_PARTY)
        g_ptr_array_add (position.may_count ? open : missing, state);
    }
  take_names (self, _ ("Missing"), missing);
  take_names (self, _ ("Not certain"), open);
}

static void
write_sources (Briefing *self)
{
  if (self->sources->len == 0)
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("Sources"));
  for (guint i = 0; i < self->sources->len; i++)
    {
      AccSource *source = acc_bundle_find_source (self->bundle, self->sources->pdata[i]);
      g_autofree char *published = acc_words_describe_source (self->bundle, self->sources->pdata[i]);

      acc_document_take_numbered (self->document, ACC_BLOCK_SOURCE, i + 1, g_strdup_printf ("%s. %s", acc_locale_text (source->title), published));
    }
}

/**
 * acc_report_region_document:
 * @region: (nullable): the region; %NULL for the world
 * @day: as of which day
 *
 * Returns: (transfer full): the document
 */
AccDocument *
acc_report_region_document (AccLedger *ledger,
                            AccRegion *region,
                            gint32     day)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  Briefing self = { .ledger = ledger, .bundle = bundle, .region = region, .day = day, .sources = sources };
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (day));
  const AccPlace place = { .kind = region != NULL ? ACC_PLACE_REGION : ACC_PLACE_WORLD, .region = region };
  g_autofree char *named = acc_second_add (acc_place_get_title (&place), region != NULL ? acc_second_region_name (region) : acc_second_term (NULL, N_ ("World")));

  self.document = acc_document_new (acc_locale_get_language ());
  self.document->footer = acc_own_word_edition (bundle);
  self.document->head = g_strdup (acc_place_get_title (&place));
  self.document->date = g_strdup (date);
  acc_document_take (self.document, ACC_BLOCK_TITLE, acc_words_title_of (bundle, named, TRUE));
  acc_document_take (self.document, ACC_BLOCK_SUBTITLE,
                     acc_locale_compose (_ ("Briefing as of {date}. Parties are {basis}."), "date", date, "basis", acc_words_describe_basis (ACC_BASIS_DEPOSIT),
                                         NULL));
  _acc_brief_write_own (self.document, bundle);
  if (acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) == 0)
    acc_document_add (self.document, ACC_BLOCK_PARAGRAPH, acc_words_say_no_treaties ());
  _acc_brief_add_figure (self.document, ledger, &place, day);
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);

      if (acc_date_last_day (treaty->done) > day)
        continue;
      acc_document_take (self.document, ACC_BLOCK_HEADING, acc_second_add (acc_locale_treaty_short_title (treaty), acc_second_text (treaty->short_title)));
      write_parties (&self, t);
      write_missing (&self, t);
    }
  acc_document_add (self.document, ACC_BLOCK_HEADING, _ ("How far the record goes"));
  acc_document_take (self.document, ACC_BLOCK_PARAGRAPH, acc_words_describe_as_at (bundle));
  acc_document_add (self.document, ACC_BLOCK_PARAGRAPH,
                    _ ("Names are used as the cited sources use them; no position is taken on the status of any territory. "
                       "A figure that is not reported is not zero."));
  acc_document_take (self.document, ACC_BLOCK_PARAGRAPH, acc_review_say_text ());
  acc_document_take (self.document, ACC_BLOCK_PARAGRAPH, acc_review_say_second ());
  write_sources (&self);
  return self.document;
}

GBytes *
acc_report_region (AccLedger *ledger,
                   AccRegion *region,
                   gint32     day,
                   AccFormat  format,
                   GError   **error)
{
  g_autoptr (AccDocument) document = NULL;
  char *text;

  acc_second_set_marked (format == ACC_FORMAT_HTML);
  document = acc_report_region_document (ledger, region, day);
  acc_second_set_marked (FALSE);
  if (format == ACC_FORMAT_PDF)
    return acc_document_to_pdf (document, NULL, error);
  text = format == ACC_FORMAT_MARKDOWN ? acc_document_to_markdown (document)
         : format == ACC_FORMAT_HTML   ? acc_document_to_html (document)
                                       : acc_document_to_text (document);
  return g_bytes_new_take (text, strlen (text));
}
