/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With what a document was drawn: the libraries and the fonts, of which another version may draw other bytes. */

#include "config.h"

#include "report/document/acc-report-drawing-private.h"

#include <cairo.h>
#include <hb.h>
#include <pango/pango.h>
#include <string.h>
#include <zlib.h>

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A font by its name and the table "head" of its file, which has the file's revision, day and checksum. */
static char *
identify_font (PangoFont *font)
{
  PangoFontDescription *description = pango_font_describe_with_absolute_size (font);
  g_autofree char *name = pango_font_description_to_string (description);
  hb_blob_t *head = hb_face_reference_table (hb_font_get_face (pango_font_get_hb_font (font)), HB_TAG ('h', 'e', 'a', 'd'));
  unsigned int length;
  const char *data = hb_blob_get_data (head, &length);
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data != NULL ? (const guchar *) data : (const guchar *) "", length);

  hb_blob_destroy (head);
  pango_font_description_free (description);
  return g_strconcat (name, " ", digest, NULL);
}

/**
 * _acc_document_describe_drawing:
 * @fonts: (element-type PangoFont): a set of all that drew it
 *
 * Returns: (transfer full): all that the bytes of what is drawn and packed depend on besides the document
 */
char *
_acc_document_describe_drawing (GHashTable *fonts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *zlib = NULL;
  GHashTableIter iter;
  gpointer font;

  g_hash_table_iter_init (&iter, fonts);
  while (g_hash_table_iter_next (&iter, &font, NULL))
    g_ptr_array_add (names, identify_font (font));
  g_ptr_array_sort (names, compare_texts);
  /* A font has as many objects as it was asked for. */
  for (guint i = 0; i < names->len; i++)
    if (i == 0 || strcmp (names->pdata[i], names->pdata[i - 1]) != 0)
      g_checksum_update (checksum, names->pdata[i], (gssize) strlen (names->pdata[i]) + 1);
  /* "1.3.1.zlib-ng": a value has no hyphen. */
  zlib = g_strdelimit (g_strdup (zlibVersion ()), "-", '.');
  return g_strdup_printf ("cairo-%s_pango-%s_harfbuzz-%s_zlib-%s_fonts-%.16s", cairo_version_string (), pango_version_string (), hb_version_string (),
                          zlib, g_checksum_get_string (checksum));
}
