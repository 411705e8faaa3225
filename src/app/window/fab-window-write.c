/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that ask the writer. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-next-window.h"
#include "fab-prompts-window.h"
#include "fab-steps.h"
#include "fab-versions.h"
#include "fab-window-private.h"

/* What is asked for of which part. */
static const struct
{
  const char     *action;
  gboolean        line, script; /* neither: the scene */
  FabVersionKind  kind;
} rewrites[] = {
  { "win.rewrite-speech", TRUE, FALSE, FAB_VERSION_OTHER },
  { "win.rewrite-shorter", TRUE, FALSE, FAB_VERSION_SHORTER },
  { "win.rewrite-funnier", TRUE, FALSE, FAB_VERSION_FUNNIER },
  { "win.rewrite-as", TRUE, FALSE, FAB_VERSION_AS },
  { "win.rewrite-scene", FALSE, FALSE, FAB_VERSION_OTHER },
  { "win.rewrite-script", FALSE, TRUE, FAB_VERSION_OTHER },
  { "win.translate", FALSE, TRUE, FAB_VERSION_TRANSLATED },
};

/* The line under the cursor of the script, where it belongs to the selected panel; else the first of the panel. */
static gboolean
find_line (FabWindow *self,
           FabPart   *part)
{
  gint64 id = fab_script_pane_get_element (self->panes.script);
  g_autoptr(FabElement) element = id != 0 ? fab_story_ref_element (fab_session_get_story (self->session), id) : NULL;
  FabElementKind kind = element != NULL ? fab_element_get_kind (element) : FAB_ELEMENT_NOTE;

  if (!fab_session_find_part (self->session, TRUE, part))
    return FALSE;
  if (kind != FAB_ELEMENT_NOTE && fab_element_get_panel (element) == fab_session_get_selected (self->session)
      && (kind == FAB_ELEMENT_DIALOGUE || kind == FAB_ELEMENT_ACTION))
    part->element = id;

  return TRUE;
}

static void
rewrite_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  FabPart part = { 0 };
  guint i = 0;

  while (!g_str_equal (rewrites[i].action, name))
    i++;
  if (rewrites[i].line ? !find_line (self, &part) : !rewrites[i].script && !fab_session_find_part (self->session, FALSE, &part))
    return;

  gtk_window_present (GTK_WINDOW (fab_versions_new (GTK_WINDOW (self), self->session, part, rewrites[i].kind)));
}

static void
show_scene_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  FabPart part;

  if (!fab_session_find_part (self->session, FALSE, &part))
    return;
  if (g_str_equal (name, "win.write-prompts"))
    gtk_window_present (GTK_WINDOW (fab_prompts_window_new (GTK_WINDOW (self), self->session, part.scene)));
  else
    gtk_window_present (GTK_WINDOW (fab_next_window_new (GTK_WINDOW (self), self->session, part.scene)));
}

static void
continue_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fab_session_continue_script (FAB_WINDOW (widget)->session);
}

void
_fab_window_show_steps (FabWindow  *self,
                        const char *idea)
{
  if (self->planner == NULL)
    self->planner = fab_planner_new (self->session);
  fab_planner_begin (self->planner, idea);
  if (self->others.steps == NULL)
    g_set_weak_pointer (&self->others.steps, GTK_WINDOW (fab_steps_new (GTK_WINDOW (self), self->session, self->planner)));
  gtk_window_present (self->others.steps);
}

static void
steps_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);

  if (self->session)
    _fab_window_show_steps (self, NULL);
}

void
_fab_window_install_writing (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (rewrites); i++)
    gtk_widget_class_install_action (widget_class, rewrites[i].action, NULL, rewrite_cb);
  gtk_widget_class_install_action (widget_class, "win.write-prompts", NULL, show_scene_cb);
  gtk_widget_class_install_action (widget_class, "win.what-next", NULL, show_scene_cb);
  gtk_widget_class_install_action (widget_class, "win.write-steps", NULL, steps_cb);
  gtk_widget_class_install_action (widget_class, "win.continue-script", NULL, continue_cb);
}

void
_fab_window_update_writing (FabWindow *self)
{
  FabPart part;
  gboolean panel = self->session != NULL && fab_session_find_part (self->session, FALSE, &part);
  gboolean speech = panel && fab_session_find_part (self->session, TRUE, &part);

  for (guint i = 0; i < G_N_ELEMENTS (rewrites); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), rewrites[i].action, rewrites[i].line ? speech : panel);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.continue-script", panel);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.write-prompts", panel);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.what-next", panel);
}
