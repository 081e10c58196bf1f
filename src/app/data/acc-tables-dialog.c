/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bundle of one's own from tables, by the code of "accession make-bundle": read and checked in a thread at each choice, so that the
 * person sees what is in them and what is wrong before anything is written. */

#include "config.h"

#include "app/data/acc-tables-dialog.h"

#include <glib/gi18n.h>

#include "app/acc-alert.h"
#include "app/acc-entry-row.h"
#include "app/data/acc-tables-preview.h"
#include "cards/acc-save.h"
#include "locale/acc-locale.h"

/* No progress is shown of what is over before it is seen. */
#define PATIENCE_MS 500
#define PULSE_MS 100
#define ENDING ".accession.json"

struct _AccTablesDialog
{
  AdwWindow parent_instance;

  GFile *files[ACC_N_MAKE_TABLES];
  GCancellable *making; /* while the tables are read */
  guint progress_id;
  gboolean stopped; /* by the person */
  gboolean whole;   /* the tables as they were read have no fault */
  guint n_faults;

  AdwPreferencesGroup *tables;
  AdwPreferencesGroup *preview;
  AdwPreferencesGroup *mistakes;
  AdwActionRow *rows[ACC_N_MAKE_TABLES];
  GtkWidget *clear[ACC_N_MAKE_TABLES];
  GtkEditable *title_row;
  GtkEditable *edition_row;
  GtkEditable *as_at_row;
  GtkListBox *counts;
  GtkListBox *faults;
  GtkWidget *save;
  GtkWidget *cancel;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (AccTablesDialog, acc_tables_dialog, ADW_TYPE_WINDOW)

static char *
get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/* NULL where nothing keeps it from being saved. */
static char *
find_reason (AccTablesDialog *self)
{
  const char *as_at = gtk_editable_get_text (self->as_at_row);
  g_autofree char *n = acc_locale_format_number (self->n_faults);
  AccDate date;

  if (self->making != NULL)
    return g_strdup (_ ("The tables are being read"));
  if (self->files[ACC_MAKE_ACTIONS] == NULL || self->files[ACC_MAKE_TREATIES] == NULL)
    return g_strdup (_ ("Choose a table of acts and one of treaties"));
  if (self->stopped)
    return g_strdup (_ ("Reading was stopped; choose a table again"));
  if (self->n_faults > 0)
    return acc_locale_compose (ngettext ("{n} fault must be mended in the table before this can be saved",
                                         "{n} faults must be mended in the tables before this can be saved", self->n_faults),
                               "n", n, NULL);
  if (*as_at != '\0' && !acc_locale_parse_date (as_at, &date, NULL))
    return acc_locale_compose (_ ("“{text}” is not a date"), "text", as_at, NULL);
  return NULL;
}

static void
update (AccTablesDialog *self)
{
  g_autofree char *reason = find_reason (self);
  const char *as_at = gtk_editable_get_text (self->as_at_row);
  AccDate date;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tables.save", reason == NULL && self->whole);
  gtk_widget_set_tooltip_text (self->save, reason);
  /* Above the faults, where there are some. */
  adw_preferences_group_set_description (self->mistakes, reason);
  adw_preferences_group_set_description (self->preview, self->n_faults > 0 ? NULL : reason != NULL ? reason : _ ("The bundle can be saved"));
  if (*as_at != '\0' && !acc_locale_parse_date (as_at, &date, NULL))
    gtk_widget_add_css_class (GTK_WIDGET (self->as_at_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->as_at_row), "error");
  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    {
      g_autofree char *columns = acc_make_list_columns ((AccMakeTable) i);
      g_autofree char *text = self->files[i] != NULL           ? get_name (self->files[i])
                              : i <= ACC_MAKE_TREATIES ? acc_locale_compose (_ ("Needed, with the columns {columns}"), "columns", columns, NULL)
                                                       : acc_locale_compose (_ ("If you have one, with the columns {columns}"), "columns", columns, NULL);

      adw_action_row_set_subtitle (self->rows[i], text);
      gtk_widget_set_visible (self->clear[i], self->files[i] != NULL);
    }
}

static gboolean
destroy_cb (gpointer self)
{
  gtk_window_destroy (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
open_cb (AccTablesDialog *self,
         int              response,
         GtkWidget       *alert)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (response == GTK_RESPONSE_ACCEPT && ACC_IS_WINDOW (parent))
    acc_window_load (ACC_WINDOW (parent), g_object_get_data (G_OBJECT (alert), "acc-file"));
  /* Which takes the alert with it, whose own end comes first. */
  g_idle_add_full (G_PRIORITY_HIGH, destroy_cb, g_object_ref (self), g_object_unref);
}

static void
end_making (AccTablesDialog *self)
{
  g_clear_object (&self->making);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (self->cancel, FALSE);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  AccTablesDialog *self = ACC_TABLES_DIALOG (source);
  AccMakeJob *job = acc_make_get_job (result);
  g_autoptr (GError) error = NULL;
  gboolean done = acc_make_finish (result, &error);

  /* Other tables were chosen meanwhile, or the dialog is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->making)
    return;
  end_making (self);
  self->stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  if (!self->stopped)
    {
      self->n_faults = job->faults->len;
      acc_tables_preview_show_counts (self->counts, job->make);
      acc_tables_preview_show_faults (self->faults, job->faults);
      gtk_widget_set_visible (GTK_WIDGET (self->mistakes), job->faults->len > 0);
    }
  for (guint i = 0; job->unsorted != NULL && i < ACC_N_MAKE_TABLES; i++)
    g_set_object (&self->files[i], job->files[i]);
  if (job->target == NULL)
    self->whole = done;
  update (self);
  if (error != NULL && !self->stopped)
    acc_alert_show (GTK_WINDOW (self), _ ("The Bundle Cannot Be Saved"), error->message, NULL);
  else if (done && job->target != NULL)
    {
      g_autofree char *name = get_name (job->target);
      GtkWidget *alert = acc_alert_show (GTK_WINDOW (self), _ ("The Bundle Is Saved"), name, _ ("_Open It"));

      g_object_set_data_full (G_OBJECT (alert), "acc-file", g_object_ref (job->target), g_object_unref);
      g_signal_connect_object (alert, "response", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    }
}

static gboolean
pulse_cb (gpointer user_data)
{
  AccTablesDialog *self = user_data;

  gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer user_data)
{
  AccTablesDialog *self = user_data;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_visible (self->cancel, TRUE);
  self->progress_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

/* TARGET: NULL for a preview. UNSORTED: NULL where each table is known. */
static void
make (AccTablesDialog *self,
      GFile           *target,
      GPtrArray       *unsorted)
{
  AccMakeJob *job = acc_make_job_new ();
  const char *title = gtk_editable_get_text (self->title_row), *edition = gtk_editable_get_text (self->edition_row);
  const char *as_at = gtk_editable_get_text (self->as_at_row);

  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  end_making (self);
  self->making = g_cancellable_new ();
  self->stopped = FALSE;
  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    g_set_object (&job->files[i], self->files[i]);
  g_set_object (&job->target, target);
  job->unsorted = unsorted != NULL ? g_ptr_array_ref (unsorted) : NULL;
  job->make->title = *title != '\0' ? g_strstrip (g_strdup (title)) : NULL;
  job->make->edition = *edition != '\0' ? g_strstrip (g_strdup (edition)) : NULL;
  if (*as_at != '\0')
    acc_locale_parse_date (as_at, &job->make->as_at, NULL);
  acc_make_async (self, job, self->making, made_cb, NULL);
  self->progress_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  update (self);
}

static void
stop (AccTablesDialog *self)
{
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
}

void
acc_tables_dialog_set_table (AccTablesDialog *self,
                             AccMakeTable     table,
                             GFile           *file)
{
  g_return_if_fail (ACC_IS_TABLES_DIALOG (self) && table < ACC_N_MAKE_TABLES);

  g_set_object (&self->files[table], file);
  self->whole = FALSE;
  self->n_faults = 0;
  if (self->files[ACC_MAKE_ACTIONS] != NULL && self->files[ACC_MAKE_TREATIES] != NULL)
    make (self, NULL, NULL);
  else
    {
      stop (self);
      end_making (self);
      gtk_widget_set_visible (GTK_WIDGET (self->mistakes), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->counts), FALSE);
      update (self);
    }
}

void
acc_tables_dialog_take (AccTablesDialog *self,
                        GPtrArray       *files)
{
  g_return_if_fail (ACC_IS_TABLES_DIALOG (self) && files != NULL);
  make (self, NULL, files);
}

void
acc_tables_dialog_save (AccTablesDialog *self,
                        GFile           *file)
{
  g_return_if_fail (ACC_IS_TABLES_DIALOG (self) && G_IS_FILE (file));
  make (self, file, NULL);
}

gboolean
acc_tables_dialog_is_busy (AccTablesDialog *self)
{
  g_return_val_if_fail (ACC_IS_TABLES_DIALOG (self), FALSE);
  return self->making != NULL;
}

static GtkFileChooserNative *
new_chooser (AccTablesDialog     *self,
             const char          *title,
             GtkFileChooserAction action,
             const char          *accept,
             GCallback            chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", chosen, self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  return chooser;
}

static void
saved_cb (AccTablesDialog      *self,
          int                   response,
          GtkFileChooserNative *chooser)
{
  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      acc_tables_dialog_save (self, file);
    }
  g_object_unref (chooser);
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AccTablesDialog *self = ACC_TABLES_DIALOG (widget);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
  g_autofree char *file = g_strconcat (*title != '\0' ? g_strdelimit (title, "/\\", '-') : "own", ENDING, NULL);
  GtkFileChooserNative *chooser = new_chooser (self, _ ("Save Bundle"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), G_CALLBACK (saved_cb));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file);
}

static void
chosen_cb (AccTablesDialog      *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)))
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      acc_tables_dialog_set_table (self, (AccMakeTable) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), "acc-table")), file);
    }
  g_object_unref (chooser);
}

static void
choose_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AccTablesDialog *self = ACC_TABLES_DIALOG (widget);
  guint table = g_variant_get_uint32 (parameter);
  GtkFileChooserNative *chooser = new_chooser (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->rows[table])), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), G_CALLBACK (chosen_cb));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_object_set_data (G_OBJECT (chooser), "acc-table", GUINT_TO_POINTER (table));
  gtk_file_filter_set_name (filter, _ ("Tables (CSV)"));
  gtk_file_filter_add_pattern (filter, "*.csv");
  gtk_file_filter_add_pattern (filter, "*.tsv");
  gtk_file_filter_add_pattern (filter, "*.txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
clear_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  acc_tables_dialog_set_table (ACC_TABLES_DIALOG (widget), (AccMakeTable) g_variant_get_uint32 (parameter), NULL);
}

static GtkWidget *
add_button (AdwActionRow *row,
            const char   *action,
            guint         table)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", table);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (row, button);
  return button;
}

static void
add_table (AccTablesDialog *self,
           AccMakeTable     table,
           const char      *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choose;

  self->rows[table] = ADW_ACTION_ROW (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  self->clear[table] = add_button (ADW_ACTION_ROW (row), "tables.clear", table);
  gtk_button_set_icon_name (GTK_BUTTON (self->clear[table]), "edit-clear-symbolic");
  gtk_widget_add_css_class (self->clear[table], "flat");
  gtk_widget_set_tooltip_text (self->clear[table], _ ("Leave this table out"));
  choose = add_button (ADW_ACTION_ROW (row), "tables.choose", table);
  gtk_button_set_icon_name (GTK_BUTTON (choose), "document-open-symbolic");
  gtk_widget_set_tooltip_text (choose, _ ("Choose this table"));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (choose), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choose);
  adw_preferences_group_add (self->tables, row);
}

static void
acc_tables_dialog_dispose (GObject *object)
{
  AccTablesDialog *self = ACC_TABLES_DIALOG (object);

  stop (self);
  g_clear_object (&self->making);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  for (guint i = 0; i < ACC_N_MAKE_TABLES; i++)
    g_clear_object (&self->files[i]);
  gtk_widget_dispose_template (GTK_WIDGET (object), ACC_TYPE_TABLES_DIALOG);
  G_OBJECT_CLASS (acc_tables_dialog_parent_class)->dispose (object);
}

static void
acc_tables_dialog_class_init (AccTablesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_tables_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-tables-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, tables);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, mistakes);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, edition_row);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, as_at_row);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, save);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, AccTablesDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, stop);
  gtk_widget_class_install_action (widget_class, "tables.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "tables.choose", "u", choose_cb);
  gtk_widget_class_install_action (widget_class, "tables.clear", "u", clear_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
acc_tables_dialog_init (AccTablesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_entry_row_name (ADW_ENTRY_ROW (self->title_row));
  acc_entry_row_name (ADW_ENTRY_ROW (self->edition_row));
  acc_entry_row_name (ADW_ENTRY_ROW (self->as_at_row));
  add_table (self, ACC_MAKE_ACTIONS, C_ ("table of an own bundle", "Acts"));
  add_table (self, ACC_MAKE_TREATIES, C_ ("table of an own bundle", "Treaties"));
  add_table (self, ACC_MAKE_STATES, C_ ("table of an own bundle", "States that the program does not know"));
  add_table (self, ACC_MAKE_SOURCES, C_ ("table of an own bundle", "Sources"));
  update (self);
}

/**
 * acc_tables_dialog_new:
 * @parent: the window that opens what is saved
 *
 * Returns: (transfer none): the dialog, not yet shown
 */
AccTablesDialog *
acc_tables_dialog_new (AccWindow *parent)
{
  return g_object_new (ACC_TYPE_TABLES_DIALOG, "transient-for", parent, NULL);
}
