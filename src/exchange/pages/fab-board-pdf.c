/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <cairo-pdf.h>
#include <math.h>

#include "fab-board-layout.h"
#include "fab-board-pdf.h"
#include "fab-board-pictures.h"
#include "fab-exchange-error.h"
#include "fab-output.h"
#include "fab-progress.h"
#include "fab-task.h"

/* One export; the story's thread makes and frees it, in between its thread has it. */
typedef struct
{
  FabBoardContent  *content;
  FabBoardOptions  *options;
  FabBlobs         *blobs;
  char             *path;
  FabProgress       progress;

  FabBoardPictures *pictures;
  int               width, height; /* of pictures, in pixels */
  cairo_surface_t  *surface;
  GTask            *task;          /* borrowed */
  gint              outline;       /* of the scene */
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->content, fab_board_content_unref);
  g_clear_pointer (&self->options, fab_board_options_free);
  g_clear_pointer (&self->blobs, fab_blobs_unref);
  g_free (self->path);
  g_free (self);
}

static cairo_status_t
write_cb (void                *output,
          const unsigned char *data,
          unsigned int         length)
{
  return fab_output_write (output, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
picture_cb (cairo_t   *cr,
            guint      panel,
            double     width,
            double     height,
            gpointer   data,
            GError   **error)
{
  Export *self = data;
  cairo_surface_t *picture = fab_board_pictures_take (self->pictures, panel, error);

  if (picture == NULL)
    return FALSE;
  cairo_scale (cr, width / self->width, height / self->height);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (picture);
  fab_progress_tell (&self->progress, self->task, (panel + 1.0) / self->content->panels->len);

  return TRUE;
}

/* --- what a reader shows beside the pages --- */

static void
set_metadata (Export *self)
{
  const FabBoardContent *content = self->content;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format_iso8601 (now);

  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, content->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, content->author);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, content->summary);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Fabula " FAB_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static char *
strip_markup (const char *markup)
{
  char *text = NULL;

  return pango_parse_markup (markup, -1, 0, NULL, &text, NULL, NULL) ? text : g_strdup (markup);
}

static int
add_bookmark (Export       *self,
              int           parent,
              const char   *text,
              guint         page,
              const FabPageBox *box)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *place = NULL;

  g_ascii_formatd (x, sizeof x, "%.1f", box->x);
  g_ascii_formatd (y, sizeof y, "%.1f", MAX (box->y - 6, 0));
  place = g_strdup_printf ("page=%u pos=[%s %s]", page + 1, x, y);

  return cairo_pdf_surface_add_outline (self->surface, parent, text, place,
                                        parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);
}

static void
add_bookmarks (Export             *self,
               const FabBoardPage *board_page,
               guint               page)
{
  for (guint i = 0; i < board_page->boxes->len; i++)
    {
      const FabPageBox *box = &g_array_index (board_page->boxes, FabPageBox, i);

      if (box->kind != FAB_BOX_TEXT)
        continue;
      if (box->scene >= 0)
        {
          const FabBoardScene *scene = self->content->scenes->pdata[box->scene];
          g_autofree char *text = strip_markup (scene->heading);

          self->outline = add_bookmark (self, CAIRO_PDF_OUTLINE_ROOT, text, page, box);
        }
      else if (box->panel >= 0)
        add_bookmark (self, self->outline, ((FabBoardPanel *) self->content->panels->pdata[box->panel])->number, page,
                      box);
    }
}

/* --- on its thread --- */

static gboolean
paint_pages (Export        *self,
             GPtrArray     *pages,
             GError       **error)
{
  cairo_t *cr = cairo_create (self->surface);
  gboolean done = TRUE;

  for (guint i = 0; done && i < pages->len; i++)
    {
      done = !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (self->task), error) &&
             fab_board_page_paint (pages->pdata[i], cr, picture_cb, self, error);
      add_bookmarks (self, pages->pdata[i], i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);

  return done;
}

static double
find_picture_width (GPtrArray *pages)
{
  double widest = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const FabBoardPage *page = pages->pdata[i];

      for (guint k = 0; k < page->boxes->len; k++)
        {
          const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, k);

          if (box->kind == FAB_BOX_PICTURE)
            widest = MAX (widest, box->width);
        }
    }

  return widest;
}

static gboolean
write_pdf (Export     *self,
           GPtrArray  *pages,
           FabOutput  *output,
           GError    **error)
{
  cairo_status_t status;
  gboolean done;

  self->surface = cairo_pdf_surface_create_for_stream (write_cb, output, self->options->width, self->options->height);
  self->outline = CAIRO_PDF_OUTLINE_ROOT;
  set_metadata (self);
  done = paint_pages (self, pages, error);
  cairo_surface_finish (self->surface);
  status = cairo_surface_status (self->surface);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  if (!done)
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_WRITE_ERROR)
    {
      g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED, "The PDF could not be made: %s",
                   cairo_status_to_string (status));
      return FALSE;
    }

  return fab_output_keep (output, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Export *self = data;
  PangoContext *context = fab_board_new_context ();
  g_autoptr(GPtrArray) pages = fab_board_layout (self->content, self->options, context);
  GError *error = NULL;
  g_autoptr(FabOutput) output = fab_output_new (self->path, &error);
  gboolean done = FALSE;

  g_object_unref (context); /* the pages keep it */
  self->task = task;
  self->width = fab_board_fineness (find_picture_width (pages));
  self->height = MAX (round (self->width / self->content->aspect), 16);
  if (output != NULL)
    {
      self->pictures = fab_board_pictures_new (self->content, self->blobs, self->width, self->height, cancellable);
      done = write_pdf (self, pages, output, &error);
      g_clear_pointer (&self->pictures, fab_board_pictures_free);
    }
  g_clear_pointer (&output, fab_output_free); /* what is half done goes before anybody hears of the end */
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fab_board_pdf_async (FabStory              *story,
                     FabTimeline           *timeline,
                     const FabBoardOptions *options,
                     GFile                 *target,
                     FabExportProgress      progress,
                     gpointer               progress_data,
                     GCancellable          *cancellable,
                     GAsyncReadyCallback    callback,
                     gpointer               data)
{
  g_autoptr(GTask) task = NULL;
  Export *self;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (FAB_IS_TIMELINE (timeline));
  g_return_if_fail (options != NULL);
  g_return_if_fail (g_file_peek_path (target) != NULL);

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_board_pdf_async);
  self = g_new0 (Export, 1);
  self->content = fab_board_content_new (story, timeline, (options->show & FAB_BOARD_ARROWS) != 0);
  self->options = fab_board_options_copy (options);
  self->blobs = fab_blobs_new (story, cancellable);
  self->path = g_file_get_path (target);
  self->progress = (FabProgress) { progress, progress_data, -1 };
  g_task_set_task_data (task, self, export_free);
  if (self->content->panels->len == 0 && options->style != FAB_BOARD_WORKSHEET)
    g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                             "There are no panels to print; write or board a script first");
  else
    fab_task_run_in_thread (task, run_in_thread);
}

gboolean
fab_board_pdf_finish (FabStory      *story,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
