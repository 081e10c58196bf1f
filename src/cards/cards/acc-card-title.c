/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a card: words, or a link to the page of the treaty that they name. */

#include "config.h"

#include "cards/cards/acc-card-title.h"

#include "cards/cards/acc-card-private.h"
#include "cards/acc-text-line.h"

#define MOST_LINES 4

struct _AccCardTitle
{
  GtkWidget parent_instance;

  char *label;
  char *full_title;
  char *description; /* of the link */
  guint treaty;
  GtkWidget *words;
  GtkWidget *link;
  GtkWidget *link_words;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_FULL_TITLE,
  PROP_TREATY,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (AccCardTitle, acc_card_title, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
clicked_cb (AccCardTitle *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.treaty", "u", self->treaty - 1);
}

static void
update (AccCardTitle *self)
{
  gtk_label_set_label (GTK_LABEL (self->words), self->label != NULL ? self->label : "");
  gtk_label_set_label (GTK_LABEL (self->link_words), self->label != NULL ? self->label : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label != NULL ? self->label : "", -1);
  _acc_card_set_tooltip (GTK_WIDGET (self), self->full_title != NULL ? self->full_title : self->treaty > 0 ? self->label : NULL);
  gtk_widget_set_visible (self->words, self->treaty == 0);
  gtk_widget_set_visible (self->link, self->treaty > 0);
}

static GtkWidget *
new_words (int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  return label;
}

static void
acc_card_title_dispose (GObject *object)
{
  AccCardTitle *self = ACC_CARD_TITLE (object);

  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->link, gtk_widget_unparent);
  G_OBJECT_CLASS (acc_card_title_parent_class)->dispose (object);
}

static void
acc_card_title_finalize (GObject *object)
{
  AccCardTitle *self = ACC_CARD_TITLE (object);

  g_free (self->label);
  g_free (self->full_title);
  g_free (self->description);
  G_OBJECT_CLASS (acc_card_title_parent_class)->finalize (object);
}

static void
acc_card_title_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AccCardTitle *self = ACC_CARD_TITLE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_FULL_TITLE:
      g_value_set_string (value, self->full_title);
      break;
    case PROP_TREATY:
      g_value_set_uint (value, self->treaty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_card_title_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AccCardTitle *self = ACC_CARD_TITLE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      break;
    case PROP_FULL_TITLE:
      g_free (self->full_title);
      self->full_title = g_value_dup_string (value);
      break;
    case PROP_TREATY:
      self->treaty = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update (self);
}

static void
acc_card_title_class_init (AccCardTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = acc_card_title_dispose;
  object_class->finalize = acc_card_title_finalize;
  object_class->get_property = acc_card_title_get_property;
  object_class->set_property = acc_card_title_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FULL_TITLE] = g_param_spec_string ("full-title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TREATY] = g_param_spec_uint ("treaty", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cardtitle");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
acc_card_title_init (AccCardTitle *self)
{
  GtkWidget *inside = acc_text_line_new (3);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->words = new_words (-1);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  /* The whole of a long title is on the treaty's page, and heard. */
  self->link_words = new_words (MOST_LINES);
  acc_text_line_append (ACC_TEXT_LINE (inside), self->link_words);
  acc_text_line_append (ACC_TEXT_LINE (inside), arrow);
  gtk_image_set_pixel_size (GTK_IMAGE (arrow), 12);
  gtk_widget_add_css_class (arrow, "dim-label");
  self->link = g_object_new (GTK_TYPE_BUTTON, "child", inside, "halign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);
  gtk_widget_add_css_class (self->link, "flat");
  gtk_widget_set_cursor_from_name (self->link, "pointer");
  gtk_widget_set_parent (self->link, GTK_WIDGET (self));
  g_signal_connect_object (self->link, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

void
acc_card_title_set_description (AccCardTitle *self,
                                const char   *text)
{
  g_return_if_fail (ACC_IS_CARD_TITLE (self));

  if (g_strcmp0 (text, self->description) == 0)
    return;
  g_free (self->description);
  self->description = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
