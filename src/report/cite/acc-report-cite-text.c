/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations to be read: all that is known, or what the manuals of Chicago (bibliographies) and of the APA ask for. */

#include "config.h"

#include "report/cite/acc-report-cite-private.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

/* Takes the part; NULL and "" add nothing. */
static void
add_part (GString    *out,
          const char *between,
          char       *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (out, "%s%s", between, part);
  g_free (part);
}

/* One behind the other, each ended as a sentence of the language is. */
static void
add_sentence (GString    *out,
              const char *sentence)
{
  g_autofree char *capital = sentence != NULL && *sentence != '\0' ? acc_locale_compose ("{Sentence}", "sentence", sentence, NULL) : NULL;
  g_autofree char *ended = capital != NULL ? acc_locale_end_sentence (capital) : NULL;

  if (ended != NULL && out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append (out, acc_locale_get_sentence_space ());
  if (ended != NULL)
    g_string_append (out, ended);
}

static char *
word_version (const AccCited *cited)
{
  return cited->version != NULL ? acc_locale_compose (_ ("edition {edition}"), "edition", cited->version, NULL) : NULL;
}

static char *
word_registration (const AccCited *cited)
{
  g_autofree char *number = _acc_cited_dup_number (cited->number);

  return number != NULL ? acc_locale_compose (_ ("registration no. {number}"), "number", number, NULL) : NULL;
}

static void
write_plain (GString        *out,
             const AccCited *cited)
{
  /* Translators: the beginning of a citation */
  g_autofree char *named = cited->author != NULL ? acc_locale_compose (_ ("{author}. “{title}”"), "author", cited->author, "title", cited->title, NULL)
                                                 : g_strdup_printf (_ ("“%s”"), cited->title);

  g_string_append (out, named);
  add_part (out, ", ", g_strdup (cited->place));
  add_part (out, ", ", acc_locale_format_span (&cited->date));
  add_part (out, ", ", word_version (cited));
  add_part (out, ". ", _acc_cited_dup_series (cited));
  add_part (out, ", ", word_registration (cited));
  g_string_append_c (out, '.');
  add_part (out, " ", g_strdup (cited->note));
  if (cited->licence != NULL)
    g_string_append_printf (out, " %s.", cited->licence);
}

static void
write_chicago (GString        *out,
               const AccCited *cited)
{
  g_autofree char *date = acc_locale_format_span (&cited->date);
  g_autofree char *version = word_version (cited);
  g_autofree char *series = _acc_cited_dup_series (cited);
  g_autofree char *named = cited->author == NULL
    /* Translators: a citation of what has no author, the title alone */
    ? acc_locale_compose (C_ ("Chicago style", "“{title}.”"), "title", cited->title, NULL)
    : cited->kind == ACC_CITED_TREATY
    ? acc_locale_compose (C_ ("Chicago style", "{author}. {title}."), "author", cited->author, "title", cited->title, NULL)
    : acc_locale_compose (C_ ("Chicago style", "{author}. “{title}.”"), "author", cited->author, "title", cited->title, NULL);
  g_autoptr (GString) signed_at = g_string_new (cited->place);

  g_string_append (out, named);
  add_part (signed_at, signed_at->len > 0 ? ", " : "", g_steal_pointer (&date));
  add_sentence (out, version);
  add_sentence (out, signed_at->str);
  add_sentence (out, series);
  if (cited->note != NULL)
    g_string_append_printf (out, "%s%s", acc_locale_get_sentence_space (), cited->note);
}

/* The APA begins with the year, wherever the rest of the date stands. */
static char *
word_year_first (const AccCited *cited)
{
  AccDate date = cited->date.start;
  g_autofree char *year = _acc_cited_dup_year (cited);
  g_autofree char *day = NULL;

  if (_acc_cited_get_date (cited) != ACC_CITED_DATE || acc_span_is_doubtful (&cited->date) || date.precision > ACC_PRECISION_MONTH || _acc_cited_get_season (date) != 0)
    return acc_locale_format_span (&cited->date);
  day = acc_locale_format_tick (date, date.precision == ACC_PRECISION_DAY ? "MMMMd" : "LLLL");
  return acc_locale_compose (C_ ("APA style", "{year}, {day}"), "year", year, "day", day, NULL);
}

static void
write_apa (GString        *out,
           const AccCited *cited)
{
  g_autofree char *date = cited->kind == ACC_CITED_TREATY ? acc_locale_format_span (&cited->date) : word_year_first (cited);
  g_autofree char *series = _acc_cited_dup_series (cited);
  /* Translators: where a citation has no date, in the abbreviation that scholars use */
  const char *when = *date != '\0' ? date : C_ ("APA style", "n.d.");

  if (cited->kind == ACC_CITED_TREATY)
    {
      g_autofree char *named = acc_locale_compose (C_ ("APA style", "{title}, {date}"), "title", cited->title, "date", when, NULL);

      g_string_append (out, named);
      add_part (out, ", ", g_steal_pointer (&series));
      g_string_append_c (out, '.');
    }
  else
    {
      g_autofree char *named = cited->author == NULL
        /* Translators: a citation of what has no author, which begins with the title */
        ? acc_locale_compose (C_ ("APA style", "{title}. ({date})."), "title", cited->title, "date", when, NULL)
        : cited->version != NULL
        ? acc_locale_compose (C_ ("APA style", "{author}. ({date}). {title} (edition {edition}) [data set]."), "author", cited->author, "date", when,
                              "title", cited->title, "edition", cited->version, NULL)
        : acc_locale_compose (C_ ("APA style", "{author}. ({date}). {title}."), "author", cited->author, "date", when, "title", cited->title, NULL);

      g_string_append (out, named);
    }
  if (cited->note != NULL)
    g_string_append_printf (out, "%s%s", acc_locale_get_sentence_space (), cited->note);
}

void
_acc_cited_write_text (GString        *out,
                       const AccCited *cited,
                       AccFormat       format)
{
  if (format == ACC_FORMAT_CHICAGO)
    write_chicago (out, cited);
  else if (format == ACC_FORMAT_APA)
    write_apa (out, cited);
  else
    write_plain (out, cited);
  if (cited->url != NULL)
    g_string_append_printf (out, " %s", cited->url);
  g_string_append_c (out, '\n');
}
