/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON text from outside to nodes: json-glib behind the checks that it does not make itself. */
#include "config.h"

#include "model/acc-json.h"

#include "model/acc-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Generous for every bundle we know (the largest file is under 1 MiB, the deepest has 4 levels), small enough that a hostile
 * file can exhaust neither memory nor the stack of the parser, which recurses once a level. */
#define SIZE_MAX_BYTES (64 * 1024 * 1024)
#define DEPTH_MAX 32
/* A number of more digits than a double holds exactly would be changed silently. */
#define DIGITS_MAX 15

static gboolean
refuse (const char *file, const char *text, const char *at, const char *what, GError **error)
{
  guint line = 1;

  for (const char *p = text; p < at; p++)
    line += *p == '\n';
  g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX, "%s:%u: %s", file, line, what);
  return FALSE;
}

/* One pass over the text, outside of strings: depth and length of numbers. */
static gboolean
check_shape (const char *text, gsize length, const char *file, GError **error)
{
  const char *end = text + length;
  guint depth = 0;
  guint digits = 0;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '"')
        {
          for (p++; p < end && *p != '"'; p++)
            if (*p == '\\' && p + 1 < end)
              p++;
          digits = 0;
        }
      else if (g_ascii_isdigit (*p))
        {
          if (++digits > DIGITS_MAX)
            return refuse (file, text, p, _ ("a number has more than 15 digits; write it shorter or as a text"), error);
        }
      else
        {
          digits = 0;
          if ((*p == '[' || *p == '{') && ++depth > DEPTH_MAX)
            return refuse (file, text, p, _ ("nested more than 32 levels deep; a bundle has 4"), error);
          if ((*p == ']' || *p == '}') && depth > 0)
            depth--;
        }
    }
  return TRUE;
}

/* json-glib's own message begins with "<data>:LINE:COLUMN: "; the reader wants the file there. */
static void
take_syntax_error (const char *file, const GError *cause, GError **error)
{
  const char *message = cause->message;

  if (g_str_has_prefix (message, "<data>:"))
    message += strlen ("<data>:");
  g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX, "%s:%s", file, message);
}

/**
 * acc_json_parse:
 * @bytes: JSON text
 * @file: the name to give in messages
 * @error: #ACC_BUNDLE_ERROR, code %ACC_BUNDLE_ERROR_SYNTAX
 *
 * Returns: (transfer full): the root, never %NULL without @error
 */
JsonNode *
acc_json_parse (GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *bad;
  JsonNode *root;

  if (length == 0)
    {
      g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX, "%s: %s", file, _ ("the file is empty"));
      return NULL;
    }
  if (length > SIZE_MAX_BYTES)
    {
      g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX, "%s: %s", file, _ ("larger than 64 MiB; split the table into several files"));
      return NULL;
    }
  if (!g_utf8_validate (text, length, &bad))
    {
      refuse (file, text, bad, _ ("not UTF-8; save the file in that encoding"), error);
      return NULL;
    }
  if (!check_shape (text, length, file, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, length, &cause))
    {
      take_syntax_error (file, cause, error);
      return NULL;
    }
  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error (error, ACC_BUNDLE_ERROR, ACC_BUNDLE_ERROR_SYNTAX, "%s: %s", file, _ ("holds no JSON value"));
  return root;
}
