/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that others wrote, made harmless where they come in. */
char *acc_text_clean (const char *text);

G_END_DECLS
