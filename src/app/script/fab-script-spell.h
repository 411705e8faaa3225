/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_SPELL (fab_script_spell_get_type ())

/**
 * FabScriptSpell:
 *
 * Underlines words of the script's prose that the dictionary does not have, and offers others in the menu of the text.
 * Names of the cast, cues, headings and marks are no prose. The word that is being typed is left alone.
 *
 * Property language: as in fab_speller_set_language().
 */
G_DECLARE_FINAL_TYPE (FabScriptSpell, fab_script_spell, FAB, SCRIPT_SPELL, GObject)

FabScriptSpell *fab_script_spell_new       (GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
/* Lets go of the view. */
void            fab_script_spell_detach    (FabScriptSpell *self);
/* The text between these characters was set anew. */
void            fab_script_spell_check     (FabScriptSpell *self, guint start, guint end);
/* @cast: (element-type FabCastMember) (nullable) */
void            fab_script_spell_set_names (FabScriptSpell *self, GListModel *cast);
/* As in fab_speller_set_story(). */
void            fab_script_spell_set_story (FabScriptSpell *self, const char *tag);
/* Of which the menu offers others, for the next time it opens; NULL: none. */
void            fab_script_spell_offer     (FabScriptSpell *self, const GtkTextIter *at);

#define FAB_SCRIPT_SPELL_TAG "misspelled"

G_END_DECLS
