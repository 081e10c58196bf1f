/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <unicode/utypes.h>

#include "locale/acc-locale.h"

G_BEGIN_DECLS

/* What the files of this room share: the ICU locale of the language in use, a number that changes with it (so that
 * each file knows when to throw its formatters away), and strings in and out of ICU. Main thread only. */

const char *_acc_locale_get_icu (void);
/* Digits of a catalogue as those of numbers are: in place, and of a text that is kept for the life of the process. */
void        _acc_locale_write_digits (GString *text);
const char *_acc_locale_keep_digits (const char *text);
gboolean    _acc_locale_is_english (void);
void        _acc_locale_describe_language (const char *language, char **icu, char **catalogue);

UChar      *_acc_locale_to_utf16 (const char *text, int32_t *length);
char       *_acc_locale_to_utf8 (const UChar *text, int32_t length);

char       *_acc_locale_list_articles (const char *language, const char *icu, const char *const *articles);
char       *_acc_locale_isolate (const char *value);

/* The bundle of acc_locale_set_bundle(), or NULL. */
AccBundle  *_acc_locale_get_bundle (void);
/* What was asked for before is to be asked for again. */
void        _acc_locale_change_serial (void);
void        _acc_second_forget (void);

/* The month that a folded word names in the language of the interface or in English, or 0. */
int         _acc_locale_find_month (const char *folded_word);

G_END_DECLS
