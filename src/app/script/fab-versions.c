/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-versions"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-application.h"
#include "fab-languages.h"
#include "fab-message.h"
#include "fab-narrow-bin.h"
#include "fab-session-wish.h"
#include "fab-versions.h"
#include "fab-wait-label.h"
#include "fab-wrap-layout.h"

/* Parts of a script that something can be wished of. */
typedef enum { PART_SCRIPT = 1 << 0, PART_SCENE = 1 << 1, PART_LINE = 1 << 2 } PartKind;

static const struct
{
  FabVersionKind kind;
  guint          parts;
  const char    *title;
} wishes[] = {
  { FAB_VERSION_OTHER, PART_SCRIPT | PART_SCENE | PART_LINE, NC_("what a writer is asked for", "Another Version") },
  { FAB_VERSION_SHORTER, PART_SCENE | PART_LINE, NC_("what a writer is asked for", "Shorter") },
  { FAB_VERSION_FUNNIER, PART_SCENE | PART_LINE, NC_("what a writer is asked for", "Funnier") },
  { FAB_VERSION_AS, PART_LINE, NC_("what a writer is asked for", "As Somebody Would Say It") },
  { FAB_VERSION_TRANSLATED, PART_SCRIPT, NC_("what a writer is asked for", "In Another Language") },
};

struct _FabVersions
{
  AdwWindow parent_instance;

  GtkTextBuffer *now;
  GtkTextBuffer *other;
  GtkLabel      *count;
  GtkLabel      *trouble;
  GtkSpinner    *spinner;
  FabWaitLabel  *status;   /* why and how long a service has us wait */
  GtkButton     *stop;
  GtkDropDown   *wish;
  GtkDropDown   *who;
  GtkDropDown   *language;
  GtkEntry      *note;
  GtkWidget     *model;    /* opens the preferences */

  FabSession    *session;
  FabPart        part;
  GCancellable  *cancellable;
  GStrv          versions; /* all that are kept, but the present text */
  guint          n_versions;
  guint          shown;
};

G_DEFINE_FINAL_TYPE (FabVersions, fab_versions, ADW_TYPE_WINDOW)

/* --- versions that are there ------------------------------------------------------------------ */

static void
show_version (FabVersions *self)
{
  gboolean any = self->n_versions > 0;
  /* Translators: which of how many versions of a scene is shown */
  g_autofree char *count = any ? g_strdup_printf (_("Version %u of %u"), self->shown + 1, self->n_versions)
                               : g_strdup (_("No Other Version"));

  gtk_label_set_text (self->count, count);
  gtk_text_buffer_set_text (self->other, any ? self->versions[self->shown] : "", -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.previous", any && self->shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.next", self->shown + 1 < self->n_versions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.use", any);
}

/* The present text is on the left already. */
static void
load_versions (FabVersions *self)
{
  g_autofree char *now = fab_session_dup_part (self->session, self->part);
  g_auto(GStrv) all = fab_session_list_versions (self->session, self->part);
  g_autoptr(GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (g_strcmp0 (all[i], now) != 0)
        g_strv_builder_add (others, all[i]);
    }
  g_strfreev (self->versions);
  self->versions = g_strv_builder_end (others);
  self->n_versions = g_strv_length (self->versions);
  self->shown = self->n_versions > 0 ? self->n_versions - 1 : 0;
  gtk_text_buffer_set_text (self->now, now, -1);
  show_version (self);
}

/* --- what is wished --------------------------------------------------------------------------- */

static guint
get_part_kind (FabVersions *self)
{
  return self->part.element != 0 ? PART_LINE : self->part.scene != 0 ? PART_SCENE : PART_SCRIPT;
}

static void
fill_wishes (FabVersions    *self,
             FabVersionKind  kind)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      if ((wishes[i].parts & get_part_kind (self)) == 0)
        continue;
      if (wishes[i].kind == kind)
        selected = g_list_model_get_n_items (G_LIST_MODEL (titles));
      gtk_string_list_append (titles, g_dpgettext2 (NULL, "what a writer is asked for", wishes[i].title));
    }
  gtk_drop_down_set_model (self->wish, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->wish, selected);
}

static FabVersionKind
get_wish (FabVersions *self)
{
  guint n = gtk_drop_down_get_selected (self->wish);

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if ((wishes[i].parts & get_part_kind (self)) != 0 && n-- == 0)
      return wishes[i].kind;

  return FAB_VERSION_OTHER;
}

static void
fill_choices (FabVersions *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL), own = gtk_string_list_new (NULL);
  GListModel *cast = fab_story_get_cast (fab_session_get_story (self->session));
  guint n;
  const FabLanguage *languages = fab_languages_list (&n);

  for (guint i = 0; i < g_list_model_get_n_items (cast); i++)
    {
      g_autoptr(FabCastMember) member = g_list_model_get_item (cast, i);

      gtk_string_list_append (names, fab_cast_member_get_name (member));
    }
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (own, languages[i].own);
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (own));
}

static gboolean
has_model (FabVersions *self)
{
  return fab_session_can_write (self->session, FAB_WRITE_TRANSLATE, FAB_WISH_OTHER);
}

static gboolean
can_write (FabVersions *self)
{
  FabVersionKind wish = get_wish (self);
  guint part = get_part_kind (self);

  if (wish == FAB_VERSION_TRANSLATED)
    return has_model (self);

  return fab_session_can_write (self->session, part == PART_LINE ? FAB_WRITE_SPEECH : part == PART_SCENE ? FAB_WRITE_SCENE : FAB_WRITE_SCRIPT,
                                (FabWish) wish);
}

static void
show_trouble (FabVersions *self,
              const char  *text,
              gboolean     needs_model)
{
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
  gtk_widget_set_visible (self->model, needs_model);
}

static void
set_writing (FabVersions *self,
             gboolean     writing)
{
  gtk_spinner_set_spinning (self->spinner, writing);
  fab_wait_label_set_text (self->status, writing ? _("Writing…") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->stop), writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.write", !writing && can_write (self));
}

static void
update_wish (FabVersions *self)
{
  gboolean able = can_write (self);

  gtk_widget_set_visible (GTK_WIDGET (self->who), get_wish (self) == FAB_VERSION_AS);
  gtk_widget_set_visible (GTK_WIDGET (self->language), get_wish (self) == FAB_VERSION_TRANSLATED);
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_model (self) && get_wish (self) != FAB_VERSION_TRANSLATED);
  show_trouble (self, able ? NULL : _("The built-in writer cannot do this; a language model can."), !able);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.write", able && !gtk_spinner_get_spinning (self->spinner));
}

/* A model may have been chosen meanwhile. */
static void
active_cb (FabVersions *self)
{
  if (self->session != NULL && gtk_widget_get_visible (self->model) && has_model (self))
    update_wish (self);
}

/* --- writing ---------------------------------------------------------------------------------- */

/* What comes shows as it comes; only what is complete can be used. */
static void
arriving_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  FabVersions *self = data;

  if (partial == NULL || self->session == NULL)
    return;
  gtk_text_buffer_set_text (self->other, partial, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.use", FALSE);
}

static void
show_written (FabVersions *self,
              const char  *text,
              GError      *error)
{
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *message = error != NULL && !stopped ? fab_message_for_error (error) : NULL;

  set_writing (self, FALSE);
  show_trouble (self, message, g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NEEDS_MODEL));
  load_versions (self);
  for (guint i = 0; text != NULL && i < self->n_versions; i++)
    if (g_str_equal (self->versions[i], text))
      {
        self->shown = i;
        show_version (self);
      }
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(FabVersions) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = fab_session_write_version_finish (FAB_SESSION (source), result, &error);

  if (self->session != NULL)
    show_written (self, text, error);
}

static void
translated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(FabVersions) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = fab_session_translate_finish (FAB_SESSION (source), result, &error);

  if (self->session != NULL)
    show_written (self, text, error);
}

static const char *
get_who (FabVersions *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (self->who);

  return name != NULL ? gtk_string_object_get_string (name) : NULL;
}

static void
write_another (FabVersions *self)
{
  FabVersionKind wish = get_wish (self);
  FabWishes asked = { .note = gtk_editable_get_text (GTK_EDITABLE (self->note)) };
  guint n;
  const FabLanguage *languages = fab_languages_list (&n);
  guint language = MIN (gtk_drop_down_get_selected (self->language), n - 1);

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_trouble (self, NULL, FALSE);
  set_writing (self, TRUE);
  if (wish == FAB_VERSION_TRANSLATED)
    {
      fab_session_translate_async (self->session, languages[language].english, arriving_cb, self, self->cancellable, translated_cb,
                                   g_object_ref (self));
      return;
    }
  asked.wish = (FabWish) wish;
  asked.as = wish == FAB_VERSION_AS ? get_who (self) : NULL;
  fab_session_write_version_async (self->session, self->part, &asked, arriving_cb, self, self->cancellable, written_cb, g_object_ref (self));
}

static void
write_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  write_another (FAB_VERSIONS (widget));
}

static void
ask_again (FabVersions *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "versions.write", NULL);
}

static void
stop_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_cancellable_cancel (FAB_VERSIONS (widget)->cancellable);
}

/* --- the window ------------------------------------------------------------------------------- */

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabVersions *self = FAB_VERSIONS (widget);

  self->shown += g_str_equal (name, "versions.next") ? 1 : -1;
  show_version (self);
}

static void
use_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  FabVersions *self = FAB_VERSIONS (widget);

  fab_session_use_version (self->session, self->part, self->versions[self->shown]);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fab_versions_dispose (GObject *object)
{
  FabVersions *self = FAB_VERSIONS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->versions, g_strfreev);

  G_OBJECT_CLASS (fab_versions_parent_class)->dispose (object);
}

static gboolean
fab_versions_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FAB_VERSIONS (window)->cancellable);

  return GTK_WINDOW_CLASS (fab_versions_parent_class)->close_request (window);
}

static void
fab_versions_class_init (FabVersionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_versions_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fab_versions_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/versions.ui");
  gtk_widget_class_bind_template_child (widget_class, FabVersions, now);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, other);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, count);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, trouble);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, status);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, stop);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, wish);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, who);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, language);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, note);
  gtk_widget_class_bind_template_child (widget_class, FabVersions, model);
  gtk_widget_class_bind_template_callback (widget_class, update_wish);
  gtk_widget_class_bind_template_callback (widget_class, ask_again);
  gtk_widget_class_install_action (widget_class, "versions.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "versions.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "versions.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "versions.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "versions.use", NULL, use_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "versions.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "versions.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_versions_init (FabVersions *self)
{
  g_type_ensure (FAB_TYPE_NARROW_BIN);
  g_type_ensure (FAB_TYPE_WAIT_LABEL);
  g_type_ensure (FAB_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

static const char *
name_part (FabPart part)
{
  if (part.element != 0)
    return _("Versions of the Line");

  return part.scene != 0 ? _("Versions of the Scene") : _("Versions of the Script");
}

GtkWidget *
fab_versions_new (GtkWindow      *parent,
                  FabSession     *session,
                  FabPart         part,
                  FabVersionKind  kind)
{
  GtkApplication *app = parent != NULL ? gtk_window_get_application (parent) : NULL;
  FabVersions *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_VERSIONS, "transient-for", parent, "modal", TRUE, "title", name_part (part),
                       "application", app, NULL);
  if (FAB_IS_APPLICATION (app))
    fab_wait_label_set_http (self->status, fab_application_get_http (FAB_APPLICATION (app)));
  self->session = g_object_ref (session);
  self->part = part;
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  fill_choices (self);
  fill_wishes (self, kind);
  update_wish (self);
  load_versions (self);
  if (can_write (self) && ((kind == FAB_VERSION_OTHER && self->n_versions == 0) || kind == FAB_VERSION_SHORTER || kind == FAB_VERSION_FUNNIER))
    write_another (self);

  return GTK_WIDGET (self);
}
