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
check_shape (const char *text, gsize length, const char *file, GError **error)
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
            if (*p == '\\')
              p++;
          p++;
        }
      else if (*p == '-' || g_ascii_isdigit (*p))
        p = skip_number (p, end, &digits);
      else if (g_ascii_isalpha (*p))
        p = skip_word (p, end);
      else if (*p != '\0' && strchr ("[]{}:, \t\r\n", *p) != NULL)
        {
          if ((*p == '[' || *p == '{') && ++depth > DEPTH_MAX)
            return refuse (file, text, p, _ ("nested more than 32 levels deep; a bundle has 4"), error);
          if ((*p == ']' || *p == '}') && depth > 0)
            depth--;
          p++;
        }
      else
        p = NULL;
      /* A number of more digits than a double holds exactly would be changed silently. */
      if (digits > DIGITS_MAX)
        return refuse (file, text, start, _ ("a number has more than 15 digits; write it shorter or as a text"), error);
      if (p == NULL)
        return refuse (file, text, start, _ ("not JSON: it has texts in double quotes, decimal numbers, true, false and null, and no comments"), error);
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
