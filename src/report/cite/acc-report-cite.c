/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations: what is to be cited, in the language in use; the formats are written in acc-report-cite-*.c. */

#include "config.h"

#include "report/cite/acc-report-cite.h"

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "model/bundle/acc-index.h"
#include "report/brief/acc-report-brief.h"
#include "report/cite/acc-report-cite-private.h"

#define HOME "https://accession-timeline.github.io"

const int acc_report_cite_formats[] = {
  ACC_FORMAT_TEXT, ACC_FORMAT_CHICAGO, ACC_FORMAT_APA, ACC_FORMAT_BIBTEX, ACC_FORMAT_BIBLATEX, ACC_FORMAT_RIS, ACC_FORMAT_CSL_JSON, -1
};

static void
free_cited (gpointer data)
{
  AccCited *cited = data;

  g_free (cited->id);
  g_free (cited->title);
  g_free (cited->author);
  g_free (cited->place);
  g_free (cited->version);
  g_free (cited->url);
  g_free (cited->licence);
  g_free (cited->note);
  g_free (cited);
}

static AccCited *
add_cited (GPtrArray   *list,
           AccCitedKind kind,
           const char  *id,
           const char  *title,
           const char  *author)
{
  AccCited *cited = g_new0 (AccCited, 1);

  cited->kind = kind;
  cited->id = g_strcanon (g_strdup (id), G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-", '-');
  cited->title = g_strdup (title);
  cited->author = g_strdup (author);
  cited->volume = cited->page = cited->number = ACC_INT_ABSENT;
  g_ptr_array_add (list, cited);
  return cited;
}

static void
add_treaty (GPtrArray *list,
            AccTreaty *treaty)
{
  AccCited *cited = add_cited (list, ACC_CITED_TREATY, treaty->id, acc_locale_treaty_title (treaty), acc_locale_text ("United Nations"));

  cited->date = acc_span_single (treaty->done);
  cited->place = g_strdup (acc_locale_text (treaty->place));
  cited->volume = treaty->unts_volume;
  cited->page = treaty->unts_page;
  cited->number = treaty->registration_no;
}

static void
add_source (GPtrArray  *list,
            AccBundle  *bundle,
            const char *id)
{
  AccSource *source = acc_bundle_find_source (bundle, id);
  AccCited *cited;

  if (source == NULL)
    return;
  cited = add_cited (list, ACC_CITED_SOURCE, source->id, acc_locale_text (source->title), acc_locale_text (source->publisher));
  cited->date = acc_span_is_set (&source->date) ? source->date : acc_span_single (source->as_at);
  cited->url = g_strdup (source->address);
  cited->licence = g_strdup (source->licence);
  /* What a bundle of one's own gives no source for is cited by the bundle. */
  if (acc_bundle_is_own (bundle) && g_str_equal (source->title, acc_bundle_get_title (bundle)))
    cited->version = g_strdup (acc_bundle_get_edition (bundle));
}

/* What the program itself says of a place on a day, its treaties or its figures, and the statement, where it is one. */
static void
add_record (GPtrArray  *list,
            AccBundle  *bundle,
            gint32      day,
            const char *code,
            const char *place,
            gboolean    treaties,
            const char *statement)
{
  gboolean own = acc_bundle_is_own (bundle);
  g_autofree char *id = g_strdup_printf ("accession-%s-%s", acc_bundle_get_edition (bundle), code);
  g_autofree char *title = acc_words_title_of (bundle, place, treaties);
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (day));
  g_autofree char *dated = acc_locale_compose (_ ("As of {date}"), "date", date, NULL);
  g_autoptr (GString) note = g_string_new (NULL);
  /* Who made a record of one's own is not told; it is cited by its name. */
  AccCited *cited = add_cited (list, ACC_CITED_RECORD, id, title, own ? acc_locale_text (acc_bundle_get_title (bundle)) : _ ("The Accession contributors"));

  if (statement != NULL)
    acc_words_add_sentence (note, acc_locale_end_sentence (statement));
  acc_words_add_sentence (note, acc_locale_end_sentence (dated));
  if (!own && treaties)
    acc_words_add_sentence (note, acc_own_say (bundle));
  acc_words_add_sentence (note, own ? acc_own_say (bundle) : acc_locale_compose (_ ("From “{bundle}”."), "bundle", acc_locale_text (acc_bundle_get_title (bundle)), NULL));
  cited->note = g_strdup (note->str);
  cited->version = g_strdup (acc_bundle_get_edition (bundle));
  /* To which day the acts are complete says nothing of figures. */
  if (treaties)
    cited->date = acc_span_single (acc_bundle_get_as_at (bundle, ACC_TABLE_ACTIONS));
  if (!own)
    cited->url = g_strdup (HOME);
}

static char *
write_all (GPtrArray *list,
           AccFormat  format)
{
  GString *out;

  if (format == ACC_FORMAT_CSL_JSON)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_array (builder);
      for (guint i = 0; i < list->len; i++)
        _acc_cited_write_csl (builder, list->pdata[i]);
      json_builder_end_array (builder);
      return acc_report_json_to_string (builder);
    }
  out = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++)
    {
      if (format == ACC_FORMAT_BIBTEX || format == ACC_FORMAT_BIBLATEX)
        _acc_cited_write_bibtex (out, list->pdata[i], format);
      else if (format == ACC_FORMAT_RIS)
        _acc_cited_write_ris (out, list->pdata[i]);
      else
        _acc_cited_write_text (out, list->pdata[i], format);
    }
  return g_string_free (out, FALSE);
}

static void
add_once (GPtrArray  *ids,
          const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* The sources of all that is recorded about a State, acts first. */
static void
add_sources_of_state (GPtrArray *ids,
                      AccLedger *ledger,
                      guint      index)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, index);
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (ledger, index, -1);
  AccRows reservations = acc_index_of_state (bundle, ACC_TABLE_RESERVATIONS, index), observations = acc_index_of_state (bundle, ACC_TABLE_OBSERVATIONS, index);
  AccSeries *series = acc_bundle_get_series (bundle, state->iso3, NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      AccAction *action = actions->pdata[i];

      for (guint s = 0; action->sources != NULL && action->sources[s] != NULL; s++)
        add_once (ids, action->sources[s]);
    }
  for (guint i = 0; i < reservations.n; i++)
    add_once (ids, ACC_RESERVATION (reservations.records[i])->source);
  for (guint i = 0; i < observations.n; i++)
    add_once (ids, ACC_OBSERVATION (observations.records[i])->source);
  if (series != NULL)
    add_once (ids, acc_series_get_source (series));
}

/* Of a region and of the world: of the States in it. */
static void
add_sources_of_place (GPtrArray      *ids,
                      AccLedger      *ledger,
                      const AccPlace *place)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, i);

      if (place->kind == ACC_PLACE_WORLD || state == place->state
          || (place->region != NULL && acc_bundle_state_in_region (bundle, state, place->region)))
        add_sources_of_state (ids, ledger, i);
    }
}

gboolean
acc_report_cite_can (const AccPlace *place)
{
  return place->kind != ACC_PLACE_COMPARISON || place->n_compared > 0;
}

/**
 * acc_report_cite_place:
 * @moment: for what day, with the ledger
 * @shown: a State, a region, a treaty, the world, or those that are compared; of articles their treaty, of what changed for whom
 * @format: one of text, Chicago, APA, BibTeX, BibLaTeX, RIS or CSL-JSON
 *
 * Returns: (transfer full): the citation of the treaty, or of what is recorded of the place, in its edition and for the day, and of every
 *   source that it rests on
 */
char *
acc_report_cite_place (const AccMoment *moment,
                       const AccPlace  *shown,
                       AccFormat        format)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  /* A map is one of the world, whatever it shows of it. */
  AccPlace subject = shown->kind == ACC_PLACE_MAP ? (AccPlace) { ACC_PLACE_WORLD } : acc_place_get_subject (shown), *place = &subject;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_cited);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *code = place->state != NULL ? place->state->iso3 : place->region != NULL ? place->region->code : ACC_PLACE_TEXT_WORLD;

  if (place->kind == ACC_PLACE_COMPARISON)
    {
      g_autofree char *text = acc_place_to_text (place);
      g_autofree char *names = acc_place_list_compared (place);

      add_record (list, bundle, moment->day, text, names, TRUE, NULL);
      for (guint i = 0; i < place->n_compared; i++)
        {
          AccPlace one = acc_compared_get_place (&place->compared[i]);

          add_sources_of_place (ids, moment->ledger, &one);
        }
    }
  else if (place->treaty != NULL)
    {
      add_treaty (list, place->treaty);
      ((AccCited *) list->pdata[0])->note = acc_bundle_is_own (bundle) ? acc_own_say (bundle) : NULL;
      add_once (ids, place->treaty->source);
    }
  else
    {
      /* As the title of its briefing, which has none to tell of an origin in a table of figures or a territory that has no act. */
      g_autofree char *apart = place->state != NULL ? acc_report_brief_word_no_treaties (bundle, place->state) : NULL;

      add_record (list, bundle, moment->day, code, acc_place_get_title (place), apart == NULL, NULL);
      add_sources_of_place (ids, moment->ledger, place);
    }
  for (guint i = 0; i < ids->len; i++)
    add_source (list, bundle, ids->pdata[i]);
  return write_all (list, format);
}

/**
 * acc_report_cite_claim:
 * @claim: a statement or a figure
 * @format: as of acc_report_cite_place()
 *
 * Returns: (transfer full): the citation of what is said, word for word, in its edition and for its day, and of the sources that it rests on
 */
char *
acc_report_cite_claim (const AccClaim *claim,
                       AccFormat       format)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_cited);
  g_auto (GStrv) sources = acc_claim_get_sources (claim);
  g_autofree char *id = acc_claim_get_id (claim);
  g_autofree char *statement = acc_claim_get_whole (claim);
  g_autoptr (GString) said = g_string_new (statement);
  gboolean people = claim->kind == ACC_CLAIM_FIGURE || claim->kind == ACC_CLAIM_OBSERVATION;
  AccPlace place = { .kind = claim->state != NULL ? ACC_PLACE_STATE : claim->region != NULL ? ACC_PLACE_REGION : ACC_PLACE_WORLD,
                     .state = claim->state, .region = claim->region };

  /* Who quotes it must not be surer of it than the record. */
  if (claim->kind == ACC_CLAIM_STANDING || claim->kind == ACC_CLAIM_RANK)
    acc_words_add_sentence (said, acc_claim_word_doubts (claim));
  add_record (list, claim->bundle, claim->day, id, acc_place_get_title (&place), !people, said->str);
  if (claim->treaty != NULL)
    add_treaty (list, claim->treaty);
  for (guint i = 0; sources[i] != NULL; i++)
    add_source (list, claim->bundle, sources[i]);
  return write_all (list, format);
}
