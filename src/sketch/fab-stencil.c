/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include "fab-ink-bytes.h"
#include "fab-region.h"

#define STENCIL_FORMAT "a(b" FAB_REGION_FORMAT ")"
#define MAX_CUTS       256

typedef struct
{
  FabRegion *region;
  gboolean   outside;
} Cut;

struct _FabStencil
{
  GArray *cuts; /* Cut */
};

G_DEFINE_BOXED_TYPE (FabStencil, fab_stencil, fab_stencil_ref, fab_stencil_unref)

static void
clear_cut (gpointer data)
{
  fab_region_unref (((Cut *) data)->region);
}

static void
clear_stencil (gpointer data)
{
  g_array_unref (((FabStencil *) data)->cuts);
}

static FabStencil *
stencil_alloc (void)
{
  FabStencil *stencil = g_atomic_rc_box_new0 (FabStencil);

  stencil->cuts = g_array_new (FALSE, FALSE, sizeof (Cut));
  g_array_set_clear_func (stencil->cuts, clear_cut);

  return stencil;
}

static void
add_cut (FabStencil *stencil,
         FabRegion  *region,
         gboolean    outside)
{
  Cut cut = { fab_region_ref (region), outside };

  g_array_append_val (stencil->cuts, cut);
}

FabStencil *
fab_stencil_new (const FabStencil *before,
                 FabRegion        *region,
                 gboolean          outside)
{
  FabStencil *stencil = stencil_alloc ();

  g_return_val_if_fail (region != NULL, NULL);

  for (guint i = 0; before != NULL && i < before->cuts->len; i++)
    add_cut (stencil, g_array_index (before->cuts, Cut, i).region,
             g_array_index (before->cuts, Cut, i).outside);
  add_cut (stencil, region, outside);

  return stencil;
}

FabStencil *
fab_stencil_ref (FabStencil *stencil)
{
  return g_atomic_rc_box_acquire (stencil);
}

void
fab_stencil_unref (FabStencil *stencil)
{
  g_atomic_rc_box_release_full (stencil, clear_stencil);
}

gboolean
fab_stencil_contains (const FabStencil *stencil,
                      double            x,
                      double            y)
{
  for (guint i = 0; stencil != NULL && i < stencil->cuts->len; i++)
    {
      const Cut *cut = &g_array_index (stencil->cuts, Cut, i);

      if (fab_region_contains (cut->region, x, y) == cut->outside)
        return FALSE;
    }

  return TRUE;
}

void
fab_stencil_clip_box (const FabStencil *stencil,
                      FabInkBox        *box)
{
  for (guint i = 0; i < stencil->cuts->len; i++)
    {
      const Cut *cut = &g_array_index (stencil->cuts, Cut, i);
      FabInkBox within = fab_region_get_box (cut->region);

      if (cut->outside)
        continue;
      if (!fab_ink_box_touches (box, &within))
        {
          *box = FAB_INK_BOX_EMPTY;
          return;
        }
      box->x0 = MAX (box->x0, within.x0);
      box->y0 = MAX (box->y0, within.y0);
      box->x1 = MIN (box->x1, within.x1);
      box->y1 = MIN (box->y1, within.y1);
    }
}

void
fab_stencil_clip (const FabStencil *stencil,
                  cairo_t          *cr)
{
  for (guint i = 0; i < stencil->cuts->len; i++)
    {
      const Cut *cut = &g_array_index (stencil->cuts, Cut, i);

      cairo_new_path (cr);
      if (cut->outside)
        cairo_rectangle (cr, -128, -128, 256, 256);
      fab_region_trace (cut->region, cr);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_clip (cr);
    }
}

gboolean
fab_stencil_equal (const FabStencil *a,
                   const FabStencil *b)
{
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;

  if (a == b || a == NULL || b == NULL)
    return a == b;
  first = fab_stencil_to_bytes (a);
  second = fab_stencil_to_bytes (b);

  return g_bytes_equal (first, second);
}

GBytes *
fab_stencil_to_bytes (const FabStencil *stencil)
{
  GVariantBuilder builder;

  g_return_val_if_fail (stencil != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (STENCIL_FORMAT));
  for (guint i = 0; i < stencil->cuts->len; i++)
    {
      const Cut *cut = &g_array_index (stencil->cuts, Cut, i);

      g_variant_builder_add (&builder, "(b@" FAB_REGION_FORMAT ")", cut->outside,
                             fab_region_to_variant (cut->region));
    }

  return _fab_ink_bytes_pack (g_variant_builder_end (&builder));
}

FabStencil *
fab_stencil_from_bytes (GBytes  *bytes,
                        GError **error)
{
  g_autoptr(GVariant) cuts = _fab_ink_bytes_unpack (G_VARIANT_TYPE (STENCIL_FORMAT), bytes, error);
  FabStencil *stencil;

  if (cuts == NULL)
    return NULL;
  stencil = stencil_alloc ();
  for (gsize i = 0; i < MIN (g_variant_n_children (cuts), MAX_CUTS); i++)
    {
      g_autoptr(GVariant) outlines = NULL;
      g_autoptr(FabRegion) region = NULL;
      gboolean outside;

      g_variant_get_child (cuts, i, "(b@" FAB_REGION_FORMAT ")", &outside, &outlines);
      region = fab_region_from_variant (outlines);
      add_cut (stencil, region, outside);
    }

  return stencil;
}
