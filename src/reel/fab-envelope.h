/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAB_TYPE_ENVELOPE (fab_envelope_get_type ())

/**
 * FabEnvelope:
 *
 * How loud a speech is from moment to moment, for the mouths that say it. Immutable.
 */
G_DECLARE_FINAL_TYPE (FabEnvelope, fab_envelope, FAB, ENVELOPE, GObject)

FabEnvelope *fab_envelope_new_from_wav (GBytes *wav, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* 0 silent … 1 as loud as this speaker gets, @seconds into the sound. */
double       fab_envelope_at           (FabEnvelope *self, double seconds);

G_END_DECLS
