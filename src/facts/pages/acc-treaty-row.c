/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a treaty's table: how each State stands to it on a date. */

#include "config.h"

#include "facts/pages/acc-treaty-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-mark.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"

G_DEFINE_FINAL_TYPE (AccTreatyRow, acc_treaty_row, ACC_TYPE_ITEM)

#define FIELD(name, type, member) { name, type, G_STRUCT_OFFSET (AccTreatyRow, member) }
static const AccItemField row_fields[] = {
  FIELD ("state", ACC_ITEM_UINT, state),
  FIELD ("code", ACC_ITEM_STRING, code),
  FIELD ("name", ACC_ITEM_STRING, name),
  FIELD ("names", ACC_ITEM_STRING, names),
  FIELD ("status", ACC_ITEM_STRING, status),
  FIELD ("how", ACC_ITEM_STRING, how),
  FIELD ("signed", ACC_ITEM_STRING, signed_on),
  FIELD ("date", ACC_ITEM_STRING, date),
  FIELD ("bound", ACC_ITEM_STRING, bound),
  FIELD ("rule", ACC_ITEM_STRING, rule),
  FIELD ("left", ACC_ITEM_STRING, left),
  FIELD ("reservations", ACC_ITEM_STRING, reservations),
  FIELD ("limitation", ACC_ITEM_STRING, limitation),
  FIELD ("description", ACC_ITEM_STRING, description),
  FIELD ("spoken", ACC_ITEM_STRING, spoken),
  FIELD ("marks", ACC_ITEM_STRING, marks),
};

static void
acc_treaty_row_finalize (GObject *object)
{
  g_hash_table_unref (ACC_TREATY_ROW (object)->articles);
  G_OBJECT_CLASS (acc_treaty_row_parent_class)->finalize (object);
}

static void
acc_treaty_row_class_init (AccTreatyRowClass *klass)
{
  acc_item_class_set_fields (ACC_ITEM_CLASS (klass), row_fields, G_N_ELEMENTS (row_fields));
  G_OBJECT_CLASS (klass)->finalize = acc_treaty_row_finalize;
}

static void
acc_treaty_row_init (AccTreatyRow *self)
{
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

char *
acc_treaty_row_get_article (const char *paragraph)
{
  return g_strndup (paragraph, strcspn (paragraph, "("));
}

GListStore *
acc_treaty_row_list (AccBundle *bundle)
{
  GListStore *rows = g_list_store_new (ACC_TYPE_TREATY_ROW);

  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, s);
      g_autoptr (AccTreatyRow) row = NULL;

      if (state->kind == ACC_STATE_GROUP)
        continue;
      row = g_object_new (ACC_TYPE_TREATY_ROW, "code", state->iso3, "name", acc_locale_state_name (state), NULL);
      row->names = acc_second_add_line (row->name, acc_second_state_name (state));
      row->state = s;
      g_list_store_append (rows, row);
    }
  return rows;
}

static gboolean
predecessor_joined (AccLedger *ledger,
                    AccState  *state,
                    guint      treaty,
                    gint32     day,
                    AccBasis   basis)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);

  for (guint i = 0; state->predecessors != NULL && state->predecessors[i] != NULL; i++)
    {
      int index = acc_bundle_state_index (bundle, state->predecessors[i]);
      AccPosition position;

      if (index < 0)
        continue;
      acc_ledger_query (ledger, (guint) index, treaty, day, basis, &position);
      if (position.status == ACC_STATUS_PARTY || acc_standing_from_position (&position) == ACC_STANDING_ENDED)
        return TRUE;
    }
  return FALSE;
}

static AccStanding
find_standing (AccLedger         *ledger,
               AccState          *state,
               guint              treaty,
               gint32             day,
               AccBasis           basis,
               const AccPosition *position)
{
  AccStanding standing = acc_standing_from_position (position);

  return standing == ACC_STANDING_NEVER && position->status != ACC_STATUS_ENDED && predecessor_joined (ledger, state, treaty, day, basis) ? ACC_STANDING_PREDECESSOR
                                                                                                                                           : standing;
}

static const char *
word_standing (AccStanding        standing,
               const AccPosition *position)
{
  if (standing == ACC_STANDING_SIGNED)
    return position->status == ACC_STATUS_DEPOSITED ? _ ("Deposited, not yet bound") : _ ("Signed only");
  return standing == ACC_STANDING_NEVER ? _ ("Not party") : acc_standing_get_title (standing);
}

static char *
word_how (const AccAction *action)
{
  return acc_action_signs (action) ? g_strdup ("") : acc_own_mark_of (g_strdup (acc_act_get_text (action->kind, ACC_ACT_TITLE)), action);
}

static char *
word_day (gint32 day)
{
  return day < ACC_DAY_MAX ? acc_locale_format_date (acc_date_from_day (day)) : g_strdup ("");
}

char *
acc_treaty_row_word_bound (const AccPosition *position,
                           gint32             day)
{
  g_autofree char *date = NULL;

  if (position->bound_since >= ACC_DAY_MAX || acc_position_bound_unknown (position))
    return g_strdup (_ ("day not known"));
  date = word_day (position->bound_since);
  return position->bound_since > day ? acc_locale_compose (_ ("bound from {date}"), "date", date, NULL) : g_steal_pointer (&date);
}

/* The day and the article that gives it: "22 April 1954, art. 43(1)" */
static char *
word_bound (AccLedger          *ledger,
            AccTreaty          *treaty,
            guint               t,
            guint               state,
            gint32              day,
            const AccPosition  *position,
            char              **rule)
{
  g_autofree char *date = NULL;
  g_autofree char *number = NULL;
  AccPosition bound;
  const char *article = NULL;

  *rule = NULL;
  if (position->bound_since >= ACC_DAY_MAX || (position->status != ACC_STATUS_PARTY && position->status != ACC_STATUS_DEPOSITED))
    return g_strdup ("");
  if (acc_position_bound_unknown (position))
    return g_strdup (_ ("day not known"));
  /* Who is a party has become one by an act. */
  acc_ledger_query (ledger, state, t, MAX (position->bound_since, acc_date_last_day (position->action->date)), ACC_BASIS_IN_FORCE, /* NOLINT(clang-analyzer-core.NullDereference): as said */
                    &bound);
  *rule = acc_words_explain_rule (treaty, bound.status == ACC_STATUS_PARTY ? &bound : position);
  if (bound.rule == ACC_RULE_ENTRY_FIRST)
    article = treaty->article_first;
  else if (bound.rule == ACC_RULE_ENTRY_LATER)
    article = treaty->article_later;
  date = acc_treaty_row_word_bound (position, day);
  if (article == NULL)
    return g_steal_pointer (&date);
  number = acc_locale_format_article (article);
  /* Translators: the day from which a State is bound, and the article of the treaty that says so: "22 April 1954, art. 43(1)" */
  return acc_locale_compose (_ ("{date}, art. {article}"), "date", date, "article", number, NULL);
}

/* Since when it is party no longer: by its denunciation, with its own end, or when another took its place. */
static char *
word_left (AccBundle         *bundle,
           AccState          *state,
           AccTreatyRow      *row,
           const AccPosition *position)
{
  AccState *successor = state->place_taken_by != NULL ? acc_bundle_find_state (bundle, state->place_taken_by) : NULL;
  g_autofree char *date = NULL;

  row->left_day = ACC_DAY_MAX;
  row->departure = (AccDate) { 0 };
  if (row->standing != ACC_STANDING_LEFT && row->standing != ACC_STANDING_ENDED)
    return g_strdup ("");
  if (position->rule == ACC_RULE_STATE_ENDED && acc_date_is_set (state->until))
    {
      row->departure = state->until;
      row->left_day = acc_date_last_day (state->until);
      date = acc_locale_format_date (state->until);
      /* Translators: the last day of a State that was party to a treaty: "27 April 1992, when the State ended" */
      return acc_locale_compose (C_ ("left on", "{date}, when the State ended"), "date", date, NULL);
    }
  if (!acc_ledger_is_day (position->until_first, position->until))
    return g_strdup (_ ("day not known"));
  row->left_day = position->until;
  row->departure = acc_date_from_day (position->until);
  date = word_day (position->until);
  if (position->rule == ACC_RULE_PLACE_TAKEN && successor != NULL)
    /* Translators: since when another State's succession stands for this one with the depositary: "12 March 2001, its place taken by: Serbia" */
    return acc_locale_compose (C_ ("left on", "{date}, its place taken by: {state}"), "date", date, "state", acc_locale_state_name (successor), NULL);
  return g_steal_pointer (&date);
}

static void
find_signature (AccLedger     *ledger,
                AccTreatyRow  *row,
                guint          treaty,
                gint32         day,
                char         **words)
{
  AccRows rows = acc_index_of_both (acc_ledger_get_bundle (ledger), ACC_TABLE_ACTIONS, row->state, treaty);

  row->signed_day = ACC_DAY_MAX;
  row->signature = (AccDate) { 0 };
  for (guint i = 0; i < rows.n; i++)
    {
      AccAction *action = rows.records[i];

      if (acc_action_signs (action) && acc_date_first_day (action->date) <= day)
        {
          row->signature = action->date;
          row->signed_day = acc_date_last_day (action->date);
          *words = acc_locale_format_date (action->date);
          return;
        }
    }
  *words = g_strdup ("");
}

/* Who reserves articles of this treaty on joining one that builds on it is found by them too. */
static void
add_base_articles (AccTreatyRow *row, const AccClaim *claim, GString *said)
{
  AccReservation *reservation = claim->record;

  if (!claim->stands || claim->kind == ACC_CLAIM_LIMITATION || reservation->base_articles == NULL)
    return;
  for (guint a = 0; reservation->base_articles[a] != NULL; a++)
    g_hash_table_add (row->articles, acc_treaty_row_get_article (reservation->base_articles[a]));
  {
    g_autofree char *list = acc_locale_format_articles ((const char *const *) reservation->base_articles);
    /* Translators: another treaty, and the articles of this one that a State reserved on joining it: "1967 Protocol: 17, 22, 26" */
    g_autofree char *line = acc_locale_compose (_ ("{treaty}: {articles}"), "treaty", acc_locale_treaty_short_title (claim->treaty), "articles", list, NULL);

    g_string_append_printf (said, "%s%s", said->len > 0 ? acc_locale_get_semicolon () : "", line);
  }
}

/* Counts and words; a general reservation has no article. */
static char *
word_reservations (AccBundle *bundle, AccTreatyRow *row, guint t, gint32 day, const GArray *claims)
{
  AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GString) elsewhere = g_string_new (NULL);
  g_autofree char *list = NULL;
  gboolean any = FALSE;

  row->n_reservations = 0;
  g_hash_table_remove_all (row->articles);
  for (guint other = 0; row->standing == ACC_STANDING_PARTY && other < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); other++)
    if (g_strcmp0 (((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, other))->base, treaty->id) == 0)
      {
        g_autoptr (GArray) built = acc_claim_list_terms (bundle, row->state, other, day);

        for (guint i = 0; i < built->len; i++)
          add_base_articles (row, &g_array_index (built, AccClaim, i), elsewhere);
      }
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);

      if (!claim->stands || claim->kind == ACC_CLAIM_CHOICE || claim->kind == ACC_CLAIM_LIMITATION)
        continue;
      any = TRUE;
      row->n_reservations += MAX (claim->n_articles, 1);
      for (guint a = 0; a < claim->n_articles; a++)
        {
          g_ptr_array_add (articles, claim->articles[a]);
          if (claim->kind != ACC_CLAIM_DECLARATION)
            g_hash_table_add (row->articles, acc_treaty_row_get_article (claim->articles[a]));
        }
    }
  if (!any)
    return g_strdup (elsewhere->str);
  if (articles->len == 0)
    list = g_strdup (_ ("General"));
  else
    {
      g_autofree char *number = acc_locale_format_number (row->n_reservations);
      g_autofree char *named = NULL;

      g_ptr_array_add (articles, NULL);
      named = acc_locale_format_articles ((const char *const *) articles->pdata);
      /* Translators: how many articles or paragraphs a State made reservations or declarations to, and which: "2: 17, 26" */
      list = acc_locale_compose (_ ("{n}: {articles}"), "n", number, "articles", named, NULL);
    }
  return elsewhere->len > 0 ? g_strdup_printf ("%s; %s", list, elsewhere->str) : g_steal_pointer (&list);
}

static char *
word_limitation (const GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      const char *extent = claim->kind == ACC_CLAIM_LIMITATION ? ((AccLimitation *) claim->record)->extent : NULL;

      if (claim->kind == ACC_CLAIM_LIMITATION && claim->stands)
        return extent != NULL ? g_strdup (acc_locale_text (extent)) : acc_claim_get_label (claim);
    }
  return g_strdup ("");
}

/* The row as a screen reader says it: cells with the title of their column, those with nothing to say left out. */
static char *
word_row (const char *name,
          const char *status,
          const char *how,
          const char *signed_on,
          const char *date,
          const char *bound,
          const char *left,
          const char *reservations,
          const char *limitation)
{
  const char *const cells[][2] = { { _ ("Signed"), signed_on }, { _ ("Bound since"), bound }, { C_ ("column", "Left on"), left },
                                   { _ ("Reservations"), reservations }, { _ ("Limitation"), limitation } };
  g_autoptr (GString) spoken = g_string_new (name);

  g_string_append_printf (spoken, "; %s", status);
  if (*how != '\0')
    g_string_append_printf (spoken, "; %s", how);
  if (*date != '\0')
    g_string_append_printf (spoken, "; %s", date);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    if (*cells[i][1] != '\0')
      {
        /* Translators: a cell of a table as it is read out: title of its column, and what stands in it */
        g_autofree char *cell = acc_locale_compose (_ ("{title}: {words}"), "title", cells[i][0], "words", cells[i][1], NULL);

        g_string_append_printf (spoken, "; %s", cell);
      }
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

gboolean
acc_treaty_row_fill (AccTreatyRow    *row,
                     const AccMoment *moment,
                     guint            t)
{
  AccLedger *ledger = moment->ledger;
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTreaty *treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t);
  AccBasis basis = moment->basis;
  AccState *state = acc_bundle_get_item (bundle, ACC_TABLE_STATES, row->state);
  gint32 day = moment->day;
  AccStanding standing = row->standing;
  gboolean shown = row->shown, exists = acc_words_state_exists (state, day);
  guint reserved = row->n_reservations;
  gint32 was = row->day, was_left = row->left_day;
  AccPosition position;
  gboolean acted;
  g_autofree char *marks = acc_wording_marks_of (ledger, row->state, t, day, basis);
  g_autofree char *how = NULL;
  g_autofree char *signed_on = NULL;
  g_autofree char *date = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *left = NULL;
  g_autofree char *reservations = NULL;
  g_autofree char *limitation = NULL;
  g_autoptr (GArray) claims = NULL;
  g_autofree char *description = NULL;
  g_autofree char *spoken = NULL;

  acc_ledger_query (ledger, row->state, t, day, basis, &position);
  row->standing = find_standing (ledger, state, t, day, basis, &position);
  acted = position.action != NULL && !acc_action_signs (position.action);
  row->shown = (exists && state->kind != ACC_STATE_TERRITORY && state->filed_under == NULL) || row->standing == ACC_STANDING_PARTY || row->standing == ACC_STANDING_ENDED || (exists && acted);
  row->act = acted ? (int) position.action->kind : -1;
  row->day = acted ? acc_date_last_day (position.action->date) : ACC_DAY_MAX;
  bound = word_bound (ledger, treaty, t, row->state, day, &position, &rule);
  row->bound_day = *bound != '\0' ? position.bound_since : ACC_DAY_MAX;
  left = word_left (bundle, state, row, &position);
  find_signature (ledger, row, t, day, &signed_on);
  how = acted ? word_how (position.action) : g_strdup ("");
  date = acted ? acc_locale_format_date (position.action->date) : g_strdup ("");
  claims = row->standing == ACC_STANDING_PARTY ? acc_claim_list_terms (bundle, row->state, t, day) : g_array_new (FALSE, FALSE, sizeof (AccClaim));
  reservations = word_reservations (bundle, row, t, day, claims);
  limitation = word_limitation (claims);
  description = acted ? acc_locale_compose (_ ("{status}, {date}"), "status", word_standing (row->standing, &position), "date", date, NULL)
                      : g_strdup (word_standing (row->standing, &position));
  spoken = word_row (row->name, word_standing (row->standing, &position), how, signed_on, date, bound, left, reservations, limitation);
  g_object_set (row,
                "marks", marks,
                "status", word_standing (row->standing, &position),
                "how", how,
                "signed", signed_on,
                "date", date,
                "bound", bound,
                "rule", rule != NULL ? rule : "",
                "left", left,
                "reservations", reservations,
                "limitation", limitation,
                "description", description,
                "spoken", spoken,
                NULL);
  return standing != row->standing || shown != row->shown || reserved != row->n_reservations || was != row->day
         || was_left != row->left_day;
}

gboolean
acc_treaty_row_update (GListModel *rows,
                       AccSession *session)
{
  AccTreaty *treaty = acc_session_get_treaty (session);
  int t = treaty != NULL ? acc_bundle_treaty_index (acc_session_get_bundle (session), treaty->id) : -1;
  gboolean changed = FALSE;

  g_return_val_if_fail (t >= 0, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AccTreatyRow) row = g_list_model_get_item (rows, i);

      changed = acc_treaty_row_fill (row, acc_session_get_moment (session), (guint) t) || changed;
    }
  return changed;
}
