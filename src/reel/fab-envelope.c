/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-clip.h"
#include "fab-envelope.h"

#define PER_SECOND 100
#define WINDOW (FAB_SOUND_RATE / PER_SECOND)
#define LOUD .9  /* share of the moments that are quieter than "loud" */
#define SILENT .004f

struct _FabEnvelope
{
  GObject  parent_instance;

  GArray  *levels; /* float */
};

G_DEFINE_FINAL_TYPE (FabEnvelope, fab_envelope, G_TYPE_OBJECT)

static void
fab_envelope_finalize (GObject *object)
{
  g_array_unref (FAB_ENVELOPE (object)->levels);

  G_OBJECT_CLASS (fab_envelope_parent_class)->finalize (object);
}

static void
fab_envelope_class_init (FabEnvelopeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_envelope_finalize;
}

static void
fab_envelope_init (FabEnvelope *self)
{
  self->levels = g_array_new (FALSE, FALSE, sizeof (float));
}

static void
measure (FabEnvelope   *self,
         const FabClip *clip)
{
  for (gsize start = 0; start < clip->n_frames; start += WINDOW)
    {
      gsize n = MIN (WINDOW, clip->n_frames - start) * FAB_SOUND_CHANNELS;
      const float *samples = clip->samples + start * FAB_SOUND_CHANNELS;
      double sum = 0;
      float level;

      for (gsize i = 0; i < n; i++)
        sum += samples[i] * samples[i];
      level = sqrt (sum / n);
      g_array_append_val (self->levels, level);
    }
}

static int
compare_levels (gconstpointer a,
                gconstpointer b)
{
  float first = *(const float *) a, second = *(const float *) b;

  return (first > second) - (first < second);
}

/* Whispered or shouted, a mouth opens as wide as its words need: loud is what this one calls loud. */
static void
normalise (FabEnvelope *self)
{
  g_autoptr(GArray) sorted = g_array_copy (self->levels);
  float loud;

  if (sorted->len == 0)
    return;
  g_array_sort (sorted, compare_levels);
  loud = g_array_index (sorted, float, MIN ((guint) (sorted->len * LOUD), sorted->len - 1));
  for (guint i = 0; i < self->levels->len; i++)
    {
      float *level = &g_array_index (self->levels, float, i);

      *level = loud > SILENT ? MIN (*level / loud, 1) : 0;
    }
}

FabEnvelope *
fab_envelope_new_from_wav (GBytes  *wav,
                           GError **error)
{
  g_autoptr(FabClip) clip = NULL;
  FabEnvelope *self;

  g_return_val_if_fail (wav != NULL, NULL);

  clip = fab_clip_new_from_wav (wav, error);
  if (clip == NULL)
    return NULL;
  self = g_object_new (FAB_TYPE_ENVELOPE, NULL);
  measure (self, clip);
  normalise (self);

  return self;
}

/* Lips are slower than sound: the mean of the twentieth of a second around. */
double
fab_envelope_at (FabEnvelope *self,
                 double       seconds)
{
  int middle = lrint (seconds * PER_SECOND), n = 0;
  double sum = 0;

  g_return_val_if_fail (FAB_IS_ENVELOPE (self), 0);

  for (int i = middle - 2; i <= middle + 2; i++, n++)
    if (i >= 0 && i < (int) self->levels->len)
      sum += g_array_index (self->levels, float, i);

  return sum / n;
}
