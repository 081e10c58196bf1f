/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map of the world says: the status of each State, who joined last, who is missing. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include <glib/gi18n.h>

#include "cards/acc-marks.h"
#include "facts/pages/acc-map.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return acc_locale_collate (*(const char *const *) a, *(const char *const *) b);
}

void
_acc_world_map_make_tiles (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  g_autoptr (GPtrArray) blocks = acc_map_list_blocks (acc_ledger_get_bundle (self->ledger), NULL);

  acc_tile_map_clear (self->tiles);
  g_array_set_size (self->cells, 0);
  for (guint b = 0; b < blocks->len; b++)
    {
      const AccMapBlock *block = blocks->pdata[b];

      acc_tile_map_add_block (self->tiles, acc_map_block_get_name (block), block->new_line);
      for (guint i = 0; i < block->states->len; i++)
        {
          AccWorldMapCell cell = { .state = g_array_index (block->states, guint, i) };
          AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell.state);

          acc_tile_map_add_tile (self->tiles, state->iso3);
          g_array_append_val (self->cells, cell);
        }
    }
}

gboolean
_acc_world_map_is_early (AccWorldMap *self)
{
  return acc_map_is_early (acc_ledger_get_bundle (self->ledger), acc_session_get_day (self->session));
}

void
_acc_world_map_fill_status (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  gint32 day = acc_session_get_day (self->session);
  AccBasis basis = acc_session_get_basis (self->session);
  guint treaty = self->subject;
  AccColor color = ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty))->sign.color;

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state);
      AccMapTile tile;

      acc_map_tile_init (&tile, self->ledger, cell->state, treaty, day, basis);
      if (cell->filled && cell->subject == treaty && cell->mark == tile.mark && cell->faint == tile.faint && cell->early == tile.early
          && cell->position.status == tile.position.status && cell->position.since == tile.position.since && cell->position.action == tile.position.action)
        continue;
      cell->filled = TRUE;
      cell->subject = treaty;
      cell->mark = tile.mark;
      cell->faint = tile.faint;
      cell->early = tile.early;
      cell->position = tile.position;
      {
        g_autofree char *says = acc_map_tile_word (&tile, state, basis);
        g_autofree char *text = acc_second_add_line (says, acc_second_state_name (state));

        acc_tile_set_status (acc_tile_map_get_tile (self->tiles, i), color, tile.mark, tile.faint, text);
      }
    }
}

static void
fill_latest (AccWorldMap *self)
{
  AccLedger *ledger = self->ledger;
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  gint32 day = acc_session_get_day (self->session);
  AccBasis basis = acc_session_get_basis (self->session);
  guint treaty = self->subject;
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), treaty), NULL, day, basis);

  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    {
      AccState *state = i < parties->len ? parties->pdata[parties->len - 1 - i] : NULL;
      g_autofree char *date = NULL;
      AccPosition position;

      gtk_widget_set_visible (self->latest[i], state != NULL);
      g_free (self->latest_codes[i]);
      self->latest_codes[i] = state != NULL ? g_strdup (state->iso3) : NULL;
      if (state == NULL)
        continue;
      acc_ledger_query (ledger, (guint) acc_bundle_state_index (bundle, state->iso3), treaty, day, basis, &position);
      date = acc_map_word_since (&position, basis);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->latest[i]), acc_locale_state_name (state));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->latest[i]), date);
    }
  gtk_label_set_label (self->latest_title, parties->len > 0 ? _ ("Last to join") : _ ("None had joined"));
}

/* The names take time to lay out, so they are listed when they are looked at. */
static void
fill_missing (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  gboolean listed = gtk_expander_get_expanded (self->expander);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  self->n_missing = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);

      if (cell->faint || cell->position.status == ACC_STATUS_PARTY || (cell->mark & 0x0f) == ACC_MARK_DASHED)
        continue;
      self->n_missing++;
      if (listed)
        g_ptr_array_add (names, (char *) acc_locale_state_name (acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state)));
    }
  number = acc_locale_format_number (self->n_missing);
  if (_acc_world_map_is_early (self))
    title = g_strdup (_ ("No treaty yet to be party to"));
  else
    title = acc_locale_compose (ngettext ("Not party: {n} State", "Not party: {n} States", self->n_missing), "n", number, NULL);
  gtk_label_set_label (self->missing_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->expander), self->n_missing > 0);
  if (names->len > 0)
    {
      g_autofree char *list = NULL;

      g_ptr_array_sort (names, compare_texts);
      list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
      gtk_label_set_label (self->missing, list);
    }
  else
    gtk_label_set_label (self->missing, "");
}

void
_acc_world_map_fill_lists (AccWorldMap *self)
{
  fill_latest (self);
  fill_missing (self);
}

void
_acc_world_map_update_status_legend (AccWorldMap *self)
{
  gboolean early = self->session != NULL && _acc_world_map_is_early (self);
  AccColor color = ((AccTreaty *) acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES, self->subject))->sign.color;

  self->early = early;
  for (guint i = 0; i < ACC_WORLD_MAP_LEGEND; i++)
    {
      gboolean used = i < ACC_MAP_N_MARKS;

      gtk_widget_set_visible (gtk_widget_get_parent (self->legend[i]), used);
      if (!used)
        continue;
      acc_tile_set_status (ACC_TILE (self->legend[i]), color, acc_map_get_mark (i), early, NULL);
      gtk_label_set_label (self->legend_labels[i], acc_map_word_mark (i, early));
    }
}

char *
_acc_world_map_word_status (AccWorldMap *self)
{
  g_autoptr (GArray) tiles = g_array_sized_new (FALSE, FALSE, sizeof (AccMapTile), self->cells->len);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);
      AccMapTile tile = { cell->position, cell->mark, cell->faint, cell->early };

      g_array_append_val (tiles, tile);
    }
  return acc_map_word_treaty (self->ledger, self->subject, acc_session_get_day (self->session), acc_session_get_basis (self->session), NULL, tiles);
}
