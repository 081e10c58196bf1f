/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* Dates to choose from: a calendar about the date shown, and days that stand out: today, the end of last year, adoption and entry into
 * force of the treaties that are looked at, the end of their record. Signal "chosen", of one that is whole and final. */

#define ACC_TYPE_DATE_CHOICE (acc_date_choice_get_type ())
G_DECLARE_FINAL_TYPE (AccDateChoice, acc_date_choice, ACC, DATE_CHOICE, AccFollower)

G_END_DECLS
