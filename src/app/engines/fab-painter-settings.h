/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-painter-kinds.h"
#include "fab-remote-painter.h"
#include "fab-service-settings.h"

G_BEGIN_DECLS

#define FAB_TYPE_PAINTER_SETTINGS (fab_painter_settings_get_type ())

/**
 * FabPainterSettings:
 *
 * The painters that a person set up, one of each kind, and the one that is asked where a story says nothing else.
 *
 * Property: preferred (a kind, "builtin": none). Signal ::changed: another painter, or the same set up otherwise.
 */
G_DECLARE_FINAL_TYPE (FabPainterSettings, fab_painter_settings, FAB, PAINTER_SETTINGS, GObject)

FabPainterSettings *fab_painter_settings_new         (FabHttp *http) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE while the keyring is still asked for keys: what is asked before would be refused. */
gboolean            fab_painter_settings_get_ready   (FabPainterSettings *self);
/* Address, model and key of a kind. */
FabServiceSettings *fab_painter_settings_get_service (FabPainterSettings *self, const char *kind);
/* The rest of a kind: guide, control, style, workflow, strength, steps. */
GSettings          *fab_painter_settings_get_rest    (FabPainterSettings *self, const char *kind);
FabPainterSetup    *fab_painter_settings_dup_setup   (FabPainterSettings *self, const char *kind) G_GNUC_WARN_UNUSED_RESULT;
/* The painter of a kind, "": the preferred one; NULL: none, or its setup makes no sense. */
FabPainter         *fab_painter_settings_find        (FabPainterSettings *self, const char *kind);

G_END_DECLS
