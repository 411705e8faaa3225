/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages that a script can be asked for in: the name that a model understands, and what their speakers call them. */
typedef struct
{
  const char *english, *own;
} FabLanguage;

const FabLanguage *fab_languages_list (guint *n);

G_END_DECLS
