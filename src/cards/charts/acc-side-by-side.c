/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table that becomes a list where it has no room: what stands in it, is copied of it and asked of it. */

#include "config.h"

#include "cards/charts/acc-side-by-side-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/acc-save-sheet.h"
#include "cards/acc-why.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

#define LINE "acc-line"
#define COLUMN "acc-column"

G_DEFINE_FINAL_TYPE (AccSideBySide, acc_side_by_side, GTK_TYPE_WIDGET)

static void
acc_side_by_side_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (acc_side_by_side_parent_class)->snapshot (widget, snapshot);
  _acc_side_by_side_draw (ACC_SIDE_BY_SIDE (widget), snapshot);
}

static GtkSizeRequestMode
acc_side_by_side_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
new_label (AccSideBySide *self,
           const char    *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
new_cell (AccSideBySide *self,
          Cell          *cell,
          gboolean       head)
{
  cell->name = new_label (self, head ? "column-name" : "dim-label");
  gtk_widget_set_parent (cell->name, GTK_WIDGET (self));
  if (head)
    return;
  cell->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_valign (cell->box, GTK_ALIGN_START);
  cell->marks = acc_marks_new ();
  gtk_widget_set_valign (cell->marks, GTK_ALIGN_START);
  gtk_widget_set_margin_top (cell->marks, 3);
  cell->label = new_label (self, "numeric");
  cell->order = new_label (self, "order");
  gtk_label_set_natural_wrap_mode (GTK_LABEL (cell->label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_valign (cell->label, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (cell->order, GTK_ALIGN_BASELINE);
  gtk_label_set_wrap (GTK_LABEL (cell->order), FALSE);
  gtk_widget_set_hexpand (cell->order, TRUE);
  gtk_box_append (GTK_BOX (cell->box), cell->marks);
  gtk_box_append (GTK_BOX (cell->box), cell->label);
  gtk_box_append (GTK_BOX (cell->box), cell->order);
  gtk_widget_set_parent (cell->box, GTK_WIDGET (self));
}

static Line *
new_line (AccSideBySide *self,
          gboolean       head)
{
  Line *line = g_new0 (Line, 1);

  line->shown = TRUE;
  line->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  line->label = new_label (self, head ? "section-title" : NULL);
  line->differs = new_label (self, "differs");
  gtk_widget_set_hexpand (line->label, head);
  gtk_widget_set_valign (line->label, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (line->differs, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line->heading), line->label);
  gtk_box_append (GTK_BOX (line->heading), line->differs);
  gtk_widget_set_visible (line->differs, FALSE);
  gtk_widget_set_parent (line->heading, GTK_WIDGET (self));
  for (guint c = 0; c < self->n_columns; c++)
    new_cell (self, &line->cells[c], head);
  return line;
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_pointer (&line->heading, gtk_widget_unparent);
  for (guint c = 0; c < COLUMNS_MAX; c++)
    {
      g_clear_pointer (&line->cells[c].name, gtk_widget_unparent);
      g_clear_pointer (&line->cells[c].box, gtk_widget_unparent);
    }
  g_free (line);
}

static void
acc_side_by_side_dispose (GObject *object)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  g_clear_pointer (&self->table, acc_compare_table_free);
  G_OBJECT_CLASS (acc_side_by_side_parent_class)->dispose (object);
}

static void
acc_side_by_side_class_init (AccSideBySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_side_by_side_dispose;
  widget_class->measure = _acc_side_by_side_measure;
  widget_class->size_allocate = _acc_side_by_side_size_allocate;
  widget_class->snapshot = acc_side_by_side_snapshot;
  widget_class->get_request_mode = acc_side_by_side_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "sidebyside");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static char *word_copy (GtkWidget *widget);

/* Under the treaty of the line: of a cell what it says of one, of a title what is said of each; by the keyboard, which is on the table, all of it. */
static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (gtk_widget_get_ancestor (widget, ACC_TYPE_SIDE_BY_SIDE));
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), LINE)), first = at / (ACC_COMPARE_N_ROWS + 1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint g = first; self->table != NULL && g < (widget == GTK_WIDGET (self) ? self->n_groups : first + 1); g++)
    {
      char *claims = acc_compare_table_name_claims (self->table, g, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), COLUMN)) - 1);

      if (claims != NULL)
        acc_claim_add_name (names, claims, ACC_DAY_MIN);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* Which line it is of is known by its number, and which column by its own, from 1; 0: of all. */
static void
offer (GtkWidget *widget, guint line, int column)
{
  g_object_set_data (G_OBJECT (widget), LINE, GUINT_TO_POINTER (line));
  g_object_set_data (G_OBJECT (widget), COLUMN, GINT_TO_POINTER (column));
  acc_copy_offer (widget, word_copy);
  acc_why_offer (widget, name_claims);
}

/* Where the pointer is, a row; by the keyboard, and between the rows, the table. */
static char *
word_copy (GtkWidget *widget)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (gtk_widget_get_ancestor (widget, ACC_TYPE_SIDE_BY_SIDE));
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), LINE));
  g_autofree char *words = NULL;
  g_autofree char *sources = NULL;

  if (self->table == NULL)
    return NULL;
  if (at % (ACC_COMPARE_N_ROWS + 1) == 0)
    words = acc_compare_table_dup_table (self->table, self->only);
  else
    words = acc_compare_table_dup_line (self->table, at / (ACC_COMPARE_N_ROWS + 1), (AccCompareRow) (at % (ACC_COMPARE_N_ROWS + 1) - 1));
  sources = acc_compare_table_dup_sources (self->table, at % (ACC_COMPARE_N_ROWS + 1) == 0 ? -1 : (int) (at / (ACC_COMPARE_N_ROWS + 1)));
  return acc_copy_quote_words (widget, words, sources);
}

static char *
word_table (GtkWidget *widget)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (widget);

  return self->table != NULL ? acc_compare_table_dup_table (self->table, self->only) : NULL;
}

static AccSheet *
make_sheet (GtkWidget *widget)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (widget);

  return self->table != NULL ? acc_compare_table_make_sheet (self->table, self->only) : NULL;
}

static void
acc_side_by_side_init (AccSideBySide *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->nothing = new_label (self, "dim-label");
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  offer (GTK_WIDGET (self), 0, 0);
  acc_copy_offer_table (GTK_WIDGET (self), word_table);
  acc_save_offer_sheet (GTK_WIDGET (self), make_sheet);
}

/* Rows and columns that are there already stay, so that what does not change is not drawn again. */
static void
resize (AccSideBySide *self, guint n_groups, guint n_columns)
{
  if (self->n_groups == n_groups && self->n_columns == n_columns)
    return;
  g_ptr_array_set_size (self->lines, 0);
  self->n_groups = n_groups;
  self->n_columns = n_columns;
  for (guint i = 0; i < n_groups * (ACC_COMPARE_N_ROWS + 1); i++)
    {
      Line *line = new_line (self, _acc_side_by_side_is_heading (self, i));

      g_ptr_array_add (self->lines, line);
      offer (line->heading, i, 0);
      for (guint c = 0; c < n_columns && line->cells[c].box != NULL; c++)
        offer (line->cells[c].box, i, (int) c + 1);
    }
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  if (strcmp (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

static void
fill_cell (AccSideBySide *self, Line *line, guint group, AccCompareRow row, guint column)
{
  const AccCompareCell *said = &acc_compare_table_get (self->table, group, row)->cells[column];
  Cell *cell = &line->cells[column];
  g_autofree char *words = acc_compare_table_dup_cell (self->table, group, row, column);
  /* Translators: a cell of a table, spoken: name of the column, title of the row, and what the cell says */
  g_autofree char *spoken = acc_locale_compose (C_ ("cell of a table", "{name}, {row}: {value}"), "name", self->table->names[column], "row",
                                                acc_compare_table_get_label (row), "value", words, NULL);

  set_text (cell->label, said->text);
  set_text (cell->order, acc_compare_table_get_order (said->order));
  gtk_widget_set_visible (cell->marks, said->marks != NULL);
  acc_marks_set_marks (ACC_MARKS (cell->marks), said->marks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_line (AccSideBySide *self, Line *line, gboolean shown)
{
  line->shown = shown;
  gtk_widget_set_visible (line->heading, shown);
  for (guint c = 0; c < self->n_columns; c++)
    {
      gtk_widget_set_visible (line->cells[c].name, shown);
      if (line->cells[c].box != NULL)
        gtk_widget_set_visible (line->cells[c].box, shown);
    }
}

/* Rows that say nothing are not shown, nor is the heading of those of which none is. */
static void
show_lines (AccSideBySide *self)
{
  guint shown = 0;

  for (guint g = 0; g < self->n_groups; g++)
    {
      guint before = shown;

      for (guint r = 0; r < ACC_COMPARE_N_ROWS; r++)
        {
          const AccCompareLine *said = acc_compare_table_get (self->table, g, r);
          gboolean seen = said->said && (!self->only || said->differs);

          show_line (self, self->lines->pdata[g * (ACC_COMPARE_N_ROWS + 1) + 1 + r], seen);
          shown += seen ? 1 : 0;
        }
      show_line (self, self->lines->pdata[g * (ACC_COMPARE_N_ROWS + 1)], shown > before);
    }
  set_text (self->nothing, _ ("No row differs."));
  gtk_widget_set_visible (self->nothing, shown == 0 && self->n_groups > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
acc_side_by_side_set_table (AccSideBySide *self,
                                 AccCompareTable *table)
{
  g_return_if_fail (ACC_IS_SIDE_BY_SIDE (self));
  g_clear_pointer (&self->table, acc_compare_table_free);
  self->table = table;
  resize (self, table->groups->len, table->n_compared);
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];
      guint g = i / (ACC_COMPARE_N_ROWS + 1), r = i % (ACC_COMPARE_N_ROWS + 1) - 1;
      AccTreaty *treaty = g_array_index (table->groups, AccCompareGroup, g).treaty;
      g_autofree char *title = acc_second_add (acc_locale_treaty_short_title (treaty), acc_second_text (treaty->short_title));

      set_text (line->label, _acc_side_by_side_is_heading (self, i) ? title : acc_compare_table_get_label (r));
      for (guint c = 0; c < self->n_columns; c++)
        {
          set_text (line->cells[c].name, table->names[c]);
          if (!_acc_side_by_side_is_heading (self, i))
            fill_cell (self, line, g, r, c);
        }
      if (_acc_side_by_side_is_heading (self, i))
        continue;
      /* Translators: at a row of a table in which the columns say different things */
      set_text (line->differs, _ ("≠ differs"));
      gtk_widget_set_visible (line->differs, acc_compare_table_get (table, g, r)->differs && !acc_compare_table_is_dated (r));
    }
  show_lines (self);
}

const AccCompareTable *
acc_side_by_side_get_table (AccSideBySide *self)
{
  g_return_val_if_fail (ACC_IS_SIDE_BY_SIDE (self), NULL);
  return self->table;
}

void
acc_side_by_side_set_only_differences (AccSideBySide *self,
                                       gboolean       only)
{
  g_return_if_fail (ACC_IS_SIDE_BY_SIDE (self));
  self->only = only;
  if (self->table != NULL)
    show_lines (self);
}

gboolean
acc_side_by_side_is_shown (AccSideBySide *self,
                           guint          group,
                           AccCompareRow  row)
{
  g_return_val_if_fail (ACC_IS_SIDE_BY_SIDE (self) && group < self->n_groups, FALSE);
  return ((Line *) self->lines->pdata[group * (ACC_COMPARE_N_ROWS + 1) + 1 + row])->shown;
}

gboolean
acc_side_by_side_is_stacked (AccSideBySide *self)
{
  g_return_val_if_fail (ACC_IS_SIDE_BY_SIDE (self), FALSE);
  return self->stacked;
}
