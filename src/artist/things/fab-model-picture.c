/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures, and what they show: its kind is the model's action ("woman", "couple", "house"). */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define PLAIN FAB_TEXTURE_PLAIN

/* Where a picture is painted: its middle, a unit to its upper edge, its own height above the model's. */
typedef struct { float x, y, z, unit; } Canvas;

static void
add_oval (FabBrush *b, const Canvas *c, float x, float y, float rx, float ry, float fill)
{
  FabVec3 p[18];

  for (int i = 0; i < 18; i++)
    {
      float a = 2 * (float) G_PI * i / 18;

      p[i] = V (c->x + c->unit * (x + rx * cosf (a)), c->y + c->unit * (y + ry * sinf (a)), c->z);
    }
  fab_add_mark (b, p, 18, .022f * c->unit, .15f, fill, TRUE, V (0, 0, 1));
}

static void
add_patch (FabBrush *b, const Canvas *c, const FabVec2 *points, int n, float fill)
{
  FabVec3 p[16];

  n = MIN (n, (int) G_N_ELEMENTS (p));
  for (int i = 0; i < n; i++)
    p[i] = V (c->x + c->unit * points[i].x, c->y + c->unit * points[i].y, c->z);
  fab_add_mark (b, p, n, .022f * c->unit, .15f, fill, fill >= 0, V (0, 0, 1));
}

#define PATCH(b, c, fill, ...) add_patch (b, c, POINTS2 (__VA_ARGS__), fill)

static void
add_face (FabBrush *b, const Canvas *c)
{
  for (int i = -1; i <= 1; i += 2)
    {
      add_oval (b, c, i * .1f, .12f, .022f, .026f, .05f);
      PATCH (b, c, -1, { i * .05f, .2f }, { i * .1f, .22f }, { i * .15f, .2f });
    }
  PATCH (b, c, -1, { .01f, .1f }, { .03f, 0 }, { -.01f, -.01f });
  PATCH (b, c, -1, { -.07f, -.1f }, { 0, -.125f }, { .07f, -.1f });
}

/* Head and shoulders. */
static void
draw_bust (FabBrush *b, const Canvas *c, gboolean woman)
{
  if (woman)
    add_oval (b, c, 0, .06f, .33f, .44f, .18f);
  PATCH (b, c, woman ? .75f : .35f, { -.58f, -1 }, { -.52f, -.62f }, { -.2f, -.44f }, { .2f, -.44f }, { .52f, -.62f },
         { .58f, -1 });
  PATCH (b, c, .93f, { -.1f, -.2f }, { -.11f, -.46f }, { 0, -.58f }, { .11f, -.46f }, { .1f, -.2f });
  add_oval (b, c, 0, .08f, .24f, .33f, .95f);
  PATCH (b, c, woman ? .18f : .25f, { -.25f, .1f }, { -.26f, .34f }, { -.1f, .48f }, { .12f, .48f }, { .26f, .32f },
         { .25f, .1f }, { .18f, .28f }, { -.05f, .31f }, { -.2f, .24f });
  add_face (b, c);
}

static void
draw_busts (FabBrush *b, const Canvas *c, const char *kind)
{
  static const struct { const char *kind; int n; struct { float x, y, unit; gboolean woman; } of[3]; } groups[] = {
    { "woman", 1, { { 0, 0, 1, TRUE } } }, { "man", 1, { { 0, 0, 1, FALSE } } },
    { "child", 1, { { 0, -.18f, .82f, FALSE } } },
    { "couple", 2, { { -.3f, -.18f, .8f, FALSE }, { .3f, -.3f, .7f, TRUE } } },
    { "family", 3, { { -.34f, -.16f, .72f, FALSE }, { .36f, -.22f, .68f, TRUE }, { 0, -.52f, .48f, FALSE } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    for (int k = 0; g_strcmp0 (groups[i].kind, kind) == 0 && k < groups[i].n; k++)
      {
        Canvas own = { c->x + c->unit * groups[i].of[k].x, c->y + c->unit * groups[i].of[k].y, c->z + .0006f * k,
                       c->unit * groups[i].of[k].unit };

        draw_bust (b, &own, groups[i].of[k].woman);
      }
}

static void
draw_house (FabBrush *b, const Canvas *c)
{
  PATCH (b, c, -1, { -1, -.5f }, { 1, -.5f });
  PATCH (b, c, .92f, { -.5f, -.5f }, { .5f, -.5f }, { .5f, .12f }, { -.5f, .12f });
  PATCH (b, c, .35f, { -.62f, .12f }, { .62f, .12f }, { 0, .66f });
  PATCH (b, c, .3f, { -.1f, -.5f }, { .1f, -.5f }, { .1f, -.12f }, { -.1f, -.12f });
}

static void
draw_beast (FabBrush *b, const Canvas *c)
{
  PATCH (b, c, .5f, { -.3f, .1f }, { -.36f, .6f }, { -.08f, .36f });
  PATCH (b, c, .5f, { .3f, .1f }, { .36f, .6f }, { .08f, .36f });
  PATCH (b, c, .55f, { -.5f, -1 }, { -.3f, -.35f }, { .3f, -.35f }, { .5f, -1 });
  add_oval (b, c, 0, 0, .38f, .42f, .7f);
  add_oval (b, c, 0, -.16f, .2f, .18f, .9f);
  add_oval (b, c, 0, -.08f, .06f, .045f, .08f);
  for (int i = -1; i <= 1; i += 2)
    add_oval (b, c, i * .15f, .12f, .04f, .045f, .05f);
}

static void
draw_view (FabBrush *b, const Canvas *c, float half)
{
  PATCH (b, c, -1, { -half, -.25f }, { -.36f * half, .5f }, { .05f * half, 0 }, { .42f * half, .3f }, { half, -.3f });
  add_oval (b, c, .58f * half, .6f, .13f, .13f, -1);
}

/* What is in a frame @half times as wide as high. */
static void
draw_subject (FabBrush *b, const Canvas *c, const char *kind, float half)
{
  static const char * const people[] = { "woman", "man", "child", "couple", "family", NULL };

  if (kind != NULL && g_strv_contains (people, kind))
    draw_busts (b, c, kind);
  else if (g_strcmp0 (kind, "house") == 0)
    draw_house (b, c);
  else if (g_strcmp0 (kind, "beast") == 0)
    draw_beast (b, c);
  else
    draw_view (b, c, half);
}

static void
build_picture (FabBrush *b, const FabModelSpec *spec)
{
  Canvas canvas = { 0, .3f, .027f, .24f };

  paint_own (b, spec, WOOD, .45f, 0x9c7a37);
  add_box (b, 0, 0, 0, .8f, .6f, .04f);
  paint (b, PLAIN, .93f, 0xf0ead8);
  add_box (b, 0, .06f, .005f, .68f, .48f, .04f);
  draw_subject (b, &canvas, spec->action, 1.4f);
}

static void
build_portrait (FabBrush *b, const FabModelSpec *spec)
{
  Canvas canvas = { 0, .36f, .027f, .28f };

  paint_own (b, spec, WOOD, .45f, 0x9c7a37);
  add_box (b, 0, 0, 0, .58f, .72f, .04f);
  paint (b, PLAIN, .82f, 0xd8cbb0);
  add_box (b, 0, .07f, .005f, .44f, .58f, .04f);
  draw_subject (b, &canvas, spec->action != NULL && g_strcmp0 (spec->action, "stand") != 0 ? spec->action : "man", .8f);
}

/* A print with a white edge. */
static void
build_photo (FabBrush *b, const FabModelSpec *spec)
{
  Canvas canvas = { 0, .092f, .0014f, .078f };

  paint_own (b, spec, PLAIN, .99f, 0xfffdf6);
  add_box (b, 0, 0, 0, .14f, .18f, .001f);
  paint (b, PLAIN, .8f, 0xc8bca8);
  add_box (b, 0, .013f, .0004f, .118f, .156f, .001f);
  draw_subject (b, &canvas, spec->action != NULL && g_strcmp0 (spec->action, "stand") != 0 ? spec->action : "woman", .75f);
}

/* On a shelf or a table, leaning on its strut. */
static void
build_photo_frame (FabBrush *b, const FabModelSpec *spec)
{
  Canvas canvas = { 0, .135f, .0125f, .1f };
  FabXform was = fab_kit_move (b, 0, 0, 0);

  fab_kit_turn (b, fab_xform_rotate_x (-.16f));
  paint_own (b, spec, WOOD, .4f, 0x7a5a30);
  add_box (b, 0, 0, 0, .22f, .27f, .018f);
  paint (b, PLAIN, .88f, 0xd8cbb0);
  add_box (b, 0, .03f, .003f, .16f, .21f, .018f);
  draw_subject (b, &canvas, spec->action != NULL && g_strcmp0 (spec->action, "stand") != 0 ? spec->action : "woman", .75f);
  b->at = was;
  paint (b, WOOD, .3f, 0x5a4020);
  ROD (b, 0, .2f, -.045f, 0, 0, -.11f, .006f);
}

const FabModelEntry fab_models_picture[] = {
  { { "picture", FAB_MODEL_THING, { .8f, .6f, .045f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("picture", "painting", "poster", "artwork", "watercolour", "landscape painting") }, build_picture },
  { { "portrait", FAB_MODEL_THING, { .58f, .72f, .045f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("portrait", "oil portrait", "self portrait", "self-portrait") }, build_portrait },
  { { "photo", FAB_MODEL_HANDHELD, { .14f, .18f, .002f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("photo", "photograph", "snapshot", "polaroid", "old photograph", "old photo", "wanted poster",
                 "mugshot", "family photo", "wedding photo", "wedding photograph") }, build_photo },
  { { "photo-frame", FAB_MODEL_THING, { .22f, .27f, .12f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("frame", "photo frame", "picture frame", "framed photo", "framed photograph", "framed picture",
                 "framed portrait") }, build_photo_frame },
  { { NULL } },
};
