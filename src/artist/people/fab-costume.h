/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Costumes as numbers: what covers which bone, how loosely, and what is pinned on. */
#pragma once

#include "fab-figure-private.h"

G_BEGIN_DECLS

typedef enum { FAB_COLLAR_NONE, FAB_COLLAR_CREW, FAB_COLLAR_SHIRT, FAB_COLLAR_LAPEL, FAB_COLLAR_HIGH, FAB_COLLAR_DEEP } FabCollar;

typedef enum
{
  FAB_EXTRA_BELT      = 1 << 0,
  FAB_EXTRA_TIE       = 1 << 1,
  FAB_EXTRA_BUTTONS   = 1 << 2,
  FAB_EXTRA_APRON     = 1 << 3,
  FAB_EXTRA_CAPE      = 1 << 4,
  FAB_EXTRA_ARMOUR    = 1 << 5,
  FAB_EXTRA_PACK      = 1 << 6,
  FAB_EXTRA_EMBLEM    = 1 << 7,
  FAB_EXTRA_STRIPES   = 1 << 8,
  FAB_EXTRA_BADGE     = 1 << 9,
  FAB_EXTRA_STETHOSCOPE = 1 << 10,
  FAB_EXTRA_BIB       = 1 << 11,
  FAB_EXTRA_TUTU      = 1 << 12,
  FAB_EXTRA_POCKETS   = 1 << 13,
  FAB_EXTRA_SCARF     = 1 << 14,
  FAB_EXTRA_HEM       = 1 << 15, /* fur or trim at hem and front */
  FAB_EXTRA_STRAPS    = 1 << 16,
  FAB_EXTRA_OPEN      = 1 << 17, /* the coat's front is open */
} FabExtra;

/* What marks a trade from afar, or is worn besides. */
typedef enum
{
  FAB_KIT_WINGS    = 1 << 0,
  FAB_KIT_BOXING   = 1 << 1,  /* gloves */
  FAB_KIT_BOW      = 1 << 2,  /* at the throat */
  FAB_KIT_RINGS    = 1 << 3,  /* stripes round everything */
  FAB_KIT_BANDAGE  = 1 << 4,
  FAB_KIT_SASH     = 1 << 5,
  FAB_KIT_TAIL     = 1 << 6,
  FAB_KIT_FUR      = 1 << 7,  /* over the shoulders */
  FAB_KIT_BANDS    = 1 << 8,  /* that reflect */
  FAB_KIT_RUFF     = 1 << 9,
  FAB_KIT_NUMBER   = 1 << 10,
  FAB_KIT_BAG      = 1 << 11,
  FAB_KIT_TAB      = 1 << 12, /* white at the throat */
  FAB_KIT_VEST     = 1 << 13,
  FAB_KIT_BACKPACK = 1 << 14,
  FAB_KIT_SCARF    = 1 << 15,
  FAB_KIT_TIE      = 1 << 16,
  FAB_KIT_APRON    = 1 << 17,
  FAB_KIT_PATCH    = 1 << 18, /* over an eye */
  FAB_KIT_MASK     = 1 << 19, /* round the eyes */
  FAB_KIT_COVER    = 1 << 20, /* over nose and mouth */
  FAB_KIT_NOSE     = 1 << 21, /* a clown's */
  FAB_KIT_FANGS    = 1 << 22,
  FAB_KIT_SKULL    = 1 << 23, /* a bare skull for a face */
  FAB_KIT_FIN      = 1 << 24, /* a fish's, instead of feet */
  FAB_KIT_YOKE     = 1 << 25, /* a flat collar over the shoulders */
  FAB_KIT_COIF     = 1 << 26, /* white round the face */
  FAB_KIT_BAREFOOT = 1 << 27,
  FAB_KIT_BOOTS    = 1 << 28,
  FAB_KIT_HEELS    = 1 << 29,
  FAB_KIT_GLOVES   = 1 << 30,
} FabKit;

typedef struct
{
  const char *id;
  float       sleeve;      /* limb place the sleeves end at, 0: none */
  float       loose;       /* of the top, H */
  float       hem;         /* trunk height that the top ends at */
  gboolean    skirt_of_top;
  float       skirt;       /* trunk height a skirt starts from, 0: none */
  float       length;      /* of it, in legs */
  float       flare;       /* H at the hem */
  float       ruffle;
  float       legs;        /* limb place trousers end at, 0: bare legs or tights */
  float       legs_loose;
  gboolean    tights;      /* bare legs take the bottom's grey */
  float       shoe;        /* 0 bare, 1 shoe, 2 boot */
  float       heel;        /* of the foot's length */
  FabCollar   collar;
  guint32     extras;
  const char *hat;
  float       top, bottom; /* greys, < 0: the person's own */
  guint32     top_colour, bottom_colour;
  FabTexture  texture;
  guint32     kit;
  float       cuff;        /* H that sleeves widen by, 0: as loose as the top */
} FabCostume;

/* "casual" when unknown. */
const FabCostume *fab_costume_find (const char *id);
gboolean          fab_costume_known (const char *id);

/* Trunk height that the front is open down to. */
float fab_costume_opening (const FabCostume *costume);

void fab_costume_build_extras (const FabFigure *figure, FabBrush *brush, const FabCostume *costume, int detail);
/* @kit: that of the costume and what the person wears besides. */
void fab_costume_build_kit    (const FabFigure *figure, FabBrush *brush, const FabCostume *costume, guint32 kit, int detail);
void fab_costume_mark_folds   (const FabFigure *figure, FabBrush *brush, const FabCostume *costume, int detail);
void fab_costume_build_collar (const FabFigure *figure, FabBrush *brush, const FabCostume *costume, int detail);
/* A line on the trunk through (angle in degrees from the front, height). */
void fab_costume_mark_trunk   (const FabFigure *figure, FabBrush *brush, const FabVec2 *at, int n, float grow, float width, float ink);
void fab_costume_fill_trunk   (const FabFigure *figure, FabBrush *brush, const FabVec2 *at, int n, float grow, float ink, float fill);
/* The same with the points written out, where a @figure and a @brush are at hand. */
#define FAB_POINTS(...) (const FabVec2[]) { __VA_ARGS__ }
#define FAB_N_POINTS(...) (sizeof (FAB_POINTS (__VA_ARGS__)) / sizeof (FabVec2))
#define FAB_TRUNK_LINE(grow, width, ink, ...) \
  fab_costume_mark_trunk (figure, brush, FAB_POINTS (__VA_ARGS__), FAB_N_POINTS (__VA_ARGS__), grow, width, ink)
#define FAB_TRUNK_SHAPE(grow, ink, fill, ...) \
  fab_costume_fill_trunk (figure, brush, FAB_POINTS (__VA_ARGS__), FAB_N_POINTS (__VA_ARGS__), grow, ink, fill)

G_END_DECLS
