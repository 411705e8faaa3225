/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-steps"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-growing-text.h"
#include "fab-step-card.h"

#define MOST_FIELDS 3

typedef enum
{
  STYLE_LINE, /* goes into the plan when one leaves it or presses Enter: a name half typed is nobody's name */
  STYLE_TEXT, /* goes there as it is typed */
  STYLE_SCRIPT,
} Style;

typedef struct
{
  FabPlanField  field;
  const char   *label;
  Style         style;
} Field;

static const struct
{
  const char  *title; /* NULL: with a number */
  FabStep      list;  /* of which one it is, else FAB_N_STEPS */
  FabPlanKind  kind;  /* what is written; the idea is nobody's to write */
  guint        n_fields;
  Field        fields[MOST_FIELDS];
} cards[FAB_N_CARDS] = {
  [FAB_CARD_IDEA] = { N_("Idea"), FAB_N_STEPS, FAB_N_PLAN_KINDS, 1, { { FAB_FIELD_IDEA, N_("Your idea"), STYLE_TEXT } } },
  [FAB_CARD_LOGLINE] = { N_("Logline"), FAB_N_STEPS, FAB_PLAN_LOGLINE, 1, { { FAB_FIELD_LOGLINE, N_("Who wants what, and what is in the way"), STYLE_TEXT } } },
  [FAB_CARD_TITLE] = { N_("Title"), FAB_N_STEPS, FAB_PLAN_TITLE, 1, { { FAB_FIELD_TITLE, N_("What the film is called"), STYLE_LINE } } },
  [FAB_CARD_PERSON] = { NULL, FAB_STEP_NAMES, FAB_PLAN_PERSON, 3,
                        { { FAB_FIELD_NAME, N_("Name"), STYLE_LINE }, { FAB_FIELD_WHO, N_("Who they are"), STYLE_TEXT },
                          { FAB_FIELD_LOOK, N_("How they look"), STYLE_TEXT } } },
  [FAB_CARD_SCENE] = { NULL, FAB_STEP_OUTLINE, FAB_PLAN_SCENE, 2,
                       { { FAB_FIELD_HEADING, N_("Place and time"), STYLE_LINE }, { FAB_FIELD_WHAT, N_("What happens"), STYLE_TEXT } } },
  [FAB_CARD_ACTION] = { NULL, FAB_N_STEPS, FAB_PLAN_ACTION, 1, { { FAB_FIELD_ACTION, N_("What one sees, a paragraph a beat"), STYLE_TEXT } } },
  [FAB_CARD_DIALOGUE] = { NULL, FAB_N_STEPS, FAB_PLAN_DIALOGUE, 1, { { FAB_FIELD_SCRIPT, N_("The scene in the script"), STYLE_SCRIPT } } },
};

struct _FabStepCard
{
  AdwPreferencesGroup parent_instance;

  FabPlanner *planner;
  FabCard     card;
  guint       index;
  GtkWidget  *editors[MOST_FIELDS]; /* AdwEntryRow or GtkTextView */
  char       *shown[MOST_FIELDS];   /* what the plan said when it was shown last */
  GtkWidget  *spinner;
  GtkWidget  *keep;
  gboolean    following;            /* it shows, it does not lead */
};

enum { MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FabStepCard, fab_step_card, ADW_TYPE_PREFERENCES_GROUP)

static FabPlanPart
get_part (FabStepCard *self)
{
  return (FabPlanPart) { cards[self->card].kind, self->index };
}

/* --- texts ------------------------------------------------------------------------------------ */

static char *
dup_typed (FabStepCard *self,
           guint        i)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (cards[self->card].fields[i].style == STYLE_LINE)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editors[i])));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editors[i]));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is being typed stays while the plan says the same as before. */
static void
show_field (FabStepCard *self,
            guint        i,
            const char  *text)
{
  g_autofree char *typed = dup_typed (self, i);

  if (g_strcmp0 (self->shown[i], text) == 0 || g_str_equal (typed, text))
    {
      g_free (self->shown[i]);
      self->shown[i] = g_strdup (text);
      return;
    }
  g_free (self->shown[i]);
  self->shown[i] = g_strdup (text);
  if (cards[self->card].fields[i].style == STYLE_LINE)
    gtk_editable_set_text (GTK_EDITABLE (self->editors[i]), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editors[i])), text, -1);
}

/* What was refused does not stay in sight. */
static void
commit_field (FabStepCard *self,
              guint        i)
{
  FabPlanField field = cards[self->card].fields[i].field;
  g_autofree char *text = self->following ? NULL : dup_typed (self, i);
  const FabPlan *plan;

  if (text == NULL)
    return;
  fab_planner_set_text (self->planner, field, self->index, text);
  plan = fab_planner_get_plan (self->planner);
  if (plan == NULL || fab_plan_get_text (plan, field, self->index) == NULL)
    return;
  self->following = TRUE;
  g_clear_pointer (&self->shown[i], g_free);
  show_field (self, i, fab_plan_get_text (plan, field, self->index));
  self->following = FALSE;
}

void
fab_step_card_commit (FabStepCard *self)
{
  g_return_if_fail (FAB_IS_STEP_CARD (self));

  for (guint i = 0; i < cards[self->card].n_fields; i++)
    commit_field (self, i);
}

static void
changed_cb (FabStepCard *self)
{
  if (self->following)
    return;
  for (guint i = 0; i < cards[self->card].n_fields; i++)
    if (cards[self->card].fields[i].style != STYLE_LINE)
      commit_field (self, i);
}

static void
leave_cb (FabStepCard *self)
{
  for (guint i = 0; i < cards[self->card].n_fields; i++)
    if (cards[self->card].fields[i].style == STYLE_LINE)
      commit_field (self, i);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static char *
make_title (FabStepCard   *self,
            const FabPlan *plan)
{
  const char *heading = fab_plan_get_text (plan, FAB_FIELD_HEADING, self->index);

  if (cards[self->card].title)
    return g_strdup (_(cards[self->card].title));
  if (self->card == FAB_CARD_PERSON)
    /* Translators: of the people in a film */
    return g_strdup_printf (_("Person %u"), self->index + 1);
  if (self->card == FAB_CARD_SCENE)
    return g_strdup_printf (_("Scene %u"), self->index + 1);

  /* Translators: number and heading of a scene: "2. INT. KITCHEN - NIGHT" */
  return g_strdup_printf (_("%u. %s"), self->index + 1, heading ? heading : "");
}

static const char *
describe_state (FabStepCard   *self,
                const FabPlan *plan)
{
  if (cards[self->card].kind == FAB_N_PLAN_KINDS)
    return "";
  if (fab_planner_is_writing (self->planner, get_part (self)))
    return _("Being written…");
  if (fab_plan_get_state (plan, get_part (self)) == FAB_PLAN_STALE)
    return _("Written before something above it was changed");
  if (self->card == FAB_CARD_ACTION)
    return fab_plan_get_text (plan, FAB_FIELD_WHAT, self->index);

  return "";
}

static guint
count_siblings (FabStepCard   *self,
                const FabPlan *plan)
{
  return cards[self->card].list == FAB_STEP_NAMES ? plan->people->len : plan->scenes->len;
}

static void
update_actions (FabStepCard   *self,
                const FabPlan *plan)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean written = cards[self->card].kind != FAB_N_PLAN_KINDS, listed = cards[self->card].list != FAB_N_STEPS;
  gboolean busy = fab_planner_get_busy (self->planner);
  gboolean stale = written && !busy && fab_plan_get_state (plan, get_part (self)) == FAB_PLAN_STALE;

  gtk_widget_action_set_enabled (widget, "card.write", written && !busy);
  gtk_widget_action_set_enabled (widget, "card.keep", stale);
  gtk_widget_action_set_enabled (widget, "card.remove", listed && !busy);
  gtk_widget_action_set_enabled (widget, "card.up", listed && !busy && self->index > 0);
  gtk_widget_action_set_enabled (widget, "card.down", listed && !busy && self->index + 1 < count_siblings (self, plan));
  gtk_widget_set_visible (self->keep, stale);
}

void
fab_step_card_update (FabStepCard *self)
{
  const FabPlan *plan;
  g_autofree char *title = NULL, *escaped = NULL, *state = NULL;
  gboolean writing;

  g_return_if_fail (FAB_IS_STEP_CARD (self));

  plan = fab_planner_get_plan (self->planner);
  if (plan == NULL || fab_plan_get_text (plan, cards[self->card].fields[0].field, self->index) == NULL)
    return;
  self->following = TRUE;
  title = make_title (self, plan);
  escaped = g_markup_escape_text (title, -1);
  state = g_markup_escape_text (describe_state (self, plan), -1);
  writing = cards[self->card].kind != FAB_N_PLAN_KINDS && fab_planner_is_writing (self->planner, get_part (self));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), state);
  for (guint i = 0; i < cards[self->card].n_fields; i++)
    show_field (self, i, fab_plan_get_text (plan, cards[self->card].fields[i].field, self->index));
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), writing);
  gtk_widget_set_visible (self->spinner, writing);
  update_actions (self, plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->following = FALSE;
}

/* --- actions ---------------------------------------------------------------------------------- */

static void
write_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabStepCard *self = FAB_STEP_CARD (widget);

  fab_step_card_commit (self);
  fab_planner_write (self->planner, get_part (self));
}

static void
keep_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  fab_planner_keep (FAB_STEP_CARD (widget)->planner, get_part (FAB_STEP_CARD (widget)));
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  FabStepCard *self = FAB_STEP_CARD (widget);

  fab_planner_remove (self->planner, cards[self->card].list, self->index);
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabStepCard *self = FAB_STEP_CARD (widget);
  int by = g_str_equal (name, "card.up") ? -1 : 1;

  fab_step_card_commit (self);
  if (fab_planner_move (self->planner, cards[self->card].list, self->index, self->index + by))
    g_signal_emit (self, signals[MOVED], 0, by);
}

/* --- how it is made --------------------------------------------------------------------------- */

static GtkWidget *
make_line (FabStepCard *self,
           const Field *field)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->label));
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (row, focus);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static GtkWidget *
make_view (FabStepCard *self,
           const Field *field)
{
  GtkWidget *view = fab_growing_text_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_enable_undo (buffer, FALSE); /* the story has a history of its own */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), field->style == STYLE_SCRIPT);
  gtk_widget_add_css_class (view, "step-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return view;
}

static GtkWidget *
make_text (FabStepCard *self,
           const Field *field)
{
  GtkWidget *row = adw_preferences_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (_(field->label)), *view = make_view (self, field);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (box, "step-row");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->label));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return view;
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
make_buttons (FabStepCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Being written"), -1);
  gtk_box_append (GTK_BOX (box), self->spinner);
  self->keep = add_button (box, "object-select-symbolic", _("Keep as It Is"), "card.keep");
  if (cards[self->card].list != FAB_N_STEPS)
    {
      add_button (box, "go-up-symbolic", _("Move Up (Alt+Up)"), "card.up");
      add_button (box, "go-down-symbolic", _("Move Down (Alt+Down)"), "card.down");
    }
  if (cards[self->card].kind != FAB_N_PLAN_KINDS)
    add_button (box, "view-refresh-symbolic", _("Write Only This Anew (F5)"), "card.write");
  if (cards[self->card].list != FAB_N_STEPS)
    add_button (box, "user-trash-symbolic", _("Remove"), "card.remove");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), box);
}

static void
fab_step_card_dispose (GObject *object)
{
  FabStepCard *self = FAB_STEP_CARD (object);

  self->following = TRUE; /* what is torn down types nothing */
  g_clear_object (&self->planner);

  G_OBJECT_CLASS (fab_step_card_parent_class)->dispose (object);
}

static void
fab_step_card_finalize (GObject *object)
{
  for (guint i = 0; i < MOST_FIELDS; i++)
    g_free (FAB_STEP_CARD (object)->shown[i]);

  G_OBJECT_CLASS (fab_step_card_parent_class)->finalize (object);
}

static void
fab_step_card_class_init (FabStepCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_step_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_step_card_finalize;
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "card.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "card.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "card.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "card.down", NULL, move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "card.write", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "card.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "card.down", NULL);
}

static void
fab_step_card_init (FabStepCard *self)
{
}

GtkWidget *
fab_step_card_new (FabPlanner *planner,
                   FabCard     card,
                   guint       index)
{
  FabStepCard *self;

  g_return_val_if_fail (FAB_IS_PLANNER (planner), NULL);
  g_return_val_if_fail ((guint) card < FAB_N_CARDS, NULL);

  self = g_object_new (FAB_TYPE_STEP_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->planner = g_object_ref (planner);
  self->card = card;
  self->index = index;
  self->following = TRUE;
  make_buttons (self);
  for (guint i = 0; i < cards[card].n_fields; i++)
    self->editors[i] = cards[card].fields[i].style == STYLE_LINE ? make_line (self, &cards[card].fields[i])
                                                                 : make_text (self, &cards[card].fields[i]);
  fab_step_card_update (self);

  return GTK_WIDGET (self);
}
