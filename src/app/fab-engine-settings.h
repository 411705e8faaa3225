/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"
#include "fab-http.h"

G_BEGIN_DECLS

#define FAB_TYPE_ENGINE_SETTINGS (fab_engine_settings_get_type ())

/**
 * FabEngineSettings:
 *
 * Which engines a person chose: in the settings, but for keys, which the keyring of the desktop keeps. Where there is no
 * keyring a key lasts as long as the program.
 *
 * Properties: writer-kind ("builtin" or "chat"), writer-url, writer-model, writer-key; keyring (read-only: whether keys last).
 */
G_DECLARE_FINAL_TYPE (FabEngineSettings, fab_engine_settings, FAB, ENGINE_SETTINGS, GObject)

FabEngineSettings *fab_engine_settings_new          (void) G_GNUC_WARN_UNUSED_RESULT;
FabHttp           *fab_engine_settings_get_http     (FabEngineSettings *self);
/* The writer as it is chosen now and later. */
FabWriter         *fab_engine_settings_get_writer   (FabEngineSettings *self);
/* Where the writer is; NULL with @error when the address makes no sense. */
FabEndpoint       *fab_engine_settings_dup_endpoint (FabEngineSettings *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The host that what one writes is sent to, or NULL: it stays on this computer. */
char              *fab_engine_settings_dup_remote_host (FabEngineSettings *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
