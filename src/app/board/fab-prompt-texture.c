/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-prompt-texture"

#include "config.h"

#include "fab-artist.h"
#include "fab-prompt-texture.h"
#include "fab-task.h"
#include "fab-thumbnails.h"

typedef struct
{
  char  *prompt, *heading, *look;
  GStrv  cast;
  int    width, height;
} Sitting;

static void
free_sitting (gpointer data)
{
  Sitting *self = data;

  g_free (self->prompt);
  g_free (self->heading);
  g_free (self->look);
  g_strfreev (self->cast);
  g_free (self);
}

static FabDrawing *
draw (const Sitting  *self,
      GCancellable   *cancellable,
      GError        **error)
{
  g_autoptr(GArray) notes = g_array_new (FALSE, FALSE, sizeof (FabCastNote));
  const FabMoment still = { .clean = TRUE };
  FabBrief brief = { .scene = self->heading, .aspect = (double) self->width / self->height };
  g_autoptr(FabBlocking) blocking = NULL;

  for (guint i = 0; self->cast != NULL && self->cast[i] != NULL; i += 2)
    {
      const FabCastNote note = { self->cast[i], self->cast[i + 1] };

      g_array_append_val (notes, note);
    }
  brief.cast = (const FabCastNote *) notes->data;
  brief.n_cast = notes->len;
  blocking = fab_blocking_new (self->prompt, &brief);

  return fab_blocking_draw (blocking, self->look, self->width, self->height, &still, cancellable, error);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Sitting *self = data;
  GError *error = NULL;
  g_autoptr(FabDrawing) drawing = draw (self, cancellable, &error);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (drawing == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cr = cairo_create (surface);
  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  g_task_return_pointer (task, fab_texture_new_for_surface (surface), g_object_unref);
}

void
fab_prompt_texture_load_async (const char          *prompt,
                               const char          *heading,
                               const char * const  *cast,
                               const char          *look,
                               int                  width,
                               int                  height,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Sitting *sitting;

  g_return_if_fail (prompt != NULL && look != NULL);
  g_return_if_fail (width > 0 && height > 0);

  sitting = g_new0 (Sitting, 1);
  *sitting = (Sitting) { g_strdup (prompt), g_strdup (heading), g_strdup (look), g_strdupv ((GStrv) cast), width, height };
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_prompt_texture_load_async);
  g_task_set_task_data (task, sitting, free_sitting);
  fab_task_run_in_thread (task, draw_in_thread);
}

GdkTexture *
fab_prompt_texture_load_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
