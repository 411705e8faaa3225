/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What image models are told. */
#include "config.h"

#include <string.h>

#include "fab-wording.h"

static const FabWordingRules prose = { .prose = TRUE, .most = 4000 };
static const FabWordingRules phrases = { .negative = TRUE, .most = 2000 };
static const FabWordingRules styled = { .negative = TRUE, .most = 2000, .style = "film still, 35 mm" };
static const FabWordingRules short_prose = { .prose = TRUE, .most = 60 };
static const FabWordingRules bare = { .most = 300 };

static char *anna[] = { (char *) "ANNA", (char *) "30s, red curls,\nleather jacket.", (char *) "BEN", (char *) "", NULL };

#define BASE(words) .prompt = (char *) words, .look = (char *) "pencil"

static const struct
{
  const char            *name;
  FabPaintRequest        request;
  const FabWordingRules *rules;
  const char            *expected;
} rows[] = {
  { "everything", { BASE ("Anna reads a letter"), .scene = (char *) "INT. KITCHEN - NIGHT", .cast = anna,
                    .action = (char *) "The clock strikes twelve.\n\nNobody moves." }, &phrases,
    "full shot, Anna reads a letter, ANNA is 30s, red curls, leather jacket, interior, kitchen, night, The clock strikes twelve. Nobody "
    "moves, rough pencil storyboard sketch, graphite on white paper" },
  { "prose", { BASE ("Close-up of Anna, crying."), .scene = (char *) "EXT. QUAY - DAWN", .cast = anna, .unwanted = (char *) "boats" }, &prose,
    "Rough pencil storyboard sketch, graphite on white paper. Close-up of Anna, crying. ANNA is 30s, red curls, leather jacket. Place: "
    "exterior, quay, dawn. Without boats." },
  { "style", { BASE ("low angle close-up of a lamp") }, &styled, "low angle close-up of a lamp, film still, 35 mm" },
  { "own-words", { BASE ("a lamp"), .wording = (char *) "  A lamp, oil on canvas \n", .scene = (char *) "INT. X" }, &phrases,
    "A lamp, oil on canvas" },
  { "action-is-prompt", { BASE ("Wide shot: Anna stands at the window."), .action = (char *) "ANNA STANDS AT THE WINDOW." }, &styled,
    "Wide shot: Anna stands at the window, film still, 35 mm" },
  { "least-goes-first", { BASE ("Close-up of a lamp"), .scene = (char *) "INT. KITCHEN - NIGHT", .unwanted = (char *) "cats" }, &short_prose,
    "Close-up of a lamp." },
  { "cut-at-a-word", { BASE ("Close-up of a lamp that stands on a table in a kitchen in a house by the sea in the north") }, &short_prose,
    "Close-up of a lamp that stands on a table in a kitchen in a" },
  { "other-headings", { BASE ("close-up of a lamp"), .scene = (char *) ".ON THE ROAD" }, &styled,
    "close-up of a lamp, on the road, film still, 35 mm" },
  { "both", { BASE ("close-up of a lamp"), .scene = (char *) "INT./EXT. CAR - DAY" }, &styled,
    "close-up of a lamp, car, day, film still, 35 mm" },
  { "internal", { BASE ("close-up of a lamp"), .scene = (char *) "INTERNAL AFFAIRS" }, &styled,
    "close-up of a lamp, internal affairs, film still, 35 mm" },
  { "shorthand", { BASE ("MS Anna kneads dough"), .scene = (char *) "INT. BAKERY - NIGHT" }, &styled,
    "medium shot, Anna kneads dough, interior, bakery, night, film still, 35 mm" },
  { "no-shorthand", { BASE ("WIDE shot: MS Anna, close-up") }, &styled, "WIDE shot: MS Anna, close-up, film still, 35 mm" },
  { "place-said-once", { BASE ("WIDE bakery, night"), .scene = (char *) "INT. BAKERY - NIGHT" }, &styled,
    "wide shot, bakery, night, interior, film still, 35 mm" },
  { "place-within-a-word", { BASE ("CU a scarf"), .scene = (char *) "INT. CAR - DAY" }, &styled,
    "close-up, a scarf, interior, car, day, film still, 35 mm" },
  { "no-field-for-unwanted", { BASE ("close-up of a lamp"), .unwanted = (char *) "cats, dogs." }, &bare,
    "close-up of a lamp, rough pencil storyboard sketch, graphite on white paper, without cats, dogs" },
};

static void
test_compose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = fab_wording_compose (&rows[i].request, rows[i].rules);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_unwanted (void)
{
  FabPaintRequest request = { BASE ("a lamp") };
  g_autofree char *usual = fab_wording_unwanted (&request, &phrases), *other = fab_wording_unwanted (&request, &styled);
  g_autofree char *none = fab_wording_unwanted (&request, &prose), *own = NULL;

  g_assert_nonnull (strstr (usual, "watermark"));
  g_assert_nonnull (strstr (usual, "photo"));
  g_assert_null (strstr (other, "photo"));
  g_assert_cmpstr (none, ==, "");
  request.unwanted = (char *) "cats\nand dogs";
  own = fab_wording_unwanted (&request, &phrases);
  g_assert_cmpstr (own, ==, "cats and dogs");
}

/* Whatever is in it, it is text of at most so many characters. */
static void
test_limits (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++)
    {
      FabWordingRules rules = { .prose = i & 1, .negative = i & 2, .most = g_rand_int_range (rand, 1, 200) };
      char prompt[300], heading[60];
      FabPaintRequest request = { .prompt = prompt, .scene = heading, .cast = anna };
      g_autofree char *text = NULL;

      for (guint k = 0; k < sizeof prompt; k++)
        prompt[k] = k + 1 < sizeof prompt ? (char) g_rand_int_range (rand, 1, 256) : '\0';
      for (guint k = 0; k < sizeof heading; k++)
        heading[k] = k + 1 < sizeof heading ? (char) g_rand_int_range (rand, 1, 256) : '\0';
      text = fab_wording_compose (&request, &rules);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (text, -1), <=, rules.most);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/muse/wording/compose", test_compose);
  g_test_add_func ("/muse/wording/unwanted", test_unwanted);
  g_test_add_func ("/muse/wording/limits", test_limits);

  return g_test_run ();
}
