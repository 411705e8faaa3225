/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shells of places are made of. Every surface faces inwards: what stands between the
 * camera and the people is not drawn. Private to the sets. */
#pragma once

#include "fab-model-kit.h"
#include "fab-set.h"

G_BEGIN_DECLS

typedef enum { FAB_FLOOR_PLAIN, FAB_FLOOR_BOARDS, FAB_FLOOR_TILES, FAB_FLOOR_STONE } FabFloor;
typedef enum { FAB_GROUND_GRASS, FAB_GROUND_SAND, FAB_GROUND_EARTH, FAB_GROUND_SNOW,
               FAB_GROUND_STONE, FAB_GROUND_WATER,
               FAB_GROUND_PAVED, FAB_GROUND_PLANKS } FabGround;
typedef enum { FAB_FAR_NONE, FAB_FAR_HILLS, FAB_FAR_TREES, FAB_FAR_MOUNTAINS, FAB_FAR_SKYLINE,
               FAB_FAR_DUNES, FAB_FAR_ROOFS } FabFar;

typedef struct FabPlace FabPlace;
typedef void (*FabShellBuilder) (FabBrush *b, const FabPlace *place, const FabSetSpec *spec);

struct FabPlace
{
  FabSet          set;
  FabShellBuilder build;
  FabShellBuilder extra;   /* what this place has besides, or NULL */
  float           width, height, back, front; /* of a room, or of the near ground: metres */
  FabFloor        floor;
  float           floor_grey, wall_grey;
  FabGround       ground;
  FabFar          near_far, far; /* two rings round open places */
};

extern const FabPlace fab_places_home[];
extern const FabPlace fab_places_public[];
extern const FabPlace fab_places_town[];
extern const FabPlace fab_places_land[];
extern const FabPlace fab_places_odd[];
extern const FabPlace fab_places_venue[];
extern const FabPlace fab_places_trade[];
extern const FabPlace fab_places_care[];
extern const FabPlace fab_places_duty[];
extern const FabPlace fab_places_haunt[];
extern const FabPlace fab_places_outpost[];
extern const FabPlace fab_places_ride[];
extern const FabPlace fab_places_yard[];
extern const FabPlace fab_places_wild[];

void fab_shell_room    (FabBrush *b, const FabPlace *place, const FabSetSpec *spec);
void fab_shell_open    (FabBrush *b, const FabPlace *place, const FabSetSpec *spec);
void fab_shell_street  (FabBrush *b, const FabPlace *place, const FabSetSpec *spec);

/* Parts: a floor or ground in a rectangle, a wall from @a to @c (left to right seen from inside),
 * rings far off. */
void fab_shell_floor   (FabBrush *b, float x0, float x1, float z0, float z1, float y,
                        FabFloor kind, float grey);
void fab_shell_wall    (FabBrush *b, FabVec3 a, FabVec3 c, float height, float grey,
                        FabTexture texture);
void fab_shell_ground  (FabBrush *b, FabGround kind, float x0, float x1, float z0, float z1,
                        float y, gboolean snow, guint32 seed);
void fab_shell_ring    (FabBrush *b, FabFar kind, float radius, float from, float to, float grey,
                        guint32 seed);
void fab_shell_facade  (FabBrush *b, FabVec3 a, FabVec3 c, float height, float grey, guint32 seed);

void fab_set_build_state (FabBrush *b, const FabPlace *place, guint state); /* fab-set-state.c */

/* fab-set-parts.c: what several places have. On walls that face +z unless they say otherwise. */
void fab_part_panes   (FabBrush *b, float x0, float x1, float y0, float y1, float z, int n, float fill);
void fab_part_curtain (FabBrush *b, float x0, float x1, float foot, float top, float z, float grey);
void fab_part_goods   (FabBrush *b, float x0, float x1, float y, float z, float high, guint32 seed);
void fab_part_sign    (FabBrush *b, const char *text, FabVec3 at, FabVec3 normal, float w, float h, float fill);
void fab_part_seats   (FabBrush *b, float x0, float x1, float z, float step, float back, float grey, float front);
void fab_part_crowd   (FabBrush *b, float x0, float x1, float y, float z, float size, FabVec3 normal, guint32 seed);
void fab_part_arch    (FabBrush *b, float x, float z, float y0, float width, float height, float fill);
void fab_part_portal  (FabBrush *b, float z, float top, float width, float outer, float height, float grey);
void fab_part_garland (FabBrush *b, FabVec3 from, FabVec3 to, float sag, int n, float size, float fill);

#define PIECES(...) \
  ((const FabSetPiece[]) { __VA_ARGS__ }), G_N_ELEMENTS (((const FabSetPiece[]) { __VA_ARGS__ }))
#define NO_PIECES NULL, 0
#define FAB_BACK (float) G_PI
#define FAB_LEFT (float) -G_PI_2   /* faces -x */
#define FAB_RIGHT (float) G_PI_2   /* faces +x */

G_END_DECLS
