/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-prompts-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-message.h"
#include "fab-prompts-window.h"
#include "fab-session-wish.h"

/* One panel; its widgets are the list's. */
typedef struct
{
  gint64          panel;
  GtkEditable    *prompt;
  GtkCheckButton *take;
} Row;

struct _FabPromptsWindow
{
  AdwWindow parent_instance;

  GtkListBox *list;
  GtkSpinner *spinner;
  GtkLabel   *trouble;
  GtkLabel   *hint;

  FabSession   *session;
  gint64        scene;
  GArray       *rows; /* Row */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (FabPromptsWindow, fab_prompts_window, ADW_TYPE_WINDOW)

static void
set_writing (FabPromptsWindow *self,
             gboolean          writing)
{
  gtk_spinner_set_spinning (self->spinner, writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prompts.write", !writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prompts.use", !writing && self->rows->len > 0);
}

/* Where writer and panel say the same there is nothing to take. */
static void
update_row (GtkEditable *prompt,
            GtkWidget   *take)
{
  const char *now = g_object_get_data (G_OBJECT (prompt), "now");
  gboolean same = g_strcmp0 (gtk_editable_get_text (prompt), now) == 0;

  gtk_widget_set_sensitive (take, !same);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (take), !same);
}

static void
add_row (FabPromptsWindow *self,
         FabPanel         *panel,
         const char       *prompt)
{
  GtkWidget *entry = adw_entry_row_new (), *take = gtk_check_button_new ();
  Row row = { fab_panel_get_id (panel), GTK_EDITABLE (entry), GTK_CHECK_BUTTON (take) };
  /* Translators: the label of a panel, and what it shows now */
  g_autofree char *title = g_strdup_printf (_("%s now: %s"), fab_panel_get_label (panel), fab_panel_get_prompt (panel));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (entry), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  gtk_widget_set_tooltip_text (entry, fab_panel_get_prompt (panel));
  g_object_set_data_full (G_OBJECT (entry), "now", g_strdup (fab_panel_get_prompt (panel)), g_free);
  gtk_editable_set_text (row.prompt, prompt);
  gtk_widget_set_tooltip_text (take, _("Use This Prompt"));
  gtk_widget_set_valign (take, GTK_ALIGN_CENTER);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry), take);
  update_row (row.prompt, take);
  g_signal_connect_object (entry, "changed", G_CALLBACK (update_row), take, 0);
  gtk_list_box_append (self->list, entry);
  g_array_append_val (self->rows, row);
}

static void
clear_rows (FabPromptsWindow *self)
{
  GtkWidget *child;

  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
show_prompts (FabPromptsWindow   *self,
              const char * const *prompts)
{
  FabStory *story = fab_session_get_story (self->session);
  g_autoptr(GArray) panels = fab_session_list_scene (self->session, self->scene);

  clear_rows (self);
  for (guint i = 0; i < panels->len && prompts[i] != NULL; i++)
    {
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, g_array_index (panels, gint64, i));

      add_row (self, panel, prompts[i]);
    }
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabPromptsWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) prompts = fab_session_write_prompts_finish (FAB_SESSION (source), result, &error);
  g_autofree char *text = error != NULL ? fab_message_for_error (error) : NULL;

  if (self->session == NULL)
    return;
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
  if (prompts != NULL)
    show_prompts (self, (const char * const *) prompts);
  set_writing (self, FALSE);
}

static void
write_prompts (FabPromptsWindow *self)
{
  gboolean model = fab_session_can_write (self->session, FAB_WRITE_PROMPTS, FAB_WISH_OTHER);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), !model);
  set_writing (self, TRUE);
  fab_session_write_prompts_async (self->session, self->scene, self->cancellable, written_cb, g_object_ref (self));
}

static void
write_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  write_prompts (FAB_PROMPTS_WINDOW (widget));
}

static void
use_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabPromptsWindow *self = FAB_PROMPTS_WINDOW (widget);
  g_autoptr(GArray) panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) prompts = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (!gtk_check_button_get_active (row->take))
        continue;
      g_array_append_val (panels, row->panel);
      g_strv_builder_add (builder, gtk_editable_get_text (row->prompt));
    }
  prompts = g_strv_builder_end (builder);
  fab_session_use_prompts (self->session, (const gint64 *) panels->data, (const char * const *) prompts);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
fab_prompts_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FAB_PROMPTS_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (fab_prompts_window_parent_class)->close_request (window);
}

static void
fab_prompts_window_dispose (GObject *object)
{
  FabPromptsWindow *self = FAB_PROMPTS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (fab_prompts_window_parent_class)->dispose (object);
}

static void
fab_prompts_window_class_init (FabPromptsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_prompts_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_prompts_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/prompts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPromptsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, FabPromptsWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabPromptsWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, FabPromptsWindow, hint);
  gtk_widget_class_install_action (widget_class, "prompts.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "prompts.use", NULL, use_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "prompts.write", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "prompts.use", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_prompts_window_init (FabPromptsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
fab_prompts_window_new (GtkWindow  *parent,
                        FabSession *session,
                        gint64      scene)
{
  FabPromptsWindow *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_PROMPTS_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->scene = scene;
  write_prompts (self);

  return GTK_WIDGET (self);
}
