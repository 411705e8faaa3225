/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How values of the room lie in bytes: GVariants, little-endian whatever the machine. */
#pragma once

#include "fab-sketch-error.h"

G_BEGIN_DECLS

/* Consumes @variant if it is floating. */
GBytes   *_fab_ink_bytes_pack   (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;
GVariant *_fab_ink_bytes_unpack (const GVariantType *type, GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
