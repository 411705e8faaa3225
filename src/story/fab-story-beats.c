/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs that change which panel covers what, and so may change the script. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-script.h"

/* Half-open run of lines that a panel covers. */
typedef struct
{
  guint start, end;
} Run;

static Run
find_run (FabScript *script,
          gint64     panel)
{
  Run run = { 0, 0 };

  while (run.start < script->lines->len && FAB_LINE (script, run.start)->now.panel != panel)
    run.start++;
  for (run.end = run.start;
       run.end < script->lines->len && FAB_LINE (script, run.end)->now.panel == panel;)
    run.end++;

  return run;
}

static void
cover (FabScript *script,
       Run        run,
       gint64     panel)
{
  for (guint i = run.start; i < run.end; i++)
    FAB_LINE (script, i)->now.panel = panel;
}

static gint64
find_previous (FabStory *self,
               gint64    panel)
{
  return fab_store_int (self->store, 0,
                        "SELECT n.id FROM panel p JOIN panel n ON n.scene = p.scene AND n.pos < "
                        "p.pos "
                        "WHERE p.id = ?1 ORDER BY n.pos DESC LIMIT 1", "i", panel);
}

/* --- moving ----------------------------------------------------------------------------------- */

static guint
find_scene_end (FabScript *script,
                gint64     scene)
{
  guint end = 0;
  g_autoptr(FabQuery) query = fab_store_query (script->story->store,
                                               "SELECT id FROM scene WHERE pos <= "
                                               "(SELECT pos FROM scene WHERE id = ?1)", "i", scene);

  /* a scene without lines ends where the one before it does */
  while (fab_query_next (query))
    {
      gint64 earlier = fab_query_int (query, 0);

      for (guint i = script->lines->len; i > end; i--)
        if (FAB_LINE (script, i - 1)->now.scene == earlier)
          end = i;
    }

  return end;
}

/* Where the beat of a panel goes that stands before @before: to the first line that a later panel
 * of the scene covers. A heading stays first in its scene. */
static guint
find_beat_place (FabScript *script,
                 gint64     scene,
                 gint64     before)
{
  for (gint64 panel = before; panel != 0; panel = _fab_story_next_panel (script->story, panel))
    {
      Run run = find_run (script, panel);

      if (run.start == run.end)
        continue;
      if (FAB_LINE (script, run.start)->now.kind != FAB_ELEMENT_SCENE_HEADING)
        return run.start;

      FAB_LINE (script, run.start)->now.panel = 0;
      return run.start + 1;
    }

  return find_scene_end (script, scene);
}

/* Takes the lines of @run out and puts them before what is at @to. */
static void
carry (FabScript *script,
       Run        run,
       guint      to)
{
  guint n = run.end - run.start;
  guint gap = to > run.start ? run.start : run.start + n;
  gpointer *lines = g_memdup2 (script->lines->pdata + run.start, n * sizeof (gpointer));

  if (to > run.start)
    {
      memmove (script->lines->pdata + run.start, script->lines->pdata + run.end,
               (to - run.end) * sizeof (gpointer));
      to -= n;
    }
  else
    memmove (script->lines->pdata + to + n, script->lines->pdata + to,
             (run.start - to) * sizeof (gpointer));

  memcpy (script->lines->pdata + to, lines, n * sizeof (gpointer));
  g_free (lines);

  _fab_script_part (script, gap);
  _fab_script_part (script, to);
  _fab_script_part (script, to + n);
}

static gboolean
move_beat (FabScript  *script,
           gint64      panel,
           gint64      scene,
           gint64      before,
           GError    **error)
{
  Run run = find_run (script, panel);
  g_autofree char *text = NULL;
  guint to;

  if (run.start < run.end && FAB_LINE (script, run.start)->now.kind == FAB_ELEMENT_SCENE_HEADING)
    FAB_LINE (script, run.start++)->now.panel = 0;
  if (run.start == run.end)
    return _fab_script_write_panels (script, error);

  to = find_beat_place (script, scene, before);
  if (to >= run.start && to <= run.end)
    return _fab_script_write_panels (script, error);

  carry (script, run, to);
  text = _fab_script_write (script);

  return _fab_script_settle (script, text, error);
}

static gboolean
move_panel (FabStory  *self,
            gint64     panel,
            gint64     scene,
            gint64     before,
            GError   **error)
{
  g_autoptr(FabScript) script = NULL;
  gint64 place;

  if (before == panel || (scene == _fab_story_scene_of (self, panel) &&
                          before == _fab_story_next_panel (self, panel)))
    return TRUE;

  if (!_fab_story_pass_backgrounds (self, panel, error) ||
      !_fab_story_leave_shot (self, panel, error) ||
      !_fab_story_find_place (self, scene, before, &place, error) ||
      !fab_store_run (self->store, error, "UPDATE panel SET scene = ?2, pos = ?3, follows = 0 WHERE id = ?1",
                      "iii", panel, scene, place) ||
      !_fab_story_join_shot (self, panel, error))
    return FALSE;

  script = _fab_script_load (self);

  return move_beat (script, panel, scene, before, error);
}

gboolean
fab_story_move_panel (FabStory  *self,
                      gint64     panel,
                      gint64     scene,
                      gint64     before,
                      GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Move Panel"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           _fab_story_check_target (self, &scene, before, error) &&
                           move_panel (self, panel, scene, before, error),
                           error);
}

/* The lines of @scene up to the next section, which begins something else. */
static Run
find_scene_run (FabScript *script,
                gint64     scene)
{
  Run run = { 0, 0 };

  while (run.start < script->lines->len && FAB_LINE (script, run.start)->now.scene != scene)
    run.start++;
  for (run.end = run.start;
       run.end < script->lines->len && FAB_LINE (script, run.end)->now.scene == scene &&
       FAB_LINE (script, run.end)->now.kind != FAB_ELEMENT_SECTION;)
    run.end++;

  return run;
}

static gboolean
move_scene (FabStory  *self,
            gint64     scene,
            gint64     before,
            GError   **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  gint64 first = _fab_story_first_scene (self);
  Run run = find_scene_run (script, scene);
  guint to = before != 0 ? find_scene_run (script, before).start : script->lines->len;
  g_autofree char *text = NULL;

  if (scene == first || before == first)
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                           "What stands before the first scene heading stays there");
      return FALSE;
    }
  if (to >= run.start && to <= run.end)
    return TRUE;
  carry (script, run, to);
  text = _fab_script_write (script);

  return _fab_script_settle (script, text, error);
}

gboolean
fab_story_move_scene (FabStory  *self,
                      gint64     scene,
                      gint64     before,
                      GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Move Scene"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "scene", scene, error) &&
                           (before == 0 || _fab_story_check_row (self, "scene", before, error)) &&
                           move_scene (self, scene, before, error),
                           error);
}

/* --- deleting --------------------------------------------------------------------------------- */

/* Gives the lines of @run to @panel, with those between it and the panel's own. */
static void
hand_over (FabScript *script,
           Run        run,
           gint64     panel)
{
  Run own = find_run (script, panel);
  Run all = run;

  if (own.start < own.end)
    {
      all.start = MIN (run.start, own.start);
      all.end = MAX (run.end, own.end);
    }
  cover (script, all, panel);
}

static gboolean
delete_panel (FabStory  *self,
              gint64     panel,
              GError   **error)
{
  gint64 heir = find_previous (self, panel);
  g_autoptr(FabScript) script = _fab_script_load (self);
  Run run = find_run (script, panel);

  if (heir == 0)
    heir = _fab_story_next_panel (self, panel);
  if (run.start < run.end && heir != 0)
    hand_over (script, run, heir);
  else
    cover (script, run, 0);

  return _fab_script_write_panels (script, error) &&
         _fab_story_pass_backgrounds (self, panel, error) &&
         _fab_story_leave_shot (self, panel, error) &&
         fab_store_run (self->store, error, "DELETE FROM panel WHERE id = ?1", "i", panel);
}

gboolean
fab_story_delete_panel (FabStory  *self,
                        gint64     panel,
                        GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);

  if (!_fab_story_enter (self, N_("Delete Panel"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           delete_panel (self, panel, error),
                           error);
}

/* --- splitting and merging -------------------------------------------------------------------- */

/* What happens in the lines, for the prompt of a panel that has none yet. */
static char *
describe (FabScript *script,
          Run        run)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = run.start; i < run.end; i++)
    if (FAB_LINE (script, i)->now.kind == FAB_ELEMENT_ACTION)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                              FAB_LINE (script, i)->now.text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
propose_prompt (FabScript *script,
                Run        run,
                gint64     panel)
{
  g_autofree char *prompt = describe (script, run);

  if (*prompt != '\0')
    return g_strdelimit (g_steal_pointer (&prompt), "\n\t", ' ');

  return fab_store_text (script->story->store, "SELECT prompt FROM panel WHERE id = ?1",
                         "i", panel);
}

static gint64
split_panel (FabStory  *self,
             gint64     panel,
             gint64     element,
             GError   **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  Run run = find_run (script, panel);
  guint at = _fab_script_find (script, element);
  g_autofree char *prompt = NULL;
  gint64 second;

  if (at <= run.start || at >= run.end)
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                           "The panel cannot be split there: choose a line inside its text");
      return 0;
    }

  run.start = at;
  prompt = propose_prompt (script, run, panel);
  second = fab_story_add_panel (self, _fab_story_scene_of (self, panel),
                                _fab_story_next_panel (self, panel), prompt, error);
  cover (script, run, second);

  return second != 0 && _fab_script_write_panels (script, error) ? second : 0;
}

gint64
fab_story_split_panel (FabStory  *self,
                       gint64     panel,
                       gint64     element,
                       GError   **error)
{
  gint64 second = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);

  if (!_fab_story_enter (self, N_("Split Panel"), error))
    return 0;

  if (_fab_story_check_row (self, "panel", panel, error) &&
      _fab_story_check_row (self, "element", element, error))
    second = split_panel (self, panel, element, error);

  return _fab_story_leave (self, second != 0, error) ? second : 0;
}

/* Pictures and ink of the second come along out of sight, what sounds and is remarked in it after the time of the
 * first where that is given: nothing is lost. */
static gboolean
merge_belongings (FabStory  *self,
                  gint64     first,
                  gint64     second,
                  GError   **error)
{
  return fab_store_run (self->store, error,
                        "UPDATE marker SET panel = ?1, offset = offset + "
                        "(SELECT duration FROM panel WHERE id = ?1) WHERE panel = ?2", "ii", first, second) &&
         fab_store_run (self->store, error,
                        "UPDATE sound SET panel = ?1, offset = offset + "
                        "(SELECT duration FROM panel WHERE id = ?1) WHERE panel = ?2", "ii", first, second) &&
         fab_store_run (self->store, error,
                        "UPDATE panel SET duration = CASE WHEN duration > 0 AND s.d > 0 "
                        "THEN duration + s.d ELSE 0 END, take = coalesce(take, s.t), "
                        "prompt = CASE WHEN prompt = '' THEN s.p ELSE prompt END "
                        "FROM (SELECT duration AS d, take AS t, prompt AS p FROM panel WHERE id = "
                        "?2) s "
                        "WHERE panel.id = ?1", "ii", first, second) &&
         fab_store_run (self->store, error, "UPDATE panel SET take = NULL WHERE id = ?1",
                        "i", second) &&
         fab_store_run (self->store, error, "UPDATE take SET panel = ?1 WHERE panel = ?2",
                        "ii", first, second) &&
         fab_store_run (self->store, error,
                        "UPDATE layer SET panel = ?1, visible = 0, pos = pos + "
                        "(SELECT coalesce(max(pos), 0) FROM layer WHERE panel = ?1) WHERE panel = "
                        "?2",
                        "ii", first, second);
}

static gboolean
merge_panels (FabStory  *self,
              gint64     first,
              gint64     second,
              GError   **error)
{
  g_autoptr(FabScript) script = NULL;
  Run run;

  if (!move_panel (self, second, _fab_story_scene_of (self, first),
                   _fab_story_next_panel (self, first), error))
    return FALSE;

  script = _fab_script_load (self);
  run = find_run (script, second);
  if (run.start < run.end)
    hand_over (script, run, first);

  return _fab_script_write_panels (script, error) &&
         merge_belongings (self, first, second, error) &&
         _fab_story_leave_shot (self, second, error) &&
         fab_store_run (self->store, error, "DELETE FROM panel WHERE id = ?1", "i", second);
}

gboolean
fab_story_merge_panels (FabStory  *self,
                        gint64     first,
                        gint64     second,
                        GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (first != second, FALSE);

  if (!_fab_story_enter (self, N_("Merge Panels"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", first, error) &&
                           _fab_story_check_row (self, "panel", second, error) &&
                           merge_panels (self, first, second, error),
                           error);
}

/* --- choosing the beat ------------------------------------------------------------------------ */

static gboolean
find_elements (FabScript     *script,
               const gint64  *elements,
               gsize          n,
               Run           *run,
               GError       **error)
{
  *run = (Run) { 0, 0 };
  if (n == 0)
    return TRUE;

  run->start = _fab_script_find (script, elements[0]);
  for (gsize i = 0; i < n; i++)
    {
      guint at = run->start + (guint) i;

      if (run->start == G_MAXUINT || at >= script->lines->len ||
          FAB_LINE (script, at)->id != elements[i] ||
          FAB_LINE (script, at)->now.scene != FAB_LINE (script, run->start)->now.scene)
        {
          g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                               "A panel covers lines that follow each other in one scene");
          return FALSE;
        }
    }
  run->end = run->start + (guint) n;

  return TRUE;
}

/* The first panel whose beat comes after @run in its scene. */
static gint64
find_panel_after (FabScript *script,
                  Run        run)
{
  for (guint i = run.end; i < script->lines->len; i++)
    {
      const FabLine *line = FAB_LINE (script, i);

      if (line->now.scene != FAB_LINE (script, run.start)->now.scene)
        break;
      if (line->now.panel != 0)
        return line->now.panel;
    }

  return 0;
}

/* The panel goes where its beat is; panels without a beat that follow it stay where they are. */
static gboolean
follow_run (FabScript  *script,
            gint64      panel,
            Run         run,
            GError    **error)
{
  FabStory *self = script->story;
  gint64 scene = FAB_LINE (script, run.start)->now.scene;
  gint64 before = find_panel_after (script, run);
  gint64 place;

  if (scene == _fab_story_scene_of (self, panel) && before == _fab_story_next_panel (self, panel))
    return TRUE;

  return _fab_story_find_place (self, scene, before, &place, error) &&
         fab_store_run (self->store, error, "UPDATE panel SET scene = ?2, pos = ?3 WHERE id = ?1",
                        "iii", panel, scene, place);
}

static gboolean
set_beat (FabStory      *self,
          gint64         panel,
          const gint64  *elements,
          gsize          n,
          GError       **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  Run run;

  if (!find_elements (script, elements, n, &run, error))
    return FALSE;

  cover (script, find_run (script, panel), 0);
  cover (script, run, panel);
  if (!_fab_script_write_panels (script, error))
    return FALSE;

  return n == 0 || follow_run (script, panel, run, error);
}

gboolean
fab_story_set_beat (FabStory      *self,
                    gint64         panel,
                    const gint64  *elements,
                    gsize          n,
                    GError       **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (elements != NULL || n == 0, FALSE);

  if (!_fab_story_enter (self, N_("Change Beat"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_row (self, "panel", panel, error) &&
                           set_beat (self, panel, elements, n, error),
                           error);
}

/* Whether each panel has one run of lines, in its scene. */
static gboolean
check_runs (FabScript     *script,
            const gint64  *panels,
            GError       **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < script->lines->len; i++)
    {
      gboolean begins = panels[i] != 0 && (i == 0 || panels[i] != panels[i - 1]);

      if ((begins && !g_hash_table_add (seen, (gpointer) &panels[i])) ||
          (panels[i] != 0 && (begins || FAB_LINE (script, i)->now.scene != FAB_LINE (script, i - 1)->now.scene) &&
           _fab_story_scene_of (script->story, panels[i]) != FAB_LINE (script, i)->now.scene))
        {
          g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                               "A panel covers lines that follow each other in one scene");
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
set_beats (FabStory      *self,
           const gint64  *panels,
           guint          n,
           GError       **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);

  if (n != script->lines->len)
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND, "The script has changed meanwhile");
      return FALSE;
    }
  if (!check_runs (script, panels, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    FAB_LINE (script, i)->now.panel = panels[i];

  return _fab_script_write_panels (script, error);
}

gboolean
fab_story_set_beats (FabStory      *self,
                     const gint64  *panels,
                     guint          n,
                     GError       **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (panels != NULL || n == 0, FALSE);

  if (!_fab_story_enter (self, N_("Change Beat"), error))
    return FALSE;

  return _fab_story_leave (self, set_beats (self, panels, n, error), error);
}
