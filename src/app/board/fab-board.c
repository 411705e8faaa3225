/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-board"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-board.h"
#include "fab-drop-zone.h"
#include "fab-second-press.h"
#include "fab-wrap-layout.h"

#define MAX_COLUMNS 10
#define COLUMN 188   /* pixels: no card is narrower */
#define REST 250     /* milliseconds after which one no longer scrolls */
#define AT_ONCE 9    /* cards out of sight that are filled together */
#define N_RECENT 128 /* panels that are not read again: GtkGridView goes back and forth over some rows as it scrolls */

struct _FabBoard
{
  GtkWidget parent_instance;

  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkGridView        *grid;
  GtkWidget          *board_script;
  GtkPopover         *menu;

  FabThumbnails      *thumbnails;
  FabSession         *session;
  GtkMultiSelection  *selection;
  GHashTable         *cards; /* FabPanelCard: the bound ones */
  guint               resting; /* source that fills the cards out of sight */
  FabPanel           *recent[N_RECENT];
  guint               n_bound;
  guint               limiting; /* tick callback that sets the number of columns */
  guint               arriving; /* source that brings the selected panel into sight, as the board comes there */
  GSignalGroup       *session_signals;
  GSignalGroup       *story_signals;
  gboolean            following; /* the selection is being set from the session */
  gboolean            reordered; /* panels came, went or moved since the headings were written */
};

G_DEFINE_FINAL_TYPE (FabBoard, fab_board, GTK_TYPE_WIDGET)

static FabStory *
get_story (FabBoard *self)
{
  return fab_session_get_story (self->session);
}

static void
update_heading (FabBoard     *self,
                FabPanelCard *card)
{
  FabPanel *panel = fab_panel_card_get_panel (card);
  g_autoptr(FabScene) scene = fab_story_ref_scene (get_story (self), fab_panel_get_scene (panel));

  fab_panel_card_set_heading (card, scene, fab_story_get_first_panel (get_story (self), fab_panel_get_scene (panel)) ==
                              fab_panel_get_id (panel));
}

static void
update_duration (FabBoard     *self,
                 FabPanelCard *card)
{
  FabTimeline *timeline = fab_session_get_timeline (self->session);
  guint i = fab_timeline_find_panel (timeline, fab_panel_get_id (fab_panel_card_get_panel (card)));

  fab_panel_card_set_duration (card,
                               i == G_MAXUINT ? 0 : fab_timeline_get_span (timeline, i)->duration);
}

static void
update_all (FabBoard *self,
            void    (*update) (FabBoard *, FabPanelCard *))
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    if (fab_panel_card_is_filled (card))
      update (self, card);
}

static void
update_empty (FabBoard *self)
{
  gboolean empty = self->session == NULL ||
                   g_list_model_get_n_items (fab_story_get_panels (get_story (self))) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "grid");
  gtk_widget_set_visible (self->board_script,
                          self->session != NULL && g_list_model_get_n_items (fab_story_get_elements (get_story (self))) > 0);
}

/* Pictures arrive by the hundred; what the headings say hangs on scenes, their headings, and the order of panels alone. */
static gboolean
tells_of_scene (FabStory        *story,
                const FabChange *change)
{
  g_autoptr(FabElement) element = NULL;

  if (change->kind == FAB_KIND_ELEMENT)
    element = fab_story_ref_element (story, change->id);

  return change->kind == FAB_KIND_SCENE || (element && fab_element_get_kind (element) == FAB_ELEMENT_SCENE_HEADING);
}

static void
story_changed_cb (FabBoard        *self,
                  const FabChange *changes,
                  guint            n)
{
  gboolean touched = self->reordered;

  g_assert (FAB_IS_BOARD (self));

  for (guint i = 0; i < n && !touched; i++)
    touched = tells_of_scene (get_story (self), &changes[i]);
  self->reordered = FALSE;
  if (!touched)
    return;
  update_empty (self);
  update_all (self, update_heading);
}

static void
panels_changed_cb (FabBoard *self)
{
  self->reordered = TRUE;
}

static void
timeline_changed_cb (FabBoard *self)
{
  update_all (self, update_duration);
}

/* Positions of all panels that are selected. */
static GtkBitset *
read_selection (FabBoard *self)
{
  g_autoptr(GArray) panels = fab_session_list_selected (self->session);
  GtkBitset *positions = gtk_bitset_new_empty ();

  for (guint i = 0; i < panels->len; i++)
    {
      guint position = fab_story_find_panel (get_story (self), g_array_index (panels, gint64, i));

      if (position != G_MAXUINT)
        gtk_bitset_add (positions, position);
    }
  return positions;
}

static void
scroll_to (FabBoard *self,
           guint     position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", position);
}

static void
follow_selection (FabBoard *self)
{
  g_autoptr(GtkBitset) wanted = NULL;
  g_autoptr(GtkBitset) shown = NULL;
  guint n = g_list_model_get_n_items (fab_story_get_panels (get_story (self)));

  g_assert (FAB_IS_BOARD (self));

  wanted = read_selection (self);
  shown = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_equals (wanted, shown))
    return;
  self->following = TRUE;
  if (gtk_bitset_is_empty (wanted))
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  else
    {
      g_autoptr(GtkBitset) all = gtk_bitset_new_range (0, n);

      gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), wanted, all);
    }
  self->following = FALSE;
  if (gtk_bitset_get_size (wanted) == 1)
    scroll_to (self, gtk_bitset_get_minimum (wanted));
}

static gboolean
arrive_cb (gpointer data)
{
  FabBoard *self = data;
  guint position = self->session ? fab_story_find_panel (get_story (self), fab_session_get_selected (self->session)) : G_MAXUINT;

  self->arriving = 0;
  if (position != G_MAXUINT)
    scroll_to (self, position);

  return G_SOURCE_REMOVE;
}

/* What was selected last leads. */
static gint64
find_lead (FabBoard     *self,
           const GArray *panels)
{
  gint64 lead = fab_session_get_selected (self->session), added = 0;
  gboolean kept = FALSE;

  for (guint i = 0; i < panels->len; i++)
    {
      gint64 panel = g_array_index (panels, gint64, i);

      kept |= panel == lead;
      if (!fab_session_is_selected (self->session, panel))
        added = panel;
    }
  if (added != 0 && (panels->len <= 2 || !kept))
    return added;
  return kept ? lead : g_array_index (panels, gint64, 0);
}

static void
selection_changed_cb (FabBoard *self)
{
  g_autoptr(GtkBitset) positions = NULL;
  g_autoptr(GArray) panels = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->following)
    return;
  positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = fab_story_get_panel_at (get_story (self), position);

      g_array_append_val (panels, id);
    }
  if (panels->len == 0) /* there is always one that the inspector shows */
    follow_selection (self);
  else
    fab_session_select_panels (self->session, (const gint64 *) (gpointer) panels->data, panels->len,
                               find_lead (self, panels));
}

/* Who made it with the pointer goes on by saying what it shows. */
static void
first_panel_cb (FabBoard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-panel", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-prompt", NULL);
}

static void
activated_cb (FabBoard *self,
              guint     position)
{
  g_autoptr(FabPanel) panel = NULL;

  panel = g_list_model_get_item (fab_story_get_panels (get_story (self)), position);
  if (panel == NULL)
    return;
  fab_session_select (self->session, fab_panel_get_id (panel));
  fab_session_set_mode (self->session, FAB_MODE_CANVAS);
}

static void
card_dropped_cb (FabBoard     *self,
                 FabPanel     *panel,
                 gboolean      after,
                 FabPanelCard *card)
{
  fab_board_drop (self, panel, fab_panel_card_get_panel (card), after);
}

static void
update_position (FabBoard     *self,
                 FabPanelCard *card)
{
  FabStory *story = get_story (self);

  fab_panel_card_set_position (card, fab_story_find_panel (story, fab_panel_get_id (fab_panel_card_get_panel (card))),
                               g_list_model_get_n_items (fab_story_get_panels (story)));
}

static void
card_filled_cb (FabBoard     *self,
                FabPanelCard *card)
{
  update_heading (self, card);
  update_duration (self, card);
  update_position (self, card);
}

static void
position_changed_cb (FabBoard    *self,
                     GParamSpec  *pspec,
                     GtkListItem *item)
{
  FabPanelCard *card = FAB_PANEL_CARD (gtk_list_item_get_child (item));

  if (fab_panel_card_is_filled (card))
    update_position (self, card);
}

/* So that a screen reader finds what is out of sight, and a row that comes into sight slowly is ready. */
static gboolean
rest_cb (gpointer data)
{
  FabBoard *self = data;
  GHashTableIter iter;
  gpointer card;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->cards);
  while (n < AT_ONCE && g_hash_table_iter_next (&iter, &card, NULL))
    if (!fab_panel_card_is_filled (card))
      {
        fab_panel_card_fill (card);
        n++;
      }
  self->resting = n == AT_ONCE ? g_idle_add_full (G_PRIORITY_LOW, rest_cb, self, NULL) : 0;

  return G_SOURCE_REMOVE;
}

static void
setup_cb (FabBoard    *self,
          GtkListItem *item)
{
  FabPanelCard *card = fab_panel_card_new ();

  g_signal_connect_object (card, "dropped", G_CALLBACK (card_dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "filled", G_CALLBACK (card_filled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, GTK_WIDGET (card));
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bind_cb (FabBoard    *self,
         GtkListItem *item)
{
  FabPanelCard *card = FAB_PANEL_CARD (gtk_list_item_get_child (item));

  g_set_object (&self->recent[self->n_bound++ % N_RECENT], gtk_list_item_get_item (item));
  g_hash_table_add (self->cards, card);
  fab_panel_card_bind (card, self->thumbnails, gtk_list_item_get_item (item));
  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add_full (G_PRIORITY_LOW, REST, rest_cb, self, NULL);
}

static void
unbind_cb (FabBoard    *self,
           GtkListItem *item)
{
  FabPanelCard *card = FAB_PANEL_CARD (gtk_list_item_get_child (item));

  g_hash_table_remove (self->cards, card);
  fab_panel_card_unbind (card);
}

static void
add_factory (FabBoard *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_view_set_factory (self->grid, factory);
  g_object_unref (factory);
}

/* From a card on one drags the card; a band about several begins beside them. */
static void
motion_cb (FabBoard           *self,
           double              x,
           double              y,
           GtkEventController *motion)
{
  GtkWidget *there = gtk_widget_pick (GTK_WIDGET (self->grid), x, y, GTK_PICK_DEFAULT);
  gboolean pressed = (gtk_event_controller_get_current_event_state (motion) & GDK_BUTTON1_MASK) != 0;

  if (!pressed)
    gtk_grid_view_set_enable_rubberband (self->grid,
                                         !there || !gtk_widget_get_ancestor (there, FAB_TYPE_PANEL_CARD));
}

static void
add_band (FabBoard *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), motion);
}

static void
fab_board_dispose (GObject *object)
{
  FabBoard *self = FAB_BOARD (object);

  if (self->grid)
    fab_board_set_thumbnails (self, NULL);
  g_clear_handle_id (&self->resting, g_source_remove);
  g_clear_handle_id (&self->arriving, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->story_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_BOARD);
  g_clear_pointer (&self->cards, g_hash_table_unref);

  G_OBJECT_CLASS (fab_board_parent_class)->dispose (object);
}

/* Of the panel there, which it selects unless it is one of those selected. */
static void
open_menu (gpointer   data,
           GtkWidget *widget,
           double     x,
           double     y)
{
  FabBoard *self = FAB_BOARD (data);
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *card = picked ? gtk_widget_get_ancestor (picked, FAB_TYPE_PANEL_CARD) : NULL;
  FabPanel *panel = card ? fab_panel_card_get_panel (FAB_PANEL_CARD (card)) : NULL;

  if (self->session == NULL)
    return;
  if (panel != NULL && !fab_session_is_selected (self->session, fab_panel_get_id (panel)))
    fab_session_select (self->session, fab_panel_get_id (panel));
  gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), x, y, &x, &y);
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *card = focus ? gtk_widget_get_ancestor (focus, FAB_TYPE_PANEL_CARD) : NULL;

  if (card == NULL)
    return FALSE;
  open_menu (widget, card, gtk_widget_get_width (card) / 2., gtk_widget_get_height (card) / 2.);

  return TRUE;
}

/* Its card is made if need be. */
static gboolean
focus_card (FabBoard *self,
            gint64    panel)
{
  guint position = fab_story_find_panel (get_story (self), panel);
  FabPanelCard *card = fab_board_find_card (self, panel);

  if (card == NULL && position != G_MAXUINT)
    {
      scroll_to (self, position);
      card = fab_board_find_card (self, panel);
    }

  return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* Tab goes through the words of a card and then on to what is beside the board; arrows go from card to card. Who comes from elsewhere comes
 * to the selected card. */
static gboolean
fab_board_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  FabBoard *self = FAB_BOARD (widget);
  GtkWidget *cell = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));

  if (cell != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) &&
      gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (widget)), cell))
    return gtk_widget_child_focus (cell, direction);
  if (gtk_widget_get_focus_child (widget) == NULL && self->session != NULL &&
      focus_card (self, fab_session_get_selected (self->session)))
    return TRUE;

  return GTK_WIDGET_CLASS (fab_board_parent_class)->focus (widget, direction);
}

static GtkSizeRequestMode
fab_board_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (GTK_WIDGET (FAB_BOARD (widget)->stack));
}

static void
fab_board_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (FAB_BOARD (widget)->stack), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, MAX_COLUMNS * COLUMN);
}

/* GtkGridView keeps thirty rows of as many columns as it may ever have, and all of them cost something in each frame: it may
 * have those for which there is room. */
static guint
get_columns (int width)
{
  return CLAMP (width / COLUMN, 1, MAX_COLUMNS);
}

/* Not while sizes are given: GTK may forget what asks for another one then, and show nothing of what is around it any more. */
static gboolean
limit_columns_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       data)
{
  FabBoard *self = FAB_BOARD (widget);

  self->limiting = 0;
  gtk_grid_view_set_max_columns (self->grid, get_columns (gtk_widget_get_width (widget)));

  return G_SOURCE_REMOVE;
}

static void
fab_board_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FabBoard *self = FAB_BOARD (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->grid)) == 0 && self->arriving == 0) /* what was asked of it before, it did not do */
    self->arriving = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrive_cb, self, NULL);
  if (gtk_grid_view_get_max_columns (self->grid) != get_columns (width) && self->limiting == 0)
    self->limiting = gtk_widget_add_tick_callback (widget, limit_columns_cb, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->stack), &(GtkAllocation) { 0, 0, width, height }, -1);
  gtk_popover_present (self->menu);
}

static void
fab_board_class_init (FabBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_board_dispose;
  widget_class->focus = fab_board_focus;
  widget_class->get_request_mode = fab_board_get_request_mode;
  widget_class->measure = fab_board_measure;
  widget_class->size_allocate = fab_board_size_allocate;

  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/board.ui");
  gtk_widget_class_bind_template_child (widget_class, FabBoard, stack);
  gtk_widget_class_bind_template_child (widget_class, FabBoard, scroller);
  gtk_widget_class_bind_template_child (widget_class, FabBoard, grid);
  gtk_widget_class_bind_template_child (widget_class, FabBoard, menu);
  gtk_widget_class_bind_template_child (widget_class, FabBoard, board_script);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_panel_cb);
  gtk_widget_class_set_css_name (widget_class, "board");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
fab_board_init (FabBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cards = g_hash_table_new (NULL, NULL);
  add_factory (self);
  add_band (self);
  fab_second_press_add (GTK_WIDGET (self->grid), open_menu, self);
  fab_drop_zone_add (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (FAB_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::selected",
                                 G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::n-selected",
                                 G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (timeline_changed_cb), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed",
                                 G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_panels (FabBoard *self)
{
  GListModel *panels = fab_story_get_panels (get_story (self));

  self->selection = gtk_multi_selection_new (g_object_ref (panels));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (panels_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (self->selection));
  follow_selection (self);
}

void
fab_board_set_thumbnails (FabBoard      *self,
                          FabThumbnails *thumbnails)
{
  g_return_if_fail (FAB_IS_BOARD (self));
  g_return_if_fail (thumbnails == NULL || FAB_IS_THUMBNAILS (thumbnails));

  if (self->thumbnails == thumbnails)
    return;
  gtk_grid_view_set_model (self->grid, NULL);
  for (guint i = 0; i < N_RECENT; i++)
    g_clear_object (&self->recent[i]);
  g_clear_object (&self->selection);
  g_set_object (&self->thumbnails, thumbnails);
  g_clear_object (&self->session);
  if (thumbnails)
    self->session = g_object_ref (fab_thumbnails_get_session (thumbnails));
  g_signal_group_set_target (self->session_signals, self->session);
  g_signal_group_set_target (self->story_signals, self->session ? get_story (self) : NULL);
  if (self->session)
    show_panels (self);
  update_empty (self);
}

void
fab_board_drop (FabBoard *self,
                FabPanel *panel,
                FabPanel *target,
                gboolean  after)
{
  g_autoptr(FabPanel) own = NULL;

  g_return_if_fail (FAB_IS_BOARD (self));
  g_return_if_fail (FAB_IS_PANEL (panel) && FAB_IS_PANEL (target));

  own = fab_story_ref_panel (get_story (self), fab_panel_get_id (panel));
  if (own != panel) /* dragged here from another window */
    return;
  if (fab_session_get_n_selected (self->session) > 1 &&
      fab_session_is_selected (self->session, fab_panel_get_id (panel)))
    fab_session_move_selected (self->session, fab_panel_get_id (target), after);
  else
    fab_session_move_beside (self->session, fab_panel_get_id (panel), fab_panel_get_id (target), after);
}

FabPanelCard *
fab_board_find_card (FabBoard *self,
                     gint64    panel)
{
  GHashTableIter iter;
  gpointer card;

  g_return_val_if_fail (FAB_IS_BOARD (self), NULL);

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    if (fab_panel_get_id (fab_panel_card_get_panel (card)) == panel)
      return card;
  return NULL;
}

void
fab_board_edit_prompt (FabBoard *self,
                       gint64    panel)
{
  FabPanelCard *card;

  g_return_if_fail (FAB_IS_BOARD (self));

  card = fab_board_find_card (self, panel);
  if (card)
    fab_inline_text_start (fab_panel_card_get_prompt (card));
}

void
fab_board_focus_panel (FabBoard *self,
                       gint64    panel)
{
  g_return_if_fail (FAB_IS_BOARD (self));

  if (self->session)
    focus_card (self, panel);
}
