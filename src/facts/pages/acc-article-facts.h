/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/claims/acc-claim.h"

G_BEGIN_DECLS

/* What is said of an article of a treaty: its title, whether it may be reserved, who reserves it on a day and who no longer does. */

typedef enum
{
  ACC_ARTICLE_RESERVED,  /* reservations that stand */
  ACC_ARTICLE_DECLARED,  /* declarations and limitations that stand, and no reservation */
  ACC_ARTICLE_ELSEWHERE, /* what stands of reservations made under a treaty that builds on this one */
  ACC_ARTICLE_OVER,      /* reservations and declarations withdrawn, the whole or a part */
  ACC_ARTICLE_N_PARTS,
} AccArticlePart;

/* Of who was party on the day, by name. GArray of AccClaim, transfer full. */
GArray     *acc_article_list (AccArticle *article, const AccMoment *moment, AccArticlePart part);
/* How many States reserve it. */
guint       acc_article_count (AccArticle *article, const AccMoment *moment);
/* Whether one of the numbers is that of the article, or of a part of it. numbers: nullable. */
gboolean    acc_article_is_touched (const AccArticle *article, const char *const *numbers);

/* "Article 26", or "Articles" for all; valid until the next call. */
const char *acc_article_get_title (const AccArticle *article);
/* What a list is of. */
const char *acc_article_describe_part (AccArticlePart part);
/* How many States reserve it, "" for none; transfer full, as all below. */
char       *acc_article_word_count (guint n);
/* "Article 26: Freedom of movement". */
char       *acc_article_word_name (const AccArticle *article);
/* Links to the articles of a treaty that numbers name, each once, as Pango's markup; nothing where the record does not have them. */
void        acc_article_add_links (GString *markup, AccBundle *bundle, AccTreaty *treaty, char **numbers, guint n);
/* Whether it may be reserved, in a sentence; "" where the record does not say. */
char       *acc_article_word_reservable (AccBundle *bundle, const AccArticle *article);
/* What the State said, on lines. */
char       *acc_article_word_claim (const AccClaim *claim, AccArticlePart part);
/* To which day the record of reservations goes; "" where it does not say. */
char       *acc_article_word_reach (AccBundle *bundle, gint32 day);

G_END_DECLS
