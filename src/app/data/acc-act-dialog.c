/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Record an act: checked by the rules of "accession acts add" at each key. */

#include "config.h"

#include "app/data/acc-act-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-entry-row.h"
#include "app/data/acc-acts.h"
#include "app/data/acc-remove-button.h"
#include "app/window/acc-window-private.h"
#include "cards/acc-choice.h"
#include "facts/acc-act.h"
#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "model/bundle/acc-index.h"
#include "model/law/acc-own-act.h"

struct _AccActDialog
{
  AdwWindow parent_instance;

  AccWindow *window;
  AccBundle *bundle;
  GPtrArray *states; /* AccState, as they are listed */
  GPtrArray *others; /* AccAction that may be corrected, as they are listed */
  gboolean filling;

  GtkWidget *rows[ACC_N_ACT_ROWS];
  GtkLabel *faults[ACC_N_ACT_ROWS];
  GtkDropDown *state;
};

G_DEFINE_FINAL_TYPE (AccActDialog, acc_act_dialog, ADW_TYPE_WINDOW)

/* The members of an act, in the order of the rows. */
static const char *const members[ACC_N_ACT_ROWS] = { "state", "treaty", "action", "date", "corrects", "source", "by" };

static char *
get_text (AccActDialog *self, AccActRow row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[row]))));
}

static guint
get_choice (AccActDialog *self, AccActRow row)
{
  return row == ACC_ACT_ROW_STATE ? gtk_drop_down_get_selected (self->state) : adw_combo_row_get_selected (ADW_COMBO_ROW (self->rows[row]));
}

static void
set_choice (AccActDialog *self, AccActRow row, guint position)
{
  if (row == ACC_ACT_ROW_STATE)
    gtk_drop_down_set_selected (self->state, position);
  else
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->rows[row]), position);
}

static AccState *
get_state (AccActDialog *self)
{
  guint position = get_choice (self, ACC_ACT_ROW_STATE);

  return position < self->states->len ? self->states->pdata[position] : NULL;
}

static AccTreaty *
get_treaty (AccActDialog *self)
{
  guint position = get_choice (self, ACC_ACT_ROW_TREATY);

  return position < acc_bundle_get_n (self->bundle, ACC_TABLE_TREATIES) ? acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, position) : NULL;
}

/* As the rows have it; NULL where the State, the treaty or the date is none. */
static AccOwnAct *
make_act (AccActDialog *self)
{
  AccState *state = get_state (self);
  AccTreaty *treaty = get_treaty (self);
  guint other = get_choice (self, ACC_ACT_ROW_CORRECTS);
  g_autofree char *text = get_text (self, ACC_ACT_ROW_DATE);
  g_autofree char *source = get_text (self, ACC_ACT_ROW_SOURCE);
  g_autofree char *by = get_text (self, ACC_ACT_ROW_BY);
  AccOwnAct *act;
  AccDate date;

  if (state == NULL || treaty == NULL || !acc_locale_parse_date (text, &date, NULL))
    return NULL;
  act = g_object_new (ACC_TYPE_OWN_ACT, NULL);
  act->state = g_strdup (state->iso3);
  act->treaty = g_strdup (treaty->id);
  act->kind = (int) get_choice (self, ACC_ACT_ROW_ACTION);
  act->date = date;
  act->doubt = ACC_ENUM_ABSENT;
  act->source = g_steal_pointer (&source);
  act->by = *by != '\0' ? g_steal_pointer (&by) : NULL;
  if (other > 0 && other <= self->others->len)
    act->corrects = ((AccAction *) self->others->pdata[other - 1])->date;
  return act;
}

static void
set_fault (AccActDialog *self, AccActRow row, const char *text)
{
  gtk_label_set_label (self->faults[row], text);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->faults[row])), *text != '\0');
  if (*text != '\0')
    gtk_widget_add_css_class (self->rows[row], "error");
  else
    gtk_widget_remove_css_class (self->rows[row], "error");
  if (ADW_IS_ENTRY_ROW (self->rows[row]))
    acc_entry_row_describe (ADW_ENTRY_ROW (self->rows[row]), text);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[row]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* Nothing is wrong with what nobody has written yet, but it is needed. */
static gboolean
show_faults (AccActDialog *self, const AccOwnAct *act)
{
  g_autoptr (GPtrArray) faults = acc_faults_new ();
  AccFaultPlace place = { faults, "", "", -1, -1 };
  g_autofree char *text = get_text (self, ACC_ACT_ROW_DATE);
  gboolean whole = act != NULL && *act->source != '\0';

  for (AccActRow row = 0; row < ACC_N_ACT_ROWS; row++)
    set_fault (self, row, "");
  if (act != NULL)
    whole = acc_own_act_check (act, self->bundle, NULL, &place) && whole;
  else if (*text != '\0')
    {
      g_autofree char *fault = acc_words_say_no_date (text);

      set_fault (self, ACC_ACT_ROW_DATE, fault);
    }
  for (guint i = 0; i < faults->len; i++)
    {
      AccFault *fault = faults->pdata[i];
      g_autofree char *words = acc_own_word_fault (self->bundle, fault);
      AccActRow row = ACC_ACT_ROW_DATE;

      for (AccActRow r = 0; r < ACC_N_ACT_ROWS; r++)
        if (g_strcmp0 (fault->member, members[r]) == 0)
          row = r;
      set_fault (self, row, words);
    }
  /* Of an act without a source nobody could say whether it is so. */
  if (act != NULL && *act->source == '\0' && faults->len == 0)
    set_fault (self, ACC_ACT_ROW_SOURCE, C_ ("own act", "Name the source: a notification of the depositary, a gazette, a page."));
  return whole;
}

static void
update (AccActDialog *self)
{
  g_autoptr (AccOwnAct) act = NULL;

  if (self->filling)
    return;
  act = make_act (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "act.record", show_faults (self, act));
}

/* What the edition has of the State under the treaty may be what is wrong. */
static void
list_others (AccActDialog *self)
{
  AccState *state = get_state (self);
  AccTreaty *treaty = get_treaty (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { C_ ("own act", "No: it is a new act"), NULL });
  AccRows rows = { NULL, 0 };

  g_ptr_array_set_size (self->others, 0);
  if (state != NULL && treaty != NULL)
    rows = acc_index_of_both (self->bundle, ACC_TABLE_ACTIONS, (guint) acc_bundle_state_index (self->bundle, state->iso3), (guint) acc_bundle_treaty_index (self->bundle, treaty->id));
  for (guint i = 0; i < rows.n; i++)
    {
      AccAction *action = rows.records[i];
      g_autofree char *date = acc_locale_format_date (action->date);
      g_autofree char *name = acc_locale_compose (_ ("{status}, {date}"), "status", acc_act_get_text ((AccActionKind) action->kind, ACC_ACT_TITLE), "date", date, NULL);

      if (action->own != NULL)
        continue;
      g_ptr_array_add (self->others, action);
      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->rows[ACC_ACT_ROW_CORRECTS]), G_LIST_MODEL (names));
  self->filling = FALSE;
  gtk_widget_set_visible (self->rows[ACC_ACT_ROW_CORRECTS], self->others->len > 0);
}

static void
place_changed_cb (AccActDialog *self)
{
  if (self->filling)
    return;
  list_others (self);
  update (self);
}

static void
record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccActDialog *self = ACC_ACT_DIALOG (widget);
  g_autoptr (AccOwnAct) act = make_act (self);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);

  if (act == NULL || !show_faults (self, act))
    return;
  g_ptr_array_add (acts, g_steal_pointer (&act));
  acc_acts_record (self->window, acts);
  gtk_window_close (GTK_WINDOW (self));
}

static void
take_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  acc_acts_choose (ACC_ACT_DIALOG (widget)->window);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  acc_acts_remove (ACC_ACT_DIALOG (widget)->window, g_variant_get_string (parameter, NULL));
  gtk_window_close (GTK_WINDOW (widget));
}

/* The row, and below it a place for what is wrong with it. */
static void
add_row (AccActDialog *self, AdwPreferencesGroup *group, AccActRow row, GtkWidget *widget, const char *title)
{
  /* No other kind of row is in the list of a group. */
  GtkWidget *below = adw_preferences_row_new (), *label = gtk_label_new ("");

  self->rows[row] = widget;
  self->faults[row] = GTK_LABEL (label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (below), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (below), FALSE);
  gtk_widget_set_focusable (below, FALSE);
  gtk_widget_set_visible (below, FALSE);
  adw_preferences_group_add (group, widget);
  adw_preferences_group_add (group, below);
}

static GtkWidget *
add_choice (AccActDialog *self, AdwPreferencesGroup *group, AccActRow row, GtkStringList *names, const char *title, GCallback changed)
{
  GtkWidget *widget = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (widget), G_LIST_MODEL (names));
  add_row (self, group, row, widget, title);
  g_signal_connect_object (widget, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  g_object_unref (names);
  return widget;
}

static void
add_entry (AccActDialog *self, AdwPreferencesGroup *group, AccActRow row, const char *title)
{
  GtkWidget *widget = adw_entry_row_new ();

  add_row (self, group, row, widget, title);
  acc_entry_row_name (ADW_ENTRY_ROW (widget));
  g_signal_connect_object (widget, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return acc_locale_collate (acc_locale_state_name (*(AccState *const *) a), acc_locale_state_name (*(AccState *const *) b));
}

/* Too many for a list that is not searched. */
static void
add_states (AccActDialog *self, AdwPreferencesGroup *group)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_action_row_new ();

  for (guint i = 0; i < acc_bundle_get_n (self->bundle, ACC_TABLE_STATES); i++)
    {
      AccState *state = acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, i);

      if (state->kind != ACC_STATE_GROUP)
        g_ptr_array_add (self->states, state);
    }
  g_ptr_array_sort (self->states, compare_names);
  for (guint i = 0; i < self->states->len; i++)
    gtk_string_list_append (names, acc_locale_state_name (self->states->pdata[i]));
  self->state = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (names)), NULL));
  acc_choice_wrap (self->state);
  acc_choice_search (self->state);
  acc_choice_set_title (self->state, C_ ("own act", "State"));
  gtk_widget_set_valign (GTK_WIDGET (self->state), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->state));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->state));
  add_row (self, group, ACC_ACT_ROW_STATE, row, C_ ("own act", "State"));
  g_signal_connect_object (self->state, "notify::selected", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
}

static GtkStringList *
list_treaties (AccActDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint t = 0; t < acc_bundle_get_n (self->bundle, ACC_TABLE_TREATIES); t++)
    gtk_string_list_append (names, acc_locale_treaty_short_title (acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t)));
  return names;
}

static GtkStringList *
list_kinds (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (AccActionKind kind = ACC_ACTION_SIGNATURE; kind <= ACC_ACTION_DENUNCIATION; kind++)
    gtk_string_list_append (names, acc_act_get_text (kind, ACC_ACT_TITLE));
  return names;
}

static void
add_recorded (AccActDialog *self, AdwPreferencesPage *page)
{
  GPtrArray *acts = acc_bundle_get_acts (self->bundle);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), C_ ("own act", "Recorded"));
  for (guint i = 0; i < acts->len; i++)
    {
      g_autofree char *words = acc_own_word_act (self->bundle, acts->pdata[i]);
      g_autofree char *id = acc_own_act_get_id (acts->pdata[i]);
      GtkWidget *row = adw_action_row_new (), *button = acc_remove_button_new (C_ ("own act", "Remove"), words);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ((AccOwnAct *) acts->pdata[i])->source);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "act.remove");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_widget_set_visible (group, acts->len > 0);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
make_header (void)
{
  GtkWidget *header = adw_header_bar_new (), *take = gtk_button_new_with_mnemonic (C_ ("own act", "From a _File…"));
  GtkWidget *record = gtk_button_new_with_mnemonic (C_ ("own act", "_Record"));

  gtk_widget_add_css_class (record, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (record), "act.record");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (take), "act.take");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), take);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), record);
  return header;
}

static void
fill (AccActDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (group, C_ ("own act", "An act that the record does not have, or has wrongly. It lies over the record, and is marked as yours wherever it shows, in briefings too."));
  self->filling = TRUE;
  add_states (self, group);
  add_choice (self, group, ACC_ACT_ROW_TREATY, list_treaties (self), C_ ("own act", "Treaty"), G_CALLBACK (place_changed_cb));
  add_choice (self, group, ACC_ACT_ROW_ACTION, list_kinds (), C_ ("own act", "Act"), G_CALLBACK (update));
  add_entry (self, group, ACC_ACT_ROW_DATE, C_ ("own act", "Date of deposit, signature or notice"));
  add_choice (self, group, ACC_ACT_ROW_CORRECTS, gtk_string_list_new (NULL), C_ ("own act", "Does it correct an act of the record?"), G_CALLBACK (update));
  add_entry (self, group, ACC_ACT_ROW_SOURCE, C_ ("own act", "Source"));
  add_entry (self, group, ACC_ACT_ROW_BY, C_ ("own act", "Who records it (if you like)"));
  self->filling = FALSE;
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  add_recorded (self, ADW_PREFERENCES_PAGE (page));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), make_header ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
acc_act_dialog_finalize (GObject *object)
{
  AccActDialog *self = ACC_ACT_DIALOG (object);

  g_clear_object (&self->bundle);
  g_clear_object (&self->window);
  g_ptr_array_unref (self->states);
  g_ptr_array_unref (self->others);
  G_OBJECT_CLASS (acc_act_dialog_parent_class)->finalize (object);
}

static void
acc_act_dialog_class_init (AccActDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_act_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "act.record", NULL, record_cb);
  gtk_widget_class_install_action (widget_class, "act.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "act.remove", "s", remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
acc_act_dialog_init (AccActDialog *self)
{
  self->states = g_ptr_array_new ();
  self->others = g_ptr_array_new ();
}

AccActDialog *
acc_act_dialog_new (AccWindow *parent)
{
  AccActDialog *self = g_object_new (ACC_TYPE_ACT_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 560,
                                     "default-height", 640, "width-request", 320, "title", C_ ("own act", "Record an Act"), NULL);
  AccState *state = acc_session_get_state (parent->session);
  AccTreaty *treaty = acc_session_get_treaty (parent->session);

  self->window = g_object_ref (parent);
  self->bundle = g_object_ref (acc_session_get_bundle (parent->session));
  fill (self);
  if (state != NULL)
    acc_act_dialog_enter (self, ACC_ACT_ROW_STATE, state->iso3);
  if (treaty != NULL)
    acc_act_dialog_enter (self, ACC_ACT_ROW_TREATY, treaty->id);
  set_choice (self, ACC_ACT_ROW_ACTION, ACC_ACTION_ACCESSION);
  list_others (self);
  update (self);
  return self;
}

void
acc_act_dialog_enter (AccActDialog *self, AccActRow row, const char *text)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ACC_TYPE_ACTION_KIND);
  GEnumValue *kind = row == ACC_ACT_ROW_ACTION ? g_enum_get_value_by_nick (kinds, text) : NULL;
  guint position = 0;

  g_return_if_fail (ACC_IS_ACT_DIALOG (self) && row < ACC_N_ACT_ROWS);

  if (row == ACC_ACT_ROW_STATE && g_ptr_array_find (self->states, acc_bundle_find_state (self->bundle, text), &position))
    set_choice (self, row, position);
  else if (row == ACC_ACT_ROW_TREATY && acc_bundle_treaty_index (self->bundle, text) >= 0)
    set_choice (self, row, (guint) acc_bundle_treaty_index (self->bundle, text));
  else if (kind != NULL)
    set_choice (self, row, (guint) kind->value);
  else if (GTK_IS_EDITABLE (self->rows[row]))
    gtk_editable_set_text (GTK_EDITABLE (self->rows[row]), text);
  else if (row == ACC_ACT_ROW_CORRECTS)
    set_choice (self, row, (guint) g_ascii_strtoull (text, NULL, 10));
}

const char *
acc_act_dialog_get_fault (AccActDialog *self, AccActRow row)
{
  g_return_val_if_fail (ACC_IS_ACT_DIALOG (self) && row < ACC_N_ACT_ROWS, "");
  return gtk_label_get_label (self->faults[row]);
}
