/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told in other languages than English, out of the books. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fab-book.h"
#include "fab-fountain.h"
#include "fab-story.h"
#include "fab-tale.h"
#include "fab-writing-language.h"

static const char * const codes[] = { "de", "fr", "es", "zh-Hans", "ja", "ar" };

/* --- which language --------------------------------------------------------------------------- */

static const struct { const char *text, *tag; } texts[] = {
  { "A lighthouse keeper teaches a storm to dance", NULL }, { "two rival bakers must share one oven", NULL }, { "robots", NULL }, { "…", NULL },
  { "Ein Junge und sein Hund bauen eine Rakete", "de" }, { "Die Diebin", "de" },
  { "Une vieille dame apprend à voler", "fr" }, { "L’ours qui avait peur du noir", "fr" },
  { "Una niña encuentra un dragón en el mercado", "es" }, { "El robo del siglo", "es" },
  { "一个孤独的机器人在雨中捡到一只小猫", "zh-Hans" }, { "灯台守のおばあさん", "ja" }, { "لص عجوز يسرق لوحة من المتحف", "ar" },
  { "Um menino que viaja para a lua com seu cachorro", "pt" }, { "Un vecchio e il suo cane vanno al mare", "it" },
  { "Een jongen en zijn hond bouwen een raket", "nl" },
};

static void
test_guess (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i].text);
      g_assert_cmpstr (fab_writing_guess_language (texts[i].text), ==, texts[i].tag);
    }
}

static void
test_settle (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-books-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.fabula", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = fab_story_new (path, &error);

  g_assert_no_error (error);
  g_assert_true (fab_story_settle_language (story, "A cat in the rain", &error));
  g_assert_cmpstr (fab_story_get_setting (story, "language"), ==, "");
  g_assert_true (fab_story_settle_language (story, "Die Katze im Regen", &error));
  g_assert_cmpstr (fab_story_get_setting (story, "language"), ==, "de");
  g_assert_true (fab_story_settle_language (story, "雨の中の猫", &error));
  g_assert_cmpstr (fab_story_get_setting (story, "language"), ==, "de"); /* what a person or an idea said stays */
  fab_story_close (story, TRUE);
  g_remove (path);
  g_rmdir (folder);
}

/* --- what the books have ---------------------------------------------------------------------- */

static void
assert_place (const FabBook *book,
              const char    *id)
{
  g_assert_cmpstr (fab_book_place (book, id)->id, ==, id);
}

/* All have the same, and nothing leads to what is not there. */
static void
test_whole (gconstpointer data)
{
  const FabBook *book = fab_book_get (data), *first = fab_book_get (codes[0]);

  g_assert_cmpuint (book->n_places, ==, first->n_places);
  g_assert_cmpuint (book->n_plots, ==, first->n_plots);
  g_assert_cmpuint (book->n_things, ==, first->n_things);
  for (gsize i = 0; i < book->n_places; i++)
    {
      assert_place (first, book->places[i].id);
      assert_place (book, book->places[i].near);
      g_assert_cmpint (fab_book_place (first, book->places[i].id)->interior, ==, book->places[i].interior);
      g_assert_cmpstr (book->places[i].near, !=, book->places[i].id);
    }
  for (gsize i = 0; i < book->n_roles; i++)
    if (book->roles[i].home != NULL)
      assert_place (book, book->roles[i].home);
  for (gsize i = 0; i < book->n_plots; i++)
    {
      assert_place (book, book->plots[i].arena);
      g_assert_cmpuint (book->plots[i].plot.n_beats, ==, first->plots[i].plot.n_beats);
    }
}

/* --- what is told ----------------------------------------------------------------------------- */

static guint
count_kind (GPtrArray      *elements,
            FabElementKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += fab_element_get_kind (elements->pdata[i]) == kind;

  return n;
}

static gboolean
has_latin (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      return TRUE;

  return FALSE;
}

static void
assert_told (const FabBook *book,
             const char    *script)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);

  g_assert_null (strpbrk (script, "{}|"));
  g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_SCENE_HEADING), ==, 5);
  g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_CHARACTER), >=, 12);
  g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_TRANSITION), ==, 2);
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = elements->pdata[i];
      gboolean own = fab_element_get_kind (element) != FAB_ELEMENT_TITLE_PAGE;

      g_assert_false (own && g_str_has_prefix (book->code, "zh") && has_latin (fab_element_get_text (element)));
      g_assert_false (own && (g_str_equal (book->code, "ar") || g_str_equal (book->code, "ja")) && has_latin (fab_element_get_text (element)));
    }
}

/* Every plot, by an idea of the words that ask for it, told many times. */
static void
test_told (gconstpointer data)
{
  static const char * const ideas[][5] = {
    { "Ein Mädchen findet einen Brief", "Eine Diebin stiehlt die Uhr", "Die Bäckerin verliebt sich in den Briefträger", "Ein Hund fliegt zum Mond",
      "Opa und das Gespenst im Keller" },
    { "Une fille trouve une lettre", "Une voleuse vole la montre", "La boulangère est amoureuse du facteur", "Un chien va sur la lune",
      "Papi et le fantôme de la cave" },
    { "Una niña encuentra una carta", "Una ladrona roba el reloj", "La panadera está enamorada del cartero", "Un perro viaja a la luna",
      "El abuelo y el fantasma del sótano" },
    { "小女孩捡到一封信", "小偷偷了手表", "面包师爱上邮递员", "小狗去月亮", "爷爷和地下室的鬼" },
    { "女の子が手紙を見つける", "泥棒が時計を盗む", "パン屋が郵便屋に恋をする", "犬が月へ行く", "おじいさんと地下室の幽霊" },
    { "بنت تجد رسالة", "لصة تسرق الساعة", "خبازة تقع في حب ساعي البريد", "كلب يسافر إلى القمر", "جدي والشبح في القبو" },
  };
  const FabBook *book = fab_book_get (data);
  guint language = 0;

  while (!g_str_equal (codes[language], data))
    language++;
  for (guint i = 0; i < 5 * 12; i++)
    {
      const FabTelling telling = { .idea = ideas[language][i % 5], .seed = i };
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) pieces = fab_tale_tell (&(FabTelling) { telling.idea, 5, telling.seed, NULL, 0 }, &error);
      g_autofree char *script = pieces != NULL ? g_strjoinv ("", pieces) : NULL;

      g_assert_no_error (error);
      g_assert_true (fab_book_find (telling.idea) == book);
      assert_told (book, script);
      g_assert_nonnull (strstr (script, telling.idea));
    }
}

typedef struct
{
  const char *idea;
  const char *words[4]; /* what has to be in the script */
  const char *absent;   /* and what not, or NULL */
} Case;

static const Case cases[] = {
  { "Die alte Martha überfällt mit ihrem Hund Pixel eine Bank", { "INNEN. BANK - ", "MARTHA (", "Hund", "Überfall" } },
  { "Anna und Paul küssen sich am Bahnhof", { "BAHNHOF", "ANNA (", "PAUL (" } },
  { "Une sorcière perd son chat dans la forêt", { "EXT. FORÊT - ", "sorcière", "chat" } },
  { "Un niño llamado Mateo viaja a la luna con su perro", { "LUNA - ", "MATEO (niño", "perro" } },
  { "灯台守のおばあさんが幽霊と友だちになる", { "番人、", "歳" }, "おばあさん、" },
  { "لص عجوز يسرق لوحة من المتحف مع حفيدته ليلى", { "المتحف - ", "ليلى (بنت", "لص، " }, "امرأة عجوز" },
  { "小女孩小红和机器人在图书馆", { "图书馆 - ", "小红（女孩", "机器人，" } },
};

static void
test_cast (gconstpointer data)
{
  const Case *test = data;
  g_auto(GStrv) pieces = fab_tale_tell (&(FabTelling) { test->idea, 0, 3, NULL, 0 }, NULL);
  g_autofree char *script = g_strjoinv ("", pieces);
  const char *body = strstr (script, "\n\n");

  g_test_message ("%s", script);
  for (guint i = 0; i < G_N_ELEMENTS (test->words) && test->words[i] != NULL; i++)
    g_assert_nonnull (strstr (body, test->words[i]));
  g_assert_true (test->absent == NULL || strstr (body, test->absent) == NULL);
}

/* Another version of a line, and one more scene. */
static void
test_again (void)
{
  const FabTelling telling = { .idea = "Une voleuse vole la montre", .seed = 4 };
  g_autofree char *more = fab_tale_continue (&telling, 0);
  g_auto(GStrv) pieces = fab_tale_tell (&telling, NULL);
  g_autofree char *script = g_strjoinv ("", pieces);
  const char *line = strstr (script, "C’est un hold-up. S’il vous plaît.") ? "C’est un hold-up. S’il vous plaît." : "Bonsoir. C’est un hold-up.";
  g_autofree char *other = fab_tale_reword (&telling, line, 0, 0);

  g_assert_true (g_str_has_prefix (more, "INT. ") || g_str_has_prefix (more, "EXT. "));
  g_assert_cmpstr (other, !=, line);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/books/guess", test_guess);
  g_test_add_func ("/books/settle", test_settle);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *whole = g_strconcat ("/books/whole/", codes[i], NULL);
      g_autofree char *told = g_strconcat ("/books/told/", codes[i], NULL);

      g_test_add_data_func (whole, codes[i], test_whole);
      g_test_add_data_func (told, codes[i], test_told);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/books/cast/%u", i);

      g_test_add_data_func (path, &cases[i], test_cast);
    }
  g_test_add_func ("/books/again", test_again);

  return g_test_run ();
}
