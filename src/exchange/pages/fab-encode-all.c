/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <math.h>

#include "fab-encode-all.h"

typedef struct
{
  FabBoardContent         *content;
  FabBlobs                *blobs;
  const FabPictureOptions *options;
  int                      width, height;
  GTask                   *task;
  FabProgress             *progress;
  FabEncodedFunc           func;
  gpointer                 data;
  GMutex                   mutex;
  guint                    done;
  GError                  *error; /* the first */
} Work;

void
fab_encode_size (const FabBoardContent   *content,
                 const FabPictureOptions *options,
                 int                     *width,
                 int                     *height)
{
  double aspect = content->aspect;

  *width = MAX (aspect >= 1 ? options->side : (int) round (options->side * aspect), 1);
  *height = MAX (aspect >= 1 ? (int) round (options->side / aspect) : options->side, 1);
}

static gboolean
encode_panel (Work    *work,
              guint    i,
              GError **error)
{
  FabPicture *picture = ((FabBoardPanel *) work->content->panels->pdata[i])->picture;
  g_autoptr(FabPictureData) data = fab_picture_load (picture, fab_blobs_load, work->blobs, error);
  g_autoptr(GBytes) bytes = NULL;

  if (data == NULL)
    return FALSE;
  bytes = fab_picture_encode (picture, data, work->options->format, work->width, work->height, work->options->quality,
                              g_task_get_cancellable (work->task), error);

  return bytes != NULL && work->func (i, bytes, work->data, error);
}

static gboolean
is_over (Work *work)
{
  gboolean over;

  g_mutex_lock (&work->mutex);
  over = work->error != NULL || g_cancellable_set_error_if_cancelled (g_task_get_cancellable (work->task), &work->error);
  g_mutex_unlock (&work->mutex);

  return over;
}

static void
encode_cb (gpointer data,
           gpointer user_data)
{
  Work *work = user_data;
  g_autoptr(GError) error = NULL;

  if (is_over (work))
    return;
  encode_panel (work, GPOINTER_TO_UINT (data) - 1, &error);
  g_mutex_lock (&work->mutex);
  if (error != NULL && work->error == NULL)
    work->error = g_steal_pointer (&error);
  work->done++;
  fab_progress_tell (work->progress, work->task, (double) work->done / work->content->panels->len);
  g_mutex_unlock (&work->mutex);
}

gboolean
fab_encode_all (FabBoardContent          *content,
                FabBlobs                 *blobs,
                const FabPictureOptions  *options,
                GTask                    *task,
                FabProgress              *progress,
                FabEncodedFunc            func,
                gpointer                  data,
                GError                  **error)
{
  Work work = { content, blobs, options, 0, 0, task, progress, func, data };
  GThreadPool *pool;

  g_return_val_if_fail (content != NULL && options != NULL && func != NULL, FALSE);

  fab_encode_size (content, options, &work.width, &work.height);
  g_mutex_init (&work.mutex);
  pool = g_thread_pool_new (encode_cb, &work, g_get_num_processors (), FALSE, NULL);
  for (guint i = 0; i < content->panels->len; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&work.mutex);
  if (work.error == NULL)
    return TRUE;
  g_propagate_error (error, work.error);

  return FALSE;
}
