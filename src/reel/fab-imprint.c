/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "fab-emphasis.h"
#include "fab-imprint.h"
#include "fab-surface-cache.h"

/* In fractions of the frame’s shorter side (text) and of each side (margins). */
#define CAPTION_SIZE 0.055
#define LABEL_SIZE 0.036
#define WATERMARK_SIZE 0.11
#define OUTLINE 0.14 /* of the size of the letters */
#define MARGIN 0.05  /* what old screens may hide */

struct FabImprint
{
  FabImprintOptions  options;
  char              *watermark;
  FabTimeline       *timeline;
  GPtrArray         *captions;
  GPtrArray         *labels; /* of the spans */
  char              *title;
};

static void
read_labels (FabImprint *self,
             FabStory   *story)
{
  for (guint i = 0; i < fab_timeline_get_n_spans (self->timeline); i++)
    {
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, fab_timeline_get_span (self->timeline, i)->panel);

      g_ptr_array_add (self->labels, g_strdup (panel != NULL ? fab_panel_get_label (panel) : ""));
    }
}

FabImprint *
fab_imprint_new (FabStory                *story,
                 FabTimeline             *timeline,
                 const FabImprintOptions *options)
{
  FabImprint *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (FabImprint, 1);
  self->options = *options;
  self->watermark = g_strdup (options->watermark);
  self->timeline = g_object_ref (timeline);
  self->captions = options->captions ? fab_captions_new (timeline)
                                     : g_ptr_array_new_with_free_func ((GDestroyNotify) fab_caption_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  g_object_get (story, "title", &self->title, NULL);
  if (options->shot_numbers)
    read_labels (self, story);

  return self;
}

void
fab_imprint_free (FabImprint *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->watermark);
  g_free (self->title);
  g_ptr_array_unref (self->captions);
  g_ptr_array_unref (self->labels);
  g_object_unref (self->timeline);
  g_free (self);
}

gboolean
fab_imprint_is_held (FabImprint *self,
                     gint64      frame)
{
  const FabCaption *now[FAB_CAPTIONS_AT_ONCE], *before[FAB_CAPTIONS_AT_ONCE];
  gint64 time, previous;
  guint n;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->options.timecode || frame == 0)
    return FALSE;
  time = fab_timeline_frame_time (self->timeline, frame);
  previous = fab_timeline_frame_time (self->timeline, frame - 1);
  n = fab_captions_find (self->captions, time, now);
  if (n != fab_captions_find (self->captions, previous, before))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (now[i] != before[i])
      return FALSE;

  return !self->options.shot_numbers
         || fab_timeline_find (self->timeline, time) == fab_timeline_find (self->timeline, previous);
}

gboolean
fab_imprint_writes (FabImprint *self,
                    gint64      frame)
{
  const FabCaption *captions[FAB_CAPTIONS_AT_ONCE];

  g_return_val_if_fail (self != NULL, TRUE);

  return self->options.timecode || self->options.shot_numbers
         || (self->watermark != NULL && *self->watermark != '\0')
         || fab_captions_find (self->captions, fab_timeline_frame_time (self->timeline, frame), captions) > 0;
}

char *
fab_timecode_format (gint64 frame,
                     int    fps_n,
                     int    fps_d)
{
  gint64 rate = MAX (1, (fps_n + fps_d / 2) / fps_d);

  return g_strdup_printf ("%02d:%02d:%02d:%02d", (int) (frame / rate / 3600), (int) (frame / rate / 60 % 60),
                          (int) (frame / rate % 60), (int) (frame % rate));
}

/* --- letters --- */

static PangoLayout *
make_layout (cairo_t    *cr,
             const char *text,
             double      size,
             const char *family)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (family);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same letters on every machine that has the font. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_layout_context_changed (layout);
  cairo_font_options_destroy (options);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* White with a dark rim, to be read over anything. */
static void
paint_letters (cairo_t     *cr,
               PangoLayout *layout,
               double       size)
{
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, size * OUTLINE * 2);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
apply_styles (PangoLayout *layout,
              GPtrArray   *runs)
{
  static const struct { FabStyle style; PangoAttribute *(*make) (int value); int value; } styles[] = {
    { FAB_STYLE_ITALIC, (PangoAttribute *(*) (int)) pango_attr_style_new, PANGO_STYLE_ITALIC },
    { FAB_STYLE_BOLD, (PangoAttribute *(*) (int)) pango_attr_weight_new, PANGO_WEIGHT_HEAVY },
    { FAB_STYLE_UNDERLINE, (PangoAttribute *(*) (int)) pango_attr_underline_new, PANGO_UNDERLINE_SINGLE },
  };
  g_autoptr(PangoAttrList) list = pango_attr_list_new ();
  guint at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const FabRun *run = runs->pdata[i];
      guint length = strlen (run->text);

      for (guint k = 0; k < G_N_ELEMENTS (styles); k++)
        if (run->style & styles[k].style)
          {
            PangoAttribute *attribute = styles[k].make (styles[k].value);

            attribute->start_index = at;
            attribute->end_index = at + length;
            pango_attr_list_insert (list, attribute);
          }
      at += length;
    }
  pango_layout_set_attributes (layout, list);
}

/* What is said, without marks; they come as runs. */
static char *
join_captions (const FabCaption * const *captions,
               guint                     n,
               GPtrArray               **runs)
{
  GString *text = g_string_new (NULL);
  g_autoptr(GString) marked = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (marked, "%s%s%s", i > 0 ? "\n" : "", n > 1 ? "– " : "", captions[i]->text);
  *runs = fab_emphasis_read (marked->str);
  for (guint i = 0; i < (*runs)->len; i++)
    g_string_append (text, ((FabRun *) (*runs)->pdata[i])->text);

  return g_string_free (text, FALSE);
}

static int
count_lines_at (PangoLayout *layout,
                int          width)
{
  pango_layout_set_width (layout, width);

  return pango_layout_get_line_count (layout);
}

/* No word stands alone in the last line: as narrow as as many lines can be. */
static void
balance (PangoLayout *layout,
         int          width)
{
  int lines = count_lines_at (layout, width), narrow = width / MAX (lines, 1) / 2, wide = width;

  while (lines > 1 && wide - narrow > PANGO_SCALE)
    {
      int middle = narrow + (wide - narrow) / 2;

      if (count_lines_at (layout, middle) <= lines)
        wide = middle;
      else
        narrow = middle;
    }
  pango_layout_set_width (layout, wide);
}

/* Lines end where the sense does, if they are short enough for it in this frame. */
static void
break_lines (PangoLayout *layout,
             const char  *text,
             int          width)
{
  const char *turn = fab_captions_turn (text);
  g_autofree char *turned = g_strdup (text);

  if (turn != NULL && turn[-1] == ' ')
    {
      turned[turn - 1 - text] = '\n';
      pango_layout_set_text (layout, turned, -1);
      if (count_lines_at (layout, width) <= 2)
        return;
      pango_layout_set_text (layout, text, -1);
    }
  balance (layout, width);
}

static void
draw_captions (FabImprint *self,
               cairo_t    *cr,
               double      width,
               double      height,
               gint64      frame)
{
  const FabCaption *captions[FAB_CAPTIONS_AT_ONCE];
  guint n = fab_captions_find (self->captions, fab_timeline_frame_time (self->timeline, frame), captions);
  double size = MIN (width, height) * CAPTION_SIZE;
  g_autoptr(GPtrArray) runs = NULL;
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  int text_width, text_height;

  if (n == 0)
    return;
  text = join_captions (captions, n, &runs);
  layout = make_layout (cr, text, size, "Sans Semi-Bold");
  apply_styles (layout, runs);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  break_lines (layout, text, width * (1 - 2.4 * MARGIN) * PANGO_SCALE);
  text_width = pango_layout_get_width (layout);
  pango_layout_get_size (layout, NULL, &text_height);
  cairo_move_to (cr, (width - (double) text_width / PANGO_SCALE) / 2, height * (1 - MARGIN) - (double) text_height / PANGO_SCALE);
  paint_letters (cr, layout, size);
}

typedef enum { LABEL_LEFT, LABEL_RIGHT } LabelSide;

/* A small plate in an upper corner. */
static void
draw_label (cairo_t    *cr,
            const char *text,
            double      width,
            double      height,
            LabelSide   side)
{
  double size = MIN (width, height) * LABEL_SIZE, pad = size * 0.35, x, y = height * MARGIN;
  g_autoptr(PangoLayout) layout = make_layout (cr, text, size, "Monospace Bold");
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  x = side == LABEL_LEFT ? width * MARGIN : width * (1 - MARGIN) - (double) box.width / PANGO_SCALE;
  cairo_rectangle (cr, x - pad, y - pad, (double) box.width / PANGO_SCALE + 2 * pad,
                   (double) box.height / PANGO_SCALE + 2 * pad);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.65);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* Across the middle, seen through. */
static void
draw_watermark (FabImprint *self,
                cairo_t    *cr,
                double      width,
                double      height)
{
  double size = MIN (width, height) * WATERMARK_SIZE, fit;
  g_autoptr(PangoLayout) layout = make_layout (cr, self->watermark, size, "Sans Bold");
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  fit = MIN (1, width * 0.85 * PANGO_SCALE / MAX (box.width, 1));
  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_rotate (cr, -atan2 (height, width) / 2);
  cairo_scale (cr, fit, fit);
  cairo_move_to (cr, -box.width / 2.0 / PANGO_SCALE, -box.height / 2.0 / PANGO_SCALE);
  cairo_push_group (cr);
  paint_letters (cr, layout, size * 0.3);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 0.28);
  cairo_restore (cr);
}

void
fab_imprint_draw (FabImprint      *self,
                  cairo_surface_t *surface,
                  gint64           frame)
{
  double width, height;
  g_autoptr(cairo_t) cr = NULL;
  int fps_n, fps_d;

  g_return_if_fail (self != NULL && surface != NULL);

  cr = cairo_create (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  if (self->watermark != NULL && *self->watermark != '\0')
    draw_watermark (self, cr, width, height);
  draw_captions (self, cr, width, height, frame);
  if (self->options.shot_numbers)
    {
      guint span = fab_timeline_find (self->timeline, fab_timeline_frame_time (self->timeline, frame));

      draw_label (cr, self->labels->pdata[span], width, height, LABEL_LEFT);
    }
  if (self->options.timecode)
    {
      g_autofree char *timecode = NULL;

      fab_timeline_get_fps (self->timeline, &fps_n, &fps_d);
      timecode = fab_timecode_format (frame, fps_n, fps_d);
      draw_label (cr, timecode, width, height, LABEL_RIGHT);
    }
  g_clear_pointer (&cr, cairo_destroy);
  cairo_surface_flush (surface);
}

/* --- the slate --- */

static char *
dup_facts (FabImprint *self,
           gint64      n_frames,
           int         width,
           int         height)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *length = NULL;
  char rate[G_ASCII_DTOSTR_BUF_SIZE];
  int fps_n, fps_d;

  fab_timeline_get_fps (self->timeline, &fps_n, &fps_d);
  length = fab_timecode_format (n_frames, fps_n, fps_d);
  g_ascii_formatd (rate, sizeof rate, fps_d == 1 ? "%.0f" : "%.3f", (double) fps_n / fps_d);

  return g_strdup_printf ("%s\n%s · %s fps · %d × %d", date, length, rate, width, height);
}

void
fab_imprint_draw_slate (FabImprint      *self,
                        cairo_surface_t *surface,
                        gint64           n_frames)
{
  int width, height, text_height;
  double size, y;
  g_autoptr(cairo_t) cr = NULL;
  g_autoptr(PangoLayout) title = NULL, facts = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL && surface != NULL);

  cr = cairo_create (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  size = MIN (width, height);
  text = dup_facts (self, n_frames, width, height);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.11);
  cairo_paint (cr);
  title = make_layout (cr, self->title != NULL ? self->title : "", size * 0.1, "Sans Bold");
  facts = make_layout (cr, text, size * 0.042, "Sans");
  pango_layout_set_width (title, width * (1 - 3 * MARGIN) * PANGO_SCALE);
  pango_layout_set_alignment (title, PANGO_ALIGN_CENTER);
  pango_layout_set_width (facts, width * (1 - 3 * MARGIN) * PANGO_SCALE);
  pango_layout_set_alignment (facts, PANGO_ALIGN_CENTER);
  pango_layout_get_size (title, NULL, &text_height);
  y = height * 0.47 - (double) text_height / PANGO_SCALE;
  cairo_set_source_rgb (cr, 0.97, 0.97, 0.96);
  cairo_move_to (cr, width * 1.5 * MARGIN, y);
  pango_cairo_show_layout (cr, title);
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  cairo_move_to (cr, width * 1.5 * MARGIN, height * 0.54);
  pango_cairo_show_layout (cr, facts);
  cairo_rectangle (cr, width * 0.44, height * 0.5, width * 0.12, MAX (1, size * 0.004));
  cairo_set_source_rgb (cr, 0.85, 0.42, 0.2);
  cairo_fill (cr);
  g_clear_pointer (&cr, cairo_destroy);
  cairo_surface_flush (surface);
}
