/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-stroke.h"

/* How a sample is stored. The struct has the layout of the GVariant type (iiqnnu). */
typedef struct
{
  gint32  x, y;           /* POSITION_UNIT of a picture height */
  guint16 pressure;
  gint16  tilt_x, tilt_y;
  guint32 time;           /* milliseconds */
} StoredSample;

#define POSITION_UNIT 1048576.0
#define PAPER_LIMIT   16.0    /* picture heights off the paper that still count */
#define MAX_SAMPLES   1000000
#define MAX_SIZE      1.0

struct _FabStroke
{
  char    *tool;
  guint32  rgb;
  float    size;
  GArray  *samples; /* FabSample */
};

G_DEFINE_BOXED_TYPE (FabStroke, fab_stroke, fab_stroke_ref, fab_stroke_unref)

static void
clear_stroke (gpointer data)
{
  FabStroke *stroke = data;

  g_free (stroke->tool);
  g_array_unref (stroke->samples);
}

FabStroke *
fab_stroke_new (const char *tool,
                guint32     rgb,
                float       size)
{
  FabStroke *stroke = g_atomic_rc_box_new0 (FabStroke);

  g_return_val_if_fail (tool != NULL, NULL);

  stroke->tool = g_strdup (tool);
  stroke->rgb = rgb & 0xffffff;
  stroke->size = isfinite (size) ? CLAMP (size, 0.0005f, MAX_SIZE) : 0.005f;
  stroke->samples = g_array_new (FALSE, FALSE, sizeof (FabSample));

  return stroke;
}

FabStroke *
fab_stroke_ref (FabStroke *stroke)
{
  return g_atomic_rc_box_acquire (stroke);
}

void
fab_stroke_unref (FabStroke *stroke)
{
  g_atomic_rc_box_release_full (stroke, clear_stroke);
}

static gboolean
sample_is_sane (const FabSample *sample)
{
  return isfinite (sample->x) && isfinite (sample->y) && isfinite (sample->pressure) &&
         isfinite (sample->tilt_x) && isfinite (sample->tilt_y) && isfinite (sample->time) &&
         fabsf (sample->x) <= PAPER_LIMIT && fabsf (sample->y) <= PAPER_LIMIT &&
         sample->time >= 0 && sample->time < 86400;
}

static StoredSample
store_sample (const FabSample *sample)
{
  return (StoredSample) {
    .x = (gint32) lrint (sample->x * POSITION_UNIT),
    .y = (gint32) lrint (sample->y * POSITION_UNIT),
    .pressure = (guint16) lrintf (CLAMP (sample->pressure, 0, 1) * G_MAXUINT16),
    .tilt_x = (gint16) lrintf (CLAMP (sample->tilt_x, -1, 1) * G_MAXINT16),
    .tilt_y = (gint16) lrintf (CLAMP (sample->tilt_y, -1, 1) * G_MAXINT16),
    .time = (guint32) lrint (sample->time * 1000.0),
  };
}

static FabSample
load_sample (const StoredSample *stored)
{
  return (FabSample) {
    .x = (float) (stored->x / POSITION_UNIT),
    .y = (float) (stored->y / POSITION_UNIT),
    .pressure = (float) stored->pressure / G_MAXUINT16,
    .tilt_x = (float) stored->tilt_x / G_MAXINT16,
    .tilt_y = (float) stored->tilt_y / G_MAXINT16,
    .time = (float) (stored->time / 1000.0),
  };
}

void
fab_stroke_append (FabStroke       *stroke,
                   const FabSample *sample)
{
  StoredSample stored;
  FabSample rounded;

  g_return_if_fail (stroke != NULL);
  g_return_if_fail (sample != NULL);

  if (!sample_is_sane (sample) || stroke->samples->len >= MAX_SAMPLES)
    return;

  stored = store_sample (sample);
  rounded = load_sample (&stored);
  g_array_append_val (stroke->samples, rounded);
}

gsize
fab_stroke_get_n_samples (const FabStroke *stroke)
{
  g_return_val_if_fail (stroke != NULL, 0);

  return stroke->samples->len;
}

const FabSample *
fab_stroke_get_samples (const FabStroke *stroke)
{
  g_return_val_if_fail (stroke != NULL, NULL);

  return (const FabSample *) stroke->samples->data;
}

const char *
fab_stroke_get_tool (const FabStroke *stroke)
{
  g_return_val_if_fail (stroke != NULL, NULL);

  return stroke->tool;
}

guint32
fab_stroke_get_rgb (const FabStroke *stroke)
{
  g_return_val_if_fail (stroke != NULL, 0);

  return stroke->rgb;
}

float
fab_stroke_get_size (const FabStroke *stroke)
{
  g_return_val_if_fail (stroke != NULL, 0);

  return stroke->size;
}

/* The widest preset under full pressure, and the dabs that its grain strews. */
static double
widest_reach (const FabStroke *stroke)
{
  return stroke->size * 1.8 + 0.004;
}

FabInkBox
fab_stroke_get_box (const FabStroke *stroke)
{
  FabInkBox box = FAB_INK_BOX_EMPTY;

  g_return_val_if_fail (stroke != NULL, box);

  for (guint i = 0; i < stroke->samples->len; i++)
    fab_ink_box_add_point (&box, g_array_index (stroke->samples, FabSample, i).x,
                       g_array_index (stroke->samples, FabSample, i).y);
  fab_ink_box_grow (&box, widest_reach (stroke));

  return box;
}

static double
distance_to_piece (const FabSample *a,
                   const FabSample *b,
                   double           x,
                   double           y)
{
  double dx = b->x - a->x, dy = b->y - a->y, length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((x - a->x) * dx + (y - a->y) * dy) / length, 0, 1) : 0;

  return hypot (a->x + t * dx - x, a->y + t * dy - y);
}

gboolean
fab_stroke_hit (const FabStroke *stroke,
                double           x,
                double           y,
                double           slack)
{
  const FabSample *samples;

  g_return_val_if_fail (stroke != NULL, FALSE);

  samples = (const FabSample *) stroke->samples->data;
  for (guint i = 0; i < stroke->samples->len; i++)
    if (distance_to_piece (&samples[i > 0 ? i - 1 : 0], &samples[i], x, y) <= stroke->size / 2 + slack)
      return TRUE;

  return FALSE;
}

static FabSample
transform_sample (const FabSample      *sample,
                  const cairo_matrix_t *matrix)
{
  double x = sample->x, y = sample->y, u = sample->tilt_x, v = sample->tilt_y;
  double before = hypot (u, v), after;
  FabSample moved = *sample;

  cairo_matrix_transform_point (matrix, &x, &y);
  cairo_matrix_transform_distance (matrix, &u, &v);
  after = hypot (u, v);
  moved.x = (float) x;
  moved.y = (float) y;
  moved.tilt_x = after > 0 ? (float) (u * before / after) : 0;
  moved.tilt_y = after > 0 ? (float) (v * before / after) : 0;

  return moved;
}

FabStroke *
fab_stroke_transform (const FabStroke      *stroke,
                      const cairo_matrix_t *matrix)
{
  double scale;
  FabStroke *moved;

  g_return_val_if_fail (stroke != NULL && matrix != NULL, NULL);

  scale = sqrt (fabs (matrix->xx * matrix->yy - matrix->xy * matrix->yx));
  moved = fab_stroke_new (stroke->tool, stroke->rgb, (float) (stroke->size * scale));
  for (guint i = 0; i < stroke->samples->len; i++)
    {
      FabSample sample = transform_sample (&g_array_index (stroke->samples, FabSample, i), matrix);

      fab_stroke_append (moved, &sample);
    }

  return moved;
}

GVariant *
fab_stroke_to_variant (const FabStroke *stroke)
{
  g_autofree StoredSample *stored = NULL;
  guint n;

  g_return_val_if_fail (stroke != NULL, NULL);

  n = stroke->samples->len;
  /* Zeroed: the padding of the struct goes to disk, and equal strokes must have equal hashes. */
  stored = g_new0 (StoredSample, n + 1);
  for (guint i = 0; i < n; i++)
    {
      StoredSample sample = store_sample (&g_array_index (stroke->samples, FabSample, i));

      stored[i].x = sample.x;
      stored[i].y = sample.y;
      stored[i].pressure = sample.pressure;
      stored[i].tilt_x = sample.tilt_x;
      stored[i].tilt_y = sample.tilt_y;
      stored[i].time = sample.time;
    }

  return g_variant_new ("(sud@a(iiqnnu))", stroke->tool, stroke->rgb, (double) stroke->size,
                        g_variant_new_fixed_array (G_VARIANT_TYPE ("(iiqnnu)"),
                                                   stored, n, sizeof (StoredSample)));
}

FabStroke *
fab_stroke_from_variant (GVariant *variant)
{
  g_autoptr(GVariant) samples = NULL;
  g_autoptr(FabStroke) stroke = NULL;
  const StoredSample *stored;
  const char *tool;
  guint32 rgb;
  double size;
  gsize n;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE (FAB_STROKE_FORMAT)), NULL);

  g_variant_get (variant, "(&sud@a(iiqnnu))", &tool, &rgb, &size, &samples);
  stored = g_variant_get_fixed_array (samples, &n, sizeof (StoredSample));
  if (n > MAX_SAMPLES || !isfinite (size) || size <= 0 || size > MAX_SIZE)
    return NULL;

  stroke = fab_stroke_new (tool, rgb, (float) size);
  for (gsize i = 0; i < n; i++)
    {
      FabSample sample = load_sample (&stored[i]);

      fab_stroke_append (stroke, &sample);
    }

  return g_steal_pointer (&stroke);
}
