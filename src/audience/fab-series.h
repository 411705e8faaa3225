/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Episodes with the same people. An episode is a section of the script, "# Episode 2: The Letter"; what it leaves open, settles and
 * how somebody changes stands below it as synopses, "= Open: who brought the letter". So all of it is seen, edited, undone and
 * written to Fountain as any line, and cast, places, looks and voices are those of the one document. */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

typedef struct
{
  guint   number;     /* from 1 */
  char   *title;
  gint64  section;    /* element */
  GArray *scenes;     /* gint64 */
  GStrv   open;       /* threads that it opens */
  GStrv   settled;    /* … and settles */
} FabEpisode;

/* (element-type FabEpisode); without sections there is none. */
GPtrArray *fab_series_list          (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* What is still open, the oldest first. */
GStrv      fab_series_list_open     (GPtrArray *episodes) G_GNUC_WARN_UNUSED_RESULT;

/* Who somebody is in the series, and what the audience makes of them: 1 loved, -1 not; 0 unknown. */
typedef struct
{
  char  *name; /* as in the cue */
  double weight;
} FabSeriesPerson;

/* What the next episode goes on from. */
typedef struct
{
  guint      number;  /* of the episode that is to be written, from 1 */
  GPtrArray *people;  /* FabSeriesPerson */
  GStrv      places;  /* "lighthouse" */
  GStrv      open;    /* threads */
  GStrv      used;    /* all that there were */
  guint32    seed;
  int        scenes;  /* 0: as many as it wants */
} FabSeriesState;

/* @story: (nullable): NULL: of nothing yet */
FabSeriesState *fab_series_state_new     (FabStory *story, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
void            fab_series_state_free    (FabSeriesState *self);
void            fab_series_state_weigh   (FabSeriesState *self, const char *person, double weight);
/* By what viewers felt and asked for; see FabReception. */
void            fab_series_state_listen  (FabSeriesState *self, GPtrArray *screenings);

/* The episode as the built-in writer tells it: Fountain from its section on. NULL with @error set when there is nobody to tell of. */
char           *fab_series_write_next    (FabSeriesState *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What a language model is asked for. */
char           *fab_series_ask_next      (FabSeriesState *self) G_GNUC_WARN_UNUSED_RESULT;
/* A script that a model answered, as an episode. */
char           *fab_series_take_answer   (FabSeriesState *self, const char *fountain) G_GNUC_WARN_UNUSED_RESULT;

/* Puts @fountain behind the script and boards its scenes; the first time, what is there becomes episode 1. One step. */
gboolean        fab_series_append        (FabStory *story, const char *fountain, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSeriesState, fab_series_state_free)

G_END_DECLS
