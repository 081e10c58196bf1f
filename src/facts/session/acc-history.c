/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Back and forward. */

#include "config.h"

#include "facts/session/acc-history.h"

#define HISTORY_MAX 100

struct _AccHistory
{
  GArray *places; /* AccPlace */
  guint at;       /* which of them is shown */
};

AccHistory *
acc_history_new (const AccPlace *place)
{
  AccHistory *self = g_new0 (AccHistory, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (AccPlace));
  g_array_append_vals (self->places, place, 1);
  return self;
}

void
acc_history_free (AccHistory *self)
{
  g_array_unref (self->places);
  g_free (self);
}

const AccPlace *
acc_history_get (AccHistory *self)
{
  return &g_array_index (self->places, AccPlace, self->at);
}

void
acc_history_add (AccHistory     *self,
                 const AccPlace *place)
{
  AccPlace added = *place; /* it may be one of them */

  g_array_set_size (self->places, self->at + 1);
  g_array_append_val (self->places, added);
  if (self->places->len > HISTORY_MAX)
    g_array_remove_index (self->places, 0);
  self->at = self->places->len - 1;
}

gboolean
acc_history_can_move (AccHistory *self,
                      int         steps)
{
  int at = (int) self->at + steps;

  return at >= 0 && at < (int) self->places->len;
}

void
acc_history_move (AccHistory *self,
                  int         steps)
{
  g_return_if_fail (acc_history_can_move (self, steps));
  self->at = (guint) ((int) self->at + steps);
}
