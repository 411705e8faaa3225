/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks that say what a thing is made of: hair that falls, leaves, grass, ripples, glass.
 * They are sown over what shows, few and far between where things are small. */
#define G_LOG_DOMAIN "fab-texture"

#include "config.h"

#include "fab-drawing-private.h"

#define GRID    7     /* pixels between places that are asked */
#define PATCH   3     /* cells of a patch, as a power of two */
#define LONGEST 40    /* points of a mark */
#define TABLE   32768 /* cells of a picture: more than twice the places asked */

typedef struct
{
  FabSheet        sheet;     /* of its own: a shape for each run of marks of one ink */
  const guint8   *tone;
  const FabStage *stage;
  const FabLook  *look;
  guint16         item;      /* of the mark at hand */
  guint16         part;
  FabTexture      texture;
  float           clear;     /* what the air leaves of it */
  guint32        *sown;      /* seeds of cells, a hash table */
} Sower;

typedef struct
{
  float    x, y, iz;
  guint8   tone;
  guint32  seed;
  gboolean backdrop;
} Place;

static const FabTriangle *
triangle_at (const Sower *sower,
             float        x,
             float        y)
{
  const FabStage *stage = sower->stage;

  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return NULL;
  return fab_stage_triangle (stage, stage->triangle[(gsize) y * stage->width + (gsize) x]);
}

static gboolean
is_same_stuff (const Sower *sower,
               float        x,
               float        y)
{
  const FabTriangle *t = triangle_at (sower, x, y);

  return t != NULL && t != fab_stage_triangle (sower->stage, FAB_NO_TRIANGLE) &&
         t->item == sower->item &&
         g_array_index (sower->stage->materials, FabMaterial,
                        t->material).texture == sower->texture;
}

static FabVec3
normal_at (const FabStage    *stage,
           const FabTriangle *t)
{
  FabVec3 n = { 0, 0, 0 };

  for (int k = 0; k < 3; k++)
    n = fab_vec3_add (n, fab_stage_point (stage, t->v[k])->n);
  return fab_vec3_normal (n);
}

/* The way down along a surface, in the picture. */
static FabVec2
fall_at (const Sower *sower,
         FabVec3      n)
{
  const FabView *view = &sower->stage->view;
  FabVec3 down = { -view->right.y, -view->up.y, -view->forward.y };
  FabVec3 d = fab_vec3_mad (down, n, -fab_vec3_dot (down, n));
  float l = fab_length2 (d.x, d.y);

  return l > .05f ? (FabVec2) { d.x / l, -d.y / l } : (FabVec2) { 0, 0 };
}

static void
put_stroke (Sower             *sower,
            const FabPenPoint *pen,
            guint              n,
            float              grey,
            float              alpha,
            guint32            seed)
{
  fab_sheet_shape (&sower->sheet, FAB_GROUP_TONE,
                   fab_ink_mix (sower->look->ink, sower->look->paper, grey),
                   roundf (alpha * sower->clear * 10) / 10, TRUE);
  fab_hand_stroke (&sower->sheet, pen, n, sower->look, seed);
}

/* A lock of hair: follows the fall of the surface as long as there is hair. Light on dark hair. */
static void
sow_hair (Sower       *sower,
          const Place *place)
{
  FabPenPoint pen[LONGEST];
  const int *box = sower->stage->solids[sower->item].box;
  float tall = (box[3] - box[1]) * .075f; /* a small animal has short hair */
  float step = 3, wanted = CLAMP (MIN (.06f * sower->stage->view.focal * place->iz, tall), 9, 90) *
                           (.6f + .7f * fab_hash_unit (place->seed, 4));
  float x = place->x, y = place->y;
  gboolean dark = (place->tone & FAB_TONE_LEVEL) >= 4 && (place->tone & FAB_TONE_SHADE) == 0;
  float half = CLAMP (.0006f * sower->stage->view.focal * place->iz, .42f, .95f);
  guint n = 0;

  while (n < LONGEST && n * step < wanted && is_same_stuff (sower, x, y))
    {
      FabVec2 d = fall_at (sower, normal_at (sower->stage, triangle_at (sower, x, y)));

      pen[n++] = (FabPenPoint) { x, y, half };
      if (d.x == 0 && d.y == 0)
        break;
      x += d.x * step;
      y += d.y * step;
    }
  if (n >= 3)
    put_stroke (sower, pen, n, dark ? .55f : 0, dark ? .5f : .6f, place->seed);
}

/* Three small bumps, as foliage is scribbled. */
static void
sow_leaves (Sower       *sower,
            const Place *place)
{
  FabPenPoint pen[13];
  float size = CLAMP (.10f * sower->stage->view.focal * place->iz, 2.5f, 11) *
               (.7f + .6f * fab_hash_unit (place->seed, 4));
  float turn = (fab_hash_unit (place->seed, 5) - .5f) * 1.4f, c = cosf (turn), s = sinf (turn);
  float half = place->backdrop ? .5f : .7f;

  for (int i = 0; i < 13; i++)
    {
      float u = (i / 4.f - 1.5f) * size, v = -fabsf (sinf (i * (float) G_PI / 4)) * size * .7f;
      float x = place->x + u * c - v * s, y = place->y + u * s + v * c;

      if (!is_same_stuff (sower, x, y))
        return;
      pen[i] = (FabPenPoint) { x, y, half };
    }
  put_stroke (sower, pen, 13, 0, (place->tone & FAB_TONE_SHADE) ? .62f : .42f, place->seed);
}

/* Only what is green grows. */
static gboolean
is_grass (const Sower *sower,
          const Place *place)
{
  const FabTriangle *t = triangle_at (sower, place->x, place->y);
  guint32 c = g_array_index (sower->stage->materials, FabMaterial, t->material).colour;
  guint r = c >> 16 & 255, g = c >> 8 & 255, b = c & 255;

  return g > r + 6 && g > b + 6;
}

static void
sow_grass (Sower       *sower,
            const Place *place)
{
  float size = CLAMP (.09f * sower->stage->view.focal * place->iz, 2, 16);
  guint blades = 2 + (place->seed >> 5) % 3;

  for (guint i = 0; i < blades; i++)
    {
      float lean = (i - (blades - 1) / 2.f) * .34f +
                   (fab_hash_unit (place->seed, 30 + i) - .5f) * .2f;
      float l = size * (.7f + .6f * fab_hash_unit (place->seed, 40 + i));
      float x = place->x + i * size * .2f;
      FabPenPoint pen[3] = { { x, place->y, .75f },
                             { x + lean * l * .35f, place->y - l * .6f, .6f },
                             { x + lean * l, place->y - l, .35f } };

      if (is_same_stuff (sower, pen[1].x, pen[1].y) && is_same_stuff (sower, pen[2].x, pen[2].y))
        put_stroke (sower, pen, 3, 0, .5f, place->seed + i);
    }
}

static void
sow_dash (Sower       *sower,
          const Place *place,
          float        metres,
          float        alpha)
{
  float l = CLAMP (metres * sower->stage->view.focal * place->iz, 5, 120) *
            (.5f + fab_hash_unit (place->seed, 4));
  FabVec2 d = { 1, (fab_hash_unit (place->seed, 5) - .5f) * .04f };
  FabPenPoint pen[9];
  guint n = 0;

  for (guint i = 0; i < 9; i++)
    {
      float s = l * (i / 8.f - .5f), bow = sinf (i * 1.1f) * MIN (l * .02f, 1.4f);

      if (!is_same_stuff (sower, place->x + d.x * s, place->y + d.y * s + bow))
        break;
      pen[n++] = (FabPenPoint) { place->x + d.x * s, place->y + d.y * s + bow, .7f };
    }
  if (n >= 4)
    put_stroke (sower, pen, n, (place->tone & FAB_TONE_LEVEL) >= 4 ? .9f : 0, alpha, place->seed);
}

static void
sow_glass (Sower       *sower,
           const Place *place)
{
  float l = CLAMP (.3f * sower->stage->view.focal * place->iz, 8, 80) *
            (.4f + .6f * fab_hash_unit (place->seed, 4));
  FabPenPoint pen[2] = { { place->x - l * .35f, place->y + l * .5f, .6f },
                         { place->x + l * .35f, place->y - l * .5f, .6f } };

  if (is_same_stuff (sower, pen[0].x, pen[0].y) && is_same_stuff (sower, pen[1].x, pen[1].y))
    put_stroke (sower, pen, 2, (place->tone & FAB_TONE_LEVEL) >= 3 ? .95f : .2f, .35f, place->seed);
}

/* Short broken strokes round what could be the edge of a stone. */
static void
sow_stone (Sower       *sower,
           const Place *place)
{
  float l = CLAMP (.12f * sower->stage->view.focal * place->iz, 4, 26);
  FabPenPoint pen[3] = { { place->x, place->y, .6f }, { place->x + l, place->y + l * .06f, .6f },
                         { place->x + l * 1.05f, place->y + l * .4f, .5f } };

  if (is_same_stuff (sower, pen[1].x, pen[1].y) && is_same_stuff (sower, pen[2].x, pen[2].y))
    put_stroke (sower, pen, 3, 0, .38f, place->seed);
}

/* Drops and ripples together are only noise. */
static gboolean
is_wet (const Sower *sower)
{
  FabWeather weather = sower->stage->light.weather;

  return weather == FAB_WEATHER_RAIN || weather == FAB_WEATHER_STORM;
}

/* How often a place gets a mark: by the size of the mark in the picture, so that far things
 * stay clean. */
static float
chance_of (const Sower *sower,
           FabTexture   texture,
           float        iz,
           guint8       tone)
{
  float scale = sower->stage->view.focal * iz;        /* pixels of a metre */
  float shade = (tone & FAB_TONE_SHADE) ? 1.5f : 1;

  switch (texture)
    {
    case FAB_TEXTURE_HAIR:
      return CLAMP (scale / 1500, .05f, .34f) * shade * ((tone & FAB_TONE_LEVEL) < 2 ? .35f : 1);
    case FAB_TEXTURE_LEAVES: return CLAMP (scale / 900, .02f, .075f) * shade * shade;
    case FAB_TEXTURE_GROUND: return CLAMP (4 / scale, .004f, .03f);
    case FAB_TEXTURE_WATER: return CLAMP (5 / scale, .012f, .05f) * (is_wet (sower) ? .4f : 1);
    case FAB_TEXTURE_GLASS: return CLAMP (6 / scale, .004f, .04f);
    case FAB_TEXTURE_STONE: return CLAMP (7 / scale, .006f, .05f) * shade;
    default: return 0;
    }
}

/* Hair is left alone where light falls on it full: the shine. */
static float
calm_of (const Sower       *sower,
         const FabTriangle *t,
         const Place       *place)
{
  FabLightPlane light;

  if (sower->texture != FAB_TEXTURE_HAIR)
    return 1;
  light = fab_stage_light_plane (sower->stage, t);
  return CLAMP (1.25f - 1.1f * (light.base + light.x * place->x + light.y * place->y), .12f, 1);
}

static void
sow_mark (Sower       *sower,
          const Place *place)
{
  switch (sower->texture)
    {
    case FAB_TEXTURE_HAIR: sow_hair (sower, place); break;
    case FAB_TEXTURE_LEAVES: sow_leaves (sower, place); break;
    case FAB_TEXTURE_GROUND:
      if (is_grass (sower, place))
        sow_grass (sower, place);
      else if (place->seed % 4 == 0)
        sow_dash (sower, place, .12f, .3f);
      break;
    case FAB_TEXTURE_WATER: sow_dash (sower, place, .5f, .5f); break;
    case FAB_TEXTURE_GLASS: sow_glass (sower, place); break;
    case FAB_TEXTURE_STONE: sow_stone (sower, place); break;
    default: break;
    }
}

/* ── Where marks are sown: cells of the thing's own space, so that they stay in a film ── */

typedef struct
{
  FabVec3 corner;            /* in the thing's space */
  float   size;
  guint32 seed;
  gboolean bare;             /* lies in a patch left to the paper */
} Cell;

/* The thing's own coordinates of a world point. */
static FabVec3
to_own (const FabXform *at,
        FabVec3         p)
{
  FabVec3 d = fab_vec3_sub (p, at->o);
  FabVec3 a = fab_vec3_cross (at->y, at->z), b = fab_vec3_cross (at->z, at->x);
  FabVec3 c = fab_vec3_cross (at->x, at->y);
  float det = fab_vec3_dot (at->x, a);

  if (fabsf (det) < 1e-12f)
    return d;
  return fab_vec3_scale (fab_vec3 (fab_vec3_dot (a, d), fab_vec3_dot (b, d), fab_vec3_dot (c, d)),
                         1 / det);
}

static gint32
floor_int (float v)
{
  gint32 i = (gint32) CLAMP (v, -1e9f, 1e9f);

  return i - (v < i);
}

/* Cells are so large that each has a place of the grid in it, however the surface leans; their
 * sizes are powers of two, so that they stay when the camera moves. */
static Cell
find_cell (const Sower       *sower,
           const FabTriangle *t,
           FabVec3            own,
           float              scale)
{
  const FabItem *item = &sower->stage->items[sower->item];
  const FabPoint *p = fab_stage_point (sower->stage, t->v[0]);
  float lean = fabsf (p->facing) / MAX (fab_vec3_length (p->p), 1e-4f);
  float wanted = GRID / (scale * CLAMP (lean, .2f, 1));
  Cell cell = { { 0, 0, 0 }, 1.f / 4096, 0 };
  gint32 x, y, z;

  while (cell.size < wanted)
    cell.size *= 2;
  x = floor_int (own.x / cell.size);
  y = floor_int (own.y / cell.size);
  z = floor_int (own.z / cell.size);
  cell.corner = fab_vec3 (x * cell.size, y * cell.size, z * cell.size);
  cell.bare = fab_hash_unit (fab_hash (x >> PATCH, y >> PATCH), z >> PATCH) > .38f;
  cell.seed = fab_hash (fab_hash (item->id != NULL ? g_str_hash (item->id) : sower->item, x),
                        fab_hash (y, z));
  return cell;
}

/* Grass and stones are hinted at here and there. */
static gboolean
grows_in_patches (FabTexture texture)
{
  return texture == FAB_TEXTURE_GROUND || texture == FAB_TEXTURE_STONE;
}

/* A place of the cell's own, on the surface as far as it is level. */
static FabVec2
find_spot (const Sower *sower,
           const Cell  *cell,
           FabVec3      own)
{
  const FabView *view = &sower->stage->view;
  FabVec3 p = cell->corner;

  p.x += cell->size * fab_hash_unit (cell->seed, 1);
  p.z += cell->size * fab_hash_unit (cell->seed, 2);
  p.y = sower->texture == FAB_TEXTURE_GROUND || sower->texture == FAB_TEXTURE_WATER
        ? own.y : p.y + cell->size * fab_hash_unit (cell->seed, 6);
  p = fab_view_point (view, fab_xform_point (&sower->stage->items[sower->item].at, p));
  if (!(p.z > .05f))
    return (FabVec2) { -1, -1 };
  return (FabVec2) { view->cx + view->focal * p.x / p.z, view->cy - view->focal * p.y / p.z };
}

/* Whether the cell was sown already; it is now. */
static gboolean
was_sown (Sower  *sower,
          guint32 seed)
{
  guint slot = seed & (TABLE - 1);

  seed |= 1;
  for (guint i = 0; i < 16; i++, slot = (slot + 1) & (TABLE - 1))
    {
      if (sower->sown[slot] == seed)
        return TRUE;
      if (sower->sown[slot] == 0)
        {
          sower->sown[slot] = seed;
          return FALSE;
        }
    }
  return TRUE;
}

static void
sow_cell (Sower             *sower,
          const FabTriangle *t,
          const Cell        *cell,
          FabVec2            spot,
          float              share)
{
  const FabStage *stage = sower->stage;
  gsize p = (gsize) spot.y * stage->width + (gsize) spot.x;
  Place place = { spot.x, spot.y, stage->iz[p], sower->tone[p], cell->seed,
                  stage->items[sower->item].backdrop };

  if (fab_hash_unit (cell->seed, 3) < share * calm_of (sower, t, &place) *
      chance_of (sower, sower->texture, place.iz, place.tone))
    sow_mark (sower, &place);
}

static void
sow_place (Sower *sower,
           int    x,
           int    y)
{
  const FabStage *stage = sower->stage;
  gsize p = (gsize) y * stage->width + x;
  const FabTriangle *t = fab_stage_triangle (stage, stage->triangle[p]);
  float scale = stage->view.focal * stage->iz[p];
  FabVec3 own;
  FabVec2 spot;
  Cell cell;

  if (stage->triangle[p] == FAB_NO_TRIANGLE || fab_stage_is_still (stage, t->item))
    return;
  sower->item = t->item;
  sower->texture = g_array_index (stage->materials, FabMaterial, t->material).texture;
  if (chance_of (sower, sower->texture, stage->iz[p], sower->tone[p]) <= 0)
    return;
  sower->clear = 1 - fab_stage_haze (stage, 1 / stage->iz[p]);
  if (sower->clear < .2f)
    return;
  own = to_own (&stage->items[t->item].at, fab_stage_unproject (stage, x + .5f, y + .5f,
                                                                stage->iz[p]));
  cell = find_cell (sower, t, own, scale);
  if ((cell.bare && grows_in_patches (sower->texture)) || was_sown (sower, cell.seed))
    return;
  spot = find_spot (sower, &cell, own);
  if (is_same_stuff (sower, spot.x, spot.y))
    sow_cell (sower, t, &cell, spot, cell.size * scale * cell.size * scale / (GRID * GRID * 2.f));
}

void
fab_texture_draw (FabSheet       *sheet,
                  const guint8   *tone,
                  const FabStage *stage,
                  const FabLook  *look)
{
  Sower sower = { .tone = tone, .stage = stage, .look = look };

  fab_sheet_init (&sower.sheet);
  sower.sown = fab_scratch_take (stage->scratch, TABLE * sizeof *sower.sown);
  for (int y = GRID / 2; y < stage->height; y += GRID)
    for (int x = GRID / 2; x < stage->width; x += GRID)
      sow_place (&sower, x, y);
  fab_scratch_give (stage->scratch, sower.sown);
  fab_sheet_gather (sheet, &sower.sheet);
  fab_sheet_clear (&sower.sheet);
}
