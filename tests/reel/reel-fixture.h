/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small stories with known pictures and sounds. */
#pragma once

#include <math.h>
#include <string.h>
#include <cairo.h>
#include "fab-timeline.h"

#define SECOND G_USEC_PER_SEC

static inline FabStory *
fixture_story (const char *script)
{
  g_autoptr(GError) error = NULL;
  FabStory *story = fab_story_new (NULL, &error);

  g_assert_no_error (error);
  fab_story_set_script (story, script, &error);
  g_assert_no_error (error);

  return story;
}

static inline gint64
fixture_first_scene (FabStory *story)
{
  g_autoptr(FabScene) scene = g_list_model_get_item (fab_story_get_scenes (story), 0);

  return fab_scene_get_id (scene);
}

static inline gint64
fixture_panel (FabStory      *story,
               gint64         duration,
               FabTransition  transition,
               const char    *move)
{
  g_autoptr(GError) error = NULL;
  gint64 panel = fab_story_add_panel (story, fixture_first_scene (story), 0, "", &error);

  g_assert_no_error (error);
  fab_story_set_duration (story, panel, duration, &error);
  g_assert_no_error (error);
  fab_story_set_transition (story, panel, transition, &error);
  g_assert_no_error (error);
  fab_story_set_move (story, panel, move, &error);
  g_assert_no_error (error);

  return panel;
}

/* Gives the elements from @first on, @n of them, to the panel. */
static inline void
fixture_beat (FabStory *story,
              gint64    panel,
              guint     first,
              guint     n)
{
  g_autoptr(GError) error = NULL;
  gint64 ids[16];

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (fab_story_get_elements (story), first + i);

      ids[i] = fab_element_get_id (element);
    }
  fab_story_set_beat (story, panel, ids, n, &error);
  g_assert_no_error (error);
}

static inline cairo_status_t
fixture_write_png (void                *closure,
                   const unsigned char *data,
                   unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A picture of one colour, its left half darker when @halves. */
static inline GBytes *
fixture_png (int      width,
             int      height,
             double   r,
             double   g,
             double   b,
             gboolean halves)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, r, g, b);
  cairo_paint (cr);
  if (halves)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_rectangle (cr, 0, 0, width / 2, height);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, fixture_write_png, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static inline void
fixture_take (FabStory *story,
              gint64    panel,
              GBytes   *png)
{
  g_autoptr(GError) error = NULL;

  fab_story_add_take (story, panel, "import", "", 1, "", "image/png", png, &error);
  g_assert_no_error (error);
}

static inline void
fixture_put_u32 (GByteArray *bytes,
                 guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (bytes, (const guint8 *) &value, 4);
}

/* A tone, 16 bit mono. */
static inline GBytes *
fixture_wav (double seconds,
             double hertz,
             double peak,
             int    rate)
{
  GByteArray *bytes = g_byte_array_new ();
  guint n = seconds * rate;

  g_byte_array_append (bytes, (const guint8 *) "RIFF", 4);
  fixture_put_u32 (bytes, 36 + n * 2);
  g_byte_array_append (bytes, (const guint8 *) "WAVEfmt ", 8);
  fixture_put_u32 (bytes, 16);
  fixture_put_u32 (bytes, 1 | 1 << 16);
  fixture_put_u32 (bytes, rate);
  fixture_put_u32 (bytes, rate * 2);
  fixture_put_u32 (bytes, 2 | 16 << 16);
  g_byte_array_append (bytes, (const guint8 *) "data", 4);
  fixture_put_u32 (bytes, n * 2);
  for (guint i = 0; i < n; i++)
    {
      gint16 sample = GINT16_TO_LE ((gint16) lrint (sin (2 * G_PI * hertz * i / rate) * peak * 32767));

      g_byte_array_append (bytes, (const guint8 *) &sample, 2);
    }

  return g_byte_array_free_to_bytes (bytes);
}

/* A FabClipKeyFunc: the text is the key. */
static inline char *
fixture_key (FabStory   *story,
             FabElement *dialogue,
             const char *speaker,
             const char *direction,
             gpointer    data)
{
  return g_strdup (fab_element_get_text (dialogue));
}

static inline void
fixture_clip (FabStory   *story,
              const char *key,
              double      seconds,
              double      hertz,
              double      peak)
{
  g_autoptr(GBytes) wav = fixture_wav (seconds, hertz, peak, 22050);
  g_autoptr(GError) error = NULL;

  fab_story_put_clip (story, key, wav, seconds * SECOND, &error);
  g_assert_no_error (error);
}

static inline guint32
fixture_pixel (cairo_surface_t *surface,
               int              x,
               int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface) + x * 4);
}

#define fixture_assert_colour(surface, x, y, rgb, tolerance) \
  G_STMT_START { \
    guint32 pixel_ = fixture_pixel (surface, x, y); \
    for (int shift_ = 0; shift_ < 24; shift_ += 8) \
      g_assert_cmpint (ABS ((int) (pixel_ >> shift_ & 255) - (int) ((rgb) >> shift_ & 255)), <=, tolerance); \
  } G_STMT_END
