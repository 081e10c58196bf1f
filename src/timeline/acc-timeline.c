/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline widget: properties, size, layout and colours. Its children draw: the canvas, the handle above it. */
#include "config.h"

#include "timeline/acc-timeline-private.h"

#include <math.h>

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_LANES,
  PROP_SERIES,
  PROP_AS_OF,
  PROP_MOVING,
  PROP_RANGE_START,
  PROP_RANGE_END,
  PROP_SNAP,
  PROP_REDUCED_MOTION,
  PROP_SHOW_HANDLE,
  PROP_SHOW_OVERVIEW,
  PROP_CAPTURE_WHEEL,
  PROP_HIGH_CONTRAST,
  PROP_TIME_DIRECTION,
  PROP_FOCUS_ITEM,
  N_PROPS
};

enum
{
  SIGNAL_ITEM_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_ENUM_TYPE (AccTimelineDirection, acc_timeline_direction,
                    G_DEFINE_ENUM_VALUE (ACC_TIMELINE_DIRECTION_AUTO, "auto"),
                    G_DEFINE_ENUM_VALUE (ACC_TIMELINE_DIRECTION_LTR, "ltr"),
                    G_DEFINE_ENUM_VALUE (ACC_TIMELINE_DIRECTION_RTL, "rtl"))

G_DEFINE_FINAL_TYPE (AccTimeline, acc_timeline, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

gboolean
_acc_timeline_is_time_rtl (AccTimeline *self)
{
  if (self->direction != ACC_TIMELINE_DIRECTION_AUTO)
    return self->direction == ACC_TIMELINE_DIRECTION_RTL;
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

double
_acc_timeline_content_x (AccTimeline *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : self->header;
}

/* From the widget's x to the layout's, which grows with time, and back. */
double
_acc_timeline_to_layout_x (AccTimeline *self,
                           double       x)
{
  x -= _acc_timeline_content_x (self);
  return _acc_timeline_is_time_rtl (self) ? self->scale.width - x : x;
}

double
_acc_timeline_from_layout_x (AccTimeline *self,
                             double       x)
{
  return _acc_timeline_content_x (self) + (_acc_timeline_is_time_rtl (self) ? self->scale.width - x : x);
}

/**
 * _acc_timeline_invalidate:
 *
 * What is shown has changed: laid out and drawn again with the next frame.
 */
void
_acc_timeline_invalidate (AccTimeline *self)
{
  self->layout_dirty = TRUE;
  gtk_widget_queue_draw (self->canvas);
  gtk_widget_queue_draw (self->handle);
  _acc_timeline_settle_later (self);
}

/* The focused item's entry, after the index has changed. */
static void
find_focus (AccTimeline *self)
{
  AccTimelineDatum datum;

  if (self->focus != ACC_TIMELINE_FOCUS_ITEM || self->focus_entry != G_MAXUINT)
    return;
  if (_acc_timeline_get_datum (self, self->focus_position, &datum))
    acc_timeline_index_find (self->index, self->focus_position, &datum, &self->focus_entry);
}

void
_acc_timeline_ensure_layout (AccTimeline *self)
{
  AccTimelineLayoutInput input;
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  _acc_timeline_update_style (self);
  if (self->model_dirty || self->edits->len > 0)
    {
      _acc_timeline_update_index (self);
      self->layout_dirty = TRUE;
      if (!self->has_range && self->scale.width > 0)
        {
          double first, last;

          _acc_timeline_get_extent (self, &first, &last);
          acc_timeline_scale_set_range (&self->scale, first, last);
        }
    }
  if (!self->layout_dirty)
    return;
  self->layout_dirty = FALSE;
  self->n_layouts++;
  acc_timeline_texts_next_frame (self->texts);
  find_focus (self);
  self->scroll = MAX (self->scroll, 0);
  _acc_timeline_fill_input (self, &input, width, height);
  input.tick_widths = self->tick_widths;
  acc_timeline_layout_run (self->layout, &input);
  self->scroll = CLAMP (self->scroll, 0, MAX (self->layout->lanes_total - self->layout->lanes_h, 0));
}

void
_acc_timeline_get_drawing (AccTimeline        *self,
                           AccTimelineDrawing *drawing)
{
  *drawing = (AccTimelineDrawing) {
    .painter = &self->painter.painter, .layout = self->layout, .texts = self->texts, .palette = &self->palette,
    .format = self->format, .format_data = self->format_data, .titles = self->titles,
    .width = gtk_widget_get_width (GTK_WIDGET (self)), .header = self->header,
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .time_rtl = _acc_timeline_is_time_rtl (self), .hover = self->hover_entry,
    .focus = self->focus_inside && self->focus == ACC_TIMELINE_FOCUS_ITEM ? self->focus_entry : G_MAXUINT - 1,
    .focus_lane = self->focus_inside && self->focus == ACC_TIMELINE_FOCUS_ITEM
                      ? (int) self->focus_lane : -1,
    .focus_cell = self->focus_day
  };
}

void
_acc_timeline_notify_range (AccTimeline *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE_START]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE_END]);
}

void
_acc_timeline_activate_position (AccTimeline *self,
                                 guint        position)
{
  g_autoptr (AccTimelineItem) item = _acc_timeline_get_item (self, position);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_ITEM_ACTIVATED], 0, item);
}

void
_acc_timeline_notify_focus (AccTimeline *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS_ITEM]);
}

static void
acc_timeline_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  AccTimeline *self = ACC_TIMELINE (widget);
  AccTimelineLayoutInput input;
  double least, em;

  _acc_timeline_update_style (self);
  em = acc_timeline_texts_get_em (self->texts);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (em * 12);
      *natural = (int) ceil (em * 50);
      return;
    }
  if (self->model_dirty || self->edits->len > 0)
    _acc_timeline_update_index (self);
  _acc_timeline_fill_input (self, &input, for_size > 0 ? for_size : em * 50, 0);
  *natural = (int) acc_timeline_layout_measure (&input, &least);
  *minimum = (int) least;
}

static void
acc_timeline_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AccTimeline *self = ACC_TIMELINE (widget);
  double start = self->wanted.start, end = self->wanted.end;
  double content;

  _acc_timeline_update_style (self);
  _acc_timeline_update_index (self);
  self->header = _acc_timeline_choose_header (self, width);
  content = MAX (width - self->header, 1);
  if (self->scale.width != content)
    {
      if (!self->has_range)
        _acc_timeline_get_extent (self, &start, &end);
      else if (self->scale.width > 0)
        {
          start = self->scale.origin;
          end = acc_timeline_scale_end (&self->scale);
        }
      self->scale.width = content;
      acc_timeline_scale_set_range (&self->scale, start, end);
    }
  self->layout_dirty = TRUE;
  gtk_widget_queue_draw (self->canvas);
  gtk_widget_queue_draw (self->handle);
  gtk_widget_allocate (self->canvas, width, height, -1, NULL);
  gtk_widget_allocate (self->handle, width, height, -1, NULL);
  _acc_timeline_ensure_layout (self);
  if (self->tray != NULL && gtk_widget_get_visible (self->tray))
    {
      gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      int w, h;

      self->tray_placed = TRUE;
      gtk_widget_measure (self->tray, GTK_ORIENTATION_HORIZONTAL, -1, &w, NULL, NULL, NULL);
      gtk_widget_measure (self->tray, GTK_ORIENTATION_VERTICAL, w, &h, NULL, NULL, NULL);
      gtk_widget_allocate (self->tray, w, h, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (rtl ? width - w : 0,
                                                                                self->layout->overview_y > 0 && self->show_overview
                                                                                    ? self->layout->overview_y : height - h)));
    }
  if (self->list != NULL)
    gtk_popover_present (GTK_POPOVER (self->list));
  _acc_timeline_sync_nodes (self);
}

static void
acc_timeline_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  AccTimeline *self = ACC_TIMELINE (widget);

  gtk_widget_snapshot_child (widget, self->canvas, snapshot);
  gtk_widget_snapshot_child (widget, self->handle, snapshot);
  if (self->tray != NULL && self->tray_placed)
    gtk_widget_snapshot_child (widget, self->tray, snapshot);
}

static void
acc_timeline_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  AccTimeline *self = ACC_TIMELINE (widget);

  GTK_WIDGET_CLASS (acc_timeline_parent_class)->css_changed (widget, change);
  self->texts_dirty = TRUE;
  gtk_widget_queue_resize (widget);
  gtk_widget_queue_draw (self->canvas);
  gtk_widget_queue_draw (self->handle);
}

static void
acc_timeline_system_setting_changed (GtkWidget        *widget,
                                     GtkSystemSetting  setting)
{
  AccTimeline *self = ACC_TIMELINE (widget);

  GTK_WIDGET_CLASS (acc_timeline_parent_class)->system_setting_changed (widget, setting);
  self->texts_dirty = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
acc_timeline_direction_changed (GtkWidget        *widget,
                                GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (acc_timeline_parent_class)->direction_changed (widget, previous);
  gtk_widget_queue_resize (widget);
  _acc_timeline_invalidate (ACC_TIMELINE (widget));
}

static GtkSizeRequestMode
acc_timeline_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
acc_timeline_dispose (GObject *object)
{
  AccTimeline *self = ACC_TIMELINE (object);

  if (self->settle_source != 0)
    g_source_remove (self->settle_source);
  self->settle_source = 0;
  if (!self->dispose_run)
    {
      self->dispose_run = TRUE;
      _acc_timeline_stop_motion (self);
      _acc_timeline_follow_model (self, NULL);
      _acc_timeline_follow_lanes (self, NULL);
      g_source_remove (self->settle_source);
      self->settle_source = 0;
    }
  g_clear_object (&self->series);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->tray, gtk_widget_unparent);
  while (self->nodes != NULL && self->nodes->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->nodes, self->nodes->len - 1));
  g_clear_pointer (&self->canvas, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  G_OBJECT_CLASS (acc_timeline_parent_class)->dispose (object);
}

static void
acc_timeline_finalize (GObject *object)
{
  AccTimeline *self = ACC_TIMELINE (object);

  if (self->format_destroy != NULL)
    self->format_destroy (self->format_data);
  acc_timeline_index_free (self->index);
  acc_timeline_layout_free (self->layout);
  acc_timeline_texts_free (self->texts);
  acc_timeline_snapshot_painter_clear (&self->painter);
  g_ptr_array_unref (self->lane_ids);
  g_ptr_array_unref (self->lane_objects);
  g_ptr_array_unref (self->nodes);
  g_hash_table_unref (self->tick_strings);
  g_array_unref (self->edits);
  g_array_unref (self->history);
  g_array_unref (self->samples);
  g_string_free (self->typed, TRUE);
  g_free (self->reserved_letters);
  G_OBJECT_CLASS (acc_timeline_parent_class)->finalize (object);
}

static void
acc_timeline_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AccTimeline *self = ACC_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_MODEL: g_value_set_object (value, self->model); break;
    case PROP_LANES: g_value_set_object (value, self->lanes); break;
    case PROP_SERIES: g_value_set_object (value, self->series); break;
    case PROP_AS_OF: g_value_set_boxed (value, &self->as_of); break;
    case PROP_MOVING: g_value_set_boolean (value, self->moving); break;
    case PROP_RANGE_START: g_value_set_double (value, acc_timeline_get_range_start (self)); break;
    case PROP_RANGE_END: g_value_set_double (value, acc_timeline_get_range_end (self)); break;
    case PROP_SNAP: g_value_set_boolean (value, self->snap); break;
    case PROP_REDUCED_MOTION: g_value_set_boolean (value, self->reduced_motion); break;
    case PROP_SHOW_HANDLE: g_value_set_boolean (value, self->show_handle); break;
    case PROP_SHOW_OVERVIEW: g_value_set_boolean (value, self->show_overview); break;
    case PROP_CAPTURE_WHEEL: g_value_set_boolean (value, self->capture_wheel); break;
    case PROP_HIGH_CONTRAST: g_value_set_boolean (value, self->high_contrast); break;
    case PROP_TIME_DIRECTION: g_value_set_enum (value, self->direction); break;
    case PROP_FOCUS_ITEM: g_value_take_object (value, acc_timeline_get_focus_item (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_timeline_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AccTimeline *self = ACC_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_MODEL: acc_timeline_set_model (self, g_value_get_object (value)); break;
    case PROP_LANES: acc_timeline_set_lanes (self, g_value_get_object (value)); break;
    case PROP_SERIES: acc_timeline_set_series (self, g_value_get_object (value)); break;
    case PROP_AS_OF:
      if (g_value_get_boxed (value) != NULL)
        acc_timeline_set_as_of (self, *(AccDate *) g_value_get_boxed (value));
      break;
    case PROP_SNAP: acc_timeline_set_snap (self, g_value_get_boolean (value)); break;
    case PROP_REDUCED_MOTION: acc_timeline_set_reduced_motion (self, g_value_get_boolean (value)); break;
    case PROP_SHOW_HANDLE: acc_timeline_set_show_handle (self, g_value_get_boolean (value)); break;
    case PROP_SHOW_OVERVIEW: acc_timeline_set_show_overview (self, g_value_get_boolean (value)); break;
    case PROP_CAPTURE_WHEEL: acc_timeline_set_capture_wheel (self, g_value_get_boolean (value)); break;
    case PROP_HIGH_CONTRAST: acc_timeline_set_high_contrast (self, g_value_get_boolean (value)); break;
    case PROP_TIME_DIRECTION: acc_timeline_set_time_direction (self, g_value_get_enum (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_timeline_class_init (AccTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags write = read | G_PARAM_WRITABLE;

  object_class->dispose = acc_timeline_dispose;
  object_class->finalize = acc_timeline_finalize;
  object_class->get_property = acc_timeline_get_property;
  object_class->set_property = acc_timeline_set_property;
  widget_class->measure = acc_timeline_measure;
  widget_class->size_allocate = acc_timeline_size_allocate;
  widget_class->snapshot = acc_timeline_snapshot;
  widget_class->css_changed = acc_timeline_css_changed;
  widget_class->system_setting_changed = acc_timeline_system_setting_changed;
  widget_class->direction_changed = acc_timeline_direction_changed;
  widget_class->get_request_mode = acc_timeline_get_request_mode;

  /**
   * AccTimeline:as-of:
   *
   * The date that the handle stands on, to a day. Pages bind to it.
   */
  properties[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, ACC_TYPE_DATE, write);
  properties[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE, read);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, write);
  properties[PROP_LANES] = g_param_spec_object ("lanes", NULL, NULL, G_TYPE_LIST_MODEL, write);
  properties[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL, ACC_TYPE_TIMELINE_SERIES, write);
  properties[PROP_RANGE_START] = g_param_spec_double ("range-start", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, read);
  properties[PROP_RANGE_END] = g_param_spec_double ("range-end", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, read);
  properties[PROP_SNAP] = g_param_spec_boolean ("snap", NULL, NULL, FALSE, write);
  properties[PROP_REDUCED_MOTION] = g_param_spec_boolean ("reduced-motion", NULL, NULL, FALSE, write);
  properties[PROP_SHOW_HANDLE] = g_param_spec_boolean ("show-handle", NULL, NULL, TRUE, write);
  properties[PROP_SHOW_OVERVIEW] = g_param_spec_boolean ("show-overview", NULL, NULL, TRUE, write);
  properties[PROP_CAPTURE_WHEEL] = g_param_spec_boolean ("capture-wheel", NULL, NULL, TRUE, write);
  properties[PROP_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, write);
  properties[PROP_TIME_DIRECTION] = g_param_spec_enum ("time-direction", NULL, NULL, ACC_TYPE_TIMELINE_DIRECTION,
                                                       ACC_TIMELINE_DIRECTION_AUTO, write);
  properties[PROP_FOCUS_ITEM] = g_param_spec_object ("focus-item", NULL, NULL, ACC_TYPE_TIMELINE_ITEM, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AccTimeline::item-activated:
   * @item: an #AccTimelineItem
   *
   * Enter, double click, or chosen from the list of a cluster.
   */
  signals[SIGNAL_ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, ACC_TYPE_TIMELINE_ITEM);

  gtk_widget_class_set_css_name (widget_class, "acctimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  _acc_timeline_class_init_keys (widget_class);
}

static void
unref_or_null (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

static void
acc_timeline_init (AccTimeline *self)
{
  self->format = acc_timeline_format_get_default ();
  self->index = acc_timeline_index_new ();
  acc_timeline_index_begin (self->index, 0);
  acc_timeline_index_end (self->index);
  self->layout = acc_timeline_layout_new ();
  self->lane_ids = g_ptr_array_new ();
  self->lane_objects = g_ptr_array_new_with_free_func (unref_or_null);
  self->nodes = g_ptr_array_new ();
  self->tick_strings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->edits = g_array_new (FALSE, FALSE, 3 * sizeof (guint));
  self->history = g_array_new (FALSE, FALSE, sizeof (AccTimelineView));
  self->samples = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  self->typed = g_string_new (NULL);
  self->focus_entry = self->hover_entry = G_MAXUINT;
  self->n_shown = 1;
  self->show_handle = self->show_overview = self->capture_wheel = TRUE;
  self->texts_dirty = self->layout_dirty = TRUE;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->canvas = acc_timeline_canvas_new (self);
  gtk_widget_set_parent (self->canvas, GTK_WIDGET (self));
  self->handle = acc_timeline_handle_new (self);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
  acc_timeline_snapshot_painter_init (&self->painter);
  _acc_timeline_unspeak (self);
  _acc_timeline_init_input (self);
  _acc_timeline_init_keys (self);
}

/**
 * acc_timeline_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
acc_timeline_new (void)
{
  return g_object_new (ACC_TYPE_TIMELINE, NULL);
}
