/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a dossier holds, and how each of its files is made: a step writes one thing in one language. */

#include "config.h"

#include "report/dossier/acc-dossier-private.h"

#include <string.h>

#include "facts/session/acc-session.h"
#include "locale/acc-locale.h"
#include "locale/acc-second.h"
#include "report/brief/acc-report-brief.h"
#include "report/cite/acc-report-cite.h"
#include "report/map/acc-report-map.h"
#include "report/tables/acc-report-changes.h"
#include "report/tables/acc-report-series.h"
#include "report/tables/acc-report-status.h"
#include "report/tables/acc-report-timeline.h"

/* Files for programs are the same in every language. */
#define DATA_FOLDER "data"
#define DATA_LANGUAGE "en"
#define PICTURE_WIDTH 1200

typedef enum
{
  TABLE_STATUS,
  TABLE_CHANGES,
  TABLE_TIMELINE,
  TABLE_SERIES,
} TableKind;

typedef struct
{
  TableKind kind;
  char *stem;       /* of the names of its files */
  const char *code; /* of a series; borrowed */
} Table;

typedef enum
{
  STEP_BRIEFING,
  STEP_TABLE,
  STEP_PICTURE,
  STEP_CITATION,
  STEP_README,
  STEP_MANIFEST,
} StepKind;

typedef struct
{
  StepKind kind;
  const char *language; /* NULL: for programs */
  AccFormat format;
  const Table *table;
} Step;

static void
free_table (gpointer data)
{
  Table *table = data;

  g_free (table->stem);
  g_free (table);
}

static void
free_file (gpointer data)
{
  AccDossierFile *file = data;

  g_free (file->path);
  g_bytes_unref (file->bytes);
  g_free (file);
}

gboolean
acc_dossier_is_possible (const AccPlace *place)
{
  return place->kind == ACC_PLACE_STATE || place->kind == ACC_PLACE_REGION || place->kind == ACC_PLACE_WORLD;
}

static void
add_table (AccDossier *self,
           TableKind   kind,
           char       *stem,
           const char *code)
{
  Table *table = g_new0 (Table, 1);

  table->kind = kind;
  table->stem = stem;
  table->code = code;
  g_ptr_array_add (self->tables, table);
}

/* Up to the day, of whom there are figures by then. */
static void
add_series (AccDossier *self,
            const char *code,
            gboolean    many)
{
  AccSeries *series = acc_bundle_get_series (self->bundle, code, NULL);

  if (series != NULL && acc_series_get_year (series, self->day) != 0)
    add_table (self, TABLE_SERIES, many ? g_strconcat ("series/", code, NULL) : g_strdup ("series"), code);
}

static void
list_tables (AccDossier *self)
{
  if (acc_bundle_get_n (self->bundle, ACC_TABLE_TREATIES) > 0)
    {
      add_table (self, TABLE_STATUS, g_strdup ("status"), NULL);
      add_table (self, TABLE_CHANGES, g_strdup ("changes"), NULL);
    }
  add_table (self, TABLE_TIMELINE, g_strdup ("timeline"), NULL);
  if (self->place.kind == ACC_PLACE_STATE)
    {
      add_series (self, self->place.state->iso3, FALSE);
      return;
    }
  if (self->place.kind == ACC_PLACE_WORLD)
    add_series (self, ACC_PLACE_TEXT_WORLD, TRUE);
  for (guint s = 0; s < acc_bundle_get_n (self->bundle, ACC_TABLE_STATES); s++)
    {
      AccState *state = acc_bundle_get_item (self->bundle, ACC_TABLE_STATES, s);

      if (self->place.region == NULL || acc_bundle_state_in_region (self->bundle, state, self->place.region))
        add_series (self, state->iso3, TRUE);
    }
}

static void
add_step (AccDossier  *self,
          StepKind     kind,
          const char  *language,
          AccFormat    format,
          const Table *table)
{
  Step step = { kind, language, format, table };

  g_array_append_val (self->steps, step);
}

/* Every form that a briefing has; that for programs once. */
static void
add_briefings (AccDossier *self,
               const char *language)
{
  for (int format = 0; format < ACC_N_FORMATS; format++)
    if (acc_report_brief_has_format (&self->place, (AccFormat) format) && (format == ACC_FORMAT_JSON) == (language == NULL))
      add_step (self, STEP_BRIEFING, language, (AccFormat) format, NULL);
}

static void
list_steps (AccDossier *self)
{
  for (guint l = 0; l < self->languages->len; l++)
    {
      const char *language = self->languages->pdata[l];

      add_step (self, STEP_README, language, ACC_FORMAT_TEXT, NULL);
      add_briefings (self, language);
      for (guint t = 0; t < self->tables->len; t++)
        add_step (self, STEP_TABLE, language, ACC_FORMAT_ODS, self->tables->pdata[t]);
      add_step (self, STEP_PICTURE, language, ACC_FORMAT_TEXT, NULL);
      for (guint f = 0; acc_report_cite_formats[f] >= 0; f++)
        add_step (self, STEP_CITATION, language, (AccFormat) acc_report_cite_formats[f], NULL);
    }
  add_briefings (self, NULL);
  for (guint t = 0; t < self->tables->len; t++)
    add_step (self, STEP_TABLE, NULL, ACC_FORMAT_CSV, self->tables->pdata[t]);
  add_step (self, STEP_MANIFEST, NULL, ACC_FORMAT_JSON, NULL);
}

/**
 * acc_dossier_new:
 * @ledger: the record
 * @place: a State, a region or the world
 * @day: as of which day; parties are counted by deposit
 * @languages: tags of the program's languages; the first is that of the reader, one that is named twice is written once
 * @paper: of what has pages
 *
 * Returns: (transfer full): a dossier of which nothing is made yet
 */
AccDossier *
acc_dossier_new (AccLedger         *ledger,
                 const AccPlace    *place,
                 gint32             day,
                 const char *const *languages,
                 AccPaper           paper)
{
  AccDossier *self = g_new0 (AccDossier, 1);

  g_return_val_if_fail (acc_dossier_is_possible (place), NULL);

  self->ledger = g_object_ref (ledger);
  self->bundle = acc_ledger_get_bundle (ledger);
  self->place = *place;
  self->day = day;
  self->paper = paper;
  self->languages = g_ptr_array_new ();
  self->tables = g_ptr_array_new_with_free_func (free_table);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->files = g_ptr_array_new_with_free_func (free_file);
  self->sources = g_ptr_array_new ();
  for (guint i = 0; languages[i] != NULL; i++)
    if (!g_ptr_array_find (self->languages, g_intern_string (languages[i]), NULL))
      g_ptr_array_add (self->languages, (gpointer) g_intern_string (languages[i]));
  list_tables (self);
  list_steps (self);
  return self;
}

void
acc_dossier_free (AccDossier *self)
{
  g_object_unref (self->ledger);
  g_ptr_array_unref (self->languages);
  g_array_unref (self->steps);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

guint
acc_dossier_get_n_steps (AccDossier *self)
{
  return self->steps->len;
}

guint
acc_dossier_get_n_made (AccDossier *self)
{
  return self->n_made;
}

void
_acc_dossier_take_file (AccDossier *self,
                        char       *path,
                        GBytes     *bytes,
                        const char *language,
                        gboolean    sealed)
{
  AccDossierFile *file = g_new0 (AccDossierFile, 1);

  file->path = path;
  file->bytes = bytes;
  file->language = language;
  file->sealed = sealed;
  g_ptr_array_add (self->files, file);
}

/* In the folder of its language, or in that for programs. */
static void
take_file (AccDossier *self,
           const Step *step,
           const char *stem,
           const char *ending,
           GBytes     *bytes)
{
  _acc_dossier_take_file (self, g_strconcat (step->language != NULL ? step->language : DATA_FOLDER, "/", stem, ending, NULL), bytes, step->language,
                          step->kind == STEP_BRIEFING);
}

static void
take_text (AccDossier *self,
           const Step *step,
           const char *stem,
           const char *ending,
           char       *text)
{
  take_file (self, step, stem, ending, g_bytes_new_take (text, strlen (text)));
}

char *
_acc_dossier_make_command (AccDossier *self)
{
  g_autofree char *day = acc_report_day_to_string (self->day);
  g_autofree char *languages = NULL;
  const char *code = self->place.state != NULL ? self->place.state->iso3 : self->place.region != NULL ? self->place.region->code : ACC_PLACE_TEXT_WORLD;

  g_ptr_array_add (self->languages, NULL);
  languages = g_strjoinv (",", (char **) self->languages->pdata);
  g_ptr_array_set_size (self->languages, (int) self->languages->len - 1);
  return g_strdup_printf ("accession dossier %s --as-of %s --lang %s%s%s", code, day, languages, self->paper != ACC_PAPER_A4 ? " --paper " : "",
                          self->paper != ACC_PAPER_A4 ? acc_paper_to_string (self->paper) : "");
}

/* As the page of what changed begins. */
gint32
_acc_dossier_get_from (AccDossier *self)
{
  AccPlace changes = { .kind = ACC_PLACE_CHANGES, .state = self->place.state, .region = self->place.region, .from = ACC_DAY_MIN };

  return acc_place_get_from (&changes, self->day);
}

static AccSheet *
fill_table (AccDossier  *self,
            const Table *table,
            GError     **error)
{
  AccPlace *place = &self->place;

  switch (table->kind)
    {
    case TABLE_STATUS:
      return acc_report_status_sheet (self->ledger, &(AccStatusQuery){ .day = self->day, .basis = ACC_BASIS_DEPOSIT, .region = place->region, .state = place->state });
    case TABLE_CHANGES:
      {
        g_autoptr (AccChanges) changes = acc_changes_new (self->ledger, &(AccChangesQuery){ .state = place->state, .region = place->region, .basis = ACC_BASIS_DEPOSIT,
                                                                                            .from = _acc_dossier_get_from (self), .to = self->day });

        return acc_report_changes_sheet (changes);
      }
    case TABLE_TIMELINE:
      {
        g_autoptr (GListModel) items = acc_report_timeline_list (self->ledger, place, ACC_DAY_MIN, self->day);
        AccSheet *sheet = acc_sheet_new (self->bundle, acc_place_get_title (place));

        acc_report_timeline_fill_sheet (sheet, items);
        return sheet;
      }
    case TABLE_SERIES:
    default:
      return acc_report_series_sheet (self->bundle, table->code, 0, acc_series_get_year (acc_bundle_get_series (self->bundle, table->code, NULL), self->day), FALSE,
                                      error);
    }
}

static gboolean
make_table (AccDossier *self,
            const Step *step,
            GError    **error)
{
  g_autoptr (AccSheet) sheet = fill_table (self, step->table, error);
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (sheet == NULL)
    return FALSE;
  for (guint i = 0; i < sheet->sources->len; i++)
    if (!g_ptr_array_find (self->sources, sheet->sources->pdata[i], NULL))
      g_ptr_array_add (self->sources, sheet->sources->pdata[i]);
  if (step->language != NULL)
    {
      take_file (self, step, step->table->stem, ".ods", acc_sheet_to_ods (sheet));
      return TRUE;
    }
  base = g_path_get_basename (step->table->stem);
  name = g_strconcat (base, ".csv", NULL);
  take_text (self, step, step->table->stem, ".csv", acc_sheet_to_csv (sheet));
  take_text (self, step, step->table->stem, ".csv" ACC_SHEET_CSVW_SUFFIX, acc_sheet_to_csvw (sheet, name));
  take_text (self, step, step->table->stem, ".json", acc_sheet_to_json (sheet));
  return TRUE;
}

static gboolean
make_briefing (AccDossier *self,
               const Step *step,
               GError    **error)
{
  const char *name = acc_format_to_string (step->format);
  const char *ending = step->format == ACC_FORMAT_TEXT ? "txt" : step->format == ACC_FORMAT_MARKDOWN ? "md" : name;
  g_autofree char *dotted = g_strconcat (".", ending, NULL);
  GBytes *briefing = acc_report_brief (self->ledger, &self->place, self->day, step->format, NULL, &(AccBriefLook){ .paper = self->paper }, error);

  if (briefing != NULL)
    take_file (self, step, "briefing", dotted, briefing);
  return briefing != NULL;
}

/* The timeline up to the day; nothing where there was nothing by then. */
static gboolean
make_picture (AccDossier *self,
              const Step *step,
              GError    **error)
{
  g_autoptr (GListStore) items = NULL;
  g_autoptr (GListStore) lanes = NULL;
  g_autoptr (AccTimelineSeries) series = acc_report_timeline_collect (self->ledger, &self->place, self->day, &items, &lanes);
  AccTimelineExport params = { .type = ACC_TIMELINE_EXPORT_SVG, .model = G_LIST_MODEL (items), .lanes = G_LIST_MODEL (lanes), .series = series,
                               .as_of = acc_date_from_day (self->day), .width = PICTURE_WIDTH };
  GBytes *picture;

  if (g_list_model_get_n_items (G_LIST_MODEL (items)) == 0)
    return TRUE;
  picture = acc_report_timeline_draw (self->ledger, &self->place, &params, error);
  if (picture != NULL)
    take_file (self, step, "timeline", ".svg", picture);
  return picture != NULL;
}

/* The yearly figures alone, each as a chart: those of the window are widgets, which need a display, and this is drawn without one. */
static gboolean
make_charts (AccDossier *self,
             const Step *step,
             GError    **error)
{
  g_autoptr (GListStore) items = g_list_store_new (ACC_TYPE_TIMELINE_ITEM);
  g_autoptr (GListStore) lanes = g_list_store_new (ACC_TYPE_TIMELINE_LANE);
  g_autoptr (AccTimelineLane) lane = acc_timeline_lane_new ("none", "");
  g_autoptr (AccTimelineSeries) series = acc_report_timeline_collect_years (self->ledger, &self->place, self->day);
  AccTimelineExport params = { .type = ACC_TIMELINE_EXPORT_SVG, .model = G_LIST_MODEL (items), .lanes = G_LIST_MODEL (lanes), .series = series, .as_of = acc_date_from_day (self->day), .width = PICTURE_WIDTH };
  GBytes *picture;

  if (series == NULL)
    return TRUE;
  /* Without any lane an empty one would be drawn. */
  acc_timeline_lane_set_visible (lane, FALSE);
  g_list_store_append (lanes, lane);
  picture = acc_report_timeline_draw (self->ledger, &self->place, &params, error);
  if (picture != NULL)
    take_file (self, step, "figures", ".svg", picture);
  return picture != NULL;
}

GArray *
_acc_dossier_list_mapped (AccDossier *self)
{
  return self->place.state == NULL ? acc_session_list_treaties (self->bundle, NULL) : g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
make_maps (AccDossier *self,
           const Step *step)
{
  g_autoptr (GArray) treaties = _acc_dossier_list_mapped (self);

  for (guint i = 0; i < treaties->len; i++)
    {
      guint t = g_array_index (treaties, guint, i);
      AccTreaty *treaty = acc_bundle_get_item (self->bundle, ACC_TABLE_TREATIES, t);
      g_autofree char *stem = g_strconcat ("map/", treaty->id, NULL);

      take_file (self, step, stem, ".svg", acc_report_map_draw (self->ledger, t, self->place.region, self->day, ACC_BASIS_DEPOSIT, PICTURE_WIDTH));
    }
}

static void
make_citation (AccDossier *self,
               const Step *step)
{
  static const struct { AccFormat format; const char *name; } names[] = {
    { ACC_FORMAT_TEXT, ".txt" }, { ACC_FORMAT_CHICAGO, "-chicago.txt" }, { ACC_FORMAT_APA, "-apa.txt" }, { ACC_FORMAT_BIBTEX, ".bib" },
    { ACC_FORMAT_BIBLATEX, "-biblatex.bib" }, { ACC_FORMAT_RIS, ".ris" }, { ACC_FORMAT_CSL_JSON, "-csl.json" },
  };
  const AccMoment moment = { self->ledger, self->day, ACC_BASIS_DEPOSIT };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].format == step->format)
      take_text (self, step, "sources", names[i].name, acc_report_cite_place (&moment, &self->place, step->format));
}

static gboolean
make (AccDossier *self,
      const Step *step,
      GError    **error)
{
  switch (step->kind)
    {
    case STEP_BRIEFING:
      return make_briefing (self, step, error);
    case STEP_TABLE:
      return make_table (self, step, error);
    case STEP_PICTURE:
      make_maps (self, step);
      return make_picture (self, step, error) && make_charts (self, step, error);
    case STEP_CITATION:
      make_citation (self, step);
      return TRUE;
    case STEP_README:
      _acc_dossier_write_readme (self, step->language);
      return TRUE;
    case STEP_MANIFEST:
    default:
      _acc_dossier_write_manifest (self);
      return TRUE;
    }
}

/**
 * acc_dossier_make_next:
 * @error: why it cannot be made: of a picture or a PDF, or where a table of figures cannot be read
 *
 * Makes the next step, in its language and with that language's digits; the language of the process, and its second one, are afterwards what they were.
 * Main thread.
 *
 * Returns: whether it is made; where it is not, the dossier is of no use any more
 */
gboolean
acc_dossier_make_next (AccDossier *self,
                       GError    **error)
{
  const Step *step = &g_array_index (self->steps, Step, self->n_made);
  g_autofree char *language = g_strdup (acc_locale_get_language ());
  g_autofree char *second = g_strdup (acc_second_get_language ());
  gboolean western = acc_locale_get_western_digits ();
  gboolean made;

  g_return_val_if_fail (self->n_made < self->steps->len, FALSE);

  acc_locale_set_language (step->language != NULL ? step->language : DATA_LANGUAGE);
  acc_second_set_language (NULL);
  acc_locale_set_western_digits (FALSE);
  made = make (self, step, error);
  acc_locale_set_western_digits (western);
  acc_locale_set_language (language);
  acc_second_set_language (second);
  if (made)
    self->n_made++;
  return made;
}
