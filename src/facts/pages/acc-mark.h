/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a State stands under a treaty, as it is drawn and as it is said. */

typedef enum
{
  ACC_MARK_NONE,     /* never: a small dot holds the place */
  ACC_MARK_OUTLINED, /* signed, or deposited and not yet bound */
  ACC_MARK_FILLED,   /* bound */
  ACC_MARK_CROSSED,  /* left */
  ACC_MARK_BARRED,   /* party until the State, or its entry with the depositary, ended */
  ACC_MARK_DASHED,   /* the record cannot tell */
  ACC_MARK_ELSEWHERE, /* its acts are filed under another State: drawn as a place held, and said */
} AccMark;

/* Set beside ACC_MARK_FILLED: a reservation or limitation is in force; the rim has a gap. */
#define ACC_MARK_GAP 0x10
/* Set beside any: the act that it rests on was recorded by the user; a dot stands at the foot of the mark. */
#define ACC_MARK_OWN 0x20

G_END_DECLS
