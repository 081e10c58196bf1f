/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the session looks at: the place, the way to it and back. */

#include "config.h"

#include "facts/session/acc-session-private.h"

/**
 * acc_session_get_place:
 *
 * Returns: (transfer none): what is shown; valid until something else is
 */
const AccPlace *
acc_session_get_place (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return &self->place;
}

/**
 * acc_session_get_place_text:
 *
 * Returns: (transfer none): the same as links and settings write it
 */
const char *
acc_session_get_place_text (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->place_text;
}

AccState *
acc_session_get_state (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->place.state;
}

AccRegion *
acc_session_get_region (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->place.region;
}

AccTreaty *
acc_session_get_treaty (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->place.treaty;
}

/**
 * acc_session_get_comparison:
 *
 * Returns: (transfer none): the comparison last shown: what is compared is kept while other pages are looked at
 */
const AccPlace *
acc_session_get_comparison (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return &self->comparison;
}

/**
 * acc_session_get_changes:
 *
 * Returns: what changed, as a place to go to: for what is shown where that is a State or a region
 */
AccPlace
acc_session_get_changes (AccSession *self)
{
  const AccPlace *place = &self->place;
  AccPlace changes = self->changes_asked;

  if (place->kind == ACC_PLACE_STATE || place->kind == ACC_PLACE_REGION)
    {
      changes.state = place->state;
      changes.region = place->region;
    }
  return changes;
}

/**
 * acc_session_get_map:
 *
 * Returns: (transfer none): the map as it was last looked at
 */
const AccPlace *
acc_session_get_map (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return &self->map;
}

static void
set_place (AccSession     *self,
           const AccPlace *place)
{
  if (acc_place_equal (place, &self->place))
    return;
  self->place = *place;
  if (place->kind == ACC_PLACE_COMPARISON)
    self->comparison = *place;
  if (place->kind == ACC_PLACE_CHANGES)
    self->changes_asked = *place;
  if (place->kind == ACC_PLACE_MAP)
    self->map = *place;
  g_free (self->place_text);
  self->place_text = acc_place_to_text (&self->place);
  self->filter = acc_place_equal (place, &self->filtered) ? self->filtered_by : NULL;
  _acc_session_change (self, ACC_CHANGED_PLACE | ACC_CHANGED_FILTER);
}

/**
 * acc_session_get_filter:
 *
 * Returns: (transfer none) (nullable): what narrows the page that is shown, as the page wrote it
 */
const char *
acc_session_get_filter (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->filter;
}

/**
 * acc_session_set_filter:
 * @filter: (nullable): what narrows the page that is shown; "" for nothing
 * @typing: whether it is a letter of a word, all of which are one step of the history
 */
void
acc_session_set_filter (AccSession *self,
                        const char *filter,
                        gboolean    typing)
{
  const char *own = filter != NULL && *filter != '\0' ? g_intern_string (filter) : NULL;

  g_return_if_fail (ACC_IS_SESSION (self));
  if (own == self->filter)
    return;
  self->filter = self->filtered_by = own;
  self->filtered = self->place;
  self->typing = typing;
  _acc_session_change (self, ACC_CHANGED_FILTER);
  self->typing = FALSE;
}

/**
 * acc_session_go:
 * @place: a place of the bundle
 *
 * Shows another page and remembers the present one.
 */
void
acc_session_go (AccSession     *self,
                const AccPlace *place)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  g_return_if_fail (place != NULL);

  set_place (self, place);
}

/**
 * acc_session_go_to:
 * @text: a place as a link or a person writes it
 *
 * Returns: whether it is one; otherwise nothing changes
 */
gboolean
acc_session_go_to (AccSession *self,
                   const char *text)
{
  AccPlace place;

  g_return_val_if_fail (ACC_IS_SESSION (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!acc_place_find (&place, acc_session_get_bundle (self), text))
    return FALSE;
  acc_session_go (self, &place);
  return TRUE;
}

gboolean
acc_session_can_go_back (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), FALSE);
  return acc_history_can_move (self->history, -1);
}

gboolean
acc_session_can_go_forward (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), FALSE);
  return acc_history_can_move (self->history, 1);
}

static void
move (AccSession *self,
      int         steps)
{
  AccStep step;

  if (!acc_history_can_move (self->history, steps))
    return;
  acc_session_begin (self);
  acc_history_move (self->history, steps);
  step = *acc_history_get (self->history);
  set_place (self, &step.place);
  acc_session_set_filter (self, step.filter, FALSE);
  acc_session_set_day (self, step.day);
  acc_session_set_basis (self, step.basis);
  if (self->moment.ledger != NULL)
    acc_session_set_group (self, step.group);
  /* A movement that goes on moves on from here. */
  self->moved = self->typed = FALSE;
  acc_session_commit (self);
}

void
acc_session_go_back (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  move (self, -1);
}

void
acc_session_go_forward (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  move (self, 1);
}

/**
 * acc_session_find_change:
 * @forward: after the date, otherwise before it
 *
 * Returns: the nearest day on which something changes for what is shown
 */
gint32
acc_session_find_change (AccSession *self,
                         gboolean    forward)
{
  const AccPlace *place = &self->place;
  gint32 nearest = forward ? ACC_DAY_MAX : ACC_DAY_MIN;

  if (self->moment.ledger == NULL)
    return nearest;
  if (place->n_compared == 0)
    return acc_ledger_next_change (self->moment.ledger, place->state != NULL ? acc_bundle_state_index (acc_session_get_bundle (self), place->state->iso3) : -1, self->moment.day, self->moment.basis, forward);
  /* Of any of them; where there is a region among them, of any State. */
  for (guint i = 0; i < place->n_compared; i++)
    {
      const AccCompared *one = &place->compared[i];
      gint32 day = acc_ledger_next_change (self->moment.ledger, one->state != NULL ? (int) one->index : -1, self->moment.day, self->moment.basis, forward);

      nearest = forward ? MIN (nearest, day) : MAX (nearest, day);
    }
  return nearest;
}
