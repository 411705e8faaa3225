/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-engine-settings.h"

G_BEGIN_DECLS

#define FAB_TYPE_VOICE_PAGE (fab_voice_page_get_type ())

/**
 * FabVoicePage:
 *
 * The page of the preferences on which one chooses who speaks.
 */
G_DECLARE_FINAL_TYPE (FabVoicePage, fab_voice_page, FAB, VOICE_PAGE, AdwPreferencesPage)

void fab_voice_page_set_engines (FabVoicePage *self, FabEngineSettings *engines);
/* Asks the chosen engine what it has, and says so. */
void fab_voice_page_test        (FabVoicePage *self);

G_END_DECLS
