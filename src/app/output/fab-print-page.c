/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-print"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-blobs.h"
#include "fab-print-page.h"
#include "fab-task.h"
#include "fab-thumbnails.h"

#define MARGIN 18 /* around the page, for its shadow */

struct _FabPrintPage
{
  GtkWidget parent_instance;

  FabPrintSetup *setup;
  guint          page;
  GHashTable    *pictures; /* panel + 1 → GdkTexture, or NULL while it is drawn */
  int            drawn_width;
  GCancellable  *cancellable;
};

G_DEFINE_FINAL_TYPE (FabPrintPage, fab_print_page, GTK_TYPE_WIDGET)

/* --- pictures on another thread --- */

typedef struct
{
  FabBoardContent *content;
  FabBlobs        *blobs;
  guint            panel;
  int              width, height;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  fab_board_content_unref (job->content);
  fab_blobs_unref (job->blobs);
  g_free (job);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  FabPicture *picture = ((FabBoardPanel *) job->content->panels->pdata[job->panel])->picture;
  GError *error = NULL;
  g_autoptr(FabPictureData) bytes = fab_picture_load (picture, fab_blobs_load, job->blobs, &error);
  cairo_surface_t *surface = NULL;

  if (bytes != NULL)
    surface = fab_picture_draw (picture, bytes, job->width, job->height, cancellable, &error);
  if (surface != NULL)
    g_task_return_pointer (task, fab_texture_new_for_surface (surface), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  FabPrintPage *self = FAB_PRINT_PAGE (source);
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (texture == NULL)
    return;
  g_hash_table_insert (self->pictures, data, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
load_picture (FabPrintPage *self,
              const FabPageBox *box,
              double        scale)
{
  FabBoardContent *content = fab_print_setup_get_content (self->setup);
  FabStory *story = fab_session_get_story (fab_print_setup_get_session (self->setup));
  gpointer key = GINT_TO_POINTER (box->panel + 1);
  g_autoptr(GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  g_hash_table_insert (self->pictures, key, NULL);
  job->content = fab_board_content_ref (content);
  job->blobs = fab_blobs_new (story, self->cancellable);
  job->panel = box->panel;
  job->width = CLAMP (ceil (box->width * scale), 16, 2000);
  job->height = MAX (round (job->width / content->aspect), 1);
  task = g_task_new (self, self->cancellable, drawn_cb, key);
  g_task_set_source_tag (task, load_picture);
  g_task_set_task_data (task, job, job_free);
  fab_task_run_in_thread (task, draw_in_thread);
}

static void
clear_picture (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static void
forget_pictures (FabPrintPage *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->pictures);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- drawing --- */

static const FabBoardPage *
get_page (FabPrintPage *self)
{
  GPtrArray *pages = self->setup ? fab_print_setup_get_pages (self->setup) : NULL;

  return pages && self->page < pages->len ? pages->pdata[self->page] : NULL;
}

/* Pictures come as textures, above. */
static gboolean
no_picture (cairo_t   *cr,
            guint      panel,
            double     width,
            double     height,
            gpointer   data,
            GError   **error)
{
  return TRUE;
}

static void
snapshot_pictures (FabPrintPage          *self,
                   GtkSnapshot           *snapshot,
                   const FabBoardPage    *page,
                   const graphene_rect_t *paper,
                   double                 scale)
{
  double fineness = scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, i);
      gpointer texture = NULL;

      if (box->kind != FAB_BOX_PICTURE || box->panel < 0)
        continue;
      if (!g_hash_table_lookup_extended (self->pictures, GINT_TO_POINTER (box->panel + 1), NULL, &texture))
        load_picture (self, box, fineness);
      if (texture != NULL)
        gtk_snapshot_append_texture (snapshot, texture,
                                     &GRAPHENE_RECT_INIT (paper->origin.x + box->x * scale,
                                                          paper->origin.y + box->y * scale,
                                                          box->width * scale, box->height * scale));
    }
}

static void
snapshot_paper (GtkSnapshot           *snapshot,
                const graphene_rect_t *paper)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, .28 }, 0, 1, 0, 6);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, paper);
}

/* GTK 4.8 puts what cairo draws into a scaled snapshot in the wrong place: cairo scales by itself. */
static void
snapshot_page (GtkSnapshot           *snapshot,
               const FabBoardPage    *page,
               const graphene_rect_t *paper,
               double                 scale)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, paper);

  cairo_translate (cr, paper->origin.x, paper->origin.y);
  cairo_scale (cr, scale, scale);
  fab_board_page_paint (page, cr, no_picture, NULL, NULL);
  cairo_destroy (cr);
}

static void
fab_print_page_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FabPrintPage *self = FAB_PRINT_PAGE (widget);
  const FabBoardPage *page = get_page (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const FabBoardOptions *options;
  graphene_rect_t paper;
  double scale;

  if (page == NULL)
    return;
  options = fab_print_setup_get_options (self->setup);
  scale = MIN ((width - 2 * MARGIN) / options->width, (height - 2 * MARGIN) / options->height);
  if (scale <= 0)
    return;
  graphene_rect_init (&paper, floor ((width - options->width * scale) / 2), floor ((height - options->height * scale) / 2),
                      options->width * scale, options->height * scale);
  snapshot_paper (snapshot, &paper);
  snapshot_pictures (self, snapshot, page, &paper, scale);
  snapshot_page (snapshot, page, &paper, scale);
}

static void
fab_print_page_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  FabPrintPage *self = FAB_PRINT_PAGE (widget);

  if (width > self->drawn_width * 1.3)
    {
      self->drawn_width = width;
      forget_pictures (self);
    }
}

static void
setup_changed_cb (FabPrintPage *self)
{
  forget_pictures (self);
  fab_print_page_set_page (self, self->page);
}

static void
fab_print_page_dispose (GObject *object)
{
  FabPrintPage *self = FAB_PRINT_PAGE (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->setup);
  g_clear_pointer (&self->pictures, g_hash_table_unref);

  G_OBJECT_CLASS (fab_print_page_parent_class)->dispose (object);
}

static void
fab_print_page_class_init (FabPrintPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_print_page_dispose;
  widget_class->snapshot = fab_print_page_snapshot;
  widget_class->size_allocate = fab_print_page_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "printpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fab_print_page_init (FabPrintPage *self)
{
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, clear_picture);
  self->cancellable = g_cancellable_new ();
}

void
fab_print_page_set_setup (FabPrintPage  *self,
                          FabPrintSetup *setup)
{
  g_return_if_fail (FAB_IS_PRINT_PAGE (self));

  if (!g_set_object (&self->setup, setup))
    return;
  g_signal_connect_object (setup, "changed", G_CALLBACK (setup_changed_cb), self, G_CONNECT_SWAPPED);
  setup_changed_cb (self);
}

/* What a page holds, for who cannot see it. */
static void
update_accessible (FabPrintPage *self)
{
  const FabBoardPage *page = get_page (self);
  FabBoardContent *content = fab_print_setup_get_content (self->setup);
  GString *text = g_string_new (NULL);

  for (guint i = 0; page != NULL && i < page->boxes->len; i++)
    {
      const FabPageBox *box = &g_array_index (page->boxes, FabPageBox, i);

      if (box->kind == FAB_BOX_PICTURE && box->panel >= 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "",
                                ((FabBoardPanel *) content->panels->pdata[box->panel])->number);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Page as it is printed"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  g_string_free (text, TRUE);
}

void
fab_print_page_set_page (FabPrintPage *self,
                         guint         page)
{
  GPtrArray *pages;

  g_return_if_fail (FAB_IS_PRINT_PAGE (self));

  pages = self->setup ? fab_print_setup_get_pages (self->setup) : NULL;
  page = pages ? MIN (page, pages->len - 1) : 0;
  if (self->page != page)
    forget_pictures (self);
  self->page = page;
  if (self->setup)
    update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
fab_print_page_get_page (FabPrintPage *self)
{
  g_return_val_if_fail (FAB_IS_PRINT_PAGE (self), 0);

  return self->page;
}
