/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the script, as far as boarding needs to know. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-boarding-scene.h"
#include "fab-fountain.h"
#include "fab-text-words.h"

static void
add_name (GHashTable *names,
          const char *cue)
{
  g_autofree char *name = fab_fountain_cue_name (cue);

  if (*name != '\0')
    g_hash_table_add (names, g_steal_pointer (&name));
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *first = *(const char * const *) a;
  const char *second = *(const char * const *) b;
  gsize n = strlen (first), m = strlen (second);

  return n != m ? (n < m ? 1 : -1) : strcmp (first, second);
}

GStrv
_fab_boarding_find_names (FabScript *script)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < script->lines->len; i++)
    {
      if (FAB_LINE (script, i)->now.kind == FAB_ELEMENT_CHARACTER)
        add_name (names, FAB_LINE (script, i)->now.text);
    }
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, g_strdup (name));
  g_ptr_array_sort (sorted, compare_lengths);
  g_ptr_array_add (sorted, NULL);

  return (GStrv) g_ptr_array_free (sorted, FALSE);
}

/* Of @name, where @text tells it; "JOANNA" is not "ANNA". */
static char *
find_description (const char *text,
                  const char *name)
{
  for (const char *place = strstr (text, name); place != NULL; place = strstr (place + 1, name))
    {
      gboolean whole = !fab_text_is_inside_word (text, place);
      gsize length;
      const char *description = whole ? _fab_boarding_find_description (place + strlen (name), &length) : NULL;

      if (description != NULL)
        return g_strndup (description, length);
    }

  return NULL;
}

/* "ANNA (30s, red curls)" tells how she looks, unless a person has said so already. */
static gboolean
describe_member (FabScript   *script,
                 const char  *name,
                 GError     **error)
{
  gint64 member;

  for (guint i = 0; i < script->lines->len; i++)
    {
      const FabElementFields *line = &FAB_LINE (script, i)->now;
      g_autofree char *description = line->kind == FAB_ELEMENT_ACTION ? find_description (line->text, name) : NULL;

      if (description == NULL)
        continue;
      member = fab_story_ensure_cast (script->story, name, error);
      if (member == 0)
        return FALSE;
      return fab_store_int (script->story->store, 0,
                            "SELECT description <> '' FROM cast_member WHERE id = ?1", "i", member)
             || fab_story_set_cast_description (script->story, member, description, error);
    }

  return TRUE;
}

gboolean
_fab_boarding_describe_cast (FabScript           *script,
                             const char * const  *names,
                             GError             **error)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (!describe_member (script, names[i], error))
        return FALSE;
    }

  return TRUE;
}
