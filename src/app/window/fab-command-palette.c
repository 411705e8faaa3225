/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-command-palette"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-command-palette.h"
#include "fab-fold.h"
#include "fab-found.h"

#define MOST_SHOWN 200
#define PAGE 8
#define SLICE 6000 /* microseconds of listing at a time */

struct _FabCommandPalette
{
  AdwWindow parent_instance;

  GtkWidget          *entry;
  GtkWidget          *list;
  GtkStack           *pages;
  GListStore         *store;
  GtkSingleSelection *selection;

  FabSession         *session; /* or NULL */
  GtkWidget          *canvas;  /* weak */
  GPtrArray          *all;     /* FabFound */
  FabFoundPlaces     *places;  /* while they are listed, behind the commands */
  guint               listing;
};

G_DEFINE_FINAL_TYPE (FabCommandPalette, fab_command_palette, ADW_TYPE_WINDOW)

/* --- what can be done ------------------------------------------------------------------------- */

static GtkWidget *
get_scope (FabCommandPalette *self,
           const char        *action)
{
  if (self->canvas && (g_str_has_prefix (action, "canvas.") || g_str_has_prefix (action, "guides.")))
    return self->canvas;

  return GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

/* A button knows whether its action can be done where it stands; nothing else tells. */
static gboolean
is_enabled (GtkWidget  *scope,
            const char *action)
{
  GtkWidget *probe = g_object_ref_sink (gtk_button_new ());
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  gboolean enabled;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    g_assert_not_reached ();
  gtk_widget_set_visible (probe, FALSE);
  gtk_widget_set_parent (probe, scope);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (probe), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), name);
  enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  g_object_unref (probe);

  return enabled;
}

static const char *
explain (FabCommandPalette *self,
         const FabCommand  *command)
{
  static const struct { const char *action, *why; } special[] = {
    { "win.undo", N_("There is nothing to undo") },
    { "win.redo", N_("There is nothing to redo") },
    { "win.save-script", N_("The story does not come from a script file") },
    { "win.rewrite-speech", N_("Nobody speaks in this panel") },
  };

  if (self->session == NULL)
    return _("Open or write a story first");
  if (command->needs >= FAB_NEEDS_PANEL && fab_session_get_selected (self->session) == 0)
    return _("Select a panel first");
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (g_str_equal (special[i].action, command->action))
      return _(special[i].why);

  return _("Not possible now");
}

static const char *
find_obstacle (FabCommandPalette *self,
               const FabCommand  *command)
{
  if (command->needs == FAB_NEEDS_CANVAS && self->session &&
      fab_session_get_mode (self->session) != FAB_MODE_CANVAS)
    return _("Open a panel on the canvas first");

  return is_enabled (get_scope (self, command->action), command->action) ? NULL : explain (self, command);
}

static void
list_all (FabCommandPalette *self)
{
  guint n;
  const FabCommandGroup *groups = fab_commands_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < groups[i].n; j++)
      {
        const FabCommand *command = &groups[i].commands[j];

        if (command->action && !g_str_equal (command->action, "win.palette"))
          g_ptr_array_add (self->all, fab_found_new_command (&groups[i], command, find_obstacle (self, command)));
      }
}

static void
stop_listing (FabCommandPalette *self)
{
  g_clear_handle_id (&self->listing, g_source_remove);
  g_clear_pointer (&self->places, fab_found_places_free);
}

static gboolean
list_more_cb (gpointer data)
{
  FabCommandPalette *self = data;

  if (!fab_found_places_read (self->places, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;
  self->listing = 0;
  stop_listing (self);

  return G_SOURCE_REMOVE;
}

static void
list_places (FabCommandPalette *self)
{
  self->places = fab_found_places_new (fab_session_get_story (self->session), self->all);
  self->listing = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, list_more_cb, self, NULL);
}

/* Whoever types sooner than they are there waits for the rest. */
static void
list_the_rest (FabCommandPalette *self)
{
  if (self->places)
    fab_found_places_read (self->places, G_MAXINT64);
  stop_listing (self);
}

/* --- what is shown ---------------------------------------------------------------------------- */

typedef struct
{
  FabFound *found;
  guint     score;
  guint     position;
} Rank;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Rank *first = a, *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

static GArray *
rank_all (FabCommandPalette *self,
          const char        *pattern)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (Rank));

  for (guint i = 0; i < self->all->len; i++)
    {
      Rank rank = { g_ptr_array_index (self->all, i), 0, i };

      rank.score = fab_found_score (rank.found, pattern);
      if (rank.score > 0)
        g_array_append_val (ranks, rank);
    }
  g_array_sort (ranks, compare_ranks);

  return ranks;
}

static void
update_list (FabCommandPalette *self)
{
  g_autofree char *pattern = fab_fold_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr(GArray) ranks = NULL;
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();

  if (*pattern)
    list_the_rest (self);
  ranks = rank_all (self, pattern);
  for (guint i = 0; i < MIN (ranks->len, MOST_SHOWN); i++)
    g_ptr_array_add (shown, g_array_index (ranks, Rank, i).found);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       shown->pdata, shown->len);
  gtk_single_selection_set_selected (self->selection, 0);
  if (shown->len > 0)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", 0);
  gtk_stack_set_visible_child_name (self->pages, shown->len > 0 ? "list" : "nothing");
}

/* The entry keeps the focus, so it tells what is chosen. */
static void
selected_cb (FabCommandPalette *self)
{
  FabFound *found = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *detail = NULL, *text = NULL;

  if (found == NULL)
    return;
  g_object_get (found, "detail", &detail, NULL);
  text = g_strdup_printf ("%s, %s", fab_found_get_title (found), detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
move_to (FabCommandPalette *self,
         int                delta)
{
  int n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  int position;

  if (n == 0)
    return;
  position = CLAMP ((int) gtk_single_selection_get_selected (self->selection) + delta, 0, n - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/* --- doing it --------------------------------------------------------------------------------- */

/* After it is gone, so that what is done may open a window of its own. */
static void
do_found (FabCommandPalette *self,
          FabFound          *found)
{
  g_autoptr(FabFound) kept = g_object_ref (found);
  g_autoptr(FabSession) session = self->session ? g_object_ref (self->session) : NULL;
  const char *action = fab_found_get_action (found);
  g_autoptr(GtkWidget) scope = action ? g_object_ref (get_scope (self, action)) : NULL;
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  if (!fab_found_get_possible (found))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
  if (action == NULL)
    fab_found_go (kept, session);
  else if (g_action_parse_detailed_name (action, &name, &target, NULL))
    gtk_widget_activate_action_variant (scope, name, target);
}

static void
entry_activate_cb (FabCommandPalette *self)
{
  FabFound *found = gtk_single_selection_get_selected_item (self->selection);

  if (found)
    do_found (self, found);
}

static void
list_activate_cb (FabCommandPalette *self,
                  guint              position)
{
  g_autoptr(FabFound) found = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  if (found)
    do_found (self, found);
}

static gboolean
key_cb (FabCommandPalette *self,
        guint              keyval)
{
  static const struct { guint keyval; int delta; } moves[] = {
    { GDK_KEY_Up, -1 }, { GDK_KEY_Down, 1 }, { GDK_KEY_Page_Up, -PAGE }, { GDK_KEY_Page_Down, PAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].keyval == keyval)
      {
        move_to (self, moves[i].delta);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static void
fab_command_palette_dispose (GObject *object)
{
  FabCommandPalette *self = FAB_COMMAND_PALETTE (object);

  stop_listing (self);
  g_clear_weak_pointer (&self->canvas);
  g_clear_object (&self->session);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_COMMAND_PALETTE);

  G_OBJECT_CLASS (fab_command_palette_parent_class)->dispose (object);
}

static void
fab_command_palette_class_init (FabCommandPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_command_palette_dispose;

  g_type_ensure (FAB_TYPE_FOUND);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/command-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, FabCommandPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, FabCommandPalette, list);
  gtk_widget_class_bind_template_child (widget_class, FabCommandPalette, pages);
  gtk_widget_class_bind_template_child (widget_class, FabCommandPalette, store);
  gtk_widget_class_bind_template_child (widget_class, FabCommandPalette, selection);
  gtk_widget_class_bind_template_callback (widget_class, update_list);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_command_palette_init (FabCommandPalette *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_command_palette_new (GtkWindow  *parent,
                         FabSession *session,
                         GtkWidget  *canvas)
{
  FabCommandPalette *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (FAB_TYPE_COMMAND_PALETTE, "transient-for", parent, NULL);
  g_set_object (&self->session, session);
  g_set_weak_pointer (&self->canvas, canvas);
  list_all (self);
  update_list (self);
  if (session)
    list_places (self);

  return GTK_WIDGET (self);
}
