/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-compositor.h"
#include "fab-cover-sheet.h"

#define LOOKED_AT 12 /* panels that are drawn to see how clear they are */

typedef struct
{
  char    *output, *viewer, *panel, *title, *size;
  gboolean list;
} FabCoverCall;

static void
clear_call (FabCoverCall *call)
{
  g_free (call->output);
  g_free (call->viewer);
  g_free (call->panel);
  g_free (call->title);
  g_free (call->size);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FabCoverCall, clear_call)

static char *
dup_viewer_key (FabCoverCall *call,
                GPtrArray    *screenings,
                GError      **error)
{
  g_autoptr(GPtrArray) viewers = fab_viewers_list (screenings);

  for (guint i = 0; i < viewers->len; i++)
    {
      const FabViewer *viewer = viewers->pdata[i];

      if (g_str_equal (viewer->name, call->viewer) || g_str_equal (viewer->key, call->viewer))
        return g_strdup (viewer->key);
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("nobody called “%s” has seen this film"), call->viewer);

  return NULL;
}

static GPtrArray *
rank (FabCoverCall  *call,
      FabStory      *story,
      FabCompositor *compositor,
      GError       **error)
{
  g_autoptr(FabTimeline) timeline = fab_cli_timeline (story);
  g_autoptr(FabShowing) film = fab_showing_new (story, timeline, 0, 0);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  g_autoptr(FabReception) reception = NULL;
  g_autoptr(GPtrArray) panels = NULL;
  g_autofree char *key = NULL;

  if (call->viewer != NULL && (key = dup_viewer_key (call, screenings, error)) == NULL)
    return NULL;
  reception = fab_reception_new (film, screenings, key);
  panels = fab_cover_list (story, reception, call->viewer);
  for (guint i = 0; i < MIN (panels->len, LOOKED_AT); i++)
    {
      FabCoverPanel *panel = panels->pdata[i];
      cairo_surface_t *small = fab_compositor_panel (compositor, panel->panel, 240, 135, error);

      if (small == NULL)
        return NULL;
      fab_cover_see (panel, small);
      cairo_surface_destroy (small);
    }
  fab_cover_sort (panels, film);

  return g_steal_pointer (&panels);
}

static void
print_panels (GPtrArray *panels)
{
  for (guint i = 0; i < MIN (panels->len, LOOKED_AT / 2); i++)
    {
      const FabCoverPanel *panel = panels->pdata[i];

      g_print ("%s\t%.2f\t", panel->label, panel->score);
      for (guint k = 0; k < panel->reasons->len; k++)
        g_print ("%s%s", k > 0 ? "; " : "", (const char *) panel->reasons->pdata[k]);
      g_print ("\n");
    }
}

static const FabCoverPanel *
choose_panel (FabCoverCall  *call,
              GPtrArray     *panels,
              GError       **error)
{
  for (guint i = 0; i < panels->len; i++)
    {
      const FabCoverPanel *panel = panels->pdata[i];

      if (call->panel == NULL || g_str_equal (call->panel, panel->label))
        return panel;
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               call->panel != NULL ? _("there is no panel “%s” with a picture") : _("no panel has a picture"), call->panel);

  return NULL;
}

static gboolean
make_cover (FabCoverCall  *call,
            FabStory      *story,
            FabTitleSize   size,
            GError       **error)
{
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  g_autoptr(GPtrArray) panels = rank (call, story, compositor, error);
  const FabCoverPanel *panel = panels != NULL ? choose_panel (call, panels, error) : NULL;
  cairo_surface_t *picture;
  g_autofree char *title = NULL;
  int width, height;
  gboolean written;

  if (panel == NULL)
    return FALSE;
  print_panels (panels);
  if (call->list)
    return TRUE;

  fab_cover_picture_size (fab_cover_aspect (story), &width, &height);
  picture = fab_compositor_panel (compositor, panel->panel, width, height, error);
  if (picture == NULL)
    return FALSE;
  g_object_get (story, "title", &title, NULL);
  written = fab_cover_write (picture, panel, size, call->title != NULL ? call->title : title != NULL ? title : "", call->output, error);
  cairo_surface_destroy (picture);

  return written;
}

static gboolean
find_size (const char   *nick,
           FabTitleSize *size)
{
  for (*size = 0; *size < FAB_N_TITLE_SIZES; (*size)++)
    if (nick == NULL || g_str_equal (nick, fab_title_size_nick (*size)))
      return TRUE;

  return FALSE;
}

int
fab_cli_cover (int   argc,
               char *argv[])
{
  g_auto(FabCoverCall) call = { NULL };
  int code;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output, N_("The folder for poster.png, thumbnail.png and square.png"), N_("FOLDER/") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &call.list, N_("Only say which panels would be best, and why"), NULL },
    { "viewer", 0, 0, G_OPTION_ARG_STRING, &call.viewer, N_("For this viewer: by what moved them"), N_("NAME") },
    { "panel", 0, 0, G_OPTION_ARG_STRING, &call.panel, N_("Take this panel instead of the best"), N_("LABEL") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &call.title, N_("Another title; none if it is empty"), N_("TEXT") },
    { "title-size", 0, 0, G_OPTION_ARG_STRING, &call.size, N_("large, medium or small; large without it"), N_("SIZE") },
    { NULL }
  };
  g_autoptr(FabScratch) scratch = NULL;
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  FabTitleSize size;
  gboolean done;

  if (!fab_cli_parse (&argc, &argv, entries, "cover FILE.fabula -o FOLDER/", &code))
    return code;
  if (argc != 2 || (call.output == NULL && !call.list))
    return fab_cli_usage (_("cover takes one project, and “-o FOLDER/” or --list"));
  if (!find_size (call.size, &size))
    return fab_cli_usage (_("--title-size takes large, medium or small"));

  file = g_file_new_for_commandline_arg (argv[1]);
  scratch = fab_scratch_new (&error);
  story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, &error) : NULL;
  if (story == NULL)
    return fab_cli_fail (argv[1], error);
  done = make_cover (&call, story, size, &error);
  fab_story_close (story, TRUE);

  return done ? FAB_EXIT_DONE : fab_cli_fail (argv[1], error);
}
