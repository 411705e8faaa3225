/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that tools/bake/ puts into the program. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the table @name ("wordnet.bin") lies: read-only bytes, the same for ever. @place keeps it and begins as 0. */
gconstpointer fab_baked_find (gsize *place, const char *name);

G_END_DECLS
