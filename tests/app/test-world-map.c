/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map of the world in a window: what the tiles say against the actions and figures they come from, the keyboard. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/map/acc-map-page.h"
#include "cards/charts/acc-chart.h"
#include "cards/charts/acc-growth-chart.h"
#include "cards/charts/acc-line-chart.h"
#include "cards/acc-marks.h"

#include "widgets.h"

static AccLedger *ledger;

typedef struct
{
  AccSession *session;
  AccWorldMap *map;
  GtkWidget *window;
} Fixture;

static gint32
press_day (void)
{
  return acc_day_from_ymd (1999, 2, 1);
}

static void
changed_cb (Fixture *f)
{
  acc_world_map_update (f->map, f->session);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->session = acc_session_new ();
  acc_session_set_ledger (f->session, ledger);
  acc_session_set_day (f->session, press_day ());
  acc_session_go_to (f->session, ACC_PLACE_TEXT_MAP);
  f->map = ACC_WORLD_MAP (acc_world_map_new ());
  acc_world_map_update (f->map, f->session);
  g_signal_connect_swapped (f->session, "changed", G_CALLBACK (changed_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 1400);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->map));
  gtk_window_present (GTK_WINDOW (f->window));
  while (gtk_widget_get_width (GTK_WIDGET (f->map)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
}

static AccTile *
find (Fixture    *f,
      const char *code)
{
  AccTile *tile = acc_tile_map_find_tile (acc_world_map_get_tiles (f->map), code);

  g_assert_nonnull (tile);
  return tile;
}

static const char *
get_focus (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return ACC_IS_TILE (focus) ? acc_tile_get_code (ACC_TILE (focus)) : NULL;
}

/* The days are those of the actions of the record: KAZ acceded on 1999-01-15, UZB never, TUR with the limitation. */
static void
test_status (Fixture       *f,
             gconstpointer  data)
{
  AccTileMap *tiles = acc_world_map_get_tiles (f->map);

  g_assert_cmpuint (acc_tile_get_mark (find (f, "KAZ")) & 0x0f, ==, ACC_MARK_FILLED);
  g_assert_nonnull (strstr (acc_tile_get_text (find (f, "KAZ")), "Kazakhstan: party since 15 January 1999"));
  g_assert_cmpuint (acc_tile_get_mark (find (f, "UZB")), ==, ACC_MARK_NONE);
  gtk_test_accessible_assert_property (find (f, "UZB"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Uzbekistan: not party");
  gtk_test_accessible_assert_role (find (f, "UZB"), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_cmpuint (acc_tile_get_mark (find (f, "TUR")), ==, ACC_MARK_FILLED | ACC_MARK_GAP);
  g_assert_true (acc_tile_get_faint (find (f, "TLS")));
  /* Ended in 1992; its entry stood until Serbia's succession of 12 March 2001. Serbia and Montenegro has no act of its own. */
  g_assert_cmpuint (acc_tile_get_mark (find (f, "YUG")) & 0x0f, ==, ACC_MARK_FILLED);
  g_assert_nonnull (strstr (acc_tile_get_text (find (f, "YUG")), "no longer a State"));
  g_assert_null (acc_tile_map_find_tile (tiles, "SCG"));
  acc_session_set_day (f->session, acc_day_from_ymd (2001, 3, 12));
  g_assert_cmpuint (acc_tile_get_mark (find (f, "YUG")), ==, ACC_MARK_BARRED);
  acc_session_set_day (f->session, acc_day_from_ymd (1999, 1, 14));
  g_assert_cmpuint (acc_tile_get_mark (find (f, "KAZ")), ==, ACC_MARK_NONE);
  /* Türkiye signed on 24 August 1951 and ratified on 30 March 1962. */
  acc_session_set_day (f->session, acc_day_from_ymd (1962, 3, 29));
  g_assert_cmpuint (acc_tile_get_mark (find (f, "TUR")), ==, ACC_MARK_OUTLINED);
  g_assert_nonnull (strstr (acc_tile_get_text (find (f, "TUR")), "signed 24 August 1951"));
  for (guint i = 0; i < acc_tile_map_get_n_tiles (tiles); i++)
    g_assert_nonnull (acc_tile_get_text (acc_tile_map_get_tile (tiles, i)));
}

/* Before the first treaty of the record there is nothing to be party to: no tile has a ground, and none is "not party". From its day on
 * every State has one that was a State. */
static void
test_before (Fixture       *f,
             gconstpointer  data)
{
  AccTileMap *tiles = acc_world_map_get_tiles (f->map);
  g_autofree char *sentence = NULL;
  g_autofree char *later = NULL;
  guint grounds = 0;

  acc_session_set_day (f->session, acc_day_from_ymd (1951, 7, 27));
  for (guint i = 0; i < acc_tile_map_get_n_tiles (tiles); i++)
    {
      g_assert_true (acc_tile_get_faint (acc_tile_map_get_tile (tiles, i)));
      g_assert_nonnull (strstr (acc_tile_get_text (acc_tile_map_get_tile (tiles, i)), ": no treaty yet to be party to"));
    }
  g_assert_cmpuint (acc_world_map_get_n_missing (f->map), ==, 0);
  sentence = acc_world_map_dup_sentence (f->map);
  g_assert_cmpstr (sentence, ==, "1951 Convention, 27 July 1951. No treaty yet to be party to: the record begins in 1951.");
  acc_session_set_day (f->session, acc_day_from_ymd (1951, 7, 28));
  for (guint i = 0; i < acc_tile_map_get_n_tiles (tiles); i++)
    grounds += acc_tile_get_faint (acc_tile_map_get_tile (tiles, i)) ? 0 : 1;
  g_assert_cmpuint (grounds, >, 60);
  g_assert_false (acc_tile_get_faint (find (f, "FRA")));
  g_assert_true (acc_tile_get_faint (find (f, "KEN")));
  later = acc_world_map_dup_sentence (f->map);
  g_assert_nonnull (strstr (later, "Party:\u00a00"));
}

/* Every tile says what the actions of the record say, counted by hand from their last act until the day. */
static void
test_all (Fixture       *f,
          gconstpointer  data)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTileMap *tiles = acc_world_map_get_tiles (f->map);
  guint n = 0, missing = 0;

  for (guint i = 0; i < acc_tile_map_get_n_tiles (tiles); i++)
    {
      AccTile *tile = acc_tile_map_get_tile (tiles, i);
      AccState *state = acc_bundle_find_state (bundle, acc_tile_get_code (tile));
      guint expected = ACC_MARK_NONE;

      if (state->kind == ACC_STATE_FORMER)
        continue;
      for (guint a = 0; a < acc_bundle_get_n (bundle, ACC_TABLE_ACTIONS); a++)
        {
          AccAction *action = acc_bundle_get_item (bundle, ACC_TABLE_ACTIONS, a);

          if (strcmp (action->state, state->iso3) != 0 || strcmp (action->treaty, "refugees-1951") != 0 || acc_date_last_day (action->date) > press_day ())
            continue;
          if (action->kind != ACC_ACTION_SIGNATURE)
            expected = ACC_MARK_FILLED;
          else if (expected == ACC_MARK_NONE)
            expected = ACC_MARK_OUTLINED;
        }
      g_assert_cmpuint (acc_tile_get_mark (tile) & 0x0f, ==, expected);
      n += expected == ACC_MARK_FILLED ? 1 : 0;
      missing += expected != ACC_MARK_FILLED && (!acc_date_is_set (state->since) || acc_date_first_day (state->since) <= press_day ())
                     && (!acc_date_is_set (state->until) || acc_date_last_day (state->until) >= press_day ())
                 ? 1
                 : 0;
    }
  /* 133 were party on that day, one of them the former Yugoslavia. */
  g_assert_cmpuint (n, ==, 132);
  g_assert_cmpuint (acc_world_map_get_n_missing (f->map), ==, missing);
}

static void
test_lists (Fixture       *f,
            gconstpointer  data)
{
  g_auto (GStrv) latest = acc_world_map_list_latest (f->map);
  GtkExpander *expander = GTK_EXPANDER (widgets_find (GTK_WIDGET (f->map), GTK_TYPE_EXPANDER));
  GtkLabel *names = GTK_LABEL (gtk_expander_get_child (expander));

  g_assert_cmpuint (g_strv_length (latest), ==, 5);
  g_assert_cmpstr (latest[0], ==, "KAZ");
  /* The names of the others are there when they are looked at, and follow the date. */
  g_assert_cmpstr (gtk_label_get_label (names), ==, "");
  gtk_expander_set_expanded (expander, TRUE);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (names), "Afghanistan, "));
  g_assert_nonnull (strstr (gtk_label_get_label (names), "Uzbekistan"));
  g_assert_null (strstr (gtk_label_get_label (names), "Kazakhstan"));
  acc_session_set_day (f->session, acc_day_from_ymd (1999, 1, 14));
  g_assert_nonnull (strstr (gtk_label_get_label (names), "Kazakhstan"));
}

static void
test_keyboard (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *tiles = GTK_WIDGET (acc_world_map_get_tiles (f->map));

  /* Northern Africa comes first in the table of regions, and Algeria first in it. */
  gtk_widget_child_focus (tiles, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (get_focus (f), ==, "DZA");
  gtk_widget_child_focus (tiles, GTK_DIR_RIGHT);
  g_assert_cmpstr (get_focus (f), ==, "EGY");
  gtk_widget_child_focus (tiles, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focus (f), ==, "DZA");
  gtk_widget_child_focus (tiles, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focus (f), ==, "DZA");
  gtk_widget_child_focus (tiles, GTK_DIR_DOWN);
  g_assert_cmpstr (get_focus (f), ==, "MAR");
  gtk_widget_child_focus (tiles, GTK_DIR_UP);
  g_assert_cmpstr (get_focus (f), ==, "DZA");
  g_assert_false (gtk_widget_child_focus (tiles, GTK_DIR_TAB_FORWARD));
  gtk_widget_child_focus (tiles, GTK_DIR_RIGHT);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (f->window)));
  while (acc_session_get_state (f->session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (acc_session_get_place_text (f->session), ==, "EGY");
}

static void
test_treaty (Fixture       *f,
             gconstpointer  data)
{
  guint treaty = (guint) acc_bundle_treaty_index (acc_ledger_get_bundle (ledger), "stateless-1961");

  acc_world_map_set_subject (f->map, treaty, FALSE);
  g_assert_cmpstr (acc_session_get_place_text (f->session), ==, "map:stateless-1961");
  g_assert_cmpuint (acc_tile_get_mark (find (f, "KAZ")), ==, ACC_MARK_NONE);
  /* Azerbaijan acceded on 16 August 1996. */
  g_assert_cmpuint (acc_tile_get_mark (find (f, "AZE")) & 0x0f, ==, ACC_MARK_FILLED);
}

/* As a person chooses: the list of choices must not go while its row is still taken. */
static void
test_choose (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *chooser = widgets_find (GTK_WIDGET (f->map), GTK_TYPE_DROP_DOWN);
  GtkWidget *list = widgets_find (chooser, GTK_TYPE_LIST_VIEW);

  for (guint i = 0; i < 6; i++)
    {
      gpointer model = gtk_drop_down_get_model (GTK_DROP_DOWN (chooser));

      gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), i, TRUE);
      g_signal_emit_by_name (list, "activate", i);
      g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser)), ==, i);
      g_assert_true (gtk_drop_down_get_model (GTK_DROP_DOWN (chooser)) == model);
    }
}

static char *
to_csv (Fixture *f)
{
  g_autoptr (GBytes) bytes = acc_chart_to_bytes (ACC_CHART (f->map), ACC_CHART_CSV, 0, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Every tile against the series of its State; the rows of the table in the order of the figures. */
static void
test_figure (Fixture       *f,
             gconstpointer  data)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  AccTileMap *tiles = acc_world_map_get_tiles (f->map);
  GListModel *rows = acc_world_map_get_rows (f->map);
  guint n_reported = 0;

  acc_session_set_day (f->session, acc_day_from_ymd (2000, 2, 1)); /* the last year that had ended is 1999 */
  g_assert_true (acc_session_go_to (f->session, "map:refugees"));
  for (guint i = 0; i < acc_tile_map_get_n_tiles (tiles); i++)
    {
      AccTile *tile = acc_tile_map_get_tile (tiles, i);
      AccSeries *series = acc_bundle_get_series (bundle, acc_tile_get_code (tile), NULL);
      gint64 figure = series != NULL ? acc_series_get_figure (series, ACC_SIDE_HOSTED, acc_category_from_string ("refugees"), 1999) : ACC_FIGURE_ABSENT;
      int level = figure == ACC_FIGURE_ABSENT ? ACC_TILE_NOT_REPORTED
                  : figure == 0               ? ACC_TILE_ZERO
                  : figure < 1000             ? 0
                  : figure < 10000            ? 1
                  : figure < 100000           ? 2
                  : figure < 1000000          ? 3
                                              : 4;

      g_assert_cmpint (acc_tile_get_level (tile), ==, level);
      n_reported += figure != ACC_FIGURE_ABSENT ? 1 : 0;
    }
  g_assert_cmpuint (n_reported, >, 140);
  g_assert_cmpstr (acc_tile_get_text (find (f, "KAZ")), ==, "Kazakhstan: 14,799, end of 1999");
  g_assert_cmpstr (acc_tile_get_text (find (f, "AFG")), ==, "Afghanistan: 0, end of 1999");
  g_assert_cmpstr (acc_tile_get_text (find (f, "LSO")), ==, "Lesotho: not reported for 1999");
  g_assert_cmpstr (acc_tile_get_text (find (f, "SSD")), ==, "South Sudan: not a State on this date");
  {
    g_autofree char *sentence = acc_world_map_dup_sentence (f->map);
    g_autofree char *csv = to_csv (f);

    g_assert_true (g_str_has_prefix (sentence, "Refugees hosted, end of 1999. Most: Iran 1,835,688, Pakistan 1,202,015 and Germany 975,500."));
    g_assert_true (g_str_has_prefix (csv, "state,year,side,refugees,kinds,"));
    g_assert_nonnull (strstr (csv, "\r\nKAZ,1999,hosted,14799,refugees=exact,"));
    g_assert_nonnull (strstr (csv, "\r\nAFG,1999,hosted,0,refugees=zero,"));
    g_assert_nonnull (strstr (csv, "\r\nLSO,1999,hosted,,refugees=not-reported,"));
    g_assert_null (strstr (csv, "SSD"));
  }
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  acc_world_map_set_show_table (f->map, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, 180);
  {
    g_autoptr (GObject) first = g_list_model_get_item (rows, 0);
    g_autofree char *text = NULL;
    g_autofree char *code = NULL;

    g_object_get (first, "says", &text, "code", &code, NULL);
    g_assert_cmpstr (code, ==, "IRN");
    g_assert_cmpstr (text, ==, "1,835,688");
  }
  {
    GtkWidget *table = widgets_find (GTK_WIDGET (f->map), GTK_TYPE_COLUMN_VIEW), *row;

    while ((row = widgets_find_row (table, "1,835,688")) == NULL)
      g_main_context_iteration (NULL, TRUE);
    gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Iran; Southern Asia; 1,835,688");
  }
  {
    g_autoptr (GObject) last = g_list_model_get_item (rows, g_list_model_get_n_items (rows) - 1);
    g_autofree char *text = NULL;

    g_object_get (last, "says", &text, NULL);
    g_assert_cmpstr (text, ==, "Not reported");
  }
  acc_session_go_to (f->session, "map:refugees/abroad");
  {
    g_autoptr (GObject) first = g_list_model_get_item (rows, 0);
    g_autofree char *code = NULL;

    g_object_get (first, "code", &code, NULL);
    g_assert_cmpstr (code, ==, "AFG");
  }
  /* Back to a treaty: nothing of the figure stays. */
  acc_world_map_set_subject (f->map, 0, FALSE);
  g_assert_cmpuint (acc_tile_get_mark (find (f, "KAZ")) & 0x0f, ==, ACC_MARK_FILLED);
  g_assert_true (g_str_has_prefix (acc_tile_get_text (find (f, "KAZ")), "Kazakhstan: party since 15 January 1999"));
}

/* To 1,000 inhabitants: 1,070,844 by 6,472,469 in Lebanon in 2015. The place says so, and Back leads to the figures themselves. */
static void
test_rate (Fixture       *f,
           gconstpointer  data)
{
  GListModel *rows = acc_world_map_get_rows (f->map);
  GtkWidget *check = widgets_find (GTK_WIDGET (f->map), GTK_TYPE_CHECK_BUTTON);
  g_autofree char *sentence = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GObject) first = NULL;

  acc_session_set_day (f->session, acc_day_from_ymd (2015, 12, 31));
  g_assert_false (gtk_widget_get_visible (check));
  acc_session_go_to (f->session, "map:refugees");
  g_assert_true (gtk_widget_get_visible (check));
  g_assert_cmpstr (acc_tile_get_text (find (f, "LBN")), ==, "Lebanon: 1,070,844, end of 2015");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpstr (acc_session_get_place_text (f->session), ==, "map:refugees/per-1000");
  g_assert_cmpstr (acc_tile_get_text (find (f, "LBN")), ==, "Lebanon: 165.4 per 1,000 inhabitants, end of 2015");
  g_assert_cmpstr (acc_tile_get_text (find (f, "JPN")), ==, "Japan: less than 0.1 per 1,000 inhabitants, end of 2015");
  g_assert_cmpstr (acc_tile_get_text (find (f, "SRB")), ==, "Serbia: no population figure for 2015");
  g_assert_cmpstr (acc_tile_get_text (find (f, "COM")), ==, "Comoros: not reported for 2015");
  g_assert_cmpstr (acc_tile_get_text (find (f, "HTI")), ==, "Haiti: 0 per 1,000 inhabitants, end of 2015");
  g_assert_cmpint (acc_tile_get_level (find (f, "LBN")), ==, 4);
  g_assert_cmpint (acc_tile_get_level (find (f, "JPN")), ==, 0);
  g_assert_cmpint (acc_tile_get_level (find (f, "SRB")), ==, ACC_TILE_NOT_REPORTED);
  g_assert_cmpint (acc_tile_get_level (find (f, "HTI")), ==, ACC_TILE_ZERO);
  sentence = acc_world_map_dup_sentence (f->map);
  g_assert_true (g_str_has_prefix (sentence, "Refugees hosted per 1,000 inhabitants, end of 2015. Most: Lebanon 165.4, "));
  g_assert_nonnull (strstr (sentence, "Reported, but without a population figure: 1."));
  source = acc_chart_dup_source (ACC_CHART (f->map));
  g_assert_true (g_str_has_prefix (source, "Source: UNHCR, UNHCR Refugee Population Statistics Database, as at 2025. Licence: CC-BY-4.0. "));
  csv = to_csv (f);
  g_assert_true (g_str_has_prefix (csv, "state,year,side,refugees,kinds,inhabitants,refugees_per_1000,"));
  g_assert_nonnull (strstr (csv, "\r\nLBN,2015,hosted,1070844,refugees=exact,6472469,165.446,"));
  g_assert_nonnull (strstr (csv, ",per_1000,population_source,population_licence"));
  g_assert_nonnull (strstr (csv, ",computed,WB-WDI,CC-BY-4.0"));
  g_assert_nonnull (strstr (csv, "\r\nCOM,2015,hosted,,refugees=not-reported,"));
  acc_world_map_set_show_table (f->map, TRUE);
  first = g_list_model_get_item (rows, 0);
  g_object_get (first, "says", &text, NULL);
  g_assert_cmpstr (text, ==, "165.4");
  acc_session_go_back (f->session);
  g_assert_cmpstr (acc_session_get_place_text (f->session), ==, "map:refugees");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpstr (acc_tile_get_text (find (f, "LBN")), ==, "Lebanon: 1,070,844, end of 2015");
  /* Of 2025 there are figures, and no inhabitants yet. */
  acc_session_go_to (f->session, "map:refugees/per-1000");
  acc_session_set_day (f->session, acc_day_from_ymd (2026, 2, 1));
  g_assert_cmpstr (acc_tile_get_text (find (f, "LBN")), ==, "Lebanon: no population figure for 2025");
  /* What the map cannot show is no place. */
  g_assert_false (acc_session_go_to (f->session, "map:refugees/sideways"));
  g_assert_false (acc_session_go_to (f->session, "map:refugees-1951/per-1000"));
  g_assert_false (acc_session_go_to (f->session, "map:nobody"));
}

static gboolean
says (GtkWidget  *root,
      const char *text)
{
  if (GTK_IS_LABEL (root) && strcmp (gtk_label_get_label (GTK_LABEL (root)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* The tile that has the focus says above the map what a tooltip says. */
static void
test_pointed (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *tiles = GTK_WIDGET (acc_world_map_get_tiles (f->map));

  g_assert_false (says (GTK_WIDGET (f->map), "Algeria: party since 21 February 1963"));
  gtk_widget_child_focus (tiles, GTK_DIR_TAB_FORWARD);
  g_assert_true (says (GTK_WIDGET (f->map), "Algeria: party since 21 February 1963"));
  acc_session_set_day (f->session, acc_day_from_ymd (1963, 2, 20));
  g_assert_true (says (GTK_WIDGET (f->map), "Algeria: not party"));
}

/* The tables and the pictures that are saved. */
static void
test_save (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *csv = to_csv (f);
  g_autofree char *sentence = acc_world_map_dup_sentence (f->map);
  g_autoptr (GError) error = NULL;

  /* What the command line writes for Kazakhstan. */
  g_assert_true (g_str_has_prefix (csv, "treaty,iso3,state,status,action,date,since,bound_since,rule,certain,sources,"));
  g_assert_nonnull (strstr (csv, "\r\nrefugees-1951,KAZ,Kazakhstan,party,accession,1999-01-15,1999-01-15,1999-04-15,"));
  g_assert_nonnull (strstr (csv, "\r\nrefugees-1951,UZB,Uzbekistan,none,"));
  g_assert_true (g_str_has_prefix (sentence, "1951 Convention, 1 February 1999. Party:\u00a0133 · "));
  for (guint table = 0; table < 2; table++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *svg = NULL;

      /* Hidden behind its table it is drawn all the same. */
      acc_world_map_set_show_table (f->map, table == 1);
      bytes = acc_chart_to_bytes (ACC_CHART (f->map), ACC_CHART_SVG, 960, &error);
      g_assert_no_error (error);
      svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_nonnull (strstr (svg, sentence));
      g_assert_null (strstr (svg, "<image"));
      g_assert_cmpuint (strlen (svg), >, 50000);
    }
}

static void
wait_for_words (GtkWidget  *chart,
                char     *(*dup) (gpointer chart),
                const char *words)
{
  gint64 until = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  g_autofree char *said = dup (chart);

  while (strstr (said, words) == NULL)
    {
      if (g_get_monotonic_time () > until)
        g_error ("“%s” is not in “%s”", words, said);
      g_main_context_iteration (NULL, FALSE);
      g_free (said);
      said = dup (chart);
    }
}

static char *
say_growth (gpointer chart)
{
  return acc_growth_chart_dup_sentence (chart);
}

static char *
say_lines (gpointer chart)
{
  return acc_line_chart_dup_sentence (chart);
}

/* Whatever is looked at elsewhere, the chart beside the map has what the map shows, by the name that the map gives it. */
static void
test_charts (Fixture       *f,
             gconstpointer  data)
{
  AccBundle *bundle = acc_ledger_get_bundle (ledger);
  GtkWidget *page = g_object_new (ACC_TYPE_MAP_PAGE, NULL), *window = gtk_window_new ();
  GtkWidget *growth = widgets_find (page, ACC_TYPE_GROWTH_CHART), *lines = widgets_find (page, ACC_TYPE_LINE_CHART);

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  acc_session_set_group (f->session, acc_bundle_get_treaty_group (bundle, (guint) acc_bundle_treaty_index (bundle, "refugees-1951")));
  acc_session_go_to (f->session, "map:stateless-1961");
  acc_follower_set_session (ACC_FOLLOWER (page), f->session);
  wait_for_words (growth, say_growth, "1961");
  acc_session_go_to (f->session, "map:refugees-1951");
  wait_for_words (growth, say_growth, "1951");
  acc_session_go_to (f->session, "map:refugees");
  wait_for_words (lines, say_lines, "Refugees hosted");
  acc_session_go_to (f->session, "map:refugees/abroad");
  wait_for_words (lines, say_lines, "Refugees by country of origin");
  gtk_window_destroy (GTK_WINDOW (window));
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
  bundle = acc_bundle_load_shipped (&error);
  g_assert_no_error (error);
  ledger = acc_ledger_new (bundle);
  g_test_add ("/world-map/status", Fixture, NULL, set_up, test_status, tear_down);
  g_test_add ("/world-map/before", Fixture, NULL, set_up, test_before, tear_down);
  g_test_add ("/world-map/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/world-map/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add ("/world-map/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/world-map/treaty", Fixture, NULL, set_up, test_treaty, tear_down);
  g_test_add ("/world-map/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/world-map/figure", Fixture, NULL, set_up, test_figure, tear_down);
  g_test_add ("/world-map/rate", Fixture, NULL, set_up, test_rate, tear_down);
  g_test_add ("/world-map/pointed", Fixture, NULL, set_up, test_pointed, tear_down);
  g_test_add ("/world-map/charts", Fixture, NULL, set_up, test_charts, tear_down);
  g_test_add ("/world-map/save", Fixture, NULL, set_up, test_save, tear_down);
  status = g_test_run ();
  g_object_unref (ledger);
  return status;
}
