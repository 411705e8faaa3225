/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib.h>

#include "fab-fountain.h"
#include "fab-translation.h"

struct _FabTranslation
{
  GPtrArray *elements;
  GArray    *at; /* guint: which elements the lines are */
  GStrv      lines, hints;
};

void
fab_translation_free (FabTranslation *self)
{
  g_ptr_array_unref (self->elements);
  g_array_unref (self->at);
  g_strfreev (self->lines);
  g_strfreev (self->hints);
  g_free (self);
}

/* What is read, heard or drawn; names of people, transitions and notes stay. */
static const char *
name_kind (FabElement *element)
{
  switch ((int) fab_element_get_kind (element))
    {
    case FAB_ELEMENT_TITLE_PAGE:
      return g_ascii_strcasecmp (fab_element_get_key (element), "title") == 0 ? "title of the film" : NULL;
    case FAB_ELEMENT_SCENE_HEADING:
      return "scene heading";
    case FAB_ELEMENT_ACTION:
      return "action";
    case FAB_ELEMENT_PARENTHETICAL:
      return "how it is said";
    case FAB_ELEMENT_LYRICS:
      return "sung";
    case FAB_ELEMENT_CENTERED:
      return "shown as text";
    case FAB_ELEMENT_SECTION:
    case FAB_ELEMENT_SYNOPSIS:
      return "outline";
    default:
      return NULL;
    }
}

static void
list_lines (FabTranslation *self)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new (), hints = g_strv_builder_new ();
  g_autofree char *speaker = NULL;

  for (guint i = 0; i < self->elements->len; i++)
    {
      FabElement *element = self->elements->pdata[i];
      g_autofree char *says = NULL;
      const char *hint = name_kind (element);

      if (fab_element_get_kind (element) == FAB_ELEMENT_CHARACTER)
        {
          g_free (speaker);
          speaker = fab_fountain_cue_name (fab_element_get_text (element));
        }
      if (fab_element_get_kind (element) == FAB_ELEMENT_DIALOGUE)
        hint = says = g_strdup_printf ("%s says", speaker != NULL ? speaker : "somebody");
      if (hint == NULL || *fab_element_get_text (element) == '\0' || *fab_element_get_source (element) == '\0')
        continue;
      g_strv_builder_add (lines, fab_element_get_text (element));
      g_strv_builder_add (hints, hint);
      g_array_append_val (self->at, i);
    }
  self->lines = g_strv_builder_end (lines);
  self->hints = g_strv_builder_end (hints);
}

static char *
translate_element (FabElement *element,
                   const char *line,
                   gboolean    first)
{
  gboolean bare = fab_element_get_kind (element) == FAB_ELEMENT_PARENTHETICAL && *line != '(';
  g_autofree char *text = bare ? g_strdup_printf ("(%s)", line) : g_strdup (line);

  return fab_fountain_render (element, text, first);
}

FabTranslation *
fab_translation_new (const char *script)
{
  FabTranslation *self;

  g_return_val_if_fail (script != NULL, NULL);

  self = g_new0 (FabTranslation, 1);
  self->elements = fab_fountain_parse (script, -1);
  self->at = g_array_new (FALSE, FALSE, sizeof (guint));
  list_lines (self);

  return self;
}

const char * const *
fab_translation_get_lines (FabTranslation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->lines;
}

const char * const *
fab_translation_get_hints (FabTranslation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->hints;
}

char *
fab_translation_join (FabTranslation     *self,
                      const char * const *lines)
{
  g_autoptr(GString) script = g_string_new (NULL);
  guint next = 0;

  g_return_val_if_fail (self != NULL && lines != NULL, NULL);

  for (guint i = 0; i < self->elements->len; i++)
    {
      FabElement *element = self->elements->pdata[i];
      g_autofree char *source = NULL;

      if (next < self->at->len && lines[next] != NULL && g_array_index (self->at, guint, next) == i)
        source = translate_element (element, lines[next++], i == 0);
      g_string_append (script, source != NULL ? source : fab_element_get_source (element));
    }

  return g_string_free (g_steal_pointer (&script), FALSE);
}
