/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A filled story and the file that it is saved to. */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

typedef struct
{
  char     *dir;    /* for files */
  char     *state;  /* for working copies */
  FabStory *story;
  GFile    *file;
} StoryFixture;

void      story_fixture_set_up         (StoryFixture *fixture, gconstpointer data);
void      story_fixture_tear_down      (StoryFixture *fixture, gconstpointer data);
void      story_fixture_save           (StoryFixture *fixture);
void      story_fixture_close          (StoryFixture *fixture, gboolean discard);
void      story_fixture_open_again     (StoryFixture *fixture);
/* Opens with a state folder where nothing is known of the file. */
FabStory *story_fixture_open_elsewhere (StoryFixture *fixture, GError **error);

G_END_DECLS
