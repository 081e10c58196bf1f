/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a comparison: who is compared as chips, their legal positions, and their yearly figures. */

#include "config.h"

#include "app/compare/acc-compare-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/pages/acc-source-row.h"
#include "cards/acc-choice.h"
#include "cards/acc-copy.h"
#include "cards/acc-wrap-box.h"
#include "facts/session/acc-place.h"
#include "facts/pages/acc-compare-pairs.h"
#include "facts/pages/acc-facts-private.h"
#include "facts/acc-people.h"
#include "facts/acc-wording.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "report/acc-report.h"

struct _AccComparePage
{
  AccFollower base;

  AccFacts *facts; /* its sources */
  char *shown_lines; /* what the lines were made from, or will be when that is read */
  GCancellable *reading; /* NULL when nothing is being read */

  GtkScrolledWindow *scrolled;
  AccWrapBox *chips;
  AccCompareAdd *add;
  GtkLabel *sentence;
  GtkLabel *hint;
  GtkBox *contents;
  GtkWidget *swap, *clear, *examples;
  GtkListBox *pairs;
  GListStore *found; /* AccComparePair */
  GtkCheckButton *only;
  AccSideBySide *legal;
  GtkWidget *figures;
  GtkDropDown *series;
  GtkDropDown *years;
  GtkDropDown *scale;
  GtkStack *stack;
  GtkWidget *loading;
  AccLineChart *chart;
  GtkListBox *sources;
  GtkLabel *record;
  GtkLabel *names;
};

G_DEFINE_FINAL_TYPE (AccComparePage, acc_compare_page, ACC_TYPE_FOLLOWER)

/* To another comparison; message: what is lost, with an offer to undo it. */
static void
go_to (AccComparePage *self, const AccPlace *next, const char *message)
{
  g_autofree char *before = acc_place_to_text (acc_session_get_comparison (self->base.session));

  acc_session_go (self->base.session, next);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-return", "(ss)", message, before);
}

void
acc_compare_page_remove (AccComparePage *self,
                         const char     *code)
{
  AccPlace next;
  g_autofree char *message = NULL;

  g_return_if_fail (ACC_IS_COMPARE_PAGE (self));

  next = *acc_session_get_comparison (self->base.session);
  for (guint i = 0; i < next.n_compared && message == NULL; i++)
    if (g_strcmp0 (acc_compared_get_code (&next.compared[i]), code) == 0)
      {
        /* Translators: a State or a region was taken out of a comparison */
        message = acc_locale_compose (_ ("No longer compared: {name}"), "name", acc_compared_get_name (&next.compared[i]), NULL);
        acc_place_remove (&next, i);
      }
  if (message != NULL)
    go_to (self, &next, message);
}

static void
clear_cb (AccComparePage *self)
{
  g_autofree char *names = acc_place_list_compared (acc_session_get_comparison (self->base.session));
  g_autofree char *message = acc_locale_compose (_ ("No longer compared: {name}"), "name", names, NULL);

  go_to (self, &(AccPlace) { .kind = ACC_PLACE_COMPARISON }, message);
}

/* Two change places; more are turned round. */
static void
swap_cb (AccComparePage *self)
{
  const AccPlace *before = acc_session_get_comparison (self->base.session);
  AccPlace next = *before;

  for (guint i = 0; i < before->n_compared; i++)
    next.compared[i] = before->compared[before->n_compared - 1 - i];
  acc_session_go (self->base.session, &next);
}

static void
remove_cb (AccComparePage *self,
           GtkWidget      *button)
{
  g_autofree char *code = g_strdup (g_object_get_data (G_OBJECT (button), "acc-code"));

  acc_compare_page_remove (self, code);
}

static void
open_cb (AccComparePage *self,
         GtkWidget      *button)
{
  acc_session_go (self->base.session, g_object_get_data (G_OBJECT (button), "acc-place"));
}

/* A name that leads to its page, and a button that takes it out. */
static GtkWidget *
new_chip (AccComparePage    *self,
          const AccCompared *compared)
{
  const char *name = acc_compared_get_name (compared);
  AccPlace place = acc_compared_get_place (compared);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *open = gtk_button_new (), *label = gtk_label_new (name);
  GtkWidget *out = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *both = acc_second_add_line (name, acc_compared_dup_second (compared));
  g_autofree char *words = acc_locale_compose (_ ("Remove from the comparison: {name}"), "name", name, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (open), label);
  gtk_widget_set_tooltip_text (open, both);
  gtk_widget_set_tooltip_text (out, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (out), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (box, "linked");
  g_object_set_data_full (G_OBJECT (open), "acc-place", g_memdup2 (&place, sizeof place), g_free);
  g_object_set_data_full (G_OBJECT (out), "acc-code", g_strdup (acc_compared_get_code (compared)), g_free);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (out, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), out);
  return box;
}

/* All but the last, which is the way to add another. */
static void
fill_chips (AccComparePage *self,
            const AccPlace *compared)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != GTK_WIDGET (self->add))
    gtk_widget_unparent (child);
  for (guint i = 0; i < compared->n_compared; i++)
    acc_wrap_box_insert (self->chips, new_chip (self, &compared->compared[i]), GTK_WIDGET (self->add));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), compared->n_compared < ACC_PLACE_COMPARED_MAX);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), compared->n_compared < ACC_PLACE_COMPARED_MAX ? _ ("Add a State or a region") : _ ("Six are compared, which is as many as fit"));
}

static void
fill_sources (AccComparePage *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *record = acc_words_describe_as_at (bundle);
  g_autofree char *names = acc_wording_names_policy ();
  AccSeries *world = acc_bundle_get_series (bundle, "world", NULL);
  guint n = 0;

  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    _acc_facts_add_source (self->facts, &n, bundle, ((AccTreaty *) acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t))->source, seen);
  if (world != NULL)
    _acc_facts_add_source (self->facts, &n, bundle, acc_series_get_source (world), seen);
  _acc_facts_end (self->facts->sources, n);
  gtk_label_set_label (self->record, record);
  gtk_label_set_label (self->names, names);
}

/* The same ones stay chosen. */
static void
fill_choice (GtkDropDown   *choice,
             GtkStringList *names)
{
  guint chosen = gtk_drop_down_get_selected (choice), n = g_list_model_get_n_items (G_LIST_MODEL (names));

  acc_choice_set_words (choice, names);
  gtk_drop_down_set_selected (choice, chosen < n ? chosen : 0);
}

static void
fill_choices (AccComparePage *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  g_autoptr (GArray) figures = acc_people_list_figures (bundle);
  g_autoptr (GtkStringList) series = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);
  /* In the order of AccLineScale. */
  const char *const scales[] = { C_ ("scale of a chart", "Automatic scale"), C_ ("scale of a chart", "One scale for all"),
                                 C_ ("scale of a chart", "A scale for each"), C_ ("scale of a chart", "Indexed"), NULL };
  g_autoptr (GtkStringList) scale = gtk_string_list_new (scales);

  for (guint i = 0; i < figures->len; i++)
    gtk_string_list_take (series, acc_people_name_figure (bundle, &g_array_index (figures, AccPeopleRow, i), FALSE));
  gtk_string_list_append (years, _ ("Calendar years"));
  for (guint t = 0; t < acc_bundle_get_n (bundle, ACC_TABLE_TREATIES); t++)
    gtk_string_list_take (years, acc_locale_compose (_ ("Years since joining: {treaty}"), "treaty",
                                                     acc_locale_treaty_short_title (acc_bundle_get_item (bundle, ACC_TABLE_TREATIES, t)), NULL));
  fill_choice (self->series, series);
  fill_choice (self->years, years);
  fill_choice (self->scale, scale);
}

static void
show_lines (AccComparePage *self)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->chart));
  acc_compare_series_fill (self->chart, self->base.session, acc_session_get_place (self->base.session), gtk_drop_down_get_selected (self->series),
                           (int) gtk_drop_down_get_selected (self->years) - 1);
}

static void
forget_lines (AccComparePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->shown_lines, g_free);
}

/* What was asked for meanwhile is read by another task, which cancelled this one. */
static void
read_cb (GObject *bundle, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AccComparePage) self = user_data;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->reading);
  if (acc_follower_is_of (ACC_FOLLOWER (self), self->base.session))
    show_lines (self);
  else
    forget_lines (self);
}

/* Lines are made anew where what they are made from is another; moving the date moves the year shown. */
static void
update_chart (AccComparePage *self,
              const AccPlace *compared)
{
  guint series = gtk_drop_down_get_selected (self->series), years = gtk_drop_down_get_selected (self->years);
  g_autofree char *joined = NULL;
  g_autofree char *key = NULL;

  if (series == GTK_INVALID_LIST_POSITION || years == GTK_INVALID_LIST_POSITION)
    return;
  joined = acc_compare_series_key (self->base.session, compared, (int) years - 1);
  key = g_strdup_printf ("%s %u %u %s", acc_session_get_place_text (self->base.session), series, years, joined);
  acc_line_chart_set_year (self->chart, acc_compare_series_get_year (self->base.session));
  if (g_strcmp0 (key, self->shown_lines) == 0)
    return;
  forget_lines (self);
  self->shown_lines = g_steal_pointer (&key);
  self->reading = g_cancellable_new ();
  if (acc_compare_series_read (acc_session_get_bundle (self->base.session), compared, self->reading, read_cb, g_object_ref (self)))
    {
      gtk_stack_set_visible_child (self->stack, self->loading);
      return;
    }
  g_object_unref (self); /* nobody calls back */
  g_clear_object (&self->reading);
  show_lines (self);
}

static void
choice_changed_cb (AccComparePage *self)
{
  if (self->shown_lines != NULL && acc_follower_is_of (ACC_FOLLOWER (self), self->base.session))
    update_chart (self, acc_session_get_place (self->base.session));
}

static void
scale_changed_cb (AccComparePage *self)
{
  acc_line_chart_set_scale (self->chart, (AccLineScale) MIN (gtk_drop_down_get_selected (self->scale), ACC_LINE_SCALE_INDEXED));
}

static void
only_toggled_cb (AccComparePage *self)
{
  acc_side_by_side_set_only_differences (self->legal, gtk_check_button_get_active (self->only));
}

/* Where there is nothing to look at yet, something to begin with. */
static GtkWidget *
new_pair_row (gpointer item, gpointer user_data)
{
  AccComparePair *pair = item;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 0, "subtitle-lines", 0, "title", pair->name,
                                 "subtitle", pair->detail, NULL);
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (next, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  return row;
}

static void
pair_activated_cb (AccComparePage *self, GtkListBoxRow *row)
{
  g_autoptr (AccComparePair) pair = g_list_model_get_item (G_LIST_MODEL (self->found), (guint) gtk_list_box_row_get_index (row));

  acc_session_go_to (self->base.session, pair->code);
}

static void
show_pairs (AccComparePage *self, gboolean shown)
{
  if (shown)
    acc_compare_pair_list (self->found, self->base.session);
  gtk_widget_set_visible (self->examples, shown && g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0);
}

static char *
word_sentence (GtkWidget *label)
{
  const AccCompareTable *table = acc_side_by_side_get_table (ACC_COMPARE_PAGE (gtk_widget_get_ancestor (label, ACC_TYPE_COMPARE_PAGE))->legal);
  g_autofree char *sources = table != NULL ? acc_compare_table_dup_sources (table, -1) : NULL;

  return acc_copy_quote_words (label, gtk_label_get_label (GTK_LABEL (label)), sources);
}

static void
pick_year_cb (AccComparePage *self,
              int             year)
{
  acc_session_set_day (self->base.session, acc_day_from_ymd (year, 12, 31));
}

static void
acc_compare_page_update (AccFollower      *follower,
                         AccSessionChanges changes)
{
  AccComparePage *self = ACC_COMPARE_PAGE (follower);
  const AccPlace *compared = acc_session_get_place (follower->session);
  const GArray *treaties = acc_session_get_treaties (follower->session);
  AccCompareTable *table;

  if (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    {
      forget_lines (self);
      fill_choices (self);
    }
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    fill_chips (self, compared);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), compared->n_compared < 2);
  gtk_label_set_label (self->hint, compared->n_compared == 0 ? _ ("Add two to six States or regions to see their legal positions and figures side by side.")
                                                      : _ ("Add another State or region to compare with."));
  gtk_widget_set_visible (GTK_WIDGET (self->contents), compared->n_compared > 0);
  gtk_widget_set_visible (self->figures, acc_bundle_get_series_folder (acc_session_get_bundle (follower->session)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), compared->n_compared > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->only), compared->n_compared > 1);
  gtk_widget_set_visible (self->swap, compared->n_compared > 1);
  gtk_widget_set_visible (self->clear, compared->n_compared > 0);
  show_pairs (self, compared->n_compared == 0);
  if (compared->n_compared == 0)
    {
      forget_lines (self);
      return;
    }
  table = acc_compare_table_new (acc_session_get_moment (follower->session), (const guint *) (gpointer) treaties->data, MIN (treaties->len, ACC_SESSION_CARDS), compared);
  if (compared->n_compared > 1)
    {
      g_autofree char *sentence = acc_compare_table_dup_sentence (table);

      gtk_label_set_label (self->sentence, sentence);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->legal), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
    }
  acc_side_by_side_set_table (self->legal, table);
  update_chart (self, compared);
  /* No date changes who keeps the record. */
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    fill_sources (self);
}

static void
acc_compare_page_dispose (GObject *object)
{
  forget_lines (ACC_COMPARE_PAGE (object));
  G_OBJECT_CLASS (acc_compare_page_parent_class)->dispose (object);
}

static void
acc_compare_page_finalize (GObject *object)
{
  AccComparePage *self = ACC_COMPARE_PAGE (object);

  g_clear_object (&self->facts);
  g_clear_object (&self->found);
  G_OBJECT_CLASS (acc_compare_page_parent_class)->finalize (object);
}

static void
acc_compare_page_class_init (AccComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_compare_page_dispose;
  object_class->finalize = acc_compare_page_finalize;
  ACC_FOLLOWER_CLASS (klass)->update = acc_compare_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_COMPARISON;

  gtk_widget_class_set_css_name (widget_class, "comparepage");
  g_type_ensure (ACC_TYPE_COMPARE_ADD);
  g_type_ensure (ACC_TYPE_LINE_CHART);
  g_type_ensure (ACC_TYPE_SIDE_BY_SIDE);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, chips);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, add);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, hint);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, contents);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, swap);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, clear);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, examples);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, pairs);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, only);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, legal);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, figures);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, series);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, years);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, scale);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, loading);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, chart);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, sources);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, record);
  gtk_widget_class_bind_template_child (widget_class, AccComparePage, names);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, pair_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_year_cb);
}

static void
acc_compare_page_init (AccComparePage *self)
{
  self->facts = acc_facts_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_copy_offer (GTK_WIDGET (self->sentence), word_sentence);
  acc_choice_wrap (self->series);
  acc_choice_wrap (self->years);
  acc_choice_wrap (self->scale);
  self->found = g_list_store_new (ACC_TYPE_COMPARE_PAIR);
  gtk_list_box_bind_model (self->pairs, G_LIST_MODEL (self->found), new_pair_row, NULL, NULL);
  gtk_list_box_bind_model (self->sources, G_LIST_MODEL (self->facts->sources), acc_source_row_new, NULL, NULL);
}

AccSideBySide *
acc_compare_page_get_legal (AccComparePage *self)
{
  g_return_val_if_fail (ACC_IS_COMPARE_PAGE (self), NULL);
  return self->legal;
}

AccLineChart *
acc_compare_page_get_chart (AccComparePage *self)
{
  g_return_val_if_fail (ACC_IS_COMPARE_PAGE (self), NULL);
  return self->chart;
}

void
acc_compare_page_choose (AccComparePage   *self,
                         guint             series,
                         int               treaty)
{
  g_return_if_fail (ACC_IS_COMPARE_PAGE (self));
  gtk_drop_down_set_selected (self->series, series);
  gtk_drop_down_set_selected (self->years, (guint) (treaty + 1));
}

AccCompareAdd *
acc_compare_page_get_add (AccComparePage *self)
{
  g_return_val_if_fail (ACC_IS_COMPARE_PAGE (self), NULL);
  return self->add;
}

gboolean
acc_compare_page_is_reading (AccComparePage *self)
{
  g_return_val_if_fail (ACC_IS_COMPARE_PAGE (self), FALSE);
  return self->reading != NULL;
}
