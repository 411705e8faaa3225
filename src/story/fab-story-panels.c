/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-order.h"
#include "fab-story-private.h"

gint64
_fab_story_scene_of (FabStory *self,
                     gint64    panel)
{
  return fab_store_int (self->store, 0, "SELECT scene FROM panel WHERE id = ?1", "i", panel);
}

gint64
_fab_story_next_panel (FabStory *self,
                       gint64    panel)
{
  return fab_store_int (self->store, 0,
                        "SELECT n.id FROM panel p JOIN panel n ON n.scene = p.scene AND n.pos > "
                        "p.pos "
                        "WHERE p.id = ?1 ORDER BY n.pos LIMIT 1", "i", panel);
}

/* --- places among panels ---------------------------------------------------------------------- */

static gboolean
renumber (FabStory  *self,
          gint64     scene,
          GError   **error)
{
  return fab_store_run (self->store, error,
                        "UPDATE panel SET pos = r.n * 1024 FROM "
                        "(SELECT id, row_number() OVER (ORDER BY pos) AS n FROM panel WHERE scene "
                        "= ?1) r "
                        "WHERE panel.id = r.id", "i", scene);
}

static gboolean
find_gap (FabStory *self,
          gint64    scene,
          gint64    before,
          gint64   *place)
{
  gint64 high, low;

  if (before == 0)
    {
      *place = fab_store_int (self->store, 0, "SELECT coalesce(max(pos), 0) FROM panel WHERE "
                                              "scene = ?1",
                              "i", scene) + FAB_ORDER_GAP;
      return TRUE;
    }

  high = fab_store_int (self->store, 0, "SELECT pos FROM panel WHERE id = ?1", "i", before);
  low = fab_store_int (self->store, 0,
                       "SELECT coalesce(max(pos), ?3) FROM panel WHERE scene = ?1 AND pos < ?2",
                       "iii", scene, high, high - 2 * FAB_ORDER_GAP);
  *place = low + (high - low) / 2;

  return *place > low;
}

gboolean
_fab_story_find_place (FabStory  *self,
                       gint64     scene,
                       gint64     before,
                       gint64    *place,
                       GError   **error)
{
  if (find_gap (self, scene, before, place))
    return TRUE;

  return renumber (self, scene, error) && find_gap (self, scene, before, place);
}

gboolean
_fab_story_check_target (FabStory  *self,
                         gint64    *scene,
                         gint64     before,
                         GError   **error)
{
  if (before != 0 && !_fab_story_check_row (self, "panel", before, error))
    return FALSE;

  if (*scene == 0)
    *scene = before != 0 ? _fab_story_scene_of (self, before)
                         : fab_store_int (self->store, 0,
                                          "SELECT id FROM scene ORDER BY pos DESC LIMIT 1", "");

  if (!_fab_story_check_row (self, "scene", *scene, error))
    return FALSE;

  if (before == 0 || _fab_story_scene_of (self, before) == *scene)
    return TRUE;

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
               "There is no panel %" G_GINT64_FORMAT " in scene %" G_GINT64_FORMAT, before, *scene);
  return FALSE;
}

/* --- adding ----------------------------------------------------------------------------------- */

static gint64
insert_panel (FabStory    *self,
              gint64       scene,
              gint64       before,
              const char  *prompt,
              GError     **error)
{
  gint64 place, panel;

  if (!_fab_story_find_place (self, scene, before, &place, error))
    return 0;

  panel = fab_store_insert (self->store, error,
                            "INSERT INTO panel (scene, pos, prompt) VALUES (?1, ?2, ?3)",
                            "iis", scene, place, prompt);

  return panel != 0 && _fab_story_join_shot (self, panel, error) ? panel : 0;
}

gint64
fab_story_add_panel (FabStory    *self,
                     gint64       scene,
                     gint64       before,
                     const char  *prompt,
                     GError     **error)
{
  gint64 panel = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (!_fab_story_enter (self, N_("Add Panel"), error))
    return 0;

  if (prompt == NULL)
    prompt = "";
  if (_fab_story_check_text (prompt, FAB_MAX_TEXT, error) &&
      _fab_story_check_target (self, &scene, before, error))
    panel = insert_panel (self, scene, before, prompt, error);

  return _fab_story_leave (self, panel != 0, error) ? panel : 0;
}

static gboolean
copy_belongings (FabStory  *self,
                 gint64     from,
                 gint64     to,
                 GError   **error)
{
  return fab_store_run (self->store, error,
                        "UPDATE panel SET edited = f.edited, duration = f.duration, move = f.move, "
                        "follows = max(panel.follows, f.follows), camera = f.camera, motion = f.motion, "
                        "wording = f.wording, unwanted = f.unwanted, painter = f.painter, guide = f.guide "
                        "FROM (SELECT * FROM panel WHERE id = ?1) f WHERE panel.id = ?2",
                        "ii", from, to) &&
         fab_store_run (self->store, error,
                        "INSERT INTO take (panel, engine, model, seed, prompt, media, blob, sent, guide) "
                        "SELECT ?2, engine, model, seed, prompt, media, blob, sent, guide FROM take "
                        "WHERE id = (SELECT take FROM panel WHERE id = ?1)", "ii", from, to) &&
         fab_store_run (self->store, error,
                        "UPDATE panel SET take = (SELECT max(id) FROM take WHERE panel = ?1) "
                        "WHERE id = ?1", "i", to) &&
         _fab_story_copy_layers (self, from, to, error) &&
         fab_store_run (self->store, error,
                        "INSERT INTO override (panel, object, property, value) "
                        "SELECT ?2, object, property, value FROM override WHERE panel = ?1",
                        "ii", from, to) &&
         fab_store_run (self->store, error,
                        "INSERT INTO marker (panel, offset, color, text) "
                        "SELECT ?2, offset, color, text FROM marker WHERE panel = ?1", "ii", from, to) &&
         fab_store_run (self->store, error,
                        "INSERT INTO sound (track, panel, offset, skip, length, gain, fade_in, fade_out, "
                        "muted, name, media, duration, blob) SELECT track, ?2, offset, skip, length, gain, "
                        "fade_in, fade_out, muted, name, media, duration, blob FROM sound "
                        "WHERE panel = ?1 AND element IS NULL", "ii", from, to);
}

gint64
fab_story_duplicate_panel (FabStory  *self,
                           gint64     panel,
                           GError   **error)
{
  g_autofree char *prompt = NULL;
  gint64 copy = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (!_fab_story_enter (self, N_("Duplicate Panel"), error))
    return 0;

  if (_fab_story_check_row (self, "panel", panel, error))
    {
      prompt = fab_store_text (self->store, "SELECT prompt FROM panel WHERE id = ?1", "i", panel);
      copy = insert_panel (self, _fab_story_scene_of (self, panel),
                           _fab_story_next_panel (self, panel), prompt, error);
    }

  return _fab_story_leave (self, copy != 0 && copy_belongings (self, panel, copy, error), error)
         ? copy : 0;
}

/* --- properties ------------------------------------------------------------------------------- */

gboolean
fab_story_set_prompt (FabStory    *self,
                      gint64       panel,
                      const char  *prompt,
                      GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (prompt != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Edit Prompt"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (prompt, FAB_MAX_TEXT, error) &&
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE panel SET prompt = ?2, edited = 1 WHERE id = ?1",
                                          "is", panel, prompt),
                           error);
}

/* Two texts of a panel. @sql is ours. */
static gboolean
set_texts (FabStory    *self,
           const char  *label,
           const char  *sql,
           gint64       panel,
           const char  *first,
           const char  *second,
           gsize        most,
           GError     **error)
{
  if (!_fab_story_enter (self, label, error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (first, most, error) &&
                           _fab_story_check_text (second, most, error) &&
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error, sql, "iss", panel, first, second),
                           error);
}

gboolean
fab_story_set_wording (FabStory    *self,
                       gint64       panel,
                       const char  *wording,
                       const char  *unwanted,
                       GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (wording != NULL && unwanted != NULL, FALSE);

  return set_texts (self, N_("Edit Words for Painter"), "UPDATE panel SET wording = ?2, unwanted = ?3 WHERE id = ?1",
                    panel, wording, unwanted, FAB_MAX_TEXT, error);
}

gboolean
fab_story_set_painter (FabStory    *self,
                       gint64       panel,
                       const char  *painter,
                       const char  *guide,
                       GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (painter != NULL && guide != NULL, FALSE);

  return set_texts (self, N_("Choose Painter"), "UPDATE panel SET painter = ?2, guide = ?3 WHERE id = ?1",
                    panel, painter, guide, FAB_MAX_NAME, error);
}

gboolean
fab_story_set_duration (FabStory  *self,
                        gint64     panel,
                        gint64     microseconds,
                        GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (microseconds >= 0, FALSE);

  if (!_fab_story_enter (self, N_("Change Duration"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE panel SET duration = ?2 WHERE id = ?1",
                                          "ii", panel, microseconds),
                           error);
}

gboolean
fab_story_set_transition (FabStory       *self,
                          gint64          panel,
                          FabTransition   transition,
                          GError        **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (transition < FAB_N_TRANSITIONS, FALSE);

  if (!_fab_story_enter (self, N_("Change Transition"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE panel SET transition = ?2 WHERE id = ?1",
                                          "ii", panel, (gint64) transition),
                           error);
}

gboolean
fab_story_set_move (FabStory    *self,
                    gint64       panel,
                    const char  *move,
                    GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (move != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Camera Move"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (move, FAB_MAX_NAME, error) &&
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE panel SET move = ?2 WHERE id = ?1",
                                          "is", panel, move),
                           error);
}
