/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The briefing on what changed between two days: who was party before and is after, each act, and the largest movements of figures. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>

#include "facts/acc-people.h"
#include "locale/acc-second.h"

static void
write_groups (AccBrief *self)
{
  g_autoptr (GPtrArray) groups = acc_changes_list_groups (self->changes);
  gint32 days[] = { self->changes->query.from - 1, self->changes->query.to };
  AccBlock *table = acc_document_add_table (self->document, 3, self->changes->query.state != NULL ? 0 : ~1u);

  table->text = acc_changes_word_title (self->changes);
  acc_document_take_cell (table, 0, g_strdup (_ ("Treaty")));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    acc_document_take_cell (table, i + 1, acc_locale_format_date (acc_date_from_day (days[i])));
  for (guint i = 0; i < groups->len; i++)
    {
      char *before, *after;

      if (!acc_changes_word_group (self->changes, groups->pdata[i], &before, &after))
        continue;
      acc_document_take_cell (table, 0, g_strdup (acc_changes_name_group (groups->pdata[i])));
      acc_document_take_cell (table, 1, before);
      acc_document_take_cell (table, 2, after);
    }
}

/* Those from FIRST on that are of one treaty; how many they are. */
static guint
write_acts (AccBrief *self,
            guint     first)
{
  GPtrArray *acts = self->changes->acts;
  const AccChange *lead = acts->pdata[first];
  AccBlock *table;
  guint i;

  acc_document_take (self->document, ACC_BLOCK_HEADING, acc_second_add (acc_locale_treaty_short_title (lead->treaty), acc_second_text (lead->treaty->short_title)));
  table = acc_document_add_table (self->document, 3, 0);
  table->text = g_strdup (acc_locale_treaty_title (lead->treaty));
  acc_document_take_cell (table, 0, g_strdup (_ ("State")));
  acc_document_take_cell (table, 1, g_strdup (_ ("Date")));
  acc_document_take_cell (table, 2, g_strdup (_ ("What happened")));
  for (i = first; i < acts->len; i++)
    {
      const AccChange *one = acts->pdata[i];
      g_autofree char *name = NULL;
      g_autofree char *word = NULL;
      g_autofree char *reference = NULL;

      if (one->treaty != lead->treaty)
        break;
      name = acc_second_add (acc_locale_state_name (one->state), acc_second_state_name (one->state));
      reference = one->source != NULL && acc_bundle_find_source (self->bundle, one->source) != NULL ? _acc_brief_refer_one (self, one->source) : g_strdup ("");
      acc_document_take_cell (table, 0, g_strconcat (name, reference, NULL));
      word = acc_change_word (one);
      acc_document_take_cell (table, 1, acc_locale_format_span (&one->when));
      acc_document_take_cell (table, 2, acc_locale_compose (_ ("{title}: {words}"), "title", acc_change_kind_get_title (one->kind), "words", word, NULL));
    }
  return i - first;
}

static void
write_movements (AccBrief *self)
{
  GPtrArray *movements = self->changes->movements;
  g_autofree char *reference = NULL;
  AccBlock *table;

  if (movements->len == 0)
    return;
  reference = acc_bundle_find_source (self->bundle, ((AccMovement *) movements->pdata[0])->source) != NULL
                ? _acc_brief_refer_one (self, ((AccMovement *) movements->pdata[0])->source) : g_strdup ("");
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, g_strconcat (acc_changes_say_movements (), reference, NULL));
  table = acc_document_add_table (self->document, 4, 1u << 2 | 1u << 3);
  acc_document_take_cell (table, 0, g_strdup (_ ("Year")));
  acc_document_take_cell (table, 1, g_strdup (_ ("People")));
  acc_document_take_cell (table, 2, g_strdup (C_ ("heading of a column", "Before")));
  acc_document_take_cell (table, 3, g_strdup (C_ ("heading of a column", "Now")));
  for (guint i = 0; i < movements->len; i++)
    {
      const AccMovement *one = movements->pdata[i];

      acc_document_take_cell (table, 0, acc_locale_format_date (acc_date_year (one->year)));
      acc_document_take_cell (table, 1, g_strdup (one->title));
      acc_document_take_cell (table, 2, acc_people_word_value (one->before));
      acc_document_take_cell (table, 3, acc_people_word_value (one->after));
    }
  for (guint i = 0; i < movements->len; i++)
    acc_document_take (self->document, ACC_BLOCK_ITEM, acc_movement_word_note (movements->pdata[i]));
}

void
_acc_brief_write_changes (AccBrief *self)
{
  GPtrArray *breaks = self->changes->breaks;
  AccState *state = self->changes->query.state;
  char *apart = state != NULL ? acc_report_brief_word_no_treaties (self->bundle, state) : NULL;

  if (apart != NULL)
    acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, apart);
  else
    {
      if (self->n_treaties > 0)
        write_groups (self);
      acc_document_add (self->document, ACC_BLOCK_PARAGRAPH, acc_changes_say_no_acts (self->changes));
      for (guint i = 0; i < self->changes->acts->len;)
        i += write_acts (self, i);
      acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, acc_changes_word_terms (self->changes));
    }
  /* A bundle of treaties alone is about nothing else. */
  if (acc_bundle_get_series_folder (self->bundle) == NULL || !_acc_brief_has (self, ACC_BRIEF_PEOPLE))
    return;
  acc_document_add (self->document, ACC_BLOCK_HEADING, _ ("People"));
  write_movements (self);
  acc_document_add (self->document, ACC_BLOCK_PARAGRAPH, acc_changes_say_no_movements (self->changes));
  for (guint i = 0; i < breaks->len; i++)
    acc_document_take (self->document, ACC_BLOCK_ITEM, acc_movement_word_note (breaks->pdata[i]));
}
