/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-set-shell.h"

static const FabPlace * const families[] = {
  fab_places_home, fab_places_public, fab_places_venue, fab_places_trade, fab_places_care, fab_places_duty, fab_places_haunt,
  fab_places_ride, fab_places_town, fab_places_yard, fab_places_outpost, fab_places_land, fab_places_wild, fab_places_odd,
};

static GPtrArray *
create_list (void)
{
  GPtrArray *list = g_ptr_array_new ();

  for (gsize f = 0; f < G_N_ELEMENTS (families); f++)
    for (const FabPlace *place = families[f]; place->set.id != NULL; place++)
      g_ptr_array_add (list, (gpointer) &place->set);
  g_ptr_array_add (list, NULL);
  return list;
}

/**
 * fab_set_list:
 *
 * Returns: all sets, %NULL-terminated. "studio" and "open" are the quiet ones for prompts
 * without a place.
 */
const FabSet * const *
fab_set_list (void)
{
  static gsize list = 0; /* made once from the tables */

  if (g_once_init_enter (&list))
    g_once_init_leave (&list, (gsize) create_list ());
  return (const FabSet * const *) ((GPtrArray *) list)->pdata;
}

const FabSet *
fab_set_by_id (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    if (strcmp ((*set)->id, id) == 0)
      return *set;
  return NULL;
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 128;
}

static guint32
letter_bit (char c)
{
  return 1u << (c & 31);
}

/* The letters that words begin with, a bit for each: most phrases need not be looked for. */
static guint32
find_initials (const char *words)
{
  guint32 initials = 0;

  for (const char *p = words; *p != '\0'; p++)
    if (p == words || !is_word_char (p[-1]))
      initials |= letter_bit (*p);
  return initials;
}

/* Where @phrase stands in @words as whole words, -1: nowhere. */
static int
find_phrase (const char *words, const char *phrase)
{
  gsize n = strlen (phrase);

  for (const char *p = strstr (words, phrase); p != NULL; p = strstr (p + 1, phrase))
    if ((p == words || !is_word_char (p[-1])) && !is_word_char (p[n]))
      return p - words;
  return -1;
}

/**
 * fab_set_find:
 * @words: what a prompt says of a place ("a huge, empty church")
 *
 * Returns: (nullable): the set that the longest known phrase in @words means; of equals the last
 */
const FabSet *
fab_set_find (const char *words)
{
  g_autofree char *lower = NULL;
  const FabSet *best = NULL;
  gsize best_length = 0;
  int best_at = -1;
  guint32 initials;

  g_return_val_if_fail (words != NULL, NULL);

  lower = g_utf8_strdown (words, -1);
  initials = find_initials (lower);
  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    for (const char * const *word = (*set)->words; *word != NULL; word++)
      {
        int at = initials & letter_bit (**word) ? find_phrase (lower, *word) : -1;
        gsize length = strchr (*word, ' ') != NULL ? strlen (*word) : 1;

        if (at < 0 || length < best_length || (length == best_length && at <= best_at))
          continue;
        best = *set;
        best_length = length;
        best_at = at;
      }
  return best;
}

/* Light falls in through a window and lies on the floor with the bars' shadow in it. */
static void
add_window_light (FabBrush          *b,
                  const FabSet      *set,
                  const FabSetPiece *window)
{
  FabVec3 in = fab_vec3 (sinf (window->yaw), 0, cosf (window->yaw)), across = fab_vec3 (in.z, 0, -in.x);
  FabVec3 foot = fab_vec3 (window->at.x, .004f, window->at.z), corners[2][2];
  float wide = .58f * window->scale, low = window->at.y * .75f, high = (window->at.y + 1.3f * window->scale) * .75f;

  for (int half = 0; half < 2; half++)
    {
      float x0 = -wide + half * wide * 1.04f, x1 = x0 + wide * .96f;

      for (int k = 0; k < 2; k++)
        {
          corners[0][k] = fab_vec3_mad (fab_vec3_mad (foot, in, low), across, (k ? x1 : x0) + .4f * low);
          corners[1][k] = fab_vec3_mad (fab_vec3_mad (foot, in, high), across, (k ? x1 : x0) + .4f * high);
        }
      fab_add_mark (b, (const FabVec3[]) { corners[0][0], corners[0][1], corners[1][1], corners[1][0] }, 4, .006f, .75f, 1, TRUE,
                    fab_vec3 (0, 1, 0));
    }
}

float
fab_set_back (const FabSet *set)
{
  g_return_val_if_fail (set != NULL, 0);

  return ((const FabPlace *) set)->back;
}

/**
 * fab_set_build_shell:
 * @spec: (nullable): weather and size
 *
 * Adds walls, floor, ground and what is far, all facing inwards.
 */
void
fab_set_build_shell (const FabSet     *set,
                     const FabSetSpec *spec,
                     FabMesh          *mesh)
{
  const FabPlace *place = (const FabPlace *) set;
  FabSetSpec plain = { 0 };
  FabBrush brush;

  g_return_if_fail (set != NULL);
  g_return_if_fail (mesh != NULL);

  brush = fab_brush (mesh);
  place->build (&brush, place, spec != NULL ? spec : &plain);
  for (gsize i = 0; set->interior && !(spec != NULL && (spec->night || spec->rain || spec->snow)) && i < set->n_pieces; i++)
    if (g_strcmp0 (set->pieces[i].model, "window") == 0 && set->pieces[i].at.y < 1.4f)
      add_window_light (&brush, set, &set->pieces[i]);
  if (spec != NULL && spec->state != 0)
    fab_set_build_state (&brush, place, spec->state);
}
