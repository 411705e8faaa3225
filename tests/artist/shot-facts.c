/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shot-facts.h"

static void
add_string (GString    *text,
            const char *before,
            const char *value,
            const char *after)
{
  if (value != NULL)
    g_string_append_printf (text, "%s%s%s", before, value, after);
}

static void
add_frame (GString       *text,
           const FabShot *shot)
{
  g_string_append_printf (text, "%s %s %s", fab_shot_size_id (shot->size), fab_shot_angle_id (shot->angle),
                          shot->dutch ? "dutch " : "");
  g_string_append_printf (text, "view%d lens%d time%d weather%d ", shot->view, shot->lens, shot->time, shot->weather);
  g_string_append_printf (text, "move=%s place=%s pair=%s shoulder=%s ", shot->move, shot->place, shot->interaction,
                          shot->shoulder);
  g_string_append_printf (text, "%s%s%s%s%s%s", shot->silhouette ? "silhouette " : "", shot->empty ? "empty " : "",
                          shot->crowded ? "crowded " : "", shot->dark ? "dark " : "", shot->burning ? "burning " : "",
                          shot->interior ? "interior " : "");
  add_string (text, "“", shot->lettering, "” ");
  add_string (text, "mask=", shot->mask, " ");
  for (guint i = 0; i < shot->sky->len; i++)
    add_string (text, "sky=", g_ptr_array_index (shot->sky, i), " ");
}

static void
add_list (GString    *text,
          const char *before,
          GPtrArray  *list,
          const char *after)
{
  for (guint i = 0; i < list->len; i++)
    add_string (text, before, g_ptr_array_index (list, i), after);
}

static void
add_deed (GString         *text,
          const FabEntity *e)
{
  if (e->relation != FAB_RELATION_NONE)
    g_string_append_printf (text, " r%d:%s", e->relation, e->anchor);
  if (e->mode != FAB_OBJECT_NONE)
    g_string_append_printf (text, " m%d:%s", e->mode, e->object);
  add_string (text, " tool:", e->tool, "");
  if (e->way != FAB_WAY_NONE)
    g_string_append_printf (text, " way%d", e->way);
}

static void
add_entity (GString         *text,
            const FabEntity *e)
{
  g_string_append_printf (text, "%s(%d %s", e->id, e->being, e->action != NULL ? e->action : "-");
  add_string (text, " !", e->emotion, "");
  add_string (text, " role:", e->role, "");
  add_string (text, " ->", e->target, "");
  add_deed (text, e);
  add_string (text, " part:", e->part, "");
  add_string (text, " owner:", e->owner, "");
  add_string (text, " state:", e->state, "");
  add_list (text, " wears:", e->wears, "");
  add_list (text, " lacks:", e->lacks, "");
  if (e->age != 0)
    g_string_append_printf (text, " age:%d", e->age);
  if (e->sex != 0)
    g_string_append_printf (text, " sex:%c", e->sex);
  if (e->size != 1)
    g_string_append_printf (text, " x%.1f", e->size);
  add_string (text, " tone:", e->tone, "");
  add_string (text, " look:", e->look, "");
  g_string_append (text, ") ");
}

char *
shot_facts (const char *prompt)
{
  g_autoptr(FabShot) shot = fab_shot_parse (prompt, NULL, 0);
  GString *text = g_string_new (" ");

  add_frame (text, shot);
  for (guint i = 0; i < shot->entities->len; i++)
    add_entity (text, g_ptr_array_index (shot->entities, i));
  for (guint i = 0; i < shot->unknown->len; i++)
    add_string (text, "?", g_ptr_array_index (shot->unknown, i), " ");
  g_string_append_printf (text, "n%u ", shot->entities->len);

  return g_string_free (text, FALSE);
}
