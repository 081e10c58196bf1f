/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UNHCR's yearly tables beside the population table: applications, decisions, solutions, and other agencies' figures. Figures are added up over
 * the countries of origin and over nothing else: not over stages of a procedure, kinds of application or units, where the same people
 * would be counted twice. What no row gives is null, never zero. */
#include "config.h"

#include "import/acc-import-yearly.h"

#include "import/acc-import-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KEYS_MAX 4

/* A table of the files: the columns (of the file, after those of the places) that tell its runs apart, and those that are figures. */
typedef struct
{
  AccImportKind kind;
  AccProceduresTable table;
  gboolean of_origin; /* of the State that people come from, and otherwise of the one that they are in */
  guint n_keys;
  const char *keys[KEYS_MAX];
  guint n_figures;
  guint columns[ACC_PROCEDURES_FIGURES_MAX];
  const char *figures[ACC_PROCEDURES_FIGURES_MAX];
} Shape;

static const Shape shapes[] = {
  { ACC_IMPORT_APPLICATIONS, ACC_PROCEDURES_APPLICATIONS, FALSE, 4, { "procedure", "type", "level", "unit" }, 1, { 4 }, { "applied" } },
  { ACC_IMPORT_DECISIONS, ACC_PROCEDURES_DECISIONS, FALSE, 3, { "procedure", "level", "unit" }, 5, { 3, 4, 5, 6, 7 }, { "recognized", "other", "rejected", "closed", "total" } },
  { ACC_IMPORT_SOLUTIONS, ACC_PROCEDURES_SOLUTIONS, FALSE, 0, { NULL }, 3, { 0, 1, 2 }, { "left", "resettled", "naturalized" } },
  { ACC_IMPORT_SOLUTIONS, ACC_PROCEDURES_RETURNS, TRUE, 0, { NULL }, 2, { 0, 3 }, { "refugees", "idps" } },
  { ACC_IMPORT_AGENCY, ACC_PROCEDURES_UNRWA, FALSE, 0, { NULL }, 1, { 0 }, { "total" } },
  { ACC_IMPORT_AGENCY, ACC_PROCEDURES_IDMC, FALSE, 0, { NULL }, 1, { 0 }, { "total" } },
};

/* First instance first, then what follows it; new applications before repeated ones and appeals. */
static const struct
{
  const char *key;
  const char *codes[16];
} orders[] = {
  { "procedure", { "G", "J", "U" } },
  { "type", { "N", "NR", "NA", "V", "R", "RA" } },
  { "level", { "FI", "NA", "IN", "EO", "FA", "SP", "TA", "TP", "TR", "CA", "BL", "RA" } },
  { "unit", { "P", "C" } },
};

typedef struct
{
  int year;
  guint present;
  gint64 figures[ACC_PROCEDURES_FIGURES_MAX];
} Year;

typedef struct
{
  const Shape *shape;
  char state[4];
  char *keys[KEYS_MAX];
  GArray *years; /* Year */
} Run;

struct _AccImportYearly
{
  GHashTable *runs; /* its names in one text -> Run */
  guint tables;     /* bit mask of AccProceduresTable that were read */
};

static void
run_free (gpointer data)
{
  Run *run = data;

  for (guint k = 0; k < KEYS_MAX; k++)
    g_free (run->keys[k]);
  g_array_unref (run->years);
  g_free (run);
}

AccImportYearly *
acc_import_yearly_new (void)
{
  AccImportYearly *self = g_new0 (AccImportYearly, 1);

  self->runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, run_free);
  return self;
}

void
acc_import_yearly_free (AccImportYearly *self)
{
  g_hash_table_unref (self->runs);
  g_free (self);
}

/* UNHCR's table has three origins that are no country, and an area under no State's code: nothing stands for them. */
static gboolean
is_country (AccImportCell code)
{
  static const char *const others[] = { "UNK", "XXA", "TIB" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (code.length == 3 && memcmp (code.text, others[i], 3) == 0)
      return FALSE;
  return code.length == 3 && g_ascii_isupper (code.text[2]);
}

/* Empty and "-" too: an origin that is not known. */
static gboolean
read_code (const AccImportScanner *scanner, const AccImportHeader *header, guint column, const char *name, AccImportCell *code, GError **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *in = NULL;

  *code = acc_import_trimmed (scanner->cells[header->map[column]]);
  if (acc_import_is_absent (*code) || (code->length == 3 && g_ascii_isupper (code->text[0]) && g_ascii_isalnum (code->text[1]) && g_ascii_isalnum (code->text[2])))
    return TRUE;
  shown = acc_import_excerpt (*code);
  in = acc_import_column_name (header, column);
  return acc_import_refuse (name, scanner->line, error, _ ("expected an ISO code of three capital letters in “%s”, found “%s”"), in, shown);
}

static gboolean
is_code (AccImportCell cell)
{
  for (gsize i = 0; i < cell.length; i++)
    if (!g_ascii_isupper (cell.text[i]))
      return FALSE;
  return cell.length > 0 && cell.length <= 4;
}

static Run *
get_run (AccImportYearly *self, const Shape *shape, const AccImportScanner *scanner, const AccImportHeader *header, AccImportCell state, const char *name, GError **error)
{
  char text[32];
  guint n = 0;
  Run *run;

  memcpy (text, state.text, 3);
  n = 3;
  text[n++] = '0' + shape->table;
  for (guint k = 0; k < shape->n_keys; k++)
    {
      AccImportCell cell = acc_import_trimmed (scanner->cells[header->map[ACC_IMPORT_COLUMN_FIRST + k]]);

      if (!is_code (cell))
        {
          g_autofree char *shown = acc_import_excerpt (cell);
          g_autofree char *in = acc_import_column_name (header, ACC_IMPORT_COLUMN_FIRST + k);

          acc_import_refuse (name, scanner->line, error, _ ("expected UNHCR's code of capital letters in “%s”, found “%s”"), in, shown);
          return NULL;
        }
      text[n++] = ' ';
      memcpy (text + n, cell.text, cell.length);
      n += cell.length;
    }
  text[n] = '\0';
  run = g_hash_table_lookup (self->runs, text);
  if (run == NULL)
    {
      g_auto (GStrv) keys = g_strsplit (text, " ", -1);

      run = g_new0 (Run, 1);
      run->shape = shape;
      memcpy (run->state, text, 3);
      for (guint k = 0; k < shape->n_keys; k++)
        run->keys[k] = g_strdup (keys[k + 1]);
      run->years = g_array_new (FALSE, FALSE, sizeof (Year));
      g_hash_table_insert (self->runs, g_strdup (text), run);
    }
  return run;
}

static Year *
get_year (Run *run, int year)
{
  Year fresh = { .year = year };

  for (guint i = run->years->len; i > 0; i--)
    if (g_array_index (run->years, Year, i - 1).year == year)
      return &g_array_index (run->years, Year, i - 1);
  g_array_append_val (run->years, fresh);
  return &g_array_index (run->years, Year, run->years->len - 1);
}

/* Both agencies' tables have the same columns. UNRWA's has people of one origin, IDMC's people in their own country. */
static AccProceduresTable
tell_agency (AccImportScanner scanner, const AccImportHeader *header)
{
  while (acc_import_next_row (&scanner) == ACC_IMPORT_ROW_READ)
    {
      AccImportCell origin, asylum;

      if (scanner.n_cells != header->n_cells)
        break;
      origin = acc_import_trimmed (scanner.cells[header->map[ACC_IMPORT_COLUMN_ORIGIN]]);
      asylum = acc_import_trimmed (scanner.cells[header->map[ACC_IMPORT_COLUMN_ASYLUM]]);
      if (origin.length != asylum.length || memcmp (origin.text, asylum.text, origin.length) != 0)
        return ACC_PROCEDURES_UNRWA;
    }
  return ACC_PROCEDURES_IDMC;
}

static gboolean
add_row (AccImportYearly *self, const Shape *shape, const AccImportScanner *scanner, const AccImportHeader *header, int year, AccImportSheet *sheet, GError **error)
{
  AccImportCell origin, asylum, state;
  Run *run;
  Year *entry = NULL;

  if (!read_code (scanner, header, ACC_IMPORT_COLUMN_ORIGIN, sheet->name, &origin, error) || !read_code (scanner, header, ACC_IMPORT_COLUMN_ASYLUM, sheet->name, &asylum, error))
    return FALSE;
  state = shape->of_origin ? origin : asylum;
  if (!is_country (state))
    return TRUE;
  run = get_run (self, shape, scanner, header, state, sheet->name, error);
  if (run == NULL)
    return FALSE;
  for (guint f = 0; f < shape->n_figures; f++)
    {
      gint64 figure = 0;
      gboolean present;

      if (!acc_import_read_figure (scanner, header, ACC_IMPORT_COLUMN_FIRST + shape->columns[f], sheet->name, &figure, &present, &sheet->withheld, error))
        return FALSE;
      if (!present)
        continue;
      entry = entry != NULL ? entry : get_year (run, year);
      entry->present |= 1u << f;
      entry->figures[f] += figure;
    }
  return TRUE;
}

/**
 * acc_import_yearly_read:
 * @text: a table that is not the population table
 * @sheet: (inout): its kind and name; filled with what it holds
 * @job: progress and cancel
 * @error: #ACC_IMPORT_ERROR
 *
 * Adds the rows of a table.
 *
 * Returns: whether they could be read
 */
gboolean
acc_import_yearly_read (AccImportYearly *self, GBytes *text, AccImportSheet *sheet, const AccImportJob *job, GError **error)
{
  g_autofree AccImportHeader *header = g_new0 (AccImportHeader, 1);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  AccImportScanner scanner;
  AccImportRowResult result;
  AccProceduresTable agency = 0;

  if (!acc_import_check_text (data, length, sheet->name, error) || !acc_import_find_header (data, length, &scanner, sheet->kind, sheet->name, header, error)
      || !acc_import_check_header (header, sheet->name, error))
    return FALSE;
  sheet->moment = header->moment;
  sheet->updated = header->updated.length > 0 ? acc_import_excerpt (header->updated) : NULL;
  if (sheet->kind == ACC_IMPORT_AGENCY)
    agency = tell_agency (scanner, header);
  for (guint s = 0; s < G_N_ELEMENTS (shapes); s++)
    if (shapes[s].kind == sheet->kind && (sheet->kind != ACC_IMPORT_AGENCY || shapes[s].table == agency))
      sheet->tables |= 1u << shapes[s].table;
  if (self->tables & sheet->tables)
    {
      g_set_error (error, ACC_IMPORT_ERROR, ACC_IMPORT_ERROR_FORMAT, _ ("%s: is the same table as another of these files; give each once"), sheet->name);
      return FALSE;
    }
  self->tables |= sheet->tables;
  while ((result = acc_import_next_row (&scanner)) == ACC_IMPORT_ROW_READ)
    {
      int year;

      if (!acc_import_check_row (&scanner, header, sheet->name, error) || (year = acc_import_read_year (&scanner, header, sheet->name, error)) == 0)
        return FALSE;
      for (guint s = 0; s < G_N_ELEMENTS (shapes); s++)
        if (sheet->tables & (1u << shapes[s].table) && !add_row (self, &shapes[s], &scanner, header, year, sheet, error))
          return FALSE;
      sheet->first_year = sheet->rows == 0 ? year : MIN (sheet->first_year, year);
      sheet->last_year = MAX (sheet->last_year, year);
      if (++sheet->rows % 8192 == 0 && g_cancellable_set_error_if_cancelled (job->cancellable, error))
        return FALSE;
    }
  return acc_import_check_end (&scanner, result, sheet->rows, sheet->name, error);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return ((const Year *) a)->year - ((const Year *) b)->year;
}

static guint
get_place (const char *key, const char *code)
{
  for (guint o = 0; o < G_N_ELEMENTS (orders); o++)
    for (guint i = 0; strcmp (orders[o].key, key) == 0 && orders[o].codes[i] != NULL; i++)
      if (strcmp (orders[o].codes[i], code) == 0)
        return i;
  return G_MAXUINT;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const Run *x = *(const Run *const *) a, *y = *(const Run *const *) b;
  int order = strcmp (x->state, y->state);

  if (order == 0)
    order = (int) x->shape->table - (int) y->shape->table;
  for (guint k = 0; order == 0 && k < x->shape->n_keys; k++)
    {
      guint m = get_place (x->shape->keys[k], x->keys[k]), n = get_place (x->shape->keys[k], y->keys[k]);

      order = m != n ? (m < n ? -1 : 1) : strcmp (x->keys[k], y->keys[k]);
    }
  return order;
}

static void
append_run (GString *text, Run *run)
{
  const Shape *shape = run->shape;
  guint present = 0;

  g_array_sort (run->years, compare_years);
  g_string_append_printf (text, "    {\"table\":\"%s\"", acc_procedures_table_to_string (shape->table));
  for (guint k = 0; k < shape->n_keys; k++)
    {
      gboolean unit = strcmp (shape->keys[k], "unit") == 0;

      g_string_append_printf (text, ",\"%s\":\"%s\"", shape->keys[k], !unit ? run->keys[k] : strcmp (run->keys[k], "C") == 0 ? "cases" : "persons");
    }
  for (guint i = 0; i < run->years->len; i++)
    {
      const Year *year = &g_array_index (run->years, Year, i);

      g_string_append_printf (text, "%s%d", i > 0 ? "," : ",\"years\":[", year->year);
      present |= year->present;
    }
  g_string_append_c (text, ']');
  for (guint f = 0; f < shape->n_figures; f++)
    {
      if (!(present & (1u << f)))
        continue;
      g_string_append_printf (text, ",\"%s\":[", shape->figures[f]);
      for (guint i = 0; i < run->years->len; i++)
        {
          const Year *year = &g_array_index (run->years, Year, i);

          if (i > 0)
            g_string_append_c (text, ',');
          if (year->present & (1u << f))
            g_string_append_printf (text, "%" G_GINT64_FORMAT, year->figures[f]);
          else
            g_string_append (text, "null");
        }
      g_string_append_c (text, ']');
    }
  g_string_append_c (text, '}');
}

/**
 * acc_import_yearly_write:
 * @folder: a folder that is there and empty
 * @as_at: the moment that the last year goes to, as EDTF
 * @error: %G_FILE_ERROR
 *
 * Writes a file for each State. Nothing is on the disk for certain before who called has seen to it.
 *
 * Returns: whether all are written
 */
gboolean
acc_import_yearly_write (AccImportYearly *self, const char *folder, const char *as_at, GError **error)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer run;

  g_hash_table_iter_init (&iter, self->runs);
  while (g_hash_table_iter_next (&iter, NULL, &run))
    g_ptr_array_add (runs, run);
  g_ptr_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len;)
    {
      const char *state = ((Run *) runs->pdata[i])->state;
      g_autofree char *name = g_strconcat (state, ".json", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean any = FALSE;

      g_string_printf (text,
                       "{\n  \"format\": \"accession-procedures-1\",\n  \"state\": \"%s\",\n  \"source\": \"" ACC_IMPORT_SOURCE "\",\n  \"attribution\": \"" ACC_IMPORT_ATTRIBUTION
                       "\",\n  \"licence\": \"" ACC_IMPORT_LICENCE "\",\n  \"as_at\": \"%s\",\n  \"runs\": [\n",
                       state, as_at);
      for (; i < runs->len && strcmp (((Run *) runs->pdata[i])->state, state) == 0; i++)
        if (((Run *) runs->pdata[i])->years->len > 0)
          {
            if (any)
              g_string_append (text, ",\n");
            append_run (text, runs->pdata[i]);
            any = TRUE;
          }
      g_string_append (text, "\n  ]\n}\n");
      if (any && !g_file_set_contents_full (path, text->str, text->len, G_FILE_SET_CONTENTS_NONE, 0644, error))
        return FALSE;
    }
  return TRUE;
}
