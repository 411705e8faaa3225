/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reel: where things are on it, what hands do to them, and that each gesture is one step. */
#include "config.h"

#include <math.h>

#include <adwaita.h>

#include "app-testing.h"
#include "fab-camera-stage.h"
#include "fab-film-choices.h"
#include "fab-imprint.h"
#include "fab-reel-axis.h"
#include "fab-reel-clip.h"
#include "fab-reel-view-private.h"
#include "fab-target.h"
#include "fab-theater.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

/* --- pure --- */

static void
test_axis (void)
{
  FabReelAxis axis = { 32, 100, 800 };
  gint64 at;

  for (gint64 time = 0; time < 4000 * SECOND; time += 777777777)
    g_assert_cmpint (fab_reel_axis_time (&axis, fab_reel_axis_x (&axis, time)), ==, time);
  at = fab_reel_axis_time (&axis, 300);
  fab_reel_axis_zoom (&axis, 2.5, 300, 3600 * SECOND);
  g_assert_cmpfloat_with_epsilon (fab_reel_axis_x (&axis, at), 300, .01);
  fab_reel_axis_zoom (&axis, 1e6, 300, 3600 * SECOND);
  g_assert_cmpfloat (axis.scale, ==, FAB_REEL_MAX_SCALE);
  fab_reel_axis_zoom (&axis, 1e-9, 300, 36000 * SECOND);
  g_assert_cmpfloat_with_epsilon (axis.scale, fab_reel_axis_fit (&axis, 36000 * SECOND), 1e-9);
  g_assert_cmpfloat_with_epsilon (fab_reel_axis_length (&axis, 36000 * SECOND), 800, .01);
}

static void
test_clip (void)
{
  FabTimelineSound sound = { .start = 10 * SECOND, .duration = 4 * SECOND, .skip = SECOND };
  gint64 reach = SECOND / 10;
  FabReelClip clip;

  fab_reel_clip_init (&clip, &sound, 6 * SECOND);
  g_assert_cmpint (fab_reel_clip_pick (&clip, 10 * SECOND, 20, 28, reach), ==, FAB_CLIP_START);
  g_assert_cmpint (fab_reel_clip_pick (&clip, 14 * SECOND, 20, 28, reach), ==, FAB_CLIP_END);
  g_assert_cmpint (fab_reel_clip_pick (&clip, 10 * SECOND, 4, 28, reach), ==, FAB_CLIP_FADE_IN);
  g_assert_cmpint (fab_reel_clip_pick (&clip, 14 * SECOND, 4, 28, reach), ==, FAB_CLIP_FADE_OUT);
  g_assert_cmpint (fab_reel_clip_pick (&clip, 12 * SECOND, fab_reel_gain_to_y (0, 28), 28, reach), ==,
                   FAB_CLIP_GAIN);
  g_assert_cmpint (fab_reel_clip_pick (&clip, 12 * SECOND, 24, 28, reach), ==, FAB_CLIP_BODY);

  /* No further than the data goes. */
  fab_reel_clip_drag (&clip, FAB_CLIP_START, -5 * SECOND, 0);
  g_assert_cmpint (clip.skip, ==, 0);
  g_assert_cmpint (clip.start, ==, 9 * SECOND);
  g_assert_cmpint (clip.duration, ==, 5 * SECOND);
  fab_reel_clip_drag (&clip, FAB_CLIP_END, 9 * SECOND, 0);
  g_assert_cmpint (clip.duration, ==, 6 * SECOND);
  fab_reel_clip_drag (&clip, FAB_CLIP_FADE_IN, 60 * SECOND, 0);
  g_assert_cmpint (clip.fade_in, ==, 6 * SECOND);
  fab_reel_clip_drag (&clip, FAB_CLIP_END, -100 * SECOND, 0);
  g_assert_cmpint (clip.duration, >, 0);
  g_assert_cmpint (clip.fade_in, <=, clip.duration);

  g_assert_cmpfloat (fab_reel_y_to_gain (fab_reel_gain_to_y (0, 28), 28), ==, 0);
  g_assert_cmpfloat_with_epsilon (fab_reel_y_to_gain (fab_reel_gain_to_y (-6, 28), 28), -6, .01);
}

static void
test_frames (void)
{
  FabCameraKey keys[] = { { 0, .5, .5, 1, 0, FAB_EASE_LINEAR }, { 1, .25, .5, .5, 10, FAB_EASE_LINEAR } };
  g_autoptr(GArray) array = g_array_new (FALSE, FALSE, sizeof (FabCameraKey));
  FabCameraKey half;

  g_array_append_vals (array, keys, 2);
  half = fab_camera_keys_at (array, .5);
  g_assert_cmpfloat_with_epsilon (half.x, .375, 1e-9);
  g_assert_cmpfloat_with_epsilon (half.w, .75, 1e-9);
  g_assert_cmpint (fab_camera_key_pick (&keys[1], .25, .5, .02, .02), ==, FAB_FRAME_INSIDE);
  g_assert_cmpint (fab_camera_key_pick (&keys[1], .5, .75, .02, .02), ==, FAB_FRAME_CORNER);
  g_assert_cmpint (fab_camera_key_pick (&keys[1], .9, .9, .02, .02), ==, FAB_FRAME_NONE);
  fab_camera_key_drag (&keys[1], FAB_FRAME_INSIDE, 0, 0, .1, -.1);
  g_assert_cmpfloat_with_epsilon (keys[1].x, .35, 1e-9);
  fab_camera_key_drag (&keys[1], FAB_FRAME_CORNER, .65, .4, 0, 0);
  g_assert_cmpfloat_with_epsilon (keys[1].w, .6, 1e-9);
}

static void
test_sizes (void)
{
  guint n_aspects, n_sizes;
  const FabFilmChoice *aspects = fab_film_aspects (&n_aspects), *sizes = fab_film_sizes (&n_sizes);
  int width, height;

  fab_film_find_size (16.0 / 9, 1080, &width, &height);
  g_assert_cmpint (width, ==, 1920);
  g_assert_cmpint (height, ==, 1080);
  fab_film_find_size (16.0 / 9, 2160, &width, &height);
  g_assert_cmpint (width, ==, 3840);
  g_assert_cmpint (height, ==, 2160);
  for (guint i = 1; i < n_aspects; i++)
    for (guint j = 0; j < n_sizes; j++)
      {
        fab_film_find_size (aspects[i].value, sizes[j].value, &width, &height);
        g_assert_cmpint (width % 2 + height % 2, ==, 0);
        g_assert_cmpint (MAX (width, height), <=, FAB_FILM_MAX_SIDE);
        g_assert_cmpint (width * height, <=, FAB_FILM_MAX_PIXELS);
        g_assert_cmpfloat_with_epsilon ((double) width / height, aspects[i].value, .02);
      }
}

static void
test_timecode (void)
{
  static const struct { gint64 frame; int n, d; const char *text; } cases[] = {
    { 0, 24, 1, "00:00:00:00" }, { 24 * 3661 + 5, 24, 1, "01:01:01:05" }, { 30, 30000, 1001, "00:00:01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fab_timecode_format (cases[i].frame, cases[i].n, cases[i].d);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* --- verbs --- */

static gint64
get_duration (Fixture *fixture,
              guint    span)
{
  return fab_timeline_get_span (fab_session_get_timeline (fixture->session), span)->duration;
}

static void
test_trim (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 first = get_duration (fixture, 0), second = get_duration (fixture, 1);
  gint64 all = fab_timeline_get_duration (fab_session_get_timeline (fixture->session));

  fab_session_trim (fixture->session, testing_panel_at (fixture->story, 0), first + SECOND, FALSE);
  g_assert_cmpint (ABS (get_duration (fixture, 0) - first - SECOND), <, 2);
  g_assert_cmpint (get_duration (fixture, 1), ==, second);
  fab_session_undo (fixture->session);
  g_assert_cmpint (get_duration (fixture, 0), ==, first);

  fab_session_trim (fixture->session, testing_panel_at (fixture->story, 0), first - SECOND / 2, TRUE);
  g_assert_cmpint (ABS (get_duration (fixture, 1) - second - SECOND / 2), <, 2);
  g_assert_cmpint (fab_timeline_get_duration (fab_session_get_timeline (fixture->session)), ==, all);
  fab_session_undo (fixture->session);
  g_assert_cmpint (get_duration (fixture, 1), ==, second);

  /* A frame is the least. */
  fab_session_trim (fixture->session, testing_panel_at (fixture->story, 0), -SECOND, FALSE);
  g_assert_cmpint (get_duration (fixture, 0), ==,
                   fab_timeline_frame_time (fab_session_get_timeline (fixture->session), 1));
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 all = fab_timeline_get_duration (fab_session_get_timeline (fixture->session));
  guint n = testing_count_panels (fixture->story);

  fab_session_seek (fixture->session, 0);
  fab_session_split_at_playhead (fixture->session); /* on a cut: nothing */
  g_assert_cmpuint (testing_count_panels (fixture->story), ==, n);
  fab_session_seek (fixture->session, get_duration (fixture, 0) / 2);
  fab_session_split_at_playhead (fixture->session);
  g_assert_cmpuint (testing_count_panels (fixture->story), ==, n + 1);
  g_assert_cmpint (fab_timeline_get_duration (fab_session_get_timeline (fixture->session)), ==, all);
  g_assert_cmpint (fab_session_get_selected (fixture->session), ==, testing_panel_at (fixture->story, 1));
  fab_session_undo (fixture->session);
  g_assert_cmpuint (testing_count_panels (fixture->story), ==, n);
}

static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  FabReelTools *tools = fab_session_get_tools (fixture->session);
  FabPlayer *player = fab_session_get_player (fixture->session);
  gint64 frame = fab_timeline_frame_time (fab_session_get_timeline (fixture->session), 1);

  fab_session_seek (fixture->session, SECOND);
  fab_session_mark_in (fixture->session);
  fab_session_seek (fixture->session, 2 * SECOND);
  fab_session_mark_out (fixture->session);
  g_assert_cmpint (fab_reel_tools_get_in (tools), ==, SECOND);
  g_assert_cmpint (ABS (fab_reel_tools_get_out (tools) - 2 * SECOND - frame), <, 2); /* the frame that is seen is in it */
  fab_reel_tools_set_in (tools, 3 * SECOND);
  g_assert_cmpint (fab_reel_tools_get_out (tools), ==, -1);

  fab_session_seek (fixture->session, SECOND);
  fab_session_step_frame (fixture->session, 1);
  g_assert_cmpint (ABS (fab_player_get_position (player) - SECOND - frame), <, 2);
  fab_session_step_frame (fixture->session, -100000);
  g_assert_cmpint (fab_player_get_position (player), ==, 0);
  fab_session_step_cut (fixture->session, 1);
  g_assert_cmpint (fab_player_get_position (player), ==, get_duration (fixture, 0));
  g_assert_cmpint (fab_session_get_selected (fixture->session), ==, testing_panel_at (fixture->story, 1));
}

static void
test_markers (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 first = get_duration (fixture, 0), marker;
  FabTimeline *timeline;

  fab_session_seek (fixture->session, first + SECOND / 2);
  marker = fab_session_add_marker (fixture->session, "Look here");
  g_assert_cmpint (marker, !=, 0);
  /* It goes along with its panel. */
  fab_session_trim (fixture->session, testing_panel_at (fixture->story, 0), first + SECOND, FALSE);
  timeline = fab_session_get_timeline (fixture->session);
  g_assert_cmpuint (fab_timeline_get_n_markers (timeline), ==, 1);
  g_assert_cmpint (ABS (fab_timeline_get_marker (timeline, 0)->time - first - SECOND * 3 / 2), <, 50000);
  fab_session_seek (fixture->session, 0);
  fab_session_step_marker (fixture->session, 1);
  g_assert_cmpint (fab_player_get_position (fab_session_get_player (fixture->session)), ==,
                   fab_timeline_get_marker (timeline, 0)->time);
  fab_session_delete_marker (fixture->session, marker);
  g_assert_cmpuint (fab_timeline_get_n_markers (fab_session_get_timeline (fixture->session)), ==, 0);
}

static char *
write_wav (const char *dir,
           guint       frames)
{
  char *path = g_build_filename (dir, "Door slam.wav", NULL);
  g_autoptr(GByteArray) wav = g_byte_array_new ();
  guint32 size = GUINT32_TO_LE (frames * 2), all = GUINT32_TO_LE (36 + frames * 2);
  g_autofree gint16 *samples = g_new (gint16, frames);

  for (guint i = 0; i < frames; i++)
    samples[i] = 8000 * sin (i * .05);
  g_byte_array_append (wav, (const guint8 *) "RIFF", 4);
  g_byte_array_append (wav, (const guint8 *) &all, 4);
  g_byte_array_append (wav, (const guint8 *) "WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data", 32);
  g_byte_array_append (wav, (const guint8 *) &size, 4);
  g_byte_array_append (wav, (const guint8 *) samples, frames * 2);
  g_assert_true (g_file_set_contents (path, (const char *) wav->data, wav->len, NULL));

  return path;
}

static void
test_sounds (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = write_wav (fixture->dir, 48000);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  const FabTimelineSound *sound;
  gint64 id;

  fab_session_add_sound (fixture->session, file, FAB_TRACK_EFFECTS, SECOND);
  testing_wait_for (fab_timeline_get_n_sounds (fab_session_get_timeline (fixture->session)) == 1);
  sound = fab_timeline_get_sound (fab_session_get_timeline (fixture->session), 0);
  id = sound->sound;
  g_assert_cmpstr (sound->name, ==, "Door slam");
  g_assert_cmpint (sound->start, ==, SECOND);
  g_assert_cmpint (ABS (sound->duration - SECOND), <, 2000);
  g_assert_cmpint (fab_reel_tools_get_sound (fab_session_get_tools (fixture->session)), ==, id);

  fab_session_place_sound (fixture->session, id, FAB_TRACK_MUSIC, 2 * SECOND);
  sound = fab_timeline_get_sound (fab_session_get_timeline (fixture->session), 0);
  g_assert_cmpint (sound->track, ==, FAB_TRACK_MUSIC);
  g_assert_cmpint (sound->start, ==, 2 * SECOND);
  g_assert_cmpuint (sound->span, ==, G_MAXUINT);
  fab_session_trim_sound (fixture->session, id, SECOND / 4, SECOND / 4, SECOND / 2);
  sound = fab_timeline_get_sound (fab_session_get_timeline (fixture->session), 0);
  g_assert_cmpint (sound->start, ==, 2 * SECOND + SECOND / 4);
  g_assert_cmpint (sound->duration, ==, SECOND / 2);
  fab_session_delete_sound (fixture->session, id);
  g_assert_cmpuint (fab_timeline_get_n_sounds (fab_session_get_timeline (fixture->session)), ==, 0);
  g_assert_cmpint (fab_reel_tools_get_sound (fab_session_get_tools (fixture->session)), ==, 0);
}

/* --- hands --- */

typedef struct
{
  Fixture        base;
  FabThumbnails *thumbnails;
  GtkWindow     *window;
  FabReelView   *reel;
} Desk;

static void
set_up_desk (Desk          *desk,
             gconstpointer  data)
{
  testing_set_up (&desk->base, data);
  desk->thumbnails = fab_thumbnails_new (desk->base.session);
  desk->reel = g_object_new (FAB_TYPE_REEL_VIEW, NULL);
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 900, 220);
  gtk_window_set_child (desk->window, GTK_WIDGET (desk->reel));
  fab_reel_view_set_thumbnails (desk->reel, desk->thumbnails);
  gtk_window_present (desk->window);
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (desk->reel)) > 0);
}

static void
tear_down_desk (Desk          *desk,
                gconstpointer  data)
{
  gtk_window_destroy (desk->window);
  testing_wait_for (G_OBJECT (desk->thumbnails)->ref_count == 1);
  g_assert_finalize_object (desk->thumbnails);
  testing_tear_down (&desk->base, data);
}

static GtkGesture *
find_gesture (GtkWidget *widget,
              GType      type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* A finger takes hold of a cut from further away than the pointer does, and two of them zoom. */
static void
test_fingers (Desk          *desk,
              gconstpointer  data)
{
  FabTimeline *timeline = fab_session_get_timeline (desk->base.session);
  const FabSpan *span = fab_timeline_get_span (timeline, 2);
  GtkGesture *pinch = find_gesture (GTK_WIDGET (desk->reel), GTK_TYPE_GESTURE_ZOOM);
  double x = fab_reel_view_get_x (desk->reel, span->start + span->duration) + 10, before = desk->reel->axis.scale;

  g_assert_cmpint (_fab_reel_view_pick (desk->reel, x, 60).part, ==, FAB_REEL_PANEL);
  desk->reel->reach = 12;
  g_assert_cmpint (_fab_reel_view_pick (desk->reel, x, 60).part, ==, FAB_REEL_CUT);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_signal_emit_by_name (pinch, "scale-changed", 3.0);
  g_assert_cmpfloat_with_epsilon (desk->reel->axis.scale, before * 3, before / 100);
}

/* Pressing alone goes there and selects; what is shown afterwards is drawn without complaint. */
static void
test_press (Desk          *desk,
            gconstpointer  data)
{
  GtkGesture *drag = find_gesture (GTK_WIDGET (desk->reel), GTK_TYPE_GESTURE_DRAG);
  FabTimeline *timeline = fab_session_get_timeline (desk->base.session);
  const FabSpan *span = fab_timeline_get_span (timeline, 2);
  double x = fab_reel_view_get_x (desk->reel, span->start + span->duration / 2);

  g_signal_emit_by_name (drag, "drag-begin", x, 60.0);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
  g_assert_cmpint (fab_session_get_selected (desk->base.session), ==, span->panel);
  fab_reel_view_zoom (desk->reel, 3);
  fab_reel_view_zoom_to_fit (desk->reel);
  g_assert_cmpfloat (fab_reel_view_get_x (desk->reel, fab_timeline_get_duration (timeline)), <=, 900);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->reel));
}

/* An edge near a cut is drawn to it, be it the first or the last of what is dragged; with Alt it is not. */
static void
test_snap (Desk          *desk,
           gconstpointer  data)
{
  FabReelView *reel = desk->reel;
  gint64 pixel = SECOND / reel->axis.scale;
  gint64 cut = fab_timeline_get_span (fab_session_get_timeline (desk->base.session), 1)->start, marked;

  reel->edit.hit = (FabReelHit) { .part = FAB_REEL_SOUND, .index = G_MAXUINT };
  g_assert_cmpint (_fab_reel_view_snap (reel, (gint64[]) { cut + 3 * pixel }, 1, G_MAXUINT, 0), ==, -3 * pixel);
  g_assert_cmpint (reel->edit.snapped, ==, cut);
  g_assert_cmpint (_fab_reel_view_snap (reel, (gint64[]) { cut - 40 * pixel, cut - 2 * pixel }, 2, G_MAXUINT, 0), ==, 2 * pixel);
  g_assert_cmpint (_fab_reel_view_snap (reel, (gint64[]) { cut + 3 * pixel }, 1, G_MAXUINT, GDK_ALT_MASK), ==, 0);
  marked = cut + 20 * pixel;
  fab_session_seek (desk->base.session, marked);
  fab_session_add_marker (desk->base.session, "Door");
  fab_session_seek (desk->base.session, 0);
  marked = fab_timeline_get_marker (fab_session_get_timeline (desk->base.session), 0)->time;
  g_assert_cmpint (_fab_reel_view_snap (reel, (gint64[]) { marked + pixel / 2 }, 1, G_MAXUINT, 0), ==, -(pixel / 2));
  g_assert_cmpint (reel->edit.snapped, ==, marked);
  reel->edit.hit = (FabReelHit) { FAB_REEL_NOTHING };
}

static void
test_accessible (Desk          *desk,
                 gconstpointer  data)
{
  fab_session_trim (desk->base.session, testing_panel_at (desk->base.story, 0), 2 * SECOND, FALSE);
  fab_session_seek (desk->base.session, SECOND);
  gtk_test_accessible_assert_role (desk->reel, GTK_ACCESSIBLE_ROLE_SLIDER);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (desk->reel),
                                                   GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
  gtk_test_accessible_assert_property (desk->reel, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1.0);
}

/* The board is presented by stills: the arrows leaf, the playhead stands in the middle of the panel. */
static void
test_theater (Desk          *desk,
              gconstpointer  data)
{
  FabPlayer *player = fab_session_get_player (desk->base.session);
  GtkWidget *theater;
  const FabSpan *span;

  fab_session_select (desk->base.session, testing_panel_at (desk->base.story, 0));
  theater = fab_theater_new (desk->window, desk->base.session, TRUE);
  gtk_window_present (GTK_WINDOW (theater));
  g_assert_true (gtk_widget_activate_action (theater, "theater.next", NULL));
  span = fab_timeline_get_span (fab_session_get_timeline (desk->base.session), 1);
  g_assert_cmpint (fab_session_get_selected (desk->base.session), ==, span->panel);
  g_assert_cmpint (fab_player_get_position (player), ==, span->start + span->duration / 2);
  g_assert_true (gtk_widget_activate_action (theater, "theater.play", NULL));
  g_assert_true (fab_player_get_playing (player));
  gtk_window_destroy (GTK_WINDOW (theater));
  g_assert_false (fab_player_get_playing (player));
}

/* The film does not wait for a key, on what may be the black of a fade. */
static void
test_theater_plays (Desk          *desk,
                    gconstpointer  data)
{
  GtkWidget *theater = fab_theater_new (desk->window, desk->base.session, FALSE);

  g_assert_true (fab_player_get_playing (fab_session_get_player (desk->base.session)));
  gtk_window_destroy (GTK_WINDOW (theater));
}

/* Through the document portal one file stands alone; in a folder that was granted it does not. */
static void
test_targets (void)
{
  static const struct { const char *path; gboolean alone; } rows[] = {
    { "doc/a1b2/Film.webm", TRUE }, { "doc/a1b2/Films/Film.webm", FALSE }, { "doc/Film.webm", FALSE }, { "Film.webm", FALSE },
  };
  g_autofree char *path = g_dir_make_tmp ("fabula-targets-XXXXXX", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autoptr(GFile) typed = g_file_get_child (folder, "Film"), whole = g_file_get_child (folder, "Film.WebM");
  g_autoptr(GFile) named = fab_target_with_ending (typed, ".webm"), same = fab_target_with_ending (whole, ".webm");
  g_autoptr(GFile) second = NULL;
  g_autofree char *name = g_file_get_basename (named), *other = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_runtime_dir (), rows[i].path, NULL);

      g_assert_cmpint (fab_target_is_alone (file), ==, rows[i].alone);
    }
  g_assert_cmpstr (name, ==, "Film.webm");
  g_assert_true (g_file_equal (same, whole));
  g_assert_true (g_file_replace_contents (named, "", 0, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  second = fab_target_with_ending (typed, ".webm");
  other = g_file_get_basename (second);
  g_assert_cmpstr (other, ==, "Film 2.webm");
  g_assert_true (g_file_delete (named, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reel/axis", test_axis);
  g_test_add_func ("/reel/targets", test_targets);
  g_test_add_func ("/reel/clip", test_clip);
  g_test_add_func ("/reel/frames", test_frames);
  g_test_add_func ("/reel/sizes", test_sizes);
  g_test_add_func ("/reel/timecode", test_timecode);
  g_test_add ("/reel/trim", Fixture, NULL, testing_set_up, test_trim, testing_tear_down);
  g_test_add ("/reel/split", Fixture, NULL, testing_set_up, test_split, testing_tear_down);
  g_test_add ("/reel/points", Fixture, NULL, testing_set_up, test_points, testing_tear_down);
  g_test_add ("/reel/markers", Fixture, NULL, testing_set_up, test_markers, testing_tear_down);
  g_test_add ("/reel/sounds", Fixture, NULL, testing_set_up, test_sounds, testing_tear_down);
  g_test_add ("/reel/fingers", Desk, NULL, set_up_desk, test_fingers, tear_down_desk);
  g_test_add ("/reel/press", Desk, NULL, set_up_desk, test_press, tear_down_desk);
  g_test_add ("/reel/snap", Desk, NULL, set_up_desk, test_snap, tear_down_desk);
  g_test_add ("/reel/accessible", Desk, NULL, set_up_desk, test_accessible, tear_down_desk);
  g_test_add ("/reel/theater", Desk, NULL, set_up_desk, test_theater, tear_down_desk);
  g_test_add ("/reel/theater-plays", Desk, NULL, set_up_desk, test_theater_plays, tear_down_desk);
  return g_test_run ();
}
