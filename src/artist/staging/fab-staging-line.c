/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line between people, kept through a scene; and how somebody goes through the frame. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging.h"

#define DEGREES(a) ((a) * (float) G_PI / 180)

/* --- the line --------------------------------------------------------------------------------------------------- */

static int
rank_in_line (const FabEntity    *entity,
              const char * const *line)
{
  g_autofree char *name = entity->name != NULL && entity->being != FAB_BEING_THING
                          ? g_utf8_casefold (entity->name, -1) : NULL;

  for (int i = 0; name != NULL && line[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (line[i], -1);

      if (g_str_equal (name, other))
        return i;
    }

  return -1;
}

/* Who is first named stands left: those of the line change places until that agrees. */
static void
sort_by_line (GPtrArray          *entities,
              const char * const *line,
              gboolean            reverse)
{
  for (guint i = 0; i < entities->len; i++)
    for (guint k = i + 1; k < entities->len; k++)
      {
        int a = rank_in_line (g_ptr_array_index (entities, i), line);
        int b = rank_in_line (g_ptr_array_index (entities, k), line);
        gpointer entity = g_ptr_array_index (entities, i);

        if (a < 0 || b < 0 || (reverse ? a >= b : a <= b))
          continue;
        g_ptr_array_index (entities, i) = g_ptr_array_index (entities, k);
        g_ptr_array_index (entities, k) = entity;
      }
}

/* Alone in the frame who stands left in the scene looks right. */
static void
look_along_line (FabStaging         *stage,
                 const FabShot      *shot,
                 const char * const *line)
{
  int rank = -1;
  guint beings = 0;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      beings += entity->being != FAB_BEING_THING ? 1 : 0;
      rank = MAX (rank, rank_in_line (entity, line));
    }
  if (beings == 1 && rank >= 0 && g_strv_length ((char **) line) > 1)
    stage->side = (rank == 0) != shot->reverse ? 1 : -1;
}

void
fab_staging_keep_line (FabStaging         *stage,
                       FabShot            *shot,
                       const char * const *line)
{
  g_autofree char *first = NULL;

  if (shot->reverse && line == NULL)
    stage->side = -stage->side;
  if (line == NULL)
    return;
  for (guint i = 0; i < shot->entities->len && first == NULL; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      first = entity->being != FAB_BEING_THING ? g_strdup (entity->id) : NULL;
    }
  sort_by_line (shot->entities, line, shot->reverse);
  look_along_line (stage, shot, line);
  stage->focus = g_steal_pointer (&first);
}

/* --- courses ---------------------------------------------------------------------------------------------------- */

/* @yaw: degrees, where one goes. */
static const struct { const char *id; float yaw; } courses[] = {
  { "exit-left", -82 }, { "exit-right", 82 }, { "enter-left", 78 }, { "enter-right", -78 }, { "toward", 10 },
  { "away", 170 },
};

static FabActor *
find_goer (const FabStaging *stage)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (actor->lead && actor->being != FAB_BEING_THING && actor->part == NULL && actor->seat <= 0)
        return actor;
    }

  return NULL;
}

/* Who exits or enters goes that way, on foot unless the words say how. */
void
fab_staging_set_course (FabStaging *stage)
{
  FabActor *goer = stage->course != NULL ? find_goer (stage) : NULL;

  if (goer == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (courses); i++)
    if (g_str_equal (stage->course, courses[i].id))
      goer->yaw = DEGREES (courses[i].yaw);
  if (g_str_equal (stage->course, "away") && stage->view == FAB_VIEW_ANY)
    stage->view = FAB_VIEW_BEHIND;
  if (goer->grip_l || goer->grip_r || g_strcmp0 (goer->lower, "stand") != 0)
    return;
  g_free (goer->lower);
  goer->lower = g_strdup ("walk");
}
