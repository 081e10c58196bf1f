/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the marks mean: which treaty has which, and how each way to stand to one is drawn. */

#include "config.h"

#include "app/sidebar/acc-legend.h"

#include <glib/gi18n.h>

#include "cards/acc-marks.h"
#include "cards/acc-spoken.h"
#include "facts/claims/acc-standing.h"
#include "locale/acc-locale.h"

static void
append (GtkBox *box, AccSign sign, guint mark, const char *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *marks = acc_marks_new (), *label = gtk_label_new (words);
  g_autofree char *drawn = acc_mark_row_new (sign, mark);

  acc_marks_set_marks (ACC_MARKS (marks), drawn);
  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (row), marks);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (box, row);
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  static const guint marks[] = { ACC_MARK_FILLED, ACC_MARK_FILLED | ACC_MARK_GAP, ACC_MARK_OUTLINED, ACC_MARK_CROSSED, ACC_MARK_BARRED, ACC_MARK_DASHED, ACC_MARK_NONE,
                                 ACC_MARK_FILLED | ACC_MARK_OWN };
  AccSession *session = *(AccSession **) user_data;
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const GArray *treaties = session != NULL ? acc_session_get_treaties (session) : NULL;
  AccTreaty *first = NULL;
  g_autoptr (GString) spoken = g_string_new (NULL);

  for (guint i = 0; treaties != NULL && i < MIN (treaties->len, ACC_SESSION_CARDS); i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccTreaty *treaty = acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_TREATIES, t);

      first = first != NULL ? first : treaty;
      append (GTK_BOX (box), treaty->sign, ACC_MARK_FILLED, acc_locale_treaty_short_title (treaty));
      g_string_append_printf (spoken, "%s; ", acc_locale_treaty_short_title (treaty));
    }
  if (first != NULL)
    gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = 0; first != NULL && i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *words = NULL;

      /* Not before the user has recorded one. */
      if (marks[i] & ACC_MARK_OWN && acc_bundle_get_acts (acc_session_get_bundle (session))->len == 0)
        continue;
      words = acc_mark_word (marks[i], first);
      append (GTK_BOX (box), first->sign, marks[i], words);
      g_string_append_printf (spoken, "%s; ", words);
    }
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  acc_spoken_set_popover (GTK_POPOVER (popover), C_ ("legend", "What the marks mean"), spoken->str);
  gtk_menu_button_set_popover (button, popover);
}

void
acc_legend_say (GtkMenuButton *button)
{
  acc_spoken_set_button (button, C_ ("legend", "What the marks mean"), NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), C_ ("legend", "What the marks mean"));
}

void
acc_legend_install (GtkMenuButton *button, AccSession **session)
{
  gtk_menu_button_set_create_popup_func (button, create_popover, session, NULL);
}
