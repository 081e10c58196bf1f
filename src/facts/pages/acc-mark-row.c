/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks as a text: written and read in one place. */

#include "config.h"

#include "facts/pages/acc-mark-row.h"

#include <string.h>

#define LETTERS 3
#define FIRST_LETTER '@' /* 63 values fit behind it */
#define REST '+'         /* is before it */
#define UNTOLD '?'

void
acc_mark_row_append (GString *row,
                     AccSign  sign,
                     guint    mark)
{
  g_return_if_fail (mark < 63);

  g_string_append_c (row, (char) (FIRST_LETTER + (int) sign.shape));
  g_string_append_c (row, (char) (FIRST_LETTER + (int) sign.color));
  g_string_append_c (row, (char) (FIRST_LETTER + (int) mark));
}

/* Also where it is none, so that rows of a list are alike. */
void
acc_mark_row_set_rest (GString *row,
                       int      rest)
{
  if (rest < 0)
    g_string_append_printf (row, "%c%c", REST, UNTOLD);
  else
    g_string_append_printf (row, "%c%d", REST, rest);
}

char *
acc_mark_row_new (AccSign sign,
                  guint   mark)
{
  GString *row = g_string_sized_new (LETTERS);

  acc_mark_row_append (row, sign, mark);
  return g_string_free (row, FALSE);
}

guint
acc_mark_row_get_n (const char *row)
{
  return row != NULL ? (guint) (strcspn (row, (const char[]) { REST, '\0' }) / LETTERS) : 0;
}

guint
acc_mark_row_get (const char *row,
                  guint       position,
                  AccSign    *sign)
{
  g_return_val_if_fail (position < acc_mark_row_get_n (row), ACC_MARK_NONE);

  row += position * LETTERS;
  if (sign != NULL)
    *sign = (AccSign) { (AccShape) (row[0] - FIRST_LETTER), (AccColor) (row[1] - FIRST_LETTER) };
  return (guint) (row[2] - FIRST_LETTER);
}

guint
acc_mark_row_count_rest (const char *row,
                         guint       from)
{
  const char *rest = row != NULL ? strchr (row, REST) : NULL;
  guint n = rest != NULL ? (guint) g_ascii_strtoull (rest + 1, NULL, 10) : 0;

  for (guint i = from; i < acc_mark_row_get_n (row); i++)
    n += (acc_mark_row_get (row, i, NULL) & 0x0f) == ACC_MARK_FILLED ? 1 : 0;
  return n;
}

gboolean
acc_mark_row_tells_rest (const char *row)
{
  const char *rest = row != NULL ? strchr (row, REST) : NULL;

  return rest == NULL || rest[1] != UNTOLD;
}

gboolean
acc_mark_row_has_rest (const char *row)
{
  return row != NULL && strchr (row, REST) != NULL;
}
