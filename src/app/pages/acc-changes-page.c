/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of what changed: who is asked about, the two days, and line by line what the record has of them. */

#include "config.h"

#include "app/pages/acc-changes-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-choice.h"
#include "cards/acc-spoken.h"
#include "cards/acc-wrap-box.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-change-row.h"
#include "locale/acc-locale.h"

struct _AccChangesPage
{
  AccLinesPage base;

  AccChanges *changes; /* NULL while the first day is after the last */
  gboolean filling;

  GtkLabel *sentence;
  GtkWidget *exchange;
  GtkDropDown *subject;
  GtkEntry *from;
  GtkEntry *to;
  GtkLabel *hint;
  GtkMenuButton *period;
  GtkMenuButton *basis;
};

G_DEFINE_FINAL_TYPE (AccChangesPage, acc_changes_page, ACC_TYPE_LINES_PAGE)

#define SUBJECTS "acc-subjects" /* on the chooser: the places that its strings stand for */

static int
compare_subjects (gconstpointer a, gconstpointer b)
{
  return acc_locale_collate (acc_place_get_title (a), acc_place_get_title (b));
}

static void
add_subjects (GArray *subjects, AccBundle *bundle, AccTable table)
{
  guint first = subjects->len;

  for (guint i = 0; i < acc_bundle_get_n (bundle, table); i++)
    {
      gpointer record = acc_bundle_get_item (bundle, table, i);
      AccPlace place = { .kind = ACC_PLACE_REGION };

      if (table == ACC_TABLE_REGIONS)
        place.region = record;
      else if (((AccState *) record)->kind != ACC_STATE_GROUP)
        place = (AccPlace) { .kind = ACC_PLACE_STATE, .state = record };
      else
        continue;
      g_array_append_val (subjects, place);
    }
  if (subjects->len > first)
    qsort (&g_array_index (subjects, AccPlace, first), subjects->len - first, sizeof (AccPlace), compare_subjects);
}

/* The world, the regions, the States. */
static void
fill_subjects (AccChangesPage *self, AccBundle *bundle)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GArray *subjects = g_array_new (FALSE, TRUE, sizeof (AccPlace));

  g_array_append_val (subjects, (AccPlace) { ACC_PLACE_WORLD });
  add_subjects (subjects, bundle, ACC_TABLE_REGIONS);
  add_subjects (subjects, bundle, ACC_TABLE_STATES);
  for (guint i = 0; i < subjects->len; i++)
    gtk_string_list_append (names, acc_place_get_title (&g_array_index (subjects, AccPlace, i)));
  g_object_set_data_full (G_OBJECT (self->subject), SUBJECTS, subjects, (GDestroyNotify) g_array_unref);
  acc_choice_set_words (self->subject, names);
  acc_choice_set_title (self->subject, C_ ("changes", "Changes in"));
}

static void
select_subject (AccChangesPage *self, const AccPlace *place)
{
  GArray *subjects = g_object_get_data (G_OBJECT (self->subject), SUBJECTS);

  for (guint i = 0; i < subjects->len; i++)
    {
      const AccPlace *one = &g_array_index (subjects, AccPlace, i);

      if (one->state == place->state && one->region == place->region)
        {
          gtk_drop_down_set_selected (self->subject, i);
          return;
        }
    }
}

static void
go (AccChangesPage *self, const AccPlace *subject, gint32 from)
{
  AccPlace place = { .kind = ACC_PLACE_CHANGES, .state = subject->state, .region = subject->region, .from = from };

  acc_session_go (self->base.base.session, &place);
}

static void
subject_cb (AccChangesPage *self)
{
  GArray *subjects = g_object_get_data (G_OBJECT (self->subject), SUBJECTS);
  guint chosen = gtk_drop_down_get_selected (self->subject);

  if (self->filling || subjects == NULL || chosen >= subjects->len || !acc_follower_is_of (ACC_FOLLOWER (self), self->base.base.session))
    return;
  go (self, &g_array_index (subjects, AccPlace, chosen), acc_session_get_place (self->base.base.session)->from);
}

static gint32
get_from (AccChangesPage *self)
{
  return acc_place_get_from (acc_session_get_place (self->base.base.session), acc_session_get_day (self->base.base.session));
}

static void
show_day (GtkEntry *entry, gint32 day)
{
  g_autofree char *text = acc_locale_format_date (acc_date_from_day (day));

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_days (AccChangesPage *self)
{
  show_day (self->from, get_from (self));
  show_day (self->to, acc_session_get_day (self->base.base.session));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
}

/* A month or a year stands for its first day at the beginning, for its last at the end. */
static gboolean
take_day (AccChangesPage *self, GtkEntry *entry)
{
  AccDate date;

  if (!acc_locale_parse_date (gtk_editable_get_text (GTK_EDITABLE (entry)), &date, NULL))
    return FALSE;
  if (entry == self->to)
    acc_session_set_day (self->base.base.session, acc_date_last_day (date));
  else if (acc_date_first_day (date) != get_from (self))
    go (self, acc_session_get_place (self->base.base.session), acc_date_first_day (date));
  show_days (self);
  return TRUE;
}

static void
entry_activate_cb (AccChangesPage *self, GtkEntry *entry)
{
  g_autofree char *hint = NULL;

  if (take_day (self, entry))
    return;
  hint = acc_words_say_no_date (gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
}

/* What is no date when the keyboard leaves it becomes again what is shown. */
static void
entry_left_cb (AccChangesPage *self, GtkEventController *focus)
{
  if (self->base.base.session != NULL && acc_follower_is_of (ACC_FOLLOWER (self), self->base.base.session)
      && !take_day (self, GTK_ENTRY (gtk_event_controller_get_widget (focus))))
    show_days (self);
}

static void
set_period (AccChangesPage *self, gint32 from, gint32 to)
{
  AccSession *session = self->base.base.session;

  acc_session_begin (session);
  go (self, acc_session_get_place (session), from);
  acc_session_set_day (session, to);
  acc_session_commit (session);
}

static void
period_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint32 from, to;

  g_variant_get (parameter, "(ii)", &from, &to);
  set_period (ACC_CHANGES_PAGE (widget), from, to);
}

static void
exchange_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccChangesPage *self = ACC_CHANGES_PAGE (widget);

  set_period (self, acc_session_get_day (self->base.base.session), get_from (self));
}

static void
append_period (GMenu *menu, char *label, gint32 from, gint32 to)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "changes.period", "(ii)", from, to);
  g_menu_append_item (menu, item);
  g_free (label);
}

/* Each decade of the record, the latest first. */
static GMenuModel *
make_periods (AccBundle *bundle)
{
  GMenu *menu = g_menu_new ();
  AccDate today = acc_date_today ();
  int first = acc_bundle_get_first_year (bundle);

  append_period (menu, g_strdup (C_ ("changes", "The whole record")), acc_day_from_ymd (first, 1, 1), acc_date_first_day (today));
  for (int decade = today.year / 10 * 10; decade + 9 >= first; decade -= 10)
    {
      int last = MIN (decade + 9, today.year);
      g_autofree char *from = acc_locale_format_date (acc_date_year (decade));
      g_autofree char *to = acc_locale_format_date (acc_date_year (last));

      append_period (menu, acc_locale_compose (_ ("{from} to {to}"), "from", from, "to", to, NULL), acc_day_from_ymd (decade, 1, 1),
                     MIN (acc_day_from_ymd (last, 12, 31), acc_date_first_day (today)));
    }
  return G_MENU_MODEL (menu);
}

/* The choices of the main menu, by its action. */
static void
fill_basis (AccChangesPage *self)
{
  static const struct
  {
    AccBasis basis;
    const char *target, *label;
  } choices[] = {
    { ACC_BASIS_DEPOSIT, "win.basis::deposit", N_ ("By _Deposit") },
    { ACC_BASIS_IN_FORCE, "win.basis::in-force", N_ ("By Treaty in _Force for Them") },
    { ACC_BASIS_RETROACTIVE, "win.basis::retroactive", N_ ("With Successions _Reaching Back") },
    { ACC_BASIS_BOUND, "win.basis::bound", N_ ("By Who Was _Bound on the Day") },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_menu_append (menu, _ (choices[i].label), choices[i].target);
      if (choices[i].basis == acc_session_get_basis (self->base.base.session))
        gtk_menu_button_set_label (self->basis, _ (choices[i].label));
    }
  gtk_menu_button_set_use_underline (self->basis, TRUE);
  gtk_menu_button_set_menu_model (self->basis, G_MENU_MODEL (menu));
}

static void
fill_menus (AccChangesPage *self, AccBundle *bundle)
{
  g_autoptr (GMenuModel) periods = make_periods (bundle);

  gtk_menu_button_set_label (self->period, C_ ("changes", "Period"));
  acc_spoken_set_menu (self->period, periods, C_ ("changes", "Period"));
}

static char *
write_lines (AccLinesPage *page)
{
  return acc_report_changes (ACC_CHANGES_PAGE (page)->changes, ACC_FORMAT_TEXT);
}

static AccSheet *
make_sheet (AccLinesPage *page)
{
  return acc_report_changes_sheet (ACC_CHANGES_PAGE (page)->changes);
}

static void
update_rows (AccChangesPage *self)
{
  AccSession *session = self->base.base.session;
  const AccPlace *place = acc_session_get_place (session);
  AccChangesQuery query = { .state = place->state, .region = place->region, .from = get_from (self), .to = acc_session_get_day (session), .basis = acc_session_get_basis (session) };
  gboolean ordered = query.from <= query.to;
  g_autofree char *sentence = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_clear_pointer (&self->changes, acc_changes_free);
  if (ordered)
    {
      self->changes = acc_changes_new (acc_session_get_ledger (session), &query);
      sentence = acc_changes_word_title (self->changes);
      rows = acc_change_row_list (self->changes);
    }
  else
    {
      g_autofree char *from = acc_locale_format_date (acc_date_from_day (query.from));
      g_autofree char *to = acc_locale_format_date (acc_date_from_day (query.to));

      /* Translators: two dates; the first should be the earlier one */
      sentence = acc_locale_compose (C_ ("changes", "{from} is after {to}: nothing lies between them."), "from", from, "to", to, NULL);
    }
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->exchange, !ordered);
  acc_lines_page_set_any (ACC_LINES_PAGE (self), ordered);
  acc_item_list_replace (self->base.rows, rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->base.list), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
acc_changes_page_update (AccFollower *follower, AccSessionChanges changes)
{
  AccChangesPage *self = ACC_CHANGES_PAGE (follower);
  AccBundle *bundle = acc_session_get_bundle (follower->session);

  self->filling = TRUE;
  if (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    {
      fill_subjects (self, bundle);
      fill_menus (self, bundle);
      acc_lines_page_fill_menu (ACC_LINES_PAGE (self));
    }
  if (changes & (ACC_CHANGED_BASIS | ACC_CHANGED_LANGUAGE))
    fill_basis (self);
  select_subject (self, acc_session_get_place (follower->session));
  self->filling = FALSE;
  show_days (self);
  update_rows (self);
}

static void
acc_changes_page_finalize (GObject *object)
{
  AccChangesPage *self = ACC_CHANGES_PAGE (object);

  g_clear_pointer (&self->changes, acc_changes_free);
  G_OBJECT_CLASS (acc_changes_page_parent_class)->finalize (object);
}

static void
acc_changes_page_class_init (AccChangesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_changes_page_finalize;
  ACC_FOLLOWER_CLASS (klass)->update = acc_changes_page_update;
  ACC_LINES_PAGE_CLASS (klass)->write = write_lines;
  ACC_LINES_PAGE_CLASS (klass)->make_sheet = make_sheet;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_CHANGES;
  gtk_widget_class_set_css_name (widget_class, "changespage");
  gtk_widget_class_install_action (widget_class, "changes.period", "(ii)", period_cb);
  gtk_widget_class_install_action (widget_class, "changes.exchange", NULL, exchange_cb);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-changes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, exchange);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, subject);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, from);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, to);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, hint);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, period);
  gtk_widget_class_bind_template_child (widget_class, AccChangesPage, basis);
  acc_lines_page_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, subject_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
}

static void
acc_changes_page_init (AccChangesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_lines_page_init_list (ACC_LINES_PAGE (self));
  acc_choice_wrap (self->subject);
  acc_choice_search (self->subject);
}
