/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-fixture.h"
#include "story-testing.h"

void
story_fixture_set_up (StoryFixture  *fixture,
                      gconstpointer  data)
{
  fixture->dir = testing_make_dir ();
  fixture->state = g_build_filename (fixture->dir, "state", NULL);
  fixture->story = testing_new_story (fixture->state);
  fixture->file = testing_file (fixture->dir, "a story.fabula");
  testing_fill (fixture->story);
}

void
story_fixture_close (StoryFixture *fixture,
                     gboolean      discard)
{
  if (fixture->story == NULL)
    return;

  fab_story_close (fixture->story, discard);
  g_assert_finalize_object (fixture->story);
  fixture->story = NULL;
}

void
story_fixture_tear_down (StoryFixture  *fixture,
                         gconstpointer  data)
{
  story_fixture_close (fixture, TRUE);
  testing_remove_dir (fixture->dir);
  g_free (fixture->state);
  g_object_unref (fixture->file);
}

void
story_fixture_save (StoryFixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fab_story_save (fixture->story, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_false (fab_story_get_modified (fixture->story));
}

void
story_fixture_open_again (StoryFixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture->story = fab_story_open (fixture->state, fixture->file, &error);
  g_assert_no_error (error);
  testing_check (fixture->story);
}

FabStory *
story_fixture_open_elsewhere (StoryFixture  *fixture,
                              GError       **error)
{
  g_autofree char *state = g_build_filename (fixture->dir, "elsewhere", NULL);

  return fab_story_open (state, fixture->file, error);
}
