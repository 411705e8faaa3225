/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAB_TYPE_RECORDER (fab_recorder_get_type ())

/**
 * FabRecorder:
 *
 * Takes what a microphone hears. It listens first, so that the level shows during a countdown; record() keeps what
 * comes from then on. Properties, notified on the main context: listening; recording; level (the highest peak of the
 * last moment, 0 … 1 of full scale); elapsed (microseconds kept). After ten minutes it keeps no more.
 */
G_DECLARE_FINAL_TYPE (FabRecorder, fab_recorder, FAB, RECORDER, GObject)

FabRecorder  *fab_recorder_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* @source: description of a GStreamer source, for tests. */
FabRecorder  *fab_recorder_new_from    (const char *source) G_GNUC_WARN_UNUSED_RESULT;

gboolean      fab_recorder_listen      (FabRecorder *self, GError **error);
void          fab_recorder_record      (FabRecorder *self);
/* What was kept, as WAV (48 kHz, mono, 16 bits), or NULL when nothing was. Stops listening too. */
GBytes       *fab_recorder_stop        (FabRecorder *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean      fab_recorder_get_listening (FabRecorder *self);
gboolean      fab_recorder_get_recording (FabRecorder *self);
double        fab_recorder_get_level   (FabRecorder *self);
gint64        fab_recorder_get_elapsed (FabRecorder *self);
/* Why it does not listen any more, or NULL; no microphone, mostly. */
const GError *fab_recorder_get_error   (FabRecorder *self);

G_END_DECLS
