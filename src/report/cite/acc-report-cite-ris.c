/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations in the RIS format, as EndNote and Zotero read it. */

#include "config.h"

#include "report/cite/acc-report-cite-private.h"

#include <glib/gi18n.h>

#include "locale/acc-locale.h"

static void
add_field (GString    *out,
           const char *tag,
           const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (out, "%s  - %s\r\n", tag, value);
}

/* YYYY/MM/DD/, of which all but the year may be empty, and behind it words. */
static char *
dup_date (AccDate date)
{
  g_autofree char *month = date.precision <= ACC_PRECISION_MONTH && _acc_cited_get_season (date) == 0 ? g_strdup_printf ("%02d", date.month) : g_strdup ("");
  g_autofree char *day = date.precision == ACC_PRECISION_DAY ? g_strdup_printf ("%02d", date.day) : g_strdup ("");
  g_autofree char *words = _acc_cited_get_season (date) != 0 ? acc_locale_format_date (date) : g_strdup ("");

  return g_strdup_printf ("%04d/%s/%s/%s", date.year, month, day, words);
}

void
_acc_cited_write_ris (GString        *out,
                      const AccCited *cited)
{
  AccCitedDate dated = _acc_cited_get_date (cited);
  g_autofree char *year = dated == ACC_CITED_DATE ? _acc_cited_dup_year (cited) : NULL;
  g_autofree char *date = dated == ACC_CITED_DATE ? dup_date (cited->date.start) : NULL;
  g_autofree char *words = dated == ACC_CITED_SPAN || dated == ACC_CITED_WORDS || acc_span_is_doubtful (&cited->date) ? acc_locale_format_span (&cited->date) : NULL;
  g_autofree char *volume = _acc_cited_dup_number (cited->volume);
  g_autofree char *page = _acc_cited_dup_number (cited->page);
  g_autofree char *number = _acc_cited_dup_number (cited->number);
  /* A comma behind the name of an organisation keeps readers from taking its last word for a surname. */
  g_autofree char *author = cited->author != NULL ? g_strdup_printf ("%s,", cited->author) : NULL;

  add_field (out, "TY", cited->kind == ACC_CITED_TREATY ? "STAT" : cited->kind == ACC_CITED_RECORD ? "DATA" : "ELEC");
  add_field (out, "ID", cited->id);
  add_field (out, "AU", author);
  add_field (out, "TI", cited->title);
  add_field (out, "PY", year);
  add_field (out, "DA", date);
  add_field (out, "CY", cited->place);
  add_field (out, "ET", cited->version);
  add_field (out, "T2", volume != NULL ? _ ("United Nations, Treaty Series") : NULL);
  add_field (out, "VL", volume);
  add_field (out, "SP", page);
  add_field (out, "M1", number);
  add_field (out, "LA", acc_locale_get_language ());
  add_field (out, "N1", words);
  add_field (out, "N1", cited->note);
  add_field (out, "UR", cited->url);
  g_string_append (out, "ER  - \r\n");
}
