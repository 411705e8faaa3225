/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-tongue"

#include "config.h"

#include <string.h>

#include "fab-shot.h"
#include "fab-tongue.h"

static void
test_order (void)
{
  g_assert_cmpuint (fab_tongue_count (), >=, 40);
  for (guint t = 0; t < fab_tongue_count (); t++)
    g_assert_nonnull (fab_tongue_code (t));
}

static void
test_forms (void)
{
  FabGlossKind kind;

  g_assert_cmpstr (fab_tongue_code (0), ==, "fr");
  g_assert_cmpstr (fab_tongue_gloss (0, "cloche", &kind), ==, "bell");
  g_assert_cmpint (kind, ==, FAB_GLOSS_NOUN);
  g_assert_cmpstr (fab_tongue_gloss_form (0, "cloches", &kind), ==, "bell");
  g_assert_null (fab_tongue_gloss_form (0, "xyzzy", &kind));
}

/* Whoever writes in another tongue gets at least who and what is named. */
static void
test_prompts (void)
{
  static const struct { const char *prompt, *nouns; } cases[] = {
    { "Ein Ritter kämpft gegen einen Drachen auf einer Brücke", "knight dragon" },
    { "Une sorcière verse une potion dans un chaudron, dans une forêt sombre", "witch potion cauldron" },
    { "Un camarero sirve vino a una pareja en un restaurante", "waiter wine couple" },
    { "Девочка кормит уток в парке", "girl duck" },
    { "猫がテーブルの上で寝ている", "cat table" },
    { "Kobieta z parasolem stoi na moście w deszczu", "woman umbrella" },
    { "رجل يقرأ كتابا تحت الشجرة", "man book tree" },
    { "لقطة قريبة لامرأة تبكي في المطر", "woman" },
    { "طفل يلعب بالكرة في الحديقة", "child ball" },
    { "お婆さんが包丁で魚を切る", "fish knife" },
    { "A knight fights a dragon on a bridge", "knight dragon" },
    { "Een man met een hond loopt over het strand", "man dog" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (cases[i].prompt, NULL, 0);
      g_auto(GStrv) nouns = g_strsplit (cases[i].nouns, " ", -1);

      for (guint n = 0; nouns[n] != NULL; n++)
        {
          gboolean found = FALSE;

          for (guint e = 0; e < shot->entities->len; e++)
            found |= g_strcmp0 (((const FabEntity *) g_ptr_array_index (shot->entities, e))->noun, nouns[n]) == 0;
          if (!found)
            g_test_message ("“%s” has no %s", cases[i].prompt, nouns[n]);
          g_assert_true (found);
        }
    }
}

static gboolean
is_named (const FabShot *shot,
          const char    *name)
{
  for (guint i = 0; i < shot->entities->len; i++)
    if (g_strcmp0 (((const FabEntity *) g_ptr_array_index (shot->entities, i))->name, name) == 0)
      return TRUE;

  return FALSE;
}

/* Who has a part is there by name, also after an article and where the name is a word; it tells nothing of the tongue. */
static void
test_cast (void)
{
  static const struct { const char *prompt, *name, *verb; } cases[] = {
    { "MS Un Pescador está de pie en el barco y mira la oscuridad", "PESCADOR", NULL },
    { "MS Ein Fischer steht im Boot", "FISCHER", NULL },
    { "MS 一个渔夫站在船上，望着黑暗", "渔夫", NULL },
    { "MLS Pip umarmt Mara", "PIP", "hug" },
    { "MLS Pip abraza a Mara", "PIP", "hug" },
    { "MS Pip jumps for joy", "PIP", "jump" },
  };
  static const FabCastNote cast[] = { { "PESCADOR", "50 años" }, { "FISCHER", "50, Bart" }, { "渔夫", "50岁" }, { "PIP", "9" }, { "MARA", "60" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (cases[i].prompt, cast, G_N_ELEMENTS (cast));

      g_test_message ("%s", cases[i].prompt);
      g_assert_true (is_named (shot, cases[i].name));
      g_assert_false (is_named (shot, "joy"));
      if (cases[i].verb != NULL)
        g_assert_cmpstr (((const FabEntity *) g_ptr_array_index (shot->entities, 0))->verb, ==, cases[i].verb);
    }
}

/* A heading outside that nobody understands is no room; one in any tongue is the place it names. */
static void
test_headings (void)
{
  static const struct { const char *heading, *place; } cases[] = {
    { "EXT. LEUCHTTURM - ABEND", "lighthouse" }, { "EXT. منارة - ليل", "lighthouse" }, { "EXT. 港口 - 黎明", "harbour" },
    { "EXT. 港 - 夜明け", "harbour" }, { "EXT. KRUMPFELGRING - TAG", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse ("MS Pip hugs Mara", NULL, 0);

      g_test_message ("%s", cases[i].heading);
      fab_shot_add_scene (shot, cases[i].heading);
      g_assert_true (shot->exterior);
      if (cases[i].place != NULL)
        g_assert_cmpstr (shot->place, ==, cases[i].place);
    }
}

/* Inside of what is named, in any tongue, one is in a room of it and does not see it from the beach. */
static void
test_rooms (void)
{
  static const char * const cases[][2] = {
    { "INT. LIGHTHOUSE - NIGHT", "WIDE lighthouse, night" }, { "INT. FARO - NOCHE", "WIDE faro, noche" },
    { "INT. PHARE - NUIT", "WIDE phare, nuit" }, { "INT. 灯塔 - 夜", "WIDE 灯塔, 夜" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (cases[i][1], NULL, 0);

      g_test_message ("%s", cases[i][0]);
      fab_shot_add_scene (shot, cases[i][0]);
      g_assert_cmpstr (shot->place, ==, "lighthouse-room");
      g_assert_cmpuint (shot->entities->len, ==, 0);
    }
}

/* The words of the trade, too. */
static void
test_terms (void)
{
  g_autoptr(FabShot) close = fab_shot_parse ("لقطة قريبة لامرأة تبكي في المطر", NULL, 0);
  g_autoptr(FabShot) low = fab_shot_parse ("شرطي يركض في السوق ليلا من زاوية منخفضة", NULL, 0);
  g_autoptr(FabShot) chinese = fab_shot_parse ("雨夜，侦探在街上奔跑，低角度", NULL, 0);

  g_assert_cmpint (close->size, ==, FAB_SIZE_CU);
  g_assert_cmpint (low->angle, ==, FAB_ANGLE_LOW);
  g_assert_cmpint (chinese->angle, ==, FAB_ANGLE_LOW);
  g_assert_cmpuint (close->unknown->len + low->unknown->len + chinese->unknown->len, ==, 0);
}

/* English stays English, a name stays a name, a foreign word that nobody knows is no box. */
static void
test_mixed (void)
{
  g_autoptr(FabShot) name = fab_shot_parse ("Marco greets Rosa", NULL, 0);
  g_autoptr(FabShot) odd = fab_shot_parse ("Ein Mann mit dem Krumpfelgring am Strand", NULL, 0);

  g_assert_cmpstr (((const FabEntity *) g_ptr_array_index (name->entities, 0))->name, ==, "Marco");
  g_assert_cmpuint (odd->entities->len, ==, 1);
  g_assert_cmpuint (odd->unknown->len, ==, 1);
}

/* What the window calls things in the person's language. */
static void
test_words (void)
{
  static const struct { const char *code, *english, *word; } words[] = {
    { "de", "kitchen", "küche" }, { "fr", "table", "table" }, { "zh", "castle", "城堡" }, { "ja", "umbrella", "傘" }, { "en", "castle", NULL },
    { "fr", "waves", "vague" }, /* not what somebody does, who waves */
    { "de", "qzx", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (fab_tongue_word (words[i].code, words[i].english), ==, words[i].word);
}

/* An age is no number of people. */
static void
test_ages (void)
{
  static const struct { const char *prompt; int age; } cases[] = {
    { "a 35 year old man with short black hair", 35 }, { "A 35-year-old woman walks", 35 }, { "a woman, 60 years old, sits", 60 },
    { "35岁的男人", 35 }, { "72歳の男性", 72 }, { "mujer de 70 años con abrigo rojo", 70 }, { "une femme de 70 ans assise", 70 },
    { "Eine 70 Jahre alte Frau sitzt", 70 }, { "امرأة عجوز، 68 سنة، شعر أبيض", 68 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (cases[i].prompt, NULL, 0);

      g_test_message ("%s", cases[i].prompt);
      g_assert_cmpuint (shot->entities->len, ==, 1);
      g_assert_cmpint (((const FabEntity *) g_ptr_array_index (shot->entities, 0))->age, ==, cases[i].age);
      g_assert_cmpuint (shot->unknown->len, ==, 0);
    }
}

/* The cast looks as it is described, in whatever tongue that is. */
static void
test_descriptions (void)
{
  static const struct { const char *description, *looks; } cases[] = {
    { "番人、72歳、白髪、長いマフラー", "72 years old|white hair|scarf" }, { "女孩，10岁，黑色辫子，帽子", "girl|10 years old|black braid|hat" },
    { "امرأة، 30 سنة، شعر أسود طويل، وشاح طويل", "woman|30 years|long black hair|long scarf" },
    { "mujer de 70 años, pelo blanco, abrigo rojo", "woman|70 years|white hair|red coat" }, { "35, red curls, a leather jacket", "35, red curls, a leather jacket" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabCastNote cast = { .name = "Kai", .description = cases[i].description };
      g_autoptr(FabShot) shot = fab_shot_parse ("Kai waits", &cast, 1);
      g_auto(GStrv) looks = g_strsplit (cases[i].looks, "|", -1);

      g_assert_cmpuint (shot->entities->len, ==, 1);
      for (guint k = 0; looks[k]; k++)
        {
          const char *look = ((const FabEntity *) g_ptr_array_index (shot->entities, 0))->look;

          g_test_message ("%s in %s", looks[k], look);
          g_assert_nonnull (strstr (look, looks[k]));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/artist/tongue/order", test_order);
  g_test_add_func ("/artist/tongue/forms", test_forms);
  g_test_add_func ("/artist/tongue/prompts", test_prompts);
  g_test_add_func ("/artist/tongue/mixed", test_mixed);
  g_test_add_func ("/artist/tongue/cast", test_cast);
  g_test_add_func ("/artist/tongue/headings", test_headings);
  g_test_add_func ("/artist/tongue/rooms", test_rooms);
  g_test_add_func ("/artist/tongue/terms", test_terms);
  g_test_add_func ("/artist/tongue/words", test_words);
  g_test_add_func ("/artist/tongue/ages", test_ages);
  g_test_add_func ("/artist/tongue/descriptions", test_descriptions);

  return g_test_run ();
}
