/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another edition has for the figures of a briefing, where somebody asked for it: whether each was revised since or before, in the note
 * that it has. A briefing that nobody asked it of says nothing of editions that happen to be there. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "editions/acc-edition-store.h"
#include "facts/acc-edition-words.h"
#include "facts/acc-people.h"

static void
free_said (gpointer data)
{
  AccBriefSaid *one = data;

  g_free (one->claim);
  acc_said_free (one->said);
  g_free (one);
}

GPtrArray *
_acc_brief_new_said (void)
{
  return g_ptr_array_new_with_free_func (free_said);
}

void
_acc_brief_compare (AccBrief       *self,
                    guint           note,
                    const AccClaim *claim)
{
  g_autoptr (AccSaidQuestion) question = self->compared != NULL ? acc_said_question_new (claim) : NULL;
  AccBriefSaid *one;

  if (question == NULL)
    return;
  one = g_new0 (AccBriefSaid, 1);
  one->claim = acc_claim_get_id (claim);
  one->note = note;
  one->shown = claim->value;
  one->said = acc_said_find (question, self->compared);
  g_ptr_array_add (self->said, one);
}

int
_acc_brief_order_compared (AccBrief *self)
{
  AccEdition *figures = acc_bundle_get_figures (self->bundle);
  g_autoptr (AccEdition) own = figures == NULL ? acc_bundle_get_own_series (self->bundle) : NULL;
  AccEdition *shown = figures != NULL ? figures : own;
  AccDate a = acc_edition_get_info (self->compared)->published;
  AccDate b = shown != NULL ? acc_edition_get_info (shown)->published : (AccDate) { 0 };

  if (!acc_date_is_set (a) || !acc_date_is_set (b))
    return 0;
  return (acc_date_first_day (a) > acc_date_last_day (b)) - (acc_date_last_day (a) < acc_date_first_day (b));
}

char *
_acc_brief_word_compared (AccBrief *self)
{
  guint n[3] = { 0 }; /* otherwise, alike, not to be compared */
  g_autofree char *edition = NULL;
  char *words[3];
  char *text;

  if (self->compared == NULL)
    return NULL;
  for (guint i = 0; i < self->said->len; i++)
    {
      const AccBriefSaid *one = self->said->pdata[i];

      n[one->said->kind != ACC_SAID_FIGURE ? 2 : acc_said_is_same (one->said, one->shown)]++;
    }
  edition = acc_edition_word_lead (self->compared);
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    words[i] = acc_locale_format_number (n[i]);
  text = acc_locale_compose (C_ ("briefing", "Compared with another edition: {edition}. Figures of the notes that it has otherwise: {n}; alike: {same}; not at all, or of another day: {lacking}."),
                             "edition", edition, "n", words[0], "same", words[1], "lacking", words[2], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_free (words[i]);
  return text;
}

/* A table writes a zero also where nothing was reported: only of more than that can be said that it is new, or no longer there. */
static const char *
find_message (AccBrief *self, gint64 shown, gint64 other)
{
  if (shown != ACC_INT_ABSENT && other != ACC_INT_ABSENT)
    return self->order > 0   ? C_ ("briefing", "{claim} was revised since; in that later edition: {figure}; difference: {n}.")
           : self->order < 0 ? C_ ("briefing", "{claim} was revised before; in that earlier edition: {figure}; difference: {n}.")
                             : C_ ("briefing", "{claim} is otherwise in that edition: {figure}; difference: {n}.");
  if (self->order == 0 || MAX (shown, other) <= 0)
    return C_ ("briefing", "{claim} is otherwise in that edition: {figure}.");
  return (self->order > 0) == (other != ACC_INT_ABSENT) ? C_ ("briefing", "{claim} is newly reported in the later of the two editions; in the edition compared with: {figure}.")
                                                        : C_ ("briefing", "{claim} is no longer reported in the later of the two editions; in the edition compared with: {figure}.");
}

static char *
word_otherwise (AccBrief *self, const AccBriefSaid *one)
{
  gint64 difference = acc_said_get_difference (one->said, one->shown);
  g_autofree char *figure = acc_people_word_value (one->said->value);
  g_autofree char *number = acc_locale_format_number (difference != ACC_INT_ABSENT ? ABS (difference) : 0);

  return acc_locale_compose (find_message (self, one->shown.number, one->said->value.number), "claim", one->claim, "figure", figure, "n", number, NULL);
}

void
_acc_brief_add_compared (AccBrief *self,
                         GString  *text,
                         guint     note)
{
  g_autoptr (GPtrArray) lacking = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < self->said->len; i++)
    {
      const AccBriefSaid *one = self->said->pdata[i];

      if (one->note != note)
        continue;
      if (one->said->kind != ACC_SAID_FIGURE)
        g_ptr_array_add (lacking, one->claim);
      else if (!acc_said_is_same (one->said, one->shown))
        acc_words_add_sentence (text, word_otherwise (self, one));
    }
  names = acc_locale_format_list ((const char *const *) lacking->pdata, lacking->len);
  if (lacking->len > 0)
    acc_words_add_sentence (text, acc_locale_compose (C_ ("briefing", "Not in that edition, or of another day there: {names}."), "names", names, NULL));
}

void
_acc_brief_add_compared_json (AccBrief    *self,
                              JsonBuilder *builder)
{
  static const char *const kinds[] = { "figure", "other_day", "no_year", "no_table", "no_row", "unreadable" };

  if (self->compared == NULL)
    return;
  json_builder_set_member_name (builder, "compared_with");
  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "edition", acc_edition_get_id (self->compared));
  acc_report_json_add_date (builder, "published", acc_edition_get_info (self->compared)->published);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->said->len; i++)
    {
      const AccBriefSaid *one = self->said->pdata[i];
      gboolean number = acc_value_is_number (one->said->value);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "claim", one->claim);
      acc_report_json_add_string (builder, "is", kinds[one->said->kind]);
      acc_report_json_add_string (builder, "kind", acc_value_kind_to_string (one->said->value.kind));
      acc_report_json_add_int (builder, "value", number ? one->said->value.number : ACC_INT_ABSENT);
      acc_report_json_add_int (builder, "difference", acc_said_get_difference (one->said, one->shown));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}
