/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-painter-settings.h"
#include "fab-service-settings.h"

G_BEGIN_DECLS

#define FAB_TYPE_ENGINE_SETTINGS (fab_engine_settings_get_type ())

/**
 * FabEngineSettings:
 *
 * The engines of the program, as a person chose them: they follow the settings of their roles.
 */
G_DECLARE_FINAL_TYPE (FabEngineSettings, fab_engine_settings, FAB, ENGINE_SETTINGS, GObject)

FabEngineSettings  *fab_engine_settings_new          (void) G_GNUC_WARN_UNUSED_RESULT;
FabHttp            *fab_engine_settings_get_http     (FabEngineSettings *self);
/* What was chosen for "writer" or "voice". */
FabServiceSettings *fab_engine_settings_get_service  (FabEngineSettings *self, const char *role);
FabPainterSettings *fab_engine_settings_get_painters (FabEngineSettings *self);
/* The engines as they are chosen now and later. */
FabWriter          *fab_engine_settings_get_writer   (FabEngineSettings *self);
FabVoice           *fab_engine_settings_get_voice    (FabEngineSettings *self);
/* What the chosen service was found to speak with (FabVoiceInfo); kept, so that it need not be asked when the program starts. */
void                fab_engine_settings_keep_voices  (FabEngineSettings *self, GPtrArray *voices);

G_END_DECLS
