/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of a briefing that can be chosen. What it is about, how far the record goes, notes and sources are in each. */
typedef enum
{
  ACC_BRIEF_PICTURE = 1 << 0,      /* the timeline, of forms for paper */
  ACC_BRIEF_TERMS = 1 << 1,        /* reservations, declarations and limitations */
  ACC_BRIEF_PEOPLE = 1 << 2,       /* the yearly figures */
  ACC_BRIEF_OBSERVATIONS = 1 << 3, /* figures that other sources give */
  ACC_BRIEF_BACKGROUND = 1 << 4,   /* events */
  ACC_BRIEF_COUNTS = 1 << 5,       /* parties as counted, and as sources report them */
  ACC_BRIEF_LISTS = 1 << 6,        /* who joined and who is missing: of a treaty, a region, the world */
} AccBriefPart;

#define ACC_BRIEF_N_PARTS 7
#define ACC_BRIEF_ALL_PARTS ((1u << ACC_BRIEF_N_PARTS) - 1)

/* "terms,people" in the order of the parts, and back; FALSE where there is no such part, or none, or one twice. WRONG: (out) (nullable): transfer full. */
char       *acc_brief_parts_to_string (guint parts);
gboolean    acc_brief_parts_parse (const char *text, guint *parts, char **wrong);
/* What people read of them: "Terms and People"; transfer full. */
char       *acc_brief_parts_word (guint parts);

G_END_DECLS
