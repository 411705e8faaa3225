/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reblocking"

#include "config.h"

#include "fab-draft.h"
#include "fab-task.h"

/* What is to be drawn, and how it became. */
typedef struct
{
  FabBlocking     *blocking;
  char            *look;
  int              width, height;
  gboolean         pixels;
  FabDrawing      *drawing;
  cairo_surface_t *surface;
} Job;

struct _FabDraft
{
  GObject parent_instance;

  int           width, height;
  FabBlocking  *blocking;  /* drawn last, or NULL … */
  FabDrawing   *drawing;   /* … as this */
  GCancellable *under_way; /* NULL: nothing is drawn … */
  Job          *next;      /* … and this after it, or NULL */
};

enum
{
  DRAWN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabDraft, fab_draft, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->blocking);
  g_clear_pointer (&job->drawing, fab_drawing_free);
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_free (job->look);
  g_free (job);
}

static void
paint (Job *job)
{
  cairo_t *cr;

  job->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  cr = cairo_create (job->surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  fab_drawing_paint (job->drawing, cr);
  cairo_destroy (cr);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;

  job->drawing = fab_blocking_draw (job->blocking, job->look, job->width, job->height, NULL, cancellable, NULL);
  if (job->drawing && job->pixels)
    paint (job);
  g_task_return_boolean (task, job->drawing != NULL);
}

static void drawn_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data);

static void
start (FabDraft *self,
       Job      *job)
{
  g_autoptr(GTask) task = NULL;

  self->under_way = g_cancellable_new ();
  task = g_task_new (self, self->under_way, drawn_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  fab_task_run_in_thread (task, draw_in_thread);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  FabDraft *self = FAB_DRAFT (source);
  Job *job = g_task_get_task_data (G_TASK (result));

  if (g_task_get_cancellable (G_TASK (result)) != self->under_way)
    return; /* it was forgotten */
  g_clear_object (&self->under_way);
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      g_set_object (&self->blocking, job->blocking);
      g_clear_pointer (&self->drawing, fab_drawing_free);
      self->drawing = g_steal_pointer (&job->drawing);
      g_signal_emit (self, signals[DRAWN], 0, job->surface);
    }
  if (self->next && self->under_way == NULL)
    start (self, g_steal_pointer (&self->next));
}

static void
fab_draft_dispose (GObject *object)
{
  fab_draft_forget (FAB_DRAFT (object));

  G_OBJECT_CLASS (fab_draft_parent_class)->dispose (object);
}

static void
fab_draft_class_init (FabDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_draft_dispose;

  signals[DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
fab_draft_init (FabDraft *self)
{
  fab_draft_set_size (self, 960, 540);
}

FabDraft *
fab_draft_new (void)
{
  return g_object_new (FAB_TYPE_DRAFT, NULL);
}

void
fab_draft_set_size (FabDraft *self,
                    int       width,
                    int       height)
{
  g_return_if_fail (FAB_IS_DRAFT (self));

  self->width = CLAMP (width, 16, 4096);
  self->height = CLAMP (height, 16, 4096);
}

void
fab_draft_draw (FabDraft    *self,
                FabBlocking *blocking,
                const char  *look,
                gboolean     pixels)
{
  Job *job;

  g_return_if_fail (FAB_IS_DRAFT (self));
  g_return_if_fail (FAB_IS_BLOCKING (blocking));

  job = g_new0 (Job, 1);
  *job = (Job) { g_object_ref (blocking), g_strdup (look), self->width, self->height, pixels, NULL, NULL };
  g_clear_pointer (&self->next, job_free);
  if (self->under_way)
    self->next = job;
  else
    start (self, job);
}

void
fab_draft_forget (FabDraft *self)
{
  g_return_if_fail (FAB_IS_DRAFT (self));

  if (self->under_way)
    g_cancellable_cancel (self->under_way);
  g_clear_object (&self->under_way);
  g_clear_pointer (&self->next, job_free);
  g_clear_pointer (&self->drawing, fab_drawing_free);
  g_clear_object (&self->blocking);
}

const char *
fab_draft_pick (FabDraft *self,
                double    x,
                double    y)
{
  int width, height;

  g_return_val_if_fail (FAB_IS_DRAFT (self), NULL);

  if (self->drawing == NULL)
    return NULL;
  fab_drawing_get_size (self->drawing, &width, &height);

  return fab_blocking_pick (self->blocking, self->drawing, x * height, y * height);
}

gboolean
fab_draft_get_extent (FabDraft   *self,
                      const char *id,
                      double      box[4])
{
  int width, height;

  g_return_val_if_fail (FAB_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (id != NULL && box != NULL, FALSE);

  if (self->drawing == NULL || !fab_blocking_get_extent (self->blocking, self->drawing, id, box))
    return FALSE;
  fab_drawing_get_size (self->drawing, &width, &height);
  for (int i = 0; i < 4; i++)
    box[i] /= height;

  return box[2] > 0 && box[3] > 0;
}

gboolean
fab_draft_get_ready (FabDraft *self)
{
  g_return_val_if_fail (FAB_IS_DRAFT (self), FALSE);

  return self->drawing != NULL;
}
