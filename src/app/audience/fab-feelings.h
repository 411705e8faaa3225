/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How feelings are shown: the same word, sign, key and colour everywhere. */
#pragma once

#include <gtk/gtk.h>

#include "fab-screening.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* translated */
  const char *sign;
  guint       key;   /* its letter; its digit is its number from 1 */
  GdkRGBA     color;
} FabFeelingLook;

FabFeelingLook fab_feeling_get_look (FabFeeling feeling);

G_END_DECLS
