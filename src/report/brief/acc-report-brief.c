/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A briefing: gathers what the record holds about a State on a day, and gives it the form that is asked for. */

#include "config.h"

#include "model/bundle/acc-index.h"
#include "report/brief/acc-report-brief-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-words.h"
#include "locale/acc-second.h"

void
_acc_brief_init (AccBrief       *self,
                 AccLedger      *ledger,
                 const AccPlace *place,
                 gint32          day,
                 AccEdition     *compared)
{
  AccState *state = place->kind == ACC_PLACE_STATE ? place->state : NULL;

  *self = (AccBrief){ .moment = { ledger, day, ACC_BASIS_DEPOSIT }, .bundle = acc_ledger_get_bundle (ledger), .place = *place, .state = state, .parts = ACC_BRIEF_ALL_PARTS };
  self->state_index = state != NULL ? (guint) acc_bundle_state_index (self->bundle, state->iso3) : 0;
  self->code = state != NULL ? state->iso3 : ACC_PLACE_TEXT_WORLD;
  self->n_treaties = acc_bundle_get_n (self->bundle, ACC_TABLE_TREATIES);
  if (place->kind == ACC_PLACE_CHANGES)
    self->changes = acc_changes_new (ledger, &(AccChangesQuery){ .state = place->state, .region = place->region, .from = acc_place_get_from (place, day), .to = day,
                                                                 .basis = ACC_BASIS_DEPOSIT });
  self->date = acc_locale_format_date (acc_date_from_day (day));
  /* An origin that is no State keeps the name that its source uses, and is marked as one. */
  self->name = place->kind == ACC_PLACE_COMPARISON ? acc_place_list_compared (place)
               : state == NULL                  ? g_strdup (acc_place_get_title (place))
               : state->kind == ACC_STATE_GROUP ? g_strdup_printf (_ ("“%s”"), acc_locale_state_name (state))
                                                : acc_locale_state_in_sentence (state);
  self->sources = g_ptr_array_new ();
  self->notes = _acc_brief_new_notes ();
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->compared = compared;
  self->order = compared != NULL ? _acc_brief_order_compared (self) : 0;
  self->said = _acc_brief_new_said ();
}

void
_acc_brief_clear (AccBrief *self)
{
  g_clear_pointer (&self->changes, acc_changes_free);
  g_free (self->date);
  g_free (self->name);
  g_free (self->first_named);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->notes);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->marks);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_ptr_array_unref (self->said);
}

gboolean
_acc_brief_tells_treaties (AccBrief *self)
{
  return acc_words_is_state (self->state) || acc_index_of_state (self->bundle, ACC_TABLE_ACTIONS, self->state_index).n > 0;
}

AccTreaty *
_acc_brief_get_treaty (AccBrief *self,
                       guint     treaty)
{
  return acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, treaty);
}

void
_acc_brief_query (AccBrief    *self,
                  guint        treaty,
                  AccPosition *position)
{
  acc_ledger_query (self->moment.ledger, self->state_index, treaty, self->moment.day, ACC_BASIS_DEPOSIT, position);
}

guint
_acc_brief_number (AccBrief   *self,
                   const char *source)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      if (strcmp (self->sources->pdata[i], source) == 0)
        return i + 1;
    }
  g_ptr_array_add (self->sources, (gpointer) source);
  return self->sources->len;
}

char *
_acc_brief_refer (AccBrief          *self,
                  const char *const *sources)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    g_string_append_printf (out, " [%u]", _acc_brief_number (self, sources[i]));
  return g_string_free (out, FALSE);
}

char *
_acc_brief_refer_one (AccBrief   *self,
                      const char *source)
{
  const char *sources[] = { source, NULL };

  return _acc_brief_refer (self, sources);
}

guint
_acc_brief_n_counts (AccBrief *self)
{
  AccGroup *group = acc_bundle_get_default_group (self->bundle);

  return self->n_treaties + (group != NULL && group->members->len > 1 ? 1 : 0);
}

AccGroup *
_acc_brief_get_count (AccBrief *self,
                      guint     index)
{
  return index < self->n_treaties ? acc_bundle_get_treaty_group (self->bundle, index) : acc_bundle_get_default_group (self->bundle);
}

static int
compare_observations (gconstpointer a,
                      gconstpointer b)
{
  AccObservation *x = *(AccObservation **) a, *y = *(AccObservation **) b;
  gint32 day_x = acc_span_first_day (&x->date), day_y = acc_span_first_day (&y->date);

  return day_x < day_y ? -1 : day_x > day_y ? 1 : strcmp (x->id, y->id);
}

GPtrArray *
_acc_brief_list_observations (AccBrief *self)
{
  GPtrArray *list = g_ptr_array_new ();
  AccRows rows = acc_index_of_state (self->bundle, ACC_TABLE_OBSERVATIONS, self->state_index);

  for (guint i = 0; i < rows.n; i++)
    {
      AccObservation *observation = rows.records[i];

      if (acc_span_first_day (&observation->date) <= self->moment.day)
        g_ptr_array_add (list, observation);
    }
  g_ptr_array_sort (list, compare_observations);
  return list;
}

/* A span that is open at its beginning is placed by its end. */
static gint32
get_sort_day (AccEvent *event)
{
  return event->date.start_bound == ACC_BOUND_GIVEN ? acc_span_first_day (&event->date) : acc_span_last_day (&event->date);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  AccEvent *x = *(AccEvent **) a, *y = *(AccEvent **) b;
  gint32 day_x = get_sort_day (x), day_y = get_sort_day (y);

  return day_x < day_y ? -1 : day_x > day_y ? 1 : strcmp (x->id, y->id);
}

GPtrArray *
_acc_brief_list_events (AccBrief *self)
{
  GPtrArray *list = g_ptr_array_new ();
  AccRows rows = acc_index_of_state (self->bundle, ACC_TABLE_EVENTS, self->state_index);

  for (guint i = 0; i < rows.n; i++)
    {
      AccEvent *event = rows.records[i];
      AccSpan date = event->date;

      if (acc_words_cut_span (self->bundle, event->source, &date, self->moment.day))
        g_ptr_array_add (list, event);
    }
  g_ptr_array_sort (list, compare_events);
  return list;
}

gboolean
_acc_brief_has (AccBrief     *self,
                AccBriefPart  part)
{
  return (self->parts & part) != 0;
}

/* SELF: to be cleared. LEAD: nullable. */
static AccDocument *
make_one (AccBrief       *self,
          AccLedger      *ledger,
          const AccPlace *place,
          gint32          day,
          AccEdition     *compared,
          guint           parts,
          gboolean        sealed,
          gboolean        on_paper,
          gboolean        beside,
          const AccBrief *lead)
{
  _acc_brief_init (self, ledger, place, day, compared);
  self->parts = parts;
  self->sealed = sealed;
  self->on_paper = on_paper;
  self->beside = beside;
  self->lead = lead;
  return _acc_brief_write (self);
}

/* What stands in a second language stands so as a whole: no name is given in it twice. The language of the process is afterwards what it was. */
static AccDocument *
make_document (AccLedger          *ledger,
               const AccPlace     *place,
               gint32              day,
               AccEdition         *compared,
               const AccBriefLook *look,
               gboolean            sealed,
               gboolean            on_paper,
               GError            **error)
{
  guint parts = look != NULL && look->parts != 0 ? look->parts : ACC_BRIEF_ALL_PARTS;
  const char *beside = look != NULL && g_strcmp0 (look->beside, acc_locale_get_language ()) != 0 ? look->beside : NULL;
  g_autofree char *language = g_strdup (acc_locale_get_language ());
  g_autofree char *second = g_strdup (acc_second_get_language ());
  AccDocument *document;
  AccBrief self, other;
  gboolean paired = TRUE;

  if (beside != NULL)
    acc_second_set_language (NULL);
  document = make_one (&self, ledger, place, day, compared, parts, sealed, on_paper, beside != NULL, NULL);
  document->paper = look != NULL ? look->paper : ACC_PAPER_A4;
  if (beside != NULL)
    {
      acc_locale_set_language (beside);
      paired = acc_document_put_beside (document, make_one (&other, ledger, place, day, compared, parts, sealed, on_paper, TRUE, &self));
      _acc_brief_clear (&other);
      acc_locale_set_language (language);
      acc_second_set_language (second);
    }
  _acc_brief_clear (&self);
  if (paired)
    return document;
  acc_document_free (document);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("The two languages do not have the same parts, so they cannot stand beside each other; write a briefing in each"));
  return NULL;
}

/* Adds to what the bytes depend on. */
static void
add_maker (char      **made_with,
           const char *maker)
{
  g_autofree char *before = g_steal_pointer (made_with);

  *made_with = g_strconcat (before, "_", maker, NULL);
}

/* In one of the formats for people. */
static GBytes *
write_document (AccDocument *document,
                AccFormat    format,
                char       **made_with,
                GError     **error)
{
  char *text;

  if (format == ACC_FORMAT_PDF)
    {
      g_autofree char *drawn_with = NULL;
      GBytes *pages = acc_document_to_pdf (document, &drawn_with, error);

      if (pages != NULL)
        add_maker (made_with, drawn_with);
      return pages;
    }
  if (format == ACC_FORMAT_ODT)
    {
      g_autofree char *drawn_with = NULL;
      GBytes *text_document = acc_document_to_odt (document, &drawn_with);

      add_maker (made_with, drawn_with);
      return text_document;
    }
  text = format == ACC_FORMAT_MARKDOWN ? acc_document_to_markdown (document)
         : format == ACC_FORMAT_HTML   ? acc_document_to_html (document)
                                       : acc_document_to_text (document);
  return g_bytes_new_take (text, strlen (text));
}

/**
 * acc_report_brief_is_possible:
 *
 * Returns: whether there is a briefing of the place
 */
gboolean
acc_report_brief_is_possible (const AccPlace *place)
{
  return place->kind == ACC_PLACE_STATE || place->kind == ACC_PLACE_REGION || place->kind == ACC_PLACE_WORLD || place->kind == ACC_PLACE_TREATY
         || place->kind == ACC_PLACE_CHANGES || (place->kind == ACC_PLACE_COMPARISON && place->n_compared > 1);
}

/**
 * acc_report_brief_list_parts:
 * @place: of what; acc_report_brief_is_possible()
 *
 * Returns: what can be left out of it
 */
guint
acc_report_brief_list_parts (const AccPlace *place)
{
  switch (place->kind)
    {
    case ACC_PLACE_STATE:
      return ACC_BRIEF_ALL_PARTS & ~ACC_BRIEF_LISTS;
    case ACC_PLACE_TREATY:
      return ACC_BRIEF_PICTURE | ACC_BRIEF_TERMS | ACC_BRIEF_COUNTS | ACC_BRIEF_LISTS;
    case ACC_PLACE_COMPARISON:
      return ACC_BRIEF_PICTURE | ACC_BRIEF_TERMS | ACC_BRIEF_PEOPLE;
    case ACC_PLACE_CHANGES:
      return ACC_BRIEF_PEOPLE;
    case ACC_PLACE_WORLD:
      return ACC_BRIEF_PICTURE | ACC_BRIEF_PEOPLE | ACC_BRIEF_COUNTS | ACC_BRIEF_LISTS;
    default:
      return ACC_BRIEF_PICTURE | ACC_BRIEF_PEOPLE | ACC_BRIEF_LISTS;
    }
}

gboolean
acc_report_brief_has_pages (AccFormat format)
{
  return format == ACC_FORMAT_PDF || format == ACC_FORMAT_ODT;
}

/**
 * acc_report_brief_document:
 * @ledger: the ledger
 * @place: of what; acc_report_brief_is_possible()
 * @day: as of which day; of what changed, the last
 * @compared: (nullable): another edition of figures, whose figures are told in the notes
 * @look: (nullable): how it looks; %NULL for A4, in one language
 * @error: return location for an error; only two languages beside each other can fail
 *
 * Returns: (transfer full): the briefing as a document for paper, with its picture
 */
AccDocument *
acc_report_brief_document (AccLedger      *ledger,
                           const AccPlace *place,
                           gint32          day,
                           AccEdition     *compared,
                           const AccBriefLook *look,
                           GError        **error)
{
  return make_document (ledger, place, day, compared, look, look != NULL && look->sealed, TRUE, error);
}

/**
 * acc_report_brief_body:
 * @ledger: the ledger
 * @place: of what; acc_report_brief_is_possible()
 * @day: as of which day; of what changed, the last
 * @format: text, Markdown, HTML, PDF or OpenDocument; of a State also JSON
 * @compared: (nullable): another edition of figures, whose figures are told in the notes
 * @look: (nullable): how it looks; %NULL for A4
 * @made_with: (out) (transfer full): the libraries, and for a PDF the fonts, that its bytes depend on
 * @error: return location for an error; only a PDF, and two languages beside each other, can fail
 *
 * Returns: (transfer full): the briefing without a seal
 */
GBytes *
acc_report_brief_body (AccLedger      *ledger,
                       const AccPlace *place,
                       gint32          day,
                       AccFormat       format,
                       AccEdition     *compared,
                       const AccBriefLook *look,
                       char          **made_with,
                       GError        **error)
{
  g_autoptr (AccDocument) document = NULL;

  *made_with = g_strconcat ("icu-", acc_locale_get_icu_version (), NULL);
  if (format == ACC_FORMAT_JSON)
    {
      char *json = acc_report_brief_json (ledger, place->state, day, compared, look != NULL ? look->beside : NULL);

      return g_bytes_new_take (json, strlen (json));
    }
  acc_second_set_marked (format == ACC_FORMAT_HTML || format == ACC_FORMAT_ODT);
  document = make_document (ledger, place, day, compared, look, TRUE, acc_report_brief_has_pages (format), error);
  acc_second_set_marked (FALSE);
  return document == NULL ? NULL : write_document (document, format, made_with, error);
}
