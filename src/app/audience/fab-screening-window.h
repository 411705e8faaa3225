/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_SCREENING_WINDOW (fab_screening_window_get_type ())

/**
 * FabScreeningWindow:
 *
 * The film on the full screen for one viewer after the other: who watches, the film with what they feel, and what they say at the
 * end. Each viewer is one step of the story.
 */
G_DECLARE_FINAL_TYPE (FabScreeningWindow, fab_screening_window, FAB, SCREENING_WINDOW, AdwWindow)

GtkWidget *fab_screening_window_new (GtkWindow *parent, FabSession *session);

G_END_DECLS
