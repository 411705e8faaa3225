/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worn on a face, or is in its place: patch, masks, a clown's nose, fangs, a bare skull. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-costume.h"

typedef struct
{
  const FabFigure      *figure;
  const FabFaceSurface *surface;
  FabBrush             *brush;
  float                 unit;
} Dresser;

static void
mark (const Dresser *dresser,
      const FabVec2 *at,
      int            n,
      float          width,
      float          ink,
      float          fill)
{
  fab_face_add_mark (dresser->surface, dresser->brush, at, n, width * dresser->unit, ink, fill);
}

static void
mark_oval (const Dresser *dresser,
           float          x,
           float          y,
           float          rx,
           float          ry,
           float          ink,
           float          fill)
{
  FabVec2 at[16];

  for (int i = 0; i < 16; i++)
    {
      float a = 2 * (float) G_PI * i / 16;

      at[i] = (FabVec2) { x + rx * cosf (a), y + ry * sinf (a) };
    }
  mark (dresser, at, 16, .008f, ink, fill);
}

static void
mark_patch (const Dresser *dresser)
{
  float eyes = dresser->surface->eyes;
  const FabVec2 strap[] = { { -.15f, eyes + .05f }, { -.02f, eyes + .14f }, { .12f, eyes + .20f }, { .27f, eyes + .22f } };

  mark_oval (dresser, -dresser->surface->spread, eyes, .10f, .085f, 0, .06f);
  mark (dresser, strap, 4, .018f, .05f, -1);
}

/* Before the eyes, which look out of it. */
static void
mark_mask (const Dresser *dresser)
{
  float eyes = dresser->surface->eyes;

  for (int side = -1; side <= 1; side += 2)
    mark_oval (dresser, side * dresser->surface->spread, eyes + .01f, .155f, .10f, 0, .1f);
}

/* Cloth over nose and mouth. */
static void
build_cover (const Dresser *dresser)
{
  enum { NX = 14, NY = 5 };
  FabVec3 points[(NX + 1) * (NY + 1)];
  const FabPersona *p = &dresser->figure->persona;
  gboolean dark = p->top_grey < .3f;

  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      {
        float a = fab_mix (-95, 95, (float) x / NX);
        float top = .345f + .02f * cosf (FAB_DEGREES (a)), t = fab_mix (top, .0f, (float) y / NY);

        points[y * (NX + 1) + x] = fab_xform_point (&dresser->surface->at,
                                                    fab_head_point (dresser->surface, FAB_DEGREES (a), t, .022f));
      }
  fab_brush_material (dresser->brush, dark ? p->top_grey : .9f, FAB_TEXTURE_CLOTH, dark ? p->top_colour : 0xdcecec);
  fab_brush_next_part (dresser->brush);
  fab_skin_sheet (dresser->brush, points, NX, NY);
}

/* A band of linen between two angles and two heights. */
static void
build_linen (const Dresser *dresser,
             float          from,
             float          to,
             float          high,
             float          low)
{
  enum { NX = 10, NY = 5 };
  FabVec3 points[(NX + 1) * (NY + 1)];

  for (int y = 0; y <= NY; y++)
    for (int x = 0; x <= NX; x++)
      points[y * (NX + 1) + x] = fab_xform_point (&dresser->surface->at,
                                                  fab_head_point (dresser->surface,
                                                                  FAB_DEGREES (fab_mix (from, to, (float) x / NX)),
                                                                  fab_mix (high, low, (float) y / NY), .022f));
  fab_brush_next_part (dresser->brush);
  fab_skin_sheet (dresser->brush, points, NX, NY);
}

static void
build_coif (const Dresser *dresser)
{
  fab_brush_material (dresser->brush, .98f, FAB_TEXTURE_CLOTH, 0xffffff);
  build_linen (dresser, -92, 92, .86f, .68f);
  for (int side = -1; side <= 1; side += 2)
    build_linen (dresser, side * 56, side * 95, .72f, .02f);
  build_linen (dresser, -60, 60, .05f, -.01f);
}

static void
build_nose (const Dresser *dresser)
{
  FabVec3 normal;
  FabVec3 tip = dresser->surface->point (dresser->surface, 0, dresser->surface->eyes - .17f, &normal);
  FabXform t = dresser->surface->at;

  t.o = fab_vec3_mad (tip, normal, .03f * dresser->unit);
  fab_brush_material (dresser->brush, .4f, FAB_TEXTURE_PLAIN, 0xc03028);
  fab_brush_next_part (dresser->brush);
  fab_skin_ellipsoid (dresser->brush, &t, fab_vec3 (0, 0, 0), fab_vec3 (.082f, .078f, .078f), 10);
}

static void
mark_fangs (const Dresser *dresser)
{
  for (int side = -1; side <= 1; side += 2)
    {
      const FabVec2 tooth[] = { { side * .045f, .198f }, { side * .075f, .198f }, { side * .062f, .155f } };

      mark (dresser, tooth, 3, .006f, .1f, 1);
    }
}

static void
mark_skull (const Dresser *dresser)
{
  float eyes = dresser->surface->eyes;
  const FabVec2 nose[] = { { 0, eyes - .09f }, { .045f, eyes - .19f }, { 0, eyes - .17f }, { -.045f, eyes - .19f } };
  const FabVec2 jaw[] = { { -.16f, .20f }, { -.08f, .185f }, { 0, .18f }, { .08f, .185f }, { .16f, .20f } };

  for (int side = -1; side <= 1; side += 2)
    mark_oval (dresser, side * (dresser->surface->spread + .005f), eyes - .005f, .105f, .10f, 0, .05f);
  mark (dresser, nose, 4, .008f, 0, .05f);
  mark (dresser, jaw, 5, .016f, 0, -1);
  for (int i = -3; i <= 3; i++)
    {
      const FabVec2 gap[] = { { i * .042f, .225f }, { i * .042f, .145f } };

      mark (dresser, gap, 2, .012f, .05f, -1);
    }
}

void
fab_face_build_kit (const FabFigure      *figure,
                    FabBrush             *brush,
                    const FabFaceSurface *surface,
                    gboolean              under)
{
  Dresser dresser = { figure, surface, brush, figure->body.head };
  guint32 kit = figure->persona.kit | fab_costume_find (figure->persona.costume)->kit;

  if (under)
    {
      if (kit & FAB_KIT_MASK)
        mark_mask (&dresser);
      return;
    }
  if (kit & FAB_KIT_SKULL)
    mark_skull (&dresser);
  if (kit & FAB_KIT_PATCH)
    mark_patch (&dresser);
  if (kit & FAB_KIT_FANGS)
    mark_fangs (&dresser);
  if (kit & FAB_KIT_NOSE)
    build_nose (&dresser);
  if (kit & FAB_KIT_COIF)
    build_coif (&dresser);
  if (kit & FAB_KIT_COVER)
    build_cover (&dresser);
}
