/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "fab-artist.h"
#include "fab-cover.h"

#define HEAD .26          /* metres, of somebody … */
#define TALL 1.75         /* … so tall */
#define FACE_BEST .38     /* of the frame's height: larger ones say no more */
#define SMALL_WIDTH 96    /* where covers are looked at small */
#define SMALL_HEIGHT 54
#define REPEATED .88      /* what another panel of a scene counts */

static const double weights[FAB_N_COVER_MERITS] = {
  [FAB_COVER_FACE] = .28, [FAB_COVER_FEELING] = .2, [FAB_COVER_TENSION] = .14, [FAB_COVER_CLEAR] = .18, [FAB_COVER_MOVED] = .2,
};

typedef struct
{
  FabStory      *story;
  FabReception  *reception;
  FabShowing    *film;
  const char    *viewer;
  double         aspect;
} Looking;

static void
free_panel (gpointer data)
{
  FabCoverPanel *self = data;

  g_free (self->label);
  g_ptr_array_unref (self->reasons);
  g_array_unref (self->faces);
  g_free (self);
}

static double
clamp01 (double x)
{
  return CLAMP (x, 0, 1);
}

static void
add_reason (FabCoverPanel *self,
            char          *reason)
{
  g_ptr_array_add (self->reasons, reason);
}

static void
add_up (FabCoverPanel *self)
{
  double sum = 0, known = 0;

  for (guint i = 0; i < FAB_N_COVER_MERITS; i++)
    if (self->merits[i] >= 0)
      {
        sum += weights[i] * self->merits[i];
        known += weights[i];
      }
  self->score = known > 0 ? sum / known : 0;
}

/* --- who is seen -------------------------------------------------------------------------------- */

static FabBlocking *
load_blocking (FabStory *story,
               FabPanel *panel)
{
  g_autoptr(FabTake) take = fab_story_ref_take (story, fab_panel_get_take (panel));
  g_autoptr(FabBlocking) taken = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *json = NULL;
  g_autofree char *overrides = NULL;

  if (take == NULL || g_strcmp0 (fab_take_get_media (take), FAB_BLOCKING_MEDIA_TYPE) != 0)
    return NULL;
  bytes = fab_story_load_blob (story, fab_take_get_blob (take), NULL);
  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  taken = fab_blocking_from_json (json, NULL);
  overrides = fab_story_dup_overrides (story, fab_panel_get_id (panel));

  return taken != NULL ? fab_blocking_with_overrides (taken, overrides) : NULL;
}

/* 1: it looks into the camera; 0: away. */
static double
measure_facing (const FabObject *object,
                FabCamera        camera)
{
  FabVec3 to = fab_vec3_sub (camera.eye, object->at);
  double off = remainder (object->yaw - atan2 (to.x, to.z), 2 * G_PI);

  return clamp01 ((cos (off) + .35) / 1.35);
}

static void
widen_focus (FabCoverPanel     *self,
             cairo_rectangle_t  box)
{
  cairo_rectangle_t *focus = &self->focus;
  double right, bottom;

  box.width = clamp01 (box.x + box.width) - clamp01 (box.x);
  box.height = clamp01 (box.y + box.height) - clamp01 (box.y);
  box.x = clamp01 (box.x);
  box.y = clamp01 (box.y);
  if (box.width <= 0 || box.height <= 0)
    return;
  if (focus->width <= 0)
    {
      *focus = box;
      return;
    }
  right = MAX (focus->x + focus->width, box.x + box.width);
  bottom = MAX (focus->y + focus->height, box.y + box.height);
  focus->x = MIN (focus->x, box.x);
  focus->y = MIN (focus->y, box.y);
  focus->width = right - focus->x;
  focus->height = bottom - focus->y;
}

/* What one sees that somebody feels; by ids of the artist's expressions. */
static char *
say_feeling (const FabObject *object)
{
  static const struct { const char *id, *text; } feelings[] = {
    { "happy", N_("%s is happy") }, { "laugh", N_("%s laughs") }, { "sad", N_("%s is sad") }, { "cry", N_("%s cries") },
    { "angry", N_("%s is angry") }, { "furious", N_("%s is furious") }, { "afraid", N_("%s is afraid") },
    { "surprised", N_("%s is surprised") }, { "disgusted", N_("%s is disgusted") }, { "tired", N_("%s is tired") },
    { "asleep", N_("%s is asleep") }, { "determined", N_("%s is determined") }, { "worried", N_("%s is worried") },
    { "suspicious", N_("%s is suspicious") }, { "pain", N_("%s is in pain") },
  };
  g_auto(GStrv) parts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (feelings); i++)
    if (g_str_equal (feelings[i].id, object->emotion))
      {
        parts = g_strsplit (_(feelings[i].text), "%s", 2);
        return g_strjoinv (object->name, parts);
      }

  return g_strdup_printf (_("one sees what %s feels"), object->name);
}

static gboolean
is_seen (const FabTrace *at)
{
  return at->x > .02 && at->x < .98 && at->y > .02 && at->y < .98;
}

static void
look_at_figure (Looking         *looking,
                FabCoverPanel   *self,
                const FabObject *object,
                const FabTrace  *head,
                FabCamera        camera)
{
  double height = HEAD * head->metre * object->height / TALL;
  double width = .85 * height / looking->aspect;
  double large = clamp01 (height / FACE_BEST);
  double face = sqrt (large) * measure_facing (object, camera);
  cairo_rectangle_t box = { head->x - width / 2, head->y - height / 2, width, height };
  gboolean felt = object->emotion != NULL && !g_str_equal (object->emotion, "neutral");

  g_array_append_val (self->faces, box);
  widen_focus (self, (cairo_rectangle_t) { box.x - width * .6, box.y - height * .25, width * 2.2, height * 2 });
  self->merits[FAB_COVER_FACE] = MAX (self->merits[FAB_COVER_FACE], face);
  if (!felt || sqrt (face) <= self->merits[FAB_COVER_FEELING])
    return;
  self->merits[FAB_COVER_FEELING] = sqrt (face);
  if (face > .2)
    add_reason (self, say_feeling (object));
}

static void
look_at_stage (Looking       *looking,
               FabCoverPanel *self,
               FabBlocking   *blocking)
{
  FabCamera camera = fab_blocking_get_camera (blocking);

  for (gsize i = 0; i < fab_blocking_get_n_objects (blocking); i++)
    {
      FabObject object;
      FabTrace at;

      fab_blocking_get_object (blocking, i, &object);
      if (object.hidden || !object.lead || !fab_blocking_trace (blocking, NULL, object.id, &at) || !is_seen (&at))
        continue;
      if (object.figure)
        look_at_figure (looking, self, &object, &at, camera);
      else
        {
          double height = object.height * at.metre, width = 2 * object.radius * at.metre / looking->aspect;

          widen_focus (self, (cairo_rectangle_t) { at.x - width / 2, at.y - height / 2, width, height });
        }
    }
}

static void
tell_of_face (FabCoverPanel *self)
{
  double large = 0;

  for (guint i = 0; i < self->faces->len; i++)
    large = MAX (large, g_array_index (self->faces, cairo_rectangle_t, i).height);
  if (self->merits[FAB_COVER_FACE] > .4)
    add_reason (self, g_strdup_printf (_("a face is seen, %.0f %% of the picture’s height"), MIN (large, 1) * 100));
}

/* --- what happens, and what viewers felt --------------------------------------------------------- */

static void
look_at_deed (Looking             *looking,
              FabCoverPanel       *self,
              const FabShownPanel *shown)
{
  double mood = fab_showing_get_scene (looking->film, shown->scene)->mood;
  gboolean deed = shown->doing == FAB_DOING_DEED;

  self->merits[FAB_COVER_TENSION] = clamp01 ((deed ? .55 : .1) + MIN (fabs (mood), .45));
  if (deed)
    add_reason (self, g_strdup (_("something happens in it")));
  if (fabs (mood) > .2)
    add_reason (self, g_strdup (mood < 0 ? _("its scene is dark") : _("its scene is bright")));
}

static void
tell_of_moved (Looking       *looking,
               FabCoverPanel *self,
               const FabFelt *felt)
{
  if (looking->viewer != NULL)
    add_reason (self, g_strdup_printf (_("%s was moved by it"), looking->viewer));
  else
    add_reason (self, g_strdup_printf (_("%u of %u viewers were moved by it"), felt->good, felt->n));
}

/* Somebody in it of whom more was asked than less. */
static double
look_for_wanted (Looking             *looking,
                 FabCoverPanel       *self,
                 const FabShownPanel *shown)
{
  GPtrArray *people = fab_reception_get_people (looking->reception);

  for (guint i = 0; i < people->len; i++)
    {
      const FabPersonReception *person = people->pdata[i];

      if (person->more <= person->less || !fab_shown_panel_has (shown, person->name))
        continue;
      if (looking->viewer != NULL)
        add_reason (self, g_strdup_printf (_("%s wants more of %s"), looking->viewer, person->name));
      else
        add_reason (self, g_strdup_printf (_("%u of %u viewers want more of %s"), person->more,
                                           fab_reception_get_n_viewers (looking->reception), person->name));
      return .5 * (person->more - person->less) / MAX (1, fab_reception_get_n_viewers (looking->reception));
    }

  return 0;
}

static void
look_at_reactions (Looking             *looking,
                   FabCoverPanel       *self,
                   const FabShownPanel *shown)
{
  const FabFelt *felt = fab_reception_get_panel (looking->reception, self->index);
  double moved;

  if (fab_reception_get_n_viewers (looking->reception) == 0)
    return;
  moved = felt->n > 0 ? felt->good / (double) felt->n - .5 * felt->bad / felt->n : 0;
  if (felt->good > 0)
    tell_of_moved (looking, self, felt);
  self->merits[FAB_COVER_MOVED] = clamp01 (moved + look_for_wanted (looking, self, shown));
}

/* --- small --------------------------------------------------------------------------------------- */

/* Luminance, 0 … 1, of the picture as it is seen small. */
static void
make_small (cairo_surface_t *picture,
            double           grey[SMALL_HEIGHT][SMALL_WIDTH])
{
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SMALL_WIDTH, SMALL_HEIGHT);
  cairo_t *cr = cairo_create (small);
  const guint8 *data;

  cairo_scale (cr, SMALL_WIDTH / (double) cairo_image_surface_get_width (picture),
               SMALL_HEIGHT / (double) cairo_image_surface_get_height (picture));
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (small);
  data = cairo_image_surface_get_data (small);
  for (int y = 0; y < SMALL_HEIGHT; y++)
    for (int x = 0; x < SMALL_WIDTH; x++)
      {
        guint32 pixel = ((const guint32 *) (data + y * cairo_image_surface_get_stride (small)))[x];

        grey[y][x] = (.2126 * (pixel >> 16 & 255) + .7152 * (pixel >> 8 & 255) + .0722 * (pixel & 255)) / 255;
      }
  cairo_surface_destroy (small);
}

/* Large areas of light and dark, little that is fine. */
static double
measure_clarity (double grey[SMALL_HEIGHT][SMALL_WIDTH])
{
  const int cell = 6;
  double sum = 0, squares = 0, fine = 0;
  int n = (SMALL_WIDTH / cell) * (SMALL_HEIGHT / cell);

  for (int y = 0; y < SMALL_HEIGHT; y += cell)
    for (int x = 0; x < SMALL_WIDTH; x += cell)
      {
        double mean = 0, off = 0;

        for (int k = 0; k < cell * cell; k++)
          mean += grey[y + k / cell][x + k % cell] / (cell * cell);
        for (int k = 0; k < cell * cell; k++)
          off += fabs (grey[y + k / cell][x + k % cell] - mean) / (cell * cell);
        sum += mean;
        squares += mean * mean;
        fine += off;
      }
  sum /= n;

  return clamp01 (sqrt (MAX (squares / n - sum * sum, 0)) / .2) * (1 - .5 * clamp01 (fine / n / .15));
}

void
fab_cover_see (FabCoverPanel   *self,
               cairo_surface_t *picture)
{
  double grey[SMALL_HEIGHT][SMALL_WIDTH];
  gboolean seen;

  g_return_if_fail (self != NULL && picture != NULL);

  seen = self->merits[FAB_COVER_CLEAR] >= 0;
  make_small (picture, grey);
  self->merits[FAB_COVER_CLEAR] = measure_clarity (grey);
  if (!seen && self->merits[FAB_COVER_CLEAR] > .6)
    add_reason (self, g_strdup (_("clear when it is small")));
  add_up (self);
}

/* --- the list ------------------------------------------------------------------------------------ */

static FabCoverPanel *
new_panel (Looking *looking,
           guint    index)
{
  const FabShownPanel *shown = fab_showing_get_panel (looking->film, index);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (looking->story, shown->panel);
  g_autoptr(FabBlocking) blocking = NULL;
  FabCoverPanel *self;

  if (panel == NULL || fab_panel_get_take (panel) == 0)
    return NULL;

  self = g_new0 (FabCoverPanel, 1);
  self->panel = shown->panel;
  self->index = index;
  self->label = g_strdup (shown->label);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  self->faces = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  self->merits[FAB_COVER_CLEAR] = self->merits[FAB_COVER_MOVED] = -1;
  look_at_reactions (looking, self, shown);
  blocking = load_blocking (looking->story, panel);
  if (blocking != NULL)
    look_at_stage (looking, self, blocking);
  else if (shown->people[0] != NULL)
    self->merits[FAB_COVER_FACE] = shown->size == FAB_SHOWN_CLOSE ? .7 : .3;
  tell_of_face (self);
  look_at_deed (looking, self, shown);
  if (self->focus.width <= 0)
    self->focus = (cairo_rectangle_t) { .3, .2, .4, .6 };
  add_up (self);

  return self;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const FabCoverPanel *one = *(FabCoverPanel **) a, *other = *(FabCoverPanel **) b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;

  return (one->index > other->index) - (one->index < other->index);
}

void
fab_cover_sort (GPtrArray  *panels,
                FabShowing *film)
{
  g_autofree guint *seen = NULL;

  g_return_if_fail (panels != NULL && film != NULL);

  seen = g_new0 (guint, fab_showing_get_n_scenes (film) + 1);
  for (guint i = 0; i < panels->len; i++)
    add_up (panels->pdata[i]);
  g_ptr_array_sort (panels, compare_cb);
  for (guint i = 0; i < panels->len; i++)
    {
      FabCoverPanel *panel = panels->pdata[i];
      guint scene = fab_showing_get_panel (film, panel->index)->scene;

      panel->score *= pow (REPEATED, seen[scene]++);
    }
  g_ptr_array_sort (panels, compare_cb);
}

double
fab_cover_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end), height = *end == ':' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 ? CLAMP (width / height, .2, 5) : 16 / 9.;
}

GPtrArray *
fab_cover_list (FabStory     *story,
                FabReception *reception,
                const char   *viewer)
{
  Looking looking = { .story = story, .reception = reception, .viewer = viewer };
  g_autoptr(GPtrArray) panels = g_ptr_array_new_with_free_func (free_panel);

  g_return_val_if_fail (FAB_IS_STORY (story) && reception != NULL, NULL);

  looking.film = fab_reception_get_film (reception);
  looking.aspect = fab_cover_aspect (story);
  for (guint i = 0; i < fab_showing_get_n_panels (looking.film); i++)
    {
      FabCoverPanel *panel = new_panel (&looking, i);

      if (panel != NULL)
        g_ptr_array_add (panels, panel);
    }
  fab_cover_sort (panels, looking.film);

  return g_steal_pointer (&panels);
}
