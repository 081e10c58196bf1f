/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* An enumeration that GObject knows, with the words that JSON and the command line have for its values. */
#define ACC_DEFINE_ENUM(TypeName, type_name, ...)                                            \
  GType type_name##_get_type (void)                                               \
  {                                                                               \
    static gsize type = 0;                                                        \
    if (g_once_init_enter (&type))                                                \
      {                                                                           \
        static const GEnumValue values[] = { __VA_ARGS__, { 0, NULL, NULL } };    \
        g_once_init_leave (&type, g_enum_register_static (#TypeName, values));    \
      }                                                                           \
    return type;                                                                  \
  }
#define ACC_ENUM_VALUE(value, nick) { value, #value, nick }
