/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar and the days that stand out. GtkCalendar names months and weekdays as the system's locale does, which need not be there nor be
 * that of the program: it shows its days alone, below a head in the language in use. */

#include "config.h"

#include "app/window/acc-date-choice.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

#define DAY "acc-date-choice-day"
#define LIST_HEIGHT 132
#define N_STEPS 4

struct _AccDateChoice
{
  AccFollower base;

  GtkWidget *steps[N_STEPS];
  GtkLabel *month;
  GtkCalendar *calendar;
  GtkListBox *days;
  gboolean filling;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccDateChoice, acc_date_choice, ACC_TYPE_FOLLOWER)

static guint signals[N_SIGNALS];

/* In months; the day is the last that there is where the month is shorter. */
static const int steps[N_STEPS] = { -12, -1, 1, 12 };

static void
step_cb (AccDateChoice *self,
         GtkWidget     *button)
{
  AccDate date = acc_date_from_day (acc_session_get_day (self->base.session));

  for (guint i = 0; i < N_STEPS; i++)
    if (button == self->steps[i])
      acc_session_set_day (self->base.session, acc_date_last_day (acc_date_add_months (date, steps[i])));
}

static void
day_selected_cb (AccDateChoice *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->filling || self->base.session == NULL)
    return;
  date = gtk_calendar_get_date (self->calendar);
  acc_session_set_day (self->base.session, acc_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date)));
}

static void
row_activated_cb (AccDateChoice *self,
                  GtkListBoxRow *row)
{
  acc_session_set_day (self->base.session, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), DAY)));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
add_day (AccDateChoice *self,
         const char    *title,
         gint32         day)
{
  g_autofree char *words = acc_locale_format_date (acc_date_from_day (day));
  g_autofree char *name = acc_locale_compose (_ ("{title}: {words}"), "title", title, "words", words, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (title), *date = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (date), 0);
  gtk_widget_add_css_class (date, "caption");
  gtk_widget_add_css_class (date, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), date);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), DAY, GINT_TO_POINTER (day));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->days, row);
}

static void
add_treaty (AccDateChoice *self,
            guint          t)
{
  AccLedger *ledger = acc_session_get_ledger (self->base.session);
  AccTreaty *treaty = acc_bundle_get_item (acc_ledger_get_bundle (ledger), ACC_TABLE_TREATIES, t);
  gint32 force = acc_ledger_get_entry_into_force (ledger, t, NULL);

  /* Of which only the year is known is no day to go to. */
  if (treaty->done.precision == ACC_PRECISION_DAY)
    {
      g_autofree char *title = acc_locale_compose (C_ ("timeline", "{treaty}: adopted"), "treaty", acc_locale_treaty_short_title (treaty), NULL);

      add_day (self, title, acc_date_last_day (treaty->done));
    }
  if (acc_ledger_is_day (acc_ledger_get_entry_first (ledger, t), force))
    {
      g_autofree char *title = acc_locale_compose (C_ ("timeline", "{treaty}: enters into force"), "treaty", acc_locale_treaty_short_title (treaty), NULL);

      add_day (self, title, force);
    }
}

static void
fill_days (AccDateChoice *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  const GArray *treaties = acc_session_get_treaties (self->base.session);
  AccDate today = acc_date_today ();
  gint32 end = ACC_DAY_MIN;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_list_box_remove (self->days, row);
  add_day (self, C_ ("day to choose", "Today"), acc_date_last_day (today));
  add_day (self, C_ ("day to choose", "End of last year"), acc_day_from_ymd (today.year - 1, 12, 31));
  for (guint i = 0; i < MIN (treaties->len, ACC_SESSION_CARDS); i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccDate as_at = acc_bundle_get_treaty_as_at (bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->id);

      add_treaty (self, t);
      if (acc_date_is_set (as_at))
        end = MAX (end, acc_date_last_day (as_at));
    }
  if (end > ACC_DAY_MIN)
    add_day (self, C_ ("day to choose", "End of the record of treaties"), end);
}

static void
translate (AccDateChoice *self)
{
  const char *const names[N_STEPS] = { _ ("Previous Year"), _ ("Previous Month"), _ ("Next Month"), _ ("Next Year") };

  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_widget_set_tooltip_text (self->steps[i], names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Days that stand out"), -1);
}

static void
acc_date_choice_update (AccFollower      *follower,
                        AccSessionChanges changes)
{
  AccDateChoice *self = ACC_DATE_CHOICE (follower);
  AccDate date = acc_date_from_day (acc_session_get_day (follower->session));
  g_autoptr (GDateTime) day = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);
  g_autofree char *month = NULL;

  if (changes & ACC_CHANGED_LANGUAGE)
    translate (self);
  if (changes & ~ACC_CHANGED_DAY)
    fill_days (self);
  self->filling = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  self->filling = FALSE;
  date.precision = ACC_PRECISION_MONTH;
  date.day = 0;
  month = acc_locale_format_date (date);
  gtk_label_set_label (self->month, month);
}

static void
acc_date_choice_class_init (AccDateChoiceClass *klass)
{
  ACC_FOLLOWER_CLASS (klass)->update = acc_date_choice_update;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_DAY | ACC_CHANGED_GROUP | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE;
  ACC_FOLLOWER_CLASS (klass)->plain = TRUE;
  signals[CHOSEN] = g_signal_new ("chosen", ACC_TYPE_DATE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
acc_date_choice_init (AccDateChoice *self)
{
  static const char *const icons[N_STEPS] = { "media-skip-backward-symbolic", "go-previous-symbolic", "go-next-symbolic", "media-skip-forward-symbolic" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *scrolled = gtk_scrolled_window_new ();

  self->month = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->month), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->month), "heading");
  for (guint i = 0; i < N_STEPS; i++)
    {
      self->steps[i] = gtk_button_new_from_icon_name (icons[i]);
      gtk_widget_add_css_class (self->steps[i], "flat");
      g_signal_connect_object (self->steps[i], "clicked", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
      if (i == N_STEPS / 2)
        gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->month));
      gtk_box_append (GTK_BOX (head), self->steps[i]);
    }
  self->calendar = g_object_new (GTK_TYPE_CALENDAR, "show-heading", FALSE, "show-day-names", FALSE, NULL);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  self->days = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->days, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->days), "days");
  g_signal_connect_object (self->days, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->days));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}
