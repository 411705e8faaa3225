/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-script-pane"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-script-foot.h"
#include "fab-script-length.h"

const char *
fab_script_foot_name (FabElementKind kind)
{
  static const char * const names[] = {
    [FAB_ELEMENT_TITLE_PAGE] = N_("Title page"),       [FAB_ELEMENT_SCENE_HEADING] = N_("Scene heading"),
    [FAB_ELEMENT_ACTION] = N_("Action"),               [FAB_ELEMENT_CHARACTER] = N_("Character"),
    [FAB_ELEMENT_PARENTHETICAL] = N_("Parenthetical"), [FAB_ELEMENT_DIALOGUE] = N_("Dialogue"),
    [FAB_ELEMENT_LYRICS] = N_("Lyrics"),               [FAB_ELEMENT_TRANSITION] = N_("Transition"),
    [FAB_ELEMENT_CENTERED] = N_("Centered"),           [FAB_ELEMENT_SECTION] = N_("Section"),
    [FAB_ELEMENT_SYNOPSIS] = N_("Synopsis"),           [FAB_ELEMENT_NOTE] = N_("Note"),
    [FAB_ELEMENT_BONEYARD] = N_("Cut"),                [FAB_ELEMENT_PAGE_BREAK] = N_("Page break"),
  };

  return _(names[kind]);
}

char *
fab_script_foot_measure (GListModel *elements)
{
  FabScriptLength length = fab_script_measure (elements);
  guint pages = MAX (1, (guint) (fab_script_length_get_pages (&length) + .99));
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u word", "%u words", length.words), length.words);
  g_autofree char *paper = g_strdup_printf (g_dngettext (NULL, "%u page", "%u pages", pages), pages);

  /* Translators: words, pages */
  return length.words > 0 ? g_strdup_printf (_("%s · %s"), words, paper) : g_strdup ("");
}
