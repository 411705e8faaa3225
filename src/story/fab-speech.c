/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-speech.h"

/* A walk over the script, from cue to speech. */
typedef struct
{
  FabSpeechFunc  func;
  gpointer       data;
  char          *speaker;
  char          *direction;
} Walk;

static void
set_speaker (Walk *walk,
             char *speaker)
{
  g_free (walk->speaker);
  walk->speaker = speaker;
  g_clear_pointer (&walk->direction, g_free);
}

static void
set_direction (Walk       *walk,
               const char *parenthetical)
{
  gsize length = strlen (parenthetical);
  gboolean wrapped = length > 1 && parenthetical[0] == '(' && parenthetical[length - 1] == ')';

  g_free (walk->direction);
  walk->direction = wrapped ? g_strndup (parenthetical + 1, length - 2) : g_strdup (parenthetical);
}

static void
report_speech (Walk       *walk,
               FabElement *dialogue)
{
  walk->func (dialogue, walk->speaker != NULL ? walk->speaker : "", walk->direction, walk->data);
  g_clear_pointer (&walk->direction, g_free);
}

static void
read_element (Walk       *walk,
              FabElement *element)
{
  switch (fab_element_get_kind (element))
    {
    case FAB_ELEMENT_CHARACTER:
      set_speaker (walk, fab_fountain_cue_name (fab_element_get_text (element)));
      break;
    case FAB_ELEMENT_PARENTHETICAL:
      set_direction (walk, fab_element_get_text (element));
      break;
    case FAB_ELEMENT_DIALOGUE:
    case FAB_ELEMENT_LYRICS:
      report_speech (walk, element);
      break;
    case FAB_ELEMENT_NOTE:
    case FAB_ELEMENT_BONEYARD:
    case FAB_ELEMENT_PAGE_BREAK:
      break;
    default:
      set_speaker (walk, NULL);
    }
}

void
fab_speech_foreach (GListModel    *elements,
                    FabSpeechFunc  func,
                    gpointer       data)
{
  Walk walk = { func, data };
  guint n;

  g_return_if_fail (G_IS_LIST_MODEL (elements));

  n = g_list_model_get_n_items (elements);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);

      read_element (&walk, element);
    }
  set_speaker (&walk, NULL);
}
