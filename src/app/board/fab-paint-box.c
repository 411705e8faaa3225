/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-paint-box"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-guide-map.h"
#include "fab-inline-text.h"
#include "fab-paint-box.h"
#include "fab-remote-painter.h"
#include "fab-wrap-layout.h"

struct _FabPaintBox
{
  GtkWidget parent_instance;

  GtkWidget     *box;
  GtkDropDown   *painter;
  GtkDropDown   *guide;
  GtkWidget     *guide_row;
  GtkLabel      *where;
  GtkWidget     *details;
  GtkWidget     *of_project;
  FabInlineText *words;
  FabInlineText *unwanted;
  GtkWidget     *unwanted_row;
  GtkWidget     *composed;
  GtkWidget     *buttons;

  FabSession    *session;
  gint64         panel;
  gulong         changed_id;
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (FabPaintBox, fab_paint_box, GTK_TYPE_WIDGET)

/* In the order of fab_guide_names(), after the first. */
static const char * const guide_words[] = {
  N_("Best Guide"), N_("No Guide"), N_("The Drawing"), N_("Its Lines"), N_("Depth"), N_("Poses"),
};

static FabPanel *
ref_panel (FabPaintBox *self)
{
  return self->session ? fab_story_ref_panel (fab_session_get_story (self->session), self->panel) : NULL;
}

/* --- what is there ---------------------------------------------------------------------------- */

static void
fill_painters (FabPaintBox *self)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();
  const FabPainterKind *own = fab_painter_kind_find (fab_atelier_get_of_project (fab_session_get_atelier (self->session)));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  /* Translators: %s is the name of an engine that paints */
  g_autofree char *first = own ? g_strdup_printf (_("As the Project: %s"), own->name) : g_strdup (_("As in Preferences"));

  gtk_string_list_append (names, first);
  for (guint i = 0; kinds[i]; i++)
    gtk_string_list_append (names, kinds[i]->name);
  gtk_drop_down_set_model (self->painter, G_LIST_MODEL (names));
}

static void
fill_guides (FabPaintBox *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (guide_words); i++)
    gtk_string_list_append (names, _(guide_words[i]));
  gtk_drop_down_set_model (self->guide, G_LIST_MODEL (names));
}

static guint
find_painter (const char *id)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();

  for (guint i = 0; kinds[i]; i++)
    if (g_str_equal (kinds[i]->id, id))
      return i + 1;

  return 0;
}

static guint
find_guide (const char *name)
{
  const char * const *names = fab_guide_names ();

  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return i + 1;

  return 0;
}

/* --- showing ---------------------------------------------------------------------------------- */

static char *
say_where (FabPainter *painter)
{
  const FabPainterKind *kind = painter ? fab_painter_kind_find (fab_painter_get_name (painter)) : NULL;
  g_autofree char *hosts = painter ? fab_remote_painter_dup_hosts (FAB_REMOTE_PAINTER (painter)) : NULL;

  if (kind == NULL)
    return g_strdup (_("Image models paint panels after the drawing. Choose one here or in the preferences."));
  if (hosts == NULL)
    /* Translators: %s is the name of an engine that paints */
    return g_strdup_printf (_("%s runs on your computer: nothing leaves it."), kind->name);
  if (kind->price == FAB_PRICE_PAID)
    /* Translators: %s are names of computers on the network */
    return g_strdup_printf (_("Words and drawing are sent to %s, which charges for every picture."), hosts);
  if (kind->price == FAB_PRICE_GIVEN)
    /* Translators: %s are names of computers on the network */
    return g_strdup_printf (_("Words and drawing are sent to %s. Volunteers paint for nothing; they can see what is sent."), hosts);

  /* Translators: %s are names of computers on the network */
  return g_strdup_printf (_("Words and drawing are sent to %s."), hosts);
}

static void
show_words (FabPaintBox *self,
            FabPanel    *panel)
{
  FabAtelier *atelier = fab_session_get_atelier (self->session);
  g_autofree char *words = fab_atelier_dup_words (atelier, panel), *unwanted = fab_atelier_dup_unwanted (atelier, panel);
  gboolean own = *fab_panel_get_wording (panel) || *fab_panel_get_unwanted (panel);

  if (!fab_inline_text_get_editing (self->words))
    fab_inline_text_set_text (self->words, words ? words : "");
  if (!fab_inline_text_get_editing (self->unwanted))
    fab_inline_text_set_text (self->unwanted, unwanted ? unwanted : "");
  gtk_widget_set_visible (self->unwanted_row, unwanted && *unwanted);
  gtk_widget_set_visible (self->composed, own);
}

static void
update (FabPaintBox *self)
{
  g_autoptr(FabPanel) panel = ref_panel (self);
  g_autofree char *where = NULL;
  FabPainter *painter;

  if (panel == NULL)
    return;
  self->updating = TRUE;
  painter = fab_atelier_get_painter (fab_session_get_atelier (self->session), panel);
  where = say_where (painter);
  gtk_label_set_text (self->where, where);
  gtk_drop_down_set_selected (self->painter, find_painter (fab_panel_get_painter (panel)));
  gtk_drop_down_set_selected (self->guide, find_guide (fab_panel_get_guide (panel)));
  gtk_widget_set_visible (self->details, painter != NULL);
  gtk_widget_set_visible (self->guide_row, painter != NULL);
  gtk_widget_set_visible (self->buttons, painter != NULL);
  gtk_widget_set_visible (self->of_project, *fab_panel_get_painter (panel) != '\0');
  if (painter)
    show_words (self, panel);
  self->updating = FALSE;
}

static void
painters_changed_cb (FabPaintBox *self)
{
  self->updating = TRUE;
  fill_painters (self);
  self->updating = FALSE;
  update (self);
}

/* --- what a person does ----------------------------------------------------------------------- */

static void
chosen_cb (FabPaintBox *self)
{
  const FabPainterKind * const *kinds = fab_painter_kinds ();
  guint painter = gtk_drop_down_get_selected (self->painter), guide = gtk_drop_down_get_selected (self->guide);

  if (self->updating || self->session == NULL || painter == GTK_INVALID_LIST_POSITION || guide == GTK_INVALID_LIST_POSITION)
    return;
  fab_session_set_painter (self->session, self->panel, painter > 0 ? kinds[painter - 1]->id : "",
                           guide > 0 ? fab_guide_names ()[guide - 1] : "");
}

static void
of_project_cb (FabPaintBox *self)
{
  g_autoptr(FabPanel) panel = ref_panel (self);
  FabStory *story = panel ? fab_session_get_story (self->session) : NULL;

  if (panel == NULL)
    return;
  fab_story_begin (story, _("Choose Painter"), NULL);
  fab_story_set_setting (story, "painter", fab_panel_get_painter (panel), NULL);
  fab_story_set_painter (story, self->panel, "", fab_panel_get_guide (panel), NULL);
  fab_story_end (story);
  painters_changed_cb (self);
}

static void
words_edited_cb (FabPaintBox *self,
                 const char  *text)
{
  g_autoptr(FabPanel) panel = ref_panel (self);

  if (!self->updating && panel)
    fab_session_set_wording (self->session, self->panel, text, fab_panel_get_unwanted (panel));
}

static void
unwanted_edited_cb (FabPaintBox *self,
                    const char  *text)
{
  g_autoptr(FabPanel) panel = ref_panel (self);

  if (!self->updating && panel)
    fab_session_set_wording (self->session, self->panel, fab_panel_get_wording (panel), text);
}

static void
composed_cb (FabPaintBox *self)
{
  fab_session_set_wording (self->session, self->panel, "", "");
}

/* --- object ----------------------------------------------------------------------------------- */

static void
fab_paint_box_dispose (GObject *object)
{
  FabPaintBox *self = FAB_PAINT_BOX (object);

  fab_paint_box_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_PAINT_BOX);

  G_OBJECT_CLASS (fab_paint_box_parent_class)->dispose (object);
}

static void
fab_paint_box_class_init (FabPaintBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_paint_box_dispose;

  g_type_ensure (FAB_TYPE_INLINE_TEXT);
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/paint-box.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, box);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, painter);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, guide);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, guide_row);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, where);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, details);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, of_project);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, words);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, unwanted);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, unwanted_row);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, composed);
  gtk_widget_class_bind_template_child (widget_class, FabPaintBox, buttons);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, of_project_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, unwanted_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, composed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fab_paint_box_init (FabPaintBox *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_guides (self);
  self->updating = FALSE;
}

void
fab_paint_box_set_session (FabPaintBox *self,
                           FabSession  *session)
{
  g_return_if_fail (FAB_IS_PAINT_BOX (self));

  if (self->session)
    g_clear_signal_handler (&self->changed_id, fab_session_get_atelier (self->session));
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  self->changed_id = g_signal_connect_object (fab_session_get_atelier (session), "changed", G_CALLBACK (painters_changed_cb), self,
                                              G_CONNECT_SWAPPED);
  painters_changed_cb (self);
}

void
fab_paint_box_show (FabPaintBox *self,
                    FabPanel    *panel)
{
  g_return_if_fail (FAB_IS_PAINT_BOX (self));

  if (self->panel != fab_panel_get_id (panel))
    {
      fab_inline_text_cancel (self->words);
      fab_inline_text_cancel (self->unwanted);
    }
  self->panel = fab_panel_get_id (panel);
  update (self);
}
