/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks, as numbers. Each is a way of drawing with its own order of means: a pencil hatches, a
 * brush leaves white and spots black, a marker lays flat greys in streaks, charcoal works in
 * masses, a draughtsman constructs, gouache hardly knows lines. */
#define G_LOG_DOMAIN "fab-look"

#include "config.h"

#include "fab-drawing-private.h"

static const FabLook looks[] = {
  {
    .name = "pencil",
    .paper = { .988f, .98f, .96f }, .ink = { .10f, .098f, .115f }, .tone = { .10f, .10f, .12f },
    .line = .98f, .outer = 1.8f, .inner = .70f, .alpha = .92f,
    .taper = 16, .pressure = .40f, .wobble = .75f, .overshoot = 5, .search = .22f, .side = .5f,
    .wash = { 1, .90f, .76f, .55f, .33f, .17f, .04f }, .lift = .35f,
    .carry = 1.6f, .flesh = .76f,
    .hatching = FAB_HATCHING_SHADE, .hatch = .60f, .hatch_gap = 5.2f, .hatch_alpha = .45f,
    .halo = 3, .grain = .40f, .rough = 0,
  },
  {
    .name = "ink",
    .paper = { .996f, .993f, .984f }, .ink = { .04f, .04f, .055f }, .tone = { .05f, .055f, .08f },
    .line = .95f, .outer = 2.5f, .inner = .62f, .alpha = 1,
    .taper = 30, .pressure = .55f, .wobble = .45f, .overshoot = 1.5f, .search = 0, .side = .8f,
    .wash = { 1, 1, .94f, .80f, .38f, .05f, 0 }, .lift = .35f,
    .carry = 1, .flesh = 1,
    .hatching = FAB_HATCHING_BRUSH, .hatch = .95f, .hatch_gap = 6.5f, .hatch_alpha = .95f,
    .halo = 3.5f, .flat = TRUE,
  },
  {
    .name = "marker",
    .paper = { .995f, .995f, .992f }, .ink = { .06f, .06f, .075f }, .tone = { .13f, .15f, .20f },
    .line = .92f, .outer = 1.75f, .inner = .75f, .alpha = 1,
    .taper = 5, .pressure = .10f, .wobble = .55f, .overshoot = 2.5f, .search = 0, .side = .15f,
    .wash = { 1, .86f, .70f, .52f, .34f, .18f, .04f },
    .carry = 1.3f, .flesh = .92f,
    .hatching = FAB_HATCHING_STREAK, .hatch = 2.6f, .hatch_gap = 21, .hatch_alpha = .075f,
    .halo = 3.5f, .flat = TRUE,
  },
  {
    .name = "charcoal",
    .paper = { .957f, .943f, .91f }, .ink = { .075f, .07f, .07f }, .tone = { .10f, .095f, .095f },
    .line = 1.5f, .outer = 1.8f, .inner = .6f, .alpha = .85f,
    .taper = 22, .pressure = .75f, .wobble = 1.2f, .overshoot = 7, .search = .3f, .side = .9f,
    .wash = { 1, .86f, .67f, .47f, .28f, .12f, .02f }, .lift = .1f,
    .carry = 1.4f, .flesh = .84f,
    .hatching = FAB_HATCHING_MASS, .hatch = 3.0f, .hatch_gap = 7.5f, .hatch_alpha = .20f,
    .halo = 5, .grain = 1, .rough = .55f, .bare = TRUE,
  },
  {
    .name = "blueprint",
    .paper = { .118f, .267f, .455f }, .ink = { .92f, .955f, .99f }, .tone = { .04f, .11f, .23f },
    .line = .78f, .outer = 1.7f, .inner = .7f, .alpha = .92f,
    .taper = 3, .pressure = .06f, .wobble = .22f, .overshoot = 9, .search = 0, .side = 0,
    .wash = { 1, 1, .88f, .78f, .68f, .58f, .45f }, .lift = .7f,
    .carry = 1.2f, .flesh = 1,
    .hatching = FAB_HATCHING_SHADE, .hatch = .42f, .hatch_gap = 6.5f, .hatch_alpha = .34f,
    .halo = 0, .flat = TRUE, .drafted = TRUE,
  },
  {
    .name = "colour",
    .paper = { .985f, .97f, .94f }, .ink = { .20f, .13f, .15f }, .tone = { .16f, .14f, .30f },
    .line = .66f, .outer = 1.5f, .inner = .6f, .alpha = .9f,
    .taper = 16, .pressure = .4f, .wobble = .8f, .overshoot = 0, .search = 0, .side = .6f,
    .wash = { 1, .94f, .79f, .66f, .54f, .40f, .16f },
    .carry = 1, .flesh = 1,
    .halo = 0, .grain = .15f, .bare = TRUE, .colour = TRUE,
  },
};

const char * const *
fab_look_list (void)
{
  static const char * const names[] = {
    "pencil", "ink", "marker", "charcoal", "blueprint", "colour", NULL
  };

  return names;
}

/* The look of that name, or the first one. */
const FabLook *
fab_look_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].name, name) == 0)
      return &looks[i];
  return &looks[0];
}

/* Paper under tone of which @share of the light is left. */
FabInk
fab_look_tone (const FabLook *look,
               float          share)
{
  return fab_ink_mix (look->tone, look->paper, share);
}
