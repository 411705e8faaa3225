/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A studio looks at panels: which need a picture. */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include "fab-needs.h"
#include "fab-studio-private.h"

/* After what a person does is drawn: there may be ten thousand panels to look at. */
#define ALL_PRIORITY (G_PRIORITY_HIGH_IDLE + 30)
/* Looking through panels lets go of the main loop this often. */
#define SLICE (2 * G_USEC_PER_SEC / 1000)

void
_fab_seen_free (gpointer data)
{
  FabSeen *seen = data;

  g_free (seen->description);
  g_free (seen);
}

gboolean
_fab_studio_take_answers (FabStudio  *self,
                          FabPanel   *panel,
                          const char *description)
{
  g_autoptr(FabTake) take = NULL;

  if (fab_panel_get_take (panel) != 0)
    take = fab_story_ref_take (self->story, fab_panel_get_take (panel));

  return take != NULL && fab_needs_answered (self->painter, take, description);
}

static void
select_or_paint (FabStudio  *self,
                 FabPanel   *panel,
                 const char *description)
{
  gint64 id = fab_panel_get_id (panel);
  gint64 take = fab_needs_find_take (self->story, self->painter, id, description);
  FabJob *job;

  if (take != 0)
    {
      fab_story_begin (self->story, NULL, NULL);
      fab_story_select_take (self->story, id, take, NULL);
      fab_story_end (self->story);
      return;
    }
  if (_fab_studio_is_declined (self, FAB_STUDIO_PAINT, id, description))
    return;
  job = _fab_studio_ensure_job (self, FAB_STUDIO_PAINT, id, "");
  _fab_job_set_title (job, fab_panel_get_prompt (panel));
  _fab_job_want (job, description);
}

/* A take of ours which answers nothing, or none at all. A picture that came from elsewhere stays,
 * and so does an older take that a person went back to. */
static gboolean
is_bare (FabStudio  *self,
         FabPanel   *panel,
         const char *description)
{
  g_autoptr(FabTake) take = NULL;

  if (fab_panel_get_take (panel) != 0)
    take = fab_story_ref_take (self->story, fab_panel_get_take (panel));
  if (take == NULL)
    return TRUE;

  if (g_strcmp0 (fab_take_get_engine (take), fab_painter_get_name (self->painter)) != 0)
    return FALSE;

  return fab_needs_find_take (self->story, self->painter, fab_panel_get_id (panel),
                              description) == 0;
}

static gboolean
lost_its_take (FabStudio  *self,
               const FabSeen *seen)
{
  g_autoptr(FabTake) take = NULL;

  if (seen->take != 0)
    take = fab_story_ref_take (self->story, seen->take);

  return take == NULL;
}

static void
remember (FabStudio  *self,
          FabPanel   *panel,
          const char *description)
{
  FabSeen *seen = g_new0 (FabSeen, 1);
  gint64 id = fab_panel_get_id (panel);

  seen->description = g_strdup (description);
  seen->take = fab_panel_get_take (panel);
  g_hash_table_replace (self->seen, g_memdup2 (&id, sizeof id), seen);
}

static void
consider_panel (FabStudio  *self,
                FabPanel   *panel,
                const char *description)
{
  gint64 id = fab_panel_get_id (panel);
  const FabSeen *seen = g_hash_table_lookup (self->seen, &id);
  FabJob *job = _fab_studio_find_job (self, FAB_STUDIO_PAINT, id);
  gboolean changed = seen != NULL && !g_str_equal (seen->description, description);
  gboolean bare = seen == NULL || lost_its_take (self, seen);

  remember (self, panel, description);
  if (_fab_studio_take_answers (self, panel, description))
    {
      if (job != NULL && !g_str_has_prefix (job->spec, FAB_STUDIO_AGAIN))
        _fab_studio_drop_job (self, job);
    }
  else if (changed)
    select_or_paint (self, panel, description);
  else if (bare && is_bare (self, panel, description))
    select_or_paint (self, panel, description);
}

static void
look_at_panel (FabStudio *self,
               gint64     id)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, id);
  FabJob *job = _fab_studio_find_job (self, FAB_STUDIO_PAINT, id);
  g_autoptr(FabPaintRequest) request = NULL;
  g_autofree char *description = NULL;

  if (panel == NULL)
    _fab_studio_drop_pictures (self, id);
  if (panel == NULL || *fab_panel_get_prompt (panel) == '\0')
    {
      g_hash_table_remove (self->seen, &id);
      if (job != NULL)
        _fab_studio_drop_job (self, job);
      return;
    }
  request = fab_needs_painting (self->story, self->painter, panel);
  description = fab_paint_request_describe (request);
  consider_panel (self, panel, description);
}

static void
look_for (FabStudio *self,
          gint64     until)
{
  gint64 *next;

  /* One group, so that a boarded script is one transaction, not one per panel. */
  fab_story_begin (self->story, NULL, NULL);
  while (g_get_monotonic_time () < until && (next = g_queue_pop_head (&self->order)) != NULL)
    {
      gint64 id = *next;

      g_hash_table_remove (self->dirty, &id);
      look_at_panel (self, id);
    }
  fab_story_end (self->story);
}

static gboolean
look_cb (gpointer data)
{
  FabStudio *self = data;

  look_for (self, g_get_monotonic_time () + SLICE);
  _fab_studio_start_jobs (self);
  if (!g_queue_is_empty (&self->order))
    return G_SOURCE_CONTINUE;
  self->look_id = 0;
  self->rested = self->n_jobs == 0;

  return G_SOURCE_REMOVE;
}

static void
plan_look (FabStudio *self,
           int        priority)
{
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (priority, look_cb, self, NULL);
}

void
_fab_studio_mark_dirty (FabStudio *self,
                        gint64     panel)
{
  gint64 *id;

  if (self->painter == NULL || g_hash_table_contains (self->dirty, &panel))
    return;
  id = g_memdup2 (&panel, sizeof panel);
  g_hash_table_add (self->dirty, id);
  g_queue_push_tail (&self->order, id);
  plan_look (self, G_PRIORITY_DEFAULT);
}

void
_fab_studio_mark_all_dirty (FabStudio *self)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (self->story));

  if (n > 0)
    plan_look (self, ALL_PRIORITY);
  for (guint i = 0; i < n; i++)
    _fab_studio_mark_dirty (self, fab_story_get_panel_at (self->story, i));
}
