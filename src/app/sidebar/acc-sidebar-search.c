/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search of the sidebar: what is typed, the answers, and the keys between them. */

#include "config.h"

#include "app/sidebar/acc-sidebar-private.h"

#include <glib/gi18n.h>

#include "app/pages/acc-source-dialog.h"
#include "locale/acc-locale.h"

static void search_changed_cb (AccSidebar *self);

/* Whether it can be searched now; otherwise it is when the index is there. */
static gboolean
prepare_search (AccSidebar *self)
{
  AccSearch *search = self->base.session != NULL ? acc_session_get_search (self->base.session) : NULL;

  if (search == NULL)
    return FALSE;
  if (search != self->searching)
    {
      if (self->searching != NULL)
        g_signal_handlers_disconnect_by_func (self->searching, search_changed_cb, self);
      g_set_object (&self->searching, search);
      g_signal_connect_object (search, "ready", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
    }
  return acc_search_prepare (search);
}

static const char *
get_search_text (AccSidebar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static void
show_results (AccSidebar *self)
{
  const char *text = get_search_text (self);

  if (*text == '\0')
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (acc_results_search (self->results, self->base.session, text))
    gtk_stack_set_visible_child_name (self->stack, "results");
  else
    {
      g_autofree char *description = acc_locale_compose (_ ("Nothing is called “{text}”. Try a name in any language of the program, a former name, a code such as KAZ, or a year."),
                                                         "text", text, NULL);
      g_autofree char *markup = g_markup_escape_text (description, -1);

      adw_status_page_set_description (self->nothing, markup);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
    }
}

static void
search_changed_cb (AccSidebar *self)
{
  if (self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL)
    return;
  if (*get_search_text (self) != '\0' && !prepare_search (self))
    return;
  show_results (self);
  acc_results_rewind (self->results);
}

/* Enter opens the first answer, or the one that the arrows went to. It does not wait for the index, so neither does it here. */
static void
search_activate_cb (AccSidebar *self)
{
  if (self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL || *get_search_text (self) == '\0')
    return;
  if (!prepare_search (self))
    {
      show_results (self);
      acc_results_rewind (self->results);
    }
  acc_results_open (self->results);
}

static void
open_result_cb (AccSidebar *self,
                AccResult  *result)
{
  if (result->source != NULL)
    {
      acc_source_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), acc_session_get_bundle (self->base.session), result->source);
      return;
    }
  if (result->action != NULL)
    {
      /* First the search ends: what follows may take the keyboard. */
      g_signal_emit_by_name (self, "opened");
      gtk_widget_activate_action (GTK_WIDGET (self), result->action, NULL);
      return;
    }
  acc_session_begin (self->base.session);
  if (result->day != ACC_DAY_MIN)
    acc_session_set_day (self->base.session, result->day);
  acc_session_go_to (self->base.session, result->place);
  acc_session_commit (self->base.session);
  g_signal_emit_by_name (self, "opened");
}

static void
stop_search_cb (AccSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  _acc_sidebar_scroll_to_selected (self);
  g_signal_emit_by_name (self, "stopped");
}

/* From the first answer up. */
static void
leave_results_cb (AccSidebar *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))));
}

static gboolean
search_key_cb (AccSidebar *self,
               guint       key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") != 0)
    return FALSE;
  acc_results_focus (self->results);
  return TRUE;
}

static gboolean
results_key_cb (AccSidebar *self,
                guint       key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  stop_search_cb (self);
  return TRUE;
}

void
_acc_sidebar_update_search (AccSidebar *self)
{
  if (*get_search_text (self) == '\0' || prepare_search (self))
    show_results (self);
}

void
_acc_sidebar_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_search);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, results_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_results_cb);
}

void
acc_sidebar_focus_search (AccSidebar *self)
{
  g_return_if_fail (ACC_IS_SIDEBAR (self));
  prepare_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * acc_sidebar_type:
 * @keys: what had a key pressed
 * @letter: that the key stands for
 *
 * Begins a search with a letter that was typed elsewhere, or goes on with the one whose answers have the keyboard.
 *
 * Returns: whether the letter was taken
 */
gboolean
acc_sidebar_type (AccSidebar            *self,
                  GtkEventControllerKey *keys,
                  gunichar               letter)
{
  GtkEditable *entry;
  GtkWidget *text, *focus;
  int end = -1;
  char utf8[7] = "";

  g_return_val_if_fail (ACC_IS_SIDEBAR (self), FALSE);

  entry = GTK_EDITABLE (self->search);
  text = GTK_WIDGET (gtk_editable_get_delegate (entry));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->results)))
    gtk_editable_set_text (entry, "");
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (entry, -1);
  /* An input method may make something else of it. */
  if (gtk_widget_get_mapped (text) && gtk_event_controller_key_forward (keys, text))
    return TRUE;
  g_unichar_to_utf8 (letter, utf8);
  gtk_editable_insert_text (entry, utf8, -1, &end);
  gtk_editable_set_position (entry, -1);
  return TRUE;
}

void
acc_sidebar_set_search (AccSidebar *self,
                        const char *text)
{
  g_return_if_fail (ACC_IS_SIDEBAR (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

GtkWidget *
acc_sidebar_get_search_entry (AccSidebar *self)
{
  g_return_val_if_fail (ACC_IS_SIDEBAR (self), NULL);
  return GTK_WIDGET (self->search);
}

/**
 * acc_sidebar_get_shown:
 *
 * Returns: (transfer none): the rows that show: of #AccPlaceRow, or of #AccResult while there is a search
 */
GListModel *
acc_sidebar_get_shown (AccSidebar *self)
{
  g_return_val_if_fail (ACC_IS_SIDEBAR (self), NULL);
  return *get_search_text (self) != '\0' ? acc_results_get_model (self->results) : G_LIST_MODEL (self->shown);
}
