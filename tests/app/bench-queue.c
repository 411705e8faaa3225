/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 200 lines are spoken, and 200 panels painted, by two services that take two at a time, with the window open: how long it takes against
 * the least that the services need, whether frames come as they do when nothing is done, and how much memory it takes. */
#include "config.h"

#include <libsoup/soup.h>

#include "app-testing.h"
#include "fab-window-private.h"

#define N_LINES 200
#define N_PANELS 200
#define PICTURE_WIDTH 1024
#define PICTURE_HEIGHT 576
#define N_SERVICES 2
#define ANSWER_MS 40 /* that a service thinks */
#define IDLE_MS 2000

/* --- services, in a thread of their own --- */

typedef struct
{
  SoupServer        *server;
  SoupServerMessage *message;
  GBytes            *picture; /* NULL: it is to be spoken */
} Question;

/* --- what they answer --- */

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

/* Grain, so that it does not become small. */
static GBytes *
make_picture (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH, PICTURE_HEIGHT);
  guint8 *pixels = cairo_image_surface_get_data (surface);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(GByteArray) png = g_byte_array_new ();
  g_autofree char *text = NULL;
  char *json;

  for (int i = 0; i < cairo_image_surface_get_stride (surface) * PICTURE_HEIGHT; i++)
    pixels[i] = 128 + g_rand_int_range (rand, -8, 8);
  cairo_surface_mark_dirty (surface);
  cairo_surface_write_to_png_stream (surface, write_cb, png);
  cairo_surface_destroy (surface);
  text = g_base64_encode (png->data, png->len);
  json = g_strdup_printf ("{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}", text);

  return g_bytes_new_take (json, strlen (json));
}

static gboolean
answer_cb (gpointer data)
{
  Question *question = data;
  gsize size = 44 + 48000;
  guint8 *wav;

  soup_server_message_set_status (question->message, 200, NULL);
  if (question->picture != NULL)
    {
      gconstpointer json = g_bytes_get_data (question->picture, &size);

      soup_server_message_set_response (question->message, "application/json", SOUP_MEMORY_COPY, json, size);
      soup_server_message_unpause (question->message);
      g_object_unref (question->message);
      g_free (question);
      return G_SOURCE_REMOVE;
    }
  wav = g_malloc0 (size);
  memcpy (wav, "RIFF\xff\xff\xff\xffWAVEfmt \20\0\0\0\1\0\1\0\xc0\x5d\0\0\x80\xbb\0\0\2\0\20\0data\xff\xff\xff\xff", 44);
  soup_server_message_set_response (question->message, "audio/wav", SOUP_MEMORY_TAKE, (char *) wav, size);
  soup_server_message_unpause (question->message);
  g_object_unref (question->message);
  g_free (question);

  return G_SOURCE_REMOVE;
}

static void
handle_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           data)
{
  Question *question = g_new (Question, 1);
  g_autoptr(GSource) source = g_timeout_source_new (ANSWER_MS);

  *question = (Question) { server, g_object_ref (message), strstr (path, "/images/") != NULL ? data : NULL };
  soup_server_message_pause (message);
  g_source_set_callback (source, answer_cb, question, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
}

static gpointer
serve (gpointer data)
{
  GAsyncQueue *addresses = data;
  g_autoptr(GMainContext) context = g_main_context_new ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (context, FALSE);
  GBytes *picture = make_picture (); /* until the program ends */

  g_main_context_push_thread_default (context);
  for (guint i = 0; i < N_SERVICES; i++)
    {
      SoupServer *server = soup_server_new (NULL, NULL); /* until the program ends */
      GSList *uris;

      soup_server_add_handler (server, NULL, handle_cb, picture, NULL);
      g_assert_true (soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
      uris = soup_server_get_uris (server);
      g_async_queue_push (addresses, g_uri_to_string (uris->data));
      g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
    }
  g_main_loop_run (loop);

  return NULL;
}

static void
choose_services (void)
{
  g_autoptr(GAsyncQueue) addresses = g_async_queue_new_full (g_free);
  g_autoptr(GThread) thread = g_thread_new ("services", serve, g_async_queue_ref (addresses));
  g_autoptr(GSettings) settings = g_settings_new (FAB_APP_ID), painter = NULL;
  g_autofree char *first = g_async_queue_pop (addresses), *second = g_async_queue_pop (addresses);
  g_autofree char *urls = g_strjoin (" ", first, second, NULL), *owner = g_strconcat ("kokoro ", urls, NULL);

  g_settings_set_string (settings, "voice-kind", "kokoro");
  g_settings_set_string (settings, "voice-url", urls);
  g_settings_set_strv (settings, "voice-list", (const char * const []) { owner, "af_heart\tHeart\tf\ten-US", NULL });
  painter = g_settings_new_with_path (FAB_APP_ID ".Painter", "/org/fabulaproject/Fabula/painters/openai/");
  g_settings_set_string (painter, "painter-url", urls);
  g_settings_set_string (painter, "painter-model", "a-model");
  g_settings_set_string (settings, "painter-kind", "openai");
}

/* --- frames --- */

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  gint64 now = g_get_monotonic_time ();

  g_array_append_val (data, now);
  gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return *(gint64 *) a < *(gint64 *) b ? -1 : *(gint64 *) a > *(gint64 *) b;
}

/* Makes times of what they were: between one and the next, sorted. */
static void
take_differences (GArray *times)
{
  for (guint i = 0; i + 1 < times->len; i++)
    g_array_index (times, gint64, i) = g_array_index (times, gint64, i + 1) - g_array_index (times, gint64, i);
  g_array_set_size (times, times->len - 1);
  g_array_sort (times, compare_cb);
}

static double
get_part (GArray *times,
          double  part)
{
  return g_array_index (times, gint64, (guint) (part * (times->len - 1))) / 1000.;
}

static void
report (const char *what,
        GArray     *times)
{
  take_differences (times);
  g_print ("%s: %u frames, %.1f ms between two, 95 of 100 within %.1f ms, longest %.1f ms\n", what, times->len,
           get_part (times, .5), get_part (times, .95), get_part (times, 1));
}

static gboolean
quit_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static GArray *
watch (GtkWidget *window,
       FabStudio *studio)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint id = gtk_widget_add_tick_callback (window, frame_cb, times, NULL);
  gboolean done = FALSE;

  if (studio == NULL)
    g_timeout_add (IDLE_MS, quit_cb, &done);
  while (studio ? fab_studio_get_busy (studio) : !done)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (window, id);

  return times;
}

/* --- the run --- */

static char *
make_script (void)
{
  GString *script = g_string_new ("INT. HALL - DAY\n\n");

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (script, "ANNA\nThis is line number %u of the play.\n\n", i);

  return g_string_free (script, FALSE);
}

static void
run (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  g_autofree char *state = g_dir_make_tmp ("fabula-XXXXXX", NULL), *script = make_script ();
  FabStory *story = fab_story_new (state, NULL);
  g_autoptr(FabSession) session = fab_application_create_session (app, story);
  FabStudio *studio = fab_session_get_studio (session);
  g_autoptr(GArray) idle = NULL, busy = NULL;
  gint64 begun;

  gtk_window_present (GTK_WINDOW (window));
  _fab_window_set_session (window, session);
  testing_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  idle = watch (GTK_WIDGET (window), NULL);
  fab_story_set_script (story, script, NULL);
  testing_wait_for (fab_studio_get_n_jobs (studio) >= N_LINES);
  begun = g_get_monotonic_time ();
  busy = watch (GTK_WIDGET (window), studio);
  g_print ("%d lines by %d services, 2 at a time each: %.2f s, %.2f of the least that the services take\n", N_LINES, N_SERVICES,
           (g_get_monotonic_time () - begun) / 1e6,
           (g_get_monotonic_time () - begun) / (N_LINES * ANSWER_MS * 1000. / (2 * N_SERVICES)));
  report ("at rest", idle);
  report ("meanwhile", busy);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fab_story_close (story, TRUE);
  testing_remove_dir (state);
}

/* Of the whole program, in MB: "VmRSS:" now, "VmHWM:" at the most. */
static double
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *at;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  at = status != NULL ? strstr (status, name) : NULL;

  return at != NULL ? g_ascii_strtod (at + strlen (name), NULL) / 1024 : 0;
}

static void
fill_board (FabStory *story)
{
  g_autoptr(FabScene) scene = NULL;

  fab_story_begin (story, NULL, NULL);
  fab_story_set_script (story, "INT. HALL - DAY\n", NULL);
  scene = g_list_model_get_item (fab_story_get_scenes (story), 0);
  for (guint i = 0; i < N_PANELS; i++)
    fab_story_add_panel (story, fab_scene_get_id (scene), 0, "WIDE hall", NULL);
  fab_story_end (story);
}

static void
paint (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  g_autofree char *state = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  FabStory *story = fab_story_new (state, NULL);
  g_autoptr(FabSession) session = fab_application_create_session (app, story);
  FabStudio *studio = fab_session_get_studio (session);
  g_autoptr(GArray) busy = NULL;
  gint64 begun;
  double before;

  gtk_window_present (GTK_WINDOW (window));
  _fab_window_set_session (window, session);
  fill_board (story);
  g_assert_true (fab_studio_drain (studio, NULL, NULL)); /* drawn */
  before = get_memory ("VmRSS:");
  fab_atelier_paint_all (fab_session_get_atelier (session));
  begun = g_get_monotonic_time ();
  busy = watch (GTK_WIDGET (window), studio);
  g_print ("%d panels of %d × %d by %d services, 2 at a time each: %.2f s, %.2f of the least that the services take\n", N_PANELS, PICTURE_WIDTH,
           PICTURE_HEIGHT, N_SERVICES, (g_get_monotonic_time () - begun) / 1e6,
           (g_get_monotonic_time () - begun) / (N_PANELS * ANSWER_MS * 1000. / (2 * N_SERVICES)));
  report ("meanwhile", busy);
  g_print ("memory: %.0f MB before, %.0f MB after, %.0f MB at the most\n", before, get_memory ("VmRSS:"), get_memory ("VmHWM:"));
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fab_story_close (story, TRUE);
  testing_remove_dir (state);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("fabula-cache-XXXXXX", NULL);
  g_autoptr(FabApplication) app = NULL;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE); /* nothing was ever said */
  choose_services ();
  app = fab_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  run (app);
  paint (app);
  testing_remove_dir (cache);

  return 0;
}
