/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers to a search as rows: in groups, each row with what tells it from the others. */

#include "config.h"

#include "facts/search/acc-result.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-wording.h"
#include "facts/pages/acc-article-facts.h"
#include "facts/search/acc-command.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

/* As many of each kind as a person reads; one more letter brings the others. */
static const guint most[ACC_SEARCH_N_KINDS] = { 12, 5, 4, 8, 6, 5 };

static const AccItemField acc_result_fields[] = {
  { "name", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccResult, name) },
  { "other", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccResult, other) },
  { "detail", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccResult, detail) },
  { "description", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccResult, description) },
  { "marks", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccResult, marks) },
  { "place", ACC_ITEM_STRING, G_STRUCT_OFFSET (AccResult, place) },
  { "source", ACC_ITEM_OBJECT, G_STRUCT_OFFSET (AccResult, source) },
  { "has-marks", ACC_ITEM_BOOLEAN, G_STRUCT_OFFSET (AccResult, has_marks) },
};
ACC_DEFINE_ITEM_WITH_INIT (AccResult, acc_result)

static void
acc_result_init (AccResult *self)
{
  self->day = ACC_DAY_MIN;
}

const char *
acc_result_describe_kind (AccSearchKind kind)
{
  switch (kind)
    {
    case ACC_SEARCH_STATES:
      return _ ("States");
    case ACC_SEARCH_REGIONS:
      return _ ("Regions");
    case ACC_SEARCH_TREATIES:
      return _ ("Treaties");
    case ACC_SEARCH_ARTICLES:
      return C_ ("article", "Articles");
    case ACC_SEARCH_EVENTS:
      return _ ("Events");
    case ACC_RESULT_COMMAND:
      return C_ ("search", "Commands");
    default:
      return _ ("Documents");
    }
}

/* The name that was found, where it is another one than that which is shown. */
static const char *
find_other_name (const AccSearchHit *hit)
{
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;

  if (hit->shown == NULL)
    return "";
  shown = acc_locale_fold (hit->shown);
  name = acc_locale_fold (hit->name);
  return strcmp (shown, name) != 0 ? hit->shown : "";
}

static void
fill_state (AccResult          *self,
            AccSession         *session,
            const AccSearchHit *hit)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  gint32 day = self->day != ACC_DAY_MIN ? self->day : acc_session_get_day (session);
  g_autofree char *position = acc_search_describe_state (acc_session_get_search (session), hit->position, hit->treaty, acc_session_get_treaties (session), day,
                                                               acc_session_get_basis (session));
  g_autofree char *marks = acc_wording_marks (ledger, hit->position, acc_session_get_treaties (session), day, acc_session_get_basis (session));
  g_autofree char *name = NULL;

  if (self->day != ACC_DAY_MIN)
    {
      g_autofree char *when = acc_locale_format_date (acc_date_from_day (day));

      /* Translators: a State and the date that was asked for: "Kenya, 31 December 1999". */
      name = acc_locale_compose (_ ("{state}, {date}"), "state", hit->name, "date", when, NULL);
    }
  g_object_set (self, "name", name != NULL ? name : hit->name, "detail", hit->treaty >= 0 ? position : "", "description", position,
                "marks", marks, "has-marks", TRUE, NULL);
}

static void
fill_event (AccResult *self,
            AccBundle *bundle,
            AccEvent  *event)
{
  AccState *state = event->state != NULL ? acc_bundle_find_state (bundle, event->state) : NULL;
  g_autofree char *when = acc_locale_format_span (&event->date);
  g_autofree char *detail = state != NULL ? acc_locale_compose (_ ("{state}, {date}"), "state", acc_locale_state_name (state), "date", when, NULL) : NULL;

  g_object_set (self, "name", acc_locale_text (event->title), "detail", detail != NULL ? detail : when, "description", detail != NULL ? detail : when, NULL);
}

/* Its number before the heading, and of which treaty it is. */
static void
fill_article (AccResult          *self,
              AccBundle          *bundle,
              const AccSearchHit *hit)
{
  AccArticle *article = acc_bundle_get_item (bundle, ACC_TABLE_ARTICLES, hit->position);
  g_autofree char *name = acc_article_word_name (article);

  g_object_set (self, "name", name, "detail", acc_locale_treaty_short_title (acc_bundle_find_treaty (bundle, article->treaty)), NULL);
}

static AccResult *
create_result (AccSession         *session,
               const AccSearchHit *hit)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  AccSearch *search = acc_session_get_search (session);
  AccResult *self = g_object_new (ACC_TYPE_RESULT, NULL);
  AccRegion *region;
  g_autofree char *source = NULL;

  self->kind = hit->kind;
  self->place = acc_search_get_place (search, hit);
  if (!acc_search_get_day (search, hit, &self->day))
    self->day = ACC_DAY_MIN;
  switch (hit->kind)
    {
    case ACC_SEARCH_STATES:
      fill_state (self, session, hit);
      break;
    case ACC_SEARCH_REGIONS:
      region = acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, hit->position);
      region = region->parent != NULL ? acc_bundle_find_region (bundle, region->parent) : NULL;
      g_object_set (self, "name", hit->name, "detail", region != NULL ? acc_locale_region_name (region) : _ ("World"), NULL);
      break;
    case ACC_SEARCH_TREATIES:
      g_object_set (self, "name", hit->name, "detail", acc_locale_treaty_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, hit->position)), NULL);
      break;
    case ACC_SEARCH_ARTICLES:
      fill_article (self, bundle, hit);
      break;
    case ACC_SEARCH_EVENTS:
      fill_event (self, bundle, acc_bundle_get_item (bundle, ACC_TABLE_EVENTS, hit->position));
      break;
    default:
      self->source = g_object_ref (acc_bundle_get_item (bundle, ACC_TABLE_SOURCES, hit->position));
      source = acc_words_describe_source (bundle, self->source->id);
      g_object_set (self, "name", hit->name, "detail", source, NULL);
      break;
    }
  if (hit->kind == ACC_SEARCH_STATES || hit->kind == ACC_SEARCH_REGIONS)
    g_object_set (self, "other", find_other_name (hit), NULL);
  if (self->description == NULL)
    g_object_set (self, "description", self->detail, NULL);
  return self;
}

/**
 * acc_result_find:
 * @session: what is searched, and the date on which the answers are given
 * @text: what was typed
 *
 * Returns: (transfer full): of #AccResult; empty when nothing is found
 */
GPtrArray *
acc_result_find (AccSession *session,
                 const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GPtrArray) hits = acc_search_find_hits (acc_session_get_search (session), (const char *const *) words, (1u << ACC_SEARCH_N_KINDS) - 1);
  GPtrArray *results = g_ptr_array_new_with_free_func (g_object_unref);
  guint totals[ACC_SEARCH_N_KINDS] = { 0 };
  gboolean done[ACC_SEARCH_N_KINDS] = { FALSE };

  for (guint i = 0; i < hits->len; i++)
    totals[((AccSearchHit *) hits->pdata[i])->kind]++;
  acc_law_find (results, session, text);
  acc_command_find (results, text);
  /* The hits are sorted: the first of each kind is its best. */
  for (guint i = 0; i < hits->len; i++)
    {
      AccSearchKind kind = ((AccSearchHit *) hits->pdata[i])->kind;
      guint n = 0;

      if (done[kind])
        continue;
      done[kind] = TRUE;
      for (guint j = i; j < hits->len && n < most[kind]; j++)
        {
          AccSearchHit *hit = hits->pdata[j];
          AccResult *result;

          if (hit->kind != kind)
            continue;
          result = create_result (session, hit);
          result->total = totals[kind];
          g_ptr_array_add (results, result);
          n++;
        }
    }
  return results;
}
