/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script and those of its lines that are put into another language: what is read, heard or drawn. Names of people, transitions and
 * notes stay, and so does the shape of the script. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FabTranslation FabTranslation;

FabTranslation     *fab_translation_new       (const char *script) G_GNUC_WARN_UNUSED_RESULT;
void                fab_translation_free      (FabTranslation *self);
const char * const *fab_translation_get_lines (FabTranslation *self);
/* What each of the lines is, for who translates: "ANNA says". */
const char * const *fab_translation_get_hints (FabTranslation *self);
/* The script with @lines in place of its own, as far as they go. */
char               *fab_translation_join      (FabTranslation *self, const char * const *lines) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabTranslation, fab_translation_free)

G_END_DECLS
