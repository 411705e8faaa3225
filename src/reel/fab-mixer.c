/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>
#include <gst/gst.h>

#include "fab-mixer.h"
#include "fab-video-export.h"

/* Above this a sum of voices is bent softly so that it never reaches 0 dBFS; one stays below. */
#define KNEE 0.92f
/* Clips that ended this long ago are let go. */
#define KEEP_FRAMES (5 * FAB_SOUND_RATE)

struct FabMixer
{
  FabTimeline *timeline;
  FabLoadFunc  load;
  gpointer     load_data;
  GHashTable  *clips; /* line index → FabClip */
  gint64       n_frames;
};

static gint64
time_to_frame (gint64 time)
{
  return gst_util_uint64_scale_round (MAX (time, 0), FAB_SOUND_RATE, G_USEC_PER_SEC);
}

FabMixer *
fab_mixer_new (FabTimeline *timeline,
               FabLoadFunc  load,
               gpointer     load_data)
{
  FabMixer *mixer;

  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (load != NULL, NULL);

  mixer = g_new0 (FabMixer, 1);
  mixer->timeline = g_object_ref (timeline);
  mixer->load = load;
  mixer->load_data = load_data;
  mixer->clips = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) fab_clip_free);
  mixer->n_frames = time_to_frame (fab_timeline_get_duration (timeline));

  return mixer;
}

void
fab_mixer_free (FabMixer *mixer)
{
  g_return_if_fail (mixer != NULL);

  g_object_unref (mixer->timeline);
  g_hash_table_unref (mixer->clips);
  g_free (mixer);
}

gint64
fab_mixer_get_n_frames (FabMixer *mixer)
{
  g_return_val_if_fail (mixer != NULL, 0);

  return mixer->n_frames;
}

static FabClip *
load_clip (FabMixer       *mixer,
           const FabLine  *line,
           GError        **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(GBytes) wav = mixer->load (line->key, mixer->load_data, &local);
  FabClip *clip = wav != NULL ? fab_clip_new_from_wav (wav, &local) : NULL;

  if (clip != NULL)
    return clip;
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  g_debug ("no sound for “%s”: %s", line->text, local != NULL ? local->message : "not there");

  return g_new0 (FabClip, 1);
}

static void
add_clip (const FabClip *clip,
          gint64         offset,
          gsize          n,
          float         *to)
{
  gint64 from = MAX (0, -offset);
  gint64 end = MIN ((gint64) clip->n_frames, (gint64) n - offset);

  for (gint64 i = from * FAB_SOUND_CHANNELS; i < end * FAB_SOUND_CHANNELS; i++)
    to[offset * FAB_SOUND_CHANNELS + i] += clip->samples[i];
}

static gboolean
add_line (FabMixer  *mixer,
          guint      index,
          gint64     first,
          gsize      n,
          float     *to,
          GError   **error)
{
  const FabLine *line = fab_timeline_get_line (mixer->timeline, index);
  gint64 start = time_to_frame (line->start), end = time_to_frame (line->start + line->duration);
  FabClip *clip;

  if (line->key == NULL || start >= first + (gint64) n || end + KEEP_FRAMES < first)
    {
      g_hash_table_remove (mixer->clips, GUINT_TO_POINTER (index));
      return TRUE;
    }
  clip = g_hash_table_lookup (mixer->clips, GUINT_TO_POINTER (index));
  if (clip == NULL)
    {
      clip = load_clip (mixer, line, error);
      if (clip == NULL)
        return FALSE;
      g_hash_table_insert (mixer->clips, GUINT_TO_POINTER (index), clip);
    }
  add_clip (clip, start - first, n, to);

  return TRUE;
}

static void
limit (float *samples,
       gsize  n)
{
  for (gsize i = 0; i < n; i++)
    {
      float over = (fabsf (samples[i]) - KNEE) / (1 - KNEE);

      if (over > 0)
        samples[i] = copysignf (KNEE + (1 - KNEE) * tanhf (over), samples[i]);
    }
}

gboolean
fab_mixer_render (FabMixer  *mixer,
                  gint64     first,
                  gsize      n,
                  float     *to,
                  GError   **error)
{
  g_return_val_if_fail (mixer != NULL && to != NULL, FALSE);

  memset (to, 0, n * FAB_SOUND_CHANNELS * sizeof *to);
  for (guint i = 0; i < fab_timeline_get_n_lines (mixer->timeline); i++)
    if (!add_line (mixer, i, first, n, to, error))
      return FALSE;
  limit (to, n * FAB_SOUND_CHANNELS);

  return TRUE;
}

static GBytes *
read_clip (const char  *key,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_clip (story, key, error);
}

GBytes *
fab_mix_timeline (FabStory      *story,
                  FabTimeline   *timeline,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(FabMixer) mixer = NULL;
  g_autofree float *samples = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  if (!gst_init_check (NULL, NULL, error))
    return NULL;
  mixer = fab_mixer_new (timeline, read_clip, story);
  samples = g_new (float, mixer->n_frames * FAB_SOUND_CHANNELS + 1);
  for (gint64 at = 0; at < mixer->n_frames; at += FAB_SOUND_RATE)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !fab_mixer_render (mixer, at, MIN (FAB_SOUND_RATE, mixer->n_frames - at),
                              samples + at * FAB_SOUND_CHANNELS, error))
      return NULL;

  return g_bytes_new_take (g_steal_pointer (&samples),
                           mixer->n_frames * FAB_SOUND_CHANNELS * sizeof *samples);
}
