/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-fountain.h"
#include "fab-script.h"

char *
fab_story_dup_script (FabStory *self)
{
  g_autoptr(FabScript) script = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  script = _fab_script_load (self);

  return _fab_script_write (script);
}

gint64
_fab_story_first_scene (FabStory *self)
{
  return fab_store_int (self->store, 0, "SELECT id FROM scene ORDER BY pos LIMIT 1", "");
}

static gboolean
set_script (FabStory    *self,
            const char  *fountain,
            GError     **error)
{
  g_autoptr(FabScript) script = NULL;

  if (!_fab_story_check_text (fountain, FAB_MAX_SCRIPT, error))
    return FALSE;

  script = _fab_script_load (self);

  return _fab_script_settle (script, fountain, error);
}

gboolean
fab_story_set_script (FabStory    *self,
                      const char  *fountain,
                      GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (fountain != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Edit Script"), error))
    return FALSE;

  return _fab_story_leave (self, set_script (self, fountain, error), error);
}

/* The text of @script with @fountain in place of the lines from @first to @last; NULL when it does not have both. */
static char *
write_replaced (FabScript  *script,
                gint64      first,
                gint64      last,
                const char *fountain)
{
  guint from = _fab_script_find (script, first), to = _fab_script_find (script, last);
  GString *text;

  if (from == G_MAXUINT || to == G_MAXUINT || from > to)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < script->lines->len; i++)
    {
      if (i == from)
        g_string_append (text, fountain);
      if (i < from || i > to)
        g_string_append (text, FAB_LINE (script, i)->now.source);
    }

  return g_string_free (text, FALSE);
}

static gboolean
replace_in_all (FabStory    *self,
                gint64       first,
                gint64       last,
                const char  *fountain,
                GError     **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  g_autofree char *text = write_replaced (script, first, last, fountain);

  if (text == NULL)
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                           "These lines do not follow each other in the script");
      return FALSE;
    }

  return _fab_script_settle (script, text, error);
}

static gboolean
replace_script (FabStory    *self,
                gint64       first,
                gint64       last,
                const char  *fountain,
                GError     **error)
{
  gint64 scene = fab_store_int (self->store, 0, "SELECT scene FROM element WHERE id = ?1", "i", first);
  g_autoptr(FabScript) script = _fab_script_load_scene (self, scene);
  g_autofree char *text = write_replaced (script, first, last, fountain);
  g_autoptr(GError) reason = NULL;

  if (!_fab_story_check_text (fountain, FAB_MAX_SCRIPT, error))
    return FALSE;
  if (text != NULL && _fab_script_settle_scene (script, scene, text, &reason))
    return TRUE;
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return replace_in_all (self, first, last, fountain, error);
}

gboolean
fab_story_replace_script (FabStory    *self,
                          gint64       first,
                          gint64       last,
                          const char  *fountain,
                          GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (fountain != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Edit Script"), error))
    return FALSE;

  return _fab_story_leave (self, replace_script (self, first, last, fountain, error), error);
}

static char *
render (const FabLine *line,
        const char    *text,
        gboolean       first)
{
  g_autoptr(FabElement) element = _fab_element_new (&line->now);

  return fab_fountain_render (element, text, first);
}

/* A note inside another element is written in that element's source. */
static gboolean
set_inner_note (FabScript   *script,
                guint        at,
                const char  *text,
                GError     **error)
{
  g_autofree char *old = g_strdup_printf ("[[%s]]", FAB_LINE (script, at)->now.text);
  g_autofree char *new = g_strdup_printf ("[[%s]]", text);
  g_autoptr(GString) source = NULL;
  guint host = at;

  while (host > 0 && *FAB_LINE (script, host)->now.source == '\0')
    host--;

  source = g_string_new (FAB_LINE (script, host)->now.source);
  if (g_string_replace (source, old, new, 1) == 0)
    {
      g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                           "This note is part of the text around it. Edit it there");
      return FALSE;
    }

  _fab_script_set_source (script, host, source->str);
  return TRUE;
}

/* A note inside an element, which is written in that element's source. */
static gboolean
set_note_text (FabStory    *self,
               gint64       element,
               const char  *text,
               GError     **error)
{
  g_autoptr(FabScript) script = _fab_script_load (self);
  g_autofree char *written = NULL;

  if (!set_inner_note (script, _fab_script_find (script, element), text, error))
    return FALSE;
  written = _fab_script_write (script);

  return _fab_script_settle (script, written, error);
}

static gboolean
set_element_text (FabStory    *self,
                  gint64       element,
                  const char  *text,
                  GError     **error)
{
  g_autoptr(FabScript) script = NULL;
  g_autofree char *source = NULL;
  FabLine *line;
  gint64 scene;

  if (!_fab_story_check_text (text, FAB_MAX_TEXT, error) ||
      !_fab_story_check_row (self, "element", element, error))
    return FALSE;

  scene = fab_store_int (self->store, 0, "SELECT scene FROM element WHERE id = ?1", "i", element);
  script = _fab_script_load_scene (self, scene);
  line = FAB_LINE (script, _fab_script_find (script, element));
  if (g_strcmp0 (line->now.text, text) == 0)
    return TRUE;
  if (*line->now.source == '\0')
    return set_note_text (self, element, text, error);
  source = render (line, text, line == FAB_LINE (script, 0) && scene == _fab_story_first_scene (self));

  return replace_script (self, element, element, source, error);
}

gboolean
fab_story_set_element_text (FabStory    *self,
                            gint64       element,
                            const char  *text,
                            GError     **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!_fab_story_enter (self, N_("Edit Text"), error))
    return FALSE;

  return _fab_story_leave (self, set_element_text (self, element, text, error), error);
}
