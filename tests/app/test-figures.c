/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures on the page of the world in a window, against UNHCR's table: rankings, coverage, definitions, breaks, tables. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/pages/acc-page.h"
#include "cards/charts/acc-chart.h"
#include "cards/charts/acc-ranked-table.h"
#include "cards/charts/acc-sparkline.h"
#include "cards/cards/acc-stat-card.h"
#include "locale/acc-locale.h"

#include "widgets.h"

static AccLedger *ledger;

typedef struct
{
  AccSession *session;
  AccPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->session = acc_session_new ();
  acc_session_set_ledger (f->session, ledger);
  acc_session_set_day (f->session, acc_day_from_ymd (2024, 12, 31));
  acc_session_go_to (f->session, ACC_PLACE_TEXT_WORLD);
  f->page = g_object_new (ACC_TYPE_PAGE, "session", f->session, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  while (gtk_widget_get_width (GTK_WIDGET (f->page)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
}

static AccFigure *
find_figure (Fixture    *f,
             const char *label)
{
  GListModel *figures = G_LIST_MODEL (ACC_FACTS_PAGE (f->page)->facts->figures);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AccFigure) figure = g_list_model_get_item (figures, i);

      if (g_strcmp0 (figure->label, label) == 0)
        return figure; /* the list holds it */
    }
  g_assert_not_reached ();
}

static AccStatCard *
find_card (GtkWidget  *widget,
           const char *label)
{
  if (ACC_IS_STAT_CARD (widget) && g_strcmp0 (acc_stat_card_get_item (ACC_STAT_CARD (widget))->label, label) == 0)
    return ACC_STAT_CARD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AccStatCard *found = find_card (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
check_first (GListModel *rows,
             const char *code,
             const char *figure)
{
  g_autoptr (AccRankedItem) first = g_list_model_get_item (rows, 0);

  g_assert_nonnull (first);
  g_assert_cmpstr (first->code, ==, code);
  g_assert_cmpstr (first->figure, ==, figure);
}

static void
test_rankings (Fixture       *f,
               gconstpointer  data)
{
  AccFacts *facts = ACC_FACTS_PAGE (f->page)->facts;

  check_first (G_LIST_MODEL (facts->origins), "SYR", "5,952,174");
  check_first (G_LIST_MODEL (facts->destinations), "IRN", "3,489,257");
  acc_session_set_day (f->session, acc_day_from_ymd (2000, 6, 1));
  check_first (G_LIST_MODEL (facts->origins), "AFG", "2,601,690");
  check_first (G_LIST_MODEL (facts->destinations), "IRN", "1,835,688");
  /* In 1951 all origins are unknown. */
  acc_session_set_day (f->session, acc_day_from_ymd (1952, 6, 1));
  check_first (G_LIST_MODEL (facts->origins), "UNK", "2,116,011");
}

static void
test_conscience (Fixture       *f,
                 gconstpointer  data)
{
  AccFigure *stateless = find_figure (f, "Stateless people"), *refugees = find_figure (f, "Refugees"), *treaty = find_figure (f, "1951 Convention");

  g_assert_cmpstr (stateless->figure, ==, "4,360,087");
  g_assert_cmpstr (stateless->note, ==, "Reported for 95 States and territories");
  g_assert_true (g_str_has_prefix (stateless->details, "Stateless people: "));
  g_assert_nonnull (strstr (stateless->details, "from 2004 on"));
  g_assert_nonnull (strstr (stateless->details, "UNHCR"));
  g_assert_nonnull (strstr (refugees->details, "from 2007 on"));
  g_assert_nonnull (treaty->details);
  g_assert_cmpstr (treaty->details, !=, "");
  /* The line begins where counting began, and starts anew where it changed. */
  g_assert_cmpint (acc_points_get_break (ACC_POINTS (stateless->points), 0), ==, 2004);
  for (guint i = 0; i < acc_points_get_n (ACC_POINTS (stateless->points)); i++)
    if (acc_points_get_year (ACC_POINTS (stateless->points), i) < 2004)
      g_assert_cmpint (acc_points_get_value (ACC_POINTS (stateless->points), i), ==, ACC_POINTS_ABSENT);
  g_assert_cmpuint (acc_sparkline_count_runs (ACC_POINTS (stateless->points)), ==, 1);
  g_assert_cmpuint (acc_sparkline_count_runs (ACC_POINTS (refugees->points)), ==, 2);
}

static void
test_table (Fixture       *f,
            gconstpointer  data)
{
  AccStatCard *card = find_card (GTK_WIDGET (f->page), "Refugees");
  g_autoptr (GBytes) csv = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;
  GtkWidget *table;
  GListModel *rows;

  g_assert_nonnull (card);
  g_assert_null (widgets_find (GTK_WIDGET (card), GTK_TYPE_COLUMN_VIEW));
  for (guint round = 0; round < 2; round++)
    {
      acc_stat_card_open_table (card);
      table = widgets_find (GTK_WIDGET (card), GTK_TYPE_COLUMN_VIEW);
      g_assert_nonnull (table);
      rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
      g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2025 - 1951 + 1);
      {
        g_autoptr (GtkStringObject) other = g_list_model_get_item (rows, 2025 - 2007);

        g_assert_cmpstr (gtk_string_object_get_string (other), ==, "2007\t11,390,082\tFirst year of this way of counting");
      }
      {
        g_autoptr (GtkStringObject) latest = g_list_model_get_item (rows, 0);

        g_assert_cmpstr (gtk_string_object_get_string (latest), ==, "2025\t28,461,306\t");
      }
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (table, GTK_TYPE_POPOVER)));
    }
  {
    AccStatCard *stateless = find_card (GTK_WIDGET (f->page), "Stateless people");
    g_autoptr (GtkStringObject) begin = NULL;

    /* Where counting begins it was not otherwise before. */
    acc_stat_card_open_table (stateless);
    table = widgets_find (GTK_WIDGET (stateless), GTK_TYPE_COLUMN_VIEW);
    rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
    begin = g_list_model_get_item (rows, g_list_model_get_n_items (rows) - 1);
    g_assert_cmpstr (gtk_string_object_get_string (begin), ==, "2004\t1,455,861\t");
    gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (table, GTK_TYPE_POPOVER)));
  }
  {
    g_autoptr (GBytes) begun = acc_chart_to_bytes (ACC_CHART (find_card (GTK_WIDGET (f->page), "Stateless people")), ACC_CHART_CSV, 0, NULL);

    /* Nothing is said about years in which nobody was counted, nor that the first year was counted otherwise than them. */
    text = g_strndup (g_bytes_get_data (begun, NULL), g_bytes_get_size (begun));
    g_assert_true (g_str_has_prefix (text, "year,figure,comparable_with_year_before,"));
    g_assert_nonnull (strstr (text, "\r\n2004,1455861,,"));
    g_clear_pointer (&text, g_free);
  }
  csv = acc_chart_to_bytes (ACC_CHART (card), ACC_CHART_CSV, 0, NULL);
  text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_assert_true (g_str_has_prefix (text, "year,figure,comparable_with_year_before,"));
  /* With no year before there is nothing that the first could be compared with. */
  g_assert_nonnull (strstr (text, "\r\n1951,2116011,,"));
  g_assert_nonnull (strstr (text, "\r\n1999,11686760,yes,"));
  g_assert_nonnull (strstr (text, "\r\n2007,11390082,no,"));
  svg = acc_chart_to_bytes (ACC_CHART (card), ACC_CHART_SVG, 960, NULL);
  g_clear_pointer (&text, g_free);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (text, "Refugees, 1951 to 2025. Most: 31,637,408, in 2023. Before 2007 it was counted otherwise."));
}

/* All of a ranking: the sum is that of UNHCR's table, whatever is listed on the page. */
static void
test_ranking_table (Fixture       *f,
                    gconstpointer  data)
{
  static const AccSide sides[] = { ACC_SIDE_HOSTED, ACC_SIDE_ABROAD };
  GtkWidget *bars = widgets_find (GTK_WIDGET (f->page), ACC_TYPE_RANKED_BARS);
  g_autofree char *text = NULL;
  graphene_rect_t bounds;
  GtkWidget *table;

  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      g_autoptr (GListModel) all = acc_facts_list_ranked (f->session, sides[s]);
      guint64 sum = 0;

      g_assert_cmpuint (g_list_model_get_n_items (all), >, 150);
      for (guint i = 0; i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr (AccRankedItem) item = g_list_model_get_item (all, i);

          sum += item->value;
        }
      g_assert_cmpuint (sum, ==, 30958200);
    }
  g_assert_nonnull (bars);
  /* Where a person sees it when opening its table. */
  do
    {
      acc_page_scroll_to (f->page, 1);
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (gtk_widget_compute_bounds (bars, f->window, &bounds));
    }
  while (bounds.origin.y > 600);
  acc_ranked_table_open (ACC_RANKED_BARS (bars));
  table = widgets_find (bars, GTK_TYPE_COLUMN_VIEW);
  g_assert_nonnull (table);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)))), >, 150);
  {
    GtkWidget *row;

    while ((row = widgets_find_row (table, "5,952,174")) == NULL)
      g_main_context_iteration (NULL, TRUE);
    gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Syrian Arab Republic; 5,952,174");
  }
  {
    g_autoptr (GBytes) csv = acc_chart_to_bytes (ACC_CHART (bars), ACC_CHART_CSV, 0, NULL);
    g_autoptr (GBytes) svg = acc_chart_to_bytes (ACC_CHART (bars), ACC_CHART_SVG, 960, NULL);

    text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
    g_assert_true (g_str_has_prefix (text, "state,refugees,"));
    g_assert_true (g_str_has_prefix (strstr (text, "\r\n"), "\r\nSYR,5952174,"));
    g_assert_nonnull (strstr (text, "\r\nAFG,5766586,"));
    g_free (text);
    text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
    g_assert_nonnull (strstr (text, "Where refugees come from, end of 2024. Most: Syrian Arab Republic 5,952,174, Afghanistan 5,766,586 and Ukraine 5,120,036."));
  }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccBundle) bundle = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  acc_locale_init ("en");
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add ("/figures/rankings", Fixture, NULL, set_up, test_rankings, tear_down);
  g_test_add ("/figures/conscience", Fixture, NULL, set_up, test_conscience, tear_down);
  g_test_add ("/figures/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/figures/ranking-table", Fixture, NULL, set_up, test_ranking_table, tear_down);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
