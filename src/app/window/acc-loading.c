/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a record is read for a window, with what every page asks for. */

#include "config.h"

#include "app/window/acc-loading.h"

#include "editions/acc-edition-store.h"
#include "editions/acc-load.h"
#include "model/figures/acc-totals.h"

static void
keep (char   **message,
      GError **error)
{
  g_free (*message);
  *message = g_strdup ((*error)->message);
  g_clear_error (error);
}

/* The record that ships, with the edition of figures in use and the acts that fit it. Where figures or acts cannot be shown it is kept why:
 * a window with the figures that ship, or without the acts, is better than none. */
static AccBundle *
load_shown (AccLoading   *self,
            gboolean      no_acts,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GError) fault = NULL;
  AccLoadWish wish = { .check = TRUE, .no_acts = no_acts };
  AccLoadStep failed;
  AccBundle *bundle;

  while ((bundle = acc_load_shown (&wish, faults, &failed, cancellable, &fault)) == NULL && failed != ACC_LOAD_RECORD
         && !g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (failed == ACC_LOAD_FIGURES)
        wish.edition = ACC_EDITION_SHIPPED;
      else
        wish.no_acts = TRUE;
      keep (failed == ACC_LOAD_FIGURES ? &self->damage : &self->acts_damage, &fault);
    }
  if (bundle == NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  if (faults->len > 0)
    self->left = g_steal_pointer (&faults);
  return bundle;
}

/**
 * acc_loading_read:
 * @file: (nullable): a bundle's folder or file, or %NULL for the one that ships
 * @no_acts: whether the user's own acts are left out of that
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, %G_IO_ERROR
 *
 * What pages ask for is read here rather than while a window waits for it. Figures that cannot be read the page tells of.
 *
 * Returns: (transfer full): the record, or %NULL
 */
AccLoading *
acc_loading_read (GFile        *file,
                  gboolean      no_acts,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (AccLoading) self = g_new0 (AccLoading, 1);
  g_autoptr (AccBundle) bundle = file != NULL ? acc_bundle_load (file, cancellable, error) : load_shown (self, no_acts, cancellable, error);

  if (bundle == NULL)
    return NULL;
  acc_bundle_get_totals (bundle);
  self->ledger = acc_ledger_new (bundle);
  return g_steal_pointer (&self);
}

void
acc_loading_free (AccLoading *self)
{
  g_clear_object (&self->ledger);
  g_free (self->damage);
  g_free (self->acts_damage);
  g_clear_pointer (&self->left, g_ptr_array_unref);
  g_free (self);
}
