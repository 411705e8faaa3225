/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-plan.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PLANNER (fab_planner_get_type ())

/**
 * FabPlanner:
 *
 * Goes with a person from an idea to a script step by step: edits the plan of the story, and has the writer of the session write parts of
 * it, one alone or those of a step one after the other. What comes is in the document as it comes, so that nothing is lost when it is
 * stopped; each part is one step of the history. It knows no widget.
 *
 * Signal ::changed: the plan, or what is being written, is another.
 * Signal ::failed (GError *).
 */
G_DECLARE_FINAL_TYPE (FabPlanner, fab_planner, FAB, PLANNER, GObject)

FabPlanner    *fab_planner_new        (FabSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* A plan with @idea (NULL: what the script says), unless there is one; it begins with what is in the script. */
void           fab_planner_begin      (FabPlanner *self, const char *idea);
/* As the document has it; NULL before fab_planner_begin() and after its undo. */
const FabPlan *fab_planner_get_plan   (FabPlanner *self);

void           fab_planner_set_text   (FabPlanner *self, FabPlanField field, guint index, const char *text);
/* Of people or scenes; one that goes takes its scene out of the script. FALSE: it failed, or there are too many. */
gboolean       fab_planner_insert     (FabPlanner *self, FabStep step, guint index);
gboolean       fab_planner_remove     (FabPlanner *self, FabStep step, guint index);
gboolean       fab_planner_move       (FabPlanner *self, FabStep step, guint from, guint to);
/* @part is well as it is, whatever it was written from. */
void           fab_planner_keep       (FabPlanner *self, FabPlanPart part);

/* What is asked for besides, in words, of all that is written next; or NULL. It is forgotten when that is written. */
void           fab_planner_set_note   (FabPlanner *self, const char *note);
const char    *fab_planner_get_note   (FabPlanner *self);
/* Whether the writer heeds such words: a language model does. */
gboolean       fab_planner_heeds_notes (FabPlanner *self);
/* Nothing happens while something else is written. */
void           fab_planner_write      (FabPlanner *self, FabPlanPart part);
/* What of @step is empty or stale; where nothing is, all of it anew. */
void           fab_planner_write_step (FabPlanner *self, FabStep step);
/* What is empty from @step on to the end. */
void           fab_planner_write_rest (FabPlanner *self, FabStep step);
void           fab_planner_stop       (FabPlanner *self);
gboolean       fab_planner_get_busy   (FabPlanner *self);
/* @part or all of the step that it is of. */
gboolean       fab_planner_is_writing (FabPlanner *self, FabPlanPart part);
/* How many parts are still to be written, those under way included. */
guint          fab_planner_get_n_left (FabPlanner *self);

G_END_DECLS
