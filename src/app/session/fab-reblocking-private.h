/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of FabReblocking share. */
#pragma once

#include "fab-reblocking.h"

G_BEGIN_DECLS

#define CAMERA "camera" /* its overrides are beside those of objects */

/* As one step of the story; steps of one @kind that follow one another are one. */
void  _fab_reblocking_store         (FabReblocking *self, const char *label, const char *kind,
                                     const FabOverride *overrides, gsize n);
char *_fab_reblocking_dup_overrides (FabReblocking *self); /* JSON, NULL: there is no blocking */
char *_fab_reblocking_format        (double value);

G_END_DECLS
