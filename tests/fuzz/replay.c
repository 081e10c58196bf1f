/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a target where there is no libFuzzer: replay --changed=N FILE|FOLDER... So each input that was ever of interest is a test of every
 * compiler's build; N others are made of them, the same ones in every run. */

#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

static GPtrArray *inputs; /* of GByteArray */

static void
run (const guint8 *data,
     gsize         size)
{
  /* Of the length that it has, without anything behind it, for the sanitizers to see who reads on. */
  g_autofree guint8 *copy = g_memdup2 (data, size);

  LLVMFuzzerTestOneInput (copy, size);
}

static void
run_changed (GRand *rand)
{
  const GByteArray *from = inputs->pdata[g_rand_int_range (rand, 0, (gint32) inputs->len)];
  const GByteArray *other = inputs->pdata[g_rand_int_range (rand, 0, (gint32) inputs->len)];
  g_autoptr (GByteArray) changed = g_byte_array_new ();

  g_byte_array_append (changed, from->data, from->len);
  for (guint n = 1 + g_rand_int (rand) % 4; n > 0 && changed->len > 0; n--)
    {
      guint at = g_rand_int (rand) % changed->len;
      guint wanted = 1 + g_rand_int (rand) % 16, length = MIN (changed->len - at, wanted);

      switch (g_rand_int (rand) % 5)
        {
        case 0:
          changed->data[at] ^= 1 << g_rand_int (rand) % 8;
          break;
        case 1:
          changed->data[at] = (guint8) g_rand_int (rand);
          break;
        case 2:
          g_byte_array_remove_range (changed, at, length);
          break;
        case 3: /* cut off */
          g_byte_array_set_size (changed, at);
          break;
        default: /* something of another */
          if (other->len > 0)
            {
              guint start = g_rand_int (rand) % other->len;

              memcpy (changed->data + at, other->data + start, MIN (length, other->len - start));
            }
        }
    }
  run (changed->data, changed->len);
}

static void
replay (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      char *text;
      g_autoptr (GError) error = NULL;
      gsize size;

      g_file_get_contents (path, &text, &size, &error);
      g_assert_no_error (error);
      run ((const guint8 *) text, size);
      g_ptr_array_add (inputs, g_byte_array_new_take ((guint8 *) text, size));
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      replay (inner);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  int changed = 0;

  inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  run ((const guint8 *) "", 0);
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--changed="))
      changed = atoi (argv[i] + strlen ("--changed="));
    else
      replay (argv[i]);
  for (int i = 0; i < changed && inputs->len > 0; i++)
    run_changed (rand);
  g_print ("%u inputs, and %d changed ones\n", inputs->len, changed);
  changed = inputs->len > 0 ? 0 : 1;
  g_ptr_array_unref (inputs);
  return changed;
}
