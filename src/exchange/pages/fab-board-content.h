/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board says, read off the story at one moment: immutable, any thread. */
#pragma once

#include "fab-picture.h"
#include "fab-timeline.h"

G_BEGIN_DECLS

/* Texts are markup that Pango and HTML both read: b, i and u, with &amp; &lt; &gt; &quot; &#39; for letters. */
typedef struct
{
  char *speaker;   /* or "" */
  char *direction; /* without parentheses, or "" */
  char *text;
} FabBoardSpeech;

typedef struct
{
  gint64      id;
  guint       scene;    /* index in .scenes */
  char       *number;   /* "12A", plain */
  char       *words;    /* the prompt, plain */
  char       *prompt, *action, *notes;
  GPtrArray  *speeches; /* FabBoardSpeech */
  char       *shot;     /* "MS · low angle · push in" */
  double      frames[2][4]; /* where a camera set by hand begins and ends: x, y, width, height in fractions of the picture … */
  gboolean    framed;       /* … if there is one */
  gint64      start, duration; /* microseconds in the film */
  FabPicture *picture;
} FabBoardPanel;

typedef struct
{
  char  *heading;  /* "12  INT. KITCHEN - NIGHT", or "" */
  guint  first;    /* panel */
} FabBoardScene;

typedef struct
{
  char      *title; /* plain, as all of the title page */
  char      *credit, *author, *source, *draft, *contact, *copyright;
  char      *summary;  /* "48 panels, 6 scenes, 2 min 31 s" */
  double     aspect;
  GPtrArray *scenes;   /* FabBoardScene: those that have panels */
  GPtrArray *panels;   /* FabBoardPanel */
} FabBoardContent;

/**
 * fab_board_content_new:
 * @arrows: whether pictures tell of moves, as on paper they should
 *
 * Returns: (transfer full): what @story says now
 */
FabBoardContent *fab_board_content_new   (FabStory *story, FabTimeline *timeline, gboolean arrows) G_GNUC_WARN_UNUSED_RESULT;

/* The same in small parts, in idle times of the thread that has @story; panels that come meanwhile are not in it. */
void             fab_board_content_read_async  (FabStory *story, FabTimeline *timeline, gboolean arrows, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer data);
FabBoardContent *fab_board_content_read_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

FabBoardContent *fab_board_content_ref   (FabBoardContent *self);
void             fab_board_content_unref (FabBoardContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabBoardContent, fab_board_content_unref)

/* "2.5 s", "1:05"; free it. */
char            *fab_board_write_time    (gint64 microseconds) G_GNUC_WARN_UNUSED_RESULT;
/* The frame's width by its height. */
double           fab_board_read_aspect   (FabStory *story);

G_END_DECLS
