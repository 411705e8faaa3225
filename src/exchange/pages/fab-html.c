/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <pango/pango.h>
#include <string.h>

#include "fab-encode-all.h"
#include "fab-exchange-error.h"
#include "fab-html-resources.h"
#include "fab-html.h"
#include "fab-output.h"
#include "fab-task.h"
#include "fab-text-direction.h"

/* One export; the story's thread makes and frees it, in between its thread has it. */
typedef struct
{
  FabBoardContent   *content;
  FabPictureOptions *options;
  FabBlobs          *blobs;
  char              *path;
  GBytes           **pictures; /* by panel */
  FabOutput         *output;
  int                width, height;
  FabProgress        progress;
} Export;

FabPictureOptions *
fab_html_options_new (void)
{
  FabPictureOptions *options = fab_picture_options_new ();

  options->format = FAB_PICTURE_WEBP;
  options->side = 1280;
  options->quality = 82;

  return options;
}

static void
export_free (gpointer data)
{
  Export *self = data;

  for (guint i = 0; i < self->content->panels->len; i++)
    g_clear_pointer (&self->pictures[i], g_bytes_unref);
  g_free (self->pictures);
  fab_board_content_unref (self->content);
  fab_picture_options_free (self->options);
  fab_blobs_unref (self->blobs);
  g_free (self->path);
  g_free (self);
}

static void
print (Export     *self,
       const char *text)
{
  fab_output_print (self->output, text);
}

/* Like printf() with letters that mean something in HTML escaped. */
G_GNUC_PRINTF (2, 3) static void
print_text (Export     *self,
            const char *format,
            ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_markup_vprintf_escaped (format, args);
  va_end (args);
  print (self, text);
}

/* Markup as it is, its lines as lines. */
static void
print_paragraph (Export     *self,
                 const char *class,
                 const char *markup)
{
  g_auto(GStrv) lines = g_strsplit (markup, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br/>", lines);

  if (*markup == '\0')
    return;
  print_text (self, "<p dir=\"auto\" class=\"%s\">", class);
  print (self, joined);
  print (self, "</p>\n");
}

static void
print_resource (Export     *self,
                const char *name)
{
  g_autofree char *path = g_strconcat ("/org/fabulaproject/Fabula/html/", name, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fab_html_get_resource (), path, 0, NULL);

  g_assert (bytes != NULL);
  fab_output_write (self->output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* --- panels --- */

static void
print_picture (Export *self,
               guint   i)
{
  const FabBoardPanel *panel = self->content->panels->pdata[i];
  gsize size;
  const guchar *data = g_bytes_get_data (self->pictures[i], &size);
  g_autofree char *base64 = g_base64_encode (data, size);

  /* Translators: what a screen reader says for a picture; %1$s is the panel's number, %2$s what it shows */
  g_autofree char *alt = g_strdup_printf (_("Panel %1$s: %2$s"), panel->number,
                                          *panel->words != '\0' ? panel->words : _("no description"));

  print_text (self, "<img width=\"%d\" height=\"%d\" alt=\"%s\" src=\"data:%s;base64,", self->width, self->height, alt,
              fab_picture_format_media (self->options->format));
  print (self, base64);
  print (self, "\"/>\n");
}

static void
print_speech (Export               *self,
              const FabBoardSpeech *speech)
{
  g_autoptr(GString) markup = g_string_new (NULL);

  if (*speech->speaker != '\0')
    g_string_append_printf (markup, "<b class=\"speaker\">%s</b> ", speech->speaker);
  if (*speech->direction != '\0')
    g_string_append_printf (markup, "<i>(%s)</i> ", speech->direction);
  g_string_append (markup, speech->text);
  print_paragraph (self, "speech", markup->str);
}

static void
print_panel (Export *self,
             guint   i)
{
  const FabBoardPanel *panel = self->content->panels->pdata[i];
  g_autofree char *time = fab_board_write_time (panel->duration);

  print_text (self, "<li><article class=\"panel\" id=\"panel-%u\" data-time=\"%d\">\n", i + 1,
              (int) (panel->duration / 1000));
  print_text (self, "<h3>%s</h3>\n", panel->number);
  print_text (self, "<button type=\"button\" class=\"picture\" aria-describedby=\"text-%u\">", i + 1);
  print_picture (self, i);
  print_text (self, "</button>\n<div class=\"text\" id=\"text-%u\">\n", i + 1);
  print_paragraph (self, "shot", panel->shot);
  print_paragraph (self, "action", panel->action);
  for (guint k = 0; k < panel->speeches->len; k++)
    print_speech (self, panel->speeches->pdata[k]);
  print_paragraph (self, "notes", panel->notes);
  print_text (self, "</div>\n<p class=\"time\">%s</p>\n</article></li>\n", time);
}

static void
print_scene (Export *self,
             guint   i)
{
  const FabBoardScene *scene = self->content->scenes->pdata[i];
  guint end = i + 1 < self->content->scenes->len ? ((FabBoardScene *) self->content->scenes->pdata[i + 1])->first
                                                 : self->content->panels->len;
  g_autofree char *opening = g_strdup_printf ("<section aria-labelledby=\"scene-%u\">\n<h2 id=\"scene-%u\" dir=\"auto\">",
                                              i + 1, i + 1);

  print (self, opening);
  print (self, *scene->heading != '\0' ? scene->heading : _("Before the first scene"));
  print (self, "</h2>\n<ol class=\"panels\">\n");
  for (guint panel = scene->first; panel < end; panel++)
    print_panel (self, panel);
  print (self, "</ol>\n</section>\n");
}

/* --- the page --- */

static void
print_head (Export *self)
{
  const char *language = pango_language_to_string (pango_language_get_default ());
  gboolean rtl = fab_text_is_rtl (self->content->title);

  print_text (self, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\" dir=\"%s\">\n<head>\n"
              "<meta charset=\"utf-8\"/>\n<title>%s</title>\n", g_str_equal (language, "c") ? "en" : language, rtl ? "rtl" : "ltr",
              *self->content->title != '\0' ? self->content->title : _("Storyboard"));
  print (self, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta name=\"generator\" content=\"Fabula " FAB_VERSION "\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
               "style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>\n<style>\n/*<![CDATA[*/\n");
  print_resource (self, "page.css");
  print (self, "/*]]>*/\n</style>\n</head>\n");
}

static void
print_header (Export *self)
{
  const FabBoardContent *content = self->content;

  print_text (self, "<body>\n<header>\n<h1 dir=\"auto\">%s</h1>\n",
              *content->title != '\0' ? content->title : _("Storyboard"));
  if (*content->author != '\0')
    print_text (self, "<p class=\"author\" dir=\"auto\">%s %s</p>\n", content->credit, content->author);
  if (*content->draft != '\0')
    print_text (self, "<p class=\"draft\" dir=\"auto\">%s</p>\n", content->draft);
  print_text (self, "<p class=\"summary\">%s</p>\n<p><button type=\"button\" id=\"begin\" hidden=\"hidden\">%s</button></p>\n"
              "</header>\n<main>\n", content->summary, _("Play as a slide show"));
}

/* What the slide show is made of; the script fills it. */
static void
print_show (Export *self)
{
  print_text (self, "</main>\n<div id=\"show\" role=\"dialog\" aria-modal=\"true\" aria-label=\"%s\" hidden=\"hidden\" "
              "tabindex=\"-1\">\n<img id=\"show-picture\" alt=\"\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"/>\n"
              "<div id=\"show-text\" aria-live=\"polite\" aria-atomic=\"true\"></div>\n"
              "<div id=\"show-controls\">\n", _("Slide show"));
  print_text (self, "<button type=\"button\" id=\"show-back\" aria-keyshortcuts=\"ArrowLeft\" title=\"%s\">←</button>\n",
              _("Back (Left)"));
  print_text (self, "<button type=\"button\" id=\"show-play\" aria-keyshortcuts=\"Space\" data-play=\"%s\" "
              "data-pause=\"%s\" title=\"%s\">▶</button>\n", _("Play (Space)"), _("Pause (Space)"), _("Play (Space)"));
  print_text (self, "<button type=\"button\" id=\"show-on\" aria-keyshortcuts=\"ArrowRight\" title=\"%s\">→</button>\n",
              _("On (Right)"));
  print_text (self, "<span id=\"show-place\"></span>\n<button type=\"button\" id=\"show-close\" "
              "aria-keyshortcuts=\"Escape\" title=\"%s\">✕</button>\n</div>\n</div>\n", _("Close (Escape)"));
}

static void
print_page (Export *self)
{
  print_head (self);
  print_header (self);
  for (guint i = 0; i < self->content->scenes->len; i++)
    print_scene (self, i);
  print_show (self);
  print (self, "<script>\n//<![CDATA[\n");
  print_resource (self, "page.js");
  print (self, "//]]>\n</script>\n</body>\n</html>\n");
}

/* --- on its thread --- */

static gboolean
keep_picture (guint      i,
              GBytes    *bytes,
              gpointer   data,
              GError   **error)
{
  ((Export *) data)->pictures[i] = g_bytes_ref (bytes);

  return TRUE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Export *self = data;
  GError *error = NULL;
  g_autoptr(FabOutput) output = fab_output_new (self->path, &error);

  gboolean done;

  self->output = output;
  fab_encode_size (self->content, self->options, &self->width, &self->height);
  done = output != NULL &&
         fab_encode_all (self->content, self->blobs, self->options, task, &self->progress, keep_picture, self, &error);
  if (done)
    print_page (self);
  done = done && fab_output_keep (output, &error);
  g_clear_pointer (&output, fab_output_free); /* what is half done goes before anybody hears of the end */
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fab_html_async (FabStory                *story,
                FabTimeline             *timeline,
                GFile                   *target,
                const FabPictureOptions *options,
                FabExportProgress        progress,
                gpointer                 progress_data,
                GCancellable            *cancellable,
                GAsyncReadyCallback      callback,
                gpointer                 data)
{
  g_autoptr(GTask) task = NULL;
  Export *self;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (FAB_IS_TIMELINE (timeline));
  g_return_if_fail (options != NULL);
  g_return_if_fail (g_file_peek_path (target) != NULL);

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_html_async);
  self = g_new0 (Export, 1);
  self->content = fab_board_content_new (story, timeline, options->arrows);
  self->options = fab_picture_options_copy (options);
  self->blobs = fab_blobs_new (story, cancellable);
  self->path = g_file_get_path (target);
  self->pictures = g_new0 (GBytes *, self->content->panels->len + 1);
  self->progress = (FabProgress) { progress, progress_data, -1 };
  g_task_set_task_data (task, self, export_free);
  if (self->content->panels->len == 0)
    g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                             "There are no panels to export; write or board a script first");
  else
    fab_task_run_in_thread (task, run_in_thread);
}

gboolean
fab_html_finish (FabStory      *story,
                 GAsyncResult  *result,
                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
