/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model for very many items: rows of a table, and an object only for who asks. */
#include "config.h"

#include "timeline/acc-timeline-table.h"

#include <string.h>

/* 16 bytes an item; titles are kept once each. What is not a single plain day lies beside. */
typedef struct
{
  gint32 day;       /* of a single day */
  guint32 span;     /* index of the span beside, or G_MAXUINT32 */
  guint32 title;    /* offset */
  guint8 lane;
  guint8 kind;
  guint8 importance;
} Row;

struct _AccTimelineTable
{
  GObject parent_instance;

  GArray *rows;
  GArray *spans;
  GString *text;
  GHashTable *titles; /* offset + 1 by the text there, while rows are added */
  GPtrArray *lanes;   /* interned */
  guint n;            /* committed */
};

#define ACC_TYPE_TIMELINE_ROW (acc_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (AccTimelineRow, acc_timeline_row, ACC, TIMELINE_ROW, GObject)

struct _AccTimelineRow
{
  GObject parent_instance;

  AccTimelineTable *table;
  guint position;
};

static AccSpan
row_get_span (AccTimelineItem *item)
{
  AccTimelineDatum datum;

  acc_timeline_table_read (ACC_TIMELINE_ROW (item)->table, ACC_TIMELINE_ROW (item)->position, &datum);
  return datum.span;
}

static const Row *
get_row (AccTimelineItem *item)
{
  AccTimelineRow *self = ACC_TIMELINE_ROW (item);

  return &g_array_index (self->table->rows, Row, self->position);
}

static const char *
row_get_lane (AccTimelineItem *item)
{
  return g_ptr_array_index (ACC_TIMELINE_ROW (item)->table->lanes, get_row (item)->lane);
}

static guint
row_get_importance (AccTimelineItem *item)
{
  return get_row (item)->importance;
}

static AccTimelineKind
row_get_kind (AccTimelineItem *item)
{
  return get_row (item)->kind;
}

static const char *
row_get_title (AccTimelineItem *item)
{
  return acc_timeline_table_get_title (ACC_TIMELINE_ROW (item)->table, ACC_TIMELINE_ROW (item)->position);
}

static void
row_iface_init (AccTimelineItemInterface *iface)
{
  iface->get_span = row_get_span;
  iface->get_lane = row_get_lane;
  iface->get_importance = row_get_importance;
  iface->get_kind = row_get_kind;
  iface->get_title = row_get_title;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AccTimelineRow, acc_timeline_row, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACC_TYPE_TIMELINE_ITEM, row_iface_init))

static void
acc_timeline_row_finalize (GObject *object)
{
  g_object_unref (ACC_TIMELINE_ROW (object)->table);
  G_OBJECT_CLASS (acc_timeline_row_parent_class)->finalize (object);
}

static void
acc_timeline_row_class_init (AccTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_timeline_row_finalize;
}

static void
acc_timeline_row_init (AccTimelineRow *self)
{
}

static GType
table_get_item_type (GListModel *model)
{
  return ACC_TYPE_TIMELINE_ITEM;
}

static guint
table_get_n_items (GListModel *model)
{
  return ACC_TIMELINE_TABLE (model)->n;
}

static gpointer
table_get_item (GListModel *model,
                guint       position)
{
  AccTimelineTable *self = ACC_TIMELINE_TABLE (model);
  AccTimelineRow *row;

  if (position >= self->n)
    return NULL;
  row = g_object_new (ACC_TYPE_TIMELINE_ROW, NULL);
  row->table = g_object_ref (self);
  row->position = position;
  return row;
}

static void
table_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = table_get_item_type;
  iface->get_n_items = table_get_n_items;
  iface->get_item = table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AccTimelineTable, acc_timeline_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, table_iface_init))

/* Titles are found by what stands at their offset; the one looked for may not end with a zero. */
typedef struct
{
  const char *text;
  gsize length;
} Title;

static guint
title_hash (gconstpointer data)
{
  const Title *title = data;
  guint hash = 5381;

  for (gsize i = 0; i < title->length; i++)
    hash = hash * 33 + (guchar) title->text[i];
  return hash;
}

static gboolean
title_equal (gconstpointer a,
             gconstpointer b)
{
  const Title *x = a, *y = b;

  return x->length == y->length && memcmp (x->text, y->text, x->length) == 0;
}

static void
title_free (gpointer data)
{
  Title *title = data;

  g_free ((char *) title->text);
  g_free (title);
}

static void
acc_timeline_table_finalize (GObject *object)
{
  AccTimelineTable *self = ACC_TIMELINE_TABLE (object);

  g_array_unref (self->rows);
  g_array_unref (self->spans);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_ptr_array_unref (self->lanes);
  G_OBJECT_CLASS (acc_timeline_table_parent_class)->finalize (object);
}

static void
acc_timeline_table_class_init (AccTimelineTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_timeline_table_finalize;
}

static void
acc_timeline_table_init (AccTimelineTable *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->spans = g_array_new (FALSE, FALSE, sizeof (AccSpan));
  self->text = g_string_new (NULL);
  self->lanes = g_ptr_array_new ();
}

/**
 * acc_timeline_table_new:
 *
 * Returns: (transfer full): an empty table
 */
AccTimelineTable *
acc_timeline_table_new (void)
{
  return g_object_new (ACC_TYPE_TIMELINE_TABLE, NULL);
}

/**
 * acc_timeline_table_reserve:
 * @n_items: how many rows will come, about
 */
void
acc_timeline_table_reserve (AccTimelineTable *self,
                            guint             n_items)
{
  guint n;

  g_return_if_fail (ACC_IS_TIMELINE_TABLE (self));
  n = self->rows->len;
  g_array_set_size (self->rows, MAX (n_items, n));
  g_array_set_size (self->rows, n);
}

static guint32
keep_title (AccTimelineTable *self,
            const char       *text,
            gsize             length)
{
  Title key = { text, length };
  gpointer found;
  guint32 offset;
  Title *title;

  if (self->titles == NULL)
    self->titles = g_hash_table_new_full (title_hash, title_equal, title_free, NULL);
  found = g_hash_table_lookup (self->titles, &key);
  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;
  offset = self->text->len;
  g_string_append_len (self->text, text, length);
  g_string_append_c (self->text, '\0');
  title = g_new (Title, 1);
  title->text = g_memdup2 (text, MAX (length, 1));
  title->length = length;
  g_hash_table_insert (self->titles, title, GUINT_TO_POINTER (offset + 1));
  return offset;
}

static guint8
keep_lane (AccTimelineTable *self,
           const char       *lane)
{
  const char *id;

  for (guint i = 0; i < self->lanes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->lanes, i), lane) == 0)
      return i;
  if (self->lanes->len >= ACC_TIMELINE_MAX_LANES)
    return 0;
  id = g_intern_string (lane);
  g_ptr_array_add (self->lanes, (gpointer) id);
  return self->lanes->len - 1;
}

/**
 * acc_timeline_table_add:
 * @span: (nullable): when; %NULL for an undated item
 * @lane: (nullable): id of its lane
 * @kind: shape of its mark
 * @importance: 0 to 100
 * @title: what is written beside the mark
 * @length: bytes of @title, or -1
 *
 * Adds a row. Who follows the model hears of all new rows at acc_timeline_table_commit().
 */
void
acc_timeline_table_add (AccTimelineTable *self,
                        const AccSpan    *span,
                        const char       *lane,
                        AccTimelineKind   kind,
                        guint             importance,
                        const char       *title,
                        gssize            length)
{
  Row row = { .span = G_MAXUINT32 };

  g_return_if_fail (ACC_IS_TIMELINE_TABLE (self));
  if (span != NULL && !span->is_interval && acc_date_is_set (span->start) && span->start.precision == ACC_PRECISION_DAY &&
      span->start.flags == 0)
    row.day = acc_date_first_day (span->start);
  else
    {
      AccSpan none = { 0 };

      row.span = self->spans->len;
      g_array_append_vals (self->spans, span != NULL ? span : &none, 1);
    }
  row.title = keep_title (self, title, length < 0 ? strlen (title) : (gsize) length);
  row.lane = keep_lane (self, lane);
  row.kind = MIN (kind, ACC_TIMELINE_N_KINDS - 1);
  row.importance = MIN (importance, 100);
  g_array_append_val (self->rows, row);
}

/**
 * acc_timeline_table_commit:
 *
 * Makes the rows added since the last time part of the model.
 */
void
acc_timeline_table_commit (AccTimelineTable *self)
{
  guint before;

  g_return_if_fail (ACC_IS_TIMELINE_TABLE (self));
  before = self->n;
  self->n = self->rows->len;
  g_clear_pointer (&self->titles, g_hash_table_unref);
  if (self->n != before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n - before);
}

/**
 * acc_timeline_table_get_id:
 * @item: an item of this model
 *
 * Returns: its row
 */
guint
acc_timeline_table_get_id (AccTimelineTable *self,
                           AccTimelineItem  *item)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_ROW (item) && ACC_TIMELINE_ROW (item)->table == self, 0);
  return ACC_TIMELINE_ROW (item)->position;
}

/**
 * acc_timeline_table_read:
 * @datum: (out): what the row says
 */
void
acc_timeline_table_read (AccTimelineTable *self,
                         guint             position,
                         AccTimelineDatum *datum)
{
  const Row *row = &g_array_index (self->rows, Row, position);

  if (row->span == G_MAXUINT32)
    datum->span = acc_span_single (acc_date_from_day (row->day));
  else
    datum->span = g_array_index (self->spans, AccSpan, row->span);
  datum->lane = row->lane;
  datum->importance = row->importance;
  datum->kind = row->kind;
  datum->state = ACC_TIMELINE_STATE_FILLED;
}

const char *
acc_timeline_table_get_title (AccTimelineTable *self,
                              guint             position)
{
  return self->text->str + g_array_index (self->rows, Row, position).title;
}

/**
 * acc_timeline_table_get_lanes:
 * @n_lanes: (out): how many
 *
 * Returns: (transfer none) (array length=n_lanes): ids of the lanes, by the numbers that rows have
 */
const char *const *
acc_timeline_table_get_lanes (AccTimelineTable *self,
                              guint            *n_lanes)
{
  *n_lanes = self->lanes->len;
  return (const char *const *) self->lanes->pdata;
}
