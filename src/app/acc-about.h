/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

G_BEGIN_DECLS

void acc_about_show (AccWindow *parent);

G_END_DECLS
