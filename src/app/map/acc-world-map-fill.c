/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map of the world says: the status of each State, who joined last, who is missing. */

#include "config.h"

#include "app/map/acc-world-map-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-marks.h"
#include "facts/claims/acc-standing.h"
#include "facts/acc-own.h"
#include "facts/acc-wording.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
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

      if (state->kind == ACC_STATE_GROUP || state->kind == ACC_STATE_TERRITORY || state->kind == ACC_STATE_ORGANISATION || g_strcmp0 (state->region, region) != 0)
        continue;
      if (state->kind != ACC_STATE_FORMER || has_acts (ledger, s))
        g_array_append_val (states, s);
    }
  g_array_sort_with_data (states, compare_names, bundle);
  return states;
}

static void
add_block (AccWorldMap *self,
           AccRegion   *region, /* NULL: those of no region */
           gboolean    *new_line)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  g_autoptr (GArray) states = list_states (self->ledger, region != NULL ? region->code : NULL);

  if (states->len == 0)
    return;
  acc_tile_map_add_block (self->tiles, region != NULL ? acc_locale_region_name (region) : _ ("Other"), *new_line);
  *new_line = FALSE;
  for (guint i = 0; i < states->len; i++)
    {
      AccWorldMapCell cell = { .state = g_array_index (states, guint, i) };
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell.state);

      acc_tile_map_add_tile (self->tiles, state->iso3);
      g_array_append_val (self->cells, cell);
    }
}

/* A line of blocks for each region: its sub-regions, then the States that are in none of them; last, the States of no region. */
void
_acc_world_map_make_tiles (AccWorldMap *self)
{
  AccBundle *bundle = acc_ledger_get_bundle (self->ledger);
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_REGIONS);
  gboolean last_line = TRUE;

  acc_tile_map_clear (self->tiles);
  g_array_set_size (self->cells, 0);
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
            add_block (self, part, &new_line);
        }
      add_block (self, region, &new_line);
    }
  add_block (self, NULL, &last_line);
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
  g_autofree char *says = NULL;
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
    case ACC_MARK_BARRED:
      message = C_ ("standing", "{state}: party until it ended");
      break;
    case ACC_MARK_DASHED:
      message = C_ ("standing", "{state}: not certain from the record");
      break;
    case ACC_MARK_NONE:
    default:
      message = cell->early   ? _ ("{state}: no treaty yet to be party to")
                : cell->faint ? _ ("{state}: not a State on this date")
                              : _ ("{state}: not party");
      break;
    }
  says = acc_locale_compose (message, "state", name, "date", date != NULL ? date : "", NULL);
  if (cell->mark & ACC_MARK_OWN)
    says = acc_own_mark (g_steal_pointer (&says));
  return acc_second_add_line (says, acc_second_state_name (state));
}

gboolean
_acc_world_map_is_early (AccWorldMap *self)
{
  return acc_session_get_day (self->session) < acc_bundle_get_first_day (acc_ledger_get_bundle (self->ledger));
}

/* Before the first treaty no tile has a ground: "not party" would be said of nothing. */
void
_acc_world_map_fill_status (AccWorldMap *self)
{
  gboolean early = _acc_world_map_is_early (self);
  AccLedger *ledger = self->ledger;
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  gint32 day = acc_session_get_day (self->session);
  AccBasis basis = acc_session_get_basis (self->session);
  guint treaty = self->subject;
  AccColor color = ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty))->sign.color;

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, cell->state);
      guint mark;
      gboolean faint = early || !acc_words_state_exists (state, day);
      AccPosition position;

      acc_ledger_query (ledger, cell->state, treaty, day, basis, &position);
      mark = acc_wording_mark (bundle, cell->state, treaty, day, &position);
      if (cell->filled && cell->subject == treaty && cell->mark == mark && cell->faint == faint && cell->early == early && cell->position.status == position.status
          && cell->position.since == position.since && cell->position.action == position.action)
        continue;
      cell->filled = TRUE;
      cell->subject = treaty;
      cell->mark = mark;
      cell->faint = faint;
      cell->early = early;
      cell->position = position;
      {
        g_autofree char *text = word_tile (state, cell, basis);

        acc_tile_set_status (acc_tile_map_get_tile (self->tiles, i), color, mark, faint, text);
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
      date = word_since (&position, basis);
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

static const guint legend_marks[] = { ACC_MARK_FILLED, ACC_MARK_FILLED | ACC_MARK_GAP, ACC_MARK_OUTLINED,
                                      ACC_MARK_CROSSED, ACC_MARK_BARRED, ACC_MARK_DASHED, ACC_MARK_NONE };

void
_acc_world_map_update_status_legend (AccWorldMap *self)
{
  gboolean early = self->session != NULL && _acc_world_map_is_early (self);
  const char *const words[] = { acc_standing_get_title (ACC_STANDING_PARTY), _ ("Party, with a reservation, declaration or limitation"),
                                acc_standing_get_title (ACC_STANDING_SIGNED), acc_standing_get_title (ACC_STANDING_LEFT),
                                acc_standing_get_title (ACC_STANDING_ENDED), acc_standing_get_title (ACC_STANDING_OPEN),
                                early ? _ ("Without a ground: no treaty yet to be party to") : _ ("Not party; without a ground: not a State on this date") };
  AccColor color = ((AccTreaty *) acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES, self->subject))->sign.color;

  self->early = early;
  for (guint i = 0; i < ACC_WORLD_MAP_LEGEND; i++)
    {
      gboolean used = i < G_N_ELEMENTS (legend_marks);

      gtk_widget_set_visible (gtk_widget_get_parent (self->legend[i]), used);
      if (!used)
        continue;
      acc_tile_set_status (ACC_TILE (self->legend[i]), color, legend_marks[i], early, NULL);
      gtk_label_set_label (self->legend_labels[i], words[i]);
    }
}

char *
_acc_world_map_word_status (AccWorldMap *self)
{
  AccTreaty *treaty = acc_bundle_get_item (acc_ledger_get_bundle (self->ledger), ACC_TABLE_TREATIES, self->subject);
  gint32 day = acc_session_get_day (self->session);
  AccGroup *group = acc_bundle_get_treaty_group (acc_ledger_get_bundle (self->ledger), self->subject);
  guint n[ACC_N_STANDINGS] = { 0 };
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (day));
  g_autofree char *tally = NULL;

  for (guint i = 0; i < self->cells->len; i++)
    {
      AccWorldMapCell *cell = &g_array_index (self->cells, AccWorldMapCell, i);
      AccStanding standing = acc_standing_from_position (&cell->position);

      if (!cell->faint || standing == ACC_STANDING_ENDED)
        n[standing]++;
    }
  if (_acc_world_map_is_early (self))
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (acc_bundle_get_first_year (acc_ledger_get_bundle (self->ledger))));

      /* Translators: of a map on a date before any treaty; {year} is that of the first one: "1980 Convention, 1 January 1970. ..." */
      return acc_locale_compose (_ ("{treaty}, {date}. No treaty yet to be party to: the record begins in {year}."), "treaty",
                                 acc_locale_treaty_short_title (treaty), "date", date, "year", year, NULL);
    }
  n[ACC_STANDING_PARTY] = acc_ledger_count (self->ledger, group, NULL, day, acc_session_get_basis (self->session), NULL);
  tally = acc_standing_word_tally (n, acc_ledger_can_count (self->ledger, group, acc_session_get_basis (self->session)));
  /* Translators: a treaty, a date, and how many States stand to it in which way: "1980 Convention, 1 February 1999. Party: 133 · Never joined: 41" */
  return acc_locale_compose (C_ ("map", "{treaty}, {date}. {tally}"), "treaty", acc_locale_treaty_short_title (treaty), "date", date, "tally", tally, NULL);
}
