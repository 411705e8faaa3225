/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reactions say: shares and their intervals, people, drops, versions; and that three viewers prove nothing. */
#include "config.h"

#include <string.h>

#include "audience-testing.h"
#include "fab-reception.h"

typedef struct
{
  FabStory   *story;
  FabShowing *film;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->story = testing_story (testing_film);
  fixture->film = testing_showing (fixture->story);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  fab_showing_unref (fixture->film);
}

/* @n viewers of whom @k laugh at panel 2 and all the others do nothing. */
static GPtrArray *
laugh_at_two (Fixture *fixture,
              guint    n,
              guint    k)
{
  GPtrArray *screenings = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_screening_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Viewer %u", i);
      FabScreening *screening = testing_screening (fixture->film, name);

      if (i < k)
        testing_react (screening, fixture->film, 2, FAB_FEELING_LAUGH);
      g_ptr_array_add (screenings, screening);
    }

  return screenings;
}

static void
test_shares (void)
{
  static const struct { guint k, n; double low, high; } cases[] = {
    { 0, 3, 0, 0.5615 }, { 3, 3, 0.4385, 1 }, { 1, 10, 0.0179, 0.4042 }, { 50, 100, 0.4038, 0.5962 }, { 0, 0, 0, 1 },
  };
  FabRate rate = fab_rate_new (10, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabShare share = fab_share_new (cases[i].k, cases[i].n);

      g_assert_cmpfloat_with_epsilon (share.low, cases[i].low, 2e-4);
      g_assert_cmpfloat_with_epsilon (share.high, cases[i].high, 2e-4);
    }
  /* exact Poisson limits of 10 are 4.795 and 18.39 */
  g_assert_cmpfloat_with_epsilon (rate.low * 2, 4.795, 0.05);
  g_assert_cmpfloat_with_epsilon (rate.high * 2, 18.39, 0.05);
}

static void
test_few (Fixture       *fixture,
          gconstpointer  data)
{
  for (guint n = 1; n < FAB_RECEPTION_FEW; n++)
    {
      g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, n, n);
      g_autoptr(FabReception) reception = fab_reception_new (fixture->film, screenings, NULL);

      for (guint i = 0; i < fab_showing_get_n_panels (fixture->film); i++)
        for (guint feeling = 0; feeling < FAB_N_FEELINGS; feeling++)
          g_assert_false (fab_reception_get_panel (reception, i)->clear[feeling]);
      g_assert_cmpuint (fab_reception_get_panel (reception, 2)->felt[FAB_FEELING_LAUGH], ==, n);
    }
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 12, 9);
  g_autoptr(FabReception) reception = fab_reception_new (fixture->film, screenings, NULL);
  const FabFelt *felt = fab_reception_get_panel (reception, 2);

  g_assert_cmpuint (fab_reception_get_n_viewers (reception), ==, 12);
  g_assert_cmpuint (felt->felt[FAB_FEELING_LAUGH], ==, 9);
  g_assert_cmpuint (felt->n, ==, 12);
  g_assert_true (felt->clear[FAB_FEELING_LAUGH]);
  g_assert_false (felt->clear[FAB_FEELING_LOVE]);
  g_assert_false (fab_reception_get_panel (reception, 3)->clear[FAB_FEELING_LAUGH]);
}

/* One who taps ten times felt it once. */
static void
test_tapping (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 2, 0);
  g_autoptr(FabReception) reception = NULL;

  for (guint i = 0; i < 10; i++)
    testing_react (screenings->pdata[0], fixture->film, 4, FAB_FEELING_LOVE);
  reception = fab_reception_new (fixture->film, screenings, NULL);
  g_assert_cmpuint (fab_reception_get_panel (reception, 4)->felt[FAB_FEELING_LOVE], ==, 1);
  g_assert_cmpuint (fab_reception_get_panel (reception, 4)->n, ==, 2);
}

static guint
panel_of (Fixture    *fixture,
          const char *person)
{
  for (guint i = 0; i < fab_showing_get_n_panels (fixture->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (fixture->film, i);

      if (g_strv_length (panel->people) == 1 && fab_shown_panel_has (panel, person))
        return i;
    }

  g_assert_not_reached ();
}

static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 3, 0);
  g_autoptr(FabReception) reception = NULL;
  const FabPersonReception *first;

  for (guint i = 0; i < 3; i++)
    {
      testing_react (screenings->pdata[i], fixture->film, panel_of (fixture, "TOM"), FAB_FEELING_LOVE);
      fab_screening_answer (screenings->pdata[i], "TOM", i < 2 ? 1 : 0);
      fab_screening_answer (screenings->pdata[i], "HUGO", -1);
    }
  reception = fab_reception_new (fixture->film, screenings, NULL);
  first = fab_reception_get_people (reception)->pdata[0];
  g_assert_cmpstr (first->name, ==, "TOM");
  g_assert_cmpuint (first->more, ==, 2);
  g_assert_cmpuint (first->same, ==, 1);
  g_assert_cmpfloat (first->lift, >, 1);
  g_assert_cmpfloat (first->rate.low, <, first->rate.rate);
}

static void
test_drops (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 3, 3);
  g_autoptr(FabReception) reception = NULL;
  FabScreening *leaver = screenings->pdata[2];
  const FabDrop *drop;

  testing_react (screenings->pdata[0], fixture->film, 4, FAB_FEELING_BORED);
  testing_react (screenings->pdata[1], fixture->film, 5, FAB_FEELING_CONFUSED);
  leaver->watched = fab_showing_get_panel (fixture->film, 5)->start + 1;
  reception = fab_reception_new (fixture->film, screenings, NULL);
  g_assert_cmpuint (fab_reception_get_drops (reception)->len, ==, 1);
  drop = &g_array_index (fab_reception_get_drops (reception), FabDrop, 0);
  g_assert_cmpuint (drop->first, ==, 4);
  g_assert_cmpuint (drop->last, ==, 5);
  g_assert_cmpuint (drop->bored, ==, 1);
  g_assert_cmpuint (drop->confused, ==, 1);
  g_assert_cmpuint (drop->left, ==, 1);
  /* who left did not see what came then */
  g_assert_cmpuint (fab_reception_get_panel (reception, 6)->n, ==, 2);
}

/* Reactions go along with their panels; versions stay what they were. */
static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 2, 2);
  g_autoptr(FabShowing) edited = NULL;
  g_autoptr(FabReception) reception = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GError) error = NULL;
  const FabShownPanel *then = fab_showing_get_panel (fixture->film, 2);
  FabScreening *late;
  guint now;

  testing_react (screenings->pdata[0], fixture->film, 5, FAB_FEELING_LOVE);
  fab_story_delete_panel (fixture->story, fab_showing_get_panel (fixture->film, 0)->panel, &error);
  fab_story_delete_panel (fixture->story, fab_showing_get_panel (fixture->film, 5)->panel, &error);
  fab_story_set_duration (fixture->story, then->panel, then->duration * 3, &error);
  g_assert_no_error (error);
  edited = testing_showing (fixture->story);
  late = testing_screening (edited, "Late");
  testing_react (late, edited, 0, FAB_FEELING_TENSE);
  g_ptr_array_add (screenings, late);

  reception = fab_reception_new (edited, screenings, NULL);
  now = fab_showing_find_panel (edited, then->panel);
  g_assert_cmpuint (now, ==, 1);
  g_assert_cmpuint (fab_reception_get_n_viewers (reception), ==, 3);
  g_assert_cmpuint (fab_reception_get_n_lost (reception), ==, 1);
  g_assert_cmpuint (fab_reception_get_panel (reception, now)->felt[FAB_FEELING_LAUGH], ==, 2);

  versions = fab_reception_list_versions (screenings);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpuint (fab_reception_get_n_viewers (versions->pdata[0]), ==, 2);
  g_assert_cmpuint (fab_reception_get_panel (versions->pdata[0], 5)->felt[FAB_FEELING_LOVE], ==, 1);
  g_assert_cmpuint (fab_reception_get_n_lost (versions->pdata[0]), ==, 0);
}

/* Who saw it in another document, where panels have other numbers, saw it all the same. */
static void
test_other_numbers (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *text = g_strconcat ("INT. CELLAR - NIGHT\n\nDark. A rat.\n\n", strstr (testing_film, "INT."), NULL);
  g_autoptr(FabStory) other = testing_story (text);
  g_autoptr(FabShowing) film = testing_showing (other);
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 2, 0);
  g_autoptr(FabReception) reception = fab_reception_new (film, screenings, NULL);
  guint n = fab_showing_get_n_panels (film);

  g_assert_cmpuint (fab_reception_get_panel (reception, n - 1)->n, ==, 2);
  g_assert_cmpuint (fab_reception_get_panel (reception, 2)->n, ==, 2);
  fab_story_close (other, TRUE);
}

static void
test_curve (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = laugh_at_two (fixture, 4, 3);
  g_autoptr(FabReception) all = fab_reception_new (fixture->film, screenings, NULL);
  g_autoptr(FabReception) one = fab_reception_new (fixture->film, screenings, "Viewer 0");
  g_autoptr(GArray) curve = fab_reception_make_curve (all, FAB_FEELING_LAUGH, 200);
  g_autoptr(GArray) own = fab_reception_make_curve (one, FAB_N_FEELINGS, 200);
  guint best = 0;

  g_assert_cmpuint (curve->len, ==, 200);
  for (guint i = 0; i < curve->len; i++)
    {
      const FabCurvePoint *point = &g_array_index (curve, FabCurvePoint, i);

      best = MAX (best, point->share.k);
      g_assert_cmpfloat (point->share.low, <=, point->share.high);
    }
  g_assert_cmpuint (best, ==, 3);
  g_assert_cmpuint (fab_reception_get_n_viewers (one), ==, 1);
  g_assert_cmpuint (own->len, ==, 200);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/reception/few", test_few },
    { "/reception/many", test_many },
    { "/reception/tapping", test_tapping },
    { "/reception/people", test_people },
    { "/reception/drops", test_drops },
    { "/reception/versions", test_versions },
    { "/reception/other-numbers", test_other_numbers },
    { "/reception/curve", test_curve },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reception/shares", test_shares);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
