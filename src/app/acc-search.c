/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what a few typed words stand for, without a window: "kaz", "kenya 1951", "1961 convention", "kenya 1999". */

#include "config.h"

#include "app/acc-search.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-view.h"
#include "app/acc-wording-treaty.h"
#include "app/acc-wording.h"
#include "locale/acc-locale.h"
#include "report/acc-report.h"

/* More than a person reads in a list of answers. */
#define MAX_HITS 20
#define MAX_WORDS 16

struct _AccSearch
{
  GObject parent_instance;

  AccLedger *ledger;
  char *language; /* of the keys */
  GStrv state_keys;
  GStrv treaty_keys;
};

G_DEFINE_FINAL_TYPE (AccSearch, acc_search, G_TYPE_OBJECT)

typedef struct
{
  char *hit;
  const char *name;
  guint rank;
} Hit;

static void
hit_free (Hit *hit)
{
  g_free (hit->hit);
  g_free (hit);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *x = *(Hit *const *) a, *y = *(Hit *const *) b;

  return x->rank != y->rank ? (x->rank < y->rank ? -1 : 1) : acc_locale_collate (x->name, y->name);
}

static void
add_key (GString    *keys,
         const char *text)
{
  g_autofree char *folded = acc_locale_fold (text);

  g_string_append_printf (keys, "%s | ", folded);
}

/* Names in the language of the interface and the bundle's own; made anew when the language has changed. */
static void
ensure_keys (AccSearch *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  guint n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES), n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);

  if (g_strcmp0 (self->language, acc_locale_get_language ()) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (acc_locale_get_language ());
  g_strfreev (self->state_keys);
  g_strfreev (self->treaty_keys);
  self->state_keys = g_new0 (char *, n_states + 1);
  self->treaty_keys = g_new0 (char *, n_treaties + 1);
  for (guint s = 0; s < n_states; s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      GString *keys = g_string_new (" ");

      add_key (keys, acc_locale_state_name (state));
      add_key (keys, state->name);
      add_key (keys, state->iso3);
      for (guint a = 0; state->aliases != NULL && state->aliases[a] != NULL; a++)
        add_key (keys, state->aliases[a]);
      self->state_keys[s] = g_string_free (keys, FALSE);
    }
  for (guint t = 0; t < n_treaties; t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      GString *keys = g_string_new (" ");

      add_key (keys, acc_locale_treaty_short_title (treaty));
      add_key (keys, treaty->short_title);
      add_key (keys, acc_locale_treaty_title (treaty));
      add_key (keys, treaty->title);
      self->treaty_keys[t] = g_string_free (keys, FALSE);
    }
}

/* A word is found at the beginning of a word. */
static gboolean
holds (const char *keys,
       const char *word)
{
  g_autofree char *start = g_strconcat (" ", word, NULL);

  return strstr (keys, start) != NULL;
}

/* What is asked of every State and treaty alike. */
typedef struct
{
  GPtrArray *words; /* folded */
  char *as_of;      /* a word that is a date, as it was typed, or NULL */
} Query;

static void
query_clear (Query *query)
{
  g_clear_pointer (&query->words, g_ptr_array_unref);
  g_clear_pointer (&query->as_of, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static gboolean
in_any (GStrv       keys,
        const char *word)
{
  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (holds (keys[i], word))
        return TRUE;
    }
  return FALSE;
}

static void
read_query (AccSearch         *self,
            const char *const *words,
            Query             *query)
{
  query->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL && query->words->len < MAX_WORDS; i++)
    {
      g_autofree char *folded = acc_locale_fold (words[i]);
      AccDate date;

      if (*folded == '\0')
        continue;
      /* "1951" names a treaty; "1999" is a year. */
      if (query->as_of == NULL && !in_any (self->treaty_keys, folded) && !in_any (self->state_keys, folded)
          && strlen (words[i]) >= 4 && acc_locale_parse_date (words[i], &date, NULL))
        query->as_of = g_strdup (words[i]);
      else
        g_ptr_array_add (query->words, g_steal_pointer (&folded));
    }
}

/* The one treaty that WORDS name, all of them; -1 when they name several or none. */
static int
find_treaty (AccSearch *self,
             GPtrArray *words,
             gboolean  *known)
{
  int found = -1;
  guint n = 0;

  for (guint t = 0; self->treaty_keys[t] != NULL; t++)
    {
      gboolean all = TRUE;

      for (guint w = 0; w < words->len && all; w++)
        all = holds (self->treaty_keys[t], g_ptr_array_index (words, w));
      if (all)
        {
          found = (int) t;
          n++;
        }
    }
  *known = n > 0;
  return n == 1 ? found : -1;
}

static void
add_hit (GPtrArray  *hits,
         const char *place,
         const char *treaty,
         const char *as_of,
         const char *name,
         guint       rank)
{
  Hit *hit = g_new0 (Hit, 1);

  hit->hit = g_strdup_printf ("%s|%s|%s", place, treaty, as_of != NULL ? as_of : "");
  hit->name = name;
  hit->rank = rank;
  g_ptr_array_add (hits, hit);
}

/* A State is meant when some words are of its names, and the others name treaties. */
static void
add_state (AccSearch *self,
           guint      index,
           Query     *query,
           GPtrArray *hits)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, index);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const char *keys = self->state_keys[index];
  const char *first = NULL;
  g_autofree char *iso3 = acc_locale_fold (state->iso3);
  gboolean known = TRUE;
  int treaty = -1;
  guint rank;

  for (guint w = 0; w < query->words->len; w++)
    {
      const char *word = g_ptr_array_index (query->words, w);

      if (!holds (keys, word))
        g_ptr_array_add (others, (gpointer) word);
      else if (first == NULL)
        first = word;
    }
  if (first == NULL)
    return;
  if (others->len > 0)
    treaty = find_treaty (self, others, &known);
  if (!known)
    return;
  if (strcmp (first, iso3) == 0)
    rank = 0;
  else if (g_str_has_prefix (keys + 1, first))
    rank = 1;
  else
    rank = 2;
  /* Those that are States today come before those that were, and territories. */
  if (state->kind == ACC_STATE_FORMER || state->kind == ACC_STATE_TERRITORY || state->kind == ACC_STATE_GROUP)
    rank += 3;
  add_hit (hits, state->iso3, treaty >= 0 ? ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, (guint) treaty))->id : "",
           query->as_of, acc_locale_state_name (state), rank);
}

/**
 * acc_search_find:
 * @words: what was typed, in words, %NULL-terminated
 *
 * Returns: (transfer full): the hits, best first; empty when the words name nothing
 */
GStrv
acc_search_find (AccSearch         *self,
                 const char *const *words)
{
  g_auto (Query) query = { 0 };
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hit_free);
  GStrv answer;
  AccBundle *bundle;

  g_return_val_if_fail (ACC_IS_SEARCH (self), NULL);

  bundle = acc_ledger_get_bundle (self->ledger);
  ensure_keys (self);
  read_query (self, words, &query);
  for (guint s = 0; query.words->len > 0 && self->state_keys[s] != NULL; s++)
    add_state (self, s, &query, hits);
  for (guint t = 0; query.words->len > 0 && self->treaty_keys[t] != NULL; t++)
    {
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      g_autofree char *place = g_strconcat (ACC_VIEW_TREATY, treaty->id, NULL);
      gboolean all = TRUE;

      for (guint w = 0; w < query.words->len && all; w++)
        all = holds (self->treaty_keys[t], g_ptr_array_index (query.words, w));
      if (all)
        add_hit (hits, place, "", query.as_of, acc_locale_treaty_short_title (treaty), 1);
    }
  g_ptr_array_sort (hits, compare_hits);
  answer = g_new0 (char *, MIN (hits->len, MAX_HITS) + 1);
  for (guint i = 0; i < MIN (hits->len, MAX_HITS); i++)
    answer[i] = g_steal_pointer (&((Hit *) g_ptr_array_index (hits, i))->hit);
  return answer;
}

/**
 * acc_search_parse:
 * @hit: what acc_search_find() gave, perhaps to an earlier run of the program
 * @place: (out): the place
 * @as_of: (out) (nullable): the date, or %NULL
 *
 * Returns: whether it is one
 */
gboolean
acc_search_parse (AccSearch  *self,
                  const char *hit,
                  char      **place,
                  char      **as_of)
{
  g_auto (GStrv) parts = g_strsplit (hit, "|", -1);
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  gboolean known;

  if (g_strv_length (parts) != 3)
    return FALSE;
  if (g_str_has_prefix (parts[0], ACC_VIEW_TREATY))
    known = acc_bundle_find_treaty (bundle, parts[0] + strlen (ACC_VIEW_TREATY)) != NULL;
  else
    known = acc_bundle_find_state (bundle, parts[0]) != NULL;
  if (!known)
    return FALSE;
  *place = g_strdup (parts[0]);
  *as_of = *parts[2] != '\0' ? g_strdup (parts[2]) : NULL;
  return TRUE;
}

static char *
describe_state (AccSearch *self,
                guint      index,
                int        treaty,
                gint32     day)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, index);
  g_autofree char *words = NULL;
  g_autoptr (AccTerms) terms = NULL;

  if (treaty >= 0)
    {
      terms = g_object_new (ACC_TYPE_TERMS, NULL);
      acc_wording_fill_terms (terms, self->ledger, index, (guint) treaty, day, ACC_BASIS_DEPOSIT);
      /* Translators: a position, in an answer to a search: "1951 Convention: Accession, 16 May 1966". */
      words = acc_locale_compose (terms->date != NULL && *terms->date != '\0' ? _ ("{treaty}: {status}, {date}") : _ ("{treaty}: {status}"),
                                  "treaty", terms->title, "status", terms->status, "date", terms->date, NULL);
    }
  else
    words = acc_wording_describe_marks (bundle, acc_wording_marks (self->ledger, index, day, ACC_BASIS_DEPOSIT));
  if (!acc_report_state_exists (state, day) && state->kind != ACC_STATE_TERRITORY)
    return acc_locale_compose (_ ("Not a State on this date. {marks}"), "marks", words, NULL);
  return g_steal_pointer (&words);
}

/**
 * acc_search_describe:
 * @hit: what acc_search_find() gave
 * @name: (out): of the State or treaty
 * @description: (out): its position, with the date where one was asked for, and to when the record reaches
 *
 * Returns: whether it is one
 */
gboolean
acc_search_describe (AccSearch  *self,
                     const char *hit,
                     char      **name,
                     char      **description)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  g_auto (GStrv) parts = NULL;
  g_autofree char *place = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *words = NULL;
  g_autofree char *reach = NULL;
  gint32 day = acc_date_first_day (acc_date_today ());
  guint treaties = 0;
  AccDate date;

  if (!acc_search_parse (self, hit, &place, &as_of))
    return FALSE;
  if (as_of != NULL)
    {
      if (!acc_locale_parse_date (as_of, &date, NULL))
        return FALSE;
      day = acc_date_last_day (date);
    }
  parts = g_strsplit (hit, "|", -1);
  if (g_str_has_prefix (place, ACC_VIEW_TREATY))
    {
      int treaty = acc_bundle_treaty_index (bundle, place + strlen (ACC_VIEW_TREATY));

      *name = g_strdup (acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, (guint) treaty)));
      words = acc_wording_treaty_sentence (self->ledger, (guint) treaty, day, ACC_BASIS_DEPOSIT);
      treaties = 1u << treaty;
    }
  else
    {
      AccState *state = acc_bundle_find_state (bundle, place);
      int treaty = *parts[1] != '\0' ? acc_bundle_treaty_index (bundle, parts[1]) : -1;

      if (as_of != NULL)
        {
          g_autofree char *when = acc_locale_format_date (acc_date_from_day (day));

          /* Translators: a State and the date that was asked for: "Kenya, 31 December 1999". */
          *name = acc_locale_compose (_ ("{state}, {date}"), "state", acc_locale_state_name (state), "date", when, NULL);
        }
      else
        *name = g_strdup (acc_locale_state_name (state));
      words = describe_state (self, (guint) acc_bundle_state_index (bundle, place), treaty, day);
      treaties = treaty >= 0 ? 1u << treaty : (1u << acc_bundle_get_n (bundle, ACC_TABLE_TREATIES)) - 1;
    }
  reach = acc_wording_reach (bundle, treaties, day);
  /* Translators: a position, and to when the record is known: "1951 Convention: party (Record to July 2024)" */
  *description = *reach != '\0' ? acc_locale_compose (_ ("{position} ({reach})"), "position", words, "reach", reach, NULL) : g_steal_pointer (&words);
  return TRUE;
}

static void
acc_search_finalize (GObject *object)
{
  AccSearch *self = ACC_SEARCH (object);

  g_clear_object (&self->ledger);
  g_free (self->language);
  g_strfreev (self->state_keys);
  g_strfreev (self->treaty_keys);
  G_OBJECT_CLASS (acc_search_parent_class)->finalize (object);
}

static void
acc_search_class_init (AccSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_search_finalize;
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
