/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-script.h"

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
void
_fab_line_free (FabLine *self)
{
  if (self == NULL)
    return;

  clear_fields (&self->now);
  clear_fields (&self->was);
  g_free (self);
}

/* The text of the new, the place of the old. */
void
_fab_line_take_over (FabLine    *self,
                     FabElement *element)
{
  FabElementFields fields;

  _fab_element_peek (element, &fields);
  fields.id = self->id;
  fields.scene = self->now.scene;
  fields.panel = self->now.panel;
  clear_fields (&self->now);
  copy_fields (&self->now, &fields);
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
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) _fab_line_free);

  return self;
}

#define LINE_COLUMNS \
  "SELECT e.id, e.scene, coalesce(panel, 0), kind, text, source, key, number, dual, level, forced, e.pos "

static FabScript *
read_lines (FabStory *story,
            FabQuery *query)
{
  FabScript *self = script_new (story);

  while (fab_query_next (query))
    g_ptr_array_add (self->lines, line_read (query));

  return self;
}

FabScript *
_fab_script_load (FabStory *story)
{
  g_autoptr(FabQuery) query = NULL;

  query = fab_store_query (story->store,
                           LINE_COLUMNS "FROM scene s JOIN element e ON e.scene = s.id ORDER BY s.pos, e.pos", "");

  return read_lines (story, query);
}

FabScript *
_fab_script_load_scene (FabStory *story,
                        gint64    scene)
{
  g_autoptr(FabQuery) query = NULL;

  query = fab_store_query (story->store, LINE_COLUMNS "FROM element e WHERE e.scene = ?1 ORDER BY e.pos", "i", scene);

  return read_lines (story, query);
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

/* --- writing ---------------------------------------------------------------------------------- */

gboolean
_fab_line_write (FabLine   *self,
                 FabStore  *store,
                 GError   **error)
{
  const FabElementFields *now = &self->now;

  if (self->id != 0 && self->place == self->old_place && !fields_differ (now, &self->was))
    return TRUE;

  if (self->id == 0)
    {
      self->id = fab_store_insert (store, error,
                                   "INSERT INTO element (scene, pos, kind, text, source) "
                                   "VALUES (?1, ?2, ?3, '', '')",
                                   "iii", now->scene, self->place, (gint64) now->kind);
      if (self->id == 0)
        return FALSE;
    }

  return fab_store_run (store, error,
                        "UPDATE element SET scene = ?2, pos = ?3, kind = ?4, text = ?5, source = "
                        "?6,"
                        " key = ?7, number = ?8, dual = ?9, level = ?10, forced = ?11,"
                        " panel = nullif(?12, 0) WHERE id = ?1",
                        "iiiissssiiii", self->id, now->scene, self->place, (gint64) now->kind,
                        now->text, now->source, now->key, now->scene_number, (gint64) now->dual,
                        (gint64) now->level, (gint64) now->forced, now->panel);
}

void
_fab_script_cut_beats (GPtrArray *lines)
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

gboolean
_fab_script_write_panels (FabScript  *self,
                          GError    **error)
{
  _fab_script_cut_beats (self->lines);
  for (guint i = 0; i < self->lines->len; i++)
    if (!_fab_line_write (FAB_LINE (self, i), self->story->store, error))
      return FALSE;

  return TRUE;
}
