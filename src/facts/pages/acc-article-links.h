/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* Texts in which the numbers of articles are marked (locale/acc-article-marks.h), as they are read: each number that has a page leads to it. All
 * transfer full; NULL is a text without words. */

/* Pango's markup, with links to the places that acc_place_find() reads. */
char *acc_article_link (const char *marked, AccBundle *bundle);
/* The words alone. */
char *acc_article_unmark (const char *marked);
/* Adds links to the articles, with a dot between them, each once; nothing where the record does not have them. */
void  acc_article_add_marked (GString *markup, AccBundle *bundle, const char *marked);
/* One of them, by its title where SHOWN, which is markup, is NULL. */
void  acc_article_append_link (GString *markup, const AccArticle *article, const char *shown);

G_END_DECLS
