/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work on another thread, which is never the last to let go of what it was for. */
#include "config.h"

#include "fab-task.h"

typedef struct
{
  GMutex   mutex;
  GCond    cond;
  gboolean over; /* the one who asked has let go of all */
  GThread *where; /* the source went */
  gboolean done;
} Case;

static void
gone_cb (gpointer  data,
         GObject  *where_it_was)
{
  ((Case *) data)->where = g_thread_self ();
}

/* Still on its way when nobody else has the task. */
static void
linger (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  Case *self = data;

  g_assert_true (G_IS_CANCELLABLE (source));
  g_task_return_boolean (task, TRUE);
  g_mutex_lock (&self->mutex);
  while (!self->over)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_assert_true (g_task_propagate_boolean (G_TASK (result), NULL));
  ((Case *) data)->done = TRUE;
}

static void
test_last (void)
{
  Case self = { .over = FALSE };
  GObject *source = G_OBJECT (g_cancellable_new ());
  GTask *task = g_task_new (source, NULL, done_cb, &self);

  g_object_weak_ref (source, gone_cb, &self);
  g_task_set_task_data (task, &self, NULL);
  fab_task_run_in_thread (task, linger);
  g_object_unref (task);
  g_object_unref (source);
  while (!self.done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (self.where);
  g_mutex_lock (&self.mutex);
  self.over = TRUE;
  g_cond_signal (&self.cond);
  g_mutex_unlock (&self.mutex);
  while (self.where == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (self.where == g_thread_self ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task/last", test_last);

  return g_test_run ();
}
