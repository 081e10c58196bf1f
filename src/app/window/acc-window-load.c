/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window comes by a bundle, and by the place, the date and the basis that were asked for with it. */

#include "config.h"

#include "app/window/acc-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-alert.h"
#include "app/acc-settings.h"
#include "app/data/acc-acts.h"
#include "app/window/acc-loading.h"
#include "editions/acc-edition-store.h"
#include "facts/acc-own.h"
#include "facts/time/acc-changes.h"
#include "locale/acc-locale.h"
#include "model/figures/acc-population.h"

/* On the question: what keeps some of the user's own acts off. */
#define ACTS_LEFT "acc-acts-left"

/* What is loaded, and what is looked at meanwhile, in whatever record. */
typedef struct
{
  GFile *file;          /* NULL: the record that ships */
  gboolean no_acts;
  char *state, *region; /* codes, or NULL */
  gboolean changes;
  AccChangesQuery query; /* days and basis, of what changed */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_clear_object (&self->file);
  g_free (self->state);
  g_free (self->region);
  g_free (self);
}

static Wish *
wish_new (AccWindow *self,
          GFile     *file)
{
  const AccPlace *place = acc_session_get_place (self->session);
  Wish *wish = g_new0 (Wish, 1);

  g_set_object (&wish->file, file);
  wish->no_acts = self->no_acts;
  wish->state = g_strdup (self->wanted_place != NULL ? self->wanted_place : place->state != NULL ? place->state->iso3 : NULL);
  wish->region = g_strdup (place->region != NULL ? place->region->code : NULL);
  wish->changes = self->wanted_place == NULL && place->kind == ACC_PLACE_CHANGES;
  wish->query.to = acc_session_get_day (self->session);
  wish->query.from = acc_place_get_from (place, wish->query.to);
  wish->query.basis = acc_session_get_basis (self->session);
  return wish;
}

static void
go_to_wanted (AccWindow *self)
{
  g_autofree char *place = g_steal_pointer (&self->wanted_place);
  g_autofree char *as_of = g_steal_pointer (&self->wanted_as_of);
  AccDate date;

  acc_session_begin (self->session);
  if (self->wanted_basis >= 0)
    acc_session_set_basis (self->session, (AccBasis) self->wanted_basis);
  self->wanted_basis = -1;
  if (place != NULL && !acc_session_go_to (self->session, place))
    {
      g_autofree char *message = acc_locale_compose (_ ("There is no State, region or treaty “{text}”"), "text", place, NULL);

      _acc_window_say (self, message);
    }
  if (as_of != NULL && acc_locale_parse_date (as_of, &date, NULL))
    acc_session_set_day (self->session, acc_date_last_day (date));
  else if (as_of != NULL)
    {
      g_autofree char *message = acc_locale_compose (_ ("“{text}” is not a date"), "text", as_of, NULL);

      _acc_window_say (self, message);
    }
  acc_session_commit (self->session);
}

static void
show_failure (AccWindow    *self,
              const GError *error)
{
  g_autofree char *body = NULL;

  if (acc_session_get_ledger (self->session) == NULL && !self->restoring)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, text);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      return;
    }
  body = g_strdup_printf (_ ("%s\n\nThe bundle in use stays in use."), error->message);
  acc_alert_show (GTK_WINDOW (self), _ ("This Bundle Cannot Be Used"), body, NULL);
}

static void
left_answered_cb (AccWindow *self,
                  int        response,
                  GtkWidget *alert)
{
  GPtrArray *faults = g_object_get_data (G_OBJECT (alert), ACTS_LEFT);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  /* The faults of an act follow each other. */
  for (guint i = 0; i < faults->len; i++)
    if (i == 0 || strcmp (((AccFault *) faults->pdata[i])->file, ids->pdata[ids->len - 1]) != 0)
      g_ptr_array_add (ids, ((AccFault *) faults->pdata[i])->file);
  g_ptr_array_add (ids, NULL);
  if (response == GTK_RESPONSE_ACCEPT)
    acc_acts_remove_all (self, (const char *const *) ids->pdata);
}

/* As a record that came with a newer program has it by itself. */
static void
show_left (AccWindow *self,
           GPtrArray *faults)
{
  GString *body = g_string_new (NULL);
  GtkWidget *alert;

  for (guint i = 0; i < faults->len; i++)
    {
      AccFault *fault = faults->pdata[i];
      g_autofree char *name = g_strdup (fault->file);
      g_autofree char *reason = acc_own_word_fault (acc_session_get_bundle (self->session), fault);

      g_string_append_printf (body, "%s%s\n%s", i > 0 ? "\n\n" : "", name, reason);
    }
  alert = acc_alert_show (GTK_WINDOW (self), _ ("Acts of Your Own Are Left Out"), body->str, _ ("_Remove Them"));
  g_object_set_data_full (G_OBJECT (alert), ACTS_LEFT, g_ptr_array_ref (faults), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (alert, "response", G_CALLBACK (left_answered_cb), self, G_CONNECT_SWAPPED);
  g_string_free (body, TRUE);
}

static void
damage_answered_cb (AccWindow *self,
                    int        response)
{
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && !acc_edition_store_use (ACC_EDITION_SHIPPED, &error))
    _acc_window_say (self, error->message);
}

/* What is shown meanwhile is said; that it stays so is the person's choice, and asked again at the next start until it is made. */
static void
show_damage (AccWindow  *self,
             const char *damage)
{
  g_autofree char *body = g_strconcat (damage, "\n\n", _ ("For now the figures that ship with Accession are shown. The edition stays chosen until you choose another."), NULL);
  GtkWidget *alert = acc_alert_show (GTK_WINDOW (self), _ ("The Edition of Figures in Use Cannot Be Shown"), body, _ ("_Use Shipped Figures"));

  g_signal_connect_object (alert, "response", G_CALLBACK (damage_answered_cb), self, G_CONNECT_SWAPPED);
}

/* What the page that is shown asks for is read here rather than while the window waits for it. What cannot be read the page says. */
static void
read_figures (AccLedger *ledger,
              Wish      *wish)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccState *state = acc_bundle_find_state (bundle, wish->state);

  acc_bundle_get_series (bundle, ACC_PLACE_TEXT_WORLD, NULL);
  if (state != NULL)
    {
      acc_bundle_get_series (bundle, state->iso3, NULL);
      acc_bundle_get_procedures (bundle, state->iso3, NULL);
      acc_bundle_get_population (bundle);
    }
  wish->query.state = state;
  wish->query.region = acc_bundle_find_region (bundle, wish->region);
  if (wish->changes)
    acc_changes_read (ledger, &wish->query);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Wish *wish = task_data;
  GError *error = NULL;
  AccLoading *loading = acc_loading_read (wish->file, wish->no_acts, cancellable, &error);

  if (loading == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  read_figures (loading->ledger, wish);
  g_task_return_pointer (task, loading, (GDestroyNotify) acc_loading_free);
}

static gboolean
is_same_file (GFile *a,
              GFile *b)
{
  return a == b || (a != NULL && b != NULL && g_file_equal (a, b));
}

/* Another bundle takes the place of the one in use, and its pages with it. */
static void
offer_bundle_back (AccWindow  *self,
                   GFile      *file,
                   const char *place,
                   gint32      day)
{
  g_autofree char *address = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *message = acc_locale_compose (_ ("Bundle opened: {name}"), "name",
                                                 acc_locale_text (acc_bundle_get_title (acc_session_get_bundle (self->session))), NULL);

  _acc_window_offer_undo (self, message, "win.restore-bundle", g_variant_new ("(ssi)", address, place, day));
}

static const char *
get_figures (AccBundle *bundle)
{
  AccEdition *figures = acc_bundle_get_figures (bundle);

  return figures != NULL ? acc_edition_get_id (figures) : "";
}

/* A record that is read anew counts for all windows that show it, where its figures or the acts over it are others. One that leaves the acts out,
 * or alone does not, reads it by itself, where its figures are others. */
static void
tell_others (AccWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  AccBundle *mine = acc_session_get_bundle (self->session);

  /* One that was closed while it read is of no application any more. */
  for (GList *l = self->file == NULL && application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    {
      AccWindow *other = ACC_IS_WINDOW (l->data) ? l->data : NULL;
      AccBundle *bundle = other != NULL && other != self && other->file == NULL && other->loading == NULL ? acc_session_get_bundle (other->session) : NULL;

      if (bundle == NULL)
        continue;
      if (other->no_acts != self->no_acts)
        {
          if (strcmp (get_figures (bundle), get_figures (mine)) != 0)
            acc_window_load (other, NULL);
        }
      else if (strcmp (acc_bundle_get_edition (bundle), acc_bundle_get_edition (mine)) != 0)
        {
          AccGroup *group = acc_session_has_chosen (other->session) ? acc_bundle_find_same_group (mine, acc_session_get_group (other->session)) : NULL;

          acc_session_begin (other->session);
          acc_session_set_ledger (other->session, acc_session_get_ledger (self->session));
          acc_session_set_group (other->session, group);
          acc_session_commit (other->session);
        }
    }
}

static void
drop_in_thread (GTask        *task,
                gpointer      source,
                gpointer      ledger,
                GCancellable *cancellable)
{
  g_object_unref (ledger);
}

/* With the last reference some ten thousand records are freed: in a thread, for which nobody waits. Takes the reference. */
static void
drop (AccLedger *ledger)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, drop);
  g_task_set_task_data (task, ledger, NULL);
  g_task_run_in_thread (task, drop_in_thread);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  AccWindow *self = ACC_WINDOW (source);
  GFile *file = ((Wish *) g_task_get_task_data (G_TASK (result)))->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccLoading) loading = g_task_propagate_pointer (G_TASK (result), &error);
  AccLedger *shown = acc_session_get_ledger (self->session);
  g_autoptr (GFile) before = NULL;
  g_autofree char *place = NULL;
  gboolean lost;
  gint32 day;

  /* Another was asked for meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  if (loading == NULL)
    {
      g_clear_object (&self->loading);
      self->going_back = FALSE;
      show_failure (self, error);
      /* What was shown last is not to be had, which is no reason to show nothing. */
      if (self->restoring)
        {
          self->restoring = FALSE;
          acc_window_load (self, NULL);
        }
      return;
    }
  self->restoring = FALSE;
  lost = acc_session_get_ledger (self->session) != NULL && !self->going_back && !is_same_file (self->file, file);
  self->going_back = FALSE;
  before = self->file != NULL ? g_object_ref (self->file) : NULL;
  place = g_strdup (acc_session_get_place_text (self->session));
  day = acc_session_get_day (self->session);
  g_set_object (&self->file, file);
  if (!is_same_file (before, file))
    _acc_window_remember_undo (self, NULL, NULL);
  if (file != NULL)
    acc_settings_add_recent (file);
  if (shown != NULL)
    g_object_ref (shown);
  acc_session_begin (self->session);
  acc_session_set_ledger (self->session, loading->ledger);
  /* With the same record the session keeps what is chosen, which may have been after it was remembered, or not in this window. */
  if (shown == NULL || !acc_bundle_same_record (acc_ledger_get_bundle (shown), acc_ledger_get_bundle (loading->ledger)))
    acc_settings_restore_group (self->session);
  go_to_wanted (self);
  acc_session_commit (self->session);
  /* Not before: the page is shown at once, and no other one fades away in front of it. */
  g_clear_object (&self->loading);
  _acc_window_show_page (self, GTK_STACK_TRANSITION_TYPE_NONE);
  _acc_window_update_actions (self);
  tell_others (self);
  if (shown != NULL)
    drop (shown);
  if (lost)
    offer_bundle_back (self, before, place, day);
  if (loading->damage != NULL)
    show_damage (self, loading->damage);
  if (loading->acts_damage != NULL)
    acc_alert_show (GTK_WINDOW (self), _ ("Your Own Acts Cannot Be Shown"), loading->acts_damage, NULL);
  if (loading->left != NULL)
    show_left (self, loading->left);
  _acc_window_take_wanted_files (self);
}

/**
 * acc_window_load:
 * @file: (nullable): a bundle's folder or file, or %NULL for the one that ships
 *
 * Reads it in a thread. The window answers meanwhile, and what is shown stays until the new bundle is whole.
 */
void
acc_window_load (AccWindow *self,
                 GFile     *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ACC_IS_WINDOW (self));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  task = g_task_new (self, self->loading, loaded_cb, NULL);
  g_task_set_source_tag (task, acc_window_load);
  g_task_set_task_data (task, wish_new (self, file), wish_free);
  g_task_run_in_thread (task, load_in_thread);
}

/* ADDRESS: "" for the bundle that ships. */
void
_acc_window_restore_bundle (AccWindow  *self,
                            const char *address,
                            const char *place,
                            gint32      day)
{
  g_autoptr (GFile) file = *address != '\0' ? g_file_new_for_uri (address) : NULL;
  g_autofree char *as_of = acc_date_to_string (acc_date_from_day (day));

  self->going_back = TRUE;
  acc_window_load (self, file);
  acc_window_open (self, place, as_of);
}

/**
 * acc_window_share:
 * @self: a window without a record
 * @other: another one
 *
 * Returns: whether @other has a record
 */
gboolean
acc_window_share (AccWindow *self,
                  AccWindow *other)
{
  AccLedger *ledger = acc_session_get_ledger (other->session);

  if (ledger == NULL)
    return FALSE;
  g_set_object (&self->file, other->file);
  self->no_acts = other->no_acts;
  self->wanted_basis = -1;
  acc_session_begin (self->session);
  acc_session_set_ledger (self->session, ledger);
  acc_session_set_basis (self->session, acc_session_get_basis (other->session));
  if (acc_session_has_chosen (other->session))
    acc_session_set_group (self->session, acc_session_get_group (other->session));
  acc_session_set_day (self->session, acc_session_get_day (other->session));
  acc_session_go (self->session, acc_session_get_place (other->session));
  acc_session_commit (self->session);
  return TRUE;
}

void
acc_window_leave_out_acts (AccWindow *self,
                           gboolean   no_acts)
{
  g_return_if_fail (ACC_IS_WINDOW (self));
  self->no_acts = no_acts;
}

gboolean
acc_window_leaves_out_acts (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), FALSE);
  return self->no_acts;
}

GFile *
acc_window_get_file (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), NULL);
  return self->file;
}

gboolean
acc_window_is_loading (AccWindow *self)
{
  g_return_val_if_fail (ACC_IS_WINDOW (self), FALSE);
  return self->loading != NULL;
}

/**
 * acc_window_open:
 * @place: (nullable): a State by code or name, or "world"
 * @as_of: (nullable): a date
 */
void
acc_window_open (AccWindow  *self,
                 const char *place,
                 const char *as_of)
{
  g_return_if_fail (ACC_IS_WINDOW (self));

  g_free (self->wanted_place);
  g_free (self->wanted_as_of);
  self->wanted_place = g_strdup (place);
  self->wanted_as_of = g_strdup (as_of);
  if (acc_session_get_ledger (self->session) != NULL && self->loading == NULL)
    go_to_wanted (self);
}
