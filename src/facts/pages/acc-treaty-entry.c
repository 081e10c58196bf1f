/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The treaties for which a page has no card, a row each: the acts of a State are walked through once for all of them. */

#include "config.h"

#include "facts/pages/acc-treaty-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/pages/acc-facts-private.h"
#include "facts/pages/acc-mark-row.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

G_DEFINE_FINAL_TYPE (AccTreatyEntry, acc_treaty_entry, ACC_TYPE_ITEM)

#define FIELD(name, member) { name, ACC_ITEM_STRING, G_STRUCT_OFFSET (AccTreatyEntry, member) }
static const AccItemField entry_fields[] = {
  FIELD ("code", code),
  FIELD ("title", title),
  FIELD ("full-title", full_title),
  FIELD ("marks", marks),
  FIELD ("joined", joined),
  FIELD ("signed", signed_on),
  FIELD ("left", left),
  FIELD ("parties", parties),
  FIELD ("done", done),
  FIELD ("spoken", spoken),
};

static void
acc_treaty_entry_finalize (GObject *object)
{
  AccTreatyEntry *self = ACC_TREATY_ENTRY (object);

  g_free (self->key);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_object (&self->counted);
  G_OBJECT_CLASS (acc_treaty_entry_parent_class)->finalize (object);
}

static void
acc_treaty_entry_class_init (AccTreatyEntryClass *klass)
{
  acc_item_class_set_fields (ACC_ITEM_CLASS (klass), entry_fields, G_N_ELEMENTS (entry_fields));
  G_OBJECT_CLASS (klass)->finalize = acc_treaty_entry_finalize;
}

static void
acc_treaty_entry_init (AccTreatyEntry *self)
{
  self->joined_day = self->signed_day = self->left_day = self->done_day = ACC_DAY_MAX;
}

/* Its title, which stays as it is while a date is dragged. TRUE when the row is another treaty's now, or in another language. */
static gboolean
name_entry (AccTreatyEntry *self,
            AccBundle      *bundle,
            guint           treaty)
{
  AccTreaty *record = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, treaty);
  const char *title = acc_locale_treaty_short_title (record), *full_title = acc_locale_treaty_title (record);
  g_autofree char *code = NULL;
  g_autofree char *both = NULL;
  g_autofree char *done = NULL;
  g_autofree char *titles = NULL;

  if (self->code != NULL && self->treaty == treaty && self->language == acc_locale_get_serial () && strcmp (self->code + strlen (ACC_PLACE_TEXT_TREATY), record->id) == 0)
    return FALSE;
  code = g_strconcat (ACC_PLACE_TEXT_TREATY, record->id, NULL);
  both = g_strconcat (title, " ", full_title, NULL);
  done = acc_locale_format_date (record->done);
  titles = acc_second_add_line (full_title, acc_second_text (record->title));
  self->treaty = treaty;
  self->language = acc_locale_get_serial ();
  g_free (self->key);
  self->key = acc_locale_fold (both);
  self->done_day = acc_date_last_day (record->done);
  g_object_set (self, "code", code, "title", title, "full-title", titles, "done", done, "spoken", "", NULL);
  return TRUE;
}

static char *
word_day (gint32 day)
{
  return day < ACC_DAY_MAX ? acc_locale_format_date (acc_date_from_day (day)) : g_strdup ("");
}

/* What it did under the treaty until the day. Words are made where a day is another, for they are dear and there are many rows. */
static void
fill_state (AccTreatyEntry    *self,
            AccSession        *session,
            guint              state,
            const AccPosition *position,
            gint32             signed_day,
            gboolean           anew)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  const GArray *members = acc_bundle_get_treaty_group (bundle, self->treaty)->members;
  g_autofree char *marks = acc_wording_marks (ledger, state, members, acc_session_get_day (session), acc_session_get_basis (session));
  gint32 joined_day = position->joined != NULL ? acc_date_last_day (position->joined->date) : ACC_DAY_MAX;
  gint32 left_day = position->status == ACC_STATUS_LEFT || position->status == ACC_STATUS_ENDED ? position->until : ACC_DAY_MAX;
  g_autofree char *date = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *signed_on = NULL;
  g_autofree char *left = NULL;
  g_autofree char *standing = NULL;
  g_autoptr (GString) spoken = NULL;

  if (position->joined == NULL && position->status != ACC_STATUS_LEFT)
    left_day = ACC_DAY_MAX;
  if (!anew && self->joined_day == joined_day && self->signed_day == signed_day && self->left_day == left_day && g_strcmp0 (self->marks, marks) == 0)
    return;
  self->joined_day = joined_day;
  self->signed_day = signed_day;
  self->left_day = left_day;
  if (position->joined != NULL)
    {
      date = acc_locale_format_date (position->joined->date);
      joined = acc_locale_compose (_ ("{status}, {date}"), "status", acc_act_get_text ((AccActionKind) position->joined->kind, ACC_ACT_TITLE), "date", date, NULL);
    }
  signed_on = word_day (signed_day);
  left = word_day (left_day);
  standing = acc_wording_describe_marks (bundle, members, marks);
  spoken = g_string_new (standing);
  if (joined != NULL)
    g_string_append_printf (spoken, "; %s", joined);
  if (*signed_on != '\0')
    g_string_append_printf (spoken, "; %s %s", _ ("Signed"), signed_on);
  if (*left != '\0')
    g_string_append_printf (spoken, "; %s %s", C_ ("table of treaties", "Left"), left);
  g_object_set (self, "marks", marks, "joined", joined != NULL ? joined : "", "signed", signed_on, "left", left, "parties", "", "spoken", spoken->str, NULL);
}

/* Which treaties have no card. */
static gboolean *
mark_carded (AccSession *session,
             guint       n_cards)
{
  const GArray *shown = acc_session_get_treaties (session);
  gboolean *carded = g_new0 (gboolean, acc_bundle_get_n (acc_session_get_bundle (session), ACC_TABLE_TREATIES) + 1);

  for (guint i = 0; i < MIN (shown->len, n_cards); i++)
    carded[g_array_index (shown, guint, i)] = TRUE;
  return carded;
}

gboolean
acc_treaty_entry_list_state (GListStore *entries,
                             AccSession *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  guint n_treaties = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES), n = 0, before = g_list_model_get_n_items (G_LIST_MODEL (entries));
  guint state = (guint) acc_bundle_state_index (bundle, acc_session_get_state (session)->iso3);
  gint32 day = acc_session_get_day (session);
  g_autofree gboolean *carded = mark_carded (session, ACC_SESSION_CARDS);
  g_autofree gint32 *signed_days = g_new (gint32, n_treaties + 1);
  g_autoptr (GPtrArray) acts = n_treaties > ACC_SESSION_CARDS ? acc_ledger_list_actions (ledger, state, -1) : g_ptr_array_new ();
  gboolean changed = FALSE;

  for (guint t = 0; t < n_treaties; t++)
    signed_days[t] = ACC_DAY_MAX;
  for (guint i = 0; i < acts->len; i++)
    {
      AccAction *act = acts->pdata[i];
      int t = acc_bundle_treaty_index (bundle, act->treaty);

      if (acc_action_signs (act) && acc_date_last_day (act->date) <= day)
        signed_days[t] = MIN (signed_days[t], acc_date_last_day (act->date));
    }
  for (guint t = 0; t < n_treaties; t++)
    {
      AccTreatyEntry *entry;
      AccPosition position;
      gboolean anew;

      if (carded[t])
        continue;
      entry = _acc_facts_next (entries, &n);
      anew = name_entry (entry, bundle, t);
      changed = changed || anew;
      acc_ledger_query (ledger, state, t, day, acc_session_get_basis (session), &position);
      fill_state (entry, session, state, &position, signed_days[t], anew);
    }
  _acc_facts_end (entries, n);
  return changed || n != before;
}

/* From the days on which the number changes, which are listed once: so a date can be dragged over hundreds of treaties. */
static guint
count_parties (AccTreatyEntry *self,
               AccLedger      *ledger,
               gint32          day,
               AccBasis        basis)
{
  if (self->steps == NULL || self->counted != ledger || self->steps_of != self->treaty || self->basis != basis)
    {
      g_clear_pointer (&self->steps, g_array_unref);
      self->steps = acc_ledger_list_steps (ledger, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), self->treaty), NULL, basis);
      g_set_object (&self->counted, ledger);
      self->steps_of = self->treaty;
      self->basis = basis;
    }
  return acc_steps_get_count ((const AccStep *) self->steps->data, self->steps->len, day);
}

gboolean
acc_treaty_entry_list_world (GListStore *entries,
                             AccSession *session)
{
  AccLedger *ledger = acc_session_get_ledger (session);
  AccBundle *bundle = acc_session_get_bundle (session);
  guint n = 0, before = g_list_model_get_n_items (G_LIST_MODEL (entries));
  g_autofree gboolean *carded = mark_carded (session, _acc_facts_count_world_cards (session));
  gboolean changed = FALSE;

  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccTreatyEntry *entry;
      g_autofree char *number = NULL;
      g_autofree char *marks = NULL;
      g_autofree char *words = NULL;
      g_autofree char *spoken = NULL;
      AccGroup *group = acc_bundle_get_treaty_group (bundle, t);
      gboolean anew, told = acc_ledger_can_count (ledger, group, acc_session_get_basis (session));
      guint parties;

      if (carded[t])
        continue;
      entry = _acc_facts_next (entries, &n);
      anew = name_entry (entry, bundle, t);
      changed = changed || anew;
      parties = count_parties (entry, ledger, acc_session_get_day (session), acc_session_get_basis (session));
      if (!anew && entry->told == told && entry->n_parties == parties && entry->parties != NULL && *entry->parties != '\0')
        continue;
      entry->n_parties = parties;
      entry->told = told;
      entry->joined_day = entry->signed_day = entry->left_day = ACC_DAY_MAX;
      number = acc_words_number_or_untold (parties, told);
      marks = _acc_facts_mark_of (bundle, t);
      words = told ? acc_locale_compose (ngettext ("{n} State is party", "{n} States are party", parties), "n", number, NULL) : acc_words_say_untold (bundle, group);
      spoken = g_strdup_printf ("%s; %s", entry->title, words);
      g_object_set (entry, "marks", marks, "joined", "", "signed", "", "left", "", "parties", number, "spoken", spoken, NULL);
    }
  _acc_facts_end (entries, n);
  return changed || n != before;
}

gboolean
acc_treaty_entry_matches (AccTreatyEntry *self,
                          const char     *folded)
{
  return self->key != NULL && strstr (self->key, folded) != NULL;
}
