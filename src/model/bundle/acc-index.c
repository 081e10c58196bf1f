/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which records concern which State and which treaty. Kept as runs of one array, so that a lookup is two numbers. */

#include "config.h"

#include <string.h>

#include "model/bundle/acc-bundle-private.h"
#include "model/bundle/acc-index.h"

typedef enum { BY_STATE, BY_TREATY, BY_BOTH, N_AXES } Axis;

typedef struct
{
  guint *starts; /* of each key where its run begins, and where the last one ends; NULL where the table has nothing to look up so */
  gpointer *records;
} Runs;

typedef struct
{
  gsize key;
  guint row;
} Found;

struct _AccIndex
{
  gsize n_states;
  gsize n_treaties;
  Runs runs[ACC_N_TABLES][N_AXES];
};

/* What names a State or treaty in a kind of record; one or a list of them. */
typedef struct
{
  AccTable table;
  goffset state, states;
  goffset treaty, treaties;
} Names;

#define NONE (-1)
#define BOTH(table, TypeName) { table, G_STRUCT_OFFSET (TypeName, state), NONE, G_STRUCT_OFFSET (TypeName, treaty), NONE }
static const Names names[] = {
  BOTH (ACC_TABLE_ACTIONS, AccAction),
  BOTH (ACC_TABLE_RESERVATIONS, AccReservation),
  BOTH (ACC_TABLE_LIMITATIONS, AccLimitation),
  { ACC_TABLE_EVENTS, G_STRUCT_OFFSET (AccEvent, state), G_STRUCT_OFFSET (AccEvent, states), G_STRUCT_OFFSET (AccEvent, treaty), NONE },
  { ACC_TABLE_STATEHOOD, G_STRUCT_OFFSET (AccStatehood, state), NONE, NONE, NONE },
  { ACC_TABLE_ARTICLES, NONE, NONE, G_STRUCT_OFFSET (AccArticle, treaty), NONE },
  { ACC_TABLE_OBSERVATIONS, G_STRUCT_OFFSET (AccObservation, state), NONE, NONE, NONE },
  { ACC_TABLE_COUNTS, NONE, NONE, NONE, G_STRUCT_OFFSET (AccCount, treaties) },
};
#undef BOTH

/* A record that names the same twice concerns it once. */
static void
add (GArray *found, guint row, int position)
{
  if (position < 0)
    return;
  for (guint i = found->len; i > 0 && g_array_index (found, Found, i - 1).row == row; i--)
    if (g_array_index (found, Found, i - 1).key == (gsize) position)
      return;
  g_array_append_vals (found, &(Found){ (gsize) position, row }, 1);
}

static void
find_named (AccBundle *bundle, AccTable table, goffset one, goffset many, int (*position) (AccBundle *, const char *), GArray *found)
{
  for (guint row = 0; row < acc_bundle_get_n (bundle, table); row++)
    {
      gpointer record = acc_bundle_get_item (bundle, table, row);
      GStrv list = many != NONE ? G_STRUCT_MEMBER (GStrv, record, many) : NULL;

      if (one != NONE)
        add (found, row, position (bundle, G_STRUCT_MEMBER (char *, record, one)));
      for (guint i = 0; list != NULL && list[i] != NULL; i++)
        add (found, row, position (bundle, list[i]));
    }
}

/* The rows keep their order within each run. */
static void
form_runs (AccBundle *bundle, AccTable table, const GArray *found, gsize n_keys, Runs *runs)
{
  g_autofree guint *next = NULL;

  if (found->len == 0)
    return;
  runs->starts = g_new0 (guint, n_keys + 1);
  runs->records = g_new (gpointer, found->len);
  for (guint i = 0; i < found->len; i++)
    runs->starts[g_array_index (found, Found, i).key + 1]++;
  for (gsize key = 0; key < n_keys; key++)
    runs->starts[key + 1] += runs->starts[key];
  next = g_memdup2 (runs->starts, n_keys * sizeof (guint));
  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = &g_array_index (found, Found, i);

      runs->records[next[one->key]++] = acc_bundle_get_item (bundle, table, one->row);
    }
}

static void
index_table (AccIndex *self, AccBundle *bundle, const Names *named)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GArray) treaties = g_array_new (FALSE, FALSE, sizeof (Found));
  Runs *runs = self->runs[named->table];

  find_named (bundle, named->table, named->state, named->states, acc_bundle_state_index, states);
  find_named (bundle, named->table, named->treaty, named->treaties, acc_bundle_treaty_index, treaties);
  form_runs (bundle, named->table, states, self->n_states, &runs[BY_STATE]);
  form_runs (bundle, named->table, treaties, self->n_treaties, &runs[BY_TREATY]);
  /* Where each record names one of both, they stand in the same order. */
  if (named->state == NONE || named->states != NONE || named->treaty == NONE)
    return;
  for (guint i = 0; i < states->len; i++)
    {
      Found *pair = &g_array_index (states, Found, i);

      pair->key = pair->key * self->n_treaties + g_array_index (treaties, Found, i).key;
    }
  form_runs (bundle, named->table, states, self->n_states * self->n_treaties, &runs[BY_BOTH]);
}

/* All references of BUNDLE lead somewhere. */
AccIndex *
_acc_index_new (AccBundle *bundle)
{
  AccIndex *self = g_new0 (AccIndex, 1);

  self->n_states = acc_bundle_get_n (bundle, ACC_TABLE_STATES);
  self->n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    index_table (self, bundle, &names[i]);
  return self;
}

void
_acc_index_free (AccIndex *self)
{
  for (guint table = 0; table < ACC_N_TABLES; table++)
    for (guint axis = 0; axis < N_AXES; axis++)
      {
        g_free (self->runs[table][axis].starts);
        g_free (self->runs[table][axis].records);
      }
  g_free (self);
}

static AccRows
look_up (const Runs *runs, gsize key)
{
  if (runs->starts == NULL)
    return (AccRows){ NULL, 0 };
  return (AccRows){ runs->records + runs->starts[key], runs->starts[key + 1] - runs->starts[key] };
}

/**
 * acc_index_of_state:
 * @bundle: a bundle
 * @table: actions, reservations, limitations, events, observations or statehood; of any other table there are none
 * @state: position of a State
 *
 * Returns: the records that name the State
 */
AccRows
acc_index_of_state (AccBundle *bundle, AccTable table, guint state)
{
  g_return_val_if_fail (state < bundle->by->n_states, ((AccRows){ NULL, 0 }));
  return look_up (&bundle->by->runs[table][BY_STATE], state);
}

/**
 * acc_index_of_treaty:
 * @bundle: a bundle
 * @table: actions, reservations, limitations, events, counts or articles; of any other table there are none
 * @treaty: position of a treaty
 *
 * Returns: the records that name the treaty
 */
AccRows
acc_index_of_treaty (AccBundle *bundle, AccTable table, guint treaty)
{
  g_return_val_if_fail (treaty < bundle->by->n_treaties, ((AccRows){ NULL, 0 }));
  return look_up (&bundle->by->runs[table][BY_TREATY], treaty);
}

/**
 * acc_index_of_both:
 * @bundle: a bundle
 * @table: actions, reservations or limitations; of any other table there are none
 * @state: position of a State
 * @treaty: position of a treaty
 *
 * Returns: the records of the State under the treaty
 */
AccRows
acc_index_of_both (AccBundle *bundle, AccTable table, guint state, guint treaty)
{
  g_return_val_if_fail (state < bundle->by->n_states && treaty < bundle->by->n_treaties, ((AccRows){ NULL, 0 }));
  return look_up (&bundle->by->runs[table][BY_BOTH], state * bundle->by->n_treaties + treaty);
}

/**
 * acc_bundle_find_article:
 * @self: a bundle
 * @treaty: (nullable): one of its treaties
 * @number: the number of an article, or of a part of it: "26", "17(2)(a)"
 *
 * Returns: (transfer none) (nullable): the article; %NULL where the record does not have it
 */
AccArticle *
acc_bundle_find_article (AccBundle *self, const AccTreaty *treaty, const char *number)
{
  gsize length = strcspn (number, "(");
  AccRows rows = { NULL, 0 };

  if (treaty != NULL)
    rows = acc_index_of_treaty (self, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (self, treaty->id));
  for (guint i = 0; i < rows.n; i++)
    {
      AccArticle *article = rows.records[i];

      if (strlen (article->number) == length && strncmp (article->number, number, length) == 0)
        return article;
    }
  return NULL;
}
