/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of claims on terms and on doubt: each is worded here and nowhere else. */

#include "config.h"

#include "facts/claims/acc-claim.h"
#include "facts/claims/acc-claim-private.h"

#include <glib/gi18n.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"

/* A text that has no end of its own as a sentence. */
static char *
make_sentence (const char *clause)
{
  /* Translators: a sentence made of a part of one, such as "only the year is known": the full stop of the language */
  return acc_locale_compose (C_ ("sentence", "{Clause}."), "clause", clause, NULL);
}

/* Of an act it is the date that is doubtful, and so of a withdrawal; of what stands it is that it does. */
const char *
acc_claim_get_doubt (const AccClaim *claim)
{
  gboolean date = claim->kind != ACC_CLAIM_LIMITATION || !claim->stands;

  if (claim->kind == ACC_CLAIM_PRECISION)
    return claim->date.precision == ACC_PRECISION_YEAR ? C_ ("doubt", "only the year is known") : C_ ("doubt", "only the month is known");
  if (claim->doubt == ACC_DOUBT_COMPUTED)
    return _ ("the date is computed from another that was published");
  if (claim->doubt == ACC_DOUBT_SINGLE_SOURCE)
    return date ? _ ("the date rests on one source") : C_ ("doubt", "this rests on one source");
  return claim->doubt != ACC_DOUBT_UNVERIFIED ? "" : date ? C_ ("doubt", "the date is not verified") : C_ ("doubt", "this is not verified");
}

/* For xgettext: a message and its plural, to be looked up later. */
#define NP_(one, many) one, many

typedef struct
{
  const char *context, *one, *many; /* many: the same where it has no plural */
} Term;

static Term
choose_term (AccClaimKind kind,
             gsize        n)
{
  static const Term on[] = {
    { NULL, NP_ ("reservation to article {articles}", "reservation to articles {articles}") },
    { NULL, NP_ ("declaration on article {articles}", "declaration on articles {articles}") },
    { NULL, NP_ ("reservation and declaration on article {articles}", "reservation and declaration on articles {articles}") },
  };
  const char *alone = kind == ACC_CLAIM_CHOICE && n > 0                 ? NC_ ("terms", "declaration under article {articles}")
                      : kind == ACC_CLAIM_CHOICE || kind == ACC_CLAIM_DECLARATION ? NC_ ("terms", "declaration")
                      : kind == ACC_CLAIM_RESERVATION_AND_DECLARATION   ? NC_ ("terms", "reservation and declaration")
                                                                        : NC_ ("terms", "reservation");

  if (n > 0 && kind != ACC_CLAIM_CHOICE)
    return on[kind == ACC_CLAIM_DECLARATION || kind == ACC_CLAIM_RESERVATION_AND_DECLARATION ? kind : ACC_CLAIM_RESERVATION];
  return (Term){ "terms", alone, alone };
}

char *
acc_claim_word_reservation (AccClaimKind kind, const char *const *articles)
{
  gsize n = articles != NULL ? g_strv_length ((char **) articles) : 0;
  g_autofree char *list = n > 0 ? acc_locale_format_articles (articles) : NULL;
  Term term = choose_term (kind, n);

  return acc_locale_compose (term.one != term.many ? g_dngettext (GETTEXT_PACKAGE, term.one, term.many, n) : g_dpgettext2 (GETTEXT_PACKAGE, term.context, term.one),
                             "articles", list, NULL);
}

/* WORDS are those of acc_claim_word_reservation(). */
static char *
word_second (const AccClaim *claim,
             gboolean        begins,
             const char     *words)
{
  const char *const *articles = (const char *const *) claim->articles;
  Term term = choose_term (claim->kind, articles != NULL ? g_strv_length (claim->articles) : 0);

  return acc_second_term_articles (term.context, term.one, term.many, articles, begins, words);
}

char *
acc_claim_get_second (const AccClaim *claim,
                      const char     *label)
{
  AccLimitation *limitation = claim->record;
  char *second = NULL;

  if (claim->kind <= ACC_CLAIM_CHOICE)
    return word_second (claim, TRUE, label);
  /* A label that says more than the term has no counterpart. */
  if (claim->kind != ACC_CLAIM_LIMITATION || !claim->stands)
    return NULL;
  if (limitation->extent != NULL)
    second = acc_second_term_text ("Geographical limitation: {extent}", "{extent}", limitation->extent, label);
  return second != NULL ? second : acc_second_term (NULL, N_ ("Geographical limitation"));
}

char *
acc_claim_get_both (const AccClaim *claim)
{
  g_autofree char *label = acc_claim_get_label (claim);

  return acc_second_add (label, acc_claim_get_second (claim, label));
}

char *
acc_claim_get_label (const AccClaim *claim)
{
  AccLimitation *limitation = claim->record;
  g_autofree char *words = NULL;

  switch (claim->kind)
    {
    case ACC_CLAIM_LIMITATION:
      if (claim->stands)
        return limitation->extent == NULL ? g_strdup (_ ("Geographical limitation"))
                                          : acc_locale_compose (_ ("Geographical limitation: {extent}"), "extent", acc_locale_text (limitation->extent), NULL);
      if (!acc_date_is_set (limitation->withdrawn))
        return g_strdup (_ ("Once limited geographically; when that was withdrawn is not known"));
      words = acc_locale_format_date (limitation->withdrawn);
      return acc_locale_compose (_ ("Geographical limitation withdrawn on {date}"), "date", words, NULL);
    case ACC_CLAIM_OWN_ACT:
      words = acc_own_mark_act (((AccAction *) claim->record)->own);
      return acc_locale_compose ("{Words}", "words", words, NULL);
    case ACC_CLAIM_PRECISION:
    case ACC_CLAIM_DOUBT:
      return acc_locale_compose ("{Doubt}", "doubt", acc_claim_get_doubt (claim), NULL);
    case ACC_CLAIM_CHOICE_NOT_RECORDED:
    case ACC_CLAIM_NO_TERMS:
    case ACC_CLAIM_TERMS_LISTED:
    case ACC_CLAIM_NOTE:
    case ACC_CLAIM_STANDING:
    case ACC_CLAIM_RANK:
    case ACC_CLAIM_COUNT:
    case ACC_CLAIM_FIGURE:
    case ACC_CLAIM_OBSERVATION:
    case ACC_CLAIM_EVENT:
    case ACC_CLAIM_STATEHOOD:
    case ACC_CLAIM_ENTRY:
      return acc_claim_get_text (claim);
    default:
      words = acc_claim_word_reservation (claim->kind, (const char *const *) claim->articles);
      return acc_locale_compose ("{Reservation}", "reservation", words, NULL);
    }
}

/* A bundle need not say by which article; then none is named. */
static const char *
choose_limitation (const AccClaim *claim,
                   gboolean        article)
{
  AccLimitation *limitation = claim->record;

  if (claim->stands && limitation->extent != NULL)
    return article ? _ ("It applies {treaty} with a geographical limitation (article {article}), to {extent} alone.")
                   : _ ("It applies {treaty} with a geographical limitation, to {extent} alone.");
  if (claim->stands)
    return article ? _ ("It applies {treaty} with a geographical limitation (article {article}).") : _ ("It applies {treaty} with a geographical limitation.");
  if (acc_date_is_set (limitation->withdrawn))
    return article ? _ ("It had withdrawn its geographical limitation (article {article} of {treaty}) {when}.")
                   : _ ("It had withdrawn its geographical limitation under {treaty} {when}.");
  return article ? _ ("It had once limited {treaty} geographically (article {article}); when that was withdrawn is not known.")
                 : _ ("It had once limited {treaty} geographically; when that was withdrawn is not known.");
}

static char *
word_limitation (const AccClaim *claim)
{
  AccLimitation *limitation = claim->record;
  g_autofree char *title = acc_words_treaty_in_sentence (claim->treaty);
  g_autofree char *article = limitation->article != NULL ? acc_locale_format_article (limitation->article) : NULL;
  g_autofree char *when = acc_date_is_set (limitation->withdrawn) ? acc_locale_format_when (limitation->withdrawn) : NULL;

  return acc_locale_compose (choose_limitation (claim, article != NULL), "treaty", title, "article", article, "when", when, "extent",
                             limitation->extent != NULL ? acc_locale_text (limitation->extent) : NULL, NULL);
}

char *
acc_claim_get_text (const AccClaim *claim)
{
  const char *summary = acc_claim_get_summary (claim);
  g_autofree char *words = NULL;
  g_autofree char *both = NULL;
  g_autofree char *title = NULL;

  switch (claim->kind)
    {
    case ACC_CLAIM_LIMITATION:
      return word_limitation (claim);
    case ACC_CLAIM_CHOICE_NOT_RECORDED:
      title = acc_words_treaty_in_sentence (claim->treaty);
      words = acc_locale_format_articles ((const char *const *) claim->articles);
      return acc_locale_compose (_ ("Which declaration it made under article {articles} of {treaty} is not recorded."), "articles", words, "treaty", title, NULL);
    case ACC_CLAIM_NO_TERMS:
      return g_strdup (_ ("No reservation and no geographical limitation is recorded."));
    case ACC_CLAIM_TERMS_LISTED:
      words = acc_locale_format_date (claim->date);
      return acc_locale_compose (_ ("Reservations and declarations are recorded as the depositary listed them on {date}. For an earlier date those withdrawn since are "
                                    "missing; for a later one nothing is known."),
                                 "date", words, NULL);
    case ACC_CLAIM_OWN_ACT:
      words = acc_own_mark_act (((AccAction *) claim->record)->own);
      return make_sentence (words);
    case ACC_CLAIM_PRECISION:
    case ACC_CLAIM_DOUBT:
      return make_sentence (acc_claim_get_doubt (claim));
    case ACC_CLAIM_NOTE:
      return acc_locale_compose (_ ("The record notes: {note}."), "note", acc_locale_text (((AccAction *) claim->record)->note), NULL);
    case ACC_CLAIM_STANDING:
    case ACC_CLAIM_RANK:
    case ACC_CLAIM_COUNT:
    case ACC_CLAIM_FIGURE:
    case ACC_CLAIM_OBSERVATION:
      return _acc_claim_word_record (claim);
    case ACC_CLAIM_EVENT:
    case ACC_CLAIM_STATEHOOD:
    case ACC_CLAIM_ENTRY:
      return _acc_claim_word_happened (claim);
    default:
      words = acc_claim_word_reservation (claim->kind, (const char *const *) claim->articles);
      both = acc_second_mention (words, word_second (claim, FALSE, words));
      return acc_locale_compose (summary != NULL ? C_ ("terms", "{treaty}, {reservation}: {summary}.") : C_ ("terms", "{treaty}, {reservation}."), "treaty",
                                 acc_locale_treaty_short_title (claim->treaty), "reservation", both, "summary",
                                 summary != NULL ? acc_locale_text (summary) : "", NULL);
    }
}

char *
acc_claim_get_rest (const AccClaim *claim)
{
  GString *text = g_string_new (NULL);

  if (claim->kind == ACC_CLAIM_LIMITATION)
    {
      AccLimitation *limitation = claim->record;
      gboolean later = limitation->later_note != NULL && acc_date_last_day (limitation->later_from) <= claim->day;
      const char *note = later ? limitation->later_note : limitation->note;

      if (*acc_claim_get_doubt (claim) != '\0')
        acc_words_add_sentence (text, make_sentence (acc_claim_get_doubt (claim)));
      if (note != NULL)
        acc_words_add_sentence (text, acc_locale_compose (_ ("The record notes: {note}."), "note", acc_locale_text (note), NULL));
    }
  else if (claim->kind == ACC_CLAIM_OBSERVATION && ((AccObservation *) claim->record)->note != NULL)
    acc_words_add_sentence (text, acc_locale_end_sentence (acc_locale_text (((AccObservation *) claim->record)->note)));
  else if (claim->kind == ACC_CLAIM_EVENT)
    acc_words_add_sentence (text, _acc_claim_word_happened_rest (claim));
  else if (claim->kind <= ACC_CLAIM_CHOICE)
    {
      AccReservation *reservation = claim->record;
      /* What came after the day is no part of what is said for it. */
      gboolean withdrawn = acc_date_is_set (reservation->withdrawn) && acc_date_last_day (reservation->withdrawn) <= claim->day;
      g_autofree char *when = withdrawn ? acc_locale_format_when (reservation->withdrawn) : NULL;
      g_autofree char *part = acc_claim_stands_in_part (claim) ? acc_locale_format_when (reservation->withdrawn_in_part) : NULL;

      if (part != NULL)
        acc_words_add_sentence (text, acc_locale_compose (_ ("It was withdrawn in part {when}."), "when", part, NULL));
      if (when != NULL)
        acc_words_add_sentence (text, acc_locale_compose (_ ("It was withdrawn {when}."), "when", when, NULL));
      else if (!claim->certain && !acc_date_is_set (reservation->withdrawn))
        {
          g_autofree char *as_at = acc_locale_format_when (reservation->as_at);
          g_autofree char *listed = acc_locale_compose (_ ("Recorded as standing {when}"), "when", as_at, NULL);

          acc_words_add_sentence (text, make_sentence (listed));
        }
    }
  return g_string_free (text, FALSE);
}

char *
acc_claim_get_whole (const AccClaim *claim)
{
  GString *text = g_string_new (NULL);

  acc_words_add_sentence (text, acc_claim_get_text (claim));
  acc_words_add_sentence (text, acc_claim_get_rest (claim));
  return g_string_free (text, FALSE);
}

void
acc_claim_add_doubts (GString *text, AccBundle *bundle, AccAction *action, gboolean lines, gboolean note)
{
  g_autoptr (GArray) claims = acc_claim_list_doubts (bundle, action, acc_date_last_day (action->date));

  for (guint i = 0; i < claims->len; i++)
    {
      const AccClaim *claim = &g_array_index (claims, AccClaim, i);
      g_autofree char *words = lines ? acc_claim_get_label (claim) : acc_claim_get_text (claim);

      if (claim->kind == ACC_CLAIM_NOTE && !note)
        continue;
      if (lines)
        acc_words_append_line (text, words);
      else
        acc_words_add_sentence (text, g_steal_pointer (&words));
    }
}
