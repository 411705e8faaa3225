/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "audience-testing.h"
#include "fab-boarding.h"

const char testing_film[] =
  "Title: The Lost Key\n"
  "\n"
  "INT. LIGHTHOUSE - NIGHT\n"
  "\n"
  "A great lamp turns slowly behind the window.\n"
  "\n"
  "MARA looks under the window. Mara looks behind the lamp.\n"
  "\n"
  "MARA\n"
  "I have mislaid the key. That is not like me.\n"
  "\n"
  "TOM sits beside the lamp and yawns.\n"
  "\n"
  "TOM\n"
  "Your manners?\n"
  "\n"
  "EXT. CLIFF - DAY\n"
  "\n"
  "Waves break on the rocks below.\n"
  "\n"
  "HUGO\n"
  "It is always an umbrella.\n"
  "\n"
  "MARA\n"
  "I should like to report a loss.\n"
  "\n"
  "Hugo puts a box on the counter. Mara looks in.\n"
  "\n"
  "INT. LIGHTHOUSE - DAWN\n"
  "\n"
  "Mara opens the door. The key is back.\n"
  "\n"
  "TOM\n"
  "So it came home.\n"
  "\n"
  "Mara bows to the key. The sun comes in.\n";

FabStory *
testing_story (const char *fountain)
{
  g_autoptr(GError) error = NULL;
  FabStory *story = fab_story_new (NULL, &error);

  g_assert_no_error (error);
  fab_story_set_script (story, fountain, &error);
  g_assert_no_error (error);
  fab_boarding_run (story, 0, &error);
  g_assert_no_error (error);

  return story;
}

FabTimeline *
testing_timeline (FabStory *story)
{
  return fab_timeline_new (story, NULL, NULL);
}

FabShowing *
testing_showing (FabStory *story)
{
  g_autoptr(FabTimeline) timeline = testing_timeline (story);

  return fab_showing_new (story, timeline, 0, 0);
}

static void
set_text (char      **place,
          const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

FabScreening *
testing_screening (FabShowing *showing,
                   const char *viewer)
{
  FabScreening *screening = fab_screening_new ();
  g_autofree char *film = fab_showing_to_json (showing);
  g_autofree char *key = g_uuid_string_random ();

  set_text (&screening->key, key);
  set_text (&screening->viewer_key, viewer);
  set_text (&screening->viewer, viewer);
  set_text (&screening->showing, fab_showing_get_key (showing));
  set_text (&screening->film, film);
  screening->when = 1700000000;
  screening->watched = fab_showing_get_duration (showing);

  return screening;
}

void
testing_react (FabScreening *screening,
               FabShowing   *showing,
               guint         i,
               FabFeeling    feeling)
{
  const FabShownPanel *panel = fab_showing_get_panel (showing, i);
  const FabReaction reaction = { feeling, panel->start + panel->duration / 2, panel->panel, panel->duration / 2 };

  fab_screening_react (screening, &reaction);
}

gint64
testing_keep (FabStory     *story,
              FabScreening *screening)
{
  g_autoptr(GError) error = NULL;
  gint64 id = fab_story_add_screening (story, screening, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}
