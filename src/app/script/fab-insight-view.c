/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-insight"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-insight-plot.h"
#include "fab-insight-view.h"

/* While one types. */
#define REST_MS 250

typedef struct
{
  GtkLabel       *summary;
  FabInsightPlot *plot;
  GtkLabel       *figures;
} Section;

struct _FabInsightView
{
  AdwWindow parent_instance;

  GtkBox       *sections;
  GtkLabel     *reading;
  GtkLabel     *talk;

  Section       section[FAB_N_INSIGHTS];
  FabInsight   *insight;
  FabSession   *session;
  GSignalGroup *story_signals;
  guint         refresh;
};

G_DEFINE_FINAL_TYPE (FabInsightView, fab_insight_view, ADW_TYPE_WINDOW)

static char
tell_sex (const char *name,
          gpointer    story)
{
  GListModel *cast = fab_story_get_cast (story);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);
      g_autofree char *fold = g_utf8_casefold (fab_cast_member_get_name (member), -1);

      if (g_str_equal (fold, wanted))
        return fab_voice_guess_sex (name, fab_cast_member_get_description (member));
    }

  return fab_voice_guess_sex (name, "");
}

static void
show_section (FabInsightView *self,
              FabInsightKind  kind)
{
  Section *section = &self->section[kind];
  g_autofree char *summary = fab_insight_text_summary (self->insight, kind);
  g_autofree char *figures = fab_insight_text_figures (self->insight, kind);
  gboolean known = kind != FAB_INSIGHT_MOOD || self->insight->reading.english;

  gtk_label_set_text (section->summary, summary);
  gtk_label_set_text (section->figures, figures);
  fab_insight_plot_show (section->plot, self->insight);
  gtk_widget_set_visible (GTK_WIDGET (section->plot), known);
}

static gboolean
refresh_cb (gpointer data)
{
  FabInsightView *self = data;
  FabStory *story = fab_session_get_story (self->session);
  g_autofree char *reading = NULL, *talk = NULL;

  self->refresh = 0;
  g_clear_pointer (&self->insight, fab_insight_unref);
  self->insight = fab_insight_new (fab_story_get_elements (story), tell_sex, story);
  for (FabInsightKind kind = 0; kind < FAB_N_INSIGHTS; kind++)
    show_section (self, kind);
  reading = fab_insight_text_reading (self->insight);
  gtk_label_set_text (self->reading, reading);
  talk = fab_insight_text_talk (self->insight);
  gtk_label_set_text (self->talk, talk);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (FabInsightView  *self,
            const FabChange *changes,
            guint            n)
{
  for (guint i = 0; i < n && self->refresh == 0; i++)
    if (changes[i].kind == FAB_KIND_ELEMENT || changes[i].kind == FAB_KIND_SCENE || changes[i].kind == FAB_KIND_CAST)
      self->refresh = g_timeout_add (REST_MS, refresh_cb, self);
}

static void
scene_cb (FabInsightView *self,
          guint           scene)
{
  const FabSceneInsight *figures = self->insight->scenes->pdata[scene];

  fab_session_select_scene (self->session, figures->scene);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_section (FabInsightView *self,
             FabInsightKind  kind)
{
  Section *section = &self->section[kind];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *expander = gtk_expander_new (_("Figures"));

  add_label (box, fab_insight_text_title (kind), "heading");
  section->summary = GTK_LABEL (add_label (box, "", NULL));
  section->plot = FAB_INSIGHT_PLOT (fab_insight_plot_new (kind));
  g_signal_connect_object (section->plot, "scene", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (section->plot));
  add_label (box, fab_insight_text_how (kind), "how");
  section->figures = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0., "selectable", TRUE, NULL);
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (section->figures));
  gtk_box_append (GTK_BOX (box), expander);
  gtk_box_append (self->sections, box);
}

static void
fab_insight_view_dispose (GObject *object)
{
  FabInsightView *self = FAB_INSIGHT_VIEW (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->story_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->insight, fab_insight_unref);

  G_OBJECT_CLASS (fab_insight_view_parent_class)->dispose (object);
}

static void
fab_insight_view_class_init (FabInsightViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_insight_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/insight.ui");
  gtk_widget_class_bind_template_child (widget_class, FabInsightView, sections);
  gtk_widget_class_bind_template_child (widget_class, FabInsightView, reading);
  gtk_widget_class_bind_template_child (widget_class, FabInsightView, talk);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_insight_view_init (FabInsightView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (FabInsightKind kind = 0; kind < FAB_N_INSIGHTS; kind++)
    add_section (self, kind);
  self->story_signals = g_signal_group_new (FAB_TYPE_STORY);
  g_signal_group_connect_object (self->story_signals, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fab_insight_view_new (GtkWindow  *parent,
                      FabSession *session)
{
  FabInsightView *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_INSIGHT_VIEW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  g_signal_group_set_target (self->story_signals, fab_session_get_story (session));
  refresh_cb (self);

  return GTK_WIDGET (self);
}
