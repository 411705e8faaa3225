/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Improvements that a writer makes: the scene is written anew, with the reactions told. */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include "fab-boarding.h"
#include "fab-exchange-error.h"
#include "fab-improve-private.h"

typedef struct
{
  FabStory *story;
  char     *kind, *subject, *title, *note;
  char     *script, *before;
  gint64    scene;
  guint     number;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->story);
  g_free (self->kind);
  g_free (self->subject);
  g_free (self->title);
  g_free (self->note);
  g_free (self->script);
  g_free (self->before);
  g_free (self);
}

gboolean
fab_improve_is_written (const FabImprovement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == FAB_IMPROVE_CUT || self->kind == FAB_IMPROVE_EXPLAIN || self->kind == FAB_IMPROVE_BRING_BACK ||
         self->kind == FAB_IMPROVE_LESS_OF;
}

/* By its heading, from 0. */
static guint
find_number (FabStory *story,
             gint64    scene)
{
  GListModel *scenes = fab_story_get_scenes (story);
  guint number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) row = g_list_model_get_item (scenes, i);

      if (fab_scene_get_id (row) == scene)
        return number;
      number += *fab_scene_get_heading (row) != '\0';
    }

  return number;
}

static Writing *
make_writing (const FabImprovement *improvement,
              FabStory             *story)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (story, improvement->panel);
  Writing *self;

  if (panel == NULL)
    return NULL;
  self = g_new0 (Writing, 1);
  self->story = g_object_ref (story);
  self->kind = g_strdup (fab_improve_kind_to_nick (improvement->kind));
  self->subject = g_strdup (improvement->subject);
  self->title = g_strdup (improvement->title);
  self->note = g_strdup_printf ("%s. %s Change as little else as possible.", improvement->title, improvement->reason);
  self->scene = fab_panel_get_scene (panel);
  self->number = find_number (story, self->scene);
  self->script = fab_story_dup_script (story);
  self->before = fab_story_dup_scene_script (story, self->scene);

  return self;
}

/* What was written while we waited is not written over. */
static gboolean
take_scene (Writing     *self,
            const char  *fountain,
            GError     **error)
{
  g_autofree char *now = fab_story_dup_scene_script (self->story, self->scene);
  gboolean done;

  if (g_strcmp0 (now, self->before) != 0)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                           "The scene was edited meanwhile; ask again");
      return FALSE;
    }
  fab_story_begin (self->story, self->title, NULL);
  done = fab_story_keep_draft (self->story, self->scene, 0, self->before, error) &&
         fab_story_set_scene_script (self->story, self->scene, fountain, error) &&
         fab_boarding_run (self->story, self->scene, error) &&
         fab_story_add_verdict (self->story, self->kind, self->subject, TRUE, error);
  fab_story_end (self->story);

  return done;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  g_autofree char *fountain = fab_writer_write_finish (FAB_WRITER (source), result, &error);

  if (fountain == NULL || !take_scene (g_task_get_task_data (task), fountain, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
fab_improve_write_async (const FabImprovement *self,
                         FabStory             *story,
                         FabWriter            *writer,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              data)
{
  g_autoptr(GTask) task = NULL;
  FabWriteRequest request = { FAB_WRITE_SCENE };
  Writing *writing;

  g_return_if_fail (self != NULL && FAB_IS_STORY (story) && FAB_IS_WRITER (writer));

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_improve_write_async);
  writing = make_writing (self, story);
  if (writing == NULL)
    {
      g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "The panel is not there any more");
      return;
    }
  g_task_set_task_data (task, writing, free_writing);
  request.script = writing->script;
  request.scene = writing->number;
  request.line = writing->before;
  request.note = writing->note;
  fab_writer_write_async (writer, &request, NULL, NULL, cancellable, written_cb, g_steal_pointer (&task));
}

gboolean
fab_improve_write_finish (FabStory      *story,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
