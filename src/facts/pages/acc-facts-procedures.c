/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened in a State within the year: asylum applications, decisions, solutions, and what other agencies count. Stages and
 * units stand side by side and are never added up; the figures of UNRWA and IDMC have a card of their own. */

#include "config.h"

#include "facts/pages/acc-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

typedef struct
{
  const char *code, *name;
} Word;

static const Word types[] = {
  { "N", NC_ ("asylum application", "New applications") },
  { "R", NC_ ("asylum application", "Repeated applications") },
  { "A", NC_ ("asylum application", "Appeals") },
  { "J", NC_ ("asylum application", "Requests for judicial review") },
  { "NR", NC_ ("asylum application", "New and repeated applications together") },
  { "NA", NC_ ("asylum application", "New applications and appeals together") },
  { "RA", NC_ ("asylum application", "Repeated applications and appeals together") },
  { "FA", NC_ ("asylum application", "First instance and appeals together") },
  { "SP", NC_ ("asylum application", "Applications for subsidiary protection") },
  { "V", NC_ ("asylum application", "Applications, kind not told") },
};

static const Word levels[] = {
  { "FI", NC_ ("asylum procedure", "First instance") },
  { "NA", NC_ ("asylum procedure", "New applications") },
  { "AR", NC_ ("asylum procedure", "Administrative review") },
  { "RA", NC_ ("asylum procedure", "Repeated or reopened applications") },
  { "JR", NC_ ("asylum procedure", "Judicial review") },
  { "FA", NC_ ("asylum procedure", "First instance and appeal together") },
  { "IN", NC_ ("asylum procedure", "Citizenship and Immigration Services (United States)") },
  { "EO", NC_ ("asylum procedure", "Executive Office for Immigration Review (United States)") },
  { "SP", NC_ ("asylum procedure", "Subsidiary protection") },
  { "TP", NC_ ("asylum procedure", "Temporary protection") },
  { "TA", NC_ ("asylum procedure", "Temporary asylum") },
  { "TR", NC_ ("asylum procedure", "Temporary residence permit") },
  { "CA", NC_ ("asylum procedure", "Cantonal regulation") },
  { "BL", NC_ ("asylum procedure", "Backlog") },
};

/* Codes that came later than this program stand for themselves. */
static const char *
find_word (const Word *words,
           gsize       n,
           const char *context,
           const char *code)
{
  for (gsize i = 0; code != NULL && i < n; i++)
    if (strcmp (words[i].code, code) == 0)
      return g_dpgettext2 (NULL, context, words[i].name);
  return code != NULL ? code : "";
}

static const char *
word_level (const AccProceduresRun *run)
{
  return find_word (levels, G_N_ELEMENTS (levels), "asylum procedure", run->level);
}

/* Whose procedure it is, where not the State's own. */
static const char *
word_procedure (const AccProceduresRun *run)
{
  if (g_strcmp0 (run->procedure, "U") == 0)
    return _ ("UNHCR’s procedure");
  if (g_strcmp0 (run->procedure, "J") == 0)
    return _ ("Joint procedure of the State and UNHCR");
  return "";
}

typedef struct
{
  AccFacts *facts;
  AccBundle *bundle;
  AccProcedures *procedures;
  AccLaw *card;
  int year;
  guint n_cards, n_steps;
} Filler;

static void
add_row (Filler     *filler,
         const char *text,
         gint64      figure,
         const char *detail)
{
  g_autofree char *number = figure == ACC_FIGURE_ABSENT ? g_strdup (_ ("Not reported")) : acc_locale_format_number (figure);
  g_autofree char *source = acc_words_describe_source (filler->bundle, acc_procedures_get_source (filler->procedures));
  g_autofree char *details = acc_wording_source_in_full (filler->bundle, acc_procedures_get_source (filler->procedures));

  g_object_set (_acc_facts_next (filler->card->steps, &filler->n_steps), "when", number, "text", text, "detail", detail, "source", source, "details", details,
                "tone", (guint) ACC_LAW_STANDS, NULL);
}

static void
add_applications (Filler                 *filler,
                  const AccProceduresRun *run)
{
  gint64 applied = acc_procedures_run_get (run, 0, filler->year);
  g_autoptr (GString) detail = g_string_new (NULL);

  if (applied == ACC_FIGURE_ABSENT)
    return;
  acc_words_append_line (detail, word_level (run));
  acc_words_append_line (detail, word_procedure (run));
  acc_words_append_line (detail, run->cases ? _ ("Counted in cases, not persons") : "");
  add_row (filler, find_word (types, G_N_ELEMENTS (types), "asylum application", run->type), applied, detail->str);
}

static void
add_decisions (Filler                 *filler,
               const AccProceduresRun *run)
{
  const char *const kinds[] = { C_ ("asylum decision", "Recognised: {n}"), C_ ("asylum decision", "Other protection: {n}"),
                                C_ ("asylum decision", "Rejected: {n}"), C_ ("asylum decision", "Closed otherwise: {n}") };
  gint64 total = acc_procedures_run_get (run, 4, filler->year);
  g_autoptr (GString) detail = g_string_new (NULL);

  if (total == ACC_FIGURE_ABSENT)
    return;
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      gint64 figure = acc_procedures_run_get (run, k, filler->year);
      g_autofree char *number = figure == ACC_FIGURE_ABSENT ? g_strdup (_ ("not reported")) : acc_locale_format_number (figure);
      g_autofree char *line = acc_locale_compose (kinds[k], "n", number, NULL);

      acc_words_append_line (detail, line);
    }
  acc_words_append_line (detail, word_procedure (run));
  acc_words_append_line (detail, run->cases ? _ ("Counted in cases, not persons") : "");
  add_row (filler, word_level (run), total, detail->str);
}

/* The figures of a run that has neither kinds nor stages; NULL where a table has fewer. */
static void
add_figures (Filler                 *filler,
             const AccProceduresRun *run)
{
  const char *const words[ACC_PROCEDURES_N_TABLES][3] = {
    [ACC_PROCEDURES_SOLUTIONS] = { _ ("Refugees who returned from here"), _ ("Refugees resettled here"), _ ("Refugees naturalised here") },
    [ACC_PROCEDURES_RETURNS] = { _ ("Refugees who returned here"), _ ("Internally displaced people who returned") },
    [ACC_PROCEDURES_UNRWA] = { _ ("UNRWA: Palestine refugees") },
    [ACC_PROCEDURES_IDMC] = { _ ("IDMC: estimate of internally displaced people") },
  };

  for (guint f = 0; f < G_N_ELEMENTS (words[0]) && words[run->table][f] != NULL; f++)
    {
      gint64 figure = acc_procedures_run_get (run, f, filler->year);

      if (figure != ACC_FIGURE_ABSENT)
        add_row (filler, words[run->table][f], figure, "");
    }
}

/* One card of the runs of TABLES; none where nothing was ever reported by then, and "not reported" where this year was not. */
static void
add_card (Filler     *filler,
          guint       tables,
          const char *title,
          const char *full_title)
{
  gboolean any = FALSE;

  filler->card = _acc_facts_next (filler->facts->procedures, &filler->n_cards);
  filler->n_steps = 0;
  for (guint i = 0; i < acc_procedures_get_n (filler->procedures); i++)
    {
      const AccProceduresRun *run = acc_procedures_get_run (filler->procedures, i);

      if (!(tables & 1u << run->table) || run->n_years == 0 || run->years[0] > filler->year)
        continue;
      any = TRUE;
      if (run->table == ACC_PROCEDURES_APPLICATIONS)
        add_applications (filler, run);
      else if (run->table == ACC_PROCEDURES_DECISIONS)
        add_decisions (filler, run);
      else
        add_figures (filler, run);
    }
  if (!any)
    {
      filler->n_cards--;
      return;
    }
  if (filler->n_steps == 0)
    g_object_set (_acc_facts_next (filler->card->steps, &filler->n_steps), "when", "", "text", _ ("Not reported"), "detail", "", "source", "", "details", "",
                  "tone", (guint) ACC_LAW_LATER, NULL);
  _acc_facts_end (filler->card->steps, filler->n_steps);
  g_object_set (filler->card, "title", title, "full-title", full_title, "marks", "", NULL);
}

void
_acc_facts_fill_procedures (AccFacts   *self,
                            AccBundle  *bundle,
                            AccState   *state,
                            gint32      day,
                            guint      *n_sources,
                            GHashTable *seen)
{
  Filler filler = { .facts = self, .bundle = bundle, .procedures = acc_bundle_get_procedures (bundle, state->iso3, NULL) };
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);

  filler.year = _acc_facts_year (world, day);
  if (filler.procedures != NULL)
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (filler.year));
      g_autofree char *applications = acc_locale_compose (_ ("Asylum applications, {year}"), "year", year, NULL);
      g_autofree char *decisions = acc_locale_compose (_ ("Asylum decisions, {year}"), "year", year, NULL);
      g_autofree char *solutions = acc_locale_compose (_ ("Solutions, {year}"), "year", year, NULL);
      g_autofree char *others = acc_locale_compose (_ ("Other agencies’ figures, {year}"), "year", year, NULL);
      const char *apart = _ ("Stages are not added up: the same people pass several");

      add_card (&filler, 1u << ACC_PROCEDURES_APPLICATIONS, applications, apart);
      add_card (&filler, 1u << ACC_PROCEDURES_DECISIONS, decisions, apart);
      add_card (&filler, 1u << ACC_PROCEDURES_SOLUTIONS | 1u << ACC_PROCEDURES_RETURNS, solutions, "");
      add_card (&filler, 1u << ACC_PROCEDURES_UNRWA | 1u << ACC_PROCEDURES_IDMC, others, _ ("Kept apart, and in no sum with UNHCR’s figures"));
    }
  _acc_facts_end (self->procedures, filler.n_cards);
  if (filler.n_cards > 0)
    _acc_facts_add_source (self, n_sources, bundle, acc_procedures_get_source (filler.procedures), seen);
}
