/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The articles of a treaty, as text and JSON. */

#include "config.h"

#include "report/acc-report-article.h"

#include <glib/gi18n.h>

#include "facts/acc-wording.h"
#include "facts/pages/acc-article-facts.h"
#include "locale/acc-locale.h"
#include "model/bundle/acc-index.h"

static const char *const part_keys[ACC_ARTICLE_N_PARTS] = { "reserved_by", "declared_by", "reserved_elsewhere_by", "no_longer_reserved_by" };

static void
add_term (JsonBuilder *builder, const AccClaim *claim)
{
  gboolean is_limitation = claim->kind == ACC_CLAIM_LIMITATION;
  const AccReservation *reservation = is_limitation ? NULL : claim->record;
  g_auto (GStrv) articles = acc_claim_get_articles (claim);

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "state", claim->state->iso3);
  acc_report_json_add_string (builder, "treaty", claim->treaty->id);
  acc_report_json_add_string (builder, "kind", acc_report_nick (ACC_TYPE_CLAIM_KIND, (int) claim->kind));
  acc_report_json_add_strings (builder, "articles", (const char *const *) articles);
  acc_report_json_add_date (builder, "date", claim->date);
  json_builder_set_member_name (builder, "stands");
  json_builder_add_boolean_value (builder, claim->stands);
  /* What was withdrawn later than the day is no matter of the day. */
  acc_report_json_add_date (builder, "withdrawn", !is_limitation && !claim->stands ? reservation->withdrawn : (AccDate){ 0 });
  acc_report_json_add_date (builder, "withdrawn_in_part", !is_limitation && acc_claim_stands_in_part (claim) ? reservation->withdrawn_in_part : (AccDate){ 0 });
  acc_report_json_add_string (builder, "summary", is_limitation ? ((const AccLimitation *) claim->record)->extent : acc_claim_get_summary (claim));
  json_builder_set_member_name (builder, "certain");
  json_builder_add_boolean_value (builder, claim->certain);
  acc_report_json_add_string (builder, "source", claim->sources[0]);
  json_builder_end_object (builder);
}

/* How many States reserve it, or, of the one that is asked for, who. */
static void
add_article (JsonBuilder *builder, AccArticle *article, const AccMoment *moment, gboolean whole)
{
  acc_report_json_add_string (builder, "article", article->number);
  acc_report_json_add_string (builder, "heading", article->heading);
  acc_report_json_add_string (builder, "chapter", article->chapter);
  acc_report_json_add_string (builder, "provides", article->provides);
  acc_report_json_add_string (builder, "reservable", article->reservable != ACC_ENUM_ABSENT ? acc_report_nick (ACC_TYPE_RESERVABLE, article->reservable) : NULL);
  acc_report_json_add_string (builder, "reservable_by", article->reservable_by);
  if (article->except != NULL)
    acc_report_json_add_strings (builder, "except", (const char *const *) article->except);
  if (article->except_of_base != NULL)
    acc_report_json_add_strings (builder, "except_of_base", (const char *const *) article->except_of_base);
  acc_report_json_add_string (builder, "source", article->source);
  acc_report_json_add_int (builder, "reserving", acc_article_count (article, moment));
  for (AccArticlePart part = 0; whole && part < ACC_ARTICLE_N_PARTS; part++)
    {
      g_autoptr (GArray) claims = acc_article_list (article, moment, part);

      json_builder_set_member_name (builder, part_keys[part]);
      json_builder_begin_array (builder);
      for (guint i = 0; i < claims->len; i++)
        add_term (builder, &g_array_index (claims, AccClaim, i));
      json_builder_end_array (builder);
    }
}

static char *
to_json (const AccMoment *moment, AccTreaty *treaty, AccArticle *article)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  acc_report_json_add_day (builder, "as_of", moment->day);
  acc_report_json_add_string (builder, "basis", acc_report_nick (ACC_TYPE_BASIS, moment->basis));
  acc_report_json_add_string (builder, "treaty", treaty->id);
  if (article != NULL)
    add_article (builder, article, moment, TRUE);
  else
    {
      json_builder_set_member_name (builder, "articles");
      json_builder_begin_array (builder);
      for (guint i = 0; i < rows.n; i++)
        {
          json_builder_begin_object (builder);
          add_article (builder, rows.records[i], moment, FALSE);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
    }
  acc_report_json_add_date (builder, "terms_as_at", acc_bundle_get_as_at (bundle, ACC_TABLE_RESERVATIONS));
  acc_report_json_add_bundle (builder, bundle);
  acc_report_json_add_as_at (builder, bundle);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

static void
append_wrapped (GString *out, const char *text, const char *indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; *text != '\0' && lines[i] != NULL; i++)
    {
      g_autofree char *wrapped = acc_report_wrap (lines[i], 78, indent, indent);

      g_string_append (out, wrapped);
    }
}

static void
append_one (GString *out, AccArticle *article, const AccMoment *moment)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  g_autofree char *reservable = acc_article_word_reservable (bundle, article);
  g_autofree char *source = acc_wording_source_in_full (bundle, article->source);

  append_wrapped (out, acc_locale_text (article->provides), "");
  append_wrapped (out, reservable, "");
  for (AccArticlePart part = 0; part < ACC_ARTICLE_N_PARTS; part++)
    {
      g_autoptr (GArray) claims = acc_article_list (article, moment, part);

      if (claims->len > 0)
        g_string_append_printf (out, "\n%s\n", acc_article_describe_part (part));
      for (guint i = 0; i < claims->len; i++)
        {
          const AccClaim *claim = &g_array_index (claims, AccClaim, i);
          g_autofree char *words = acc_article_word_claim (claim, part);

          append_wrapped (out, acc_locale_state_name (claim->state), "  ");
          append_wrapped (out, words, "    ");
        }
    }
  g_string_append_printf (out, "\n%s\n", _ ("Sources"));
  append_wrapped (out, source, "  ");
}

static void
append_all (GString *out, AccTreaty *treaty, const AccMoment *moment)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  const char *chapter = NULL;

  for (guint i = 0; i < rows.n; i++)
    {
      AccArticle *article = rows.records[i];
      g_autofree char *name = acc_article_word_name (article);
      g_autofree char *count = acc_article_word_count (acc_article_count (article, moment));

      if (article->chapter != NULL && g_strcmp0 (article->chapter, chapter) != 0)
        g_string_append_printf (out, "\n%s\n", acc_locale_text (article->chapter));
      chapter = article->chapter;
      append_wrapped (out, name, "  ");
      append_wrapped (out, acc_locale_text (article->provides), "    ");
      append_wrapped (out, count, "    ");
    }
}

/**
 * acc_report_article:
 * @moment: on which day, and who counts as party
 * @treaty: a treaty whose articles the bundle has
 * @article: (nullable): one of them; %NULL: a list of all
 * @format: text or JSON
 *
 * Returns: (transfer full): what the record says
 */
char *
acc_report_article (const AccMoment *moment, AccTreaty *treaty, AccArticle *article, AccFormat format)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  g_autofree char *reach = acc_article_word_reach (bundle, moment->day);
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (moment->day));
  g_autofree char *name = article != NULL ? acc_article_word_name (article) : g_strdup (acc_article_get_title (NULL));
  GString *out;

  if (format == ACC_FORMAT_JSON)
    return to_json (moment, treaty, article);
  out = g_string_new (NULL);
  acc_report_append_own (out, bundle);
  g_string_append_printf (out, "%s\n%s\n%s\n\n", acc_locale_treaty_title (treaty), name, date);
  if (article != NULL)
    append_one (out, article, moment);
  else
    append_all (out, treaty, moment);
  g_string_append_c (out, '\n');
  append_wrapped (out, reach, "");
  return g_string_free (out, FALSE);
}
