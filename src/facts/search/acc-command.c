/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands and questions of law by the words for them, in the language in use and in English. */

#include "config.h"

#include "facts/search/acc-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-wording.h"
#include "facts/claims/acc-standing.h"
#include "locale/acc-locale.h"

/* Less than this names nothing: a letter of most alphabets is one or two bytes, one of the Chinese is three. */
#define LEAST_BYTES 3

typedef struct
{
  const char *action; /* with its target, as in a menu */
  const char *title_context, *title; /* as its button or menu says it */
  const char *keywords; /* what people type for it, with a “|” between */
} Command;

/* Translators: words under which a person would look for a command, with a “|” between; any number of them, in any order */
static const Command commands[] = {
  { "win.changes", "place", "What Changed", NC_ ("search keywords", "changed|changes|what changed|between two dates") },
  { "win.map", "place", "Map", NC_ ("search keywords", "map|world map|State by State|per 1,000 inhabitants|density") },
  { "win.compare", NULL, N_ ("Compare"), NC_ ("search keywords", "compare|comparison|side by side") },
  { "win.world", NULL, N_ ("World"), NC_ ("search keywords", "world|chart") },
  { "win.new-bundle", NULL, N_ ("_New Bundle from Tables…"), NC_ ("search keywords", "import|tables|CSV|spreadsheet") },
  { "win.import-figures", NULL, N_ ("_Import UNHCR Figures…"), NC_ ("search keywords", "import|figures|UNHCR|edition|update") },
  { "win.record-act", NULL, N_ ("_Record an Act…"), NC_ ("search keywords", "record|act|correct|correction|own") },
  { "win.editions", NULL, N_ ("_Editions of Figures…"), NC_ ("search keywords", "import|figures|UNHCR|edition|update") },
  { "win.whats-new", NULL, N_ ("_What Is New in the Figures"), NC_ ("search keywords", "new|news|revised|revision|edition") },
  { "win.trusted-keys", "key", "Trusted _Keys…", NC_ ("search keywords", "key|trust|signature|signed|minisign") },
  { "win.open-bundle", NULL, N_ ("_Open Bundle…"), NC_ ("search keywords", "open|file|bundle") },
  { "win.save-briefing", NULL, N_ ("_Save Briefing…"), NC_ ("search keywords", "briefing|export|save|report|PDF") },
  { "win.save-dossier", NULL, N_ ("Save _Dossier…"), NC_ ("search keywords", "dossier|folder|ZIP|delegation|all") },
  { "win.print", NULL, N_ ("_Print Briefing…"), NC_ ("search keywords", "print|printer|paper") },
  { "win.cite::text", NULL, N_ ("Copy C_itation"), NC_ ("search keywords", "cite|citation|quote|BibTeX|reference") },
  { "win.timeline", NULL, N_ ("Timeline"), NC_ ("search keywords", "timeline|history|years") },
  { "win.date", NULL, N_ ("Date Shown"), NC_ ("search keywords", "date|day") },
  { "win.today", NULL, N_ ("Today"), NC_ ("search keywords", "today|now") },
  { "app.new-window", NULL, N_ ("New _Window"), NC_ ("search keywords", "window|new window") },
  { "app.preferences", NULL, N_ ("P_references"), NC_ ("search keywords", "preferences|settings|options|digits|numbers") },
  { "app.help", NULL, N_ ("_Help"), NC_ ("search keywords", "help|manual") },
  { "win.show-help-overlay", NULL, N_ ("_Keyboard Shortcuts"), NC_ ("search keywords", "keyboard|shortcuts|keys") },
  { "app.about", NULL, N_ ("_About Accession"), NC_ ("search keywords", "about|version|licence") },
};

/* As in “1961 not 1954”. */
#define WORDS_NOT NC_ ("search keywords", "not|without")
#define WORDS_LEFT NC_ ("search keywords", "left|leave|denounced|denunciation|no longer party")
#define WORDS_RESERVATION NC_ ("search keywords", "reservation|reserved|declaration|limitation")

/* "_Open Bundle…" and "打开数据包(_O)…" without the sign of their key. */
char *
acc_command_strip_mnemonic (const char *label)
{
  const char *opening = strstr (label, "(_"), *closing = opening != NULL ? strchr (opening, ')') : NULL;
  GString *text = g_string_new (closing != NULL ? NULL : label);

  if (closing != NULL)
    {
      g_string_append_len (text, label, opening - label);
      g_string_append (text, closing + 1);
    }
  g_string_replace (text, "_", "", 0);
  return g_string_free (text, FALSE);
}

/* Whether WORD, folded, begins a word of the keywords, which are folded alike. */
static gboolean
begins_word (const char *keywords, const char *word)
{
  g_auto (GStrv) list = g_strsplit (keywords, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *folded = acc_locale_fold (list[i]);

      if (g_str_has_prefix (folded, word))
        return TRUE;
      for (const char *space = strchr (folded, ' '); space != NULL; space = strchr (space + 1, ' '))
        if (g_str_has_prefix (space + 1, word))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_keyword (const char *msgid, const char *word)
{
  return strlen (word) >= LEAST_BYTES && (begins_word (g_dpgettext2 (NULL, "search keywords", msgid), word) || begins_word (msgid, word));
}

static GStrv
fold_words (const char *text)
{
  g_autofree char *folded = acc_locale_fold (text);

  return g_strsplit (folded, " ", -1);
}

void
acc_command_find (GPtrArray *results, const char *text)
{
  g_auto (GStrv) words = fold_words (text);
  guint first = results->len;

  for (gsize c = 0; c < G_N_ELEMENTS (commands); c++)
    {
      const Command *command = &commands[c];
      const char *label = command->title_context != NULL ? g_dpgettext2 (NULL, command->title_context, command->title) : _ (command->title);
      g_autofree char *name = acc_command_strip_mnemonic (label);
      gboolean found = words[0] != NULL && *words[0] != '\0';
      AccResult *result;

      for (guint w = 0; words[w] != NULL && found; w++)
        found = is_keyword (command->keywords, words[w]) || (strlen (words[w]) >= LEAST_BYTES && begins_word (name, words[w]));
      if (!found)
        continue;
      result = g_object_new (ACC_TYPE_RESULT, "name", name, "detail", "", "description", "", NULL);
      result->kind = ACC_RESULT_COMMAND;
      result->action = command->action;
      g_ptr_array_add (results, result);
    }
  for (guint i = first; i < results->len; i++)
    ((AccResult *) results->pdata[i])->total = results->len - first;
}

/* The treaties that all of the words name, as positions; all of them where there is no word. */
static GArray *
name_treaties (AccSession *session, char *const *words, guint n)
{
  AccSearch *search = acc_session_get_search (session);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  GArray *treaties = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, words[i]);
  for (guint t = 0; t < acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_TREATIES); t++)
    if (n == 0 || acc_search_names_treaty (search, t, list))
      g_array_append_val (treaties, t);
  return treaties;
}

static char *
word_standing (AccSession *session, guint treaty, guint mark)
{
  return acc_mark_word (mark, acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_TREATIES, treaty));
}

/* Takes the detail. */
static void
take_state (GPtrArray *results, AccSession *session, guint position, char *detail)
{
  AccState *state = acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_STATES, position);
  g_autofree char *marks = acc_wording_marks (acc_session_get_ledger (session), position, acc_session_get_treaties (session), acc_session_get_day (session),
                                              acc_session_get_basis (session));
  AccResult *result = g_object_new (ACC_TYPE_RESULT, "name", acc_locale_state_name (state), "detail", detail, "description", detail, "marks", marks, "has-marks", TRUE, NULL);

  result->kind = ACC_SEARCH_STATES;
  result->place = g_strdup (state->iso3);
  g_ptr_array_add (results, result);
  g_free (detail);
}

/* Party to the one and not to the other, on the day that is shown. */
static void
find_without (GPtrArray *results, AccSession *session, guint with, guint without)
{
  gint32 day = acc_session_get_day (session);
  AccBasis basis = acc_session_get_basis (session);

  for (guint s = 0; s < acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_STATES); s++)
    if (acc_ledger_is_party (acc_session_get_ledger (session), s, with, day, basis) && !acc_ledger_is_party (acc_session_get_ledger (session), s, without, day, basis))
      {
        AccPosition position;

        acc_ledger_query (acc_session_get_ledger (session), s, without, day, basis, &position);
        take_state (results, session, s, word_standing (session, without, acc_wording_mark (acc_session_get_bundle (session), s, without, day, &position)));
      }
}

static void
find_left (GPtrArray *results, AccSession *session, const GArray *treaties)
{
  gint32 day = acc_session_get_day (session);

  for (guint s = 0; s < acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_STATES); s++)
    for (guint i = 0; i < treaties->len; i++)
      {
        guint t = g_array_index (treaties, guint, i);
        AccPosition position;

        acc_ledger_query (acc_session_get_ledger (session), s, t, day, acc_session_get_basis (session), &position);
        if (acc_standing_from_position (&position) == ACC_STANDING_LEFT)
          take_state (results, session, s, word_standing (session, t, ACC_MARK_CROSSED));
      }
}

/* Each treaty, with how many of its parties have one on the day. */
static void
find_reservations (GPtrArray *results, AccSession *session, const GArray *treaties)
{
  AccBundle *bundle = acc_session_get_bundle (session);
  gint32 day = acc_session_get_day (session);

  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i), n = 0;
      AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
      g_autofree char *number = NULL, *detail = NULL;
      AccResult *result;

      for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
        {
          AccPosition position;

          acc_ledger_query (acc_session_get_ledger (session), s, t, day, acc_session_get_basis (session), &position);
          n += (acc_wording_mark (bundle, s, t, day, &position) & ACC_MARK_GAP) != 0;
        }
      number = acc_locale_format_number (n);
      detail = acc_locale_compose (_ ("{title}: {words}"), "title", _ ("Party, with a reservation, declaration or limitation"), "words", number, NULL);
      result = g_object_new (ACC_TYPE_RESULT, "name", acc_locale_treaty_short_title (treaty), "detail", detail, "description", detail, NULL);
      result->kind = ACC_SEARCH_TREATIES;
      result->place = g_strconcat (ACC_PLACE_TEXT_TREATY, treaty->id, NULL);
      g_ptr_array_add (results, result);
    }
}

void
acc_law_find (GPtrArray *results, AccSession *session, const char *text)
{
  g_auto (GStrv) words = fold_words (text);
  guint n = g_strv_length (words), first = results->len;
  g_autoptr (GArray) treaties = NULL, others = NULL;

  for (guint i = 1; i + 1 < n; i++)
    if (is_keyword (WORDS_NOT, words[i]))
      {
        treaties = name_treaties (session, words, i);
        others = name_treaties (session, words + i + 1, n - i - 1);
        if (treaties->len == 1 && others->len == 1)
          find_without (results, session, g_array_index (treaties, guint, 0), g_array_index (others, guint, 0));
        break;
      }
  /* A question of law, and perhaps the treaty that it is asked of. */
  if (treaties == NULL && n > 0 && (is_keyword (WORDS_LEFT, words[0]) || is_keyword (WORDS_RESERVATION, words[0])))
    {
      treaties = name_treaties (session, words + 1, n - 1);
      if (is_keyword (WORDS_LEFT, words[0]))
        find_left (results, session, treaties);
      else
        find_reservations (results, session, treaties);
    }
  for (guint i = first; i < results->len; i++)
    ((AccResult *) results->pdata[i])->total = results->len - first;
}
