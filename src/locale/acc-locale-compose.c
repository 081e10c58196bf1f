/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages whose places are named: translators move {state} and {when} where their language wants them. */

#include "config.h"

#include "locale/acc-locale-private.h"

#include <string.h>
#include <unicode/uchar.h>

/* The direction of the first letter that has one, or neutral. */
static UCharDirection
find_direction (const char *text,
                gboolean   *mixed)
{
  UCharDirection first = U_OTHER_NEUTRAL;

  *mixed = FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (text));

      if (direction == U_RIGHT_TO_LEFT_ARABIC)
        direction = U_RIGHT_TO_LEFT;
      if (direction != U_LEFT_TO_RIGHT && direction != U_RIGHT_TO_LEFT)
        continue;
      if (first == U_OTHER_NEUTRAL)
        first = direction;
      else if (first != direction)
        *mixed = TRUE;
    }
  return first;
}

/* In a right-to-left language a Latin name with brackets or full stops falls apart unless it is isolated (Unicode, annex 9). */
static char *
isolate (const char *value)
{
  gboolean mixed;

  if (find_direction (value, &mixed) == U_LEFT_TO_RIGHT && !mixed)
    return g_strconcat ("\u2066", value, "\u2069", NULL);
  return g_strdup (value);
}

static void
append_capitalised (GString    *out,
                    const char *text)
{
  gunichar first;

  if (*text == '\0')
    return;
  first = g_utf8_get_char (text);
  g_string_append_unichar (out, g_unichar_totitle (first));
  g_string_append (out, g_utf8_next_char (text));
}

/* After a full stop and a space; not at the beginning, where a message may be a part of another one. */
static gboolean
begins_sentence (GString *out)
{
  return out->len > 2 && out->str[out->len - 1] == ' ' && out->str[out->len - 2] == '.' && !g_ascii_isdigit (out->str[out->len - 3]);
}

/**
 * acc_locale_compose:
 * @message: a translated message with places such as {state}
 * @...: pairs of name and value, then %NULL
 *
 * In a language written from right to left, values in Latin letters are isolated.
 *
 * A place whose name no pair gives stays as it is, so that a mistake is seen. A place written {State} takes the value
 * of "state" with its first letter capitalised, and so does one at the beginning of a further sentence.
 *
 * Returns: (transfer full): the message with its places filled
 */
char *
acc_locale_compose (const char *message,
                    ...)
{
  const char *names[16], *values[16];
  g_autoptr (GPtrArray) isolated = NULL;
  gboolean mixed;
  guint n = 0;
  GString *out;
  va_list args;

  g_return_val_if_fail (message != NULL, NULL);

  va_start (args, message);
  while (n < G_N_ELEMENTS (names))
    {
      names[n] = va_arg (args, const char *);
      if (names[n] == NULL)
        break;
      values[n] = va_arg (args, const char *);
      if (values[n] == NULL)
        values[n] = "";
      if (acc_locale_is_rtl ())
        {
          if (isolated == NULL)
            isolated = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (isolated, isolate (values[n]));
          values[n] = isolated->pdata[isolated->len - 1];
        }
      n++;
    }
  va_end (args);

  out = g_string_new (NULL);
  while (*message != '\0')
    {
      const char *open = strchr (message, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      gsize length;
      guint i;

      if (close == NULL)
        {
          g_string_append (out, message);
          break;
        }
      g_string_append_len (out, message, open - message);
      length = close - open - 1;
      for (i = 0; i < n; i++)
        {
          if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], open + 1, length) == 0)
            break;
        }
      if (i == n)
        g_string_append_len (out, open, length + 2);
      else if (g_ascii_isupper (open[1]) || begins_sentence (out))
        append_capitalised (out, values[i]);
      else
        g_string_append (out, values[i]);
      message = close + 1;
      /* A value that ends as its language abbreviates ("1999 г.") also ends the sentence. */
      if (*message == '.' && out->len > 0 && out->str[out->len - 1] == '.')
        message++;
    }
  /* Text is laid out by its first letter: a mark says that the sentence runs from the right though a Latin name begins it. */
  if (acc_locale_is_rtl () && find_direction (out->str, &mixed) == U_LEFT_TO_RIGHT && mixed)
    g_string_prepend (out, "\u200f");
  return g_string_free (out, FALSE);
}
