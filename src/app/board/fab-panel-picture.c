/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-panel-picture"

#include "config.h"

#include "fab-forming.h"
#include "fab-panel-picture.h"

#define SEEN 80     /* milliseconds that a picture has been wanted before it is read: those that fly past are not, */
#define UNSEEN 800 /* and those that may come into sight, when there is time */

struct _FabPanelPicture
{
  GtkWidget parent_instance;

  FabThumbnails *thumbnails;
  gulong         invalidated_id;
  gulong         forming_id;
  gint64         panel;
  GdkTexture    *texture;
  guint          waiting; /* source, until it is loaded */
  GCancellable  *loading;
  int            loading_width;
  gboolean       fresh; /* the texture shows what the panel is */
};

G_DEFINE_FINAL_TYPE (FabPanelPicture, fab_panel_picture, GTK_TYPE_WIDGET)

static double
get_aspect (FabPanelPicture *self)
{
  return self->thumbnails ? fab_session_get_aspect (fab_thumbnails_get_session (self->thumbnails))
                          : 16.0 / 9.0;
}

static void
stop_loading (FabPanelPicture *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
show_texture (FabPanelPicture *self,
              GdkTexture      *texture)
{
  self->fresh = TRUE;
  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
texture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr(FabPanelPicture) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = fab_thumbnails_load_finish (FAB_THUMBNAILS (source), result,
                                                              &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  if (texture)
    show_texture (self, texture);
  else
    g_debug ("Panel %" G_GINT64_FORMAT " was not drawn: %s", self->panel, error->message);
}

static int
find_pixel_width (FabPanelPicture *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static int
find_pixel_height (FabPanelPicture *self,
                   int              width)
{
  return MAX (1, (int) (width / get_aspect (self) + .5));
}

static void
request_texture (FabPanelPicture *self)
{
  int width = find_pixel_width (self), height = find_pixel_height (self, width);
  GdkTexture *texture;

  if (self->panel == 0 || width == 0 || (self->loading && self->loading_width == width))
    return;

  stop_loading (self);
  texture = fab_thumbnails_peek (self->thumbnails, self->panel, width, height);
  if (texture)
    {
      show_texture (self, texture);
      return;
    }
  self->loading = g_cancellable_new ();
  self->loading_width = width;
  fab_thumbnails_load_async (self->thumbnails, self->panel, width, height, self->loading,
                             texture_loaded_cb, g_object_ref (self));
}

static gboolean
waited_cb (gpointer data)
{
  FabPanelPicture *self = data;

  self->waiting = 0;
  request_texture (self);

  return G_SOURCE_REMOVE;
}

static void
request_soon (FabPanelPicture *self)
{
  guint time = gtk_widget_get_mapped (GTK_WIDGET (self)) ? SEEN : UNSEEN;

  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = g_timeout_add (time, waited_cb, self);
}

static void
invalidated_cb (FabPanelPicture *self,
                gint64           panel)
{
  g_assert (FAB_IS_PANEL_PICTURE (self));

  if (self->panel == 0 || (panel != 0 && panel != self->panel))
    return;
  self->fresh = FALSE;
  stop_loading (self);
  gtk_widget_queue_resize (GTK_WIDGET (self)); /* the aspect may be another */
  request_texture (self);
}

static void
forming_cb (FabPanelPicture *self,
            gint64           panel)
{
  if (self->panel == panel)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
watch (FabPanelPicture *self)
{
  FabForming *forming = fab_thumbnails_get_forming (self->thumbnails);

  self->invalidated_id = g_signal_connect_object (self->thumbnails, "invalidated", G_CALLBACK (invalidated_cb), self,
                                                  G_CONNECT_SWAPPED);
  if (forming)
    self->forming_id = g_signal_connect_object (forming, "changed", G_CALLBACK (forming_cb), self, G_CONNECT_SWAPPED);
}

static void
unwatch (FabPanelPicture *self)
{
  FabForming *forming = fab_thumbnails_get_forming (self->thumbnails);

  g_clear_signal_handler (&self->invalidated_id, self->thumbnails);
  if (forming)
    g_clear_signal_handler (&self->forming_id, forming);
}

static GtkSizeRequestMode
fab_panel_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fab_panel_picture_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  double aspect = get_aspect (FAB_PANEL_PICTURE (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 64;
  else
    *minimum = *natural = (int) ((for_size > 0 ? for_size : 64) / aspect + .5);
}

static void
fab_panel_picture_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  FabPanelPicture *self = FAB_PANEL_PICTURE (widget);

  if (self->texture && self->fresh && gdk_texture_get_width (self->texture) != find_pixel_width (self))
    request_soon (self); /* who drags a window's edge needs no picture of each size */
  else if (self->waiting == 0 && (self->texture == NULL || !self->fresh))
    request_texture (self);
}

static void
fab_panel_picture_map (GtkWidget *widget)
{
  FabPanelPicture *self = FAB_PANEL_PICTURE (widget);

  GTK_WIDGET_CLASS (fab_panel_picture_parent_class)->map (widget);
  if (self->waiting)
    request_soon (self);
}

/* What a painter has of the next picture, and a bar of how far it is. */
static void
snapshot_forming (FabPanelPicture *self,
                  GtkSnapshot     *snapshot,
                  graphene_rect_t *bounds)
{
  static const GdkRGBA track = { 0, 0, 0, .35f }, bar = { .208f, .518f, .894f, 1 };
  FabForming *forming = self->thumbnails ? fab_thumbnails_get_forming (self->thumbnails) : NULL;
  float width = bounds->size.width, height = bounds->size.height;
  GdkTexture *texture;
  double fraction;

  if (forming == NULL || self->panel == 0 || !fab_forming_get (forming, self->panel, &texture, &fraction))
    return;
  if (texture)
    gtk_snapshot_append_texture (snapshot, texture, bounds);
  gtk_snapshot_append_color (snapshot, &track, &GRAPHENE_RECT_INIT (0, height - 4, width, 4));
  gtk_snapshot_append_color (snapshot, &bar, &GRAPHENE_RECT_INIT (0, height - 4, width * MAX (fraction, .02f), 4));
}

static void
fab_panel_picture_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FabPanelPicture *self = FAB_PANEL_PICTURE (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));

  if (self->texture)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
  snapshot_forming (self, snapshot, &bounds);
}

static void
fab_panel_picture_dispose (GObject *object)
{
  FabPanelPicture *self = FAB_PANEL_PICTURE (object);

  stop_loading (self);
  if (self->thumbnails)
    unwatch (self);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (fab_panel_picture_parent_class)->dispose (object);
}

static void
fab_panel_picture_class_init (FabPanelPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_panel_picture_dispose;
  widget_class->get_request_mode = fab_panel_picture_get_request_mode;
  widget_class->map = fab_panel_picture_map;
  widget_class->measure = fab_panel_picture_measure;
  widget_class->size_allocate = fab_panel_picture_size_allocate;
  widget_class->snapshot = fab_panel_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "panelpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fab_panel_picture_init (FabPanelPicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Rows are given other panels while one scrolls; a picture that is there is shown at once, another one when it rests. */
static void
show_what_is_known (FabPanelPicture *self)
{
  int width = find_pixel_width (self);
  GdkTexture *texture = NULL;

  if (self->panel == 0 || width == 0)
    return;
  texture = fab_thumbnails_peek (self->thumbnails, self->panel, width, find_pixel_height (self, width));
  if (texture)
    show_texture (self, texture);
  else
    request_soon (self);
}

void
fab_panel_picture_show (FabPanelPicture *self,
                        FabThumbnails   *thumbnails,
                        gint64           panel)
{
  g_return_if_fail (FAB_IS_PANEL_PICTURE (self));
  g_return_if_fail (panel == 0 || FAB_IS_THUMBNAILS (thumbnails));

  if (self->thumbnails != thumbnails)
    {
      if (self->thumbnails)
        unwatch (self);
      g_set_object (&self->thumbnails, thumbnails);
      if (thumbnails)
        watch (self);
    }
  if (self->panel == panel)
    return;
  stop_loading (self);
  self->panel = panel;
  self->fresh = FALSE;
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  show_what_is_known (self);
}
