/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs of the reel: shots, cameras, time cut in two, markers. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <json-glib/json-glib.h>

#include "fab-story-private.h"

/* --- shots ------------------------------------------------------------------------------------ */

static gboolean
set_follows (FabStory  *self,
             gint64     panel,
             gboolean   follows,
             GError   **error)
{
  return fab_store_run (self->store, error, "UPDATE panel SET follows = ?2 WHERE id = ?1 AND follows <> ?2",
                        "ii", panel, (gint64) follows);
}

static gboolean
is_following (FabStory *self,
              gint64    panel)
{
  return fab_store_int (self->store, 0, "SELECT follows FROM panel WHERE id = ?1", "i", panel) != 0;
}

gboolean
_fab_story_leave_shot (FabStory  *self,
                       gint64     panel,
                       GError   **error)
{
  gint64 next = _fab_story_next_panel (self, panel);

  return is_following (self, panel) || next == 0 || set_follows (self, next, FALSE, error);
}

gboolean
_fab_story_join_shot (FabStory  *self,
                      gint64     panel,
                      GError   **error)
{
  return !is_following (self, _fab_story_next_panel (self, panel)) ||
         set_follows (self, panel, TRUE, error);
}

gboolean
fab_story_set_follows (FabStory  *self,
                       gint64     panel,
                       gboolean   follows,
                       GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, follows ? N_("Go On with Shot") : N_("Begin Shot"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           set_follows (self, panel, !!follows, error),
                           error);
}

/* --- properties ------------------------------------------------------------------------------- */

/* One number of a panel. @column is ours. */
static gboolean
set_number (FabStory    *self,
            const char  *label,
            gint64       panel,
            const char  *column,
            gint64       value,
            GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE panel SET %s = ?2 WHERE id = ?1", column);

  if (!_fab_story_enter (self, label, error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error, sql, "ii", panel, value),
                           error);
}

gboolean
fab_story_set_transition_time (FabStory  *self,
                               gint64     panel,
                               gint64     time,
                               GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (time >= 0, FALSE);

  return set_number (self, N_("Change Transition"), panel, "transition_time", time, error);
}

gboolean
fab_story_set_motion (FabStory   *self,
                      gint64      panel,
                      FabMotion   motion,
                      GError    **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (motion <= FAB_MOTION_OFF, FALSE);

  return set_number (self, N_("Change Movement"), panel, "motion", motion, error);
}

gboolean
fab_story_set_lead (FabStory  *self,
                    gint64     panel,
                    gint64     time,
                    GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  return set_number (self, N_("Overlap Sound"), panel, "lead", time, error);
}

static gboolean
check_color (const char  *color,
             GError     **error)
{
  guint digits = 0;

  if (*color == '\0')
    return TRUE;
  while (*color == '#' && digits < 6 && g_ascii_isxdigit (color[1 + digits]))
    digits++;
  if (digits == 6 && color[7] == '\0')
    return TRUE;

  g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                       "This is no colour: write it as #rrggbb");
  return FALSE;
}

gboolean
fab_story_set_transition_color (FabStory    *self,
                                gint64       panel,
                                const char  *color,
                                GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (color != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Transition"), error))
    return FALSE;

  return _fab_story_leave (self,
                           check_color (color, error) &&
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE panel SET transition_color = ?2 WHERE id = ?1",
                                          "is", panel, color),
                           error);
}

static gboolean
check_camera (const char  *json,
              GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  if (*json == '\0' ||
      (json_parser_load_from_data (parser, json, -1, NULL) &&
       json_parser_get_root (parser) != NULL && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser))))
    return TRUE;

  g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                       "The key frames of the camera are not a JSON object");
  return FALSE;
}

gboolean
fab_story_set_camera (FabStory    *self,
                      gint64       panel,
                      const char  *json,
                      GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Camera Move"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (json, FAB_MAX_NAME * 64, error) &&
                           check_camera (json, error) &&
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error, "UPDATE panel SET camera = ?2 WHERE id = ?1",
                                          "is", panel, json),
                           error);
}

/* --- cutting time ----------------------------------------------------------------------------- */

static gboolean
hand_over_beat (FabStory  *self,
                gint64     panel,
                gint64     second,
                gint64     element,
                GError   **error)
{
  return element == 0 ||
         fab_store_run (self->store, error,
                        "UPDATE element SET panel = ?2 WHERE panel = ?1 AND pos >= "
                        "(SELECT pos FROM element WHERE id = ?3)", "iii", panel, second, element);
}

/* The copy has them all: each keeps its own. */
static gboolean
part_belongings (FabStory  *self,
                 gint64     panel,
                 gint64     second,
                 gint64     at,
                 GError   **error)
{
  static const char * const tables[] = { "marker", "sound" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *early = g_strdup_printf ("DELETE FROM %s WHERE panel = ?1", tables[i]);
      g_autofree char *late = g_strdup_printf ("UPDATE %s SET panel = ?2, offset = offset - ?3 "
                                               "WHERE panel = ?1 AND offset >= ?3", tables[i]);

      if (!fab_store_run (self->store, error, early, "i", second) ||
          !fab_store_run (self->store, error, late, "iii", panel, second, at))
        return FALSE;
    }

  return TRUE;
}

static gint64
cut_panel (FabStory  *self,
           gint64     panel,
           gint64     at,
           gint64     length,
           gint64     element,
           GError   **error)
{
  gint64 second = fab_story_duplicate_panel (self, panel, error);

  if (second != 0 &&
      fab_story_set_duration (self, panel, at, error) &&
      fab_story_set_duration (self, second, length - at, error) &&
      set_follows (self, second, TRUE, error) &&
      part_belongings (self, panel, second, at, error) &&
      hand_over_beat (self, panel, second, element, error))
    return second;

  return 0;
}

gint64
fab_story_cut_panel (FabStory  *self,
                     gint64     panel,
                     gint64     at,
                     gint64     length,
                     gint64     element,
                     GError   **error)
{
  gint64 second = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (at > 0 && at < length, 0);

  if (!_fab_story_enter (self, N_("Cut Panel"), error))
    return 0;

  if (_fab_story_check_row (self, "panel", panel, error) &&
      (element == 0 || _fab_story_check_row (self, "element", element, error)))
    second = cut_panel (self, panel, at, length, element, error);

  return _fab_story_leave (self, second != 0, error) ? second : 0;
}

/* --- markers ---------------------------------------------------------------------------------- */

gint64
fab_story_add_marker (FabStory    *self,
                      gint64       panel,
                      gint64       offset,
                      const char  *color,
                      const char  *text,
                      GError     **error)
{
  gint64 marker = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (offset >= 0 && color != NULL && text != NULL, 0);

  if (!_fab_story_enter (self, N_("Add Marker"), error))
    return 0;

  if (_fab_story_check_text (text, FAB_MAX_TEXT, error) && check_color (color, error) &&
      _fab_story_check_row (self, "panel", panel, error))
    marker = fab_store_insert (self->store, error,
                               "INSERT INTO marker (panel, offset, color, text) VALUES (?1, ?2, ?3, ?4)",
                               "iiss", panel, offset, color, text);

  return _fab_story_leave (self, marker != 0, error) ? marker : 0;
}

gboolean
fab_story_set_marker (FabStory    *self,
                      gint64       marker,
                      const char  *color,
                      const char  *text,
                      GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (color != NULL && text != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Edit Marker"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (text, FAB_MAX_TEXT, error) &&
                           check_color (color, error) &&
                           _fab_story_check_row (self, "marker", marker, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE marker SET color = ?2, text = ?3 WHERE id = ?1",
                                          "iss", marker, color, text),
                           error);
}

gboolean
fab_story_move_marker (FabStory  *self,
                       gint64     marker,
                       gint64     panel,
                       gint64     offset,
                       GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (offset >= 0, FALSE);

  if (!_fab_story_enter (self, N_("Move Marker"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "marker", marker, error) &&
                           _fab_story_check_row (self, "panel", panel, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE marker SET panel = ?2, offset = ?3 WHERE id = ?1",
                                          "iii", marker, panel, offset),
                           error);
}

gboolean
fab_story_delete_marker (FabStory  *self,
                         gint64     marker,
                         GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Delete Marker"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "marker", marker, error) &&
                           fab_store_run (self->store, error, "DELETE FROM marker WHERE id = ?1", "i", marker),
                           error);
}

/* --- what panels say about their time --------------------------------------------------------- */

#define PANEL_TIME_SQL \
  "SELECT id, duration, transition_time, lead, transition, motion, follows, prompt, transition_color, move, camera FROM panel"

void
fab_story_foreach_panel_timing (FabStory         *self,
                              gint64            panel,
                              FabPanelTimingFunc  func,
                              gpointer          data)
{
  g_autoptr(FabQuery) query = NULL;

  g_return_if_fail (FAB_IS_STORY (self));
  g_return_if_fail (func != NULL);

  if (self->store == NULL)
    return;

  query = panel == 0 ? fab_store_query (self->store, PANEL_TIME_SQL, "")
                     : fab_store_query (self->store, PANEL_TIME_SQL " WHERE id = ?1", "i", panel);
  while (fab_query_next (query))
    {
      const FabPanelTiming time = {
        .panel = fab_query_int (query, 0),
        .duration = fab_query_int (query, 1),
        .transition_time = fab_query_int (query, 2),
        .lead = fab_query_int (query, 3),
        .transition = (FabTransition) fab_query_int (query, 4),
        .motion = (FabMotion) fab_query_int (query, 5),
        .follows = fab_query_int (query, 6) != 0,
        .prompt = fab_query_text (query, 7),
        .transition_color = fab_query_text (query, 8),
        .move = fab_query_text (query, 9),
        .camera = fab_query_text (query, 10),
      };

      func (&time, data);
    }
}
