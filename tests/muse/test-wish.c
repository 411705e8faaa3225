/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the built-in writer makes of wishes, and what it offers to happen next. */
#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-offer.h"
#include "fab-studio.h"
#include "fab-wish.h"

#define KITCHEN \
  "INT. KITCHEN - NIGHT\n\nANNA stands at the window.\n\nANNA\nWell, it is really very late. I think you should go. Please.\n\n" \
  "BEN\nWhy?\n\nANNA\nYes.\n\nBEN\nIs it the rain? Are you cross?\n\n"

typedef struct
{
  char     *text;
  GError   *error;
  gboolean  done;
} Result;

static void
written_cb (GObject      *source,
            GAsyncResult *async,
            gpointer      data)
{
  Result *result = data;

  result->text = fab_writer_write_finish (FAB_WRITER (source), async, &result->error);
  result->done = TRUE;
}

static char *
ask (const FabWriteRequest *request,
     GError               **error)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  Result result = { 0 };

  fab_writer_write_async (writer, request, NULL, NULL, NULL, written_cb, &result);
  while (!result.done)
    g_main_context_iteration (NULL, TRUE);
  if (result.error != NULL)
    g_propagate_error (error, result.error);
  g_assert_finalize_object (g_steal_pointer (&writer));

  return result.text;
}

static void
test_shorter (void)
{
  static const struct { const char *line, *first; guint n; } rows[] = {
    { "Well, it is really very late. I think you should go. Please.", "It is late. I think you should go. Please.", 3 },
    { "Go!", NULL, 0 },
    { "Just sit down.", "Just sit down.", 0 },
    { "We cannot stay here, my dear.", "We cannot stay here.", 1 },
    { "Es ist spät. Geh jetzt.", "Es ist spät.", 1 },
    { "", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GPtrArray) shorter = fab_wish_shorten (rows[i].line);
      gsize length = strlen (rows[i].line);

      g_assert_cmpuint (shorter->len, ==, rows[i].n);
      if (rows[i].n > 0)
        g_assert_cmpstr (shorter->pdata[0], ==, rows[i].first);
      for (guint k = 0; k < shorter->len; k++)
        {
          g_assert_cmpuint (strlen (shorter->pdata[k]), <, length);
          length = strlen (shorter->pdata[k]);
        }
    }
}

static void
test_short_scene (void)
{
  const FabWriteRequest request = { .kind = FAB_WRITE_SCENE, .wish = FAB_WISH_SHORTER, .script = KITCHEN };
  g_autofree char *scene = ask (&request, NULL);

  g_assert_true (g_str_has_prefix (scene, "INT. KITCHEN - NIGHT\n\nANNA stands at the window.\n\nANNA\nIt is late. I think"));
  g_assert_nonnull (strstr (scene, "BEN\nWhy?\n\n"));
}

/* Ben asks, in this scene; of Anna nothing is known that sets her apart. */
static void
test_as (void)
{
  FabWriteRequest request = { .kind = FAB_WRITE_SPEECH, .wish = FAB_WISH_AS, .as = "BEN", .speaker = "ANNA", .script = KITCHEN,
                              .line = "I do not want to see him here again." };
  g_autoptr(GError) error = NULL;
  g_autofree char *line = ask (&request, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (line, !=, request.line);
  request.as = "CLARA";
  g_assert_null (ask (&request, &error));
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NEEDS_MODEL);
}

/* A remark takes another one behind it, several of them; what is no remark, or is said by nobody, is left to a model. */
static void
test_funnier (void)
{
  static const struct { const char *speaker, *line; gboolean any; } rows[] = {
    { "ANNA", "It is late, and the storm is hungry.", TRUE },
    { "ANNA", "Open up! Bring the salt over here!", FALSE },
    { "ANNA", "Es ist schon spät am Abend.", FALSE },
    { NULL, "It is late, and the storm is hungry.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FabWriteRequest request = { .kind = FAB_WRITE_SPEECH, .wish = FAB_WISH_FUNNIER, .script = KITCHEN, .speaker = rows[i].speaker,
                                  .line = rows[i].line };
      g_autofree char *first = ask (&request, NULL), *second = (request.version++, ask (&request, NULL));

      g_test_message ("%s / %s", first, second);
      g_assert_true ((first != NULL) == rows[i].any);
      g_assert_true (!rows[i].any || g_str_has_prefix (first, "It’s late, and the storm is hungry. "));
      g_assert_true (!rows[i].any || !g_str_equal (first, second));
    }
}

/* What only a language model can do says so. */
static void
test_needs_model (void)
{
  static const char * const lines[] = { "It is late.", NULL };
  static const FabWriteRequest requests[] = {
    { .kind = FAB_WRITE_TRANSLATE, .lines = lines, .language = "German" },
    { .kind = FAB_WRITE_PROMPTS, .lines = lines, .script = KITCHEN },
    { .kind = FAB_WRITE_SPEECH, .wish = FAB_WISH_FUNNIER, .script = KITCHEN, .line = "It is late." },
    { .kind = FAB_WRITE_SPEECH, .wish = FAB_WISH_SHORTER, .script = KITCHEN, .line = "Go." },
    { .kind = FAB_WRITE_SCENE, .wish = FAB_WISH_FUNNIER, .script = KITCHEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (ask (&requests[i], &error));
      g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NEEDS_MODEL);
    }
}

static GPtrArray *
ask_offers (const FabWriteRequest *request)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *json = ask (request, &error);
  GPtrArray *offers;

  g_assert_no_error (error);
  offers = fab_offers_from_json (json, &error);
  g_assert_no_error (error);

  return offers;
}

/* Each is one scene between the people there are, with beats and something to see. */
static void
test_offers (void)
{
  static const char * const scripts[] = {
    KITCHEN,
    "EXT. FIELD - DAY\n\nA cow eats.\n",
    "Title: How to Dance\nSource: a lighthouse keeper teaches a storm to dance\n\nINT. LIGHTHOUSE - DUSK\n\nMOIRA\nMind the lamp.\n",
    "Title: X\nSource: a dog\n\nINT. HOUSE - DAY\n\nHe sleeps.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    for (guint version = 0; version < 6; version++)
      {
        const FabWriteRequest request = { .kind = FAB_WRITE_OFFERS, .script = scripts[i], .seed = i, .version = version };
        g_autoptr(GPtrArray) offers = ask_offers (&request);

        for (guint k = 0; k < offers->len; k++)
          {
            FabOffer *offer = offers->pdata[k];
            g_autoptr(GPtrArray) elements = fab_fountain_parse (offer->script, -1);
            guint headings = 0;

            for (guint e = 0; e < elements->len; e++)
              headings += fab_element_get_kind (elements->pdata[e]) == FAB_ELEMENT_SCENE_HEADING;
            g_assert_cmpuint (headings, ==, 1);
            g_assert_cmpuint (g_strv_length (offer->beats), >=, 2);
            g_assert_null (strpbrk (offer->script, "{}"));
            g_assert_null (strpbrk (offer->picture, "{}"));
          }
      }
}

static void
test_offers_differ (void)
{
  FabWriteRequest request = { .kind = FAB_WRITE_OFFERS, .script = KITCHEN, .seed = 7 };
  g_autoptr(GPtrArray) first = ask_offers (&request);
  g_autoptr(GPtrArray) second = NULL;

  g_assert_nonnull (strstr (((FabOffer *) first->pdata[FAB_OFFER_REVEAL])->script, "ANNA"));
  request.version = 1;
  second = ask_offers (&request);
  for (guint k = 0; k < FAB_N_OFFERS; k++)
    g_assert_cmpstr (((FabOffer *) first->pdata[k])->title, !=, ((FabOffer *) second->pdata[k])->title);
}

/* What is favoured comes more often: over 200 seeds. */
static void
test_offers_follow (void)
{
  const double moods[FAB_N_MOODS] = { [FAB_MOOD_TENSE] = 1, 1, 6, 1, 1 };
  guint plain = 0, favoured = 0;

  for (guint seed = 0; seed < 200; seed++)
    {
      FabWriteRequest request = { .kind = FAB_WRITE_OFFERS, .script = KITCHEN, .seed = seed };
      g_autoptr(GPtrArray) before = ask_offers (&request);
      g_autoptr(GPtrArray) after = NULL;

      request.moods = moods;
      after = ask_offers (&request);
      for (guint k = 0; k < FAB_N_OFFERS; k++)
        {
          plain += ((FabOffer *) before->pdata[k])->mood == FAB_MOOD_FUNNY;
          favoured += ((FabOffer *) after->pdata[k])->mood == FAB_MOOD_FUNNY;
        }
    }
  g_test_message ("funny: %u of 600 without, %u with", plain, favoured);
  g_assert_cmpuint (favoured, >, 2 * plain);
}

/* Who is asked for leads. */
static void
test_offers_of (void)
{
  FabWriteRequest request = { .kind = FAB_WRITE_OFFERS, .script = KITCHEN, .seed = 3, .as = "BEN" };
  g_autoptr(GPtrArray) offers = ask_offers (&request);

  for (guint k = 0; k < FAB_N_OFFERS; k++)
    g_assert_nonnull (strstr (((FabOffer *) offers->pdata[k])->picture, "Ben"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wish/shorter", test_shorter);
  g_test_add_func ("/wish/short-scene", test_short_scene);
  g_test_add_func ("/wish/as", test_as);
  g_test_add_func ("/wish/funnier", test_funnier);
  g_test_add_func ("/wish/needs-model", test_needs_model);
  g_test_add_func ("/wish/offers", test_offers);
  g_test_add_func ("/wish/offers-differ", test_offers_differ);
  g_test_add_func ("/wish/offers-follow", test_offers_follow);
  g_test_add_func ("/wish/offers-of", test_offers_of);

  return g_test_run ();
}
