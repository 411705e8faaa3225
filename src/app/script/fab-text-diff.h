/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one stretch in which two texts differ, in bytes on character boundaries. */
typedef struct
{
  gsize start;
  gsize old_length;
  gsize new_length;
} FabTextDiff;

/* FALSE when the texts are equal. Both must be valid UTF-8. */
gboolean fab_text_diff (const char *old_text, const char *new_text, FabTextDiff *diff);

G_END_DECLS
