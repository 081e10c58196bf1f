/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers that a document can be laid out for. */

#include "config.h"

#include "report/document/acc-report-document.h"

static const struct
{
  const char *name; /* a word of the command line and of seals */
  AccPaperSize size;
} papers[] = {
  [ACC_PAPER_A4] = { "a4", { 595.28, 841.89, "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\"" } },
  [ACC_PAPER_LETTER] = { "letter", { 612, 792, "fo:page-width=\"21.59cm\" fo:page-height=\"27.94cm\"" } },
};

const char *
acc_paper_to_string (AccPaper paper)
{
  return papers[paper].name;
}

/**
 * acc_paper_from_string:
 * @text: a name, in whatever case
 *
 * Returns: the #AccPaper, or -1 where there is none of that name
 */
int
acc_paper_from_string (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, text) == 0)
      return (int) i;
  return -1;
}

const AccPaperSize *
acc_paper_get_size (AccPaper paper)
{
  return &papers[paper].size;
}
