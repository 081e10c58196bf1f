/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks other editions of a card's figure, and shows what they say. */

#include "config.h"

#include "cards/cards/acc-stat-editions.h"

#include <glib/gi18n.h>

#include "cards/acc-choice.h"
#include "cards/acc-copy.h"
#include "cards/cards/acc-proof-view.h"
#include "facts/acc-edition-words.h"

#define STATE "acc-stat-editions" /* of a card */

typedef struct
{
  AccStatCard *card;
  char *claim; /* that they were asked of, and the line that the card then had */
  GObject *points;
  GtkMenuButton *button;
  void (*changed) (AccStatCard *card);
  AccEdition *edition; /* that the card shows; once they have answered */
  AccValue shown;
  int year;
  GCancellable *cancellable;
  GPtrArray *said; /* AccSaid; NULL before they have answered */
  int chosen;      /* of those; -1 for none */
  GtkWidget *box;  /* in the popover */
} State;

/* NULL also where the card has come to show another figure since they were asked. */
static State *
get_state (AccStatCard *card)
{
  State *self = g_object_get_data (G_OBJECT (card), STATE);
  AccFigure *item = acc_stat_card_get_item (card);

  return self != NULL && item != NULL && self->points == item->points && g_strcmp0 (self->claim, item->claim) == 0 ? self : NULL;
}

static void
state_free (gpointer data)
{
  State *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_free (self->claim);
  g_clear_object (&self->points);
  g_clear_object (&self->edition);
  g_clear_pointer (&self->said, g_ptr_array_unref);
  g_free (self);
}

const AccSaid *
acc_stat_editions_get_chosen (AccStatCard *card)
{
  State *self = get_state (card);

  return self != NULL && self->said != NULL && self->chosen >= 0 ? self->said->pdata[self->chosen] : NULL;
}

AccEdition *
acc_stat_editions_get_shown (AccStatCard *card)
{
  State *self = get_state (card);

  return self != NULL ? self->edition : NULL;
}

gboolean
acc_stat_editions_any (AccStatCard *card)
{
  State *self = get_state (card);

  return self != NULL && self->said != NULL && self->said->len > 0;
}

static void
chosen_cb (GtkDropDown *choice,
           GParamSpec  *pspec,
           AccStatCard *card)
{
  State *self = get_state (card);
  GArray *lines = g_object_get_data (G_OBJECT (choice), STATE);
  guint selected = gtk_drop_down_get_selected (choice);

  if (self == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->chosen = selected == 0 ? -1 : g_array_index (lines, int, selected - 1);
  self->changed (card);
}

/* Those that have a line; the first that differs is drawn at once. NULL where none has. */
static GtkWidget *
make_choice (State *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]) { C_ ("edition", "No second line"), NULL });
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (int));
  AccFigure *item = acc_stat_card_get_item (self->card);
  guint selected = 0;
  GtkWidget *choice;

  for (int i = 0; i < (int) self->said->len; i++)
    {
      const AccSaid *said = self->said->pdata[i];
      g_autofree char *name = acc_edition_word_lead (said->edition);
      g_autofree char *years = said->points != NULL && item->points != NULL ? acc_said_list_other_years (said, self->edition, ACC_POINTS (item->points)) : NULL;

      if (said->points == NULL || item->points == NULL)
        continue;
      gtk_string_list_append (names, name);
      g_array_append_val (lines, i);
      if (selected == 0 && years != NULL)
        {
          selected = lines->len;
          self->chosen = i;
        }
    }
  if (lines->len == 0)
    {
      g_array_unref (lines);
      return NULL;
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  g_object_set_data_full (G_OBJECT (choice), STATE, lines, (GDestroyNotify) g_array_unref);
  acc_choice_wrap (GTK_DROP_DOWN (choice));
  acc_choice_set_title (GTK_DROP_DOWN (choice), C_ ("edition", "Second line in the chart"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self->card, 0);
  return choice;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  return label;
}

static GtkWidget *
make_box (State *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = make_label (C_ ("edition", "In other editions")), *choice = make_choice (self);

  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < self->said->len; i++)
    {
      const AccSaid *said = self->said->pdata[i];
      g_autofree char *text = acc_said_word (said, self->shown, self->year);
      GtkWidget *label = make_label (text);

      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (box), label);
    }
  if (choice != NULL)
    gtk_box_append (GTK_BOX (box), choice);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  return box;
}

static void
ask_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GPtrArray *said = acc_said_list (task_data, cancellable);

  if (said != NULL)
    g_task_return_pointer (task, said, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error_if_cancelled (task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  AccStatCard *card = ACC_STAT_CARD (source);
  State *self = get_state (card);
  g_autoptr (GPtrArray) said = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWidget *box;

  /* Closed, or opened again, meanwhile. */
  if (said == NULL || self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable || said->len == 0)
    return;
  self->said = g_steal_pointer (&said);
  g_set_object (&self->edition, acc_said_get_shown (g_task_get_task_data (G_TASK (result))));
  box = acc_proof_view_get_box (gtk_menu_button_get_popover (self->button));
  self->box = make_box (self);
  gtk_box_append (GTK_BOX (box), self->box);
  self->changed (card);
}

/* What is chosen stays: whoever saves the picture from the popover is asked for a file when that is closed. */
static void
closed_cb (AccStatCard *card)
{
  State *self = g_object_get_data (G_OBJECT (card), STATE);

  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  if (self->box != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->box)), self->box);
  self->box = NULL;
}

static gboolean
find_claim (AccStatCard *card,
            AccClaim    *claim)
{
  const AccMoment *moment = acc_copy_find_moment (GTK_WIDGET (card));
  const char *id = acc_stat_card_get_item (card)->claim;

  return moment != NULL && id != NULL && acc_claim_find (moment, id, claim);
}

void
acc_stat_editions_fill (AccStatCard   *card,
                        GtkMenuButton *button,
                        GCallback      changed)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  AccSaidQuestion *question;
  g_autoptr (GTask) task = NULL;
  AccClaim claim;
  State *self;

  closed_cb (card);
  g_object_set_data (G_OBJECT (card), STATE, NULL);
  if (!find_claim (card, &claim) || (question = acc_said_question_new (&claim)) == NULL)
    return;
  self = g_new0 (State, 1);
  self->card = card;
  self->claim = g_strdup (acc_stat_card_get_item (card)->claim);
  g_set_object (&self->points, acc_stat_card_get_item (card)->points);
  self->button = button;
  self->changed = (void (*) (AccStatCard *)) changed;
  self->shown = claim.value;
  self->year = claim.year;
  self->chosen = -1;
  self->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (card), STATE, self, state_free);
  g_signal_handlers_disconnect_by_func (popover, closed_cb, card);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), card, G_CONNECT_SWAPPED);
  task = g_task_new (card, self->cancellable, answered_cb, NULL);
  g_task_set_task_data (task, question, (GDestroyNotify) acc_said_question_free);
  g_task_run_in_thread (task, ask_in_thread);
}
