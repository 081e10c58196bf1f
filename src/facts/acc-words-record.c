/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of records that are no law: how exact a figure is, who gives it, what made a State one, and when it is told of. */

#include "config.h"

#include "facts/acc-words.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * acc_words_describe_qualifier:
 *
 * Returns: (transfer none): what stands before a figure; "" before one that is exact
 */
const char *
acc_words_describe_qualifier (AccQualifier qualifier)
{
  switch (qualifier)
    {
    case ACC_QUALIFIER_ABOUT:
      return C_ ("before a figure", "about");
    case ACC_QUALIFIER_UP_TO:
      return C_ ("before a figure", "up to");
    case ACC_QUALIFIER_AT_LEAST:
      return C_ ("before a figure", "at least");
    case ACC_QUALIFIER_ESTIMATED:
      return C_ ("before a figure", "estimated");
    case ACC_QUALIFIER_EXACTLY:
    case ACC_QUALIFIER_HUNDREDS_OF_THOUSANDS:
    default:
      return "";
    }
}

/**
 * acc_words_describe_source:
 * @bundle: a bundle
 * @id: of a source
 *
 * Returns: (transfer full): who published it and when
 */
char *
acc_words_describe_source (AccBundle  *bundle,
                            const char *id)
{
  AccSource *source = acc_bundle_find_source (bundle, id);
  g_autofree char *date = NULL;

  if (source == NULL)
    return g_strdup ("");
  if (acc_span_is_set (&source->date))
    date = acc_locale_format_span (&source->date);
  else if (acc_date_is_set (source->as_at))
    date = acc_locale_format_date (source->as_at);
  if (date == NULL)
    return g_strdup (acc_locale_text (source->publisher != NULL ? source->publisher : source->title));
  /* Translators: who published a figure, and when: "UNHCR, 1 February 1999" */
  return acc_locale_compose (_ ("{publisher}, {date}"), "publisher", acc_locale_text (source->publisher), "date", date, NULL);
}

/**
 * acc_words_cite_source:
 *
 * Returns: (transfer full): the source as a list of sources has it: publisher, title, dates, licence and address
 */
char *
acc_words_cite_source (AccSource *source)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = acc_span_is_set (&source->date) ? acc_locale_format_span (&source->date) : NULL;
  g_autofree char *as_at = acc_date_is_set (source->as_at) ? acc_locale_format_date (source->as_at) : NULL;

  if (date == NULL && (source->publisher == NULL || strcmp (source->publisher, source->title) == 0))
    {
      /* What has no publisher of its own is named once. */
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), acc_locale_text (source->title));

      acc_words_add_sentence (text, acc_locale_end_sentence (quoted));
    }
  else
    /* Translators: a source in the list of sources */
    acc_words_add_sentence (text, acc_locale_compose (date != NULL ? C_ ("source", "{publisher}, “{title}”, {date}.") : C_ ("source", "{publisher}, “{title}”."), "publisher",
                                                      acc_locale_text (source->publisher), "title", acc_locale_text (source->title), "date", date, NULL));
  if (as_at != NULL)
    acc_words_add_sentence (text, acc_locale_compose (_ ("As at {date}."), "date", as_at, NULL));
  if (source->licence != NULL)
    acc_words_add_sentence (text, acc_locale_compose (_ ("Licence: {licence}."), "licence", source->licence, NULL));
  if (source->address != NULL)
    g_string_append_printf (text, " %s", source->address);
  return g_string_free (text, FALSE);
}

/**
 * acc_words_statehood:
 * @kind: what happened to a State
 *
 * Returns: its name
 */
const char *
acc_words_statehood (AccStatehoodKind kind)
{
  static const char *const texts[] = {
    [ACC_STATEHOOD_INDEPENDENCE] = NC_ ("statehood", "Independence"),
    [ACC_STATEHOOD_FORMATION] = NC_ ("statehood", "Formation of the State"),
    [ACC_STATEHOOD_DISSOLUTION] = NC_ ("statehood", "End of the State"),
    [ACC_STATEHOOD_ORIGINAL_MEMBER] = NC_ ("statehood", "Original Member of the United Nations"),
    [ACC_STATEHOOD_ADMISSION] = NC_ ("statehood", "Admission to the United Nations"),
    [ACC_STATEHOOD_OBSERVER] = NC_ ("statehood", "Observer at the United Nations"),
  };

  return g_dpgettext2 (NULL, "statehood", texts[kind]);
}

/**
 * acc_words_statehood_other:
 * @bundle: a bundle
 * @statehood: of which another source has another day
 *
 * Returns: (transfer full): that day, and who gives it
 */
char *
acc_words_statehood_other (AccBundle          *bundle,
                           const AccStatehood *statehood)
{
  g_autofree char *date = acc_locale_format_date (statehood->other);
  g_autofree char *by = acc_words_describe_source (bundle, statehood->other_source);

  /* Translators: another date of the same, and who gives it: "According to Gleditsch and Ward: 21 December 1991" */
  return acc_locale_compose (C_ ("statehood", "According to {source}: {date}"), "source", by, "date", date, NULL);
}

/**
 * acc_words_cut_span:
 * @bundle: a bundle
 * @source: (nullable): who tells of it: ids with a space between them
 * @date: (inout): when it was; what was not over by @day is left open
 * @day: on which day it is told of
 *
 * What began nobody knows when is told of as its source has it, once that was written; where nobody knows when that was, once it was over.
 *
 * Returns: whether it is told of; what began later is not
 */
gboolean
acc_words_cut_span (AccBundle  *bundle,
                    const char *source,
                    AccSpan    *date,
                    gint32      day)
{
  gboolean over = acc_span_last_day (date) <= day;

  if (date->start_bound != ACC_BOUND_GIVEN)
    {
      g_autofree char *id = source != NULL ? g_strndup (source, strcspn (source, " ")) : NULL;
      AccSource *told = id != NULL ? acc_bundle_find_source (bundle, id) : NULL;

      return told != NULL && acc_span_is_set (&told->date) ? acc_span_first_day (&told->date) <= day : over;
    }
  if (acc_span_first_day (date) > day)
    return FALSE;
  if (!over && date->is_interval && date->end_bound == ACC_BOUND_GIVEN)
    date->end_bound = ACC_BOUND_OPEN;
  return TRUE;
}
