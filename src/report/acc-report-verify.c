/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says whether a sealed briefing is what the program writes from its edition, and otherwise what differs. */

#include "config.h"

#include "report/acc-report-seal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "editions/acc-edition-store.h"
#include "facts/sheet/acc-pdf-page.h"
#include "locale/acc-second.h"
#include "model/acc-text.h"
#include "model/law/acc-own-act.h"
#include "report/document/acc-report-document.h"

/* Where two files part: the number of the line, from 1, and the place in the file. FALSE when they are the same. */
static gboolean
find_difference (GBytes *a,
                 GBytes *b,
                 guint  *line,
                 gsize  *place)
{
  gsize n_a, n_b;
  const char *x = g_bytes_get_data (a, &n_a);
  const char *y = g_bytes_get_data (b, &n_b);

  *line = 1;
  for (*place = 0; *place < MAX (n_a, n_b); ++*place)
    {
      if (*place >= n_a || *place >= n_b || x[*place] != y[*place])
        return TRUE;
      *line += x[*place] == '\n';
    }
  return FALSE;
}

/* The line around a place, not more of it than can be read at a glance. */
static char *
quote_line (GBytes *bytes,
            gsize   place)
{
  const gsize about = 80;
  gsize length, start, stop;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  gboolean before, after;

  if (place >= length)
    return g_strdup (_ ("the end of the file"));
  for (start = place; start > 0 && data[start - 1] != '\n' && place - start < about; start--)
    ;
  for (stop = place; stop < length && data[stop] != '\n' && stop - place < about; stop++)
    ;
  before = start > 0 && data[start - 1] != '\n';
  after = stop < length && data[stop] != '\n';
  /* Not amid a character. */
  for (; before && start < place && ((guchar) data[start] & 0xc0) == 0x80; start++)
    ;
  for (; after && stop > place && ((guchar) data[stop] & 0xc0) == 0x80; stop--)
    ;
  text = g_strndup (data + start, stop - start);
  clean = acc_text_clean (text);
  return g_strdup_printf ("“%s%s%s”", before ? "…" : "", clean, after ? "…" : "");
}

/* LANGUAGES: nullable, tags between commas. */
static gboolean
knows_languages (const char *languages,
                 guint       most)
{
  g_auto (GStrv) tags = g_strsplit (languages != NULL ? languages : "", ",", -1);

  for (guint i = 0; tags[i] != NULL; i++)
    if (i >= most || !g_strv_contains (acc_locale_list_languages (), tags[i]))
      return FALSE;
  return TRUE;
}

/* Writes the whole file that the seal names once more. */
static GBytes *
write_again (AccLedger     *ledger,
             const AccSeal *seal,
             AccEdition    *compared,
             char         **made_with,
             GBytes       **body,
             GError       **error)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccPlace place;
  AccFormat format = (AccFormat) acc_format_from_string (seal->format);
  AccBriefLook look = { .paper = *seal->paper != '\0' ? (AccPaper) acc_paper_from_string (seal->paper) : ACC_PAPER_A4,
                              .beside = *seal->beside != '\0' ? seal->beside : NULL };
  g_autofree char *language = g_strdup (acc_locale_get_language ());
  g_autofree char *second = g_strdup (acc_second_get_language ());
  g_auto (GStrv) languages = g_strsplit (seal->language, ",", 2);
  AccDate date;
  GBytes *sealed = NULL;

  if (!acc_place_find (&place, bundle, seal->place) || !acc_report_brief_is_possible (&place) || !acc_report_brief_has_format (&place, format) || !g_strv_contains (acc_locale_list_languages (), languages[0])
      || (languages[1] != NULL && !g_strv_contains (acc_locale_list_languages (), languages[1]))
      || (*seal->parts != '\0' && !acc_brief_parts_parse (seal->parts, &look.parts, NULL))
      || !knows_languages (look.beside, format == ACC_FORMAT_JSON ? 2 : 1) || !acc_date_parse (seal->as_of, &date, NULL)
      || date.precision != ACC_PRECISION_DAY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The check line names a State, a day or a language that this edition does not have"));
      return NULL;
    }
  acc_locale_set_language (languages[0]);
  acc_second_set_language (languages[1]);
  *body = acc_seal_write_body (ledger, &place, acc_date_first_day (date), format, compared, &look, made_with, error);
  if (*body != NULL)
    sealed = acc_seal_apply (*body, bundle, &place, acc_date_first_day (date), format, compared, &look, *made_with);
  acc_locale_set_language (language);
  acc_second_set_language (second);
  return sealed;
}

/* Of a PDF the first page that is drawn otherwise, where the files part in one. */
static char *
describe_page (const AccSeal *seal,
               GBytes        *sealed,
               GBytes        *sealed_again)
{
  guint line, page = 0;
  gsize place;
  g_autofree char *number = NULL;

  if (strcmp (seal->format, "pdf") == 0 && find_difference (sealed, sealed_again, &line, &place))
    page = acc_pdf_find_page (sealed_again, place);
  if (page == 0)
    return acc_locale_compose (_ ("The file differs from what this program writes from edition {edition} of “{bundle}”"), "edition", seal->edition, "bundle",
                               seal->bundle, NULL);
  number = acc_locale_format_number (page);
  return acc_locale_compose (_ ("The file differs from what this program writes from edition {edition} of “{bundle}”; the first page that does is page {n}"), "edition",
                             seal->edition, "bundle", seal->bundle, "n", number, NULL);
}

/* The first line that says something else; of an archive the first paragraph, as lines of its text are. Where that says the same, or there is none
 * that can be read, as in a PDF, it can only be told that the files differ, and on which page. */
static char *
describe_difference (const AccSeal *seal,
                     GBytes        *sealed,
                     GBytes        *sealed_again)
{
  gboolean archive = strcmp (seal->format, "odt") == 0;
  g_autoptr (GBytes) found = archive ? acc_document_read_odt (sealed) : g_bytes_ref (sealed);
  g_autoptr (GBytes) expected = archive ? acc_document_read_odt (sealed_again) : g_bytes_ref (sealed_again);
  guint line;
  gsize place;
  g_autofree char *number = NULL;
  g_autofree char *found_line = NULL;
  g_autofree char *expected_line = NULL;

  if (strcmp (seal->format, "pdf") == 0 || found == NULL || expected == NULL || !find_difference (found, expected, &line, &place))
    return describe_page (seal, sealed, sealed_again);
  number = g_strdup_printf ("%u", line);
  found_line = quote_line (found, place);
  expected_line = quote_line (expected, place);
  return acc_locale_compose (archive ? _ ("The briefing differs from what this program writes from edition {edition} of “{bundle}”: paragraph {n}: expected {expected}, "
                                          "found {found}")
                                     : _ ("The briefing differs from what this program writes from edition {edition} of “{bundle}”: line {n}: expected {expected}, "
                                          "found {found}"),
                             "edition", seal->edition, "bundle", seal->bundle, "n", number, "expected", expected_line, "found", found_line, NULL);
}

/* What the name of an edition says of acts that lie over it, as acc_own_acts_name() writes it; NULL: there are none. */
static const char *
find_acts (const char *edition)
{
  const char *last = strrchr (edition, '+');

  return last != NULL && g_regex_match_simple ("^" ACC_OWN_ACTS_PREFIX "[1-9][0-9]*-[0-9a-f]{12}\\z", last + 1, 0, 0) ? last + 1 : NULL;
}

static gboolean
differ_by_acts (const char *a,
                const char *b)
{
  const char *of_a = find_acts (a), *of_b = find_acts (b);
  gsize n_a = of_a != NULL ? (gsize) (of_a - 1 - a) : strlen (a), n_b = of_b != NULL ? (gsize) (of_b - 1 - b) : strlen (b);

  return n_a == n_b && strncmp (a, b, n_a) == 0 && g_strcmp0 (of_a, of_b) != 0;
}

/* Which acts are not there that the briefing was made with. */
static char *
describe_missing (const char *sealed,
                  const char *own)
{
  guint64 count = g_ascii_strtoull (sealed + strlen (ACC_OWN_ACTS_PREFIX), NULL, 10);
  gulong number = (gulong) MIN (count, G_MAXUINT);
  g_autofree char *n = acc_locale_format_number ((gint64) number);

  if (own != NULL)
    return acc_locale_compose (_ ("The briefing was made with acts recorded by its user ({acts}), and those recorded here are others ({other}): it cannot be compared. Take "
                                  "in the same acts with “accession acts add”"),
                               "acts", sealed, "other", own, NULL);
  return acc_locale_compose (ngettext ("The briefing was made with {n} act recorded by its user ({acts}), which is not recorded here: it cannot be compared. Take in the "
                                       "same act with “accession acts add”",
                                       "The briefing was made with {n} acts recorded by its user ({acts}), which are not recorded here: it cannot be compared. Take in the "
                                       "same acts with “accession acts add”",
                                       number),
                             "n", n, "acts", sealed, NULL);
}

/* The same record and figures, with no act of the user's over them. */
static AccLedger *
leave_acts_out (AccBundle *bundle)
{
  g_autoptr (AccBundle) bare = acc_bundle_load_shipped (NULL);

  if (bare != NULL && acc_bundle_get_figures (bundle) != NULL)
    acc_bundle_use_edition (bare, acc_bundle_get_figures (bundle));
  return bare != NULL ? acc_ledger_new (bare) : NULL;
}

/* Whether an edition is what a seal says; one that says nothing of it is as good as its name. */
static gboolean
is_known_as (AccEdition *edition,
             const char *digest)
{
  g_autofree char *own = edition != NULL ? acc_edition_dup_digest (edition) : NULL;

  return *digest == '\0' || g_strcmp0 (own, digest) == 0;
}

/* Neither another edition nor other libraries say that anybody changed a file. A checksum that does not fit says it, and one
 * that fits says nothing: who changes a file can compute it anew. */
static AccVerdict
judge (AccLedger     *ledger,
       GBytes        *sealed,
       const AccSeal *seal,
       GBytes        *body,
       char         **message)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, body);
  g_autofree char *made_with = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) expected_body = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccEdition) compared = *seal->compared != '\0' ? acc_edition_store_open (bundle, seal->compared, &error) : NULL;
  gboolean without = *seal->compared != '\0' && compared == NULL; /* what it was compared with is not there */
  gboolean other_bundle = strcmp (seal->bundle, acc_bundle_get_id (bundle)) != 0;
  gboolean other_edition = other_bundle || strcmp (seal->edition, acc_bundle_get_edition (bundle)) != 0;
  gboolean other_figures = !other_edition && !is_known_as (acc_bundle_get_figures (bundle), seal->figures);
  gboolean other_compared = compared != NULL && !is_known_as (compared, seal->compared_figures);
  gboolean other_maker;

  /* The program compares no edition with itself. */
  if (!other_edition && without && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT))
    {
      *message = g_strdup (error->message);
      return ACC_VERDICT_DIFFERS;
    }
  if (!other_edition && !without && !other_figures && !other_compared)
    {
      expected = write_again (ledger, seal, compared, &made_with, &expected_body, &error);
      if (expected == NULL)
        {
          *message = g_strdup (error->message);
          return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ? ACC_VERDICT_DIFFERS : ACC_VERDICT_NOT_COMPARED;
        }
      if (g_bytes_equal (sealed, expected))
        {
          *message = acc_locale_compose (_ ("verified: {state} as of {date} is, byte for byte, what this program writes from edition {edition} of “{bundle}”"),
                                         "state", seal->place, "date", seal->as_of, "edition", seal->edition, "bundle", seal->bundle, NULL);
          return ACC_VERDICT_AGREES;
        }
    }
  other_maker = expected != NULL && (strcmp (seal->program, ACC_VERSION) != 0 || strcmp (seal->made_with, made_with) != 0);
  if (expected == NULL || other_maker)
    {
      if (strcmp (digest, seal->sha256) != 0)
        {
          *message = g_strdup (_ ("The briefing does not fit its own checksum: it was changed or damaged after it was written"));
          return ACC_VERDICT_DIFFERS;
        }
      if (other_edition && !other_bundle && find_acts (seal->edition) != NULL && differ_by_acts (seal->edition, acc_bundle_get_edition (bundle)))
        *message = describe_missing (find_acts (seal->edition), find_acts (acc_bundle_get_edition (bundle)));
      else if (other_edition)
        *message = acc_locale_compose (_ ("The briefing was made from edition {edition} of “{bundle}”, and the one at hand is edition {other} of “{own}”: it "
                                          "cannot be compared. Give its edition with --bundle"),
                                       "edition", seal->edition, "bundle", seal->bundle, "other", acc_bundle_get_edition (bundle), "own",
                                       acc_bundle_get_id (bundle), NULL);
      else if (other_figures || other_compared)
        *message = acc_locale_compose (_ ("The briefing tells the figures of an edition {edition}, and the one of that name at hand has others: it cannot be compared"), "edition",
                                       other_figures ? acc_edition_get_id (acc_bundle_get_figures (bundle)) : seal->compared, NULL);
      else if (without && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        *message = g_strdup (error->message);
      else if (without)
        *message = acc_locale_compose (_ ("The briefing tells the figures of edition {edition} too, which is not at hand: it cannot be compared"), "edition", seal->compared, NULL);
      else
        *message = acc_locale_compose (g_bytes_equal (body, expected_body)
                                           ? _ ("The briefing names version {version} with {libraries} as its maker, and this is version {own} with {others}: "
                                                "its check line cannot be compared; all that stands before it agrees")
                                           : _ ("The briefing names version {version} with {libraries} as its maker, and this is version {own} with {others}: "
                                                "it cannot be compared"),
                                       "version", seal->program, "libraries", seal->made_with, "own", ACC_VERSION, "others", made_with, NULL);
      return ACC_VERDICT_NOT_COMPARED;
    }
  *message = describe_difference (seal, sealed, expected);
  return ACC_VERDICT_DIFFERS;
}

/**
 * acc_report_verify:
 * @ledger: the record at hand
 * @sealed: a sealed briefing
 * @message: (out): one line that says what was found
 *
 * Writes the whole file again from what its seal names, and compares every byte. A briefing without acts of the user's is compared with the
 * record without them; one with such acts only where the same are there.
 *
 * Returns: whether the briefing is what the program writes from its edition
 */
AccVerdict
acc_report_verify (AccLedger *ledger,
                   GBytes    *sealed,
                   char     **message)
{
  g_auto (AccSeal) seal = { 0 };
  g_autoptr (GBytes) body = NULL;
  g_autofree char *said = NULL;
  AccVerdict verdict = ACC_VERDICT_DIFFERS;

  if (!acc_seal_split (sealed, &seal, &body))
    said = g_strdup (_ ("There is no check line as the program writes it at the end of the file; only whole briefings that the program wrote can be verified"));
  else if (strcmp (seal.version, "1") == 0)
    {
      said = g_strdup (_ ("The check line is of an older form, which this version does not compare. Write the briefing again"));
      verdict = ACC_VERDICT_NOT_COMPARED;
    }
  else
    {
      AccBundle *bundle = acc_ledger_get_bundle (ledger);
      g_autoptr (AccLedger) bare = acc_bundle_get_acts (bundle)->len > 0 && find_acts (seal.edition) == NULL ? leave_acts_out (bundle) : NULL;

      verdict = judge (bare != NULL ? bare : ledger, sealed, &seal, body, &said);
    }
  *message = acc_text_clean (said);
  return verdict;
}
