/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text with one idea a line, as the films to make of it.
 *
 * A film's file is named by its idea and a digest of all that makes it what it is, so lines may be added, moved and
 * taken away: what was made stays made, and nothing besides the films themselves says how far the work is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_LISTED_WAITING,
  FAB_LISTED_THERE,  /* made before */
  FAB_LISTED_MADE,
  FAB_LISTED_FAILED, /* @reason says why */
} FabListedState;

typedef struct
{
  guint          line;    /* of the text, from 1 */
  guint          again;   /* how many lines before said the same: another film of the same idea */
  char          *idea;
  char          *path;
  FabListedState state;
  char          *reason;
} FabListedFilm;

/* Empty lines and those that begin with "#" are passed over. A line that is no idea is in the list, as failed.
 * @settings: what else makes the films what they are; others make other files
 * Returns: (element-type FabListedFilm): in the order of the lines; NULL where the file cannot be read */
GPtrArray *fab_film_list_read  (const char *path, const char *folder, const char *ending, const char *settings,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

void       fab_listed_film_fail (FabListedFilm *film, const char *reason);

G_END_DECLS
