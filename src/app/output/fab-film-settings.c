/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-film-settings"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-film-settings.h"
#include "fab-reel-axis.h"

struct _FabFilmSettings
{
  AdwWindow parent_instance;

  AdwEntryRow *target;
  GtkLabel    *result;
  GtkSwitch   *motion;
  AdwComboRow *step;

  FabSession  *session;
  gboolean     updating; /* widgets follow the story */
};

G_DEFINE_FINAL_TYPE (FabFilmSettings, fab_film_settings, ADW_TYPE_WINDOW)

/* In the order of the rows of the template. */
static const char * const steps[] = { "1", "2", "4" };

gint64
fab_parse_length (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", -1);
  gint64 seconds = 0;

  if (g_strv_length (parts) > 3)
    return -1;
  for (char **part = parts; *part; part++)
    {
      guint64 value;

      g_strstrip (*part);
      if (**part == '\0' && parts[1] == NULL)
        return 0;
      if (!g_ascii_string_to_unsigned (*part, 10, 0, 359999, &value, NULL))
        return -1;
      seconds = seconds * 60 + value;
    }

  return MIN (seconds, 359999);
}

/* What is fixed by hand stays: not every length can be had. */
static void
show_result (FabFilmSettings *self)
{
  FabTimeline *timeline = fab_session_get_timeline (self->session);
  gint64 target = fab_timeline_get_target (timeline), length = fab_timeline_get_duration (timeline);
  g_autofree char *time = fab_format_time (length, TRUE), *text = NULL;

  if (target == 0)
    /* Translators: %s is a length, such as 2:35.0 */
    text = g_strdup_printf (_("The film lasts %s, as speech and action need."), time);
  else if (ABS (target - length) <= G_USEC_PER_SEC / 2)
    text = g_strdup_printf (_("The film lasts %s, as you wish."), time);
  else
    text = g_strdup_printf (_("The film lasts %s: speech and what you fixed leave no other length."), time);
  gtk_label_set_text (self->result, text);
}

static void
update (FabFilmSettings *self)
{
  FabStory *story = fab_session_get_story (self->session);
  gint64 target = fab_timeline_get_target (fab_session_get_timeline (self->session));
  g_autofree char *text = target > 0 ? fab_format_time (target, FALSE) : g_strdup ("");

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->target), text);
  gtk_switch_set_active (self->motion, !g_str_equal (fab_story_get_setting (story, "motion"), "off"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (fab_story_get_setting (story, "motion-step"), steps[i]))
      adw_combo_row_set_selected (self->step, i);
  self->updating = FALSE;
  show_result (self);
}

static void
target_cb (FabFilmSettings *self)
{
  gint64 seconds = fab_parse_length (gtk_editable_get_text (GTK_EDITABLE (self->target)));
  g_autofree char *text = seconds > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, seconds) : g_strdup ("");

  if (seconds < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->target), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->target), "error");
  if (seconds >= 0 && !self->updating)
    fab_session_set_setting (self->session, N_("Fit to Length"), "target", text);
  show_result (self);
}

static void
motion_cb (FabFilmSettings *self)
{
  if (!self->updating)
    fab_session_set_setting (self->session, N_("People Move"), "motion",
                             gtk_switch_get_active (self->motion) ? "on" : "off");
}

static void
step_cb (FabFilmSettings *self)
{
  guint i = adw_combo_row_get_selected (self->step);

  if (!self->updating && i < G_N_ELEMENTS (steps))
    fab_session_set_setting (self->session, N_("People Move"), "motion-step", steps[i]);
}

static void
fab_film_settings_dispose (GObject *object)
{
  FabFilmSettings *self = FAB_FILM_SETTINGS (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FAB_TYPE_FILM_SETTINGS);

  G_OBJECT_CLASS (fab_film_settings_parent_class)->dispose (object);
}

static void
fab_film_settings_class_init (FabFilmSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_film_settings_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/fabulaproject/Fabula/ui/film-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, FabFilmSettings, target);
  gtk_widget_class_bind_template_child (widget_class, FabFilmSettings, result);
  gtk_widget_class_bind_template_child (widget_class, FabFilmSettings, motion);
  gtk_widget_class_bind_template_child (widget_class, FabFilmSettings, step);
  gtk_widget_class_bind_template_callback (widget_class, target_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_film_settings_init (FabFilmSettings *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

GtkWidget *
fab_film_settings_new (GtkWindow  *parent,
                       FabSession *session)
{
  FabFilmSettings *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_FILM_SETTINGS, "transient-for", parent, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::timeline", G_CALLBACK (show_result), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
