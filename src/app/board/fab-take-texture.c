/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-take-texture"

#include "config.h"

#include "fab-artist.h"
#include "fab-take-texture.h"
#include "fab-task.h"
#include "fab-thumbnails.h"

typedef struct
{
  GBytes *data;
  char   *media;
  char   *look;
  int     width, height;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *self = data;

  g_bytes_unref (self->data);
  g_free (self->media);
  g_free (self->look);
  g_free (self);
}

static GdkTexture *
draw_blocking (const Wanted  *self,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *json = g_strndup (g_bytes_get_data (self->data, NULL), g_bytes_get_size (self->data));
  g_autoptr(FabBlocking) blocking = fab_blocking_from_json (json, error);
  g_autoptr(FabDrawing) drawing = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (blocking)
    drawing = fab_blocking_draw (blocking, self->look, self->width, self->height, NULL, cancellable, error);
  if (drawing == NULL)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cr = cairo_create (surface);
  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);

  return fab_texture_new_for_surface (surface);
}

static GdkTexture *
decode_picture (const Wanted  *self,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (self->data);
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, self->width, self->height, TRUE, cancellable, error);

  return pixbuf ? gdk_texture_new_for_pixbuf (pixbuf) : NULL;
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Wanted *self = data;
  GError *error = NULL;
  gboolean blocking = g_strcmp0 (self->media, FAB_BLOCKING_MEDIA_TYPE) == 0;
  GdkTexture *texture = blocking ? draw_blocking (self, cancellable, &error) : decode_picture (self, cancellable, &error);

  if (texture)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
fab_take_texture_load_async (GBytes              *data,
                             const char          *media,
                             const char          *look,
                             int                  width,
                             int                  height,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user);
  Wanted *wanted = g_new0 (Wanted, 1);

  g_return_if_fail (data != NULL);
  g_return_if_fail (width > 0 && height > 0);

  wanted->data = g_bytes_ref (data);
  wanted->media = g_strdup (media);
  wanted->look = g_strdup (look);
  wanted->width = width;
  wanted->height = height;
  g_task_set_task_data (task, wanted, free_wanted);
  fab_task_run_in_thread (task, make_in_thread);
}

GdkTexture *
fab_take_texture_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GtkPicture) picture = data;
  g_autoptr(GdkTexture) texture = fab_take_texture_load_finish (result, NULL);

  if (texture)
    gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

void
fab_take_texture_show (GtkPicture *picture,
                       FabStory   *story,
                       FabTake    *take,
                       int         width,
                       int         height)
{
  g_autoptr(GBytes) data = fab_story_load_blob (story, fab_take_get_blob (take), NULL);

  if (data)
    fab_take_texture_load_async (data, fab_take_get_media (take), fab_story_get_setting (story, "look"), width, height, NULL,
                                 shown_cb, g_object_ref (picture));
}
