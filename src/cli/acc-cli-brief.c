/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession brief: a briefing, which may be signed. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "editions/acc-edition-store.h"
#include "locale/acc-second.h"
#include "report/acc-report-seal.h"
#include "report/brief/acc-report-brief.h"

/* Without --format, the ending of the file's name says which is meant; text where it says nothing. */
static AccFormat
guess_format (const char *output)
{
  static const struct
  {
    const char *ending;
    AccFormat format;
  } endings[] = {
    { ".pdf", ACC_FORMAT_PDF }, { ".html", ACC_FORMAT_HTML }, { ".htm", ACC_FORMAT_HTML },
    { ".md", ACC_FORMAT_MARKDOWN }, { ".json", ACC_FORMAT_JSON }, { ".odt", ACC_FORMAT_ODT },
  };
  g_autofree char *lower = output != NULL ? g_ascii_strdown (output, -1) : g_strdup ("");

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      return endings[i].format;
  return ACC_FORMAT_TEXT;
}

/* Several States and regions, as they were named. */
static gboolean
find_compared (AccCli   *cli,
               char    **words,
               AccPlace *place,
               int      *status)
{
  *place = (AccPlace){ .kind = ACC_PLACE_COMPARISON };
  for (; *words != NULL; words++)
    {
      AccPlace one;

      if (!_acc_cli_find_place (cli, *words, &one, status))
        return FALSE;
      if (!acc_place_add (place, &one, cli->bundle))
        {
          *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("up to %d States or regions can be compared: “%s”"), ACC_PLACE_COMPARED_MAX, *words);
          return FALSE;
        }
    }
  return TRUE;
}

/* Of what: a State, a region, the world, a treaty, by its own option or not, several of the first two, or what changed for one of the first three since
 * a day. */
static gboolean
find_subject (AccCli     *cli,
              char      **words,
              const char *treaty,
              const char *from,
              gint32      day,
              AccPlace   *place,
              int        *status)
{
  const char *text = words[0];
  g_autoptr (GError) error = NULL;
  AccDate first;

  *place = (AccPlace){ .kind = ACC_PLACE_TREATY };
  if (treaty != NULL && (text != NULL || from != NULL))
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("--treaty asks for the briefing of a treaty alone; leave out the place and --from"));
      return FALSE;
    }
  if (treaty != NULL)
    return (place->treaty = _acc_cli_find_treaty (cli, treaty, status)) != NULL;
  if (text != NULL && (words[1] != NULL || g_str_has_prefix (text, ACC_PLACE_TEXT_COMPARE)))
    {
      if (from == NULL && !(words[1] != NULL ? find_compared (cli, words, place, status) : _acc_cli_find_comparison (cli, text, place, status)))
        return FALSE;
      if (from == NULL && acc_report_brief_is_possible (place))
        return TRUE;
      *status = _acc_cli_fail (ACC_EXIT_USAGE, "%s", from == NULL ? _ ("a comparison is of two States or regions at least")
                                                                   : _ ("what changed is told of one place; leave out --from, or name one place"));
      return FALSE;
    }
  if (text != NULL && from == NULL && (place->treaty = acc_bundle_find_treaty (cli->bundle, text)) != NULL)
    return TRUE;
  if (!_acc_cli_find_place (cli, text != NULL ? text : ACC_PLACE_TEXT_WORLD, place, status))
    return FALSE;
  if (from == NULL)
    return TRUE;
  if (!acc_locale_parse_date (from, &first, &error))
    {
      *status = _acc_cli_fail_error (ACC_EXIT_USAGE, error);
      return FALSE;
    }
  place->kind = ACC_PLACE_CHANGES;
  place->from = acc_date_first_day (first);
  if (place->from > day)
    {
      g_autofree char *to = acc_report_day_to_string (day);

      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("--from %s is after --to %s; exchange the two dates"), from, to);
      return FALSE;
    }
  return TRUE;
}

/* Which language stands beside the first one of --lang; of JSON, which is in no language, the texts are told in both. */
static gboolean
find_beside (AccCli     *cli,
             AccFormat   format,
             char      **beside,
             int        *status)
{
  g_auto (GStrv) languages = g_strsplit (cli->language != NULL ? cli->language : "", ",", -1);
  const char *first = languages[0] != NULL ? acc_locale_match_language (languages[0]) : NULL;
  const char *second = first != NULL && languages[1] != NULL ? acc_locale_match_language (languages[1]) : NULL;

  if (second == NULL || strcmp (first, second) == 0)
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("--bilingual needs two languages; name them, as with --lang en,ar"));
      return FALSE;
    }
  acc_second_set_language (NULL);
  *beside = format == ACC_FORMAT_JSON ? g_strjoin (",", first, second, NULL) : g_strdup (second);
  return TRUE;
}

/* TEXT: nullable, for all. */
static gboolean
find_parts (const char *text,
            guint      *parts,
            int        *status)
{
  g_autofree char *wrong = NULL;

  if (text == NULL || acc_brief_parts_parse (text, parts, &wrong))
    return TRUE;
  *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no part “%s”, or it is named twice; choose of: %s"), wrong, "picture, terms, people, observations, background, counts, lists");
  return FALSE;
}

int
_acc_cli_brief (AccCli *cli,
                int     argc,
                char  **argv)
{
  static const int formats[] = { ACC_FORMAT_TEXT, ACC_FORMAT_MARKDOWN, ACC_FORMAT_HTML, ACC_FORMAT_PDF, ACC_FORMAT_JSON, ACC_FORMAT_ODT, -1 };
  g_autofree char *as_of = NULL;
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *compare = NULL;
  g_autofree char *treaty = NULL;
  g_autofree char *from = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *parts = NULL;
  g_autofree char *key_path = NULL;
  g_autofree char *passphrase_path = NULL;
  g_autoptr (AccSecretKey) key = NULL;
  g_autofree char *beside = NULL;
  g_autoptr (AccEdition) compared = NULL;
  g_autoptr (GBytes) brief = NULL;
  g_autoptr (GError) error = NULL;
  gboolean bilingual = FALSE;
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "treaty", 0, 0, G_OPTION_ARG_FILENAME, &treaty, N_ ("The briefing of this treaty"), "ID" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_ ("What changed from this day on; a month or a year stands for its first"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("The last day, which is included; a month or a year stands for its last"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name, N_ ("text, markdown, html, pdf, odt or json; as the name of the file ends when not given, otherwise text"), N_ ("FORMAT") },
    { "compare-edition", 0, 0, G_OPTION_ARG_FILENAME, &compare, N_ ("Tell in the notes which figures another edition has otherwise"), N_ ("EDITION") },
    { "bilingual", 0, 0, G_OPTION_ARG_NONE, &bilingual, N_ ("All of it in two languages beside each other, which --lang names"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper, N_ ("The paper of what has pages: a4 (default) or letter"), N_ ("PAPER") },
    { "parts", 0, 0, G_OPTION_ARG_FILENAME, &parts, N_ ("Only these of picture, terms, people, observations, background, counts and lists, with commas between; all when not given"), N_ ("PARTS") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a file"), N_ ("FILE") },
    { "sign", 0, 0, G_OPTION_ARG_FILENAME, &key_path, N_ ("Sign with this secret key; the signature lies beside the file, as FILE.minisig"), N_ ("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_path, N_ ("The passphrase of the key is in this file"), N_ ("FILE") },
    { NULL },
  };
  AccFormat format = ACC_FORMAT_TEXT;
  AccBriefLook look = { 0 };
  AccPlace place;
  gint32 day;
  gsize length;
  const char *data;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 0, ACC_PLACE_COMPARED_MAX, &status)
      || !_acc_cli_find_format (format_name, formats, &format, &status)
      || !_acc_cli_find_paper (paper, &look.paper, &status)
      || !find_parts (parts, &look.parts, &status)
      || !_acc_cli_find_day (as_of, &day, &status)
      || _acc_cli_load (cli, &status) == NULL)
    return status;
  if (argc < 2 && treaty == NULL && from == NULL)
    return _acc_cli_fail_missing ();
  if (!find_subject (cli, argv + 1, treaty, from, day, &place, &status))
    return status;
  if (compare != NULL && (compared = acc_edition_store_open (cli->bundle, compare, &error)) == NULL)
    return _acc_cli_fail_error (error->domain == ACC_BUNDLE_ERROR ? ACC_EXIT_DATA : ACC_EXIT_USAGE, error);
  if (format_name == NULL)
    format = guess_format (output);
  if (!acc_report_brief_has_format (&place, format))
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("JSON is written of the briefing of a State alone; “status” and “changes” write it of others"));
  if (format == ACC_FORMAT_JSON && look.parts != 0)
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("JSON has all parts; leave out --parts"));
  if (bilingual && !find_beside (cli, format, &beside, &status))
    return status;
  look.beside = beside;
  _acc_cli_settle_language (format);
  if ((format == ACC_FORMAT_PDF || format == ACC_FORMAT_ODT) && output == NULL && isatty (STDOUT_FILENO))
    return _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s is not for a terminal; name a file with -o FILE"), format == ACC_FORMAT_PDF ? "PDF" : "ODT");
  if (key_path != NULL && (!_acc_cli_may_sign (output, key_path, &status) || (key = _acc_cli_read_key (key_path, passphrase_path, &status)) == NULL))
    return status;
  brief = acc_report_brief (cli->ledger, &place, day, format, compared, &look, &error);
  if (brief == NULL)
    return _acc_cli_fail_error (ACC_EXIT_COULD_NOT, error);
  if (key != NULL)
    return _acc_cli_write_signed (output, brief, key);
  data = g_bytes_get_data (brief, &length);
  return _acc_cli_write (output, data, length);
}
