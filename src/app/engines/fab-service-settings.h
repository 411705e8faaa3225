/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-http.h"
#include "fab-pool.h"

G_BEGIN_DECLS

#define FAB_TYPE_SERVICE_SETTINGS (fab_service_settings_get_type ())

/**
 * FabServiceSettings:
 *
 * The engine that a person chose for one role: in the settings, but for its key, which the keyring of the desktop keeps. Where there
 * is no keyring a key lasts as long as the program.
 *
 * Properties: kind ("builtin" or what the role knows), url (one or more addresses with spaces between them), model, key; keyring
 * (read-only: whether keys last), ready (read-only: the keyring has said what key there is, or does not answer).
 */
G_DECLARE_FINAL_TYPE (FabServiceSettings, fab_service_settings, FAB, SERVICE_SETTINGS, GObject)

/* @role: "writer", "painter", "voice": the settings are @role-kind, @role-url, @role-model. */
FabServiceSettings *fab_service_settings_new             (const char *role) G_GNUC_WARN_UNUSED_RESULT;
/* The same keys of other @settings. */
FabServiceSettings *fab_service_settings_new_in          (GSettings *settings, const char *role) G_GNUC_WARN_UNUSED_RESULT;
const char         *fab_service_settings_get_role        (FabServiceSettings *self);
const char         *fab_service_settings_get_kind        (FabServiceSettings *self);
const char         *fab_service_settings_get_url         (FabServiceSettings *self);
const char         *fab_service_settings_get_model       (FabServiceSettings *self);
gboolean            fab_service_settings_get_keyring     (FabServiceSettings *self);
gboolean            fab_service_settings_get_ready       (FabServiceSettings *self);
/* All addresses, each of which takes @limit questions at a time; NULL with @error when they make no sense. */
FabPool            *fab_service_settings_dup_pool        (FabServiceSettings *self, FabAuth auth, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The first of them. */
FabEndpoint        *fab_service_settings_dup_endpoint    (FabServiceSettings *self, FabAuth auth, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The computers that what one makes is sent to, or NULL: it stays on this one. */
char               *fab_service_settings_dup_remote_host (FabServiceSettings *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
