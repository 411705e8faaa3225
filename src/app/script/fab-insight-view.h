/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_INSIGHT_VIEW (fab_insight_view_get_type ())

/**
 * FabInsightView:
 *
 * What the script tells about itself, in plots and figures, with how each is found. It follows the story; a scene
 * that is clicked in a plot is selected in the session.
 */
G_DECLARE_FINAL_TYPE (FabInsightView, fab_insight_view, FAB, INSIGHT_VIEW, AdwWindow)

GtkWidget *fab_insight_view_new (GtkWindow *parent, FabSession *session);

G_END_DECLS
