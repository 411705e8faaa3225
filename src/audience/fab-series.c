/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-boarding.h"
#include "fab-places.h"
#include "fab-reception.h"
#include "fab-series.h"
#include "fab-series-private.h"

static void
free_episode (gpointer data)
{
  FabEpisode *episode = data;

  g_free (episode->title);
  g_array_unref (episode->scenes);
  g_strfreev (episode->open);
  g_strfreev (episode->settled);
  g_free (episode);
}

/* "Episode 2: The Letter", or any other section of the first level. */
static FabEpisode *
read_section (FabElement *element,
              guint       number)
{
  const char *text = fab_element_get_text (element);
  const char *colon = g_str_has_prefix (text, "Episode ") ? strchr (text, ':') : NULL;
  FabEpisode *episode = g_new0 (FabEpisode, 1);

  episode->number = number;
  episode->title = g_strstrip (g_strdup (colon != NULL ? colon + 1 : text));
  episode->section = fab_element_get_id (element);
  episode->scenes = g_array_new (FALSE, FALSE, sizeof (gint64));
  episode->open = g_new0 (char *, 1);
  episode->settled = g_new0 (char *, 1);

  return episode;
}

static void
append_thread (GStrv      *threads,
               const char *text)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) *threads);
  g_strv_builder_add (builder, text);
  g_strfreev (*threads);
  *threads = g_strv_builder_end (builder);
}

static void
read_synopsis (FabEpisode *episode,
               const char *text)
{
  if (g_str_has_prefix (text, FAB_SERIES_OPEN))
    append_thread (&episode->open, text + strlen (FAB_SERIES_OPEN));
  else if (g_str_has_prefix (text, FAB_SERIES_SETTLED))
    append_thread (&episode->settled, text + strlen (FAB_SERIES_SETTLED));
}

GPtrArray *
fab_series_list (FabStory *story)
{
  GListModel *elements;
  GPtrArray *episodes = g_ptr_array_new_with_free_func (free_episode);
  FabEpisode *episode = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), episodes);

  elements = fab_story_get_elements (story);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      FabElementKind kind = fab_element_get_kind (element);

      if (kind == FAB_ELEMENT_SECTION && fab_element_get_level (element) == 1)
        {
          episode = read_section (element, episodes->len + 1);
          g_ptr_array_add (episodes, episode);
        }
      else if (episode != NULL && kind == FAB_ELEMENT_SYNOPSIS)
        {
          read_synopsis (episode, fab_element_get_text (element));
        }
      else if (episode != NULL && kind == FAB_ELEMENT_SCENE_HEADING)
        {
          gint64 scene = fab_element_get_scene (element);

          g_array_append_val (episode->scenes, scene);
        }
    }

  return episodes;
}

static gboolean
is_settled (GPtrArray  *episodes,
            const char *thread)
{
  for (guint i = 0; i < episodes->len; i++)
    if (g_strv_contains ((const char * const *) ((FabEpisode *) episodes->pdata[i])->settled, thread))
      return TRUE;

  return FALSE;
}

GStrv
fab_series_list_open (GPtrArray *episodes)
{
  g_autoptr(GStrvBuilder) open = g_strv_builder_new ();

  for (guint i = 0; i < episodes->len; i++)
    {
      const FabEpisode *episode = episodes->pdata[i];

      for (guint k = 0; episode->open[k] != NULL; k++)
        if (!is_settled (episodes, episode->open[k]))
          g_strv_builder_add (open, episode->open[k]);
    }

  return g_strv_builder_end (open);
}

/* --- the state -------------------------------------------------------------------------------- */

static void
free_person (gpointer data)
{
  FabSeriesPerson *person = data;

  g_free (person->name);
  g_free (person);
}

static GStrv
list_places (FabStory *story)
{
  g_autoptr(GPtrArray) places = fab_places_list (fab_story_get_elements (story));
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *name = g_utf8_strdown (((FabPlace *) places->pdata[i])->name, -1);

      g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}

static GStrv
list_used (GPtrArray *episodes)
{
  g_autoptr(GStrvBuilder) used = g_strv_builder_new ();

  for (guint i = 0; i < episodes->len; i++)
    g_strv_builder_addv (used, (const char **) ((FabEpisode *) episodes->pdata[i])->open);

  return g_strv_builder_end (used);
}

FabSeriesState *
fab_series_state_new (FabStory *story,
                      guint32   seed)
{
  FabSeriesState *self = g_new0 (FabSeriesState, 1);
  g_autoptr(GPtrArray) episodes = NULL;
  GListModel *cast;

  self->seed = seed;
  self->number = 1;
  self->people = g_ptr_array_new_with_free_func (free_person);
  if (story == NULL)
    {
      self->places = g_new0 (char *, 1);
      self->open = g_new0 (char *, 1);
      self->used = g_new0 (char *, 1);
      return self;
    }

  episodes = fab_series_list (story);
  cast = fab_story_get_cast (story);
  self->number = MAX (episodes->len, 1) + 1;
  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      fab_series_state_weigh (self, fab_cast_member_get_name (member), 0);
    }
  self->places = list_places (story);
  self->open = fab_series_list_open (episodes);
  self->used = list_used (episodes);

  return self;
}

void
fab_series_state_free (FabSeriesState *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_strfreev (self->places);
  g_strfreev (self->open);
  g_strfreev (self->used);
  g_free (self);
}

void
fab_series_state_weigh (FabSeriesState *self,
                        const char     *name,
                        double          weight)
{
  FabSeriesPerson *person = NULL;

  g_return_if_fail (self != NULL && name != NULL);

  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (((FabSeriesPerson *) self->people->pdata[i])->name, name))
      person = self->people->pdata[i];
  if (person == NULL)
    {
      person = g_new0 (FabSeriesPerson, 1);
      person->name = g_strdup (name);
      g_ptr_array_add (self->people, person);
    }
  person->weight = CLAMP (weight, -1, 1);
}

/* What was asked for counts most; the rest by how much more often they were reacted to. */
static double
weigh_person (const FabPersonReception *person,
              guint                     n)
{
  double asked = ((double) person->more - person->less) / MAX (n, 1);
  double felt = person->lift > 1 ? 1 - 1 / person->lift : person->lift - 1;

  return CLAMP (0.6 * asked + 0.6 * felt, -1, 1);
}

void
fab_series_state_listen (FabSeriesState *self,
                         GPtrArray      *screenings)
{
  g_autoptr(GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) versions = NULL;
  GHashTableIter iter;
  gpointer name, sum;

  g_return_if_fail (self != NULL && screenings != NULL);

  versions = fab_reception_list_versions (screenings);
  for (guint i = 0; i < versions->len; i++)
    {
      GPtrArray *people = fab_reception_get_people (versions->pdata[i]);
      guint n = fab_reception_get_n_viewers (versions->pdata[i]);

      for (guint k = 0; k < people->len; k++)
        {
          const FabPersonReception *person = people->pdata[k];
          double *old = g_hash_table_lookup (sums, person->name);
          double now = weigh_person (person, n) * n / MAX (screenings->len, 1) + (old != NULL ? *old : 0);

          g_hash_table_insert (sums, g_strdup (person->name), g_memdup2 (&now, sizeof now));
        }
    }
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &name, &sum))
    fab_series_state_weigh (self, name, *(double *) sum);
}

/* --- appending -------------------------------------------------------------------------------- */

/* The script with its first scene in a section of its own. */
static char *
begin_series (FabStory *story)
{
  g_autofree char *script = fab_story_dup_script (story);
  g_autofree char *title = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  GListModel *elements = fab_story_get_elements (story);
  gboolean begun = FALSE;

  g_object_get (story, "title", &title, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      FabElementKind kind = fab_element_get_kind (element);

      if (!begun && kind != FAB_ELEMENT_TITLE_PAGE)
        {
          g_string_append_printf (text, "# Episode 1: %s\n\n", title != NULL && *title != '\0' ? title : _("The Beginning"));
          begun = TRUE;
        }
      g_string_append (text, fab_element_get_source (element));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
board_from (FabStory  *story,
            guint      first,
            GError   **error)
{
  GListModel *scenes = fab_story_get_scenes (story);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = first; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (scenes, i);
      gint64 id = fab_scene_get_id (scene);

      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < ids->len; i++)
    if (!fab_boarding_run (story, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
append (FabStory    *story,
        const char  *fountain,
        GError     **error)
{
  g_autoptr(GPtrArray) episodes = fab_series_list (story);
  g_autofree char *script = episodes->len == 0 ? begin_series (story) : fab_story_dup_script (story);
  g_autofree char *whole = NULL;
  guint n = g_list_model_get_n_items (fab_story_get_scenes (story));

  g_strchomp (script);
  whole = g_strconcat (script, "\n\n", fountain, NULL);

  return fab_story_set_script (story, whole, error) && board_from (story, n, error);
}

gboolean
fab_series_append (FabStory    *story,
                   const char  *fountain,
                   GError     **error)
{
  gboolean done;

  g_return_val_if_fail (FAB_IS_STORY (story) && fountain != NULL, FALSE);

  fab_story_begin (story, N_("Next Episode"), NULL);
  done = append (story, fountain, error);
  fab_story_end (story);

  return done;
}
