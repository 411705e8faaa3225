/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FAB_TYPE_EXPORT_CHOICES (fab_export_choices_get_type ())

/**
 * FabExportChoices:
 *
 * Asks how a file for others is to be written: what lies beside a cut, the version of a format, the columns of a shot list.
 * Signal ::chosen with the options as words, for fab_export_async(). They are kept in the settings.
 */
G_DECLARE_FINAL_TYPE (FabExportChoices, fab_export_choices, FAB, EXPORT_CHOICES, AdwWindow)

/* Whether there is anything to choose of the format with this ending. */
gboolean   fab_export_choices_has (const char *ending);
GtkWidget *fab_export_choices_new (GtkWindow *parent, GSettings *settings, const char *ending);

G_END_DECLS
