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

/**
 * fab_boarding_follow:
 * @elements: what a person wrote or changed, ids
 * @panels: panels whose lines a person may have deleted, ids
 *
 * Keeps the board in step with a script that is being written: a new line gets a panel, a panel whose words nobody edited
 * says what its lines say now, and one whose lines are gone goes with them unless somebody worked on it. Other panels stay as
 * they are. It joins the newest step of the history. Nothing happens in a story that is boarded by hand: where there are panels
 * and none has a beat.
 */
gboolean fab_boarding_follow (FabStory *story, const gint64 *elements, gsize n_elements,
                              const gint64 *panels, gsize n_panels, GError **error);

/**
 * fab_boarding_propose:
 *
 * Returns: (transfer full): what boarding would have the panels of @scene show now, in their order; where a panel covers no line, the
 *   prompt that it has. Nothing is changed.
 */
GStrv    fab_boarding_propose (FabStory *story, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_boarding_dup_setting:
 *
 * Returns: (transfer full): the heading of @scene as one sees it: where it goes on from the scene before ("CONTINUOUS", "LATER"), with
 *   the time of day of the nearest scene that tells one. "" for no scene.
 */
char    *fab_boarding_dup_setting (FabStory *story, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
