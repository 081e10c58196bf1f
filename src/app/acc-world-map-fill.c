/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map of the world says: the status of each State, who joined last, who is missing. */

#include "config.h"

#include "app/acc-world-map-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-wording.h"
#include "cards/acc-marks.h"
#include "locale/acc-locale.h"
#include "report/acc-report.h"

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      bundle)
{
  AccState *first = acc_bundle_get_item (bundle, ACC_TABLE_STATES, *(const guint *) a);
  AccState *second = acc_bundle_get_item (bundle, ACC_TABLE_STATES, *(const guint *) b);

  return acc_locale_collate (acc_locale_state_name (first), acc_locale_state_name (second));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return acc_locale_collate (*(const char *const *) a, *(const char *const *) b);
}

/* A former State without an act of its own is filed under another with the depositary. */
static gboolean
has_acts (AccLedger *ledger,
          guint      state)
{
  g_autoptr (GPtrArray) actions = acc_ledger_list_actions (ledger, state, -1);

  return actions->len > 0;
}

static GArray *
list_states (AccLedger  *ledger,
             const char *region)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  GArray *states = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (state->kind == ACC_STATE_GROUP || state->kind == ACC_STATE_TERRITORY || g_strcmp0 (state->region, region) != 0)
        continue;
      if (state->kind != ACC_STATE_FORMER || has_acts (ledger, s))
        g_array_append_val (states, s);
    }
  g_array_sort_with_data (states, compare_names, bundle);
  return states;
}

static void
add_block (AccWorldMapParts *parts,
           AccLedger        *ledger,
           AccRegion        *region,
           gboolean         *new_line)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autoptr (GArray) states = list_states (ledger, region->code);

  if (states->len == 0)
    return;
  acc_tile_map_add_block (parts->tiles, acc_locale_region_name (region), *new_line);
  *new_line = FALSE;
  for (guint i = 0; i < states->len; i++)
    {
      AccWorldMapCell cell = { .state = g_array_index (states, guint, i) };
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell.state);

      acc_tile_map_add_tile (parts->tiles, state->iso3);
      g_array_append_val (parts->cells, cell);
    }
}

/* A line of blocks for each region: its sub-regions, then the States that are in none of them. */
void
_acc_world_map_make_tiles (AccWorldMapParts *parts,
                           AccLedger        *ledger)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_REGIONS);

  acc_tile_map_clear (parts->tiles);
  g_array_set_size (parts->cells, 0);
  for (guint r = 0; r < n; r++)
    {
      AccRegion *region = acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, r);
      gboolean new_line = TRUE;

      if (region->parent != NULL && acc_bundle_find_region (bundle, region->parent) != NULL)
        continue;
      for (guint s = 0; s < n; s++)
        {
          AccRegion *part = acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, s);

          if (g_strcmp0 (part->parent, region->code) == 0)
            add_block (parts, ledger, part, &new_line);
        }
      add_block (parts, ledger, region, &new_line);
    }
}

/* A date as well as it is known. */
static char *
word_since (const AccPosition *position,
            AccBasis           basis)
{
  if (position->action != NULL
      && (position->since >= ACC_DAY_MAX || (basis == ACC_BASIS_DEPOSIT && position->action->date.precision != ACC_PRECISION_DAY)))
    return acc_locale_format_date (position->action->date);
  return acc_locale_format_date (acc_date_from_day (position->since));
}

static char *
word_tile (AccState              *state,
           const AccWorldMapCell *cell,
           AccBasis               basis)
{
  const AccPosition *position = &cell->position;
  const char *name = acc_locale_state_name (state);
  g_autofree char *date = NULL;
  const char *message;

  switch (cell->mark & 0x0f)
    {
    case ACC_MARK_FILLED:
      date = word_since (position, basis);
      if (cell->faint)
        /* Translators: a former State, whose entry with the depositary outlived it: "Yugoslavia: no longer a State; ..." */
        message = _ ("{state}: no longer a State; its entry with the depositary still stood, from {date}");
      else
        message = cell->mark & ACC_MARK_GAP ? _ ("{state}: party since {date}, with a reservation, declaration or limitation") : _ ("{state}: party since {date}");
      break;
    case ACC_MARK_OUTLINED:
      date = acc_locale_format_date (position->action->date);
      message = position->status == ACC_STATUS_DEPOSITED ? _ ("{state}: deposited {date}, not yet bound") : _ ("{state}: signed {date}, not party");
      break;
    case ACC_MARK_CROSSED:
      if (position->status == ACC_STATUS_LEFT && position->action != NULL && position->action->kind == ACC_ACTION_DENUNCIATION)
        {
          date = acc_locale_format_date (position->action->date);
          message = _ ("{state}: denounced {date}, no longer party");
        }
      else
        message = _ ("{state}: no longer party");
      break;
    case ACC_MARK_NONE:
    default:
      message = cell->faint ? _ ("{state}: not a State on this date") : _ ("{state}: not party");
      break;
    }
  return acc_locale_compose (message, "state", name, "date", date != NULL ? date : "", NULL);
}

void
_acc_world_map_fill_tiles (AccWorldMapParts *parts,
                           AccView          *view,
                           guint             treaty)
{
  AccLedger *ledger = acc_view_get_ledger (view);
  AccBundle *bundle = acc_view_get_bundle (view);
  gint32 day = acc_view_get_day (view);
  AccBasis basis = acc_view_get_basis (view);

  for (guint i = 0; i < parts->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (parts->cells, AccWorldMapCell, i);
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state);
      guint mark = acc_wording_mark (ledger, cell->state, treaty, day, basis);
      gboolean faint = !acc_report_state_exists (state, day);
      AccPosition position;

      if (mark == ACC_MARK_FILLED)
        mark = ACC_MARKS_GET (acc_wording_marks (ledger, cell->state, day, basis), treaty);
      acc_ledger_query (ledger, cell->state, treaty, day, basis, &position);
      if (cell->filled && cell->treaty == treaty && cell->mark == mark && cell->faint == faint && cell->position.status == position.status
          && cell->position.since == position.since && cell->position.action == position.action)
        continue;
      cell->filled = TRUE;
      cell->treaty = treaty;
      cell->mark = mark;
      cell->faint = faint;
      cell->position = position;
      {
        g_autofree char *text = word_tile (state, cell, basis);

        acc_tile_set_status (acc_tile_map_get_tile (parts->tiles, i), treaty, mark, faint, text);
      }
    }
}

static void
fill_latest (AccWorldMapParts *parts,
             AccView          *view,
             guint             treaty)
{
  AccLedger *ledger = acc_view_get_ledger (view);
  AccBundle *bundle = acc_view_get_bundle (view);
  gint32 day = acc_view_get_day (view);
  AccBasis basis = acc_view_get_basis (view);
  g_autoptr (GPtrArray) parties = acc_ledger_list_parties (ledger, 1u << treaty, TRUE, NULL, day, basis);

  for (guint i = 0; i < ACC_WORLD_MAP_LATEST; i++)
    {
      AccState *state = i < parties->len ? parties->pdata[parties->len - 1 - i] : NULL;
      g_autofree char *date = NULL;
      AccPosition position;

      gtk_widget_set_visible (parts->latest[i], state != NULL);
      g_free (parts->latest_codes[i]);
      parts->latest_codes[i] = state != NULL ? g_strdup (state->iso3) : NULL;
      if (state == NULL)
        continue;
      acc_ledger_query (ledger, (guint) acc_bundle_state_index (bundle, state->iso3), treaty, day, basis, &position);
      date = word_since (&position, basis);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (parts->latest[i]), acc_locale_state_name (state));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (parts->latest[i]), date);
    }
  gtk_label_set_label (parts->latest_title, parties->len > 0 ? _ ("Last to join") : _ ("None had joined"));
}

/* The names take time to lay out, so they are listed when they are looked at. */
static void
fill_missing (AccWorldMapParts *parts,
              AccView          *view)
{
  AccBundle *bundle = acc_view_get_bundle (view);
  gboolean listed = gtk_expander_get_expanded (parts->expander);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  parts->n_missing = 0;
  for (guint i = 0; i < parts->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (parts->cells, AccWorldMapCell, i);

      if (cell->faint || cell->position.status == ACC_STATUS_PARTY)
        continue;
      parts->n_missing++;
      if (listed)
        g_ptr_array_add (names, (char *) acc_locale_state_name (acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state)));
    }
  number = acc_locale_format_number (parts->n_missing);
  title = acc_locale_compose (ngettext ("Not party: {n} State", "Not party: {n} States", parts->n_missing), "n", number, NULL);
  gtk_label_set_label (parts->missing_title, title);
  gtk_widget_set_sensitive (GTK_WIDGET (parts->expander), parts->n_missing > 0);
  if (names->len > 0)
    {
      g_autofree char *list = NULL;

      g_ptr_array_sort (names, compare_texts);
      list = acc_locale_format_list ((const char *const *) names->pdata, names->len);
      gtk_label_set_label (parts->missing, list);
    }
  else
    gtk_label_set_label (parts->missing, "");
}

void
_acc_world_map_fill_lists (AccWorldMapParts *parts,
                           AccView          *view,
                           guint             treaty)
{
  fill_latest (parts, view, treaty);
  fill_missing (parts, view);
}
