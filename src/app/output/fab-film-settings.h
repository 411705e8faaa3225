/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_FILM_SETTINGS (fab_film_settings_get_type ())

/**
 * FabFilmSettings:
 *
 * What holds for all of the film: how long it shall be and what comes of that, and how people move in it.
 */
G_DECLARE_FINAL_TYPE (FabFilmSettings, fab_film_settings, FAB, FILM_SETTINGS, AdwWindow)

GtkWidget *fab_film_settings_new    (GtkWindow *parent, FabSession *session);

/* "1:30", "90", "1:02:03" in seconds; 0: nothing, -1: no length. */
gint64     fab_parse_length         (const char *text);

G_END_DECLS
