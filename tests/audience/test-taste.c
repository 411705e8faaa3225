/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tastes: what simulated viewers with hidden favourites teach, over 200 seeds; files; by hand. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "audience-testing.h"
#include "fab-fountain.h"
#include "fab-series.h"
#include "fab-taste.h"

#define SEEDS 200
#define FILMS 5

static const char * const cast[] = { "MARA", "TOM", "HUGO", "ADA" };
static const char * const places[] = { "lighthouse", "harbour", "kitchen", "street", NULL };

/* What a viewer likes and nobody knows. */
typedef struct
{
  const char   *person, *other; /* loved, disliked */
  FabShownSize  size;
} Hidden;

static FabSeriesState *
make_state (guint32 seed,
            guint   number)
{
  FabSeriesState *state = fab_series_state_new (NULL, seed);

  state->number = number;
  state->scenes = 3;
  g_strfreev (state->places);
  state->places = g_strdupv ((GStrv) places);
  for (gsize i = 0; i < G_N_ELEMENTS (cast); i++)
    fab_series_state_weigh (state, cast[i], 0);

  return state;
}

static char *
write_episode (FabSeriesState *state)
{
  g_autoptr(GError) error = NULL;
  char *text = fab_series_write_next (state, &error);

  g_assert_no_error (error);

  return text;
}

static GStrv
find_people (const char *text,
             const char *speaker)
{
  g_autoptr(GStrvBuilder) people = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cast); i++)
    {
      g_autofree char *name = g_ascii_strdown (cast[i], -1);

      *name = g_ascii_toupper (*name);
      if (g_strcmp0 (speaker, cast[i]) == 0 || strstr (text, name) != NULL || strstr (text, cast[i]) != NULL)
        g_strv_builder_add (people, cast[i]);
    }

  return g_strv_builder_end (people);
}

/* One panel for each action and each speech, without a document. */
static FabShowing *
show_script (const char *fountain,
             GRand      *rand)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (fountain, -1);
  g_autofree char *speaker = NULL;
  FabShowingParts parts;

  fab_showing_parts_init (&parts, "Episode");
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];
      FabElementKind kind = fab_element_get_kind (element);
      FabShownPanel *panel;

      if (kind == FAB_ELEMENT_SCENE_HEADING)
        fab_showing_parts_add_scene (&parts, fab_element_get_text (element), 0);
      if (kind == FAB_ELEMENT_CHARACTER)
        {
          g_free (speaker);
          speaker = fab_fountain_cue_name (fab_element_get_text (element));
        }
      if (kind != FAB_ELEMENT_ACTION && kind != FAB_ELEMENT_DIALOGUE)
        continue;
      panel = fab_showing_parts_add (&parts, i + 1, 3 * SECOND, MAX (parts.scenes->len, 1) - 1);
      g_strfreev (panel->people);
      panel->people = find_people (kind == FAB_ELEMENT_ACTION ? fab_element_get_text (element) : "",
                                   kind == FAB_ELEMENT_DIALOGUE ? speaker : NULL);
      panel->size = g_rand_int_range (rand, FAB_SHOWN_CLOSE, FAB_N_SHOWN);
      panel->doing = kind == FAB_ELEMENT_DIALOGUE ? FAB_DOING_TALK : FAB_DOING_DEED;
    }

  return fab_showing_new_of_parts (&parts);
}

static FabScreening *
watch (const Hidden *hidden,
       FabShowing   *showing,
       GRand        *rand)
{
  FabScreening *screening = testing_screening (showing, "Simulated");

  for (guint i = 0; i < fab_showing_get_n_panels (showing); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (showing, i);
      double likes = 0.06 + (fab_shown_panel_has (panel, hidden->person) ? 0.3 : 0) + (panel->size == hidden->size ? 0.2 : 0);
      double bored = 0.05 + (fab_shown_panel_has (panel, hidden->other) ? 0.2 : 0);

      if (g_rand_double (rand) < likes)
        testing_react (screening, showing, i, FAB_FEELING_LOVE);
      else if (g_rand_double (rand) < bored)
        testing_react (screening, showing, i, FAB_FEELING_BORED);
    }

  return screening;
}

static double
share_of (const char *fountain,
          const char *person,
          GRand      *rand)
{
  g_autoptr(FabShowing) showing = show_script (fountain, rand);
  guint n = 0;

  for (guint i = 0; i < fab_showing_get_n_panels (showing); i++)
    n += fab_shown_panel_has (fab_showing_get_panel (showing, i), person);

  return n / (double) MAX (fab_showing_get_n_panels (showing), 1);
}

typedef struct
{
  guint  person, size, last; /* seeds where the favourite is first, and who is disliked last */
  guint  more;               /* … where the next episode has more of the favourite */
  double heeded, ignored;    /* share of the favourite, summed */
} Tally;

static void
simulate (guint32  seed,
          Tally   *tally)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  guint love = g_rand_int_range (rand, 0, G_N_ELEMENTS (cast));
  const Hidden hidden = { cast[love], cast[(love + 1 + g_rand_int_range (rand, 0, G_N_ELEMENTS (cast) - 1)) % G_N_ELEMENTS (cast)],
                          g_rand_int_range (rand, FAB_SHOWN_CLOSE, FAB_N_SHOWN) };
  g_autoptr(FabTaste) taste = fab_taste_new ("simulated", "Simulated");
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GPtrArray) sizes = NULL;
  g_autoptr(FabSeriesState) plain = make_state (seed, FILMS + 1);
  g_autoptr(FabSeriesState) heeding = make_state (seed, FILMS + 1);
  g_autofree char *ignoring_text = NULL;
  g_autofree char *heeding_text = NULL;
  double heeded, ignored;

  for (guint film = 1; film <= FILMS; film++)
    {
      g_autoptr(FabSeriesState) state = make_state (seed, film);
      g_autofree char *text = write_episode (state);
      g_autoptr(FabShowing) showing = show_script (text, rand);
      g_autoptr(FabScreening) screening = watch (&hidden, showing, rand);

      g_assert_true (fab_taste_learn (taste, showing, screening));
    }
  people = fab_taste_rank (taste, FAB_TASTE_PERSON);
  sizes = fab_taste_rank (taste, FAB_TASTE_SIZE);
  tally->person += g_str_equal (((FabLiking *) people->pdata[0])->name, hidden.person);
  tally->last += g_str_equal (((FabLiking *) people->pdata[people->len - 1])->name, hidden.other);
  tally->size += g_str_equal (((FabLiking *) sizes->pdata[0])->name, fab_shown_size_to_nick (hidden.size));

  for (gsize i = 0; i < G_N_ELEMENTS (cast); i++)
    fab_series_state_weigh (heeding, cast[i], fab_taste_get_score (taste, FAB_TASTE_PERSON, cast[i]));
  ignoring_text = write_episode (plain);
  heeding_text = write_episode (heeding);
  heeded = share_of (heeding_text, hidden.person, rand);
  ignored = share_of (ignoring_text, hidden.person, rand);
  tally->more += heeded > ignored;
  tally->heeded += heeded;
  tally->ignored += ignored;
}

static void
test_simulated (void)
{
  Tally tally = { 0 };

  for (guint seed = 1; seed <= SEEDS; seed++)
    simulate (seed, &tally);

  g_test_message ("of %d viewers: favourite person first %u, favourite size first %u, disliked last %u; share of the favourite in the next "
                  "episode %.0f %% heeding, %.0f %% ignoring reactions, more in %u", SEEDS, tally.person, tally.size, tally.last,
                  100 * tally.heeded / SEEDS, 100 * tally.ignored / SEEDS, tally.more);
  g_assert_cmpuint (tally.person, >=, SEEDS * 90 / 100);
  g_assert_cmpuint (tally.size, >=, SEEDS * 90 / 100);
  g_assert_cmpfloat (tally.heeded, >, tally.ignored * 1.3);
}

static void
test_by_hand (void)
{
  g_autoptr(FabTaste) taste = fab_taste_new ("k", "Ada");

  g_assert_cmpfloat (fab_taste_get_score (taste, FAB_TASTE_SIZE, "close"), ==, 0);
  fab_taste_set (taste, FAB_TASTE_SIZE, "close", 0.75);
  g_assert_cmpfloat (fab_taste_get_score (taste, FAB_TASTE_SIZE, "close"), ==, 0.75);
  fab_taste_set (taste, FAB_TASTE_SIZE, "close", -7);
  g_assert_cmpfloat (fab_taste_get_score (taste, FAB_TASTE_SIZE, "close"), ==, -1);
  fab_taste_forget (taste, FAB_TASTE_SIZE, "close");
  g_assert_cmpuint (taste->likings->len, ==, 0);
}

static void
test_files (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  g_autoptr(FabShowing) showing = testing_showing (story);
  g_autoptr(GPtrArray) screenings = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_screening_free);
  g_autofree char *folder = g_dir_make_tmp ("fabula-taste-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      FabScreening *screening = testing_screening (showing, "../../etc/passwd");

      testing_react (screening, showing, 1, FAB_FEELING_LOVE);
      fab_screening_answer (screening, "MARA", 1);
      g_ptr_array_add (screenings, screening);
    }
  for (guint again = 0; again < 2; again++)
    {
      g_autoptr(GPtrArray) tastes = fab_tastes_learn (folder, screenings, &error);
      FabTaste *taste;

      g_assert_no_error (error);
      g_assert_cmpuint (tastes->len, ==, 1);
      taste = tastes->pdata[0];
      g_assert_cmpuint (g_hash_table_size (taste->learned), ==, 2);
      g_assert_cmpfloat (fab_taste_get_score (taste, FAB_TASTE_PERSON, "MARA"), >, 0);
    }
  {
    g_autoptr(GPtrArray) tastes = fab_tastes_load (folder);
    FabTaste *taste = fab_tastes_find (tastes, "../../etc/passwd");

    g_assert_nonnull (taste);
    g_assert_true (fab_taste_delete (taste, folder, &error));
    g_assert_cmpint (g_rmdir (folder), ==, 0);
  }
  fab_story_close (story, TRUE);
}

static void
test_hostile (void)
{
  static const char * const files[] = {
    "", "[]", "{}", "{\"fabula-taste\": 2, \"key\": \"a\"}", "{\"fabula-taste\": 1}", "{\"fabula-taste\": 1, \"key\": 4}",
  };
  static const char odd[] = "{\"fabula-taste\": 1, \"key\": \"a\", \"likings\": [4, {}, {\"kind\": \"size\", \"name\": \"close\", "
                            "\"seen\": 2, \"liked\": 1e300, \"disliked\": -4, \"by-hand\": \"x\"}], \"learned\": [1, \"b\"]}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (odd, sizeof odd - 1);
  g_autoptr(GError) none = NULL;
  g_autoptr(FabTaste) taste = fab_taste_from_json (bytes, &none);
  const FabLiking *liking;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) file = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_taste_from_json (file, &error));
      g_assert_nonnull (error);
    }
  g_assert_no_error (none);
  g_assert_cmpuint (taste->likings->len, ==, 1);
  liking = taste->likings->pdata[0];
  g_assert_cmpfloat (liking->liked, ==, 2);
  g_assert_cmpfloat (liking->disliked, ==, 0);
  g_assert_false (liking->by_hand);
  g_assert_cmpuint (g_hash_table_size (taste->learned), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/taste/simulated", test_simulated);
  g_test_add_func ("/taste/by-hand", test_by_hand);
  g_test_add_func ("/taste/files", test_files);
  g_test_add_func ("/taste/hostile", test_hostile);

  return g_test_run ();
}
