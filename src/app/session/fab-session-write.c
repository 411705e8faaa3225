/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the script written anew, and the versions between which a person chooses. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-boarding.h"
#include "fab-fountain.h"
#include "fab-session-private.h"

/* The element and its text are those of the story, so that they hold while the writer works. */
typedef struct
{
  FabPart  part;
  char    *script;
  char    *line;
  char    *speaker; /* NULL: it is no speech */
  guint    scene;   /* by its heading */
  char    *latest;  /* as far as it has come */

  FabProgressFunc progress;
  gpointer        progress_data;
} Order;

static void
free_order (Order *order)
{
  g_free (order->script);
  g_free (order->line);
  g_free (order->speaker);
  g_free (order->latest);
  g_free (order);
}

guint
_fab_session_find_scene (FabSession *self,
                         gint64      scene)
{
  GListModel *scenes = fab_story_get_scenes (fab_session_get_story (self));

  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) row = g_list_model_get_item (scenes, i);

      if (fab_scene_get_id (row) == scene)
        return i;
    }

  return 0;
}

static gint64
find_kind (GListModel     *beat,
           FabElementKind  kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      if (fab_element_get_kind (element) == kind)
        return fab_element_get_id (element);
    }

  return 0;
}

gboolean
fab_session_find_part (FabSession *self,
                       gboolean    line,
                       FabPart    *part)
{
  g_autoptr(FabPanel) panel = NULL;
  g_autoptr(GListModel) beat = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  panel = fab_session_dup_panel (self);
  *part = (FabPart) { panel != NULL ? fab_panel_get_scene (panel) : 0, 0 };
  if (panel == NULL || !line)
    return panel != NULL;

  beat = fab_story_dup_beat (fab_session_get_story (self), fab_panel_get_id (panel));
  part->element = find_kind (beat, FAB_ELEMENT_DIALOGUE);
  if (part->element == 0)
    part->element = find_kind (beat, FAB_ELEMENT_ACTION);

  return part->element != 0;
}

char *
fab_session_dup_part (FabSession *self,
                      FabPart     part)
{
  FabStory *story;

  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  story = fab_session_get_story (self);
  if (part.element != 0)
    {
      g_autoptr(FabElement) element = fab_story_ref_element (story, part.element);

      return g_strdup (element != NULL ? fab_element_get_text (element) : "");
    }

  return part.scene != 0 ? fab_story_dup_scene_script (story, part.scene) : fab_story_dup_script (story);
}

/* Drafts of a line are found by the line alone: it may move to another scene. */
static gint64
draft_scene (FabPart part)
{
  return part.element != 0 ? 0 : part.scene;
}

GStrv
fab_session_list_versions (FabSession *self,
                           FabPart     part)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), NULL);

  return fab_story_list_drafts (fab_session_get_story (self), draft_scene (part), part.element);
}

static gboolean
keep (FabSession *self,
      FabPart     part,
      const char *text,
      GError    **error)
{
  return fab_story_keep_draft (fab_session_get_story (self), draft_scene (part), part.element, text, error);
}

void
_fab_session_keep_part (FabSession *self,
                        FabPart     part,
                        const char *text)
{
  if (text == NULL || *text == '\0' || g_cancellable_is_cancelled (_fab_session_get_cancellable (self)))
    return;
  fab_story_begin (fab_session_get_story (self), NULL, NULL);
  keep (self, part, text, NULL);
  fab_story_end (fab_session_get_story (self));
}

static void
version_arriving_cb (double      fraction,
                     const char *partial,
                     gpointer    data)
{
  Order *order = data;

  if (partial != NULL)
    {
      g_free (order->latest);
      order->latest = g_strdup (partial);
    }
  if (order->progress != NULL)
    order->progress (fraction, partial, order->progress_data);
}

/* What came before it was stopped or broke off is a version like others. */
static void
version_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabSession *self = g_task_get_source_object (task);
  Order *order = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = fab_writer_write_finish (FAB_WRITER (source), result, &error);

  _fab_session_set_writing (self, FALSE);
  _fab_session_keep_part (self, order->part, text != NULL ? text : order->latest);
  if (text != NULL)
    g_task_return_pointer (task, g_steal_pointer (&text), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static FabWriteKind
kind_of (FabPart part)
{
  if (part.element != 0)
    return FAB_WRITE_SPEECH;

  return part.scene != 0 ? FAB_WRITE_SCENE : FAB_WRITE_SCRIPT;
}

/* The idea that a whole script is written from again. */
static char *
dup_idea (FabStory *story)
{
  GListModel *elements = fab_story_get_elements (story);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      if (fab_element_get_kind (element) != FAB_ELEMENT_TITLE_PAGE)
        break;
      if (g_strcmp0 (fab_element_get_key (element), "Source") == 0)
        return g_strdup (fab_element_get_text (element));
    }

  return g_strdup (fab_story_get_setting (story, "title"));
}

/* Who says the element of @order, and in which scene. */
static void
find_place (Order    *order,
            FabStory *story)
{
  GListModel *elements = fab_story_get_elements (story);
  guint headings = 0;

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      FabElementKind kind = fab_element_get_kind (element);
      gboolean here = fab_element_get_id (element) == order->part.element;

      headings += kind == FAB_ELEMENT_SCENE_HEADING;
      if (kind == FAB_ELEMENT_CHARACTER)
        {
          g_free (order->speaker);
          order->speaker = fab_fountain_cue_name (fab_element_get_text (element));
        }
      if (here && kind != FAB_ELEMENT_DIALOGUE && kind != FAB_ELEMENT_LYRICS)
        g_clear_pointer (&order->speaker, g_free);
      if (here)
        {
          order->scene = MAX (headings, 1) - 1;
          return;
        }
    }
  g_clear_pointer (&order->speaker, g_free);
}

void
fab_session_write_version_async (FabSession          *self,
                                 FabPart              part,
                                 const FabWishes     *wishes,
                                 FabProgressFunc      progress,
                                 gpointer             progress_data,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *idea = NULL;
  g_auto(GStrv) versions = NULL;
  FabWriteRequest request = { .kind = kind_of (part) };
  Order *order = g_new0 (Order, 1);

  g_return_if_fail (FAB_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fab_session_write_version_async);
  order->part = part;
  order->progress = progress;
  order->progress_data = progress_data;
  order->script = fab_story_dup_script (fab_session_get_story (self));
  order->line = fab_session_dup_part (self, part);
  order->scene = _fab_session_find_scene (self, part.scene);
  if (part.element != 0)
    find_place (order, fab_session_get_story (self));
  g_task_set_task_data (task, order, (GDestroyNotify) free_order);
  if (_fab_session_get_writer (self) == NULL || fab_session_get_writing (self))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, _("The writer is busy"));
      return;
    }

  versions = fab_session_list_versions (self, part);
  if (request.kind == FAB_WRITE_SCRIPT)
    request.idea = idea = dup_idea (fab_session_get_story (self));
  request.seed = _fab_session_get_seed (self);
  request.language = _fab_session_name_language (self);
  request.version = g_strv_length (versions) + (request.kind == FAB_WRITE_SCRIPT);
  request.script = order->script;
  request.scene = order->scene;
  request.speaker = order->speaker;
  request.line = order->line;
  if (wishes != NULL)
    {
      request.wish = wishes->wish;
      request.as = wishes->as;
      request.note = wishes->note;
    }
  _fab_session_set_writing (self, TRUE);
  fab_writer_write_async (_fab_session_get_writer (self), &request, version_arriving_cb, order, cancellable,
                          version_written_cb, g_steal_pointer (&task));
}

char *
fab_session_write_version_finish (FabSession    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Whether @text has the same elements in the same order, as a translation has: its panels show what they show. */
static gboolean
has_shape_of (const char *text,
              const char *other)
{
  g_autoptr(GPtrArray) one = fab_fountain_parse (text, -1), two = fab_fountain_parse (other, -1);

  for (guint i = 0; i < one->len && one->len == two->len; i++)
    if (fab_element_get_kind (one->pdata[i]) != fab_element_get_kind (two->pdata[i]))
      return FALSE;

  return one->len == two->len;
}

static gboolean
put_part (FabSession  *self,
          FabPart      part,
          const char  *text,
          gboolean     same_shape,
          GError     **error)
{
  FabStory *story = fab_session_get_story (self);

  if (part.element != 0)
    return fab_story_set_element_text (story, part.element, text, error);
  if (part.scene == 0)
    return fab_story_set_script (story, text, error) && (same_shape || fab_boarding_run (story, 0, error));

  return fab_story_set_scene_script (story, part.scene, text, error);
}

/* A scene written anew is boarded anew, too; its row may be another one now. */
static gboolean
board_scene (FabSession  *self,
             guint        index,
             GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(FabScene) scene = g_list_model_get_item (fab_story_get_scenes (story), index);

  return scene == NULL || fab_boarding_run (story, fab_scene_get_id (scene), error);
}

void
fab_session_use_version (FabSession *self,
                         FabPart     part,
                         const char *text)
{
  g_autofree char *now = NULL;
  g_autoptr(GError) error = NULL;
  guint index;
  gboolean ok;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  now = fab_session_dup_part (self, part);
  index = _fab_session_find_scene (self, part.scene);
  fab_story_begin (fab_session_get_story (self), N_("Use Version"), NULL);
  ok = keep (self, part, now, &error) && keep (self, part, text, &error) &&
       put_part (self, part, text, part.scene == 0 && has_shape_of (text, now), &error);
  if (ok && part.scene != 0 && part.element == 0)
    ok = board_scene (self, index, &error);
  fab_story_end (fab_session_get_story (self));
  if (!ok)
    _fab_session_report (self, error);
}

/* --- a script that arrives -------------------------------------------------------------------- */

#define ARRIVAL_INTERVAL 150 /* ms: so often is enough to see it come */
#define ARRIVAL_LABEL N_("Write from Idea")

typedef struct
{
  FabSession *session;
  char       *latest;   /* what came and is not shown yet */
  guint       source;   /* will show it */
  gboolean    any;
  guint       n_scenes; /* that were boarded */
} Arrival;

static void
free_arrival (Arrival *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self->session);
  g_free (self->latest);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, free_arrival)

static void
show_arrival (Arrival *self)
{
  FabStory *story = fab_session_get_story (self->session);
  g_autofree char *fountain = g_steal_pointer (&self->latest);
  g_autoptr(GError) error = NULL;
  guint n;

  if (fountain == NULL)
    return;
  fab_story_begin (story, ARRIVAL_LABEL, FAB_SESSION_READ_KEY);
  fab_story_set_script (story, fountain, &error);
  fab_story_end (story);
  self->any = TRUE;
  n = g_list_model_get_n_items (fab_story_get_scenes (story));
  if (n > self->n_scenes + 1) /* the last one is still being written */
    {
      self->n_scenes = n - 1;
      _fab_session_board_new (self->session, ARRIVAL_LABEL);
    }
}

static gboolean
show_arrival_cb (gpointer data)
{
  Arrival *self = data;

  self->source = 0;
  if (!g_cancellable_is_cancelled (_fab_session_get_cancellable (self->session)))
    show_arrival (self);

  return G_SOURCE_REMOVE;
}

static void
arriving_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  Arrival *self = data;

  if (partial == NULL)
    return;
  g_free (self->latest);
  self->latest = g_strdup (partial);
  if (self->source == 0)
    self->source = g_timeout_add (ARRIVAL_INTERVAL, show_arrival_cb, self);
}

/* The writing ended before its end: what came stays. */
static void
keep_arrival (Arrival *self)
{
  show_arrival (self);
  if (self->any)
    _fab_session_board_new (self->session, ARRIVAL_LABEL);
}

static void
idea_written_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(Arrival) arrival = data;
  g_autoptr(FabSession) self = g_object_ref (arrival->session);
  g_autoptr(GError) error = NULL;
  g_autofree char *fountain = fab_writer_write_finish (FAB_WRITER (source), result, &error);

  if (g_cancellable_is_cancelled (_fab_session_get_cancellable (self)))
    return;
  _fab_session_set_writing (self, FALSE);
  if (fountain)
    _fab_session_load_script (self, ARRIVAL_LABEL, fountain);
  else
    {
      keep_arrival (arrival);
      _fab_session_report (self, error);
    }
}

void
fab_session_write_idea (FabSession *self,
                        const char *idea)
{
  FabWriteRequest request = { 0 };
  Arrival *arrival;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (idea != NULL);

  if (fab_session_get_writing (self) || _fab_session_get_writer (self) == NULL)
    return;
  request.idea = idea;
  request.seed = _fab_session_get_seed (self);
  request.language = _fab_session_name_language (self);
  arrival = g_new0 (Arrival, 1);
  arrival->session = g_object_ref (self);
  _fab_session_set_writing (self, TRUE);
  fab_writer_write_async (_fab_session_get_writer (self), &request, arriving_cb, arrival, _fab_session_get_stop (self),
                          idea_written_cb, arrival);
}
