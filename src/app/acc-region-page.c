/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a region: facts bound by the template, rows and cards bound to the lists. */

#include "config.h"

#include "app/acc-region-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/acc-bookmark-button.h"
#include "app/acc-briefing.h"
#include "app/acc-group-choice.h"
#include "app/acc-source-row.h"
#include "cards/acc-card-grid.h"
#include "cards/acc-choice.h"
#include "cards/acc-marks.h"
#include "cards/acc-ranked-bars.h"
#include "cards/acc-spoken.h"
#include "cards/acc-stat-card.h"
#include "cards/acc-text-line.h"
#include "cards/acc-wrap-box.h"
#include "facts/acc-facts-private.h"
#include "facts/acc-member.h"
#include "locale/acc-locale.h"
#include "report/acc-report.h"

struct _AccRegionPage
{
  AccFollower base;

  AccFacts *facts;
  GListStore *members;
  GListStore *missing;
  gboolean filling;

  GtkScrolledWindow *scrolled;
  GtkDropDown *choice;
  GtkMenuButton *briefing;
  GtkListBox *member_list;
  GtkListBox *missing_list;
  AccCardGrid *figures;
  AccRankedBars *hosted;
  AccRankedBars *from;
  GtkListBox *sources;
};

enum
{
  PROP_0,
  PROP_FACTS,
  PROP_MEMBERS,
  PROP_MISSING,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccRegionPage, acc_region_page, ACC_TYPE_FOLLOWER)

static GParamSpec *properties[N_PROPS];

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_number (GObject *object,
            guint    number)
{
  return number > 0;
}

/* Which treaties the choice stands for. */
static AccGroup *
get_group (AccRegionPage *self)
{
  return acc_group_choice_get (self->choice);
}

/* In another language the same one stays chosen; otherwise it is what the window looks at. */
static void
fill_choice (AccRegionPage    *self,
             AccSessionChanges changes)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  AccGroup *chosen = changes & (ACC_CHANGED_RECORD | ACC_CHANGED_GROUP) ? NULL : get_group (self);

  self->filling = TRUE;
  acc_group_choice_fill (self->choice, bundle, chosen != NULL ? chosen : acc_session_get_group (self->base.session), FALSE);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) > 0);
  acc_choice_set_title (self->choice, _ ("Treaty"));
}

/* All States of the region are on the page. */
static GListModel *
list_ranked (AccRankedBars *bars,
             gpointer       user_data)
{
  AccRegionPage *self = user_data;

  return G_LIST_MODEL (g_object_ref (bars == self->hosted ? self->facts->origins : self->facts->destinations));
}

static void
describe_rankings (AccRegionPage *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  AccSeries *series = acc_bundle_get_series (bundle, "world", NULL);
  g_autofree char *source = series != NULL ? acc_words_describe_source (bundle, acc_series_get_source (series)) : g_strdup ("");

  acc_ranked_bars_describe (self->hosted, self->facts->origins_title, source);
  acc_ranked_bars_describe (self->from, self->facts->destinations_title, source);
}

static void
show (AccRegionPage *self)
{
  AccSession *session = self->base.session;

  acc_member_list (self->members, self->missing, session, acc_session_get_region (session), get_group (self));
  acc_facts_update_region (self->facts, session, get_group (self), G_LIST_MODEL (self->members), G_LIST_MODEL (self->missing));
  describe_rankings (self);
}

static void
acc_region_page_update (AccFollower      *follower,
                        AccSessionChanges changes)
{
  AccRegionPage *self = ACC_REGION_PAGE (follower);

  if (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE | ACC_CHANGED_GROUP))
    fill_choice (self, changes);
  if (changes & ACC_CHANGED_LANGUAGE)
    {
      g_autoptr (GMenuModel) menu = acc_briefing_menu_new ();

      acc_spoken_set_menu (self->briefing, menu, _ ("Briefing"));
    }
  show (self);
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
choice_changed_cb (AccRegionPage *self)
{
  if (!self->filling && self->base.session != NULL && acc_session_get_region (self->base.session) != NULL)
    show (self);
}

static char *
join_act (GObject    *object,
          const char *act,
          const char *bound)
{
  /* Translators: how a State joined, and from when it is bound: "Acceded on 7 December 1993, bound since 7 March 1994" */
  return bound != NULL && *bound != '\0' ? acc_locale_compose (_ ("{act}, {bound}"), "act", act, "bound", bound, NULL) : g_strdup (act);
}

/* Every part of a row follows its member. */
static GtkWidget *
create_member (gpointer item,
               gpointer user_data)
{
  AccMember *member = item;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 0, "subtitle-lines", 0, NULL);
  GtkWidget *rank = gtk_label_new (NULL);
  GtkWidget *marks = acc_marks_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkExpression *parts[] = { gtk_property_expression_new (ACC_TYPE_MEMBER, NULL, "act"), gtk_property_expression_new (ACC_TYPE_MEMBER, NULL, "bound") };
  GtkExpression *subtitle = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (parts), parts, G_CALLBACK (join_act), NULL, NULL);

  gtk_widget_set_valign (marks, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (rank), 2);
  gtk_label_set_xalign (GTK_LABEL (rank), 1);
  gtk_widget_add_css_class (rank, "numeric");
  gtk_widget_add_css_class (rank, "dim-label");
  gtk_widget_add_css_class (next, "dim-label");
  acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (row));
  g_object_bind_property (member, "name", row, "title", G_BINDING_SYNC_CREATE);
  gtk_expression_bind (subtitle, row, "subtitle", member);
  g_object_bind_property (member, "rank", rank, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (member, "party", rank, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (member, "marks", marks, "marks", G_BINDING_SYNC_CREATE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), rank);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), marks);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  g_object_set_data_full (G_OBJECT (row), "acc-member", g_object_ref (member), g_object_unref);
  return row;
}

static void
member_activated_cb (AccRegionPage *self,
                     GtkListBoxRow *row)
{
  AccMember *member = g_object_get_data (G_OBJECT (row), "acc-member");

  acc_session_go_to (self->base.session, member->code);
}

static void
open_cb (AccRegionPage *self,
         const char    *code)
{
  acc_session_go_to (self->base.session, code);
}

static void
acc_region_page_finalize (GObject *object)
{
  AccRegionPage *self = ACC_REGION_PAGE (object);

  g_clear_object (&self->facts);
  g_clear_object (&self->members);
  g_clear_object (&self->missing);
  G_OBJECT_CLASS (acc_region_page_parent_class)->finalize (object);
}

static void
acc_region_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccRegionPage *self = ACC_REGION_PAGE (object);

  switch (prop_id)
    {
    case PROP_FACTS:
      g_value_set_object (value, self->facts);
      break;
    case PROP_MEMBERS:
      g_value_set_object (value, self->members);
      break;
    case PROP_MISSING:
      g_value_set_object (value, self->missing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_region_page_class_init (AccRegionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = acc_region_page_finalize;
  object_class->get_property = acc_region_page_get_property;
  ACC_FOLLOWER_CLASS (klass)->update = acc_region_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_REGION;

  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, ACC_TYPE_FACTS, readable);
  properties[PROP_MEMBERS] = g_param_spec_object ("members", NULL, NULL, G_TYPE_LIST_STORE, readable);
  properties[PROP_MISSING] = g_param_spec_object ("missing", NULL, NULL, G_TYPE_LIST_STORE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "regionpage");
  g_type_ensure (ACC_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  g_type_ensure (ACC_TYPE_CARD_GRID);
  g_type_ensure (ACC_TYPE_FACTS);
  g_type_ensure (ACC_TYPE_RANKED_BARS);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-region-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, choice);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, briefing);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, member_list);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, missing_list);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, figures);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, hosted);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, from);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, sources);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_number);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, member_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
acc_region_page_init (AccRegionPage *self)
{
  self->facts = acc_facts_new ();
  self->members = g_list_store_new (ACC_TYPE_MEMBER);
  self->missing = g_list_store_new (ACC_TYPE_MEMBER);
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_choice_wrap (self->choice);
  acc_choice_search (self->choice);
  gtk_list_box_bind_model (self->member_list, G_LIST_MODEL (self->members), create_member, NULL, NULL);
  gtk_list_box_bind_model (self->missing_list, G_LIST_MODEL (self->missing), create_member, NULL, NULL);
  acc_card_grid_bind_model (self->figures, G_LIST_MODEL (self->facts->figures), acc_stat_card_new);
  acc_ranked_bars_set_list (self->hosted, list_ranked, self);
  acc_ranked_bars_set_list (self->from, list_ranked, self);
  acc_ranked_bars_bind_model (self->hosted, G_LIST_MODEL (self->facts->origins));
  acc_ranked_bars_bind_model (self->from, G_LIST_MODEL (self->facts->destinations));
  gtk_list_box_bind_model (self->sources, G_LIST_MODEL (self->facts->sources), acc_source_row_new, NULL, NULL);
}

AccFacts *
acc_region_page_get_facts (AccRegionPage *self)
{
  g_return_val_if_fail (ACC_IS_REGION_PAGE (self), NULL);
  return self->facts;
}

GListModel *
acc_region_page_get_members (AccRegionPage *self)
{
  g_return_val_if_fail (ACC_IS_REGION_PAGE (self), NULL);
  return G_LIST_MODEL (self->members);
}

GListModel *
acc_region_page_get_missing (AccRegionPage *self)
{
  g_return_val_if_fail (ACC_IS_REGION_PAGE (self), NULL);
  return G_LIST_MODEL (self->missing);
}

void
acc_region_page_set_choice (AccRegionPage *self,
                            guint          choice)
{
  g_return_if_fail (ACC_IS_REGION_PAGE (self));
  gtk_drop_down_set_selected (self->choice, choice);
}
