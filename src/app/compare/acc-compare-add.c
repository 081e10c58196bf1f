/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds with the search of the window, and shows the sidebar's own rows. The rows are made when the entry is first opened. */

#include "config.h"

#include "app/compare/acc-compare-add.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/session/acc-place.h"
#include "facts/pages/acc-place-row.h"
#include "locale/acc-locale.h"

#define FOUND_MAX 8

struct _AccCompareAdd
{
  AccFollower base;

  GListStore *places;
  GListStore *found;
  GtkMenuButton *button;
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkLabel *nothing;
};

G_DEFINE_FINAL_TYPE (AccCompareAdd, acc_compare_add, ACC_TYPE_FOLLOWER)

/* Regions that have no row in the sidebar, because they hold sub-regions, can be compared as well. */
static void
add_wider_regions (GListStore *places,
                   AccBundle  *bundle)
{
  for (guint r = 0; r < acc_bundle_get_n (bundle, ACC_TABLE_REGIONS); r++)
    {
      AccRegion *region = acc_bundle_get_item (bundle, ACC_TABLE_REGIONS, r);
      g_autofree char *code = g_strconcat (ACC_PLACE_TEXT_REGION, region->code, NULL);

      if (acc_place_row_find (G_LIST_MODEL (places), code) == NULL)
        {
          g_autoptr (AccPlaceRow) place = acc_place_row_new (ACC_PLACE_ROW_REGION, code, acc_locale_region_name (region));

          g_list_store_append (places, place);
        }
    }
}

static void
ensure_places (AccCompareAdd *self)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);

  if (self->places != NULL)
    return;
  self->places = acc_place_row_list (bundle);
  add_wider_regions (self->places, bundle);
}

static void
search (AccCompareAdd *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) hits = NULL;
  AccSearch *finder;

  g_list_store_remove_all (self->found);
  if (self->base.session == NULL || acc_session_get_ledger (self->base.session) == NULL)
    return;
  ensure_places (self);
  finder = acc_session_get_search (self->base.session);
  hits = acc_search_find_hits (finder, (const char *const *) words, 1u << ACC_SEARCH_STATES | 1u << ACC_SEARCH_REGIONS);
  for (guint i = 0; i < hits->len && g_list_model_get_n_items (G_LIST_MODEL (self->found)) < FOUND_MAX; i++)
    {
      g_autofree char *code = acc_search_get_place (finder, hits->pdata[i]);
      AccPlaceRow *place = acc_place_row_find (G_LIST_MODEL (self->places), code);
      AccPlace one;

      if (place != NULL && acc_place_find (&one, acc_session_get_bundle (self->base.session), code) && !acc_place_holds (acc_session_get_comparison (self->base.session), &one))
        g_list_store_append (self->found, place);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), *text != '\0' && g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  AccPlaceRow *place = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name = gtk_label_new (place->name);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  if (place->kind == ACC_PLACE_ROW_REGION || place->region != NULL)
    {
      GtkWidget *where = gtk_label_new (place->kind == ACC_PLACE_ROW_REGION ? _ ("Region") : place->section);

      gtk_label_set_xalign (GTK_LABEL (where), 0);
      gtk_widget_add_css_class (where, "dim-label");
      gtk_widget_add_css_class (where, "footnote");
      gtk_box_append (GTK_BOX (box), where);
    }
  return box;
}

void
acc_compare_add_choose (AccCompareAdd *self,
                        guint          position)
{
  g_autoptr (AccPlaceRow) place = NULL;
  AccBundle *bundle;
  AccPlace next, one;

  g_return_if_fail (ACC_IS_COMPARE_ADD (self));

  place = g_list_model_get_item (G_LIST_MODEL (self->found), position);
  if (place == NULL)
    return;
  bundle = acc_session_get_bundle (self->base.session);
  next = *acc_session_get_comparison (self->base.session);
  gtk_menu_button_popdown (self->button);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (acc_place_find (&one, bundle, place->code) && acc_place_add (&next, &one, bundle))
    acc_session_go (self->base.session, &next);
}

static void
row_activated_cb (AccCompareAdd *self,
                  GtkListBoxRow *row)
{
  acc_compare_add_choose (self, (guint) gtk_list_box_row_get_index (row));
}

static void
activate_cb (AccCompareAdd *self)
{
  search (self);
  acc_compare_add_choose (self, 0);
}

static void
stop_cb (AccCompareAdd *self)
{
  gtk_menu_button_popdown (self->button);
}

/* The rows are made again when the list is opened, or is open. */
static void
acc_compare_add_update (AccFollower      *follower,
                        AccSessionChanges changes)
{
  AccCompareAdd *self = ACC_COMPARE_ADD (follower);

  g_clear_object (&self->places);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    search (self);
}

static void
acc_compare_add_finalize (GObject *object)
{
  AccCompareAdd *self = ACC_COMPARE_ADD (object);

  g_clear_object (&self->places);
  g_clear_object (&self->found);
  G_OBJECT_CLASS (acc_compare_add_parent_class)->finalize (object);
}

static void
acc_compare_add_class_init (AccCompareAddClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_compare_add_finalize;
  ACC_FOLLOWER_CLASS (klass)->update = acc_compare_add_update;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE;
  gtk_widget_class_set_css_name (widget_class, "compareadd");
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-compare-add.ui");
  gtk_widget_class_bind_template_child (widget_class, AccCompareAdd, button);
  gtk_widget_class_bind_template_child (widget_class, AccCompareAdd, entry);
  gtk_widget_class_bind_template_child (widget_class, AccCompareAdd, list);
  gtk_widget_class_bind_template_child (widget_class, AccCompareAdd, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
acc_compare_add_init (AccCompareAdd *self)
{
  self->found = g_list_store_new (ACC_TYPE_PLACE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), create_row, NULL, NULL);
}

void
acc_compare_add_open (AccCompareAdd *self)
{
  g_return_if_fail (ACC_IS_COMPARE_ADD (self));
  gtk_menu_button_popup (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
acc_compare_add_set_text (AccCompareAdd *self,
                          const char    *text)
{
  g_return_if_fail (ACC_IS_COMPARE_ADD (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  search (self);
}

GListModel *
acc_compare_add_get_found (AccCompareAdd *self)
{
  g_return_val_if_fail (ACC_IS_COMPARE_ADD (self), NULL);
  return G_LIST_MODEL (self->found);
}
