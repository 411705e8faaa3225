/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-guide-map.h"
#include "fab-picture-check.h"

const char * const *
fab_guide_names (void)
{
  static const char * const names[] = { "none", "drawing", "lines", "depth", "pose", NULL };

  return names;
}

static FabBlocking *
stage_words (const FabPaintRequest *request)
{
  gsize n = request->cast != NULL ? g_strv_length (request->cast) / 2 : 0;
  g_autofree FabCastNote *notes = g_new0 (FabCastNote, n + 1);
  FabBrief brief = {
    .cast = notes, .n_cast = n, .scene = request->scene, .aspect = request->aspect > 0 ? request->aspect : 16.0 / 9.0,
    .seed = request->seed, .overrides = request->overrides, .line = (const char * const *) request->line,
  };

  for (gsize i = 0; i < n; i++)
    notes[i] = (FabCastNote) { request->cast[i * 2], request->cast[i * 2 + 1] };

  return fab_blocking_new (request->prompt, &brief);
}

FabBlocking *
fab_guide_stage (const FabPaintRequest *request)
{
  g_autoptr(FabBlocking) staged = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  if (request->blocking != NULL)
    staged = fab_blocking_from_json (request->blocking, NULL);
  if (staged == NULL)
    return stage_words (request);

  return fab_blocking_with_overrides (staged, request->overrides);
}

/* --- PNG -------------------------------------------------------------------------------------- */

typedef struct { const guint8 *data; gsize left; } Reader;

static cairo_status_t
read_cb (void          *data,
         unsigned char *bytes,
         unsigned int   n)
{
  Reader *reader = data;

  if (reader->left < n)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, reader->data, n);
  reader->data += n;
  reader->left -= n;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

/* @surface is taken. */
static GBytes *
make_png (cairo_surface_t  *surface,
          GError          **error)
{
  GByteArray *png = g_byte_array_new ();
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_cb, png);

  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (png);
  g_byte_array_unref (png);
  g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_FAILED, "The guide cannot be drawn: %s", cairo_status_to_string (status));

  return NULL;
}

/* --- what a hand drew ------------------------------------------------------------------------- */

static cairo_surface_t *
paint_sketch (GBytes *sketch,
              int     width,
              int     height)
{
  Reader reader = { NULL, 0 };
  cairo_surface_t *source, *surface;
  cairo_t *cr;

  reader.data = g_bytes_get_data (sketch, &reader.left);
  if (!fab_picture_check (sketch, NULL, NULL))
    return NULL;
  source = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (source) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (source);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, (double) width / cairo_image_surface_get_width (source), (double) height / cairo_image_surface_get_height (source));
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (source);

  return surface;
}

/* Dark on paper becomes white on black. */
static void
invert (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
  cairo_set_source_rgb (cr, .5, .5, .5);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DIFFERENCE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* --- all of them ------------------------------------------------------------------------------ */

static cairo_surface_t *
paint_drawing (FabBlocking            *blocking,
               const FabPaintRequest  *request,
               int                     width,
               int                     height,
               GCancellable           *cancellable,
               GError                **error)
{
  FabMoment clean = { .clean = TRUE };
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, request->look, width, height, &clean, cancellable, error);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (drawing == NULL)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
paint_stage (const FabPaintRequest  *request,
             const char             *name,
             int                     width,
             int                     height,
             GCancellable           *cancellable,
             GError                **error)
{
  g_autoptr(FabBlocking) blocking = fab_guide_stage (request);

  if (g_str_equal (name, "drawing"))
    return paint_drawing (blocking, request, width, height, cancellable, error);

  return fab_blocking_draw_guide (blocking, g_str_equal (name, "depth") ? FAB_GUIDE_DEPTH :
                                            g_str_equal (name, "pose") ? FAB_GUIDE_POSE : FAB_GUIDE_LINES,
                                  width, height, cancellable, error);
}

GBytes *
fab_guide_draw (const FabPaintRequest  *request,
                const char             *name,
                int                     width,
                int                     height,
                GCancellable           *cancellable,
                GError                **error)
{
  cairo_surface_t *surface = NULL;
  gboolean lines;

  g_return_val_if_fail (request != NULL && name != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  lines = g_str_equal (name, "lines");
  if (request->sketch != NULL && (lines || g_str_equal (name, "drawing")))
    surface = paint_sketch (request->sketch, width, height);
  if (surface != NULL && lines)
    invert (surface);
  if (surface == NULL)
    surface = paint_stage (request, name, width, height, cancellable, error);

  return surface != NULL ? make_png (surface, error) : NULL;
}
