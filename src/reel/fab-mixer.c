/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-loudness.h"
#include "fab-mix-plan.h"
#include "fab-mixer.h"
#include "fab-sound-bank.h"

/* Sound is made in blocks on a fixed grid, so that pieces join without a seam, whatever their size. */
#define BLOCK (FAB_SOUND_RATE / 10)
#define CONTEXT_FRAMES (BLOCK + 2 * FAB_LIMIT_REACH)
/* Sounds that begin so soon are got ready. */
#define AHEAD_FRAMES (5 * FAB_SOUND_RATE)
/* A voice is not turned up or down by more: what needs that is noise. */
#define MOST_GAIN 24.0

struct FabMixer
{
  FabMixPlan   *plan;
  FabSoundBank *bank;
  FabLoudness   loudness;
  guint         tracks;
  float         gain;
  gint64        n_frames;
  gint64        block;    /* which is in @samples, -1: none */
  float        *samples;  /* with FAB_LIMIT_REACH on either side */
};

double
fab_loudness_get_target (FabLoudness loudness)
{
  static const double targets[] = { -16, -23, 0 };

  g_return_val_if_fail (loudness < G_N_ELEMENTS (targets), 0);

  return targets[loudness];
}

FabMixer *
fab_mixer_new (FabTimeline *timeline,
               FabLoadFunc  load_clip,
               FabLoadFunc  load_blob,
               gpointer     load_data)
{
  FabMixer *mixer;

  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (load_clip != NULL && load_blob != NULL, NULL);

  mixer = g_new0 (FabMixer, 1);
  mixer->plan = fab_mix_plan_new (timeline);
  mixer->bank = fab_sound_bank_new (load_clip, load_blob, load_data);
  mixer->n_frames = fab_mix_time_to_frame (fab_timeline_get_duration (timeline));
  mixer->samples = g_new (float, CONTEXT_FRAMES * FAB_SOUND_CHANNELS);
  mixer->block = -1;
  mixer->tracks = G_MAXUINT;
  mixer->gain = 1;

  return mixer;
}

void
fab_mixer_free (FabMixer *mixer)
{
  g_return_if_fail (mixer != NULL);

  fab_sound_bank_free (mixer->bank);
  fab_mix_plan_free (mixer->plan);
  g_free (mixer->samples);
  g_free (mixer);
}

void
fab_mixer_set_loudness (FabMixer    *mixer,
                        FabLoudness  loudness)
{
  g_return_if_fail (mixer != NULL);

  mixer->loudness = loudness;
  mixer->block = -1;
}

void
fab_mixer_set_patient (FabMixer *mixer,
                       gboolean  patient)
{
  g_return_if_fail (mixer != NULL);

  fab_sound_bank_set_patient (mixer->bank, patient);
}

void
fab_mixer_set_tracks (FabMixer *mixer,
                      guint     tracks)
{
  g_return_if_fail (mixer != NULL);

  mixer->tracks = tracks;
  mixer->block = -1;
}

void
fab_mixer_set_gain (FabMixer *mixer,
                    double    decibels)
{
  g_return_if_fail (mixer != NULL);

  mixer->gain = pow (10, decibels / 20);
  mixer->block = -1;
}

gint64
fab_mixer_get_n_frames (FabMixer *mixer)
{
  g_return_val_if_fail (mixer != NULL, 0);

  return mixer->n_frames;
}

/* What brings a sound to the loudness wanted. */
static float
find_level (FabMixer         *mixer,
            const FabMixPart *part,
            double            loudness)
{
  double change = fab_loudness_get_target (mixer->loudness) - loudness;

  if (mixer->loudness == FAB_LOUDNESS_AS_IS || !isfinite (loudness))
    return 1;
  if (part->track != FAB_TRACK_VOICE)
    change = MIN (change, 0);

  return pow (10, CLAMP (change, -MOST_GAIN, MOST_GAIN) / 20);
}

/* Adds what sounds of @part from frame @first of the film on, @n frames. */
static void
add_part (FabMixer         *mixer,
          const FabMixPart *part,
          const FabBankSound   *sound,
          gint64            first,
          gsize             n,
          float            *to)
{
  const FabClip *clip = sound->clip;
  gint64 from = MAX (first, part->start), until = MIN (first + (gint64) n, part->end);
  float level = find_level (mixer, part, sound->loudness) * mixer->gain;
  guint hint = 0;

  until = MIN (until, part->start + (gint64) clip->n_frames - part->skip);
  for (gint64 at = from; at < until; at++)
    {
      const float *in = clip->samples + (at - part->start + part->skip) * FAB_SOUND_CHANNELS;
      float *out = to + (at - first) * FAB_SOUND_CHANNELS;
      float gain = level * fab_mix_part_gain (part, at);

      if (part->track == FAB_TRACK_MUSIC)
        gain *= fab_mix_plan_duck (mixer->plan, at, &hint);
      for (guint c = 0; c < FAB_SOUND_CHANNELS; c++)
        out[c] += in[c] * gain;
    }
}

static gboolean
make_block (FabMixer  *mixer,
            gint64     block,
            GError   **error)
{
  gint64 first = block * BLOCK - FAB_LIMIT_REACH;
  guint last, i = fab_mix_plan_find (mixer->plan, first, first + CONTEXT_FRAMES + AHEAD_FRAMES, &last);

  mixer->block = -1;
  memset (mixer->samples, 0, CONTEXT_FRAMES * FAB_SOUND_CHANNELS * sizeof (float));
  for (; i < last; i++)
    {
      const FabMixPart *part = fab_mix_plan_get (mixer->plan, i);
      const FabBankSound *sound;

      if (part->end <= first || !(mixer->tracks & 1u << part->track))
        continue;
      if (part->start >= first + CONTEXT_FRAMES)
        {
          fab_sound_bank_prepare (mixer->bank, part->key, part->spoken, first);
          continue;
        }
      sound = fab_sound_bank_get (mixer->bank, part->key, part->spoken, first, error);
      if (sound == NULL)
        return FALSE;
      add_part (mixer, part, sound, first, CONTEXT_FRAMES, mixer->samples);
    }
  fab_sound_bank_forget (mixer->bank, first);
  fab_limit (mixer->samples, BLOCK);
  mixer->block = block;

  return TRUE;
}

gboolean
fab_mixer_render (FabMixer  *mixer,
                  gint64     first,
                  gsize      n,
                  float     *to,
                  GError   **error)
{
  gint64 end = first + (gint64) n;

  g_return_val_if_fail (mixer != NULL && to != NULL, FALSE);

  memset (to, 0, n * FAB_SOUND_CHANNELS * sizeof *to);
  for (gint64 at = MAX (first, 0); at < MIN (end, mixer->n_frames);)
    {
      gint64 block = at / BLOCK, offset = at % BLOCK;
      gint64 length = MIN (MIN (end, mixer->n_frames) - at, BLOCK - offset);

      if (block != mixer->block && !make_block (mixer, block, error))
        return FALSE;
      memcpy (to + (at - first) * FAB_SOUND_CHANNELS,
              mixer->samples + (FAB_LIMIT_REACH + offset) * FAB_SOUND_CHANNELS,
              length * FAB_SOUND_CHANNELS * sizeof *to);
      at += length;
    }

  return TRUE;
}
