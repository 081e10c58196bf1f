/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the key that signs. In a thread, because a passphrase takes a second and a gigabyte of memory; nothing of it is kept. */

#include "config.h"

#include "app/briefing/acc-briefing-key.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"

/* More than any key has. */
#define MOST_BYTES 16384
#define TASK "acc-task" /* of a dialog that is not answered */
#define UNLOCK "unlock"

typedef struct
{
  GtkWindow *parent; /* weak: what lies over it is to go with it */
  GFile *file;
  char *passphrase; /* NULL: nobody was asked yet */
} Reading;

static void
forget (char **secret)
{
  if (*secret != NULL)
    memset (*secret, 0, strlen (*secret));
  g_clear_pointer (secret, g_free);
}

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->file);
  forget (&self->passphrase);
  g_free (self);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *self = data;
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (self->file, NULL, &error);
  g_autoptr (GBytes) bytes = stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), MOST_BYTES, NULL, &error) : NULL;
  gsize length = 0;
  const char *read = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  char *text = bytes != NULL ? g_strndup (read != NULL ? read : "", length) : NULL;
  AccSecretKey *key = text != NULL ? acc_secret_key_parse (text, self->passphrase, &error) : NULL;

  forget (&text);
  if (key != NULL)
    g_task_return_pointer (task, key, (GDestroyNotify) acc_secret_key_free);
  else
    g_task_return_error (task, error);
}

static void try (GTask *task);

static void
typed_cb (GtkEditable *entry,
          Reading     *self)
{
  /* Not what becomes of it when the dialog goes. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (entry)))
    return;
  forget (&self->passphrase);
  self->passphrase = g_strdup (gtk_editable_get_text (entry));
}

/* Once for a dialog, which holds the task; the reading of it goes on, or is over. */
static void
answer (AdwMessageDialog *dialog,
        const char       *response)
{
  GTask *task = g_object_steal_data (G_OBJECT (dialog), TASK);

  if (task == NULL)
    return;
  if (strcmp (response, UNLOCK) == 0)
    {
      try (task);
      return;
    }
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "-");
  g_object_unref (task);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response)
{
  answer (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
gone_cb (gpointer dialog)
{
  answer (dialog, "cancel");
  return G_SOURCE_REMOVE;
}

/* With what it lies over; or because it was answered, which is told a moment later. */
static void
destroyed_cb (AdwMessageDialog *dialog)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, gone_cb, g_object_ref (dialog), g_object_unref);
}

/* While its entry is whole: what is told of the focus when it goes would find half of it. */
static void
unmap_cb (GtkWindow *dialog)
{
  gtk_window_set_focus (dialog, NULL);
}

static void
unlock_cb (AdwMessageDialog *dialog)
{
  adw_message_dialog_response (dialog, UNLOCK);
}

/* Takes the task. AGAIN: one was given, and it is another. */
static void
ask (GTask   *task,
     gboolean again)
{
  Reading *self = g_task_get_task_data (task);
  g_autofree char *base = g_file_get_basename (self->file), *name = g_filename_display_name (base);
  g_autofree char *body = acc_locale_compose (again ? _ ("That is not the passphrase of {file}.") : _ ("{file} is kept under a passphrase."), "file", name, NULL);
  GtkWidget *dialog = adw_message_dialog_new (self->parent, _ ("Passphrase of the Key"), body), *entry = gtk_password_entry_new ();

  forget (&self->passphrase);
  self->passphrase = g_strdup ("");
  g_object_set (entry, "show-peek-icon", TRUE, "placeholder-text", _ ("Passphrase"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Passphrase"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), UNLOCK, _ ("_Unlock"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), UNLOCK, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), UNLOCK);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (unlock_cb), dialog);
  g_object_set_data (G_OBJECT (dialog), TASK, task);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), NULL);
  g_signal_connect (dialog, "unmap", G_CALLBACK (unmap_cb), NULL);
  g_signal_connect (dialog, "destroy", G_CALLBACK (destroyed_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  Reading *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  AccSecretKey *key = g_task_propagate_pointer (G_TASK (result), &error);

  if (key == NULL && g_error_matches (error, ACC_TRUST_ERROR, ACC_TRUST_ERROR_PASSPHRASE) && self->parent != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (self->parent)))
    {
      ask (task, self->passphrase != NULL);
      return;
    }
  if (key != NULL)
    g_task_return_pointer (task, key, (GDestroyNotify) acc_secret_key_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_object_unref (task);
}

/* Takes the task. */
static void
try (GTask *task)
{
  g_autoptr (GTask) reading = g_task_new (NULL, NULL, read_cb, task);

  g_task_set_source_tag (reading, read_in_thread);
  g_task_set_task_data (reading, g_task_get_task_data (task), NULL); /* the other task's, which waits for this one */
  g_task_run_in_thread (reading, read_in_thread);
}

void
acc_briefing_key_read_async (GtkWindow           *parent,
                             GFile               *file,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_set_weak_pointer (&reading->parent, parent);
  reading->file = g_object_ref (file);
  g_task_set_source_tag (task, acc_briefing_key_read_async);
  g_task_set_task_data (task, reading, reading_free);
  try (task);
}

AccSecretKey *
acc_briefing_key_read_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
