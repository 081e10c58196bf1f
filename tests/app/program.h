/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/acc-window.h"

/* The program in one process with its tests: its application, and its windows until they are there. */

/* In English, and with nobody else on the bus. What it returns is there until program_run () has run. */
GtkApplication *program_start (int *argc, char ***argv);
/* The same with a data folder of its own, before anybody asks for that: what is of the user is of this test alone. */
GtkApplication *program_start_alone (int *argc, char ***argv);
/* Runs the tests, and takes away what was made for them. Returns: the exit status. */
int             program_run (void);
/* Until the window is on the screen with its record. */
void            program_wait_shown (AccWindow *window);
/* One of the open windows of that type; NULL for none. */
gpointer        program_find_window (GType type);
