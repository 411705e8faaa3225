/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session: each is one step of the history, and reports its own failure. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-boarding.h"
#include "fab-session-private.h"
#include "fab-writing-language.h"

static guint
find_position (FabSession *self)
{
  guint position = fab_story_find_panel (fab_session_get_story (self),
                                         fab_session_get_selected (self));

  return position == G_MAXUINT ? 0 : position;
}

gint64
_fab_session_insert_panel (FabSession  *self,
                           gboolean     before,
                           GError     **error)
{
  g_autoptr(FabPanel) panel = fab_session_dup_panel (self);
  gint64 scene = panel ? fab_panel_get_scene (panel) : 0, next = 0;

  if (panel && before)
    next = fab_session_get_selected (self);
  else if (panel && _fab_session_scene_at (self, find_position (self) + 1) == scene)
    next = _fab_session_panel_at (self, find_position (self) + 1);

  return fab_story_add_panel (fab_session_get_story (self), scene, next, "", error);
}

void
fab_session_add_panel (FabSession *self,
                       gboolean    before)
{
  g_autoptr(GError) error = NULL;
  gint64 id;

  g_return_if_fail (FAB_IS_SESSION (self));

  id = _fab_session_insert_panel (self, before, &error);
  if (id == 0)
    _fab_session_report (self, error);
  else
    fab_session_select (self, id);
}

void
fab_session_split (FabSession *self,
                   gint64      element)
{
  g_autoptr(FabElement) row = NULL;
  g_autoptr(GError) error = NULL;
  gint64 second;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_element (fab_session_get_story (self), element);
  if (row == NULL || fab_element_get_panel (row) == 0)
    return;
  second = fab_story_split_panel (fab_session_get_story (self), fab_element_get_panel (row), element, &error);
  if (second == 0)
    _fab_session_report (self, error);
  else
    fab_session_select (self, second);
}

/* The last panel of a scene has none to join. */
void
fab_session_merge (FabSession *self)
{
  g_autoptr(GError) error = NULL;
  guint position;

  g_return_if_fail (FAB_IS_SESSION (self));

  position = find_position (self);
  if (fab_session_get_selected (self) == 0 ||
      _fab_session_scene_at (self, position + 1) != _fab_session_scene_at (self, position))
    return;
  if (!fab_story_merge_panels (fab_session_get_story (self), fab_session_get_selected (self),
                               _fab_session_panel_at (self, position + 1), &error))
    _fab_session_report (self, error);
}

void
fab_session_toggle_shot (FabSession *self)
{
  g_autoptr(FabPanel) panel = NULL;
  g_autoptr(GError) error = NULL;
  guint position;

  g_return_if_fail (FAB_IS_SESSION (self));

  panel = fab_session_dup_panel (self);
  position = find_position (self);
  if (panel == NULL || position == 0 ||
      _fab_session_scene_at (self, position - 1) != _fab_session_scene_at (self, position))
    return;
  if (!fab_story_set_follows (fab_session_get_story (self), fab_panel_get_id (panel), !fab_panel_get_follows (panel), &error))
    _fab_session_report (self, error);
}

void
fab_session_move_beside (FabSession *self,
                         gint64      panel,
                         gint64      target,
                         gboolean    after)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;
  gint64 before = target;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), target);
  if (row == NULL || panel == target)
    return;
  if (after)
    {
      guint next = fab_story_find_panel (fab_session_get_story (self), target) + 1;

      before = 0;
      if (_fab_session_scene_at (self, next) == fab_panel_get_scene (row))
        before = _fab_session_panel_at (self, next);
    }
  if (before == panel)
    return;
  if (!fab_story_move_panel (fab_session_get_story (self), panel, fab_panel_get_scene (row), before,
                             &error))
    _fab_session_report (self, error);
  else
    fab_session_select (self, panel);
}

/* Over the edge of its scene a panel first joins the neighbouring scene. */
void
fab_session_move_by (FabSession *self,
                     int         delta)
{
  guint position, n;
  gint64 target;
  gboolean same;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (delta == 1 || delta == -1);

  n = g_list_model_get_n_items (fab_story_get_panels (fab_session_get_story (self)));
  position = fab_story_find_panel (fab_session_get_story (self), fab_session_get_selected (self));
  if (position == G_MAXUINT || (delta < 0 && position == 0) || (delta > 0 && position + 1 >= n))
    return;

  target = _fab_session_panel_at (self, position + delta);
  same = _fab_session_scene_at (self, position + delta) == _fab_session_scene_at (self, position);
  fab_session_move_beside (self, fab_session_get_selected (self), target, (delta > 0) == same);
}

void
fab_session_set_prompt (FabSession *self,
                        gint64      panel,
                        const char *prompt)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (prompt != NULL);

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row == NULL || g_strcmp0 (fab_panel_get_prompt (row), prompt) == 0)
    return;
  if (!fab_story_set_prompt (fab_session_get_story (self), panel, prompt, &error))
    _fab_session_report (self, error);
}

/* Typing in one speech is one step of the history. */
void
fab_session_set_dialogue (FabSession *self,
                          gint64      panel,
                          const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;
  g_autofree char *key = NULL;
  gint64 element;

  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  element = row ? fab_panel_get_dialogue_element (row) : 0;
  if (element == 0 || *text == '\0' || g_strcmp0 (fab_panel_get_dialogue (row), text) == 0)
    return;

  key = g_strdup_printf ("dialogue-%" G_GINT64_FORMAT, element);
  fab_follow_begin (fab_session_get_follow (self));
  fab_story_begin (fab_session_get_story (self), N_("Edit Dialogue"), key);
  if (!fab_story_set_element_text (fab_session_get_story (self), element, text, &error))
    _fab_session_report (self, error);
  fab_story_end (fab_session_get_story (self));
  fab_follow_end (fab_session_get_follow (self));
}

void
fab_session_set_duration (FabSession *self,
                          gint64      panel,
                          gint64      microseconds)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row == NULL || fab_panel_get_duration (row) == microseconds)
    return;
  key = g_strdup_printf ("duration-%" G_GINT64_FORMAT, panel);
  fab_story_begin (fab_session_get_story (self), N_("Change Duration"), key);
  if (!fab_story_set_duration (fab_session_get_story (self), panel, microseconds, &error))
    _fab_session_report (self, error);
  fab_story_end (fab_session_get_story (self));
}

void
fab_session_set_transition (FabSession    *self,
                            gint64         panel,
                            FabTransition  transition)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row != NULL && fab_panel_get_transition (row) != transition &&
      !fab_story_set_transition (fab_session_get_story (self), panel, transition, &error))
    _fab_session_report (self, error);
}

void
fab_session_set_move (FabSession *self,
                      gint64      panel,
                      const char *move)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row != NULL && g_strcmp0 (fab_panel_get_move (row), move) != 0 &&
      !fab_story_set_move (fab_session_get_story (self), panel, move, &error))
    _fab_session_report (self, error);
}

void
fab_session_select_take (FabSession *self,
                         gint64      panel,
                         gint64      take)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row != NULL && fab_panel_get_take (row) != take &&
      !fab_story_select_take (fab_session_get_story (self), panel, take, &error))
    _fab_session_report (self, error);
}

void
fab_session_paint_again (FabSession *self,
                         gint64      panel)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_session_get_studio (self) && panel != 0)
    fab_studio_paint_again (fab_session_get_studio (self), panel);
}

gboolean
fab_session_ask_painter (FabSession *self,
                         gint64      panel,
                         guint       n)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  return fab_atelier_paint (fab_session_get_atelier (self), panel, n);
}

void
fab_session_set_wording (FabSession *self,
                         gint64      panel,
                         const char *wording,
                         const char *unwanted)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row != NULL &&
      (g_strcmp0 (fab_panel_get_wording (row), wording) != 0 || g_strcmp0 (fab_panel_get_unwanted (row), unwanted) != 0) &&
      !fab_story_set_wording (fab_session_get_story (self), panel, wording, unwanted, &error))
    _fab_session_report (self, error);
}

void
fab_session_set_painter (FabSession *self,
                         gint64      panel,
                         const char *painter,
                         const char *guide)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabPanel) row = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  row = fab_story_ref_panel (fab_session_get_story (self), panel);
  if (row != NULL &&
      (g_strcmp0 (fab_panel_get_painter (row), painter) != 0 || g_strcmp0 (fab_panel_get_guide (row), guide) != 0) &&
      !fab_story_set_painter (fab_session_get_story (self), panel, painter, guide, &error))
    _fab_session_report (self, error);
}

gint64
fab_session_add_mark (FabSession *self,
                      gint64      panel,
                      gint64      layer,
                      const char *kind,
                      FabInkMark *mark)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), 0);
  g_return_val_if_fail (kind != NULL, 0);
  g_return_val_if_fail (mark != NULL, 0);

  bytes = fab_ink_mark_to_bytes (mark);

  fab_story_begin (fab_session_get_story (self), N_("Draw"), NULL);
  if (layer == 0)
    layer = fab_story_add_layer_of_kind (fab_session_get_story (self), panel, kind, _fab_session_name_kind (kind),
                                         &error);
  if (layer != 0 && fab_story_add_mark (fab_session_get_story (self), layer, bytes, &error) == 0)
    layer = 0;
  fab_story_end (fab_session_get_story (self));
  _fab_session_report (self, error);
  return layer;
}

void
fab_session_clear_ink (FabSession *self,
                       gint64      panel)
{
  g_autoptr(GListModel) layers = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  layers = fab_story_dup_layers (fab_session_get_story (self), panel);
  if (g_list_model_get_n_items (layers) == 0)
    return;
  fab_story_begin (fab_session_get_story (self), N_("Clear Drawing"), NULL);
  for (guint i = g_list_model_get_n_items (layers); i > 0 && error == NULL; i--)
    {
      g_autoptr(FabLayer) layer = g_list_model_get_item (layers, i - 1);

      if (!fab_layer_get_locked (layer))
        fab_story_delete_layer (fab_session_get_story (self), fab_layer_get_id (layer), &error);
    }
  fab_story_end (fab_session_get_story (self));
  _fab_session_report (self, error);
}

static void
begin_typing (FabSession *self,
              gint64      element)
{
  g_autofree char *key = element ? g_strdup_printf ("script-%" G_GINT64_FORMAT, element) : NULL;

  fab_follow_begin (fab_session_get_follow (self));
  fab_story_begin (fab_session_get_story (self), N_("Edit Script"), key);
}

static gboolean
end_typing (FabSession *self,
            GError     *error)
{
  _fab_session_report (self, error);
  fab_story_end (fab_session_get_story (self));
  fab_follow_end (fab_session_get_follow (self));

  return error == NULL;
}

gboolean
fab_session_set_script (FabSession *self,
                        const char *fountain,
                        gint64      element)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);
  g_return_val_if_fail (fountain != NULL, FALSE);

  begin_typing (self, element);
  fab_story_set_script (fab_session_get_story (self), fountain, &error);

  return end_typing (self, error);
}

gboolean
fab_session_replace_script (FabSession *self,
                            gint64      first,
                            gint64      last,
                            const char *fountain)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);
  g_return_val_if_fail (fountain != NULL, FALSE);

  begin_typing (self, first);
  fab_story_replace_script (fab_session_get_story (self), first, last, fountain, &error);

  return end_typing (self, error);
}

void
fab_session_move_scene (FabSession *self,
                        gint64      scene,
                        gint64      before)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_story_move_scene (fab_session_get_story (self), scene, before, &error))
    _fab_session_report (self, error);
}

void
_fab_session_board_new (FabSession *self,
                        const char *label)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(GError) error = NULL;

  fab_story_begin (story, label, FAB_SESSION_READ_KEY);
  fab_boarding_run (story, 0, &error);
  fab_story_end (story);
  _fab_session_report (self, error);
}

/* Two groups with one key: boarding sees the elements of the script, undo sees one step. */
void
_fab_session_load_script (FabSession *self,
                          const char *label,
                          const char *fountain)
{
  FabStory *story = fab_session_get_story (self);
  g_autoptr(GError) error = NULL;
  gboolean read;

  fab_story_begin (story, label, FAB_SESSION_READ_KEY);
  read = fab_story_settle_language (story, fountain, &error) && fab_story_set_script (story, fountain, &error);
  fab_story_end (story);
  _fab_session_report (self, error);
  if (read)
    _fab_session_board_new (self, label);
}

void
fab_session_board_new (FabSession *self)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  _fab_session_board_new (self, N_("Read Script"));
}

void
fab_session_load_script (FabSession *self,
                         const char *fountain)
{
  g_return_if_fail (FAB_IS_SESSION (self));
  g_return_if_fail (fountain != NULL);

  _fab_session_load_script (self, N_("Read Script"), fountain);
}

static void
board_scene (FabSession *self,
             gint64      scene)
{
  g_autoptr(GError) error = NULL;

  if (!fab_boarding_run (fab_session_get_story (self), scene, &error))
    _fab_session_report (self, error);
}

void
fab_session_board (FabSession *self)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  board_scene (self, 0);
}

void
fab_session_board_scene (FabSession *self)
{
  g_autoptr(FabPanel) panel = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  panel = fab_session_dup_panel (self);
  if (panel)
    board_scene (self, fab_panel_get_scene (panel));
}

gboolean
fab_session_get_follows (FabSession *self)
{
  g_return_val_if_fail (FAB_IS_SESSION (self), FALSE);

  return !g_str_equal (fab_story_get_setting (fab_session_get_story (self), "boarding"), "by-hand");
}

void
fab_session_set_follows (FabSession *self,
                         gboolean    follows)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_story_set_setting (fab_session_get_story (self), "boarding", follows ? "follow" : "by-hand", &error))
    _fab_session_report (self, error);
}

void
fab_session_set_voice (FabSession *self,
                       gint64      member,
                       const char *voice)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_story_set_cast_voice (fab_session_get_story (self), member, voice, &error))
    _fab_session_report (self, error);
}

void
fab_session_rename_cast (FabSession *self,
                         gint64      member,
                         const char *name)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_story_rename_cast (fab_session_get_story (self), member, name, &error))
    _fab_session_report (self, error);
}

void
fab_session_rename_place (FabSession *self,
                          const char *place,
                          const char *name)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_story_rename_place (fab_session_get_story (self), place, name, &error))
    _fab_session_report (self, error);
}

void
fab_session_set_look (FabSession *self,
                      gint64      member,
                      const char *look)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (!fab_story_set_cast_description (fab_session_get_story (self), member, look, &error))
    _fab_session_report (self, error);
}

void
fab_session_undo (FabSession *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_story_get_undo_label (fab_session_get_story (self)) &&
      !fab_story_undo (fab_session_get_story (self), &error))
    _fab_session_report (self, error);
}

void
fab_session_redo (FabSession *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_story_get_redo_label (fab_session_get_story (self)) &&
      !fab_story_redo (fab_session_get_story (self), &error))
    _fab_session_report (self, error);
}
