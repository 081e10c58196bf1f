/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/acc-timeline-layout.h"

/* Text of a fixed width, for layouts that are laid out without drawing. */

#define CHAR 7.0

static char *const text = (char *) "text"; /* labels are only looked at for being there */

static gpointer
fake_tick (AccTimelineTickLabel label,
           AccDate              date,
           gboolean             major,
           double              *width,
           gpointer             data)
{
  static const double chars[] = { 4, 3, 8, 2 };

  *width = chars[label] * CHAR;
  return text;
}

static gpointer
fake_item (guint    position,
           double   room,
           double  *width,
           double  *wanted,
           gpointer data)
{
  *wanted = (8 + position % 17) * CHAR;
  *width = MIN (*wanted, room);
  return *width < MIN (*wanted, 60) ? NULL : text;
}

static gpointer
fake_count (guint    count,
            double  *width,
            gpointer data)
{
  *width = (count > 999 ? 4 : count > 99 ? 3 : 2) * CHAR;
  return text;
}

static const AccTimelineLayoutFuncs funcs = { fake_tick, fake_item, fake_count };
