/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/acc-cli.h"
#include "facts/session/acc-place.h"
#include "facts/sheet/acc-sheet.h"
#include "report/acc-report.h"
#include "report/document/acc-report-document.h"
#include "trust/acc-secret-key.h"

G_BEGIN_DECLS

/* What the commands share: options read by GOption, the bundle, names looked up, one-line errors, and files written whole. */

typedef struct
{
  char *bundle_path; /* --bundle */
  char *language;    /* --lang */
  char *edition;     /* --edition */
  gboolean no_acts;  /* --no-acts */
  AccBundle *bundle;
  AccLedger *ledger;
} AccCli;

typedef struct
{
  const char *name;
  int (*run) (AccCli *cli, int argc, char **argv); /* argv[0] is the command */
  const char *arguments; /* for the usage line */
  const char *summary;   /* msgid */
} AccCliCommand;

/* Reads the options of a command. Leaves its other arguments in argv, which has between MIN and MAX of them afterwards.
 * FALSE: the error is said and *status is the exit status. */
gboolean   _acc_cli_parse (AccCli *cli, GOptionEntry *entries, int *argc, char ***argv, int min, int max, int *status);

/* An error: one line on standard error. Returns STATUS. */
int        _acc_cli_fail (int status, const char *format, ...) G_GNUC_PRINTF (2, 3);
int        _acc_cli_fail_error (int status, const GError *error);
/* That the command has too few arguments. */
int        _acc_cli_fail_missing (void);
/* That there is no statement of that name. */
int        _acc_cli_fail_claim (const char *id);

/* NULL or FALSE: the error is said, and *status is the exit status. */
AccLedger *_acc_cli_load (AccCli *cli, int *status);
AccState  *_acc_cli_find_state (AccCli *cli, const char *text, int *status);
AccTreaty *_acc_cli_find_treaty (AccCli *cli, const char *id, int *status);
AccRegion *_acc_cli_find_region (AccCli *cli, const char *text, int *status);
/* A region by its code or name, a State, or the world. A region goes before a State: none has the name of one. */
gboolean   _acc_cli_find_place (AccCli *cli, const char *text, AccPlace *place, int *status);
/* "compare:KAZ,143". */
gboolean   _acc_cli_find_comparison (AccCli *cli, const char *text, AccPlace *place, int *status);
/* The last day of what was typed; today when TEXT is NULL. */
gboolean   _acc_cli_find_day (const char *text, gint32 *day, int *status);
gboolean   _acc_cli_find_year (const char *text, const char *option, int *year, int *status);
/* By deposit when TEXT is NULL. */
gboolean   _acc_cli_find_basis (const char *text, AccBasis *basis, int *status);
/* One of ALLOWED (ended by -1), the first of which is the default. */
/* Scripts read JSON and CSV: they are the same in every language. */
void       _acc_cli_settle_language (AccFormat format);
gboolean   _acc_cli_find_paper (const char *text, AccPaper *paper, int *status);
gboolean   _acc_cli_find_format (const char *text, const int *allowed, AccFormat *format, int *status);

/* Reads a whole file, or standard input for "-". */
GBytes    *_acc_cli_read (const char *path, int *status);
/* The same as a text, up to its first NUL; transfer full. */
char      *_acc_cli_read_text (const char *path, int *status);
/* The first line, without its end; transfer full. NULL: the error is said. */
char      *_acc_cli_read_passphrase (const char *path, int *status);
/* The key that signs; passphrase_path: (nullable). NULL: the error is said, and *status is the exit status. */
AccSecretKey *_acc_cli_read_key (const char *path, const char *passphrase_path, int *status);
/* Whether a file of that name can have a signature beside it, and neither is the key itself or something else that somebody has. */
gboolean   _acc_cli_may_sign (const char *path, const char *key_path, int *status);
/* The briefing, and its signature beside it. Returns the exit status. */
int        _acc_cli_write_signed (const char *path, GBytes *briefing, const AccSecretKey *key);
/* "accession editions add" of a signed file. */
int        _acc_cli_add_pack (const char *path, gboolean machine, gboolean use, gboolean older);
/* Standard output when PATH is NULL or "-"; otherwise a file, whole or not at all. Returns the exit status. */
int        _acc_cli_write (const char *path, const char *data, gsize length);
/* What a command has done, and more about it (NULL: nothing): on standard output. Where that cannot be written the line is said on standard error,
 * for done it is. Returns the exit status. */
int        _acc_cli_say_done (const char *line, const char *more);
/* The file that a chain of symbolic links leads to, which need not be there; transfer full. */
GFile     *_acc_cli_follow_links (const char *path);
/* A table as CSV, with its description for the Web beside it where that is a file; as a spreadsheet; or as JSON. Takes sheet. */
int        _acc_cli_write_sheet (const char *path, AccSheet *sheet, AccFormat format);

/* What of UNHCR's tables is not there, or not taken in: lines on standard error. lacking: NULL says nothing. */
void       _acc_cli_say_lacking (const char *const *lacking);
void       _acc_cli_say_unread (const char *const *unread, guint withheld);

int        _acc_cli_status (AccCli *cli, int argc, char **argv);
int        _acc_cli_profile (AccCli *cli, int argc, char **argv);
int        _acc_cli_brief (AccCli *cli, int argc, char **argv);
int        _acc_cli_dossier (AccCli *cli, int argc, char **argv);
int        _acc_cli_series (AccCli *cli, int argc, char **argv);
int        _acc_cli_timeline (AccCli *cli, int argc, char **argv);
int        _acc_cli_check (AccCli *cli, int argc, char **argv);
int        _acc_cli_editions (AccCli *cli, int argc, char **argv);
int        _acc_cli_acts (AccCli *cli, int argc, char **argv);
int        _acc_cli_import (AccCli *cli, int argc, char **argv);
int        _acc_cli_make_bundle (AccCli *cli, int argc, char **argv);
int        _acc_cli_cite (AccCli *cli, int argc, char **argv);
int        _acc_cli_verify (AccCli *cli, int argc, char **argv);
int        _acc_cli_why (AccCli *cli, int argc, char **argv);
int        _acc_cli_keygen (AccCli *cli, int argc, char **argv);
int        _acc_cli_keys (AccCli *cli, int argc, char **argv);
int        _acc_cli_pack (AccCli *cli, int argc, char **argv);
int        _acc_cli_changes (AccCli *cli, int argc, char **argv);
int        _acc_cli_article (AccCli *cli, int argc, char **argv);
int        _acc_cli_open (AccCli *cli, int argc, char **argv);

G_END_DECLS
