/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FabSlide:
 *
 * A picture on the screen that does not change. The node that shows it is kept while it lies where it lay, so that GTK
 * draws only what is another one. Without a graphics card it is painted straight: a texture would be copied and converted
 * as a whole for each frame, whatever little of it is drawn.
 */
typedef struct _FabSlide FabSlide;

FabSlide *fab_slide_new      (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT; /* ARGB32 or RGB24, (transfer full) */
void      fab_slide_free     (FabSlide *self);
void      fab_slide_get_size (FabSlide *self, int *width, int *height);
/* @soft: what fab_slide_is_soft() says of the widget that shows it. */
void      fab_slide_snapshot (FabSlide *self, GtkSnapshot *snapshot, gboolean soft, const graphene_rect_t *bounds);
gboolean  fab_slide_is_soft  (GtkWidget *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSlide, fab_slide_free)

G_END_DECLS
