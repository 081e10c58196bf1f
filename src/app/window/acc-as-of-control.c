/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The control of the date: a button with the date in words, and an entry that reads a date as people write it. */

#include "config.h"

#include "app/window/acc-as-of-control.h"

#include <glib/gi18n.h>

#include "app/window/acc-date-choice.h"
#include "cards/acc-spoken.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"

struct _AccAsOfControl
{
  AccFollower base;

  GtkMenuButton *button;
  GtkWidget *today;
  GtkWidget *previous;
  GtkWidget *next;
  GtkPopover *popover;
  GtkEntry *entry;
  GtkLabel *hint;
  gboolean choosing; /* the popover is open: the dates tried there are one step back */
};

G_DEFINE_FINAL_TYPE (AccAsOfControl, acc_as_of_control, ACC_TYPE_FOLLOWER)

static gboolean
invert (GObject  *object,
        gboolean  value)
{
  return !value;
}

static void
set_hint (AccAsOfControl *self,
          const char     *text,
          gboolean        error)
{
  gtk_label_set_label (self->hint, text);
  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "date-error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "date-error");
  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* What the text would mean; a month or a year stands for its last day, and it is said. */
static gboolean
read_text (AccAsOfControl *self,
           const char     *text,
           gint32         *day)
{
  AccDate date;
  g_autofree char *written = NULL;
  g_autofree char *last = NULL;
  g_autofree char *hint = NULL;

  if (!acc_locale_parse_date (text, &date, NULL))
    {
      hint = acc_words_say_no_date (text);
      set_hint (self, hint, TRUE);
      return FALSE;
    }
  *day = acc_date_last_day (date);
  last = acc_locale_format_date (acc_date_from_day (*day));
  if (date.precision == ACC_PRECISION_DAY)
    hint = g_strdup (last);
  else
    {
      written = acc_locale_format_date (date);
      hint = acc_locale_compose (_ ("{written} stands for its last day, {day}."), "written", written, "day", last, NULL);
    }
  set_hint (self, hint, FALSE);
  return TRUE;
}

static void
show_examples (AccAsOfControl *self)
{
  set_hint (self, _ ("For example 1980, Mar 1980, 28.7.1980 or 1999-02-01"), FALSE);
}

static void
entry_changed_cb (AccAsOfControl *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  AccDate date;
  gint32 day;

  /* While it is being typed it need not be a date yet; what is wrong is said when it is entered. */
  if (*text != '\0' && acc_locale_parse_date (text, &date, NULL))
    read_text (self, text, &day);
  else
    show_examples (self);
}

static void
entry_activate_cb (AccAsOfControl *self)
{
  acc_as_of_control_enter (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
popover_show_cb (AccAsOfControl *self)
{
  g_autofree char *text = acc_locale_format_date (acc_date_from_day (acc_session_get_day (self->base.session)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  show_examples (self);
  if (!self->choosing)
    acc_session_begin_movement (self->base.session);
  self->choosing = TRUE;
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
popover_closed_cb (AccAsOfControl *self)
{
  if (self->choosing)
    acc_session_end_movement (self->base.session);
  self->choosing = FALSE;
}

static void
chosen_cb (AccAsOfControl *self)
{
  gtk_popover_popdown (self->popover);
}

/* The date says that it is the date shown; the buttons beside it say which it has become, when they have changed it. The keyboard is on
 * a button within the GtkMenuButton, whose words are its name. */
static void
acc_as_of_control_update (AccFollower      *follower,
                          AccSessionChanges changes)
{
  AccAsOfControl *self = ACC_AS_OF_CONTROL (follower);
  g_autofree char *date = NULL, *name = NULL;

  g_object_get (self->base.session, "as-of-text", &date, NULL);
  name = acc_locale_compose (_ ("{title}: {words}"), "title", _ ("Date Shown"), "words", date, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Date Shown"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->previous), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
acc_as_of_control_class_init (AccAsOfControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ACC_FOLLOWER_CLASS (klass)->update = acc_as_of_control_update;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_DAY | ACC_CHANGED_LANGUAGE;

  g_type_ensure (ACC_TYPE_DATE_CHOICE);
  gtk_widget_class_set_css_name (widget_class, "asofcontrol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-as-of-control.ui");
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, button);
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, today);
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, previous);
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, next);
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, popover);
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, entry);
  gtk_widget_class_bind_template_child (widget_class, AccAsOfControl, hint);
  gtk_widget_class_bind_template_callback (widget_class, invert);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
acc_as_of_control_init (AccAsOfControl *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_spoken_hush (self->button);
}

/**
 * acc_as_of_control_open:
 *
 * Lets a person type a date.
 */
void
acc_as_of_control_open (AccAsOfControl *self)
{
  g_return_if_fail (ACC_IS_AS_OF_CONTROL (self));
  gtk_menu_button_popup (self->button);
}

/**
 * acc_as_of_control_move:
 * @day: what to show
 *
 * Moves the session. The button that was pressed for it may be of no more use then, and be gone or grey: the keyboard stays with the date.
 */
void
acc_as_of_control_move (AccAsOfControl *self,
                        gint32          day)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_if_fail (ACC_IS_AS_OF_CONTROL (self));

  /* Before it goes: GTK would give the keyboard to what comes first in the window. */
  if (focus == self->today)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
  acc_session_set_day (self->base.session, day);
  if ((focus == self->previous || focus == self->next) && !gtk_widget_is_sensitive (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/**
 * acc_as_of_control_enter:
 * @text: a date as a person writes it
 *
 * Returns: whether it was one, and the session moved to it
 */
gboolean
acc_as_of_control_enter (AccAsOfControl *self,
                         const char     *text)
{
  gint32 day;

  g_return_val_if_fail (ACC_IS_AS_OF_CONTROL (self), FALSE);

  if (!read_text (self, text, &day))
    return FALSE;
  acc_session_set_day (self->base.session, day);
  gtk_popover_popdown (self->popover);
  return TRUE;
}

/**
 * acc_as_of_control_get_hint:
 *
 * Returns: what stands under the entry
 */
const char *
acc_as_of_control_get_hint (AccAsOfControl *self)
{
  g_return_val_if_fail (ACC_IS_AS_OF_CONTROL (self), NULL);
  return gtk_label_get_label (self->hint);
}
