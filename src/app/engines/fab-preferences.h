/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-engine-settings.h"

G_BEGIN_DECLS

#define FAB_TYPE_PREFERENCES (fab_preferences_get_type ())

/**
 * FabPreferences:
 *
 * What a person chooses for all stories: the engines, where they are, and what leaves the computer for them.
 */
G_DECLARE_FINAL_TYPE (FabPreferences, fab_preferences, FAB, PREFERENCES, AdwPreferencesWindow)

GtkWidget *fab_preferences_new (GtkWindow *parent, FabEngineSettings *engines);

G_END_DECLS
