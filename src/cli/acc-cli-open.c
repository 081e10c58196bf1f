/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accession open: only what can be said before there is a window: whether place and date exist. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/search/acc-find.h"
#include "facts/session/acc-place.h"

/* What is not found is answered as what it was meant to be. */
static gboolean
check_place (AccCli     *cli,
             const char *text,
             int        *status)
{
  AccPlace place;

  if (acc_place_find (&place, cli->bundle, text))
    return TRUE;
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_REGION))
    return _acc_cli_find_region (cli, text + strlen (ACC_PLACE_TEXT_REGION), status) != NULL;
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_TREATY))
    return _acc_cli_find_treaty (cli, text + strlen (ACC_PLACE_TEXT_TREATY), status) != NULL;
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_COMPARE))
    return _acc_cli_find_comparison (cli, text, &place, status);
  if (g_str_has_prefix (text, ACC_PLACE_TEXT_CHANGES ":"))
    text += strlen (ACC_PLACE_TEXT_CHANGES ":");
  return _acc_cli_find_state (cli, text, status) != NULL;
}

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
  int timeline;
  /* The window reads these itself; here they are known so that they are not an error. */
  GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_ ("On this date; today when not given"), N_ ("DATE") },
    { "screenshot", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &screenshot, NULL, NULL },
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &size, NULL, NULL },
    { "scheme", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &scheme, NULL, NULL },
    { "search", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &search, NULL, NULL },
    { "scroll", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &scroll, NULL, NULL },
    { "timeline", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, &timeline, NULL, NULL },
    { "text-scale", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, &scale, NULL, NULL },
    { NULL },
  };
  gint32 day;
  int status = ACC_EXIT_DONE;

  if (!_acc_cli_parse (cli, entries, &argc, &argv, 1, 1, &status)
      || !_acc_cli_find_day (as_of, &day, &status)
      || _acc_cli_load (cli, &status) == NULL
      || !check_place (cli, argv[1], &status))
    return status;
  return ACC_EXIT_DONE;
}
