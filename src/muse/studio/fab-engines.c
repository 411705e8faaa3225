/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-engines.h"

typedef struct { double wait; } FabEngineErrorPrivate;

static void
fab_engine_error_private_init (FabEngineErrorPrivate *priv)
{
  priv->wait = 0;
}

static void
fab_engine_error_private_copy (const FabEngineErrorPrivate *source,
                               FabEngineErrorPrivate       *copy)
{
  copy->wait = source->wait;
}

static void
fab_engine_error_private_clear (FabEngineErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (FabEngineError, fab_engine_error)
G_DEFINE_INTERFACE (FabWriter, fab_writer, G_TYPE_OBJECT)
G_DEFINE_INTERFACE (FabPainter, fab_painter, G_TYPE_OBJECT)
G_DEFINE_INTERFACE (FabVoice, fab_voice, G_TYPE_OBJECT)

static void
fab_writer_default_init (FabWriterInterface *iface)
{
}

static void
fab_painter_default_init (FabPainterInterface *iface)
{
}

static void
fab_voice_default_init (FabVoiceInterface *iface)
{
  g_signal_new ("changed", FAB_TYPE_VOICE, G_SIGNAL_RUN_LAST, G_STRUCT_OFFSET (FabVoiceInterface, changed),
                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

double
fab_engine_error_get_wait (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == FAB_ENGINE_ERROR ? fab_engine_error_get_private (error)->wait : 0;
}

void
fab_engine_error_set_wait (GError *error,
                           double  seconds)
{
  g_return_if_fail (error != NULL);

  if (error->domain == FAB_ENGINE_ERROR)
    fab_engine_error_get_private (error)->wait = seconds;
}

/* --- writer --- */

const char *
fab_writer_get_name (FabWriter *self)
{
  g_return_val_if_fail (FAB_IS_WRITER (self), NULL);

  return FAB_WRITER_GET_IFACE (self)->get_name (self);
}

gboolean
fab_writer_can (FabWriter    *self,
                FabWriteKind  kind,
                FabWish       wish)
{
  g_return_val_if_fail (FAB_IS_WRITER (self), FALSE);

  return FAB_WRITER_GET_IFACE (self)->can == NULL || FAB_WRITER_GET_IFACE (self)->can (self, kind, wish);
}

gboolean
fab_writer_reads (FabWriter  *self,
                  const char *idea)
{
  g_return_val_if_fail (FAB_IS_WRITER (self), FALSE);
  g_return_val_if_fail (idea != NULL, FALSE);

  return FAB_WRITER_GET_IFACE (self)->reads == NULL || FAB_WRITER_GET_IFACE (self)->reads (self, idea);
}

void
fab_writer_write_async (FabWriter             *self,
                        const FabWriteRequest *request,
                        FabProgressFunc        progress,
                        gpointer               progress_data,
                        GCancellable          *cancellable,
                        GAsyncReadyCallback    callback,
                        gpointer               data)
{
  g_return_if_fail (FAB_IS_WRITER (self));
  g_return_if_fail (request != NULL && (request->idea != NULL || request->script != NULL || request->lines != NULL));

  FAB_WRITER_GET_IFACE (self)->write_async (self, request, progress, progress_data,
                                            cancellable, callback, data);
}

char *
fab_writer_write_finish (FabWriter     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (FAB_IS_WRITER (self), NULL);

  return FAB_WRITER_GET_IFACE (self)->write_finish (self, result, error);
}

/* An engine of somebody else may know nothing of plans. */
static void
refuse_plan (FabWriter           *self,
             GAsyncReadyCallback  callback,
             gpointer             data)
{
  g_task_report_new_error (self, callback, data, refuse_plan, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE,
                           "This writer does not write step by step");
}

void
fab_writer_plan_async (FabWriter            *self,
                       const FabPlanRequest *request,
                       FabPlanFunc           progress,
                       gpointer              progress_data,
                       GCancellable         *cancellable,
                       GAsyncReadyCallback   callback,
                       gpointer              data)
{
  FabWriterInterface *iface;

  g_return_if_fail (FAB_IS_WRITER (self));
  g_return_if_fail (request != NULL && request->plan != NULL);

  iface = FAB_WRITER_GET_IFACE (self);
  if (iface->plan_async)
    iface->plan_async (self, request, progress, progress_data, cancellable, callback, data);
  else
    refuse_plan (self, callback, data);
}

FabPlan *
fab_writer_plan_finish (FabWriter     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  FabWriterInterface *iface;

  g_return_val_if_fail (FAB_IS_WRITER (self), NULL);

  iface = FAB_WRITER_GET_IFACE (self);

  return iface->plan_finish ? iface->plan_finish (self, result, error) : g_task_propagate_pointer (G_TASK (result), error);
}

guint
fab_writer_get_room (FabWriter *self)
{
  FabWriterInterface *iface;

  g_return_val_if_fail (FAB_IS_WRITER (self), 0);

  iface = FAB_WRITER_GET_IFACE (self);

  return iface->get_room ? iface->get_room (self) : FAB_ROOM_UNKNOWN;
}

/* --- painter --- */

FabPaintRequest *
fab_paint_request_copy (const FabPaintRequest *request)
{
  FabPaintRequest *copy;

  g_return_val_if_fail (request != NULL, NULL);

  copy = g_new0 (FabPaintRequest, 1);
  copy->prompt = g_strdup (request->prompt);
  copy->scene = g_strdup (request->scene);
  copy->cast = g_strdupv (request->cast);
  copy->overrides = g_strdup (request->overrides);
  copy->line = g_strdupv (request->line);
  copy->look = g_strdup (request->look);
  copy->aspect = request->aspect;
  copy->seed = request->seed;
  copy->action = g_strdup (request->action);
  copy->wording = g_strdup (request->wording);
  copy->unwanted = g_strdup (request->unwanted);
  copy->guide = g_strdup (request->guide);
  copy->blocking = g_strdup (request->blocking);
  copy->sketch = request->sketch != NULL ? g_bytes_ref (request->sketch) : NULL;

  return copy;
}

void
fab_paint_request_free (FabPaintRequest *request)
{
  g_return_if_fail (request != NULL);

  g_free (request->prompt);
  g_free (request->scene);
  g_strfreev (request->cast);
  g_free (request->overrides);
  g_strfreev (request->line);
  g_free (request->look);
  g_free (request->action);
  g_free (request->wording);
  g_free (request->unwanted);
  g_free (request->guide);
  g_free (request->blocking);
  g_clear_pointer (&request->sketch, g_bytes_unref);
  g_free (request);
}

static void
append_line (GString    *string,
             const char *name,
             const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (string, "%s: %s\n", name, value);
}

char *
fab_paint_request_describe (const FabPaintRequest *request)
{
  g_autoptr(GString) string = NULL;
  char aspect[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (request != NULL, NULL);

  string = g_string_new (request->prompt);
  g_string_append (string, "\n\n");
  append_line (string, "scene", request->scene);
  for (gsize i = 0; request->cast && request->cast[i] && request->cast[i + 1]; i += 2)
    append_line (string, request->cast[i], request->cast[i + 1]);
  append_line (string, "overrides", request->overrides);
  if (request->line != NULL)
    {
      g_autofree char *line = g_strjoinv (", ", request->line);

      append_line (string, "line", line);
    }
  append_line (string, "look", request->look);
  append_line (string, "aspect", g_ascii_formatd (aspect, sizeof aspect, "%.4g", request->aspect));

  return g_string_free (g_steal_pointer (&string), FALSE);
}

void
fab_painting_free (FabPainting *painting)
{
  g_return_if_fail (painting != NULL);

  g_free (painting->media);
  g_clear_pointer (&painting->data, g_bytes_unref);
  g_free (painting->model);
  g_free (painting->sent);
  g_free (painting->guide);
  g_free (painting);
}

const char *
fab_painter_get_name (FabPainter *self)
{
  g_return_val_if_fail (FAB_IS_PAINTER (self), NULL);

  return FAB_PAINTER_GET_IFACE (self)->get_name (self);
}

gboolean
fab_painter_draws_later (FabPainter *self)
{
  FabPainterInterface *iface;

  g_return_val_if_fail (FAB_IS_PAINTER (self), FALSE);

  iface = FAB_PAINTER_GET_IFACE (self);

  return iface->draws_later != NULL && iface->draws_later (self);
}

const FabWordingRules *
fab_painter_get_rules (FabPainter *self)
{
  FabPainterInterface *iface;

  g_return_val_if_fail (FAB_IS_PAINTER (self), NULL);

  iface = FAB_PAINTER_GET_IFACE (self);

  return iface->get_rules != NULL ? iface->get_rules (self) : NULL;
}

guint
fab_painter_get_room (FabPainter *self)
{
  FabPainterInterface *iface;

  g_return_val_if_fail (FAB_IS_PAINTER (self), 0);

  iface = FAB_PAINTER_GET_IFACE (self);

  return iface->get_room != NULL ? iface->get_room (self) : FAB_ROOM_UNKNOWN;
}

void
fab_painter_paint_async (FabPainter            *self,
                         const FabPaintRequest *request,
                         FabPaintProgressFunc   progress,
                         gpointer               progress_data,
                         GCancellable          *cancellable,
                         GAsyncReadyCallback    callback,
                         gpointer               data)
{
  g_return_if_fail (FAB_IS_PAINTER (self));
  g_return_if_fail (request != NULL && request->prompt != NULL);

  FAB_PAINTER_GET_IFACE (self)->paint_async (self, request, progress, progress_data,
                                             cancellable, callback, data);
}

FabPainting *
fab_painter_paint_finish (FabPainter    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (FAB_IS_PAINTER (self), NULL);

  return FAB_PAINTER_GET_IFACE (self)->paint_finish (self, result, error);
}

/* --- voice --- */

FabSpeakRequest *
fab_speak_request_copy (const FabSpeakRequest *request)
{
  FabSpeakRequest *copy;

  g_return_val_if_fail (request != NULL, NULL);

  copy = g_new0 (FabSpeakRequest, 1);
  copy->text = g_strdup (request->text);
  copy->voice = g_strdup (request->voice);
  copy->direction = g_strdup (request->direction);
  copy->language = g_strdup (request->language);

  return copy;
}

void
fab_speak_request_free (FabSpeakRequest *request)
{
  g_return_if_fail (request != NULL);

  g_free (request->text);
  g_free (request->voice);
  g_free (request->direction);
  g_free (request->language);
  g_free (request);
}

const char *
fab_voice_get_name (FabVoice *self)
{
  g_return_val_if_fail (FAB_IS_VOICE (self), NULL);

  return FAB_VOICE_GET_IFACE (self)->get_name (self);
}

char **
fab_voice_list_voices (FabVoice *self)
{
  g_return_val_if_fail (FAB_IS_VOICE (self), NULL);

  return FAB_VOICE_GET_IFACE (self)->list_voices (self);
}

char
fab_voice_get_sex (FabVoice   *self,
                   const char *voice)
{
  FabVoiceInterface *iface;

  g_return_val_if_fail (FAB_IS_VOICE (self), 0);
  g_return_val_if_fail (voice != NULL, 0);

  iface = FAB_VOICE_GET_IFACE (self);

  return iface->voice_sex != NULL ? iface->voice_sex (self, voice) : 0;
}

char *
fab_voice_dup_label (FabVoice   *self,
                     const char *voice)
{
  FabVoiceInterface *iface;

  g_return_val_if_fail (FAB_IS_VOICE (self), NULL);
  g_return_val_if_fail (voice != NULL, NULL);

  iface = FAB_VOICE_GET_IFACE (self);

  return iface->dup_label != NULL ? iface->dup_label (self, voice) : g_strdup (voice);
}

guint
fab_voice_get_room (FabVoice *self)
{
  FabVoiceInterface *iface;

  g_return_val_if_fail (FAB_IS_VOICE (self), 0);

  iface = FAB_VOICE_GET_IFACE (self);

  return iface->get_room != NULL ? iface->get_room (self) : FAB_ROOM_UNKNOWN;
}

void
fab_voice_changed (FabVoice *self)
{
  g_return_if_fail (FAB_IS_VOICE (self));

  g_signal_emit_by_name (self, "changed");
}

void
fab_voice_speak_async (FabVoice              *self,
                       const FabSpeakRequest *request,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               data)
{
  g_return_if_fail (FAB_IS_VOICE (self));
  g_return_if_fail (request != NULL && request->text != NULL);

  FAB_VOICE_GET_IFACE (self)->speak_async (self, request, cancellable, callback, data);
}

GBytes *
fab_voice_speak_finish (FabVoice      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (FAB_IS_VOICE (self), NULL);

  return FAB_VOICE_GET_IFACE (self)->speak_finish (self, result, error);
}
