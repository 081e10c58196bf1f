/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of what is new in an edition. */

#include "config.h"

#include "app/pages/acc-editions-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-choice.h"
#include "cards/acc-wrap-box.h"
#include "facts/acc-edition-words.h"
#include "facts/pages/acc-edition-rows.h"
#include "report/tables/acc-report-editions.h"

/* How many lines come in a frame: each is dear to lay out, and the window answers in between. A list has widgets for its first few hundred lines
 * alone; those behind them cost no more than their words. */
#define PER_FRAME 3
#define LAID_OUT 300
#define PER_FRAME_BEHIND 100

/* What the thread is asked, and finds. */
typedef struct
{
  AccBundle *bundle;
  char *ids[2]; /* before, after; NULL for the ones that nobody chose */
  GPtrArray *editions; /* AccEdition, the latest figures first */
  AccEdition *both[2]; /* of those; NULL where there is none */
  AccComparison *comparison; /* NULL where one of the two has no table to compare */
} Reading;

struct _AccEditionsPage
{
  AccLinesPage base;

  GCancellable *cancellable;
  Reading *shown; /* NULL before they are compared */
  GArray *plan;
  guint planned; /* how many lines of it are made */
  guint fill_id;
  gboolean filling;

  GtkLabel *sentence;
  GtkDropDown *from;
  GtkDropDown *to;
};

G_DEFINE_FINAL_TYPE (AccEditionsPage, acc_editions_page, ACC_TYPE_LINES_PAGE)

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->bundle);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->ids[i]);
      g_clear_object (&self->both[i]);
    }
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->comparison, acc_comparison_free);
  g_free (self);
}

static void
stop (AccEditionsPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->fill_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_id);
  self->fill_id = 0;
}

/* Where nobody chose: the one that is shown, and the one before it, or after it where there is none before. */
static void
choose_both (Reading *self)
{
  AccEdition *figures = acc_bundle_get_figures (self->bundle);
  AccEdition *after = acc_edition_store_pick (self->editions, self->ids[1] != NULL ? self->ids[1] : figures != NULL ? acc_edition_get_id (figures) : ACC_EDITION_SHIPPED);
  AccEdition *before = self->ids[0] != NULL ? acc_edition_store_pick (self->editions, self->ids[0]) : NULL;
  guint at;

  if (self->ids[0] == NULL && after != NULL && self->editions->len > 1 && g_ptr_array_find (self->editions, after, &at))
    before = self->editions->pdata[at + 1 < self->editions->len ? at + 1 : at - 1];
  g_set_object (&self->both[0], before);
  g_set_object (&self->both[1], after);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Reading *self = task_data;
  GError *error = NULL;

  self->editions = acc_edition_store_list_by_age (self->bundle);
  choose_both (self);
  if (self->both[0] != NULL && self->both[1] != NULL && acc_edition_get_series (self->both[0]) != NULL && acc_edition_get_series (self->both[1]) != NULL
      && acc_edition_check (self->both[0], cancellable, &error) && acc_edition_check (self->both[1], cancellable, &error))
    self->comparison = acc_edition_compare_stored (self->both[0], self->both[1], NULL, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
fill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AccEditionsPage *self = ACC_EDITIONS_PAGE (widget);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *rows = self->base.rows;
  guint most = self->planned < LAID_OUT ? PER_FRAME : PER_FRAME_BEHIND;

  while (self->planned < self->plan->len && made->len < most)
    g_ptr_array_add (made, acc_edition_rows_make (self->shown->bundle, self->shown->comparison, g_array_index (self->plan, guint, self->planned++)));
  g_list_store_splice (rows, g_list_model_get_n_items (G_LIST_MODEL (rows)), 0, made->pdata, made->len);
  if (self->planned < self->plan->len)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static void
fill_choices (AccEditionsPage *self)
{
  GtkDropDown *const choices[] = { self->from, self->to };
  const char *const titles[] = { C_ ("heading of a column", "Before"), C_ ("heading of a column", "Now") };

  self->filling = TRUE;
  for (guint c = 0; c < 2; c++)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
      guint selected = GTK_INVALID_LIST_POSITION;

      for (guint i = 0; i < self->shown->editions->len; i++)
        {
          gtk_string_list_take (names, acc_edition_word_lead (self->shown->editions->pdata[i]));
          if (self->shown->editions->pdata[i] == self->shown->both[c])
            selected = i;
        }
      gtk_drop_down_set_model (choices[c], G_LIST_MODEL (names));
      gtk_drop_down_set_selected (choices[c], selected);
      acc_choice_set_title (choices[c], titles[c]);
      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (choices[c])), self->shown->editions->len > 1);
    }
  self->filling = FALSE;
}

/* How much differs, or why nothing can be compared. */
static char *
word_sentence (AccEditionsPage *self)
{
  const Reading *shown = self->shown;
  g_autoptr (GPtrArray) summary = NULL;
  g_autofree char *line = NULL;

  if (shown->editions->len < 2)
    return g_strdup (C_ ("edition", "There is one edition of figures. Take in another to see what is new."));
  for (guint i = 0; i < 2; i++)
    {
      if (shown->both[i] == NULL)
        return g_strdup (C_ ("edition", "One of the two editions is not there. Choose another."));
      if (acc_edition_get_series (shown->both[i]) == NULL)
        {
          g_autofree char *lead = acc_edition_word_lead (shown->both[i]);

          return acc_locale_compose (C_ ("edition", "{edition}: it does not have this table."), "edition", lead, NULL);
        }
    }
  if (shown->comparison == NULL)
    return g_strdup ("");
  summary = acc_edition_word_comparison (shown->comparison);
  g_ptr_array_add (summary, NULL);
  line = g_strjoinv (" · ", (char **) summary->pdata);
  return g_strjoin ("\n", line, acc_edition_word_record (), NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AccEditionsPage *self = ACC_EDITIONS_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return; /* another pair was asked for meanwhile */
  g_clear_object (&self->cancellable);
  self->shown = g_object_steal_data (G_OBJECT (result), "acc-reading");
  fill_choices (self);
  sentence = done ? word_sentence (self) : g_strdup (error->message);
  gtk_label_set_label (self->sentence, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->base.list), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  acc_lines_page_set_any (ACC_LINES_PAGE (self), self->shown->comparison != NULL);
  if (self->shown->comparison == NULL)
    return;
  self->plan = acc_edition_rows_plan (self->shown->bundle, self->shown->comparison);
  self->planned = 0;
  if (self->plan->len > 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

static void
clear (AccEditionsPage *self)
{
  stop (self);
  g_list_store_remove_all (self->base.rows);
  g_clear_pointer (&self->plan, g_array_unref);
  g_clear_pointer (&self->shown, reading_free);
}

static void
start (AccEditionsPage *self)
{
  const AccPlace *place = acc_session_get_place (self->base.base.session);
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GTask) task = NULL;

  clear (self);
  acc_lines_page_set_any (ACC_LINES_PAGE (self), FALSE);
  gtk_label_set_label (self->sentence, C_ ("edition", "The two editions are being compared…"));
  reading->bundle = g_object_ref (acc_session_get_bundle (self->base.base.session));
  reading->ids[0] = g_strdup (place->before);
  reading->ids[1] = g_strdup (place->after);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_task_data (task, reading, NULL);
  g_object_set_data_full (G_OBJECT (task), "acc-reading", reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
acc_editions_page_update (AccFollower *follower, AccSessionChanges changes)
{
  AccEditionsPage *self = ACC_EDITIONS_PAGE (follower);
  const AccPlace *place = acc_session_get_place (follower->session);
  gboolean anew = (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE)) != 0;

  if (anew)
    acc_lines_page_fill_menu (ACC_LINES_PAGE (self));
  /* Who comes back to it finds it as it was. */
  if (anew || self->shown == NULL || g_strcmp0 (self->shown->ids[0], place->before) != 0 || g_strcmp0 (self->shown->ids[1], place->after) != 0)
    start (self);
}

static void
chosen_cb (AccEditionsPage *self)
{
  guint before = gtk_drop_down_get_selected (self->from), after = gtk_drop_down_get_selected (self->to);
  AccPlace place;

  if (self->filling || self->shown == NULL || MAX (before, after) >= self->shown->editions->len)
    return;
  place = acc_place_of_editions (acc_edition_get_id (self->shown->editions->pdata[before]), acc_edition_get_id (self->shown->editions->pdata[after]));
  acc_session_go (self->base.base.session, &place);
}

static char *
write_lines (AccLinesPage *page)
{
  const Reading *shown = ACC_EDITIONS_PAGE (page)->shown;

  return acc_report_comparison (shown->bundle, shown->both[0], shown->both[1], shown->comparison, ACC_FORMAT_TEXT, G_MAXUINT);
}

static AccSheet *
make_sheet (AccLinesPage *page)
{
  const Reading *shown = ACC_EDITIONS_PAGE (page)->shown;

  return acc_report_comparison_sheet (shown->bundle, shown->both[0], shown->both[1], shown->comparison);
}

gboolean
acc_editions_page_is_busy (AccEditionsPage *self)
{
  return self->cancellable != NULL || self->fill_id != 0;
}

static void
acc_editions_page_dispose (GObject *object)
{
  clear (ACC_EDITIONS_PAGE (object));
  G_OBJECT_CLASS (acc_editions_page_parent_class)->dispose (object);
}

static void
acc_editions_page_class_init (AccEditionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acc_editions_page_dispose;
  ACC_FOLLOWER_CLASS (klass)->update = acc_editions_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_EDITIONS;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE | ACC_CHANGED_PLACE;
  ACC_LINES_PAGE_CLASS (klass)->write = write_lines;
  ACC_LINES_PAGE_CLASS (klass)->make_sheet = make_sheet;
  gtk_widget_class_set_css_name (widget_class, "changespage");
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-editions-page.ui");
  acc_lines_page_bind (widget_class);
  gtk_widget_class_bind_template_child (widget_class, AccEditionsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, AccEditionsPage, from);
  gtk_widget_class_bind_template_child (widget_class, AccEditionsPage, to);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
acc_editions_page_init (AccEditionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_lines_page_init_list (ACC_LINES_PAGE (self));
  acc_choice_wrap (self->from);
  acc_choice_wrap (self->to);
}
