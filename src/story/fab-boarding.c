/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-boarding.h"
#include "fab-boarding-scene.h"
#include "fab-heading.h"

static gboolean
delete_leftovers (FabSceneBoard  *self,
                  GError        **error)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      gint64 panel = g_array_index (self->panels, gint64, i);

      if (!g_hash_table_contains (self->used, &panel)
          && !fab_store_run (self->script->story->store, error, "DELETE FROM panel WHERE id = ?1", "i", panel))
        return FALSE;
    }

  return TRUE;
}

/* Takes the panels of the last boarding off their lines. @old: first line → panel */
static void
uncover (FabSceneBoard *self,
         GHashTable    *old)
{
  gint64 last = 0;

  for (guint i = self->start; i < self->end; i++)
    {
      FabLine *line = FAB_LINE (self->script, i);
      gint64 panel = line->now.panel;

      if (panel == 0 || _fab_boarding_has_id (self->kept, panel))
        continue;
      if (panel != last)
        g_hash_table_insert (old, GUINT_TO_POINTER (i + 1), _fab_boarding_copy_id (panel));
      last = panel;
      line->now.panel = 0;
    }
}

static gboolean
cover (FabSceneBoard  *self,
       GPtrArray      *proposals,
       GHashTable     *old,
       GError        **error)
{
  for (guint p = 0; p < proposals->len; p++)
    {
      FabProposal *proposal = g_ptr_array_index (proposals, p);
      gint64 *again = g_hash_table_lookup (old, GUINT_TO_POINTER (proposal->start + 1));
      gint64 panel = _fab_scene_board_put_panel (self, proposal, again ? *again : 0, error);

      if (panel == 0)
        return FALSE;
      g_hash_table_add (self->used, _fab_boarding_copy_id (panel));
      for (guint i = proposal->start; i < proposal->end; i++)
        FAB_LINE (self->script, i)->now.panel = panel;
    }

  return TRUE;
}

static gboolean
board_scene (FabSceneBoard       *self,
             GPtrArray           *fields,
             const char * const  *names,
             GError             **error)
{
  g_autoptr(GHashTable) old = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr(GPtrArray) proposals = NULL;

  uncover (self, old);
  proposals = _fab_scene_board_plan (self, fields, names);

  return cover (self, proposals, old, error);
}

static gboolean
settle (FabScript  *script,
        GPtrArray  *scenes,
        GError    **error)
{
  if (!_fab_script_write_panels (script, error))
    return FALSE;

  for (guint i = 0; i < scenes->len; i++)
    {
      FabSceneBoard *self = g_ptr_array_index (scenes, i);

      if (!delete_leftovers (self, error)
          || !_fab_scene_board_put_in_order (self, self->kept, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
board (FabStory  *story,
       gint64     scene,
       GError   **error)
{
  g_autoptr(FabScript) script = _fab_script_load (story);
  g_auto(GStrv) names = _fab_boarding_find_names (script);
  g_autoptr(GPtrArray) scenes = _fab_boarding_find_scenes (script, scene);
  g_autoptr(GPtrArray) fields = _fab_boarding_peek_fields (script);

  if (!_fab_boarding_describe_cast (script, (const char * const *) names, error))
    return FALSE;
  for (guint i = 0; i < scenes->len; i++)
    {
      if (!board_scene (g_ptr_array_index (scenes, i), fields, (const char * const *) names, error))
        return FALSE;
    }

  return settle (script, scenes, error);
}

gboolean
fab_boarding_run (FabStory  *story,
                  gint64     scene,
                  GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  if (!_fab_story_enter (story, N_("Board Script"), error))
    return FALSE;

  return _fab_story_leave (story,
                           (scene == 0 || _fab_story_check_row (story, "scene", scene, error))
                           && board (story, scene, error),
                           error);
}

/* --- what boarding would say ------------------------------------------------------------------ */

/* Of the panel that covers @line: what begins there, or goes on there. */
static const char *
find_proposed (GPtrArray *proposals,
               guint      line)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const FabProposal *proposal = proposals->pdata[i];

      if (proposal->start <= line && line < proposal->end)
        return proposal->prompt;
    }

  return NULL;
}

static void
propose_scene (FabSceneBoard *self,
               GStrvBuilder  *prompts)
{
  FabScript *script = self->script;
  g_auto(GStrv) names = _fab_boarding_find_names (script);
  g_autoptr(GPtrArray) fields = _fab_boarding_peek_fields (script);
  g_autoptr(GPtrArray) proposals = NULL;
  g_autofree gint64 *owners = g_new (gint64, self->end - self->start);

  for (guint i = self->start; i < self->end; i++)
    {
      owners[i - self->start] = FAB_LINE (script, i)->now.panel;
      FAB_LINE (script, i)->now.panel = 0;
    }
  proposals = _fab_scene_board_plan (self, fields, (const char * const *) names);
  for (guint p = 0; p < self->panels->len; p++)
    {
      gint64 id = g_array_index (self->panels, gint64, p);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (script->story, id);
      const char *prompt = NULL;

      for (guint i = self->start; i < self->end && prompt == NULL; i++)
        prompt = owners[i - self->start] == id ? find_proposed (proposals, i) : NULL;
      g_strv_builder_add (prompts, prompt != NULL ? prompt : fab_panel_get_prompt (panel));
    }
}

GStrv
fab_boarding_propose (FabStory *story,
                      gint64    scene)
{
  g_autoptr(GStrvBuilder) prompts = g_strv_builder_new ();
  g_autoptr(FabScript) script = NULL;
  g_autoptr(GPtrArray) scenes = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  script = _fab_script_load (story);
  scenes = _fab_boarding_find_scenes (script, scene);
  for (guint i = 0; i < scenes->len; i++)
    propose_scene (scenes->pdata[i], prompts);

  return g_strv_builder_end (prompts);
}

/* --- what one sees of a heading ---------------------------------------------------------------- */

static char *
find_time_before (FabStory *story,
                  gint64    scene)
{
  g_autofree char *found = NULL;
  gint64 id;

  for (guint i = 0; (id = fab_story_get_scene_at (story, i)) != 0 && id != scene; i++)
    {
      g_autoptr(FabScene) row = fab_story_ref_scene (story, id);
      g_autofree char *time = NULL;
      g_autofree char *place = row != NULL ? _fab_boarding_place (fab_scene_get_heading (row), &time) : NULL;

      if (time != NULL && *time != '\0')
        {
          g_free (found);
          found = g_steal_pointer (&time);
        }
    }

  return g_steal_pointer (&found);
}

/* Artists read "INNEN. KÜCHE" as well when it begins as in English. */
static char *
put_side_into_english (const char *heading)
{
  static const char * const sides[] = {
    [FAB_SIDE_INSIDE] = "INT. ", [FAB_SIDE_OUTSIDE] = "EXT. ", [FAB_SIDE_INSIDE | FAB_SIDE_OUTSIDE] = "INT./EXT. ",
  };
  FabSide side = FAB_SIDE_UNKNOWN;
  gsize n = fab_heading_match (heading, &side);

  return n > 0 ? g_strconcat (sides[side], heading + n, NULL) : g_strdup (heading);
}

char *
fab_boarding_dup_setting (FabStory *story,
                          gint64    scene)
{
  g_autoptr(FabScene) row = NULL;
  g_autofree char *time = NULL, *setting = NULL;
  const char *heading;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  row = fab_story_ref_scene (story, scene);
  heading = row != NULL ? fab_scene_get_heading (row) : "";
  setting = put_side_into_english (heading);
  if (_fab_boarding_goes_on (heading))
    time = find_time_before (story, scene);

  return time != NULL ? g_strconcat (setting, " - ", time, NULL) : g_steal_pointer (&setting);
}
