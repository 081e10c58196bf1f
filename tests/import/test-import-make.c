/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of one's own as a bundle: what each column becomes, and each fault with its table, line and column. */
#include "import-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "import/acc-make-async.h"

#define ACTS "iso3,treaty,action,date,source"
#define TREATIES "id,title,done,entry_into_force"
#define GOOD_ACTS ACTS "\nKAZ,mine,accession,1999-01-15,A list\n"
#define GOOD_TREATIES TREATIES "\nmine,The Treaty of Mine,1990-01-01,1991-01-01\n"

static AccBundle *shipped;

static void
read_table (AccMake *make, AccMakeTable table, const char *name, const char *text, GPtrArray *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  g_assert_true (acc_make_read (make, table, name, bytes, faults));
}

/* STATES, SOURCES: nullable. */
static char *
make (AccMake *made, const char *acts, const char *treaties, const char *states, const char *sources, GPtrArray *faults)
{
  GError *error = NULL;
  char *text;

  read_table (made, ACC_MAKE_ACTIONS, "acts.csv", acts, faults);
  read_table (made, ACC_MAKE_TREATIES, "treaties.csv", treaties, faults);
  if (states != NULL)
    read_table (made, ACC_MAKE_STATES, "states.csv", states, faults);
  if (sources != NULL)
    read_table (made, ACC_MAKE_SOURCES, "sources.csv", sources, faults);
  text = acc_make_bundle (made, shipped, "/somewhere/My own.json", NULL, faults, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_sound (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *said = acc_fault_to_string (faults->pdata[i]);

      g_test_message ("%s", said);
    }
  g_assert_cmpuint (faults->len, ==, 0);
}

static AccBundle *
open_text (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("acc-make-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "own.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AccBundle *bundle;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  bundle = acc_bundle_load (file, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return bundle;
}

/* Every column that a table may have is a member of the record that it becomes. */
static void
test_columns (void)
{
  g_autoptr (AccMake) made = acc_make_new ();
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autofree char *text = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  AccTreaty *treaty, *other;
  AccAction *action;
  AccState *state;
  AccSource *source;
  AccGroup *group = NULL;

  made->title = g_strdup ("What is mine");
  made->as_at = acc_date_day (2001, 2, 3);
  text = make (made,
               ACTS ",precision,effective,doubt,note,remarks\n"
                    "KAZ,mine,Definitive Signature,1999-01-15,L1 + L2,day,1999-02-01,,seen by me,x\n"
                    "UZB,mine,accession,1998-04-15,unverified,month,,,,x\n"
                    "XXA,yours,ratification,1997-05-06,L1,year,,single-source,,x\n",
               TREATIES ",short_title,place,registration_date,registration_no,unts_volume,unts_page,signatories,authentic_languages,instruments,wait_days,entry_article,denunciation_months,chapter,source\n"
                        "mine,The Treaty of Mine,1990-01-01,1999-02-14,Mine,Geneva,1991-02-02,7,8,9,10,en;fr,2,30,5(1),12,Water,L1\n"
                        "yours,The Treaty of Yours,1992,1993,,,,,,,,,,,,,Water,\n",
               "iso3,name,kind,region,since\nXXA,Xanadu,member,143,1950-01-01\n", "id,title,publisher,date\nL1,The first list,The office,1999-06-01\n", faults);
  assert_sound (faults);
  bundle = open_text (text);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_TREATIES), ==, 2);
  treaty = acc_bundle_find_treaty (bundle, "mine");
  other = acc_bundle_find_treaty (bundle, "yours");
  g_assert_cmpstr (treaty->short_title, ==, "Mine");
  g_assert_cmpstr (treaty->place, ==, "Geneva");
  g_assert_cmpint (treaty->registration_no, ==, 7);
  g_assert_cmpint (treaty->unts_volume, ==, 8);
  g_assert_cmpint (treaty->unts_page, ==, 9);
  g_assert_cmpint (treaty->signatories, ==, 10);
  g_assert_cmpstrv (treaty->languages, ((const char *const[]) { "en", "fr", NULL }));
  g_assert_cmpint (treaty->instruments, ==, 2);
  g_assert_cmpint (treaty->wait_days, ==, 30);
  g_assert_cmpint (treaty->denunciation_months, ==, 12);
  g_assert_cmpstr (treaty->article_first, ==, "5(1)");
  g_assert_cmpstr (treaty->article_later, ==, "5(1)");
  g_assert_cmpstr (treaty->source, ==, "L1");
  /* What a row leaves out is not known, and its source is the table. */
  g_assert_cmpstr (other->short_title, ==, "The Treaty of Yours");
  g_assert_cmpint (other->wait_days, ==, ACC_INT_ABSENT);
  g_assert_cmpstr (other->source, ==, "treaties.csv");

  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS), ==, 3);
  action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, 0);
  g_assert_cmpint (action->kind, ==, ACC_ACTION_DEFINITIVE_SIGNATURE);
  g_assert_true (acc_date_equal (action->date, acc_date_day (1999, 1, 15)));
  g_assert_true (acc_date_equal (action->effective, acc_date_day (1999, 2, 1)));
  g_assert_cmpstrv (action->sources, ((const char *const[]) { "L1", "L2", NULL }));
  g_assert_cmpint (action->doubt, ==, ACC_DOUBT_VERIFIED);
  g_assert_cmpstr (action->note, ==, "seen by me");
  action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, 1);
  g_assert_cmpint (action->date.precision, ==, ACC_PRECISION_MONTH);
  g_assert_cmpint (action->doubt, ==, ACC_DOUBT_UNVERIFIED);
  action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, 2);
  g_assert_true (acc_date_equal (action->date, acc_date_year (1997)));
  g_assert_cmpint (action->doubt, ==, ACC_DOUBT_SINGLE_SOURCE);

  state = acc_bundle_find_state (bundle, "XXA");
  g_assert_cmpstr (state->name, ==, "Xanadu");
  g_assert_nonnull (acc_bundle_find_state (bundle, "KAZ"));
  source = acc_bundle_find_source (bundle, "L1");
  g_assert_cmpstr (source->publisher, ==, "The office");
  /* What has no row is known by its name alone; what the treaties come from is the person's own. */
  g_assert_cmpstr (acc_bundle_find_source (bundle, "L2")->title, ==, "L2");
  g_assert_cmpstr (acc_bundle_find_source (bundle, "treaties.csv")->title, ==, "What is mine");
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_GROUPS); i++)
    group = acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, i);
  g_assert_cmpstr (group->title, ==, "Water");
  g_assert_cmpstrv (group->treaties, ((const char *const[]) { "mine", "yours", NULL }));
  g_assert_true (acc_date_equal (acc_bundle_get_as_at (bundle, ACC_TABLE_ACTIONS), acc_date_day (2001, 2, 3)));

  g_assert_cmpuint (made->n_treaties, ==, 2);
  g_assert_cmpuint (made->n_acts, ==, 3);
  g_assert_cmpuint (made->n_states, ==, 3);
  g_assert_cmpuint (made->n_organisations, ==, 0);
  g_assert_cmpuint (made->unknown->len, ==, 1);
  g_assert_cmpstr (made->unknown->pdata[0], ==, "acts.csv: remarks");
}

/* What the program knows of a treaty holds where the row is silent, and its groups where all of them are there. */
static void
test_known_treaty (void)
{
  g_autoptr (AccMake) made = acc_make_new ();
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  AccTreaty *known = acc_bundle_get_item (shipped, ACC_TABLE_TREATIES, 0), *treaty;
  g_autofree char *done = acc_date_to_string (known->done);
  g_autofree char *treaties = g_strdup_printf (TREATIES ",wait_days\n%s,By another name,%s,,91\n", known->id, done);
  g_autofree char *text = make (made, ACTS "\n", treaties, NULL, NULL, faults);
  g_autoptr (AccBundle) bundle = NULL;

  assert_sound (faults);
  bundle = open_text (text);
  treaty = acc_bundle_find_treaty (bundle, known->id);
  g_assert_cmpstr (treaty->title, ==, "By another name");
  g_assert_cmpstr (treaty->short_title, ==, known->short_title);
  g_assert_cmpint (treaty->wait_days, ==, 91);
  g_assert_cmpint (treaty->unts_volume, ==, known->unts_volume);
  g_assert_cmpstr (treaty->source, ==, known->source);
  g_assert_cmpstr (acc_bundle_find_source (bundle, known->source)->publisher, ==, acc_bundle_find_source (shipped, known->source)->publisher);
  for (guint i = 0; i < acc_bundle_get_n (bundle, ACC_TABLE_GROUPS); i++)
    g_assert_cmpuint (g_strv_length (ACC_GROUP (acc_bundle_get_item (bundle, ACC_TABLE_GROUPS, i))->treaties), ==, 1);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *acts, *treaties, *states;
    AccFaultKind kind;
    const char *file;
    guint line;
    const char *column;
    const char *sources;
  } cases[] = {
    { ACTS "\n,mine,accession,1999,L\n", GOOD_TREATIES, NULL, ACC_FAULT_TABLE_CELL, "acts.csv", 2, "iso3" },
    { ACTS "\nXXX,mine,accession,1999,L\n", GOOD_TREATIES, NULL, ACC_FAULT_NO_STATE, "acts.csv", 2, "iso3" },
    { ACTS "\nKAZ,mine,accession,1999,L\nUZB,other,accession,1999,L\n", GOOD_TREATIES, NULL, ACC_FAULT_NOT_IN_FILE, "acts.csv", 3, "treaty" },
    { ACTS "\nKAZ,mine,joining,1999,L\n", GOOD_TREATIES, NULL, ACC_FAULT_WORD, "acts.csv", 2, "action" },
    { ACTS "\nKAZ,mine,accession,1999-02-30,L\n", GOOD_TREATIES, NULL, ACC_FAULT_DATE, "acts.csv", 2, "date" },
    { ACTS "\nKAZ,mine,accession,,L\n", GOOD_TREATIES, NULL, ACC_FAULT_TABLE_CELL, "acts.csv", 2, "date" },
    { ACTS "\nKAZ,mine,accession,1999,\n", GOOD_TREATIES, NULL, ACC_FAULT_TABLE_CELL, "acts.csv", 2, "source" },
    { ACTS ",doubt\nKAZ,mine,accession,1999,L,perhaps\n", GOOD_TREATIES, NULL, ACC_FAULT_WORD, "acts.csv", 2, "doubt" },
    { ACTS ",precision\nKAZ,mine,accession,1999-01-01,L,hour\n", GOOD_TREATIES, NULL, ACC_FAULT_WORD, "acts.csv", 2, "precision" },
    { GOOD_ACTS, TREATIES "\nmine,A,1990,1991\nmine,B,1990,1991\n", NULL, ACC_FAULT_TWICE, "treaties.csv", 3, "id" },
    { ACTS "\n", TREATIES "\n,A,1990,1991\n", NULL, ACC_FAULT_TABLE_CELL, "treaties.csv", 2, "id" },
    { GOOD_ACTS, TREATIES "\nmine,,1990,1991\n", NULL, ACC_FAULT_TABLE_CELL, "treaties.csv", 2, "title" },
    { GOOD_ACTS, TREATIES ",wait_days\nmine,A,1990,1991,many\n", NULL, ACC_FAULT_NOT_INT, "treaties.csv", 2, "wait_days" },
    { GOOD_ACTS, TREATIES ",entry_article\nmine,A,1990-01-01,1991-01-01,first\n", NULL, ACC_FAULT_FORM, "treaties.csv", 2, "entry_article" },
    /* What only the bundle's rules see has its place in the table too, under the name of its column there. */
    { ACTS "\nKAZ,mine,accession,1980-01-01,L\n", GOOD_TREATIES, NULL, ACC_FAULT_BEFORE_TREATY, "acts.csv", 2, "date" },
    { GOOD_ACTS, GOOD_TREATIES, "iso3,name,kind\nXXA,Xanadu,planet\n", ACC_FAULT_WORD, "states.csv", 2, "kind" },
    { ACTS "\nXXA,mine,accession,1999,L\n", GOOD_TREATIES, "iso3,name,kind\nXXA,Xanadu,planet\n", ACC_FAULT_WORD, "states.csv", 2, "kind" },
    { GOOD_ACTS, GOOD_TREATIES, NULL, ACC_FAULT_DATE, "sources.csv", 3, "date", "id,title,publisher,date\nA list,A,B,1999\nL1,The list,The office,1999-13\n" },
    /* A source, or a chapter, that has no row of its own is wrong where it is named. */
    { ACTS "\nKAZ,mine,accession,1999,L1++L2\n", GOOD_TREATIES, NULL, ACC_FAULT_TEXT, "acts.csv", 2, "source" },
    { ACTS "\nKAZ,mine,accession,1999,L1+\n", GOOD_TREATIES, NULL, ACC_FAULT_TEXT, "acts.csv", 2, "source" },
    { ACTS "\nKAZ,mine,accession,1999,\"A\nlist\"\n", GOOD_TREATIES, NULL, ACC_FAULT_TEXT, "acts.csv", 2, "source" },
    { GOOD_ACTS, TREATIES ",source\nmine,A,1990,1991,\"A\nlist\"\n", NULL, ACC_FAULT_TEXT, "treaties.csv", 2, "source" },
    { GOOD_ACTS, TREATIES ",chapter\nmine,A,1990,1991,\"A\nlist\"\n", NULL, ACC_FAULT_TEXT, "treaties.csv", 2, "chapter" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccMake) made = acc_make_new ();
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autofree char *text = make (made, cases[i].acts, cases[i].treaties, cases[i].states, cases[i].sources, faults);
      const AccFault *fault = faults->pdata[0];
      g_autofree char *said = acc_fault_to_string (fault);

      g_test_message ("%s", said);
      g_assert_null (text);
      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_cmpint (fault->kind, ==, cases[i].kind);
      g_assert_cmpstr (fault->file, ==, cases[i].file);
      g_assert_cmpuint (fault->line, ==, cases[i].line);
      g_assert_cmpstr (fault->member, ==, cases[i].column);
    }
}

/* Tables that cannot be read as such: the line at which they end to be tables. */
static void
test_no_tables (void)
{
  static const struct
  {
    const char *text;
    AccFaultKind kind;
    guint line;
  } cases[] = {
    { "", ACC_FAULT_EMPTY, 0 },
    { ACTS "\nKAZ,mine,\"accession,1999,L\n", ACC_FAULT_TABLE_QUOTE, 2 },
    { ACTS "\nKAZ,mine,accession,1999\n", ACC_FAULT_TABLE_ROW, 2 },
    { ACTS "\nKAZ,mine,accession,1999,L\nKAZ,\xff,accession,1999,L\n", ACC_FAULT_TABLE_NOT_UTF8, 3 },
    { "iso3,treaty,action,date\nKAZ,mine,accession,1999\n", ACC_FAULT_TABLE_COLUMN, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccMake) made = acc_make_new ();
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      const AccFault *fault;

      g_assert_false (acc_make_read (made, ACC_MAKE_ACTIONS, "acts.csv", bytes, faults));
      g_assert_cmpuint (faults->len, ==, 1);
      fault = faults->pdata[0];
      g_assert_cmpint (fault->kind, ==, cases[i].kind);
      g_assert_cmpuint (fault->line, ==, cases[i].line);
    }
}

/* What counts as a line, a cell and a row, in the least of texts. */
static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    guint n_rows;
    const char *first, *second; /* of the last row; NULL: empty */
    guint line;                 /* of the last row */
  } cases[] = {
    { "a,b\n1,2", 1, "1", "2", 2 },
    { "a,b\r1,2\r", 1, "1", "2", 2 },
    { "a,b\r\n1,2\r\n\r\n", 1, "1", "2", 2 },
    { "a,b\n1,\"2\"", 1, "1", "2", 2 },
    { "a,b\n\"1\",\"\"", 1, "1", NULL, 2 },
    { "a,b\n\"1\n1\",2\n3,\"4\"\"\"\n", 2, "3", "4\"", 4 },
    { "a,b\n,\n , \n1,2\n", 1, "1", "2", 4 },
    { "a\tb\n1,5\t2\n", 1, "1,5", "2", 2 },
    { "\"a,x\";b\n1;2\n", 1, NULL, "2", 2 },
    { "a,b\n", 0, NULL, NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (AccCsv) csv = acc_csv_parse ("folder/t.csv", bytes, faults);

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpstr (csv->file, ==, "t.csv");
      g_assert_cmpuint (csv->rows->len, ==, cases[i].n_rows);
      if (cases[i].n_rows == 0)
        continue;
      g_assert_cmpstr (acc_csv_get (csv, cases[i].n_rows - 1, "A"), ==, cases[i].first);
      g_assert_cmpstr (acc_csv_get (csv, cases[i].n_rows - 1, "b"), ==, cases[i].second);
      g_assert_null (acc_csv_get (csv, cases[i].n_rows - 1, "c"));
      g_assert_cmpuint (acc_csv_get_line (csv, cases[i].n_rows - 1), ==, cases[i].line);
    }
}

/* A date is made less precise where the column says so, and never more. */
static void
test_precision (void)
{
  static const char *const cases[][3] = {
    { "1999-02-03", "day", "1999-02-03" }, { "1999-02-03", "Month", "1999-02" }, { "1999-02~", "year", "1999~" },
    { "1999", "month", "1999" },           { "1999-02", "month", "1999-02" },    { "199X", "year", "199X" },
    { "1999-02-03", "", "1999-02-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = acc_faults_new ();
      g_autofree char *text = g_strdup_printf ("date,precision\n%s,%s\n", cases[i][0], cases[i][1]);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (AccCsv) csv = acc_csv_parse ("t.csv", bytes, faults);
      g_autofree char *made = NULL;
      AccDate date;

      g_assert_true (acc_date_parse (cases[i][0], &date, NULL));
      g_assert_true (acc_csv_make_less_precise (csv, 0, &date, faults));
      made = acc_date_to_string (date);
      g_assert_cmpstr (made, ==, cases[i][2]);
    }
}

/* Of a table that is wrong from top to bottom a thousand faults are told, and no more are kept. */
static void
test_faults_end (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AccCsv) csv = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append (text, "1\n");
  bytes = g_bytes_new_static (text->str, text->len);
  csv = acc_csv_parse ("t.csv", bytes, faults);
  g_assert_cmpuint (csv->rows->len, ==, 0);
  g_assert_cmpuint (faults->len, ==, 1000);
  g_assert_cmpuint (((AccFault *) faults->pdata[999])->line, ==, 1001);
}

/* As spreadsheets write them: a mark of the order of bytes, semicolons, lines that end in two characters, quotes. */
static void
test_spreadsheets (void)
{
  g_autoptr (AccMake) made = acc_make_new ();
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autofree char *text = make (made, "\xef\xbb\xbfiso3;treaty;action;date;source\r\nKAZ;mine;accession;1999-01-15;\"A; \"\"list\"\"\"\r\n", GOOD_TREATIES, NULL, NULL, faults);
  g_autoptr (AccBundle) bundle = NULL;

  assert_sound (faults);
  bundle = open_text (text);
  g_assert_cmpstr (ACC_ACTION (acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, 0))->sources[0], ==, "A; \"list\"");
}

typedef struct
{
  GMainLoop *loop;
  gboolean done;
  GError *error;
  guint n_faults;
  AccFaultKind kind;
  guint n_acts;
} Outcome;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;
  AccMakeJob *job = acc_make_get_job (result);

  outcome->done = acc_make_finish (result, &outcome->error);
  outcome->n_faults = job->faults->len;
  outcome->kind = job->faults->len > 0 ? ((AccFault *) job->faults->pdata[0])->kind : ACC_N_FAULTS;
  outcome->n_acts = job->make->n_acts;
  g_main_loop_quit (outcome->loop);
}

static Outcome
run (AccMakeJob *job, GCancellable *cancellable)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Outcome outcome = { .loop = loop };

  acc_make_async (NULL, job, cancellable, made_cb, &outcome);
  g_main_loop_run (loop);
  return outcome;
}

static GFile *
save (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* In a thread: files in any order find their places by their columns, and what is made is written whole or not at all. */
static void
test_in_a_thread (void)
{
  g_autofree char *folder = g_dir_make_tmp ("acc-make-XXXXXX", NULL);
  g_autoptr (GFile) acts = save (folder, "a.csv", GOOD_ACTS), treaties = save (folder, "b.csv", GOOD_TREATIES), notes = save (folder, "c.csv", "one,two\n1,2\n");
  g_autofree char *path = g_build_filename (folder, "own.json", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/a.csv");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/own.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AccBundle) bundle = NULL;
  AccMakeJob *job = acc_make_job_new ();
  Outcome outcome;

  /* To look at alone. */
  job->unsorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->unsorted, g_object_ref (notes));
  g_ptr_array_add (job->unsorted, g_object_ref (treaties));
  g_ptr_array_add (job->unsorted, g_object_ref (acts));
  outcome = run (job, NULL);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.done);
  g_assert_cmpuint (outcome.n_acts, ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

#define JOB(acts_file, target_file) \
  job = acc_make_job_new (); \
  job->files[ACC_MAKE_ACTIONS] = g_object_ref (acts_file); \
  job->files[ACC_MAKE_TREATIES] = g_object_ref (treaties); \
  job->target = g_object_ref (target_file)
  JOB (missing, target);
  outcome = run (job, NULL);
  g_assert_no_error (outcome.error);
  g_assert_false (outcome.done);
  g_assert_cmpuint (outcome.n_faults, ==, 1);
  g_assert_cmpint (outcome.kind, ==, ACC_FAULT_UNREADABLE);

  /* Not a byte of it is read. */
  g_assert_cmpint (truncate (g_file_peek_path (notes), 64 * 1024 * 1024 + 1), ==, 0);
  JOB (notes, target);
  outcome = run (job, NULL);
  g_assert_no_error (outcome.error);
  g_assert_false (outcome.done);
  g_assert_cmpuint (outcome.n_faults, ==, 1);
  g_assert_cmpint (outcome.kind, ==, ACC_FAULT_TOO_LARGE);

  /* One table alone makes nothing, and nothing is wrong with it; what cannot be sorted is left out. */
  job = acc_make_job_new ();
  job->unsorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->unsorted, g_object_ref (acts));
  g_ptr_array_add (job->unsorted, g_object_ref (missing));
  g_ptr_array_add (job->unsorted, g_object_ref (notes));
  job->target = g_object_ref (target);
  outcome = run (job, NULL);
  g_assert_no_error (outcome.error);
  g_assert_false (outcome.done);
  g_assert_cmpuint (outcome.n_faults, ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  JOB (acts, nowhere);
  outcome = run (job, NULL);
  g_assert_error (outcome.error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&outcome.error);

  g_cancellable_cancel (cancellable);
  JOB (acts, target);
  outcome = run (job, cancellable);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  JOB (acts, target);
  outcome = run (job, NULL);
#undef JOB
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.done);
  bundle = acc_bundle_load (target, NULL, &outcome.error);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (acc_bundle_get_id (bundle), ==, "own-own");
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS), ==, 1);
  g_file_delete (target, NULL, NULL);
  g_file_delete (acts, NULL, NULL);
  g_file_delete (treaties, NULL, NULL);
  g_file_delete (notes, NULL, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    AccMakeTable table;
  } cases[] = {
    { GOOD_ACTS, ACC_MAKE_ACTIONS },         { GOOD_TREATIES, ACC_MAKE_TREATIES },     { "iso3,name,kind\n", ACC_MAKE_STATES },
    { "id,title,publisher\n", ACC_MAKE_SOURCES }, { "one,two\n", ACC_N_MAKE_TABLES }, { "", ACC_N_MAKE_TABLES },
  };
  g_autofree char *columns = acc_make_list_columns (ACC_MAKE_STATES);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (acc_make_guess ("x.csv", bytes), ==, cases[i].table);
    }
  g_assert_cmpstr (columns, ==, "iso3, name, kind");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  shipped = acc_bundle_load_shipped (NULL);
  g_assert_nonnull (shipped);
  g_test_add_func ("/make/columns", test_columns);
  g_test_add_func ("/make/known-treaty", test_known_treaty);
  g_test_add_func ("/make/faults", test_faults);
  g_test_add_func ("/make/no-tables", test_no_tables);
  g_test_add_func ("/make/cells", test_cells);
  g_test_add_func ("/make/precision", test_precision);
  g_test_add_func ("/make/faults-end", test_faults_end);
  g_test_add_func ("/make/spreadsheets", test_spreadsheets);
  g_test_add_func ("/make/guess", test_guess);
  g_test_add_func ("/make/in-a-thread", test_in_a_thread);
  status = g_test_run ();
  g_object_unref (shipped);
  return status;
}
