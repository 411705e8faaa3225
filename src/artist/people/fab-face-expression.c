/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

static const FabExpression expressions[] = {
  { "neutral", .lid = 1, .width = 1 },
  { "happy", .brow_in = .2f, .brow_out = .25f, .lid = .92f, .lower = .45f, .curve = .85f,
    .width = 1.3f, .lines = .5f, .head = -4, .chest = -4, .tip = 4 },
  { "laugh", .brow_in = .35f, .brow_out = .4f, .lid = .56f, .lower = .8f, .curve = 1, .open = .75f,
    .width = 1.4f, .teeth = 1,
    .lines = .8f, .head = -10, .chest = -4, .tip = 4 },
  { "sad", .brow_in = .95f, .brow_out = -.55f, .brow_pinch = .5f, .lid = .68f, .gaze_y = -.5f,
    .curve = -.75f, .width = .85f,
    .head = 14, .chest = 9, .shoulders = -.05f },
  { "cry", .brow_in = 1, .brow_out = -.6f, .brow_pinch = .7f, .lid = .22f, .lower = .7f,
    .curve = -1, .open = .5f, .width = 1.05f,
    .teeth = .6f, .lines = .7f, .tears = 1, .head = 10, .chest = 9, .shoulders = .05f },
  { "angry", .brow_in = -.75f, .brow_out = .45f, .brow_pinch = .8f, .lid = .82f, .lower = .35f,
    .curve = -.6f, .width = .92f,
    .lines = .3f, .head = 7, .chest = 7, .shoulders = .03f, .fists = TRUE },
  { "furious", .brow_in = -1, .brow_out = .75f, .brow_pinch = 1, .lid = 1.12f, .lower = .4f,
    .curve = -.5f, .open = .55f, .width = 1.2f,
    .teeth = 2, .lines = 1, .head = 8, .chest = 11, .shoulders = .07f, .fists = TRUE },
  { "afraid", .brow_in = .9f, .brow_out = .1f, .brow_pinch = .6f, .lid = 1.4f, .curve = -.5f,
    .open = .42f, .width = 1.1f, .teeth = .8f,
    .sweat = 1, .head = -4, .chest = -10, .shoulders = .15f },
  { "surprised", .brow_in = .9f, .brow_out = .9f, .lid = 1.45f, .open = .72f, .width = .62f,
    .head = -5, .chest = -8, .shoulders = .07f },
  { "disgusted", .brow_in = -.45f, .brow_out = .1f, .brow_pinch = .7f, .lid = .55f, .lower = .6f,
    .gaze_x = .35f, .curve = -.8f,
    .open = .12f, .width = .9f, .teeth = 1, .skew = .6f, .lines = .9f, .head = -6, .chest = -4,
      .turn = -12 },
  { "tired", .brow_in = .25f, .brow_out = -.35f, .lid = .45f, .gaze_y = -.3f, .curve = -.3f,
    .width = .9f, .lines = .2f,
    .head = 10, .chest = 7, .shoulders = -.05f, .tip = 5 },
  { "asleep", .brow_in = .1f, .brow_out = -.1f, .lid = 0, .curve = .1f, .open = .06f,
    .width = .75f, .head = 16, .tip = 9 },
  { "determined", .brow_in = -.6f, .brow_out = .2f, .brow_pinch = .6f, .lid = .8f, .lower = .3f,
    .curve = -.12f, .width = 1.05f,
    .head = 2, .chest = -3, .fists = TRUE },
  { "worried", .brow_in = .75f, .brow_out = -.25f, .brow_pinch = .55f, .lid = 1.05f,
    .gaze_x = .25f, .curve = -.4f, .width = .85f,
    .skew = .3f, .head = 3, .chest = 4, .shoulders = .07f, .tip = 4 },
  { "suspicious", .brow_in = -.5f, .brow_out = .15f, .brow_pinch = .5f, .lid = .48f, .lower = .5f,
    .gaze_x = -.75f, .curve = -.2f,
    .width = .85f, .skew = .5f, .head = 4, .chest = 3, .turn = 14, .tip = -4 },
  { "pain", .brow_in = -.2f, .brow_out = -.3f, .brow_pinch = 1, .lid = .06f, .lower = .8f,
    .curve = -.35f, .open = .34f, .width = 1.25f,
    .teeth = 2, .lines = 1, .sweat = .6f, .head = 6, .chest = 9, .shoulders = .09f, .tip = 7 },
  /* not a feeling, so in no list: against the light */
  { "squint", .brow_in = -.6f, .brow_out = -.35f, .brow_pinch = .8f, .lid = .2f, .lower = .95f, .curve = -.05f,
    .width = 1.2f, .lines = 1, .head = -2, .tip = 3 },
};

static const char * const names[] = {
  "neutral", "happy", "laugh", "sad", "cry", "angry", "furious", "afraid", "surprised", "disgusted",
  "tired", "asleep", "determined", "worried", "suspicious", "pain", NULL
};

const FabExpression *
fab_expression_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expressions); i++)
    if (g_strcmp0 (expressions[i].id, id) == 0)
      return &expressions[i];

  return &expressions[0];
}

const char * const *
fab_expression_list (void)
{
  return names;
}
