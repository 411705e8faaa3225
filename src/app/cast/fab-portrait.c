/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-portrait"

#include "config.h"

#include "fab-artist.h"
#include "fab-portrait.h"
#include "fab-thumbnails.h"

typedef struct
{
  char *name, *description, *look;
  int   size;
} Sitting;

static void
sitting_free (gpointer data)
{
  Sitting *sitting = data;

  g_free (sitting->name);
  g_free (sitting->description);
  g_free (sitting->look);
  g_free (sitting);
}

static FabDrawing *
draw (const Sitting  *sitting,
      GCancellable   *cancellable,
      GError        **error)
{
  const FabCastNote note = { sitting->name, sitting->description };
  const FabBrief brief = { .cast = &note, .n_cast = 1, .aspect = 1 };
  g_autofree char *prompt = g_strdup_printf ("CU %s", sitting->name);
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  const FabMoment still = { .clean = TRUE };

  return fab_blocking_draw (blocking, sitting->look, sitting->size, sitting->size, &still, cancellable, error);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Sitting *sitting = data;
  GError *error = NULL;
  g_autoptr(FabDrawing) drawing = draw (sitting, cancellable, &error);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (drawing == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sitting->size, sitting->size);
  cr = cairo_create (surface);
  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  g_task_return_pointer (task, fab_texture_new_for_surface (surface), g_object_unref);
}

void
fab_portrait_load_async (const char          *name,
                         const char          *description,
                         const char          *look,
                         int                  size,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Sitting *sitting;

  g_return_if_fail (name != NULL && description != NULL && look != NULL);
  g_return_if_fail (size > 0);

  sitting = g_new0 (Sitting, 1);
  *sitting = (Sitting) { g_strdup (name), g_strdup (description), g_strdup (look), size };
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_portrait_load_async);
  g_task_set_task_data (task, sitting, sitting_free);
  g_task_run_in_thread (task, draw_in_thread);
}

GdkTexture *
fab_portrait_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
