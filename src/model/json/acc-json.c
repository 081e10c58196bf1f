/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON text from outside to nodes: json-glib behind the checks that it does not make itself. */
#include "config.h"

#include "model/json/acc-json.h"

#include "model/acc-text.h"

#include <string.h>

/* Generous for every bundle we know (the largest file is under 1 MiB, the deepest has 4 levels), small enough that a hostile
 * file can exhaust neither memory nor the stack of the parser, which recurses once a level. */
#define SIZE_MAX_BYTES (64 * 1024 * 1024)
#define DEPTH_MAX 32
#define DIGITS_MAX 15

static gboolean
refuse (const AccFaultPlace *place, const char *text, const char *at, AccFaultKind kind, const char *found)
{
  AccFault *fault = acc_fault_new (place, NULL, kind, NULL, found);

  fault->line = 1;
  for (const char *p = text; p < at; p++)
    fault->line += *p == '\n';
  g_ptr_array_add (place->faults, fault);
  return FALSE;
}

/* A number as JSON writes it; at its end, or NULL. DIGITS counts those of its longest run. */
static const char *
skip_number (const char *p, const char *end, guint *digits)
{
  const char *start;

  *digits = 0;
  if (p < end && *p == '-')
    p++;
  if (p + 1 < end && *p == '0' && g_ascii_isdigit (p[1]))
    return NULL;
  for (guint part = 0; part < 3; part++)
    {
      start = p;
      while (p < end && g_ascii_isdigit (*p))
        p++;
      if (p == start)
        return NULL;
      *digits = MAX (*digits, (guint) (p - start));
      if (part == 0 && p < end && *p == '.')
        p++;
      else if (part < 2 && p < end && (*p == 'e' || *p == 'E'))
        {
          p++;
          if (p < end && (*p == '+' || *p == '-'))
            p++;
          part = 1;
        }
      else
        break;
    }
  return p;
}

static const char *
skip_word (const char *p, const char *end)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - p) >= strlen (words[i]) && strncmp (p, words[i], strlen (words[i])) == 0)
      return p + strlen (words[i]);
  return NULL;
}

/* One pass over the text: depth, length of numbers, and nothing but JSON. json-glib reads comments, octal and hexadecimal numbers
 * and assignments too: where the parser saw something else than this pass does, the limits would hold for another text. */
static gboolean
check_shape (const char *text, gsize length, const AccFaultPlace *place)
{
  const char *end = text + length;
  const char *p = text;
  guint depth = 0;

  while (p < end)
    {
      const char *start = p;
      guint digits = 0;

      if (*p == '"')
        {
          for (p++; p < end && *p != '"'; p++)
            {
              /* json-glib would end the text there. */
              if (end - p > 6 && strncmp (p, "\\u0000", 6) == 0)
                return refuse (place, text, p, ACC_FAULT_TEXT, "\\u0000");
              if (*p == '\\')
                p++;
            }
          p++;
        }
      else if (*p == '-' || g_ascii_isdigit (*p))
        p = skip_number (p, end, &digits);
      else if (g_ascii_isalpha (*p))
        p = skip_word (p, end);
      else if (*p != '\0' && strchr ("[]{}:, \t\r\n", *p) != NULL)
        {
          if ((*p == '[' || *p == '{') && ++depth > DEPTH_MAX)
            return refuse (place, text, p, ACC_FAULT_TOO_DEEP, NULL);
          if ((*p == ']' || *p == '}') && depth > 0)
            depth--;
          p++;
        }
      else
        p = NULL;
      /* A number of more digits than a double holds exactly would be changed silently. */
      if (digits > DIGITS_MAX)
        return refuse (place, text, start, ACC_FAULT_TOO_MANY_DIGITS, NULL);
      if (p == NULL)
        return refuse (place, text, start, ACC_FAULT_NOT_JSON, NULL);
    }
  return TRUE;
}

/* json-glib's own message begins with "<data>:LINE:COLUMN: "; the reader wants the file there. It quotes what it found with escapes resolved, which need
 * make no text: "\265" is a byte to it. */
static void
take_syntax_error (const AccFaultPlace *place, const GError *cause)
{
  g_autofree char *clean = acc_text_clean (cause->message);
  const char *message = clean;

  if (g_str_has_prefix (message, "<data>:"))
    message += strlen ("<data>:");
  acc_fault_add (place, NULL, ACC_FAULT_SYNTAX, NULL, message);
}

/**
 * acc_json_parse:
 * @bytes: JSON text
 * @place: the file's name and where faults go
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with a fault
 */
JsonNode *
acc_json_parse (GBytes *bytes, const AccFaultPlace *place)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *bad;
  JsonNode *root;

  if (length == 0 || length > SIZE_MAX_BYTES)
    {
      acc_fault_add (place, NULL, length == 0 ? ACC_FAULT_EMPTY : ACC_FAULT_TOO_LARGE, NULL, NULL);
      return NULL;
    }
  if (!g_utf8_validate (text, length, &bad))
    {
      refuse (place, text, bad, ACC_FAULT_NOT_UTF8, NULL);
      return NULL;
    }
  if (!check_shape (text, length, place))
    return NULL;
  if (!json_parser_load_from_data (parser, text, length, &cause))
    {
      take_syntax_error (place, cause);
      return NULL;
    }
  root = json_parser_steal_root (parser);
  if (root == NULL)
    acc_fault_add (place, NULL, ACC_FAULT_NO_VALUE, NULL, NULL);
  return root;
}

static GBytes *
read_bounded (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize got = 1;

  while (stream != NULL && got > 0 && bytes->len <= SIZE_MAX_BYTES)
    {
      guint8 buffer[64 * 1024];

      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, sizeof buffer, &got, cancellable, error))
        return NULL;
      g_byte_array_append (bytes, buffer, (guint) got);
    }
  return stream != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * acc_json_load:
 * @file: a file of a bundle
 * @cancellable: (nullable): to stop
 * @place: the file's name and where faults go
 *
 * Reads no more than one byte above what acc_json_parse() takes, and no pipe or device, which may never end.
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL with a fault
 */
GBytes *
acc_json_load (GFile *file, GCancellable *cancellable, const AccFaultPlace *place)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  GBytes *bytes = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      acc_fault_add (place, NULL, ACC_FAULT_NO_FILE, NULL, NULL);
      return NULL;
    }
  /* What is built into the program is neither large nor copied. */
  if (info != NULL)
    bytes = g_file_has_uri_scheme (file, "resource") ? g_file_load_bytes (file, cancellable, NULL, &cause) : read_bounded (file, cancellable, &cause);
  if (bytes == NULL)
    acc_fault_add (place, NULL, ACC_FAULT_UNREADABLE, NULL, cause->message);
  return bytes;
}
