/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-cover-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-cover-dialog.h"
#include "fab-cover-sheet.h"
#include "fab-folder.h"
#include "fab-narrow-bin.h"
#include "fab-task.h"
#include "fab-thumbnails.h"

#define LOOKED_AT 12      /* panels that are drawn to see how clear they are … */
#define SHOWN 6           /* … and those that are offered */
#define SMALL_WIDTH 240
#define SMALL_HEIGHT 135
#define PREVIEW_HEIGHT 640

struct _FabCoverDialog
{
  AdwWindow parent_instance;

  GtkDropDown *viewer, *size;
  GtkEditable *title;
  GtkListBox  *list;
  GtkStack    *stack;
  GtkPicture  *poster, *thumbnail, *square;
  GtkLabel    *message;

  FabSession   *session;
  GPtrArray    *viewers;   /* FabViewer */
  GPtrArray    *panels;    /* FabCoverPanel */
  FabShowing   *film;
  GHashTable   *small;     /* panel id → GdkTexture */
  guint         looked_at;
  cairo_surface_t *picture; /* of the one that is chosen */
  GCancellable *looking, *showing, *writing;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (FabCoverDialog, fab_cover_dialog, ADW_TYPE_WINDOW)

static void look_at_next (FabCoverDialog *self);

static FabCompositor *
get_compositor (FabCoverDialog *self)
{
  return fab_session_get_compositor (self->session);
}

static FabCoverPanel *
get_chosen (FabCoverDialog *self)
{
  GtkListBoxRow *row = self->panels != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;

  return row != NULL ? self->panels->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

static void
renew (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
}

/* --- how it looks ---------------------------------------------------------------------------------- */

static void
show_sheets (FabCoverDialog *self)
{
  GtkPicture *pictures[FAB_N_COVER_FORMATS] = { self->poster, self->thumbnail, self->square };
  FabCoverPanel *panel = get_chosen (self);

  for (guint i = 0; panel != NULL && self->picture != NULL && i < FAB_N_COVER_FORMATS; i++)
    {
      cairo_surface_t *sheet = fab_cover_draw (self->picture, panel, i, gtk_drop_down_get_selected (self->size),
                                               gtk_editable_get_text (self->title));
      g_autoptr(GdkTexture) texture = fab_texture_new_for_surface (sheet);

      gtk_picture_set_paintable (pictures[i], GDK_PAINTABLE (texture));
    }
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;
  cairo_surface_t *picture = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error);
  FabCoverDialog *self = data;

  if (picture == NULL)
    return;
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->picture = picture;
  show_sheets (self);
}

static void
chosen_cb (FabCoverDialog *self)
{
  FabCoverPanel *panel = get_chosen (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cover.write", panel != NULL);
  if (panel == NULL)
    return;
  renew (&self->showing);
  fab_compositor_panel_async (get_compositor (self), panel->panel, (int) (PREVIEW_HEIGHT * fab_cover_aspect (fab_session_get_story (self->session))),
                              PREVIEW_HEIGHT, self->showing, drawn_cb, self);
}

/* --- which ones ------------------------------------------------------------------------------------- */

static GtkWidget *
make_row (FabCoverDialog      *self,
          const FabCoverPanel *panel)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picture = gtk_picture_new_for_paintable (g_hash_table_lookup (self->small, &panel->panel));
  GtkWidget *label = gtk_label_new (panel->label), *frame = adw_clamp_new (), *why;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < panel->reasons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", (const char *) panel->reasons->pdata[i]);
  why = gtk_label_new (text->str);
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (why, "caption");
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_size_request (picture, 128, 72);
  adw_clamp_set_maximum_size (ADW_CLAMP (frame), 128); /* all words begin at one line */
  adw_clamp_set_child (ADW_CLAMP (frame), picture);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_top (words, 6);
  gtk_widget_set_margin_bottom (words, 6);
  gtk_widget_set_margin_end (words, 12);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), why);
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, panel->label, -1);

  return box;
}

static void
show_panels (FabCoverDialog *self)
{
  gboolean any = self->panels->len > 0;

  for (guint i = 0; i < MIN (self->panels->len, SHOWN); i++)
    gtk_list_box_append (self->list, make_row (self, self->panels->pdata[i]));
  gtk_label_set_text (self->message, any ? "" : _("No panel has a picture yet."));
  gtk_stack_set_visible_child_name (self->stack, any ? "covers" : "message");
  if (any)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
seen_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(GError) error = NULL;
  cairo_surface_t *small = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error);
  FabCoverDialog *self = data;
  FabCoverPanel *panel;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  panel = self->panels->pdata[self->looked_at++];
  if (small != NULL)
    {
      fab_cover_see (panel, small);
      g_hash_table_insert (self->small, g_memdup2 (&panel->panel, sizeof panel->panel), fab_texture_new_for_surface (small));
    }
  look_at_next (self);
}

static void
look_at_next (FabCoverDialog *self)
{
  const FabCoverPanel *panel;

  if (self->looked_at >= MIN (self->panels->len, LOOKED_AT))
    {
      fab_cover_sort (self->panels, self->film);
      show_panels (self);
      return;
    }
  panel = self->panels->pdata[self->looked_at];
  fab_compositor_panel_async (get_compositor (self), panel->panel, SMALL_WIDTH, SMALL_HEIGHT, self->looking, seen_cb, self);
}

/* From the reactions of one viewer, or of all. */
static void
look (FabCoverDialog *self)
{
  FabStory *story = fab_session_get_story (self->session);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  guint chosen = gtk_drop_down_get_selected (self->viewer);
  const FabViewer *viewer = chosen > 0 && chosen <= self->viewers->len ? self->viewers->pdata[chosen - 1] : NULL;
  g_autoptr(FabReception) reception = NULL;
  GtkWidget *row;

  renew (&self->looking);
  g_clear_pointer (&self->panels, g_ptr_array_unref);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->film, fab_showing_unref);
  self->looked_at = 0;
  self->film = fab_showing_new (story, fab_session_get_timeline (self->session), 0, 0);
  reception = fab_reception_new (self->film, screenings, viewer != NULL ? viewer->key : NULL);
  self->panels = fab_cover_list (story, reception, viewer != NULL ? viewer->name : NULL);
  gtk_label_set_text (self->message, _("Looking at the panels…"));
  gtk_stack_set_visible_child_name (self->stack, "message");
  look_at_next (self);
}

static void
list_viewers (FabCoverDialog *self)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (fab_session_get_story (self->session));
  g_autoptr(GtkStringList) names = gtk_string_list_new ((const char *[]) { _("All Viewers"), NULL });

  self->viewers = fab_viewers_list (screenings);
  for (guint i = 0; i < self->viewers->len; i++)
    gtk_string_list_append (names, ((FabViewer *) self->viewers->pdata[i])->name);
  gtk_drop_down_set_model (self->viewer, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->viewer), self->viewers->len > 0);
}

/* --- writing ---------------------------------------------------------------------------------------- */

typedef struct
{
  cairo_surface_t *picture;
  GPtrArray       *panels; /* keeps … */
  FabCoverPanel   *panel;
  FabTitleSize     size;
  char            *title, *folder;
} WriteJob;

static void
free_write_job (gpointer data)
{
  WriteJob *job = data;

  g_clear_pointer (&job->picture, cairo_surface_destroy);
  g_ptr_array_unref (job->panels);
  g_free (job->title);
  g_free (job->folder);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  WriteJob *job = data;
  GError *error = NULL;

  if (fab_cover_write (job->picture, job->panel, job->size, job->title, job->folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  FabCoverDialog *self = FAB_COVER_DIALOG (source);
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_text (self->message, error->message);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
large_drawn_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(GTask) task = data;
  WriteJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  job->picture = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error);
  if (job->picture == NULL)
    g_task_return_error (task, error);
  else
    fab_task_run_in_thread (task, write_in_thread);
}

static void
write_covers (FabCoverDialog *self,
              GFile          *folder)
{
  WriteJob *job = g_new0 (WriteJob, 1);
  GTask *task;
  int width, height;

  renew (&self->writing);
  task = g_task_new (self, self->writing, written_cb, NULL);
  job->panels = g_ptr_array_ref (self->panels);
  job->panel = get_chosen (self);
  job->size = gtk_drop_down_get_selected (self->size);
  job->title = g_strdup (gtk_editable_get_text (self->title));
  job->folder = g_file_get_path (folder);
  g_task_set_task_data (task, job, free_write_job);
  fab_cover_picture_size (fab_cover_aspect (fab_session_get_story (self->session)), &width, &height);
  fab_compositor_panel_async (get_compositor (self), job->panel->panel, width, height, self->writing, large_drawn_cb, task);
}

static void
response_cb (FabCoverDialog       *self,
             int                   response,
             GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) folder = NULL;

  if (response != GTK_RESPONSE_ACCEPT || get_chosen (self) == NULL)
    return;
  folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  write_covers (self, folder);
}

static void
write_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabCoverDialog *self = FAB_COVER_DIALOG (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Where Poster, Thumbnail and Square Go"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Write"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  fab_folder_guide (GTK_FILE_CHOOSER (self->chooser), G_USER_DIRECTORY_PICTURES);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- the window ------------------------------------------------------------------------------------- */

static void
fab_cover_dialog_dispose (GObject *object)
{
  FabCoverDialog *self = FAB_COVER_DIALOG (object);

  g_cancellable_cancel (self->looking);
  g_cancellable_cancel (self->showing);
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->looking);
  g_clear_object (&self->showing);
  g_clear_object (&self->writing);
  g_clear_pointer (&self->panels, g_ptr_array_unref); /* rows that go choose nobody */
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_COVER_DIALOG);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_pointer (&self->viewers, g_ptr_array_unref);
  g_clear_pointer (&self->film, fab_showing_unref);
  g_clear_pointer (&self->small, g_hash_table_unref);
  g_clear_pointer (&self->picture, cairo_surface_destroy);

  G_OBJECT_CLASS (fab_cover_dialog_parent_class)->dispose (object);
}

static void
fab_cover_dialog_class_init (FabCoverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_cover_dialog_dispose;
  g_type_ensure (FAB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/cover-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, viewer);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, size);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, list);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, poster);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, square);
  gtk_widget_class_bind_template_child (widget_class, FabCoverDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_sheets);
  gtk_widget_class_install_action (widget_class, "cover.write", NULL, write_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_cover_dialog_init (FabCoverDialog *self)
{
  self->small = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cover.write", FALSE);
}

GtkWidget *
fab_cover_dialog_new (GtkWindow  *parent,
                      FabSession *session)
{
  FabCoverDialog *self = g_object_new (FAB_TYPE_COVER_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  g_object_get (fab_session_get_story (session), "title", &title, NULL);
  gtk_editable_set_text (self->title, title != NULL ? title : "");
  list_viewers (self);
  look (self);
  g_signal_connect_object (self->viewer, "notify::selected", G_CALLBACK (look), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
