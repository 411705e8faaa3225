/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-print"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-export-dialog.h"
#include "fab-folder.h"
#include "fab-message.h"
#include "fab-narrow-bin.h"
#include "fab-print-dialog.h"
#include "fab-print-operation.h"
#include "fab-print-page.h"

#define MM (72 / 25.4)

struct _FabPrintDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwComboRow     *layout, *per_page, *paper, *orientation, *scenes;
  AdwActionRow    *custom;
  GtkSpinButton   *custom_width, *custom_height;
  AdwEntryRow     *header, *footer;
  GtkWidget       *text_group;
  GtkSwitch       *prompt, *action, *dialogue, *notes, *duration, *shot, *arrows, *comments, *title_page;
  FabPrintPage    *page;
  GtkLabel        *position;
  GtkScrolledWindow *sidebar;

  FabPrintSetup   *setup;
  GtkFileChooserNative *chooser;
  gboolean         filling; /* the rows, from the setup */
};

G_DEFINE_FINAL_TYPE (FabPrintDialog, fab_print_dialog, ADW_TYPE_WINDOW)

/* What the rows offer, in their order. */
static const char * const layouts[] = { "above", "beside", "contact", "worksheet" };
static const guint counts[] = { 1, 2, 3, 4, 6, 8, 9, 12, 20, 30, 42 };
static const char * const papers[] = { "a4", "letter", "tabloid", "a3", "legal" }; /* and another size */
static const char * const orientations[] = { "portrait", "landscape" };
static const char * const scene_breaks[] = { "run-on", "new-row", "new-page" };

/* --- from the setup --- */

static guint
find_count (guint count)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] >= count)
      return i;

  return G_N_ELEMENTS (counts) - 1;
}

static guint
find_paper (const FabBoardOptions *options)
{
  const FabPaperFormat *known = fab_board_papers ();
  double width = MIN (options->width, options->height), height = MAX (options->width, options->height);
  guint i = 0;

  while (known[i].name != NULL && (fabs (known[i].width - width) > 1 || fabs (known[i].height - height) > 1))
    i++;

  return i;
}

static void
fill_switches (FabPrintDialog *self,
               FabBoardShow    show)
{
  GtkSwitch *switches[] = { self->prompt, self->action, self->dialogue, self->notes, self->duration, self->shot,
                            self->arrows, self->comments, self->title_page };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    gtk_switch_set_active (switches[i], (show & 1 << i) != 0);
}

static void
fill_paper (FabPrintDialog        *self,
            const FabBoardOptions *options)
{
  guint paper = find_paper (options);

  adw_combo_row_set_selected (self->paper, paper);
  adw_combo_row_set_selected (self->orientation, options->width > options->height);
  gtk_widget_set_visible (GTK_WIDGET (self->custom), paper == G_N_ELEMENTS (papers));
  gtk_spin_button_set_value (self->custom_width, options->width / MM);
  gtk_spin_button_set_value (self->custom_height, options->height / MM);
}

static void
fill_rows (FabPrintDialog *self)
{
  const FabBoardOptions *options = fab_print_setup_get_options (self->setup);
  gboolean text = options->style == FAB_BOARD_ABOVE || options->style == FAB_BOARD_BESIDE;

  self->filling = TRUE;
  adw_combo_row_set_selected (self->layout, options->style);
  adw_combo_row_set_selected (self->per_page, find_count (options->per_page));
  adw_combo_row_set_selected (self->scenes, options->scenes);
  fill_paper (self, options);
  fill_switches (self, options->show);
  gtk_widget_set_visible (self->text_group, text);
  self->filling = FALSE;
}

static void
update_position (FabPrintDialog *self)
{
  GPtrArray *pages = fab_print_setup_get_pages (self->setup);
  g_autofree char *text = NULL;

  text = pages ? g_strdup_printf (_("Page %u of %u"), fab_print_page_get_page (self->page) + 1, pages->len)
               : g_strdup (_("Setting pages…"));
  gtk_label_set_text (self->position, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", pages != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", pages != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", fab_print_page_get_page (self->page) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next",
                                 pages && fab_print_page_get_page (self->page) + 1 < pages->len);
}

/* --- to the setup --- */

static void
set_word (FabPrintDialog *self,
          const char     *key,
          const char     *value)
{
  g_autofree char *word = g_strconcat (key, "=", value, NULL);

  fab_print_setup_set (self->setup, word);
  fill_rows (self);
}

static void
row_changed_cb (FabPrintDialog *self,
                GParamSpec     *pspec,
                AdwComboRow    *row)
{
  guint i = adw_combo_row_get_selected (row);

  if (self->filling || self->setup == NULL || i == GTK_INVALID_LIST_POSITION)
    return;
  if (row == self->layout)
    set_word (self, "layout", layouts[i]);
  else if (row == self->scenes)
    set_word (self, "scenes", scene_breaks[i]);
  else if (row == self->orientation)
    set_word (self, "orientation", orientations[i]);
  else if (row == self->per_page)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[i]);

      set_word (self, "per-page", count);
    }
  else if (i < G_N_ELEMENTS (papers))
    set_word (self, "paper", papers[i]);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->custom), TRUE);
}

static void
custom_changed_cb (FabPrintDialog *self)
{
  g_autofree char *size = NULL;

  if (self->filling || self->setup == NULL)
    return;
  size = g_strdup_printf ("paper=%dx%d", gtk_spin_button_get_value_as_int (self->custom_width),
                          gtk_spin_button_get_value_as_int (self->custom_height));
  fab_print_setup_set (self->setup, size);
}

static void
switch_changed_cb (FabPrintDialog *self,
                   GParamSpec     *pspec,
                   GtkSwitch      *widget)
{
  GtkSwitch *switches[] = { self->prompt, self->action, self->dialogue, self->notes, self->duration, self->shot,
                            self->arrows, self->comments, self->title_page };

  for (guint i = 0; !self->filling && self->setup && i < G_N_ELEMENTS (switches); i++)
    if (switches[i] == widget)
      fab_print_setup_show (self->setup, 1 << i, gtk_switch_get_active (widget));
}

static void
text_changed_cb (FabPrintDialog *self,
                 GtkEditable    *row)
{
  g_autofree char *word = NULL;

  if (self->filling || self->setup == NULL)
    return;
  word = g_strconcat (row == GTK_EDITABLE (self->header) ? "header=" : "footer=", gtk_editable_get_text (row), NULL);
  fab_print_setup_set (self->setup, word);
}

/* --- actions --- */

static void
turn_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabPrintDialog *self = FAB_PRINT_DIALOG (widget);
  guint page = fab_print_page_get_page (self->page);
  gboolean back = g_str_equal (name, "print.previous");

  if (!back || page > 0)
    fab_print_page_set_page (self->page, back ? page - 1 : page + 1);
  update_position (self);
}

static gboolean
scroll_cb (FabPrintDialog *self,
           double          dx,
           double          dy)
{
  if (dy != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), dy < 0 ? "print.previous" : "print.next", NULL);

  return GDK_EVENT_STOP;
}

static void
print_done_cb (FabPrintDialog          *self,
               GtkPrintOperationResult  result,
               GtkPrintOperation       *operation)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    gtk_window_close (GTK_WINDOW (self));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  text = fab_message_for_error (error);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabPrintDialog *self = FAB_PRINT_DIALOG (widget);
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "fabula", "print-settings", NULL);
  g_autoptr(GtkPrintOperation) operation = fab_print_operation_new (self->setup, path);

  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
save_response_cb (FabPrintDialog       *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  FabSession *session = fab_print_setup_get_session (self->setup);
  g_auto(GStrv) words = fab_board_options_list (fab_print_setup_get_options (self->setup));
  g_autoptr(GFile) file = NULL;
  GtkWidget *dialog;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  dialog = fab_export_dialog_new (gtk_window_get_transient_for (GTK_WINDOW (self)), session, file,
                                  (const char * const *) words);
  gtk_window_present (GTK_WINDOW (dialog));
  fab_export_dialog_start (FAB_EXPORT_DIALOG (dialog));
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  FabPrintDialog *self = FAB_PRINT_DIALOG (widget);
  const char *title = fab_print_setup_get_content (self->setup)->title;
  g_autofree char *name = g_strconcat (*title != '\0' ? title : _("Untitled Story"), ".pdf", NULL);
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_file_filter_set_name (filter, _("PDF Document"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  fab_folder_guide (GTK_FILE_CHOOSER (self->chooser), G_USER_DIRECTORY_DOCUMENTS);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (save_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
fab_print_dialog_dispose (GObject *object)
{
  FabPrintDialog *self = FAB_PRINT_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->setup);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PRINT_DIALOG);

  G_OBJECT_CLASS (fab_print_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; gsize offset; } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (FabPrintDialog, name) }
    CHILD (toasts), CHILD (layout), CHILD (per_page), CHILD (paper), CHILD (orientation), CHILD (scenes),
    CHILD (custom), CHILD (custom_width), CHILD (custom_height), CHILD (header), CHILD (footer), CHILD (text_group),
    CHILD (prompt), CHILD (action), CHILD (dialogue), CHILD (notes), CHILD (duration), CHILD (shot), CHILD (arrows),
    CHILD (comments), CHILD (title_page), CHILD (page), CHILD (position), CHILD (sidebar),
#undef CHILD
  };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, custom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, switch_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

static void
fab_print_dialog_class_init (FabPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_print_dialog_dispose;
  g_type_ensure (FAB_TYPE_NARROW_BIN);
  g_type_ensure (FAB_TYPE_PRINT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/print-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "print.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "print.next", NULL, turn_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "print.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "print.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "print.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_print_dialog_init (FabPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_print_dialog_new (GtkWindow  *parent,
                      FabSession *session,
                      GSettings  *settings)
{
  FabPrintDialog *self;
  const FabBoardOptions *options;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_PRINT_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  self->filling = TRUE;
  self->setup = fab_print_setup_new (session, settings);
  options = fab_print_setup_get_options (self->setup);
  gtk_editable_set_text (GTK_EDITABLE (self->header), options->header);
  gtk_editable_set_text (GTK_EDITABLE (self->footer), options->footer);
  fill_rows (self);
  fab_print_page_set_setup (self->page, self->setup);
  g_signal_connect_object (self->setup, "changed", G_CALLBACK (update_position), self, G_CONNECT_SWAPPED);
  update_position (self);

  return GTK_WIDGET (self);
}
