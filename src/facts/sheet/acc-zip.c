/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes ZIP files. libarchive, which reads them elsewhere, puts times and owners into an extra field of every entry: no two files would be equal, and
 * the media type of an OpenDocument file would not stand where others look for it. */

#include "config.h"

#include "facts/sheet/acc-zip.h"

#include <string.h>
#include <zlib.h>

/* 1 January 1980, the first day that a ZIP can name. */
#define DOS_DATE 0x21
#define DEFLATED 8

struct _AccZip
{
  GByteArray *zip, *directory;
  guint16 n;
};

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
deflate_data (const void *data,
              gsize       size)
{
  z_stream stream = { .next_in = (Bytef *) data, .avail_in = (uInt) size };
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

/**
 * acc_zip_new:
 *
 * Returns: (transfer full): a ZIP without files, to be ended by acc_zip_finish()
 */
AccZip *
acc_zip_new (void)
{
  AccZip *self = g_new0 (AccZip, 1);

  self->zip = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

/**
 * acc_zip_add:
 * @name: ASCII, with "/" between folders
 * @data: what the file holds, less than 4 GiB
 * @size: how many bytes
 * @compress: whether it is deflated
 */
void
acc_zip_add (AccZip     *self,
             const char *name,
             const void *data,
             gsize       size,
             gboolean    compress)
{
  gsize offset = self->zip->len;
  guint32 crc = (guint32) crc32 (0, data, (uInt) size);
  g_autoptr (GByteArray) deflated = compress ? deflate_data (data, size) : NULL;
  const guint8 *bytes = deflated != NULL ? deflated->data : data;
  gsize packed = deflated != NULL ? deflated->len : size;

  put (self->zip, 0x04034b50, 4);
  put_header (self->zip, deflated != NULL, crc, packed, size, strlen (name));
  g_byte_array_append (self->zip, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->zip, bytes, (guint) packed);

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

/**
 * acc_zip_finish:
 * @self: (transfer full): all of it
 *
 * Returns: (transfer full): the file
 */
GBytes *
acc_zip_finish (AccZip *self)
{
  gsize at = self->zip->len;
  GBytes *bytes;

  g_byte_array_append (self->zip, self->directory->data, self->directory->len);
  put (self->zip, 0x06054b50, 4);
  put (self->zip, 0, 4);
  put (self->zip, self->n, 2);
  put (self->zip, self->n, 2);
  put (self->zip, self->directory->len, 4);
  put (self->zip, (guint32) at, 4);
  put (self->zip, 0, 2);
  g_byte_array_unref (self->directory);
  bytes = g_byte_array_free_to_bytes (self->zip);
  g_free (self);
  return bytes;
}
