/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-planner.h"

G_BEGIN_DECLS

#define FAB_TYPE_STEPS (fab_steps_get_type ())

/**
 * FabSteps:
 *
 * The window in which one goes from an idea to a script step by step: the steps on one side, what is written in one of them on the other.
 */
G_DECLARE_FINAL_TYPE (FabSteps, fab_steps, FAB, STEPS, AdwWindow)

GtkWidget *fab_steps_new (GtkWindow *parent, FabSession *session, FabPlanner *planner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
