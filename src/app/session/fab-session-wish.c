/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Translations and prompts that a writer is asked for. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-boarding.h"
#include "fab-session-private.h"
#include "fab-session-wish.h"
#include "fab-translation.h"
#include "fab-writing-lines.h"

gboolean
fab_session_can_write (FabSession   *self,
                       FabWriteKind  kind,
                       FabWish       wish)
{
  FabWriter *writer;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  writer = _fab_session_get_writer (self);

  return writer != NULL && fab_writer_can (writer, kind, wish);
}

gboolean
fab_session_reads (FabSession *self,
                   const char *idea)
{
  FabWriter *writer;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  writer = _fab_session_get_writer (self);

  return writer == NULL || fab_writer_reads (writer, idea);
}

gboolean
_fab_session_may_write (FabSession *self,
                        GTask      *task)
{
  if (_fab_session_get_writer (self) != NULL && !fab_session_get_writing (self))
    return TRUE;
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, _("The writer is busy"));
  g_object_unref (task);

  return FALSE;
}

gboolean
_fab_session_begin_wish (FabSession *self,
                         GTask      *task)
{
  if (!_fab_session_may_write (self, task))
    return FALSE;
  _fab_session_set_writing (self, TRUE);

  return TRUE;
}

/* --- translation ------------------------------------------------------------------------------ */

typedef struct
{
  FabTranslation  *script;
  char            *latest; /* as far as it has come */
  FabProgressFunc  progress;
  gpointer         progress_data;
} Translating;

static void
free_translating (gpointer data)
{
  Translating *self = data;

  fab_translation_free (self->script);
  g_free (self->latest);
  g_free (self);
}

static void
translating_cb (double      fraction,
                const char *partial,
                gpointer    data)
{
  Translating *self = data;
  g_auto(GStrv) lines = partial != NULL ? fab_writing_lines_from_json (partial, NULL) : NULL;

  if (lines == NULL)
    return;
  g_free (self->latest);
  self->latest = fab_translation_join (self->script, (const char * const *) lines);
  if (self->progress != NULL)
    self->progress (fraction, self->latest, self->progress_data);
}

static gboolean
keep_translation (FabSession  *self,
                  const char  *script,
                  GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  gboolean ok;

  fab_story_begin (story, NULL, NULL);
  ok = fab_story_keep_draft (story, 0, 0, script, error);
  fab_story_end (story);

  return ok;
}

static void
translated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabSession *self = g_task_get_source_object (task);
  Translating *translating = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *json = fab_writer_write_finish (FAB_WRITER (source), result, &error);
  g_auto(GStrv) lines = json != NULL ? fab_writing_lines_from_json (json, &error) : NULL;
  g_autofree char *script = NULL;

  _fab_session_set_writing (self, FALSE);
  if (lines != NULL)
    script = fab_translation_join (translating->script, (const char * const *) lines);
  if (script != NULL && keep_translation (self, script, &error))
    {
      g_task_return_pointer (task, g_steal_pointer (&script), g_free);
      return;
    }
  if (script == NULL)
    _fab_session_keep_part (self, (FabPart) { 0, 0 }, translating->latest);
  g_task_return_error (task, error);
}

void
fab_session_translate_async (FabSession          *self,
                             const char          *language,
                             FabProgressFunc      progress,
                             gpointer             progress_data,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  GTask *task;
  Translating *translating;
  g_autofree char *script = NULL;
  FabWriteRequest request = { .kind = FAB_WRITE_TRANSLATE, .language = language };

  g_return_if_fail (FAB_IS_SESSION (self) && language != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fab_session_translate_async);
  if (!_fab_session_begin_wish (self, task))
    return;
  script = fab_story_dup_script (fab_session_get_story (self));
  translating = g_new0 (Translating, 1);
  translating->script = fab_translation_new (script);
  translating->progress = progress;
  translating->progress_data = progress_data;
  g_task_set_task_data (task, translating, free_translating);
  request.lines = fab_translation_get_lines (translating->script);
  request.hints = fab_translation_get_hints (translating->script);
  fab_writer_write_async (_fab_session_get_writer (self), &request, translating_cb, translating, cancellable, translated_cb, task);
}

char *
fab_session_translate_finish (FabSession    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- prompts of a scene ----------------------------------------------------------------------- */

GArray *
fab_session_list_scene (FabSession *self,
                        gint64      scene)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GListModel *panels;

  g_return_val_if_fail (FAB_IS_SESSION (self), ids);

  panels = fab_story_get_panels (fab_session_get_story (self));
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      gint64 id = fab_panel_get_id (panel);

      if (fab_panel_get_scene (panel) == scene)
        g_array_append_val (ids, id);
    }

  return ids;
}

/* What the script says in a panel; where it says nothing, what the panel shows. */
static char *
write_beat (FabStory *story,
            gint64    panel)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (story, panel);
  g_autoptr(FabPanel) row = fab_story_ref_panel (story, panel);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      g_string_append (text, fab_element_get_source (element));
    }
  g_strstrip (text->str);

  return g_strdup (*text->str != '\0' ? text->str : fab_panel_get_prompt (row));
}

static void
list_beats (FabStory  *story,
            GArray    *panels,
            GStrv     *lines,
            GStrv     *hints)
{
  g_autoptr(GStrvBuilder) beats = g_strv_builder_new (), prompts = g_strv_builder_new ();

  for (guint i = 0; i < panels->len; i++)
    {
      gint64 id = g_array_index (panels, gint64, i);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, id);
      g_autofree char *beat = write_beat (story, id);
      g_autofree char *now = g_strdup_printf ("now it shows: %s", fab_panel_get_prompt (panel));

      g_strv_builder_add (beats, beat);
      g_strv_builder_add (prompts, now);
    }
  *lines = g_strv_builder_end (beats);
  *hints = g_strv_builder_end (prompts);
}

static void
prompted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  g_autofree char *json = fab_writer_write_finish (FAB_WRITER (source), result, &error);
  GStrv prompts = json != NULL ? fab_writing_lines_from_json (json, &error) : NULL;

  _fab_session_set_writing (g_task_get_source_object (task), FALSE);
  if (prompts != NULL)
    g_task_return_pointer (task, prompts, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

void
fab_session_write_prompts_async (FabSession          *self,
                                 gint64               scene,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  GTask *task;
  FabStory *story;
  g_autofree char *script = NULL;
  g_autoptr(GArray) panels = NULL;
  g_auto(GStrv) lines = NULL, hints = NULL;
  FabWriteRequest request = { .kind = FAB_WRITE_PROMPTS };

  g_return_if_fail (FAB_IS_SESSION (self));

  story = fab_session_get_story (self);
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fab_session_write_prompts_async);
  if (!fab_session_can_write (self, FAB_WRITE_PROMPTS, FAB_WISH_OTHER))
    {
      g_task_return_pointer (task, fab_boarding_propose (story, scene), (GDestroyNotify) g_strfreev);
      g_object_unref (task);
      return;
    }
  if (!_fab_session_begin_wish (self, task))
    return;
  panels = fab_session_list_scene (self, scene);
  list_beats (story, panels, &lines, &hints);
  request.script = script = fab_story_dup_scene_script (story, scene);
  request.lines = (const char * const *) lines;
  request.hints = (const char * const *) hints;
  request.seed = _fab_session_get_seed (self);
  fab_writer_write_async (_fab_session_get_writer (self), &request, NULL, NULL, cancellable, prompted_cb, task);
}

GStrv
fab_session_write_prompts_finish (FabSession    *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
fab_session_use_prompts (FabSession         *self,
                         const gint64       *panels,
                         const char * const *prompts)
{
  FabStory *story;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (prompts != NULL);

  story = fab_session_get_story (self);
  fab_story_begin (story, N_("Write Prompts"), NULL);
  for (guint i = 0; prompts[i] != NULL && error == NULL; i++)
    {
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, panels[i]);

      if (panel != NULL && g_strcmp0 (fab_panel_get_prompt (panel), prompts[i]) != 0)
        fab_story_set_prompt (story, panels[i], prompts[i], &error);
    }
  fab_story_end (story);
  if (error != NULL)
    _fab_session_report (self, error);
}
