/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a dossier says about itself: a text for its readers, and a manifest for programs. */

#include "config.h"

#include "report/dossier/acc-dossier-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/sheet/acc-sheet.h"
#include "locale/acc-review.h"
#include "report/document/acc-report-document.h"

/* What it is, then where: a line begins in the direction of its language. */
static void
take_item (AccDocument *document,
           const char  *words,
           const char  *language,
           const char  *name)
{
  g_autofree char *path = language != NULL ? g_strconcat (language, "/", name, NULL) : g_strdup (name);

  acc_document_take (document, ACC_BLOCK_ITEM, acc_locale_compose (_ ("{title}: {words}"), "title", words, "words", path, NULL));
}

/* What changed is told of the years that the page of it begins with. */
static char *
word_tables (AccDossier *self)
{
  g_autofree char *from = acc_locale_format_date (acc_date_from_day (_acc_dossier_get_from (self)));
  g_autofree char *to = acc_locale_format_date (acc_date_from_day (self->day));

  return acc_locale_compose (C_ ("dossier", "Tables for an office: who is party to what, what changed from {from} to {to}, the timeline, the yearly figures"), "from", from, "to",
                             to, NULL);
}

void
_acc_dossier_write_readme (AccDossier *self,
                           const char *language)
{
  g_autoptr (AccDocument) document = acc_document_new (language);
  g_autofree char *date = acc_locale_format_date (acc_date_from_day (self->day));
  g_autofree char *command = _acc_dossier_make_command (self);
  g_autofree char *tables = word_tables (self);
  g_autoptr (GArray) mapped = _acc_dossier_list_mapped (self);
  char *text;

  acc_document_take (document, ACC_BLOCK_TITLE,
                     acc_locale_compose (C_ ("dossier", "{place}: dossier as of {date}"), "place", acc_place_get_title (&self->place), "date", date, NULL));
  acc_document_take (document, ACC_BLOCK_PARAGRAPH,
                     acc_locale_compose (C_ ("dossier", "Written by Accession {version} from edition {edition} of “{bundle}”. Parties are {basis}."), "version", ACC_VERSION,
                                         "edition", acc_bundle_get_edition (self->bundle), "bundle", acc_locale_text (acc_bundle_get_title (self->bundle)), "basis",
                                         acc_words_describe_basis (ACC_BASIS_DEPOSIT), NULL));
  acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_own_say (self->bundle));
  acc_document_add (document, ACC_BLOCK_HEADING, C_ ("dossier", "What is where"));
  take_item (document, C_ ("dossier", "The briefing, the same in every form"), language, "briefing.*");
  take_item (document, tables, language, "*.ods");
  take_item (document, C_ ("dossier", "The timeline up to that day, as a picture"), language, "timeline.svg");
  take_item (document, self->place.state != NULL ? C_ ("dossier", "The yearly figures up to that day, as charts")
                                                 : C_ ("dossier", "How many States were party to each treaty year by year, and the yearly figures, as charts"),
             language, "figures.svg");
  if (mapped->len > 0)
    take_item (document, C_ ("dossier", "Maps of how States stood to each treaty on that day"), language, "map/*.svg");
  take_item (document, C_ ("dossier", "The sources and how to cite them, to read and for programs that keep references"), language, "sources*");
  take_item (document, C_ ("dossier", "The tables for programs, as CSV and JSON, in English whatever the language"), "data", "");
  take_item (document, C_ ("dossier", "All files with their checksums (SHA-256), and the sources with their licences"), NULL, ACC_DOSSIER_MANIFEST);
  acc_document_add (document, ACC_BLOCK_HEADING, _ ("How far the record goes"));
  if (acc_bundle_get_n (self->bundle, ACC_TABLE_TREATIES) > 0)
    acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_words_describe_as_at (self->bundle));
  acc_document_add (document, ACC_BLOCK_PARAGRAPH,
                    _ ("Names are used as the cited sources use them; no position is taken on the status of any territory. "
                       "A figure that is not reported is not zero."));
  acc_document_take (document, ACC_BLOCK_PARAGRAPH,
                     acc_locale_compose (C_ ("dossier", "“{command}” writes the same again from the same edition with the same version of the program; “{verify}” says whether a "
                                             "briefing is still what it wrote."),
                                         "command", command, "verify", "accession verify FILE", NULL));
  acc_document_take (document, ACC_BLOCK_PARAGRAPH, acc_review_say_text ());
  text = acc_document_to_text (document);
  _acc_dossier_take_file (self, g_strdup_printf ("README.%s.txt", language), g_bytes_new_take (text, strlen (text)), language, FALSE);
}

static const char *
find_media_type (const char *path)
{
  static const struct { const char *ending, *type; } types[] = {
    { ".pdf", "application/pdf" }, { ".html", "text/html" }, { ".md", "text/markdown" }, { ".txt", "text/plain" }, { ".csv", "text/csv" }, { ".svg", "image/svg+xml" },
    { ACC_SHEET_CSVW_SUFFIX, "application/csvm+json" }, { "-csl.json", "application/vnd.citationstyles.csl+json" }, { ".json", "application/json" },
    { ".ods", "application/vnd.oasis.opendocument.spreadsheet" }, { ".odt", "application/vnd.oasis.opendocument.text" },
    { ".bib", "application/x-bibtex" }, { ".ris", "application/x-research-info-systems" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_has_suffix (path, types[i].ending))
      return types[i].type;
  return "application/octet-stream";
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(AccDossierFile *const *) a)->path, (*(AccDossierFile *const *) b)->path);
}

static void
add_files (AccDossier  *self,
           JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->files->len; i++)
    {
      const AccDossierFile *file = self->files->pdata[i];
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->bytes);

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "path", file->path);
      acc_report_json_add_string (builder, "media_type", find_media_type (file->path));
      acc_report_json_add_string (builder, "language", file->language);
      acc_report_json_add_int (builder, "bytes", (gint64) g_bytes_get_size (file->bytes));
      acc_report_json_add_string (builder, "sha256", sum);
      json_builder_set_member_name (builder, "sealed");
      json_builder_add_boolean_value (builder, file->sealed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sources (AccDossier  *self,
             JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->sources->len; i++)
    {
      AccSource *source = self->sources->pdata[i];

      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "id", source->id);
      acc_report_json_add_string (builder, "title", acc_locale_text (source->title));
      acc_report_json_add_string (builder, "publisher", source->publisher != NULL ? acc_locale_text (source->publisher) : NULL);
      acc_report_json_add_string (builder, "licence", source->licence);
      acc_report_json_add_string (builder, "address", source->address);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The last file: of all others. */
void
_acc_dossier_write_manifest (AccDossier *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *place = acc_place_to_text (&self->place);
  g_autofree char *command = _acc_dossier_make_command (self);
  char *text;

  g_ptr_array_sort (self->files, compare_files);
  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "format", ACC_DOSSIER_FORM);
  acc_report_json_add_string (builder, "program", "Accession " ACC_VERSION);
  acc_report_json_add_string (builder, "command", command);
  acc_report_json_add_string (builder, "place", place);
  acc_report_json_add_string (builder, "title", acc_place_get_title (&self->place));
  acc_report_json_add_day (builder, "as_of", self->day);
  acc_report_json_add_string (builder, "basis", acc_report_nick (ACC_TYPE_BASIS, ACC_BASIS_DEPOSIT));
  acc_report_json_add_day (builder, "changes_from", _acc_dossier_get_from (self));
  json_builder_set_member_name (builder, "languages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->languages->len; i++)
    json_builder_add_string_value (builder, self->languages->pdata[i]);
  json_builder_end_array (builder);
  acc_report_json_add_as_at (builder, self->bundle);
  add_sources (self, builder);
  add_files (self, builder);
  json_builder_end_object (builder);
  text = acc_report_json_to_string (builder);
  _acc_dossier_take_file (self, g_strdup (ACC_DOSSIER_MANIFEST), g_bytes_new_take (text, strlen (text)), NULL, FALSE);
}
