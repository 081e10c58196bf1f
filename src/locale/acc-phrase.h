/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "locale/acc-locale.h"

G_BEGIN_DECLS

/* What a sentence names and its language inflects: treaties, words for several of them, a list of States. A phrase is made where it
 * is known what is named, and acc_locale_compose() writes it in the form for which the translated message asks, {treaties:of}. */

/* Before what a second language calls it, which stays as it is and is put in brackets behind the name (acc-second.h). */
#define ACC_PHRASE_SECOND "\x1e"

typedef enum
{
  ACC_PHRASE_TREATIES, /* "the 1980 Convention and the 1990 Protocol" */
  ACC_PHRASE_ANY,      /* "the 1980 Convention or the 1990 Protocol" */
  ACC_PHRASE_WORDS,    /* one text that says which: "the 1980 Convention and its 1990 Protocol" */
  ACC_PHRASE_STATES,
} AccPhrase;

char    *acc_phrase_new (AccPhrase kind, const char *const *names, gsize n_names);
gboolean acc_phrase_is (const char *value);
char    *acc_phrase_inflect (const char *phrase, const char *form);
char    *acc_phrase_choose (const char *phrase, const char *const *words);

/* A region as it stands inside a sentence, with the article that English gives some of them, "in the Caribbean"; other languages have the name, of which
 * their messages ask for the form. Transfer none; valid until the language changes. */
const char *acc_phrase_name_region (AccRegion *region);

G_END_DECLS
