/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FabSpeller:
 *
 * Whether words are spelled as a dictionary of this computer has them (Enchant, with whatever it finds: Hunspell, Nuspell,
 * Aspell). Answers are remembered. Without a dictionary every word is right.
 */
typedef struct _FabSpeller FabSpeller;

FabSpeller *fab_speller_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void        fab_speller_free           (FabSpeller *self);
/* Tags such as "en_US", sorted. */
GStrv       fab_speller_list_languages (FabSpeller *self);
/* NULL or "": that of the person's locale; "none": check nothing. */
void        fab_speller_set_language   (FabSpeller *self, const char *language);
/* The tag of what the story is in, "pt-BR", which goes before the person's unless that names a variety of it; NULL or "": nobody said. */
void        fab_speller_set_story      (FabSpeller *self, const char *tag);
const char *fab_speller_get_language   (FabSpeller *self); /* the one in use, or NULL */
gboolean    fab_speller_check          (FabSpeller *self, const char *word);
GStrv       fab_speller_suggest        (FabSpeller *self, const char *word); /* best first, may be empty */
/* From now on right, for good or until the program ends. */
void        fab_speller_add            (FabSpeller *self, const char *word, gboolean for_good);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSpeller, fab_speller_free)

G_END_DECLS
