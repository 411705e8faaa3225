/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-boarding.h"
#include "fab-needs.h"
#include "fab-speech.h"
#include "fab-studio.h"
#include "fab-text-words.h"

/* --- pictures --- */

static double
read_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end);
  double height = *end == ':' || *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 ? width / height : 16.0 / 9.0;
}

static gboolean
is_word_at (const char *text,
            const char *found,
            gsize       length)
{
  return !fab_text_is_inside_word (text, found) && !fab_text_is_inside_word (text, found + length);
}

/* Where the name stands first, or NULL. */
static const char *
find_mention (const char *folded_text,
              const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  gsize length = strlen (folded);

  if (length == 0)
    return NULL;
  for (const char *p = strstr (folded_text, folded); p != NULL; p = strstr (p + 1, folded))
    if (is_word_at (folded_text, p, length))
      return p;

  return NULL;
}

/* Those named in the prompt, so that a newcomer in the cast repaints nobody else's panels. */
static GStrv
list_cast (FabStory   *story,
           const char *prompt)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *folded = g_utf8_casefold (prompt, -1);
  GListModel *cast = fab_story_get_cast (story);
  guint n = g_list_model_get_n_items (cast);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      if (find_mention (folded, fab_cast_member_get_name (member)) == NULL)
        continue;
      g_strv_builder_add (builder, fab_cast_member_get_name (member));
      g_strv_builder_add (builder, fab_cast_member_get_description (member));
    }

  return g_strv_builder_end (builder);
}

/* --- who stands left of whom --- */

typedef struct { const char *at; char *name; } Mention;

static int
compare_mentions_cb (gconstpointer a,
                     gconstpointer b)
{
  const Mention *x = a, *y = b;

  return x->at < y->at ? -1 : x->at > y->at;
}

/* The cast that a prompt names, in its order. */
static GPtrArray *
list_named (FabStory   *story,
            const char *prompt)
{
  g_autofree char *folded = g_utf8_casefold (prompt, -1);
  g_autoptr(GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  GListModel *cast = fab_story_get_cast (story);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);
      const char *name = fab_cast_member_get_name (member);
      Mention mention = { find_mention (folded, name), NULL };

      if (mention.at == NULL)
        continue;
      mention.name = g_strdup (name);
      g_array_append_val (mentions, mention);
    }
  g_array_sort (mentions, compare_mentions_cb);
  for (guint i = 0; i < mentions->len; i++)
    g_ptr_array_add (names, g_array_index (mentions, Mention, i).name);

  return names;
}

static gboolean
has_name (GPtrArray  *names,
          const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

/* Whether who comes later in the scene makes no difference to the @named ones: choose_line () says what is looked at. */
static gboolean
is_line_enough (GPtrArray *line,
                GPtrArray *named)
{
  for (guint i = 0; i < named->len; i++)
    if (!has_name (line, g_ptr_array_index (named, i)))
      return FALSE;

  return line->len >= 2;
}

/* The people of a scene in the order in which its panels name them, up to @panel. */
static GPtrArray *
list_line (FabStory  *story,
           FabPanel  *panel,
           GPtrArray *wanted)
{
  GListModel *panels = fab_story_get_panels (story);
  GPtrArray *line = g_ptr_array_new_with_free_func (g_free);
  guint first = fab_story_find_panel (story, fab_story_get_first_panel (story, fab_panel_get_scene (panel)));
  guint last = fab_story_find_panel (story, fab_panel_get_id (panel));

  for (guint i = first; i <= last && last != G_MAXUINT && !is_line_enough (line, wanted); i++)
    {
      g_autoptr(FabPanel) other = g_list_model_get_item (panels, i);
      g_autoptr(GPtrArray) named = list_named (story, fab_panel_get_prompt (other));

      for (guint k = 0; k < named->len; k++)
        if (!has_name (line, g_ptr_array_index (named, k)))
          g_ptr_array_add (line, g_strdup (g_ptr_array_index (named, k)));
    }

  return line;
}

/* Only what the prompt alone would stage otherwise, so that other panels seldom ask for another painting: two in
 * another order, or which way one of the first two looks. */
static GStrv
choose_line (FabStory *story,
             FabPanel *panel)
{
  g_autoptr(GPtrArray) named = list_named (story, fab_panel_get_prompt (panel));
  g_autoptr(GPtrArray) line = list_line (story, panel, named);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gboolean alone = named->len == 1, differs = FALSE;
  guint n = 0;

  if (line->len < 2 || named->len == 0)
    return NULL;
  for (guint i = 0; i < line->len && (!alone || i < 2); i++)
    {
      const char *name = g_ptr_array_index (line, i);

      if (!alone && !has_name (named, name))
        continue;
      differs |= alone ? g_str_equal (name, g_ptr_array_index (named, 0))
                       : !g_str_equal (name, g_ptr_array_index (named, n));
      g_strv_builder_add (builder, name);
      n++;
    }

  return differs ? g_strv_builder_end (builder) : NULL;
}

static char *
read_overrides (FabStory *story,
                gint64    panel)
{
  char *overrides = fab_story_dup_overrides (story, panel);

  if (overrides != NULL && (*overrides == '\0' || g_str_equal (overrides, "{}")))
    g_clear_pointer (&overrides, g_free);

  return overrides;
}

/* Panels start from different places, so that equal prompts are staged differently. */
static guint32
choose_seed (FabStory *story,
             FabPanel *panel)
{
  g_autoptr(FabTake) take = NULL;
  guint64 seed = g_ascii_strtoull (fab_story_get_setting (story, "seed"), NULL, 10);

  if (fab_panel_get_take (panel) != 0)
    take = fab_story_ref_take (story, fab_panel_get_take (panel));
  if (take != NULL && fab_take_get_seed (take) != 0)
    return fab_take_get_seed (take);

  return seed + fab_panel_get_id (panel) * 2654435761u;
}

FabPaintRequest *
fab_needs_painting (FabStory   *story,
                    FabPainter *painter,
                    FabPanel   *panel)
{
  FabPaintRequest *request = g_new0 (FabPaintRequest, 1);

  request->prompt = g_strdup (fab_panel_get_prompt (panel));
  request->scene = fab_boarding_dup_setting (story, fab_panel_get_scene (panel));
  request->cast = list_cast (story, request->prompt);
  request->line = choose_line (story, panel);
  /* What is drawn when it is shown gets the look, and what a hand changed, then. */
  if (!fab_painter_draws_later (painter))
    {
      request->overrides = read_overrides (story, fab_panel_get_id (panel));
      request->look = g_strdup (fab_story_get_setting (story, "look"));
    }
  request->aspect = read_aspect (story);
  request->seed = choose_seed (story, panel);

  return request;
}

/* --- pictures that are asked for --- */

static char *
read_action (FabStory *story,
             gint64    panel)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (story, panel);
  g_autoptr(GString) action = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      if (fab_element_get_kind (element) != FAB_ELEMENT_ACTION)
        continue;
      g_string_append_printf (action, "%s%s", action->len > 0 ? " " : "", fab_element_get_text (element));
    }

  return action->len > 0 ? g_string_free (g_steal_pointer (&action), FALSE) : NULL;
}

/* As it is staged in the newest drawing of the panel. */
static char *
read_blocking (FabStory *story,
               gint64    panel)
{
  g_autoptr(GListModel) takes = fab_story_dup_takes (story, panel);

  for (guint i = 0; i < g_list_model_get_n_items (takes); i++)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);
      g_autoptr(GBytes) bytes = NULL;

      if (g_str_equal (fab_take_get_media (take), FAB_BLOCKING_MEDIA_TYPE))
        bytes = fab_story_load_blob (story, fab_take_get_blob (take), NULL);
      if (bytes != NULL)
        return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  return NULL;
}

static char *
dup_unless_empty (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

FabPaintRequest *
fab_needs_picture (FabStory   *story,
                   FabPainter *painter,
                   FabPanel   *panel)
{
  FabPaintRequest *request = fab_needs_painting (story, painter, panel);

  request->action = read_action (story, fab_panel_get_id (panel));
  request->blocking = read_blocking (story, fab_panel_get_id (panel));
  request->wording = dup_unless_empty (fab_panel_get_wording (panel));
  request->unwanted = dup_unless_empty (fab_panel_get_unwanted (panel));
  request->guide = dup_unless_empty (fab_panel_get_guide (panel));

  return request;
}

gboolean
fab_needs_answered (FabPainter *painter,
                    FabTake    *take,
                    const char *description)
{
  return g_strcmp0 (fab_take_get_engine (take), fab_painter_get_name (painter)) == 0
         && g_strcmp0 (fab_take_get_prompt (take), description) == 0;
}

gint64
fab_needs_find_take (FabStory   *story,
                     FabPainter *painter,
                     gint64      panel,
                     const char *description)
{
  g_autoptr(GListModel) takes = fab_story_dup_takes (story, panel);
  guint n = g_list_model_get_n_items (takes);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabTake) take = g_list_model_get_item (takes, i);

      if (fab_needs_answered (painter, take, description))
        return fab_take_get_id (take);
    }

  return 0;
}

/* --- speech --- */

typedef struct
{
  FabStory     *story;
  FabVoice     *voice;
  FabSpeakFunc  func;
  gpointer      data;
} Needs;

static void
speech_cb (FabElement *dialogue,
           const char *speaker,
           const char *direction,
           gpointer    data)
{
  const Needs *needs = data;
  g_autofree char *voice = fab_voice_for_speaker (needs->voice, needs->story, speaker);
  FabSpeakRequest request = { NULL };

  request.text = (char *) fab_element_get_text (dialogue);
  request.voice = voice;
  request.direction = (char *) direction;
  request.language = (char *) fab_story_get_setting (needs->story, "language");
  if (*request.text != '\0')
    needs->func (dialogue, &request, needs->data);
}

void
fab_needs_foreach_speech (FabStory     *story,
                          FabVoice     *voice,
                          FabSpeakFunc  func,
                          gpointer      data)
{
  Needs needs = { story, voice, func, data };

  fab_speech_foreach (fab_story_get_elements (story), speech_cb, &needs);
}
