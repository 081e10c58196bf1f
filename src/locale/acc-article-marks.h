/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which words of a text are the number of an article, whatever the language: while they are to be marked, acc_locale_format_article() writes the
 * number as the record has it between ACC_ARTICLE_BEGIN and ACC_ARTICLE_SHOWN, and what is read between that and ACC_ARTICLE_END. Such a text is made
 * into one with links by acc_article_link(), and is for nothing else. */
#define ACC_ARTICLE_BEGIN '\002'
#define ACC_ARTICLE_SHOWN '\003'
#define ACC_ARTICLE_END '\004'

/* Each begin has its end; in this thread alone. */
void     acc_article_marks_begin (void);
void     acc_article_marks_end (void);
gboolean acc_article_marks_wanted (void);

G_END_DECLS
