/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts that the tests of all formats of editors write and read back. */
#pragma once

#include "fab-cut.h"

typedef struct { int n, d; } TestingRate;

extern const TestingRate testing_rates[]; /* of frames, ending with 0 */

/* A still of @panel with a label and @prompt. */
FabCutClip *testing_add_clip (FabCut *cut, const char *name, gint64 duration, gint64 panel, const char *prompt);
/* What every format keeps of a clip. */
void        testing_assert_same_clip (const FabCutClip *one, const FabCutClip *other);
/* "a 0+24, - 12": names, sources and lengths. */
char       *testing_tell_clips (const FabCut *cut);
