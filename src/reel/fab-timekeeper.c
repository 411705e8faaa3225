/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-timekeeper.h"
#include "fab-timeline-private.h"

struct FabTimekeeper
{
  FabStory       *story;
  FabClipKeyFunc  clip_key;
  gpointer        data;

  GHashTable     *panels;   /* id → FabPanelNote */
  GHashTable     *touched;  /* panels that changed: what they say may be the same */
  GArray         *order;    /* of the panels */
  GHashTable     *scenes;   /* id → GArray of the panels (gint64) that its elements are in: those that were read */
  GHashTable     *beats;    /* panel → FabBeat */
  GHashTable     *homes;    /* element → the scene that it was read in */
  GHashTable     *moved;    /* elements that changed: in which scene each is now is asked for when it is needed */
  gboolean        new_clips;
  FabTimeline    *last;     /* what was made last, while it holds, … */
  int             fps_n, fps_d; /* … at this rate */
  guint           n_read;
};

/* --- what is known ------------------------------------------------------------------------------------------------ */

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static gpointer
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

FabTimekeeper *
fab_timekeeper_new (FabStory       *story,
                    FabClipKeyFunc  clip_key,
                    gpointer        data)
{
  FabTimekeeper *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_new0 (FabTimekeeper, 1);
  self->story = g_object_ref (story);
  self->clip_key = clip_key;
  self->data = data;
  self->panels = new_table ((GDestroyNotify) _fab_panel_note_free);
  self->scenes = new_table ((GDestroyNotify) g_array_unref);
  self->beats = new_table ((GDestroyNotify) fab_beat_free);
  self->homes = new_table (g_free);
  self->moved = new_table (NULL);
  self->touched = new_table (NULL);
  self->order = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
fab_timekeeper_free (FabTimekeeper *self)
{
  g_hash_table_unref (self->panels);
  g_hash_table_unref (self->scenes);
  g_hash_table_unref (self->beats);
  g_hash_table_unref (self->homes);
  g_hash_table_unref (self->moved);
  g_hash_table_unref (self->touched);
  g_array_unref (self->order);
  g_clear_object (&self->last);
  g_object_unref (self->story);
  g_free (self);
}

guint
fab_timekeeper_get_n_read (FabTimekeeper *self)
{
  return self->n_read;
}

/* --- forgetting --------------------------------------------------------------------------------------------------- */

static void
forget_scene (FabTimekeeper *self,
              const gint64  *scene)
{
  GArray *panels = scene != NULL ? g_hash_table_lookup (self->scenes, scene) : NULL;

  for (guint i = 0; panels != NULL && i < panels->len; i++)
    g_hash_table_remove (self->beats, &g_array_index (panels, gint64, i));
  if (panels != NULL)
    g_hash_table_remove (self->scenes, scene);
}

void
fab_timekeeper_forget_speech (FabTimekeeper *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->last);
  g_hash_table_remove_all (self->scenes);
  g_hash_table_remove_all (self->beats);
  g_hash_table_remove_all (self->homes);
  g_hash_table_remove_all (self->moved);
}

static void
note_change (FabTimekeeper   *self,
             const FabChange *change)
{
  switch (change->kind)
    {
    case FAB_KIND_PANEL:
      g_hash_table_add (self->touched, dup_id (change->id));
      break;
    case FAB_KIND_ELEMENT:
      g_hash_table_add (self->moved, dup_id (change->id));
      g_clear_object (&self->last);
      break;
    case FAB_KIND_CAST: /* who speaks */
    case FAB_KIND_PROJECT:
      fab_timekeeper_forget_speech (self);
      break;
    case FAB_KIND_CLIP:
      self->new_clips = TRUE;
      g_clear_object (&self->last);
      break;
    case FAB_KIND_SCENE:
    case FAB_KIND_SOUND:
    case FAB_KIND_MARKER:
      g_clear_object (&self->last);
      break;
    default:
      break;
    }
}

void
fab_timekeeper_note (FabTimekeeper   *self,
                     const FabChange *changes,
                     guint            n)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < n; i++)
    note_change (self, &changes[i]);
  if (n == 0)
    {
      fab_timekeeper_forget_speech (self);
      g_hash_table_remove_all (self->panels);
    }
}

/* An element leaves the scene that it was read in, and comes into the one where it is. */
static void
forget_moved (FabTimekeeper *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->moved);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autoptr(FabElement) element = fab_story_ref_element (self->story, *(gint64 *) key);
      gint64 scene = element != NULL ? fab_element_get_scene (element) : 0;

      forget_scene (self, g_hash_table_lookup (self->homes, key));
      forget_scene (self, &scene);
      g_hash_table_remove (self->homes, key);
    }
  g_hash_table_remove_all (self->moved);
}

/* --- reading ------------------------------------------------------------------------------------------------------ */

static void
panel_cb (const FabPanelTiming *time,
          gpointer            data)
{
  FabTimekeeper *self = data;
  FabPanelNote *note = _fab_panel_note_new (time);
  const FabPanelNote *old = g_hash_table_lookup (self->panels, &time->panel);

  if (old == NULL || !_fab_panel_note_equal (old, note))
    g_clear_object (&self->last);
  g_hash_table_insert (self->panels, dup_id (time->panel), note);
  self->n_read++;
}

static void
read_panels (FabTimekeeper *self)
{
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (self->panels) == 0)
    fab_story_foreach_panel_timing (self->story, 0, panel_cb, self);
  else
    {
      g_hash_table_iter_init (&iter, self->touched);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        fab_story_foreach_panel_timing (self->story, *(gint64 *) key, panel_cb, self);
    }
  g_hash_table_remove_all (self->touched);
}

static void
read_order (FabTimekeeper *self)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (self->story));

  if (self->order->len != n)
    g_clear_object (&self->last);
  g_array_set_size (self->order, n);
  for (guint i = 0; i < n; i++)
    {
      gint64 id = fab_story_get_panel_at (self->story, i), *place = &g_array_index (self->order, gint64, i);

      if (*place != id)
        g_clear_object (&self->last);
      *place = id;
    }
}

static GPtrArray *
list_notes (FabTimekeeper *self)
{
  GPtrArray *notes = g_ptr_array_sized_new (self->order->len);

  for (guint i = 0; i < self->order->len; i++)
    {
      FabPanelNote *note = g_hash_table_lookup (self->panels, &g_array_index (self->order, gint64, i));

      if (note != NULL)
        g_ptr_array_add (notes, note);
    }

  return notes;
}

static void
read_scene (FabTimekeeper *self,
            gint64         scene)
{
  g_autoptr(GListModel) elements = fab_story_list_scene (self->story, scene);
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (gint64));

  fab_beats_read_scene (self->beats, self->story, elements, self->clip_key, self->data);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      gint64 panel = fab_element_get_panel (element);

      g_hash_table_insert (self->homes, dup_id (fab_element_get_id (element)), dup_id (scene));
      if (panel != 0)
        g_array_append_val (panels, panel);
    }
  g_hash_table_insert (self->scenes, dup_id (scene), panels);
  g_clear_object (&self->last);
  self->n_read++;
}

static void
read_scenes (FabTimekeeper *self)
{
  guint n = g_list_model_get_n_items (fab_story_get_scenes (self->story));

  for (guint i = 0; i < n; i++)
    {
      gint64 scene = fab_story_get_scene_at (self->story, i);

      if (!g_hash_table_contains (self->scenes, &scene))
        read_scene (self, scene);
    }
}

static void
settle_beats (FabTimekeeper *self,
              GHashTable    *recordings)
{
  GHashTableIter iter;
  gpointer beat;

  g_hash_table_iter_init (&iter, self->beats);
  while (g_hash_table_iter_next (&iter, NULL, &beat))
    {
      if (self->new_clips)
        fab_beat_look_for_clips (beat, self->story);
      fab_beat_settle (beat, recordings);
    }
  self->new_clips = FALSE;
}

static FabTimeline *
lay (FabTimekeeper *self,
     int            fps_n,
     int            fps_d)
{
  g_autoptr(GHashTable) recordings = fab_beats_find_recordings (self->story);
  g_autoptr(GPtrArray) notes = list_notes (self);

  settle_beats (self, recordings);
  self->fps_n = fps_n;
  self->fps_d = fps_d;

  return _fab_timeline_lay (self->story, notes, self->beats, fps_n, fps_d);
}

FabTimeline *
fab_timekeeper_make (FabTimekeeper *self,
                     int            fps_n,
                     int            fps_d)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (fps_n >= 0 && fps_d >= 0, NULL);

  forget_moved (self);
  read_panels (self);
  read_order (self);
  read_scenes (self);
  if (self->fps_n != fps_n || self->fps_d != fps_d)
    g_clear_object (&self->last);
  if (self->last == NULL)
    self->last = lay (self, fps_n, fps_d);

  return g_object_ref (self->last);
}
