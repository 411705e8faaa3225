/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The showing of a story: who is in a panel and how it is shot is read from its prompt and its lines. */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <string.h>

#include "fab-artist.h"
#include "fab-insight.h"
#include "fab-showing-private.h"

#define DIGEST_LENGTH 10

typedef struct
{
  FabStory    *story;
  FabTimeline *timeline;
  GStrv        cast;    /* names as in cues */
  GPtrArray   *words;   /* GRegex: by which they are found in prompts */
  GHashTable  *moods;   /* scene id → its index in the insight, plus one */
  FabInsight  *insight;
} Reading;

static void
clear_reading (Reading *self)
{
  g_strfreev (self->cast);
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->moods);
  fab_insight_unref (self->insight);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static GRegex *
make_pattern (const char *name)
{
  g_autofree char *escaped = g_regex_escape_string (name, -1);
  g_autofree char *pattern = g_strdup_printf ("(?i)\\b%s\\b", escaped);

  return g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static void
read_cast (Reading *self)
{
  GListModel *cast = fab_story_get_cast (self->story);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);
      GRegex *word = make_pattern (fab_cast_member_get_name (member));

      if (word == NULL)
        continue;
      g_strv_builder_add (names, fab_cast_member_get_name (member));
      g_ptr_array_add (self->words, word);
    }
  self->cast = g_strv_builder_end (names);
}

static void
read_moods (Reading *self)
{
  self->insight = fab_insight_new (fab_story_get_elements (self->story), NULL, NULL);
  self->moods = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < self->insight->scenes->len; i++)
    {
      const FabSceneInsight *scene = self->insight->scenes->pdata[i];

      g_hash_table_insert (self->moods, g_memdup2 (&scene->scene, sizeof scene->scene), GUINT_TO_POINTER (i + 1));
    }
}

/* The size that a prompt of ours begins with; the parser takes its time. */
static FabShownSize
read_first_word (const char *prompt)
{
  static const struct { const char *word; FabShownSize size; } words[] = {
    { "CU ", FAB_SHOWN_CLOSE }, { "MCU ", FAB_SHOWN_CLOSE }, { "ECU ", FAB_SHOWN_CLOSE }, { "INSERT ", FAB_SHOWN_CLOSE },
    { "MS ", FAB_SHOWN_MEDIUM }, { "MLS ", FAB_SHOWN_MEDIUM }, { "OTS ", FAB_SHOWN_MEDIUM },
    { "WIDE ", FAB_SHOWN_WIDE }, { "LS ", FAB_SHOWN_WIDE }, { "ELS ", FAB_SHOWN_WIDE }, { "EST ", FAB_SHOWN_WIDE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (prompt, words[i].word))
      return words[i].size;

  return FAB_SHOWN_UNKNOWN;
}

static FabShownSize
parse_size (const char *prompt)
{
  static const FabShownSize sizes[] = {
    [FAB_SIZE_ECU] = FAB_SHOWN_CLOSE, [FAB_SIZE_VCU] = FAB_SHOWN_CLOSE, [FAB_SIZE_CU] = FAB_SHOWN_CLOSE,
    [FAB_SIZE_MCU] = FAB_SHOWN_CLOSE, [FAB_SIZE_INSERT] = FAB_SHOWN_CLOSE, [FAB_SIZE_MS] = FAB_SHOWN_MEDIUM,
    [FAB_SIZE_MLS] = FAB_SHOWN_MEDIUM, [FAB_SIZE_OTS] = FAB_SHOWN_MEDIUM, [FAB_SIZE_POV] = FAB_SHOWN_MEDIUM,
    [FAB_SIZE_LS] = FAB_SHOWN_WIDE, [FAB_SIZE_ELS] = FAB_SHOWN_WIDE, [FAB_SIZE_EST] = FAB_SHOWN_WIDE,
  };
  g_autoptr(FabShot) shot = fab_shot_parse (prompt, NULL, 0);

  return shot->size_given && shot->size < G_N_ELEMENTS (sizes) ? sizes[shot->size] : FAB_SHOWN_UNKNOWN;
}

static FabShownSize
read_size (const char *prompt)
{
  FabShownSize size = read_first_word (prompt);

  return size != FAB_SHOWN_UNKNOWN ? size : parse_size (prompt);
}

static gboolean
speaks (Reading       *self,
        const FabSpan *span,
        const char    *name)
{
  for (guint i = 0; i < span->n_lines; i++)
    if (g_ascii_strcasecmp (fab_timeline_get_line (self->timeline, span->first_line + i)->speaker, name) == 0)
      return TRUE;

  return FALSE;
}

static GStrv
list_people (Reading       *self,
             const FabSpan *span,
             const char    *prompt)
{
  g_autoptr(GStrvBuilder) people = g_strv_builder_new ();

  for (guint i = 0; self->cast[i] != NULL; i++)
    if (speaks (self, span, self->cast[i]) || g_regex_match (self->words->pdata[i], prompt, 0, NULL))
      g_strv_builder_add (people, self->cast[i]);

  return g_strv_builder_end (people);
}

/* Of the words that the panel shows, or of its prompt where it shows none. */
static char *
make_digest (Reading    *self,
             FabPanel   *panel)
{
  g_autoptr(GListModel) beat = fab_story_dup_beat (self->story, fab_panel_get_id (panel));
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n = g_list_model_get_n_items (beat);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      g_checksum_update (sum, (const guchar *) fab_element_get_text (element), -1);
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }
  if (n == 0)
    g_checksum_update (sum, (const guchar *) fab_panel_get_prompt (panel), -1);

  return g_strndup (g_checksum_get_string (sum), DIGEST_LENGTH);
}

static void
add_scene (Reading         *self,
           FabShowingParts *parts,
           gint64           id)
{
  g_autoptr(FabScene) scene = fab_story_ref_scene (self->story, id);
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (self->moods, &id));
  const FabSceneInsight *insight = at > 0 ? self->insight->scenes->pdata[at - 1] : NULL;

  fab_showing_parts_add_scene (parts, scene != NULL ? fab_scene_get_heading (scene) : "",
                               insight != NULL ? insight->mood : 0);
}

static void
add_panel (Reading         *self,
           FabShowingParts *parts,
           const FabSpan   *span,
           gint64          *scene)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, span->panel);
  const char *prompt;
  FabShownPanel *shown;

  if (panel == NULL)
    return;

  prompt = fab_panel_get_prompt (panel);
  if (parts->scenes->len == 0 || fab_panel_get_scene (panel) != *scene)
    add_scene (self, parts, fab_panel_get_scene (panel));
  *scene = fab_panel_get_scene (panel);

  shown = fab_showing_parts_add (parts, span->panel, span->duration, parts->scenes->len - 1);
  g_free (shown->digest);
  g_free (shown->label);
  g_strfreev (shown->people);
  shown->digest = make_digest (self, panel);
  shown->label = g_strdup (fab_panel_get_label (panel));
  shown->people = list_people (self, span, prompt);
  shown->size = read_size (prompt);
  shown->doing = span->n_lines > 0 ? FAB_DOING_TALK : shown->people[0] != NULL ? FAB_DOING_DEED : FAB_DOING_PLACE;
}

FabShowing *
fab_showing_new (FabStory    *story,
                 FabTimeline *timeline,
                 guint        first,
                 guint        n)
{
  g_auto(Reading) reading = { story, timeline };
  FabShowingParts parts;
  g_autofree char *title = NULL;
  guint end;
  gint64 scene = 0;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);

  read_cast (&reading);
  read_moods (&reading);
  g_object_get (story, "title", &title, NULL);
  fab_showing_parts_init (&parts, title != NULL ? title : "");
  end = n > 0 ? MIN (first + n, fab_timeline_get_n_spans (timeline)) : fab_timeline_get_n_spans (timeline);
  for (guint i = first; i < end; i++)
    add_panel (&reading, &parts, fab_timeline_get_span (timeline, i), &scene);

  return fab_showing_new_of_parts (&parts);
}
