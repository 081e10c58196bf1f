/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations: a list of items, written in one of four formats, in the language in use, which they name. */

#include "config.h"

#include "report/acc-report-cite.h"

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "model/acc-index.h"

typedef enum
{
  ITEM_TREATY,
  ITEM_DATASET,
  ITEM_WEB,
} ItemKind;

typedef struct
{
  ItemKind kind;
  char *id;
  char *title;
  char *author;
  AccSpan date;
  char *place;
  char *edition;
  char *url;
  char *licence;
  char *note;
  gint64 volume, page, number;
} Item;

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->id);
  g_free (item->title);
  g_free (item->author);
  g_free (item->place);
  g_free (item->edition);
  g_free (item->url);
  g_free (item->licence);
  g_free (item->note);
  g_free (item);
}

static Item *
add_item (GPtrArray  *items,
          ItemKind    kind,
          const char *id,
          const char *title,
          const char *author)
{
  Item *item = g_new0 (Item, 1);

  item->kind = kind;
  item->id = g_strcanon (g_strdup (id), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", '-');
  item->title = g_strdup (title);
  item->author = g_strdup (author);
  item->volume = item->page = item->number = ACC_INT_ABSENT;
  g_ptr_array_add (items, item);
  return item;
}

static void
add_treaty (GPtrArray *items,
            AccTreaty *treaty)
{
  Item *item = add_item (items, ITEM_TREATY, treaty->id, acc_locale_treaty_title (treaty), acc_locale_text ("United Nations"));

  item->date = acc_span_single (treaty->done);
  item->place = g_strdup (acc_locale_text (treaty->place));
  item->volume = treaty->unts_volume;
  item->page = treaty->unts_page;
  item->number = treaty->registration_no;
}

static void
add_source (GPtrArray  *items,
            AccBundle  *bundle,
            const char *id)
{
  AccSource *source = acc_bundle_find_source (bundle, id);
  Item *item;

  if (source == NULL)
    return;
  item = add_item (items, ITEM_WEB, source->id, acc_locale_text (source->title), acc_locale_text (source->publisher));
  item->date = acc_span_is_set (&source->date) ? source->date : acc_span_single (source->as_at);
  item->url = g_strdup (source->address);
  item->licence = g_strdup (source->licence);
  /* What a bundle of one's own gives no source for is cited by the bundle. */
  if (acc_bundle_is_own (bundle) && g_str_equal (source->title, acc_bundle_get_title (bundle)))
    item->edition = g_strdup (acc_bundle_get_edition (bundle));
}

static char *
format_edtf (const AccSpan *span)
{
  return acc_span_is_set (span) ? acc_span_to_string (span) : NULL;
}

static char *
format_series (const Item *item)
{
  g_autofree char *volume = g_strdup_printf ("%" G_GINT64_FORMAT, item->volume);
  g_autofree char *page = g_strdup_printf ("%" G_GINT64_FORMAT, item->page);

  if (item->volume == ACC_INT_ABSENT || item->page == ACC_INT_ABSENT)
    return NULL;
  return acc_locale_compose (_ ("United Nations, Treaty Series, vol. {volume}, p. {page}"), "volume", volume, "page", page, NULL);
}

static void
write_text (GString    *out,
            const Item *item)
{
  g_autofree char *date = acc_locale_format_span (&item->date);
  g_autofree char *series = format_series (item);
  /* Translators: the beginning of a citation */
  g_autofree char *named = acc_locale_compose (_ ("{author}. “{title}”"), "author", item->author, "title", item->title, NULL);

  g_string_append (out, named);
  if (item->place != NULL)
    g_string_append_printf (out, ", %s", item->place);
  if (*date != '\0')
    g_string_append_printf (out, ", %s", date);
  if (item->edition != NULL)
    {
      g_autofree char *edition = acc_locale_compose (_ ("edition {edition}"), "edition", item->edition, NULL);

      g_string_append_printf (out, ", %s", edition);
    }
  if (series != NULL)
    g_string_append_printf (out, ". %s", series);
  if (item->number != ACC_INT_ABSENT)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, item->number);
      g_autofree char *registered = acc_locale_compose (_ ("registration no. {number}"), "number", number, NULL);

      g_string_append_printf (out, ", %s", registered);
    }
  g_string_append_c (out, '.');
  if (item->note != NULL)
    g_string_append_printf (out, " %s", item->note);
  if (item->licence != NULL)
    g_string_append_printf (out, " %s.", item->licence);
  if (item->url != NULL)
    g_string_append_printf (out, " %s", item->url);
  g_string_append_c (out, '\n');
}

static void
append_bibtex (GString    *out,
               const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    {
      /* BibTeX counts braces behind a backslash too. */
      if (*p == '\\')
        g_string_append (out, "{\\textbackslash}");
      else if (*p == '{')
        g_string_append (out, "{\\textbraceleft}");
      else if (*p == '}')
        g_string_append (out, "{\\textbraceright}");
      else if (*p == '~')
        g_string_append (out, "{\\textasciitilde}");
      else if (*p == '^')
        g_string_append (out, "{\\textasciicircum}");
      else if (*p == '%' || *p == '&' || *p == '$' || *p == '#' || *p == '_')
        g_string_append_printf (out, "\\%c", *p);
      else
        g_string_append_c (out, *p);
    }
}

static void
add_bibtex_field (GString    *out,
                  const char *key,
                  const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, ",\n  %s = {", key);
  append_bibtex (out, value);
  g_string_append_c (out, '}');
}

static char *
format_year (const Item *item)
{
  return acc_span_is_set (&item->date) && item->date.start_bound == ACC_BOUND_GIVEN ? g_strdup_printf ("%d", item->date.start.year) : NULL;
}

static void
write_bibtex (GString    *out,
              const Item *item)
{
  g_autofree char *year = format_year (item);
  g_autofree char *date = format_edtf (&item->date);
  g_autofree char *series = format_series (item);

  g_string_append_printf (out, "@misc{%s", item->id);
  /* The braces keep the name of an organisation whole. */
  g_string_append (out, ",\n  author = {{");
  append_bibtex (out, item->author);
  g_string_append (out, "}}");
  add_bibtex_field (out, "title", item->title);
  add_bibtex_field (out, "year", year);
  add_bibtex_field (out, "date", date);
  add_bibtex_field (out, "address", item->place);
  add_bibtex_field (out, "edition", item->edition);
  add_bibtex_field (out, "howpublished", series);
  add_bibtex_field (out, "language", acc_locale_get_language ());
  add_bibtex_field (out, "note", item->note);
  /* An address stays as it is but for what BibTeX counts. */
  if (item->url != NULL)
    {
      g_autofree char *url = g_uri_escape_string (item->url, "!\"#$%&'()*+,/:;<=>?@[]^`|", FALSE);

      g_string_append_printf (out, ",\n  url = {%s}", url);
    }
  g_string_append (out, "\n}\n");
}

static void
add_ris_field (GString    *out,
               const char *tag,
               const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (out, "%s  - %s\r\n", tag, value);
}

static void
write_ris (GString    *out,
           const Item *item)
{
  g_autofree char *year = format_year (item);
  g_autofree char *volume = item->volume != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, item->volume) : NULL;
  g_autofree char *page = item->page != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, item->page) : NULL;
  g_autofree char *day = NULL;

  if (year != NULL && item->date.start.precision == ACC_PRECISION_DAY)
    day = g_strdup_printf ("%04d/%02d/%02d/", item->date.start.year, item->date.start.month, item->date.start.day);
  add_ris_field (out, "TY", item->kind == ITEM_TREATY ? "STAT" : item->kind == ITEM_DATASET ? "DATA" : "ELEC");
  add_ris_field (out, "ID", item->id);
  add_ris_field (out, "AU", item->author);
  add_ris_field (out, "TI", item->title);
  add_ris_field (out, "PY", year);
  add_ris_field (out, "DA", day);
  add_ris_field (out, "CY", item->place);
  add_ris_field (out, "ET", item->edition);
  add_ris_field (out, "T2", volume != NULL ? _ ("United Nations, Treaty Series") : NULL);
  add_ris_field (out, "VL", volume);
  add_ris_field (out, "SP", page);
  add_ris_field (out, "LA", acc_locale_get_language ());
  add_ris_field (out, "N1", item->note);
  add_ris_field (out, "UR", item->url);
  g_string_append (out, "ER  - \r\n");
}

static void
add_csl_text (JsonBuilder *builder,
              const char  *key,
              const char  *value)
{
  if (value != NULL && *value != '\0')
    acc_report_json_add_string (builder, key, value);
}

static void
write_csl (JsonBuilder *builder,
           const Item  *item)
{
  g_autofree char *volume = item->volume != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, item->volume) : NULL;
  g_autofree char *page = item->page != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, item->page) : NULL;
  g_autofree char *number = item->number != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, item->number) : NULL;
  AccDate date = item->date.start;

  json_builder_begin_object (builder);
  add_csl_text (builder, "id", item->id);
  add_csl_text (builder, "type", item->kind == ITEM_TREATY ? "treaty" : item->kind == ITEM_DATASET ? "dataset" : "webpage");
  add_csl_text (builder, "title", item->title);
  json_builder_set_member_name (builder, "author");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_csl_text (builder, "literal", item->author);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  if (acc_span_is_set (&item->date) && item->date.start_bound == ACC_BOUND_GIVEN)
    {
      json_builder_set_member_name (builder, "issued");
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "date-parts");
      json_builder_begin_array (builder);
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, date.year);
      if (date.precision <= ACC_PRECISION_MONTH && date.month <= 12)
        json_builder_add_int_value (builder, date.month);
      if (date.precision == ACC_PRECISION_DAY)
        json_builder_add_int_value (builder, date.day);
      json_builder_end_array (builder);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  add_csl_text (builder, "event-place", item->place);
  add_csl_text (builder, "edition", item->edition);
  add_csl_text (builder, "container-title", volume != NULL ? _ ("United Nations, Treaty Series") : NULL);
  add_csl_text (builder, "volume", volume);
  add_csl_text (builder, "page", page);
  add_csl_text (builder, "number", number);
  add_csl_text (builder, "language", acc_locale_get_language ());
  add_csl_text (builder, "note", item->note);
  add_csl_text (builder, "URL", item->url);
  json_builder_end_object (builder);
}

static char *
write_items (GPtrArray *items,
             AccFormat  format)
{
  g_autoptr (JsonBuilder) builder = NULL;
  GString *out;

  if (format == ACC_FORMAT_CSL_JSON)
    {
      builder = json_builder_new ();
      json_builder_begin_array (builder);
      for (guint i = 0; i < items->len; i++)
        write_csl (builder, items->pdata[i]);
      json_builder_end_array (builder);
      return acc_report_json_to_string (builder);
    }
  out = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++)
    {
      if (format == ACC_FORMAT_BIBTEX)
        write_bibtex (out, items->pdata[i]);
      else if (format == ACC_FORMAT_RIS)
        write_ris (out, items->pdata[i]);
      else
        write_text (out, items->pdata[i]);
    }
  return g_string_free (out, FALSE);
}

/**
 * acc_report_cite_treaty:
 * @bundle: the bundle
 * @treaty: a treaty of it
 * @format: text, BibTeX, RIS or CSL-JSON
 *
 * Returns: (transfer full): the citation of the treaty and of the source of its record
 */
char *
acc_report_cite_treaty (AccBundle *bundle,
                        AccTreaty *treaty,
                        AccFormat  format)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);

  add_treaty (items, treaty);
  ((Item *) items->pdata[0])->note = acc_own_say (bundle);
  add_source (items, bundle, treaty->source);
  return write_items (items, format);
}

static void
add_once (GPtrArray  *ids,
          const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* The sources of all that is recorded about a State, acts first. */
static GPtrArray *
list_sources (AccLedger *ledger,
              AccState  *state)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  GPtrArray *ids = g_ptr_array_new ();
  guint index = (guint) acc_bundle_state_index (bundle, state->iso3);
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
  return ids;
}

/**
 * acc_report_cite_state:
 * @ledger: the ledger
 * @state: a State
 * @format: text, BibTeX, RIS or CSL-JSON
 *
 * Returns: (transfer full): the citation of the State's record in its edition, and of every source that it rests on
 */
char *
acc_report_cite_state (AccLedger *ledger,
                       AccState  *state,
                       AccFormat  format)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  g_autoptr (GPtrArray) sources = list_sources (ledger, state);
  g_autofree char *title = acc_words_title_of (bundle, acc_locale_state_name (state), TRUE);
  g_autofree char *id = g_strdup_printf ("accession-%s-%s", acc_bundle_get_edition (bundle), state->iso3);
  /* Who made a record of one's own is not told; it is cited by its name. */
  Item *item = add_item (items, ITEM_DATASET, id, title,
                         acc_bundle_is_own (bundle) ? acc_locale_text (acc_bundle_get_title (bundle)) : _ ("The Accession contributors"));

  item->edition = g_strdup (acc_bundle_get_edition (bundle));
  item->date = acc_span_single (acc_bundle_get_as_at (bundle, ACC_TABLE_ACTIONS));
  item->note = acc_bundle_is_own (bundle) ? acc_own_say (bundle)
                                          : acc_locale_compose (_ ("From “{bundle}”."), "bundle", acc_locale_text (acc_bundle_get_title (bundle)), NULL);
  for (guint i = 0; i < sources->len; i++)
    add_source (items, bundle, sources->pdata[i]);
  return write_items (items, format);
}
