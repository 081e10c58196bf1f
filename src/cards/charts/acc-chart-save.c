/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a chart as a picture or a table, where the person says. */

#include "config.h"

#include "cards/charts/acc-chart-save.h"

#include <glib/gi18n.h>

#include "cards/acc-spoken.h"
#include "locale/acc-locale.h"

#define PICTURE_WIDTH 960.0
#define INSTALLED "acc-chart-save"
/* On a button: the serial of the locale that it speaks, and one. */
#define LANGUAGE "acc-chart-save-language"

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * acc_chart_write_async:
 * @type: what is written
 * @file: where; what was there is replaced, whole or not at all
 * @callback: (nullable): called when done
 */
void
acc_chart_write_async (AccChart            *self,
                       AccChartType         type,
                       GFile               *file,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = acc_chart_to_bytes (self, type, PICTURE_WIDTH, &error);

  g_task_set_source_tag (task, acc_chart_write_async);
  if (bytes != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, replaced_cb, task);
  else
    {
      g_task_return_error (task, error);
      g_object_unref (task);
    }
}

gboolean
acc_chart_write_finish (AccChart     *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;

  if (acc_chart_write_finish (ACC_CHART (source), result, &error))
    message = acc_locale_compose (_ ("Saved: {file}"), "file", name, NULL);
  else
    message = acc_locale_compose (_ ("Not saved: {file}. {reason}"), "file", name, "reason", error->message, NULL);
  gtk_widget_activate_action (GTK_WIDGET (source), "win.say", "s", message);
}

/* The ending of the name decides; without one, what the chooser offered. */
static AccChartType
find_type (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_str_has_suffix (folded, ".csv")   ? ACC_CHART_CSV
         : g_str_has_suffix (folded, ".png") ? ACC_CHART_PNG
         : g_str_has_suffix (folded, ".pdf") ? ACC_CHART_PDF
                                             : ACC_CHART_SVG;
}

static void
chosen_cb (AccChart             *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      GFile *file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      gboolean table = g_object_get_data (G_OBJECT (chooser), "acc-table") != NULL;

      acc_chart_write_async (self, table ? ACC_CHART_CSV : find_type (file), file, written_cb, file);
    }
  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooserNative *chooser,
            const char           *name,
            const char           *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
ask (AccChart *self,
     gboolean  table)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (table ? _ ("Save Table") : _ ("Save Chart"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *stem = ACC_CHART_GET_IFACE (self)->dup_name (self);
  g_autofree char *name = g_strconcat (stem, table ? ".csv" : ".svg", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  if (table)
    {
      add_filter (chooser, _ ("Tables (CSV)"), "*.csv");
      g_object_set_data (G_OBJECT (chooser), "acc-table", self);
    }
  else
    {
      add_filter (chooser, _ ("Drawings (SVG)"), "*.svg");
      add_filter (chooser, _ ("Documents (PDF)"), "*.pdf");
      add_filter (chooser, _ ("Pictures (PNG)"), "*.png");
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       self)
{
  ask (self, FALSE);
}

static void
save_table_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  ask (self, TRUE);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Save _Chart…"), "chart.save");
  g_menu_append (menu, _ ("Save _Table…"), "chart.save-table");
  return G_MENU_MODEL (menu);
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  /* Only after the action that was chosen in it has run. */
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
open_menu (GtkWidget          *chart,
           const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = make_menu ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  g_autofree char *title = ACC_CHART_GET_IFACE (chart)->dup_title (ACC_CHART (chart));

  gtk_widget_set_parent (popover, chart);
  acc_spoken_set_popover (GTK_POPOVER (popover), title, NULL);
  if (at != NULL)
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
      gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
    }
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkWidget *chart,
            int        n_press,
            double     x,
            double     y)
{
  open_menu (chart, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static gboolean
menu_key_cb (GtkWidget *chart,
             GVariant  *arguments,
             gpointer   user_data)
{
  open_menu (chart, NULL);
  return TRUE;
}

void
acc_chart_translate_save (GtkWidget *button)
{
  g_autoptr (GMenuModel) menu = NULL;

  /* Pages say all their texts again for another place too. */
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), LANGUAGE)) == acc_locale_get_serial () + 1)
    return;
  g_object_set_data (G_OBJECT (button), LANGUAGE, GUINT_TO_POINTER (acc_locale_get_serial () + 1));
  menu = make_menu ();
  acc_spoken_set_menu (GTK_MENU_BUTTON (button), menu, _ ("Save the chart or its table"));
  gtk_widget_set_tooltip_text (button, _ ("Save the chart or its table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Save the chart or its table"), -1);
}

/* The actions and what opens the context menu; once for a chart, however many buttons it gets. */
static void
install (AccChart *self)
{
  static const GActionEntry entries[] = { { .name = "save", .activate = save_cb }, { .name = "save-table", .activate = save_table_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (group));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (menu_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
acc_chart_add_save (AccChart *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  if (g_object_get_data (G_OBJECT (self), INSTALLED) == NULL)
    {
      g_object_set_data (G_OBJECT (self), INSTALLED, GINT_TO_POINTER (TRUE));
      install (self);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  acc_chart_translate_save (button);
  return button;
}
