/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version of a film for one viewer: what they like more of, what they do not like less of. */
#pragma once

#include "fab-taste.h"

G_BEGIN_DECLS

/**
 * fab_variant_make:
 * @story: a copy of the film, which becomes the version
 *
 * Edits it by @taste as one step: whom they love comes into scenes without them, who is not liked says less, panels are shot from the
 * distance that they like, and stay as long as they like. What a person wrote for a panel by hand stays.
 *
 * Returns: (transfer full) (element-type utf8): what was changed and why, in lines; empty when the taste says nothing
 */
GPtrArray *fab_variant_make (FabStory *story, FabTaste *taste, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for the film in a file, written to another one beside it. The pictures are not drawn anew here. */
FabStory  *fab_variant_open (GFile *film, const char *state_dir, FabTaste *taste, GPtrArray **changes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
