/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files go where they belong, however they came: dropped, chosen in a dialog, opened by the desktop or from a terminal. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/acc-verify.h"
#include "app/data/acc-acts.h"
#include "app/data/acc-figures-import.h"
#include "app/data/acc-key-dialog.h"
#include "app/data/acc-tables-dialog.h"
#include "report/acc-report-signature.h"

/* What signs another of them is not taken for itself. */
static gboolean
is_signature (GPtrArray *files,
              guint      position)
{
  g_autofree char *name = g_file_get_basename (files->pdata[position]);

  return files->len > 1 && name != NULL && g_str_has_suffix (name, ACC_SIGNATURE_SUFFIX);
}

/* What they are together. TAKEN: those that count; a bundle, a briefing, a file of acts or a key counts alone. */
static AccFileKind
judge (GPtrArray   *files,
       AccFileKind  meant,
       GPtrArray   *taken)
{
  gboolean figures = TRUE;

  for (guint i = 0; i < files->len; i++)
    {
      AccFileKind kind = acc_file_find_kind (files->pdata[i]);
      gboolean alone;

      if (is_signature (files, i))
        continue;
      if (kind == ACC_FILE_OTHER || (kind == ACC_FILE_TABLE && (meant == ACC_FILE_FIGURES || meant == ACC_FILE_ACTS)) || (kind == ACC_FILE_BUNDLE && meant == ACC_FILE_ACTS))
        kind = meant;
      alone = kind == ACC_FILE_BUNDLE || kind == ACC_FILE_BRIEFING || kind == ACC_FILE_ACTS || kind == ACC_FILE_KEY;
      if (alone)
        g_ptr_array_set_size (taken, 0);
      if (kind != ACC_FILE_OTHER)
        g_ptr_array_add (taken, g_object_ref (files->pdata[i]));
      if (alone)
        return kind;
      figures = figures && kind == ACC_FILE_FIGURES;
    }
  return taken->len == 0 ? ACC_FILE_OTHER : figures ? ACC_FILE_FIGURES : ACC_FILE_TABLE;
}

/* What came with the key may be signed with it. */
static void
ask_key (AccWindow *self,
         GFile     *key,
         GPtrArray *files)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < files->len; i++)
    if (files->pdata[i] != key)
      g_ptr_array_add (others, g_object_ref (files->pdata[i]));
  acc_key_dialog_ask (self, key, others->len > 0 ? others : NULL);
}

/**
 * acc_window_take_files:
 * @files: (element-type GFile): files that came together
 * @meant: what a file is that tells nothing of itself; %ACC_FILE_OTHER to leave those alone
 *
 * A bundle is opened, a briefing verified; UNHCR's tables and signed editions are shown and taken in where the person says so; other
 * tables become a bundle; acts of another are shown and recorded; a key is shown and trusted or not. A window that has no record yet reads it
 * first; one that has another than the record that ships reads that one for figures and acts, which belong to it.
 *
 * Returns: whether anything is done with them
 */
gboolean
acc_window_take_files (AccWindow   *self,
                       GPtrArray   *files,
                       AccFileKind  meant)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  AccFileKind kind;
  gboolean foreign;

  g_return_val_if_fail (ACC_IS_WINDOW (self), FALSE);

  kind = judge (files, meant, taken);
  foreign = (kind == ACC_FILE_FIGURES || (kind == ACC_FILE_ACTS && !self->no_acts)) && self->file != NULL;
  if (kind == ACC_FILE_BUNDLE)
    acc_window_load (self, taken->pdata[0]);
  else if (kind != ACC_FILE_OTHER && (acc_session_get_ledger (self->session) == NULL || foreign))
    {
      g_clear_pointer (&self->wanted_files, g_ptr_array_unref);
      /* With a briefing its signature may have come, with a key what it signed. */
      self->wanted_files = g_ptr_array_ref (kind == ACC_FILE_BRIEFING || kind == ACC_FILE_KEY ? files : taken);
      self->wanted_kind = kind == ACC_FILE_KEY ? ACC_FILE_OTHER : kind;
      if (foreign)
        acc_window_load (self, NULL);
      else if (self->loading == NULL)
        acc_window_restore (self);
    }
  else if (kind == ACC_FILE_KEY)
    ask_key (self, taken->pdata[0], files);
  else if (kind == ACC_FILE_ACTS && self->no_acts)
    acc_alert_show (GTK_WINDOW (self), C_ ("own act", "These Acts Cannot Be Recorded"),
                    C_ ("own act", "This window leaves out your own acts (--no-acts). Open Accession without --no-acts to record them."), NULL);
  else if (kind == ACC_FILE_BRIEFING)
    acc_verify_show (self, self->session, taken->pdata[0], files);
  else if (kind == ACC_FILE_FIGURES)
    acc_figures_import (self, taken);
  else if (kind == ACC_FILE_ACTS)
    acc_acts_take (self, taken->pdata[0]);
  else if (kind == ACC_FILE_TABLE)
    {
      AccTablesDialog *dialog = acc_tables_dialog_new (self);

      gtk_window_present (GTK_WINDOW (dialog));
      acc_tables_dialog_take (dialog, taken);
    }
  return kind != ACC_FILE_OTHER;
}

void
_acc_window_take_wanted_files (AccWindow *self)
{
  g_autoptr (GPtrArray) files = g_steal_pointer (&self->wanted_files);

  if (files != NULL)
    acc_window_take_files (self, files, self->wanted_kind);
}

static void
chosen_cb (AccWindow            *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
      acc_window_take_files (self, files, (AccFileKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "acc-meant")));
    }
  g_object_unref (chooser);
}

/**
 * _acc_window_ask_file:
 * @title: of the dialog
 * @name: of the files that are shown
 * @patterns: %NULL-terminated, of their names
 * @meant: what a file is that tells nothing of itself; what is wrong with it is said. Of figures several can be chosen
 */
void
_acc_window_ask_file (AccWindow         *self,
                      const char        *title,
                      const char        *name,
                      const char *const *patterns,
                      AccFileKind        meant)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), meant == ACC_FILE_FIGURES);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "acc-meant", GINT_TO_POINTER (meant));
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
dropped_cb (AccWindow    *self,
            const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *each = g_value_get_boxed (value); each != NULL; each = each->next)
    g_ptr_array_add (files, g_object_ref (each->data));
  return acc_window_take_files (self, files, ACC_FILE_OTHER);
}

void
_acc_window_install_drop (AccWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
