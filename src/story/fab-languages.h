/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FabLanguage:
 *
 * A language that a story can be in. The setting “language” of a story holds the tag; none: what the letters tell.
 */
typedef struct
{
  const char *tag;     /* "de", "pt-BR" (BCP 47) */
  const char *english; /* the name that a model understands */
  const char *own;     /* what its speakers call it */
} FabLanguage;

const FabLanguage *fab_languages_list (guint *n);
const FabLanguage *fab_language_find  (const char *tag); /* NULL: it is none of them */

G_END_DECLS
