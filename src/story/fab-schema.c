/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-schema.h"
#include "fab-schema-marks.h"
#include "fab-story-resources.h"

#define PREFIX "/org/fabulaproject/Fabula/story/"

const char * const fab_schema_tables[] = {
  "meta", "setting", "scene", "panel", "element", "take", "layer", "mark", "override", "cast_member",
  "clip", "marker", "sound", "job", "blob", "draft",
  "viewer", "showing", "screening", "reaction", "answer", "verdict",
  "plan", "plan_person", "plan_scene", NULL
};

/* steps[n] leads from version n to n + 1. Released steps never change. */
static const struct
{
  const char *file;
  gboolean  (*convert) (FabStore *store, GError **error); /* what SQL alone cannot do */
} steps[] = {
  { "schema-1.sql" },
  { "schema-2.sql" },
  { "schema-3.sql" },
  { "schema-4.sql", _fab_schema_split_ink },
  { "schema-5.sql" },
  { "schema-6.sql" },
  { "schema-7.sql" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == FAB_SCHEMA_VERSION);

static gboolean
run_resource (FabStore    *store,
              const char  *name,
              GError     **error)
{
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autoptr(GBytes) sql = NULL;

  sql = g_resource_lookup_data (fab_story_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                error);
  return sql != NULL && fab_store_script (store, g_bytes_get_data (sql, NULL), error);
}

static gboolean
run_steps (FabStore  *store,
           int        from,
           int        to,
           GError   **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", to);

  for (int i = from; i < to; i++)
    if (!run_resource (store, steps[i].file, error) ||
        (steps[i].convert != NULL && !steps[i].convert (store, error)))
      return FALSE;

  return fab_store_script (store, pragma, error);
}

gboolean
fab_schema_create (FabStore  *store,
                   int        version,
                   GError   **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d",
                                             FAB_SCHEMA_APPLICATION_ID);

  g_return_val_if_fail (version > 0 && version <= FAB_SCHEMA_VERSION, FALSE);

  return fab_store_script (store, pragma, error) &&
         run_steps (store, 0, version, error);
}

gboolean
fab_schema_upgrade (FabStore  *store,
                    GError   **error)
{
  return run_steps (store, fab_schema_version (store), FAB_SCHEMA_VERSION, error);
}

int
fab_schema_version (FabStore *store)
{
  return (int) fab_store_int (store, 0, "PRAGMA user_version", "");
}

gboolean
fab_schema_add_history (FabStore  *store,
                        GError   **error)
{
  return fab_store_script (store,
                           "DROP TABLE IF EXISTS history_group;"
                           "DROP TABLE IF EXISTS history_change;", error) &&
         run_resource (store, "history.sql", error);
}

GStrv
fab_schema_columns (FabStore   *store,
                    const char *table)
{
  g_autoptr(GStrvBuilder) columns = g_strv_builder_new ();
  g_autoptr(FabQuery) query = fab_store_query (store,
                                               "SELECT name FROM pragma_table_info (?1) ORDER BY "
                                               "cid",
                                               "s", table);

  while (fab_query_next (query))
    g_strv_builder_add (columns, fab_query_text (query, 0));

  return g_strv_builder_end (columns);
}

char *
fab_schema_get_meta (FabStore   *store,
                     const char *key)
{
  return fab_store_text (store, "SELECT value FROM meta WHERE key = ?1", "s", key);
}

gboolean
fab_schema_set_meta (FabStore    *store,
                     const char  *key,
                     const char  *value,
                     GError     **error)
{
  return fab_store_run (store, error,
                        "INSERT INTO meta (key, value) VALUES (?1, ?2) "
                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                        "ss", key, value);
}
