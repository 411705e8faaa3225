/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-forming"

#include "config.h"

#include "fab-forming.h"
#include "fab-take-texture.h"

#define WIDTH 512
#define HEIGHT 512

/* One picture of a painter. */
typedef struct
{
  FabForming   *self; /* weak: it holds this */
  FabJob       *job;
  GdkTexture   *texture;
  GCancellable *cancellable;
} Watch;

struct _FabForming
{
  GObject parent_instance;

  FabStudio *studio;
  GPtrArray *watches; /* in the order of the queue */
};

G_DEFINE_FINAL_TYPE (FabForming, fab_forming, G_TYPE_OBJECT)

static void
tell (Watch *watch)
{
  g_signal_emit_by_name (watch->self, "changed", fab_job_get_target (watch->job));
}

static void
free_watch (gpointer data)
{
  Watch *watch = data;

  g_cancellable_cancel (watch->cancellable);
  g_signal_handlers_disconnect_by_data (watch->job, watch);
  g_clear_object (&watch->cancellable);
  g_clear_object (&watch->texture);
  g_clear_object (&watch->job);
  g_free (watch);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = fab_take_texture_load_finish (result, &error);
  Watch *watch = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || texture == NULL)
    return; /* the watch may be gone */
  g_set_object (&watch->texture, texture);
  tell (watch);
}

static void
preview_cb (FabJob     *job,
            GParamSpec *pspec,
            Watch      *watch)
{
  GBytes *preview = fab_job_get_preview (job);

  g_cancellable_cancel (watch->cancellable); /* an older one is not wanted any more */
  g_clear_object (&watch->cancellable);
  watch->cancellable = g_cancellable_new ();
  if (preview)
    fab_take_texture_load_async (preview, NULL, NULL, WIDTH, HEIGHT, watch->cancellable, decoded_cb, watch);
}

static void
changed_cb (FabJob     *job,
            GParamSpec *pspec,
            Watch      *watch)
{
  tell (watch);
}

static void
add_watch (FabForming *self,
           FabJob     *job)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->self = self;
  watch->job = g_object_ref (job);
  watch->cancellable = g_cancellable_new ();
  g_signal_connect (job, "notify::preview", G_CALLBACK (preview_cb), watch);
  g_signal_connect (job, "notify::fraction", G_CALLBACK (changed_cb), watch);
  g_signal_connect (job, "notify::state", G_CALLBACK (changed_cb), watch);
  g_ptr_array_add (self->watches, watch);
  preview_cb (job, NULL, watch);
}

static void
jobs_cb (FabForming *self,
         guint       position,
         guint       removed,
         guint       added,
         GListModel *jobs)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->watches);

  self->watches = g_ptr_array_new_with_free_func (free_watch);
  for (guint i = 0; i < g_list_model_get_n_items (jobs); i++)
    {
      g_autoptr(FabJob) job = g_list_model_get_item (jobs, i);
      guint found = 0;

      if (!g_str_equal (fab_job_get_kind (job), "picture"))
        continue;
      while (found < before->len && ((Watch *) g_ptr_array_index (before, found))->job != job)
        found++;
      if (found < before->len)
        g_ptr_array_add (self->watches, g_ptr_array_steal_index_fast (before, found));
      else
        add_watch (self, job);
    }
  for (guint i = 0; i < before->len; i++)
    tell (g_ptr_array_index (before, i));
}

static void
fab_forming_dispose (GObject *object)
{
  FabForming *self = FAB_FORMING (object);

  g_clear_pointer (&self->watches, g_ptr_array_unref);
  g_clear_object (&self->studio);

  G_OBJECT_CLASS (fab_forming_parent_class)->dispose (object);
}

static void
fab_forming_class_init (FabFormingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_forming_dispose;

  g_signal_new ("changed", FAB_TYPE_FORMING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
fab_forming_init (FabForming *self)
{
  self->watches = g_ptr_array_new_with_free_func (free_watch);
}

FabForming *
fab_forming_new (FabStudio *studio)
{
  FabForming *self;

  g_return_val_if_fail (FAB_IS_STUDIO (studio), NULL);

  self = g_object_new (FAB_TYPE_FORMING, NULL);
  self->studio = g_object_ref (studio);
  g_signal_connect_object (fab_studio_get_jobs (studio), "items-changed", G_CALLBACK (jobs_cb), self, G_CONNECT_SWAPPED);
  jobs_cb (self, 0, 0, 0, fab_studio_get_jobs (studio));

  return self;
}

gboolean
fab_forming_get (FabForming  *self,
                 gint64       panel,
                 GdkTexture **texture,
                 double      *fraction)
{
  gboolean found = FALSE;

  g_return_val_if_fail (FAB_IS_FORMING (self), FALSE);

  *texture = NULL;
  *fraction = 0;
  for (guint i = 0; self->watches && i < self->watches->len; i++)
    {
      const Watch *watch = g_ptr_array_index (self->watches, i);

      if (fab_job_get_target (watch->job) != panel || fab_job_get_state (watch->job) == FAB_JOB_FAILED)
        continue;
      found = TRUE;
      if (fab_job_get_state (watch->job) == FAB_JOB_RUNNING && fab_job_get_fraction (watch->job) >= *fraction)
        {
          *fraction = fab_job_get_fraction (watch->job);
          *texture = watch->texture;
        }
    }

  return found;
}
