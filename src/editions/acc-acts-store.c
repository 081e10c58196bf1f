/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a person's own acts lie. */

#include "config.h"

#include "editions/acc-acts-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "editions/acc-edition-private.h"
#include "import/acc-acts-file.h"

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "accession", "acts", NULL);
}

char *
acc_acts_store_get_path (void)
{
  g_autofree char *folder = get_folder ();

  return g_build_filename (folder, ACC_ACTS_FILE, NULL);
}

GPtrArray *
acc_acts_store_list (GError **error)
{
  g_autofree char *path = acc_acts_store_get_path ();
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *acts = NULL;
  char *data;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &cause))
    {
      if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT) || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
        return g_ptr_array_new_with_free_func (g_object_unref);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("your own acts cannot be read: %s; --no-acts leaves them out"), cause->message);
      return NULL;
    }
  bytes = g_bytes_new_take (data, length);
  acts = acc_acts_read (ACC_ACTS_FILE, bytes, faults);
  if (acts == NULL)
    {
      g_autofree char *what = acc_fault_to_string (faults->pdata[0]);

      g_set_error (error, ACC_BUNDLE_ERROR, (int) acc_fault_get_code (faults->pdata[0]), _ ("your own acts are not as they were written: %s (%s); --no-acts leaves them out"), what, path);
    }
  return acts;
}

GPtrArray *
acc_acts_store_list_fitting (AccBundle       *bundle,
                             const GPtrArray *acts,
                             GPtrArray       *faults)
{
  GPtrArray *fitting = g_ptr_array_new ();

  for (guint i = 0; i < acts->len; i++)
    {
      g_autofree char *id = acc_own_act_get_id (acts->pdata[i]);
      AccFaultPlace place = { faults, id, "", -1, (int) i };

      if (acc_own_act_check (acts->pdata[i], bundle, fitting, &place))
        g_ptr_array_add (fitting, acts->pdata[i]);
    }
  return fitting;
}

/**
 * acc_acts_store_apply:
 * @bundle: the record that ships, with no ledger yet
 * @faults: (element-type AccFault): where it is added what keeps an act off, as that the edition has it by now; its file is the act's name
 * @error: #ACC_BUNDLE_ERROR where the file is damaged, or %G_IO_ERROR
 *
 * Returns: whether the acts that fit it, which may be none, lie over the bundle now
 */
gboolean
acc_acts_store_apply (AccBundle *bundle,
                      GPtrArray *faults,
                      GError   **error)
{
  g_autoptr (GPtrArray) acts = acc_acts_store_list (error);
  g_autoptr (GPtrArray) fitting = acts != NULL ? acc_acts_store_list_fitting (bundle, acts, faults) : NULL;

  if (fitting != NULL)
    acc_bundle_add_acts (bundle, fitting);
  return fitting != NULL;
}

/* Under the lock: what is there is read anew, for another window may have written meanwhile. */
static gboolean
write_acts (const GPtrArray *acts,
            const char      *folder,
            GError         **error)
{
  g_autofree char *path = acc_acts_store_get_path ();
  g_autofree char *text = acc_acts_write (acts, TRUE);

  if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, error))
    return FALSE;
  acc_edition_store_sync_folder (folder);
  return TRUE;
}

static gboolean
find_id (const GPtrArray *acts,
         const char      *id,
         guint           *row)
{
  for (guint i = 0; i < acts->len; i++)
    {
      g_autofree char *other = acc_own_act_get_id (acts->pdata[i]);

      if (strcmp (other, id) != 0)
        continue;
      *row = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * acc_acts_store_add:
 * @acts: (element-type AccOwnAct): acts that fit the record and what is there
 * @error: %G_IO_ERROR; %G_IO_ERROR_EXISTS where one was recorded meanwhile
 *
 * They are told as recorded today.
 *
 * Returns: whether all of them are there now; otherwise nothing has changed
 */
gboolean
acc_acts_store_add (const GPtrArray *acts,
                    GError         **error)
{
  g_autofree char *folder = get_folder ();
  int lock = acc_edition_store_lock (folder, error);
  g_autoptr (GPtrArray) all = lock >= 0 ? acc_acts_store_list (error) : NULL;
  gboolean done = all != NULL;

  for (guint i = 0; done && i < acts->len; i++)
    {
      AccOwnAct *act = acts->pdata[i];
      g_autofree char *id = acc_own_act_get_id (act);
      guint row;

      if (find_id (all, id, &row))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("the act %s is recorded already"), id);
          done = FALSE;
        }
      act->recorded = acc_date_today ();
      g_ptr_array_add (all, g_object_ref (act));
    }
  done = done && write_acts (all, folder, error);
  if (lock >= 0)
    acc_edition_store_unlock (lock);
  return done;
}

/**
 * acc_acts_store_remove:
 * @ids: of acts
 * @error: %G_IO_ERROR_NOT_FOUND where there is none of a name
 *
 * Returns: whether all of them are gone; otherwise nothing has changed
 */
gboolean
acc_acts_store_remove (const char *const *ids,
                       GError           **error)
{
  g_autofree char *folder = get_folder ();
  int lock = acc_edition_store_lock (folder, error);
  g_autoptr (GPtrArray) all = lock >= 0 ? acc_acts_store_list (error) : NULL;
  gboolean done = all != NULL;
  guint row = 0;

  for (guint i = 0; done && ids[i] != NULL; i++)
    if ((done = find_id (all, ids[i], &row)))
      g_ptr_array_remove_index (all, row);
    else
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("you have recorded no act “%s”; “accession acts list” lists them"), ids[i]);
  done = done && write_acts (all, folder, error);
  if (lock >= 0)
    acc_edition_store_unlock (lock);
  return done;
}
