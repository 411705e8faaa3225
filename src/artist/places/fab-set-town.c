/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define STREET(id, free_x) id, FAB_SET_STREET, FALSE, { free_x, 0, 12 }
#define OPEN(id) id, FAB_SET_OPEN, FALSE, { 8, 0, 8 }

/* A dashed line along the middle of the road. */
static void
add_road_marks (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  if (spec->snow)
    return;
  for (int i = 0; i < 12; i++)
    fab_add_mark (b, POINTS3 ({ -.08f, .004f, 6 - 4.f * i }, { .08f, .004f, 6 - 4.f * i },
                              { .08f, .004f, 4 - 4.f * i }, { -.08f, .004f, 4 - 4.f * i }),
                  .01f, .7f, .97f, TRUE, V (0, 1, 0));
}

/* A road through open land. */
static void
add_road (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_GROUND, spec->snow ? .93f : .74f, 0x909090);
  fab_add_quad (b, V (-3, .005f, 60), V (3, .005f, 60), V (3, .005f, -150), V (-3, .005f, -150));
  for (int i = 0; i < 20; i++)
    fab_add_mark (b, POINTS3 ({ -.08f, .01f, 8 - 5.f * i }, { .08f, .01f, 8 - 5.f * i },
                              { .08f, .01f, 5.5f - 5.f * i }, { -.08f, .01f, 5.5f - 5.f * i }),
                  .01f, .7f, .97f, TRUE, V (0, 1, 0));
}

/* A flat roof with its parapet; the town lies below. */
static void
add_parapet (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const float sides[4][4] = { { -5, -3.2f, 5, -3.2f }, { 5, -3.2f, 5, 5 }, { 5, 5, -5, 5 },
                                     { -5, 5, -5, -3.2f } };

  fab_shell_floor (b, -5, 5, -3.2f, 5, 0, FAB_FLOOR_STONE, spec->snow ? .98f : .76f);
  for (int i = 0; i < 4; i++)
    {
      FabVec3 a = V (sides[i][0], 0, sides[i][1]), c = V (sides[i][2], 0, sides[i][3]);

      fab_shell_wall (b, a, c, .7f, .82f, FAB_TEXTURE_STONE);
    }
}

static void
build_rooftop (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ring (b, FAB_FAR_SKYLINE, 60, -G_PI, G_PI, .82f, 3);
  fab_shell_ring (b, FAB_FAR_SKYLINE, 110, -G_PI, G_PI, .92f, 8);
  add_parapet (b, place, spec);
}

static void
build_bridge (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_WATER, -150, 150, -150, 150, -5, FALSE, 3);
  fab_shell_ring (b, FAB_FAR_HILLS, 150, -G_PI, G_PI, .93f, 2);
  fab_shell_ring (b, place->near_far, 80, -G_PI * .8f, -.35f, .84f, 4);
  fab_shell_ring (b, place->near_far, 80, .35f, G_PI * .8f, .84f, 5);
  fab_shell_floor (b, -40, 40, -2.2f, 2.2f, 0, FAB_FLOOR_STONE, .84f);
  for (int side = -1; side <= 1; side += 2)
    {
      paint (b, FAB_TEXTURE_STONE, .76f, 0xa8a098);
      for (int i = 0; i < 15 && side < 0; i++)
        fab_kit_box (b, -28 + 4 * i, 0, -2.2f, .4f, 1.1f, .4f);
      for (int i = 0; i < 30 && side < 0; i++)
        ROD (b, -14.5f + i, 0, -2.2f, -14.5f + i, .8f, -2.2f, .06f);
      if (side < 0)
        fab_kit_box (b, 0, .8f, -2.2f, 60, .14f, .26f);
      else
        fab_shell_wall (b, V (30, 0, 2.2f), V (-30, 0, 2.2f), .94f, .76f, FAB_TEXTURE_STONE);
    }
}

static void
build_station (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_EARTH, -60, 60, -40, 30, -.9f, spec->snow, 3);
  fab_shell_floor (b, -40, 40, -2.4f, 8, 0, FAB_FLOOR_TILES, .86f);
  fab_shell_ring (b, FAB_FAR_ROOFS, 40, -1.5f, 1.5f, .9f, 4);
  LINE_Y (b, .08f, { -40, .006f, -2 }, { 40, .006f, -2 });
  paint (b, FAB_TEXTURE_METAL, .45f, 0x707478);
  for (int i = 0; i < 2; i++)
    fab_kit_box (b, 0, -.85f, -3.7f - 1.5f * i, 80, .12f, .1f);
  paint (b, FAB_TEXTURE_METAL, .62f, 0x808890);
  for (int i = 0; i < 5; i++)
    ROD (b, -17.5f + 7 * i, 0, -1.6f, -17.5f + 7 * i, 4.6f, -1.6f, .1f);
  paint (b, FAB_TEXTURE_PLAIN, .8f, 0xc0c0c0);
  fab_add_quad (b, V (-40, 4.6f, -2), V (40, 4.6f, -2), V (40, 4.9f, 5), V (-40, 4.9f, 5));
}

static void
build_stadium (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_GRASS, -60, 60, -60, 60, 0, spec->snow, 3);
  for (int row = 0; row < 5; row++)
    {
      FabVec3 points[2 * 37];

      paint (b, FAB_TEXTURE_PLAIN, .82f + .04f * (row % 2), 0xb0b0b8);
      for (int i = 0; i <= 36; i++)
        {
          float a = -G_PI + 2 * G_PI * i / 36, r = 34 + 5 * row;

          points[i] = V ((r + 5) * sinf (a), 1.5f + 2.6f * (row + 1), -(r + 5) * cosf (a) * .8f);
          points[37 + i] = V (r * sinf (a), 1.5f + 2.6f * row - (row == 0 ? 1.5f : 0),
                              -r * cosf (a) * .8f);
        }
      fab_add_grid (b, points, 36, 1);
      for (int i = 0; i < 60; i++)
        {
          float a = -1.5f + 3 * fab_kit_random (row, i), r = 36.5f + 5 * row;

          fab_kit_disc (b, V (r * sinf (a), 3.1f + 2.6f * row, -r * cosf (a) * .8f),
                        V (-sinf (a), .4f, cosf (a)), .35f, .05f,
                        .4f + .5f * fab_kit_random (row + 9, i));
        }
    }
  for (int i = 0; i < 2; i++)
    LINE_Y (b, .1f, { -25, .01f, -3 - 9.f * i }, { 25, .01f, -3 - 9.f * i });
  fab_kit_disc (b, V (0, .01f, -9), V (0, 1, 0), 4, .1f, -1);
}

static void
build_harbour (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_WATER, -150, 150, -150, -3, -1.2f, FALSE, 3);
  fab_shell_floor (b, -40, 40, -3, 30, 0, FAB_FLOOR_STONE, spec->snow ? .98f : .84f);
  fab_shell_wall (b, V (40, -1.5f, -3), V (-40, -1.5f, -3), 1.5f, .6f, FAB_TEXTURE_STONE);
  fab_shell_ring (b, FAB_FAR_HILLS, 150, -G_PI / 2, G_PI / 2, .92f, 6);
  fab_shell_ring (b, FAB_FAR_ROOFS, 70, .35f, 1.5f, .86f, 2);
  fab_shell_ring (b, FAB_FAR_ROOFS, 40, 1.7f, 4.6f, .86f, 3);
}

const FabPlace fab_places_town[] = {
  { { STREET ("street", 8), PIECES (
        { "street-lamp", "street-lamp", { -3.6f, .14f, -3 }, FAB_RIGHT, 1 },
        { "street-lamp-2", "street-lamp", { 3.6f, .14f, -9 }, FAB_LEFT, 1 },
        { "car", "car", { 2.1f, 0, -6.5f }, FAB_BACK, 1 },
        { "car-2", "car", { -2.1f, 0, -15 }, 0, 1 }, { "bin", "bin", { -4.3f, .14f, -1.4f }, 0, 1 },
        { "tree", "tree", { 4.4f, .14f, -14 }, 0, .9f },
        { "sign", "road-sign", { 3.7f, .14f, -2.4f }, 0, 1 },
        { "hydrant", "hydrant", { 4, .14f, -.8f }, 0, 1 },
        { "bench", "bench", { -5, .14f, -5.6f }, FAB_RIGHT, 1 }),
      FAB_WORDS ("street", "city", "town", "avenue", "boulevard", "downtown", "sidewalk",
                 "pavement", "block", "neighborhood", "neighbourhood", "crosswalk", "suburb",
                 "main street", "city street", "outside a café", "outside the house"), .7f },
    fab_shell_street, add_road_marks, 12, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_EARTH },
  { { STREET ("alley", 2.4f), PIECES (
        { "bin", "bin", { -1.3f, 0, -1.8f }, 0, 1 }, { "bin-2", "bin", { -1.3f, 0, -2.6f }, 0, 1 },
        { "crate", "crate", { 1.2f, 0, -2.6f }, .2f, 1 },
        { "box", "box", { 1.2f, .62f, -2.6f }, .5f, 1 },
        { "lamp", "lantern", { 1.65f, 2.4f, -1.2f }, 0, 1.4f },
        { "ladder", "ladder", { -1.5f, 0, -5 }, FAB_RIGHT, 1.4f }),
      FAB_WORDS ("alley", "alleyway", "backstreet", "side street", "lane", "back alley",
                 "courtyard", "backyard"), .35f },
    fab_shell_street, NULL, 3.8f, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_STONE },
  { { OPEN ("rooftop"), PIECES (
        { "chimney", "chimney", { -2.8f, 0, -1.6f }, 0, 1 },
        { "vent", "crate", { 3, 0, -1.8f }, .3f, 1.2f },
        { "antenna", "antenna", { 1.3f, 0, -2.6f }, 0, 1 }),
      FAB_WORDS ("rooftop", "roof", "skyscraper roof"), 1 },
    build_rooftop, NULL, 10, 0, 3.2f, 5 },
  { { OPEN ("park"), PIECES (
        { "tree", "tree", { -3.8f, 0, -3.6f }, 0, 1 },
        { "tree-2", "tree", { 4.4f, 0, -5 }, 1.2f, 1.15f },
        { "tree-3", "tree", { -8, 0, -10 }, 2, 1.1f },
        { "bench", "bench", { 1.9f, 0, -1.9f }, -.3f, 1 },
        { "street-lamp", "street-lamp", { 3.3f, 0, -2.6f }, FAB_LEFT, .8f },
        { "bush", "bush", { -2.2f, 0, -4.6f }, 0, 1 },
        { "bush-2", "bush", { 2.2f, 0, -6 }, 1, 1.2f },
        { "fountain", "fountain", { .2f, 0, -11 }, 0, 1 }),
      FAB_WORDS ("park", "lawn", "picnic", "campus", "square", "plaza",
                 "piazza"), 1 },
    fab_shell_open, NULL, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_GRASS, FAB_FAR_TREES,
    FAB_FAR_HILLS },
  { { OPEN ("garden"), PIECES (
        { "house", "house", { -3, 0, -11 }, .2f, 1 }, { "fence", "fence", { 2.6f, 0, -4 }, 0, 1 },
        { "fence-2", "fence", { 4.7f, 0, -4 }, 0, 1 },
        { "flower", "flower", { -1.6f, 0, -1.6f }, 0, 1.4f },
        { "flower-2", "flower", { -1.9f, 0, -1.9f }, 1, 1.2f },
        { "flower-3", "flower", { -1.35f, 0, -2 }, 2, 1.3f },
        { "bush", "bush", { -3.2f, 0, -2.8f }, 0, 1 },
        { "tree", "tree", { 5.4f, 0, -6.6f }, 0, 1 },
        { "flower-4", "flower", { 1.8f, 0, -2.2f }, 0, 1.4f },
        { "flower-5", "flower", { 2.1f, 0, -1.9f }, 1, 1.2f }),
      FAB_WORDS ("garden", "yard", "front yard",  "in front of a house", "patio"), 1 },
    fab_shell_open, NULL, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_GRASS, FAB_FAR_TREES,
    FAB_FAR_HILLS },
  { { OPEN ("farm"), PIECES (
        { "barn", "barn", { -7, 0, -14 }, .4f, 1 }, { "fence", "fence", { -2.6f, 0, -4 }, 0, 1 },
        { "fence-2", "fence", { -4.7f, 0, -4 }, 0, 1 },
        { "fence-3", "fence", { 2.6f, 0, -4 }, 0, 1 },
        { "haystack", "haystack", { 4.8f, 0, -6 }, 0, 1 },
        { "tree", "tree", { 8, 0, -11 }, 0, 1.2f },
        { "windmill", "windmill", { 14, 0, -26 }, -.4f, 1 },
        { "tractor", "tractor", { 1.6f, 0, -9 }, .9f, 1 }),
      FAB_WORDS ("farm", "farmyard", "ranch", "countryside", "barnyard", "pasture", "stable"), 1 },
    fab_shell_open, NULL, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_EARTH, FAB_FAR_HILLS,
    FAB_FAR_HILLS },
  { { OPEN ("village"), PIECES (
        { "house", "house", { -8.8f, 0, -11 }, .6f, 1 },
        { "house-2", "hut", { 6.5f, 0, -7 }, -.6f, 1.2f },
        { "church", "church", { 2.5f, 0, -24 }, -.2f, 1 },
        { "house-3", "house", { 14, 0, -17 }, -.5f, 1 },
        { "house-4", "house", { -21, 0, -25 }, .4f, 1 },
        { "well", "well", { 1.5f, 0, -2.8f }, 0, 1 }, { "tree", "tree", { -2.4f, 0, -13 }, 0, 1 },
        { "fence", "fence", { -3.2f, 0, -3.6f }, .3f, 1 }),
      FAB_WORDS ("village", "hamlet", "settlement"), 1 },
    fab_shell_open, NULL, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_EARTH, FAB_FAR_TREES,
    FAB_FAR_HILLS },
  { { OPEN ("road"), PIECES (
        { "sign", "road-sign", { 3.8f, 0, -3 }, 0, 1 }, { "tree", "tree", { -7, 0, -9 }, 0, 1 },
        { "fence", "fence", { 5.5f, 0, -6 }, 1.3f, 1 },
        { "pole", "street-lamp", { -4, 0, -6 }, FAB_RIGHT, 1.2f }),
      FAB_WORDS ("road", "highway", "motorway", "country road", "crossroads", "path", "trail",
                 "freeway", "roadside", "parking lot", "car park"), 1 },
    fab_shell_open, add_road, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_GRASS, FAB_FAR_NONE,
    FAB_FAR_HILLS },
  { { OPEN ("bridge"), PIECES (
        { "street-lamp", "street-lamp", { -5, 0, -1.7f }, FAB_BACK, .8f },
        { "street-lamp-2", "street-lamp", { 5, 0, -1.7f }, FAB_BACK, .8f }),
      FAB_WORDS ("bridge", "viaduct", "drawbridge", "footbridge"), 1 },
    build_bridge, NULL, 0, 0, 0, 0, FAB_FLOOR_STONE, 0, 0, FAB_GROUND_WATER, FAB_FAR_TREES,
    FAB_FAR_HILLS },
  { { OPEN ("station"), PIECES (
        { "train", "train", { -3, -.8f, -4.6f }, FAB_RIGHT, 1 },
        { "bench", "bench", { 2.6f, 0, 1.6f }, FAB_BACK, 1 },
        { "suitcase", "suitcase", { -1.8f, 0, -.9f }, .4f, 1 },
        { "clock", "station-clock", { 3.4f, 0, -1.2f }, 0, 1 },
        { "lamp", "street-lamp", { -6, 0, 3.9f }, 0, .8f }),
      FAB_WORDS ("station", "train station", "railway station", "platform", "railway"), .5f },
    build_station, NULL, 0, 0, 0, 0 },
  { { OPEN ("stadium"), PIECES ({ "goal", "goal", { 0, 0, -16 }, 0, 1 }),
      FAB_WORDS ("stadium", "arena", "football field", "soccer field", "football pitch", "pitch",
                 "racetrack"), 1 },
    build_stadium, NULL, 0, 0, 0, 0 },
  { { OPEN ("harbour"), PIECES (
        { "boat", "sailboat", { -5, -1.3f, -7 }, .9f, 1 },
        { "boat-2", "boat", { 2.6f, -1.3f, -5 }, 1.2f, 1 },
        { "ship", "ship", { 10, -1.6f, -36 }, FAB_RIGHT, .8f },
        { "boat-3", "sailboat", { 4, -1.3f, -14 }, 2, 1 },
        { "crate", "crate", { -3.4f, 0, -1.4f }, .3f, 1 },
        { "barrel", "barrel", { -2.5f, 0, -2 }, 0, 1 },
        { "rope", "rope", { 1.9f, 0, -1.8f }, 0, 1.2f },
        { "bollard", "bollard", { 2.9f, 0, -2.4f }, 0, 1 },
        { "lighthouse", "lighthouse", { -36, -1, -60 }, 0, 1 }),
      FAB_WORDS ("harbour", "harbor", "port", "dock", "pier", "quay", "marina", "wharf", "jetty", "fishing village", "fishing port",
                 "shipyard"), 1, FAB_AIR_SKY, 0, { -1.3f, -7.f } },
    build_harbour, NULL, 0, 0, 0, 0 },
  { { OPEN ("graveyard"), PIECES (
        { "gravestone", "gravestone", { -1.8f, 0, -1.8f }, .1f, 1 },
        { "gravestone-2", "gravestone", { 1.7f, 0, -2.2f }, -.1f, 1 },
        { "gravestone-3", "gravestone", { -3.4f, 0, -3.4f }, .1f, 1 },
        { "gravestone-4", "gravestone", { .2f, 0, -4.2f }, 0, 1 },
        { "gravestone-5", "gravestone", { 3.5f, 0, -4 }, -.2f, 1 },
        { "tree", "bare-tree", { -5.5f, 0, -6 }, 0, 1 },
        { "cross", "cross", { 2.2f, 0, -6 }, 0, .8f },
        { "church", "church", { 8, 0, -24 }, -.3f, 1 }),
      FAB_WORDS ("graveyard", "cemetery", "churchyard", "funeral", "tomb", "grave"), 1 },
    fab_shell_open, NULL, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_GRASS, FAB_FAR_TREES,
    FAB_FAR_HILLS },
  { { NULL } },
};
