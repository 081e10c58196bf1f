/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes out of a text what would steer a terminal, end a line, or turn round what is written behind it. */
#include "config.h"

#include "model/acc-text.h"

#include <string.h>

/* Embeddings, overrides and isolates reach beyond the text that they stand in. The marks (U+200E, U+200F, U+061C) do not, and
 * Arabic and Hebrew need them. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * acc_text_clean:
 * @text: any bytes
 *
 * Returns: (transfer full): UTF-8 in one line, without control characters
 */
char *
acc_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
        g_string_append_c (clean, ' ');
      else if (!g_unichar_iscntrl (c) && !is_bidi_control (c))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}
