/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include "fab-ink-bytes.h"

static GVariant *
to_disk_order (GVariant *variant)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (variant);

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    return g_variant_byteswap (owned);

  return g_steal_pointer (&owned);
}

GBytes *
_fab_ink_bytes_pack (GVariant *variant)
{
  g_autoptr(GVariant) ordered = to_disk_order (variant);

  return g_variant_get_data_as_bytes (ordered);
}

GVariant *
_fab_ink_bytes_unpack (const GVariantType  *type,
                       GBytes              *bytes,
                       GError             **error)
{
  g_autoptr(GVariant) variant = to_disk_order (g_variant_new_from_bytes (type, bytes, FALSE));

  if (g_variant_is_normal_form (variant))
    return g_steal_pointer (&variant);

  g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_DAMAGED, "The ink is damaged");
  return NULL;
}
