/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the page of what is new in an edition. */

#include "config.h"

#include "facts/pages/acc-edition-rows.h"

#include <glib/gi18n.h>

#include "facts/acc-edition-words.h"

/* A line is a part and a place in it, or its heading. */
typedef enum
{
  PART_REVISED,
  PART_REPORTED, /* where there was nothing, or zero: a table writes both for none */
  PART_NONE_NOW,
  PART_NEW_CODES,
  PART_GONE_CODES,
  PART_GONE_ROWS,
  N_PARTS,
} Part;

#define PART_BITS 3
#define HEADING (G_MAXUINT >> PART_BITS)

static const char *const headings[N_PARTS] = {
  [PART_REVISED] = NC_ ("edition", "Revised figures"),
  [PART_REPORTED] = NC_ ("edition", "Newly reported figures"),
  [PART_NONE_NOW] = NC_ ("edition", "Figures no longer reported"),
  [PART_NEW_CODES] = NC_ ("edition", "New in the table"),
  [PART_GONE_CODES] = NC_ ("edition", "No longer in the table"),
  [PART_GONE_ROWS] = NC_ ("edition", "Rows that are gone"),
};

static Part
find_part (const AccRevision *revision)
{
  return revision->before == 0 ? PART_REPORTED : revision->after == 0 ? PART_NONE_NOW : PART_REVISED;
}

static void
add_line (GArray *lines, Part part, guint place)
{
  guint line = place << PART_BITS | part;

  g_array_append_val (lines, line);
}

static void
add_all (GArray *lines, Part part, guint n)
{
  if (n > 0)
    add_line (lines, part, HEADING);
  for (guint i = 0; i < n; i++)
    add_line (lines, part, i);
}

GArray *
acc_edition_rows_plan (AccBundle *bundle, const AccComparison *comparison)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));

  for (Part part = PART_REVISED; part <= PART_NONE_NOW; part++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < comparison->revisions->len; i++)
        {
          const AccRevision *revision = &g_array_index (comparison->revisions, AccRevision, i);

          if (find_part (revision) != part || !acc_edition_tells (bundle, revision))
            continue;
          if (!any)
            add_line (lines, part, HEADING);
          any = TRUE;
          add_line (lines, part, i);
        }
    }
  add_all (lines, PART_NEW_CODES, comparison->new_codes->len);
  add_all (lines, PART_GONE_CODES, comparison->gone_codes->len);
  add_all (lines, PART_GONE_ROWS, comparison->gone->len);
  return lines;
}

static const char *
name_state (AccBundle *bundle, const char *code)
{
  AccState *state = acc_bundle_find_state (bundle, code);

  return state != NULL ? acc_locale_state_name (state) : code;
}

/* It leads to the last day that shows the year. */
static AccChangeRow *
make_dated (AccChangeRowKind kind, AccState *state, char *name, char *detail, int year)
{
  AccChangeRow *row = acc_change_row_new (kind, state, name, detail, acc_locale_format_date (acc_date_year (year)));

  row->day = MIN (acc_day_from_ymd (year, 12, 31), acc_date_first_day (acc_date_today ()));
  return row;
}

static AccChangeRow *
make_revision (AccBundle *bundle, const AccRevision *revision)
{
  g_auto (GStrv) cells = acc_edition_list_revision (bundle, revision);

  return make_dated (ACC_CHANGE_ROW_FIGURE, acc_bundle_find_state (bundle, revision->code), acc_locale_compose (_ ("{title}: {words}"), "title", cells[0], "words", cells[1], NULL),
                     acc_locale_compose (C_ ("changes", "from {before} to {after}"), "before", cells[3], "after", cells[4], NULL), revision->year);
}

AccChangeRow *
acc_edition_rows_make (AccBundle *bundle, const AccComparison *comparison, guint line)
{
  Part part = line & ((1u << PART_BITS) - 1);
  guint place = line >> PART_BITS;
  const AccRowGone *gone;
  const char *code;

  if (place == HEADING)
    return acc_change_row_new (ACC_CHANGE_ROW_HEADING, NULL, g_strdup (g_dpgettext2 (NULL, "edition", headings[part])), NULL, NULL);
  switch (part)
    {
    case PART_NEW_CODES:
    case PART_GONE_CODES:
      code = (part == PART_NEW_CODES ? comparison->new_codes : comparison->gone_codes)->pdata[place];
      return acc_change_row_new (ACC_CHANGE_ROW_ACT, acc_bundle_find_state (bundle, code), g_strdup (name_state (bundle, code)), NULL, NULL);
    case PART_GONE_ROWS:
      gone = &g_array_index (comparison->gone, AccRowGone, place);
      return make_dated (ACC_CHANGE_ROW_ACT, acc_bundle_find_state (bundle, gone->asylum), g_strdup (name_state (bundle, gone->asylum)),
                         acc_locale_compose (C_ ("edition", "origin: {state}"), "state", name_state (bundle, gone->origin), NULL), gone->year);
    default:
      return make_revision (bundle, &g_array_index (comparison->revisions, AccRevision, place));
    }
}
