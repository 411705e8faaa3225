/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-history.h"
#include "fab-schema.h"
#include "fab-story.h"

#define MERGE_WINDOW (4 * G_USEC_PER_SEC)

struct _FabHistory
{
  FabStore *store;
  gint64    group;         /* under which the triggers write */
  gint64    first;         /* its notes of this transaction come after this one */
  gint64    seen;          /* up to which fab_history_take_news () has told */
  gboolean  fresh;         /* the group was made by this transaction */
  gboolean  own;           /* the program's own change */
  char     *merge_key;
  gint64    merge_window;
  gint64    merge_until;
};

typedef struct
{
  const char *table;
  FabKind     kind;
  const char *row;   /* what ::changed names, an expression in @ for OLD or NEW */
  const char *owner; /* the panel that it belongs to */
  const char *order; /* columns that place it, in @ and # for OLD and NEW */
} Watch;

static const Watch watches[] = {
  { "setting",     FAB_KIND_PROJECT,  "0",       "NULL",    "0" },
  { "scene",       FAB_KIND_SCENE,    "@.id",    "NULL",    "@.pos <> #.pos" },
  { "element",     FAB_KIND_ELEMENT,  "@.id",    "@.panel",
    "@.pos <> #.pos OR @.scene <> #.scene OR @.panel IS NOT #.panel" },
  { "panel",       FAB_KIND_PANEL,    "@.id",    "@.id",    "@.pos <> #.pos OR @.scene <> #.scene "
                                                            "OR @.follows <> #.follows" },
  { "take",        FAB_KIND_TAKE,     "@.id",    "@.panel", "@.panel <> #.panel" },
  { "layer",       FAB_KIND_LAYER,    "@.id",    "@.panel", "@.pos <> #.pos OR @.panel <> "
                                                            "#.panel OR @.kind <> #.kind" },
  { "mark",        FAB_KIND_LAYER,    "@.layer", "(SELECT panel FROM layer WHERE id = @.layer)",
    "0" },
  { "override",    FAB_KIND_OVERRIDE, "@.panel", "@.panel", "0" },
  { "cast_member", FAB_KIND_CAST,     "@.id",    "NULL",    "@.pos <> #.pos" },
  { "draft",       FAB_KIND_DRAFT,    "0",       "NULL",    "0" },
  { "marker",      FAB_KIND_MARKER,   "@.id",    "@.panel", "@.panel <> #.panel OR @.offset <> #.offset" },
  { "sound",       FAB_KIND_SOUND,    "@.id",    "@.panel",
    "@.panel IS NOT #.panel OR @.offset <> #.offset OR @.track <> #.track" },
  { "viewer", FAB_KIND_SCREENING, "0", "NULL", "0" },
  { "showing", FAB_KIND_SCREENING, "0", "NULL", "0" },
  { "screening", FAB_KIND_SCREENING, "0", "NULL", "0" },
  { "reaction", FAB_KIND_SCREENING, "0", "NULL", "0" },
  { "answer", FAB_KIND_SCREENING, "0", "NULL", "0" },
  { "verdict", FAB_KIND_SCREENING, "0", "NULL", "0" },
  { "plan", FAB_KIND_PLAN, "0", "NULL", "0" },
  { "plan_person", FAB_KIND_PLAN, "0", "NULL", "0" },
  { "plan_scene", FAB_KIND_PLAN, "0", "NULL", "0" },
};

static void
answer_group (sqlite3_context  *context,
              int               n_args,
              sqlite3_value   **args)
{
  FabHistory *self = sqlite3_user_data (context);

  sqlite3_result_int64 (context, self->group);
}

/* @template with @old and @new in place of @ and #. */
static char *
expand (const char *template,
        const char *old,
        const char *new)
{
  g_autoptr(GString) text = g_string_new (template);

  g_string_replace (text, "@", old, 0);
  g_string_replace (text, "#", new, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* An SQL expression that gives the statement which inserts the OLD row. */
static char *
write_insert (const char *table,
              GStrv       columns)
{
  g_autofree char *names = g_strjoinv (",", columns);
  g_autoptr(GString) values = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (values, "%squote(OLD.%s)", i > 0 ? "||','||" : "", columns[i]);

  return g_strdup_printf ("'INSERT INTO %s(%s)VALUES('||%s||')'", table, names, values->str);
}

/* An SQL expression that gives the statement which sets the columns that differ back to OLD. */
static char *
write_update (const char *table,
              GStrv       columns)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "'UPDATE %s SET '", table);
  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql,
                            "||CASE WHEN OLD.%1$s IS NOT NEW.%1$s"
                            " THEN '%1$s='||quote(OLD.%1$s)||',' ELSE '' END", columns[i]);
  g_string_append (sql, "||'id=id WHERE id='||OLD.id");

  return g_string_free (sql, FALSE);
}

static char *
write_difference (GStrv columns)
{
  GString *sql = g_string_new ("0");

  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, " OR OLD.%1$s IS NOT NEW.%1$s", columns[i]);

  return g_string_free (sql, FALSE);
}

static gboolean
add_trigger (FabHistory   *self,
             const Watch  *watch,
             const char   *event,
             const char   *when,
             const char   *inverse,
             GError      **error)
{
  gboolean inserts = g_str_equal (event, "INSERT");
  gboolean updates = g_str_equal (event, "UPDATE");
  g_autofree char *row = expand (watch->row, inserts ? "NEW" : "OLD", "");
  g_autofree char *was = expand (watch->owner, "OLD", "");
  g_autofree char *now = expand (watch->owner, "NEW", "");
  g_autofree char *shape = expand (watch->order, "OLD", "NEW");
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("CREATE TEMP TRIGGER note_%s_%s AFTER %s ON main.%s WHEN %s BEGIN "
                         "INSERT INTO history_change (grp,kind,row,was,now,shape,sql) "
                         "VALUES (fab_group(),%d,%s,%s,%s,%s,%s); END",
                         watch->table, event, event, watch->table, when,
                         watch->kind, row, inserts ? "NULL" : was,
                         inserts || updates ? now : "NULL",
                         updates ? shape : "1", inverse);

  return fab_store_script (self->store, sql, error);
}

static gboolean
watch_table (FabHistory   *self,
             const Watch  *watch,
             GError      **error)
{
  g_auto(GStrv) columns = fab_schema_columns (self->store, watch->table);
  g_autofree char *back = write_insert (watch->table, columns);
  g_autofree char *revert = write_update (watch->table, columns);
  g_autofree char *differs = write_difference (columns);
  g_autofree char *remove = NULL;

  remove = g_strdup_printf ("'DELETE FROM %s WHERE id='||NEW.id", watch->table);

  return add_trigger (self, watch, "INSERT", "1", remove, error) &&
         add_trigger (self, watch, "DELETE", "1", back, error) &&
         add_trigger (self, watch, "UPDATE", differs, revert, error);
}

FabHistory *
fab_history_new (FabStore  *store,
                 GError   **error)
{
  g_autoptr(FabHistory) self = g_new0 (FabHistory, 1);

  self->store = store;
  self->merge_window = MERGE_WINDOW;
  sqlite3_create_function (fab_store_get_db (store), "fab_group", 0,
                           SQLITE_UTF8 | SQLITE_INNOCUOUS, self, answer_group, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (watches); i++)
    if (!watch_table (self, &watches[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

void
fab_history_free (FabHistory *self)
{
  g_free (self->merge_key);
  g_free (self);
}

static gint64
read_meta (FabHistory *self,
           const char *key)
{
  return fab_store_int (self->store, 0, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?1",
                        "s", key);
}

static gboolean
write_meta (FabHistory  *self,
            const char  *key,
            gint64       value,
            GError     **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return fab_schema_set_meta (self->store, key, text, error);
}

static gint64
find_group (FabHistory *self,
            gboolean    undone)
{
  if (undone)
    return fab_store_int (self->store, 0,
                          "SELECT id FROM history_group WHERE undone = 1 ORDER BY id LIMIT 1", "");

  return fab_store_int (self->store, 0,
                        "SELECT id FROM history_group WHERE undone = 0 ORDER BY id DESC LIMIT "
                        "1", "");
}

static gint64
find_last_note (FabHistory *self)
{
  return fab_store_int (self->store, 0, "SELECT max(id) FROM history_change", "");
}

/* A step ends where a person paused, saved, or went back. */
static gboolean
can_merge (FabHistory *self,
           gint64      group,
           const char *merge_key)
{
  g_autofree char *key = NULL;

  if (merge_key == NULL || group == 0 || g_get_monotonic_time () > self->merge_until)
    return FALSE;

  key = fab_store_text (self->store, "SELECT merge_key FROM history_group WHERE id = ?1",
                        "i", group);
  return g_strcmp0 (key, merge_key) == 0 &&
         find_group (self, TRUE) == 0 && !fab_history_is_saved (self);
}

gboolean
fab_history_open_group (FabHistory  *self,
                        const char  *label,
                        const char  *merge_key,
                        GError     **error)
{
  gint64 newest = find_group (self, FALSE);

  self->own = label == NULL;
  self->fresh = !self->own && !can_merge (self, newest, merge_key);
  self->first = self->seen = find_last_note (self);
  self->group = newest;
  g_free (self->merge_key);
  self->merge_key = g_strdup (merge_key);
  if (!self->fresh)
    return TRUE;

  self->group = fab_store_insert (self->store, error,
                                  "INSERT INTO history_group (label, merge_key, before) "
                                  "VALUES (?1, ?2, ?3)",
                                  "ssi", label, merge_key, fab_history_get_revision (self));
  return self->group != 0;
}

static GArray *
read_touches (FabHistory *self,
              gint64      after)
{
  GArray *touches = g_array_new (FALSE, FALSE, sizeof (FabTouch));
  g_autoptr(FabQuery) query = NULL;

  query = fab_store_query (self->store,
                           "SELECT kind, row, was, now, max(shape) FROM history_change "
                           "WHERE grp = ?1 AND id > ?2 GROUP BY 1, 2, 3, 4 ORDER BY min(id)",
                           "ii", self->group, after);
  while (fab_query_next (query))
    {
      FabTouch touch = {
        .kind = (int) fab_query_int (query, 0),
        .row = fab_query_int (query, 1),
        .was = fab_query_int (query, 2),
        .now = fab_query_int (query, 3),
        .shape = fab_query_int (query, 4) != 0,
      };

      g_array_append_val (touches, touch);
    }

  return touches;
}

GArray *
fab_history_take_news (FabHistory *self)
{
  gint64 seen = self->seen;

  self->seen = find_last_note (self);

  return self->seen > seen ? read_touches (self, seen) : NULL;
}

static gint64
next_revision (FabHistory *self)
{
  return read_meta (self, "counter") + 1;
}

static gboolean
set_revision (FabHistory  *self,
              gint64       revision,
              GError     **error)
{
  return write_meta (self, "revision", revision, error) &&
         (revision < next_revision (self) || write_meta (self, "counter", revision, error));
}

/* A person's step drops what could be redone. The program's own does not, but what comes of a redo
 * is then not what it was. */
static gboolean
settle_redo (FabHistory  *self,
             GError     **error)
{
  if (self->own)
    return fab_store_run (self->store, error,
                          "UPDATE history_group SET after = NULL WHERE undone = 1", "");

  return fab_store_run (self->store, error,
                        "DELETE FROM history_change WHERE grp IN "
                        "(SELECT id FROM history_group WHERE undone = 1)", "") &&
         fab_store_run (self->store, error, "DELETE FROM history_group WHERE undone = 1", "");
}

static gboolean
settle_group (FabHistory  *self,
              GError     **error)
{
  gint64 revision = next_revision (self);

  self->merge_until = g_get_monotonic_time () + self->merge_window;

  return settle_redo (self, error) &&
         set_revision (self, revision, error) &&
         fab_store_run (self->store, error, "UPDATE history_group SET after = ?2 WHERE id = ?1",
                        "ii", self->group, revision) &&
         fab_store_run (self->store, error, "DELETE FROM history_change WHERE grp = 0", "");
}

static gboolean
drop_empty (FabHistory  *self,
            GError     **error)
{
  return !self->fresh ||
         fab_store_run (self->store, error, "DELETE FROM history_group WHERE id = ?1",
                        "i", self->group);
}

GArray *
fab_history_close_group (FabHistory  *self,
                         GError     **error)
{
  g_autoptr(GArray) touches = read_touches (self, self->first);
  gboolean ok;

  ok = touches->len > 0 ? settle_group (self, error) : drop_empty (self, error);

  return ok ? g_steal_pointer (&touches) : NULL;
}

/* Takes the notes out first: what the triggers write while they run goes the other way. */
static gboolean
run_notes (FabHistory  *self,
           GError     **error)
{
  g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(FabQuery) query = NULL;

  query = fab_store_query (self->store,
                           "SELECT sql FROM history_change WHERE grp = ?1 ORDER BY id DESC",
                           "i", self->group);
  while (fab_query_next (query))
    g_ptr_array_add (notes, g_strdup (fab_query_text (query, 0)));
  g_clear_pointer (&query, fab_query_free);

  if (!fab_store_run (self->store, error, "DELETE FROM history_change WHERE grp = ?1",
                      "i", self->group))
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    if (!fab_store_script (self->store, g_ptr_array_index (notes, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
turn_group (FabHistory  *self,
            gboolean     redo,
            GError     **error)
{
  gint64 present = fab_history_get_revision (self);
  gint64 before = fab_store_int (self->store, 0, "SELECT before FROM history_group WHERE id = ?1",
                                 "i", self->group);
  gint64 after = fab_store_int (self->store, 0, "SELECT after FROM history_group WHERE id = ?1",
                                "i", self->group);

  if (redo && after == 0)
    after = next_revision (self);

  return fab_store_run (self->store, error,
                        "UPDATE history_group SET undone = ?2, before = ?3, after = ?4 WHERE id = "
                        "?1",
                        "iiii", self->group, (gint64) !redo, redo ? present : before, after) &&
         set_revision (self, redo ? after : before, error);
}

GArray *
fab_history_step (FabHistory  *self,
                  gboolean     redo,
                  GError     **error)
{
  self->group = find_group (self, redo);
  self->first = find_last_note (self);
  self->merge_until = 0;
  if (self->group == 0)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                   redo ? "There is nothing to redo" : "There is nothing to undo");
      return NULL;
    }

  if (!run_notes (self, error) || !turn_group (self, redo, error))
    return NULL;

  return read_touches (self, self->first);
}

char *
fab_history_dup_label (FabHistory *self,
                       gboolean    redo)
{
  return fab_store_text (self->store, "SELECT label FROM history_group WHERE id = ?1",
                         "i", find_group (self, redo));
}

gint64
fab_history_get_revision (FabHistory *self)
{
  return read_meta (self, "revision");
}

gboolean
fab_history_is_saved (FabHistory *self)
{
  return read_meta (self, "revision") == read_meta (self, "saved");
}

gboolean
fab_history_set_saved (FabHistory  *self,
                       gint64       revision,
                       GError     **error)
{
  return write_meta (self, "saved", revision, error);
}

void
fab_history_set_merge_window (FabHistory *self,
                              gint64      microseconds)
{
  self->merge_window = microseconds;
}
