/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laid out text, kept as long as it is used. */
#include "config.h"

#include "timeline/acc-timeline-text.h"

#include <math.h>
#include <string.h>

#define MOST_KEPT 1500
#define MIN_CUT_EM 5.5 /* a label that is cut says at least so much */
#define CHAR_EM 0.33   /* a letter is wider than that on average */

struct _AccTimelineTexts
{
  PangoContext *context;
  PangoFontDescription *fonts[ACC_TIMELINE_N_TEXTS];
  PangoAttrList *figures; /* tabular */
  PangoAttrList *letters; /* NULL: they are joined as the font does it */
  GHashTable *table;      /* AccTimelineText to itself */
  guint frame;
  double em;
};

static const struct
{
  double size;
  gboolean bold;
  gboolean figures;
} roles[] = {
  [ACC_TIMELINE_TEXT_LABEL] = { 0.93, FALSE, FALSE },
  [ACC_TIMELINE_TEXT_TICK] = { 0.85, FALSE, TRUE },
  [ACC_TIMELINE_TEXT_TICK_MAJOR] = { 0.85, TRUE, TRUE },
  [ACC_TIMELINE_TEXT_BADGE] = { 0.82, TRUE, TRUE },
  [ACC_TIMELINE_TEXT_LANE] = { 0.93, TRUE, FALSE },
  [ACC_TIMELINE_TEXT_SMALL] = { 0.8, FALSE, TRUE },
  [ACC_TIMELINE_TEXT_HANDLE] = { 0.93, TRUE, TRUE },
  [ACC_TIMELINE_TEXT_TITLE] = { 1.4, TRUE, FALSE },
};

static guint
text_hash (gconstpointer data)
{
  const AccTimelineText *text = data;

  return g_str_hash (text->string) ^ (text->role * 2654435761u) ^ ((guint) text->most * 40503u);
}

static gboolean
text_equal (gconstpointer a,
            gconstpointer b)
{
  const AccTimelineText *x = a, *y = b;

  return x->role == y->role && x->most == y->most && strcmp (x->string, y->string) == 0;
}

static void
text_free (gpointer data)
{
  AccTimelineText *text = data;

  g_object_unref (text->layout);
  g_free (text->string);
  g_free (text);
}

/**
 * acc_timeline_texts_new:
 * @context: with the font of the surroundings
 *
 * Returns: (transfer full): an empty store
 */
AccTimelineTexts *
acc_timeline_texts_new (PangoContext *context)
{
  AccTimelineTexts *self = g_new0 (AccTimelineTexts, 1);
  PangoFontMetrics *metrics;

  self->context = g_object_ref (context);
  self->table = g_hash_table_new_full (text_hash, text_equal, text_free, NULL);
  self->figures = pango_attr_list_new ();
  pango_attr_list_insert (self->figures, pango_attr_font_features_new ("tnum=1"));
  for (guint i = 0; i < ACC_TIMELINE_N_TEXTS; i++)
    {
      PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
      double size = pango_font_description_get_size (font) * roles[i].size;

      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (font, size);
      else
        pango_font_description_set_size (font, (int) size);
      if (roles[i].bold)
        pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
      self->fonts[i] = font;
    }
  metrics = pango_context_get_metrics (context, pango_context_get_font_description (context), NULL);
  self->em = (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) / (double) PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  return self;
}

void
acc_timeline_texts_free (AccTimelineTexts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->table);
  for (guint i = 0; i < ACC_TIMELINE_N_TEXTS; i++)
    pango_font_description_free (self->fonts[i]);
  pango_attr_list_unref (self->figures);
  g_clear_pointer (&self->letters, pango_attr_list_unref);
  g_object_unref (self->context);
  g_free (self);
}

void
acc_timeline_texts_keep_letters (AccTimelineTexts *self)
{
  self->letters = pango_attr_list_new ();
  pango_attr_list_insert (self->letters, pango_attr_font_features_new ("liga=0, clig=0"));
}

void
acc_timeline_texts_list_fonts (AccTimelineTexts *self,
                               GHashTable       *fonts)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    for (GSList *lines = pango_layout_get_lines_readonly (((AccTimelineText *) key)->layout); lines != NULL; lines = lines->next)
      for (GSList *run = ((PangoLayoutLine *) lines->data)->runs; run != NULL; run = run->next)
        {
          PangoFont *font = ((PangoGlyphItem *) run->data)->item->analysis.font;

          if (font != NULL)
            g_hash_table_add (fonts, g_object_ref (font));
        }
}

/**
 * acc_timeline_texts_get:
 * @role: how it looks
 * @string: what it says
 * @most: pixels that it may take, 0 for as many as it needs; rounded down when it has to be cut, so that it does not change
 *   with every pixel
 *
 * Returns: (transfer none): the text, good until the next but one acc_timeline_texts_next_frame()
 */
AccTimelineText *
acc_timeline_texts_get (AccTimelineTexts    *self,
                        AccTimelineTextRole  role,
                        const char          *string,
                        double               most)
{
  AccTimelineText key = { .string = (char *) string, .role = role };
  AccTimelineText *text;
  int width, height;

  text = g_hash_table_lookup (self->table, &key);
  if (text != NULL && most > 0 && text->width > most)
    {
      double step = ceil (self->em * 1.5);

      key.most = MAX (floor (most / step) * step, 1);
      text = g_hash_table_lookup (self->table, &key);
    }
  if (text != NULL)
    {
      text->used = self->frame;
      return text;
    }

  text = g_new0 (AccTimelineText, 1);
  text->string = g_strdup (string);
  text->role = role;
  text->most = key.most;
  text->used = self->frame;
  text->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (text->layout, self->fonts[role]);
  pango_layout_set_single_paragraph_mode (text->layout, TRUE);
  pango_layout_set_auto_dir (text->layout, TRUE);
  pango_layout_set_text (text->layout, string, -1);
  /* What Arabic joins is joined. */
  if (roles[role].figures)
    pango_layout_set_attributes (text->layout, self->figures);
  else if (self->letters != NULL && pango_layout_get_direction (text->layout, 0) != PANGO_DIRECTION_RTL)
    pango_layout_set_attributes (text->layout, self->letters);
  if (key.most > 0)
    {
      pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (text->layout, (int) (key.most * PANGO_SCALE));
    }
  pango_layout_get_pixel_size (text->layout, &width, &height);
  if (key.most > 0)
    {
      PangoRectangle logical;

      /* what is written from right to left would stand at the far end of the given width */
      text->cut = pango_layout_is_ellipsized (text->layout);
      pango_layout_get_pixel_extents (text->layout, NULL, &logical);
      width = logical.width;
      pango_layout_set_width (text->layout, (int) (logical.width + 1) * PANGO_SCALE);
    }
  text->width = width;
  text->height = height;
  g_hash_table_add (self->table, text);
  if (key.most == 0 && most > 0 && text->width > most)
    return acc_timeline_texts_get (self, role, string, most);
  return text;
}

/**
 * acc_timeline_texts_get_label:
 * @string: what it says
 * @room: pixels that it may take
 * @wanted: (out): pixels that it takes whole, or about so many when there is no room anyhow
 *
 * Text that has no room is not even laid out, which is most of the work of a new frame.
 *
 * Returns: (transfer none) (nullable): the label, %NULL when too little of it would be seen
 */
AccTimelineText *
acc_timeline_texts_get_label (AccTimelineTexts *self,
                              const char       *string,
                              double            room,
                              double           *wanted)
{
  AccTimelineText *text;

  if (room < MIN_CUT_EM * self->em)
    {
      *wanted = g_utf8_strlen (string, -1) * CHAR_EM * self->em;
      if (*wanted > room)
        return NULL;
    }
  text = acc_timeline_texts_get (self, ACC_TIMELINE_TEXT_LABEL, string, 0);
  *wanted = text->width;
  if (text->width <= room)
    return text;
  return room < MIN_CUT_EM * self->em ? NULL : acc_timeline_texts_get (self, ACC_TIMELINE_TEXT_LABEL, string, room);
}

static gboolean
is_stale (gpointer key,
          gpointer value,
          gpointer data)
{
  return ((AccTimelineText *) key)->used + 2 < ((AccTimelineTexts *) data)->frame;
}

/**
 * acc_timeline_texts_next_frame:
 *
 * Forgets what has not been asked for lately, when there is much.
 */
void
acc_timeline_texts_next_frame (AccTimelineTexts *self)
{
  self->frame++;
  if (g_hash_table_size (self->table) > MOST_KEPT)
    g_hash_table_foreach_remove (self->table, is_stale, self);
}

/**
 * acc_timeline_texts_get_em:
 *
 * Returns: height of a line in pixels, which all sizes follow
 */
double
acc_timeline_texts_get_em (AccTimelineTexts *self)
{
  return self->em;
}

/**
 * acc_timeline_texts_get_font_size:
 *
 * Returns: in pixels
 */
double
acc_timeline_texts_get_font_size (AccTimelineTexts    *self,
                                  AccTimelineTextRole  role)
{
  double size = pango_font_description_get_size (self->fonts[role]) / (double) PANGO_SCALE;
  double dpi = 96;

  if (pango_font_description_get_size_is_absolute (self->fonts[role]))
    return size;
  return size * dpi / 72;
}

const char *
acc_timeline_texts_get_family (AccTimelineTexts *self)
{
  const char *family = pango_font_description_get_family (self->fonts[0]);

  return family != NULL ? family : "sans-serif";
}

gboolean
acc_timeline_text_role_is_bold (AccTimelineTextRole role)
{
  return roles[role].bold;
}
