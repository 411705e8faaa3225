/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "fab-cover-sheet.h"
#include "fab-output.h"

#define MARGIN .06        /* of the shorter side */
#define TITLE_MOST .34    /* of the height */
#define PARTED_MOST .55   /* of the height, that a title's own area takes */
#define COLUMN .42        /* of the width of a sheet on its side */
#define FOCUS_CUT 1.6     /* what of the focus may be cut, if no face is */

static const struct
{
  const char *nick;
  int         width, height;
  double      title; /* height of its letters, of the sheet's */
} formats[FAB_N_COVER_FORMATS] = {
  [FAB_COVER_POSTER] = { "poster", 1000, 1500, .085 },
  [FAB_COVER_THUMBNAIL] = { "thumbnail", 1280, 720, .17 },
  [FAB_COVER_SQUARE] = { "square", 1080, 1080, .12 },
};

static const struct
{
  const char *nick;
  double      scale;
} sizes[FAB_N_TITLE_SIZES] = {
  [FAB_TITLE_LARGE] = { "large", 1 }, [FAB_TITLE_MEDIUM] = { "medium", .74 }, [FAB_TITLE_SMALL] = { "small", .52 },
};

typedef struct
{
  cairo_surface_t     *picture;
  const FabCoverPanel *panel;
  double               width, height; /* of the sheet */
  double               title;         /* height of the title with its margins; 0: none */
  cairo_rectangle_t    area;          /* of the sheet, that the picture fills … */
  cairo_rectangle_t    rest;          /* … and what the title has to itself, if it has */
  double               scale, x, y;   /* of the picture on it */
  gboolean             above;         /* the title is at the top */
} Sheet;

const char *
fab_cover_format_nick (FabCoverFormat format)
{
  g_return_val_if_fail (format < FAB_N_COVER_FORMATS, NULL);

  return formats[format].nick;
}

const char *
fab_title_size_nick (FabTitleSize size)
{
  g_return_val_if_fail (size < FAB_N_TITLE_SIZES, NULL);

  return sizes[size].nick;
}

void
fab_cover_format_size (FabCoverFormat  format,
                       int            *width,
                       int            *height)
{
  g_return_if_fail (format < FAB_N_COVER_FORMATS);

  *width = formats[format].width;
  *height = formats[format].height;
}

void
fab_cover_picture_size (double  aspect,
                        int    *width,
                        int    *height)
{
  *width = *height = 0;
  for (guint i = 0; i < FAB_N_COVER_FORMATS; i++)
    *height = MAX (*height, MAX (formats[i].height, (int) ceil (formats[i].width / aspect)));
  *width = (int) lround (*height * aspect);
}

/* --- the title ------------------------------------------------------------------------------------ */

static gboolean
breaks_words (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, i));

      if (start > 0 && text[start - 1] != ' ' && text[start - 1] != '-' && g_ascii_isalnum (text[start]))
        return TRUE;
    }

  return FALSE;
}

/* Lines of about one length, as many as there are. */
static void
balance_lines (PangoLayout *layout,
               double       width)
{
  int lines = pango_layout_get_line_count (layout);
  double narrow = width;

  while (lines > 1 && pango_layout_get_line_count (layout) == lines && !breaks_words (layout) && narrow > width / 4)
    {
      narrow *= .96;
      pango_layout_set_width (layout, (int) (narrow * PANGO_SCALE));
    }
  if (narrow < width)
    pango_layout_set_width (layout, (int) (narrow / .96 * PANGO_SCALE));
}

/* As large as @letters allows, on a few lines, with every word whole. */
static PangoLayout *
lay_title (cairo_t    *cr,
           const char *title,
           double      letters,
           double      width,
           double      most)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans Ultra-Bold");
  PangoLayout *layout = pango_cairo_create_layout (cr);
  int height;

  pango_layout_set_text (layout, title, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (layout, .92f);
  for (;; letters *= .94)
    {
      pango_font_description_set_absolute_size (font, letters * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_get_pixel_size (layout, NULL, &height);
      if (letters < 8 || (height <= most && !breaks_words (layout)))
        break;
    }
  balance_lines (layout, width);

  return layout;
}

/* --- the picture ---------------------------------------------------------------------------------- */

static cairo_rectangle_t
get_face (const Sheet *sheet,
          guint        i)
{
  double width = cairo_image_surface_get_width (sheet->picture) * sheet->scale;
  double height = cairo_image_surface_get_height (sheet->picture) * sheet->scale;
  cairo_rectangle_t face = g_array_index (sheet->panel->faces, cairo_rectangle_t, i);

  return (cairo_rectangle_t) { sheet->x + face.x * width, sheet->y + face.y * height, face.width * width, face.height * height };
}

static gboolean
cuts_face (const Sheet *sheet)
{
  const cairo_rectangle_t *area = &sheet->area;

  for (guint i = 0; i < sheet->panel->faces->len; i++)
    {
      cairo_rectangle_t face = get_face (sheet, i);

      if (face.x < area->x || face.x + face.width > area->x + area->width)
        return TRUE;
    }

  return FALSE;
}

/* Fills @area, with the focus in its middle as far as the picture goes. FALSE: what has to be seen is not. */
static gboolean
place_picture (Sheet             *sheet,
               cairo_rectangle_t  area)
{
  const cairo_rectangle_t *focus = &sheet->panel->focus;
  double width = cairo_image_surface_get_width (sheet->picture);
  double height = cairo_image_surface_get_height (sheet->picture);

  sheet->area = area;
  sheet->scale = MAX (area.width / width, area.height / height);
  width *= sheet->scale;
  height *= sheet->scale;
  sheet->x = area.x + CLAMP (area.width / 2 - (focus->x + focus->width / 2) * width, area.width - width, 0);
  sheet->y = area.y + CLAMP (area.height / 2 - (focus->y + focus->height / 2) * height, area.height - height, 0);

  return !cuts_face (sheet) && focus->width * width <= area.width * FOCUS_CUT;
}

static gboolean
covers_face (const Sheet *sheet,
             gboolean     above)
{
  double top = above ? 0 : sheet->height - sheet->title, bottom = above ? sheet->title : sheet->height;

  for (guint i = 0; i < sheet->panel->faces->len; i++)
    {
      cairo_rectangle_t face = get_face (sheet, i);

      if (face.y < bottom && face.y + face.height > top && face.x < sheet->width && face.x + face.width > 0)
        return TRUE;
    }

  return FALSE;
}

/* How much of the focus the title would lie on, in pixels of height. */
static double
measure_cover (const Sheet *sheet,
               gboolean     above)
{
  double height = cairo_image_surface_get_height (sheet->picture) * sheet->scale;
  double top = sheet->y + sheet->panel->focus.y * height, bottom = top + sheet->panel->focus.height * height;

  return above ? MAX (0, sheet->title - top) : MAX (0, bottom - (sheet->height - sheet->title));
}

/* The picture above, or at the side, as much of it as the focus needs; the title has the rest to itself. */
static void
part_sheet (Sheet *sheet)
{
  double aspect = cairo_image_surface_get_width (sheet->picture) / (double) cairo_image_surface_get_height (sheet->picture);
  double needed = aspect * CLAMP (sheet->panel->focus.width * 1.06, .1, 1), height, column = sheet->width * COLUMN;

  if (sheet->width > sheet->height && place_picture (sheet, (cairo_rectangle_t) { column, 0, sheet->width - column, sheet->height }))
    {
      sheet->rest = (cairo_rectangle_t) { 0, 0, column, sheet->height };
      return;
    }
  height = MAX (MIN (sheet->height - sheet->title, sheet->width / needed), sheet->height * (1 - PARTED_MOST));
  height = MIN (height, sheet->height - sheet->title);
  place_picture (sheet, (cairo_rectangle_t) { 0, 0, sheet->width, height });
  sheet->rest = (cairo_rectangle_t) { 0, height, sheet->width, sheet->height - height };
}

static void
lay_out (Sheet *sheet)
{
  const cairo_rectangle_t all = { 0, 0, sheet->width, sheet->height };
  gboolean whole = place_picture (sheet, all);

  if (sheet->title <= 0)
    return;
  sheet->above = covers_face (sheet, FALSE) ||
                 (!covers_face (sheet, TRUE) && measure_cover (sheet, TRUE) < measure_cover (sheet, FALSE));
  if (!whole || covers_face (sheet, sheet->above))
    part_sheet (sheet);
}

/* --- painting ------------------------------------------------------------------------------------- */

static double
measure_light (cairo_surface_t *surface,
               int              top,
               int              bottom)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface), stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = 0; x < width; x++)
      sum += ((const guint32 *) (data + y * stride))[x] >> 8 & 255;

  return sum / 255 / MAX (1, width * (bottom - top));
}

static void
paint_picture (cairo_t     *cr,
               const Sheet *sheet)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, .09, .09, .1);
  cairo_paint (cr);
  cairo_rectangle (cr, sheet->area.x, sheet->area.y, sheet->area.width, sheet->area.height);
  cairo_clip (cr);
  cairo_translate (cr, sheet->x, sheet->y);
  cairo_scale (cr, sheet->scale, sheet->scale);
  cairo_set_source_surface (cr, sheet->picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* It fades out over some of the picture, but before any face. */
static double
find_veil_end (const Sheet *sheet,
               double       edge,
               double       inner)
{
  double end = inner + (inner - edge) * .45;

  for (guint i = 0; i < sheet->panel->faces->len; i++)
    {
      cairo_rectangle_t face = get_face (sheet, i);

      if (face.x >= sheet->width || face.x + face.width <= 0)
        continue;
      end = sheet->above ? MIN (end, MAX (inner, face.y)) : MAX (end, MIN (inner, face.y + face.height));
    }

  return end;
}

/* Lightens or darkens what the title lies on, as the picture is already; returns the colour of the letters. */
static double
paint_veil (cairo_t         *cr,
            const Sheet     *sheet,
            cairo_surface_t *surface)
{
  double edge = sheet->above ? 0 : sheet->height, inner = sheet->above ? sheet->title : sheet->height - sheet->title;
  double end = find_veil_end (sheet, edge, inner), light;
  cairo_pattern_t *veil = cairo_pattern_create_linear (0, edge, 0, end);

  cairo_surface_flush (surface);
  light = measure_light (surface, (int) MIN (edge, inner), (int) MAX (edge, inner)) > .58 ? .98 : .06;
  cairo_pattern_add_color_stop_rgba (veil, 0, light, light, light, .94);
  cairo_pattern_add_color_stop_rgba (veil, .6, light, light, light, .8);
  cairo_pattern_add_color_stop_rgba (veil, 1, light, light, light, 0);
  cairo_rectangle (cr, 0, MIN (edge, end), sheet->width, fabs (end - edge));
  cairo_set_source (cr, veil);
  cairo_fill (cr);
  cairo_pattern_destroy (veil);

  return light > .5 ? .08 : .98;
}

static void
paint_title (cairo_t         *cr,
             const Sheet     *sheet,
             cairo_surface_t *surface,
             PangoLayout     *layout,
             double           margin)
{
  double ink = sheet->rest.width > 0 ? .98 : paint_veil (cr, sheet, surface), y;
  double width = sheet->rest.width > 0 ? sheet->rest.width : sheet->width;
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  if (sheet->rest.width > 0)
    y = sheet->rest.y + (sheet->rest.height - height) / 2;
  else
    y = sheet->above ? margin : sheet->height - margin - height;
  cairo_move_to (cr, (width - pango_layout_get_width (layout) / (double) PANGO_SCALE) / 2, y);
  cairo_set_source_rgb (cr, ink, ink, ink);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_with_title (cairo_t         *cr,
                 Sheet           *sheet,
                 cairo_surface_t *surface,
                 const char      *title,
                 double           letters)
{
  double margin = MARGIN * MIN (sheet->width, sheet->height), most = TITLE_MOST * sheet->height;
  g_autoptr(PangoLayout) layout = lay_title (cr, title, letters, sheet->width - 2 * margin, most);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  sheet->title = height + 2 * margin;
  lay_out (sheet);
  if (sheet->rest.width > 0 && sheet->rest.width < sheet->width)
    {
      g_object_unref (layout);
      layout = lay_title (cr, title, letters, sheet->rest.width - 2 * margin, sheet->height - 2 * margin);
    }
  paint_picture (cr, sheet);
  paint_title (cr, sheet, surface, layout, margin);
}

cairo_surface_t *
fab_cover_draw (cairo_surface_t     *picture,
                const FabCoverPanel *panel,
                FabCoverFormat       format,
                FabTitleSize         size,
                const char          *title)
{
  Sheet sheet = { .picture = picture, .panel = panel };
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (picture != NULL && panel != NULL && title != NULL, NULL);
  g_return_val_if_fail (format < FAB_N_COVER_FORMATS && size < FAB_N_TITLE_SIZES, NULL);

  sheet.width = formats[format].width;
  sheet.height = formats[format].height;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, formats[format].width, formats[format].height);
  cr = cairo_create (surface);
  if (title[0] != '\0')
    {
      draw_with_title (cr, &sheet, surface, title, formats[format].title * sizes[size].scale * sheet.height);
    }
  else
    {
      lay_out (&sheet);
      paint_picture (cr, &sheet);
    }
  cairo_destroy (cr);

  return surface;
}

/* --- files ---------------------------------------------------------------------------------------- */

static cairo_status_t
write_cb (void                *output,
          const unsigned char *data,
          unsigned int         length)
{
  return fab_output_write (output, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
write_sheet (cairo_surface_t *sheet,
             const char      *folder,
             const char      *nick,
             GError         **error)
{
  g_autofree char *name = g_strconcat (nick, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(FabOutput) output = fab_output_new (path, error);

  if (output == NULL)
    return FALSE;
  cairo_surface_write_to_png_stream (sheet, write_cb, output);

  return fab_output_keep (output, error);
}

gboolean
fab_cover_write (cairo_surface_t      *picture,
                 const FabCoverPanel  *panel,
                 FabTitleSize          size,
                 const char           *title,
                 const char           *folder,
                 GError              **error)
{
  gboolean written = TRUE;

  g_return_val_if_fail (picture != NULL && panel != NULL && folder != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    return fab_output_fail (folder, errno, error);
  for (guint i = 0; i < FAB_N_COVER_FORMATS && written; i++)
    {
      cairo_surface_t *sheet = fab_cover_draw (picture, panel, i, size, title);

      written = write_sheet (sheet, folder, fab_cover_format_nick (i), error);
      cairo_surface_destroy (sheet);
    }

  return written;
}
