/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations as CSL-JSON 1.0.2, which Zotero, Pandoc and citeproc read. */

#include "config.h"

#include "report/cite/acc-report-cite-private.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

static void
add_text (JsonBuilder *builder,
          const char  *key,
          const char  *value)
{
  if (value != NULL && *value != '\0')
    acc_report_json_add_string (builder, key, value);
}

/* Takes the text. */
static void
add_own_text (JsonBuilder *builder,
              const char  *key,
              char        *value)
{
  add_text (builder, key, value);
  g_free (value);
}

static void
add_date_parts (JsonBuilder *builder,
                AccDate      date)
{
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, date.year);
  if (date.precision <= ACC_PRECISION_MONTH && _acc_cited_get_season (date) == 0)
    json_builder_add_int_value (builder, date.month);
  if (date.precision == ACC_PRECISION_DAY)
    json_builder_add_int_value (builder, date.day);
  json_builder_end_array (builder);
}

static void
add_issued (JsonBuilder    *builder,
            const AccCited *cited)
{
  AccCitedDate dated = _acc_cited_get_date (cited);

  if (dated == ACC_CITED_NO_DATE)
    return;
  json_builder_set_member_name (builder, "issued");
  json_builder_begin_object (builder);
  if (dated == ACC_CITED_WORDS)
    {
      add_own_text (builder, "literal", acc_locale_format_span (&cited->date));
    }
  else
    {
      json_builder_set_member_name (builder, "date-parts");
      json_builder_begin_array (builder);
      add_date_parts (builder, cited->date.start);
      if (dated == ACC_CITED_SPAN)
        add_date_parts (builder, cited->date.end);
      json_builder_end_array (builder);
      if (dated == ACC_CITED_DATE && _acc_cited_get_season (cited->date.start) != 0)
        {
          json_builder_set_member_name (builder, "season");
          json_builder_add_int_value (builder, _acc_cited_get_season (cited->date.start));
        }
      if (acc_span_is_doubtful (&cited->date))
        {
          json_builder_set_member_name (builder, "circa");
          json_builder_add_boolean_value (builder, TRUE);
        }
    }
  json_builder_end_object (builder);
}

void
_acc_cited_write_csl (JsonBuilder    *builder,
                      const AccCited *cited)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", cited->id);
  add_text (builder, "type", cited->kind == ACC_CITED_TREATY ? "treaty" : cited->kind == ACC_CITED_RECORD ? "dataset" : "webpage");
  add_text (builder, "title", cited->title);
  if (cited->author != NULL)
    {
      json_builder_set_member_name (builder, "author");
      json_builder_begin_array (builder);
      json_builder_begin_object (builder);
      add_text (builder, "literal", cited->author);
      json_builder_end_object (builder);
      json_builder_end_array (builder);
    }
  add_issued (builder, cited);
  add_text (builder, "event-place", cited->place);
  add_text (builder, "version", cited->version);
  add_text (builder, "container-title", cited->volume != ACC_INT_ABSENT ? _ ("United Nations, Treaty Series") : NULL);
  add_own_text (builder, "volume", _acc_cited_dup_number (cited->volume));
  add_own_text (builder, "page", _acc_cited_dup_number (cited->page));
  add_own_text (builder, "number", _acc_cited_dup_number (cited->number));
  add_text (builder, "language", acc_locale_get_language ());
  add_text (builder, "note", cited->note);
  add_text (builder, "URL", cited->url);
  json_builder_end_object (builder);
}
