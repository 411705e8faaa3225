/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-boarding-scene.h"
#include "fab-order.h"

/* What a person made of a panel: its prompt, its time, ink on it, things moved in it, its camera, its sounds. */
#define WORKED_ON \
  "(edited = 1 OR duration > 0 " \
  "OR wording <> '' OR camera <> '' OR lead <> 0 OR follows = 1 OR motion > 0 OR transition_time > 0 " \
  "OR EXISTS (SELECT 1 FROM marker WHERE panel = p.id) " \
  "OR EXISTS (SELECT 1 FROM sound WHERE panel = p.id) " \
  "OR EXISTS (SELECT 1 FROM layer WHERE panel = p.id) " \
  "OR EXISTS (SELECT 1 FROM take WHERE panel = p.id AND sent <> '') " \
  "OR EXISTS (SELECT 1 FROM override WHERE panel = p.id))"
#define BARE "NOT EXISTS (SELECT 1 FROM element WHERE panel = p.id)"

/* Such a panel, and one that never had a beat, is not boarding's. */
static const char kept_panels[] =
  "SELECT id FROM panel p WHERE scene = ?1 AND (" WORKED_ON " OR " BARE ") ORDER BY pos";

GArray *
_fab_boarding_read_ids (FabStory   *story,
                        const char *sql,
                        gint64      scene)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(FabQuery) query = fab_store_query (story->store, sql, "i", scene);

  while (fab_query_next (query))
    {
      gint64 id = fab_query_int (query, 0);

      g_array_append_val (ids, id);
    }

  return ids;
}

gboolean
_fab_boarding_has_id (GArray *ids,
                      gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

static char *
find_time (FabScript *script,
           guint      start)
{
  char *time;
  g_autofree char *place = _fab_boarding_place (FAB_LINE (script, start)->now.text, &time);

  return time;
}

static gboolean
is_later (const char *heading)
{
  g_autofree char *upper = g_utf8_strup (heading, -1);

  return strstr (upper, "LATER") != NULL;
}

/* The film fades in; a scene dissolves in when the script says so or time has passed. */
static FabTransition
find_transition (FabScript *script,
                 guint      start)
{
  g_autofree char *time = NULL;
  g_autofree char *earlier = NULL;

  if (FAB_LINE (script, start)->now.kind != FAB_ELEMENT_SCENE_HEADING)
    return FAB_TRANSITION_CUT;

  time = find_time (script, start);
  if (strstr (FAB_LINE (script, start)->now.text, "CONTINUOUS") != NULL)
    return FAB_TRANSITION_CUT;
  for (guint i = start; i-- > 0;)
    {
      const FabElementFields *line = &FAB_LINE (script, i)->now;

      if (line->kind == FAB_ELEMENT_TRANSITION && earlier == NULL
          && _fab_boarding_transition (line->text) != FAB_TRANSITION_CUT)
        return _fab_boarding_transition (line->text);
      if (line->kind == FAB_ELEMENT_SCENE_HEADING)
        {
          earlier = find_time (script, i);
          break;
        }
    }
  if (earlier == NULL)
    return FAB_TRANSITION_FADE;

  return g_str_equal (earlier, time)
         && !is_later (FAB_LINE (script, start)->now.text) ? FAB_TRANSITION_CUT : FAB_TRANSITION_DISSOLVE;
}

GPtrArray *
_fab_boarding_peek_fields (FabScript *script)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < script->lines->len; i++)
    g_ptr_array_add (fields, &FAB_LINE (script, i)->now);

  return fields;
}

gint64
_fab_scene_board_put_panel (FabSceneBoard      *self,
                            const FabProposal  *proposal,
                            gint64              old,
                            GError            **error)
{
  FabStore *store = self->script->story->store;

  if (old == 0)
    return fab_store_insert (store, error,
                             "INSERT INTO panel (scene, pos, prompt, transition, move) VALUES (?1, 0, ?2, ?3, ?4)",
                             "isis", self->scene, proposal->prompt, (gint64) proposal->transition, proposal->move);

  return fab_store_run (store, error,
                        "UPDATE panel SET prompt = ?2, transition = ?3, move = ?4 WHERE id = ?1",
                        "isis", old, proposal->prompt, (gint64) proposal->transition, proposal->move) ? old : 0;
}

/* The panels of the lines, in their order. */
static GArray *
list_covering (FabSceneBoard *self)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = self->start; i < self->end; i++)
    {
      gint64 panel = FAB_LINE (self->script, i)->now.panel;

      if (panel != 0 && !_fab_boarding_has_id (panels, panel))
        g_array_append_val (panels, panel);
    }

  return panels;
}

gboolean
_fab_scene_board_put_in_order (FabSceneBoard  *self,
                               GArray         *before,
                               GError        **error)
{
  g_autoptr(GArray) order = list_covering (self);

  for (guint i = 0; i < before->len; i++)
    {
      gint64 panel = g_array_index (before, gint64, i);
      gint64 previous = i > 0 ? g_array_index (before, gint64, i - 1) : 0;
      guint at = 0;

      if (_fab_boarding_has_id (order, panel))
        continue;
      while (previous != 0 && at < order->len && g_array_index (order, gint64, at) != previous)
        at++;
      g_array_insert_val (order, previous != 0 && at < order->len ? at + 1 : at, panel);
    }
  for (guint i = 0; i < order->len; i++)
    {
      if (!fab_store_run (self->script->story->store, error,
                          "UPDATE panel SET pos = ?2 WHERE id = ?1 AND pos <> ?2",
                          "ii", g_array_index (order, gint64, i), (gint64) (i + 1) * FAB_ORDER_GAP))
        return FALSE;
    }

  return TRUE;
}

static void
free_scene_board (gpointer data)
{
  FabSceneBoard *self = data;

  g_array_unref (self->panels);
  g_array_unref (self->kept);
  g_hash_table_unref (self->used);
  g_free (self);
}

gint64 *
_fab_boarding_copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static FabSceneBoard *
new_scene_board (FabScript *script,
                 guint      start,
                 guint      end)
{
  FabSceneBoard *self = g_new0 (FabSceneBoard, 1);

  self->script = script;
  self->scene = FAB_LINE (script, start)->now.scene;
  self->start = start;
  self->end = end;
  self->panels = _fab_boarding_read_ids (script->story, "SELECT id FROM panel WHERE scene = ?1 ORDER BY pos", self->scene);
  self->kept = _fab_boarding_read_ids (script->story, kept_panels, self->scene);
  self->used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < self->kept->len; i++)
    g_hash_table_add (self->used, _fab_boarding_copy_id (g_array_index (self->kept, gint64, i)));

  return self;
}

GPtrArray *
_fab_boarding_find_scenes (FabScript *script,
                           gint64     scene)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func (free_scene_board);

  for (guint start = 0, end; start < script->lines->len; start = end)
    {
      gint64 here = FAB_LINE (script, start)->now.scene;

      for (end = start + 1; end < script->lines->len && FAB_LINE (script, end)->now.scene == here;)
        end++;
      if (scene == 0 || scene == here)
        g_ptr_array_add (scenes, new_scene_board (script, start, end));
    }

  return scenes;
}

GPtrArray *
_fab_scene_board_plan (FabSceneBoard      *self,
                       GPtrArray          *fields,
                       const char * const *names)
{
  const char *language = fab_story_get_setting (self->script->story, "language");

  return _fab_boarding_plan (fields, self->start, self->end, names, language, find_transition (self->script, self->start));
}

gboolean
_fab_boarding_delete_bare (FabStory      *story,
                           const gint64  *panels,
                           gsize          n,
                           GError       **error)
{
  for (gsize i = 0; i < n; i++)
    {
      if (!fab_store_run (story->store, error,
                          "DELETE FROM panel AS p WHERE id = ?1 AND " BARE " AND NOT " WORKED_ON, "i", panels[i]))
        return FALSE;
    }

  return TRUE;
}
