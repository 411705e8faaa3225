/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fab-improve-private.h"
#include "fab-variant.h"

/* A score of less is no liking yet. */
#define MATTERS 0.04
#define MOST_ENTRANCES 2
#define MOST_CUTS 2

typedef struct
{
  FabStory   *story;
  FabTaste   *taste;
  FabShowing *film;
  GPtrArray  *changes;
} Variant;

static void
tell (Variant    *self,
      char       *text)
{
  g_ptr_array_add (self->changes, text);
}

static gboolean
edit (Variant         *self,
      FabImproveKind   kind,
      gint64           panel,
      const char      *person,
      GError         **error)
{
  g_autofree char *subject = g_strdup_printf ("%s %" G_GINT64_FORMAT, person != NULL ? person : "", panel);
  const FabImprovement improvement = { kind, subject, panel, panel, (char *) person };

  return _fab_improve_do (&improvement, self->story, error);
}

/* --- people ----------------------------------------------------------------------------------- */

static gboolean
is_in_scene (Variant    *self,
             const char *person,
             guint       scene)
{
  for (guint i = 0; i < fab_showing_get_n_panels (self->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);

      if (panel->scene == scene && fab_shown_panel_has (panel, person))
        return TRUE;
    }

  return FALSE;
}

static gboolean
bring_in (Variant     *self,
          const char  *person,
          GError     **error)
{
  guint done = 0, last = G_MAXUINT;

  for (guint i = 1; i < fab_showing_get_n_panels (self->film) && done < MOST_ENTRANCES; i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);

      if (panel->scene == last || fab_showing_get_panel (self->film, i - 1)->scene != panel->scene ||
          is_in_scene (self, person, panel->scene))
        continue;
      if (!edit (self, FAB_IMPROVE_BRING_BACK, panel->panel, person, error))
        return FALSE;
      tell (self, g_strdup_printf (_("%s comes into %s: they are liked"), person,
                                   fab_showing_get_scene (self->film, panel->scene)->heading));
      last = panel->scene;
      done++;
    }

  return TRUE;
}

static gboolean
say_less (Variant     *self,
          const char  *person,
          GError     **error)
{
  guint done = 0;

  for (guint i = fab_showing_get_n_panels (self->film); i > 0 && done < MOST_CUTS; i--)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i - 1);

      if (panel->doing != FAB_DOING_TALK || panel->people[0] == NULL || panel->people[1] != NULL ||
          !g_str_equal (panel->people[0], person) || !_fab_improve_can_cut (self->story, panel->panel))
        continue;
      if (!edit (self, FAB_IMPROVE_LESS_OF, panel->panel, person, error))
        return FALSE;
      tell (self, g_strdup_printf (_("%s says less in %s: they are not liked"), person, panel->label));
      done++;
    }

  return TRUE;
}

static gboolean
change_people (Variant  *self,
               GError  **error)
{
  g_autoptr(GPtrArray) rank = fab_taste_rank (self->taste, FAB_TASTE_PERSON);
  g_auto(GStrv) people = fab_showing_list_people (self->film);
  const char *best = NULL, *worst = NULL;

  for (guint i = 0; i < rank->len; i++)
    {
      const FabLiking *liking = rank->pdata[i];
      double score = fab_taste_get_score (self->taste, FAB_TASTE_PERSON, liking->name);

      if (!g_strv_contains ((const char * const *) people, liking->name))
        continue;
      if (best == NULL && score > MATTERS)
        best = liking->name;
      if (score < -MATTERS)
        worst = liking->name;
    }

  return (best == NULL || bring_in (self, best, error)) && (worst == NULL || say_less (self, worst, error));
}

/* --- sizes ------------------------------------------------------------------------------------ */

/* The prompt from behind the size that it begins with. */
static const char *
skip_size (const char *prompt)
{
  static const char * const sizes[] = { "WIDE ", "MCU ", "MLS ", "MS ", "LS ", "ELS ", "EST ", "CU ", "ECU ", "VCU " };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_has_prefix (prompt, sizes[i]))
      return prompt + strlen (sizes[i]);

  return NULL;
}

/* Every second panel: a film of one size is none. */
static gboolean
change_sizes (Variant  *self,
              GError  **error)
{
  static const struct { const char *nick, *prefix; } sizes[] = { { "close", "CU " }, { "medium", "MS " }, { "wide", "WIDE " } };
  g_autoptr(GPtrArray) rank = fab_taste_rank (self->taste, FAB_TASTE_SIZE);
  const char *best = rank->len > 0 ? ((FabLiking *) rank->pdata[0])->name : "", *prefix = NULL;
  guint n = 0, seen = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (sizes[i].nick, best) && fab_taste_get_score (self->taste, FAB_TASTE_SIZE, best) > MATTERS)
      prefix = sizes[i].prefix;
  for (guint i = 0; prefix != NULL && i < fab_showing_get_n_panels (self->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
      g_autoptr(FabPanel) row = fab_story_ref_panel (self->story, panel->panel);
      const char *rest = row != NULL ? skip_size (fab_panel_get_prompt (row)) : NULL;
      g_autofree char *prompt = NULL;

      if (rest == NULL || fab_panel_get_edited (row) || panel->people[0] == NULL ||
          g_str_equal (fab_shown_size_to_nick (panel->size), best) || seen++ % 2 != 0)
        continue;
      prompt = g_strconcat (prefix, rest, NULL);
      if (!fab_story_set_prompt (self->story, panel->panel, prompt, error))
        return FALSE;
      n++;
    }
  if (n > 0)
    tell (self, g_strdup_printf (g_dngettext (NULL, "%u panel is shot “%s”: they like it", "%u panels are shot “%s”: they like it", n), n, best));

  return TRUE;
}

/* --- pace ------------------------------------------------------------------------------------- */

static gboolean
change_pace (Variant  *self,
             GError  **error)
{
  double brief = fab_taste_get_score (self->taste, FAB_TASTE_PACE, "short");
  double slow = fab_taste_get_score (self->taste, FAB_TASTE_PACE, "long");
  double factor = brief - slow > MATTERS ? 0.75 : slow - brief > MATTERS ? 1.3 : 1;
  guint n = 0;

  for (guint i = 0; factor != 1 && i < fab_showing_get_n_panels (self->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (self->film, i);
      g_autoptr(FabPanel) row = fab_story_ref_panel (self->story, panel->panel);
      gint64 duration = MAX ((gint64) (panel->duration * factor), G_USEC_PER_SEC);

      if (row == NULL || panel->doing == FAB_DOING_TALK || fab_panel_get_duration (row) > 0)
        continue;
      if (!fab_story_set_duration (self->story, panel->panel, duration, error))
        return FALSE;
      n++;
    }
  if (n > 0)
    tell (self, g_strdup_printf (factor < 1 ? _("%u panels are shorter: quick is liked") : _("%u panels are longer: slow is liked"), n));

  return TRUE;
}

GPtrArray *
fab_variant_make (FabStory  *story,
                  FabTaste  *taste,
                  GError   **error)
{
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(FabShowing) film = NULL;
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *label = NULL;
  Variant self = { story, taste };
  gboolean done;

  g_return_val_if_fail (FAB_IS_STORY (story) && taste != NULL, NULL);

  timeline = fab_timeline_new (story, NULL, NULL);
  film = fab_showing_new (story, timeline, 0, 0);
  label = g_strdup_printf (_("Version for %s"), taste->name);
  self.film = film;
  self.changes = changes;
  fab_story_begin (story, label, NULL);
  done = change_pace (&self, error) && change_sizes (&self, error) && change_people (&self, error);
  fab_story_end (story);

  return done ? g_steal_pointer (&changes) : NULL;
}

FabStory *
fab_variant_open (GFile       *film,
                  const char  *state_dir,
                  FabTaste    *taste,
                  GPtrArray  **changes,
                  GError     **error)
{
  g_autoptr(FabStory) story = NULL;

  g_return_val_if_fail (G_IS_FILE (film) && state_dir != NULL && taste != NULL && changes != NULL, NULL);

  story = fab_story_open (state_dir, film, error);
  if (story == NULL)
    return NULL;
  *changes = fab_variant_make (story, taste, error);
  if (*changes == NULL)
    {
      fab_story_close (story, TRUE);
      return NULL;
    }

  return g_steal_pointer (&story);
}
