/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-story-private.h"

/* "Anna" and "ANNA" are one person. */
char *
_fab_story_fold_name (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : name, -1);
}

static gint64
find_member (FabStory   *self,
             const char *name)
{
  g_autofree char *fold = _fab_story_fold_name (name);

  return fab_store_int (self->store, 0, "SELECT id FROM cast_member WHERE fold = ?1", "s", fold);
}

static gint64
add_member (FabStory    *self,
            const char  *name,
            GError     **error)
{
  g_autofree char *fold = _fab_story_fold_name (name);

  return fab_store_insert (self->store, error,
                           "INSERT INTO cast_member (pos, name, fold) SELECT "
                           "coalesce(max(pos), 0) + 1024, ?1, ?2 FROM cast_member",
                           "ss", name, fold);
}

static gint64
ensure_member (FabStory    *self,
               const char  *name,
               GError     **error)
{
  gint64 member = find_member (self, name);

  return member != 0 ? member : add_member (self, name, error);
}

gint64
fab_story_ensure_cast (FabStory    *self,
                       const char  *name,
                       GError     **error)
{
  gint64 member = 0;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (name != NULL, 0);

  if (!_fab_story_enter (self, N_("Add Cast Member"), error))
    return 0;

  if (_fab_story_check_text (name, FAB_MAX_NAME, error))
    member = ensure_member (self, name, error);

  return _fab_story_leave (self, member != 0, error) ? member : 0;
}

gboolean
fab_story_set_cast_description (FabStory    *self,
                                gint64       member,
                                const char  *description,
                                GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (description != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Describe Cast Member"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (description, FAB_MAX_TEXT, error) &&
                           _fab_story_check_row (self, "cast_member", member, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE cast_member SET description = ?2 WHERE id = ?1",
                                          "is", member, description),
                           error);
}

gboolean
fab_story_set_cast_voice (FabStory    *self,
                          gint64       member,
                          const char  *voice,
                          GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (voice != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Change Voice"), error))
    return FALSE;

  return _fab_story_leave (self,
                           _fab_story_check_text (voice, FAB_MAX_NAME, error) &&
                           _fab_story_check_row (self, "cast_member", member, error) &&
                           fab_store_run (self->store, error,
                                          "UPDATE cast_member SET voice = ?2 WHERE id = ?1",
                                          "is", member, voice),
                           error);
}

/* --- cues ------------------------------------------------------------------------------------- */

static gboolean
rename_member (FabStory    *self,
               const char  *old_name,
               const char  *new_name,
               GError     **error)
{
  g_autofree char *fold = _fab_story_fold_name (new_name);

  return fab_store_run (self->store, error,
                        "UPDATE cast_member SET name = ?2, fold = ?3 WHERE id = ?1",
                        "iss", find_member (self, old_name), new_name, fold);
}

/* The last cue of a name was changed into one that nobody has: that person got another name. */
static gboolean
is_renamed (FabStory   *self,
            GHashTable *after,
            const char *old_name,
            const char *new_name)
{
  return !g_hash_table_contains (after, old_name) &&
         find_member (self, old_name) != 0 &&
         (find_member (self, new_name) == 0 ||
          find_member (self, new_name) == find_member (self, old_name));
}

static gboolean
rename_members (FabStory    *self,
                GHashTable  *after,
                GHashTable  *renamed,
                GError     **error)
{
  GHashTableIter iter;
  gpointer old_name, new_name;

  g_hash_table_iter_init (&iter, renamed);
  while (g_hash_table_iter_next (&iter, &old_name, &new_name))
    if (*(char *) new_name != '\0' && is_renamed (self, after, old_name, new_name) &&
        !rename_member (self, old_name, new_name, error))
      return FALSE;

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Names in a fixed order, so that the same script gives the same cast. */
static GPtrArray *
list_missing (GHashTable *from,
              GHashTable *in)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (in, name) && *(char *) name != '\0')
      g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* Who lost the last cue goes, unless somebody has described them or given them a voice. */
static gboolean
drop_members (FabStory    *self,
              GPtrArray   *names,
              GError     **error)
{
  for (guint i = 0; i < names->len; i++)
    if (!fab_store_run (self->store, error,
                        "DELETE FROM cast_member WHERE id = ?1 AND description = '' AND voice = ''",
                        "i", find_member (self, g_ptr_array_index (names, i))))
      return FALSE;

  return TRUE;
}

gboolean
_fab_story_follow_cues (FabStory    *self,
                        GHashTable  *before,
                        GHashTable  *after,
                        GHashTable  *renamed,
                        GError     **error)
{
  g_autoptr(GPtrArray) gone = list_missing (before, after);
  g_autoptr(GPtrArray) come = list_missing (after, before);

  if (!rename_members (self, after, renamed, error) || !drop_members (self, gone, error))
    return FALSE;

  for (guint i = 0; i < come->len; i++)
    if (ensure_member (self, g_ptr_array_index (come, i), error) == 0)
      return FALSE;

  return TRUE;
}
