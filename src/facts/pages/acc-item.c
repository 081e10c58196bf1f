/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Objects made of a table of fields: properties, equality, notification and freeing follow the table. */

#include "config.h"

#include "facts/pages/acc-item.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (AccItem, acc_item, G_TYPE_OBJECT)

static gpointer
place_of (AccItem            *self,
          const AccItemField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static void
acc_item_finalize (GObject *object)
{
  AccItem *self = ACC_ITEM (object);
  AccItemClass *klass = ACC_ITEM_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].type == ACC_ITEM_STRING)
        g_clear_pointer ((char **) place_of (self, &klass->fields[i]), g_free);
      else if (klass->fields[i].type == ACC_ITEM_OBJECT)
        g_clear_object ((GObject **) place_of (self, &klass->fields[i]));
    }

  G_OBJECT_CLASS (acc_item_parent_class)->finalize (object);
}

static void
acc_item_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  AccItem *self = ACC_ITEM (object);
  const AccItemField *field = &ACC_ITEM_GET_CLASS (self)->fields[prop_id - 1];
  gpointer place = place_of (self, field);

  switch (field->type)
    {
    case ACC_ITEM_STRING:
      g_value_set_string (value, *(char **) place != NULL ? *(char **) place : "");
      break;
    case ACC_ITEM_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) place);
      break;
    case ACC_ITEM_UINT:
      g_value_set_uint (value, *(guint *) place);
      break;
    case ACC_ITEM_INT:
      g_value_set_int (value, *(gint32 *) place);
      break;
    case ACC_ITEM_UINT64:
      g_value_set_uint64 (value, *(guint64 *) place);
      break;
    case ACC_ITEM_DOUBLE:
      g_value_set_double (value, *(double *) place);
      break;
    case ACC_ITEM_OBJECT:
      g_value_set_object (value, *(GObject **) place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Stores the value; FALSE when it was that already. */
static gboolean
store (gpointer            place,
       const AccItemField *field,
       const GValue       *value)
{
#define STORE(CType, new_value)             \
  G_STMT_START                              \
  {                                         \
    CType fresh = new_value;                \
    if (*(CType *) place == fresh)          \
      return FALSE;                         \
    *(CType *) place = fresh;               \
  }                                         \
  G_STMT_END

  switch (field->type)
    {
    case ACC_ITEM_STRING:
      if (g_strcmp0 (*(char **) place, g_value_get_string (value)) == 0)
        return FALSE;
      g_free (*(char **) place);
      *(char **) place = g_value_dup_string (value);
      break;
    case ACC_ITEM_BOOLEAN:
      STORE (gboolean, !!g_value_get_boolean (value));
      break;
    case ACC_ITEM_UINT:
      STORE (guint, g_value_get_uint (value));
      break;
    case ACC_ITEM_INT:
      STORE (gint32, g_value_get_int (value));
      break;
    case ACC_ITEM_UINT64:
      STORE (guint64, g_value_get_uint64 (value));
      break;
    case ACC_ITEM_DOUBLE:
      if (!(*(double *) place < g_value_get_double (value)) && !(*(double *) place > g_value_get_double (value)))
        return FALSE;
      *(double *) place = g_value_get_double (value);
      break;
    case ACC_ITEM_OBJECT:
      return g_set_object ((GObject **) place, g_value_get_object (value));
    default:
      return FALSE;
    }
#undef STORE
  return TRUE;
}

static void
acc_item_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  AccItem *self = ACC_ITEM (object);
  const AccItemField *field = &ACC_ITEM_GET_CLASS (self)->fields[prop_id - 1];

  if (store (place_of (self, field), field, value))
    g_object_notify_by_pspec (object, pspec);
}

static void
acc_item_class_init (AccItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = acc_item_finalize;
}

static void
acc_item_init (AccItem *self)
{
}

/**
 * acc_item_class_set_fields:
 * @klass: the class of a final type
 * @fields: (array length=n_fields): static table of its fields
 * @n_fields: how many
 *
 * Installs a readable and writable property for each field. To be called once, in class_init.
 */
void
acc_item_class_set_fields (AccItemClass       *klass,
                           const AccItemField *fields,
                           guint               n_fields)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /* GObject does not hand these two down. */
  G_OBJECT_CLASS (klass)->get_property = acc_item_get_property;
  G_OBJECT_CLASS (klass)->set_property = acc_item_set_property;
  klass->fields = fields;
  klass->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = fields[i].name;
      GParamSpec *pspec = NULL;

      switch (fields[i].type)
        {
        case ACC_ITEM_STRING:
          pspec = g_param_spec_string (name, NULL, NULL, NULL, flags);
          break;
        case ACC_ITEM_BOOLEAN:
          pspec = g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
          break;
        case ACC_ITEM_UINT:
          pspec = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, flags);
          break;
        case ACC_ITEM_INT:
          pspec = g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
          break;
        case ACC_ITEM_UINT64:
          pspec = g_param_spec_uint64 (name, NULL, NULL, 0, G_MAXUINT64, 0, flags);
          break;
        case ACC_ITEM_DOUBLE:
          pspec = g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);
          break;
        case ACC_ITEM_OBJECT:
        default:
          pspec = g_param_spec_object (name, NULL, NULL, G_TYPE_OBJECT, flags);
          break;
        }
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, pspec);
    }
}

static gboolean
same_field (AccItem            *self,
            AccItem            *other,
            const AccItemField *field)
{
  gconstpointer a = place_of (self, field), b = place_of (other, field);

  switch (field->type)
    {
    case ACC_ITEM_STRING:
      return g_strcmp0 (*(char *const *) a, *(char *const *) b) == 0;
    case ACC_ITEM_BOOLEAN:
    case ACC_ITEM_UINT:
    case ACC_ITEM_INT:
      return memcmp (a, b, sizeof (guint)) == 0;
    case ACC_ITEM_UINT64:
    case ACC_ITEM_DOUBLE:
      return memcmp (a, b, sizeof (guint64)) == 0;
    case ACC_ITEM_OBJECT:
    default:
      return *(GObject *const *) a == *(GObject *const *) b;
    }
}

/* NAMES: NULL for all fields. */
static gboolean
same (AccItem           *self,
      AccItem           *other,
      const char *const *names)
{
  AccItemClass *klass = ACC_ITEM_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((names == NULL || g_strv_contains (names, klass->fields[i].name)) && !same_field (self, other, &klass->fields[i]))
      return FALSE;
  return TRUE;
}

gboolean
acc_item_list_same (GListModel        *list,
                    GListModel        *other,
                    const char *const *names)
{
  guint n = g_list_model_get_n_items (list);
  gboolean all = n == g_list_model_get_n_items (other);

  for (guint i = 0; i < n && all; i++)
    {
      g_autoptr (AccItem) a = g_list_model_get_item (list, i);
      g_autoptr (AccItem) b = g_list_model_get_item (other, i);

      all = same (a, b, names);
    }
  return all;
}

static gboolean
stays (GListStore *list,
       guint       position,
       gpointer    item)
{
  g_autoptr (AccItem) held = g_list_model_get_item (G_LIST_MODEL (list), position);

  return same (held, item, NULL);
}

void
acc_item_list_replace (GListStore *list,
                       GPtrArray  *items)
{
  guint held = g_list_model_get_n_items (G_LIST_MODEL (list)), n = items != NULL ? items->len : 0, head = 0, tail = 0;

  while (head < MIN (held, n) && stays (list, head, items->pdata[head]))
    head++;
  while (tail < MIN (held, n) - head && stays (list, held - 1 - tail, items->pdata[n - 1 - tail]))
    tail++;
  if (held > head + tail || n > head + tail)
    g_list_store_splice (list, head, held - head - tail, n > 0 ? items->pdata + head : NULL, n - head - tail);
}
