/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-engine-settings.h"

G_BEGIN_DECLS

#define FAB_TYPE_PAINTER_PAGE (fab_painter_page_get_type ())

/**
 * FabPainterPage:
 *
 * The page of the preferences on which one chooses who paints when asked, and sets it up.
 */
G_DECLARE_FINAL_TYPE (FabPainterPage, fab_painter_page, FAB, PAINTER_PAGE, AdwPreferencesPage)

void fab_painter_page_set_engines (FabPainterPage *self, FabEngineSettings *engines);
/* Chooses a kind at an address, and asks it what it has. */
void fab_painter_page_use         (FabPainterPage *self, const char *kind, const char *url);

G_END_DECLS
