/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lanes and yearly series: what a timeline is made of beside its items. */
#include "config.h"

#include "timeline/acc-timeline-lane.h"

struct _AccTimelineLane
{
  GObject parent_instance;

  const char *id;
  char *title;
  gboolean visible;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccTimelineLane, acc_timeline_lane, G_TYPE_OBJECT)

static void
acc_timeline_lane_finalize (GObject *object)
{
  g_free (ACC_TIMELINE_LANE (object)->title);
  G_OBJECT_CLASS (acc_timeline_lane_parent_class)->finalize (object);
}

static void
acc_timeline_lane_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccTimelineLane *self = ACC_TIMELINE_LANE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_static_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VISIBLE:
      g_value_set_boolean (value, self->visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_timeline_lane_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccTimelineLane *self = ACC_TIMELINE_LANE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_intern_string (g_value_get_string (value));
      break;
    case PROP_TITLE:
      acc_timeline_lane_set_title (self, g_value_get_string (value));
      break;
    case PROP_VISIBLE:
      acc_timeline_lane_set_visible (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_timeline_lane_class_init (AccTimelineLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = acc_timeline_lane_finalize;
  object_class->get_property = acc_timeline_lane_get_property;
  object_class->set_property = acc_timeline_lane_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_VISIBLE] = g_param_spec_boolean ("visible", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
acc_timeline_lane_init (AccTimelineLane *self)
{
  self->visible = TRUE;
}

/**
 * acc_timeline_lane_new:
 * @id: what items name it by
 * @title: what people read, in their language
 *
 * Returns: (transfer full): a new lane
 */
AccTimelineLane *
acc_timeline_lane_new (const char *id,
                       const char *title)
{
  return g_object_new (ACC_TYPE_TIMELINE_LANE, "id", id, "title", title, NULL);
}

const char *
acc_timeline_lane_get_id (AccTimelineLane *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_LANE (self), NULL);
  return self->id;
}

const char *
acc_timeline_lane_get_title (AccTimelineLane *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_LANE (self), NULL);
  return self->title;
}

/**
 * acc_timeline_lane_set_title:
 * @title: (nullable): what people read; changes with the language
 */
void
acc_timeline_lane_set_title (AccTimelineLane *self,
                             const char      *title)
{
  char *copy;

  g_return_if_fail (ACC_IS_TIMELINE_LANE (self));
  if (g_strcmp0 (self->title, title) == 0)
    return;
  copy = g_strdup (title);
  g_free (self->title);
  self->title = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

gboolean
acc_timeline_lane_get_visible (AccTimelineLane *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_LANE (self), FALSE);
  return self->visible;
}

/**
 * acc_timeline_lane_set_visible:
 * @visible: whether it and its items are shown
 */
void
acc_timeline_lane_set_visible (AccTimelineLane *self,
                               gboolean         visible)
{
  g_return_if_fail (ACC_IS_TIMELINE_LANE (self));
  visible = !!visible;
  if (self->visible == visible)
    return;
  self->visible = visible;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE]);
}

struct _AccTimelineSeries
{
  GObject parent_instance;

  char *title;
  gint16 *years;
  gint64 *values;
  gint16 *breaks;
  guint n;
  guint n_breaks;
  gint64 maximum;
  const char *id;
  gboolean within;
  AccTimelineSeries *below;
};

G_DEFINE_FINAL_TYPE (AccTimelineSeries, acc_timeline_series, G_TYPE_OBJECT)

static void
acc_timeline_series_finalize (GObject *object)
{
  AccTimelineSeries *self = ACC_TIMELINE_SERIES (object);

  g_free (self->title);
  g_free (self->years);
  g_free (self->values);
  g_free (self->breaks);
  g_clear_object (&self->below);
  G_OBJECT_CLASS (acc_timeline_series_parent_class)->finalize (object);
}

static void
acc_timeline_series_class_init (AccTimelineSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_timeline_series_finalize;
}

static void
acc_timeline_series_init (AccTimelineSeries *self)
{
}

/**
 * acc_timeline_series_new:
 * @title: what is counted
 * @years: (array length=n): ascending
 * @values: (array length=n): one a year, %ACC_TIMELINE_ABSENT where not available
 * @n: how many
 * @breaks: (array length=n_breaks) (nullable): years in which the way of counting changed
 * @n_breaks: how many
 *
 * Everything is copied.
 *
 * Returns: (transfer full): a new series
 */
AccTimelineSeries *
acc_timeline_series_new (const char   *title,
                         const gint16 *years,
                         const gint64 *values,
                         guint         n,
                         const gint16 *breaks,
                         guint         n_breaks)
{
  AccTimelineSeries *self = g_object_new (ACC_TYPE_TIMELINE_SERIES, NULL);

  self->title = g_strdup (title);
  self->years = g_memdup2 (years, n * sizeof *years);
  self->values = g_memdup2 (values, n * sizeof *values);
  self->breaks = g_memdup2 (breaks, n_breaks * sizeof *breaks);
  self->n = n;
  self->n_breaks = n_breaks;
  for (guint i = 0; i < n; i++)
    self->maximum = MAX (self->maximum, values[i]);
  return self;
}

const char *
acc_timeline_series_get_title (AccTimelineSeries *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), NULL);
  return self->title;
}

guint
acc_timeline_series_get_n (AccTimelineSeries *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), 0);
  return self->n;
}

int
acc_timeline_series_get_year (AccTimelineSeries *self,
                              guint              index)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self) && index < self->n, 0);
  return self->years[index];
}

gint64
acc_timeline_series_get_value (AccTimelineSeries *self,
                               guint              index)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self) && index < self->n, ACC_TIMELINE_ABSENT);
  return self->values[index];
}

/**
 * acc_timeline_series_get_maximum:
 *
 * Returns: the largest value, at least 0
 */
gint64
acc_timeline_series_get_maximum (AccTimelineSeries *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), 0);
  return self->maximum;
}

/**
 * acc_timeline_series_lookup:
 * @year: a year
 *
 * Returns: its value, or %ACC_TIMELINE_ABSENT
 */
gint64
acc_timeline_series_lookup (AccTimelineSeries *self,
                            int                year)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), ACC_TIMELINE_ABSENT);
  for (guint i = 0; i < self->n; i++)
    if (self->years[i] == year)
      return self->values[i];
  return ACC_TIMELINE_ABSENT;
}

/**
 * acc_timeline_series_find_year:
 * @as_of: a date
 *
 * Returns: the year whose value stands for the date, by acc_day_figure_year(); 0 where there is none, or no value in it
 */
int
acc_timeline_series_find_year (AccTimelineSeries *self,
                               AccDate            as_of)
{
  int year;

  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), 0);
  if (self->n == 0)
    return 0;
  year = acc_day_figure_year (acc_date_first_day (as_of), self->years[0], self->years[self->n - 1]);
  return year != 0 && acc_timeline_series_lookup (self, year) != ACC_TIMELINE_ABSENT ? year : 0;
}

/**
 * acc_timeline_series_is_break:
 * @year: a year
 *
 * Returns: whether the way of counting changed in that year
 */
gboolean
acc_timeline_series_is_break (AccTimelineSeries *self,
                              int                year)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), FALSE);
  for (guint i = 0; i < self->n_breaks; i++)
    if (self->breaks[i] == year)
      return TRUE;
  return FALSE;
}

/**
 * acc_timeline_series_get_breaks:
 * @n_breaks: (out): how many
 *
 * Returns: (transfer none) (array length=n_breaks) (nullable): the years in which the way of counting changed
 */
const gint16 *
acc_timeline_series_get_breaks (AccTimelineSeries *self,
                                guint             *n_breaks)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), NULL);
  *n_breaks = self->n_breaks;
  return self->breaks;
}

const char *
acc_timeline_series_get_id (AccTimelineSeries *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), NULL);
  return self->id;
}

void
acc_timeline_series_set_id (AccTimelineSeries *self,
                            const char        *id)
{
  g_return_if_fail (ACC_IS_TIMELINE_SERIES (self));
  self->id = g_intern_string (id);
}

gboolean
acc_timeline_series_get_within (AccTimelineSeries *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), FALSE);
  return self->within;
}

void
acc_timeline_series_set_within (AccTimelineSeries *self,
                                gboolean           within)
{
  g_return_if_fail (ACC_IS_TIMELINE_SERIES (self));
  self->within = within;
}

AccTimelineSeries *
acc_timeline_series_get_below (AccTimelineSeries *self)
{
  g_return_val_if_fail (ACC_IS_TIMELINE_SERIES (self), NULL);
  return self->below;
}

/**
 * acc_timeline_series_set_below:
 * @below: (nullable): a series to draw below this one; before this one is shown
 */
void
acc_timeline_series_set_below (AccTimelineSeries *self,
                               AccTimelineSeries *below)
{
  g_return_if_fail (ACC_IS_TIMELINE_SERIES (self) && self != below);
  g_set_object (&self->below, below);
}
