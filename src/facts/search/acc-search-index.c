/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folds the names of a bundle's records in every language once, and says how well words name a record. */

#include "config.h"

#include "facts/search/acc-search-index.h"

#include <string.h>

#include "locale/acc-locale.h"
#include "locale/acc-names.h"
#include "locale/acc-second.h"

/* The bit of names that count in every language: codes, other names, dates. */
#define ANY_LANGUAGE (1u << 31)

/* From the best to the worst. */
enum
{
  RANK_CODE,   /* "kaz" */
  RANK_WHOLE,  /* the name itself, or a code of two letters */
  RANK_BEGINS, /* "kazakh" */
  RANK_WORD,   /* "lanka" */
  RANK_FOREIGN_BEGINS, /* in another language than the one in use */
  RANK_FOREIGN_WORD,
  RANK_WITHIN,         /* "akhst" */
};

typedef struct
{
  const char *folded; /* with a space before it, so that " word" finds the beginning of a word */
  const char *shown;  /* NULL for a code */
  guint32 languages;
} Key;

typedef struct
{
  guint first, n;
} Entry;

struct _AccSearchIndex
{
  GStringChunk *strings;
  GArray *keys;
  GArray *entries[ACC_SEARCH_N_KINDS];
};

struct _AccSearchBuilder
{
  AccBundle *bundle;
  GPtrArray *names; /* of each language */
  AccSearchIndex *index;
};

static const AccTable tables[ACC_SEARCH_N_KINDS] = {
  ACC_TABLE_STATES, ACC_TABLE_REGIONS, ACC_TABLE_TREATIES, ACC_TABLE_ARTICLES, ACC_TABLE_EVENTS, ACC_TABLE_SOURCES,
};

/**
 * acc_search_builder_new:
 * @bundle: what is searched
 *
 * Returns: (transfer full): what acc_search_builder_build() takes
 */
AccSearchBuilder *
acc_search_builder_new (AccBundle *bundle)
{
  AccSearchBuilder *self = g_new0 (AccSearchBuilder, 1);
  const char *const *languages = acc_locale_list_languages ();

  self->bundle = g_object_ref (bundle);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) acc_names_free);
  for (guint l = 0; languages[l] != NULL; l++)
    g_ptr_array_add (self->names, acc_names_new (languages[l], bundle));
  return self;
}

/* A name that several languages share is one key. */
static void
add_key (AccSearchBuilder *self,
         Entry            *entry,
         const char       *name,
         guint32           languages,
         gboolean          code)
{
  AccSearchIndex *index = self->index;
  g_autofree char *folded = NULL;
  g_autofree char *start = NULL;
  Key key = { .languages = languages };

  if (name == NULL || *name == '\0')
    return;
  folded = acc_locale_fold (name);
  if (*folded == '\0')
    return;
  start = g_strconcat (" ", folded, NULL);
  for (guint i = entry->first; i < entry->first + entry->n; i++)
    {
      Key *known = &g_array_index (index->keys, Key, i);

      if (strcmp (known->folded, start) == 0 && code == (known->shown == NULL))
        {
          known->languages |= languages;
          return;
        }
    }
  key.folded = g_string_chunk_insert_const (index->strings, start);
  key.shown = code ? NULL : g_string_chunk_insert_const (index->strings, name);
  g_array_append_val (index->keys, key);
  entry->n++;
}

static void
add_code (AccSearchBuilder *self,
          Entry            *entry,
          const char       *code)
{
  add_key (self, entry, code, ANY_LANGUAGE, TRUE);
}

/* An English text of the bundle, and its translations. */
static void
add_text (AccSearchBuilder *self,
          Entry            *entry,
          const char       *text)
{
  add_key (self, entry, text, ANY_LANGUAGE, FALSE);
  for (guint l = 0; l < self->names->len; l++)
    {
      g_autofree char *translated = acc_names_get_text (self->names->pdata[l], text);

      add_key (self, entry, translated, 1u << l, FALSE);
    }
}

static void
add_state (AccSearchBuilder *self,
           Entry            *entry,
           AccState         *state)
{
  add_code (self, entry, state->iso3);
  add_code (self, entry, acc_names_get_alpha2 (state->iso3));
  add_key (self, entry, state->name, ANY_LANGUAGE, FALSE);
  for (guint a = 0; state->aliases != NULL && state->aliases[a] != NULL; a++)
    add_key (self, entry, state->aliases[a], ANY_LANGUAGE, FALSE);
  for (guint l = 0; l < self->names->len; l++)
    {
      g_auto (GStrv) names = acc_names_list_state (self->names->pdata[l], state);

      for (guint n = 0; names[n] != NULL; n++)
        add_key (self, entry, names[n], 1u << l, FALSE);
    }
}

static void
add_region (AccSearchBuilder *self,
            Entry            *entry,
            AccRegion        *region)
{
  add_code (self, entry, region->code);
  add_key (self, entry, region->name, ANY_LANGUAGE, FALSE);
  for (guint l = 0; l < self->names->len; l++)
    {
      g_auto (GStrv) names = acc_names_list_region (self->names->pdata[l], region);

      for (guint n = 0; names[n] != NULL; n++)
        add_key (self, entry, names[n], 1u << l, FALSE);
    }
}

/* "Article 26", as each language says it, and its heading; the treaty is found apart. */
static void
add_article (AccSearchBuilder *self,
             Entry            *entry,
             AccArticle       *article)
{
  const char *const number[] = { article->number, NULL };
  /* As it is quoted in the languages of the Latin script. */
  g_autofree char *quoted = g_strconcat ("art. ", article->number, NULL);
  g_autofree char *english = g_strconcat ("article ", article->number, NULL);

  add_key (self, entry, quoted, ANY_LANGUAGE, FALSE);
  add_key (self, entry, english, ANY_LANGUAGE, FALSE);
  add_text (self, entry, article->heading);
  for (guint l = 0; l < self->names->len; l++)
    {
      g_autofree char *title = acc_names_get_message (self->names->pdata[l], "article", "Article {article}");
      g_autofree char *local = acc_names_list_articles (self->names->pdata[l], number);
      g_auto (GStrv) parts = title != NULL ? g_strsplit (title, "{article}", 2) : NULL;
      g_autofree char *name = parts != NULL ? g_strjoinv (local, parts) : NULL;

      add_key (self, entry, name, 1u << l, FALSE);
    }
}

static void
add_record (AccSearchBuilder *self,
            AccSearchKind     kind,
            gpointer          record)
{
  Entry entry = { .first = self->index->keys->len };
  AccTreaty *treaty = record;
  AccEvent *event = record;
  AccSource *source = record;
  g_autofree char *date = NULL;

  switch (kind)
    {
    case ACC_SEARCH_STATES:
      add_state (self, &entry, record);
      break;
    case ACC_SEARCH_REGIONS:
      add_region (self, &entry, record);
      break;
    case ACC_SEARCH_TREATIES:
      add_text (self, &entry, treaty->short_title);
      add_text (self, &entry, treaty->title);
      break;
    case ACC_SEARCH_ARTICLES:
      add_article (self, &entry, record);
      break;
    case ACC_SEARCH_EVENTS:
      date = acc_span_to_string (&event->date);
      add_text (self, &entry, event->title);
      add_text (self, &entry, event->detail);
      add_text (self, &entry, event->place);
      add_code (self, &entry, date);
      break;
    case ACC_SEARCH_DOCUMENTS:
    default:
      date = acc_span_to_string (&source->date);
      add_text (self, &entry, source->title);
      if (source->publisher != NULL)
        add_text (self, &entry, source->publisher);
      add_code (self, &entry, date);
      break;
    }
  g_array_append_val (self->index->entries[kind], entry);
}

/**
 * acc_search_builder_build:
 * @self: (transfer full): from acc_search_builder_new()
 *
 * Reads records alone, which never change: it may run in another thread while the bundle is shown.
 *
 * Returns: (transfer full): the index
 */
AccSearchIndex *
acc_search_builder_build (AccSearchBuilder *self)
{
  AccSearchIndex *index = g_new0 (AccSearchIndex, 1);

  index->strings = g_string_chunk_new (4096);
  index->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->index = index;
  for (guint kind = 0; kind < ACC_SEARCH_N_KINDS; kind++)
    {
      guint n = acc_bundle_get_n (self->bundle, tables[kind]);

      index->entries[kind] = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n);
      for (guint i = 0; i < n; i++)
        add_record (self, kind, acc_bundle_get_item (self->bundle, tables[kind], i));
    }
  g_ptr_array_unref (self->names);
  g_object_unref (self->bundle);
  g_free (self);
  return index;
}

void
acc_search_index_free (AccSearchIndex *self)
{
  for (guint kind = 0; kind < ACC_SEARCH_N_KINDS; kind++)
    g_array_unref (self->entries[kind]);
  g_array_unref (self->keys);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* The bits of the language in use, of the second one, and of English, which many know the names in. */
static guint32
get_languages (void)
{
  const char *const *languages = acc_locale_list_languages ();
  guint32 bits = ANY_LANGUAGE | 1u;

  for (guint l = 0; languages[l] != NULL; l++)
    if (strcmp (languages[l], acc_locale_get_language ()) == 0 || g_strcmp0 (languages[l], acc_second_get_language ()) == 0)
      bits |= 1u << l;
  return bits;
}

/* Scripts without spaces, where a word may begin anywhere. */
static gboolean
is_unspaced (const char *word)
{
  return g_utf8_get_char (word) >= 0x2e80;
}

static guint
rank_key (const Key  *key,
          const char *start,
          gboolean    within,
          guint32     languages)
{
  const char *found = strstr (key->folded, start);
  gboolean own;

  if (key->shown == NULL)
    {
      gsize length = strlen (start);

      if (found != key->folded)
        return found != NULL && length > 3 ? RANK_WORD : ACC_SEARCH_NOT_FOUND;
      if (key->folded[length] == '\0')
        return length == 3 ? RANK_WHOLE : RANK_CODE;
      /* A year of a date; of other codes the beginning is none. */
      return length > 3 ? RANK_WORD : ACC_SEARCH_NOT_FOUND;
    }
  own = (key->languages & languages) != 0;
  if (found == NULL)
    {
      if (!within || strstr (key->folded, start + 1) == NULL)
        return ACC_SEARCH_NOT_FOUND;
      /* A part of a word in a language that is not read here is found by chance. */
      return own || is_unspaced (start + 1) ? RANK_WITHIN : ACC_SEARCH_NOT_FOUND;
    }
  if (found != key->folded)
    return own ? RANK_WORD : RANK_FOREIGN_WORD;
  if (!own)
    return RANK_FOREIGN_BEGINS;
  return found[strlen (start)] == '\0' ? RANK_WHOLE : RANK_BEGINS;
}

static guint
rank_word (AccSearchIndex *self,
           const Entry    *entry,
           const char     *word,
           guint32         languages,
           const Key     **best_key)
{
  g_autofree char *start = g_strconcat (" ", word, NULL);
  gboolean within = g_utf8_strlen (word, 3) == 3 || is_unspaced (word);
  guint best = ACC_SEARCH_NOT_FOUND;

  for (guint i = entry->first; i < entry->first + entry->n; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);
      guint rank = rank_key (key, start, within, languages);

      if (rank < best)
        {
          best = rank;
          *best_key = key;
        }
    }
  return best;
}

guint
acc_search_index_rank (AccSearchIndex *self,
                       AccSearchKind   kind,
                       guint           position,
                       GPtrArray      *words,
                       const char    **shown)
{
  const Entry *entry = &g_array_index (self->entries[kind], Entry, position);
  guint32 languages = get_languages ();
  const Key *key = NULL;
  guint worst = 0;

  if (words->len > 1)
    {
      g_autoptr (GString) phrase = g_string_new (NULL);

      for (guint w = 0; w < words->len; w++)
        g_string_append_printf (phrase, "%s%s", w > 0 ? " " : "", (const char *) words->pdata[w]);
      worst = rank_word (self, entry, phrase->str, languages, &key);
    }
  if (key == NULL)
    {
      worst = 0;
      for (guint w = 0; w < words->len; w++)
        {
          const Key *found = NULL;
          guint rank = rank_word (self, entry, words->pdata[w], languages, &found);

          if (found == NULL)
            return ACC_SEARCH_NOT_FOUND;
          if (key == NULL || rank > worst)
            key = found;
          worst = MAX (worst, rank);
        }
    }
  if (key == NULL)
    return ACC_SEARCH_NOT_FOUND;
  if (shown != NULL)
    *shown = key->shown;
  return worst;
}

gboolean
acc_search_index_knows (AccSearchIndex *self,
                        AccSearchKind   kind,
                        const char     *word)
{
  for (guint i = 0; i < self->entries[kind]->len; i++)
    {
      const Key *key = NULL;

      if (rank_word (self, &g_array_index (self->entries[kind], Entry, i), word, ~0u, &key) <= RANK_WORD)
        return TRUE;
    }
  return FALSE;
}
