/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/session/acc-session.h"

G_BEGIN_DECLS

/* A part of the window that follows the session: every page, the sidebar, the date. A part says what concerns it, and is told of that
 * and no more: of all that changed since it was last told, once, when there is a bundle and when it is to be seen. What lies behind
 * another page, or is a page of other places, is told when it is shown. Property session. */

#define ACC_TYPE_FOLLOWER (acc_follower_get_type ())
typedef struct _AccFollower AccFollower;
typedef struct _AccFollowerClass AccFollowerClass;
GType acc_follower_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccFollower, g_object_unref)
#define ACC_FOLLOWER(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), ACC_TYPE_FOLLOWER, AccFollower))
#define ACC_IS_FOLLOWER(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), ACC_TYPE_FOLLOWER))
#define ACC_FOLLOWER_CLASS(klass) (G_TYPE_CHECK_CLASS_CAST ((klass), ACC_TYPE_FOLLOWER, AccFollowerClass))
#define ACC_FOLLOWER_GET_CLASS(object) (G_TYPE_INSTANCE_GET_CLASS ((object), ACC_TYPE_FOLLOWER, AccFollowerClass))

struct _AccFollower
{
  GtkWidget parent_instance;

  AccSession *session;       /* NULL before it is given one; for who derives */
  AccSessionChanges pending; /* not yet told */
  AccPlace told_place;
};

struct _AccFollowerClass
{
  GtkWidgetClass parent_class;

  /* Shows what the session says. changes: what is not as it was last told; all of it the first time. */
  void (*update) (AccFollower *self, AccSessionChanges changes);
  guint places;               /* of a page: for which kinds of place it is, 1 << #AccPlaceKind; 0: for any */
  AccSessionChanges concerns; /* ACC_CHANGED_ALL unless a class says less */
  gboolean plain;             /* made without a template */
  gboolean always;            /* it is told while it is not seen: whether it is seen depends on it */
};

void        acc_follower_set_session (AccFollower *self, AccSession *session);
/* Whether it is a page for what is shown. */
gboolean    acc_follower_is_of (AccFollower *self, AccSession *session);

G_END_DECLS
