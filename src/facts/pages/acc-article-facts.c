/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who said what of an article of a treaty, and the words on an article. */

#include "config.h"

#include "facts/pages/acc-article-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-words.h"
#include "facts/session/acc-place.h"
#include "facts/pages/acc-article-links.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"
#include "model/bundle/acc-index.h"

gboolean
acc_article_is_touched (const AccArticle *article, const char *const *numbers)
{
  gsize length = strlen (article->number);

  for (guint i = 0; numbers != NULL && numbers[i] != NULL; i++)
    if (strcspn (numbers[i], "(") == length && strncmp (numbers[i], article->number, length) == 0)
      return TRUE;
  return FALSE;
}

/* Of what is both, the record does not say which article is reserved and on which it declares: on one that cannot be reserved it is the latter. */
static gboolean
reserves_it (const AccClaim *claim, const AccArticle *article)
{
  return claim->kind == ACC_CLAIM_RESERVATION || (claim->kind == ACC_CLAIM_RESERVATION_AND_DECLARATION && article->reservable != ACC_RESERVABLE_NO);
}

/* Which list a term belongs to; one that stands in part is in two of them. */
static gboolean
belongs (const AccClaim *claim, const AccArticle *article, AccArticlePart part)
{
  gboolean reserves = reserves_it (claim, article);

  if (part == ACC_ARTICLE_OVER)
    return claim->kind != ACC_CLAIM_LIMITATION && (!claim->stands || acc_claim_stands_in_part (claim));
  return claim->stands && (part == ACC_ARTICLE_ELSEWHERE || reserves == (part == ACC_ARTICLE_RESERVED));
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const AccClaim *x = a, *y = b;

  return acc_locale_collate (acc_locale_state_name (x->state), acc_locale_state_name (y->state));
}

/* What was said under one treaty of its own articles, or of those of the treaty that it builds on. */
static void
add_claims (GArray *claims, AccArticle *article, const AccMoment *moment, AccTable table, guint treaty, gboolean of_base, AccArticlePart part)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccRows rows = acc_index_of_treaty (bundle, table, treaty);

  for (guint i = 0; i < rows.n; i++)
    {
      gboolean limits = table == ACC_TABLE_LIMITATIONS;
      AccReservation *reservation = limits ? NULL : rows.records[i];
      AccLimitation *limitation = limits ? rows.records[i] : NULL;
      const char *const by[] = { limits ? limitation->article : NULL, NULL };
      guint state = (guint) acc_bundle_state_index (bundle, limits ? limitation->state : reservation->state);
      const char *const *numbers = limits ? by : (const char *const *) (of_base ? reservation->base_articles : reservation->articles);
      AccClaim claim;

      if (!acc_article_is_touched (article, numbers) || !acc_claim_fill_term (&claim, bundle, state, treaty, rows.records[i], moment->day)
          || !belongs (&claim, article, part) || !acc_ledger_is_party (moment->ledger, state, treaty, moment->day, moment->basis))
        continue;
      if (of_base && !limits)
        {
          claim.articles = reservation->base_articles;
          claim.n_articles = g_strv_length (claim.articles);
        }
      g_array_append_val (claims, claim);
    }
}

GArray *
acc_article_list (AccArticle *article, const AccMoment *moment, AccArticlePart part)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (AccClaim));
  guint own = (guint) acc_bundle_treaty_index (bundle, article->treaty);

  for (guint t = 0; part == ACC_ARTICLE_ELSEWHERE && t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    if (g_strcmp0 (((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->base, article->treaty) == 0)
      add_claims (claims, article, moment, ACC_TABLE_RESERVATIONS, t, TRUE, part);
  if (part != ACC_ARTICLE_ELSEWHERE)
    add_claims (claims, article, moment, ACC_TABLE_RESERVATIONS, own, FALSE, part);
  if (part == ACC_ARTICLE_DECLARED)
    add_claims (claims, article, moment, ACC_TABLE_LIMITATIONS, own, FALSE, part);
  g_array_sort (claims, compare_claims);
  return claims;
}

guint
acc_article_count (AccArticle *article, const AccMoment *moment)
{
  g_autoptr (GArray) claims = acc_article_list (article, moment, ACC_ARTICLE_RESERVED);
  guint n = 0;

  /* They are sorted: what one State made stands together. */
  for (guint i = 0; i < claims->len; i++)
    if (i == 0 || g_array_index (claims, AccClaim, i).state != g_array_index (claims, AccClaim, i - 1).state)
      n++;
  return n;
}

const char *
acc_article_get_title (const AccArticle *article)
{
  static char *title;
  g_autofree char *number = article != NULL ? acc_locale_format_article (article->number) : NULL;

  g_free (title);
  title = number != NULL ? acc_locale_compose (C_ ("article", "Article {article}"), "article", number, NULL) : g_strdup (C_ ("article", "Articles"));
  return title;
}

const char *
acc_article_describe_part (AccArticlePart part)
{
  static const char *const texts[ACC_ARTICLE_N_PARTS] = {
    [ACC_ARTICLE_RESERVED] = NC_ ("article", "Who Reserves It"),
    [ACC_ARTICLE_DECLARED] = NC_ ("article", "Declarations and Limitations"),
    [ACC_ARTICLE_ELSEWHERE] = NC_ ("article", "Who Reserves It Through Another Treaty"),
    [ACC_ARTICLE_OVER] = NC_ ("article", "Who Has Withdrawn Reservations, in Whole or in Part"),
  };

  return g_dpgettext2 (NULL, "article", texts[part]);
}

char *
acc_article_word_count (guint n)
{
  g_autofree char *number = acc_locale_format_number (n);

  return n > 0 ? acc_locale_compose (ngettext ("Reserved by {n} State", "Reserved by {n} States", n), "n", number, NULL) : g_strdup ("");
}

char *
acc_article_word_name (const AccArticle *article)
{
  return article->heading != NULL ? acc_locale_compose (_ ("{title}: {words}"), "title", acc_article_get_title (article), "words", acc_locale_text (article->heading), NULL)
                                  : g_strdup (acc_article_get_title (article));
}

void
acc_article_add_links (GString *markup, AccBundle *bundle, AccTreaty *treaty, char **numbers, guint n)
{
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      AccArticle *article = acc_bundle_find_article (bundle, treaty, numbers[i]);

      if (article == NULL || !g_hash_table_add (linked, article))
        continue;
      g_string_append (markup, markup->len > 0 ? " · " : "");
      acc_article_append_link (markup, article, NULL);
    }
}

char *
acc_article_word_reservable (AccBundle *bundle, const AccArticle *article)
{
  static const char *const texts[] = {
    [ACC_RESERVABLE_YES] = NC_ ("article", "Reservations to it are permitted (article {article})."),
    [ACC_RESERVABLE_IN_PART] = NC_ ("article", "Reservations to it are permitted, except to {articles} (article {article})."),
    [ACC_RESERVABLE_NO] = NC_ ("article", "Reservations to it are not permitted (article {article})."),
    [ACC_RESERVABLE_NOT_NAMED] = NC_ ("article", "It is not among those that article {article} opens to reservations."),
  };
  AccTreaty *treaty = acc_bundle_find_treaty (bundle, article->treaty), *base = acc_bundle_find_treaty (bundle, treaty->base);
  const char *text = article->reservable != ACC_ENUM_ABSENT ? texts[article->reservable] : NULL;
  gboolean of_base = article->except_of_base != NULL && base != NULL;
  g_autofree char *by = acc_locale_format_article (article->reservable_by != NULL ? article->reservable_by : "");
  const char *marked = acc_article_marks_set (acc_article_marks_get () != NULL && of_base ? base->id : acc_article_marks_get ());
  g_autofree char *except = acc_locale_format_articles ((const char *const *) (of_base ? article->except_of_base : article->except));
  g_autofree char *title = of_base ? acc_words_treaty_in_sentence (base) : NULL;

  acc_article_marks_set (marked);
  if (text == NULL || *by == '\0')
    return g_strdup ("");
  if (of_base)
    text = NC_ ("article", "Reservations are permitted to the articles of {treaty} that it applies, except {articles} (article {article}).");
  return acc_locale_compose (g_dpgettext2 (NULL, "article", text), "article", by, "articles", except, "treaty", title, NULL);
}

/* As acc_claim_get_both(); of what is both, but listed as declared on an article that cannot be reserved, what it declares on all such. */
static char *
word_label (const AccClaim *claim, AccArticlePart part)
{
  AccClaim declared = *claim;
  g_autoptr (GStrvBuilder) articles = NULL;
  g_auto (GStrv) of_these = NULL;

  if (claim->kind != ACC_CLAIM_RESERVATION_AND_DECLARATION || part != ACC_ARTICLE_DECLARED)
    return acc_claim_get_both (claim);
  articles = g_strv_builder_new ();
  for (guint i = 0; i < claim->n_articles; i++)
    {
      AccArticle *article = acc_bundle_find_article (claim->bundle, claim->treaty, claim->articles[i]);

      if (article != NULL && !reserves_it (claim, article))
        g_strv_builder_add (articles, claim->articles[i]);
    }
  of_these = g_strv_builder_end (articles);
  declared.kind = ACC_CLAIM_DECLARATION;
  declared.articles = of_these;
  declared.n_articles = g_strv_length (of_these);
  return acc_claim_get_both (&declared);
}

char *
acc_article_word_claim (const AccClaim *claim, AccArticlePart part)
{
  const char *summary = acc_claim_get_summary (claim);
  g_autofree char *label = word_label (claim, part);
  g_autofree char *rest = acc_claim_get_rest (claim);
  g_autofree char *when = acc_date_is_set (claim->date) ? acc_locale_format_date (claim->date) : NULL;
  GString *lines = g_string_new (NULL);

  if (part == ACC_ARTICLE_ELSEWHERE)
    {
      g_autofree char *words = acc_claim_word_reservation (claim->kind, (const char *const *) claim->articles);
      g_autofree char *own = acc_locale_compose (C_ ("timeline", "{treaty}: {reservation}"), "treaty", acc_locale_treaty_short_title (claim->treaty), "reservation", words, NULL);

      acc_words_append_line (lines, own);
    }
  else
    {
      /* Of who no longer reserves it the first thing asked is since when. */
      acc_words_append_line (lines, part == ACC_ARTICLE_OVER ? rest : label);
      acc_words_append_line (lines, part == ACC_ARTICLE_OVER ? label : when);
    }
  if (summary != NULL)
    {
      g_autofree char *line = acc_locale_compose ("{Summary}", "summary", acc_locale_text (summary), NULL);

      acc_words_append_line (lines, line);
    }
  if (part != ACC_ARTICLE_OVER)
    acc_words_append_line (lines, rest);
  return g_string_free (lines, FALSE);
}

char *
acc_article_word_reach (AccBundle *bundle, gint32 day)
{
  AccClaim claim = { .kind = ACC_CLAIM_TERMS_LISTED, .bundle = bundle, .day = day, .date = acc_bundle_get_as_at (bundle, ACC_TABLE_RESERVATIONS) };

  return acc_date_is_set (claim.date) ? acc_claim_get_text (&claim) : g_strdup ("");
}
