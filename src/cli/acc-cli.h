/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The command line: the questions of the window answered in a terminal. No display is opened and GTK is not started. */

/* Exit statuses; scripts rely on them. */
typedef enum
{
  ACC_EXIT_DONE = 0,
  ACC_EXIT_COULD_NOT = 1, /* no such file, no display, disk full */
  ACC_EXIT_USAGE = 2,     /* unknown command, option, State, treaty, region, or a date that does not exist */
  ACC_EXIT_DATA = 3,      /* the data is not valid */
} AccExit;

/* Whether the arguments ask for the window: none, "open", or a link such as accession:KAZ?as-of=1999-02-01. */
gboolean acc_cli_wants_window (int argc, char **argv);
/* Checks what "open" or a link was given, before a window is made; ACC_EXIT_DONE when it is right. */
int      acc_cli_check_open (int argc, char **argv);
int      acc_cli_run (int argc, char **argv);

G_END_DECLS
