/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-follower.h"

G_BEGIN_DECLS

/* Above every page, as long as the record shown is not the one built in: which it is, and the way back. */

#define ACC_TYPE_RECORD_BANNER (acc_record_banner_get_type ())
G_DECLARE_FINAL_TYPE (AccRecordBanner, acc_record_banner, ACC, RECORD_BANNER, AccFollower)


G_END_DECLS
