/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a part of the window is told of a change, and of which. */

#include "config.h"

#include "app/window/acc-follower.h"

#define COUNTER_TYPE (counter_get_type ())
G_DECLARE_FINAL_TYPE (Counter, counter, TEST, COUNTER, AccFollower)

/* A page of States that does not look at treaties. */
struct _Counter
{
  AccFollower base;

  guint n;
  AccSessionChanges changes;
};

G_DEFINE_FINAL_TYPE (Counter, counter, ACC_TYPE_FOLLOWER)

static AccLedger *ledger;

static void
counter_update (AccFollower      *follower,
                AccSessionChanges changes)
{
  Counter *self = TEST_COUNTER (follower);

  self->n++;
  self->changes = changes;
}

static void
counter_class_init (CounterClass *klass)
{
  ACC_FOLLOWER_CLASS (klass)->update = counter_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_STATE;
  ACC_FOLLOWER_CLASS (klass)->plain = TRUE;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_ALL & ~ACC_CHANGED_GROUP;
}

static void
counter_init (Counter *self)
{
}

/* How often it was told since it was last asked. */
static guint
take (Counter *self)
{
  guint n = self->n;

  self->n = 0;
  return n;
}

static void
test_told (void)
{
  g_autoptr (AccSession) session = acc_session_new ();
  Counter *page = g_object_ref_sink (g_object_new (COUNTER_TYPE, "session", session, NULL));

  /* Without a bundle there is nothing to tell, and the world is not its place. */
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  acc_session_set_ledger (session, ledger);
  g_assert_cmpuint (take (page), ==, 0);
  acc_session_go_to (session, "KAZ");
  g_assert_cmpuint (take (page), ==, 1);
  g_assert_cmpuint (page->changes, ==, ACC_CHANGED_ALL & ~ACC_CHANGED_GROUP);

  /* What does not concern it. */
  acc_session_set_group (session, acc_bundle_get_treaty_group (acc_ledger_get_bundle (ledger), 0));
  g_assert_cmpuint (take (page), ==, 0);
  acc_session_set_basis (session, ACC_BASIS_IN_FORCE);
  g_assert_cmpuint (take (page), ==, 1);
  g_assert_cmpuint (page->changes, ==, ACC_CHANGED_BASIS);

  /* There and back again; and with another date. */
  acc_session_go_to (session, ACC_PLACE_TEXT_WORLD);
  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (page)));
  acc_session_go_back (session);
  g_assert_true (gtk_widget_get_can_target (GTK_WIDGET (page)));
  g_assert_cmpuint (take (page), ==, 0);
  acc_session_go_to (session, ACC_PLACE_TEXT_WORLD);
  acc_session_set_day (session, acc_day_from_ymd (2000, 2, 1));
  acc_session_set_day (session, acc_day_from_ymd (2001, 2, 1));
  acc_session_go_to (session, "KAZ");
  g_assert_cmpuint (take (page), ==, 1);
  g_assert_cmpuint (page->changes, ==, ACC_CHANGED_DAY);

  /* Of another session it is told all. */
  {
    g_autoptr (AccSession) other = acc_session_new ();

    acc_session_set_ledger (other, ledger);
    acc_session_go_to (other, "TUR");
    acc_follower_set_session (ACC_FOLLOWER (page), other);
    g_assert_cmpuint (take (page), ==, 1);
    acc_session_set_day (session, 0);
    g_assert_cmpuint (take (page), ==, 0);
    acc_follower_set_session (ACC_FOLLOWER (page), NULL);
  }
  g_object_unref (page);
}

static void
test_hidden (void)
{
  g_autoptr (AccSession) session = acc_session_new ();
  GtkWidget *window = gtk_window_new (), *stack = gtk_stack_new ();
  Counter *page = g_object_new (COUNTER_TYPE, NULL);

  acc_session_set_ledger (session, ledger);
  acc_session_go_to (session, "KAZ");
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("other"), "other");
  gtk_stack_add_named (GTK_STACK (stack), GTK_WIDGET (page), "page");
  gtk_window_set_child (GTK_WINDOW (window), stack);
  acc_follower_set_session (ACC_FOLLOWER (page), session);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (stack))
    g_main_context_iteration (NULL, TRUE);
  acc_session_set_day (session, acc_day_from_ymd (1999, 2, 1));
  g_assert_cmpuint (take (page), ==, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "page");
  g_assert_cmpuint (take (page), ==, 1);
  acc_session_set_day (session, acc_day_from_ymd (2000, 2, 1));
  g_assert_cmpuint (take (page), ==, 1);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "other");
  acc_session_set_day (session, acc_day_from_ymd (2001, 2, 1));
  acc_session_go_to (session, "TUR");
  g_assert_cmpuint (take (page), ==, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "page");
  g_assert_cmpuint (take (page), ==, 1);
  g_assert_cmpuint (page->changes, ==, ACC_CHANGED_DAY | ACC_CHANGED_PLACE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AccBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add_func ("/app/follower/told", test_told);
  g_test_add_func ("/app/follower/hidden", test_hidden);
  status = g_test_run ();
  g_clear_object (&ledger);
  return status;
}
