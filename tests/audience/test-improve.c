/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals name the reactions behind them, do what they say as one step, and are learned from. */
#include "config.h"

#include <string.h>

#include "audience-testing.h"
#include "fab-improve.h"

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

static guint
find (Fixture    *fixture,
      FabDoing    doing,
      const char *person,
      guint       from)
{
  for (guint i = from; i < fab_showing_get_n_panels (fixture->film); i++)
    {
      const FabShownPanel *panel = fab_showing_get_panel (fixture->film, i);

      if (panel->doing == doing && (person == NULL || fab_shown_panel_has (panel, person)))
        return i;
    }

  g_assert_not_reached ();
}

/* Two of three are bored when Hugo speaks, all love what Tom does, one is confused; they want more of Tom and less of Hugo. */
static void
keep_reactions (Fixture *fixture)
{
  static const char * const names[] = { "Ada", "Ben", "Cleo" };
  guint deed = find (fixture, FAB_DOING_TALK, "TOM", 0);
  guint speech = find (fixture, FAB_DOING_TALK, "HUGO", 0);
  guint box = find (fixture, FAB_DOING_DEED, "HUGO", speech);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(FabScreening) screening = testing_screening (fixture->film, names[i]);

      testing_react (screening, fixture->film, deed, FAB_FEELING_LOVE);
      if (i < 2)
        {
          testing_react (screening, fixture->film, speech, FAB_FEELING_BORED);
          testing_react (screening, fixture->film, box, FAB_FEELING_BORED);
        }
      else
        {
          testing_react (screening, fixture->film, speech, FAB_FEELING_CONFUSED);
        }
      fab_screening_answer (screening, "TOM", 1);
      fab_screening_answer (screening, "HUGO", -1);
      testing_keep (fixture->story, screening);
    }
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr(FabShowing) now = testing_showing (fixture->story);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (fixture->story);
  g_autoptr(FabReception) reception = fab_reception_new (now, screenings, NULL);

  return fab_improve_list (fixture->story, reception);
}

static const FabImprovement *
find_kind (GPtrArray      *list,
           FabImproveKind  kind)
{
  for (guint i = 0; i < list->len; i++)
    if (((FabImprovement *) list->pdata[i])->kind == kind)
      return list->pdata[i];

  return NULL;
}

/* Everything that an edit may change. */
static char *
dump (FabStory *story)
{
  GListModel *panels = fab_story_get_panels (story);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *script = fab_story_dup_script (story);

  g_string_append (text, script);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      g_autoptr(GListModel) beat = fab_story_dup_beat (story, fab_panel_get_id (panel));

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT " %u\n", fab_panel_get_id (panel),
                              fab_panel_get_prompt (panel), fab_panel_get_duration (panel), g_list_model_get_n_items (beat));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) found = list (fixture);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_reasons (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) found = NULL;
  const FabImprovement *improvement;

  keep_reactions (fixture);
  found = list (fixture);
  for (guint i = 0; i < found->len; i++)
    {
      improvement = found->pdata[i];
      g_test_message ("%s | %s", improvement->title, improvement->reason);
      g_assert_cmpuint (improvement->voices, >, 0);
      g_assert_cmpuint (strlen (improvement->title), >, 5);
      g_assert_nonnull (strstr (improvement->reason, "of 3"));
      g_assert_nonnull (strstr (improvement->reason, "no proof"));
    }
  improvement = find_kind (found, FAB_IMPROVE_CUT);
  g_assert_nonnull (strstr (improvement->reason, "2 of 3 were bored: Ada "));
  g_assert_nonnull (strstr (improvement->reason, "Ben "));
  g_assert_null (strstr (improvement->reason, "Cleo"));
  g_assert_nonnull (strstr (find_kind (found, FAB_IMPROVE_BRING_BACK)->reason, "3 of 3 asked for more of TOM"));
  g_assert_nonnull (strstr (find_kind (found, FAB_IMPROVE_EXPLAIN)->reason, "confused: Cleo"));
}

/* Each kind changes something, and is one step back. */
static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  guint kinds = 0;

  keep_reactions (fixture);
  for (guint kind = 0; kind < FAB_N_IMPROVES; kind++)
    {
      g_autoptr(GPtrArray) found = list (fixture);
      const FabImprovement *improvement = find_kind (found, kind);
      g_autofree char *before = dump (fixture->story);
      g_autofree char *after = NULL;
      g_autofree char *back = NULL;
      g_autoptr(GError) error = NULL;

      if (improvement == NULL)
        continue;
      kinds++;
      fab_improve_apply (improvement, fixture->story, &error);
      g_assert_no_error (error);
      after = dump (fixture->story);
      g_assert_cmpstr (after, !=, before);
      g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, improvement->title);
      fab_story_undo (fixture->story, &error);
      g_assert_no_error (error);
      back = dump (fixture->story);
      g_assert_cmpstr (back, ==, before);
    }
  g_assert_cmpuint (kinds, >=, 6);
}

static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *script = NULL;
  g_autoptr(GError) error = NULL;

  keep_reactions (fixture);
  found = list (fixture);
  fab_improve_apply (find_kind (found, FAB_IMPROVE_BRING_BACK), fixture->story, &error);
  g_assert_no_error (error);
  fab_improve_apply (find_kind (found, FAB_IMPROVE_LESS_OF), fixture->story, &error);
  g_assert_no_error (error);
  script = fab_story_dup_script (fixture->story);
  g_assert_null (strstr (script, "It is always an umbrella."));
  g_assert_null (strstr (script, "HUGO\n\n"));
  {
    const char *cliff = strstr (script, "EXT. CLIFF");
    const char *tom = strstr (cliff, "Tom ");

    g_assert_nonnull (tom);
    g_assert_true (tom < strstr (cliff, "INT. LIGHTHOUSE - DAWN"));
  }
}

static void
test_learning (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) again = NULL;
  const FabImprovement *declined, *taken;
  double weight;
  g_autoptr(GError) error = NULL;

  keep_reactions (fixture);
  found = list (fixture);
  declined = find_kind (found, FAB_IMPROVE_CLOSER);
  weight = find_kind (found, FAB_IMPROVE_ECHO)->weight;
  g_assert_true (fab_improve_decline (declined, fixture->story, &error));
  g_assert_true (fab_improve_apply (find_kind (found, FAB_IMPROVE_LINGER), fixture->story, &error));
  again = list (fixture);
  for (guint i = 0; i < again->len; i++)
    {
      taken = again->pdata[i];
      g_assert_false (taken->kind == FAB_IMPROVE_CLOSER && g_str_equal (taken->subject, declined->subject));
      if (taken->kind == FAB_IMPROVE_CLOSER)
        g_assert_cmpfloat (taken->weight, <, declined->weight);
    }
  g_assert_cmpfloat (find_kind (again, FAB_IMPROVE_ECHO)->weight, ==, weight);
  /* what is undone was not decided */
  fab_story_undo (fixture->story, NULL);
  fab_story_undo (fixture->story, NULL);
  g_clear_pointer (&again, g_ptr_array_unref);
  again = list (fixture);
  g_assert_cmpuint (again->len, ==, found->len);
}

/* --- a model that writes ---------------------------------------------------------------------- */

#define FAKE_TYPE_WRITER (fake_writer_get_type ())
G_DECLARE_FINAL_TYPE (FakeWriter, fake_writer, FAKE, WRITER, GObject)

struct _FakeWriter
{
  GObject  parent_instance;
  char    *note;
  guint    scene;
};

static void
write_async (FabWriter             *writer,
             const FabWriteRequest *request,
             FabProgressFunc        progress,
             gpointer               progress_data,
             GCancellable          *cancellable,
             GAsyncReadyCallback    callback,
             gpointer               data)
{
  g_autoptr(GTask) task = g_task_new (writer, cancellable, callback, data);

  FAKE_WRITER (writer)->note = g_strdup (request->note);
  FAKE_WRITER (writer)->scene = request->scene;
  g_task_return_pointer (task, g_strdup ("EXT. CLIFF - DAY\n\nTom is here, too.\n"), g_free);
}

static char *
write_finish (FabWriter     *writer,
              GAsyncResult  *result,
              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
writer_iface_init (FabWriterInterface *iface)
{
  iface->write_async = write_async;
  iface->write_finish = write_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeWriter, fake_writer, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (FAB_TYPE_WRITER, writer_iface_init))

static void
fake_writer_finalize (GObject *object)
{
  g_free (FAKE_WRITER (object)->note);

  G_OBJECT_CLASS (fake_writer_parent_class)->finalize (object);
}

static void
fake_writer_class_init (FakeWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_writer_finalize;
}

static void
fake_writer_init (FakeWriter *self)
{
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_improve_write_finish (FAB_STORY (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  FakeWriter *writer = g_object_new (FAKE_TYPE_WRITER, NULL);
  g_autoptr(GPtrArray) found = NULL;
  const FabImprovement *improvement;
  g_autofree char *before = NULL;
  g_autofree char *script = NULL;
  g_autofree char *back = NULL;
  gboolean done = FALSE;

  keep_reactions (fixture);
  found = list (fixture);
  improvement = find_kind (found, FAB_IMPROVE_BRING_BACK);
  g_assert_true (fab_improve_is_written (improvement));
  before = dump (fixture->story);
  fab_improve_write_async (improvement, fixture->story, FAB_WRITER (writer), NULL, written_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  script = fab_story_dup_script (fixture->story);
  g_assert_nonnull (strstr (script, "Tom is here, too."));
  g_assert_null (strstr (script, "Waves break"));
  g_assert_cmpuint (writer->scene, ==, 1);
  g_assert_nonnull (strstr (writer->note, "asked for more of TOM"));
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, improvement->title);
  fab_story_undo (fixture->story, NULL);
  back = dump (fixture->story);
  g_assert_cmpstr (back, ==, before);
  g_assert_finalize_object (writer);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/improve/nobody", test_nobody },
    { "/improve/reasons", test_reasons },
    { "/improve/each", test_each },
    { "/improve/edits", test_edits },
    { "/improve/learning", test_learning },
    { "/improve/written", test_written },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
