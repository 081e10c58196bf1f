/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims and their proofs, for programs and for a terminal. */

#include "config.h"

#include "report/acc-report-claim.h"

#include <glib/gi18n.h>

#include "facts/acc-wording.h"
#include "facts/claims/acc-proof.h"
#include "report/tables/acc-report-status.h"

static const char *
get_rule (const AccPosition *position)
{
  return acc_report_nick (ACC_TYPE_RULE, position->rule);
}

static void
add_days (JsonBuilder *builder,
          AccTreaty   *treaty,
          AccRule      rule)
{
  acc_report_json_add_int (builder, "days", rule == ACC_RULE_ENTRY_LATER ? treaty->later_wait_days : rule == ACC_RULE_ENTRY_FIRST ? treaty->wait_days : ACC_INT_ABSENT);
  acc_report_json_add_int (builder, "instruments", rule == ACC_RULE_ENTRY_FIRST ? treaty->instruments : ACC_INT_ABSENT);
  acc_report_json_add_int (builder, "months", rule == ACC_RULE_DENOUNCED ? treaty->denunciation_months : ACC_INT_ABSENT);
}

/* By what a standing is decided, and by what the treaty binds. */
static void
add_standing (JsonBuilder    *builder,
              const AccClaim *claim)
{
  const AccPosition *position = &claim->position;
  AccPosition binding;

  /* A standing is one under a treaty, as not every claim is. */
  g_assert (claim->treaty != NULL);
  acc_report_json_add_string (builder, "value", acc_standing_to_string (claim->standing));
  acc_report_json_add_string (builder, "action", position->action != NULL ? acc_report_nick (ACC_TYPE_ACTION_KIND, position->action->kind) : NULL);
  acc_report_json_add_known_day (builder, "since", position->since_first, position->since);
  acc_report_json_add_known_day (builder, "bound_since", position->bound_first, position->bound_since);
  acc_report_json_add_known_day (builder, "until", position->until_first, position->until);
  json_builder_set_member_name (builder, "rule");
  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "counts", get_rule (position));
  if (acc_claim_get_binding (claim, &binding))
    {
      acc_report_json_add_string (builder, "binds", get_rule (&binding));
      add_days (builder, claim->treaty, binding.rule);
    }
  else
    add_days (builder, claim->treaty, position->rule);
  json_builder_end_object (builder);
}

static void
add_value (JsonBuilder    *builder,
           const AccClaim *claim)
{
  acc_report_json_add_int (builder, "value", claim->value.number);
  if (claim->kind == ACC_CLAIM_RANK || claim->kind == ACC_CLAIM_COUNT)
    acc_report_json_add_string (builder, "region", claim->region != NULL ? claim->region->code : NULL);
  if (claim->kind == ACC_CLAIM_COUNT)
    {
      acc_report_json_add_string (builder, "group", claim->group->id);
      acc_report_json_add_int (builder, "uncertain", claim->uncertain);
    }
  if (claim->kind == ACC_CLAIM_FIGURE)
    {
      acc_report_json_add_string (builder, "category", claim->category->id);
      acc_report_json_add_string (builder, "side", claim->side == ACC_SIDE_HOSTED ? "hosted" : "abroad");
      if (claim->partner != NULL)
        acc_report_json_add_string (builder, "partner", claim->partner);
      acc_report_json_add_int (builder, "year", claim->year);
      acc_report_json_add_string (builder, "unit", claim->category->unit);
      acc_report_json_add_string (builder, "agency", claim->category->agency);
    }
  if (claim->kind == ACC_CLAIM_OBSERVATION)
    acc_report_json_add_string (builder, "observation", ((AccObservation *) claim->record)->id);
  if (claim->kind == ACC_CLAIM_EVENT)
    acc_report_json_add_string (builder, "event", ((AccEvent *) claim->record)->id);
  if (claim->kind == ACC_CLAIM_STATEHOOD)
    acc_report_json_add_string (builder, "statehood", acc_report_nick (ACC_TYPE_STATEHOOD_KIND, ((AccStatehood *) claim->record)->kind));
}

/* Who joined before it. Of the parties of the world the count is enough: "status" lists them. */
static void
add_preceding (JsonBuilder    *builder,
               const AccClaim *claim)
{
  g_autoptr (GPtrArray) counted = NULL;

  if (claim->kind != ACC_CLAIM_RANK || claim->region == NULL)
    return;
  counted = acc_claim_list_counted (claim);
  json_builder_set_member_name (builder, "preceding");
  json_builder_begin_array (builder);
  for (guint i = 0; i < counted->len; i++)
    json_builder_add_string_value (builder, ((AccState *) counted->pdata[i])->iso3);
  json_builder_end_array (builder);
}

/**
 * acc_report_json_add_claim:
 * @builder: where an object may stand
 * @claim: a claim
 *
 * Adds it with its name, its value and the kind of that, and the sentence.
 */
void
acc_report_json_add_claim (JsonBuilder    *builder,
                           const AccClaim *claim)
{
  g_autofree char *id = acc_claim_get_id (claim);
  g_autofree char *text = acc_claim_get_whole (claim);
  g_auto (GStrv) articles = acc_claim_get_articles (claim);
  g_auto (GStrv) sources = acc_claim_get_sources (claim);

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "id", id);
  acc_report_json_add_string (builder, "kind", acc_report_nick (ACC_TYPE_CLAIM_KIND, (int) claim->kind));
  acc_report_json_add_string (builder, "state", claim->state != NULL ? claim->state->iso3 : NULL);
  acc_report_json_add_string (builder, "treaty", claim->treaty != NULL ? claim->treaty->id : NULL);
  acc_report_json_add_date (builder, "date", claim->date);
  acc_report_json_add_strings (builder, "articles", (const char *const *) articles);
  acc_report_json_add_string (builder, "text", text);
  acc_report_json_add_strings (builder, "sources", (const char *const *) sources);
  acc_report_json_add_string (builder, "value_kind", acc_value_kind_to_string (claim->value.kind));
  json_builder_set_member_name (builder, "stands");
  json_builder_add_boolean_value (builder, claim->stands);
  json_builder_set_member_name (builder, "certain");
  json_builder_add_boolean_value (builder, claim->certain);
  if (claim->kind == ACC_CLAIM_STANDING)
    add_standing (builder, claim);
  else if (claim->kind > ACC_CLAIM_STANDING)
    add_value (builder, claim);
  add_preceding (builder, claim);
  json_builder_end_object (builder);
}

static void
add_part (JsonBuilder    *builder,
          const AccProof *proof,
          const char     *key,
          AccProofPart    part)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < proof->lines->len; i++)
    {
      const AccProofLine *line = proof->lines->pdata[i];

      if (line->part != part)
        continue;
      json_builder_begin_object (builder);
      acc_report_json_add_string (builder, "text", line->text);
      if (part == ACC_PROOF_GROUND || part == ACC_PROOF_CHANGE)
        acc_report_json_add_date (builder, "date", line->date);
      if (part == ACC_PROOF_GROUND && line->record != NULL)
        {
          json_builder_set_member_name (builder, "record");
          acc_report_json_add_record (builder, line->record);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
to_json (const AccProof *proof)
{
  const AccClaim *claim = &proof->claim;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  acc_report_json_add_string (builder, "id", proof->id);
  acc_report_json_add_day (builder, "as_of", claim->day);
  acc_report_json_add_string (builder, "basis", acc_report_nick (ACC_TYPE_BASIS, claim->basis));
  acc_report_json_add_string (builder, "statement", proof->statement);
  json_builder_set_member_name (builder, "claim");
  acc_report_json_add_claim (builder, claim);
  add_part (builder, proof, "rule", ACC_PROOF_RULE);
  add_part (builder, proof, "rests_on", ACC_PROOF_GROUND);
  add_part (builder, proof, "certainty", ACC_PROOF_CERTAINTY);
  add_part (builder, proof, "changes", ACC_PROOF_CHANGE);
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; proof->sources[i] != NULL; i++)
    {
      AccSource *source = acc_bundle_find_source (claim->bundle, proof->sources[i]);

      if (source != NULL)
        acc_record_write (ACC_RECORD (source), builder);
    }
  json_builder_end_array (builder);
  acc_report_json_add_as_at (builder, claim->bundle);
  json_builder_end_object (builder);
  return acc_report_json_to_string (builder);
}

static void
append_wrapped (GString    *out,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *wrapped = acc_report_wrap (lines[i], 78, i == 0 ? "- " : "  ", "  ");

      g_string_append (out, wrapped);
    }
}

static char *
to_text (const AccProof *proof)
{
  GString *out = g_string_new (NULL);
  g_autofree char *statement = acc_report_wrap (proof->statement, 78, "", "");

  acc_report_append_own (out, proof->claim.bundle);
  g_string_append (out, statement);
  for (AccProofPart part = 0; part < ACC_PROOF_N_PARTS; part++)
    {
      g_autoptr (GPtrArray) paragraphs = acc_proof_list_paragraphs (proof, part);

      if (paragraphs->len > 0)
        g_string_append_printf (out, "\n%s\n", acc_proof_get_heading (part));
      for (guint i = 0; i < paragraphs->len; i++)
        append_wrapped (out, paragraphs->pdata[i]);
    }
  if (proof->sources[0] != NULL)
    g_string_append_printf (out, "\n%s\n", _ ("Sources"));
  for (guint i = 0; proof->sources[i] != NULL; i++)
    {
      g_autofree char *source = acc_wording_source_in_full (proof->claim.bundle, proof->sources[i]);

      append_wrapped (out, *source != '\0' ? source : proof->sources[i]);
    }
  g_string_append_printf (out, "\n%s\n", proof->id);
  return g_string_free (out, FALSE);
}

/**
 * acc_report_why:
 * @claim: a claim
 * @format: text or JSON
 *
 * Returns: (transfer full): its proof
 */
char *
acc_report_why (const AccClaim *claim,
                AccFormat       format)
{
  g_autoptr (AccProof) proof = acc_proof_new (claim);

  return format == ACC_FORMAT_JSON ? to_json (proof) : to_text (proof);
}
