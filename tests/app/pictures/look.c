/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "look.h"

#include "cards/acc-marks.h"

#include <math.h>

#define LEAST_MARK 6 /* px: what is smaller is the dot that holds the place of a treaty never joined, which says no more than nothing would */
#define FEWEST_PIXELS 3

static const char *const kinds[LOOK_N_KINDS] = { "text", "mark", "icon", "focus", "target", "tip" };

/* What is pressed by itself, by the name it has in style sheets. Links within a sentence are as high as its line (2.5.8, inline). */
static const char *const pressed[] = { "button", "row", "switch", "checkbutton", "entry", "spinbutton", "dropdown", "scale", "statetile", "modelbutton" };

Look *
look_new (double letters)
{
  Look *self = g_new0 (Look, 1);

  self->letters = letters;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->faults = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < LOOK_N_KINDS; i++)
    self->measured[i].lowest = INFINITY;
  return self;
}

void
look_free (Look *self)
{
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->faults);
  for (guint i = 0; i < LOOK_N_KINDS; i++)
    g_free (self->measured[i].what);
  g_free (self);
}

char *
look_name (GtkWidget *widget)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; widget != NULL && i < 4; i++, widget = gtk_widget_get_parent (widget))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
      g_autofree char *joined = g_strjoinv (".", classes);

      g_string_append_printf (name, "%s%s%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget), *joined != '\0' ? "." : "", joined);
    }
  return g_string_free (name, FALSE);
}

void
look_measured (Look       *self,
               LookKind    kind,
               double      value,
               double      least,
               GtkWidget  *widget,
               const char *words)
{
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  self->measured[kind].n++;
  if (value >= least && value >= self->measured[kind].lowest)
    return;
  name = look_name (widget);
  if (value < self->measured[kind].lowest)
    {
      self->measured[kind].lowest = value;
      g_free (self->measured[kind].what);
      self->measured[kind].what = g_strdup_printf ("%s, %s: %s", self->page, name, words);
    }
  if (value >= least)
    return;
  key = g_strdup_printf ("%s %s %.0f", kinds[kind], name, value);
  if (g_hash_table_add (self->seen, g_steal_pointer (&key)))
    g_ptr_array_add (self->faults, g_strdup_printf ("%s of %.2f, not %.1f: %s, %s: %s", kinds[kind], value, least, self->page, name, words));
}

/* The rectangle of a widget, where all of it is to be seen; FALSE where it is not. */
static gboolean
get_visible (GtkWidget    *window,
             GtkWidget    *widget,
             GdkPixbuf    *picture,
             GdkRectangle *area)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, window, &bounds) || bounds.size.width < 1 || bounds.size.height < 1)
    return FALSE;
  for (GtkWidget *above = gtk_widget_get_parent (widget); above != NULL && above != window; above = gtk_widget_get_parent (above))
    {
      graphene_rect_t rect, cut;

      if (gtk_widget_get_overflow (above) == GTK_OVERFLOW_HIDDEN && gtk_widget_compute_bounds (above, window, &rect)
          && (!graphene_rect_intersection (&bounds, &rect, &cut) || !graphene_rect_equal (&cut, &bounds)))
        return FALSE;
    }
  return contrast_area (picture, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height, 0, area) && area->width >= floor (bounds.size.width)
         && area->height >= floor (bounds.size.height);
}

/* Takes what is beside each other and not of the ground, and grows the box around it. */
static void
flood (GdkPixbuf          *picture,
       const GdkRectangle *area,
       Shade               ground,
       gboolean           *taken,
       int                 x,
       int                 y,
       GdkRectangle       *box)
{
  gsize at = (gsize) (y - area->y) * area->width + (x - area->x);
  GdkRectangle pixel = { x, y, 1, 1 };

  if (x < area->x || y < area->y || x >= area->x + area->width || y >= area->y + area->height || taken[at] || contrast_ratio (contrast_get (picture, x, y), ground) < 1.1)
    return;
  taken[at] = TRUE;
  if (box->width == 0)
    *box = pixel;
  else
    gdk_rectangle_union (box, &pixel, box);
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      flood (picture, area, ground, taken, x + dx, y + dy, box);
}

static void
look_at_marks (Look               *self,
               GtkWidget          *marks,
               GdkPixbuf          *picture,
               const GdkRectangle *area)
{
  Shade ground = contrast_ground (picture, area);
  g_autofree gboolean *taken = g_new0 (gboolean, (gsize) area->width * area->height);

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        GdkRectangle box = { 0, 0, 0, 0 };
        g_autofree char *words = NULL;
        Shade shade;
        double ratio;

        flood (picture, area, ground, taken, x, y, &box);
        if (MIN (box.width, box.height) < LEAST_MARK * self->letters)
          continue;
        ratio = contrast_strongest (picture, &box, ground, FEWEST_PIXELS, &shade);
        words = g_strdup_printf ("#%02x%02x%02x on #%02x%02x%02x", shade.red, shade.green, shade.blue, ground.red, ground.green, ground.blue);
        look_measured (self, LOOK_OF_MARKS, ratio, LOOK_MARK, marks, words);
      }
}

static void
look_at_icon (Look               *self,
              GtkWidget          *icon,
              GdkPixbuf          *picture,
              const GdkRectangle *area)
{
  GdkRectangle around;
  Shade ground, shade;
  double ratio;
  g_autofree char *words = NULL;

  contrast_area (picture, area->x, area->y, area->width, area->height, 2, &around);
  ground = contrast_ground (picture, &around);
  /* Its lines are as thin as a pixel, and seldom on one. */
  ratio = contrast_strongest (picture, area, ground, 1, &shade);
  words = g_strdup_printf ("%s, #%02x%02x%02x on #%02x%02x%02x", GTK_IS_IMAGE (icon) ? gtk_image_get_icon_name (GTK_IMAGE (icon)) : "", shade.red, shade.green, shade.blue, ground.red,
                           ground.green, ground.blue);
  look_measured (self, LOOK_OF_ICONS, ratio, LOOK_MARK, icon, words);
}

static void
look_at_target (Look      *self,
                GtkWidget *window,
                GtkWidget *widget)
{
  graphene_rect_t bounds;
  g_autofree char *words = NULL;

  if (!gtk_widget_compute_bounds (widget, window, &bounds))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (pressed); i++)
    if (g_str_equal (gtk_widget_get_css_name (widget), pressed[i]))
      {
        /* A row that does nothing when it is pressed is a line of text. */
        if (GTK_IS_LIST_BOX_ROW (widget) && !gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)))
          return;
        words = g_strdup_printf ("%.1f × %.1f px", bounds.size.width, bounds.size.height);
        look_measured (self, LOOK_OF_TARGETS, MIN (bounds.size.width, bounds.size.height), LOOK_TARGET, widget, words);
      }
}

/* Whether a property of the widget holds the words, in capitals or not. */
static gboolean
is_said (GtkWidget            *widget,
         GtkAccessibleProperty property,
         const char           *words)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, words);
  g_autofree char *folded = g_utf8_casefold (other != NULL ? other : words, -1);
  g_autofree char *sought = g_utf8_casefold (words, -1);

  return strstr (folded, sought) != NULL;
}

/* What the pointer brings up is said without it too: it is the name or the description of the widget, or stands in a label. */
static void
look_at_tip (Look      *self,
             GtkWidget *widget)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);
  gboolean said = FALSE;

  if (tip == NULL || *tip == '\0')
    return;
  for (GtkWidget *at = widget; at != NULL && !said; at = at == widget ? gtk_widget_get_first_child (widget) : gtk_widget_get_next_sibling (at))
    {
      said = is_said (at, GTK_ACCESSIBLE_PROPERTY_LABEL, tip) || is_said (at, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip)
             || (GTK_IS_LABEL (at) && strstr (gtk_label_get_text (GTK_LABEL (at)), tip) != NULL);
    }
  look_measured (self, LOOK_OF_TIPS, said, 1, widget, tip);
}

static void
look_at_widget (Look      *self,
                GtkWidget *window,
                GtkWidget *widget,
                GdkPixbuf *picture)
{
  GdkRectangle area;

  if (!gtk_widget_get_mapped (widget))
    return;
  look_at_tip (self, widget);
  if (gtk_widget_is_sensitive (widget))
    {
      look_at_target (self, window, widget);
      if (ACC_IS_MARKS (widget) && get_visible (window, widget, picture, &area))
        look_at_marks (self, widget, picture, &area);
      else if (((GTK_IS_IMAGE (widget) && gtk_image_get_icon_name (GTK_IMAGE (widget)) != NULL) || g_str_equal (gtk_widget_get_css_name (widget), "arrow"))
               && get_visible (window, widget, picture, &area))
        look_at_icon (self, widget, picture, &area);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_at_widget (self, window, child, picture);
}

void
look_at (Look       *self,
         GtkWidget  *window,
         GdkPixbuf  *picture,
         const char *page)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  self->page = page;
  gdk_paintable_snapshot (paintable, snapshot, gdk_pixbuf_get_width (picture), gdk_pixbuf_get_height (picture));
  node = gtk_snapshot_free_to_node (snapshot);
  look_at_texts (self, window, node, picture);
  look_at_widget (self, window, window, picture);
}

void
look_tell (Look       *self,
           const char *file,
           gboolean    strict)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < LOOK_N_KINDS; i++)
    g_string_append_printf (text, "%s: %u, lowest %.2f (%s)\n", kinds[i], self->measured[i].n, self->measured[i].lowest, self->measured[i].what);
  for (guint i = 0; i < self->faults->len; i++)
    {
      g_string_append_printf (text, "FAULT: %s\n", (const char *) self->faults->pdata[i]);
      g_test_message ("%s", (const char *) self->faults->pdata[i]);
    }
  g_file_set_contents (file, text->str, -1, &error);
  g_assert_no_error (error);
  if (strict && self->faults->len > 0)
    g_test_fail ();
}
