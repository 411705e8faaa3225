/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_VOICE_PICKER (fab_voice_picker_get_type ())

/**
 * FabVoicePicker:
 *
 * Chooses the voice of somebody by listening: every voice of the engine says a line of that person.
 */
G_DECLARE_FINAL_TYPE (FabVoicePicker, fab_voice_picker, FAB, VOICE_PICKER, AdwWindow)

GtkWidget *fab_voice_picker_new (GtkWindow *parent, FabSession *session, FabCastMember *member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
