/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing what was proposed: each kind is a few verbs of the story in one group. */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-exchange-error.h"
#include "fab-improve-private.h"

#define SHORTER 0.35
#define LEAST (1200 * 1000)
#define EXPLAINING (2500 * 1000)
#define ENDING (3500 * 1000)

gint64
_fab_improve_shorter (const FabShownPanel *panel)
{
  if (panel->doing == FAB_DOING_TALK || panel->duration <= LEAST)
    return 0;

  return MIN ((gint64) (panel->duration * SHORTER), panel->duration - LEAST);
}

gboolean
_fab_improve_can_cut (FabStory *story,
                      gint64    panel)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (story, panel);
  guint n = g_list_model_get_n_items (beat);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);
      FabElementKind kind = fab_element_get_kind (element);

      if (kind == FAB_ELEMENT_SCENE_HEADING || kind == FAB_ELEMENT_TITLE_PAGE || kind == FAB_ELEMENT_SECTION)
        return FALSE;
      /* a speech begins with who speaks, and nobody is left with nothing to say */
      if (i == 0 && (kind == FAB_ELEMENT_DIALOGUE || kind == FAB_ELEMENT_PARENTHETICAL))
        return FALSE;
      if (i == n - 1 && kind == FAB_ELEMENT_CHARACTER)
        return FALSE;
    }

  return n > 0;
}

/* --- edits ------------------------------------------------------------------------------------ */

typedef struct
{
  const FabImprovement *improvement;
  FabStory             *story;
  FabTimeline          *timeline; /* before */
} Edit;

static gint64
get_length (Edit   *self,
            gint64  panel)
{
  guint i = fab_timeline_find_panel (self->timeline, panel);

  return i != G_MAXUINT ? fab_timeline_get_span (self->timeline, i)->duration : 0;
}

static gboolean
shorten (Edit    *self,
         GError **error)
{
  guint first = fab_timeline_find_panel (self->timeline, self->improvement->panel);
  guint last = fab_timeline_find_panel (self->timeline, self->improvement->last);

  if (first == G_MAXUINT)
    return TRUE;
  for (guint i = first; i <= (last != G_MAXUINT ? MAX (last, first) : first); i++)
    {
      const FabSpan *span = fab_timeline_get_span (self->timeline, i);
      const FabShownPanel shown = { .duration = span->duration, .doing = span->n_lines > 0 ? FAB_DOING_TALK : FAB_DOING_DEED };
      gint64 less = _fab_improve_shorter (&shown);

      if (less > 0 && !fab_story_set_duration (self->story, span->panel, span->duration - less, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
cut (Edit    *self,
     GError **error)
{
  gint64 id = self->improvement->panel;
  g_autoptr(GListModel) beat = fab_story_dup_beat (self->story, id);
  guint n = g_list_model_get_n_items (beat);
  g_autoptr(FabElement) first = n > 0 ? g_list_model_get_item (beat, 0) : NULL;
  g_autoptr(FabElement) last = n > 0 ? g_list_model_get_item (beat, n - 1) : NULL;
  g_autoptr(FabPanel) left = NULL;

  if (first != NULL &&
      !fab_story_replace_script (self->story, fab_element_get_id (first), fab_element_get_id (last), "", error))
    return FALSE;
  left = fab_story_ref_panel (self->story, id);

  return left == NULL || fab_story_delete_panel (self->story, id, error);
}

/* The names of a scene as people write them: "Mara and Tom". */
static char *
list_people (Edit     *self,
             FabPanel *panel)
{
  GListModel *panels = fab_story_get_panels (self->story);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) other = g_list_model_get_item (panels, i);
      const char *name = fab_panel_get_speaker (other);

      if (fab_panel_get_scene (other) != fab_panel_get_scene (panel) || *name == '\0' ||
          !g_hash_table_add (known, g_strdup (name)))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? " and " : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* "INT. OLD MILL - NIGHT": "old mill, night" */
static char *
read_place (FabStory *story,
            gint64    scene)
{
  g_autoptr(FabScene) row = fab_story_ref_scene (story, scene);
  const char *heading = row != NULL ? fab_scene_get_heading (row) : "";
  const char *dot = strchr (heading, ' ');
  g_auto(GStrv) parts = g_strsplit (dot != NULL ? dot + 1 : heading, " - ", -1);
  g_autofree char *place = g_strjoinv (", ", parts);

  return g_utf8_strdown (place, -1);
}

static gboolean
explain (Edit    *self,
         GError **error)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, self->improvement->panel);
  g_autofree char *people = panel != NULL ? list_people (self, panel) : NULL;
  g_autofree char *place = panel != NULL ? read_place (self->story, fab_panel_get_scene (panel)) : NULL;
  g_autofree char *prompt = NULL;
  gint64 added;

  if (panel == NULL)
    return TRUE;
  prompt = g_strdup_printf ("WIDE %s. %s", place, *people != '\0' ? people : "Nobody");
  added = fab_story_add_panel (self->story, fab_panel_get_scene (panel), self->improvement->panel, prompt, error);

  return added != 0 && fab_story_set_duration (self->story, added, EXPLAINING, error);
}

/* Somebody comes in, in the words of the cast: "Tom". */
static char *
write_entrance (const FabImprovement *improvement)
{
  static const char * const entrances[] = {
    "%s stands in the doorway and watches.", "%s comes in without a word.", "Behind them, %s listens.",
    "%s looks up and smiles.", "%s sits down with them.",
  };
  g_autofree char *lower = g_utf8_strdown (improvement->person, -1);
  g_autofree char *first = g_utf8_substring (improvement->person, 0, 1);
  g_autofree char *name = g_strconcat (first, g_utf8_next_char (lower), NULL);
  g_auto(GStrv) parts = g_strsplit (entrances[g_str_hash (improvement->subject) % G_N_ELEMENTS (entrances)], "%s", 2);

  return g_strjoin (name, parts[0], parts[1], NULL);
}

/* The element behind @id in the script, or 0. */
static gint64
find_next (FabStory *story,
           gint64    id)
{
  GListModel *elements = fab_story_get_elements (story);

  for (guint i = 0; i + 1 < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      if (fab_element_get_id (element) == id)
        {
          g_autoptr(FabElement) next = g_list_model_get_item (elements, i + 1);

          return fab_element_get_id (next);
        }
    }

  return 0;
}

/* The line goes behind what panel @before shows; returns its element. */
static gint64
insert_line (Edit        *self,
             gint64       before,
             const char  *line,
             GError     **error)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (self->story, before);
  guint n = g_list_model_get_n_items (beat);
  g_autoptr(FabElement) last = n > 0 ? g_list_model_get_item (beat, n - 1) : NULL;
  g_autofree char *source = NULL;

  if (last == NULL)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "The panel before has no lines to go on from");
      return 0;
    }
  source = g_strdup (fab_element_get_source (last));
  g_strchomp (source);
  {
    g_autofree char *text = g_strconcat (source, "\n\n", line, "\n\n", NULL);

    if (!fab_story_replace_script (self->story, fab_element_get_id (last), fab_element_get_id (last), text, error))
      return 0;
  }

  return find_next (self->story, fab_element_get_id (last));
}

/* The panel before @panel in its scene that shows lines, or 0. */
static gint64
find_before (FabStory *story,
             gint64    panel)
{
  GListModel *panels = fab_story_get_panels (story);
  guint at = fab_story_find_panel (story, panel);

  for (guint i = at; at != G_MAXUINT && i > 0; i--)
    {
      g_autoptr(FabPanel) before = g_list_model_get_item (panels, i - 1);
      g_autoptr(GListModel) beat = fab_story_dup_beat (story, fab_panel_get_id (before));

      if (g_list_model_get_n_items (beat) > 0)
        return fab_panel_get_id (before);
    }

  return 0;
}

static gboolean
bring_back (Edit    *self,
            GError **error)
{
  const FabImprovement *improvement = self->improvement;
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, improvement->panel);
  g_autofree char *line = write_entrance (improvement);
  g_autofree char *prompt = g_strconcat ("MCU ", line, NULL);
  gint64 before = find_before (self->story, improvement->panel);
  gint64 element, added;

  if (panel == NULL || before == 0)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "The panel is not there any more");
      return FALSE;
    }
  g_strdelimit (prompt, ".", '\0');
  element = insert_line (self, before, line, error);
  added = element != 0 ? fab_story_add_panel (self->story, fab_panel_get_scene (panel), improvement->panel, prompt, error) : 0;

  return added != 0 && fab_story_set_beat (self->story, added, &element, 1, error);
}

static gboolean
come_closer (Edit    *self,
             GError **error)
{
  static const char * const sizes[] = {
    "EXTREME WIDE ", "WIDE ", "MCU ", "MLS ", "MS ", "LS ", "ELS ", "EST ", "OTS ", "FULL SHOT ", "MEDIUM SHOT ", "LONG SHOT ",
  };
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, self->improvement->panel);
  const char *rest = panel != NULL ? fab_panel_get_prompt (panel) : "";
  g_autofree char *prompt = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_has_prefix (rest, sizes[i]))
      {
        rest += strlen (sizes[i]);
        break;
      }
  prompt = g_strconcat ("CU ", rest, NULL);

  return panel == NULL || fab_story_set_prompt (self->story, self->improvement->panel, prompt, error);
}

static gboolean
linger (Edit    *self,
        GError **error)
{
  gint64 length = get_length (self, self->improvement->panel);

  return length == 0 || fab_story_set_duration (self->story, self->improvement->panel, length * 3 / 2, error);
}

static gboolean
echo (Edit    *self,
      GError **error)
{
  GListModel *scenes = fab_story_get_scenes (self->story);
  g_autoptr(FabScene) last = g_list_model_get_item (scenes, g_list_model_get_n_items (scenes) - 1);
  gint64 copy = fab_story_duplicate_panel (self->story, self->improvement->panel, error);

  return copy != 0 && fab_story_move_panel (self->story, copy, fab_scene_get_id (last), 0, error) &&
         fab_story_set_duration (self->story, copy, ENDING, error);
}

static gboolean (* const edits[]) (Edit *self, GError **error) = {
  [FAB_IMPROVE_SHORTEN] = shorten,
  [FAB_IMPROVE_CUT] = cut,
  [FAB_IMPROVE_EXPLAIN] = explain,
  [FAB_IMPROVE_BRING_BACK] = bring_back,
  [FAB_IMPROVE_LESS_OF] = cut,
  [FAB_IMPROVE_CLOSER] = come_closer,
  [FAB_IMPROVE_LINGER] = linger,
  [FAB_IMPROVE_ECHO] = echo,
};

G_STATIC_ASSERT (G_N_ELEMENTS (edits) == FAB_N_IMPROVES);

gboolean
_fab_improve_do (const FabImprovement  *self,
                 FabStory              *story,
                 GError               **error)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  Edit edit = { self, story, timeline };

  return edits[self->kind] (&edit, error);
}

gboolean
fab_improve_apply (const FabImprovement  *self,
                   FabStory              *story,
                   GError               **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL && self->kind < FAB_N_IMPROVES, FALSE);
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  fab_story_begin (story, self->title, NULL);
  done = _fab_improve_do (self, story, error) &&
         fab_story_add_verdict (story, fab_improve_kind_to_nick (self->kind), self->subject, TRUE, error);
  fab_story_end (story);

  return done;
}

gboolean
fab_improve_decline (const FabImprovement  *self,
                     FabStory              *story,
                     GError               **error)
{
  g_return_val_if_fail (self != NULL && FAB_IS_STORY (story), FALSE);

  return fab_story_add_verdict (story, fab_improve_kind_to_nick (self->kind), self->subject, FALSE, error);
}
