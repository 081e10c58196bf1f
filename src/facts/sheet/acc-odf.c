/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes an OpenDocument package. libarchive, which reads ZIP files elsewhere, puts times and owners into an extra field of every entry: the
 * media type would not stand where others look for it, and no two files would be equal. */

#include "config.h"

#include "facts/sheet/acc-odf.h"

#include <string.h>
#include <zlib.h>

#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\""
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* 1 January 1980, the first day that a ZIP can name. */
#define DOS_DATE 0x21
#define DEFLATED 8

typedef struct
{
  GByteArray *zip, *directory;
  guint16 n;
} Package;

static void
put (GByteArray *bytes,
     guint32     value,
     guint       n)
{
  for (guint i = 0; i < n; i++, value >>= 8)
    {
      guint8 byte = value & 255;

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* What both headers of an entry say. */
static void
put_header (GByteArray *bytes,
            gboolean    deflated,
            guint32     crc,
            gsize       packed,
            gsize       size,
            gsize       name)
{
  put (bytes, 20, 2); /* version needed */
  put (bytes, 0, 2);
  put (bytes, deflated ? DEFLATED : 0, 2);
  put (bytes, 0, 2);
  put (bytes, DOS_DATE, 2);
  put (bytes, crc, 4);
  put (bytes, (guint32) packed, 4);
  put (bytes, (guint32) size, 4);
  put (bytes, (guint32) name, 2);
  put (bytes, 0, 2); /* no extra field */
}

/* NULL where it cannot be. */
static GByteArray *
deflate_text (const char *text,
              gsize       size)
{
  z_stream stream = { .next_in = (Bytef *) text, .avail_in = (uInt) size };
  GByteArray *packed;

  if (deflateInit2 (&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return NULL;
  packed = g_byte_array_new ();
  g_byte_array_set_size (packed, (guint) deflateBound (&stream, (uLong) size));
  stream.next_out = packed->data;
  stream.avail_out = packed->len;
  if (deflate (&stream, Z_FINISH) != Z_STREAM_END)
    g_clear_pointer (&packed, g_byte_array_unref);
  else
    g_byte_array_set_size (packed, (guint) stream.total_out);
  deflateEnd (&stream);
  return packed;
}

static void
add_entry (Package    *self,
           const char *name,
           const char *text,
           gboolean    compress)
{
  gsize size = strlen (text), offset = self->zip->len;
  guint32 crc = (guint32) crc32 (0, (const Bytef *) text, (uInt) size);
  g_autoptr (GByteArray) deflated = compress ? deflate_text (text, size) : NULL;
  const guint8 *data = deflated != NULL ? deflated->data : (const guint8 *) text;
  gsize packed = deflated != NULL ? deflated->len : size;

  put (self->zip, 0x04034b50, 4);
  put_header (self->zip, deflated != NULL, crc, packed, size, strlen (name));
  g_byte_array_append (self->zip, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->zip, data, (guint) packed);

  put (self->directory, 0x02014b50, 4);
  put (self->directory, 20, 2); /* version made by */
  put_header (self->directory, deflated != NULL, crc, packed, size, strlen (name));
  put (self->directory, 0, 2); /* comment */
  put (self->directory, 0, 2); /* disk */
  put (self->directory, 0, 2);
  put (self->directory, 0, 4); /* attributes */
  put (self->directory, (guint32) offset, 4);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
  self->n++;
}

void
acc_odf_append_escaped (GString    *xml,
                        const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (xml, "&amp;");
      else if (c == '<')
        g_string_append (xml, "&lt;");
      else if (c == '>')
        g_string_append (xml, "&gt;");
      else if (c == '"')
        g_string_append (xml, "&quot;");
      else if (c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xfffe && c != 0xffff))
        g_string_append_unichar (xml, c);
    }
}

char *
acc_odf_make_language (const char *language)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);
  const char *country = parts[0] != NULL && parts[1] != NULL ? parts[1] : "none";

  return g_strdup_printf (" fo:language=\"%s\" fo:country=\"%s\" style:language-asian=\"%s\" style:country-asian=\"%s\" style:language-complex=\"%s\" style:country-complex=\"%s\"",
                          parts[0], country, parts[0], country, parts[0], country);
}

static void
add_element (GString    *xml,
             const char *name,
             const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (xml, "<%s>", name);
  acc_odf_append_escaped (xml, text);
  g_string_append_printf (xml, "</%s>", name);
}

static void
add_manifest (Package    *self,
              const char *media_type,
              gboolean    settings)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml", "settings.xml" };
  GString *xml = g_string_new (XML "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">");

  g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"%s\"/>", media_type);
  for (guint i = 0; i < G_N_ELEMENTS (parts) - (settings ? 0 : 1); i++)
    g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>", parts[i]);
  g_string_append (xml, "</manifest:manifest>\n");
  add_entry (self, "META-INF/manifest.xml", xml->str, TRUE);
  g_string_free (xml, TRUE);
}

/**
 * acc_odf_pack:
 * @media_type: %ACC_ODF_TEXT or %ACC_ODF_SPREADSHEET
 *
 * Returns: (transfer full): the file
 */
GBytes *
acc_odf_pack (const char   *media_type,
              const AccOdf *document)
{
  Package self = { .zip = g_byte_array_new (), .directory = g_byte_array_new () };
  g_autoptr (GString) content = g_string_new (XML "<office:document-content" NAMESPACES ">");
  g_autoptr (GString) styles = g_string_new (XML "<office:document-styles" NAMESPACES "><office:styles>");
  g_autoptr (GString) meta = g_string_new (XML "<office:document-meta" NAMESPACES "><office:meta>");
  gsize at;

  g_string_append_printf (content, "<office:automatic-styles>%s</office:automatic-styles><office:body>%s</office:body></office:document-content>\n",
                          document->automatic != NULL ? document->automatic : "", document->body);
  g_string_append_printf (styles, "%s</office:styles></office:document-styles>\n", document->styles != NULL ? document->styles : "");
  add_element (meta, "meta:generator", "Accession/" ACC_VERSION);
  add_element (meta, "dc:title", document->title);
  add_element (meta, "dc:description", document->description);
  add_element (meta, "dc:language", document->language);
  g_string_append (meta, "</office:meta></office:document-meta>\n");

  add_entry (&self, "mimetype", media_type, FALSE);
  add_entry (&self, "content.xml", content->str, TRUE);
  add_entry (&self, "styles.xml", styles->str, TRUE);
  add_entry (&self, "meta.xml", meta->str, TRUE);
  if (document->settings != NULL)
    {
      g_autofree char *settings = g_strconcat (XML "<office:document-settings" NAMESPACES "><office:settings>", document->settings,
                                               "</office:settings></office:document-settings>\n", NULL);

      add_entry (&self, "settings.xml", settings, TRUE);
    }
  add_manifest (&self, media_type, document->settings != NULL);

  at = self.zip->len;
  g_byte_array_append (self.zip, self.directory->data, self.directory->len);
  put (self.zip, 0x06054b50, 4);
  put (self.zip, 0, 4);
  put (self.zip, self.n, 2);
  put (self.zip, self.n, 2);
  put (self.zip, self.directory->len, 4);
  put (self.zip, (guint32) at, 4);
  put (self.zip, 0, 2);
  g_byte_array_unref (self.directory);
  return g_byte_array_free_to_bytes (self.zip);
}
