/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map: what it shows, and playing through the years at a chosen speed. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include "cards/acc-compat.h"
#include "cards/acc-marks.h"
#include "locale/acc-locale.h"
#include "model/acc-totals.h"

/* Milliseconds for a year. */
static const guint speeds[] = { 1000, 500, 250 };

G_DEFINE_FINAL_TYPE_WITH_CODE (AccWorldMap, acc_world_map, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, _acc_world_map_chart_init))

static gboolean
tick_cb (gpointer user_data)
{
  AccWorldMap *self = user_data;

  /* The last step removes the source itself. */
  acc_world_map_tick (self);
  return G_SOURCE_CONTINUE;
}

void
_acc_world_map_start (AccWorldMap *self)
{
  guint speed = MIN (gtk_drop_down_get_selected (self->speed), (guint) G_N_ELEMENTS (speeds) - 1);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (speeds[speed], tick_cb, self);
}

guint
_acc_world_map_get_n_treaties (AccWorldMap *self)
{
  return acc_bundle_get_n (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES);
}

const AccPeopleRow *
_acc_world_map_get_figure (AccWorldMap *self)
{
  guint n = _acc_world_map_get_n_treaties (self);

  return self->subject < n ? NULL : _acc_world_map_find_figure (self, self->subject - n);
}

/* A bundle without series has no figures to show. */
static guint
count_subjects (AccWorldMap *self)
{
  return _acc_world_map_get_n_treaties (self) + _acc_world_map_get_n_figures (self);
}

/* The first day that the map goes back to. */
static gint32
get_first_day (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  AccSeries *series = _acc_world_map_get_figure (self) != NULL ? acc_bundle_get_series (bundle, "world", NULL) : NULL;
  int year = series != NULL ? acc_series_get_first_year (series) : 0;

  return acc_day_from_ymd (year != 0 ? year : acc_bundle_get_first_year (bundle), 1, 1);
}

/* The tiles, what they say in one sentence, and what belongs to it below. */
static void
show (AccWorldMap *self)
{
  gboolean by_figure = _acc_world_map_get_figure (self) != NULL;
  g_autofree char *sentence = NULL;

  if (by_figure)
    _acc_world_map_fill_figure (self);
  else
    {
      _acc_world_map_fill_status (self);
      _acc_world_map_fill_lists (self);
      if (self->early != _acc_world_map_is_early (self))
        _acc_world_map_update_status_legend (self);
    }
  gtk_widget_set_visible (self->lists, !by_figure);
  sentence = acc_world_map_dup_sentence (self);
  gtk_label_set_label (self->sentence, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tiles), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  if (acc_world_map_get_show_table (self))
    _acc_world_map_fill_table (self);
}

/**
 * acc_world_map_dup_sentence:
 *
 * Returns: (transfer full): what the map shows, by rule
 */
char *
acc_world_map_dup_sentence (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  if (self->session == NULL)
    return g_strdup ("");
  return _acc_world_map_get_figure (self) != NULL ? _acc_world_map_word_figure (self) : _acc_world_map_word_status (self);
}

static gboolean
toggle_shortcut_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  AccWorldMap *self = ACC_WORLD_MAP (widget);
  gboolean show_table = !acc_world_map_get_show_table (self);

  acc_world_map_set_show_table (self, show_table);
  gtk_widget_grab_focus (show_table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->tiles));
  return TRUE;
}

static void
acc_world_map_unmap (GtkWidget *widget)
{
  acc_world_map_set_playing (ACC_WORLD_MAP (widget), FALSE);
  GTK_WIDGET_CLASS (acc_world_map_parent_class)->unmap (widget);
}

static void
acc_world_map_dispose (GObject *object)
{
  AccWorldMap *self = ACC_WORLD_MAP (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_WORLD_MAP);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->ledger);
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    g_clear_pointer (&self->latest_codes[i], g_free);
  G_OBJECT_CLASS (acc_world_map_parent_class)->dispose (object);
}

static void
acc_world_map_class_init (AccWorldMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_world_map_dispose;
  widget_class->unmap = acc_world_map_unmap;
  gtk_widget_class_set_css_name (widget_class, "worldmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, toggle_shortcut_cb, NULL);
  _acc_world_map_class_build (widget_class);
}

static void
acc_world_map_init (AccWorldMap *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (AccWorldMapCell));
  _acc_world_map_build (self);
}

GtkWidget *
acc_world_map_new (void)
{
  return g_object_new (ACC_TYPE_WORLD_MAP, NULL);
}

/* Where other treaties are looked at, the map shows the first of them. */
static void
follow_group (AccWorldMap *self)
{
  AccGroup *group = acc_session_get_group (self->session);
  const GArray *treaties = acc_session_get_treaties (self->session);
  guint first;

  if (group == self->looked_at || group == NULL || treaties->len == 0)
    return;
  self->looked_at = group;
  first = g_array_index (treaties, guint, 0);
  if (!acc_session_has_chosen (self->session) && acc_bundle_get_n (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES) <= ACC_SESSION_CARDS)
    return;
  self->subject = first;
  self->busy = TRUE;
  gtk_drop_down_set_selected (self->chooser, first);
  self->busy = FALSE;
  _acc_world_map_update_subject_texts (self);
}

/**
 * acc_world_map_update:
 * @session: a session with a ledger
 *
 * Shows the date of the session. What did not change is not drawn again.
 */
void
acc_world_map_update (AccWorldMap *self,
                      AccSession  *session)
{
  AccLedger *ledger;
  gboolean changed;
  g_autofree char *date = NULL;

  g_return_if_fail (ACC_IS_WORLD_MAP (self) && ACC_IS_SESSION (session));

  g_set_object (&self->session, session);
  ledger = acc_session_get_ledger (session);
  changed = g_set_object (&self->ledger, ledger);
  /* Of a bundle that has neither treaties nor figures there is no map. */
  if (count_subjects (self) == 0)
    return;
  if (changed || self->language != acc_locale_get_serial ())
    {
      self->language = acc_locale_get_serial ();
      if (self->subject >= count_subjects (self))
        self->subject = 0;
      self->looked_at = NULL;
      _acc_world_map_update_texts (self);
      _acc_world_map_make_tiles (self);
    }
  follow_group (self);
  date = acc_locale_format_date (acc_date_from_day (acc_session_get_day (session)));
  gtk_label_set_label (self->date, date);
  gtk_widget_set_sensitive (self->forward, acc_session_get_day (session) < acc_world_map_get_last_day (self));
  gtk_widget_set_sensitive (self->back, acc_session_get_day (session) > get_first_day (self));
  show (self);
}

/**
 * acc_world_map_set_subject:
 * @subject: what the tiles show: position of a treaty, or of a figure behind the treaties
 */
void
acc_world_map_set_subject (AccWorldMap *self,
                           guint        subject)
{
  g_return_if_fail (ACC_IS_WORLD_MAP (self));

  if (self->subject == subject || self->ledger == NULL || subject >= count_subjects (self))
    return;
  self->subject = subject;
  gtk_drop_down_set_selected (self->chooser, subject);
  _acc_world_map_update_subject_texts (self);
  if (self->session != NULL)
    acc_world_map_update (self, self->session);
}

/**
 * acc_world_map_set_figure:
 * @side: of which side of the border
 * @category: which figure is shown; nothing changes where the map does not offer it
 */
void
acc_world_map_set_figure (AccWorldMap *self,
                          AccSide      side,
                          AccCategory  category)
{
  g_return_if_fail (ACC_IS_WORLD_MAP (self) && self->ledger != NULL);

  for (guint s = _acc_world_map_get_n_treaties (self); s < count_subjects (self); s++)
    {
      const AccPeopleRow *figure = _acc_world_map_find_figure (self, s - _acc_world_map_get_n_treaties (self));

      if (figure->side == side && figure->category == category)
        acc_world_map_set_subject (self, s);
    }
}

/**
 * acc_world_map_set_show_table:
 * @show_table: whether the tiles give way to a table of the same
 */
void
acc_world_map_set_show_table (AccWorldMap *self,
                              gboolean     show_table)
{
  g_return_if_fail (ACC_IS_WORLD_MAP (self));
  gtk_toggle_button_set_active (self->toggle, show_table);
}

gboolean
acc_world_map_get_show_table (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  return gtk_toggle_button_get_active (self->toggle);
}

/**
 * acc_world_map_get_rows:
 *
 * Returns: (transfer none): the rows of the table, which is filled while it is shown
 */
GListModel *
acc_world_map_get_rows (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  return G_LIST_MODEL (self->rows);
}

/**
 * acc_world_map_get_last_day:
 *
 * Returns: to which day the record of the treaty or of the figures reaches, or today where that is not said
 */
gint32
acc_world_map_get_last_day (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  gint32 today = acc_date_last_day (acc_date_today ());
  AccDate as_at;

  if (_acc_world_map_get_figure (self) != NULL)
    {
      AccSeries *series = acc_bundle_get_series (bundle, "world", NULL);

      return series != NULL ? MIN (acc_day_from_ymd (acc_series_get_last_year (series), 12, 31), today) : today;
    }
  as_at = acc_bundle_get_treaty_as_at (bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, self->subject))->id);
  return acc_date_is_set (as_at) ? MIN (acc_date_last_day (as_at), today) : today;
}

/**
 * acc_world_map_step:
 * @years: how many to go forward, or back where it is negative
 *
 * The day of the year stays; 29 February becomes 28 where there is none. A step over the end stops at the end.
 *
 * Returns: %FALSE when there was nothing left in that direction, or the end is reached
 */
gboolean
acc_world_map_step (AccWorldMap *self,
                    int          years)
{
  gint32 first, last, day;

  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  if (self->session == NULL)
    return FALSE;
  day = acc_session_get_day (self->session);
  first = get_first_day (self);
  last = acc_world_map_get_last_day (self);
  if (years > 0 ? day >= last : day <= first)
    return FALSE;
  day = acc_day_add_years (day, years);
  acc_session_set_day (self->session, years > 0 ? MIN (day, last) : MAX (day, first));
  return years > 0 ? day < last : day > first;
}

/**
 * acc_world_map_tick:
 *
 * Goes on by a year, and pauses at the end of the record.
 *
 * Returns: whether there is more
 */
gboolean
acc_world_map_tick (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  if (acc_world_map_step (self, 1))
    return TRUE;
  acc_world_map_set_playing (self, FALSE);
  return FALSE;
}

/**
 * acc_world_map_set_playing:
 * @playing: whether the date moves by itself; from the end of the record it begins with the first year
 */
void
acc_world_map_set_playing (AccWorldMap *self,
                           gboolean     playing)
{
  g_return_if_fail (ACC_IS_WORLD_MAP (self));

  if (playing == (self->timeout != 0) || self->session == NULL)
    return;
  if (playing)
    {
      acc_session_begin_movement (self->session);
      if (acc_session_get_day (self->session) >= acc_world_map_get_last_day (self))
        acc_session_set_day (self->session, acc_day_add_years (get_first_day (self), 1) - 1);
      _acc_world_map_start (self);
    }
  else
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      acc_session_end_movement (self->session);
    }
  _acc_world_map_show_playing (self);
}

gboolean
acc_world_map_get_playing (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  return self->timeout != 0;
}

AccTileMap *
acc_world_map_get_tiles (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  return self->tiles;
}

GStrv
acc_world_map_list_latest (AccWorldMap *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  for (guint i = 0; i < ACC_WORLD_MAP_LATEST && self->latest_codes[i] != NULL; i++)
    g_strv_builder_add (builder, self->latest_codes[i]);
  return g_strv_builder_end (builder);
}

guint
acc_world_map_get_n_missing (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), 0);
  return self->n_missing;
}
