/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* A record of States and treaties that there are not, written down in lines, so that a test has its acts beside what must follow from them.
 * A line is words; "key=value" is a member of the record that it stands for, with "_" in a value for a space.
 *
 * states:   ISO3 kind [key=value…]
 * treaties: id [key=value…]
 * acts:     ISO3 action date treaty[,treaty…] [key=value…]
 * more:     further tables as JSON, each after a comma; "" */
AccBundle *made_record_load (const char *states, const char *treaties, const char *acts, const char *more);

/* The last day that a date may mean. */
gint32 made_record_day (const char *date);

G_END_DECLS
