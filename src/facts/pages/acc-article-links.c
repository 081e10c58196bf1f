/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of articles in a text, as links to their pages. */

#include "config.h"

#include "facts/pages/acc-article-links.h"

#include <string.h>

#include "facts/pages/acc-article-facts.h"
#include "facts/session/acc-place.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"

/* Reads to the next number, and beyond it: the words before it and its own are given out, and the place of its article, where there is one. FALSE
 * at the end, after the last words. */
static gboolean
read_next (const char **text,
           AccBundle   *bundle,
           char       **before,
           char       **shown,
           AccArticle **article)
{
  const char *begin = strchr (*text, ACC_ARTICLE_BEGIN), *middle = begin != NULL ? strchr (begin, ACC_ARTICLE_SHOWN) : NULL;
  const char *end = middle != NULL ? strchr (middle, ACC_ARTICLE_END) : NULL;
  g_autofree char *name = NULL;
  char *slash;

  *before = end != NULL ? g_strndup (*text, (gsize) (begin - *text)) : g_strdup (*text);
  *shown = NULL;
  *article = NULL;
  if (end == NULL)
    return FALSE;
  name = g_strndup (begin + 1, (gsize) (middle - begin - 1));
  *shown = g_strndup (middle + 1, (gsize) (end - middle - 1));
  *text = end + 1;
  slash = strrchr (name, '/');
  if (bundle != NULL && slash != NULL)
    {
      AccTreaty *treaty;

      *slash = '\0';
      treaty = acc_bundle_find_treaty (bundle, name);
      *article = treaty != NULL ? acc_bundle_find_article (bundle, treaty, slash + 1) : NULL;
    }
  return TRUE;
}

void
acc_article_append_link (GString          *markup,
                         const AccArticle *article,
                         const char       *shown)
{
  const char *marked = acc_article_marks_set (NULL); /* the title has a number, too */
  g_autofree char *title = shown != NULL ? g_strdup (shown) : g_markup_escape_text (acc_article_get_title (article), -1);
  g_autofree char *name = g_markup_escape_text (article->heading != NULL ? acc_locale_text (article->heading) : "", -1);

  acc_article_marks_set (marked);
  g_string_append_printf (markup, "<a href=\"" ACC_PLACE_TEXT_ARTICLE "%s/%s\" title=\"%s\">%s</a>", article->treaty, article->number, name, title);
}

static char *
convert (const char *text,
         AccBundle  *bundle,
         gboolean    links)
{
  GString *words = g_string_new (NULL);
  gboolean more = text != NULL;

  while (more)
    {
      g_autofree char *before = NULL, *shown = NULL, *escaped = NULL, *escaped_shown = NULL;
      AccArticle *article;

      more = read_next (&text, bundle, &before, &shown, &article);
      escaped = links ? g_markup_escape_text (before, -1) : NULL;
      escaped_shown = links && shown != NULL ? g_markup_escape_text (shown, -1) : NULL;
      g_string_append (words, links ? escaped : before);
      if (article != NULL)
        acc_article_append_link (words, article, escaped_shown);
      else if (shown != NULL)
        g_string_append (words, links ? escaped_shown : shown);
    }
  return g_string_free (words, FALSE);
}

char *
acc_article_link (const char *marked,
                  AccBundle  *bundle)
{
  return convert (marked, bundle, TRUE);
}

char *
acc_article_unmark (const char *marked)
{
  return convert (marked, NULL, FALSE);
}

void
acc_article_add_marked (GString    *markup,
                        AccBundle  *bundle,
                        const char *marked)
{
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);
  gboolean more = marked != NULL;

  while (more)
    {
      g_autofree char *before = NULL, *shown = NULL;
      AccArticle *article;

      more = read_next (&marked, bundle, &before, &shown, &article);
      if (article == NULL || !g_hash_table_add (linked, article))
        continue;
      g_string_append (markup, markup->len > 0 ? " · " : "");
      acc_article_append_link (markup, article, NULL);
    }
}
