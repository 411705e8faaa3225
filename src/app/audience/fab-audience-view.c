/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-audience"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-audience-plot.h"
#include "fab-audience-view.h"
#include "fab-feelings.h"
#include "fab-session-audience.h"
#include "fab-wrap-layout.h"

#define REST_MS 500

struct _FabAudienceView
{
  AdwWindow parent_instance;

  GtkLabel            *summary;
  GtkWidget           *reading;
  GtkDropDown         *feeling;
  GtkDropDown         *viewer;
  AdwBin              *plot_place;
  AdwPreferencesGroup *improvements;
  AdwPreferencesGroup *people;
  AdwPreferencesGroup *scenes;
  AdwPreferencesGroup *versions;
  AdwPreferencesGroup *sentences;

  FabAudiencePlot     *plot;
  FabThumbnails       *thumbnails;
  FabSession          *session;
  GPtrArray           *viewers;   /* FabViewer, as the drop down lists them behind "Everybody" */
  GPtrArray           *found;     /* FabImprovement, as shown */
  GPtrArray           *rows;      /* all rows of the groups, with their group as data */
  GSignalGroup        *story_signals;
  guint                refresh;
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (FabAudienceView, fab_audience_view, ADW_TYPE_WINDOW)

/* --- rows ------------------------------------------------------------------------------------- */

static void
add_row (FabAudienceView     *self,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, row);
}

static void
clear_rows (FabAudienceView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (g_object_get_data (self->rows->pdata[i], "group"), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  g_autofree char *safe_title = g_markup_escape_text (title, -1);
  g_autofree char *safe_subtitle = g_markup_escape_text (subtitle, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), safe_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), safe_subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* "Love 2 · Bored 1 · of 3 viewers" */
static char *
describe_felt (const FabFelt *felt)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < FAB_N_FEELINGS; i++)
    if (felt->felt[i] > 0)
      g_string_append_printf (text, "%s%s %u%s", text->len > 0 ? " · " : "", fab_feeling_get_look (i).name, felt->felt[i],
                              felt->clear[i] ? "!" : "");
  if (felt->left > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: how many viewers stopped watching there */
      g_string_append_printf (text, _("Stopped %u"), felt->left);
    }
  if (text->len == 0)
    return g_strdup (_("Nobody marked anything"));

  /* Translators: feelings and how often they were felt, and by how many viewers: "Love 2 · Bored 1 of 3" */
  return g_strdup_printf (_("%s of %u"), text->str, felt->n);
}

/* --- improvements ----------------------------------------------------------------------------- */

static const FabImprovement *
get_improvement (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "improvement");
}

static void
take_cb (FabAudienceView *self,
         GtkWidget       *button)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_ref (self->found);

  fab_session_improve (self->session, get_improvement (button));
}

static void
decline_cb (FabAudienceView *self,
            GtkWidget       *button)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_ref (self->found);

  fab_session_decline (self->session, get_improvement (button));
}

static void
add_button (FabAudienceView      *self,
            GtkWidget            *buttons,
            const char           *label,
            const FabImprovement *improvement,
            GCallback             callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, improvement->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "improvement", (gpointer) improvement);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
}

/* Beside two buttons, a reason would have no room on a phone: they are below it. */
static GtkWidget *
make_improvement (FabAudienceView      *self,
                  const FabImprovement *improvement)
{
  GtkWidget *row = make_row (improvement->title, improvement->reason), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  add_button (self, buttons, _("Do It"), improvement, G_CALLBACK (take_cb));
  add_button (self, buttons, _("Decline"), improvement, G_CALLBACK (decline_cb));
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_add_css_class (buttons, "row-buttons");
  g_object_ref (child);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_box_append (GTK_BOX (box), child);
  gtk_box_append (GTK_BOX (box), buttons);
  g_object_unref (child);

  return row;
}

static void
show_improvements (FabAudienceView *self,
                   FabReception    *reception)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = fab_improve_list (fab_session_get_story (self->session), reception);
  for (guint i = 0; i < self->found->len; i++)
    add_row (self, self->improvements, make_improvement (self, self->found->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->improvements), self->found->len > 0);
}

/* --- figures ---------------------------------------------------------------------------------- */

static void
show_people (FabAudienceView *self,
             FabReception    *reception)
{
  GPtrArray *people = fab_reception_get_people (reception);

  for (guint i = 0; i < people->len; i++)
    {
      const FabPersonReception *person = people->pdata[i];
      g_autofree char *felt = describe_felt (&person->felt);
      g_autofree char *wishes = g_strdup_printf (_("More %u, as much %u, less %u. %.1f good reactions a minute (%.1f to %.1f)."),
                                                 person->more, person->same, person->less, person->rate.rate,
                                                 person->rate.low, person->rate.high);
      g_autofree char *text = g_strconcat (felt, "\n", wishes, NULL);

      add_row (self, self->people, make_row (person->name, text));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), people->len > 0);
}

static void
show_scenes (FabAudienceView *self,
             FabReception    *reception)
{
  FabShowing *film = fab_reception_get_film (reception);

  for (guint i = 0; i < fab_showing_get_n_scenes (film); i++)
    {
      g_autofree char *felt = describe_felt (fab_reception_get_scene (reception, i));
      const char *heading = fab_showing_get_scene (film, i)->heading;

      add_row (self, self->scenes, make_row (*heading != '\0' ? heading : _("Before the first scene"), felt));
    }
}

/* Its figures, and below them its curve over the panels as they were then. */
static GtkWidget *
make_version (FabAudienceView *self,
              FabReception    *version,
              const char      *title,
              const char      *text,
              FabFeeling       feeling)
{
  g_autofree char *safe_title = g_markup_escape_text (title, -1);
  g_autofree char *safe_text = g_markup_escape_text (text, -1);
  GtkWidget *row = adw_expander_row_new (), *plot = fab_audience_plot_new (self->thumbnails);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), safe_title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), safe_text);
  fab_audience_plot_show (FAB_AUDIENCE_PLOT (plot), version, feeling);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), plot);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return row;
}

static char *
describe_version (FabReception *version)
{
  FabRate good = fab_reception_get_rate (version, TRUE), bad = fab_reception_get_rate (version, FALSE);
  FabShowing *film = fab_reception_get_film (version);
  GArray *drops = fab_reception_get_drops (version);
  guint panels = fab_showing_get_n_panels (film);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (NULL, "%u panel, %.0f seconds.", "%u panels, %.0f seconds.", panels), panels,
                          fab_showing_get_duration (film) / 1e6);
  g_string_append_c (text, ' ');
  /* Translators: reactions a minute, and between what they may lie by chance */
  g_string_append_printf (text, _("Liked %.1f a minute (%.1f to %.1f); bored or confused %.1f (%.1f to %.1f)."),
                          good.rate, good.low, good.high, bad.rate, bad.low, bad.high);
  if (drops->len > 0)
    {
      const char *most = fab_showing_get_panel (film, g_array_index (drops, FabDrop, 0).first)->label;

      g_string_append_c (text, ' ');
      /* Translators: how many, and the number of a panel */
      g_string_append_printf (text, _("Places that lost viewers: %u, most in %s."), drops->len, most);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One version under the other: what was shown, how often it was liked and where it lost them. */
static void
show_versions (FabAudienceView *self,
               GPtrArray       *screenings,
               FabFeeling       feeling)
{
  g_autoptr(GPtrArray) versions = fab_reception_list_versions (screenings);

  for (guint i = 0; i < versions->len && versions->len > 1; i++)
    {
      FabReception *version = versions->pdata[i];
      guint n = fab_reception_get_n_viewers (version);
      g_autofree char *title = NULL;
      g_autofree char *text = NULL;

      title = g_strdup_printf (g_dngettext (NULL, "Version %u, %u viewer", "Version %u, %u viewers", n), i + 1, n);
      text = describe_version (version);
      add_row (self, self->versions, make_version (self, version, title, text, feeling));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->versions), versions->len > 1);
}

static void
show_sentences (FabAudienceView *self,
                FabReception    *reception)
{
  g_auto(GStrv) sentences = fab_reception_list_sentences (reception);

  for (guint i = 0; sentences[i] != NULL; i++)
    add_row (self, self->sentences, make_row (sentences[i], ""));
  gtk_widget_set_visible (GTK_WIDGET (self->sentences), sentences[0] != NULL);
}

static void
say_nobody (FabAudienceView *self)
{
  AdwPreferencesGroup *groups[] = { self->improvements, self->versions, self->sentences };

  gtk_label_set_text (self->summary, _("Nobody has reacted to this film yet. Show it here to one viewer after the other, or write a page, "
                                       "send it, and bring in the files that come back. All of it stays on this computer."));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (GTK_WIDGET (groups[i]), FALSE);
}

static void
show_summary (FabAudienceView *self,
              FabReception    *reception)
{
  guint n = fab_reception_get_n_viewers (reception), lost = fab_reception_get_n_lost (reception);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (NULL, "%u viewer.", "%u viewers.", n), n);
  if (n < FAB_RECEPTION_FEW)
    g_string_append_printf (g_string_append_c (text, ' '), _("With so few nothing is proven: take it as hints. From %u on, what is clear is marked."), FAB_RECEPTION_FEW);
  if (lost > 0)
    g_string_append_printf (g_string_append_c (text, ' '), g_dngettext (NULL, "%u reaction was to a panel that is gone.",
                                                                        "%u reactions were to panels that are gone.", lost), lost);
  gtk_label_set_text (self->summary, text->str);
}

/* --- refreshing ------------------------------------------------------------------------------- */

static void
fill_viewers (FabAudienceView *self,
              GPtrArray       *screenings)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->viewer);

  g_clear_pointer (&self->viewers, g_ptr_array_unref);
  self->viewers = fab_viewers_list (screenings);
  gtk_string_list_append (names, _("Everybody"));
  for (guint i = 0; i < self->viewers->len; i++)
    gtk_string_list_append (names, ((FabViewer *) self->viewers->pdata[i])->name);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->viewer, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->viewer, chosen <= self->viewers->len ? chosen : 0);
  self->filling = FALSE;
}

static const char *
get_viewer (FabAudienceView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->viewer);

  return chosen > 0 && chosen <= self->viewers->len ? ((FabViewer *) self->viewers->pdata[chosen - 1])->key : NULL;
}

static void
show_reception (FabAudienceView *self,
                GPtrArray       *screenings)
{
  g_autoptr(FabShowing) film = fab_session_create_showing (self->session);
  g_autoptr(FabReception) all = fab_reception_new (film, screenings, NULL);
  g_autoptr(FabReception) chosen = fab_reception_new (film, screenings, get_viewer (self));
  guint feeling = gtk_drop_down_get_selected (self->feeling);

  show_summary (self, all);
  show_improvements (self, all);
  show_people (self, chosen);
  show_scenes (self, chosen);
  show_versions (self, screenings, feeling == 0 ? FAB_N_FEELINGS : feeling - 1);
  show_sentences (self, chosen);
  fab_audience_plot_show (self->plot, chosen, feeling == 0 ? FAB_N_FEELINGS : feeling - 1);
}

static void
refresh (FabAudienceView *self)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (fab_session_get_story (self->session));
  gboolean any = screenings->len > 0;

  fill_viewers (self, screenings);
  clear_rows (self);
  if (any) /* a long film is not read for nobody */
    show_reception (self, screenings);
  else
    say_nobody (self);
  gtk_widget_set_visible (self->reading, any);
  gtk_widget_set_visible (GTK_WIDGET (self->people), any);
  gtk_widget_set_visible (GTK_WIDGET (self->scenes), any);
}

static gboolean
refresh_cb (gpointer data)
{
  FabAudienceView *self = data;

  self->refresh = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
later (FabAudienceView *self)
{
  if (self->refresh == 0 && !self->filling)
    self->refresh = g_timeout_add (REST_MS, refresh_cb, self);
}

static void
changed_cb (FabAudienceView *self,
            const FabChange *changes,
            guint            n)
{
  for (guint i = 0; i < n; i++)
    if (changes[i].kind != FAB_KIND_JOB && changes[i].kind != FAB_KIND_LAYER && changes[i].kind != FAB_KIND_TAKE)
      later (self);
}

static void
panel_cb (FabAudienceView *self,
          gint64           panel)
{
  fab_session_select (self->session, panel);
}

/* --- commands of the window of the story ------------------------------------------------------ */

static void
command_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  static const struct { const char *ours, *theirs; } names[] = {
    { "audience.screen", "win.screen" }, { "audience.page", "win.screening-page" }, { "audience.import", "win.import-reactions" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].ours))
      gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (widget))), names[i].theirs, NULL);
}

static void
fab_audience_view_dispose (GObject *object)
{
  FabAudienceView *self = FAB_AUDIENCE_VIEW (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->thumbnails);
  g_clear_pointer (&self->viewers, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_AUDIENCE_VIEW);

  G_OBJECT_CLASS (fab_audience_view_parent_class)->dispose (object);
}

static void
fab_audience_view_class_init (FabAudienceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_audience_view_dispose;
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/audience.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FabAudienceView, child)
  BIND (summary);
  BIND (reading);
  BIND (feeling);
  BIND (viewer);
  BIND (plot_place);
  BIND (improvements);
  BIND (people);
  BIND (scenes);
  BIND (versions);
  BIND (sentences);
#undef BIND
  gtk_widget_class_install_action (widget_class, "audience.screen", NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "audience.page", NULL, command_cb);
  gtk_widget_class_install_action (widget_class, "audience.import", NULL, command_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_audience_view_init (FabAudienceView *self)
{
  g_autoptr(GtkStringList) feelings = gtk_string_list_new (NULL);

  self->rows = g_ptr_array_new ();
  self->viewers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (feelings, _("Anything Good"));
  for (guint i = 0; i < FAB_N_FEELINGS; i++)
    gtk_string_list_append (feelings, fab_feeling_get_look (i).name);
  gtk_drop_down_set_model (self->feeling, G_LIST_MODEL (feelings));
  g_signal_connect_object (self->feeling, "notify::selected", G_CALLBACK (later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewer, "notify::selected", G_CALLBACK (later), self, G_CONNECT_SWAPPED);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fab_audience_view_new (GtkWindow     *parent,
                       FabThumbnails *thumbnails)
{
  FabAudienceView *self;

  g_return_val_if_fail (FAB_IS_THUMBNAILS (thumbnails), NULL);

  self = g_object_new (FAB_TYPE_AUDIENCE_VIEW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->thumbnails = g_object_ref (thumbnails);
  self->session = g_object_ref (fab_thumbnails_get_session (thumbnails));
  self->plot = FAB_AUDIENCE_PLOT (fab_audience_plot_new (thumbnails));
  g_signal_connect_object (self->plot, "panel", G_CALLBACK (panel_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->plot_place, GTK_WIDGET (self->plot));
  g_signal_group_set_target (self->story_signals, fab_session_get_story (self->session));
  refresh (self);

  return GTK_WIDGET (self);
}
