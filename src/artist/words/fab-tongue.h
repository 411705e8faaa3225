/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English for words of other tongues: our own tables, and nouns baked from public ones
 * (tools/bake/bake-tongues.py). Nothing is parsed or allocated. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_GLOSS_NONE,
  FAB_GLOSS_NOUN,  /* of a catalogue of things: may be the same in several tongues */
  FAB_GLOSS_SMALL, /* an everyday word that tells the tongue */
} FabGlossKind;

guint       fab_tongue_count (void);
const char *fab_tongue_code  (guint tongue);
/* English for exactly @text; "<" before it puts it before the noun that it follows. */
const char *fab_tongue_gloss (guint tongue, const char *text, FabGlossKind *kind);
/* The same for any form of a word: plurals and cases differ in their last letters. */
const char *fab_tongue_gloss_form (guint tongue, const char *text, FabGlossKind *kind);
/* What the tongue of @code ("de", "zh") calls @english, in small letters; NULL: nothing that we know. */
const char *fab_tongue_word (const char *code, const char *english);

G_END_DECLS
