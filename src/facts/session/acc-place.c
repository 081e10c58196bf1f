/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is looked at, and how it is written. */

#include "config.h"

#include "facts/session/acc-place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-people.h"
#include "facts/pages/acc-article-facts.h"
#include "facts/search/acc-find.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"
#include "model/figures/acc-population.h"

/* States and regions, each once, by name or bare code. */
static gboolean
find_comparison (AccPlace   *self,
                 AccBundle  *bundle,
                 const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  self->kind = ACC_PLACE_COMPARISON;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      gboolean region_wanted = g_str_has_prefix (word, ACC_PLACE_TEXT_REGION);
      AccPlace one = { .state = region_wanted ? NULL : acc_find_state (bundle, word) };

      if (one.state == NULL)
        one.region = acc_find_region (bundle, region_wanted ? word + strlen (ACC_PLACE_TEXT_REGION) : word);
      if (!acc_place_holds (self, &one) && !acc_place_add (self, &one, bundle))
        return FALSE;
    }
  return TRUE;
}

/* A State or a region, by name or bare code; the world where there is none. */
static gboolean
find_subject (AccPlace *self, AccBundle *bundle, const char *text)
{
  gboolean region_wanted = g_str_has_prefix (text, ACC_PLACE_TEXT_REGION);

  if (*text == '\0' || g_ascii_strcasecmp (text, ACC_PLACE_TEXT_WORLD) == 0)
    return TRUE;
  self->state = region_wanted ? NULL : acc_find_state (bundle, text);
  if (self->state == NULL)
    self->region = acc_find_region (bundle, region_wanted ? text + strlen (ACC_PLACE_TEXT_REGION) : text);
  return self->state != NULL || self->region != NULL;
}

/* Names may hold commas: the day is what comes after the last one. A month or a year stands for its first day. */
static gboolean
find_changes (AccPlace *self, AccBundle *bundle, const char *text)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *subject = NULL;
  AccDate from;

  self->kind = ACC_PLACE_CHANGES;
  self->from = ACC_DAY_MIN;
  if (comma != NULL && acc_locale_parse_date (comma + 1, &from, NULL))
    {
      self->from = acc_date_first_day (from);
      subject = g_strndup (text, (gsize) (comma - text));
    }
  return find_subject (self, bundle, subject != NULL ? g_strstrip (subject) : text);
}

AccPlace
acc_place_of_editions (const char *before, const char *after)
{
  return (AccPlace) { .kind = ACC_PLACE_EDITIONS, .before = g_intern_string (before), .after = g_intern_string (after) };
}

/* Whether both are there is told on the page. A bundle of one's own has its figures with it. */
static gboolean
find_editions (AccPlace *self, AccBundle *bundle, const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", 2);

  if (acc_bundle_is_own (bundle) || (*text != '\0' && (g_strv_length (ids) != 2 || !acc_edition_is_id (ids[0]) || !acc_edition_is_id (ids[1]))))
    return FALSE;
  *self = *text != '\0' ? acc_place_of_editions (ids[0], ids[1]) : acc_place_of_editions (NULL, NULL);
  return TRUE;
}

/* What comes behind the word, where the text begins with it; otherwise NULL. */
static const char *
skip_word (const char *text, const char *word)
{
  gsize n = strlen (word);

  if (strncmp (text, word, n) != 0 || (text[n] != '\0' && text[n] != ':'))
    return NULL;
  return text[n] == ':' ? text + n + 1 : text + n;
}

#define TEXT_ABROAD "abroad"
#define TEXT_PER_1000 "per-1000"

gboolean
acc_place_has_map (AccBundle *bundle)
{
  return acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) > 0 || acc_bundle_get_series_folder (bundle) != NULL;
}

/* A treaty, or a figure that the map can show. */
static gboolean
find_map (AccPlace *self, AccBundle *bundle, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, "/", -1);
  g_autoptr (GArray) figures = NULL;

  self->kind = ACC_PLACE_MAP;
  if (*text == '\0')
    return acc_place_has_map (bundle);
  self->mapped = acc_bundle_find_treaty (bundle, words[0]);
  if (self->mapped != NULL)
    return words[1] == NULL;
  self->category = acc_category_from_string (words[0]);
  for (guint i = 1; words[i] != NULL; i++)
    if (strcmp (words[i], TEXT_ABROAD) == 0)
      self->side = ACC_SIDE_ABROAD;
    else if (strcmp (words[i], TEXT_PER_1000) == 0)
      self->per_1000 = acc_bundle_get_population (bundle) != NULL;
    else
      return FALSE;
  figures = acc_people_list_figures (bundle);
  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, AccPeopleRow, i).category == self->category && g_array_index (figures, AccPeopleRow, i).side == self->side)
      return TRUE;
  return FALSE;
}

/* A treaty, and after a stroke the number of an article or of a part of it. */
static gboolean
find_article (AccPlace   *self,
              AccBundle  *bundle,
              const char *text)
{
  const char *stroke = strchr (text, '/');
  g_autofree char *id = stroke != NULL ? g_strndup (text, (gsize) (stroke - text)) : g_strdup (text);
  AccTreaty *treaty = acc_bundle_find_treaty (bundle, id);

  if (treaty == NULL || acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, id)).n == 0
      || (stroke != NULL && (self->article = acc_bundle_find_article (bundle, treaty, stroke + 1)) == NULL))
    return FALSE;
  self->kind = ACC_PLACE_ARTICLE;
  self->treaty = treaty;
  return TRUE;
}

gboolean
acc_place_find (AccPlace   *self,
                AccBundle  *bundle,
                const char *text)
{
  const char *rest, *map = skip_word (text, ACC_PLACE_TEXT_MAP);

  *self = (AccPlace) { ACC_PLACE_WORLD };
  if (g_ascii_strcasecmp (text, ACC_PLACE_TEXT_WORLD) == 0)
    return TRUE;
  if (bundle == NULL)
    return FALSE;
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_COMPARE))
    {
      if (find_comparison (self, bundle, text + strlen (ACC_PLACE_TEXT_COMPARE)))
        return TRUE;
      *self = (AccPlace) { ACC_PLACE_WORLD };
      return FALSE;
    }
  if ((rest = skip_word (text, ACC_PLACE_TEXT_EDITIONS)) != NULL)
    return find_editions (self, bundle, rest);
  rest = skip_word (text, ACC_PLACE_TEXT_CHANGES);
  if (rest != NULL || map != NULL)
    {
      if (rest != NULL ? find_changes (self, bundle, rest) : find_map (self, bundle, map))
        return TRUE;
      *self = (AccPlace) { ACC_PLACE_WORLD };
      return FALSE;
    }
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_ARTICLE))
    return find_article (self, bundle, text + strlen (ACC_PLACE_TEXT_ARTICLE));
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_REGION))
    self->region = acc_find_region (bundle, text + strlen (ACC_PLACE_TEXT_REGION));
  else if (g_str_has_prefix (text, ACC_PLACE_TEXT_TREATY))
    self->treaty = acc_find_treaty (bundle, text + strlen (ACC_PLACE_TEXT_TREATY));
  else if ((self->state = acc_find_state (bundle, text)) == NULL && (self->region = acc_find_region (bundle, text)) == NULL)
    self->treaty = acc_find_treaty (bundle, text);
  self->kind = self->state != NULL ? ACC_PLACE_STATE : self->region != NULL ? ACC_PLACE_REGION : self->treaty != NULL ? ACC_PLACE_TREATY : ACC_PLACE_WORLD;
  return self->kind != ACC_PLACE_WORLD;
}

static char *
changes_to_text (const AccPlace *self)
{
  const char *subject = self->state != NULL ? self->state->iso3 : self->region != NULL ? self->region->code : ACC_PLACE_TEXT_WORLD;
  g_autofree char *from = NULL;

  if (self->from > ACC_DAY_MIN)
    from = acc_date_to_string (acc_date_from_day (self->from));
  else if (self->state == NULL && self->region == NULL)
    return g_strdup (ACC_PLACE_TEXT_CHANGES);
  return g_strconcat (ACC_PLACE_TEXT_CHANGES ":", subject, from != NULL ? "," : NULL, from, NULL);
}

static char *
map_to_text (const AccPlace *self)
{
  if (self->mapped == NULL && self->category == 0)
    return g_strdup (ACC_PLACE_TEXT_MAP);
  return g_strconcat (ACC_PLACE_TEXT_MAP ":", self->mapped != NULL ? self->mapped->id : acc_category_to_string (self->category),
                      self->side == ACC_SIDE_ABROAD ? "/" TEXT_ABROAD : "", self->per_1000 ? "/" TEXT_PER_1000 : "", NULL);
}

char *
acc_place_to_text (const AccPlace *self)
{
  const char *codes[ACC_PLACE_COMPARED_MAX + 1] = { NULL };
  g_autofree char *list = NULL;

  switch (self->kind)
    {
    case ACC_PLACE_STATE:
      return g_strdup (self->state->iso3);
    case ACC_PLACE_REGION:
      return g_strconcat (ACC_PLACE_TEXT_REGION, self->region->code, NULL);
    case ACC_PLACE_TREATY:
      return g_strconcat (ACC_PLACE_TEXT_TREATY, self->treaty->id, NULL);
    case ACC_PLACE_ARTICLE:
      return g_strconcat (ACC_PLACE_TEXT_ARTICLE, self->treaty->id, self->article != NULL ? "/" : NULL, self->article != NULL ? self->article->number : NULL, NULL);
    case ACC_PLACE_COMPARISON:
      for (guint i = 0; i < self->n_compared; i++)
        codes[i] = acc_compared_get_code (&self->compared[i]);
      list = g_strjoinv (",", (GStrv) codes);
      return g_strconcat (ACC_PLACE_TEXT_COMPARE, list, NULL);
    case ACC_PLACE_CHANGES:
      return changes_to_text (self);
    case ACC_PLACE_EDITIONS:
      return self->before != NULL ? g_strconcat (ACC_PLACE_TEXT_EDITIONS ":", self->before, ",", self->after, NULL) : g_strdup (ACC_PLACE_TEXT_EDITIONS);
    case ACC_PLACE_MAP:
      return map_to_text (self);
    default:
      return g_strdup (ACC_PLACE_TEXT_WORLD);
    }
}

gboolean
acc_place_equal (const AccPlace *self,
                 const AccPlace *other)
{
  if (self->kind != other->kind || self->state != other->state || self->region != other->region || self->treaty != other->treaty || self->article != other->article
      || self->n_compared != other->n_compared || self->before != other->before || self->after != other->after)
    return FALSE;
  if (self->kind == ACC_PLACE_CHANGES && self->from != other->from)
    return FALSE;
  if (self->mapped != other->mapped || self->category != other->category || self->side != other->side || self->per_1000 != other->per_1000)
    return FALSE;
  for (guint i = 0; i < self->n_compared; i++)
    if (self->compared[i].state != other->compared[i].state || self->compared[i].region != other->compared[i].region)
      return FALSE;
  return TRUE;
}

const char *
acc_place_get_title (const AccPlace *self)
{
  switch (self->kind)
    {
    case ACC_PLACE_STATE:
      return acc_locale_state_name (self->state);
    case ACC_PLACE_REGION:
      return acc_locale_region_name (self->region);
    case ACC_PLACE_TREATY:
      return acc_locale_treaty_short_title (self->treaty);
    case ACC_PLACE_ARTICLE:
      return acc_article_get_title (self->article);
    case ACC_PLACE_COMPARISON:
      return _ ("Compare");
    case ACC_PLACE_CHANGES:
      return C_ ("place", "What Changed");
    case ACC_PLACE_EDITIONS:
      return C_ ("place", "What Is New");
    case ACC_PLACE_MAP:
      return C_ ("place", "Map");
    default:
      return _ ("World");
    }
}

AccPlace
acc_place_get_subject (const AccPlace *self)
{
  AccPlace subject = *self;

  if (self->kind == ACC_PLACE_EDITIONS)
    subject.kind = ACC_PLACE_WORLD;
  if (self->kind == ACC_PLACE_CHANGES)
    subject.kind = self->state != NULL ? ACC_PLACE_STATE : self->region != NULL ? ACC_PLACE_REGION : ACC_PLACE_WORLD;
  return subject;
}

gint32
acc_place_get_from (const AccPlace *self, gint32 day)
{
  int year, month, of_month;

  if (self->from > ACC_DAY_MIN)
    return self->from;
  /* The day after the same day ten years before. */
  acc_day_to_ymd (day, &year, &month, &of_month);
  if (month == 2 && of_month == 29)
    of_month = 28;
  return acc_day_from_ymd (year - 10, month, of_month) + 1;
}

char *
acc_place_dup_subtitle (const AccPlace *self,
                        AccBundle      *bundle)
{
  const char *code = self->state != NULL ? self->state->region : self->region != NULL ? self->region->parent : NULL;
  AccRegion *whole = code != NULL ? acc_bundle_find_region (bundle, code) : NULL;

  if (self->kind == ACC_PLACE_COMPARISON)
    return acc_place_list_compared (self);
  if (self->kind == ACC_PLACE_CHANGES)
    {
      AccPlace subject = acc_place_get_subject (self);

      return g_strdup (acc_place_get_title (&subject));
    }
  if (self->kind == ACC_PLACE_MAP && self->category != 0)
    return acc_people_name_figure (bundle, &(AccPeopleRow) { self->category, self->side, FALSE }, self->per_1000);
  if (self->kind == ACC_PLACE_MAP)
    return g_strdup (self->mapped != NULL ? acc_locale_treaty_short_title (self->mapped) : "");
  if (self->kind == ACC_PLACE_TREATY)
    return g_strdup (strcmp (acc_locale_treaty_title (self->treaty), acc_place_get_title (self)) != 0 ? acc_locale_treaty_title (self->treaty) : "");
  if (self->kind == ACC_PLACE_ARTICLE)
    return g_strdup (acc_locale_treaty_short_title (self->treaty));
  if (self->kind == ACC_PLACE_EDITIONS)
    return g_strdup (C_ ("place", "Figures of two editions"));
  if (whole == NULL)
    return g_strdup (self->kind == ACC_PLACE_REGION ? _ ("World") : "");
  return g_strdup (acc_locale_region_name (whole));
}

gboolean
acc_place_holds (const AccPlace *self,
                 const AccPlace *other)
{
  for (guint i = 0; i < self->n_compared; i++)
    if (self->compared[i].state == other->state && self->compared[i].region == other->region)
      return TRUE;
  return FALSE;
}

gboolean
acc_place_add (AccPlace       *self,
               const AccPlace *other,
               AccBundle      *bundle)
{
  AccCompared one = { other->state, other->region, 0 };

  if ((one.state == NULL && one.region == NULL) || (one.state != NULL && one.state->kind == ACC_STATE_GROUP))
    return FALSE;
  if (self->n_compared == ACC_PLACE_COMPARED_MAX || acc_place_holds (self, other))
    return FALSE;
  if (one.state != NULL)
    one.index = (guint) acc_bundle_state_index (bundle, one.state->iso3);
  self->compared[self->n_compared++] = one;
  return TRUE;
}

void
acc_place_remove (AccPlace *self,
                  guint     position)
{
  g_return_if_fail (position < self->n_compared);
  self->n_compared--;
  for (guint i = position; i < self->n_compared; i++)
    self->compared[i] = self->compared[i + 1];
}

const char *
acc_compared_get_code (const AccCompared *compared)
{
  return compared->state != NULL ? compared->state->iso3 : compared->region->code;
}

const char *
acc_compared_get_name (const AccCompared *compared)
{
  return compared->state != NULL ? acc_locale_state_name (compared->state) : acc_locale_region_name (compared->region);
}

char *
acc_compared_dup_second (const AccCompared *compared)
{
  return compared->state != NULL ? acc_second_state_name (compared->state) : acc_second_region_name (compared->region);
}

AccPlace
acc_compared_get_place (const AccCompared *compared)
{
  return (AccPlace) { .kind = compared->state != NULL ? ACC_PLACE_STATE : ACC_PLACE_REGION, .state = compared->state, .region = compared->region };
}

char *
acc_place_list_compared (const AccPlace *self)
{
  const char *names[ACC_PLACE_COMPARED_MAX];

  for (guint i = 0; i < self->n_compared; i++)
    names[i] = acc_compared_get_name (&self->compared[i]);
  return acc_locale_format_list (names, self->n_compared);
}
