/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-easel.h"
#include "fab-pool.h"
#include "fab-remote-painter.h"

#define USUAL_AREA (768 * 448)
#define USUAL_STEP 64
#define USUAL_MOST 2048

struct _FabRemotePainter
{
  GObject parent_instance;

  FabHttp            *http;
  const FabEaselKind *kind;
  FabPainterSetup    *setup;
  FabPool            *pool;
  FabWordingRules     rules;
};

static void fab_painter_iface_init (FabPainterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabRemotePainter, fab_remote_painter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_PAINTER, fab_painter_iface_init))

static const char *
fab_remote_painter_get_name (FabPainter *painter)
{
  return FAB_REMOTE_PAINTER (painter)->kind->kind.id;
}

static guint
fab_remote_painter_get_room (FabPainter *painter)
{
  return fab_pool_get_room (FAB_REMOTE_PAINTER (painter)->pool);
}

static const FabWordingRules *
fab_remote_painter_get_rules (FabPainter *painter)
{
  return &FAB_REMOTE_PAINTER (painter)->rules;
}

/* --- one picture ------------------------------------------------------------------------------ */

static void
free_easel (gpointer data)
{
  FabEasel *self = data;

  if (self->state != NULL && self->free_state != NULL)
    self->free_state (self->state);
  g_clear_pointer (&self->result, fab_easel_result_free);
  fab_painter_setup_free (self->setup);
  fab_paint_request_free (self->request);
  g_hash_table_unref (self->guides);
  g_object_unref (self->http);
  g_clear_pointer (&self->endpoint, fab_endpoint_unref);
  g_free (self->words);
  g_free (self->unwanted);
  g_free (self->note);
  g_free (self->id);
  g_free (self);
}

static FabEasel *
set_up_easel (FabRemotePainter      *self,
              const FabPaintRequest *request,
              GTask                 *task)
{
  FabEasel *easel = g_new0 (FabEasel, 1);
  FabWordingRules rules = self->kind->rules;

  easel->kind = self->kind;
  easel->http = g_object_ref (self->http);
  easel->setup = fab_painter_setup_copy (self->setup);
  easel->request = fab_paint_request_copy (request);
  easel->guide = "";
  easel->guides = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  easel->task = task;
  rules.style = self->setup->style;
  fab_easel_fit (request->aspect, USUAL_AREA, USUAL_STEP, USUAL_MOST, &easel->width, &easel->height);
  if (self->kind->measure != NULL)
    self->kind->measure (self->setup, request->aspect, &rules, &easel->width, &easel->height);
  easel->words = fab_wording_compose (request, &rules);
  easel->unwanted = fab_wording_unwanted (request, &rules);

  return easel;
}

static void
fab_remote_painter_paint_async (FabPainter            *painter,
                                const FabPaintRequest *request,
                                FabPaintProgressFunc   progress,
                                gpointer               progress_data,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               data)
{
  FabRemotePainter *self = FAB_REMOTE_PAINTER (painter);
  g_autoptr(GTask) task = g_task_new (painter, cancellable, callback, data);
  FabEndpoint *endpoint = fab_pool_take (self->pool);
  FabEasel *easel;

  g_task_set_source_tag (task, fab_remote_painter_paint_async);
  g_task_set_check_cancellable (task, FALSE);
  if (endpoint == NULL)
    {
      g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NOT_READY, "%s is busy", self->kind->kind.name);
      return;
    }
  easel = set_up_easel (self, request, task);
  easel->endpoint = endpoint;
  easel->progress = progress;
  easel->progress_data = progress_data;
  g_task_set_task_data (task, easel, free_easel);
  self->kind->start (easel);
}

static FabPainting *
fab_remote_painter_paint_finish (FabPainter    *painter,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  FabRemotePainter *self = FAB_REMOTE_PAINTER (painter);
  FabEasel *easel;
  GError *own = NULL;
  FabPainting *painting;

  g_return_val_if_fail (g_task_is_valid (result, painter), NULL);

  easel = g_task_get_task_data (G_TASK (result));
  painting = g_task_propagate_pointer (G_TASK (result), &own);
  if (easel != NULL)
    {
      easel->progress = NULL;
      fab_pool_give_back (self->pool, fab_endpoint_ref (easel->endpoint), own);
    }
  if (own != NULL)
    g_propagate_error (error, own);

  return painting;
}

static void
fab_painter_iface_init (FabPainterInterface *iface)
{
  iface->get_name = fab_remote_painter_get_name;
  iface->get_room = fab_remote_painter_get_room;
  iface->get_rules = fab_remote_painter_get_rules;
  iface->paint_async = fab_remote_painter_paint_async;
  iface->paint_finish = fab_remote_painter_paint_finish;
}

/* --- object ----------------------------------------------------------------------------------- */

static void
fab_remote_painter_finalize (GObject *object)
{
  FabRemotePainter *self = FAB_REMOTE_PAINTER (object);

  g_clear_object (&self->http);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->setup, fab_painter_setup_free);

  G_OBJECT_CLASS (fab_remote_painter_parent_class)->finalize (object);
}

static void
fab_remote_painter_class_init (FabRemotePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_remote_painter_finalize;
}

static void
fab_remote_painter_init (FabRemotePainter *self)
{
}

FabPainter *
fab_remote_painter_new (FabHttp                *http,
                        const FabPainterSetup  *setup,
                        GError                **error)
{
  g_autoptr(FabRemotePainter) self = NULL;
  const FabEaselKind *kind;
  int width, height;

  g_return_val_if_fail (FAB_IS_HTTP (http), NULL);
  g_return_val_if_fail (setup != NULL, NULL);
  kind = fab_easel_kind_find (setup->kind);
  g_return_val_if_fail (kind != NULL, NULL);

  if (kind->check != NULL && !kind->check (setup, error))
    return NULL;
  self = g_object_new (FAB_TYPE_REMOTE_PAINTER, NULL);
  self->pool = fab_pool_new (*setup->url != '\0' ? setup->url : kind->kind.url, kind->auth,
                             *setup->key != '\0' ? setup->key : kind->key, kind->limit, error);
  if (self->pool == NULL)
    return NULL;
  self->http = g_object_ref (http);
  self->kind = kind;
  self->setup = fab_painter_setup_copy (setup);
  self->rules = kind->rules;
  self->rules.style = self->setup->style;
  if (kind->measure != NULL)
    kind->measure (self->setup, 16. / 9, &self->rules, &width, &height);

  return FAB_PAINTER (g_steal_pointer (&self));
}

char *
fab_remote_painter_dup_hosts (FabRemotePainter *self)
{
  g_return_val_if_fail (FAB_IS_REMOTE_PAINTER (self), NULL);

  return fab_pool_dup_hosts (self->pool);
}
