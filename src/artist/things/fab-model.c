/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-catalogue.h"
#include "fab-glyph.h"

static const FabModelEntry * const families[] = {
  fab_models_furniture, fab_models_picture, fab_models_trace, fab_models_household, fab_models_everyday,
  fab_models_media, fab_models_garment, fab_models_handheld,
  fab_models_play, fab_models_stunt, fab_models_food, fab_models_nature, fab_models_building, fab_models_street,
  fab_models_vehicle, fab_models_creature, fab_models_quadruped, fab_models_animal,
  fab_models_goods, fab_models_wild, fab_models_water, fab_models_catalogue, fab_models_tool,
  fab_models_sport, fab_models_tableware, fab_models_boat,
  fab_models_traffic, fab_models_growth, fab_models_works, fab_models_edge, fab_models_effect,
};

/* The families as one list and by word: made from the tables once, never changed after. */
typedef struct
{
  GPtrArray  *list;
  GHashTable *by_id, *by_word;
} Registry;

/* A sign stands in where there is nothing better: its own name counts more than a kindred model's. */
static void
add_sign (Registry            *registry,
          const FabModelEntry *sign)
{
  if (g_hash_table_contains (registry->by_id, sign->model.id))
    return;
  g_ptr_array_add (registry->list, (gpointer) &sign->model);
  g_hash_table_insert (registry->by_id, (gpointer) sign->model.id, (gpointer) sign);
  for (const char * const *word = sign->model.words; *word != NULL; word++)
    if (word == sign->model.words || !g_hash_table_contains (registry->by_word, *word))
      g_hash_table_insert (registry->by_word, (gpointer) *word, (gpointer) sign);
}

static Registry *
create_registry (void)
{
  Registry *registry = g_new0 (Registry, 1);
  gsize n_signs;
  const FabModelEntry *signs = fab_glyph_entries (&n_signs);

  registry->list = g_ptr_array_new ();
  registry->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  registry->by_word = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize f = 0; f < G_N_ELEMENTS (families); f++)
    for (const FabModelEntry *e = families[f]; e->model.id != NULL; e++)
      {
        g_ptr_array_add (registry->list, (gpointer) &e->model);
        g_hash_table_insert (registry->by_id, (gpointer) e->model.id, (gpointer) e);
        for (const char * const *word = e->model.words; *word != NULL; word++)
          g_hash_table_insert (registry->by_word, (gpointer) *word, (gpointer) e);
      }
  for (gsize i = 0; i < n_signs; i++)
    add_sign (registry, &signs[i]);
  g_ptr_array_add (registry->list, NULL);
  return registry;
}

static const Registry *
get_registry (void)
{
  static gsize registry = 0;

  if (g_once_init_enter (&registry))
    g_once_init_leave (&registry, (gsize) create_registry ());
  return (const Registry *) registry;
}

static const FabModelEntry *
find_entry (const char *noun)
{
  const Registry *registry = get_registry ();
  const FabModelEntry *entry = g_hash_table_lookup (registry->by_word, noun);
  const char *head = strrchr (noun, ' ');

  if (entry == NULL)
    entry = g_hash_table_lookup (registry->by_id, noun);
  /* "garden chair": what is known is its last word */
  if (entry == NULL && head != NULL && head[1] != '\0')
    entry = g_hash_table_lookup (registry->by_word, head + 1);
  return entry;
}

/**
 * fab_model_find:
 * @noun: a lemma in lower case, of one or more words
 *
 * Returns: (nullable): what is drawn for @noun, %NULL when nothing fits
 */
const FabModel *
fab_model_find (const char *noun)
{
  const FabModelEntry *entry;

  g_return_val_if_fail (noun != NULL, NULL);

  entry = find_entry (noun);
  return entry != NULL ? &entry->model : NULL;
}

const FabModel *
fab_model_by_id (const char *id)
{
  const FabModelEntry *entry;

  g_return_val_if_fail (id != NULL, NULL);

  entry = g_hash_table_lookup (get_registry ()->by_id, id);
  return entry != NULL ? &entry->model : NULL;
}

/**
 * fab_model_list:
 *
 * Returns: all models, %NULL-terminated
 */
const FabModel * const *
fab_model_list (void)
{
  return (const FabModel * const *) get_registry ()->list->pdata;
}

static void
add_model (FabBrush *b, const FabModelEntry *entry, const FabModelSpec *spec)
{
  if (entry->build != NULL)
    entry->build (b, spec);
  else if (entry->glyph != NULL)
    fab_glyph_add (b, spec, entry);
  else
    fab_catalogue_add (b, spec, entry->mesh, entry->soft);
}

/**
 * fab_model_is_flat:
 *
 * Returns: whether @model is a sign that has but one side and turns with the camera
 */
gboolean
fab_model_is_flat (const FabModel *model)
{
  g_return_val_if_fail (model != NULL, FALSE);

  return ((const FabModelEntry *) model)->glyph != NULL;
}

/**
 * fab_model_build:
 * @spec: (nullable): how it is; %NULL for its plain self
 *
 * Adds the model to @mesh, in metres, standing on y = 0 at the origin.
 */
void
fab_model_build (const FabModel     *model,
                 const FabModelSpec *spec,
                 FabMesh            *mesh)
{
  FabModelSpec plain = { .action = "stand", .scale = 1, .grey = -1 };
  FabBrush brush;
  float scale;

  g_return_if_fail (model != NULL);
  g_return_if_fail (mesh != NULL);

  if (spec != NULL)
    plain = *spec;
  if (plain.action == NULL)
    plain.action = "stand";
  scale = plain.scale > 0 ? plain.scale : 1;
  brush = fab_brush (mesh);
  brush.at = fab_xform_scale (scale, scale, scale);
  add_model (&brush, (const FabModelEntry *) model, &plain);
}

/**
 * fab_model_build_label:
 * @name: what it is
 * @size: its width, height and depth in metres
 *
 * Adds a plain box with its name lettered on the front and the back.
 */
void
fab_model_build_label (const char *name,
                       FabVec3     size,
                       FabMesh    *mesh)
{
  FabBrush brush;
  float z;

  g_return_if_fail (name != NULL);
  g_return_if_fail (mesh != NULL);

  brush = fab_brush (mesh);
  z = size.z / 2 + .002f;
  fab_kit_paint (&brush, FAB_TEXTURE_PLAIN, .9f, 0xe8e4d8);
  fab_kit_box (&brush, 0, 0, 0, size.x, size.y, size.z);
  fab_kit_letter (&brush, name, V (0, size.y / 2, z), V (1, 0, 0), V (0, 1, 0), size.x * .84f,
                  size.y * .5f, .1f);
  fab_kit_letter (&brush, name, V (0, size.y / 2, -z), V (-1, 0, 0), V (0, 1, 0), size.x * .84f,
                  size.y * .5f, .1f);
}
