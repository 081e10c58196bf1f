/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts of the user's own over the record that ships: what keeps one off, and what becomes of the record. */

#include "model/law/acc-ledger.h"
#include "model/law/acc-own-act.h"

static AccBundle *
load (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (DATA_DIR);
  g_autoptr (GError) error = NULL;
  AccBundle *bundle = acc_bundle_load (file, NULL, &error);

  g_assert_no_error (error);
  return bundle;
}

static AccOwnAct *
make (const char *text)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  AccRecord *act = acc_record_read (ACC_TYPE_OWN_ACT, node, &(AccFaultPlace){ faults, "", "", -1, -1 });

  g_assert_cmpuint (faults->len, ==, 0);
  return ACC_OWN_ACT (act);
}

#define ACT(state, treaty, action, date, more) \
  make ("{\"state\": \"" state "\", \"treaty\": \"" treaty "\", \"action\": \"" action "\", \"date\": \"" date "\", \"source\": \"A notification\"" more "}")

static AccFaultKind
find_fault (AccBundle *bundle, AccOwnAct *act, const GPtrArray *others)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  g_autoptr (AccOwnAct) owned = act;
  gboolean fits = acc_own_act_check (act, bundle, others, &(AccFaultPlace){ faults, "", "", -1, -1 });

  g_assert_cmpint (fits, ==, faults->len == 0);
  return fits ? ACC_N_FAULTS : ((AccFault *) faults->pdata[0])->kind;
}

static void
test_check (void)
{
  g_autoptr (AccBundle) bundle = load ();
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "2025-03-03", ""), NULL), ==, ACC_N_FAULTS);
  g_assert_cmpint (find_fault (bundle, ACT ("XXX", "refugees-1951", "accession", "2025-03-03", ""), NULL), ==, ACC_FAULT_NO_STATE);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "none", "accession", "2025-03-03", ""), NULL), ==, ACC_FAULT_REFERENCE);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "9999-03-03", ""), NULL), ==, ACC_FAULT_NOT_YET);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "signature", "1953-01-01", ""), NULL), ==, ACC_FAULT_SIGNATURE_CLOSED);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "protocol-1967", "ratification", "2025-01-01", ""), NULL), ==, ACC_FAULT_NOT_OPEN_TO);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "protocol-1967", "succession", "2025-01-01", ""), NULL), ==, ACC_N_FAULTS);
  g_assert_cmpint (find_fault (bundle, ACT ("KAZ", "refugees-1951", "accession", "1999-01-15", ""), NULL), ==, ACC_FAULT_ACT_TWICE);
  g_assert_cmpint (find_fault (bundle, ACT ("KAZ", "refugees-1951", "accession", "1998-01-15", ""), NULL), ==, ACC_FAULT_JOINS_BESIDE);
  g_assert_cmpint (find_fault (bundle, ACT ("KAZ", "refugees-1951", "accession", "1999-01-16", ", \"corrects\": \"1999-01-15\""), NULL), ==, ACC_N_FAULTS);
  g_assert_cmpint (find_fault (bundle, ACT ("KAZ", "refugees-1951", "accession", "1999-01-16", ", \"corrects\": \"1999-01-14\""), NULL), ==, ACC_FAULT_NOTHING_TO_CORRECT);
  g_assert_cmpint (find_fault (bundle, ACT ("KAZ", "refugees-1951", "denunciation", "2025-01-16", ""), NULL), ==, ACC_N_FAULTS);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "denunciation", "2025-01-16", ""), NULL), ==, ACC_FAULT_NEVER_JOINED);
  g_assert_cmpint (find_fault (bundle, ACT ("YUG", "refugees-1951", "denunciation", "2025-01-16", ""), NULL), ==, ACC_FAULT_STATE_ENDED);
  g_assert_cmpint (find_fault (bundle, ACT ("XXA", "refugees-1951", "accession", "2025-01-16", ""), NULL), ==, ACC_FAULT_HAS_NO_TREATIES);
  g_assert_cmpint (find_fault (bundle, ACT ("ABW", "refugees-1951", "accession", "2025-01-16", ""), NULL), ==, ACC_FAULT_HAS_NO_TREATIES);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "1960", ""), NULL), ==, ACC_FAULT_STATE_LATER);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "1993", ""), NULL), ==, ACC_N_FAULTS);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "protocol-1967", "succession", "1992-05-24", ""), NULL), ==, ACC_N_FAULTS);
  /* Beside another of one's own: it leaves what that joined, and joins anew what it left. */
  g_ptr_array_add (others, ACT ("ERI", "refugees-1951", "accession", "2025-03-03", ""));
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "2025-03-03", ""), others), ==, ACC_FAULT_ACT_TWICE);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "2025-04-03", ""), others), ==, ACC_FAULT_JOINS_BESIDE);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "denunciation", "2025-04-03", ""), others), ==, ACC_N_FAULTS);
  g_ptr_array_add (others, ACT ("ERI", "refugees-1951", "denunciation", "2025-04-03", ""));
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "accession", "2025-05-03", ""), others), ==, ACC_N_FAULTS);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "denunciation", "2025-04-01", ""), others), ==, ACC_FAULT_LEAVES_BESIDE);
  g_assert_cmpint (find_fault (bundle, ACT ("ERI", "refugees-1951", "denunciation", "2025-04-04", ""), others), ==, ACC_FAULT_LEAVES_BESIDE);
  g_ptr_array_add (others, ACT ("KAZ", "refugees-1951", "accession", "1999-01-16", ", \"corrects\": \"1999-01-15\""));
  g_assert_cmpint (find_fault (bundle, ACT ("KAZ", "refugees-1951", "denunciation", "2025-01-17", ", \"corrects\": \"1999-01-15\""), others), ==, ACC_FAULT_CORRECTED_TWICE);
}

static void
test_laid_over (void)
{
  g_autoptr (AccBundle) bare = load ();
  g_autoptr (AccBundle) bundle = load ();
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AccLedger) before = acc_ledger_new (bare);
  g_autoptr (AccLedger) after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *edition = NULL;
  guint eritrea = (guint) acc_bundle_state_index (bundle, "ERI"), kazakhstan = (guint) acc_bundle_state_index (bundle, "KAZ");
  gint32 day = acc_day_from_ymd (2025, 12, 1);
  AccPosition position;

  g_ptr_array_add (acts, ACT ("ERI", "refugees-1951", "accession", "2025-03-03", ""));
  g_ptr_array_add (acts, ACT ("KAZ", "refugees-1951", "accession", "1999-01-16", ", \"corrects\": \"1999-01-15\""));
  name = acc_own_acts_name (acts);
  g_assert_true (g_str_has_prefix (name, ACC_OWN_ACTS_PREFIX "2-"));
  acc_bundle_add_acts (bundle, acts);
  after = acc_ledger_new (bundle);
  edition = g_strconcat (acc_bundle_get_edition (bare), "+", name, NULL);
  g_assert_cmpstr (acc_bundle_get_edition (bundle), ==, edition);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS), ==, acc_bundle_get_n (bare, ACC_TABLE_ACTIONS) + 1);
  g_assert_cmpuint (g_list_model_get_n_items (acc_bundle_get_table (bundle, ACC_TABLE_ACTIONS)), ==, acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS));
  g_assert_nonnull (acc_bundle_find_source (bundle, "A notification"));
  g_assert_false (acc_ledger_is_party (before, eritrea, 0, day, ACC_BASIS_DEPOSIT));
  acc_ledger_query (after, eritrea, 0, day, ACC_BASIS_DEPOSIT, &position);
  g_assert_cmpint (position.status, ==, ACC_STATUS_PARTY);
  g_assert_true (position.action->own == acts->pdata[0]);
  id = acc_own_act_get_id (position.action->own);
  g_assert_cmpstr (id, ==, "ERI/refugees-1951/accession/2025-03-03");
  acc_ledger_query (after, kazakhstan, 0, day, ACC_BASIS_DEPOSIT, &position);
  g_assert_cmpint (position.since, ==, acc_day_from_ymd (1999, 1, 16));
  g_assert_nonnull (position.action->own->corrected);
  acc_ledger_query (before, kazakhstan, 0, day, ACC_BASIS_DEPOSIT, &position);
  g_assert_null (position.action->own);
}

/* Acts that name a source by the same text have one, but where they name other publishers or addresses; who published it is never made up. */
static void
test_sources (void)
{
  g_autoptr (AccBundle) bundle = load ();
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);
  const struct
  {
    const char *state, *id, *publisher;
  } cases[] = {
    { "ERI", "A notification", NULL },
    { "UZB", "A notification (2)", "A gazette" },
    { "TKM", "A notification (2)", "A gazette" },
    { "MDV", "A notification (3)", "A ministry" },
    { "BTN", "A notification", NULL },
  };
  guint sources = acc_bundle_get_n (bundle, ACC_TABLE_SOURCES);

  g_ptr_array_add (acts, ACT ("ERI", "refugees-1951", "accession", "2025-03-03", ""));
  g_ptr_array_add (acts, ACT ("UZB", "refugees-1951", "accession", "2025-03-03", ", \"publisher\": \"A gazette\""));
  g_ptr_array_add (acts, ACT ("TKM", "stateless-1961", "denunciation", "2025-03-03", ", \"publisher\": \"A gazette\""));
  g_ptr_array_add (acts, ACT ("MDV", "refugees-1951", "accession", "2025-03-03", ", \"publisher\": \"A ministry\""));
  g_ptr_array_add (acts, ACT ("BTN", "refugees-1951", "accession", "2025-03-03", ""));
  acc_bundle_add_acts (bundle, acts);
  g_assert_cmpuint (acc_bundle_get_n (bundle, ACC_TABLE_SOURCES), ==, sources + 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccAction *action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS) - G_N_ELEMENTS (cases) + i);

      g_assert_cmpstr (action->state, ==, cases[i].state);
      g_assert_cmpstr (action->sources[0], ==, cases[i].id);
      g_assert_cmpstr (acc_bundle_find_source (bundle, cases[i].id)->title, ==, "A notification");
      g_assert_cmpstr (acc_bundle_find_source (bundle, cases[i].id)->publisher, ==, cases[i].publisher);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/own-act/check", test_check);
  g_test_add_func ("/model/own-act/laid-over", test_laid_over);
  g_test_add_func ("/model/own-act/sources", test_sources);
  return g_test_run ();
}
