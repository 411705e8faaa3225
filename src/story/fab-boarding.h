/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

/**
 * fab_boarding_run:
 * @scene: the scene to board, or 0 for the whole script
 *
 * Proposes panels with prompts for the script: an establishing shot at a heading, a panel per action
 * paragraph, shot and reverse shot through dialogue, emotion from parentheticals and wording, the
 * listener's reaction when a speech is long. One group. Panels that a person edited stay with their beat.
 */
gboolean fab_boarding_run (FabStory *story, gint64 scene, GError **error);

G_END_DECLS
