/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-fountain.h"
#include "fab-script.h"
#include "fab-story-check.h"
#include "fab-story-private.h"

/* What must hold, as a query of the rows where it does not, and the statements that mend it. */
typedef struct
{
  const char *problem; /* with the id of the row */
  const char *query;
  const char *repair;
} Rule;

/* Places that are far out, or taken twice, leave no room between them. */
#define PLACES(table, parent) \
  { "The order of rows is broken: " table, \
    "SELECT min(id) FROM " table " GROUP BY " parent ", pos HAVING count(*) > 1 " \
    "UNION SELECT id FROM " table " WHERE pos NOT BETWEEN -1000000000000 AND 1000000000000", \
    "UPDATE " table " SET pos = r.n * 1024 FROM (SELECT id, row_number() OVER " \
    "(PARTITION BY " parent " ORDER BY pos, id) AS n FROM " table ") r WHERE r.id = " table ".id" }

#define HOME_SCENE "(SELECT id FROM scene ORDER BY pos LIMIT 1)"

static const Rule rules[] = {
  PLACES ("scene", "NULL"),
  PLACES ("element", "scene"),
  PLACES ("panel", "scene"),
  PLACES ("layer", "panel"),
  PLACES ("mark", "layer"),
  PLACES ("cast_member", "NULL"),
  { "The story has no scene",
    "SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM scene)",
    "INSERT INTO scene (pos) VALUES (0)" },
  { "A heading stands before the first scene: element",
    "SELECT id FROM element WHERE kind = 1 AND scene = " HOME_SCENE,
    "INSERT INTO scene (pos) SELECT min(pos) - 1024 FROM scene" },
  { "The scene of an element is missing: element",
    "SELECT id FROM element WHERE scene NOT IN (SELECT id FROM scene)",
    "UPDATE element SET scene = (SELECT id FROM scene ORDER BY pos DESC LIMIT 1), pos = id + "
    "(SELECT coalesce(max(pos), 0) FROM element) WHERE scene NOT IN (SELECT id FROM scene)" },
  { "The scene of a panel is missing: panel",
    "SELECT id FROM panel WHERE scene NOT IN (SELECT id FROM scene)",
    "UPDATE panel SET scene = (SELECT id FROM scene ORDER BY pos DESC LIMIT 1), pos = id + "
    "(SELECT coalesce(max(pos), 0) FROM panel) WHERE scene NOT IN (SELECT id FROM scene)" },
  { "A transition is of an unknown kind: panel",
    "SELECT id FROM panel WHERE transition > 8",
    "UPDATE panel SET transition = 0 WHERE transition > 8" },
  { "The key frames of a camera cannot be read: panel",
    "SELECT id FROM panel WHERE camera <> '' AND NOT json_valid (camera)",
    "UPDATE panel SET camera = '' WHERE camera <> '' AND NOT json_valid (camera)" },
  { "A marker has no panel: marker",
    "SELECT id FROM marker WHERE panel NOT IN (SELECT id FROM panel)",
    "DELETE FROM marker WHERE panel NOT IN (SELECT id FROM panel)" },
  { "A sound has no panel: sound",
    "SELECT id FROM sound WHERE panel NOT IN (SELECT id FROM panel)",
    "DELETE FROM sound WHERE panel NOT IN (SELECT id FROM panel)" },
  { "The speech that a sound says is missing: sound",
    "SELECT id FROM sound WHERE element NOT IN (SELECT id FROM element)",
    "UPDATE sound SET element = NULL WHERE element NOT IN (SELECT id FROM element)" },
  { "The data of a sound is missing: sound",
    "SELECT id FROM sound WHERE blob NOT IN (SELECT hash FROM blob)",
    "DELETE FROM sound WHERE blob NOT IN (SELECT hash FROM blob)" },
  { "An element belongs to a panel of another scene: element",
    "SELECT e.id FROM element e LEFT JOIN panel p ON p.id = e.panel "
    "WHERE e.panel IS NOT NULL AND p.scene IS NOT e.scene",
    "UPDATE element SET panel = NULL WHERE panel IS NOT NULL AND "
    "scene IS NOT (SELECT scene FROM panel WHERE id = element.panel)" },
  { "A take has no panel: take",
    "SELECT id FROM take WHERE panel NOT IN (SELECT id FROM panel)",
    "DELETE FROM take WHERE panel NOT IN (SELECT id FROM panel)" },
  { "The picture of a take is missing: take",
    "SELECT id FROM take WHERE blob NOT IN (SELECT hash FROM blob)",
    "DELETE FROM take WHERE blob NOT IN (SELECT hash FROM blob)" },
  { "The selected take is missing: panel",
    "SELECT p.id FROM panel p LEFT JOIN take t ON t.id = p.take "
    "WHERE p.take IS NOT NULL AND t.panel IS NOT p.id",
    "UPDATE panel SET take = (SELECT max(id) FROM take WHERE panel = panel.id) "
    "WHERE take IS NOT NULL AND id IS NOT (SELECT panel FROM take WHERE id = panel.take)" },
  { "A layer has no panel: layer",
    "SELECT id FROM layer WHERE panel NOT IN (SELECT id FROM panel)",
    "DELETE FROM layer WHERE panel NOT IN (SELECT id FROM panel)" },
  { "A mark has no layer: mark",
    "SELECT id FROM mark WHERE layer NOT IN (SELECT id FROM layer)",
    "DELETE FROM mark WHERE layer NOT IN (SELECT id FROM layer)" },
  { "What a mark is, is missing: mark",
    "SELECT id FROM mark WHERE blob NOT IN (SELECT hash FROM blob)",
    "DELETE FROM mark WHERE blob NOT IN (SELECT hash FROM blob)" },
  { "What a mark shows through is missing: mark",
    "SELECT id FROM mark WHERE stencil <> '' AND stencil NOT IN (SELECT hash FROM blob)",
    "UPDATE mark SET stencil = '' WHERE stencil <> '' AND stencil NOT IN (SELECT hash FROM blob)" },
  { "A change to an object has no panel: override",
    "SELECT id FROM override WHERE panel NOT IN (SELECT id FROM panel)",
    "DELETE FROM override WHERE panel NOT IN (SELECT id FROM panel)" },
  { "A screening has no viewer, or nobody knows what was shown: screening",
    "SELECT id FROM screening WHERE viewer NOT IN (SELECT id FROM viewer) "
    "OR showing NOT IN (SELECT id FROM showing)",
    "DELETE FROM screening WHERE viewer NOT IN (SELECT id FROM viewer) "
    "OR showing NOT IN (SELECT id FROM showing)" },
  { "What was shown cannot be read: showing",
    "SELECT id FROM showing WHERE NOT json_valid (film)",
    "UPDATE showing SET film = '{}' WHERE NOT json_valid (film)" },
  { "A reaction has no screening: reaction",
    "SELECT id FROM reaction WHERE screening NOT IN (SELECT id FROM screening)",
    "DELETE FROM reaction WHERE screening NOT IN (SELECT id FROM screening)" },
  { "An answer has no screening: answer",
    "SELECT id FROM answer WHERE screening NOT IN (SELECT id FROM screening)",
    "DELETE FROM answer WHERE screening NOT IN (SELECT id FROM screening)" },
  { "The sound of a spoken line is missing: clip",
    "SELECT id FROM clip WHERE blob NOT IN (SELECT hash FROM blob)",
    "DELETE FROM clip WHERE blob NOT IN (SELECT hash FROM blob)" },
};

/* --- text ------------------------------------------------------------------------------------- */

static void
answer_is_text (sqlite3_context  *context,
                int               n_args,
                sqlite3_value   **args)
{
  const char *text = (const char *) sqlite3_value_text (args[0]);

  sqlite3_result_int (context,
                      text == NULL || g_utf8_validate (text, sqlite3_value_bytes (args[0]), NULL));
}

static void
answer_make_text (sqlite3_context  *context,
                  int               n_args,
                  sqlite3_value   **args)
{
  const char *text = (const char *) sqlite3_value_text (args[0]);

  if (text != NULL)
    sqlite3_result_text (context, g_utf8_make_valid (text, sqlite3_value_bytes (args[0])), -1,
                         g_free);
}

/* SQLite keeps whatever bytes it was given as text. */
static gboolean
check_column (FabStore    *store,
              const char  *table,
              const char  *column,
              gboolean     repair,
              GPtrArray   *problems,
              GError     **error)
{
  g_autofree char *find = g_strdup_printf ("SELECT count(*) FROM %s WHERE NOT fab_is_text(%s)",
                                           table, column);
  g_autofree char *mend = g_strdup_printf ("UPDATE %1$s SET %2$s = fab_make_text(%2$s) "
                                           "WHERE NOT fab_is_text(%2$s)", table, column);
  gint64 n = fab_store_int (store, 0, find, "");

  if (n == 0)
    return TRUE;

  g_ptr_array_add (problems, g_strdup_printf ("Text is not UTF-8: %s of %" G_GINT64_FORMAT " × %s",
                                              column, n, table));
  return !repair || fab_store_script (store, mend, error);
}

static gboolean
check_texts (FabStore   *store,
             gboolean    repair,
             GPtrArray  *problems,
             GError    **error)
{
  g_autoptr(FabQuery) query = NULL;
  sqlite3 *db = fab_store_get_db (store);

  sqlite3_create_function (db, "fab_is_text", 1, SQLITE_UTF8, NULL, answer_is_text, NULL, NULL);
  sqlite3_create_function (db, "fab_make_text", 1, SQLITE_UTF8, NULL, answer_make_text, NULL, NULL);
  query = fab_store_query (store,
                           "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info "
                           "(t.name) c "
                           "WHERE t.type = 'table' AND c.type = 'TEXT' "
                           "AND t.name NOT LIKE 'history%' AND t.name <> 'blob'", "");
  while (fab_query_next (query))
    if (!check_column (store, fab_query_text (query, 0), fab_query_text (query, 1), repair,
                       problems, error))
      return FALSE;

  return TRUE;
}

/* --- rows ------------------------------------------------------------------------------------- */

static guint
report (FabStore   *store,
        const Rule *rule,
        GPtrArray  *problems)
{
  g_autoptr(FabQuery) query = fab_store_query (store, rule->query, "");
  guint n = 0;

  for (; fab_query_next (query); n++)
    g_ptr_array_add (problems, g_strdup_printf ("%s %" G_GINT64_FORMAT, rule->problem,
                                                fab_query_int (query, 0)));

  return n;
}

gboolean
_fab_story_check_rows (FabStore   *store,
                       gboolean    repair,
                       GPtrArray  *problems,
                       GError    **error)
{
  if (!check_texts (store, repair, problems, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (report (store, &rules[i], problems) > 0 && repair &&
        !fab_store_script (store, rules[i].repair, error))
      return FALSE;

  return TRUE;
}

/* --- everything ------------------------------------------------------------------------------- */

/* A blob is what its name says, or it is not that blob. */
static gboolean
check_blobs (FabStore   *store,
             gboolean    repair,
             GPtrArray  *problems,
             GError    **error)
{
  g_autoptr(GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(FabQuery) query = fab_store_query (store, "SELECT hash FROM blob ORDER BY id", "");

  while (fab_query_next (query))
    g_ptr_array_add (hashes, g_strdup (fab_query_text (query, 0)));

  for (guint i = 0; i < hashes->len; i++)
    {
      const char *hash = g_ptr_array_index (hashes, i);
      g_autoptr(GBytes) data = fab_store_get_blob (store, hash, error);
      g_autofree char *real = NULL;

      if (data == NULL)
        return FALSE;

      real = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, data);
      if (g_str_equal (real, hash))
        continue;

      g_ptr_array_add (problems, g_strdup_printf ("The data of a picture, drawing or sound "
                                                  "changed: "
                                                  "blob %s", hash));
      if (repair && !fab_store_run (store, error, "DELETE FROM main.blob WHERE hash = ?1", "s", hash))
        return FALSE;
    }

  return TRUE;
}

static void
check_pages (FabStore  *store,
             GPtrArray *problems)
{
  g_autoptr(FabQuery) query = fab_store_query (store, "PRAGMA integrity_check (20)", "");

  while (fab_query_next (query))
    if (g_strcmp0 (fab_query_text (query, 0), "ok") != 0)
      g_ptr_array_add (problems, g_strdup (fab_query_text (query, 0)));
}

static gboolean
is_read_as (const FabLine *line,
            FabElement    *element)
{
  return line->was.kind == fab_element_get_kind (element) &&
         g_strcmp0 (line->was.text, fab_element_get_text (element)) == 0;
}

/* The elements are those of the script that they make up. */
static gboolean
check_script (FabStory   *self,
              gboolean    repair,
              GPtrArray  *problems,
              GError    **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  g_autofree char *text = _fab_script_write (script);
  g_autoptr(GPtrArray) parsed = fab_fountain_parse (text, -1);
  guint same = 0;

  while (same < MIN (parsed->len, script->lines->len) &&
         is_read_as (FAB_LINE (script, same), g_ptr_array_index (parsed, same)))
    same++;
  if (same == parsed->len && same == script->lines->len)
    return TRUE;

  g_ptr_array_add (problems, g_strdup_printf ("The script reads otherwise than its elements say, "
                                              "from "
                                              "the %uth on", same + 1));
  return !repair || _fab_script_settle (script, text, error);
}

GPtrArray *
fab_story_check (FabStory  *self,
                 gboolean   repair,
                 GError   **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gboolean ok;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);

  if (!_fab_story_enter (self, N_("Repair"), error))
    return NULL;

  for (guint i = 0; i < self->mended->len; i++)
    g_ptr_array_add (problems, g_strdup (g_ptr_array_index (self->mended, i)));

  check_pages (self->store, problems);
  ok = check_blobs (self->store, repair, problems, error) &&
       _fab_story_check_rows (self->store, repair, problems, error) &&
       check_script (self, repair, problems, error);

  return _fab_story_leave (self, ok, error) ? g_steal_pointer (&problems) : NULL;
}
