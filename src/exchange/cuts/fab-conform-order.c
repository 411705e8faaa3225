/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which scenes and panels have to move so that the board is in the order of the cut: as few as can be. */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-conform-private.h"

gboolean *
_fab_conform_find_steady (const gint64 *numbers,
                          guint         n)
{
  g_autofree guint *tails = g_new0 (guint, n + 1), *before = g_new0 (guint, n + 1);
  gboolean *steady = g_new0 (gboolean, n + 1);
  guint length = 0;

  /* tails[k]: the least end of all runs of k + 1, by its place; before[i]: what comes before i in its run, plus one */
  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (numbers[tails[middle]] < numbers[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? tails[low - 1] + 1 : 0;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (guint at = length > 0 ? tails[length - 1] + 1 : 0; at > 0; at = before[at - 1])
    steady[at - 1] = TRUE;

  return steady;
}

/* A scene and the longest run of its panels in the cut. */
typedef struct
{
  gint64   scene;
  gint64   start;  /* -1: what stands before the first heading, which cannot move */
  guint    length; /* 0: the cut does without it */
  gboolean stays;
} Run;

static Run *
get_run (GArray *runs,
         guint   i)
{
  return &g_array_index (runs, Run, i);
}

static Run *
find_run (GArray *runs,
          gint64  scene)
{
  for (guint i = 0; i < runs->len; i++)
    if (get_run (runs, i)->scene == scene)
      return get_run (runs, i);

  return NULL;
}

static const FabSlot *
get_slot (GPtrArray *slots,
          guint      i)
{
  return g_ptr_array_index (slots, i);
}

/* The scenes in the order of the board. */
static GArray *
list_scenes (FabStory *story)
{
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (Run));
  GListModel *scenes = fab_story_get_scenes (story);

  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (scenes, i);
      const Run run = { fab_scene_get_id (scene), *fab_scene_get_heading (scene) == '\0' ? -1 : 0, 0, FALSE };

      g_array_append_val (runs, run);
    }

  return runs;
}

static void
measure_runs (GArray    *runs,
              GPtrArray *slots)
{
  for (guint start = 0, end; start < slots->len; start = end)
    {
      gint64 scene = get_slot (slots, start)->scene;
      Run *run = scene != 0 ? find_run (runs, scene) : NULL;

      for (end = start + 1; end < slots->len && get_slot (slots, end)->scene == scene;)
        end++;
      if (run == NULL || end - start <= run->length)
        continue;
      run->length = end - start;
      if (run->start >= 0)
        run->start = start;
    }
  for (guint i = runs->len; i-- > 0;)
    if (get_run (runs, i)->length == 0)
      g_array_remove_index (runs, i);
}

static void
find_staying (GArray *runs)
{
  g_autofree gint64 *starts = g_new0 (gint64, runs->len + 1);
  g_autofree gboolean *steady = NULL;

  for (guint i = 0; i < runs->len; i++)
    starts[i] = get_run (runs, i)->start;
  steady = _fab_conform_find_steady (starts, runs->len);
  for (guint i = 0; i < runs->len; i++)
    get_run (runs, i)->stays = steady[i];
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const Run *one = a, *other = b;

  return (one->start > other->start) - (one->start < other->start);
}

/* From the last scene on, so that what a scene goes before is in its place. Sorts @runs. */
static void
order_scenes (FabConform *self,
              GArray     *runs)
{
  gint64 before = 0;

  find_staying (runs);
  g_array_sort (runs, compare_runs);
  for (guint i = runs->len; i-- > 0;)
    {
      const FabSceneMove move = { get_run (runs, i)->scene, before };

      if (!get_run (runs, i)->stays)
        g_array_append_val (self->scene_moves, move);
      before = move.scene;
    }
}

/* Where the panels of @slots are once the scenes have moved: by the place of the scene, then by that in it. */
static gint64
find_place (GArray   *runs,
            FabStory *story,
            gint64    scene,
            gint64    panel)
{
  for (guint i = 0; i < runs->len; i++)
    if (get_run (runs, i)->scene == scene)
      return ((gint64) i << 32) + fab_story_find_panel (story, panel);

  return 0;
}

static void
order_panels (FabConform *self,
              FabStory   *story,
              GArray     *runs)
{
  g_autofree gint64 *places = g_new0 (gint64, self->slots->len + 1);
  g_autofree gboolean *steady = NULL;
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self->slots, i)->kind == FAB_SLOT_PANEL)
      places[n++] = find_place (runs, story, get_slot (self->slots, i)->scene, get_slot (self->slots, i)->panel);
  steady = _fab_conform_find_steady (places, n);
  n = 0;
  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self->slots, i)->kind == FAB_SLOT_PANEL)
      ((FabSlot *) g_ptr_array_index (self->slots, i))->stays = steady[n++];
}

void
_fab_conform_find_order (FabConform *self,
                         FabStory   *story)
{
  g_autoptr(GArray) runs = list_scenes (story);

  measure_runs (runs, self->slots);
  order_scenes (self, runs);
  order_panels (self, story, runs);
}
