/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The application: one window, opened from a menu, a link or the command line. */

#define ACC_TYPE_APPLICATION (acc_application_get_type ())
G_DECLARE_FINAL_TYPE (AccApplication, acc_application, ACC, APPLICATION, AdwApplication)

AccApplication *acc_application_new (GApplicationFlags flags);
/* Runs the window with the arguments of main(); returns the exit status. */
int             acc_app_run (int argc, char **argv);

G_END_DECLS
