/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map: what it shows. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include "cards/acc-compat.h"
#include "cards/acc-marks.h"
#include "locale/acc-locale.h"
#include "model/figures/acc-population.h"
#include "model/figures/acc-totals.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (AccWorldMap, acc_world_map, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, _acc_world_map_chart_init))

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
  gtk_widget_set_visible (GTK_WIDGET (self->computed), self->per_1000);
  _acc_world_map_update_pointed (self);
  sentence = acc_world_map_dup_sentence (self);
  acc_chart_panel_set_sentence (self->panel, sentence);
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

static void
acc_world_map_dispose (GObject *object)
{
  AccWorldMap *self = ACC_WORLD_MAP (object);

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
  gtk_widget_class_set_css_name (widget_class, "worldmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
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

/* By what the place asks for. Where it does not say, by the first treaty that is looked at. */
static guint
find_subject (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  const AccPlace *place = acc_session_get_place (self->session);
  const GArray *treaties = acc_session_get_treaties (self->session);
  guint n = _acc_world_map_get_n_treaties (self);

  if (place->mapped != NULL)
    return (guint) acc_bundle_treaty_index (bundle, place->mapped->id);
  for (guint f = 0; place->category != 0 && f < _acc_world_map_get_n_figures (self); f++)
    if (_acc_world_map_find_figure (self, f)->category == place->category && _acc_world_map_find_figure (self, f)->side == place->side)
      return n + f;
  return treaties->len > 0 && (acc_session_has_chosen (self->session) || n > ACC_SESSION_CARDS) ? g_array_index (treaties, guint, 0) : 0;
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
  gboolean changed, per_1000;
  guint subject;

  g_return_if_fail (ACC_IS_WORLD_MAP (self) && ACC_IS_SESSION (session));

  g_set_object (&self->session, session);
  changed = g_set_object (&self->ledger, acc_session_get_ledger (session));
  /* No State of the bundle has a figure, and there are no treaties. */
  if (count_subjects (self) == 0)
    return;
  subject = find_subject (self);
  per_1000 = subject >= _acc_world_map_get_n_treaties (self) && acc_session_get_place (session)->per_1000
             && acc_bundle_get_population (acc_ledger_get_bundle (self->ledger)) != NULL;
  if (changed || self->language != acc_locale_get_serial ())
    {
      self->language = acc_locale_get_serial ();
      self->subject = subject;
      self->per_1000 = per_1000;
      _acc_world_map_update_texts (self);
      _acc_world_map_make_tiles (self);
    }
  else if (self->subject != subject || self->per_1000 != per_1000)
    {
      self->subject = subject;
      self->per_1000 = per_1000;
      _acc_world_map_update_subject_texts (self);
    }
  show (self);
}

/**
 * acc_world_map_set_subject:
 * @subject: what the tiles show: position of a treaty, or of a figure behind the treaties
 * @per_1000: of a figure: to 1,000 inhabitants
 *
 * Goes to the place that says so, if it is another one.
 */
void
acc_world_map_set_subject (AccWorldMap *self,
                           guint        subject,
                           gboolean     per_1000)
{
  AccPlace place = { .kind = ACC_PLACE_MAP };
  guint n;

  g_return_if_fail (ACC_IS_WORLD_MAP (self));

  if (self->session == NULL || subject >= count_subjects (self) || (self->subject == subject && self->per_1000 == per_1000))
    return;
  n = _acc_world_map_get_n_treaties (self);
  if (subject < n)
    place.mapped = acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES, subject);
  else
    {
      const AccPeopleRow *figure = _acc_world_map_find_figure (self, subject - n);

      place.category = figure->category;
      place.side = figure->side;
      place.per_1000 = per_1000;
    }
  acc_session_go (self->session, &place);
}

const AccPeopleRow *
acc_world_map_get_figure (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), NULL);
  return self->ledger != NULL ? _acc_world_map_get_figure (self) : NULL;
}

int
acc_world_map_get_treaty (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), -1);
  return self->ledger != NULL && self->subject < _acc_world_map_get_n_treaties (self) ? (int) self->subject : -1;
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
  acc_chart_panel_set_show_table (self->panel, show_table);
}

gboolean
acc_world_map_get_show_table (AccWorldMap *self)
{
  g_return_val_if_fail (ACC_IS_WORLD_MAP (self), FALSE);
  return acc_chart_panel_get_show_table (self->panel);
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
