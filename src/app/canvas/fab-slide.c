/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-slide"

#include "config.h"

#include "fab-slide.h"
#include "fab-thumbnails.h"

struct _FabSlide
{
  cairo_surface_t *surface;
  GskRenderNode   *node;   /* or NULL … */
  graphene_rect_t  bounds; /* … of it … */
  gboolean         soft;   /* … and its kind */
};

FabSlide *
fab_slide_new (cairo_surface_t *surface)
{
  FabSlide *self;

  g_return_val_if_fail (surface != NULL, NULL);

  self = g_new0 (FabSlide, 1);
  self->surface = surface;

  return self;
}

void
fab_slide_free (FabSlide *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

void
fab_slide_get_size (FabSlide *self,
                    int      *width,
                    int      *height)
{
  g_return_if_fail (self != NULL);

  *width = cairo_image_surface_get_width (self->surface);
  *height = cairo_image_surface_get_height (self->surface);
}

static GskRenderNode *
paint_straight (FabSlide *self)
{
  GskRenderNode *node = gsk_cairo_node_new (&self->bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_translate (cr, self->bounds.origin.x, self->bounds.origin.y);
  cairo_scale (cr, self->bounds.size.width / cairo_image_surface_get_width (self->surface),
               self->bounds.size.height / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static GskRenderNode *
create_node (FabSlide *self)
{
  g_autoptr(GdkTexture) texture = NULL;

  if (self->soft)
    return paint_straight (self);
  texture = fab_texture_new_for_surface (cairo_surface_reference (self->surface));

  return gsk_texture_node_new (texture, &self->bounds);
}

void
fab_slide_snapshot (FabSlide              *self,
                    GtkSnapshot           *snapshot,
                    gboolean               soft,
                    const graphene_rect_t *bounds)
{
  g_return_if_fail (self != NULL);

  if (self->node == NULL || self->soft != soft || !graphene_rect_equal (&self->bounds, bounds))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->bounds = *bounds;
      self->soft = soft;
      self->node = create_node (self);
    }
  gtk_snapshot_append_node (snapshot, self->node);
}

gboolean
fab_slide_is_soft (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}
