/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/**
 * AccRank:
 * @ACC_RANK_PARTY: a State among those that became parties
 * @ACC_RANK_DAY: a day among those after a deposit
 * @ACC_RANK_INSTRUMENT: an instrument among those deposited
 * @ACC_RANK_CENTURY: a century
 *
 * What a rank counts: the noun gives it its gender where the language has one.
 */
typedef enum
{
  ACC_RANK_PARTY,
  ACC_RANK_DAY,
  ACC_RANK_INSTRUMENT,
  ACC_RANK_CENTURY,
} AccRank;

/* The language of the interface: messages through gettext, and ICU for dates, numbers, ordinals, lists, collation and
 * folding. One language for the process, changed while it runs; nothing here depends on the system's installed locales. */

/* First thing in main(): binds the catalogue and chooses the language. language: NULL follows the session. */
void        acc_locale_init (const char *language);
void        acc_locale_set_language (const char *language);
const char *acc_locale_get_language (void); /* BCP 47, "en", "pt-BR" */
/* Whether it is the one that the session asks for: the desktop's own programs speak that one, whatever is chosen here. */
gboolean    acc_locale_is_session_language (void);
/* The languages that the program speaks, NULL-terminated, English first. */
const char *const *acc_locale_list_languages (void);
/* Which of them a language tag or a POSIX name ("en_GB.UTF-8") stands for; NULL when none. */
const char *acc_locale_match_language (const char *language);
gboolean    acc_locale_is_rtl (void);
/* Whether numbers and dates have the digits 0 to 9 also where the language has others. */
void        acc_locale_set_western_digits (gboolean western);
gboolean    acc_locale_get_western_digits (void);
/* Another number after each change of the language. */
guint       acc_locale_get_serial (void);
/* "72.1": of the library that writes dates, numbers and lists, and sorts. */
const char *acc_locale_get_icu_version (void);
/* What the language calls itself; transfer full. */
char       *acc_locale_get_autonym (const char *language);

/* Dates at every precision: "1 February 1999", "January 1999", "1999", "1990s"; about and uncertain said in words. */
char       *acc_locale_format_date (AccDate date);
/* Spans: "December 1991 onwards", "April 1998 to February 1999", "until 2000, beginning not known". */
char       *acc_locale_format_span (const AccSpan *span);
/* The same as a part of a sentence: "on 15 January 1999", "in April 1998", "in the 1990s", "from April 1998 to February 1999". */
char       *acc_locale_format_when (AccDate date);
char       *acc_locale_format_span_when (const AccSpan *span);
/* ICU skeleton for ticks of an axis: "y", "MMMy", "MMMd". */
char       *acc_locale_format_tick (AccDate date, const char *skeleton);

/* Reads a date as a person types it: EDTF, "1980", "Mar 1980", "march 1980", "28.7.1980", "28/7/1980", "1 February 1999",
 * in the language of the interface and in English. Sets ACC_DATE_ERROR. */
gboolean    acc_locale_parse_date (const char *text, AccDate *date, GError **error);

char       *acc_locale_format_number (gint64 number);         /* 14,799 */
char       *acc_locale_format_compact (gint64 number);        /* 14.8K */
char       *acc_locale_format_percent (double fraction);      /* 0.256 -> 25.6% */
char       *acc_locale_format_rate (double rate);             /* 165.4 */
char       *acc_locale_format_ordinal (AccRank kind, guint number);       /* 133rd */
char       *acc_locale_format_ordinal_words (AccRank kind, guint number); /* "fourth" up to ten, then figures */
char       *acc_locale_format_article (const char *article);      /* 43(2), in the digits of the language */
char       *acc_locale_format_articles (const char *const *articles);
char       *acc_locale_format_list (const char *const *items, gsize n_items); /* "a, b and c" */
char       *acc_locale_format_alternatives (const char *const *items, gsize n_items); /* a, b or c */

int         acc_locale_collate (const char *a, const char *b);
/* Folded for search: case, accents and punctuation ignored, in any script. */
char       *acc_locale_fold (const char *text);

/* Names: of States and regions from the tables of data/names, of treaties through the catalogue; in English the bundle's own. */
const char *acc_locale_state_name (AccState *state);
const char *acc_locale_region_name (AccRegion *region);
/* Those of CLDR, which are looked up and never shown; NULL where there is no other. */
const char *acc_locale_state_other_name (AccState *state);
const char *acc_locale_region_other_name (AccRegion *region);
const char *acc_locale_treaty_title (AccTreaty *treaty);
const char *acc_locale_treaty_short_title (AccTreaty *treaty);
/* The name as it stands inside a sentence, with the article that English gives some of them: "the Holy See". */
char       *acc_locale_state_in_sentence (AccState *state);
/* Whose own translations come before those of the catalogue. */
void        acc_locale_set_bundle (AccBundle *bundle);
/* Any English text of the bundle. */
const char *acc_locale_text (const char *msgid);
const char *acc_locale_text_plural (const char *one, const char *many, gulong n);

/* Which of two messages fits a year of figures: that of its end and of twelve months, or that of its middle and of six. */
const char *acc_locale_of_year (int year, const char *whole, const char *half);
/* Fills a message whose places are named: acc_locale_compose (_("{state} joined {when}."), "state", s, "when", w, NULL).
 * A name written with a capital, {State}, puts the value at the start of a sentence. */
char       *acc_locale_compose (const char *message, ...) G_GNUC_NULL_TERMINATED;
char       *acc_locale_end_sentence (const char *text);
const char *acc_locale_get_sentence_space (void);
const char *acc_locale_get_semicolon (void);

G_END_DECLS
