/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_CAST_VIEW (fab_cast_view_get_type ())

/**
 * FabCastView:
 *
 * All who are in the story, with portrait, name, look and voice, and all places where it plays. It follows the story.
 */
G_DECLARE_FINAL_TYPE (FabCastView, fab_cast_view, FAB, CAST_VIEW, AdwWindow)

GtkWidget *fab_cast_view_new (GtkWindow *parent, FabSession *session);

G_END_DECLS
