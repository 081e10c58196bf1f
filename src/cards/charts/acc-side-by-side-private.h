/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cards/charts/acc-side-by-side.h"

G_BEGIN_DECLS

/* What the table and its layout share. */

#define COLUMNS_MAX ACC_PLACE_COMPARED_MAX

typedef struct
{
  GtkWidget *name; /* of the column, where cells stand below each other; in a group's heading the head of the column */
  GtkWidget *box, *marks, *label;
  GtkWidget *order; /* behind a date: which of them it is */
} Cell;

/* The heading of a group is a line too: its cells are the names of the columns. */
typedef struct
{
  GtkWidget *heading, *label, *differs;
  gboolean shown;
  Cell cells[COLUMNS_MAX];
} Line;

struct _AccSideBySide
{
  GtkWidget parent_instance;

  AccCompareTable *table; /* what is shown; NULL before there is any */
  GtkWidget *nothing;
  GPtrArray *lines; /* of Line; a group is its heading and a line for each row */
  guint n_groups, n_columns;
  gboolean only; /* the rows that differ */
  gboolean stacked; /* as last allocated */
};

/* Of a line by its number: whether it is the heading of a group. */
gboolean _acc_side_by_side_is_heading (AccSideBySide *self, guint line);

void _acc_side_by_side_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline);
void _acc_side_by_side_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void _acc_side_by_side_draw (AccSideBySide *self, GtkSnapshot *snapshot);

G_END_DECLS
