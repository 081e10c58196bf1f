/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Objects made of a table of fields: properties, equality, notification and freeing follow the table. */

#include "config.h"

#include "facts/pages/acc-item.h"

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
