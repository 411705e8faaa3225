/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hats, among the two files that build them. */
#pragma once

#include "fab-figure-private.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_HAT_HORNS      = 1 << 0,
  FAB_HAT_HORNLETS   = 1 << 1,
  FAB_HAT_CREST      = 1 << 2,
  FAB_HAT_FUR        = 1 << 3,
  FAB_HAT_BOARD      = 1 << 4,
  FAB_HAT_CAT        = 1 << 5,
  FAB_HAT_RABBIT     = 1 << 6,
  FAB_HAT_HEADPHONES = 1 << 7,
  FAB_HAT_FLOWERS    = 1 << 8,
  FAB_HAT_WIG        = 1 << 9,
  FAB_HAT_GOGGLES    = 1 << 10,
  FAB_HAT_BANDAGES   = 1 << 11,
  FAB_HAT_WRAPS      = 1 << 12,
  FAB_HAT_HALO       = 1 << 13,
  FAB_HAT_BAND       = 1 << 14,
} FabHatParts;

typedef struct
{
  const char *id;
  FabVec2     profile[10]; /* half width (1: the skull's at the brow) and height over the chin */
  int         n;           /* 0: parts only */
  float       grey;
  FabTexture  texture;
  float       tilt;      /* degrees back */
  float       peak;      /* a peak ahead, head heights long */
  int         band;      /* profile row of a dark line round it, 0: none */
  gboolean    hides;     /* no hair over the ears' height */
  guint       parts;     /* FabHatParts */
  guint32     colour;
  float       brow;      /* where a hood begins over the face, 0: at the brow */
} FabHat;

FabXform fab_hat_seat        (const FabFigure *figure, float tilt);
FabVec3  fab_hat_point       (const FabHat *hat, const FabXform *at, int row, float angle);
void     fab_hat_build_parts (const FabFigure *figure, FabBrush *brush, const FabHat *hat);

G_END_DECLS
