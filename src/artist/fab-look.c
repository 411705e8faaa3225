/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks, as numbers. */
#define G_LOG_DOMAIN "fab-look"

#include "config.h"

#include "fab-drawing-private.h"

static const FabLook looks[] = {
  {
    .name = "pencil",
    .paper = { .984f, .973f, .949f }, .ink = { .13f, .125f, .14f },
    .line = 1.05f, .outer = 1.75f, .inner = .72f, .alpha = .92f,
    .taper = 16, .pressure = .34f, .wobble = .75f, .overshoot = 4.5f, .search = .22f, .side = .45f,
    .wash = { 1, .885f, .745f, .565f, .375f, .21f, .05f },
    .hatch = .62f, .hatch_gap = 5.6f, .hatch_alpha = .42f, .halo = 3, .grain = .42f,
  },
  {
    .name = "ink",
    .paper = { .992f, .988f, .976f }, .ink = { .055f, .055f, .075f },
    .line = .95f, .outer = 2.3f, .inner = .62f, .alpha = 1,
    .taper = 26, .pressure = .5f, .wobble = .5f, .overshoot = 1.5f, .search = 0, .side = .7f,
    .wash = { 1, .96f, .86f, .68f, .30f, .10f, 0 },
    .hatch = .6f, .hatch_gap = 5, .hatch_alpha = .95f, .halo = 3.5f,
  },
  {
    .name = "marker",
    .paper = { .99f, .985f, .975f }, .ink = { .09f, .09f, .105f },
    .line = 1.6f, .outer = 1.7f, .inner = .7f, .alpha = 1,
    .taper = 7, .pressure = .16f, .wobble = .6f, .overshoot = 2, .search = 0, .side = .25f,
    .wash = { 1, .86f, .72f, .55f, .37f, .22f, .05f },
    .halo = 3,
  },
  {
    .name = "charcoal",
    .paper = { .955f, .94f, .905f }, .ink = { .10f, .095f, .095f },
    .line = 1.7f, .outer = 1.7f, .inner = .75f, .alpha = .8f,
    .taper = 20, .pressure = .6f, .wobble = 1.1f, .overshoot = 6, .search = .4f, .side = .6f,
    .wash = { 1, .84f, .66f, .48f, .30f, .16f, .03f },
    .hatch = 1.5f, .hatch_gap = 6.5f, .hatch_alpha = .3f, .halo = 3, .grain = 1,
  },
  {
    .name = "blueprint",
    .paper = { .118f, .267f, .455f }, .ink = { .90f, .94f, .98f },
    .line = .9f, .outer = 1.7f, .inner = .7f, .alpha = .92f,
    .taper = 6, .pressure = .12f, .wobble = .3f, .overshoot = 6, .search = 0, .side = .1f,
    .wash = { 1, .965f, .92f, .87f, .81f, .74f, .60f },
    .hatch = .5f, .hatch_gap = 7, .hatch_alpha = .35f, .halo = 2,
  },
  {
    .name = "colour",
    .paper = { .988f, .978f, .955f }, .ink = { .15f, .12f, .13f },
    .line = 1, .outer = 1.75f, .inner = .72f, .alpha = .92f,
    .taper = 16, .pressure = .34f, .wobble = .75f, .overshoot = 3, .search = .1f, .side = .5f,
    .wash = { 1, .90f, .79f, .64f, .47f, .31f, .10f },
    .hatch = .6f, .hatch_gap = 6, .hatch_alpha = .28f, .halo = 2, .grain = .3f, .colour = TRUE,
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
