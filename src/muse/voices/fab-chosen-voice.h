/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

#define FAB_TYPE_CHOSEN_VOICE (fab_chosen_voice_get_type ())

/**
 * FabChosenVoice:
 *
 * The voice engine that a person chose, which may be another one the next time: then ::changed is emitted. What is under way goes on
 * with the one it began with.
 */
G_DECLARE_FINAL_TYPE (FabChosenVoice, fab_chosen_voice, FAB, CHOSEN_VOICE, GObject)

FabVoice *fab_chosen_voice_new (FabVoice *voice) G_GNUC_WARN_UNUSED_RESULT;
void      fab_chosen_voice_set (FabChosenVoice *self, FabVoice *voice);
/* It has room for nothing until its key is known. */
void      fab_chosen_voice_set_held (FabChosenVoice *self, gboolean held);

G_END_DECLS
