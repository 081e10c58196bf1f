/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown can be asked why: a card, a figure and the sentence at the top, against what the sources say. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/pages/acc-page.h"
#include "app/pages/acc-proof-dialog.h"
#include "cards/cards/acc-proof-view.h"
#include "cards/cards/acc-stat-card.h"
#include "cards/cards/acc-treaty-card.h"
#include "locale/acc-locale.h"

#include "widgets.h"

static AccLedger *ledger;

typedef struct
{
  AccSession *session;
  AccPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->session = acc_session_new ();
  acc_session_set_ledger (f->session, ledger);
  acc_session_set_day (f->session, acc_day_from_ymd (1999, 2, 1));
  acc_session_go_to (f->session, "KAZ");
  f->page = g_object_new (ACC_TYPE_PAGE, "session", f->session, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  while (gtk_widget_get_width (GTK_WIDGET (f->page)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
}

static GtkWidget *
open_card (GtkWidget *card)
{
  GtkMenuButton *button = widgets_find (card, GTK_TYPE_MENU_BUTTON);

  g_assert_nonnull (button);
  gtk_menu_button_popup (button);
  widgets_wait_frames (card, 2);
  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

static void
test_card (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *card = widgets_find (GTK_WIDGET (f->page), ACC_TYPE_TREATY_CARD);
  GtkWidget *popover = open_card (card);

  g_assert_cmpstr (acc_treaty_card_get_item (ACC_TREATY_CARD (card))->claim, ==, "KAZ/refugees-1951/standing");
  g_assert_true (widgets_say (popover, "Bound 90 days after its own deposit (article 43(2))."));
  g_assert_true (widgets_say (popover, "Accession, 15 January 1999"));
  g_assert_true (widgets_say (popover, "Counted by the States bound on that day: deposited, not yet bound."));
  g_assert_true (widgets_say (popover, "https://treaties.un.org/"));
  g_assert_nonnull (widgets_find (gtk_popover_get_child (GTK_POPOVER (popover)), GTK_TYPE_BUTTON));
  /* It is of the day that is shown, whenever it is opened. */
  gtk_popover_popdown (GTK_POPOVER (popover));
  acc_session_set_day (f->session, acc_day_from_ymd (1998, 1, 1));
  widgets_wait_frames (card, 2);
  popover = open_card (card);
  g_assert_true (widgets_say (popover, "On 15 January 1999, the record has another answer: party, since 15 January 1999."));
  g_assert_false (widgets_say (popover, "Accession, 15 January 1999"));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
find_figure (GtkWidget  *widget,
             const char *claim)
{
  if (ACC_IS_STAT_CARD (widget) && g_strcmp0 (acc_stat_card_get_item (ACC_STAT_CARD (widget))->claim, claim) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_figure (child, claim);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_figure (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *card = find_figure (GTK_WIDGET (f->page), "KAZ/refugees/1998");
  GtkWidget *popover;

  g_assert_nonnull (card);
  popover = open_card (card);
  g_assert_true (widgets_say (popover, "8,343"));
  g_assert_true (widgets_say (popover, "Who counts: UNHCR."));
  g_assert_true (widgets_say (popover, "Tajikistan (5,637)"));
  g_assert_true (widgets_say (popover, "CC-BY-4.0"));
  /* The years are still there, below. */
  g_assert_nonnull (widgets_find (popover, GTK_TYPE_COLUMN_VIEW));
  gtk_popover_popdown (GTK_POPOVER (popover));
  card = find_figure (GTK_WIDGET (f->page), "KAZ/observation/kaz-1999-refugees");
  g_assert_nonnull (card);
  popover = open_card (card);
  g_assert_true (widgets_say (popover, "The source does not give an exact figure."));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
test_sentence (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *why = ACC_FACTS_PAGE (f->page)->why, *dialog;
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (why));
  const char *claims = g_variant_get_string (target, NULL);

  g_assert_true (gtk_widget_get_visible (why));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (why)), ==, "win.why");
  g_assert_nonnull (strstr (claims, "KAZ/protocol-1967/standing"));
  dialog = acc_proof_dialog_present (GTK_WINDOW (f->window), f->session, claims);
  widgets_wait_frames (dialog, 2);
  g_assert_true (widgets_say (dialog, "Accession, 15 January 1999"));
  g_assert_true (widgets_say (dialog, "Bound from the day of its own deposit (article VIII(2))."));
  g_assert_true (widgets_say (dialog, "No act is recorded by that day."));
  {
    int minimum = 0;

    gtk_widget_measure (adw_window_get_content (ADW_WINDOW (dialog)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    g_assert_cmpint (minimum, <=, 360);
  }
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (acc_proof_dialog_present (GTK_WINDOW (f->window), f->session, "KAZ/nothing"));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  acc_locale_init ("en");
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add ("/proof/card", Fixture, NULL, set_up, test_card, tear_down);
  g_test_add ("/proof/figure", Fixture, NULL, set_up, test_figure, tear_down);
  g_test_add ("/proof/sentence", Fixture, NULL, set_up, test_sentence, tear_down);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
