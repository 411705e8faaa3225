/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the real window as nobody would: pointer, keys, words and commands by chance, the same for the same seed.
 *
 *   monkey SEED SECONDS     plays, checks what must always hold, and undoes all of it
 *   monkey SEED SECONDS K   K times over, plays until it is killed, and sees whether everything that was shown is there
 *
 * No crash, no critical, no damaged story; what was undone to the start is the start. */
#define G_LOG_DOMAIN "monkey"

#include "config.h"

#include <adwaita.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../story/story-testing.h"
#include "fab-story-private.h"
#include "fab-window-private.h"

#define CHECK_EVERY 100 /* steps */
#define TIDY_EVERY 12   /* steps after which windows that lie in the way are closed */

typedef struct
{
  FabApplication *app;
  FabWindow      *window;
  GRand          *random;
  guint           n_steps;
} Monkey;

/* Nobody comes back from these, or they lead out of the program. */
static const char * const left_alone[] = {
  "window.close", "win.open", "win.open-recent", "win.save", "win.save-as", "win.blank", "win.sample", "win.write-idea", "win.recover",
  "win.edit-outside", "win.print", "app.quit", "app.show-in-files", "app.open-file", "link.open", NULL
};

static const char * const keys[] = {
  "Return", "Escape", "Tab", "shift+Tab", "space", "BackSpace", "Delete", "Left", "Right", "Up", "Down", "Home", "End", "Page_Up",
  "Page_Down", "n", "d", "slash", "o", "c", "b", "e", "1", "2", "3", "4", "5", "6", "7", "bracketleft", "bracketright", "F2", "F6",
  "F9", "F10", "Menu", "alt+Left", "alt+Right", "alt+Up", "alt+Down", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+d", "ctrl+z",
  "ctrl+shift+z", "ctrl+f", "ctrl+h", "ctrl+j", "ctrl+l", "ctrl+k", "ctrl+Return", "shift+Return", "shift+Right", "shift+Down",
  "ctrl+Home", "ctrl+End", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+space", "ctrl+shift+p", "ctrl+question", "ctrl+comma", "j", "k",
  "l", "i", "comma", "period", "F5", "F11",
};

static const char * const words[] = {
  "Anna runs", "INT. CAVE - NIGHT\n\n", "BEN\nHello.\n\n", "close-up", "(angry)", "\n\n", "CUT TO:", "#", "/*", "*/", "[[note]]",
  "\xf0\x9f\x90\x89\xe2\x80\x8d\xf0\x9f\x94\xa5", "\xe2\x80\xaeright to left", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "<b>&amp;</b>",
  "%s%n", "12", "-1", "0", "99999999", "16:9", "\xe7\x8c\xab\xe5\x9c\xa8\xe7\xaa\x97\xe5\x8f\xb0\xe4\xb8\x8a",
};

static int
choose (Monkey *monkey,
        int     n)
{
  return g_rand_int_range (monkey->random, 0, MAX (n, 1));
}

static void
run_loop (double seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  do
    while (g_main_context_iteration (NULL, FALSE) && g_get_monotonic_time () < end + G_USEC_PER_SEC)
      ;
  while (g_get_monotonic_time () < end && (g_usleep (2000), TRUE));
}

/* --- what it does --- */

static void
send (const char *command)
{
  g_auto(GStrv) words_of = NULL;
  g_autofree char *line = g_strconcat ("xdotool ", command, NULL);

  g_debug ("%s", line);
  if (g_shell_parse_argv (line, NULL, &words_of, NULL))
    g_spawn_sync (NULL, words_of, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                  NULL, NULL, NULL, NULL);
}

static void
press (Monkey *monkey)
{
  g_autofree char *command = g_strdup_printf ("key %s", keys[choose (monkey, G_N_ELEMENTS (keys))]);

  send (command);
}

static void
write_words (Monkey *monkey)
{
  g_autofree char *quoted = g_shell_quote (words[choose (monkey, G_N_ELEMENTS (words))]);
  g_autofree char *command = g_strdup_printf ("type --delay 2 -- %s", quoted);

  send (command);
}

static void
point (Monkey *monkey)
{
  static const char * const ways[] = {
    "click 1", "click 1", "click 1", "click --repeat 2 --delay 40 1", "click 3", "keydown ctrl click 1 keyup ctrl",
    "keydown shift click 1 keyup shift", "click --repeat 3 4", "click --repeat 5 5", "keydown ctrl click --repeat 2 4 keyup ctrl",
  };
  g_autofree char *command = g_strdup_printf ("mousemove %d %d %s", choose (monkey, 1280), choose (monkey, 800),
                                              ways[choose (monkey, G_N_ELEMENTS (ways))]);

  send (command);
}

static void
drag (Monkey *monkey)
{
  int x = choose (monkey, 1280), y = choose (monkey, 800), button = choose (monkey, 8) ? 1 : 2;
  g_autoptr(GString) command = g_string_new (NULL);

  g_string_append_printf (command, "mousemove %d %d mousedown %d", x, y, button);
  send (command->str);
  for (int i = choose (monkey, 6) + 2; i > 0; i--)
    {
      g_string_printf (command, "mousemove %d %d", choose (monkey, 1280), choose (monkey, 800));
      send (command->str);
      run_loop (.02);
    }
  g_string_printf (command, "mouseup %d", button);
  send (command->str);
}

/* Of a type that the action wants: sensible values among wild ones. */
static GVariant *
make_parameter (Monkey             *monkey,
                const GVariantType *type)
{
  static const char * const texts[] = { "", "board", "canvas", "player", "anna", "CU", "dissolve", "wipe-left", "4:3", "pen", "\xe2\x80\xae" };
  FabStory *story = fab_session_get_story (monkey->window->session);
  guint n = g_list_model_get_n_items (fab_story_get_panels (story));

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (texts[choose (monkey, G_N_ELEMENTS (texts))]);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return g_variant_new_int64 (choose (monkey, 3) ? fab_story_get_panel_at (story, choose (monkey, n)) : choose (monkey, 50) - 1);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    return g_variant_new_int32 (choose (monkey, 20) - 5);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_UINT32))
    return g_variant_new_uint32 (choose (monkey, 20));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    return g_variant_new_boolean (choose (monkey, 2));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_DOUBLE))
    return g_variant_new_double (g_rand_double_range (monkey->random, -1, 3));

  return NULL;
}

/* FALSE: it wants what nobody here can make up. */
static gboolean
make_optional_parameter (Monkey              *monkey,
                         const GVariantType  *type,
                         GVariant           **parameter)
{
  *parameter = type ? make_parameter (monkey, type) : NULL;
  if (*parameter)
    g_variant_ref_sink (*parameter);

  return type == NULL || *parameter != NULL;
}

/* What @widget itself does, whatever stands around it. */
static void
activate_any (Monkey    *monkey,
              GtkWidget *widget)
{
  g_autoptr(GVariant) parameter = NULL;
  const GVariantType *type = NULL;
  const char *name = NULL, *property = NULL;
  guint n = 0;
  GType owner;

  while (gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), n, &owner, &name, &type, &property))
    n++;
  if (n == 0 || !gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), choose (monkey, n), &owner, &name, &type, &property))
    return;
  if (g_strv_contains (left_alone, name) || !make_optional_parameter (monkey, property ? NULL : type, &parameter))
    return;
  g_debug ("%s of %s", name, G_OBJECT_TYPE_NAME (widget));
  gtk_widget_activate_action_variant (widget, name, parameter);
}

static void
command (Monkey *monkey)
{
  activate_any (monkey, GTK_WIDGET (monkey->window));
}

static GtkWindow *
choose_window (Monkey *monkey)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr(GtkWindow) window = g_list_model_get_item (windows, choose (monkey, g_list_model_get_n_items (windows)));

  return window && gtk_widget_get_mapped (GTK_WIDGET (window)) ? window : GTK_WINDOW (monkey->window);
}

/* The canvas, the reel, texts, what lies in dialogs: whatever is somewhere, or has the keys, or holds that. */
static void
command_there (Monkey *monkey)
{
  GtkWindow *window = choose_window (monkey);
  int width = gtk_widget_get_width (GTK_WIDGET (window)), height = gtk_widget_get_height (GTK_WIDGET (window));
  GtkWidget *widget = choose (monkey, 3) ? gtk_widget_pick (GTK_WIDGET (window), choose (monkey, width), choose (monkey, height),
                                                            GTK_PICK_INSENSITIVE)
                                         : gtk_window_get_focus (window);

  for (int up = choose (monkey, 6); widget && up > 0 && gtk_widget_get_parent (widget); up--)
    widget = gtk_widget_get_parent (widget);
  if (widget && widget != GTK_WIDGET (monkey->window))
    activate_any (monkey, widget);
}

/* Preferences, help, another window, the sample beside the story. */
static void
command_program (Monkey *monkey)
{
  GActionGroup *group = G_ACTION_GROUP (monkey->app);
  g_auto(GStrv) names = g_action_group_list_actions (group);
  const char *name = names[choose (monkey, g_strv_length (names))];
  g_autofree char *full = g_strconcat ("app.", name, NULL);
  g_autoptr(GVariant) parameter = NULL;

  if (g_strv_contains (left_alone, full) ||
      !make_optional_parameter (monkey, g_action_group_get_action_parameter_type (group, name), &parameter))
    return;
  g_debug ("%s", full);
  g_action_group_activate_action (group, name, parameter);
}

static void
save (Monkey *monkey)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "monkey.fabula", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  fab_story_save_async (fab_session_get_story (monkey->window->session), file, NULL, NULL, NULL, NULL, NULL);
}

/* Another story than that of the monkey is given up. */
static void
close_other (GtkWindow *window)
{
  FabSession *session = FAB_IS_WINDOW (window) ? fab_window_get_session (FAB_WINDOW (window)) : NULL;
  g_autoptr(FabStory) story = session ? g_object_ref (fab_session_get_story (session)) : NULL;

  if (story == NULL)
    {
      gtk_window_close (window);
      return;
    }
  _fab_window_set_session (FAB_WINDOW (window), NULL);
  fab_story_close (story, TRUE);
  gtk_window_destroy (window);
}

static void
close_others (Monkey *monkey)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (windows); i-- > 0;)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (window && window != GTK_WINDOW (monkey->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        close_other (window);
    }
  gtk_window_unfullscreen (GTK_WINDOW (monkey->window));
  gtk_window_present (GTK_WINDOW (monkey->window));
}

static void
step (Monkey *monkey)
{
  static const struct { int part; void (*act) (Monkey *monkey); } acts[] = {
    { 29, press }, { 10, write_words }, { 20, point }, { 10, drag }, { 17, command }, { 10, command_there }, { 3, command_program },
    { 1, save },
  };
  int at = choose (monkey, 100);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (at < acts[i].part)
        {
          acts[i].act (monkey);
          break;
        }
      at -= acts[i].part;
    }
  run_loop (choose (monkey, 10) ? .01 : .2);
  if (++monkey->n_steps % TIDY_EVERY == 0)
    close_others (monkey);
}

/* --- what holds --- */

static void
check (Monkey *monkey)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = fab_story_check (fab_session_get_story (monkey->window->session), FALSE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_error ("after %u steps: %s", monkey->n_steps, (char *) g_ptr_array_index (problems, i));
}

static void
rest (Monkey *monkey)
{
  FabStudio *studio = fab_session_get_studio (monkey->window->session);
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  close_others (monkey);
  fab_session_stop_writing (monkey->window->session);
  fab_session_set_mode (monkey->window->session, FAB_MODE_BOARD);
  run_loop (1);
  while (fab_studio_get_busy (studio) && g_get_monotonic_time () < end)
    run_loop (.05);
}

/* Takes that came by themselves for what stood there at first belong to no step. */
static void
undo_all (Monkey     *monkey,
          const char *start)
{
  FabStory *story = fab_session_get_story (monkey->window->session);
  g_autoptr(GError) error = NULL;
  g_autofree char *now = NULL;
  guint n = 0;

  while (fab_story_get_undo_label (story) != NULL && n++ < 100000)
    {
      fab_story_undo (story, &error);
      g_assert_no_error (error);
    }
  now = testing_dump (story);
  g_assert_cmpstr (now, ==, start);
  for (; fab_story_get_redo_label (story) != NULL; n++)
    {
      fab_story_redo (story, &error);
      g_assert_no_error (error);
    }
  check (monkey);
}

/* --- running --- */

static void
open_window (Monkey   *monkey,
             FabStory *story,
             guint     seed)
{
  monkey->random = g_rand_new_with_seed (seed);
  monkey->app = fab_application_new ();
  g_application_set_flags (G_APPLICATION (monkey->app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (monkey->app), NULL, NULL));
  monkey->window = fab_window_new (monkey->app);
  gtk_window_set_default_size (GTK_WINDOW (monkey->window), 1280, 800);
  fab_window_show_story (monkey->window, story);
  gtk_window_present (GTK_WINDOW (monkey->window));
  run_loop (1);
}

static void
play (guint  seed,
      double seconds)
{
  Monkey monkey = { 0 };
  g_autofree char *dir = testing_make_dir (), *start = NULL;
  g_autoptr(FabStory) story = testing_new_story (dir);
  gint64 end;

  fab_story_set_script (story, testing_script, NULL);
  open_window (&monkey, story, seed);
  rest (&monkey);
  while (fab_story_get_undo_label (story) != NULL)
    g_assert_true (fab_story_undo (story, NULL));
  run_loop (1);
  start = testing_dump (story);
  fab_story_redo (story, NULL);
  end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  while (g_get_monotonic_time () < end)
    {
      step (&monkey);
      if (monkey.n_steps % CHECK_EVERY == 0)
        check (&monkey);
    }
  rest (&monkey);
  check (&monkey);
  undo_all (&monkey, start);
  g_print ("seed %u: %u steps\n", seed, monkey.n_steps);
  _fab_window_set_session (monkey.window, NULL);
  gtk_window_destroy (GTK_WINDOW (monkey.window));
  run_loop (.5);
  fab_story_close (story, TRUE);
  testing_remove_dir (g_steal_pointer (&dir));
}

/* --- being killed --- */

static gint64
read_revision (FabStory *story)
{
  return fab_store_int (story->store, 0, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'revision'", "");
}

/* What a person has seen is told to who kills. */
static void
tell (FabStory *story,
      int       pipe)
{
  gint64 revision = read_revision (story);

  if (write (pipe, &revision, sizeof revision) != sizeof revision)
    _exit (1);
}

static void
changed_cb (FabStory        *story,
            const FabChange *changes,
            guint            n,
            gpointer         data)
{
  tell (story, GPOINTER_TO_INT (data));
}

static void
play_until_killed (const char *dir,
                   const char *work,
                   guint       seed,
                   int         pipe)
{
  Monkey monkey = { 0 };
  FabStory *story = work ? fab_story_recover (dir, work, NULL) : testing_new_story (dir);

  if (work == NULL)
    fab_story_set_script (story, testing_script, NULL);
  open_window (&monkey, story, seed);
  tell (story, pipe);
  g_signal_connect (story, "changed", G_CALLBACK (changed_cb), GINT_TO_POINTER (pipe));
  for (;;)
    step (&monkey);
}

static void
inspect (const char *dir,
         gint64      seen,
         guint       round)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) works = fab_story_list_unsaved (dir);
  g_autoptr(FabStory) story = fab_story_recover (dir, works[0], &error);
  g_autoptr(GPtrArray) problems = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (read_revision (story), >=, seen);
  problems = fab_story_check (story, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_print ("killed %u: revision %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT "\n", round, read_revision (story), seen);
  fab_story_close (story, FALSE);
}

static void
kill_often (const char *self,
            guint       seed,
            double      seconds,
            guint       rounds)
{
  g_autofree char *dir = testing_make_dir ();

  for (guint i = 0; i < rounds; i++)
    {
      g_auto(GStrv) works = fab_story_list_unsaved (dir);
      gint64 seen = 0, revision;
      int ends[2], status;
      pid_t pid;

      g_assert_cmpint (pipe (ends), ==, 0);
      pid = fork ();
      if (pid == 0)
        {
          g_autofree char *seed_text = g_strdup_printf ("%u", seed + i), *pipe_text = g_strdup_printf ("%d", ends[1]);

          execl (self, self, "--child", dir, works[0] ? works[0] : "", seed_text, pipe_text, NULL);
          _exit (127);
        }
      close (ends[1]);
      /* on a slow machine the window takes its time */
      g_assert_cmpint (read (ends[0], &seen, sizeof seen), ==, sizeof seen);
      g_usleep ((seconds + (seed + i * 7) % 5 * .37) * G_USEC_PER_SEC);
      kill (pid, SIGKILL);
      waitpid (pid, &status, 0);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL); /* it did not end by itself */
      while (read (ends[0], &revision, sizeof revision) == sizeof revision)
        seen = revision;
      close (ends[0]);
      inspect (dir, seen, i);
    }
  testing_remove_dir (g_steal_pointer (&dir));
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 6 && g_str_equal (argv[1], "--child"))
    play_until_killed (argv[2], *argv[3] ? argv[3] : NULL, atoi (argv[4]), atoi (argv[5]));
  else if (argc == 4)
    kill_often (argv[0], atoi (argv[1]), g_ascii_strtod (argv[2], NULL), atoi (argv[3]));
  else if (argc == 3)
    play (atoi (argv[1]), g_ascii_strtod (argv[2], NULL));
  else
    return 2;

  return 0;
}
