/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for others: cuts, lists, captions, scripts, a web page. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-export-choices.h"
#include "fab-export-dialog.h"
#include "fab-window-private.h"

/* What others read, by the ending that the action is given. */
static const struct { const char *ending, *name; } formats[] = {
  { ".fountain", N_("Fountain Script") }, { ".fdx", N_("Final Draft Script") },
  { ".otio", N_("OpenTimelineIO") }, { ".fcpxml", N_("Final Cut Pro XML") }, { ".edl", N_("Edit Decision List") },
  { ".csv", N_("Shot List") }, { ".srt", N_("SubRip Captions") }, { ".vtt", N_("WebVTT Captions") },
  { ".json", N_("All of the Story as JSON") }, { ".html", N_("Web Page") },
};

static void
response_cb (FabWindow            *self,
             int                   response,
             GtkFileChooserNative *chooser)
{
  GStrv words = g_object_get_data (G_OBJECT (chooser), "words");
  g_autoptr(GFile) file = NULL;
  GtkWidget *dialog;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  dialog = fab_export_dialog_new (GTK_WINDOW (self), self->session, file, (const char * const *) words);
  gtk_window_present (GTK_WINDOW (dialog));
  fab_export_dialog_start (FAB_EXPORT_DIALOG (dialog));
}

/* @words: (nullable): the options */
static void
ask_where (FabWindow  *self,
           const char *ending,
           GStrv       words)
{
  if (self->session == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].ending, ending))
      {
        _fab_window_ask_for_target (self, _("Export"), ending, _(formats[i].name), response_cb);
        g_object_set_data_full (G_OBJECT (self->chooser), "words", g_strdupv (words), (GDestroyNotify) g_strfreev);
      }
}

static void
chosen_cb (FabWindow        *self,
           GStrv             words,
           FabExportChoices *choices)
{
  ask_where (self, g_object_get_data (G_OBJECT (choices), "ending"), words);
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  const char *ending = parameter != NULL ? g_variant_get_string (parameter, NULL) : formats[0].ending;
  GtkWidget *choices;

  if (!fab_export_choices_has (ending))
    {
      ask_where (self, ending, NULL);
      return;
    }
  choices = fab_export_choices_new (GTK_WINDOW (self), self->settings, ending);
  g_object_set_data_full (G_OBJECT (choices), "ending", g_strdup (ending), g_free);
  g_signal_connect_object (choices, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (choices));
}

void
_fab_window_install_exchange (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-file", "s", export_cb);
}
