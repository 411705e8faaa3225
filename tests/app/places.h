/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and dialog of a window, one after another: what tests look at, and what pictures are taken of. */
#pragma once

#include "fab-window.h"

G_BEGIN_DECLS

/* What is open now has the name PLACE: that of its page, or of the action that opened it. */
typedef void (*PlaceFunc) (FabWindow *window, const char *place, gpointer data);

/* Which places are asked for: WRITER offers texts in the language of the story, HELP has pages of its own. */
typedef enum
{
  PLACES_PLAIN  = 0,
  PLACES_WRITER = 1 << 0,
  PLACES_HELP   = 1 << 1,
} PlacesFlags;

/* Opens the sample in WINDOW, waits DRAWN milliseconds for its pictures and shows all places, each for PAUSE milliseconds
 * before LOOK is called. */
void places_visit  (FabWindow *window, PlacesFlags flags, guint drawn, guint pause, PlaceFunc look, gpointer data);
/* All windows but WINDOW. */
void places_close_others (FabWindow *window);
/* Closes WINDOW, which has a story, and the story. */
void places_leave  (FabWindow *window);
/* Until all that was asked for is laid out: what idles, after the frames that it asks for. */
void places_settle (guint milliseconds);

/* After gtk_init(): all texts are in LANGUAGE from now on, or in brackets in PLACES_PSEUDO, for which a folder is made that is returned. */
#define PLACES_PSEUDO "en@pseudo"
char           *places_speak      (const char *language) G_GNUC_WARN_UNUSED_RESULT;
FabApplication *places_create_app (void);

G_END_DECLS
