/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/* Drawn surfaces by what they show, the longest unused dropped first. Any thread. */
typedef struct FabSurfaceCache FabSurfaceCache;

FabSurfaceCache *fab_surface_cache_new   (gsize max_bytes);
FabSurfaceCache *fab_surface_cache_ref   (FabSurfaceCache *cache);
void             fab_surface_cache_unref (FabSurfaceCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSurfaceCache, fab_surface_cache_unref)

/* A surface of the caller's own over the pixels of the cached one, or NULL. */
cairo_surface_t *fab_surface_cache_get   (FabSurfaceCache *cache, const char *key) G_GNUC_WARN_UNUSED_RESULT;
void             fab_surface_cache_put   (FabSurfaceCache *cache, const char *key, cairo_surface_t *surface);
/* The same, but NULL makes it the caller’s to make and to settle: who asks meanwhile waits until it was settled, with NULL for
 * what could not be made, so that nothing is drawn twice. */
cairo_surface_t *fab_surface_cache_claim  (FabSurfaceCache *cache, const char *key) G_GNUC_WARN_UNUSED_RESULT;
void             fab_surface_cache_settle (FabSurfaceCache *cache, const char *key, cairo_surface_t *surface);
/* The few objects that surfaces are drawn from again and again, also by name. */
GObject         *fab_surface_cache_get_source  (FabSurfaceCache *cache, const char *key) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full) */
void             fab_surface_cache_put_source  (FabSurfaceCache *cache, const char *key, GObject *source);
gsize            fab_surface_cache_get_n_bytes (FabSurfaceCache *cache);

/* Another surface over the same pixels: two threads must not paint from one cairo surface. */
cairo_surface_t *fab_surface_share       (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)

G_END_DECLS
