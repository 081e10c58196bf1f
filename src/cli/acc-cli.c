/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line: finds the command, reads the options that all of them have, and says errors in one line. */

#include "config.h"

#include "cli/acc-cli-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "editions/acc-edition-pack.h"
#include "editions/acc-edition-store.h"
#include "editions/acc-load.h"
#include "facts/search/acc-find.h"
#include "facts/session/acc-place.h"
#include "locale/acc-second.h"
#include "model/acc-text.h"
#include "report/acc-file-kind.h"

static const AccCliCommand commands[] = {
  { "open", _acc_cli_open, "STATE|REGION|TREATY|world [--as-of DATE]", N_ ("open the window at a State, a region or a treaty") },
  { "status", _acc_cli_status, "[--treaty ID] [--region CODE] [--state ISO] [--as-of DATE] [--basis BASIS] [--format text|json|csv|ods]",
    N_ ("who is party to what on a date") },
  { "profile", _acc_cli_profile, "STATE [--as-of DATE] [--format text|json]", N_ ("all that is recorded about a State") },
  { "brief", _acc_cli_brief, "STATE|REGION|TREATY|world [STATE|REGION...] [--as-of DATE] [--from DATE] [--lang LANGUAGE[,LANGUAGE]] [--bilingual] [--format text|markdown|html|pdf|odt|json] [--paper a4|letter] [--parts PARTS] [-o FILE [--sign FILE]]",
    N_ ("a briefing with its sources and a check line") },
  { "dossier", _acc_cli_dossier, "STATE|REGION|world [--as-of DATE] [--lang LANGUAGE,...] [--paper a4|letter] -o FOLDER|FILE.zip [--sign FILE]",
    N_ ("a folder of all that is written about a place: briefings, tables, pictures, sources, checksums") },
  { "series", _acc_cli_series, "STATE [--from YEAR] [--to YEAR] [--per-1000] [--format text|json|csv|ods]", N_ ("the yearly figures of a State") },
  { "changes", _acc_cli_changes, "[STATE|REGION|world] --from DATE --to DATE [--treaty ID] [--basis BASIS] [--format text|json|csv|ods] [-o FILE]",
    N_ ("what changed between two dates") },
  { "article", _acc_cli_article, "TREATY [ARTICLE] [--as-of DATE] [--basis BASIS] [--format text|json] [-o FILE]",
    N_ ("the articles of a treaty: what they provide, and who reserves them") },
  { "timeline", _acc_cli_timeline, "STATE|REGION|world [--from DATE] [--to DATE] --format svg|png|pdf|csv|json|ods -o FILE [--width N --height N]",
    N_ ("the timeline as a picture or a table") },
  { "check", _acc_cli_check, "BUNDLE", N_ ("look for faults in a bundle") },
  { "import", _acc_cli_import, "FILE [-o FOLDER]", N_ ("read UNHCR’s published table of population figures") },
  { "editions", _acc_cli_editions, "list|add FILE... [--system]|use EDITION|remove EDITION|compare EDITION EDITION [--place PLACE] [--format text|json|csv|ods]",
    N_ ("editions of UNHCR’s figures side by side: list, take in, choose, remove, compare") },
  { "acts", _acc_cli_acts, "list [-o FILE]|add FILE [--preview]|remove ACT|export [-o FILE] [--format text|json|csv]", N_ ("acts of your own over the record: list, record, remove, hand on") },
  { "pack", _acc_cli_pack, "EDITION --key FILE [--passphrase-file FILE] [-o FILE]", N_ ("write an edition into one signed file") },
  { "keygen", _acc_cli_keygen, "-o FILE [--name TEXT] [--passphrase-file FILE]", N_ ("make a key to sign with") },
  { "keys", _acc_cli_keys, "list|add FILE --fingerprint TEXT|remove KEY", N_ ("whose signatures are trusted") },
  { "make-bundle", _acc_cli_make_bundle, "ACTIONS.csv --treaties TREATIES.csv [--states FILE] [--sources FILE] -o FILE", N_ ("make a bundle of your own from tables") },
  { "cite", _acc_cli_cite, "PLACE|TREATY|STATEMENT [--as-of DATE] [--format text|chicago|apa|bibtex|biblatex|ris|csl-json]",
    N_ ("how to cite a place, a treaty or a statement") },
  { "why", _acc_cli_why, "CLAIM|--state STATE --treaty ID|--state STATE --figure CATEGORY --year YEAR [--as-of DATE] [--basis BASIS] [--format text|json]",
    N_ ("why a statement is made: rule, acts, sources and certainty") },
  { "verify", _acc_cli_verify, "FILE|FOLDER [--signed]", N_ ("is a briefing still what the program writes from its edition?") },
};

static const AccCliCommand *current;

static int
fail_with (int         status,
           const char *message)
{
  /* One fault is one line, whatever a file or an argument holds. */
  g_autofree char *line = acc_text_clean (message);

  if (current != NULL)
    fprintf (stderr, "accession %s: %s\n", current->name, line);
  else
    fprintf (stderr, "accession: %s\n", line);
  return status;
}

int
_acc_cli_fail (int         status,
               const char *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  return fail_with (status, message);
}

int
_acc_cli_fail_error (int           status,
                     const GError *error)
{
  return fail_with (status, error->message);
}

int
_acc_cli_fail_claim (const char *id)
{
  return _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no statement “%s” for that date; “%s” lists them under “claims”"), id, "accession brief STATE --format json");
}

static const GOptionEntry *
get_shared_entries (AccCli *cli)
{
  static GOptionEntry entries[] = {
    { "bundle", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use this bundle instead of the one that ships"), N_ ("FILE|FOLDER") },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Language of the output"), N_ ("LANGUAGE") },
    { "edition", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use the figures of this edition instead of the one in use"), N_ ("EDITION") },
    { "no-acts", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Leave out the acts that you have recorded"), NULL },
    { NULL },
  };

  entries[0].arg_data = &cli->bundle_path;
  entries[1].arg_data = &cli->language;
  entries[2].arg_data = &cli->edition;
  entries[3].arg_data = &cli->no_acts;
  return entries;
}

/* "fr", or "fr,ar" where a command writes names and terms in a second language too; a dossier is written in any number. */
static guint
count_languages (void)
{
  if (current == NULL || strcmp (current->name, "dossier") == 0)
    return G_MAXUINT;
  return strcmp (current->name, "brief") == 0 || strcmp (current->name, "open") == 0 ? 2 : 1;
}

static gboolean
apply_language (AccCli *cli,
                int    *status)
{
  g_autofree char *known = NULL;
  g_auto (GStrv) languages = cli->language != NULL ? g_strsplit (cli->language, ",", -1) : NULL;

  if (languages == NULL)
    return TRUE;
  for (guint i = 0; i == 0 || languages[i] != NULL; i++)
    if (languages[i] == NULL || acc_locale_match_language (languages[i]) == NULL)
      {
        known = g_strjoinv (", ", (GStrv) acc_locale_list_languages ());
        *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no translation for the language “%s”; choose one of: %s"), languages[i] != NULL ? languages[i] : "", known);
        return FALSE;
      }
  acc_locale_set_language (languages[0]);
  if (g_strv_length (languages) > count_languages ())
    {
      *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("“%s” are more languages than this command writes; give fewer of them"), cli->language);
      return FALSE;
    }
  acc_second_set_language (languages[1]);
  return TRUE;
}

/* Before the options are read: what is wrong with them is said in the language too. */
static void
anticipate_language (int    argc,
                     char **argv)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++) /* NOLINT: argv is as long as argc says */
    {
      const char *language = g_str_has_prefix (argv[i], "--lang=") ? argv[i] + strlen ("--lang=")
                             : strcmp (argv[i], "--lang") == 0     ? argv[i + 1]
                                                                   : NULL;
      g_autofree char *first = language != NULL ? g_strndup (language, strcspn (language, ",")) : NULL;

      if (acc_locale_match_language (first) != NULL)
        acc_locale_set_language (first);
    }
}

static char *
describe_usage (const AccCliCommand *command)
{
  g_autofree char *name = g_strdup_printf ("accession %s %s", command->name, command->arguments);

  return acc_locale_compose (_ ("Usage: {command}"), "command", name, NULL);
}

int
_acc_cli_fail_missing (void)
{
  g_autofree char *usage = describe_usage (current);

  return _acc_cli_fail (ACC_EXIT_USAGE, _ ("an argument is missing. %s"), usage);
}

static gboolean
has_entry (const GOptionEntry *entries,
           const char         *name)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    if (strcmp (entries->long_name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
print_command_help (const AccCliCommand *command,
                    const GOptionEntry  *entries,
                    const GOptionEntry  *shared)
{
  g_autofree char *usage = describe_usage (command);
  const GOptionEntry *groups[] = { entries, shared };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *table = NULL;

  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    for (const GOptionEntry *entry = groups[g]; entry != NULL && entry->long_name != NULL; entry++)
      {
        GStrv row;
        const char *argument = entry->arg_description != NULL ? _ (entry->arg_description) : NULL;

        /* A command’s own option goes before the shared one of its name. */
        if (entry->flags & G_OPTION_FLAG_HIDDEN || (g == 1 && has_entry (entries, entry->long_name)))
          continue;
        row = g_new0 (char *, 3);
        row[0] = g_strdup_printf ("  %s%c%s--%s%s%s", entry->short_name ? "-" : "", entry->short_name ? entry->short_name : ' ',
                                  entry->short_name ? ", " : "   ", entry->long_name, argument != NULL ? " " : "", argument != NULL ? argument : "");
        row[1] = g_strdup (_ (entry->description));
        g_ptr_array_add (rows, row);
      }
  table = acc_report_table_to_text (rows, 2, 0);
  printf ("%s\n%s\n\n%s\n%s\n%s\n", usage, _ (command->summary), table,
          _ ("DATE is written as 1999-02-01, 1 February 1999, Feb 1999 or 1999; a month or a year stands for its last day."),
          _ ("Exit status: 0 done, 1 could not, 2 wrong usage, 3 the data is not valid."));
}

static void
print_help (AccCli *cli)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *table = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      GStrv row = g_new0 (char *, 3);

      row[0] = g_strdup_printf ("  %s", commands[i].name);
      row[1] = g_strdup (_ (commands[i].summary));
      g_ptr_array_add (rows, row);
    }
  table = acc_report_table_to_text (rows, 2, 0);
  printf ("%s\n\n%s\n\n%s\n%s\n", _ ("Usage: accession [COMMAND] [OPTION…]"), _ ("Without a command the window opens. Commands:"), table,
          _ ("Options of all commands: --bundle FILE|FOLDER, --lang LANGUAGE, --edition EDITION, --no-acts, --help; also --version.\n"
             "“accession COMMAND --help” says more."));
}

static gboolean
check_utf8 (char **argv,
            int    argc,
            int   *status)
{
  for (int i = 1; i < argc; i++)
    {
      if (!g_utf8_validate (argv[i], -1, NULL))
        {
          *status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("argument %d is not UTF-8; write it in UTF-8"), i);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
_acc_cli_parse (AccCli       *cli,
                GOptionEntry *entries,
                int          *argc,
                char       ***argv,
                int           min,
                int           max,
                int          *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const GOptionEntry *shared = get_shared_entries (cli);
  gboolean help = FALSE;
  GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  for (const GOptionEntry *entry = shared; entry->long_name != NULL; entry++)
    if (!has_entry (entries, entry->long_name))
      g_option_context_add_main_entries (context, (GOptionEntry[]) { *entry, { NULL } }, NULL);
  g_option_context_add_main_entries (context, help_entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_autofree char *usage = describe_usage (current);

      *status = _acc_cli_fail (ACC_EXIT_USAGE, "%s. %s", error->message, usage);
      return FALSE;
    }
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      memmove (*argv + 1, *argv + 2, (gsize) (*argc - 1) * sizeof (char *));
      (*argc)--;
    }
  if (!apply_language (cli, status))
    return FALSE;
  if (help)
    {
      print_command_help (current, entries, shared);
      *status = ACC_EXIT_DONE;
      return FALSE;
    }
  if (*argc - 1 < min || *argc - 1 > max)
    {
      g_autofree char *usage = describe_usage (current);

      *status = *argc - 1 < min ? _acc_cli_fail_missing ()
                                : _acc_cli_fail (ACC_EXIT_USAGE, _ ("“%s” is one argument too many. %s"), (*argv)[max + 1], usage);
      return FALSE;
    }
  return check_utf8 (*argv, *argc, status);
}

/* Whose fault it is that figures cannot be had: a damaged edition's, or that of who names one that is not there. */
static int
blame_edition (AccCli       *cli,
               const GError *error)
{
  return cli->edition == NULL || error->domain == ACC_BUNDLE_ERROR ? ACC_EXIT_DATA : ACC_EXIT_USAGE;
}

/* The record that ships. An act that does not fit it, as the edition has it by now, is said and left out. */
static AccBundle *
load_shown (AccCli *cli,
            int    *status)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GError) error = NULL;
  AccLoadStep failed;
  AccBundle *bundle = acc_load_shown (&(AccLoadWish) { .edition = cli->edition, .no_acts = cli->no_acts }, faults, &failed, NULL, &error);

  if (bundle == NULL)
    *status = _acc_cli_fail_error (failed == ACC_LOAD_FIGURES                                             ? blame_edition (cli, error)
                                   : failed == ACC_LOAD_ACTS && error->domain == ACC_BUNDLE_ERROR ? ACC_EXIT_DATA
                                                                                                  : ACC_EXIT_COULD_NOT,
                                   error);
  for (guint i = 0; i < faults->len; i++)
    {
      const AccFault *fault = faults->pdata[i];
      g_autofree char *reason = acc_fault_describe (fault);

      _acc_cli_fail (ACC_EXIT_DONE, _ ("your own act %s is left out: %s"), fault->file, reason);
    }
  return bundle;
}

AccLedger *
_acc_cli_load (AccCli *cli,
               int    *status)
{
  g_autoptr (GError) error = NULL;

  if (cli->ledger != NULL)
    return cli->ledger;
  if (cli->bundle_path == NULL)
    {
      cli->bundle = load_shown (cli, status);
      if (cli->bundle == NULL)
        return NULL;
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->bundle_path);

      if (!g_file_query_exists (file, NULL))
        {
          *status = _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("there is no bundle at “%s”; check the path"), cli->bundle_path);
          return NULL;
        }
      cli->bundle = acc_bundle_load (file, NULL, &error);
      if (cli->bundle == NULL)
        {
          *status = _acc_cli_fail_error (ACC_EXIT_DATA, error);
          return NULL;
        }
      /* The edition in use, and one's own acts, are of the record that ships; a bundle of one's own has its figures with it. */
      if (cli->edition != NULL && !acc_load_edition (cli->bundle, cli->edition, &error))
        {
          *status = _acc_cli_fail_error (blame_edition (cli, error), error);
          return NULL;
        }
    }
  acc_locale_set_bundle (cli->bundle);
  cli->ledger = acc_ledger_new (cli->bundle);
  return cli->ledger;
}

static const AccCliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, name) == 0)
        return &commands[i];
    }
  return NULL;
}

static gboolean
is_link (const char *argument)
{
  return g_ascii_strncasecmp (argument, "accession:", strlen ("accession:")) == 0;
}

/* As a file manager hands it over, or by its name. One that is there may also have a name that others have. */
static gboolean
is_file (const char *argument)
{
  return g_ascii_strncasecmp (argument, "file:", strlen ("file:")) == 0 || g_str_has_suffix (argument, ".accession.json")
         || g_str_has_suffix (argument, ACC_EDITION_PACK_SUFFIX) || (acc_file_knows_name (argument) && g_file_test (argument, G_FILE_TEST_EXISTS));
}

/* The first argument that is not a global option with its value. */
static int
find_first_word (int    argc,
                 char **argv)
{
  int i = 1;

  while (i < argc)
    {
      if (strcmp (argv[i], "--no-acts") == 0)
        i++;
      else if (strcmp (argv[i], "--bundle") == 0 || strcmp (argv[i], "--lang") == 0 || strcmp (argv[i], "--edition") == 0)
        i += 2;
      else if (g_str_has_prefix (argv[i], "--bundle=") || g_str_has_prefix (argv[i], "--lang=") || g_str_has_prefix (argv[i], "--edition="))
        i++;
      else
        break;
    }
  return i;
}

gboolean
acc_cli_wants_window (int    argc,
                      char **argv)
{
  int word = find_first_word (argc, argv);

  if (word > argc) /* an option without its value is an error that the command line says */
    return FALSE;
  if (word == argc || is_link (argv[word]) || is_file (argv[word]) || strcmp (argv[word], "--gapplication-service") == 0)
    return TRUE;
  if (strcmp (argv[word], "open") != 0)
    return FALSE;
  for (int i = word + 1; i < argc; i++)
    {
      if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0)
        return FALSE;
    }
  return TRUE;
}

static int
run (int    argc,
     char **argv)
{
  AccCli cli = { 0 };
  gboolean version = FALSE, help = FALSE;
  GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  int status = ACC_EXIT_DONE;

  anticipate_language (argc, argv);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, get_shared_entries (&cli), NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("%s. “accession --help” lists what there is"), error->message);
  else if (!apply_language (&cli, &status))
    ;
  else if (version)
    printf ("Accession %s\n", ACC_VERSION);
  else if (help)
    print_help (&cli);
  else if (argc < 2)
    status = _acc_cli_fail (ACC_EXIT_USAGE, _ ("a command is missing. “accession --help” lists them"));
  else
    {
      const AccCliCommand *command = find_command (argv[1]);

      if (command == NULL)
        {
          status = check_utf8 (argv, 2, &status)
                       ? _acc_cli_fail (ACC_EXIT_USAGE, _ ("there is no command “%s”. “accession --help” lists them"), argv[1])
                       : status;
        }
      else
        {
          current = command;
          status = command->run (&cli, argc - 1, argv + 1);
          current = NULL;
        }
    }
  if (fflush (stdout) != 0 && status == ACC_EXIT_DONE)
    status = _acc_cli_fail (ACC_EXIT_COULD_NOT, _ ("standard output cannot be written: %s"), g_strerror (errno));

  g_clear_object (&cli.ledger);
  g_clear_object (&cli.bundle);
  g_free (cli.bundle_path);
  g_free (cli.language);
  g_free (cli.edition);
  return status; /* NOLINT: nobody reads the entries that point there after the last command */
}

/**
 * acc_cli_run:
 * @argc: as in main()
 * @argv: as in main(); left as it is
 *
 * Returns: the exit status
 */
int
acc_cli_run (int    argc,
             char **argv)
{
  g_auto (GStrv) copy = g_new0 (char *, argc + 1);
  g_autofree char **working = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    working[i] = copy[i] = g_strdup (argv[i]);
  return run (argc, working);
}

/**
 * acc_cli_check_open:
 * @argc: as in main()
 * @argv: as in main(); left as it is
 *
 * Returns: %ACC_EXIT_DONE when what "open" or a link was given exists
 */
int
acc_cli_check_open (int    argc,
                    char **argv)
{
  int word = find_first_word (argc, argv);
  g_autofree char *place = NULL;
  g_autofree char *as_of = NULL;
  g_autoptr (GPtrArray) words = NULL;

  if (word >= argc)
    return ACC_EXIT_DONE;
  if (strcmp (argv[word], "open") == 0)
    return acc_cli_run (argc, argv);
  if (!acc_find_read_link (argv[word], &place, &as_of))
    return ACC_EXIT_DONE;
  /* A link is "open" in one word. */
  words = g_ptr_array_new ();
  for (int i = 0; i < word; i++)
    g_ptr_array_add (words, argv[i]);
  g_ptr_array_add (words, (gpointer) "open");
  g_ptr_array_add (words, place != NULL && *place != '\0' ? place : (gpointer) ACC_PLACE_TEXT_WORLD);
  if (as_of != NULL)
    {
      g_ptr_array_add (words, (gpointer) "--as-of");
      g_ptr_array_add (words, as_of);
    }
  return acc_cli_run ((int) words->len, (char **) words->pdata);
}
