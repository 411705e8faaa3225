/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-pictures-dialog"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fab-export-dialog.h"
#include "fab-export-pictures.h"
#include "fab-folder.h"
#include "fab-picture-name.h"
#include "fab-pictures-dialog.h"

#define KEY "pictures"

struct _FabPicturesDialog
{
  AdwWindow parent_instance;

  AdwComboRow     *format;
  AdwActionRow    *quality_row;
  GtkSpinButton   *size, *quality;
  GtkSwitch       *arrows;
  AdwEntryRow     *name;
  GtkLabel        *example;

  FabSession      *session;
  GSettings       *settings;
  FabBoardContent *content; /* NULL until it was read */
  GCancellable    *reading;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (FabPicturesDialog, fab_pictures_dialog, ADW_TYPE_WINDOW)

/* The options as words, from the rows. */
static GStrv
list_words (FabPicturesDialog *self)
{
  FabPictureFormat format = adw_combo_row_get_selected (self->format);
  char **words = g_new0 (char *, 6);

  words[0] = g_strdup_printf ("format=%s", fab_picture_format_extension (format) + 1);
  words[1] = g_strdup_printf ("size=%d", gtk_spin_button_get_value_as_int (self->size));
  words[2] = g_strdup_printf ("quality=%d", gtk_spin_button_get_value_as_int (self->quality));
  words[3] = g_strdup_printf ("arrows=%s", gtk_switch_get_active (self->arrows) ? "yes" : "no");
  words[4] = g_strdup_printf ("name=%s", gtk_editable_get_text (GTK_EDITABLE (self->name)));

  return words;
}

static void
show_options (FabPicturesDialog       *self,
              const FabPictureOptions *options)
{
  adw_combo_row_set_selected (self->format, options->format);
  gtk_spin_button_set_value (self->size, options->side);
  gtk_spin_button_set_value (self->quality, options->quality);
  gtk_switch_set_active (self->arrows, options->arrows);
  gtk_editable_set_text (GTK_EDITABLE (self->name), options->name);
}

/* The names of the first pictures, or what is wrong with the pattern. */
static void
changed_cb (FabPicturesDialog *self)
{
  FabPictureFormat format = adw_combo_row_get_selected (self->format);
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->name));
  gboolean good = fab_picture_name_check (pattern, NULL);
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (self->content)
    names = fab_picture_names (self->content, pattern, fab_picture_format_extension (format));
  for (guint i = 0; good && names && i < MIN (names->len, 3); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) names->pdata[i]);
  if (!good)
    g_string_append (text, _("In braces there may be index, scene, shot, number, title, prompt, time or duration."));
  gtk_label_set_text (self->example, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->quality_row), format == FAB_PICTURE_JPEG || format == FAB_PICTURE_WEBP);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pictures.export", good && names && names->len > 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  FabPicturesDialog *self = data;
  FabBoardContent *content = fab_board_content_read_finish (result, NULL);

  if (content == NULL)
    return; /* stopped: it may be gone */
  self->content = content;
  changed_cb (self);
}

/* A folder of their own inside the one that was chosen. */
static GFile *
make_target (FabPicturesDialog *self,
             GFile             *folder)
{
  g_autofree char *name = g_strdelimit (g_strdup (self->content->title), "/\\:*?\"<>|\n", '_');

  g_strstrip (name);

  return g_file_get_child (folder, *name != '\0' && *name != '.' ? name : _("Panels"));
}

static void
response_cb (FabPicturesDialog    *self,
             int                   response,
             GtkFileChooserNative *chooser)
{
  g_auto(GStrv) words = list_words (self);
  g_autoptr(GFile) folder = NULL;
  g_autoptr(GFile) target = NULL;
  GtkWidget *dialog;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  g_settings_set_strv (self->settings, KEY, (const char * const *) words);
  folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  target = make_target (self, folder);
  dialog = fab_export_dialog_new (gtk_window_get_transient_for (GTK_WINDOW (self)), self->session, target,
                                  (const char * const *) words);
  gtk_window_present (GTK_WINDOW (dialog));
  fab_export_dialog_start (FAB_EXPORT_DIALOG (dialog));
  gtk_window_close (GTK_WINDOW (self));
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabPicturesDialog *self = FAB_PICTURES_DIALOG (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Where the Pictures Go"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  fab_folder_guide (GTK_FILE_CHOOSER (self->chooser), G_USER_DIRECTORY_PICTURES);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
fab_pictures_dialog_dispose (GObject *object)
{
  FabPicturesDialog *self = FAB_PICTURES_DIALOG (object);

  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->content, fab_board_content_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PICTURES_DIALOG);

  G_OBJECT_CLASS (fab_pictures_dialog_parent_class)->dispose (object);
}

static void
fab_pictures_dialog_class_init (FabPicturesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_pictures_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/pictures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, format);
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, quality_row);
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, size);
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, quality);
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, arrows);
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, name);
  gtk_widget_class_bind_template_child (widget_class, FabPicturesDialog, example);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "pictures.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_pictures_dialog_init (FabPicturesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_pictures_dialog_new (GtkWindow  *parent,
                         FabSession *session,
                         GSettings  *settings)
{
  g_autoptr(FabPictureOptions) options = fab_picture_options_new ();
  g_auto(GStrv) words = g_settings_get_strv (settings, KEY);
  FabPicturesDialog *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_PICTURES_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
                       NULL);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  self->reading = g_cancellable_new ();
  fab_board_content_read_async (fab_session_get_story (session), fab_session_get_timeline (session), TRUE, self->reading, read_cb,
                                self);
  fab_picture_options_apply (options, (const char * const *) words, NULL);
  show_options (self, options);
  changed_cb (self);

  return GTK_WIDGET (self);
}
