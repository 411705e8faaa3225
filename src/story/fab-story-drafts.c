/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of the script and its parts, and scenes written anew. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-script.h"

static gboolean
keep_draft (FabStory    *self,
            gint64       scene,
            gint64       element,
            const char  *text,
            GError     **error)
{
  return _fab_story_check_text (text, FAB_MAX_SCRIPT, error) &&
         fab_store_run (self->store, error,
                        "INSERT INTO draft (scene, element, text) VALUES (?1, ?2, ?3) "
                        "ON CONFLICT DO NOTHING", "iis", scene, element, text);
}

gboolean
fab_story_keep_draft (FabStory    *self,
                      gint64       scene,
                      gint64       element,
                      const char  *text,
                      GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Keep Version"), error))
    return FALSE;

  return _fab_story_leave (self, keep_draft (self, scene, element, text, error), error);
}

GStrv
fab_story_list_drafts (FabStory *self,
                       gint64    scene,
                       gint64    element)
{
  g_autoptr(GStrvBuilder) drafts = g_strv_builder_new ();
  g_autoptr(FabQuery) query = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  query = fab_store_query (self->store, "SELECT text FROM draft WHERE scene = ?1 AND element = ?2 "
                                        "ORDER BY id", "ii", scene, element);
  while (fab_query_next (query))
    g_strv_builder_add (drafts, fab_query_text (query, 0));

  return g_strv_builder_end (drafts);
}

char *
fab_story_dup_scene_script (FabStory *self,
                            gint64    scene)
{
  g_autoptr(FabScript) script = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  script = _fab_script_load (self);
  for (guint i = 0; i < script->lines->len; i++)
    {
      if (FAB_LINE (script, i)->now.scene == scene)
        g_string_append (text, FAB_LINE (script, i)->now.source);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A heading that follows needs an empty line before it. */
static void
append_scene (GString    *text,
              const char *fountain)
{
  g_string_append (text, fountain);
  while (!g_str_has_suffix (text->str, "\n\n"))
    g_string_append_c (text, '\n');
}

/* The whole script with @fountain where @scene was. */
static char *
replace_scene (FabScript  *script,
               gint64      scene,
               const char *fountain)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean written = FALSE;

  for (guint i = 0; i < script->lines->len; i++)
    {
      const FabLine *line = FAB_LINE (script, i);

      if (line->now.scene != scene)
        g_string_append (text, line->now.source);
      else if (!written)
        append_scene (text, fountain);
      written |= line->now.scene == scene;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gint64
scene_at (FabStory *self,
          gint64    index)
{
  return fab_store_int (self->store, 0, "SELECT id FROM scene ORDER BY pos LIMIT 1 OFFSET ?1", "i", index);
}

gboolean
_fab_story_follow_scene (FabStory  *self,
                         gint64     scene,
                         gint64     index,
                         GError   **error)
{
  gint64 now = scene_at (self, index);

  return now == scene ||
         (fab_store_run (self->store, error, "UPDATE OR REPLACE draft SET scene = ?2 WHERE scene = ?1", "ii", scene, now) &&
          fab_store_run (self->store, error, "UPDATE plan_scene SET scene = ?2 WHERE scene = ?1", "ii", scene, now));
}

static gboolean
set_scene_script (FabStory    *self,
                  gint64       scene,
                  const char  *fountain,
                  GError     **error)
{
  g_autoptr(FabScript) script = NULL;
  g_autofree char *text = NULL;
  gint64 index;

  if (!_fab_story_check_text (fountain, FAB_MAX_SCRIPT, error) ||
      !_fab_story_check_row (self, "scene", scene, error))
    return FALSE;

  index = fab_store_int (self->store, 0, "SELECT count(*) FROM scene WHERE pos < (SELECT pos FROM scene "
                                         "WHERE id = ?1)", "i", scene);
  script = _fab_script_load (self);
  text = replace_scene (script, scene, fountain);

  return _fab_script_settle (script, text, error) && _fab_story_follow_scene (self, scene, index, error);
}

gboolean
fab_story_set_scene_script (FabStory    *self,
                            gint64       scene,
                            const char  *fountain,
                            GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (fountain != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Rewrite Scene"), error))
    return FALSE;

  return _fab_story_leave (self, set_scene_script (self, scene, fountain, error), error);
}
