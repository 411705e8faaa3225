/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-baked.h"
#include "fab-glyph.h"
#include "fab-ladder.h"

#define THICK .05f /* of its height */
#define HANDY .6f  /* metres: what one hand holds */

typedef struct { FabModelEntry *entries; gsize n; } Signs;

static guint
read_u16 (const guint8 *at)
{
  return at[0] | at[1] << 8;
}

static int
read_i16 (const guint8 *at)
{
  return (gint16) read_u16 (at);
}

static guint32
read_u32 (const guint8 *at)
{
  return read_u16 (at) | (guint32) read_u16 (at + 2) << 16;
}

/* --- what a sign is ---------------------------------------------------------------------------- */

static FabModelClass
class_of (const char *name,
          float       height)
{
  FabCategory category = fab_ladder_category (name);

  if (category >= FAB_CATEGORY_ANIMAL && category <= FAB_CATEGORY_DINOSAUR)
    return FAB_MODEL_ANIMAL;
  if (category >= FAB_CATEGORY_FRUIT && category <= FAB_CATEGORY_DRINK)
    return FAB_MODEL_FOOD;
  if (category >= FAB_CATEGORY_VEHICLE && category <= FAB_CATEGORY_SHIP)
    return FAB_MODEL_VEHICLE;
  if (category == FAB_CATEGORY_BUILDING || category == FAB_CATEGORY_TOWER || height > 5)
    return FAB_MODEL_BUILDING;

  return height <= HANDY ? FAB_MODEL_HANDHELD : FAB_MODEL_THING;
}

static const char * const *
read_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new ();

  for (; *text != '\0'; text += strlen (text) + 1)
    g_ptr_array_add (words, (gpointer) text);
  g_ptr_array_add (words, NULL);

  return (const char * const *) g_ptr_array_free (words, FALSE);
}

static void
read_sign (const guint8  *record,
           FabModelEntry *entry)
{
  float height = read_u16 (record + 2) / 1000.f;
  FabModel *model = &entry->model;

  model->words = read_words ((const char *) record + read_u16 (record));
  model->id = g_strdelimit (g_strdup (model->words[0]), " ", '-');
  model->klass = class_of (model->words[0], height);
  model->size = fab_vec3 (height * read_u16 (record + 4) / 1000.f, height, height * THICK);
  model->grip = fab_vec3 (0, height * (model->klass == FAB_MODEL_ANIMAL ? .7f : .3f), 0);
  entry->glyph = record;
}

static Signs *
create_signs (void)
{
  static gsize place = 0;
  const guint8 *data = fab_baked_find (&place, "glyphs.bin");
  Signs *signs = g_new0 (Signs, 1);

  signs->n = read_u32 (data + 4);
  signs->entries = g_new0 (FabModelEntry, signs->n);
  for (gsize i = 0; i < signs->n; i++)
    read_sign (data + read_u32 (data + 8 + 4 * i), &signs->entries[i]);

  return signs;
}

const FabModelEntry *
fab_glyph_entries (gsize *n)
{
  static gsize signs = 0;

  g_return_val_if_fail (n != NULL, NULL);

  if (g_once_init_enter (&signs))
    g_once_init_leave (&signs, (gsize) create_signs ());
  *n = ((const Signs *) signs)->n;

  return ((const Signs *) signs)->entries;
}

/* --- drawing it -------------------------------------------------------------------------------- */

/* An inked shape is filled, a hole in it is paper again; what is not inked is the body's own tone. */
static void
add_shape (FabBrush      *b,
           const guint8  *points,
           int            n,
           guint          level,
           float          height)
{
  g_autofree FabVec2 *outline = g_new (FabVec2, n);
  g_autofree FabVec3 *front = g_new (FabVec3, n);
  float z = height * THICK / 2;

  for (int i = 0; i < n; i++)
    {
      outline[i] = (FabVec2) { read_i16 (points + 4 * i) * height / 1000, read_i16 (points + 4 * i + 2) * height / 1000 };
      front[i] = fab_vec3 (outline[i].x, outline[i].y, z + .001f);
    }
  if (level == 0)
    fab_add_prism (b, outline, n, height * THICK);
  fab_add_mark (b, front, n, 0, .1f, level % 2 == 0 ? .12f : 1, TRUE, fab_vec3 (0, 0, 1));
}

void
fab_glyph_add (FabBrush            *b,
               const FabModelSpec  *spec,
               const FabModelEntry *entry)
{
  const guint8 *at = entry->glyph + 8;

  g_return_if_fail (entry->glyph != NULL);

  paint_own (b, spec, FAB_TEXTURE_PLAIN, 1, 0xf4efe4);
  for (guint i = 0; i < read_u16 (entry->glyph + 6); i++)
    {
      int n = read_u16 (at + 2);

      add_shape (b, at + 4, n, read_u16 (at), entry->model.size.y);
      at += 4 + 4 * n;
    }
}
