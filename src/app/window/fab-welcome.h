/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_WELCOME (fab_welcome_get_type ())

/**
 * FabWelcome:
 *
 * The page of a window without a story: start from an idea, a script, nothing or the sample, go on
 * with unsaved stories, open recent ones. Everything it does is an action of the window.
 */
G_DECLARE_FINAL_TYPE (FabWelcome, fab_welcome, FAB, WELCOME, GtkWidget)

/* Looks again at what is unsaved (@state_dir as for fab_story_new()) and recent. */
void fab_welcome_refresh    (FabWelcome *self, const char *state_dir);
void fab_welcome_focus_idea (FabWelcome *self);
/* Puts what stands side by side one below the other. */
void fab_welcome_set_narrow (FabWelcome *self, gboolean narrow);

G_END_DECLS
