/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What viewers like, and versions of films for them. */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-exchange-error.h"
#include "fab-variant.h"

static FabTaste *
find_taste (GPtrArray   *tastes,
            const char  *name,
            GError     **error)
{
  FabTaste *taste = fab_tastes_find (tastes, name);

  if (taste == NULL)
    g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                 _("Nobody called “%s” is known; “fabula-cli taste” lists who is"), name);

  return taste;
}

static gboolean
learn_from (const char  *path,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(FabScratch) scratch = fab_scratch_new (error);
  g_autoptr(FabStory) story = scratch ? fab_story_open (fab_scratch_get_path (scratch), file, error) : NULL;
  g_autoptr(GPtrArray) screenings = NULL;
  g_autoptr(GPtrArray) tastes = NULL;

  if (story == NULL)
    return FALSE;
  screenings = fab_story_list_screenings (story);
  tastes = fab_tastes_learn (NULL, screenings, error);
  fab_story_close (story, TRUE);

  return tastes != NULL;
}

static void
print_taste (FabTaste *taste)
{
  static const char * const kinds[] = {
    FAB_TASTE_PERSON, FAB_TASTE_SIZE, FAB_TASTE_DOING, FAB_TASTE_PACE, FAB_TASTE_TONE, FAB_TASTE_WHERE,
  };

  g_print ("%s\n", taste->name);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) rank = fab_taste_rank (taste, kinds[i]);

      for (guint k = 0; k < rank->len; k++)
        {
          const FabLiking *liking = rank->pdata[k];

          g_print ("  %-7s %-16s %+.2f  ", liking->kind, liking->name, fab_taste_get_score (taste, liking->kind, liking->name));
          g_print (liking->by_hand ? _("liked %.0f, disliked %.0f of %.0f, by hand\n") : _("liked %.0f, disliked %.0f of %.0f\n"),
                   liking->liked, liking->disliked, liking->seen);
        }
    }
}

static gboolean
tell (const char  *export,
      const char  *delete,
      const char  *output,
      GError     **error)
{
  g_autoptr(GPtrArray) tastes = fab_tastes_load (NULL);
  FabTaste *taste = NULL;

  if (export != NULL || delete != NULL)
    {
      taste = find_taste (tastes, export != NULL ? export : delete, error);
      if (taste == NULL)
        return FALSE;
    }
  if (delete != NULL)
    return fab_taste_delete (taste, NULL, error);
  if (export != NULL)
    {
      g_autofree char *text = fab_taste_to_json (taste);

      return fab_cli_save_text (output, text, -1, error);
    }
  for (guint i = 0; i < tastes->len; i++)
    print_taste (tastes->pdata[i]);

  return TRUE;
}

int
fab_cli_taste (int   argc,
               char *argv[])
{
  g_autofree char *export = NULL;
  g_autofree char *delete = NULL;
  g_autofree char *output = NULL;
  int code;
  const GOptionEntry entries[] = {
    { "export", 0, 0, G_OPTION_ARG_STRING, &export, N_("Write the taste of this viewer"), N_("NAME") },
    { "delete", 0, 0, G_OPTION_ARG_STRING, &delete, N_("Forget this viewer"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where an export goes; without it, it is printed"), N_("FILE") },
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "taste [FILE.fabula…]", &code))
    return code;
  if (export != NULL && delete != NULL)
    return fab_cli_usage (_("taste either writes or forgets a viewer"));
  for (int i = 1; i < argc; i++)
    if (!learn_from (argv[i], &error))
      return fab_cli_fail (argv[i], error);
  if (!tell (export, delete, output, &error))
    return fab_cli_fail ("taste", error);

  return FAB_EXIT_DONE;
}

/* --- a version for somebody ------------------------------------------------------------------- */

static gboolean
make_variant (const char  *path,
              const char  *viewer,
              const char  *output,
              GError     **error)
{
  g_autoptr(GPtrArray) tastes = fab_tastes_load (NULL);
  FabTaste *taste = find_taste (tastes, viewer, error);
  g_autoptr(FabScratch) scratch = taste != NULL ? fab_scratch_new (error) : NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(FabStory) story = NULL;
  g_auto(FabWait) wait = { NULL };
  gboolean done;

  story = scratch != NULL ? fab_variant_open (file, fab_scratch_get_path (scratch), taste, &changes, error) : NULL;
  if (story == NULL)
    return FALSE;
  fab_wait_init (&wait);
  done = fab_cli_produce (story, &wait, error) && fab_story_save (story, target, error);
  for (guint i = 0; done && i < changes->len; i++)
    g_print ("%s\n", (char *) changes->pdata[i]);
  fab_story_close (story, TRUE);

  return done;
}

int
fab_cli_variant (int   argc,
                 char *argv[])
{
  g_autofree char *viewer = NULL;
  g_autofree char *output = NULL;
  int code;
  const GOptionEntry entries[] = {
    { "viewer", 0, 0, G_OPTION_ARG_STRING, &viewer, N_("For whom"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The version; the original stays as it is"), N_("FILE.fabula") },
    { NULL }
  };
  g_autoptr(GError) error = NULL;

  if (!fab_cli_parse (&argc, &argv, entries, "variant FILE.fabula --viewer NAME -o OTHER.fabula", &code))
    return code;
  if (argc != 2 || viewer == NULL || output == NULL || !g_str_has_suffix (output, ".fabula"))
    return fab_cli_usage (_("variant takes one project, “--viewer NAME” and “-o OTHER.fabula”"));
  if (!make_variant (argv[1], viewer, output, &error))
    return fab_cli_fail (argv[1], error);

  return FAB_EXIT_DONE;
}
