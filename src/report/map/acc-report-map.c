/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map as SVG: the tiles of the window, drawn without one. Pango measures the words, so that no line is longer than it has room. */

#include "config.h"

#include "report/map/acc-report-map.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-map.h"
#include "facts/session/acc-place.h"
#include "locale/acc-locale.h"

#define MARGIN 18.0
#define TILE_WIDTH 42.0
#define TILE_HEIGHT 27.0
#define GAP 3.0
#define BLOCK_GAP 18.0
#define LINE_GAP 12.0
#define ROWS_MIN 2
#define ROWS_MAX 4 /* of a block, where fewer do not fit */
#define COLUMNS_MIN 3
#define STROKE 1.6
#define RADIUS 4.0
#define CUT 10.0 /* of the corner that stands for a reservation */
#define INK "#241f31"

/* Font sizes, in pixels. */
#define TITLE_SIZE 20.0
#define TEXT_SIZE 14.0
#define SMALL_SIZE 12.0

typedef struct
{
  GString *out;
  PangoContext *context;
  double width; /* of all */
  gboolean rtl;
  char color[8]; /* of the treaty */
} Svg;

static void
add_pair (Svg        *self,
          const char *name,
          double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (self->out, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%.5g", round (value * 10) / 10));
}

/* From the edge at which reading begins. */
static double
mirror (Svg   *self,
        double x,
        double width)
{
  return self->rtl ? self->width - x - width : x;
}

static PangoLayout *
lay_out (Svg        *self,
         const char *text,
         double      size,
         gboolean    bold,
         double      width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (bold ? "sans-serif bold" : "sans-serif");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, width > 0 ? (int) (width * PANGO_SCALE) : -1);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* A text in the lines that it takes. X: from the edge at which reading begins; Y: of its top. Returns its height. */
static double
add_text (Svg        *self,
          const char *text,
          double      size,
          gboolean    bold,
          double      x,
          double      y,
          double      width,
          const char *color)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, size, bold, width);
  int n = pango_layout_get_line_count (layout);
  double line = ceil (size * 1.35);

  for (int i = 0; i < n; i++)
    {
      PangoLayoutLine *one = pango_layout_get_line_readonly (layout, i);
      g_autofree char *words = g_strstrip (g_strndup (text + one->start_index, (gsize) one->length));
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      /* "start" is where the language begins to read. */
      g_string_append (self->out, "<text");
      add_pair (self, "x", mirror (self, x, 0));
      add_pair (self, "y", y + i * line + size);
      add_pair (self, "font-size", size);
      g_string_append_printf (self->out, " fill=\"%s\"%s>%s</text>\n", color, bold ? " font-weight=\"bold\"" : "", escaped);
    }
  return n * line;
}

static double
measure_text (Svg        *self,
              const char *text,
              double      size,
              double      width,
              double     *height)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, size, FALSE, width);
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  if (height != NULL)
    *height = pango_layout_get_line_count (layout) * ceil (size * 1.35);
  return logical.width;
}

static void
add_rect (Svg        *self,
          double      x,
          double      y,
          double      inset,
          const char *attributes)
{
  g_string_append (self->out, "<rect");
  add_pair (self, "x", x + inset);
  add_pair (self, "y", y + inset);
  add_pair (self, "width", TILE_WIDTH - 2 * inset);
  add_pair (self, "height", TILE_HEIGHT - 2 * inset);
  add_pair (self, "rx", RADIUS);
  g_string_append_printf (self->out, "%s/>", attributes);
}

static void
add_line (Svg   *self,
          double x1,
          double y1,
          double x2,
          double y2,
          double opacity)
{
  g_string_append (self->out, "<line");
  add_pair (self, "x1", x1);
  add_pair (self, "y1", y1);
  add_pair (self, "x2", x2);
  add_pair (self, "y2", y2);
  add_pair (self, "stroke-opacity", opacity);
  g_string_append_printf (self->out, " stroke=\"%s\"/>", self->color);
}

/* The upper corner at which reading ends is off. */
static void
add_cut (Svg   *self,
         double x,
         double y)
{
  double sign = self->rtl ? -1 : 1, start = self->rtl ? x + TILE_WIDTH : x, end = self->rtl ? x : x + TILE_WIDTH;

  g_string_append (self->out, "<polygon points=\"");
  g_string_append_printf (self->out, "%d,%d %d,%d %d,%d %d,%d %d,%d", (int) start, (int) y, (int) (end - sign * CUT), (int) y, (int) end, (int) (y + CUT), (int) end,
                          (int) (y + TILE_HEIGHT), (int) start, (int) (y + TILE_HEIGHT));
  g_string_append_printf (self->out, "\" fill=\"%s\"/>", self->color);
}

/* As acc_tile_draw() has it: the filling tells the status, whoever does not tell the colours apart. X: of its left edge. */
static void
add_shape (Svg     *self,
           guint    mark,
           gboolean faint,
           double   x,
           double   y)
{
  g_autofree char *stroke = g_strdup_printf (" fill=\"none\" stroke=\"%s\"", self->color);
  g_autofree char *dashed = g_strdup_printf ("%s stroke-dasharray=\"3 2.5\"", stroke);
  g_autofree char *fill = g_strdup_printf (" fill=\"%s\"", self->color);

  switch (mark & 0x0f)
    {
    case ACC_MARK_FILLED:
      if (mark & ACC_MARK_GAP)
        add_cut (self, x, y);
      else
        add_rect (self, x, y, 0, fill);
      break;
    case ACC_MARK_OUTLINED:
      add_rect (self, x, y, STROKE / 2, stroke);
      break;
    case ACC_MARK_DASHED:
      add_rect (self, x, y, STROKE / 2, dashed);
      break;
    case ACC_MARK_BARRED:
      add_rect (self, x, y, STROKE / 2, stroke);
      add_line (self, x + STROKE * 2, y + TILE_HEIGHT - STROKE * 2, x + TILE_WIDTH - STROKE * 2, y + TILE_HEIGHT - STROKE * 2, 1);
      break;
    case ACC_MARK_CROSSED:
      add_rect (self, x, y, STROKE / 2, stroke);
      /* The code stays legible over it. */
      add_line (self, x + STROKE, y + TILE_HEIGHT - STROKE, x + TILE_WIDTH - STROKE, y + STROKE, 0.6);
      break;
    case ACC_MARK_NONE:
    default:
      if (!faint)
        add_rect (self, x, y, 0, " fill=\"" INK "\" fill-opacity=\"0.09\"");
      break;
    }
}

/* White or black, whichever differs more from the ground: the two are equal at 0.18. */
static const char *
get_ink (guint tone)
{
  double red = pow ((tone >> 16 & 0xff) / 255.0, 2.2), green = pow ((tone >> 8 & 0xff) / 255.0, 2.2), blue = pow ((tone & 0xff) / 255.0, 2.2);

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? "#000000" : "#ffffff";
}

static void
add_tile (Svg              *self,
          AccState         *state,
          const AccMapTile *tile,
          AccBasis          basis,
          guint             tone,
          double            x,
          double            y)
{
  g_autofree char *words = acc_map_tile_word (tile, state, basis), *title = g_markup_escape_text (words, -1);
  g_autofree char *code = g_markup_escape_text (state->iso3, -1);
  gboolean filled = (tile->mark & 0x0f) == ACC_MARK_FILLED, plain = (tile->mark & 0x0f) == ACC_MARK_NONE;

  g_string_append_printf (self->out, "<g><title>%s</title>", title);
  add_shape (self, tile->mark, tile->faint, x, y);
  g_string_append (self->out, "<text");
  add_pair (self, "x", x + TILE_WIDTH / 2);
  add_pair (self, "y", y + TILE_HEIGHT / 2 + SMALL_SIZE * 0.36);
  add_pair (self, "font-size", SMALL_SIZE);
  g_string_append_printf (self->out, " text-anchor=\"middle\" direction=\"ltr\" fill=\"%s\"%s>%s</text></g>\n", filled ? get_ink (tone) : INK,
                          plain && tile->faint ? " fill-opacity=\"0.7\"" : "", code);
}

static guint
count_columns (const AccMapBlock *block,
               guint              rows)
{
  return MAX (COLUMNS_MIN, (block->states->len + rows - 1) / rows);
}

static double
get_width (guint columns)
{
  return columns * (TILE_WIDTH + GAP) - GAP;
}

/* As few rows as let every line of blocks lie in one. */
static guint
find_rows (const GPtrArray *blocks,
           double           width)
{
  guint rows = ROWS_MIN;

  for (; rows < ROWS_MAX; rows++)
    {
      double x = 0, widest = 0;

      for (guint b = 0; b < blocks->len; b++)
        {
          const AccMapBlock *block = blocks->pdata[b];

          x = (block->new_line ? 0 : x + BLOCK_GAP) + get_width (count_columns (block, rows));
          widest = MAX (widest, x);
        }
      if (widest <= width)
        break;
    }
  return rows;
}

typedef struct
{
  AccLedger *ledger;
  guint treaty, tone;
  gint32 day;
  AccBasis basis;
  GArray *tiles; /* AccMapTile, in the order of the blocks */
} Map;

/* FIRST: which of the tiles begins it. */
static void
add_block (Svg               *self,
           const Map         *map,
           const AccMapBlock *block,
           guint              first,
           guint              columns,
           double             x,
           double             y)
{
  AccBundle *bundle = acc_ledger_get_bundle (map->ledger);

  for (guint i = 0; i < block->states->len; i++)
    {
      guint row = i / columns;

      add_tile (self, acc_bundle_get_item (bundle, ACC_TABLE_STATES, g_array_index (block->states, guint, i)), &g_array_index (map->tiles, AccMapTile, first + i), map->basis,
                map->tone, mirror (self, x + i % columns * (TILE_WIDTH + GAP), TILE_WIDTH), y + row * (TILE_HEIGHT + GAP));
    }
}

/* Lines of blocks, the headings of a line above its first row. Returns where they end. */
static double
add_blocks (Svg             *self,
            const Map       *map,
            const GPtrArray *blocks,
            double           y)
{
  double width = self->width - 2 * MARGIN;
  guint rows = find_rows (blocks, width), line = 0, first = 0;

  while (line < blocks->len)
    {
      double x = 0, heading = 0, height = 0;
      guint end = line;
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));

      for (; end < blocks->len; end++)
        {
          const AccMapBlock *block = blocks->pdata[end];
          guint columns = MIN (count_columns (block, rows), MAX (1, (guint) ((width + GAP) / (TILE_WIDTH + GAP))));
          guint needed_rows = (block->states->len + columns - 1) / columns;
          double of_heading, needed = get_width (columns);

          /* A word longer than its block is wide stands out of it. */
          needed = MAX (needed, measure_text (self, acc_map_block_get_name (block), SMALL_SIZE, needed, &of_heading));
          if (end > line && (block->new_line || x + needed > width))
            break;
          heading = MAX (heading, of_heading);
          height = MAX (height, needed_rows * (TILE_HEIGHT + GAP) - GAP);
          g_array_append_val (places, x);
          x += needed + BLOCK_GAP;
        }
      for (guint b = line; b < end; b++)
        {
          const AccMapBlock *block = blocks->pdata[b];
          guint columns = MIN (count_columns (block, rows), MAX (1, (guint) ((width + GAP) / (TILE_WIDTH + GAP))));
          double at = MARGIN + g_array_index (places, double, b - line), of_heading;

          measure_text (self, acc_map_block_get_name (block), SMALL_SIZE, get_width (columns), &of_heading);
          add_text (self, acc_map_block_get_name (block), SMALL_SIZE, FALSE, at, y + heading - of_heading, get_width (columns), INK);
          add_block (self, map, block, first, columns, at, y + heading + GAP);
          first += block->states->len;
        }
      line = end;
      y += heading + GAP + height + LINE_GAP;
    }
  return y;
}

/* The swatches and their words, in lines as wide as there is room. Returns where they end. */
static double
add_legend (Svg     *self,
            gboolean early,
            double   y)
{
  double x = MARGIN;

  for (guint i = 0; i < ACC_MAP_N_MARKS; i++)
    {
      const char *words = acc_map_word_mark (i, early);
      double width = measure_text (self, words, SMALL_SIZE, 0, NULL), needed = TILE_WIDTH + 2 * GAP + width;

      if (x > MARGIN && x + needed > self->width - MARGIN)
        {
          x = MARGIN;
          y += TILE_HEIGHT + 2 * GAP;
        }
      add_shape (self, acc_map_get_mark (i), early, mirror (self, x, TILE_WIDTH), y);
      g_string_append_c (self->out, '\n');
      add_text (self, words, SMALL_SIZE, FALSE, x + TILE_WIDTH + 2 * GAP, y + (TILE_HEIGHT - SMALL_SIZE * 1.35) / 2, 0, INK);
      x += needed + BLOCK_GAP;
    }
  return y + TILE_HEIGHT + LINE_GAP;
}

/* Whence it is, of which edition, and whose acts lie over it. */
static char *
word_source (Map *map)
{
  AccBundle *bundle = acc_ledger_get_bundle (map->ledger);
  g_autofree char *source = acc_words_describe_source (bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, map->treaty))->source);
  GString *text = g_string_new (NULL);

  acc_words_add_sentence (text, acc_own_say (bundle));
  if (source != NULL)
    acc_words_add_sentence (text, acc_locale_compose (_ ("Source: {title}."), "title", source, NULL));
  acc_words_add_sentence (text, acc_locale_compose (_ ("Accession, edition {edition}"), "edition", acc_bundle_get_edition (bundle), NULL));
  return g_string_free (text, FALSE);
}

static void
begin (Svg *self)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();

  self->context = pango_font_map_create_context (fonts);
  pango_context_set_base_dir (self->context, self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language (self->context, pango_language_from_string (acc_locale_get_language ()));
  pango_cairo_context_set_resolution (self->context, 96);
}

/* Around what was drawn, whose height is known by now. */
static GBytes *
end (Svg        *self,
     const char *title,
     const char *sentence,
     double      height)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1), *description = g_markup_escape_text (sentence, -1);
  const char *language = acc_locale_get_language ();
  g_autofree char *tag = g_strdelimit (g_strdup (language), "_", '-');
  GString *whole = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append_printf (whole, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"%s\" direction=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                          " font-family=\"sans-serif\" stroke-width=\"1.6\">\n<title>%s</title>\n<desc>%s</desc>\n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n",
                          tag, self->rtl ? "rtl" : "ltr", (int) self->width, (int) height, (int) self->width, (int) height, escaped, description, (int) self->width, (int) height);
  g_string_append_len (whole, self->out->str, (gssize) self->out->len);
  g_string_append (whole, "</svg>\n");
  g_string_free (self->out, TRUE);
  g_object_unref (self->context);
  return g_string_free_to_bytes (whole);
}

/**
 * acc_report_map_draw:
 * @ledger: a ledger
 * @treaty: position of a treaty
 * @within: (nullable): a region, of whose States alone there are tiles
 * @day: as of which day
 * @basis: how parties are counted
 * @width: in pixels
 *
 * Returns: (transfer full): the picture, as high as it needs
 */
GBytes *
acc_report_map_draw (AccLedger *ledger,
                     guint      treaty,
                     AccRegion *within,
                     gint32     day,
                     AccBasis   basis,
                     double     width)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTreaty *shown = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty);
  g_autoptr (GPtrArray) blocks = acc_map_list_blocks (bundle, within);
  g_autoptr (GArray) tiles = g_array_new (FALSE, FALSE, sizeof (AccMapTile));
  Map map = { ledger, treaty, acc_color_get_tone (shown->sign.color, FALSE, FALSE), day, basis, tiles };
  Svg svg = { .out = g_string_new (NULL), .width = width, .rtl = acc_locale_is_rtl () };
  const AccPlace place = { .kind = within != NULL ? ACC_PLACE_REGION : ACC_PLACE_WORLD, .region = within };
  g_autofree char *title = acc_locale_compose (_ ("{title}: {words}"), "title", acc_place_get_title (&place), "words", acc_locale_treaty_short_title (shown), NULL);
  g_autofree char *sentence = NULL, *source = NULL;
  double room = width - 2 * MARGIN, y = MARGIN;

  for (guint b = 0; b < blocks->len; b++)
    {
      const AccMapBlock *block = blocks->pdata[b];

      for (guint i = 0; i < block->states->len; i++)
        {
          AccMapTile tile;

          acc_map_tile_init (&tile, ledger, g_array_index (block->states, guint, i), treaty, day, basis);
          g_array_append_val (tiles, tile);
        }
    }
  begin (&svg);
  g_snprintf (svg.color, sizeof svg.color, "#%06x", map.tone & 0xffffff);
  sentence = acc_map_word_treaty (ledger, treaty, day, basis, within, tiles);
  source = word_source (&map);
  y += add_text (&svg, title, TITLE_SIZE, TRUE, MARGIN, y, room, INK) + GAP;
  y += add_text (&svg, sentence, TEXT_SIZE, FALSE, MARGIN, y, room, INK) + LINE_GAP;
  y = add_blocks (&svg, &map, blocks, y) + LINE_GAP;
  y = add_legend (&svg, acc_map_is_early (bundle, day), y);
  y += add_text (&svg, source, SMALL_SIZE, FALSE, MARGIN, y, room, INK);
  return end (&svg, title, sentence, ceil (y + MARGIN));
}
