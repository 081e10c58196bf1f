/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what a few typed words stand for, without a window: "kaz", "kenya 1980", "1990 convention", "kenya 1999". */

#include "config.h"

#include "facts/search/acc-search.h"

#include <string.h>

#include "locale/acc-locale.h"

/* More than a person reads in a list of answers. */
#define MAX_HITS 20
#define MAX_WORDS 16
/* Behind what begins with the same words, before what holds them. */
#define LATER 3

struct _AccSearch
{
  GObject parent_instance;

  AccLedger *ledger;
  AccSearchIndex *index; /* NULL before the first search, for most windows never see one */
  GThread *building;
  GSource *ready; /* until "ready" is emitted */
};

enum
{
  SIGNAL_READY,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccSearch, acc_search, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
hit_free (AccSearchHit *hit)
{
  g_free (hit->as_of);
  g_free (hit);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const AccSearchHit *x = *(AccSearchHit *const *) a, *y = *(AccSearchHit *const *) b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  /* Articles are in the order in which they are numbered, which is not that of their names. */
  if (x->kind == ACC_SEARCH_ARTICLES && y->kind == ACC_SEARCH_ARTICLES)
    return x->position < y->position ? -1 : 1;
  return x->kind != y->kind ? (int) x->kind - (int) y->kind : acc_locale_collate (x->name, y->name);
}

/* Waits for it where it is not there yet. */
static AccSearchIndex *
get_index (AccSearch *self)
{
  if (self->building != NULL)
    self->index = g_thread_join (g_steal_pointer (&self->building));
  if (self->index == NULL)
    self->index = acc_search_builder_build (acc_search_builder_new (acc_ledger_get_bundle (self->ledger)));
  return self->index;
}

static gboolean
ready_cb (gpointer user_data)
{
  AccSearch *self = user_data;

  g_clear_pointer (&self->ready, g_source_unref);
  get_index (self);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
  return G_SOURCE_REMOVE;
}

typedef struct
{
  AccSearchBuilder *builder;
  GSource *ready;
} Job;

static gpointer
build_thread (gpointer data)
{
  Job *job = data;
  AccSearchIndex *index = acc_search_builder_build (job->builder);

  g_source_attach (job->ready, NULL);
  g_source_unref (job->ready);
  g_free (job);
  return index;
}

/**
 * acc_search_prepare:
 *
 * Makes the index in a thread, so that the first letter does not wait for it; "ready" is emitted when it is there.
 *
 * Returns: whether it is there already
 */
gboolean
acc_search_prepare (AccSearch *self)
{
  Job *job;

  g_return_val_if_fail (ACC_IS_SEARCH (self), FALSE);

  if (self->index != NULL || self->building != NULL)
    return self->index != NULL;
  job = g_new0 (Job, 1);
  job->builder = acc_search_builder_new (acc_ledger_get_bundle (self->ledger));
  job->ready = g_idle_source_new ();
  g_source_set_callback (job->ready, ready_cb, self, NULL);
  self->ready = g_source_ref (job->ready);
  self->building = g_thread_new ("search-index", build_thread, job);
  return FALSE;
}

/* What is asked of all records alike. */
typedef struct
{
  GPtrArray *words; /* folded, without those that are the date */
  GPtrArray *all;   /* with them */
  char *as_of;      /* the words that are a date, as they were typed, or NULL */
} Query;

static void
query_clear (Query *query)
{
  g_clear_pointer (&query->words, g_ptr_array_unref);
  g_clear_pointer (&query->all, g_ptr_array_unref);
  g_clear_pointer (&query->as_of, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static void
add_folded (GPtrArray  *words,
            const char *text)
{
  g_autofree char *folded = acc_locale_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL && words->len < MAX_WORDS; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
}

static gboolean
knows_treaty (AccSearch  *self,
              const char *word)
{
  g_autofree char *folded = acc_locale_fold (word);

  return acc_search_index_knows (self->index, ACC_SEARCH_TREATIES, folded);
}

/* How many of the last words are a date: "1 february 1999", "1999". A year that names a treaty is none. */
static guint
count_date_words (AccSearch         *self,
                  const char *const *words,
                  guint              n,
                  char             **as_of)
{
  for (guint length = MIN (n, 3); length > 0; length--)
    {
      g_autofree char *text = g_strjoinv (" ", (char **) words + n - length);
      g_autofree char *folded = acc_locale_fold (text);
      AccDate date;

      /* “article 4” of a year asks for an article and not for April. */
      if (length == 2 && g_unichar_isdigit (g_utf8_get_char (words[n - 2])) && knows_treaty (self, words[n - 1]))
        continue;
      if (strlen (text) < 4 || strlen (text) > 40 || !acc_locale_parse_date (text, &date, NULL))
        continue;
      if (acc_search_index_knows (self->index, ACC_SEARCH_TREATIES, folded) || acc_search_index_knows (self->index, ACC_SEARCH_STATES, folded))
        continue;
      *as_of = g_steal_pointer (&text);
      return length;
    }
  return 0;
}

static void
read_query (AccSearch         *self,
            const char *const *words,
            Query             *query)
{
  guint n = 0, n_date;

  while (words[n] != NULL && n < MAX_WORDS)
    n++;
  query->words = g_ptr_array_new_with_free_func (g_free);
  query->all = g_ptr_array_new_with_free_func (g_free);
  n_date = count_date_words (self, words, n, &query->as_of);
  for (guint i = 0; i < n; i++)
    {
      add_folded (query->all, words[i]);
      if (i + n_date < n)
        add_folded (query->words, words[i]);
    }
}

gboolean
acc_search_names_treaty (AccSearch *self,
                         guint      treaty,
                         GPtrArray *words)
{
  g_return_val_if_fail (ACC_IS_SEARCH (self), FALSE);
  return acc_search_index_rank (get_index (self), ACC_SEARCH_TREATIES, treaty, words, NULL) != ACC_SEARCH_NOT_FOUND;
}

/* The one treaty that WORDS name, all of them; -1 when they name several or none. */
static int
find_treaty (AccSearch *self,
             GPtrArray *words,
             gboolean  *known)
{
  guint n_treaties = acc_bundle_get_n (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES);
  int found = -1;
  guint n = 0;

  for (guint t = 0; t < n_treaties; t++)
    {
      if (acc_search_index_rank (self->index, ACC_SEARCH_TREATIES, t, words, NULL) == ACC_SEARCH_NOT_FOUND)
        continue;
      found = (int) t;
      n++;
    }
  *known = n > 0;
  return n == 1 ? found : -1;
}

static void
add_hit (GPtrArray    *hits,
         AccSearchKind kind,
         guint         position,
         const char   *name,
         guint         rank,
         const char   *shown,
         int           treaty,
         const char   *as_of)
{
  AccSearchHit *hit = g_new0 (AccSearchHit, 1);

  hit->kind = kind;
  hit->position = position;
  hit->name = name;
  hit->rank = rank;
  hit->shown = shown;
  hit->treaty = treaty;
  hit->as_of = g_strdup (as_of);
  g_ptr_array_add (hits, hit);
}

/* Which of several words are of a record's own names. */
static void
divide (AccSearch    *self,
        AccSearchKind kind,
        guint         index,
        Query        *query,
        GPtrArray    *own,
        GPtrArray    *others)
{
  for (guint w = 0; w < query->words->len; w++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, query->words->pdata[w]);
      g_ptr_array_add (acc_search_index_rank (self->index, kind, index, one, NULL) != ACC_SEARCH_NOT_FOUND ? own : others, query->words->pdata[w]);
    }
}

/* An article is meant when some words are of its number or heading, and the others name its treaty. */
static void
add_article (AccSearch *self,
             guint      index,
             Query     *query,
             GPtrArray *hits)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccArticle *article = acc_bundle_get_item (bundle, ACC_TABLE_ARTICLES, index);
  guint treaty = (guint) acc_bundle_treaty_index (bundle, article->treaty), rank;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const char *shown = NULL;

  divide (self, ACC_SEARCH_ARTICLES, index, query, own, others);
  if (own->len == 0 || (others->len > 0 && acc_search_index_rank (self->index, ACC_SEARCH_TREATIES, treaty, others, NULL) == ACC_SEARCH_NOT_FOUND))
    return;
  rank = acc_search_index_rank (self->index, ACC_SEARCH_ARTICLES, index, own, &shown);
  /* A heading holds words that many records have. */
  add_hit (hits, ACC_SEARCH_ARTICLES, index, article->heading != NULL ? acc_locale_text (article->heading) : acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty)),
           own->len > 1 || others->len > 0 ? rank : rank + LATER, shown, (int) treaty, query->as_of);
}

/* A State is meant when some words are of its names, and the others name treaties. */
static void
add_state (AccSearch *self,
           guint      index,
           Query     *query,
           GPtrArray *hits)
{
  AccState *state = acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_STATES, index);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const char *shown = NULL;
  gboolean known = TRUE;
  int treaty = -1;
  guint rank = acc_search_index_rank (self->index, ACC_SEARCH_STATES, index, query->words, &shown);

  /* Origins in UNHCR's table that are no States have no page. */
  if (state->kind == ACC_STATE_GROUP)
    return;
  if (rank == ACC_SEARCH_NOT_FOUND && query->words->len > 1)
    {
      divide (self, ACC_SEARCH_STATES, index, query, own, others);
      if (own->len == 0)
        return;
      rank = acc_search_index_rank (self->index, ACC_SEARCH_STATES, index, own, &shown);
      treaty = find_treaty (self, others, &known);
    }
  if (rank == ACC_SEARCH_NOT_FOUND || !known)
    return;
  /* Those that are States today come before those that were, territories and organisations. */
  if (state->kind == ACC_STATE_FORMER || state->kind == ACC_STATE_TERRITORY || state->kind == ACC_STATE_ORGANISATION)
    rank += LATER;
  add_hit (hits, ACC_SEARCH_STATES, index, acc_locale_state_name (state), rank, shown, treaty, query->as_of);
}

static void
add_others (AccSearch    *self,
            AccSearchKind kind,
            Query        *query,
            GPtrArray    *hits)
{
  static const AccTable tables[] = { ACC_TABLE_STATES, ACC_TABLE_REGIONS, ACC_TABLE_TREATIES, ACC_TABLE_ARTICLES, ACC_TABLE_EVENTS, ACC_TABLE_SOURCES };
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  gboolean dated = kind == ACC_SEARCH_EVENTS || kind == ACC_SEARCH_DOCUMENTS;
  GPtrArray *words = dated ? query->all : query->words;

  for (guint i = 0; words->len > 0 && i < acc_bundle_get_n (bundle, tables[kind]); i++)
    {
      gpointer record = acc_bundle_get_item (bundle, tables[kind], i);
      const char *shown = NULL, *name;
      guint rank = acc_search_index_rank (self->index, kind, i, words, &shown);

      if (rank == ACC_SEARCH_NOT_FOUND)
        continue;
      if (kind == ACC_SEARCH_REGIONS)
        name = acc_locale_region_name (record);
      else if (kind == ACC_SEARCH_TREATIES)
        name = acc_locale_treaty_short_title (record);
      else
        name = acc_locale_text (kind == ACC_SEARCH_EVENTS ? ((AccEvent *) record)->title : ((AccSource *) record)->title);
      /* Titles hold many words: a name that is meant comes before a title that mentions it. */
      add_hit (hits, kind, i, name, dated ? rank + LATER : rank, shown, -1, dated ? NULL : query->as_of);
    }
}

/**
 * acc_search_find_hits:
 * @words: what was typed, in words, %NULL-terminated
 * @kinds: a bit (1 << #AccSearchKind) for each kind that is wanted
 *
 * Returns: (transfer full): of #AccSearchHit, best first
 */
GPtrArray *
acc_search_find_hits (AccSearch         *self,
                      const char *const *words,
                      guint              kinds)
{
  g_auto (Query) query = { 0 };
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hit_free);
  guint n_states;

  g_return_val_if_fail (ACC_IS_SEARCH (self), hits);

  get_index (self);
  read_query (self, words, &query);
  n_states = acc_bundle_get_n (acc_ledger_get_bundle (self->ledger), ACC_TABLE_STATES);
  for (guint s = 0; (kinds & 1u << ACC_SEARCH_STATES) != 0 && query.words->len > 0 && s < n_states; s++)
    add_state (self, s, &query, hits);
  for (guint a = 0; (kinds & 1u << ACC_SEARCH_ARTICLES) != 0 && query.words->len > 0 && a < acc_bundle_get_n (acc_ledger_get_bundle (self->ledger), ACC_TABLE_ARTICLES); a++)
    add_article (self, a, &query, hits);
  for (guint kind = ACC_SEARCH_REGIONS; kind < ACC_SEARCH_N_KINDS; kind++)
    if (kinds & 1u << kind && kind != ACC_SEARCH_ARTICLES)
      add_others (self, kind, &query, hits);
  g_ptr_array_sort (hits, compare_hits);
  return hits;
}

/**
 * acc_search_find:
 * @words: what was typed, in words, %NULL-terminated
 *
 * Returns: (transfer full): the States and treaties, best first; empty when the words name none
 */
GStrv
acc_search_find (AccSearch         *self,
                 const char *const *words)
{
  g_autoptr (GPtrArray) hits = NULL;
  AccBundle *bundle;
  GStrv answer;

  g_return_val_if_fail (ACC_IS_SEARCH (self), NULL);

  bundle = acc_ledger_get_bundle (self->ledger);
  hits = acc_search_find_hits (self, words, 1u << ACC_SEARCH_STATES | 1u << ACC_SEARCH_TREATIES);
  answer = g_new0 (char *, MIN (hits->len, MAX_HITS) + 1);
  for (guint i = 0; i < MIN (hits->len, MAX_HITS); i++)
    {
      AccSearchHit *hit = hits->pdata[i];
      g_autofree char *place = acc_search_get_place (self, hit);

      answer[i] = g_strdup_printf ("%s|%s|%s", place,
                                   hit->treaty >= 0 ? ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, (guint) hit->treaty))->id : "",
                                   hit->as_of != NULL ? hit->as_of : "");
    }
  return answer;
}

static void
acc_search_finalize (GObject *object)
{
  AccSearch *self = ACC_SEARCH (object);

  if (self->building != NULL)
    self->index = g_thread_join (self->building);
  if (self->ready != NULL)
    g_source_destroy (self->ready);
  g_clear_pointer (&self->ready, g_source_unref);
  g_clear_pointer (&self->index, acc_search_index_free);
  g_clear_object (&self->ledger);
  G_OBJECT_CLASS (acc_search_parent_class)->finalize (object);
}

static void
acc_search_class_init (AccSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_search_finalize;
  /**
   * AccSearch::ready:
   *
   * What acc_search_prepare() began is done.
   */
  signals[SIGNAL_READY] = g_signal_new ("ready", ACC_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
acc_search_init (AccSearch *self)
{
}

/**
 * acc_search_new:
 * @ledger: what is searched
 *
 * Returns: (transfer full): a search
 */
AccSearch *
acc_search_new (AccLedger *ledger)
{
  AccSearch *self = g_object_new (ACC_TYPE_SEARCH, NULL);

  self->ledger = g_object_ref (ledger);
  return self;
}

AccLedger *
acc_search_get_ledger (AccSearch *self)
{
  g_return_val_if_fail (ACC_IS_SEARCH (self), NULL);
  return self->ledger;
}
