/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PROMPTS_WINDOW (fab_prompts_window_get_type ())

/**
 * FabPromptsWindow:
 *
 * The prompts of the panels of a scene as a writer would have them, beside those they have. They can be edited and left out;
 * nothing changes until a person takes them.
 */
G_DECLARE_FINAL_TYPE (FabPromptsWindow, fab_prompts_window, FAB, PROMPTS_WINDOW, AdwWindow)

GtkWidget *fab_prompts_window_new (GtkWindow *parent, FabSession *session, gint64 scene);

G_END_DECLS
