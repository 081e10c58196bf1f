/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a bundle: the one that ships, whole; and broken ones, each refused with a message that says where. */
#include "model/bundle/acc-check.h"
#include "model/bundle/acc-index.h"

#include <glib/gstdio.h>
#include <string.h>

#define SOURCES "[{\"id\":\"S\",\"title\":\"T\",\"publisher\":\"P\"}]"
#define STATES "[{\"iso3\":\"AAA\",\"name\":\"A\",\"kind\":\"member\"}]"
#define TREATIES "[{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1951-07-28\",\"source\":\"S\"}]"
#define ACTION "{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999-01-15\",\"sources\":[\"S\"]}"
#define BUNDLE(sources, states, treaties, actions)                                                                        \
  "{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\",\"tables\":{\"sources\":" sources    \
  ",\"states\":" states ",\"treaties\":" treaties ",\"actions\":" actions "}}"

static AccBundle *
load_text (const char *text, gssize length, GError **error)
{
  g_autofree char *dir = g_dir_make_tmp ("acc-bundle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "own.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AccBundle *bundle;

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  bundle = acc_bundle_load (file, NULL, error);
  g_unlink (path);
  g_rmdir (dir);
  return bundle;
}

static void
test_shipped (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, &error);
  AccState *state;
  AccRegion *asia;

  g_assert_no_error (error);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS), ==, 530);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_RESERVATIONS), ==, 152);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_LIMITATIONS), ==, 29);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_TREATIES), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (acc_bundle_get_table (bundle, ACC_TABLE_ACTIONS)), ==, 530);

  state = acc_bundle_find_state (bundle, "KAZ");
  g_assert_cmpstr (state->name, ==, "Kazakhstan");
  g_assert_true (acc_bundle_find_state_by_text (bundle, "kaz") == state);
  g_assert_true (acc_bundle_find_state_by_text (bundle, "KAZAKHSTAN") == state);
  g_assert_cmpstr (acc_bundle_find_state_by_text (bundle, "cote d'ivoire")->iso3, ==, "CIV");
  g_assert_cmpstr (acc_bundle_find_state_by_text (bundle, "burma")->iso3, ==, "MMR");
  g_assert_null (acc_bundle_find_state_by_text (bundle, "Atlantis"));
  asia = acc_bundle_find_region (bundle, "asia");
  g_assert_cmpstr (asia->code, ==, "142");
  g_assert_true (acc_bundle_state_in_region (bundle, state, asia));
  g_assert_true (acc_bundle_state_in_region (bundle, state, acc_bundle_find_region (bundle, "143")));
  g_assert_false (acc_bundle_state_in_region (bundle, state, acc_bundle_find_region (bundle, "Europe")));
}

/* A record begins with its first treaty or act, whichever treaties these are; without, with the present. */
static void
test_begin (void)
{
  static const struct
  {
    const char *treaties, *actions;
    int year;
  } cases[] = {
    { "[{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1926-05-12\",\"source\":\"S\"}]", "[]", 1926 },
    { "[{\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1999\",\"source\":\"S\"}]",
      "[{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"signature\",\"date\":\"1998-12\",\"sources\":[\"S\"]}]", 1998 },
    { "[]", "[]", 0 },
  };
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) shipped = acc_bundle_load (file, NULL, NULL);

  g_assert_cmpint (acc_bundle_get_first_year (shipped), ==, 1951);
  g_assert_cmpint (acc_bundle_get_first_day (shipped), ==, acc_day_from_ymd (1951, 7, 28));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\",\"tables\":{\"sources\":" SOURCES
                                               ",\"states\":" STATES ",\"treaties\":%s,\"actions\":%s}}", cases[i].treaties, cases[i].actions);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccBundle) bundle = load_text (text, -1, &error);

      g_assert_no_error (error);
      g_assert_cmpint (acc_bundle_get_first_year (bundle), ==, cases[i].year != 0 ? cases[i].year : acc_date_today ().year);
      g_assert_true (cases[i].year != 0 || acc_bundle_get_first_day (bundle) == ACC_DAY_MAX);
    }
}

static void
test_properties (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = load_text (BUNDLE (SOURCES, STATES, TREATIES, "[" ACTION "]"), -1, &error);
  AccDate *date = NULL;
  gint64 number;
  char *text;
  int kind;

  g_assert_no_error (error);
  g_object_get (acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, 0), "date", &date, "action", &kind, "state", &text, NULL);
  g_assert_true (acc_date_equal (*date, acc_date_day (1999, 1, 15)));
  g_assert_cmpint (kind, ==, ACC_ACTION_ACCESSION);
  g_assert_cmpstr (text, ==, "AAA");
  g_free (date);
  g_free (text);
  g_object_get (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, 0), "signatories", &number, NULL);
  g_assert_cmpint (number, ==, ACC_INT_ABSENT); /* not available is not zero */
}

static void
test_written_again (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, NULL);

  for (guint t = 0; t < ACC_N_TABLES; t++)
    for (guint i = 0; i < acc_bundle_get_n (bundle, t); i++)
      {
        AccRecord *record = acc_bundle_get_item (bundle, t, i);
        g_autoptr (JsonBuilder) first = json_builder_new (), second = json_builder_new ();
        g_autoptr (JsonNode) a = NULL, b = NULL;
        g_autoptr (AccRecord) again = NULL;
        g_autoptr (GPtrArray) faults = acc_faults_new ();
        AccFaultPlace place = { faults, "again", "", -1, -1 };

        acc_record_write (record, first);
        a = json_builder_get_root (first);
        again = acc_record_read (G_OBJECT_TYPE (record), a, &place);
        g_assert_cmpuint (faults->len, ==, 0);
        acc_record_write (again, second);
        b = json_builder_get_root (second);
        g_assert_true (json_node_equal (a, b));
      }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    AccBundleError code;
    const char *says;
  } cases[] = {
    { "", ACC_BUNDLE_ERROR_SYNTAX, "empty" },
    { "{\"format\":", ACC_BUNDLE_ERROR_SYNTAX, "own.json:1" },
    { "{\"format\":\"accession-bundle-1\"", ACC_BUNDLE_ERROR_SYNTAX, "own.json:1" },
    { "[]", ACC_BUNDLE_ERROR_TYPE, "expected a bundle" },
    { "{\"format\":\"other\"}", ACC_BUNDLE_ERROR_VALUE, "/format" },
    { "{\"format\":7}", ACC_BUNDLE_ERROR_VALUE, "/format" },
    { "{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\"}", ACC_BUNDLE_ERROR_TYPE, "/tables" },
    { "\xff\xfe", ACC_BUNDLE_ERROR_SYNTAX, "UTF-8" },
    { "{\"a\":1234567890123456789012}", ACC_BUNDLE_ERROR_SYNTAX, "15 digits" },
    { BUNDLE ("7", STATES, TREATIES, "[]"), ACC_BUNDLE_ERROR_TYPE, "expected a list of sources" },
    { BUNDLE ("[7]", STATES, TREATIES, "[]"), ACC_BUNDLE_ERROR_TYPE, "/tables/sources/0: expected a record, found 7" },
    { BUNDLE ("\"../other.json\"", STATES, TREATIES, "[]"), ACC_BUNDLE_ERROR_VALUE, "beside the manifest" },
    { BUNDLE ("\"none.json\"", STATES, TREATIES, "[]"), ACC_BUNDLE_ERROR_READ, "none.json" },
    { BUNDLE (SOURCES, "[{\"iso3\":\"AAA\",\"name\":7,\"kind\":\"member\"}]", TREATIES, "[]"), ACC_BUNDLE_ERROR_TYPE,
      "/tables/states/0/name: expected a text, found 7" },
    { BUNDLE (SOURCES, "[{\"iso3\":\"AAA\",\"kind\":\"member\"}]", TREATIES, "[]"), ACC_BUNDLE_ERROR_TYPE, "/tables/states/0/name: required" },
    { BUNDLE (SOURCES, "[{\"iso3\":\"AAA\",\"name\":\"A\",\"kind\":\"planet\"}]", TREATIES, "[]"), ACC_BUNDLE_ERROR_VALUE,
      "expected one of member" },
    { BUNDLE (SOURCES, "[{\"iso3\":\"AAA\",\"name\":\"A\",\"kind\":\"member\",\"nmae\":\"A\"}]", TREATIES, "[]"), ACC_BUNDLE_ERROR_TYPE,
      "/tables/states/0/nmae: not a member" },
    { BUNDLE (SOURCES, "[{\"iso3\":\"AAA\",\"name\":\"A\",\"kind\":\"member\"},{\"iso3\":\"AAA\",\"name\":\"B\",\"kind\":\"member\"}]", TREATIES, "[]"),
      ACC_BUNDLE_ERROR_RULE, "/tables/states/1/iso3: “AAA” is there twice" },
    { BUNDLE (SOURCES, STATES, TREATIES, "[{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999-02-30\",\"sources\":[\"S\"]}]"),
      ACC_BUNDLE_ERROR_VALUE, "/tables/actions/0/date: “1999-02-30” does not exist" },
    { BUNDLE (SOURCES, STATES, TREATIES, "[{\"state\":\"BBB\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999\",\"sources\":[\"S\"]}]"),
      ACC_BUNDLE_ERROR_REFERENCE, "“BBB” is not among the bundle's states" },
    { BUNDLE (SOURCES, STATES, TREATIES, "[{\"state\":\"AAA\",\"treaty\":\"u\",\"action\":\"accession\",\"date\":\"1999\",\"sources\":[\"S\"]}]"),
      ACC_BUNDLE_ERROR_REFERENCE, "“u” is not among the bundle's treaties" },
    { BUNDLE (SOURCES, STATES, TREATIES, "[{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999\",\"sources\":[\"Z\"]}]"),
      ACC_BUNDLE_ERROR_REFERENCE, "“Z” is not among the bundle's sources" },
    { BUNDLE (SOURCES, STATES, TREATIES, "[{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"accession\",\"date\":\"1999\",\"sources\":[]}]"),
      ACC_BUNDLE_ERROR_TYPE, "/tables/actions/0/sources" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccBundle) bundle = load_text (cases[i].text, -1, &error);

      g_assert_null (bundle);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_error (error, ACC_BUNDLE_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_null (strchr (error->message, '\n')); /* one clear line */
    }
}

#define TREATY "\"id\":\"t\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1951\",\"source\":\"S\""
#define STATE "\"iso3\":\"AAA\",\"name\":\"A\""
#define RESERVATION "\"state\":\"AAA\",\"treaty\":\"t\",\"kind\":\"reservation\",\"source\":\"S\""
#define LIMITATION "\"state\":\"AAA\",\"treaty\":\"t\",\"source\":\"S\""
#define OBSERVATION "\"id\":\"o\",\"state\":\"AAA\",\"title\":\"T\",\"date\":\"1999\",\"source\":\"S\""
#define STATEHOOD "\"state\":\"AAA\",\"kind\":\"independence\",\"date\":\"1991\",\"source\":\"S\""
#define CATEGORY "\"id\":\"c\",\"title\":\"T\",\"definition\":\"D\",\"period\":\"end-of-year\",\"sides\":[\"hosted\"],\"unit\":\"persons\",\"agency\":\"A\",\"source\":\"S\""

/* What each member must be, and which go together: one fault, at its member. ACC_N_FAULTS: there is none. */
static void
test_records (void)
{
  const struct
  {
    GType type;
    const char *text;
    AccFaultKind kind;
    const char *member;
  } cases[] = {
    { ACC_TYPE_STATE, "7", ACC_FAULT_NOT_RECORD, NULL },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"former\",\"until\":\"1991\",\"place_taken_by\":\"BBB\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"former\"}", ACC_FAULT_MISSING, "until" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"until\":\"1991\"}", ACC_FAULT_BESIDE, "until" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"place_taken_by\":\"BBB\"}", ACC_FAULT_BESIDE, "place_taken_by" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":7}", ACC_FAULT_NOT_WORD, "kind" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":null}", ACC_FAULT_NOT_WORD, "kind" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"since\":1991}", ACC_FAULT_NOT_DATE, "since" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"aliases\":\"B\"}", ACC_FAULT_NOT_TEXTS, "aliases" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"aliases\":[]}", ACC_FAULT_NOT_TEXTS, "aliases" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"aliases\":[\"B\",[\"C\"]]}", ACC_FAULT_NOT_TEXTS, "aliases" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"aliases\":[\"B\",\"B\"]}", ACC_FAULT_TWICE_IN_LIST, "aliases/1" },
    { ACC_TYPE_STATE, "{" STATE ",\"kind\":\"member\",\"aliases\":[\"B\",\" C\"]}", ACC_FAULT_TEXT, "aliases/1" },
    { ACC_TYPE_TREATY, "{" TREATY ",\"wait_years\":1}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_TREATY, "{" TREATY ",\"wait_days\":90,\"wait_years\":1}", ACC_FAULT_BESIDE, "wait_years" },
    { ACC_TYPE_TREATY, "{" TREATY ",\"instruments\":0}", ACC_FAULT_RANGE, "instruments" },
    { ACC_TYPE_TREATY, "{" TREATY ",\"instruments\":1001}", ACC_FAULT_RANGE, "instruments" },
    { ACC_TYPE_TREATY, "{" TREATY ",\"instruments\":1.5}", ACC_FAULT_NOT_INT, "instruments" },
    { ACC_TYPE_RESERVATION, "{" RESERVATION ",\"later_summary\":\"L\",\"withdrawn_in_part\":\"1999\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_RESERVATION, "{" RESERVATION ",\"later_summary\":\"L\"}", ACC_FAULT_MISSING, "withdrawn_in_part" },
    { ACC_TYPE_LIMITATION, "{" LIMITATION ",\"status\":\"withdrawn\",\"withdrawn\":\"1999\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_LIMITATION, "{" LIMITATION ",\"status\":\"limited\",\"withdrawn\":\"1999\"}", ACC_FAULT_BESIDE, "withdrawn" },
    { ACC_TYPE_LIMITATION, "{" LIMITATION ",\"status\":\"limited\",\"later_note\":\"N\"}", ACC_FAULT_MISSING, "later_from" },
    { ACC_TYPE_LIMITATION, "{" LIMITATION ",\"status\":\"limited\",\"later_from\":\"1999\"}", ACC_FAULT_MISSING, "later_note" },
    { ACC_TYPE_OBSERVATION, "{" OBSERVATION ",\"value\":7,\"qualifier\":\"exactly\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_OBSERVATION, "{" OBSERVATION ",\"origins\":[\"BBB\"]}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_OBSERVATION, "{" OBSERVATION ",\"qualifier\":\"hundreds-of-thousands\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_OBSERVATION, "{" OBSERVATION ",\"qualifier\":\"exactly\"}", ACC_FAULT_MISSING, "value" },
    { ACC_TYPE_OBSERVATION, "{" OBSERVATION ",\"value\":7}", ACC_FAULT_MISSING, "qualifier" },
    { ACC_TYPE_OBSERVATION, "{\"id\":\"o\",\"state\":\"AAA\",\"title\":\"T\",\"date\":\"2000/1999\",\"source\":\"S\",\"origins\":[\"BBB\"]}", ACC_FAULT_DATE, "date" },
    { ACC_TYPE_OBSERVATION, "{\"id\":\"o\",\"state\":\"AAA\",\"title\":\"T\",\"date\":7,\"source\":\"S\",\"origins\":[\"BBB\"]}", ACC_FAULT_NOT_SPAN, "date" },
    { ACC_TYPE_STATEHOOD, "{" STATEHOOD ",\"other\":\"1990\",\"other_source\":\"S\"}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_STATEHOOD, "{" STATEHOOD ",\"other\":\"1990\"}", ACC_FAULT_MISSING, "other_source" },
    { ACC_TYPE_STATEHOOD, "{" STATEHOOD ",\"other_source\":\"S\"}", ACC_FAULT_MISSING, "other" },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"always\":true,\"sentences\":{\"a\":\"A\"}}", ACC_N_FAULTS, NULL },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"always\":1}", ACC_FAULT_NOT_BOOLEAN, "always" },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"sentences\":[]}", ACC_FAULT_NOT_OBJECT, "sentences" },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"sentences\":{}}", ACC_FAULT_NOT_OBJECT, "sentences" },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"sentences\":{\"No key\":\"A\"}}", ACC_FAULT_UNKNOWN_MEMBER, "sentences/No key" },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"sentences\":{\"a\":7}}", ACC_FAULT_NOT_TEXT, "sentences/a" },
    { ACC_TYPE_CATEGORY_RECORD, "{" CATEGORY ",\"sentences\":{\"a\":\"\"}}", ACC_FAULT_TEXT, "sentences/a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      AccFaultPlace place = { faults, "own.json", "", -1, -1 };
      g_autoptr (JsonNode) node = json_from_string (cases[i].text, NULL);
      g_autoptr (AccRecord) record = acc_record_read (cases[i].type, node, &place);

      g_test_message ("%s %s", g_type_name (cases[i].type), cases[i].text);
      g_assert_true ((record != NULL) == (cases[i].kind == ACC_N_FAULTS));
      g_assert_cmpuint (faults->len, ==, record == NULL);
      if (record != NULL)
        continue;
      g_assert_cmpint (((AccFault *) faults->pdata[0])->kind, ==, cases[i].kind);
      g_assert_cmpstr (((AccFault *) faults->pdata[0])->member, ==, cases[i].member);
    }
}

/* What is wrong in the manifest itself, and between its tables. */
static void
test_manifest (void)
{
#define MANIFEST(members) "{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\"," members "}"
#define TABLES "\"tables\":{\"sources\":" SOURCES ",\"states\":" STATES ",\"treaties\":" TREATIES ",\"actions\":[]"
  static const struct
  {
    const char *text;
    AccBundleError code;
    const char *says;
  } cases[] = {
    { MANIFEST ("\"tables\":7"), ACC_BUNDLE_ERROR_TYPE, "/tables: " },
    { MANIFEST ("\"tables\":{}"), ACC_BUNDLE_ERROR_TYPE, "/tables/sources: required" },
    { MANIFEST (TABLES ",\"stars\":[]}"), ACC_BUNDLE_ERROR_TYPE, "/tables/stars: not a member" },
    { MANIFEST (TABLES "},\"as_at\":[]"), ACC_BUNDLE_ERROR_TYPE, "/as_at: " },
    { MANIFEST (TABLES "},\"as_at\":{\"stars\":\"1999\"}"), ACC_BUNDLE_ERROR_TYPE, "/as_at/stars: not a member" },
    { MANIFEST (TABLES "},\"as_at\":{\"actions\":1999}"), ACC_BUNDLE_ERROR_TYPE, "/as_at/actions: " },
    { MANIFEST (TABLES "},\"as_at\":{\"actions\":\"yesterday\"}"), ACC_BUNDLE_ERROR_VALUE, "/as_at/actions: " },
    { MANIFEST (TABLES "},\"treaty_as_at\":{\"No key\":\"1999\"}"), ACC_BUNDLE_ERROR_TYPE, "/treaty_as_at/No key: not a member" },
    { MANIFEST (TABLES "},\"translations\":7"), ACC_BUNDLE_ERROR_TYPE, "/translations" },
    { MANIFEST (TABLES "},\"series\":\"../series\""), ACC_BUNDLE_ERROR_VALUE, "/series: " },
    { MANIFEST (TABLES "},\"procedures\":\"/etc\""), ACC_BUNDLE_ERROR_VALUE, "/procedures: " },
    { MANIFEST (TABLES "},\"population\":\"a/b\""), ACC_BUNDLE_ERROR_VALUE, "/population: " },
    { MANIFEST (TABLES ",\"groups\":[{\"id\":\"a\",\"title\":\"A\",\"treaties\":[\"t\"],\"default\":true},"
                       "{\"id\":\"b\",\"title\":\"B\",\"treaties\":[\"t\"],\"default\":true}]}"), ACC_BUNDLE_ERROR_RULE, "/tables/groups/1/default" },
    { MANIFEST (TABLES ",\"groups\":[{\"id\":\"a\",\"title\":\"A\",\"treaties\":[\"t\",\"u\"]}]}"), ACC_BUNDLE_ERROR_REFERENCE, "/tables/groups/0/treaties/1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_text (cases[i].text, -1, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, ACC_BUNDLE_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* What records say together, which each alone may say: one fault, at the record that contradicts. ACC_N_FAULTS: there is none. */
static void
test_together (void)
{
#define ACTS(acts) "\"actions\":[" acts "]"
#define ACT(kind, date, more) "{\"state\":\"AAA\",\"treaty\":\"t\",\"action\":\"" kind "\",\"date\":\"" date "\",\"sources\":[\"S\"]" more "}"
#define TREATY_WITH(more) "\"treaties\":[{" TREATY more "}]"
  static const struct
  {
    const char *tables; /* beside sources and states */
    AccFaultKind kind;
    AccTable table;
    int row;
    const char *member;
  } cases[] = {
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1960", "") "," ACT ("denunciation", "1970", "") "," ACT ("accession", "1980", "")), ACC_N_FAULTS },
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1950", "")), ACC_FAULT_BEFORE_TREATY, ACC_TABLE_ACTIONS, 0, "date" },
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1951", "")), ACC_N_FAULTS },
    { TREATY_WITH (",\"signature_from\":\"1952\",\"signature_until\":\"1953\"") "," ACTS (ACT ("signature", "1952", "")), ACC_N_FAULTS },
    { TREATY_WITH (",\"signature_from\":\"1952\",\"signature_until\":\"1953\"") "," ACTS (ACT ("signature", "1951", "")), ACC_FAULT_SIGNATURE_CLOSED, ACC_TABLE_ACTIONS, 0, "date" },
    { TREATY_WITH (",\"signature_from\":\"1952\",\"signature_until\":\"1953\"") "," ACTS (ACT ("signature", "1954", "")), ACC_FAULT_SIGNATURE_CLOSED, ACC_TABLE_ACTIONS, 0, "date" },
    { TREATY_WITH (",\"signature_from\":\"1952\"") "," ACTS (ACT ("signature", "1951", "")), ACC_FAULT_SIGNATURE_CLOSED, ACC_TABLE_ACTIONS, 0, "date" },
    { TREATY_WITH (",\"open_to\":[\"signature\",\"ratification\"]") "," ACTS (ACT ("ratification", "1960", "")), ACC_N_FAULTS },
    { TREATY_WITH (",\"open_to\":[\"signature\",\"ratification\"]") "," ACTS (ACT ("succession", "1960", "")), ACC_N_FAULTS },
    { TREATY_WITH (",\"open_to\":[\"signature\",\"ratification\"]") "," ACTS (ACT ("accession", "1960", "")), ACC_FAULT_NOT_OPEN_TO, ACC_TABLE_ACTIONS, 0, "action" },
    { TREATY_WITH ("") "," ACTS (ACT ("succession", "1960", ",\"effective\":\"1955\"")), ACC_N_FAULTS },
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1960", ",\"effective\":\"1960\"")), ACC_N_FAULTS },
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1960", ",\"effective\":\"1959\"")), ACC_FAULT_REACHES_BACK, ACC_TABLE_ACTIONS, 0, "effective" },
    { TREATY_WITH ("") "," ACTS (ACT ("denunciation", "1970", "")), ACC_FAULT_NEVER_JOINED, ACC_TABLE_ACTIONS, 0, NULL },
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1960", "") "," ACT ("denunciation", "1970", "") "," ACT ("denunciation", "1971", "")), ACC_FAULT_NEVER_JOINED, ACC_TABLE_ACTIONS, 2, NULL },
    { TREATY_WITH ("") "," ACTS (ACT ("accession", "1960", "") "," ACT ("ratification", "1970", "")), ACC_FAULT_JOINED_TWICE, ACC_TABLE_ACTIONS, 1, NULL },
    { TREATY_WITH (",\"instruments\":1,\"wait_days\":90,\"entry_into_force\":\"1960-03-31\"") "," ACTS (ACT ("accession", "1960-01-01", "")), ACC_N_FAULTS },
    { TREATY_WITH (",\"instruments\":1,\"wait_days\":90,\"entry_into_force\":\"1960-03-30\"") "," ACTS (ACT ("accession", "1960-01-01", "")),
      ACC_FAULT_ENTRY_INTO_FORCE, ACC_TABLE_TREATIES, 0, "entry_into_force" },
    { TREATY_WITH (",\"instruments\":1,\"wait_days\":90,\"entry_into_force\":\"1960-04-01\"") "," ACTS (ACT ("accession", "1960-01-01", "")),
      ACC_FAULT_ENTRY_INTO_FORCE, ACC_TABLE_TREATIES, 0, "entry_into_force" },
    /* Where not all instruments are there, nothing speaks against the published day. */
    { TREATY_WITH (",\"instruments\":2,\"wait_days\":90,\"entry_into_force\":\"1960-03-31\"") "," ACTS (ACT ("accession", "1960-01-01", "")), ACC_N_FAULTS },
    { TREATY_WITH ("") "," ACTS ("") ",\"reservations\":[{" RESERVATION ",\"date\":\"1960\",\"withdrawn\":\"1960-02\"}]", ACC_N_FAULTS },
    { TREATY_WITH ("") "," ACTS ("") ",\"reservations\":[{" RESERVATION ",\"date\":\"1960\",\"withdrawn\":\"1959\"}]", ACC_FAULT_RESERVATION_WITHDRAWN, ACC_TABLE_RESERVATIONS, 0, "withdrawn" },
    { TREATY_WITH ("") "," ACTS ("") ",\"limitations\":[{" LIMITATION ",\"status\":\"withdrawn\",\"declared\":\"1960\",\"withdrawn\":\"1961\"}]", ACC_N_FAULTS },
    { TREATY_WITH ("") "," ACTS ("") ",\"limitations\":[{" LIMITATION ",\"status\":\"withdrawn\",\"declared\":\"1960\",\"withdrawn\":\"1959\"}]",
      ACC_FAULT_LIMITATION_WITHDRAWN, ACC_TABLE_LIMITATIONS, 0, "withdrawn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\",\"tables\":{\"sources\":" SOURCES ",\"states\":" STATES ",",
                                           cases[i].tables, "}}", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccBundle) bundle = load_text (text, -1, &error);
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      const AccFault *fault;

      g_test_message ("%s", cases[i].tables);
      g_assert_no_error (error);
      acc_check_bundle (bundle, faults);
      for (guint f = 0; f < faults->len; f++)
        {
          g_autofree char *said = acc_fault_to_string (faults->pdata[f]);

          g_test_message ("%s", said);
        }
      g_assert_true ((faults->len == 0) == (cases[i].kind == ACC_N_FAULTS));
      g_assert_cmpuint (faults->len, ==, cases[i].kind != ACC_N_FAULTS);
      if (faults->len == 0)
        continue;
      fault = faults->pdata[0];
      g_assert_cmpint (fault->kind, ==, cases[i].kind);
      g_assert_cmpint (fault->table, ==, (int) cases[i].table);
      g_assert_cmpint (fault->row, ==, cases[i].row);
      g_assert_cmpstr (fault->member, ==, cases[i].member);
    }
}

/* More pairs of a State and a treaty than a ledger is made for are refused before one is made. */
static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"accession-bundle-1\",\"id\":\"x\",\"title\":\"X\",\"edition\":\"1\",\"tables\":{\"sources\":" SOURCES
                                           ",\"actions\":[],\"states\":[");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 17576; i++)
    g_string_append_printf (text, "%s{\"iso3\":\"%c%c%c\",\"name\":\"A\",\"kind\":\"member\"}", i > 0 ? "," : "", 'A' + i / 676, 'A' + i / 26 % 26, 'A' + i % 26);
  g_string_append (text, "],\"treaties\":[");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%s{\"id\":\"t%u\",\"title\":\"T\",\"short_title\":\"T\",\"done\":\"1951\",\"source\":\"S\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}}");
  g_assert_null (load_text (text->str, -1, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX);
  g_test_message ("%s", error->message);
}

static void
test_deeply_nested (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_assert_null (load_text (text->str, text->len, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "nested"));
}

/* What json-glib would read and JSON is not: the limits are held to what the parser sees. */
static void
test_not_json (void)
{
  static const char *const texts[] = {
    "{\"format\": /* \" */ 1 /* \" */ }", "{\"format\": 1} // \"", "# x\n{}", "var x = {\"format\": 1}", "{'format': 1}",
    "{\"format\": 010}", "{\"format\": -010}", "{\"format\": 0x10}", "{\"format\": 1.}", "{\"format\": 1e}", "{\"format\": +1}", "{\"format\": .5}",
    "{\"format\": TRUE}", "{\"format\": NaN}", "{\"format\": truely}", "{\"format\": $ff}", "{\"format\": \xc2\xa0 1}",
  };
  g_autoptr (GString) deep = g_string_new ("{\"format\": /* \" */ ");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_null (load_text (texts[i], -1, &error));
      g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "own.json:"));
      g_assert_nonnull (strstr (error->message, "JSON"));
      g_clear_error (&error);
    }
  for (guint i = 0; i < 200000; i++)
    g_string_append_c (deep, '[');
  g_string_append (deep, " /* \" */ }");
  g_assert_null (load_text (deep->str, (gssize) deep->len, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX);
  g_clear_error (&error);
  /* Every form of number that JSON has; then it is the format that is wrong. */
  g_assert_null (load_text ("{\"a\": [0, -0, 10, -1.05, 0.50, 1e05, 1E+5, 2.5e-3, true, false, null, \"/* \\\" */ // # '\"], \"format\": 1}", -1, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_VALUE);
}

static void
test_missing (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/bundle");
  g_autoptr (GError) error = NULL;

  g_assert_null (acc_bundle_load (file, NULL, &error));
  g_assert_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_READ);
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (acc_bundle_load (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
has_record (AccRows rows, gpointer record)
{
  for (guint i = 0; i < rows.n; i++)
    if (rows.records[i] == record)
      return TRUE;
  return FALSE;
}

/* Each record is found under its State, its treaty and both, and nothing else is. */
static void
test_index (void)
{
  static const AccTable tables[] = { ACC_TABLE_ACTIONS, ACC_TABLE_RESERVATIONS, ACC_TABLE_LIMITATIONS };
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n = acc_bundle_get_n (bundle, tables[i]), of_states = 0, of_treaties = 0, of_both = 0;

      for (guint row = 0; row < n; row++)
        {
          gpointer record = acc_bundle_get_item (bundle, tables[i], row);
          g_autofree char *state = NULL;
          g_autofree char *treaty = NULL;
          guint s, t;

          g_object_get (record, "state", &state, "treaty", &treaty, NULL);
          s = (guint) acc_bundle_state_index (bundle, state);
          t = (guint) acc_bundle_treaty_index (bundle, treaty);
          g_assert_true (has_record (acc_index_of_state (bundle, tables[i], s), record));
          g_assert_true (has_record (acc_index_of_treaty (bundle, tables[i], t), record));
          g_assert_true (has_record (acc_index_of_both (bundle, tables[i], s, t), record));
        }
      for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
        {
          of_states += acc_index_of_state (bundle, tables[i], s).n;
          for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
            of_both += acc_index_of_both (bundle, tables[i], s, t).n;
        }
      for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
        of_treaties += acc_index_of_treaty (bundle, tables[i], t).n;
      g_assert_cmpuint (of_states, ==, n);
      g_assert_cmpuint (of_both, ==, n);
      g_assert_cmpuint (of_treaties, ==, n);
    }
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    {
      AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_COUNTS, t);

      g_assert_cmpuint (acc_index_of_treaty (bundle, ACC_TABLE_OBSERVATIONS, t).n, ==, 0);
      for (guint i = 0; i < rows.n; i++)
        g_assert_true (g_strv_contains ((const char *const *) ACC_COUNT (rows.records[i])->treaties, ACC_TREATY (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->id));
    }
}

/* An event is of its State and of those that it is shown with, of each once. */
static void
test_index_of_events (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (AccBundle) bundle = acc_bundle_load (file, NULL, NULL);
  guint n = 0, indexed = 0;

  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_EVENTS); i++)
    {
      AccEvent *event = acc_bundle_get_item (bundle, ACC_TABLE_EVENTS, i);

      n += event->state != NULL && (event->states == NULL || !g_strv_contains ((const char *const *) event->states, event->state));
      n += event->states != NULL ? g_strv_length (event->states) : 0;
    }
  for (guint s = 0; s < acc_bundle_get_n (bundle, ACC_TABLE_STATES); s++)
    indexed += acc_index_of_state (bundle, ACC_TABLE_EVENTS, s).n;
  g_assert_cmpuint (indexed, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle/shipped", test_shipped);
  g_test_add_func ("/bundle/properties", test_properties);
  g_test_add_func ("/bundle/index", test_index);
  g_test_add_func ("/bundle/index-of-events", test_index_of_events);
  g_test_add_func ("/bundle/begin", test_begin);
  g_test_add_func ("/bundle/written-again", test_written_again);
  g_test_add_func ("/bundle/records", test_records);
  g_test_add_func ("/bundle/manifest", test_manifest);
  g_test_add_func ("/bundle/together", test_together);
  g_test_add_func ("/bundle/too-many", test_too_many);
  g_test_add_func ("/bundle/broken", test_broken);
  g_test_add_func ("/bundle/deeply-nested", test_deeply_nested);
  g_test_add_func ("/bundle/not-json", test_not_json);
  g_test_add_func ("/bundle/missing", test_missing);
  g_test_add_func ("/bundle/cancelled", test_cancelled);
  return g_test_run ();
}
