/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages of lines have in common: how a line looks and is read, where it leads, and copying and saving. */

#include "config.h"

#include "app/pages/acc-lines-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-why.h"
#include "cards/acc-save-sheet.h"
#include "cards/acc-spoken.h"
#include "cards/acc-table-row.h"
#include "locale/acc-locale.h"

#define WHEN_CHARS 12

G_DEFINE_ABSTRACT_TYPE (AccLinesPage, acc_lines_page, ACC_TYPE_FOLLOWER)

static void
copy (GtkWidget *widget, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.say", "s", C_ ("changes", "Copied"));
}

static void
copy_text_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = ACC_LINES_PAGE_GET_CLASS (widget)->write (ACC_LINES_PAGE (widget));

  copy (widget, text);
}

static void
copy_table_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (AccSheet) sheet = ACC_LINES_PAGE_GET_CLASS (widget)->make_sheet (ACC_LINES_PAGE (widget));
  g_autofree char *text = acc_sheet_to_tsv (sheet);

  copy (widget, text);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  acc_save_ask_offered (widget);
}

/* What is shown, which may be nothing. */
static AccSheet *
make_offered (GtkWidget *widget)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ACC_LINES_PAGE (widget)->rows)) > 0 ? ACC_LINES_PAGE_GET_CLASS (widget)->make_sheet (ACC_LINES_PAGE (widget)) : NULL;
}

void
acc_lines_page_fill_menu (AccLinesPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, C_ ("changes", "Copy as _Text"), "lines.copy-text");
  g_menu_append (menu, C_ ("changes", "Copy as T_able"), "lines.copy-table");
  g_menu_append (menu, _ ("Save _Table…"), "lines.save");
  acc_spoken_set_menu (self->save, G_MENU_MODEL (menu), C_ ("changes", "Copy or save"));
  acc_spoken_set_button (self->save, C_ ("changes", "Copy or save"), NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->save), C_ ("changes", "Copy or save"));
}

void
acc_lines_page_set_any (AccLinesPage *self, gboolean any)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.copy-text", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.copy-table", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.save", any);
}

/* To the State; of a figure, on the last day that shows its year. */
static void
activate_cb (AccLinesPage *self, guint position)
{
  g_autoptr (AccChangeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  AccSession *session = self->base.session;

  if (row == NULL || row->place == NULL)
    return;
  acc_session_begin (session);
  acc_session_go_to (session, row->place);
  if (row->day > ACC_DAY_MIN)
    acc_session_set_day (session, row->day);
  acc_session_commit (session);
}

static GtkWidget *
new_label (GtkBox *box, double xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), (float) xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (box, label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  GtkWidget *when;

  gtk_widget_set_hexpand (new_label (GTK_BOX (box), 0), TRUE);
  when = new_label (GTK_BOX (box), 1);
  gtk_label_set_wrap_mode (GTK_LABEL (when), PANGO_WRAP_WORD);
  gtk_label_set_max_width_chars (GTK_LABEL (when), 20);
  gtk_label_set_justify (GTK_LABEL (when), GTK_JUSTIFY_RIGHT);
  acc_table_row_keep (item, box);
  gtk_list_item_set_child (item, box);
}

/* What was done stands behind who did it, in a quieter tone, and on a line of its own under a heading. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  static const char *const styles[] = { "change-heading", "change-kind", "change-act", "change-figure", "change-note" };
  AccChangeRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item), *first = gtk_widget_get_first_child (box), *last = gtk_widget_get_last_child (box);
  GtkWidget *line = gtk_widget_get_parent (box);
  const char *detail = row->detail != NULL ? row->detail : "", *when = row->when != NULL ? row->when : "";
  g_autofree char *markup = g_markup_printf_escaped (*detail == '\0' ? row->kind == ACC_CHANGE_ROW_HEADING ? "<b>%s</b>%.0s%s" : "%s%.0s%s"
                                                     : row->kind == ACC_CHANGE_ROW_HEADING ? "<b>%s</b>%s<span size=\"90%%\" alpha=\"75%%\">%s</span>"
                                                                                           : "%s%s<span alpha=\"70%%\">%s</span>",
                                                     row->name, row->kind == ACC_CHANGE_ROW_HEADING ? "\n" : "\302\240 \302\240", detail);
  const char *words[] = { row->name, *when != '\0' ? when : *detail != '\0' ? detail : NULL, *when != '\0' && *detail != '\0' ? detail : NULL, NULL };
  g_autofree char *spoken = g_strjoinv ("; ", (char **) words);

  gtk_list_item_set_activatable (item, row->place != NULL);
  gtk_label_set_markup (GTK_LABEL (first), markup);
  gtk_widget_set_margin_start (first, row->kind == ACC_CHANGE_ROW_ACT || row->kind == ACC_CHANGE_ROW_FIGURE ? 12 : 0);
  gtk_label_set_label (GTK_LABEL (last), when);
  /* A day and its month stay on one line, however long the words beside them are. */
  gtk_label_set_width_chars (GTK_LABEL (last), (int) MIN (g_utf8_strlen (when, -1), WHEN_CHARS));
  gtk_widget_set_css_classes (box, (const char *[]) { "change-row", styles[row->kind], NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (line != NULL ? line : box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static char *
name_claims (GtkWidget *list, GtkWidget *inner)
{
  AccChangeRow *row = acc_table_row_find_item (inner);

  return row != NULL ? g_strdup (row->claims) : NULL;
}

static void
acc_lines_page_finalize (GObject *object)
{
  g_clear_object (&ACC_LINES_PAGE (object)->rows);
  G_OBJECT_CLASS (acc_lines_page_parent_class)->finalize (object);
}

static void
acc_lines_page_class_init (AccLinesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_lines_page_finalize;
  gtk_widget_class_install_action (widget_class, "lines.copy-text", NULL, copy_text_cb);
  gtk_widget_class_install_action (widget_class, "lines.copy-table", NULL, copy_table_cb);
  gtk_widget_class_install_action (widget_class, "lines.save", NULL, save_cb);
}

static void
acc_lines_page_init (AccLinesPage *self)
{
  self->rows = g_list_store_new (ACC_TYPE_CHANGE_ROW);
  acc_save_offer_sheet (GTK_WIDGET (self), make_offered);
}

void
acc_lines_page_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_full (widget_class, "list", FALSE, G_STRUCT_OFFSET (AccLinesPage, list));
  gtk_widget_class_bind_template_child_full (widget_class, "save", FALSE, G_STRUCT_OFFSET (AccLinesPage, save));
}

void
acc_lines_page_init_list (AccLinesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  acc_why_offer (GTK_WIDGET (self->list), name_claims);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}
