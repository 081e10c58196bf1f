/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* A second language shown beside that of the interface: what States, regions, treaties and legal terms are called in it. It needs no
 * switch of the language in use. Main thread only. */

/* A tag of acc_locale_list_languages(); NULL or one that the program does not speak for none. */
void        acc_second_set_language (const char *language);
/* NULL where there is none, or where it is the language of the interface. */
const char *acc_second_get_language (void);

gboolean    acc_second_is_rtl (void);
/* For HTML: all texts are isolated, not only those that run the other way. */
void        acc_second_set_marked (gboolean on);

/* All transfer full: NULL where there is no second language, where it has no word of its own, and where both have the same. Where one of
 * the languages runs from the right, a text is isolated from what is around it, and begins a line as the interface does. */
char       *acc_second_state_name (AccState *state);
char       *acc_second_region_name (AccRegion *region);
char       *acc_second_text (const char *msgid);                       /* of the bundle */
char       *acc_second_term (const char *context, const char *msgid); /* of the program; context may be NULL */
/* A term that names articles, or holds a text of the bundle. FIRST is the same in the language of the interface. BEGINS: with a
 * capital, on a line of its own. ONE and MANY are the forms of a message of the program, the same where it has no plural. */
char       *acc_second_term_articles (const char *context, const char *one, const char *many, const char *const *articles, gboolean begins, const char *first);
char       *acc_second_term_text (const char *msgid, const char *place, const char *text, const char *first);
/* "Kazakhstan (Қазақстан)"; SECOND is taken, and may be NULL. */
char       *acc_second_add (const char *first, char *second);
/* The same as two lines, for a tooltip. */
char       *acc_second_add_line (const char *first, char *second);

/* Between the two, each treaty has its second title where it is named for the first time. */
void        acc_second_begin (void);
void        acc_second_end (void);
/* For acc_phrase_new(): the short title, with the second one where it is due. Transfer full. */
char       *acc_second_mention_treaty (AccTreaty *treaty);
/* The same of a term: SECOND is taken, and may be NULL. Transfer full. */
char       *acc_second_mention (const char *first, char *second);

G_END_DECLS
