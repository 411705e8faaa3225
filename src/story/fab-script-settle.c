/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the lines of the store what a changed text says: who is who, which scene, which panel. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-order.h"
#include "fab-script.h"
#include "fab-script-match.h"

/* --- which line is which ------------------------------------------------------------ */

typedef struct
{
  FabScript  *script;
  GPtrArray  *old;      /* lines that the new text does not have are left in here */
  GPtrArray  *lines;    /* as the new text has them; new ones have id 0 */
  GArray     *scenes;   /* ids in the new order */
  GHashTable *renamed;  /* name of a cue → its new name */
  gboolean    reshaped; /* scenes came or went, or lines went to another scene */
} Settling;

static FabMatchItem *
list_old (GPtrArray *lines)
{
  FabMatchItem *items = g_new (FabMatchItem, lines->len);

  for (guint i = 0; i < lines->len; i++)
    {
      const FabLine *line = g_ptr_array_index (lines, i);

      items[i] = (FabMatchItem) { line->now.source, line->now.text, line->now.kind };
    }

  return items;
}

static FabMatchItem *
list_new (GPtrArray *elements)
{
  FabMatchItem *items = g_new (FabMatchItem, elements->len);

  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);

      items[i] = (FabMatchItem) {
        fab_element_get_source (element), fab_element_get_text (element),
        fab_element_get_kind (element)
      };
    }

  return items;
}

static FabLine *
line_new (void)
{
  FabLine *line = g_new0 (FabLine, 1);

  line->place = line->old_place = FAB_ORDER_NONE;

  return line;
}

static void
note_renamed (Settling       *self,
              const FabLine  *line)
{
  if (line->was.kind == FAB_ELEMENT_CHARACTER && line->now.kind == FAB_ELEMENT_CHARACTER &&
      g_strcmp0 (line->was.text, line->now.text) != 0)
    g_hash_table_insert (self->renamed,
                         fab_fountain_cue_name (line->was.text),
                         fab_fountain_cue_name (line->now.text));
}

static void
match_lines (Settling  *self,
             GPtrArray *elements)
{
  g_autofree FabMatchItem *old_items = list_old (self->old);
  g_autofree FabMatchItem *new_items = list_new (elements);
  g_autofree guint *match = g_new (guint, elements->len + 1);

  fab_script_match (old_items, self->old->len, new_items, elements->len, match);
  for (guint i = 0; i < elements->len; i++)
    {
      FabLine *line = line_new ();

      if (match[i] != FAB_MATCH_NONE)
        {
          _fab_line_free (line);
          line = self->old->pdata[match[i]];
          self->old->pdata[match[i]] = NULL;
        }
      _fab_line_take_over (line, g_ptr_array_index (elements, i));
      note_renamed (self, line);
      g_ptr_array_add (self->lines, line);
    }
}

/* --- scenes ------------------------------------------------------------------------- */

static gboolean
add_scene (Settling  *self,
           gint64    *scene,
           GError   **error)
{
  /* its place is given when all are known */
  *scene = fab_store_insert (self->script->story->store, error,
                             "INSERT INTO scene (pos) SELECT max(pos) + 1024 FROM scene", "");
  self->reshaped = TRUE;

  return *scene != 0;
}

/* A heading keeps the scene that it began. */
static gboolean
find_scene (Settling    *self,
            FabLine     *line,
            GHashTable  *used,
            gint64      *scene,
            GError     **error)
{
  if (line->was.kind == FAB_ELEMENT_SCENE_HEADING && line->was.scene != 0 &&
      !g_hash_table_contains (used, &line->was.scene))
    *scene = line->was.scene;
  else if (!add_scene (self, scene, error))
    return FALSE;

  g_hash_table_add (used, g_memdup2 (scene, sizeof *scene));
  g_array_append_val (self->scenes, *scene);

  return TRUE;
}

static gboolean
assign_scenes (Settling  *self,
               GError   **error)
{
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 scene = _fab_story_first_scene (self->script->story);

  g_hash_table_add (used, g_memdup2 (&scene, sizeof scene));
  g_array_append_val (self->scenes, scene);
  for (guint i = 0; i < self->lines->len; i++)
    {
      FabLine *line = g_ptr_array_index (self->lines, i);

      if (line->now.kind == FAB_ELEMENT_SCENE_HEADING &&
          !find_scene (self, line, used, &scene, error))
        return FALSE;

      line->now.scene = scene;
      if (line->was.scene != scene)
        line->place = FAB_ORDER_NONE;
      self->reshaped |= line->id != 0 && line->was.scene != scene;
    }

  return TRUE;
}

/* --- beats -------------------------------------------------------------------------- */

static gboolean
is_speech (FabElementKind kind)
{
  return kind == FAB_ELEMENT_PARENTHETICAL || kind == FAB_ELEMENT_DIALOGUE ||
         kind == FAB_ELEMENT_LYRICS;
}

/* The panel of the next line that was there before, in the same scene. */
static gint64
find_next_panel (Settling *self,
                 guint     after)
{
  const FabLine *from = g_ptr_array_index (self->lines, after);

  for (guint i = after + 1; i < self->lines->len; i++)
    {
      const FabLine *line = g_ptr_array_index (self->lines, i);

      if (line->now.scene != from->now.scene)
        break;
      if (line->id != 0)
        return line->now.panel;
    }

  return 0;
}

/* A new line joins the panel before it when it is inside that panel's beat, goes on with its
 * speech, or came out of its text. */
static gboolean
joins (Settling *self,
       guint     at)
{
  const FabLine *line = g_ptr_array_index (self->lines, at);
  const FabLine *before = at > 0 ? g_ptr_array_index (self->lines, at - 1) : NULL;

  if (line->id != 0 || before == NULL || before->now.panel == 0 ||
      before->now.scene != line->now.scene)
    return FALSE;

  return *line->now.source == '\0' ||
         (is_speech (line->now.kind) &&
          (is_speech (before->now.kind) || before->now.kind == FAB_ELEMENT_CHARACTER)) ||
         (before->id != 0 && g_strcmp0 (before->was.text, before->now.text) != 0) ||
         find_next_panel (self, at) == before->now.panel;
}

static void
assign_panels (Settling *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      FabLine *line = g_ptr_array_index (self->lines, i);

      if (joins (self, i))
        line->now.panel = ((FabLine *) g_ptr_array_index (self->lines, i - 1))->now.panel;
    }

  _fab_script_cut_beats (self->lines);
}

/* --- panels follow their beats ------------------------------------------------------ */

typedef struct
{
  gint64 id, scene, new_scene;
  gint64 place, old_place;
} Seat;

static GHashTable *
map_beats (Settling *self)
{
  GHashTable *scenes = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->lines->len; i++)
    {
      FabLine *line = g_ptr_array_index (self->lines, i);

      if (line->now.panel != 0)
        g_hash_table_insert (scenes, &line->now.panel, &line->now.scene);
    }

  return scenes;
}

static gboolean
has_scene (Settling *self,
           gint64    scene)
{
  for (guint i = 0; i < self->scenes->len; i++)
    if (g_array_index (self->scenes, gint64, i) == scene)
      return TRUE;

  return FALSE;
}

/* A panel without beat stays with the panel before it, else in its scene, else goes to the scene
 * that took its scene in. */
static gint64
find_seat (Settling   *self,
           GHashTable *beats,
           const Seat *seat,
           const Seat *before)
{
  const gint64 *beat = g_hash_table_lookup (beats, &seat->id);

  if (beat != NULL)
    return *beat;
  if (before != NULL && before->scene == seat->scene)
    return before->new_scene;
  if (has_scene (self, seat->scene))
    return seat->scene;

  return before != NULL ? before->new_scene : g_array_index (self->scenes, gint64, 0);
}

static GArray *
load_seats (Settling *self)
{
  GArray *seats = g_array_new (FALSE, TRUE, sizeof (Seat));
  g_autoptr(GHashTable) beats = map_beats (self);
  g_autoptr(FabQuery) query = NULL;

  query = fab_store_query (self->script->story->store,
                           "SELECT p.id, p.scene, p.pos FROM scene s JOIN panel p ON p.scene = "
                           "s.id "
                           "ORDER BY s.pos, p.pos", "");
  while (fab_query_next (query))
    {
      const Seat *before = seats->len > 0 ? &g_array_index (seats, Seat, seats->len - 1) : NULL;
      Seat seat = { .id = fab_query_int (query, 0), .scene = fab_query_int (query, 1) };

      seat.old_place = fab_query_int (query, 2);
      seat.new_scene = find_seat (self, beats, &seat, before);
      seat.place = seat.scene == seat.new_scene ? seat.old_place : FAB_ORDER_NONE;
      g_array_append_val (seats, seat);
    }

  return seats;
}

static gboolean
write_seat (Settling    *self,
            const Seat  *seat,
            GError     **error)
{
  if (seat->scene == seat->new_scene && seat->place == seat->old_place)
    return TRUE;

  return fab_store_run (self->script->story->store, error,
                        "UPDATE panel SET scene = ?2, pos = ?3 WHERE id = ?1",
                        "iii", seat->id, seat->new_scene, seat->place);
}

static gboolean
seat_panels (Settling  *self,
             GError   **error)
{
  g_autoptr(GArray) seats = load_seats (self);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint start = 0, end; start < seats->len; start = end)
    {
      gint64 scene = g_array_index (seats, Seat, start).new_scene;

      g_array_set_size (places, 0);
      for (end = start; end < seats->len &&
                        g_array_index (seats, Seat, end).new_scene == scene; end++)
        g_array_append_val (places, g_array_index (seats, Seat, end).place);

      fab_order_settle ((gint64 *) (gpointer) places->data, places->len);
      for (guint i = start; i < end; i++)
        {
          g_array_index (seats, Seat, i).place = g_array_index (places, gint64, i - start);
          if (!write_seat (self, &g_array_index (seats, Seat, i), error))
            return FALSE;
        }
    }

  return TRUE;
}

/* --- writing ------------------------------------------------------------------------ */

static void
place_lines (GPtrArray *lines)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint start = 0, end; start < lines->len; start = end)
    {
      gint64 scene = ((FabLine *) g_ptr_array_index (lines, start))->now.scene;

      g_array_set_size (places, 0);
      for (end = start; end < lines->len; end++)
        {
          const FabLine *line = g_ptr_array_index (lines, end);

          if (line->now.scene != scene)
            break;
          g_array_append_val (places, line->place);
        }

      fab_order_settle ((gint64 *) (gpointer) places->data, places->len);
      for (guint i = start; i < end; i++)
        {
          FabLine *line = g_ptr_array_index (lines, i);

          line->place = g_array_index (places, gint64, i - start);
        }
    }
}

static gboolean
write_lines (Settling  *self,
             GError   **error)
{
  FabStore *store = self->script->story->store;

  place_lines (self->lines);
  for (guint i = 0; i < self->old->len; i++)
    {
      const FabLine *gone = g_ptr_array_index (self->old, i);

      if (gone != NULL && !fab_store_run (store, error, "DELETE FROM element WHERE id = ?1",
                                          "i", gone->id))
        return FALSE;
    }

  for (guint i = 0; i < self->lines->len; i++)
    if (!_fab_line_write (g_ptr_array_index (self->lines, i), store, error))
      return FALSE;

  return TRUE;
}

/* Scenes whose heading is gone were left by all lines and panels before. */
static gboolean
write_scenes (Settling  *self,
              GError   **error)
{
  FabStore *store = self->script->story->store;
  g_autofree gint64 *places = g_new (gint64, self->scenes->len);

  for (guint i = 0; i < self->scenes->len; i++)
    places[i] = fab_store_int (store, FAB_ORDER_NONE, "SELECT pos FROM scene WHERE id = ?1",
                               "i", g_array_index (self->scenes, gint64, i));

  fab_order_settle (places, self->scenes->len);
  for (guint i = 0; i < self->scenes->len; i++)
    if (!fab_store_run (store, error, "UPDATE scene SET pos = ?2 WHERE id = ?1 AND pos <> ?2",
                        "ii", g_array_index (self->scenes, gint64, i), places[i]))
      return FALSE;

  return TRUE;
}

static gboolean
drop_scenes (Settling  *self,
             GError   **error)
{
  FabStore *store = self->script->story->store;
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(FabQuery) query = fab_store_query (store, "SELECT id FROM scene", "");

  while (fab_query_next (query))
    {
      gint64 scene = fab_query_int (query, 0);

      if (!has_scene (self, scene))
        g_array_append_val (gone, scene);
    }

  for (guint i = 0; i < gone->len; i++)
    if (!fab_store_run (store, error, "DELETE FROM scene WHERE id = ?1",
                        "i", g_array_index (gone, gint64, i)))
      return FALSE;

  return TRUE;
}

static void
add_cue (GHashTable             *names,
         const FabElementFields *fields)
{
  if (fields->kind == FAB_ELEMENT_CHARACTER && fields->text != NULL)
    g_hash_table_add (names, fab_fountain_cue_name (fields->text));
}

static void
list_cues (Settling   *self,
           GHashTable *before,
           GHashTable *after)
{
  for (guint i = 0; i < self->old->len; i++)
    if (self->old->pdata[i] != NULL)
      add_cue (before, &((FabLine *) self->old->pdata[i])->was);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const FabLine *line = g_ptr_array_index (self->lines, i);

      add_cue (before, &line->was);
      add_cue (after, &line->now);
    }
}

static gboolean
have_same_names (GHashTable *a,
                 GHashTable *b)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (b, name))
      return FALSE;

  return g_hash_table_size (a) == g_hash_table_size (b);
}

/* Who speaks in the other scenes did so before and does so after. */
static void
list_other_cues (Settling   *self,
                 gint64      scene,
                 GHashTable *before,
                 GHashTable *after)
{
  g_autoptr(FabQuery) query = fab_store_query (self->script->story->store,
                                               "SELECT DISTINCT text FROM element WHERE kind = ?1 AND scene <> ?2",
                                               "ii", (gint64) FAB_ELEMENT_CHARACTER, scene);

  while (fab_query_next (query))
    {
      g_autofree char *name = fab_fountain_cue_name (fab_query_text (query, 0));

      g_hash_table_add (before, g_strdup (name));
      g_hash_table_add (after, g_steal_pointer (&name));
    }
}

/* @scene: 0 when the lines are those of the whole script */
static gboolean
follow_cues (Settling  *self,
             gint64     scene,
             GError   **error)
{
  g_autoptr(GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  list_cues (self, before, after);
  if (have_same_names (before, after) && g_hash_table_size (self->renamed) == 0)
    return TRUE;
  if (scene != 0)
    list_other_cues (self, scene, before, after);

  return _fab_story_follow_cues (self->script->story, before, after, self->renamed, error);
}

static gboolean
has_same_scenes (Settling *self)
{
  g_autoptr(FabQuery) query = fab_store_query (self->script->story->store, "SELECT id FROM scene ORDER BY pos", "");
  guint n = 0;

  for (; fab_query_next (query); n++)
    if (n >= self->scenes->len || fab_query_int (query, 0) != g_array_index (self->scenes, gint64, n))
      return FALSE;

  return n == self->scenes->len;
}

static gboolean
settle (Settling   *self,
        GPtrArray  *elements,
        GError    **error)
{
  match_lines (self, elements);
  if (!assign_scenes (self, error))
    return FALSE;

  assign_panels (self);
  self->reshaped |= !has_same_scenes (self);

  return (!self->reshaped || seat_panels (self, error)) &&
         write_lines (self, error) &&
         (!self->reshaped || (write_scenes (self, error) && drop_scenes (self, error))) &&
         follow_cues (self, 0, error);
}

static void
begin_settling (Settling  *self,
                FabScript *script)
{
  *self = (Settling) { .script = script, .old = script->lines };
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) _fab_line_free);
  self->scenes = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
end_settling (Settling *self)
{
  self->script->lines = self->lines;
  g_hash_table_unref (self->renamed);
  g_array_unref (self->scenes);
  g_ptr_array_unref (self->old);
}

gboolean
_fab_script_settle (FabScript   *script,
                    const char  *text,
                    GError     **error)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);
  Settling self;
  gboolean ok;

  begin_settling (&self, script);
  ok = settle (&self, elements, error);
  end_settling (&self);

  return ok;
}

/* --- one scene ---------------------------------------------------------------------- */

/* The marks of notes and boneyards in their order. */
static char *
list_marks (const char *text)
{
  static const char * const marks[] = { "[[", "]]", "/*", "*/" };
  GString *list = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
      if (p[0] == marks[i][0] && p[1] == marks[i][1])
        g_string_append_c (list, "[]<>"[i]);

  return g_string_free (list, FALSE);
}

/* Notes and boneyards reach over lines: with other marks, text far away may be read differently. */
static gboolean
has_same_marks (const char *a,
                const char *b)
{
  g_autofree char *before = list_marks (a);
  g_autofree char *after = list_marks (b);
  g_auto(GStrv) notes = g_strsplit (after, "[]", -1);
  g_autofree char *rest = g_strjoinv ("", notes);
  g_auto(GStrv) cuts = g_strsplit (rest, "<>", -1);
  g_autofree char *open = g_strjoinv ("", cuts);

  return g_str_equal (before, after) && *open == '\0';
}

/* How many elements of a scene @text has when it stands before @next, the heading of the scene after it ("": the script
 * ends). 0: it is not one scene any more, or @next is read as something else now. */
static guint
count_own (GPtrArray  *elements,
           const char *next,
           gboolean    first)
{
  guint own = elements->len, headings = 0, wanted = (first ? 0 : 1) + (*next != '\0' ? 1 : 0);

  for (guint i = 0; i < elements->len; i++)
    if (fab_element_get_kind (elements->pdata[i]) == FAB_ELEMENT_SCENE_HEADING)
      {
        headings++;
        own = i;
      }
  if (headings != wanted)
    return 0;
  if (!first && fab_element_get_kind (elements->pdata[0]) != FAB_ELEMENT_SCENE_HEADING)
    return 0;
  if (*next == '\0')
    return elements->len;

  return g_str_equal (fab_element_get_source (elements->pdata[own]), next) ? own : 0;
}

static char *
find_next_heading (FabStory *story,
                   gint64    scene)
{
  char *source = fab_store_text (story->store,
                                 "SELECT e.source FROM scene s JOIN element e ON e.scene = s.id WHERE s.pos > "
                                 "(SELECT pos FROM scene WHERE id = ?1) ORDER BY s.pos, e.pos LIMIT 1", "i", scene);

  return source ? source : g_strdup ("");
}

static GPtrArray *
parse_scene (FabScript  *script,
             gint64      scene,
             const char *text)
{
  gboolean first = scene == _fab_story_first_scene (script->story);
  g_autofree char *next = find_next_heading (script->story, scene);
  g_autofree char *before = _fab_script_write (script);
  g_autofree char *both = g_strconcat (text, next, NULL);
  g_autoptr(GPtrArray) elements = NULL;
  guint own;

  if (*text == '\0' || script->lines->len == 0 || !has_same_marks (before, text))
    return NULL;
  elements = first ? fab_fountain_parse (both, -1) : fab_fountain_parse_body (both);
  own = elements->len > 0 ? count_own (elements, next, first) : 0;
  if (own == 0)
    return NULL;
  g_ptr_array_set_size (elements, (int) own);

  return g_steal_pointer (&elements);
}

static gboolean
settle_scene (Settling   *self,
              gint64      scene,
              GPtrArray  *elements,
              GError    **error)
{
  match_lines (self, elements);
  for (guint i = 0; i < self->lines->len; i++)
    ((FabLine *) self->lines->pdata[i])->now.scene = scene;
  assign_panels (self);

  return write_lines (self, error) && follow_cues (self, scene, error);
}

gboolean
_fab_script_settle_scene (FabScript   *script,
                          gint64       scene,
                          const char  *text,
                          GError     **error)
{
  g_autoptr(GPtrArray) elements = parse_scene (script, scene, text);
  Settling self;
  gboolean ok;

  if (elements == NULL)
    return FALSE;
  begin_settling (&self, script);
  ok = settle_scene (&self, scene, elements, error);
  end_settling (&self);

  return ok;
}
