/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One figure: what was counted, how many, when, by whom, and how it went over the years.
 * The template binds every label to the item; what is spoken follows the same properties. */

#include "config.h"

#include "cards/cards/acc-stat-card.h"

#include "cards/cards/acc-card-box.h"
#include "cards/cards/acc-card-private.h"
#include "cards/cards/acc-card-title.h"
#include "cards/acc-compat.h"
#include "cards/acc-copy.h"
#include "cards/acc-marks.h"
#include "cards/cards/acc-proof-view.h"
#include "cards/cards/acc-stat-editions.h"
#include "cards/charts/acc-sparkline.h"
#include "cards/acc-spoken.h"
#include "cards/acc-why.h"
#include "cards/cards/acc-stat-table.h"

#include <glib/gi18n.h>

struct _AccStatCard
{
  GtkWidget parent_instance;

  AccFigure *item;
  AccCardTitle *title;
  GtkLabel *figure;
  GObject *told; /* the points that the sentence is about, to be compared and no more */
  char *told_label;
  char *sentence;
};

/* The button for definition, source and table; an id of the template. */
#define BUTTON "stat-card-text-1"

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (AccStatCard, acc_stat_card, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (ACC_TYPE_CHART, acc_stat_table_chart_init))

static GParamSpec *properties[N_PROPS];

/* A figure in digits is large; one in words ("not reported") is not, so that it does not shout, and takes the lines that it
 * needs. A number is never broken, and a label that may wrap beside another is dear to measure. */
static void
update_figure (AccStatCard *self)
{
  const char *figure = self->item->figure != NULL ? self->item->figure : "";
  gboolean words = !g_unichar_isdigit (g_utf8_get_char (figure));

  gtk_label_set_wrap (self->figure, words);
  if (words == gtk_widget_has_css_class (GTK_WIDGET (self->figure), "words"))
    return;
  if (words)
    gtk_widget_add_css_class (GTK_WIDGET (self->figure), "words");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "words");
}

static GtkMenuButton *
get_button (AccStatCard *self)
{
  return GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (self), ACC_TYPE_STAT_CARD, BUTTON));
}

static void
update (AccStatCard *self)
{
  AccFigure *item = self->item;
  gboolean qualified = item->qualifier != NULL && *item->qualifier != '\0' && item->figure != NULL;
  g_autofree char *figure = qualified ? g_strconcat (item->qualifier, " ", item->figure, NULL) : g_strdup (item->figure);
  const char *parts[] = { figure, item->when, item->change, item->origins, item->note, item->source, NULL };
  g_autofree char *text = _acc_card_join (parts, G_N_ELEMENTS (parts));

  update_figure (self);
  if (self->sentence == NULL || self->told != item->points || g_strcmp0 (self->told_label, item->label) != 0)
    {
      g_free (self->sentence);
      g_free (self->told_label);
      self->told = item->points;
      self->told_label = g_strdup (item->label);
      self->sentence = acc_stat_table_dup_sentence (item);
    }
  parts[G_N_ELEMENTS (parts) - 1] = self->sentence;
  _acc_card_describe (GTK_WIDGET (self), item->label, parts, G_N_ELEMENTS (parts));
  /* The words at the head are a link where there is a treaty: the keyboard is there first. */
  acc_card_title_set_description (self->title, text);
  _acc_card_name_button (GTK_WIDGET (get_button (self)), item->label, _ ("Definition, source and table (T)"), item->mark == 0 ? text : NULL);
  acc_spoken_set_popover (gtk_menu_button_get_popover (get_button (self)), NULL, item->details != NULL ? item->details : "");
}

static char *
name_claims (GtkWidget *widget,
             GtkWidget *inner)
{
  return g_strdup (ACC_STAT_CARD (widget)->item->claim);
}

/* The claim where there is one; otherwise as it stands there. */
static char *
word_copy (GtkWidget *widget)
{
  AccFigure *item = ACC_STAT_CARD (widget)->item;
  const char *parts[] = { item->label, item->qualifier, item->figure, item->when, item->note };
  char *quote = acc_copy_quote (widget, item->claim, NULL);
  g_autofree char *text = quote == NULL ? _acc_card_join (parts, G_N_ELEMENTS (parts)) : NULL;

  return quote != NULL ? quote : acc_copy_quote_words (widget, text, item->source);
}

static void
fill_table (AccStatCard *self)
{
  acc_stat_table_fill (self, get_button (self));
}

static void
show_cb (AccStatCard *self)
{
  acc_proof_view_fill (get_button (self), self->item->claim);
  acc_stat_editions_fill (self, get_button (self), G_CALLBACK (fill_table));
  fill_table (self);
}

static gboolean
table_shortcut_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  acc_stat_card_open_table (ACC_STAT_CARD (widget));
  return TRUE;
}

static void
acc_stat_card_dispose (GObject *object)
{
  acc_widget_dispose_children (GTK_WIDGET (object), ACC_TYPE_STAT_CARD);
  g_clear_object (&ACC_STAT_CARD (object)->item);
  g_clear_pointer (&ACC_STAT_CARD (object)->told_label, g_free);
  g_clear_pointer (&ACC_STAT_CARD (object)->sentence, g_free);
  G_OBJECT_CLASS (acc_stat_card_parent_class)->dispose (object);
}

static void
acc_stat_card_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, ACC_STAT_CARD (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
acc_stat_card_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  AccStatCard *self = ACC_STAT_CARD (object);

  if (prop_id != PROP_ITEM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->item = g_value_dup_object (value);
  if (self->item == NULL)
    return;
  g_signal_connect_object (self->item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
acc_stat_card_class_init (AccStatCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = acc_stat_card_dispose;
  object_class->get_property = acc_stat_card_get_property;
  object_class->set_property = acc_stat_card_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, ACC_TYPE_FIGURE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "statcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ACC_TYPE_CARD_BOX);
  g_type_ensure (ACC_TYPE_MARKS);
  g_type_ensure (ACC_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-stat-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AccStatCard, title);
  gtk_widget_class_bind_template_child (widget_class, AccStatCard, figure);
  gtk_widget_class_bind_template_child_full (widget_class, BUTTON, FALSE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, table_shortcut_cb, NULL);
  _acc_card_bind_closures (widget_class);
}

static void
acc_stat_card_init (AccStatCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  acc_copy_offer (GTK_WIDGET (self), word_copy);
  acc_why_offer (GTK_WIDGET (self), name_claims);
  g_signal_connect_object (gtk_menu_button_get_popover (get_button (self)), "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}

/**
 * acc_stat_card_new:
 * @item: an #AccFigure
 *
 * Returns: (transfer floating): a card bound to @item
 */
GtkWidget *
acc_stat_card_new (gpointer item)
{
  return g_object_new (ACC_TYPE_STAT_CARD, "item", item, NULL);
}

/**
 * acc_stat_card_get_item:
 *
 * Returns: (transfer none): what the card shows
 */
AccFigure *
acc_stat_card_get_item (AccStatCard *self)
{
  g_return_val_if_fail (ACC_IS_STAT_CARD (self), NULL);
  return self->item;
}

/**
 * acc_stat_card_open_table:
 *
 * Opens the definition, the source and the years of the figure.
 */
void
acc_stat_card_open_table (AccStatCard *self)
{
  g_return_if_fail (ACC_IS_STAT_CARD (self));
  gtk_menu_button_popup (get_button (self));
}
