/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes an OpenDocument package. */

#include "config.h"

#include "facts/sheet/acc-odf.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#include "facts/sheet/acc-zip.h"

#include "locale/acc-locale.h"

#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"" \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\""
#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

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
  g_auto (GStrv) parts = g_strsplit_set (language, "-_", 2);
  const char *country = parts[0] != NULL && parts[1] != NULL ? parts[1] : "none";

  return g_strdup_printf (" fo:language=\"%s\" fo:country=\"%s\" style:language-asian=\"%s\" style:country-asian=\"%s\" style:language-complex=\"%s\" style:country-complex=\"%s\"",
                          parts[0], country, parts[0], country, parts[0], country);
}

/* "Page 1 of 6" in the language of the process; the numbers are the reader's to fill in. */
static void
append_page_line (GString *xml)
{
  static const char *const fields[] = { "<text:page-number text:select-page=\"current\"/>", "<text:page-count/>" };
  g_autofree char *line = acc_locale_compose (C_ ("print", "Page {number} of {total}"), "number", "\x1a" "0", "total", "\x1a" "1", NULL);
  g_auto (GStrv) parts = g_strsplit (line, "\x1a", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (xml, fields[*parts[i] == '1']);
      acc_odf_append_escaped (xml, parts[i] + (i > 0 ? 1 : 0));
    }
}

char *
acc_odf_make_master (const char       *page,
                     const AccOdfFoot *feet,
                     guint             n_feet)
{
  GString *xml = g_string_new (NULL);

  g_string_append_printf (xml,
                          "<office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties %s"
                          " fo:margin-top=\"2cm\" fo:margin-bottom=\"1.5cm\" fo:margin-left=\"2.2cm\" fo:margin-right=\"2.2cm\" style:writing-mode=\"%s\"/>"
                          "<style:footer-style><style:header-footer-properties fo:margin-top=\"0.6cm\" fo:min-height=\"0.5cm\"/></style:footer-style></style:page-layout></office:automatic-styles>"
                          "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"><style:header style:display=\"false\"><text:p/></style:header>"
                          "<style:footer>",
                          page, acc_locale_is_rtl () ? "rl-tb" : "lr-tb");
  for (guint i = 0; i < n_feet; i++)
    {
      g_autofree char *language = g_strdup (acc_locale_get_language ());

      if (feet[i].text != NULL)
        {
          g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", feet[i].style);
          acc_odf_append_escaped (xml, feet[i].text);
          g_string_append (xml, "</text:p>");
        }
      acc_locale_set_language (feet[i].language);
      g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", feet[i].style);
      append_page_line (xml);
      g_string_append (xml, "</text:p>");
      acc_locale_set_language (language);
    }
  g_string_append (xml, "</style:footer></style:master-page></office:master-styles>");
  return g_string_free (xml, FALSE);
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
add_entry (AccZip     *zip,
           const char *name,
           const char *text,
           gboolean    compress)
{
  acc_zip_add (zip, name, text, strlen (text), compress);
}

void
acc_odf_clear_picture (gpointer picture)
{
  AccOdfPicture *self = picture;

  g_free (self->name);
  g_bytes_unref (self->bytes);
}

static void
add_manifest (AccZip       *self,
              const char   *media_type,
              gboolean      settings,
              const GArray *pictures)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml", "settings.xml" };
  GString *xml = g_string_new (XML "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">");

  g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"%s\"/>", media_type);
  for (guint i = 0; i < G_N_ELEMENTS (parts) - (settings ? 0 : 1); i++)
    g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>", parts[i]);
  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>", g_array_index (pictures, AccOdfPicture, i).name,
                            g_array_index (pictures, AccOdfPicture, i).media_type);
  g_string_append (xml, "</manifest:manifest>\n");
  add_entry (self, "META-INF/manifest.xml", xml->str, TRUE);
  g_string_free (xml, TRUE);
}

const char *
acc_odf_get_packer (void)
{
  return zlibVersion ();
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
  AccZip *zip = acc_zip_new ();
  g_autoptr (GString) content = g_string_new (XML "<office:document-content" NAMESPACES ">");
  g_autoptr (GString) styles = g_string_new (XML "<office:document-styles" NAMESPACES "><office:styles>");
  g_autofree char *language = g_strdelimit (g_strdup (document->language), "_", '-');
  g_autoptr (GString) meta = g_string_new (XML "<office:document-meta" NAMESPACES "><office:meta>");

  g_string_append_printf (content, "<office:automatic-styles>%s</office:automatic-styles><office:body>%s</office:body></office:document-content>\n",
                          document->automatic != NULL ? document->automatic : "", document->body);
  g_string_append_printf (styles, "%s</office:styles>%s</office:document-styles>\n", document->styles != NULL ? document->styles : "", document->master != NULL ? document->master : "");
  add_element (meta, "meta:generator", "Accession/" ACC_VERSION);
  add_element (meta, "dc:title", document->title);
  add_element (meta, "dc:description", document->description);
  add_element (meta, "dc:language", language);
  g_string_append (meta, "</office:meta></office:document-meta>\n");

  add_entry (zip, "mimetype", media_type, FALSE);
  add_entry (zip, "content.xml", content->str, TRUE);
  add_entry (zip, "styles.xml", styles->str, TRUE);
  add_entry (zip, "meta.xml", meta->str, TRUE);
  if (document->settings != NULL)
    {
      g_autofree char *settings = g_strconcat (XML "<office:document-settings" NAMESPACES "><office:settings>", document->settings,
                                               "</office:settings></office:document-settings>\n", NULL);

      add_entry (zip, "settings.xml", settings, TRUE);
    }
  for (guint i = 0; document->pictures != NULL && i < document->pictures->len; i++)
    {
      const AccOdfPicture *picture = &g_array_index (document->pictures, AccOdfPicture, i);
      gsize size;
      const void *data = g_bytes_get_data (picture->bytes, &size);

      acc_zip_add (zip, picture->name, data, size, TRUE);
    }
  add_manifest (zip, media_type, document->settings != NULL, document->pictures);
  return acc_zip_finish (zip);
}
