/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boarding while a script is being written. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-boarding.h"
#include "fab-boarding-scene.h"

/* Those whose words are not boarding's. */
static const char edited_panels[] = "SELECT id FROM panel WHERE scene = ?1 AND edited = 1 ORDER BY pos";

/* What was written: ids. */
typedef struct
{
  const gint64 *elements;
  gsize         n;
} Written;

static gboolean
is_written (const Written *self,
            gint64         element)
{
  for (gsize i = 0; i < self->n; i++)
    {
      if (self->elements[i] == element)
        return TRUE;
    }

  return FALSE;
}

/* The one panel of all lines of @proposal that have one: 0 when none has, -1 when it is several, or one that
 * covers other lines, too. */
static gint64
find_owner (FabSceneBoard     *self,
            const FabProposal *proposal,
            const gint64      *before)
{
  guint start = self->start, end = self->end;
  gint64 owner = 0;

  for (guint i = proposal->start; i < proposal->end; i++)
    {
      if (before[i - start] != 0 && owner != 0 && before[i - start] != owner)
        return -1;
      owner = before[i - start] != 0 ? before[i - start] : owner;
    }
  for (guint i = start; i < end && owner != 0; i++)
    {
      if (before[i - start] == owner && (i < proposal->start || i >= proposal->end))
        return -1;
    }

  return owner;
}

static gboolean
concerns (FabScript         *script,
          const FabProposal *proposal,
          const Written     *written)
{
  for (guint i = proposal->start; i < proposal->end; i++)
    {
      if (is_written (written, FAB_LINE (script, i)->id))
        return TRUE;
    }

  return FALSE;
}

/* A new line gets a panel, or joins the one it belongs to; a panel says what its line says now. */
static gboolean
follow_proposal (FabSceneBoard      *self,
                 const FabProposal  *proposal,
                 gint64             *before,
                 GError            **error)
{
  gint64 owner = find_owner (self, proposal, before);

  if (owner < 0)
    return TRUE;
  if (owner == 0)
    owner = _fab_scene_board_put_panel (self, proposal, 0, error);
  else if (!fab_store_run (self->script->story->store, error,
                           "UPDATE panel SET prompt = ?2, move = ?3 WHERE id = ?1 AND edited = 0 AND prompt <> ?2",
                           "iss", owner, proposal->prompt, proposal->move))
    return FALSE;
  for (guint i = proposal->start; i < proposal->end; i++)
    before[i - self->start] = owner;

  return owner != 0;
}

static gboolean
follow_scene (FabSceneBoard       *self,
              const char * const  *names,
              const Written       *written,
              GError             **error)
{
  FabScript *script = self->script;
  g_autoptr(GPtrArray) fields = _fab_boarding_peek_fields (script);
  g_autoptr(GArray) edited = _fab_boarding_read_ids (script->story, edited_panels, self->scene);
  g_autoptr(GPtrArray) proposals = NULL;
  g_autofree gint64 *owners = g_new (gint64, self->end - self->start);
  gboolean ok = TRUE;

  for (guint i = self->start; i < self->end; i++)
    {
      FabElementFields *line = &FAB_LINE (script, i)->now;

      owners[i - self->start] = line->panel;
      line->panel = _fab_boarding_has_id (edited, line->panel) ? line->panel : 0;
    }
  proposals = _fab_scene_board_plan (self, fields, names);
  for (guint p = 0; p < proposals->len && ok; p++)
    {
      if (concerns (script, g_ptr_array_index (proposals, p), written))
        ok = follow_proposal (self, g_ptr_array_index (proposals, p), owners, error);
    }
  for (guint i = self->start; i < self->end; i++)
    FAB_LINE (script, i)->now.panel = owners[i - self->start];

  return ok;
}

/* Somebody boards by hand where no panel has a beat. */
static gboolean
is_boarded (FabStory *story)
{
  return fab_store_int (story->store, 0,
                        "SELECT EXISTS (SELECT 1 FROM element WHERE panel IS NOT NULL) "
                        "OR NOT EXISTS (SELECT 1 FROM panel)", "");
}

static GPtrArray *
find_written_scenes (FabScript     *script,
                     const Written *written)
{
  GPtrArray *scenes = _fab_boarding_find_scenes (script, 0);

  for (guint i = scenes->len; i-- > 0;)
    {
      FabSceneBoard *self = g_ptr_array_index (scenes, i);
      gboolean any = FALSE;

      for (guint j = self->start; j < self->end && !any; j++)
        any = is_written (written, FAB_LINE (script, j)->id);
      if (!any)
        g_ptr_array_remove_index (scenes, i);
    }

  return scenes;
}

static gboolean
follow (FabStory       *story,
        const Written  *written,
        GError        **error)
{
  g_autoptr(FabScript) script = _fab_script_load (story);
  g_auto(GStrv) names = _fab_boarding_find_names (script);
  g_autoptr(GPtrArray) scenes = find_written_scenes (script, written);

  for (guint i = 0; i < scenes->len; i++)
    {
      if (!follow_scene (g_ptr_array_index (scenes, i), (const char * const *) names, written, error))
        return FALSE;
    }
  if (!_fab_script_write_panels (script, error))
    return FALSE;
  for (guint i = 0; i < scenes->len; i++)
    {
      FabSceneBoard *self = g_ptr_array_index (scenes, i);

      if (!_fab_scene_board_put_in_order (self, self->panels, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
fab_boarding_follow (FabStory      *story,
                     const gint64  *elements,
                     gsize          n_elements,
                     const gint64  *panels,
                     gsize          n_panels,
                     GError       **error)
{
  Written written = { elements, n_elements };

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  if (!_fab_story_enter (story, NULL, error))
    return FALSE;

  return _fab_story_leave (story, !is_boarded (story) || (_fab_boarding_delete_bare (story, panels, n_panels, error)
                                                          && follow (story, &written, error)), error);
}
