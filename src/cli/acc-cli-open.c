/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession open: only what can be said before there is a window: whether State and date exist. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>

int
_acc_cli_open (AccCli *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *as_of = NULL;
  g_autofree char *screenshot = NULL;
  g_autofree char *size = NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *search = NULL;
  double scroll = 0, scale = 0;
  /* The window reads these itself; here they are known so that they are not an error. */
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "screenshot", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &screenshot, NULL, NULL },
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &size, NULL, NULL },
    { "scheme", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &scheme, NULL, NULL },
    { "search", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &search, NULL, NULL },
    { "scroll", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &scroll, NULL, NULL },
    { "text-scale", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &scale, NULL, NULL },
    { NULL },
  };
  gint32 day;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status)
      || !_acc_cli_find_day (as_of, &day, &status)
      || _acc_cli_load (cli, &status) == NULL
      || (g_ascii_strcasecmp (argv[1], "world") != 0 && _acc_cli_find_state (cli, argv[1], &status) == NULL))
    return status;
  return ACC_EXIT_DONE;
}
