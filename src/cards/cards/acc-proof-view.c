/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The proof of what a card or a sentence says, made when it is asked for. */

#include "config.h"

#include "cards/cards/acc-proof-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cards/acc-content.h"
#include "cards/acc-copy.h"
#include "cards/acc-links.h"
#include "cards/acc-spoken.h"
#include "facts/claims/acc-proof.h"
#include "facts/acc-wording.h"
#include "locale/acc-locale.h"

#define HEIGHT 300
#define HEIGHT_OF_ALL 640
#define SHOWN "acc-proof" /* of a popover: the view in it */
#define BOX "acc-proof-box"

/* All of it as text: with the names of the claims, as a text that is copied has them and one that is spoken has not. */
static char *
word_proofs (const GPtrArray *proofs,
             gboolean         named)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proofs->len; i++)
    {
      g_autofree char *words = acc_proof_to_text (proofs->pdata[i], named);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", words);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_label_set_selectable (GTK_LABEL (label), css_class == NULL);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (g_strcmp0 (css_class, "caption-heading") == 0)
    gtk_widget_set_margin_top (label, 6);
  if (box != NULL)
    gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
open_cb (GtkWidget  *button,
         const char *address)
{
  gtk_widget_activate_action (button, "win.open-address", "s", address);
}

/* Who says so; with an address it is a button that leads there. */
static void
add_source (GtkWidget  *box,
            AccBundle  *bundle,
            const char *id)
{
  AccSource *source = acc_bundle_find_source (bundle, id);
  g_autofree char *text = source != NULL ? acc_wording_source_in_full (bundle, id) : g_strdup (id);
  GtkWidget *button;

  if (source == NULL || source->address == NULL)
    {
      add_label (box, text, NULL);
      return;
    }
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), add_label (NULL, text, "source-text"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "source-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, acc_locale_text (source->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), g_strdup (source->address), (GClosureNotify) (void *) g_free, 0);
  gtk_box_append (GTK_BOX (box), button);
}

/* A text of a proof, in which the articles lead to their pages. */
static void
add_words (GtkWidget      *box,
           const AccProof *proof,
           const char     *marked)
{
  acc_links_set (GTK_LABEL (add_label (box, "", NULL)), marked, proof->claim.bundle);
}

static void
add_proof (GtkWidget      *box,
           const AccProof *proof)
{
  add_words (box, proof, proof->statement);
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "statement");
  for (AccProofPart part = 0; part < ACC_PROOF_N_PARTS; part++)
    {
      g_autoptr (GPtrArray) paragraphs = acc_proof_list_paragraphs (proof, part);

      if (paragraphs->len > 0)
        add_label (box, acc_proof_get_heading (part), "caption-heading");
      for (guint i = 0; i < paragraphs->len; i++)
        add_words (box, proof, paragraphs->pdata[i]);
    }
  if (proof->sources[0] != NULL)
    add_label (box, _ ("Sources"), "caption-heading");
  for (guint i = 0; proof->sources[i] != NULL; i++)
    add_source (box, proof->claim.bundle, proof->sources[i]);
}

static void
copy_cb (GtkWidget  *button,
         const char *text)
{
  acc_content_copy_text (button, text);
}

GtkWidget *
acc_proof_view_new (AccSession *session,
                    const char *claims,
                    char      **spoken)
{
  const AccMoment *moment = acc_session_get_moment (session);
  g_autoptr (GPtrArray) proofs = moment->ledger != NULL ? acc_proof_list (moment, claims, FALSE) : NULL;
  g_autoptr (GPtrArray) marked = NULL;
  GtkWidget *scrolled, *box, *copy;

  if (proofs == NULL || proofs->len == 0)
    return NULL;
  *spoken = word_proofs (proofs, FALSE);
  marked = acc_proof_list (moment, claims, TRUE);
  scrolled = gtk_scrolled_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  copy = gtk_button_new_with_mnemonic (C_ ("proof", "_Copy"));
  gtk_widget_add_css_class (scrolled, "proof");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  for (guint i = 0; i < proofs->len; i++)
    {
      if (i > 0)
        gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      add_proof (box, marked->pdata[i]);
    }
  gtk_widget_set_halign (copy, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), copy);
  g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_cb), word_proofs (proofs, TRUE), (GClosureNotify) (void *) g_free, 0);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

/* It scrolls where the screen has no room for all of it. */
GtkWidget *
acc_proof_view_get_box (GtkPopover *popover)
{
  GtkWidget *child = gtk_popover_get_child (popover), *box = g_object_get_data (G_OBJECT (popover), BOX), *scrolled;

  if (box != NULL)
    return box;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT_OF_ALL);
  g_object_ref (child);
  gtk_popover_set_child (popover, NULL);
  gtk_box_append (GTK_BOX (box), child);
  g_object_unref (child);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (popover, scrolled);
  g_object_set_data (G_OBJECT (popover), BOX, box);
  return box;
}

void
acc_proof_view_fill (GtkMenuButton *button,
                     const char    *claims)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkWidget *box = acc_proof_view_get_box (popover), *plain = gtk_widget_get_first_child (box);
  GtkWidget *shown = g_object_get_data (G_OBJECT (popover), SHOWN);
  AccSession *session = acc_copy_find_session (GTK_WIDGET (button));
  g_autofree char *text = NULL;
  GtkWidget *view = session != NULL ? acc_proof_view_new (session, claims, &text) : NULL;

  if (shown != NULL)
    gtk_box_remove (GTK_BOX (box), shown);
  g_object_set_data (G_OBJECT (popover), SHOWN, view);
  gtk_widget_set_visible (plain, view == NULL);
  if (view == NULL)
    return;
  gtk_box_insert_child_after (GTK_BOX (box), view, plain);
  acc_spoken_set_popover (popover, NULL, text);
}
