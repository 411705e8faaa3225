/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-steps"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-application.h"
#include "fab-message.h"
#include "fab-session-wish.h"
#include "fab-step-card.h"
#include "fab-steps.h"
#include "fab-wait-label.h"

struct _FabSteps
{
  AdwWindow parent_instance;

  AdwLeaflet        *leaflet;
  GtkWidget         *sidebar;
  GtkWidget         *content;
  GtkListBox        *steps;
  AdwWindowTitle    *title;
  GtkLabel          *about;
  GtkLabel          *empty;
  GtkBox            *cards;
  GtkButton         *add;
  GtkButton         *undo;
  GtkButton         *write;
  GtkWidget         *stop;
  GtkSpinner        *spinner;
  FabWaitLabel      *status;
  GtkButton         *next;
  GtkEntry          *note;
  GtkWidget         *trouble_row;
  GtkLabel          *trouble; /* what was wrong last, until it is read or something else is written */
  gboolean           wrote;   /* since it was said what language the writer writes in */
  GtkScrolledWindow *scroller;

  FabSession        *session;
  FabPlanner        *planner;
  FabStep            step;
  FabStep            shown;    /* of which the cards are */
  gboolean           updating; /* what cards commit while they are updated changes the plan again */
};

G_DEFINE_FINAL_TYPE (FabSteps, fab_steps, ADW_TYPE_WINDOW)

static const struct
{
  const char *name;
  const char *about;
  const char *empty; /* what is said where there is no card yet */
  const char *add;   /* one more, or NULL */
  FabCard     card;  /* of its list, or FAB_N_CARDS */
} steps[FAB_N_STEPS] = {
  [FAB_STEP_LOGLINE] = { N_("Logline"), N_("The film in one sentence: who wants what, and what is in the way."), NULL, NULL, FAB_N_CARDS },
  [FAB_STEP_NAMES] = { N_("Title and Cast"), N_("What the film is called, who is in it, and how they look. Panels show them so."), NULL, N_("_Add Person"),
                       FAB_CARD_PERSON },
  [FAB_STEP_OUTLINE] = { N_("Outline"), N_("The scenes in their order, each with its place and what happens in it."), N_("No scenes yet"), N_("_Add Scene"),
                         FAB_CARD_SCENE },
  [FAB_STEP_ACTION] = { N_("Scenes"), N_("What one sees in each scene, beat by beat. Every paragraph becomes a picture."), N_("The outline has no scenes yet"),
                        NULL, FAB_CARD_ACTION },
  [FAB_STEP_DIALOGUE] = { N_("Dialogue"), N_("What the people say. As soon as a scene is written, it is in the script and on the board."),
                          N_("The outline has no scenes yet"), NULL, FAB_CARD_DIALOGUE },
};

/* --- the list of steps ------------------------------------------------------------------------ */

static char *
count_scenes (const FabPlan *plan,
              FabPlanKind    kind)
{
  guint n = 0;

  for (guint i = 0; i < plan->scenes->len; i++)
    n += fab_plan_get_state (plan, (FabPlanPart) { kind, i }) != FAB_PLAN_EMPTY;

  /* Translators: how many scenes are written, of how many */
  return g_strdup_printf (_("%u of %u written"), n, plan->scenes->len);
}

static char *
describe_step (const FabPlan *plan,
               FabStep        step)
{
  FabPlanState state = fab_plan_get_step_state (plan, step);

  if (state == FAB_PLAN_STALE)
    return g_strdup (_("Something before it was changed"));
  if (step >= FAB_STEP_ACTION && plan->scenes->len > 0)
    return count_scenes (plan, step == FAB_STEP_ACTION ? FAB_PLAN_ACTION : FAB_PLAN_DIALOGUE);
  if (state == FAB_PLAN_EMPTY)
    return g_strdup (_("Not written yet"));
  if (step == FAB_STEP_OUTLINE)
    return g_strdup_printf (g_dngettext (NULL, "%u scene", "%u scenes", plan->scenes->len), plan->scenes->len);

  return g_strdup (step == FAB_STEP_LOGLINE ? plan->logline : plan->title);
}

static void
update_row (FabSteps      *self,
            const FabPlan *plan,
            FabStep        step)
{
  static const char * const icons[] = { NULL, "object-select-symbolic", "dialog-warning-symbolic" };
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, step);
  GtkImage *mark = g_object_get_data (G_OBJECT (row), "mark");
  g_autofree char *what = describe_step (plan, step);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  gtk_image_set_from_icon_name (mark, icons[fab_plan_get_step_state (plan, step)]);
}

static void
add_row (FabSteps *self,
         FabStep   step)
{
  GtkWidget *row = adw_action_row_new (), *mark = gtk_image_new ();
  g_autofree char *title = g_strdup_printf ("%d. %s", step + 1, _(steps[step].name));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  gtk_list_box_append (self->steps, row);
}

/* --- the cards -------------------------------------------------------------------------------- */

/* What a step has: cards that stand alone first, then those of its list. */
static guint
count_fixed (FabStep step)
{
  return step == FAB_STEP_LOGLINE ? 2 : step == FAB_STEP_NAMES ? 1 : 0;
}

static guint
count_cards (const FabPlan *plan,
             FabStep        step)
{
  return count_fixed (step) + (step == FAB_STEP_LOGLINE ? 0 : step == FAB_STEP_NAMES ? plan->people->len : plan->scenes->len);
}

static GtkWidget *
make_card (FabSteps *self,
           guint     i)
{
  guint fixed = count_fixed (self->step);

  if (i < fixed)
    return fab_step_card_new (self->planner, self->step == FAB_STEP_NAMES ? FAB_CARD_TITLE : FAB_CARD_IDEA + i, 0);

  return fab_step_card_new (self->planner, steps[self->step].card, i - fixed);
}

static GtkWidget *
get_card (FabSteps *self,
          guint     i)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (card && i-- > 0)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

/* The focus goes along with what was moved. */
static void
moved_cb (FabStepCard *card,
          int          by,
          FabSteps    *self)
{
  GtkWidget *target = by < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (card)) : gtk_widget_get_next_sibling (GTK_WIDGET (card));

  if (target)
    gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
}

static void
cut_cards (FabSteps *self,
           guint     n)
{
  GtkWidget *card;

  while ((card = get_card (self, n)))
    gtk_box_remove (self->cards, card);
}

/* Cards that are there stay, so that who writes in one is not disturbed. */
static void
update_cards (FabSteps      *self,
              const FabPlan *plan)
{
  guint n = count_cards (plan, self->step);

  if (self->shown != self->step)
    cut_cards (self, 0);
  self->shown = self->step;
  cut_cards (self, n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = get_card (self, i);

      if (card)
        {
          fab_step_card_update (FAB_STEP_CARD (card));
          continue;
        }
      card = make_card (self, i);
      g_signal_connect_object (card, "moved", G_CALLBACK (moved_cb), self, 0);
      gtk_box_append (self->cards, card);
    }
}

static void
commit (FabSteps *self)
{
  for (GtkWidget *card = get_card (self, 0); card; card = gtk_widget_get_next_sibling (card))
    fab_step_card_commit (FAB_STEP_CARD (card));
}

/* --- all of it -------------------------------------------------------------------------------- */

/* Whether there is anything to write in the step that is shown, and nothing is written yet. */
static gboolean
can_begin (FabSteps      *self,
           const FabPlan *plan)
{
  return fab_plan_get_step_state (plan, self->step) == FAB_PLAN_EMPTY && (self->step < FAB_STEP_ACTION || plan->scenes->len > 0);
}

static const char *
word_next (FabSteps      *self,
           const FabPlan *plan)
{
  if (!fab_planner_get_busy (self->planner) && can_begin (self, plan))
    return _("_Write");

  return self->step + 1 == FAB_N_STEPS ? _("_Done") : _("_Next");
}

static void
update_note (FabSteps *self)
{
  const char *note = fab_planner_get_note (self->planner);

  gtk_widget_set_visible (GTK_WIDGET (self->note), fab_planner_heeds_notes (self->planner));
  gtk_widget_set_sensitive (GTK_WIDGET (self->note), !fab_planner_get_busy (self->planner));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->note)), note ? note : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->note), note ? note : "");
}

static const char *
word_again (const FabPlan *plan,
            FabStep        step)
{
  return fab_plan_get_step_state (plan, step) == FAB_PLAN_STALE ? _("_Bring Up to Date") : _("_Write Again");
}

static void
show_trouble (FabSteps   *self,
              const char *text)
{
  gtk_label_set_text (self->trouble, text);
  gtk_widget_set_visible (self->trouble_row, TRUE);
}

/* What came is in another language than the idea: why, is said once it is there. */
static void
tell_language (FabSteps      *self,
               const FabPlan *plan,
               gboolean       busy)
{
  if (self->wrote && !busy && !gtk_widget_get_visible (self->trouble_row) && plan->idea && !fab_session_reads (self->session, plan->idea))
    show_trouble (self, fab_message_of_language ());
  self->wrote = busy;
}

static void
update_bar (FabSteps      *self,
            const FabPlan *plan)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean busy = fab_planner_get_busy (self->planner);
  guint left = fab_planner_get_n_left (self->planner);
  g_autofree char *status = NULL;
  gboolean can_undo;

  if (busy)
    gtk_widget_set_visible (self->trouble_row, FALSE);
  tell_language (self, plan, busy);
  g_object_get (fab_session_get_story (self->session), "can-undo", &can_undo, NULL);
  if (busy)
    status = left > 1 ? g_strdup_printf (g_dngettext (NULL, "Writing, %u part left", "Writing, %u parts left", left), left) : g_strdup (_("Writing…"));
  fab_wait_label_set_text (self->status, status ? status : "");
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (self->stop, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->write), !busy && fab_plan_get_step_state (plan, self->step) != FAB_PLAN_EMPTY);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_button_set_label (self->write, word_again (plan, self->step));
  gtk_button_set_label (self->next, word_next (self, plan));
  update_note (self);
  gtk_widget_action_set_enabled (widget, "steps.write", !busy && (self->step < FAB_STEP_ACTION || plan->scenes->len > 0));
  gtk_widget_action_set_enabled (widget, "steps.stop", busy);
  gtk_widget_action_set_enabled (widget, "steps.rest", !busy);
  gtk_widget_action_set_enabled (widget, "steps.add", !busy);
  gtk_widget_action_set_enabled (widget, "steps.back", self->step > 0);
  gtk_widget_action_set_enabled (widget, "steps.undo", can_undo);
}

static void
update_page (FabSteps      *self,
             const FabPlan *plan)
{
  g_autofree char *count = g_strdup_printf (_("Step %u of %u"), self->step + 1, FAB_N_STEPS);
  gboolean none = count_cards (plan, self->step) == 0;

  adw_window_title_set_title (self->title, _(steps[self->step].name));
  adw_window_title_set_subtitle (self->title, count);
  gtk_label_set_text (self->about, _(steps[self->step].about));
  gtk_label_set_text (self->empty, none ? _(steps[self->step].empty) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->empty), none);
  gtk_widget_set_visible (GTK_WIDGET (self->add), steps[self->step].add != NULL);
  if (steps[self->step].add)
    {
      gtk_button_set_label (self->add, _(steps[self->step].add));
      gtk_button_set_use_underline (self->add, TRUE);
    }
}

static void
update (FabSteps *self)
{
  const FabPlan *plan;

  if (self->updating)
    return;
  plan = fab_planner_get_plan (self->planner);
  if (plan == NULL) /* its beginning was undone */
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->updating = TRUE;
  for (FabStep step = 0; step < FAB_N_STEPS; step++)
    update_row (self, plan, step);
  update_page (self, plan);
  update_cards (self, plan);
  update_bar (self, plan);
  self->updating = FALSE;
}

static void
go_to (FabSteps *self,
       FabStep   step)
{
  commit (self);
  self->step = step;
  gtk_list_box_select_row (self->steps, gtk_list_box_get_row_at_index (self->steps, step));
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
row_activated_cb (FabSteps      *self,
                  GtkListBoxRow *row)
{
  go_to (self, gtk_list_box_row_get_index (row));
}

static void
folded_cb (FabSteps *self)
{
  gtk_list_box_set_selection_mode (self->steps, adw_leaflet_get_folded (self->leaflet) ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  if (!adw_leaflet_get_folded (self->leaflet))
    gtk_list_box_select_row (self->steps, gtk_list_box_get_row_at_index (self->steps, self->step));
}

static void
failed_cb (FabSteps *self,
           GError   *error)
{
  g_autofree char *text = fab_message_for_error (error);

  show_trouble (self, text);
}

static void
dismiss_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gtk_widget_set_visible (FAB_STEPS (widget)->trouble_row, FALSE);
}

/* --- actions ---------------------------------------------------------------------------------- */

/* FALSE: the step that is shown has something in it, or there is nothing to write. */
static gboolean
write_empty (FabSteps *self)
{
  const FabPlan *plan = fab_planner_get_plan (self->planner);

  if (plan == NULL || !can_begin (self, plan))
    return FALSE;
  fab_planner_write_step (self->planner, self->step);

  return TRUE;
}

static void
note_cb (FabSteps *self)
{
  fab_planner_set_note (self->planner, gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
note_activated_cb (FabSteps *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "steps.write", NULL);
}

/* A model may have been chosen meanwhile. */
static void
active_cb (FabSteps *self)
{
  if (self->planner)
    update_note (self);
}

static void
next_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabSteps *self = FAB_STEPS (widget);
  gboolean busy = fab_planner_get_busy (self->planner);

  commit (self);
  if (!busy && write_empty (self)) /* to be read before one goes on from it */
    return;
  if (self->step + 1 == FAB_N_STEPS)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  go_to (self, self->step + 1);
  if (!busy)
    write_empty (self);
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  go_to (FAB_STEPS (widget), FAB_STEPS (widget)->step - 1);
}

static void
overview_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_leaflet_set_visible_child (FAB_STEPS (widget)->leaflet, FAB_STEPS (widget)->sidebar);
}

static void
write_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabSteps *self = FAB_STEPS (widget);

  commit (self);
  if (g_str_equal (name, "steps.rest"))
    fab_planner_write_rest (self->planner, FAB_STEP_LOGLINE);
  else
    fab_planner_write_step (self->planner, self->step);
}

static void
stop_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  fab_planner_stop (FAB_STEPS (widget)->planner);
}

static void
escape_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabSteps *self = FAB_STEPS (widget);

  if (fab_planner_get_busy (self->planner))
    fab_planner_stop (self->planner);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabSteps *self = FAB_STEPS (widget);
  GtkWidget *card;

  commit (self);
  if (steps[self->step].add && fab_planner_insert (self->planner, self->step, G_MAXUINT))
    {
      card = gtk_widget_get_last_child (GTK_WIDGET (self->cards));
      gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
    }
}

static void
history_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  FabSteps *self = FAB_STEPS (widget);

  if (g_str_equal (name, "steps.redo"))
    fab_session_redo (self->session);
  else
    fab_session_undo (self->session);
}

/* --- the window ------------------------------------------------------------------------------- */

static gboolean
fab_steps_close_request (GtkWindow *window)
{
  commit (FAB_STEPS (window));

  return GTK_WINDOW_CLASS (fab_steps_parent_class)->close_request (window);
}

static void
fab_steps_dispose (GObject *object)
{
  FabSteps *self = FAB_STEPS (object);

  self->updating = TRUE;
  g_clear_object (&self->planner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_steps_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "steps.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "steps.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "steps.overview", NULL, overview_cb);
  gtk_widget_class_install_action (widget_class, "steps.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "steps.rest", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "steps.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "steps.dismiss", NULL, dismiss_cb);
  gtk_widget_class_install_action (widget_class, "steps.escape", NULL, escape_cb);
  gtk_widget_class_install_action (widget_class, "steps.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "steps.undo", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "steps.redo", NULL, history_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "steps.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "steps.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "steps.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "steps.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "steps.escape", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "steps.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "steps.redo", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/steps.ui");
  gtk_widget_class_bind_template_child (widget_class, FabSteps, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, content);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, steps);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, title);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, about);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, empty);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, cards);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, add);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, undo);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, write);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, stop);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, status);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, next);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, note);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, trouble_row);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, trouble);
  gtk_widget_class_bind_template_child (widget_class, FabSteps, scroller);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
}

static void
fab_steps_class_init (FabStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_steps_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_steps_close_request;
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
fab_steps_init (FabSteps *self)
{
  g_type_ensure (FAB_TYPE_WAIT_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = FAB_N_STEPS;
  for (FabStep step = 0; step < FAB_N_STEPS; step++)
    add_row (self, step);
}

/* Where there is something to do: the first step that is not written. */
static FabStep
find_step (const FabPlan *plan)
{
  FabStep step = FAB_STEP_LOGLINE;

  while (step + 1 < FAB_N_STEPS && fab_plan_get_step_state (plan, step) != FAB_PLAN_EMPTY)
    step++;

  return step;
}

GtkWidget *
fab_steps_new (GtkWindow  *parent,
               FabSession *session,
               FabPlanner *planner)
{
  FabSteps *self;
  GtkApplication *app;
  const FabPlan *plan;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);
  g_return_val_if_fail (FAB_IS_PLANNER (planner), NULL);

  self = g_object_new (FAB_TYPE_STEPS, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->planner = g_object_ref (planner);
  app = parent ? gtk_window_get_application (parent) : NULL;
  if (FAB_IS_APPLICATION (app))
    fab_wait_label_set_http (self->status, fab_application_get_http (FAB_APPLICATION (app)));
  g_signal_connect_object (planner, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  plan = fab_planner_get_plan (planner);
  if (plan)
    go_to (self, find_step (plan));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->next));

  return GTK_WIDGET (self);
}
