/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-recorder.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_RECORD_DIALOG (fab_record_dialog_get_type ())

/**
 * FabRecordDialog:
 *
 * One's own voice on the selected panel: it counts down while one sees how loud one is, records, and keeps the take in
 * place of the line at the playhead, or as a voice beside the written ones.
 */
G_DECLARE_FINAL_TYPE (FabRecordDialog, fab_record_dialog, FAB, RECORD_DIALOG, AdwWindow)

/* @recorder: for tests, or NULL. */
GtkWidget *fab_record_dialog_new (GtkWindow *parent, FabSession *session, FabRecorder *recorder);

G_END_DECLS
