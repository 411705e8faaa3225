/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <pango/pango.h>
#include <string.h>

#include "fab-audience-resources.h"
#include "fab-exchange-error.h"
#include "fab-json.h"
#include "fab-output.h"
#include "fab-screening-page.h"
#include "fab-task.h"
#include "fab-text-direction.h"

#define PREFIX "/org/fabulaproject/Fabula/audience/"
#define HEIGHT 540
/* What a browser still opens without complaint, before it is written as text. */
#define MAX_FILM (768 * 1024 * 1024)

/* The words of the page; the script looks them up by their keys. */
static const struct { const char *key, *text; } page_texts[] = {
  { "love", N_("Love") }, { "laugh", N_("Laugh") }, { "tense", N_("Tense") }, { "bored", N_("Bored") }, { "confused", N_("Confused") },
  { "play", N_("Play") }, { "pause", N_("Pause") }, { "stop", N_("Stop watching") },
  { "more", N_("More of") }, { "same", N_("As much") }, { "less", N_("Less of") },
  { "count", N_("Moments that you marked: %d") }, { "somebody", N_("Somebody") },
  { "saved", N_("Saved as “%s”. Send that file to who showed you the film.") },
  { "lose", N_("Your reactions are not saved yet. Go on without them?") },
  { "cannot", N_("This browser cannot play the film. Try a current Firefox or Chromium.") },
};

static const struct { const char *key, *text; } blanks[] = {
  { "how", N_("While you watch, tap what you feel, or press its key, as often as you feel it.") },
  { "name", N_("Your name") },
  { "private", N_("Nothing leaves this page by itself: at the end you save a small file.") },
  { "begin", N_("Watch the Film") },
  { "thanks", N_("How was it?") },
  { "people", N_("Of whom would you like to see more or less?") },
  { "sentence", N_("One sentence, whatever comes to mind") },
  { "save", N_("Save My Reactions") },
  { "next", N_("Next Viewer") },
};

typedef struct
{
  FabVideoExport    *export;
  FabShowing        *showing;
  char              *path;
  char              *film;   /* where the video is written first */
  char              *folder;
  FabExportProgress  progress;
  gpointer           progress_data;
} Page;

static void
page_free (gpointer data)
{
  Page *self = data;

  if (self->film != NULL)
    g_unlink (self->film);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_object (&self->export);
  fab_showing_unref (self->showing);
  g_free (self->path);
  g_free (self->film);
  g_free (self->folder);
  g_free (self);
}

/* --- the text of the page --------------------------------------------------------------------- */

static char *
load_resource (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fab_audience_get_resource (), path, 0, NULL);

  g_assert (bytes != NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Nothing in it may end the element that it stands in. */
static char *
guard_script (char *json)
{
  g_autofree char *owned = json;
  g_autoptr(GString) text = g_string_new (owned);

  g_string_replace (text, "<", "\\u003c", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_texts (void)
{
  FabJsonWriter writer;
  g_autoptr(GBytes) bytes = NULL;

  fab_json_writer_init (&writer);
  fab_json_open (&writer, NULL, '{');
  for (gsize i = 0; i < G_N_ELEMENTS (page_texts); i++)
    fab_json_put_text (&writer, page_texts[i].key, _(page_texts[i].text));
  fab_json_close (&writer, '}');
  bytes = fab_json_writer_end (&writer);

  return guard_script (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
}

static char *
write_about (FabShowing *showing)
{
  int seconds = (int) ((fab_showing_get_duration (showing) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);

  /* Translators: how long the film is, in minutes and seconds */
  return g_strdup_printf (_("An animatic of %d:%02d minutes."), seconds / 60, seconds % 60);
}

/* What stands for @key of the page; NULL: the film itself. */
static char *
fill (Page       *self,
      const char *key)
{
  const char *language = pango_language_to_string (pango_language_get_default ());
  g_autofree char *about = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_equal (blanks[i].key, key))
      return g_markup_escape_text (_(blanks[i].text), -1);
  if (g_str_equal (key, "lang"))
    return g_markup_escape_text (g_str_equal (language, "c") ? "en" : language, -1);
  /* As its own words are written, in whatever language they are. */
  if (g_str_equal (key, "dir"))
    return g_strdup (fab_text_is_rtl (_("Your name")) ? "rtl" : "ltr");
  if (g_str_equal (key, "title"))
    return g_markup_escape_text (*fab_showing_get_title (self->showing) != '\0' ? fab_showing_get_title (self->showing) : _("A Film"), -1);
  if (g_str_equal (key, "generator"))
    return g_strdup ("Fabula " FAB_VERSION);
  if (g_str_equal (key, "about"))
    {
      about = write_about (self->showing);
      return g_markup_escape_text (about, -1);
    }
  if (g_str_equal (key, "style"))
    return load_resource ("page.css");
  if (g_str_equal (key, "script"))
    return load_resource ("page.js");
  if (g_str_equal (key, "texts"))
    return write_texts ();
  if (g_str_equal (key, "showing"))
    return guard_script (fab_showing_to_json (self->showing));

  return NULL;
}

static gboolean
print_film (Page       *self,
            FabOutput  *output,
            GError    **error)
{
  g_autoptr(GMappedFile) film = g_mapped_file_new (self->film, FALSE, error);
  gsize size, step = 3 * 256 * 1024;

  if (film == NULL)
    return FALSE;
  size = g_mapped_file_get_length (film);
  if (size > MAX_FILM)
    {
      g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                           "The film is too long for one page; send it as a video, or show it here");
      return FALSE;
    }
  for (gsize at = 0; at < size; at += step)
    {
      g_autofree char *text = g_base64_encode ((const guchar *) g_mapped_file_get_contents (film) + at, MIN (step, size - at));

      if (!fab_output_print (output, text))
        break;
    }

  return TRUE;
}

/* Between the @signs of the page. */
static gboolean
print_page (Page       *self,
            FabOutput  *output,
            GError    **error)
{
  g_autofree char *page = load_resource ("page.html");
  g_auto(GStrv) parts = g_strsplit (page, "@", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *filled = i % 2 ? fill (self, parts[i]) : g_strdup (parts[i]);

      if (filled != NULL)
        fab_output_print (output, filled);
      else if (!print_film (self, output, error))
        return FALSE;
    }

  return TRUE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Page *self = data;
  GError *error = NULL;
  g_autoptr(FabOutput) output = fab_output_new (self->path, &error);
  gboolean done = output != NULL && print_page (self, output, &error) && fab_output_keep (output, &error);

  g_clear_pointer (&output, fab_output_free);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- the film --------------------------------------------------------------------------------- */

static void
fraction_cb (FabVideoExport *export,
             GParamSpec     *pspec,
             gpointer        data)
{
  Page *self = data;

  if (self->progress != NULL)
    self->progress (fab_video_export_get_fraction (export) * 0.98, self->progress_data);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  Page *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_signal_handlers_disconnect_by_data (source, self);
  if (!fab_video_export_run_finish (FAB_VIDEO_EXPORT (source), result, &error))
    g_task_return_error (task, error);
  else
    fab_task_run_in_thread (task, write_in_thread);
}

static gboolean
begin_film (Page         *self,
            FabStory     *story,
            FabTimeline  *timeline,
            GError      **error)
{
  const FabVideoOptions options = { .height = HEIGHT };
  g_autoptr(GFile) file = NULL;

  self->folder = g_dir_make_tmp ("fabula-page-XXXXXX", error);
  if (self->folder == NULL)
    return FALSE;
  self->film = g_build_filename (self->folder, "film.webm", NULL);
  file = g_file_new_for_path (self->film);
  self->export = fab_video_export_new (story, timeline, file, &options);
  g_signal_connect (self->export, "notify::fraction", G_CALLBACK (fraction_cb), self);

  return TRUE;
}

void
fab_screening_page_async (FabStory            *story,
                          FabTimeline         *timeline,
                          GFile               *target,
                          FabExportProgress    progress,
                          gpointer             progress_data,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Page *self;
  GError *error = NULL;

  g_return_if_fail (FAB_IS_STORY (story) && FAB_IS_TIMELINE (timeline));
  g_return_if_fail (g_file_peek_path (target) != NULL);

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_screening_page_async);
  self = g_new0 (Page, 1);
  self->showing = fab_showing_new (story, timeline, 0, 0);
  self->path = g_file_get_path (target);
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_task_data (task, self, page_free);
  if (!begin_film (self, story, timeline, &error))
    g_task_return_error (task, error);
  else
    fab_video_export_run_async (self->export, cancellable, exported_cb, g_steal_pointer (&task));
}

gboolean
fab_screening_page_finish (FabStory      *story,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
