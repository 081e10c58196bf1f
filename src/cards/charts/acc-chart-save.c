/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a chart as a picture or a table, where the person says. */

#include "config.h"

#include "cards/charts/acc-chart-save.h"

#include <glib/gi18n.h>

#include "cards/acc-content.h"
#include "cards/acc-copy.h"
#include "cards/acc-save-sheet.h"
#include "cards/acc-save.h"
#include "cards/acc-spoken.h"
#include "locale/acc-locale.h"
#include "model/acc-write.h"

#define PICTURE_WIDTH 960.0
#define INSTALLED "acc-chart-save"
#define SCALE "scale"
/* On a button: the serial of the locale that it speaks, and one. */
#define LANGUAGE "acc-chart-save-language"

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (acc_write_file_finish (G_FILE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * acc_chart_write_async:
 * @type: what is written
 * @scale: of a PNG, 1 to %ACC_CHART_SCALE_MAX
 * @file: where; what was there is replaced, whole or not at all
 * @callback: (nullable): called when done
 */
void
acc_chart_write_async (AccChart            *self,
                       AccChartType         type,
                       guint                scale,
                       GFile               *file,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = acc_chart_to_bytes_scaled (self, type, PICTURE_WIDTH, scale, &error);

  g_task_set_source_tag (task, acc_chart_write_async);
  if (bytes != NULL)
    acc_write_file_async (file, bytes, NULL, replaced_cb, task);
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

  acc_chart_write_finish (ACC_CHART (source), result, &error);
  acc_save_say (GTK_WIDGET (source), file, error);
}

/* The first is meant where a name has no ending, or one that would say something else. */
static const char *const picture_endings[] = { ".svg", ".png", ".pdf", NULL };

/* The usual one first, with which the dialog of GTK 4.8 begins. */
static void
add_scale (GtkFileChooser *chooser)
{
  static const guint scales[ACC_CHART_SCALE_MAX] = { ACC_CHART_SCALE, 1, 3, 4 };
  char *ids[ACC_CHART_SCALE_MAX + 1] = { NULL }, *names[ACC_CHART_SCALE_MAX + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *n = acc_locale_format_number (scales[i]);

      ids[i] = g_strdup_printf ("%u", scales[i]);
      /* Translators: how many times as wide and high a picture is in pixels */
      names[i] = acc_locale_compose (C_ ("size of a picture", "{n}×"), "n", n, NULL);
    }
  gtk_file_chooser_add_choice (chooser, SCALE, C_ ("size of a picture", "Size as PNG"), (const char **) ids, (const char **) names);
  gtk_file_chooser_set_choice (chooser, SCALE, ids[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_free (ids[i]);
      g_free (names[i]);
    }
}

/* The usual one where whoever shows the dialog has no place for a choice. */
static guint
get_scale (GtkFileChooser *chooser)
{
  const char *chosen = gtk_file_chooser_get_choice (chooser, SCALE);
  guint64 scale;

  return chosen != NULL && g_ascii_string_to_unsigned (chosen, 10, 1, ACC_CHART_SCALE_MAX, &scale, NULL) ? (guint) scale : ACC_CHART_SCALE;
}

static void
chosen_cb (AccChart             *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (acc_save_is_chosen (response, GTK_FILE_CHOOSER (chooser)))
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      GFile *file = acc_save_settle (chosen, picture_endings);

      acc_chart_write_async (self, acc_save_ends (file, ".png") ? ACC_CHART_PNG : acc_save_ends (file, ".pdf") ? ACC_CHART_PDF : ACC_CHART_SVG,
                             get_scale (GTK_FILE_CHOOSER (chooser)), file, written_cb, file);
    }
  g_object_unref (chooser);
}

/* Asks for a file. */
void
acc_chart_ask_save (AccChart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save Chart"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *title = ACC_CHART_GET_IFACE (self)->dup_title (self);
  AccSession *session = acc_copy_find_session (GTK_WIDGET (self));
  g_autofree char *name = session != NULL ? acc_save_name (session, title, picture_endings[0]) : g_strconcat (title, picture_endings[0], NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  acc_save_add_filter (chooser, _ ("Drawings (SVG)"), "*.svg");
  acc_save_add_filter (chooser, _ ("Documents (PDF)"), "*.pdf");
  acc_save_add_filter (chooser, _ ("Pictures (PNG)"), "*.png");
  add_scale (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       self)
{
  acc_chart_ask_save (self);
}

static void
save_table_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  acc_save_ask_offered (self);
}

static GBytes *
make_form (gpointer     self,
           const char  *mime_type,
           GError     **error)
{
  return acc_chart_to_bytes (self, g_str_equal (mime_type, "image/png") ? ACC_CHART_PNG : ACC_CHART_SVG, PICTURE_WIDTH, error);
}

/* Drawings are for what can draw them; who takes words alone gets what the chart says of itself. */
static GdkContentProvider *
make_content (AccChart *self,
              gboolean  lazy)
{
  static const char *const forms[] = { "image/svg+xml", "image/png", NULL };
  g_autofree char *text = acc_chart_dup_text (self);

  return (lazy ? acc_content_new_lazy : acc_content_new) (text, forms, make_form, G_OBJECT (self));
}

gboolean
acc_chart_copy (AccChart *self)
{
  g_autoptr (GdkContentProvider) content = make_content (self, FALSE);

  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
}

static void
copied (gpointer self)
{
  gtk_widget_activate_action (self, "win.say", "s", C_ ("message", "Copied"));
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       self)
{
  if (acc_chart_copy (self))
    copied (self);
}

static void
copy_table_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  g_autoptr (AccSheet) sheet = acc_chart_make_sheet (self);
  g_autofree char *tabs = acc_sheet_to_tsv (sheet);

  acc_content_copy_text (GTK_WIDGET (self), tabs);
  copied (self);
}

GMenuModel *
acc_chart_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Copy _Picture"), "chart.copy");
  g_menu_append (menu, _ ("Copy T_able"), "chart.copy-table");
  g_menu_append (menu, _ ("Save _Chart…"), "chart.save");
  g_menu_append (menu, _ ("Save _Table…"), "chart.save-table");
  return G_MENU_MODEL (menu);
}

gboolean
acc_chart_has_menu (AccChart *self)
{
  return g_object_get_data (G_OBJECT (self), INSTALLED) != NULL;
}

/* A finger scrolls. */
static GdkContentProvider *
drag_cb (GtkDragSource *drag,
         double         x,
         double         y,
         AccChart      *self)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (drag));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? NULL : make_content (self, TRUE);
}

static void
dragged_cb (GtkDragSource *drag,
            GdkDrag       *moved,
            AccChart      *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (drag, picture, 0, 0);
}

void
acc_chart_translate_save (GtkWidget *button)
{
  g_autoptr (GMenuModel) menu = NULL;

  /* Pages say all their texts again for another place too. */
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), LANGUAGE)) == acc_locale_get_serial () + 1)
    return;
  g_object_set_data (G_OBJECT (button), LANGUAGE, GUINT_TO_POINTER (acc_locale_get_serial () + 1));
  menu = acc_chart_menu_new ();
  acc_spoken_set_menu (GTK_MENU_BUTTON (button), menu, _ ("Save the chart or its table"));
  gtk_widget_set_tooltip_text (button, _ ("Save the chart or its table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Save the chart or its table"), -1);
}

static AccSheet *
make_sheet (GtkWidget *self)
{
  return acc_chart_make_sheet (ACC_CHART (self));
}

/* The actions, and dragging it out of the window; once for a chart, however many buttons it gets. */
static void
install (AccChart *self)
{
  static const GActionEntry entries[] = { { .name = "copy", .activate = copy_cb }, { .name = "copy-table", .activate = copy_table_cb },
                                          { .name = "save", .activate = save_cb }, { .name = "save-table", .activate = save_table_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkDragSource *drag;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (group));
  acc_save_offer_sheet (GTK_WIDGET (self), make_sheet);
  /* One that is itself dragged about has a picture of its own to make, and no hand free. */
  if (ACC_CHART_GET_IFACE (self)->make_picture != NULL)
    return;
  drag = gtk_drag_source_new ();
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (dragged_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
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
