/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "fab-sketch-error.h"

G_BEGIN_DECLS

/* A layer of an OpenRaster file. */
typedef struct
{
  char     *name;
  double    opacity;
  gboolean  visible;
  char     *blend;         /* of fab_layer_blends() */
  int       x, y;          /* of its corner on the picture, in pixels */
  int       width, height;
  GBytes   *png;
} FabOraLayer;

/**
 * FabOra:
 *
 * What an OpenRaster file holds, as Krita, GIMP and MyPaint exchange it
 * (https://www.openraster.org): layers of pixels, the lowest first. Groups are read as their layers.
 */
typedef struct
{
  int        width, height;
  GPtrArray *layers; /* FabOraLayer */
} FabOra;

FabOra   *fab_ora_new       (int width, int height) G_GNUC_WARN_UNUSED_RESULT;
void      fab_ora_free      (FabOra *ora);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabOra, fab_ora_free)

/* Puts a layer on top; @surface is ARGB32. */
gboolean  fab_ora_add       (FabOra *ora, const char *name, double opacity, gboolean visible, const char *blend,
                             cairo_surface_t *surface, GError **error);
/* @merged: all of it as it shows. The file appears whole or not at all. Any thread. */
gboolean  fab_ora_write     (FabOra *ora, cairo_surface_t *merged, const char *path, GError **error);
/* Sizes are looked at before anything is unpacked; a picture that is cut off refuses the file. Any thread. */
FabOra   *fab_ora_read      (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* ARGB32 as PNG. */
GBytes   *fab_ora_encode    (cairo_surface_t *surface, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
