/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window, the command line and the desktop's search come by the record: one order of steps for all. */
#include "config.h"

#include "editions/acc-load.h"

#include <string.h>

#include "editions/acc-acts-store.h"
#include "editions/acc-edition-store.h"

/**
 * acc_load_edition:
 * @bundle: a bundle that nobody has asked for a series yet
 * @id: (nullable): of an edition; %NULL for the one in use
 * @error: %G_IO_ERROR_NOT_FOUND, #ACC_BUNDLE_ERROR
 *
 * An edition in use that is not there or is damaged is an error, never silently another.
 *
 * Returns: whether the bundle now shows it
 */
gboolean
acc_load_edition (AccBundle *bundle, const char *id, GError **error)
{
  g_autofree char *current = id == NULL ? acc_edition_store_get_current () : g_strdup (id);
  g_autoptr (AccEdition) edition = NULL;

  if (strcmp (current, ACC_EDITION_SHIPPED) == 0)
    return TRUE;
  edition = acc_edition_store_find (current, error);
  if (edition == NULL)
    return FALSE;
  acc_bundle_use_edition (bundle, edition);
  return TRUE;
}

static gboolean
apply_edition (AccBundle *bundle, const AccLoadWish *wish, GCancellable *cancellable, GError **error)
{
  AccEdition *figures;

  if (!acc_load_edition (bundle, wish->edition, error))
    return FALSE;
  figures = acc_bundle_get_figures (bundle);
  return !wish->check || figures == NULL || acc_edition_check (figures, cancellable, error);
}

/**
 * acc_load_shown:
 * @wish: which figures, and whether with acts
 * @faults: (element-type AccFault): where it is added what keeps an act off
 * @failed: (out) (optional): what cannot be had, where it is %NULL that is returned
 * @cancellable: (nullable): to stop
 * @error: #ACC_BUNDLE_ERROR, %G_IO_ERROR
 *
 * Figures or acts that cannot be had are an error, never silently others or none.
 *
 * Returns: (transfer full): the record, or %NULL
 */
AccBundle *
acc_load_shown (const AccLoadWish *wish, GPtrArray *faults, AccLoadStep *failed, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccBundle) bundle = acc_bundle_load_shipped (error);
  AccLoadStep step;

  if (bundle == NULL)
    step = ACC_LOAD_RECORD;
  else if (!apply_edition (bundle, wish, cancellable, error))
    step = ACC_LOAD_FIGURES;
  else if (!wish->no_acts && !acc_acts_store_apply (bundle, faults, error))
    step = ACC_LOAD_ACTS;
  else
    return g_steal_pointer (&bundle);
  if (failed != NULL)
    *failed = step;
  return NULL;
}

char *
acc_load_dup_stamp (void)
{
  g_autofree char *edition = acc_edition_store_get_current ();
  g_autofree char *path = acc_acts_store_get_path ();
  g_autofree char *acts = NULL;

  /* None where there is no file. */
  g_file_get_contents (path, &acts, NULL, NULL);
  return g_strjoin ("\n", edition, acts, NULL);
}
