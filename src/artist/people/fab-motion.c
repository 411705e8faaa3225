/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-motion.h"

#define SAMPLES 48 /* of a cycle */

/* --- face and breath ---------------------------------------------------------------------------------------------- */

static guint32
mix (guint32 x)
{
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;

  return x ^ x >> 16;
}

static float
unit (guint32 who,
      guint32 n)
{
  return (mix (who ^ mix (n + 1)) >> 8) / 16777216.f;
}

/* A lid takes a fifth of a second, once in two to five seconds. */
float
fab_motion_blink (guint32 who,
                  double  time)
{
  const double slot = 3.4;
  gint64 n = floor (time / slot);
  double at = n * slot + .3 + unit (who, n) * (slot - .8), t = fabs (time - at) / .1;

  if (time <= 0 || t >= 1)
    return 0;

  return 1 - t * t * (3 - 2 * t);
}

float
fab_motion_breath (guint32 who,
                   double  time)
{
  return sin (2 * G_PI * (time / (3.6 + .8 * unit (who, 7)) + unit (who, 8)));
}

/* Up for a second or so, then at rest: hands speak with the sentences, not all the time. */
float
fab_motion_gesture (guint32 who,
                    double  time)
{
  float swell = .5f + .5f * sinf (2 * (float) G_PI * (time / 2.6 + unit (who, 11)));

  return swell * swell * (3 - 2 * swell);
}

/* --- mouth ---------------------------------------------------------------------------------------------------------- */

/* By the letter, as lips are read: closed for m, round for o, wide for e. */
static const struct { const char *letters; FabMouth mouth; } visemes[] = {
  { "mbp", { 0, .95f } }, { "fv", { .12f, .95f } }, { "aáàâäåãα", { .85f, 1.05f } }, { "eéèêë", { .45f, 1.2f } },
  { "iyíìîïj", { .25f, 1.25f } }, { "oóòôöõ", { .6f, .7f } }, { "uwúùûü", { .3f, .6f } }, { "lnrtdsz", { .22f, 1 } },
  { "cghkqx", { .3f, 1 } },
};

static FabMouth
mouth_of (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (visemes); i++)
    if (g_utf8_strchr (visemes[i].letters, -1, g_unichar_tolower (c)) != NULL)
      return visemes[i].mouth;
  if (!g_unichar_isalpha (c))
    return (FabMouth) { .04f, 1 };

  /* a syllable in itself, as in Chinese: open and shut by its number */
  return (FabMouth) { .3f + .4f * unit (c, 3), .8f + .4f * unit (c, 4) };
}

FabMouth
fab_motion_mouth (const char *line,
                  double      time,
                  double      length)
{
  glong n = line != NULL && g_utf8_validate (line, -1, NULL) ? g_utf8_strlen (line, -1) : 0;
  FabMouth mouth = { 0, 0 };
  double at, weight = 0;

  if (n == 0 || !(length > 0) || !(time > 0) || time >= length)
    return (FabMouth) { 0, 1 };
  at = time / length * n;
  /* about an eighth of a second of letters flows together, at either end with a shut mouth */
  for (glong i = floor (at) - 3; i <= floor (at) + 3; i++)
    {
      double off = (i + .5 - at) / MAX (1.2, .06 / length * n);
      double share = MAX (0, 1 - off * off);
      FabMouth letter = i < 0 || i >= n ? (FabMouth) { 0, 1 } : mouth_of (g_utf8_get_char (g_utf8_offset_to_pointer (line, i)));

      share *= share;
      weight += share;
      mouth.open += share * letter.open;
      mouth.width += share * letter.width;
    }
  mouth.open /= weight;
  mouth.width /= weight;
  /* nobody begins or ends with an open mouth */
  mouth.open *= MIN (1, MIN (time, length - time) / .06);

  return mouth;
}

/* --- going ------------------------------------------------------------------------------------------------------------ */

/* @pace: leg lengths in a second. */
static const struct { const char *lower; float pace, rate; } gaits[] = {
  { "walk", 1.55f, .9f }, { "run", 4.2f, 1.5f }, { "creep", .5f, .4f }, { "tiptoe", .7f, .6f }, { "march", 1.6f, .9f }, { "upstairs", 0, .7f },
  { "run-upstairs", 0, 1.2f }, { "downstairs", 0, .7f },
  { "limp", .8f, .6f }, { "stagger", .8f, .6f },
  { "dance", 0, .7f }, { "crawl", 0, .6f }, { "swim", 0, .5f }, { "climb", 0, .5f }, { "ride", 0, .6f }, { "row", 0, .5f },
  { "skate", 0, .5f }, { "box", 0, .8f }, { "fly", 0, .4f }, { "float", 0, .2f },
};

static gsize
find_gait (const char *lower)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (gaits) && g_strcmp0 (gaits[i].lower, lower) != 0)
    i++;

  return i;
}

float
fab_motion_speed (const FabPersona *persona,
                  const char       *lower)
{
  gsize i = find_gait (lower);

  return i < G_N_ELEMENTS (gaits) ? gaits[i].pace * .47f * persona->height : 0;
}

float
fab_motion_rate (const char *lower)
{
  gsize i = find_gait (lower);

  return i < G_N_ELEMENTS (gaits) ? gaits[i].rate : .25f;
}

gboolean
fab_motion_cycles (const char *lower)
{
  return find_gait (lower) < G_N_ELEMENTS (gaits);
}

/* Heels and balls of the feet over one cycle. */
typedef struct { FabVec3 at[SAMPLES + 1][4]; } Steps;

static void
sample_steps (Steps            *steps,
              const FabPersona *persona,
              const char       *lower)
{
  for (int i = 0; i <= SAMPLES; i++)
    {
      FabPoseSpec pose = { .lower = lower, .upper = "idle", .emotion = "neutral", .phase = i / (float) SAMPLES, .mouth = -1 };
      g_autoptr(FabFigure) figure = fab_figure_new (persona, &pose);

      for (int k = 0; k < 4; k++)
        steps->at[i][k] = fab_figure_tread (figure, k / 2, k % 2);
    }
}

static int
find_lowest (const FabVec3 *before,
             const FabVec3 *after)
{
  int lowest = 0;

  for (int k = 1; k < 4; k++)
    if (before[k].y + after[k].y < before[lowest].y + after[lowest].y)
      lowest = k;

  return lowest;
}

/* How far the body gets from each sample to the next: as far as the foot that carries goes back. In the air, when both
 * swing, it flies on. */
static void
measure_advance (const Steps *steps,
                 float        advance[SAMPLES])
{
  float mean = 0;
  guint n = 0;

  for (int i = 0; i < SAMPLES; i++)
    {
      int k = find_lowest (steps->at[i], steps->at[i + 1]);

      advance[i] = steps->at[i][k].z - steps->at[i + 1][k].z;
      if (advance[i] > 0)
        {
          mean += advance[i];
          n++;
        }
    }
  mean /= MAX (n, 1);
  for (int i = 0; i < SAMPLES; i++)
    if (advance[i] < .25f * mean)
      advance[i] = .25f * mean;
}

float
fab_motion_stride (const FabPersona *persona,
                   const char       *lower,
                   float             phase,
                   double            distance)
{
  float advance[SAMPLES], cycle = 0, at, left;
  Steps steps;
  int i;

  g_return_val_if_fail (persona != NULL, 0);

  sample_steps (&steps, persona, lower);
  measure_advance (&steps, advance);
  for (i = 0; i < SAMPLES; i++)
    cycle += advance[i];
  if (!(cycle > 1e-3f) || !isfinite (distance))
    return phase;
  at = (phase - floorf (phase)) * SAMPLES;
  i = MIN ((int) at, SAMPLES - 1);
  left = fmod (distance, cycle) + (at - i) * advance[i];
  while (left > advance[i])
    {
      left -= advance[i];
      i = (i + 1) % SAMPLES;
    }

  return (i + left / advance[i]) / SAMPLES;
}
