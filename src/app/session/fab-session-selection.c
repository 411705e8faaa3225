/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several panels that are selected together: one leads, as the inspector shows it, the others are beside it. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-session-private.h"

gboolean
fab_session_is_selected (FabSession *self,
                         gint64      panel)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  return panel != 0 && (panel == fab_session_get_selected (self) ||
                        g_hash_table_contains (_fab_session_get_others (self), &panel));
}

guint
fab_session_get_n_selected (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), 0);

  return (fab_session_get_selected (self) != 0) + g_hash_table_size (_fab_session_get_others (self));
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      story)
{
  guint first = fab_story_find_panel (story, *(const gint64 *) a);
  guint second = fab_story_find_panel (story, *(const gint64 *) b);

  return (first > second) - (first < second);
}

GArray *
fab_session_list_selected (FabSession *self)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;
  gint64 lead;

  g_return_val_if_fail (FAB_IS_SESSION (self), panels);

  lead = fab_session_get_selected (self);
  if (lead != 0)
    g_array_append_val (panels, lead);
  g_hash_table_iter_init (&iter, _fab_session_get_others (self));
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (panels, key, 1);
  g_array_sort_with_data (panels, compare_positions, fab_session_get_story (self));

  return panels;
}

void
fab_session_select_panels (FabSession   *self,
                           const gint64 *panels,
                           guint         n,
                           gint64        lead)
{
  GHashTable *others;

  g_return_if_fail (FAB_IS_SESSION (self));

  others = _fab_session_get_others (self);
  g_hash_table_remove_all (others);
  for (guint i = 0; i < n; i++)
    if (panels[i] != lead)
      g_hash_table_add (others, g_memdup2 (&panels[i], sizeof panels[i]));
  _fab_session_lead (self, lead);
  _fab_session_notify_selection (self);
}

void
fab_session_select_toggle (FabSession *self,
                           gint64      panel)
{
  g_autoptr(GArray) panels = NULL;
  gint64 lead = panel;

  g_return_if_fail (FAB_IS_SESSION (self));

  panels = fab_session_list_selected (self);
  if (!fab_session_is_selected (self, panel))
    g_array_append_val (panels, panel);
  else if (panels->len > 1)
    {
      for (guint i = panels->len; i > 0; i--)
        if (g_array_index (panels, gint64, i - 1) == panel)
          g_array_remove_index (panels, i - 1);
      lead = fab_session_get_selected (self);
      lead = lead == panel ? g_array_index (panels, gint64, 0) : lead;
    }
  fab_session_select_panels (self, (const gint64 *) (gpointer) panels->data, panels->len, lead);
}

void
fab_session_select_to (FabSession *self,
                       gint64      panel)
{
  g_autoptr(GArray) panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  FabStory *story;
  guint from, to;

  g_return_if_fail (FAB_IS_SESSION (self));

  story = fab_session_get_story (self);
  from = fab_story_find_panel (story, fab_session_get_selected (self));
  to = fab_story_find_panel (story, panel);
  if (to == G_MAXUINT)
    return;
  from = from == G_MAXUINT ? to : from;
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    {
      gint64 id = _fab_session_panel_at (self, i);

      g_array_append_val (panels, id);
    }
  fab_session_select_panels (self, (const gint64 *) (gpointer) panels->data, panels->len,
                             _fab_session_panel_at (self, from));
}

void
fab_session_select_all (FabSession *self)
{
  g_autoptr(GArray) panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  g_return_if_fail (FAB_IS_SESSION (self));

  n = g_list_model_get_n_items (fab_story_get_panels (fab_session_get_story (self)));
  for (guint i = 0; i < n; i++)
    {
      gint64 id = _fab_session_panel_at (self, i);

      g_array_append_val (panels, id);
    }
  if (n > 0)
    fab_session_select_panels (self, (const gint64 *) (gpointer) panels->data, n,
                               fab_session_get_selected (self) != 0 ? fab_session_get_selected (self)
                                                                    : _fab_session_panel_at (self, 0));
}

/* Those that went are no longer selected. */
void
_fab_session_mend_others (FabSession *self)
{
  GHashTableIter iter;
  gpointer key;
  gboolean gone = FALSE;

  g_hash_table_iter_init (&iter, _fab_session_get_others (self));
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (fab_story_find_panel (fab_session_get_story (self), *(gint64 *) key) == G_MAXUINT)
      {
        g_hash_table_iter_remove (&iter);
        gone = TRUE;
      }
  if (gone)
    _fab_session_notify_selection (self);
}

/* --- verbs on all of them --- */

void
fab_session_delete (FabSession *self)
{
  g_autoptr(GArray) panels = NULL;
  g_autoptr(GError) error = NULL;
  gboolean good = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));

  panels = fab_session_list_selected (self);
  if (panels->len == 0)
    return;
  fab_story_begin (fab_session_get_story (self), panels->len > 1 ? N_("Delete Panels") : N_("Delete Panel"), NULL);
  for (guint i = 0; i < panels->len && good; i++)
    good = fab_story_delete_panel (fab_session_get_story (self), g_array_index (panels, gint64, i), &error);
  fab_story_end (fab_session_get_story (self));
  if (!good)
    _fab_session_report (self, error);
}

/* Copies of several come together, after the last of them. */
static gboolean
duplicate_behind (FabSession  *self,
                  gint64       panel,
                  gint64       last,
                  gint64      *copy,
                  GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(FabPanel) row = fab_story_ref_panel (story, last);
  guint next = fab_story_find_panel (story, last) + 1;
  gint64 before;

  *copy = fab_story_duplicate_panel (story, panel, error);
  if (*copy == 0 || row == NULL)
    return FALSE;
  next = fab_story_find_panel (story, last) + 1;
  before = _fab_session_scene_at (self, next) == fab_panel_get_scene (row) ? _fab_session_panel_at (self, next) : 0;

  return before == *copy || fab_story_move_panel (story, *copy, fab_panel_get_scene (row), before, error);
}

void
fab_session_duplicate (FabSession *self)
{
  g_autoptr(GArray) panels = NULL;
  g_autoptr(GArray) copies = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;
  gboolean good = TRUE;
  gint64 last;

  g_return_if_fail (FAB_IS_SESSION (self));

  panels = fab_session_list_selected (self);
  if (panels->len == 0)
    return;
  last = g_array_index (panels, gint64, panels->len - 1);
  fab_story_begin (fab_session_get_story (self), panels->len > 1 ? N_("Duplicate Panels") : N_("Duplicate Panel"), NULL);
  for (guint i = 0; i < panels->len && good; i++)
    {
      good = duplicate_behind (self, g_array_index (panels, gint64, i), last, &last, &error);
      if (good)
        g_array_append_val (copies, last);
    }
  fab_story_end (fab_session_get_story (self));
  if (!good)
    _fab_session_report (self, error);
  else
    fab_session_select_panels (self, (const gint64 *) (gpointer) copies->data, copies->len,
                               g_array_index (copies, gint64, 0));
}

static gboolean
move_all (FabSession  *self,
          GArray      *panels,
          gint64       target,
          gboolean     after,
          GError     **error)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(FabPanel) row = fab_story_ref_panel (story, target);

  for (guint i = 0; i < panels->len && row != NULL; i++)
    {
      gint64 panel = g_array_index (panels, gint64, i), before = target;
      guint next = fab_story_find_panel (story, after ? target : panel) + 1;

      if (after)
        before = _fab_session_scene_at (self, next) == fab_panel_get_scene (row) ? _fab_session_panel_at (self, next) : 0;
      if (before != panel && !fab_story_move_panel (story, panel, fab_panel_get_scene (row), before, error))
        return FALSE;
      target = after ? panel : target;
    }

  return TRUE;
}

void
fab_session_move_selected (FabSession *self,
                           gint64      target,
                           gboolean    after)
{
  g_autoptr(GArray) panels = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_session_is_selected (self, target))
    return;
  panels = fab_session_list_selected (self);
  fab_story_begin (fab_session_get_story (self), N_("Move Panels"), NULL);
  if (!move_all (self, panels, target, after, &error))
    _fab_session_report (self, error);
  fab_story_end (fab_session_get_story (self));
}

void
fab_session_reset_durations (FabSession *self)
{
  g_autoptr(GArray) panels = NULL;
  g_autoptr(GError) error = NULL;
  gboolean good = TRUE;

  g_return_if_fail (FAB_IS_SESSION (self));

  panels = fab_session_list_selected (self);
  fab_story_begin (fab_session_get_story (self), N_("Automatic Duration"), NULL);
  for (guint i = 0; i < panels->len && good; i++)
    good = fab_story_set_duration (fab_session_get_story (self), g_array_index (panels, gint64, i), 0, &error);
  fab_story_end (fab_session_get_story (self));
  if (!good)
    _fab_session_report (self, error);
}

/* --- going from one to the next --- */

void
fab_session_step (FabSession *self,
                  int         delta)
{
  guint n, position;

  g_return_if_fail (FAB_IS_SESSION (self));

  n = g_list_model_get_n_items (fab_story_get_panels (fab_session_get_story (self)));
  position = fab_story_find_panel (fab_session_get_story (self), fab_session_get_selected (self));
  if (n == 0)
    return;
  if (position == G_MAXUINT)
    position = 0;
  else
    position = CLAMP ((gint64) position + delta, 0, (gint64) n - 1);
  fab_session_select (self, _fab_session_panel_at (self, position));
}

gint64
_fab_session_scene_at (FabSession *self,
                       guint       position)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (fab_session_get_story (self)), position);

  return panel ? fab_panel_get_scene (panel) : -1;
}

/* To the first panel of the scene after, or of this one, or of the one before. */
void
fab_session_step_scene (FabSession *self,
                        int         delta)
{
  guint n, position, start;

  g_return_if_fail (FAB_IS_SESSION (self));

  n = g_list_model_get_n_items (fab_story_get_panels (fab_session_get_story (self)));
  start = position = fab_story_find_panel (fab_session_get_story (self), fab_session_get_selected (self));
  if (position == G_MAXUINT)
    return;
  if (delta > 0)
    {
      while (position + 1 < n &&
             _fab_session_scene_at (self, position) == _fab_session_scene_at (self, start))
        position++;
      if (_fab_session_scene_at (self, position) == _fab_session_scene_at (self, start))
        return;
    }
  else if (position > 0)
    {
      position--;
      while (position > 0 &&
             _fab_session_scene_at (self, position - 1) == _fab_session_scene_at (self, position))
        position--;
    }
  fab_session_select (self, _fab_session_panel_at (self, position));
}

void
fab_session_select_scene (FabSession *self,
                          gint64      scene)
{
  gint64 first;

  g_return_if_fail (FAB_IS_SESSION (self));

  first = fab_story_get_first_panel (fab_session_get_story (self), scene);
  if (first != 0)
    fab_session_select (self, first);
}
