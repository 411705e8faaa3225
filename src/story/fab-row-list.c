/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-row-list.h"

struct _FabRowList
{
  GObject       parent_instance;

  FabStore     *store;     /* NULL after the story */
  FabRowSource *source;
  FabKind       kind;
  const char   *sql;
  gint64        owner;
  GArray       *ids;
  GHashTable   *places;    /* id → place, made when asked for */
};

static void fab_row_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabRowList, fab_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fab_row_list_model_init))

static GType
fab_row_list_get_item_type (GListModel *model)
{
  return fab_row_source_get_row_type (FAB_ROW_LIST (model)->kind);
}

static guint
fab_row_list_get_n_items (GListModel *model)
{
  return FAB_ROW_LIST (model)->ids->len;
}

static gpointer
fab_row_list_get_item (GListModel *model,
                       guint       position)
{
  FabRowList *self = FAB_ROW_LIST (model);

  if (position >= self->ids->len || self->store == NULL)
    return NULL;

  return fab_row_source_ref (self->source, self->kind,
                             g_array_index (self->ids, gint64, position));
}

static void
fab_row_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fab_row_list_get_item_type;
  iface->get_n_items = fab_row_list_get_n_items;
  iface->get_item = fab_row_list_get_item;
}

static void
fab_row_list_finalize (GObject *object)
{
  FabRowList *self = FAB_ROW_LIST (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (fab_row_list_parent_class)->finalize (object);
}

static void
fab_row_list_class_init (FabRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_row_list_finalize;
}

static void
fab_row_list_init (FabRowList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static GArray *
read_ids (FabRowList *self)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->ids->len + 1);
  g_autoptr(FabQuery) query = fab_store_query (self->store, self->sql, self->owner ? "i" : "",
                                               self->owner);

  while (fab_query_next (query))
    {
      gint64 id = fab_query_int (query, 0);

      g_array_append_val (ids, id);
    }

  return ids;
}

FabRowList *
fab_row_list_new (FabStore     *store,
                  FabRowSource *source,
                  FabKind       kind,
                  const char   *sql,
                  gint64        owner)
{
  FabRowList *self = g_object_new (FAB_TYPE_ROW_LIST, NULL);
  g_autoptr(GArray) none = self->ids;

  self->store = store;
  self->source = source;
  self->kind = kind;
  self->sql = sql;
  self->owner = owner;
  self->ids = read_ids (self);

  return self;
}

FabKind
fab_row_list_get_kind (FabRowList *self)
{
  return self->kind;
}

gint64
fab_row_list_get_owner (FabRowList *self)
{
  return self->owner;
}

static guint
count_common (GArray   *a,
              GArray   *b,
              gboolean  from_end,
              guint     limit)
{
  guint n = 0;

  while (n < limit &&
         g_array_index (a, gint64, from_end ? a->len - 1 - n : n) ==
         g_array_index (b, gint64, from_end ? b->len - 1 - n : n))
    n++;

  return n;
}

static void
swap_arrays (GArray **a,
             GArray **b)
{
  GArray *c = *a;

  *a = *b;
  *b = c;
}

void
fab_row_list_reload (FabRowList *self)
{
  g_autoptr(GArray) ids = NULL;
  guint shorter, start, end;

  g_return_if_fail (FAB_IS_ROW_LIST (self));

  ids = read_ids (self);
  shorter = MIN (ids->len, self->ids->len);
  start = count_common (ids, self->ids, FALSE, shorter);
  end = count_common (ids, self->ids, TRUE, shorter - start);
  if (start + end == ids->len && ids->len == self->ids->len)
    return;

  /* the places look into the array of ids */
  g_clear_pointer (&self->places, g_hash_table_unref);
  swap_arrays (&self->ids, &ids);
  g_list_model_items_changed (G_LIST_MODEL (self), start,
                              ids->len - start - end, self->ids->len - start - end);
}

void
fab_row_list_detach (FabRowList *self)
{
  self->store = NULL;
  self->source = NULL;
}

static void
build_places (FabRowList *self)
{
  self->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->ids->len; i++)
    g_hash_table_insert (self->places, &g_array_index (self->ids, gint64, i), GUINT_TO_POINTER (i));
}

guint
fab_row_list_find (FabRowList *self,
                   gint64      id)
{
  gpointer place;

  g_return_val_if_fail (FAB_IS_ROW_LIST (self), G_MAXUINT);

  if (self->places == NULL)
    build_places (self);

  if (!g_hash_table_lookup_extended (self->places, &id, NULL, &place))
    return G_MAXUINT;

  return GPOINTER_TO_UINT (place);
}

gint64
fab_row_list_get_id (FabRowList *self,
                     guint       position)
{
  g_return_val_if_fail (FAB_IS_ROW_LIST (self), 0);

  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}
