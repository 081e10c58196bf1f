/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of a paper where pages are saved. In the window a person sees it, so that it may begin as the session has it; the command line does not. */

#include "config.h"

#include "app/acc-save-paper.h"

#include <glib/gi18n.h>

#define PAPER "paper"

/**
 * acc_save_find_paper:
 * @size: a size of paper
 *
 * Returns: that on which the pages of a document fit it; A4 for all but Letter
 */
AccPaper
acc_save_find_paper (GtkPaperSize *size)
{
  return g_strcmp0 (gtk_paper_size_get_name (size), GTK_PAPER_NAME_LETTER) == 0 ? ACC_PAPER_LETTER : ACC_PAPER_A4;
}

void
acc_save_add_paper (GtkFileChooser *chooser)
{
  GtkPaperSize *usual = gtk_paper_size_new (NULL);
  gboolean letter = acc_save_find_paper (usual) == ACC_PAPER_LETTER;
  const char *a4[] = { acc_paper_to_string (ACC_PAPER_A4), C_ ("paper", "A4") };
  const char *us[] = { acc_paper_to_string (ACC_PAPER_LETTER), C_ ("paper", "US Letter") };
  /* The dialog of GTK 4.8 begins with the first, whichever it is told to choose. */
  const char *ids[] = { letter ? us[0] : a4[0], letter ? a4[0] : us[0], NULL };
  const char *names[] = { letter ? us[1] : a4[1], letter ? a4[1] : us[1], NULL };

  gtk_file_chooser_add_choice (chooser, PAPER, C_ ("paper", "Paper"), ids, names);
  gtk_file_chooser_set_choice (chooser, PAPER, ids[0]);
  gtk_paper_size_free (usual);
}

/**
 * acc_save_get_paper:
 * @chooser: one that acc_save_add_paper() was called for
 *
 * Returns: what was chosen; A4 where whoever shows the dialog has no place for a choice
 */
AccPaper
acc_save_get_paper (GtkFileChooser *chooser)
{
  const char *chosen = gtk_file_chooser_get_choice (chooser, PAPER);
  int paper = chosen != NULL ? acc_paper_from_string (chosen) : ACC_PAPER_A4;

  return paper >= 0 ? (AccPaper) paper : ACC_PAPER_A4;
}
