/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in many languages what the program says of States: `say LANGUAGE,... < REQUESTS`. A request is a line of four words, the bundle
 * ("-" for the one that ships), the State, the day, and the part; the answer is a list in JSON, one object a request and language. One
 * process, because a process for each text would take minutes. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "facts/claims/acc-proof.h"
#include "facts/pages/acc-facts.h"
#include "report/acc-report-claim.h"
#include "report/acc-report-profile.h"
#include "report/brief/acc-report-brief.h"
#include "report/tables/acc-report-status.h"

static void
take (JsonBuilder *texts,
      const char  *text)
{
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (texts, text);
}

/* The paragraphs below the heading, or before the first where it is NULL. The title, and what every briefing of the bundle says, is left out. */
static void
add_paragraphs (JsonBuilder *texts,
                AccDocument *document,
                AccBundle   *bundle,
                const char  *heading)
{
  gboolean here = heading == NULL;
  g_autofree char *own = acc_own_say (bundle);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const AccBlock *block = document->blocks->pdata[i];

      if (block->kind == ACC_BLOCK_HEADING)
        here = g_strcmp0 (block->text, heading) == 0;
      else if (here && (block->kind == ACC_BLOCK_PARAGRAPH || block->kind == ACC_BLOCK_ITEM) && g_strcmp0 (block->text, own) != 0)
        take (texts, block->text);
    }
}

/* Every block and every cell. */
static void
add_document (JsonBuilder *texts,
              AccDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const AccBlock *block = document->blocks->pdata[i];

      take (texts, block->text);
      for (guint r = 0; block->rows != NULL && r < block->rows->len; r++)
        for (guint c = 0; c < block->n_columns; c++)
          take (texts, ((char **) block->rows->pdata[r])[c]);
    }
}

static void
add_lines (JsonBuilder *texts,
           char        *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    take (texts, lines[i]);
  g_free (text);
}

/* The strings of an object and of those in its lists. */
static void
add_item (JsonBuilder *texts,
          GObject     *item)
{
  guint n = 0;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (item), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      /* Codes of marks and of States are read by no person. */
      if (strcmp (properties[i]->name, "marks") == 0 || strcmp (properties[i]->name, "code") == 0 || strcmp (properties[i]->name, "address") == 0)
        continue;
      g_value_init (&value, properties[i]->value_type);
      g_object_get_property (item, properties[i]->name, &value);
      if (G_VALUE_HOLDS_STRING (&value))
        take (texts, g_value_get_string (&value));
    }
}

static void
add_list (JsonBuilder *texts,
          GListStore  *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      add_item (texts, item);
      if (ACC_IS_LAW (item))
        add_list (texts, ACC_LAW (item)->steps);
    }
}

/* What the page of the State shows. Documents and sources stand as they were published. */
static void
add_page (JsonBuilder *texts,
          AccLedger   *ledger,
          AccState    *state,
          gint32       day)
{
  g_autoptr (AccSession) session = acc_session_new ();
  g_autoptr (AccFacts) facts = acc_facts_new ();

  acc_session_set_ledger (session, ledger);
  acc_session_set_day (session, day);
  acc_session_go_to (session, state->iso3);
  acc_facts_update_state (facts, session);
  add_item (texts, G_OBJECT (facts));
  add_list (texts, facts->terms);
  add_list (texts, facts->law);
  add_list (texts, facts->kin);
  add_list (texts, facts->procedures);
  add_list (texts, facts->figures);
  add_list (texts, facts->origins);
  add_list (texts, facts->destinations);
}

/* The proofs of all that is claimed of the State, but for their sources, which stand as they were published. */
static void
add_proofs (JsonBuilder *texts,
            AccLedger   *ledger,
            AccState    *state,
            gint32       day)
{
  AccMoment moment = { ledger, day, ACC_BASIS_DEPOSIT };
  g_autoptr (GArray) claims = acc_claim_list_all (&moment, (guint) acc_bundle_state_index (acc_ledger_get_bundle (ledger), state->iso3));

  for (guint i = 0; i < claims->len; i++)
    {
      g_autoptr (AccProof) proof = acc_proof_new (&g_array_index (claims, AccClaim, i));

      take (texts, proof->statement);
      for (AccProofPart part = 0; part < ACC_PROOF_N_PARTS; part++)
        {
          g_autoptr (GPtrArray) paragraphs = acc_proof_list_paragraphs (proof, part);

          for (guint n = 0; n < paragraphs->len; n++)
            take (texts, paragraphs->pdata[n]);
        }
    }
}

static void
add_part (JsonBuilder *texts,
          AccLedger   *ledger,
          AccState    *state,
          gint32       day,
          const char  *part)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccStatusQuery query = { .day = day, .basis = ACC_BASIS_DEPOSIT, .state = state };
  g_autoptr (AccDocument) brief = acc_report_brief_document (ledger, ACC_PLACE_OF_STATE (state), day, NULL, NULL, NULL);

  if (strcmp (part, "brief") == 0)
    add_document (texts, brief);
  else if (strcmp (part, "treaties") == 0)
    add_paragraphs (texts, brief, bundle, NULL);
  else if (strcmp (part, "terms") == 0)
    add_paragraphs (texts, brief, bundle, _ ("Terms"));
  else if (strcmp (part, "people") == 0)
    add_paragraphs (texts, brief, bundle, _ ("People"));
  else if (strcmp (part, "page") == 0)
    add_page (texts, ledger, state, day);
  else if (strcmp (part, "why") == 0)
    add_proofs (texts, ledger, state, day);
  else if (strcmp (part, "profile") == 0)
    {
      g_autoptr (AccDocument) profile = acc_report_profile_document (ledger, state, day);

      add_document (texts, profile);
    }
  else if (strcmp (part, "status") == 0)
    add_lines (texts, acc_report_status (ledger, &query, ACC_FORMAT_TEXT));
  else if (strcmp (part, "head") == 0)
    {
      AccMoment moment = { ledger, day, ACC_BASIS_DEPOSIT };
      g_autoptr (GArray) claims = acc_claim_list_people (&moment, state, NULL);
      g_autofree char *text = acc_claim_word_people (claims);

      take (texts, text);
    }
  else if (strcmp (part, "sentence") == 0)
    {
      g_autoptr (AccSession) session = acc_session_new ();
      g_autoptr (AccFacts) facts = acc_facts_new ();

      acc_session_set_ledger (session, ledger);
      acc_session_set_day (session, day);
      acc_session_go_to (session, state->iso3);
      acc_facts_update_state (facts, session);
      take (texts, facts->sentence);
    }
  else
    g_error ("No part “%s”", part);
}

static AccLedger *
open_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AccBundle) bundle = strcmp (path, "-") == 0 ? acc_bundle_load_shipped (&error) : acc_bundle_load (file, NULL, &error);

  if (bundle == NULL)
    g_error ("%s: %s", path, error->message);
  return acc_ledger_new (bundle);
}

static void
answer (JsonBuilder *answers,
        GHashTable  *ledgers,
        const char  *language,
        char       **request)
{
  AccLedger *ledger = g_hash_table_lookup (ledgers, request[0]);
  AccState *state;
  AccDate date;

  if (ledger == NULL)
    g_hash_table_insert (ledgers, g_strdup (request[0]), ledger = open_ledger (request[0]));
  acc_locale_set_bundle (acc_ledger_get_bundle (ledger));
  state = acc_bundle_find_state (acc_ledger_get_bundle (ledger), request[1]);
  if (state == NULL || !acc_date_parse (request[2], &date, NULL))
    g_error ("No State %s, or no date %s", request[1], request[2]);
  json_builder_begin_object (answers);
  acc_report_json_add_string (answers, "language", language);
  acc_report_json_add_string (answers, "bundle", request[0]);
  acc_report_json_add_string (answers, "state", request[1]);
  acc_report_json_add_string (answers, "date", request[2]);
  acc_report_json_add_string (answers, "part", request[3]);
  json_builder_set_member_name (answers, "texts");
  json_builder_begin_array (answers);
  add_part (answers, ledger, state, acc_date_last_day (date), request[3]);
  json_builder_end_array (answers);
  json_builder_end_object (answers);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonBuilder) answers = json_builder_new ();
  g_autoptr (GHashTable) ledgers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) requests = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) languages = NULL;
  g_autofree char *text = NULL;
  char line[4096];

  g_assert_cmpint (argc, ==, 2);
  acc_locale_init ("en");
  languages = g_strsplit (argv[1], ",", -1);
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      GStrv words = g_strsplit (g_strchomp (line), "\t", -1);

      g_assert_cmpuint (g_strv_length (words), ==, 4);
      g_ptr_array_add (requests, words);
    }
  json_builder_begin_array (answers);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      acc_locale_set_language (languages[i]);
      g_assert_cmpstr (acc_locale_get_language (), ==, languages[i]);
      for (guint r = 0; r < requests->len; r++)
        answer (answers, ledgers, languages[i], requests->pdata[r]);
    }
  json_builder_end_array (answers);
  text = acc_report_json_to_string (answers);
  fputs (text, stdout);
  return 0;
}
