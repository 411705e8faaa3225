/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-print"

#include "config.h"

#include <math.h>

#include "fab-board-pictures.h"
#include "fab-print-operation.h"
#include "fab-task.h"

struct _FabPrintOperation
{
  GtkPrintOperation parent_instance;

  FabPrintSetup   *setup;
  FabBoardOptions *options; /* for the paper that is printed on */
  GPtrArray       *pages;
  char            *settings_path;
  GCancellable    *cancellable;
};

G_DEFINE_FINAL_TYPE (FabPrintOperation, fab_print_operation, GTK_TYPE_PRINT_OPERATION)

/* --- the pictures of one page, on another thread --- */

typedef struct
{
  FabBoardContent *content;
  FabBlobs        *blobs;
  GArray          *panels;   /* guint */
  int              width, height;
  GHashTable      *pictures; /* panel + 1 → recording */
  cairo_t         *cr;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  fab_board_content_unref (job->content);
  fab_blobs_unref (job->blobs);
  g_array_unref (job->panels);
  g_hash_table_unref (job->pictures);
  cairo_destroy (job->cr);
  g_free (job);
}

static void
record_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  for (guint i = 0; error == NULL && i < job->panels->len; i++)
    {
      guint panel = g_array_index (job->panels, guint, i);
      cairo_surface_t *picture = fab_board_record (job->content->panels->pdata[panel], job->blobs, job->width,
                                                   job->height, cancellable, &error);

      if (picture != NULL)
        g_hash_table_insert (job->pictures, GUINT_TO_POINTER (panel + 1), picture);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
paint_picture (cairo_t   *cr,
               guint      panel,
               double     width,
               double     height,
               gpointer   data,
               GError   **error)
{
  Job *job = data;
  cairo_surface_t *picture = g_hash_table_lookup (job->pictures, GUINT_TO_POINTER (panel + 1));

  cairo_scale (cr, width / job->width, height / job->height);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);

  return TRUE;
}

static void
recorded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      page)
{
  FabPrintOperation *self = FAB_PRINT_OPERATION (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    fab_board_page_paint (page, job->cr, paint_picture, job, &error);
  if (error != NULL)
    {
      g_debug ("A page is not printed: %s", error->message);
      gtk_print_operation_cancel (GTK_PRINT_OPERATION (self));
    }
  gtk_print_operation_draw_page_finish (GTK_PRINT_OPERATION (self));
}

static Job *
job_new (FabPrintOperation  *self,
         const FabBoardPage *page,
         GtkPrintContext    *context)
{
  Job *job = g_new0 (Job, 1);
  double widest = 0;

  job->content = fab_board_content_ref (fab_print_setup_get_content (self->setup));
  job->blobs = fab_blobs_new (fab_session_get_story (fab_print_setup_get_session (self->setup)), self->cancellable);
  job->panels = g_array_new (FALSE, FALSE, sizeof (guint));
  job->pictures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cairo_surface_destroy);
  job->cr = cairo_reference (gtk_print_context_get_cairo_context (context));
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, i);
      guint panel = box->panel;

      if (box->kind != FAB_BOX_PICTURE || box->panel < 0)
        continue;
      g_array_append_val (job->panels, panel);
      widest = MAX (widest, box->width);
    }
  job->width = fab_board_fineness (widest);
  job->height = MAX (round (job->width / job->content->aspect), 1);

  return job;
}

/* --- the operation --- */

/* The paper may be another than was asked for, after the printer's dialog. */
static void
fab_print_operation_begin_print (GtkPrintOperation *operation,
                                 GtkPrintContext   *context)
{
  FabPrintOperation *self = FAB_PRINT_OPERATION (operation);
  PangoContext *fonts = fab_board_new_context ();

  self->options->width = gtk_print_context_get_width (context);
  self->options->height = gtk_print_context_get_height (context);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = fab_board_layout (fab_print_setup_get_content (self->setup), self->options, fonts);
  g_object_unref (fonts);
  gtk_print_operation_set_n_pages (operation, self->pages->len);
}

static void
fab_print_operation_draw_page (GtkPrintOperation *operation,
                               GtkPrintContext   *context,
                               int                number)
{
  FabPrintOperation *self = FAB_PRINT_OPERATION (operation);
  FabBoardPage *page = self->pages->pdata[number];
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, recorded_cb, page);

  g_task_set_source_tag (task, fab_print_operation_draw_page);
  g_task_set_task_data (task, job_new (self, page, context), job_free);
  gtk_print_operation_set_defer_drawing (operation);
  fab_task_run_in_thread (task, record_in_thread);
}

static void
fab_print_operation_done (GtkPrintOperation       *operation,
                          GtkPrintOperationResult  result)
{
  FabPrintOperation *self = FAB_PRINT_OPERATION (operation);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  g_autofree char *folder = g_path_get_dirname (self->settings_path);
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_APPLY || settings == NULL)
    return;
  g_mkdir_with_parents (folder, 0700);
  if (!gtk_print_settings_to_file (settings, self->settings_path, &error))
    g_debug ("The print settings are not kept: %s", error->message);
}

static void
fab_print_operation_dispose (GObject *object)
{
  FabPrintOperation *self = FAB_PRINT_OPERATION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->setup);

  G_OBJECT_CLASS (fab_print_operation_parent_class)->dispose (object);
}

static void
fab_print_operation_finalize (GObject *object)
{
  FabPrintOperation *self = FAB_PRINT_OPERATION (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->options, fab_board_options_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self->settings_path);

  G_OBJECT_CLASS (fab_print_operation_parent_class)->finalize (object);
}

static void
fab_print_operation_class_init (FabPrintOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = fab_print_operation_dispose;
  object_class->finalize = fab_print_operation_finalize;
  operation_class->begin_print = fab_print_operation_begin_print;
  operation_class->draw_page = fab_print_operation_draw_page;
  operation_class->done = fab_print_operation_done;
}

static void
fab_print_operation_init (FabPrintOperation *self)
{
  self->cancellable = g_cancellable_new ();
}

/* GTK wants the paper upright, and says apart how it is held. */
static GtkPageSetup *
make_page_setup (const FabBoardOptions *options)
{
  gboolean landscape = options->width > options->height;
  double width = MIN (options->width, options->height), height = MAX (options->width, options->height);
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new_from_ppd ("Fabula", "Fabula", width, height);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);

  return setup;
}

GtkPrintOperation *
fab_print_operation_new (FabPrintSetup *setup,
                         const char    *settings_path)
{
  FabPrintOperation *self;
  GtkPrintOperation *operation;
  g_autoptr(GtkPrintSettings) settings = NULL;
  g_autoptr(GtkPageSetup) page_setup = NULL;

  g_return_val_if_fail (FAB_IS_PRINT_SETUP (setup), NULL);
  g_return_val_if_fail (settings_path != NULL, NULL);

  self = g_object_new (FAB_TYPE_PRINT_OPERATION, NULL);
  operation = GTK_PRINT_OPERATION (self);
  self->setup = g_object_ref (setup);
  self->options = fab_board_options_copy (fab_print_setup_get_options (setup));
  self->settings_path = g_strdup (settings_path);
  settings = gtk_print_settings_new_from_file (settings_path, NULL);
  page_setup = make_page_setup (self->options);
  if (settings)
    gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, page_setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, fab_print_setup_get_content (setup)->title);
  gtk_print_operation_set_allow_async (operation, TRUE);

  return operation;
}
