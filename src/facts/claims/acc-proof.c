/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The proof of a claim: its lines in their order, and all of it as text. */

#include "config.h"

#include "facts/claims/acc-proof-private.h"

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"

static void
free_line (gpointer data)
{
  g_free (((AccProofLine *) data)->text);
  g_free (data);
}

/* Takes the text; "", NULL and what is said already add nothing. */
AccProofLine *
_acc_proof_add (AccProof     *self,
                AccProofPart  part,
                char         *text)
{
  AccProofLine *line;

  for (guint i = 0; text != NULL && i < self->lines->len; i++)
    if (((AccProofLine *) self->lines->pdata[i])->part == part && g_str_equal (((AccProofLine *) self->lines->pdata[i])->text, text))
      g_clear_pointer (&text, g_free);
  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return NULL;
    }
  line = g_new0 (AccProofLine, 1);
  line->part = part;
  line->text = text;
  g_ptr_array_add (self->lines, line);
  return line;
}

void
_acc_proof_add_row (AccProof *self,
                    char     *text,
                    gpointer  record,
                    AccDate   date,
                    gboolean  counted)
{
  AccProofLine *line = _acc_proof_add (self, ACC_PROOF_GROUND, text);

  if (line == NULL)
    return;
  line->record = record;
  line->date = date;
  line->counted = counted;
}

void
_acc_proof_add_told (AccProof *self)
{
  _acc_proof_add (self, ACC_PROOF_RULE, g_strdup (C_ ("proof", "It is told as its source has it; nothing is computed.")));
  _acc_proof_add_row (self, acc_claim_get_text (&self->claim), self->claim.record, self->claim.date, FALSE);
}

void
_acc_proof_add_date_not_known (AccProof *self)
{
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, g_strdup (C_ ("proof", "The record does not know the date exactly.")));
}

static char *
say_nothing_doubtful (void)
{
  return g_strdup (C_ ("proof", "Nothing about it is doubtful in the record."));
}

/* What is not certain is doubtful: nor does the record know anything past its own end. */
void
_acc_proof_add_nothing_doubtful (AccProof *self)
{
  if (!self->claim.certain)
    return;
  for (guint i = 0; i < self->lines->len; i++)
    if (((AccProofLine *) self->lines->pdata[i])->part == ACC_PROOF_CERTAINTY)
      return;
  _acc_proof_add (self, ACC_PROOF_CERTAINTY, say_nothing_doubtful ());
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  return (int) (*(AccProofLine *const *) a)->part - (int) (*(AccProofLine *const *) b)->part;
}

/**
 * acc_proof_new:
 * @claim: a claim; what it borrows must stay
 *
 * Returns: (transfer full): why it is made, in the language of the moment
 */
AccProof *
acc_proof_new (const AccClaim *claim)
{
  AccProof *self = g_new0 (AccProof, 1);

  self->claim = *claim;
  self->id = acc_claim_get_id (claim);
  self->statement = acc_claim_get_whole (claim);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->sources = acc_claim_get_sources (claim);
  switch (claim->kind)
    {
    case ACC_CLAIM_STANDING:
      _acc_proof_of_standing (self);
      break;
    case ACC_CLAIM_RANK:
      _acc_proof_of_rank (self);
      break;
    case ACC_CLAIM_COUNT:
      _acc_proof_of_count (self);
      break;
    case ACC_CLAIM_FIGURE:
      _acc_proof_of_figure (self);
      break;
    case ACC_CLAIM_OBSERVATION:
      _acc_proof_of_observation (self);
      break;
    case ACC_CLAIM_EVENT:
    case ACC_CLAIM_STATEHOOD:
      _acc_proof_of_happened (self);
      break;
    case ACC_CLAIM_ENTRY:
      _acc_proof_of_entry (self);
      break;
    default:
      _acc_proof_of_term (self);
      break;
    }
  _acc_proof_add (self, ACC_PROOF_CHANGE,
                  acc_locale_compose (C_ ("proof", "This is by edition {edition} of “{bundle}”; another edition may say otherwise."), "edition", acc_bundle_get_edition (claim->bundle), "bundle",
                                      acc_locale_text (acc_bundle_get_title (claim->bundle)), NULL));
  /* The sort of GLib is a stable one. */
  g_ptr_array_sort (self->lines, compare_parts);
  return self;
}

void
acc_proof_free (AccProof *self)
{
  g_free (self->id);
  g_free (self->statement);
  g_ptr_array_unref (self->lines);
  g_strfreev (self->sources);
  g_free (self);
}

const char *
acc_proof_get_heading (AccProofPart part)
{
  switch (part)
    {
    case ACC_PROOF_RULE:
      return C_ ("proof", "Rule");
    case ACC_PROOF_GROUND:
      return C_ ("proof", "What it rests on");
    case ACC_PROOF_CERTAINTY:
      return C_ ("proof", "How certain it is");
    case ACC_PROOF_CHANGE:
      return C_ ("proof", "What would change it");
    case ACC_PROOF_N_PARTS:
    default:
      return "";
    }
}

GPtrArray *
acc_proof_list_paragraphs (const AccProof *self,
                           AccProofPart    part)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) counted = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      const AccProofLine *line = self->lines->pdata[i];

      if (line->part == part && line->counted)
        g_ptr_array_add (counted, line->text);
      else if (line->part == part)
        g_ptr_array_add (paragraphs, g_strdup (line->text));
    }
  if (counted->len > 0)
    g_ptr_array_add (paragraphs, acc_locale_format_list ((const char *const *) counted->pdata, counted->len));
  return paragraphs;
}

/* Rows are no sentences. */
static char *
word_part (const AccProof *self,
           AccProofPart    part)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const AccProofLine *line = self->lines->pdata[i];

      if (line->part == part && line->record == NULL && !line->counted && !line->shared)
        acc_words_add_sentence (text, acc_locale_end_sentence (line->text));
    }
  return g_string_free (text, FALSE);
}

char *
acc_proof_word_rule (const AccProof *self)
{
  g_autofree char *rule = word_part (self, ACC_PROOF_RULE);

  /* That there is no act is by no rule, and is all that can be said. */
  return *rule == '\0' && self->claim.kind == ACC_CLAIM_STANDING ? word_part (self, ACC_PROOF_GROUND) : g_steal_pointer (&rule);
}

char *
acc_proof_word_certainty (const AccProof *self)
{
  g_autofree char *certainty = word_part (self, ACC_PROOF_CERTAINTY);

  return *certainty == '\0' && self->claim.certain ? say_nothing_doubtful () : g_steal_pointer (&certainty);
}

char *
acc_proof_to_text (const AccProof *self,
                   gboolean        named)
{
  GString *text = g_string_new (self->statement);

  for (AccProofPart part = 0; part < ACC_PROOF_N_PARTS; part++)
    {
      g_autoptr (GPtrArray) paragraphs = acc_proof_list_paragraphs (self, part);

      if (paragraphs->len > 0)
        g_string_append_printf (text, "\n\n%s", acc_proof_get_heading (part));
      for (guint i = 0; i < paragraphs->len; i++)
        g_string_append_printf (text, "\n%s", (char *) paragraphs->pdata[i]);
    }
  if (self->sources[0] != NULL)
    g_string_append_printf (text, "\n\n%s", _ ("Sources"));
  for (guint i = 0; self->sources[i] != NULL; i++)
    {
      g_autofree char *source = acc_wording_source_in_full (self->claim.bundle, self->sources[i]);

      g_string_append_printf (text, "\n%s", *source != '\0' ? source : self->sources[i]);
    }
  if (named)
    g_string_append_printf (text, "\n\n%s", self->id);
  return g_string_free (text, FALSE);
}

/* "KAZ/some-treaty/standing", or with another day than that of the moment: "KAZ/some-treaty/standing@1999-02-01". */
static gboolean
find_claim (const AccMoment *moment,
            const char      *name,
            AccClaim        *claim)
{
  g_auto (GStrv) parts = g_strsplit (name, "@", 2);
  AccMoment own = *moment;
  AccDate date;

  if (parts[0] == NULL || *parts[0] == '\0' || (parts[1] != NULL && !acc_date_parse (parts[1], &date, NULL)))
    return FALSE;
  if (parts[1] != NULL)
    own.day = acc_date_last_day (date);
  return acc_claim_find (&own, parts[0], claim);
}

/**
 * acc_proof_list:
 * @moment: for which day and basis
 * @claims: (nullable): names of claims with a space between them; behind a name there may be an @ and the day for which it is asked
 *
 * @marked: whether the numbers of articles are marked in the texts; see acc-article-links.h
 *
 * Returns: (transfer full) (element-type AccProof): the proofs of those that are claims then
 */
GPtrArray *
acc_proof_list (const AccMoment *moment,
                const char      *claims,
                gboolean         marked)
{
  g_auto (GStrv) names = g_strsplit (claims != NULL ? claims : "", " ", -1);
  GPtrArray *proofs = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_proof_free);
  AccClaim claim;

  for (guint i = 0; names[i] != NULL; i++)
    if (find_claim (moment, names[i], &claim))
      {
        const char *before = acc_article_marks_set (marked && claim.treaty != NULL ? claim.treaty->id : NULL);

        g_ptr_array_add (proofs, acc_proof_new (&claim));
        acc_article_marks_set (before);
      }
  return proofs;
}

char *
acc_proof_quote_words (const AccMoment *moment,
                       const char      *words,
                       const char      *source)
{
  g_autoptr (GString) text = g_string_new (words);
  g_autofree char *own = acc_own_say (acc_ledger_get_bundle (moment->ledger));
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (moment->day));
  g_autofree char *below = NULL;

  if (text->len == 0)
    return NULL;
  if (source != NULL && *source != '\0')
    /* Translators: below what was copied: "As of 1 February 1999. Source: UNHCR, 25 June 2026". There may be several sources. */
    below = acc_locale_compose (C_ ("copied text", "As of {date}. Source: {sources}"), "date", date, "sources", source, NULL);
  else
    below = acc_locale_compose (_ ("As of {date}"), "date", date, NULL);
  acc_words_append_line (text, below);
  acc_words_append_line (text, own);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
acc_proof_quote (const AccMoment *moment,
                 const char      *claims,
                 const char      *words)
{
  g_auto (GStrv) names = g_strsplit (claims != NULL ? claims : "", " ", -1);
  g_autoptr (GString) stated = g_string_new (words), sources = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AccClaim claim;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) ids = NULL;

      if (!find_claim (moment, names[i], &claim))
        continue;
      if (words == NULL)
        acc_words_add_sentence (stated, acc_claim_get_whole (&claim));
      ids = acc_claim_get_sources (&claim);
      for (guint j = 0; ids[j] != NULL; j++)
        {
          AccSource *source = acc_bundle_find_source (claim.bundle, ids[j]);
          g_autofree char *by = acc_words_describe_source (claim.bundle, ids[j]);

          if (source == NULL || !g_hash_table_add (seen, g_strdup (ids[j])))
            continue;
          g_string_append_printf (sources, "%s%s (%s)", sources->len > 0 ? acc_locale_get_semicolon () : "", acc_locale_text (source->title), by);
          if (source->address != NULL)
            g_string_append_printf (sources, ", %s", source->address);
        }
    }
  return acc_proof_quote_words (moment, stated->str, sources->str);
}
