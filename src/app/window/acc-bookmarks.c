/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One list for the process, written with the settings at each change. */

#include "config.h"

#include "app/window/acc-bookmarks.h"

#include <string.h>

#include "app/acc-settings.h"

/* More than a list that is to be seen at once can hold. */
#define MAX_BOOKMARKS 100

struct _AccBookmarks
{
  GObject parent_instance;

  GPtrArray *places; /* NULL-terminated */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccBookmarks, acc_bookmarks, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static int
find (AccBookmarks *self,
      const char   *place)
{
  for (guint i = 0; i + 1 < self->places->len; i++)
    if (strcmp (self->places->pdata[i], place) == 0)
      return (int) i;
  return -1;
}

static void
changed (AccBookmarks *self)
{
  acc_settings_set_bookmarks (acc_bookmarks_list (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
acc_bookmarks_finalize (GObject *object)
{
  g_ptr_array_unref (ACC_BOOKMARKS (object)->places);
  G_OBJECT_CLASS (acc_bookmarks_parent_class)->finalize (object);
}

static void
acc_bookmarks_class_init (AccBookmarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_bookmarks_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ACC_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* What is written by hand may hold the same place twice, or none. */
static void
acc_bookmarks_init (AccBookmarks *self)
{
  g_auto (GStrv) kept = acc_settings_get_bookmarks ();

  self->places = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->places, NULL);
  for (guint i = 0; kept[i] != NULL && i < MAX_BOOKMARKS; i++)
    if (*kept[i] != '\0' && find (self, kept[i]) < 0)
      g_ptr_array_insert (self->places, (int) self->places->len - 1, g_strdup (kept[i]));
}

/**
 * acc_bookmarks_get_default:
 *
 * Returns: (transfer none): the bookmarks of the process
 */
AccBookmarks *
acc_bookmarks_get_default (void)
{
  static AccBookmarks *bookmarks;

  if (bookmarks == NULL)
    bookmarks = g_object_new (ACC_TYPE_BOOKMARKS, NULL);
  return bookmarks;
}

const char *const *
acc_bookmarks_list (AccBookmarks *self)
{
  g_return_val_if_fail (ACC_IS_BOOKMARKS (self), NULL);
  return (const char *const *) self->places->pdata;
}

gboolean
acc_bookmarks_has (AccBookmarks *self,
                   const char   *place)
{
  g_return_val_if_fail (ACC_IS_BOOKMARKS (self), FALSE);
  return find (self, place) >= 0;
}

void
acc_bookmarks_add (AccBookmarks *self,
                   const char   *place,
                   int           at)
{
  int n;

  g_return_if_fail (ACC_IS_BOOKMARKS (self));
  g_return_if_fail (place != NULL && *place != '\0');

  n = (int) self->places->len - 1;
  if (find (self, place) >= 0 || n >= MAX_BOOKMARKS)
    return;
  g_ptr_array_insert (self->places, at < 0 ? n : MIN (at, n), g_strdup (place));
  changed (self);
}

int
acc_bookmarks_remove (AccBookmarks *self,
                      const char   *place)
{
  int at;

  g_return_val_if_fail (ACC_IS_BOOKMARKS (self), -1);

  at = find (self, place);
  if (at < 0)
    return -1;
  g_ptr_array_remove_index (self->places, (guint) at);
  changed (self);
  return at;
}
