/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of how acts are said. A kind that does not join has no sentence of joining. */

#include "config.h"

#include "facts/acc-act.h"

#include <glib/gi18n.h>

/* The title alone has a context, ACC_ACT_CONTEXT: the word of a column or a card is not the word inside a sentence. */
static const char *const texts[][ACC_ACT_N_FORMS] = {
  [ACC_ACTION_SIGNATURE] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Signature"),
    [ACC_ACT_NOUN] = N_ ("signature"),
    [ACC_ACT_WHEN] = N_ ("Signed {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: signed"),
  },
  [ACC_ACTION_SUCCESSION_TO_SIGNATURE] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Succession to signature"),
    [ACC_ACT_NOUN] = N_ ("succession to signature"),
    [ACC_ACT_WHEN] = N_ ("Succeeded to a signature {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: succeeded to a signature"),
  },
  [ACC_ACTION_RATIFICATION] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Ratification"),
    [ACC_ACT_NOUN] = N_ ("ratification"),
    [ACC_ACT_WHEN] = N_ ("Ratified {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: ratified"),
    [ACC_ACT_SENTENCE] = N_ ("{State} ratified {treaties} {when}."),
    [ACC_ACT_SHORT] = N_ ("Ratified {treaties} {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Ratified {treaties} {when}, the {ordinal} State in {region} to join."),
  },
  [ACC_ACTION_ACCEPTANCE] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Acceptance"),
    [ACC_ACT_NOUN] = N_ ("acceptance"),
    [ACC_ACT_WHEN] = N_ ("Accepted {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: accepted"),
    [ACC_ACT_SENTENCE] = N_ ("{State} accepted {treaties} {when}."),
    [ACC_ACT_SHORT] = N_ ("Accepted {treaties} {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Accepted {treaties} {when}, the {ordinal} State in {region} to join."),
  },
  [ACC_ACTION_APPROVAL] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Approval"),
    [ACC_ACT_NOUN] = N_ ("approval"),
    [ACC_ACT_WHEN] = N_ ("Approved {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: approved"),
    [ACC_ACT_SENTENCE] = N_ ("{State} approved {treaties} {when}."),
    [ACC_ACT_SHORT] = N_ ("Approved {treaties} {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Approved {treaties} {when}, the {ordinal} State in {region} to join."),
  },
  [ACC_ACTION_ACCESSION] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Accession"),
    [ACC_ACT_NOUN] = N_ ("accession"),
    [ACC_ACT_WHEN] = N_ ("Acceded {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: acceded"),
    [ACC_ACT_SENTENCE] = N_ ("{State} acceded to {treaties} {when}."),
    [ACC_ACT_SHORT] = N_ ("Acceded to {treaties} {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Acceded to {treaties} {when}, the {ordinal} State in {region} to do so."),
  },
  [ACC_ACTION_DEFINITIVE_SIGNATURE] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Definitive signature"),
    [ACC_ACT_NOUN] = N_ ("definitive signature"),
    [ACC_ACT_WHEN] = N_ ("Signed definitively {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: signed definitively"),
    [ACC_ACT_SENTENCE] = N_ ("{State} signed {treaties} definitively {when}."),
    [ACC_ACT_SHORT] = N_ ("Signed {treaties} definitively {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Signed {treaties} definitively {when}, the {ordinal} State in {region} to join."),
  },
  [ACC_ACTION_CONSENT_TO_BE_BOUND] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Consent to be bound"),
    [ACC_ACT_NOUN] = N_ ("consent to be bound"),
    [ACC_ACT_WHEN] = N_ ("Consented to be bound {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: consented to be bound"),
    [ACC_ACT_SENTENCE] = N_ ("{State} consented to be bound by {treaties} {when}."),
    [ACC_ACT_SHORT] = N_ ("Consented to be bound by {treaties} {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Consented to be bound by {treaties} {when}, the {ordinal} State in {region} to join."),
  },
  [ACC_ACTION_SUCCESSION] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Succession"),
    [ACC_ACT_NOUN] = N_ ("succession"),
    [ACC_ACT_WHEN] = N_ ("Succeeded {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: succeeded"),
    [ACC_ACT_SENTENCE] = N_ ("{State} succeeded to {treaties} {when}."),
    [ACC_ACT_SHORT] = N_ ("Succeeded to {treaties} {when}."),
    [ACC_ACT_SHORT_RANKED] = N_ ("Succeeded to {treaties} {when}, the {ordinal} State in {region} to join."),
  },
  [ACC_ACTION_DENUNCIATION] = {
    [ACC_ACT_TITLE] = NC_ ("treaty action", "Denunciation"),
    [ACC_ACT_NOUN] = N_ ("denunciation"),
    [ACC_ACT_WHEN] = N_ ("Denounced {when}"),
    [ACC_ACT_TREATY] = N_ ("{treaty}: denounced"),
  },
};

/**
 * acc_act_get_text:
 * @kind: a kind of act
 * @form: in which form it is said
 *
 * Returns: (transfer none): the text in the language of the program, with named places for acc_locale_compose (); "" for a
 *   sentence of joining of an act that does not join
 */
const char *
acc_act_get_text (AccActionKind kind,
                  AccActForm    form)
{
  const char *text;

  g_return_val_if_fail (kind < G_N_ELEMENTS (texts) && form < ACC_ACT_N_FORMS, "");

  text = texts[kind][form];
  if (text == NULL)
    return "";
  return form == ACC_ACT_TITLE ? g_dpgettext2 (NULL, ACC_ACT_CONTEXT, text) : _ (text);
}

const char *
acc_act_get_msgid (AccActionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (texts), "");

  return texts[kind][ACC_ACT_TITLE];
}
