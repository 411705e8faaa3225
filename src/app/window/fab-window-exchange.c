/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for others: cuts, lists, captions, scripts, a web page. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-export-choices.h"
#include "fab-export-dialog.h"
#include "fab-target.h"
#include "fab-window-private.h"

/* What others read, by the ending that the action is given. */
static const struct { const char *ending, *name; } formats[] = {
  { ".fountain", N_("Fountain Script") }, { ".fdx", N_("Final Draft Script") },
  { ".otio", N_("OpenTimelineIO") }, { ".fcpxml", N_("Final Cut Pro XML") }, { ".edl", N_("Edit Decision List") },
  { ".csv", N_("Shot List") }, { ".srt", N_("SubRip Captions") }, { ".vtt", N_("WebVTT Captions") },
  { ".json", N_("All of the Story as JSON") }, { ".html", N_("Web Page") },
};

/* What is to be written, with the chooser that asks where. */
typedef struct
{
  const char *ending;
  GStrv       words;
  GFile      *target; /* while it is asked for a folder */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_strfreev (order->words);
  g_clear_object (&order->target);
  g_free (order);
}

static void
attach_order (FabWindow  *self,
              const char *ending,
              GStrv       words,
              GFile      *target)
{
  Order *order = g_new0 (Order, 1);

  order->ending = ending;
  order->words = g_strdupv (words);
  order->target = target != NULL ? g_object_ref (target) : NULL;
  g_object_set_data_full (G_OBJECT (self->chooser), "order", order, order_free);
}

static void
start (FabWindow *self,
       Order     *order,
       GFile     *target)
{
  GtkWidget *dialog = fab_export_dialog_new (GTK_WINDOW (self), self->session, target, (const char * const *) order->words);

  gtk_window_present (GTK_WINDOW (dialog));
  fab_export_dialog_start (FAB_EXPORT_DIALOG (dialog));
}

/* A cut has a folder of pictures and sounds beside it, unless nothing was asked for. */
static gboolean
is_several (Order *order)
{
  static const char * const cuts[] = { ".otio", ".fcpxml", ".edl", NULL };

  return g_strv_contains (cuts, order->ending) &&
         !(order->words != NULL && g_strv_contains ((const char * const *) order->words, "media=none"));
}

static void
folder_chosen_cb (FabWindow            *self,
                  int                   response,
                  GtkFileChooserNative *chooser)
{
  Order *order = g_object_get_data (G_OBJECT (chooser), "order");
  g_autoptr(GFile) folder = NULL, target = NULL;
  g_autofree char *name = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  name = g_file_get_basename (order->target);
  target = fab_target_in_folder (folder, name);
  start (self, order, target);
}

/* In a sandbox a file that was chosen lets one at that file only. */
static void
response_cb (FabWindow            *self,
             int                   response,
             GtkFileChooserNative *chooser)
{
  Order *order = g_object_get_data (G_OBJECT (chooser), "order");
  g_autoptr(GtkFileChooserNative) kept = g_object_ref (chooser);
  g_autoptr(GFile) file = NULL, target = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->session == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  target = fab_target_with_ending (file, order->ending);
  if (!is_several (order) || !fab_target_is_alone (target))
    {
      start (self, order, target);
      return;
    }
  _fab_window_ask_for_folder (self, _("Folder for the Cut and Its Files"), folder_chosen_cb);
  attach_order (self, order->ending, order->words, target);
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
        attach_order (self, formats[i].ending, words, NULL);
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
