/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-http.h"
#include "fab-session.h"

G_BEGIN_DECLS

typedef struct _FabWindow FabWindow;

#define FAB_TYPE_APPLICATION (fab_application_get_type ())

/**
 * FabApplication:
 *
 * The program: its windows, its engines, what holds for all of them.
 */
G_DECLARE_FINAL_TYPE (FabApplication, fab_application, FAB, APPLICATION, AdwApplication)

FabApplication *fab_application_new            (void) G_GNUC_WARN_UNUSED_RESULT;
/* The window that shows the story of @file, or NULL. */
FabWindow      *fab_application_find_window    (FabApplication *self, GFile *file);
/* What speaks to engines elsewhere. */
FabHttp        *fab_application_get_http       (FabApplication *self);
/* A session over @story with the engines that the person chose. */
FabSession     *fab_application_create_session (FabApplication *self, FabStory *story) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
