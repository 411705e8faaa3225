/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-easel.h"
#include "fab-guide-map.h"
#include "fab-picture-check.h"

#define MOST_OF_REPLY (96 * 1024 * 1024) /* a few large pictures in base64 */
#define MOST_OF_PREVIEW (8 * 1024 * 1024)
#define PATIENCE (15 * 60)               /* seconds; a small computer paints that long without a word */

/* --- the end ---------------------------------------------------------------------------------- */

static gboolean
is_cancelled (FabEasel *self)
{
  return g_cancellable_is_cancelled (g_task_get_cancellable (self->task));
}

/* Services repeat what they were sent, a key included. */
static GError *
copy_concealed (FabEasel     *self,
                const GError *error)
{
  g_autoptr(GString) text = g_string_new (error->message);
  GError *copy = g_error_copy (error);

  fab_endpoint_conceal (self->endpoint, text);
  g_free (copy->message);
  copy->message = g_strdup (text->str);

  return copy;
}

void
fab_easel_fail (FabEasel     *self,
                const GError *error)
{
  if (self->ended)
    return;
  self->ended = TRUE;
  if (is_cancelled (self))
    {
      if (self->kind->stop != NULL)
        self->kind->stop (self);
      g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
    }
  else
    g_task_return_error (self->task, copy_concealed (self, error));
}

void
fab_easel_complain (FabEasel       *self,
                    FabEngineError  code,
                    const char     *format,
                    ...)
{
  g_autoptr(GError) error = NULL;
  va_list args;

  va_start (args, format);
  error = g_error_new_valist (FAB_ENGINE_ERROR, code, format, args);
  va_end (args);
  fab_easel_fail (self, error);
}

/* FALSE: what was waited for is not wanted any more. */
static gboolean
goes_on (FabEasel *self)
{
  if (self->ended)
    return FALSE;
  if (!is_cancelled (self))
    return TRUE;
  fab_easel_fail (self, NULL);

  return FALSE;
}

/* --- asking ----------------------------------------------------------------------------------- */

typedef struct
{
  GTask             *task;
  FabEaselReplyFunc  func;
} Question;

FabHttpRequest *
fab_easel_request (FabEasel   *self,
                   const char *method,
                   const char *path)
{
  FabHttpRequest *request = fab_http_request_new (self->endpoint, method, path);

  request->most = MOST_OF_REPLY;
  request->patience = PATIENCE;
  request->retries = 0; /* the queue asks again, where a person sees it */

  return request;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr(GTask) task = question->task;
  g_autoptr(GError) error = NULL;
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, &error);
  FabEasel *self = g_task_get_task_data (task);

  if (goes_on (self))
    question->func (self, reply, error);
}

void
fab_easel_ask (FabEasel          *self,
               FabHttpRequest    *request,
               FabHttpDataFunc    piece,
               FabEaselReplyFunc  func)
{
  Question *question = g_new0 (Question, 1);

  question->task = g_object_ref (self->task);
  question->func = func;
  fab_http_send_async (self->http, request, piece, NULL, self, g_task_get_cancellable (self->task), answered_cb, question);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, NULL);
}

void
fab_easel_tell (FabEasel       *self,
                FabHttpRequest *request)
{
  request->patience = 10;
  fab_http_send_async (self->http, request, NULL, NULL, NULL, NULL, told_cb, NULL);
}

/* --- waiting ---------------------------------------------------------------------------------- */

typedef struct
{
  GTask        *task;
  FabEaselFunc  func;
} Pause;

static void
free_pause (gpointer data)
{
  Pause *pause = data;

  g_object_unref (pause->task);
  g_free (pause);
}

static gboolean
pause_cb (gpointer data)
{
  Pause *pause = data;
  FabEasel *self = g_task_get_task_data (pause->task);

  if (goes_on (self))
    pause->func (self);

  return G_SOURCE_REMOVE;
}

void
fab_easel_wait (FabEasel     *self,
                guint         milliseconds,
                FabEaselFunc  func)
{
  g_autoptr(GSource) source = g_timeout_source_new ((guint) (milliseconds * self->setup->pace));
  Pause *pause = g_new0 (Pause, 1);

  pause->task = g_object_ref (self->task);
  pause->func = func;
  g_source_set_callback (source, pause_cb, pause, free_pause);
  if (g_task_get_cancellable (self->task) != NULL)
    {
      g_autoptr(GSource) child = g_cancellable_source_new (g_task_get_cancellable (self->task));

      g_source_set_dummy_callback (child);
      g_source_add_child_source (source, child);
    }
  g_source_attach (source, NULL);
}

/* --- thinking --------------------------------------------------------------------------------- */

typedef struct
{
  GTask               *task;
  GBytes              *input;
  FabEaselThinkFunc    think;
  GDestroyNotify       free;
  FabEaselThoughtFunc  func;
} Thought;

static void
free_thought (gpointer data)
{
  Thought *thought = data;

  g_clear_object (&thought->task);
  g_clear_pointer (&thought->input, g_bytes_unref);
  g_free (thought);
}

static void
think_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Thought *thought = data;
  GError *error = NULL;
  gpointer result = thought->think (thought->input, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, thought->free);
  else
    g_task_return_error (task, error);
}

static void
thought_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Thought *thought = g_task_get_task_data (G_TASK (result));
  g_autoptr(GTask) task = g_steal_pointer (&thought->task);
  g_autoptr(GError) error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);
  FabEasel *self = g_task_get_task_data (task);

  if (goes_on (self))
    thought->func (self, value, error);
  if (value != NULL && thought->free != NULL)
    thought->free (value);
}

void
fab_easel_think (FabEasel            *self,
                 GBytes              *input,
                 FabEaselThinkFunc    think,
                 GDestroyNotify       free,
                 FabEaselThoughtFunc  func)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, thought_cb, NULL);
  Thought *thought = g_new0 (Thought, 1);

  thought->task = g_object_ref (self->task);
  thought->input = g_bytes_ref (input);
  thought->think = think;
  thought->free = free;
  thought->func = func;
  g_task_set_task_data (task, thought, free_thought);
  g_task_run_in_thread (task, think_in_thread);
}

/* --- guides ----------------------------------------------------------------------------------- */

typedef struct
{
  GTask           *task;
  FabPaintRequest *request;
  GStrv            names;
  int              width, height;
  GHashTable      *drawn;
  FabEaselFunc     func;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_clear_object (&drawing->task);
  fab_paint_request_free (drawing->request);
  g_strfreev (drawing->names);
  g_hash_table_unref (drawing->drawn);
  g_free (drawing);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Drawing *drawing = data;

  for (guint i = 0; drawing->names[i] != NULL; i++)
    {
      GError *error = NULL;
      GBytes *png = fab_guide_draw (drawing->request, drawing->names[i], drawing->width, drawing->height, cancellable, &error);

      if (png == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      g_hash_table_replace (drawing->drawn, g_strdup (drawing->names[i]), png);
    }
  g_task_return_boolean (task, TRUE);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Drawing *drawing = g_task_get_task_data (G_TASK (result));
  g_autoptr(GTask) task = g_steal_pointer (&drawing->task);
  g_autoptr(GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  FabEasel *self = g_task_get_task_data (task);
  GHashTableIter iter;
  gpointer name, png;

  if (!goes_on (self))
    return;
  if (!done)
    {
      fab_easel_fail (self, error);
      return;
    }
  g_hash_table_iter_init (&iter, drawing->drawn);
  while (g_hash_table_iter_next (&iter, &name, &png))
    g_hash_table_replace (self->guides, g_strdup (name), g_bytes_ref (png));
  drawing->func (self);
}

void
fab_easel_draw (FabEasel           *self,
                const char * const *names,
                FabEaselFunc        func)
{
  g_autoptr(GTask) task = g_task_new (NULL, g_task_get_cancellable (self->task), drawn_cb, NULL);
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->task = g_object_ref (self->task);
  drawing->request = fab_paint_request_copy (self->request);
  drawing->names = g_strdupv ((char **) names);
  drawing->width = self->width;
  drawing->height = self->height;
  drawing->drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  drawing->func = func;
  g_task_set_task_data (task, drawing, free_drawing);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, draw_in_thread);
}

void
fab_easel_draw_guide (FabEasel     *self,
                      const char   *guide,
                      FabEaselFunc  func)
{
  const char *names[] = { guide, NULL };

  self->guide = guide;
  if (*guide != '\0')
    fab_easel_draw (self, names, func);
  else
    func (self);
}

GBytes *
fab_easel_get_guide (FabEasel *self)
{
  return g_hash_table_lookup (self->guides, self->guide);
}

char *
fab_easel_dup_guide64 (FabEasel *self)
{
  GBytes *png = fab_easel_get_guide (self);

  return png != NULL ? g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png)) : NULL;
}

const char *
fab_easel_choose_guide (FabEasel   *self,
                        const char *proposed)
{
  const char *wanted = self->request->guide != NULL ? self->request->guide : self->setup->guide;

  if (g_str_equal (wanted, "none"))
    return "";
  for (guint i = 0; self->kind->kind.guides[i] != NULL; i++)
    if (g_str_equal (self->kind->kind.guides[i], wanted))
      return self->kind->kind.guides[i];

  return proposed;
}

/* "lines" → "…lineart…"; a person's own choice goes first. */
static const char *
find_control (FabEasel           *self,
              const char * const *models,
              const char         *guide)
{
  static const struct { const char *guide, *marks[5]; } kinds[] = {
    { "lines", { "lineart", "canny", "scribble", "softedge", "union" } },
    { "depth", { "depth", "union" } },
    { "pose",  { "openpose", "pose", "union" } },
  };

  if (*self->setup->control != '\0')
    return self->setup->control;
  for (guint i = 0; models != NULL && i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; g_str_equal (kinds[i].guide, guide) && k < G_N_ELEMENTS (kinds[i].marks) && kinds[i].marks[k] != NULL; k++)
      for (guint m = 0; models[m] != NULL; m++)
        {
          g_autofree char *folded = g_ascii_strdown (models[m], -1);

          if (strstr (folded, kinds[i].marks[k]) != NULL)
            return models[m];
        }

  return NULL;
}

/* What a hand drew is followed by its lines, else the stage by its depth; where there is no model for that, it is painted over. */
const char *
fab_easel_settle_guide (FabEasel           *self,
                        const char * const *models)
{
  gboolean sketched = self->request->sketch != NULL;
  const char *order[] = { sketched ? "lines" : "depth", sketched ? "depth" : "lines", "pose" };
  const char *wanted = fab_easel_choose_guide (self, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *model = wanted == NULL || g_str_equal (wanted, order[i]) ? find_control (self, models, order[i]) : NULL;

      if (model == NULL)
        continue;
      self->guide = order[i];
      return model;
    }
  self->guide = "drawing";

  return NULL;
}

void
fab_easel_fit (double  aspect,
               int     area,
               int     step,
               int     most,
               int    *width,
               int    *height)
{
  double shape = CLAMP (aspect > 0 ? aspect : 16. / 9, .25, 4);
  double high = sqrt (area / shape);

  *width = CLAMP ((int) (high * shape / step + .5) * step, step, most);
  *height = CLAMP ((int) (high / step + .5) * step, step, most);
}

/* --- what is shown and what comes of it ------------------------------------------------------- */

void
fab_easel_show (FabEasel   *self,
                double      fraction,
                const char *note,
                GBytes     *preview)
{
  FabPictureHeader header;
  gboolean seen = preview != NULL && g_bytes_get_size (preview) <= MOST_OF_PREVIEW && fab_picture_check (preview, &header, NULL) &&
                  !g_str_equal (header.media, "image/webp");

  if (self->ended)
    return;
  if (fraction >= 0)
    self->fraction = CLAMP (fraction, 0, 1);
  if (note != NULL)
    {
      g_free (self->note);
      self->note = g_strdup (note);
    }
  if (self->progress != NULL)
    self->progress (self->fraction, self->note != NULL && *self->note != '\0' ? self->note : NULL, seen ? preview : NULL,
                    self->progress_data);
}

static gpointer
settle (GBytes  *input,
        GError **error)
{
  const char *media;
  g_autoptr(GBytes) picture = fab_picture_settle (input, &media, error);
  FabPainting *painting;

  if (picture == NULL)
    return NULL;
  painting = g_new0 (FabPainting, 1);
  painting->data = g_steal_pointer (&picture);
  painting->media = g_strdup (media);

  return painting;
}

static char *
make_sent (FabEasel *self)
{
  if (*self->unwanted == '\0')
    return g_strdup (self->words);

  return g_strconcat (self->words, "\n\nNot: ", self->unwanted, NULL);
}

static void
settled_cb (FabEasel     *self,
            gpointer      thought,
            const GError *error)
{
  FabPainting *from = thought, *painting;
  FabEaselResult *result = self->result;

  if (from == NULL)
    {
      fab_easel_fail (self, error);
      return;
    }
  painting = g_new0 (FabPainting, 1);
  painting->data = g_steal_pointer (&from->data);
  painting->media = g_steal_pointer (&from->media);
  painting->model = g_strdup (result->model != NULL ? result->model : self->setup->model);
  painting->seed = result->seed;
  painting->sent = make_sent (self);
  painting->guide = g_strdup (self->guide);
  self->ended = TRUE;
  g_task_return_pointer (self->task, painting, (GDestroyNotify) fab_painting_free);
}

FabEaselResult *
fab_easel_result_new (void)
{
  return g_new0 (FabEaselResult, 1);
}

void
fab_easel_result_free (FabEaselResult *self)
{
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self->model);
  g_free (self->url);
  g_free (self);
}

/* What is known of the picture while it is fetched and looked at. */
static void
note_result (FabEasel   *self,
             const char *model,
             gint64      seed)
{
  FabEaselResult *result = fab_easel_result_new ();

  result->model = g_strdup (model);
  result->seed = seed;
  g_clear_pointer (&self->result, fab_easel_result_free);
  self->result = result;
}

void
fab_easel_finish (FabEasel   *self,
                  GBytes     *picture,
                  const char *model,
                  gint64      seed)
{
  if (self->ended)
    return;
  note_result (self, model, seed);
  fab_easel_think (self, picture, settle, (GDestroyNotify) fab_painting_free, settled_cb);
}

static void
fetched_cb (FabEasel     *self,
            FabHttpReply *reply,
            const GError *error)
{
  g_autofree char *model = g_strdup (self->result->model);

  if (reply != NULL)
    fab_easel_finish (self, reply->body, model, self->result->seed);
  else
    fab_easel_fail (self, error);
}

/* A service elsewhere has no business to have us ask a machine of this house. */
static FabEndpoint *
check_address (FabEasel    *self,
               const char  *url,
               GError     **error)
{
  g_autofree char *base = NULL;
  g_autoptr(GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr(FabEndpoint) there = NULL;

  if (uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
    base = g_uri_join (G_URI_FLAGS_NONE, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri), g_uri_get_port (uri), "", NULL, NULL);
  if (base != NULL)
    there = fab_endpoint_new (base, FAB_AUTH_BEARER, NULL, NULL);
  if (there != NULL && (fab_endpoint_has (self->endpoint, url) || !fab_endpoint_is_near (there)))
    return g_steal_pointer (&there);
  g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "%s says that the picture is at an address where it cannot be",
               fab_endpoint_get_host (self->endpoint));

  return NULL;
}

void
fab_easel_take (FabEasel       *self,
                FabEaselResult *result)
{
  g_autoptr(FabEndpoint) there = NULL;
  g_autoptr(GError) error = NULL;
  FabHttpRequest *request;

  if (result->url == NULL)
    {
      fab_easel_finish (self, result->picture, result->model, result->seed);
      return;
    }
  there = check_address (self, result->url, &error);
  if (there == NULL)
    {
      fab_easel_fail (self, error);
      return;
    }
  note_result (self, result->model, result->seed);
  request = fab_http_request_new (there, "GET", "/");
  g_free (request->uri);
  request->uri = g_strdup (result->url);
  request->keyless = TRUE;
  request->most = FAB_PICTURE_MOST_BYTES;
  request->retries = 2;
  fab_easel_ask (self, request, NULL, fetched_cb);
}

static void
read_cb (FabEasel     *self,
         gpointer      result,
         const GError *error)
{
  if (result != NULL)
    fab_easel_take (self, result);
  else
    fab_easel_fail (self, error);
}

void
fab_easel_take_read (FabEasel          *self,
                     GBytes            *body,
                     FabEaselThinkFunc  read)
{
  fab_easel_think (self, body, read, (GDestroyNotify) fab_easel_result_free, read_cb);
}
