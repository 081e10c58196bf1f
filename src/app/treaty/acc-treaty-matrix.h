/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/pages/acc-item.h"
#include "facts/session/acc-session.h"
#include "facts/sheet/acc-sheet.h"

G_BEGIN_DECLS

/* Which article of a treaty which State reserved: a row for a State, a cell for an article. */

/* Properties text (a mark), description (in words: "Austria, article 17: reservation"). */
#define ACC_TYPE_MATRIX_CELL (acc_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (AccMatrixCell, acc_matrix_cell, ACC, MATRIX_CELL, AccItem)
struct _AccMatrixCell
{
  AccItem parent_instance;
  char *text, *description;
  int kind; /* AccClaimKind of what counts; where there is anything */
};

#define ACC_MATRIX_STANDS 2

/* Properties code, name, names (in both languages), total (how many articles), spoken (the whole row in words). */
#define ACC_TYPE_MATRIX_ROW (acc_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (AccMatrixRow, acc_matrix_row, ACC, MATRIX_ROW, AccItem)
struct _AccMatrixRow
{
  AccItem parent_instance;
  char *code, *name, *names, *total, *spoken;

  GPtrArray *cells; /* AccMatrixCell, one for each article */
  guint8 *levels;   /* for sorting: ACC_MATRIX_STANDS, 1 withdrawn, 0 none */
  guint n;          /* on how many articles anything stands */
  gboolean shown;
};

/* The articles that anyone reserved or declared on, ascending; "" first where there are general ones. Transfer full, of strings. */
GPtrArray  *acc_matrix_list_articles (AccBundle *bundle, AccTreaty *treaty);
/* A row for each State that ever made one. */
GListStore *acc_matrix_list (AccBundle *bundle, AccTreaty *treaty, GPtrArray *articles);
/* On the date of the session. TRUE when any cell is another now. */
gboolean    acc_matrix_update (GListModel *rows, AccSession *session, GPtrArray *articles);
/* What of it is shown, in its order, as a table that leaves the program; transfer full. */
AccSheet   *acc_matrix_make_sheet (GListModel *rows, AccSession *session, GPtrArray *articles);

G_END_DECLS
