/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-preferences"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-discovery.h"
#include "fab-model-menu.h"
#include "fab-painter-page.h"
#include "fab-preferences.h"
#include "fab-service-rows.h"
#include "fab-speech-kind.h"
#include "fab-voice-page.h"

struct _FabPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow         *kind;
  AdwEntryRow         *url;
  AdwEntryRow         *key;
  AdwEntryRow         *model;
  GtkMenuButton       *models;
  AdwActionRow        *test;
  GtkSpinner          *spinner;
  GtkWidget           *test_button;
  AdwActionRow        *where;
  GtkImage            *where_icon;
  AdwPreferencesGroup *found;
  GtkWidget           *find_button;
  FabPainterPage      *painter_page;
  FabVoicePage        *voice_page;

  GPtrArray           *rows;  /* GtkWidget in @found */
  FabEngineSettings   *engines;
  FabServiceSettings  *service; /* of @engines: the writer */
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (FabPreferences, fab_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char * const kinds[] = { "builtin", "chat" };

static char *
dup_setting (FabPreferences *self,
             const char     *name)
{
  char *text;

  g_object_get (self->service, name, &text, NULL);
  return text;
}

static void
update_where (FabPreferences *self,
              gboolean        chat)
{
  g_autofree char *host = fab_service_settings_dup_remote_host (self->service);
  g_autofree char *text = NULL;

  if (host)
    /* Translators: %s is the name of a computer on the network */
    text = g_strdup_printf (_("Your ideas and scripts are sent to %s, which may charge for it."), host);
  fab_service_rows_show_where (self->where, self->where_icon, text, chat && !fab_service_settings_get_keyring (self->service));
}

static void
update (FabPreferences *self)
{
  g_autofree char *kind = dup_setting (self, "kind"), *url = dup_setting (self, "url");
  g_autofree char *key = dup_setting (self, "key"), *model = dup_setting (self, "model");
  gboolean chat = g_str_equal (kind, "chat");

  adw_combo_row_set_selected (self->kind, chat);
  fab_service_rows_show_text (self->url, url);
  fab_service_rows_show_text (self->key, key);
  fab_service_rows_show_text (self->model, model);
  gtk_widget_set_visible (GTK_WIDGET (self->url), chat);
  gtk_widget_set_visible (GTK_WIDGET (self->key), chat);
  gtk_widget_set_visible (GTK_WIDGET (self->model), chat);
  gtk_widget_set_visible (GTK_WIDGET (self->test), chat);
  update_where (self, chat);
}

static void
kind_changed_cb (FabPreferences *self)
{
  if (self->service)
    g_object_set (self->service, "kind", kinds[adw_combo_row_get_selected (self->kind)], NULL);
}

static void
url_applied_cb (FabPreferences *self)
{
  g_object_set (self->service, "url", gtk_editable_get_text (GTK_EDITABLE (self->url)), NULL);
}

static void
key_applied_cb (FabPreferences *self)
{
  g_object_set (self->service, "key", gtk_editable_get_text (GTK_EDITABLE (self->key)), NULL);
}

static void
model_applied_cb (FabPreferences *self)
{
  g_object_set (self->service, "model", gtk_editable_get_text (GTK_EDITABLE (self->model)), NULL);
}

/* --- the test --------------------------------------------------------------------------------- */

static FabTestRow
get_test_row (FabPreferences *self)
{
  return (FabTestRow) { self->test, self->spinner, self->test_button };
}

static void
choose_model (gpointer    data,
              const char *model)
{
  FabPreferences *self = data;

  g_object_set (self->service, "model", model, NULL);
}

static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(FabPreferences) self = data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) models = fab_list_models_finish (result, &error);
  g_autofree char *model = NULL, *text = NULL;
  guint n = models ? g_strv_length (models) : 0;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (models == NULL)
    {
      fab_test_row_say_error (get_test_row (self), error);
      return;
    }
  fab_model_menu_offer (self->models, (const char * const *) models, choose_model, self);
  model = dup_setting (self, "model");
  if (*model == '\0' && n > 0)
    g_object_set (self->service, "model", models[0], NULL);
  if (*model && !g_strv_contains ((const char * const *) models, model))
    /* Translators: the name of a language model */
    text = g_strdup_printf (_("The service answers, but it does not list the model “%s”."), model);
  else
    text = g_strdup_printf (g_dngettext (NULL, "It works: the service has %u model.", "It works: the service has %u models.", n), n);
  fab_test_row_say (get_test_row (self), text);
}

static void
test_cb (FabPreferences *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabEndpoint) endpoint = NULL;

  fab_service_rows_apply (self->url, self->key, self->service);
  endpoint = fab_service_settings_dup_endpoint (self->service, FAB_AUTH_BEARER, &error);
  if (endpoint == NULL)
    {
      fab_test_row_say_error (get_test_row (self), error);
      return;
    }
  fab_test_row_ask (get_test_row (self));
  fab_list_models_async (fab_engine_settings_get_http (self->engines), endpoint, self->cancellable, models_cb, g_object_ref (self));
}

/* --- the search ------------------------------------------------------------------------------- */

/* Another service has other models: the first of them, until somebody chooses. */
static void
use_writer (FabPreferences *self,
            const char     *url)
{
  if (g_strcmp0 (fab_service_settings_get_url (self->service), url) != 0)
    g_object_set (self->service, "model", "", NULL);
  g_object_set (self->service, "kind", "chat", "url", url, NULL);
  test_cb (self);
}

/* A service that does several things is first of all a writer. */
static void
use_cb (FabPreferences *self,
        GtkWidget      *button)
{
  const char *url = g_object_get_data (G_OBJECT (button), "url"), *voice = g_object_get_data (G_OBJECT (button), "voice");
  const char *painter = g_object_get_data (G_OBJECT (button), "painter");

  if (painter)
    {
      adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (self->painter_page));
      fab_painter_page_use (self->painter_page, painter, url);
      return;
    }
  if (voice == NULL)
    {
      use_writer (self, url);
      return;
    }
  g_object_set (fab_engine_settings_get_service (self->engines, "voice"), "kind", voice, "url", url, "model",
                fab_speech_kind_find (voice)->model, NULL);
  adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (self->voice_page));
  fab_voice_page_test (self->voice_page);
}

/* @kind: NULL: there is nothing to use. */
static void
add_row (FabPreferences       *self,
         const char           *title,
         const char           *subtitle,
         const FabServiceKind *kind,
         const char           *url)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (kind && (kind->use & FAB_SERVICE_WRITES || fab_speech_kind_find (kind->id) || fab_painter_kind_find (kind->id)))
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Use"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data_full (G_OBJECT (button), "url", g_strdup (url), g_free);
      if (fab_painter_kind_find (kind->id))
        g_object_set_data (G_OBJECT (button), "painter", (gpointer) kind->id);
      else if (!(kind->use & FAB_SERVICE_WRITES))
        g_object_set_data (G_OBJECT (button), "voice", (gpointer) kind->id);
      g_signal_connect_object (button, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (self->found, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (FabPreferences *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->found, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(FabPreferences) self = data;
  g_autoptr(GPtrArray) found = fab_discovery_finish (result, NULL);

  if (found == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  gtk_widget_set_sensitive (self->find_button, TRUE);
  for (guint i = 0; i < found->len; i++)
    {
      FabFoundService *service = g_ptr_array_index (found, i);

      add_row (self, service->kind->name, service->url, service->kind, service->url);
    }
  if (found->len == 0)
    add_row (self, _("Nothing Was Found"), _("Start an engine such as Ollama or llama.cpp, and look again."), NULL, NULL);
}

static void
find_cb (FabPreferences *self)
{
  clear_rows (self);
  gtk_widget_set_sensitive (self->find_button, FALSE);
  fab_discovery_async (fab_engine_settings_get_http (self->engines), self->cancellable, found_cb, g_object_ref (self));
}

/* --- the window ------------------------------------------------------------------------------- */

static gboolean
fab_preferences_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FAB_PREFERENCES (window)->cancellable);

  return GTK_WINDOW_CLASS (fab_preferences_parent_class)->close_request (window);
}

static void
fab_preferences_dispose (GObject *object)
{
  FabPreferences *self = FAB_PREFERENCES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->engines);

  G_OBJECT_CLASS (fab_preferences_parent_class)->dispose (object);
}

static void
fab_preferences_finalize (GObject *object)
{
  FabPreferences *self = FAB_PREFERENCES (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (fab_preferences_parent_class)->finalize (object);
}

static void
fab_preferences_class_init (FabPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fab_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_preferences_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fab_preferences_close_request;

  g_type_ensure (FAB_TYPE_PAINTER_PAGE);
  g_type_ensure (FAB_TYPE_VOICE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/fabulaproject/Fabula/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, kind);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, url);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, key);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, model);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, models);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, test);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, spinner);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, test_button);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, where);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, where_icon);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, found);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, find_button);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, painter_page);
  gtk_widget_class_bind_template_child (widget_class, FabPreferences, voice_page);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, url_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fab_preferences_init (FabPreferences *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fab_preferences_new (GtkWindow         *parent,
                     FabEngineSettings *engines)
{
  FabPreferences *self;

  g_return_val_if_fail (FAB_IS_ENGINE_SETTINGS (engines), NULL);

  self = g_object_new (FAB_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);
  self->engines = g_object_ref (engines);
  self->service = fab_engine_settings_get_service (engines, "writer");
  fab_painter_page_set_engines (self->painter_page, engines);
  fab_voice_page_set_engines (self->voice_page, engines);
  g_signal_connect_object (self->service, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
