/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* What a person who has never seen the program can try: places of the bundle that is shown, whatever it holds. */

/* A sentence in Pango markup, each example a link that acc_find_read_link() reads; transfer full, NULL where nobody joined anything. */
char *acc_examples_say (AccBundle *bundle);

G_END_DECLS
