/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in the window: through menus, buttons and keys alike. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include <glib/gi18n.h>

#include "app/briefing/acc-briefing-dialog.h"
#include "app/acc-save-dossier.h"
#include "app/acc-launch.h"
#include "app/data/acc-act-dialog.h"
#include "app/data/acc-acts.h"
#include "app/data/acc-editions-dialog.h"
#include "app/data/acc-figures-import.h"
#include "app/data/acc-keys-dialog.h"
#include "app/data/acc-tables-dialog.h"
#include "app/pages/acc-proof-dialog.h"
#include "app/window/acc-bookmark-button.h"
#include "app/window/acc-language-menu.h"
#include "cards/acc-content.h"
#include "cards/acc-save-sheet.h"
#include "cards/charts/acc-chart-save.h"
#include "report/cite/acc-report-cite.h"

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  acc_session_go_back (ACC_WINDOW (widget)->session);
}

static void
forward_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  acc_session_go_forward (ACC_WINDOW (widget)->session);
}

static void
world_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  acc_session_go (ACC_WINDOW (widget)->session, &(AccPlace) { ACC_PLACE_WORLD });
}

/* For the State or the region that is shown. */
static void
changes_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AccSession *session = ACC_WINDOW (widget)->session;
  AccPlace changes = acc_session_get_changes (session);

  acc_session_go (session, &changes);
}

static void
map_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  acc_session_go (ACC_WINDOW (widget)->session, acc_session_get_map (ACC_WINDOW (widget)->session));
}

static void
compare_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  acc_session_go (ACC_WINDOW (widget)->session, acc_session_get_comparison (ACC_WINDOW (widget)->session));
}

/* The page of the treaty at a position of the bundle. */
static void
treaty_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AccSession *session = ACC_WINDOW (widget)->session;
  AccBundle *bundle = acc_session_get_bundle (session);
  guint position = g_variant_get_uint32 (parameter);

  if (bundle != NULL && position < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES))
    acc_session_go (session, &(AccPlace) { ACC_PLACE_TREATY, .treaty = acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, position) });
}

/* Where a text leads that names a place: a link in a card, an article number above a table. */
static void
go_cb (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  acc_session_go_to (ACC_WINDOW (widget)->session, g_variant_get_string (parameter, NULL));
}

/* What is shown takes part in the comparison, and the entry for another opens. */
static void
compare_with_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AccWindow *self = ACC_WINDOW (widget);
  AccSession *session = self->session;
  const AccPlace *place = acc_session_get_place (session);
  AccPlace next = *acc_session_get_comparison (session);

  if (!acc_place_add (&next, place, acc_session_get_bundle (session)) && !acc_place_holds (&next, place))
    gtk_widget_activate_action (widget, "win.say", "s", _ ("Six are compared, which is as many as fit"));
  acc_session_go (session, &next);
  if (next.n_compared < 2)
    acc_compare_add_open (acc_compare_page_get_add (acc_window_get_compare_page (self)));
}

/* A message, and the place to which it offers to return. */
static void
offer_return_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  const char *message, *place;

  g_variant_get (parameter, "(&s&s)", &message, &place);
  _acc_window_offer_undo (ACC_WINDOW (widget), message, "win.go", g_variant_new_string (place));
}

static void
change_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AccSession *session = ACC_WINDOW (widget)->session;
  gint32 day = acc_session_find_change (session, g_str_equal (name, "win.next-change"));

  if (day > ACC_DAY_MIN && day < ACC_DAY_MAX)
    acc_as_of_control_move (ACC_WINDOW (widget)->as_of, day);
}

static void
today_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  acc_as_of_control_move (ACC_WINDOW (widget)->as_of, acc_date_first_day (acc_date_today ()));
}

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  _acc_window_search (ACC_WINDOW (widget));
}

static void
date_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  acc_as_of_control_open (ACC_WINDOW (widget)->as_of);
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  acc_language_menu_show_shortcuts (GTK_APPLICATION_WINDOW (widget));
}

static void
sidebar_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AdwFlap *flap = ACC_WINDOW (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
timeline_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AccSpine *spine = ACC_WINDOW (widget)->spine;

  acc_spine_set_state (spine, acc_spine_get_state (spine) == ACC_SPINE_STRIP ? ACC_SPINE_HALF : ACC_SPINE_STRIP);
}

static void
open_bundle_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  _acc_window_ask_file (ACC_WINDOW (widget), _ ("Open Bundle"), _ ("Bundles (bundle.json)"), (const char *[]) { "*.json", NULL }, ACC_FILE_BUNDLE);
}

static void
verify_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  _acc_window_ask_file (ACC_WINDOW (widget), _ ("Verify Briefing"), _ ("Briefings"), (const char *[]) { "*.pdf", "*.html", "*.htm", "*.md", "*.txt", "*.json", NULL },
                        ACC_FILE_BRIEFING);
}

static void
new_bundle_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (acc_tables_dialog_new (ACC_WINDOW (widget))));
}

static void
editions_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  acc_editions_dialog_present (ACC_WINDOW (widget));
}

static void
trusted_keys_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  acc_keys_dialog_present (ACC_WINDOW (widget));
}

static void
whats_new_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AccPlace place = acc_place_of_editions (NULL, NULL);

  acc_session_go (ACC_WINDOW (widget)->session, &place);
}

static void
import_figures_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  acc_figures_import_choose (ACC_WINDOW (widget));
}

static void
use_edition_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  acc_editions_use (ACC_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
record_act_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (acc_act_dialog_new (ACC_WINDOW (widget))));
}

static void
remove_act_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  acc_acts_remove (ACC_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
_acc_window_remember_undo (AccWindow  *self,
                           const char *action,
                           GVariant   *target)
{
  g_free (self->undo_action);
  g_clear_pointer (&self->undo_target, g_variant_unref);
  self->undo_action = g_strdup (action);
  self->undo_target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

/* What was done last: an act recorded here, an edition taken in or chosen, or else a step of the history. */
static void
undo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AccWindow *self = ACC_WINDOW (widget);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  if (self->undo_action == NULL)
    {
      gtk_widget_activate_action (widget, "win.back", NULL);
      return;
    }
  action = g_steal_pointer (&self->undo_action);
  target = g_steal_pointer (&self->undo_target);
  if (self->offer != NULL)
    adw_toast_dismiss (self->offer);
  /* It may stay for a moment; what is lost next has an offer of its own. */
  g_clear_weak_pointer (&self->offer);
  gtk_widget_activate_action_variant (widget, action, target);
}

static void
part_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  _acc_window_focus_part (ACC_WINDOW (widget), g_str_equal (name, "win.next-part"));
}

static void
say_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  _acc_window_say (ACC_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
why_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  acc_proof_dialog_present (GTK_WINDOW (widget), ACC_WINDOW (widget)->session, g_variant_get_string (parameter, NULL));
}

static void
open_address_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  acc_launch_address (widget, g_variant_get_string (parameter, NULL));
}

static void
save_briefing_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  acc_briefing_dialog_present (GTK_WINDOW (widget), ACC_WINDOW (widget)->session);
}

static void
save_dossier_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  acc_save_dossier (ACC_WINDOW (widget));
}

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  acc_briefing_print (GTK_WINDOW (widget), GTK_WINDOW (widget), ACC_WINDOW (widget)->session, NULL, NULL);
}

/* What is shown, in the form of that name, as the command line writes it. */
static void
cite_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AccSession *session = ACC_WINDOW (widget)->session;
  const AccMoment *moment = acc_session_get_moment (session);

  for (const int *format = acc_report_cite_formats; moment->ledger != NULL && *format >= 0; format++)
    if (g_str_equal (acc_format_to_string ((AccFormat) *format), g_variant_get_string (parameter, NULL)))
      {
        g_autofree char *text = acc_report_cite_place (moment, acc_session_get_place (session), (AccFormat) *format);

        acc_content_copy_text (widget, text);
        _acc_window_say (ACC_WINDOW (widget), C_ ("message", "Copied"));
      }
}

/* The chart that the keyboard is on, the first that the page has, or the timeline, which every page has. */
static AccChart *
find_chart (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (ACC_IS_CHART (widget) && acc_chart_has_menu (ACC_CHART (widget)))
    return ACC_CHART (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AccChart *found = find_chart (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
save_chart_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccWindow *self = ACC_WINDOW (widget);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));
  AccChart *chart = NULL;

  for (; focus != NULL && chart == NULL; focus = gtk_widget_get_parent (focus))
    if (ACC_IS_CHART (focus) && acc_chart_has_menu (ACC_CHART (focus)))
      chart = ACC_CHART (focus);
  if (chart == NULL && gtk_stack_get_visible_child (self->stack) != NULL)
    chart = find_chart (gtk_stack_get_visible_child (self->stack));
  acc_chart_ask_save (chart != NULL ? chart : ACC_CHART (acc_spine_get_timeline (self->spine)));
}

/* Of what the keyboard is on, the first that the page has, or of the timeline. */
static void
save_table_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AccWindow *self = ACC_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack), *offer = acc_save_find_offer (gtk_root_get_focus (GTK_ROOT (widget)), FALSE);

  if (offer == NULL && page != NULL)
    offer = acc_save_find_offer (page, TRUE);
  acc_save_ask_offered (offer != NULL ? offer : GTK_WIDGET (acc_spine_get_timeline (self->spine)));
}

static void
saved_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  _acc_window_say_saved (ACC_WINDOW (widget), file);
}

static void
open_saved_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  acc_launch_file (widget, g_variant_get_string (parameter, NULL));
}

static void
shipped_bundle_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  acc_window_load (ACC_WINDOW (widget), NULL);
}

static void
restore_bundle_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  const char *address, *place;
  gint32 day;

  g_variant_get (parameter, "(&s&si)", &address, &place, &day);
  _acc_window_restore_bundle (ACC_WINDOW (widget), address, place, day);
}

/* Stateful, so that the menu shows which one it is: an action of the window's own map rather than of its class. */
static void
basis_changed_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       user_data)
{
  AccWindow *self = user_data;
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_BASIS);
  GEnumValue *basis = g_enum_get_value_by_nick (klass, g_variant_get_string (value, NULL));

  if (basis == NULL)
    return;
  g_simple_action_set_state (action, value);
  acc_session_set_basis (self->session, (AccBasis) basis->value);
}

static void
update_basis_action (AccWindow *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ACC_TYPE_BASIS);
  const char *basis = g_enum_get_value (klass, (int) acc_session_get_basis (self->session))->value_nick;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "basis");

  if (action == NULL)
    {
      g_autoptr (GSimpleAction) added = g_simple_action_new_stateful ("basis", G_VARIANT_TYPE_STRING, g_variant_new_string (basis));

      g_signal_connect_object (added, "change-state", G_CALLBACK (basis_changed_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (added));
    }
  else
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (basis));
}

void
_acc_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_cb);
  /* Not as keys of the application, which come before those of an entry that has something of its own to undo. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.forward", NULL);
  gtk_widget_class_install_action (widget_class, "win.world", NULL, world_cb);
  gtk_widget_class_install_action (widget_class, "win.changes", NULL, changes_cb);
  gtk_widget_class_install_action (widget_class, "win.map", NULL, map_cb);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "win.treaty", "u", treaty_cb);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_cb);
  gtk_widget_class_install_action (widget_class, "win.offer-return", "(ss)", offer_return_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-with", NULL, compare_with_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "win.next-change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "win.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.date", NULL, date_cb);
  gtk_widget_class_install_action (widget_class, "win.timeline", NULL, timeline_cb);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.open-bundle", NULL, open_bundle_cb);
  gtk_widget_class_install_action (widget_class, "win.new-bundle", NULL, new_bundle_cb);
  gtk_widget_class_install_action (widget_class, "win.editions", NULL, editions_cb);
  gtk_widget_class_install_action (widget_class, "win.whats-new", NULL, whats_new_cb);
  gtk_widget_class_install_action (widget_class, "win.import-figures", NULL, import_figures_cb);
  gtk_widget_class_install_action (widget_class, "win.use-edition", "s", use_edition_cb);
  gtk_widget_class_install_action (widget_class, "win.trusted-keys", NULL, trusted_keys_cb);
  gtk_widget_class_install_action (widget_class, "win.record-act", NULL, record_act_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-act", "s", remove_act_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_cb);
  gtk_widget_class_install_action (widget_class, "win.why", "s", why_cb);
  gtk_widget_class_install_action (widget_class, "win.open-address", "s", open_address_cb);
  gtk_widget_class_install_action (widget_class, "win.next-part", NULL, part_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-part", NULL, part_cb);
  gtk_widget_class_install_action (widget_class, "win.save-briefing", NULL, save_briefing_cb);
  gtk_widget_class_install_action (widget_class, "win.save-dossier", NULL, save_dossier_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.cite", "s", cite_cb);
  gtk_widget_class_install_action (widget_class, "win.save-chart", NULL, save_chart_cb);
  gtk_widget_class_install_action (widget_class, "win.save-table", NULL, save_table_cb);
  gtk_widget_class_install_action (widget_class, "win.saved", "s", saved_cb);
  gtk_widget_class_install_action (widget_class, "win.open-saved", "s", open_saved_cb);
  gtk_widget_class_install_action (widget_class, "win.verify", NULL, verify_cb);
  gtk_widget_class_install_action (widget_class, "win.shipped-bundle", NULL, shipped_bundle_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-bundle", "(ssi)", restore_bundle_cb);
  _acc_window_install_bookmarks (widget_class);
}

void
_acc_window_update_actions (AccWindow *self)
{
  AccSession *session = self->session;

  update_basis_action (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", acc_session_can_go_back (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", acc_session_can_go_forward (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.today", !acc_session_is_today (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare-with", acc_session_get_state (session) != NULL || acc_session_get_region (session) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.map", acc_session_get_ledger (session) != NULL && acc_place_has_map (acc_session_get_bundle (session)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-change", acc_session_find_change (session, FALSE) > ACC_DAY_MIN);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-change", acc_session_find_change (session, TRUE) < ACC_DAY_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cite", acc_session_get_ledger (session) != NULL && acc_report_cite_can (acc_session_get_place (session)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.bookmark", acc_bookmark_is_possible (session));
  /* A bundle of one's own has its figures with it. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.editions", acc_session_get_ledger (session) != NULL && self->file == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.whats-new", acc_session_get_ledger (session) != NULL && self->file == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-figures", acc_session_get_ledger (session) != NULL && self->file == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.record-act", acc_session_get_ledger (session) != NULL && self->file == NULL && !self->no_acts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.shipped-bundle", self->file != NULL);
}
