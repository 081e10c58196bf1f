/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/law/acc-ledger.h"

G_BEGIN_DECLS

/* What every target has: the function that libFuzzer calls, and replay.c where there is none. */
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* The record that ships, read once. */
AccLedger *fuzz_get_ledger (void);

/* The input as a file of that name; transfer full. The next call overwrites it. */
GFile *fuzz_write (const char *name, const guint8 *data, size_t size);

/* A folder for what a target writes; it goes when the process ends. */
const char *fuzz_get_folder (void);

/* The input as text, of what is UTF-8 in it; transfer full. */
char *fuzz_dup_text (const guint8 *data, size_t size);

/* What a reader says is in UTF-8, and of one line. */
void fuzz_assert_line (const char *text);
void fuzz_assert_error (gboolean done, const GError *error);

G_END_DECLS
