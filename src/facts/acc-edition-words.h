/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions/acc-edition-compare.h"
#include "editions/acc-edition-draft.h"
#include "facts/acc-words.h"
#include "trust/acc-key.h"

G_BEGIN_DECLS

/* What is said of an edition of figures. Transfer full. */

/* That it is in use. Transfer full. */
char *acc_edition_word_used (const char *id);
char *acc_edition_word_name (AccEdition *edition);   /* "2025.06.1", or that it is the one that ships */
char *acc_edition_word_lead (AccEdition *edition);   /* "Edition 2025.06.1, published 30 March 2026", to begin a sentence */
char *acc_edition_word_age (const AccEditionInfo *info); /* "Figures to the end of 2025, published 25 June 2026" */
char *acc_edition_word_added (const AccEditionInfo *info, gboolean same, gboolean used); /* that it was taken in, or was there */
const char *acc_edition_word_record (void); /* that editions leave the treaty record as it is */
char *acc_edition_word_signer (const AccKey *key);
char *acc_edition_word_years (const GArray *years);  /* of int, ascending: "1999, 2001 to 2004 and 2019" */
char *acc_edition_word_table (const char *name); /* "Asylum decisions" */
char *acc_edition_word_tables (const AccEditionInfo *info); /* a list of them */

/* What history makes one look twice: a sentence. */
char *acc_edition_word_warning (AccBundle *bundle, const AccEditionWarning *warning);
/* What two editions have otherwise, but the figures themselves: sentences; transfer full, of char *. */
GPtrArray *acc_edition_word_comparison (const AccComparison *comparison);
/* Whether the bundle tells figures of the category on that side: others are the same people told once more. */
gboolean acc_edition_tells (AccBundle *bundle, const AccRevision *revision);
/* State, figure, year, before, now: the cells of a table. */
GStrv acc_edition_list_revision (AccBundle *bundle, const AccRevision *revision);

G_END_DECLS
