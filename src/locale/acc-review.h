/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What native speakers have read and signed of the translations: data/reviewed.tsv. English is what they are made from, and no translation. */

typedef enum
{
  ACC_REVIEW_LAW,       /* the terms of the treaties, and the sentences of docs/review */
  ACC_REVIEW_INTERFACE, /* menus, buttons, messages */
  ACC_REVIEW_NOTES,     /* what the record notes */
  ACC_N_REVIEWS,
} AccReviewPart;

/* TEXT instead of the table that ships, for tests; NULL for that table again. */
void     acc_review_set_table (const char *text);
/* Whether it is signed; always so of English. language: a tag of acc_locale_list_languages(). */
gboolean acc_review_has (const char *language, AccReviewPart part);
guint    acc_review_count (const char *language); /* how many parts, to ACC_N_REVIEWS */
/* In the language in use. Transfer full. */
char    *acc_review_list_parts (const char *language); /* "law, interface"; "" for none */
char    *acc_review_say_text (void);                   /* below a text in the language in use; NULL where nothing is to be said */
char    *acc_review_say_second (void);                 /* the same of acc_second_get_language() */
char    *acc_review_say_all (void);                    /* of all languages, a line each where somebody signed */

G_END_DECLS
