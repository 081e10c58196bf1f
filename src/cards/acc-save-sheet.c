/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a table where the person says. */

#include "config.h"

#include "cards/acc-save-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-copy.h"
#include "cards/acc-save.h"
#include "model/acc-write.h"

typedef struct
{
  GtkWidget *widget;
  GFile *file;
  GBytes *beside; /* nullable: what describes a CSV; written after it */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->file);
  g_clear_pointer (&self->beside, g_bytes_unref);
  g_free (self);
}

static GFile *
find_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *named = g_strconcat (name, ACC_SHEET_CSVW_SUFFIX, NULL);

  return g_file_get_child (folder, named);
}

static void
described_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Saving *self = user_data;
  g_autoptr (GError) error = NULL;

  acc_write_file_finish (G_FILE (source), result, &error);
  acc_save_say (self->widget, self->file, error);
  saving_free (self);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_boolean (task, acc_sheet_may_write_csvw (source, cancellable));
}

/* What lies there and is not the program's stays as it is. */
static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Saving *self = user_data;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      acc_write_file_async (G_FILE (source), self->beside, NULL, described_cb, self);
      return;
    }
  name = g_file_get_basename (G_FILE (source));
  words = acc_sheet_say_no_csvw (name);
  acc_save_say (self->widget, self->file, NULL);
  gtk_widget_activate_action (self->widget, "win.say", "s", words);
  saving_free (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Saving *self = user_data;
  g_autoptr (GError) error = NULL;

  if (acc_write_file_finish (G_FILE (source), result, &error) && self->beside != NULL)
    {
      g_autoptr (GFile) beside = find_beside (self->file);

      g_autoptr (GTask) task = g_task_new (beside, NULL, looked_cb, self);

      g_task_run_in_thread (task, look_in_thread);
      return;
    }
  acc_save_say (self->widget, self->file, error);
  saving_free (self);
}

void
acc_save_sheet_to (GtkWidget *widget,
                   AccSheet  *sheet,
                   GFile     *chosen)
{
  static const char *const endings[] = { ".csv", ".ods", ".json", NULL };
  g_autoptr (AccSheet) owned = sheet;
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  self->widget = g_object_ref (widget);
  self->file = acc_save_settle (chosen, endings);
  name = g_file_get_basename (self->file);
  bytes = acc_sheet_to_bytes (sheet, name);
  if (acc_save_ends (self->file, ".csv") && !acc_save_is_let_through (self->file))
    {
      char *text = acc_sheet_to_csvw (sheet, name);

      self->beside = g_bytes_new_take (text, strlen (text));
    }
  acc_write_file_async (self->file, bytes, NULL, written_cb, self);
}

#define SHEET "acc-sheet" /* of a dialog: what it saves */

static void
chosen_cb (GtkWidget            *widget,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      acc_save_sheet_to (widget, g_object_steal_data (G_OBJECT (chooser), SHEET), file);
    }
  g_object_unref (chooser);
}

void
acc_save_ask_sheet (GtkWidget  *widget,
                    const char *title,
                    AccSheet   *sheet)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save Table"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  AccSession *session = acc_copy_find_session (widget);
  g_autofree char *name = session != NULL ? acc_save_name (session, title, ".csv") : g_strconcat (sheet->title, ".csv", NULL);

  g_object_set_data_full (G_OBJECT (chooser), SHEET, sheet, (GDestroyNotify) acc_sheet_free);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  acc_save_add_filter (chooser, _ ("Tables (CSV)"), "*.csv");
  acc_save_add_filter (chooser, _ ("Spreadsheets (ODS)"), "*.ods");
  acc_save_add_filter (chooser, C_ ("changes", "Data (JSON)"), "*.json");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

#define MAKE "acc-save-make" /* of a widget: what makes its table */

void
acc_save_offer_sheet (GtkWidget  *widget,
                      AccSaveMake make)
{
  g_object_set_data (G_OBJECT (widget), MAKE, (gpointer) (void *) make);
}

GtkWidget *
acc_save_find_offer (GtkWidget *widget,
                     gboolean   down)
{
  if (!down)
    {
      while (widget != NULL && g_object_get_data (G_OBJECT (widget), MAKE) == NULL)
        widget = gtk_widget_get_parent (widget);
      return widget;
    }
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_object_get_data (G_OBJECT (widget), MAKE) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = acc_save_find_offer (child, TRUE);

      if (found != NULL)
        return found;
    }
  return NULL;
}

AccSheet *
acc_save_make_offered (GtkWidget *offer)
{
  return ((AccSaveMake) (void *) g_object_get_data (G_OBJECT (offer), MAKE)) (offer);
}

/* The title without the name of the place, which the name of a file begins with. */
static const char *
skip_place (AccSession *session,
            const char *title)
{
  const char *place = session != NULL ? acc_place_get_title (acc_session_get_place (session)) : NULL;

  if (place != NULL && g_str_has_prefix (title, place))
    for (title += strlen (place); *title != '\0' && !g_unichar_isalnum (g_utf8_get_char (title));)
      title = g_utf8_next_char (title);
  return *title != '\0' ? title : NULL;
}

void
acc_save_ask_offered (GtkWidget *offer)
{
  AccSheet *sheet = acc_save_make_offered (offer);

  if (sheet != NULL && acc_sheet_get_n_rows (sheet) > 0)
    {
      g_autofree char *title = g_strdup (skip_place (acc_copy_find_session (offer), sheet->title));

      acc_save_ask_sheet (offer, title, sheet);
      return;
    }
  g_clear_pointer (&sheet, acc_sheet_free);
  gtk_widget_activate_action (offer, "win.say", "s", C_ ("message", "The table has no rows, so there is nothing to save"));
}
