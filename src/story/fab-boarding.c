/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-boarding.h"
#include "fab-boarding-private.h"
#include "fab-fountain.h"
#include "fab-order.h"
#include "fab-script.h"
#include "fab-text-words.h"

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

/* Those whose words are not boarding's. */
static const char edited_panels[] = "SELECT id FROM panel WHERE scene = ?1 AND edited = 1 ORDER BY pos";

static GArray *
read_ids (FabStory   *story,
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

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

/* --- cast ------------------------------------------------------------------------------------- */

static void
add_name (GHashTable *names,
          const char *cue)
{
  g_autofree char *name = fab_fountain_cue_name (cue);

  if (*name != '\0')
    g_hash_table_add (names, g_steal_pointer (&name));
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *first = *(const char * const *) a;
  const char *second = *(const char * const *) b;
  gsize n = strlen (first), m = strlen (second);

  return n != m ? (n < m ? 1 : -1) : strcmp (first, second);
}

/* Everybody who speaks, longest name first, so that "OLD ANNA" is not taken for "ANNA". */
static GPtrArray *
find_names (FabScript *script)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < script->lines->len; i++)
    {
      if (FAB_LINE (script, i)->now.kind == FAB_ELEMENT_CHARACTER)
        add_name (names, FAB_LINE (script, i)->now.text);
    }
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, g_strdup (name));
  g_ptr_array_sort (sorted, compare_lengths);
  g_ptr_array_add (sorted, NULL);

  return sorted;
}

/* Of @name, where @text tells it; "JOANNA" is not "ANNA". */
static char *
find_description (const char *text,
                  const char *name)
{
  for (const char *place = strstr (text, name); place != NULL; place = strstr (place + 1, name))
    {
      gboolean whole = !fab_text_is_inside_word (text, place);
      gsize length;
      const char *description = whole ? _fab_boarding_find_description (place + strlen (name), &length) : NULL;

      if (description != NULL)
        return g_strndup (description, length);
    }

  return NULL;
}

/* "ANNA (30s, red curls)" tells how she looks, unless a person has said so already. */
static gboolean
describe_cast (FabScript  *script,
               const char *name,
               GError    **error)
{
  gint64 member;

  for (guint i = 0; i < script->lines->len; i++)
    {
      const FabElementFields *line = &FAB_LINE (script, i)->now;
      g_autofree char *description = line->kind == FAB_ELEMENT_ACTION ? find_description (line->text, name) : NULL;

      if (description == NULL)
        continue;
      member = fab_story_ensure_cast (script->story, name, error);
      if (member == 0)
        return FALSE;
      return fab_store_int (script->story->store, 0,
                            "SELECT description <> '' FROM cast_member WHERE id = ?1", "i", member)
             || fab_story_set_cast_description (script->story, member, description, error);
    }

  return TRUE;
}

/* --- scenes ----------------------------------------------------------------------------------- */

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
         && !is_later (FAB_LINE (script, start)->now.text) ? FAB_TRANSITION_CUT
                                                                                        : FAB_TRANSITION_DISSOLVE;
}

static GPtrArray *
peek_fields (FabScript *script)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < script->lines->len; i++)
    g_ptr_array_add (fields, &FAB_LINE (script, i)->now);

  return fields;
}

/* A panel of the last boarding over the same first line is used again, so that pictures stay. */
static gint64
put_panel (FabStory     *story,
           gint64        scene,
           FabProposal  *proposal,
           gint64        old,
           GError      **error)
{
  if (old == 0)
    return fab_store_insert (story->store, error,
                             "INSERT INTO panel (scene, pos, prompt, transition, move) VALUES "
                             "(?1, 0, ?2, ?3, ?4)",
                             "isis", scene, proposal->prompt, (gint64) proposal->transition,
                             proposal->move);

  return fab_store_run (story->store, error,
                        "UPDATE panel SET prompt = ?2, transition = ?3, move = ?4 WHERE id = ?1",
                        "isis", old, proposal->prompt, (gint64) proposal->transition,
                        proposal->move) ? old : 0;
}

/* The order of the panels is that of their beats; one without a beat stays behind the one it
 * followed. */
static gboolean
put_in_order (FabScript  *script,
              guint       start,
              guint       end,
              GArray     *before,
              GError    **error)
{
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = start; i < end; i++)
    {
      gint64 panel = FAB_LINE (script, i)->now.panel;

      if (panel != 0 && !has_id (order, panel))
        g_array_append_val (order, panel);
    }
  for (guint i = 0; i < before->len; i++)
    {
      gint64 panel = g_array_index (before, gint64, i);
      gint64 previous = i > 0 ? g_array_index (before, gint64, i - 1) : 0;
      guint at = 0;

      if (has_id (order, panel))
        continue;
      while (previous != 0 && at < order->len && g_array_index (order, gint64, at) != previous)
        at++;
      g_array_insert_val (order, previous != 0 && at < order->len ? at + 1 : at, panel);
    }
  for (guint i = 0; i < order->len; i++)
    {
      if (!fab_store_run (script->story->store, error,
                          "UPDATE panel SET pos = ?2 WHERE id = ?1 AND pos <> ?2",
                          "ii", g_array_index (order, gint64, i), (gint64) (i + 1) * FAB_ORDER_GAP))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_leftovers (FabStory    *story,
                  GArray      *panels,
                  GHashTable  *used,
                  GError     **error)
{
  for (guint i = 0; i < panels->len; i++)
    {
      gint64 panel = g_array_index (panels, gint64, i);

      if (!g_hash_table_contains (used, &panel)
          && !fab_store_run (story->store, error, "DELETE FROM panel WHERE id = ?1", "i", panel))
        return FALSE;
    }

  return TRUE;
}

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* Takes the panels of the last boarding off their lines. @old: first line → panel */
static void
uncover (FabScript  *script,
         guint       start,
         guint       end,
         GArray     *kept,
         GHashTable *old)
{
  gint64 last = 0;

  for (guint i = start; i < end; i++)
    {
      FabLine *line = FAB_LINE (script, i);
      gint64 panel = line->now.panel;

      if (panel == 0 || has_id (kept, panel))
        continue;
      if (panel != last)
        g_hash_table_insert (old, GUINT_TO_POINTER (i + 1), copy_id (panel));
      last = panel;
      line->now.panel = 0;
    }
}

static gboolean
cover (FabScript   *script,
       gint64       scene,
       GPtrArray   *proposals,
       GHashTable  *old,
       GHashTable  *used,
       GError     **error)
{
  for (guint p = 0; p < proposals->len; p++)
    {
      FabProposal *proposal = g_ptr_array_index (proposals, p);
      gint64 *again = g_hash_table_lookup (old, GUINT_TO_POINTER (proposal->start + 1));
      gint64 panel = put_panel (script->story, scene, proposal, again ? *again : 0, error);

      if (panel == 0)
        return FALSE;
      g_hash_table_add (used, copy_id (panel));
      for (guint i = proposal->start; i < proposal->end; i++)
        FAB_LINE (script, i)->now.panel = panel;
    }

  return TRUE;
}

/* One scene while it is boarded. */
typedef struct
{
  gint64      scene;
  guint       start, end; /* its lines */
  GArray     *panels;     /* all there were */
  GArray     *kept;       /* those that are not boarding's */
  GHashTable *used;       /* those that stay */
} SceneBoard;

static void
free_scene_board (gpointer data)
{
  SceneBoard *self = data;

  g_array_unref (self->panels);
  g_array_unref (self->kept);
  g_hash_table_unref (self->used);
  g_free (self);
}

static SceneBoard *
new_scene_board (FabScript *script,
                 guint      start,
                 guint      end)
{
  SceneBoard *self = g_new0 (SceneBoard, 1);

  self->scene = FAB_LINE (script, start)->now.scene;
  self->start = start;
  self->end = end;
  self->panels = read_ids (script->story, "SELECT id FROM panel WHERE scene = ?1 ORDER BY pos",
                           self->scene);
  self->kept = read_ids (script->story, kept_panels, self->scene);
  self->used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < self->kept->len; i++)
    g_hash_table_add (self->used, copy_id (g_array_index (self->kept, gint64, i)));

  return self;
}

static gboolean
board_scene (FabScript           *script,
             SceneBoard          *self,
             GPtrArray           *fields,
             const char * const  *names,
             GError             **error)
{
  g_autoptr(GHashTable) old = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr(GPtrArray) proposals = NULL;

  uncover (script, self->start, self->end, self->kept, old);
  proposals = _fab_boarding_plan (fields, self->start, self->end, names,
                                  fab_story_get_setting (script->story, "language"), find_transition (script, self->start));

  return cover (script, self->scene, proposals, old, self->used, error);
}

/* The scenes asked for, each with its run of lines. */
static GPtrArray *
find_scenes (FabScript *script,
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

static gboolean
settle (FabScript  *script,
        GPtrArray  *scenes,
        GError    **error)
{
  if (!_fab_script_write_panels (script, error))
    return FALSE;

  for (guint i = 0; i < scenes->len; i++)
    {
      SceneBoard *self = g_ptr_array_index (scenes, i);

      if (!delete_leftovers (script->story, self->panels, self->used, error)
          || !put_in_order (script, self->start, self->end, self->kept, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
board (FabStory  *story,
       gint64     scene,
       GError   **error)
{
  g_autoptr(FabScript) script = _fab_script_load (story);
  g_autoptr(GPtrArray) names = find_names (script);
  g_autoptr(GPtrArray) scenes = find_scenes (script, scene);
  g_autoptr(GPtrArray) fields = peek_fields (script);

  for (guint i = 0; i + 1 < names->len; i++)
    {
      if (!describe_cast (script, g_ptr_array_index (names, i), error))
        return FALSE;
    }
  for (guint i = 0; i < scenes->len; i++)
    {
      if (!board_scene (script, g_ptr_array_index (scenes, i), fields,
                        (const char * const *) names->pdata, error))
        return FALSE;
    }

  return settle (script, scenes, error);
}

gboolean
fab_boarding_run (FabStory  *story,
                  gint64     scene,
                  GError   **error)
{
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  if (!_fab_story_enter (story, N_("Board Script"), error))
    return FALSE;

  return _fab_story_leave (story,
                           (scene == 0 || _fab_story_check_row (story, "scene", scene, error))
                           && board (story, scene, error),
                           error);
}

/* --- a script that is being written ----------------------------------------------------------- */

/* What was written: ids. */
typedef struct
{
  const gint64 *elements;
  gsize         n;
} Written;

static gboolean
is_written (const Written *self,
            gint64         element)
{
  for (gsize i = 0; i < self->n; i++)
    {
      if (self->elements[i] == element)
        return TRUE;
    }

  return FALSE;
}

/* The one panel of all lines of @proposal that have one: 0 when none has, -1 when it is several, or one that
 * covers other lines, too. */
static gint64
find_owner (FabScript         *script,
            const FabProposal *proposal,
            const gint64      *before,
            guint              start,
            guint              end)
{
  gint64 owner = 0;

  for (guint i = proposal->start; i < proposal->end; i++)
    {
      if (before[i - start] != 0 && owner != 0 && before[i - start] != owner)
        return -1;
      owner = before[i - start] != 0 ? before[i - start] : owner;
    }
  for (guint i = start; i < end && owner != 0; i++)
    {
      if (before[i - start] == owner && (i < proposal->start || i >= proposal->end))
        return -1;
    }

  return owner;
}

static gboolean
concerns (FabScript         *script,
          const FabProposal *proposal,
          const Written     *written)
{
  for (guint i = proposal->start; i < proposal->end; i++)
    {
      if (is_written (written, FAB_LINE (script, i)->id))
        return TRUE;
    }

  return FALSE;
}

/* A new line gets a panel, or joins the one it belongs to; a panel says what its line says now. */
static gboolean
follow_proposal (FabScript    *script,
                 SceneBoard   *self,
                 FabProposal  *proposal,
                 gint64       *before,
                 GError      **error)
{
  gint64 owner = find_owner (script, proposal, before, self->start, self->end);

  if (owner < 0)
    return TRUE;
  if (owner == 0)
    owner = put_panel (script->story, self->scene, proposal, 0, error);
  else if (!fab_store_run (script->story->store, error,
                           "UPDATE panel SET prompt = ?2, move = ?3 WHERE id = ?1 AND edited = 0 AND prompt <> ?2",
                           "iss", owner, proposal->prompt, proposal->move))
    return FALSE;
  for (guint i = proposal->start; i < proposal->end; i++)
    before[i - self->start] = owner;

  return owner != 0;
}

static gboolean
follow_scene (FabScript           *script,
              SceneBoard          *self,
              const char * const  *names,
              const Written       *written,
              GError             **error)
{
  g_autoptr(GPtrArray) fields = peek_fields (script);
  g_autoptr(GArray) edited = read_ids (script->story, edited_panels, self->scene);
  g_autoptr(GPtrArray) proposals = NULL;
  g_autofree gint64 *owners = g_new (gint64, self->end - self->start);
  gboolean ok = TRUE;

  for (guint i = self->start; i < self->end; i++)
    {
      FabElementFields *line = &FAB_LINE (script, i)->now;

      owners[i - self->start] = line->panel;
      line->panel = has_id (edited, line->panel) ? line->panel : 0;
    }
  proposals = _fab_boarding_plan (fields, self->start, self->end, names, fab_story_get_setting (script->story, "language"),
                                  find_transition (script, self->start));
  for (guint p = 0; p < proposals->len && ok; p++)
    {
      if (concerns (script, g_ptr_array_index (proposals, p), written))
        ok = follow_proposal (script, self, g_ptr_array_index (proposals, p), owners, error);
    }
  for (guint i = self->start; i < self->end; i++)
    FAB_LINE (script, i)->now.panel = owners[i - self->start];

  return ok;
}

/* Somebody boards by hand where no panel has a beat. */
static gboolean
is_boarded (FabStory *story)
{
  return fab_store_int (story->store, 0,
                        "SELECT EXISTS (SELECT 1 FROM element WHERE panel IS NOT NULL) "
                        "OR NOT EXISTS (SELECT 1 FROM panel)", "");
}

static GPtrArray *
find_written_scenes (FabScript     *script,
                     const Written *written)
{
  GPtrArray *scenes = find_scenes (script, 0);

  for (guint i = scenes->len; i-- > 0;)
    {
      SceneBoard *self = g_ptr_array_index (scenes, i);
      gboolean any = FALSE;

      for (guint j = self->start; j < self->end && !any; j++)
        any = is_written (written, FAB_LINE (script, j)->id);
      if (!any)
        g_ptr_array_remove_index (scenes, i);
    }

  return scenes;
}

static gboolean
follow (FabStory       *story,
        const Written  *written,
        GError        **error)
{
  g_autoptr(FabScript) script = _fab_script_load (story);
  g_autoptr(GPtrArray) names = find_names (script);
  g_autoptr(GPtrArray) scenes = find_written_scenes (script, written);

  for (guint i = 0; i < scenes->len; i++)
    {
      if (!follow_scene (script, g_ptr_array_index (scenes, i), (const char * const *) names->pdata, written, error))
        return FALSE;
    }
  if (!_fab_script_write_panels (script, error))
    return FALSE;
  for (guint i = 0; i < scenes->len; i++)
    {
      SceneBoard *self = g_ptr_array_index (scenes, i);

      if (!put_in_order (script, self->start, self->end, self->panels, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_bare (FabStory      *story,
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

gboolean
fab_boarding_follow (FabStory      *story,
                     const gint64  *elements,
                     gsize          n_elements,
                     const gint64  *panels,
                     gsize          n_panels,
                     GError       **error)
{
  Written written = { elements, n_elements };

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  if (!_fab_story_enter (story, NULL, error))
    return FALSE;

  return _fab_story_leave (story, !is_boarded (story) || (delete_bare (story, panels, n_panels, error)
                                                          && follow (story, &written, error)), error);
}

/* --- what boarding would say ------------------------------------------------------------------ */

/* Of the panel that covers @line: what begins there, or goes on there. */
static const char *
find_proposed (GPtrArray *proposals,
               guint      line)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const FabProposal *proposal = proposals->pdata[i];

      if (proposal->start <= line && line < proposal->end)
        return proposal->prompt;
    }

  return NULL;
}

static void
propose_scene (FabScript    *script,
               SceneBoard   *self,
               GStrvBuilder *prompts)
{
  g_autoptr(GPtrArray) names = find_names (script);
  g_autoptr(GPtrArray) fields = peek_fields (script);
  g_autoptr(GPtrArray) proposals = NULL;
  g_autofree gint64 *owners = g_new (gint64, self->end - self->start);

  for (guint i = self->start; i < self->end; i++)
    {
      owners[i - self->start] = FAB_LINE (script, i)->now.panel;
      FAB_LINE (script, i)->now.panel = 0;
    }
  proposals = _fab_boarding_plan (fields, self->start, self->end, (const char * const *) names->pdata,
                                  fab_story_get_setting (script->story, "language"), find_transition (script, self->start));
  for (guint p = 0; p < self->panels->len; p++)
    {
      gint64 id = g_array_index (self->panels, gint64, p);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (script->story, id);
      const char *prompt = NULL;

      for (guint i = self->start; i < self->end && prompt == NULL; i++)
        prompt = owners[i - self->start] == id ? find_proposed (proposals, i) : NULL;
      g_strv_builder_add (prompts, prompt != NULL ? prompt : fab_panel_get_prompt (panel));
    }
}

GStrv
fab_boarding_propose (FabStory *story,
                      gint64    scene)
{
  g_autoptr(GStrvBuilder) prompts = g_strv_builder_new ();
  g_autoptr(FabScript) script = NULL;
  g_autoptr(GPtrArray) scenes = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  script = _fab_script_load (story);
  scenes = find_scenes (script, scene);
  for (guint i = 0; i < scenes->len; i++)
    propose_scene (script, scenes->pdata[i], prompts);

  return g_strv_builder_end (prompts);
}

/* --- what one sees of a heading ---------------------------------------------------------------- */

static char *
find_time_before (FabStory *story,
                  gint64    scene)
{
  g_autofree char *found = NULL;
  gint64 id;

  for (guint i = 0; (id = fab_story_get_scene_at (story, i)) != 0 && id != scene; i++)
    {
      g_autoptr(FabScene) row = fab_story_ref_scene (story, id);
      g_autofree char *time = NULL;
      g_autofree char *place = row != NULL ? _fab_boarding_place (fab_scene_get_heading (row), &time) : NULL;

      if (time != NULL && *time != '\0')
        {
          g_free (found);
          found = g_steal_pointer (&time);
        }
    }

  return g_steal_pointer (&found);
}

char *
fab_boarding_dup_setting (FabStory *story,
                          gint64    scene)
{
  g_autoptr(FabScene) row = NULL;
  g_autofree char *time = NULL;
  const char *heading;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  row = fab_story_ref_scene (story, scene);
  heading = row != NULL ? fab_scene_get_heading (row) : "";
  if (_fab_boarding_goes_on (heading))
    time = find_time_before (story, scene);

  return time != NULL ? g_strconcat (heading, " - ", time, NULL) : g_strdup (heading);
}
