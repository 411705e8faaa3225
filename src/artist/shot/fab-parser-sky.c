/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in the sky belongs to it, and is never put on the ground. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-parser.h"

static const struct { const char *word, *sky; int time; } bodies[] = {
  { "aurora", "aurora", FAB_TIME_NIGHT }, { "crescent", "crescent moon", FAB_TIME_NIGHT },
  { "crescent moon", "crescent moon", FAB_TIME_NIGHT }, { "eclipse", "eclipse", -1 },
  { "full moon", "full moon", FAB_TIME_NIGHT }, { "half moon", "crescent moon", FAB_TIME_NIGHT },
  { "moon", "full moon", FAB_TIME_NIGHT }, { "moonlight", "full moon", FAB_TIME_NIGHT },
  { "under the moon", "full moon", FAB_TIME_NIGHT }, { "by moonlight", "full moon", FAB_TIME_NIGHT },
  { "northern lights", "aurora", FAB_TIME_NIGHT }, { "rainbow", "rainbow", -1 }, { "shooting star", "shooting star", FAB_TIME_NIGHT },
  { "starry", "stars", FAB_TIME_NIGHT }, { "starry night", "stars", FAB_TIME_NIGHT }, { "starry sky", "stars", FAB_TIME_NIGHT },
  { "stars", "stars", FAB_TIME_NIGHT }, { "sun", "sun", -1 }, { "the moon", "full moon", FAB_TIME_NIGHT },
  { "the sun", "sun", -1 }, { "under the stars", "stars", FAB_TIME_NIGHT }, { "clouds", "clouds", -1 },
};

static void
add_body (FabShot    *shot,
          const char *sky)
{
  if (!g_ptr_array_find_with_equal_func (shot->sky, sky, g_str_equal, NULL))
    g_ptr_array_add (shot->sky, g_strdup (sky));
}

/* "a kite in the sky": high above everybody. */
static void
raise_heads (FabParser *parser)
{
  const FabLink *link = &parser->link;

  for (guint i = 0; link->relation != NULL && i < link->head.n; i++)
    {
      FabEntity *head = fab_parser_entity (parser, link->head.of[i]);

      if (head->relation != FAB_RELATION_NONE || head->being == FAB_BEING_PERSON)
        continue;
      head->relation = FAB_RELATION_ABOVE;
      g_free (head->anchor);
      head->anchor = g_strdup ("sky");
    }
}

/* Whoever looks or points at it does so upwards. */
static void
look_up (FabParser *parser)
{
  const FabLink *link = &parser->link;

  for (guint i = 0; link->verb != NULL && link->verb->object == FAB_OBJECT_TARGET && i < link->doer.n; i++)
    fab_parser_entity (parser, link->doer.of[i])->way = FAB_WAY_UP;
}

gboolean
fab_parser_note_sky (FabParser  *parser,
                     const char *word)
{
  if (g_str_equal (word, "sky"))
    {
      raise_heads (parser);
      look_up (parser);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_str_equal (word, bodies[i].word))
      {
        add_body (parser->shot, bodies[i].sky);
        look_up (parser);
        if (bodies[i].time >= 0 && !parser->shot->time_given)
          parser->shot->time = bodies[i].time;
        return TRUE;
      }

  return FALSE;
}
