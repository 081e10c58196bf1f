/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A State's position under one treaty.
 * The template binds every label to the item; what is spoken follows the same properties. */

#include "config.h"

#include "cards/cards/acc-treaty-card.h"

#include "cards/cards/acc-card-box.h"
#include "cards/cards/acc-card-private.h"
#include "cards/cards/acc-card-title.h"
#include "cards/acc-links.h"
#include "cards/acc-compat.h"
#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/cards/acc-proof-view.h"
#include "cards/acc-spoken.h"
#include "cards/acc-why.h"

#include <glib/gi18n.h>

#define BUTTON "treaty-card-text-1"

struct _AccTreatyCard
{
  GtkWidget parent_instance;

  AccTerms *item;
  AccCardTitle *title;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccTreatyCard, acc_treaty_card, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
update_description (AccTreatyCard *self)
{
  AccTerms *item = self->item;
  const char *parts[] = { item->second, item->status, item->second_status, item->date, item->bound, item->rank, item->terms, item->limitation, item->caution, item->reach };

  g_autofree char *text = _acc_card_join (parts, G_N_ELEMENTS (parts));
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self), ACC_TYPE_TREATY_CARD, BUTTON));

  acc_card_title_set_description (self->title, text);
  _acc_card_describe (GTK_WIDGET (self), item->title, parts, G_N_ELEMENTS (parts));
  _acc_card_name_button (button, item->title, _ ("Source and Rule"), NULL);
  acc_spoken_set_popover (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), NULL, item->details != NULL ? item->details : "");
}

static GtkMenuButton *
get_button (AccTreatyCard *self)
{
  return GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (self), ACC_TYPE_TREATY_CARD, BUTTON));
}

static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  return g_strdup (ACC_TREATY_CARD (widget)->item->claim);
}

static char *
word_copy (GtkWidget *widget)
{
  AccTerms *item = ACC_TREATY_CARD (widget)->item;
  const char *parts[] = { item->title, item->status, item->date, item->bound, item->terms, item->limitation };
  char *quote = acc_copy_quote (widget, item->claim, NULL);
  g_autofree char *text = quote == NULL ? _acc_card_join (parts, G_N_ELEMENTS (parts)) : NULL;

  return quote != NULL ? quote : acc_copy_quote_words (widget, text, NULL);
}

static void
show_cb (AccTreatyCard *self)
{
  acc_proof_view_fill (get_button (self), self->item->claim);
}

static void
acc_treaty_card_dispose (GObject *object)
{
  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_TREATY_CARD);
  g_clear_object (&ACC_TREATY_CARD (object)->item);
  G_OBJECT_CLASS (acc_treaty_card_parent_class)->dispose (object);
}

static void
acc_treaty_card_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, ACC_TREATY_CARD (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_treaty_card_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  AccTreatyCard *self = ACC_TREATY_CARD (object);

  if (prop_id != PROP_ITEM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->item = g_value_dup_object (value);
  if (self->item == NULL)
    return;
  g_signal_connect_object (self->item, "notify", G_CALLBACK (update_description), self, G_CONNECT_SWAPPED);
  update_description (self);
}

static void
acc_treaty_card_class_init (AccTreatyCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_treaty_card_dispose;
  object_class->get_property = acc_treaty_card_get_property;
  object_class->set_property = acc_treaty_card_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ACC_TYPE_TERMS,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "treatycard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ACC_TYPE_CARD_BOX);
  g_type_ensure (ACC_TYPE_MARKS);

  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-treaty-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AccTreatyCard, title);
  gtk_widget_class_bind_template_child_full (widget_class, BUTTON, FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, acc_links_follow_cb);
  _acc_card_bind_closures (widget_class);
}

static void
acc_treaty_card_init (AccTreatyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_copy_offer (GTK_WIDGET (self), word_copy);
  acc_why_offer (GTK_WIDGET (self), name_claims);
  g_signal_connect_object (gtk_menu_button_get_popover (get_button (self)), "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}

/**
 * acc_treaty_card_new:
 * @item: an #AccTerms
 *
 * Returns: (transfer floating): a card bound to @item
 */
GtkWidget *
acc_treaty_card_new (gpointer item)
{
  return g_object_new (ACC_TYPE_TREATY_CARD, "item", item, NULL);
}

/**
 * acc_treaty_card_get_item:
 *
 * Returns: (transfer none): what the card shows
 */
AccTerms *
acc_treaty_card_get_item (AccTreatyCard *self)
{
  g_return_val_if_fail (ACC_IS_TREATY_CARD (self), NULL);
  return self->item;
}
