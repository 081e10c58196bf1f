/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the templates of cards share: closures of bindings, and the spoken description. */

#include "config.h"

#include "cards/cards/acc-card-private.h"

#include "cards/cards/acc-card-title.h"
#include "cards/acc-spoken.h"
#include "cards/acc-text-line.h"
#include "locale/acc-locale.h"

#include <glib/gi18n.h>

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_object (GObject *object,
            GObject *value)
{
  return value != NULL;
}

static gboolean
has_number (GObject *object,
            guint    number)
{
  return number > 0;
}

static guint
one_more (GObject *object,
          guint    number)
{
  return number + 1;
}

void
_acc_card_bind_closures (GtkWidgetClass *widget_class)
{
  g_type_ensure (ACC_TYPE_CARD_TITLE);
  g_type_ensure (ACC_TYPE_TEXT_LINE);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_object);
  gtk_widget_class_bind_template_callback (widget_class, has_number);
  gtk_widget_class_bind_template_callback (widget_class, one_more);
}

char *
_acc_card_join (const char *const *parts,
                guint              n_parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? acc_locale_get_semicolon () : "", parts[i]);
  return g_string_free (text, FALSE);
}

void
_acc_card_describe (GtkWidget         *widget,
                    const char        *title,
                    const char *const *parts,
                    guint              n_parts)
{
  g_autofree char *description = _acc_card_join (parts, n_parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
_acc_card_name_button (GtkWidget  *button,
                       const char *title,
                       const char *words,
                       const char *text)
{
  g_autofree char *name = title != NULL ? acc_locale_compose (_ ("{title}: {words}"), "title", title, "words", words, NULL) : NULL;

  acc_spoken_set_button (GTK_MENU_BUTTON (button), name != NULL ? name : words, text);
  acc_spoken_set_popover (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), name != NULL ? name : words, NULL);
}

void
_acc_card_set_tooltip (GtkWidget  *widget,
                       const char *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
