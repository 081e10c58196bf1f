/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UNHCR's files, recognised and read, on their way to being an edition. */
#include "config.h"

#include "editions/acc-edition-draft.h"

#include "editions/acc-edition-private.h"
#include "editions/acc-edition-warn.h"
#include "import/acc-import-yearly.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

struct _AccEditionDraft
{
  GObject parent_instance;

  AccEditionInfo *info;
  AccImportTable *table;   /* NULL: no population table */
  AccImportYearly *yearly; /* NULL: no other */
  AccImportMoment moment;
  guint withheld;
  GArray *warnings;
};

G_DEFINE_FINAL_TYPE (AccEditionDraft, acc_edition_draft, G_TYPE_OBJECT)

static void
acc_edition_draft_finalize (GObject *object)
{
  AccEditionDraft *self = ACC_EDITION_DRAFT (object);

  acc_edition_info_free (self->info);
  g_clear_pointer (&self->table, acc_import_table_free);
  g_clear_pointer (&self->yearly, acc_import_yearly_free);
  g_array_unref (self->warnings);
  G_OBJECT_CLASS (acc_edition_draft_parent_class)->finalize (object);
}

static void
acc_edition_draft_class_init (AccEditionDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_edition_draft_finalize;
}

static void
acc_edition_draft_init (AccEditionDraft *self)
{
  self->info = acc_edition_info_new ();
  self->warnings = g_array_new (FALSE, TRUE, sizeof (AccEditionWarning));
}

/* UNHCR's number of an edition in the name of a file, as in population-2025.06.1.zip: a year, and 06 or 12. (nullable) */
static char *
find_version (const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<![0-9.])(?:19|20)[0-9]{2}\\.(?:0?6|12)(?:\\.[0-9]{1,2})?(?![0-9])", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, name, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

static AccImportMoment
moment_of_version (const char *version)
{
  const char *part = strchr (version, '.');

  return part != NULL && atoi (part + 1) == 12 ? ACC_IMPORT_END : ACC_IMPORT_MIDDLE;
}

/* "13 June 2024", as the notes of a download have it. */
static AccDate
parse_updated (const char *text)
{
  static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" };
  AccDate none = { 0 };
  char month[16];
  int day, year;

  if (text == NULL || sscanf (text, "%2d %15s %4d", &day, month, &year) != 3)
    return none;
  for (guint m = 0; m < G_N_ELEMENTS (months); m++)
    if (g_ascii_strcasecmp (month, months[m]) == 0 && year >= 1990 && year < 2200 && day >= 1 && day <= acc_days_in_month (year, m + 1))
      return acc_date_day (year, m + 1, day);
  return none;
}

/* Two files that say different things of the last year cannot be one edition. */
static gboolean
learn_moment (AccEditionDraft *self, AccImportMoment moment, const char *name, GError **error)
{
  if (moment == ACC_IMPORT_UNSAID || moment == self->moment)
    return TRUE;
  if (self->moment != ACC_IMPORT_UNSAID)
    {
      g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT,
                   _ ("%s: is of another moment than the files before it, the middle of a year and the end of one; take them in as two editions"), name);
      return FALSE;
    }
  self->moment = moment;
  return TRUE;
}

static void
add_table (AccEditionDraft *self, const char *table, const AccImportText *text, guint rows, int first, int last, GPtrArray *lacking)
{
  AccEditionTable *one = acc_edition_info_add_table (self->info, table);
  gsize length;
  const guchar *data = g_bytes_get_data (text->text, &length);

  one->file = g_strdup (text->name);
  one->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, length);
  one->rows = rows;
  one->first_year = first;
  one->last_year = last;
  if (lacking != NULL && lacking->len > 0)
    {
      one->lacking = g_new0 (char *, lacking->len + 1);
      for (guint i = 0; i < lacking->len; i++)
        one->lacking[i] = g_strdup (lacking->pdata[i]);
    }
}

static gboolean
read_population (AccEditionDraft *self, const AccImportText *text, const AccImportJob *job, GError **error)
{
  if (self->table != NULL)
    {
      g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT, _ ("%s: is the same table as another of these files; give each once"), text->name);
      return FALSE;
    }
  self->table = acc_import_table_read (text->text, text->name, job, error);
  if (self->table == NULL || !acc_import_table_check (self->table, error) || !learn_moment (self, self->table->moment, text->name, error))
    return FALSE;
  self->withheld += self->table->withheld;
  if (!acc_date_is_set (self->info->published))
    self->info->published = parse_updated (self->table->updated);
  add_table (self, "population", text, self->table->rows->len, self->table->first_year, self->table->last_year, self->table->lacking);
  return TRUE;
}

static gboolean
read_yearly (AccEditionDraft *self, const AccImportText *text, const AccImportJob *job, GError **error)
{
  AccImportSheet sheet = { .kind = text->kind, .name = text->name };
  gboolean done;

  if (self->yearly == NULL)
    self->yearly = acc_import_yearly_new ();
  done = acc_import_yearly_read (self->yearly, text->text, &sheet, job, error) && learn_moment (self, sheet.moment, text->name, error);
  if (done)
    {
      AccProceduresTable table = 0;

      while (!(sheet.tables & (1u << table)))
        table++;
      add_table (self, acc_procedures_table_get_source (table), text, sheet.rows, sheet.first_year, sheet.last_year, NULL);
      self->withheld += sheet.withheld;
      if (!acc_date_is_set (self->info->published))
        self->info->published = parse_updated (sheet.updated);
    }
  g_free (sheet.updated);
  return done;
}

static gboolean
read_file (AccEditionDraft *self, GFile *file, const AccImportJob *job, GError **error)
{
  g_autoptr (GPtrArray) texts = acc_import_load (file, ACC_IMPORT_ANY, job->cancellable, error);

  if (texts == NULL)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      const AccImportText *text = texts->pdata[i];
      g_autofree char *version = find_version (text->name);

      if (version != NULL && !learn_moment (self, moment_of_version (version), text->name, error))
        return FALSE;
      if (version != NULL && self->info->version == NULL)
        self->info->version = g_steal_pointer (&version);
      /* A CSV that is none of the tables is left for its reader to refuse. */
      if (text->kind == ACC_IMPORT_POPULATION || text->kind == ACC_IMPORT_ANY ? !read_population (self, text, job, error) : !read_yearly (self, text, job, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_folder (AccEditionDraft *self, GFile *folder, const AccImportJob *job, GError **error)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autofree char *name = g_file_get_basename (folder);
  const AccImportText text = { ACC_IMPORT_POPULATION, name, nothing };

  self->table = acc_import_table_read_folder (folder, job->cancellable, error);
  if (self->table == NULL)
    return FALSE;
  self->moment = self->table->moment;
  add_table (self, "population", &text, self->table->rows->len, self->table->first_year, self->table->last_year, self->table->lacking);
  g_clear_pointer (&((AccEditionTable *) self->info->tables->pdata[0])->sha256, g_free);
  return TRUE;
}

static void
span_tables (AccEditionInfo *info)
{
  for (guint i = 0; i < info->tables->len; i++)
    {
      const AccEditionTable *table = info->tables->pdata[i];

      info->first_year = i == 0 ? table->first_year : MIN (info->first_year, table->first_year);
      info->last_year = MAX (info->last_year, table->last_year);
    }
}

/* A part of an import as a part of what somebody waits for. */
typedef struct
{
  AccImportProgress progress;
  gpointer user_data;
  double from, to; /* of the import */
  guint i, n;      /* which of as many files */
} Share;

static void
share_cb (double fraction, gpointer user_data)
{
  const Share *share = user_data;

  share->progress ((share->i + CLAMP ((fraction - share->from) / (share->to - share->from), 0, 1)) / share->n, share->user_data);
}

/**
 * acc_edition_draft_read:
 * @files: (element-type GFile): tables as CSV or ZIP, in any order, or one folder of series
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop
 * @error: #ACC_IMPORT_ERROR, %G_IO_ERROR
 *
 * Returns: (transfer full): what they would be as an edition, or %NULL
 */
AccEditionDraft *
acc_edition_draft_read (GPtrArray *files, AccImportProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccEditionDraft) self = g_object_new (ACC_TYPE_EDITION_DRAFT, NULL);
  Share share = { progress, user_data, 0, ACC_IMPORT_READ, 0, files->len };
  const AccImportJob job = { progress != NULL ? share_cb : NULL, &share, cancellable };

  g_return_val_if_fail (files->len > 0, NULL);
  for (guint i = 0; i < files->len; share.i = ++i)
    {
      gboolean folder = files->len == 1 && g_file_query_file_type (files->pdata[i], G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY;

      if (folder ? !read_folder (self, files->pdata[i], &job, error) : !read_file (self, files->pdata[i], &job, error))
        return NULL;
    }
  span_tables (self->info);
  acc_edition_draft_set_moment (self, self->moment);
  acc_edition_warn (self->table, self->warnings);
  return g_steal_pointer (&self);
}

const AccEditionInfo *
acc_edition_draft_get_info (AccEditionDraft *self)
{
  return self->info;
}

AccImportTable *
acc_edition_draft_get_table (AccEditionDraft *self)
{
  return self->table;
}

GArray *
acc_edition_draft_get_warnings (AccEditionDraft *self)
{
  return self->warnings;
}

guint
acc_edition_draft_get_withheld (AccEditionDraft *self)
{
  return self->withheld;
}

/* (transfer full): of the population table; where there is no population table, none. */
GStrv
acc_edition_draft_get_unread (AccEditionDraft *self)
{
  guint n = self->table != NULL ? self->table->unread->len : 0;
  GStrv columns = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    columns[i] = g_strdup (self->table->unread->pdata[i]);
  return columns;
}

AccImportMoment
acc_edition_draft_get_moment (AccEditionDraft *self)
{
  return self->moment;
}

/**
 * acc_edition_draft_set_moment:
 * @moment: what somebody says of the last year
 */
void
acc_edition_draft_set_moment (AccEditionDraft *self, AccImportMoment moment)
{
  self->moment = moment;
  self->info->mid_year = moment == ACC_IMPORT_MIDDLE;
  if (self->table != NULL)
    self->table->moment = moment;
}

/* A row of a year as a number that no two rows share. */
static guint64
row_key (const AccImportTable *table, const AccImportRow *row)
{
  const char *origin = table->codes->pdata[row->origin], *asylum = table->codes->pdata[row->asylum];
  guint64 key = 0;

  for (guint i = 0; i < 3; i++)
    key = key << 16 | (guint64) (guchar) origin[i] << 8 | (guchar) asylum[i];
  return key;
}

/* How many of the rows of a year stand with the same people in both tables, in per cent; -1 where there are too few to say. */
static int
compare_year (const AccImportTable *one, const AccImportTable *other, int year)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint both = 0, same = 0;

  for (guint i = 0; i < other->rows->len; i++)
    {
      AccImportRow *row = &g_array_index (other->rows, AccImportRow, i);
      guint64 key = row_key (other, row);

      if (row->year == year)
        g_hash_table_insert (known, g_memdup2 (&key, sizeof key), row);
    }
  for (guint i = 0; i < one->rows->len; i++)
    {
      const AccImportRow *row = &g_array_index (one->rows, AccImportRow, i), *found;
      guint64 key = row_key (one, row);

      if (row->year != year || (found = g_hash_table_lookup (known, &key)) == NULL)
        continue;
      both++;
      same += row->figures[ACC_IMPORT_REFUGEES] == found->figures[ACC_IMPORT_REFUGEES]
              && row->figures[ACC_IMPORT_ASYLUM_SEEKERS] == found->figures[ACC_IMPORT_ASYLUM_SEEKERS];
    }
  return both >= 10 ? (int) (100 * same / both) : -1;
}

/**
 * acc_edition_draft_tell_moment:
 * @editions: (element-type AccEdition): to compare with
 *
 * Where neither the name nor the notes of the files say it: an edition that has the end of the same year, and nine of ten rows with the
 * same people, shows that it is the end here too; of the figures of June seven of ten are others by December. Where less than half are
 * the same it is the middle. In between, and where no edition has the end of that year, nothing is said.
 */
void
acc_edition_draft_tell_moment (AccEditionDraft *self, GPtrArray *editions)
{
  if (self->moment != ACC_IMPORT_UNSAID || self->table == NULL)
    return;
  for (guint i = 0; i < editions->len && self->moment == ACC_IMPORT_UNSAID; i++)
    {
      AccEdition *edition = editions->pdata[i];
      const AccEditionInfo *info = acc_edition_get_info (edition);
      g_autoptr (AccImportTable) other = NULL;
      int same;

      if (acc_edition_get_series (edition) == NULL || info->last_year < self->table->last_year || (info->last_year == self->table->last_year && info->mid_year))
        continue;
      other = acc_import_table_read_folder (acc_edition_get_series (edition), NULL, NULL);
      same = other != NULL ? compare_year (self->table, other, self->table->last_year) : -1;
      if (same >= 90)
        acc_edition_draft_set_moment (self, ACC_IMPORT_END);
      else if (same >= 0 && same < 50)
        acc_edition_draft_set_moment (self, ACC_IMPORT_MIDDLE);
    }
}

void
acc_edition_draft_set_published (AccEditionDraft *self, AccDate published)
{
  self->info->published = published;
}

/**
 * acc_edition_draft_find_same:
 *
 * Returns: (transfer full) (nullable): an edition that was made of the same tables, of the same moment
 */
AccEdition *
acc_edition_draft_find_same (AccEditionDraft *self)
{
  return acc_edition_store_find_same (self->info);
}

static char *
word_moment (int year, AccImportMoment moment)
{
  return moment == ACC_IMPORT_MIDDLE ? g_strdup_printf ("%d-06", year) : g_strdup_printf ("%d", year);
}

static const char *
make_part (AccEditionPlace *place, const char *part, char **path, GError **error)
{
  *path = g_build_filename (acc_edition_place_get_folder (place), part, NULL);
  if (g_mkdir (*path, 0755) == 0)
    return *path;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("%s: cannot be written: %s"), *path, g_strerror (errno));
  return NULL;
}

static AccEditionInfo *
finish_info (AccEditionDraft *self)
{
  AccEditionInfo *info = acc_edition_info_copy (self->info);

  g_free (info->id);
  info->id = info->version != NULL ? g_strdup (info->version) : g_strdup_printf ("%d.%s", info->last_year, self->moment == ACC_IMPORT_MIDDLE ? "06" : "12");
  info->taken_in = acc_date_today ();
  info->mid_year = self->moment == ACC_IMPORT_MIDDLE;
  return info;
}

/**
 * acc_edition_draft_take_in:
 * @machine: whether it is for everybody who uses the computer
 * @use: whether it becomes the edition in use
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop
 * @error: %G_IO_ERROR; %G_IO_ERROR_BUSY when another writes
 *
 * The moment must be known.
 *
 * Returns: (transfer full): the edition in the store, or %NULL: then nothing has changed
 */
AccEdition *
acc_edition_draft_take_in (AccEditionDraft *self, gboolean machine, gboolean use, AccImportProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccEditionPlace) place = NULL;
  Share share = { progress, user_data, ACC_IMPORT_WRITING, 1, 0, 1 };
  const AccImportJob job = { progress != NULL ? share_cb : NULL, &share, cancellable };
  g_autofree char *series = NULL;
  g_autofree char *procedures = NULL;
  AccEdition *edition;

  g_return_val_if_fail (self->moment != ACC_IMPORT_UNSAID, NULL);
  place = acc_edition_place_open (machine, error);
  if (place == NULL)
    return NULL;
  if (self->table != NULL)
    {
      g_autofree char *as_at = word_moment (self->table->last_year, self->moment);

      if (make_part (place, ACC_EDITION_SERIES, &series, error) == NULL || !acc_import_table_write_folder (self->table, series, as_at, &job, error))
        return NULL;
    }
  if (self->yearly != NULL)
    {
      g_autofree char *as_at = word_moment (self->info->last_year, self->moment);

      if (make_part (place, ACC_EDITION_PROCEDURES, &procedures, error) == NULL || !acc_import_yearly_write (self->yearly, procedures, as_at, error))
        return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  edition = acc_edition_place_commit (place, finish_info (self), use, error);
  if (edition != NULL && progress != NULL)
    progress (1, user_data);
  return edition;
}
