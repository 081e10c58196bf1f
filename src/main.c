/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides between the window and the command line, and no more. */

#include "config.h"

#include "app/acc-application.h"
#include "cli/acc-cli.h"
#include "locale/acc-locale.h"

int
main (int   argc,
      char *argv[])
{
  acc_locale_init (NULL);

  if (acc_cli_wants_window (argc, argv))
    {
      int status = acc_cli_check_open (argc, argv);

      return status == ACC_EXIT_DONE ? acc_app_run (argc, argv) : status;
    }
  return acc_cli_run (argc, argv);
}
