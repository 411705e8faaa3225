/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "fab-artist.h"
#include "fab-cli-common.h"

#define MAX_EDGE 8192

typedef struct
{
  char *output, *size, *look, *report;
  int   seed;
  int   width, height;
} DrawOptions;

static void
clear_options (DrawOptions *options)
{
  g_free (options->output);
  g_free (options->size);
  g_free (options->look);
  g_free (options->report);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DrawOptions, clear_options)

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
paint_on (cairo_surface_t *surface,
          FabDrawing      *drawing)
{
  cairo_t *cr = cairo_create (surface);

  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
}

static void
render_png (FabDrawing        *drawing,
            const DrawOptions *options,
            GByteArray        *bytes)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, options->width, options->height);

  paint_on (surface, drawing);
  cairo_surface_write_to_png_stream (surface, append_bytes_cb, bytes);
  cairo_surface_destroy (surface);
}

static void
render_pdf (FabDrawing        *drawing,
            const DrawOptions *options,
            GByteArray        *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes,
                                                                  options->width, options->height);

  paint_on (surface, drawing);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
render_svg (FabDrawing        *drawing,
            const DrawOptions *options,
            GByteArray        *bytes)
{
  g_autofree char *svg = fab_drawing_to_svg (drawing);

  g_byte_array_append (bytes, (const guint8 *) svg, strlen (svg));
}

static const struct
{
  const char *suffix;
  void      (*render) (FabDrawing *drawing, const DrawOptions *options, GByteArray *bytes);
} formats[] = {
  { ".png", render_png },
  { ".svg", render_svg },
  { ".pdf", render_pdf },
};

static int
find_format (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (path, formats[i].suffix))
      return i;

  return -1;
}

static gboolean
parse_size (DrawOptions *options)
{
  char rest;

  options->width = 1280;
  options->height = 720;
  if (options->size == NULL)
    return TRUE;

  return sscanf (options->size, "%dx%d%c", &options->width, &options->height, &rest) == 2 &&
         options->width >= 16 && options->width <= MAX_EDGE &&
         options->height >= 16 && options->height <= MAX_EDGE;
}

static gboolean
draw_panel (const char         *prompt,
            const DrawOptions  *options,
            GError            **error)
{
  const FabBrief brief = { .aspect = options->width / (double) options->height, .seed = options->seed };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autoptr(FabDrawing) drawing = NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  drawing = fab_blocking_draw (blocking, options->look, options->width, options->height, NULL, NULL, error);
  if (drawing == NULL)
    return FALSE;

  formats[find_format (options->output)].render (drawing, options, bytes);
  if (!fab_cli_save_text (options->output, (const char *) bytes->data, bytes->len, error))
    return FALSE;

  if (options->report)
    {
      g_autoptr(JsonNode) report = fab_blocking_report (blocking, drawing);
      g_autofree char *text = json_to_string (report, TRUE);

      return fab_cli_save_text (options->report, text, -1, error);
    }

  return TRUE;
}

static gboolean
knows_look (const char *look)
{
  return look == NULL || g_strv_contains (fab_look_list (), look);
}

int
fab_cli_draw (int   argc,
              char *argv[])
{
  g_auto(DrawOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The picture: .png, .svg or .pdf"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_("Size in pixels, 1280x720 without it"), "WxH" },
    { "look", 0, 0, G_OPTION_ARG_STRING, &options.look, N_("How it is drawn: pencil, ink, marker, …"), N_("NAME") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &options.seed, N_("Another number, another staging"), "N" },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options.report, N_("Write what was understood, as JSON"), N_("FILE") },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  int code;

  if (!fab_cli_parse (&argc, &argv, entries, "draw PROMPT -o PICTURE", &code))
    return code;
  if (argc != 2 || options.output == NULL)
    return fab_cli_usage (_("draw takes one prompt, in quotes, and “-o PICTURE”"));
  if (find_format (options.output) < 0)
    return fab_cli_usage (_("a picture is .png, .svg or .pdf"));
  if (!parse_size (&options))
    return fab_cli_usage (_("--size takes WIDTHxHEIGHT, each from 16 to 8192"));
  if (!knows_look (options.look))
    return fab_cli_usage (_("there is no such look; there are pencil, ink, marker, charcoal, blueprint and colour"));

  if (!draw_panel (argv[1], &options, &error))
    return fab_cli_fail (options.output, error);

  return FAB_EXIT_DONE;
}
