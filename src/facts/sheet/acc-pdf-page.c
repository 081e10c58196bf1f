/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* On which page of a PDF a byte of it is drawn. Nothing here knows how cairo numbers, orders or packs its objects but this: each page has one
 * stream with its text, and they come in the order of the pages. */

#include "config.h"

#include "facts/sheet/acc-pdf-page.h"

#include <gio/gio.h>
#include <string.h>

#define BEGIN "\nstream\n"
#define END "endstream"
#define TEXT "BT\n"

static const char *
find (const char *from,
      const char *end,
      const char *words)
{
  gsize n = strlen (words);

  for (const char *p = from; (gsize) (end - p) >= n && (p = memchr (p, *words, (gsize) (end - p) - n + 1)) != NULL; p++)
    if (memcmp (p, words, n) == 0)
      return p;
  return NULL;
}

/* Whether a stream draws text; one that cannot be unpacked does not. */
static gboolean
draws_text (const char *data,
            gsize       length)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) unpacked = g_converter_input_stream_new (packed, converter);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  const char *drawn;

  /* What follows the packed bytes in the file is no fault. */
  g_output_stream_splice (out, unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  drawn = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out));
  return drawn != NULL && find (drawn, drawn + g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)), TEXT) != NULL;
}

/**
 * acc_pdf_find_page:
 * @pdf: a PDF of cairo's
 * @place: a place in it, in bytes
 *
 * Returns: the page, from 1, that is drawn by what stands there; 0 where that is part of no page, as fonts are, or of all of them
 */
guint
acc_pdf_find_page (GBytes *pdf,
                   gsize   place)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *end = data + length, *at = data + MIN (place, length);
  guint page = 0;

  for (const char *p = data; (p = find (p, end, BEGIN)) != NULL && p + strlen (BEGIN) <= at;)
    {
      const char *begin = p + strlen (BEGIN), *stop = find (begin, end, END);
      gboolean text = stop != NULL && draws_text (begin, (gsize) (stop - begin));

      page += text;
      if (stop == NULL || at < stop)
        return text ? page : 0;
      p = stop;
    }
  return 0;
}
