/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include "fab-ink.h"

G_DEFINE_QUARK (fab-sketch-error-quark, fab_sketch_error)

#define INK_VERSION 1
#define INK_FORMAT  "(ua" FAB_STROKE_FORMAT ")"

struct _FabInk
{
  GObject    parent_instance;

  GPtrArray *strokes;
};

G_DEFINE_FINAL_TYPE (FabInk, fab_ink, G_TYPE_OBJECT)

static void
fab_ink_finalize (GObject *object)
{
  FabInk *self = FAB_INK (object);

  g_ptr_array_unref (self->strokes);

  G_OBJECT_CLASS (fab_ink_parent_class)->finalize (object);
}

static void
fab_ink_class_init (FabInkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_ink_finalize;
}

static void
fab_ink_init (FabInk *self)
{
  self->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_stroke_unref);
}

FabInk *
fab_ink_new (void)
{
  return g_object_new (FAB_TYPE_INK, NULL);
}

FabInk *
fab_ink_copy (FabInk *self)
{
  FabInk *copy = fab_ink_new ();

  g_return_val_if_fail (FAB_IS_INK (self), NULL);

  for (guint i = 0; i < self->strokes->len; i++)
    fab_ink_add (copy, g_ptr_array_index (self->strokes, i));

  return copy;
}

void
fab_ink_add (FabInk    *self,
             FabStroke *stroke)
{
  g_return_if_fail (FAB_IS_INK (self));
  g_return_if_fail (stroke != NULL);

  g_ptr_array_add (self->strokes, fab_stroke_ref (stroke));
}

guint
fab_ink_get_n_strokes (FabInk *self)
{
  g_return_val_if_fail (FAB_IS_INK (self), 0);

  return self->strokes->len;
}

FabStroke *
fab_ink_get_stroke (FabInk *self,
                    guint   position)
{
  g_return_val_if_fail (FAB_IS_INK (self), NULL);
  g_return_val_if_fail (position < self->strokes->len, NULL);

  return g_ptr_array_index (self->strokes, position);
}

/* Little-endian on disk, whatever the machine. */
static GVariant *
to_disk_order (GVariant *variant)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (variant);

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    return g_variant_byteswap (owned);

  return g_steal_pointer (&owned);
}

GBytes *
fab_ink_to_bytes (FabInk *self)
{
  g_autoptr(GVariant) variant = NULL;
  GVariantBuilder builder;

  g_return_val_if_fail (FAB_IS_INK (self), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" FAB_STROKE_FORMAT));
  for (guint i = 0; i < self->strokes->len; i++)
    g_variant_builder_add_value (&builder,
                                 fab_stroke_to_variant (g_ptr_array_index (self->strokes, i)));

  variant = to_disk_order (g_variant_new ("(u@a" FAB_STROKE_FORMAT ")", INK_VERSION,
                                          g_variant_builder_end (&builder)));

  return g_variant_get_data_as_bytes (variant);
}

FabInk *
fab_ink_from_bytes (GBytes  *bytes,
                    GError **error)
{
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(GVariant) strokes = NULL;
  g_autoptr(FabInk) ink = fab_ink_new ();
  guint32 version;

  g_return_val_if_fail (bytes != NULL, NULL);

  variant = to_disk_order (g_variant_new_from_bytes (G_VARIANT_TYPE (INK_FORMAT), bytes, FALSE));
  if (!g_variant_is_normal_form (variant))
    {
      g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED,
                           "the ink of this layer is damaged");
      return NULL;
    }

  g_variant_get (variant, "(u@a" FAB_STROKE_FORMAT ")", &version, &strokes);
  if (version != INK_VERSION)
    {
      g_set_error (error, FAB_SKETCH_ERROR,
                   version > INK_VERSION ? FAB_SKETCH_ERROR_TOO_NEW : FAB_SKETCH_ERROR_DAMAGED,
                   "the ink of this layer has version %u, this program reads version %u",
                   version, INK_VERSION);
      return NULL;
    }

  for (gsize i = 0; i < g_variant_n_children (strokes); i++)
    {
      g_autoptr(GVariant) child = g_variant_get_child_value (strokes, i);
      g_autoptr(FabStroke) stroke = fab_stroke_from_variant (child);

      if (stroke != NULL)
        fab_ink_add (ink, stroke);
    }

  return g_steal_pointer (&ink);
}
