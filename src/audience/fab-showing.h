/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

/* How much of people a panel shows. */
typedef enum { FAB_SHOWN_UNKNOWN, FAB_SHOWN_CLOSE, FAB_SHOWN_MEDIUM, FAB_SHOWN_WIDE, FAB_N_SHOWN } FabShownSize;

/* What happens in it. */
typedef enum { FAB_DOING_PLACE, FAB_DOING_DEED, FAB_DOING_TALK, FAB_N_DOINGS } FabDoing;

typedef struct
{
  gint64       panel;
  gint64       start, duration; /* microseconds */
  guint        scene;           /* index in the scenes */
  FabShownSize size;
  FabDoing     doing;
  char        *digest;          /* of its words, short: by it the panel is known in another document */
  char        *label;           /* "12A" */
  GStrv        people;          /* who is seen or speaks, as in their cues */
} FabShownPanel;

typedef struct
{
  char   *heading;
  double  mood;    /* of its words, -1 (unpleasant) … 1: see FabSceneInsight */
} FabShownScene;

/**
 * FabShowing:
 *
 * The film as it is shown to somebody: which panel when, who is in it and how it is shot. What viewers felt is bound to it, so
 * that their reactions stay true when the film is edited afterwards. Immutable. Two films that show the same have the same key.
 */
typedef struct _FabShowing FabShowing;

/* Spans @first … @first + @n - 1 of the film (@n 0: all): an episode is a film of its own. */
FabShowing          *fab_showing_new          (FabStory *story, FabTimeline *timeline, guint first, guint n) G_GNUC_WARN_UNUSED_RESULT;
FabShowing          *fab_showing_ref          (FabShowing *self);
void                 fab_showing_unref        (FabShowing *self);
const char          *fab_showing_get_key      (FabShowing *self);
const char          *fab_showing_get_title    (FabShowing *self);
gint64               fab_showing_get_duration (FabShowing *self);
guint                fab_showing_get_n_panels (FabShowing *self);
const FabShownPanel *fab_showing_get_panel    (FabShowing *self, guint i);
guint                fab_showing_get_n_scenes (FabShowing *self);
const FabShownScene *fab_showing_get_scene    (FabShowing *self, guint i);
/* Everybody, who is in most panels first. */
GStrv                fab_showing_list_people  (FabShowing *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean             fab_shown_panel_has      (const FabShownPanel *panel, const char *person);
guint                fab_showing_find         (FabShowing *self, gint64 time);        /* the panel at @time */
guint                fab_showing_find_panel   (FabShowing *self, gint64 panel);       /* or G_MAXUINT */
guint                fab_showing_find_digest  (FabShowing *self, const char *digest); /* or G_MAXUINT */

/* As the document and reaction files keep it. Anything may stand in @json: what is wrong with it comes as an error, and sizes
 * are bounded. */
char                *fab_showing_to_json      (FabShowing *self) G_GNUC_WARN_UNUSED_RESULT;
FabShowing          *fab_showing_from_json    (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One that no story made, for tests and for films that are not here. */
typedef struct
{
  char      *title;
  GPtrArray *panels; /* FabShownPanel, owned */
  GPtrArray *scenes; /* FabShownScene, owned */
} FabShowingParts;

void                 fab_showing_parts_init   (FabShowingParts *parts, const char *title);
FabShownPanel       *fab_showing_parts_add    (FabShowingParts *parts, gint64 panel, gint64 duration, guint scene);
void                 fab_showing_parts_add_scene (FabShowingParts *parts, const char *heading, double mood);
FabShowing          *fab_showing_new_of_parts (FabShowingParts *parts) G_GNUC_WARN_UNUSED_RESULT; /* takes what is in them */

const char          *fab_shown_size_to_nick   (FabShownSize size);  /* "close" …, "" unknown */
const char          *fab_doing_to_nick        (FabDoing doing);     /* "place", "deed", "talk" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabShowing, fab_showing_unref)

G_END_DECLS
