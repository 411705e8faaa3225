/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-compositor.h"
#include "fab-film-format.h"
#include "fab-imprint.h"
#include "fab-mixer.h"
#include "fab-reel-error.h"

G_BEGIN_DECLS

#define FAB_FILM_MAX_SIDE 3840
#define FAB_FILM_MAX_PIXELS (3840 * 2160)

/* Frames of the timeline. */
typedef struct
{
  gint64 first, n;
} FabFrameRange;

/* All zero: the whole film at the project's aspect, as one shows it. */
typedef struct
{
  const FabFilmFormat *format;        /* NULL: by the ending of the name */
  FabQuality           quality;
  int                  width, height; /* even; one 0: by the project's aspect; both 0: 1280 at most, a GIF 640 */
  gboolean             constant_rate; /* held frames are written again and again, as some editors want */
  gboolean             no_sound;
  FabLoudness          loudness;
  guint                tracks;        /* a bit (1 << FabTrack) for each that is heard; 0: all */
  FabImprintOptions    imprint;
  const FabFrameRange *ranges;        /* in the order wanted; copied */
  guint                n_ranges;      /* 0: all */
} FabVideoOptions;

#define FAB_TYPE_VIDEO_EXPORT (fab_video_export_get_type ())

/**
 * FabVideoExport:
 *
 * One film on its way into a file: frames of the moment when it was made, whatever is edited meanwhile;
 * made on worker threads while the main context runs. The file appears whole or not at all. The film's rate is that of its
 * timeline. Where the project has another aspect than the size, bars fill what is left.
 *
 * Properties, all but the first read only, notified on the caller's main context: paused; fraction (0 … 1);
 * frame and n-frames (done, all); time-left (microseconds, -1: not known yet); size (bytes written);
 * preview (a cairo_surface_t *, boxed: the frame being made, small; every now and then).
 */
G_DECLARE_FINAL_TYPE (FabVideoExport, fab_video_export, FAB, VIDEO_EXPORT, GObject)

FabVideoExport  *fab_video_export_new         (FabStory *story, FabTimeline *timeline, GFile *target, const FabVideoOptions *options) G_GNUC_WARN_UNUSED_RESULT;
/* Once for each export. Wrong options, a missing encoder or a full disk come as an error. */
void             fab_video_export_run_async   (FabVideoExport *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean         fab_video_export_run_finish  (FabVideoExport *self, GAsyncResult *result, GError **error);

void             fab_video_export_set_paused  (FabVideoExport *self, gboolean paused);
gboolean         fab_video_export_get_paused  (FabVideoExport *self);
double           fab_video_export_get_fraction (FabVideoExport *self);
gint64           fab_video_export_get_frame   (FabVideoExport *self);
gint64           fab_video_export_get_n_frames (FabVideoExport *self);
gint64           fab_video_export_get_time_left (FabVideoExport *self);
gint64           fab_video_export_get_size    (FabVideoExport *self);
cairo_surface_t *fab_video_export_get_preview (FabVideoExport *self); /* or NULL */

/* The frames of a scene and of some panels, for options.ranges: neighbours joined. Of FabFrameRange. */
GArray          *fab_film_range_of_scene      (FabStory *story, FabTimeline *timeline, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;
GArray          *fab_film_ranges_of_panels    (FabTimeline *timeline, const gint64 *panels, guint n_panels) G_GNUC_WARN_UNUSED_RESULT;

typedef void   (*FabExportProgress) (double fraction, gpointer data);

G_END_DECLS
