/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-export-job.h"

G_BEGIN_DECLS

#define FAB_TYPE_FILM_DIALOG (fab_film_dialog_get_type ())

/**
 * FabFilmDialog:
 *
 * What film is to be exported, and how: it asks, it does not work. Remembers what was chosen last.
 * Signal ::export (FabExportJob *): one chose a file, and this is to be started.
 */
G_DECLARE_FINAL_TYPE (FabFilmDialog, fab_film_dialog, FAB, FILM_DIALOG, AdwWindow)

GtkWidget    *fab_film_dialog_new      (GtkWindow *parent, FabSession *session);
/* What the choices say, written to @target; for tests. */
FabExportJob *fab_film_dialog_make_job (FabFilmDialog *self, GFile *target, GFile *captions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
