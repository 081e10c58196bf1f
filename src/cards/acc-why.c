/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking why something is shown as it is. */

#include "config.h"

#include "cards/acc-why.h"

#include <glib/gi18n.h>

#include "cards/acc-copy.h"
#include "facts/claims/acc-proof.h"
#include "facts/pages/acc-article-facts.h"
#include "facts/session/acc-place.h"

#define CLAIMS "acc-why-claims"

static GPtrArray *
list_proofs (GtkWidget  *inner,
             const char *claims)
{
  const AccMoment *moment = acc_copy_find_moment (inner);

  return moment != NULL && claims != NULL ? acc_proof_list (moment, claims, FALSE) : NULL;
}

char *
acc_why_dup_claims (GtkWidget *inner)
{
  for (GtkWidget *widget = inner; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      AccWhyClaims claims = (AccWhyClaims) (void *) g_object_get_data (G_OBJECT (widget), CLAIMS);
      g_autofree char *names = claims != NULL ? claims (widget, inner) : NULL;
      g_autoptr (GPtrArray) proofs = list_proofs (inner, names);

      if (proofs != NULL && proofs->len > 0)
        return g_steal_pointer (&names);
    }
  return NULL;
}

gboolean
acc_why_ask (GtkWidget *inner)
{
  g_autofree char *claims = acc_why_dup_claims (inner);

  return claims != NULL && gtk_widget_activate_action (inner, "win.why", "s", claims);
}

static void
ask_label_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       label)
{
  acc_why_ask (label);
}

void
acc_why_offer (GtkWidget    *widget,
               AccWhyClaims  claims)
{
  static const GActionEntry entries[] = { { .name = "ask", .activate = ask_label_cb } };
  GMenuModel *own = GTK_IS_LABEL (widget) ? gtk_label_get_extra_menu (GTK_LABEL (widget)) : NULL;
  g_autoptr (GSimpleActionGroup) group = NULL;

  g_object_set_data (G_OBJECT (widget), CLAIMS, (gpointer) (void *) claims);
  /* A label that can be selected has a menu of its own. */
  if (own == NULL)
    return;
  group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), widget);
  gtk_widget_insert_action_group (widget, "why", G_ACTION_GROUP (group));
  g_menu_prepend (G_MENU (own), C_ ("proof", "Why?"), "why.ask");
}

gboolean
acc_why_key_cb (GtkWidget *window,
                GVariant  *arguments,
                gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && acc_why_ask (focus);
}

/* An entry for each article that decides and has a page, each once. */
static void
add_articles (GMenu           *menu,
              const GPtrArray *proofs)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < proofs->len; i++)
    {
      const AccClaim *claim = &((AccProof *) proofs->pdata[i])->claim;
      g_auto (GStrv) numbers = acc_claim_get_articles (claim);

      for (guint a = 0; claim->treaty != NULL && numbers[a] != NULL; a++)
        {
          AccPlace place = { .kind = ACC_PLACE_ARTICLE, .treaty = claim->treaty, .article = acc_bundle_find_article (claim->bundle, claim->treaty, numbers[a]) };
          g_autofree char *name = NULL, *text = NULL;
          g_autoptr (GMenuItem) item = NULL;

          if (place.article == NULL || !g_hash_table_add (seen, place.article))
            continue;
          name = acc_article_word_name (place.article);
          text = acc_place_to_text (&place);
          item = g_menu_item_new (name, NULL);
          g_menu_item_set_action_and_target (item, "win.go", "s", text);
          g_menu_append_item (section, item);
        }
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

void
acc_why_fill_menu (GMenu      *menu,
                   GtkWidget  *inner,
                   const char *claims)
{
  g_autoptr (GMenuItem) why = NULL;
  g_autoptr (GPtrArray) proofs = NULL;

  if (claims == NULL)
    return;
  why = g_menu_item_new (C_ ("proof", "Why?"), NULL);
  g_menu_item_set_action_and_target (why, "win.why", "s", claims);
  g_menu_append_item (menu, why);
  proofs = list_proofs (inner, claims);
  if (proofs != NULL)
    add_articles (menu, proofs);
}
