/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a prompt. As a program: fuzz-prompt [SALADS [SEED]] stages random salads of the artist's own words and of
 * raw bytes, and draws every tenth. Built with -fsanitize=fuzzer and -DFAB_LIBFUZZER it is a fuzz target. What it
 * looks for: crashes, sanitizers' complaints, numbers that are not finite, panels that take seconds. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "fab-blocking-private.h"
#include "fab-lexicon.h"

#define LONGEST_SECONDS 20

static gboolean
is_finite_point (FabVec3 p)
{
  return isfinite (p.x) && isfinite (p.y) && isfinite (p.z);
}

static void
check_numbers (const FabStaging *stage,
               const char       *prompt)
{
  gboolean sane = is_finite_point (stage->camera.eye) && is_finite_point (stage->camera.target) &&
                  isfinite (stage->camera.fov) && isfinite (stage->camera.roll);

  for (guint i = 0; i < stage->actors->len && sane; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      sane = is_finite_point (actor->at) && isfinite (actor->yaw) && isfinite (actor->scale);
    }
  if (!sane)
    g_error ("a number is not finite: %s", prompt);
}

static void
stage_prompt (const char *prompt,
              gboolean    drawn)
{
  FabBrief brief = { .aspect = 16. / 9, .seed = 1 };
  g_autoptr(GTimer) timer = g_timer_new ();
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);

  check_numbers (blocking->stage, prompt);
  if (drawn)
    {
      g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, NULL, 192, 108, NULL, NULL, NULL);
      g_autoptr(JsonNode) report = fab_blocking_report (blocking, drawing);
    }
  if (g_timer_elapsed (timer, NULL) > LONGEST_SECONDS)
    g_error ("took %.0f s: %s", g_timer_elapsed (timer, NULL), prompt);
}

#ifdef FAB_LIBFUZZER

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *prompt = g_strndup ((const char *) data, size);

  stage_prompt (prompt, size % 4 == 0);

  return 0;
}

#else

static const char *
pick_word (GRand *random)
{
  static const char * const glue[] = { ",", ".", ":", ";", "\"", "-", "(", ")", "and", "in", "the", "a", "of", "with",
                                       "'s", "no", "3", "1000000", "\n", "—", "on", "under", "behind", "is", "who" };

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0: return fab_lexicon_terms[g_rand_int_range (random, 0, fab_lexicon_n_terms)].text;
    case 1: return fab_lexicon_people[g_rand_int_range (random, 0, fab_lexicon_n_people)].text;
    case 2: return fab_lexicon_verbs[g_rand_int_range (random, 0, fab_lexicon_n_verbs)].text;
    case 3: return fab_lexicon_verb_forms[g_rand_int_range (random, 0, fab_lexicon_n_verb_forms)].text;
    case 4: return glue[g_rand_int_range (random, 0, G_N_ELEMENTS (glue))];
    default: return fab_lexicon_words[g_rand_int_range (random, 0, fab_lexicon_n_words)].text;
    }
}

static char *
mix_salad (GRand *random)
{
  GString *salad = g_string_new (NULL);
  int words = g_rand_int_range (random, 0, 40);

  for (int i = 0; i < words; i++)
    {
      g_string_append (salad, pick_word (random));
      if (g_rand_int_range (random, 0, 8) != 0)
        g_string_append_c (salad, ' ');
    }

  return g_string_free (salad, FALSE);
}

static char *
mix_bytes (GRand *random)
{
  int length = g_rand_int_range (random, 0, 200);
  char *bytes = g_malloc0 (length + 1);

  for (int i = 0; i < length; i++)
    bytes[i] = g_rand_int_range (random, 1, 256);

  return bytes;
}

int
main (int    argc,
      char **argv)
{
  int salads = argc > 1 ? atoi (argv[1]) : 300;
  g_autoptr(GRand) random = g_rand_new_with_seed (argc > 2 ? atoi (argv[2]) : 1);

  for (int i = 0; i < salads; i++)
    {
      g_autofree char *prompt = i % 20 == 19 ? mix_bytes (random) : mix_salad (random);

      stage_prompt (prompt, i % 10 == 0);
    }
  g_print ("%d salads staged\n", salads);

  return 0;
}

#endif
