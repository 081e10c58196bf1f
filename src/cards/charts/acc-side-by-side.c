/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table that becomes a list where it has no room. It lays its cells out itself, because which of the two it is follows from its width. */

#include "config.h"

#include "cards/charts/acc-side-by-side.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-compat.h"
#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/acc-save-sheet.h"
#include "cards/acc-why.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

#define COLUMNS_MAX ACC_PLACE_COMPARED_MAX
#define LINE "acc-line"
#define COLUMN "acc-column"
#define HEADING_LETTERS 26
#define COLUMN_LETTERS 14
#define SPACING 12
#define ROW_SPACING 8
#define GROUP_SPACING 18

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

G_DEFINE_FINAL_TYPE (AccSideBySide, acc_side_by_side, GTK_TYPE_WIDGET)

static gboolean
is_heading (AccSideBySide *self,
            guint          line)
{
  return line % (ACC_COMPARE_N_ROWS + 1) == 0;
}

/* Widths grow with the letters. */
static int
letters (AccSideBySide *self,
         int            n)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * n);
}

typedef struct
{
  gboolean stacked;
  int heading, column; /* widths */
} Frame;

static Frame
frame_for (AccSideBySide *self,
           int            width)
{
  Frame frame = { FALSE, letters (self, HEADING_LETTERS), 0 };

  frame.column = (width - frame.heading - (int) self->n_columns * SPACING) / (int) MAX (1, self->n_columns);
  frame.stacked = frame.column < letters (self, COLUMN_LETTERS);
  if (frame.stacked)
    {
      frame.heading = (width - SPACING) * 2 / 5;
      frame.column = width - SPACING - frame.heading;
    }
  return frame;
}

static int
height_of (GtkWidget *widget,
           int        width)
{
  int height;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
place (AccSideBySide *self,
       GtkWidget     *widget,
       int            x,
       int            y,
       int            width,
       int            height,
       int            whole)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = whole - x - width;
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* Lays a line out at y, or measures it; returns its height. */
static int
lay_line (AccSideBySide *self,
          guint          at,
          const Frame   *frame,
          int            width,
          int            y,
          gboolean       allocate)
{
  Line *line = self->lines->pdata[at];
  int height = height_of (line->heading, frame->stacked ? width : frame->heading);

  if (!frame->stacked)
    {
      for (guint c = 0; c < self->n_columns; c++)
        height = MAX (height, height_of (is_heading (self, at) ? line->cells[c].name : line->cells[c].box, frame->column));
      if (allocate)
        {
          place (self, line->heading, 0, y, frame->heading, height_of (line->heading, frame->heading), width);
          for (guint c = 0; c < self->n_columns; c++)
            {
              GtkWidget *shown = is_heading (self, at) ? line->cells[c].name : line->cells[c].box;

              place (self, shown, frame->heading + SPACING + (int) c * (frame->column + SPACING), y, frame->column, height, width);
              if (!is_heading (self, at))
                gtk_widget_set_child_visible (line->cells[c].name, FALSE);
            }
        }
      return height;
    }
  if (allocate)
    place (self, line->heading, 0, y, width, height, width);
  for (guint c = 0; c < self->n_columns; c++)
    {
      Cell *cell = &line->cells[c];
      int own;

      if (is_heading (self, at) || *gtk_label_get_label (GTK_LABEL (cell->label)) == '\0')
        {
          if (allocate)
            {
              gtk_widget_set_child_visible (cell->name, FALSE);
              if (cell->box != NULL)
                gtk_widget_set_child_visible (cell->box, FALSE);
            }
          continue;
        }
      own = MAX (height_of (cell->name, frame->heading), height_of (cell->box, frame->column));
      height += 2;
      if (allocate)
        {
          place (self, cell->name, 0, y + height, frame->heading, own, width);
          place (self, cell->box, frame->heading + SPACING, y + height, frame->column, own, width);
        }
      height += own;
    }
  return height;
}

static int
lay_out (AccSideBySide *self,
         int            width,
         gboolean       allocate)
{
  Frame frame = frame_for (self, width);
  int y = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      if (!line->shown)
        continue;
      if (y > 0)
        y += is_heading (self, i) ? GROUP_SPACING : frame.stacked ? SPACING : ROW_SPACING;
      y += lay_line (self, i, &frame, width, y, allocate);
    }
  if (y == 0)
    y = height_of (self->nothing, width);
  if (allocate)
    {
      self->stacked = frame.stacked;
      if (gtk_widget_get_visible (self->nothing))
        place (self, self->nothing, 0, 0, width, y, width);
    }
  return y;
}

static void
acc_side_by_side_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = letters (self, 24);
      *natural = letters (self, HEADING_LETTERS + 22 * (int) self->n_columns);
    }
  else
    *minimum = *natural = lay_out (self, for_size >= 0 ? for_size : letters (self, HEADING_LETTERS + 22 * (int) self->n_columns), FALSE);
}

static void
acc_side_by_side_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  lay_out (ACC_SIDE_BY_SIDE (widget), width, TRUE);
}

/* A line between the rows, so that the eye finds its way across. */
static void
acc_side_by_side_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AccSideBySide *self = ACC_SIDE_BY_SIDE (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (acc_side_by_side_parent_class)->snapshot (widget, snapshot);
  acc_widget_get_color (widget, &color);
  color.alpha *= 0.12f;
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];
      graphene_rect_t bounds;

      if (!line->shown || is_heading (self, i) || !gtk_widget_compute_bounds (line->heading, widget, &bounds))
        continue;
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (0, bounds.origin.y - (self->stacked ? SPACING : ROW_SPACING) / 2.0f - 0.5f,
                                                      (float) gtk_widget_get_width (widget), 1));
    }
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
  widget_class->measure = acc_side_by_side_measure;
  widget_class->size_allocate = acc_side_by_side_size_allocate;
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
      Line *line = new_line (self, is_heading (self, i));

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

      set_text (line->label, is_heading (self, i) ? title : acc_compare_table_get_label (r));
      for (guint c = 0; c < self->n_columns; c++)
        {
          set_text (line->cells[c].name, table->names[c]);
          if (!is_heading (self, i))
            fill_cell (self, line, g, r, c);
        }
      if (is_heading (self, i))
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
