/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes of a briefing: by which rule its sentences and figures are stated, and how certain each is. Statements of one rule share a
 * note; what the document says once of all of them, and the sources, which are numbered for themselves, are not told again. */

#include "config.h"

#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/claims/acc-proof.h"

/* How many statements, and how many sources, a note names; of more it says how many. */
#define NAMED_MAX 6
#define SOURCES_MAX 12

static void
free_part (gpointer data)
{
  AccNotePart *part = data;

  g_free (part->certainty);
  g_ptr_array_unref (part->claims);
  g_free (part);
}

static void
free_note (gpointer data)
{
  AccNote *note = data;

  g_free (note->rule);
  g_ptr_array_unref (note->articles);
  g_ptr_array_unref (note->sources);
  g_ptr_array_unref (note->parts);
  g_free (note);
}

GPtrArray *
_acc_brief_new_notes (void)
{
  return g_ptr_array_new_with_free_func (free_note);
}

static guint
find_note (AccBrief *self,
           char     *rule)
{
  AccNote *note;

  for (guint i = 0; i < self->notes->len; i++)
    if (g_str_equal (((AccNote *) self->notes->pdata[i])->rule, rule))
      {
        g_free (rule);
        return i + 1;
      }
  note = g_new0 (AccNote, 1);
  note->rule = rule;
  note->articles = g_ptr_array_new_with_free_func (g_free);
  note->sources = g_ptr_array_new_with_free_func (g_free);
  note->parts = g_ptr_array_new_with_free_func (free_part);
  g_ptr_array_add (self->notes, note);
  return self->notes->len;
}

static AccNotePart *
find_part (AccNote *note,
           char    *certainty)
{
  AccNotePart *part;

  for (guint i = 0; i < note->parts->len; i++)
    if (g_str_equal (((AccNotePart *) note->parts->pdata[i])->certainty, certainty))
      {
        g_free (certainty);
        return note->parts->pdata[i];
      }
  part = g_new0 (AccNotePart, 1);
  part->certainty = certainty;
  part->claims = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (note->parts, part);
  return part;
}

static void
add_once (GPtrArray  *list,
          const char *text)
{
  if (!g_ptr_array_find_with_equal_func (list, text, g_str_equal, NULL))
    g_ptr_array_add (list, g_strdup (text));
}

/* The number of the note for a claim, from 1; 0 of one that is by no rule, and says itself all that there is to say. */
static guint
number_claim (AccBrief       *self,
              const AccClaim *claim)
{
  g_autoptr (AccProof) proof = NULL;
  g_auto (GStrv) articles = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *id = acc_claim_get_id (claim);
  AccNote *note;
  AccNotePart *part;
  guint number;

  /* The name of a claim is the same on every day. */
  if (claim->day == self->moment.day && (number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id))) > 0)
    return number;
  proof = acc_proof_new (claim);
  rule = acc_proof_word_rule (proof);
  if (*rule == '\0')
    return 0;
  number = find_note (self, g_steal_pointer (&rule));
  note = self->notes->pdata[number - 1];
  articles = acc_claim_get_articles (claim);
  for (guint i = 0; articles[i] != NULL; i++)
    add_once (note->articles, articles[i]);
  for (guint i = 0; proof->sources[i] != NULL; i++)
    if (acc_bundle_find_source (self->bundle, proof->sources[i]) != NULL)
      add_once (note->sources, proof->sources[i]);
  if (claim->day != self->moment.day)
    return number;
  part = find_part (note, acc_proof_word_certainty (proof));
  g_ptr_array_add (part->claims, g_strdup (id));
  if (self->first_named == NULL)
    self->first_named = g_strdup (id);
  _acc_brief_compare (self, number, claim);
  g_hash_table_insert (self->numbers, g_steal_pointer (&id), GUINT_TO_POINTER (number));
  return number;
}

void
_acc_brief_note (AccBrief       *self,
                 const AccClaim *claim)
{
  guint number = number_claim (self, claim);
  guint at = 0;

  if (number == 0)
    return;
  while (at < self->marks->len && g_array_index (self->marks, guint, at) < number)
    at++;
  if (at == self->marks->len || g_array_index (self->marks, guint, at) != number)
    g_array_insert_val (self->marks, at, number);
}

void
_acc_brief_note_standing (AccBrief *self,
                          guint     state,
                          guint     treaty)
{
  AccClaim claim;

  if (acc_claim_fill_standing (&claim, &self->moment, state, treaty))
    _acc_brief_note (self, &claim);
}

void
_acc_brief_note_standings (AccBrief     *self,
                           const GArray *treaties)
{
  for (guint i = 0; i < treaties->len; i++)
    _acc_brief_note_standing (self, self->state_index, g_array_index (treaties, guint, i));
}

void
_acc_brief_note_rank (AccBrief  *self,
                      guint      treaty,
                      AccRegion *region)
{
  AccClaim claim;

  if (acc_claim_fill_rank (&claim, &self->moment, self->state_index, treaty, region))
    _acc_brief_note (self, &claim);
}

void
_acc_brief_note_count (AccBrief *self,
                       AccGroup *group,
                       gint32    day)
{
  AccMoment moment = { self->moment.ledger, day, ACC_BASIS_DEPOSIT };
  AccClaim claim;

  if (acc_claim_fill_count (&claim, &moment, group, NULL))
    _acc_brief_note (self, &claim);
}

void
_acc_brief_note_figure (AccBrief   *self,
                        const char *category,
                        AccSide     side,
                        int         year)
{
  AccCategoryRecord *record = acc_bundle_find_category (self->bundle, category);
  AccClaim claim;

  if (record != NULL && acc_claim_fill_figure (&claim, &self->moment, self->code, record, side, year))
    _acc_brief_note (self, &claim);
}

char *
_acc_brief_mark (AccBrief *self,
                 char     *text)
{
  GString *marked = g_string_new (text);

  for (guint i = 0; i < self->marks->len && text != NULL && *text != '\0'; i++)
    g_string_append_printf (marked, "[^%u]", g_array_index (self->marks, guint, i));
  g_array_set_size (self->marks, 0);
  g_free (text);
  return g_string_free (marked, FALSE);
}

void
_acc_brief_add_sentence (AccBrief *self,
                         GString  *paragraph,
                         char     *sentence)
{
  acc_words_add_sentence (paragraph, _acc_brief_mark (self, sentence));
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static void
append_sources (AccBrief  *self,
                GString   *text,
                GPtrArray *sources)
{
  guint rest = sources->len > SOURCES_MAX ? sources->len - SOURCES_MAX : 0;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sources->len - rest; i++)
    {
      guint number = _acc_brief_number (self, acc_bundle_find_source (self->bundle, sources->pdata[i])->id);

      g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, " [%u]", g_array_index (numbers, guint, i));
  if (rest > 0)
    {
      g_autofree char *n = acc_locale_format_number (rest);

      acc_words_add_sentence (text, acc_locale_compose (_ ("Further sources: {n}."), "n", n, NULL));
    }
}

/* "Statements: KAZ/a-treaty/standing and 3 more." */
static char *
name_claims (GPtrArray *claims)
{
  guint rest = claims->len > NAMED_MAX ? claims->len - (NAMED_MAX - 1) : 0;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *more = NULL;
  g_autofree char *list = NULL;

  if (claims->len == 0)
    return NULL;
  for (guint i = 0; i < claims->len - rest; i++)
    g_ptr_array_add (names, claims->pdata[i]);
  if (rest > 0)
    {
      g_autofree char *n = acc_locale_format_number (rest);

      /* Translators: further statements, at the end of a list: "KAZ/refugees/1998, KAZ/refugees/1997 and 3 more statements" */
      more = acc_locale_compose (ngettext ("{n} more statement", "{n} more statements", rest), "n", n, NULL);
      g_ptr_array_add (names, more);
    }
  list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
  /* Translators: {names} are what a person writes to ask for the grounds of a statement, as "KAZ/refugees/1998". */
  return acc_locale_compose (ngettext ("Statement: {names}.", "Statements: {names}.", claims->len), "names", list, NULL);
}

void
_acc_brief_write_notes (AccBrief *self)
{
  g_autofree char *as_of = acc_report_day_to_string (self->moment.day);
  g_autofree char *command = NULL;

  if (self->first_named == NULL)
    return;
  command = g_strdup_printf ("accession why %s --as-of %s", self->first_named, as_of);
  acc_document_add (self->document, ACC_BLOCK_HEADING, C_ ("briefing", "Notes"));
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH,
                     acc_locale_compose (_ ("The small numbers behind sentences and figures lead here: by which rule they are stated, from which sources, and how certain "
                                            "each is. For the acts and rows behind one, write: {command}"),
                                         "command", command, NULL));
  acc_document_take (self->document, ACC_BLOCK_PARAGRAPH, _acc_brief_word_compared (self));
  for (guint i = 0; i < self->notes->len; i++)
    {
      const AccNote *note = self->notes->pdata[i];
      GString *text = g_string_new (note->rule);

      append_sources (self, text, note->sources);
      for (guint p = 0; p < note->parts->len; p++)
        {
          const AccNotePart *part = note->parts->pdata[p];

          acc_words_add_sentence (text, g_strdup (part->certainty));
          acc_words_add_sentence (text, name_claims (part->claims));
        }
      _acc_brief_add_compared (self, text, i + 1);
      acc_document_take_numbered (self->document, ACC_BLOCK_NOTE, i + 1, g_string_free (text, FALSE));
    }
}
