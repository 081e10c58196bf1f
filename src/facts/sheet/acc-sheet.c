/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table on its way out of the program: columns, cells, and where all of it comes from. */

#include "config.h"

#include "facts/sheet/acc-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "facts/acc-own.h"
#include "facts/acc-words.h"
#include "locale/acc-locale.h"
#include "model/law/acc-own-act.h"

static void
free_column (gpointer data)
{
  AccSheetColumn *column = data;

  g_free (column->key);
  g_free (column->title);
  g_free (column->value);
  g_free (column);
}

/**
 * acc_sheet_new:
 * @bundle: (nullable): what it is made from
 * @title: what it shows, in the language in use
 *
 * Returns: (transfer full): a table without columns
 */
AccSheet *
acc_sheet_new (AccBundle  *bundle,
               const char *title)
{
  AccSheet *self = g_new0 (AccSheet, 1);

  self->title = g_strdup (title);
  self->language = g_strdup (acc_locale_get_language ());
  self->bundle = bundle != NULL ? g_object_ref (bundle) : NULL;
  self->day = ACC_DAY_MAX;
  self->basis = -1;
  self->sources = g_ptr_array_new ();
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
acc_sheet_free (AccSheet *self)
{
  g_free (self->title);
  g_free (self->summary);
  g_free (self->foot);
  g_free (self->language);
  g_free (self->edition);
  g_free (self->own);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->words);
  g_clear_object (&self->bundle);
  g_free (self);
}

static AccSheetColumn *
add_column (AccSheet    *self,
            const char  *key,
            const char  *title,
            AccSheetType type)
{
  AccSheetColumn *column = g_new0 (AccSheetColumn, 1);

  column->key = g_strdup (key);
  column->title = g_strdup (title);
  column->type = type;
  /* What is said of the user's own record stays last. */
  g_ptr_array_insert (self->columns, self->own != NULL ? (int) self->columns->len - 1 : -1, column);
  return column;
}

void
acc_sheet_add_column (AccSheet    *self,
                      const char  *key,
                      const char  *title,
                      AccSheetType type)
{
  g_return_if_fail (self->cells->len == 0);
  add_column (self, key, title, type);
  self->n_varying++;
}

void
acc_sheet_add_constant (AccSheet    *self,
                        const char  *key,
                        const char  *title,
                        AccSheetType type,
                        const char  *value)
{
  AccSheetColumn *column = add_column (self, key, title, type);

  column->constant = TRUE;
  column->value = g_strdup (value);
}

void
acc_sheet_add_own (AccSheet *self)
{
  g_autofree char *statement = self->bundle != NULL ? acc_own_say (self->bundle) : NULL;

  if (statement == NULL)
    return;
  acc_sheet_add_constant (self, acc_own_get_column (self->bundle), NULL, ACC_SHEET_TEXT, statement);
  self->own = g_steal_pointer (&statement);
}

void
acc_sheet_add_own_act_column (AccSheet *self)
{
  self->has_own_act = self->bundle != NULL && acc_bundle_get_acts (self->bundle)->len > 0;
  if (self->has_own_act)
    acc_sheet_add_column (self, "own_act", NULL, ACC_SHEET_TEXT);
}

void
acc_sheet_add_own_act (AccSheet        *self,
                       const AccAction *action)
{
  if (self->has_own_act)
    acc_sheet_take (self, action != NULL && action->own != NULL ? acc_own_act_get_id (action->own) : NULL);
}

void
acc_sheet_add_frame (AccSheet   *self,
                     gint32      day,
                     int         basis,
                     const char *edition)
{
  g_autoptr (GEnumClass) bases = g_type_class_ref (ACC_TYPE_BASIS);
  GEnumValue *found = basis >= 0 ? g_enum_get_value (bases, basis) : NULL;
  g_autofree char *date = day < ACC_DAY_MAX ? acc_date_to_string (acc_date_from_day (day)) : NULL;

  self->day = day;
  self->basis = basis;
  self->edition = g_strdup (edition);
  if (date != NULL)
    acc_sheet_add_constant (self, "as_of", NULL, ACC_SHEET_DATE, date);
  if (found != NULL)
    acc_sheet_add_constant (self, "basis", NULL, ACC_SHEET_TEXT, found->value_nick);
  if (edition != NULL)
    acc_sheet_add_constant (self, "edition", NULL, ACC_SHEET_TEXT, edition);
}

static void
add_cell (AccSheet *self,
          char     *value,
          char     *words)
{
  if (value != NULL && *value == '\0')
    g_clear_pointer (&value, g_free);
  g_ptr_array_add (self->cells, value);
  g_ptr_array_add (self->words, words);
}

void
acc_sheet_add (AccSheet   *self,
               const char *value)
{
  add_cell (self, g_strdup (value), NULL);
}

void
acc_sheet_add_words (AccSheet   *self,
                     const char *value,
                     const char *words)
{
  add_cell (self, g_strdup (value), g_strdup (words));
}

void
acc_sheet_take (AccSheet *self,
                char     *value)
{
  add_cell (self, value, NULL);
}

void
acc_sheet_add_number (AccSheet *self,
                      gint64    number)
{
  add_cell (self, number != ACC_INT_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL, NULL);
}

/* Six figures tell the small from nobody. */
void
acc_sheet_add_rate (AccSheet *self,
                    double    rate)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  add_cell (self, rate >= 0 ? g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6g", rate)) : NULL, NULL);
}

void
acc_sheet_add_index (AccSheet *self,
                     double    index)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  add_cell (self, index >= 0 ? g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.2f", index)) : NULL, NULL);
}

void
acc_sheet_add_span (AccSheet      *self,
                    const AccSpan *span)
{
  add_cell (self, acc_span_is_set (span) ? acc_span_to_string (span) : NULL, NULL);
}

void
acc_sheet_add_day (AccSheet *self,
                   gint32    day)
{
  add_cell (self, day > ACC_DAY_MIN && day < ACC_DAY_MAX ? acc_date_to_string (acc_date_from_day (day)) : NULL, NULL);
}

void
acc_sheet_add_precision (AccSheet      *self,
                         const AccSpan *span)
{
  static const char *const words[] = { "day", "month", "year", "decade", "century" };

  acc_sheet_add (self, !acc_span_is_set (span) ? NULL : span->is_interval ? "span" : words[MIN (span->start.precision, G_N_ELEMENTS (words) - 1)]);
}

static gboolean
note_source (AccSheet   *self,
             const char *id)
{
  AccSource *source = self->bundle != NULL ? acc_bundle_find_source (self->bundle, id) : NULL;

  if (source != NULL && !g_ptr_array_find (self->sources, source, NULL))
    g_ptr_array_add (self->sources, source);
  return source != NULL;
}

/* The one source of an act of the user's own has its words for an id, with blanks and whatever else in them. */
void
acc_sheet_note_sources (AccSheet   *self,
                        const char *ids)
{
  g_auto (GStrv) parts = ids != NULL && !note_source (self, ids) ? g_strsplit_set (ids, " +", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    note_source (self, parts[i]);
}

void
acc_sheet_add_sources (AccSheet   *self,
                       const char *ids)
{
  acc_sheet_note_sources (self, ids);
  acc_sheet_add (self, ids);
}

guint
acc_sheet_get_n_rows (const AccSheet *self)
{
  return self->n_varying > 0 ? self->cells->len / self->n_varying : 0;
}

/* Where its cell lies in a row; -1 of a constant. */
static int
find_cell (const AccSheet *self,
           guint           column)
{
  guint at = 0;

  if (((AccSheetColumn *) self->columns->pdata[column])->constant)
    return -1;
  for (guint c = 0; c < column; c++)
    at += ((AccSheetColumn *) self->columns->pdata[c])->constant ? 0 : 1;
  return (int) at;
}

const char *
acc_sheet_get_cell (const AccSheet *self,
                    guint           row,
                    guint           column)
{
  int at = find_cell (self, column);

  return at < 0 ? ((AccSheetColumn *) self->columns->pdata[column])->value : self->cells->pdata[row * self->n_varying + (guint) at];
}

char *
acc_sheet_dup_words (const AccSheet *self,
                     guint           row,
                     guint           column)
{
  int at = find_cell (self, column);
  const char *words = at >= 0 ? self->words->pdata[row * self->n_varying + (guint) at] : NULL;

  return g_strdup (words != NULL ? words : acc_sheet_get_cell (self, row, column));
}

GBytes *
acc_sheet_to_bytes (const AccSheet *self,
                    const char     *file)
{
  g_autofree char *folded = g_ascii_strdown (file, -1);
  char *text;

  if (g_str_has_suffix (folded, ".ods"))
    return acc_sheet_to_ods (self);
  text = g_str_has_suffix (folded, ".json") ? acc_sheet_to_json (self) : acc_sheet_to_csv (self);
  return g_bytes_new_take (text, strlen (text));
}
