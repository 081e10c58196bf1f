/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A page of the manual as a tree: Mallard's elements, and the text between them. */

typedef struct _AccHelpNode AccHelpNode;

struct _AccHelpNode
{
  char *name; /* of the element; NULL for text */
  char *text; /* of text */
  char *id;
  char *type;
  char *xref;
  char *style;
  char *lang; /* of the page, or of what stands on it in another one */
  GPtrArray *children; /* (element-type AccHelpNode) */
};

AccHelpNode *acc_help_node_load (const char *path, GError **error);
void         acc_help_node_free (AccHelpNode *self);
AccHelpNode *acc_help_node_find (AccHelpNode *self, const char *name);
char        *acc_help_node_get_text (AccHelpNode *self, const char *name);
const char  *acc_help_node_get_guide (AccHelpNode *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccHelpNode, acc_help_node_free)

G_END_DECLS
