/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an OpenDocument text says, so that it can be told where two say something else: both are archives, whose bytes tell a reader nothing. */

#include "config.h"

#include "report/document/acc-report-document.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define CONTENT "content.xml"
/* Many times what the longest briefing has; from strangers comes anything. */
#define MOST_BYTES (16 << 20)

static GString *
read_content (GBytes *odt)
{
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  g_autoptr (GString) content = NULL;
  char buffer[16 * 1024];
  la_ssize_t n = 0;

  archive_read_support_format_zip_seekable (zip);
  if (archive_read_open_memory (zip, g_bytes_get_data (odt, NULL), g_bytes_get_size (odt)) == ARCHIVE_OK)
    while (content == NULL && archive_read_next_header (zip, &entry) == ARCHIVE_OK)
      if (g_strcmp0 (archive_entry_pathname (entry), CONTENT) == 0)
        {
          content = g_string_new (NULL);
          while (content->len <= MOST_BYTES && (n = archive_read_data (zip, buffer, sizeof buffer)) > 0)
            g_string_append_len (content, buffer, n);
        }
  archive_read_free (zip);
  return n == 0 ? g_steal_pointer (&content) : NULL;
}

static void
end_cb (GMarkupParseContext *context,
        const char          *name,
        gpointer             text,
        GError             **error)
{
  if (strcmp (name, "text:p") == 0 || strcmp (name, "text:h") == 0)
    g_string_append_c (text, '\n');
  else if (strcmp (name, "text:tab") == 0)
    g_string_append_c (text, ' ');
}

static void
text_cb (GMarkupParseContext *context,
         const char          *words,
         gsize                length,
         gpointer             text,
         GError             **error)
{
  g_string_append_len (text, words, (gssize) length);
}

/**
 * acc_document_read_odt:
 * @odt: a file, which may be anybody's
 *
 * Returns: (transfer full) (nullable): what it says, a paragraph a line; %NULL where it is no OpenDocument text, or not one that can be read
 */
GBytes *
acc_document_read_odt (GBytes *odt)
{
  const GMarkupParser parser = { .end_element = end_cb, .text = text_cb };
  g_autoptr (GString) content = read_content (odt);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, text, NULL);

  if (content == NULL || !g_markup_parse_context_parse (context, content->str, (gssize) content->len, NULL) || !g_markup_parse_context_end_parse (context, NULL))
    return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
