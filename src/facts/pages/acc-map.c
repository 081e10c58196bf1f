/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map of the world says of a treaty. */

#include "config.h"

#include "facts/pages/acc-map.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      bundle)
{
  AccState *first = acc_bundle_get_item (bundle, ACC_TABLE_STATES, *(const guint *) a);
  AccState *second = acc_bundle_get_item (bundle, ACC_TABLE_STATES, *(const guint *) b);

  return acc_locale_collate (acc_locale_state_name (first), acc_locale_state_name (second));
}

/* Of those whose acts are filed under another there is the tile of that one. */
static GArray *
list_states (AccBundle  *bundle,
             const char *region,
             AccRegion  *within)
{
  GArray *states = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);

      if (acc_state_has_treaties (state) && state->kind != ACC_STATE_ORGANISATION && state->filed_under == NULL && g_strcmp0 (state->region, region) == 0
          && (within == NULL || acc_bundle_state_in_region (bundle, state, within)))
        g_array_append_val (states, s);
    }
  g_array_sort_with_data (states, compare_names, bundle);
  return states;
}

static void
free_block (gpointer data)
{
  AccMapBlock *block = data;

  g_array_unref (block->states);
  g_free (block);
}

static void
add_block (GPtrArray *blocks,
           AccBundle *bundle,
           AccRegion *region,
           AccRegion *within,
           gboolean  *new_line)
{
  g_autoptr (GArray) states = list_states (bundle, region != NULL ? region->code : NULL, within);
  AccMapBlock *block;

  if (states->len == 0)
    return;
  block = g_new0 (AccMapBlock, 1);
  block->region = region;
  block->new_line = *new_line;
  block->states = g_steal_pointer (&states);
  g_ptr_array_add (blocks, block);
  *new_line = FALSE;
}

GPtrArray *
acc_map_list_blocks (AccBundle *bundle,
                     AccRegion *within)
{
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_REGIONS);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);
  gboolean last_line = TRUE;

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
            add_block (blocks, bundle, part, within, &new_line);
        }
      add_block (blocks, bundle, region, within, &new_line);
    }
  if (within == NULL)
    add_block (blocks, bundle, NULL, NULL, &last_line);
  return blocks;
}

const char *
acc_map_block_get_name (const AccMapBlock *self)
{
  return self->region != NULL ? acc_locale_region_name (self->region) : _ ("Other");
}

char *
acc_map_word_since (const AccPosition *position,
                    AccBasis           basis)
{
  if (position->action != NULL
      && (position->since >= ACC_DAY_MAX || (basis == ACC_BASIS_DEPOSIT && position->action->date.precision != ACC_PRECISION_DAY)))
    return acc_locale_format_date (position->action->date);
  return acc_locale_format_date (acc_date_from_day (position->since));
}

gboolean
acc_map_is_early (AccBundle *bundle,
                  gint32     day)
{
  return day < acc_bundle_get_first_day (bundle);
}

/* Before the first treaty no tile has a ground: "not party" would be said of nothing. */
void
acc_map_tile_init (AccMapTile *self,
                   AccLedger  *ledger,
                   guint       state,
                   guint       treaty,
                   gint32      day,
                   AccBasis    basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  *self = (AccMapTile){ .early = acc_map_is_early (bundle, day) };
  acc_ledger_query (ledger, state, treaty, day, basis, &self->position);
  self->mark = acc_wording_mark (bundle, state, treaty, day, &self->position);
  self->faint = self->early || !acc_words_state_exists (acc_bundle_get_item (bundle, ACC_TABLE_STATES, state), day);
}

char *
acc_map_tile_word (const AccMapTile *self,
                   AccState         *state,
                   AccBasis          basis)
{
  const AccPosition *position = &self->position;
  g_autofree char *date = NULL;
  char *says;
  const char *message;

  switch (self->mark & 0x0f)
    {
    case ACC_MARK_FILLED:
      date = acc_map_word_since (position, basis);
      if (self->faint)
        /* Translators: a former State, whose entry with the depositary outlived it: "Yugoslavia: no longer a State; ..." */
        message = _ ("{state}: no longer a State; its entry with the depositary still stood, from {date}");
      else
        message = self->mark & ACC_MARK_GAP ? _ ("{state}: party since {date}, with a reservation, declaration or limitation") : _ ("{state}: party since {date}");
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
      message = self->early   ? _ ("{state}: no treaty yet to be party to")
                : self->faint ? _ ("{state}: not a State on this date")
                              : _ ("{state}: not party");
      break;
    }
  says = acc_locale_compose (message, "state", acc_locale_state_name (state), "date", date != NULL ? date : "", NULL);
  return self->mark & ACC_MARK_OWN ? acc_own_mark (says) : says;
}

char *
acc_map_word_treaty (AccLedger    *ledger,
                     guint         treaty,
                     gint32        day,
                     AccBasis      basis,
                     AccRegion    *within,
                     const GArray *tiles)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  const char *title = acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty));
  AccGroup *group = acc_bundle_get_treaty_group (bundle, treaty);
  guint n[ACC_N_STANDINGS] = { 0 };
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (day));
  g_autofree char *tally = NULL;

  if (acc_map_is_early (bundle, day))
    {
      g_autofree char *year = acc_locale_format_date (acc_date_year (acc_bundle_get_first_year (bundle)));

      /* Translators: of a map on a date before any treaty; {year} is that of the first one: "1980 Convention, 1 January 1970. ..." */
      return acc_locale_compose (_ ("{treaty}, {date}. No treaty yet to be party to: the record begins in {year}."), "treaty", title, "date", date, "year", year, NULL);
    }
  for (guint i = 0; i < tiles->len; i++)
    {
      const AccMapTile *tile = &g_array_index (tiles, AccMapTile, i);
      AccStanding standing = acc_standing_from_position (&tile->position);

      if (!tile->faint || standing == ACC_STANDING_ENDED)
        n[standing]++;
    }
  n[ACC_STANDING_PARTY] = acc_ledger_count (ledger, group, within, day, basis, NULL);
  tally = acc_standing_word_tally (n, acc_ledger_can_count (ledger, group, basis));
  /* Translators: a treaty, a date, and how many States stand to it in which way: "1980 Convention, 1 February 1999. Party: 133 · Never joined: 41" */
  return acc_locale_compose (C_ ("map", "{treaty}, {date}. {tally}"), "treaty", title, "date", date, "tally", tally, NULL);
}

guint
acc_map_get_mark (guint i)
{
  static const guint marks[ACC_MAP_N_MARKS] = { ACC_MARK_FILLED, ACC_MARK_FILLED | ACC_MARK_GAP, ACC_MARK_OUTLINED,
                                                ACC_MARK_CROSSED, ACC_MARK_BARRED, ACC_MARK_DASHED, ACC_MARK_NONE };

  g_return_val_if_fail (i < ACC_MAP_N_MARKS, ACC_MARK_NONE);
  return marks[i];
}

const char *
acc_map_word_mark (guint    i,
                   gboolean early)
{
  static const AccStanding standings[ACC_MAP_N_MARKS] = { ACC_STANDING_PARTY, ACC_STANDING_ANY, ACC_STANDING_SIGNED, ACC_STANDING_LEFT, ACC_STANDING_ENDED, ACC_STANDING_OPEN };

  g_return_val_if_fail (i < ACC_MAP_N_MARKS, "");
  if (i == 1)
    return _ ("Party, with a reservation, declaration or limitation");
  if (i + 1 == ACC_MAP_N_MARKS)
    return early ? _ ("Without a ground: no treaty yet to be party to") : _ ("Not party; without a ground: not a State on this date");
  return acc_standing_get_title (standings[i]);
}
