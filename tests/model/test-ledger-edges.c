/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each rule at its edges: the eve, the day, and the day after, on every basis, of acts made up for it. What must be answered was worked out by hand
 * from the rules as docs/data.md and the treaties' articles have them, never taken from the program. */

#include "made-record.h"
#include "model/law/acc-ledger.h"

#include <string.h>

/* The table has D before C, and a State without any act before one with acts. ORG is no State; S.. succeed; F.. are no more. */
#define STATES                                            \
  "ORG organisation\nNIL member\nAAA member\nBBB member\n" \
  "DDD member\nCCC member\nEEE member\nFFF member\nGGG member\nHHH member\n" \
  "SUC member since=1990-07-01\nSUD member since=1970-01-01\nSUE member since=1990\nSUF member since=1990-06\nSUG member\n" \
  "FOR former until=1990-06-30 place_taken_by=SUC\nFOA former until=1990-06-30 place_taken_by=SUD\n" \
  "FOB former until=1990-06-30\nFOC former until=1990-06\nFOD former until=1990-06-30 place_taken_by=SUE\n" \
  "FOE former until=1990-06 place_taken_by=SUF\nFOF former until=1990-06-30\nFOG former until=1990-06-30\n" \
  "FOH former until=1990-06\nFOI former until=1990-06-30\nFOK former until=1990-09-15\nFOL former until=1990-06-30 place_taken_by=SUD\n" \
  "FOM former until=1990-06-30 place_taken_by=SUH\nFON former until=1990-06-30 place_taken_by=SUH\nFOO former until=1990-06-30\nSUH member\n"

/* Three instruments, ten days; five days for who comes later; six months' notice. The published day is the one that follows. */
#define DAYS "days instruments=3 wait_days=10 later_wait_days=5 denunciation_months=6 entry_into_force=2000-02-11\n"
#define DAYS_ACTS                                     \
  "ORG accession 2000-01-01 days\n"                    \
  "SUC succession 2000-01-02 days\n"                   \
  "SUD succession 2003-05-05 days\n"                   \
  "AAA ratification 2000-01-10 days\n"                 \
  "AAA signature 1999-12-01 days\n"                    \
  "BBB accession 2000-01-20 days\n"                    \
  "DDD accession 2000-02-01 days\n"                    \
  "CCC accession 2000-02-01 days\n"                    \
  "EEE accession 2000-02-03 days\n"                    \
  "FFF accession 2000-02-07 days\n"                    \
  "GGG accession 2000-03-01 days\n"                    \
  "GGG denunciation 2001-03-01 days\n"                 \
  "GGG accession 2002-01-15 days\n"

/* A year after the first instrument, at once for the later ones; the notice is not told, and so a year. */
#define YEARS "years instruments=1 wait_years=1 later_wait_days=0\n"
#define YEARS_ACTS                     \
  "AAA accession 2000-02-29 years\n"    \
  "BBB accession 2000-06-01 years\n"    \
  "CCC accession 2003-03-31 years\n"    \
  "CCC denunciation 2004-02-29 years\n"

/* Of the instruments only a month is known. */
#define OPEN "open instruments=2 wait_days=10 later_wait_days=10\n"
#define OPEN_ACTS                     \
  "AAA accession 2000-03 open\n"       \
  "BBB accession 2000-03-10 open\n"    \
  "DDD accession 2000-04-05 open\n"    \
  "EEE accession 2000-05 open\n"       \
  "FFF signature 2000-04 open\n"

/* The same two instruments give 20 March to 10 April; what is published within is the day. */
#define PUBLISHED                                                                            \
  "p-in instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-04-01\n"          \
  "p-first instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-03-20\n"       \
  "p-before instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-03-19\n"      \
  "p-last instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-04-10\n"        \
  "p-after instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-04-11\n"       \
  "p-march instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-03\n"          \
  "p-april instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-04\n"          \
  "p-may instruments=2 wait_days=10 later_wait_days=10 entry_into_force=2000-05\n"            \
  "p-only later_wait_days=10 entry_into_force=2000-06-01\n"                                   \
  "p-month later_wait_days=10 entry_into_force=2000-06\n"                                     \
  "p-few instruments=3 wait_days=5 later_wait_days=10 entry_into_force=2000-05-01\n"
#define PUBLISHED_ACTS                                                                  \
  "AAA accession 2000-03 p-in,p-first,p-before,p-last,p-after,p-march,p-april\n"         \
  "BBB accession 2000-03-10 p-in,p-first,p-before,p-last,p-after,p-march,p-april\n"      \
  "AAA accession 2000 p-may\n"                                                           \
  "BBB accession 2000-01-10 p-may\n"                                                     \
  "AAA accession 2000-01-10 p-only,p-month,p-few\n"                                      \
  "BBB accession 2000-05-28 p-only\n"                                                    \
  "CCC accession 2000-07-01 p-only,p-month\n"                                            \
  "DDD accession 2000-06-01 p-only\n"                                                    \
  "EEE accession 2000-05-22 p-only\n"                                                    \
  "FFF accession 2000-06-30 p-month\n"

/* What the record does not say of a rule. */
#define UNTOLD                                             \
  "no-later instruments=1 wait_days=10\n"                   \
  "untold\n"                                                \
  "later-only later_wait_days=10\n"                         \
  "few instruments=3 wait_days=10 later_wait_days=10\n"
#define UNTOLD_ACTS                                    \
  "AAA accession 2000-01-10 no-later,untold,later-only,few\n" \
  "BBB accession 2000-02-01 no-later,few\n"             \
  "CCC accession 2000-01-15 no-later\n"                 \
  "ORG accession 2000-01-05 few\n"                      \
  "SUC succession 2000-01-02 untold,few\n"              \
  "SUD succession 2003-05-05 untold effective=1990-07-01\n"

/* The day of effect is told, or is not sure. */
#define GIVEN "given instruments=1 wait_days=0 later_wait_days=0\n"
#define GIVEN_ACTS                                                \
  "AAA accession 2000-01-10 given effective=2000-03-01\n"          \
  "BBB accession 2000-01-10 given effective=2000-03\n"             \
  "CCC accession 2000-02-10? given\n"                              \
  "DDD accession 2000-02-10 given doubt=unverified\n"              \
  "EEE accession 2000-02-10 given effective=2000-03-01~\n"         \
  "FFF signature 2000-02-10 given doubt=unverified\n"              \
  "GGG accession 2000-02-10 given doubt=single-source\n"

/* In force since 1980; States succeed later, and it reaches back. */
#define BACK "back instruments=1 wait_days=0 later_wait_days=0\n"
#define BACK_ACTS                                          \
  "AAA accession 1980-01-01 back\n"                         \
  "SUC succession 2000-05-05 back effective=1990-07-01\n"   \
  "SUD succession 2000-05-05 back effective=1970-01-01\n"   \
  "SUE succession 2000-05-05 back effective=1990\n"         \
  "SUF succession 2000-05 back\n"                           \
  "SUG succession 2000-05-05 back\n"

/* States that ended, some of whose places others took later. */
#define FORMER                                              \
  "former instruments=1 wait_days=0 later_wait_days=0\n"     \
  "eleven instruments=1 wait_days=0 later_wait_days=11\n"   \
  "lone instruments=1 wait_days=0 later_wait_days=0\n"
#define FORMER_ACTS                                           \
  "AAA accession 1970-01-01 former,eleven\n"                   \
  "FOR accession 1980-01-01 former\n"                          \
  "SUC accession 1998-01-01 former\n"                          \
  "SUC denunciation 1998-02-01 former\n"                       \
  "SUC succession 2000-05-05 former effective=1990-07-10\n"    \
  "FOA accession 1980-01-01 former\n"                          \
  "SUD succession 2000-05-05 former effective=1990-06-15\n"    \
  "FOB accession 1980-01-01 former\n"                          \
  "FOC accession 1980-01-01 former\n"                          \
  "FOD accession 1980-01-01 former\n"                          \
  "SUE accession 1995-01-01 former\n"                          \
  "FOE accession 1980-01-01 former\n"                          \
  "SUF succession 2000-05 former\n"                            \
  "FOF accession 1980-01-01 former\n"                          \
  "FOF denunciation 1990-05-01 former\n"                       \
  "FOG accession 1980-01-01 former\n"                          \
  "FOL accession 1980-01-01 former\n"                          \
  "FOL denunciation 1990-05-01 former\n"                       \
  "FOG denunciation 1988-05-01 former\n"                       \
  "FOM accession 1980-01-01 former\n"                          \
  "SUH succession 2000-05-05 former effective=1990-05\n"       \
  "FON accession 1990 lone\n"                                  \
  "SUH succession 1990-07-15 lone\n"                           \
  "FOO accession 1980-01-01 former\n"                          \
  "FOO denunciation 1989-07-01 former\n"                       \
  "FOI signature 1980-01-01 former\n"                          \
  "FOK accession 1990-09 former\n"                             \
  "FOR accession 1990-06-20 eleven\n"                          \
  "SUC succession 1990-07-01 eleven effective=1990-06-25\n"    \
  "FOA accession 1990-06-20 eleven\n"                          \
  "SUD succession 1990-07-05 eleven effective=1990-06-25\n"    \
  "FOB accession 1990-06-20 eleven\n"                          \
  "FOD accession 1990-06-19 eleven\n"

/* Out and in again, and acts of one day, whose order in the file says nothing. */
#define AGAIN "again instruments=1 wait_days=0 later_wait_days=0\n"
#define AGAIN_ACTS                                             \
  "AAA accession 2000-01-10 again\n"                            \
  "AAA denunciation 2003-03-01 again\n"                         \
  "AAA accession 2010-05 again\n"                               \
  "BBB accession 2000-01-10 again\n"                            \
  "BBB denunciation 2003-03 again\n"                            \
  "CCC accession 2000-01-10 again\n"                            \
  "CCC denunciation 2003-03-01 again effective=2004-06\n"       \
  "DDD denunciation 2003-03-01 again\n"                         \
  "DDD accession 2003-03-01 again\n"                            \
  "EEE signature 1999-05-01 again\n"                            \
  "EEE succession-to-signature 1999-06-01 again\n"              \
  "FFF accession 2000-01-10 again\n"                            \
  "FFF accession 2005-01-01 again\n"                            \
  "FFF denunciation 2006-03-01 again\n"                         \
  "FFF denunciation 2007-03-01 again\n"                         \
  "GGG denunciation 1999-01-01 again\n"                         \
  "GGG accession 2000-01-10 again\n"

static AccBundle *bundle;
static AccLedger *ledger;

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static AccBasis
find_basis (const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_BASIS);
  GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  g_assert_nonnull (value);
  return (AccBasis) value->value;
}

static guint
find_state (const char *iso3)
{
  int state = acc_bundle_state_index (bundle, iso3);

  g_assert_cmpint (state, >=, 0);
  return (guint) state;
}

static guint
find_treaty (const char *id)
{
  int treaty = acc_bundle_treaty_index (bundle, id);

  g_assert_cmpint (treaty, >=, 0);
  return (guint) treaty;
}

static char *
describe_position (const AccPosition *position)
{
  return g_strconcat (get_nick (ACC_TYPE_STATUS, position->status), " ", get_nick (ACC_TYPE_RULE, position->rule), position->certain ? "" : " uncertain",
                      position->may_count ? " may" : "", position->maybe != NULL ? " maybe" : "", NULL);
}

static void
assert_position (const char *state, const char *treaty, AccBasis basis, gint32 day, const char *expected)
{
  AccPosition position;
  g_autofree char *date = acc_date_to_string (acc_date_from_day (day));
  g_autofree char *what = g_strdup_printf ("%s %s %s on %s: ", state, treaty, get_nick (ACC_TYPE_BASIS, (int) basis), date);
  g_autofree char *found = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *wanted = g_strconcat (what, expected, NULL);

  acc_ledger_query (ledger, find_state (state), find_treaty (treaty), day, basis, &position);
  found = describe_position (&position);
  answer = g_strconcat (what, found, NULL);
  g_assert_cmpstr (answer, ==, wanted);
  g_assert_cmpint (acc_ledger_is_party (ledger, find_state (state), find_treaty (treaty), day, basis), ==, position.status == ACC_STATUS_PARTY);
}

/* "STATE treaty basis[,basis…] | DATE position | DATE position…": from each date to the eve of the next, the last for ever. */
static void
check_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " | ", -1);
  g_auto (GStrv) head = g_strsplit (parts[0], " ", -1);
  g_auto (GStrv) bases = g_strsplit (head[2], ",", -1);

  for (char **basis = bases; *basis != NULL; basis++)
    for (char **part = parts + 1; *part != NULL; part++)
      {
        g_auto (GStrv) words = g_strsplit (*part, " ", 2);
        g_auto (GStrv) next = part[1] != NULL ? g_strsplit (part[1], " ", 2) : NULL;
        gint32 first = made_record_day (words[0]), last = next != NULL ? made_record_day (next[0]) - 1 : made_record_day ("2099-12-31");

        g_assert_cmpint (first, <=, last);
        assert_position (head[0], head[1], find_basis (*basis), first, words[1]);
        assert_position (head[0], head[1], find_basis (*basis), MIN (first + 1, last), words[1]);
        assert_position (head[0], head[1], find_basis (*basis), last, words[1]);
      }
}

static void
check_lines (const char *const *lines)
{
  for (; *lines != NULL; lines++)
    check_line (*lines);
}

#define ALL "deposit,in-force,retroactive,bound"

/* In force ten days after the third instrument, that of CCC on 1 February 2000: 11 February. */
static void
test_days (void)
{
  static const char *const lines[] = {
    "NIL days " ALL " | 1950-01-01 none no-action",
    "ORG years " ALL " | 1950-01-01 none no-action",
    "AAA days deposit,retroactive | 1950-01-01 none no-action | 1999-12-01 signed signature-alone | 2000-01-10 party deposit",
    "AAA days in-force,bound | 1950-01-01 none no-action | 1999-12-01 signed signature-alone | 2000-01-10 deposited waiting | 2000-02-11 party entry-first",
    "BBB days in-force,bound | 1950-01-01 none no-action | 2000-01-20 deposited waiting | 2000-02-11 party entry-first",
    "CCC days in-force,bound | 1950-01-01 none no-action | 2000-02-01 deposited waiting | 2000-02-11 party entry-first",
    "DDD days in-force,bound | 1950-01-01 none no-action | 2000-02-01 deposited waiting | 2000-02-11 party entry-first",
    /* Five days after its own deposit, and not before the treaty. */
    "EEE days in-force,bound | 1950-01-01 none no-action | 2000-02-03 deposited waiting | 2000-02-11 party entry-first",
    "FFF days in-force,bound | 1950-01-01 none no-action | 2000-02-07 deposited waiting | 2000-02-12 party entry-later",
    "GGG days deposit,retroactive | 1950-01-01 none no-action | 2000-03-01 party deposit | 2001-09-01 left denounced | 2002-01-15 party deposit",
    "GGG days in-force,bound | 1950-01-01 none no-action | 2000-03-01 deposited waiting | 2000-03-06 party entry-later | 2001-09-01 left denounced"
    " | 2002-01-15 deposited waiting | 2002-01-20 party entry-later",
    "SUC days deposit,retroactive | 1950-01-01 none not-yet-a-state | 1990-07-01 none no-action | 2000-01-02 party succession-deposit",
    "SUC days in-force,bound | 1950-01-01 none not-yet-a-state | 1990-07-01 none no-action | 2000-01-02 deposited waiting | 2000-02-11 party succession-deposit",
    "SUD days in-force | 1969-12-31 none not-yet-a-state | 1970-01-01 none no-action | 2003-05-05 party succession-deposit",
    /* To which day it reaches back is not recorded: perhaps to the day on which the treaty came into force. */
    "SUD days bound | 1970-01-01 none no-action | 2000-02-11 none no-action uncertain may | 2003-05-05 party succession-deposit",
    NULL
  };

  check_lines (lines);
}

/* A year after 29 February 2000 is 28 February 2001; twelve months after 29 February 2004, 28 February 2005. */
static void
test_years (void)
{
  static const char *const lines[] = {
    "AAA years in-force,bound | 2000-02-28 none no-action | 2000-02-29 deposited waiting | 2001-02-28 party entry-first",
    "BBB years in-force,bound | 2000-05-31 none no-action | 2000-06-01 deposited waiting | 2001-02-28 party entry-first",
    "CCC years in-force,bound | 2003-03-30 none no-action | 2003-03-31 party entry-later | 2005-02-28 left denounced",
    "CCC years deposit,retroactive | 2003-03-30 none no-action | 2003-03-31 party deposit | 2005-02-28 left denounced",
    NULL
  };

  check_lines (lines);
}

/* Two instruments, 10 March and some day of March: both were there between 10 and 31 March, and it came into force between 20 March and 10 April. */
static void
test_open (void)
{
  static const char *const lines[] = {
    "NIL open " ALL " | 1950-01-01 none no-action",
    "AAA open deposit,retroactive | 2000-02-29 none no-action | 2000-03-01 none day-not-known uncertain may maybe | 2000-03-31 party deposit",
    "AAA open in-force,bound | 2000-02-29 none no-action | 2000-03-01 none day-not-known uncertain maybe | 2000-03-20 none day-not-known uncertain may maybe"
    " | 2000-03-31 deposited day-not-known uncertain may | 2000-04-10 party entry-first",
    "BBB open in-force,bound | 2000-03-09 none no-action | 2000-03-10 deposited waiting | 2000-03-20 deposited day-not-known uncertain may | 2000-04-10 party entry-first",
    "DDD open in-force,bound | 2000-04-04 none no-action | 2000-04-05 deposited waiting | 2000-04-15 party entry-later",
    "EEE open in-force,bound | 2000-04-30 none no-action | 2000-05-01 none day-not-known uncertain maybe | 2000-05-11 none day-not-known uncertain may maybe"
    " | 2000-05-31 deposited day-not-known uncertain may | 2000-06-10 party entry-later",
    "FFF open " ALL " | 2000-03-31 none no-action | 2000-04-01 none day-not-known uncertain maybe | 2000-04-30 signed signature-alone",
    NULL
  };

  check_lines (lines);
}

static void
test_published (void)
{
  static const char *const lines[] = {
    /* One of the two whatever the other's day is, so bound with the treaty. */
    "BBB p-in in-force,bound | 2000-03-09 none no-action | 2000-03-10 deposited waiting | 2000-04-01 party entry-first",
    /* Which instruments brought it into force is not told. Ten days after the deposit at the latest, where that is later. */
    "AAA p-only in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting | 2000-06-01 party entry-first",
    "BBB p-only in-force,bound | 2000-05-27 none no-action | 2000-05-28 deposited waiting | 2000-06-01 deposited day-not-known uncertain may | 2000-06-07 party entry-later",
    "EEE p-only in-force,bound | 2000-05-21 none no-action | 2000-05-22 deposited waiting | 2000-06-01 party entry-first",
    "DDD p-only in-force,bound | 2000-05-31 none no-action | 2000-06-01 deposited day-not-known uncertain may | 2000-06-11 party entry-later",
    "CCC p-only in-force,bound | 2000-06-30 none no-action | 2000-07-01 deposited waiting | 2000-07-11 party entry-later",
    "AAA p-month in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting | 2000-06-01 deposited day-not-known uncertain may | 2000-06-30 party entry-first",
    "FFF p-month in-force,bound | 2000-06-29 none no-action | 2000-06-30 deposited day-not-known uncertain may | 2000-07-10 party entry-later",
    "CCC p-month in-force,bound | 2000-06-30 none no-action | 2000-07-01 deposited waiting | 2000-07-11 party entry-later",
    "AAA p-few in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting | 2000-05-01 party entry-first",
    NULL
  };

  check_lines (lines);
}

static void
test_untold (void)
{
  static const char *const lines[] = {
    "AAA no-later in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting | 2000-01-20 party entry-first",
    /* After the first instrument, and how long it has to wait is not told: not before the treaty, for one thing. */
    "BBB no-later in-force,bound | 2000-01-31 none no-action | 2000-02-01 deposited not-told uncertain may",
    "CCC no-later in-force,bound | 2000-01-14 none no-action | 2000-01-15 deposited not-told | 2000-01-20 deposited not-told uncertain may",
    "CCC no-later deposit,retroactive | 2000-01-14 none no-action | 2000-01-15 party deposit",
    "AAA untold in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited not-told uncertain may",
    "AAA untold deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit",
    "AAA later-only in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited not-told uncertain may",
    "SUC untold deposit,retroactive | 2000-01-01 none no-action | 2000-01-02 party succession-deposit",
    "SUC untold in-force | 2000-01-01 none no-action | 2000-01-02 deposited not-told uncertain may",
    "SUC untold bound | 1990-06-30 none not-yet-a-state | 1990-07-01 none no-action uncertain may | 2000-01-02 deposited not-told uncertain may",
    "SUD untold retroactive | 1990-06-30 none no-action | 1990-07-01 party succession-back",
    "SUD untold bound | 1990-06-30 none no-action | 1990-07-01 none no-action uncertain may | 2003-05-05 deposited not-told uncertain may",
    /* Two instruments: those of an organisation and of a succession are none of the three. */
    "AAA few in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting",
    "BBB few in-force,bound | 2000-01-31 none no-action | 2000-02-01 deposited waiting",
    "SUC few in-force,bound | 2000-01-01 none no-action | 2000-01-02 deposited waiting",
    NULL
  };

  check_lines (lines);
}

static void
test_given (void)
{
  static const char *const lines[] = {
    "AAA given deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit",
    "AAA given in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting | 2000-03-01 party effective-given",
    "BBB given in-force,bound | 2000-01-09 none no-action | 2000-01-10 deposited waiting | 2000-03-01 deposited day-not-known uncertain may | 2000-03-31 party effective-given",
    "CCC given deposit,retroactive | 2000-02-09 none no-action | 2000-02-10 party deposit uncertain",
    "CCC given in-force,bound | 2000-02-09 none no-action | 2000-02-10 party entry-later uncertain",
    "DDD given deposit,retroactive | 2000-02-09 none no-action | 2000-02-10 party deposit uncertain",
    "EEE given in-force,bound | 2000-02-09 none no-action | 2000-02-10 deposited waiting uncertain | 2000-03-01 party effective-given uncertain",
    "FFF given " ALL " | 2000-02-09 none no-action | 2000-02-10 signed signature-alone uncertain",
    "GGG given deposit,retroactive | 2000-02-09 none no-action | 2000-02-10 party deposit",
    NULL
  };

  check_lines (lines);
}

static void
test_back (void)
{
  static const char *const lines[] = {
    "SUC back deposit,in-force | 1990-06-30 none not-yet-a-state | 1990-07-01 none no-action | 2000-05-05 party succession-deposit",
    "SUC back retroactive,bound | 1990-06-30 none not-yet-a-state | 1990-07-01 party succession-back",
    "SUD back retroactive | 1969-12-31 none not-yet-a-state | 1970-01-01 party succession-back",
    /* Nobody was bound by it before it came into force. */
    "SUD back bound | 1969-12-31 none not-yet-a-state | 1970-01-01 none no-action | 1980-01-01 party succession-back",
    "SUE back retroactive,bound | 1989-12-31 none not-yet-a-state | 1990-01-01 none no-action uncertain may | 1990-12-31 party succession-back",
    "SUF back deposit,in-force,retroactive | 1990-05-31 none not-yet-a-state | 1990-06-01 none no-action | 2000-05-01 none day-not-known uncertain may maybe"
    " | 2000-05-31 party succession-deposit",
    "SUF back bound | 1990-05-31 none not-yet-a-state | 1990-06-01 none no-action uncertain may | 2000-05-01 none day-not-known uncertain may maybe"
    " | 2000-05-31 party succession-deposit",
    "SUG back bound | 1979-12-31 none no-action | 1980-01-01 none no-action uncertain may | 2000-05-05 party succession-deposit",
    NULL
  };

  check_lines (lines);
}

static void
test_former (void)
{
  static const char *const lines[] = {
    /* Its entry stood until another took its place; as seen now, until its end, or the day to which that reaches back. */
    "FOR former deposit | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 party place-taken | 2000-05-05 ended place-taken",
    "FOR former in-force | 1979-12-31 none no-action | 1980-01-01 party entry-later | 1990-07-01 party place-taken | 2000-05-05 ended place-taken",
    "FOR former retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 ended state-ended",
    "FOR former bound | 1979-12-31 none no-action | 1980-01-01 party entry-later | 1990-07-01 ended state-ended",
    "FOA former retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-06-15 ended state-ended",
    "FOA former deposit | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 party place-taken | 2000-05-05 ended place-taken",
    "FOB former deposit,retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 ended state-ended",
    "FOB former in-force,bound | 1979-12-31 none no-action | 1980-01-01 party entry-later | 1990-07-01 ended state-ended",
    "FOC former deposit,retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-06-02 party deposit uncertain | 1990-07-01 ended state-ended",
    /* Who would have taken its place acceded anew. */
    "FOD former deposit,retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 ended state-ended",
    "FOE former deposit | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 party place-taken | 2000-05-01 party place-taken uncertain"
    " | 2000-05-31 ended place-taken",
    "FOE former retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-06-02 party deposit uncertain | 1990-07-01 ended state-ended",
    /* It ended while its notice ran: nobody outlasts its own end. */
    "FOF former deposit,retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 ended state-ended",
    "FOF former in-force,bound | 1979-12-31 none no-action | 1980-01-01 party entry-later | 1990-07-01 ended state-ended",
    "FOG former deposit,retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1989-05-01 left denounced",
    /* Its entry stands, for those who count entries, until what comes first: the end of its notice. */
    "FOL former deposit | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 party place-taken | 1991-05-01 left denounced",
    "FOL former bound | 1979-12-31 none no-action | 1980-01-01 party entry-later | 1990-06-15 ended state-ended",
    /* The notice had run on the day on which it was no more: then it had left. */
    "FOO former deposit,retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-07-01 left denounced",
    "FOM former retroactive | 1979-12-31 none no-action | 1980-01-01 party deposit | 1990-05-01 party deposit uncertain | 1990-05-31 ended state-ended",
    "SUH former retroactive,bound | 1990-04-30 none no-action | 1990-05-01 none no-action uncertain may | 1990-05-31 party succession-back",
    /* Whether it deposited before its end is not known; when its place was taken is. */
    "FON lone deposit | 1989-12-31 none no-action | 1990-01-01 none day-not-known uncertain may maybe | 1990-07-01 ended state-ended uncertain may maybe"
    " | 1990-07-15 ended state-ended uncertain maybe | 1990-12-31 ended place-taken",
    "FOH former " ALL " | 1950-01-01 none no-action | 1990-07-01 ended state-ended",
    "FOI former " ALL " | 1979-12-31 none no-action | 1980-01-01 signed signature-alone | 1990-07-01 ended state-ended",
    "FOK former deposit | 1990-08-31 none no-action | 1990-09-01 none day-not-known uncertain may maybe | 1990-09-16 ended state-ended uncertain maybe"
    " | 1990-09-30 ended state-ended",
    /* Eleven days after its deposit it was no more, to the day; or had its last day. */
    "FOB eleven in-force,bound | 1990-06-19 none no-action | 1990-06-20 deposited waiting | 1990-07-01 ended state-ended",
    "FOD eleven in-force,bound | 1990-06-18 none no-action | 1990-06-19 deposited waiting | 1990-06-30 party entry-later | 1990-07-01 ended state-ended",
    "FOA eleven in-force | 1990-06-19 none no-action | 1990-06-20 deposited waiting | 1990-07-01 party place-taken | 1990-07-05 ended place-taken",
    "FOA eleven bound | 1990-06-19 none no-action | 1990-06-20 deposited waiting | 1990-06-25 ended state-ended",
    NULL
  };

  check_lines (lines);
}

static void
test_again (void)
{
  static const char *const lines[] = {
    "AAA again deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit | 2004-03-01 left denounced | 2010-05-01 left denounced uncertain may maybe"
    " | 2010-05-31 party deposit",
    "AAA again in-force,bound | 2000-01-09 none no-action | 2000-01-10 party entry-first | 2004-03-01 left denounced | 2010-05-01 left denounced uncertain may maybe"
    " | 2010-05-31 party entry-later",
    "BBB again deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit | 2004-03-01 party deposit uncertain | 2004-03-31 left denounced",
    "CCC again deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit | 2004-06-01 party deposit uncertain | 2004-06-30 left denounced",
    "DDD again deposit,retroactive | 2003-02-28 none no-action | 2003-03-01 party deposit | 2004-03-01 left denounced",
    "EEE again " ALL " | 1999-04-30 none no-action | 1999-05-01 signed signature-alone",
    /* Who joins twice joined by the first, who leaves twice left by the first, and who never joined cannot leave. */
    "FFF again deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit | 2007-03-01 left denounced",
    "GGG again deposit,retroactive | 2000-01-09 none no-action | 2000-01-10 party deposit",
    NULL
  };

  check_lines (lines);
}

static void
append_days (GString *text, const char *name, gint32 first, gint32 last)
{
  g_autofree char *from = first >= ACC_DAY_MAX ? g_strdup ("never") : acc_date_to_string (acc_date_from_day (first));
  g_autofree char *until = last >= ACC_DAY_MAX ? g_strdup ("never") : acc_date_to_string (acc_date_from_day (last));

  g_string_append_printf (text, "%s%s %s", text->len > 0 ? " | " : "", name, from);
  if (first != last)
    g_string_append_printf (text, "/%s", until);
}

static void
append_act (GString *text, const char *name, const AccAction *action)
{
  g_autofree char *date = action != NULL ? acc_date_to_string (action->date) : NULL;

  if (action != NULL)
    g_string_append_printf (text, " | %s %s %s", name, get_nick (ACC_TYPE_ACTION_KIND, action->kind), date);
}

/* The days and the acts behind an answer. */
static void
test_behind (void)
{
  static const struct
  {
    const char *state, *treaty, *basis, *date, *expected;
  } cases[] = {
    { "NIL", "days", "deposit", "2000-06-01", "since never | bound never | until never" },
    { "AAA", "days", "deposit", "1999-12-31", "since never | bound never | until never | by signature 1999-12-01" },
    { "AAA", "days", "deposit", "2000-06-01", "since 2000-01-10 | bound 2000-02-11 | until never | by ratification 2000-01-10 | joined ratification 2000-01-10" },
    { "AAA", "days", "in-force", "2000-01-15", "since 2000-02-11 | bound 2000-02-11 | until never | by ratification 2000-01-10 | joined ratification 2000-01-10" },
    { "GGG", "days", "in-force", "2001-06-01", "since 2000-03-06 | bound 2000-03-06 | until 2001-09-01 | by accession 2000-03-01 | joined accession 2000-03-01" },
    { "GGG", "days", "in-force", "2001-10-01", "since 2000-03-06 | bound 2000-03-06 | until 2001-09-01 | by denunciation 2001-03-01 | joined accession 2000-03-01" },
    { "GGG", "days", "in-force", "2003-01-01", "since 2002-01-20 | bound 2002-01-20 | until never | by accession 2002-01-15 | joined accession 2002-01-15" },
    { "AAA", "open", "in-force", "2000-04-01", "since 2000-03-20/2000-04-10 | bound 2000-03-20/2000-04-10 | until never | by accession 2000-03 | joined accession 2000-03" },
    { "AAA", "open", "deposit", "2000-03-15", "since never | bound never | until never | maybe accession 2000-03" },
    { "FFF", "open", "deposit", "2000-04-15", "since never | bound never | until never | maybe signature 2000-04" },
    { "AAA", "again", "deposit", "2010-05-15",
      "since 2000-01-10 | bound 2000-01-10 | until 2004-03-01 | by denunciation 2003-03-01 | joined accession 2000-01-10 | maybe accession 2010-05" },
    { "BBB", "again", "deposit", "2001-01-01", "since 2000-01-10 | bound 2000-01-10 | until 2004-03-01/2004-03-31 | by accession 2000-01-10 | joined accession 2000-01-10" },
    { "EEE", "again", "deposit", "2001-01-01", "since never | bound never | until never | by signature 1999-05-01" },
    { "BBB", "few", "in-force", "2001-01-01", "since never | bound never | until never | by accession 2000-02-01 | joined accession 2000-02-01" },
    { "BBB", "no-later", "in-force", "2001-01-01", "since 2000-02-01/never | bound 2000-02-01/never | until never | by accession 2000-02-01 | joined accession 2000-02-01" },
    { "BBB", "p-few", "in-force", "2001-01-01", "since never | bound never | until never" },
    { "SUC", "back", "deposit", "2001-01-01", "since 2000-05-05 | bound 1990-07-01 | until never | by succession 2000-05-05 | joined succession 2000-05-05" },
    { "SUD", "back", "retroactive", "2001-01-01", "since 1970-01-01 | bound 1980-01-01 | until never | by succession 2000-05-05 | joined succession 2000-05-05" },
    { "SUE", "back", "bound", "2001-01-01", "since 1990-01-01/1990-12-31 | bound 1990-01-01/1990-12-31 | until never | by succession 2000-05-05 | joined succession 2000-05-05" },
    { "SUF", "back", "deposit", "2001-01-01", "since 2000-05-01/2000-05-31 | bound 1990-06-01/2000-05-31 | until never | by succession 2000-05 | joined succession 2000-05" },
    { "SUG", "back", "deposit", "2001-01-01", "since 2000-05-05 | bound 1980-01-01/2000-05-05 | until never | by succession 2000-05-05 | joined succession 2000-05-05" },
    { "FOR", "former", "deposit", "2001-01-01", "since 1980-01-01 | bound 1980-01-01 | until 2000-05-05 | by accession 1980-01-01 | joined accession 1980-01-01" },
    { "FOR", "former", "bound", "2001-01-01", "since 1980-01-01 | bound 1980-01-01 | until 1990-07-01 | by accession 1980-01-01 | joined accession 1980-01-01" },
    { "FOC", "former", "deposit", "2001-01-01", "since 1980-01-01 | bound 1980-01-01 | until 1990-06-02/1990-07-01 | by accession 1980-01-01 | joined accession 1980-01-01" },
    { "FOF", "former", "deposit", "2001-01-01", "since 1980-01-01 | bound 1980-01-01 | until 1990-07-01 | by accession 1980-01-01 | joined accession 1980-01-01" },
    { "FOG", "former", "deposit", "2001-01-01", "since 1980-01-01 | bound 1980-01-01 | until 1989-05-01 | by denunciation 1988-05-01 | joined accession 1980-01-01" },
    /* It would have been bound on the day on which it was no more. */
    { "FOB", "eleven", "in-force", "1990-08-01", "since never | bound never | until 1990-07-01 | by accession 1990-06-20 | joined accession 1990-06-20" },
    { "FOA", "eleven", "bound", "1990-08-01", "since never | bound never | until 1990-06-25 | by accession 1990-06-20 | joined accession 1990-06-20" },
    { "FOD", "eleven", "in-force", "1990-08-01", "since 1990-06-30 | bound 1990-06-30 | until 1990-07-01 | by accession 1990-06-19 | joined accession 1990-06-19" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccPosition position;
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("%s %s %s on %s", cases[i].state, cases[i].treaty, cases[i].basis, cases[i].date);
      acc_ledger_query (ledger, find_state (cases[i].state), find_treaty (cases[i].treaty), made_record_day (cases[i].date), find_basis (cases[i].basis), &position);
      append_days (text, "since", position.since_first, position.since);
      append_days (text, "bound", position.bound_first, position.bound_since);
      append_days (text, "until", position.until_first, position.until);
      append_act (text, "by", position.action);
      append_act (text, "joined", position.joined);
      append_act (text, "maybe", position.maybe);
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

/* When each treaty came into force, and by whose instrument. */
static void
test_entry (void)
{
  static const struct
  {
    const char *treaty, *expected;
  } cases[] = {
    { "days", "entry 2000-02-11 | by accession 2000-02-01" },
    { "years", "entry 2001-02-28 | by accession 2000-02-29" },
    { "open", "entry 2000-03-20/2000-04-10 | by accession 2000-03" },
    { "p-in", "entry 2000-04-01 | by accession 2000-03" },
    { "p-first", "entry 2000-03-20 | by accession 2000-03" },
    { "p-last", "entry 2000-04-10 | by accession 2000-03" },
    { "p-before", "entry 2000-03-20/2000-04-10 | by accession 2000-03" },
    { "p-after", "entry 2000-03-20/2000-04-10 | by accession 2000-03" },
    { "p-march", "entry 2000-03-20/2000-04-10 | by accession 2000-03" },
    { "p-april", "entry 2000-03-20/2000-04-10 | by accession 2000-03" },
    /* Some day of 2000, and ten days: 20 January 2000 to 10 January 2001. */
    { "p-may", "entry 2000-05-01/2000-05-31 | by accession 2000" },
    { "p-only", "entry 2000-06-01" },
    { "p-month", "entry 2000-06-01/2000-06-30" },
    { "p-few", "entry 2000-05-01" },
    { "no-later", "entry 2000-01-20 | by accession 2000-01-10" },
    { "few", "entry never" },
  };
  AccAction *deciding;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint treaty = find_treaty (cases[i].treaty);
      gint32 entry = acc_ledger_get_entry_into_force (ledger, treaty, &deciding);
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("%s", cases[i].treaty);
      append_days (text, "entry", acc_ledger_get_entry_first (ledger, treaty), entry);
      append_act (text, "by", deciding);
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
  /* Of one day the first by code, whatever the order of tables. */
  acc_ledger_get_entry_into_force (ledger, find_treaty ("days"), &deciding);
  g_assert_cmpstr (deciding->state, ==, "CCC");
  /* Nothing is said of it: on no day is it known not to be in force. */
  g_assert_cmpint (acc_ledger_get_entry_first (ledger, find_treaty ("untold")), ==, ACC_DAY_MIN);
  g_assert_cmpint (acc_ledger_get_entry_into_force (ledger, find_treaty ("untold"), &deciding), ==, ACC_DAY_MAX);
  g_assert_null (deciding);
}

/* Whose instruments those were, on a day, and whether the day follows from them. */
static void
test_instruments (void)
{
  static const struct
  {
    const char *treaty, *day, *expected;
    gboolean computed;
  } cases[] = {
    /* Neither the organisation's nor the succession is one. Of the third instrument's day there are two. */
    { "days", "2010-01-01", "AAA 2000-01-10, BBB 2000-01-20, CCC 2000-02-01, DDD 2000-02-01", TRUE },
    { "days", "2000-01-31", "AAA 2000-01-10, BBB 2000-01-20", TRUE },
    { "days", "2000-01-09", "", TRUE },
    { "years", "2010-01-01", "AAA 2000-02-29", TRUE },
    { "open", "2010-01-01", "BBB 2000-03-10, AAA 2000-03", TRUE },
    /* It may have been deposited on the first of the month. */
    { "open", "2000-03-01", "AAA 2000-03", TRUE },
    { "open", "2000-02-29", "", TRUE },
    { "p-before", "2010-01-01", "BBB 2000-03-10, AAA 2000-03", TRUE },
    { "p-in", "2010-01-01", "BBB 2000-03-10, AAA 2000-03", FALSE },
    { "p-last", "2010-01-01", "BBB 2000-03-10, AAA 2000-03", FALSE },
    { "p-only", "2010-01-01", "", FALSE },
    { "p-few", "2010-01-01", "", FALSE },
    { "few", "1999-01-01", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint treaty = find_treaty (cases[i].treaty);
      g_autoptr (GPtrArray) instruments = acc_ledger_list_instruments (ledger, treaty, made_record_day (cases[i].day));
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("%s on %s", cases[i].treaty, cases[i].day);
      for (guint a = 0; a < instruments->len; a++)
        {
          AccAction *action = instruments->pdata[a];
          g_autofree char *date = acc_date_to_string (action->date);

          g_string_append_printf (text, "%s%s %s", a > 0 ? ", " : "", action->state, date);
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
      g_assert_cmpint (acc_ledger_is_entry_computed (ledger, treaty), ==, cases[i].computed);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  bundle = made_record_load (STATES, DAYS YEARS OPEN PUBLISHED UNTOLD GIVEN BACK FORMER AGAIN,
                             DAYS_ACTS YEARS_ACTS OPEN_ACTS PUBLISHED_ACTS UNTOLD_ACTS GIVEN_ACTS BACK_ACTS FORMER_ACTS AGAIN_ACTS, "");
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/ledger/edges/days", test_days);
  g_test_add_func ("/ledger/edges/years", test_years);
  g_test_add_func ("/ledger/edges/open", test_open);
  g_test_add_func ("/ledger/edges/published", test_published);
  g_test_add_func ("/ledger/edges/untold", test_untold);
  g_test_add_func ("/ledger/edges/given", test_given);
  g_test_add_func ("/ledger/edges/back", test_back);
  g_test_add_func ("/ledger/edges/former", test_former);
  g_test_add_func ("/ledger/edges/again", test_again);
  g_test_add_func ("/ledger/edges/behind", test_behind);
  g_test_add_func ("/ledger/edges/entry", test_entry);
  g_test_add_func ("/ledger/edges/instruments", test_instruments);
  result = g_test_run ();
  g_object_unref (ledger);
  g_object_unref (bundle);
  return result;
}
