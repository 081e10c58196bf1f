/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations for BibTeX, whose styles know few fields and change the case of titles, and for BibLaTeX, which reads EDTF dates. */

#include "config.h"

#include "report/cite/acc-report-cite-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "locale/acc-locale.h"

static void
append_bibtex (GString    *out,
               const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    {
      /* BibTeX counts braces behind a backslash too. */
      if (*p == '\\')
        g_string_append (out, "{\\textbackslash}");
      else if (*p == '{')
        g_string_append (out, "{\\textbraceleft}");
      else if (*p == '}')
        g_string_append (out, "{\\textbraceright}");
      else if (*p == '~')
        g_string_append (out, "{\\textasciitilde}");
      else if (*p == '^')
        g_string_append (out, "{\\textasciicircum}");
      else if (*p == '%' || *p == '&' || *p == '$' || *p == '#' || *p == '_')
        g_string_append_printf (out, "\\%c", *p);
      else
        g_string_append_c (out, *p);
    }
}

static void
add_bibtex_field (GString    *out,
                  const char *key,
                  const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, ",\n  %s = {", key);
  append_bibtex (out, value);
  g_string_append_c (out, '}');
}

/* Braces inside the field keep capital letters, and the name of an organisation whole. */
static void
add_whole_field (GString    *out,
                 const char *key,
                 const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, ",\n  %s = {{", key);
  append_bibtex (out, value);
  g_string_append (out, "}}");
}

/* The name by which LaTeX knows the language of a text; NULL where it knows none. */
static const char *
get_langid (void)
{
  static const char *const names[][2] = {
    { "ar", "arabic" }, { "de", "ngerman" }, { "en", "english" }, { "es", "spanish" }, { "fa", "persian" }, { "fr", "french" },
    { "kk", "kazakh" }, { "pt-BR", "brazilian" }, { "ru", "russian" }, { "tr", "turkish" }, { "uk", "ukrainian" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcmp (names[i][0], acc_locale_get_language ()) == 0)
        return names[i][1];
    }
  return NULL;
}

/* Styles of BibTeX print notes, but neither editions of what is no book nor addresses of what is signed. */
static char *
dup_note (const AccCited *cited,
          gboolean        biblatex)
{
  g_autofree char *number = _acc_cited_dup_number (cited->number);
  g_autoptr (GString) note = g_string_new (NULL);

  if (cited->version != NULL && !biblatex)
    {
      g_autofree char *version = acc_locale_compose (_ ("edition {edition}"), "edition", cited->version, NULL);
      g_autofree char *capital = acc_locale_compose ("{Version}", "version", version, NULL);
      g_autofree char *sentence = acc_locale_end_sentence (capital);

      g_string_append (note, sentence);
    }
  if (number != NULL)
    {
      g_autofree char *registered = acc_locale_compose (_ ("registration no. {number}"), "number", number, NULL);
      g_autofree char *capital = acc_locale_compose ("{Registered}", "registered", registered, NULL);
      g_autofree char *sentence = acc_locale_end_sentence (capital);

      g_string_append (note, sentence);
    }
  if (cited->note != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? acc_locale_get_sentence_space () : "", cited->note);
  return note->len > 0 ? g_strdup (note->str) : NULL;
}

void
_acc_cited_write_bibtex (GString        *out,
                         const AccCited *cited,
                         AccFormat       format)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  gboolean biblatex = format == ACC_FORMAT_BIBLATEX;
  g_autofree char *year = _acc_cited_dup_year (cited);
  g_autofree char *date = acc_span_is_set (&cited->date) ? acc_span_to_string (&cited->date) : NULL;
  g_autofree char *series = _acc_cited_dup_series (cited);
  g_autofree char *note = dup_note (cited, biblatex);
  const char *type = cited->kind == ACC_CITED_RECORD ? "dataset" : cited->kind == ACC_CITED_SOURCE && cited->url != NULL ? "online" : "misc";
  AccDate start = cited->date.start;

  g_string_append_printf (out, "@%s{%s", biblatex ? type : "misc", cited->id);
  add_whole_field (out, "author", cited->author);
  add_whole_field (out, "title", cited->title);
  if (!biblatex)
    add_bibtex_field (out, "year", year);
  if (!biblatex && _acc_cited_get_date (cited) == ACC_CITED_DATE && start.precision <= ACC_PRECISION_MONTH && start.month <= 12)
    g_string_append_printf (out, ",\n  month = %s", months[start.month - 1]);
  /* EDTF, which BibLaTeX reads as it is: nothing in it is escaped. */
  if (date != NULL)
    g_string_append_printf (out, ",\n  date = {%s}", date);
  add_bibtex_field (out, biblatex ? "location" : "address", cited->place);
  if (biblatex)
    add_bibtex_field (out, "version", cited->version);
  add_bibtex_field (out, "howpublished", series);
  if (biblatex)
    add_bibtex_field (out, "langid", get_langid ());
  else
    add_bibtex_field (out, "language", acc_locale_get_language ());
  add_bibtex_field (out, "note", note);
  /* An address stays as it is but for what BibTeX counts. */
  if (cited->url != NULL)
    {
      g_autofree char *url = g_uri_escape_string (cited->url, "!\"#$%&'()*+,/:;<=>?@[]^`|", FALSE);

      g_string_append_printf (out, ",\n  url = {%s}", url);
    }
  g_string_append (out, "\n}\n");
}
