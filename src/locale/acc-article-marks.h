/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which words of a text are the number of an article, whatever the language. While the articles of a treaty are to be marked,
 * acc_locale_format_article() writes the treaty's id and the number as the record has it between ACC_ARTICLE_BEGIN and ACC_ARTICLE_SHOWN, and what is
 * read between that and ACC_ARTICLE_END. What is made of such a text is in facts/pages/acc-article-links.h; it is for nothing else. */
#define ACC_ARTICLE_BEGIN '\002'
#define ACC_ARTICLE_SHOWN '\003'
#define ACC_ARTICLE_END '\004'

/* TREATY: an id that stays, or NULL for no marks; of this thread alone. Returns what was there before, to be set again. */
const char *acc_article_marks_set (const char *treaty);
const char *acc_article_marks_get (void);

G_END_DECLS
