/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a region: facts bound by the template, rows and cards bound to the lists. */

#include "config.h"

#include "app/pages/acc-region-page.h"

#include <glib/gi18n.h>

#include "app/window/acc-group-choice.h"
#include "cards/acc-choice.h"
#include "cards/acc-why.h"
#include "facts/claims/acc-claim.h"
#include "facts/pages/acc-facts-private.h"
#include "facts/pages/acc-member.h"
#include "locale/acc-locale.h"

struct _AccRegionPage
{
  AccFactsPage base;

  GListStore *members;
  GListStore *missing;
  gboolean filling;

  GtkDropDown *choice;
  GtkListBox *member_list;
  GtkListBox *missing_list;
};

enum
{
  PROP_0,
  PROP_MEMBERS,
  PROP_MISSING,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccRegionPage, acc_region_page, ACC_TYPE_FACTS_PAGE)

static GParamSpec *properties[N_PROPS];

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
  AccBundle *bundle = acc_session_get_bundle (self->base.base.session);
  AccGroup *chosen = changes & (ACC_CHANGED_RECORD | ACC_CHANGED_GROUP) ? NULL : get_group (self);

  self->filling = TRUE;
  acc_group_choice_fill (self->choice, bundle, chosen != NULL ? chosen : acc_session_get_group (self->base.base.session), FALSE);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), acc_bundle_get_n (bundle, ACC_TABLE_TREATIES) > 0);
  acc_choice_set_title (self->choice, _ ("Treaty"));
}

/* All States of the region are on the page. */
static GListModel *
acc_region_page_list_ranked (AccFactsPage *page,
                             AccSide       side)
{
  return G_LIST_MODEL (g_object_ref (side == ACC_SIDE_HOSTED ? page->facts->origins : page->facts->destinations));
}

static void
show (AccRegionPage *self)
{
  AccSession *session = self->base.base.session;

  acc_member_list (self->members, self->missing, session, acc_session_get_region (session), get_group (self));
  acc_facts_update_region (self->base.facts, session, get_group (self), G_LIST_MODEL (self->members), G_LIST_MODEL (self->missing));
}

static void
acc_region_page_update (AccFollower      *follower,
                        AccSessionChanges changes)
{
  AccRegionPage *self = ACC_REGION_PAGE (follower);

  if (changes & (ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE | ACC_CHANGED_GROUP))
    fill_choice (self, changes);
  show (self);
  acc_facts_page_show_growth (&self->base);
  ACC_FOLLOWER_CLASS (acc_region_page_parent_class)->update (follower, changes);
}

static void
choice_changed_cb (AccRegionPage *self)
{
  if (!self->filling && self->base.base.session != NULL && acc_session_get_region (self->base.base.session) != NULL)
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

/* How the State stands to what is chosen, and its place in the order of the region. */
static char *
name_claims (GtkWidget *row,
             GtkWidget *inner)
{
  AccRegionPage *self = ACC_REGION_PAGE (gtk_widget_get_ancestor (row, ACC_TYPE_REGION_PAGE));
  AccSession *session = self->base.base.session;
  AccMember *member = acc_facts_page_get_row_item (row);
  AccGroup *group = get_group (self);
  GString *names;

  /* The page is going, and the keyboard is still on it: the region that is looked at is none. */
  if (!acc_follower_is_of (ACC_FOLLOWER (self), session))
    return NULL;
  names = g_string_new (NULL);
  for (guint i = 0; group != NULL && i < group->members->len; i++)
    {
      guint treaty = g_array_index (group->members, guint, i);
      g_autofree char *both = acc_claim_name_both (acc_session_get_moment (session), (guint) acc_bundle_state_index (acc_session_get_bundle (session), member->code), treaty, NULL, FALSE);

      g_string_append_printf (names, "%s %s/%s/rank/%s ", both, member->code, ((AccTreaty *) acc_bundle_get_item (acc_session_get_bundle (session), ACC_TABLE_TREATIES, treaty))->id,
                              acc_session_get_region (session)->code);
    }
  return g_string_free (names, FALSE);
}

/* Every part of a row follows its member. */
static GtkWidget *
create_member (gpointer item,
               gpointer user_data)
{
  AccMember *member = item;
  GtkWidget *row = acc_facts_page_new_row (member);
  GtkWidget *rank = gtk_label_new (NULL);
  GtkExpression *parts[] = { gtk_property_expression_new (ACC_TYPE_MEMBER, NULL, "act"), gtk_property_expression_new (ACC_TYPE_MEMBER, NULL, "bound") };
  GtkExpression *subtitle = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (parts), parts, G_CALLBACK (join_act), NULL, NULL);

  gtk_label_set_width_chars (GTK_LABEL (rank), 2);
  gtk_label_set_xalign (GTK_LABEL (rank), 1);
  gtk_widget_add_css_class (rank, "numeric");
  gtk_widget_add_css_class (rank, "dim-label");
  gtk_expression_bind (subtitle, row, "subtitle", member);
  g_object_bind_property (member, "rank", rank, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (member, "party", rank, "visible", G_BINDING_SYNC_CREATE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), rank);
  acc_why_offer (row, name_claims);
  return row;
}

static void
acc_region_page_finalize (GObject *object)
{
  AccRegionPage *self = ACC_REGION_PAGE (object);

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
  ACC_FACTS_PAGE_CLASS (klass)->list_ranked = acc_region_page_list_ranked;

  properties[PROP_MEMBERS] = g_param_spec_object ("members", NULL, NULL, G_TYPE_LIST_STORE, readable);
  properties[PROP_MISSING] = g_param_spec_object ("missing", NULL, NULL, G_TYPE_LIST_STORE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "regionpage");
  acc_facts_page_class_set_template (ACC_FACTS_PAGE_CLASS (klass), ACC_RESOURCE_PATH "/ui/acc-region-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, choice);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, member_list);
  gtk_widget_class_bind_template_child (widget_class, AccRegionPage, missing_list);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
acc_region_page_init (AccRegionPage *self)
{
  self->members = g_list_store_new (ACC_TYPE_MEMBER);
  self->missing = g_list_store_new (ACC_TYPE_MEMBER);
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_choice_wrap (self->choice);
  acc_choice_search (self->choice);
  gtk_list_box_bind_model (self->member_list, G_LIST_MODEL (self->members), create_member, NULL, NULL);
  gtk_list_box_bind_model (self->missing_list, G_LIST_MODEL (self->missing), create_member, NULL, NULL);
  acc_facts_page_bind (&self->base);
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
