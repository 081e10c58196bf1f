/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What all objects that a card or a row shows have in common: a table of fields, each a property that notifies only when
 * its value became another one, so that a widget bound to it is drawn again only then. */

typedef enum
{
  ACC_ITEM_STRING,  /* char *, read as "" where not set */
  ACC_ITEM_BOOLEAN, /* gboolean */
  ACC_ITEM_UINT,    /* guint */
  ACC_ITEM_INT,     /* gint32 */
  ACC_ITEM_UINT64,  /* guint64 */
  ACC_ITEM_DOUBLE,  /* double */
  ACC_ITEM_OBJECT,  /* GObject * */
} AccItemType;

typedef struct
{
  const char *name;
  AccItemType type;
  goffset offset;
} AccItemField;

/* Object data of an item that will come back: set to any value, its card is put aside when the item leaves the model, and shown
 * again with it. Making a card costs more than filling it. */
#define ACC_ITEM_KEEP "acc-item-keep"

#define ACC_TYPE_ITEM (acc_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccItem, acc_item, ACC, ITEM, GObject)

struct _AccItemClass
{
  GObjectClass parent_class;
  const AccItemField *fields;
  guint n_fields;
};

void acc_item_class_set_fields (AccItemClass *klass, const AccItemField *fields, guint n_fields);

/* Whether two lists have as many items, of which these fields say the same, in the same order. NAMES: NULL-terminated. */
gboolean acc_item_list_same (GListModel *list, GListModel *other, const char *const *names);
/* Has a list say what other items of one type say. Those at its beginning and its end that say the same in all fields already stay, and the widgets
 * that show them; ITEMS: of AccItem; NULL for none. */
void     acc_item_list_replace (GListStore *list, GPtrArray *items);

/* A final type that is its table type_name_fields, and an init of its own. */
#define ACC_DEFINE_ITEM_WITH_INIT(TypeName, type_name)                                 \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, ACC_TYPE_ITEM)                             \
  static void type_name##_class_init (TypeName##Class *klass)                          \
  {                                                                                    \
    acc_item_class_set_fields (ACC_ITEM_CLASS (klass), type_name##_fields,             \
                               G_N_ELEMENTS (type_name##_fields));                     \
  }

/* A final type that is nothing but its table. */
#define ACC_DEFINE_ITEM(TypeName, type_name)                                           \
  ACC_DEFINE_ITEM_WITH_INIT (TypeName, type_name)                                      \
  static void type_name##_init (TypeName *self)                                        \
  {                                                                                    \
  }

G_END_DECLS
