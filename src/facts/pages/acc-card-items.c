/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The objects behind the cards. */

#include "config.h"

#include "facts/pages/acc-card-items.h"

struct _AccPoints
{
  GObject parent_instance;
  guint n;
  gint16 *years;
  gint64 *values;
  gint64 maximum;
  GArray *breaks; /* gint16 */
  int middle;
};

G_DEFINE_FINAL_TYPE (AccPoints, acc_points, G_TYPE_OBJECT)

static void
acc_points_finalize (GObject *object)
{
  AccPoints *self = ACC_POINTS (object);

  g_free (self->years);
  g_free (self->values);
  g_array_unref (self->breaks);
  G_OBJECT_CLASS (acc_points_parent_class)->finalize (object);
}

static void
acc_points_class_init (AccPointsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_points_finalize;
}

static void
acc_points_init (AccPoints *self)
{
  self->breaks = g_array_new (FALSE, FALSE, sizeof (gint16));
}

/**
 * acc_points_new:
 * @years: (array length=n): ascending
 * @values: (array length=n): a value of each year, or %ACC_POINTS_ABSENT
 * @n: how many
 *
 * Returns: (transfer full): the points, copied
 */
AccPoints *
acc_points_new (const gint16 *years,
                const gint64 *values,
                guint         n)
{
  AccPoints *self = g_object_new (ACC_TYPE_POINTS, NULL);

  self->n = n;
  self->years = g_memdup2 (years, n * sizeof (gint16));
  self->values = g_memdup2 (values, n * sizeof (gint64));
  for (guint i = 0; i < n; i++)
    self->maximum = MAX (self->maximum, values[i]);
  return self;
}

guint
acc_points_get_n (AccPoints *self)
{
  return self->n;
}

int
acc_points_get_year (AccPoints *self,
                     guint      index)
{
  g_return_val_if_fail (index < self->n, 0);
  return self->years[index];
}

gint64
acc_points_get_value (AccPoints *self,
                      guint      index)
{
  g_return_val_if_fail (index < self->n, ACC_POINTS_ABSENT);
  return self->values[index];
}

/**
 * acc_points_find:
 * @self: (nullable): points
 * @year: a year
 * @index: (out) (optional): where its point is
 *
 * Returns: whether there is a point of the year; %FALSE says nothing of it, an absent value that there is none
 */
gboolean
acc_points_find (AccPoints *self,
                 int        year,
                 guint     *index)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    if (self->years[i] == year)
      {
        if (index != NULL)
          *index = i;
        return TRUE;
      }
  return FALSE;
}

gint64
acc_points_get_of_year (AccPoints *self,
                        int        year)
{
  guint i;

  return acc_points_find (self, year, &i) ? self->values[i] : ACC_POINTS_ABSENT;
}

gint64
acc_points_get_maximum (AccPoints *self)
{
  return self->maximum;
}

void
acc_points_set_breaks (AccPoints    *self,
                       const GArray *years)
{
  g_return_if_fail (ACC_IS_POINTS (self));
  g_array_set_size (self->breaks, 0);
  g_array_append_vals (self->breaks, years->data, years->len);
}

guint
acc_points_get_n_breaks (AccPoints *self)
{
  g_return_val_if_fail (ACC_IS_POINTS (self), 0);
  return self->breaks->len;
}

int
acc_points_get_break (AccPoints *self,
                      guint      index)
{
  g_return_val_if_fail (ACC_IS_POINTS (self) && index < self->breaks->len, 0);
  return g_array_index (self->breaks, gint16, index);
}

gboolean
acc_points_is_break (AccPoints *self,
                     int        year)
{
  for (guint i = 0; i < acc_points_get_n_breaks (self); i++)
    if (acc_points_get_break (self, i) == year)
      return TRUE;
  return FALSE;
}

void
acc_points_set_middle (AccPoints *self,
                       int        year)
{
  g_return_if_fail (ACC_IS_POINTS (self));
  self->middle = year;
}

int
acc_points_get_middle (AccPoints *self)
{
  return self != NULL ? self->middle : 0;
}

#define FIELD(TypeName, name, type, member) { name, type, G_STRUCT_OFFSET (TypeName, member) }

static const AccItemField acc_figure_fields[] = {
  FIELD (AccFigure, "label", ACC_ITEM_STRING, label),
  FIELD (AccFigure, "qualifier", ACC_ITEM_STRING, qualifier),
  FIELD (AccFigure, "figure", ACC_ITEM_STRING, figure),
  FIELD (AccFigure, "when", ACC_ITEM_STRING, when),
  FIELD (AccFigure, "origins", ACC_ITEM_STRING, origins),
  FIELD (AccFigure, "change", ACC_ITEM_STRING, change),
  FIELD (AccFigure, "note", ACC_ITEM_STRING, note),
  FIELD (AccFigure, "source", ACC_ITEM_STRING, source),
  FIELD (AccFigure, "licence", ACC_ITEM_STRING, licence),
  FIELD (AccFigure, "details", ACC_ITEM_STRING, details),
  FIELD (AccFigure, "claim", ACC_ITEM_STRING, claim),
  FIELD (AccFigure, "points", ACC_ITEM_OBJECT, points),
  FIELD (AccFigure, "year", ACC_ITEM_UINT, year),
  FIELD (AccFigure, "mark", ACC_ITEM_UINT, mark),
  FIELD (AccFigure, "marks", ACC_ITEM_STRING, marks),
};
ACC_DEFINE_ITEM (AccFigure, acc_figure)

static const AccItemField acc_terms_fields[] = {
  FIELD (AccTerms, "title", ACC_ITEM_STRING, title),
  FIELD (AccTerms, "full-title", ACC_ITEM_STRING, full_title),
  FIELD (AccTerms, "second", ACC_ITEM_STRING, second),
  FIELD (AccTerms, "status", ACC_ITEM_STRING, status),
  FIELD (AccTerms, "second-status", ACC_ITEM_STRING, second_status),
  FIELD (AccTerms, "date", ACC_ITEM_STRING, date),
  FIELD (AccTerms, "bound", ACC_ITEM_STRING, bound),
  FIELD (AccTerms, "rank", ACC_ITEM_STRING, rank),
  FIELD (AccTerms, "terms", ACC_ITEM_STRING, terms),
  FIELD (AccTerms, "terms-links", ACC_ITEM_STRING, terms_links),
  FIELD (AccTerms, "limitation", ACC_ITEM_STRING, limitation),
  FIELD (AccTerms, "limitation-links", ACC_ITEM_STRING, limitation_links),
  FIELD (AccTerms, "caution", ACC_ITEM_STRING, caution),
  FIELD (AccTerms, "reach", ACC_ITEM_STRING, reach),
  FIELD (AccTerms, "details", ACC_ITEM_STRING, details),
  FIELD (AccTerms, "claim", ACC_ITEM_STRING, claim),
  FIELD (AccTerms, "mark", ACC_ITEM_UINT, mark),
  FIELD (AccTerms, "marks", ACC_ITEM_STRING, marks),
  FIELD (AccTerms, "party", ACC_ITEM_BOOLEAN, party),
};
ACC_DEFINE_ITEM (AccTerms, acc_terms)

static const AccItemField acc_law_step_fields[] = {
  FIELD (AccLawStep, "when", ACC_ITEM_STRING, when),
  FIELD (AccLawStep, "text", ACC_ITEM_STRING, text),
  FIELD (AccLawStep, "detail", ACC_ITEM_STRING, detail),
  FIELD (AccLawStep, "links", ACC_ITEM_STRING, links),
  FIELD (AccLawStep, "source", ACC_ITEM_STRING, source),
  FIELD (AccLawStep, "details", ACC_ITEM_STRING, details),
  FIELD (AccLawStep, "tone", ACC_ITEM_UINT, tone),
};
ACC_DEFINE_ITEM (AccLawStep, acc_law_step)

static const AccItemField acc_law_fields[] = {
  FIELD (AccLaw, "title", ACC_ITEM_STRING, title),
  FIELD (AccLaw, "full-title", ACC_ITEM_STRING, full_title),
  FIELD (AccLaw, "marks", ACC_ITEM_STRING, marks),
  FIELD (AccLaw, "steps", ACC_ITEM_OBJECT, steps),
};
ACC_DEFINE_ITEM_WITH_INIT (AccLaw, acc_law)

static void
acc_law_init (AccLaw *self)
{
  self->steps = g_list_store_new (ACC_TYPE_LAW_STEP);
}

static const AccItemField acc_ranked_item_fields[] = {
  FIELD (AccRankedItem, "code", ACC_ITEM_STRING, code),
  FIELD (AccRankedItem, "label", ACC_ITEM_STRING, label),
  FIELD (AccRankedItem, "figure", ACC_ITEM_STRING, figure),
  FIELD (AccRankedItem, "fraction", ACC_ITEM_DOUBLE, fraction),
  FIELD (AccRankedItem, "claim", ACC_ITEM_STRING, claim),
  FIELD (AccRankedItem, "value", ACC_ITEM_UINT64, value),
};
ACC_DEFINE_ITEM (AccRankedItem, acc_ranked_item)
