/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ora.h"

G_BEGIN_DECLS

#define ORA_TYPE "image/openraster"

/* The names of blends there and here; what is not known is the normal one. */
const char *_fab_ora_blend_to_op   (const char *blend);
const char *_fab_ora_blend_from_op (const char *op);

G_END_DECLS
