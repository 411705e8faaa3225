/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-element-private.h"
#include "fab-fountain.h"
#include "fab-reel-rows.h"
#include "fab-row-private.h"
#include "fab-row-source.h"

struct _FabRowSource
{
  FabStore     *store;
  FabPlaceFunc  place;
  gpointer      place_data;
  GHashTable   *alive[FAB_N_KINDS]; /* id → row, not owned */
};

typedef struct
{
  FabRowSource *source;
  FabKind       kind;
  gint64        id;
} Entry;

/* Columns in the order of the fields in fab-rows.c. */
static const char scene_sql[] =
  "SELECT coalesce((SELECT text FROM element WHERE scene = s.id AND kind = 1 ORDER BY pos LIMIT "
  "1), ''),"
  " coalesce((SELECT nullif(number, '') FROM element WHERE scene = s.id AND kind = 1 LIMIT 1),"
  "  fab_scene_number((SELECT count(*) FROM scene t WHERE t.pos < s.pos),"
  "  (SELECT count(*) FROM scene))) "
  "FROM scene s WHERE s.id = ?1";

/* A shot has its letters from the panels that begin one (h, from the first of the scene, f, on); who goes on
 * with it, a number. The speaker is the cue before the first speech, be it in this beat or in the one before. */
static const char panel_sql[] =
  "SELECT p.scene,"
  " fab_label(coalesce((SELECT nullif(number, '') FROM element WHERE scene = p.scene AND kind = 1 "
  "LIMIT 1),"
  "  fab_scene_number((SELECT count(*) FROM scene t WHERE t.pos < s.pos), (SELECT count(*) FROM "
  "scene))),"
  "  fab_place(h.id) - fab_place(f.id) - (SELECT count(*) FROM panel WHERE scene = p.scene AND follows = 1 "
  "   AND pos > f.pos AND pos < h.pos), fab_place(p.id) - fab_place(h.id),"
  "  (SELECT value FROM setting WHERE key = 'numbering')),"
  " p.prompt, p.edited,"
  " coalesce(fab_cue_name((SELECT text FROM element WHERE scene = p.scene AND kind = 3 AND pos < "
  "d.pos"
  "  ORDER BY pos DESC LIMIT 1)), ''),"
  " d.text, coalesce(d.id, 0), coalesce(p.take, 0), p.duration, p.transition, p.move,"
  " p.follows, p.transition_time, p.transition_color, p.camera, p.motion, p.lead,"
  " p.wording, p.unwanted, p.painter, p.guide "
  "FROM panel p JOIN scene s ON s.id = p.scene "
  "JOIN panel f ON f.id = (SELECT id FROM panel WHERE scene = p.scene ORDER BY pos LIMIT 1) "
  "JOIN panel h ON h.id = coalesce((SELECT id FROM panel WHERE scene = p.scene AND pos <= p.pos "
  " AND follows = 0 ORDER BY pos DESC LIMIT 1), f.id) "
  "LEFT JOIN element d ON d.id = "
  "(SELECT id FROM element WHERE panel = p.id AND kind = 5 ORDER BY pos LIMIT 1) "
  "WHERE p.id = ?1";

static const char take_sql[] =
  "SELECT panel, engine, model, seed, prompt, media, blob, sent, guide FROM take WHERE id = ?1";

static const char layer_sql[] =
  "SELECT panel, name, opacity, visible, locked, kind, blend, color, ink FROM layer WHERE id = ?1";

static const char cast_sql[] =
  "SELECT name, description, voice FROM cast_member WHERE id = ?1";

static const char marker_sql[] =
  "SELECT panel, offset, color, text FROM marker WHERE id = ?1";

static const char sound_sql[] =
  "SELECT track, coalesce(panel, 0), coalesce(element, 0), offset, skip, length, gain, fade_in, fade_out,"
  " muted, name, media, duration, blob FROM sound WHERE id = ?1";

#define ELEMENT_SQL \
  "SELECT id, scene, coalesce(panel, 0), kind, text, source, key, number, dual, level, forced FROM element "

static const char element_sql[] = ELEMENT_SQL "WHERE id = ?1";
static const char scene_elements_sql[] = ELEMENT_SQL "WHERE scene = ?1 ORDER BY pos";

static const char *
find_sql (FabKind kind)
{
  switch (kind)
    {
    case FAB_KIND_SCENE:
      return scene_sql;
    case FAB_KIND_ELEMENT:
      return element_sql;
    case FAB_KIND_PANEL:
      return panel_sql;
    case FAB_KIND_TAKE:
      return take_sql;
    case FAB_KIND_LAYER:
      return layer_sql;
    case FAB_KIND_CAST:
      return cast_sql;
    case FAB_KIND_MARKER:
      return marker_sql;
    case FAB_KIND_SOUND:
      return sound_sql;
    case FAB_KIND_PROJECT:
    case FAB_KIND_OVERRIDE:
    case FAB_KIND_CLIP:
    case FAB_KIND_JOB:
    case FAB_KIND_DRAFT:
    case FAB_KIND_SCREENING:
    case FAB_KIND_PLAN:
    case FAB_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

GType
fab_row_source_get_row_type (FabKind kind)
{
  switch (kind)
    {
    case FAB_KIND_SCENE:
      return FAB_TYPE_SCENE;
    case FAB_KIND_ELEMENT:
      return FAB_TYPE_ELEMENT;
    case FAB_KIND_PANEL:
      return FAB_TYPE_PANEL;
    case FAB_KIND_TAKE:
      return FAB_TYPE_TAKE;
    case FAB_KIND_LAYER:
      return FAB_TYPE_LAYER;
    case FAB_KIND_CAST:
      return FAB_TYPE_CAST_MEMBER;
    case FAB_KIND_MARKER:
      return FAB_TYPE_MARKER;
    case FAB_KIND_SOUND:
      return FAB_TYPE_SOUND;
    case FAB_KIND_PROJECT:
    case FAB_KIND_OVERRIDE:
    case FAB_KIND_CLIP:
    case FAB_KIND_JOB:
    case FAB_KIND_DRAFT:
    case FAB_KIND_SCREENING:
    case FAB_KIND_PLAN:
    case FAB_N_KINDS:
    default:
      g_return_val_if_reached (G_TYPE_NONE);
    }
}

/* The letters of shots leave out I and O, which look like digits: A … Z, AA, AB … */
static char *
write_letters (gint64 index)
{
  static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  const int n = sizeof letters - 1;
  char text[16];
  int at = sizeof text;

  text[--at] = '\0';
  for (index++; index > 0 && at > 0; index = (index - 1) / n)
    text[--at] = letters[(index - 1) % n];

  return g_strdup (text + at);
}

/* "SQ010_SH0020", as studios of animation do: by tens, so that there is room between. The author's "12A" stays as it is. */
static char *
write_sequence (const char *number,
                gint64      index,
                gint64      part)
{
  guint64 scene;
  g_autofree char *suffix = part > 0 ? g_strdup_printf ("_%" G_GINT64_FORMAT, part + 1) : g_strdup ("");
  g_autofree char *sequence = g_ascii_string_to_unsigned (number, 10, 0, G_MAXUINT32, &scene, NULL)
                              ? g_strdup_printf ("%03" G_GUINT64_FORMAT, scene * 10) : g_strdup (number);

  return g_strdup_printf ("SQ%s_SH%04" G_GINT64_FORMAT "%s", sequence, (index + 1) * 10, suffix);
}

static void
answer_label (sqlite3_context  *context,
              int               n_args,
              sqlite3_value   **args)
{
  const char *number = (const char *) sqlite3_value_text (args[0]);
  g_autofree char *letters = write_letters (sqlite3_value_int64 (args[1]));
  gint64 part = sqlite3_value_int64 (args[2]);
  g_autofree char *suffix = part > 0 ? g_strdup_printf ("-%" G_GINT64_FORMAT, part + 1) : NULL;
  gboolean sequences = g_strcmp0 ((const char *) sqlite3_value_text (args[3]), "sequences") == 0;

  if (sequences)
    {
      sqlite3_result_text (context, write_sequence (number, sqlite3_value_int64 (args[1]), part), -1, g_free);
      return;
    }
  sqlite3_result_text (context, g_strconcat (number, letters, suffix, NULL), -1, g_free);
}

static void
answer_place (sqlite3_context  *context,
              int               n_args,
              sqlite3_value   **args)
{
  FabRowSource *self = sqlite3_user_data (context);

  sqlite3_result_int64 (context, self->place (self->place_data, sqlite3_value_int64 (args[0])));
}

/* What stands before the first heading is scene 0, or 1 where there is nothing else. */
static void
answer_scene_number (sqlite3_context  *context,
                     int               n_args,
                     sqlite3_value   **args)
{
  gint64 before = sqlite3_value_int64 (args[0]);
  gint64 all = sqlite3_value_int64 (args[1]);

  sqlite3_result_text (context,
                       g_strdup_printf ("%" G_GINT64_FORMAT, all == 1 ? 1 : before), -1, g_free);
}

static void
answer_cue_name (sqlite3_context  *context,
                 int               n_args,
                 sqlite3_value   **args)
{
  const char *cue = (const char *) sqlite3_value_text (args[0]);

  if (cue != NULL)
    sqlite3_result_text (context, fab_fountain_cue_name (cue), -1, g_free);
}

FabRowSource *
fab_row_source_new (FabStore     *store,
                    FabPlaceFunc  place,
                    gpointer      data)
{
  FabRowSource *self = g_new0 (FabRowSource, 1);
  sqlite3 *db = fab_store_get_db (store);

  self->store = store;
  self->place = place;
  self->place_data = data;
  for (guint i = 0; i < FAB_N_KINDS; i++)
    self->alive[i] = g_hash_table_new (g_int64_hash, g_int64_equal);

  sqlite3_create_function (db, "fab_label", 4, SQLITE_UTF8, NULL, answer_label, NULL, NULL);
  sqlite3_create_function (db, "fab_place", 1, SQLITE_UTF8, self, answer_place, NULL, NULL);
  sqlite3_create_function (db, "fab_scene_number", 2, SQLITE_UTF8, NULL, answer_scene_number,
                           NULL, NULL);
  sqlite3_create_function (db, "fab_cue_name", 1, SQLITE_UTF8, NULL, answer_cue_name, NULL, NULL);

  return self;
}

static void
row_gone_cb (gpointer  data,
             GObject  *where_the_row_was)
{
  Entry *entry = data;

  g_hash_table_remove (entry->source->alive[entry->kind], &entry->id);
  g_free (entry);
}

static void
forget_row (gpointer key,
            gpointer row,
            gpointer data)
{
  /* the key lives in the entry */
  Entry *entry = (Entry *) ((guint8 *) key - G_STRUCT_OFFSET (Entry, id));

  g_object_weak_unref (row, row_gone_cb, entry);
  g_free (entry);
}

void
fab_row_source_free (FabRowSource *self)
{
  for (guint i = 0; i < FAB_N_KINDS; i++)
    {
      g_hash_table_foreach (self->alive[i], forget_row, NULL);
      g_hash_table_unref (self->alive[i]);
    }
  g_free (self);
}

static void
read_element (FabQuery         *query,
              FabElementFields *fields)
{
  *fields = (FabElementFields) {
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
}

static void
load_row (gpointer  row,
          FabKind   kind,
          FabQuery *query)
{
  FabElementFields fields;

  if (kind != FAB_KIND_ELEMENT)
    {
      _fab_row_load (row, query);
      return;
    }

  read_element (query, &fields);
  _fab_element_update (row, &fields);
}

static gpointer
make_row (FabRowSource *self,
          FabKind       kind,
          gint64        id,
          FabQuery     *query)
{
  Entry *entry = g_new (Entry, 1);
  gpointer row;

  row = kind == FAB_KIND_ELEMENT ? g_object_new (FAB_TYPE_ELEMENT, NULL)
                                 : (gpointer) _fab_row_new (fab_row_source_get_row_type (kind), id);
  load_row (row, kind, query);

  *entry = (Entry) { self, kind, id };
  g_object_weak_ref (row, row_gone_cb, entry);
  g_hash_table_insert (self->alive[kind], &entry->id, row);

  return row;
}

gpointer
fab_row_source_ref (FabRowSource *self,
                    FabKind       kind,
                    gint64        id)
{
  gpointer row = g_hash_table_lookup (self->alive[kind], &id);
  g_autoptr(FabQuery) query = NULL;

  if (row != NULL)
    return g_object_ref (row);

  query = fab_store_query (self->store, find_sql (kind), "i", id);

  return fab_query_next (query) ? make_row (self, kind, id, query) : NULL;
}

GListModel *
fab_row_source_list_scene (FabRowSource *self,
                           gint64        scene)
{
  GListStore *list = g_list_store_new (FAB_TYPE_ELEMENT);
  g_autoptr(FabQuery) query = fab_store_query (self->store, scene_elements_sql, "i", scene);

  while (fab_query_next (query))
    {
      gint64 id = fab_query_int (query, 0);
      gpointer alive = g_hash_table_lookup (self->alive[FAB_KIND_ELEMENT], &id);
      g_autoptr(FabElement) element = alive != NULL ? g_object_ref (alive) : make_row (self, FAB_KIND_ELEMENT, id, query);

      g_list_store_append (list, element);
    }

  return G_LIST_MODEL (list);
}

/* A row that is gone keeps what it last said for whoever still holds it. */
void
fab_row_source_refresh (FabRowSource *self,
                        FabKind       kind,
                        gint64        id)
{
  g_autoptr(FabQuery) query = NULL;
  g_autoptr(GObject) row = NULL;

  g_set_object (&row, g_hash_table_lookup (self->alive[kind], &id));
  if (row == NULL)
    return;

  query = fab_store_query (self->store, find_sql (kind), "i", id);
  if (fab_query_next (query))
    load_row (row, kind, query);
}

void
fab_row_source_refresh_all (FabRowSource *self,
                            FabKind       kind)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->alive[kind]);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_val (ids, *(gint64 *) key);

  for (guint i = 0; i < ids->len; i++)
    fab_row_source_refresh (self, kind, g_array_index (ids, gint64, i));
}

guint
fab_row_source_get_n_alive (FabRowSource *self)
{
  guint n = 0;

  for (guint i = 0; i < FAB_N_KINDS; i++)
    n += g_hash_table_size (self->alive[i]);

  return n;
}
