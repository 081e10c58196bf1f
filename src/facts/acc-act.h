/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-records.h"

G_BEGIN_DECLS

/* How each kind of act under a treaty is said: one row of one table a kind, for window, reports and command line alike. */

typedef enum
{
  ACC_ACT_TITLE,         /* "Accession" */
  ACC_ACT_NOUN,          /* "accession" */
  ACC_ACT_WHEN,          /* "Acceded {when}" */
  ACC_ACT_TREATY,        /* "{treaty}: acceded" */
  ACC_ACT_SENTENCE,      /* "{State} acceded to {treaties} {when}." */
  ACC_ACT_SHORT,         /* "Acceded to {treaties} {when}." */
  ACC_ACT_SHORT_RANKED,  /* "Acceded to {treaties} {when}, the {ordinal} State in {region} to do so." */
  ACC_ACT_N_FORMS,
} AccActForm;

const char *acc_act_get_text (AccActionKind kind, AccActForm form);
/* The title in English, and its context: for acc_second_term(). */
#define ACC_ACT_CONTEXT "treaty action"
const char *acc_act_get_msgid (AccActionKind kind);

G_END_DECLS
