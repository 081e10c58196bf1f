/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the texts of a document refer to: its notes, its sources, and addresses on the web. */

#include "config.h"

#include "report/document/acc-report-document.h"

#include <string.h>

/* The digits of the note that is referred to at a place in a text: how many, from the third byte on; 0 where it refers to none. */
static gsize
count_note_digits (const char *place)
{
  gsize digits = place[0] == '[' && place[1] == '^' ? strspn (place + 2, "0123456789") : 0;

  return digits > 0 && place[2 + digits] == ']' ? digits : 0;
}

static gsize
count_source_digits (const char *place)
{
  gsize digits = place[0] == '[' ? strspn (place + 1, "0123456789") : 0;

  return digits > 0 && place[1 + digits] == ']' ? digits : 0;
}

/* How long the address is that begins here; 0 for none. Only what a browser opens as a page is one; what ends the sentence around it is not
 * part of it. */
static gsize
count_address (const char *place)
{
  gsize scheme = g_str_has_prefix (place, "https://") ? strlen ("https://") : g_str_has_prefix (place, "http://") ? strlen ("http://") : 0;
  gsize length = scheme;
  int open = 0;

  if (scheme == 0 || !g_ascii_isalnum (place[scheme]))
    return 0;
  for (; g_ascii_isgraph (place[length]) && strchr ("<>\"{}|\\^`'", place[length]) == NULL; length++)
    open += place[length] == '(' ? 1 : place[length] == ')' ? -1 : 0;
  for (; length > scheme && (strchr (".,;:!?", place[length - 1]) != NULL || (place[length - 1] == ')' && open < 0)); length--)
    open += place[length - 1] == ')' ? 1 : 0;
  return length;
}

static void
append_raised (GString    *out,
               const char *digits,
               gsize       n)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

  for (gsize i = 0; i < n; i++)
    g_string_append (out, raised[digits[i] - '0']);
}

/**
 * acc_document_read_text:
 * @text: a text of a document
 * @bind: whether a reference stays on the line of the word before it
 * @references: (out) (optional) (transfer full) (element-type AccDocumentLink): where the text returned refers to what, in order
 *
 * Returns: (transfer full): the text with the numbers of notes set high, as in print
 */
char *
acc_document_read_text (const char *text,
                        gboolean    bind,
                        GArray    **references)
{
  GString *out = g_string_new (NULL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (AccDocumentLink));

  for (const char *p = text; *p != '\0';)
    {
      AccDocumentLink reference = { .start = (guint) out->len };
      gsize length;

      if ((length = count_note_digits (p)) > 0)
        {
          reference.kind = ACC_DOCUMENT_LINK_NOTE;
          reference.number = (guint) g_ascii_strtoull (p + 2, NULL, 10);
          append_raised (out, p + 2, length);
          p += length + 3;
        }
      else if ((length = count_source_digits (p)) > 0)
        {
          reference.kind = ACC_DOCUMENT_LINK_SOURCE;
          reference.number = (guint) g_ascii_strtoull (p + 1, NULL, 10);
          g_string_append_len (out, p, (gssize) length + 2);
          p += length + 2;
        }
      else if ((length = count_address (p)) > 0)
        {
          reference.kind = ACC_DOCUMENT_LINK_ADDRESS;
          g_string_append_len (out, p, (gssize) length);
          p += length;
        }
      else if (bind && *p == ' ' && p[1] == '[')
        {
          g_string_append (out, "\u00a0");
          p++;
          continue;
        }
      else
        {
          g_string_append_c (out, *p++);
          continue;
        }
      reference.end = (guint) out->len;
      g_array_append_val (found, reference);
      /* Two numbers are not read as one. */
      if (reference.kind == ACC_DOCUMENT_LINK_NOTE && count_note_digits (p) > 0)
        g_string_append (out, "\u00a0");
    }
  if (references != NULL)
    *references = found;
  else
    g_array_unref (found);
  return g_string_free (out, FALSE);
}

/* The text with the numbers of notes set high. */
char *
acc_document_raise_notes (const char *text)
{
  return acc_document_read_text (text, FALSE, NULL);
}

/* The rows of a table, as a person reads them. */
GPtrArray *
acc_document_raise_rows (const AccBlock *table)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint r = 0; r < table->rows->len; r++)
    {
      GStrv row = g_new0 (char *, table->n_columns + 1);

      for (guint c = 0; c < table->n_columns; c++)
        row[c] = acc_document_raise_notes (((GStrv) table->rows->pdata[r])[c]);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/**
 * acc_document_mark_second:
 * @written: a text of a document as its format writes it, made while acc_second_set_marked() was on
 * @opening: what begins a passage in the second language, in place of its mark of direction and U+2068
 * @closing: what ends it, in place of U+2069
 *
 * So a document says where its language changes, for who reads it aloud, hyphenates it or chooses a font. Isolates inside are those of a
 * number or of a Latin name.
 *
 * Returns: (transfer full): the text with its passages marked
 */
char *
acc_document_mark_second (const char *written,
                          const char *opening,
                          const char *closing)
{
  GString *out = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = written; *p != '\0'; p++)
    {
      gboolean opens = g_str_has_prefix (p, "\u2066") || g_str_has_prefix (p, "\u2067") || g_str_has_prefix (p, "\u2068");

      if (depth == 0 && (g_str_has_prefix (p, "\u200e\u2068") || g_str_has_prefix (p, "\u200f\u2068")))
        {
          g_string_append (out, opening);
          p += strlen ("\u200e\u2068") - 1;
          depth = 1;
          continue;
        }
      if (depth > 0 && opens)
        depth++;
      else if (depth > 0 && g_str_has_prefix (p, "\u2069") && --depth == 0)
        {
          g_string_append (out, closing);
          p += strlen ("\u2069") - 1;
          continue;
        }
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}
