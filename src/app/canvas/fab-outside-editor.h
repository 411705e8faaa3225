/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_OUTSIDE_EDITOR (fab_outside_editor_get_type ())

/**
 * FabOutsideEditor:
 *
 * Panels that are painted on in another program: each goes out as an OpenRaster file and is taken back whenever
 * that is saved there.
 *
 * Signal ::failed (GError *).
 */
G_DECLARE_FINAL_TYPE (FabOutsideEditor, fab_outside_editor, FAB, OUTSIDE_EDITOR, GObject)

FabOutsideEditor *fab_outside_editor_new  (FabSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* In the program that the person chose for such files. */
void              fab_outside_editor_open (FabOutsideEditor *self, gint64 panel);
/* Where @panel lies while it is out; NULL: it is not. */
GFile            *fab_outside_editor_get_file (FabOutsideEditor *self, gint64 panel);

G_END_DECLS
