/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_AUDIENCE_VIEW (fab_audience_view_get_type ())

/**
 * FabAudienceView:
 *
 * What viewers felt about the film: curves over its panels, characters, scenes, versions, and what could be better. Its buttons
 * are actions of @parent, the window of the story.
 */
G_DECLARE_FINAL_TYPE (FabAudienceView, fab_audience_view, FAB, AUDIENCE_VIEW, AdwWindow)

GtkWidget *fab_audience_view_new (GtkWindow *parent, FabThumbnails *thumbnails);

G_END_DECLS
