/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script goes on, or is put into another language. */
#define G_LOG_DOMAIN "fab-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cli-common.h"
#include "fab-fountain.h"
#include "fab-offer.h"
#include "fab-remote-writer.h"
#include "fab-translation.h"
#include "fab-writing-lines.h"

#define KEY_VARIABLE "FABULA_WRITER_KEY" /* lists of processes show arguments */
#define ROOM 4

/* Who writes: the built-in writer, or the language model of an address. */
typedef struct { char *url, *model, *output; } WishOptions;

static void
clear_options (WishOptions *options)
{
  g_free (options->url);
  g_free (options->model);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WishOptions, clear_options)

#define WISH_ENTRIES(options) \
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &(options).output, N_("Where the script goes; without it, it is printed"), N_("FILE") }, \
  { "url", 0, 0, G_OPTION_ARG_STRING, &(options).url, N_("Address of a language model; a key is taken from FABULA_WRITER_KEY"), "URL" }, \
  { "model", 0, 0, G_OPTION_ARG_STRING, &(options).model, N_("Its name"), N_("NAME") }

static FabWriter *
make_writer (const WishOptions  *options,
             GError            **error)
{
  g_autoptr(FabHttp) http = NULL;
  g_autoptr(FabPool) pool = NULL;

  if (options->url == NULL)
    return fab_builtin_writer_new ();
  pool = fab_pool_new (options->url, FAB_AUTH_BEARER, g_getenv (KEY_VARIABLE), ROOM, error);
  if (pool == NULL)
    return NULL;
  http = fab_http_new ();

  return fab_remote_writer_new (http, pool, options->model != NULL ? options->model : "");
}

static void
progress_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  fab_cli_progress (data, fraction);
}

static char *
ask (const WishOptions      *options,
     const FabWriteRequest  *request,
     const char             *what,
     GError                **error)
{
  g_auto(FabWait) wait = { NULL };
  g_autoptr(FabWriter) writer = make_writer (options, error);
  char *text;

  if (writer == NULL)
    return NULL;
  fab_wait_init (&wait);
  fab_writer_write_async (writer, request, progress_cb, (gpointer) what, wait.cancellable, fab_wait_ready_cb, &wait);
  text = fab_writer_write_finish (writer, fab_wait_run (&wait), error);
  fab_cli_progress_end ();

  return text;
}

static guint
count_scenes (const char *script)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += fab_element_get_kind (elements->pdata[i]) == FAB_ELEMENT_SCENE_HEADING;

  return n;
}

static char *
load_script (const char  *path,
             GError     **error)
{
  g_autofree char *bytes = NULL;
  gsize length;

  return g_file_get_contents (path, &bytes, &length, error) ? fab_fountain_decode (bytes, (gssize) length) : NULL;
}

static gboolean
save_script (const char  *path,
             const char  *script,
             GError     **error)
{
  g_autoptr(GBytes) bytes = fab_fountain_encode (script);

  return fab_cli_save_text (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

/* --- continue --------------------------------------------------------------------------------- */

static void
print_offers (GPtrArray *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const FabOffer *offer = offers->pdata[i];

      g_print ("%s (%s): %s\n", fab_offer_kind_to_nick (offer->kind), fab_mood_to_nick (offer->mood), offer->title);
      for (guint k = 0; offer->beats[k] != NULL; k++)
        g_print ("  - %s\n", offer->beats[k]);
    }
}

static char *
write_note (const FabOffer *offer)
{
  g_autofree char *beats = g_strjoinv ("\n- ", offer->beats);

  return g_strdup_printf ("Tell this, beat by beat: \"%s\"\n- %s", offer->title, beats);
}

/* The scene of the offer of @kind; the offers themselves with @offers. */
static char *
write_kind (const WishOptions  *options,
            FabWriteRequest    *request,
            const char         *kind,
            GError            **error)
{
  g_autofree char *json = NULL, *note = NULL;
  g_autoptr(GPtrArray) offers = NULL;
  FabOfferKind wanted;
  const FabOffer *offer;

  request->kind = FAB_WRITE_OFFERS;
  json = ask (options, request, _("Thinking"), error);
  offers = json != NULL ? fab_offers_from_json (json, error) : NULL;
  if (offers == NULL)
    return NULL;
  if (!fab_offer_kind_from_nick (kind, &wanted))
    {
      print_offers (offers);
      return g_strdup ("");
    }
  offer = offers->pdata[wanted];
  if (offer->script != NULL)
    return g_strdup (offer->script);
  request->kind = FAB_WRITE_CONTINUE;
  request->note = note = write_note (offer);

  return ask (options, request, _("Writing"), error);
}

static int
continue_script (const char        *path,
                 const WishOptions *options,
                 const char        *kind,
                 int                seed)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *script = load_script (path, &error);
  g_autofree char *scene = NULL, *whole = NULL;
  FabWriteRequest request = { .kind = FAB_WRITE_CONTINUE, .script = script, .seed = (guint32) seed };

  if (script == NULL)
    return fab_cli_fail (path, error);
  request.scene = MAX (count_scenes (script), 1) - 1;
  scene = kind != NULL ? write_kind (options, &request, kind, &error) : ask (options, &request, _("Writing"), &error);
  if (scene == NULL)
    return fab_cli_fail (path, error);
  if (*scene == '\0')
    return FAB_EXIT_DONE;
  whole = g_strconcat (script, g_str_has_suffix (script, "\n\n") ? "" : g_str_has_suffix (script, "\n") ? "\n" : "\n\n", scene, NULL);
  if (!save_script (options->output, whole, &error))
    return fab_cli_fail (options->output != NULL ? options->output : "continue", error);

  return FAB_EXIT_DONE;
}

int
fab_cli_continue (int   argc,
                  char *argv[])
{
  g_auto(WishOptions) options = { NULL };
  g_autofree char *kind = NULL;
  gboolean offers = FALSE;
  int seed = 0, code;
  const GOptionEntry entries[] = {
    { "offers", 0, 0, G_OPTION_ARG_NONE, &offers, N_("Only say what could happen next, in three ways"), NULL },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("What is to happen: escalate, reveal or turn"), N_("KIND") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("Another number, another scene"), "N" },
    WISH_ENTRIES (options),
    { NULL }
  };
  FabOfferKind known;

  if (!fab_cli_parse (&argc, &argv, entries, "continue FILE.fountain", &code))
    return code;
  if (argc != 2)
    return fab_cli_usage (_("continue takes one script"));
  if (kind != NULL && !fab_offer_kind_from_nick (kind, &known))
    return fab_cli_usage (_("--kind takes escalate, reveal or turn"));

  return continue_script (argv[1], &options, offers ? "" : kind, seed);
}

/* --- translate -------------------------------------------------------------------------------- */

int
fab_cli_translate (int   argc,
                   char *argv[])
{
  g_auto(WishOptions) options = { NULL };
  g_autofree char *language = NULL;
  int code;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &language, N_("The language, such as German"), N_("LANGUAGE") },
    WISH_ENTRIES (options),
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(FabTranslation) translation = NULL;
  g_autofree char *script = NULL, *json = NULL, *translated = NULL;
  g_auto(GStrv) lines = NULL;
  FabWriteRequest request = { .kind = FAB_WRITE_TRANSLATE };

  if (!fab_cli_parse (&argc, &argv, entries, "translate FILE.fountain --to LANGUAGE", &code))
    return code;
  if (argc != 2 || language == NULL || options.url == NULL)
    return fab_cli_usage (_("translate takes one script, “--to LANGUAGE”, and “--url URL” of a language model"));

  script = load_script (argv[1], &error);
  if (script == NULL)
    return fab_cli_fail (argv[1], error);
  translation = fab_translation_new (script);
  request.lines = fab_translation_get_lines (translation);
  request.hints = fab_translation_get_hints (translation);
  request.language = language;
  json = ask (&options, &request, _("Translating"), &error);
  lines = json != NULL ? fab_writing_lines_from_json (json, &error) : NULL;
  if (lines == NULL)
    return fab_cli_fail (argv[1], error);
  translated = fab_translation_join (translation, (const char * const *) lines);

  return save_script (options.output, translated, &error) ? FAB_EXIT_DONE
                                                           : fab_cli_fail (options.output != NULL ? options.output : "translate", error);
}
