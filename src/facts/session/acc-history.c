/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Back and forward, and what is undone and done again: one and the same. */

#include "config.h"

#include "facts/session/acc-history.h"

#define HISTORY_MAX 100

struct _AccHistory
{
  GArray *steps;  /* AccStep */
  guint at;       /* which of them is shown */
};

gboolean
acc_step_equal (const AccStep *self,
                const AccStep *other)
{
  return self->day == other->day && self->basis == other->basis && self->group == other->group && self->filter == other->filter && acc_place_equal (&self->place, &other->place);
}

gboolean
acc_step_carry (AccStep   *self,
                AccBundle *bundle)
{
  g_autofree char *place = acc_place_to_text (&self->place);

  if (self->group != NULL)
    self->group = acc_bundle_find_same_group (bundle, self->group);
  return acc_place_find (&self->place, bundle, place);
}

AccHistory *
acc_history_new (const AccStep *step)
{
  AccHistory *self = g_new0 (AccHistory, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (AccStep));
  g_array_append_vals (self->steps, step, 1);
  return self;
}

void
acc_history_free (AccHistory *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

const AccStep *
acc_history_get (AccHistory *self)
{
  return &g_array_index (self->steps, AccStep, self->at);
}

void
acc_history_add (AccHistory    *self,
                 const AccStep *step)
{
  AccStep added = *step; /* it may be one of them */

  g_array_set_size (self->steps, self->at + 1);
  g_array_append_val (self->steps, added);
  if (self->steps->len > HISTORY_MAX)
    g_array_remove_index (self->steps, 0);
  self->at = self->steps->len - 1;
}

void
acc_history_replace (AccHistory    *self,
                     const AccStep *step)
{
  g_array_index (self->steps, AccStep, self->at) = *step;
}

void
acc_history_drop_idle (AccHistory *self)
{
  if (self->at > 0 && acc_step_equal (&g_array_index (self->steps, AccStep, self->at), &g_array_index (self->steps, AccStep, self->at - 1)))
    g_array_set_size (self->steps, self->at--);
}

void
acc_history_carry (AccHistory *self,
                   AccBundle  *bundle)
{
  for (guint i = self->steps->len; i-- > 0;)
    if (!acc_step_carry (&g_array_index (self->steps, AccStep, i), bundle) && i != self->at)
      {
        g_array_remove_index (self->steps, i);
        self->at -= i < self->at;
      }
}

gboolean
acc_history_can_move (AccHistory *self,
                      int         steps)
{
  int at = (int) self->at + steps;

  return at >= 0 && at < (int) self->steps->len;
}

void
acc_history_move (AccHistory *self,
                  int         steps)
{
  g_return_if_fail (acc_history_can_move (self, steps));
  self->at = (guint) ((int) self->at + steps);
}
