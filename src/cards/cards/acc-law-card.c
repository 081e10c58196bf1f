/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legal steps of a State under one treaty. The heading and the rows follow their items; a row says its parts with one voice. */

#include "config.h"

#include "cards/cards/acc-law-card.h"

#include <string.h>

#include "cards/cards/acc-card-private.h"
#include "cards/acc-links.h"
#include "cards/acc-marks.h"
#include "cards/acc-text-line.h"

/* A label that wraps is asked how narrow it can be, which it answers by breaking its text after every letter: dear, and no use. */
#define LEAST_CHARS 10
/* As long as a date in words is. */
#define WHEN_CHARS 26

struct _AccLawCard
{
  GtkWidget parent_instance;

  AccLaw *item;
  AccMarks *marks;
  GtkLabel *title;
  GtkLabel *note; /* the long title, where no mark stands for a treaty */
  GtkListBox *steps;
};

G_DEFINE_FINAL_TYPE (AccLawCard, acc_law_card, GTK_TYPE_WIDGET)

static GtkWidget *
new_text (const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "visible", FALSE,
                                   "width-chars", LEAST_CHARS, "max-width-chars", LEAST_CHARS, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The labels of a row, in the order in which they were made. */
typedef struct
{
  GtkLabel *text, *when, *detail, *links, *source;
} Row;

/* One property, or all of them for a new row: each is dear to set, and mostly one is another. */
static void
update_row (GtkWidget  *widget,
            GParamSpec *pspec,
            AccLawStep *step)
{
  Row *row = g_object_get_data (G_OBJECT (widget), "acc-law-row");
  const char *name = pspec != NULL ? g_param_spec_get_name (pspec) : NULL;
  const char *parts[] = { step->when, step->detail, step->source };

  if (name == NULL || strcmp (name, "when") == 0)
    set_line (row->when, step->when);
  if (name == NULL || strcmp (name, "text") == 0)
    set_line (row->text, step->text);
  if (name == NULL || strcmp (name, "detail") == 0)
    set_line (row->detail, step->detail);
  if (name == NULL || strcmp (name, "links") == 0)
    {
      gtk_label_set_markup (row->links, step->links != NULL ? step->links : "");
      gtk_widget_set_visible (GTK_WIDGET (row->links), step->links != NULL && *step->links != '\0');
    }
  if (name == NULL || strcmp (name, "details") == 0)
    _acc_card_set_tooltip (GTK_WIDGET (row->source), step->details);
  if (name == NULL || strcmp (name, "source") == 0)
    set_line (row->source, step->source);
  if (step->tone == ACC_LAW_STANDS)
    gtk_widget_remove_css_class (widget, "past");
  else
    gtk_widget_add_css_class (widget, "past");
  _acc_card_describe (widget, step->text, parts, G_N_ELEMENTS (parts));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = acc_text_line_new (12);
  GtkWidget *widget = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "child", box, NULL);
  Row *row = g_new0 (Row, 1);

  gtk_box_append (GTK_BOX (box), top);
  row->text = GTK_LABEL (new_text ("step"));
  acc_text_line_append (ACC_TEXT_LINE (top), GTK_WIDGET (row->text));
  gtk_widget_set_hexpand (GTK_WIDGET (row->text), TRUE);
  row->when = GTK_LABEL (new_text ("numeric"));
  acc_text_line_append (ACC_TEXT_LINE (top), GTK_WIDGET (row->when));
  gtk_label_set_max_width_chars (row->when, WHEN_CHARS);
  gtk_label_set_xalign (row->when, 1);
  gtk_label_set_justify (row->when, GTK_JUSTIFY_RIGHT);
  gtk_label_set_yalign (row->when, 0);
  row->detail = GTK_LABEL (new_text ("caption"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->detail));
  row->links = GTK_LABEL (new_text ("caption"));
  g_signal_connect (row->links, "activate-link", G_CALLBACK (acc_links_follow_cb), NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->links));
  row->source = GTK_LABEL (new_text ("caption"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->source));
  gtk_widget_add_css_class (GTK_WIDGET (row->source), "dim-label");
  g_object_set_data_full (G_OBJECT (widget), "acc-law-row", row, g_free);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_row), widget, G_CONNECT_SWAPPED);
  update_row (widget, NULL, item);
  return widget;
}

static void
update_heading (AccLawCard *self)
{
  gtk_label_set_label (self->title, self->item->title);
  _acc_card_set_tooltip (GTK_WIDGET (self->title), self->item->full_title);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), acc_mark_row_get_n (self->item->marks) > 0);
  acc_marks_set_marks (self->marks, self->item->marks);
  set_line (self->note, acc_mark_row_get_n (self->item->marks) == 0 ? self->item->full_title : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->item->title, -1);
}

static void
acc_law_card_dispose (GObject *object)
{
  AccLawCard *self = ACC_LAW_CARD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (acc_law_card_parent_class)->dispose (object);
}

static void
acc_law_card_class_init (AccLawCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_law_card_dispose;
  gtk_widget_class_set_css_name (widget_class, "lawcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
acc_law_card_init (AccLawCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = acc_text_line_new (8);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "reading-card");
  self->marks = ACC_MARKS (acc_marks_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->marks), GTK_ALIGN_CENTER);
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "caption-heading");
  self->steps = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->steps, GTK_SELECTION_NONE);
  acc_text_line_append (ACC_TEXT_LINE (heading), GTK_WIDGET (self->marks));
  acc_text_line_append (ACC_TEXT_LINE (heading), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), heading);
  self->note = GTK_LABEL (new_text ("caption"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->steps));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/**
 * acc_law_card_new:
 * @item: an #AccLaw
 *
 * Returns: (transfer floating): a card that follows @item
 */
GtkWidget *
acc_law_card_new (gpointer item)
{
  AccLawCard *self = g_object_new (ACC_TYPE_LAW_CARD, NULL);

  self->item = g_object_ref (item);
  gtk_list_box_bind_model (self->steps, G_LIST_MODEL (self->item->steps), create_row, NULL, NULL);
  g_signal_connect_object (self->item, "notify", G_CALLBACK (update_heading), self, G_CONNECT_SWAPPED);
  update_heading (self);
  return GTK_WIDGET (self);
}
