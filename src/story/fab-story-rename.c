/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another name for a character: in cues, in what is told of them, in prompts; for a place: in headings and in the
 * prompts of their scenes. Each is one step. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-places.h"
#include "fab-script.h"
#include "fab-text-words.h"

/* The ways a name is written in a script: as it is, in capitals, with capital initials, of places also small. */
enum { AS_IT_IS, CAPITALS, INITIALS, SMALL, N_FORMS };

typedef struct
{
  char *old_forms[N_FORMS];
  char *new_forms[N_FORMS];
} Naming;

static char *
capitalize_words (const char *name)
{
  GString *text = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (text, inside ? g_unichar_tolower (c) : g_unichar_totitle (c));
      inside = g_unichar_isalnum (c) || c == '\'' || c == 0x2019;
    }

  return g_string_free (text, FALSE);
}

static void
fill_forms (char       *forms[N_FORMS],
            const char *name)
{
  forms[AS_IT_IS] = g_strdup (name);
  forms[CAPITALS] = g_utf8_strup (name, -1);
  forms[INITIALS] = capitalize_words (name);
}

static void
clear_naming (Naming *naming)
{
  for (int i = 0; i < N_FORMS; i++)
    {
      g_free (naming->old_forms[i]);
      g_free (naming->new_forms[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Naming, clear_naming)

/* Which form of the old name stands at @at as words of their own; -1: none. */
static int
find_form (const Naming *naming,
           const char   *text,
           const char   *at)
{
  if (fab_text_is_inside_word (text, at))
    return -1;
  for (int i = 0; i < N_FORMS; i++)
    {
      gsize length = naming->old_forms[i] != NULL ? strlen (naming->old_forms[i]) : 0;

      if (length > 0 && strncmp (at, naming->old_forms[i], length) == 0 && !fab_text_is_inside_word (at, at + length))
        return i;
    }

  return -1;
}

/* A name in capitals stays in capitals, in whichever form the new one came. */
static char *
replace_name (const Naming *naming,
              const char   *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      int form = find_form (naming, text, p);

      if (form < 0)
        {
          const char *next = g_utf8_next_char (p);

          g_string_append_len (result, p, next - p);
          p = next;
          continue;
        }
      if (form == AS_IT_IS && g_str_equal (naming->old_forms[AS_IT_IS], naming->old_forms[CAPITALS]))
        form = CAPITALS;
      g_string_append (result, naming->new_forms[form]);
      p += strlen (naming->old_forms[form]);
    }

  return g_string_free (result, FALSE);
}

char *
_fab_story_rename_in_text (const char *text,
                           const char *old_name,
                           const char *new_name)
{
  g_auto(Naming) naming = { 0 };

  fill_forms (naming.old_forms, old_name);
  fill_forms (naming.new_forms, new_name);

  return replace_name (&naming, text);
}

static gboolean
rename_in_script (FabStory      *self,
                  const Naming  *naming,
                  GError       **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  g_autofree char *text = NULL;

  for (guint i = 0; i < script->lines->len; i++)
    {
      const char *source = FAB_LINE (script, i)->now.source;
      g_autofree char *renamed = replace_name (naming, source);

      if (!g_str_equal (renamed, source))
        _fab_script_set_source (script, i, renamed);
    }
  text = _fab_script_write (script);

  return _fab_script_settle (script, text, error);
}

/* A prompt that a person wrote stays theirs, one that was proposed stays a proposal. @scenes: only there, or NULL. */
static gboolean
rename_in_prompts (FabStory      *self,
                   const Naming  *naming,
                   GHashTable    *scenes,
                   GError       **error)
{
  g_autoptr(GPtrArray) prompts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(FabQuery) query = fab_store_query (self->store, "SELECT id, prompt, scene FROM panel", "");

  while (fab_query_next (query))
    {
      g_autofree char *renamed = replace_name (naming, fab_query_text (query, 1));
      gint64 id = fab_query_int (query, 0), scene = fab_query_int (query, 2);

      if (scenes != NULL && !g_hash_table_contains (scenes, &scene))
        continue;
      if (g_str_equal (renamed, fab_query_text (query, 1)))
        continue;
      g_array_append_val (panels, id);
      g_ptr_array_add (prompts, g_steal_pointer (&renamed));
    }
  g_clear_pointer (&query, fab_query_free);
  for (guint i = 0; i < panels->len; i++)
    if (!fab_store_run (self->store, error, "UPDATE panel SET prompt = ?2 WHERE id = ?1", "is",
                        g_array_index (panels, gint64, i), prompts->pdata[i]))
      return FALSE;

  return TRUE;
}

/* First, so that the cues find the member by the new name, with their look and voice. */
static gboolean
rename_row (FabStory    *self,
            gint64       member,
            const char  *name,
            GError     **error)
{
  g_autofree char *fold = _fab_story_fold_name (name);

  return fab_store_run (self->store, error, "UPDATE cast_member SET name = ?2, fold = ?3 WHERE id = ?1", "iss",
                        member, name, fold);
}

static gboolean
is_taken (FabStory    *self,
          gint64       member,
          const char  *name,
          GError     **error)
{
  g_autofree char *fold = _fab_story_fold_name (name);

  if (fab_store_int (self->store, 0, "SELECT id FROM cast_member WHERE fold = ?1 AND id <> ?2", "si", fold, member) == 0)
    return FALSE;
  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED, "There is a “%s” in this story already", name);

  return TRUE;
}

static gboolean
rename_cast (FabStory    *self,
             gint64       member,
             const char  *name,
             GError     **error)
{
  g_auto(Naming) naming = { 0 };
  g_autofree char *old = NULL;
  gboolean capitals;

  if (!_fab_story_check_text (name, FAB_MAX_NAME, error) ||
      !_fab_story_check_row (self, "cast_member", member, error) || is_taken (self, member, name, error))
    return FALSE;
  old = fab_store_text (self->store, "SELECT name FROM cast_member WHERE id = ?1", "i", member);
  fill_forms (naming.old_forms, old);
  fill_forms (naming.new_forms, name);
  capitals = g_str_equal (old, naming.old_forms[CAPITALS]);

  return rename_row (self, member, naming.new_forms[capitals ? CAPITALS : AS_IT_IS], error) && rename_in_script (self, &naming, error) &&
         rename_in_prompts (self, &naming, NULL, error);
}

gboolean
fab_story_rename_cast (FabStory    *self,
                       gint64       member,
                       const char  *name,
                       GError     **error)
{
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (name));
  if (*trimmed == '\0' || strpbrk (trimmed, "\n^()[]*_") != NULL)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED, "“%s” cannot be a name in a script", trimmed);
      return FALSE;
    }
  if (!_fab_story_enter (self, N_("Rename Character"), error))
    return FALSE;

  return _fab_story_leave (self, rename_cast (self, member, trimmed, error), error);
}

static gboolean
is_at (const char *heading,
       const char *place)
{
  gsize length;
  const char *start = _fab_places_find (heading, &length);
  g_autofree char *fold = g_utf8_casefold (start, length);
  g_autofree char *wanted = g_utf8_casefold (place, -1);

  return g_str_equal (fold, wanted);
}

/* Headings at the place, in capitals where they are; and which scenes they open. */
static void
rename_headings (FabScript    *script,
                 const char   *place,
                 const Naming *naming,
                 GHashTable   *scenes)
{
  for (guint i = 0; i < script->lines->len; i++)
    {
      FabLine *line = FAB_LINE (script, i);
      g_autoptr(GString) source = NULL;
      g_autofree char *old = NULL, *capitals = NULL;
      const char *start;
      gsize length;

      if (line->now.kind != FAB_ELEMENT_SCENE_HEADING || !is_at (line->now.text, place))
        continue;
      start = _fab_places_find (line->now.text, &length);
      old = g_strndup (start, length);
      capitals = g_utf8_strup (old, -1);
      source = g_string_new (line->now.source);
      if (g_string_replace (source, old, naming->new_forms[g_str_equal (old, capitals) ? CAPITALS : AS_IT_IS], 1) == 0)
        continue; /* a note stands inside the name */
      _fab_script_set_source (script, i, source->str);
      g_hash_table_add (scenes, g_memdup2 (&line->now.scene, sizeof (gint64)));
    }
}

static gboolean
rename_place (FabStory    *self,
              const char  *place,
              const char  *name,
              GError     **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  g_autoptr(GHashTable) scenes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto(Naming) naming = { 0 };
  g_autofree char *text = NULL, *capitals = g_utf8_strup (place, -1);

  if (!_fab_story_check_text (name, FAB_MAX_NAME, error))
    return FALSE;
  fill_forms (naming.old_forms, capitals);
  fill_forms (naming.new_forms, name);
  naming.old_forms[SMALL] = g_utf8_strdown (place, -1);
  naming.new_forms[SMALL] = g_utf8_strdown (name, -1);
  rename_headings (script, place, &naming, scenes);
  text = _fab_script_write (script);

  return _fab_script_settle (script, text, error) && rename_in_prompts (self, &naming, scenes, error);
}

gboolean
fab_story_rename_place (FabStory    *self,
                        const char  *place,
                        const char  *name,
                        GError     **error)
{
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (place != NULL && name != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (name));
  if (*trimmed == '\0' || strpbrk (trimmed, "\n#[]*_") != NULL)
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED, "“%s” cannot be a place in a script", trimmed);
      return FALSE;
    }
  if (!_fab_story_enter (self, N_("Rename Place"), error))
    return FALSE;

  return _fab_story_leave (self, rename_place (self, place, trimmed, error), error);
}
