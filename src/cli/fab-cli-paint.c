/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One panel, painted by a service after the drawing. */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "fab-artist.h"
#include "fab-cli-common.h"
#include "fab-guide-map.h"
#include "fab-remote-painter.h"

#define KEY_VARIABLE "FABULA_PAINTER_KEY" /* lists of processes show arguments */

typedef struct
{
  char   *output, *engine, *url, *model, *guide, *style, *look, *workflow, *size;
  int     seed;
  double  aspect;
} PaintOptions;

static void
clear_options (PaintOptions *options)
{
  g_free (options->output);
  g_free (options->engine);
  g_free (options->url);
  g_free (options->model);
  g_free (options->guide);
  g_free (options->style);
  g_free (options->look);
  g_free (options->workflow);
  g_free (options->size);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PaintOptions, clear_options)

static void
progress_cb (double      fraction,
             const char *note,
             GBytes     *preview,
             gpointer    data)
{
  fab_cli_progress (note != NULL ? note : _("Painting"), fraction);
}

static void
take (char       **field,
      const char  *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = g_strdup (text);
}

static FabPainterSetup *
make_setup (const PaintOptions  *options,
            GError             **error)
{
  g_autoptr(FabPainterSetup) setup = fab_painter_setup_new (options->engine);

  take (&setup->url, options->url);
  take (&setup->model, options->model);
  take (&setup->guide, options->guide);
  take (&setup->style, options->style);
  take (&setup->key, g_getenv (KEY_VARIABLE));
  if (options->workflow != NULL)
    {
      g_clear_pointer (&setup->workflow, g_free);
      if (!g_file_get_contents (options->workflow, &setup->workflow, NULL, error))
        return NULL;
    }

  return g_steal_pointer (&setup);
}

static gboolean
paint (const char          *prompt,
       const PaintOptions  *options,
       GError             **error)
{
  g_auto(FabWait) wait = { NULL };
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabPainterSetup) setup = make_setup (options, error);
  g_autoptr(FabPainter) painter = setup != NULL ? fab_remote_painter_new (http, setup, error) : NULL;
  g_autoptr(FabPainting) painting = NULL;
  FabPaintRequest request = {
    .prompt = (char *) prompt, .look = options->look, .aspect = options->aspect, .seed = options->seed > 0 ? options->seed : 1,
  };

  if (painter == NULL)
    return FALSE;
  fab_wait_init (&wait);
  fab_painter_paint_async (painter, &request, progress_cb, NULL, wait.cancellable, fab_wait_ready_cb, &wait);
  painting = fab_painter_paint_finish (painter, fab_wait_run (&wait), error);
  fab_cli_progress_end ();

  return painting != NULL && fab_cli_save_text (options->output, g_bytes_get_data (painting->data, NULL),
                                                g_bytes_get_size (painting->data), error);
}

static gboolean
parse_size (PaintOptions *options)
{
  int width = 16, height = 9;
  char rest;

  if (options->size != NULL && (sscanf (options->size, "%dx%d%c", &width, &height, &rest) != 2 || width < 1 || height < 1))
    return FALSE;
  options->aspect = CLAMP (width / (double) height, .25, 4);

  return TRUE;
}

int
fab_cli_paint (int   argc,
               char *argv[])
{
  g_auto(PaintOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The picture, as the engine gives it: PNG or JPEG"), N_("FILE") },
    { "engine", 0, 0, G_OPTION_ARG_STRING, &options.engine, N_("Who paints: openai, a1111, comfyui, sdcpp or horde"), N_("NAME") },
    { "url", 0, 0, G_OPTION_ARG_STRING, &options.url, N_("Its address, where it is not the usual one"), "URL" },
    { "model", 0, 0, G_OPTION_ARG_STRING, &options.model, N_("Its model; a key is taken from FABULA_PAINTER_KEY"), N_("NAME") },
    { "guide", 0, 0, G_OPTION_ARG_STRING, &options.guide, N_("What it follows: none, drawing, lines, depth or pose"), N_("NAME") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &options.style, N_("The style in words, in place of the look"), N_("WORDS") },
    { "look", 0, 0, G_OPTION_ARG_STRING, &options.look, N_("How the drawing that it follows looks"), N_("NAME") },
    { "workflow", 0, 0, G_OPTION_ARG_FILENAME, &options.workflow, N_("A workflow of ComfyUI in API format"), N_("FILE") },
    { "aspect", 0, 0, G_OPTION_ARG_STRING, &options.size, N_("Width and height of the frame, 16x9 without it"), "WxH" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &options.seed, N_("Another number, another picture"), "N" },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  int code;

  if (!fab_cli_parse (&argc, &argv, entries, "paint PROMPT --engine NAME -o PICTURE", &code))
    return code;
  if (argc != 2 || options.output == NULL || options.engine == NULL)
    return fab_cli_usage (_("paint takes one prompt, in quotes, “--engine NAME” and “-o PICTURE”"));
  if (fab_painter_kind_find (options.engine) == NULL)
    return fab_cli_usage (_("there is no such engine; there are openai, a1111, comfyui, sdcpp and horde"));
  if (options.guide != NULL && !g_strv_contains (fab_guide_names (), options.guide))
    return fab_cli_usage (_("--guide takes none, drawing, lines, depth or pose"));
  if (options.look != NULL && !g_strv_contains (fab_look_list (), options.look))
    return fab_cli_usage (_("there is no such look; there are pencil, ink, marker, charcoal, blueprint and colour"));
  if (!parse_size (&options))
    return fab_cli_usage (_("--aspect takes WIDTHxHEIGHT, such as 16x9"));
  if (!paint (argv[1], &options, &error))
    return fab_cli_fail (options.output, error);

  return FAB_EXIT_DONE;
}
