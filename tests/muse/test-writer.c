/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-chosen-writer.h"
#include "fab-fountain.h"
#include "fab-studio.h"
#include "fab-tale.h"

typedef struct
{
  const char *idea;
  const char *words[4]; /* what has to turn up in the script */
} Case;

static const Case cases[] = {
  { "A lighthouse keeper teaches a storm to dance", { "LIGHTHOUSE", "STORM", "dance" } },
  { "a baby radish in a tutu walking a dog", { "RADISH", "DOG", "tutu" } },
  { "two rival bakers must share one oven", { "BAKERY", "baker", "oven" } },
  { "a detective who is afraid of the dark", { "detective", "the dark" } },
  { "The last robot on Earth finds a seed", { "ROBOT", "seed" } },
  { "My grandmother robs a bank", { "GRANDMOTHER", "BANK", "rob" } },
  { "Anna falls in love with a ghost", { "ANNA", "ghost" } },
  { "Three kids run away from a giant robot through a burning city",
    { "kid", "ROBOT", "BURNING CITY" } },
  { "A bird who cannot fly", { "BIRD", "fly" } },
  { "Tom and Lisa build a rocket in the garden", { "TOM", "LISA", "rocket", "GARDEN" } },
  { "A knight must rescue his dragon from a princess", { "knight", "dragon", "princess" } },
  { "A boy loses his shadow in Paris", { "boy", "shadow", "PARIS" } },
  { "a goldfish wants to become an astronaut", { "GOLDFISH", "become an astronaut" } },
  { "A wizard fights a dragon", { "wizard", "DRAGON", "fight" } },
  { "A sheriff hunts a ghost who robs trains", { "sheriff", "ghost", "DESERT" } },
  { "Two old enemies are stuck in a lift", { "LIFT", "old enemy" } },
  { "A bride is trapped in a freezer with her ex", { "FREEZER", "bride" } },
  { "A shy walrus sings an aria in a church", { "WALRUS", "sing an aria", "CHURCH" } },
  { "A man turns into a beetle", { "a beetle" } },
  { "A librarian is secretly a spy", { "librarian", "spy" } },
  { "The moon quits her job", { "MOON", "quit " } },
  { "A clock refuses to tick", { "CLOCK", "refuse to tick" } },
  { "A baker who hates bread opens a bakery in a submarine",
    { "BAKERY IN A SUBMARINE", "open a bakery in a submarine", "I hate bread" } },
  { "A postman delivers a letter to a ghost", { "postman", "letter", "ghost" } },
  { "A soldier receives a letter that arrives late", { "soldier", "letter" } },
  { "A toaster runs for mayor", { "TOASTER", "run for mayor" } },
  { "A man forgets his wife's name", { "wife's name" } },
  { "A boy searches for his father in a circus", { "boy", "FATHER", "search for my father", "CIRCUS" } },
  { "Loneliness", { "LONELINESS" } },
  { "lighthouse", { "LIGHTHOUSE", "save the lighthouse" } },
  { "cat", { "CAT" } },
  { "Zorblax", { "ZORBLAX" } },
  { "Ein alter Mann fängt einen Stern", { "Ein alter Mann fängt einen Stern" } },
  { "夜の教室で、少女が窓のそばに立っている", { "夜の教室で" } },
  { "the", { NULL } },
  { "{H} [x] / (a) \\ # *", { NULL } },
  { "Anna: she runs\n\nINT. HOUSE - DAY\n\nBOB\nHello", { NULL } },
};

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

typedef struct
{
  guint   calls;
  double  fraction;
  char   *partial;
} Progress;

static void
progress_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  Progress *progress = data;

  g_assert_cmpfloat (fraction, >=, progress->fraction);
  if (progress->partial != NULL)
    g_assert_true (g_str_has_prefix (partial, progress->partial));
  g_free (progress->partial);
  progress->partial = g_strdup (partial);
  progress->fraction = fraction;
  progress->calls++;
}

static char *
ask (const FabWriteRequest  *request,
     Progress               *progress,
     GCancellable           *cancellable,
     GError                **error)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  GAsyncResult *result = NULL;
  char *script;

  fab_writer_write_async (writer, request, progress ? progress_cb : NULL, progress, cancellable,
                          written_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  script = fab_writer_write_finish (writer, result, error);
  g_object_unref (result);

  return script;
}

static char *
write_full (const char    *idea,
            int            scenes,
            guint32        seed,
            Progress      *progress,
            GCancellable  *cancellable,
            GError       **error)
{
  const FabWriteRequest request = { .idea = idea, .scenes = scenes, .seed = seed };

  return ask (&request, progress, cancellable, error);
}

static char *
write_tale (const char *idea,
            int         scenes,
            guint32     seed)
{
  g_autoptr(GError) error = NULL;
  char *script = write_full (idea, scenes, seed, NULL, NULL, &error);

  g_assert_no_error (error);

  return script;
}

static guint
count_kind (GPtrArray      *elements,
            FabElementKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += fab_element_get_kind (g_ptr_array_index (elements, i)) == kind;

  return n;
}

/* No action and no speech comes twice, whoever has it. */
static void
assert_no_repeats (GPtrArray *elements)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);
      FabElementKind kind = fab_element_get_kind (element);

      if (kind != FAB_ELEMENT_ACTION && kind != FAB_ELEMENT_DIALOGUE)
        continue;
      if (!g_hash_table_add (seen, (gpointer) fab_element_get_text (element)))
        g_error ("“%s” comes twice", fab_element_get_text (element));
    }
}

/* Everybody who speaks is described where he or she is first seen. */
static void
assert_introduced (GPtrArray  *elements,
                   const char *script)
{
  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);
      g_autofree char *name = NULL;
      g_autofree char *mark = NULL, *wide = NULL;

      if (fab_element_get_kind (element) != FAB_ELEMENT_CHARACTER)
        continue;
      name = fab_fountain_cue_name (fab_element_get_text (element));
      mark = g_strconcat (name, " (", NULL);
      wide = g_strconcat (name, "（", NULL);
      g_assert_true (strstr (script, mark) != NULL || strstr (script, wide) != NULL);
    }
}

static void
test_structure (gconstpointer data)
{
  const Case *test = data;

  for (guint32 seed = 0; seed < 8; seed++)
    {
      g_autofree char *script = write_tale (test->idea, 0, seed);
      g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);

      g_assert_true (g_utf8_validate (script, -1, NULL));
      if (strchr (test->idea, '{') == NULL)
        g_assert_null (strpbrk (script, "{}"));
      g_assert_cmpint (fab_element_get_kind (g_ptr_array_index (elements, 0)), ==,
                       FAB_ELEMENT_TITLE_PAGE);
      g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_SCENE_HEADING), >=, 4);
      g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_CHARACTER), >=, 8);
      g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_CHARACTER), <=,
                        count_kind (elements, FAB_ELEMENT_DIALOGUE));
      g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_ACTION), >=, 10);
      assert_no_repeats (elements);
      assert_introduced (elements, script);
      for (guint i = 0; i < G_N_ELEMENTS (test->words) && test->words[i] != NULL; i++)
        g_assert_nonnull (strstr (script, test->words[i]));
    }
}

static void
test_same_seed_same_tale (void)
{
  g_autofree char *first = write_tale (cases[0].idea, 0, 7);
  g_autofree char *again = write_tale (cases[0].idea, 0, 7);
  g_autofree char *other = write_tale (cases[0].idea, 0, 8);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other);
}

/* The words of two scripts with the idea's own words taken out: what is left must differ. */
static void
test_other_idea_other_skeleton (void)
{
  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *script = write_tale (cases[i].idea, 5, 1);
      g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);

      for (guint k = 0; k < i; k++)
        {
          g_autofree char *other = write_tale (cases[k].idea, 5, 1);
          guint shared = 0, spoken = 0;

          for (guint e = 0; e < elements->len; e++)
            {
              FabElement *element = g_ptr_array_index (elements, e);

              if (fab_element_get_kind (element) != FAB_ELEMENT_DIALOGUE)
                continue;
              spoken++;
              shared += strstr (other, fab_element_get_text (element)) != NULL;
            }
          g_assert_cmpuint (shared * 2, <, spoken);
        }
    }
}

/* Two ideas that make the same plot. */
static const struct { const char *first; const char *second; } pairs[] = {
  { "A nun teaches a gangster to knit", "A pirate teaches a robot to dance" },
  { "A penguin learns to fly", "A clerk learns to tango" },
  { "A postman finds a violin", "A girl finds a dragon egg" },
  { "My grandmother robs a bank", "A hamster steals the moon" },
  { "Two sisters compete for a cake", "A gardener and a mole battle for a cabbage" },
  { "A vampire who is afraid of blood", "A pilot is afraid of heights" },
  { "A turtle walks to the sea", "Two friends travel to the mountains" },
  { "A mermaid meets a plumber", "An alien visits a farmer" },
};

/* What is spoken in each scene. */
static GPtrArray *
list_speech (const char *idea,
               guint32     seed)
{
  g_autofree char *script = write_tale (idea, 5, seed);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  GPtrArray *scenes = g_ptr_array_new_with_free_func (g_free);
  GString *words = NULL;

  for (guint i = 0; i < elements->len; i++)
    {
      FabElement *element = g_ptr_array_index (elements, i);

      if (fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING)
        {
          if (words != NULL)
            g_ptr_array_add (scenes, g_string_free (words, FALSE));
          words = g_string_new (NULL);
        }
      else if (words != NULL && fab_element_get_kind (element) == FAB_ELEMENT_DIALOGUE)
        g_string_append_printf (words, "%s\n", fab_element_get_text (element));
    }
  g_ptr_array_add (scenes, g_string_free (words, FALSE));

  return scenes;
}

/* Whether a third of what is spoken in @scene is spoken in @other too. */
static gboolean
is_alike (const char *scene,
          const char *other)
{
  g_auto(GStrv) lines = g_strsplit (scene, "\n", -1);
  guint n = g_strv_length (lines);
  guint shared = 0;

  for (guint i = 0; i < n; i++)
    shared += *lines[i] != '\0' && strstr (other, lines[i]) != NULL;

  return shared * 3 >= n;
}

/* Of two ideas of the same kind, over some seeds, most scenes are other scenes. */
static void
test_other_scenes (gconstpointer data)
{
  guint pair = GPOINTER_TO_UINT (data);
  guint alike = 0, n = 0;

  for (guint32 seed = 0; seed < 8; seed++)
    {
      g_autoptr(GPtrArray) first = list_speech (pairs[pair].first, seed);
      g_autoptr(GPtrArray) second = list_speech (pairs[pair].second, seed);

      g_assert_cmpuint (first->len, ==, second->len);
      for (guint i = 0; i < first->len; i++, n++)
        alike += is_alike (g_ptr_array_index (first, i), g_ptr_array_index (second, i));
    }
  g_assert_cmpuint (alike * 2, <, n);
}

/* Another version of a scene is another scene. */
static void
test_versions (gconstpointer data)
{
  const char *idea = pairs[GPOINTER_TO_UINT (data)].first;

  for (guint scene = 0; scene < 5; scene++)
    {
      g_autofree char *first = NULL;

      for (guint v = 0; v < 3; v++)
        {
          guint versions[5] = { 0 };
          const FabTelling telling = { .idea = idea, .scenes = 5, .seed = 4, .versions = versions,
                                       .n_versions = 5 };
          g_auto(GStrv) pieces = NULL;

          versions[scene] = v;
          pieces = fab_tale_tell (&telling, NULL);
          g_assert_cmpuint (g_strv_length (pieces), ==, 6);
          if (v == 0)
            first = g_strdup (pieces[scene + 1]);
          else if (is_alike (pieces[scene + 1], first))
            g_error ("version %u of scene %u is the first again: %s", v, scene, first);
        }
    }
}

static void
test_length (void)
{
  for (int scenes = 2; scenes <= 12; scenes++)
    {
      g_autofree char *script = write_tale ("A wizard fights a dragon", scenes, 3);
      g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);

      g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_SCENE_HEADING), ==, scenes);
      assert_no_repeats (elements);
    }
}

static void
test_long_idea (void)
{
  g_autoptr(GString) idea = g_string_new ("A sailor loses his boat");
  g_autofree char *script = NULL;

  while (idea->len < 200000)
    g_string_append (idea, " and then finds a bottle with a map, and a dog, in the deep forest");
  script = write_tale (idea->str, 0, 1);
  g_assert_cmpuint (strlen (script), <, 20000);
  g_assert_nonnull (strstr (script, "boat"));
}

static void
test_arrives_scene_by_scene (void)
{
  g_autoptr(GError) error = NULL;
  Progress progress = { 0 };
  g_autofree char *script = write_full (cases[1].idea, 4, 1, &progress, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (progress.calls, ==, 5);
  g_assert_cmpfloat (progress.fraction, ==, 1);
  g_assert_cmpstr (progress.partial, ==, script);
  g_free (progress.partial);
}

static void
test_nothing_to_write_about (void)
{
  static const char * const ideas[] = { "", "   ", "\n", "!?…" };

  for (guint i = 0; i < G_N_ELEMENTS (ideas); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *script = write_full (ideas[i], 0, 1, NULL, NULL, &error);

      g_assert_null (script);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *script = NULL;

  g_cancellable_cancel (cancellable);
  script = write_full (cases[0].idea, 0, 1, NULL, cancellable, &error);
  g_assert_null (script);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static char *
rename_hero (const char *script)
{
  g_autoptr(GString) text = g_string_new (script);

  g_string_replace (text, "Storm", "Gale", 0);
  g_string_replace (text, "STORM", "GALE", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_another_scene (void)
{
  g_autofree char *script = write_tale (cases[0].idea, 5, 3);
  g_autofree char *renamed = rename_hero (script);
  FabWriteRequest request = { .kind = FAB_WRITE_SCENE, .seed = 3, .script = renamed, .scene = 3 };
  g_autofree char *first = ask (&request, NULL, NULL, NULL);
  g_autofree char *again = ask (&request, NULL, NULL, NULL);
  g_autofree char *second = NULL;
  g_autoptr(GPtrArray) elements = fab_fountain_parse (first, -1);

  g_assert_null (strstr (script, first));
  g_assert_cmpstr (first, ==, again);
  g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_SCENE_HEADING), ==, 1);
  g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_CHARACTER), >=, 2);
  g_assert_null (strstr (first, "Storm"));
  g_assert_nonnull (strstr (first, "GALE"));

  request.version = 1;
  second = ask (&request, NULL, NULL, NULL);
  g_assert_cmpstr (first, !=, second);
}

static const char foreign_script[] =
  "Title: Elsewhere\n\nINT. OLD MILL - NIGHT\n\nThe wheel turns.\n\nMARTA\nWho is there?\n\n"
  "JO\nOnly me.\n";

static void
test_scene_of_somebody_else (void)
{
  const FabWriteRequest request = { .kind = FAB_WRITE_SCENE, .script = foreign_script };
  g_autofree char *scene = ask (&request, NULL, NULL, NULL);

  g_assert_true (g_str_has_prefix (scene, "INT. OLD MILL - NIGHT\n"));
  g_assert_nonnull (strstr (scene, "\nMARTA\n"));
  g_assert_nonnull (strstr (scene, "\nJO\n"));
}

static void
test_another_speech (void)
{
  FabWriteRequest request = { .kind = FAB_WRITE_SPEECH, .script = foreign_script, .speaker = "MARTA",
                              .line = "I do not know who is there." };
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (request.version = 0; request.version < 4; request.version++)
    {
      char *speech = ask (&request, NULL, NULL, NULL);

      g_assert_cmpstr (speech, !=, request.line);
      g_hash_table_add (said, speech);
    }
  g_assert_cmpuint (g_hash_table_size (said), >=, 2);
}

static void
test_continued (void)
{
  g_autofree char *script = write_tale (cases[7].idea, 4, 5);
  const FabWriteRequest request = { .kind = FAB_WRITE_CONTINUE, .seed = 5, .script = script, .scene = 3 };
  g_autofree char *scene = ask (&request, NULL, NULL, NULL);
  g_autofree char *whole = g_strconcat (script, "\n", scene, NULL);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (whole, -1);

  g_assert_cmpuint (count_kind (elements, FAB_ELEMENT_SCENE_HEADING), ==, 5);
  assert_no_repeats (elements);
}

/* It says so where it does not read the language of an idea: what it writes then has little to do with it. */
static void
test_reads (void)
{
  static const struct { const char *idea; gboolean reads; } ideas[] = {
    { "A lonely robot finds a lost kitten in the rain", TRUE }, { "robots", TRUE }, { "", TRUE },
    { "一个孤独的机器人在雨中捡到一只小猫", TRUE }, { "روبوت وحيد يجد قطة ضائعة تحت المطر", TRUE },
    { "Ein einsamer Roboter findet im Regen ein verlorenes Kätzchen", TRUE },
    { "Un robot solitario trova un gattino smarrito sotto la pioggia", FALSE }, { "Одинокий робот находит котёнка под дождём", FALSE },
  };
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  g_autoptr(FabWriter) chosen = fab_chosen_writer_new (writer);

  for (gsize i = 0; i < G_N_ELEMENTS (ideas); i++)
    {
      g_assert_cmpint (fab_writer_reads (writer, ideas[i].idea), ==, ideas[i].reads);
      g_assert_cmpint (fab_writer_reads (chosen, ideas[i].idea), ==, ideas[i].reads);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/writer/structure/%u", i);

      g_test_add_data_func (path, &cases[i], test_structure);
    }
  g_test_add_func ("/writer/same-seed", test_same_seed_same_tale);
  g_test_add_func ("/writer/other-idea", test_other_idea_other_skeleton);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *scenes = g_strdup_printf ("/writer/other-scenes/%u", i);
      g_autofree char *versions = g_strdup_printf ("/writer/versions/%u", i);

      g_test_add_data_func (scenes, GUINT_TO_POINTER (i), test_other_scenes);
      g_test_add_data_func (versions, GUINT_TO_POINTER (i), test_versions);
    }
  g_test_add_func ("/writer/length", test_length);
  g_test_add_func ("/writer/reads", test_reads);
  g_test_add_func ("/writer/long-idea", test_long_idea);
  g_test_add_func ("/writer/scene-by-scene", test_arrives_scene_by_scene);
  g_test_add_func ("/writer/nothing", test_nothing_to_write_about);
  g_test_add_func ("/writer/cancelled", test_cancelled);
  g_test_add_func ("/writer/another-scene", test_another_scene);
  g_test_add_func ("/writer/scene-of-somebody-else", test_scene_of_somebody_else);
  g_test_add_func ("/writer/another-speech", test_another_speech);
  g_test_add_func ("/writer/continued", test_continued);

  return g_test_run ();
}
