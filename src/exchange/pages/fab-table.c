/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-cut.h"
#include "fab-exchange-error.h"
#include "fab-table.h"

/* What a row is made of. */
typedef struct
{
  FabStory         *story;
  const FabCut     *cut;
  const FabCutClip *clip;
  FabPanel         *panel;
  guint             number;
  gint64            at; /* frame */
} Row;

typedef char *(*CellFunc) (const Row *row);

static char *
make_number (const Row *row)
{
  return g_strdup_printf ("%u", row->number);
}

static char *
make_seconds (const Row *row)
{
  double seconds = (double) row->clip->duration * row->cut->fps_d / row->cut->fps_n;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.3f", seconds));
}

static char *
make_frames (const Row *row)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, row->clip->duration);
}

static char *
make_start (const Row *row)
{
  return fab_cut_timecode (row->cut, row->at);
}

static char *
make_end (const Row *row)
{
  return fab_cut_timecode (row->cut, row->at + row->clip->duration);
}

/* What the beat says of one kind, or of speech. */
static char *
join_beat (const Row *row,
           gboolean   speech)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (row->story, fab_panel_get_id (row->panel));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);
      FabElementKind kind = fab_element_get_kind (element);
      gboolean cue = kind == FAB_ELEMENT_CHARACTER;

      if (speech ? !cue && kind != FAB_ELEMENT_DIALOGUE && kind != FAB_ELEMENT_LYRICS && kind != FAB_ELEMENT_PARENTHETICAL
                 : kind != FAB_ELEMENT_ACTION)
        continue;
      g_string_append_printf (text, "%s%s%s", text->len == 0 || text->str[text->len - 1] == ' ' ? "" : "\n",
                              fab_element_get_text (element), cue ? ": " : "");
    }

  return g_string_free (text, FALSE);
}

static char *
make_action (const Row *row)
{
  return join_beat (row, FALSE);
}

static char *
make_dialogue (const Row *row)
{
  return join_beat (row, TRUE);
}

static char *
make_notes (const Row *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; row->clip->markers != NULL && i < row->clip->markers->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ((FabCutMarker *) g_ptr_array_index (row->clip->markers, i))->text);

  return g_string_free (text, FALSE);
}

/* Those without a function show a fact of the clip. */
static const struct { const char *name, *title, *fact; CellFunc make; gboolean usual; } columns[] = {
  { "number", NC_("shot list", "No."), NULL, make_number, TRUE },
  { "scene", NC_("shot list", "Scene"), "scene", NULL, TRUE },
  { "heading", NC_("shot list", "Heading"), "heading", NULL, TRUE },
  { "shot", NC_("shot list", "Shot"), "label", NULL, TRUE },
  { "size", NC_("shot list", "Size"), "shot_size", NULL, TRUE },
  { "angle", NC_("shot list", "Angle"), "angle", NULL, TRUE },
  { "move", NC_("shot list", "Move"), "move", NULL, TRUE },
  { "prompt", NC_("shot list", "Picture"), "prompt", NULL, TRUE },
  { "action", NC_("shot list", "Action"), NULL, make_action, TRUE },
  { "speaker", NC_("shot list", "Speaker"), "speaker", NULL, FALSE },
  { "dialogue", NC_("shot list", "Dialogue"), NULL, make_dialogue, TRUE },
  { "notes", NC_("shot list", "Notes"), NULL, make_notes, TRUE },
  { "transition", NC_("shot list", "Transition"), "transition", NULL, FALSE },
  { "start", NC_("shot list", "Start"), NULL, make_start, TRUE },
  { "end", NC_("shot list", "End"), NULL, make_end, FALSE },
  { "seconds", NC_("shot list", "Seconds"), NULL, make_seconds, TRUE },
  { "frames", NC_("shot list", "Frames"), NULL, make_frames, FALSE },
};

static const char * const names[] = {
  "number", "scene", "heading", "shot", "size", "angle", "move", "prompt", "action", "speaker", "dialogue", "notes",
  "transition", "start", "end", "seconds", "frames", NULL
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (columns) + 1);

const char * const *
fab_table_columns (void)
{
  return names;
}

static guint
find_column (const char *name)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (columns) && g_ascii_strcasecmp (columns[i].name, name) != 0)
    i++;

  return i;
}

const char *
fab_table_title (const char *column)
{
  guint i = find_column (column);

  g_return_val_if_fail (i < G_N_ELEMENTS (columns), NULL);

  return columns[i].title;
}

gboolean
fab_table_is_usual (const char *column)
{
  guint i = find_column (column);

  return i < G_N_ELEMENTS (columns) && columns[i].usual;
}

/* --- cells ----------------------------------------------------------------------------------------------- */

static gboolean
is_like_a_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
append_cell (GString    *text,
             const char *value)
{
  const char *guard = is_like_a_formula (value) ? "'" : "";
  gboolean quoted = strpbrk (value, ",\"\r\n\t;'") != NULL || *guard != '\0' || g_str_has_prefix (value, " ") ||
                    g_str_has_suffix (value, " ");

  if (!quoted)
    {
      g_string_append (text, value);
      return;
    }
  g_string_append_printf (text, "\"%s", guard);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
append_row (GString   *text,
            GArray    *chosen,
            const Row *row)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      guint column = g_array_index (chosen, guint, i);
      g_autofree char *value = columns[column].make != NULL ? columns[column].make (row)
                                                            : g_strdup (fab_cut_clip_fact (row->clip, columns[column].fact));

      append_cell (text, value);
      g_string_append (text, i + 1 < chosen->len ? "," : "\r\n");
    }
}

/* --- choosing -------------------------------------------------------------------------------------------- */

static gboolean
choose (GArray      *chosen,
        const char  *name,
        GError     **error)
{
  guint i = find_column (name);
  g_autofree char *known = NULL;

  if (i < G_N_ELEMENTS (columns))
    {
      g_array_append_val (chosen, i);
      return TRUE;
    }
  known = g_strjoinv (", ", (char **) names);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "A shot list has no column “%s”; it can have %s", name, known);

  return FALSE;
}

static gboolean
choose_all (GArray      *chosen,
            const char  *wanted,
            GError     **error)
{
  g_auto(GStrv) words = g_strsplit (wanted != NULL ? wanted : "", ",", -1);

  for (guint i = 0; wanted != NULL && words[i] != NULL; i++)
    if (!choose (chosen, g_strstrip (words[i]), error))
      return FALSE;
  for (guint i = 0; wanted == NULL && i < G_N_ELEMENTS (columns); i++)
    if (columns[i].usual)
      g_array_append_val (chosen, i);

  return TRUE;
}

GBytes *
fab_table_write (FabStory     *story,
                 FabTimeline  *timeline,
                 const char   *wanted,
                 gboolean      mark,
                 GError      **error)
{
  g_autoptr(GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(FabCut) cut = NULL;
  GString *text;
  gint64 at;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  if (!choose_all (chosen, wanted, error))
    return NULL;
  cut = fab_cut_new_from_story (story, timeline, "", FAB_CUT_STILLS);
  at = fab_cut_origin (cut);
  text = g_string_new (mark ? "\xef\xbb\xbf" : NULL);
  for (guint i = 0; i < chosen->len; i++)
    g_string_append_printf (text, "%s%s", columns[g_array_index (chosen, guint, i)].title,
                            i + 1 < chosen->len ? "," : "\r\n");
  for (guint i = 0; i < cut->clips->len; i++)
    {
      const FabCutClip *clip = fab_cut_get_clip (cut, i);
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, clip->panel);
      const Row row = { story, cut, clip, panel, i + 1, at };

      append_row (text, chosen, &row);
      at += clip->duration;
    }

  return g_string_free_to_bytes (text);
}
