/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-fountain.h"
#include "fab-order.h"
#include "fab-script.h"
#include "fab-script-match.h"

/* --- lines ------------------------------------------------------------------------------------ */

static void
copy_fields (FabElementFields       *to,
             const FabElementFields *from)
{
  *to = *from;
  to->text = g_strdup (from->text);
  to->source = g_strdup (from->source);
  to->key = g_strdup (from->key);
  to->scene_number = g_strdup (from->scene_number);
}

static void
clear_fields (FabElementFields *fields)
{
  g_free ((char *) fields->text);
  g_free ((char *) fields->source);
  g_free ((char *) fields->key);
  g_free ((char *) fields->scene_number);
}

/* NULL stands for a line that was taken out. */
static void
line_free (FabLine *line)
{
  if (line == NULL)
    return;

  clear_fields (&line->now);
  clear_fields (&line->was);
  g_free (line);
}

static gboolean
fields_differ (const FabElementFields *a,
               const FabElementFields *b)
{
  return a->scene != b->scene || a->panel != b->panel || a->kind != b->kind ||
         a->dual != b->dual || a->level != b->level || a->forced != b->forced ||
         g_strcmp0 (a->text, b->text) != 0 || g_strcmp0 (a->source, b->source) != 0 ||
         g_strcmp0 (a->key, b->key) != 0 || g_strcmp0 (a->scene_number, b->scene_number) != 0;
}

static FabLine *
line_read (FabQuery *query)
{
  FabLine *line = g_new0 (FabLine, 1);
  const FabElementFields fields = {
    .id = fab_query_int (query, 0),
    .scene = fab_query_int (query, 1),
    .panel = fab_query_int (query, 2),
    .kind = (FabElementKind) fab_query_int (query, 3),
    .text = fab_query_text (query, 4),
    .source = fab_query_text (query, 5),
    .key = fab_query_text (query, 6),
    .scene_number = fab_query_text (query, 7),
    .dual = (FabDual) fab_query_int (query, 8),
    .level = (int) fab_query_int (query, 9),
    .forced = fab_query_int (query, 10) != 0,
  };

  line->id = fields.id;
  line->place = line->old_place = fab_query_int (query, 11);
  copy_fields (&line->was, &fields);
  copy_fields (&line->now, &fields);

  return line;
}

static FabScript *
script_new (FabStory *story)
{
  FabScript *self = g_new0 (FabScript, 1);

  self->story = story;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  return self;
}

FabScript *
_fab_script_load (FabStory *story)
{
  FabScript *self = script_new (story);
  g_autoptr(FabQuery) query = NULL;

  query = fab_store_query (story->store,
                           "SELECT e.id, e.scene, coalesce(panel, 0), kind, text, source, key, number,"
                           " dual, level, forced, e.pos "
                           "FROM scene s JOIN element e ON e.scene = s.id ORDER BY s.pos, e.pos", "");
  while (fab_query_next (query))
    g_ptr_array_add (self->lines, line_read (query));

  return self;
}

void
_fab_script_free (FabScript *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

char *
_fab_script_write (FabScript *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    g_string_append (text, FAB_LINE (self, i)->now.source);

  return g_string_free (text, FALSE);
}

guint
_fab_script_find (FabScript *self,
                  gint64     element)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (FAB_LINE (self, i)->id == element)
      return i;

  return G_MAXUINT;
}

void
_fab_script_set_source (FabScript  *self,
                        guint       at,
                        const char *source)
{
  FabLine *line = FAB_LINE (self, at);

  g_free ((char *) line->now.source);
  line->now.source = g_strdup (source);
}

/* How many line ends @source ends in, blanks between them aside. */
static guint
count_line_ends (const char *source)
{
  guint n = 0;

  for (gsize i = strlen (source); i > 0 && g_ascii_isspace (source[i - 1]); i--)
    n += source[i - 1] == '\n';

  return n;
}

/* As the first line of the script ends. */
static const char *
find_line_end (FabScript *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *source = FAB_LINE (self, i)->now.source;
      const char *end = strchr (source, '\n');

      if (end != NULL)
        return end > source && end[-1] == '\r' ? "\r\n" : "\n";
    }

  return "\n";
}

void
_fab_script_part (FabScript *self,
                  guint      at)
{
  g_autoptr(GString) source = NULL;
  const char *end;
  guint before = at;

  /* a note inside an element has no source: its host speaks for it */
  while (before > 0 && *FAB_LINE (self, before - 1)->now.source == '\0')
    before--;
  if (before == 0 || at >= self->lines->len)
    return;

  source = g_string_new (FAB_LINE (self, before - 1)->now.source);
  end = find_line_end (self);
  for (guint n = count_line_ends (source->str); n < 2; n++)
    g_string_append (source, end);
  _fab_script_set_source (self, before - 1, source->str);
}

/* --- settling: which line is which ------------------------------------------------------------ */

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

/* The text of the new, the place of the old. */
static void
take_over (FabLine    *line,
           FabElement *element)
{
  FabElementFields fields;

  _fab_element_peek (element, &fields);
  fields.id = line->id;
  fields.scene = line->now.scene;
  fields.panel = line->now.panel;
  clear_fields (&line->now);
  copy_fields (&line->now, &fields);
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
          line_free (line);
          line = self->old->pdata[match[i]];
          self->old->pdata[match[i]] = NULL;
        }
      take_over (line, g_ptr_array_index (elements, i));
      note_renamed (self, line);
      g_ptr_array_add (self->lines, line);
    }
}

/* --- settling: scenes ------------------------------------------------------------------------- */

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

/* --- settling: beats -------------------------------------------------------------------------- */

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

/* A new line joins the panel before it when it is inside that panel's beat, goes on with its speech,
 * or came out of its text. */
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

/* A beat is one run in one scene: what a new heading or another beat cuts off is covered by nobody. */
static void
cut_beats (GPtrArray *lines)
{
  g_autoptr(GHashTable) ended = g_hash_table_new (g_int64_hash, g_int64_equal);
  FabLine *before = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      FabLine *line = g_ptr_array_index (lines, i);
      gboolean goes_on = before != NULL && before->now.panel == line->now.panel &&
                         before->now.scene == line->now.scene;

      if (!goes_on && line->now.panel != 0)
        {
          if (g_hash_table_contains (ended, &line->now.panel))
            line->now.panel = 0;
          else
            g_hash_table_add (ended, &line->now.panel);
        }
      before = line;
    }
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

  cut_beats (self->lines);
}

/* --- settling: panels follow their beats ------------------------------------------------------ */

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
                           "SELECT p.id, p.scene, p.pos FROM scene s JOIN panel p ON p.scene = s.id "
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

/* --- settling: writing ------------------------------------------------------------------------ */

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
        ((FabLine *) g_ptr_array_index (lines, i))->place = g_array_index (places, gint64, i - start);
    }
}

static gboolean
write_line (FabStore  *store,
            FabLine   *line,
            GError   **error)
{
  const FabElementFields *now = &line->now;

  if (line->id != 0 && line->place == line->old_place && !fields_differ (now, &line->was))
    return TRUE;

  if (line->id == 0)
    {
      line->id = fab_store_insert (store, error,
                                   "INSERT INTO element (scene, pos, kind, text, source) "
                                   "VALUES (?1, ?2, ?3, '', '')",
                                   "iii", now->scene, line->place, (gint64) now->kind);
      if (line->id == 0)
        return FALSE;
    }

  return fab_store_run (store, error,
                        "UPDATE element SET scene = ?2, pos = ?3, kind = ?4, text = ?5, source = ?6,"
                        " key = ?7, number = ?8, dual = ?9, level = ?10, forced = ?11,"
                        " panel = nullif(?12, 0) WHERE id = ?1",
                        "iiiissssiiii", line->id, now->scene, line->place, (gint64) now->kind,
                        now->text, now->source, now->key, now->scene_number, (gint64) now->dual,
                        (gint64) now->level, (gint64) now->forced, now->panel);
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
    if (!write_line (store, g_ptr_array_index (self->lines, i), error))
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
follow_cues (Settling  *self,
             GError   **error)
{
  g_autoptr(GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  list_cues (self, before, after);

  return _fab_story_follow_cues (self->script->story, before, after, self->renamed, error);
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
  self->reshaped |= self->scenes->len != (guint) fab_store_int (self->script->story->store, 0,
                                                                "SELECT count(*) FROM scene", "");

  return (!self->reshaped || seat_panels (self, error)) &&
         write_lines (self, error) &&
         (!self->reshaped || (write_scenes (self, error) && drop_scenes (self, error))) &&
         follow_cues (self, error);
}

gboolean
_fab_script_settle (FabScript   *script,
                    const char  *text,
                    GError     **error)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (text, -1);
  Settling self = { .script = script, .old = script->lines };
  gboolean ok;

  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self.scenes = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ok = settle (&self, elements, error);

  g_hash_table_unref (self.renamed);
  g_array_unref (self.scenes);
  g_ptr_array_unref (self.old);
  script->lines = self.lines;

  return ok;
}

gboolean
_fab_script_write_panels (FabScript  *self,
                          GError    **error)
{
  cut_beats (self->lines);
  for (guint i = 0; i < self->lines->len; i++)
    if (!write_line (self->story->store, FAB_LINE (self, i), error))
      return FALSE;

  return TRUE;
}
