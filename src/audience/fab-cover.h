/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which panels would make the best poster, and why: docs/audience.md says by what. */
#pragma once

#include <cairo.h>

#include "fab-reception.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_COVER_FACE,    /* somebody looks at us, large */
  FAB_COVER_FEELING, /* and one sees what they feel */
  FAB_COVER_TENSION, /* something happens, in a scene with a mood */
  FAB_COVER_CLEAR,   /* one sees what it is when it is small */
  FAB_COVER_MOVED,   /* viewers reacted to it, or to who is in it */
  FAB_N_COVER_MERITS
} FabCoverMerit;

typedef struct
{
  gint64            panel;
  guint             index;   /* in the film */
  char             *label;
  double            merits[FAB_N_COVER_MERITS]; /* 0 … 1; < 0: nothing is known */
  double            score;   /* 0 … 1 */
  GPtrArray        *reasons; /* char *, what counts most first */
  cairo_rectangle_t focus;   /* what has to be seen, in fractions of the frame */
  GArray           *faces;   /* cairo_rectangle_t, that nothing may cover */
} FabCoverPanel;

/* All panels of the film of @reception that have a picture, the best first; of those of one scene the second counts less.
 * @viewer: (nullable): "Ada", whose reactions these are */
GPtrArray *fab_cover_list     (FabStory *story, FabReception *reception, const char *viewer) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at the panel as it is drawn, in any size: how clear it is when small. Changes score and reasons. */
void       fab_cover_see      (FabCoverPanel *self, cairo_surface_t *picture);
/* Anew after some were looked at. */
void       fab_cover_sort     (GPtrArray *panels, FabShowing *film);

double     fab_cover_aspect   (FabStory *story); /* of its frames */

G_END_DECLS
