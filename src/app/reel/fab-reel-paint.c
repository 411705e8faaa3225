/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reel as a picture. All but the playhead is kept while nothing changes, so that playing is cheap. */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fab-reel-colors.h"
#include "fab-reel-view-private.h"

#define MIN_PICTURE 6 /* pixels; what is narrower is a stroke of grey */
#define RIBBON 4

typedef struct
{
  FabReelView *self;
  GtkSnapshot *snapshot;
  FabTimeline *timeline;
  FabReelColors colors;
  guint        first, last; /* spans in view */
} Canvas;

static GdkRGBA
fade (GdkRGBA color,
      float   alpha)
{
  color.alpha *= alpha;
  return color;
}

/* --- strokes --- */

static double
text_width (FabReelView *self,
            const char  *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
append_text (Canvas        *canvas,
             const char    *text,
             double         x,
             double         y,
             double         width,
             const GdkRGBA *color)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (canvas->self), text);

  if (width > 0)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (layout, TRUE);
    }
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (floor (x), floor (y)));
  gtk_snapshot_append_layout (canvas->snapshot, layout, color);
  gtk_snapshot_restore (canvas->snapshot);
}

static void
append_rect (Canvas        *canvas,
             double         x,
             double         y,
             double         width,
             double         height,
             const GdkRGBA *color)
{
  gtk_snapshot_append_color (canvas->snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
append_rounded (Canvas                *canvas,
                const graphene_rect_t *bounds,
                float                  radius,
                const GdkRGBA         *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &outline);
  gtk_snapshot_append_color (canvas->snapshot, color, bounds);
  gtk_snapshot_pop (canvas->snapshot);
}

/* A label on a ground of its own: it is read on any picture. */
static void
append_tag (Canvas        *canvas,
            const char    *text,
            double         x,
            double         y,
            const GdkRGBA *ground,
            const GdkRGBA *color)
{
  double width = text_width (canvas->self, text) + 8;

  append_rounded (canvas, &GRAPHENE_RECT_INIT (x, y, width, _fab_reel_view_get_line (canvas->self)), 3, ground);
  append_text (canvas, text, x + 4, y, 0, color);
}

/* --- ruler --- */

static double
get_ruler_height (Canvas *canvas)
{
  double y, height;

  _fab_reel_view_get_row (canvas->self, FAB_REEL_RULER, &y, &height);

  return height;
}

static void
append_frames (Canvas *canvas)
{
  FabReelAxis *axis = &canvas->self->axis;
  int n, d;
  gint64 frame;

  fab_timeline_get_fps (canvas->timeline, &n, &d);
  if (axis->scale * d / n < 6)
    return;
  frame = fab_timeline_time_frame (canvas->timeline, MAX (0, fab_reel_axis_time (axis, 0)));
  for (double x = 0; x < axis->width; frame++)
    {
      x = fab_reel_axis_x (axis, fab_timeline_frame_time (canvas->timeline, frame));
      append_rect (canvas, x, get_ruler_height (canvas) - 5, 1, 5, &canvas->colors.faint);
    }
}

static void
append_ruler (Canvas *canvas)
{
  FabReelAxis *axis = &canvas->self->axis;
  gint64 tick = fab_reel_tick (axis->scale, 64);
  gint64 time = MAX (0, fab_reel_axis_time (axis, -80)) / tick * tick;

  append_frames (canvas);
  for (; fab_reel_axis_x (axis, time) < axis->width; time += tick)
    {
      g_autofree char *text = fab_format_time (time, FALSE);
      double x = floor (fab_reel_axis_x (axis, time));

      append_rect (canvas, x, 0, 1, get_ruler_height (canvas), &canvas->colors.faint);
      append_text (canvas, text, x + 4, 1, 0, &canvas->colors.fg);
    }
}

/* From in to out, the ruler is marked and the rest of the reel steps back. */
static void
append_range (Canvas *canvas)
{
  FabReelView *self = canvas->self;
  FabReelTools *tools = fab_session_get_tools (self->session);
  gint64 in = fab_reel_tools_get_in (tools), out = fab_reel_tools_get_out (tools);
  double from, to, height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA band = fade (canvas->colors.accent, .3);

  if (in < 0 && out < 0)
    return;
  from = in >= 0 ? fab_reel_axis_x (&self->axis, in) : MIN (0, fab_reel_axis_x (&self->axis, 0));
  to = out >= 0 ? fab_reel_axis_x (&self->axis, out) : self->axis.width;
  from = MAX (from, -8);
  to = MIN (to, self->axis.width + 8);
  if (to > from)
    append_rect (canvas, from, 0, to - from, get_ruler_height (canvas), &band);
  if (in >= 0)
    {
      append_rect (canvas, from, 0, 3, height, &canvas->colors.mark);
      append_rect (canvas, from, 0, 8, 3, &canvas->colors.mark);
    }
  if (out >= 0)
    {
      append_rect (canvas, to - 3, 0, 3, height, &canvas->colors.mark);
      append_rect (canvas, to - 8, 0, 8, 3, &canvas->colors.mark);
    }
}

/* --- panels --- */

/* A long block repeats its picture, as a strip of film does. */
static void
append_pictures (Canvas                *canvas,
                 gint64                 panel,
                 const graphene_rect_t *block)
{
  GdkTexture *texture = _fab_reel_view_find_thumbnail (canvas->self, panel);
  double step = block->size.height * fab_session_get_aspect (canvas->self->session);
  double x = block->origin.x, end = MIN (x + block->size.width, canvas->self->axis.width);

  if (texture == NULL)
    return;
  if (x + step < 0)
    x += floor (-x / step) * step;
  for (; x < end; x += step)
    gtk_snapshot_append_texture (canvas->snapshot, texture,
                                 &GRAPHENE_RECT_INIT (x, block->origin.y, step, block->size.height));
}

static gboolean
is_being_trimmed (Canvas   *canvas,
                  FabPanel *panel)
{
  FabReelEdit *edit = &canvas->self->edit;

  return edit->hit.part == FAB_REEL_CUT && edit->to != edit->from &&
         fab_timeline_get_span (canvas->timeline, edit->hit.index)->panel == fab_panel_get_id (panel);
}

/* How long it lasts. What a person fixed stands dark on its ground; what follows speech and action says so. */
static void
append_duration (Canvas                *canvas,
                 FabPanel              *panel,
                 gint64                 duration,
                 const graphene_rect_t *block)
{
  gboolean fixed = fab_panel_get_duration (panel) > 0 || is_being_trimmed (canvas, panel);
  g_autofree char *time = fab_format_seconds (duration);
  /* Translators: how long a panel lasts when nobody fixed it, such as "2.4 s auto" */
  g_autofree char *automatic = g_strdup_printf (_("%s auto"), time);
  const char *text = fixed ? time : automatic;
  double room = block->size.width - 8, width = text_width (canvas->self, text) + 8;
  double right = MIN (block->origin.x + block->size.width, canvas->self->axis.width);

  if (width > room)
    {
      text = time;
      width = text_width (canvas->self, text) + 8;
    }
  if (width <= room)
    append_tag (canvas, text, right - width - 3, block->origin.y + block->size.height - _fab_reel_view_get_line (canvas->self) - 3,
                fixed ? &canvas->colors.ink : &canvas->colors.shade,
                fixed ? &canvas->colors.paper : &canvas->colors.ink);
}

static void
append_label (Canvas                *canvas,
              FabPanel              *panel,
              const graphene_rect_t *block)
{
  const char *label = fab_panel_get_label (panel);
  double width = text_width (canvas->self, label) + 8;
  double x = MAX (block->origin.x, 0) + 3, right = block->origin.x + block->size.width;

  if (right - x > width + 3)
    append_tag (canvas, label, x, block->origin.y + RIBBON + 3, &canvas->colors.shade,
                &canvas->colors.ink);
}

/* Where two panels overlap a wedge shows which way the picture goes. */
static void
append_transition (Canvas        *canvas,
                   const FabSpan *span,
                   gint64         overlap,
                   double         x,
                   double         y,
                   double         height)
{
  double width = overlap / 1e6 * canvas->self->axis.scale;
  cairo_t *cr;

  if (span->transition == FAB_TRANSITION_CUT || width < 4)
    return;
  cr = gtk_snapshot_append_cairo (canvas->snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
  gdk_cairo_set_source_rgba (cr, &canvas->colors.shade);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &canvas->colors.ink);
  cairo_move_to (cr, x, y + height);
  cairo_line_to (cr, x + width, y);
  if (span->transition == FAB_TRANSITION_FADE || span->transition == FAB_TRANSITION_DIP)
    cairo_line_to (cr, x + width, y + height);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_edge (Canvas               *canvas,
             const GskRoundedRect *outline,
             gboolean              selected)
{
  const GdkRGBA *c = selected ? &canvas->colors.mark : &canvas->colors.faint;
  float width = selected ? 3 : 1;

  gtk_snapshot_append_border (canvas->snapshot, outline,
                              (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *c, *c, *c, *c });
}

static gint64
get_overlap (FabReelView *self,
             guint        index)
{
  const FabSpan *span = fab_timeline_get_span (_fab_reel_view_get_timeline (self), index);

  if (self->edit.hit.part == FAB_REEL_TRANSITION && self->edit.hit.index == index)
    return self->edit.to - span->start;
  return span->overlap;
}

static void
append_block (Canvas *canvas,
              guint   index)
{
  FabReelView *self = canvas->self;
  const FabSpan *span = fab_timeline_get_span (canvas->timeline, index);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fab_session_get_story (self->session), span->panel);
  gint64 start, duration;
  graphene_rect_t bounds;
  GskRoundedRect outline;
  double x, y, height, width;

  if (panel == NULL)
    return;
  _fab_reel_view_place_span (self, index, &start, &duration);
  _fab_reel_view_get_row (self, FAB_REEL_PANELS, &y, &height);
  x = fab_reel_axis_x (&self->axis, start);
  width = MAX (1, duration / 1e6 * self->axis.scale - 1);
  bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, MIN (4, width / 2));
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &outline);
  gtk_snapshot_append_color (canvas->snapshot, width >= MIN_PICTURE ? &canvas->colors.paper : &canvas->colors.faint, &bounds);
  if (width >= MIN_PICTURE)
    append_pictures (canvas, span->panel, &bounds);
  append_transition (canvas, span, get_overlap (self, index), x, y, height);
  append_rect (canvas, x, y, width, RIBBON, &canvas->colors.scenes[fab_panel_get_scene (panel) % 6]);
  if (width >= MIN_PICTURE)
    {
      append_label (canvas, panel, &bounds);
      append_duration (canvas, panel, duration, &bounds);
    }
  gtk_snapshot_pop (canvas->snapshot);
  append_edge (canvas, &outline, fab_session_is_selected (self->session, span->panel));
}

/* Blocks narrower than two pixels cannot be told apart: one stands for all of them. */
static void
append_blocks (Canvas *canvas)
{
  FabReelAxis *axis = &canvas->self->axis;

  for (guint i = canvas->first; i < canvas->last;)
    {
      const FabSpan *span = fab_timeline_get_span (canvas->timeline, i);
      double x = fab_reel_axis_x (axis, span->start);

      append_block (canvas, i);
      if (span->duration / 1e6 * axis->scale >= 2)
        i++;
      else
        i = MAX (i + 1, fab_timeline_find (canvas->timeline, fab_reel_axis_time (axis, x + 2)));
    }
}

/* --- what is said --- */

static gboolean
place_line (Canvas          *canvas,
            const FabLine   *line,
            gint64           shift,
            FabReelRow       row,
            graphene_rect_t *bounds)
{
  double x = fab_reel_axis_x (&canvas->self->axis, line->start + shift);
  double width = line->duration / 1e6 * canvas->self->axis.scale - 1, y, height;

  if (width < 2)
    return FALSE;
  _fab_reel_view_get_row (canvas->self, row, &y, &height);
  *bounds = GRAPHENE_RECT_INIT (x, y, width, height);

  return TRUE;
}

/* Words that begin to the left of what is seen are still read. */
static void
append_words (Canvas                *canvas,
              const char            *text,
              const graphene_rect_t *bounds,
              const GdkRGBA         *color)
{
  double x = MAX (bounds->origin.x, 0) + 4, right = bounds->origin.x + bounds->size.width - 3;

  if (right - x > 16 && text != NULL)
    append_text (canvas, text, x, bounds->origin.y, right - x, color);
}

/* They are read on any wave. */
static void
append_name (Canvas                *canvas,
             const char            *text,
             const graphene_rect_t *bounds)
{
  double x = MAX (bounds->origin.x, 0) + 1, room = bounds->origin.x + bounds->size.width - x - 1;

  if (text == NULL || *text == '\0' || room <= 18)
    return;
  append_rounded (canvas, &GRAPHENE_RECT_INIT (x, bounds->origin.y + 1, MIN (room, text_width (canvas->self, text) + 7),
                                               _fab_reel_view_get_line (canvas->self)), 3, &canvas->colors.plate);
  append_words (canvas, text, bounds, &canvas->colors.fg);
}

/* What plays from @skip on, one stroke a pixel, only where it is seen. */
static void
append_waveform (Canvas                *canvas,
                 FabPeaks              *peaks,
                 const graphene_rect_t *bounds,
                 gint64                 skip,
                 double                 gain,
                 const GdkRGBA         *color)
{
  double scale = 1e6 / canvas->self->axis.scale, middle = bounds->origin.y + bounds->size.height / 2;
  double from = MAX (floor (bounds->origin.x), 0), half = bounds->size.height / 2 - 1;
  double to = MIN (bounds->origin.x + bounds->size.width, canvas->self->axis.width);
  cairo_t *cr;

  if (to <= from)
    return;
  cr = gtk_snapshot_append_cairo (canvas->snapshot, bounds);
  gdk_cairo_set_source_rgba (cr, color);
  for (double x = from; x < to; x++)
    {
      gint64 at = skip + (x - bounds->origin.x) * scale;
      float low, high;

      fab_peaks_get (peaks, at, at + scale, &low, &high);
      low = MAX (low * gain, -1) * half - .5;
      high = MIN (high * gain, 1) * half + .5;
      cairo_rectangle (cr, x, middle - high, 1, high - low);
    }
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
append_line (Canvas        *canvas,
             const FabLine *line,
             gint64         shift)
{
  GdkRGBA voice = fade (canvas->colors.accent, line->key ? .22 : .1);
  GdkRGBA wave = _fab_reel_colors_find_wave (&canvas->colors, &canvas->colors.accent, &voice);
  graphene_rect_t bounds;
  FabPeaks *peaks;

  if (!place_line (canvas, line, shift, FAB_REEL_CAPTIONS, &bounds))
    return;
  append_rounded (canvas, &bounds, 3, &canvas->colors.faint);
  append_words (canvas, line->text, &bounds, &canvas->colors.fg);
  place_line (canvas, line, shift, FAB_REEL_VOICES, &bounds);
  append_rounded (canvas, &bounds, 3, &voice);
  peaks = line->key ? fab_waveforms_peek_clip (canvas->self->waveforms, line->key) : NULL;
  if (peaks)
    append_waveform (canvas, peaks, &bounds, 0, 1, &wave);
  append_name (canvas, line->speaker, &bounds);
}

static void
append_lines (Canvas *canvas)
{
  for (guint i = canvas->first; i < canvas->last; i++)
    {
      const FabSpan *span = fab_timeline_get_span (canvas->timeline, i);

      if (canvas->last - canvas->first > 4 * canvas->self->axis.width)
        return; /* nothing could be seen */
      for (guint j = 0; j < span->n_lines; j++)
        append_line (canvas, fab_timeline_get_line (canvas->timeline, span->first_line + j),
                     _fab_reel_view_get_shift (canvas->self, i));
    }
}

/* --- sounds --- */

static void
append_fades (Canvas                *canvas,
              const FabReelClip     *clip,
              const graphene_rect_t *b,
              gboolean               handles)
{
  double scale = canvas->self->axis.scale / 1e6, in = clip->fade_in * scale, out = clip->fade_out * scale;
  double right = b->origin.x + b->size.width, bottom = b->origin.y + b->size.height;
  double gain = b->origin.y + fab_reel_gain_to_y (clip->gain, b->size.height);
  cairo_t *cr = gtk_snapshot_append_cairo (canvas->snapshot, b);

  gdk_cairo_set_source_rgba (cr, &canvas->colors.fg);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, b->origin.x, bottom);
  cairo_line_to (cr, b->origin.x + in, gain);
  cairo_line_to (cr, right - out, gain);
  cairo_line_to (cr, right, bottom);
  cairo_stroke (cr);
  if (handles)
    {
      cairo_arc (cr, b->origin.x + MAX (in, 4), b->origin.y + 5, 3.5, 0, 2 * G_PI);
      cairo_close_path (cr);
      cairo_arc (cr, right - MAX (out, 4), b->origin.y + 5, 3.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

static void
append_sound (Canvas *canvas,
              guint   index)
{
  const FabTimelineSound *sound = fab_timeline_get_sound (canvas->timeline, index);
  FabReelView *self = canvas->self;
  gboolean selected = sound->sound == fab_reel_tools_get_sound (fab_session_get_tools (self->session));
  const GdkRGBA *hue = &canvas->colors.tracks[sound->track];
  GdkRGBA ground = fade (*hue, sound->muted ? .08 : .25), wave = _fab_reel_colors_find_wave (&canvas->colors, hue, &ground);
  FabReelClip clip;
  FabReelRow row = _fab_reel_view_track_row (_fab_reel_view_place_sound (self, index, &clip));
  double y, height, x = fab_reel_axis_x (&self->axis, clip.start);
  double width = MAX (2, clip.duration / 1e6 * self->axis.scale - 1);
  graphene_rect_t bounds;
  GskRoundedRect outline;
  FabPeaks *peaks;

  _fab_reel_view_get_row (self, row, &y, &height);
  bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  if (x > self->axis.width || x + width < 0 || height == 0)
    return;
  if (sound->muted)
    wave = fade (wave, .4);
  append_rounded (canvas, &bounds, 3, &ground);
  peaks = fab_waveforms_peek_blob (self->waveforms, sound->blob);
  if (peaks)
    append_waveform (canvas, peaks, &bounds, clip.skip, pow (10, clip.gain / 20), &wave);
  append_fades (canvas, &clip, &bounds, selected);
  append_name (canvas, sound->name, &bounds);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 3);
  if (selected)
    append_edge (canvas, &outline, TRUE);
}

static void
append_sounds (Canvas *canvas)
{
  for (guint i = 0; i < fab_timeline_get_n_sounds (canvas->timeline); i++)
    append_sound (canvas, i);
}

/* --- markers --- */

/* What hangs below each flag, from right to left: who sees no colours tells the flags apart by it. */
static const struct
{
  guint  n;
  double points[6][2];
} feet[] = {
  { 3, { { 5, 13 }, { 0, 19 }, { -5, 13 } } },
  { 2, { { 5, 17 }, { -5, 17 } } },
  { 2, { { 5, 19 }, { -5, 12 } } },
  { 3, { { 5, 19 }, { 0, 13 }, { -5, 19 } } },
  { 6, { { 5, 11 }, { 2, 11 }, { 2, 19 }, { -2, 19 }, { -2, 11 }, { -5, 11 } } },
};

static void
append_flag (Canvas        *canvas,
             double         x,
             guint          shape,
             const GdkRGBA *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (canvas->snapshot, &GRAPHENE_RECT_INIT (x - 6, 6, 12, 14));

  cairo_move_to (cr, x - 5, 7);
  cairo_line_to (cr, x + 5, 7);
  for (guint i = 0; i < feet[shape].n; i++)
    cairo_line_to (cr, x + feet[shape].points[i][0], feet[shape].points[i][1]);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &canvas->colors.ink);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_markers (Canvas *canvas)
{
  FabReelEdit *edit = &canvas->self->edit;

  for (guint i = 0; i < fab_timeline_get_n_markers (canvas->timeline); i++)
    {
      const FabTimelineMarker *marker = fab_timeline_get_marker (canvas->timeline, i);
      gboolean dragged = edit->hit.part == FAB_REEL_MARKER && edit->hit.index == i && edit->moved;
      double x = fab_reel_axis_x (&canvas->self->axis, dragged ? edit->to : marker->time);
      GdkRGBA color = canvas->colors.scenes[2];

      if (x < -8 || x > canvas->self->axis.width + 8)
        continue;
      if (*marker->color)
        gdk_rgba_parse (&color, marker->color);
      append_flag (canvas, round (x) + .5, _fab_reel_marker_find_color (marker->color) % G_N_ELEMENTS (feet), &color);
    }
}

/* --- all of it --- */

static void
find_spans (Canvas *canvas)
{
  FabReelAxis *axis = &canvas->self->axis;
  guint n = fab_timeline_get_n_spans (canvas->timeline);

  canvas->first = fab_timeline_find (canvas->timeline, MAX (0, fab_reel_axis_time (axis, 0)));
  canvas->last = fab_timeline_find (canvas->timeline, MAX (0, fab_reel_axis_time (axis, axis->width)));
  canvas->last = MIN (canvas->last + 2, n);
  /* What one trims moves others into view. */
  if (canvas->self->edit.hit.part == FAB_REEL_CUT)
    {
      canvas->first = MIN (canvas->first, canvas->self->edit.hit.index);
      canvas->last = MIN (canvas->last + 8, n);
    }
}

static void
append_hint (Canvas *canvas)
{
  const char *text = _("The film appears here, panel by panel: drag their edges to time them, drop sounds under them.");
  double width = canvas->self->axis.width;

  append_text (canvas, text, MAX (12, (width - text_width (canvas->self, text)) / 2), 60, width - 24, &canvas->colors.fg);
}

static void
append_content (Canvas *canvas)
{
  find_spans (canvas);
  if (fab_timeline_get_n_spans (canvas->timeline) == 0)
    append_hint (canvas);
  append_ruler (canvas);
  append_blocks (canvas);
  append_lines (canvas);
  append_sounds (canvas);
  append_range (canvas);
  append_markers (canvas);
}

static GskRenderNode *
make_content (FabReelView *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  Canvas canvas = { self, snapshot, _fab_reel_view_get_timeline (self) };

  _fab_reel_colors_read (&canvas.colors, GTK_WIDGET (self));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->axis.width,
                                                         gtk_widget_get_height (GTK_WIDGET (self))));
  append_content (&canvas);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_playhead (Canvas *canvas)
{
  FabReelView *self = canvas->self;
  gint64 position = fab_player_get_position (fab_session_get_player (self->session));
  double x = round (fab_reel_axis_x (&self->axis, position));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  append_rounded (canvas, &GRAPHENE_RECT_INIT (x - 5, 0, 11, 11), 5.5, &canvas->colors.mark);
  append_rect (canvas, x, 0, 1, height, &canvas->colors.mark);
}

static char *
describe_figure (FabReelEdit *edit)
{
  g_autofree char *time = NULL;

  if (edit->hit.part == FAB_REEL_SOUND && edit->hit.clip == FAB_CLIP_GAIN)
    /* Translators: loudness in decibels */
    return g_strdup_printf (_("%+.1f dB"), edit->gain);
  if (edit->hit.part == FAB_REEL_MARKER)
    return fab_format_time (edit->to, TRUE);
  time = fab_format_seconds (ABS (edit->to - edit->from));
  return g_strdup_printf ("%s%s", edit->to >= edit->from ? "+" : "−", time);
}

/* By how much a sound, a marker or a transition was dragged. */
static void
append_figure (Canvas *canvas)
{
  FabReelEdit *edit = &canvas->self->edit;
  gboolean shown = edit->hit.part == FAB_REEL_SOUND || edit->hit.part == FAB_REEL_MARKER ||
                   edit->hit.part == FAB_REEL_TRANSITION;
  g_autofree char *text = NULL;
  double x;

  if (!shown || !edit->moved)
    return;
  text = describe_figure (edit);
  x = fab_reel_axis_x (&canvas->self->axis, edit->to);
  x = CLAMP (x + 8, 2, MAX (2, canvas->self->axis.width - text_width (canvas->self, text) - 12));
  append_tag (canvas, text, x, get_ruler_height (canvas) + 2, &canvas->colors.accent, &canvas->colors.on_accent);
}

/* What the hand is doing, in figures, and what it has caught. */
static void
append_edit (Canvas *canvas)
{
  FabReelEdit *edit = &canvas->self->edit;
  g_autofree char *length = NULL, *by = NULL, *text = NULL;
  gint64 start, duration;
  double x, y, height;

  if (edit->snapped >= 0)
    append_rect (canvas, fab_reel_axis_x (&canvas->self->axis, edit->snapped), 0, 1,
                 gtk_widget_get_height (GTK_WIDGET (canvas->self)), &canvas->colors.fg);
  if (edit->hit.part != FAB_REEL_CUT)
    {
      append_figure (canvas);
      return;
    }
  _fab_reel_view_place_span (canvas->self, edit->hit.index, &start, &duration);
  _fab_reel_view_get_row (canvas->self, FAB_REEL_PANELS, &y, &height);
  length = fab_format_seconds (duration);
  by = fab_format_seconds (ABS (edit->to - edit->from));
  /* Translators: the new length of a panel and by how much it changed, such as "2.5 s (+0.4 s)" */
  text = g_strdup_printf (_("%s (%s%s)"), length, edit->to >= edit->from ? "+" : "−", by);
  x = fab_reel_axis_x (&canvas->self->axis, edit->to);
  x = CLAMP (x + 6, 2, canvas->self->axis.width - text_width (canvas->self, text) - 12);
  append_tag (canvas, text, x, y + (height - _fab_reel_view_get_line (canvas->self)) / 2, &canvas->colors.accent, &canvas->colors.on_accent);
}

/* Where a dragged panel would go, and the edge that a press would take hold of. */
static void
append_aim (Canvas *canvas)
{
  FabReelView *self = canvas->self;
  FabReelEdit *edit = &self->edit;
  double x, y, height;

  _fab_reel_view_get_row (self, FAB_REEL_PANELS, &y, &height);
  if (edit->hit.part == FAB_REEL_PANEL && edit->moved)
    x = fab_reel_axis_x (&self->axis, edit->to);
  else if (edit->hit.part == FAB_REEL_NOTHING && self->hover.part == FAB_REEL_CUT)
    x = fab_reel_axis_x (&self->axis,
                         fab_timeline_get_span (canvas->timeline, self->hover.index)->start +
                         fab_timeline_get_span (canvas->timeline, self->hover.index)->duration);
  else
    return;
  append_rounded (canvas, &GRAPHENE_RECT_INIT (x - 3, y - 2, 5, height + 4), 2.5,
                  &canvas->colors.mark);
}

void
_fab_reel_view_paint (FabReelView *self,
                      GtkSnapshot *snapshot)
{
  Canvas canvas = { self, snapshot, _fab_reel_view_get_timeline (self) };

  if (self->content == NULL)
    self->content = make_content (self);
  if (self->content)
    gtk_snapshot_append_node (snapshot, self->content);
  _fab_reel_colors_read (&canvas.colors, GTK_WIDGET (self));
  append_aim (&canvas);
  append_playhead (&canvas);
  append_edit (&canvas);
}
