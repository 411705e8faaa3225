/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-board-pictures.h"

#define AHEAD 3 /* pictures for each processor */

typedef struct
{
  cairo_surface_t *surface;
  GError          *error;
  gboolean         done;
} Slot;

struct FabBoardPictures
{
  FabBoardContent *content;
  FabBlobs        *blobs;
  GCancellable    *cancellable;
  int              width, height;
  GThreadPool     *pool;
  guint            begun; /* how many were given to the pool */
  GMutex           mutex;
  GCond            cond;
  Slot            *slots;
};

/* Pixels per point: 250 an inch. */
#define FINENESS (250 / 72.0)
#define LEAST_PIXELS 640
#define MOST_PIXELS 2000

int
fab_board_fineness (double points)
{
  return CLAMP (points * FINENESS, LEAST_PIXELS, MOST_PIXELS);
}

cairo_surface_t *
fab_board_record (const FabBoardPanel  *panel,
                  FabBlobs             *blobs,
                  int                   width,
                  int                   height,
                  GCancellable         *cancellable,
                  GError              **error)
{
  const cairo_rectangle_t extents = { 0, 0, width, height };
  g_autoptr(FabPictureData) data = fab_picture_load (panel->picture, fab_blobs_load, blobs, error);
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean done;

  if (data == NULL)
    return NULL;
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cr = cairo_create (surface);
  done = fab_picture_paint (panel->picture, data, cr, width, height, cancellable, error);
  cairo_destroy (cr);
  if (!done)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

static void
draw_cb (gpointer data,
         gpointer user_data)
{
  FabBoardPictures *self = user_data;
  guint i = GPOINTER_TO_UINT (data) - 1;
  const FabBoardPanel *panel = self->content->panels->pdata[i];
  Slot slot = { NULL, NULL, TRUE };

  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &slot.error))
    slot.surface = fab_board_record (panel, self->blobs, self->width, self->height, self->cancellable, &slot.error);
  g_mutex_lock (&self->mutex);
  self->slots[i] = slot;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* Up to @end, bounded so that not all of a long board lies in memory. */
static void
begin_until (FabBoardPictures *self,
             guint             end)
{
  for (; self->begun < MIN (end, self->content->panels->len); self->begun++)
    g_thread_pool_push (self->pool, GUINT_TO_POINTER (self->begun + 1), NULL);
}

FabBoardPictures *
fab_board_pictures_new (FabBoardContent *content,
                        FabBlobs        *blobs,
                        int              width,
                        int              height,
                        GCancellable    *cancellable)
{
  FabBoardPictures *self = g_new0 (FabBoardPictures, 1);

  self->content = fab_board_content_ref (content);
  self->blobs = fab_blobs_ref (blobs);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->width = width;
  self->height = height;
  self->slots = g_new0 (Slot, content->panels->len + 1);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->pool = g_thread_pool_new (draw_cb, self, g_get_num_processors (), FALSE, NULL);

  return self;
}

cairo_surface_t *
fab_board_pictures_take (FabBoardPictures  *self,
                         guint              panel,
                         GError           **error)
{
  Slot slot;

  g_return_val_if_fail (self != NULL && panel < self->content->panels->len, NULL);

  begin_until (self, panel + 1 + AHEAD * g_get_num_processors ());
  g_mutex_lock (&self->mutex);
  while (!self->slots[panel].done)
    g_cond_wait (&self->cond, &self->mutex);
  slot = self->slots[panel];
  self->slots[panel].surface = NULL;
  self->slots[panel].error = NULL;
  g_mutex_unlock (&self->mutex);
  if (slot.error != NULL)
    g_propagate_error (error, slot.error);

  return slot.surface;
}

void
fab_board_pictures_free (FabBoardPictures *self)
{
  if (self == NULL)
    return;
  g_thread_pool_free (self->pool, TRUE, TRUE);
  for (guint i = 0; i < self->content->panels->len; i++)
    {
      g_clear_pointer (&self->slots[i].surface, cairo_surface_destroy);
      g_clear_error (&self->slots[i].error);
    }
  g_free (self->slots);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_clear_object (&self->cancellable);
  fab_blobs_unref (self->blobs);
  fab_board_content_unref (self->content);
  g_free (self);
}
