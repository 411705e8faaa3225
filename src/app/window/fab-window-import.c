/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes from other programs: stories, pictures, and the cut of an editor. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-conform.h"
#include "fab-import.h"
#include "fab-report-dialog.h"
#include "fab-window-private.h"
#include "fab-writing-language.h"

/* --- importing ------------------------------------------------------------------------------------------- */

/* One import on its way. */
typedef struct
{
  FabWindow       *window;
  GPtrArray       *files;
  FabReportDialog *dialog; /* weak */
  gboolean         add;    /* to the story of the window … */
  gint64           panel;  /* … at this panel */
  FabImportPlace   place;
} Job;

static void
job_free (Job *job)
{
  g_clear_weak_pointer (&job->dialog);
  g_ptr_array_unref (job->files);
  g_object_unref (job->window);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
progress_cb (double   fraction,
             gpointer data)
{
  Job *job = data;

  if (job->dialog)
    fab_report_dialog_set_progress (job->dialog, fraction);
}

/* A Fountain file on a disk is followed: what others write in it comes into the script. */
static gboolean
fill_story (FabStory   *story,
            GFile      *file,
            FabImport  *import,
            GError    **error)
{
  g_autofree char *name = g_file_get_basename (file), *folded = g_ascii_strdown (name, -1);
  gboolean fountain = g_str_has_suffix (folded, ".fountain") || g_str_has_suffix (folded, ".spmd") ||
                      g_str_has_suffix (folded, ".txt");

  if (g_file_is_native (file) && fountain && !fab_script_link_tie (story, file, import->script->str, error))
    return FALSE;

  return fab_import_fill (import, story, error) &&
         (!fab_import_is_script (import) || fab_story_settle_language (story, import->script->str, error));
}

static FabWindow *
make_story (Job        *job,
            FabImport  *import,
            GError    **error)
{
  g_autoptr(FabStory) story = fab_story_new (NULL, error);
  FabWindow *window;
  gboolean read;

  if (story == NULL)
    return NULL;
  fab_story_begin (story, N_("Read Script"), FAB_SESSION_READ_KEY);
  read = fill_story (story, g_ptr_array_index (job->files, 0), import, error);
  fab_story_end (story);
  if (!read)
    {
      fab_story_close (story, TRUE);
      return NULL;
    }
  window = _fab_window_show_free (job->window, story, NULL);
  if (fab_import_is_script (import))
    fab_session_board_new (window->session);

  return window;
}

static FabWindow *
add_panels (Job        *job,
            FabImport  *import,
            GError    **error)
{
  FabSession *session = job->window->session;
  gint64 first;

  if (session == NULL)
    return NULL;
  first = fab_import_add (import, fab_session_get_story (session), job->panel, job->place, error);
  if (first != 0)
    fab_session_select (session, first);

  return first != 0 ? job->window : NULL;
}

static void
tell_remarks (FabWindow *window,
              FabImport *import)
{
  GtkWidget *dialog;

  if (import->remarks->len == 0)
    return;
  dialog = fab_report_dialog_new (GTK_WINDOW (window), _("Imported"), "", NULL);
  for (guint i = 0; i < import->remarks->len; i++)
    fab_report_dialog_add (FAB_REPORT_DIALOG (dialog), "dialog-warning-symbolic", g_ptr_array_index (import->remarks, i));
  fab_report_dialog_show (FAB_REPORT_DIALOG (dialog), _("All could be read but this:"), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(Job) job = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(FabImport) import = fab_import_read_finish (result, &error);
  FabWindow *window = NULL;

  if (job->dialog)
    gtk_window_destroy (GTK_WINDOW (job->dialog));
  if (import != NULL)
    window = job->add ? add_panels (job, import, &error) : make_story (job, import, &error);
  if (window != NULL)
    tell_remarks (window, import);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fab_window_show_error (job->window, error);
}

/* Scripts are read in a moment; what has pictures says how far it is. @add: to the story, at @panel */
static void
start (FabWindow      *self,
       GPtrArray      *files,
       gboolean        add,
       gint64          panel,
       FabImportPlace  place)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *name = g_file_get_basename (g_ptr_array_index (files, 0));
  gboolean quick = g_str_has_suffix (name, ".fountain") || g_str_has_suffix (name, ".fdx");
  Job *job = g_new0 (Job, 1);

  *job = (Job) { g_object_ref (self), g_ptr_array_ref (files), NULL, add, panel, place };
  if (!quick)
    {
      GtkWidget *dialog = fab_report_dialog_new (GTK_WINDOW (self), _("Import"), _("Reading Pictures"), cancellable);

      g_set_weak_pointer (&job->dialog, FAB_REPORT_DIALOG (dialog));
      gtk_window_present (GTK_WINDOW (dialog));
    }
  fab_import_read_async (files, progress_cb, job, cancellable, read_cb, job);
}

void
_fab_window_import (FabWindow *self,
                    GFile     *file)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  start (self, files, FALSE, 0, FAB_IMPORT_BEHIND);
}

static void
pictures_response_cb (FabWindow            *self,
                      int                   response,
                      GtkFileChooserNative *chooser)
{
  g_autoptr(GListModel) chosen = NULL;
  g_autoptr(GPtrArray) files = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  if (files->len > 0)
    start (self, files, TRUE, fab_session_get_selected (self->session), FAB_IMPORT_BEHIND);
}

static void
import_pictures_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  _fab_window_ask_for_file (self, _("Import Pictures"), pictures_response_cb);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  _fab_window_add_filter (self, _("Pictures"),
                          (const char *[]) { "png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "psd", "ora",
                                             "kra", "pdf", NULL });
}

/* --- dropping -------------------------------------------------------------------------------------------- */

static gboolean
is_story (GFile *file)
{
  static const char * const endings[] = { ".fabula", ".fountain", ".spmd", ".fdx", ".txt", ".storyboarder", ".srt", ".vtt",
                                           ".otio", ".fcpxml", ".edl" };
  g_autofree char *name = g_file_get_basename (file), *folded = g_ascii_strdown (name, -1);
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    found |= g_str_has_suffix (folded, endings[i]);

  return found;
}

/* Files that were dropped on a panel or beside it; a story or a script opens. */
static void
drop_files_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **uris = NULL;
  gint64 panel;
  guint place;

  g_variant_get (parameter, "(xu^a&s)", &panel, &place, &uris);
  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  if (files->len == 0 || self->session == NULL)
    return;
  if (is_story (g_ptr_array_index (files, 0)))
    fab_window_open_file (self, g_ptr_array_index (files, 0));
  else
    start (self, files, TRUE, panel, place);
}

static void
drop_picture_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  g_autoptr(GVariant) picture = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gint64 panel;
  guint place;

  g_variant_get (parameter, "(xu@ay)", &panel, &place, &picture);
  bytes = g_variant_get_data_as_bytes (picture);
  if (self->session)
    fab_session_drop_picture (self->session, panel, place, bytes);
}

/* --- conforming ------------------------------------------------------------------------------------------ */

static const char *
find_icon (FabConformKind kind)
{
  static const char * const icons[] = {
    [FAB_CONFORM_DELETE] = "user-trash-symbolic",
    [FAB_CONFORM_DUPLICATE] = "edit-copy-symbolic",
    [FAB_CONFORM_MOVE] = "object-flip-horizontal-symbolic",
    [FAB_CONFORM_MOVE_SCENE] = "object-flip-horizontal-symbolic",
    [FAB_CONFORM_DURATION] = "preferences-system-time-symbolic",
    [FAB_CONFORM_TRANSITION] = "media-playlist-shuffle-symbolic",
    [FAB_CONFORM_GAP] = "list-add-symbolic",
    [FAB_CONFORM_NEW] = "dialog-question-symbolic",
    [FAB_CONFORM_MARKER] = "user-bookmarks-symbolic",
    [FAB_CONFORM_SOUND_DELETE] = "user-trash-symbolic",
    [FAB_CONFORM_SOUND_DUPLICATE] = "edit-copy-symbolic",
    [FAB_CONFORM_SOUND_MOVE] = "object-flip-horizontal-symbolic",
    [FAB_CONFORM_SOUND_TRIM] = "edit-cut-symbolic",
    [FAB_CONFORM_SOUND_GAIN] = "audio-volume-medium-symbolic",
    [FAB_CONFORM_SOUND_MUTE] = "audio-volume-muted-symbolic",
    [FAB_CONFORM_SOUND_FADES] = "audio-volume-low-symbolic",
    [FAB_CONFORM_SOUND_NEW] = "audio-x-generic-symbolic",
    [FAB_CONFORM_SPEECH] = "preferences-system-time-symbolic",
    [FAB_CONFORM_REMARK] = "dialog-warning-symbolic",
  };

  return icons[kind];
}

static void
accepted_cb (FabReportDialog *dialog,
             FabWindow       *self)
{
  FabConform *conform = g_object_get_data (G_OBJECT (dialog), "conform");
  AdwToast *toast;

  if (self->session == NULL || !fab_session_conform (self->session, conform))
    return;
  toast = adw_toast_new (_("The board is as the edit"));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  _fab_window_show_toast (self, toast);
}

/* Takes @conform. */
static void
show_changes (FabWindow  *self,
              FabConform *conform)
{
  GtkWidget *widget = fab_report_dialog_new (GTK_WINDOW (self), _("Conform to the Edit"), "", NULL);
  FabReportDialog *dialog = FAB_REPORT_DIALOG (widget);
  guint n = fab_conform_get_n_changes (conform);
  gboolean needed = fab_conform_is_needed (conform);
  g_autofree char *summary = NULL;

  for (guint i = 0; i < n; i++)
    {
      const FabConformChange *change = fab_conform_get_change (conform, i);
      g_autofree char *text = fab_conform_describe (change);

      fab_report_dialog_add (dialog, find_icon (change->kind), text);
    }
  summary = needed ? g_strdup_printf (ngettext ("The edit changes the board in %u point, as one step that can be undone.",
                                                "The edit changes the board in %u points, as one step that can be undone.",
                                                n), n)
                   : g_strdup (_("The board is already as the edit."));
  g_object_set_data_full (G_OBJECT (dialog), "conform", conform, (GDestroyNotify) fab_conform_free);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, 0);
  fab_report_dialog_show (dialog, summary, needed ? _("_Apply") : NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A rate that a person chose for a list, which does not tell its own. */
#define RATE_CHOICE "rate"

static const struct { const char *id, *label; int n, d; } rates[] = {
  { "own", N_("As the Story"), 0, 0 }, { "23.976", "23.976", 24000, 1001 }, { "24", "24", 24, 1 }, { "25", "25", 25, 1 },
  { "29.97", "29.97", 30000, 1001 }, { "30", "30", 30, 1 }, { "50", "50", 50, 1 }, { "59.94", "59.94", 60000, 1001 },
  { "60", "60", 60, 1 },
};

static void
find_rate (FabWindow      *self,
           GtkFileChooser *chooser,
           int            *n,
           int            *d)
{
  const char *id = gtk_file_chooser_get_choice (chooser, RATE_CHOICE);

  fab_timeline_get_fps (fab_session_get_timeline (self->session), n, d);
  for (guint i = 1; i < G_N_ELEMENTS (rates); i++)
    if (g_strcmp0 (id, rates[i].id) == 0)
      {
        *n = rates[i].n;
        *d = rates[i].d;
      }
}

static void
conform_response_cb (FabWindow            *self,
                     int                   response,
                     GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autoptr(FabCut) cut = NULL;
  g_autoptr(GError) error = NULL;
  FabConform *conform = NULL;
  int n, d;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  folder = g_file_get_parent (file);
  find_rate (self, GTK_FILE_CHOOSER (chooser), &n, &d);
  cut = fab_conform_read (file, n, d, &error);
  if (cut != NULL)
    conform = fab_conform_new (fab_session_get_story (self->session), fab_session_get_timeline (self->session), cut,
                               folder ? g_file_peek_path (folder) : NULL, &error);
  if (conform != NULL)
    show_changes (self, conform);
  else
    fab_window_show_error (self, error);
}

static void
conform_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  const char *ids[G_N_ELEMENTS (rates) + 1] = { NULL }, *labels[G_N_ELEMENTS (rates) + 1] = { NULL };

  _fab_window_ask_for_file (self, _("Conform to an Edit"), conform_response_cb);
  _fab_window_add_filter (self, _("Edits (OpenTimelineIO, Final Cut Pro XML, EDL)"),
                          (const char *[]) { "otio", "fcpxml", "edl", NULL });
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      ids[i] = rates[i].id;
      labels[i] = i == 0 ? _(rates[i].label) : rates[i].label;
    }
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (self->chooser), RATE_CHOICE, _("Frame rate of an EDL"), ids, labels);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (self->chooser), RATE_CHOICE, "own");
}

void
_fab_window_install_import (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-pictures", NULL, import_pictures_cb);
  gtk_widget_class_install_action (widget_class, "win.drop-files", "(xuas)", drop_files_cb);
  gtk_widget_class_install_action (widget_class, "win.drop-picture", "(xuay)", drop_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.conform", NULL, conform_cb);
}
