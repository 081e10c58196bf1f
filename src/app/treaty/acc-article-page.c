/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the articles of a treaty, and of one of them. Its rows are made anew where what they say is no longer the same, and
 * that alone: most days change nothing of it. */

#include "config.h"

#include "app/treaty/acc-article-page.h"

#include <adwaita.h>
#include <string.h>

#include "app/window/acc-bookmark-button.h"
#include "cards/acc-links.h"
#include "cards/acc-why.h"
#include "cards/acc-text-line.h"
#include "cards/acc-wrap-box.h"
#include "facts/acc-wording.h"
#include "facts/acc-words.h"
#include "facts/pages/acc-article-facts.h"
#include "locale/acc-article-marks.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "model/bundle/acc-index.h"

struct _AccArticlePage
{
  AccFollower base;

  GtkScrolledWindow *scrolled;
  GtkLabel *title;
  GtkLabel *heading;
  GtkLabel *provides;
  GtkLabel *reservable;
  GtkButton *treaty;
  GtkButton *all;
  GtkButton *previous;
  GtkButton *next;
  GtkBox *lists;
  GtkLabel *reach;
  GtkLabel *source;

  char *shown; /* what the rows say, to see whether it is the same on another day */
};

G_DEFINE_FINAL_TYPE (AccArticlePage, acc_article_page, ACC_TYPE_FOLLOWER)

/* One row of a list: where it leads, and its texts. */
typedef struct
{
  char *list; /* the title of the list that it stands in; NULL: of none */
  char *place;
  char *title, *subtitle;
  char *aside; /* at its end */
  char *claims; /* what it states; NULL for nothing */
} Row;

static void
row_free (Row *row)
{
  g_free (row->list);
  g_free (row->place);
  g_free (row->title);
  g_free (row->subtitle);
  g_free (row->aside);
  g_free (row->claims);
  g_free (row);
}

static char *
write_place (AccTreaty *treaty, AccArticle *article)
{
  AccPlace place = { .kind = ACC_PLACE_ARTICLE, .treaty = treaty, .article = article };

  return acc_place_to_text (&place);
}

/* In one language, or with the second one below. */
static char *
say_twice (const char *text)
{
  return text != NULL ? acc_second_add_line (acc_locale_text (text), acc_second_text (text)) : g_strdup ("");
}

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
set_way (GtkButton  *button,
         const char *label,
         const char *place)
{
  gtk_widget_set_visible (GTK_WIDGET (button), place != NULL);
  if (place == NULL)
    return;
  gtk_button_set_label (button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
}

static GPtrArray *
list_articles (AccTreaty       *treaty,
               const AccMoment *moment)
{
  AccBundle *bundle = acc_ledger_get_bundle (moment->ledger);
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  for (guint i = 0; i < rows.n; i++)
    {
      AccArticle *article = rows.records[i];
      Row *row = g_new0 (Row, 1);

      row->list = say_twice (article->chapter);
      row->place = write_place (treaty, article);
      row->title = acc_article_word_name (article);
      row->subtitle = g_strdup (acc_locale_text (article->provides));
      row->aside = acc_article_word_count (acc_article_count (article, moment));
      g_ptr_array_add (list, row);
    }
  return list;
}

static GPtrArray *
list_terms (AccArticle      *article,
            const AccMoment *moment)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  for (AccArticlePart part = 0; part < ACC_ARTICLE_N_PARTS; part++)
    {
      g_autoptr (GArray) claims = acc_article_list (article, moment, part);

      for (guint i = 0; i < claims->len; i++)
        {
          const AccClaim *claim = &g_array_index (claims, AccClaim, i);
          Row *row = g_new0 (Row, 1);

          row->list = g_strdup (acc_article_describe_part (part));
          row->place = g_strdup (claim->state->iso3);
          row->title = acc_second_add_line (acc_locale_state_name (claim->state), acc_second_state_name (claim->state));
          row->subtitle = acc_article_word_claim (claim, part);
          row->aside = g_strdup ("");
          row->claims = acc_claim_get_id (claim);
          g_ptr_array_add (list, row);
        }
    }
  return list;
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.go", "s", g_object_get_data (G_OBJECT (row), "acc-place"));
}

static char *
name_claims (GtkWidget *row,
             GtkWidget *inner)
{
  return g_strdup (g_object_get_data (G_OBJECT (row), "acc-claims"));
}

static GtkListBox *
append_list (AccArticlePage *self,
             const char     *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "visible", *title != '\0', NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (label, "section-title");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, *title != '\0' ? title : acc_article_get_title (NULL), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->lists, box);
  return GTK_LIST_BOX (list);
}

static void
append_row (GtkListBox *list,
            const Row  *told)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 0, "subtitle-lines", 0,
                                 "title", told->title, "subtitle", told->subtitle, NULL);
  GtkWidget *aside = g_object_new (GTK_TYPE_LABEL, "label", told->aside, "visible", *told->aside != '\0', "wrap", TRUE, "xalign", 1.0, "max-width-chars", 12, NULL);
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (aside, "numeric");
  gtk_widget_add_css_class (aside, "caption");
  gtk_widget_add_css_class (next, "dim-label");
  gtk_label_set_justify (GTK_LABEL (aside), GTK_JUSTIFY_RIGHT);
  acc_text_line_layout_take_row (GTK_LIST_BOX_ROW (row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), aside);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  g_object_set_data_full (G_OBJECT (row), "acc-place", g_strdup (told->place), g_free);
  g_object_set_data_full (G_OBJECT (row), "acc-claims", g_strdup (told->claims), g_free);
  acc_why_offer (row, name_claims);
  gtk_list_box_append (list, row);
}

static void
show_rows (AccArticlePage *self,
           GPtrArray      *rows)
{
  g_autoptr (GString) said = g_string_new (NULL);
  GtkListBox *list = NULL;
  GtkWidget *child;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];

      g_string_append_printf (said, "%s\n%s\n%s\n%s\n%s\n\n", row->list, row->place, row->title, row->subtitle, row->aside);
    }
  if (g_strcmp0 (self->shown, said->str) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (said->str);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lists))) != NULL)
    gtk_box_remove (self->lists, child);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];

      if (i == 0 || strcmp (((const Row *) rows->pdata[i - 1])->list, row->list) != 0)
        list = append_list (self, row->list);
      append_row (list, row);
    }
}

/* The ways from one article to the others. */
static void
show_ways (AccArticlePage *self,
           AccTreaty      *treaty,
           AccArticle     *article)
{
  AccBundle *bundle = acc_session_get_bundle (self->base.session);
  AccRows rows = acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, treaty->id));
  AccPlace whole = { .kind = ACC_PLACE_TREATY, .treaty = treaty };
  g_autofree char *to_treaty = acc_place_to_text (&whole);
  g_autofree char *to_all = write_place (treaty, NULL);
  GtkButton *const sides[] = { self->previous, self->next };
  guint at = 0;

  while (article != NULL && rows.records[at] != article)
    at++;
  set_way (self->treaty, acc_locale_treaty_short_title (treaty), to_treaty);
  set_way (self->all, acc_article_get_title (NULL), article != NULL ? to_all : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      AccArticle *other = article == NULL ? NULL : i == 0 ? (at > 0 ? rows.records[at - 1] : NULL) : at + 1 < rows.n ? rows.records[at + 1] : NULL;
      g_autofree char *place = other != NULL ? write_place (treaty, other) : NULL;

      set_way (sides[i], acc_article_get_title (other), place);
    }
}

static void
acc_article_page_update (AccFollower      *follower,
                         AccSessionChanges changes)
{
  AccArticlePage *self = ACC_ARTICLE_PAGE (follower);
  const AccPlace *place = acc_session_get_place (follower->session);
  AccBundle *bundle = acc_session_get_bundle (follower->session);
  const AccMoment *moment = acc_session_get_moment (follower->session);
  AccArticle *article = place->article;
  AccRows all = acc_index_of_treaty (bundle, ACC_TABLE_ARTICLES, (guint) acc_bundle_treaty_index (bundle, place->treaty->id));
  g_autoptr (GPtrArray) rows = article != NULL ? list_terms (article, moment) : list_articles (place->treaty, moment);
  g_autofree char *reach = acc_article_word_reach (bundle, moment->day);
  g_autofree char *source = acc_words_describe_source (bundle, article != NULL ? article->source : ((AccArticle *) all.records[0])->source);
  g_autofree char *heading = article != NULL ? say_twice (article->heading) : acc_second_add_line (acc_locale_treaty_title (place->treaty), acc_second_text (place->treaty->title));
  g_autofree char *provides = say_twice (article != NULL ? article->provides : NULL);
  const char *marked = acc_article_marks_set (place->treaty->id);
  g_autofree char *reservable = article != NULL ? acc_article_word_reservable (bundle, article) : g_strdup ("");

  acc_article_marks_set (marked);
  show_rows (self, rows);
  set_line (self->reach, reach);
  if ((changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE)) == 0)
    return;
  set_line (self->title, acc_article_get_title (article));
  set_line (self->heading, heading);
  set_line (self->provides, provides);
  acc_links_set (self->reservable, reservable, bundle);
  gtk_widget_set_visible (GTK_WIDGET (self->reservable), *reservable != '\0');
  set_line (self->source, source);
  show_ways (self, place->treaty, article);
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
acc_article_page_finalize (GObject *object)
{
  g_free (ACC_ARTICLE_PAGE (object)->shown);
  G_OBJECT_CLASS (acc_article_page_parent_class)->finalize (object);
}

static void
acc_article_page_class_init (AccArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = acc_article_page_finalize;
  ACC_FOLLOWER_CLASS (klass)->update = acc_article_page_update;
  ACC_FOLLOWER_CLASS (klass)->places = 1 << ACC_PLACE_ARTICLE;
  ACC_FOLLOWER_CLASS (klass)->concerns = ACC_CHANGED_ALL & ~ACC_CHANGED_GROUP;

  gtk_widget_class_set_css_name (widget_class, "articlepage");
  g_type_ensure (ACC_TYPE_BOOKMARK_BUTTON);
  g_type_ensure (ACC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ACC_RESOURCE_PATH "/ui/acc-article-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, AccArticlePage, child)
  BIND (scrolled);
  BIND (title);
  BIND (heading);
  BIND (provides);
  BIND (reservable);
  BIND (treaty);
  BIND (all);
  BIND (previous);
  BIND (next);
  BIND (lists);
  BIND (reach);
  BIND (source);
#undef BIND
}

static void
acc_article_page_init (AccArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
