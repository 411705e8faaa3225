/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-application.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_WINDOW (fab_window_get_type ())

/**
 * FabWindow:
 *
 * One window: the welcome page, or one story. Every command of a story is an action "win.…" here.
 */
G_DECLARE_FINAL_TYPE (FabWindow, fab_window, FAB, WINDOW, AdwApplicationWindow)

FabWindow  *fab_window_new          (FabApplication *app);
FabSession *fab_window_get_session  (FabWindow *self); /* NULL on the welcome page */
/* Takes over a story that was opened or made; the welcome page goes. */
void        fab_window_show_story   (FabWindow *self, FabStory *story);
/* Any file Fabula reads: a story, or a script that becomes one. Another window, if this has a story. */
void        fab_window_open_file    (FabWindow *self, GFile *file);
void        fab_window_open_sample  (FabWindow *self);
void        fab_window_show_message (FabWindow *self, const char *text);
void        fab_window_show_error   (FabWindow *self, const GError *error);

G_END_DECLS
